/* lm-file-contents.h: reading and replacing a whole file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * lm_file_contents_load:
 * @file: a file
 * @max_bytes: how large the contents may be
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #GIOErrorEnum
 *
 * Reads an ordinary file and blocks meanwhile. Of one that is too large only one byte
 * more than @max_bytes is read.
 *
 * Returns: (transfer full) (nullable): the contents, longer than @max_bytes when there is
 *   more in the file
 */
GBytes   *lm_file_contents_load    (GFile         *file,
                                    gsize          max_bytes,
                                    GCancellable  *cancellable,
                                    GError       **error);

/**
 * lm_file_contents_replace:
 * @file: a file, which need not exist
 * @contents: what it shall hold
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #GIOErrorEnum
 *
 * Writes @contents to a temporary file in the same folder and to the disk, then puts it in
 * the place of @file, whose access rights it gets; what a symbolic link points to is
 * replaced, not the link. Whatever happens, @file holds either what it held before or
 * all of @contents.
 *
 * Returns: whether @file holds @contents now
 */
gboolean  lm_file_contents_replace (GFile         *file,
                                    GBytes        *contents,
                                    GCancellable  *cancellable,
                                    GError       **error);

/**
 * LmFileSeenFunc:
 * @there: what a file holds that is about to be replaced
 * @data: what was given along
 *
 * Returns: whether the person has seen it, so that it may go
 */
typedef gboolean (*LmFileSeenFunc) (GBytes   *there,
                                    gpointer  data);

/**
 * lm_file_contents_replace_seen:
 * @file: a file, which need not exist
 * @contents: what it shall hold
 * @seen: (scope call) (nullable): asked about what is replaced, or %NULL when it may be anything
 * @data: for @seen
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #GIOErrorEnum, %G_IO_ERROR_WRONG_ETAG when @seen says no
 *
 * Does lm_file_contents_replace(), but only over what was seen: the two versions change places in one
 * moment, and change back when what was there is another one. Where the file system can not do that,
 * @seen is asked right before. A file that comes where none was is not replaced either.
 *
 * Returns: whether @file holds @contents now
 */
gboolean  lm_file_contents_replace_seen (GFile           *file,
                                         GBytes          *contents,
                                         LmFileSeenFunc   seen,
                                         gpointer         data,
                                         GCancellable    *cancellable,
                                         GError         **error);

/**
 * lm_file_contents_create:
 * @file: a local file, which must not exist
 * @contents: what it shall hold
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #GIOErrorEnum, %G_IO_ERROR_EXISTS when there is one
 *
 * Writes a new file, which has all of @contents from its first moment and never takes the place of
 * another one.
 *
 * Returns: whether @file is there
 */
gboolean  lm_file_contents_create       (GFile           *file,
                                         GBytes          *contents,
                                         GCancellable    *cancellable,
                                         GError         **error);

G_END_DECLS
