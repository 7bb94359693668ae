/* test-session-deeds.c: what is done in a session beside answering one card after the other
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lm-session-fixture.h"
#include "lm-test-log.h"

static void
test_practice (LmSessionFixture *fixture,
               gconstpointer     data)
{
  g_autoptr(LmSession) session = lm_session_fixture_plan (fixture, NULL, fixture->log, TRUE);
  LmCard *card = lm_session_get_card (session);
  guint n_cards = lm_deck_get_n_cards (fixture->deck);

  g_assert_true (lm_session_is_practice (session));
  lm_session_fixture_rate (session, LM_RATING_AGAIN);
  g_assert_cmpuint (lm_session_get_n_left (session), ==, n_cards);
  g_assert_cmpint (lm_session_fixture_get_state (fixture, card), ==, LM_CARD_NEW);
  lm_session_fixture_rate (session, LM_RATING_EASY);
  g_assert_cmpuint (lm_session_get_n_done (session), ==, 1);
  g_assert_true (g_str_has_prefix (lm_test_log_get_calls (fixture->log), "practice "));
  g_assert_null (strstr (lm_test_log_get_calls (fixture->log), "review"));

  while (lm_session_get_card (session) != card)
    lm_session_fixture_rate (session, LM_RATING_GOOD);
  lm_session_fixture_rate (session, LM_RATING_GOOD);
  g_assert_null (lm_session_get_card (session));
}

static void
leech_cb (LmCard **leech,
          LmCard  *card)
{
  *leech = card;
}

static gboolean
becomes_leech (LmSessionFixture *fixture,
               guint             n_lapses,
               LmRating          rating)
{
  const LmCardProgress known = lm_session_fixture_get_known (n_lapses);
  g_autoptr(LmSession) session = NULL;
  LmCard *leech = NULL;
  LmCard *card;

  for (guint i = 0; i < lm_deck_get_n_cards (fixture->deck); i++)
    lm_test_log_put (fixture->log, "sketch", lm_card_get_id (lm_deck_get_card (fixture->deck, i)), &known);

  session = lm_session_fixture_begin (fixture);
  card = lm_session_get_card (session);
  g_signal_connect_swapped (session, "leech", G_CALLBACK (leech_cb), &leech);
  lm_session_fixture_rate (session, rating);
  g_assert_true (leech == NULL || leech == card);
  g_assert_cmpint (lm_progress_log_get_progress (fixture->log, "sketch", lm_card_get_id (card)).suspended,
                   ==, leech != NULL);
  g_assert_cmpuint (lm_session_get_n_done (session), ==, leech != NULL || rating != LM_RATING_AGAIN);

  /* One step back takes both. */
  lm_session_undo (session);
  g_assert_true (lm_session_get_card (session) == card);
  g_assert_false (lm_progress_log_get_progress (fixture->log, "sketch", lm_card_get_id (card)).suspended);
  g_assert_false (lm_session_get_can_undo (session));

  return leech != NULL;
}

static void
test_leech (LmSessionFixture *fixture,
            gconstpointer     data)
{
  for (guint n_lapses = 0; n_lapses < 20; n_lapses++)
    {
      g_assert_cmpint (becomes_leech (fixture, n_lapses, LM_RATING_AGAIN), ==,
                       n_lapses == 7 || n_lapses == 11 || n_lapses == 15 || n_lapses == 19);
      g_assert_false (becomes_leech (fixture, n_lapses, LM_RATING_HARD));
    }
}

/* Each on the card that is asked, across kinds, and all of it back again. */
static void
test_do (LmSessionFixture *fixture,
         gconstpointer     data)
{
  const struct
  {
    LmEventKind kind;
    LmStudyDay  until;
    gboolean    goes_on;
  } deeds[] = {
    { LM_EVENT_FLAG, 0, FALSE },
    { LM_EVENT_NOTE, 0, FALSE },
    { LM_EVENT_FORGET, 0, FALSE },
    { LM_EVENT_DUE, LM_TEST_DAY, FALSE },
    { LM_EVENT_DUE, LM_TEST_DAY + 1, TRUE },
    { LM_EVENT_BURY, LM_TEST_DAY + 1, TRUE },
    { LM_EVENT_SUSPEND, 0, TRUE },
  };
  g_autoptr(LmSession) session = lm_session_fixture_begin (fixture);
  g_autoptr(GPtrArray) cards = g_ptr_array_new ();
  guint n_left = lm_session_get_n_left (session);

  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    {
      LmCard *card = lm_session_get_card (session);

      g_ptr_array_add (cards, card);
      lm_session_do (session, lm_session_fixture_new_event (session, deeds[i].kind, deeds[i].until));
      g_assert_cmpint (lm_session_get_card (session) != card, ==, deeds[i].goes_on);
      n_left -= deeds[i].goes_on;
      g_assert_cmpuint (lm_session_get_n_left (session), ==, n_left);
      g_assert_cmpuint (lm_session_get_n_done (session), ==, 0);

      g_ptr_array_add (cards, lm_session_get_card (session));
      lm_session_fixture_rate (session, LM_RATING_GOOD);
      lm_session_undo (session);
      g_ptr_array_set_size (cards, cards->len - 1);
    }

  for (guint i = cards->len; i > 0; i--)
    {
      lm_session_undo (session);
      g_assert_true (lm_session_get_card (session) == g_ptr_array_index (cards, i - 1));
    }

  g_assert_false (lm_session_get_can_undo (session));
  g_assert_cmpuint (lm_session_get_n_left (session), ==, lm_deck_get_n_cards (fixture->deck));
}

