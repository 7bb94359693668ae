/* test-second-language.c: tests of a comparison that is read in two languages
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "compare/lm-aspect-view.h"
#include "compare/lm-authored-card-view.h"
#include "compare/lm-phase-heading.h"
#include "compare/lm-sides-header.h"
#include "core/subject/lm-subject-reader.h"
#include "lm-stage.h"

static const char file[] =
  "{ 'format': 'leadmgmt-subject', 'version': 1, 'id': 'both', 'language': 'en', 'title': 'Both',"
  "  'sides': [ { 'id': 'manager', 'name': 'Manager' }, { 'id': 'leader', 'name': 'Leader' } ],"
  "  'phases': [ { 'id': 'vision', 'title': 'Vision', 'summary': 'Where to go.',"
  "    'aspects': [ { 'id': 'money', 'title': 'Money', 'cells': {"
  "      'manager': { 'statement': 'Plans.', 'detail': 'By the year.', 'examples': [ 'A sheet' ] },"
  "      'leader': { 'statement': 'Chooses.' } } } ],"
  "    'cards': [ { 'id': 'why', 'prompt': 'Why?', 'answer': 'Because.' } ] } ],"
  "  'translations': { 'ar': { 'manager name': 'المدير', 'vision title': 'الرؤية', 'vision summary': 'إلى أين.',"
  "    'vision/money title': 'المال', 'vision/money/manager statement': 'يخطط.',"
  "    'vision/money/manager detail': 'لكل سنة.', 'vision/money/manager example 1': 'جدول',"
  "    'vision/why prompt': 'لماذا؟', 'vision/why answer': 'لأن.' } } }";

typedef struct
{
  LmSubject      *subject;
  LmSubject      *second;
  LmCompareState *state;
} Fixture;

static LmSubject *
read_subject (void)
{
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  g_autofree char *json = g_strdelimit (g_strdup (file), "'", '"');
  g_autoptr(GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr(GError) error = NULL;
  LmSubject *subject = lm_subject_reader_read_bytes (reader, bytes, &error);

  g_assert_no_error (error);

  return subject;
}

/* English, and Arabic below it. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->subject = read_subject ();
  fixture->second = lm_subject_translate_from_file (fixture->subject, "ar");
  fixture->state = lm_compare_state_new ();
  lm_compare_state_set_second (fixture->state, fixture->subject, fixture->second);
  lm_compare_state_set_subject (fixture->state, fixture->subject);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->state);
  g_assert_finalize_object (fixture->second);
  g_assert_finalize_object (fixture->subject);
}

static LmPhase *
get_phase (Fixture *fixture)
{
  return lm_subject_get_phase (fixture->subject, 0);
}

static GtkWidget *
create_aspect_view (Fixture *fixture)
{
  return g_object_ref_sink (lm_aspect_view_new (fixture->state, lm_phase_get_aspect (get_phase (fixture), 0)));
}

static const char *
get_language (GtkLabel *label)
{
  PangoAttrIterator *iterator = pango_attr_list_get_iterator (gtk_label_get_attributes (label));
  PangoAttribute *attribute = pango_attr_iterator_get (iterator, PANGO_ATTR_LANGUAGE);
  const char *language = attribute != NULL ? pango_language_to_string (((PangoAttrLanguage *) attribute)->value) : NULL;

  pango_attr_iterator_destroy (iterator);

  return language;
}

/* @second stands below @text, each in its language and direction. */
static void
assert_both (GtkWidget  *view,
             const char *text,
             const char *second)
{
  GtkLabel *label = lm_stage_find_label (view, text);
  GtkLabel *second_label = lm_stage_find_label (view, second);

  g_assert_nonnull (label);
  g_assert_nonnull (second_label);
  g_assert_true (gtk_widget_get_next_sibling (GTK_WIDGET (label)) == GTK_WIDGET (second_label));
  g_assert_cmpstr (get_language (label), ==, "en");
  g_assert_cmpstr (get_language (second_label), ==, "ar");
  g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (label)), ==, GTK_TEXT_DIR_LTR);
  g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (second_label)), ==, GTK_TEXT_DIR_RTL);
}

static guint
count_marks (GtkWidget  *view,
             const char *text)
{
  GSList *attributes = pango_attr_list_get_attributes (gtk_label_get_attributes (lm_stage_find_label (view, text)));
  guint n_marks = 0;

  for (GSList *link = attributes; link != NULL; link = link->next)
    n_marks += ((PangoAttribute *) link->data)->klass->type == PANGO_ATTR_BACKGROUND;

  g_slist_free_full (attributes, (GDestroyNotify) pango_attribute_destroy);

  return n_marks;
}

