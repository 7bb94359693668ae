/* test-anki-refusal.c: packages of Anki’s that mean harm, or are damaged
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "core/exchange/lm-anki-archive.h"

#include "lm-anki-samples.h"

static void
assert_refused (GBytes          *package,
                LmExchangeError  code,
                const char      *message)
{
  g_autoptr(LmExchangeReport) report = lm_exchange_report_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(LmSubject) subject = lm_anki_samples_read (package, report, &error);

  g_assert_null (subject);
  g_assert_error (error, LM_EXCHANGE_ERROR, (int) code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, message));
  g_assert_cmpuint (lm_exchange_report_get_lines (report)->len, ==, 0);
  g_bytes_unref (package);
}

static GBytes *
with_entry (const char *name)
{
  LmAnkiPackage *package = lm_anki_package_new ();

  lm_anki_package_add (package, "collection.anki2", lm_anki_samples_one_card ("front"));
  lm_anki_package_add (package, name, g_bytes_new_static ("x", 1));

  return lm_anki_package_finish (package);
}

static void
test_hostile_names (void)
{
  const char * const names[] = { "../x", "a/../../x", "/etc/x", "..", "C:\\x", "a\\..\\x" };
  LmAnkiPackage *linked = lm_anki_package_new ();
  LmAnkiPackage *linked_collection = lm_anki_package_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    assert_refused (with_entry (names[i]), LM_EXCHANGE_ERROR_INVALID, "outside");

  assert_refused (with_entry ("collection.anki2"), LM_EXCHANGE_ERROR_INVALID, "two files");

  lm_anki_package_add (linked, "collection.anki2", lm_anki_samples_one_card ("front"));
  lm_anki_package_add_link (linked, "0", "/etc/passwd");
  assert_refused (lm_anki_package_finish (linked), LM_EXCHANGE_ERROR_INVALID, "link");

  lm_anki_package_add_link (linked_collection, "collection.anki2", "/etc/passwd");
  assert_refused (lm_anki_package_finish (linked_collection), LM_EXCHANGE_ERROR_INVALID, "link");
}

static void
test_hostile_sizes (void)
{
  LmAnkiPackage *many = lm_anki_package_new ();
  gsize size = 20 * 1024 * 1024;

  lm_anki_package_add (many, "collection.anki2", lm_anki_samples_one_card ("front"));
  for (guint i = 0; i < LM_ANKI_MAX_ENTRIES; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);

      lm_anki_package_add (many, name, g_bytes_new_static ("", 0));
    }
  assert_refused (lm_anki_package_finish (many), LM_EXCHANGE_ERROR_TOO_LARGE, "10000 files");

  assert_refused (lm_anki_samples_pack ("collection.anki2", g_bytes_new_take (g_malloc0 (size), size)),
                  LM_EXCHANGE_ERROR_TOO_LARGE, "200 times");

  /* The directory of the zip file does not say what is in here. */
  assert_refused (lm_anki_samples_pack ("collection.anki21b", lm_anki_package_zstd (g_bytes_new_take (g_malloc0 (size), size))),
                  LM_EXCHANGE_ERROR_TOO_LARGE, "200 times");
}

/* At every place where it could end */
static void
test_truncated (void)
{
  g_autoptr(GBytes) package = lm_anki_samples_pack_18 (LM_ANKI_SAMPLE_TABLES LM_ANKI_SAMPLE_NOTES);
  gsize size = g_bytes_get_size (package);

  for (gsize length = 0; length < size; length += 1 + size / 200)
    {
      g_autoptr(GBytes) part = g_bytes_new_from_bytes (package, 0, length);
      g_autoptr(LmExchangeReport) report = lm_exchange_report_new ();
      g_autoptr(GError) error = NULL;

      g_assert_null (lm_anki_samples_read (part, report, &error));
      g_assert_error (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_INVALID);
    }
}

