/* lm-subject-rules.h: what a subject file must say
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/subject/lm-json-document.h"

G_BEGIN_DECLS

#define LM_SUBJECT_FORMAT  "leadmgmt-subject"
#define LM_SUBJECT_VERSION 1

/**
 * lm_subject_rules_check:
 * @document: a document that has a root
 *
 * Reports to @document whatever breaks a rule of the format. A document without
 * errors then can be built into a subject without another look.
 */
void lm_subject_rules_check (LmJsonDocument *document);

/**
 * lm_subject_rules_is_id:
 * @text: a text
 *
 * Returns: whether @text may be an id
 */
gboolean lm_subject_rules_is_id (const char *text);

/**
 * lm_subject_rules_is_language:
 * @text: a text
 *
 * Returns: whether @text may be the tag of a language
 */
gboolean lm_subject_rules_is_language (const char *text);

G_END_DECLS
