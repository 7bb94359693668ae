/* lm-library-page.c: choose a subject
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "core/locale/lm-locale.h"
#include "app/lm-menu-button.h"
#include "app/lm-scroll-places.h"
#include "core/subject/lm-text-search.h"
#include "library/lm-library-page-private.h"
#include "library/lm-library-tile.h"

enum
{
  PROP_SORT = 1,
  PROP_SEARCHING,
  PROP_RECENT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum { OPEN, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_ENUM_TYPE (LmLibrarySort, lm_library_sort,
                    G_DEFINE_ENUM_VALUE (LM_LIBRARY_SORT_TITLE, "title"),
                    G_DEFINE_ENUM_VALUE (LM_LIBRARY_SORT_RECENT, "recent"),
                    G_DEFINE_ENUM_VALUE (LM_LIBRARY_SORT_DUE, "due"))

G_DEFINE_FINAL_TYPE (LmLibraryPage, lm_library_page, GTK_TYPE_WIDGET)

/* Those that were never open come after all that were. */
static guint
get_recency (LmLibraryPage  *self,
             LmLibraryEntry *entry)
{
  g_autofree char *uri = g_file_get_uri (lm_library_entry_get_file (entry));
  guint place = 0;

  while (self->recent != NULL && self->recent[place] != NULL && !g_str_equal (self->recent[place], uri))
    place++;

  return place;
}

static guint
get_n_due (LmLibraryEntry *entry)
{
  const LmSubjectCounts *counts = lm_library_entry_get_counts (entry);

  return counts != NULL ? counts->n_due : 0;
}

static int
compare_numbers (guint one,
                 guint other)
{
  return (one > other) - (one < other);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  LmLibraryPage *self = user_data;
  LmLibraryEntry *one = (LmLibraryEntry *) a;
  LmLibraryEntry *other = (LmLibraryEntry *) b;
  int order = lm_library_entry_is_broken (one) - lm_library_entry_is_broken (other);

  if (order == 0 && self->sort == LM_LIBRARY_SORT_RECENT)
    order = compare_numbers (get_recency (self, one), get_recency (self, other));
  else if (order == 0 && self->sort == LM_LIBRARY_SORT_DUE)
    order = compare_numbers (get_n_due (other), get_n_due (one));

  if (order == 0)
    order = lm_locale_compare (lm_library_entry_get_title (one), lm_library_entry_get_title (other));

  return order;
}

/* Title and sides. */
static char *
dup_searched_text (LmLibraryEntry *entry)
{
  LmSubjectSummary *summary = lm_library_entry_get_summary (entry);
  GString *text = g_string_new (lm_library_entry_get_title (entry));

  for (guint i = 0; summary != NULL && summary->sides != NULL && i < summary->sides->len; i++)
    g_string_append_printf (text, "\n%s", lm_side_get_name (g_ptr_array_index (summary->sides, i)));

  return g_string_free (text, FALSE);
}

static gboolean
matches_search (gpointer item,
                gpointer user_data)
{
  LmLibraryPage *self = user_data;
  g_autoptr(LmTextSearch) search = lm_text_search_new (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  g_autofree char *text = dup_searched_text (item);
  g_autofree char *folded = lm_text_search_fold (text);

  return lm_text_search_find_words (search, folded, strlen (folded)) == lm_text_search_get_all_words (search);
}

static void
show_new_comparison (LmLibraryPage *self,
                     gboolean       shown)
{
  gboolean is_shown = g_list_model_get_n_items (G_LIST_MODEL (self->new_comparison)) > 0;

  if (shown && !is_shown)
    {
      g_autoptr(GObject) stand_in = g_object_new (G_TYPE_OBJECT, NULL);

      g_list_store_append (self->new_comparison, stand_in);
    }
  else if (!shown && is_shown)
    g_list_store_remove_all (self->new_comparison);
}

static void
show_what_there_is (LmLibraryPage *self)
{
  gboolean nothing = g_list_model_get_n_items (G_LIST_MODEL (self->filtered)) == 0 &&
                     *gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) != '\0';

  gtk_stack_set_visible_child_name (self->stack, nothing ? "nothing" : "grid");
}

static void
search_changed_cb (LmLibraryPage *self)
{
  show_new_comparison (self, *gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) == '\0');
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  show_what_there_is (self);
}

/* Return opens the first that was found. */
static void
search_activated_cb (LmLibraryPage *self)
{
  g_autoptr(LmLibraryEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->sorted), 0);

  if (entry != NULL)
    lm_library_page_open (self, entry);
}

static void
searching_changed_cb (LmLibraryPage *self)
{
  if (!gtk_search_bar_get_search_mode (self->search_bar))
    gtk_widget_grab_focus (GTK_WIDGET (self));

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCHING]);
}

