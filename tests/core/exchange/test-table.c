/* test-table.c: a comparison as text and HTML
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-table.h"
#include "core/exchange/lm-table-html.h"

#include "lm-sketch.h"

static LmSubject *
sketch_two_phases (void)
{
  return lm_sketch ("side manager\n"
                    "side leader\n"
                    "phase vision\n"
                    "aspect money: Plans | Chooses\n"
                    "aspect people: | Inspires\n"
                    "phase outcome\n"
                    "aspect order: Keeps | Changes\n");
}

static void
assert_text (LmSubject  *subject,
             LmPhase    *phase,
             guint       rotation,
             const char *expected)
{
  g_autofree char *text = lm_table_to_text (subject, phase, rotation, NULL);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_text (void)
{
  g_autoptr(LmSubject) subject = sketch_two_phases ();
  LmPhase *phase = lm_subject_get_phase (subject, 0);

  assert_text (subject, phase, 0,
               "Aspect\tManager\tLeader\n"
               "Money\tPlans\tChooses\n"
               "People\t\tInspires\n");
}

static void
test_text_rotation (void)
{
  g_autoptr(LmSubject) subject = sketch_two_phases ();
  g_autoptr(LmSubject) three = lm_sketch ("side a\n"
                                          "side b\n"
                                          "side c\n"
                                          "phase p\n"
                                          "aspect q: One | Two | Three\n");

  assert_text (subject, lm_subject_get_phase (subject, 0), 1,
               "Aspect\tLeader\tManager\n"
               "Money\tChooses\tPlans\n"
               "People\tInspires\t\n");
  assert_text (three, lm_subject_get_phase (three, 0), 1,
               "Aspect\tB\tC\tA\n"
               "Q\tTwo\tThree\tOne\n");
  assert_text (three, lm_subject_get_phase (three, 0), G_MAXUINT,
               "Aspect\tA\tB\tC\n"
               "Q\tOne\tTwo\tThree\n");
}

static void
test_text_all_phases (void)
{
  g_autoptr(LmSubject) subject = sketch_two_phases ();

  assert_text (subject, NULL, 0,
               "Phase\tAspect\tManager\tLeader\n"
               "Vision\tMoney\tPlans\tChooses\n"
               "Vision\tPeople\t\tInspires\n"
               "Outcome\tOrder\tKeeps\tChanges\n");
}

static void
test_text_authored (void)
{
  g_autoptr(LmSubject) subject = lm_sketch ("side manager\n"
                                            "side leader\n"
                                            "phase vision\n"
                                            "aspect money: Plans | Chooses\n"
                                            "card why: Why? | Because.\n");

  assert_text (subject, lm_subject_get_phase (subject, 0), 0,
               "Aspect\tManager\tLeader\n"
               "Money\tPlans\tChooses\n"
               "\n"
               "Prompt\tAnswer\n"
               "Why?\tBecause.\n");
}

static void
test_text_plain_deck (void)
{
  g_autoptr(LmSubject) subject = lm_sketch ("phase words\n"
                                            "card one: One? | Eins\n"
                                            "phase more\n"
                                            "card two: Two? | Zwei\n");

  assert_text (subject, lm_subject_get_phase (subject, 0), 3,
               "Prompt\tAnswer\n"
               "One?\tEins\n");
  assert_text (subject, NULL, 0,
               "Phase\tPrompt\tAnswer\n"
               "Words\tOne?\tEins\n"
               "More\tTwo?\tZwei\n");
}

static void
test_text_nothing (void)
{
  g_autoptr(LmSubject) subject = lm_sketch ("phase words\n");

  assert_text (subject, NULL, 0, "");
}

static LmSubject *
new_deck (const char *language,
          const char *prompt,
          const char *answer)
{
  GPtrArray *sides = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *phases = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *aspects = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *cards = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (cards, lm_authored_card_new ("card", prompt, answer, NULL));
  g_ptr_array_add (phases, lm_phase_new ("phase", "Phase", NULL, aspects, cards));

  return lm_subject_new ("deck", language, "Deck", NULL, NULL, sides, phases);
}

static void
test_text_quoting (void)
{
  const struct
  {
    const char *value;
    const char *expected;
  } cases[] = {
    { "plain, with a comma", "plain, with a comma" },
    { "a \"quoted\" word", "\"a \"\"quoted\"\" word\"" },
    { "two\nlines", "\"two\nlines\"" },
    { "two\r\nlines", "\"two\r\nlines\"" },
    { "a\ttab", "\"a\ttab\"" },
    { "=1+1", "'=1+1" },
    { "+1", "'+1" },
    { "-1", "'-1" },
    { "@SUM(A1)", "'@SUM(A1)" },
    { "\tindented", "\"'\tindented\"" },
    { "\rreturned", "\"'\rreturned\"" },
    { "=\"a\"", "\"'=\"\"a\"\"\"" },
    { "1-1", "1-1" },
    { "'quoted'", "'quoted'" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LmSubject) subject = new_deck ("en", "Prompt", cases[i].value);
      g_autofree char *expected = g_strdup_printf ("Prompt\tAnswer\nPrompt\t%s\n", cases[i].expected);

      assert_text (subject, lm_subject_get_phase (subject, 0), 0, expected);
    }
}

static void
assert_html (LmSubject  *subject,
             LmPhase    *phase,
             guint       rotation,
             const char *expected)
{
  g_autofree char *html = lm_table_to_html (subject, phase, rotation, NULL);

  g_assert_cmpstr (html, ==, expected);
}

static void
test_html (void)
{
  g_autoptr(LmSubject) subject = sketch_two_phases ();

  assert_html (subject, lm_subject_get_phase (subject, 0), 1,
               "<table lang=\"en\" dir=\"ltr\">\n"
               "<caption>Vision</caption>\n"
               "<thead>\n"
               "<tr><th scope=\"col\">Aspect</th>"
               "<th scope=\"col\">Leader</th>"
               "<th scope=\"col\">Manager</th></tr>\n"
               "</thead>\n"
               "<tbody>\n"
               "<tr><th scope=\"row\">Money</th><td><p>Chooses</p></td><td><p>Plans</p></td></tr>\n"
               "<tr><th scope=\"row\">People</th><td><p>Inspires</p></td><td></td></tr>\n"
               "</tbody>\n"
               "</table>\n");
}

static void
test_html_all_phases (void)
{
  g_autoptr(LmSubject) subject = sketch_two_phases ();
  g_autofree char *first = lm_table_to_html (subject, lm_subject_get_phase (subject, 0), 0, NULL);
  g_autofree char *second = lm_table_to_html (subject, lm_subject_get_phase (subject, 1), 0, NULL);
  g_autofree char *expected = g_strconcat (first, second, NULL);

  assert_html (subject, NULL, 0, expected);
}

static void
test_html_details (void)
{
  g_autoptr(LmSide) side = lm_side_new ("manager", "Manager", LM_SIDE_COLOR_BLUE);
  const char * const examples[] = { "One", "Two & three", NULL };
  GPtrArray *sides = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *phases = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *aspects = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(LmSubject) subject = NULL;
  g_autofree char *html = NULL;

  g_ptr_array_add (cells, lm_cell_new (side, "Plans", "So that\nit lasts", examples));
  g_ptr_array_add (aspects, lm_aspect_new ("money", "Money", cells));
  g_ptr_array_add (phases, lm_phase_new ("vision", "Vision", NULL, aspects,
                                         g_ptr_array_new_with_free_func (g_object_unref)));
  g_ptr_array_add (sides, g_object_ref (side));
  subject = lm_subject_new ("subject", "en", "Subject", NULL, NULL, sides, phases);

  html = lm_table_to_html (subject, NULL, 0, NULL);
  g_assert_nonnull (strstr (html,
                            "<td><p>Plans</p><p>So that<br/>it lasts</p>"
                            "<ul><li>One</li><li>Two &amp; three</li></ul></td>"));
}

static void
test_html_authored (void)
{
  g_autoptr(LmSubject) subject = lm_sketch ("phase words\n"
                                            "card one: One? | Eins\n");

  assert_html (subject, NULL, 0,
               "<table lang=\"en\" dir=\"ltr\">\n"
               "<caption>Words</caption>\n"
               "<thead>\n"
               "<tr><th scope=\"col\">Prompt</th><th scope=\"col\">Answer</th></tr>\n"
               "</thead>\n"
               "<tbody>\n"
               "<tr><th scope=\"row\">One?</th><td>Eins</td></tr>\n"
               "</tbody>\n"
               "</table>\n");
}

/* What stands in a subject never becomes markup, and what comes out is well formed. */
static void
test_html_hostile (void)
{
  const char *hostile = "</td><script>alert (\"1\")</script>&amp;\x01\x7f\xc2\x9b \u00e9 \U0001f469";
  g_autoptr(LmSubject) subject = new_deck ("en\"><b>", hostile, hostile);
  g_autofree char *html = lm_table_to_html (subject, NULL, 0, NULL);
  g_autofree char *document = g_strconcat ("<body>", html, "</body>", NULL);
  g_autoptr(GMarkupParseContext) context = NULL;
  g_autoptr(GError) error = NULL;
  const GMarkupParser parser = { 0 };

  context = g_markup_parse_context_new (&parser, 0, NULL, NULL);
  g_markup_parse_context_parse (context, document, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);

  g_assert_null (strstr (html, "<script"));
  g_assert_null (strstr (html, "<b>"));
  g_assert_nonnull (strstr (html, "&amp;amp; \u00e9 \U0001f469</td>"));
}

