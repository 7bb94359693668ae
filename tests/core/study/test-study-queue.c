/* test-study-queue.c: what is asked, how much of it, and in which order
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-drill-kind.h"
#include "core/study/lm-study-queue.h"

#include "lm-sketch.h"
#include "lm-test-log.h"

#define TODAY LM_TEST_DAY

typedef struct
{
  LmSubject     *subject;
  LmDeck        *deck;
  LmProgressLog *log;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->subject = lm_sketch ("side manager\n"
                                "side leader\n"
                                "phase vision\n"
                                "aspect money: Plans | Chooses\n"
                                "aspect people: Hires | Inspires\n"
                                "aspect risk: Avoids | Takes\n"
                                "phase outcome\n"
                                "aspect order: Keeps | Changes\n"
                                "aspect time: Today | Tomorrow\n"
                                "card why: Why? | Because.\n"
                                "card who: Who? | You.\n");
  fixture->deck = lm_deck_new (fixture->subject);
  fixture->log = lm_test_log_new ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->log);
  g_object_unref (fixture->deck);
  g_object_unref (fixture->subject);
}

static LmStudyQueue *
new_queue (Fixture           *fixture,
           const LmStudyPlan *plan)
{
  g_autoptr(LmProgressSnapshot) snapshot = lm_progress_snapshot_new (fixture->deck, fixture->log);

  return lm_study_queue_new (snapshot, NULL, plan);
}

static LmCard *
get_card (LmStudyQueue *queue,
          guint         index)
{
  return g_ptr_array_index (lm_study_queue_get_cards (queue), index);
}

static guint
get_n_cards (LmStudyQueue *queue)
{
  return lm_study_queue_get_cards (queue)->len;
}

/* A card that was known @ago days, to which it is due @in days. */
static void
put_known (Fixture    *fixture,
           const char *card,
           double      stability,
           int         ago,
           int         in)
{
  LmCardProgress progress = LM_CARD_PROGRESS_INIT;

  progress.state = LM_CARD_REVIEW;
  progress.memory.stability = stability;
  progress.memory.difficulty = 5;
  progress.n_reviews = 3;
  progress.first_day = TODAY - 100;
  progress.last_day = TODAY - ago;
  progress.due_day = TODAY + in;
  lm_test_log_put (fixture->log, "sketch", card, &progress);
}

static void
assert_order (Fixture           *fixture,
              const LmStudyPlan *plan,
              const char        *first,
              const char        *second,
              const char        *third)
{
  g_autoptr(LmStudyQueue) queue = new_queue (fixture, plan);

  g_assert_cmpuint (get_n_cards (queue), ==, 3);
  g_assert_cmpstr (lm_card_get_id (get_card (queue, 0)), ==, first);
  g_assert_cmpstr (lm_card_get_id (get_card (queue, 1)), ==, second);
  g_assert_cmpstr (lm_card_get_id (get_card (queue, 2)), ==, third);
}

static void
test_orders (Fixture       *fixture,
             gconstpointer  data)
{
  const char *money = "vision/money/manager#recall";
  const char *order = "outcome/order/manager#recall";
  const char *people = "vision/people/manager#recall";
  LmStudyPlan plan = { .new_cards = 0, .reviews = 99 };

  /* Today “order” is the weakest; in 50 days “people” will be. */
  put_known (fixture, money, 40, 42, -1);
  put_known (fixture, order, 10, 30, -3);
  put_known (fixture, people, 2, 3, -2);

  assert_order (fixture, &plan, order, people, money);

  lm_test_log_set_exam (fixture->log, TODAY + 50);
  assert_order (fixture, &plan, people, order, money);
  lm_test_log_set_exam (fixture->log, LM_NO_DAY);

  plan.order = LM_STUDY_ORDER_DATE;
  assert_order (fixture, &plan, order, people, money);

  plan.order = LM_STUDY_ORDER_PHASE;
  assert_order (fixture, &plan, money, people, order);

  /* Shuffled, and the same for the same seed. */
  plan.order = LM_STUDY_ORDER_RANDOM;
  {
    g_autoptr(GHashTable) orders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

    for (plan.seed = 0; plan.seed < 40; plan.seed++)
      {
        g_autoptr(LmStudyQueue) queue = new_queue (fixture, &plan);
        g_autoptr(LmStudyQueue) again = new_queue (fixture, &plan);

        g_assert_true (get_card (queue, 0) == get_card (again, 0));
        g_assert_true (get_card (queue, 1) == get_card (again, 1));
        g_hash_table_add (orders, g_strdup (lm_card_get_id (get_card (queue, 0))));
      }

    g_assert_cmpuint (g_hash_table_size (orders), ==, 3);
  }
}

