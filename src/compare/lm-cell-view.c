/* lm-cell-view.c: one side's answer in a row of the comparison
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "app/lm-side-label.h"
#include "compare/lm-cell-view.h"
#include "compare/lm-marked-label.h"
#include "compare/lm-parallel-labels.h"
#include "core/locale/lm-locale.h"

struct _LmCellView
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *answer;
  GtkWidget *cover;         /* made when the cell is first covered */

  /* Borrowed from the answer */
  GtkWidget *expander;      /* NULL when there is nothing to unfold */
  GtkWidget *details;       /* made when first unfolded */

  /* Owned */
  LmCompareState *state;
  LmCell         *cell;

  /* State */
  gboolean following;       /* the expander does as the state says; nobody unfolded it */
  gboolean telling;         /* the state hears of the expander, which is right already */
};

G_DEFINE_FINAL_TYPE (LmCellView, lm_cell_view, GTK_TYPE_WIDGET)

static void
cover_clicked_cb (LmCellView *self)
{
  lm_compare_state_uncover (self->state, self->cell);
  gtk_widget_child_focus (self->answer, GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
create_cover (LmCellView *self)
{
  LmSide *side = lm_cell_get_side (self->cell);
  GtkWidget *cover = gtk_button_new_with_label (_("Show"));
  g_autofree char *name = lm_isolate (lm_side_get_name (side));
  /* Translators: what a button does that covers one cell; %s is the name of a side. */
  g_autofree char *description = g_strdup_printf (_("Uncovers the answer of %s"), name);

  gtk_widget_add_css_class (cover, "cover");
  lm_side_style_apply (cover, side);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cover),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
  g_signal_connect_object (cover, "clicked", G_CALLBACK (cover_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (cover, GTK_WIDGET (self));

  return cover;
}

static GtkWidget *
create_details (LmCellView *self)
{
  const char * const *examples = lm_cell_get_examples (self->cell);
  LmCell *second = lm_compare_state_get_second (self->state, self->cell);
  const char * const *second_examples = second != NULL ? lm_cell_get_examples (second) : NULL;
  GtkWidget *details = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (details, "details");
  lm_parallel_labels_append (GTK_BOX (details), self->state, lm_cell_get_detail (self->cell),
                             second != NULL ? lm_cell_get_detail (second) : NULL, NULL);

  if (examples[0] != NULL)
    {
      const char *title = ngettext ("Example", "Examples", g_strv_length ((GStrv) examples));
      GtkWidget *label = lm_marked_label_new (title, NULL);

      gtk_widget_add_css_class (label, "caption-heading");
      gtk_box_append (GTK_BOX (details), label);
    }

  for (guint i = 0; examples[i] != NULL; i++)
    lm_parallel_labels_append (GTK_BOX (details), self->state, examples[i],
                               second_examples != NULL ? second_examples[i] : NULL, "example");

  gtk_expander_set_child (GTK_EXPANDER (self->expander), details);

  return details;
}

static gboolean
is_in_details_of (LmTextSearch *search,
                  LmCell       *cell)
{
  const char * const *examples = lm_cell_get_examples (cell);

  for (guint i = 0; examples[i] != NULL; i++)
    if (lm_text_search_finds (search, examples[i]))
      return TRUE;

  return lm_text_search_finds (search, lm_cell_get_detail (cell));
}

static gboolean
is_in_details (LmCellView   *self,
               LmTextSearch *search)
{
  LmCell *second = lm_compare_state_get_second (self->state, self->cell);

  return is_in_details_of (search, self->cell) || (second != NULL && is_in_details_of (search, second));
}

static void
render_details (LmCellView *self)
{
  LmTextSearch *search = lm_compare_state_get_search (self->state);

  if (self->details == NULL && gtk_expander_get_expanded (GTK_EXPANDER (self->expander)))
    self->details = create_details (self);

  if (self->details == NULL)
    return;

  lm_parallel_labels_mark (GTK_BOX (self->details), search);
}

static void
render_expander (LmCellView *self)
{
  LmTextSearch *search = lm_compare_state_get_search (self->state);
  gboolean unfolded = lm_compare_state_is_unfolded (self->state, self->cell) ||
                      (search != NULL && is_in_details (self, search));

  self->following = TRUE;
  gtk_expander_set_expanded (GTK_EXPANDER (self->expander), unfolded);
  self->following = FALSE;

  render_details (self);
}

static void
render_cover (LmCellView *self)
{
  gboolean covered = lm_compare_state_is_covered (self->state, self->cell);

  if (covered && self->cover == NULL)
    self->cover = create_cover (self);

  if (self->cover != NULL)
    gtk_widget_set_visible (self->cover, covered);

  /* The answer is still measured, so that the cover has its size, but it can neither be
   * seen, reached nor read aloud. */
  gtk_widget_set_child_visible (self->answer, !covered);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->answer),
                               GTK_ACCESSIBLE_STATE_HIDDEN, covered,
                               -1);
}

static void
lm_cell_view_render (LmCellView *self)
{
  if (lm_cell_is_empty (self->cell))
    return;

  render_cover (self);
  lm_parallel_labels_mark (GTK_BOX (self->answer), lm_compare_state_get_search (self->state));

  if (self->expander != NULL)
    render_expander (self);
}

static void
cell_changed_cb (LmCellView *self,
                 LmCell     *cell)
{
  if (!self->telling && (cell == NULL || cell == self->cell))
    lm_cell_view_render (self);
}

static void
expanded_cb (LmCellView *self)
{
  if (self->following)
    return;

  self->telling = TRUE;
  lm_compare_state_set_unfolded (self->state, self->cell,
                                 gtk_expander_get_expanded (GTK_EXPANDER (self->expander)));
  self->telling = FALSE;

  render_details (self);
}

static void
add_gap (LmCellView *self)
{
  GtkWidget *label = lm_marked_label_new (_("The source names no counterpart"), NULL);

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "gap");
  gtk_box_append (GTK_BOX (self->answer), label);
}

