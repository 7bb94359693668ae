/* lm-store-error.c: what can go wrong with the progress log
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/store/lm-store-error.h"

G_DEFINE_QUARK (lm-store-error-quark, lm_store_error)
