/* test-table-reader.c: from CSV, TSV and Anki's text to a subject
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-table-reader.h"

#include <string.h>

#include "core/subject/lm-subject-reader.h"
#include "core/subject/lm-subject-writer.h"

#include "lm-outline.h"

typedef struct
{
  const char *name;
  const char *table;
  const char *outline;
  const char *report;      /* lines with a line break behind each, or NULL for none */
} Table;

typedef struct
{
  const char     *name;
  const char     *table;
  LmExchangeError code;
  const char     *message; /* how it begins */
} BrokenTable;

#define COMPARISON "phase,aspect,Manager,Leader\n"
#define COMPARISON_SIDES "side manager: Manager\nside leader: Leader\n"

static const Table tables[] = {
  { "comparison",
    COMPARISON "Vision,Money,Plans,Chooses\nVision,People,,Inspires\nOutcome,Order,Keeps,Changes\n",
    COMPARISON_SIDES
    "phase vision: Vision\naspect money: Money | Plans | Chooses\naspect people: People |  | Inspires\n"
    "phase outcome: Outcome\naspect order: Order | Keeps | Changes\n" },
  { "comparison/columns-in-any-order",
    "Leader,aspect,Manager,phase\nChooses,Money,Plans,Vision\n",
    "side leader: Leader\nside manager: Manager\nphase vision: Vision\naspect money: Money | Chooses | Plans\n" },
  { "comparison/four-sides",
    "phase,aspect,A,B,C,D\np,q,1,2,3,4\n",
    "side a: A\nside b: B\nside c: C\nside d: D\nphase p: p\naspect q: q | 1 | 2 | 3 | 4\n" },
  { "comparison/names-in-capitals",
    " Phase ,ASPECT,A,B\np,q,1,2\n",
    "side a: A\nside b: B\nphase p: p\naspect q: q | 1 | 2\n" },
  { "comparison/without-phase",
    "aspect,A,B\nq,1,2\n",
    "side a: A\nside b: B\nphase words: words\naspect q: q | 1 | 2\n" },
  { "comparison/phase-of-the-record-before",
    COMPARISON "Vision,Money,Plans,Chooses\n,People,Manages,Inspires\n",
    COMPARISON_SIDES
    "phase vision: Vision\naspect money: Money | Plans | Chooses\naspect people: People | Manages | Inspires\n" },
  { "comparison/phases-come-back",
    COMPARISON "One,a,1,1\nTwo,b,2,2\nOne,c,3,3\n",
    COMPARISON_SIDES
    "phase one: One\naspect a: a | 1 | 1\naspect c: c | 3 | 3\nphase two: Two\naspect b: b | 2 | 2\n" },
  { "comparison/short-record",
    COMPARISON "Vision,Money,Plans\n",
    COMPARISON_SIDES "phase vision: Vision\naspect money: Money | Plans | \n" },
  { "comparison/no-statement",
    COMPARISON "Vision,Money,,\nVision,People,Manages,\n",
    COMPARISON_SIDES "phase vision: Vision\naspect people: People | Manages | \n",
    "1 record without an answer left out\n" },
  { "comparison/same-name",
    COMPARISON "Vision,Money,Plans,\nVision,Money,,Chooses\n",
    COMPARISON_SIDES
    "phase vision: Vision\naspect money: Money | Plans | \naspect money-2: Money |  | Chooses\n" },
  { "comparison/phase-alone",
    COMPARISON "Vision\n,Money,Plans,Chooses\nOutcome,,,\n",
    COMPARISON_SIDES
    "phase vision: Vision\naspect money: Money | Plans | Chooses\nphase outcome: Outcome\n" },
  { "comparison/nameless-columns",
    "phase,aspect,A,B,,\np,q,1,2,,\np,r,1,2,x,\n",
    "side a: A\nside b: B\nphase p: p\naspect q: q | 1 | 2\naspect r: r | 1 | 2\n",
    "1 column left out\n" },
  { "comparison/cards-behind",
    COMPARISON "Vision,Money,Plans,Chooses\n\nprompt,answer,phase,hint\nWhy?,Because.,Vision,Think\nHow?,So.,,\n",
    COMPARISON_SIDES
    "phase vision: Vision\naspect money: Money | Plans | Chooses\n"
    "card why: Why? | Because. | Think\ncard how: How? | So.\n" },
  { "comparison/rows-behind-an-empty-line",
    COMPARISON "Vision,Money,Plans,Chooses\n\n\nVision,prompt,answer,x\n",
    COMPARISON_SIDES
    "phase vision: Vision\naspect money: Money | Plans | Chooses\naspect prompt: prompt | answer | x\n" },
  { "deck",
    "prompt,answer\nOne,Eins\nTwo,Zwei\n",
    "phase words: words\ncard one: One | Eins\ncard two: Two | Zwei\n" },
  { "deck/phase-and-hint",
    "answer,hint,prompt,phase\nEins,e…,One,Numbers\nRot,,Red,Colors\n",
    "phase numbers: Numbers\ncard one: One | Eins | e…\nphase colors: Colors\ncard red: Red | Rot\n" },
  { "deck/other-column",
    "prompt,answer,source\nOne,Eins,Book\nTwo,Zwei,\n",
    "phase words: words\ncard one: One | Eins\ncard two: Two | Zwei\n",
    "1 column left out\n" },
  { "deck/no-answer",
    "prompt,answer\nOne,\nTwo,Zwei\nThree\n",
    "phase words: words\ncard two: Two | Zwei\n",
    "2 records without an answer left out\n" },
  { "deck/without-header",
    "One,Eins\nTwo,Zwei\n",
    "phase words: words\ncard one: One | Eins\ncard two: Two | Zwei\n" },
  { "deck/same-prompt",
    "bank,Ufer\nbank,Geldhaus\n",
    "phase words: words\ncard bank: bank | Ufer\ncard bank-2: bank | Geldhaus\n" },
  { "delimiter/semicolon", "One, two;Eins, zwei\nThree;Drei\n",
    "phase words: words\ncard one-two: One, two | Eins, zwei\ncard three: Three | Drei\n" },
  { "delimiter/semicolon-and-even-commas", "Haus, das;house, the\nHund, der;dog, the\n",
    "phase words: words\ncard haus-das: Haus, das | house, the\ncard hund-der: Hund, der | dog, the\n" },
  { "delimiter/comma-and-even-semicolons", "prompt,answer\na; b,c; d\ne; f,g; h\n",
    "phase words: words\ncard a-b: a; b | c; d\ncard e-f: e; f | g; h\n" },
  { "delimiter/tab", "One, two\tEins, zwei\nThree, four\tDrei, vier\n",
    "phase words: words\ncard one-two: One, two | Eins, zwei\ncard three-four: Three, four | Drei, vier\n" },
  { "delimiter/header-decides", "phase;aspect;A;B\np;q,r,s;1,5;2,5\n",
    "side a: A\nside b: B\nphase p: p\naspect q-r-s: q,r,s | 1,5 | 2,5\n" },
  { "quotes", "prompt,answer\n\"One, two\",\"say \"\"hi\"\"\"\n\"\",\"\"\n5\" wide,\"\"\"\"\n",
    "phase words: words\ncard one-two: One, two | say \"hi\"\ncard 5-wide: 5\" wide | \"\n" },
  { "quotes/line-breaks", "prompt,answer\n\"One\ntwo\",\"a\r\nb\"\nc,\"d\r\"\n",
    "phase words: words\ncard one-two: One\ntwo | a\r\nb\ncard c: c | d\r\n" },
  { "quotes/all", "\"prompt\",\"answer\"\n\"One\",\"Eins\"\n",
    "phase words: words\ncard one: One | Eins\n" },
  { "spaces-stay", "prompt,answer\n one , eins\n",
    "phase words: words\ncard one:  one  |  eins\n" },
  { "lines/crlf", "prompt,answer\r\nOne,Eins\r\n\r\nTwo,Zwei\r\n",
    "phase words: words\ncard one: One | Eins\ncard two: Two | Zwei\n" },
  { "lines/cr", "prompt,answer\rOne,Eins\rTwo,Zwei",
    "phase words: words\ncard one: One | Eins\ncard two: Two | Zwei\n" },
  { "lines/no-last", "prompt,answer\nOne,Eins",
    "phase words: words\ncard one: One | Eins\n" },
  { "lines/only-delimiters", "prompt,answer\n,\nOne,Eins\n,\n",
    "phase words: words\ncard one: One | Eins\n" },
  { "mark", "\xef\xbb\xbfprompt,answer\nOne,Eins\n",
    "phase words: words\ncard one: One | Eins\n" },
  { "formula-guard", "prompt,answer\n'=1+1,'-2\n'quoted',''@x\n'',don't\n",
    "phase words: words\ncard 1-1: =1+1 | -2\ncard quoted: 'quoted' | '@x\ncard card: '' | don't\n" },
  { "anki", "#separator:tab\n#html:false\n#notetype column:1\n#deck column:2\n#tags column:5\n"
            "Basic\tDeutsch::Zahlen\tOne\tEins\tcommon\nBasic\tDeutsch::Farben\tRed\tRot\t\n",
    "phase deutsch-zahlen: Deutsch::Zahlen\ncard one: One | Eins\n"
    "phase deutsch-farben: Deutsch::Farben\ncard red: Red | Rot\n",
    "2 columns left out\n" },
  { "anki/columns", "#separator:Comma\n#columns:Extra,Back,Front\nx,Eins,One\n",
    "phase words: words\ncard one: One | Eins\n",
    "1 column left out\n" },
  { "anki/deck", "#separator:;\r\n#deck:Zahlen\r\nOne;Eins\r\n",
    "phase zahlen: Zahlen\ncard one: One | Eins\n" },
  { "anki/pipe", "#separator:pipe\nOne|Eins\n",
    "phase words: words\ncard one: One | Eins\n" },
  { "anki/html", "#separator:tab\n#html:true\n"
                 "<b>One</b> &amp;<br>two [sound:a.mp3]\tEins<img src=b.png>\n=1\t'=2\n",
    "phase words: words\ncard one-two: One &\ntwo | Eins\ncard 1: =1 | '=2\n",
    "1 picture left out\n1 sound left out\n" },
  { "anki/no-header-of-its", "#1,the first\n#2,the second\n",
    "phase words: words\ncard 1: #1 | the first\ncard 2: #2 | the second\n" },
  { "ids", "prompt,answer\nWhat is A?,1\nwhat is a,2\nЧто?,3\nКто?,4\nÄpfel & Öl,5\n",
    "phase words: words\ncard what-is-a: What is A? | 1\ncard what-is-a-6ae64a8364: what is a | 2\n"
    "card card-7940fed825: Что? | 3\ncard card-82017bffc3: Кто? | 4\ncard apfel-ol: Äpfel & Öl | 5\n" },
};