static void
test_aspect (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *view = create_aspect_view (fixture);

  assert_both (view, "Money", "المال");
  assert_both (view, "Plans.", "يخطط.");

  lm_compare_state_set_unfolded (fixture->state, lm_aspect_get_cell (lm_phase_get_aspect (get_phase (fixture), 0), 0), TRUE);
  assert_both (view, "By the year.", "لكل سنة.");
  assert_both (view, "A sheet", "جدول");

  /* What is not translated stands there once. */
  g_assert_null (gtk_widget_get_next_sibling (GTK_WIDGET (lm_stage_find_label (view, "Chooses."))));

  lm_stage_leave (view);
}

static void
test_heading (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *view = g_object_ref_sink (lm_phase_heading_new (fixture->state, get_phase (fixture)));

  assert_both (view, "Vision", "الرؤية");
  assert_both (view, "Where to go.", "إلى أين.");
  g_assert_finalize_object (view);
}

static void
test_card (Fixture       *fixture,
           gconstpointer  data)
{
  LmFixedList *cards = LM_FIXED_LIST (lm_phase_get_cards (get_phase (fixture)));
  GtkWidget *view = g_object_ref_sink (lm_authored_card_view_new (fixture->state, lm_fixed_list_get (cards, 0)));

  assert_both (view, "Why?", "لماذا؟");
  assert_both (view, "Because.", "لأن.");

  lm_compare_state_search_for (fixture->state, "لان");
  g_assert_cmpuint (count_marks (view, "لأن."), ==, 1);
  g_assert_nonnull (lm_stage_find_label (view, "Found in: Arabic"));
  g_assert_finalize_object (view);
}

static void
test_sides (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *header = g_object_ref_sink (g_object_new (LM_TYPE_SIDES_HEADER, NULL));
  GtkLabel *label;

  lm_sides_header_show (LM_SIDES_HEADER (header), fixture->state);
  g_assert_nonnull (lm_stage_find_label (header, "Manager"));
  label = lm_stage_find_label (header, "المدير");
  g_assert_cmpstr (get_language (label), ==, "ar");
  g_assert_nonnull (lm_stage_find_label (header, "Leader"));
  g_assert_null (lm_stage_find (header, GTK_TYPE_LABEL, 3));
  g_assert_finalize_object (header);
}

/* A search looks into both, marks in both and says where it found something. */
static void
test_search (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *view = create_aspect_view (fixture);
  GtkWidget *found_in;

  lm_compare_state_search_for (fixture->state, "يخطط");
  found_in = GTK_WIDGET (lm_stage_find_label (view, "Found in: Arabic"));
  g_assert_nonnull (found_in);
  g_assert_true (gtk_widget_get_visible (found_in));
  g_assert_cmpuint (count_marks (view, "يخطط."), ==, 1);
  g_assert_cmpuint (count_marks (view, "Plans."), ==, 0);
  g_assert_cmpstr (get_language (lm_stage_find_label (view, "يخطط.")), ==, "ar");

  lm_compare_state_search_for (fixture->state, "plans المال");
  g_assert_nonnull (lm_stage_find_label (view, "Found in: English and Arabic"));
  g_assert_cmpuint (count_marks (view, "Plans."), ==, 1);
  g_assert_cmpuint (count_marks (view, "المال"), ==, 1);

  /* What is folded is unfolded for it. */
  lm_compare_state_search_for (fixture->state, "جدول");
  g_assert_true (gtk_expander_get_expanded (lm_stage_find (view, GTK_TYPE_EXPANDER, 0)));
  g_assert_cmpuint (count_marks (view, "جدول"), ==, 1);

  lm_compare_state_search_for (fixture->state, "");
  g_assert_false (gtk_widget_get_visible (found_in));
  g_assert_cmpuint (count_marks (view, "المال"), ==, 0);

  lm_stage_leave (view);
}

static void
test_one_language (Fixture       *fixture,
                   gconstpointer  data)
{
  GtkWidget *view;

  lm_compare_state_set_second (fixture->state, fixture->subject, NULL);
  view = create_aspect_view (fixture);
  lm_compare_state_search_for (fixture->state, "money");
  g_assert_cmpuint (count_marks (view, "Money"), ==, 1);
  g_assert_null (lm_stage_find_label (view, "Found in: English"));

  lm_stage_leave (view);
}

#define ADD_TEST(path, function) \
  g_test_add ("/compare/second-language/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  lm_stage_init (&argc, &argv);

  ADD_TEST ("aspect", test_aspect);
  ADD_TEST ("heading", test_heading);
  ADD_TEST ("card", test_card);
  ADD_TEST ("sides", test_sides);
  ADD_TEST ("search", test_search);
  ADD_TEST ("one-language", test_one_language);

  return g_test_run ();
}
