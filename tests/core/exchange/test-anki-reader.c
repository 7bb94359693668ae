/* test-anki-reader.c: a subject from a package of Anki’s
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "core/exchange/lm-anki-archive.h"
#include "core/exchange/lm-anki-ids.h"
#include "core/exchange/lm-anki-reader.h"

#include "lm-anki-package.h"
#include "lm-outline.h"

/* A type with a reversed card, one with gaps, and a note of each */
#define MODELS \
  "UPDATE col SET models = '{" \
  "  \"10\": {\"id\": 10, \"name\": \"Basic\", \"type\": 0," \
  "    \"flds\": [{\"name\": \"Front\", \"ord\": 0}, {\"name\": \"Back\", \"ord\": 1}, {\"name\": \"Hint\", \"ord\": 2}]," \
  "    \"tmpls\": [" \
  "      {\"name\": \"Forward\", \"ord\": 0, \"qfmt\": \"{{Front}}{{hint:Hint}}\"," \
  "       \"afmt\": \"{{FrontSide}}\\n\\n<hr id=answer>\\n\\n{{Back}}\"}," \
  "      {\"name\": \"Reverse\", \"ord\": 1, \"qfmt\": \"{{Back}}\", \"afmt\": \"{{FrontSide}}<br>{{Front}}\"}]}," \
  "  \"20\": {\"id\": \"20\", \"name\": \"Cloze\", \"type\": 1, \"flds\": [{\"name\": \"Text\"}, {\"name\": \"Extra\"}]," \
  "    \"tmpls\": [{\"name\": \"Cloze\", \"qfmt\": \"{{cloze:Text}}\", \"afmt\": \"{{cloze:Text}}<br>\\n{{Extra}}\"}]}" \
  "}';"
#define DECKS \
  "UPDATE col SET decks = '{\"1\": {\"name\": \"Default\"}, \"2\": {\"name\": \"French::Words\"}," \
  "  \"3\": {\"name\": \"French::Grammar::Verbs\"}, \"4\": {\"name\": \"Cramming\", \"dyn\": 1}}';"
#define TABLES \
  "INSERT INTO notetypes VALUES (10, 'Basic', 0, 0, x'12025858'), (20, 'Cloze', 0, 0, x'0801');" \
  "INSERT INTO fields VALUES (10, 0, 'Front', ''), (10, 1, 'Back', ''), (10, 2, 'Hint', '')," \
  "  (20, 0, 'Text', ''), (20, 1, 'Extra', '');" \
  "INSERT INTO templates VALUES" \
  "  (10, 0, 'Forward', 0, 0, template ('{{Front}}{{hint:Hint}}', '{{FrontSide}}<hr id=answer>{{Back}}'))," \
  "  (10, 1, 'Reverse', 0, 0, template ('{{Back}}', '{{FrontSide}}<br>{{Front}}'))," \
  "  (20, 0, 'Cloze', 0, 0, template ('{{cloze:Text}}', '{{cloze:Text}}<br>{{Extra}}'));" \
  "INSERT INTO decks VALUES (1, 'Default', 0, 0, '', ''), (2, 'French' || char (31) || 'Words', 0, 0, '', '')," \
  "  (3, 'French' || char (31) || 'Grammar' || char (31) || 'Verbs', 0, 0, '', ''), (4, 'Cramming', 0, 0, '', '');"
#define NOTES \
  "INSERT INTO note VALUES (101, 'g1', 10, '<b>le chat</b>|the cat|', ''), (102, 'g2', 10, 'le chien|the dog|It barks.', '')," \
  "  (103, 'g3', 20, 'Je {{c1::suis}}, tu {{c2::es::être}}.|Present', '');" \
  "INSERT INTO card VALUES (102, 2, 0, 0, 0), (101, 2, 0, 0, 3), (101, 4, 1, 2, 0), (103, 3, 0, 0, 0), (103, 3, 1, 0, 0);"
