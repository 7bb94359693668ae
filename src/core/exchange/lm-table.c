/* lm-table.c: a subject as a table for other programs
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-table.h"
#include "core/subject/lm-table-cell.h"

#include <glib/gi18n-lib.h>


/* What the columns are called. */
typedef struct
{
  const char *phase;
  const char *aspect;
  const char *prompt;
  const char *answer;
  const char *hint;
} Names;

/* What of a subject is written, and how. */
typedef struct
{
  /* Borrowed */
  LmSubject      *subject;
  LmPhase        *phase;         /* NULL for all, which are named in a first column then */
  Names           names;
  const char     *line_break;
  LmParallelText *parallel;      /* or NULL */

  /* State */
  guint    rotation;
  char     delimiter;
  gboolean is_file;          /* which has all phases, also those without a row */
  gboolean has_aspects;
  gboolean has_cards;
  gboolean has_hints;
} Layout;

/* What a table has no place for. */
typedef struct
{
  guint n_summaries;
  guint n_details;
  guint n_examples;
  guint n_colors;
} Losses;

static const Names words_of_the_format = { "phase", "aspect", "prompt", "answer", "hint" };

static LmFixedList *
get_cards (LmPhase *phase)
{
  return LM_FIXED_LIST (lm_phase_get_cards (phase));
}

/* Which side stands in column @position. */
static guint
get_side_at (const Layout *layout,
             guint         position)
{
  guint n_sides = lm_subject_get_n_sides (layout->subject);

  return (position + layout->rotation % n_sides) % n_sides;
}

static void
append_cell (GString      *table,
             const Layout *layout,
             const char   *text)
{
  lm_table_cell_append (table, text != NULL ? text : "", layout->delimiter);
  g_string_append_c (table, layout->delimiter);
}

static void
append_both (GString      *table,
             const Layout *layout,
             const char   *text,
             const char   *second)
{
  g_autofree char *both = NULL;

  if (text != NULL && second != NULL && !g_str_equal (text, second))
    both = g_strconcat (text, "\n", second, NULL);

  append_cell (table, layout, both != NULL ? both : text);
}

static void
append_phase_title (GString      *table,
                    const Layout *layout,
                    LmPhase      *phase)
{
  LmPhase *second = lm_parallel_text_lookup (layout->parallel, phase);

  append_both (table, layout, lm_phase_get_title (phase), second != NULL ? lm_phase_get_title (second) : NULL);
}

static void
append_side_name (GString      *table,
                  const Layout *layout,
                  LmSide       *side)
{
  LmSide *second = lm_parallel_text_lookup (layout->parallel, side);

  append_both (table, layout, lm_side_get_name (side), second != NULL ? lm_side_get_name (second) : NULL);
}

static void
append_aspect_title (GString      *table,
                     const Layout *layout,
                     LmAspect     *aspect)
{
  LmAspect *second = lm_parallel_text_lookup (layout->parallel, aspect);

  append_both (table, layout, lm_aspect_get_title (aspect), second != NULL ? lm_aspect_get_title (second) : NULL);
}

static void
append_statement (GString      *table,
                  const Layout *layout,
                  LmCell       *cell)
{
  LmCell *second = lm_parallel_text_lookup (layout->parallel, cell);

  append_both (table, layout, lm_cell_get_statement (cell), second != NULL ? lm_cell_get_statement (second) : NULL);
}

/* The delimiter after the last cell becomes the end of the line. */
static void
end_row (GString      *table,
         const Layout *layout)
{
  g_string_truncate (table, table->len - 1);
  g_string_append (table, layout->line_break);
}

static void
append_aspect_names (GString      *table,
                     const Layout *layout)
{
  if (layout->phase == NULL)
    append_cell (table, layout, layout->names.phase);

  append_cell (table, layout, layout->names.aspect);

  for (guint i = 0; i < lm_subject_get_n_sides (layout->subject); i++)
    append_side_name (table, layout, lm_subject_get_side (layout->subject, get_side_at (layout, i)));

  end_row (table, layout);
}

