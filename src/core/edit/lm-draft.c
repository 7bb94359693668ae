/* lm-draft.c: a subject while it is changed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/edit/lm-draft.h"

#include <string.h>

#include "core/edit/lm-draft-private.h"
#include "core/edit/lm-json-pointer.h"
#include "core/subject/lm-id.h"

/* No step of the history: what is saved can not be reached by undoing. */
#define NEVER G_MAXUINT

typedef struct
{
  GPtrArray *changes;
  char      *typed_at;     /* the pointer of the text that is being typed, or NULL */
} Step;

struct _LmDraft
{
  GObject parent_instance;

  /* Owned */
  JsonNode     *tree;
  LmDraftItem  *root;
  GPtrArray    *done;
  GPtrArray    *undone;
  GBytes       *bytes;         /* of the tree as it is, or NULL */
  LmDraftTexts *texts;         /* of what is in it */
  GHashTable   *provisional;   /* JsonObject whose ids follow their titles yet */
  GHashTable   *retired;       /* ids of what was removed */

  /* State */
  guint depth;                 /* of steps that were begun */
  guint saved;                 /* the length of done when the tree was saved */
};

enum { PROP_CAN_UNDO = 1, PROP_CAN_REDO, PROP_MODIFIED, N_PROPS };
enum { CHANGED, REVISITED, N_SIGNALS };

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LmDraft, lm_draft, G_TYPE_OBJECT)

static Step *
step_new (void)
{
  Step *step = g_new0 (Step, 1);

  step->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) lm_draft_change_free);

  return step;
}

static void
step_free (Step *step)
{
  g_ptr_array_unref (step->changes);
  g_free (step->typed_at);
  g_free (step);
}

static Step *
get_last (GPtrArray *steps)
{
  return steps->len > 0 ? g_ptr_array_index (steps, steps->len - 1) : NULL;
}

