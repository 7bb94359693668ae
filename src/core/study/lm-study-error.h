/* lm-study-error.h: what can be wrong with the settings of study
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LM_STUDY_ERROR:
 *
 * The domain of all errors of src/core/study.
 */
#define LM_STUDY_ERROR (lm_study_error_quark ())

/**
 * LmStudyError:
 * @LM_STUDY_ERROR_WEIGHTS: a weight of the scheduler is out of its bounds
 */
typedef enum
{
  LM_STUDY_ERROR_WEIGHTS,
} LmStudyError;

GQuark lm_study_error_quark (void);

G_END_DECLS
