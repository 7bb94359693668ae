/* lm-statement-tile.c: a statement that is picked, or dragged to where it belongs
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "app/lm-row-layout.h"
#include "drill/lm-statement-tile.h"
#include "core/locale/lm-locale.h"

struct _LmStatementTile
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget *text_box;
  GtkLabel  *statement;
  GtkLabel  *note;
  GtkWidget *mark_box;
  GtkImage  *icon;
  GtkLabel  *number;

  /* Owned */
  LmCell *cell;
  char   *news;      /* or NULL */

  /* State */
  LmTileMark mark;
  guint      forgetting;      /* id of the idle source that lets go of the news */
};

enum { PROP_CELL = 1, N_PROPS };
enum { CLICKED, N_SIGNALS };

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LmStatementTile, lm_statement_tile, GTK_TYPE_WIDGET)

/* What has happened, whether it is picked, and the statement. */
static void
describe (LmStatementTile *self)
{
  const char *lines[4] = { NULL };
  guint n_lines = 0;
  g_autofree char *label = NULL;

  if (self->cell == NULL)
    return;

  if (self->news != NULL)
    lines[n_lines++] = self->news;
  if (self->mark == LM_TILE_PICKED)
    /* Translators: read aloud before a statement for which another one is to be chosen now. */
    lines[n_lines++] = _("Picked");
  lines[n_lines++] = lm_cell_get_statement (self->cell);

  label = g_strjoinv ("\n", (GStrv) lines);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
forget_news_cb (gpointer data)
{
  LmStatementTile *self = data;

  self->forgetting = 0;
  g_clear_pointer (&self->news, g_free);
  describe (self);
}

/* Not at once: until it knows where the focus is now, a screen reader says what changes here. */
static void
focus_left_cb (LmStatementTile *self)
{
  if (self->news != NULL && self->forgetting == 0)
    self->forgetting = g_idle_add_once (forget_news_cb, self);
}

static gboolean
is_settled (LmStatementTile *self)
{
  return self->mark == LM_TILE_RIGHT || self->mark == LM_TILE_MISSED;
}

static void
click (LmStatementTile *self)
{
  if (!is_settled (self))
    g_signal_emit (self, signals[CLICKED], 0);
}

static gboolean
key_cb (GtkWidget *widget,
        GVariant  *arguments,
        gpointer   user_data)
{
  LmStatementTile *self = LM_STATEMENT_TILE (widget);
  gboolean settled = is_settled (self);

  click (self);

  return !settled;
}

static void
released_cb (LmStatementTile *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  click (self);
}

static GdkContentProvider *
drag_prepare_cb (LmStatementTile *self)
{
  return is_settled (self) ? NULL : gdk_content_provider_new_typed (LM_TYPE_STATEMENT_TILE, self);
}

static void
drag_begin_cb (GtkDragSource   *source,
               GdkDrag         *drag,
               LmStatementTile *self)
{
  g_autoptr(GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static void
show_mark (LmStatementTile *self)
{
  static const char * const icons[] = {
    NULL, "view-pin-symbolic", "object-select-symbolic", "window-close-symbolic"
  };
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_image_set_from_icon_name (self->icon, icons[self->mark]);
  gtk_widget_set_visible (GTK_WIDGET (self->note), self->mark == LM_TILE_MISSED);

  if (self->mark == LM_TILE_PICKED)
    gtk_widget_add_css_class (widget, "picked");
  else
    gtk_widget_remove_css_class (widget, "picked");

  if (is_settled (self))
    gtk_widget_add_css_class (widget, "settled");
  else
    gtk_widget_remove_css_class (widget, "settled");

  gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                               GTK_ACCESSIBLE_STATE_PRESSED, self->mark == LM_TILE_PICKED,
                               GTK_ACCESSIBLE_STATE_DISABLED, is_settled (self),
                               -1);
  describe (self);
}

static void
set_cell (LmStatementTile *self,
          LmCell          *cell)
{
  g_set_object (&self->cell, cell);
  gtk_label_set_label (self->statement, lm_cell_get_statement (cell));
  describe (self);
}

static void
lm_statement_tile_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  LmStatementTile *self = LM_STATEMENT_TILE (object);

  switch (prop_id)
    {
    case PROP_CELL:
      g_value_set_object (value, self->cell);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lm_statement_tile_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  LmStatementTile *self = LM_STATEMENT_TILE (object);

  switch (prop_id)
    {
    case PROP_CELL:
      set_cell (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lm_statement_tile_dispose (GObject *object)
{
  LmStatementTile *self = LM_STATEMENT_TILE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LM_TYPE_STATEMENT_TILE);
  g_clear_handle_id (&self->forgetting, g_source_remove);
  g_clear_object (&self->cell);
  g_clear_pointer (&self->news, g_free);

  G_OBJECT_CLASS (lm_statement_tile_parent_class)->dispose (object);
}

static void
lm_statement_tile_class_init (LmStatementTileClass *klass)
{
  static const guint keys[] = { GDK_KEY_space, GDK_KEY_KP_Space, GDK_KEY_Return, GDK_KEY_KP_Enter };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lm_statement_tile_get_property;
  object_class->set_property = lm_statement_tile_set_property;
  object_class->dispose = lm_statement_tile_dispose;

  properties[PROP_CELL] =
    g_param_spec_object ("cell", NULL, NULL, LM_TYPE_CELL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CLICKED] =
    g_signal_new ("clicked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (LM_TYPE_ROW_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/LeadMgmt/ui/drill/lm-statement-tile.ui");
  gtk_widget_class_bind_template_child (widget_class, LmStatementTile, text_box);
  gtk_widget_class_bind_template_child (widget_class, LmStatementTile, statement);
  gtk_widget_class_bind_template_child (widget_class, LmStatementTile, note);
  gtk_widget_class_bind_template_child (widget_class, LmStatementTile, mark_box);
  gtk_widget_class_bind_template_child (widget_class, LmStatementTile, icon);
  gtk_widget_class_bind_template_child (widget_class, LmStatementTile, number);
  gtk_widget_class_bind_template_callback (widget_class, focus_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_prepare_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_begin_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_widget_class_set_css_name (widget_class, "statement-tile");

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i], 0, key_cb, NULL);
}

static void
lm_statement_tile_init (LmStatementTile *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_mark (self);
}

GtkWidget *
lm_statement_tile_new (LmCell *cell)
{
  return g_object_new (LM_TYPE_STATEMENT_TILE, "cell", cell, NULL);
}

LmCell *
lm_statement_tile_get_cell (LmStatementTile *self)
{
  g_return_val_if_fail (LM_IS_STATEMENT_TILE (self), NULL);

  return self->cell;
}

LmTileMark
lm_statement_tile_get_mark (LmStatementTile *self)
{
  g_return_val_if_fail (LM_IS_STATEMENT_TILE (self), LM_TILE_OPEN);

  return self->mark;
}

void
lm_statement_tile_set_mark (LmStatementTile *self,
                            LmTileMark       mark)
{
  g_return_if_fail (LM_IS_STATEMENT_TILE (self));

  self->mark = mark;
  show_mark (self);
}

void
lm_statement_tile_set_news (LmStatementTile *self,
                            const char      *text)
{
  g_return_if_fail (LM_IS_STATEMENT_TILE (self));
  g_return_if_fail (text != NULL);

  g_clear_handle_id (&self->forgetting, g_source_remove);
  g_free (self->news);
  self->news = g_strdup (text);
  describe (self);
}

void
lm_statement_tile_set_number (LmStatementTile *self,
                              guint            number)
{
  g_autofree char *text = lm_format ("%u", number);

  g_return_if_fail (LM_IS_STATEMENT_TILE (self));

  gtk_label_set_label (self->number, text);
  gtk_widget_set_visible (GTK_WIDGET (self->number), number > 0);
}

/* From center to center, in pixels. */
static graphene_point_t
get_distance (LmStatementTile *self,
              LmStatementTile *other)
{
  graphene_rect_t from, to;

  if (!gtk_widget_compute_bounds (GTK_WIDGET (self), GTK_WIDGET (self), &from) ||
      !gtk_widget_compute_bounds (GTK_WIDGET (other), GTK_WIDGET (self), &to))
    return GRAPHENE_POINT_INIT (0, 0);

  return GRAPHENE_POINT_INIT (to.origin.x + to.size.width / 2 - from.origin.x - from.size.width / 2,
                              to.origin.y + to.size.height / 2 - from.origin.y - from.size.height / 2);
}

LmStatementTile *
lm_statement_tile_find_neighbor (LmStatementTile  *self,
                                 GPtrArray        *tiles,
                                 GtkDirectionType  direction)
{
  gboolean is_vertical = direction == GTK_DIR_UP || direction == GTK_DIR_DOWN;
  int sign = direction == GTK_DIR_UP || direction == GTK_DIR_LEFT ? -1 : 1;
  LmStatementTile *neighbor = NULL;
  float least = G_MAXFLOAT;

  g_return_val_if_fail (LM_IS_STATEMENT_TILE (self), NULL);
  g_return_val_if_fail (tiles != NULL, NULL);

  for (guint i = 0; i < tiles->len; i++)
    {
      graphene_point_t way = get_distance (self, g_ptr_array_index (tiles, i));
      float ahead = sign * (is_vertical ? way.y : way.x);
      float distance = is_vertical ? ahead : ABS (way.y);

      if (ahead < 1 || distance >= least || (is_vertical && ABS (way.x) >= 1))
        continue;

      neighbor = g_ptr_array_index (tiles, i);
      least = distance;
    }

  return neighbor;
}
