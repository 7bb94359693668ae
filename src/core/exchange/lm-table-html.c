/* lm-table-html.c: a subject as tables in HTML
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-table-html.h"

#include <glib/gi18n-lib.h>

#include "core/exchange/lm-html-escape.h"
#include "core/locale/lm-locale.h"

/* The colors of ui/style.css and style-dark.css, with a contrast of 4.5 or more. Lines and
 * backgrounds are gray that lets through what is below, light or dark. */
static const char style[] =
  ":root { color-scheme: light dark; }\n"
  "body { font: 16px/1.45 sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em; overflow-wrap: break-word; }\n"
  "h1, h2 { line-height: 1.2; }\n"
  "h2 { margin-top: 2em; }\n"
  "table { border-collapse: collapse; width: 100%; margin: 1em 0; }\n"
  "th, td { border: 1px solid rgba(128, 128, 128, .6); padding: .5em .7em; text-align: start; vertical-align: top; }\n"
  "thead th { background-color: rgba(128, 128, 128, .12); }\n"
  "thead th[class] { border-top: 4px solid; }\n"
  "td p, td ul { margin: 0 0 .4em; }\n"
  "td ul { padding-inline-start: 1.2em; }\n"
  "td p + p, td ul, small, footer { font-size: .9em; }\n"
  "small { font-weight: normal; }\n"
  ".blue { color: #1a5fb4; } .teal { color: #0f6b62; } .green { color: #1f6b3a; } .yellow { color: #7a5b00; }\n"
  ".orange { color: #a34700; } .red { color: #b01721; } .purple { color: #7b2e8c; } .slate { color: #4a5766; }\n"
  "@media screen and (prefers-color-scheme: dark) {\n"
  ".blue { color: #99c1f1; } .teal { color: #7fd8cd; } .green { color: #8ff0a4; } .yellow { color: #f8e45c; }\n"
  ".orange { color: #ffbe6f; } .red { color: #ff9a9f; } .purple { color: #dcb0e8; } .slate { color: #b8c4d1; }\n"
  "}\n"
  "@page { margin: 15mm; }\n"
  "@media print {\n"
  "body { font-size: 10pt; margin: 0; padding: 0; max-width: none; }\n"
  "h1, h2 { break-after: avoid; }\n"
  "thead { display: table-header-group; }\n"
  "tr { break-inside: avoid; }\n"
  "}\n";

typedef struct
{
  /* Borrowed */
  LmSubject      *subject;
  LmParallelText *parallel;      /* or NULL */

  /* State */
  guint    rotation;
  gboolean is_page;          /* which has headings instead of captions, and a style */
} Layout;

static guint
get_side_at (const Layout *layout,
             guint         position)
{
  guint n_sides = lm_subject_get_n_sides (layout->subject);

  return (position + layout->rotation % n_sides) % n_sides;
}

static LmFixedList *
get_cards (LmPhase *phase)
{
  return LM_FIXED_LIST (lm_phase_get_cards (phase));
}

static void
append_escaped (GString    *html,
                const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (*p == '\n' || (*p == '\r' && p[1] != '\n'))
        g_string_append (html, "<br/>");
      else
        lm_html_append_character (html, g_utf8_get_char (p));
    }
}

static void
append_element (GString    *html,
                const char *start_tag,
                const char *text,
                const char *end_tag)
{
  g_string_append (html, start_tag);
  append_escaped (html, text);
  g_string_append (html, end_tag);
}

/* A language and its direction, as attributes. */
static void
append_language (GString    *html,
                 const char *language)
{
  append_element (html, " lang=\"", language, "\"");
  g_string_append_printf (html, " dir=\"%s\"", lm_locale_is_right_to_left (language) ? "rtl" : "ltr");
}

static void
append_both (GString      *html,
             const Layout *layout,
             const char   *start_tag,
             const char   *text,
             const char   *second,
             const char   *end_tag)
{
  g_string_append (html, start_tag);
  append_escaped (html, text);

  if (second != NULL && !g_str_equal (text, second))
    {
      g_string_append (html, "<br/><span");
      append_language (html, lm_parallel_text_get_language (layout->parallel));
      append_element (html, ">", second, "</span>");
    }

  g_string_append (html, end_tag);
}

