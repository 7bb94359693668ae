/* lm-make-store.c: makes a large subject and the progress of a diligent student
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: lm-make-store PROGRESS.db SUBJECT.json CARDS REVIEWS
 *
 * The same numbers make the same cards and answers. The files must not be there. */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "core/store/lm-event-log.h"
#include "core/store/lm-store-schema.h"

#define CARDS_AN_ASPECT 6          /* two sides: recall, identify and counterpart of each */
#define ASPECTS_A_PHASE 200
#define CARDS_A_BATCH 6000
#define LAST_DAY 20781             /* 2026-11-24 */
#define MILLISECONDS_A_DAY G_GINT64_CONSTANT (86400000)

static const char * const sides[] = { "manager", "leader" };
static const char * const kinds[] = { "recall", "identify", "counterpart" };

static char *
dup_card_id (guint card)
{
  guint aspect = card / CARDS_AN_ASPECT;

  return g_strdup_printf ("p%u/a%u/%s#%s", aspect / ASPECTS_A_PHASE, aspect,
                          sides[card % 2], kinds[card % CARDS_AN_ASPECT / 2]);
}

static void
append_aspect (GString *text,
               guint    aspect)
{
  g_string_append_printf (text,
                          "{\"id\":\"a%u\",\"title\":\"Aspect %u\",\"cells\":{"
                          "\"manager\":{\"statement\":\"Plans and budgets number %u with care.\"},"
                          "\"leader\":{\"statement\":\"Chooses and inspires number %u with courage.\"}}}",
                          aspect, aspect, aspect, aspect);
}

static gboolean
write_subject (const char  *path,
               guint        n_aspects,
               GError     **error)
{
  g_autoptr(GString) text = g_string_new ("{\"format\":\"leadmgmt-subject\",\"version\":1,\"id\":\"large\","
                                          "\"language\":\"en\",\"title\":\"A large subject\",\"sides\":["
                                          "{\"id\":\"manager\",\"name\":\"Manager\"},"
                                          "{\"id\":\"leader\",\"name\":\"Leader\"}],\"phases\":[");

  for (guint aspect = 0; aspect < n_aspects; aspect++)
    {
      if (aspect % ASPECTS_A_PHASE == 0)
        g_string_append_printf (text, "%s{\"id\":\"p%u\",\"title\":\"Phase %u\",\"aspects\":[",
                                aspect > 0 ? "]}," : "", aspect / ASPECTS_A_PHASE, aspect / ASPECTS_A_PHASE + 1);
      else
        g_string_append_c (text, ',');

      append_aspect (text, aspect);
    }

  g_string_append (text, "]}]}\n");

  return g_file_set_contents (path, text->str, text->len, error);
}

/* Answers of one card, farther and farther apart, until about today. */
static void
add_answers (GPtrArray *events,
             GRand     *chance,
             guint      card,
             guint      n_answers,
             gint64    *counter)
{
  static const LmRating ratings[] = { 1, 2, 3, 3, 3, 3, 3, 4 };
  g_autofree char *id = dup_card_id (card);
  gboolean asks_for_side = card % CARDS_AN_ASPECT / 2 == 1;
  LmStudyDay day = LAST_DAY - g_rand_int_range (chance, 60, 400);

  for (guint i = 0; i < n_answers && day <= LAST_DAY; i++)
    {
      gint64 at = day * MILLISECONDS_A_DAY + g_rand_int_range (chance, 28800000, 72000000);
      LmEvent *event = lm_event_new (LM_EVENT_REVIEW, "large", id, at, day);

      event->id.device = 1;
      event->id.counter = ++*counter;
      event->rating = ratings[g_rand_int_range (chance, 0, G_N_ELEMENTS (ratings))];
      event->drill = g_strdup (asks_for_side ? "identify" : "flashcards");
      event->took = g_rand_int_range (chance, 1500, 20000);
      if (asks_for_side)
        event->chosen = g_strdup (sides[(card + (event->rating == LM_RATING_AGAIN)) % 2]);
      g_ptr_array_add (events, event);
      day += g_rand_int_range (chance, 1, 6 + 5 * i);
    }
}

static gboolean
fill_log (LmEventLog  *log,
          guint        n_cards,
          guint        n_reviews,
          GError     **error)
{
  g_autoptr(GRand) chance = g_rand_new_with_seed (20261124);
  gint64 counter = 0;

  for (guint card = 0; card < n_cards;)
    {
      g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) lm_event_unref);
      guint end = MIN (card + CARDS_A_BATCH, n_cards);
      LmMergeCounts counts;

      for (; card < end; card++)
        add_answers (events, chance, card, (n_reviews - counter) / (n_cards - card), &counter);

      if (!lm_event_log_merge (log, events, &counts, NULL, NULL, error))
        return FALSE;
    }

  fprintf (stderr, "%" G_GINT64_FORMAT " reviews\n", counter);

  return TRUE;
}

static gboolean
make_store (const char  *path,
            guint        n_cards,
            guint        n_reviews,
            GError     **error)
{
  g_autoptr(LmStudyRules) rules = lm_study_rules_new_default ();
  g_autoptr(LmDatabase) database = lm_database_open (path, LM_DATABASE_CREATE, error);
  g_autoptr(LmEventLog) log = NULL;

  if (database == NULL || !lm_store_schema_migrate (database, error))
    return FALSE;

  log = lm_event_log_new (database, rules);

  return lm_event_log_prepare (log, error) && fill_log (log, n_cards, n_reviews, error);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GError) error = NULL;
  guint n_cards;

  if (argc != 5)
    {
      fprintf (stderr, "Usage: lm-make-store PROGRESS.db SUBJECT.json CARDS REVIEWS\n");
      return 2;
    }

  n_cards = MAX (atoi (argv[3]), 1);
  if (!write_subject (argv[2], (n_cards + CARDS_AN_ASPECT - 1) / CARDS_AN_ASPECT, &error) ||
      !make_store (argv[1], n_cards, MAX (atoi (argv[4]), 0), &error))
    {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }

  return 0;
}
