/* test-card-order.c: in which order a session asks
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-card-order.h"
#include "core/study/lm-deck.h"

#include "lm-sketch.h"

static GPtrArray *
get_cards (LmDeck *deck)
{
  GPtrArray *cards = g_ptr_array_new ();

  for (guint i = 0; i < lm_deck_get_n_cards (deck); i++)
    g_ptr_array_add (cards, lm_deck_get_card (deck, i));

  return cards;
}

static guint
count_siblings (GPtrArray *cards,
                guint      index)
{
  guint n_siblings = 0;

  for (guint i = 0; i < cards->len; i++)
    n_siblings += lm_card_is_sibling (g_ptr_array_index (cards, index), g_ptr_array_index (cards, i));

  return n_siblings;
}

/* How many cards would follow a sibling even in the best order. */
static guint
count_unavoidable (GPtrArray *cards)
{
  guint most = 0;

  for (guint i = 0; i < cards->len; i++)
    most = MAX (most, count_siblings (cards, i));

  return 2 * most > cards->len + 1 ? 2 * most - cards->len - 1 : 0;
}

static guint
count_adjacent (GPtrArray *cards)
{
  guint n_adjacent = 0;

  for (guint i = 1; i < cards->len; i++)
    n_adjacent += lm_card_is_sibling (g_ptr_array_index (cards, i - 1), g_ptr_array_index (cards, i));

  return n_adjacent;
}

static void
assert_same_cards (GPtrArray *a,
                   GPtrArray *b)
{
  g_assert_cmpuint (a->len, ==, b->len);

  for (guint i = 0; i < a->len; i++)
    g_assert_true (g_ptr_array_find (b, g_ptr_array_index (a, i), NULL));
}

static void
test_rounds (void)
{
  g_autoptr(LmSubject) subject = lm_sketch ("side manager\n"
                                            "side leader\n"
                                            "phase vision\n"
                                            "aspect one: a | b\n"
                                            "aspect two: c | d\n"
                                            "aspect three: e | f\n"
                                            "phase outcome\n"
                                            "aspect one: g | h\n");
  g_autoptr(LmDeck) deck = lm_deck_new (subject);
  g_autoptr(GPtrArray) cards = get_cards (deck);
  const LmCardKind kinds[] = {
    LM_CARD_RECALL, LM_CARD_RECALL, LM_CARD_IDENTIFY, LM_CARD_IDENTIFY,
    LM_CARD_COUNTERPART, LM_CARD_COUNTERPART,
  };

  lm_card_order_spread (cards);

  g_assert_cmpuint (cards->len, ==, 6 * 4);
  for (guint i = 0; i < cards->len; i++)
    {
      LmCard *card = g_ptr_array_index (cards, i);

      g_assert_cmpint (lm_card_get_kind (card), ==, kinds[i / 4]);
      g_assert_true (lm_card_get_aspect (card) ==
                     lm_card_get_aspect (g_ptr_array_index (cards, i % 4)));
    }
}

/* A round of “identify” that has one answer only would be no question. */
static void
test_sides_change (void)
{
  g_autoptr(GString) sketch = g_string_new ("side manager\nside leader\nphase vision\n");
  g_autoptr(LmSubject) subject = NULL;
  g_autoptr(LmDeck) deck = NULL;
  g_autoptr(GPtrArray) cards = NULL;
  guint n_managers = 0;

  for (guint i = 0; i < 20; i++)
    g_string_append_printf (sketch, "aspect a%u: Plans | Chooses\n", i);

  subject = lm_sketch (sketch->str);
  deck = lm_deck_new (subject);
  cards = get_cards (deck);
  lm_card_order_spread (cards);

  for (guint i = 40; i < 60; i++)
    {
      LmCard *card = g_ptr_array_index (cards, i);

      g_assert_cmpint (lm_card_get_kind (card), ==, LM_CARD_IDENTIFY);
      n_managers += lm_cell_get_side (lm_card_get_cell (card)) == lm_subject_get_side (subject, 0);
    }

  g_assert_cmpuint (n_managers, >=, 5);
  g_assert_cmpuint (n_managers, <=, 15);
}

static void
test_authored_spread (void)
{
  g_autoptr(LmSubject) subject = lm_sketch ("side manager\n"
                                            "side leader\n"
                                            "phase vision\n"
                                            "aspect one: a | b\n"
                                            "aspect two: c | d\n"
                                            "card x: x | x\n"
                                            "card y: y | y\n");
  g_autoptr(LmDeck) deck = lm_deck_new (subject);
  g_autoptr(GPtrArray) cards = get_cards (deck);
  guint x, y;

  lm_card_order_spread (cards);

  g_assert_true (g_ptr_array_find (cards, lm_deck_lookup (deck, "vision/x#card"), &x));
  g_assert_true (g_ptr_array_find (cards, lm_deck_lookup (deck, "vision/y#card"), &y));
  g_assert_cmpuint (x, >, 2);
  g_assert_cmpuint (y, >, x + 1);
  g_assert_cmpuint (y, <, 13);
}

static char *
make_random_sketch (guint n_sides,
                    guint n_aspects)
{
  GString *sketch = g_string_new (NULL);

  for (guint i = 0; i < n_sides; i++)
    g_string_append_printf (sketch, "side s%u\n", i);

  g_string_append (sketch, "phase p\n");
  for (guint i = 0; i < n_aspects; i++)
    {
      g_string_append_printf (sketch, "aspect a%u: ", i);
      for (guint j = 0; j < n_sides; j++)
        {
          g_string_append (sketch, j > 0 ? "|" : "");
          if (g_test_rand_bit ())
            g_string_append_printf (sketch, "Statement %d", g_test_rand_int_range (0, 9));
        }
      g_string_append (sketch, "\n");

      if (g_test_rand_int_range (0, 4) == 0)
        g_string_append_printf (sketch, "card c%u: Why? | So.\n", i);
    }

  return g_string_free (sketch, FALSE);
}

static void
test_siblings_apart (void)
{
  for (guint round = 0; round < 500; round++)
    {
      g_autofree char *sketch = make_random_sketch (g_test_rand_int_range (2, 5),
                                                    g_test_rand_int_range (1, 8));
      g_autoptr(LmSubject) subject = lm_sketch (sketch);
      g_autoptr(LmDeck) deck = lm_deck_new (subject);
      g_autoptr(GPtrArray) before = get_cards (deck);
      g_autoptr(GPtrArray) cards = NULL;

      /* What is due is any part of the deck. */
      for (guint i = before->len; i > 0; i--)
        {
          if (g_test_rand_int_range (0, 3) == 0)
            g_ptr_array_remove_index (before, i - 1);
        }

      cards = g_ptr_array_copy (before, NULL, NULL);
      lm_card_order_spread (cards);

      assert_same_cards (before, cards);
      g_assert_cmpuint (count_adjacent (cards), ==, count_unavoidable (cards));
    }
}

static void
test_empty (void)
{
  g_autoptr(GPtrArray) cards = g_ptr_array_new ();

  lm_card_order_spread (cards);
  g_assert_cmpuint (cards->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/card-order/rounds", test_rounds);
  g_test_add_func ("/card-order/sides-change", test_sides_change);
  g_test_add_func ("/card-order/authored-spread", test_authored_spread);
  g_test_add_func ("/card-order/siblings-apart", test_siblings_apart);
  g_test_add_func ("/card-order/empty", test_empty);

  return g_test_run ();
}