static void
begin_table (GString      *html,
             const Layout *layout,
             LmPhase      *phase)
{
  LmPhase *second = lm_parallel_text_lookup (layout->parallel, phase);

  g_string_append (html, "<table");

  if (!layout->is_page)
    append_language (html, lm_subject_get_language (layout->subject));

  g_string_append (html, ">\n");

  if (!layout->is_page)
    append_both (html, layout, "<caption>", lm_phase_get_title (phase),
                 second != NULL ? lm_phase_get_title (second) : NULL, "</caption>\n");

  g_string_append (html, "<thead>\n<tr>");
}

static void
begin_rows (GString *html)
{
  g_string_append (html, "</tr>\n</thead>\n<tbody>\n");
}

static void
end_table (GString *html)
{
  g_string_append (html, "</tbody>\n</table>\n");
}

static void
append_column (GString    *html,
               const char *name)
{
  append_element (html, "<th scope=\"col\">", name, "</th>");
}

static void
append_side (GString      *html,
             const Layout *layout,
             LmSide       *side)
{
  LmSide *second = lm_parallel_text_lookup (layout->parallel, side);
  g_autofree char *start_tag = NULL;

  if (layout->is_page)
    start_tag = g_strdup_printf ("<th scope=\"col\" class=\"%s\">", lm_side_color_to_string (lm_side_get_color (side)));
  else
    start_tag = g_strdup ("<th scope=\"col\">");

  append_both (html, layout, start_tag, lm_side_get_name (side), second != NULL ? lm_side_get_name (second) : NULL,
               "</th>");
}

static void
append_cell (GString      *html,
             const Layout *layout,
             LmCell       *cell)
{
  LmCell *second = lm_parallel_text_lookup (layout->parallel, cell);
  const char *detail = lm_cell_get_detail (cell);
  const char * const *examples = lm_cell_get_examples (cell);
  const char * const *second_examples = second != NULL ? lm_cell_get_examples (second) : NULL;

  g_string_append (html, "<td>");

  if (!lm_cell_is_empty (cell))
    append_both (html, layout, "<p>", lm_cell_get_statement (cell),
                 second != NULL ? lm_cell_get_statement (second) : NULL, "</p>");

  if (detail != NULL)
    append_both (html, layout, "<p>", detail, second != NULL ? lm_cell_get_detail (second) : NULL, "</p>");

  if (examples[0] != NULL)
    {
      g_string_append (html, "<ul>");
      for (guint i = 0; examples[i] != NULL; i++)
        append_both (html, layout, "<li>", examples[i], second_examples != NULL ? second_examples[i] : NULL, "</li>");
      g_string_append (html, "</ul>");
    }

  g_string_append (html, "</td>");
}

static void
append_aspects (GString      *html,
                const Layout *layout,
                LmPhase      *phase)
{
  guint n_sides = lm_subject_get_n_sides (layout->subject);

  if (lm_phase_get_n_aspects (phase) == 0)
    return;

  begin_table (html, layout, phase);
  append_column (html, _("Aspect"));
  for (guint i = 0; i < n_sides; i++)
    append_side (html, layout, lm_subject_get_side (layout->subject, get_side_at (layout, i)));

  begin_rows (html);
  for (guint i = 0; i < lm_phase_get_n_aspects (phase); i++)
    {
      LmAspect *aspect = lm_phase_get_aspect (phase, i);
      LmAspect *second = lm_parallel_text_lookup (layout->parallel, aspect);

      append_both (html, layout, "<tr><th scope=\"row\">", lm_aspect_get_title (aspect),
                   second != NULL ? lm_aspect_get_title (second) : NULL, "</th>");
      for (guint j = 0; j < n_sides; j++)
        append_cell (html, layout, lm_aspect_get_cell (aspect, get_side_at (layout, j)));
      g_string_append (html, "</tr>\n");
    }

  end_table (html);
}

