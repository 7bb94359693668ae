/* test-speech.c: which voice reads what
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "drill/lm-speech.h"

static const char * const voices[] = { "de", "en-GB", "en-US", "pt-BR", "yue", NULL };

static void
test_find_voice (void)
{
  g_assert_cmpstr (lm_speech_find_voice (voices, "de"), ==, "de");
  g_assert_cmpstr (lm_speech_find_voice (voices, "de-AT"), ==, "de");
  g_assert_cmpstr (lm_speech_find_voice (voices, "en-us"), ==, "en-US");
  g_assert_cmpstr (lm_speech_find_voice (voices, "en"), ==, "en-GB");
  g_assert_cmpstr (lm_speech_find_voice (voices, "pt"), ==, "pt-BR");
  g_assert_null (lm_speech_find_voice (voices, "fr"));

  /* One is not the beginning of the other. */
  g_assert_null (lm_speech_find_voice (voices, "d"));
  g_assert_null (lm_speech_find_voice (voices, "yu"));
}

static void
finished_cb (gpointer  data,
             GObject  *where_it_was)
{
  g_main_loop_quit (data);
}

/* The address is one where nobody listens. */
static void
test_nobody_there (void)
{
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  LmSpeech *speech = g_object_new (LM_TYPE_SPEECH, "language", "de", NULL);

  lm_speech_connect (speech);
  lm_speech_say (speech, "Guten Tag");
  lm_speech_stop (speech);
  g_assert_false (lm_speech_get_available (speech));

  /* It lives until the other thread has looked. */
  g_object_weak_ref (G_OBJECT (speech), finished_cb, loop);
  g_object_unref (speech);
  g_main_loop_run (loop);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/speech/find-voice", test_find_voice);
  g_test_add_func ("/speech/nobody-there", test_nobody_there);

  return g_test_run ();
}
