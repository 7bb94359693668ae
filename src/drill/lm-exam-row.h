/* lm-exam-row.h: the day of the exam
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "core/study/lm-study-day.h"

G_BEGIN_DECLS

/**
 * LmExamRow:
 *
 * Shows on which day the exam is, and lets the student choose it.
 *
 * Properties: “day” (a study day, %LM_NO_DAY when there is no exam), notified when the student
 * chooses one.
 */
#define LM_TYPE_EXAM_ROW (lm_exam_row_get_type ())
G_DECLARE_FINAL_TYPE (LmExamRow, lm_exam_row, LM, EXAM_ROW, AdwActionRow)

LmStudyDay lm_exam_row_get_day  (LmExamRow  *self);
void       lm_exam_row_set_day  (LmExamRow  *self,
                                 LmStudyDay  day);

/**
 * lm_exam_row_show_text:
 * @self: a row
 * @text: what to say about the exam
 */
void       lm_exam_row_show_text (LmExamRow *self,
                                  const char *text);

G_END_DECLS
