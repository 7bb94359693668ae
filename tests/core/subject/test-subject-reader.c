/* test-subject-reader.c: every rule of the format, and ways to read
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "core/subject/lm-subject-reader.h"

#define N_THREADS 8

typedef struct
{
  GMainLoop *loop;
  LmSubject *subject;
  GError    *error;
} Reading;

static GFile *
fixture (const char *path)
{
  g_autofree char *full = g_test_build_filename (G_TEST_DIST, "core", "subject", "fixtures", path, NULL);

  return g_file_new_for_path (full);
}

static LmSubject *
read_string (LmSubjectReader  *reader,
             const char       *text,
             GError          **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));

  return lm_subject_reader_read_bytes (reader, bytes, error);
}

static void
assert_report (LmSubjectReader *reader,
               const char      *path)
{
  g_autofree char *base = g_strndup (path, strlen (path) - strlen (".json"));
  g_autofree char *report_path = g_strconcat (base, ".report", NULL);
  g_autoptr(GFile) file = fixture (report_path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *report = lm_subject_reader_dup_report (reader, name);
  g_autofree char *expected = NULL;

  /* A file without a report beside it has nothing to tell. */
  if (!g_file_load_contents (file, NULL, &expected, NULL, NULL, NULL))
    expected = g_strdup ("");

  g_assert_cmpstr (report, ==, expected);
}

static void
test_valid (gconstpointer path)
{
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  g_autoptr(GFile) file = fixture (path);
  g_autoptr(GError) error = NULL;
  g_autoptr(LmSubject) subject = lm_subject_reader_read_file (reader, file, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (LM_IS_SUBJECT (subject));
  assert_report (reader, path);
}

static void
test_invalid (gconstpointer path)
{
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  g_autoptr(GFile) file = fixture (path);
  g_autoptr(GError) error = NULL;
  g_autoptr(LmSubject) subject = lm_subject_reader_read_file (reader, file, NULL, &error);

  g_assert_error (error, LM_SUBJECT_ERROR, LM_SUBJECT_ERROR_INVALID);
  g_assert_null (subject);
  assert_report (reader, path);
}

static void
test_built_in (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "subjects",
                                                 "leadership-management.json", NULL);
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  g_autoptr(LmSubject) subject = lm_subject_reader_read_file (reader, file, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (lm_subject_get_id (subject), ==, "leadership-management");
  g_assert_cmpuint (lm_subject_reader_get_problems (reader)->len, ==, 0);
}

/* The closest language that there is, text by text; empty and missing ones are the subject's. */
static void
test_translations (void)
{
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  g_autoptr(GFile) file = fixture ("valid/translations.json");
  g_autoptr(LmSubject) subject = lm_subject_reader_read_file (reader, file, NULL, NULL);
  g_autoptr(LmSubject) austrian = lm_subject_translate_from_file (subject, "de-AT");
  g_autoptr(LmSubject) swiss = lm_subject_translate_from_file (subject, "de-CH");
  g_autoptr(LmSubject) french = lm_subject_translate_from_file (subject, "fr");
  LmPhase *phase = lm_subject_get_phase (austrian, 0);
  LmCell *cell = lm_aspect_get_cell (lm_phase_get_aspect (phase, 0), 0);
  g_autoptr(LmAuthoredCard) card = g_list_model_get_item (lm_phase_get_cards (phase), 0);

  g_assert_cmpuint (lm_subject_get_translations (subject)->len, ==, 3);
  g_assert_cmpstr (lm_subject_get_language (austrian), ==, "de-AT");
  g_assert_cmpstr (lm_subject_get_title (austrian), ==, "Tee und Kaffee");
  g_assert_cmpstr (lm_side_get_name (lm_subject_get_side (austrian, 1)), ==, "Kaffee");
  g_assert_cmpstr (lm_phase_get_summary (phase), ==, "Vom Wasser in die Tasse.");
  g_assert_cmpstr (lm_cell_get_statement (cell), ==, "Haaß.");
  g_assert_cmpstr (lm_cell_get_examples (cell)[0], ==, "Sencha");
  g_assert_cmpstr (lm_cell_get_examples (cell)[1], ==, "Darjeeling");
  g_assert_cmpstr (lm_authored_card_get_hint (card), ==, "D…");
  g_assert_true (lm_subject_get_original (austrian) == subject);

  g_assert_cmpstr (lm_subject_get_language (swiss), ==, "de");
  g_assert_true (french == subject);
}

/* As many translations, each of as many texts. */
static char *
write_translations (guint n_languages,
                    guint n_texts)
{
  GString *text = g_string_new ("{\"format\":\"leadmgmt-subject\",\"version\":1,\"id\":\"x\",\"language\":\"en\","
                                "\"title\":\"X\",\"phases\":[{\"id\":\"x\",\"title\":\"X\"}],\"translations\":{");

  for (guint i = 0; i < n_languages; i++)
    {
      g_string_append_printf (text, "%s\"x-%u\":{", i > 0 ? "," : "", i);
      for (guint j = 0; j < n_texts; j++)
        g_string_append_printf (text, "%s\"phase-%u/aspect-%u/side statement\":\"Y\"", j > 0 ? "," : "", j / 100, j % 100);
      g_string_append (text, "}");
    }

  return g_string_free (g_string_append (text, "}}"), FALSE);
}

static void
assert_large_translations (guint       n_languages,
                           guint       n_texts,
                           const char *message)
{
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  g_autofree char *text = write_translations (n_languages, n_texts);
  g_autoptr(GError) error = NULL;
  g_autoptr(LmSubject) subject = read_string (reader, text, &error);

  g_assert_true ((subject == NULL) == (message != NULL));
  if (message != NULL)
    {
      g_assert_error (error, LM_SUBJECT_ERROR, LM_SUBJECT_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, message));
    }
}

