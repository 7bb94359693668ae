/* lm-read-button.h: the button that reads a card aloud
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LmReadButton:
 *
 * A button with the action “session.read-aloud”. It is hidden while there is no voice for the
 * language of what is shown.
 *
 * Properties: “automatic”, whether what is shown is read without being asked for.
 */
#define LM_TYPE_READ_BUTTON (lm_read_button_get_type ())
G_DECLARE_FINAL_TYPE (LmReadButton, lm_read_button, LM, READ_BUTTON, GtkWidget)

/**
 * lm_read_button_begin:
 * @self: a button
 * @language: a BCP 47 tag: what is to be read is in
 *
 * Looks for a voice.
 */
void lm_read_button_begin    (LmReadButton *self,
                              const char   *language);

/**
 * lm_read_button_set_text:
 * @self: a button
 * @text: (nullable): what is shown now, %NULL for nothing
 *
 * What was read before is not read to its end.
 */
void lm_read_button_set_text (LmReadButton *self,
                              const char   *text);

/**
 * lm_read_button_read:
 * @self: a button
 *
 * Reads what is shown, from its beginning.
 */
void lm_read_button_read     (LmReadButton *self);

G_END_DECLS
