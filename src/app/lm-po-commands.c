/* lm-po-commands.c: translations of a subject by gettext's tools
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <errno.h>

#include <glib/gi18n-lib.h>
#include <gettext-po.h>
#include <stdio.h>
#include <stdlib.h>

#include "app/lm-command-line.h"
#include "app/lm-po-commands.h"
#include "core/subject/lm-file-contents.h"
#include "core/subject/lm-json-document.h"
#include "core/subject/lm-subject-builder.h"
#include "core/subject/lm-subject-limits.h"
#include "core/subject/lm-subject-reader.h"
#include "core/subject/lm-subject-rules.h"
#include "core/subject/lm-subject-writer.h"

/* gettext's library tells its errors one by one, and nothing else of them. */
static guint n_errors;

static void
tell (int           severity,
      po_message_t  message,
      const char   *name,
      size_t        line,
      size_t        column,
      int           is_long,
      const char   *text)
{
  if (severity == PO_SEVERITY_WARNING)
    return;

  n_errors++;
  if (name != NULL && line != (size_t) -1)
    fprintf (stderr, "%s:%zu: error: %s\n", name, line, text);
  else
    fprintf (stderr, "leadmgmt: %s\n", text);

  /* The library must not go on then. */
  if (severity == PO_SEVERITY_FATAL_ERROR)
    exit (LM_EXIT_REFUSED);
}

static void
tell_both (int           severity,
           po_message_t  message,
           const char   *name,
           size_t        line,
           size_t        column,
           int           is_long,
           const char   *text,
           po_message_t  other_message,
           const char   *other_name,
           size_t        other_line,
           size_t        other_column,
           int           other_is_long,
           const char   *other_text)
{
  tell (severity, message, name, line, column, is_long, text);
}

static const struct po_xerror_handler handler = { tell, tell_both };

static int
fail (const char *name,
      const char *message)
{
  fprintf (stderr, "%s: error: %s\n", name, message);

  return LM_EXIT_IMPOSSIBLE;
}

static LmSubject *
read_subject (const char *name,
              int        *exit_status)
{
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (name);
  g_autoptr(GError) error = NULL;
  LmSubject *subject = lm_subject_reader_read_file (reader, file, NULL, &error);
  g_autofree char *report = lm_subject_reader_dup_report (reader, name);

  fputs (report, stderr);
  if (subject == NULL && g_error_matches (error, LM_SUBJECT_ERROR, LM_SUBJECT_ERROR_INVALID))
    *exit_status = LM_EXIT_REFUSED;
  else if (subject == NULL)
    *exit_status = fail (name, error->message);

  return subject;
}

typedef struct
{
  po_message_iterator_t  iterator;
  LmTranslation         *translation;     /* that the file has, or NULL */
} Export;

static const char *
add_message_cb (const char *path,
                const char *text,
                gpointer    data)
{
  Export *export = data;
  const char *translated = export->translation != NULL ? lm_translation_lookup (export->translation, path) : NULL;
  po_message_t message = po_message_create ();

  po_message_set_msgctxt (message, path);
  po_message_set_msgid (message, text);
  po_message_set_msgstr (message, translated != NULL ? translated : "");
  po_message_insert (export->iterator, message);

  return text;
}

static void
add_header (po_message_iterator_t  iterator,
            LmSubject             *subject,
            const char            *language)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%d %H:%M%z");
  g_autofree char *name = g_strdelimit (g_strdup (language), "-", '_');
  g_autofree char *header =
    g_strdup_printf ("Project-Id-Version: %s\nReport-Msgid-Bugs-To: \nPOT-Creation-Date: %s\nPO-Revision-Date: %s\n"
                     "Last-Translator: \nLanguage-Team: \nLanguage: %s\nMIME-Version: 1.0\n"
                     "Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n",
                     lm_subject_get_id (subject), date, date, name);
  po_message_t message = po_message_create ();

  po_message_set_msgid (message, "");
  po_message_set_msgstr (message, header);
  po_message_insert (iterator, message);
}

int
lm_po_command_export (const char *name,
                      const char *language)
{
  int exit_status = LM_EXIT_DONE;
  g_autoptr(LmSubject) subject = read_subject (name, &exit_status);
  g_autoptr(LmSubject) discarded = NULL;
  po_file_t file;
  Export export;

  if (subject == NULL)
    return exit_status;

  if (!lm_subject_rules_is_language (language))
    return fail (language, _("This is no language tag like “en” or “pt-BR”"));

  file = po_file_create ();
  export.iterator = po_message_iterator (file, NULL);
  export.translation = lm_subject_find_translation (subject, language);
  add_header (export.iterator, subject, language);
  discarded = lm_subject_translate (subject, language, add_message_cb, &export);
  po_message_iterator_free (export.iterator);

  if (po_file_write (file, "-", &handler) == NULL)
    exit_status = LM_EXIT_IMPOSSIBLE;
  po_file_free (file);

  return n_errors > 0 ? LM_EXIT_IMPOSSIBLE : exit_status;
}

