/* lm-identify-drill.c: the drill that asks whose statement it is
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "app/lm-card-face.h"
#include "app/lm-side-label.h"
#include "core/locale/lm-locale.h"
#include "drill/lm-contrast.h"
#include "drill/lm-drill.h"
#include "drill/lm-feedback.h"
#include "drill/lm-identify-drill.h"
#include "drill/lm-slide-layer.h"
#include "drill/lm-spoken-prompt.h"

#define PAUSE_MS 700
#define MOST_SIDES 4

/* A swipe is sideways, and faster than a slow drag; pixels a second. */
#define SWIPE_SPEED 300

struct _LmIdentifyDrill
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget    *scroller;
  LmSlideLayer *slide;
  GtkWidget    *front;
  GtkLabel     *place;
  GtkLabel     *statement;
  LmFeedback   *feedback;
  LmContrast   *contrast;
  GtkWidget    *button_clamp;
  GtkStack     *buttons;
  GtkBox       *first_sides;        /* in pairs: two beside each other, the others below */
  GtkBox       *other_sides;

  /* Owned */
  LmCard *card;
  char   *count;                  /* or NULL */

  /* State */
  guint    quick_time;
  guint    pause;
  guint    going_on;              /* id of the timeout that ends a right answer */
  gboolean answered;
  guint    chosen;                /* the side, once it is answered */
  gint64   shown_at;              /* monotonic, microseconds */
};

enum
{
  PROP_QUICK_TIME = 1,
  PROP_PAUSE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void lm_identify_drill_drill_init (LmDrillInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LmIdentifyDrill, lm_identify_drill, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (LM_TYPE_DRILL, lm_identify_drill_drill_init))

static guint
get_n_sides (LmIdentifyDrill *self)
{
  return self->card != NULL ? MIN (lm_aspect_get_n_cells (lm_card_get_aspect (self->card)), MOST_SIDES) : 0;
}

static void
update_actions (LmIdentifyDrill *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "identify.choose", self->card != NULL && !self->answered);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "identify.continue", self->answered);
}

static void
finish (LmIdentifyDrill *self)
{
  g_clear_handle_id (&self->going_on, g_source_remove);
  lm_drill_emit_finished (LM_DRILL (self));
}

static void
go_on_cb (gpointer data)
{
  LmIdentifyDrill *self = data;

  self->going_on = 0;
  finish (self);
}

static void
show_right (LmIdentifyDrill *self)
{
  lm_feedback_show (self->feedback, LM_VERDICT_RIGHT, _("Right"));
  self->going_on = g_timeout_add_once (self->pause, go_on_cb, self);
}

static void
show_wrong (LmIdentifyDrill *self,
            LmCell          *chosen)
{
  LmCell *right = lm_card_get_cell (self->card);
  g_autofree char *name = lm_isolate (lm_side_get_name (lm_cell_get_side (right)));
  /* Translators: %s is the name of a side: the one whose statement it is. */
  g_autofree char *text = g_strdup_printf (_("Wrong: it is %s"), name);

  lm_contrast_show (self->contrast, right, chosen, lm_card_get_id (self->card));
  lm_feedback_show (self->feedback, LM_VERDICT_WRONG, text);
  lm_feedback_describe (self->feedback, lm_contrast_get_text (self->contrast));
  gtk_widget_set_visible (GTK_WIDGET (self->contrast), TRUE);
  gtk_stack_set_visible_child_name (self->buttons, "continue");
}

static LmRating
get_rating (LmIdentifyDrill *self,
            gboolean         is_right,
            gint64           took)
{
  if (!is_right)
    return LM_RATING_AGAIN;

  return took < self->quick_time ? LM_RATING_EASY : LM_RATING_GOOD;
}

static LmCell *
get_chosen (LmIdentifyDrill *self)
{
  return lm_aspect_get_cell (lm_card_get_aspect (self->card), self->chosen);
}

static void
show_answered (LmIdentifyDrill *self,
               guint            side)
{
  self->answered = TRUE;
  self->chosen = side;
  update_actions (self);
  gtk_widget_set_visible (GTK_WIDGET (self->feedback), TRUE);

  if (get_chosen (self) == lm_card_get_cell (self->card))
    show_right (self);
  else
    show_wrong (self, get_chosen (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->feedback));
  lm_drill_emit_says (LM_DRILL (self), lm_side_get_name (lm_cell_get_side (lm_card_get_cell (self->card))));
}

static void
choose (LmIdentifyDrill *self,
        guint            side)
{
  gint64 took = (g_get_monotonic_time () - self->shown_at) / 1000;
  gboolean is_right;

  show_answered (self, side);
  is_right = get_chosen (self) == lm_card_get_cell (self->card);
  lm_drill_emit_answered (LM_DRILL (self), self->card, get_rating (self, is_right, took), took,
                          lm_side_get_id (lm_cell_get_side (get_chosen (self))));
}

