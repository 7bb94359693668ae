/* lm-sort-drill.c: the drill that sorts statements by side or by phase
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "core/locale/lm-locale.h"
#include "drill/lm-contrast.h"
#include "drill/lm-drill.h"
#include "drill/lm-feedback.h"
#include "drill/lm-flight-layer.h"
#include "drill/lm-slide-layer.h"
#include "drill/lm-sort-board.h"
#include "drill/lm-sort-drill.h"
#include "drill/lm-sort-round.h"
#include "drill/lm-statement-tile.h"

#define MAX_COLUMNS 4

struct _LmSortDrill
{
  GtkWidget parent_instance;

  /* Template widgets */
  LmFlightLayer *layer;
  LmSlideLayer  *slide;
  GtkWidget     *content;
  GtkLabel      *question;
  GtkStack      *hand;         /* as high as the highest statement: the columns stay in place */
  LmFeedback    *feedback;
  LmContrast    *contrast;
  LmSortBoard   *board;
  GtkWidget     *end;
  LmFeedback    *status;

  /* Borrowed */
  GPtrArray *tiles;            /* in the hand, by card */

  /* Owned */
  LmSortRound *round;

  /* State */
  gboolean by_phase;
  gboolean pausing;            /* a wrong answer is shown */
  gint64   asked_at;           /* monotonic, microseconds */
};

enum { PROP_BY_PHASE = 1, N_PROPS };

static GParamSpec *properties[N_PROPS];

static void lm_sort_drill_drill_init (LmDrillInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LmSortDrill, lm_sort_drill, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (LM_TYPE_DRILL, lm_sort_drill_drill_init))

static gboolean
is_asking (LmSortDrill *self)
{
  return self->round != NULL && !self->pausing && lm_sort_round_get_card (self->round) != NULL;
}

static void
update_actions (LmSortDrill *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sort.put", is_asking (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sort.continue", self->round != NULL && !is_asking (self));
}

/* There is nothing to be put then, so that the columns may give way to what is to be read.
 * A stack that is homogeneous in width alone would be as wide as its widest line. */
static void
set_pausing (LmSortDrill *self,
             gboolean     pausing)
{
  self->pausing = pausing;
  gtk_stack_set_vhomogeneous (self->hand, !pausing);
  gtk_stack_set_hhomogeneous (self->hand, !pausing);
  gtk_widget_set_visible (GTK_WIDGET (self->contrast), pausing);
}

static void
show_count (LmSortDrill *self,
            LmVerdict    verdict)
{
  guint n_sorted = lm_sort_round_get_n_sorted (self->round);
  guint n_cards = lm_sort_round_get_n_cards (self->round);
  g_autofree char *text = NULL;

  if (verdict == LM_VERDICT_RIGHT)
    text = lm_format (ngettext ("Right: %u of %u sorted", "Right: %u of %u sorted", n_cards),
                      n_sorted, n_cards);
  else
    text = lm_format (ngettext ("%u of %u sorted", "%u of %u sorted", n_cards),
                      n_sorted, n_cards);

  lm_feedback_show (self->status, verdict, text);
}

static void
show_feedback (LmSortDrill *self,
               LmVerdict    verdict,
               const char  *text,
               const char  *description)
{
  gtk_stack_set_visible_child (self->hand, GTK_WIDGET (self->feedback));
  lm_feedback_show (self->feedback, verdict, text);
  lm_feedback_describe (self->feedback, description);
  update_actions (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->feedback));
}

static void
show_end (LmSortDrill *self)
{
  guint n_cards = lm_sort_round_get_n_cards (self->round);
  g_autofree char *text =
    lm_format (ngettext ("%u of %u at the first try", "%u of %u at the first try", n_cards),
               lm_sort_round_get_n_first_try (self->round), n_cards);

  show_feedback (self, LM_VERDICT_NONE, text, "");
}

/* What was right is heard with the statement that is next. */
static void
show_next (LmSortDrill *self)
{
  GtkWidget *tile;

  if (lm_sort_round_get_card (self->round) == NULL)
    {
      show_end (self);
      return;
    }

  tile = g_ptr_array_index (self->tiles, lm_sort_round_get_n_sorted (self->round));
  lm_statement_tile_set_news (LM_STATEMENT_TILE (tile), lm_feedback_get_text (self->status));
  gtk_stack_set_visible_child (self->hand, tile);
  update_actions (self);
  gtk_widget_grab_focus (tile);
  lm_drill_emit_says (LM_DRILL (self), lm_cell_get_statement (lm_card_get_cell (lm_sort_round_get_card (self->round))));
  self->asked_at = g_get_monotonic_time ();
}

