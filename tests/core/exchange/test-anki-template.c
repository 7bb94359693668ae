/* test-anki-template.c: how Anki makes a side of a card out of a note
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "core/exchange/lm-anki-cloze.h"
#include "core/exchange/lm-anki-media.h"
#include "core/exchange/lm-anki-template.h"

static const char * const field_names[] = { "Front", "Back", "Empty", "Text", "Line", NULL };
static const char * const fields[] = {
  "<b>Q</b>", "A &amp; B", "", "{{c1::one}} and {{c2::two::a number}}", "<div><br></div>",
};

static const LmAnkiValues values = {
  fields, G_N_ELEMENTS (fields), { "easy hard", "Basic", "Words::Verbs", "Verbs", "Card 2" }, 2, 1,
};

typedef struct
{
  const char *template;
  const char *question;
  const char *answer;
} Case;

static void
check_side (LmAnkiTemplate *template,
            gboolean        is_answer,
            const char     *expected)
{
  g_auto(LmAnkiSide) side = { NULL };

  lm_anki_template_render (template, &values, is_answer, &side);
  g_assert_cmpstr (side.html, ==, expected);
}

static void
check_cases (const Case *cases,
             guint       n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autoptr(LmAnkiTemplate) template = lm_anki_template_new (cases[i].template, field_names);

      g_test_message ("%s", cases[i].template);
      g_assert_nonnull (template);
      check_side (template, FALSE, cases[i].question);
      check_side (template, TRUE, cases[i].answer != NULL ? cases[i].answer : cases[i].question);
    }
}

static void
test_fields (void)
{
  const Case cases[] = {
    { "", "" },
    { "Say {{Front}}, {{ Back }}.", "Say <b>Q</b>, A &amp; B." },
    { "{{{Front}}}", "<b>Q</b>}" },
    { "{{Nothing}}{{front}}{{}}", "" },
    { "{{Tags}}, {{Type}}, {{Deck}}, {{Subdeck}}, {{Card}}", "easy hard, Basic, Words::Verbs, Verbs, Card 2" },
    { "{{Front", "{{Front" },
    { "<!-- {{Front}} -->{{Back}}", "<!-- {{Front}} -->A &amp; B" },
    { "<!-- {{Back}}", "<!-- A &amp; B" },
    { "{{=<% %>=}}<%Back%> {{Front}}", "A &amp; B {{Front}}" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_sections (void)
{
  const Case cases[] = {
    { "{{#Back}}yes{{/Back}}{{^Back}}no{{/Back}}", "yes" },
    { "{{#Empty}}yes{{/Empty}}{{^Empty}}no{{/Empty}}", "no" },
    { "{{#Line}}yes{{/Line}}{{^Line}}no{{/Line}}", "no" },
    { "{{#Nothing}}yes{{/Nothing}}{{^Nothing}}no{{/Nothing}}", "no" },
    { "{{# Back }}a{{#Empty}}b{{#Front}}c{{/Front}}{{/Empty}}d{{/ Back }}e", "ade" },
    { "{{^Empty}}{{#Tags}}{{Tags}}{{/Tags}}{{/Empty}}", "easy hard" },
    { "{{#c1}}first{{/c1}}{{#c2}}second{{/c2}}", "second" },
  };
  const char * const broken[] = {
    "{{#Back}}", "{{/Back}}", "{{#Back}}{{/Front}}", "{{#Back}}{{^Front}}{{/Back}}{{/Front}}",
  };

  check_cases (cases, G_N_ELEMENTS (cases));

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    g_assert_null (lm_anki_template_new (broken[i], field_names));
}

static void
test_filters (void)
{
  const Case cases[] = {
    { "{{text:Front}}", "Q" },
    { "{{text:Back}}", "A &amp; B" },
    { "{{cloze:Text}}", "one and [a number]", "one and two" },
    { "{{text:cloze:Text}}", "one and [a number]", "one and two" },
    { "{{cloze:Front}}", "" },
    { "{{cloze-only:Text}}", "[…]", "two" },
    { "{{type:Back}}", "", "A &amp; B" },
    { "{{type:nc:Back}}", "", "A &amp; B" },
    { "{{type:cloze:Text}}", "", "two" },
    { "{{hint:Back}}", "", "A &amp; B" },
    { "{{tts en_US voices=x:Back}}", "" },
    { "{{unheard:of::Back}}", "A &amp; B" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_filled (void)
{
  const struct
  {
    const char *template;
    guint       cloze;
    gboolean    is_filled;
  } cases[] = {
    { "Say {{Front}}", 0, TRUE },
    { "Say {{Empty}}{{Line}}{{Nothing}}", 0, FALSE },
    { "Say nothing", 0, FALSE },
    { "Type {{type:Front}}", 0, TRUE },
    { "{{cloze:Text}} {{Front}}", 2, TRUE },
    { "{{cloze:Front}} {{Front}}", 2, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LmAnkiTemplate) template = lm_anki_template_new (cases[i].template, field_names);
      LmAnkiValues filled = values;
      g_auto(LmAnkiSide) side = { NULL };

      filled.cloze = cases[i].cloze;
      lm_anki_template_render (template, &filled, FALSE, &side);
      g_assert_cmpint (side.is_filled, ==, cases[i].is_filled);
    }
}

static void
test_hint (void)
{
  g_autoptr(LmAnkiTemplate) template =
    lm_anki_template_new ("{{Front}}{{hint:Back}}{{hint:Empty}}{{hint:Front}}", field_names);
  g_auto(LmAnkiSide) question = { NULL };
  g_auto(LmAnkiSide) answer = { NULL };

  lm_anki_template_render (template, &values, FALSE, &question);
  g_assert_cmpstr (question.html, ==, "<b>Q</b>");
  g_assert_cmpstr (question.hint, ==, "A &amp; B<br><b>Q</b>");

  lm_anki_template_render (template, &values, TRUE, &answer);
  g_assert_null (answer.hint);
}

static void
test_front_side (void)
{
  g_autoptr(LmAnkiTemplate) template =
    lm_anki_template_new ("before {{FrontSide}}\n\n<hr id=answer>{{Back}}", field_names);
  g_auto(LmAnkiSide) side = { NULL };

  lm_anki_template_render (template, &values, TRUE, &side);
  g_assert_cmpstr (side.html, ==, "before \n\n<hr id=answer>A &amp; B");
  g_assert_cmpstr (side.html + side.after_front, ==, "\n\n<hr id=answer>A &amp; B");
}

static void
test_cloze (void)
{
  const struct
  {
    const char *text;
    guint       number;
    const char *question;
    const char *answer;
    const char *filling;
  } cases[] = {
    { "none", 1, "", "", "" },
    { "{{c1::a}}", 1, "[…]", "a", "a" },
    { "{{c1::a}}", 2, "", "", "" },
    { "x {{c1::a::hint}} {{c2::b}} {{c1::c}} y", 1, "x [hint] b […] y", "x a b c y", "a, c" },
    { "{{c1::a {{c2::b}} c}}", 1, "[…]", "a b c", "a b c" },
    { "{{c1::a {{c2::b}} c}}", 2, "a […] c", "a b c", "b" },
    { "{{c1,3::a}} {{c3::b}}", 3, "[…] […]", "a b", "a, b" },
    { "{{c12::a}} {{c1::b}}", 12, "[…] b", "a b", "a" },
    { "{{c99999999999999999999::a}} {{c1::b}}", 1, "a […]", "a b", "b" },
    { "{{c1::a}} {{c1::b", 1, "[…] ", "a ", "a" },
    { "}} {c1::a} {{c::b}} {{c1::d}}", 1, "}} {c1::a} {{c::b}} […]", "}} {c1::a} {{c::b}} d", "d" },
    { "{{c1::}}", 1, "[…]", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean is_picture = FALSE;
      g_autofree char *question =
        lm_anki_cloze_render (cases[i].text, cases[i].number, LM_ANKI_CLOZE_QUESTION, &is_picture);
      g_autofree char *answer =
        lm_anki_cloze_render (cases[i].text, cases[i].number, LM_ANKI_CLOZE_ANSWER, &is_picture);
      g_autofree char *filling =
        lm_anki_cloze_render (cases[i].text, cases[i].number, LM_ANKI_CLOZE_FILLING, &is_picture);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (question, ==, cases[i].question);
      g_assert_cmpstr (answer, ==, cases[i].answer);
      g_assert_cmpstr (filling, ==, cases[i].filling);
      g_assert_false (is_picture);
    }
}

static void
test_cloze_depth (void)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *answer = NULL;
  gboolean is_picture = FALSE;

  for (guint i = 0; i < 1000; i++)
    g_string_append (text, "{{c1::a");
  for (guint i = 0; i < 1000; i++)
    g_string_append (text, "}}");

  answer = lm_anki_cloze_render (text->str, 1, LM_ANKI_CLOZE_ANSWER, &is_picture);
  g_assert_cmpint (answer[0], ==, 'a');
}

static void
test_cloze_picture (void)
{
  const char *text = "{{c1::image-occlusion:rect:left=.1:top=.2}}{{c2::image-occlusion:rect:left=.3}} x";
  gboolean is_picture = FALSE;
  g_autofree char *other = lm_anki_cloze_render (text, 3, LM_ANKI_CLOZE_QUESTION, &is_picture);
  g_autofree char *question = NULL;

  g_assert_cmpstr (other, ==, "");
  g_assert_false (is_picture);

  question = lm_anki_cloze_render (text, 2, LM_ANKI_CLOZE_QUESTION, &is_picture);
  g_assert_cmpstr (question, ==, " x");
  g_assert_true (is_picture);
}

static void
test_sounds (void)
{
  const struct
  {
    const char *html;
    const char *rest;
    guint       n_sounds;
  } cases[] = {
    { "a", "a", 0 },
    { "a[sound:b.mp3]c[sound:d.ogg]", "ac", 2 },
    { "[sound:b.mp3][sound:b.mp3]", "", 1 },
    { "[anki:play:q:0]a[anki:tts lang=en_US]b[/anki:tts]c", "ac", 0 },
    { "[sound:]", "", 0 },
    { "a[sound:b.mp3", "a[sound:b.mp3", 0 },
    { "[latex]x[/latex] a[0]", "[latex]x[/latex] a[0]", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LmAnkiMedia) media = lm_anki_media_new ();
      g_autofree char *rest = lm_anki_media_take_sounds (media, g_strdup (cases[i].html));

      g_assert_cmpstr (rest, ==, cases[i].rest);
      g_assert_cmpuint (lm_anki_media_get_n_sounds (media), ==, cases[i].n_sounds);
    }
}

static void
test_pictures_in_text (void)
{
  g_autofree char *contents = g_strnfill (100000, 'A');
  g_autofree char *html = g_strdup_printf ("a<img src=\"data:image/png;base64,%s\">b", contents);
  g_autofree char *shortened = lm_anki_media_shorten (g_strdup (html));
  /* Cut in the middle of a letter, and of a text, by a first version */
  g_autofree char *text = g_strdup_printf ("data:%s äöü \"data:%.*säöü\"", contents, 58, contents);
  g_autofree char *kept = lm_anki_media_shorten (g_strdup (text));

  g_assert_cmpuint (strlen (shortened), ==, strlen ("a<img src=\"\">b") + 64);
  g_assert_true (g_str_has_prefix (shortened, "a<img src=\"data:image/png;base64,AAA"));
  g_assert_true (g_str_has_suffix (shortened, "A\">b"));
  g_assert_cmpstr (kept, ==, text);
}

