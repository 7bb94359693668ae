/* test-session.c: what a session asks, and that answers can be taken back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lm-session-fixture.h"
#include "lm-test-log.h"

/* All that can be seen of a session and the log behind it. Rates the queue to its end
 * and back to see its order. */
static char *
describe (LmSessionFixture *fixture,
          LmSession        *session)
{
  GString *text = g_string_new (NULL);
  LmSessionCount count = lm_session_count (session);
  guint n_rated = 0;

  g_string_append_printf (text, "%u left, %u done, %u right, %u wrong, %d\n",
                          lm_session_get_n_left (session), lm_session_get_n_done (session),
                          count.n_right, count.n_wrong, lm_session_get_can_undo (session));

  for (guint i = 0; i < lm_deck_get_n_cards (fixture->deck); i++)
    g_string_append_printf (text, "%d", lm_session_fixture_get_state (fixture, lm_deck_get_card (fixture->deck, i)));

  for (; lm_session_get_card (session) != NULL; n_rated++)
    {
      g_string_append_printf (text, "\n%s", lm_card_get_id (lm_session_get_card (session)));
      lm_session_fixture_rate (session, LM_RATING_GOOD);
    }

  while (n_rated-- > 0)
    lm_session_undo (session);

  return g_string_free (text, FALSE);
}

static void
test_asks_all (LmSessionFixture *fixture,
               gconstpointer     data)
{
  g_autoptr(LmSession) session = lm_session_fixture_begin (fixture);
  g_autoptr(GHashTable) asked = g_hash_table_new (NULL, NULL);
  guint n_cards = lm_deck_get_n_cards (fixture->deck);

  for (guint i = 0; i < n_cards; i++)
    {
      g_assert_cmpuint (lm_session_get_n_done (session), ==, i);
      g_assert_cmpuint (lm_session_get_n_left (session), ==, n_cards - i);
      g_assert_true (g_hash_table_add (asked, lm_session_get_card (session)));
      lm_session_fixture_rate (session, LM_RATING_GOOD);
    }

  g_assert_null (lm_session_get_card (session));
  g_assert_cmpuint (lm_session_get_n_left (session), ==, 0);
  g_assert_cmpuint (lm_session_get_n_done (session), ==, n_cards);
}

static void
test_siblings_apart (LmSessionFixture *fixture,
                     gconstpointer     data)
{
  g_autoptr(LmSession) session = lm_session_fixture_begin (fixture);
  LmCard *last = lm_session_get_card (session);

  for (lm_session_fixture_rate (session, LM_RATING_GOOD);
       lm_session_get_card (session) != NULL;
       lm_session_fixture_rate (session, LM_RATING_GOOD))
    {
      g_assert_false (lm_card_is_sibling (last, lm_session_get_card (session)));
      last = lm_session_get_card (session);
    }
}

static void
test_phase (LmSessionFixture *fixture,
            gconstpointer     data)
{
  LmPhase *phase = lm_subject_get_phase (fixture->subject, 1);
  g_autoptr(LmSession) session = lm_session_fixture_plan (fixture, phase, fixture->log, FALSE);

  g_assert_cmpuint (lm_session_get_n_left (session), ==, 6 + 6 + 2);

  for (; lm_session_get_card (session) != NULL; lm_session_fixture_rate (session, LM_RATING_EASY))
    g_assert_true (lm_card_get_phase (lm_session_get_card (session)) == phase);
}

static void
test_due_only (LmSessionFixture *fixture,
               gconstpointer     data)
{
  g_autoptr(LmSession) first = lm_session_fixture_begin (fixture);
  g_autoptr(LmSession) second = NULL;
  LmCard *known = lm_session_get_card (first);
  guint n_cards = lm_session_get_n_left (first);

  lm_session_fixture_rate (first, LM_RATING_GOOD);
  lm_session_fixture_rate (first, LM_RATING_AGAIN);

  second = lm_session_fixture_begin (fixture);
  g_assert_cmpuint (lm_session_get_n_left (second), ==, n_cards - 1);
  g_assert_cmpuint (lm_session_get_n_done (second), ==, 0);
  g_assert_false (lm_session_get_can_undo (second));

  for (; lm_session_get_card (second) != NULL; lm_session_fixture_rate (second, LM_RATING_GOOD))
    g_assert_true (lm_session_get_card (second) != known);
}

