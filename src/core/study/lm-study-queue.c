/* lm-study-queue.c: the cards to ask in a session
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-card-order.h"
#include "core/study/lm-drill-kind.h"
#include "core/study/lm-study-queue.h"

struct _LmStudyQueue
{
  LmDeck    *deck;
  GPtrArray *cards;        /* LmCard, borrowed from the deck */
  GArray    *waiting;      /* LmWaitingCard */
  GArray    *counts;       /* PhaseCounts, of the phases that have any */
  gboolean   practice;
};

typedef struct
{
  LmPhase       *phase;
  LmQueueCounts  counts;
} PhaseCounts;

typedef struct
{
  LmCard *card;
  double  key;             /* the less, the earlier it is asked */
  guint   index;           /* in the deck */
} Candidate;

/* While a queue is made. */
typedef struct
{
  const LmProgressSnapshot *snapshot;
  const LmStudyPlan        *plan;
  GRand                    *chance;
  GArray                   *reviews;      /* Candidate */
  GPtrArray                *fresh;        /* LmCard */
  GHashTable               *aspects;      /* of which a card is asked today */
} Choice;

static PhaseCounts *
get_phase_counts (LmStudyQueue *self,
                  LmPhase      *phase)
{
  PhaseCounts counts = { .phase = phase };

  for (guint i = 0; i < self->counts->len; i++)
    {
      PhaseCounts *known = &g_array_index (self->counts, PhaseCounts, i);

      if (known->phase == phase)
        return known;
    }

  g_array_append_val (self->counts, counts);

  return &g_array_index (self->counts, PhaseCounts, self->counts->len - 1);
}

/* A memory state of an exam that lies ahead counts as it will be then. */
static LmStudyDay
get_day_of_risk (const LmProgressSnapshot *snapshot)
{
  const LmStudyMoment *moment = lm_progress_snapshot_get_moment (snapshot);

  return moment->exam != LM_NO_DAY ? MAX (moment->exam, moment->day) : moment->day;
}

static double
get_key (Choice *choice,
         guint   index)
{
  const LmStudyMoment *moment = lm_progress_snapshot_get_moment (choice->snapshot);

  switch (choice->plan->order)
    {
    case LM_STUDY_ORDER_DATE:
      return lm_card_progress_get_due_day (lm_progress_snapshot_get_card (choice->snapshot, index), moment);

    case LM_STUDY_ORDER_PHASE:
      return index;

    case LM_STUDY_ORDER_RANDOM:
      return g_rand_double (choice->chance);

    case LM_STUDY_ORDER_RISK:
    default:
      return lm_progress_snapshot_get_recall (choice->snapshot, index, get_day_of_risk (choice->snapshot));
    }
}

static void
add_review (Choice *choice,
            LmCard *card,
            guint   index)
{
  Candidate candidate = { card, get_key (choice, index), index };

  g_array_append_val (choice->reviews, candidate);
}

static void
add_waiting (LmStudyQueue        *self,
             LmCard              *card,
             gint64               due_at,
             const LmStudyMoment *moment)
{
  LmWaitingCard waiting = { card, due_at };

  if (due_at <= moment->at + LM_LONGEST_WAIT)
    g_array_append_val (self->waiting, waiting);
}

static void
consider (LmStudyQueue *self,
          Choice       *choice,
          guint         index)
{
  const LmCardProgress *progress = lm_progress_snapshot_get_card (choice->snapshot, index);
  const LmStudyMoment *moment = lm_progress_snapshot_get_moment (choice->snapshot);
  LmCard *card = lm_deck_get_card (self->deck, index);

  switch (lm_card_progress_get_askability (progress, moment))
    {
    case LM_ASK_NEW:
      g_ptr_array_add (choice->fresh, card);
      break;

    case LM_ASK_REVIEW:
      add_review (choice, card, index);
      break;

    case LM_ASK_WAITING:
    case LM_ASK_STEP:
      add_waiting (self, card, progress->due_at, moment);
      break;

    case LM_ASK_NEVER:
      get_phase_counts (self, lm_card_get_phase (card))->counts.n_suspended++;
      break;

    case LM_ASK_LATER:
    default:
      break;
    }
}

static void
consider_for_practice (LmStudyQueue *self,
                       Choice       *choice,
                       guint         index)
{
  const LmCardProgress *progress = lm_progress_snapshot_get_card (choice->snapshot, index);
  LmCard *card = lm_deck_get_card (self->deck, index);

  if (progress->suspended)
    return;

  if (progress->state == LM_CARD_NEW)
    g_ptr_array_add (choice->fresh, card);
  else
    add_review (choice, card, index);
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *first = a;
  const Candidate *second = b;

  if (first->key < second->key || first->key > second->key)
    return first->key < second->key ? -1 : 1;

  return first->index < second->index ? -1 : first->index > second->index;
}

static int
compare_waiting (gconstpointer a,
                 gconstpointer b)
{
  const LmWaitingCard *first = a;
  const LmWaitingCard *second = b;

  return first->due_at < second->due_at ? -1 : first->due_at > second->due_at;
}

