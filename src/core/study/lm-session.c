/* lm-session.c: one sitting, what comes next
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-session.h"
#include "core/study/lm-session-history.h"

#define PRACTICE_WAIT (60 * 1000)     /* milliseconds, until a card that was missed comes back */

struct _LmSession
{
  GObject parent_instance;

  /* Owned */
  LmDeck           *deck;
  LmProgressLog    *log;
  LmSessionQueue   *queue;
  LmSessionHistory *history;

  /* State */
  guint    n_done;
  gboolean practice;
};

/* What the properties say. */
typedef struct
{
  LmCard  *card;
  guint    n_left;
  guint    n_done;
  gboolean can_undo;
} View;

enum
{
  PROP_CARD = 1,
  PROP_N_LEFT,
  PROP_N_DONE,
  PROP_CAN_UNDO,
  N_PROPS
};

enum { LEECH, N_SIGNALS };

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LmSession, lm_session, G_TYPE_OBJECT)

const char *
lm_session_get_subject (LmSession *self)
{
  g_return_val_if_fail (LM_IS_SESSION (self), NULL);

  return lm_subject_get_id (lm_deck_get_subject (self->deck));
}

static View
get_view (LmSession *self)
{
  View view;

  view.card = lm_session_get_card (self);
  view.n_left = lm_session_get_n_left (self);
  view.n_done = lm_session_get_n_done (self);
  view.can_undo = lm_session_get_can_undo (self);

  return view;
}

static void
notify_changes (LmSession  *self,
                const View *before)
{
  View now = get_view (self);

  if (now.card != before->card)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CARD]);
  if (now.n_left != before->n_left)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_LEFT]);
  if (now.n_done != before->n_done)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_DONE]);
  if (now.can_undo != before->can_undo)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
}

