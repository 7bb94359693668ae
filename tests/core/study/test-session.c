/* test-session.c: what a session asks, and that all of it can be taken back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-session.h"

#include "lm-sketch.h"
#include "lm-test-log.h"

#define SKETCH "side manager\n" \
               "side leader\n" \
               "phase vision\n" \
               "aspect money: Plans | Chooses\n" \
               "aspect people: Hires | Inspires\n" \
               "aspect alone: Only |\n" \
               "phase outcome\n" \
               "aspect order: Keeps | Changes\n" \
               "aspect time: Today | Tomorrow\n" \
               "card why: Why? | Because.\n" \
               "card who: Who? | You.\n"

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
  fixture->subject = lm_sketch (SKETCH);
  fixture->deck = lm_deck_new (fixture->subject);
  fixture->log = lm_test_log_new ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->log);
  g_assert_finalize_object (fixture->deck);
  g_assert_finalize_object (fixture->subject);
}

static LmSession *
new_session_of (Fixture       *fixture,
                LmPhase       *phase,
                LmProgressLog *log,
                gboolean       practice)
{
  const LmStudyPlan plan = { .new_cards = 999, .reviews = 999, .practice = practice };
  g_autoptr(LmProgressSnapshot) snapshot = lm_progress_snapshot_new (fixture->deck, log);
  g_autoptr(LmStudyQueue) queue = lm_study_queue_new (snapshot, phase, &plan);

  return lm_session_new (queue, log);
}

static LmSession *
new_session (Fixture *fixture)
{
  return new_session_of (fixture, NULL, fixture->log, FALSE);
}

static void
rate (LmSession *session,
      LmRating   rating)
{
  lm_session_rate (session, rating, "flashcards", 500, NULL);
}

static LmCardState
get_state (Fixture *fixture,
           LmCard  *card)
{
  return lm_progress_log_get_progress (fixture->log, "sketch", lm_card_get_id (card)).state;
}

/* All that can be seen of a session and the log behind it. Rates the queue to its end
 * and back to see its order. */
static char *
describe (Fixture   *fixture,
          LmSession *session)
{
  GString *text = g_string_new (NULL);
  LmSessionCount count = lm_session_count (session);
  guint n_rated = 0;

  g_string_append_printf (text, "%u left, %u done, %u right, %u wrong, %d\n",
                          lm_session_get_n_left (session), lm_session_get_n_done (session),
                          count.n_right, count.n_wrong, lm_session_get_can_undo (session));

  for (guint i = 0; i < lm_deck_get_n_cards (fixture->deck); i++)
    g_string_append_printf (text, "%d", get_state (fixture, lm_deck_get_card (fixture->deck, i)));

  for (; lm_session_get_card (session) != NULL; n_rated++)
    {
      g_string_append_printf (text, "\n%s", lm_card_get_id (lm_session_get_card (session)));
      rate (session, LM_RATING_GOOD);
    }

  while (n_rated-- > 0)
    lm_session_undo (session);

  return g_string_free (text, FALSE);
}

static void
test_asks_all (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(LmSession) session = new_session (fixture);
  g_autoptr(GHashTable) asked = g_hash_table_new (NULL, NULL);
  guint n_cards = lm_deck_get_n_cards (fixture->deck);

  for (guint i = 0; i < n_cards; i++)
    {
      g_assert_cmpuint (lm_session_get_n_done (session), ==, i);
      g_assert_cmpuint (lm_session_get_n_left (session), ==, n_cards - i);
      g_assert_true (g_hash_table_add (asked, lm_session_get_card (session)));
      rate (session, LM_RATING_GOOD);
    }

  g_assert_null (lm_session_get_card (session));
  g_assert_cmpuint (lm_session_get_n_left (session), ==, 0);
  g_assert_cmpuint (lm_session_get_n_done (session), ==, n_cards);
}

static void
test_siblings_apart (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr(LmSession) session = new_session (fixture);
  LmCard *last = lm_session_get_card (session);

  for (rate (session, LM_RATING_GOOD);
       lm_session_get_card (session) != NULL;
       rate (session, LM_RATING_GOOD))
    {
      g_assert_false (lm_card_is_sibling (last, lm_session_get_card (session)));
      last = lm_session_get_card (session);
    }
}

