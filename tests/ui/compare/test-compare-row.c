/* test-compare-row.c: tests of what stands in the rows of the compare page
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "compare/lm-compare-row.h"
#include "lm-sketch.h"

static LmSubject *
create_subject (void)
{
  return lm_sketch ("side manager\n"
                    "side leader\n"
                    "phase vision\n"
                    "aspect money: Plans | Chooses\n"
                    "aspect staff: Keeps |\n"
                    "card why: Why plan? | Because.\n"
                    "phase people\n"
                    "aspect hiring: Fills posts | Finds people\n");
}

/* Rows as words, so that a test reads like the page: “= Vision”, “money”, “? why”, “.” */
static char *
describe (LmCompareRow *row)
{
  switch (lm_compare_row_get_kind (row))
    {
    case LM_COMPARE_ROW_HEADING:
      return g_strconcat ("= ", lm_phase_get_title (lm_compare_row_get_phase (row)), NULL);

    case LM_COMPARE_ROW_ASPECT:
      return g_strdup (lm_aspect_get_id (lm_compare_row_get_aspect (row)));

    case LM_COMPARE_ROW_CARD:
      return g_strconcat ("? ", lm_authored_card_get_id (lm_compare_row_get_card (row)), NULL);

    case LM_COMPARE_ROW_END:
      return g_strdup (".");

    default:
      g_assert_not_reached ();
    }
}

static void
assert_rows (LmSubject  *subject,
             LmPhase    *phase,
             const char *query,
             const char *expected)
{
  g_autoptr(LmCompareState) state = lm_compare_state_new ();
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(GString) text = g_string_new (NULL);

  lm_compare_state_set_subject (state, subject);
  lm_compare_state_search_for (state, query != NULL ? query : "");
  rows = lm_compare_rows_new (state, phase);

  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *row = describe (g_ptr_array_index (rows, i));

      g_string_append_printf (text, "%s\n", row);
    }

  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_all (void)
{
  g_autoptr(LmSubject) subject = create_subject ();

  assert_rows (subject, NULL, NULL,
               "= Vision\nmoney\nstaff\n? why\n= People\nhiring\n.\n");
}

static void
test_phase (void)
{
  g_autoptr(LmSubject) subject = create_subject ();

  assert_rows (subject, lm_subject_get_phase (subject, 0), NULL, "= Vision\nmoney\nstaff\n? why\n.\n");
  assert_rows (subject, lm_subject_get_phase (subject, 1), NULL, "= People\nhiring\n.\n");
}

static void
test_search (void)
{
  g_autoptr(LmSubject) subject = create_subject ();
  LmPhase *vision = lm_subject_get_phase (subject, 0);

  assert_rows (subject, NULL, "plan", "= Vision\nmoney\n? why\n");
  assert_rows (subject, NULL, "find", "= People\nhiring\n");
  assert_rows (subject, NULL, "s", "= Vision\nmoney\nstaff\n? why\n= People\nhiring\n");
  assert_rows (subject, vision, "find", "");
  assert_rows (subject, vision, "staff", "= Vision\nstaff\n");
  assert_rows (subject, NULL, "plan chooses", "= Vision\nmoney\n");
  assert_rows (subject, NULL, "nowhere", "");
}

/* What only the second language says counts, too. */
static void
test_search_in_second (void)
{
  g_autoptr(LmSubject) subject = create_subject ();
  g_autoptr(LmSubject) second = lm_sketch ("side manager\n"
                                           "side leader\n"
                                           "phase vision\n"
                                           "aspect money: Plant | Wählt\n"
                                           "aspect staff: Hält | Bindet\n"
                                           "card why: Warum? | Weil es sonst keiner tut.\n"
                                           "phase people\n"
                                           "aspect hiring: Besetzt | Findet\n");
  g_autoptr(LmCompareState) state = lm_compare_state_new ();
  g_autoptr(GPtrArray) rows = NULL;

  lm_compare_state_set_second (state, subject, second);
  lm_compare_state_set_subject (state, subject);
  lm_compare_state_search_for (state, "wahlt");
  rows = lm_compare_rows_new (state, NULL);
  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpstr (lm_aspect_get_id (lm_compare_row_get_aspect (g_ptr_array_index (rows, 1))), ==, "money");
  g_assert_cmpuint (lm_compare_state_count_matches (state, NULL), ==, 1);

  g_clear_pointer (&rows, g_ptr_array_unref);
  lm_compare_state_search_for (state, "weil");
  rows = lm_compare_rows_new (state, NULL);
  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpstr (lm_authored_card_get_id (lm_compare_row_get_card (g_ptr_array_index (rows, 1))), ==, "why");
  g_assert_cmpuint (lm_compare_state_count_matches (state, lm_subject_get_phase (subject, 1)), ==, 0);

  /* A row that only the second language finds can be uncovered. */
  lm_compare_state_search_for (state, "findet");
  lm_compare_state_set_covered_side (state, "leader");
  g_assert_cmpstr (lm_aspect_get_id (lm_compare_state_uncover_next (state, NULL)), ==, "hiring");
}

static void
test_plain_deck (void)
{
  g_autoptr(LmSubject) deck = lm_sketch ("phase basics\n"
                                         "card why: Why? | Because.\n"
                                         "card how: How? | Well.\n");

  assert_rows (deck, NULL, NULL, "= Basics\n? why\n? how\n.\n");
  assert_rows (deck, NULL, "well", "= Basics\n? how\n");
}

static void
test_empty_phase (void)
{
  g_autoptr(LmSubject) subject = lm_sketch ("side manager\n"
                                            "side leader\n"
                                            "phase vision\n");

  assert_rows (subject, NULL, NULL, "= Vision\n.\n");
}

/* Rows keep what they show when the subject is gone. */
static void
test_ownership (void)
{
  LmSubject *subject = create_subject ();
  LmCompareState *state = lm_compare_state_new ();
  g_autoptr(GPtrArray) rows = NULL;

  lm_compare_state_set_subject (state, subject);
  rows = lm_compare_rows_new (state, NULL);

  g_assert_finalize_object (state);
  g_assert_finalize_object (subject);
  g_assert_cmpstr (lm_aspect_get_title (lm_compare_row_get_aspect (g_ptr_array_index (rows, 1))),
                   ==, "Money");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/compare/row/all", test_all);
  g_test_add_func ("/compare/row/phase", test_phase);
  g_test_add_func ("/compare/row/search", test_search);
  g_test_add_func ("/compare/row/search-in-second", test_search_in_second);
  g_test_add_func ("/compare/row/plain-deck", test_plain_deck);
  g_test_add_func ("/compare/row/empty-phase", test_empty_phase);
  g_test_add_func ("/compare/row/ownership", test_ownership);

  return g_test_run ();
}
