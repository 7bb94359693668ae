/* lm-marked-label.c: text in which the words of a search are marked
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "compare/lm-marked-label.h"

#define NARROWEST_CHARS 8

GtkWidget *
lm_marked_label_new (const char *text)
{
  /* With a width in characters GTK need not find the narrowest way to break the text,
   * which takes longer than all else that there is to measure in a row. */
  return g_object_new (GTK_TYPE_LABEL,
                       "label", text,
                       "selectable", TRUE,
                       "width-chars", NARROWEST_CHARS,
                       "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "xalign", 0.0,
                       "yalign", 0.0,
                       NULL);
}

static void
add_attribute (PangoAttrList     *attributes,
               const LmTextRange *range,
               PangoAttribute    *attribute)
{
  attribute->start_index = range->start;
  attribute->end_index = range->end;
  pango_attr_list_insert (attributes, attribute);
}

void
lm_marked_label_mark (GtkLabel     *label,
                      LmTextSearch *search)
{
  PangoAttrList *attributes = NULL;
  g_autoptr(GArray) ranges = NULL;

  g_return_if_fail (GTK_IS_LABEL (label));

  if (search == NULL)
    {
      gtk_label_set_attributes (label, NULL);
      return;
    }

  ranges = lm_text_search_find (search, gtk_label_get_text (label));
  attributes = pango_attr_list_new ();

  /* One pair of colors that can be read on light and dark, and bold, for the mark
   * must not be a matter of color alone. */
  for (guint i = 0; i < ranges->len; i++)
    {
      const LmTextRange *range = &g_array_index (ranges, LmTextRange, i);

      add_attribute (attributes, range, pango_attr_background_new (0xf9f9, 0xf0f0, 0x6b6b));
      add_attribute (attributes, range, pango_attr_foreground_new (0x2424, 0x1f1f, 0x3131));
      add_attribute (attributes, range, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
    }

  gtk_label_set_attributes (label, attributes);
  pango_attr_list_unref (attributes);
}
