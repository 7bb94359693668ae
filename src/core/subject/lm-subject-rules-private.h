/* lm-subject-rules-private.h: what the two halves of the rules share
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/subject/lm-subject-limits.h"
#include "core/subject/lm-subject-rules.h"

G_BEGIN_DECLS

typedef struct
{
  /* Borrowed */
  LmJsonDocument *document;
  const char     *side_ids[LM_SUBJECT_MAX_SIDES + 1];

  /* State */
  guint n_cells_and_cards;
} LmSubjectRules;

typedef struct _LmMember LmMember;

/* @label is how a message names the value: “title”, or “examples/2” in a list. */
typedef void (*LmCheckFunc) (LmSubjectRules *rules,
                             const LmMember *member,
                             JsonNode       *node,
                             const char     *label);

/* A member that an object may have. The length is in characters or items; without a
 * maximum there is no limit of its own. */
struct _LmMember
{
  const char     *name;
  gboolean        required;
  guint           min_length;
  guint           max_length;
  LmCheckFunc     check;
  const LmMember *members;      /* of the object, or of each object in the list */
};

#define ERROR(rules, node, ...) \
  lm_json_document_report ((rules)->document, LM_PROBLEM_ERROR, node, __VA_ARGS__)

/* The members that a subject may have, in the order in which they are written. */
const LmMember *lm_subject_rules_get_members (void);

/* The text that @node holds, or NULL when it holds something else. */
const char *lm_subject_rules_get_text  (JsonNode *node);
gboolean    lm_subject_rules_is_newer  (JsonNode *version);

void lm_subject_rules_check_text     (LmSubjectRules *rules,
                                      const LmMember *member,
                                      JsonNode       *node,
                                      const char     *label);
void lm_subject_rules_check_format   (LmSubjectRules *rules,
                                      const LmMember *member,
                                      JsonNode       *node,
                                      const char     *label);
void lm_subject_rules_check_version  (LmSubjectRules *rules,
                                      const LmMember *member,
                                      JsonNode       *node,
                                      const char     *label);
void lm_subject_rules_check_id       (LmSubjectRules *rules,
                                      const LmMember *member,
                                      JsonNode       *node,
                                      const char     *label);
void lm_subject_rules_check_language (LmSubjectRules *rules,
                                      const LmMember *member,
                                      JsonNode       *node,
                                      const char     *label);
void lm_subject_rules_check_color    (LmSubjectRules *rules,
                                      const LmMember *member,
                                      JsonNode       *node,
                                      const char     *label);
void lm_subject_rules_check_translations (LmSubjectRules *rules,
                                          const LmMember *member,
                                          JsonNode       *node,
                                          const char     *label);

G_END_DECLS
