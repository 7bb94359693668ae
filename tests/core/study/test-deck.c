/* test-deck.c: which cards a subject yields
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-deck.h"

#include "lm-sketch.h"

static char *
join_ids (LmDeck *deck)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < lm_deck_get_n_cards (deck); i++)
    g_string_append_printf (ids, "%s\n", lm_card_get_id (lm_deck_get_card (deck, i)));

  return g_string_free (ids, FALSE);
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

static char *
sort_lines (const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  qsort (lines, g_strv_length (lines), sizeof (char *), compare_lines);

  return g_strjoinv ("\n", lines);
}

static void
assert_deck (const char *sketch,
             const char *ids)
{
  g_autoptr(LmSubject) subject = lm_sketch (sketch);
  g_autoptr(LmDeck) deck = lm_deck_new (subject);
  g_autofree char *found = join_ids (deck);

  g_assert_cmpstr (found, ==, ids);
}

static void
test_two_sides (void)
{
  assert_deck ("side manager\n"
               "side leader\n"
               "phase vision\n"
               "aspect money: Plans | Chooses\n",
               "vision/money/manager#recall\n"
               "vision/money/leader#recall\n"
               "vision/money/manager#identify\n"
               "vision/money/leader#identify\n"
               "vision/money/manager#counterpart\n"
               "vision/money/leader#counterpart\n");
}

static void
test_three_sides (void)
{
  assert_deck ("side a\n"
               "side b\n"
               "side c\n"
               "phase p\n"
               "aspect q: One | Two | Three\n",
               "p/q/a#recall\n"
               "p/q/b#recall\n"
               "p/q/c#recall\n"
               "p/q/a#identify\n"
               "p/q/b#identify\n"
               "p/q/c#identify\n"
               "p/q/a#counterpart-b\n"
               "p/q/a#counterpart-c\n"
               "p/q/b#counterpart-a\n"
               "p/q/b#counterpart-c\n"
               "p/q/c#counterpart-a\n"
               "p/q/c#counterpart-b\n");
}

static void
test_four_sides (void)
{
  g_autoptr(LmSubject) subject = lm_sketch ("side a\n"
                                            "side b\n"
                                            "side c\n"
                                            "side d\n"
                                            "phase p\n"
                                            "aspect q: One | Two | Three | Four\n");
  g_autoptr(LmDeck) deck = lm_deck_new (subject);

  g_assert_cmpuint (lm_deck_get_n_cards (deck), ==, 4 + 4 + 12);
}

static void
test_empty_cells (void)
{
  assert_deck ("side manager\n"
               "side leader\n"
               "phase vision\n"
               "aspect money: Plans |\n"
               "aspect people: | Inspires\n",
               "vision/money/manager#recall\n"
               "vision/people/leader#recall\n");
}

/* Two of three cells are filled: the ids are those of a subject with three sides, so
 * that they stay when the third is filled. */
static void
test_empty_cell_of_three (void)
{
  assert_deck ("side a\n"
               "side b\n"
               "side c\n"
               "phase p\n"
               "aspect q: One | | Three\n",
               "p/q/a#recall\n"
               "p/q/c#recall\n"
               "p/q/a#identify\n"
               "p/q/c#identify\n"
               "p/q/a#counterpart-c\n"
               "p/q/c#counterpart-a\n");
}

static void
test_equal_statements (void)
{
  assert_deck ("side manager\n"
               "side leader\n"
               "phase vision\n"
               "aspect goal: The same | The same\n",
               "vision/goal/manager#recall\n"
               "vision/goal/leader#recall\n"
               "vision/goal/manager#counterpart\n"
               "vision/goal/leader#counterpart\n");
}

static void
test_equal_statements_of_three (void)
{
  g_autoptr(LmSubject) subject = lm_sketch ("side a\n"
                                            "side b\n"
                                            "side c\n"
                                            "phase p\n"
                                            "aspect q: Same | Other | Same\n");
  g_autoptr(LmDeck) deck = lm_deck_new (subject);

  g_assert_null (lm_deck_lookup (deck, "p/q/a#identify"));
  g_assert_nonnull (lm_deck_lookup (deck, "p/q/b#identify"));
  g_assert_null (lm_deck_lookup (deck, "p/q/c#identify"));
}

static void
test_authored (void)
{
  assert_deck ("side manager\n"
               "side leader\n"
               "phase vision\n"
               "card why: Why? | Because.\n"
               "aspect money: Plans |\n"
               "card who: Who? | You.\n",
               "vision/money/manager#recall\n"
               "vision/why#card\n"
               "vision/who#card\n");
}

static void
test_plain_deck (void)
{
  assert_deck ("phase words\n"
               "card one: One? | Eins\n"
               "phase more\n"
               "card one: One more? | Noch eins\n",
               "words/one#card\n"
               "more/one#card\n");
}

