/* lm-po-commands.c: translations of a subject by gettext's tools
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <errno.h>

#include <glib/gi18n-lib.h>
#include <gettext-po.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/lm-command-line.h"
#include "app/lm-po-commands.h"
#include "core/locale/lm-language-tag.h"
#include "core/locale/lm-locale.h"
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

/* The tag of @name, or NULL when the texts of @subject can not be translated to it. */
static char *
dup_language (LmSubject  *subject,
              const char *name,
              const char *teller,
              int        *exit_status)
{
  g_autofree char *tag = lm_language_tag_from_name (name);
  g_autofree char *own = lm_language_tag_from_name (lm_subject_get_language (subject));
  LmTranslation *translation;

  if (tag == NULL || !lm_subject_rules_is_language (tag))
    {
      *exit_status = fail (teller, _("This is no language tag like “en” or “pt-BR”"));
      return NULL;
    }

  if (g_strcmp0 (tag, own) == 0)
    {
      *exit_status = fail (teller, _("The subject is in this language itself"));
      return NULL;
    }

  /* However the file writes it. */
  translation = lm_subject_find_translation (subject, tag);

  return translation != NULL ? g_strdup (lm_translation_get_language (translation)) : g_steal_pointer (&tag);
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
  const char *earlier = export->translation != NULL ? lm_translation_lookup_earlier (export->translation, path) : NULL;
  po_message_t message;

  if (*text == '\0')
    return text;

  message = po_message_create ();
  po_message_set_msgctxt (message, path);
  po_message_set_msgid (message, text);
  po_message_set_msgstr (message, translated != NULL ? translated : "");

  if (earlier != NULL && !g_str_equal (earlier, text))
    {
      po_message_set_fuzzy (message, TRUE);
      po_message_set_prev_msgctxt (message, path);
      po_message_set_prev_msgid (message, earlier);
    }

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
  g_autofree char *tag = NULL;
  po_file_t file;
  Export export;

  if (subject == NULL)
    return exit_status;

  tag = dup_language (subject, language, language, &exit_status);
  if (tag == NULL)
    return exit_status;

  file = po_file_create ();
  export.iterator = po_message_iterator (file, NULL);
  export.translation = lm_subject_find_translation (subject, tag);
  add_header (export.iterator, subject, tag);
  discarded = lm_subject_translate (subject, tag, add_message_cb, &export);
  po_message_iterator_free (export.iterator);

  if (po_file_write (file, "-", &handler) == NULL)
    exit_status = LM_EXIT_IMPOSSIBLE;
  po_file_free (file);

  return n_errors > 0 ? LM_EXIT_IMPOSSIBLE : exit_status;
}

typedef struct
{
  /* Borrowed */
  po_file_t   po;
  const char *language;
  JsonObject *root;          /* of the subject’s file */

  /* Owned */
  char       *charset;       /* of the PO file */
  GHashTable *originals;     /* texts by their paths */

  /* State */
  guint n_new;               /* that the file did not have so */
  guint n_known;
  guint n_fuzzy;
  guint n_changed;
  guint n_unknown;
} Import;

static const char *
remember_text_cb (const char *path,
                  const char *text,
                  gpointer    data)
{
  g_hash_table_insert (data, g_strdup (path), g_strdup (text));

  return text;
}

static char *
dup_header_field (po_file_t   po,
                  const char *name)
{
  const char *header = po_file_domain_header (po, NULL);
  char *field = header != NULL ? po_header_field (header, name) : NULL;
  char *copy = g_strdup (field);

  free (field);

  return copy;
}

/* A template says “CHARSET”. */
static char *
dup_charset (po_file_t po)
{
  g_autofree char *type = dup_header_field (po, "Content-Type");
  const char *charset = type != NULL ? strstr (type, "charset=") : NULL;

  if (charset == NULL || g_str_has_prefix (charset, "charset=CHARSET"))
    return g_strdup ("UTF-8");

  charset += strlen ("charset=");

  return g_strndup (charset, strcspn (charset, " \t;\n"));
}

static void
import_init (Import     *import,
             po_file_t   po,
             LmSubject  *subject,
             JsonObject *root,
             const char *language)
{
  import->po = po;
  import->language = language;
  import->root = root;
  import->charset = dup_charset (po);
  import->originals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  /* Of a translation to itself only the texts are of interest. */
  g_object_unref (lm_subject_translate (subject, "en", remember_text_cb, import->originals));
}

