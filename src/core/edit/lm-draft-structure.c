/* lm-draft-structure.c: sides, phases, rows and cards of a draft
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/edit/lm-draft-structure.h"

#include "core/edit/lm-draft-private.h"

static JsonNode *
wrap_object (JsonObject *object)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, object);

  return node;
}

static JsonObject *
create_aspect (const char *title)
{
  JsonObject *aspect = json_object_new ();

  json_object_set_string_member (aspect, "title", title);
  json_object_set_object_member (aspect, "cells", json_object_new ());

  return aspect;
}

static guint
count_sides (LmDraft *self)
{
  return g_list_model_get_n_items (lm_draft_item_get_list (lm_draft_get_root (self), "sides"));
}

static JsonObject *
create_phase (LmDraft *self)
{
  JsonObject *phase = json_object_new ();
  JsonArray *aspects;

  json_object_set_string_member (phase, "title", "");

  if (count_sides (self) == 0)
    return phase;

  aspects = json_array_new ();
  json_array_add_object_element (aspects, create_aspect (""));
  json_object_set_array_member (phase, "aspects", aspects);

  return phase;
}

static JsonObject *
create_object (LmDraft    *self,
               const char *list)
{
  JsonObject *object;

  if (g_str_equal (list, "phases"))
    return create_phase (self);

  if (g_str_equal (list, "aspects"))
    return create_aspect ("");

  object = json_object_new ();

  if (g_str_equal (list, "sides"))
    {
      json_object_set_string_member (object, "name", "");
    }
  else
    {
      json_object_set_string_member (object, "prompt", "");
      json_object_set_string_member (object, "answer", "");
    }

  return object;
}

LmDraftItem *
lm_draft_add (LmDraft     *self,
              LmDraftItem *owner,
              const char  *list,
              guint        position)
{
  g_autofree char *pointer = NULL;
  g_autoptr(LmDraftItem) item = NULL;

  g_return_val_if_fail (LM_IS_DRAFT (self), NULL);
  g_return_val_if_fail (LM_IS_DRAFT_ITEM (owner), NULL);

  pointer = lm_draft_item_dup_pointer (owner, list);
  g_return_val_if_fail (pointer != NULL, NULL);

  lm_draft_insert (self, pointer, position, wrap_object (create_object (self, list)));
  item = g_list_model_get_item (lm_draft_item_get_list (owner, list), position);

  /* The list keeps it. */
  return item;
}

static const char *
get_side_id (LmDraft *self,
             guint    index)
{
  g_autofree char *pointer = g_strdup_printf ("/sides/%u/id", index);

  return lm_draft_get_text (self, pointer);
}

static gboolean
says_something (GStrv row)
{
  for (guint i = 0; row[i] != NULL; i++)
    if (*row[i] != '\0')
      return TRUE;

  return FALSE;
}

static JsonObject *
create_row (LmDraft *self,
            GStrv    row,
            guint   *n_left_out)
{
  JsonObject *aspect = create_aspect (row[0]);
  JsonObject *cells = json_object_get_object_member (aspect, "cells");
  guint n_sides = count_sides (self);

  for (guint i = 1; row[i] != NULL; i++)
    {
      JsonObject *cell;

      if (*row[i] == '\0')
        continue;

      if (i > n_sides)
        {
          ++*n_left_out;
          continue;
        }

      cell = json_object_new ();
      json_object_set_string_member (cell, "statement", row[i]);
      json_object_set_object_member (cells, get_side_id (self, i - 1), cell);
      lm_draft_settle_side (self, get_side_id (self, i - 1));
    }

  return aspect;
}