static const BrokenTable broken_tables[] = {
  { "empty", "", LM_EXCHANGE_ERROR_INVALID, "words.csv:1:1: " },
  { "only-lines", "\n\n\r\n", LM_EXCHANGE_ERROR_INVALID, "words.csv:" },
  { "only-header", "prompt,answer\n", LM_EXCHANGE_ERROR_INVALID, "words.csv:1:1: " },
  { "no-answers", "prompt,answer\na,\n", LM_EXCHANGE_ERROR_INVALID, "words.csv:1:1: " },
  { "too-many-cells", "prompt,answer\na,b\nc,d,e\n", LM_EXCHANGE_ERROR_INVALID, "words.csv:3:5: " },
  { "too-many-cells/empty", "prompt,answer\na,b\nc,d,\n", LM_EXCHANGE_ERROR_INVALID, "words.csv:3:5: " },
  { "too-many-cells/without-header", "a,b\n\"x\ny\",d,e\n", LM_EXCHANGE_ERROR_INVALID, "words.csv:3:6: " },
  { "open-quote", "prompt,answer\na,b\nc,\"d\ne,f\n", LM_EXCHANGE_ERROR_INVALID, "words.csv:3:3: " },
  { "open-quote/in-header", "\"prompt,answer\na,b\n", LM_EXCHANGE_ERROR_INVALID, "words.csv:1:1: " },
  { "open-quote/at-end", "prompt,answer\na,\"", LM_EXCHANGE_ERROR_INVALID, "words.csv:2:3: " },
  { "text-behind-quote", "prompt,answer\nä,\"b\"c\n", LM_EXCHANGE_ERROR_INVALID, "words.csv:2:6: " },
  { "not-utf8", "prompt,answer\r\nä,\xe4\r\n", LM_EXCHANGE_ERROR_INVALID, "words.csv:2:3: " },
  { "not-utf8/lines-by-cr", "prompt,answer\ra,b\rc,\xff\r", LM_EXCHANGE_ERROR_INVALID, "words.csv:3:3: " },
  { "no-prompt", "prompt,answer\na,b\n,d\n", LM_EXCHANGE_ERROR_INVALID, "words.csv:3:1: " },
  { "no-aspect", COMPARISON "Vision,,Plans,Chooses\n", LM_EXCHANGE_ERROR_INVALID, "words.csv:2:8: " },
  { "one-column", "a\nb\n", LM_EXCHANGE_ERROR_NEEDS_COLUMNS, "words.csv:1:1: " },
  { "three-columns", "a,b,c\nd,e,f\n", LM_EXCHANGE_ERROR_NEEDS_COLUMNS, "words.csv:1:1: " },
  { "one-side", "phase,aspect,A\np,q,1\n", LM_EXCHANGE_ERROR_NEEDS_COLUMNS, "words.csv:1:1: " },
  { "five-sides", "phase,aspect,A,B,C,D,E\np,q,1,2,3,4,5\n", LM_EXCHANGE_ERROR_NEEDS_COLUMNS, "words.csv:1:1: " },
  { "anki-fields", "#separator:tab\na\tb\tc\n", LM_EXCHANGE_ERROR_NEEDS_COLUMNS, "words.csv:2:1: " },
};

