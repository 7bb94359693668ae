/* test-sides-layout.c: tests of the columns and stacks of the comparison
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-side-label.h"
#include "compare/lm-aspect-view.h"
#include "compare/lm-authored-card-view.h"
#include "compare/lm-cell-view.h"
#include "compare/lm-sides-header.h"
#include "lm-sketch.h"
#include "lm-stage.h"

#define WIDE   1000
#define NARROW 360

/* A narrow window less the padding of the list. */
#define NARROWEST (NARROW - 2 * 18)

#define LONG_WORD "Aufgabenverantwortungszuordnungsbesprechung"

typedef struct
{
  LmSubject      *subject;
  LmCompareState *state;
  GtkWidget      *header;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  text)
{
  fixture->subject = lm_sketch (text);
  fixture->state = lm_compare_state_new ();
  lm_compare_state_set_subject (fixture->state, fixture->subject);
  fixture->header = g_object_ref_sink (g_object_new (LM_TYPE_SIDES_HEADER, NULL));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  text)
{
  lm_stage_leave (fixture->header);
  g_assert_finalize_object (fixture->state);
  g_assert_finalize_object (fixture->subject);
}

static GtkWidget *
create_aspect_view (Fixture *fixture)
{
  LmAspect *aspect = lm_phase_get_aspect (lm_subject_get_phase (fixture->subject, 0), 0);

  return g_object_ref_sink (lm_aspect_view_new (fixture->state, aspect));
}

/* Returns the height. */
static int
allocate (GtkWidget *widget,
          int        width)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  gtk_widget_allocate (widget, width, height, -1, NULL);

  return height;
}

static graphene_rect_t
get_bounds (GtkWidget *parent,
            GType      type,
            guint      n)
{
  GtkWidget *child = lm_stage_find (parent, type, n);
  graphene_rect_t bounds;

  g_assert_nonnull (child);
  g_assert_true (gtk_widget_compute_bounds (child, parent, &bounds));

  return bounds;
}

static int
get_left (const graphene_rect_t *bounds)
{
  return (int) bounds->origin.x;
}

static int
get_right (const graphene_rect_t *bounds)
{
  return (int) (bounds->origin.x + bounds->size.width);
}

static int
get_bottom (const graphene_rect_t *bounds)
{
  return (int) (bounds->origin.y + bounds->size.height);
}

static void
test_wide (Fixture       *fixture,
           gconstpointer  text)
{
  GtkWidget *view = create_aspect_view (fixture);
  guint n_sides = lm_subject_get_n_sides (fixture->subject);
  graphene_rect_t before;

  allocate (view, WIDE + 300 * (int) n_sides);
  before = get_bounds (view, GTK_TYPE_LABEL, 0);

  for (guint i = 0; i < n_sides; i++)
    {
      graphene_rect_t cell = get_bounds (view, LM_TYPE_CELL_VIEW, i);
      graphene_rect_t first = get_bounds (view, LM_TYPE_CELL_VIEW, 0);

      g_assert_cmpint (get_left (&cell), >, get_right (&before));
      g_assert_cmpint ((int) cell.origin.y, ==, (int) first.origin.y);
      g_assert_cmpint ((int) cell.size.width, ==, (int) first.size.width);
      g_assert_false (lm_stage_is_seen (lm_stage_find (view, LM_TYPE_SIDE_LABEL, i)));
      before = cell;
    }

  g_assert_cmpint (get_right (&before), <=, gtk_widget_get_width (view));

  lm_stage_leave (view);
}

static void
test_narrow (Fixture       *fixture,
             gconstpointer  text)
{
  GtkWidget *view = create_aspect_view (fixture);
  int height = allocate (view, NARROWEST);
  graphene_rect_t above = get_bounds (view, GTK_TYPE_LABEL, 0);

  for (guint i = 0; i < lm_subject_get_n_sides (fixture->subject); i++)
    {
      graphene_rect_t name = get_bounds (view, LM_TYPE_SIDE_LABEL, i);
      graphene_rect_t cell = get_bounds (view, LM_TYPE_CELL_VIEW, i);

      g_assert_true (lm_stage_is_seen (lm_stage_find (view, LM_TYPE_SIDE_LABEL, i)));
      g_assert_cmpint ((int) name.origin.y, >=, get_bottom (&above));
      g_assert_cmpint ((int) cell.origin.y, >=, get_bottom (&name));
      g_assert_cmpint (get_left (&cell), ==, 0);
      g_assert_cmpint ((int) cell.size.width, ==, NARROWEST);
      above = cell;
    }

  g_assert_cmpint (get_bottom (&above), <=, height);

  lm_stage_leave (view);
}

