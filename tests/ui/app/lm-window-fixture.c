/* lm-window-fixture.c: a window to be tested
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lm-window-fixture.h"

#include "app/lm-installation.h"
#include "app/lm-settings-map.h"
#include "app/lm-subject-view-private.h"

#include "lm-sketch.h"
#include "lm-stage.h"
#include "lm-test-log.h"

static const char * const keys[] = {
  "page", "phases", "covered-side", "side-rotation", "window-width", "window-height", "window-maximized",
};

static void
open_window (LmWindowFixture *fixture)
{
  fixture->window = g_object_ref_sink (lm_window_new (NULL, fixture->subject, fixture->log));
  gtk_window_present (GTK_WINDOW (fixture->window));
  lm_stage_settle (GTK_WIDGET (fixture->window));
}

void
lm_window_fixture_reopen (LmWindowFixture *fixture)
{
  lm_stage_leave (fixture->window);
  open_window (fixture);
}

void
lm_window_fixture_set_up (LmWindowFixture *fixture,
                          gconstpointer    text)
{
  fixture->settings = lm_installation_get_settings ();
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (fixture->settings, keys[i]);

  fixture->subject = lm_sketch (text);
  fixture->log = lm_test_log_new ();
  open_window (fixture);
}

void
lm_window_fixture_tear_down (LmWindowFixture *fixture,
                             gconstpointer    text)
{
  lm_stage_leave (fixture->window);
  lm_stage_drop (fixture->log);
  lm_stage_drop (fixture->subject);
}

void
lm_window_fixture_activate (LmWindowFixture *fixture,
                            const char      *action)
{
  g_autofree char *name = NULL;
  g_autoptr(GVariant) target = NULL;
  g_autoptr(GError) error = NULL;

  g_action_parse_detailed_name (action, &name, &target, &error);
  g_assert_no_error (error);
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (fixture->window), name, target));
}

/* A button is sensitive when its action is enabled. */
gboolean
lm_window_fixture_is_enabled (LmWindowFixture *fixture,
                              const char      *action)
{
  GtkWidget *button = gtk_button_new ();
  GtkBox *box = lm_stage_find (fixture->window, GTK_TYPE_BOX, 0);
  gboolean enabled;

  gtk_widget_set_visible (button, FALSE);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (box, button);
  enabled = gtk_widget_get_sensitive (button);
  gtk_box_remove (box, button);

  return enabled;
}

LmPhase *
lm_window_fixture_get_phase (LmWindowFixture *fixture,
                             guint            index)
{
  return lm_subject_get_phase (fixture->subject, index);
}

const char *
lm_window_fixture_get_page (LmWindowFixture *fixture)
{
  return adw_view_stack_get_visible_child_name (fixture->window->view->stack);
}

void
lm_window_fixture_assert_setting (LmWindowFixture *fixture,
                                  const char      *key,
                                  const char      *expected)
{
  g_autofree char *value = g_settings_get_string (fixture->settings, key);

  g_assert_cmpstr (value, ==, expected);
}

void
lm_window_fixture_assert_phase (LmWindowFixture *fixture,
                                const char      *expected)
{
  g_autofree char *value = lm_settings_map_lookup (fixture->settings, "phases", "sketch");

  g_assert_cmpstr (value, ==, expected);
}

static gboolean
has_search (gpointer user_data)
{
  return lm_compare_state_get_search (user_data) != NULL;
}

void
lm_window_fixture_search_for (LmWindowFixture *fixture,
                              const char      *words)
{
  GtkEditable *entry = lm_stage_find (fixture->window->view->compare_page, GTK_TYPE_SEARCH_ENTRY, 0);

  gtk_editable_set_text (entry, words);
  lm_stage_wait (has_search, fixture->window->view->state);
}

void
lm_window_fixture_renew (LmWindowFixture *fixture,
                         const char      *text)
{
  g_object_unref (fixture->subject);
  fixture->subject = lm_sketch (text);
  lm_window_set_subject (fixture->window, fixture->subject);
  lm_stage_settle (GTK_WIDGET (fixture->window));
}
