/* lm-test-log.h: a progress log in memory, for tests
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-progress-log.h"

G_BEGIN_DECLS

/* 2026-11-24, noon in UTC, which is the time zone of the log. */
#define LM_TEST_DAY 20781
#define LM_TEST_NOON (LM_TEST_DAY * G_GINT64_CONSTANT (86400000) + 43200000)

/**
 * LmTestLog:
 *
 * A #LmProgressLog whose clock stands still, and which keeps nothing on disk. It has one
 * step of learning and of relearning, 1 and 10 minutes.
 */
#define LM_TYPE_TEST_LOG (lm_test_log_get_type ())
G_DECLARE_FINAL_TYPE (LmTestLog, lm_test_log, LM, TEST_LOG, GObject)

LmProgressLog *lm_test_log_new      (void);

/**
 * lm_test_log_pass:
 * @self: a log
 * @minutes: how far the clock goes on
 */
void           lm_test_log_pass     (LmProgressLog *self,
                                     gint64         minutes);
void           lm_test_log_set_exam (LmProgressLog *self,
                                     LmStudyDay     exam);

/**
 * lm_test_log_answer:
 * @self: a log
 * @subject: a subject's id
 * @card: a card's id
 * @rating: an answer, given now
 *
 * Returns: (transfer full): the id of the event
 */
char          *lm_test_log_answer   (LmProgressLog *self,
                                     const char    *subject,
                                     const char    *card,
                                     LmRating       rating);

/**
 * lm_test_log_put:
 * @self: a log
 * @subject: a subject's id
 * @card: a card's id
 * @progress: what is to be known of the card from now on
 */
void           lm_test_log_put      (LmProgressLog        *self,
                                     const char           *subject,
                                     const char           *card,
                                     const LmCardProgress *progress);

/**
 * lm_test_log_fail:
 * @self: a log
 * @event: the id of an event that cannot be kept
 */
void           lm_test_log_fail     (LmProgressLog *self,
                                     const char    *event);

/**
 * lm_test_log_dup_id:
 * @self: a log
 * @n: which event, counted from the last one
 *
 * Returns: (transfer full): the id of a standing event
 */
char          *lm_test_log_dup_id   (LmProgressLog *self,
                                     guint          n);

/**
 * lm_test_log_get_calls:
 * @self: a log
 *
 * Returns: (transfer none): what was appended and withdrawn, one a line
 */
const char    *lm_test_log_get_calls (LmProgressLog *self);

G_END_DECLS
