/* lm-subject-update.h: a subject that is imported again
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/subject/lm-subject.h"

G_BEGIN_DECLS

/**
 * lm_subject_update:
 * @before: a subject that was imported
 * @imported: what the same import gives now
 *
 * A student's progress is kept by the ids of phase and card. An import takes that of a phase from
 * its title, so that it changes when a deck is renamed, or when a card is moved to another one.
 * Here a phase that was renamed keeps its id, and a card stays in the phase in which it was.
 *
 * Returns: (transfer full): what @imported says, with the ids of @before
 */
LmSubject *lm_subject_update (LmSubject *before,
                              LmSubject *imported);

G_END_DECLS
