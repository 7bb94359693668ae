/* lm-store-lock.h: one writer at a time
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lm_store_lock_take:
 * @path: the progress file, beside which the lock lies
 * @taken: (out): whether another process has the lock
 *
 * Takes the lock that says who may write. The system gives it back when the process
 * ends, however it ends.
 *
 * Returns: a descriptor for lm_store_lock_release(), or -1 when another process has the
 *   lock or there can be none
 */
int  lm_store_lock_take    (const char *path,
                            gboolean   *taken);
void lm_store_lock_release (int         descriptor);

G_END_DECLS
