/* lm-subject-writer.c: from a subject to the JSON of its file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/subject/lm-subject-writer.h"

#include <string.h>

#include "core/subject/lm-json-writer.h"
#include "core/subject/lm-subject-rules-private.h"

typedef struct
{
  LmJsonWriter json;

  /* Borrowed */
  JsonNode   *sides;     /* of the subject, or NULL */
  GHashTable *texts;     /* as lm_subject_writer_write_tree_again() takes them, or NULL */
} SubjectWriter;

static void write_member (SubjectWriter  *writer,
                          const LmMember *member,
                          JsonNode       *node);

static const LmMember *
find_member (const LmMember *members,
             const char     *name)
{
  for (const LmMember *member = members; member->name != NULL; member++)
    if (strcmp (member->name, name) == 0)
      return member;

  return NULL;
}

/* What an author sees as one thing stands on one line. */
static gboolean
is_one_thing (const LmMember *member)
{
  static const char * const names[] = { "source", "sides", "cards", NULL };

  return g_strv_contains (names, member->name);
}

static void
write_unknown_members (SubjectWriter  *writer,
                       const LmMember *members,
                       JsonObject     *object)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    if (find_member (members, name) == NULL)
      {
        lm_json_writer_add_name (&writer->json, name);
        lm_json_writer_add_value (&writer->json, value);
      }
}

static void
write_object (SubjectWriter  *writer,
              const LmMember *members,
              JsonNode       *node,
              gboolean        is_inline)
{
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      lm_json_writer_add_value (&writer->json, node);
      return;
    }

  object = json_node_get_object (node);
  lm_json_writer_begin (&writer->json, '{', is_inline);

  for (const LmMember *member = members; member->name != NULL; member++)
    if (json_object_has_member (object, member->name))
      {
        lm_json_writer_add_name (&writer->json, member->name);
        write_member (writer, member, json_object_get_member (object, member->name));
      }

  write_unknown_members (writer, members, object);
  lm_json_writer_end (&writer->json, '}');
}

static const char *
get_side_id (SubjectWriter *writer,
             guint          index)
{
  JsonNode *side = json_array_get_element (json_node_get_array (writer->sides), index);
  JsonNode *id;

  if (!JSON_NODE_HOLDS_OBJECT (side))
    return NULL;

  id = json_object_get_member (json_node_get_object (side), "id");

  return id != NULL ? lm_subject_rules_get_text (id) : NULL;
}

static gboolean
is_side (SubjectWriter *writer,
         const char    *id,
         guint          n_sides)
{
  for (guint i = 0; i < n_sides; i++)
    if (g_strcmp0 (get_side_id (writer, i), id) == 0)
      return TRUE;

  return FALSE;
}

static void
write_cell (SubjectWriter  *writer,
            const LmMember *member,
            const char     *id,
            JsonNode       *node)
{
  gboolean is_short = JSON_NODE_HOLDS_OBJECT (node) && json_object_get_size (json_node_get_object (node)) == 1;

  lm_json_writer_add_name (&writer->json, id);
  write_object (writer, member->members, node, is_short);
}

/* More sides than the format allows are an error: no order is promised then, and a
 * hostile file is not searched again and again. */
static void
write_cells (SubjectWriter  *writer,
             const LmMember *member,
             JsonNode       *node)
{
  JsonObject *object = json_node_get_object (node);
  guint n_sides = 0;
  JsonObjectIter iter;
  const char *name;
  JsonNode *cell;

  if (writer->sides != NULL && JSON_NODE_HOLDS_ARRAY (writer->sides))
    n_sides = MIN (json_array_get_length (json_node_get_array (writer->sides)), LM_SUBJECT_MAX_SIDES);

  lm_json_writer_begin (&writer->json, '{', FALSE);

  for (guint i = 0; i < n_sides; i++)
    {
      const char *id = get_side_id (writer, i);

      /* A repeated id is an error too, and its cell is one nevertheless. */
      if (id != NULL && json_object_has_member (object, id) && !is_side (writer, id, i))
        write_cell (writer, member, id, json_object_get_member (object, id));
    }

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &cell))
    if (!is_side (writer, name, n_sides))
      write_cell (writer, member, name, cell);

  lm_json_writer_end (&writer->json, '}');
}

/* Of these there are many, and they always stand at the same depth. */
static gboolean
is_kept (SubjectWriter  *writer,
         const LmMember *member,
         JsonNode       *item)
{
  return writer->texts != NULL && JSON_NODE_HOLDS_OBJECT (item) &&
         (strcmp (member->name, "aspects") == 0 || strcmp (member->name, "cards") == 0);
}

