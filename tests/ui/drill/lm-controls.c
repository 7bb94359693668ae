/* lm-controls.c: the buttons, keys and children of a widget, for tests
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lm-controls.h"
#include "lm-stage.h"

gpointer
lm_controls_get_child (gpointer    widget,
                       const char *name)
{
  GObject *child = gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name);

  g_assert_nonnull (child);

  return child;
}

const char *
lm_controls_get_text (gpointer    widget,
                      const char *name)
{
  GtkLabel *label = lm_controls_get_child (widget, name);

  return lm_stage_is_seen (label) ? gtk_label_get_text (label) : NULL;
}

GtkWidget *
lm_controls_find_button (gpointer    root,
                         const char *action,
                         guint       n)
{
  GtkActionable *button = NULL;

  for (guint i = 0; (button = lm_stage_find (root, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_actionable_get_action_name (button), action) == 0 && n-- == 0)
      break;

  g_assert_nonnull (button);

  return GTK_WIDGET (button);
}

gboolean
lm_controls_is_enabled (gpointer    root,
                        const char *action)
{
  return gtk_widget_get_sensitive (lm_controls_find_button (root, action, 0));
}

static GtkShortcut *
find_shortcut (GListModel *shortcuts,
               const char *key)
{
  g_autoptr(GtkShortcutTrigger) trigger = gtk_shortcut_trigger_parse_string (key);
  guint n_shortcuts = g_list_model_get_n_items (shortcuts);

  g_assert_nonnull (trigger);

  for (guint i = 0; i < n_shortcuts; i++)
    {
      g_autoptr(GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);

      if (gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), trigger))
        return g_steal_pointer (&shortcut);
    }

  return NULL;
}

void
lm_controls_press (gpointer    widget,
                   const char *key)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);
  guint n_controllers = g_list_model_get_n_items (controllers);
  g_autoptr(GtkShortcut) shortcut = NULL;

  for (guint i = 0; shortcut == NULL && i < n_controllers; i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller))
        shortcut = find_shortcut (G_LIST_MODEL (controller), key);
    }

  g_assert_nonnull (shortcut);
  gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                gtk_shortcut_get_arguments (shortcut));
}

GtkWidget *
lm_controls_get_focus (gpointer widget)
{
  return gtk_root_get_focus (gtk_widget_get_root (widget));
}

static GtkEventController *
find_controller (GtkWidget *widget,
                 GType      type)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      /* The widget has it as well. */
      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }

  g_assert_not_reached ();
}

void
lm_controls_click (gpointer widget)
{
  g_signal_emit_by_name (find_controller (widget, GTK_TYPE_GESTURE_CLICK), "released", 1, 1.0, 1.0);
}

gboolean
lm_controls_drop (gpointer object,
                  gpointer onto)
{
  g_auto(GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, G_OBJECT_TYPE (object));
  g_value_set_object (&value, object);
  g_signal_emit_by_name (find_controller (onto, GTK_TYPE_DROP_TARGET), "drop", &value, 1.0, 1.0, &taken);

  return taken;
}
