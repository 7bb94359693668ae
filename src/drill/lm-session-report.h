/* lm-session-report.h: what a session has shown
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-session.h"

G_BEGIN_DECLS

/**
 * LmReportLine:
 * @about: an #LmPhase or an #LmSide
 * @n_right: cards whose first answer was hard, good or easy
 * @n_wrong: cards whose first answer was again
 */
typedef struct
{
  gpointer about;
  guint    n_right;
  guint    n_wrong;
} LmReportLine;

/**
 * LmConfusion:
 * @right: the side that it was
 * @chosen: the side that was picked
 * @n_times: how often
 */
typedef struct
{
  LmSide *right;
  LmSide *chosen;
  guint   n_times;
} LmConfusion;

/**
 * LmSessionReport:
 * @phases: (element-type LmReportLine): the phases that were asked, in the subject's order
 * @sides: (element-type LmReportLine): the sides that were asked for, in the subject's order
 * @confusions: (element-type LmConfusion): what was taken for what, the most frequent first
 * @slowest: (nullable): the card that took longest, borrowed
 * @slowest_took: milliseconds
 */
typedef struct
{
  GArray *phases;
  GArray *sides;
  GArray *confusions;
  LmCard *slowest;
  gint64  slowest_took;
} LmSessionReport;

/**
 * lm_session_report_new:
 * @session: a session
 * @subject: the subject whose cards it asked
 *
 * Returns: (transfer full): what it has shown
 */
LmSessionReport *lm_session_report_new  (LmSession       *session,
                                         LmSubject       *subject);
void             lm_session_report_free (LmSessionReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LmSessionReport, lm_session_report_free)

G_END_DECLS