static void
test_header_aligns (Fixture       *fixture,
                    gconstpointer  text)
{
  GtkWidget *list = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  GtkWidget *view = lm_aspect_view_new (fixture->state,
                                        lm_phase_get_aspect (lm_subject_get_phase (fixture->subject, 0), 0));

  /* As on the page, where the list has the padding that the header has. */
  gtk_box_append (GTK_BOX (list), fixture->header);
  gtk_widget_set_margin_start (view, 18);
  gtk_widget_set_margin_end (view, 18);
  gtk_box_append (GTK_BOX (list), view);
  lm_sides_header_show (LM_SIDES_HEADER (fixture->header), fixture->state);

  for (int width = 700; width <= 1900; width += 150)
    {
      allocate (list, width);

      for (guint i = 0; i < lm_subject_get_n_sides (fixture->subject); i++)
        {
          GtkWidget *label = lm_stage_find (fixture->header, LM_TYPE_SIDE_LABEL, i);
          GtkWidget *cell = lm_stage_find (view, LM_TYPE_CELL_VIEW, i);
          graphene_rect_t label_bounds, cell_bounds;

          g_assert_true (gtk_widget_get_child_visible (label) !=
                         gtk_widget_get_child_visible (lm_stage_find (view, LM_TYPE_SIDE_LABEL, i)));
          if (!gtk_widget_get_child_visible (label))
            continue;

          g_assert_true (gtk_widget_compute_bounds (label, list, &label_bounds));
          g_assert_true (gtk_widget_compute_bounds (cell, list, &cell_bounds));
          g_assert_cmpint (get_left (&label_bounds), ==, get_left (&cell_bounds));
          g_assert_cmpint (get_right (&label_bounds), ==, get_right (&cell_bounds));
        }
    }

  gtk_box_remove (GTK_BOX (list), fixture->header);
  lm_stage_leave (list);
}

static void
test_header_order (Fixture       *fixture,
                   gconstpointer  text)
{
  LmSideLabel *label;

  lm_sides_header_show (LM_SIDES_HEADER (fixture->header), fixture->state);
  label = lm_stage_find (fixture->header, LM_TYPE_SIDE_LABEL, 0);
  g_assert_cmpstr (lm_side_get_id (lm_side_label_get_side (label)), ==, "manager");

  lm_compare_state_swap_sides (fixture->state);
  lm_sides_header_show (LM_SIDES_HEADER (fixture->header), fixture->state);
  label = lm_stage_find (fixture->header, LM_TYPE_SIDE_LABEL, 0);
  g_assert_cmpstr (lm_side_get_id (lm_side_label_get_side (label)), ==, "leader");
  g_assert_null (lm_stage_find (fixture->header, LM_TYPE_SIDE_LABEL, 2));
}

static void
test_header_gives_room (Fixture       *fixture,
                        gconstpointer  text)
{
  lm_sides_header_show (LM_SIDES_HEADER (fixture->header), fixture->state);

  g_assert_cmpint (allocate (fixture->header, WIDE), >, allocate (fixture->header, NARROW));
  g_assert_false (lm_stage_is_seen (lm_stage_find (fixture->header, LM_TYPE_SIDE_LABEL, 0)));
}

static int
measure_height (GtkWidget *widget,
                int        width)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);

  return minimum;
}

/* GTK warns when there is a width for which less height is enough than for any. */
static void
test_height_for_any_width (Fixture       *fixture,
                           gconstpointer  text)
{
  GtkWidget *view = create_aspect_view (fixture);
  GtkWidget *clamp = g_object_ref_sink (adw_clamp_new ());

  /* As on the page. A clamp asks for the height at its greatest width, and takes it for the least. */
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDE);
  adw_clamp_set_child (ADW_CLAMP (clamp), fixture->header);
  lm_sides_header_show (LM_SIDES_HEADER (fixture->header), fixture->state);

  for (int width = NARROW; width <= 4 * WIDE; width += 20)
    {
      g_assert_cmpint (measure_height (clamp, -1), <=, measure_height (clamp, width));
      g_assert_cmpint (measure_height (view, -1), <=, measure_height (view, width));
    }

  adw_clamp_set_child (ADW_CLAMP (clamp), NULL);
  lm_stage_leave (clamp);
  lm_stage_leave (view);
}