static void
lm_session_get_property (GObject    *object,
                         guint       property_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  LmSession *self = LM_SESSION (object);

  switch (property_id)
    {
    case PROP_CARD:
      g_value_set_object (value, lm_session_get_card (self));
      break;

    case PROP_N_LEFT:
      g_value_set_uint (value, lm_session_get_n_left (self));
      break;

    case PROP_N_DONE:
      g_value_set_uint (value, lm_session_get_n_done (self));
      break;

    case PROP_CAN_UNDO:
      g_value_set_boolean (value, lm_session_get_can_undo (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lm_session_finalize (GObject *object)
{
  LmSession *self = LM_SESSION (object);

  lm_session_history_free (self->history);
  g_clear_pointer (&self->queue, lm_session_queue_free);
  g_clear_object (&self->log);
  g_clear_object (&self->deck);

  G_OBJECT_CLASS (lm_session_parent_class)->finalize (object);
}

static void
lm_session_class_init (LmSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lm_session_get_property;
  object_class->finalize = lm_session_finalize;

  properties[PROP_CARD] =
    g_param_spec_object ("card", NULL, NULL, LM_TYPE_CARD,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  properties[PROP_N_LEFT] =
    g_param_spec_uint ("n-left", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  properties[PROP_N_DONE] =
    g_param_spec_uint ("n-done", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  properties[PROP_CAN_UNDO] =
    g_param_spec_boolean ("can-undo", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[LEECH] =
    g_signal_new ("leech", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, LM_TYPE_CARD);
}

static void
lm_session_init (LmSession *self)
{
  self->history = lm_session_history_new ();
}

static gint64
get_now (LmSession *self)
{
  return lm_progress_log_get_moment (self->log, lm_session_get_subject (self)).at;
}

/* Puts all to where it was before what was done last. */
static void
go_back (LmSession *self)
{
  const LmSessionAction *action = lm_session_history_get_last (self->history);
  View before = get_view (self);

  lm_session_queue_go_back (self->queue, action->place);
  self->n_done = action->n_done;
  lm_session_history_drop_last (self->history);

  /* The card may be gone from the subject since. */
  if (lm_session_get_card (self) == NULL)
    lm_session_queue_go_on (self->queue, get_now (self));

  notify_changes (self, &before);
}

static void
withdraw_events (LmSession  *self,
                 const char *but)
{
  g_autoptr(GPtrArray) events = g_ptr_array_ref (lm_session_history_get_last (self->history)->events);

  for (guint i = events->len; i > 0; i--)
    if (g_strcmp0 (g_ptr_array_index (events, i - 1), but) != 0)
      lm_progress_log_withdraw (self->log, g_ptr_array_index (events, i - 1));
}

static void
failed_cb (LmSession  *self,
           const char *event)
{
  if (!lm_session_get_can_undo (self) ||
      !g_ptr_array_find_with_equal_func (lm_session_history_get_last (self->history)->events, event, g_str_equal, NULL))
    return;

  withdraw_events (self, event);
  go_back (self);
}

LmSession *
lm_session_new (LmStudyQueue  *queue,
                LmProgressLog *log)
{
  LmSession *self;

  g_return_val_if_fail (queue != NULL, NULL);
  g_return_val_if_fail (LM_IS_PROGRESS_LOG (log), NULL);

  self = g_object_new (LM_TYPE_SESSION, NULL);
  self->deck = g_object_ref (lm_study_queue_get_deck (queue));
  self->log = g_object_ref (log);
  self->practice = lm_study_queue_get_practice (queue);
  self->queue = lm_session_queue_new (queue);
  lm_session_queue_go_on (self->queue, get_now (self));
  g_signal_connect_object (log, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

LmDeck *
lm_session_get_deck (LmSession *self)
{
  g_return_val_if_fail (LM_IS_SESSION (self), NULL);

  return self->deck;
}

LmCard *
lm_session_get_card (LmSession *self)
{
  g_return_val_if_fail (LM_IS_SESSION (self), NULL);

  return lm_session_queue_get_card (self->queue);
}

guint
lm_session_get_n_left (LmSession *self)
{
  g_return_val_if_fail (LM_IS_SESSION (self), 0);

  return lm_session_queue_get_n_left (self->queue);
}

guint
lm_session_get_n_done (LmSession *self)
{
  g_return_val_if_fail (LM_IS_SESSION (self), 0);

  return self->n_done;
}

gboolean
lm_session_is_practice (LmSession *self)
{
  g_return_val_if_fail (LM_IS_SESSION (self), FALSE);

  return self->practice;
}

LmEvent *
lm_session_new_event (LmSession   *self,
                      LmEventKind  kind)
{
  const char *subject;
  LmStudyMoment moment;

  g_return_val_if_fail (LM_IS_SESSION (self), NULL);
  g_return_val_if_fail (lm_session_get_card (self) != NULL, NULL);

  subject = lm_session_get_subject (self);
  moment = lm_progress_log_get_moment (self->log, subject);

  return lm_event_new (kind, subject, lm_card_get_id (lm_session_get_card (self)), moment.at, moment.day);
}

GPtrArray *
lm_session_gather (LmSession    *self,
                   guint         n_most,
                   LmCardFilter  filter,
                   gpointer      data)
{
  g_return_val_if_fail (LM_IS_SESSION (self), g_ptr_array_new ());
  g_return_val_if_fail (lm_session_get_card (self) != NULL, g_ptr_array_new ());
  g_return_val_if_fail (filter != NULL, g_ptr_array_new ());

  return lm_session_queue_gather (self->queue, n_most, filter, data);
}

void
lm_session_turn_to (LmSession *self,
                    LmCard    *card)
{
  g_return_if_fail (LM_IS_SESSION (self));
  g_return_if_fail (LM_IS_CARD (card));

  lm_session_queue_turn_to (self->queue, card);
}

static LmCardProgress
get_progress (LmSession *self)
{
  return lm_progress_log_get_progress (self->log, lm_session_get_subject (self), lm_card_get_id (lm_session_get_card (self)));
}

static gboolean
is_leech (const LmCardProgress *before,
          const LmCardProgress *after)
{
  return after->n_lapses > before->n_lapses && after->n_lapses >= LM_LEECH_LAPSES &&
         (after->n_lapses - LM_LEECH_LAPSES) % (LM_LEECH_LAPSES / 2) == 0;
}

/* Whether the card comes back in this session, and then when. */
static gboolean
comes_back (LmSession            *self,
            const LmCardProgress *after,
            LmRating              rating,
            gint64                now,
            gint64               *due_at)
{
  if (lm_session_is_practice (self))
    {
      *due_at = now + PRACTICE_WAIT;
      return rating == LM_RATING_AGAIN;
    }

  *due_at = after->due_at;

  return !after->suspended && lm_card_progress_is_in_steps (after) && after->due_at <= now + LM_LONGEST_WAIT;
}

static LmEvent *
new_answer (LmSession  *self,
            LmRating    rating,
            const char *drill,
            gint64      took,
            const char *chosen)
{
  LmEvent *event = lm_session_new_event (self, lm_session_is_practice (self) ? LM_EVENT_PRACTICE : LM_EVENT_REVIEW);

  event->rating = rating;
  event->drill = g_strdup (drill);
  event->took = MAX (took, 0);
  event->chosen = g_strdup (chosen);

  return event;
}

/* Returns what is known of the current card after an answer to it. */
static LmCardProgress
log_answer (LmSession *self,
            LmEvent   *answer,
            gboolean  *leech)
{
  LmSessionAction *action = lm_session_history_begin (self->history, self->queue, self->n_done);
  const LmCardProgress before = get_progress (self);
  LmCardProgress after;

  lm_session_history_answer (self->history, answer->rating, answer->took, answer->chosen);
  g_ptr_array_add (action->events, lm_progress_log_append (self->log, answer));

  after = get_progress (self);
  *leech = is_leech (&before, &after);
  if (*leech)
    {
      LmEvent *event = lm_session_new_event (self, LM_EVENT_SUSPEND);

      g_ptr_array_add (action->events, lm_progress_log_append (self->log, event));
      after.suspended = TRUE;
    }

  return after;
}

void
lm_session_rate (LmSession  *self,
                 LmRating    rating,
                 const char *drill,
                 gint64      took,
                 const char *chosen)
{
  LmCardProgress after;
  LmEvent *answer;
  LmCard *card;
  View before;
  gint64 now;
  gint64 due_at;
  gboolean leech;

  g_return_if_fail (LM_IS_SESSION (self));
  g_return_if_fail (rating >= LM_RATING_AGAIN && rating <= LM_RATING_EASY);
  g_return_if_fail (drill != NULL);
  g_return_if_fail (lm_session_get_card (self) != NULL);

  before = get_view (self);
  card = lm_session_get_card (self);
  answer = new_answer (self, rating, drill, took, chosen);
  now = answer->at;
  after = log_answer (self, answer, &leech);

  if (comes_back (self, &after, rating, now, &due_at))
    lm_session_queue_add_waiting (self->queue, card, due_at);
  else
    self->n_done++;

  lm_session_queue_go_on (self->queue, now);
  notify_changes (self, &before);

  if (leech)
    g_signal_emit (self, signals[LEECH], 0, card);
}

/* Whether the current card is not to be asked any more after what was done to it. */
static gboolean
is_put_away (LmSession   *self,
             LmEventKind  kind)
{
  LmStudyMoment moment = lm_progress_log_get_moment (self->log, lm_session_get_subject (self));
  LmCardProgress progress = get_progress (self);
  LmAskability askability = lm_card_progress_get_askability (&progress, &moment);

  return (kind == LM_EVENT_SUSPEND || kind == LM_EVENT_BURY || kind == LM_EVENT_DUE) &&
         (askability == LM_ASK_NEVER || askability == LM_ASK_LATER);
}

void
lm_session_do (LmSession *self,
               LmEvent   *event)
{
  LmEventKind kind;
  LmSessionAction *action;
  View before;
  gint64 now;

  g_return_if_fail (LM_IS_SESSION (self));
  g_return_if_fail (event != NULL);
  g_return_if_fail (lm_session_get_card (self) != NULL);

  before = get_view (self);
  kind = event->kind;
  now = event->at;
  action = lm_session_history_begin (self->history, self->queue, self->n_done);
  g_ptr_array_add (action->events, lm_progress_log_append (self->log, event));

  if (is_put_away (self, kind))
    lm_session_queue_go_on (self->queue, now);

  notify_changes (self, &before);
}

gboolean
lm_session_get_can_undo (LmSession *self)
{
  g_return_val_if_fail (LM_IS_SESSION (self), FALSE);

  return lm_session_history_get_n_actions (self->history) > 0;
}

void
lm_session_undo (LmSession *self)
{
  g_return_if_fail (LM_IS_SESSION (self));
  g_return_if_fail (lm_session_get_can_undo (self));

  withdraw_events (self, NULL);
  go_back (self);
}

void
lm_session_foreach_answer (LmSession           *self,
                           LmSessionAnswerFunc  func,
                           gpointer             data)
{
  g_return_if_fail (LM_IS_SESSION (self));
  g_return_if_fail (func != NULL);

  for (guint i = 0; i < lm_session_history_get_n_actions (self->history); i++)
    {
      const LmSessionAction *action = lm_session_history_get_action (self->history, i);
      const LmSessionAnswer answer = {
        action->card, action->rating, action->took, action->chosen, action->is_first,
      };

      if (action->rating != 0)
        func (&answer, data);
    }
}

static void
count_answer_cb (const LmSessionAnswer *answer,
                 gpointer               data)
{
  LmSessionCount *count = data;

  if (answer->is_first && answer->rating == LM_RATING_AGAIN)
    count->n_wrong++;
  else if (answer->is_first)
    count->n_right++;
}

LmSessionCount
lm_session_count (LmSession *self)
{
  LmSessionCount count = { 0 };

  lm_session_foreach_answer (self, count_answer_cb, &count);

  return count;
}

typedef struct
{
  LmDeck    *deck;
  GPtrArray *cards;
} Missed;

static void
add_missed_cb (const LmSessionAnswer *answer,
               gpointer               data)
{
  Missed *missed = data;

  if (answer->is_first && answer->rating == LM_RATING_AGAIN &&
      lm_deck_lookup (missed->deck, lm_card_get_id (answer->card)) == answer->card)
    g_ptr_array_add (missed->cards, answer->card);
}

GPtrArray *
lm_session_list_missed (LmSession *self)
{
  Missed missed = { self->deck, g_ptr_array_new () };

  lm_session_foreach_answer (self, add_missed_cb, &missed);

  return missed.cards;
}

void
lm_session_set_deck (LmSession *self,
                     LmDeck    *deck)
{
  g_autoptr(LmDeck) before = NULL;
  View view_before;

  g_return_if_fail (LM_IS_SESSION (self));
  g_return_if_fail (LM_IS_DECK (deck));
  g_return_if_fail (g_str_equal (lm_subject_get_id (lm_deck_get_subject (deck)), lm_session_get_subject (self)));

  if (deck == self->deck)
    return;

  /* The card that is compared lives as long as its deck. */
  before = g_steal_pointer (&self->deck);
  view_before = get_view (self);
  self->deck = g_object_ref (deck);
  lm_session_history_set_deck (self->history, self->queue, deck);

  if (lm_session_get_card (self) == NULL && view_before.card != NULL)
    lm_session_queue_go_on (self->queue, get_now (self));

  notify_changes (self, &view_before);
}
