/* lm-compare-page.c: reading the sides beside each other
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "app/lm-focus-path.h"
#include "app/lm-scroll-places.h"
#include "compare/lm-aspect-view.h"
#include "compare/lm-authored-card-view.h"
#include "compare/lm-compare-page.h"
#include "compare/lm-compare-row.h"
#include "compare/lm-phase-heading.h"
#include "compare/lm-reading-end.h"
#include "compare/lm-sides-header.h"
#include "core/exchange/lm-table.h"
#include "core/exchange/lm-table-html.h"

/* What a window shows at first; the rows below follow after the first frame, so that
 * it does not wait for text that nobody can see yet. */
#define N_FIRST_ROWS 8

/* However long a list is, GTK makes widgets for some 200 of its rows, and does so at once if
 * it gets them at once: that would take 150 ms. */
#define ROWS_A_FRAME      24
#define ROWS_WITH_WIDGETS 240

/* Some 70 characters a side beside the titles of the rows. */
#define MAXIMUM_WIDTH_OF_TITLE 200
#define MAXIMUM_WIDTH_OF_SIDE  480

struct _LmComparePage
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkSearchBar   *search_bar;
  GtkSearchEntry *search_entry;
  GtkStack       *stack;
  AdwClamp       *header_clamp;
  LmSidesHeader  *header;
  GtkListView    *list_view;

  /* Owned */
  LmCompareState *state;
  GSignalGroup   *state_signals;
  LmPhase        *phase;
  GListStore     *rows;
  GPtrArray      *pending;      /* all rows, while the last of them are still to be shown */
  GArray         *focus;        /* the path to it from the list, where it was in the end, or NULL */

  /* State */
  gboolean searching;
  guint    n_frames;            /* since pending was made */
  gboolean drawn;               /* the page was, once */
};

enum
{
  PROP_STATE = 1,
  PROP_PHASE,
  PROP_SEARCHING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LmComparePage, lm_compare_page, GTK_TYPE_WIDGET)

/* Replaces the rows from @first on. */
static void
splice_rows (LmComparePage *self,
             guint          first,
             GPtrArray     *rows,
             guint          n_rows)
{
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->rows));

  g_list_store_splice (self->rows, first, n_shown - first, rows->pdata + first, n_rows - first);
  gtk_stack_set_visible_child_name (self->stack, n_rows > 0 ? "rows" : "no-match");
}

/* Shows what is pending up to row @n_rows. */
static void
show_pending (LmComparePage *self,
              guint          n_rows)
{
  splice_rows (self, g_list_model_get_n_items (G_LIST_MODEL (self->rows)), self->pending, n_rows);

  if (n_rows == self->pending->len)
    g_clear_pointer (&self->pending, g_ptr_array_unref);
}

static void
show_all_pending (LmComparePage *self)
{
  if (self->pending != NULL)
    show_pending (self, self->pending->len);
}

/* Called before each frame is drawn: the second time, the first one is on screen. */
static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *frame_clock,
         gpointer       user_data)
{
  LmComparePage *self = LM_COMPARE_PAGE (widget);
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->rows)) + ROWS_A_FRAME;

  self->drawn = self->drawn || self->n_frames > 0;
  if (self->n_frames++ > 0 && self->pending != NULL)
    show_pending (self, n_rows < ROWS_WITH_WIDGETS ? MIN (n_rows, self->pending->len) : self->pending->len);

  return self->pending != NULL || !self->drawn;
}

/* The first rows are shown at once, the others in the next frames. */
static void
fill_rows (LmComparePage *self)
{
  gboolean waiting = self->pending != NULL || !self->drawn;
  g_autoptr(GPtrArray) rows = NULL;

  if (self->state == NULL || lm_compare_state_get_subject (self->state) == NULL)
    return;

  rows = lm_compare_rows_new (self->state, self->phase);
  splice_rows (self, 0, rows, MIN (rows->len, N_FIRST_ROWS));
  g_clear_pointer (&self->pending, g_ptr_array_unref);
  self->n_frames = 0;

  if (rows->len > N_FIRST_ROWS)
    self->pending = g_steal_pointer (&rows);

  if (self->pending != NULL && !waiting)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

/* Other rows are read from their beginning, wherever those before were left. */
static void
begin_rows (LmComparePage *self)
{
  fill_rows (self);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->rows)) > 0)
    gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", 0);
}

static void
show_sides (LmComparePage *self)
{
  LmSubject *subject = lm_compare_state_get_subject (self->state);
  int width;

  if (subject == NULL)
    return;

  width = MAXIMUM_WIDTH_OF_TITLE + MAX (lm_subject_get_n_sides (subject), 1) * MAXIMUM_WIDTH_OF_SIDE;
  adw_clamp_set_maximum_size (self->header_clamp, width);
  adw_clamp_set_tightening_threshold (self->header_clamp, width);
  lm_sides_header_show (self->header, self->state);
  fill_rows (self);

  /* Rows that are read already keep their place. */
  if (self->drawn)
    show_all_pending (self);
}

