/* lm-json-pointer.c: places in a JSON tree
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/edit/lm-json-pointer.h"

static char *
unescape (const char *step)
{
  GString *string = g_string_new (step);

  g_string_replace (string, "~1", "/", 0);
  g_string_replace (string, "~0", "~", 0);

  return g_string_free (string, FALSE);
}

char *
lm_json_pointer_escape (const char *step)
{
  GString *string = g_string_new (step);

  g_string_replace (string, "~", "~0", 0);
  g_string_replace (string, "/", "~1", 0);

  return g_string_free (string, FALSE);
}

GStrv
lm_json_pointer_split (const char *pointer)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) steps = NULL;

  g_return_val_if_fail (pointer != NULL, NULL);

  steps = g_strsplit (pointer, "/", -1);

  /* What is before the first slash is empty. */
  for (guint i = 1; steps[0] != NULL && steps[i] != NULL; i++)
    {
      g_autofree char *step = unescape (steps[i]);

      g_strv_builder_add (builder, step);
    }

  return g_strv_builder_end (builder);
}

gboolean
lm_json_pointer_parse_position (const char *step,
                                guint      *position)
{
  guint64 number;

  if (!g_ascii_string_to_unsigned (step, 10, 0, G_MAXUINT, &number, NULL))
    return FALSE;

  *position = number;

  return TRUE;
}

JsonNode *
lm_json_pointer_step (JsonNode   *node,
                      const char *step)
{
  guint position;

  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_object_get_member (json_node_get_object (node), step);

  if (!JSON_NODE_HOLDS_ARRAY (node) || !lm_json_pointer_parse_position (step, &position))
    return NULL;

  if (position >= json_array_get_length (json_node_get_array (node)))
    return NULL;

  return json_array_get_element (json_node_get_array (node), position);
}

JsonNode *
lm_json_pointer_resolve (JsonNode   *root,
                         const char *pointer)
{
  g_auto(GStrv) steps = lm_json_pointer_split (pointer);
  JsonNode *node = root;

  for (guint i = 0; steps[i] != NULL && node != NULL; i++)
    node = lm_json_pointer_step (node, steps[i]);

  return node;
}

const char *
lm_json_pointer_get_text (JsonNode *node)
{
  if (node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_get_string (node);

  return NULL;
}
