/* lm-card-order.c: in which order a session asks
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-card-order.h"

/* How many cards stand between two of one aspect, where there are others. */
#define CARDS_BETWEEN_SIBLINGS 4

/* How many cards are looked through for one that fits. */
#define LOOK_AHEAD 32

/* A card's place is (turn + group / n_groups) / group_size, from 0 to 1. */
typedef struct
{
  LmCard *card;
  guint   turn;           /* which card of its group it is */
  guint   group;
  guint   group_size;
  guint   n_groups;
} Place;

static LmCard *
get_card (GPtrArray *cards,
          guint      index)
{
  return g_ptr_array_index (cards, index);
}

static gboolean
are_siblings (GPtrArray *cards,
              guint      index,
              guint      other)
{
  return lm_card_is_sibling (get_card (cards, index), get_card (cards, other));
}

static guint
find_group_end (GPtrArray *cards,
                guint      start)
{
  guint end = start + 1;

  while (end < cards->len && are_siblings (cards, start, end))
    end++;

  return end;
}

static guint
find_kind_end (GPtrArray *cards,
               guint      start,
               guint      group_end)
{
  guint end = start + 1;

  while (end < group_end &&
         lm_card_get_kind (get_card (cards, end)) == lm_card_get_kind (get_card (cards, start)))
    end++;

  return end;
}

static guint
pick_first (LmCard *card,
            guint   n_cards)
{
  LmAspect *aspect = lm_card_get_aspect (card);

  return aspect != NULL ? g_str_hash (lm_aspect_get_id (aspect)) % n_cards : 0;
}

static void
place_group (GArray    *places,
             GPtrArray *cards,
             guint      start,
             guint      end,
             guint      group)
{
  guint kind_end;

  for (guint kind = start; kind < end; kind = kind_end)
    {
      guint first, n_cards;

      kind_end = find_kind_end (cards, kind, end);
      n_cards = kind_end - kind;
      first = pick_first (get_card (cards, kind), n_cards);

      for (guint i = 0; i < n_cards; i++)
        {
          Place place = { .turn = kind - start + i, .group = group, .group_size = end - start };

          place.card = get_card (cards, kind + (first + i) % n_cards);
          g_array_append_val (places, place);
        }
    }
}

static GArray *
place_groups (GPtrArray *cards)
{
  GArray *places = g_array_sized_new (FALSE, FALSE, sizeof (Place), cards->len);
  guint n_groups = 0;
  guint end;

  for (guint start = 0; start < cards->len; start = end)
    {
      end = find_group_end (cards, start);
      place_group (places, cards, start, end, n_groups);
      n_groups++;
    }

  for (guint i = 0; i < places->len; i++)
    g_array_index (places, Place, i).n_groups = n_groups;

  return places;
}

/* Compares the fractions in whole numbers, so that all machines agree. */
static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const Place *first = a;
  const Place *second = b;
  guint64 first_at = (guint64) first->turn * first->n_groups + first->group;
  guint64 second_at = (guint64) second->turn * second->n_groups + second->group;

  first_at *= second->group_size;
  second_at *= first->group_size;

  if (first_at != second_at)
    return first_at < second_at ? -1 : 1;

  return first->group < second->group ? -1 : first->group > second->group;
}

/* Whether the card at @index could stand right before the card at @gap. */
static gboolean
fits (GPtrArray *cards,
      guint      index,
      guint      gap)
{
  if (gap > 0 && are_siblings (cards, index, gap - 1))
    return FALSE;

  return gap == cards->len || !are_siblings (cards, index, gap);
}

static void
move_card (GPtrArray *cards,
           guint      index,
           guint      gap)
{
  LmCard *card = g_ptr_array_steal_index (cards, index);

  g_ptr_array_insert (cards, gap > index ? gap - 1 : gap, card);
}

/* Moves the card at @index to the nearest place where it has no sibling beside it;
 * returns FALSE if there is none. */
static gboolean
part_from_siblings (GPtrArray *cards,
                    guint      index)
{
  for (guint distance = 1; distance <= cards->len; distance++)
    {
      if (index + distance <= cards->len && fits (cards, index, index + distance))
        {
          move_card (cards, index, index + distance);
          return TRUE;
        }

      if (distance <= index && fits (cards, index, index - distance))
        {
          move_card (cards, index, index - distance);
          return TRUE;
        }
    }

  return FALSE;
}

static void
part_siblings (GPtrArray *cards)
{
  for (guint i = 1; i < cards->len; i++)
    {
      while (are_siblings (cards, i - 1, i) && part_from_siblings (cards, i))
        ;
    }
}

void
lm_card_order_spread (GPtrArray *cards)
{
  g_autoptr(GArray) places = NULL;

  g_return_if_fail (cards != NULL);

  places = place_groups (cards);
  g_array_sort (places, compare_places);

  for (guint i = 0; i < places->len; i++)
    g_ptr_array_index (cards, i) = g_array_index (places, Place, i).card;

  part_siblings (cards);
}

static gboolean
has_sibling_among (LmCard    *card,
                   GPtrArray *cards,
                   guint      n_last)
{
  for (guint i = cards->len - MIN (n_last, cards->len); i < cards->len; i++)
    if (lm_card_is_sibling (card, get_card (cards, i)))
      return TRUE;

  return FALSE;
}

static gboolean
is_of_last_phase (LmCard    *card,
                  GPtrArray *cards)
{
  return cards->len > 0 && lm_card_get_phase (card) == lm_card_get_phase (get_card (cards, cards->len - 1));
}

/* Among the next cards, which are NULL where one was taken already. */
static guint
pick_next (GPtrArray *cards,
           guint      head,
           GPtrArray *asked,
           gboolean   mix_phases)
{
  guint apart = G_MAXUINT;
  guint n_seen = 0;

  for (guint i = head; i < cards->len && n_seen < LOOK_AHEAD; i++)
    {
      LmCard *card = get_card (cards, i);

      if (card == NULL)
        continue;

      n_seen++;
      if (has_sibling_among (card, asked, CARDS_BETWEEN_SIBLINGS))
        continue;

      if (!mix_phases || !is_of_last_phase (card, asked))
        return i;

      apart = MIN (apart, i);
    }

  return apart != G_MAXUINT ? apart : head;
}

void
lm_card_order_interleave (GPtrArray *cards,
                          gboolean   mix_phases)
{
  g_autoptr(GPtrArray) asked = NULL;
  guint head = 0;

  g_return_if_fail (cards != NULL);

  asked = g_ptr_array_sized_new (cards->len);

  while (asked->len < cards->len)
    {
      guint next;

      while (get_card (cards, head) == NULL)
        head++;

      next = pick_next (cards, head, asked, mix_phases);
      g_ptr_array_add (asked, get_card (cards, next));
      g_ptr_array_index (cards, next) = NULL;
    }

  for (guint i = 0; i < asked->len; i++)
    g_ptr_array_index (cards, i) = get_card (asked, i);

  part_siblings (cards);
}
