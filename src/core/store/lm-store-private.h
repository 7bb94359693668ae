/* lm-store-private.h: what the files of the store share
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/store/lm-progress-cache.h"
#include "core/store/lm-store-thread.h"
#include "core/store/lm-store.h"

G_BEGIN_DECLS

struct _LmStore
{
  GObject parent_instance;

  /* Owned */
  LmStudyRules    *rules;
  GTimeZone       *zone;
  LmStoreThread   *thread;
  LmProgressCache *cache;
  GHashTable      *exams;               /* subject's id to the day of its exam */
  char            *trouble;
  char            *opening_trouble;     /* what stays true while the file is open */

  /* State */
  LmClockFunc clock;
  LmEventId   last_id;         /* that was given away; device 0 until the file is open */
  guint       n_unsaved;
  gboolean    read_only;
};

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
 * lm_store_set_trouble:
 * @self: a store
 * @message: (nullable): what a person must know, %NULL when all is well
 */
void lm_store_set_trouble      (LmStore    *self,
                                const char *message);
void lm_store_change_n_unsaved (LmStore    *self,
                                int         change);

/* Append and withdraw, of LmProgressLog. */
GStrv lm_store_append   (LmProgressLog      *log,
                         GPtrArray          *events);
void  lm_store_withdraw (LmProgressLog      *log,
                         const char * const *events);

/**
 * lm_store_reread:
 * @self: a store
 *
 * Reads all again that was known of cards: the file has other contents.
 */
void lm_store_reread  (LmStore    *self);

G_END_DECLS
