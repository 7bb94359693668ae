/* lm-anki-note-text.c: a field of Anki’s, in HTML
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-anki-note-text.h"

#include <glib/gi18n-lib.h>

#include "core/exchange/lm-html-escape.h"

/* Anki would play what begins so. */
static gboolean
is_sound (const char *text)
{
  return g_str_has_prefix (text, "[sound:") || g_str_has_prefix (text, "[anki:");
}

static void
append_character (GString    *html,
                  const char *at,
                  gboolean    after_space)
{
  switch (*at)
    {
    case '\n':
      g_string_append (html, "<br>");
      break;

    case '[':
      g_string_append (html, is_sound (at) ? "&#91;" : "[");
      break;

    case ' ':
      g_string_append (html, after_space ? "&nbsp;" : " ");
      break;

    default:
      lm_html_append_character (html, g_utf8_get_char (at));
    }
}

/* HTML runs spaces together, and those at the ends of lines into nothing. */
static void
append_text (GString    *html,
             GString    *plain,
             const char *text)
{
  gboolean after_space = TRUE;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      append_character (html, at, after_space || at[1] == '\n');
      after_space = *at == ' ' || *at == '\n';

      if (plain != NULL && !g_ascii_iscntrl (*at))
        g_string_append_unichar (plain, g_utf8_get_char (at));
    }
}

static void
append_block (GString    *html,
              GString    *plain,
              const char *style_class,
              LmSide     *side,
              const char *text)
{
  g_string_append_printf (html, "<div class=\"%s", style_class);
  if (side != NULL)
    g_string_append_printf (html, " side-%s", lm_side_get_id (side));
  g_string_append (html, "\">");
  append_text (html, plain, text);
  g_string_append (html, "</div>");
}

static void
append_cell (GString *html,
             LmCell  *cell)
{
  const char * const *examples = lm_cell_get_examples (cell);

  append_block (html, NULL, "statement", lm_cell_get_side (cell), lm_cell_get_statement (cell));

  if (lm_cell_get_detail (cell) != NULL)
    append_block (html, NULL, "detail", NULL, lm_cell_get_detail (cell));

  if (examples[0] != NULL)
    g_string_append (html, "<ul>");
  for (guint i = 0; examples[i] != NULL; i++)
    {
      g_string_append (html, "<li>");
      append_text (html, NULL, examples[i]);
      g_string_append (html, "</li>");
    }
  if (examples[0] != NULL)
    g_string_append (html, "</ul>");
}

static void
append_question (LmAnkiNoteText *self,
                 LmSide         *side,
                 const char     *text)
{
  append_block (self->prompt, self->plain, "question", side, text);
}

static void
fill_recall (LmAnkiNoteText *self,
             LmCard         *card)
{
  LmCell *cell = lm_card_get_cell (card);
  LmSide *side = lm_cell_get_side (cell);
  /* Translators: asks for a side’s statement in one row of the comparison, for example
   * “What holds for Mitosis?”. A side may be a thing, a person or an idea; its name
   * comes without an article. */
  g_autofree char *question = g_strdup_printf (_("What holds for %s?"), lm_side_get_name (side));

  append_question (self, side, question);
  append_cell (self->answer, cell);
}

static void
fill_identify (LmAnkiNoteText *self,
               LmCard         *card)
{
  LmCell *cell = lm_card_get_cell (card);
  LmSide *side = lm_cell_get_side (cell);

  append_block (self->prompt, self->plain, "statement", NULL, lm_cell_get_statement (cell));
  append_question (self, NULL, _("Which side is this?"));
  append_block (self->answer, NULL, "name", side, lm_side_get_name (side));
}

static void
fill_counterpart (LmAnkiNoteText *self,
                  LmCard         *card)
{
  LmCell *shown = lm_card_get_cell (card);
  LmCell *asked = lm_card_get_other_cell (card);
  LmSide *side = lm_cell_get_side (asked);
  /* Translators: asks what another side’s statement is; %s is the name of that side. */
  g_autofree char *question = g_strdup_printf (_("What is the counterpart for %s?"), lm_side_get_name (side));

  append_block (self->prompt, self->plain, "statement", lm_cell_get_side (shown), lm_cell_get_statement (shown));
  append_question (self, side, question);
  append_cell (self->answer, asked);
}

static void
fill_authored (LmAnkiNoteText *self,
               LmCard         *card)
{
  LmAuthoredCard *authored = lm_card_get_authored (card);

  append_text (self->prompt, self->plain, lm_authored_card_get_prompt (authored));
  append_text (self->answer, NULL, lm_authored_card_get_answer (authored));
  if (lm_authored_card_get_hint (authored) != NULL)
    append_text (self->hint, NULL, lm_authored_card_get_hint (authored));
}

void
lm_anki_note_text_init (LmAnkiNoteText *self,
                        LmCard         *card)
{
  g_return_if_fail (LM_IS_CARD (card));

  self->prompt = g_string_new (NULL);
  self->answer = g_string_new (NULL);
  self->hint = g_string_new (NULL);
  self->plain = g_string_new (NULL);

  if (lm_card_get_aspect (card) != NULL)
    append_block (self->prompt, self->plain, "aspect", NULL, lm_aspect_get_title (lm_card_get_aspect (card)));

  switch (lm_card_get_kind (card))
    {
    case LM_CARD_RECALL:
      fill_recall (self, card);
      break;

    case LM_CARD_IDENTIFY:
      fill_identify (self, card);
      break;

    case LM_CARD_COUNTERPART:
      fill_counterpart (self, card);
      break;

    case LM_CARD_AUTHORED:
    default:
      fill_authored (self, card);
      break;
    }
}

static void
free_string (GString *string)
{
  g_string_free (string, TRUE);
}

void
lm_anki_note_text_clear (LmAnkiNoteText *self)
{
  g_clear_pointer (&self->prompt, free_string);
  g_clear_pointer (&self->answer, free_string);
  g_clear_pointer (&self->hint, free_string);
  g_clear_pointer (&self->plain, free_string);
}