static void
assert_counts (LmStudyQueue *queue,
               guint         n_new,
               guint         n_reviews,
               guint         n_waiting)
{
  LmQueueCounts counts = lm_study_queue_count (queue, NULL);

  g_assert_cmpuint (counts.n_new, ==, n_new);
  g_assert_cmpuint (counts.n_reviews, ==, n_reviews);
  g_assert_cmpuint (counts.n_waiting, ==, n_waiting);
  g_assert_cmpuint (get_n_cards (queue), ==, n_new + n_reviews);
  g_assert_cmpuint (lm_study_queue_get_waiting (queue)->len, ==, n_waiting);
}

static void
test_limits (Fixture       *fixture,
             gconstpointer  data)
{
  LmStudyPlan plan = { .new_cards = 5, .reviews = 2 };
  g_autoptr(LmStudyQueue) queue = NULL;

  put_known (fixture, "vision/money/manager#recall", 5, 10, 0);
  put_known (fixture, "vision/people/manager#recall", 5, 10, -1);
  put_known (fixture, "vision/risk/manager#recall", 5, 10, -2);
  put_known (fixture, "outcome/why#card", 5, 10, 1);
  queue = new_queue (fixture, &plan);
  assert_counts (queue, 5, 2, 0);
  g_clear_pointer (&queue, lm_study_queue_unref);

  /* What was done today counts: one new card, then one that was due. */
  g_free (lm_test_log_answer (fixture->log, "sketch", "outcome/who#card", LM_RATING_GOOD));
  queue = new_queue (fixture, &plan);
  assert_counts (queue, 4, 2, 0);
  g_clear_pointer (&queue, lm_study_queue_unref);

  g_free (lm_test_log_answer (fixture->log, "sketch", "vision/money/manager#recall", LM_RATING_GOOD));
  queue = new_queue (fixture, &plan);
  assert_counts (queue, 4, 1, 0);
  g_clear_pointer (&queue, lm_study_queue_unref);

  /* A card in its steps is asked whatever the limits are. */
  plan.new_cards = 0;
  plan.reviews = 0;
  g_free (lm_test_log_answer (fixture->log, "sketch", "vision/people/manager#recall", LM_RATING_AGAIN));
  queue = new_queue (fixture, &plan);
  assert_counts (queue, 0, 0, 1);
  g_assert_cmpint (g_array_index (lm_study_queue_get_waiting (queue), LmWaitingCard, 0).due_at, ==,
                   LM_TEST_NOON + 10 * 60000);
  g_clear_pointer (&queue, lm_study_queue_unref);

  /* Tomorrow is another day. */
  plan.new_cards = 5;
  plan.reviews = 9;
  lm_test_log_pass (fixture->log, 24 * 60);
  queue = new_queue (fixture, &plan);
  g_assert_cmpuint (lm_study_queue_count (queue, NULL).n_new, ==, 5);
}

