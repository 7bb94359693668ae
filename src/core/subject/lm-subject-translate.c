/* lm-subject-translate.c: a subject in another language
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "core/subject/lm-subject-private.h"

typedef struct
{
  /* Borrowed */
  LmTranslateFunc  translate;
  gpointer         user_data;
  GPtrArray       *sides;       /* translated */

  /* Owned */
  GPtrArray *empty_cells;       /* one a side, shared by all aspects that lack it */
} Translation;

/* @owner is whose string it is, ids parted by slashes, or NULL for the subject's own. */
static const char *
translate (Translation *translation,
           const char  *owner,
           const char  *member,
           const char  *text)
{
  g_autofree char *context = NULL;

  if (text == NULL)
    return NULL;

  if (owner != NULL)
    context = g_strconcat (owner, " ", member, NULL);

  return translation->translate (owner != NULL ? context : member, text, translation->user_data);
}

static LmSide *
translate_side (Translation *translation,
                LmSide      *side)
{
  const char *id = lm_side_get_id (side);

  return lm_side_new (id,
                      translate (translation, id, "name", lm_side_get_name (side)),
                      lm_side_get_color (side));
}

static GStrv
translate_examples (Translation         *translation,
                    const char          *owner,
                    const char  * const *examples)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; examples[i] != NULL; i++)
    {
      g_autofree char *member = g_strdup_printf ("example %u", i + 1);

      g_strv_builder_add (builder, translate (translation, owner, member, examples[i]));
    }

  return g_strv_builder_end (builder);
}

static LmCell *
translate_cell (Translation *translation,
                const char  *aspect_path,
                guint        index,
                LmCell      *cell)
{
  g_autofree char *path = NULL;
  g_auto(GStrv) examples = NULL;

  if (lm_cell_is_empty (cell))
    return g_object_ref (g_ptr_array_index (translation->empty_cells, index));

  path = g_strconcat (aspect_path, "/", lm_side_get_id (lm_cell_get_side (cell)), NULL);
  examples = translate_examples (translation, path, lm_cell_get_examples (cell));

  return lm_cell_new (g_ptr_array_index (translation->sides, index),
                      translate (translation, path, "statement", lm_cell_get_statement (cell)),
                      translate (translation, path, "detail", lm_cell_get_detail (cell)),
                      (const char * const *) examples);
}

static LmAspect *
translate_aspect (Translation *translation,
                  const char  *phase_id,
                  LmAspect    *aspect)
{
  const char *id = lm_aspect_get_id (aspect);
  g_autofree char *path = g_strconcat (phase_id, "/", id, NULL);
  guint n_cells = lm_aspect_get_n_cells (aspect);
  GPtrArray *cells = g_ptr_array_new_full (n_cells, g_object_unref);

  for (guint i = 0; i < n_cells; i++)
    g_ptr_array_add (cells, translate_cell (translation, path, i, lm_aspect_get_cell (aspect, i)));

  return lm_aspect_new (id,
                        translate (translation, path, "title", lm_aspect_get_title (aspect)),
                        cells);
}

static LmAuthoredCard *
translate_card (Translation    *translation,
                const char     *phase_id,
                LmAuthoredCard *card)
{
  const char *id = lm_authored_card_get_id (card);
  g_autofree char *path = g_strconcat (phase_id, "/", id, NULL);

  return lm_authored_card_new (id,
                               translate (translation, path, "prompt", lm_authored_card_get_prompt (card)),
                               translate (translation, path, "answer", lm_authored_card_get_answer (card)),
                               translate (translation, path, "hint", lm_authored_card_get_hint (card)));
}

