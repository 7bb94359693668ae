/* lm-browse-actions.c: what a student does to the cards that are selected
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "app/lm-card-dialogs.h"
#include "app/lm-shortcuts-window.h"
#include "app/lm-toast.h"
#include "browse/lm-browse-window-private.h"
#include "core/locale/lm-locale.h"

static GPtrArray *
list_selected_cards (LmBrowseWindow *self)
{
  LmDeck *deck = lm_card_list_get_deck (self->list);
  GPtrArray *cards = g_ptr_array_new ();
  GtkBitsetIter iter;
  guint index;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, lm_card_selection_get_cards (self->selection), &index);
       more;
       more = gtk_bitset_iter_next (&iter, &index))
    g_ptr_array_add (cards, lm_deck_get_card (deck, index));

  return cards;
}

/* In place of the one before, which is not true any more. */
static void
show_toast (LmBrowseWindow *self,
            const char     *title,
            gboolean        can_undo)
{
  AdwToast *toast = lm_toast_new (GTK_WIDGET (self->toasts), title, can_undo ? _("_Undo") : NULL);

  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_set_weak_pointer (&self->toast, toast);

  if (can_undo)
    adw_toast_set_action_name (toast, "browse.undo");

  adw_toast_overlay_add_toast (self->toasts, toast);
}

static char *
dup_done (LmEventKind kind,
          guint       n_cards)
{
  switch (kind)
    {
    case LM_EVENT_SUSPEND:
      return lm_format (ngettext ("%u card is suspended", "%u cards are suspended", n_cards), n_cards);

    case LM_EVENT_RESUME:
      return lm_format (ngettext ("%u card is asked again", "%u cards are asked again", n_cards), n_cards);

    case LM_EVENT_BURY:
      return lm_format (ngettext ("%u card is not asked today", "%u cards are not asked today", n_cards), n_cards);

    case LM_EVENT_DUE:
      return lm_format (ngettext ("%u card has another due day", "%u cards have another due day", n_cards), n_cards);

    case LM_EVENT_FORGET:
      return lm_format (ngettext ("%u card is new again", "%u cards are new again", n_cards), n_cards);

    case LM_EVENT_FLAG:
      return lm_format (ngettext ("The flag of %u card is changed", "The flags of %u cards are changed", n_cards), n_cards);

    case LM_EVENT_NOTE:
      return g_strdup (_("The note is changed"));

    case LM_EVENT_REVIEW:
    case LM_EVENT_PRACTICE:
    case LM_EVENT_WITHDRAW:
    case LM_EVENT_UNKNOWN:
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
apply (LmBrowseWindow   *self,
       const LmCardEdit *edit)
{
  g_autoptr(GPtrArray) cards = list_selected_cards (self);
  guint n_changed = lm_card_edits_apply (self->edits, edit, cards);
  g_autofree char *done = NULL;

  if (n_changed == 0)
    {
      show_toast (self, _("Nothing to change: the selected cards are so already"), FALSE);
      return;
    }

  done = dup_done (edit->kind, n_changed);
  show_toast (self, done, TRUE);
}

static void
suspend_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  apply (LM_BROWSE_WINDOW (widget), &(LmCardEdit) { LM_EVENT_SUSPEND });
}

static void
resume_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  apply (LM_BROWSE_WINDOW (widget), &(LmCardEdit) { LM_EVENT_RESUME });
}

static void
bury_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  apply (LM_BROWSE_WINDOW (widget), &(LmCardEdit) { LM_EVENT_BURY, .days = 1 });
}

static void
forget_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  apply (LM_BROWSE_WINDOW (widget), &(LmCardEdit) { LM_EVENT_FORGET });
}

static void
flag_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  guint flag = MIN (g_variant_get_uint32 (parameter), LM_EVENT_N_FLAGS - 1);

  apply (LM_BROWSE_WINDOW (widget), &(LmCardEdit) { LM_EVENT_FLAG, .flag = flag });
}

static void
days_chosen_cb (LmBrowseWindow *self,
                const char     *response,
                GtkWidget      *dialog)
{
  if (g_str_equal (response, LM_CARD_DIALOG_DONE))
    apply (self, &(LmCardEdit) { LM_EVENT_DUE, .days = lm_days_dialog_get_days (ADW_MESSAGE_DIALOG (dialog)) });
}

static void
set_due_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  GtkWidget *dialog = lm_days_dialog_new (GTK_WINDOW (widget));

  g_signal_connect_object (dialog, "response", G_CALLBACK (days_chosen_cb), widget, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
note_written_cb (LmBrowseWindow *self,
                 const char     *response,
                 GtkWidget      *dialog)
{
  g_autofree char *note = NULL;

  if (!g_str_equal (response, LM_CARD_DIALOG_DONE))
    return;

  note = lm_note_dialog_dup_note (ADW_MESSAGE_DIALOG (dialog));
  apply (self, &(LmCardEdit) { LM_EVENT_NOTE, .text = note });
}

static void
edit_note_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  LmBrowseWindow *self = LM_BROWSE_WINDOW (widget);
  guint index = gtk_bitset_get_minimum (lm_card_selection_get_cards (self->selection));
  GtkWidget *dialog = lm_note_dialog_new (GTK_WINDOW (widget), lm_card_list_get_note (self->list, index));

  g_signal_connect_object (dialog, "response", G_CALLBACK (note_written_cb), widget, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  LmBrowseWindow *self = LM_BROWSE_WINDOW (widget);
  guint n_cards = lm_card_edits_undo (self->edits);
  g_autofree char *title = lm_format (ngettext ("%u card is as it was", "%u cards are as they were", n_cards),
                                      n_cards);

  show_toast (self, title, FALSE);
}

static void
search_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (LM_BROWSE_WINDOW (widget)->entry));
}