static void
append_card (GString        *html,
             const Layout   *layout,
             LmAuthoredCard *card)
{
  LmAuthoredCard *second = lm_parallel_text_lookup (layout->parallel, card);

  append_both (html, layout, "<tr><th scope=\"row\">", lm_authored_card_get_prompt (card),
               second != NULL ? lm_authored_card_get_prompt (second) : NULL, "");

  if (lm_authored_card_get_hint (card) != NULL)
    {
      g_autofree char *hint = g_strdup_printf (_("Hint: %s"), lm_authored_card_get_hint (card));

      append_both (html, layout, "<br/><small>", hint, second != NULL ? lm_authored_card_get_hint (second) : NULL,
                   "</small>");
    }

  append_both (html, layout, "</th><td>", lm_authored_card_get_answer (card),
               second != NULL ? lm_authored_card_get_answer (second) : NULL, "</td></tr>\n");
}

static void
append_cards (GString      *html,
              const Layout *layout,
              LmPhase      *phase)
{
  guint n_cards = lm_fixed_list_get_length (get_cards (phase));

  if (n_cards == 0)
    return;

  begin_table (html, layout, phase);
  append_column (html, _("Prompt"));
  append_column (html, _("Answer"));

  begin_rows (html);
  for (guint i = 0; i < n_cards; i++)
    append_card (html, layout, lm_fixed_list_get (get_cards (phase), i));

  end_table (html);
}

static void
append_phase (GString      *html,
              const Layout *layout,
              LmPhase      *phase)
{
  append_aspects (html, layout, phase);
  append_cards (html, layout, phase);
}

char *
lm_table_to_html (LmSubject      *subject,
                  LmPhase        *phase,
                  guint           rotation,
                  LmParallelText *parallel)
{
  Layout layout = { subject, parallel, rotation, FALSE };
  GString *html;

  g_return_val_if_fail (LM_IS_SUBJECT (subject), NULL);
  g_return_val_if_fail (phase == NULL || LM_IS_PHASE (phase), NULL);

  html = g_string_new (NULL);

  if (phase != NULL)
    append_phase (html, &layout, phase);

  for (guint i = 0; phase == NULL && i < lm_subject_get_n_phases (subject); i++)
    append_phase (html, &layout, lm_subject_get_phase (subject, i));

  return g_string_free (html, FALSE);
}

static void
append_paragraph (GString    *html,
                  const char *text)
{
  if (text != NULL)
    append_element (html, "<p>", text, "</p>\n");
}

static void
append_source (GString  *html,
               LmSource *source)
{
  g_autofree char *citation = NULL;

  if (source == NULL)
    return;

  citation = lm_source_dup_citation (source);
  append_element (html, "<footer>\n<p>", citation, "</p>\n</footer>\n");
}

GBytes *
lm_table_write_html (LmSubject         *subject,
                     LmExchangeReport  *report,
                     GCancellable      *cancellable,
                     GError           **error)
{
  Layout layout = { subject, NULL, 0, TRUE };
  GString *html = g_string_new ("<!DOCTYPE html>\n<html");

  append_language (html, lm_subject_get_language (subject));
  g_string_append (html, ">\n<head>\n<meta charset=\"utf-8\"/>\n"
                         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
  append_element (html, "<title>", lm_subject_get_title (subject), "</title>\n<style>\n");
  g_string_append_printf (html, "%s</style>\n</head>\n<body>\n", style);
  append_element (html, "<h1>", lm_subject_get_title (subject), "</h1>\n");
  append_paragraph (html, lm_subject_get_summary (subject));

  for (guint i = 0; i < lm_subject_get_n_phases (subject); i++)
    {
      LmPhase *phase = lm_subject_get_phase (subject, i);

      append_element (html, "<section>\n<h2>", lm_phase_get_title (phase), "</h2>\n");
      append_paragraph (html, lm_phase_get_summary (phase));
      append_phase (html, &layout, phase);
      g_string_append (html, "</section>\n");
    }

  append_source (html, lm_subject_get_source (subject));
  g_string_append (html, "</body>\n</html>\n");

  return g_string_free_to_bytes (html);
}
