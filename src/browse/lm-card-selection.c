/* lm-card-selection.c: which cards of a list are selected
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "browse/lm-card-selection.h"

/* More rows than a view makes, and how many can be made, or thrown away, without a stop. */
#define MANY_ROWS 240
#define ROWS_AT_A_TIME 30

struct _LmCardSelection
{
  GObject parent_instance;

  /* Owned */
  LmCardList *list;
  GtkBitset  *cards;      /* indexes in the deck; all of them are in the list */

  /* State */
  guint n_places;         /* on its way to the length of the list */
  guint settling;         /* idle source */
};

static void lm_card_selection_list_model_init (GListModelInterface *iface);
static void lm_card_selection_model_init      (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LmCardSelection, lm_card_selection, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, lm_card_selection_list_model_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL, lm_card_selection_model_init))

static guint
count_cards (LmCardSelection *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->list));
}

static GType
lm_card_selection_get_item_type (GListModel *model)
{
  return LM_TYPE_CARD_ITEM;
}

static guint
lm_card_selection_get_n_items (GListModel *model)
{
  return LM_CARD_SELECTION (model)->n_places;
}

static gpointer
lm_card_selection_get_item (GListModel *model,
                            guint       position)
{
  LmCardSelection *self = LM_CARD_SELECTION (model);

  return position < self->n_places ? lm_card_list_get_place (self->list, position) : NULL;
}

static void
lm_card_selection_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = lm_card_selection_get_item_type;
  iface->get_n_items = lm_card_selection_get_n_items;
  iface->get_item = lm_card_selection_get_item;
}

static void
emit_selection_changed (LmCardSelection *self)
{
  if (self->n_places > 0)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), 0, self->n_places);
}

static gboolean
lm_card_selection_is_selected (GtkSelectionModel *model,
                               guint              position)
{
  LmCardSelection *self = LM_CARD_SELECTION (model);

  return position < count_cards (self) &&
         gtk_bitset_contains (self->cards, lm_card_list_get_index (self->list, position));
}

/* From places to cards, or back. */
typedef gboolean (*TranslateFunc) (LmCardSelection *self,
                                   guint            from,
                                   guint           *to);

static gboolean
find_card (LmCardSelection *self,
           guint            position,
           guint           *index)
{
  if (position >= count_cards (self))
    return FALSE;

  *index = lm_card_list_get_index (self->list, position);

  return TRUE;
}

static gboolean
find_place (LmCardSelection *self,
            guint            index,
            guint           *position)
{
  return lm_card_list_find (self->list, index, position);
}

static GtkBitset *
translate (LmCardSelection *self,
           const GtkBitset *set,
           TranslateFunc    find)
{
  GtkBitset *translated = gtk_bitset_new_empty ();
  GtkBitsetIter iter;
  guint number;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, set, &number);
       more;
       more = gtk_bitset_iter_next (&iter, &number))
    {
      guint other;

      if (find (self, number, &other))
        gtk_bitset_add (translated, other);
    }

  return translated;
}

static GtkBitset *
lm_card_selection_get_selection_in_range (GtkSelectionModel *model,
                                          guint              position,
                                          guint              n_items)
{
  LmCardSelection *self = LM_CARD_SELECTION (model);

  return translate (self, self->cards, find_place);
}

/* Moving by an arrow key asks for one card of all: the mask is then not looked through. */
static gboolean
lm_card_selection_set_selection (GtkSelectionModel *model,
                                 GtkBitset         *selected,
                                 GtkBitset         *mask)
{
  LmCardSelection *self = LM_CARD_SELECTION (model);
  gboolean all = gtk_bitset_get_size (mask) >= count_cards (self);
  g_autoptr(GtkBitset) wanted = gtk_bitset_copy (selected);
  g_autoptr(GtkBitset) cards = NULL;

  gtk_bitset_intersect (wanted, mask);
  cards = translate (self, wanted, find_card);

  if (!all)
    {
      g_autoptr(GtkBitset) masked = translate (self, mask, find_card);
      g_autoptr(GtkBitset) kept = gtk_bitset_copy (self->cards);

      gtk_bitset_subtract (kept, masked);
      gtk_bitset_union (cards, kept);
    }

  if (!gtk_bitset_equals (cards, self->cards))
    {
      gtk_bitset_unref (self->cards);
      self->cards = g_steal_pointer (&cards);
      emit_selection_changed (self);
    }

  return TRUE;
}

static void
lm_card_selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = lm_card_selection_is_selected;
  iface->get_selection_in_range = lm_card_selection_get_selection_in_range;
  iface->set_selection = lm_card_selection_set_selection;
}

static guint
find_next_length (LmCardSelection *self)
{
  guint n_cards = count_cards (self);

  if (n_cards > self->n_places)
    return self->n_places < MANY_ROWS ? MIN (self->n_places + ROWS_AT_A_TIME, n_cards) : n_cards;

  if (n_cards >= MANY_ROWS || self->n_places <= n_cards + ROWS_AT_A_TIME)
    return n_cards;

  return self->n_places > MANY_ROWS ? MANY_ROWS : self->n_places - ROWS_AT_A_TIME;
}

static void
take_step (LmCardSelection *self)
{
  guint before = self->n_places;

  self->n_places = find_next_length (self);
  if (self->n_places < before)
    g_list_model_items_changed (G_LIST_MODEL (self), self->n_places, before - self->n_places, 0);
  else if (self->n_places > before)
    g_list_model_items_changed (G_LIST_MODEL (self), before, 0, self->n_places - before);
}

static gboolean
settle_cb (gpointer data)
{
  LmCardSelection *self = data;

  take_step (self);
  if (self->n_places != count_cards (self))
    return G_SOURCE_CONTINUE;

  self->settling = 0;

  return G_SOURCE_REMOVE;
}

/* The first rows at once, the others when those are painted. */
static void
length_changed_cb (LmCardSelection *self)
{
  if (self->settling > 0)
    return;

  take_step (self);
  if (self->n_places != count_cards (self))
    self->settling = g_idle_add (settle_cb, self);
}

static void
rearranged_cb (LmCardSelection *self)
{
  g_autoptr(GtkBitset) places = NULL;

  if (gtk_bitset_is_empty (self->cards))
    return;

  places = translate (self, self->cards, find_place);
  gtk_bitset_unref (self->cards);
  self->cards = translate (self, places, find_card);
  emit_selection_changed (self);
}

static void
lm_card_selection_finalize (GObject *object)
{
  LmCardSelection *self = LM_CARD_SELECTION (object);

  g_clear_handle_id (&self->settling, g_source_remove);
  gtk_bitset_unref (self->cards);
  g_object_unref (self->list);

  G_OBJECT_CLASS (lm_card_selection_parent_class)->finalize (object);
}

static void
lm_card_selection_class_init (LmCardSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lm_card_selection_finalize;
}

static void
lm_card_selection_init (LmCardSelection *self)
{
  self->cards = gtk_bitset_new_empty ();
}

LmCardSelection *
lm_card_selection_new (LmCardList *list)
{
  LmCardSelection *self;

  g_return_val_if_fail (LM_IS_CARD_LIST (list), NULL);

  self = g_object_new (LM_TYPE_CARD_SELECTION, NULL);
  self->list = g_object_ref (list);
  self->n_places = count_cards (self);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (length_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "rearranged", G_CALLBACK (rearranged_cb), self, G_CONNECT_SWAPPED);

  return self;
}

GtkBitset *
lm_card_selection_get_cards (LmCardSelection *self)
{
  g_return_val_if_fail (LM_IS_CARD_SELECTION (self), NULL);

  return self->cards;
}