static GtkWidget *
create_view (LmComparePage *self,
             LmCompareRow  *row)
{
  switch (lm_compare_row_get_kind (row))
    {
    case LM_COMPARE_ROW_HEADING:
      return lm_phase_heading_new (self->state, lm_compare_row_get_phase (row));

    case LM_COMPARE_ROW_ASPECT:
      return lm_aspect_view_new (self->state, lm_compare_row_get_aspect (row));

    case LM_COMPARE_ROW_CARD:
      return lm_authored_card_view_new (self->state, lm_compare_row_get_card (row));

    case LM_COMPARE_ROW_END:
    default:
      return lm_reading_end_new (lm_subject_get_source (lm_compare_state_get_subject (self->state)));
    }
}

static void
bind_cb (LmComparePage *self,
         GtkListItem   *item)
{
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_selectable (item, FALSE);
  gtk_list_item_set_child (item, create_view (self, gtk_list_item_get_item (item)));
}

static void
unbind_cb (LmComparePage *self,
           GtkListItem   *item)
{
  gtk_list_item_set_child (item, NULL);
}

static void
search_changed_cb (LmComparePage *self)
{
  lm_compare_state_search_for (self->state, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
scroll_to_aspect (LmComparePage *self,
                  LmAspect      *aspect)
{
  guint n_rows;

  show_all_pending (self);
  n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->rows));

  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr(LmCompareRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      if (lm_compare_row_get_kind (row) == LM_COMPARE_ROW_ASPECT &&
          lm_compare_row_get_aspect (row) == aspect)
        {
          gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", i);
          return;
        }
    }
}

static void
lm_compare_page_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  LmComparePage *self = LM_COMPARE_PAGE (object);

  switch (prop_id)
    {
    case PROP_STATE:
      g_value_set_object (value, self->state);
      break;

    case PROP_PHASE:
      g_value_set_object (value, self->phase);
      break;

    case PROP_SEARCHING:
      g_value_set_boolean (value, self->searching);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lm_compare_page_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  LmComparePage *self = LM_COMPARE_PAGE (object);

  switch (prop_id)
    {
    case PROP_STATE:
      lm_compare_page_set_state (self, g_value_get_object (value));
      break;

    case PROP_PHASE:
      lm_compare_page_set_phase (self, g_value_get_object (value));
      break;

    case PROP_SEARCHING:
      lm_compare_page_set_searching (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lm_compare_page_dispose (GObject *object)
{
  LmComparePage *self = LM_COMPARE_PAGE (object);

  g_clear_object (&self->state_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), LM_TYPE_COMPARE_PAGE);
  g_clear_pointer (&self->pending, g_ptr_array_unref);
  g_clear_pointer (&self->focus, g_array_unref);
  g_clear_object (&self->rows);
  g_clear_object (&self->phase);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (lm_compare_page_parent_class)->dispose (object);
}

static void
lm_compare_page_class_init (LmComparePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lm_compare_page_get_property;
  object_class->set_property = lm_compare_page_set_property;
  object_class->dispose = lm_compare_page_dispose;

  properties[PROP_STATE] =
    g_param_spec_object ("state", NULL, NULL, LM_TYPE_COMPARE_STATE,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PHASE] =
    g_param_spec_object ("phase", NULL, NULL, LM_TYPE_PHASE,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SEARCHING] =
    g_param_spec_boolean ("searching", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LM_TYPE_SIDES_HEADER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/LeadMgmt/ui/compare/lm-compare-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LmComparePage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, LmComparePage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, LmComparePage, stack);
  gtk_widget_class_bind_template_child (widget_class, LmComparePage, header_clamp);
  gtk_widget_class_bind_template_child (widget_class, LmComparePage, header);
  gtk_widget_class_bind_template_child (widget_class, LmComparePage, list_view);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_set_css_name (widget_class, "compare-page");
}

static void
lm_compare_page_init (LmComparePage *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkNoSelection *selection;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));

  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list_view, factory);

  self->rows = g_list_store_new (LM_TYPE_COMPARE_ROW);
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->rows)));
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);

  self->state_signals = g_signal_group_new (LM_TYPE_COMPARE_STATE);
  g_signal_group_connect_swapped (self->state_signals, "notify::subject", G_CALLBACK (show_sides), self);
  g_signal_group_connect_swapped (self->state_signals, "notify::rotation", G_CALLBACK (show_sides), self);
  g_signal_group_connect_swapped (self->state_signals, "notify::search", G_CALLBACK (begin_rows), self);
}

LmCompareState *
lm_compare_page_get_state (LmComparePage *self)
{
  g_return_val_if_fail (LM_IS_COMPARE_PAGE (self), NULL);

  return self->state;
}