static void
add_statement (LmCellView *self)
{
  LmCell *second = lm_compare_state_get_second (self->state, self->cell);

  lm_parallel_labels_append (GTK_BOX (self->answer), self->state, lm_cell_get_statement (self->cell),
                             second != NULL ? lm_cell_get_statement (second) : NULL, "statement");

  if (lm_cell_get_detail (self->cell) == NULL && lm_cell_get_examples (self->cell)[0] == NULL)
    return;

  /* Translators: unfolds the explanation and the examples of a statement. */
  self->expander = gtk_expander_new (_("More"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("More"),
                                  -1);
  gtk_box_append (GTK_BOX (self->answer), self->expander);
  g_signal_connect_object (self->expander, "notify::expanded",
                           G_CALLBACK (expanded_cb), self, G_CONNECT_SWAPPED);
}

static void
lm_cell_view_dispose (GObject *object)
{
  LmCellView *self = LM_CELL_VIEW (object);

  g_clear_pointer (&self->answer, gtk_widget_unparent);
  g_clear_pointer (&self->cover, gtk_widget_unparent);
  g_clear_object (&self->state);
  g_clear_object (&self->cell);

  G_OBJECT_CLASS (lm_cell_view_parent_class)->dispose (object);
}

static void
lm_cell_view_class_init (LmCellViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lm_cell_view_dispose;

  gtk_widget_class_set_css_name (widget_class, "cell");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
lm_cell_view_init (LmCellView *self)
{
  self->answer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->answer, GTK_WIDGET (self));
}

GtkWidget *
lm_cell_view_new (LmCompareState *state,
                  LmCell         *cell)
{
  LmCellView *self;

  g_return_val_if_fail (LM_IS_COMPARE_STATE (state), NULL);
  g_return_val_if_fail (LM_IS_CELL (cell), NULL);

  self = g_object_new (LM_TYPE_CELL_VIEW, NULL);
  self->state = g_object_ref (state);
  self->cell = g_object_ref (cell);

  if (lm_cell_is_empty (cell))
    {
      add_gap (self);
      return GTK_WIDGET (self);
    }

  add_statement (self);
  lm_cell_view_render (self);
  g_signal_connect_object (state, "cell-changed", G_CALLBACK (cell_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::search", G_CALLBACK (lm_cell_view_render), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
