/* lm-study-error.c: what can be wrong with the settings of study
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-study-error.h"

G_DEFINE_QUARK (lm-study-error-quark, lm_study_error)