static void
test_bury_siblings (Fixture       *fixture,
                    gconstpointer  data)
{
  const LmStudyPlan plan = { .new_cards = 999, .reviews = 999, .bury_siblings = TRUE };
  g_autoptr(LmStudyQueue) queue = new_queue (fixture, &plan);
  g_autoptr(GHashTable) aspects = g_hash_table_new (NULL, NULL);

  assert_counts (queue, 5 + 2, 0, 0);
  for (guint i = 0; i < get_n_cards (queue); i++)
    {
      LmAspect *aspect = lm_card_get_aspect (get_card (queue, i));

      g_assert_true (aspect == NULL || g_hash_table_add (aspects, aspect));
    }
  g_clear_pointer (&queue, lm_study_queue_unref);

  /* One that was asked today is enough, and one that is due goes before a new one. */
  g_free (lm_test_log_answer (fixture->log, "sketch", "vision/money/leader#identify", LM_RATING_EASY));
  put_known (fixture, "vision/people/leader#counterpart", 5, 10, 0);
  queue = new_queue (fixture, &plan);
  assert_counts (queue, 3 + 2, 1, 0);
}

static void
test_put_away (Fixture       *fixture,
               gconstpointer  data)
{
  LmStudyPlan plan = { .new_cards = 999, .reviews = 999 };
  g_autoptr(LmStudyQueue) queue = NULL;
  LmCardProgress progress = LM_CARD_PROGRESS_INIT;
  guint n_cards = lm_deck_get_n_cards (fixture->deck);

  progress.suspended = TRUE;
  lm_test_log_put (fixture->log, "sketch", "outcome/why#card", &progress);
  progress.suspended = FALSE;
  progress.buried_until = TODAY + 1;
  lm_test_log_put (fixture->log, "sketch", "outcome/who#card", &progress);
  queue = new_queue (fixture, &plan);
  assert_counts (queue, n_cards - 2, 0, 0);
  g_clear_pointer (&queue, lm_study_queue_unref);

  /* Practice asks what is not suspended, due or not. */
  plan.practice = TRUE;
  plan.new_cards = 0;
  put_known (fixture, "vision/money/leader#recall", 100, 1, 99);
  queue = new_queue (fixture, &plan);
  assert_counts (queue, n_cards - 2, 1, 0);
  g_assert_true (lm_study_queue_get_practice (queue));
}

static void
test_apart (Fixture       *fixture,
            gconstpointer  data)
{
  const LmStudyPlan plan = { .new_cards = 999, .reviews = 999 };
  g_autoptr(LmStudyQueue) queue = NULL;
  guint n_cards = lm_deck_get_n_cards (fixture->deck);
  guint n_same_phase = 0;

  for (guint i = 0; i < n_cards; i++)
    if (i % 2 == 0)
      put_known (fixture, lm_card_get_id (lm_deck_get_card (fixture->deck, i)), 5, 10, 0);

  queue = new_queue (fixture, &plan);
  g_assert_cmpuint (get_n_cards (queue), ==, n_cards);

  for (guint i = 1; i < n_cards; i++)
    {
      g_assert_false (lm_card_is_sibling (get_card (queue, i - 1), get_card (queue, i)));
      n_same_phase += lm_card_get_phase (get_card (queue, i - 1)) == lm_card_get_phase (get_card (queue, i));
    }

  /* 18 cards of one phase and 14 of the other. */
  g_assert_cmpuint (n_same_phase, <=, 8);
}

static void
test_kinds_and_length (Fixture       *fixture,
                       gconstpointer  data)
{
  LmStudyPlan plan = { .new_cards = 999, .reviews = 999 };
  g_autoptr(LmStudyQueue) queue = NULL;

  plan.card_kinds = lm_drill_kinds_get_card_kinds (LM_DRILL_BIT (LM_DRILL_SORT));
  queue = new_queue (fixture, &plan);
  assert_counts (queue, 10, 0, 0);
  for (guint i = 0; i < get_n_cards (queue); i++)
    g_assert_cmpint (lm_card_get_kind (get_card (queue, i)), ==, LM_CARD_IDENTIFY);
  g_clear_pointer (&queue, lm_study_queue_unref);

  plan.most_cards = 7;
  queue = new_queue (fixture, &plan);
  assert_counts (queue, 7, 0, 0);
}

