/* lm-anki-package.h: packages of Anki’s for tests
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lm_anki_package_database:
 * @schema: 11, or 18
 * @sql: statements that fill the collection. In them, note (id, guid, type, fields, tags) and
 *   card (note, deck, ord, home, reps) are views that take what matters; a “|” parts fields;
 *   template (question, answer) makes the config of a template in schema 18
 *
 * Returns: (transfer full): the database
 */
GBytes *lm_anki_package_database (int         schema,
                                  const char *sql);

/**
 * lm_anki_package_zstd:
 * @contents: (transfer full): anything
 *
 * Returns: (transfer full): @contents, compressed as Anki 2.1.50 and later do it
 */
GBytes *lm_anki_package_zstd     (GBytes     *contents);

typedef struct _LmAnkiPackage LmAnkiPackage;

LmAnkiPackage *lm_anki_package_new      (void);

/**
 * lm_anki_package_add:
 * @self: a package
 * @name: the name of an entry
 * @contents: (transfer full): what is in it
 */
void           lm_anki_package_add      (LmAnkiPackage *self,
                                         const char    *name,
                                         GBytes        *contents);

/**
 * lm_anki_package_add_link:
 * @self: a package
 * @name: the name of an entry
 * @target: what it is a symbolic link to
 */
void           lm_anki_package_add_link (LmAnkiPackage *self,
                                         const char    *name,
                                         const char    *target);

/**
 * lm_anki_package_finish:
 * @self: (transfer full): a package
 *
 * Returns: (transfer full): the zip file
 */
GBytes        *lm_anki_package_finish   (LmAnkiPackage *self);

G_END_DECLS
