/* test-event.c: events as lines of JSON
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/store/lm-event-json.h"
#include "core/store/lm-store-error.h"

#define HEAD "{\"id\":\"9f3a6c01d2e4b785-41\",\"at\":1795420800123,\"day\":20780,"
#define CARD "\"subject\":\"leadership-management\",\"card\":\"vision/money/manager#recall\","

static LmEvent *
read_line (const char *line)
{
  g_autoptr(GError) error = NULL;
  LmEvent *event = lm_event_from_json (line, strlen (line), &error);

  g_assert_no_error (error);

  return event;
}

/* What comes in goes out again, byte by byte. */
static const char * const lines[] = {
  HEAD CARD "\"kind\":\"review\",\"rating\":3,\"drill\":\"flashcards\",\"took\":4210}",
  HEAD CARD "\"kind\":\"review\",\"rating\":1,\"drill\":\"who-is-it\",\"took\":0,\"chosen\":\"leader\"}",
  HEAD CARD "\"kind\":\"practice\",\"rating\":4,\"drill\":\"flashcards\",\"took\":1}",
  HEAD CARD "\"kind\":\"withdraw\",\"event\":\"00000000000000ff-9223372036854775807\"}",
  HEAD "\"kind\":\"withdraw\",\"event\":\"9f3a6c01d2e4b785-40\"}",
  HEAD CARD "\"kind\":\"suspend\"}",
  HEAD CARD "\"kind\":\"resume\"}",
  HEAD CARD "\"kind\":\"bury\",\"until\":20790}",
  HEAD CARD "\"kind\":\"forget\"}",
  HEAD CARD "\"kind\":\"due\",\"until\":-5}",
  HEAD CARD "\"kind\":\"flag\",\"flag\":7}",
  HEAD CARD "\"kind\":\"note\",\"text\":\"Ünïcode “quoted”\\n\\\"two\\\" lines\"}",
  HEAD CARD "\"kind\":\"note\",\"text\":\"\"}",
  /* A newer version wrote these: members and kinds that are not known are kept. */
  HEAD CARD "\"kind\":\"suspend\",\"rating\":3,\"why\":{\"a\":[1,2.5,null,true]}}",
  HEAD "\"kind\":\"lesson\",\"subject\":17,\"room\":\"4b\"}",
  HEAD CARD "\"kind\":\"suspend\",\"large\":1.5e+20,\"small\":-2.5e-300}",
};

static void
test_round_trip (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr(LmEvent) event = read_line (lines[i]);
      g_autofree char *line = lm_event_to_json (event);
      g_autoptr(LmEvent) again = read_line (line);

      g_assert_cmpstr (line, ==, lines[i]);
      g_assert_true (lm_event_equal (event, again));
    }
}

typedef struct
{
  const char *line;
  const char *name;      /* in the message */
} Refusal;