static LmSubject *
read_bytes (GBytes            *bytes,
            LmExchangeReport  *report,
            GError           **error)
{
  g_autoptr(LmImportOptions) options = lm_import_options_new ();

  return lm_table_reader_read_bytes (bytes, "words.csv", options, report, NULL, NULL, NULL, error);
}

static LmSubject *
read_text (const char        *table,
           LmExchangeReport  *report,
           GError           **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new (table, strlen (table));

  return read_bytes (bytes, report, error);
}

/* What comes from a table is as good as what comes from the file of a subject. */
static void
assert_keeps_rules (LmSubject *subject)
{
  g_autoptr(GBytes) json = lm_subject_writer_write (subject);
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(LmSubject) same = lm_subject_reader_read_bytes (reader, json, &error);

  g_assert_no_error (error);
  g_assert_nonnull (same);
  g_assert_cmpuint (lm_subject_reader_get_problems (reader)->len, ==, 0);
}

static void
test_table (gconstpointer data)
{
  const Table *table = data;
  g_autoptr(LmExchangeReport) report = lm_exchange_report_new ();
  g_autoptr(GString) lines = g_string_new (NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(LmSubject) subject = read_text (table->table, report, &error);
  g_autofree char *outline = NULL;

  g_assert_no_error (error);
  outline = lm_outline (subject);
  g_assert_cmpstr (outline, ==, table->outline);
  assert_keeps_rules (subject);

  for (guint i = 0; i < lm_exchange_report_get_lines (report)->len; i++)
    g_string_append_printf (lines, "%s\n", (char *) lm_exchange_report_get_lines (report)->pdata[i]);

  g_assert_cmpstr (lines->str, ==, table->report != NULL ? table->report : "");
}

static void
test_broken (gconstpointer data)
{
  const BrokenTable *table = data;
  g_autoptr(LmExchangeReport) report = lm_exchange_report_new ();
  g_autoptr(GError) error = NULL;

  g_assert_null (read_text (table->table, report, &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, LM_EXCHANGE_ERROR, (int) table->code);
  g_assert_true (g_str_has_prefix (error->message, table->message));
}

/* With a byte order mark, as spreadsheets write it. */
static GBytes *
encode (const char *text,
        gboolean    is_big_endian)
{
  g_autofree char *marked = g_strconcat ("\xef\xbb\xbf", text, NULL);
  gsize length;
  char *encoded = g_convert (marked, -1, is_big_endian ? "UTF-16BE" : "UTF-16LE", "UTF-8", NULL, &length, NULL);

  return g_bytes_new_take (encoded, length);
}

static void
test_utf16 (void)
{
  for (gboolean is_big_endian = FALSE; is_big_endian <= TRUE; is_big_endian++)
    {
      g_autoptr(GBytes) bytes = encode ("prompt\tanswer\r\nÜber\t上 \U0001f469\r\n", is_big_endian);
      g_autoptr(LmExchangeReport) report = lm_exchange_report_new ();
      g_autoptr(GError) error = NULL;
      g_autoptr(LmSubject) subject = read_bytes (bytes, report, &error);
      g_autofree char *outline = NULL;

      g_assert_no_error (error);
      outline = lm_outline (subject);
      g_assert_cmpstr (outline, ==, "phase words: words\ncard uber: Über | 上 \U0001f469\n");
    }
}

static void
assert_broken_bytes (const void *data,
                     gsize       length,
                     const char *message)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, length);
  g_autoptr(LmExchangeReport) report = lm_exchange_report_new ();
  g_autoptr(GError) error = NULL;

  g_assert_null (read_bytes (bytes, report, &error));
  g_assert_error (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_INVALID);
  g_assert_true (g_str_has_prefix (error->message, message));
}