static void
test_large_translations (void)
{
  assert_large_translations (1, 50000, NULL);
  assert_large_translations (1, 50001, "The object has more than 50000 members");
  assert_large_translations (7, 20000, "The object has more than ");
}

/* Each of these names has the hash value of all others: read one by one they took a minute. */
static void
test_colliding_names (void)
{
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  g_autoptr(GString) text = g_string_new ("{\"translations\":{\"de\":{");
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < 10000; i++)
    {
      g_string_append (text, i > 0 ? ",\"" : "\"");
      for (guint bit = 0; bit < 14; bit++)
        g_string_append (text, (i >> bit) & 1 ? "Ay" : "BX");
      g_string_append (text, "\":\"\"");
    }
  g_string_append (text, "}}}");

  g_assert_null (read_string (reader, text->str, &error));
  g_assert_nonnull (strstr (error->message, "The object has more than 192 members"));
}

static void
test_contents (void)
{
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  g_autoptr(GFile) file = fixture ("valid/phases-before-sides.json");
  g_autoptr(LmSubject) subject = lm_subject_reader_read_file (reader, file, NULL, NULL);
  LmPhase *phase = lm_subject_get_phase (subject, 0);
  LmAspect *aspect = lm_phase_get_aspect (phase, 0);
  LmCell *tea = lm_aspect_get_cell (aspect, 0);
  LmCell *coffee = lm_aspect_get_cell (aspect, 1);
  g_autoptr(LmAuthoredCard) card = g_list_model_get_item (lm_phase_get_cards (phase), 0);

  g_assert_cmpstr (lm_subject_get_id (subject), ==, "tea-coffee");
  g_assert_cmpstr (lm_subject_get_language (subject), ==, "en");
  g_assert_cmpstr (lm_subject_get_title (subject), ==, "Tea and coffee");
  g_assert_cmpstr (lm_subject_get_summary (subject), ==, "Two ways to wake up.");
  g_assert_cmpstr (lm_source_get_title (lm_subject_get_source (subject)), ==, "The Cup");
  g_assert_cmpstr (lm_source_get_author (lm_subject_get_source (subject)), ==, "A. Taster");
  g_assert_cmpstr (lm_source_get_publisher (lm_subject_get_source (subject)), ==, "Kettle");
  g_assert_cmpstr (lm_source_get_date (lm_subject_get_source (subject)), ==, "2024-04-20");
  g_assert_cmpuint (lm_subject_get_n_sides (subject), ==, 2);
  g_assert_cmpstr (lm_side_get_name (lm_subject_get_side (subject, 0)), ==, "Tea");
  g_assert_cmpint (lm_side_get_color (lm_subject_get_side (subject, 1)), ==, LM_SIDE_COLOR_RED);
  g_assert_cmpstr (lm_phase_get_summary (phase), ==, "From water to cup.");
  g_assert_cmpstr (lm_aspect_get_title (aspect), ==, "Water");
  g_assert_cmpstr (lm_cell_get_statement (tea), ==, "Just off the boil.");
  g_assert_null (lm_cell_get_detail (tea));
  g_assert_null (lm_cell_get_examples (tea)[0]);
  g_assert_cmpstr (lm_cell_get_statement (coffee), ==, "Around 93 °C.");
  g_assert_cmpstr (lm_cell_get_detail (coffee), ==, "Hotter water burns it.");
  g_assert_cmpstr (lm_cell_get_examples (coffee)[0], ==, "A moka pot");
  g_assert_true (lm_cell_get_side (coffee) == lm_subject_get_side (subject, 1));
  g_assert_cmpstr (lm_authored_card_get_id (card), ==, "origin");
  g_assert_cmpstr (lm_authored_card_get_prompt (card), ==, "Where does tea come from?");
  g_assert_cmpstr (lm_authored_card_get_answer (card), ==, "China");
  g_assert_cmpstr (lm_authored_card_get_hint (card), ==, "Asia");
}