/* What is left of the limits of the day, and the aspects that were asked today. */
static void
count_today (Choice *choice,
             guint  *n_new,
             guint  *n_reviews)
{
  LmDeck *deck = lm_progress_snapshot_get_deck (choice->snapshot);
  LmStudyDay today = lm_progress_snapshot_get_moment (choice->snapshot)->day;

  *n_new = 0;
  *n_reviews = 0;

  for (guint i = 0; i < lm_deck_get_n_cards (deck); i++)
    {
      const LmCardProgress *progress = lm_progress_snapshot_get_card (choice->snapshot, i);
      LmAspect *aspect = lm_card_get_aspect (lm_deck_get_card (deck, i));

      if (progress->last_day != today)
        continue;

      if (progress->first_day == today)
        (*n_new)++;
      else
        (*n_reviews)++;

      if (aspect != NULL)
        g_hash_table_add (choice->aspects, aspect);
    }
}

/* Whether no other card of the aspect is asked today, where only one may be. */
static gboolean
take_aspect (Choice *choice,
             LmCard *card)
{
  LmAspect *aspect = lm_card_get_aspect (card);

  return !choice->plan->bury_siblings || aspect == NULL || g_hash_table_add (choice->aspects, aspect);
}

static void
keep_reviews (Choice    *choice,
              guint      limit,
              GPtrArray *cards)
{
  g_array_sort (choice->reviews, compare_candidates);

  for (guint i = 0; i < choice->reviews->len && cards->len < limit; i++)
    {
      LmCard *card = g_array_index (choice->reviews, Candidate, i).card;

      if (take_aspect (choice, card))
        g_ptr_array_add (cards, card);
    }
}

static void
keep_fresh (Choice    *choice,
            guint      limit,
            GPtrArray *cards)
{
  lm_card_order_spread (choice->fresh);

  for (guint i = 0; i < choice->fresh->len && cards->len < limit; i++)
    {
      LmCard *card = g_ptr_array_index (choice->fresh, i);

      if (take_aspect (choice, card))
        g_ptr_array_add (cards, card);
    }
}

/* Spreads the shorter list evenly over the longer one. */
static void
mix (LmStudyQueue *self,
     GPtrArray    *reviews,
     GPtrArray    *fresh)
{
  guint r = 0;
  guint f = 0;

  while (r < reviews->len || f < fresh->len)
    {
      if (f == fresh->len ||
          (r < reviews->len && (2 * (guint64) r + 1) * fresh->len <= (2 * (guint64) f + 1) * reviews->len))
        g_ptr_array_add (self->cards, g_ptr_array_index (reviews, r++));
      else
        g_ptr_array_add (self->cards, g_ptr_array_index (fresh, f++));
    }
}

static void
count_queue (LmStudyQueue *self,
             Choice       *choice)
{
  g_autoptr(GHashTable) fresh = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < choice->fresh->len; i++)
    g_hash_table_add (fresh, g_ptr_array_index (choice->fresh, i));

  for (guint i = 0; i < self->cards->len; i++)
    {
      LmCard *card = g_ptr_array_index (self->cards, i);
      LmQueueCounts *counts = &get_phase_counts (self, lm_card_get_phase (card))->counts;

      if (g_hash_table_contains (fresh, card))
        counts->n_new++;
      else
        counts->n_reviews++;
    }

  for (guint i = 0; i < self->waiting->len; i++)
    get_phase_counts (self, lm_card_get_phase (g_array_index (self->waiting, LmWaitingCard, i).card))
      ->counts.n_waiting++;
}

static gboolean
is_of_kinds (LmCard *card,
             guint   kinds)
{
  return kinds == 0 || kinds & LM_CARD_KIND_BIT (lm_card_get_kind (card));
}

static guint
get_rest (guint limit,
          guint done)
{
  return limit > done ? limit - done : 0;
}

static void
fill (LmStudyQueue *self,
      Choice       *choice,
      LmPhase      *phase)
{
  g_autoptr(GPtrArray) reviews = g_ptr_array_new ();
  g_autoptr(GPtrArray) fresh = g_ptr_array_new ();
  const LmStudyPlan *plan = choice->plan;
  guint n_new = 0;
  guint n_reviews = 0;
  guint first;
  guint n_cards = lm_deck_get_phase_range (self->deck, phase, &first);

  for (guint i = first; i < first + n_cards; i++)
    if (!is_of_kinds (lm_deck_get_card (self->deck, i), plan->card_kinds))
      continue;
    else if (plan->practice)
      consider_for_practice (self, choice, i);
    else
      consider (self, choice, i);

  if (!plan->practice)
    count_today (choice, &n_new, &n_reviews);

  g_array_sort (self->waiting, compare_waiting);
  keep_reviews (choice, plan->practice ? G_MAXUINT : get_rest (plan->reviews, n_reviews), reviews);
  keep_fresh (choice, plan->practice ? G_MAXUINT : get_rest (plan->new_cards, n_new), fresh);
  mix (self, reviews, fresh);
  lm_card_order_interleave (self->cards, plan->order != LM_STUDY_ORDER_PHASE);
  if (plan->most_cards > 0 && plan->most_cards < self->cards->len)
    g_ptr_array_set_size (self->cards, plan->most_cards);
  count_queue (self, choice);
}

