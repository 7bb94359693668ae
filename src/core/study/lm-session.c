/* lm-session.c: one sitting, what comes next
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-session.h"

#define PRACTICE_WAIT (60 * 1000)     /* milliseconds, until a card that was missed comes back */

/* What the student did, and how things were before. */
typedef struct
{
  /* Owned */
  GPtrArray *events;           /* ids */
  GArray    *waiting;
  char      *chosen;           /* with an answer, the side that was picked */

  /* Borrowed */
  LmCard *card;

  /* State */
  guint    position;
  gint64   due_at;
  guint    n_done;
  gint64   took;
  LmRating rating;             /* 0: no answer */
  gboolean is_first;           /* answer to its card in this session */
} Action;

struct _LmSession
{
  GObject parent_instance;

  /* Owned */
  LmStudyQueue  *queue;
  LmProgressLog *log;
  GArray        *waiting;      /* LmWaitingCard, by when it is over */
  GArray        *actions;      /* Action, those that stand */
  GHashTable    *answered;     /* set of the cards that were answered */

  GPtrArray     *cards;        /* LmCard, borrowed from the queue */

  /* Borrowed from the queue */
  LmCard *card;                /* the current one */

  /* State */
  guint  position;             /* in @cards, of the next one */
  gint64 due_at;               /* of the current card if it waited for a step, otherwise 0 */
  guint n_done;
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

static void
action_clear (gpointer data)
{
  Action *action = data;

  g_ptr_array_unref (action->events);
  g_array_unref (action->waiting);
  g_free (action->chosen);
}

const char *
lm_session_get_subject (LmSession *self)
{
  g_return_val_if_fail (LM_IS_SESSION (self), NULL);

  return lm_subject_get_id (lm_deck_get_subject (lm_study_queue_get_deck (self->queue)));
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
take_waiting (LmSession *self,
              guint      index)
{
  const LmWaitingCard *waiting = &g_array_index (self->waiting, LmWaitingCard, index);

  self->card = waiting->card;
  self->due_at = waiting->due_at;
  g_array_remove_index (self->waiting, index);
}

static void
go_on (LmSession *self,
       gint64     now)
{
  LmCard *last = self->card;
  LmCard *next = self->position < self->cards->len ? g_ptr_array_index (self->cards, self->position) : NULL;
  guint index;

  self->card = NULL;
  self->due_at = 0;

  if (lm_waiting_cards_find (self->waiting, next != NULL ? now : G_MAXINT64, last, next, &index))
    take_waiting (self, index);
  else if (next != NULL)
    self->card = g_ptr_array_index (self->cards, self->position++);
  else if (self->waiting->len > 0)
    take_waiting (self, 0);
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

  g_hash_table_unref (self->answered);
  g_array_unref (self->actions);
  g_clear_pointer (&self->waiting, g_array_unref);
  g_clear_pointer (&self->cards, g_ptr_array_unref);
  g_clear_object (&self->log);
  g_clear_pointer (&self->queue, lm_study_queue_unref);

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
  self->actions = g_array_new (FALSE, FALSE, sizeof (Action));
  g_array_set_clear_func (self->actions, action_clear);
  self->answered = g_hash_table_new (NULL, NULL);
}

static Action *
get_last_action (LmSession *self)
{
  return &g_array_index (self->actions, Action, self->actions->len - 1);
}

/* Puts all to where it was before what was done last. */
static void
go_back (LmSession *self)
{
  Action *action = get_last_action (self);
  View before = get_view (self);

  g_array_unref (self->waiting);
  self->waiting = g_array_ref (action->waiting);
  self->card = action->card;
  self->due_at = action->due_at;
  self->position = action->position;
  self->n_done = action->n_done;

  if (action->is_first)
    g_hash_table_remove (self->answered, action->card);

  g_array_set_size (self->actions, self->actions->len - 1);
  notify_changes (self, &before);
}

static void
withdraw_events (LmSession  *self,
                 const char *but)
{
  g_autoptr(GPtrArray) events = g_ptr_array_ref (get_last_action (self)->events);

  for (guint i = events->len; i > 0; i--)
    if (g_strcmp0 (g_ptr_array_index (events, i - 1), but) != 0)
      lm_progress_log_withdraw (self->log, g_ptr_array_index (events, i - 1));
}

static void
failed_cb (LmSession  *self,
           const char *event)
{
  if (self->actions->len == 0 ||
      !g_ptr_array_find_with_equal_func (get_last_action (self)->events, event, g_str_equal, NULL))
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
  self->queue = lm_study_queue_ref (queue);
  self->log = g_object_ref (log);
  self->cards = g_ptr_array_copy (lm_study_queue_get_cards (queue), NULL, NULL);
  self->waiting = g_array_copy (lm_study_queue_get_waiting (queue));
  go_on (self, lm_progress_log_get_moment (log, lm_session_get_subject (self)).at);
  g_signal_connect_object (log, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

LmCard *
lm_session_get_card (LmSession *self)
{
  g_return_val_if_fail (LM_IS_SESSION (self), NULL);

  return self->card;
}

guint
lm_session_get_n_left (LmSession *self)
{
  g_return_val_if_fail (LM_IS_SESSION (self), 0);

  return (self->card != NULL ? 1 : 0) + self->waiting->len + self->cards->len - self->position;
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

  return lm_study_queue_get_practice (self->queue);
}

LmEvent *
lm_session_new_event (LmSession   *self,
                      LmEventKind  kind)
{
  const char *subject;
  LmStudyMoment moment;

  g_return_val_if_fail (LM_IS_SESSION (self), NULL);
  g_return_val_if_fail (self->card != NULL, NULL);

  subject = lm_session_get_subject (self);
  moment = lm_progress_log_get_moment (self->log, subject);

  return lm_event_new (kind, subject, lm_card_get_id (self->card), moment.at, moment.day);
}

GPtrArray *
lm_session_gather (LmSession    *self,
                   guint         n_most,
                   LmCardFilter  filter,
                   gpointer      data)
{
  GPtrArray *cards = g_ptr_array_new ();

  g_return_val_if_fail (LM_IS_SESSION (self), cards);
  g_return_val_if_fail (self->card != NULL, cards);
  g_return_val_if_fail (filter != NULL, cards);

  g_ptr_array_add (cards, self->card);
  for (guint i = self->position; i < self->cards->len && cards->len < n_most; i++)
    {
      LmCard *card = g_ptr_array_index (self->cards, i);

      if (filter (card, data))
        g_ptr_array_add (cards, card);
    }

  return cards;
}

static void
swap_cards (LmSession *self,
            guint      one,
            guint      other)
{
  gpointer card = g_ptr_array_index (self->cards, one);

  g_ptr_array_index (self->cards, one) = g_ptr_array_index (self->cards, other);
  g_ptr_array_index (self->cards, other) = card;
}

void
lm_session_turn_to (LmSession *self,
                    LmCard    *card)
{
  guint index = self->position;

  g_return_if_fail (LM_IS_SESSION (self));
  g_return_if_fail (LM_IS_CARD (card));

  if (card == self->card)
    return;

  while (index < self->cards->len && g_ptr_array_index (self->cards, index) != card)
    index++;

  g_return_if_fail (index < self->cards->len);

  if (self->card == NULL || self->due_at != 0)
    {
      if (self->card != NULL)
        lm_waiting_cards_add (self->waiting, self->card, self->due_at);
      swap_cards (self, self->position, index);
      self->position++;
    }
  else
    {
      /* The place before the next one is that of the current card. */
      swap_cards (self, self->position - 1, index);
    }

  self->card = card;
  self->due_at = 0;
}

static Action *
begin_action (LmSession *self)
{
  Action action = {
    .card = self->card, .position = self->position, .due_at = self->due_at, .n_done = self->n_done,
  };

  action.events = g_ptr_array_new_with_free_func (g_free);
  action.waiting = self->waiting;
  self->waiting = g_array_copy (action.waiting);
  g_array_append_val (self->actions, action);

  return get_last_action (self);
}

static LmCardProgress
get_progress (LmSession *self)
{
  return lm_progress_log_get_progress (self->log, lm_session_get_subject (self), lm_card_get_id (self->card));
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
log_answer (LmSession  *self,
            LmEvent    *answer,
            gboolean   *leech)
{
  Action *action = begin_action (self);
  const LmCardProgress before = get_progress (self);
  LmCardProgress after;

  action->rating = answer->rating;
  action->took = answer->took;
  action->chosen = g_strdup (answer->chosen);
  action->is_first = g_hash_table_add (self->answered, self->card);
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
  g_return_if_fail (self->card != NULL);

  before = get_view (self);
  card = self->card;
  answer = new_answer (self, rating, drill, took, chosen);
  now = answer->at;
  after = log_answer (self, answer, &leech);

  if (comes_back (self, &after, rating, now, &due_at))
    lm_waiting_cards_add (self->waiting, card, due_at);
  else
    self->n_done++;

  go_on (self, now);
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
  Action *action;
  View before;
  gint64 now;

  g_return_if_fail (LM_IS_SESSION (self));
  g_return_if_fail (event != NULL);
  g_return_if_fail (self->card != NULL);

  before = get_view (self);
  kind = event->kind;
  now = event->at;
  action = begin_action (self);
  g_ptr_array_add (action->events, lm_progress_log_append (self->log, event));

  if (is_put_away (self, kind))
    go_on (self, now);

  notify_changes (self, &before);
}

gboolean
lm_session_get_can_undo (LmSession *self)
{
  g_return_val_if_fail (LM_IS_SESSION (self), FALSE);

  return self->actions->len > 0;
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

  for (guint i = 0; i < self->actions->len; i++)
    {
      const Action *action = &g_array_index (self->actions, Action, i);
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

static void
add_missed_cb (const LmSessionAnswer *answer,
               gpointer               data)
{
  if (answer->is_first && answer->rating == LM_RATING_AGAIN)
    g_ptr_array_add (data, answer->card);
}

GPtrArray *
lm_session_list_missed (LmSession *self)
{
  GPtrArray *missed = g_ptr_array_new ();

  lm_session_foreach_answer (self, add_missed_cb, missed);

  return missed;
}
