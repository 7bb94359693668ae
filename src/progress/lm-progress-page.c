/* lm-progress-page.c: how far a student has come
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "progress/lm-progress-page.h"

struct _LmProgressPage
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget  *scroller;
  GtkListBox *list;

  /* Owned */
  LmPhase   *phase;
  GtkFilter *filter;
};

enum { PROP_PHASE = 1, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LmProgressPage, lm_progress_page, GTK_TYPE_WIDGET)

static char *
dup_counts (LmPhaseCounts counts)
{
  g_autofree char *n_new = g_strdup_printf (ngettext ("%u new", "%u new", counts.n_new), counts.n_new);
  g_autofree char *n_learning = g_strdup_printf (ngettext ("%u learning", "%u learning", counts.n_learning),
                                                 counts.n_learning);
  g_autofree char *n_known = g_strdup_printf (ngettext ("%u known", "%u known", counts.n_known),
                                              counts.n_known);

  /* Translators: how many cards are new, learning and known, each with its word. */
  return g_strdup_printf (C_("counts of cards", "%s · %s · %s"), n_new, n_learning, n_known);
}

static void
counts_changed_cb (LmPhaseProgress *item,
                   GParamSpec      *pspec,
                   AdwActionRow    *row)
{
  g_autofree char *counts = dup_counts (lm_phase_progress_get_counts (item));

  adw_action_row_set_subtitle (row, counts);
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  LmPhaseProgress *progress = LM_PHASE_PROGRESS (item);
  LmPhase *phase = lm_phase_progress_get_phase (progress);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 phase != NULL ? lm_phase_get_title (phase) : _("All phases"));
  g_signal_connect_object (progress, "notify", G_CALLBACK (counts_changed_cb), row, 0);
  counts_changed_cb (progress, NULL, ADW_ACTION_ROW (row));

  return row;
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

  gtk_widget_dispose_template (GTK_WIDGET (self), LM_TYPE_PROGRESS_PAGE);
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

  properties[PROP_PHASE] =
    g_param_spec_object ("phase", NULL, NULL, LM_TYPE_PHASE,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/LeadMgmt/ui/progress/lm-progress-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LmProgressPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, LmProgressPage, list);
}

static void
lm_progress_page_init (LmProgressPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
lm_progress_page_new (LmPhaseProgressList *progress)
{
  g_autoptr(GtkFilterListModel) selected = NULL;
  LmProgressPage *self;

  g_return_val_if_fail (LM_IS_PHASE_PROGRESS_LIST (progress), NULL);

  self = g_object_new (LM_TYPE_PROGRESS_PAGE, NULL);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_selected, self, NULL));
  selected = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (progress)), g_object_ref (self->filter));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (selected), create_row, NULL, NULL);

  return GTK_WIDGET (self);
}

LmPhase *
lm_progress_page_get_phase (LmProgressPage *self)
{
  g_return_val_if_fail (LM_IS_PROGRESS_PAGE (self), NULL);

  return self->phase;
}

void
lm_progress_page_set_phase (LmProgressPage *self,
                            LmPhase        *phase)
{
  g_return_if_fail (LM_IS_PROGRESS_PAGE (self));

  if (!g_set_object (&self->phase, phase))
    return;

  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PHASE]);
}
