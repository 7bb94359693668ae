/* lm-exchange-report.c: what did not come along from one format to another
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-exchange-report.h"

struct _LmExchangeReport
{
  GPtrArray *lines;
};

LmExchangeReport *
lm_exchange_report_new (void)
{
  LmExchangeReport *self = g_atomic_rc_box_new0 (LmExchangeReport);

  self->lines = g_ptr_array_new_with_free_func (g_free);

  return self;
}

LmExchangeReport *
lm_exchange_report_ref (LmExchangeReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
lm_exchange_report_clear (gpointer data)
{
  LmExchangeReport *self = data;

  g_ptr_array_unref (self->lines);
}

void
lm_exchange_report_unref (LmExchangeReport *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, lm_exchange_report_clear);
}

void
lm_exchange_report_add (LmExchangeReport *self,
                        const char       *format,
                        ...)
{
  va_list arguments;

  g_return_if_fail (self != NULL);
  g_return_if_fail (format != NULL);

  va_start (arguments, format);
  g_ptr_array_add (self->lines, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

GPtrArray *
lm_exchange_report_get_lines (LmExchangeReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->lines;
}