static LmStudyQueue *
new_empty (LmDeck   *deck,
           gboolean  practice)
{
  LmStudyQueue *self = g_atomic_rc_box_new0 (LmStudyQueue);

  self->deck = g_object_ref (deck);
  self->cards = g_ptr_array_new ();
  self->waiting = g_array_new (FALSE, FALSE, sizeof (LmWaitingCard));
  self->counts = g_array_new (FALSE, FALSE, sizeof (PhaseCounts));
  self->practice = practice;

  return self;
}

LmStudyQueue *
lm_study_queue_new_for_practice (LmDeck    *deck,
                                 GPtrArray *cards)
{
  LmStudyQueue *self = new_empty (deck, TRUE);

  for (guint i = 0; i < cards->len; i++)
    {
      LmCard *card = g_ptr_array_index (cards, i);

      g_ptr_array_add (self->cards, card);
      get_phase_counts (self, lm_card_get_phase (card))->counts.n_reviews++;
    }

  return self;
}

LmStudyQueue *
lm_study_queue_new (LmProgressSnapshot *snapshot,
                    LmPhase            *phase,
                    const LmStudyPlan  *plan)
{
  LmStudyQueue *self = new_empty (lm_progress_snapshot_get_deck (snapshot), plan->practice);
  g_autoptr(GRand) chance = g_rand_new_with_seed (plan->seed);
  g_autoptr(GArray) reviews = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_autoptr(GPtrArray) fresh = g_ptr_array_new ();
  g_autoptr(GHashTable) aspects = g_hash_table_new (NULL, NULL);
  Choice choice = { snapshot, plan, chance, reviews, fresh, aspects };

  fill (self, &choice, phase);

  return self;
}

LmStudyQueue *
lm_study_queue_ref (LmStudyQueue *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_queue (gpointer data)
{
  LmStudyQueue *self = data;

  g_array_unref (self->counts);
  g_array_unref (self->waiting);
  g_ptr_array_unref (self->cards);
  g_object_unref (self->deck);
}

void
lm_study_queue_unref (LmStudyQueue *self)
{
  g_atomic_rc_box_release_full (self, clear_queue);
}

/* What is asked of the thread. */
typedef struct
{
  LmProgressSnapshot *snapshot;
  LmPhase            *phase;
  LmStudyPlan         plan;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  lm_progress_snapshot_unref (order->snapshot);
  g_clear_object (&order->phase);
  g_free (order);
}

static void
run_in_thread (GTask        *task,
               gpointer      object,
               gpointer      data,
               GCancellable *cancellable)
{
  Order *order = data;

  g_task_return_pointer (task, lm_study_queue_new (order->snapshot, order->phase, &order->plan),
                         (GDestroyNotify) lm_study_queue_unref);
}

void
lm_study_queue_new_async (LmProgressSnapshot  *snapshot,
                          LmPhase             *phase,
                          const LmStudyPlan   *plan,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, data);
  Order *order = g_new0 (Order, 1);

  g_task_set_source_tag (task, lm_study_queue_new_async);
  order->snapshot = lm_progress_snapshot_ref (snapshot);
  g_set_object (&order->phase, phase);
  order->plan = *plan;
  g_task_set_task_data (task, order, order_free);
  g_task_run_in_thread (task, run_in_thread);
}

LmStudyQueue *
lm_study_queue_new_finish (GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

LmDeck *
lm_study_queue_get_deck (const LmStudyQueue *self)
{
  return self->deck;
}

gboolean
lm_study_queue_get_practice (const LmStudyQueue *self)
{
  return self->practice;
}

GPtrArray *
lm_study_queue_get_cards (const LmStudyQueue *self)
{
  return self->cards;
}

GArray *
lm_study_queue_get_waiting (const LmStudyQueue *self)
{
  return self->waiting;
}

guint
lm_study_queue_count_cards (const LmStudyQueue *self)
{
  return self->cards->len + self->waiting->len;
}

LmQueueCounts
lm_study_queue_count (const LmStudyQueue *self,
                      LmPhase            *phase)
{
  LmQueueCounts counts = { 0 };

  for (guint i = 0; i < self->counts->len; i++)
    {
      const PhaseCounts *of_phase = &g_array_index (self->counts, PhaseCounts, i);

      if (phase != NULL && of_phase->phase != phase)
        continue;

      counts.n_new += of_phase->counts.n_new;
      counts.n_reviews += of_phase->counts.n_reviews;
      counts.n_waiting += of_phase->counts.n_waiting;
      counts.n_suspended += of_phase->counts.n_suspended;
    }

  return counts;
}
