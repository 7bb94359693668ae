/* lm-browse-window.c: all cards of a subject in a list
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "app/lm-flag-text.h"
#include "browse/lm-browse-window-private.h"
#include "browse/lm-card-columns.h"
#include "browse/lm-card-words.h"
#include "core/locale/lm-locale.h"

enum
{
  PROP_SORT_COLUMN = 1,
  PROP_DESCENDING,
  N_PROPS
};

enum
{
  SHOW_IN_COMPARISON,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* What the menu calls the columns. */
static const char * const column_nicks[LM_CARD_N_COLUMNS + 1] = {
  "card", "phase", "kind", "state", "due", "stability", "lapses", "flag", "note", "",
};

G_DEFINE_FINAL_TYPE (LmBrowseWindow, lm_browse_window, ADW_TYPE_WINDOW)

static void
show_counts (LmBrowseWindow *self)
{
  guint n_all = lm_deck_get_n_cards (lm_card_list_get_deck (self->list));
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  guint n_selected = gtk_bitset_get_size (lm_card_selection_get_cards (self->selection));
  g_autofree char *text = NULL;

  if (n_selected > 0)
    text = lm_format (ngettext ("%u card selected", "%u cards selected", n_selected), n_selected);
  else if (n_shown < n_all)
    /* Translators: how many cards pass a filter, and how many there are. */
    text = lm_format (ngettext ("%u of %u card", "%u of %u cards", n_all), n_shown, n_all);
  else
    text = lm_format (ngettext ("%u card", "%u cards", n_all), n_all);

  gtk_label_set_label (self->count, text);
}

static void
show_selected_card (LmBrowseWindow *self)
{
  GtkBitset *cards = lm_card_selection_get_cards (self->selection);
  guint index = gtk_bitset_get_minimum (cards);

  if (gtk_bitset_get_size (cards) == 1)
    lm_card_pane_show (self->pane, lm_deck_get_card (lm_card_list_get_deck (self->list), index),
                       lm_card_list_get_record (self->list, index)->flag, lm_card_list_get_note (self->list, index));
  else
    lm_card_pane_show (self->pane, NULL, 0, NULL);
}

static void
selection_changed_cb (LmBrowseWindow *self)
{
  show_selected_card (self);
  show_counts (self);
  lm_browse_actions_update (self);
}

static void
log_changed_cb (LmBrowseWindow *self)
{
  show_selected_card (self);
  lm_browse_actions_update (self);
}

/* The view itself would give the focus to its header, where no key does anything. */
static void
focus_list (LmBrowseWindow *self)
{
  GtkWidget *rows = gtk_widget_get_last_child (GTK_WIDGET (self->view));

  gtk_widget_child_focus (rows, GTK_DIR_TAB_FORWARD);
}

void
lm_browse_window_show_pane (LmBrowseWindow *self,
                            gboolean        shown)
{
  adw_flap_set_reveal_flap (self->flap, shown);
  lm_browse_actions_update (self);

  if (shown)
    gtk_widget_grab_focus (GTK_WIDGET (self->pane));
  else
    focus_list (self);
}

static void
activated_cb (LmBrowseWindow *self,
              guint           position)
{
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  lm_browse_window_show_pane (self, TRUE);
}

static void
show_columns (LmBrowseWindow *self)
{
  lm_card_columns_set_room (self->view, adw_flap_get_folded (self->flap), adw_flap_get_reveal_flap (self->flap));
}

static void
pane_revealed_cb (LmBrowseWindow *self)
{
  if (self->edits == NULL)
    return;

  show_columns (self);
  lm_browse_actions_update (self);
}

/* In a narrow window there is room for two columns, and the choices of the filter are put away until
 * they are asked for. */
static gboolean
fold (gpointer data)
{
  LmBrowseWindow *self = data;
  gboolean folded = adw_flap_get_folded (self->flap);

  self->folding = 0;
  show_columns (self);
  gtk_toggle_button_set_active (self->filter_button, !folded);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->search_box),
                                  folded ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);

  return G_SOURCE_REMOVE;
}

/* Not at once: the flap says so while sizes are given away, and would not see others. */
static void
folded_changed_cb (LmBrowseWindow *self)
{
  if (self->folding == 0)
    self->folding = g_idle_add (fold, self);
}

/* Filter */

/* The first choice lets everything pass. */
static int
get_choice (GtkDropDown *choice)
{
  guint selected = gtk_drop_down_get_selected (choice);

  return selected == GTK_INVALID_LIST_POSITION || selected == 0 ? LM_CARD_FILTER_ANY : (int) selected - 1;
}