/* So that the phase is there, and in its place. */
static void
append_phase_alone (GString      *table,
                    const Layout *layout,
                    LmPhase      *phase,
                    guint         n_columns)
{
  append_cell (table, layout, lm_phase_get_title (phase));

  for (guint i = 1; i < n_columns; i++)
    append_cell (table, layout, NULL);

  end_row (table, layout);
}

static void
append_aspects (GString      *table,
                const Layout *layout,
                LmPhase      *phase)
{
  if (layout->is_file && lm_phase_get_n_aspects (phase) == 0)
    append_phase_alone (table, layout, phase, 2 + lm_subject_get_n_sides (layout->subject));

  for (guint i = 0; i < lm_phase_get_n_aspects (phase); i++)
    {
      LmAspect *aspect = lm_phase_get_aspect (phase, i);

      if (layout->phase == NULL)
        append_phase_title (table, layout, phase);

      append_aspect_title (table, layout, aspect);

      for (guint j = 0; j < lm_aspect_get_n_cells (aspect); j++)
        append_statement (table, layout, lm_aspect_get_cell (aspect, get_side_at (layout, j)));

      end_row (table, layout);
    }
}

static void
append_card_names (GString      *table,
                   const Layout *layout)
{
  if (layout->phase == NULL)
    append_cell (table, layout, layout->names.phase);

  append_cell (table, layout, layout->names.prompt);
  append_cell (table, layout, layout->names.answer);

  if (layout->has_hints)
    append_cell (table, layout, layout->names.hint);

  end_row (table, layout);
}

static void
append_card (GString        *table,
             const Layout   *layout,
             LmPhase        *phase,
             LmAuthoredCard *card)
{
  LmAuthoredCard *second = lm_parallel_text_lookup (layout->parallel, card);

  if (layout->phase == NULL)
    append_phase_title (table, layout, phase);

  append_both (table, layout, lm_authored_card_get_prompt (card),
               second != NULL ? lm_authored_card_get_prompt (second) : NULL);
  append_both (table, layout, lm_authored_card_get_answer (card),
               second != NULL ? lm_authored_card_get_answer (second) : NULL);

  if (layout->has_hints)
    append_both (table, layout, lm_authored_card_get_hint (card),
                 second != NULL ? lm_authored_card_get_hint (second) : NULL);

  end_row (table, layout);
}

static void
append_cards (GString      *table,
              const Layout *layout,
              LmPhase      *phase)
{
  guint n_cards = lm_fixed_list_get_length (get_cards (phase));

  if (layout->is_file && !layout->has_aspects && n_cards == 0)
    append_phase_alone (table, layout, phase, layout->has_hints ? 4 : 3);

  for (guint i = 0; i < n_cards; i++)
    append_card (table, layout, phase, lm_fixed_list_get (get_cards (phase), i));
}

static void
survey_phase (Layout  *layout,
              LmPhase *phase)
{
  guint n_cards = lm_fixed_list_get_length (get_cards (phase));

  layout->has_aspects = layout->has_aspects || lm_phase_get_n_aspects (phase) > 0;
  layout->has_cards = layout->has_cards || n_cards > 0;

  for (guint i = 0; i < n_cards && !layout->has_hints; i++)
    layout->has_hints = lm_authored_card_get_hint (lm_fixed_list_get (get_cards (phase), i)) != NULL;
}

static void
survey (Layout *layout)
{
  if (layout->phase != NULL)
    survey_phase (layout, layout->phase);

  for (guint i = 0; layout->phase == NULL && i < lm_subject_get_n_phases (layout->subject); i++)
    survey_phase (layout, lm_subject_get_phase (layout->subject, i));

  /* A file of nothing still says what its columns are. */
  if (layout->is_file && !layout->has_cards)
    layout->has_aspects = layout->has_aspects || lm_subject_get_n_sides (layout->subject) > 0;

  if (layout->is_file && !layout->has_aspects)
    layout->has_cards = TRUE;
}

static void
append_phases (GString       *table,
               const Layout  *layout,
               void         (*append) (GString      *table,
                                       const Layout *layout,
                                       LmPhase      *phase))
{
  if (layout->phase != NULL)
    append (table, layout, layout->phase);

  for (guint i = 0; layout->phase == NULL && i < lm_subject_get_n_phases (layout->subject); i++)
    append (table, layout, lm_subject_get_phase (layout->subject, i));
}

