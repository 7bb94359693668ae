/* test-scheduler.c: FSRS-6 against reference vectors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <json-glib/json-glib.h>
#include <math.h>

#include "core/study/lm-scheduler.h"

static LmScheduler *
new_scheduler (const double *weights,
               double        retention)
{
  g_autoptr(GError) error = NULL;
  LmScheduler *scheduler = lm_scheduler_new (weights, retention, LM_LONGEST_INTERVAL, &error);

  g_assert_no_error (error);

  return scheduler;
}

static void
assert_near (double got,
             double wanted,
             double tolerance)
{
  g_assert_cmpfloat_with_epsilon (got, wanted, tolerance);
}

typedef struct
{
  LmScheduler *of_80;
  LmScheduler *of_90;
  LmScheduler *of_95;
} Schedulers;

static void
check_interval (LmScheduler *scheduler,
                double       stability,
                JsonObject  *intervals,
                const char  *retention)
{
  gint64 wanted = json_object_get_int_member (intervals, retention);
  gint64 got = lm_scheduler_get_interval (scheduler, stability);

  g_assert_cmpint (ABS (got - wanted), <=, 1);
}

static LmMemoryState
check_review (const Schedulers *schedulers,
              LmMemoryState     state,
              gboolean          is_first,
              JsonObject       *review)
{
  guint elapsed = json_object_get_int_member (review, "elapsed_days");
  LmRating rating = json_object_get_int_member (review, "rating");
  double stability = json_object_get_double_member (review, "stability");
  JsonObject *intervals = json_object_get_object_member (review, "interval");
  LmMemoryState next;

  if (is_first)
    {
      next = lm_scheduler_get_first_state (schedulers->of_90, rating);
    }
  else
    {
      assert_near (lm_scheduler_get_retrievability (schedulers->of_90, state.stability, elapsed),
                   json_object_get_double_member (review, "retrievability_before"), 1e-5);
      next = lm_scheduler_get_next_state (schedulers->of_90, state, elapsed, rating);
    }

  assert_near (next.stability, stability, 1e-4 * stability);
  assert_near (next.difficulty, json_object_get_double_member (review, "difficulty"), 1e-3);
  check_interval (schedulers->of_80, next.stability, intervals, "0.8");
  check_interval (schedulers->of_90, next.stability, intervals, "0.9");
  check_interval (schedulers->of_95, next.stability, intervals, "0.95");

  return next;
}

static void
read_weights (JsonObject *object,
              double     *weights)
{
  JsonNode *node = json_object_get_member (object, "parameters");

  memcpy (weights, lm_scheduler_get_default_weights (), LM_SCHEDULER_N_WEIGHTS * sizeof (double));

  if (JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < LM_SCHEDULER_N_WEIGHTS; i++)
      weights[i] = json_array_get_double_element (json_node_get_array (node), i);
}

static guint
check_case (JsonObject *object)
{
  JsonArray *reviews = json_object_get_array_member (object, "reviews");
  double weights[LM_SCHEDULER_N_WEIGHTS];
  g_autoptr(LmScheduler) of_80 = NULL;
  g_autoptr(LmScheduler) of_90 = NULL;
  g_autoptr(LmScheduler) of_95 = NULL;
  LmMemoryState state = { 0 };

  read_weights (object, weights);
  of_80 = new_scheduler (weights, 0.8);
  of_90 = new_scheduler (weights, 0.9);
  of_95 = new_scheduler (weights, 0.95);

  for (guint i = 0; i < json_array_get_length (reviews); i++)
    state = check_review (&(Schedulers) { of_80, of_90, of_95 }, state, i == 0,
                          json_array_get_object_element (reviews, i));

  return json_array_get_length (reviews);
}

static void
test_vectors (void)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GError) error = NULL;
  JsonArray *cases;
  guint n_reviews = 0;

  json_parser_load_from_file (parser, g_test_get_filename (G_TEST_DIST, "core", "study", "fsrs6-vectors.json", NULL), &error);
  g_assert_no_error (error);

  cases = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "cases");
  for (guint i = 0; i < json_array_get_length (cases); i++)
    n_reviews += check_case (json_array_get_object_element (cases, i));

  g_assert_cmpuint (json_array_get_length (cases), ==, 300);
  g_assert_cmpuint (n_reviews, ==, 6006);
}

/* The bounds as they are published: least and most of each weight. */
static const double bounds[LM_SCHEDULER_N_WEIGHTS][2] = {
  { 0.001, 100 }, { 0.001, 100 }, { 0.001, 100 }, { 0.001, 100 }, { 1, 10 }, { 0.001, 4 },
  { 0.001, 4 }, { 0.001, 0.75 }, { 0, 4.5 }, { 0, 0.8 }, { 0.001, 3.5 }, { 0.001, 5 },
  { 0.001, 0.25 }, { 0.001, 0.9 }, { 0, 4 }, { 0, 1 }, { 1, 6 }, { 0, 2 }, { 0, 2 }, { 0, 0.8 }, { 0.1, 0.8 },
};

