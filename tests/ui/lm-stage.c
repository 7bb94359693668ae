/* lm-stage.c: widgets in a window, for tests
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lm-stage.h"

#define SECONDS_TO_WAIT 20
#define N_FRAMES        4

static void
load_style (void)
{
  g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/org/example/LeadMgmt/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

void
lm_stage_init (int    *argc,
               char ***argv)
{
  g_test_init (argc, argv, NULL);
  adw_init ();
  load_style ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

GtkWindow *
lm_stage_present (GtkWidget *widget,
                  int        width,
                  int        height)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button = gtk_button_new ();

  /* As in the program, the focus is somewhere at first: a label of GTK 4.8 that is the
   * first to get it logs a critical. */
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box), widget);
  gtk_widget_set_vexpand (widget, TRUE);

  gtk_window_set_default_size (window, width, height);
  gtk_window_set_child (window, box);
  gtk_widget_grab_focus (button);
  gtk_window_present (window);
  lm_stage_settle (widget);

  return window;
}

static gboolean
wake_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

void
lm_stage_wait (LmStageCondition condition,
               gpointer         user_data)
{
  gint64 end = g_get_monotonic_time () + SECONDS_TO_WAIT * G_USEC_PER_SEC;
  guint waker = g_timeout_add (20, wake_cb, NULL);

  while (!condition (user_data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, TRUE);
    }

  g_source_remove (waker);
}

static gboolean
is_mine_alone (gpointer user_data)
{
  return G_OBJECT (user_data)->ref_count == 1;
}

void
lm_stage_leave (gpointer widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (root != NULL)
    gtk_window_destroy (GTK_WINDOW (root));

  lm_stage_drop (widget);
}

/* Animations, deferred signals and other threads let go of an object in their own time. */
void
lm_stage_drop (gpointer object)
{
  lm_stage_wait (is_mine_alone, object);
  g_assert_finalize_object (object);
}

static gboolean
count_frame_cb (GtkWidget     *widget,
                GdkFrameClock *frame_clock,
                gpointer       user_data)
{
  guint *n_frames = user_data;

  *n_frames += 1;
  gtk_widget_queue_draw (widget);

  return G_SOURCE_CONTINUE;
}

static gboolean
has_frames (gpointer user_data)
{
  guint *n_frames = user_data;

  return *n_frames >= N_FRAMES;
}

void
lm_stage_settle (GtkWidget *widget)
{
  guint n_frames = 0;
  guint tick = gtk_widget_add_tick_callback (widget, count_frame_cb, &n_frames, NULL);

  lm_stage_wait (has_frames, &n_frames);
  gtk_widget_remove_tick_callback (widget, tick);
}

static gpointer
find_nth (GtkWidget *widget,
          GType      type,
          guint     *n)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (*n)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find_nth (child, type, n);

      if (found != NULL)
        return found;
    }

  return NULL;
}

gpointer
lm_stage_find (gpointer root,
               GType    type,
               guint    n)
{
  return find_nth (GTK_WIDGET (root), type, &n);
}

GtkLabel *
lm_stage_find_label (gpointer    root,
                     const char *text)
{
  GtkLabel *label;

  for (guint i = 0; (label = lm_stage_find (root, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (g_str_equal (gtk_label_get_text (label), text))
      return label;

  return NULL;
}

gboolean
lm_stage_is_seen (gpointer widget)
{
  for (GtkWidget *part = widget; part != NULL; part = gtk_widget_get_parent (part))
    if (!gtk_widget_get_visible (part) || !gtk_widget_get_child_visible (part))
      return FALSE;

  return TRUE;
}
