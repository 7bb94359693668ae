/* lm-exchange-format.c: the formats of files, by the endings of their names
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-exchange-format.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct
{
  const char *name;
  const char *endings[3];
} formats[] = {
  [LM_EXCHANGE_FORMAT_JSON] = { N_("Subject (JSON)"), { "json" } },
  [LM_EXCHANGE_FORMAT_CSV] = { N_("Table (CSV)"), { "csv" } },
  [LM_EXCHANGE_FORMAT_TSV] = { N_("Table with tabs (TSV, text)"), { "tsv", "txt" } },
  [LM_EXCHANGE_FORMAT_MARKDOWN] = { N_("Markdown"), { "md" } },
  [LM_EXCHANGE_FORMAT_HTML] = { N_("Web page (HTML)"), { "html" } },
  [LM_EXCHANGE_FORMAT_ANKI] = { N_("Anki deck"), { "apkg", "colpkg" } },
};

LmExchangeFormat
lm_exchange_format_from_file (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  const char *dot = name != NULL ? strrchr (name, '.') : NULL;
  g_autofree char *ending = NULL;

  if (dot == NULL)
    return LM_EXCHANGE_FORMAT_UNKNOWN;

  ending = g_ascii_strdown (dot + 1, -1);

  for (guint i = LM_EXCHANGE_FORMAT_JSON; i < G_N_ELEMENTS (formats); i++)
    {
      if (g_strv_contains (formats[i].endings, ending))
        return i;
    }

  return LM_EXCHANGE_FORMAT_UNKNOWN;
}

const char *
lm_exchange_format_get_name (LmExchangeFormat format)
{
  g_return_val_if_fail (format > LM_EXCHANGE_FORMAT_UNKNOWN && format < G_N_ELEMENTS (formats), NULL);

  return _(formats[format].name);
}

const char * const *
lm_exchange_format_get_endings (LmExchangeFormat format)
{
  g_return_val_if_fail (format > LM_EXCHANGE_FORMAT_UNKNOWN && format < G_N_ELEMENTS (formats), NULL);

  return formats[format].endings;
}
