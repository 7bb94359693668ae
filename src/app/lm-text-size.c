/* lm-text-size.c: how large the text on pages is
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gtk/gtk.h>

#include "app/lm-text-size.h"

static void
text_size_changed_cb (GSettings      *settings,
                      const char     *key,
                      GtkCssProvider *provider)
{
  int percent = g_settings_get_int (settings, key);
  g_autofree char *css = NULL;

  if (percent != 100)
    css = g_strdup_printf (".page-text { font-size: %d%%; }", percent);

  gtk_css_provider_load_from_data (provider, css != NULL ? css : "", -1);
}

void
lm_text_size_follow (GSettings *settings)
{
  g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_signal_connect_object (settings, "changed::text-size",
                           G_CALLBACK (text_size_changed_cb), provider, 0);
  text_size_changed_cb (settings, "text-size", provider);
}
