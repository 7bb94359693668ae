/* test-card-list.c: all cards, sorted, filtered and followed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-card-list.h"

#include "lm-sketch.h"
#include "lm-test-log.h"

typedef struct
{
  LmSubject     *subject;
  LmDeck        *deck;
  LmProgressLog *log;
  LmCardList    *list;
  GString       *told;      /* what the list emits */
} Fixture;

static void
items_changed_cb (Fixture *fixture,
                  guint    position,
                  guint    removed,
                  guint    added)
{
  g_string_append_printf (fixture->told, "%u-%u+%u ", position, removed, added);
}

static void
rearranged_cb (Fixture *fixture)
{
  g_string_append (fixture->told, "rearranged ");
}

/* Cards 0 to 5 are of money (recall, identify and counterpart, manager before leader), 6 is of
 * Ärger, 7 and 8 are authored. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->subject = lm_sketch ("side manager\n"
                                "side leader\n"
                                "phase vision\n"
                                "aspect money: Plans the résumé | Chooses\n"
                                "phase outcome\n"
                                "aspect anger: Keeps calm |\n"
                                "card why: Why not? | Because.\n"
                                "card zeal: Zeal? | Plans of fire.\n");
  fixture->deck = lm_deck_new (fixture->subject);
  fixture->log = lm_test_log_new ();
  fixture->list = lm_card_list_new (fixture->deck, fixture->log);
  fixture->told = g_string_new (NULL);
  g_signal_connect_swapped (fixture->list, "items-changed", G_CALLBACK (items_changed_cb), fixture);
  g_signal_connect_swapped (fixture->list, "rearranged", G_CALLBACK (rearranged_cb), fixture);
}

/* The thread that folds the texts lets go of the deck in its own time. */
static void
wait_until_alone (gpointer object)
{
  gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  while (g_atomic_int_get ((int *) &G_OBJECT (object)->ref_count) > 1)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_usleep (1000);
    }
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->list);
  wait_until_alone (fixture->deck);
  g_assert_finalize_object (fixture->deck);
  g_assert_finalize_object (fixture->log);
  g_assert_finalize_object (fixture->subject);
  g_string_free (fixture->told, TRUE);
}

/* The indexes of the cards in the list. */
static void
assert_cards (Fixture    *fixture,
              const char *expected)
{
  g_autoptr(GString) found = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->list)); i++)
    {
      g_autoptr(LmCardItem) item = g_list_model_get_item (G_LIST_MODEL (fixture->list), i);
      guint index;

      g_assert_true (lm_deck_find (fixture->deck, lm_card_get_id (lm_card_item_get_card (item)), &index));
      g_string_append_printf (found, "%u ", index);
    }

  g_assert_cmpstr (found->str, ==, expected);
}

static void
do_to (Fixture     *fixture,
       guint        index,
       LmEventKind  kind,
       guint        number,
       const char  *text)
{
  const char *card = lm_card_get_id (lm_deck_get_card (fixture->deck, index));
  LmEvent *event = lm_event_new (kind, "sketch", card, LM_TEST_NOON, 0);

  event->flag = number;
  event->until = LM_TEST_DAY + number;
  event->text = g_strdup (text);
  g_free (lm_progress_log_append (fixture->log, event));
}

static void
filter (Fixture      *fixture,
        LmCardFilter  wanted,
        const char   *query)
{
  lm_card_list_set_filter (fixture->list, &wanted, query);
}

static const LmCardFilter everything = LM_CARD_FILTER_INIT;

