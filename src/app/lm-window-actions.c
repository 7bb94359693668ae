/* lm-window-actions.c: the verbs of the window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "app/lm-shortcuts-window.h"
#include "app/lm-window-private.h"
#include "browse/lm-browse-window.h"

static void
show_shortcuts_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  LmWindow *self = LM_WINDOW (widget);
  const char *section = "main";

  if (lm_window_is_editing (self))
    section = "edit";
  else if (!lm_window_shows_library (self) && g_strcmp0 (lm_subject_view_get_page (self->view), "study") == 0)
    section = "session";

  lm_shortcuts_window_present (GTK_WINDOW (self), section);
}

static void
show_library_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  lm_window_show_library (LM_WINDOW (widget));
}

static void
show_subject_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  lm_window_show_subject (LM_WINDOW (widget));
}

static void
import_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  lm_window_choose_import (LM_WINDOW (widget));
}

static void
export_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  lm_window_choose_export (LM_WINDOW (widget));
}

static void
open_subject_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  g_autoptr(GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  lm_window_open_file (LM_WINDOW (widget), file);
}

static void
show_phases_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  lm_window_show_subject (LM_WINDOW (widget));
  lm_subject_view_show_phases (LM_WINDOW (widget)->view);
}

static void
show_page_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  lm_window_show_subject (LM_WINDOW (widget));
  lm_subject_view_set_page (LM_WINDOW (widget)->view, g_variant_get_string (parameter, NULL));
}

static void
select_phase_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  LmSubjectView *view = LM_WINDOW (widget)->view;
  LmSubject *subject = lm_subject_view_get_subject (view);
  guint number = g_variant_get_uint32 (parameter);

  lm_window_show_subject (LM_WINDOW (widget));

  if (number == 0)
    lm_subject_view_set_phase (view, NULL);
  else if (number <= lm_subject_get_n_phases (subject))
    lm_subject_view_set_phase (view, lm_subject_get_phase (subject, number - 1));
}

static void
uncover_next_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  lm_subject_view_uncover_next (LM_WINDOW (widget)->view);
}

static void
swap_sides_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  lm_subject_view_swap_sides (LM_WINDOW (widget)->view);
}

static void
copy_table_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  LmWindow *self = LM_WINDOW (widget);

  lm_subject_view_copy_table (self->view);
  lm_window_show_toast (self, _("Copied as a table"));
}

static void
study_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  lm_window_show_subject (LM_WINDOW (widget));
  lm_subject_view_study (LM_WINDOW (widget)->view);
}

static void
show_in_comparison_cb (LmWindow *self,
                       LmAspect *aspect)
{
  lm_subject_view_show_aspect (self->view, aspect);
  gtk_window_present (GTK_WINDOW (self));
}

/* Of the cards that the view shows. */
static void
create_browse_window (LmWindow *self)
{
  GtkWidget *window = lm_browse_window_new (lm_subject_view_get_deck (self->view), self->log);

  g_set_weak_pointer (&self->browse_window, window);
  gtk_window_set_application (GTK_WINDOW (window), gtk_window_get_application (GTK_WINDOW (self)));
  g_signal_connect_object (window, "show-in-comparison", G_CALLBACK (show_in_comparison_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "destroy", G_CALLBACK (gtk_window_destroy), window, G_CONNECT_SWAPPED);
}

void
lm_window_renew_browse_window (LmWindow *self)
{
  LmDeck *deck = lm_subject_view_get_deck (self->view);
  GtkWidget *before = self->browse_window;
  LmDeck *deck_before;

  if (before == NULL || deck == NULL)
    return;

  deck_before = lm_browse_window_get_deck (LM_BROWSE_WINDOW (before));
  if (deck_before == deck)
    return;

  if (g_str_equal (lm_subject_get_id (lm_deck_get_subject (deck_before)), lm_subject_get_id (lm_deck_get_subject (deck))))
    {
      gboolean was_active = gtk_window_is_active (GTK_WINDOW (before));

      create_browse_window (self);
      lm_browse_window_continue_from (LM_BROWSE_WINDOW (self->browse_window), LM_BROWSE_WINDOW (before));
      gtk_window_present (GTK_WINDOW (self->browse_window));
      if (!was_active)
        gtk_window_present (GTK_WINDOW (self));
    }

  gtk_window_destroy (GTK_WINDOW (before));
}

static void
browse_cards_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  LmWindow *self = LM_WINDOW (widget);

  if (self->browse_window == NULL)
    create_browse_window (self);

  gtk_window_present (GTK_WINDOW (self->browse_window));
}

