/* lm-draft-history.c: what was done to a draft, and taken back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "core/edit/lm-draft-private.h"
#include "core/edit/lm-json-pointer.h"

/* No step of the history: what is saved can not be reached by undoing. */
#define NEVER G_MAXUINT

typedef struct
{
  GPtrArray *changes;
  char      *typed_at;     /* the pointer of the text that is being typed, or NULL */
} Step;

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
  g_object_notify (G_OBJECT (self), "can-undo");
  g_object_notify (G_OBJECT (self), "can-redo");
  g_object_notify (G_OBJECT (self), "modified");
}

void
lm_draft_init_history (LmDraft *self)
{
  self->done = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
  self->undone = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
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
  if ((g_str_has_prefix (pointer, "/translations") || g_str_has_prefix (pointer, "/outdated")) &&
      g_hash_table_size (self->provisional) > 0)
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

void
lm_draft_carry_out (LmDraft       *self,
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
  g_signal_emit_by_name (self, "changed");
}

gboolean
lm_draft_continues_typing (LmDraft    *self,
                           const char *pointer)
{
  Step *step = get_last (self->done);

  return self->depth == 0 && self->undone->len == 0 && self->saved != self->done->len &&
         step != NULL && g_strcmp0 (step->typed_at, pointer) == 0;
}

void
lm_draft_begin_typing (LmDraft    *self,
                       const char *pointer)
{
  get_last (self->done)->typed_at = g_strdup (pointer);
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

static gboolean
is_below (const LmDraftChange *change,
          const char          *name)
{
  return g_str_has_prefix (change->pointer, name) && strchr ("/", change->pointer[strlen (name)]) != NULL;
}

/* A language comes with its first text and goes with its last one: then it is the text that is meant. */
static char *
dup_translation (const LmDraftChange *change)
{
  g_autoptr(GString) pointer = g_string_new ("/translations");
  JsonNode *node = change->after != NULL ? change->after : change->before;

  g_string_append (pointer, change->pointer + strlen (is_below (change, "/outdated") ? "/outdated" : "/translations"));

  while (node != NULL && JSON_NODE_HOLDS_OBJECT (node) && json_object_get_size (json_node_get_object (node)) == 1)
    {
      g_autoptr(GList) names = json_object_get_members (json_node_get_object (node));
      g_autofree char *step = lm_json_pointer_escape (names->data);

      g_string_append_printf (pointer, "/%s", step);
      node = json_object_get_member (json_node_get_object (node), names->data);
    }

  return g_string_free (g_steal_pointer (&pointer), FALSE);
}

/* Where a person sees what has changed: translations follow what is translated, and what is outdated follows both. */
static char *
dup_place (GPtrArray *changes)
{
  const LmDraftChange *place = NULL;

  for (guint i = 0; i < changes->len; i++)
    {
      const LmDraftChange *change = g_ptr_array_index (changes, i);
      gboolean is_outdated = is_below (change, "/outdated");

      if (place == NULL || (!is_outdated && is_below (place, "/outdated")) ||
          (!is_outdated && !is_below (change, "/translations") && is_below (place, "/translations")))
        place = change;
    }

  return is_below (place, "/outdated") || is_below (place, "/translations") ? dup_translation (place)
                                                                            : g_strdup (place->pointer);
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

  pointer = dup_place (changes);
  notify_state (self);
  g_signal_emit_by_name (self, "changed");
  g_signal_emit_by_name (self, "revisited", pointer);
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