#define OUTLINE \
  "phase grammar-verbs: Grammar – Verbs\n" \
  "card 3921871aa0881e3e94830142-1: Je […], tu es. | Je suis, tu es.\nPresent\n" \
  "card 3921871aa0881e3e94830142-2: Je suis, tu [être]. | Je suis, tu es.\nPresent\n" \
  "phase words: Words\n" \
  "card 711430f6164e93803d93428b-1: le chat | the cat\n" \
  "card 711430f6164e93803d93428b-2: the cat | le chat\n" \
  "card 4d2f4b668cfc48e6059d36e9-1: le chien | the dog | It barks.\n"

static char *temporary;

/* Whatever happens, nothing is left where it was unpacked. */
static void
assert_nothing_left (void)
{
  g_autoptr(GDir) folder = g_dir_open (temporary, 0, NULL);

  g_assert_cmpstr (g_dir_read_name (folder), ==, NULL);
}

static LmSubject *
read_package (GBytes            *package,
              LmExchangeReport  *report,
              GError           **error)
{
  g_autoptr(LmImportOptions) options = lm_import_options_new ();
  LmSubject *subject = lm_anki_read_bytes (package, "File", options, report, NULL, NULL, NULL, error);

  g_assert_true ((subject == NULL) == (*error != NULL));
  g_assert_true (*error == NULL || g_utf8_validate ((*error)->message, -1, NULL));
  assert_nothing_left ();

  return subject;
}

static GBytes *
pack (const char *name,
      GBytes     *contents)
{
  LmAnkiPackage *package = lm_anki_package_new ();

  lm_anki_package_add (package, name, contents);

  return lm_anki_package_finish (package);
}

static GBytes *
pack_11 (const char *sql)
{
  return pack ("collection.anki2", lm_anki_package_database (11, sql));
}

static GBytes *
pack_18 (const char *sql)
{
  LmAnkiPackage *package = lm_anki_package_new ();

  lm_anki_package_add (package, "meta", g_bytes_new_static ("\x08\x03", 2));
  lm_anki_package_add (package, "collection.anki21b",
                       lm_anki_package_zstd (lm_anki_package_database (18, sql)));
  lm_anki_package_add (package, "collection.anki2",
                       lm_anki_package_database (11, MODELS "INSERT INTO note VALUES (1, 'x', 10, 'Please update|Anki|', '');"
                                                 "INSERT INTO card VALUES (1, 1, 0, 0, 0);"));

  return lm_anki_package_finish (package);
}

static char *
join_lines (LmExchangeReport *report)
{
  g_autoptr(GPtrArray) lines = g_ptr_array_new ();

  g_ptr_array_extend (lines, lm_exchange_report_get_lines (report), NULL, NULL);
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("; ", (char **) lines->pdata);
}

static void
assert_outline (GBytes     *package,
                const char *title,
                const char *expected,
                const char *left_out)
{
  g_autoptr(LmExchangeReport) report = lm_exchange_report_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(LmSubject) subject = read_package (package, report, &error);
  g_autofree char *outline = NULL;
  g_autofree char *lines = NULL;

  g_assert_no_error (error);
  outline = lm_outline (subject);
  lines = join_lines (report);
  g_assert_cmpstr (outline, ==, expected);
  g_assert_cmpstr (lm_subject_get_title (subject), ==, title);
  g_assert_cmpstr (lines, ==, left_out);
  g_assert_cmpuint (lm_subject_get_n_sides (subject), ==, 0);
}

static void
test_schemas (void)
{
  g_autoptr(GBytes) old = pack_11 (MODELS DECKS NOTES);
  g_autoptr(GBytes) new = pack_18 (TABLES NOTES);

  assert_outline (old, "French", OUTLINE, "Anki’s schedule of 1 card left out");
  assert_outline (new, "French", OUTLINE, "Anki’s schedule of 1 card left out");
}

static LmAnkiPackage *
start_package (const char *meta)
{
  LmAnkiPackage *package = lm_anki_package_new ();

  if (meta != NULL)
    lm_anki_package_add (package, "meta", g_bytes_new (meta, strlen (meta)));

  return package;
}

