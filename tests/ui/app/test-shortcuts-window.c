/* test-shortcuts-window.c: the window with all keys lists what is bound, and nothing else
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-application.h"
#include "app/lm-shortcut-row.h"
#include "app/lm-shortcuts-window.h"
#include "app/lm-window.h"
#include "browse/lm-browse-window.h"
#include "core/study/lm-drill-kind.h"
#include "drill/lm-session-view.h"
#include "drill/lm-study-page.h"
#include "library/lm-editor-page.h"
#include "library/lm-library-page.h"

#include "lm-sketch.h"
#include "lm-stage.h"
#include "lm-test-log.h"

#define CLASS_SHORTCUTS "gtk-widget-class-shortcuts"

typedef struct
{
  const char *section;
  const char *key;
} Entry;

/* As the window with all keys has them: what a key does depends on where the focus is. */
static const char * const sections[] = { "main", "session", "edit", "browse" };

/* Verbs of the window that are listed in other sections too, or there alone. */
static const struct
{
  const char *action;
  const char *sections[3];
} elsewhere[] = {
  { "win.edit", { "main", "edit" } },
  { "win.save", { "edit" } },
};

/* What these do is the same in all programs, and nothing that has to be looked up. */
static const Entry conventions[] = {
  { "main", "<Shift>F10" },
  { "browse", "Escape" },
};

/* What GTK's lists, windows and fields do by themselves. */
static const Entry given[] = {
  { "edit", "Tab" },
  { "edit", "<Shift>Tab" },
  { "browse", "<Control>a" },
  { "browse", "Return" },
};

/* What is written with another key, or with the same key and another hand. */
static const struct
{
  guint key;
  guint same_as;
} same_keys[] = {
  { GDK_KEY_equal, GDK_KEY_plus },
  { GDK_KEY_KP_Add, GDK_KEY_plus },
  { GDK_KEY_KP_Subtract, GDK_KEY_minus },
  { GDK_KEY_KP_Delete, GDK_KEY_Delete },
  { GDK_KEY_KP_Enter, GDK_KEY_Return },
  { GDK_KEY_KP_Left, GDK_KEY_Left },
  { GDK_KEY_KP_Right, GDK_KEY_Right },
  { GDK_KEY_KP_Space, GDK_KEY_space },
  { GDK_KEY_KP_Tab, GDK_KEY_Tab },
  { GDK_KEY_ISO_Left_Tab, GDK_KEY_Tab },
};

typedef struct
{
  GHashTable    *bound;       /* “section key”, by what is ours */
  GHashTable    *of_toolkit;  /* keys, by what GTK has in our windows */
  GHashTable    *of_program;  /* keys that do the same in all windows */
  GHashTable    *listed;      /* “section key” */
  LmSubject     *subject;
  LmDeck        *deck;
  LmProgressLog *log;
} Fixture;

static char *
dup_key (guint           key,
         GdkModifierType modifiers)
{
  if (key >= GDK_KEY_KP_0 && key <= GDK_KEY_KP_9)
    key = GDK_KEY_0 + key - GDK_KEY_KP_0;

  for (gsize i = 0; i < G_N_ELEMENTS (same_keys); i++)
    if (same_keys[i].key == key)
      key = same_keys[i].same_as;

  if (key == GDK_KEY_Menu)
    {
      key = GDK_KEY_F10;
      modifiers = GDK_SHIFT_MASK;
    }

  return gtk_accelerator_name (gdk_keyval_to_lower (key), modifiers);
}

static char *
dup_parsed (const char *accel)
{
  GdkModifierType modifiers;
  guint key;

  g_assert_true (gtk_accelerator_parse (accel, &key, &modifiers));

  return dup_key (key, modifiers);
}

static void
add_bound (GHashTable *keys,
           const char *section,
           const char *key)
{
  g_hash_table_add (keys, section != NULL ? g_strdup_printf ("%s %s", section, key) : g_strdup (key));
}

static void
add_trigger (GHashTable         *keys,
             const char         *section,
             GtkShortcutTrigger *trigger)
{
  if (GTK_IS_ALTERNATIVE_TRIGGER (trigger))
    {
      add_trigger (keys, section, gtk_alternative_trigger_get_first (GTK_ALTERNATIVE_TRIGGER (trigger)));
      add_trigger (keys, section, gtk_alternative_trigger_get_second (GTK_ALTERNATIVE_TRIGGER (trigger)));
    }
  else if (GTK_IS_KEYVAL_TRIGGER (trigger))
    {
      g_autofree char *key = dup_key (gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)),
                                      gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)));

      add_bound (keys, section, key);
    }
}

