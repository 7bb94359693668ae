/* lm-subject-limits.h: how much a subject may hold
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* In characters, where not said otherwise. data/subject.schema.json says the same. */
#define LM_SUBJECT_MAX_TITLE     200      /* also the name of a side */
#define LM_SUBJECT_MAX_SUMMARY   2000
#define LM_SUBJECT_MAX_STATEMENT 2000
#define LM_SUBJECT_MAX_DETAIL    10000
#define LM_SUBJECT_MAX_EXAMPLE   2000
#define LM_SUBJECT_MAX_EXAMPLES  20       /* of a cell */
#define LM_SUBJECT_MAX_PROMPT    10000    /* also the answer */
#define LM_SUBJECT_MAX_HINT      2000
#define LM_SUBJECT_MIN_SIDES     2        /* sides */
#define LM_SUBJECT_MAX_SIDES     4        /* sides */
#define LM_SUBJECT_MAX_PHASES    1000     /* phases */
#define LM_SUBJECT_MAX_TRANSLATIONS 32    /* languages */
