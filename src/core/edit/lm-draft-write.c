/* lm-draft-write.c: from a draft to the JSON of its file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/edit/lm-draft-private.h"
#include "core/edit/lm-json-pointer.h"
#include "core/subject/lm-subject-writer.h"

/* Items that were taken from the end of a list for a moment. */
typedef struct
{
  JsonArray *list;
  GPtrArray *items;      /* JsonNode, the last one first */
} Taken;

static void
taken_free (Taken *taken)
{
  g_ptr_array_unref (taken->items);
  g_free (taken);
}

static gboolean
says_nothing (JsonObject *object,
              const char *member)
{
  JsonNode *node = json_object_get_member (object, member);
  const char *text;

  if (node == NULL)
    return TRUE;

  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_object_get_size (json_node_get_object (node)) == 0;

  text = lm_json_pointer_get_text (node);

  return text != NULL && *text == '\0';
}

gboolean
lm_draft_is_blank (JsonObject *object)
{
  static const char * const members[] = { "title", "cells", "prompt", "answer", "hint" };

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    if (!says_nothing (object, members[i]))
      return FALSE;

  return TRUE;
}

static gboolean
is_added_and_blank (JsonNode   *node,
                    GHashTable *provisional)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

  return object != NULL && g_hash_table_contains (provisional, object) && lm_draft_is_blank (object);
}

static void
take_blanks (JsonNode   *owner,
             const char *name,
             GHashTable *provisional,
             GPtrArray  *taken)
{
  JsonNode *node = lm_json_pointer_step (owner, name);
  Taken *blanks;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return;

  blanks = g_new0 (Taken, 1);
  blanks->list = json_node_get_array (node);
  blanks->items = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  g_ptr_array_add (taken, blanks);

  for (guint i = json_array_get_length (blanks->list); i > 0; i--)
    {
      JsonNode *item = json_array_get_element (blanks->list, i - 1);

      if (!is_added_and_blank (item, provisional))
        return;

      g_ptr_array_add (blanks->items, json_node_ref (item));
      json_array_remove_element (blanks->list, i - 1);
    }
}

static void
give_back (Taken *taken)
{
  for (guint i = taken->items->len; i > 0; i--)
    json_array_add_element (taken->list, json_node_ref (g_ptr_array_index (taken->items, i - 1)));
}

struct _LmDraftTexts
{
  GHashTable *texts;
  GPtrArray  *sides;      /* the ids in whose order they were written */
};

LmDraftTexts *
lm_draft_texts_new (void)
{
  LmDraftTexts *self = g_new0 (LmDraftTexts, 1);

  self->texts = lm_subject_writer_texts_new ();
  self->sides = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
lm_draft_texts_free (LmDraftTexts *self)
{
  g_hash_table_unref (self->texts);
  g_ptr_array_unref (self->sides);
  g_free (self);
}

void
lm_draft_texts_forget (LmDraftTexts *self,
                       JsonNode     *root,
                       const char   *pointer)
{
  g_auto(GStrv) steps = lm_json_pointer_split (pointer);
  JsonNode *node = root;

  for (guint i = 0; node != NULL && steps[i] != NULL; i++)
    {
      node = lm_json_pointer_step (node, steps[i]);
      if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
        g_hash_table_remove (self->texts, json_node_get_object (node));
    }
}

static GPtrArray *
dup_side_ids (JsonNode *root)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  JsonNode *sides = lm_json_pointer_step (root, "sides");
  JsonArray *list = sides != NULL && JSON_NODE_HOLDS_ARRAY (sides) ? json_node_get_array (sides) : NULL;

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      const char *id = lm_json_pointer_get_text (lm_json_pointer_step (json_array_get_element (list, i), "id"));

      g_ptr_array_add (ids, g_strdup (id != NULL ? id : ""));
    }

  return ids;
}

static gboolean
has_same_ids (GPtrArray *one,
              GPtrArray *other)
{
  if (one->len != other->len)
    return FALSE;

  for (guint i = 0; i < one->len; i++)
    if (!g_str_equal (g_ptr_array_index (one, i), g_ptr_array_index (other, i)))
      return FALSE;

  return TRUE;
}

static GBytes *
write_again (LmDraftTexts *self,
             JsonNode     *root,
             GHashTable   *provisional)
{
  GPtrArray *sides = dup_side_ids (root);
  GHashTableIter iter;
  gpointer object;
  GBytes *bytes;

  /* Cells stand in the order of the sides. */
  if (!has_same_ids (sides, self->sides))
    g_hash_table_remove_all (self->texts);

  g_ptr_array_unref (self->sides);
  self->sides = sides;
  bytes = lm_subject_writer_write_tree_again (root, self->texts);

  /* Their ids may change without a change of the draft. */
  g_hash_table_iter_init (&iter, provisional);
  while (g_hash_table_iter_next (&iter, &object, NULL))
    g_hash_table_remove (self->texts, object);

  return bytes;
}

GBytes *
lm_draft_write (JsonNode     *root,
                GHashTable   *provisional,
                LmDraftTexts *texts)
{
  g_autoptr(GPtrArray) taken = g_ptr_array_new_with_free_func ((GDestroyNotify) taken_free);
  JsonNode *phases = lm_json_pointer_step (root, "phases");
  JsonArray *list = phases != NULL && JSON_NODE_HOLDS_ARRAY (phases) ? json_node_get_array (phases) : NULL;
  GBytes *bytes;

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      take_blanks (json_array_get_element (list, i), "aspects", provisional, taken);
      take_blanks (json_array_get_element (list, i), "cards", provisional, taken);
    }

  bytes = write_again (texts, root, provisional);

  for (guint i = 0; i < taken->len; i++)
    give_back (g_ptr_array_index (taken, i));

  return bytes;
}
