/* test-cut-off-report.c: tests of the report of what does not have room
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <signal.h>

#include <adwaita.h>
#include <glib/gstdio.h>

#include "app/lm-cut-off-report.h"
#include "lm-stage.h"

static gboolean
is_there (gpointer user_data)
{
  return g_file_test (g_getenv ("LEADMGMT_CUT_OFF"), G_FILE_TEST_EXISTS);
}

#define LONG "This is far too long for a window as narrow as this one is"

static GtkWidget *
create_label (void)
{
  return g_object_new (GTK_TYPE_LABEL, "label", LONG, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
}

static GtkWidget *
create_hidden_label (void)
{
  GtkWidget *label = create_label ();

  gtk_widget_set_visible (label, FALSE);

  return label;
}

static GtkWidget *
create_label_with_tooltip (void)
{
  GtkWidget *label = create_label ();

  gtk_widget_set_tooltip_text (label, LONG);

  return label;
}

/* A tooltip that says something else. */
static GtkWidget *
create_label_with_hint (void)
{
  GtkWidget *label = create_label ();

  gtk_widget_set_tooltip_text (label, "A hint");

  return label;
}

static GtkWidget *
create_label_with_too_few_lines (void)
{
  GtkWidget *label = create_label ();

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_lines (GTK_LABEL (label), 2);

  return label;
}

static GtkWidget *
create_wrapping_label (void)
{
  return g_object_new (GTK_TYPE_LABEL, "label", LONG, "wrap", TRUE, NULL);
}

static GtkWidget *
create_inscription (void)
{
  return g_object_new (GTK_TYPE_INSCRIPTION, "text", LONG, "hexpand", TRUE, NULL);
}

static GtkWidget *
create_short_inscription (void)
{
  return g_object_new (GTK_TYPE_INSCRIPTION, "text", "Short", "hexpand", TRUE, NULL);
}

static GtkWidget *
create_inscription_with_tooltip (void)
{
  GtkWidget *inscription = create_inscription ();

  gtk_widget_set_tooltip_text (inscription, LONG);

  return inscription;
}

static GtkWidget *
create_entry (void)
{
  return g_object_new (GTK_TYPE_ENTRY, "placeholder-text", LONG, NULL);
}

/* What is written scrolls, and the placeholder is gone. */
static GtkWidget *
create_filled_entry (void)
{
  return g_object_new (GTK_TYPE_ENTRY, "placeholder-text", LONG, "text", LONG, NULL);
}

static GtkWidget *
create_title (void)
{
  return adw_window_title_new (LONG, NULL);
}

static GtkWidget *
create_text_view (void)
{
  GtkWidget *text_view = g_object_new (GTK_TYPE_TEXT_VIEW, "wrap-mode", GTK_WRAP_WORD, NULL);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text_view)), LONG, -1);

  return text_view;
}

static GtkWidget *
create_fixed (GtkWidget *child)
{
  GtkWidget *fixed = gtk_fixed_new ();

  gtk_fixed_put (GTK_FIXED (fixed), child, 0, 0);
  gtk_widget_set_size_request (child, 150, 20);
  gtk_widget_set_overflow (fixed, GTK_OVERFLOW_HIDDEN);

  return fixed;
}

static GtkWidget *
create_scrolled_text_view (void)
{
  return create_fixed (g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", create_text_view (), NULL));
}

/* All of the text has room, but a part of it is over the edge. */
static GtkWidget *
move_over_edge (GtkWidget *child)
{
  GtkWidget *fixed = create_fixed (child);
  g_autoptr(GskTransform) transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (-60, 0));

  gtk_fixed_set_child_transform (GTK_FIXED (fixed), child, transform);

  return fixed;
}

static GtkWidget *
create_moved_label (void)
{
  return move_over_edge (gtk_label_new (LONG));
}

static GtkWidget *
create_moved_text_view (void)
{
  return move_over_edge (create_text_view ());
}

static const struct
{
  const char *path;
  GtkWidget *(*create) (void);
  gboolean    cut_off;
} cases[] = {
  { "/app/cut-off-report/label", create_label, TRUE },
  { "/app/cut-off-report/hidden-label", create_hidden_label, FALSE },
  { "/app/cut-off-report/label-with-tooltip", create_label_with_tooltip, FALSE },
  { "/app/cut-off-report/label-with-hint", create_label_with_hint, TRUE },
  { "/app/cut-off-report/label-with-too-few-lines", create_label_with_too_few_lines, TRUE },
  { "/app/cut-off-report/wrapping-label", create_wrapping_label, FALSE },
  { "/app/cut-off-report/moved-label", create_moved_label, TRUE },
  { "/app/cut-off-report/inscription", create_inscription, TRUE },
  { "/app/cut-off-report/short-inscription", create_short_inscription, FALSE },
  { "/app/cut-off-report/inscription-with-tooltip", create_inscription_with_tooltip, FALSE },
  { "/app/cut-off-report/entry", create_entry, TRUE },
  { "/app/cut-off-report/filled-entry", create_filled_entry, FALSE },
  { "/app/cut-off-report/title", create_title, TRUE },
  { "/app/cut-off-report/moved-text-view", create_moved_text_view, TRUE },
  { "/app/cut-off-report/scrolled-text-view", create_scrolled_text_view, FALSE },
};

static void
test_report (gconstpointer data)
{
  GtkWidget *(*create) (void) = cases[GPOINTER_TO_UINT (data)].create;
  const char *path = g_getenv ("LEADMGMT_CUT_OFF");
  g_autofree char *report = NULL;
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));

  gtk_box_append (GTK_BOX (box), create ());
  lm_stage_present (box, 200, 200);

  lm_stage_settle (box);
  raise (SIGUSR1);
  lm_stage_wait (is_there, NULL);
  g_assert_true (g_file_get_contents (path, &report, NULL, NULL));
  g_assert_cmpstr (report, ==, cases[GPOINTER_TO_UINT (data)].cut_off ? LONG "\n" : "");

  g_unlink (path);
  lm_stage_leave (box);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("leadmgmt-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "report", NULL);
  int status;

  lm_stage_init (&argc, &argv);
  g_setenv ("LEADMGMT_CUT_OFF", path, TRUE);
  lm_cut_off_report_install ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, GUINT_TO_POINTER (i), test_report);

  status = g_test_run ();
  g_rmdir (folder);

  return status;
}
