/* lm-imported-ids.h: ids for what comes without
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LmImportedIds:
 *
 * The ids of siblings in a subject that is made of a file without ids. An id depends on
 * the text that it is made of, so that the progress on a card outlives another import
 * of the file after it was edited elsewhere.
 */
typedef struct _LmImportedIds LmImportedIds;

LmImportedIds *lm_imported_ids_new  (void);
void           lm_imported_ids_free (LmImportedIds *self);

/**
 * lm_imported_ids_add:
 * @self: the ids that there are already
 * @text: the title, prompt or name of a thing
 * @fallback: an id for a text of which nothing can be kept, “card” for example
 *
 * Makes an id as lm_id_from_text() does. A digest of @text follows where letters had to be
 * left out, or where another text has the id; a number where the same text has it.
 *
 * Returns: (transfer full): the id, which is now one of @self
 */
char          *lm_imported_ids_add  (LmImportedIds *self,
                                     const char    *text,
                                     const char    *fallback);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LmImportedIds, lm_imported_ids_free)

G_END_DECLS