static void
library_changed_cb (LmLibraryPage *self)
{
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  show_what_there_is (self);

  /* Each time all would be moved about, and their tiles made anew; the end of loading is told too. */
  if (!lm_library_is_loading (self->library))
    gtk_sorter_changed (GTK_SORTER (self->sorter), GTK_SORTER_CHANGE_DIFFERENT);
}

static GtkWidget *
create_child (gpointer item,
              gpointer user_data)
{
  GtkWidget *child = gtk_flow_box_child_new ();
  GtkWidget *tile = lm_library_tile_new ();

  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), tile);
  lm_library_tile_set_entry (LM_LIBRARY_TILE (tile), LM_IS_LIBRARY_ENTRY (item) ? item : NULL);

  return child;
}

static void
child_activated_cb (LmLibraryPage   *self,
                    GtkFlowBoxChild *child)
{
  LmLibraryEntry *entry = lm_library_tile_get_entry (LM_LIBRARY_TILE (gtk_flow_box_child_get_child (child)));

  if (entry != NULL)
    lm_library_page_open (self, entry);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "app.new-subject", NULL);
}

/* The tile inside of the item that has the focus. */
static LmLibraryTile *
get_focused_tile (LmLibraryPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *child = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  return LM_IS_LIBRARY_TILE (child) ? LM_LIBRARY_TILE (child) : NULL;
}

static gboolean
menu_key_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  LmLibraryTile *tile = get_focused_tile (LM_LIBRARY_PAGE (widget));

  if (tile == NULL)
    return FALSE;

  lm_library_tile_popup_menu (tile);

  return TRUE;
}

static gboolean
delete_key_cb (GtkWidget *widget,
               GVariant  *arguments,
               gpointer   user_data)
{
  LmLibraryTile *tile = get_focused_tile (LM_LIBRARY_PAGE (widget));
  LmLibraryEntry *entry = tile != NULL ? lm_library_tile_get_entry (tile) : NULL;
  g_autofree char *uri = NULL;

  if (entry == NULL || lm_library_entry_get_origin (entry) != LM_LIBRARY_OWN)
    return FALSE;

  uri = g_file_get_uri (lm_library_entry_get_file (entry));
  gtk_widget_activate_action (widget, "library.remove", "s", uri);

  return TRUE;
}

static void
set_recent (LmLibraryPage *self,
            GStrv          recent)
{
  g_strfreev (self->recent);
  self->recent = recent;
  gtk_sorter_changed (GTK_SORTER (self->sorter), GTK_SORTER_CHANGE_DIFFERENT);
}

static void
set_sort (LmLibraryPage *self,
          LmLibrarySort  sort)
{
  if (self->sort == sort)
    return;

  self->sort = sort;
  gtk_sorter_changed (GTK_SORTER (self->sorter), GTK_SORTER_CHANGE_DIFFERENT);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SORT]);
}

/* The focus is to be on an item, where the arrow keys go on from: the grid would keep it for itself. */
static gboolean
focus_item (LmLibraryPage *self)
{
  return get_focused_tile (self) != NULL || gtk_widget_child_focus (GTK_WIDGET (self->grid), GTK_DIR_TAB_FORWARD);
}

static gboolean
lm_library_page_grab_focus (GtkWidget *widget)
{
  return focus_item (LM_LIBRARY_PAGE (widget));
}

/* A grid has no items to give the focus to before its first frame. */
static gboolean
first_frame_cb (GtkWidget     *widget,
                GdkFrameClock *frame_clock,
                gpointer       user_data)
{
  LmLibraryPage *self = LM_LIBRARY_PAGE (widget);

  if (!gtk_search_bar_get_search_mode (self->search_bar))
    focus_item (self);

  return G_SOURCE_REMOVE;
}

/* What was answered meanwhile is to be seen. */
static void
lm_library_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lm_library_page_parent_class)->map (widget);

  gtk_widget_add_tick_callback (widget, first_frame_cb, NULL, NULL);
  lm_library_count (LM_LIBRARY_PAGE (widget)->library);
}