static void
test_broken_bytes (void)
{
  assert_broken_bytes ("a,b\nc,\0d\n", 9, "words.csv:2:3: ");
  assert_broken_bytes ("a\0,\0b\0", 6, "words.csv:1:2: ");
  /* UTF-16: half a surrogate pair, half a unit, a NUL, nothing behind the mark */
  assert_broken_bytes ("\xff\xfe" "a\0\n\0,\0\x3d\xd8,\0", 12, "words.csv:2:2: ");
  assert_broken_bytes ("\xff\xfe" "a\0,\0b\0c", 9, "words.csv:1:4: ");
  assert_broken_bytes ("\xfe\xff" "\0a\0,\0\0\0b", 10, "words.csv:1:3: ");
  assert_broken_bytes ("\xff\xfe", 2, "words.csv:1:1: ");
  assert_broken_bytes ("\xef\xbb\xbf", 3, "words.csv:1:1: ");
}

static void
assert_too_large (const char *table,
                  const char *message)
{
  g_autoptr(LmExchangeReport) report = lm_exchange_report_new ();
  g_autoptr(GError) error = NULL;

  g_assert_null (read_text (table, report, &error));
  g_assert_error (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_TOO_LARGE);
  g_test_message ("%s", error->message);
  g_assert_true (g_str_has_prefix (error->message, message));
}

