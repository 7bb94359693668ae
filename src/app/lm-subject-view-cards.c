/* lm-subject-view-cards.c: the pages of a subject that stand on its cards
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-study-settings.h"
#include "app/lm-subject-view-private.h"

/* The cards of so many cells are there within a frame or two. */
#define CELLS_AT_ONCE 10000

static void
plan_changed_cb (LmSubjectView *self)
{
  LmStudyPlan plan = lm_study_settings_get_plan (self->settings);

  lm_study_page_set_plan (self->study_page, &plan);
  lm_study_page_set_forgiven (self->study_page, lm_study_settings_get_forgiven (self->settings));
}

static void
exam_day_chosen_cb (LmSubjectView *self)
{
  lm_study_settings_set_exam (self->settings, lm_subject_get_id (self->subject),
                              lm_study_page_get_exam_day (self->study_page));
}

static void
drills_chosen_cb (LmSubjectView *self,
                  GParamSpec    *pspec,
                  GObject       *page)
{
  guint drills;

  g_object_get (page, "drills", &drills, NULL);
  lm_study_settings_set_drills (self->settings, drills);
}

static void
create_study_page (LmSubjectView *self)
{
  static const char * const plan_signals[] = {
    "changed::order", "changed::new-cards", "changed::reviews", "changed::bury-siblings",
    "changed::forgive-case", "changed::forgive-accents", "changed::forgive-punctuation", "changed::forgive-word-order",
  };
  GtkWidget *page = lm_study_page_new (self->deck, self->log);

  self->study_page = LM_STUDY_PAGE (page);
  plan_changed_cb (self);
  for (guint i = 0; i < G_N_ELEMENTS (plan_signals); i++)
    g_signal_connect_object (self->settings, plan_signals[i], G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);

  g_object_set (page, "drills", lm_study_settings_get_drills (self->settings), NULL);
  g_signal_connect_object (page, "notify::drills", G_CALLBACK (drills_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "show-in-comparison", G_CALLBACK (lm_subject_view_show_aspect), self, G_CONNECT_SWAPPED);
  g_settings_bind (self->settings, "session-length", page, "length", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "sort-by-phase", page, "sorts-by-phase", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "daily-goal", page, "goal", G_SETTINGS_BIND_GET);
  g_settings_bind (self->settings, "read-aloud", page, "reads-aloud", G_SETTINGS_BIND_GET);
  lm_study_page_set_exam_day (self->study_page,
                              lm_study_settings_get_exam (self->settings, lm_subject_get_id (self->subject)));
  g_signal_connect_object (page, "notify::exam-day", G_CALLBACK (exam_day_chosen_cb), self, G_CONNECT_SWAPPED);
  g_object_bind_property (self, "phase", page, "phase", G_BINDING_SYNC_CREATE);
  adw_bin_set_child (self->study_bin, page);
}

static void
create_progress_page (LmSubjectView *self)
{
  LmStore *store = LM_IS_STORE (self->log) ? LM_STORE (self->log) : NULL;
  GtkWidget *page = lm_progress_page_new (self->progress, self->deck, store);

  g_object_bind_property (self, "phase", page, "phase", G_BINDING_SYNC_CREATE);
  adw_bin_set_child (self->progress_bin, page);
}

void
lm_subject_view_fill_page (LmSubjectView *self)
{
  const char *name = lm_subject_view_get_page (self);

  if (self->deck == NULL)
    return;

  if (g_strcmp0 (name, "progress") == 0 && adw_bin_get_child (self->progress_bin) == NULL)
    create_progress_page (self);

  if (g_strcmp0 (name, "study") != 0)
    return;

  if (self->study_page == NULL)
    create_study_page (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->study_page));
}

void
lm_subject_view_continue_study (LmSubjectView *self,
                                LmSubjectView *before)
{
  if (self->deck == NULL)
    {
      g_set_object (&self->before, before);
      return;
    }

  create_study_page (self);
  lm_study_page_continue_from (self->study_page, before->study_page);
}

static void
take_deck (LmSubjectView *self,
           LmDeck        *deck)
{
  self->deck = deck;
  self->progress = lm_phase_progress_list_new (deck, self->log);
  g_object_notify (G_OBJECT (self), "progress");
}

/* The view is gone when it was cancelled. */
static void
derived_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      data)
{
  LmSubjectView *self = data;
  LmDeck *deck = lm_deck_new_finish (result, NULL);
  g_autoptr(LmSubjectView) before = NULL;

  if (deck == NULL)
    return;

  take_deck (self, deck);

  /* There were no phases to take it. */
  if (gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->sidebar));

  before = g_steal_pointer (&self->before);
  if (before != NULL)
    lm_subject_view_continue_study (self, before);

  lm_subject_view_fill_page (self);
}

static guint
count_cells (LmSubject *subject)
{
  guint n_cells = 0;

  for (guint i = 0; i < lm_subject_get_n_phases (subject); i++)
    {
      LmPhase *phase = lm_subject_get_phase (subject, i);

      n_cells += lm_phase_get_n_aspects (phase) * lm_subject_get_n_sides (subject) +
                 g_list_model_get_n_items (lm_phase_get_cards (phase));
    }

  return n_cells;
}

void
lm_subject_view_derive_cards (LmSubjectView *self)
{
  if (count_cells (self->subject) <= CELLS_AT_ONCE)
    {
      take_deck (self, lm_deck_new (self->subject));
      return;
    }

  self->deriving = g_cancellable_new ();
  lm_deck_new_async (self->subject, self->deriving, derived_cb, self);
}
