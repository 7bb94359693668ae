/* lm-phase-sidebar.c: choose all phases or one
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "compare/lm-phase-row.h"
#include "compare/lm-phase-sidebar.h"

struct _LmPhaseSidebar
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget  *scroller;
  GtkListBox *list;

  /* Owned */
  LmPhaseProgressList *progress;
  LmPhase             *phase;
  LmCompareState      *state;
  GSignalGroup        *state_signals;

  /* State */
  gboolean filling;       /* the list box selects rows while it is filled; nobody chose them */
};

enum
{
  PROP_PROGRESS = 1,
  PROP_PHASE,
  PROP_STATE,
  N_PROPS
};

enum { ACTIVATED, N_SIGNALS };

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LmPhaseSidebar, lm_phase_sidebar, GTK_TYPE_WIDGET)

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  return lm_phase_row_new (item);
}

static LmPhase *
get_phase_of_row (GtkListBoxRow *row)
{
  return lm_phase_progress_get_phase (lm_phase_row_get_progress (LM_PHASE_ROW (row)));
}

static void
select_row (LmPhaseSidebar *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (get_phase_of_row (row) == self->phase)
      {
        gtk_list_box_select_row (self->list, row);

        /* Arrow keys go on from here. */
        if (gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL)
          gtk_widget_grab_focus (GTK_WIDGET (row));

        return;
      }
}

static gboolean
is_searching (LmPhaseSidebar *self)
{
  return self->state != NULL && lm_compare_state_get_search (self->state) != NULL;
}

static void
show_counts (LmPhaseSidebar *self)
{
  gboolean searching = is_searching (self);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (searching)
      lm_phase_row_show_matches (LM_PHASE_ROW (row),
                                 lm_compare_state_count_matches (self->state, get_phase_of_row (row)));
    else
      lm_phase_row_show_due (LM_PHASE_ROW (row));
}

static void
row_selected_cb (LmPhaseSidebar *self,
                 GtkListBoxRow  *row)
{
  if (row != NULL && !self->filling)
    lm_phase_sidebar_set_phase (self, get_phase_of_row (row));
}

static void
row_activated_cb (LmPhaseSidebar *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static gboolean
lm_phase_sidebar_grab_focus (GtkWidget *widget)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (LM_PHASE_SIDEBAR (widget)->list);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* Tab goes to the row that is selected and on from the sidebar: GtkListBox would go
 * through all rows, and select each. */
static gboolean
lm_phase_sidebar_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (lm_phase_sidebar_parent_class)->focus (widget, direction);

  return gtk_widget_get_focus_child (widget) == NULL && gtk_widget_grab_focus (widget);
}

static void
lm_phase_sidebar_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LmPhaseSidebar *self = LM_PHASE_SIDEBAR (object);

  switch (prop_id)
    {
    case PROP_PROGRESS:
      g_value_set_object (value, self->progress);
      break;

    case PROP_PHASE:
      g_value_set_object (value, self->phase);
      break;

    case PROP_STATE:
      g_value_set_object (value, self->state);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lm_phase_sidebar_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  LmPhaseSidebar *self = LM_PHASE_SIDEBAR (object);

  switch (prop_id)
    {
    case PROP_PROGRESS:
      lm_phase_sidebar_set_progress (self, g_value_get_object (value));
      break;

    case PROP_PHASE:
      lm_phase_sidebar_set_phase (self, g_value_get_object (value));
      break;

    case PROP_STATE:
      lm_phase_sidebar_set_state (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lm_phase_sidebar_dispose (GObject *object)
{
  LmPhaseSidebar *self = LM_PHASE_SIDEBAR (object);

  self->filling = TRUE;
  g_clear_object (&self->state_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), LM_TYPE_PHASE_SIDEBAR);
  g_clear_object (&self->progress);
  g_clear_object (&self->phase);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (lm_phase_sidebar_parent_class)->dispose (object);
}

static void
lm_phase_sidebar_class_init (LmPhaseSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lm_phase_sidebar_get_property;
  object_class->set_property = lm_phase_sidebar_set_property;
  object_class->dispose = lm_phase_sidebar_dispose;

  widget_class->focus = lm_phase_sidebar_focus;
  widget_class->grab_focus = lm_phase_sidebar_grab_focus;

  properties[PROP_PROGRESS] =
    g_param_spec_object ("progress", NULL, NULL, LM_TYPE_PHASE_PROGRESS_LIST,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PHASE] =
    g_param_spec_object ("phase", NULL, NULL, LM_TYPE_PHASE,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_STATE] =
    g_param_spec_object ("state", NULL, NULL, LM_TYPE_COMPARE_STATE,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ACTIVATED] =
    g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/LeadMgmt/ui/compare/lm-phase-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, LmPhaseSidebar, scroller);
  gtk_widget_class_bind_template_child (widget_class, LmPhaseSidebar, list);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
lm_phase_sidebar_init (LmPhaseSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->state_signals = g_signal_group_new (LM_TYPE_COMPARE_STATE);
  g_signal_group_connect_swapped (self->state_signals, "notify::search", G_CALLBACK (show_counts), self);
}

void
lm_phase_sidebar_set_progress (LmPhaseSidebar      *self,
                               LmPhaseProgressList *progress)
{
  g_return_if_fail (LM_IS_PHASE_SIDEBAR (self));

  if (!g_set_object (&self->progress, progress))
    return;

  self->filling = TRUE;
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (progress), create_row, NULL, NULL);
  self->filling = FALSE;

  select_row (self);
  show_counts (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS]);
}

LmPhase *
lm_phase_sidebar_get_phase (LmPhaseSidebar *self)
{
  g_return_val_if_fail (LM_IS_PHASE_SIDEBAR (self), NULL);

  return self->phase;
}

void
lm_phase_sidebar_set_phase (LmPhaseSidebar *self,
                            LmPhase        *phase)
{
  g_return_if_fail (LM_IS_PHASE_SIDEBAR (self));

  if (!g_set_object (&self->phase, phase))
    return;

  select_row (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PHASE]);
}

LmCompareState *
lm_phase_sidebar_get_state (LmPhaseSidebar *self)
{
  g_return_val_if_fail (LM_IS_PHASE_SIDEBAR (self), NULL);

  return self->state;
}

void
lm_phase_sidebar_set_state (LmPhaseSidebar *self,
                            LmCompareState *state)
{
  g_return_if_fail (LM_IS_PHASE_SIDEBAR (self));

  if (!g_set_object (&self->state, state))
    return;

  g_signal_group_set_target (self->state_signals, state);
  show_counts (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}
