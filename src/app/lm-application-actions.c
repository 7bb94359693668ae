/* lm-application-actions.c: the verbs of the program and their keys
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "app/lm-application-private.h"
#include "app/lm-installation.h"
#include "app/lm-preferences-window.h"
#include "app/lm-window-private.h"

static void
preferences_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  GtkApplication *application = GTK_APPLICATION (user_data);
  GtkWindow *parent = gtk_application_get_active_window (application);
  GtkWidget *window = lm_preferences_window_new ();

  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_application (GTK_WINDOW (window), application);
  gtk_window_present (GTK_WINDOW (window));
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  GtkApplication *application = GTK_APPLICATION (user_data);

  adw_show_about_window (gtk_application_get_active_window (application),
                         "application-icon", LM_APPLICATION_ID,
                         "application-name", _("Lead & Manage"),
                         "version", LM_VERSION,
                         "comments", _("Study comparisons side by side, then drill them until you can tell the sides apart."),
                         /* Translators: who made the program. */
                         "developer-name", _("The Lead & Manage authors"),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         /* Translators: your names, one a line. */
                         "translator-credits", _("translator-credits"),
                         NULL);
}

static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  g_autoptr(GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (user_data)));

  /* Closing is what keeps the size of a window. */
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (GTK_WINDOW (l->data));
}

static void
add_text_size (int difference)
{
  GSettings *settings = lm_installation_get_settings ();
  int percent = g_settings_get_int (settings, "text-size");

  g_settings_set_int (settings, "text-size", CLAMP (percent + difference, 100, 200));
}

static void
larger_text_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  add_text_size (25);
}

static void
smaller_text_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  add_text_size (-25);
}

static void
normal_text_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  g_settings_reset (lm_installation_get_settings (), "text-size");
}

static void
new_subject_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  LmWindow *window = lm_application_get_window (LM_APPLICATION (user_data));

  if (window == NULL)
    return;

  gtk_window_present (GTK_WINDOW (window));
  lm_window_edit_new (window);
}

static const GActionEntry actions[] = {
  { "new-subject", new_subject_action },
  { "preferences", preferences_action },
  { "about", about_action },
  { "quit", quit_action },
  { "larger-text", larger_text_action },
  { "smaller-text", smaller_text_action },
  { "normal-text", normal_text_action },
};

static const struct
{
  const char *action;
  const char *accels[4];
} accels[] = {
  { "app.preferences", { "<Control>comma" } },
  { "app.quit", { "<Control>q" } },
  { "app.larger-text", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { "app.smaller-text", { "<Control>minus", "<Control>KP_Subtract" } },
  { "app.normal-text", { "<Control>0", "<Control>KP_0" } },
  { "window.close", { "<Control>w" } },
  { "win.show-shortcuts", { "<Control>question" } },
  { "win.search", { "<Control>f" } },
  { "win.show-library", { "<Control>l" } },
  { "win.import", { "<Control>o" } },
  { "win.export", { "<Control><Shift>e" } },
  { "app.new-subject", { "<Control>n" } },
  { "win.edit", { "<Control>e" } },
  { "win.save", { "<Control>s" } },
  { "win.show-phases", { "F9" } },
  { "win.show-page::compare", { "<Control>1" } },
  { "win.show-page::study", { "<Control>2" } },
  { "win.show-page::progress", { "<Control>3" } },
  { "win.uncover-next", { "<Control>u" } },
  { "win.swap-sides", { "<Control>s" } },
  { "win.copy-table", { "<Control><Shift>c" } },
  { "win.browse-cards", { "<Control><Shift>b" } },
};

static void
set_accels (GtkApplication *application)
{
  for (gsize i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (application, accels[i].action, (const char **) accels[i].accels);

  for (guint number = 0; number <= 9; number++)
    {
      g_autofree char *action = g_strdup_printf ("win.select-phase(uint32 %u)", number);
      g_autofree char *accel = g_strdup_printf ("<Alt>%u", number);

      gtk_application_set_accels_for_action (application, action, (const char *[]) { accel, NULL });
    }
}

void
lm_application_add_actions (LmApplication *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  set_accels (GTK_APPLICATION (self));
}
