/* lm-draft-file.c: a draft and the file that it is saved in
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/edit/lm-draft-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/edit/lm-draft-private.h"
#include "core/subject/lm-file-contents.h"
#include "core/subject/lm-subject-reader.h"

struct _LmDraftFile
{
  GObject parent_instance;

  /* Owned */
  LmDraft         *draft;
  LmDraftRecovery *recovery;
  GFile           *file;        /* NULL until it was saved */
  GFile           *folder;      /* where it comes then */
  GHashTable      *taken;       /* ids of other subjects */
  char            *digest;      /* of what the file held when it was seen last */

  /* State */
  gboolean is_saving;
};

G_DEFINE_FINAL_TYPE (LmDraftFile, lm_draft_file, G_TYPE_OBJECT)

typedef struct
{
  GBytes    *bytes;
  GFile     *file;
  char      *digest;        /* of what may be overwritten; NULL for nothing */
  char      *new_digest;    /* of what is written */
  char      *earlier_id;    /* of the draft, when it gets another one */
  gboolean   is_new;        /* differs from what the file holds */
  gboolean   overwrites;
  LmSubject *subject;
} Saving;

static void
saving_free (Saving *saving)
{
  g_bytes_unref (saving->bytes);
  g_object_unref (saving->file);
  g_free (saving->digest);
  g_free (saving->new_digest);
  g_free (saving->earlier_id);
  g_clear_object (&saving->subject);
  g_free (saving);
}

static void
lm_draft_file_finalize (GObject *object)
{
  LmDraftFile *self = LM_DRAFT_FILE (object);

  g_clear_object (&self->recovery);
  g_clear_object (&self->draft);
  g_clear_object (&self->file);
  g_clear_object (&self->folder);
  g_clear_pointer (&self->taken, g_hash_table_unref);
  g_free (self->digest);

  G_OBJECT_CLASS (lm_draft_file_parent_class)->finalize (object);
}

static void
lm_draft_file_class_init (LmDraftFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lm_draft_file_finalize;
}

static void
lm_draft_file_init (LmDraftFile *self)
{
  self->taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static char *
compute_digest (GBytes *bytes)
{
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

static LmDraftFile *
create (LmDraft    *draft,
        GFile      *file,
        const char *digest,
        const char *recovery_path)
{
  LmDraftFile *self = g_object_new (LM_TYPE_DRAFT_FILE, NULL);

  self->draft = g_object_ref (draft);
  self->recovery = lm_draft_recovery_new (draft, recovery_path);
  g_set_object (&self->file, file);
  self->folder = file != NULL ? g_file_get_parent (file) : NULL;
  self->digest = g_strdup (digest);
  lm_draft_recovery_set_file (self->recovery, file, digest);

  return self;
}

static void
take_ids (LmDraftFile *self,
          GHashTable  *taken)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, taken);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_hash_table_add (self->taken, g_strdup (id));
}

LmDraftFile *
lm_draft_file_new (LmDraft    *draft,
                   GFile      *folder,
                   GHashTable *taken)
{
  LmDraftFile *self;

  g_return_val_if_fail (LM_IS_DRAFT (draft), NULL);
  g_return_val_if_fail (G_IS_FILE (folder), NULL);
  g_return_val_if_fail (taken != NULL, NULL);

  self = create (draft, NULL, NULL, NULL);
  self->folder = g_object_ref (folder);
  take_ids (self, taken);

  return self;
}

LmDraftFile *
lm_draft_file_new_recovered (LmRecovered *recovered,
                             GFile       *folder,
                             GHashTable  *taken)
{
  LmDraftFile *self;

  g_return_val_if_fail (recovered != NULL, NULL);
  g_return_val_if_fail (G_IS_FILE (folder), NULL);
  g_return_val_if_fail (taken != NULL, NULL);

  self = create (recovered->draft, recovered->file, recovered->digest, recovered->path);
  if (self->folder == NULL)
    self->folder = g_object_ref (folder);
  take_ids (self, taken);

  return self;
}

