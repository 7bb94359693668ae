/* lm-parallel-labels.c: a text and, below it, the same in the second language
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-side-label.h"
#include "compare/lm-marked-label.h"
#include "compare/lm-parallel-labels.h"

/* Where the name of a side begins beside its dot. */
#define WIDTH_OF_DOT 15

static void
append (GtkBox     *box,
        GtkWidget  *label,
        const char *css_class)
{
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  gtk_box_append (box, label);
}

void
lm_parallel_labels_append (GtkBox         *box,
                           LmCompareState *state,
                           const char     *text,
                           const char     *second,
                           const char     *css_class)
{
  g_return_if_fail (GTK_IS_BOX (box));
  g_return_if_fail (LM_IS_COMPARE_STATE (state));

  if (text == NULL)
    return;

  append (box, lm_marked_label_new (text, lm_compare_state_get_language (state)), css_class);

  if (second != NULL && !g_str_equal (text, second))
    append (box, lm_marked_label_new_second (second, lm_compare_state_get_second_language (state)), css_class);
}

void
lm_parallel_labels_mark (GtkBox       *box,
                         LmTextSearch *search)
{
  g_return_if_fail (GTK_IS_BOX (box));

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (box));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LABEL (child))
      lm_marked_label_mark (GTK_LABEL (child), search);
}

GtkWidget *
lm_parallel_labels_new_side (LmCompareState *state,
                             LmSide         *side)
{
  LmSide *second;
  GtkWidget *box, *label;

  g_return_val_if_fail (LM_IS_COMPARE_STATE (state), NULL);
  g_return_val_if_fail (LM_IS_SIDE (side), NULL);

  second = lm_compare_state_get_second (state, side);
  if (second == NULL || g_str_equal (lm_side_get_name (side), lm_side_get_name (second)))
    return lm_side_label_new (side);

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), lm_side_label_new (side));
  label = lm_marked_label_new_second (lm_side_get_name (second), lm_compare_state_get_second_language (state));
  append (GTK_BOX (box), label, NULL);

  /* Both begin on one line where they begin on the same side. */
  if (gtk_widget_get_direction (label) == gtk_widget_get_direction (box))
    gtk_widget_set_margin_start (label, WIDTH_OF_DOT);

  return box;
}
