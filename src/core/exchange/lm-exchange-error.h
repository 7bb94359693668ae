/* lm-exchange-error.h: what can go wrong with files of other formats
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LM_EXCHANGE_ERROR:
 *
 * The domain of all errors of src/core/exchange. The messages are for people: they say
 * what is wrong, where (`FILE:LINE:COLUMN`, or which part of the file), and what to do.
 * A file that cannot be read or written at all is a #GIOErrorEnum.
 */
#define LM_EXCHANGE_ERROR (lm_exchange_error_quark ())

/**
 * LmExchangeError:
 * @LM_EXCHANGE_ERROR_INVALID: the contents break a rule of their format or of subjects
 * @LM_EXCHANGE_ERROR_TOO_LARGE: the contents pass a limit
 * @LM_EXCHANGE_ERROR_UNSUPPORTED: the ending of the file's name is none that can be
 *   read, or written
 * @LM_EXCHANGE_ERROR_NEEDS_COLUMNS: a table does not say what its columns are, see
 *   lm-table-preview.h
 */
typedef enum
{
  LM_EXCHANGE_ERROR_INVALID,
  LM_EXCHANGE_ERROR_TOO_LARGE,
  LM_EXCHANGE_ERROR_UNSUPPORTED,
  LM_EXCHANGE_ERROR_NEEDS_COLUMNS,
} LmExchangeError;

GQuark lm_exchange_error_quark (void);

G_END_DECLS