static void
clear_filter_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  lm_browse_window_clear_filter (LM_BROWSE_WINDOW (widget));
}

static void
close_pane_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  lm_browse_window_show_pane (LM_BROWSE_WINDOW (widget), FALSE);
}

static void
more_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  gtk_menu_button_popup (LM_BROWSE_WINDOW (widget)->more_button);
}

static void
show_in_comparison_action (GtkWidget  *widget,
                           const char *action_name,
                           GVariant   *parameter)
{
  LmCard *card = lm_card_pane_get_card (LM_BROWSE_WINDOW (widget)->pane);

  g_signal_emit_by_name (widget, "show-in-comparison", lm_card_get_aspect (card));
}

static void
show_shortcuts_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  lm_shortcuts_window_present (GTK_WINDOW (widget), "browse");
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint           key;
    GdkModifierType modifiers;
    const char     *action;
  } keys[] = {
    { GDK_KEY_j, GDK_CONTROL_MASK, "browse.suspend" },
    { GDK_KEY_j, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "browse.resume" },
    { GDK_KEY_b, GDK_CONTROL_MASK, "browse.bury" },
    { GDK_KEY_d, GDK_CONTROL_MASK, "browse.set-due" },
    { GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "browse.forget" },
    { GDK_KEY_m, GDK_CONTROL_MASK, "browse.edit-note" },
    { GDK_KEY_z, GDK_CONTROL_MASK, "browse.undo" },
    { GDK_KEY_f, GDK_CONTROL_MASK, "browse.search" },
    { GDK_KEY_Return, GDK_CONTROL_MASK, "browse.show-in-comparison" },
    { GDK_KEY_Escape, 0, "browse.close-pane" },
    { GDK_KEY_F10, GDK_SHIFT_MASK, "browse.more" },
    { GDK_KEY_Menu, 0, "browse.more" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers, keys[i].action, NULL);

  for (guint flag = 0; flag < LM_EVENT_N_FLAGS; flag++)
    {
      /* The menu shows the last one. */
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_0 + flag, GDK_ALT_MASK, "browse.flag", "u", flag);
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0 + flag, GDK_ALT_MASK, "browse.flag", "u", flag);
    }
}

void
lm_browse_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "browse.suspend", NULL, suspend_action);
  gtk_widget_class_install_action (widget_class, "browse.resume", NULL, resume_action);
  gtk_widget_class_install_action (widget_class, "browse.bury", NULL, bury_action);
  gtk_widget_class_install_action (widget_class, "browse.set-due", NULL, set_due_action);
  gtk_widget_class_install_action (widget_class, "browse.forget", NULL, forget_action);
  gtk_widget_class_install_action (widget_class, "browse.flag", "u", flag_action);
  gtk_widget_class_install_action (widget_class, "browse.edit-note", NULL, edit_note_action);
  gtk_widget_class_install_action (widget_class, "browse.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "browse.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "browse.clear-filter", NULL, clear_filter_action);
  gtk_widget_class_install_action (widget_class, "browse.close-pane", NULL, close_pane_action);
  gtk_widget_class_install_action (widget_class, "browse.more", NULL, more_action);
  gtk_widget_class_install_action (widget_class, "browse.show-in-comparison", NULL, show_in_comparison_action);
  /* The name that the application knows the key by. */
  gtk_widget_class_install_action (widget_class, "win.show-shortcuts", NULL, show_shortcuts_action);
  gtk_widget_class_install_property_action (widget_class, "browse.sort", "sort-column");
  gtk_widget_class_install_property_action (widget_class, "browse.descending", "descending");

  add_keys (widget_class);
}

void
lm_browse_actions_update (LmBrowseWindow *self)
{
  static const char * const for_many[] = {
    "browse.suspend", "browse.resume", "browse.bury", "browse.set-due", "browse.forget", "browse.flag",
  };
  GtkWidget *widget = GTK_WIDGET (self);
  LmCard *card = lm_card_pane_get_card (self->pane);
  gboolean any = !gtk_bitset_is_empty (lm_card_selection_get_cards (self->selection));
  gboolean is_open = lm_progress_log_is_open (self->log);

  for (gsize i = 0; i < G_N_ELEMENTS (for_many); i++)
    gtk_widget_action_set_enabled (widget, for_many[i], is_open && any);

  gtk_widget_action_set_enabled (widget, "browse.edit-note", is_open && card != NULL);
  gtk_widget_action_set_enabled (widget, "browse.undo", is_open && lm_card_edits_can_undo (self->edits));
  gtk_widget_action_set_enabled (widget, "browse.close-pane", adw_flap_get_reveal_flap (self->flap));
  gtk_widget_action_set_enabled (widget, "browse.show-in-comparison",
                                 card != NULL && lm_card_get_aspect (card) != NULL);
}