static void
choose_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  LmIdentifyDrill *self = LM_IDENTIFY_DRILL (widget);
  guint side = g_variant_get_uint32 (parameter);

  if (side < get_n_sides (self))
    choose (self, side);
}

static void
continue_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  finish (LM_IDENTIFY_DRILL (widget));
}

/* What stands on the left on screen is the first side, or from right to left the second one. */
static void
choose_towards (LmIdentifyDrill *self,
                gboolean         left)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (get_n_sides (self) == 2)
    gtk_widget_activate_action (GTK_WIDGET (self), "identify.choose", "u", left != mirrored ? 0 : 1);
}

static gboolean
arrow_cb (GtkWidget *widget,
          GVariant  *left,
          gpointer   data)
{
  choose_towards (LM_IDENTIFY_DRILL (widget), g_variant_get_boolean (left));

  return TRUE;
}

static void
swiped_cb (LmIdentifyDrill *self,
           double           velocity_x,
           double           velocity_y)
{
  if (ABS (velocity_x) > SWIPE_SPEED && ABS (velocity_x) > 2 * ABS (velocity_y))
    choose_towards (self, velocity_x < 0);
}

static const char *
get_arrow (LmIdentifyDrill *self,
           guint            side)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  return (side == 0) != mirrored ? "←" : "→";
}

static void
add_side (LmIdentifyDrill *self,
          GtkBox          *parent,
          guint            index)
{
  LmSide *side = lm_cell_get_side (lm_aspect_get_cell (lm_card_get_aspect (self->card), index));
  g_autofree char *key = get_n_sides (self) == 2
                         ? g_strdup_printf ("%s  %u", get_arrow (self, index), index + 1)
                         : g_strdup_printf ("%u", index + 1);
  g_autofree char *shortcut = g_strdup_printf ("%u", index + 1);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *name = lm_side_label_new (side);
  GtkWidget *key_label = gtk_label_new (key);

  gtk_widget_set_halign (name, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (key_label, "caption");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), key_label);

  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "target");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "identify.choose");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", index);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, lm_side_get_name (side),
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, shortcut,
                                  -1);
  gtk_box_append (parent, button);
}

static void
clear_sides (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
show_sides (LmIdentifyDrill *self)
{
  clear_sides (self->first_sides);
  clear_sides (self->other_sides);

  for (guint i = 0; i < get_n_sides (self); i++)
    add_side (self, i < 2 ? self->first_sides : self->other_sides, i);

  gtk_widget_set_visible (GTK_WIDGET (self->other_sides), get_n_sides (self) > 2);
}

static void
lm_identify_drill_show (LmDrill   *drill,
                        GPtrArray *cards)
{
  LmIdentifyDrill *self = LM_IDENTIFY_DRILL (drill);
  g_autoptr(LmCardFace) face = NULL;

  g_clear_handle_id (&self->going_on, g_source_remove);
  g_set_object (&self->card, g_ptr_array_index (cards, 0));
  face = lm_card_face_new (self->card);
  self->answered = FALSE;

  gtk_label_set_label (self->place, face->place);
  gtk_label_set_label (self->statement, face->prompt);
  lm_spoken_prompt_update (GTK_ACCESSIBLE (self->front), face, self->count);
  show_sides (self);
  gtk_widget_set_visible (GTK_WIDGET (self->feedback), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->contrast), FALSE);
  gtk_stack_set_visible_child_name (self->buttons, "sides");
  update_actions (self);
  lm_slide_layer_slide (self->slide);

  self->shown_at = g_get_monotonic_time ();
  gtk_widget_grab_focus (GTK_WIDGET (self));
  lm_drill_emit_says (drill, face->prompt);
}

static void
lm_identify_drill_set_count (LmDrill    *drill,
                             const char *text)
{
  g_free (LM_IDENTIFY_DRILL (drill)->count);
  LM_IDENTIFY_DRILL (drill)->count = g_strdup (text);
}

static void
lm_identify_drill_continue_from (LmDrill *drill,
                                 LmDrill *drill_before)
{
  LmIdentifyDrill *self = LM_IDENTIFY_DRILL (drill);
  LmIdentifyDrill *before = LM_IDENTIFY_DRILL (drill_before);

  self->shown_at = before->shown_at;
  if (before->answered && before->chosen < get_n_sides (self))
    show_answered (self, before->chosen);
}

static void
lm_identify_drill_drill_init (LmDrillInterface *iface)
{
  iface->continue_from = lm_identify_drill_continue_from;
  iface->show = lm_identify_drill_show;
  iface->set_count = lm_identify_drill_set_count;
}

