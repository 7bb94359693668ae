/* lm-event-log.h: the log and what it adds up to, in step
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/store/lm-event-table.h"
#include "core/study/lm-card-progress.h"

G_BEGIN_DECLS

/**
 * LmEventLog:
 *
 * Appends, merges and folds: each change of the log and of what it adds up to is one
 * transaction. It belongs to the thread of its database.
 */
typedef struct _LmEventLog LmEventLog;

/**
 * lm_event_log_new:
 * @database: (transfer none): a connection to tables of this version, which outlives the log
 * @rules: the settings
 *
 * Returns: (transfer full): the log in @database
 */
LmEventLog   *lm_event_log_new          (LmDatabase       *database,
                                         LmStudyRules     *rules);
void          lm_event_log_free         (LmEventLog       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LmEventLog, lm_event_log_free)

LmEventTable *lm_event_log_get_table    (LmEventLog       *self);

/**
 * lm_event_log_prepare:
 * @self: a log that may be written
 * @error: return location for a #GError
 *
 * Draws a device id where there is none or where the file comes from another machine, on
 * which it may be written too, and folds all events again where that was done under other
 * rules. To be called before events are appended.
 */
gboolean      lm_event_log_prepare      (LmEventLog       *self,
                                         GError          **error);

/**
 * lm_event_log_renew_device:
 * @self: a log
 * @error: return location for a #GError
 *
 * Draws another device id: the counter of the old one may be behind what other
 * machines know of it, after an older state of the log was put in place.
 */
gboolean      lm_event_log_renew_device (LmEventLog       *self,
                                         GError          **error);

/**
 * lm_event_log_get_device:
 * @self: a log that was prepared
 *
 * Returns: the device of this installation
 */
guint64       lm_event_log_get_device   (LmEventLog       *self);

/**
 * lm_event_log_set_rules:
 * @self: a log
 * @rules: the settings
 * @error: return location for a #GError
 *
 * Folds all events again if @rules are others than before.
 */
gboolean      lm_event_log_set_rules    (LmEventLog       *self,
                                         LmStudyRules     *rules,
                                         GError          **error);

/**
 * LmCardChange:
 * @subject: the subject's id
 * @card: the card's id
 * @progress: what is known of it now
 * @note: (nullable): the student's note on it now
 */
typedef struct
{
  char           *subject;
  char           *card;
  LmCardProgress  progress;
  char           *note;
} LmCardChange;

/**
 * lm_card_change_new:
 * @subject: the subject's id
 * @card: the card's id
 * @progress: what is known of it
 *
 * Returns: (transfer full): a change, with no note
 */
LmCardChange *lm_card_change_new        (const char           *subject,
                                         const char           *card,
                                         const LmCardProgress *progress);
void          lm_card_change_free       (gpointer              change);

/**
 * lm_event_log_append:
 * @self: a log that was prepared
 * @events: (element-type LmEvent): events; those without an id get one
 * @changes: (out) (transfer full) (element-type LmCardChange) (optional): the cards whose progress is another
 * @error: return location for a #GError
 *
 * Appends @events, all or none, and has them on disk when it returns.
 */
gboolean      lm_event_log_append       (LmEventLog       *self,
                                         GPtrArray        *events,
                                         GPtrArray       **changes,
                                         GError          **error);

/**
 * LmMergeCounts:
 * @n_added: events that were not in the log
 * @n_known: events that were
 * @n_refused: events whose id is in the log with other contents
 */
typedef struct
{
  guint n_added;
  guint n_known;
  guint n_refused;
} LmMergeCounts;

/**
 * LmConflictFunc:
 * @event: (transfer none): an event that was refused
 * @ours: (transfer none): the event of the same id in the log
 * @data: what was given along
 */
typedef void (*LmConflictFunc) (const LmEvent *event,
                                const LmEvent *ours,
                                gpointer       data);

/**
 * lm_event_log_merge:
 * @self: a log that was prepared
 * @events: (element-type LmEvent): events with ids, in any order
 * @counts: (out): how many of each
 * @conflict: (scope call) (nullable): called with each event that is refused
 * @data: for @conflict
 * @error: return location for a #GError
 *
 * Makes the log the union of what it has and @events, all or nothing.
 */
gboolean      lm_event_log_merge        (LmEventLog       *self,
                                         GPtrArray        *events,
                                         LmMergeCounts    *counts,
                                         LmConflictFunc    conflict,
                                         gpointer          data,
                                         GError          **error);

/**
 * lm_event_log_rebuild:
 * @self: a log
 * @error: return location for a #GError
 *
 * Throws away what the log adds up to and folds all events.
 */
gboolean      lm_event_log_rebuild      (LmEventLog       *self,
                                         GError          **error);

G_END_DECLS
