/* lm-statistics-view.h: statistics as plain rows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/store/lm-statistics.h"

G_BEGIN_DECLS

/**
 * LmStatisticsView:
 *
 * What comes, what was and what is hard, as rows with their numbers in words.
 */
#define LM_TYPE_STATISTICS_VIEW (lm_statistics_view_get_type ())
G_DECLARE_FINAL_TYPE (LmStatisticsView, lm_statistics_view, LM, STATISTICS_VIEW, GtkWidget)

/**
 * lm_statistics_view_show:
 * @self: a view
 * @statistics: what to show
 * @phase: (nullable): the phase that is selected, %NULL for all
 */
void lm_statistics_view_show (LmStatisticsView   *self,
                              const LmStatistics *statistics,
                              LmPhase            *phase);

G_END_DECLS
