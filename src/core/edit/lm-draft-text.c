/* lm-draft-text.c: what changes in the tree when a text changes
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/edit/lm-draft-private.h"
#include "core/edit/lm-json-pointer.h"

static char *
join_steps (GStrv steps,
            guint n_steps)
{
  GString *pointer = g_string_new (NULL);

  for (guint i = 0; i < n_steps; i++)
    {
      g_autofree char *step = lm_json_pointer_escape (steps[i]);

      g_string_append_c (pointer, '/');
      g_string_append (pointer, step);
    }

  return g_string_free (pointer, FALSE);
}

static gboolean
is_step (GStrv       steps,
         guint       index,
         const char *name)
{
  return g_str_equal (steps[index], name);
}

static gboolean
is_of_translations (GStrv steps)
{
  return steps[0] != NULL && (is_step (steps, 0, "translations") || is_step (steps, 0, "outdated"));
}

/* Whether the last step names a member that an object has even when it says nothing. */
static gboolean
is_required (GStrv steps,
             guint n_steps)
{
  static const char * const names[] = { "title", "name", "prompt", "answer", "statement", NULL };
  guint position;

  if (n_steps >= 2 && is_step (steps, n_steps - 2, "source"))
    return FALSE;

  if (is_of_translations (steps))
    return FALSE;

  return lm_json_pointer_parse_position (steps[n_steps - 1], &position) ||
         g_strv_contains (names, steps[n_steps - 1]);
}

/* Whether the object that the first @n_steps lead to is there only for what is in it. */
static gboolean
is_only_a_frame (GStrv steps,
                 guint n_steps)
{
  if (n_steps == 0)
    return FALSE;

  return is_step (steps, n_steps - 1, "source") || is_of_translations (steps) ||
         (n_steps >= 2 && is_step (steps, n_steps - 2, "cells"));
}

static JsonNode *
resolve_steps (JsonNode *tree,
               GStrv     steps,
               guint     n_steps)
{
  JsonNode *node = tree;

  for (guint i = 0; i < n_steps && node != NULL; i++)
    node = lm_json_pointer_step (node, steps[i]);

  return node;
}

static gboolean
has_one_member (JsonNode *tree,
                GStrv     steps,
                guint     n_steps)
{
  JsonNode *node = resolve_steps (tree, steps, n_steps);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) && json_object_get_size (json_node_get_object (node)) == 1;
}

/* How many of the steps lead to what goes when the text becomes empty, 0 when all stays. */
static guint
find_what_goes (JsonNode *tree,
                GStrv     steps)
{
  guint n_steps = g_strv_length (steps);

  if (is_required (steps, n_steps) &&
      !(is_only_a_frame (steps, n_steps - 1) && has_one_member (tree, steps, n_steps - 1)))
    return 0;

  while (is_only_a_frame (steps, n_steps - 1) && has_one_member (tree, steps, n_steps - 1))
    n_steps--;

  return n_steps;
}

static JsonNode *
create_text (const char *text)
{
  return json_node_init_string (json_node_alloc (), text);
}

static JsonNode *
wrap (JsonNode   *node,
      const char *name)
{
  JsonObject *object = json_object_new ();

  json_object_set_member (object, name, node);

  return json_node_init_object (json_node_alloc (), object);
}

static JsonNode *
ref_value (JsonNode *node)
{
  return node != NULL ? json_node_ref (node) : NULL;
}

LmDraftChange *
lm_draft_change_new_text (JsonNode   *tree,
                          const char *pointer,
                          const char *text)
{
  g_auto(GStrv) steps = lm_json_pointer_split (pointer);
  guint n_steps = g_strv_length (steps);
  guint n_there = 0;
  guint n_going;
  g_autofree char *outer = NULL;
  JsonNode *value;

  n_going = *text == '\0' ? find_what_goes (tree, steps) : 0;
  if (n_going > 0)
    {
      outer = join_steps (steps, n_going);
      return lm_draft_change_new (LM_DRAFT_CHANGE_SET, outer, 0, 0,
                                  ref_value (resolve_steps (tree, steps, n_going)), NULL);
    }

  while (n_there < n_steps - 1 && resolve_steps (tree, steps, n_there + 1) != NULL)
    n_there++;

  value = create_text (text);
  for (guint i = n_steps - 1; i > n_there; i--)
    {
      JsonNode *object = wrap (value, steps[i]);

      json_object_unref (json_node_get_object (object));
      value = object;
    }

  outer = join_steps (steps, n_there + 1);

  return lm_draft_change_new (LM_DRAFT_CHANGE_SET, outer, 0, 0,
                              ref_value (resolve_steps (tree, steps, n_there + 1)), value);
}