static void
test_header_without_height (Fixture       *fixture,
                            gconstpointer  text)
{
  LmSideLabel *label;
  int height;

  lm_sides_header_show (LM_SIDES_HEADER (fixture->header), fixture->state);
  label = lm_stage_find (fixture->header, LM_TYPE_SIDE_LABEL, 0);
  height = allocate (fixture->header, WIDE);
  g_assert_true (lm_stage_is_seen (label));

  gtk_widget_allocate (fixture->header, WIDE, height - 1, -1, NULL);
  g_assert_false (lm_stage_is_seen (label));
}

static void
test_swapped (Fixture       *fixture,
              gconstpointer  text)
{
  GtkWidget *view;

  lm_compare_state_swap_sides (fixture->state);
  view = create_aspect_view (fixture);

  g_assert_nonnull (lm_stage_find_label (lm_stage_find (view, LM_TYPE_CELL_VIEW, 0), "Chooses"));
  g_assert_nonnull (lm_stage_find_label (lm_stage_find (view, LM_TYPE_CELL_VIEW, 1), "Plans"));
  g_assert_nonnull (lm_stage_find_label (lm_stage_find (view, LM_TYPE_SIDE_LABEL, 0), "Leader"));

  lm_stage_leave (view);
}

static void
test_right_to_left (Fixture       *fixture,
                    gconstpointer  text)
{
  GtkWidget *left_to_right = create_aspect_view (fixture);
  GtkWidget *right_to_left = create_aspect_view (fixture);

  gtk_widget_set_direction (right_to_left, GTK_TEXT_DIR_RTL);
  allocate (left_to_right, WIDE);
  allocate (right_to_left, WIDE);

  for (guint i = 0; i < lm_subject_get_n_sides (fixture->subject); i++)
    {
      graphene_rect_t cell = get_bounds (left_to_right, LM_TYPE_CELL_VIEW, i);
      graphene_rect_t mirrored = get_bounds (right_to_left, LM_TYPE_CELL_VIEW, i);

      g_assert_cmpint (get_left (&mirrored), ==, WIDE - get_right (&cell));
      g_assert_cmpint (get_right (&mirrored), ==, WIDE - get_left (&cell));
    }

  lm_stage_leave (left_to_right);
  lm_stage_leave (right_to_left);
}

static int
measure_minimum (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

static void
assert_narrow (Fixture *fixture)
{
  LmPhase *phase = lm_subject_get_phase (fixture->subject, 0);
  g_autoptr(LmAuthoredCard) card = g_list_model_get_item (lm_phase_get_cards (phase), 0);
  GtkWidget *aspect_view = create_aspect_view (fixture);
  GtkWidget *card_view = g_object_ref_sink (lm_authored_card_view_new (fixture->state, card));

  lm_sides_header_show (LM_SIDES_HEADER (fixture->header), fixture->state);
  lm_compare_state_set_covered_side (fixture->state, "manager");

  g_assert_cmpint (measure_minimum (aspect_view), <=, NARROWEST);
  g_assert_cmpint (measure_minimum (card_view), <=, NARROWEST);
  g_assert_cmpint (measure_minimum (fixture->header), <=, NARROW);

  lm_stage_leave (aspect_view);
  lm_stage_leave (card_view);
}

static void
test_minimum (Fixture       *fixture,
              gconstpointer  text)
{
  assert_narrow (fixture);
}

/* Widgets take the size of the text when they are made. */
static int
double_size (void)
{
  int dpi;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * dpi, NULL);

  return dpi;
}

static void
test_minimum_at_double_size (Fixture       *fixture,
                             gconstpointer  text)
{
  GtkWidget *view = create_aspect_view (fixture);
  int height = allocate (view, NARROWEST);
  int dpi = double_size ();
  GtkWidget *larger = create_aspect_view (fixture);

  g_assert_cmpint (allocate (larger, NARROWEST), >, 3 * height / 2);
  assert_narrow (fixture);

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi, NULL);
  lm_stage_leave (view);
  lm_stage_leave (larger);
}

