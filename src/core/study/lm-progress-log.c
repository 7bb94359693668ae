/* lm-progress-log.c: where answers go and what is known from them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-progress-log.h"

enum
{
  CHANGED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_INTERFACE (LmProgressLog, lm_progress_log, G_TYPE_OBJECT)

static void
lm_progress_log_default_init (LmProgressLogInterface *iface)
{
  signals[CHANGED] =
    g_signal_new ("changed", LM_TYPE_PROGRESS_LOG, G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  signals[FAILED] =
    g_signal_new ("failed", LM_TYPE_PROGRESS_LOG, G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

char *
lm_progress_log_append (LmProgressLog *self,
                        LmEvent       *event)
{
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) lm_event_unref);
  g_autofree GStrv ids = NULL;

  g_ptr_array_add (events, event);
  ids = lm_progress_log_append_all (self, events);

  return ids != NULL ? ids[0] : NULL;
}

void
lm_progress_log_withdraw (LmProgressLog *self,
                          const char    *event)
{
  lm_progress_log_withdraw_all (self, (const char *[]) { event, NULL });
}

GStrv
lm_progress_log_append_all (LmProgressLog *self,
                            GPtrArray     *events)
{
  g_return_val_if_fail (LM_IS_PROGRESS_LOG (self), NULL);
  g_return_val_if_fail (events != NULL && events->len > 0, NULL);

  for (guint i = 0; i < events->len; i++)
    {
      const LmEvent *event = g_ptr_array_index (events, i);

      g_return_val_if_fail (event != NULL && event->subject != NULL && event->card != NULL, NULL);
    }

  return LM_PROGRESS_LOG_GET_IFACE (self)->append (self, events);
}

void
lm_progress_log_withdraw_all (LmProgressLog      *self,
                              const char * const *events)
{
  g_return_if_fail (LM_IS_PROGRESS_LOG (self));
  g_return_if_fail (events != NULL && events[0] != NULL);

  LM_PROGRESS_LOG_GET_IFACE (self)->withdraw (self, events);
}

LmCardProgress
lm_progress_log_get_progress (LmProgressLog *self,
                              const char    *subject,
                              const char    *card)
{
  const LmCardProgress nothing = LM_CARD_PROGRESS_INIT;

  g_return_val_if_fail (LM_IS_PROGRESS_LOG (self), nothing);
  g_return_val_if_fail (subject != NULL, nothing);
  g_return_val_if_fail (card != NULL, nothing);

  return LM_PROGRESS_LOG_GET_IFACE (self)->get_progress (self, subject, card);
}

const char *
lm_progress_log_get_note (LmProgressLog *self,
                          const char    *subject,
                          const char    *card)
{
  g_return_val_if_fail (LM_IS_PROGRESS_LOG (self), NULL);
  g_return_val_if_fail (subject != NULL, NULL);
  g_return_val_if_fail (card != NULL, NULL);

  return LM_PROGRESS_LOG_GET_IFACE (self)->get_note (self, subject, card);
}

LmStudyMoment
lm_progress_log_get_moment (LmProgressLog *self,
                            const char    *subject)
{
  const LmStudyMoment nothing = { .exam = LM_NO_DAY };

  g_return_val_if_fail (LM_IS_PROGRESS_LOG (self), nothing);
  g_return_val_if_fail (subject != NULL, nothing);

  return LM_PROGRESS_LOG_GET_IFACE (self)->get_moment (self, subject);
}

LmStudyRules *
lm_progress_log_get_rules (LmProgressLog *self)
{
  g_return_val_if_fail (LM_IS_PROGRESS_LOG (self), NULL);

  return LM_PROGRESS_LOG_GET_IFACE (self)->get_rules (self);
}

LmCardPreview
lm_progress_log_preview (LmProgressLog *self,
                         const char    *subject,
                         const char    *card,
                         LmRating       rating)
{
  LmCardProgress progress = lm_progress_log_get_progress (self, subject, card);
  LmStudyMoment moment = lm_progress_log_get_moment (self, subject);

  return lm_card_progress_preview (&progress, lm_progress_log_get_rules (self), subject, card, rating, &moment);
}

gboolean
lm_progress_log_is_open (LmProgressLog *self)
{
  g_return_val_if_fail (LM_IS_PROGRESS_LOG (self), FALSE);

  return LM_PROGRESS_LOG_GET_IFACE (self)->is_open == NULL ||
         LM_PROGRESS_LOG_GET_IFACE (self)->is_open (self);
}

gboolean
lm_progress_log_is_ready (LmProgressLog *self)
{
  g_return_val_if_fail (LM_IS_PROGRESS_LOG (self), FALSE);

  return LM_PROGRESS_LOG_GET_IFACE (self)->is_ready == NULL ||
         LM_PROGRESS_LOG_GET_IFACE (self)->is_ready (self);
}

gboolean
lm_progress_log_is_read_only (LmProgressLog *self)
{
  g_return_val_if_fail (LM_IS_PROGRESS_LOG (self), TRUE);

  return LM_PROGRESS_LOG_GET_IFACE (self)->is_read_only != NULL &&
         LM_PROGRESS_LOG_GET_IFACE (self)->is_read_only (self);
}

void
lm_progress_log_emit_changed (LmProgressLog *self,
                              const char    *subject,
                              const char    *card)
{
  g_return_if_fail (LM_IS_PROGRESS_LOG (self));
  g_return_if_fail (subject != NULL);

  g_signal_emit (self, signals[CHANGED], 0, subject, card);
}

void
lm_progress_log_emit_failed (LmProgressLog *self,
                             const char    *event)
{
  g_return_if_fail (LM_IS_PROGRESS_LOG (self));
  g_return_if_fail (event != NULL);

  g_signal_emit (self, signals[FAILED], 0, event);
}
