/* test-store.c: the store as the window sees it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "core/store/lm-store.h"

#define NOON (20780 * G_GINT64_CONSTANT (86400000) + 43200000)

static gint64 now = NOON;

static gint64
get_now (void)
{
  return now;
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(GError) error = NULL;

  lm_store_load_finish (LM_STORE (object), result, &error);
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static void
wait_until_loaded (LmStore *store)
{
  gboolean loaded = FALSE;

  lm_store_load_async (store, "s", NULL, loaded_cb, &loaded);
  while (!loaded)
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_until_saved (LmStore *store)
{
  while (!lm_progress_log_is_ready (LM_PROGRESS_LOG (store)))
    g_main_context_iteration (NULL, TRUE);
}

static LmStore *
open_store (const char *path)
{
  g_autoptr(LmStudyRules) rules = lm_study_rules_new_default ();
  LmStore *store = lm_store_new (path, rules, get_now);

  wait_until_loaded (store);

  return store;
}

static char *
answer (LmStore  *store,
        LmRating  rating)
{
  LmEvent *event = lm_event_new (LM_EVENT_REVIEW, "s", "a/b/c#recall", now, 0);

  event->rating = rating;
  event->drill = g_strdup ("flashcards");

  return lm_progress_log_append (LM_PROGRESS_LOG (store), event);
}

static LmCardState
get_state (LmStore *store)
{
  return lm_progress_log_get_progress (LM_PROGRESS_LOG (store), "s", "a/b/c#recall").state;
}

static gboolean
is_due (LmStore *store)
{
  LmCardProgress progress = lm_progress_log_get_progress (LM_PROGRESS_LOG (store), "s", "a/b/c#recall");
  LmStudyMoment moment = lm_progress_log_get_moment (LM_PROGRESS_LOG (store), "s");

  return lm_card_progress_get_askability (&progress, &moment) > LM_ASK_WAITING;
}

static guint
get_good_days (LmStore *store)
{
  return lm_progress_log_preview (LM_PROGRESS_LOG (store), "s", "a/b/c#recall", LM_RATING_GOOD).days;
}

static void
test_answer (void)
{
  g_autoptr(LmStore) store = open_store (NULL);
  g_autofree char *event = NULL;

  g_assert_null (lm_store_get_trouble (store));
  g_assert_cmpint (get_state (store), ==, LM_CARD_NEW);
  g_assert_true (is_due (store));

  /* It counts at once, and is safe a little later. */
  event = answer (store, LM_RATING_EASY);
  g_assert_cmpint (get_state (store), ==, LM_CARD_REVIEW);
  g_assert_false (is_due (store));
  g_assert_false (lm_progress_log_is_ready (LM_PROGRESS_LOG (store)));
  wait_until_saved (store);
  g_assert_cmpint (get_state (store), ==, LM_CARD_REVIEW);
}

static void
test_withdraw (void)
{
  g_autoptr(LmStore) store = open_store (NULL);
  g_autofree char *first = answer (store, LM_RATING_EASY);
  g_autofree char *second = NULL;

  wait_until_saved (store);
  second = answer (store, LM_RATING_AGAIN);
  wait_until_saved (store);
  g_assert_cmpint (get_state (store), ==, LM_CARD_RELEARNING);

  lm_progress_log_withdraw (LM_PROGRESS_LOG (store), second);
  wait_until_saved (store);
  g_assert_cmpint (get_state (store), ==, LM_CARD_REVIEW);

  lm_progress_log_withdraw (LM_PROGRESS_LOG (store), first);
  wait_until_saved (store);
  g_assert_cmpint (get_state (store), ==, LM_CARD_NEW);
}

#define N_MANY 2000

static void
count_changed_cb (guint      *n_changed,
                  const char *subject,
                  const char *card)
{
  g_assert_cmpstr (subject, ==, "s");
  g_assert_null (card);
  *n_changed += 1;
}

static guint
count_suspended (LmStore *store)
{
  guint n_suspended = 0;

  for (guint i = 0; i < N_MANY; i++)
    {
      g_autofree char *card = g_strdup_printf ("a/b%u/c#recall", i);

      n_suspended += lm_progress_log_get_progress (LM_PROGRESS_LOG (store), "s", card).suspended;
    }

  return n_suspended;
}

