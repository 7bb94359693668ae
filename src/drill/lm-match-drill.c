/* lm-match-drill.c: the drill that pairs up statements of two sides
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/lm-side-label.h"
#include "core/locale/lm-locale.h"
#include "drill/lm-columns.h"
#include "drill/lm-contrast.h"
#include "drill/lm-drill.h"
#include "drill/lm-feedback.h"
#include "drill/lm-flight-layer.h"
#include "drill/lm-match-drill.h"
#include "drill/lm-match-round.h"
#include "drill/lm-slide-layer.h"
#include "drill/lm-statement-tile.h"

struct _LmMatchDrill
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkStack      *pages;
  LmFlightLayer *layer;
  LmSlideLayer  *slide;
  LmColumns     *columns;
  LmFeedback    *feedback;
  LmSideLabel   *asked_side;
  GtkLabel      *asked;
  LmContrast    *contrast;
  GtkWidget     *end;
  LmFeedback    *status;

  /* Borrowed */
  GPtrArray       *tiles;       /* by column, then by row */
  LmStatementTile *picked;      /* or NULL */
  GtkWidget       *next;        /* takes the focus when the board is back */

  /* Owned */
  GPtrArray    *cards;
  LmMatchRound *round;

  /* State */
  guint  wrong[LM_MATCH_N_COLUMNS];      /* the rows of the pair that the feedback is about */
  gint64 asked_at;      /* monotonic, microseconds: when the first pair that is open was */
};

static void lm_match_drill_drill_init (LmDrillInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LmMatchDrill, lm_match_drill, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (LM_TYPE_DRILL, lm_match_drill_drill_init))

static LmStatementTile *
get_tile (LmMatchDrill  *self,
          LmMatchColumn  column,
          guint          row)
{
  return g_ptr_array_index (self->tiles, column * lm_match_round_get_n_pairs (self->round) + row);
}

static gboolean
find_tile (LmMatchDrill    *self,
           LmStatementTile *tile,
           LmMatchColumn   *column,
           guint           *row)
{
  guint n_pairs = lm_match_round_get_n_pairs (self->round);
  guint index;

  if (!g_ptr_array_find (self->tiles, tile, &index))
    return FALSE;

  *column = index / n_pairs;
  *row = index % n_pairs;

  return TRUE;
}

static gboolean
is_done (LmMatchDrill *self)
{
  return lm_match_round_get_n_settled (self->round) == lm_match_round_get_n_pairs (self->round);
}

static gboolean
shows_feedback (LmMatchDrill *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "feedback") == 0;
}

static void
update_actions (LmMatchDrill *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "match.drop", self->picked != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "match.continue",
                                 self->round != NULL && (shows_feedback (self) || is_done (self)));
}

static void
set_picked (LmMatchDrill    *self,
            LmStatementTile *tile)
{
  if (self->picked != NULL)
    lm_statement_tile_set_mark (self->picked, LM_TILE_OPEN);

  self->picked = tile;

  if (tile != NULL)
    {
      lm_statement_tile_set_mark (tile, LM_TILE_PICKED);
      lm_drill_emit_says (LM_DRILL (self), lm_cell_get_statement (lm_statement_tile_get_cell (tile)));
    }

  update_actions (self);
}

static void
show_count (LmMatchDrill *self,
            LmVerdict     verdict)
{
  guint n_settled = lm_match_round_get_n_settled (self->round);
  guint n_pairs = lm_match_round_get_n_pairs (self->round);
  g_autofree char *text = NULL;

  if (n_settled == n_pairs)
    text = lm_format (ngettext ("%u of %u at the first try", "%u of %u at the first try", n_pairs),
                      lm_match_round_get_n_first_try (self->round), n_pairs);
  else if (verdict == LM_VERDICT_RIGHT)
    text = lm_format (ngettext ("Right: %u of %u pair found", "Right: %u of %u pairs found", n_pairs),
                      n_settled, n_pairs);
  else
    text = lm_format (ngettext ("%u of %u pair found", "%u of %u pairs found", n_pairs),
                      n_settled, n_pairs);

  lm_feedback_show (self->status, verdict, text);
}

static void
describe (LmMatchDrill *self)
{
  for (guint column = 0; column < LM_MATCH_N_COLUMNS; column++)
    for (guint row = 0; row < lm_match_round_get_n_pairs (self->round); row++)
      {
        LmSide *side = lm_cell_get_side (lm_match_round_get_cell (self->round, column, row));
        guint number = lm_match_round_get_number (self->round, column, row);
        /* Translators: the number of a pair of statements that was found. */
        g_autofree char *pair = lm_format (_("Pair %u"), number);

        gtk_accessible_update_property (GTK_ACCESSIBLE (get_tile (self, column, row)),
                                        GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, number > 0 ? pair : lm_side_get_name (side),
                                        -1);
      }
}

