/* lm-library-files.c: add to one's own subjects, remove from them, bring back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/library/lm-library-files.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "core/library/lm-subject-update.h"
#include "core/subject/lm-file-contents.h"
#include "core/subject/lm-id.h"
#include "core/subject/lm-subject-limits.h"
#include "core/subject/lm-subject-reader.h"
#include "core/subject/lm-subject-writer.h"

/* What a thread is to do with a file. */
typedef struct
{
  char             *folder;
  char             *name;          /* without ending, to be written */
  GFile            *file;          /* that is there */
  GBytes           *contents;
  LmSubject        *subject;       /* to be written, where there are no contents */
  GFile            *source;        /* of the contents */
  GHashTable       *taken_ids;
  LmLibraryRemoval  removal;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_free (work->folder);
  g_free (work->name);
  g_clear_object (&work->file);
  g_clear_pointer (&work->contents, g_bytes_unref);
  g_clear_object (&work->subject);
  g_clear_object (&work->source);
  g_clear_pointer (&work->taken_ids, g_hash_table_unref);
  g_free (work);
}

/* Of a subject, or of a file that is there. */
static Work *
work_new (LmLibrary *library,
          LmSubject *subject,
          GFile     *file)
{
  Work *work = g_new0 (Work, 1);

  work->folder = g_file_get_path (lm_library_get_own_folder (library));
  g_set_object (&work->subject, subject);
  g_set_object (&work->file, file);

  return work;
}

static void
run (GTask           *task,
     Work            *work,
     GTaskThreadFunc  thread)
{
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, thread);
}

static gboolean
get_contents (Work          *work,
              GCancellable  *cancellable,
              GError       **error)
{
  if (work->contents == NULL)
    work->contents = work->source != NULL ? lm_file_contents_load (work->source, LM_SUBJECT_MAX_BYTES, cancellable, error)
                                          : lm_subject_writer_write (work->subject);

  return work->contents != NULL;
}

/* Under a name that is free, and never over another file. */
static GFile *
write_new_file (const Work    *work,
                GCancellable  *cancellable,
                GError       **error)
{
  if (g_mkdir_with_parents (work->folder, 0700) != 0)
    {
      int error_number = errno;

      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (error_number),
                   _("The folder “%s” cannot be made: %s"), work->folder, g_strerror (error_number));
      return NULL;
    }

  for (guint number = 1; ; number++)
    {
      g_autofree char *name = number == 1 ? g_strdup_printf ("%s.json", work->name)
                                          : g_strdup_printf ("%s-%u.json", work->name, number);
      g_autoptr(GFile) file = g_file_new_build_filename (work->folder, name, NULL);
      g_autoptr(GError) failure = NULL;

      if (lm_file_contents_create (file, work->contents, cancellable, &failure))
        return g_steal_pointer (&file);

      if (!g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_EXISTS))
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return NULL;
        }
    }
}

static void
add_thread (GTask        *task,
            gpointer      source_object,
            gpointer      task_data,
            GCancellable *cancellable)
{
  GError *error = NULL;
  GFile *file = NULL;

  if (get_contents (task_data, cancellable, &error))
    file = write_new_file (task_data, cancellable, &error);

  if (file != NULL)
    g_task_return_pointer (task, file, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
add (LmLibrary           *self,
     GTask               *task,
     char                *name,
     GBytes              *contents)
{
  Work *work = work_new (self, NULL, NULL);

  work->name = name;
  work->contents = g_bytes_ref (contents);
  run (task, work, add_thread);
}

void
lm_library_add_async (LmLibrary           *self,
                      const char          *name,
                      GBytes              *contents,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (LM_IS_LIBRARY (self));
  g_return_if_fail (name != NULL);
  g_return_if_fail (contents != NULL);

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, lm_library_add_async);
  add (self, task, g_strdup (name), contents);
}

void
lm_library_add_subject_async (LmLibrary           *self,
                              LmSubject           *subject,
                              GFile               *source,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             data)
{
  g_autoptr(GTask) task = NULL;
  Work *work;

  g_return_if_fail (LM_IS_LIBRARY (self));
  g_return_if_fail (LM_IS_SUBJECT (subject));
  g_return_if_fail (source == NULL || G_IS_FILE (source));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, lm_library_add_subject_async);
  work = work_new (self, subject, NULL);
  work->name = g_strdup (lm_subject_get_id (subject));
  g_set_object (&work->source, source);
  run (task, work, add_thread);
}

