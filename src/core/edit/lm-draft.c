/* lm-draft.c: a subject while it is changed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/edit/lm-draft.h"

#include <string.h>

#include "core/edit/lm-draft-private.h"
#include "core/edit/lm-json-pointer.h"
#include "core/subject/lm-id.h"

enum { PROP_CAN_UNDO = 1, PROP_CAN_REDO, PROP_MODIFIED, N_PROPS };
enum { CHANGED, REVISITED, N_SIGNALS };

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LmDraft, lm_draft, G_TYPE_OBJECT)

static void
lm_draft_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  LmDraft *self = LM_DRAFT (object);

  switch (prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, lm_draft_can_undo (self));
      break;

    case PROP_CAN_REDO:
      g_value_set_boolean (value, lm_draft_can_redo (self));
      break;

    case PROP_MODIFIED:
      g_value_set_boolean (value, lm_draft_is_modified (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lm_draft_finalize (GObject *object)
{
  LmDraft *self = LM_DRAFT (object);

  g_clear_object (&self->root);
  g_ptr_array_unref (self->done);
  g_ptr_array_unref (self->undone);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  lm_draft_texts_free (self->texts);
  g_hash_table_unref (self->provisional);
  g_hash_table_unref (self->retired);
  g_clear_pointer (&self->tree, json_node_unref);

  G_OBJECT_CLASS (lm_draft_parent_class)->finalize (object);
}

static void
lm_draft_class_init (LmDraftClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lm_draft_get_property;
  object_class->finalize = lm_draft_finalize;

  properties[PROP_CAN_UNDO] =
    g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_REDO] =
    g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_MODIFIED] =
    g_param_spec_boolean ("modified", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REVISITED] =
    g_signal_new ("revisited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lm_draft_init (LmDraft *self)
{
  lm_draft_init_history (self);
  self->texts = lm_draft_texts_new ();
  self->provisional = g_hash_table_new_full (NULL, NULL, (GDestroyNotify) json_object_unref, NULL);
  self->retired = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

LmDraft *
lm_draft_new (JsonNode *root)
{
  LmDraft *self;

  g_return_val_if_fail (root != NULL && JSON_NODE_HOLDS_OBJECT (root), NULL);

  self = g_object_new (LM_TYPE_DRAFT, NULL);
  self->tree = root;
  self->root = lm_draft_item_new (NULL, 0, root);
  lm_draft_retire_translated (self);

  return self;
}

LmDraftItem *
lm_draft_get_root (LmDraft *self)
{
  g_return_val_if_fail (LM_IS_DRAFT (self), NULL);

  return self->root;
}

const char *
lm_draft_get_text (LmDraft    *self,
                   const char *pointer)
{
  const char *text;

  g_return_val_if_fail (LM_IS_DRAFT (self), NULL);

  text = lm_json_pointer_get_text (lm_json_pointer_resolve (self->tree, pointer));

  return text != NULL ? text : "";
}

void
lm_draft_set_text (LmDraft    *self,
                   const char *pointer,
                   const char *text)
{
  g_return_if_fail (LM_IS_DRAFT (self));
  g_return_if_fail (pointer != NULL && *pointer == '/');
  g_return_if_fail (text != NULL);

  if (g_str_equal (lm_draft_get_text (self, pointer), text))
    return;

  if (lm_draft_continues_typing (self, pointer))
    {
      lm_draft_carry_out (self, lm_draft_change_new_text (self->tree, pointer, text));
      g_signal_emit (self, signals[CHANGED], 0);
      return;
    }

  lm_draft_begin_step (self);
  lm_draft_outdate (self, pointer);
  lm_draft_carry_out (self, lm_draft_change_new_text (self->tree, pointer, text));
  if (self->depth == 1)
    lm_draft_begin_typing (self, pointer);
  lm_draft_end_step (self);
}

void
lm_draft_insert (LmDraft    *self,
                 const char *list,
                 guint       position,
                 JsonNode   *item)
{
  g_return_if_fail (LM_IS_DRAFT (self));
  g_return_if_fail (item != NULL);

  lm_draft_begin_step (self);

  if (lm_json_pointer_resolve (self->tree, list) == NULL)
    {
      JsonNode *none = json_node_new (JSON_NODE_ARRAY);

      json_node_take_array (none, json_array_new ());
      lm_draft_carry_out (self, lm_draft_change_new (LM_DRAFT_CHANGE_SET, list, 0, 0, NULL, none));
    }

  lm_draft_number_examples (self, LM_DRAFT_CHANGE_INSERT, list, position, 0);
  lm_draft_carry_out (self, lm_draft_change_new (LM_DRAFT_CHANGE_INSERT, list, position, 0, NULL, item));

  if (JSON_NODE_HOLDS_OBJECT (item))
    lm_draft_ids_assign (self->tree, self->provisional, self->retired);

  lm_draft_end_step (self);
}

void
lm_draft_remove (LmDraft    *self,
                 const char *list,
                 guint       position)
{
  JsonNode *node;
  JsonArray *array;

  g_return_if_fail (LM_IS_DRAFT (self));

  node = lm_json_pointer_resolve (self->tree, list);
  g_return_if_fail (node != NULL && JSON_NODE_HOLDS_ARRAY (node));
  array = json_node_get_array (node);
  g_return_if_fail (position < json_array_get_length (array));

  lm_draft_begin_step (self);
  lm_draft_drop_translations (self, list, position);
  lm_draft_number_examples (self, LM_DRAFT_CHANGE_REMOVE, list, position, 0);
  lm_draft_carry_out (self, lm_draft_change_new (LM_DRAFT_CHANGE_REMOVE, list, position, 0,
                                        json_node_ref (json_array_get_element (array, position)), NULL));

  if (!g_str_equal (list, "/phases") && json_array_get_length (json_node_get_array (node)) == 0)
    lm_draft_remove_member (self, list);

  lm_draft_end_step (self);
}

void
lm_draft_remove_member (LmDraft    *self,
                        const char *pointer)
{
  JsonNode *before;

  g_return_if_fail (LM_IS_DRAFT (self));

  before = lm_json_pointer_resolve (self->tree, pointer);
  if (before == NULL)
    return;

  lm_draft_begin_step (self);
  lm_draft_carry_out (self, lm_draft_change_new (LM_DRAFT_CHANGE_SET, pointer, 0, 0, json_node_ref (before), NULL));
  lm_draft_end_step (self);
}

void
lm_draft_move (LmDraft    *self,
               const char *list,
               guint       position,
               guint       target)
{
  g_return_if_fail (LM_IS_DRAFT (self));

  if (position == target)
    return;

  lm_draft_begin_step (self);
  lm_draft_number_examples (self, LM_DRAFT_CHANGE_MOVE, list, position, target);
  lm_draft_carry_out (self, lm_draft_change_new (LM_DRAFT_CHANGE_MOVE, list, position, target, NULL, NULL));
  lm_draft_end_step (self);
}

void
lm_draft_unsettle_id (LmDraft *self)
{
  g_hash_table_add (self->provisional, json_object_ref (json_node_get_object (self->tree)));
  lm_draft_ids_assign (self->tree, self->provisional, self->retired);
}

const char *
lm_draft_choose_id (LmDraft    *self,
                    GHashTable *taken)
{
  JsonObject *subject;

  g_return_val_if_fail (LM_IS_DRAFT (self), NULL);
  g_return_val_if_fail (taken != NULL, NULL);

  subject = json_node_get_object (self->tree);

  if (g_hash_table_contains (self->provisional, subject))
    {
      g_autofree char *wish = lm_id_from_text (lm_draft_get_text (self, "/title"), "comparison");
      g_autofree char *id = lm_id_make_unique (wish, taken);

      json_object_set_string_member (subject, "id", id);
      g_clear_pointer (&self->bytes, g_bytes_unref);
    }

  return lm_draft_get_text (self, "/id");
}

void
lm_draft_settle_side (LmDraft    *self,
                      const char *id)
{
  lm_draft_ids_settle_side (self->tree, self->provisional, id);
}

void
lm_draft_put_id (LmDraft    *self,
                 const char *id)
{
  JsonObject *subject = json_node_get_object (self->tree);

  json_object_set_string_member (subject, "id", id);
  g_hash_table_remove (self->provisional, subject);
  g_clear_pointer (&self->bytes, g_bytes_unref);
}

void
lm_draft_settle_ids (LmDraft *self)
{
  g_return_if_fail (LM_IS_DRAFT (self));

  lm_draft_ids_settle (self->tree, self->provisional);
}

GBytes *
lm_draft_dup_bytes (LmDraft *self)
{
  g_return_val_if_fail (LM_IS_DRAFT (self), NULL);

  if (self->bytes == NULL)
    {
      lm_draft_ids_assign (self->tree, self->provisional, self->retired);
      self->bytes = lm_draft_write (self->tree, self->provisional, self->texts);
    }

  return g_bytes_ref (self->bytes);
}
