/* lm-parallel-text.c: a subject beside itself in another language
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/subject/lm-parallel-text.h"

struct _LmParallelText
{
  GObject parent_instance;

  /* Owned */
  LmSubject  *subject;
  LmSubject  *second;
  GHashTable *seconds;      /* a part of the subject to the same of the second, both borrowed */
};

G_DEFINE_FINAL_TYPE (LmParallelText, lm_parallel_text, G_TYPE_OBJECT)

static void
pair_aspects (LmParallelText *self,
              LmAspect       *aspect,
              LmAspect       *second)
{
  g_hash_table_insert (self->seconds, aspect, second);

  for (guint i = 0; i < lm_aspect_get_n_cells (aspect); i++)
    g_hash_table_insert (self->seconds, lm_aspect_get_cell (aspect, i), lm_aspect_get_cell (second, i));
}

static void
pair_phases (LmParallelText *self,
             LmPhase        *phase,
             LmPhase        *second)
{
  LmFixedList *cards = LM_FIXED_LIST (lm_phase_get_cards (phase));
  LmFixedList *second_cards = LM_FIXED_LIST (lm_phase_get_cards (second));

  g_hash_table_insert (self->seconds, phase, second);

  for (guint i = 0; i < lm_phase_get_n_aspects (phase); i++)
    pair_aspects (self, lm_phase_get_aspect (phase, i), lm_phase_get_aspect (second, i));

  for (guint i = 0; i < lm_fixed_list_get_length (cards); i++)
    g_hash_table_insert (self->seconds, lm_fixed_list_get (cards, i), lm_fixed_list_get (second_cards, i));
}

static void
pair_subjects (LmParallelText *self)
{
  for (guint i = 0; i < lm_subject_get_n_sides (self->subject); i++)
    g_hash_table_insert (self->seconds, lm_subject_get_side (self->subject, i), lm_subject_get_side (self->second, i));

  for (guint i = 0; i < lm_subject_get_n_phases (self->subject); i++)
    pair_phases (self, lm_subject_get_phase (self->subject, i), lm_subject_get_phase (self->second, i));
}

static void
lm_parallel_text_dispose (GObject *object)
{
  LmParallelText *self = LM_PARALLEL_TEXT (object);

  g_hash_table_remove_all (self->seconds);
  g_clear_object (&self->subject);
  g_clear_object (&self->second);

  G_OBJECT_CLASS (lm_parallel_text_parent_class)->dispose (object);
}

static void
lm_parallel_text_finalize (GObject *object)
{
  g_hash_table_unref (LM_PARALLEL_TEXT (object)->seconds);

  G_OBJECT_CLASS (lm_parallel_text_parent_class)->finalize (object);
}

static void
lm_parallel_text_class_init (LmParallelTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lm_parallel_text_dispose;
  object_class->finalize = lm_parallel_text_finalize;
}

static void
lm_parallel_text_init (LmParallelText *self)
{
  self->seconds = g_hash_table_new (NULL, NULL);
}

LmParallelText *
lm_parallel_text_new (LmSubject *subject,
                      LmSubject *second)
{
  LmParallelText *self;

  g_return_val_if_fail (LM_IS_SUBJECT (subject), NULL);
  g_return_val_if_fail (LM_IS_SUBJECT (second), NULL);

  self = g_object_new (LM_TYPE_PARALLEL_TEXT, NULL);
  self->subject = g_object_ref (subject);
  self->second = g_object_ref (second);
  pair_subjects (self);

  return self;
}

const char *
lm_parallel_text_get_language (LmParallelText *self)
{
  g_return_val_if_fail (LM_IS_PARALLEL_TEXT (self), NULL);

  return lm_subject_get_language (self->second);
}

gpointer
lm_parallel_text_lookup (LmParallelText *self,
                         gpointer        part)
{
  g_return_val_if_fail (self == NULL || LM_IS_PARALLEL_TEXT (self), NULL);

  return self != NULL ? g_hash_table_lookup (self->seconds, part) : NULL;
}