/* On the text, so that it is read aloud. */
static gboolean
lm_identify_drill_grab_focus (GtkWidget *widget)
{
  LmIdentifyDrill *self = LM_IDENTIFY_DRILL (widget);

  return gtk_widget_grab_focus (self->answered ? GTK_WIDGET (self->feedback) : self->front);
}

static void
lm_identify_drill_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  LmIdentifyDrill *self = LM_IDENTIFY_DRILL (object);

  switch (property_id)
    {
    case PROP_QUICK_TIME:
      g_value_set_uint (value, self->quick_time);
      break;

    case PROP_PAUSE:
      g_value_set_uint (value, self->pause);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lm_identify_drill_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  LmIdentifyDrill *self = LM_IDENTIFY_DRILL (object);

  switch (property_id)
    {
    case PROP_QUICK_TIME:
      lm_identify_drill_set_quick_time (self, g_value_get_uint (value));
      break;

    case PROP_PAUSE:
      lm_identify_drill_set_pause (self, g_value_get_uint (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lm_identify_drill_dispose (GObject *object)
{
  LmIdentifyDrill *self = LM_IDENTIFY_DRILL (object);

  g_clear_handle_id (&self->going_on, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), LM_TYPE_IDENTIFY_DRILL);
  g_clear_object (&self->card);
  g_clear_pointer (&self->count, g_free);

  G_OBJECT_CLASS (lm_identify_drill_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "identify.choose", "u", choose_action);
  gtk_widget_class_install_action (widget_class, "identify.continue", NULL, continue_action);

  lm_drill_class_bind_main_keys (widget_class, "identify.continue");

  for (guint i = 0; i < MOST_SIDES; i++)
    {
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, 0, "identify.choose", "u", i);
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_1 + i, 0, "identify.choose", "u", i);
    }

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, arrow_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Left, 0, arrow_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, arrow_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Right, 0, arrow_cb, "b", FALSE);
}

static void
lm_identify_drill_class_init (LmIdentifyDrillClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lm_identify_drill_get_property;
  object_class->set_property = lm_identify_drill_set_property;
  object_class->dispose = lm_identify_drill_dispose;

  widget_class->grab_focus = lm_identify_drill_grab_focus;

  properties[PROP_QUICK_TIME] =
    g_param_spec_uint ("quick-time", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  properties[PROP_PAUSE] =
    g_param_spec_uint ("pause", NULL, NULL, 0, G_MAXUINT, PAUSE_MS,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LM_TYPE_CONTRAST);
  g_type_ensure (LM_TYPE_FEEDBACK);
  g_type_ensure (LM_TYPE_SLIDE_LAYER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/LeadMgmt/ui/drill/lm-identify-drill.ui");
  gtk_widget_class_bind_template_child (widget_class, LmIdentifyDrill, scroller);
  gtk_widget_class_bind_template_child (widget_class, LmIdentifyDrill, slide);
  gtk_widget_class_bind_template_child (widget_class, LmIdentifyDrill, front);
  gtk_widget_class_bind_template_child (widget_class, LmIdentifyDrill, place);
  gtk_widget_class_bind_template_child (widget_class, LmIdentifyDrill, statement);
  gtk_widget_class_bind_template_child (widget_class, LmIdentifyDrill, feedback);
  gtk_widget_class_bind_template_child (widget_class, LmIdentifyDrill, contrast);
  gtk_widget_class_bind_template_child (widget_class, LmIdentifyDrill, button_clamp);
  gtk_widget_class_bind_template_child (widget_class, LmIdentifyDrill, buttons);
  gtk_widget_class_bind_template_child (widget_class, LmIdentifyDrill, first_sides);
  gtk_widget_class_bind_template_child (widget_class, LmIdentifyDrill, other_sides);
  gtk_widget_class_bind_template_callback (widget_class, swiped_cb);

  install_actions (widget_class);
}

static void
lm_identify_drill_init (LmIdentifyDrill *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->pause = PAUSE_MS;
  update_actions (self);
}

void
lm_identify_drill_set_quick_time (LmIdentifyDrill *self,
                                  guint            milliseconds)
{
  g_return_if_fail (LM_IS_IDENTIFY_DRILL (self));

  if (milliseconds == self->quick_time)
    return;

  self->quick_time = milliseconds;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUICK_TIME]);
}

void
lm_identify_drill_set_pause (LmIdentifyDrill *self,
                             guint            milliseconds)
{
  g_return_if_fail (LM_IS_IDENTIFY_DRILL (self));

  if (milliseconds == self->pause)
    return;

  self->pause = milliseconds;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAUSE]);
}