static void
notify_state (LmDraft *self)
{
  for (guint i = PROP_CAN_UNDO; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

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
  self->done = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
  self->undone = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
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

/* What is removed for good may have progress, which must not fall to another thing that
 * happens to get the same title. */
static void
retire_id (LmDraft  *self,
           JsonNode *node)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *id;

  if (object == NULL || g_hash_table_contains (self->provisional, object))
    return;

  id = lm_json_pointer_get_text (json_object_get_member (object, "id"));
  if (id != NULL)
    g_hash_table_add (self->retired, g_strdup (id));
}

/* Cells hang on the ids of sides. */
static void
settle_side (LmDraft    *self,
             const char *pointer)
{
  const char *cells = strstr (pointer, "/cells/");
  g_auto(GStrv) steps = NULL;

  if (cells == NULL || g_hash_table_size (self->provisional) == 0)
    return;

  steps = lm_json_pointer_split (cells);
  lm_draft_ids_settle_side (self->tree, self->provisional, steps[1]);
}

/* So do translations on the ids in their path. */
static void
settle_translated (LmDraft    *self,
                   const char *pointer)
{
  if (g_str_has_prefix (pointer, "/translations") && g_hash_table_size (self->provisional) > 0)
    lm_draft_ids_settle_items (self->tree, self->provisional);
}

static void
apply (LmDraft       *self,
       LmDraftChange *change)
{
  settle_side (self, change->pointer);
  settle_translated (self, change->pointer);
  lm_draft_texts_forget (self->texts, self->tree, change->pointer);
  lm_draft_change_apply (change, self->tree);
  g_clear_pointer (&self->bytes, g_bytes_unref);

  if (change->kind == LM_DRAFT_CHANGE_REMOVE)
    retire_id (self, change->before);

  lm_draft_item_follow (self->root, change);
}

/* Takes the change and does it, as a part of the step that was begun last. */
static void
carry_out (LmDraft       *self,
           LmDraftChange *change)
{
  Step *step = get_last (self->done);
  LmDraftChange *last = step->changes->len > 0 ? g_ptr_array_index (step->changes, step->changes->len - 1) : NULL;

  apply (self, change);

  if (last != NULL && last->kind == LM_DRAFT_CHANGE_SET && change->kind == LM_DRAFT_CHANGE_SET &&
      g_str_equal (last->pointer, change->pointer))
    {
      JsonNode *after = last->after;

      last->after = g_steal_pointer (&change->after);
      change->after = after;
      lm_draft_change_free (change);
    }
  else
    {
      g_ptr_array_add (step->changes, change);
    }
}

void
lm_draft_begin_step (LmDraft *self)
{
  g_return_if_fail (LM_IS_DRAFT (self));

  if (self->depth++ > 0)
    return;

  if (self->saved != NEVER && self->saved > self->done->len)
    self->saved = NEVER;

  g_ptr_array_set_size (self->undone, 0);
  g_ptr_array_add (self->done, step_new ());
}

void
lm_draft_end_step (LmDraft *self)
{
  g_return_if_fail (LM_IS_DRAFT (self));
  g_return_if_fail (self->depth > 0);

  if (--self->depth > 0)
    return;

  if (get_last (self->done)->changes->len == 0)
    {
      g_ptr_array_set_size (self->done, self->done->len - 1);
      return;
    }

  notify_state (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
continues_typing (LmDraft    *self,
                  const char *pointer)
{
  Step *step = get_last (self->done);

  return self->depth == 0 && self->undone->len == 0 && self->saved != self->done->len &&
         step != NULL && g_strcmp0 (step->typed_at, pointer) == 0;
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

  if (continues_typing (self, pointer))
    {
      carry_out (self, lm_draft_change_new_text (self->tree, pointer, text));
      g_signal_emit (self, signals[CHANGED], 0);
      return;
    }

  lm_draft_begin_step (self);
  carry_out (self, lm_draft_change_new_text (self->tree, pointer, text));
  if (self->depth == 1)
    get_last (self->done)->typed_at = g_strdup (pointer);
  lm_draft_end_step (self);
}

void
lm_draft_end_typing (LmDraft *self)
{
  Step *step;

  g_return_if_fail (LM_IS_DRAFT (self));

  step = get_last (self->done);
  if (step == NULL || step->typed_at == NULL)
    return;

  g_clear_pointer (&step->typed_at, g_free);
  lm_draft_ids_assign (self->tree, self->provisional, self->retired);
  g_clear_pointer (&self->bytes, g_bytes_unref);
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
      carry_out (self, lm_draft_change_new (LM_DRAFT_CHANGE_SET, list, 0, 0, NULL, none));
    }

  carry_out (self, lm_draft_change_new (LM_DRAFT_CHANGE_INSERT, list, position, 0, NULL, item));

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
  carry_out (self, lm_draft_change_new (LM_DRAFT_CHANGE_REMOVE, list, position, 0,
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
  carry_out (self, lm_draft_change_new (LM_DRAFT_CHANGE_SET, pointer, 0, 0, json_node_ref (before), NULL));
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
  carry_out (self, lm_draft_change_new (LM_DRAFT_CHANGE_MOVE, list, position, target, NULL, NULL));
  lm_draft_end_step (self);
}

gboolean
lm_draft_can_undo (LmDraft *self)
{
  g_return_val_if_fail (LM_IS_DRAFT (self), FALSE);

  return self->done->len > 0;
}

gboolean
lm_draft_can_redo (LmDraft *self)
{
  g_return_val_if_fail (LM_IS_DRAFT (self), FALSE);

  return self->undone->len > 0;
}

/* Applies the inverse of the last step of @from, in the opposite order, and keeps it in @to. */
static void
turn_back (LmDraft   *self,
           GPtrArray *from,
           GPtrArray *to)
{
  Step *step = g_ptr_array_steal_index (from, from->len - 1);
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) lm_draft_change_free);
  g_autofree char *pointer = NULL;

  while (step->changes->len > 0)
    {
      LmDraftChange *change = g_ptr_array_steal_index (step->changes, step->changes->len - 1);

      lm_draft_change_invert (change);
      apply (self, change);
      g_ptr_array_add (changes, change);
    }

  g_clear_pointer (&step->typed_at, g_free);
  g_ptr_array_unref (step->changes);
  step->changes = changes;
  g_ptr_array_add (to, step);

  pointer = g_strdup (((LmDraftChange *) g_ptr_array_index (changes, 0))->pointer);
  notify_state (self);
  g_signal_emit (self, signals[CHANGED], 0);
  g_signal_emit (self, signals[REVISITED], 0, pointer);
}

void
lm_draft_undo (LmDraft *self)
{
  g_return_if_fail (LM_IS_DRAFT (self));
  g_return_if_fail (self->depth == 0);

  if (self->done->len > 0)
    turn_back (self, self->done, self->undone);
}

void
lm_draft_redo (LmDraft *self)
{
  g_return_if_fail (LM_IS_DRAFT (self));
  g_return_if_fail (self->depth == 0);

  if (self->undone->len > 0)
    turn_back (self, self->undone, self->done);
}

gboolean
lm_draft_is_modified (LmDraft *self)
{
  g_return_val_if_fail (LM_IS_DRAFT (self), FALSE);

  return self->saved != self->done->len;
}

void
lm_draft_set_modified (LmDraft  *self,
                       gboolean  modified)
{
  g_return_if_fail (LM_IS_DRAFT (self));

  self->saved = modified ? NEVER : self->done->len;
  notify_state (self);
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