static void
import_clear (Import *import)
{
  g_free (import->charset);
  g_hash_table_unref (import->originals);
}

/* The object for the language in a member of the file, which is made if it is not there. */
static JsonObject *
get_texts (Import     *import,
           const char *member,
           gboolean    makes)
{
  JsonObject *languages;

  if (!json_object_has_member (import->root, member))
    {
      if (!makes)
        return NULL;
      json_object_set_object_member (import->root, member, json_object_new ());
    }

  languages = json_object_get_object_member (import->root, member);
  if (!json_object_has_member (languages, import->language))
    {
      if (!makes)
        return NULL;
      json_object_set_object_member (languages, import->language, json_object_new ());
    }

  return json_object_get_object_member (languages, import->language);
}

static const char *
get_text (JsonObject *texts,
          const char *path)
{
  return texts != NULL ? json_object_get_string_member_with_default (texts, path, "") : "";
}

/* What nobody has to look at again any more. */
static gboolean
forget_outdated (Import     *import,
                 const char *path)
{
  JsonObject *texts = get_texts (import, "outdated", FALSE);
  JsonObject *languages;

  if (texts == NULL || !json_object_has_member (texts, path))
    return FALSE;

  languages = json_object_get_object_member (import->root, "outdated");
  json_object_remove_member (texts, path);
  if (json_object_get_size (texts) == 0)
    json_object_remove_member (languages, import->language);
  if (json_object_get_size (languages) == 0)
    json_object_remove_member (import->root, "outdated");

  return TRUE;
}

static void
take_text (Import     *import,
           const char *path,
           const char *text)
{
  gboolean is_other = !g_str_equal (get_text (get_texts (import, "translations", FALSE), path), text);

  if (is_other)
    json_object_set_string_member (get_texts (import, "translations", TRUE), path, text);

  if (forget_outdated (import, path) || is_other)
    import->n_new++;
}

static void
take_message (Import     *import,
              gboolean    is_fuzzy,
              const char *path,
              const char *original,
              const char *text)
{
  const char *now = path != NULL ? g_hash_table_lookup (import->originals, path) : NULL;

  if (now == NULL)
    {
      import->n_unknown++;
      return;
    }

  import->n_known++;

  /* As it went out, it may come back. */
  if (is_fuzzy)
    import->n_fuzzy += !g_str_equal (get_text (get_texts (import, "translations", FALSE), path), text);
  else if (g_str_equal (now, original))
    take_text (import, path, text);
  else
    import->n_changed++;
}

static char *
to_utf8 (const Import  *import,
         const char    *text,
         GError       **error)
{
  return g_convert (text, -1, "UTF-8", import->charset, NULL, NULL, error);
}

/* Puts what is translated and up to date into the tree. */
static gboolean
take_messages (Import  *import,
               GError **error)
{
  po_message_iterator_t iterator = po_message_iterator (import->po, NULL);
  po_message_t message;
  gboolean is_readable = TRUE;

  while (is_readable && (message = po_next_message (iterator)) != NULL)
    {
      const char *path = po_message_msgctxt (message);
      g_autofree char *original = NULL;
      g_autofree char *text = NULL;

      if (po_message_is_obsolete (message) || *po_message_msgstr (message) == '\0' ||
          (path == NULL && *po_message_msgid (message) == '\0'))
        continue;

      original = to_utf8 (import, po_message_msgid (message), error);
      text = original != NULL ? to_utf8 (import, po_message_msgstr (message), error) : NULL;
      is_readable = text != NULL;

      if (is_readable)
        take_message (import, po_message_is_fuzzy (message),
                      po_message_msgid_plural (message) == NULL ? path : NULL, original, text);
    }

  po_message_iterator_free (iterator);

  return is_readable;
}

/* Takes the line. */
static void
tell_left_out (guint  n_messages,
               char  *line)
{
  if (n_messages > 0)
    fprintf (stderr, "%s\n", line);

  g_free (line);
}

static void
tell_all_left_out (const Import *import)
{
  tell_left_out (import->n_fuzzy,
                 lm_format (ngettext ("%u fuzzy translation left out",
                                      "%u fuzzy translations left out", import->n_fuzzy),
                            import->n_fuzzy));
  tell_left_out (import->n_changed,
                 lm_format (ngettext ("%u translation left out whose text has changed since",
                                      "%u translations left out whose texts have changed since", import->n_changed),
                            import->n_changed));
  tell_left_out (import->n_unknown,
                 lm_format (ngettext ("%u translation left out of what is no text of this subject",
                                      "%u translations left out of what is no text of this subject", import->n_unknown),
                            import->n_unknown));
}