static GBytes *
one_card (const char *front)
{
  g_autofree char *sql = g_strdup_printf (MODELS "INSERT INTO note VALUES (1, 'x', 10, '%s|back|', '');"
                                          "INSERT INTO card VALUES (1, 1, 0, 0, 0);", front);

  return lm_anki_package_database (11, sql);
}

/* The older databases in a package only say that Anki is to be updated. */
static void
test_which (void)
{
  const struct
  {
    const char *meta;
    gboolean    has[3];
    const char *front;
  } cases[] = {
    { NULL, { TRUE, FALSE, FALSE }, "first" },
    { NULL, { TRUE, TRUE, FALSE }, "second" },
    { NULL, { TRUE, FALSE, TRUE }, "third" },
    { "\x08\x01", { TRUE, FALSE, FALSE }, "first" },
    { "\x08\x01", { TRUE, TRUE, FALSE }, "second" },
    { "\x08\x02", { TRUE, TRUE, FALSE }, "second" },
    { "\x08\x03", { TRUE, TRUE, TRUE }, "third" },
    { "\x08\x03", { TRUE, TRUE, FALSE }, NULL },
    { "\x08\x02", { TRUE, FALSE, FALSE }, NULL },
    { "\x08\x04", { TRUE, TRUE, TRUE }, NULL },
    { "\x08", { TRUE, FALSE, FALSE }, NULL },
    { "", { TRUE, FALSE, FALSE }, NULL },
    { NULL, { FALSE, FALSE, FALSE }, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LmAnkiPackage *package = start_package (cases[i].meta);
      g_autoptr(GBytes) zip = NULL;
      g_autoptr(LmExchangeReport) report = lm_exchange_report_new ();
      g_autoptr(LmSubject) subject = NULL;
      g_autoptr(GError) error = NULL;

      if (cases[i].has[0])
        lm_anki_package_add (package, "collection.anki2", one_card ("first"));
      if (cases[i].has[1])
        lm_anki_package_add (package, "collection.anki21", one_card ("second"));
      if (cases[i].has[2])
        lm_anki_package_add (package, "collection.anki21b", lm_anki_package_zstd (one_card ("third")));

      zip = lm_anki_package_finish (package);
      subject = read_package (zip, report, &error);

      if (cases[i].front != NULL)
        {
          LmFixedList *cards = LM_FIXED_LIST (lm_phase_get_cards (lm_subject_get_phase (subject, 0)));

          g_assert_cmpstr (lm_authored_card_get_prompt (lm_fixed_list_get (cards, 0)), ==, cases[i].front);
        }
      else
        g_assert_error (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_INVALID);
    }
}

static void
test_left_out (void)
{
  g_autoptr(GBytes) package =
    pack_11 (MODELS DECKS
             "INSERT INTO note VALUES (1, 'a', 10, '<img src=cat.png>|the cat|', ''),"
             "  (2, 'b', 10, 'chat <img src=cat.png>[sound:chat.mp3]|cat|', ''),"
             "  (3, 'c', 10, 'chien|dog [sound:chat.mp3][sound:dog.ogg]<img src=\"data:image/png;base64,AAAA\">|', ''),"
             "  (4, 'd', 10, printf ('%.*c', 10001, 'x') || '|long|', ''),"
             "  (5, 'e', 30, 'no|type|', ''), (6, 'b', 10, 'twice|b|', ''),"
             "  (7, 'f', 20, '{{c1::image-occlusion:rect:left=.1}}|Extra', '');"
             "INSERT INTO card VALUES (1, 2, 0, 0, 0), (2, 2, 0, 0, 0), (3, 2, 0, 0, 0), (4, 2, 0, 0, 0),"
             "  (5, 2, 0, 0, 0), (6, 2, 0, 0, 0), (7, 2, 0, 0, 0), (8, 2, 0, 0, 0), (2, 2, 9, 0, 0);");

  assert_outline (package, "French",
                  "phase words: Words\n"
                  "card 3e23e8160039594a33894f65-1: chat | cat\n"
                  "card 2e7d2c03a9507ae265ecf5b5-1: chien | dog\n"
                  "card a13b35b3322d6462ed268ace-1: twice | b\n",
                  "2 pictures left out; 2 sounds left out; 2 cards left out, a side of which has no text; "
                  "1 card left out that is too long; 1 card left out whose template is broken; "
                  "2 cards left out whose notes are missing or there twice");
}

/* Why nothing is left is said too. */
static void
test_nothing_left (void)
{
  g_autoptr(GBytes) package = pack_11 (MODELS "INSERT INTO note VALUES (1, 'a', 10, '[sound:a.mp3]|<img src=b.png>|', '');"
                                       "INSERT INTO card VALUES (1, 1, 0, 0, 0);");
  g_autoptr(LmExchangeReport) report = lm_exchange_report_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *lines = NULL;

  g_assert_null (read_package (package, report, &error));
  g_assert_error (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_INVALID);
  lines = join_lines (report);
  g_assert_cmpstr (lines, ==, "1 picture left out; 1 sound left out; 1 card left out, a side of which has no text");
}

static void
test_titles (void)
{
  const struct
  {
    const char *decks[4];
    const char *outline;
    const char *title;
  } cases[] = {
    { { "A" }, "A", "A" },
    { { "A::B" }, "B", "A" },
    { { "A", "A::B" }, "A, B", "A" },
    { { "A::C", "A::B::C", "a::b" }, "a – b, A – B – C, A – C", "File" },
    { { "A::C", "A::B::C", "A::B" }, "B, B – C, C", "A" },
    { { "A::B::D", "A::B::C" }, "C, D", "A – B" },
    { { "B", "A" }, "A, B", "File" },
    { { " A :: :: B " }, "B", "A" },
    { { "::" }, "File", "File" },
    { { NULL }, "File", "File" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GString) sql = g_string_new (TABLES "INSERT INTO note VALUES (1, 'x', 10, 'front|back|', '');");
      g_autoptr(GBytes) package = NULL;
      g_autoptr(LmExchangeReport) report = lm_exchange_report_new ();
      g_autoptr(GError) error = NULL;
      g_autoptr(LmSubject) subject = NULL;
      g_autoptr(GString) titles = g_string_new (NULL);

      for (guint j = 0; cases[i].decks[j] != NULL; j++)
        g_string_append_printf (sql, "INSERT INTO decks VALUES (%u, replace ('%s', '::', char (31)), 0, 0, '', '');"
                                "INSERT INTO card VALUES (1, %u, 0, 0, 0);", 50 - j, cases[i].decks[j], 50 - j);
      if (cases[i].decks[0] == NULL)
        g_string_append (sql, "INSERT INTO card VALUES (1, 99, 0, 0, 0);");

      package = pack_18 (sql->str);
      subject = read_package (package, report, &error);
      g_assert_no_error (error);

      for (guint j = 0; j < lm_subject_get_n_phases (subject); j++)
        g_string_append_printf (titles, "%s%s", j > 0 ? ", " : "",
                                lm_phase_get_title (lm_subject_get_phase (subject, j)));
      g_assert_cmpstr (titles->str, ==, cases[i].outline);
      g_assert_cmpstr (lm_subject_get_title (subject), ==, cases[i].title);
    }
}

static void
test_options (void)
{
  g_autoptr(GBytes) package = pack_11 (MODELS DECKS NOTES);
  g_autoptr(LmImportOptions) options = lm_import_options_new ();
  g_autoptr(LmExchangeReport) report = lm_exchange_report_new ();
  g_autoptr(LmSubject) by_default = NULL;
  g_autoptr(LmSubject) by_options = NULL;
  g_autoptr(GError) error = NULL;

  by_default = lm_anki_read_bytes (package, "File", options, report, NULL, NULL, NULL, &error);
  g_assert_cmpstr (lm_subject_get_id (by_default), ==, "french");
  g_assert_cmpstr (lm_subject_get_language (by_default), ==, "und");

  options->subject_id = g_strdup ("mine");
  options->language = g_strdup ("fr");
  options->title = g_strdup ("My French");
  by_options = lm_anki_read_bytes (package, "File", options, report, NULL, NULL, NULL, &error);
  g_assert_cmpstr (lm_subject_get_id (by_options), ==, "mine");
  g_assert_cmpstr (lm_subject_get_language (by_options), ==, "fr");
  g_assert_cmpstr (lm_subject_get_title (by_options), ==, "My French");
}

/* What was reworded keeps the progress on it. */
static void
test_again (void)
{
  g_autofree char *first = lm_anki_guid_to_card_id ("aB#$", 0);
  g_autofree char *second = lm_anki_guid_to_card_id ("aB#$", 1);
  g_autofree char *other = lm_anki_guid_to_card_id ("ab#$", 0);
  g_autofree char *own = lm_anki_guid_to_card_id ("subject/phase/card#card", 0);
  g_autofree char *derived = lm_anki_guid_to_card_id ("subject/phase/aspect/side#recall", 0);
  g_autofree char *false_own = lm_anki_guid_to_card_id ("subject/phase/Card#card", 0);

  g_assert_true (g_str_has_suffix (first, "-1"));
  g_assert_true (g_str_has_suffix (second, "-2"));
  g_assert_cmpmem (first, 24, second, 24);
  g_assert_cmpstr (first, !=, other);
  g_assert_cmpstr (own, ==, "card");
  g_assert_cmpuint (strlen (derived), ==, 26);
  g_assert_cmpuint (strlen (false_own), ==, 26);
}

static void
assert_refused (GBytes          *package,
                LmExchangeError  code,
                const char      *message)
{
  g_autoptr(LmExchangeReport) report = lm_exchange_report_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(LmSubject) subject = read_package (package, report, &error);

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

  lm_anki_package_add (package, "collection.anki2", one_card ("front"));
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

  lm_anki_package_add (linked, "collection.anki2", one_card ("front"));
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

  lm_anki_package_add (many, "collection.anki2", one_card ("front"));
  for (guint i = 0; i < LM_ANKI_MAX_ENTRIES; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);

      lm_anki_package_add (many, name, g_bytes_new_static ("", 0));
    }
  assert_refused (lm_anki_package_finish (many), LM_EXCHANGE_ERROR_TOO_LARGE, "10000 files");

  assert_refused (pack ("collection.anki2", g_bytes_new_take (g_malloc0 (size), size)),
                  LM_EXCHANGE_ERROR_TOO_LARGE, "200 times");

  /* The directory of the zip file does not say what is in here. */
  assert_refused (pack ("collection.anki21b", lm_anki_package_zstd (g_bytes_new_take (g_malloc0 (size), size))),
                  LM_EXCHANGE_ERROR_TOO_LARGE, "200 times");
}

