/* lm-subject-summary.c: what a library knows of a file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/library/lm-subject-summary.h"

#include "core/subject/lm-subject-reader.h"

LmSubjectSummary *
lm_subject_summary_new (LmSubject *subject)
{
  LmSubjectSummary *self;
  g_autoptr(LmDeck) deck = NULL;

  g_return_val_if_fail (LM_IS_SUBJECT (subject), NULL);

  self = g_atomic_rc_box_new0 (LmSubjectSummary);
  self->id = g_strdup (lm_subject_get_id (subject));
  self->title = g_strdup (lm_subject_get_title (subject));
  self->language = g_strdup (lm_subject_get_language (subject));
  self->sides = g_ptr_array_new_with_free_func (g_object_unref);
  self->n_phases = lm_subject_get_n_phases (subject);

  for (guint i = 0; i < lm_subject_get_n_sides (subject); i++)
    g_ptr_array_add (self->sides, g_object_ref (lm_subject_get_side (subject, i)));

  for (guint i = 0; i < self->n_phases; i++)
    self->n_aspects += lm_phase_get_n_aspects (lm_subject_get_phase (subject, i));

  deck = lm_deck_new (subject);
  self->cards = lm_card_set_new (deck);

  return self;
}

LmSubjectSummary *
lm_subject_summary_read (GFile        *file,
                         GCancellable *cancellable)
{
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  g_autoptr(LmSubject) subject = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *display_name = NULL;
  LmSubjectSummary *self;

  subject = lm_subject_reader_read_file (reader, file, cancellable, &error);
  if (subject != NULL)
    return lm_subject_summary_new (subject);

  name = g_file_get_basename (file);
  display_name = g_filename_display_name (name);

  self = g_atomic_rc_box_new0 (LmSubjectSummary);
  self->message = g_strdup (error->message);
  self->report = lm_subject_reader_dup_report (reader, display_name);

  return self;
}

LmSubjectSummary *
lm_subject_summary_ref (LmSubjectSummary *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_summary (gpointer data)
{
  LmSubjectSummary *self = data;

  g_free (self->id);
  g_free (self->title);
  g_free (self->language);
  g_clear_pointer (&self->sides, g_ptr_array_unref);
  g_clear_pointer (&self->cards, lm_card_set_unref);
  g_free (self->message);
  g_free (self->report);
}

void
lm_subject_summary_unref (LmSubjectSummary *self)
{
  g_atomic_rc_box_release_full (self, clear_summary);
}
