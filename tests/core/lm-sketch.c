/* lm-sketch.c: small subjects for tests
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lm-sketch.h"

typedef struct
{
  GPtrArray *sides;
  GPtrArray *phases;
  char      *phase_id;       /* of the phase that is being made, or NULL */
  GPtrArray *aspects;
  GPtrArray *cards;
} Sketch;

static char *
capitalize (const char *id)
{
  char *title = g_strdup (id);

  title[0] = g_ascii_toupper (title[0]);

  return title;
}

static void
begin_phase (Sketch     *sketch,
             const char *id)
{
  sketch->phase_id = g_strdup (id);
  sketch->aspects = g_ptr_array_new_with_free_func (g_object_unref);
  sketch->cards = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
end_phase (Sketch *sketch)
{
  g_autofree char *id = g_steal_pointer (&sketch->phase_id);
  g_autofree char *title = NULL;

  if (id == NULL)
    return;

  title = capitalize (id);
  g_ptr_array_add (sketch->phases,
                   lm_phase_new (id, title, NULL, sketch->aspects, sketch->cards));
}

static void
add_side (Sketch     *sketch,
          const char *id)
{
  g_autofree char *name = capitalize (id);

  g_ptr_array_add (sketch->sides, lm_side_new (id, name, LM_SIDE_COLOR_BLUE));
}

/* Takes "id: one | two" apart. */
static GStrv
split (const char  *text,
       char       **id)
{
  g_auto(GStrv) parts = g_strsplit (text, ":", 2);
  GStrv values;

  g_assert_cmpuint (g_strv_length (parts), ==, 2);

  *id = g_strdup (parts[0]);
  values = g_strsplit (parts[1], "|", -1);

  for (guint i = 0; values[i] != NULL; i++)
    g_strstrip (values[i]);

  return values;
}

static void
add_aspect (Sketch     *sketch,
            const char *text)
{
  g_autofree char *id = NULL;
  g_auto(GStrv) statements = split (text, &id);
  g_autofree char *title = capitalize (id);
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_object_unref);

  g_assert_cmpuint (g_strv_length (statements), ==, sketch->sides->len);

  for (guint i = 0; i < sketch->sides->len; i++)
    {
      const char *statement = *statements[i] != '\0' ? statements[i] : NULL;

      g_ptr_array_add (cells, lm_cell_new (g_ptr_array_index (sketch->sides, i), statement, NULL, NULL));
    }

  g_ptr_array_add (sketch->aspects, lm_aspect_new (id, title, cells));
}

static void
add_card (Sketch     *sketch,
          const char *text)
{
  g_autofree char *id = NULL;
  g_auto(GStrv) values = split (text, &id);

  g_assert_cmpuint (g_strv_length (values), ==, 2);
  g_ptr_array_add (sketch->cards, lm_authored_card_new (id, values[0], values[1], NULL));
}

static void
add_line (Sketch     *sketch,
          const char *line)
{
  if (g_str_has_prefix (line, "side "))
    {
      add_side (sketch, line + strlen ("side "));
    }
  else if (g_str_has_prefix (line, "phase "))
    {
      end_phase (sketch);
      begin_phase (sketch, line + strlen ("phase "));
    }
  else if (g_str_has_prefix (line, "aspect "))
    {
      add_aspect (sketch, line + strlen ("aspect "));
    }
  else if (g_str_has_prefix (line, "card "))
    {
      add_card (sketch, line + strlen ("card "));
    }
  else
    {
      g_assert_cmpstr (line, ==, "");
    }
}

LmSubject *
lm_sketch (const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  Sketch sketch = { 0 };

  sketch.sides = g_ptr_array_new_with_free_func (g_object_unref);
  sketch.phases = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; lines[i] != NULL; i++)
    add_line (&sketch, g_strstrip (lines[i]));

  end_phase (&sketch);

  return lm_subject_new ("sketch", "en", "Sketch", NULL, NULL, sketch.sides, sketch.phases);
}
