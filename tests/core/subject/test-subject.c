/* test-subject.c: the model of a comparison, and its translation
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/subject/lm-subject.h"

static GPtrArray *
list_of (gpointer first,
         ...)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  va_list items;

  va_start (items, first);
  for (gpointer item = first; item != NULL; item = va_arg (items, gpointer))
    g_ptr_array_add (list, item);
  va_end (items);

  return list;
}

static LmSubject *
make_subject (void)
{
  static const char * const examples[] = { "Pot", "Cup", NULL };
  g_autoptr(LmSource) source = lm_source_new ("The Cup", NULL, NULL, "2024");
  LmSide *tea = lm_side_new ("tea", "Tea", LM_SIDE_COLOR_GREEN);
  LmSide *coffee = lm_side_new ("coffee", "Coffee", LM_SIDE_COLOR_SLATE);
  LmAspect *water = lm_aspect_new ("water", "Water",
                                   list_of (lm_cell_new (tea, "Boiling", "Just so", examples),
                                            lm_cell_new (coffee, NULL, NULL, NULL), NULL));
  LmAuthoredCard *origin = lm_authored_card_new ("origin", "Whence?", "China", "Asia");
  LmPhase *phase = lm_phase_new ("brewing", "Brewing", "To the cup", list_of (water, NULL), list_of (origin, NULL));

  return lm_subject_new ("hot", "en", "Hot drinks", "Two of them", source,
                         list_of (tea, coffee, NULL), list_of (phase, NULL));
}

static void
assert_list (gpointer list,
             GType    item_type,
             guint    n_items)
{
  g_autoptr(GObject) past_the_end = g_list_model_get_item (list, n_items);

  g_assert_cmpstr (g_type_name (g_list_model_get_item_type (list)), ==, g_type_name (item_type));
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, n_items);
  g_assert_null (past_the_end);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(GObject) item = g_list_model_get_item (list, i);

      g_assert_true (g_type_is_a (G_OBJECT_TYPE (item), item_type));
    }
}

static void
test_lists (void)
{
  g_autoptr(LmSubject) subject = make_subject ();
  LmPhase *phase = lm_subject_get_phase (subject, 0);
  LmAspect *aspect = lm_phase_get_aspect (phase, 0);
  g_autoptr(LmPhase) item = g_list_model_get_item (G_LIST_MODEL (subject), 0);

  assert_list (subject, LM_TYPE_PHASE, 1);
  assert_list (lm_subject_get_sides (subject), LM_TYPE_SIDE, 2);
  assert_list (phase, LM_TYPE_ASPECT, 1);
  assert_list (lm_phase_get_cards (phase), LM_TYPE_AUTHORED_CARD, 1);
  assert_list (aspect, LM_TYPE_CELL, 2);
  g_assert_true (item == phase);
  g_assert_cmpuint (lm_subject_get_n_phases (subject), ==, 1);
  g_assert_cmpuint (lm_subject_get_n_sides (subject), ==, 2);
  g_assert_cmpuint (lm_phase_get_n_aspects (phase), ==, 1);
  g_assert_cmpuint (lm_aspect_get_n_cells (aspect), ==, 2);
}

static void
test_empty_cell (void)
{
  g_autoptr(LmSubject) subject = make_subject ();
  LmAspect *aspect = lm_phase_get_aspect (lm_subject_get_phase (subject, 0), 0);
  LmCell *cell = lm_aspect_get_cell (aspect, 1);

  g_assert_false (lm_cell_is_empty (lm_aspect_get_cell (aspect, 0)));
  g_assert_true (lm_cell_is_empty (cell));
  g_assert_true (lm_cell_get_side (cell) == lm_subject_get_side (subject, 1));
  g_assert_null (lm_cell_get_statement (cell));
  g_assert_null (lm_cell_get_detail (cell));
  g_assert_null (lm_cell_get_examples (cell)[0]);
}

static void
assert_text (gpointer    object,
             const char *property,
             const char *expected)
{
  g_autofree char *text = NULL;

  g_object_get (object, property, &text, NULL);
  g_assert_cmpstr (text, ==, expected);
}

/* What a .ui file looks up. */
static void
test_properties (void)
{
  g_autoptr(LmSubject) subject = make_subject ();
  LmPhase *phase = lm_subject_get_phase (subject, 0);
  LmAspect *aspect = lm_phase_get_aspect (phase, 0);
  LmCell *cell = lm_aspect_get_cell (aspect, 0);
  g_autoptr(LmAuthoredCard) card = g_list_model_get_item (lm_phase_get_cards (phase), 0);
  g_autoptr(LmSource) source = NULL;
  g_autoptr(GListModel) sides = NULL;
  g_autoptr(GListModel) cards = NULL;
  g_autoptr(LmSide) side = NULL;
  g_auto(GStrv) examples = NULL;
  gboolean empty;
  LmSideColor color;

  g_object_get (subject, "source", &source, "sides", &sides, NULL);
  g_object_get (phase, "cards", &cards, NULL);
  g_object_get (cell, "side", &side, "examples", &examples, "empty", &empty, NULL);
  g_object_get (side, "color", &color, NULL);

  assert_text (subject, "id", "hot");
  assert_text (subject, "language", "en");
  assert_text (subject, "title", "Hot drinks");
  assert_text (subject, "summary", "Two of them");
  assert_text (source, "title", "The Cup");
  assert_text (source, "author", NULL);
  assert_text (source, "publisher", NULL);
  assert_text (source, "date", "2024");
  assert_text (side, "id", "tea");
  assert_text (side, "name", "Tea");
  assert_text (phase, "id", "brewing");
  assert_text (phase, "title", "Brewing");
  assert_text (phase, "summary", "To the cup");
  assert_text (aspect, "id", "water");
  assert_text (aspect, "title", "Water");
  assert_text (cell, "statement", "Boiling");
  assert_text (cell, "detail", "Just so");
  assert_text (card, "id", "origin");
  assert_text (card, "prompt", "Whence?");
  assert_text (card, "answer", "China");
  assert_text (card, "hint", "Asia");
  g_assert_true (sides == lm_subject_get_sides (subject));
  g_assert_true (cards == lm_phase_get_cards (phase));
  g_assert_cmpint (color, ==, LM_SIDE_COLOR_GREEN);
  g_assert_cmpuint (g_strv_length (examples), ==, 2);
  g_assert_false (empty);
}

