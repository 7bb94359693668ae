/* lm-paced-list.c: a long list that a list view gets some rows at a time
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library/lm-paced-list.h"

#define ROWS_AT_A_TIME    6
#define ROWS_WITH_WIDGETS 240

struct _LmPacedList
{
  GObject parent_instance;

  /* Owned */
  GListModel        *rows;
  GtkSliceListModel *shown;

  /* State */
  guint source;
};

G_DEFINE_FINAL_TYPE (LmPacedList, lm_paced_list, G_TYPE_OBJECT)

static void
show_all (LmPacedList *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  gtk_slice_list_model_set_size (self->shown, G_MAXUINT);
}

/* Not in each frame: text views lay themselves out between frames, and would all do so at once in the end. */
static gboolean
show_more_cb (gpointer user_data)
{
  LmPacedList *self = LM_PACED_LIST (user_data);
  guint size = gtk_slice_list_model_get_size (self->shown);

  if (size < MIN (ROWS_WITH_WIDGETS, g_list_model_get_n_items (self->rows)))
    {
      gtk_slice_list_model_set_size (self->shown, size + ROWS_AT_A_TIME);
      return G_SOURCE_CONTINUE;
    }

  self->source = 0;
  show_all (self);

  return G_SOURCE_REMOVE;
}

static void
lm_paced_list_dispose (GObject *object)
{
  LmPacedList *self = LM_PACED_LIST (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->shown);
  g_clear_object (&self->rows);

  G_OBJECT_CLASS (lm_paced_list_parent_class)->dispose (object);
}

static void
lm_paced_list_class_init (LmPacedListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lm_paced_list_dispose;
}

static void
lm_paced_list_init (LmPacedList *self)
{
}

LmPacedList *
lm_paced_list_new (GListModel *rows)
{
  LmPacedList *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (rows), NULL);

  self = g_object_new (LM_TYPE_PACED_LIST, NULL);
  self->rows = g_object_ref (rows);
  self->shown = gtk_slice_list_model_new (g_object_ref (rows), 0, 0);
  self->source = g_idle_add (show_more_cb, self);

  return self;
}

GListModel *
lm_paced_list_get_model (LmPacedList *self)
{
  g_return_val_if_fail (LM_IS_PACED_LIST (self), NULL);

  return G_LIST_MODEL (self->shown);
}

void
lm_paced_list_ensure (LmPacedList *self,
                      guint        position)
{
  g_return_if_fail (LM_IS_PACED_LIST (self));

  if (position < gtk_slice_list_model_get_size (self->shown))
    return;

  if (position < ROWS_AT_A_TIME)
    gtk_slice_list_model_set_size (self->shown, ROWS_AT_A_TIME);
  else
    show_all (self);
}