static void
test_escapes (void)
{
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  g_autoptr(GFile) file = fixture ("valid/escapes.json");
  g_autoptr(LmSubject) subject = lm_subject_reader_read_file (reader, file, NULL, NULL);

  g_assert_cmpstr (lm_subject_get_title (subject), ==, "Tea \\ / \"coffee\" \b\f\n\r\t é 😀 \177");
}

/* What is optional and empty is the same as missing. */
static void
test_empty_is_missing (void)
{
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  g_autoptr(GFile) file = fixture ("valid/empty-where-optional.json");
  g_autoptr(LmSubject) subject = lm_subject_reader_read_file (reader, file, NULL, NULL);
  LmPhase *phase = lm_subject_get_phase (subject, 0);
  g_autoptr(LmAuthoredCard) card = g_list_model_get_item (lm_phase_get_cards (phase), 0);

  g_assert_null (lm_subject_get_summary (subject));
  g_assert_null (lm_subject_get_source (subject));
  g_assert_null (lm_phase_get_summary (phase));
  g_assert_null (lm_cell_get_detail (lm_aspect_get_cell (lm_phase_get_aspect (phase, 0), 1)));
  g_assert_null (lm_authored_card_get_hint (card));
}

static void
test_default_colors (void)
{
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  g_autoptr(GFile) file = fixture ("valid/four-sides-without-colors.json");
  g_autoptr(LmSubject) subject = lm_subject_reader_read_file (reader, file, NULL, NULL);

  g_assert_cmpint (lm_side_get_color (lm_subject_get_side (subject, 0)), ==, LM_SIDE_COLOR_BLUE);
  g_assert_cmpint (lm_side_get_color (lm_subject_get_side (subject, 1)), ==, LM_SIDE_COLOR_ORANGE);
  g_assert_cmpint (lm_side_get_color (lm_subject_get_side (subject, 2)), ==, LM_SIDE_COLOR_GREEN);
  g_assert_cmpint (lm_side_get_color (lm_subject_get_side (subject, 3)), ==, LM_SIDE_COLOR_PURPLE);
}

static void
test_error_names_the_place (void)
{
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  g_autoptr(GError) error = NULL;

  g_assert_null (read_string (reader, "{\n  \"x\": }", &error));
  g_assert_error (error, LM_SUBJECT_ERROR, LM_SUBJECT_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "Line 2, column 8: A value should be here, not “}”");
}

