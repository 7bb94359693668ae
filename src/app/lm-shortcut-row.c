/* lm-shortcut-row.c: what a key does, in a list
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-shortcut-row.h"

struct _LmShortcutRow
{
  AdwActionRow parent_instance;

  /* Children */
  GtkShortcutLabel *keys;
};

enum { PROP_ACCELERATOR = 1, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LmShortcutRow, lm_shortcut_row, ADW_TYPE_ACTION_ROW)

static void
lm_shortcut_row_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  LmShortcutRow *self = LM_SHORTCUT_ROW (object);

  switch (prop_id)
    {
    case PROP_ACCELERATOR:
      g_value_set_string (value, gtk_shortcut_label_get_accelerator (self->keys));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lm_shortcut_row_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  LmShortcutRow *self = LM_SHORTCUT_ROW (object);

  switch (prop_id)
    {
    case PROP_ACCELERATOR:
      gtk_shortcut_label_set_accelerator (self->keys, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lm_shortcut_row_class_init (LmShortcutRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lm_shortcut_row_get_property;
  object_class->set_property = lm_shortcut_row_set_property;

  properties[PROP_ACCELERATOR] =
    g_param_spec_string ("accelerator", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lm_shortcut_row_init (LmShortcutRow *self)
{
  self->keys = GTK_SHORTCUT_LABEL (gtk_shortcut_label_new (""));
  gtk_widget_set_valign (GTK_WIDGET (self->keys), GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->keys));
}
