/* lm-subject-builder.c: from checked JSON to a subject
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/subject/lm-subject-builder.h"
#include "core/subject/lm-subject-private.h"

typedef struct
{
  /* Borrowed */
  GPtrArray *sides;

  /* Owned */
  GPtrArray *empty_cells;    /* one a side, shared by all aspects that lack it */
} Builder;

typedef gpointer (*BuildFunc) (Builder    *builder,
                               JsonObject *object);

/* An optional text that is empty says as little as one that is missing. */
static const char *
get_text (JsonObject *object,
          const char *member)
{
  const char *text = json_object_get_string_member_with_default (object, member, NULL);

  return text != NULL && *text != '\0' ? text : NULL;
}

static JsonArray *
get_list (JsonObject *object,
          const char *member)
{
  return json_object_has_member (object, member) ? json_object_get_array_member (object, member) : NULL;
}

static GPtrArray *
build_list (Builder    *builder,
            JsonObject *object,
            const char *member,
            BuildFunc   build)
{
  JsonArray *list = get_list (object, member);
  guint n_items = list != NULL ? json_array_get_length (list) : 0;
  GPtrArray *items = g_ptr_array_new_full (n_items, g_object_unref);

  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (items, build (builder, json_array_get_object_element (list, i)));

  return items;
}

static LmSource *
build_source (JsonObject *root)
{
  JsonObject *object;
  const char *title, *author, *publisher, *date;

  if (!json_object_has_member (root, "source"))
    return NULL;

  object = json_object_get_object_member (root, "source");
  title = get_text (object, "title");
  author = get_text (object, "author");
  publisher = get_text (object, "publisher");
  date = get_text (object, "date");

  if (title == NULL && author == NULL && publisher == NULL && date == NULL)
    return NULL;

  return lm_source_new (title, author, publisher, date);
}

static LmSide *
build_side (JsonObject *object,
            guint       position)
{
  const char *word = get_text (object, "color");
  LmSideColor color = lm_side_color_get_default (position);

  if (word != NULL)
    lm_side_color_from_string (word, &color);

  return lm_side_new (get_text (object, "id"), get_text (object, "name"), color);
}

static void
build_sides (Builder    *builder,
             JsonObject *root)
{
  JsonArray *list = get_list (root, "sides");
  guint n_sides = list != NULL ? json_array_get_length (list) : 0;

  for (guint i = 0; i < n_sides; i++)
    {
      LmSide *side = build_side (json_array_get_object_element (list, i), i);

      g_ptr_array_add (builder->sides, side);
      g_ptr_array_add (builder->empty_cells, lm_cell_new (side, NULL, NULL, NULL));
    }
}

static LmCell *
build_cell (LmSide     *side,
            JsonObject *object)
{
  const char *examples[21] = { NULL };
  JsonArray *list = get_list (object, "examples");

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    examples[i] = json_array_get_string_element (list, i);

  return lm_cell_new (side, get_text (object, "statement"), get_text (object, "detail"), examples);
}

static gpointer
build_aspect (Builder    *builder,
              JsonObject *object)
{
  JsonObject *filled = json_object_get_object_member (object, "cells");
  GPtrArray *cells = g_ptr_array_new_full (builder->sides->len, g_object_unref);

  for (guint i = 0; i < builder->sides->len; i++)
    {
      LmSide *side = g_ptr_array_index (builder->sides, i);
      const char *id = lm_side_get_id (side);

      if (json_object_has_member (filled, id))
        g_ptr_array_add (cells, build_cell (side, json_object_get_object_member (filled, id)));
      else
        g_ptr_array_add (cells, g_object_ref (g_ptr_array_index (builder->empty_cells, i)));
    }

  return lm_aspect_new (get_text (object, "id"), get_text (object, "title"), cells);
}

static gpointer
build_card (Builder    *builder,
            JsonObject *object)
{
  return lm_authored_card_new (get_text (object, "id"),
                               get_text (object, "prompt"),
                               get_text (object, "answer"),
                               get_text (object, "hint"));
}

static gpointer
build_phase (Builder    *builder,
             JsonObject *object)
{
  return lm_phase_new (get_text (object, "id"),
                       get_text (object, "title"),
                       get_text (object, "summary"),
                       build_list (builder, object, "aspects", build_aspect),
                       build_list (builder, object, "cards", build_card));
}

/* An empty text is one that is still to be translated. */
static LmTranslation *
build_translation (const char *language,
                   JsonObject *object,
                   JsonObject *outdated)
{
  g_autoptr(GPtrArray) paths = g_ptr_array_new ();
  g_autoptr(GPtrArray) texts = g_ptr_array_new ();
  g_autoptr(GPtrArray) earlier = g_ptr_array_new ();
  JsonObjectIter iter;
  const char *path;
  JsonNode *node;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &path, &node))
    if (*json_node_get_string (node) != '\0')
      {
        g_ptr_array_add (paths, (gpointer) path);
        g_ptr_array_add (texts, (gpointer) json_node_get_string (node));
        g_ptr_array_add (earlier, outdated != NULL ? (gpointer) get_text (outdated, path) : NULL);
      }

  return lm_translation_new (language, paths, texts, earlier);
}

static JsonObject *
get_object (JsonObject *object,
            const char *member)
{
  return object != NULL && json_object_has_member (object, member) ? json_object_get_object_member (object, member) : NULL;
}

static GPtrArray *
build_translations (JsonObject *root)
{
  GPtrArray *translations = g_ptr_array_new_with_free_func ((GDestroyNotify) lm_translation_free);
  JsonObject *outdated = get_object (root, "outdated");
  JsonObjectIter iter;
  const char *language;
  JsonNode *node;

  if (!json_object_has_member (root, "translations"))
    return translations;

  json_object_iter_init_ordered (&iter, json_object_get_object_member (root, "translations"));
  while (json_object_iter_next_ordered (&iter, &language, &node))
    g_ptr_array_add (translations, build_translation (language, json_node_get_object (node),
                                                      get_object (outdated, language)));

  return translations;
}

LmSubject *
lm_subject_build (JsonNode *node)
{
  JsonObject *root = json_node_get_object (node);
  g_autoptr(GPtrArray) empty_cells = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(LmSource) source = build_source (root);
  Builder builder = { g_ptr_array_new_with_free_func (g_object_unref), empty_cells };
  LmSubject *subject;

  build_sides (&builder, root);

  subject = lm_subject_new (get_text (root, "id"),
                            get_text (root, "language"),
                            get_text (root, "title"),
                            get_text (root, "summary"),
                            source,
                            builder.sides,
                            build_list (&builder, root, "phases", build_phase));
  lm_subject_take_translations (subject, build_translations (root));

  return subject;
}
