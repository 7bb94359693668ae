/* lm-library-twins.c: one subject in several places of a library
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/library/lm-library-twins.h"

/* Which of two entries with one subject goes before. */
static gboolean
goes_before (LmLibraryEntry *entry,
             LmLibraryEntry *other)
{
  return lm_library_entry_get_origin (entry) > lm_library_entry_get_origin (other);
}

GHashTable *
lm_library_twins_find_first (GPtrArray *entries)
{
  GHashTable *first = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < entries->len; i++)
    {
      LmLibraryEntry *entry = g_ptr_array_index (entries, i);
      const char *id = lm_library_entry_get_id (entry);
      LmLibraryEntry *found = id != NULL ? g_hash_table_lookup (first, id) : NULL;

      if (id != NULL && (found == NULL || goes_before (entry, found)))
        g_hash_table_replace (first, (gpointer) id, entry);
    }

  return first;
}

void
lm_library_twins_update (GPtrArray *entries)
{
  g_autoptr(GHashTable) first = lm_library_twins_find_first (entries);

  for (guint i = 0; i < entries->len; i++)
    {
      LmLibraryEntry *entry = g_ptr_array_index (entries, i);
      const char *id = lm_library_entry_get_id (entry);
      LmLibraryEntry *twin = id != NULL ? g_hash_table_lookup (first, id) : NULL;

      lm_library_entry_set_twin (entry, twin != entry ? twin : NULL);
    }
}