static void
test_filter (Fixture       *fixture,
             gconstpointer  data)
{
  LmCardFilter wanted = everything;

  do_to (fixture, 2, LM_EVENT_SUSPEND, 0, NULL);
  do_to (fixture, 8, LM_EVENT_BURY, 1, NULL);
  do_to (fixture, 7, LM_EVENT_FLAG, 3, NULL);
  g_free (lm_test_log_answer (fixture->log, "sketch", "vision/money/leader#recall", LM_RATING_EASY));
  assert_cards (fixture, "0 1 2 3 4 5 6 7 8 ");

  wanted.phase = 1;
  filter (fixture, wanted, "");
  assert_cards (fixture, "6 7 8 ");

  wanted.side = 0;
  filter (fixture, wanted, "");
  assert_cards (fixture, "6 ");

  wanted = everything;
  wanted.kind = LM_CARD_AUTHORED;
  filter (fixture, wanted, "");
  assert_cards (fixture, "7 8 ");

  wanted = everything;
  wanted.condition = LM_CONDITION_SUSPENDED;
  filter (fixture, wanted, "");
  assert_cards (fixture, "2 ");
  wanted.condition = LM_CONDITION_BURIED;
  filter (fixture, wanted, "");
  assert_cards (fixture, "8 ");
  wanted.condition = LM_CONDITION_REVIEW;
  filter (fixture, wanted, "");
  assert_cards (fixture, "1 ");

  wanted = everything;
  wanted.flag = 3;
  filter (fixture, wanted, "");
  assert_cards (fixture, "7 ");
  wanted.flag = 0;
  filter (fixture, wanted, "");
  assert_cards (fixture, "0 1 2 3 4 5 6 8 ");

  wanted.kind = LM_CARD_IDENTIFY;
  wanted.side = 1;
  filter (fixture, wanted, "");
  assert_cards (fixture, "3 ");
}

/* Each word is somewhere in the card or in the note on it. */
static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  do_to (fixture, 6, LM_EVENT_NOTE, 0, "Ask about RESUME");
  filter (fixture, everything, "resume");
  assert_cards (fixture, "6 ");

  /* What was asked for is done when the texts are there. */
  lm_card_list_take_texts (fixture->list, lm_card_texts_new (fixture->deck));
  assert_cards (fixture, "0 2 4 5 6 ");
  filter (fixture, everything, "  plans");
  assert_cards (fixture, "0 2 4 5 8 ");
  filter (fixture, everything, "plans choose");
  assert_cards (fixture, "4 5 ");
  filter (fixture, everything, "calm about");
  assert_cards (fixture, "6 ");
  filter (fixture, everything, "leader");
  assert_cards (fixture, "1 3 4 5 ");
  filter (fixture, everything, "nowhere");
  assert_cards (fixture, "");
  filter (fixture, everything, "");
  assert_cards (fixture, "0 1 2 3 4 5 6 7 8 ");
}

static void
texts_made_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      data)
{
  *(LmCardTexts **) data = lm_card_texts_new_finish (result, NULL);
}

static void
test_texts_in_thread (Fixture       *fixture,
                      gconstpointer  data)
{
  LmCardTexts *texts = NULL;

  lm_card_texts_new_async (fixture->deck, NULL, texts_made_cb, &texts);
  while (texts == NULL)
    g_main_context_iteration (NULL, TRUE);

  lm_card_list_take_texts (fixture->list, texts);
  filter (fixture, everything, "zeal");
  assert_cards (fixture, "8 ");
}

static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  LmCardProgress known = LM_CARD_PROGRESS_INIT;

  known.state = LM_CARD_REVIEW;
  known.n_reviews = 3;
  known.due_day = LM_TEST_DAY + 5;
  known.memory.stability = 7.5;
  known.n_lapses = 2;
  lm_test_log_put (fixture->log, "sketch", "vision/money/leader#identify", &known);
  known.due_day = LM_TEST_DAY - 5;
  known.memory.stability = 20.5;
  known.n_lapses = 0;
  lm_test_log_put (fixture->log, "sketch", "outcome/why#card", &known);

  lm_card_list_set_order (fixture->list, LM_CARD_COLUMN_DUE, FALSE);
  assert_cards (fixture, "7 3 0 1 2 4 5 6 8 ");
  lm_card_list_set_order (fixture->list, LM_CARD_COLUMN_DUE, TRUE);
  assert_cards (fixture, "3 7 0 1 2 4 5 6 8 ");
  lm_card_list_set_order (fixture->list, LM_CARD_COLUMN_STABILITY, TRUE);
  assert_cards (fixture, "7 3 0 1 2 4 5 6 8 ");
  lm_card_list_set_order (fixture->list, LM_CARD_COLUMN_LAPSES, TRUE);
  assert_cards (fixture, "3 0 1 2 4 5 6 7 8 ");
  lm_card_list_set_order (fixture->list, LM_CARD_COLUMN_KIND, FALSE);
  assert_cards (fixture, "0 1 6 2 3 4 5 7 8 ");
  lm_card_list_set_order (fixture->list, LM_CARD_COLUMN_STATE, TRUE);
  assert_cards (fixture, "3 7 0 1 2 4 5 6 8 ");
  lm_card_list_set_order (fixture->list, LM_CARD_COLUMN_PHASE, TRUE);
  assert_cards (fixture, "6 7 8 0 1 2 3 4 5 ");

  do_to (fixture, 4, LM_EVENT_FLAG, 7, NULL);
  do_to (fixture, 8, LM_EVENT_FLAG, 1, NULL);
  lm_card_list_set_order (fixture->list, LM_CARD_COLUMN_FLAG, FALSE);
  assert_cards (fixture, "8 4 0 1 2 3 5 6 7 ");

  do_to (fixture, 5, LM_EVENT_NOTE, 0, "b");
  do_to (fixture, 6, LM_EVENT_NOTE, 0, "a");
  lm_card_list_set_order (fixture->list, LM_CARD_COLUMN_NOTE, FALSE);
  assert_cards (fixture, "6 5 0 1 2 3 4 7 8 ");
  lm_card_list_set_order (fixture->list, LM_CARD_COLUMN_NOTE, TRUE);
  assert_cards (fixture, "5 6 0 1 2 3 4 7 8 ");

  lm_card_list_set_order (fixture->list, LM_CARD_COLUMN_CARD, TRUE);
  lm_card_list_take_texts (fixture->list, lm_card_texts_new (fixture->deck));
  assert_cards (fixture, "8 7 0 1 2 3 4 5 6 ");
  lm_card_list_set_order (fixture->list, LM_CARD_COLUMN_CARD, FALSE);
  assert_cards (fixture, "6 0 1 2 3 4 5 7 8 ");
  lm_card_list_set_order (fixture->list, LM_CARD_N_COLUMNS, FALSE);
  assert_cards (fixture, "0 1 2 3 4 5 6 7 8 ");
}

