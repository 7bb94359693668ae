/* lm-subject-watch.c: the file of a subject that is open
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/library/lm-subject-watch.h"

#include "core/library/lm-file-watch.h"

struct _LmSubjectWatch
{
  GObject parent_instance;

  /* Owned */
  GFile        *file;
  char         *stamp;          /* of what was seen last; NULL when the file was gone */
  LmFileWatch  *watch;
  GCancellable *cancellable;

  /* State */
  gboolean reading;
  gboolean read_again;          /* something changed while it was read */
};

enum { RELOADED, FAILED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LmSubjectWatch, lm_subject_watch, G_TYPE_OBJECT)

/* What the thread knows and finds out. */
typedef struct
{
  GFile    *file;
  char     *stamp;          /* before, then after */
  gboolean  is_first;       /* nothing is read: somebody else did */
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  g_object_unref (look->file);
  g_free (look->stamp);
  g_free (look);
}

/* Returns no subject and no error when the file is as it was. */
static void
look_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Look *look = task_data;
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  GError *error = NULL;
  g_autofree char *before = g_steal_pointer (&look->stamp);
  LmSubject *subject;

  look->stamp = lm_file_watch_dup_stamp (look->file, cancellable, &error);
  if (look->is_first || g_strcmp0 (before, look->stamp) == 0)
    {
      g_clear_error (&error);
      g_task_return_pointer (task, NULL, NULL);
      return;
    }

  subject = look->stamp != NULL ? lm_subject_reader_read_file (reader, look->file, cancellable, &error) : NULL;
  if (subject != NULL)
    g_task_return_pointer (task, subject, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
looked_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  LmSubjectWatch *self = LM_SUBJECT_WATCH (object);
  Look *seen = g_task_get_task_data (G_TASK (result));
  g_autoptr(GError) error = NULL;
  g_autoptr(LmSubject) subject = g_task_propagate_pointer (G_TASK (result), &error);

  self->reading = FALSE;
  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  g_free (self->stamp);
  self->stamp = g_steal_pointer (&seen->stamp);

  /* What happened meanwhile may be in that stamp already, and was not read. */
  if (seen->is_first && self->read_again)
    {
      g_free (self->stamp);
      self->stamp = g_strdup ("");
    }

  if (subject != NULL)
    g_signal_emit (self, signals[RELOADED], 0, subject);
  else if (error != NULL)
    g_signal_emit (self, signals[FAILED], 0, error);

  if (self->read_again)
    lm_subject_watch_look (self);
}

static void
begin_look (LmSubjectWatch *self,
            gboolean        is_first)
{
  g_autoptr(GTask) task = NULL;
  Look *to_see;

  self->reading = TRUE;
  self->read_again = FALSE;
  task = g_task_new (self, self->cancellable, looked_cb, NULL);
  g_task_set_source_tag (task, begin_look);
  to_see = g_new0 (Look, 1);
  to_see->file = g_object_ref (self->file);
  to_see->stamp = g_strdup (self->stamp);
  to_see->is_first = is_first;
  g_task_set_task_data (task, to_see, look_free);
  g_task_run_in_thread (task, look_thread);
}

static void
lm_subject_watch_dispose (GObject *object)
{
  LmSubjectWatch *self = LM_SUBJECT_WATCH (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->watch);

  G_OBJECT_CLASS (lm_subject_watch_parent_class)->dispose (object);
}

static void
lm_subject_watch_finalize (GObject *object)
{
  LmSubjectWatch *self = LM_SUBJECT_WATCH (object);

  g_object_unref (self->cancellable);
  g_free (self->stamp);
  g_object_unref (self->file);

  G_OBJECT_CLASS (lm_subject_watch_parent_class)->finalize (object);
}

static void
lm_subject_watch_class_init (LmSubjectWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lm_subject_watch_dispose;
  object_class->finalize = lm_subject_watch_finalize;

  signals[RELOADED] = g_signal_new ("reloaded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 1, LM_TYPE_SUBJECT);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
lm_subject_watch_init (LmSubjectWatch *self)
{
  self->cancellable = g_cancellable_new ();
}

LmSubjectWatch *
lm_subject_watch_new (GFile *file)
{
  LmSubjectWatch *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (LM_TYPE_SUBJECT_WATCH, NULL);
  self->file = g_object_ref (file);
  self->watch = lm_file_watch_new (file);
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (lm_subject_watch_look), self, G_CONNECT_SWAPPED);
  begin_look (self, TRUE);

  return self;
}

void
lm_subject_watch_look (LmSubjectWatch *self)
{
  g_return_if_fail (LM_IS_SUBJECT_WATCH (self));

  if (self->reading)
    self->read_again = TRUE;
  else
    begin_look (self, FALSE);
}