static void
test_card (void)
{
  g_autoptr(LmSubject) subject = lm_sketch ("side manager\n"
                                            "side leader\n"
                                            "phase vision\n"
                                            "aspect money: Plans | Chooses\n"
                                            "card why: Why? | Because.\n");
  g_autoptr(LmDeck) deck = lm_deck_new (subject);
  LmPhase *phase = lm_subject_get_phase (subject, 0);
  LmAspect *aspect = lm_phase_get_aspect (phase, 0);
  LmCard *recall = lm_deck_lookup (deck, "vision/money/leader#recall");
  LmCard *counterpart = lm_deck_lookup (deck, "vision/money/leader#counterpart");
  LmCard *authored = lm_deck_lookup (deck, "vision/why#card");

  g_assert_cmpint (lm_card_get_kind (recall), ==, LM_CARD_RECALL);
  g_assert_true (lm_card_get_phase (recall) == phase);
  g_assert_true (lm_card_get_aspect (recall) == aspect);
  g_assert_true (lm_card_get_cell (recall) == lm_aspect_get_cell (aspect, 1));
  g_assert_null (lm_card_get_other_cell (recall));
  g_assert_null (lm_card_get_authored (recall));

  g_assert_cmpint (lm_card_get_kind (counterpart), ==, LM_CARD_COUNTERPART);
  g_assert_true (lm_card_get_cell (counterpart) == lm_aspect_get_cell (aspect, 1));
  g_assert_true (lm_card_get_other_cell (counterpart) == lm_aspect_get_cell (aspect, 0));

  g_assert_cmpint (lm_card_get_kind (authored), ==, LM_CARD_AUTHORED);
  g_assert_true (lm_card_get_phase (authored) == phase);
  g_assert_null (lm_card_get_aspect (authored));
  g_assert_null (lm_card_get_cell (authored));
  g_assert_cmpstr (lm_authored_card_get_answer (lm_card_get_authored (authored)), ==, "Because.");

  g_assert_true (lm_card_is_sibling (recall, counterpart));
  g_assert_false (lm_card_is_sibling (recall, authored));
  g_assert_false (lm_card_is_sibling (authored, authored));
}

static void
test_model (void)
{
  g_autoptr(LmSubject) subject = lm_sketch ("side manager\n"
                                            "side leader\n"
                                            "phase vision\n"
                                            "aspect money: Plans | Chooses\n");
  g_autoptr(LmDeck) deck = lm_deck_new (subject);
  GListModel *model = G_LIST_MODEL (deck);

  g_assert_true (g_list_model_get_item_type (model) == LM_TYPE_CARD);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, lm_deck_get_n_cards (deck));
  g_assert_true (lm_deck_get_subject (deck) == subject);

  for (guint i = 0; i < lm_deck_get_n_cards (deck); i++)
    {
      g_autoptr(LmCard) card = g_list_model_get_item (model, i);

      g_assert_true (card == lm_deck_get_card (deck, i));
      g_assert_true (card == lm_deck_lookup (deck, lm_card_get_id (card)));
    }

  g_assert_null (lm_deck_lookup (deck, "vision/money/nobody#recall"));
}

static void
test_phase_range (void)
{
  g_autoptr(LmSubject) subject = lm_sketch ("side manager\n"
                                            "side leader\n"
                                            "phase first\n"
                                            "aspect money: Plans |\n"
                                            "phase second\n"
                                            "phase third\n"
                                            "aspect money: Plans | Chooses\n"
                                            "card why: Why? | Because.\n");
  g_autoptr(LmSubject) stranger = lm_sketch ("phase first\n"
                                             "card why: Why? | Because.\n");
  g_autoptr(LmDeck) deck = lm_deck_new (subject);
  guint first;

  g_assert_cmpuint (lm_deck_get_phase_range (deck, NULL, &first), ==, 8);
  g_assert_cmpuint (first, ==, 0);
  g_assert_cmpuint (lm_deck_get_phase_range (deck, lm_subject_get_phase (subject, 0), &first), ==, 1);
  g_assert_cmpuint (first, ==, 0);
  g_assert_cmpuint (lm_deck_get_phase_range (deck, lm_subject_get_phase (subject, 1), &first), ==, 0);
  g_assert_cmpuint (first, ==, 1);
  g_assert_cmpuint (lm_deck_get_phase_range (deck, lm_subject_get_phase (subject, 2), &first), ==, 7);
  g_assert_cmpuint (first, ==, 1);
  g_assert_cmpuint (lm_deck_get_phase_range (deck, lm_subject_get_phase (stranger, 0), &first), ==, 0);
}

