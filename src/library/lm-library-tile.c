/* lm-library-tile.c: a subject in the library's grid
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library/lm-library-tile.h"

#include <glib/gi18n.h>

#include "app/lm-optional-text.h"
#include "app/lm-side-label.h"
#include "library/lm-subject-text.h"

struct _LmLibraryTile
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget     *content;         /* bound so that it goes with the template */
  GtkWidget     *new_box;
  GtkWidget     *entry_box;
  GtkLabel      *title;
  GtkWidget     *warning;
  GtkBox        *sides;
  GtkLabel      *size;
  GtkLevelBar   *level;
  GtkLabel      *known;
  GtkLabel      *due;
  GtkLabel      *origin;
  GtkMenuButton *menu_button;

  /* Owned */
  LmLibraryEntry *entry;
  GSignalGroup   *entry_signals;
};

G_DEFINE_FINAL_TYPE (LmLibraryTile, lm_library_tile, GTK_TYPE_WIDGET)

static void
show_sides (LmLibraryTile *self,
            GPtrArray     *sides)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sides))) != NULL)
    gtk_box_remove (self->sides, child);

  for (guint i = 0; sides != NULL && i < sides->len; i++)
    gtk_box_append (self->sides, lm_side_label_new (g_ptr_array_index (sides, i)));
}

static void
show_progress (LmLibraryTile *self,
               guint          n_cards)
{
  const LmSubjectCounts *counts = lm_library_entry_get_counts (self->entry);
  gboolean shown = counts != NULL && n_cards > 0;
  g_autofree char *known = shown ? lm_subject_text_dup_known (n_cards, counts) : NULL;
  g_autofree char *due = shown ? lm_subject_text_dup_due (counts) : NULL;

  lm_optional_text_show (self->known, known);
  lm_optional_text_show (self->due, due);
  gtk_level_bar_set_value (self->level, shown ? (double) counts->n_known / n_cards : 0.0);
  gtk_widget_set_visible (GTK_WIDGET (self->level), shown);
}

static void
show_subject (LmLibraryTile    *self,
              LmSubjectSummary *summary)
{
  guint n_cards = lm_card_set_get_n_cards (summary->cards);
  g_autofree char *size = lm_subject_text_dup_size (summary->n_aspects, n_cards);

  show_sides (self, summary->sides);
  lm_optional_text_show (self->size, size);
  show_progress (self, n_cards);
}

static void
show_no_subject (LmLibraryTile *self,
                 const char    *text)
{
  show_sides (self, NULL);
  lm_optional_text_show (self->size, text);
  lm_optional_text_show (self->known, NULL);
  lm_optional_text_show (self->due, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->level), FALSE);
}

/* What takes the focus, and is read out, is the item of the grid around the tile. */
static void
name_item (LmLibraryTile *self)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *description = NULL;

  if (item == NULL)
    return;

  description = self->entry != NULL ? lm_subject_text_dup_entry (self->entry) : g_strdup ("");
  gtk_accessible_update_property (GTK_ACCESSIBLE (item),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->entry != NULL ? lm_library_entry_get_title (self->entry) : _("New Comparison"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
}

static void
render (LmLibraryTile *self)
{
  name_item (self);
  gtk_widget_set_visible (self->new_box, self->entry == NULL);
  gtk_widget_set_visible (self->entry_box, self->entry != NULL);

  if (self->entry == NULL)
    return;

  gtk_label_set_label (self->title, lm_library_entry_get_title (self->entry));
  lm_optional_text_show (self->origin, lm_subject_text_get_origin (self->entry));
  gtk_widget_set_visible (self->warning, lm_library_entry_is_broken (self->entry));

  if (lm_library_entry_get_id (self->entry) != NULL)
    show_subject (self, lm_library_entry_get_summary (self->entry));
  else
    show_no_subject (self, lm_library_entry_is_broken (self->entry) ? _("Does not open. Show its problems…") : NULL);
}

static void
append (GMenu          *menu,
        const char     *label,
        const char     *action,
        LmLibraryEntry *entry)
{
  g_autofree char *uri = g_file_get_uri (lm_library_entry_get_file (entry));
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", uri);
  g_menu_append_item (menu, item);
}

/* What cannot be done with a subject is not in its menu. */
static GMenuModel *
create_menu (LmLibraryEntry *entry)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GMenu) first = g_menu_new ();
  g_autoptr(GMenu) last = g_menu_new ();

  if (lm_library_entry_is_broken (entry))
    {
      append (first, _("Show _Problems"), "library.open", entry);
      append (first, _("_Copy Report"), "library.copy-report", entry);
    }
  else
    {
      append (first, _("_Open"), "library.open", entry);
      append (first, _("_Duplicate"), "library.duplicate", entry);
    }

  if (lm_library_entry_get_origin (entry) != LM_LIBRARY_BUILT_IN)
    append (first, _("Show _File"), "library.show-file", entry);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));

  if (lm_library_entry_get_origin (entry) == LM_LIBRARY_OWN)
    {
      append (last, _("Move to _Trash"), "library.remove", entry);
      g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
    }

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