/* The author of a file should not meet the warnings of the one that was read before. */
static void
test_problems_are_of_the_last_reading (void)
{
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  g_autoptr(GFile) valid = fixture ("valid/comparison.json");
  g_autoptr(GFile) missing = fixture ("valid/no-such-file.json");
  g_autoptr(LmSubject) subject = NULL;

  g_assert_null (read_string (reader, "[", NULL));
  g_assert_cmpuint (lm_subject_reader_get_problems (reader)->len, ==, 1);

  subject = lm_subject_reader_read_file (reader, valid, NULL, NULL);
  g_assert_cmpuint (lm_subject_reader_get_problems (reader)->len, ==, 0);

  g_assert_null (read_string (reader, "[", NULL));
  g_assert_null (lm_subject_reader_read_file (reader, missing, NULL, NULL));
  g_assert_cmpuint (lm_subject_reader_get_problems (reader)->len, ==, 0);
}

static char *
dup_deck (guint n_cards)
{
  GString *text = g_string_new ("{ \"format\": \"leadmgmt-subject\", \"version\": 1, \"id\": \"deck\","
                                " \"language\": \"en\", \"title\": \"Deck\",\n"
                                "\"phases\": [{ \"id\": \"all\", \"title\": \"All\", \"cards\": [");

  for (guint i = 0; i < n_cards; i++)
    g_string_append_printf (text, "%s\n{ \"id\": \"c%u\", \"prompt\": \"%u?\", \"answer\": \"%u!\" }",
                            i == 0 ? "" : ",", i, i, i);

  g_string_append (text, "\n]}]}");

  return g_string_free (text, FALSE);
}

/* Problems past a thousand are only counted, but never so that the reason is lost. */
static void
test_countless_problems (void)
{
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  g_autofree char *deck = dup_deck (3000);
  g_auto(GStrv) parts = g_strsplit (deck, "\"prompt\"", -1);
  g_autofree char *broken = g_strjoinv ("\"x\": 1, \"prompt\"", parts);
  g_autofree char *report = NULL;
  g_autoptr(GError) error = NULL;

  memcpy (strstr (broken, "\"2999!\""), " 2999  ", strlen (" 2999  "));

  g_assert_null (read_string (reader, broken, &error));
  g_assert_error (error, LM_SUBJECT_ERROR, LM_SUBJECT_ERROR_INVALID);
  g_assert_true (g_str_has_suffix (error->message, "“answer” must be a text in quotation marks"));
  g_assert_cmpuint (lm_subject_reader_get_problems (reader)->len, ==, 1001);

  report = lm_subject_reader_dup_report (reader, "deck.json");
  g_assert_true (g_str_has_suffix (report, "\ndeck.json: 2981 more problems\n"));
}

static void
test_cells_and_cards (gconstpointer data)
{
  guint n_too_many = GPOINTER_TO_UINT (data);
  g_autofree char *deck = dup_deck (LM_SUBJECT_MAX_CELLS_AND_CARDS + n_too_many);
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  g_autoptr(LmSubject) subject = read_string (reader, deck, NULL);
  g_autofree char *report = lm_subject_reader_dup_report (reader, "deck.json");

  if (n_too_many == 0)
    {
      g_assert_cmpuint (g_list_model_get_n_items (lm_phase_get_cards (lm_subject_get_phase (subject, 0))),
                        ==, LM_SUBJECT_MAX_CELLS_AND_CARDS);
      g_assert_cmpstr (report, ==, "");
      return;
    }

  g_assert_null (subject);
  g_assert_cmpstr (report, ==,
                   "deck.json:200003:1: error: A subject may have at most 200000 cells and cards;"
                   " this is one too many [/phases/0/cards/200000]\n");
}