static void
test_html_direction (void)
{
  const struct
  {
    const char *language;
    const char *direction;
  } cases[] = {
    { "en", "ltr" }, { "de-CH-1996", "ltr" }, { "ar", "rtl" }, { "AR-eg", "rtl" },
    { "he", "rtl" }, { "fa-IR", "rtl" }, { "ur", "rtl" }, { "az", "ltr" },
    { "az-Arab", "rtl" }, { "ur-Latn-PK", "ltr" }, { "zh-Hans", "ltr" }, { "arn", "ltr" },
    { "", "ltr" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LmSubject) subject = new_deck (cases[i].language, "Prompt", "Answer");
      g_autofree char *html = lm_table_to_html (subject, NULL, 0, NULL);
      g_autofree char *start = g_strdup_printf ("<table lang=\"%s\" dir=\"%s\">\n",
                                                cases[i].language, cases[i].direction);

      g_assert_true (g_str_has_prefix (html, start));
    }
}

static const char *
translate_cb (const char *context,
              const char *text,
              gpointer    user_data)
{
  static const char * const texts[] = {
    "Leader", "القائد", "Vision", "الرؤية", "Money", "المال", "Plans", "يخطط <هنا>", "Why?", "لماذا؟", "Because.", "لأن.",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i += 2)
    if (g_str_equal (texts[i], text))
      return texts[i + 1];

  return text;
}