/* A card may outlive deck and subject, in a view that is on its way out. */
static void
test_card_alone (void)
{
  g_autoptr(LmSubject) subject = lm_sketch ("side manager\n"
                                            "side leader\n"
                                            "phase vision\n"
                                            "aspect money: Plans | Chooses\n");
  g_autoptr(LmDeck) deck = lm_deck_new (subject);
  g_autoptr(LmCard) card = g_object_ref (lm_deck_get_card (deck, 0));

  g_assert_finalize_object (g_steal_pointer (&deck));
  g_clear_object (&subject);

  g_assert_cmpstr (lm_cell_get_statement (lm_card_get_cell (card)), ==, "Plans");
  g_assert_cmpstr (lm_phase_get_title (lm_card_get_phase (card)), ==, "Vision");
}

static void
test_ids_survive_reordering (void)
{
  g_autoptr(LmSubject) before = lm_sketch ("side manager\n"
                                           "side leader\n"
                                           "side owner\n"
                                           "phase vision\n"
                                           "aspect money: Plans | Chooses | Pays\n"
                                           "aspect people: Hires | Inspires |\n"
                                           "card why: Why? | Because.\n"
                                           "card who: Who? | You.\n"
                                           "phase outcome\n"
                                           "aspect order: Keeps | Changes | Wants\n");
  g_autoptr(LmSubject) after = lm_sketch ("side owner\n"
                                          "side manager\n"
                                          "side leader\n"
                                          "phase outcome\n"
                                          "aspect order: Wants more | Keeps | Changes\n"
                                          "phase vision\n"
                                          "card who: Who then? | You.\n"
                                          "card why: Why? | Because.\n"
                                          "aspect people: | Hires them | Inspires\n"
                                          "aspect money: Pays | Plans | Chooses\n");
  g_autoptr(LmDeck) before_deck = lm_deck_new (before);
  g_autoptr(LmDeck) after_deck = lm_deck_new (after);
  g_autofree char *before_ids = join_ids (before_deck);
  g_autofree char *after_ids = join_ids (after_deck);
  g_autofree char *before_sorted = sort_lines (before_ids);
  g_autofree char *after_sorted = sort_lines (after_ids);

  g_assert_cmpstr (before_ids, !=, after_ids);
  g_assert_cmpstr (before_sorted, ==, after_sorted);
}

static const char *
translate_cb (const char *context,
              const char *text,
              gpointer    user_data)
{
  GStringChunk *strings = user_data;
  g_autofree char *reversed = g_utf8_strreverse (text, -1);

  return g_string_chunk_insert (strings, reversed);
}

static void
test_ids_survive_translation (void)
{
  g_autoptr(LmSubject) subject = lm_sketch ("side manager\n"
                                            "side leader\n"
                                            "phase vision\n"
                                            "aspect money: Plans | Chooses\n"
                                            "aspect people: | Inspires\n"
                                            "card why: Why? | Because.\n");
  g_autoptr(LmDeck) deck = lm_deck_new (subject);
  g_autoptr(GStringChunk) strings = g_string_chunk_new (1024);
  g_autoptr(LmSubject) translated = lm_subject_translate (subject, "qaa", translate_cb, strings);
  g_autoptr(LmDeck) translated_deck = lm_deck_new (translated);
  g_autofree char *ids = join_ids (deck);
  g_autofree char *translated_ids = join_ids (translated_deck);
  LmCard *card = lm_deck_lookup (translated_deck, "vision/money/manager#recall");

  g_assert_cmpstr (ids, ==, translated_ids);
  g_assert_cmpstr (lm_cell_get_statement (lm_card_get_cell (card)), ==, "snalP");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/deck/two-sides", test_two_sides);
  g_test_add_func ("/deck/three-sides", test_three_sides);
  g_test_add_func ("/deck/four-sides", test_four_sides);
  g_test_add_func ("/deck/empty-cells", test_empty_cells);
  g_test_add_func ("/deck/empty-cell-of-three", test_empty_cell_of_three);
  g_test_add_func ("/deck/equal-statements", test_equal_statements);
  g_test_add_func ("/deck/equal-statements-of-three", test_equal_statements_of_three);
  g_test_add_func ("/deck/authored", test_authored);
  g_test_add_func ("/deck/plain-deck", test_plain_deck);
  g_test_add_func ("/deck/card", test_card);
  g_test_add_func ("/deck/model", test_model);
  g_test_add_func ("/deck/phase-range", test_phase_range);
  g_test_add_func ("/deck/card-alone", test_card_alone);
  g_test_add_func ("/deck/ids-survive-reordering", test_ids_survive_reordering);
  g_test_add_func ("/deck/ids-survive-translation", test_ids_survive_translation);

  return g_test_run ();
}
