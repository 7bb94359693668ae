/* lm-anki-settings.h: what a collection of Anki’s says about itself, as JSON
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/subject/lm-subject.h"

G_BEGIN_DECLS

/**
 * LmAnkiNames:
 * @subject: the subject that is written
 * @note_type_id: the id of the one note type
 * @deck_ids: (element-type gint64): the ids of the decks: that of the subject, then one for each phase
 * @deck_names: (element-type utf8): their names
 * @time: when, in seconds since 1970
 *
 * What all of a collection is made of.
 */
typedef struct
{
  LmSubject *subject;
  gint64     note_type_id;
  GArray    *deck_ids;
  GPtrArray *deck_names;
  gint64     time;
} LmAnkiNames;

/* What Anki 2.0 and later need to be there, each in a column of its table “col” */
char *lm_anki_settings_conf   (const LmAnkiNames *names,
                               guint              n_cards);
char *lm_anki_settings_models (const LmAnkiNames *names);
char *lm_anki_settings_decks  (const LmAnkiNames *names);
char *lm_anki_settings_dconf  (void);

G_END_DECLS
