/* lm-markdown.c: a subject as tables in Markdown
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-markdown.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What means something anywhere in a line. */
#define SPECIAL "\\`*_[]<&|~#"

/* What begins a list or a line under a heading. Digits do with a point behind them. */
#define SPECIAL_AT_START "-+="

static gboolean
is_ascii_in (gunichar    ch,
             const char *characters)
{
  return ch > 0 && ch < 0x80 && strchr (characters, ch) != NULL;
}

static gboolean
begins_numbered_list (const char *text)
{
  const char *end = text + strspn (text, "0123456789");

  return end > text && (*end == '.' || *end == ')');
}

/* On one line, as headings and cells of tables need it. */
static void
append_escaped (GString    *markdown,
                const char *text)
{
  if (begins_numbered_list (text))
    {
      gsize n_digits = strspn (text, "0123456789");

      g_string_append_len (markdown, text, n_digits);
      g_string_append_c (markdown, '\\');
      g_string_append_c (markdown, text[n_digits]);
      text += n_digits + 1;
    }
  else if (is_ascii_in (*text, SPECIAL_AT_START))
    {
      g_string_append_c (markdown, '\\');
    }

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar ch = g_utf8_get_char (p);

      if (ch == '\n' || (ch == '\r' && p[1] != '\n'))
        g_string_append (markdown, "<br>");
      else if (is_ascii_in (ch, SPECIAL))
        g_string_append_printf (markdown, "\\%c", (char) ch);
      else if (!g_unichar_iscntrl (ch) || ch == '\t')
        g_string_append_unichar (markdown, ch);
    }
}

static void
append_block (GString    *markdown,
              const char *start,
              const char *text)
{
  if (text == NULL)
    return;

  g_string_append (markdown, start);
  append_escaped (markdown, text);
  g_string_append (markdown, "\n\n");
}

static void
append_names (GString            *markdown,
              const char * const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_string_append (markdown, "| ");
      append_escaped (markdown, names[i]);
      g_string_append_c (markdown, ' ');
    }

  g_string_append (markdown, "|\n");

  for (guint i = 0; names[i] != NULL; i++)
    g_string_append (markdown, "| --- ");

  g_string_append (markdown, "|\n");
}

static void
append_cell (GString *markdown,
             LmCell  *cell)
{
  const char * const *examples = lm_cell_get_examples (cell);

  g_string_append (markdown, " | ");

  if (!lm_cell_is_empty (cell))
    append_escaped (markdown, lm_cell_get_statement (cell));

  if (lm_cell_get_detail (cell) != NULL)
    {
      g_string_append (markdown, "<br>");
      append_escaped (markdown, lm_cell_get_detail (cell));
    }

  for (guint i = 0; examples[i] != NULL; i++)
    {
      g_string_append (markdown, "<br>• ");
      append_escaped (markdown, examples[i]);
    }
}

static void
append_aspects (GString   *markdown,
                LmSubject *subject,
                LmPhase   *phase)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) names = NULL;

  if (lm_phase_get_n_aspects (phase) == 0)
    return;

  g_strv_builder_add (builder, _("Aspect"));
  for (guint i = 0; i < lm_subject_get_n_sides (subject); i++)
    g_strv_builder_add (builder, lm_side_get_name (lm_subject_get_side (subject, i)));

  names = g_strv_builder_end (builder);
  append_names (markdown, (const char * const *) names);

  for (guint i = 0; i < lm_phase_get_n_aspects (phase); i++)
    {
      LmAspect *aspect = lm_phase_get_aspect (phase, i);

      g_string_append (markdown, "| ");
      append_escaped (markdown, lm_aspect_get_title (aspect));
      for (guint j = 0; j < lm_aspect_get_n_cells (aspect); j++)
        append_cell (markdown, lm_aspect_get_cell (aspect, j));
      g_string_append (markdown, " |\n");
    }

  g_string_append_c (markdown, '\n');
}

static void
append_card (GString        *markdown,
             LmAuthoredCard *card)
{
  g_string_append (markdown, "| ");
  append_escaped (markdown, lm_authored_card_get_prompt (card));

  if (lm_authored_card_get_hint (card) != NULL)
    {
      g_autofree char *hint = g_strdup_printf (_("Hint: %s"), lm_authored_card_get_hint (card));

      g_string_append (markdown, "<br>");
      append_escaped (markdown, hint);
    }

  g_string_append (markdown, " | ");
  append_escaped (markdown, lm_authored_card_get_answer (card));
  g_string_append (markdown, " |\n");
}

static void
append_cards (GString *markdown,
              LmPhase *phase)
{
  const char * const names[] = { _("Prompt"), _("Answer"), NULL };
  LmFixedList *cards = LM_FIXED_LIST (lm_phase_get_cards (phase));

  if (lm_fixed_list_get_length (cards) == 0)
    return;

  append_names (markdown, names);

  for (guint i = 0; i < lm_fixed_list_get_length (cards); i++)
    append_card (markdown, lm_fixed_list_get (cards, i));

  g_string_append_c (markdown, '\n');
}

GBytes *
lm_markdown_write (LmSubject         *subject,
                   LmExchangeReport  *report,
                   GCancellable      *cancellable,
                   GError           **error)
{
  GString *markdown = g_string_new (NULL);
  LmSource *source = lm_subject_get_source (subject);

  append_block (markdown, "# ", lm_subject_get_title (subject));
  append_block (markdown, "", lm_subject_get_summary (subject));

  for (guint i = 0; i < lm_subject_get_n_phases (subject); i++)
    {
      LmPhase *phase = lm_subject_get_phase (subject, i);

      append_block (markdown, "## ", lm_phase_get_title (phase));
      append_block (markdown, "", lm_phase_get_summary (phase));
      append_aspects (markdown, subject, phase);
      append_cards (markdown, phase);
    }

  if (source != NULL)
    {
      g_autofree char *citation = lm_source_dup_citation (source);

      append_block (markdown, "", citation);
    }

  /* One line break at the end. */
  g_string_truncate (markdown, markdown->len - 1);

  return g_string_free_to_bytes (markdown);
}
