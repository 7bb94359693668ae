/* lm-library-page-private.h: what the parts of the page share
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "library/lm-library-page.h"

G_BEGIN_DECLS

struct _LmLibraryPage
{
  GtkWidget parent_instance;

  /* Template widgets */
  AdwToastOverlay    *toasts;
  GtkSearchBar       *search_bar;
  GtkSearchEntry     *search_entry;
  GtkStack           *stack;
  GtkFlowBox         *grid;
  GtkSortListModel   *sorted;
  GtkFilterListModel *filtered;
  GListStore         *new_comparison;      /* holds what stands for the tile of that name */
  GtkCustomSorter    *sorter;
  GtkCustomFilter    *filter;
  GtkWidget          *menu_button;

  /* Owned */
  LmLibrary  *library;
  GListModel *items;                       /* what is in the grid */
  GStrv       recent;
  GHashTable *removed;                     /* URI to LmRemovedSubject */

  /* State */
  LmLibrarySort sort;
};

/* What can be brought back. */
typedef struct
{
  LmLibraryEntry *entry;
  GBytes         *contents;                /* of its file */
} LmRemovedSubject;

void lm_removed_subject_free         (gpointer data);

/**
 * lm_library_page_install_actions:
 * @widget_class: the class of the page
 *
 * Installs what can be done with a subject.
 */
void lm_library_page_install_actions (GtkWidgetClass *widget_class);

/**
 * lm_library_page_open:
 * @self: a page
 * @entry: an entry
 *
 * Opens it, or shows why it does not open.
 */
void lm_library_page_open            (LmLibraryPage  *self,
                                      LmLibraryEntry *entry);

G_END_DECLS