static GListModel *
dup_class_shortcuts (GtkWidget *widget)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (g_strcmp0 (gtk_event_controller_get_name (controller), CLASS_SHORTCUTS) == 0)
        return G_LIST_MODEL (g_steal_pointer (&controller));
    }

  return NULL;
}

static gboolean
is_ours (GType type)
{
  return g_str_has_prefix (g_type_name (type), "Lm");
}

/* A class has the keys of its parent first. */
static guint
count_inherited (GtkWidget *widget)
{
  GType type = G_OBJECT_TYPE (widget);
  g_autoptr(GtkWidget) parent = NULL;
  g_autoptr(GListModel) shortcuts = NULL;

  while (is_ours (type))
    type = g_type_parent (type);
  if (G_TYPE_IS_ABSTRACT (type))
    return 0;

  parent = g_object_ref_sink (g_object_new (type, NULL));
  shortcuts = dup_class_shortcuts (parent);
  if (GTK_IS_WINDOW (parent))
    gtk_window_destroy (GTK_WINDOW (parent));

  return shortcuts != NULL ? g_list_model_get_n_items (shortcuts) : 0;
}

static void
collect_from (Fixture    *fixture,
              const char *section,
              GtkWidget  *widget)
{
  g_autoptr(GListModel) shortcuts = dup_class_shortcuts (widget);
  guint n_shortcuts = shortcuts != NULL ? g_list_model_get_n_items (shortcuts) : 0;
  guint n_inherited = !is_ours (G_OBJECT_TYPE (widget)) ? n_shortcuts : n_shortcuts > 0 ? count_inherited (widget) : 0;

  for (guint i = 0; i < n_shortcuts; i++)
    {
      g_autoptr(GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);
      GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

      if (i < n_inherited)
        add_trigger (fixture->of_toolkit, NULL, trigger);
      else
        add_trigger (fixture->bound, section, trigger);
    }
}

static void
collect (Fixture    *fixture,
         const char *section,
         GtkWidget  *root)
{
  collect_from (fixture, section, root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (fixture, LM_IS_STUDY_PAGE (child) ? "session" : section, child);
}

static void
collect_window (Fixture *fixture)
{
  LmWindow *window = g_object_ref_sink (lm_window_new (NULL, fixture->subject, fixture->log));
  static const char * const pages[] = { "study", "progress", "compare" };

  gtk_window_present (GTK_WINDOW (window));
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", pages[i]);
      lm_stage_settle (GTK_WIDGET (window));
    }

  collect (fixture, "main", GTK_WIDGET (window));
  lm_stage_leave (window);
}

/* The drills with a tile in each are made when they ask. */
static void
collect_session (Fixture     *fixture,
                 LmDrillKind  kind)
{
  LmSessionView *view = g_object_ref_sink (g_object_new (LM_TYPE_SESSION_VIEW, NULL));
  g_autoptr(GPtrArray) cards = g_ptr_array_new ();
  g_autoptr(LmStudyQueue) queue = NULL;
  g_autoptr(LmSession) session = NULL;
  guint kinds = lm_drill_kinds_get_card_kinds (LM_DRILL_BIT (kind));

  for (guint i = 0; i < lm_deck_get_n_cards (fixture->deck); i++)
    if (kinds & LM_CARD_KIND_BIT (lm_card_get_kind (lm_deck_get_card (fixture->deck, i))))
      g_ptr_array_add (cards, lm_deck_get_card (fixture->deck, i));

  queue = lm_study_queue_new_for_practice (fixture->deck, cards);
  session = lm_session_new (queue, fixture->log);
  lm_session_view_set_log (view, fixture->log);
  lm_session_view_set_drills (view, LM_DRILL_BIT (kind));
  lm_stage_present (GTK_WIDGET (view), 600, 600);
  lm_session_view_set_session (view, session);
  lm_stage_settle (GTK_WIDGET (view));

  collect (fixture, "session", GTK_WIDGET (view));
  lm_stage_leave (view);
}