static void
show_wrong (LmSortDrill *self,
            LmCard      *card,
            guint        column,
            guint        home)
{
  gboolean by_side = lm_sort_round_get_side (self->round, column) != NULL;
  LmCell *chosen = by_side ? lm_aspect_get_cell (lm_card_get_aspect (card), column) : NULL;
  g_autofree char *name = lm_isolate (lm_sort_round_get_name (self->round, home));
  /* Translators: %s is a side or the title of a phase. */
  g_autofree char *text = g_strdup_printf (_("Wrong: this belongs to “%s”"), name);

  set_pausing (self, TRUE);
  lm_contrast_show (self->contrast, lm_card_get_cell (card), chosen, lm_card_get_id (card));
  show_feedback (self, LM_VERDICT_WRONG, text, lm_contrast_get_text (self->contrast));
  lm_drill_emit_says (LM_DRILL (self), lm_sort_round_get_name (self->round, home));
}

static void
put (LmSortDrill *self,
     guint        column,
     gboolean     flies)
{
  LmSide *side = lm_sort_round_get_side (self->round, column);
  LmCard *card = lm_sort_round_get_card (self->round);
  gint64 took = (g_get_monotonic_time () - self->asked_at) / 1000;
  guint home = lm_sort_round_put (self->round, column);
  gboolean is_right = home == column;
  LmTileMark mark = is_right ? LM_TILE_RIGHT : LM_TILE_MISSED;
  GtkWidget *tile = lm_sort_board_settle (self->board, lm_card_get_cell (card), home, mark);

  if (flies)
    lm_flight_layer_fly (self->layer, gtk_stack_get_visible_child (self->hand), tile);

  show_count (self, is_right ? LM_VERDICT_RIGHT : LM_VERDICT_NONE);
  if (is_right)
    show_next (self);
  else
    show_wrong (self, card, column, home);

  lm_drill_emit_answered (LM_DRILL (self), card, is_right ? LM_RATING_GOOD : LM_RATING_AGAIN, took,
                          side != NULL ? lm_side_get_id (side) : NULL);
}

static void
put_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  LmSortDrill *self = LM_SORT_DRILL (widget);
  guint column = g_variant_get_uint32 (parameter);

  if (column < lm_sort_round_get_n_columns (self->round))
    put (self, column, TRUE);
}

static void
continue_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  LmSortDrill *self = LM_SORT_DRILL (widget);

  if (!self->pausing)
    {
      lm_drill_emit_finished (LM_DRILL (self));
      return;
    }

  set_pausing (self, FALSE);
  show_next (self);
}

/* With two columns, an arrow is never for the focus: after a wrong answer another one would
 * take it away from what is to be read. */
static gboolean
arrow_cb (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   user_data)
{
  LmSortDrill *self = LM_SORT_DRILL (widget);
  gboolean to_right = g_variant_get_boolean (arguments);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  if (self->round == NULL || lm_sort_round_get_n_columns (self->round) != 2)
    return FALSE;

  gtk_widget_activate_action (widget, "sort.put", "u", to_right != rtl ? 1 : 0);

  return TRUE;
}

/* The student has moved the statement already. */
static gboolean
dropped_cb (LmSortDrill     *self,
            LmStatementTile *tile,
            guint            column)
{
  if (!is_asking (self) || GTK_WIDGET (tile) != gtk_stack_get_visible_child (self->hand))
    return FALSE;

  put (self, column, FALSE);

  return TRUE;
}

/* Not a button: a click on it does nothing. */
static void
add_to_hand (LmSortDrill *self,
             LmCard      *card)
{
  GtkWidget *tile = g_object_new (LM_TYPE_STATEMENT_TILE,
                                  "cell", lm_card_get_cell (card),
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                                  NULL);

  gtk_widget_add_css_class (tile, "in-hand");
  g_ptr_array_add (self->tiles, tile);
  gtk_stack_add_child (self->hand, tile);
}

static void
fill_hand (LmSortDrill *self,
           GPtrArray   *cards)
{
  for (guint i = 0; i < self->tiles->len; i++)
    gtk_stack_remove (self->hand, g_ptr_array_index (self->tiles, i));

  g_ptr_array_set_size (self->tiles, 0);

  for (guint i = 0; i < cards->len; i++)
    add_to_hand (self, g_ptr_array_index (cards, i));
}

static void
lm_sort_drill_show (LmDrill   *drill,
                    GPtrArray *cards)
{
  LmSortDrill *self = LM_SORT_DRILL (drill);
  const char *question = self->by_phase ? _("Which phase is this from?") : _("Which side is this?");

  g_clear_pointer (&self->round, lm_sort_round_free);
  self->round = lm_sort_round_new (cards, self->by_phase);
  set_pausing (self, FALSE);
  fill_hand (self, cards);
  lm_sort_board_show (self->board, self->round);

  gtk_label_set_label (self->question, question);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->content), GTK_ACCESSIBLE_PROPERTY_LABEL, question, -1);
  show_count (self, LM_VERDICT_NONE);
  lm_slide_layer_slide (self->slide);
  show_next (self);
}

