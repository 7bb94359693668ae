/* editing.c: for how long the window stands still while a large subject is edited
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-window-private.h"
#include "core/edit/lm-draft-translation.h"
#include "lm-pulse.h"
#include "lm-window-bench.h"

#define REST_MS   4000
#define N_LETTERS 60
#define LETTER_MS 50

typedef struct
{
  LmWindowBench window_bench;
  LmPulse       pulse;
  guint         stage;
  guint         n_letters;
} Bench;

static void
activate (Bench      *bench,
          const char *action)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (bench->window_bench.window));

  gtk_widget_activate_action (focus != NULL ? focus : GTK_WIDGET (bench->window_bench.window), action, NULL);
}

static gboolean
letter_cb (gpointer data)
{
  Bench *bench = data;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (bench->window_bench.window));

  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)), "x", -1);

  return ++bench->n_letters < N_LETTERS;
}

static void
open_file (Bench *bench)
{
  lm_window_open_file (bench->window_bench.window, bench->window_bench.file);
}

static void
edit (Bench *bench)
{
  activate (bench, "win.edit");
}

static void
type (Bench *bench)
{
  bench->n_letters = 0;
  g_timeout_add (LETTER_MS, letter_cb, bench);
}

static void
undo (Bench *bench)
{
  activate (bench, "editor.undo");
  activate (bench, "editor.redo");
}

static void
translate (Bench *bench)
{
  activate (bench, "editor.translate");
}

static void
save (Bench *bench)
{
  activate (bench, "win.save");
}

/* What is to be translated is in a language already. */
static gboolean
has_translation (Bench *bench)
{
  LmDraftFile *file = bench->window_bench.window->editing;
  g_auto(GStrv) languages = file != NULL ? lm_draft_list_languages (lm_draft_file_get_draft (file)) : NULL;

  return languages != NULL && languages[0] != NULL;
}

static const struct
{
  const char *name;
  void (*begin) (Bench *bench);
  gboolean (*applies) (Bench *bench);
} stages[] = {
  { "opening", open_file },
  { "beginning to edit", edit },
  { "typing, with the draft kept and checked", type },
  { "undoing and doing it again", undo },
  { "beginning to translate", translate, has_translation },
  { "typing a translation", type, has_translation },
  { "going back to what is translated", translate, has_translation },
  { "saving", save },
  { "leaving", edit },
};

static void
begin_stage (Bench *bench)
{
  lm_pulse_begin (&bench->pulse);
  stages[bench->stage].begin (bench);
}

static gboolean
pulse_cb (gpointer data)
{
  Bench *bench = data;

  if (lm_pulse_beat (&bench->pulse) < REST_MS)
    return G_SOURCE_CONTINUE;

  g_print ("%s: longest stretch %.1f ms, of work %.1f ms\n",
           stages[bench->stage].name, bench->pulse.longest, bench->pulse.hardest);

  do
    bench->stage++;
  while (bench->stage < G_N_ELEMENTS (stages) && stages[bench->stage].applies != NULL && !stages[bench->stage].applies (bench));

  if (bench->stage < G_N_ELEMENTS (stages))
    {
      begin_stage (bench);
      return G_SOURCE_CONTINUE;
    }

  g_application_quit (G_APPLICATION (bench->window_bench.application));

  return G_SOURCE_REMOVE;
}

/* The built-in subject is on screen: now the large one is opened. */
static gboolean
begin_cb (gpointer data)
{
  Bench *bench = data;

  lm_pulse_add (&bench->pulse, pulse_cb, bench);
  begin_stage (bench);

  return G_SOURCE_REMOVE;
}

int
main (int    argc,
      char **argv)
{
  Bench bench = { 0 };

  return lm_window_bench_run (&bench.window_bench, argc, argv, REST_MS, begin_cb);
}
