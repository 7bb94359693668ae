/* test-session-log.c: what a session asks of its log, and what it tells it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-session.h"

#include "lm-sketch.h"

#define TEST_TYPE_LOG (test_log_get_type ())
G_DECLARE_FINAL_TYPE (TestLog, test_log, TEST, LOG, GObject)

/* Writes down each call. */
struct _TestLog
{
  GObject parent_instance;

  GString *calls;
};

static void test_log_progress_log_init (LmProgressLogInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TestLog, test_log, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (LM_TYPE_PROGRESS_LOG,
                                                      test_log_progress_log_init))

static char *
test_log_append (LmProgressLog  *log,
                 const LmReview *review)
{
  g_string_append_printf (TEST_LOG (log)->calls,
                          "append %s %s %s %d %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n",
                          review->subject, review->card, review->drill, review->rating,
                          review->at, review->took);

  return g_strconcat ("event of ", review->card, NULL);
}

static void
test_log_withdraw (LmProgressLog *log,
                   const char    *event)
{
  g_string_append_printf (TEST_LOG (log)->calls, "withdraw %s\n", event);
}

static gboolean
test_log_is_due (LmProgressLog *log,
                 const char    *subject,
                 const char    *card)
{
  g_string_append_printf (TEST_LOG (log)->calls, "is due %s %s\n", subject, card);

  return !g_str_equal (card, "words/two#card");
}

static LmCardState
test_log_get_state (LmProgressLog *log,
                    const char    *subject,
                    const char    *card)
{
  return LM_CARD_REVIEW;
}

static void
test_log_progress_log_init (LmProgressLogInterface *iface)
{
  iface->append = test_log_append;
  iface->withdraw = test_log_withdraw;
  iface->get_state = test_log_get_state;
  iface->is_due = test_log_is_due;
}

static void
test_log_finalize (GObject *object)
{
  g_string_free (TEST_LOG (object)->calls, TRUE);

  G_OBJECT_CLASS (test_log_parent_class)->finalize (object);
}

static void
test_log_class_init (TestLogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = test_log_finalize;
}

static void
test_log_init (TestLog *self)
{
  self->calls = g_string_new (NULL);
}

static void
assert_calls (TestLog    *log,
              const char *calls)
{
  g_assert_cmpstr (log->calls->str, ==, calls);
  g_string_truncate (log->calls, 0);
}

static void
test_calls (void)
{
  g_autoptr(LmSubject) subject = lm_sketch ("phase words\n"
                                            "card one: One? | Eins\n"
                                            "card two: Two? | Zwei\n"
                                            "card three: Three? | Drei\n");
  g_autoptr(LmDeck) deck = lm_deck_new (subject);
  g_autoptr(TestLog) log = g_object_new (TEST_TYPE_LOG, NULL);
  g_autoptr(LmSession) session = lm_session_new (deck, NULL, LM_PROGRESS_LOG (log));

  assert_calls (log,
                "is due sketch words/one#card\n"
                "is due sketch words/two#card\n"
                "is due sketch words/three#card\n");

  lm_session_rate (session, LM_RATING_AGAIN, "flashcards", 1795420800123, 4210);
  assert_calls (log, "append sketch words/one#card flashcards 1 1795420800123 4210\n");

  lm_session_rate (session, LM_RATING_EASY, "typed", 1795420800124, 0);
  assert_calls (log, "append sketch words/three#card typed 4 1795420800124 0\n");

  lm_session_undo (session);
  lm_session_undo (session);
  assert_calls (log,
                "withdraw event of words/three#card\n"
                "withdraw event of words/one#card\n");

  lm_session_count (session, NULL);
  assert_calls (log, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session-log/calls", test_calls);

  return g_test_run ();
}