/* Twice as large letters need twice the width for columns. */
static void
test_stacks_at_double_size (Fixture       *fixture,
                            gconstpointer  text)
{
  GtkWidget *view = create_aspect_view (fixture);
  GtkWidget *larger;
  int dpi;

  allocate (view, 800);
  g_assert_false (lm_stage_is_seen (lm_stage_find (view, LM_TYPE_SIDE_LABEL, 0)));

  dpi = double_size ();
  larger = create_aspect_view (fixture);
  allocate (larger, 800);
  g_assert_true (lm_stage_is_seen (lm_stage_find (larger, LM_TYPE_SIDE_LABEL, 0)));

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi, NULL);
  lm_stage_leave (view);
  lm_stage_leave (larger);
}

static gboolean
is_marked (GtkLabel *label)
{
  PangoAttrIterator *iterator = pango_attr_list_get_iterator (gtk_label_get_attributes (label));
  gboolean marked = pango_attr_iterator_get (iterator, PANGO_ATTR_BACKGROUND) != NULL;

  pango_attr_iterator_destroy (iterator);

  return marked;
}

static void
test_title (Fixture       *fixture,
            gconstpointer  text)
{
  GtkWidget *view = create_aspect_view (fixture);
  GtkLabel *title = lm_stage_find_label (view, "Money");

  g_assert_nonnull (title);
  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Money");

  lm_compare_state_search_for (fixture->state, "mon");
  g_assert_true (is_marked (title));
  lm_compare_state_search_for (fixture->state, "");
  g_assert_false (is_marked (title));

  lm_stage_leave (view);
}

static void
test_authored_card (Fixture       *fixture,
                    gconstpointer  text)
{
  LmPhase *phase = lm_subject_get_phase (fixture->subject, 0);
  g_autoptr(LmAuthoredCard) card = g_list_model_get_item (lm_phase_get_cards (phase), 0);
  GtkWidget *view = g_object_ref_sink (lm_authored_card_view_new (fixture->state, card));
  GtkLabel *prompt = lm_stage_find_label (view, "Why?");
  GtkLabel *answer = lm_stage_find_label (view, "Because.");

  g_assert_nonnull (prompt);
  g_assert_nonnull (answer);

  lm_compare_state_search_for (fixture->state, "because");
  g_assert_nonnull (gtk_label_get_attributes (answer));

  lm_stage_leave (view);
}

#define TWO_SIDES "side manager\nside leader\nphase vision\n" \
                  "aspect money: Plans | Chooses\ncard why: Why? | Because.\n"
#define FOUR_SIDES "side north\nside east\nside south\nside west\nphase vision\n" \
                   "aspect money: Plans | Chooses | | Saves\n"
#define LONG_SIDES "side manager\nside " LONG_WORD "\nphase " LONG_WORD "\n" \
                   "aspect " LONG_WORD ": " LONG_WORD " | " LONG_WORD "\n" \
                   "card why: " LONG_WORD " | " LONG_WORD "\n"

#define ADD_TEST(path, text, function) \
  g_test_add ("/compare/sides/" path, Fixture, text, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  lm_stage_init (&argc, &argv);

  ADD_TEST ("wide", TWO_SIDES, test_wide);
  ADD_TEST ("wide-four", FOUR_SIDES, test_wide);
  ADD_TEST ("narrow", TWO_SIDES, test_narrow);
  ADD_TEST ("narrow-four", FOUR_SIDES, test_narrow);
  ADD_TEST ("header-aligns", TWO_SIDES, test_header_aligns);
  ADD_TEST ("header-aligns-four", FOUR_SIDES, test_header_aligns);
  ADD_TEST ("header-order", TWO_SIDES, test_header_order);
  ADD_TEST ("header-gives-room", TWO_SIDES, test_header_gives_room);
  ADD_TEST ("header-without-height", TWO_SIDES, test_header_without_height);
  ADD_TEST ("height-for-any-width", TWO_SIDES, test_height_for_any_width);
  ADD_TEST ("height-for-any-width-four", FOUR_SIDES, test_height_for_any_width);
  ADD_TEST ("height-for-any-width-long", LONG_SIDES, test_height_for_any_width);
  ADD_TEST ("swapped", TWO_SIDES, test_swapped);
  ADD_TEST ("right-to-left", TWO_SIDES, test_right_to_left);
  ADD_TEST ("minimum", LONG_SIDES, test_minimum);
  ADD_TEST ("minimum-at-double-size", LONG_SIDES, test_minimum_at_double_size);
  ADD_TEST ("stacks-at-double-size", TWO_SIDES, test_stacks_at_double_size);
  ADD_TEST ("title", TWO_SIDES, test_title);
  ADD_TEST ("authored-card", TWO_SIDES, test_authored_card);

  return g_test_run ();
}