guint
lm_draft_add_table (LmDraft     *self,
                    LmDraftItem *phase,
                    guint        position,
                    GPtrArray   *table)
{
  g_autofree char *pointer = NULL;
  guint n_left_out = 0;

  g_return_val_if_fail (LM_IS_DRAFT (self), 0);
  g_return_val_if_fail (LM_IS_DRAFT_ITEM (phase), 0);
  g_return_val_if_fail (table != NULL, 0);

  pointer = lm_draft_item_dup_pointer (phase, "aspects");
  g_return_val_if_fail (pointer != NULL, 0);

  lm_draft_begin_step (self);

  for (guint i = 0; i < table->len; i++)
    {
      GStrv row = g_ptr_array_index (table, i);

      if (says_something (row))
        lm_draft_insert (self, pointer, position++, wrap_object (create_row (self, row, &n_left_out)));
    }

  lm_draft_end_step (self);

  return n_left_out;
}

static void
remove_cells (LmDraft    *self,
              const char *side)
{
  GListModel *phases = lm_draft_item_get_list (lm_draft_get_root (self), "phases");
  g_autofree char *field = g_strconcat ("cells/", side, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (phases); i++)
    {
      g_autoptr(LmDraftItem) phase = g_list_model_get_item (phases, i);
      GListModel *aspects = lm_draft_item_get_list (phase, "aspects");

      for (guint j = 0; j < g_list_model_get_n_items (aspects); j++)
        {
          g_autofree char *pointer = g_strdup_printf ("/phases/%u/aspects/%u/%s", i, j, field);

          lm_draft_remove_member (self, pointer);
        }
    }
}

static char *
dup_list_pointer (LmDraftItem *item)
{
  LmDraftItem *owner = lm_draft_item_get_owner (item);

  return owner != NULL ? lm_draft_item_dup_pointer (owner, lm_draft_item_get_list_name (item)) : NULL;
}

void
lm_draft_remove_item (LmDraft     *self,
                      LmDraftItem *item)
{
  g_autofree char *list = NULL;

  g_return_if_fail (LM_IS_DRAFT (self));
  g_return_if_fail (LM_IS_DRAFT_ITEM (item));

  list = dup_list_pointer (item);
  g_return_if_fail (list != NULL);

  lm_draft_begin_step (self);

  if (g_str_equal (list, "/sides"))
    {
      g_autofree char *side = g_strdup (lm_draft_item_get_text (item, "id"));

      remove_cells (self, side);
    }

  lm_draft_remove (self, list, lm_draft_item_get_position (item));
  lm_draft_end_step (self);
}

void
lm_draft_move_item (LmDraft     *self,
                    LmDraftItem *item,
                    guint        target)
{
  g_autofree char *list = NULL;
  LmDraftItem *owner;
  guint n_items;

  g_return_if_fail (LM_IS_DRAFT (self));
  g_return_if_fail (LM_IS_DRAFT_ITEM (item));

  list = dup_list_pointer (item);
  g_return_if_fail (list != NULL);

  owner = lm_draft_item_get_owner (item);
  n_items = g_list_model_get_n_items (lm_draft_item_get_list (owner, lm_draft_item_get_list_name (item)));
  lm_draft_move (self, list, lm_draft_item_get_position (item), MIN (target, n_items - 1));
}

static void
remove_blanks_of (LmDraft     *self,
                  LmDraftItem *phase,
                  const char  *list)
{
  GListModel *items = lm_draft_item_get_list (phase, list);

  for (guint i = g_list_model_get_n_items (items); i > 0; i--)
    {
      g_autoptr(LmDraftItem) item = g_list_model_get_item (items, i - 1);

      if (lm_draft_item_is_blank (item))
        lm_draft_remove_item (self, item);
    }
}

void
lm_draft_remove_blanks (LmDraft *self)
{
  GListModel *phases;

  g_return_if_fail (LM_IS_DRAFT (self));

  phases = lm_draft_item_get_list (lm_draft_get_root (self), "phases");
  lm_draft_begin_step (self);

  for (guint i = 0; i < g_list_model_get_n_items (phases); i++)
    {
      g_autoptr(LmDraftItem) phase = g_list_model_get_item (phases, i);

      remove_blanks_of (self, phase, "aspects");
      remove_blanks_of (self, phase, "cards");
    }

  lm_draft_end_step (self);
}
