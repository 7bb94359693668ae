/* lm-side-label.c: the name of a side beside a dot in its color
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-row-layout.h"
#include "app/lm-side-label.h"

#define SPACING 6

struct _LmSideLabel
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *dot;
  GtkWidget *name;

  /* Owned */
  LmSide *side;
};

enum { PROP_SIDE = 1, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LmSideLabel, lm_side_label, GTK_TYPE_WIDGET)

void
lm_side_style_apply (GtkWidget *widget,
                     LmSide    *side)
{
  g_autoptr(GEnumClass) colors = g_type_class_ref (LM_TYPE_SIDE_COLOR);

  for (guint i = 0; i < colors->n_values; i++)
    {
      g_autofree char *name = g_strconcat ("side-", colors->values[i].value_nick, NULL);

      if (side != NULL && colors->values[i].value == (int) lm_side_get_color (side))
        gtk_widget_add_css_class (widget, name);
      else
        gtk_widget_remove_css_class (widget, name);
    }
}

static void
lm_side_label_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  LmSideLabel *self = LM_SIDE_LABEL (object);

  switch (prop_id)
    {
    case PROP_SIDE:
      g_value_set_object (value, self->side);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lm_side_label_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  LmSideLabel *self = LM_SIDE_LABEL (object);

  switch (prop_id)
    {
    case PROP_SIDE:
      lm_side_label_set_side (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lm_side_label_dispose (GObject *object)
{
  LmSideLabel *self = LM_SIDE_LABEL (object);

  g_clear_pointer (&self->dot, gtk_widget_unparent);
  g_clear_pointer (&self->name, gtk_widget_unparent);
  g_clear_object (&self->side);

  G_OBJECT_CLASS (lm_side_label_parent_class)->dispose (object);
}

static void
lm_side_label_class_init (LmSideLabelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lm_side_label_get_property;
  object_class->set_property = lm_side_label_set_property;
  object_class->dispose = lm_side_label_dispose;

  properties[PROP_SIDE] =
    g_param_spec_object ("side", NULL, NULL, LM_TYPE_SIDE,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "side-label");
}

static void
lm_side_label_init (LmSideLabel *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), lm_row_layout_new (SPACING));

  self->dot = g_object_new (GTK_TYPE_BOX,
                            "css-name", "dot",
                            "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                            NULL);
  gtk_widget_set_parent (self->dot, GTK_WIDGET (self));

  self->name = g_object_new (GTK_TYPE_LABEL,
                             "wrap", TRUE,
                             "wrap-mode", PANGO_WRAP_WORD_CHAR,
                             "xalign", 0.0,
                             NULL);
  gtk_widget_set_parent (self->name, GTK_WIDGET (self));
}

GtkWidget *
lm_side_label_new (LmSide *side)
{
  return g_object_new (LM_TYPE_SIDE_LABEL, "side", side, NULL);
}

LmSide *
lm_side_label_get_side (LmSideLabel *self)
{
  g_return_val_if_fail (LM_IS_SIDE_LABEL (self), NULL);

  return self->side;
}

void
lm_side_label_set_side (LmSideLabel *self,
                        LmSide      *side)
{
  g_return_if_fail (LM_IS_SIDE_LABEL (self));

  if (!g_set_object (&self->side, side))
    return;

  lm_side_style_apply (GTK_WIDGET (self), side);
  gtk_label_set_label (GTK_LABEL (self->name), side != NULL ? lm_side_get_name (side) : "");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIDE]);
}

void
lm_side_label_show (LmSideLabel *self,
                    LmSide      *side)
{
  g_return_if_fail (LM_IS_SIDE_LABEL (self));

  lm_side_label_set_side (self, side);
  gtk_widget_set_visible (GTK_WIDGET (self), side != NULL);
}
