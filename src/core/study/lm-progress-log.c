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
lm_progress_log_append (LmProgressLog  *self,
                        const LmReview *review)
{
  g_return_val_if_fail (LM_IS_PROGRESS_LOG (self), NULL);
  g_return_val_if_fail (review != NULL, NULL);

  return LM_PROGRESS_LOG_GET_IFACE (self)->append (self, review);
}

void
lm_progress_log_withdraw (LmProgressLog *self,
                          const char    *event)
{
  g_return_if_fail (LM_IS_PROGRESS_LOG (self));
  g_return_if_fail (event != NULL);

  LM_PROGRESS_LOG_GET_IFACE (self)->withdraw (self, event);
}

LmCardState
lm_progress_log_get_state (LmProgressLog *self,
                           const char    *subject,
                           const char    *card)
{
  g_return_val_if_fail (LM_IS_PROGRESS_LOG (self), LM_CARD_NEW);
  g_return_val_if_fail (subject != NULL, LM_CARD_NEW);
  g_return_val_if_fail (card != NULL, LM_CARD_NEW);

  return LM_PROGRESS_LOG_GET_IFACE (self)->get_state (self, subject, card);
}

gboolean
lm_progress_log_is_due (LmProgressLog *self,
                        const char    *subject,
                        const char    *card)
{
  g_return_val_if_fail (LM_IS_PROGRESS_LOG (self), FALSE);
  g_return_val_if_fail (subject != NULL, FALSE);
  g_return_val_if_fail (card != NULL, FALSE);

  return LM_PROGRESS_LOG_GET_IFACE (self)->is_due (self, subject, card);
}

LmCardPreview
lm_progress_log_preview (LmProgressLog *self,
                         const char    *subject,
                         const char    *card,
                         LmRating       rating)
{
  const LmCardPreview nothing = { 0 };

  g_return_val_if_fail (LM_IS_PROGRESS_LOG (self), nothing);

  if (LM_PROGRESS_LOG_GET_IFACE (self)->preview == NULL)
    return nothing;

  return LM_PROGRESS_LOG_GET_IFACE (self)->preview (self, subject, card, rating);
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