/* What was right, and how many there are, is heard with the statement that is next. */
static void
focus_next (LmMatchDrill *self)
{
  if (LM_IS_STATEMENT_TILE (self->next))
    lm_statement_tile_set_news (LM_STATEMENT_TILE (self->next), lm_feedback_get_text (self->status));

  gtk_widget_grab_focus (self->next);
}

static void
settle_tile (LmMatchDrill  *self,
             LmMatchColumn  column,
             guint          row)
{
  LmStatementTile *tile = get_tile (self, column, row);

  lm_statement_tile_set_mark (tile, LM_TILE_RIGHT);
  lm_statement_tile_set_number (tile, lm_match_round_get_number (self->round, column, row));
}

static GtkWidget *
find_next (LmMatchDrill *self,
           guint         prompt)
{
  guint n_pairs = lm_match_round_get_n_pairs (self->round);

  for (guint i = 1; i < n_pairs; i++)
    {
      guint row = (prompt + i) % n_pairs;

      if (lm_match_round_get_number (self->round, LM_MATCH_PROMPTS, row) == 0)
        return GTK_WIDGET (get_tile (self, LM_MATCH_PROMPTS, row));
    }

  return GTK_WIDGET (self->status);
}

static void
settle (LmMatchDrill *self,
        guint         prompt,
        guint         answer)
{
  LmCard *card = lm_match_round_get_card (self->round, prompt);
  LmRating rating = lm_match_round_get_missed (self->round, prompt) ? LM_RATING_AGAIN : LM_RATING_GOOD;
  gint64 now = g_get_monotonic_time ();
  gint64 took = (now - self->asked_at) / 1000;

  self->asked_at = now;
  self->next = find_next (self, prompt);
  settle_tile (self, LM_MATCH_PROMPTS, prompt);
  settle_tile (self, LM_MATCH_ANSWERS, answer);
  show_count (self, LM_VERDICT_RIGHT);
  focus_next (self);
  describe (self);
  update_actions (self);

  lm_drill_emit_answered (LM_DRILL (self), card, rating, took, NULL);
}

static void
show_wrong (LmMatchDrill *self,
            guint         prompt,
            guint         answer)
{
  LmCard *card = lm_match_round_get_card (self->round, prompt);
  LmCell *chosen = lm_match_round_get_cell (self->round, LM_MATCH_ANSWERS, answer);

  self->wrong[LM_MATCH_PROMPTS] = prompt;
  self->wrong[LM_MATCH_ANSWERS] = answer;
  self->next = GTK_WIDGET (get_tile (self, LM_MATCH_PROMPTS, prompt));
  lm_side_label_set_side (self->asked_side, lm_cell_get_side (lm_card_get_cell (card)));
  gtk_label_set_label (self->asked, lm_cell_get_statement (lm_card_get_cell (card)));
  lm_contrast_show (self->contrast, lm_card_get_other_cell (card), chosen, lm_card_get_id (card));
  show_count (self, LM_VERDICT_NONE);
  gtk_stack_set_visible_child_name (self->pages, "feedback");
  lm_feedback_show (self->feedback, LM_VERDICT_WRONG, _("Wrong: these two do not belong together"));
  lm_feedback_describe (self->feedback, lm_contrast_get_text (self->contrast));
  update_actions (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->feedback));
}

static gboolean
is_open (LmStatementTile *tile)
{
  LmTileMark mark = lm_statement_tile_get_mark (tile);

  return mark == LM_TILE_OPEN || mark == LM_TILE_PICKED;
}

/* Whichever of the two comes first; nothing happens when they stand in one column. */
static gboolean
pair (LmMatchDrill    *self,
      LmStatementTile *one,
      LmStatementTile *other,
      gboolean         flies)
{
  LmMatchColumn column, other_column;
  guint rows[LM_MATCH_N_COLUMNS];
  guint row, other_row;
  gboolean is_right;

  if (!find_tile (self, one, &column, &row) || !find_tile (self, other, &other_column, &other_row) ||
      column == other_column || !is_open (one) || !is_open (other))
    return FALSE;

  rows[column] = row;
  rows[other_column] = other_row;
  is_right = lm_match_round_pair (self->round, rows[LM_MATCH_PROMPTS], rows[LM_MATCH_ANSWERS]);

  /* Before anything changes on it: it flies as it is seen. */
  if (is_right && flies)
    lm_flight_layer_join (self->layer, GTK_WIDGET (one), GTK_WIDGET (other));

  set_picked (self, NULL);
  if (is_right)
    settle (self, rows[LM_MATCH_PROMPTS], rows[LM_MATCH_ANSWERS]);
  else
    show_wrong (self, rows[LM_MATCH_PROMPTS], rows[LM_MATCH_ANSWERS]);

  return TRUE;
}