static void
collect_editor (Fixture *fixture)
{
  g_autoptr(LmDraft) draft = lm_draft_new_empty ("en");
  GtkWidget *page = g_object_ref_sink (lm_editor_page_new (draft));

  lm_stage_present (page, 600, 600);
  collect (fixture, "edit", page);
  lm_stage_leave (page);
}

static void
collect_library (Fixture *fixture)
{
  GtkWidget *page = g_object_ref_sink (g_object_new (LM_TYPE_LIBRARY_PAGE, NULL));

  collect (fixture, "main", page);
  lm_stage_leave (page);
}

static void
collect_browse_window (Fixture *fixture)
{
  GtkWidget *window = g_object_ref_sink (lm_browse_window_new (fixture->deck, fixture->log));

  gtk_window_present (GTK_WINDOW (window));
  lm_stage_settle (window);
  collect (fixture, "browse", window);
  lm_stage_leave (window);
}

static void
add_accel (Fixture    *fixture,
           const char *action,
           const char *key)
{
  static const char * const usual[] = { "main", NULL };
  const char * const *where = usual;

  for (gsize i = 0; i < G_N_ELEMENTS (elsewhere); i++)
    if (g_str_equal (elsewhere[i].action, action))
      where = elsewhere[i].sections;

  for (gsize i = 0; where[i] != NULL; i++)
    add_bound (fixture->bound, where[i], key);
}

static void
collect_accels (Fixture        *fixture,
                GtkApplication *application)
{
  g_auto(GStrv) actions = gtk_application_list_action_descriptions (application);

  for (gsize i = 0; actions[i] != NULL; i++)
    {
      g_auto(GStrv) accels = gtk_application_get_accels_for_action (application, actions[i]);

      for (gsize j = 0; accels[j] != NULL; j++)
        {
          g_autofree char *key = dup_parsed (accels[j]);

          add_accel (fixture, actions[i], key);
          if (g_str_has_prefix (actions[i], "app."))
            add_bound (fixture->of_program, NULL, key);
        }
    }
}

/* “<Alt>1...9” are nine. */
static void
add_listed (Fixture    *fixture,
            const char *section,
            const char *accel)
{
  const char *dots = strstr (accel, "...");
  g_autofree char *first = dots != NULL ? g_strndup (accel, dots - accel) : g_strdup (accel);
  GdkModifierType modifiers;
  guint key, last;

  g_assert_true (gtk_accelerator_parse (first, &key, &modifiers));
  last = dots != NULL ? gdk_keyval_from_name (dots + 3) : key;

  for (; key <= last; key++)
    {
      g_autofree char *name = dup_key (key, modifiers);

      add_bound (fixture->listed, section, name);
    }
}

static void
collect_listed (Fixture    *fixture,
                const char *section,
                GtkWidget  *root)
{
  if (ADW_IS_PREFERENCES_GROUP (root))
    section = gtk_widget_get_name (root);

  if (LM_IS_SHORTCUT_ROW (root))
    {
      g_autofree char *accelerator = NULL;
      g_auto(GStrv) accels = NULL;

      g_object_get (root, "accelerator", &accelerator, NULL);
      accels = g_strsplit (accelerator, " ", -1);
      for (gsize i = 0; accels[i] != NULL; i++)
        add_listed (fixture, section, accels[i]);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_listed (fixture, section, child);
}

static void
collect_shortcuts_window (Fixture *fixture)
{
  GtkWindow *parent = lm_stage_present (gtk_label_new (""), 100, 100);
  GListModel *toplevels = gtk_window_get_toplevels ();

  lm_shortcuts_window_present (parent, "main");
  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr(GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      collect_listed (fixture, NULL, toplevel);
      if (ADW_IS_PREFERENCES_WINDOW (toplevel))
        gtk_window_destroy (GTK_WINDOW (toplevel));
    }
  gtk_window_destroy (parent);
}

/* In place of a window. */
static void
activate_cb (GApplication *application,
             Fixture      *fixture)
{
  g_signal_stop_emission_by_name (application, "activate");

  collect_accels (fixture, GTK_APPLICATION (application));
  collect_window (fixture);
  collect_library (fixture);
  collect_editor (fixture);
  collect_browse_window (fixture);
  for (guint kind = 0; kind < LM_N_DRILLS; kind++)
    collect_session (fixture, kind);
  collect_shortcuts_window (fixture);
}

/* Once: there is one application in a program. */
static void
set_up (Fixture *fixture)
{
  g_autoptr(LmApplication) application = lm_application_new ();

  fixture->bound = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  fixture->of_toolkit = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  fixture->of_program = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  fixture->listed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  fixture->subject = lm_sketch ("side manager\nside leader\n"
                                "phase vision\n"
                                "aspect money: Plans | Chooses\n"
                                "aspect staff: Hires | Aligns\n"
                                "card why: Why? | Because.\n");
  fixture->deck = lm_deck_new (fixture->subject);
  fixture->log = lm_test_log_new ();

  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), fixture);
  g_assert_cmpint (g_application_run (G_APPLICATION (application), 0, NULL), ==, 0);
}

