/* lm-subject-writer.h: from a subject to the JSON of its file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "core/subject/lm-subject.h"

G_BEGIN_DECLS

/**
 * lm_subject_writer_write:
 * @subject: a subject
 *
 * Writes @subject as lm_subject_writer_write_tree() does. Members that would say
 * nothing are left out.
 *
 * Returns: (transfer full): the contents of a file
 */
GBytes   *lm_subject_writer_write      (LmSubject *subject);

/**
 * lm_subject_writer_write_tree:
 * @root: the object of a subject file, valid or not
 *
 * Writes @root tidily, so that one change of an author is one changed line: members in
 * the format's order and then those that it does not know, cells in the order of the
 * sides, two spaces a level, the source, a side, an authored card, a cell that is
 * only a statement and a single example on one line each, and a newline at the end. What was written so and
 * read again is written in the same bytes.
 *
 * Returns: (transfer full): the contents of a file
 */
GBytes   *lm_subject_writer_write_tree (JsonNode  *root);

/**
 * lm_subject_writer_texts_new:
 *
 * Returns: (transfer full): an empty table for lm_subject_writer_write_tree_again()
 */
GHashTable *lm_subject_writer_texts_new (void);

/**
 * lm_subject_writer_write_tree_again:
 * @root: the object of a subject file, valid or not
 * @texts: (nullable) (element-type JsonObject utf8): what aspects and cards were written as
 *
 * Writes @root as lm_subject_writer_write_tree() does, but takes the text of an aspect or a
 * card that is in @texts from there, and adds those that are not: a large subject of which
 * little has changed is written in a tenth of the time. The caller removes from @texts what
 * has changed since, and everything when the ids of the sides or their order have.
 *
 * Returns: (transfer full): the contents of a file
 */
GBytes     *lm_subject_writer_write_tree_again (JsonNode   *root,
                                                GHashTable *texts);

/**
 * lm_subject_writer_build_tree:
 * @subject: a subject
 *
 * Returns: (transfer full): the object of a subject file that says the same as @subject
 */
JsonNode *lm_subject_writer_build_tree (LmSubject *subject);

G_END_DECLS
