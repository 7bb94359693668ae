/* test-card-selection.c: which cards are selected, and how the view is spared
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "browse/lm-card-selection.h"

#include "lm-sketch.h"
#include "lm-test-log.h"

#define N_CARDS 1000

typedef struct
{
  LmSubject         *subject;
  LmDeck            *deck;
  LmProgressLog     *log;
  LmCardList        *list;
  GtkSelectionModel *selection;
  guint              length;         /* as who listens has counted */
  guint              n_at_a_time;    /* the most rows that were asked for in one step, while there are few */
} Fixture;

static void
items_changed_cb (Fixture *fixture,
                  guint    position,
                  guint    removed,
                  guint    added)
{
  guint before = fixture->length;

  fixture->length += added;
  fixture->length -= removed;
  if (MIN (before, fixture->length) < 200)
    fixture->n_at_a_time = MAX (fixture->n_at_a_time, MIN (MAX (before, fixture->length), 240) - MIN (before, fixture->length));
}

/* Two cards are in a phase of their own. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(GString) text = g_string_new ("side manager\nside leader\nphase many\n");

  for (guint i = 0; i < N_CARDS - 2; i++)
    g_string_append_printf (text, "card c%u: Prompt %u? | Answer.\n", i, i);
  g_string_append (text, "phase few\ncard a: A? | A.\ncard b: B? | B.\n");

  fixture->subject = lm_sketch (text->str);
  fixture->deck = lm_deck_new (fixture->subject);
  fixture->log = lm_test_log_new ();
  fixture->list = lm_card_list_new (fixture->deck, fixture->log);
  fixture->selection = GTK_SELECTION_MODEL (lm_card_selection_new (fixture->list));
  fixture->length = g_list_model_get_n_items (G_LIST_MODEL (fixture->selection));
  g_signal_connect_swapped (fixture->selection, "items-changed", G_CALLBACK (items_changed_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->list);
  g_assert_finalize_object (fixture->deck);
  g_assert_finalize_object (fixture->log);
  g_assert_finalize_object (fixture->subject);
}

static void
filter_phase (Fixture *fixture,
              int      phase)
{
  LmCardFilter filter = LM_CARD_FILTER_INIT;

  filter.phase = phase;
  lm_card_list_set_filter (fixture->list, &filter, "");
}

static guint
count_selected (Fixture *fixture)
{
  g_autoptr(GtkBitset) selected = gtk_selection_model_get_selection (fixture->selection);

  return gtk_bitset_get_size (selected);
}

static void
settle (Fixture *fixture)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;

  g_assert_cmpuint (fixture->length, ==, g_list_model_get_n_items (G_LIST_MODEL (fixture->list)));
  g_assert_cmpuint (fixture->length, ==, g_list_model_get_n_items (G_LIST_MODEL (fixture->selection)));
}

static void
test_select (Fixture       *fixture,
             gconstpointer  data)
{
  g_assert_cmpuint (fixture->length, ==, N_CARDS);
  gtk_selection_model_select_item (fixture->selection, 3, FALSE);
  gtk_selection_model_select_range (fixture->selection, 10, 5, FALSE);
  g_assert_cmpuint (count_selected (fixture), ==, 6);
  g_assert_true (gtk_selection_model_is_selected (fixture->selection, 12));
  g_assert_false (gtk_selection_model_is_selected (fixture->selection, 15));

  gtk_selection_model_unselect_item (fixture->selection, 12);
  g_assert_cmpuint (count_selected (fixture), ==, 5);
  gtk_selection_model_select_item (fixture->selection, 20, TRUE);
  g_assert_cmpuint (count_selected (fixture), ==, 1);
  g_assert_cmpuint (gtk_bitset_get_minimum (lm_card_selection_get_cards (LM_CARD_SELECTION (fixture->selection))), ==, 20);

  gtk_selection_model_select_all (fixture->selection);
  g_assert_cmpuint (count_selected (fixture), ==, N_CARDS);
  gtk_selection_model_unselect_all (fixture->selection);
  g_assert_cmpuint (count_selected (fixture), ==, 0);
}

/* Cards stay selected, wherever they come to be. */
static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  gtk_selection_model_select_item (fixture->selection, N_CARDS - 1, TRUE);
  gtk_selection_model_select_item (fixture->selection, 0, FALSE);
  lm_card_list_set_order (fixture->list, LM_CARD_COLUMN_PHASE, TRUE);
  g_assert_true (gtk_selection_model_is_selected (fixture->selection, 1));
  g_assert_true (gtk_selection_model_is_selected (fixture->selection, 2));
  g_assert_false (gtk_selection_model_is_selected (fixture->selection, 0));
  g_assert_cmpuint (count_selected (fixture), ==, 2);
}

static void
test_hidden (Fixture       *fixture,
             gconstpointer  data)
{
  gtk_selection_model_select_all (fixture->selection);
  filter_phase (fixture, 1);
  g_assert_cmpuint (count_selected (fixture), ==, 2);
  filter_phase (fixture, LM_CARD_FILTER_ANY);
  g_assert_cmpuint (count_selected (fixture), ==, 2);
  settle (fixture);
  g_assert_true (gtk_selection_model_is_selected (fixture->selection, N_CARDS - 1));
}

/* A view is not asked for all its rows in one step. */
static void
test_some_at_a_time (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr(LmCardItem) item = NULL;

  filter_phase (fixture, 1);
  g_assert_cmpuint (fixture->length, >, 2);

  /* Behind the end there is no card yet, and nothing to select. */
  item = g_list_model_get_item (G_LIST_MODEL (fixture->selection), 5);
  g_assert_null (lm_card_item_get_card (item));
  gtk_selection_model_select_item (fixture->selection, 5, TRUE);
  gtk_selection_model_select_all (fixture->selection);
  g_assert_false (gtk_selection_model_is_selected (fixture->selection, 5));
  g_assert_cmpuint (count_selected (fixture), ==, 2);
  settle (fixture);

  filter_phase (fixture, LM_CARD_FILTER_ANY);
  g_assert_cmpuint (fixture->length, <, N_CARDS);
  g_assert_nonnull (lm_card_item_get_card (item));
  settle (fixture);

  /* And in both directions before one is done. */
  filter_phase (fixture, 1);
  filter_phase (fixture, 0);
  filter_phase (fixture, 1);
  settle (fixture);
  g_assert_cmpuint (fixture->n_at_a_time, <=, 40);
}

#define add_test(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/browse/selection/select", test_select);
  add_test ("/browse/selection/order", test_order);
  add_test ("/browse/selection/hidden", test_hidden);
  add_test ("/browse/selection/some-at-a-time", test_some_at_a_time);

  return g_test_run ();
}
