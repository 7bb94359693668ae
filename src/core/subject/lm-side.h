/* lm-side.h: what is compared
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * LmSideColor:
 *
 * The accent of a side, the same in every page, drill and handout. The nicks of
 * the enumeration are the words that a subject file uses.
 */
typedef enum
{
  LM_SIDE_COLOR_BLUE,
  LM_SIDE_COLOR_TEAL,
  LM_SIDE_COLOR_GREEN,
  LM_SIDE_COLOR_YELLOW,
  LM_SIDE_COLOR_ORANGE,
  LM_SIDE_COLOR_RED,
  LM_SIDE_COLOR_PURPLE,
  LM_SIDE_COLOR_SLATE,
} LmSideColor;

#define LM_TYPE_SIDE_COLOR (lm_side_color_get_type ())
GType lm_side_color_get_type (void) G_GNUC_CONST;

/**
 * lm_side_color_to_string:
 * @color: a color
 *
 * Returns: (transfer none): the word for @color in a subject file, “blue” for example
 */
const char *lm_side_color_to_string (LmSideColor color);

/**
 * lm_side_color_from_string:
 * @word: a word from a subject file
 * @color: (out): where to put the color
 *
 * Returns: whether @word names a color; @color is set only then
 */
gboolean lm_side_color_from_string (const char  *word,
                                    LmSideColor *color);

/**
 * lm_side_color_get_default:
 * @position: which side, from 0 to 3
 *
 * Returns: the color of a side whose author chose none
 */
LmSideColor lm_side_color_get_default (guint position);

#define LM_TYPE_SIDE (lm_side_get_type ())
G_DECLARE_FINAL_TYPE (LmSide, lm_side, LM, SIDE, GObject)

/**
 * lm_side_new:
 * @id: the id in the subject file
 * @name: the name that is shown
 * @color: the accent
 *
 * Returns: (transfer full): a side; it never changes
 */
LmSide      *lm_side_new       (const char  *id,
                                const char  *name,
                                LmSideColor  color);
const char  *lm_side_get_id    (LmSide      *self);
const char  *lm_side_get_name  (LmSide      *self);
LmSideColor  lm_side_get_color (LmSide      *self);

G_END_DECLS
