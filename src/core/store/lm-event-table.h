/* lm-event-table.h: events as rows of a database
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/store/lm-database.h"
#include "core/store/lm-event.h"

G_BEGIN_DECLS

/**
 * LmEventTable:
 *
 * The log as it lies in SQLite. It only grows. It belongs to the thread of its
 * database.
 */
typedef struct _LmEventTable LmEventTable;

/**
 * lm_event_table_new:
 * @database: (transfer none): a connection to tables of this version, which outlives the table
 *
 * Returns: (transfer full): the log in @database
 */
LmEventTable *lm_event_table_new            (LmDatabase       *database);
void          lm_event_table_free           (LmEventTable     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LmEventTable, lm_event_table_free)

/**
 * lm_event_table_reset:
 * @self: a log
 *
 * Forgets what it remembers of the database, after a transaction was undone.
 */
void          lm_event_table_reset          (LmEventTable     *self);

/**
 * lm_event_table_get_device_number:
 * @self: a log
 * @device: a device
 * @number: (out): what stands for @device in this file; it is made when @device is new
 * @error: return location for a #GError
 */
gboolean      lm_event_table_get_device_number (LmEventTable  *self,
                                                guint64        device,
                                                gint64        *number,
                                                GError       **error);

/**
 * lm_event_table_get_device:
 * @self: a log
 * @number: what stands for a device in this file
 *
 * Returns: the device, or 0 when there is none of that number
 */
guint64       lm_event_table_get_device     (LmEventTable     *self,
                                             gint64            number);

/**
 * lm_event_table_get_card:
 * @self: a log
 * @subject: a subject's id
 * @card: a card's id
 * @create: whether to make a row when the card has none
 * @number: (out): what stands for the card in this file, 0 for a card without a row
 * @error: return location for a #GError
 */
gboolean      lm_event_table_get_card       (LmEventTable     *self,
                                             const char       *subject,
                                             const char       *card,
                                             gboolean          create,
                                             gint64           *number,
                                             GError          **error);

/**
 * lm_event_table_get_last_counter:
 * @self: a log
 * @device: a device
 * @counter: (out): the greatest counter of @device, 0 if it has no event
 * @error: return location for a #GError
 */
gboolean      lm_event_table_get_last_counter (LmEventTable   *self,
                                               guint64         device,
                                               gint64         *counter,
                                               GError        **error);

/**
 * lm_event_table_insert:
 * @self: a log
 * @event: an event with an id that is not in the log
 * @error: return location for a #GError
 */
gboolean      lm_event_table_insert         (LmEventTable     *self,
                                             const LmEvent    *event,
                                             GError          **error);

/**
 * lm_event_table_lookup:
 * @self: a log
 * @id: an id
 * @event: (out) (nullable): the event, or %NULL when it is not there
 * @card: (out) (optional): what stands for its card, 0 when it has none
 * @error: return location for a #GError
 */
gboolean      lm_event_table_lookup         (LmEventTable     *self,
                                             const LmEventId  *id,
                                             LmEvent         **event,
                                             gint64           *card,
                                             GError          **error);

/**
 * lm_event_table_get_standing:
 * @self: a log
 * @card: what stands for a card
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (element-type LmEvent) (nullable): the events of the card that
 *   no withdrawal names and that are no withdrawals, in the order of a fold; %NULL when it failed
 */
GPtrArray    *lm_event_table_get_standing   (LmEventTable     *self,
                                             gint64            card,
                                             GError          **error);

/**
 * LmEventFunc:
 * @event: (transfer none): an event
 * @data: what was given along
 * @error: return location for a #GError
 *
 * Returns: whether to go on; if not, @error is set
 */
typedef gboolean (*LmEventFunc) (LmEvent   *event,
                                 gpointer   data,
                                 GError   **error);

/**
 * lm_event_table_foreach:
 * @self: a log
 * @func: called with each event, by time, then device, then counter
 * @data: for @func
 * @error: return location for a #GError
 */
gboolean      lm_event_table_foreach        (LmEventTable     *self,
                                             LmEventFunc       func,
                                             gpointer          data,
                                             GError          **error);

/**
 * lm_event_table_harvest:
 * @self: a log in a damaged file
 * @func: called with each event that can be read, in any order; some twice
 * @data: for @func
 *
 * Reads from both ends of the table, and card by card, around what is damaged.
 */
void          lm_event_table_harvest        (LmEventTable     *self,
                                             LmEventFunc       func,
                                             gpointer          data);

G_END_DECLS