static void
test_colors (void)
{
  LmSideColor color = LM_SIDE_COLOR_TEAL;

  g_assert_false (lm_side_color_from_string ("pink", &color));
  g_assert_false (lm_side_color_from_string ("LM_SIDE_COLOR_BLUE", &color));
  g_assert_cmpint (color, ==, LM_SIDE_COLOR_TEAL);

  for (LmSideColor i = LM_SIDE_COLOR_BLUE; i <= LM_SIDE_COLOR_SLATE; i++)
    {
      g_assert_true (lm_side_color_from_string (lm_side_color_to_string (i), &color));
      g_assert_cmpint (color, ==, i);
    }
}

/* Shouts, and writes down what it was asked for. */
static const char *
shout (const char *context,
       const char *text,
       gpointer    user_data)
{
  GHashTable *asked = user_data;
  char *loud = g_ascii_strup (text, -1);

  g_assert_true (g_hash_table_insert (asked, g_strdup (context), loud));

  return loud;
}

static void
test_translate (void)
{
  static const char * const contexts[][2] = {
    { "title", "HOT DRINKS" },
    { "summary", "TWO OF THEM" },
    { "tea name", "TEA" },
    { "coffee name", "COFFEE" },
    { "brewing title", "BREWING" },
    { "brewing summary", "TO THE CUP" },
    { "brewing/water title", "WATER" },
    { "brewing/water/tea statement", "BOILING" },
    { "brewing/water/tea detail", "JUST SO" },
    { "brewing/water/tea example 1", "POT" },
    { "brewing/water/tea example 2", "CUP" },
    { "brewing/origin prompt", "WHENCE?" },
    { "brewing/origin answer", "CHINA" },
    { "brewing/origin hint", "ASIA" },
  };
  g_autoptr(GHashTable) asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(LmSubject) subject = make_subject ();
  g_autoptr(LmSubject) loud = lm_subject_translate (subject, "de", shout, asked);

  g_assert_cmpuint (g_hash_table_size (asked), ==, G_N_ELEMENTS (contexts));
  for (guint i = 0; i < G_N_ELEMENTS (contexts); i++)
    g_assert_cmpstr (g_hash_table_lookup (asked, contexts[i][0]), ==, contexts[i][1]);

  g_assert_cmpstr (lm_subject_get_language (loud), ==, "de");
  g_assert_cmpstr (lm_subject_get_language (subject), ==, "en");
  g_assert_cmpstr (lm_subject_get_title (subject), ==, "Hot drinks");
}