static const char *
remember_text_cb (const char *path,
                  const char *text,
                  gpointer    data)
{
  g_hash_table_insert (data, g_strdup (path), g_strdup (text));

  return text;
}

/* Puts what is translated and up to date into @texts. */
static void
take_messages (po_file_t   po,
               LmSubject  *subject,
               JsonObject *texts)
{
  g_autoptr(GHashTable) originals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  po_message_iterator_t iterator = po_message_iterator (po, NULL);
  po_message_t message;

  /* Of a translation to itself only the texts are of interest. */
  g_object_unref (lm_subject_translate (subject, "en", remember_text_cb, originals));

  while ((message = po_next_message (iterator)) != NULL)
    {
      const char *path = po_message_msgctxt (message);
      const char *original = path != NULL ? g_hash_table_lookup (originals, path) : NULL;

      if (original != NULL && g_str_equal (original, po_message_msgid (message)) &&
          !po_message_is_fuzzy (message) && !po_message_is_obsolete (message) && *po_message_msgstr (message) != '\0')
        json_object_set_string_member (texts, path, po_message_msgstr (message));
    }

  po_message_iterator_free (iterator);
}

/* The object for @language in the file, which is made if it is not there. */
static JsonObject *
get_texts (JsonObject *root,
           const char *language)
{
  JsonObject *translations;

  if (!json_object_has_member (root, "translations"))
    json_object_set_object_member (root, "translations", json_object_new ());

  translations = json_object_get_object_member (root, "translations");
  if (!json_object_has_member (translations, language))
    json_object_set_object_member (translations, language, json_object_new ());

  return json_object_get_object_member (translations, language);
}

/* As BCP 47 writes it, NULL when the header does not say it. */
static char *
dup_language (po_file_t po)
{
  const char *header = po_file_domain_header (po, NULL);
  char *field = header != NULL ? po_header_field (header, "Language") : NULL;
  char *language = field != NULL ? g_strdelimit (g_strdup (field), "_", '-') : NULL;

  free (field);
  if (language != NULL && lm_subject_rules_is_language (language))
    return language;

  g_free (language);

  return NULL;
}

static int
write_subject (GFile      *file,
               const char *name,
               GBytes     *bytes)
{
  g_autoptr(GError) error = NULL;

  if (!g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE,
                                G_FILE_CREATE_NONE, NULL, NULL, &error))
    return fail (name, error->message);

  return LM_EXIT_DONE;
}

/* What comes out is read as any file is, before the file is replaced. */
static int
import (po_file_t   po,
        const char *name,
        const char *language)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (name);
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = lm_file_contents_load (file, LM_SUBJECT_MAX_BYTES, NULL, &error);
  g_autoptr(GBytes) translated = NULL;
  g_autoptr(LmSubject) subject = NULL;
  g_autoptr(LmSubject) checked = NULL;
  g_autoptr(LmJsonDocument) document = NULL;
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *report = NULL;

  if (bytes == NULL)
    return fail (name, error->message);

  subject = lm_subject_reader_read_bytes (reader, bytes, NULL);
  if (subject != NULL)
    {
      document = lm_json_document_new (bytes);
      root = lm_json_document_steal_root (document);
      take_messages (po, subject, get_texts (json_node_get_object (root), language));
      translated = lm_subject_writer_write_tree (root);
      checked = lm_subject_reader_read_bytes (reader, translated, NULL);
    }

  report = lm_subject_reader_dup_report (reader, name);
  fputs (report, stderr);

  return checked != NULL ? write_subject (file, name, translated) : LM_EXIT_REFUSED;
}

int
lm_po_command_import (const char *subject,
                      const char *po)
{
  po_file_t file = po_file_read (po, &handler);
  g_autofree char *language = file != NULL ? dup_language (file) : NULL;
  int exit_status;

  if (file == NULL)
    exit_status = n_errors > 0 ? LM_EXIT_IMPOSSIBLE : fail (po, g_strerror (errno));
  else if (n_errors > 0)
    exit_status = LM_EXIT_REFUSED;
  else if (language == NULL)
    {
      fail (po, _("The header has no “Language” field with a language tag"));
      exit_status = LM_EXIT_REFUSED;
    }
  else
    exit_status = import (file, subject, language);

  if (file != NULL)
    po_file_free (file);

  return exit_status;
}