static void
filter_changed_cb (LmBrowseWindow *self)
{
  const LmCardFilter filter = {
    .phase = get_choice (self->phase),
    .side = get_choice (self->side),
    .kind = get_choice (self->kind),
    .condition = get_choice (self->state),
    .flag = get_choice (self->flag),
  };

  if (self->list == NULL)
    return;

  lm_card_list_set_filter (self->list, &filter, gtk_editable_get_text (self->entry));
  gtk_stack_set_visible_child_name (self->stack,
                                    g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0 ? "list" : "none");

  /* An empty list has no selection to tell of. */
  selection_changed_cb (self);
}

void
lm_browse_window_clear_filter (LmBrowseWindow *self)
{
  gtk_editable_set_text (self->entry, "");
  gtk_drop_down_set_selected (self->phase, 0);
  gtk_drop_down_set_selected (self->side, 0);
  gtk_drop_down_set_selected (self->kind, 0);
  gtk_drop_down_set_selected (self->state, 0);
  gtk_drop_down_set_selected (self->flag, 0);
  focus_list (self);
}

static void
stop_search_cb (LmBrowseWindow *self)
{
  gtk_editable_set_text (self->entry, "");
  focus_list (self);
}

static void
search_activated_cb (LmBrowseWindow *self)
{
  focus_list (self);
}

static void
offer (GtkDropDown *choice,
       GPtrArray   *names)
{
  g_autoptr(GtkStringList) model = NULL;

  g_ptr_array_add (names, NULL);
  model = gtk_string_list_new ((const char * const *) names->pdata);
  gtk_drop_down_set_model (choice, G_LIST_MODEL (model));
}

static void
offer_choices (LmBrowseWindow *self,
               LmSubject      *subject)
{
  g_autoptr(GPtrArray) phases = g_ptr_array_new ();
  g_autoptr(GPtrArray) sides = g_ptr_array_new ();
  g_autoptr(GPtrArray) kinds = g_ptr_array_new ();
  g_autoptr(GPtrArray) states = g_ptr_array_new ();
  g_autoptr(GPtrArray) flags = g_ptr_array_new ();

  g_ptr_array_add (phases, (gpointer) _("All phases"));
  for (guint i = 0; i < lm_subject_get_n_phases (subject); i++)
    g_ptr_array_add (phases, (gpointer) lm_phase_get_title (lm_subject_get_phase (subject, i)));

  g_ptr_array_add (sides, (gpointer) _("All sides"));
  for (guint i = 0; i < lm_subject_get_n_sides (subject); i++)
    g_ptr_array_add (sides, (gpointer) lm_side_get_name (lm_subject_get_side (subject, i)));

  g_ptr_array_add (kinds, (gpointer) _("All kinds"));
  for (guint i = 0; i <= LM_CARD_AUTHORED; i++)
    g_ptr_array_add (kinds, (gpointer) lm_card_kind_to_text (i));

  g_ptr_array_add (states, (gpointer) _("All states"));
  for (guint i = 0; i < LM_CONDITION_N_CONDITIONS; i++)
    g_ptr_array_add (states, (gpointer) lm_card_condition_to_text (i));

  g_ptr_array_add (flags, (gpointer) _("All flags"));
  for (guint i = 0; i < LM_EVENT_N_FLAGS; i++)
    g_ptr_array_add (flags, (gpointer) lm_flag_to_text (i));

  offer (self->phase, phases);
  offer (self->side, sides);
  offer (self->kind, kinds);
  offer (self->state, states);
  offer (self->flag, flags);
  gtk_widget_set_visible (GTK_WIDGET (self->side), sides->len > 2);
}

/* Order */

/* By its header or by the menu: the view knows, the list does. */
static void
order_changed_cb (LmBrowseWindow *self)
{
  gboolean descending;
  LmCardColumn column = lm_card_columns_find_order (self->view, &descending);

  if (column == self->column && descending == self->descending)
    return;

  self->column = column;
  self->descending = descending;
  lm_card_list_set_order (self->list, column, descending);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SORT_COLUMN]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DESCENDING]);
}

static void
set_sort_column (LmBrowseWindow *self,
                 const char     *nick)
{
  for (guint column = 0; column <= LM_CARD_N_COLUMNS; column++)
    if (g_str_equal (column_nicks[column], nick))
      lm_card_columns_set_order (self->view, column, self->descending && column < LM_CARD_N_COLUMNS);
}

