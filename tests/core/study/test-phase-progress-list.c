/* test-phase-progress-list.c: counts that follow the log
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-phase-progress-list.h"

#include "lm-sketch.h"
#include "lm-test-log.h"

typedef struct
{
  LmSubject           *subject;
  LmProgressLog       *log;
  LmPhaseProgressList *list;
  LmPhase             *vision;
  LmPhase             *outcome;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(LmDeck) deck = NULL;

  fixture->subject = lm_sketch ("side manager\n"
                                "side leader\n"
                                "phase vision\n"
                                "aspect money: Plans | Chooses\n"
                                "phase outcome\n"
                                "aspect order: Keeps |\n"
                                "card why: Why? | Because.\n");
  fixture->vision = lm_subject_get_phase (fixture->subject, 0);
  fixture->outcome = lm_subject_get_phase (fixture->subject, 1);
  fixture->log = lm_test_log_new ();

  deck = lm_deck_new (fixture->subject);
  fixture->list = lm_phase_progress_list_new (deck, fixture->log);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->list);
  g_assert_finalize_object (fixture->log);
  g_assert_finalize_object (fixture->subject);
}

static void
assert_counts (Fixture *fixture,
               LmPhase *phase,
               guint    n_new,
               guint    n_learning,
               guint    n_known,
               guint    n_due)
{
  LmPhaseProgress *progress = lm_phase_progress_list_lookup (fixture->list, phase);
  LmPhaseCounts counts = lm_phase_progress_get_counts (progress);

  g_assert_cmpuint (counts.n_new, ==, n_new);
  g_assert_cmpuint (counts.n_learning, ==, n_learning);
  g_assert_cmpuint (counts.n_known, ==, n_known);
  g_assert_cmpuint (counts.n_due, ==, n_due);
}

static void
test_model (Fixture       *fixture,
            gconstpointer  data)
{
  GListModel *model = G_LIST_MODEL (fixture->list);
  LmPhase * const phases[] = { NULL, fixture->vision, fixture->outcome };

  g_assert_true (g_list_model_get_item_type (model) == LM_TYPE_PHASE_PROGRESS);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, G_N_ELEMENTS (phases));
  g_assert_null (g_list_model_get_item (model, G_N_ELEMENTS (phases)));

  for (guint i = 0; i < G_N_ELEMENTS (phases); i++)
    {
      g_autoptr(LmPhaseProgress) item = g_list_model_get_item (model, i);

      g_assert_true (lm_phase_progress_get_phase (item) == phases[i]);
      g_assert_true (lm_phase_progress_list_lookup (fixture->list, phases[i]) == item);
    }
}

static void
test_counts (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *good = NULL;
  g_autofree char *again = NULL;

  assert_counts (fixture, NULL, 8, 0, 0, 8);
  assert_counts (fixture, fixture->vision, 6, 0, 0, 6);
  assert_counts (fixture, fixture->outcome, 2, 0, 0, 2);

  good = lm_test_log_answer (fixture->log, "sketch", "vision/money/manager#recall", LM_RATING_GOOD);
  again = lm_test_log_answer (fixture->log, "sketch", "outcome/why#card", LM_RATING_AGAIN);
  assert_counts (fixture, NULL, 6, 1, 1, 6);
  assert_counts (fixture, fixture->vision, 5, 0, 1, 5);
  assert_counts (fixture, fixture->outcome, 1, 1, 0, 1);

  lm_progress_log_withdraw (fixture->log, good);
  lm_progress_log_withdraw (fixture->log, again);
  assert_counts (fixture, NULL, 8, 0, 0, 8);
}

/* Cards that the author has taken out, and those of other subjects. */
static void
test_strangers (Fixture       *fixture,
                gconstpointer  data)
{
  g_free (lm_test_log_answer (fixture->log, "another", "vision/money/manager#recall", LM_RATING_GOOD));
  g_free (lm_test_log_answer (fixture->log, "sketch", "vision/gone/manager#recall", LM_RATING_GOOD));

  assert_counts (fixture, NULL, 8, 0, 0, 8);
}