static void
test_phase (Fixture       *fixture,
            gconstpointer  data)
{
  LmPhase *phase = lm_subject_get_phase (fixture->subject, 1);
  g_autoptr(LmSession) session = new_session_of (fixture, phase, fixture->log, FALSE);

  g_assert_cmpuint (lm_session_get_n_left (session), ==, 6 + 6 + 2);

  for (; lm_session_get_card (session) != NULL; rate (session, LM_RATING_EASY))
    g_assert_true (lm_card_get_phase (lm_session_get_card (session)) == phase);
}

static void
test_due_only (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(LmSession) first = new_session (fixture);
  g_autoptr(LmSession) second = NULL;
  LmCard *known = lm_session_get_card (first);
  guint n_cards = lm_session_get_n_left (first);

  rate (first, LM_RATING_GOOD);
  rate (first, LM_RATING_AGAIN);

  second = new_session (fixture);
  g_assert_cmpuint (lm_session_get_n_left (second), ==, n_cards - 1);
  g_assert_cmpuint (lm_session_get_n_done (second), ==, 0);
  g_assert_false (lm_session_get_can_undo (second));

  for (; lm_session_get_card (second) != NULL; rate (second, LM_RATING_GOOD))
    g_assert_true (lm_session_get_card (second) != known);
}

static void
test_nothing_due (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(LmSession) first = new_session (fixture);
  g_autoptr(LmSession) second = NULL;

  while (lm_session_get_card (first) != NULL)
    rate (first, LM_RATING_GOOD);

  second = new_session (fixture);
  g_assert_null (lm_session_get_card (second));
  g_assert_cmpuint (lm_session_get_n_left (second), ==, 0);
}

static void
test_review (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(LmSession) session = new_session (fixture);
  LmCard *first = lm_session_get_card (session);
  LmCard *second;

  rate (session, LM_RATING_GOOD);
  second = lm_session_get_card (session);
  rate (session, LM_RATING_AGAIN);

  g_assert_cmpint (get_state (fixture, first), ==, LM_CARD_REVIEW);
  g_assert_cmpint (get_state (fixture, second), ==, LM_CARD_LEARNING);

  lm_session_undo (session);
  g_assert_cmpint (get_state (fixture, second), ==, LM_CARD_NEW);
  lm_session_undo (session);
  g_assert_cmpint (get_state (fixture, first), ==, LM_CARD_NEW);
}

/* It comes back when its minute is over, and not between others of its aspect. */
static void
test_again (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(LmSession) session = new_session (fixture);
  LmCard *card = lm_session_get_card (session);
  LmCard *last = NULL;
  guint n_left = lm_session_get_n_left (session);
  guint n_others = 0;

  rate (session, LM_RATING_AGAIN);
  g_assert_cmpuint (lm_session_get_n_left (session), ==, n_left);
  g_assert_cmpuint (lm_session_get_n_done (session), ==, 0);

  for (; lm_session_get_card (session) != card; n_others++)
    {
      last = lm_session_get_card (session);
      if (n_others == 3)
        lm_test_log_pass (fixture->log, 1);
      rate (session, LM_RATING_GOOD);
    }

  g_assert_cmpuint (n_others, >=, 4);
  g_assert_cmpuint (n_others, <=, 6);
  g_assert_false (lm_card_is_sibling (card, last));

  rate (session, LM_RATING_GOOD);
  g_assert_false (lm_card_is_sibling (card, lm_session_get_card (session)));
}

/* A step that is longer than a sitting is for the next one. */
static void
test_long_step (Fixture       *fixture,
                gconstpointer  data)
{
  const LmCardProgress waiting = {
    .state = LM_CARD_LEARNING, .due_at = LM_TEST_NOON + LM_LONGEST_WAIT + 1, .memory = { 1, 5 },
    .first_day = LM_TEST_DAY, .last_day = LM_TEST_DAY,
    .due_day = LM_NO_DAY, .buried_until = LM_NO_DAY, .set_due = LM_NO_DAY,
  };
  g_autoptr(LmSession) session = NULL;
  guint n_cards = lm_deck_get_n_cards (fixture->deck);

  lm_test_log_put (fixture->log, "sketch", "outcome/why#card", &waiting);
  session = new_session (fixture);
  g_assert_cmpuint (lm_session_get_n_left (session), ==, n_cards - 1);

  lm_test_log_pass (fixture->log, 1);
  g_clear_object (&session);
  session = new_session (fixture);
  g_assert_cmpuint (lm_session_get_n_left (session), ==, n_cards);
}

