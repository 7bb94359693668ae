/* lm-store-private.h: what the files of the store share
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/store/lm-store-thread.h"
#include "core/store/lm-store.h"

G_BEGIN_DECLS

/**
 * lm_store_push:
 * @self: a store
 * @run: what to do on its thread
 * @task: what to do it with
 */
void lm_store_push    (LmStore    *self,
                       LmStoreJob  run,
                       GTask      *task);

/**
 * lm_store_reread:
 * @self: a store
 *
 * Reads all again that was known of cards: the file has other contents.
 */
void lm_store_reread  (LmStore    *self);

G_END_DECLS