static void
clicked_cb (LmMatchDrill    *self,
            LmStatementTile *tile)
{
  if (self->picked == tile)
    set_picked (self, NULL);
  else if (self->picked == NULL || !pair (self, self->picked, tile, TRUE))
    set_picked (self, tile);
}

/* The student has moved the statement already. */
static gboolean
drop_cb (LmMatchDrill  *self,
         const GValue  *value,
         double         x,
         double         y,
         GtkDropTarget *target)
{
  LmStatementTile *tile = LM_STATEMENT_TILE (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)));

  return pair (self, g_value_get_object (value), tile, FALSE);
}

static void
drop_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  set_picked (LM_MATCH_DRILL (widget), NULL);
}

static void
continue_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  LmMatchDrill *self = LM_MATCH_DRILL (widget);

  if (is_done (self))
    {
      lm_drill_emit_finished (LM_DRILL (self));
      return;
    }

  gtk_stack_set_visible_child_name (self->pages, "board");
  update_actions (self);
  focus_next (self);
}

static GtkWidget *
create_tile (LmMatchDrill *self,
             LmCell       *cell)
{
  GtkWidget *tile = lm_statement_tile_new (cell);
  GtkDropTarget *target = gtk_drop_target_new (LM_TYPE_STATEMENT_TILE, GDK_ACTION_MOVE);

  g_signal_connect_object (tile, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (tile, GTK_EVENT_CONTROLLER (target));

  return tile;
}

static void
add_column (LmMatchDrill  *self,
            LmMatchColumn  column)
{
  LmSide *side = lm_cell_get_side (lm_match_round_get_cell (self->round, column, 0));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  gtk_box_append (GTK_BOX (box), lm_side_label_new (side));

  for (guint row = 0; row < lm_match_round_get_n_pairs (self->round); row++)
    {
      GtkWidget *tile = create_tile (self, lm_match_round_get_cell (self->round, column, row));

      g_ptr_array_add (self->tiles, tile);
      gtk_box_append (GTK_BOX (box), tile);
    }

  lm_columns_append (self->columns, box);
}

static void
take_round (LmMatchDrill *self,
            LmMatchRound *round)
{
  self->picked = NULL;
  g_ptr_array_set_size (self->tiles, 0);
  lm_columns_remove_all (self->columns);
  g_clear_pointer (&self->round, lm_match_round_free);
  self->round = round;

  for (guint column = 0; column < LM_MATCH_N_COLUMNS; column++)
    add_column (self, column);

  self->next = GTK_WIDGET (get_tile (self, LM_MATCH_PROMPTS, 0));
  gtk_stack_set_visible_child_name (self->pages, "board");
}

static void
lm_match_drill_show (LmDrill   *drill,
                     GPtrArray *cards)
{
  LmMatchDrill *self = LM_MATCH_DRILL (drill);

  g_clear_pointer (&self->cards, g_ptr_array_unref);
  self->cards = g_ptr_array_copy (cards, (GCopyFunc) g_object_ref, NULL);
  g_ptr_array_set_free_func (self->cards, g_object_unref);
  take_round (self, lm_match_round_new (cards, g_random_int ()));
  show_count (self, LM_VERDICT_NONE);
  describe (self);
  update_actions (self);
  lm_slide_layer_slide (self->slide);

  self->asked_at = g_get_monotonic_time ();
  focus_next (self);
}

/* The tile that stands where @tile does in @before. */
static GtkWidget *
get_same_tile (LmMatchDrill *self,
               LmMatchDrill *before,
               gpointer      tile)
{
  guint index;

  return g_ptr_array_find (before->tiles, tile, &index) ? g_ptr_array_index (self->tiles, index) : GTK_WIDGET (self->status);
}

static void
settle_tiles (LmMatchDrill *self)
{
  for (guint column = 0; column < LM_MATCH_N_COLUMNS; column++)
    for (guint row = 0; row < lm_match_round_get_n_pairs (self->round); row++)
      if (lm_match_round_get_number (self->round, column, row) > 0)
        settle_tile (self, column, row);
}

static void
lm_match_drill_continue_from (LmDrill *drill,
                              LmDrill *drill_before)
{
  LmMatchDrill *self = LM_MATCH_DRILL (drill);
  LmMatchDrill *before = LM_MATCH_DRILL (drill_before);

  take_round (self, lm_match_round_new_from (self->cards, before->round));
  settle_tiles (self);
  self->asked_at = before->asked_at;
  self->next = get_same_tile (self, before, before->next);
  show_count (self, LM_VERDICT_NONE);
  describe (self);

  if (before->picked != NULL)
    set_picked (self, LM_STATEMENT_TILE (get_same_tile (self, before, before->picked)));

  if (shows_feedback (before))
    show_wrong (self, before->wrong[LM_MATCH_PROMPTS], before->wrong[LM_MATCH_ANSWERS]);
  else
    focus_next (self);

  update_actions (self);
}

static void
lm_match_drill_drill_init (LmDrillInterface *iface)
{
  iface->show = lm_match_drill_show;
  iface->continue_from = lm_match_drill_continue_from;
}

static gboolean
lm_match_drill_grab_focus (GtkWidget *widget)
{
  LmMatchDrill *self = LM_MATCH_DRILL (widget);

  if (self->round == NULL)
    return FALSE;

  return gtk_widget_grab_focus (shows_feedback (self) ? GTK_WIDGET (self->feedback) : self->next);
}

/* GTK would go back to where the focus was in a column before, not to what is beside. */
static gboolean
lm_match_drill_focus (GtkWidget        *widget,
                      GtkDirectionType  direction)
{
  LmMatchDrill *self = LM_MATCH_DRILL (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;
  LmStatementTile *neighbor;

  if (is_tab || !LM_IS_STATEMENT_TILE (focus) || !gtk_widget_is_ancestor (focus, widget))
    return GTK_WIDGET_CLASS (lm_match_drill_parent_class)->focus (widget, direction);

  neighbor = lm_statement_tile_find_neighbor (LM_STATEMENT_TILE (focus), self->tiles, direction);

  return neighbor == NULL || gtk_widget_grab_focus (GTK_WIDGET (neighbor));
}

static void
lm_match_drill_dispose (GObject *object)
{
  LmMatchDrill *self = LM_MATCH_DRILL (object);

  self->picked = NULL;
  self->next = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), LM_TYPE_MATCH_DRILL);
  g_clear_pointer (&self->round, lm_match_round_free);
  g_clear_pointer (&self->cards, g_ptr_array_unref);
  g_clear_pointer (&self->tiles, g_ptr_array_unref);

  G_OBJECT_CLASS (lm_match_drill_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "match.drop", NULL, drop_action);
  gtk_widget_class_install_action (widget_class, "match.continue", NULL, continue_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "match.drop", NULL);

  lm_drill_class_bind_main_keys (widget_class, "match.continue");
}