static void
edit_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  lm_window_edit (LM_WINDOW (widget));
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  lm_window_save (LM_WINDOW (widget));
}

static void
finish_editing_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  lm_window_finish_editing (LM_WINDOW (widget));
}

void
lm_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-shortcuts", NULL, show_shortcuts_action);
  gtk_widget_class_install_action (widget_class, "win.show-library", NULL, show_library_action);
  gtk_widget_class_install_action (widget_class, "win.show-subject", NULL, show_subject_action);
  gtk_widget_class_install_action (widget_class, "win.open-subject", "s", open_subject_action);
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "win.show-phases", NULL, show_phases_action);
  gtk_widget_class_install_action (widget_class, "win.show-page", "s", show_page_action);
  gtk_widget_class_install_action (widget_class, "win.select-phase", "u", select_phase_action);
  gtk_widget_class_install_action (widget_class, "win.uncover-next", NULL, uncover_next_action);
  gtk_widget_class_install_action (widget_class, "win.swap-sides", NULL, swap_sides_action);
  gtk_widget_class_install_action (widget_class, "win.copy-table", NULL, copy_table_action);
  gtk_widget_class_install_action (widget_class, "win.study", NULL, study_action);
  gtk_widget_class_install_action (widget_class, "win.browse-cards", NULL, browse_cards_action);
  gtk_widget_class_install_action (widget_class, "win.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "win.finish-editing", NULL, finish_editing_action);
  gtk_widget_class_install_property_action (widget_class, "win.search", "searching");
  gtk_widget_class_install_property_action (widget_class, "win.covered-side", "covered-side");
  gtk_widget_class_install_property_action (widget_class, "win.subject-language", "subject-language");
  gtk_widget_class_install_property_action (widget_class, "win.second-language", "second-language");
}

void
lm_window_update_actions (LmWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  LmSubject *subject = lm_subject_view_get_subject (self->view);
  LmDeck *deck = lm_subject_view_get_deck (self->view);
  gboolean has_cards = deck != NULL && lm_deck_get_n_cards (deck) > 0;
  gboolean has_sides = lm_subject_get_n_sides (subject) > 0;
  gboolean edits = lm_window_is_editing (self);
  gboolean compares = !lm_window_shows_library (self) && !edits &&
                      g_strcmp0 (lm_subject_view_get_page (self->view), "compare") == 0;
  gboolean covers = *lm_subject_view_get_covered_side (self->view) != '\0';

  gtk_widget_action_set_enabled (widget, "win.show-library", self->library != NULL && !edits);
  gtk_widget_action_set_enabled (widget, "win.import", self->library != NULL && !edits);
  gtk_widget_action_set_enabled (widget, "win.open-subject", self->library != NULL && !edits);
  gtk_widget_action_set_enabled (widget, "win.uncover-next", compares && has_sides && covers);
  gtk_widget_action_set_enabled (widget, "win.swap-sides", compares && has_sides);
  gtk_widget_action_set_enabled (widget, "win.copy-table", compares);
  gtk_widget_action_set_enabled (widget, "win.study", has_cards && !edits);
  gtk_widget_action_set_enabled (widget, "win.browse-cards", has_cards && !edits);
  gtk_widget_action_set_enabled (widget, "win.show-phases", !edits);
  gtk_widget_action_set_enabled (widget, "win.show-page", !edits);
  gtk_widget_action_set_enabled (widget, "win.select-phase", !edits);
  gtk_widget_action_set_enabled (widget, "win.search", !edits);
  gtk_widget_action_set_enabled (widget, "win.edit", self->library != NULL && !lm_window_shows_library (self));
  gtk_widget_action_set_enabled (widget, "win.save", edits);
  gtk_widget_action_set_enabled (widget, "win.finish-editing", edits);
}
