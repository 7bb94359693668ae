/* lm-drill.c: a way to ask cards
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "drill/lm-drill.h"

enum { ANSWERED, FINISHED, SAYS, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_INTERFACE (LmDrill, lm_drill, GTK_TYPE_WIDGET)

static void
lm_drill_default_init (LmDrillInterface *iface)
{
  signals[ANSWERED] =
    g_signal_new ("answered", LM_TYPE_DRILL, G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 4, LM_TYPE_CARD, G_TYPE_INT, G_TYPE_INT64, G_TYPE_STRING);

  signals[FINISHED] =
    g_signal_new ("finished", LM_TYPE_DRILL, G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  signals[SAYS] =
    g_signal_new ("says", LM_TYPE_DRILL, G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

void
lm_drill_show (LmDrill   *self,
               GPtrArray *cards)
{
  g_return_if_fail (LM_IS_DRILL (self));
  g_return_if_fail (cards != NULL && cards->len > 0);

  LM_DRILL_GET_IFACE (self)->show (self, cards);
}

void
lm_drill_set_interval (LmDrill    *self,
                       LmRating    rating,
                       const char *text)
{
  g_return_if_fail (LM_IS_DRILL (self));
  g_return_if_fail (rating >= LM_RATING_AGAIN && rating <= LM_RATING_EASY);

  if (LM_DRILL_GET_IFACE (self)->set_interval != NULL)
    LM_DRILL_GET_IFACE (self)->set_interval (self, rating, text);
}

void
lm_drill_continue_from (LmDrill *self,
                        LmDrill *before)
{
  g_return_if_fail (LM_IS_DRILL (self));
  g_return_if_fail (G_TYPE_FROM_INSTANCE (before) == G_TYPE_FROM_INSTANCE (self));

  if (LM_DRILL_GET_IFACE (self)->continue_from != NULL)
    LM_DRILL_GET_IFACE (self)->continue_from (self, before);
}

void
lm_drill_set_count (LmDrill    *self,
                    const char *text)
{
  g_return_if_fail (LM_IS_DRILL (self));
  g_return_if_fail (text != NULL);

  if (LM_DRILL_GET_IFACE (self)->set_count != NULL)
    LM_DRILL_GET_IFACE (self)->set_count (self, text);
}

void
lm_drill_class_bind_main_keys (GtkWidgetClass *widget_class,
                               const char     *action)
{
  static const guint keys[] = { GDK_KEY_space, GDK_KEY_KP_Space, GDK_KEY_Return, GDK_KEY_KP_Enter };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i], 0, action, NULL);
}

void
lm_drill_class_bind_rating_keys (GtkWidgetClass *widget_class,
                                 const char     *action)
{
  for (int rating = LM_RATING_AGAIN; rating <= LM_RATING_EASY; rating++)
    {
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0 + rating, 0, action, "i", rating);
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_0 + rating, 0, action, "i", rating);
    }
}

void
lm_drill_emit_answered (LmDrill    *self,
                        LmCard     *card,
                        LmRating    rating,
                        gint64      took,
                        const char *chosen)
{
  g_return_if_fail (LM_IS_DRILL (self));
  g_return_if_fail (LM_IS_CARD (card));

  g_signal_emit (self, signals[ANSWERED], 0, card, (int) rating, took, chosen);
}

void
lm_drill_emit_finished (LmDrill *self)
{
  g_return_if_fail (LM_IS_DRILL (self));

  g_signal_emit (self, signals[FINISHED], 0);
}

void
lm_drill_emit_says (LmDrill    *self,
                    const char *text)
{
  g_return_if_fail (LM_IS_DRILL (self));
  g_return_if_fail (text != NULL);

  g_signal_emit (self, signals[SAYS], 0, text);
}
