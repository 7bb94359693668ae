/* lm-anki-samples.h: a collection of Anki’s that tests pack and read
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/exchange/lm-exchange.h"

#include "lm-anki-package.h"

G_BEGIN_DECLS

/* A type with a reversed card, one with gaps, and a note of each */
#define LM_ANKI_SAMPLE_MODELS \
  "UPDATE col SET models = '{" \
  "  \"10\": {\"id\": 10, \"name\": \"Basic\", \"type\": 0," \
  "    \"flds\": [{\"name\": \"Front\", \"ord\": 0}, {\"name\": \"Back\", \"ord\": 1}, {\"name\": \"Hint\", \"ord\": 2}]," \
  "    \"tmpls\": [" \
  "      {\"name\": \"Forward\", \"ord\": 0, \"qfmt\": \"{{Front}}{{hint:Hint}}\"," \
  "       \"afmt\": \"{{FrontSide}}\\n\\n<hr id=answer>\\n\\n{{Back}}\"}," \
  "      {\"name\": \"Reverse\", \"ord\": 1, \"qfmt\": \"{{Back}}\", \"afmt\": \"{{FrontSide}}<br>{{Front}}\"}]}," \
  "  \"20\": {\"id\": \"20\", \"name\": \"Cloze\", \"type\": 1, \"flds\": [{\"name\": \"Text\"}, {\"name\": \"Extra\"}]," \
  "    \"tmpls\": [{\"name\": \"Cloze\", \"qfmt\": \"{{cloze:Text}}\", \"afmt\": \"{{cloze:Text}}<br>\\n{{Extra}}\"}]}" \
  "}';"
#define LM_ANKI_SAMPLE_DECKS \
  "UPDATE col SET decks = '{\"1\": {\"name\": \"Default\"}, \"2\": {\"name\": \"French::Words\"}," \
  "  \"3\": {\"name\": \"French::Grammar::Verbs\"}, \"4\": {\"name\": \"Cramming\", \"dyn\": 1}}';"
#define LM_ANKI_SAMPLE_TABLES \
  "INSERT INTO notetypes VALUES (10, 'Basic', 0, 0, x'12025858'), (20, 'Cloze', 0, 0, x'0801');" \
  "INSERT INTO fields VALUES (10, 0, 'Front', ''), (10, 1, 'Back', ''), (10, 2, 'Hint', '')," \
  "  (20, 0, 'Text', ''), (20, 1, 'Extra', '');" \
  "INSERT INTO templates VALUES" \
  "  (10, 0, 'Forward', 0, 0, template ('{{Front}}{{hint:Hint}}', '{{FrontSide}}<hr id=answer>{{Back}}'))," \
  "  (10, 1, 'Reverse', 0, 0, template ('{{Back}}', '{{FrontSide}}<br>{{Front}}'))," \
  "  (20, 0, 'Cloze', 0, 0, template ('{{cloze:Text}}', '{{cloze:Text}}<br>{{Extra}}'));" \
  "INSERT INTO decks VALUES (1, 'Default', 0, 0, '', ''), (2, 'French' || char (31) || 'Words', 0, 0, '', '')," \
  "  (3, 'French' || char (31) || 'Grammar' || char (31) || 'Verbs', 0, 0, '', ''), (4, 'Cramming', 0, 0, '', '');"
#define LM_ANKI_SAMPLE_NOTES \
  "INSERT INTO note VALUES (101, 'g1', 10, '<b>le chat</b>|the cat|', ''), (102, 'g2', 10, 'le chien|the dog|It barks.', '')," \
  "  (103, 'g3', 20, 'Je {{c1::suis}}, tu {{c2::es::être}}.|Present', '');" \
  "INSERT INTO card VALUES (102, 2, 0, 0, 0), (101, 2, 0, 0, 3), (101, 4, 1, 2, 0), (103, 3, 0, 0, 0), (103, 3, 1, 0, 0);"

/**
 * lm_anki_samples_begin:
 *
 * Makes a folder for temporary files, in which lm_anki_samples_read() looks for what was
 * left behind. Called before anything else.
 */
void        lm_anki_samples_begin    (void);
void        lm_anki_samples_end      (void);

/**
 * lm_anki_samples_build_path:
 * @name: the name of a file
 *
 * Returns: (transfer full): where it is in the folder for temporary files
 */
char       *lm_anki_samples_build_path (const char        *name);

/**
 * lm_anki_samples_assert_clean:
 *
 * Fails when the folder for temporary files is not empty.
 */
void        lm_anki_samples_assert_clean (void);

/**
 * lm_anki_samples_read:
 * @package: a package
 * @report: what is left out
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what lm_anki_read_bytes() makes of it, under the title
 *   “File”; whatever came, nothing was left behind
 */
LmSubject  *lm_anki_samples_read     (GBytes            *package,
                                      LmExchangeReport  *report,
                                      GError           **error);

/**
 * lm_anki_samples_pack:
 * @name: the name of an entry
 * @contents: (transfer full): what is in it
 *
 * Returns: (transfer full): a package with that entry alone
 */
GBytes     *lm_anki_samples_pack     (const char        *name,
                                      GBytes            *contents);

/**
 * lm_anki_samples_pack_11:
 * @sql: what is in the collection
 *
 * Returns: (transfer full): a package of Anki 2.0
 */
GBytes     *lm_anki_samples_pack_11  (const char        *sql);

/**
 * lm_anki_samples_pack_18:
 * @sql: what is in the collection
 *
 * Returns: (transfer full): a package of Anki 2.1.50 or later
 */
GBytes     *lm_anki_samples_pack_18  (const char        *sql);

/**
 * lm_anki_samples_one_card:
 * @front: a question
 *
 * Returns: (transfer full): a database with one card
 */
GBytes     *lm_anki_samples_one_card (const char        *front);

G_END_DECLS
