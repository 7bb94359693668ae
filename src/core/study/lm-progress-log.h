/* lm-progress-log.h: where answers go and what is known from them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-card-progress.h"

G_BEGIN_DECLS

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

  GStrv          (*append)       (LmProgressLog  *self,
                                  GPtrArray      *events);
  void           (*withdraw)     (LmProgressLog  *self,
                                  const char * const *events);
  LmCardProgress (*get_progress) (LmProgressLog  *self,
                                  const char     *subject,
                                  const char     *card);
  const char    *(*get_note)     (LmProgressLog  *self,
                                  const char     *subject,
                                  const char     *card);
  LmStudyMoment  (*get_moment)   (LmProgressLog  *self,
                                  const char     *subject);
  LmStudyRules  *(*get_rules)    (LmProgressLog  *self);
  gboolean       (*is_open)      (LmProgressLog  *self);
  gboolean       (*is_ready)     (LmProgressLog  *self);
  gboolean       (*is_read_only) (LmProgressLog  *self);
};

/**
 * lm_progress_log_append:
 * @self: a log
 * @event: (transfer full): what was done to a card; the log gives it an id and its study day
 *
 * Appends @event and emits #LmProgressLog::changed.
 *
 * Returns: (transfer full): the id of the event, for lm_progress_log_withdraw()
 */
char          *lm_progress_log_append       (LmProgressLog  *self,
                                             LmEvent        *event);

/**
 * lm_progress_log_withdraw:
 * @self: a log
 * @event: the id of an event that is in the log and was not withdrawn
 *
 * Takes back @event, by an event of its own, and emits #LmProgressLog::changed.
 */
void           lm_progress_log_withdraw     (LmProgressLog  *self,
                                             const char     *event);

/**
 * lm_progress_log_append_all:
 * @self: a log
 * @events: (element-type LmEvent): what was done to cards, one event or more; the log gives each an
 *   id and its study day, and nobody may change them afterwards
 *
 * Appends @events in one step: all of them are kept, or none. Emits #LmProgressLog::changed
 * only once for a subject, when there is more than one.
 *
 * Returns: (transfer full): the ids of the events, for lm_progress_log_withdraw_all()
 */
GStrv          lm_progress_log_append_all   (LmProgressLog  *self,
                                             GPtrArray      *events);

/**
 * lm_progress_log_withdraw_all:
 * @self: a log
 * @events: (array zero-terminated=1): the ids of events that are in the log and were not
 *   withdrawn, one or more
 *
 * Takes back @events in one step, the last one first, as lm_progress_log_append_all() appends.
 */
void           lm_progress_log_withdraw_all (LmProgressLog  *self,
                                             const char * const *events);

/**
 * lm_progress_log_get_progress:
 * @self: a log
 * @subject: the id of a subject
 * @card: the id of a card
 *
 * Returns: what the events of the card add up to; those of a card without any are new
 */
LmCardProgress lm_progress_log_get_progress (LmProgressLog  *self,
                                             const char     *subject,
                                             const char     *card);

/**
 * lm_progress_log_get_note:
 * @self: a log
 * @subject: the id of a subject
 * @card: the id of a card
 *
 * Returns: (transfer none) (nullable): the student's note on the card, once it is safe
 */
const char    *lm_progress_log_get_note     (LmProgressLog  *self,
                                             const char     *subject,
                                             const char     *card);

/**
 * lm_progress_log_get_moment:
 * @self: a log
 * @subject: the id of a subject
 *
 * Returns: now, by the clock of the log, and the exam of @subject
 */
LmStudyMoment  lm_progress_log_get_moment   (LmProgressLog  *self,
                                             const char     *subject);

/**
 * lm_progress_log_get_rules:
 * @self: a log
 *
 * Returns: (transfer none): the settings that the log folds its events with
 */
LmStudyRules  *lm_progress_log_get_rules    (LmProgressLog  *self);

/**
 * lm_progress_log_preview:
 * @self: a log
 * @subject: the id of a subject
 * @card: the id of a card
 * @rating: an answer
 *
 * Returns: when the card would come back after that answer, given now
 */
LmCardPreview  lm_progress_log_preview      (LmProgressLog  *self,
                                             const char     *subject,
                                             const char     *card,
                                             LmRating        rating);

/**
 * lm_progress_log_is_open:
 * @self: a log
 *
 * Returns: whether the log was opened, and may be written
 */
gboolean       lm_progress_log_is_open   (LmProgressLog  *self);

/**
 * lm_progress_log_is_ready:
 * @self: a log
 *
 * Returns: whether it is open, and all that was appended is safe, so that the next answer
 *   may come
 */
gboolean       lm_progress_log_is_ready  (LmProgressLog  *self);

/**
 * lm_progress_log_is_read_only:
 * @self: a log
 *
 * Returns: whether events can never be appended, as far as is known yet
 */
gboolean     lm_progress_log_is_read_only (LmProgressLog *self);

/**
 * LmProgressLog::changed:
 * @self: a log
 * @subject: the id of a subject
 * @card: (nullable): the id of the card whose state may be another one now, %NULL when
 *   that may be any
 */

/**
 * LmProgressLog::failed:
 * @self: a log
 * @event: the id of an event that was appended and could not be kept: it is as if it
 *   had never been
 */

/**
 * lm_progress_log_emit_changed:
 * @self: a log
 * @subject: the id of a subject
 * @card: (nullable): the id of a card, or %NULL for all
 *
 * Emits #LmProgressLog::changed; for those who implement the interface.
 */
void         lm_progress_log_emit_changed (LmProgressLog *self,
                                           const char    *subject,
                                           const char    *card);

/**
 * lm_progress_log_emit_failed:
 * @self: a log
 * @event: the id of an event
 *
 * Emits #LmProgressLog::failed; for those who implement the interface.
 */
void         lm_progress_log_emit_failed (LmProgressLog  *self,
                                          const char     *event);

G_END_DECLS
