/* lm-card-marks.c: what a student has put on a card
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-flag-text.h"
#include "drill/lm-card-marks.h"

char *
lm_card_marks_to_text (LmProgressLog *log,
                       const char    *subject,
                       const char    *card)
{
  const char *note = lm_progress_log_get_note (log, subject, card);
  guint flag = lm_progress_log_get_progress (log, subject, card).flag;
  const char *lines[3] = { NULL };
  guint n_lines = 0;

  if (flag > 0 && flag < LM_EVENT_N_FLAGS)
    lines[n_lines++] = lm_flag_to_text (flag);
  if (note != NULL)
    lines[n_lines++] = note;

  return n_lines > 0 ? g_strjoinv ("\n", (GStrv) lines) : NULL;
}