static const Refusal refusals[] = {
  { "", "JSON" },
  { "[]", "JSON" },
  { "{\"id\":", "JSON" },
  { "\xff\xfe{}", "JSON" },
  { HEAD CARD "\"kind\":\"suspend\",\"kind\":\"resume\"}", "JSON" },
  { "{\"at\":1,\"day\":1,\"kind\":\"forget\"}", "“id”" },
  { "{\"id\":\"9f3a-1\",\"at\":1,\"day\":1,\"kind\":\"forget\"}", "“id”" },
  { "{\"id\":\"9f3a6c01d2e4b785-0\",\"at\":1,\"day\":1,\"kind\":\"forget\"}", "“id”" },
  { "{\"id\":\"9f3a6c01d2e4b785-9223372036854775808\",\"at\":1,\"day\":1,\"kind\":\"forget\"}", "“id”" },
  { "{\"id\":\"9f3a6c01d2e4b785-1\",\"at\":1.5,\"day\":1,\"kind\":\"forget\"}", "“at”" },
  { "{\"id\":\"9f3a6c01d2e4b785-1\",\"at\":253402300800000,\"day\":1,\"kind\":\"forget\"}", "“at”" },
  { "{\"id\":\"9f3a6c01d2e4b785-1\",\"at\":1,\"day\":3000001,\"kind\":\"forget\"}", "“day”" },
  { HEAD "\"kind\":\"forget\"}", "“subject”" },
  /* The half was lost in the store, so that the same line was refused when it came again. */
  { HEAD "\"card\":\"a\",\"kind\":\"withdraw\",\"event\":\"9f3a6c01d2e4b785-2\"}", "“subject”" },
  { HEAD "\"subject\":\"a\",\"card\":\"\",\"kind\":\"forget\"}", "“card”" },
  { HEAD CARD "\"kind\":\"review\",\"rating\":5,\"drill\":\"a\"}", "“rating”" },
  { HEAD CARD "\"kind\":\"review\",\"rating\":\"3\",\"drill\":\"a\"}", "“rating”" },
  { HEAD CARD "\"kind\":\"review\",\"rating\":3}", "“drill”" },
  { HEAD CARD "\"kind\":\"review\",\"rating\":3,\"drill\":\"a\",\"took\":-1}", "“took”" },
  { HEAD CARD "\"kind\":\"withdraw\"}", "“event”" },
  { HEAD CARD "\"kind\":\"bury\"}", "“until”" },
  { HEAD CARD "\"kind\":\"flag\",\"flag\":8}", "“flag”" },
  { HEAD CARD "\"kind\":\"note\",\"text\":null}", "“text”" },
  /* It was left out of the store, so that the same line was refused when it came again. */
  { HEAD CARD "\"kind\":\"forget\",\"x\":{\"y\":[0,-1e400]}}", "“x”" },
  { HEAD CARD "\"kind\":\"forget\",\"x\":100000000000000000000}", "“x”" },
};

static void
test_refusals (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(LmEvent) event = lm_event_from_json (refusals[i].line, strlen (refusals[i].line), &error);

      g_assert_null (event);
      g_assert_error (error, LM_STORE_ERROR, LM_STORE_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, refusals[i].name));
    }
}

static void
test_order (void)
{
  g_autoptr(LmEvent) a = lm_event_new (LM_EVENT_SUSPEND, "s", "c", 10, 0);
  g_autoptr(LmEvent) b = lm_event_new (LM_EVENT_SUSPEND, "s", "c", 10, 0);

  a->id = (LmEventId) { G_MAXUINT64, 1 };
  b->id = (LmEventId) { 1, 2 };
  g_assert_cmpint (lm_event_compare (a, b), >, 0);

  b->at = 11;
  g_assert_cmpint (lm_event_compare (a, b), <, 0);
  g_assert_cmpint (lm_event_compare (a, a), ==, 0);
}

static void
test_upper_case_id (void)
{
  LmEventId id;
  char text[LM_EVENT_ID_LENGTH];

  g_assert_true (lm_event_id_from_text ("9F3A6C01D2E4B785-7", &id));
  g_assert_cmpstr (lm_event_id_to_text (&id, text), ==, "9f3a6c01d2e4b785-7");
}

static void
test_extra_in_any_order (void)
{
  g_autoptr(LmEvent) a = read_line (HEAD CARD "\"kind\":\"suspend\",\"x\":1,\"y\":2}");
  g_autoptr(LmEvent) b = read_line (HEAD CARD "\"kind\":\"suspend\",\"y\":2,\"x\":1}");
  g_autoptr(LmEvent) c = read_line (HEAD CARD "\"kind\":\"suspend\",\"y\":3,\"x\":1}");

  g_assert_true (lm_event_equal (a, b));
  g_assert_false (lm_event_equal (a, c));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/event/round-trip", test_round_trip);
  g_test_add_func ("/event/refusals", test_refusals);
  g_test_add_func ("/event/order", test_order);
  g_test_add_func ("/event/upper-case-id", test_upper_case_id);
  g_test_add_func ("/event/extra-in-any-order", test_extra_in_any_order);

  return g_test_run ();
}
