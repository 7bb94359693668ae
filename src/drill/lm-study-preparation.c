/* lm-study-preparation.c: finds out what to ask
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/store/lm-habit-query.h"
#include "drill/lm-study-preparation.h"

struct _LmStudyPreparation
{
  GObject parent_instance;

  /* Owned */
  LmDeck        *deck;
  LmProgressLog *log;
  GCancellable  *cancellable;      /* of what was begun last */
  GCancellable  *looking_back;
};

enum
{
  QUEUE_READY,
  FORECAST_READY,
  HABIT_READY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LmStudyPreparation, lm_study_preparation, G_TYPE_OBJECT)

/* What was cancelled comes back without a result, perhaps when the object is gone. */
static void
queue_ready_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr(LmStudyQueue) queue = lm_study_queue_new_finish (result, NULL);

  if (queue != NULL)
    g_signal_emit (data, signals[QUEUE_READY], 0, queue);
}

static void
forecast_ready_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      data)
{
  g_autofree LmExamForecast *forecast = lm_exam_forecast_new_finish (result, NULL);

  if (forecast != NULL)
    g_signal_emit (data, signals[FORECAST_READY], 0, forecast);
}

static void
habit_ready_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      data)
{
  LmStudyHabit habit;

  if (lm_habit_query_run_finish (LM_STORE (object), result, &habit, NULL))
    g_signal_emit (data, signals[HABIT_READY], 0, &habit);
}

static void
lm_study_preparation_dispose (GObject *object)
{
  LmStudyPreparation *self = LM_STUDY_PREPARATION (object);

  lm_study_preparation_stop (self);
  lm_study_preparation_stop_looking_back (self);
  g_clear_object (&self->log);
  g_clear_object (&self->deck);

  G_OBJECT_CLASS (lm_study_preparation_parent_class)->dispose (object);
}

static void
lm_study_preparation_class_init (LmStudyPreparationClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lm_study_preparation_dispose;

  signals[QUEUE_READY] =
    g_signal_new ("queue-ready", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_POINTER);

  signals[FORECAST_READY] =
    g_signal_new ("forecast-ready", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_POINTER);

  signals[HABIT_READY] =
    g_signal_new ("habit-ready", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
lm_study_preparation_init (LmStudyPreparation *self)
{
}

LmStudyPreparation *
lm_study_preparation_new (LmDeck        *deck,
                          LmProgressLog *log)
{
  LmStudyPreparation *self = g_object_new (LM_TYPE_STUDY_PREPARATION, NULL);

  self->deck = g_object_ref (deck);
  self->log = g_object_ref (log);

  return self;
}

void
lm_study_preparation_begin (LmStudyPreparation *self,
                            LmPhase            *phase,
                            const LmStudyPlan  *plan)
{
  g_autoptr(LmProgressSnapshot) snapshot = NULL;
  const LmStudyMoment *moment;

  g_return_if_fail (LM_IS_STUDY_PREPARATION (self));
  g_return_if_fail (plan != NULL);

  lm_study_preparation_stop (self);
  self->cancellable = g_cancellable_new ();
  snapshot = lm_progress_snapshot_new (self->deck, self->log);
  moment = lm_progress_snapshot_get_moment (snapshot);
  lm_study_queue_new_async (snapshot, phase, plan, self->cancellable, queue_ready_cb, self);

  if (plan->practice)
    return;

  if (moment->exam > moment->day)
    lm_exam_forecast_new_async (snapshot, self->cancellable, forecast_ready_cb, self);
  else
    g_signal_emit (self, signals[FORECAST_READY], 0, NULL);
}

void
lm_study_preparation_stop (LmStudyPreparation *self)
{
  g_return_if_fail (LM_IS_STUDY_PREPARATION (self));

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);

  g_clear_object (&self->cancellable);
}

void
lm_study_preparation_stop_looking_back (LmStudyPreparation *self)
{
  g_return_if_fail (LM_IS_STUDY_PREPARATION (self));

  if (self->looking_back != NULL)
    g_cancellable_cancel (self->looking_back);

  g_clear_object (&self->looking_back);
}

void
lm_study_preparation_look_back (LmStudyPreparation *self)
{
  g_return_if_fail (LM_IS_STUDY_PREPARATION (self));

  if (!LM_IS_STORE (self->log))
    return;

  lm_study_preparation_stop_looking_back (self);
  self->looking_back = g_cancellable_new ();
  lm_habit_query_run_async (LM_STORE (self->log), self->looking_back, habit_ready_cb, self);
}
