/* test-cut-off-report.c: tests of the report of what does not have room
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <signal.h>

#include <glib/gstdio.h>

#include "app/lm-cut-off-report.h"
#include "lm-stage.h"

static gboolean
is_there (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
test_report (void)
{
  g_autofree char *folder = g_dir_make_tmp ("leadmgmt-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "report", NULL);
  g_autofree char *report = NULL;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *cut_off = gtk_label_new ("This is far too long for a window as narrow as this one is");
  GtkWidget *hidden = gtk_label_new ("This is hidden, and as long as the other one, or longer");

  gtk_label_set_ellipsize (GTK_LABEL (cut_off), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (hidden), PANGO_ELLIPSIZE_END);
  gtk_widget_set_visible (hidden, FALSE);
  gtk_box_append (GTK_BOX (box), cut_off);
  gtk_box_append (GTK_BOX (box), hidden);
  gtk_box_append (GTK_BOX (box), gtk_label_new ("Short"));
  g_object_ref_sink (box);
  lm_stage_present (box, 200, 200);

  g_setenv ("LEADMGMT_CUT_OFF", path, TRUE);
  lm_cut_off_report_install ();
  raise (SIGUSR1);
  lm_stage_wait (is_there, path);
  g_assert_true (g_file_get_contents (path, &report, NULL, NULL));
  g_assert_cmpstr (report, ==, "This is far too long for a window as narrow as this one is\n");

  g_unlink (path);
  g_rmdir (folder);
  lm_stage_leave (box);
}

int
main (int   argc,
      char *argv[])
{
  lm_stage_init (&argc, &argv);

  g_test_add_func ("/app/cut-off-report/report", test_report);

  return g_test_run ();
}