/* Each page of the database in turn is full of nonsense. */
static void
test_damaged (void)
{
  g_autoptr(GBytes) database = lm_anki_package_database (18, LM_ANKI_SAMPLE_TABLES LM_ANKI_SAMPLE_NOTES);
  gsize size = g_bytes_get_size (database);

  for (gsize at = 0; at < size; at += 512)
    {
      guint8 *bytes = g_memdup2 (g_bytes_get_data (database, NULL), size);
      g_autoptr(GBytes) package = NULL;
      g_autoptr(LmExchangeReport) report = lm_exchange_report_new ();
      g_autoptr(GError) error = NULL;
      g_autoptr(LmSubject) subject = NULL;

      memset (bytes + at, 0xa5, 512);
      package = lm_anki_samples_pack ("collection.anki2", g_bytes_new_take (bytes, size));
      subject = lm_anki_samples_read (package, report, &error);
      if (subject == NULL)
        g_assert_error (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_INVALID);
    }
}

static void
test_hostile_databases (void)
{
  const struct
  {
    int         schema;
    const char *sql;
    const char *message;
  } cases[] = {
    { 11, "DROP TABLE cards", "“cards”" },
    { 11, "ALTER TABLE cards RENAME TO hidden; CREATE VIEW cards AS SELECT * FROM hidden", "“cards”" },
    { 11, "DROP TABLE notes; CREATE VIRTUAL TABLE notes USING fts5 (id, guid, mid, tags, flds)", "“notes”" },
    { 11, "DROP TABLE notes; CREATE TABLE notes (id integer PRIMARY KEY, guid, mid, tags, "
          "flds AS (zeroblob (1000000000)))", "“notes”" },
    { 11, "DROP TABLE notes; CREATE TABLE notes (id text, guid, mid, tags, flds)", "“notes”" },
    { 18, "DROP TABLE templates", "“templates”" },
    { 18, "UPDATE col SET ver = 19", "schema 19" },
    { 18, "UPDATE col SET ver = 10", "schema 10" },
    { 18, "DELETE FROM col", "schema 0" },
    { 11, "UPDATE col SET models = 'x'", "damaged" },
    { 11, "UPDATE col SET models = printf ('%.*c', 100000, '[')", "damaged" },
    { 18, LM_ANKI_SAMPLE_TABLES LM_ANKI_SAMPLE_NOTES "UPDATE templates SET config = x'0affff'", "note type" },
    { 18, LM_ANKI_SAMPLE_TABLES LM_ANKI_SAMPLE_NOTES "UPDATE notetypes SET config = x'ff'", "note type" },
    { 11, LM_ANKI_SAMPLE_MODELS, "No card" },
    { 11, "", "No card" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].sql);
      assert_refused (lm_anki_samples_pack ("collection.anki2", lm_anki_package_database (cases[i].schema, cases[i].sql)),
                      LM_EXCHANGE_ERROR_INVALID, cases[i].message);
    }

  assert_refused (lm_anki_samples_pack ("collection.anki2", g_bytes_new_static ("not a database", 14)),
                  LM_EXCHANGE_ERROR_INVALID, "not a database");
  assert_refused (lm_anki_samples_pack ("collection.anki2", g_bytes_new_static ("", 0)), LM_EXCHANGE_ERROR_INVALID, "“col”");
  assert_refused (g_bytes_new_static ("not a zip file", 14), LM_EXCHANGE_ERROR_INVALID, "damaged");
  assert_refused (g_bytes_new_static ("", 0), LM_EXCHANGE_ERROR_INVALID, "damaged");
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  lm_anki_samples_begin ();

  g_test_add_func ("/anki-refusal/names", test_hostile_names);
  g_test_add_func ("/anki-refusal/sizes", test_hostile_sizes);
  g_test_add_func ("/anki-refusal/databases", test_hostile_databases);
  g_test_add_func ("/anki-refusal/truncated", test_truncated);
  g_test_add_func ("/anki-refusal/damaged", test_damaged);

  status = g_test_run ();
  lm_anki_samples_end ();

  return status;
}
