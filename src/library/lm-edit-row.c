/* lm-edit-row.c: what stands in one row of the editor
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gtk/gtk.h>

#include "core/edit/lm-json-pointer.h"
#include "library/lm-edit-row.h"

/* Before the phases come the subject and its sides. */
#define FIRST_PHASE 2

struct _LmEditRow
{
  GObject parent_instance;

  /* Owned */
  LmDraftItem *item;

  /* State */
  LmEditRowKind kind;
};

G_DEFINE_FINAL_TYPE (LmEditRow, lm_edit_row, G_TYPE_OBJECT)

static void
lm_edit_row_dispose (GObject *object)
{
  LmEditRow *self = LM_EDIT_ROW (object);

  g_clear_object (&self->item);

  G_OBJECT_CLASS (lm_edit_row_parent_class)->dispose (object);
}

static void
lm_edit_row_class_init (LmEditRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lm_edit_row_dispose;
}

static void
lm_edit_row_init (LmEditRow *self)
{
}

static LmEditRow *
create_row (LmEditRowKind  kind,
            LmDraftItem   *item)
{
  LmEditRow *self = g_object_new (LM_TYPE_EDIT_ROW, NULL);

  self->kind = kind;
  self->item = g_object_ref (item);

  return self;
}

LmEditRowKind
lm_edit_row_get_kind (LmEditRow *self)
{
  g_return_val_if_fail (LM_IS_EDIT_ROW (self), LM_EDIT_ROW_END);

  return self->kind;
}

LmDraftItem *
lm_edit_row_get_item (LmEditRow *self)
{
  g_return_val_if_fail (LM_IS_EDIT_ROW (self), NULL);

  return self->item;
}

static gpointer
map_item (gpointer item,
          gpointer kind)
{
  LmEditRow *row = create_row (GPOINTER_TO_UINT (kind), item);

  g_object_unref (item);

  return row;
}

static void
add_single (GListStore    *models,
            LmEditRowKind  kind,
            LmDraftItem   *item)
{
  g_autoptr(GListStore) store = g_list_store_new (LM_TYPE_EDIT_ROW);
  g_autoptr(LmEditRow) row = create_row (kind, item);

  g_list_store_append (store, row);
  g_list_store_append (models, store);
}

static void
add_list (GListStore    *models,
          LmEditRowKind  kind,
          LmDraftItem   *phase,
          const char    *name)
{
  GListModel *list = g_object_ref (lm_draft_item_get_list (phase, name));
  g_autoptr(GtkMapListModel) rows = gtk_map_list_model_new (list, map_item, GUINT_TO_POINTER (kind), NULL);

  g_list_store_append (models, rows);
}

static gpointer
map_phase (gpointer item,
           gpointer data)
{
  g_autoptr(LmDraftItem) phase = item;
  GListStore *models = g_list_store_new (G_TYPE_LIST_MODEL);

  add_single (models, LM_EDIT_ROW_PHASE, phase);
  add_list (models, LM_EDIT_ROW_ASPECT, phase, "aspects");
  add_list (models, LM_EDIT_ROW_CARD, phase, "cards");
  add_single (models, LM_EDIT_ROW_PHASE_END, phase);

  return gtk_flatten_list_model_new (G_LIST_MODEL (models));
}

GListModel *
lm_edit_rows_new (LmDraft *draft)
{
  GListStore *models = g_list_store_new (G_TYPE_LIST_MODEL);
  LmDraftItem *root = lm_draft_get_root (draft);
  GListModel *phases = g_object_ref (lm_draft_item_get_list (root, "phases"));
  g_autoptr(GtkFlattenListModel) rows =
    gtk_flatten_list_model_new (G_LIST_MODEL (gtk_map_list_model_new (phases, map_phase, NULL, NULL)));

  add_single (models, LM_EDIT_ROW_SUBJECT, root);
  add_single (models, LM_EDIT_ROW_SIDES, root);
  g_list_store_append (models, rows);
  add_single (models, LM_EDIT_ROW_END, root);

  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (models)));
}

static guint
count_aspects (LmDraftItem *phase)
{
  return lm_draft_item_count (phase, "aspects");
}

static guint
count_rows_before_phase (LmDraft *draft,
                         guint    index)
{
  GListModel *phases = lm_draft_item_get_list (lm_draft_get_root (draft), "phases");
  guint n_rows = FIRST_PHASE;

  for (guint i = 0; i < index; i++)
    {
      g_autoptr(LmDraftItem) phase = g_list_model_get_item (phases, i);

      /* Its heading and its end. */
      n_rows += 2 + count_aspects (phase) + lm_draft_item_count (phase, "cards");
    }

  return n_rows;
}

/* What stands in the row of a phase’s heading, or below it. */
static guint
find_in_phase (LmDraftItem *phase,
               const char  *list,
               const char  *step)
{
  guint index;

  if (list == NULL || step == NULL || !lm_json_pointer_parse_position (step, &index))
    return 0;

  if (g_str_equal (list, "aspects") && index < count_aspects (phase))
    return 1 + index;

  if (g_str_equal (list, "cards") && index < lm_draft_item_count (phase, "cards"))
    return 1 + count_aspects (phase) + index;

  return 0;
}

guint
lm_edit_rows_find (LmDraft    *draft,
                   const char *pointer)
{
  g_auto(GStrv) steps = NULL;
  g_autoptr(LmDraftItem) phase = NULL;
  guint index;

  g_return_val_if_fail (LM_IS_DRAFT (draft), 0);
  g_return_val_if_fail (pointer != NULL, 0);

  steps = lm_json_pointer_split (pointer);

  if (g_strcmp0 (steps[0], "sides") == 0)
    return 1;

  if (g_strcmp0 (steps[0], "phases") != 0 || steps[1] == NULL || !lm_json_pointer_parse_position (steps[1], &index))
    return 0;

  phase = g_list_model_get_item (lm_draft_item_get_list (lm_draft_get_root (draft), "phases"), index);
  if (phase == NULL)
    return 0;

  return count_rows_before_phase (draft, index) + find_in_phase (phase, steps[2], steps[2] != NULL ? steps[3] : NULL);
}

gboolean
lm_edit_rows_find_row (LmDraft   *draft,
                       LmEditRow *row,
                       guint     *position)
{
  g_autofree char *pointer = NULL;

  g_return_val_if_fail (LM_IS_DRAFT (draft), FALSE);
  g_return_val_if_fail (LM_IS_EDIT_ROW (row), FALSE);

  pointer = row->kind == LM_EDIT_ROW_SIDES ? g_strdup ("/sides") : lm_draft_item_dup_pointer (row->item, NULL);
  if (pointer == NULL)
    return FALSE;

  *position = lm_edit_rows_find (draft, pointer);

  if (row->kind == LM_EDIT_ROW_END)
    *position = count_rows_before_phase (draft, lm_draft_item_count (row->item, "phases"));
  else if (row->kind == LM_EDIT_ROW_PHASE_END)
    *position += 1 + count_aspects (row->item) + lm_draft_item_count (row->item, "cards");

  return TRUE;
}
