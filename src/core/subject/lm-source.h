/* lm-source.h: where the ideas of a subject come from
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define LM_TYPE_SOURCE (lm_source_get_type ())
G_DECLARE_FINAL_TYPE (LmSource, lm_source, LM, SOURCE, GObject)

/**
 * lm_source_new:
 * @title: (nullable): the work
 * @author: (nullable): who wrote it
 * @publisher: (nullable): where it appeared
 * @date: (nullable): when, as the file says it; YYYY-MM-DD for a full date
 *
 * Returns: (transfer full): a source; it never changes
 */
LmSource   *lm_source_new           (const char *title,
                                     const char *author,
                                     const char *publisher,
                                     const char *date);
const char *lm_source_get_title     (LmSource   *self);
const char *lm_source_get_author    (LmSource   *self);
const char *lm_source_get_publisher (LmSource   *self);
const char *lm_source_get_date      (LmSource   *self);

/**
 * lm_source_dup_citation:
 * @self: a source
 *
 * Returns: (transfer full): title, author, publisher and date, as far as they are known, in
 *   one line for people to read
 */
char       *lm_source_dup_citation  (LmSource   *self);

G_END_DECLS
