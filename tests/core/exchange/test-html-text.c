/* test-html-text.c: what a piece of HTML says
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "core/exchange/lm-html-text.h"

typedef struct
{
  const char *html;
  const char *text;
} Case;

static void
check_cases (const Case *cases,
             guint       n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *text = lm_html_to_text (cases[i].html, NULL, NULL, NULL);

      g_test_message ("%s", cases[i].html);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_lines (void)
{
  const Case cases[] = {
    { "", "" },
    { "plain", "plain" },
    { " a\n b\t c ", "a b c" },
    { "a<br>b<br/>c", "a\nb\nc" },
    { "a<br><br><br>b", "a\n\n\nb" },
    { "<div>a</div><div>b</div>", "a\nb" },
    /* What Anki’s editor makes of an empty line */
    { "<div>a</div><div><br></div><div>b</div>", "a\n\nb" },
    { "<div>a<br></div><div>b</div>", "a\nb" },
    { "<p>a</p>\n<p>b</p>", "a\n\nb" },
    { "a</div>b</div></body></html>", "ab" },
    { "<b>bold</b> <i>italic</i>, <a href=\"x\">linked</a>", "bold italic, linked" },
    { "a <br> b", "a\nb" },
    { "<pre>a\n  b\n\nc</pre>d", "a\n  b\n\nc\nd" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_lists_and_tables (void)
{
  const Case cases[] = {
    { "<ul><li>one</li><li>two</li></ul>after", "• one\n• two\nafter" },
    { "before<ol><li>one<li>two</ol>", "before\n1. one\n2. two" },
    { "<ul><li>a<ol><li>b<li>c</ol><li>d</ul>", "• a\n  1. b\n  2. c\n• d" },
    { "<ul><li></li><li>a</li></ul>", "• a" },
    { "<table><tr><th>a</th><th>b</th></tr><tr><td>c<td>d</table>", "a | b\nc | d" },
    { "<ruby>漢字<rp>[</rp><rt>かんじ</rt><rp>]</rp></ruby>", "漢字(かんじ)" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_characters (void)
{
  const Case cases[] = {
    { "a &lt;b&gt; &amp; &eacute; &#252; &#x1f600;", "a <b> & é ü 😀" },
    { "Tom & Jerry, 1 < 2", "Tom & Jerry, 1 < 2" },
    { "a&nbsp;b&nbsp;", "a b" },
    { "a &unknown; b", "a &unknown; b" },
    { "a&#0;&#1;b", "ab" },
    { "H<sub>2</sub>O, x<sup>-1</sup>, 1<sup>st</sup>", "H₂O, x⁻¹, 1st" },
    /* Math stays as it reads. */
    { "\\(a &lt; b\\) [$]x^2[/$] [latex]\\alpha[/latex]", "\\(a < b\\) [$]x^2[/$] [latex]\\alpha[/latex]" },
    /* What says that it is in another encoding is pasted, and is UTF-8. */
    { "<meta charset=\"iso-8859-1\">ü", "ü" },
    { "\xf0\x9f\x91\xa9 ü", "👩 ü" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_left_out (void)
{
  const Case cases[] = {
    { "a<script>alert (\"<b>x</b>\")</script>b", "ab" },
    { "<style>.card { color: red }</style>a", "a" },
    { "a<!-- no <b> -->b", "ab" },
    { "<div style=\"color: red; display : none\">no <b>no</b></div>yes", "yes" },
    { "<span hidden>no</span>yes", "yes" },
    { "<textarea>no</textarea><button>no</button><svg><text>no</text></svg>yes", "yes" },
    { "<img src=x onerror=alert(1)>", "" },
    { "<script>never closed", "" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_answer (void)
{
  const struct
  {
    const char *html;
    const char *answer;
  } cases[] = {
    { "front", NULL },
    { "front<hr>back", NULL },
    { "front<hr id=answer>back", "back" },
    { "front<HR ID='answer'>\n\n<div>back</div>", "back" },
    { "<div>front<hr id=\"answer\"></div> ", "" },
    { "a<hr id=answer>b<hr id=answer>c", "b\nc" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *answer = NULL;
      g_autofree char *text = lm_html_to_text (cases[i].html, &answer, NULL, NULL);

      g_assert_nonnull (text);
      g_assert_cmpstr (answer, ==, cases[i].answer);
    }
}

static void
picture_cb (const char *source,
            gpointer    data)
{
  g_string_append_printf (data, "%s;", source);
}

static void
test_pictures (void)
{
  g_autoptr(GString) pictures = g_string_new (NULL);
  g_autofree char *text = lm_html_to_text ("a<img src=\"b c.png\"><img><img src=''><IMG SRC=d.jpg>e",
                                           NULL, picture_cb, pictures);

  g_assert_cmpstr (text, ==, "ae");
  g_assert_cmpstr (pictures->str, ==, "b c.png;d.jpg;");
}

static char *
repeat (const char *text,
        guint       n_times)
{
  g_autoptr(GString) all = g_string_new (NULL);

  for (guint i = 0; i < n_times; i++)
    g_string_append (all, text);

  return g_string_free (g_steal_pointer (&all), FALSE);
}

static void
test_limits (void)
{
  g_autofree char *tags = repeat ("<b>", 100);
  g_autofree char *nested = g_strconcat (tags, "x", NULL);
  g_autofree char *deep = repeat ("<div>", 10000);
  g_autofree char *long_text = repeat ("abcdefgh", LM_HTML_TEXT_MAX_BYTES / 8);
  g_autofree char *too_long = g_strconcat (long_text, "i", NULL);
  g_autofree char *longest = lm_html_to_text (long_text, NULL, NULL, NULL);

  g_assert_cmpuint (strlen (longest), ==, LM_HTML_TEXT_MAX_BYTES);
  g_assert_null (lm_html_to_text (too_long, NULL, NULL, NULL));
  g_assert_null (lm_html_to_text (deep, NULL, NULL, NULL));
  check_cases (&(Case) { nested, "x" }, 1);
}

static char *
write_tag (guint       n_attributes,
           const char *attribute)
{
  g_autofree char *attributes = repeat (attribute, n_attributes);

  return g_strdup_printf ("<b%s>x</b>", attributes);
}

/* libxml2 takes time of the square of their number. */
static void
test_attributes (void)
{
  static const char * const attributes[] = { " a", "/a", "\na=1", " a=\"b c\"", " a = 'b>c'", "\t'a", " \"a b\"" };

  for (guint i = 0; i < G_N_ELEMENTS (attributes); i++)
    {
      g_autofree char *some = write_tag (30, attributes[i]);
      g_autofree char *many = write_tag (1000, attributes[i]);
      g_autofree char *text = lm_html_to_text (some, NULL, NULL, NULL);

      g_assert_nonnull (text);
      g_assert_null (lm_html_to_text (many, NULL, NULL, NULL));
    }
}

static void
test_many_words (void)
{
  g_autofree char *words = repeat ("a < b, 1 / 2 = 3 ", 1000);
  g_autofree char *comment = g_strdup_printf ("<!-- %s -->x<b title=\"%s\">y</b> %s", words, words, words);
  g_autofree char *text = lm_html_to_text (comment, NULL, NULL, NULL);

  g_assert_nonnull (text);
  g_assert_true (g_str_has_prefix (text, "xy a < b"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/html-text/lines", test_lines);
  g_test_add_func ("/html-text/lists-and-tables", test_lists_and_tables);
  g_test_add_func ("/html-text/characters", test_characters);
  g_test_add_func ("/html-text/left-out", test_left_out);
  g_test_add_func ("/html-text/answer", test_answer);
  g_test_add_func ("/html-text/pictures", test_pictures);
  g_test_add_func ("/html-text/limits", test_limits);

  g_test_add_func ("/html-text/attributes", test_attributes);
  g_test_add_func ("/html-text/many-words", test_many_words);

  return g_test_run ();
}
