/* lm-subject-draft.c: a subject that is made record by record
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-subject-draft.h"

#include <string.h>

#include "core/exchange/lm-imported-ids.h"
#include "core/subject/lm-id.h"
#include "core/subject/lm-subject-limits.h"
#include "core/subject/lm-subject-reader.h"

#define UNKNOWN_LANGUAGE "und"

struct _LmPhaseDraft
{
  /* Owned */
  char          *id;
  char          *title;
  GPtrArray     *aspects;
  GPtrArray     *cards;
  LmImportedIds *aspect_ids;
  LmImportedIds *card_ids;
};

struct _LmSubjectDraft
{
  /* Owned */
  GPtrArray     *sides;
  GPtrArray     *empty_cells;        /* one a side, shared by all aspects that lack it */
  GPtrArray     *phases;             /* LmPhaseDraft */
  GTree         *phases_by_title;
  LmImportedIds *side_ids;
  LmImportedIds *phase_ids;

  /* State */
  guint n_cells_and_cards;
};

static void
phase_draft_free (LmPhaseDraft *phase)
{
  g_free (phase->id);
  g_free (phase->title);
  g_clear_pointer (&phase->aspects, g_ptr_array_unref);
  g_clear_pointer (&phase->cards, g_ptr_array_unref);
  lm_imported_ids_free (phase->aspect_ids);
  lm_imported_ids_free (phase->card_ids);
  g_free (phase);
}

LmSubjectDraft *
lm_subject_draft_new (void)
{
  LmSubjectDraft *self = g_new0 (LmSubjectDraft, 1);

  self->sides = g_ptr_array_new_with_free_func (g_object_unref);
  self->empty_cells = g_ptr_array_new_with_free_func (g_object_unref);
  self->phases = g_ptr_array_new_with_free_func ((GDestroyNotify) phase_draft_free);
  self->phases_by_title = g_tree_new ((GCompareFunc) strcmp);
  self->side_ids = lm_imported_ids_new ();
  self->phase_ids = lm_imported_ids_new ();

  return self;
}

void
lm_subject_draft_free (LmSubjectDraft *self)
{
  g_clear_pointer (&self->sides, g_ptr_array_unref);
  g_ptr_array_unref (self->empty_cells);
  g_tree_unref (self->phases_by_title);
  g_ptr_array_unref (self->phases);
  lm_imported_ids_free (self->side_ids);
  lm_imported_ids_free (self->phase_ids);
  g_free (self);
}

void
lm_subject_draft_add_side (LmSubjectDraft *self,
                           const char     *name)
{
  g_autofree char *id = lm_imported_ids_add (self->side_ids, name, "side");
  LmSide *side = lm_side_new (id, name, lm_side_color_get_default (self->sides->len));

  g_ptr_array_add (self->sides, side);
  g_ptr_array_add (self->empty_cells, lm_cell_new (side, NULL, NULL, NULL));
}

LmPhaseDraft *
lm_subject_draft_get_phase (LmSubjectDraft *self,
                            const char     *title)
{
  LmPhaseDraft *phase = g_tree_lookup (self->phases_by_title, title);

  if (phase != NULL)
    return phase;

  if (self->phases->len == LM_SUBJECT_MAX_PHASES)
    return NULL;

  phase = g_new0 (LmPhaseDraft, 1);
  phase->id = lm_imported_ids_add (self->phase_ids, title, "phase");
  phase->title = g_strdup (title);
  phase->aspects = g_ptr_array_new_with_free_func (g_object_unref);
  phase->cards = g_ptr_array_new_with_free_func (g_object_unref);
  phase->aspect_ids = lm_imported_ids_new ();
  phase->card_ids = lm_imported_ids_new ();

  g_ptr_array_add (self->phases, phase);
  g_tree_insert (self->phases_by_title, phase->title, phase);

  return phase;
}

static gboolean
take_room (LmSubjectDraft *self,
           guint           n_cells_or_cards)
{
  self->n_cells_and_cards += n_cells_or_cards;

  return self->n_cells_and_cards <= LM_SUBJECT_MAX_CELLS_AND_CARDS;
}

gboolean
lm_subject_draft_add_aspect (LmSubjectDraft     *self,
                             LmPhaseDraft       *phase,
                             const char         *title,
                             const char * const *statements)
{
  g_autofree char *id = NULL;
  GPtrArray *cells = g_ptr_array_new_full (self->sides->len, g_object_unref);
  guint n_filled = 0;

  for (guint i = 0; i < self->sides->len; i++)
    {
      if (*statements[i] != '\0')
        {
          g_ptr_array_add (cells, lm_cell_new (self->sides->pdata[i], statements[i], NULL, NULL));
          n_filled++;
        }
      else
        {
          g_ptr_array_add (cells, g_object_ref (self->empty_cells->pdata[i]));
        }
    }

  id = lm_imported_ids_add (phase->aspect_ids, title, "aspect");
  g_ptr_array_add (phase->aspects, lm_aspect_new (id, title, cells));

  return take_room (self, n_filled);
}

gboolean
lm_subject_draft_add_card (LmSubjectDraft *self,
                           LmPhaseDraft   *phase,
                           const char     *prompt,
                           const char     *answer,
                           const char     *hint)
{
  g_autofree char *id = lm_imported_ids_add (phase->card_ids, prompt, "card");

  if (hint != NULL && *hint == '\0')
    hint = NULL;

  g_ptr_array_add (phase->cards, lm_authored_card_new (id, prompt, answer, hint));

  return take_room (self, 1);
}

LmSubject *
lm_subject_draft_finish (LmSubjectDraft        *self,
                         const LmImportOptions *options,
                         const char            *title)
{
  GPtrArray *phases = g_ptr_array_new_full (self->phases->len, g_object_unref);
  g_autofree char *id = NULL;

  for (guint i = 0; i < self->phases->len; i++)
    {
      LmPhaseDraft *phase = g_ptr_array_index (self->phases, i);

      g_ptr_array_add (phases, lm_phase_new (phase->id, phase->title, NULL,
                                             g_steal_pointer (&phase->aspects),
                                             g_steal_pointer (&phase->cards)));
    }

  if (options->subject_id != NULL)
    {
      id = g_strdup (options->subject_id);
    }
  else
    {
      g_autoptr(LmImportedIds) ids = lm_imported_ids_new ();

      id = lm_imported_ids_add (ids, title, "subject");
    }

  return lm_subject_new (id,
                         options->language != NULL ? options->language : UNKNOWN_LANGUAGE,
                         title, NULL, NULL,
                         g_steal_pointer (&self->sides), phases);
}