static void
assert_weight (guint    index,
               double   value,
               gboolean valid)
{
  double weights[LM_SCHEDULER_N_WEIGHTS];
  g_autoptr(LmScheduler) scheduler = NULL;
  g_autoptr(GError) error = NULL;

  memcpy (weights, lm_scheduler_get_default_weights (), sizeof weights);
  weights[index] = value;
  scheduler = lm_scheduler_new (weights, 0.9, LM_LONGEST_INTERVAL, &error);

  if (valid)
    g_assert_no_error (error);
  else
    g_assert_error (error, LM_STUDY_ERROR, LM_STUDY_ERROR_WEIGHTS);

  g_assert_true ((scheduler != NULL) == valid);
}

static void
test_bounds (void)
{
  for (guint i = 0; i < LM_SCHEDULER_N_WEIGHTS; i++)
    {
      assert_weight (i, bounds[i][0], TRUE);
      assert_weight (i, bounds[i][1], TRUE);
      assert_weight (i, bounds[i][0] - 1e-6, FALSE);
      assert_weight (i, bounds[i][1] + 1e-6, FALSE);
      assert_weight (i, NAN, FALSE);
      assert_weight (i, INFINITY, FALSE);
    }
}

static void
test_error_names_weight (void)
{
  double weights[LM_SCHEDULER_N_WEIGHTS];
  g_autoptr(LmScheduler) scheduler = NULL;
  g_autoptr(GError) error = NULL;

  memcpy (weights, lm_scheduler_get_default_weights (), sizeof weights);
  weights[20] = 0.95;
  scheduler = lm_scheduler_new (weights, 0.9, LM_LONGEST_INTERVAL, &error);

  g_assert_null (scheduler);
  g_assert_cmpstr (error->message, ==, "Weight 20 of the scheduler is 0.95; it must be from 0.1 to 0.8.");
}

static void
draw_weights (double *weights)
{
  for (guint i = 0; i < LM_SCHEDULER_N_WEIGHTS; i++)
    {
      int draw = g_test_rand_int_range (0, 4);

      /* Often just at a bound: there the formulas are at their worst. */
      if (draw == 0)
        weights[i] = bounds[i][0];
      else if (draw == 1)
        weights[i] = bounds[i][1];
      else
        weights[i] = g_test_rand_double_range (bounds[i][0], bounds[i][1]);
    }
}

static void
test_any_weights (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      double weights[LM_SCHEDULER_N_WEIGHTS];
      g_autoptr(LmScheduler) scheduler = NULL;
      LmMemoryState state;

      draw_weights (weights);
      scheduler = new_scheduler (weights, 0.9);
      state = lm_scheduler_get_first_state (scheduler, g_test_rand_int_range (1, 5));

      for (guint j = 0; j < 50; j++)
        {
          guint interval = lm_scheduler_get_interval (scheduler, state.stability);

          g_assert_cmpfloat (state.stability, >=, 0.001);
          g_assert_cmpfloat (state.stability, <=, 36500);
          g_assert_cmpfloat (state.difficulty, >=, 1);
          g_assert_cmpfloat (state.difficulty, <=, 10);
          g_assert_cmpuint (interval, >=, 1);
          g_assert_cmpuint (interval, <=, LM_LONGEST_INTERVAL);
          state = lm_scheduler_get_next_state (scheduler, state,
                                               g_test_rand_bit () ? interval : (guint) g_test_rand_int_range (0, 3000000),
                                               g_test_rand_int_range (1, 5));
        }
    }
}

