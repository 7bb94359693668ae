/* lm-draft-recovery.c: a draft outlives a crash
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/edit/lm-draft-recovery.h"

#include <glib/gstdio.h>

#include "core/edit/lm-draft-private.h"
#include "core/edit/lm-json-pointer.h"
#include "core/subject/lm-json-document.h"
#include "core/subject/lm-file-contents.h"
#include "core/subject/lm-json-writer.h"

#define FORMAT   "leadmgmt-draft"
#define DELAY_MS 400

struct _LmDraftRecovery
{
  GObject parent_instance;

  /* Owned */
  LmDraft *draft;
  char    *path;
  GFile   *file;
  char    *digest;

  /* State */
  guint    delay;
  gboolean is_writing;
  gboolean is_due;         /* again, once what is being written is written */
  gboolean is_discarded;   /* what is being written is not wanted any more */
};

G_DEFINE_FINAL_TYPE (LmDraftRecovery, lm_draft_recovery, G_TYPE_OBJECT)

static void write_later (LmDraftRecovery *self);

static char *
dup_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "leadmgmt", "recovery", NULL);
}

typedef struct
{
  char   *path;
  GBytes *subject;
  char   *uri;        /* of the file, or NULL */
  char   *digest;
} Writing;

static void
writing_free (Writing *writing)
{
  g_free (writing->path);
  g_bytes_unref (writing->subject);
  g_free (writing->uri);
  g_free (writing->digest);
  g_free (writing);
}

static GBytes *
create_contents (const Writing *writing)
{
  GString *text = g_string_new (NULL);
  LmJsonWriter writer = { text };
  const char *members[] = { "format", FORMAT, "file", writing->uri, "digest", writing->digest };

  lm_json_writer_begin (&writer, '{', FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (members); i += 2)
    if (members[i + 1] != NULL)
      {
        g_autoptr(JsonNode) value = json_node_init_string (json_node_alloc (), members[i + 1]);

        lm_json_writer_add_name (&writer, members[i]);
        lm_json_writer_add_value (&writer, value);
      }

  lm_json_writer_add_name (&writer, "subject");
  g_string_append_len (text, g_bytes_get_data (writing->subject, NULL), g_bytes_get_size (writing->subject));
  lm_json_writer_end (&writer, '}');

  return g_string_free_to_bytes (text);
}

