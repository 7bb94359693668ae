/* lm-store-append.c: events on their way to the disk
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/store/lm-store-private.h"

/* Events that are kept together or not at all. While the thread of the worker has them,
 * nobody else looks at the changes. */
typedef struct
{
  GPtrArray *events;       /* LmEvent */
  GPtrArray *before;       /* LmCardChange: what was known of their cards, but for withdrawals */
  GPtrArray *changes;      /* LmCardChange: what is known afterwards; NULL until then */
} Batch;

static Batch *
batch_new (void)
{
  Batch *batch = g_new0 (Batch, 1);

  batch->events = g_ptr_array_new_with_free_func ((GDestroyNotify) lm_event_unref);
  batch->before = g_ptr_array_new_with_free_func (lm_card_change_free);

  return batch;
}

static void
batch_free (gpointer data)
{
  Batch *batch = data;

  g_ptr_array_unref (batch->events);
  g_ptr_array_unref (batch->before);
  g_clear_pointer (&batch->changes, g_ptr_array_unref);
  g_free (batch);
}

static void
append_job (LmStoreWorker *worker,
            GTask         *task)
{
  Batch *batch = g_task_get_task_data (task);
  GError *error = NULL;

  if (lm_event_log_append (lm_store_worker_get_log (worker), batch->events, &batch->changes, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Of one card it is said which; of several, only once for each subject. */
static void
emit_changes (LmStore   *self,
              GPtrArray *changes)
{
  g_autoptr(GHashTable) subjects = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < changes->len; i++)
    {
      const LmCardChange *change = g_ptr_array_index (changes, i);

      if (g_hash_table_add (subjects, change->subject))
        lm_progress_log_emit_changed (LM_PROGRESS_LOG (self), change->subject,
                                      changes->len == 1 ? change->card : NULL);
    }
}

/* What was counted at once did not get to the disk: the cards are as they were, and the
 * answers may be given again. */
static void
take_back (LmStore *self,
           Batch   *batch)
{
  for (guint i = batch->before->len; i > 0; i--)
    {
      const LmCardChange *change = g_ptr_array_index (batch->before, i - 1);

      lm_progress_cache_set (self->cache, change->subject, change->card, &change->progress);
    }

  /* First who gave the answers, who may have others waiting behind them. */
  for (guint i = 0; i < batch->events->len; i++)
    {
      const LmEvent *event = g_ptr_array_index (batch->events, i);
      char id[LM_EVENT_ID_LENGTH];

      lm_progress_log_emit_failed (LM_PROGRESS_LOG (self), lm_event_id_to_text (&event->id, id));
    }

  emit_changes (self, batch->before);
}

/* Not where the student went on with the card meanwhile: what comes of that is on its way. */
static void
take_change (LmStore            *self,
             const LmEventId    *last,
             const LmCardChange *change)
{
  LmCardProgress known = lm_progress_cache_get (self->cache, change->subject, change->card);

  if (known.last_id.device == last->device && known.last_id.counter > last->counter)
    return;

  lm_progress_cache_set (self->cache, change->subject, change->card, &change->progress);
  lm_progress_cache_set_note (self->cache, change->subject, change->card, change->note);
}

static void
appended_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      data)
{
  LmStore *self = LM_STORE (object);
  Batch *batch = g_task_get_task_data (G_TASK (result));
  const LmEvent *last = g_ptr_array_index (batch->events, batch->events->len - 1);
  g_autoptr(GError) error = NULL;

  lm_store_change_n_unsaved (self, -(int) batch->events->len);

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      lm_store_set_trouble (self, self->opening_trouble);
      for (guint i = 0; i < batch->changes->len; i++)
        take_change (self, &last->id, g_ptr_array_index (batch->changes, i));
      emit_changes (self, batch->changes);
    }
  else
    {
      lm_store_set_trouble (self, error->message);
      take_back (self, batch);
    }
}

static void
push_batch (LmStore *self,
            Batch   *batch)
{
  g_autoptr(GTask) task = g_task_new (self, NULL, appended_cb, NULL);

  g_task_set_source_tag (task, push_batch);
  g_task_set_task_data (task, batch, batch_free);
  lm_store_change_n_unsaved (self, batch->events->len);
  lm_store_push (self, append_job, task);
}

/* Who has the event from here on may not change it. */
static char *
give_id (LmStore *self,
         LmEvent *event)
{
  char id[LM_EVENT_ID_LENGTH];

  event->day = lm_study_day_from_time (event->at, self->zone);
  self->last_id.counter++;
  event->id = self->last_id;

  return g_strdup (lm_event_id_to_text (&event->id, id));
}

static void
count_at_once (LmStore       *self,
               Batch         *batch,
               const LmEvent *event)
{
  LmCardProgress progress = lm_progress_cache_get (self->cache, event->subject, event->card);

  g_ptr_array_add (batch->before, lm_card_change_new (event->subject, event->card, &progress));

  /* With a clock that was set back the thread of the worker folds the card anew. */
  if (lm_card_progress_is_next (&progress, event))
    lm_card_progress_apply (&progress, self->rules, event);

  lm_progress_cache_set (self->cache, event->subject, event->card, &progress);
}

GStrv
lm_store_append (LmProgressLog *log,
                 GPtrArray     *events)
{
  LmStore *self = LM_STORE (log);
  Batch *batch = batch_new ();
  GStrv ids = g_new0 (char *, events->len + 1);

  for (guint i = 0; i < events->len; i++)
    {
      LmEvent *event = g_ptr_array_index (events, i);

      ids[i] = give_id (self, event);
      g_ptr_array_add (batch->events, lm_event_ref (event));
      count_at_once (self, batch, event);
    }

  push_batch (self, batch);
  emit_changes (self, batch->before);

  return ids;
}

void
lm_store_withdraw (LmProgressLog      *log,
                   const char * const *events)
{
  LmStore *self = LM_STORE (log);
  Batch *batch = batch_new ();

  for (guint i = g_strv_length ((GStrv) events); i > 0; i--)
    {
      LmEvent *withdrawal = lm_event_new (LM_EVENT_WITHDRAW, NULL, NULL, self->clock (), 0);

      g_free (give_id (self, withdrawal));
      g_ptr_array_add (batch->events, withdrawal);
      if (!lm_event_id_from_text (events[i - 1], &withdrawal->withdrawn))
        g_warning ("“%s” is no id of an event", events[i - 1]);
    }

  push_batch (self, batch);
}