static void
test_retrievability (void)
{
  g_autoptr(LmScheduler) scheduler = new_scheduler (NULL, 0.9);
  double last = 1;

  assert_near (lm_scheduler_get_retrievability (scheduler, 12, 0), 1, 1e-12);
  assert_near (lm_scheduler_get_retrievability (scheduler, 12, 12), 0.9, 1e-12);

  for (guint days = 1; days < 5000; days += 7)
    {
      double recall = lm_scheduler_get_retrievability (scheduler, 12, days);

      g_assert_cmpfloat (recall, <, last);
      g_assert_cmpfloat (recall, >, 0);
      last = recall;
    }
}

static void
test_maximum_interval (void)
{
  g_autoptr(LmScheduler) scheduler = lm_scheduler_new (NULL, 0.9, 30, NULL);

  g_assert_cmpuint (lm_scheduler_get_interval (scheduler, 29), ==, 29);
  g_assert_cmpuint (lm_scheduler_get_interval (scheduler, 400), ==, 30);
  g_assert_cmpuint (lm_scheduler_get_interval (scheduler, 0.01), ==, 1);

  for (guint n = 0; n < 200; n++)
    g_assert_cmpuint (lm_scheduler_get_fuzzed_interval (scheduler, 400, "a/b/c#recall", n), <=, 30);
}

static void
test_fuzz (void)
{
  g_autoptr(LmScheduler) scheduler = new_scheduler (NULL, 0.9);
  guint least = G_MAXUINT;
  guint most = 0;

  for (guint n = 0; n < 500; n++)
    {
      guint interval = lm_scheduler_get_fuzzed_interval (scheduler, 100, "vision/money/manager#recall", n);

      g_assert_cmpuint (interval, ==, lm_scheduler_get_fuzzed_interval (scheduler, 100, "vision/money/manager#recall", n));
      least = MIN (least, interval);
      most = MAX (most, interval);
    }

  /* 1 + 0.15 · 4.5 + 0.10 · 13 + 0.05 · 80 is close to 7 days to each side */
  g_assert_cmpuint (least, ==, 93);
  g_assert_cmpuint (most, ==, 107);

  for (guint n = 0; n < 100; n++)
    g_assert_cmpuint (lm_scheduler_get_fuzzed_interval (scheduler, 2, "a", n), ==, 2);
}

/* The days of old reviews hang on these: they may never change. */
static void
test_fuzz_is_pinned (void)
{
  g_autoptr(LmScheduler) scheduler = new_scheduler (NULL, 0.9);

  g_assert_cmpuint (lm_scheduler_get_fuzzed_interval (scheduler, 10, "vision/money/manager#recall", 3), ==, 12);
  g_assert_cmpuint (lm_scheduler_get_fuzzed_interval (scheduler, 100, "vision/money/leader#identify", 7), ==, 103);
  g_assert_cmpuint (lm_scheduler_get_fuzzed_interval (scheduler, 1000, "a", 1), ==, 987);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scheduler/vectors", test_vectors);
  g_test_add_func ("/scheduler/bounds", test_bounds);
  g_test_add_func ("/scheduler/error-names-weight", test_error_names_weight);
  g_test_add_func ("/scheduler/any-weights", test_any_weights);
  g_test_add_func ("/scheduler/retrievability", test_retrievability);
  g_test_add_func ("/scheduler/maximum-interval", test_maximum_interval);
  g_test_add_func ("/scheduler/fuzz", test_fuzz);
  g_test_add_func ("/scheduler/fuzz-is-pinned", test_fuzz_is_pinned);

  return g_test_run ();
}
