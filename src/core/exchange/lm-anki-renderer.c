/* lm-anki-renderer.c: cards of ours from cards of Anki’s
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-anki-renderer.h"

#include <string.h>

#include "core/subject/lm-subject-limits.h"

typedef struct
{
  LmAnkiTemplate *question;     /* NULL when it is broken */
  LmAnkiTemplate *answer;
} Templates;

struct _LmAnkiRenderer
{
  /* Borrowed */
  LmAnkiMedia *media;

  /* Owned */
  GHashTable *templates;        /* LmAnkiCardType, borrowed, to Templates */
};

void
lm_anki_text_clear (LmAnkiText *text)
{
  g_clear_pointer (&text->prompt, g_free);
  g_clear_pointer (&text->answer, g_free);
  g_clear_pointer (&text->hint, g_free);
}

static void
templates_free (gpointer data)
{
  Templates *templates = data;

  g_clear_pointer (&templates->question, lm_anki_template_free);
  g_clear_pointer (&templates->answer, lm_anki_template_free);
  g_free (templates);
}

LmAnkiRenderer *
lm_anki_renderer_new (LmAnkiMedia *media)
{
  LmAnkiRenderer *self = g_new0 (LmAnkiRenderer, 1);

  self->media = media;
  self->templates = g_hash_table_new_full (NULL, NULL, NULL, templates_free);

  return self;
}

void
lm_anki_renderer_free (LmAnkiRenderer *self)
{
  g_hash_table_unref (self->templates);
  g_free (self);
}

static Templates *
get_templates (LmAnkiRenderer       *self,
               const LmAnkiNoteType *note_type,
               LmAnkiCardType       *card_type)
{
  Templates *templates = g_hash_table_lookup (self->templates, card_type);
  g_autoptr(GPtrArray) names = NULL;

  if (templates != NULL)
    return templates;

  names = g_ptr_array_new ();
  g_ptr_array_extend (names, note_type->field_names, NULL, NULL);
  g_ptr_array_add (names, NULL);

  card_type->question = lm_anki_media_take_sounds (self->media, card_type->question);
  card_type->answer = lm_anki_media_take_sounds (self->media, card_type->answer);

  templates = g_new0 (Templates, 1);
  templates->question = lm_anki_template_new (card_type->question, (const char * const *) names->pdata);
  templates->answer = lm_anki_template_new (card_type->answer, (const char * const *) names->pdata);
  g_hash_table_insert (self->templates, card_type, templates);

  return templates;
}

/* Anki shows the question above the answer; here, the answer stands for itself. */
static char *
dup_answer (LmAnkiRenderer *self,
            LmAnkiSide     *side,
            const char     *prompt)
{
  g_autofree char *after_rule = NULL;
  g_autofree char *whole = lm_anki_media_read_html (self->media, side->html, &after_rule);
  g_autofree char *after_front = NULL;
  gsize prompt_length = strlen (prompt);

  if (whole == NULL)
    return NULL;

  if (after_rule != NULL && *after_rule != '\0')
    return g_steal_pointer (&after_rule);

  if (side->after_front > 0)
    after_front = lm_anki_media_read_html (self->media, side->html + side->after_front, NULL);
  if (after_front != NULL && *after_front != '\0')
    return g_steal_pointer (&after_front);

  /* A template can repeat the question without saying so. */
  if (g_str_has_prefix (whole, prompt) && whole[prompt_length] == '\n')
    return g_strstrip (g_strdup (whole + prompt_length));

  return g_steal_pointer (&whole);
}

static char *
dup_hint (LmAnkiRenderer *self,
          LmAnkiSide     *side)
{
  g_autofree char *hint = side->hint != NULL ? lm_anki_media_read_html (self->media, side->hint, NULL) : NULL;
  g_autofree char *beginning = NULL;

  if (hint == NULL || *hint == '\0')
    return NULL;

  if (g_utf8_strlen (hint, -1) <= LM_SUBJECT_MAX_HINT)
    return g_steal_pointer (&hint);

  beginning = g_utf8_substring (hint, 0, LM_SUBJECT_MAX_HINT - 1);

  return g_strconcat (beginning, "…", NULL);
}

static LmAnkiOutcome
read_sides (LmAnkiRenderer *self,
            LmAnkiSide     *question,
            LmAnkiSide     *answer,
            LmAnkiText     *text)
{
  if (question->html == NULL || answer->html == NULL)
    return LM_ANKI_TOO_LONG;

  text->prompt = lm_anki_media_read_html (self->media, question->html, NULL);
  if (text->prompt == NULL)
    return LM_ANKI_TOO_LONG;

  text->answer = dup_answer (self, answer, text->prompt);
  if (text->answer == NULL)
    return LM_ANKI_TOO_LONG;

  text->hint = dup_hint (self, question);

  if (!question->is_filled || question->is_picture || *text->prompt == '\0' || *text->answer == '\0')
    return LM_ANKI_WITHOUT_TEXT;

  if (g_utf8_strlen (text->prompt, -1) > LM_SUBJECT_MAX_PROMPT ||
      g_utf8_strlen (text->answer, -1) > LM_SUBJECT_MAX_PROMPT)
    return LM_ANKI_TOO_LONG;

  return LM_ANKI_RENDERED;
}

static LmAnkiOutcome
render (LmAnkiRenderer       *self,
        const LmAnkiNoteType *note_type,
        LmAnkiCardType       *card_type,
        LmAnkiValues         *values,
        LmAnkiText           *text)
{
  Templates *templates = get_templates (self, note_type, card_type);
  g_auto(LmAnkiSide) question = { NULL };
  g_auto(LmAnkiSide) answer = { NULL };

  if (templates->question == NULL || templates->answer == NULL)
    return LM_ANKI_BROKEN;

  lm_anki_template_render (templates->question, values, FALSE, &question);
  lm_anki_template_render (templates->answer, values, TRUE, &answer);

  return read_sides (self, &question, &answer, text);
}

LmAnkiOutcome
lm_anki_renderer_render (LmAnkiRenderer       *self,
                         const LmAnkiNoteType *note_type,
                         const LmAnkiNote     *note,
                         guint                 ordinal,
                         const char           *deck_name,
                         LmAnkiText           *text)
{
  guint place = note_type->is_cloze ? 0 : ordinal;
  const char *subdeck = g_strrstr (deck_name, "::");
  LmAnkiCardType *card_type;
  g_autofree char *tags = g_markup_escape_text (note->tags, -1);
  g_autofree char *type_name = g_markup_escape_text (note_type->name, -1);
  g_autofree char *deck = g_markup_escape_text (deck_name, -1);
  g_autofree char *last_level = g_markup_escape_text (subdeck != NULL ? subdeck + strlen ("::") : deck_name, -1);
  g_autofree char *card_name = NULL;
  LmAnkiValues values = {
    (const char * const *) note->fields, g_strv_length (note->fields),
    { tags, type_name, deck, last_level }, note_type->is_cloze ? ordinal + 1 : 0, ordinal
  };

  *text = (LmAnkiText) { NULL };

  if (place >= note_type->card_types->len)
    return LM_ANKI_BROKEN;

  card_type = g_ptr_array_index (note_type->card_types, place);
  card_name = g_markup_escape_text (card_type->name, -1);
  values.names[LM_ANKI_NAME_CARD] = card_name;

  return render (self, note_type, card_type, &values, text);
}