static void
test_nothing_due (LmSessionFixture *fixture,
                  gconstpointer     data)
{
  g_autoptr(LmSession) first = lm_session_fixture_begin (fixture);
  g_autoptr(LmSession) second = NULL;

  while (lm_session_get_card (first) != NULL)
    lm_session_fixture_rate (first, LM_RATING_GOOD);

  second = lm_session_fixture_begin (fixture);
  g_assert_null (lm_session_get_card (second));
  g_assert_cmpuint (lm_session_get_n_left (second), ==, 0);
}

static void
test_review (LmSessionFixture *fixture,
             gconstpointer     data)
{
  g_autoptr(LmSession) session = lm_session_fixture_begin (fixture);
  LmCard *first = lm_session_get_card (session);
  LmCard *second;

  lm_session_fixture_rate (session, LM_RATING_GOOD);
  second = lm_session_get_card (session);
  lm_session_fixture_rate (session, LM_RATING_AGAIN);

  g_assert_cmpint (lm_session_fixture_get_state (fixture, first), ==, LM_CARD_REVIEW);
  g_assert_cmpint (lm_session_fixture_get_state (fixture, second), ==, LM_CARD_LEARNING);

  lm_session_undo (session);
  g_assert_cmpint (lm_session_fixture_get_state (fixture, second), ==, LM_CARD_NEW);
  lm_session_undo (session);
  g_assert_cmpint (lm_session_fixture_get_state (fixture, first), ==, LM_CARD_NEW);
}

/* It comes back when its minute is over, and not between others of its aspect. */
static void
test_again (LmSessionFixture *fixture,
            gconstpointer     data)
{
  g_autoptr(LmSession) session = lm_session_fixture_begin (fixture);
  LmCard *card = lm_session_get_card (session);
  LmCard *last = NULL;
  guint n_left = lm_session_get_n_left (session);
  guint n_others = 0;

  lm_session_fixture_rate (session, LM_RATING_AGAIN);
  g_assert_cmpuint (lm_session_get_n_left (session), ==, n_left);
  g_assert_cmpuint (lm_session_get_n_done (session), ==, 0);

  for (; lm_session_get_card (session) != card; n_others++)
    {
      last = lm_session_get_card (session);
      if (n_others == 3)
        lm_test_log_pass (fixture->log, 1);
      lm_session_fixture_rate (session, LM_RATING_GOOD);
    }

  g_assert_cmpuint (n_others, >=, 4);
  g_assert_cmpuint (n_others, <=, 6);
  g_assert_false (lm_card_is_sibling (card, last));

  lm_session_fixture_rate (session, LM_RATING_GOOD);
  g_assert_false (lm_card_is_sibling (card, lm_session_get_card (session)));
}

/* A step that is longer than a sitting is for the next one. */
static void
test_long_step (LmSessionFixture *fixture,
                gconstpointer     data)
{
  const LmCardProgress waiting = {
    .state = LM_CARD_LEARNING, .due_at = LM_TEST_NOON + LM_LONGEST_WAIT + 1, .memory = { 1, 5 },
    .first_day = LM_TEST_DAY, .last_day = LM_TEST_DAY,
    .due_day = LM_NO_DAY, .buried_until = LM_NO_DAY, .set_due = LM_NO_DAY,
  };
  g_autoptr(LmSession) session = NULL;
  guint n_cards = lm_deck_get_n_cards (fixture->deck);

  lm_test_log_put (fixture->log, "sketch", "outcome/why#card", &waiting);
  session = lm_session_fixture_begin (fixture);
  g_assert_cmpuint (lm_session_get_n_left (session), ==, n_cards - 1);

  lm_test_log_pass (fixture->log, 1);
  g_clear_object (&session);
  session = lm_session_fixture_begin (fixture);
  g_assert_cmpuint (lm_session_get_n_left (session), ==, n_cards);
}

static void
test_again_near_the_end (LmSessionFixture *fixture,
                         gconstpointer     data)
{
  g_autoptr(LmSession) session = lm_session_fixture_begin (fixture);
  LmCard *card;

  lm_session_fixture_rate_until (session, 3);
  card = lm_session_get_card (session);
  lm_session_fixture_rate (session, LM_RATING_AGAIN);

  lm_session_fixture_rate (session, LM_RATING_GOOD);
  g_assert_true (lm_session_get_card (session) != card);
  lm_session_fixture_rate (session, LM_RATING_GOOD);
  g_assert_true (lm_session_get_card (session) == card);
}