static void
write_thread (GTask        *task,
              gpointer      source_object,
              gpointer      task_data,
              GCancellable *cancellable)
{
  const Writing *writing = task_data;
  g_autoptr(GFile) file = g_file_new_for_path (writing->path);
  g_autofree char *folder = g_path_get_dirname (writing->path);
  g_autoptr(GBytes) contents = create_contents (writing);
  GError *error = NULL;

  /* Nobody else reads what is being written. */
  g_mkdir_with_parents (folder, 0700);

  if (lm_file_contents_replace (file, contents, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
remove_thread (GTask        *task,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  g_unlink (task_data);
  g_task_return_boolean (task, TRUE);
}

static void
remove_file (LmDraftRecovery *self)
{
  g_autoptr(GTask) task = g_task_new (NULL, NULL, NULL, NULL);

  g_task_set_source_tag (task, remove_file);
  g_task_set_task_data (task, g_strdup (self->path), g_free);
  g_task_run_in_thread (task, remove_thread);
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  LmDraftRecovery *self = LM_DRAFT_RECOVERY (object);
  g_autoptr(GError) error = NULL;

  self->is_writing = FALSE;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    g_debug ("%s", error->message);

  if (self->is_discarded)
    remove_file (self);
  self->is_discarded = FALSE;

  if (self->is_due)
    write_later (self);
}

static gboolean
delay_over_cb (gpointer user_data)
{
  LmDraftRecovery *self = LM_DRAFT_RECOVERY (user_data);
  g_autoptr(GTask) task = NULL;
  Writing *writing = g_new0 (Writing, 1);

  self->delay = 0;
  self->is_due = FALSE;
  self->is_writing = TRUE;

  writing->path = g_strdup (self->path);
  writing->subject = lm_draft_dup_bytes (self->draft);
  writing->uri = self->file != NULL ? g_file_get_uri (self->file) : NULL;
  writing->digest = g_strdup (self->digest);

  task = g_task_new (self, NULL, written_cb, NULL);
  g_task_set_source_tag (task, delay_over_cb);
  g_task_set_task_data (task, writing, (GDestroyNotify) writing_free);
  g_task_run_in_thread (task, write_thread);

  return G_SOURCE_REMOVE;
}

/* The delay begins with the first change: whoever types on and on is kept too. */
static void
write_later (LmDraftRecovery *self)
{
  self->is_due = TRUE;

  if (self->delay == 0 && !self->is_writing)
    self->delay = g_timeout_add (DELAY_MS, delay_over_cb, self);
}

static void
draft_changed_cb (LmDraftRecovery *self)
{
  if (lm_draft_is_modified (self->draft))
    write_later (self);
  else
    lm_draft_recovery_discard (self);
}

static void
lm_draft_recovery_dispose (GObject *object)
{
  LmDraftRecovery *self = LM_DRAFT_RECOVERY (object);

  g_clear_handle_id (&self->delay, g_source_remove);
  g_clear_object (&self->draft);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (lm_draft_recovery_parent_class)->dispose (object);
}

static void
lm_draft_recovery_finalize (GObject *object)
{
  LmDraftRecovery *self = LM_DRAFT_RECOVERY (object);

  g_free (self->path);
  g_free (self->digest);

  G_OBJECT_CLASS (lm_draft_recovery_parent_class)->finalize (object);
}

static void
lm_draft_recovery_class_init (LmDraftRecoveryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lm_draft_recovery_dispose;
  object_class->finalize = lm_draft_recovery_finalize;
}

static void
lm_draft_recovery_init (LmDraftRecovery *self)
{
}

LmDraftRecovery *
lm_draft_recovery_new (LmDraft    *draft,
                       const char *path)
{
  LmDraftRecovery *self;

  g_return_val_if_fail (LM_IS_DRAFT (draft), NULL);

  self = g_object_new (LM_TYPE_DRAFT_RECOVERY, NULL);
  self->draft = g_object_ref (draft);
  self->path = g_strdup (path);

  if (path == NULL)
    {
      g_autofree char *folder = dup_folder ();
      g_autofree char *uuid = g_uuid_string_random ();
      g_autofree char *name = g_strconcat (uuid, ".json", NULL);

      self->path = g_build_filename (folder, name, NULL);
    }

  g_signal_connect_object (draft, "changed", G_CALLBACK (draft_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

void
lm_draft_recovery_set_file (LmDraftRecovery *self,
                            GFile           *file,
                            const char      *digest)
{
  g_return_if_fail (LM_IS_DRAFT_RECOVERY (self));

  g_set_object (&self->file, file);
  g_free (self->digest);
  self->digest = g_strdup (digest);
}

void
lm_draft_recovery_discard (LmDraftRecovery *self)
{
  g_return_if_fail (LM_IS_DRAFT_RECOVERY (self));

  g_clear_handle_id (&self->delay, g_source_remove);
  self->is_due = FALSE;

  if (self->is_writing)
    self->is_discarded = TRUE;
  else
    remove_file (self);
}

void
lm_recovered_free (LmRecovered *self)
{
  g_free (self->path);
  g_clear_object (&self->file);
  g_free (self->digest);
  g_clear_object (&self->draft);
  g_free (self);
}

static LmRecovered *
read_recovered (const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GBytes) bytes = lm_file_contents_load (file, LM_SUBJECT_MAX_BYTES, NULL, NULL);
  g_autoptr(LmJsonDocument) document = NULL;
  JsonNode *root, *subject;
  LmRecovered *recovered;
  g_autoptr(GBytes) written = NULL;
  const char *uri;

  if (bytes == NULL)
    return NULL;

  document = lm_json_document_new (bytes);
  root = lm_json_document_get_root (document);

  if (root == NULL || lm_json_document_has_errors (document) ||
      g_strcmp0 (lm_json_pointer_get_text (lm_json_pointer_resolve (root, "/format")), FORMAT) != 0)
    return NULL;

  subject = lm_json_pointer_resolve (root, "/subject");
  if (subject == NULL || !JSON_NODE_HOLDS_OBJECT (subject))
    return NULL;

  uri = lm_json_pointer_get_text (lm_json_pointer_resolve (root, "/file"));
  recovered = g_new0 (LmRecovered, 1);
  recovered->path = g_strdup (path);
  recovered->file = uri != NULL ? g_file_new_for_uri (uri) : NULL;
  recovered->digest = g_strdup (lm_json_pointer_get_text (lm_json_pointer_resolve (root, "/digest")));
  recovered->draft = lm_draft_new (json_node_ref (subject));
  lm_draft_set_modified (recovered->draft, TRUE);

  if (recovered->file == NULL)
    lm_draft_unsettle_id (recovered->draft);

  /* All of it here, and later only what has changed. */
  written = lm_draft_dup_bytes (recovered->draft);

  return recovered;
}

static void
find_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  g_autofree char *folder = dup_folder ();
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) lm_recovered_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      LmRecovered *recovered = g_str_has_suffix (name, ".json") ? read_recovered (path) : NULL;

      if (recovered != NULL)
        g_ptr_array_add (found, recovered);
    }

  g_task_return_pointer (task, found, (GDestroyNotify) g_ptr_array_unref);
}

void
lm_draft_recovery_find_async (GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_source_tag (task, lm_draft_recovery_find_async);
  g_task_run_in_thread (task, find_thread);
}

GPtrArray *
lm_draft_recovery_find_finish (GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
