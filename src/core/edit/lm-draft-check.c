/* lm-draft-check.c: what is wrong in a draft
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/edit/lm-draft-check.h"

#define PAUSE_MS 300

struct _LmDraftCheck
{
  GObject parent_instance;

  /* Owned */
  LmDraft         *draft;
  LmSubjectReader *reader;         /* of the last reading */
  GCancellable    *cancellable;    /* of the reading that is under way, or NULL */
  GHashTable      *messages;       /* by pointer, both borrowed from the reader's problems */

  /* State */
  guint pause;
};

enum { CHECKED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LmDraftCheck, lm_draft_check, G_TYPE_OBJECT)

static void
take_problems (LmDraftCheck *self)
{
  GPtrArray *problems = lm_subject_reader_get_problems (self->reader);

  g_hash_table_remove_all (self->messages);

  for (guint i = 0; i < problems->len; i++)
    {
      LmProblem *problem = g_ptr_array_index (problems, i);

      /* The first one of a place is what to mend first. */
      if (problem->severity == LM_PROBLEM_ERROR && !g_hash_table_contains (self->messages, problem->pointer))
        g_hash_table_insert (self->messages, problem->pointer, problem->message);
    }
}

static void
read_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  LmSubjectReader *reader = lm_subject_reader_new ();
  LmSubject *subject = lm_subject_reader_read_bytes (reader, task_data, NULL);

  /* Only the problems are wanted. */
  g_clear_object (&subject);
  g_task_return_pointer (task, reader, g_object_unref);
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  LmDraftCheck *self = LM_DRAFT_CHECK (object);
  LmSubjectReader *reader = g_task_propagate_pointer (G_TASK (result), NULL);

  /* Cancelled: another reading has begun, or nobody listens any more. */
  if (reader == NULL)
    return;

  g_hash_table_remove_all (self->messages);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->reader);
  self->reader = reader;
  take_problems (self);
  g_signal_emit (self, signals[CHECKED], 0);
}

static gboolean
pause_over_cb (gpointer user_data)
{
  LmDraftCheck *self = LM_DRAFT_CHECK (user_data);

  self->pause = 0;
  lm_draft_check_run (self);

  return G_SOURCE_REMOVE;
}

static void
draft_changed_cb (LmDraftCheck *self)
{
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add (PAUSE_MS, pause_over_cb, self);
}

static void
lm_draft_check_dispose (GObject *object)
{
  LmDraftCheck *self = LM_DRAFT_CHECK (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (lm_draft_check_parent_class)->dispose (object);
}

static void
lm_draft_check_finalize (GObject *object)
{
  LmDraftCheck *self = LM_DRAFT_CHECK (object);

  g_hash_table_unref (self->messages);
  g_object_unref (self->reader);

  G_OBJECT_CLASS (lm_draft_check_parent_class)->finalize (object);
}

static void
lm_draft_check_class_init (LmDraftCheckClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lm_draft_check_dispose;
  object_class->finalize = lm_draft_check_finalize;

  signals[CHECKED] =
    g_signal_new ("checked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lm_draft_check_init (LmDraftCheck *self)
{
  self->reader = lm_subject_reader_new ();
  self->messages = g_hash_table_new (g_str_hash, g_str_equal);
}

LmDraftCheck *
lm_draft_check_new (LmDraft *draft)
{
  LmDraftCheck *self;

  g_return_val_if_fail (LM_IS_DRAFT (draft), NULL);

  self = g_object_new (LM_TYPE_DRAFT_CHECK, NULL);
  self->draft = g_object_ref (draft);
  g_signal_connect_object (draft, "changed", G_CALLBACK (draft_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

GPtrArray *
lm_draft_check_get_problems (LmDraftCheck *self)
{
  g_return_val_if_fail (LM_IS_DRAFT_CHECK (self), NULL);

  return lm_subject_reader_get_problems (self->reader);
}

guint
lm_draft_check_count_errors (LmDraftCheck *self)
{
  GPtrArray *problems;
  guint n_errors = 0;

  g_return_val_if_fail (LM_IS_DRAFT_CHECK (self), 0);

  problems = lm_subject_reader_get_problems (self->reader);

  for (guint i = 0; i < problems->len; i++)
    if (((LmProblem *) g_ptr_array_index (problems, i))->severity == LM_PROBLEM_ERROR)
      n_errors++;

  return n_errors;
}

const char *
lm_draft_check_get_message (LmDraftCheck *self,
                            const char   *pointer)
{
  g_return_val_if_fail (LM_IS_DRAFT_CHECK (self), NULL);
  g_return_val_if_fail (pointer != NULL, NULL);

  return g_hash_table_lookup (self->messages, pointer);
}

void
lm_draft_check_run (LmDraftCheck *self)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (LM_IS_DRAFT_CHECK (self));

  g_clear_handle_id (&self->pause, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();

  task = g_task_new (self, self->cancellable, read_cb, NULL);
  g_task_set_source_tag (task, lm_draft_check_run);
  g_task_set_task_data (task, lm_draft_dup_bytes (self->draft), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, read_thread);
}
