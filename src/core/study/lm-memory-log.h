/* lm-memory-log.h: a progress log that ends with the program
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/study/lm-progress-log.h"

G_BEGIN_DECLS

/**
 * LmMemoryLog:
 *
 * A #LmProgressLog in memory. A card is known after hard, good or easy, learning
 * after again, and due until it is known.
 */
#define LM_TYPE_MEMORY_LOG (lm_memory_log_get_type ())
G_DECLARE_FINAL_TYPE (LmMemoryLog, lm_memory_log, LM, MEMORY_LOG, GObject)

LmProgressLog *lm_memory_log_new (void);

G_END_DECLS
