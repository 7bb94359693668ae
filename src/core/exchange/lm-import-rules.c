/* lm-import-rules.c: what all imports keep to
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-import-rules.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/subject/lm-json-document.h"
#include "core/subject/lm-subject-limits.h"
#include "core/subject/lm-subject-reader.h"

#define MEBIBYTE (1024 * 1024)

gboolean
lm_import_rules_check_size (GBytes      *bytes,
                            const char  *name,
                            GError     **error)
{
  if (g_bytes_get_size (bytes) <= LM_SUBJECT_MAX_BYTES)
    return TRUE;

  g_set_error (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_TOO_LARGE,
               _("“%s” is larger than %d MiB. Split it into several files."),
               name, LM_SUBJECT_MAX_BYTES / MEBIBYTE);

  return FALSE;
}

char *
lm_import_rules_dup_file_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL ? g_filename_display_name (name) : g_strdup ("");
}

char *
lm_import_rules_dup_title (const LmImportOptions *options,
                           const char            *name)
{
  const char *dot = strrchr (name, '.');
  g_autofree char *title = NULL;

  if (options->title != NULL)
    return g_strdup (options->title);

  title = g_strndup (name, dot != NULL ? (gsize) (dot - name) : strlen (name));
  if (*title == '\0')
    return g_strdup (_("Untitled"));

  return g_utf8_substring (title, 0, MIN (g_utf8_strlen (title, -1), LM_SUBJECT_MAX_TITLE));
}

char *
lm_import_rules_dup_length_problem (const char *text,
                                    guint       max_length,
                                    const char *label)
{
  gsize length;
  g_autofree char *excerpt = NULL;

  if (strlen (text) <= max_length)
    return NULL;

  length = g_utf8_strlen (text, -1);
  if (length <= max_length)
    return NULL;

  excerpt = lm_json_excerpt (label);

  /* Translators: the last number decides the plural form. */
  return g_strdup_printf (ngettext ("“%s” may have at most %u characters; it is %u character too long",
                                    "“%s” may have at most %u characters; it is %u characters too long",
                                    length - max_length),
                          excerpt, max_length, (guint) (length - max_length));
}
