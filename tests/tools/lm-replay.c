/* lm-replay.c: replays a log of reviews through the scheduler
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: lm-replay [--weights w0,…,w20] [--retention R] < LOG
 *
 * Reads rows of card,elapsed_days,rating, those of a card in order, and writes
 * card,stability,difficulty,interval after each. A first row of names is let pass. */

#include "config.h"

#include <stdio.h>

#include "core/study/lm-scheduler.h"

#define MOST_ELAPSED 10000000

typedef struct
{
  GHashTable    *cards;          /* card to LmMemoryState; stability 0 before its first review */
  char          *card;           /* of the row before */
  LmMemoryState *state;          /* of that card */
  LmScheduler   *scheduler;
} Replay;

static LmMemoryState *
find_state (Replay     *replay,
            const char *card,
            gsize       length)
{
  g_autofree char *key = NULL;

  if (replay->card != NULL && strncmp (replay->card, card, length) == 0 && replay->card[length] == '\0')
    return replay->state;

  key = g_strndup (card, length);
  if (!g_hash_table_lookup_extended (replay->cards, key, (gpointer *) &replay->card, (gpointer *) &replay->state))
    {
      replay->card = g_steal_pointer (&key);
      replay->state = g_new0 (LmMemoryState, 1);
      g_hash_table_insert (replay->cards, replay->card, replay->state);
    }

  return replay->state;
}

static gboolean
read_number (const char **text,
             char         end,
             guint        most,
             guint       *number)
{
  const char *digit = *text;

  for (*number = 0; g_ascii_isdigit (*digit) && *number <= most; digit++)
    *number = *number * 10 + (*digit - '0');

  if (digit == *text || *number > most)
    return FALSE;

  if (end == '\n' && *digit == '\r')
    digit++;
  if (*digit != end && !(end == '\n' && *digit == '\0'))
    return FALSE;

  *text = digit + 1;

  return TRUE;
}

/* Eight digits after the point, as in the reference; printf() is slower than the scheduler. */
static char *
write_number (char   *out,
              double  number)
{
  guint64 scaled = number * 1e8 + 0.5;
  char digits[32];
  int n = 0;

  for (; n < 9 || scaled > 0; scaled /= 10)
    {
      if (n == 8)
        digits[n++] = '.';
      digits[n++] = '0' + scaled % 10;
    }

  while (n > 0)
    *out++ = digits[--n];

  return out;
}

static void
write_row (const char    *card,
           gsize          length,
           LmMemoryState  state,
           guint          interval)
{
  char row[128];
  char *end = row;

  *end++ = ',';
  end = write_number (end, state.stability);
  *end++ = ',';
  end = write_number (end, state.difficulty);
  end += g_snprintf (end, row + sizeof row - end, ",%u\n", interval);

  fwrite (card, 1, length, stdout);
  fwrite (row, 1, end - row, stdout);
}

static gboolean
replay_row (Replay     *replay,
            const char *row)
{
  const char *comma = strchr (row, ',');
  const char *rest = comma != NULL ? comma + 1 : NULL;
  LmMemoryState *state;
  guint elapsed;
  guint rating;

  if (comma == NULL || !read_number (&rest, ',', MOST_ELAPSED, &elapsed) ||
      !read_number (&rest, '\n', LM_RATING_EASY, &rating) || rating < LM_RATING_AGAIN)
    return FALSE;

  state = find_state (replay, row, comma - row);

  if (state->stability > 0)
    *state = lm_scheduler_get_next_state (replay->scheduler, *state, elapsed, rating);
  else
    *state = lm_scheduler_get_first_state (replay->scheduler, rating);

  write_row (row, comma - row, *state, lm_scheduler_get_interval (replay->scheduler, state->stability));

  return TRUE;
}

static int
replay_all (Replay *replay)
{
  char *row = NULL;
  size_t size = 0;
  int exit_status = 0;

  fputs ("card,stability,difficulty,interval\n", stdout);

  for (guint number = 1; exit_status == 0 && getline (&row, &size, stdin) > 0; number++)
    {
      if ((number == 1 && g_str_has_prefix (row, "card,elapsed_days,rating")) || replay_row (replay, row))
        continue;

      fprintf (stderr, "lm-replay: line %u is not “card,elapsed_days,rating”\n", number);
      exit_status = 1;
    }

  free (row);

  return exit_status;
}

static gboolean
read_weights (const char *text,
              double     *weights)
{
  g_auto(GStrv) parts = g_strsplit (text, ",", -1);

  if (g_strv_length (parts) != LM_SCHEDULER_N_WEIGHTS)
    return FALSE;

  for (guint i = 0; i < LM_SCHEDULER_N_WEIGHTS; i++)
    weights[i] = g_ascii_strtod (parts[i], NULL);

  return TRUE;
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *weights_text = NULL;
  double retention = LM_DEFAULT_RETENTION;
  double weights[LM_SCHEDULER_N_WEIGHTS];
  const GOptionEntry entries[] = {
    { "weights", 0, 0, G_OPTION_ARG_STRING, &weights_text, "The 21 weights", "w0,…,w20" },
    { "retention", 0, 0, G_OPTION_ARG_DOUBLE, &retention, "The desired retention", "R" },
    { NULL }
  };
  g_autoptr(GOptionContext) context = g_option_context_new (NULL);
  g_autoptr(GHashTable) cards = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(LmScheduler) scheduler = NULL;
  g_autoptr(GError) error = NULL;

  g_option_context_add_main_entries (context, entries, NULL);

  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      fprintf (stderr, "lm-replay: %s\n", error->message);
      return 2;
    }

  if (retention < LM_LEAST_RETENTION || retention > LM_MOST_RETENTION ||
      (weights_text != NULL && !read_weights (weights_text, weights)))
    {
      fprintf (stderr, "lm-replay: the retention is from 0.70 to 0.97, and there are 21 weights\n");
      return 2;
    }

  scheduler = lm_scheduler_new (weights_text != NULL ? weights : NULL, retention, LM_LONGEST_INTERVAL, &error);
  if (scheduler == NULL)
    {
      fprintf (stderr, "lm-replay: %s\n", error->message);
      return 2;
    }

  return replay_all (&(Replay) { .cards = cards, .scheduler = scheduler });
}
