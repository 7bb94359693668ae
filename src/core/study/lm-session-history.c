/* lm-session-history.c: what was done in a session
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-session-history.h"

struct _LmSessionHistory
{
  GArray     *actions;       /* LmSessionAction */
  GHashTable *answered;      /* set of ids: the cards that were answered */
};

static void
action_clear (gpointer data)
{
  LmSessionAction *action = data;

  g_ptr_array_unref (action->events);
  lm_session_place_free (action->place);
  g_object_unref (action->card);
  g_free (action->chosen);
}

LmSessionHistory *
lm_session_history_new (void)
{
  LmSessionHistory *self = g_new0 (LmSessionHistory, 1);

  self->actions = g_array_new (FALSE, FALSE, sizeof (LmSessionAction));
  g_array_set_clear_func (self->actions, action_clear);
  self->answered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

void
lm_session_history_free (LmSessionHistory *self)
{
  g_array_unref (self->actions);
  g_hash_table_unref (self->answered);
  g_free (self);
}

guint
lm_session_history_get_n_actions (LmSessionHistory *self)
{
  return self->actions->len;
}

const LmSessionAction *
lm_session_history_get_action (LmSessionHistory *self,
                               guint             index)
{
  return &g_array_index (self->actions, LmSessionAction, index);
}

LmSessionAction *
lm_session_history_get_last (LmSessionHistory *self)
{
  return &g_array_index (self->actions, LmSessionAction, self->actions->len - 1);
}

LmSessionAction *
lm_session_history_begin (LmSessionHistory *self,
                          LmSessionQueue   *queue,
                          guint             n_done)
{
  const LmSessionAction action = {
    .events = g_ptr_array_new_with_free_func (g_free),
    .place = lm_session_queue_get_place (queue),
    .card = g_object_ref (lm_session_queue_get_card (queue)),
    .n_done = n_done,
  };

  g_array_append_val (self->actions, action);

  return lm_session_history_get_last (self);
}

void
lm_session_history_answer (LmSessionHistory *self,
                           LmRating          rating,
                           gint64            took,
                           const char       *chosen)
{
  LmSessionAction *action = lm_session_history_get_last (self);

  action->rating = rating;
  action->took = took;
  action->chosen = g_strdup (chosen);
  action->is_first = g_hash_table_add (self->answered, g_strdup (lm_card_get_id (action->card)));
}

void
lm_session_history_drop_last (LmSessionHistory *self)
{
  LmSessionAction *action = lm_session_history_get_last (self);

  if (action->is_first)
    g_hash_table_remove (self->answered, lm_card_get_id (action->card));

  g_array_set_size (self->actions, self->actions->len - 1);
}

void
lm_session_history_set_deck (LmSessionHistory *self,
                             LmSessionQueue   *queue,
                             LmDeck           *deck)
{
  g_autoptr(GPtrArray) places = g_ptr_array_sized_new (self->actions->len);

  for (guint i = 0; i < self->actions->len; i++)
    {
      LmSessionAction *action = &g_array_index (self->actions, LmSessionAction, i);
      LmCard *card = lm_deck_lookup (deck, lm_card_get_id (action->card));

      if (card != NULL)
        g_set_object (&action->card, card);
      g_ptr_array_add (places, action->place);
    }

  lm_session_queue_set_deck (queue, deck, places);
}