static void
count_cb (guint *n_changed)
{
  *n_changed += 1;
}

/* The list tells only of its length; a place tells that another card is there. The order outlives
 * a filter. */
static void
test_told (Fixture       *fixture,
           gconstpointer  data)
{
  LmCardFilter wanted = everything;
  g_autoptr(LmCardItem) item = g_list_model_get_item (G_LIST_MODEL (fixture->list), 0);
  guint n_changed = 0;
  guint position;

  g_signal_connect_swapped (item, "changed", G_CALLBACK (count_cb), &n_changed);
  filter (fixture, wanted, "");
  g_assert_cmpstr (fixture->told->str, ==, "");
  wanted.phase = 0;
  filter (fixture, wanted, "");
  g_assert_cmpstr (fixture->told->str, ==, "6-3+0 rearranged ");
  g_assert_cmpuint (n_changed, ==, 0);
  lm_card_list_set_order (fixture->list, LM_CARD_COLUMN_KIND, TRUE);
  g_assert_cmpuint (n_changed, ==, 1);
  assert_cards (fixture, "4 5 2 3 0 1 ");
  filter (fixture, everything, "");
  assert_cards (fixture, "7 8 4 5 2 3 0 1 6 ");
  g_assert_cmpuint (n_changed, ==, 2);
  g_assert_cmpstr (fixture->told->str, ==, "6-3+0 rearranged rearranged 6-0+3 rearranged ");

  g_assert_cmpuint (lm_card_list_get_index (fixture->list, 4), ==, 2);
  g_assert_true (lm_card_list_find (fixture->list, 2, &position));
  g_assert_cmpuint (position, ==, 4);
  filter (fixture, wanted, "");
  g_assert_false (lm_card_list_find (fixture->list, 7, &position));
}

/* Who still holds a place behind the end finds nothing there. */
static void
test_behind_the_end (Fixture       *fixture,
                     gconstpointer  data)
{
  LmCardFilter wanted = everything;
  g_autoptr(LmCardItem) item = g_list_model_get_item (G_LIST_MODEL (fixture->list), 8);

  wanted.phase = 0;
  filter (fixture, wanted, "");
  g_assert_null (lm_card_item_get_card (item));
  g_assert_null (lm_card_item_get_record (item));
  g_assert_null (lm_card_item_get_note (item));
  filter (fixture, everything, "");
  g_assert_true (lm_card_item_get_card (item) == lm_deck_get_card (fixture->deck, 8));
}

