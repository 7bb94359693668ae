/* lm-subject-builder.h: from checked JSON to a subject
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "core/subject/lm-subject.h"

G_BEGIN_DECLS

/**
 * lm_subject_build:
 * @root: a value in which lm_subject_rules_check() found no error
 *
 * Returns: (transfer full): the subject
 */
LmSubject *lm_subject_build (JsonNode *root);

G_END_DECLS