static void
test_again_alone (LmSessionFixture *fixture,
                  gconstpointer     data)
{
  g_autoptr(LmSession) session = lm_session_fixture_begin (fixture);
  LmCard *card;

  lm_session_fixture_rate_until (session, 1);
  card = lm_session_get_card (session);

  lm_session_fixture_rate (session, LM_RATING_AGAIN);
  g_assert_true (lm_session_get_card (session) == card);
  g_assert_cmpuint (lm_session_get_n_left (session), ==, 1);

  lm_session_undo (session);
  g_assert_true (lm_session_get_card (session) == card);

  lm_session_fixture_rate (session, LM_RATING_GOOD);
  g_assert_null (lm_session_get_card (session));
}

static void
test_undo_at_the_end (LmSessionFixture *fixture,
                      gconstpointer     data)
{
  g_autoptr(LmSession) session = lm_session_fixture_begin (fixture);
  LmCard *card;

  lm_session_fixture_rate_until (session, 1);
  card = lm_session_get_card (session);
  lm_session_fixture_rate (session, LM_RATING_GOOD);

  lm_session_undo (session);
  g_assert_true (lm_session_get_card (session) == card);
}

/* Whatever is answered and taken back: taking back the rest leads through the same
 * states to the first one. */
static void
test_random_undo (LmSessionFixture *fixture,
                  gconstpointer     data)
{
  for (guint round = 0; round < 20; round++)
    {
      g_autoptr(LmSession) session = lm_session_fixture_begin (fixture);
      g_autoptr(GPtrArray) states = g_ptr_array_new_with_free_func (g_free);

      for (guint step = 0; step < 60; step++)
        {
          if (states->len > 0 && g_test_rand_int_range (0, 4) == 0)
            {
              lm_session_undo (session);
              g_ptr_array_remove_index (states, states->len - 1);
            }
          else if (lm_session_get_card (session) != NULL)
            {
              g_ptr_array_add (states, describe (fixture, session));
              lm_session_fixture_rate (session, g_test_rand_int_range (LM_RATING_AGAIN, LM_RATING_EASY + 1));
            }
        }

      for (guint i = states->len; i > 0; i--)
        {
          g_autofree char *state = NULL;

          lm_session_undo (session);
          state = describe (fixture, session);
          g_assert_cmpstr (state, ==, g_ptr_array_index (states, i - 1));
        }

      g_assert_false (lm_session_get_can_undo (session));
    }
}

/* However often a card is not recalled, in the end all are, and none follows itself. */
static void
test_random_again (LmSessionFixture *fixture,
                   gconstpointer     data)
{
  guint n_cards = lm_deck_get_n_cards (fixture->deck);

  for (guint round = 0; round < 50; round++)
    {
      g_autoptr(LmProgressLog) log = lm_test_log_new ();
      g_autoptr(LmSession) session = lm_session_fixture_plan (fixture, NULL, log, FALSE);

      while (lm_session_get_card (session) != NULL)
        {
          LmCard *card = lm_session_get_card (session);
          guint n_left = lm_session_get_n_left (session);

          if (g_test_rand_bit ())
            {
              lm_session_fixture_rate (session, LM_RATING_AGAIN);
              g_assert_true (n_left == 1 || lm_session_get_card (session) != card);
              g_assert_cmpuint (lm_session_get_n_left (session), ==, n_left);
            }
          else
            {
              lm_session_fixture_rate (session, LM_RATING_GOOD);
              g_assert_cmpuint (lm_session_get_n_left (session), ==, n_left - 1);
            }
        }

      g_assert_cmpuint (lm_session_get_n_done (session), ==, n_cards);

      for (guint i = 0; i < n_cards; i++)
        g_assert_cmpint (lm_progress_log_get_progress (log, "sketch",
                                                       lm_card_get_id (lm_deck_get_card (fixture->deck, i))).state,
                         ==, LM_CARD_REVIEW);
    }
}

static void
assert_count (LmSession *session,
              guint      n_right,
              guint      n_wrong)
{
  LmSessionCount count = lm_session_count (session);

  g_assert_cmpuint (count.n_right, ==, n_right);
  g_assert_cmpuint (count.n_wrong, ==, n_wrong);
}

