/* lm-exchange-error.c: what can go wrong with files of other formats
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-exchange-error.h"

G_DEFINE_QUARK (lm-exchange-error-quark, lm_exchange_error)
