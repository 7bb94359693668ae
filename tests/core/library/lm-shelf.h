/* lm-shelf.h: folders with subject files, for tests
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef gboolean (*LmShelfCondition) (gpointer data);

/**
 * lm_shelf_new:
 *
 * Returns: (transfer full): a new empty folder, for lm_shelf_remove()
 */
char  *lm_shelf_new      (void);

/**
 * lm_shelf_remove:
 * @folder: (transfer full): a folder, which goes with all that is in it
 */
void   lm_shelf_remove   (char             *folder);

/**
 * lm_shelf_dup_subject:
 * @id: an id
 * @title: a title
 * @statement: what the first side says in the only aspect, “money” of “vision”
 *
 * Returns: (transfer full): a subject file with the sides “manager” and “leader”
 */
char  *lm_shelf_dup_subject (const char    *id,
                             const char    *title,
                             const char    *statement);

/**
 * lm_shelf_write:
 * @folder: a folder, which is made when it is not there
 * @name: of a file
 * @contents: what is in it from now on, by a new file that takes its place
 */
void   lm_shelf_write    (const char       *folder,
                          const char       *name,
                          const char       *contents);

/**
 * lm_shelf_write_in_place:
 * @folder: a folder
 * @name: of a file
 * @contents: what is in it from now on, written to the file that is there
 */
void   lm_shelf_write_in_place (const char *folder,
                                const char *name,
                                const char *contents);

/**
 * lm_shelf_wait:
 * @condition: what must come true within some seconds
 * @data: data for @condition
 */
void   lm_shelf_wait     (LmShelfCondition  condition,
                          gpointer          data);

/**
 * lm_shelf_is_mine_alone:
 * @object: an object
 *
 * For lm_shelf_wait(): nobody else has a reference to @object any more.
 */
gboolean lm_shelf_is_mine_alone (gpointer object);

/**
 * lm_shelf_finish_cb:
 * @object: unused
 * @result: what is done
 * @data: (out): where to keep @result
 *
 * For an asynchronous call, after which lm_shelf_wait_for() gives the result.
 */
void   lm_shelf_finish_cb (GObject         *object,
                           GAsyncResult    *result,
                           gpointer         data);
GAsyncResult *lm_shelf_wait_for (GAsyncResult **result);

G_END_DECLS