static void
lm_library_page_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  LmLibraryPage *self = LM_LIBRARY_PAGE (object);

  switch (prop_id)
    {
    case PROP_SORT:
      g_value_set_enum (value, self->sort);
      break;

    case PROP_SEARCHING:
      g_value_set_boolean (value, self->search_bar != NULL && gtk_search_bar_get_search_mode (self->search_bar));
      break;

    case PROP_RECENT:
      g_value_set_boxed (value, self->recent);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lm_library_page_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  LmLibraryPage *self = LM_LIBRARY_PAGE (object);

  switch (prop_id)
    {
    case PROP_SORT:
      set_sort (self, g_value_get_enum (value));
      break;

    case PROP_SEARCHING:
      gtk_search_bar_set_search_mode (self->search_bar, g_value_get_boolean (value));
      break;

    case PROP_RECENT:
      set_recent (self, g_value_dup_boxed (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lm_library_page_dispose (GObject *object)
{
  LmLibraryPage *self = LM_LIBRARY_PAGE (object);

  /* They ask the page, and outlive it while somebody has their models. */
  if (self->sorter != NULL)
    {
      gtk_custom_sorter_set_sort_func (self->sorter, NULL, NULL, NULL);
      gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
    }

  gtk_widget_dispose_template (GTK_WIDGET (self), LM_TYPE_LIBRARY_PAGE);
  g_clear_object (&self->items);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (lm_library_page_parent_class)->dispose (object);
}

static void
lm_library_page_finalize (GObject *object)
{
  LmLibraryPage *self = LM_LIBRARY_PAGE (object);

  g_strfreev (self->recent);
  g_hash_table_unref (self->removed);

  G_OBJECT_CLASS (lm_library_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/LeadMgmt/ui/library/lm-library-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LmLibraryPage, toasts);
  gtk_widget_class_bind_template_child (widget_class, LmLibraryPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, LmLibraryPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, LmLibraryPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LmLibraryPage, grid);
  gtk_widget_class_bind_template_child (widget_class, LmLibraryPage, sorted);
  gtk_widget_class_bind_template_child (widget_class, LmLibraryPage, filtered);
  gtk_widget_class_bind_template_child (widget_class, LmLibraryPage, new_comparison);
  gtk_widget_class_bind_template_child (widget_class, LmLibraryPage, sorter);
  gtk_widget_class_bind_template_child (widget_class, LmLibraryPage, filter);
  gtk_widget_class_bind_template_child (widget_class, LmLibraryPage, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, searching_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, child_activated_cb);
}

static void
lm_library_page_class_init (LmLibraryPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lm_library_page_get_property;
  object_class->set_property = lm_library_page_set_property;
  object_class->dispose = lm_library_page_dispose;
  object_class->finalize = lm_library_page_finalize;

  widget_class->grab_focus = lm_library_page_grab_focus;
  widget_class->map = lm_library_page_map;

  properties[PROP_SORT] =
    g_param_spec_enum ("sort", NULL, NULL, LM_TYPE_LIBRARY_SORT, LM_LIBRARY_SORT_TITLE,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SEARCHING] =
    g_param_spec_boolean ("searching", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_RECENT] =
    g_param_spec_boxed ("recent", NULL, NULL, G_TYPE_STRV, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[OPEN] = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 1, LM_TYPE_LIBRARY_ENTRY);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
  lm_library_page_install_actions (widget_class);
  gtk_widget_class_install_property_action (widget_class, "library.sort", "sort");
  gtk_widget_class_install_property_action (widget_class, "library.search", "searching");

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, delete_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Delete, 0, delete_key_cb, NULL);
}

static void
lm_library_page_init (LmLibraryPage *self)
{
  self->removed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, lm_removed_subject_free);

  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_custom_sorter_set_sort_func (self->sorter, compare_entries, self, NULL);
  gtk_custom_filter_set_filter_func (self->filter, matches_search, self, NULL);
  gtk_search_bar_set_key_capture_widget (self->search_bar, GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  lm_menu_button_set_name (self->menu_button, gtk_widget_get_tooltip_text (self->menu_button));
  show_new_comparison (self, TRUE);
}

/* The tile that makes a new one first, then the subjects. Not in a GtkGridView: that of GTK 4.8 ends the program
 * with an assertion when many items move while it is shown. */
static void
show_items (LmLibraryPage *self)
{
  GListStore *parts = g_list_store_new (G_TYPE_LIST_MODEL);

  g_list_store_append (parts, self->new_comparison);
  g_list_store_append (parts, self->sorted);
  self->items = G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (parts)));
  gtk_flow_box_bind_model (self->grid, self->items, create_child, NULL, NULL);
}

GtkWidget *
lm_library_page_new (LmLibrary *library)
{
  LmLibraryPage *self;

  g_return_val_if_fail (LM_IS_LIBRARY (library), NULL);

  self = g_object_new (LM_TYPE_LIBRARY_PAGE, NULL);
  self->library = g_object_ref (library);
  gtk_filter_list_model_set_model (self->filtered, G_LIST_MODEL (library));
  show_items (self);
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  lm_library_load (library);

  return GTK_WIDGET (self);
}

void
lm_library_page_continue_from (LmLibraryPage *self,
                               LmLibraryPage *before)
{
  g_return_if_fail (LM_IS_LIBRARY_PAGE (self));
  g_return_if_fail (LM_IS_LIBRARY_PAGE (before));

  if (gtk_search_bar_get_search_mode (before->search_bar))
    {
      gtk_search_bar_set_search_mode (self->search_bar, TRUE);
      gtk_editable_set_text (GTK_EDITABLE (self->search_entry), gtk_editable_get_text (GTK_EDITABLE (before->search_entry)));
      gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
    }

  lm_scroll_places_continue (GTK_WIDGET (self), GTK_WIDGET (before));
}
