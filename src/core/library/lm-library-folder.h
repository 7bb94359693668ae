/* lm-library-folder.h: the files in one folder of subjects
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LmListedFile:
 * @file: a file
 * @stamp: another text when it was written again, see lm_file_watch_dup_stamp()
 */
typedef struct
{
  GFile *file;
  char  *stamp;
} LmListedFile;

/**
 * LmLibraryFolder:
 *
 * Lists the subject files of a folder, again whenever something changes in it. The disk is
 * asked on another thread.
 */
#define LM_TYPE_LIBRARY_FOLDER (lm_library_folder_get_type ())
G_DECLARE_FINAL_TYPE (LmLibraryFolder, lm_library_folder, LM, LIBRARY_FOLDER, GObject)

/**
 * LmLibraryFolder::listed:
 * @self: a folder
 * @files: (element-type LmListedFile): all its files now, ordered by name; none when it is not there
 */

/**
 * lm_library_folder_new:
 * @file: the folder, which need not exist
 *
 * Returns: (transfer full): a folder that was not listed yet
 */
LmLibraryFolder *lm_library_folder_new      (GFile           *file);
GFile           *lm_library_folder_get_file (LmLibraryFolder *self);

/**
 * lm_library_folder_list:
 * @self: a folder
 *
 * Emits #LmLibraryFolder::listed when the disk has answered, and from then on whenever
 * something changes.
 */
void             lm_library_folder_list     (LmLibraryFolder *self);

G_END_DECLS
