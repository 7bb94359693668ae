/* lm-file-watch.h: tells when something on disk has come to rest after a change
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LmFileWatch:
 *
 * Watches a file, or what is in a folder. Programs write in many ways: in place, or by a new
 * file that takes the old one's name. What comes of it is one signal, when it is over.
 */
#define LM_TYPE_FILE_WATCH (lm_file_watch_get_type ())
G_DECLARE_FINAL_TYPE (LmFileWatch, lm_file_watch, LM, FILE_WATCH, GObject)

/**
 * LmFileWatch::changed:
 * @self: a watch
 *
 * Something happened, and there is time to look what.
 */

/**
 * lm_file_watch_new:
 * @file: a file or a folder; it need not exist
 *
 * Returns: (transfer full): a watch; where the file system cannot be watched it is silent
 */
LmFileWatch *lm_file_watch_new       (GFile         *file);

/**
 * lm_file_watch_dup_stamp:
 * @file: a file
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error of %G_IO_ERROR
 *
 * Asks the disk and blocks meanwhile.
 *
 * Returns: (transfer full) (nullable): a text that is another one when the contents of @file
 *   were written again
 */
char        *lm_file_watch_dup_stamp (GFile         *file,
                                      GCancellable  *cancellable,
                                      GError       **error);

/* The attributes of which a stamp is made, and the stamp of what has them. */
#define LM_FILE_WATCH_ATTRIBUTES \
  G_FILE_ATTRIBUTE_ETAG_VALUE "," G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_UNIX_INODE

char        *lm_file_watch_dup_stamp_of_info (GFileInfo *info);

G_END_DECLS
