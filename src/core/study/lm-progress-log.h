/* lm-progress-log.h: where answers go and what is known from them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-review.h"

G_BEGIN_DECLS

/**
 * LmCardState:
 * @LM_CARD_NEW: never answered
 * @LM_CARD_LEARNING: answered, but not known yet
 * @LM_CARD_KNOWN: recalled in the last answer
 *
 * What the log says of a card.
 */
typedef enum
{
  LM_CARD_NEW,
  LM_CARD_LEARNING,
  LM_CARD_KNOWN,
} LmCardState;

/**
 * LmProgressLog:
 *
 * The log of what a student did, seen from a session: reviews are appended and
 * withdrawn, and a card's state is what the reviews that stand add up to. The
 * pages ask it for counts; they hear of news by #LmProgressLog::changed.
 */
#define LM_TYPE_PROGRESS_LOG (lm_progress_log_get_type ())
G_DECLARE_INTERFACE (LmProgressLog, lm_progress_log, LM, PROGRESS_LOG, GObject)

struct _LmProgressLogInterface
{
  GTypeInterface parent_iface;

  char        *(*append)    (LmProgressLog  *self,
                             const LmReview *review);
  void         (*withdraw)  (LmProgressLog  *self,
                             const char     *event);
  LmCardState  (*get_state) (LmProgressLog  *self,
                             const char     *subject,
                             const char     *card);
  gboolean     (*is_due)    (LmProgressLog  *self,
                             const char     *subject,
                             const char     *card);
};

/**
 * lm_progress_log_append:
 * @self: a log
 * @review: an answer
 *
 * Appends @review and emits #LmProgressLog::changed.
 *
 * Returns: (transfer full): the id of the event, for lm_progress_log_withdraw()
 */
char        *lm_progress_log_append    (LmProgressLog  *self,
                                        const LmReview *review);

/**
 * lm_progress_log_withdraw:
 * @self: a log
 * @event: the id of an event that is in the log and was not withdrawn
 *
 * Takes back @event, by an event of its own, and emits #LmProgressLog::changed.
 */
void         lm_progress_log_withdraw  (LmProgressLog  *self,
                                        const char     *event);
LmCardState  lm_progress_log_get_state (LmProgressLog  *self,
                                        const char     *subject,
                                        const char     *card);

/**
 * lm_progress_log_is_due:
 * @self: a log
 * @subject: the id of a subject
 * @card: the id of a card
 *
 * Returns: whether the card should be asked now; a new card is due
 */
gboolean     lm_progress_log_is_due    (LmProgressLog  *self,
                                        const char     *subject,
                                        const char     *card);

/**
 * LmProgressLog::changed:
 * @self: a log
 * @subject: the id of a subject
 * @card: the id of the card whose state may be another one now
 */

/**
 * lm_progress_log_emit_changed:
 * @self: a log
 * @subject: the id of a subject
 * @card: the id of a card
 *
 * Emits #LmProgressLog::changed; for those who implement the interface.
 */
void         lm_progress_log_emit_changed (LmProgressLog *self,
                                           const char    *subject,
                                           const char    *card);

G_END_DECLS