static void
rate_until_left (LmSession *session,
                 guint      n_left)
{
  while (lm_session_get_n_left (session) > n_left)
    rate (session, LM_RATING_GOOD);
}

static void
test_again_near_the_end (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr(LmSession) session = new_session (fixture);
  LmCard *card;

  rate_until_left (session, 3);
  card = lm_session_get_card (session);
  rate (session, LM_RATING_AGAIN);

  rate (session, LM_RATING_GOOD);
  g_assert_true (lm_session_get_card (session) != card);
  rate (session, LM_RATING_GOOD);
  g_assert_true (lm_session_get_card (session) == card);
}

static void
test_again_alone (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(LmSession) session = new_session (fixture);
  LmCard *card;

  rate_until_left (session, 1);
  card = lm_session_get_card (session);

  rate (session, LM_RATING_AGAIN);
  g_assert_true (lm_session_get_card (session) == card);
  g_assert_cmpuint (lm_session_get_n_left (session), ==, 1);

  lm_session_undo (session);
  g_assert_true (lm_session_get_card (session) == card);

  rate (session, LM_RATING_GOOD);
  g_assert_null (lm_session_get_card (session));
}

static void
test_undo_at_the_end (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr(LmSession) session = new_session (fixture);
  LmCard *card;

  rate_until_left (session, 1);
  card = lm_session_get_card (session);
  rate (session, LM_RATING_GOOD);

  lm_session_undo (session);
  g_assert_true (lm_session_get_card (session) == card);
}

/* Whatever is answered and taken back: taking back the rest leads through the same
 * states to the first one. */