static void
test_limits (void)
{
  g_autofree char *long_field = g_strnfill (LM_ANKI_TEMPLATE_MAX_BYTES / 2, 'x');
  const char * const names[] = { "F", NULL };
  const char * const long_fields[] = { long_field };
  const LmAnkiValues long_values = { long_fields, 1 };
  g_autofree char *long_template = g_strnfill (LM_ANKI_TEMPLATE_MAX_BYTES + 1, 'x');
  g_autoptr(GString) filters = g_string_new (NULL);
  g_autoptr(LmAnkiTemplate) twice = lm_anki_template_new ("{{F}}{{F}}", names);
  g_autoptr(LmAnkiTemplate) thrice = lm_anki_template_new ("{{F}}{{F}}{{F}}", names);
  g_autoptr(LmAnkiTemplate) many = NULL;
  g_auto(LmAnkiSide) fits = { NULL };
  g_auto(LmAnkiSide) too_long = { NULL };
  g_auto(LmAnkiSide) too_much = { NULL };

  g_assert_null (lm_anki_template_new (NULL, names));
  g_assert_null (lm_anki_template_new (long_template, names));

  lm_anki_template_render (twice, &long_values, FALSE, &fits);
  g_assert_cmpuint (strlen (fits.html), ==, LM_ANKI_TEMPLATE_MAX_BYTES);
  lm_anki_template_render (thrice, &long_values, FALSE, &too_long);
  g_assert_null (too_long.html);

  for (guint i = 0; i < 10000; i++)
    g_string_append (filters, "{{cloze:F}}");
  many = lm_anki_template_new (filters->str, names);
  lm_anki_template_render (many, &long_values, FALSE, &too_much);
  g_assert_null (too_much.html);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/anki-template/fields", test_fields);
  g_test_add_func ("/anki-template/sections", test_sections);
  g_test_add_func ("/anki-template/filters", test_filters);
  g_test_add_func ("/anki-template/filled", test_filled);
  g_test_add_func ("/anki-template/hint", test_hint);
  g_test_add_func ("/anki-template/front-side", test_front_side);
  g_test_add_func ("/anki-template/cloze", test_cloze);
  g_test_add_func ("/anki-template/cloze/depth", test_cloze_depth);
  g_test_add_func ("/anki-template/cloze/picture", test_cloze_picture);
  g_test_add_func ("/anki-template/sounds", test_sounds);
  g_test_add_func ("/anki-template/pictures-in-text", test_pictures_in_text);
  g_test_add_func ("/anki-template/limits", test_limits);

  return g_test_run ();
}