static void
test_long_texts (void)
{
  static const struct
  {
    const char *format;
    guint       max_length;
    const char *message;
  } cases[] = {
    { "prompt,answer\na,b\nc,%s\n", 10000, "words.csv:3:3: “answer” " },
    { "prompt,answer\na,b\n%s,d\n", 10000, "words.csv:3:1: “prompt” " },
    { "prompt,answer,hint\na,b,%s\n", 2000, "words.csv:2:5: “hint” " },
    { "prompt,answer,phase\na,b,%s\n", 200, "words.csv:2:5: “phase” " },
    { "phase,aspect,A,B\np,q,1,%s\n", 2000, "words.csv:2:7: “B” " },
    { "phase,aspect,A,B\np,%s,1,2\n", 200, "words.csv:2:3: “aspect” " },
    { "phase,aspect,A,%s\np,q,1,2\n", 200, "words.csv:1:16: “ä" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GString) longest = g_string_new (NULL);
      g_autoptr(GString) table = g_string_new (cases[i].format);
      g_autoptr(LmExchangeReport) report = lm_exchange_report_new ();
      g_autoptr(GError) error = NULL;
      g_autoptr(LmSubject) subject = NULL;

      for (guint j = 0; j < cases[i].max_length; j++)
        g_string_append (longest, "ä");

      g_string_replace (table, "%s", longest->str, 1);
      subject = read_text (table->str, report, &error);
      g_assert_no_error (error);
      assert_keeps_rules (subject);

      g_string_append (longest, "ä");
      g_string_assign (table, cases[i].format);
      g_string_replace (table, "%s", longest->str, 1);
      assert_too_large (table->str, cases[i].message);
    }
}

static void
test_too_many_phases (void)
{
  g_autoptr(GString) table = g_string_new ("prompt,answer,phase\n");

  for (guint i = 1; i <= 1001; i++)
    g_string_append_printf (table, "a,b,Phase %u\n", i);

  assert_too_large (table->str, "words.csv:1002:5: ");
}

static void
test_too_many_cards (void)
{
  g_autoptr(GString) table = g_string_new ("aspect,A,B\n");

  for (guint i = 0; i < LM_SUBJECT_MAX_CELLS_AND_CARDS / 2; i++)
    g_string_append (table, "a,1,2\n");

  g_string_append (table, "a,,2\n");
  assert_too_large (table->str, "words.csv:100002:1: ");
}

static void
test_too_many_columns (void)
{
  g_autofree char *commas = g_strnfill (1000 * 1000, ',');
  g_autoptr(LmExchangeReport) report = lm_exchange_report_new ();
  g_autoptr(GError) error = NULL;

  g_assert_null (read_text (commas, report, &error));
  g_assert_error (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_INVALID);
  g_assert_true (g_str_has_prefix (error->message, "words.csv:1:257: "));
}