static void
test_random_undo (Fixture       *fixture,
                  gconstpointer  data)
{
  for (guint round = 0; round < 20; round++)
    {
      g_autoptr(LmSession) session = new_session (fixture);
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
              rate (session, g_test_rand_int_range (LM_RATING_AGAIN, LM_RATING_EASY + 1));
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
test_random_again (Fixture       *fixture,
                   gconstpointer  data)
{
  guint n_cards = lm_deck_get_n_cards (fixture->deck);

  for (guint round = 0; round < 50; round++)
    {
      g_autoptr(LmProgressLog) log = lm_test_log_new ();
      g_autoptr(LmSession) session = new_session_of (fixture, NULL, log, FALSE);

      while (lm_session_get_card (session) != NULL)
        {
          LmCard *card = lm_session_get_card (session);
          guint n_left = lm_session_get_n_left (session);

          if (g_test_rand_bit ())
            {
              rate (session, LM_RATING_AGAIN);
              g_assert_true (n_left == 1 || lm_session_get_card (session) != card);
              g_assert_cmpuint (lm_session_get_n_left (session), ==, n_left);
            }
          else
            {
              rate (session, LM_RATING_GOOD);
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
test_count (Fixture       *fixture,
            gconstpointer  data)
{
  LmPhase *vision = lm_subject_get_phase (fixture->subject, 0);
  g_autoptr(GPtrArray) missed = NULL;
  g_autoptr(LmSession) session = new_session_of (fixture, vision, fixture->log, FALSE);
  LmCard *card = lm_session_get_card (session);

  assert_count (session, 0, 0);

  rate (session, LM_RATING_AGAIN);
  rate (session, LM_RATING_GOOD);
  rate (session, LM_RATING_EASY);
  assert_count (session, 2, 1);

  /* The first answer counts, whatever the card is answered later. */
  while (lm_session_get_card (session) != card)
    rate (session, LM_RATING_EASY);
  rate (session, LM_RATING_GOOD);
  assert_count (session, lm_session_get_n_done (session) - 1, 1);
  missed = lm_session_list_missed (session);
  g_assert_cmpuint (missed->len, ==, 1);
  g_assert_true (g_ptr_array_index (missed, 0) == card);

  while (lm_session_get_can_undo (session))
    lm_session_undo (session);
  assert_count (session, 0, 0);

  /* What was taken back does not count as the first answer. */
  rate (session, LM_RATING_EASY);
  assert_count (session, 1, 0);
}

static void
test_practice (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(LmSession) session = new_session_of (fixture, NULL, fixture->log, TRUE);
  LmCard *card = lm_session_get_card (session);
  guint n_cards = lm_deck_get_n_cards (fixture->deck);

  g_assert_true (lm_session_is_practice (session));
  rate (session, LM_RATING_AGAIN);
  g_assert_cmpuint (lm_session_get_n_left (session), ==, n_cards);
  g_assert_cmpint (get_state (fixture, card), ==, LM_CARD_NEW);
  rate (session, LM_RATING_EASY);
  g_assert_cmpuint (lm_session_get_n_done (session), ==, 1);
  g_assert_true (g_str_has_prefix (lm_test_log_get_calls (fixture->log), "practice "));
  g_assert_null (strstr (lm_test_log_get_calls (fixture->log), "review"));

  while (lm_session_get_card (session) != card)
    rate (session, LM_RATING_GOOD);
  rate (session, LM_RATING_GOOD);
  g_assert_null (lm_session_get_card (session));
}

static void
leech_cb (LmCard **leech,
          LmCard  *card)
{
  *leech = card;
}

static LmCardProgress
get_known (guint n_lapses)
{
  const LmCardProgress known = {
    .state = LM_CARD_REVIEW, .memory = { 5, 5 }, .n_reviews = 20, .n_lapses = n_lapses,
    .first_day = LM_TEST_DAY - 20, .last_day = LM_TEST_DAY - 5, .due_day = LM_TEST_DAY,
    .buried_until = LM_NO_DAY, .set_due = LM_NO_DAY,
  };

  return known;
}

static gboolean
becomes_leech (Fixture  *fixture,
               guint     n_lapses,
               LmRating  rating)
{
  const LmCardProgress known = get_known (n_lapses);
  g_autoptr(LmSession) session = NULL;
  LmCard *leech = NULL;
  LmCard *card;

  for (guint i = 0; i < lm_deck_get_n_cards (fixture->deck); i++)
    lm_test_log_put (fixture->log, "sketch", lm_card_get_id (lm_deck_get_card (fixture->deck, i)), &known);

  session = new_session (fixture);
  card = lm_session_get_card (session);
  g_signal_connect_swapped (session, "leech", G_CALLBACK (leech_cb), &leech);
  rate (session, rating);
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
test_leech (Fixture       *fixture,
            gconstpointer  data)
{
  for (guint n_lapses = 0; n_lapses < 20; n_lapses++)
    {
      g_assert_cmpint (becomes_leech (fixture, n_lapses, LM_RATING_AGAIN), ==,
                       n_lapses == 7 || n_lapses == 11 || n_lapses == 15 || n_lapses == 19);
      g_assert_false (becomes_leech (fixture, n_lapses, LM_RATING_HARD));
    }
}

static LmEvent *
new_event (LmSession   *session,
           LmEventKind  kind,
           LmStudyDay   until)
{
  LmEvent *event = lm_session_new_event (session, kind);

  event->until = until;

  return event;
}

/* Each on the card that is asked, across kinds, and all of it back again. */
static void
test_do (Fixture       *fixture,
         gconstpointer  data)
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
  g_autoptr(LmSession) session = new_session (fixture);
  g_autoptr(GPtrArray) cards = g_ptr_array_new ();
  guint n_left = lm_session_get_n_left (session);

  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    {
      LmCard *card = lm_session_get_card (session);

      g_ptr_array_add (cards, card);
      lm_session_do (session, new_event (session, deeds[i].kind, deeds[i].until));
      g_assert_cmpint (lm_session_get_card (session) != card, ==, deeds[i].goes_on);
      n_left -= deeds[i].goes_on;
      g_assert_cmpuint (lm_session_get_n_left (session), ==, n_left);
      g_assert_cmpuint (lm_session_get_n_done (session), ==, 0);

      g_ptr_array_add (cards, lm_session_get_card (session));
      rate (session, LM_RATING_GOOD);
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

static gboolean
is_recall (LmCard   *card,
           gpointer  data)
{
  return lm_card_get_kind (card) == LM_CARD_RECALL;
}

/* Some together, answered in another order than they come in. */
static void
test_together (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(LmSession) session = new_session (fixture);
  g_autoptr(GHashTable) asked = g_hash_table_new (NULL, NULL);
  g_autoptr(GPtrArray) cards = lm_session_gather (session, 4, is_recall, NULL);
  guint n_cards = lm_session_get_n_left (session);

  g_assert_cmpuint (cards->len, ==, 4);
  g_assert_true (g_ptr_array_index (cards, 0) == lm_session_get_card (session));

  for (guint i = cards->len; i > 0; i--)
    {
      LmCard *card = g_ptr_array_index (cards, i - 1);

      lm_session_turn_to (session, card);
      g_assert_true (lm_session_get_card (session) == card);
      g_assert_cmpuint (lm_session_get_n_left (session), ==, n_cards - (4 - i));
      rate (session, LM_RATING_GOOD);
      g_assert_true (g_hash_table_add (asked, card));
    }

  for (; lm_session_get_card (session) != NULL; rate (session, LM_RATING_GOOD))
    g_assert_true (g_hash_table_add (asked, lm_session_get_card (session)));

  g_assert_cmpuint (g_hash_table_size (asked), ==, n_cards);

  while (lm_session_get_can_undo (session))
    lm_session_undo (session);
  g_assert_true (lm_session_get_card (session) == g_ptr_array_index (cards, 3));
  g_assert_cmpuint (lm_session_get_n_left (session), ==, n_cards);

  /* Back at the beginning nothing is lost. */
  g_hash_table_remove_all (asked);
  for (; lm_session_get_card (session) != NULL; rate (session, LM_RATING_GOOD))
    g_assert_true (g_hash_table_add (asked, lm_session_get_card (session)));
  g_assert_cmpuint (g_hash_table_size (asked), ==, n_cards);
}

/* A card that came back from its step goes on waiting while another is answered first. */
static void
test_together_with_waiting (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autoptr(LmSession) session = new_session (fixture);
  g_autoptr(GPtrArray) cards = NULL;
  LmCard *waiting = lm_session_get_card (session);
  guint n_left;

  rate (session, LM_RATING_AGAIN);
  lm_test_log_pass (fixture->log, 2);
  while (lm_session_get_card (session) != waiting)
    rate (session, LM_RATING_GOOD);

  n_left = lm_session_get_n_left (session);
  cards = lm_session_gather (session, 3, is_recall, NULL);
  g_assert_cmpuint (cards->len, ==, 3);
  lm_session_turn_to (session, g_ptr_array_index (cards, 1));
  rate (session, LM_RATING_GOOD);
  g_assert_cmpuint (lm_session_get_n_left (session), ==, n_left - 1);

  while (lm_session_get_card (session) != waiting)
    rate (session, LM_RATING_GOOD);
}

/* What could not be kept is as if it had not been done, with all that hung on it. */
static void
test_failure (Fixture       *fixture,
              gconstpointer  data)
{
  const LmCardProgress known = get_known (7);
  g_autoptr(LmSession) session = NULL;
  g_autofree char *answer = NULL;
  LmCard *card;

  lm_test_log_put (fixture->log, "sketch", "vision/alone/manager#recall", &known);
  session = new_session (fixture);
  for (card = lm_session_get_card (session);
       !g_str_equal (lm_card_get_id (card), "vision/alone/manager#recall");
       card = lm_session_get_card (session))
    rate (session, LM_RATING_GOOD);

  rate (session, LM_RATING_AGAIN);
  g_assert_true (lm_session_get_card (session) != card);
  g_assert_true (g_str_has_suffix (lm_test_log_get_calls (fixture->log), "suspend vision/alone/manager#recall\n"));

  answer = lm_test_log_dup_id (fixture->log, 1);
  lm_test_log_fail (fixture->log, answer);
  g_assert_true (lm_session_get_card (session) == card);
  g_assert_true (g_str_has_suffix (lm_test_log_get_calls (fixture->log),
                                   "withdraw suspend vision/alone/manager#recall\n"));
  g_assert_cmpint (get_state (fixture, card), ==, LM_CARD_REVIEW);
}

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
      lm_session_do (session, new_event (session, LM_EVENT_SUSPEND, 0));
      return;
    }

  cards = lm_session_gather (session, 1 + step % 3, is_recall, NULL);
  lm_session_turn_to (session, g_ptr_array_index (cards, cards->len - 1));
  rate (session, LM_RATING_AGAIN + step % 4);
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
test_random_decks (Fixture       *fixture,
                   gconstpointer  data)
{
  for (guint round = 0; round < 30; round++)
    {
      g_autoptr(LmProgressLog) log = lm_test_log_new ();
      g_autoptr(LmProgressLog) other_log = lm_test_log_new ();
      g_autoptr(LmSession) session = new_session_of (fixture, NULL, log, round % 3 == 0);
      g_autoptr(LmSession) moved = new_session_of (fixture, NULL, other_log, round % 3 == 0);

      for (guint step = 0; step < 80; step++)
        {
          guint what = g_test_rand_int_range (1, 1000);

          if (g_test_rand_int_range (0, 4) == 0)
            {
              g_autoptr(LmDeck) deck = new_deck (SKETCH);

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
test_random_cards_gone (Fixture       *fixture,
                        gconstpointer  data)
{
  for (guint round = 0; round < 30; round++)
    {
      g_autoptr(LmProgressLog) log = lm_test_log_new ();
      g_autoptr(LmSession) session = new_session_of (fixture, NULL, log, FALSE);
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
          rate (session, LM_RATING_EASY);
        }
      g_assert_null (lm_session_get_card (session));
    }
}

static void
test_missed_card_gone (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr(LmSession) session = new_session (fixture);
  g_autoptr(LmDeck) deck = new_deck (SHORT_SKETCH);
  g_autoptr(GPtrArray) missed = NULL;

  for (guint i = 0; i < lm_deck_get_n_cards (fixture->deck); i++)
    rate (session, LM_RATING_AGAIN);

  lm_session_set_deck (session, deck);
  missed = lm_session_list_missed (session);
  g_assert_cmpuint (missed->len, ==, lm_deck_get_n_cards (deck));
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
test_notify (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(LmSession) session = new_session (fixture);
  g_autoptr(GString) heard = g_string_new (NULL);

  g_signal_connect (session, "notify", G_CALLBACK (notify_cb), heard);

  rate (session, LM_RATING_GOOD);
  assert_heard (heard, "card n-left n-done can-undo ");

  rate (session, LM_RATING_GOOD);
  assert_heard (heard, "card n-left n-done ");

  rate (session, LM_RATING_AGAIN);
  assert_heard (heard, "card ");

  lm_session_undo (session);
  assert_heard (heard, "card ");

  lm_session_undo (session);
  assert_heard (heard, "card n-left n-done ");

  lm_session_undo (session);
  assert_heard (heard, "card n-left n-done can-undo ");

  rate_until_left (session, 1);
  g_string_truncate (heard, 0);
  rate (session, LM_RATING_AGAIN);
  assert_heard (heard, "");
}

static void
test_properties (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(LmSession) session = new_session (fixture);
  g_autoptr(LmCard) card = NULL;
  gboolean can_undo;
  guint n_left, n_done;

  rate (session, LM_RATING_GOOD);
  g_object_get (session,
                "card", &card, "n-left", &n_left, "n-done", &n_done, "can-undo", &can_undo,
                NULL);

  g_assert_true (card == lm_session_get_card (session));
  g_assert_cmpuint (n_left, ==, lm_session_get_n_left (session));
  g_assert_cmpuint (n_done, ==, 1);
  g_assert_true (can_undo);
}

#define add_test(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

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
  add_test ("/session/practice", test_practice);
  add_test ("/session/leech", test_leech);
  add_test ("/session/do", test_do);
  add_test ("/session/together", test_together);
  add_test ("/session/together-with-waiting", test_together_with_waiting);
  add_test ("/session/failure", test_failure);
  add_test ("/session/count", test_count);
  add_test ("/session/random-decks", test_random_decks);
  add_test ("/session/random-cards-gone", test_random_cards_gone);
  add_test ("/session/missed-card-gone", test_missed_card_gone);
  add_test ("/session/notify", test_notify);
  add_test ("/session/properties", test_properties);

  return g_test_run ();
}
