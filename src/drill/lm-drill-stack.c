/* lm-drill-stack.c: one widget for each drill, and one of them in front
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-study-habit.h"
#include "drill/lm-drill-cards.h"
#include "drill/lm-drill-stack.h"
#include "drill/lm-flashcard.h"
#include "drill/lm-identify-drill.h"
#include "drill/lm-match-drill.h"
#include "drill/lm-sort-drill.h"
#include "drill/lm-typed-drill.h"

struct _LmDrillStack
{
  GtkWidget parent_instance;

  /* Borrowed: the child */
  GtkStack *stack;

  /* Owned */
  GArray    *times;            /* gint64: how long right answers to “Who is it?” took */
  GPtrArray *cards;            /* what is asked, or was at last */

  /* State */
  LmDrillKind   kind;          /* that is in front */
  LmForgiveness forgiven;
  gboolean      by_phase;      /* statements are sorted so */
  guint         usual_time;    /* milliseconds, 0 when it is not known */
};

enum { ANSWERED, FINISHED, SAYS, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LmDrillStack, lm_drill_stack, GTK_TYPE_WIDGET)

static void
answered_cb (LmDrillStack *self,
             LmCard       *card,
             int           rating,
             gint64        took,
             const char   *chosen)
{
  if (self->kind == LM_DRILL_IDENTIFY && rating != LM_RATING_AGAIN)
    g_array_append_val (self->times, took);

  g_signal_emit (self, signals[ANSWERED], 0, card, rating, took, chosen);
}

static void
finished_cb (LmDrillStack *self)
{
  g_signal_emit (self, signals[FINISHED], 0);
}

static void
says_cb (LmDrillStack *self,
         const char   *text)
{
  g_signal_emit (self, signals[SAYS], 0, text);
}

/* Flashcards and counterparts are one widget: they differ in the cards that they ask. */
static const char *
get_name (LmDrillKind kind)
{
  return lm_drill_kind_to_name (kind == LM_DRILL_COUNTERPART ? LM_DRILL_FLASHCARDS : kind);
}

static GtkWidget *
create_drill (LmDrillKind kind)
{
  switch (kind)
    {
    case LM_DRILL_IDENTIFY:
      return g_object_new (LM_TYPE_IDENTIFY_DRILL, NULL);

    case LM_DRILL_TYPED:
      return g_object_new (LM_TYPE_TYPED_DRILL, NULL);

    case LM_DRILL_MATCH:
      return g_object_new (LM_TYPE_MATCH_DRILL, NULL);

    case LM_DRILL_SORT:
      return g_object_new (LM_TYPE_SORT_DRILL, NULL);

    case LM_DRILL_FLASHCARDS:
    case LM_DRILL_COUNTERPART:
    case LM_N_DRILLS:
    default:
      return g_object_new (LM_TYPE_FLASHCARD, NULL);
    }
}

