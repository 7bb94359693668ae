/* rate-fast.c: answers cards as fast as it can, and says which answers are safe
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <stdio.h>
#include <unistd.h>

#include "core/store/lm-store.h"

typedef struct
{
  GMainLoop *loop;
  LmStore   *store;
  guint      n_answers;
  char      *event;
} Driver;

static void
answer (Driver *driver)
{
  g_autofree char *card = g_strdup_printf ("a/b%u/c#recall", driver->n_answers % 50);
  LmEvent *event = lm_event_new (LM_EVENT_REVIEW, "speed", card, g_get_real_time () / 1000, 0);

  event->rating = 1 + driver->n_answers % 4;
  event->drill = g_strdup ("flashcards");
  event->took = 5;
  driver->n_answers++;
  g_free (driver->event);
  driver->event = lm_progress_log_append (LM_PROGRESS_LOG (driver->store), event);
}

/* By “changed” an answer is told to count, and then to be safe. By one call, so that a kill leaves no half line. */
static void
changed_cb (Driver *driver)
{
  g_autofree char *line = NULL;

  if (!lm_progress_log_is_ready (LM_PROGRESS_LOG (driver->store)))
    return;

  line = g_strconcat (driver->event, "\n", NULL);
  if (write (STDOUT_FILENO, line, strlen (line)) < 0)
    g_main_loop_quit (driver->loop);

  answer (driver);
}

static void
failed_cb (Driver     *driver,
           const char *event)
{
  g_signal_handlers_disconnect_by_func (driver->store, changed_cb, driver);
  fprintf (stderr, "%s\n", lm_store_get_trouble (driver->store));
  g_main_loop_quit (driver->loop);
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  Driver *driver = data;
  gboolean loaded = lm_store_load_finish (LM_STORE (object), result, NULL);

  if (lm_store_get_trouble (driver->store) != NULL)
    fprintf (stderr, "%s\n", lm_store_get_trouble (driver->store));

  if (loaded &&
      lm_progress_log_is_ready (LM_PROGRESS_LOG (driver->store)))
    {
      g_signal_connect_swapped (driver->store, "changed", G_CALLBACK (changed_cb), driver);
      answer (driver);
      return;
    }

  g_main_loop_quit (driver->loop);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr(LmStudyRules) rules = lm_study_rules_new_default ();
  g_autoptr(LmStore) store = lm_store_new (argv[1], rules, NULL);
  Driver driver = { .loop = loop, .store = store };

  g_signal_connect_swapped (store, "failed", G_CALLBACK (failed_cb), &driver);
  lm_store_load_async (store, "speed", NULL, loaded_cb, &driver);
  g_main_loop_run (loop);
  g_free (driver.event);

  return 1;
}
