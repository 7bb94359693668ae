/* lm-event.h: one thing that a student did
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "core/study/lm-rating.h"
#include "core/study/lm-study-day.h"

G_BEGIN_DECLS

/**
 * LmEventKind:
 * @LM_EVENT_REVIEW: a card was answered
 * @LM_EVENT_PRACTICE: a card was answered, which leaves its memory state alone
 * @LM_EVENT_WITHDRAW: another event is taken back
 * @LM_EVENT_SUSPEND: the card is not asked until it is resumed
 * @LM_EVENT_RESUME: the card is asked again
 * @LM_EVENT_BURY: the card is not asked before a day, or until its next review
 * @LM_EVENT_FORGET: the card starts anew
 * @LM_EVENT_DUE: the card is due on a day, until its next review
 * @LM_EVENT_FLAG: the card gets a flag, or loses it
 * @LM_EVENT_NOTE: the card gets a note of the student's own, or loses it
 * @LM_EVENT_UNKNOWN: a kind that a newer version wrote: kept, without effect
 */
typedef enum
{
  LM_EVENT_REVIEW,
  LM_EVENT_PRACTICE,
  LM_EVENT_WITHDRAW,
  LM_EVENT_SUSPEND,
  LM_EVENT_RESUME,
  LM_EVENT_BURY,
  LM_EVENT_FORGET,
  LM_EVENT_DUE,
  LM_EVENT_FLAG,
  LM_EVENT_NOTE,
  LM_EVENT_UNKNOWN,
} LmEventKind;

#define LM_EVENT_N_FLAGS 8     /* 0 is no flag */

/**
 * LmEventId:
 * @device: drawn once an installation; written as 16 hexadecimal digits
 * @counter: from 1, only grows on a device; 0 in an event that was not stored yet
 *
 * Unique among the events of all machines: the same id is the same event.
 */
typedef struct
{
  guint64 device;
  gint64  counter;
} LmEventId;

/* 16 digits, a dash, up to 19 digits, the end */
#define LM_EVENT_ID_LENGTH 37

/**
 * LmEvent:
 * @id: the id; the store gives one when it appends
 * @at: when, milliseconds since 1970-01-01 UTC
 * @day: the study day as the student's clock had it
 * @kind: what was done
 * @kind_name: (nullable): the name of an unknown kind, %NULL for the others
 * @subject: (nullable): the subject's id; %NULL only with an unknown kind or a withdrawal
 * @card: (nullable): the card's id; %NULL as @subject is
 * @rating: with review and practice
 * @drill: (nullable): the drill's name, with review and practice
 * @took: milliseconds that the answer took, 0 or more, with review and practice
 * @chosen: (nullable): with review and practice, the id of the side that was picked where the drill asks for one
 * @withdrawn: with withdraw: what is taken back
 * @until: with bury and due: a study day
 * @flag: with flag: 0 to 7, 0 for none
 * @text: (nullable): with note: the text, empty to remove it
 * @extra: (nullable): the members that this version does not know, as the text of a JSON object
 *
 * An event is appended to the log and never changed. Members that do not belong to
 * its kind are 0 or %NULL. See lm_event_new().
 */
typedef struct
{
  LmEventId    id;
  gint64       at;
  LmStudyDay   day;
  LmEventKind  kind;
  char        *kind_name;
  char        *subject;
  char        *card;
  LmRating     rating;
  char        *drill;
  gint64       took;
  char        *chosen;
  LmEventId    withdrawn;
  LmStudyDay   until;
  guint        flag;
  char        *text;
  char        *extra;
} LmEvent;

/**
 * lm_event_new:
 * @kind: what was done
 * @subject: (nullable): the subject's id
 * @card: (nullable): the card's id
 * @at: when, milliseconds since 1970-01-01 UTC
 * @day: the study day
 *
 * Returns: (transfer full): an event that nobody else has yet: its other members may
 *   be set (strings are owned by it) before it is given away, and not afterwards
 */
LmEvent    *lm_event_new           (LmEventKind      kind,
                                    const char      *subject,
                                    const char      *card,
                                    gint64           at,
                                    LmStudyDay       day);

/**
 * lm_event_ref:
 * @self: an event
 *
 * Returns: (transfer full): the same event; the count is atomic
 */
LmEvent    *lm_event_ref           (LmEvent         *self);
void        lm_event_unref         (LmEvent         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LmEvent, lm_event_unref)

/**
 * lm_event_compare:
 * @a: an event
 * @b: another
 *
 * The order of a fold: by time, then device, then counter.
 *
 * Returns: less than, equal to or greater than 0
 */
int         lm_event_compare       (const LmEvent   *a,
                                    const LmEvent   *b);

/**
 * lm_event_equal:
 * @a: an event
 * @b: another
 *
 * Returns: whether both say the same in all members, the order of unknown ones aside
 */
gboolean    lm_event_equal         (const LmEvent   *a,
                                    const LmEvent   *b);

/**
 * lm_event_kind_to_name:
 * @kind: any kind but %LM_EVENT_UNKNOWN
 *
 * Returns: (transfer none): the name that the log uses, such as “review”
 */
const char *lm_event_kind_to_name  (LmEventKind      kind);

/**
 * lm_event_kind_from_name:
 * @name: a name
 *
 * Returns: the kind, %LM_EVENT_UNKNOWN for any other name
 */
LmEventKind lm_event_kind_from_name (const char     *name);

/**
 * lm_event_id_to_text:
 * @id: an id
 * @text: (out caller-allocates): room for %LM_EVENT_ID_LENGTH bytes
 *
 * Writes @id as `DEVICE-COUNTER`.
 *
 * Returns: (transfer none): @text
 */
const char *lm_event_id_to_text    (const LmEventId *id,
                                    char            *text);

/**
 * lm_event_id_from_text:
 * @text: what should be an id
 * @id: (out): the id
 *
 * Returns: whether @text is one: 16 hexadecimal digits, a dash, a decimal number from 1
 */
gboolean    lm_event_id_from_text  (const char      *text,
                                    LmEventId       *id);

G_END_DECLS