/* What is not translated stands there once. */
static void
test_both_languages (void)
{
  g_autoptr(LmSubject) subject = lm_sketch ("side manager\n"
                                            "side leader\n"
                                            "phase vision\n"
                                            "aspect money: Plans | Chooses\n"
                                            "card why: Why? | Because.\n");
  g_autoptr(LmSubject) second = lm_subject_translate (subject, "ar", translate_cb, NULL);
  g_autoptr(LmParallelText) parallel = lm_parallel_text_new (subject, second);
  g_autofree char *text = lm_table_to_text (subject, NULL, 0, parallel);
  g_autofree char *html = lm_table_to_html (subject, NULL, 0, parallel);

  g_assert_cmpstr (text, ==,
                   "Phase\tAspect\tManager\t\"Leader\nالقائد\"\n"
                   "\"Vision\nالرؤية\"\t\"Money\nالمال\"\t\"Plans\nيخطط <هنا>\"\tChooses\n"
                   "\n"
                   "Phase\tPrompt\tAnswer\n"
                   "\"Vision\nالرؤية\"\t\"Why?\nلماذا؟\"\t\"Because.\nلأن.\"\n");
  g_assert_nonnull (strstr (html, "<caption>Vision<br/><span lang=\"ar\" dir=\"rtl\">الرؤية</span></caption>"));
  g_assert_nonnull (strstr (html, "<th scope=\"col\">Manager</th>"
                                  "<th scope=\"col\">Leader<br/><span lang=\"ar\" dir=\"rtl\">القائد</span></th>"));
  g_assert_nonnull (strstr (html, "<td><p>Plans<br/><span lang=\"ar\" dir=\"rtl\">يخطط &lt;هنا&gt;</span></p></td>"
                                  "<td><p>Chooses</p></td>"));
  g_assert_nonnull (strstr (html, "<td>Because.<br/><span lang=\"ar\" dir=\"rtl\">لأن.</span></td>"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/table/text", test_text);
  g_test_add_func ("/table/text/rotation", test_text_rotation);
  g_test_add_func ("/table/text/all-phases", test_text_all_phases);
  g_test_add_func ("/table/text/authored", test_text_authored);
  g_test_add_func ("/table/text/plain-deck", test_text_plain_deck);
  g_test_add_func ("/table/text/nothing", test_text_nothing);
  g_test_add_func ("/table/text/quoting", test_text_quoting);
  g_test_add_func ("/table/both-languages", test_both_languages);
  g_test_add_func ("/table/html", test_html);
  g_test_add_func ("/table/html/all-phases", test_html_all_phases);
  g_test_add_func ("/table/html/details", test_html_details);
  g_test_add_func ("/table/html/authored", test_html_authored);
  g_test_add_func ("/table/html/hostile", test_html_hostile);
  g_test_add_func ("/table/html/direction", test_html_direction);

  return g_test_run ();
}