void
lm_compare_page_set_state (LmComparePage  *self,
                           LmCompareState *state)
{
  g_return_if_fail (LM_IS_COMPARE_PAGE (self));

  if (!g_set_object (&self->state, state))
    return;

  g_signal_group_set_target (self->state_signals, state);
  if (state != NULL)
    show_sides (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

LmPhase *
lm_compare_page_get_phase (LmComparePage *self)
{
  g_return_val_if_fail (LM_IS_COMPARE_PAGE (self), NULL);

  return self->phase;
}

void
lm_compare_page_set_phase (LmComparePage *self,
                           LmPhase       *phase)
{
  g_return_if_fail (LM_IS_COMPARE_PAGE (self));

  if (!g_set_object (&self->phase, phase))
    return;

  begin_rows (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PHASE]);
}

gboolean
lm_compare_page_get_searching (LmComparePage *self)
{
  g_return_val_if_fail (LM_IS_COMPARE_PAGE (self), FALSE);

  return self->searching;
}

void
lm_compare_page_set_searching (LmComparePage *self,
                               gboolean       searching)
{
  g_return_if_fail (LM_IS_COMPARE_PAGE (self));

  if (self->searching == !!searching)
    return;

  self->searching = !!searching;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCHING]);

  if (searching)
    gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  else
    gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
}

/* In a long list only some rows have widgets, and the same path may lead to another row. */
static gboolean
has_widgets_for_all (LmComparePage *self)
{
  g_autoptr(GListModel) widgets = gtk_widget_observe_children (GTK_WIDGET (self->list_view));

  return g_list_model_get_n_items (widgets) == g_list_model_get_n_items (G_LIST_MODEL (self->rows));
}

void
lm_compare_page_remember_focus (LmComparePage *self)
{
  g_return_if_fail (LM_IS_COMPARE_PAGE (self));

  g_clear_pointer (&self->focus, g_array_unref);
  if (has_widgets_for_all (self))
    self->focus = lm_focus_path_new (GTK_WIDGET (self->list_view));
}

void
lm_compare_page_continue (LmComparePage *self,
                          LmComparePage *before)
{
  g_return_if_fail (LM_IS_COMPARE_PAGE (self));
  g_return_if_fail (LM_IS_COMPARE_PAGE (before));

  show_all_pending (self);
  lm_scroll_places_continue (GTK_WIDGET (self), GTK_WIDGET (before));
  if (before->focus != NULL)
    lm_focus_path_follow (GTK_WIDGET (self->list_view), before->focus);
}

void
lm_compare_page_continue_search (LmComparePage *self,
                                 LmComparePage *before)
{
  g_return_if_fail (LM_IS_COMPARE_PAGE (self));
  g_return_if_fail (LM_IS_COMPARE_PAGE (before));

  lm_compare_page_set_searching (self, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry),
                         gtk_editable_get_text (GTK_EDITABLE (before->search_entry)));

  /* The entry waits for more to be typed. */
  search_changed_cb (self);
}

void
lm_compare_page_uncover_next (LmComparePage *self)
{
  LmAspect *aspect;

  g_return_if_fail (LM_IS_COMPARE_PAGE (self));

  aspect = lm_compare_state_uncover_next (self->state, self->phase);
  if (aspect != NULL)
    scroll_to_aspect (self, aspect);
}

void
lm_compare_page_show_aspect (LmComparePage *self,
                             LmAspect      *aspect)
{
  g_return_if_fail (LM_IS_COMPARE_PAGE (self));
  g_return_if_fail (LM_IS_ASPECT (aspect));

  scroll_to_aspect (self, aspect);
}

void
lm_compare_page_copy_table (LmComparePage *self)
{
  g_autofree char *text = NULL;
  g_autofree char *table = NULL;
  char *html;
  g_autoptr(GBytes) html_bytes = NULL;
  g_autoptr(GdkContentProvider) provider = NULL;
  GdkContentProvider *providers[2];
  LmParallelText *parallel;
  LmSubject *subject;
  guint rotation;

  g_return_if_fail (LM_IS_COMPARE_PAGE (self));

  subject = lm_compare_state_get_subject (self->state);
  rotation = lm_compare_state_get_rotation (self->state);
  parallel = lm_compare_state_get_parallel_text (self->state);
  text = lm_table_to_text (subject, self->phase, rotation, parallel);
  table = lm_table_to_html (subject, self->phase, rotation, parallel);

  /* A clipboard does not say the encoding, and not every program takes it for UTF-8. */
  html = g_strconcat ("<meta charset=\"utf-8\">", table, NULL);
  html_bytes = g_bytes_new_take (html, strlen (html));

  providers[0] = gdk_content_provider_new_for_bytes ("text/html", html_bytes);
  providers[1] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  provider = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), provider);
}
