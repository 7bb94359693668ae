/* lm-library-fixture.c: a library to be tested
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lm-library-fixture.h"

#include "lm-shelf.h"

void
lm_library_fixture_write (const char *folder,
                          const char *name,
                          const char *id,
                          const char *title)
{
  g_autofree char *contents = lm_shelf_dup_subject (id, title, "Plans.");

  lm_shelf_write (folder, name, contents);
}

void
lm_library_fixture_set_up (LmLibraryFixture *fixture,
                           gconstpointer     data)
{
  fixture->folder = lm_shelf_new ();
  fixture->own = g_build_filename (fixture->folder, "own", NULL);
  fixture->system = g_build_filename (fixture->folder, "system", NULL);
  lm_library_fixture_write (fixture->own, "one.json", "one", "One");
  fixture->library = lm_library_new (fixture->own, (const char *[]) { fixture->system, NULL }, NULL);
}

void
lm_library_fixture_tear_down (LmLibraryFixture *fixture,
                              gconstpointer     data)
{
  lm_shelf_wait (lm_shelf_is_mine_alone, fixture->library);
  g_assert_finalize_object (fixture->library);
  lm_shelf_remove (fixture->folder);
  g_free (fixture->own);
  g_free (fixture->system);
}

gboolean
lm_library_fixture_is_loaded (gpointer library)
{
  return !lm_library_is_loading (library);
}

void
lm_library_fixture_load (LmLibraryFixture *fixture)
{
  lm_library_load (fixture->library);
  g_assert_true (lm_library_is_loading (fixture->library));
  lm_shelf_wait (lm_library_fixture_is_loaded, fixture->library);
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/* The titles, with what is said about each; the folders come in any order. */
static char *
dup_text (LmLibrary *library)
{
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (library)); i++)
    {
      g_autoptr(LmLibraryEntry) entry = g_list_model_get_item (G_LIST_MODEL (library), i);
      LmLibraryEntry *twin = lm_library_entry_get_twin (entry);

      g_ptr_array_add (texts, g_strdup_printf ("%s%s%s%s%s", lm_library_entry_get_title (entry),
                                               lm_library_entry_is_broken (entry) ? " (broken)" : "",
                                               twin != NULL ? " (as " : "",
                                               twin != NULL ? lm_library_entry_get_title (twin) : "",
                                               twin != NULL ? ")" : ""));
    }

  g_ptr_array_sort (texts, compare_texts);
  g_ptr_array_add (texts, NULL);

  return g_strjoinv (", ", (GStrv) texts->pdata);
}

typedef struct
{
  LmLibrary  *library;
  const char *text;
} Expected;

static gboolean
reads_so (gpointer data)
{
  Expected *expected = data;
  g_autofree char *text = dup_text (expected->library);

  return !lm_library_is_loading (expected->library) && g_str_equal (text, expected->text);
}

/* Waits, and shows what is there instead when it does not come. */
void
lm_library_fixture_assert_comes (LmLibraryFixture *fixture,
                                 const char       *text)
{
  Expected expected = { fixture->library, text };
  gint64 end = g_get_monotonic_time () + 15 * G_USEC_PER_SEC;
  g_autofree char *there = NULL;

  while (!reads_so (&expected) && g_get_monotonic_time () < end)
    {
      g_usleep (10000);
      g_main_context_iteration (NULL, FALSE);
    }

  there = dup_text (fixture->library);
  g_assert_cmpstr (there, ==, text);
}

LmLibraryEntry *
lm_library_fixture_lookup (LmLibraryFixture *fixture,
                           const char       *folder,
                           const char       *name)
{
  g_autoptr(GFile) file = g_file_new_build_filename (folder, name, NULL);

  return lm_library_lookup_file (fixture->library, file);
}