static void
open_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  GFile *file = task_data;
  GError *error = NULL;
  g_autoptr(GBytes) bytes = lm_file_contents_load (file, LM_SUBJECT_MAX_BYTES, cancellable, &error);
  g_autoptr(LmDraft) draft = bytes != NULL ? lm_draft_new_from_bytes (bytes, &error) : NULL;
  g_autofree char *digest = NULL;
  g_autoptr(GBytes) written = NULL;

  if (draft == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  /* All of a large subject is written here, and later only what has changed. */
  written = lm_draft_dup_bytes (draft);
  digest = compute_digest (bytes);
  g_task_return_pointer (task, create (draft, file, digest, NULL), g_object_unref);
}

void
lm_draft_file_open_async (GFile               *file,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, data);
  g_task_set_source_tag (task, lm_draft_file_open_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, open_thread);
}

LmDraftFile *
lm_draft_file_open_finish (GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

LmDraft *
lm_draft_file_get_draft (LmDraftFile *self)
{
  g_return_val_if_fail (LM_IS_DRAFT_FILE (self), NULL);

  return self->draft;
}

GFile *
lm_draft_file_get_file (LmDraftFile *self)
{
  g_return_val_if_fail (LM_IS_DRAFT_FILE (self), NULL);

  return self->file;
}

static gboolean
is_seen (GBytes   *there,
         gpointer  data)
{
  const Saving *saving = data;
  g_autofree char *digest = compute_digest (there);

  return g_strcmp0 (digest, saving->digest) == 0;
}

static gboolean
check_valid (Saving  *saving,
             GError **error)
{
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  g_autoptr(GError) problem = NULL;

  saving->subject = lm_subject_reader_read_bytes (reader, saving->bytes, &problem);
  if (saving->subject != NULL)
    return TRUE;

  g_set_error_literal (error, LM_EDIT_ERROR, LM_EDIT_ERROR_INVALID, problem->message);

  return FALSE;
}

static gboolean
write_contents (Saving  *saving,
                GError **error)
{
  g_autoptr(GFile) folder = g_file_get_parent (saving->file);
  g_autoptr(GError) failure = NULL;

  if (folder != NULL)
    g_file_make_directory_with_parents (folder, NULL, NULL);

  /* A file that went away is no reason not to write: what was in it is in the draft. */
  if (lm_file_contents_replace_seen (saving->file, saving->bytes, saving->overwrites ? NULL : is_seen, saving,
                                     NULL, &failure))
    return TRUE;

  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG))
    g_set_error_literal (error, LM_EDIT_ERROR, LM_EDIT_ERROR_CONFLICT,
                         _("The file was changed by another program meanwhile"));
  else if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    g_set_error_literal (error, LM_EDIT_ERROR, LM_EDIT_ERROR_NO_ROOM,
                         _("The disk is full. The file is as it was before; make room and save again."));
  else
    g_set_error_literal (error, LM_EDIT_ERROR, LM_EDIT_ERROR_FAILED, failure->message);

  return FALSE;
}

static void
save_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Saving *saving = task_data;
  GError *error = NULL;

  saving->new_digest = compute_digest (saving->bytes);

  if (check_valid (saving, &error) &&
      (!saving->is_new || write_contents (saving, &error)))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  LmDraftFile *self = LM_DRAFT_FILE (object);
  g_autoptr(GTask) task = user_data;
  Saving *saving = g_task_get_task_data (G_TASK (result));
  g_autoptr(GBytes) now = NULL;
  GError *error = NULL;

  self->is_saving = FALSE;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      if (saving->earlier_id != NULL)
        lm_draft_put_id (self->draft, saving->earlier_id);

      g_task_return_error (task, error);
      return;
    }

  g_set_object (&self->file, saving->file);
  g_free (self->digest);
  self->digest = g_steal_pointer (&saving->new_digest);
  lm_draft_recovery_set_file (self->recovery, self->file, self->digest);

  now = lm_draft_dup_bytes (self->draft);
  lm_draft_settle_ids (self->draft);

  /* What was typed while it was being written is not saved. */
  if (g_bytes_equal (now, saving->bytes))
    {
      lm_draft_set_modified (self->draft, FALSE);
      lm_draft_recovery_discard (self->recovery);
    }

  g_task_return_pointer (task, g_steal_pointer (&saving->subject), g_object_unref);
}