/* Cells and cards count together. */
static void
test_cells_with_cards (void)
{
  const char *more =
    "\"sides\": [{ \"id\": \"a\", \"name\": \"A\" }, { \"id\": \"b\", \"name\": \"B\" }],"
    "\"phases\": [{ \"id\": \"cells\", \"title\": \"C\", \"aspects\": [{ \"id\": \"a\", \"title\": \"A\","
    "\"cells\": { \"a\": { \"statement\": \"A\" }, \"b\": { \"statement\": \"B\" } } }] },";
  g_autofree char *deck = dup_deck (LM_SUBJECT_MAX_CELLS_AND_CARDS - 1);
  g_auto(GStrv) parts = g_strsplit (deck, "\"phases\": [", 2);
  g_autofree char *text = g_strjoinv (more, parts);
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();

  g_assert_null (read_string (reader, text, NULL));
  g_assert_cmpuint (lm_subject_reader_get_problems (reader)->len, ==, 1);
}

static void
test_too_large (void)
{
  gsize size = LM_SUBJECT_MAX_BYTES + 1;
  char *spaces = g_strnfill (size, ' ');
  g_autoptr(GBytes) too_large = g_bytes_new_take (spaces, size);
  g_autoptr(GBytes) largest = NULL;
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  g_autoptr(LmSubject) subject = NULL;
  g_autofree char *deck = dup_deck (1);
  g_autofree char *report = NULL;

  memcpy (spaces, deck, strlen (deck));

  g_assert_null (lm_subject_reader_read_bytes (reader, too_large, NULL));
  report = lm_subject_reader_dup_report (reader, "deck.json");
  g_assert_cmpstr (report, ==, "deck.json:1:1: error: The file is larger than 64 MiB, too large for a subject []\n");

  largest = g_bytes_new_from_bytes (too_large, 0, LM_SUBJECT_MAX_BYTES);
  subject = lm_subject_reader_read_bytes (reader, largest, NULL);
  g_assert_true (LM_IS_SUBJECT (subject));
}

