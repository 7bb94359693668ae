/* lm-anki-archive.h: the zip file in which Anki packs a collection
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/exchange/lm-anki-work.h"

G_BEGIN_DECLS

#define LM_ANKI_MAX_PACKAGE_BYTES  (64 * 1024 * 1024)
#define LM_ANKI_MAX_UNPACKED_BYTES (512 * 1024 * 1024)
#define LM_ANKI_MAX_ENTRIES        10000

typedef struct _LmAnkiArchive LmAnkiArchive;

/**
 * lm_anki_archive_new:
 * @package: an `.apkg` or `.colpkg`
 * @work: the reading that this is a part of
 * @error: return location for an error of %LM_EXCHANGE_ERROR
 *
 * Looks through the directory of @package: everything in it must be an ordinary file, or a
 * folder, with a name of its own that stays inside, and what it says to unpack to must be
 * bearable.
 *
 * Returns: (transfer full) (nullable): the archive
 */
LmAnkiArchive *lm_anki_archive_new     (GBytes         *package,
                                        LmAnkiWork     *work,
                                        GError        **error);
void           lm_anki_archive_free    (LmAnkiArchive  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LmAnkiArchive, lm_anki_archive_free)

/**
 * lm_anki_archive_extract:
 * @self: an archive
 * @file: an open file that may be written
 * @work: the reading that this is a part of
 * @error: return location for an error of %LM_EXCHANGE_ERROR or %G_IO_ERROR
 *
 * Writes the database of the collection to @file: the newest of those in the package. The
 * older ones hold one card that asks to update Anki.
 *
 * Returns: whether all of it was written
 */
gboolean       lm_anki_archive_extract (LmAnkiArchive  *self,
                                        int             file,
                                        LmAnkiWork     *work,
                                        GError        **error);

G_END_DECLS
