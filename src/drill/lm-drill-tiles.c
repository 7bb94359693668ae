/* lm-drill-tiles.c: which drills to ask with
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "drill/lm-drill-tiles.h"

#define MOST_TILES_A_LINE 3
#define ALL_DRILLS        (LM_DRILL_BIT (LM_N_DRILLS) - 1)

struct _LmDrillTiles
{
  GtkWidget parent_instance;

  /* Borrowed: parts of the widget */
  GtkWidget *box;
  GtkWidget *tiles[LM_N_DRILLS];

  /* State */
  guint    drills;
  guint    offered;
  gboolean showing;            /* the tiles are ticked by the widget itself */
};

enum { PROP_DRILLS = 1, N_PROPS };

static GParamSpec *properties[N_PROPS];

static const struct
{
  const char *icon;
  const char *title;
  const char *subtitle;
} contents[LM_N_DRILLS] = {
  [LM_DRILL_FLASHCARDS] = { "lm-drill-flashcards-symbolic", N_("Flashcards"), N_("Recall, turn, rate yourself") },
  [LM_DRILL_IDENTIFY] = { "lm-drill-identify-symbolic", N_("Who is it?"), N_("Say whose statement it is") },
  [LM_DRILL_COUNTERPART] = { "lm-drill-counterpart-symbolic", N_("Counterpart"), N_("Recall what the other side does") },
  [LM_DRILL_TYPED] = { "lm-drill-typed-symbolic", N_("Type it"), N_("Write the answer yourself") },
  [LM_DRILL_MATCH] = { "lm-drill-match-symbolic", N_("Match"), N_("Pair up statements") },
  [LM_DRILL_SORT] = { "lm-drill-sort-symbolic", N_("Sort"), N_("Put statements to their side") },
};

G_DEFINE_FINAL_TYPE (LmDrillTiles, lm_drill_tiles, GTK_TYPE_WIDGET)

/* Where none of the drills that are ticked is offered, cards are asked as flashcards. */
static guint
get_shown (LmDrillTiles *self)
{
  guint shown = self->drills & self->offered;

  return shown != 0 ? shown : LM_DRILL_BIT (LM_DRILL_FLASHCARDS);
}

static void
show_drills (LmDrillTiles *self)
{
  self->showing = TRUE;
  for (guint i = 0; i < LM_N_DRILLS; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->tiles[i]), (get_shown (self) & LM_DRILL_BIT (i)) != 0);
  self->showing = FALSE;
}

static void
set_drills (LmDrillTiles *self,
            guint         drills)
{
  if (drills == self->drills || drills == 0)
    return;

  self->drills = drills;
  show_drills (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DRILLS]);
}

static void
toggled_cb (LmDrillTiles *self)
{
  guint drills = 0;

  if (self->showing)
    return;

  for (guint i = 0; i < LM_N_DRILLS; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->tiles[i])))
      drills |= LM_DRILL_BIT (i);

  /* The last one stays. */
  if (drills == 0)
    show_drills (self);
  else
    set_drills (self, (self->drills & ~self->offered) | drills);
}

static GtkWidget *
new_label (const char *text,
           const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "justify", GTK_JUSTIFY_CENTER,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "max-width-chars", 16,
                                   NULL);

  gtk_widget_add_css_class (label, style);

  return label;
}

static GtkWidget *
create_tile (LmDrillTiles *self,
             LmDrillKind   kind)
{
  GtkWidget *tile = gtk_toggle_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (contents[kind].icon);
  GtkWidget *tick = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_image_set_icon_size (GTK_IMAGE (icon), GTK_ICON_SIZE_LARGE);
  gtk_widget_set_halign (tick, GTK_ALIGN_END);
  gtk_widget_set_valign (tick, GTK_ALIGN_START);
  g_object_bind_property (tile, "active", tick, "visible", G_BINDING_SYNC_CREATE);

  gtk_box_append (GTK_BOX (content), icon);
  gtk_box_append (GTK_BOX (content), new_label (_(contents[kind].title), "heading"));
  gtk_box_append (GTK_BOX (content), new_label (_(contents[kind].subtitle), "caption"));
  gtk_overlay_set_child (GTK_OVERLAY (overlay), content);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), tick);

  gtk_button_set_child (GTK_BUTTON (tile), overlay);
  gtk_widget_add_css_class (tile, "drill-tile");
  gtk_accessible_update_property (GTK_ACCESSIBLE (tile),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _(contents[kind].title),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _(contents[kind].subtitle),
                                  -1);

  return tile;
}

static void
lm_drill_tiles_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_DRILLS:
      g_value_set_uint (value, LM_DRILL_TILES (object)->drills);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lm_drill_tiles_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_DRILLS:
      set_drills (LM_DRILL_TILES (object), g_value_get_uint (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lm_drill_tiles_dispose (GObject *object)
{
  g_clear_pointer (&LM_DRILL_TILES (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (lm_drill_tiles_parent_class)->dispose (object);
}

static void
lm_drill_tiles_class_init (LmDrillTilesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lm_drill_tiles_get_property;
  object_class->set_property = lm_drill_tiles_set_property;
  object_class->dispose = lm_drill_tiles_dispose;

  properties[PROP_DRILLS] =
    g_param_spec_uint ("drills", NULL, NULL, 0, G_MAXUINT, LM_DEFAULT_DRILLS,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
lm_drill_tiles_init (LmDrillTiles *self)
{
  self->drills = LM_DEFAULT_DRILLS;
  self->offered = ALL_DRILLS;
  self->box = gtk_flow_box_new ();
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (self->box), GTK_SELECTION_NONE);
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (self->box), TRUE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (self->box), MOST_TILES_A_LINE);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (self->box), 6);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (self->box), 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Drills"), -1);

  for (guint i = 0; i < LM_N_DRILLS; i++)
    {
      self->tiles[i] = create_tile (self, i);
      gtk_flow_box_append (GTK_FLOW_BOX (self->box), self->tiles[i]);
      gtk_widget_set_focusable (gtk_widget_get_parent (self->tiles[i]), FALSE);
    }

  show_drills (self);
  for (guint i = 0; i < LM_N_DRILLS; i++)
    g_signal_connect_object (self->tiles[i], "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
}

void
lm_drill_tiles_set_subject (LmDrillTiles *self,
                            LmSubject    *subject)
{
  guint offered;

  g_return_if_fail (LM_IS_DRILL_TILES (self));
  g_return_if_fail (LM_IS_SUBJECT (subject));

  offered = lm_drill_kinds_fit (ALL_DRILLS, subject);
  if (offered == self->offered)
    return;

  self->offered = offered;
  for (guint i = 0; i < LM_N_DRILLS; i++)
    gtk_widget_set_visible (gtk_widget_get_parent (self->tiles[i]), (offered & LM_DRILL_BIT (i)) != 0);
  show_drills (self);
}