/* At every place where it could end */
static void
test_truncated (void)
{
  g_autoptr(GBytes) package = pack_18 (TABLES NOTES);
  gsize size = g_bytes_get_size (package);

  for (gsize length = 0; length < size; length += 1 + size / 200)
    {
      g_autoptr(GBytes) part = g_bytes_new_from_bytes (package, 0, length);
      g_autoptr(LmExchangeReport) report = lm_exchange_report_new ();
      g_autoptr(GError) error = NULL;

      g_assert_null (read_package (part, report, &error));
      g_assert_error (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_INVALID);
    }
}

/* Each page of the database in turn is full of nonsense. */
static void
test_damaged (void)
{
  g_autoptr(GBytes) database = lm_anki_package_database (18, TABLES NOTES);
  gsize size = g_bytes_get_size (database);

  for (gsize at = 0; at < size; at += 512)
    {
      guint8 *bytes = g_memdup2 (g_bytes_get_data (database, NULL), size);
      g_autoptr(GBytes) package = NULL;
      g_autoptr(LmExchangeReport) report = lm_exchange_report_new ();
      g_autoptr(GError) error = NULL;
      g_autoptr(LmSubject) subject = NULL;

      memset (bytes + at, 0xa5, 512);
      package = pack ("collection.anki2", g_bytes_new_take (bytes, size));
      subject = read_package (package, report, &error);
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
    { 18, TABLES NOTES "UPDATE templates SET config = x'0affff'", "note type" },
    { 18, TABLES NOTES "UPDATE notetypes SET config = x'ff'", "note type" },
    { 11, MODELS, "No card" },
    { 11, "", "No card" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].sql);
      assert_refused (pack ("collection.anki2", lm_anki_package_database (cases[i].schema, cases[i].sql)),
                      LM_EXCHANGE_ERROR_INVALID, cases[i].message);
    }

  assert_refused (pack ("collection.anki2", g_bytes_new_static ("not a database", 14)),
                  LM_EXCHANGE_ERROR_INVALID, "not a database");
  assert_refused (pack ("collection.anki2", g_bytes_new_static ("", 0)), LM_EXCHANGE_ERROR_INVALID, "“col”");
  assert_refused (g_bytes_new_static ("not a zip file", 14), LM_EXCHANGE_ERROR_INVALID, "damaged");
  assert_refused (g_bytes_new_static ("", 0), LM_EXCHANGE_ERROR_INVALID, "damaged");
}