static GString *
lay_out (Layout *layout)
{
  GString *table = g_string_new (NULL);

  survey (layout);

  if (layout->has_aspects)
    {
      append_aspect_names (table, layout);
      append_phases (table, layout, append_aspects);
    }

  if (layout->has_aspects && layout->has_cards)
    g_string_append (table, layout->line_break);

  if (layout->has_cards)
    {
      append_card_names (table, layout);
      append_phases (table, layout, append_cards);
    }

  return table;
}

char *
lm_table_to_text (LmSubject      *subject,
                  LmPhase        *phase,
                  guint           rotation,
                  LmParallelText *parallel)
{
  Layout layout = {
    subject, phase, { _("Phase"), _("Aspect"), _("Prompt"), _("Answer"), _("Hint") }, "\n", parallel, rotation, '\t'
  };

  g_return_val_if_fail (LM_IS_SUBJECT (subject), NULL);
  g_return_val_if_fail (phase == NULL || LM_IS_PHASE (phase), NULL);

  return g_string_free (lay_out (&layout), FALSE);
}

static void
count_in_phase (Losses  *losses,
                LmPhase *phase)
{
  losses->n_summaries += lm_phase_get_summary (phase) != NULL;

  for (guint i = 0; i < lm_phase_get_n_aspects (phase); i++)
    {
      LmAspect *aspect = lm_phase_get_aspect (phase, i);

      for (guint j = 0; j < lm_aspect_get_n_cells (aspect); j++)
        {
          LmCell *cell = lm_aspect_get_cell (aspect, j);

          losses->n_details += lm_cell_get_detail (cell) != NULL;
          losses->n_examples += g_strv_length ((GStrv) lm_cell_get_examples (cell));
        }
    }
}

static Losses
count_losses (LmSubject *subject)
{
  Losses losses = { 0 };

  losses.n_summaries = lm_subject_get_summary (subject) != NULL;

  for (guint i = 0; i < lm_subject_get_n_sides (subject); i++)
    losses.n_colors += lm_side_get_color (lm_subject_get_side (subject, i)) != lm_side_color_get_default (i);

  for (guint i = 0; i < lm_subject_get_n_phases (subject); i++)
    count_in_phase (&losses, lm_subject_get_phase (subject, i));

  return losses;
}

static void
report_losses (LmSubject        *subject,
               LmExchangeReport *report)
{
  Losses losses = count_losses (subject);

  if (losses.n_details > 0)
    lm_exchange_report_add (report, ngettext ("%u detail left out", "%u details left out", losses.n_details),
                            losses.n_details);

  if (losses.n_examples > 0)
    lm_exchange_report_add (report, ngettext ("%u example left out", "%u examples left out", losses.n_examples),
                            losses.n_examples);

  if (losses.n_summaries > 0)
    lm_exchange_report_add (report, ngettext ("%u summary left out", "%u summaries left out", losses.n_summaries),
                            losses.n_summaries);

  if (losses.n_colors > 0)
    lm_exchange_report_add (report,
                            ngettext ("The color of %u side left out", "The colors of %u sides left out",
                                      losses.n_colors),
                            losses.n_colors);

  if (lm_subject_get_source (subject) != NULL)
    lm_exchange_report_add (report, ngettext ("%u source left out", "%u sources left out", 1), 1);
}

static GBytes *
write_table (LmSubject        *subject,
             char              delimiter,
             const char       *line_break,
             LmExchangeReport *report)
{
  Layout layout = { subject, NULL, words_of_the_format, line_break, NULL, 0, delimiter, TRUE };

  report_losses (subject, report);

  return g_string_free_to_bytes (lay_out (&layout));
}

GBytes *
lm_table_write_csv (LmSubject         *subject,
                    LmExchangeReport  *report,
                    GCancellable      *cancellable,
                    GError           **error)
{
  return write_table (subject, ',', "\r\n", report);
}

GBytes *
lm_table_write_tsv (LmSubject         *subject,
                    LmExchangeReport  *report,
                    GCancellable      *cancellable,
                    GError           **error)
{
  return write_table (subject, '\t', "\n", report);
}
