/* lm-library-page.h: choose a subject
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "core/library/lm-library.h"

G_BEGIN_DECLS

/**
 * LmLibrarySort:
 * @LM_LIBRARY_SORT_TITLE: by title
 * @LM_LIBRARY_SORT_RECENT: what was open last first
 * @LM_LIBRARY_SORT_DUE: what has most due first
 */
typedef enum
{
  LM_LIBRARY_SORT_TITLE,
  LM_LIBRARY_SORT_RECENT,
  LM_LIBRARY_SORT_DUE,
} LmLibrarySort;

#define LM_TYPE_LIBRARY_SORT (lm_library_sort_get_type ())
GType lm_library_sort_get_type (void);

/**
 * LmLibraryPage:
 *
 * All subjects as tiles in a grid, after a tile that makes a new one. What can be done with a subject is an
 * action with the URI of its file: “library.open”, “library.duplicate”, “library.show-file”,
 * “library.remove”, “library.restore” and “library.copy-report”.
 *
 * Properties: “sort”, “searching”, “recent” (a #GStrv of URIs, the last that was open first).
 */
#define LM_TYPE_LIBRARY_PAGE (lm_library_page_get_type ())
G_DECLARE_FINAL_TYPE (LmLibraryPage, lm_library_page, LM, LIBRARY_PAGE, GtkWidget)

/**
 * LmLibraryPage::open:
 * @self: a page
 * @entry: the entry that was chosen, whose file opens
 */

/**
 * lm_library_page_new:
 * @library: the subjects
 *
 * Returns: (transfer floating): a page, which loads @library
 */
GtkWidget *lm_library_page_new           (LmLibrary     *library);

/**
 * lm_library_page_continue_from:
 * @self: a page in a window
 * @before: the page in whose place it is
 *
 * Shows what @before showed: what was searched for, and as far down.
 */
void       lm_library_page_continue_from (LmLibraryPage *self,
                                          LmLibraryPage *before);

G_END_DECLS