static GFile *
finish_file (LmLibrary     *self,
             GAsyncResult  *result,
             GError       **error)
{
  GFile *file;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  file = g_task_propagate_pointer (G_TASK (result), error);
  if (file != NULL)
    lm_library_look_again (self);

  return file;
}

GFile *
lm_library_add_finish (LmLibrary     *self,
                       GAsyncResult  *result,
                       GError       **error)
{
  return finish_file (self, result, error);
}

GFile *
lm_library_add_subject_finish (LmLibrary     *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  return finish_file (self, result, error);
}

static char *
dup_title_of_copy (const char *title)
{
  /* Translators: the title of a copy of a subject. */
  g_autofree char *copy = g_strdup_printf (C_("copy of a subject", "%s (copy)"), title);

  return g_utf8_strlen (copy, -1) > LM_SUBJECT_MAX_TITLE ? g_utf8_substring (copy, 0, LM_SUBJECT_MAX_TITLE)
                                                         : g_steal_pointer (&copy);
}

/* In whichever language it is shown, it is told from the original. */
static void
name_copy (JsonObject *texts)
{
  const char *title = json_object_get_string_member_with_default (texts, "title", NULL);
  g_autofree char *copy = title != NULL ? dup_title_of_copy (title) : NULL;

  if (copy != NULL)
    json_object_set_string_member (texts, "title", copy);
}

/* By its tree, so that all that a file may say comes along. */
static GBytes *
write_copy (LmSubject  *subject,
            const char *id)
{
  g_autoptr(JsonNode) root = lm_subject_writer_build_tree (subject);
  JsonObject *object = json_node_get_object (root);
  JsonObjectIter iter;
  JsonNode *texts;

  json_object_set_string_member (object, "id", id);
  name_copy (object);

  if (json_object_has_member (object, "translations"))
    {
      json_object_iter_init (&iter, json_object_get_object_member (object, "translations"));
      while (json_object_iter_next (&iter, NULL, &texts))
        name_copy (json_node_get_object (texts));
    }

  return lm_subject_writer_write_tree (root);
}

static void
copy_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Work *work = task_data;
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  GFile *file = NULL;
  GError *error = NULL;

  if (work->subject == NULL)
    work->subject = lm_subject_reader_read_file (reader, work->file, cancellable, &error);

  if (work->subject != NULL)
    {
      work->name = lm_id_make_unique (lm_subject_get_id (work->subject), work->taken_ids);
      work->contents = write_copy (work->subject, work->name);
      file = write_new_file (work, cancellable, &error);
    }

  if (file != NULL)
    g_task_return_pointer (task, file, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
copy (LmLibrary *self,
      GTask     *task,
      LmSubject *subject,
      GFile     *file)
{
  Work *work = work_new (self, subject, file);

  work->taken_ids = lm_library_dup_ids (self);
  run (task, work, copy_thread);
}

void
lm_library_add_copy_async (LmLibrary           *self,
                           LmSubject           *subject,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (LM_IS_LIBRARY (self));
  g_return_if_fail (LM_IS_SUBJECT (subject));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, lm_library_add_copy_async);
  copy (self, task, subject, NULL);
}

GFile *
lm_library_add_copy_finish (LmLibrary     *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  return finish_file (self, result, error);
}

void
lm_library_duplicate_async (LmLibrary           *self,
                            LmLibraryEntry      *entry,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (LM_IS_LIBRARY (self));
  g_return_if_fail (LM_IS_LIBRARY_ENTRY (entry));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, lm_library_duplicate_async);

  /* The built-in one as it is shown: in the language of the program. */
  if (lm_library_entry_get_origin (entry) == LM_LIBRARY_BUILT_IN)
    copy (self, task, lm_library_get_built_in (self), NULL);
  else
    copy (self, task, NULL, lm_library_entry_get_file (entry));
}

GFile *
lm_library_duplicate_finish (LmLibrary     *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  return finish_file (self, result, error);
}

/* An earlier version that cannot be read has no ids to keep. */
static void
keep_ids (Work         *work,
          GCancellable *cancellable)
{
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  g_autoptr(LmSubject) before = lm_subject_reader_read_file (reader, work->file, cancellable, NULL);
  g_autoptr(LmSubject) updated = before != NULL ? lm_subject_update (before, work->subject) : NULL;

  if (updated != NULL)
    g_set_object (&work->subject, updated);
}