/* Puts again what was put in @before, without a word. */
static void
lm_sort_drill_continue_from (LmDrill *drill,
                             LmDrill *drill_before)
{
  LmSortDrill *self = LM_SORT_DRILL (drill);
  LmSortDrill *before = LM_SORT_DRILL (drill_before);
  LmCard *card = NULL;
  guint column = 0;
  guint home = 0;

  for (guint i = 0; i < lm_sort_round_get_n_sorted (before->round); i++)
    {
      card = lm_sort_round_get_card (self->round);
      column = lm_sort_round_find_column (self->round, before->round, lm_sort_round_get_put (before->round, i));
      home = lm_sort_round_put (self->round, column);
      lm_sort_board_settle (self->board, lm_card_get_cell (card), home, home == column ? LM_TILE_RIGHT : LM_TILE_MISSED);
    }

  show_count (self, LM_VERDICT_NONE);
  if (before->pausing && home != column)
    show_wrong (self, card, column, home);
  else
    show_next (self);

  self->asked_at = before->asked_at;
}

static void
lm_sort_drill_drill_init (LmDrillInterface *iface)
{
  iface->continue_from = lm_sort_drill_continue_from;
  iface->show = lm_sort_drill_show;
}

static gboolean
lm_sort_drill_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (gtk_stack_get_visible_child (LM_SORT_DRILL (widget)->hand));
}

static void
lm_sort_drill_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  LmSortDrill *self = LM_SORT_DRILL (object);

  switch (prop_id)
    {
    case PROP_BY_PHASE:
      g_value_set_boolean (value, self->by_phase);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lm_sort_drill_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  LmSortDrill *self = LM_SORT_DRILL (object);

  switch (prop_id)
    {
    case PROP_BY_PHASE:
      self->by_phase = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lm_sort_drill_dispose (GObject *object)
{
  LmSortDrill *self = LM_SORT_DRILL (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LM_TYPE_SORT_DRILL);
  g_clear_pointer (&self->round, lm_sort_round_free);
  g_clear_pointer (&self->tiles, g_ptr_array_unref);

  G_OBJECT_CLASS (lm_sort_drill_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "sort.put", "u", put_action);
  gtk_widget_class_install_action (widget_class, "sort.continue", NULL, continue_action);

  for (guint i = 0; i < MAX_COLUMNS; i++)
    {
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, 0, "sort.put", "u", i);
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_1 + i, 0, "sort.put", "u", i);
    }

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, arrow_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Left, 0, arrow_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, arrow_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Right, 0, arrow_cb, "b", TRUE);

  lm_drill_class_bind_main_keys (widget_class, "sort.continue");
}

static void
lm_sort_drill_class_init (LmSortDrillClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lm_sort_drill_get_property;
  object_class->set_property = lm_sort_drill_set_property;
  object_class->dispose = lm_sort_drill_dispose;

  widget_class->grab_focus = lm_sort_drill_grab_focus;

  properties[PROP_BY_PHASE] =
    g_param_spec_boolean ("by-phase", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LM_TYPE_CONTRAST);
  g_type_ensure (LM_TYPE_FEEDBACK);
  g_type_ensure (LM_TYPE_FLIGHT_LAYER);
  g_type_ensure (LM_TYPE_SLIDE_LAYER);
  g_type_ensure (LM_TYPE_SORT_BOARD);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/LeadMgmt/ui/drill/lm-sort-drill.ui");
  gtk_widget_class_bind_template_child (widget_class, LmSortDrill, layer);
  gtk_widget_class_bind_template_child (widget_class, LmSortDrill, slide);
  gtk_widget_class_bind_template_child (widget_class, LmSortDrill, content);
  gtk_widget_class_bind_template_child (widget_class, LmSortDrill, question);
  gtk_widget_class_bind_template_child (widget_class, LmSortDrill, hand);
  gtk_widget_class_bind_template_child (widget_class, LmSortDrill, feedback);
  gtk_widget_class_bind_template_child (widget_class, LmSortDrill, contrast);
  gtk_widget_class_bind_template_child (widget_class, LmSortDrill, board);
  gtk_widget_class_bind_template_child (widget_class, LmSortDrill, end);
  gtk_widget_class_bind_template_child (widget_class, LmSortDrill, status);
  gtk_widget_class_bind_template_callback (widget_class, dropped_cb);

  install_actions (widget_class);
}

static void
lm_sort_drill_init (LmSortDrill *self)
{
  self->tiles = g_ptr_array_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  update_actions (self);
}