static void
progress_cb (double   fraction,
             gpointer data)
{
  double *told = data;

  g_assert_cmpfloat (fraction, >=, *told);
  g_assert_cmpfloat (fraction, <=, 1);
  *told = fraction;
}

static void
cancel_cb (double   fraction,
           gpointer data)
{
  g_cancellable_cancel (data);
}

static void
test_cancel (void)
{
  g_autoptr(GBytes) package = pack_11 (MODELS DECKS NOTES);
  g_autoptr(LmImportOptions) options = lm_import_options_new ();
  g_autoptr(LmExchangeReport) report = lm_exchange_report_new ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(LmSubject) subject = NULL;
  g_autoptr(GError) error = NULL;
  double told = 0;

  subject = lm_anki_read_bytes (package, "File", options, report, progress_cb, &told, cancellable, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (told, >, 0.5);
  g_clear_object (&subject);

  g_assert_null (lm_anki_read_bytes (package, "File", options, report, cancel_cb, cancellable, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  g_assert_null (lm_anki_read_bytes (package, "File", options, report, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_nothing_left ();
}

static void
test_file (void)
{
  g_autofree char *path = g_build_filename (temporary, "My deck.apkg", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GBytes) package = pack ("collection.anki2", one_card ("front"));
  g_autoptr(LmSubject) subject = NULL;
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, g_bytes_get_data (package, NULL), g_bytes_get_size (package), &error);
  g_assert_no_error (error);

  subject = lm_exchange_read (file, NULL, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (lm_subject_get_title (subject), ==, "My deck");
  g_assert_cmpstr (lm_subject_get_id (subject), ==, "my-deck");

  g_file_set_contents (path, "nonsense", -1, &error);
  g_assert_no_error (error);
  g_assert_null (lm_exchange_read (file, NULL, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_INVALID);
  g_assert_true (g_str_has_prefix (error->message, "My deck.apkg: "));
  g_clear_error (&error);

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_null (lm_exchange_read (file, NULL, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  temporary = g_dir_make_tmp ("test-anki-XXXXXX", NULL);
  g_setenv ("TMPDIR", temporary, TRUE);

  g_test_add_func ("/anki-reader/schemas", test_schemas);
  g_test_add_func ("/anki-reader/which", test_which);
  g_test_add_func ("/anki-reader/left-out", test_left_out);
  g_test_add_func ("/anki-reader/nothing-left", test_nothing_left);
  g_test_add_func ("/anki-reader/titles", test_titles);
  g_test_add_func ("/anki-reader/options", test_options);
  g_test_add_func ("/anki-reader/again", test_again);
  g_test_add_func ("/anki-reader/hostile-names", test_hostile_names);
  g_test_add_func ("/anki-reader/hostile-sizes", test_hostile_sizes);
  g_test_add_func ("/anki-reader/hostile-databases", test_hostile_databases);
  g_test_add_func ("/anki-reader/truncated", test_truncated);
  g_test_add_func ("/anki-reader/damaged", test_damaged);
  g_test_add_func ("/anki-reader/cancel", test_cancel);
  g_test_add_func ("/anki-reader/file", test_file);

  status = g_test_run ();
  g_rmdir (temporary);
  g_free (temporary);

  return status;
}