static void
write_item (SubjectWriter  *writer,
            const LmMember *member,
            JsonNode       *item)
{
  gboolean keeps = is_kept (writer, member, item);
  const char *text = keeps ? g_hash_table_lookup (writer->texts, json_node_get_object (item)) : NULL;
  gsize begin = writer->json.text->len;

  if (text != NULL)
    {
      g_string_append (writer->json.text, text);
      return;
    }

  write_object (writer, member->members, item, is_one_thing (member));
  if (keeps)
    g_hash_table_insert (writer->texts, json_node_dup_object (item), g_strdup (writer->json.text->str + begin));
}

static void
write_list (SubjectWriter  *writer,
            const LmMember *member,
            JsonNode       *node)
{
  JsonArray *list = json_node_get_array (node);
  gboolean is_short = member->members == NULL && json_array_get_length (list) == 1;

  lm_json_writer_begin (&writer->json, '[', is_short);

  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      JsonNode *item = json_array_get_element (list, i);

      lm_json_writer_begin_item (&writer->json);
      if (member->members != NULL)
        write_item (writer, member, item);
      else
        lm_json_writer_add_value (&writer->json, item);
    }

  lm_json_writer_end (&writer->json, ']');
}

static void
write_member (SubjectWriter  *writer,
              const LmMember *member,
              JsonNode       *node)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    write_list (writer, member, node);
  else if (!JSON_NODE_HOLDS_OBJECT (node) || member->members == NULL)
    lm_json_writer_add_value (&writer->json, node);
  else if (strcmp (member->name, "cells") == 0)
    write_cells (writer, member, node);
  else
    write_object (writer, member->members, node, is_one_thing (member));
}

GBytes *
lm_subject_writer_write_tree (JsonNode *root)
{
  return lm_subject_writer_write_tree_again (root, NULL);
}

GHashTable *
lm_subject_writer_texts_new (void)
{
  return g_hash_table_new_full (NULL, NULL, (GDestroyNotify) json_object_unref, g_free);
}

GBytes *
lm_subject_writer_write_tree_again (JsonNode   *root,
                                    GHashTable *texts)
{
  SubjectWriter writer = { 0 };

  g_return_val_if_fail (root != NULL, NULL);

  writer.texts = texts;
  writer.json.text = g_string_new (NULL);
  if (JSON_NODE_HOLDS_OBJECT (root))
    writer.sides = json_object_get_member (json_node_get_object (root), "sides");

  write_object (&writer, lm_subject_rules_get_members (), root, FALSE);
  g_string_append_c (writer.json.text, '\n');

  return g_string_free_to_bytes (writer.json.text);
}

static void
set_text (JsonObject *object,
          const char *member,
          const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, member, text);
}

static JsonObject *
build_source (LmSource *source)
{
  JsonObject *object = json_object_new ();

  set_text (object, "title", lm_source_get_title (source));
  set_text (object, "author", lm_source_get_author (source));
  set_text (object, "publisher", lm_source_get_publisher (source));
  set_text (object, "date", lm_source_get_date (source));

  return object;
}

static JsonArray *
build_sides (LmSubject *subject)
{
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < lm_subject_get_n_sides (subject); i++)
    {
      LmSide *side = lm_subject_get_side (subject, i);
      JsonObject *object = json_object_new ();

      set_text (object, "id", lm_side_get_id (side));
      set_text (object, "name", lm_side_get_name (side));
      set_text (object, "color", lm_side_color_to_string (lm_side_get_color (side)));
      json_array_add_object_element (list, object);
    }

  return list;
}

static JsonObject *
build_cell (LmCell *cell)
{
  JsonObject *object = json_object_new ();
  const char * const *examples = lm_cell_get_examples (cell);
  JsonArray *list;

  set_text (object, "statement", lm_cell_get_statement (cell));
  set_text (object, "detail", lm_cell_get_detail (cell));

  if (examples == NULL || examples[0] == NULL)
    return object;

  list = json_array_new ();
  for (guint i = 0; examples[i] != NULL; i++)
    json_array_add_string_element (list, examples[i]);
  json_object_set_array_member (object, "examples", list);

  return object;
}

static JsonObject *
build_aspect (LmAspect *aspect)
{
  JsonObject *object = json_object_new ();
  JsonObject *cells = json_object_new ();

  set_text (object, "id", lm_aspect_get_id (aspect));
  set_text (object, "title", lm_aspect_get_title (aspect));

  for (guint i = 0; i < lm_aspect_get_n_cells (aspect); i++)
    {
      LmCell *cell = lm_aspect_get_cell (aspect, i);

      if (!lm_cell_is_empty (cell))
        json_object_set_object_member (cells, lm_side_get_id (lm_cell_get_side (cell)), build_cell (cell));
    }

  json_object_set_object_member (object, "cells", cells);

  return object;
}

