/* lm-subject-update.c: a subject that is imported again
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/library/lm-subject-update.h"

#include "core/subject/lm-subject-limits.h"

/* A phase that is being made */
typedef struct
{
  /* Borrowed */
  LmPhase    *phase;           /* that it has title, summary and aspects of */
  const char *id;

  /* Owned */
  GPtrArray *cards;
} Chapter;

typedef struct
{
  /* Owned, of what is borrowed from the subjects */
  GHashTable *before;          /* the id of a card to the phase in which it was */
  GHashTable *now;             /* the id of a card to the phase in which it is */
  GHashTable *phases_before;   /* by id */
  GHashTable *phases_now;      /* by id */
  GHashTable *chapters;        /* by id */

  /* Owned */
  GPtrArray *in_order;         /* Chapter */
} Update;

static void
chapter_free (gpointer data)
{
  Chapter *chapter = data;

  g_clear_pointer (&chapter->cards, g_ptr_array_unref);
  g_free (chapter);
}

static GHashTable *
map_phases (LmSubject *subject)
{
  GHashTable *phases = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < lm_subject_get_n_phases (subject); i++)
    {
      LmPhase *phase = lm_subject_get_phase (subject, i);

      g_hash_table_insert (phases, (gpointer) lm_phase_get_id (phase), phase);
    }

  return phases;
}

static guint
get_n_cards (LmPhase *phase)
{
  return lm_fixed_list_get_length (LM_FIXED_LIST (lm_phase_get_cards (phase)));
}

static LmAuthoredCard *
get_card (LmPhase *phase,
          guint    index)
{
  return lm_fixed_list_get (LM_FIXED_LIST (lm_phase_get_cards (phase)), index);
}

/* A card that is in more than one phase leads to %NULL: it is not known which one is meant. */
static GHashTable *
map_cards (LmSubject *subject)
{
  GHashTable *cards = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < lm_subject_get_n_phases (subject); i++)
    {
      LmPhase *phase = lm_subject_get_phase (subject, i);

      for (guint j = 0; j < get_n_cards (phase); j++)
        {
          gpointer id = (gpointer) lm_authored_card_get_id (get_card (phase, j));

          g_hash_table_insert (cards, id, g_hash_table_contains (cards, id) ? NULL : phase);
        }
    }

  return cards;
}

/* That most cards of a new phase come from, if it is gone itself and no other one has its id now. */
static LmPhase *
find_earlier (Update  *update,
              LmPhase *phase)
{
  g_autoptr(GHashTable) counts = g_hash_table_new (NULL, NULL);
  LmPhase *earlier = NULL;
  guint most = 0;

  for (guint i = 0; i < get_n_cards (phase); i++)
    {
      LmPhase *home = g_hash_table_lookup (update->before, lm_authored_card_get_id (get_card (phase, i)));
      guint count;

      if (home == NULL || g_hash_table_contains (update->phases_now, lm_phase_get_id (home)) ||
          g_hash_table_contains (update->chapters, lm_phase_get_id (home)))
        continue;

      count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, home)) + 1;
      g_hash_table_insert (counts, home, GUINT_TO_POINTER (count));
      if (count > most)
        {
          most = count;
          earlier = home;
        }
    }

  return earlier;
}

static Chapter *
add_chapter (Update     *update,
             LmPhase    *phase,
             const char *id)
{
  Chapter *chapter = g_new0 (Chapter, 1);

  chapter->phase = phase;
  chapter->id = id;
  chapter->cards = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (update->in_order, chapter);
  g_hash_table_insert (update->chapters, (gpointer) id, chapter);

  return chapter;
}

static void
add_chapters (Update    *update,
              LmSubject *imported)
{
  for (guint i = 0; i < lm_subject_get_n_phases (imported); i++)
    {
      LmPhase *phase = lm_subject_get_phase (imported, i);
      gboolean is_known = g_hash_table_contains (update->phases_before, lm_phase_get_id (phase));
      LmPhase *earlier = is_known ? NULL : find_earlier (update, phase);

      add_chapter (update, phase, lm_phase_get_id (earlier != NULL ? earlier : phase));
    }
}