static LmPhase *
translate_phase (Translation *translation,
                 LmPhase     *phase)
{
  const char *id = lm_phase_get_id (phase);
  LmFixedList *cards = LM_FIXED_LIST (lm_phase_get_cards (phase));
  guint n_aspects = lm_phase_get_n_aspects (phase);
  guint n_cards = lm_fixed_list_get_length (cards);
  GPtrArray *new_aspects = g_ptr_array_new_full (n_aspects, g_object_unref);
  GPtrArray *new_cards = g_ptr_array_new_full (n_cards, g_object_unref);

  for (guint i = 0; i < n_aspects; i++)
    g_ptr_array_add (new_aspects, translate_aspect (translation, id, lm_phase_get_aspect (phase, i)));

  for (guint i = 0; i < n_cards; i++)
    g_ptr_array_add (new_cards, translate_card (translation, id, lm_fixed_list_get (cards, i)));

  return lm_phase_new (id,
                       translate (translation, id, "title", lm_phase_get_title (phase)),
                       translate (translation, id, "summary", lm_phase_get_summary (phase)),
                       new_aspects,
                       new_cards);
}

static void
translate_sides (Translation *translation,
                 LmSubject   *subject)
{
  for (guint i = 0; i < lm_subject_get_n_sides (subject); i++)
    {
      LmSide *side = translate_side (translation, lm_subject_get_side (subject, i));

      g_ptr_array_add (translation->sides, side);
      g_ptr_array_add (translation->empty_cells, lm_cell_new (side, NULL, NULL, NULL));
    }
}

LmSubject *
lm_subject_translate (LmSubject       *self,
                      const char      *language,
                      LmTranslateFunc  translate_func,
                      gpointer         user_data)
{
  g_autoptr(GPtrArray) empty_cells = g_ptr_array_new_with_free_func (g_object_unref);
  Translation translation = { translate_func, user_data };
  LmSubject *translated;
  GPtrArray *phases;

  g_return_val_if_fail (LM_IS_SUBJECT (self), NULL);
  g_return_val_if_fail (language != NULL, NULL);
  g_return_val_if_fail (translate_func != NULL, NULL);

  translation.sides = g_ptr_array_new_with_free_func (g_object_unref);
  translation.empty_cells = empty_cells;
  translate_sides (&translation, self);

  phases = g_ptr_array_new_full (lm_subject_get_n_phases (self), g_object_unref);
  for (guint i = 0; i < lm_subject_get_n_phases (self); i++)
    g_ptr_array_add (phases, translate_phase (&translation, lm_subject_get_phase (self, i)));

  translated = lm_subject_new (lm_subject_get_id (self),
                               language,
                               translate (&translation, NULL, "title", lm_subject_get_title (self)),
                               translate (&translation, NULL, "summary", lm_subject_get_summary (self)),
                               lm_subject_get_source (self),
                               translation.sides,
                               phases);
  lm_subject_set_original (translated, self);

  return translated;
}

static const char *
look_up_cb (const char *path,
            const char *text,
            gpointer    data)
{
  GPtrArray *translations = data;

  for (guint i = 0; i < translations->len; i++)
    {
      const char *translated = lm_translation_lookup (g_ptr_array_index (translations, i), path);

      if (translated != NULL)
        return translated;
    }

  return text;
}

LmSubject *
lm_subject_translate_from_file (LmSubject  *self,
                                const char *language)
{
  g_autoptr(GPtrArray) translations = g_ptr_array_new ();
  g_autofree char *tag = NULL;

  g_return_val_if_fail (LM_IS_SUBJECT (self), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  tag = g_strdup (language);
  while (*tag != '\0' && g_ascii_strcasecmp (tag, lm_subject_get_language (self)) != 0)
    {
      LmTranslation *translation = lm_subject_find_translation (self, tag);
      char *end = strrchr (tag, '-');

      if (translation != NULL)
        g_ptr_array_add (translations, translation);
      *(end != NULL ? end : tag) = '\0';
    }

  if (translations->len == 0)
    return g_object_ref (self);

  return lm_subject_translate (self, lm_translation_get_language (g_ptr_array_index (translations, 0)),
                               look_up_cb, translations);
}
