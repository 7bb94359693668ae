/* lm-edit-row.c: what stands in one row of the editor
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gtk/gtk.h>

#include "library/lm-edit-row.h"

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