/* A sparse file is large without taking room; no more of it is read than is allowed. */
static void
test_too_large_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("leadmgmt-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "large.json", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "{", 1, NULL));
  g_assert_cmpint (truncate (path, (gint64) 1 << 40), ==, 0);

  g_assert_null (lm_subject_reader_read_file (reader, file, NULL, &error));
  g_assert_error (error, LM_SUBJECT_ERROR, LM_SUBJECT_ERROR_INVALID);
  g_assert_true (strstr (error->message, "64 MiB") != NULL);

  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_missing_file (void)
{
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  g_autoptr(GFile) file = fixture ("valid/no-such-file.json");
  g_autoptr(GError) error = NULL;

  g_assert_null (lm_subject_reader_read_file (reader, file, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_folder (void)
{
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  g_autoptr(GFile) file = fixture ("valid");
  g_autoptr(GError) error = NULL;

  g_assert_null (lm_subject_reader_read_file (reader, file, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
}

/* Reading a pipe would wait for somebody to write. */
static void
test_pipe (void)
{
  g_autofree char *folder = g_dir_make_tmp ("leadmgmt-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "pipe", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);

  g_assert_null (lm_subject_reader_read_file (reader, file, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);

  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Reading *reading = user_data;

  reading->subject = lm_subject_reader_read_file_finish (LM_SUBJECT_READER (source), result, &reading->error);
  g_main_loop_quit (reading->loop);
}

static Reading
read_async (LmSubjectReader *reader,
            const char      *path,
            GCancellable    *cancellable)
{
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr(GFile) file = fixture (path);
  Reading reading = { loop };

  lm_subject_reader_read_file_async (reader, file, cancellable, read_cb, &reading);
  g_main_loop_run (loop);

  return reading;
}

static void
test_async (void)
{
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  g_autoptr(GCancellable) cancelled = g_cancellable_new ();
  Reading reading;

  reading = read_async (reader, "valid/unknown-members.json", NULL);
  g_assert_no_error (reading.error);
  g_assert_cmpstr (lm_subject_get_id (reading.subject), ==, "tea-coffee");
  g_assert_cmpuint (lm_subject_reader_get_problems (reader)->len, ==, 3);
  g_clear_object (&reading.subject);

  reading = read_async (reader, "invalid/title-empty.json", NULL);
  g_assert_null (reading.subject);
  g_assert_error (reading.error, LM_SUBJECT_ERROR, LM_SUBJECT_ERROR_INVALID);
  g_clear_error (&reading.error);
  g_assert_cmpuint (lm_subject_reader_get_problems (reader)->len, ==, 1);

  g_cancellable_cancel (cancelled);
  reading = read_async (reader, "valid/comparison.json", cancelled);
  g_assert_null (reading.subject);
  g_assert_error (reading.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&reading.error);
}

static gpointer
read_valid_and_invalid (gpointer data)
{
  for (guint i = 0; i < 50; i++)
    {
      g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
      g_autoptr(GFile) valid = fixture ("valid/comparison.json");
      g_autoptr(GFile) invalid = fixture ("invalid/many-things-at-once.json");
      g_autoptr(LmSubject) subject = lm_subject_reader_read_file (reader, valid, NULL, NULL);
      g_autofree char *report = NULL;

      g_assert_cmpstr (lm_subject_get_title (subject), ==, "Tea and coffee");
      g_assert_null (lm_subject_reader_read_file (reader, invalid, NULL, NULL));
      report = lm_subject_reader_dup_report (reader, "many-things-at-once.json");
      g_assert_true (g_str_has_prefix (report, "many-things-at-once.json:5:15: error: "));
    }

  return NULL;
}

static void
test_threads (void)
{
  GThread *threads[N_THREADS];

  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("reader", read_valid_and_invalid, NULL);

  for (guint i = 0; i < N_THREADS; i++)
    g_thread_join (threads[i]);
}

static void
add_fixtures (const char    *folder,
              GTestDataFunc  test)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "core", "subject", "fixtures", folder, NULL);
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  g_assert_true (dir != NULL);

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".json"))
      {
        g_autofree char *test_name = g_strdup_printf ("/subject-reader/%s/%s", folder, name);

        g_test_add_data_func_full (test_name, g_build_filename (folder, name, NULL), test, g_free);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_fixtures ("valid", test_valid);
  add_fixtures ("invalid", test_invalid);

  g_test_add_func ("/subject-reader/built-in", test_built_in);
  g_test_add_func ("/subject-reader/contents", test_contents);
  g_test_add_func ("/subject-reader/translations", test_translations);
  g_test_add_func ("/subject-reader/large-translations", test_large_translations);
  g_test_add_func ("/subject-reader/colliding-names", test_colliding_names);
  g_test_add_func ("/subject-reader/escapes", test_escapes);
  g_test_add_func ("/subject-reader/empty-is-missing", test_empty_is_missing);
  g_test_add_func ("/subject-reader/default-colors", test_default_colors);
  g_test_add_func ("/subject-reader/error-names-the-place", test_error_names_the_place);
  g_test_add_func ("/subject-reader/problems-are-of-the-last-reading", test_problems_are_of_the_last_reading);
  g_test_add_func ("/subject-reader/countless-problems", test_countless_problems);
  g_test_add_data_func ("/subject-reader/cells-and-cards/most", GUINT_TO_POINTER (0), test_cells_and_cards);
  g_test_add_data_func ("/subject-reader/cells-and-cards/too-many", GUINT_TO_POINTER (1), test_cells_and_cards);
  g_test_add_func ("/subject-reader/cells-with-cards", test_cells_with_cards);
  g_test_add_func ("/subject-reader/too-large", test_too_large);
  g_test_add_func ("/subject-reader/too-large-file", test_too_large_file);
  g_test_add_func ("/subject-reader/missing-file", test_missing_file);
  g_test_add_func ("/subject-reader/folder", test_folder);
  g_test_add_func ("/subject-reader/pipe", test_pipe);
  g_test_add_func ("/subject-reader/async", test_async);
  g_test_add_func ("/subject-reader/threads", test_threads);

  return g_test_run ();
}