static JsonObject *
build_card (LmAuthoredCard *card)
{
  JsonObject *object = json_object_new ();

  set_text (object, "id", lm_authored_card_get_id (card));
  set_text (object, "prompt", lm_authored_card_get_prompt (card));
  set_text (object, "answer", lm_authored_card_get_answer (card));
  set_text (object, "hint", lm_authored_card_get_hint (card));

  return object;
}

static JsonObject *
build_phase (LmPhase *phase)
{
  JsonObject *object = json_object_new ();
  LmFixedList *cards = LM_FIXED_LIST (lm_phase_get_cards (phase));
  guint n_aspects = lm_phase_get_n_aspects (phase);
  guint n_cards = lm_fixed_list_get_length (cards);

  set_text (object, "id", lm_phase_get_id (phase));
  set_text (object, "title", lm_phase_get_title (phase));
  set_text (object, "summary", lm_phase_get_summary (phase));

  if (n_aspects > 0)
    {
      JsonArray *list = json_array_sized_new (n_aspects);

      for (guint i = 0; i < n_aspects; i++)
        json_array_add_object_element (list, build_aspect (lm_phase_get_aspect (phase, i)));
      json_object_set_array_member (object, "aspects", list);
    }

  if (n_cards > 0)
    {
      JsonArray *list = json_array_sized_new (n_cards);

      for (guint i = 0; i < n_cards; i++)
        json_array_add_object_element (list, build_card (lm_fixed_list_get (cards, i)));
      json_object_set_array_member (object, "cards", list);
    }

  return object;
}

typedef struct
{
  JsonObject *texts;
  JsonObject *outdated;
} Texts;

static void
add_text_cb (const char *path,
             const char *text,
             const char *earlier,
             gpointer    data)
{
  const Texts *texts = data;

  set_text (texts->texts, path, text);
  set_text (texts->outdated, path, earlier);
}

static void
add_if_filled (JsonObject *object,
               const char *member,
               JsonObject *value)
{
  if (json_object_get_size (value) > 0)
    json_object_set_object_member (object, member, value);
  else
    json_object_unref (value);
}

static void
add_translations (JsonObject *root,
                  LmSubject  *subject)
{
  JsonObject *translated = json_object_new ();
  JsonObject *outdated = json_object_new ();
  GPtrArray *translations = lm_subject_get_translations (subject);

  for (guint i = 0; i < translations->len; i++)
    {
      LmTranslation *translation = g_ptr_array_index (translations, i);
      const char *language = lm_translation_get_language (translation);
      Texts texts = { json_object_new (), json_object_new () };

      lm_translation_foreach (translation, add_text_cb, &texts);
      json_object_set_object_member (translated, language, texts.texts);
      add_if_filled (outdated, language, texts.outdated);
    }

  add_if_filled (root, "translations", translated);
  add_if_filled (root, "outdated", outdated);
}

JsonNode *
lm_subject_writer_build_tree (LmSubject *subject)
{
  JsonObject *root;
  JsonArray *phases;
  JsonNode *node;

  g_return_val_if_fail (LM_IS_SUBJECT (subject), NULL);

  root = json_object_new ();
  json_object_set_string_member (root, "format", LM_SUBJECT_FORMAT);
  json_object_set_int_member (root, "version", LM_SUBJECT_VERSION);
  set_text (root, "id", lm_subject_get_id (subject));
  set_text (root, "language", lm_subject_get_language (subject));
  set_text (root, "title", lm_subject_get_title (subject));
  set_text (root, "summary", lm_subject_get_summary (subject));

  if (lm_subject_get_source (subject) != NULL)
    json_object_set_object_member (root, "source", build_source (lm_subject_get_source (subject)));
  if (lm_subject_get_n_sides (subject) > 0)
    json_object_set_array_member (root, "sides", build_sides (subject));

  phases = json_array_sized_new (lm_subject_get_n_phases (subject));
  for (guint i = 0; i < lm_subject_get_n_phases (subject); i++)
    json_array_add_object_element (phases, build_phase (lm_subject_get_phase (subject, i)));
  json_object_set_array_member (root, "phases", phases);

  add_translations (root, subject);

  node = json_node_new (JSON_NODE_OBJECT);
  json_node_take_object (node, root);

  return node;
}

GBytes *
lm_subject_writer_write (LmSubject *subject)
{
  g_autoptr(JsonNode) root = NULL;

  g_return_val_if_fail (LM_IS_SUBJECT (subject), NULL);

  root = lm_subject_writer_build_tree (subject);

  return lm_subject_writer_write_tree (root);
}
