/* lm-import-rules.c: what all imports keep to
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-import-rules.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/subject/lm-json-document.h"
#include "core/subject/lm-subject-limits.h"
#include "core/subject/lm-subject-reader.h"
#include "core/subject/lm-subject-rules.h"

#define MEBIBYTE (1024 * 1024)

static gboolean
is_title (const char *text)
{
  return *text != '\0' && g_utf8_strlen (text, -1) <= LM_SUBJECT_MAX_TITLE;
}

gboolean
lm_import_rules_check_options (const LmImportOptions  *options,
                               GError                **error)
{
  if (options->subject_id != NULL && !lm_subject_rules_is_id (options->subject_id))
    {
      g_autofree char *excerpt = lm_json_excerpt (options->subject_id);

      g_set_error (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_INVALID,
                   _("“%s” cannot be the id of a subject: an id is 1 to 64 of the characters a-z, 0-9 and -, "
                     "and does not begin with -"), excerpt);
      return FALSE;
    }

  if (options->language != NULL && !lm_subject_rules_is_language (options->language))
    {
      g_autofree char *excerpt = lm_json_excerpt (options->language);

      g_set_error (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_INVALID,
                   _("“%s” is not the tag of a language; it should be like “en” or “pt-BR”"), excerpt);
      return FALSE;
    }

  if (options->title != NULL && !is_title (options->title))
    {
      g_set_error (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_INVALID,
                   _("A title must have 1 to %d characters"), LM_SUBJECT_MAX_TITLE);
      return FALSE;
    }

  return TRUE;
}

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

  return g_strdup_printf (ngettext ("“%s” may have at most %u characters; it is %u character too long",
                                    "“%s” may have at most %u characters; it is %u characters too long",
                                    length - max_length),
                          excerpt, max_length, (guint) (length - max_length));
}
