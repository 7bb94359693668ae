/* lm-card-table.h: what the log adds up to, kept beside it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/store/lm-event-table.h"
#include "core/study/lm-card-progress.h"

G_BEGIN_DECLS

/* A longer answer was a pause: not more than this counts as time spent. */
#define LM_LONGEST_ANSWER (10 * 60 * 1000)     /* milliseconds */

/**
 * lm_card_table_read:
 * @database: a connection
 * @events: the log in it
 * @card: what stands for a card
 * @progress: (out): what is known of it
 * @error: return location for a #GError
 */
gboolean lm_card_table_read  (LmDatabase            *database,
                              LmEventTable          *events,
                              gint64                 card,
                              LmCardProgress        *progress,
                              GError               **error);

/**
 * lm_card_table_write:
 * @database: a connection with a transaction
 * @events: the log in it
 * @card: what stands for a card
 * @progress: what is known of it
 * @error: return location for a #GError
 */
gboolean lm_card_table_write (LmDatabase            *database,
                              LmEventTable          *events,
                              gint64                 card,
                              const LmCardProgress  *progress,
                              GError               **error);

/**
 * lm_card_table_write_note:
 * @database: a connection with a transaction
 * @card: what stands for a card
 * @note: (nullable): the note, %NULL or empty for none
 * @error: return location for a #GError
 */
gboolean lm_card_table_write_note (LmDatabase       *database,
                                   gint64            card,
                                   const char       *note,
                                   GError          **error);

/**
 * lm_card_table_read_note:
 * @database: a connection
 * @card: what stands for a card
 * @note: (out) (transfer full) (nullable): the note, %NULL for none
 * @error: return location for a #GError
 */
gboolean lm_card_table_read_note  (LmDatabase       *database,
                                   gint64            card,
                                   char            **note,
                                   GError          **error);

/**
 * LmNoteFunc:
 * @id: the card's id
 * @note: the note
 * @data: what was given along
 */
typedef void (*LmNoteFunc) (const char *id,
                            const char *note,
                            gpointer    data);

/**
 * lm_card_table_foreach_note:
 * @database: a connection
 * @subject: a subject's id
 * @func: called with each card of @subject that has a note
 * @data: for @func
 * @error: return location for a #GError
 */
gboolean lm_card_table_foreach_note (LmDatabase     *database,
                                     const char     *subject,
                                     LmNoteFunc      func,
                                     gpointer        data,
                                     GError        **error);

/**
 * lm_card_table_count:
 * @database: a connection with a transaction
 * @card: what stands for a card
 * @event: an event of it
 * @before: the card's state before @event
 * @sign: 1 to count @event in, -1 to count it out
 * @error: return location for a #GError
 *
 * Keeps the sums by day, and by the side that was picked. Does nothing unless @event is
 * an answer.
 */
gboolean lm_card_table_count (LmDatabase            *database,
                              gint64                 card,
                              const LmEvent         *event,
                              LmCardState            before,
                              int                    sign,
                              GError               **error);

/**
 * LmCardFunc:
 * @id: the card's id
 * @progress: what is known of it
 * @data: what was given along
 */
typedef void (*LmCardFunc) (const char           *id,
                            const LmCardProgress *progress,
                            gpointer              data);

/**
 * lm_card_table_foreach:
 * @database: a connection
 * @events: the log in it
 * @subject: a subject's id
 * @func: called with each card of @subject that has events
 * @data: for @func
 * @error: return location for a #GError
 */
gboolean lm_card_table_foreach (LmDatabase          *database,
                                LmEventTable        *events,
                                const char          *subject,
                                LmCardFunc           func,
                                gpointer             data,
                                GError             **error);

G_END_DECLS