static void
test_translated_texts (void)
{
  g_autoptr(GHashTable) asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(LmSubject) subject = make_subject ();
  g_autoptr(LmSubject) loud = lm_subject_translate (subject, "de", shout, asked);
  LmSide *tea = lm_subject_get_side (loud, 0);
  LmPhase *phase = lm_subject_get_phase (loud, 0);
  LmAspect *aspect = lm_phase_get_aspect (phase, 0);
  LmCell *cell = lm_aspect_get_cell (aspect, 0);
  g_autoptr(LmAuthoredCard) card = g_list_model_get_item (lm_phase_get_cards (phase), 0);

  g_assert_cmpstr (lm_subject_get_id (loud), ==, "hot");
  g_assert_cmpstr (lm_subject_get_title (loud), ==, "HOT DRINKS");
  g_assert_cmpstr (lm_subject_get_summary (loud), ==, "TWO OF THEM");
  g_assert_true (lm_subject_get_source (loud) == lm_subject_get_source (subject));
  g_assert_cmpstr (lm_side_get_id (tea), ==, "tea");
  g_assert_cmpstr (lm_side_get_name (tea), ==, "TEA");
  g_assert_cmpint (lm_side_get_color (tea), ==, LM_SIDE_COLOR_GREEN);
  g_assert_cmpstr (lm_phase_get_id (phase), ==, "brewing");
  g_assert_cmpstr (lm_phase_get_title (phase), ==, "BREWING");
  g_assert_cmpstr (lm_phase_get_summary (phase), ==, "TO THE CUP");
  g_assert_cmpstr (lm_aspect_get_id (aspect), ==, "water");
  g_assert_cmpstr (lm_aspect_get_title (aspect), ==, "WATER");
  g_assert_true (lm_cell_get_side (cell) == tea);
  g_assert_cmpstr (lm_cell_get_statement (cell), ==, "BOILING");
  g_assert_cmpstr (lm_cell_get_detail (cell), ==, "JUST SO");
  g_assert_cmpstr (lm_cell_get_examples (cell)[1], ==, "CUP");
  g_assert_true (lm_cell_is_empty (lm_aspect_get_cell (aspect, 1)));
  g_assert_true (lm_cell_get_side (lm_aspect_get_cell (aspect, 1)) == lm_subject_get_side (loud, 1));
  g_assert_cmpstr (lm_authored_card_get_id (card), ==, "origin");
  g_assert_cmpstr (lm_authored_card_get_hint (card), ==, "ASIA");
}

/* Nothing that is part of a subject is kept by anything else. */
static void
test_lifetime (void)
{
  LmSubject *subject = make_subject ();
  LmPhase *phase = g_object_ref (lm_subject_get_phase (subject, 0));
  LmSide *side = g_object_ref (lm_subject_get_side (subject, 0));

  g_assert_finalize_object (subject);
  g_assert_finalize_object (phase);
  g_assert_finalize_object (side);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/subject/lists", test_lists);
  g_test_add_func ("/subject/empty-cell", test_empty_cell);
  g_test_add_func ("/subject/properties", test_properties);
  g_test_add_func ("/subject/colors", test_colors);
  g_test_add_func ("/subject/translate", test_translate);
  g_test_add_func ("/subject/translated-texts", test_translated_texts);
  g_test_add_func ("/subject/lifetime", test_lifetime);

  return g_test_run ();
}
