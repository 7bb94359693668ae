/* lm-session.c: one sitting, what comes next
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-card-order.h"
#include "core/study/lm-session.h"

/* How many other cards are asked before one that was not recalled comes back. */
#define LEAST_DELAY 4
#define MOST_DELAY 8

typedef struct
{
  /* Owned */
  char *event;

  /* Borrowed */
  LmCard *card;

  /* State */
  LmRating rating;
  gboolean is_first;      /* of its card in this session */
  gboolean comes_back;
  guint    delay;         /* how far the card was put back, if it comes back */
} Answer;

struct _LmSession
{
  GObject parent_instance;

  /* Owned */
  LmDeck        *deck;
  LmProgressLog *log;
  GPtrArray     *queue;        /* LmCard, borrowed from the deck: first the recalled ones */
  GArray        *answers;      /* Answer, those that stand */
  GHashTable    *answered;     /* set of the cards in @answers */

  /* State */
  guint position;              /* of the current card in the queue */
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

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LmSession, lm_session, G_TYPE_OBJECT)

static void
answer_clear (gpointer data)
{
  Answer *answer = data;

  g_free (answer->event);
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

static gboolean
is_sibling_at (LmSession *self,
               guint      index)
{
  return index < self->queue->len &&
         lm_card_is_sibling (lm_session_get_card (self), g_ptr_array_index (self->queue, index));
}

static guint
find_delay (LmSession *self)
{
  guint n_others = lm_session_get_n_left (self) - 1;

  for (guint delay = LEAST_DELAY; delay <= MIN (MOST_DELAY, n_others); delay++)
    {
      guint index = self->position + delay;

      if (!is_sibling_at (self, index) && !is_sibling_at (self, index + 1))
        return delay;
    }

  return MIN (LEAST_DELAY, n_others);
}

static void
move_card (LmSession *self,
           guint      from,
           guint      to)
{
  g_ptr_array_insert (self->queue, to, g_ptr_array_steal_index (self->queue, from));
}

static void
fill_queue (LmSession *self,
            LmPhase   *phase)
{
  const char *subject = lm_subject_get_id (lm_deck_get_subject (self->deck));
  guint first;
  guint n_cards = lm_deck_get_phase_range (self->deck, phase, &first);

  for (guint i = first; i < first + n_cards; i++)
    {
      LmCard *card = lm_deck_get_card (self->deck, i);

      if (lm_progress_log_is_due (self->log, subject, lm_card_get_id (card)))
        g_ptr_array_add (self->queue, card);
    }

  lm_card_order_spread (self->queue);
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
  g_array_unref (self->answers);
  g_ptr_array_unref (self->queue);
  g_object_unref (self->log);
  g_object_unref (self->deck);

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
}

static void
lm_session_init (LmSession *self)
{
  self->queue = g_ptr_array_new ();
  self->answers = g_array_new (FALSE, FALSE, sizeof (Answer));
  g_array_set_clear_func (self->answers, answer_clear);
  self->answered = g_hash_table_new (NULL, NULL);
}

/* Puts the queue back to where it was before the last answer. */
static void
go_back (LmSession *self)
{
  const Answer *answer = &g_array_index (self->answers, Answer, self->answers->len - 1);
  View before = get_view (self);

  if (answer->comes_back)
    move_card (self, self->position + answer->delay, self->position);
  else
    self->position--;

  if (answer->is_first)
    g_hash_table_remove (self->answered, answer->card);

  g_array_set_size (self->answers, self->answers->len - 1);
  notify_changes (self, &before);
}

static void
failed_cb (LmSession  *self,
           const char *event)
{
  const Answer *answer;

  if (!lm_session_get_can_undo (self))
    return;

  answer = &g_array_index (self->answers, Answer, self->answers->len - 1);
  if (g_str_equal (answer->event, event))
    go_back (self);
}

LmSession *
lm_session_new (LmDeck        *deck,
                LmPhase       *phase,
                LmProgressLog *log)
{
  LmSession *self;

  g_return_val_if_fail (LM_IS_DECK (deck), NULL);
  g_return_val_if_fail (phase == NULL || LM_IS_PHASE (phase), NULL);
  g_return_val_if_fail (LM_IS_PROGRESS_LOG (log), NULL);

  self = g_object_new (LM_TYPE_SESSION, NULL);
  self->deck = g_object_ref (deck);
  self->log = g_object_ref (log);
  fill_queue (self, phase);
  g_signal_connect_object (log, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

LmCard *
lm_session_get_card (LmSession *self)
{
  g_return_val_if_fail (LM_IS_SESSION (self), NULL);

  if (self->position == self->queue->len)
    return NULL;

  return g_ptr_array_index (self->queue, self->position);
}

guint
lm_session_get_n_left (LmSession *self)
{
  g_return_val_if_fail (LM_IS_SESSION (self), 0);

  return self->queue->len - self->position;
}

guint
lm_session_get_n_done (LmSession *self)
{
  g_return_val_if_fail (LM_IS_SESSION (self), 0);

  return self->position;
}

static char *
log_answer (LmSession  *self,
            LmRating    rating,
            const char *drill,
            gint64      at,
            gint64      took)
{
  LmReview review = { .drill = drill, .rating = rating, .at = at, .took = took };

  review.subject = lm_subject_get_id (lm_deck_get_subject (self->deck));
  review.card = lm_card_get_id (lm_session_get_card (self));

  return lm_progress_log_append (self->log, &review);
}

static gboolean
is_in_steps (LmSession *self,
             LmCard    *card)
{
  LmCardState state = lm_progress_log_get_state (self->log,
                                                 lm_subject_get_id (lm_deck_get_subject (self->deck)),
                                                 lm_card_get_id (card));

  return state == LM_CARD_LEARNING || state == LM_CARD_RELEARNING;
}

void
lm_session_rate (LmSession  *self,
                 LmRating    rating,
                 const char *drill,
                 gint64      at,
                 gint64      took)
{
  Answer answer = { .rating = rating };
  View before;

  g_return_if_fail (LM_IS_SESSION (self));
  g_return_if_fail (rating >= LM_RATING_AGAIN && rating <= LM_RATING_EASY);
  g_return_if_fail (drill != NULL);
  g_return_if_fail (lm_session_get_card (self) != NULL);

  before = get_view (self);

  answer.card = before.card;
  answer.is_first = g_hash_table_add (self->answered, answer.card);
  answer.event = log_answer (self, rating, drill, at, took);

  answer.comes_back = is_in_steps (self, answer.card);
  if (answer.comes_back)
    {
      /* One that was recalled waits for its next step as long as the queue allows. */
      answer.delay = rating == LM_RATING_AGAIN ? find_delay (self) : lm_session_get_n_left (self) - 1;
      move_card (self, self->position, self->position + answer.delay);
    }
  else
    {
      self->position++;
    }

  g_array_append_val (self->answers, answer);
  notify_changes (self, &before);
}

gboolean
lm_session_get_can_undo (LmSession *self)
{
  g_return_val_if_fail (LM_IS_SESSION (self), FALSE);

  return self->answers->len > 0;
}

void
lm_session_undo (LmSession *self)
{
  const Answer *answer;

  g_return_if_fail (LM_IS_SESSION (self));
  g_return_if_fail (lm_session_get_can_undo (self));

  answer = &g_array_index (self->answers, Answer, self->answers->len - 1);
  lm_progress_log_withdraw (self->log, answer->event);
  go_back (self);
}

LmSessionCount
lm_session_count (LmSession *self,
                  LmPhase   *phase)
{
  LmSessionCount count = { 0 };

  g_return_val_if_fail (LM_IS_SESSION (self), count);
  g_return_val_if_fail (phase == NULL || LM_IS_PHASE (phase), count);

  for (guint i = 0; i < self->answers->len; i++)
    {
      const Answer *answer = &g_array_index (self->answers, Answer, i);

      if (!answer->is_first || (phase != NULL && lm_card_get_phase (answer->card) != phase))
        continue;

      if (answer->rating == LM_RATING_AGAIN)
        count.n_wrong++;
      else
        count.n_right++;
    }

  return count;
}
