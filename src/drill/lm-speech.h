/* lm-speech.h: reads texts aloud
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * LmSpeech:
 *
 * The voices of speech-dispatcher, where it is installed. All talking to it is done on another
 * thread, in order; nothing waits for it.
 *
 * Properties: “language” (a BCP 47 tag: what texts are in) and “available” (whether there is a
 * voice for it; not before lm_speech_connect() has found one), each notified on change.
 */
#define LM_TYPE_SPEECH (lm_speech_get_type ())
G_DECLARE_FINAL_TYPE (LmSpeech, lm_speech, LM, SPEECH, GObject)

void        lm_speech_set_language  (LmSpeech           *self,
                                     const char         *language);
gboolean    lm_speech_get_available (LmSpeech           *self);

/**
 * lm_speech_connect:
 * @self: a speech
 *
 * Looks for voices, unless they are known.
 */
void        lm_speech_connect       (LmSpeech           *self);

/**
 * lm_speech_say:
 * @self: a speech
 * @text: what to read
 *
 * Reads @text in place of what is being read. Does nothing without a voice.
 */
void        lm_speech_say           (LmSpeech           *self,
                                     const char         *text);

/**
 * lm_speech_stop:
 * @self: a speech
 *
 * Is silent at once.
 */
void        lm_speech_stop          (LmSpeech           *self);

/**
 * lm_speech_find_voice:
 * @languages: languages of voices
 * @language: a BCP 47 tag
 *
 * Returns: (transfer none) (nullable): the one of @languages that fits best: @language itself,
 *   or else one that is the same language as it is spoken elsewhere
 */
const char *lm_speech_find_voice    (const char * const *languages,
                                     const char         *language);

G_END_DECLS