/* A card is followed; what is in the list stays there until a filter is set again. */
static void
test_follows (Fixture       *fixture,
              gconstpointer  data)
{
  LmCardFilter wanted = everything;
  g_autoptr(LmCardItem) item = g_list_model_get_item (G_LIST_MODEL (fixture->list), 0);
  g_autoptr(LmCardItem) other = g_list_model_get_item (G_LIST_MODEL (fixture->list), 1);
  g_autofree char *event = NULL;
  guint n_changed = 0;

  wanted.condition = LM_CONDITION_NEW;
  filter (fixture, wanted, "");
  g_assert_null (lm_card_item_get_note (item));
  g_signal_connect_swapped (item, "changed", G_CALLBACK (count_cb), &n_changed);
  do_to (fixture, 0, LM_EVENT_SUSPEND, 0, NULL);
  do_to (fixture, 1, LM_EVENT_NOTE, 0, "Mine");
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpint (lm_card_item_get_record (item)->condition, ==, LM_CONDITION_SUSPENDED);
  g_assert_cmpstr (lm_card_item_get_note (other), ==, "Mine");
  g_assert_true (lm_card_item_get_record (other)->has_note);
  g_assert_cmpstr (fixture->told->str, ==, "");

  event = lm_test_log_dup_id (fixture->log, 1);
  lm_progress_log_withdraw (fixture->log, event);
  g_assert_cmpint (lm_card_item_get_record (item)->condition, ==, LM_CONDITION_NEW);

  lm_progress_log_emit_changed (fixture->log, "another", NULL);
  g_assert_cmpuint (n_changed, ==, 2);
  lm_progress_log_emit_changed (fixture->log, "sketch", NULL);
  g_assert_cmpuint (n_changed, ==, 3);
}

/* There is one item for a place as long as somebody holds it. */
static void
test_identity (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(LmCardItem) item = g_list_model_get_item (G_LIST_MODEL (fixture->list), 3);
  g_autoptr(LmCardItem) again = NULL;

  lm_card_list_set_order (fixture->list, LM_CARD_COLUMN_PHASE, TRUE);
  again = g_list_model_get_item (G_LIST_MODEL (fixture->list), 3);
  g_assert_true (item == again);
  g_assert_true (lm_card_item_get_card (item) == lm_deck_get_card (fixture->deck, 0));
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (fixture->list), 9));
}

static void
test_due (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr(LmCardItem) item = g_list_model_get_item (G_LIST_MODEL (fixture->list), 0);
  const LmCardRecord *record = lm_card_item_get_record (item);

  g_assert_cmpint (record->due_day, ==, LM_NO_DAY);
  g_free (lm_test_log_answer (fixture->log, "sketch", "vision/money/manager#recall", LM_RATING_AGAIN));
  g_assert_cmpint (record->condition, ==, LM_CONDITION_LEARNING);
  g_assert_cmpint (record->due_at, ==, LM_TEST_NOON + 60000);
  g_assert_cmpint (record->due_day, ==, LM_TEST_DAY);
  do_to (fixture, 0, LM_EVENT_DUE, 3, NULL);
  g_assert_cmpint (record->due_day, ==, LM_TEST_DAY + 3);
  g_assert_cmpfloat (record->stability, >, 0.0);
}

static void
test_no_cards (void)
{
  g_autoptr(LmSubject) subject = lm_sketch ("side manager\nside leader\nphase vision\n");
  g_autoptr(LmDeck) deck = lm_deck_new (subject);
  g_autoptr(LmProgressLog) log = lm_test_log_new ();
  g_autoptr(LmCardList) list = lm_card_list_new (deck, log);

  lm_card_list_take_texts (list, lm_card_texts_new (deck));
  lm_card_list_set_filter (list, &everything, "word");
  lm_card_list_set_order (list, LM_CARD_COLUMN_NOTE, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
}

#define add_test(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_setenv ("TZ", "UTC", TRUE);
  g_test_init (&argc, &argv, NULL);

  add_test ("/card-list/filter", test_filter);
  add_test ("/card-list/words", test_words);
  add_test ("/card-list/texts-in-thread", test_texts_in_thread);
  add_test ("/card-list/order", test_order);
  add_test ("/card-list/told", test_told);
  add_test ("/card-list/behind-the-end", test_behind_the_end);
  add_test ("/card-list/follows", test_follows);
  add_test ("/card-list/identity", test_identity);
  add_test ("/card-list/due", test_due);
  g_test_add_func ("/card-list/no-cards", test_no_cards);

  return g_test_run ();
}
