/* test-subject-update.c: tests of ids that outlive another import
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/library/lm-subject-update.h"
#include "core/study/lm-deck.h"

#include "lm-sketch.h"

typedef struct
{
  const char *name;
  const char *before;
  const char *imported;
  const char *ids;           /* of the cards that come of it, in order */
} Case;

static const Case cases[] = {
  { "nothing changed",
    "phase nouns\ncard a: A? | A.\nphase verbs\ncard b: B? | B.\n",
    "phase nouns\ncard a: A? | A.\nphase verbs\ncard b: B? | B.\n",
    "nouns/a#card verbs/b#card" },
  { "a card is moved",
    "phase nouns\ncard a: A? | A.\ncard c: C? | C.\nphase verbs\ncard b: B? | B.\n",
    "phase nouns\ncard a: A? | A.\nphase verbs\ncard b: B? | B.\ncard c: C? | C.\n",
    "nouns/a#card nouns/c#card verbs/b#card" },
  { "a card is new",
    "phase nouns\ncard a: A? | A.\n",
    "phase nouns\ncard a: A? | A.\ncard b: B? | B.\nphase verbs\ncard c: C? | C.\n",
    "nouns/a#card nouns/b#card verbs/c#card" },
  { "a card is gone",
    "phase nouns\ncard a: A? | A.\nphase verbs\ncard b: B? | B.\n",
    "phase nouns\ncard a: A? | A.\n",
    "nouns/a#card" },
  { "a phase is renamed, and has one card more",
    "phase nouns\ncard a: A? | A.\ncard b: B? | B.\n",
    "phase words\ncard c: C? | C.\ncard b: B? | B.\ncard a: A? | A.\n",
    "nouns/c#card nouns/b#card nouns/a#card" },
  { "two phases change their names",
    "phase nouns\ncard a: A? | A.\nphase verbs\ncard b: B? | B.\n",
    "phase verbs\ncard a: A? | A.\nphase nouns\ncard b: B? | B.\n",
    "verbs/b#card nouns/a#card" },
  { "a phase is parted",
    "phase nouns\ncard a: A? | A.\ncard b: B? | B.\n",
    "phase first\ncard a: A? | A.\nphase second\ncard b: B? | B.\ncard c: C? | C.\n",
    "nouns/a#card nouns/b#card second/c#card" },
  { "two phases become one",
    "phase nouns\ncard a: A? | A.\nphase verbs\ncard b: B? | B.\n",
    "phase nouns\ncard a: A? | A.\ncard b: B? | B.\n",
    "nouns/a#card verbs/b#card" },
  { "the same card was in two phases",
    "phase nouns\ncard a: A? | A.\nphase verbs\ncard a: A? | A.\n",
    "phase verbs\ncard a: A? | A.\nphase words\ncard b: B? | B.\n",
    "verbs/a#card words/b#card" },
  { "the same card is in two phases now",
    "phase nouns\ncard a: A? | A.\nphase verbs\ncard b: B? | B.\n",
    "phase nouns\ncard a: A? | A.\nphase verbs\ncard b: B? | B.\ncard a: A? | A.\n",
    "nouns/a#card verbs/b#card verbs/a#card" },
  { "rows stay in their phase",
    "side one\nside two\nphase nouns\ncard a: A? | A.\nphase verbs\naspect r: R | S\ncard b: B? | B.\n",
    "side one\nside two\nphase nouns\ncard a: A? | A.\ncard b: B? | B.\nphase verbs\naspect r: R | S\n",
    "nouns/a#card verbs/r/one#recall verbs/r/two#recall verbs/r/one#identify verbs/r/two#identify "
    "verbs/r/one#counterpart verbs/r/two#counterpart verbs/b#card" },
};

static char *
join_ids (LmSubject *subject)
{
  g_autoptr(LmDeck) deck = lm_deck_new (subject);
  g_autoptr(GString) ids = g_string_new (NULL);

  for (guint i = 0; i < lm_deck_get_n_cards (deck); i++)
    g_string_append_printf (ids, i > 0 ? " %s" : "%s", lm_card_get_id (lm_deck_get_card (deck, i)));

  return g_strdup (ids->str);
}

static void
test_case (gconstpointer data)
{
  const Case *update = data;
  g_autoptr(LmSubject) before = lm_sketch (update->before);
  g_autoptr(LmSubject) imported = lm_sketch (update->imported);
  g_autoptr(LmSubject) updated = lm_subject_update (before, imported);
  g_autofree char *ids = join_ids (updated);

  g_test_message ("%s", update->name);
  g_assert_cmpstr (ids, ==, update->ids);
}

/* With the name that it has now, and what an import does not say is not kept. */
static void
test_titles (void)
{
  g_autoptr(LmSubject) before = lm_sketch ("phase nouns\ncard a: A? | A.\nphase verbs\ncard b: B? | B.\n");
  g_autoptr(LmSubject) imported = lm_sketch ("phase words\ncard a: Now? | Other.\ncard b: B? | B.\n");
  g_autoptr(LmSubject) updated = lm_subject_update (before, imported);
  LmPhase *phase = lm_subject_get_phase (updated, 0);
  g_autoptr(LmAuthoredCard) card = g_list_model_get_item (lm_phase_get_cards (phase), 0);

  g_assert_cmpuint (lm_subject_get_n_phases (updated), ==, 2);
  g_assert_cmpstr (lm_phase_get_id (phase), ==, "nouns");
  g_assert_cmpstr (lm_phase_get_title (phase), ==, "Words");
  g_assert_cmpstr (lm_authored_card_get_prompt (card), ==, "Now?");
  g_assert_cmpstr (lm_phase_get_title (lm_subject_get_phase (updated, 1)), ==, "Verbs");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/subject-update/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }

  g_test_add_func ("/subject-update/titles", test_titles);

  return g_test_run ();
}