/* Those who listen hear of many events as of one. */
static void
test_many_at_once (void)
{
  g_autoptr(LmStore) store = open_store (NULL);
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) lm_event_unref);
  g_auto(GStrv) ids = NULL;
  guint n_changed = 0;

  for (guint i = 0; i < N_MANY; i++)
    {
      g_autofree char *card = g_strdup_printf ("a/b%u/c#recall", i);

      g_ptr_array_add (events, lm_event_new (LM_EVENT_SUSPEND, "s", card, now, 0));
    }

  g_signal_connect_swapped (store, "changed", G_CALLBACK (count_changed_cb), &n_changed);
  ids = lm_progress_log_append_all (LM_PROGRESS_LOG (store), events);
  g_assert_cmpuint (g_strv_length (ids), ==, N_MANY);
  g_assert_cmpuint (count_suspended (store), ==, N_MANY);
  g_assert_cmpuint (n_changed, ==, 1);
  wait_until_saved (store);
  g_assert_cmpuint (count_suspended (store), ==, N_MANY);
  g_assert_cmpuint (n_changed, ==, 2);

  lm_progress_log_withdraw_all (LM_PROGRESS_LOG (store), (const char * const *) ids);
  wait_until_saved (store);
  g_assert_cmpuint (count_suspended (store), ==, 0);
  g_assert_cmpuint (n_changed, ==, 3);
}

/* Two events of one card in one step: the last one counts, and both are taken back. */
static void
test_twice_at_once (void)
{
  g_autoptr(LmStore) store = open_store (NULL);
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) lm_event_unref);
  g_auto(GStrv) ids = NULL;

  for (guint flag = 2; flag < 4; flag++)
    {
      LmEvent *event = lm_event_new (LM_EVENT_FLAG, "s", "a/b/c#recall", now, 0);

      event->flag = flag;
      g_ptr_array_add (events, event);
    }

  ids = lm_progress_log_append_all (LM_PROGRESS_LOG (store), events);
  wait_until_saved (store);
  g_assert_cmpuint (lm_progress_log_get_progress (LM_PROGRESS_LOG (store), "s", "a/b/c#recall").flag, ==, 3);

  lm_progress_log_withdraw_all (LM_PROGRESS_LOG (store), (const char * const *) ids);
  wait_until_saved (store);
  g_assert_cmpuint (lm_progress_log_get_progress (LM_PROGRESS_LOG (store), "s", "a/b/c#recall").flag, ==, 0);
}

/* Folded anew on the thread of the worker: the earlier answer comes first. */
static void
test_clock_set_back (void)
{
  g_autoptr(LmStore) store = open_store (NULL);

  g_free (answer (store, LM_RATING_AGAIN));
  wait_until_saved (store);
  now = NOON - 86400000;
  g_free (answer (store, LM_RATING_EASY));
  wait_until_saved (store);
  now = NOON;
  g_assert_cmpint (get_state (store), ==, LM_CARD_RELEARNING);
}

static void
changed_cb (gboolean   *changed,
            const char *subject,
            const char *card)
{
  *changed = TRUE;
}

static void
test_rules (void)
{
  g_autoptr(LmScheduler) scheduler = lm_scheduler_new (NULL, 0.97, 3, NULL);
  g_autoptr(LmStudyRules) rules = lm_study_rules_new (scheduler, NULL, 0, NULL, 0);
  g_autoptr(LmStore) store = open_store (NULL);
  gboolean changed = FALSE;

  g_free (answer (store, LM_RATING_AGAIN));
  wait_until_saved (store);
  g_assert_cmpint (get_state (store), ==, LM_CARD_LEARNING);

  g_signal_connect_swapped (store, "changed", G_CALLBACK (changed_cb), &changed);
  lm_store_set_rules (store, rules);
  while (!changed)
    g_main_context_iteration (NULL, TRUE);

  /* Without steps the same answer leads to days, and never to more than three. */
  g_assert_cmpint (get_state (store), ==, LM_CARD_REVIEW);
  g_assert_cmpuint (get_good_days (store), <=, 3);
}

/* What is on its way to the main context holds the store. */
static void
close_store (LmStore *store)
{
  lm_store_close (store);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (store);
}

static void
test_again (void)
{
  g_autofree char *folder = g_dir_make_tmp ("leadmgmt-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "deep", "progress.db", NULL);
  g_autofree char *command = g_strconcat ("rm -r ", folder, NULL);
  LmStore *store = open_store (path);

  g_free (answer (store, LM_RATING_EASY));
  close_store (store);

  store = open_store (path);
  g_assert_null (lm_store_get_trouble (store));
  g_assert_cmpint (get_state (store), ==, LM_CARD_REVIEW);
  close_store (store);
  g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/answer", test_answer);
  g_test_add_func ("/store/withdraw", test_withdraw);
  g_test_add_func ("/store/many-at-once", test_many_at_once);
  g_test_add_func ("/store/twice-at-once", test_twice_at_once);
  g_test_add_func ("/store/clock-set-back", test_clock_set_back);
  g_test_add_func ("/store/rules", test_rules);
  g_test_add_func ("/store/again", test_again);

  return g_test_run ();
}
