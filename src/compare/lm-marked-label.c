/* lm-marked-label.c: text in which the words of a search are marked
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "compare/lm-marked-label.h"

#include "core/locale/lm-locale.h"

#define NARROWEST_CHARS 8
#define OPAQUE          0xffff

GtkWidget *
lm_marked_label_new (const char *text,
                     const char *language)
{
  /* With a width in characters GTK need not find the narrowest way to break the text,
   * which takes longer than all else that there is to measure in a row. */
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "selectable", TRUE,
                                   "width-chars", NARROWEST_CHARS,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0,
                                   "yalign", 0.0,
                                   NULL);

  lm_marked_label_set_language (GTK_LABEL (label), language);

  return label;
}

GtkWidget *
lm_marked_label_new_second (const char *text,
                            const char *language)
{
  GtkWidget *label = lm_marked_label_new (text, language);

  gtk_widget_add_css_class (label, "second-language");

  return label;
}

void
lm_marked_label_set_language (GtkLabel   *label,
                              const char *language)
{
  PangoAttrList *attributes;

  g_return_if_fail (GTK_IS_LABEL (label));

  if (language == NULL)
    return;

  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_language_new (pango_language_from_string (language)));
  gtk_label_set_attributes (label, attributes);
  pango_attr_list_unref (attributes);

  gtk_widget_set_direction (GTK_WIDGET (label),
                            lm_locale_is_right_to_left (language) ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
}

static gboolean
is_language (PangoAttribute *attribute,
             gpointer        data)
{
  return attribute->klass->type == PANGO_ATTR_LANGUAGE;
}

/* The attributes of @label without marks. */
static PangoAttrList *
dup_unmarked (GtkLabel *label)
{
  PangoAttrList *attributes = gtk_label_get_attributes (label);
  g_autoptr(PangoAttrList) copy = attributes != NULL ? pango_attr_list_copy (attributes) : NULL;

  return copy != NULL ? pango_attr_list_filter (copy, is_language, NULL) : NULL;
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
  g_autoptr(PangoAttrList) attributes = NULL;
  g_autoptr(GArray) ranges = NULL;

  g_return_if_fail (GTK_IS_LABEL (label));

  attributes = dup_unmarked (label);
  if (search == NULL)
    {
      gtk_label_set_attributes (label, attributes);
      return;
    }

  ranges = lm_text_search_find (search, gtk_label_get_text (label));
  if (attributes == NULL)
    attributes = pango_attr_list_new ();

  /* One pair of colors that can be read on light and dark, also in a text that stands back, and
   * bold, for the mark must not be a matter of color alone. */
  for (guint i = 0; i < ranges->len; i++)
    {
      const LmTextRange *range = &g_array_index (ranges, LmTextRange, i);

      add_attribute (attributes, range, pango_attr_background_new (0xf9f9, 0xf0f0, 0x6b6b));
      add_attribute (attributes, range, pango_attr_background_alpha_new (OPAQUE));
      add_attribute (attributes, range, pango_attr_foreground_new (0x2424, 0x1f1f, 0x3131));
      add_attribute (attributes, range, pango_attr_foreground_alpha_new (OPAQUE));
      add_attribute (attributes, range, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
    }

  gtk_label_set_attributes (label, attributes);
}