static Chapter *
find_chapter (Update         *update,
              LmAuthoredCard *card,
              Chapter        *chapter)
{
  const char *id = lm_authored_card_get_id (card);
  LmPhase *home = g_hash_table_lookup (update->now, id) != NULL ? g_hash_table_lookup (update->before, id) : NULL;
  Chapter *known;

  if (home == NULL)
    return chapter;

  known = g_hash_table_lookup (update->chapters, lm_phase_get_id (home));
  if (known != NULL)
    return known;

  return update->in_order->len < LM_SUBJECT_MAX_PHASES ? add_chapter (update, home, lm_phase_get_id (home)) : chapter;
}

static void
add_cards (Update    *update,
           LmSubject *imported)
{
  for (guint i = 0; i < lm_subject_get_n_phases (imported); i++)
    {
      LmPhase *phase = lm_subject_get_phase (imported, i);
      Chapter *chapter = g_ptr_array_index (update->in_order, i);

      for (guint j = 0; j < get_n_cards (phase); j++)
        {
          LmAuthoredCard *card = get_card (phase, j);

          g_ptr_array_add (find_chapter (update, card, chapter)->cards, g_object_ref (card));
        }
    }
}

static LmPhase *
make_phase (Chapter  *chapter,
            gboolean  is_imported)
{
  GPtrArray *aspects = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; is_imported && i < lm_phase_get_n_aspects (chapter->phase); i++)
    g_ptr_array_add (aspects, g_object_ref (lm_phase_get_aspect (chapter->phase, i)));

  return lm_phase_new (chapter->id, lm_phase_get_title (chapter->phase), lm_phase_get_summary (chapter->phase),
                       aspects, g_steal_pointer (&chapter->cards));
}

static LmSubject *
make_subject (Update    *update,
              LmSubject *imported)
{
  GPtrArray *sides = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *phases = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < lm_subject_get_n_sides (imported); i++)
    g_ptr_array_add (sides, g_object_ref (lm_subject_get_side (imported, i)));

  for (guint i = 0; i < update->in_order->len; i++)
    {
      Chapter *chapter = g_ptr_array_index (update->in_order, i);
      gboolean is_imported = i < lm_subject_get_n_phases (imported);

      if (chapter->cards->len > 0 || (is_imported && lm_phase_get_n_aspects (chapter->phase) > 0))
        g_ptr_array_add (phases, make_phase (chapter, is_imported));
    }

  return lm_subject_new (lm_subject_get_id (imported), lm_subject_get_language (imported),
                         lm_subject_get_title (imported), lm_subject_get_summary (imported),
                         lm_subject_get_source (imported), sides, phases);
}

LmSubject *
lm_subject_update (LmSubject *before,
                   LmSubject *imported)
{
  g_autoptr(GHashTable) cards_before = NULL;
  g_autoptr(GHashTable) cards_now = NULL;
  g_autoptr(GHashTable) phases_before = NULL;
  g_autoptr(GHashTable) phases_now = NULL;
  g_autoptr(GHashTable) chapters = NULL;
  g_autoptr(GPtrArray) in_order = NULL;
  Update update;

  g_return_val_if_fail (LM_IS_SUBJECT (before), NULL);
  g_return_val_if_fail (LM_IS_SUBJECT (imported), NULL);

  cards_before = map_cards (before);
  cards_now = map_cards (imported);
  phases_before = map_phases (before);
  phases_now = map_phases (imported);
  chapters = g_hash_table_new (g_str_hash, g_str_equal);
  in_order = g_ptr_array_new_with_free_func (chapter_free);
  update = (Update) { cards_before, cards_now, phases_before, phases_now, chapters, in_order };

  add_chapters (&update, imported);
  add_cards (&update, imported);

  return make_subject (&update, imported);
}
