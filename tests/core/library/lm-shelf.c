/* lm-shelf.c: folders with subject files, for tests
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lm-shelf.h"

#include <glib/gstdio.h>

#define SECONDS_TO_WAIT 20

char *
lm_shelf_new (void)
{
  g_autoptr(GError) error = NULL;
  char *folder = g_dir_make_tmp ("leadmgmt-XXXXXX", &error);

  g_assert_no_error (error);

  return folder;
}

static void
remove_file (GFile *file)
{
  g_autoptr(GFileEnumerator) children = NULL;
  GFile *child;

  children = g_file_enumerate_children (file, G_FILE_ATTRIBUTE_STANDARD_NAME,
                                        G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  while (children != NULL && g_file_enumerator_iterate (children, NULL, &child, NULL, NULL) && child != NULL)
    remove_file (child);

  g_file_delete (file, NULL, NULL);
}

void
lm_shelf_remove (char *folder)
{
  g_autoptr(GFile) file = g_file_new_for_path (folder);

  remove_file (file);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  g_free (folder);
}

char *
lm_shelf_dup_subject (const char *id,
                      const char *title,
                      const char *statement)
{
  return g_strdup_printf ("{\n"
                          "  \"format\": \"leadmgmt-subject\",\n"
                          "  \"version\": 1,\n"
                          "  \"id\": \"%s\",\n"
                          "  \"language\": \"en\",\n"
                          "  \"title\": \"%s\",\n"
                          "  \"sides\": [\n"
                          "    { \"id\": \"manager\", \"name\": \"Manager\" },\n"
                          "    { \"id\": \"leader\", \"name\": \"Leader\" }\n"
                          "  ],\n"
                          "  \"phases\": [\n"
                          "    {\n"
                          "      \"id\": \"vision\",\n"
                          "      \"title\": \"Vision\",\n"
                          "      \"aspects\": [\n"
                          "        {\n"
                          "          \"id\": \"money\",\n"
                          "          \"title\": \"Money\",\n"
                          "          \"cells\": {\n"
                          "            \"manager\": { \"statement\": \"%s\" },\n"
                          "            \"leader\": { \"statement\": \"Chooses.\" }\n"
                          "          }\n"
                          "        }\n"
                          "      ]\n"
                          "    }\n"
                          "  ]\n"
                          "}\n", id, title, statement);
}

void
lm_shelf_write (const char *folder,
                const char *name,
                const char *contents)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr(GError) error = NULL;

  g_mkdir_with_parents (folder, 0700);
  g_file_set_contents (path, contents, -1, &error);
  g_assert_no_error (error);
}

void
lm_shelf_write_in_place (const char *folder,
                         const char *name,
                         const char *contents)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  FILE *file = g_fopen (path, "w");

  g_assert_true (file != NULL);
  g_assert_cmpint (fputs (contents, file), >=, 0);
  g_assert_cmpint (fclose (file), ==, 0);
}

static gboolean
wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

void
lm_shelf_wait (LmShelfCondition condition,
               gpointer         data)
{
  gint64 end = g_get_monotonic_time () + SECONDS_TO_WAIT * G_USEC_PER_SEC;
  guint waker = g_timeout_add (20, wake_cb, NULL);

  while (!condition (data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, TRUE);
    }

  g_source_remove (waker);
}

gboolean
lm_shelf_is_mine_alone (gpointer object)
{
  return G_OBJECT (object)->ref_count == 1;
}

void
lm_shelf_finish_cb (GObject      *object,
                    GAsyncResult *result,
                    gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static gboolean
is_there (gpointer data)
{
  return *(GAsyncResult **) data != NULL;
}

GAsyncResult *
lm_shelf_wait_for (GAsyncResult **result)
{
  lm_shelf_wait (is_there, result);

  return *result;
}
