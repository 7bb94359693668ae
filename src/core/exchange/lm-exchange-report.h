/* lm-exchange-report.h: what did not come along from one format to another
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LmExchangeReport:
 *
 * What was left out on the way in or out: one translated line for each kind of thing,
 * with a count, “3 pictures left out” for example. One thread at a time may use it.
 */
typedef struct _LmExchangeReport LmExchangeReport;

LmExchangeReport *lm_exchange_report_new   (void);
LmExchangeReport *lm_exchange_report_ref   (LmExchangeReport *self);
void              lm_exchange_report_unref (LmExchangeReport *self);

/**
 * lm_exchange_report_add:
 * @self: a report
 * @format: a printf format for the translated line, usually from ngettext(), and its
 *   arguments after it
 *
 * Adds a line.
 */
void              lm_exchange_report_add   (LmExchangeReport *self,
                                            const char       *format,
                                            ...) G_GNUC_PRINTF (2, 3);

/**
 * lm_exchange_report_get_lines:
 * @self: a report
 *
 * Returns: (transfer none) (element-type utf8): the lines in the order in which they
 *   were added, without line breaks at their ends; none when everything came along
 */
GPtrArray        *lm_exchange_report_get_lines (LmExchangeReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LmExchangeReport, lm_exchange_report_unref)

G_END_DECLS
