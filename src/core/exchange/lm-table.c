/* lm-table.c: a subject as a table for other programs
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-table.h"

#include <glib/gi18n-lib.h>

#include "core/exchange/lm-table-cell.h"

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
  LmSubject  *subject;
  LmPhase    *phase;         /* NULL for all, which are named in a first column then */
  Names       names;
  const char *line_break;

  /* State */
  guint    rotation;
  char     delimiter;
  gboolean has_hints;
} Layout;

/* What a table has no place for. */
typedef struct
{
  guint n_summaries;
  guint n_details;
  guint n_examples;
  guint n_empty_phases;
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
    append_cell (table, layout, lm_side_get_name (lm_subject_get_side (layout->subject, get_side_at (layout, i))));

  end_row (table, layout);
}

static void
append_aspects (GString      *table,
                const Layout *layout,
                LmPhase      *phase)
{
  for (guint i = 0; i < lm_phase_get_n_aspects (phase); i++)
    {
      LmAspect *aspect = lm_phase_get_aspect (phase, i);

      if (table->len == 0)
        append_aspect_names (table, layout);

      if (layout->phase == NULL)
        append_cell (table, layout, lm_phase_get_title (phase));

      append_cell (table, layout, lm_aspect_get_title (aspect));

      for (guint j = 0; j < lm_aspect_get_n_cells (aspect); j++)
        append_cell (table, layout, lm_cell_get_statement (lm_aspect_get_cell (aspect, get_side_at (layout, j))));

      end_row (table, layout);
    }
}

static void
append_card (GString      *table,
             const Layout *layout,
             const char   *phase,
             const char   *prompt,
             const char   *answer,
             const char   *hint)
{
  if (layout->phase == NULL)
    append_cell (table, layout, phase);

  append_cell (table, layout, prompt);
  append_cell (table, layout, answer);

  if (layout->has_hints)
    append_cell (table, layout, hint);

  end_row (table, layout);
}

static void
append_card_names (GString      *table,
                   const Layout *layout)
{
  append_card (table, layout,
               layout->names.phase, layout->names.prompt, layout->names.answer, layout->names.hint);
}

static void
append_cards (GString      *table,
              const Layout *layout,
              LmPhase      *phase)
{
  for (guint i = 0; i < lm_fixed_list_get_length (get_cards (phase)); i++)
    {
      LmAuthoredCard *card = lm_fixed_list_get (get_cards (phase), i);

      if (table->len == 0)
        append_card_names (table, layout);

      append_card (table, layout, lm_phase_get_title (phase),
                   lm_authored_card_get_prompt (card),
                   lm_authored_card_get_answer (card),
                   lm_authored_card_get_hint (card));
    }
}

static gboolean
has_hint (LmPhase *phase)
{
  for (guint i = 0; i < lm_fixed_list_get_length (get_cards (phase)); i++)
    {
      if (lm_authored_card_get_hint (lm_fixed_list_get (get_cards (phase), i)) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
foreach_phase (Layout  *layout,
               void   (*append) (GString      *table,
                                 const Layout *layout,
                                 LmPhase      *phase),
               GString *table)
{
  if (layout->phase != NULL)
    {
      append (table, layout, layout->phase);
      return;
    }

  for (guint i = 0; i < lm_subject_get_n_phases (layout->subject); i++)
    append (table, layout, lm_subject_get_phase (layout->subject, i));
}

static void
find_hints (Layout *layout)
{
  if (layout->phase != NULL)
    {
      layout->has_hints = has_hint (layout->phase);
      return;
    }

  for (guint i = 0; i < lm_subject_get_n_phases (layout->subject) && !layout->has_hints; i++)
    layout->has_hints = has_hint (lm_subject_get_phase (layout->subject, i));
}

/* Aspects and cards, each empty when there are none. */
static void
lay_out (Layout   *layout,
         GString **aspects,
         GString **cards)
{
  *aspects = g_string_new (NULL);
  *cards = g_string_new (NULL);

  find_hints (layout);
  foreach_phase (layout, append_aspects, *aspects);
  foreach_phase (layout, append_cards, *cards);
}

static void
join (const Layout *layout,
      GString      *aspects,
      GString      *cards)
{
  if (aspects->len > 0 && cards->len > 0)
    g_string_append (aspects, layout->line_break);

  g_string_append_len (aspects, cards->str, cards->len);
}

char *
lm_table_to_text (LmSubject *subject,
                  LmPhase   *phase,
                  guint      rotation)
{
  Layout layout = {
    subject, phase, { _("Phase"), _("Aspect"), _("Prompt"), _("Answer"), _("Hint") }, "\n", rotation, '\t'
  };
  GString *aspects;
  g_autoptr(GString) cards = NULL;

  g_return_val_if_fail (LM_IS_SUBJECT (subject), NULL);
  g_return_val_if_fail (phase == NULL || LM_IS_PHASE (phase), NULL);

  lay_out (&layout, &aspects, &cards);
  join (&layout, aspects, cards);

  return g_string_free (aspects, FALSE);
}

static void
count_in_phase (Losses  *losses,
                LmPhase *phase)
{
  losses->n_summaries += lm_phase_get_summary (phase) != NULL;
  losses->n_empty_phases += lm_phase_get_n_aspects (phase) == 0 && lm_fixed_list_get_length (get_cards (phase)) == 0;

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

  if (losses.n_empty_phases > 0)
    lm_exchange_report_add (report,
                            ngettext ("%u empty phase left out", "%u empty phases left out", losses.n_empty_phases),
                            losses.n_empty_phases);

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
  Layout layout = { subject, NULL, words_of_the_format, line_break, 0, delimiter };
  GString *aspects;
  g_autoptr(GString) cards = NULL;

  lay_out (&layout, &aspects, &cards);

  /* A table of nothing still says what its columns are. */
  if (aspects->len == 0 && cards->len == 0 && lm_subject_get_n_sides (subject) > 0)
    append_aspect_names (aspects, &layout);
  else if (aspects->len == 0 && cards->len == 0)
    append_card_names (cards, &layout);

  join (&layout, aspects, cards);
  report_losses (subject, report);

  return g_string_free_to_bytes (aspects);
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