static void
notify_cb (GObject    *object,
           GParamSpec *pspec,
           GString    *heard)
{
  guint value;

  g_object_get (object, g_param_spec_get_name (pspec), &value, NULL);
  g_string_append_printf (heard, "%s %u\n", g_param_spec_get_name (pspec), value);
}

static guint
count_lines (GString *text)
{
  guint n_lines = 0;

  for (const char *p = text->str; *p != '\0'; p++)
    n_lines += *p == '\n';

  return n_lines;
}

static void
test_notify (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GString) all = g_string_new (NULL);
  g_autoptr(GString) vision = g_string_new (NULL);
  g_autoptr(GString) outcome = g_string_new (NULL);

  g_signal_connect (lm_phase_progress_list_get_all (fixture->list), "notify",
                    G_CALLBACK (notify_cb), all);
  g_signal_connect (lm_phase_progress_list_lookup (fixture->list, fixture->vision), "notify",
                    G_CALLBACK (notify_cb), vision);
  g_signal_connect (lm_phase_progress_list_lookup (fixture->list, fixture->outcome), "notify",
                    G_CALLBACK (notify_cb), outcome);

  g_free (lm_test_log_answer (fixture->log, "sketch", "vision/money/manager#recall", LM_RATING_GOOD));
  g_assert_cmpuint (count_lines (all), ==, 3);
  g_assert_cmpuint (count_lines (vision), ==, 3);
  g_assert_cmpstr (outcome->str, ==, "");
  g_assert_nonnull (strstr (all->str, "n-new 7\n"));
  g_assert_nonnull (strstr (all->str, "n-known 1\n"));
  g_assert_nonnull (strstr (all->str, "n-due 7\n"));
  g_assert_nonnull (strstr (vision->str, "n-due 5\n"));

  /* Known before and after: nothing to tell. */
  g_string_truncate (all, 0);
  g_free (lm_test_log_answer (fixture->log, "sketch", "vision/money/manager#recall", LM_RATING_EASY));
  g_assert_cmpstr (all->str, ==, "");
}

/* More cards than are counted at once, of which one changes before and one after it is counted. */
static void
test_large_subject (void)
{
  g_autoptr(GString) text = g_string_new ("side a\nside b\nphase first\naspect one: A | B\nphase second\n");
  g_autoptr(LmSubject) subject = NULL;
  g_autoptr(LmDeck) deck = NULL;
  g_autoptr(LmProgressLog) log = lm_test_log_new ();
  g_autoptr(LmPhaseProgressList) list = NULL;
  guint n_cards;

  for (guint i = 0; i < 12000; i++)
    g_string_append_printf (text, "aspect row-%u: A%u | B%u\n", i, i, i);

  subject = lm_sketch (text->str);
  deck = lm_deck_new (subject);
  n_cards = lm_deck_get_n_cards (deck);
  list = lm_phase_progress_list_new (deck, log);
  g_assert_cmpuint (lm_phase_progress_get_counts (lm_phase_progress_list_get_all (list)).n_new, <, n_cards);

  g_free (lm_test_log_answer (log, "sketch", lm_card_get_id (lm_deck_get_card (deck, 100)), LM_RATING_AGAIN));
  g_free (lm_test_log_answer (log, "sketch", lm_card_get_id (lm_deck_get_card (deck, n_cards - 1)), LM_RATING_AGAIN));
  while (g_main_context_iteration (NULL, FALSE))
    ;

  g_assert_cmpuint (lm_phase_progress_get_counts (lm_phase_progress_list_get_all (list)).n_new, ==, n_cards - 2);
  g_assert_cmpuint (lm_phase_progress_get_counts (lm_phase_progress_list_get_all (list)).n_learning, ==, 2);
}

#define add_test(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/phase-progress-list/model", test_model);
  add_test ("/phase-progress-list/counts", test_counts);
  add_test ("/phase-progress-list/strangers", test_strangers);
  add_test ("/phase-progress-list/notify", test_notify);

  g_test_add_func ("/phase-progress-list/large-subject", test_large_subject);

  return g_test_run ();
}
