/* lm-session-report.c: what a session has shown
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "drill/lm-session-report.h"

typedef struct
{
  LmSessionReport *report;
  LmSubject       *subject;
} Reading;

static void
add_line (GArray   *lines,
          gpointer  about)
{
  const LmReportLine line = { .about = about };

  g_array_append_val (lines, line);
}

static void
count (GArray   *lines,
       gpointer  about,
       LmRating  rating)
{
  for (guint i = 0; i < lines->len; i++)
    {
      LmReportLine *line = &g_array_index (lines, LmReportLine, i);

      if (line->about != about)
        continue;

      if (rating == LM_RATING_AGAIN)
        line->n_wrong++;
      else
        line->n_right++;
    }
}

/* The side that the card asks for. */
static LmSide *
get_side (LmCard *card)
{
  LmCell *cell = lm_card_get_other_cell (card) != NULL ? lm_card_get_other_cell (card) : lm_card_get_cell (card);

  return cell != NULL ? lm_cell_get_side (cell) : NULL;
}

static LmSide *
find_side (LmSubject  *subject,
           const char *id)
{
  for (guint i = 0; i < lm_subject_get_n_sides (subject); i++)
    if (g_str_equal (lm_side_get_id (lm_subject_get_side (subject, i)), id))
      return lm_subject_get_side (subject, i);

  return NULL;
}

static void
add_confusion (GArray *confusions,
               LmSide *right,
               LmSide *chosen)
{
  const LmConfusion another = { right, chosen, 1 };

  for (guint i = 0; i < confusions->len; i++)
    {
      LmConfusion *known = &g_array_index (confusions, LmConfusion, i);

      if (known->right == right && known->chosen == chosen)
        {
          known->n_times++;
          return;
        }
    }

  g_array_append_val (confusions, another);
}

static void
read_answer_cb (const LmSessionAnswer *answer,
                gpointer               data)
{
  Reading *reading = data;
  LmSessionReport *report = reading->report;
  LmSide *chosen = answer->chosen != NULL ? find_side (reading->subject, answer->chosen) : NULL;
  LmSide *right = get_side (answer->card);

  if (answer->is_first)
    {
      count (report->phases, lm_card_get_phase (answer->card), answer->rating);
      count (report->sides, right, answer->rating);
    }

  if (chosen != NULL && right != NULL && chosen != right)
    add_confusion (report->confusions, right, chosen);

  if (answer->took > report->slowest_took)
    {
      report->slowest = answer->card;
      report->slowest_took = answer->took;
    }
}

static int
compare_most_frequent_first (gconstpointer a,
                             gconstpointer b)
{
  guint one = ((const LmConfusion *) a)->n_times;
  guint other = ((const LmConfusion *) b)->n_times;

  return one > other ? -1 : one < other;
}

static void
drop_empty (GArray *lines)
{
  for (guint i = lines->len; i > 0; i--)
    {
      const LmReportLine *line = &g_array_index (lines, LmReportLine, i - 1);

      if (line->n_right + line->n_wrong == 0)
        g_array_remove_index (lines, i - 1);
    }
}

LmSessionReport *
lm_session_report_new (LmSession *session,
                       LmSubject *subject)
{
  LmSessionReport *self = g_new0 (LmSessionReport, 1);

  self->phases = g_array_new (FALSE, FALSE, sizeof (LmReportLine));
  self->sides = g_array_new (FALSE, FALSE, sizeof (LmReportLine));
  self->confusions = g_array_new (FALSE, FALSE, sizeof (LmConfusion));

  for (guint i = 0; i < lm_subject_get_n_phases (subject); i++)
    add_line (self->phases, lm_subject_get_phase (subject, i));
  for (guint i = 0; i < lm_subject_get_n_sides (subject); i++)
    add_line (self->sides, lm_subject_get_side (subject, i));

  lm_session_foreach_answer (session, read_answer_cb, &(Reading) { self, subject });
  drop_empty (self->phases);
  drop_empty (self->sides);
  g_array_sort (self->confusions, compare_most_frequent_first);

  return self;
}

void
lm_session_report_free (LmSessionReport *self)
{
  g_array_unref (self->phases);
  g_array_unref (self->sides);
  g_array_unref (self->confusions);
  g_free (self);
}
