/* lm-study-settings.h: from the settings to the rules of study
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "core/study/lm-study-rules.h"

G_BEGIN_DECLS

/**
 * lm_study_settings_dup_rules:
 * @settings: the settings of the program
 *
 * Returns: (transfer full): the rules that they ask for
 */
LmStudyRules *lm_study_settings_dup_rules (GSettings *settings);

G_END_DECLS