static void
save_in (LmDraftFile *self,
         GTask       *task,
         GFile       *file,
         const char  *earlier_id,
         gboolean     overwrites)
{
  Saving *saving = g_new0 (Saving, 1);
  g_autoptr(GTask) inner = g_task_new (self, NULL, saved_cb, g_object_ref (task));

  saving->bytes = lm_draft_dup_bytes (self->draft);
  saving->file = g_object_ref (file);
  saving->digest = file == self->file ? g_strdup (self->digest) : NULL;
  saving->earlier_id = g_strdup (earlier_id);
  saving->is_new = file != self->file || overwrites || lm_draft_is_modified (self->draft);
  saving->overwrites = overwrites;

  g_task_set_source_tag (inner, save_in);
  g_task_set_task_data (inner, saving, (GDestroyNotify) saving_free);
  g_task_run_in_thread (inner, save_thread);
}

/* The names of the files that are there are ids that are taken. */
static void
look_around_thread (GTask        *task,
                    gpointer      source_object,
                    gpointer      task_data,
                    GCancellable *cancellable)
{
  g_autofree char *path = g_file_get_path (task_data);
  g_autoptr(GDir) dir = path != NULL ? g_dir_open (path, 0, NULL) : NULL;
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".json"))
      g_hash_table_add (names, g_strndup (name, strlen (name) - strlen (".json")));

  g_task_return_pointer (task, names, (GDestroyNotify) g_hash_table_unref);
}

static void
looked_around_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  LmDraftFile *self = LM_DRAFT_FILE (object);
  g_autoptr(GTask) task = user_data;
  g_autoptr(GHashTable) names = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autofree char *earlier_id = g_strdup (lm_draft_get_text (self->draft, "/id"));
  g_autofree char *name = NULL;
  g_autoptr(GFile) file = NULL;

  take_ids (self, names);
  if (self->file != NULL)
    {
      g_hash_table_add (self->taken, g_strdup (earlier_id));
      lm_draft_unsettle_id (self->draft);
    }

  name = g_strconcat (lm_draft_choose_id (self->draft, self->taken), ".json", NULL);
  file = g_file_get_child (self->folder, name);
  save_in (self, task, file, earlier_id, FALSE);
}

static void
save_as_new (LmDraftFile *self,
             GTask       *task)
{
  g_autoptr(GTask) inner = g_task_new (self, NULL, looked_around_cb, g_object_ref (task));

  g_task_set_source_tag (inner, save_as_new);
  g_task_set_task_data (inner, g_object_ref (self->folder), g_object_unref);
  g_task_run_in_thread (inner, look_around_thread);
}

void
lm_draft_file_save_async (LmDraftFile         *self,
                          LmDraftSaving        saving,
                          GAsyncReadyCallback  callback,
                          gpointer             data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (LM_IS_DRAFT_FILE (self));

  task = g_task_new (self, NULL, callback, data);
  g_task_set_source_tag (task, lm_draft_file_save_async);

  if (self->is_saving)
    {
      g_task_return_new_error (task, LM_EDIT_ERROR, LM_EDIT_ERROR_FAILED, "%s", _("It is being saved already"));
      return;
    }

  self->is_saving = TRUE;
  lm_draft_end_typing (self->draft);

  if (saving == LM_DRAFT_SAVE_COPY || self->file == NULL)
    save_as_new (self, task);
  else
    save_in (self, task, self->file, NULL, saving == LM_DRAFT_SAVE_OVER);
}

LmSubject *
lm_draft_file_save_finish (LmDraftFile   *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
lm_draft_file_discard (LmDraftFile *self)
{
  g_return_if_fail (LM_IS_DRAFT_FILE (self));

  lm_draft_recovery_discard (self->recovery);
}
