/* lm-library-fixture.h: a library to be tested
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/library/lm-library.h"

G_BEGIN_DECLS

/**
 * LmLibraryFixture:
 *
 * Two folders and a library of them. There is one file, “one.json”, in the person's own; the system's is not there.
 */
typedef struct
{
  char      *folder;
  char      *own;
  char      *system;
  LmLibrary *library;
} LmLibraryFixture;

void            lm_library_fixture_set_up       (LmLibraryFixture *fixture,
                                                 gconstpointer     data);
void            lm_library_fixture_tear_down    (LmLibraryFixture *fixture,
                                                 gconstpointer     data);

/**
 * lm_library_fixture_write:
 * @folder: a folder
 * @name: the name of a file
 * @id: the id of the subject in it
 * @title: its title
 */
void            lm_library_fixture_write        (const char       *folder,
                                                 const char       *name,
                                                 const char       *id,
                                                 const char       *title);

/**
 * lm_library_fixture_load:
 * @fixture: a fixture
 *
 * Waits until all files were read.
 */
void            lm_library_fixture_load         (LmLibraryFixture *fixture);

/**
 * lm_library_fixture_is_loaded:
 * @library: a library
 *
 * For lm_shelf_wait().
 */
gboolean        lm_library_fixture_is_loaded    (gpointer          library);

/**
 * lm_library_fixture_assert_comes:
 * @fixture: a fixture
 * @text: the titles in alphabetical order, with “ (broken)” or “ (as TITLE)” behind them
 *
 * Waits until the library has these entries, and shows what is there when it does not.
 */
void            lm_library_fixture_assert_comes (LmLibraryFixture *fixture,
                                                 const char       *text);

/**
 * lm_library_fixture_lookup:
 * @fixture: a fixture
 * @folder: one of its folders
 * @name: the name of a file
 *
 * Returns: (transfer none) (nullable): the entry of that file
 */
LmLibraryEntry *lm_library_fixture_lookup       (LmLibraryFixture *fixture,
                                                 const char       *folder,
                                                 const char       *name);

G_END_DECLS