static void
update_thread (GTask        *task,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  Work *work = task_data;
  g_autofree char *path = g_file_get_path (work->file);
  g_autofree char *backup_path = g_strconcat (path, "~", NULL);
  g_autoptr(GFile) backup = g_file_new_for_path (backup_path);
  GError *error = NULL;

  if (work->source == NULL)
    keep_ids (work, cancellable);

  if (get_contents (work, cancellable, &error) &&
      g_file_copy (work->file, backup, G_FILE_COPY_OVERWRITE, cancellable, NULL, NULL, &error) &&
      lm_file_contents_replace (work->file, work->contents, cancellable, &error))
    g_task_return_pointer (task, g_object_ref (work->file), g_object_unref);
  else
    g_task_return_error (task, error);
}

void
lm_library_update_async (LmLibrary           *self,
                         LmLibraryEntry      *entry,
                         LmSubject           *subject,
                         GFile               *source,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             data)
{
  g_autoptr(GTask) task = NULL;
  Work *work;

  g_return_if_fail (LM_IS_LIBRARY (self));
  g_return_if_fail (LM_IS_LIBRARY_ENTRY (entry));
  g_return_if_fail (lm_library_entry_get_origin (entry) == LM_LIBRARY_OWN);
  g_return_if_fail (LM_IS_SUBJECT (subject));
  g_return_if_fail (source == NULL || G_IS_FILE (source));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, lm_library_update_async);
  work = work_new (self, subject, lm_library_entry_get_file (entry));
  g_set_object (&work->source, source);
  run (task, work, update_thread);
}

GFile *
lm_library_update_finish (LmLibrary     *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  return finish_file (self, result, error);
}

/* The contents are kept before anything else happens: what cannot be brought back is not removed. */
static GBytes *
load_to_keep (GFile         *file,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr(GBytes) contents = lm_file_contents_load (file, LM_SUBJECT_MAX_BYTES, cancellable, error);
  g_autofree char *name = g_file_get_parse_name (file);

  if (contents == NULL || g_bytes_get_size (contents) <= LM_SUBJECT_MAX_BYTES)
    return g_steal_pointer (&contents);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
               _("“%s” is too large to be brought back later. Remove it in the file manager."), name);

  return NULL;
}

static void
remove_thread (GTask        *task,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  const Work *work = task_data;
  GError *error = NULL;
  g_autoptr(GBytes) contents = load_to_keep (work->file, cancellable, &error);
  gboolean removed = FALSE;

  if (contents != NULL)
    removed = work->removal == LM_LIBRARY_TRASH ? g_file_trash (work->file, cancellable, &error)
                                                : g_file_delete (work->file, cancellable, &error);

  if (removed)
    g_task_return_pointer (task, g_steal_pointer (&contents), (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

void
lm_library_remove_async (LmLibrary           *self,
                         LmLibraryEntry      *entry,
                         LmLibraryRemoval     removal,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             data)
{
  g_autoptr(GTask) task = NULL;
  Work *work;

  g_return_if_fail (LM_IS_LIBRARY (self));
  g_return_if_fail (LM_IS_LIBRARY_ENTRY (entry));
  g_return_if_fail (lm_library_entry_get_origin (entry) == LM_LIBRARY_OWN);

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, lm_library_remove_async);
  work = work_new (self, NULL, lm_library_entry_get_file (entry));
  work->removal = removal;
  run (task, work, remove_thread);
}

GBytes *
lm_library_remove_finish (LmLibrary     *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  GBytes *contents;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  contents = g_task_propagate_pointer (G_TASK (result), error);
  if (contents != NULL)
    lm_library_look_again (self);

  return contents;
}

void
lm_library_restore_async (LmLibrary           *self,
                          GFile               *file,
                          GBytes              *contents,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             data)
{
  g_autoptr(GTask) task = NULL;
  g_autofree char *basename = NULL;

  g_return_if_fail (LM_IS_LIBRARY (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (contents != NULL);

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, lm_library_restore_async);
  basename = g_file_get_basename (file);
  add (self, task, g_strndup (basename, strlen (basename) - strlen (".json")), contents);
}

GFile *
lm_library_restore_finish (LmLibrary     *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  return finish_file (self, result, error);
}