static void
test_count (LmSessionFixture *fixture,
            gconstpointer     data)
{
  LmPhase *vision = lm_subject_get_phase (fixture->subject, 0);
  g_autoptr(GPtrArray) missed = NULL;
  g_autoptr(LmSession) session = lm_session_fixture_plan (fixture, vision, fixture->log, FALSE);
  LmCard *card = lm_session_get_card (session);

  assert_count (session, 0, 0);

  lm_session_fixture_rate (session, LM_RATING_AGAIN);
  lm_session_fixture_rate (session, LM_RATING_GOOD);
  lm_session_fixture_rate (session, LM_RATING_EASY);
  assert_count (session, 2, 1);

  /* The first answer counts, whatever the card is answered later. */
  while (lm_session_get_card (session) != card)
    lm_session_fixture_rate (session, LM_RATING_EASY);
  lm_session_fixture_rate (session, LM_RATING_GOOD);
  assert_count (session, lm_session_get_n_done (session) - 1, 1);
  missed = lm_session_list_missed (session);
  g_assert_cmpuint (missed->len, ==, 1);
  g_assert_true (g_ptr_array_index (missed, 0) == card);

  while (lm_session_get_can_undo (session))
    lm_session_undo (session);
  assert_count (session, 0, 0);

  /* What was taken back does not count as the first answer. */
  lm_session_fixture_rate (session, LM_RATING_EASY);
  assert_count (session, 1, 0);
}

static void
notify_cb (GObject    *object,
           GParamSpec *pspec,
           GString    *heard)
{
  g_string_append_printf (heard, "%s ", g_param_spec_get_name (pspec));
}

static void
assert_heard (GString    *heard,
              const char *names)
{
  g_assert_cmpstr (heard->str, ==, names);
  g_string_truncate (heard, 0);
}

static void
test_notify (LmSessionFixture *fixture,
             gconstpointer     data)
{
  g_autoptr(LmSession) session = lm_session_fixture_begin (fixture);
  g_autoptr(GString) heard = g_string_new (NULL);

  g_signal_connect (session, "notify", G_CALLBACK (notify_cb), heard);

  lm_session_fixture_rate (session, LM_RATING_GOOD);
  assert_heard (heard, "card n-left n-done can-undo ");

  lm_session_fixture_rate (session, LM_RATING_GOOD);
  assert_heard (heard, "card n-left n-done ");

  lm_session_fixture_rate (session, LM_RATING_AGAIN);
  assert_heard (heard, "card ");

  lm_session_undo (session);
  assert_heard (heard, "card ");

  lm_session_undo (session);
  assert_heard (heard, "card n-left n-done ");

  lm_session_undo (session);
  assert_heard (heard, "card n-left n-done can-undo ");

  lm_session_fixture_rate_until (session, 1);
  g_string_truncate (heard, 0);
  lm_session_fixture_rate (session, LM_RATING_AGAIN);
  assert_heard (heard, "");
}

static void
test_properties (LmSessionFixture *fixture,
                 gconstpointer     data)
{
  g_autoptr(LmSession) session = lm_session_fixture_begin (fixture);
  g_autoptr(LmCard) card = NULL;
  gboolean can_undo;
  guint n_left, n_done;

  lm_session_fixture_rate (session, LM_RATING_GOOD);
  g_object_get (session,
                "card", &card, "n-left", &n_left, "n-done", &n_done, "can-undo", &can_undo,
                NULL);

  g_assert_true (card == lm_session_get_card (session));
  g_assert_cmpuint (n_left, ==, lm_session_get_n_left (session));
  g_assert_cmpuint (n_done, ==, 1);
  g_assert_true (can_undo);
}

#define add_test(path, func) \
  g_test_add (path, LmSessionFixture, NULL, lm_session_fixture_set_up, func, lm_session_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/session/asks-all", test_asks_all);
  add_test ("/session/siblings-apart", test_siblings_apart);
  add_test ("/session/phase", test_phase);
  add_test ("/session/due-only", test_due_only);
  add_test ("/session/nothing-due", test_nothing_due);
  add_test ("/session/review", test_review);
  add_test ("/session/again", test_again);
  add_test ("/session/again-near-the-end", test_again_near_the_end);
  add_test ("/session/again-alone", test_again_alone);
  add_test ("/session/undo-at-the-end", test_undo_at_the_end);
  add_test ("/session/random-undo", test_random_undo);
  add_test ("/session/random-again", test_random_again);
  add_test ("/session/long-step", test_long_step);
  add_test ("/session/count", test_count);
  add_test ("/session/notify", test_notify);
  add_test ("/session/properties", test_properties);

  return g_test_run ();
}
