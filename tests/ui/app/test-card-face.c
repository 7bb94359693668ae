/* test-card-face.c: tests of what a card says on its front and back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-card-face.h"
#include "core/study/lm-deck.h"

#include "lm-sketch.h"

typedef struct
{
  LmSubject *subject;
  LmDeck    *deck;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  text)
{
  fixture->subject = lm_sketch (text);
  fixture->deck = lm_deck_new (fixture->subject);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  text)
{
  g_assert_finalize_object (fixture->deck);
  g_assert_finalize_object (fixture->subject);
}

static const char two_sides[] =
  "side manager\n"
  "side leader\n"
  "phase vision\n"
  "aspect money: Plans | Chooses\n"
  "aspect staff: Keeps |\n"
  "card why: Why? | Because.\n";

static const char three_sides[] =
  "side manager\n"
  "side leader\n"
  "side owner\n"
  "phase vision\n"
  "aspect money: Plans | Chooses | Pays\n";

static LmCardFace *
create_face (Fixture    *fixture,
             const char *id)
{
  LmCard *card = lm_deck_lookup (fixture->deck, id);

  g_assert_nonnull (card);

  return lm_card_face_new (card);
}

static LmCell *
get_cell (Fixture *fixture,
          guint    aspect,
          guint    side)
{
  LmPhase *phase = lm_subject_get_phase (fixture->subject, 0);

  return lm_aspect_get_cell (lm_phase_get_aspect (phase, aspect), side);
}

static void
test_recall (Fixture       *fixture,
             gconstpointer  text)
{
  g_autoptr(LmCardFace) face = create_face (fixture, "vision/money/manager#recall");

  g_assert_cmpstr (face->place, ==, "Vision · Money");
  g_assert_true (face->prompt_side == lm_subject_get_side (fixture->subject, 0));
  g_assert_cmpstr (face->prompt, ==, "What holds for Manager?");
  g_assert_null (face->question);
  g_assert_null (face->hint);
  g_assert_null (face->answer_side);
  g_assert_cmpstr (face->answer, ==, "Plans");
  g_assert_true (face->cell == get_cell (fixture, 0, 0));
  g_assert_true (face->beside == get_cell (fixture, 0, 1));
}

static void
test_identify (Fixture       *fixture,
               gconstpointer  text)
{
  g_autoptr(LmCardFace) face = create_face (fixture, "vision/money/leader#identify");

  g_assert_cmpstr (face->place, ==, "Vision · Money");
  g_assert_null (face->prompt_side);
  g_assert_cmpstr (face->prompt, ==, "Chooses");
  g_assert_cmpstr (face->question, ==, "Which side is this?");
  g_assert_null (face->hint);
  g_assert_true (face->answer_side == lm_subject_get_side (fixture->subject, 1));
  g_assert_null (face->answer);
  g_assert_true (face->cell == get_cell (fixture, 0, 1));
  g_assert_true (face->beside == get_cell (fixture, 0, 0));
}

static void
test_counterpart (Fixture       *fixture,
                  gconstpointer  text)
{
  g_autoptr(LmCardFace) face = create_face (fixture, "vision/money/manager#counterpart");

  g_assert_cmpstr (face->place, ==, "Vision · Money");
  g_assert_true (face->prompt_side == lm_subject_get_side (fixture->subject, 0));
  g_assert_cmpstr (face->prompt, ==, "Plans");
  g_assert_cmpstr (face->question, ==, "What is the counterpart for Leader?");
  g_assert_null (face->hint);
  g_assert_true (face->answer_side == lm_subject_get_side (fixture->subject, 1));
  g_assert_cmpstr (face->answer, ==, "Chooses");
  g_assert_true (face->cell == get_cell (fixture, 0, 1));
  g_assert_null (face->beside);
}

static void
test_authored (Fixture       *fixture,
               gconstpointer  text)
{
  g_autoptr(LmCardFace) face = create_face (fixture, "vision/why#card");

  g_assert_cmpstr (face->place, ==, "Vision");
  g_assert_null (face->prompt_side);
  g_assert_cmpstr (face->prompt, ==, "Why?");
  g_assert_null (face->question);
  g_assert_null (face->hint);
  g_assert_null (face->answer_side);
  g_assert_cmpstr (face->answer, ==, "Because.");
  g_assert_null (face->cell);
  g_assert_null (face->beside);
}

static void
test_hint (void)
{
  GPtrArray *cards = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *phases = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(LmSubject) subject = NULL;
  g_autoptr(LmDeck) deck = NULL;
  g_autoptr(LmCardFace) face = NULL;

  g_ptr_array_add (cards, lm_authored_card_new ("why", "Why?", "Because.", "Think."));
  g_ptr_array_add (phases, lm_phase_new ("basics", "Basics", NULL,
                                         g_ptr_array_new_with_free_func (g_object_unref), cards));
  subject = lm_subject_new ("hints", "en", "Hints", NULL, NULL,
                            g_ptr_array_new_with_free_func (g_object_unref), phases);
  deck = lm_deck_new (subject);
  face = lm_card_face_new (lm_deck_get_card (deck, 0));

  g_assert_cmpstr (face->hint, ==, "Think.");
}

static void
test_nothing_beside_a_gap (Fixture       *fixture,
                           gconstpointer  text)
{
  g_autoptr(LmCardFace) face = create_face (fixture, "vision/staff/manager#recall");

  g_assert_cmpstr (face->answer, ==, "Keeps");
  g_assert_null (face->beside);
}

static void
test_nothing_beside_among_three (Fixture       *fixture,
                                 gconstpointer  text)
{
  g_autoptr(LmCardFace) recall = create_face (fixture, "vision/money/leader#recall");
  g_autoptr(LmCardFace) identify = create_face (fixture, "vision/money/owner#identify");

  g_assert_cmpstr (recall->answer, ==, "Chooses");
  g_assert_null (recall->beside);
  g_assert_cmpstr (identify->prompt, ==, "Pays");
  g_assert_null (identify->beside);
}

static void
assert_spoken (Fixture    *fixture,
               const char *id,
               const char *prompt,
               const char *answer)
{
  g_autoptr(LmCardFace) face = create_face (fixture, id);
  g_autofree char *spoken = lm_card_face_dup_spoken_prompt (lm_deck_lookup (fixture->deck, id));

  g_assert_cmpstr (spoken, ==, prompt);
  g_assert_cmpstr (lm_card_face_get_spoken_answer (face), ==, answer);
}

/* Nothing of what the program itself says: that may be in another language. */
static void
test_spoken (Fixture       *fixture,
             gconstpointer  text)
{
  assert_spoken (fixture, "vision/money/manager#recall", "Money. Manager", "Plans");
  assert_spoken (fixture, "vision/money/leader#identify", "Chooses", "Leader");
  assert_spoken (fixture, "vision/money/manager#counterpart", "Manager. Plans. Leader", "Chooses");
  assert_spoken (fixture, "vision/why#card", "Why?", "Because.");
}

static void
add (const char *path,
     const char *text,
     void      (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, text, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/card-face/recall", two_sides, test_recall);
  add ("/card-face/identify", two_sides, test_identify);
  add ("/card-face/counterpart", two_sides, test_counterpart);
  add ("/card-face/authored", two_sides, test_authored);
  g_test_add_func ("/card-face/hint", test_hint);
  add ("/card-face/nothing-beside-a-gap", two_sides, test_nothing_beside_a_gap);
  add ("/card-face/nothing-beside-among-three", three_sides, test_nothing_beside_among_three);

  add ("/card-face/spoken", two_sides, test_spoken);

  return g_test_run ();
}