static void
test_pick_drill (void)
{
  guint all = LM_DRILL_BIT (LM_N_DRILLS) - 1;
  LmDrillKind kind;

  g_assert_cmpint (lm_drill_kinds_pick (all, LM_CARD_RECALL, 0), ==, LM_DRILL_FLASHCARDS);
  g_assert_cmpint (lm_drill_kinds_pick (all, LM_CARD_RECALL, 1), ==, LM_DRILL_TYPED);
  g_assert_cmpint (lm_drill_kinds_pick (all, LM_CARD_IDENTIFY, 3), ==, LM_DRILL_SORT);
  g_assert_cmpint (lm_drill_kinds_pick (LM_DEFAULT_DRILLS, LM_CARD_AUTHORED, 1), ==, LM_DRILL_FLASHCARDS);
  g_assert_cmpint (lm_drill_kinds_pick (LM_DEFAULT_DRILLS, LM_CARD_COUNTERPART, 0), ==, LM_DRILL_FLASHCARDS);
  g_assert_cmpuint (lm_drill_kinds_get_card_kinds (all), ==, 15);

  for (guint i = 0; i < LM_N_DRILLS; i++)
    {
      g_assert_true (lm_drill_kind_from_name (lm_drill_kind_to_name (i), &kind));
      g_assert_cmpint (kind, ==, i);
    }
  g_assert_false (lm_drill_kind_from_name ("juggling", &kind));
}

static void
test_fitting_drills (void)
{
  guint all = LM_DRILL_BIT (LM_N_DRILLS) - 1;
  g_autoptr(LmSubject) comparison = lm_sketch ("side a\nside b\nphase p\naspect q: One | Two\n");
  g_autoptr(LmSubject) plain_deck = lm_sketch ("phase p\ncard c: Prompt | Answer\n");

  g_assert_cmpuint (lm_drill_kinds_fit (all, comparison), ==, all);
  g_assert_cmpuint (lm_drill_kinds_fit (all, plain_deck), ==,
                    LM_DRILL_BIT (LM_DRILL_FLASHCARDS) | LM_DRILL_BIT (LM_DRILL_TYPED));
  g_assert_cmpuint (lm_drill_kinds_fit (LM_DRILL_BIT (LM_DRILL_TYPED), plain_deck), ==, LM_DRILL_BIT (LM_DRILL_TYPED));
  g_assert_cmpuint (lm_drill_kinds_fit (LM_DRILL_BIT (LM_DRILL_SORT), plain_deck), ==,
                    LM_DRILL_BIT (LM_DRILL_FLASHCARDS));
}

static void
ready_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(GError) error = NULL;

  *(LmStudyQueue **) data = lm_study_queue_new_finish (result, &error);
  g_assert_no_error (error);
}

static void
test_thread (Fixture       *fixture,
             gconstpointer  data)
{
  const LmStudyPlan plan = LM_STUDY_PLAN_INIT;
  LmPhase *outcome = lm_subject_get_phase (fixture->subject, 1);
  g_autoptr(LmProgressSnapshot) snapshot = lm_progress_snapshot_new (fixture->deck, fixture->log);
  g_autoptr(LmStudyQueue) queue = NULL;

  lm_study_queue_new_async (snapshot, outcome, &plan, NULL, ready_cb, &queue);
  while (queue == NULL)
    g_main_context_iteration (NULL, TRUE);

  assert_counts (queue, 14, 0, 0);
  g_assert_cmpuint (lm_study_queue_count (queue, outcome).n_new, ==, 14);
  g_assert_cmpuint (lm_study_queue_count (queue, lm_subject_get_phase (fixture->subject, 0)).n_new, ==, 0);
}

#define add_test(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/study-queue/orders", test_orders);
  add_test ("/study-queue/limits", test_limits);
  add_test ("/study-queue/bury-siblings", test_bury_siblings);
  add_test ("/study-queue/put-away", test_put_away);
  add_test ("/study-queue/apart", test_apart);
  add_test ("/study-queue/kinds-and-length", test_kinds_and_length);
  g_test_add_func ("/study-queue/pick-drill", test_pick_drill);
  g_test_add_func ("/study-queue/fitting-drills", test_fitting_drills);
  add_test ("/study-queue/thread", test_thread);

  return g_test_run ();
}
