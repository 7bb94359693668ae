/* lm-anki-media.h: the pictures and sounds of Anki’s cards
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/exchange/lm-exchange-report.h"

G_BEGIN_DECLS

/**
 * LmAnkiMedia:
 *
 * The names of pictures and sounds, each of which is counted once, on however many cards.
 */
typedef struct _LmAnkiMedia LmAnkiMedia;

LmAnkiMedia *lm_anki_media_new            (void);
void         lm_anki_media_free           (LmAnkiMedia *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LmAnkiMedia, lm_anki_media_free)

void         lm_anki_media_add_picture    (LmAnkiMedia *self,
                                           const char  *name);

/**
 * lm_anki_media_take_sounds:
 * @self: media
 * @html: (transfer full): a side of a card
 *
 * Takes out what Anki would play, `[sound:hello.mp3]`, and adds it to @self.
 *
 * Returns: (transfer full): the rest of @html
 */
char        *lm_anki_media_take_sounds    (LmAnkiMedia *self,
                                           char        *html);

/**
 * lm_anki_media_shorten:
 * @html: (transfer full): a field of a note
 *
 * Cuts the contents of pictures short that are in the text themselves, as `data:` URIs.
 *
 * Returns: (transfer full): the rest of @html
 */
char        *lm_anki_media_shorten        (char        *html);

/**
 * lm_anki_media_read_html:
 * @self: media
 * @html: HTML without sounds
 * @answer: (out) (optional) (transfer full) (nullable): see lm_html_to_text()
 *
 * Does lm_html_to_text() and adds the pictures to @self.
 *
 * Returns: (transfer full) (nullable): the text
 */
char        *lm_anki_media_read_html      (LmAnkiMedia *self,
                                           const char  *html,
                                           char       **answer);

/**
 * lm_anki_media_read_cell:
 * @self: media
 * @cell: a cell of a table with HTML in it, as Anki writes it
 *
 * Returns: (transfer full) (nullable): the text without markup; %NULL when the HTML is beyond
 *   what is read
 */
char        *lm_anki_media_read_cell      (LmAnkiMedia *self,
                                           const char  *cell);

/**
 * lm_anki_media_report:
 * @self: media
 * @report: gets a line for pictures and one for sounds, where there are any
 */
void         lm_anki_media_report         (LmAnkiMedia      *self,
                                           LmExchangeReport *report);

guint        lm_anki_media_get_n_pictures (LmAnkiMedia *self);
guint        lm_anki_media_get_n_sounds   (LmAnkiMedia *self);

G_END_DECLS
