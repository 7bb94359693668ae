/* lm-progress-page.c: how far a student has come
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "progress/lm-phase-progress-row.h"
#include "progress/lm-progress-page.h"
#include "progress/lm-statistics-view.h"

struct _LmProgressPage
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkStack         *stack;
  GtkListBox       *list;
  LmStatisticsView *statistics_view;

  /* Owned */
  LmPhase      *phase;
  GtkFilter    *filter;
  LmDeck       *deck;
  LmStore      *store;             /* %NULL when nothing is kept in one */
  LmStatistics *statistics;        /* that are shown */
  GCancellable *asking;
};

enum { PROP_PHASE = 1, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LmProgressPage, lm_progress_page, GTK_TYPE_WIDGET)

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  return lm_phase_progress_row_new (item);
}

static void
show_phases (LmProgressPage *self)
{
  const LmStudyMoment *moment = &self->statistics->moment;
  gboolean has_exam = moment->exam != LM_NO_DAY && moment->exam > moment->day;
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    for (guint j = 0; j < self->statistics->phases->len; j++)
      {
        const LmPhaseStatistics *phase = &g_array_index (self->statistics->phases, LmPhaseStatistics, j);

        if (phase->phase == lm_phase_progress_row_get_phase (LM_PHASE_PROGRESS_ROW (row)))
          lm_phase_progress_row_show (LM_PHASE_PROGRESS_ROW (row), phase, has_exam);
      }
}

static void
show_statistics (LmProgressPage *self)
{
  const LmPhaseStatistics *all = &g_array_index (self->statistics->phases, LmPhaseStatistics, 0);
  gboolean is_empty = all->n_new == all->n_cards && self->statistics->months->len == 0;

  show_phases (self);
  lm_statistics_view_show (self->statistics_view, self->statistics, self->phase);
  gtk_widget_set_visible (GTK_WIDGET (self->statistics_view), TRUE);
  gtk_stack_set_visible_child_name (self->stack, is_empty ? "empty" : "progress");
}

static void
answered_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      data)
{
  LmProgressPage *self = data;
  g_autoptr(GError) error = NULL;
  LmStatistics *statistics = lm_statistics_new_finish (LM_STORE (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->asking);

  /* What is wrong with the store the window says. */
  if (statistics == NULL)
    return;

  g_clear_pointer (&self->statistics, lm_statistics_free);
  self->statistics = statistics;
  show_statistics (self);
}

/* What is shown stays until the answer is there. */
static void
ask (LmProgressPage *self)
{
  if (self->asking != NULL)
    g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);

  if (self->store == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->asking = g_cancellable_new ();
  lm_statistics_new_async (self->store, self->deck, self->phase, self->asking, answered_cb, self);
}

static void
lm_progress_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lm_progress_page_parent_class)->map (widget);

  ask (LM_PROGRESS_PAGE (widget));
}

static gboolean
is_selected (gpointer item,
             gpointer user_data)
{
  LmProgressPage *self = LM_PROGRESS_PAGE (user_data);

  return self->phase == NULL || lm_phase_progress_get_phase (item) == self->phase;
}

static void
lm_progress_page_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LmProgressPage *self = LM_PROGRESS_PAGE (object);

  switch (prop_id)
    {
    case PROP_PHASE:
      g_value_set_object (value, self->phase);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lm_progress_page_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  LmProgressPage *self = LM_PROGRESS_PAGE (object);

  switch (prop_id)
    {
    case PROP_PHASE:
      lm_progress_page_set_phase (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lm_progress_page_dispose (GObject *object)
{
  LmProgressPage *self = LM_PROGRESS_PAGE (object);

  if (self->asking != NULL)
    g_cancellable_cancel (self->asking);

  gtk_widget_dispose_template (GTK_WIDGET (self), LM_TYPE_PROGRESS_PAGE);
  g_clear_object (&self->asking);
  g_clear_pointer (&self->statistics, lm_statistics_free);
  g_clear_object (&self->store);
  g_clear_object (&self->deck);
  g_clear_object (&self->filter);
  g_clear_object (&self->phase);

  G_OBJECT_CLASS (lm_progress_page_parent_class)->dispose (object);
}

static void
lm_progress_page_class_init (LmProgressPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lm_progress_page_get_property;
  object_class->set_property = lm_progress_page_set_property;
  object_class->dispose = lm_progress_page_dispose;

  widget_class->map = lm_progress_page_map;

  properties[PROP_PHASE] =
    g_param_spec_object ("phase", NULL, NULL, LM_TYPE_PHASE,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LM_TYPE_STATISTICS_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/LeadMgmt/ui/progress/lm-progress-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LmProgressPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LmProgressPage, list);
  gtk_widget_class_bind_template_child (widget_class, LmProgressPage, statistics_view);
}

static void
lm_progress_page_init (LmProgressPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
lm_progress_page_new (LmPhaseProgressList *progress,
                      LmDeck              *deck,
                      LmStore             *store)
{
  g_autoptr(GtkFilterListModel) selected = NULL;
  LmProgressPage *self;

  g_return_val_if_fail (LM_IS_PHASE_PROGRESS_LIST (progress), NULL);
  g_return_val_if_fail (LM_IS_DECK (deck), NULL);
  g_return_val_if_fail (store == NULL || LM_IS_STORE (store), NULL);

  self = g_object_new (LM_TYPE_PROGRESS_PAGE, NULL);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_selected, self, NULL));
  selected = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (progress)), g_object_ref (self->filter));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (selected), create_row, NULL, NULL);
  self->deck = g_object_ref (deck);
  g_set_object (&self->store, store);
  if (store != NULL)
    g_signal_connect_object (store, "changed", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
lm_progress_page_set_phase (LmProgressPage *self,
                            LmPhase        *phase)
{
  g_return_if_fail (LM_IS_PROGRESS_PAGE (self));

  if (!g_set_object (&self->phase, phase))
    return;

  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  ask (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PHASE]);
}