static void
lm_match_drill_class_init (LmMatchDrillClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lm_match_drill_dispose;

  widget_class->grab_focus = lm_match_drill_grab_focus;
  widget_class->focus = lm_match_drill_focus;

  g_type_ensure (LM_TYPE_COLUMNS);
  g_type_ensure (LM_TYPE_CONTRAST);
  g_type_ensure (LM_TYPE_FEEDBACK);
  g_type_ensure (LM_TYPE_FLIGHT_LAYER);
  g_type_ensure (LM_TYPE_SIDE_LABEL);
  g_type_ensure (LM_TYPE_SLIDE_LAYER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/LeadMgmt/ui/drill/lm-match-drill.ui");
  gtk_widget_class_bind_template_child (widget_class, LmMatchDrill, pages);
  gtk_widget_class_bind_template_child (widget_class, LmMatchDrill, layer);
  gtk_widget_class_bind_template_child (widget_class, LmMatchDrill, slide);
  gtk_widget_class_bind_template_child (widget_class, LmMatchDrill, columns);
  gtk_widget_class_bind_template_child (widget_class, LmMatchDrill, feedback);
  gtk_widget_class_bind_template_child (widget_class, LmMatchDrill, asked_side);
  gtk_widget_class_bind_template_child (widget_class, LmMatchDrill, asked);
  gtk_widget_class_bind_template_child (widget_class, LmMatchDrill, contrast);
  gtk_widget_class_bind_template_child (widget_class, LmMatchDrill, end);
  gtk_widget_class_bind_template_child (widget_class, LmMatchDrill, status);

  install_actions (widget_class);
}

static void
lm_match_drill_init (LmMatchDrill *self)
{
  self->tiles = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  update_actions (self);
}