static void
select_wanted (LmBrowseWindow *self)
{
  g_autoptr(GtkBitset) wanted = g_steal_pointer (&self->wanted);
  GtkBitsetIter iter;
  guint index, position;
  gboolean found;

  if (wanted == NULL || gtk_bitset_is_empty (wanted))
    return;

  for (found = gtk_bitset_iter_init_first (&iter, wanted, &index); found; found = gtk_bitset_iter_next (&iter, &index))
    if (lm_card_list_find (self->list, index, &position))
      gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, FALSE);

  if (lm_card_list_find (self->list, gtk_bitset_get_minimum (wanted), &position))
    gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->view)), "list.scroll-to-item", "u", position);
}

static void
texts_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(GError) error = NULL;
  LmCardTexts *texts = lm_card_texts_new_finish (result, &error);

  /* Cancelled: the window is gone. */
  if (texts == NULL)
    return;

  lm_card_list_take_texts (LM_BROWSE_WINDOW (data)->list, texts);
  filter_changed_cb (data);
  select_wanted (data);
}

static void
lm_browse_window_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LmBrowseWindow *self = LM_BROWSE_WINDOW (object);

  switch (prop_id)
    {
    case PROP_SORT_COLUMN:
      g_value_set_string (value, column_nicks[self->column]);
      break;

    case PROP_DESCENDING:
      g_value_set_boolean (value, self->descending);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lm_browse_window_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  LmBrowseWindow *self = LM_BROWSE_WINDOW (object);

  switch (prop_id)
    {
    case PROP_SORT_COLUMN:
      set_sort_column (self, g_value_get_string (value));
      break;

    case PROP_DESCENDING:
      lm_card_columns_set_order (self->view, self->column, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lm_browse_window_dispose (GObject *object)
{
  LmBrowseWindow *self = LM_BROWSE_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->folding, g_source_remove);
  g_clear_weak_pointer (&self->toast);

  /* A view that goes away gives up its order, which nobody has chosen. */
  if (self->view != NULL)
    g_signal_handlers_disconnect_by_func (gtk_column_view_get_sorter (self->view), order_changed_cb, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), LM_TYPE_BROWSE_WINDOW);
  g_clear_pointer (&self->wanted, gtk_bitset_unref);
  g_clear_object (&self->edits);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_object (&self->log);

  G_OBJECT_CLASS (lm_browse_window_parent_class)->dispose (object);
}

static void
lm_browse_window_finalize (GObject *object)
{
  g_object_unref (LM_BROWSE_WINDOW (object)->cancellable);

  G_OBJECT_CLASS (lm_browse_window_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (LM_TYPE_CARD_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/LeadMgmt/ui/browse/lm-browse-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LmBrowseWindow, count);
  gtk_widget_class_bind_template_child (widget_class, LmBrowseWindow, entry);
  gtk_widget_class_bind_template_child (widget_class, LmBrowseWindow, search_box);
  gtk_widget_class_bind_template_child (widget_class, LmBrowseWindow, filter_button);
  gtk_widget_class_bind_template_child (widget_class, LmBrowseWindow, phase);
  gtk_widget_class_bind_template_child (widget_class, LmBrowseWindow, side);
  gtk_widget_class_bind_template_child (widget_class, LmBrowseWindow, kind);
  gtk_widget_class_bind_template_child (widget_class, LmBrowseWindow, state);
  gtk_widget_class_bind_template_child (widget_class, LmBrowseWindow, flag);
  gtk_widget_class_bind_template_child (widget_class, LmBrowseWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, LmBrowseWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, LmBrowseWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, LmBrowseWindow, view);
  gtk_widget_class_bind_template_child (widget_class, LmBrowseWindow, pane);
  gtk_widget_class_bind_template_child (widget_class, LmBrowseWindow, more_button);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, pane_revealed_cb);
}

static void
lm_browse_window_class_init (LmBrowseWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lm_browse_window_get_property;
  object_class->set_property = lm_browse_window_set_property;
  object_class->dispose = lm_browse_window_dispose;
  object_class->finalize = lm_browse_window_finalize;

  properties[PROP_SORT_COLUMN] =
    g_param_spec_string ("sort-column", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  properties[PROP_DESCENDING] =
    g_param_spec_boolean ("descending", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SHOW_IN_COMPARISON] =
    g_signal_new ("show-in-comparison", LM_TYPE_BROWSE_WINDOW, G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, LM_TYPE_ASPECT);

  bind_template (widget_class);
  lm_browse_actions_install (widget_class);
}

static void
lm_browse_window_init (LmBrowseWindow *self)
{
  self->column = LM_CARD_N_COLUMNS;
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
take_edits (LmBrowseWindow *self,
            LmCardEdits    *edits)
{
  if (self->edits != NULL)
    g_signal_handlers_disconnect_by_func (self->edits, lm_browse_actions_update, self);

  g_set_object (&self->edits, edits);
  g_signal_connect_object (edits, "notify::can-undo",
                           G_CALLBACK (lm_browse_actions_update), self, G_CONNECT_SWAPPED);
}

GtkWidget *
lm_browse_window_new (LmDeck        *deck,
                      LmProgressLog *log)
{
  LmBrowseWindow *self;
  LmSubject *subject;
  g_autoptr(LmCardEdits) edits = NULL;

  g_return_val_if_fail (LM_IS_DECK (deck), NULL);
  g_return_val_if_fail (LM_IS_PROGRESS_LOG (log), NULL);

  self = g_object_new (LM_TYPE_BROWSE_WINDOW, NULL);
  subject = lm_deck_get_subject (deck);
  offer_choices (self, subject);

  self->log = g_object_ref (log);
  self->list = lm_card_list_new (deck, log);
  edits = lm_card_edits_new (lm_subject_get_id (subject), log);
  take_edits (self, edits);
  lm_card_columns_add (self->view, self->list, log);
  self->selection = lm_card_selection_new (self->list);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));

  g_signal_connect_object (self->selection, "selection-changed",
                           G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed",
                           G_CALLBACK (order_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_menu_button_get_popover (self->more_button), "closed",
                           G_CALLBACK (focus_list), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->flap, "notify::folded", G_CALLBACK (folded_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (log, "changed", G_CALLBACK (log_changed_cb), self, G_CONNECT_SWAPPED);

  fold (self);
  selection_changed_cb (self);
  focus_list (self);
  lm_card_texts_new_async (deck, self->cancellable, texts_cb, self);

  return GTK_WIDGET (self);
}

LmDeck *
lm_browse_window_get_deck (LmBrowseWindow *self)
{
  g_return_val_if_fail (LM_IS_BROWSE_WINDOW (self), NULL);

  return lm_card_list_get_deck (self->list);
}

static void
copy_choice (GtkDropDown *choice,
             GtkDropDown *before)
{
  guint selected = gtk_drop_down_get_selected (before);

  if (selected < g_list_model_get_n_items (gtk_drop_down_get_model (choice)))
    gtk_drop_down_set_selected (choice, selected);
}

static void
copy_filter (LmBrowseWindow *self,
             LmBrowseWindow *before)
{
  gtk_editable_set_text (self->entry, gtk_editable_get_text (before->entry));
  copy_choice (self->phase, before->phase);
  copy_choice (self->side, before->side);
  copy_choice (self->kind, before->kind);
  copy_choice (self->state, before->state);
  copy_choice (self->flag, before->flag);
  gtk_toggle_button_set_active (self->filter_button, gtk_toggle_button_get_active (before->filter_button));
}

static void
want_selection_of (LmBrowseWindow *self,
                   LmBrowseWindow *before)
{
  LmDeck *deck = lm_browse_window_get_deck (self);
  LmDeck *deck_before = lm_browse_window_get_deck (before);
  GtkBitset *selected = lm_card_selection_get_cards (before->selection);
  GtkBitsetIter iter;
  guint index_before, index;
  gboolean found;

  self->wanted = gtk_bitset_new_empty ();

  for (found = gtk_bitset_iter_init_first (&iter, selected, &index_before);
       found;
       found = gtk_bitset_iter_next (&iter, &index_before))
    if (lm_deck_find (deck, lm_card_get_id (lm_deck_get_card (deck_before, index_before)), &index))
      gtk_bitset_add (self->wanted, index);
}

void
lm_browse_window_continue_from (LmBrowseWindow *self,
                                LmBrowseWindow *before)
{
  GtkWidget *focus;
  int width, height;

  g_return_if_fail (LM_IS_BROWSE_WINDOW (self));
  g_return_if_fail (LM_IS_BROWSE_WINDOW (before));

  gtk_window_get_default_size (GTK_WINDOW (before), &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  copy_filter (self, before);
  lm_card_columns_set_order (self->view, before->column, before->descending);
  take_edits (self, before->edits);
  want_selection_of (self, before);
  lm_browse_window_show_pane (self, adw_flap_get_reveal_flap (before->flap));

  focus = gtk_root_get_focus (GTK_ROOT (before));
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (before->entry)))
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