/* Some together, answered in another order than they come in. */
static void
test_together (LmSessionFixture *fixture,
               gconstpointer     data)
{
  g_autoptr(LmSession) session = lm_session_fixture_begin (fixture);
  g_autoptr(GHashTable) asked = g_hash_table_new (NULL, NULL);
  g_autoptr(GPtrArray) cards = lm_session_gather (session, 4, lm_session_fixture_is_recall, NULL);
  guint n_cards = lm_session_get_n_left (session);

  g_assert_cmpuint (cards->len, ==, 4);
  g_assert_true (g_ptr_array_index (cards, 0) == lm_session_get_card (session));

  for (guint i = cards->len; i > 0; i--)
    {
      LmCard *card = g_ptr_array_index (cards, i - 1);

      lm_session_turn_to (session, card);
      g_assert_true (lm_session_get_card (session) == card);
      g_assert_cmpuint (lm_session_get_n_left (session), ==, n_cards - (4 - i));
      lm_session_fixture_rate (session, LM_RATING_GOOD);
      g_assert_true (g_hash_table_add (asked, card));
    }

  for (; lm_session_get_card (session) != NULL; lm_session_fixture_rate (session, LM_RATING_GOOD))
    g_assert_true (g_hash_table_add (asked, lm_session_get_card (session)));

  g_assert_cmpuint (g_hash_table_size (asked), ==, n_cards);

  while (lm_session_get_can_undo (session))
    lm_session_undo (session);
  g_assert_true (lm_session_get_card (session) == g_ptr_array_index (cards, 3));
  g_assert_cmpuint (lm_session_get_n_left (session), ==, n_cards);

  /* Back at the beginning nothing is lost. */
  g_hash_table_remove_all (asked);
  for (; lm_session_get_card (session) != NULL; lm_session_fixture_rate (session, LM_RATING_GOOD))
    g_assert_true (g_hash_table_add (asked, lm_session_get_card (session)));
  g_assert_cmpuint (g_hash_table_size (asked), ==, n_cards);
}

/* A card that came back from its step goes on waiting while another is answered first. */
static void
test_together_with_waiting (LmSessionFixture *fixture,
                            gconstpointer     data)
{
  g_autoptr(LmSession) session = lm_session_fixture_begin (fixture);
  g_autoptr(GPtrArray) cards = NULL;
  LmCard *waiting = lm_session_get_card (session);
  guint n_left;

  lm_session_fixture_rate (session, LM_RATING_AGAIN);
  lm_test_log_pass (fixture->log, 2);
  while (lm_session_get_card (session) != waiting)
    lm_session_fixture_rate (session, LM_RATING_GOOD);

  n_left = lm_session_get_n_left (session);
  cards = lm_session_gather (session, 3, lm_session_fixture_is_recall, NULL);
  g_assert_cmpuint (cards->len, ==, 3);
  lm_session_turn_to (session, g_ptr_array_index (cards, 1));
  lm_session_fixture_rate (session, LM_RATING_GOOD);
  g_assert_cmpuint (lm_session_get_n_left (session), ==, n_left - 1);

  while (lm_session_get_card (session) != waiting)
    lm_session_fixture_rate (session, LM_RATING_GOOD);
}

/* What could not be kept is as if it had not been done, with all that hung on it. */
static void
test_failure (LmSessionFixture *fixture,
              gconstpointer     data)
{
  const LmCardProgress known = lm_session_fixture_get_known (7);
  g_autoptr(LmSession) session = NULL;
  g_autofree char *answer = NULL;
  LmCard *card;

  lm_test_log_put (fixture->log, "sketch", "vision/alone/manager#recall", &known);
  session = lm_session_fixture_begin (fixture);
  for (card = lm_session_get_card (session);
       !g_str_equal (lm_card_get_id (card), "vision/alone/manager#recall");
       card = lm_session_get_card (session))
    lm_session_fixture_rate (session, LM_RATING_GOOD);

  lm_session_fixture_rate (session, LM_RATING_AGAIN);
  g_assert_true (lm_session_get_card (session) != card);
  g_assert_true (g_str_has_suffix (lm_test_log_get_calls (fixture->log), "suspend vision/alone/manager#recall\n"));

  answer = lm_test_log_dup_id (fixture->log, 1);
  lm_test_log_fail (fixture->log, answer);
  g_assert_true (lm_session_get_card (session) == card);
  g_assert_true (g_str_has_suffix (lm_test_log_get_calls (fixture->log),
                                   "withdraw suspend vision/alone/manager#recall\n"));
  g_assert_cmpint (lm_session_fixture_get_state (fixture, card), ==, LM_CARD_REVIEW);
}

#define add_test(path, func) \
  g_test_add (path, LmSessionFixture, NULL, lm_session_fixture_set_up, func, lm_session_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/session/practice", test_practice);
  add_test ("/session/leech", test_leech);
  add_test ("/session/do", test_do);
  add_test ("/session/together", test_together);
  add_test ("/session/together-with-waiting", test_together_with_waiting);
  add_test ("/session/failure", test_failure);

  return g_test_run ();
}