static gboolean
is_seen (GBytes   *there,
         gpointer  data)
{
  return g_bytes_equal (there, data);
}

/* What comes out is read as any file is, before the file is replaced. */
static int
write_subject (GFile      *file,
               const char *name,
               GBytes     *before,
               JsonNode   *root)
{
  g_autoptr(GBytes) bytes = lm_subject_writer_write_tree (root);
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  g_autoptr(LmSubject) checked = lm_subject_reader_read_bytes (reader, bytes, NULL);
  g_autofree char *report = lm_subject_reader_dup_report (reader, name);
  g_autoptr(GError) error = NULL;

  if (checked == NULL)
    {
      fputs (report, stderr);
      return LM_EXIT_REFUSED;
    }

  return lm_file_contents_replace_seen (file, bytes, is_seen, before, NULL, &error) ? LM_EXIT_DONE : fail (name, error->message);
}

static int
import_messages (Import     *import,
                 GFile      *file,
                 const char *name,
                 const char *po_name,
                 GBytes     *before,
                 JsonNode   *root)
{
  g_autoptr(GError) error = NULL;

  if (!take_messages (import, &error))
    {
      fail (po_name, error->message);
      return LM_EXIT_REFUSED;
    }

  tell_all_left_out (import);
  if (import->n_unknown > 0 && import->n_known == 0)
    return LM_EXIT_REFUSED;

  return import->n_new > 0 ? write_subject (file, name, before, root) : LM_EXIT_DONE;
}

static int
import_file (po_file_t   po,
             const char *name,
             const char *po_name)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (name);
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = lm_file_contents_load (file, LM_SUBJECT_MAX_BYTES, NULL, &error);
  g_autoptr(LmSubject) subject = bytes != NULL ? lm_subject_reader_read_bytes (reader, bytes, NULL) : NULL;
  g_autofree char *report = lm_subject_reader_dup_report (reader, name);
  g_autofree char *header_language = dup_header_field (po, "Language");
  g_autofree char *tag = NULL;
  g_autofree char *language = NULL;
  g_autoptr(LmJsonDocument) document = NULL;
  g_autoptr(JsonNode) root = NULL;
  Import import = { NULL };
  int exit_status = LM_EXIT_REFUSED;

  if (bytes == NULL)
    return fail (name, error->message);

  fputs (report, stderr);
  if (subject == NULL)
    return LM_EXIT_REFUSED;

  tag = header_language != NULL ? lm_language_tag_from_name (header_language) : NULL;
  if (tag == NULL)
    {
      fail (po_name, _("The header has no “Language” field with a language tag"));
      return LM_EXIT_REFUSED;
    }

  language = dup_language (subject, tag, po_name, &exit_status);
  if (language == NULL)
    return LM_EXIT_REFUSED;

  document = lm_json_document_new (bytes);
  root = lm_json_document_steal_root (document);
  import_init (&import, po, subject, json_node_get_object (root), language);
  exit_status = import_messages (&import, file, name, po_name, bytes, root);
  import_clear (&import);

  return exit_status;
}

/* gettext’s library would read on and on. */
static gboolean
check_size (const char  *name,
            GError     **error)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (name);
  g_autoptr(GBytes) bytes = lm_file_contents_load (file, LM_SUBJECT_MAX_BYTES, NULL, error);

  if (bytes == NULL)
    return FALSE;

  if (g_bytes_get_size (bytes) <= LM_SUBJECT_MAX_BYTES)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, g_strerror (EFBIG));

  return FALSE;
}

int
lm_po_command_import (const char *subject,
                      const char *po)
{
  g_autoptr(GError) error = NULL;
  po_file_t file;
  int exit_status;

  if (!check_size (po, &error))
    return fail (po, error->message);

  file = po_file_read (po, &handler);
  if (file == NULL)
    return n_errors > 0 ? LM_EXIT_IMPOSSIBLE : fail (po, g_strerror (errno));

  exit_status = n_errors > 0 ? LM_EXIT_REFUSED : import_file (file, subject, po);
  po_file_free (file);

  return exit_status;
}
