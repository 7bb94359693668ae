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
 * lm_subject_writer_build_tree:
 * @subject: a subject
 *
 * Returns: (transfer full): the object of a subject file that says the same as @subject
 */
JsonNode *lm_subject_writer_build_tree (LmSubject *subject);

G_END_DECLS
