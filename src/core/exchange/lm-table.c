/* lm-table.c: a comparison as a table for other programs
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/exchange/lm-table.h"

/* What of a subject is copied, and how. */
typedef struct
{
  /* Borrowed */
  LmSubject *subject;
  GPtrArray *phases;

  /* State */
  guint    rotation;
  gboolean names_phase;      /* in a first column */
} Selection;

static GPtrArray *
list_phases (LmSubject *subject,
             LmPhase   *phase)
{
  GPtrArray *phases = g_ptr_array_new ();

  if (phase != NULL)
    {
      g_ptr_array_add (phases, phase);
      return phases;
    }

  for (guint i = 0; i < lm_subject_get_n_phases (subject); i++)
    g_ptr_array_add (phases, lm_subject_get_phase (subject, i));

  return phases;
}

static LmAuthoredCard *
get_authored (LmPhase *phase,
              guint    index)
{
  return lm_fixed_list_get (LM_FIXED_LIST (lm_phase_get_cards (phase)), index);
}

static guint
get_n_authored (LmPhase *phase)
{
  return lm_fixed_list_get_length (LM_FIXED_LIST (lm_phase_get_cards (phase)));
}

/* Which side stands in column @position. */
static guint
get_side_at (LmSubject *subject,
             guint      rotation,
             guint      position)
{
  guint n_sides = lm_subject_get_n_sides (subject);

  return (position + rotation % n_sides) % n_sides;
}

static gboolean
looks_like_formula (const char *value)
{
  return *value != '\0' && strchr ("=+-@\t\r", *value) != NULL;
}

static void
append_value (GString    *text,
              const char *value)
{
  g_autoptr(GString) quoted = g_string_new (value);

  if (looks_like_formula (quoted->str))
    g_string_prepend_c (quoted, '\'');

  if (strpbrk (quoted->str, "\t\"\r\n") != NULL)
    {
      g_string_replace (quoted, "\"", "\"\"", 0);
      g_string_prepend_c (quoted, '"');
      g_string_append_c (quoted, '"');
    }

  g_string_append (text, quoted->str);
  g_string_append_c (text, '\t');
}

/* The tab after the last value becomes the end of the line. */
static void
end_row (GString *text)
{
  text->str[text->len - 1] = '\n';
}

static void
append_aspect_names (GString         *text,
                     const Selection *selection)
{
  if (selection->names_phase)
    append_value (text, _("Phase"));

  append_value (text, _("Aspect"));

  for (guint i = 0; i < lm_subject_get_n_sides (selection->subject); i++)
    {
      guint side = get_side_at (selection->subject, selection->rotation, i);

      append_value (text, lm_side_get_name (lm_subject_get_side (selection->subject, side)));
    }

  end_row (text);
}

static void
append_aspect (GString         *text,
               const Selection *selection,
               LmPhase         *phase,
               LmAspect        *aspect)
{
  if (selection->names_phase)
    append_value (text, lm_phase_get_title (phase));

  append_value (text, lm_aspect_get_title (aspect));

  for (guint i = 0; i < lm_aspect_get_n_cells (aspect); i++)
    {
      guint side = get_side_at (selection->subject, selection->rotation, i);

      append_value (text, lm_cell_get_statement (lm_aspect_get_cell (aspect, side)));
    }

  end_row (text);
}

static void
append_aspects (GString         *text,
                const Selection *selection)
{
  for (guint i = 0; i < selection->phases->len; i++)
    {
      LmPhase *phase = g_ptr_array_index (selection->phases, i);

      for (guint j = 0; j < lm_phase_get_n_aspects (phase); j++)
        {
          if (text->len == 0)
            append_aspect_names (text, selection);

          append_aspect (text, selection, phase, lm_phase_get_aspect (phase, j));
        }
    }
}

static void
append_authored_names (GString         *text,
                       const Selection *selection)
{
  if (selection->names_phase)
    append_value (text, _("Phase"));

  append_value (text, _("Prompt"));
  append_value (text, _("Answer"));
  end_row (text);
}

static void
append_authored (GString         *text,
                 const Selection *selection)
{
  for (guint i = 0; i < selection->phases->len; i++)
    {
      LmPhase *phase = g_ptr_array_index (selection->phases, i);

      for (guint j = 0; j < get_n_authored (phase); j++)
        {
          LmAuthoredCard *card = get_authored (phase, j);

          if (text->len == 0)
            append_authored_names (text, selection);

          if (selection->names_phase)
            append_value (text, lm_phase_get_title (phase));
          append_value (text, lm_authored_card_get_prompt (card));
          append_value (text, lm_authored_card_get_answer (card));
          end_row (text);
        }
    }
}

char *
lm_table_to_text (LmSubject *subject,
                  LmPhase   *phase,
                  guint      rotation)
{
  g_autoptr(GPtrArray) phases = NULL;
  g_autoptr(GString) aspects = NULL;
  g_autoptr(GString) authored = NULL;
  Selection selection = { subject, NULL, rotation, phase == NULL };

  g_return_val_if_fail (LM_IS_SUBJECT (subject), NULL);
  g_return_val_if_fail (phase == NULL || LM_IS_PHASE (phase), NULL);

  phases = list_phases (subject, phase);
  aspects = g_string_new (NULL);
  authored = g_string_new (NULL);

  selection.phases = phases;
  append_aspects (aspects, &selection);
  append_authored (authored, &selection);

  return g_strconcat (aspects->str,
                      aspects->len > 0 && authored->len > 0 ? "\n" : "",
                      authored->str,
                      NULL);
}

