/* lm-edit-context.c: what all widgets of the editor look at
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library/lm-edit-context.h"

#include <glib/gi18n.h>

#include "core/locale/lm-locale.h"

struct _LmEditContext
{
  GObject parent_instance;

  /* Owned */
  LmDraft      *draft;
  LmDraftCheck *check;

  /* State */
  gboolean strict;
};

enum { PROBLEMS_CHANGED, SIDES_CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LmEditContext, lm_edit_context, G_TYPE_OBJECT)

static void
problems_changed (LmEditContext *self)
{
  g_signal_emit (self, signals[PROBLEMS_CHANGED], 0);
}

static void
sides_changed (LmEditContext *self)
{
  g_signal_emit (self, signals[SIDES_CHANGED], 0);
}

static void
follow_sides (LmEditContext *self,
              guint          position,
              guint          removed,
              guint          added)
{
  GListModel *sides = lm_edit_context_get_sides (self);

  for (guint i = position; i < position + added; i++)
    {
      g_autoptr(LmDraftItem) side = g_list_model_get_item (sides, i);

      g_signal_connect_object (side, "changed", G_CALLBACK (sides_changed), self, G_CONNECT_SWAPPED);
    }

  sides_changed (self);
}

static void
lm_edit_context_dispose (GObject *object)
{
  LmEditContext *self = LM_EDIT_CONTEXT (object);

  g_clear_object (&self->check);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (lm_edit_context_parent_class)->dispose (object);
}

static void
lm_edit_context_class_init (LmEditContextClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lm_edit_context_dispose;

  signals[PROBLEMS_CHANGED] =
    g_signal_new ("problems-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIDES_CHANGED] =
    g_signal_new ("sides-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lm_edit_context_init (LmEditContext *self)
{
}

LmEditContext *
lm_edit_context_new (LmDraft *draft)
{
  LmEditContext *self;
  GListModel *sides;

  g_return_val_if_fail (LM_IS_DRAFT (draft), NULL);

  self = g_object_new (LM_TYPE_EDIT_CONTEXT, NULL);
  self->draft = g_object_ref (draft);
  self->check = lm_draft_check_new (draft);

  sides = lm_edit_context_get_sides (self);
  follow_sides (self, 0, 0, g_list_model_get_n_items (sides));
  g_signal_connect_object (sides, "items-changed", G_CALLBACK (follow_sides), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->check, "checked", G_CALLBACK (problems_changed), self, G_CONNECT_SWAPPED);

  return self;
}

LmDraft *
lm_edit_context_get_draft (LmEditContext *self)
{
  g_return_val_if_fail (LM_IS_EDIT_CONTEXT (self), NULL);

  return self->draft;
}

LmDraftCheck *
lm_edit_context_get_check (LmEditContext *self)
{
  g_return_val_if_fail (LM_IS_EDIT_CONTEXT (self), NULL);

  return self->check;
}

GListModel *
lm_edit_context_get_sides (LmEditContext *self)
{
  g_return_val_if_fail (LM_IS_EDIT_CONTEXT (self), NULL);

  return lm_draft_item_get_list (lm_draft_get_root (self->draft), "sides");
}

void
lm_edit_context_set_strict (LmEditContext *self,
                            gboolean       strict)
{
  g_return_if_fail (LM_IS_EDIT_CONTEXT (self));

  if (self->strict == !!strict)
    return;

  self->strict = !!strict;
  problems_changed (self);
}

/* Where a cell has details only, it is the cell that lacks its statement. */
static const char *
get_message (LmEditContext *self,
             const char    *pointer)
{
  const char *message = lm_draft_check_get_message (self->check, pointer);
  g_autofree char *cell = NULL;

  if (message != NULL || !g_str_has_suffix (pointer, "/statement"))
    return message;

  cell = g_path_get_dirname (pointer);

  return lm_draft_check_get_message (self->check, cell);
}

char *
lm_edit_context_dup_message (LmEditContext *self,
                             LmDraftItem   *item,
                             const char    *field)
{
  g_autofree char *pointer = NULL;
  const char *message;

  g_return_val_if_fail (LM_IS_EDIT_CONTEXT (self), NULL);
  g_return_val_if_fail (LM_IS_DRAFT_ITEM (item), NULL);

  pointer = lm_draft_item_dup_pointer (item, field);
  message = pointer != NULL ? get_message (self, pointer) : NULL;

  if (message == NULL)
    return NULL;

  if (*lm_draft_item_get_text (item, field) != '\0')
    return g_strdup (message);

  if (!self->strict)
    return NULL;

  if (g_str_equal (field, "cells"))
    return g_strdup (_("Write a statement for at least one side"));

  return g_strdup (_("Write something here"));
}

static LmDraftItem *
get_side (LmEditContext *self,
          guint          index)
{
  g_autoptr(LmDraftItem) side = g_list_model_get_item (lm_edit_context_get_sides (self), index);

  /* The list keeps it. */
  return side;
}

char *
lm_edit_context_dup_side_name (LmEditContext *self,
                               guint          index)
{
  const char *name;

  g_return_val_if_fail (LM_IS_EDIT_CONTEXT (self), NULL);

  name = lm_draft_item_get_text (get_side (self, index), "name");

  /* Translators: a side of the comparison that has no name yet; %u is 1 to 4. */
  return *name != '\0' ? g_strdup (name) : lm_format (_("Side %u"), index + 1);
}

LmSide *
lm_edit_context_create_side (LmEditContext *self,
                             guint          index)
{
  static const LmSideColor colors[] = {
    LM_SIDE_COLOR_BLUE, LM_SIDE_COLOR_ORANGE, LM_SIDE_COLOR_GREEN, LM_SIDE_COLOR_PURPLE,
  };
  g_autofree char *name = NULL;
  LmDraftItem *side;
  LmSideColor color;

  g_return_val_if_fail (LM_IS_EDIT_CONTEXT (self), NULL);

  side = get_side (self, index);
  name = lm_edit_context_dup_side_name (self, index);
  if (!lm_side_color_from_string (lm_draft_item_get_text (side, "color"), &color))
    color = colors[index % G_N_ELEMENTS (colors)];

  return lm_side_new (lm_draft_item_get_text (side, "id"), name, color);
}
