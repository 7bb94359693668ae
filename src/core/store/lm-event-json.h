/* lm-event-json.h: an event as a line of JSON
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/store/lm-event.h"

G_BEGIN_DECLS

/**
 * lm_event_to_json:
 * @event: an event with an id
 *
 * Returns: (transfer full): one line without its end: the members in the order of the
 *   log's description, then those that this version does not know
 */
char    *lm_event_to_json   (const LmEvent  *event);

/**
 * lm_event_from_json:
 * @line: text without a line's end; need not end in a NUL
 * @length: how many bytes
 * @error: return location for a #GError, %LM_STORE_ERROR_INVALID
 *
 * Reads what another machine, or a newer version, wrote. A known member of the wrong
 * type or out of its range is an error that names it; an unknown one is kept.
 *
 * Returns: (transfer full) (nullable): the event, or %NULL
 */
LmEvent *lm_event_from_json (const char     *line,
                             gsize           length,
                             GError        **error);

G_END_DECLS