/* Drops control characters, which HTML has no way to write. */
static void
append_escaped (GString    *html,
                const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar ch = g_utf8_get_char (p);

      switch (ch)
        {
        case '&':
          g_string_append (html, "&amp;");
          break;

        case '<':
          g_string_append (html, "&lt;");
          break;

        case '>':
          g_string_append (html, "&gt;");
          break;

        case '"':
          g_string_append (html, "&quot;");
          break;

        case '\n':
          g_string_append (html, "<br/>");
          break;

        default:
          if (!g_unichar_iscntrl (ch) || ch == '\t')
            g_string_append_unichar (html, ch);
        }
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

static gboolean
is_script (const char *subtag)
{
  return strlen (subtag) == 4 && g_ascii_isalpha (subtag[0]);
}

/* Goes by the script that the tag names, or else by the one that its language is
 * mostly written in. */
static gboolean
is_right_to_left (const char *tag)
{
  static const char * const scripts[] = {
    "adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa", NULL
  };
  static const char * const languages[] = {
    "ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "pnb", "ps", "sd", "syr", "ug", "ur",
    "yi", NULL
  };
  g_autofree char *lower = g_ascii_strdown (tag, -1);
  g_auto(GStrv) subtags = g_strsplit (lower, "-", -1);

  for (guint i = 0; subtags[i] != NULL; i++)
    {
      if (i > 0 && is_script (subtags[i]))
        return g_strv_contains (scripts, subtags[i]);
    }

  return subtags[0] != NULL && g_strv_contains (languages, subtags[0]);
}

static void
begin_table (GString   *html,
             LmSubject *subject,
             LmPhase   *phase)
{
  const char *language = lm_subject_get_language (subject);

  append_element (html, "<table lang=\"", language, "\"");
  g_string_append_printf (html, " dir=\"%s\">\n", is_right_to_left (language) ? "rtl" : "ltr");
  append_element (html, "<caption>", lm_phase_get_title (phase), "</caption>\n");
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
append_cell (GString *html,
             LmCell  *cell)
{
  const char *detail = lm_cell_get_detail (cell);
  const char * const *examples = lm_cell_get_examples (cell);

  g_string_append (html, "<td>");

  if (!lm_cell_is_empty (cell))
    append_element (html, "<p>", lm_cell_get_statement (cell), "</p>");

  if (detail != NULL)
    append_element (html, "<p>", detail, "</p>");

  if (examples[0] != NULL)
    {
      g_string_append (html, "<ul>");
      for (guint i = 0; examples[i] != NULL; i++)
        append_element (html, "<li>", examples[i], "</li>");
      g_string_append (html, "</ul>");
    }

  g_string_append (html, "</td>");
}

static void
append_aspect_table (GString   *html,
                     LmSubject *subject,
                     LmPhase   *phase,
                     guint      rotation)
{
  guint n_sides = lm_subject_get_n_sides (subject);

  begin_table (html, subject, phase);
  append_column (html, _("Aspect"));
  for (guint i = 0; i < n_sides; i++)
    {
      LmSide *side = lm_subject_get_side (subject, get_side_at (subject, rotation, i));

      append_column (html, lm_side_get_name (side));
    }

  begin_rows (html);
  for (guint i = 0; i < lm_phase_get_n_aspects (phase); i++)
    {
      LmAspect *aspect = lm_phase_get_aspect (phase, i);

      append_element (html, "<tr><th scope=\"row\">", lm_aspect_get_title (aspect), "</th>");
      for (guint j = 0; j < n_sides; j++)
        append_cell (html, lm_aspect_get_cell (aspect, get_side_at (subject, rotation, j)));
      g_string_append (html, "</tr>\n");
    }

  end_table (html);
}

static void
append_authored_table (GString   *html,
                       LmSubject *subject,
                       LmPhase   *phase)
{
  begin_table (html, subject, phase);
  append_column (html, _("Prompt"));
  append_column (html, _("Answer"));

  begin_rows (html);
  for (guint i = 0; i < get_n_authored (phase); i++)
    {
      LmAuthoredCard *card = get_authored (phase, i);

      append_element (html, "<tr><th scope=\"row\">", lm_authored_card_get_prompt (card), "</th>");
      append_element (html, "<td>", lm_authored_card_get_answer (card), "</td></tr>\n");
    }

  end_table (html);
}

char *
lm_table_to_html (LmSubject *subject,
                  LmPhase   *phase,
                  guint      rotation)
{
  g_autoptr(GPtrArray) phases = NULL;
  GString *html;

  g_return_val_if_fail (LM_IS_SUBJECT (subject), NULL);
  g_return_val_if_fail (phase == NULL || LM_IS_PHASE (phase), NULL);

  phases = list_phases (subject, phase);
  html = g_string_new (NULL);

  for (guint i = 0; i < phases->len; i++)
    {
      LmPhase *each = g_ptr_array_index (phases, i);

      if (lm_phase_get_n_aspects (each) > 0)
        append_aspect_table (html, subject, each, rotation);

      if (get_n_authored (each) > 0)
        append_authored_table (html, subject, each);
    }

  return g_string_free (html, FALSE);
}
