/* test-session-decks.c: sessions whose subject changes
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lm-session-fixture.h"
#include "lm-sketch.h"
#include "lm-test-log.h"

static LmDeck *
new_deck (const char *text)
{
  g_autoptr(LmSubject) subject = lm_sketch (text);

  return lm_deck_new (subject);
}

/* Answers, takes back, does something else, or answers a later card first. */
static void
take_step (LmSession *session,
           guint      step)
{
  g_autoptr(GPtrArray) cards = NULL;

  if (step % 5 == 0 && lm_session_get_can_undo (session))
    {
      lm_session_undo (session);
      return;
    }

  if (lm_session_get_card (session) == NULL)
    return;

  if (step % 7 == 0)
    {
      lm_session_do (session, lm_session_fixture_new_event (session, LM_EVENT_SUSPEND, 0));
      return;
    }

  cards = lm_session_gather (session, 1 + step % 3, lm_session_fixture_is_recall, NULL);
  lm_session_turn_to (session, g_ptr_array_index (cards, cards->len - 1));
  lm_session_fixture_rate (session, LM_RATING_AGAIN + step % 4);
}

static void
assert_same (LmSession *one,
             LmSession *other)
{
  LmSessionCount count = lm_session_count (one);
  LmSessionCount other_count = lm_session_count (other);
  LmCard *card = lm_session_get_card (one);
  LmCard *other_card = lm_session_get_card (other);

  g_assert_cmpstr (card != NULL ? lm_card_get_id (card) : NULL, ==,
                   other_card != NULL ? lm_card_get_id (other_card) : NULL);
  g_assert_cmpuint (lm_session_get_n_left (one), ==, lm_session_get_n_left (other));
  g_assert_cmpuint (lm_session_get_n_done (one), ==, lm_session_get_n_done (other));
  g_assert_cmpint (lm_session_get_can_undo (one), ==, lm_session_get_can_undo (other));
  g_assert_cmpuint (count.n_right, ==, other_count.n_right);
  g_assert_cmpuint (count.n_wrong, ==, other_count.n_wrong);
}

/* Two sessions in which the same is done, one of them with other versions of the subject every
 * few steps: they never differ. */
static void
test_random_decks (LmSessionFixture *fixture,
                   gconstpointer     data)
{
  for (guint round = 0; round < 30; round++)
    {
      g_autoptr(LmProgressLog) log = lm_test_log_new ();
      g_autoptr(LmProgressLog) other_log = lm_test_log_new ();
      g_autoptr(LmSession) session = lm_session_fixture_plan (fixture, NULL, log, round % 3 == 0);
      g_autoptr(LmSession) moved = lm_session_fixture_plan (fixture, NULL, other_log, round % 3 == 0);

      for (guint step = 0; step < 80; step++)
        {
          guint what = g_test_rand_int_range (1, 1000);

          if (g_test_rand_int_range (0, 4) == 0)
            {
              g_autoptr(LmDeck) deck = new_deck (LM_SESSION_SKETCH);

              lm_session_set_deck (moved, deck);
              g_assert_true (lm_session_get_card (moved) == NULL ||
                             lm_deck_lookup (deck, lm_card_get_id (lm_session_get_card (moved))) == lm_session_get_card (moved));
            }

          take_step (session, what);
          take_step (moved, what);
          assert_same (session, moved);
          g_assert_cmpstr (lm_test_log_get_calls (log), ==, lm_test_log_get_calls (other_log));
          if (what % 11 == 0)
            {
              lm_test_log_pass (log, 1);
              lm_test_log_pass (other_log, 1);
            }
        }

      while (lm_session_get_can_undo (session))
        {
          lm_session_undo (session);
          lm_session_undo (moved);
          assert_same (session, moved);
        }
    }
}

#define SHORT_SKETCH "side manager\nside leader\nphase outcome\naspect time: Today | Tomorrow\ncard who: Who? | You.\n"

/* Cards that are gone are not asked, whatever is done and taken back; those that are left all are. */
static void
test_random_cards_gone (LmSessionFixture *fixture,
                        gconstpointer     data)
{
  for (guint round = 0; round < 30; round++)
    {
      g_autoptr(LmProgressLog) log = lm_test_log_new ();
      g_autoptr(LmSession) session = lm_session_fixture_plan (fixture, NULL, log, FALSE);
      g_autoptr(LmDeck) deck = new_deck (SHORT_SKETCH);
      guint n_steps = g_test_rand_int_range (0, 40);
      LmSessionCount before;

      for (guint step = 0; step < n_steps; step++)
        take_step (session, g_test_rand_int_range (1, 1000));

      before = lm_session_count (session);
      lm_session_set_deck (session, deck);
      g_assert_cmpuint (lm_session_count (session).n_right, ==, before.n_right);
      g_assert_cmpuint (lm_session_count (session).n_wrong, ==, before.n_wrong);
      g_assert_cmpuint (lm_session_get_n_left (session), <=, lm_deck_get_n_cards (deck));

      while (lm_session_get_can_undo (session))
        {
          LmCard *card;

          lm_session_undo (session);
          card = lm_session_get_card (session);
          g_assert_true (card == NULL || lm_deck_lookup (deck, lm_card_get_id (card)) == card);
        }

      g_assert_cmpuint (lm_session_get_n_left (session), ==, lm_deck_get_n_cards (deck));
      for (guint n_left = lm_deck_get_n_cards (deck); n_left > 0; n_left--)
        {
          g_assert_cmpuint (lm_session_get_n_left (session), ==, n_left);
          lm_session_fixture_rate (session, LM_RATING_EASY);
        }
      g_assert_null (lm_session_get_card (session));
    }
}

static void
test_missed_card_gone (LmSessionFixture *fixture,
                       gconstpointer     data)
{
  g_autoptr(LmSession) session = lm_session_fixture_begin (fixture);
  g_autoptr(LmDeck) deck = new_deck (SHORT_SKETCH);
  g_autoptr(GPtrArray) missed = NULL;

  for (guint i = 0; i < lm_deck_get_n_cards (fixture->deck); i++)
    lm_session_fixture_rate (session, LM_RATING_AGAIN);

  lm_session_set_deck (session, deck);
  missed = lm_session_list_missed (session);
  g_assert_cmpuint (missed->len, ==, lm_deck_get_n_cards (deck));
}

#define add_test(path, func) \
  g_test_add (path, LmSessionFixture, NULL, lm_session_fixture_set_up, func, lm_session_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/session/random-decks", test_random_decks);
  add_test ("/session/random-cards-gone", test_random_cards_gone);
  add_test ("/session/missed-card-gone", test_missed_card_gone);

  return g_test_run ();
}
