/* fuzz-anki-card.c: whatever stands in templates and fields, a card comes of it or not
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An input has the template of the question, that of the answer, and the fields “A”, “B”
 * and so on, parted by bytes 0x1e. */

#include "config.h"

#include "core/exchange/lm-anki-renderer.h"

int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING | G_LOG_FATAL_MASK);

  return 0;
}

static void
render (char     **parts,
        gboolean   is_cloze)
{
  static const char * const names[] = { "A", "B", "C", "D" };
  g_autoptr(LmAnkiMedia) media = lm_anki_media_new ();
  g_autoptr(LmAnkiRenderer) renderer = lm_anki_renderer_new (media);
  g_autofree char *word = g_strdup ("Word");
  LmAnkiCardType card_type = { word, g_strdup (parts[0]), g_strdup (parts[1]) };
  g_autoptr(GPtrArray) card_types = g_ptr_array_new ();
  g_autoptr(GPtrArray) field_names = g_ptr_array_new_with_free_func (g_free);
  LmAnkiNoteType note_type = { 1, word, is_cloze, field_names, card_types };
  LmAnkiNote note = { 1, word, 1, word, parts + 2 };
  g_auto(LmAnkiText) text = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_ptr_array_add (field_names, g_strdup (names[i]));
  g_ptr_array_add (card_types, &card_type);

  if (lm_anki_renderer_render (renderer, &note_type, &note, 0, "Deck::Part", &text) == LM_ANKI_RENDERED)
    {
      g_assert_true (g_utf8_validate (text.prompt, -1, NULL) && *text.prompt != '\0');
      g_assert_true (g_utf8_validate (text.answer, -1, NULL) && *text.answer != '\0');
      g_assert_true (text.hint == NULL || g_utf8_validate (text.hint, -1, NULL));
    }

  g_free (card_type.question);
  g_free (card_type.answer);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autofree char *input = g_utf8_make_valid ((const char *) data, size);
  g_auto(GStrv) parts = g_strsplit (input, "\x1e", 6);
  guint n_parts = g_strv_length (parts);

  if (n_parts < 2)
    return 0;

  for (guint i = 2; i < n_parts; i++)
    {
      g_autoptr(LmAnkiMedia) media = lm_anki_media_new ();

      parts[i] = lm_anki_media_take_sounds (media, lm_anki_media_shorten (parts[i]));
    }

  render (parts, FALSE);
  render (parts, TRUE);

  return 0;
}