static GtkWidget *
get_drill (LmDrillStack *self,
           LmDrillKind   kind)
{
  GtkWidget *drill = gtk_stack_get_child_by_name (self->stack, get_name (kind));

  if (drill == NULL)
    {
      drill = create_drill (kind);
      gtk_stack_add_named (self->stack, drill, get_name (kind));
      g_signal_connect_object (drill, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (drill, "finished", G_CALLBACK (finished_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (drill, "says", G_CALLBACK (says_cb), self, G_CONNECT_SWAPPED);
    }

  return drill;
}

static gboolean
lm_drill_stack_grab_focus (GtkWidget *widget)
{
  GtkWidget *drill = gtk_stack_get_visible_child (LM_DRILL_STACK (widget)->stack);

  return drill != NULL && gtk_widget_grab_focus (drill);
}

static void
lm_drill_stack_dispose (GObject *object)
{
  LmDrillStack *self = LM_DRILL_STACK (object);

  if (self->stack != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->stack));
  self->stack = NULL;

  G_OBJECT_CLASS (lm_drill_stack_parent_class)->dispose (object);
}

static void
lm_drill_stack_finalize (GObject *object)
{
  g_array_unref (LM_DRILL_STACK (object)->times);
  g_ptr_array_unref (LM_DRILL_STACK (object)->cards);

  G_OBJECT_CLASS (lm_drill_stack_parent_class)->finalize (object);
}

static void
lm_drill_stack_class_init (LmDrillStackClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lm_drill_stack_dispose;
  object_class->finalize = lm_drill_stack_finalize;

  widget_class->grab_focus = lm_drill_stack_grab_focus;

  signals[ANSWERED] =
    g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 4, LM_TYPE_CARD, G_TYPE_INT, G_TYPE_INT64, G_TYPE_STRING);

  signals[FINISHED] =
    g_signal_new ("finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  signals[SAYS] =
    g_signal_new ("says", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
lm_drill_stack_init (LmDrillStack *self)
{
  self->times = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->cards = g_ptr_array_new_with_free_func (g_object_unref);
  self->forgiven = LM_FORGIVE_ALL;
  /* Otherwise each change of one drill measures all the others too. */
  self->stack = g_object_new (GTK_TYPE_STACK, "hhomogeneous", FALSE, "vhomogeneous", FALSE, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->stack), GTK_WIDGET (self));
}

void
lm_drill_stack_show (LmDrillStack *self,
                     LmDrillKind   kind,
                     GPtrArray    *cards,
                     const char   *count)
{
  GtkWidget *drill;

  g_return_if_fail (LM_IS_DRILL_STACK (self));
  g_return_if_fail (kind < LM_N_DRILLS);

  self->kind = kind;
  g_ptr_array_unref (self->cards);
  self->cards = g_ptr_array_copy (cards, (GCopyFunc) g_object_ref, NULL);
  g_ptr_array_set_free_func (self->cards, g_object_unref);
  drill = get_drill (self, kind);
  gtk_stack_set_visible_child (self->stack, drill);

  if (kind == LM_DRILL_IDENTIFY)
    lm_identify_drill_set_quick_time (LM_IDENTIFY_DRILL (drill),
                                      self->usual_time > 0 ? self->usual_time : lm_study_habit_get_median_time (self->times));
  else if (kind == LM_DRILL_TYPED)
    lm_typed_drill_set_forgiven (LM_TYPED_DRILL (drill), self->forgiven);
  else if (kind == LM_DRILL_SORT)
    g_object_set (drill, "by-phase", self->by_phase && lm_drill_cards_have_phases (cards), NULL);

  lm_drill_set_count (LM_DRILL (drill), count);
  lm_drill_show (LM_DRILL (drill), cards);
}

void
lm_drill_stack_set_interval (LmDrillStack *self,
                             LmRating      rating,
                             const char   *text)
{
  GtkWidget *drill;

  g_return_if_fail (LM_IS_DRILL_STACK (self));

  drill = gtk_stack_get_visible_child (self->stack);
  if (drill != NULL)
    lm_drill_set_interval (LM_DRILL (drill), rating, text);
}

/* The same cards of another version, or NULL when one of them is gone. */
static GPtrArray *
look_up_cards (GPtrArray *cards,
               LmDeck    *deck)
{
  g_autoptr(GPtrArray) found = g_ptr_array_new ();

  for (guint i = 0; i < cards->len; i++)
    {
      LmCard *card = lm_deck_lookup (deck, lm_card_get_id (g_ptr_array_index (cards, i)));

      if (card == NULL)
        return NULL;

      g_ptr_array_add (found, card);
    }

  return found->len > 0 ? g_steal_pointer (&found) : NULL;
}

LmCard *
lm_drill_stack_continue_from (LmDrillStack *self,
                              LmDrillStack *before,
                              LmDeck       *deck,
                              const char   *count)
{
  g_autoptr(GPtrArray) cards = NULL;

  g_return_val_if_fail (LM_IS_DRILL_STACK (self), NULL);
  g_return_val_if_fail (LM_IS_DRILL_STACK (before), NULL);
  g_return_val_if_fail (LM_IS_DECK (deck), NULL);

  self->usual_time = before->usual_time;
  self->by_phase = before->by_phase;
  g_array_append_vals (self->times, before->times->data, before->times->len);

  cards = look_up_cards (before->cards, deck);
  if (cards == NULL)
    return NULL;

  lm_drill_stack_show (self, before->kind, cards, count);
  lm_drill_continue_from (LM_DRILL (gtk_stack_get_visible_child (self->stack)),
                          LM_DRILL (gtk_stack_get_visible_child (before->stack)));

  return g_ptr_array_index (cards, 0);
}

void
lm_drill_stack_set_forgiven (LmDrillStack  *self,
                             LmForgiveness  forgiven)
{
  g_return_if_fail (LM_IS_DRILL_STACK (self));

  self->forgiven = forgiven;
}

void
lm_drill_stack_set_sorts_by_phase (LmDrillStack *self,
                                   gboolean      by_phase)
{
  g_return_if_fail (LM_IS_DRILL_STACK (self));

  self->by_phase = by_phase;
}

gboolean
lm_drill_stack_get_sorts_by_phase (LmDrillStack *self)
{
  g_return_val_if_fail (LM_IS_DRILL_STACK (self), FALSE);

  return self->by_phase;
}

void
lm_drill_stack_set_usual_time (LmDrillStack *self,
                               guint         milliseconds)
{
  g_return_if_fail (LM_IS_DRILL_STACK (self));

  self->usual_time = milliseconds;
}
