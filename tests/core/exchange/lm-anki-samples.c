/* lm-anki-samples.c: a collection of Anki’s that tests pack and read
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "core/exchange/lm-anki-reader.h"

#include "lm-anki-samples.h"

static char *temporary;

void
lm_anki_samples_begin (void)
{
  temporary = g_dir_make_tmp ("test-anki-XXXXXX", NULL);
  g_setenv ("TMPDIR", temporary, TRUE);
}

void
lm_anki_samples_end (void)
{
  g_rmdir (temporary);
  g_clear_pointer (&temporary, g_free);
}

char *
lm_anki_samples_build_path (const char *name)
{
  return g_build_filename (temporary, name, NULL);
}

/* Whatever happens, nothing is left where it was unpacked. */
void
lm_anki_samples_assert_clean (void)
{
  g_autoptr(GDir) folder = g_dir_open (temporary, 0, NULL);

  g_assert_cmpstr (g_dir_read_name (folder), ==, NULL);
}

LmSubject *
lm_anki_samples_read (GBytes            *package,
                      LmExchangeReport  *report,
                      GError           **error)
{
  g_autoptr(LmImportOptions) options = lm_import_options_new ();
  LmSubject *subject = lm_anki_read_bytes (package, "File", options, report, NULL, NULL, NULL, error);

  g_assert_true ((subject == NULL) == (*error != NULL));
  g_assert_true (*error == NULL || g_utf8_validate ((*error)->message, -1, NULL));
  lm_anki_samples_assert_clean ();

  return subject;
}

GBytes *
lm_anki_samples_pack (const char *name,
                      GBytes     *contents)
{
  LmAnkiPackage *package = lm_anki_package_new ();

  lm_anki_package_add (package, name, contents);

  return lm_anki_package_finish (package);
}

GBytes *
lm_anki_samples_pack_11 (const char *sql)
{
  return lm_anki_samples_pack ("collection.anki2", lm_anki_package_database (11, sql));
}

GBytes *
lm_anki_samples_pack_18 (const char *sql)
{
  LmAnkiPackage *package = lm_anki_package_new ();

  lm_anki_package_add (package, "meta", g_bytes_new_static ("\x08\x03", 2));
  lm_anki_package_add (package, "collection.anki21b",
                       lm_anki_package_zstd (lm_anki_package_database (18, sql)));
  lm_anki_package_add (package, "collection.anki2",
                       lm_anki_package_database (11, LM_ANKI_SAMPLE_MODELS
                                                 "INSERT INTO note VALUES (1, 'x', 10, 'Please update|Anki|', '');"
                                                 "INSERT INTO card VALUES (1, 1, 0, 0, 0);"));

  return lm_anki_package_finish (package);
}

GBytes *
lm_anki_samples_one_card (const char *front)
{
  g_autofree char *sql = g_strdup_printf (LM_ANKI_SAMPLE_MODELS "INSERT INTO note VALUES (1, 'x', 10, '%s|back|', '');"
                                          "INSERT INTO card VALUES (1, 1, 0, 0, 0);", front);

  return lm_anki_package_database (11, sql);
}
