/* lm-anki-collection.h: what is in a collection of Anki’s
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/exchange/lm-anki-archive.h"
#include "core/exchange/lm-anki-template.h"

G_BEGIN_DECLS

/**
 * LmAnkiCardType:
 * @name: its name
 * @question: the template of the question
 * @answer: that of the answer; both may be broken
 *
 * One of the cards that a type of notes makes of each note.
 */
typedef struct
{
  char *name;
  char *question;
  char *answer;
} LmAnkiCardType;

/**
 * LmAnkiNoteType:
 * @id: its id
 * @name: its name
 * @is_cloze: whether each gap makes a card, all by the first of @card_types
 * @field_names: (element-type utf8): the names of the fields in order
 * @card_types: (element-type LmAnkiCardType): the cards in order
 */
typedef struct
{
  gint64     id;
  char      *name;
  gboolean   is_cloze;
  GPtrArray *field_names;
  GPtrArray *card_types;
} LmAnkiNoteType;

/**
 * LmAnkiDeck:
 * @id: its id
 * @name: its name, the levels parted by `::`
 * @phase_id: (nullable): in a deck that this program made, the id of the phase
 * @position: in such a deck, the place of the phase; %G_MAXINT in others
 */
typedef struct
{
  gint64  id;
  char   *name;
  char   *phase_id;
  int     position;
} LmAnkiDeck;

/**
 * LmAnkiCard:
 * @note_id: the note that it is made of
 * @deck_id: the deck in which it lives, even while another one borrows it
 * @ordinal: its place among the cards of its note, from 0
 * @is_studied: whether it was ever answered
 */
typedef struct
{
  gint64   note_id;
  gint64   deck_id;
  guint    ordinal;
  gboolean is_studied;
} LmAnkiCard;

/**
 * LmAnkiNote:
 * @id: its id
 * @guid: what it is known by in all collections
 * @type_id: its type
 * @tags: its tags, parted by spaces
 * @fields: its fields in HTML, %NULL-terminated
 */
typedef struct
{
  gint64  id;
  char   *guid;
  gint64  type_id;
  char   *tags;
  GStrv   fields;
} LmAnkiNote;

void lm_anki_note_free (LmAnkiNote *note);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LmAnkiNote, lm_anki_note_free)

typedef struct _LmAnkiCollection LmAnkiCollection;

/**
 * lm_anki_collection_open:
 * @archive: a package
 * @work: the reading that this is a part of; it must outlive the collection
 * @error: return location for an error
 *
 * Unpacks the database to a temporary file, which is removed before this returns, and
 * reads its types of notes and decks.
 *
 * Returns: (transfer full) (nullable): the collection, for the thread that opened it
 */
LmAnkiCollection *lm_anki_collection_open          (LmAnkiArchive     *archive,
                                                    LmAnkiWork        *work,
                                                    GError           **error);
void              lm_anki_collection_free          (LmAnkiCollection  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LmAnkiCollection, lm_anki_collection_free)

/**
 * lm_anki_collection_find_note_type:
 * @self: a collection
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the type of notes with that id
 */
LmAnkiNoteType   *lm_anki_collection_find_note_type (LmAnkiCollection *self,
                                                     gint64            id);

/**
 * lm_anki_collection_find_deck:
 * @self: a collection
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the deck with that id
 */
LmAnkiDeck       *lm_anki_collection_find_deck     (LmAnkiCollection  *self,
                                                    gint64             id);

/**
 * lm_anki_collection_read_cards:
 * @self: a collection
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type LmAnkiCard): all cards, of which there
 *   are no more than a subject may have
 */
GArray           *lm_anki_collection_read_cards    (LmAnkiCollection  *self,
                                                    GError           **error);

/**
 * lm_anki_collection_read_note:
 * @self: a collection
 * @id: the id of a note
 * @note: (out) (transfer full) (nullable): the note, or %NULL when it is missing
 * @error: return location for an error
 *
 * Returns: whether the collection could be read
 */
gboolean          lm_anki_collection_read_note     (LmAnkiCollection  *self,
                                                    gint64             id,
                                                    LmAnkiNote       **note,
                                                    GError           **error);

G_END_DECLS