/* A tile is for one entry after the other, and most menus are never opened. */
static void
create_popup (GtkMenuButton *button,
              gpointer       user_data)
{
  LmLibraryTile *self = user_data;
  g_autoptr(GMenuModel) menu = create_menu (self->entry);

  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (menu));
}

static void
secondary_click_cb (LmLibraryTile   *self,
                    int              n_press,
                    double           x,
                    double           y,
                    GtkGestureClick *gesture)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  lm_library_tile_popup_menu (self);
}

static void
long_press_cb (LmLibraryTile *self,
               double         x,
               double         y,
               GtkGesture    *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  lm_library_tile_popup_menu (self);
}

static void
lm_library_tile_dispose (GObject *object)
{
  LmLibraryTile *self = LM_LIBRARY_TILE (object);

  g_clear_object (&self->entry_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), LM_TYPE_LIBRARY_TILE);
  g_clear_object (&self->entry);

  G_OBJECT_CLASS (lm_library_tile_parent_class)->dispose (object);
}

static void
lm_library_tile_class_init (LmLibraryTileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lm_library_tile_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/LeadMgmt/ui/library/lm-library-tile.ui");
  gtk_widget_class_bind_template_child (widget_class, LmLibraryTile, content);
  gtk_widget_class_bind_template_child (widget_class, LmLibraryTile, new_box);
  gtk_widget_class_bind_template_child (widget_class, LmLibraryTile, entry_box);
  gtk_widget_class_bind_template_child (widget_class, LmLibraryTile, title);
  gtk_widget_class_bind_template_child (widget_class, LmLibraryTile, warning);
  gtk_widget_class_bind_template_child (widget_class, LmLibraryTile, sides);
  gtk_widget_class_bind_template_child (widget_class, LmLibraryTile, size);
  gtk_widget_class_bind_template_child (widget_class, LmLibraryTile, level);
  gtk_widget_class_bind_template_child (widget_class, LmLibraryTile, known);
  gtk_widget_class_bind_template_child (widget_class, LmLibraryTile, due);
  gtk_widget_class_bind_template_child (widget_class, LmLibraryTile, origin);
  gtk_widget_class_bind_template_child (widget_class, LmLibraryTile, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, secondary_click_cb);
  gtk_widget_class_bind_template_callback (widget_class, long_press_cb);

  gtk_widget_class_set_css_name (widget_class, "library-tile");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
lm_library_tile_init (LmLibraryTile *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_menu_button_set_create_popup_func (self->menu_button, create_popup, self, NULL);

  self->entry_signals = g_signal_group_new (LM_TYPE_LIBRARY_ENTRY);
  g_signal_group_connect_swapped (self->entry_signals, "notify", G_CALLBACK (render), self);
}

GtkWidget *
lm_library_tile_new (void)
{
  return g_object_new (LM_TYPE_LIBRARY_TILE, NULL);
}

LmLibraryEntry *
lm_library_tile_get_entry (LmLibraryTile *self)
{
  g_return_val_if_fail (LM_IS_LIBRARY_TILE (self), NULL);

  return self->entry;
}

void
lm_library_tile_set_entry (LmLibraryTile  *self,
                           LmLibraryEntry *entry)
{
  g_return_if_fail (LM_IS_LIBRARY_TILE (self));
  g_return_if_fail (entry == NULL || LM_IS_LIBRARY_ENTRY (entry));

  g_set_object (&self->entry, entry);
  g_signal_group_set_target (self->entry_signals, entry);
  render (self);
}

void
lm_library_tile_popup_menu (LmLibraryTile *self)
{
  g_return_if_fail (LM_IS_LIBRARY_TILE (self));

  if (self->entry != NULL)
    gtk_menu_button_popup (self->menu_button);
}