static void
test_options (void)
{
  g_autoptr(LmImportOptions) options = lm_import_options_new ();
  g_autoptr(LmImportOptions) copy = NULL;
  g_autoptr(GBytes) bytes = g_bytes_new_static ("Q,N,A\n1,x,2\n", 12);
  g_autoptr(LmExchangeReport) report = lm_exchange_report_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(LmSubject) subject = NULL;
  g_autofree char *outline = NULL;

  options->subject_id = g_strdup ("numbers");
  options->language = g_strdup ("de");
  options->title = g_strdup ("Zahlen");
  options->has_header = TRUE;
  options->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) lm_table_column_free);
  g_ptr_array_add (options->columns, lm_table_column_new (LM_COLUMN_PROMPT, "Q"));
  g_ptr_array_add (options->columns, lm_table_column_new (LM_COLUMN_IGNORED, "N"));
  g_ptr_array_add (options->columns, lm_table_column_new (LM_COLUMN_ANSWER, NULL));
  copy = lm_import_options_copy (options);

  subject = lm_table_reader_read_bytes (bytes, "words.csv", copy, report, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (lm_subject_get_id (subject), ==, "numbers");
  g_assert_cmpstr (lm_subject_get_language (subject), ==, "de");
  g_assert_cmpstr (lm_subject_get_title (subject), ==, "Zahlen");
  outline = lm_outline (subject);
  g_assert_cmpstr (outline, ==, "phase zahlen: Zahlen\ncard 1: 1 | 2\n");
}

static void
test_wrong_options (void)
{
  static const struct
  {
    const char *subject_id;
    const char *language;
    const char *title;
  } cases[] = {
    { "Not an id", NULL, NULL }, { "", NULL, NULL }, { NULL, "de_DE", NULL }, { NULL, NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LmImportOptions) options = lm_import_options_new ();
      g_autoptr(GBytes) bytes = g_bytes_new_static ("a,b\n", 4);
      g_autoptr(LmExchangeReport) report = lm_exchange_report_new ();
      g_autoptr(GError) error = NULL;

      options->subject_id = g_strdup (cases[i].subject_id);
      options->language = g_strdup (cases[i].language);
      options->title = g_strdup (cases[i].title);
      g_assert_null (lm_table_reader_read_bytes (bytes, "words.csv", options, report, NULL, NULL, NULL, &error));
      g_assert_error (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_INVALID);
    }
}

/* Progress belongs to ids: what is the same text has the same id, whatever changed around it. */
static void
test_ids_stay (void)
{
  g_autoptr(LmExchangeReport) report = lm_exchange_report_new ();
  g_autoptr(LmSubject) before = read_text ("один,1\nдва,2\ntwo,2\n", report, NULL);
  g_autoptr(LmSubject) after = read_text ("ноль,0\ntwo,zwei\nдва,zwei\nодин,eins\n", report, NULL);
  g_autofree char *outline_before = lm_outline (before);
  g_autofree char *outline_after = lm_outline (after);
  g_auto(GStrv) lines = g_strsplit (outline_before, "\n", -1);

  for (guint i = 1; *lines[i] != '\0'; i++)
    {
      *strrchr (lines[i], '|') = '\0';
      g_assert_nonnull (strstr (outline_after, lines[i]));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *path = g_strconcat ("/table-reader/", tables[i].name, NULL);

      g_test_add_data_func (path, &tables[i], test_table);
    }

  for (guint i = 0; i < G_N_ELEMENTS (broken_tables); i++)
    {
      g_autofree char *path = g_strconcat ("/table-reader/broken/", broken_tables[i].name, NULL);

      g_test_add_data_func (path, &broken_tables[i], test_broken);
    }

  g_test_add_func ("/table-reader/utf-16", test_utf16);
  g_test_add_func ("/table-reader/broken-bytes", test_broken_bytes);
  g_test_add_func ("/table-reader/long-texts", test_long_texts);
  g_test_add_func ("/table-reader/too-many-phases", test_too_many_phases);
  g_test_add_func ("/table-reader/too-many-cards", test_too_many_cards);
  g_test_add_func ("/table-reader/too-many-columns", test_too_many_columns);
  g_test_add_func ("/table-reader/options", test_options);
  g_test_add_func ("/table-reader/wrong-options", test_wrong_options);
  g_test_add_func ("/table-reader/ids-stay", test_ids_stay);

  return g_test_run ();
}
