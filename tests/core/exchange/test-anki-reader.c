/* test-anki-reader.c: a subject from a package of Anki’s
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "core/exchange/lm-anki-ids.h"
#include "core/exchange/lm-anki-reader.h"

#include "lm-anki-samples.h"
#include "lm-outline.h"

#define OUTLINE \
  "phase grammar-verbs: Grammar – Verbs\n" \
  "card 3921871aa0881e3e94830142-1: Je […], tu es. | Je suis, tu es.\nPresent\n" \
  "card 3921871aa0881e3e94830142-2: Je suis, tu [être]. | Je suis, tu es.\nPresent\n" \
  "phase words: Words\n" \
  "card 711430f6164e93803d93428b-1: le chat | the cat\n" \
  "card 711430f6164e93803d93428b-2: the cat | le chat\n" \
  "card 4d2f4b668cfc48e6059d36e9-1: le chien | the dog | It barks.\n"

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
  g_autoptr(LmSubject) subject = lm_anki_samples_read (package, report, &error);
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
  g_autoptr(GBytes) old = lm_anki_samples_pack_11 (LM_ANKI_SAMPLE_MODELS LM_ANKI_SAMPLE_DECKS LM_ANKI_SAMPLE_NOTES);
  g_autoptr(GBytes) new = lm_anki_samples_pack_18 (LM_ANKI_SAMPLE_TABLES LM_ANKI_SAMPLE_NOTES);

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
        lm_anki_package_add (package, "collection.anki2", lm_anki_samples_one_card ("first"));
      if (cases[i].has[1])
        lm_anki_package_add (package, "collection.anki21", lm_anki_samples_one_card ("second"));
      if (cases[i].has[2])
        lm_anki_package_add (package, "collection.anki21b", lm_anki_package_zstd (lm_anki_samples_one_card ("third")));

      zip = lm_anki_package_finish (package);
      subject = lm_anki_samples_read (zip, report, &error);

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
    lm_anki_samples_pack_11 (LM_ANKI_SAMPLE_MODELS LM_ANKI_SAMPLE_DECKS
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
  g_autoptr(GBytes) package = lm_anki_samples_pack_11 (LM_ANKI_SAMPLE_MODELS "INSERT INTO note VALUES (1, 'a', 10, '[sound:a.mp3]|<img src=b.png>|', '');"
                                       "INSERT INTO card VALUES (1, 1, 0, 0, 0);");
  g_autoptr(LmExchangeReport) report = lm_exchange_report_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *lines = NULL;

  g_assert_null (lm_anki_samples_read (package, report, &error));
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
      g_autoptr(GString) sql = g_string_new (LM_ANKI_SAMPLE_TABLES "INSERT INTO note VALUES (1, 'x', 10, 'front|back|', '');");
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

      package = lm_anki_samples_pack_18 (sql->str);
      subject = lm_anki_samples_read (package, report, &error);
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
  g_autoptr(GBytes) package = lm_anki_samples_pack_11 (LM_ANKI_SAMPLE_MODELS LM_ANKI_SAMPLE_DECKS LM_ANKI_SAMPLE_NOTES);
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

/* Who packs a deck by hand packs the folder of its media too. */
static void
test_folder (void)
{
  LmAnkiPackage *builder = lm_anki_package_new ();
  g_autoptr(GBytes) package = NULL;
  g_autoptr(LmExchangeReport) report = lm_exchange_report_new ();
  g_autoptr(LmSubject) subject = NULL;
  g_autoptr(GError) error = NULL;

  lm_anki_package_add (builder, "collection.media/", g_bytes_new_static ("", 0));
  lm_anki_package_add (builder, "collection.anki2", lm_anki_samples_one_card ("front"));
  package = lm_anki_package_finish (builder);
  subject = lm_anki_samples_read (package, report, &error);
  g_assert_no_error (error);
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
  g_autoptr(GBytes) package = lm_anki_samples_pack_11 (LM_ANKI_SAMPLE_MODELS LM_ANKI_SAMPLE_DECKS LM_ANKI_SAMPLE_NOTES);
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
  lm_anki_samples_assert_clean ();
}

static void
test_file (void)
{
  g_autofree char *path = lm_anki_samples_build_path ("My deck.apkg");
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GBytes) package = lm_anki_samples_pack ("collection.anki2", lm_anki_samples_one_card ("front"));
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
  lm_anki_samples_begin ();

  g_test_add_func ("/anki-reader/schemas", test_schemas);
  g_test_add_func ("/anki-reader/which", test_which);
  g_test_add_func ("/anki-reader/folder", test_folder);
  g_test_add_func ("/anki-reader/left-out", test_left_out);
  g_test_add_func ("/anki-reader/nothing-left", test_nothing_left);
  g_test_add_func ("/anki-reader/titles", test_titles);
  g_test_add_func ("/anki-reader/options", test_options);
  g_test_add_func ("/anki-reader/again", test_again);
  g_test_add_func ("/anki-reader/cancel", test_cancel);
  g_test_add_func ("/anki-reader/file", test_file);

  status = g_test_run ();
  lm_anki_samples_end ();

  return status;
}
