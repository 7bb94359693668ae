/* lm-anki-media.h: the pictures and sounds of Anki’s cards
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

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

guint        lm_anki_media_get_n_pictures (LmAnkiMedia *self);
guint        lm_anki_media_get_n_sounds   (LmAnkiMedia *self);

G_END_DECLS
