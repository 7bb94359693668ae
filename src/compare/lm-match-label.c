/* lm-match-label.c: says in which language a row matches a search
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "compare/lm-match-label.h"
#include "compare/lm-marked-label.h"
#include "core/locale/lm-locale.h"

GtkWidget *
lm_match_label_new (void)
{
  GtkWidget *label = lm_marked_label_new (NULL, NULL);

  gtk_widget_add_css_class (label, "found-in");
  gtk_widget_set_visible (label, FALSE);

  return label;
}

static char *
dup_text (LmCompareState *state,
          LmTextMatch     match)
{
  g_autofree char *first = lm_locale_get_name_of_language (lm_compare_state_get_language (state));
  g_autofree char *second = lm_locale_get_name_of_language (lm_compare_state_get_second_language (state));
  const char *names[3] = { NULL };
  g_autofree char *list = NULL;
  guint n_names = 0;

  if (match & LM_TEXT_MATCH_FIRST)
    names[n_names++] = first;
  if (match & LM_TEXT_MATCH_SECOND)
    names[n_names++] = second;

  list = lm_format_list (names);

  /* Translators: of a search in a subject that is shown in two languages. %s is the name of the
   * language in which the words were found, or a list of both. */
  return g_strdup_printf (_("Found in: %s"), list);
}

void
lm_match_label_show (GtkLabel       *label,
                     LmCompareState *state,
                     LmTextMatch     match)
{
  gboolean shown;

  g_return_if_fail (GTK_IS_LABEL (label));
  g_return_if_fail (LM_IS_COMPARE_STATE (state));

  shown = match != LM_TEXT_MATCH_NONE && lm_compare_state_get_second_language (state) != NULL;
  gtk_widget_set_visible (GTK_WIDGET (label), shown);

  if (shown)
    {
      g_autofree char *text = dup_text (state, match);

      gtk_label_set_label (label, text);
    }
}