static void
tear_down (Fixture *fixture)
{
  g_clear_pointer (&fixture->bound, g_hash_table_unref);
  g_clear_pointer (&fixture->of_toolkit, g_hash_table_unref);
  g_clear_pointer (&fixture->of_program, g_hash_table_unref);
  g_clear_pointer (&fixture->listed, g_hash_table_unref);
  lm_stage_drop (fixture->log);
  lm_stage_drop (fixture->deck);
  lm_stage_drop (fixture->subject);
}

static gboolean
is_among (const char  *bound,
          const Entry *entries,
          gsize        n_entries)
{
  for (gsize i = 0; i < n_entries; i++)
    {
      g_autofree char *key = dup_parsed (entries[i].key);
      g_autofree char *entry = g_strdup_printf ("%s %s", entries[i].section, key);

      if (g_str_equal (entry, bound))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_bound (const Fixture *fixture,
          const char    *listed)
{
  if (is_among (listed, given, G_N_ELEMENTS (given)))
    return g_hash_table_contains (fixture->of_toolkit, strchr (listed, ' ') + 1);

  return g_hash_table_contains (fixture->bound, listed);
}

static void
test_what_is_bound_is_listed (gconstpointer data)
{
  const Fixture *fixture = data;
  g_autoptr(GString) missing = g_string_new (NULL);
  GHashTableIter iter;
  const char *bound;

  g_hash_table_iter_init (&iter, fixture->bound);
  while (g_hash_table_iter_next (&iter, (gpointer *) &bound, NULL))
    if (!g_hash_table_contains (fixture->listed, bound) &&
        !is_among (bound, conventions, G_N_ELEMENTS (conventions)))
      g_string_append_printf (missing, "%s, ", bound);

  g_assert_cmpstr (missing->str, ==, "");
}

static void
test_what_is_listed_is_bound (gconstpointer data)
{
  const Fixture *fixture = data;
  g_autoptr(GString) missing = g_string_new (NULL);
  GHashTableIter iter;
  const char *listed;

  g_hash_table_iter_init (&iter, fixture->listed);
  while (g_hash_table_iter_next (&iter, (gpointer *) &listed, NULL))
    if (!is_bound (fixture, listed))
      g_string_append_printf (missing, "%s, ", listed);

  g_assert_cmpstr (missing->str, ==, "");
}

/* Keys of the application come before those of what has the focus: one that does something in a session
 * or in a list would never get there. */
static void
test_no_key_is_taken_twice (gconstpointer data)
{
  const Fixture *fixture = data;
  g_autoptr(GString) taken = g_string_new (NULL);

  for (gsize i = 1; i < G_N_ELEMENTS (sections); i++)
    {
      GHashTableIter iter;
      const char *key;

      g_hash_table_iter_init (&iter, fixture->of_program);
      while (g_hash_table_iter_next (&iter, (gpointer *) &key, NULL))
        {
          g_autofree char *bound = g_strdup_printf ("%s %s", sections[i], key);

          if (g_hash_table_contains (fixture->bound, bound))
            g_string_append_printf (taken, "%s, ", bound);
        }
    }

  g_assert_cmpstr (taken->str, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  Fixture fixture = { 0 };
  int status;

  lm_stage_init (&argc, &argv);
  set_up (&fixture);

  g_test_add_data_func ("/shortcuts-window/what-is-bound-is-listed", &fixture, test_what_is_bound_is_listed);
  g_test_add_data_func ("/shortcuts-window/what-is-listed-is-bound", &fixture, test_what_is_listed_is_bound);
  g_test_add_data_func ("/shortcuts-window/no-key-is-taken-twice", &fixture, test_no_key_is_taken_twice);
  status = g_test_run ();

  tear_down (&fixture);

  return status;
}
