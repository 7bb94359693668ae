/* lm-test-log.c: a progress log in memory, for tests
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lm-test-log.h"

struct _LmTestLog
{
  GObject parent_instance;

  /* Owned */
  LmStudyRules *rules;
  GTimeZone    *zone;
  GPtrArray    *events;      /* LmEvent, those that stand */
  GHashTable   *starts;      /* subject and card to LmCardProgress, before their events */
  GString      *calls;

  /* State */
  gint64     now;
  LmStudyDay exam;
  gint64     last_counter;
};

static void lm_test_log_progress_log_init (LmProgressLogInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LmTestLog, lm_test_log, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (LM_TYPE_PROGRESS_LOG, lm_test_log_progress_log_init))

static char *
append_event (LmTestLog *self,
              LmEvent   *event)
{
  char id[LM_EVENT_ID_LENGTH];

  event->id.device = 1;
  event->id.counter = ++self->last_counter;
  event->day = lm_study_day_from_time (event->at, self->zone);
  g_ptr_array_add (self->events, lm_event_ref (event));

  g_string_append_printf (self->calls, "%s %s", lm_event_kind_to_name (event->kind), event->card);
  if (event->drill != NULL)
    g_string_append_printf (self->calls, " %s %d %" G_GINT64_FORMAT, event->drill, event->rating, event->took);
  if (event->chosen != NULL)
    g_string_append_printf (self->calls, " %s", event->chosen);
  g_string_append_c (self->calls, '\n');

  return g_strdup (lm_event_id_to_text (&event->id, id));
}

static GStrv
lm_test_log_append (LmProgressLog *log,
                    GPtrArray     *events)
{
  const LmEvent *first = g_ptr_array_index (events, 0);
  GStrv ids = g_new0 (char *, events->len + 1);

  for (guint i = 0; i < events->len; i++)
    ids[i] = append_event (LM_TEST_LOG (log), g_ptr_array_index (events, i));

  lm_progress_log_emit_changed (log, first->subject, events->len == 1 ? first->card : NULL);

  return ids;
}

static LmEvent *
steal_event (LmTestLog  *self,
             const char *id)
{
  for (guint i = 0; i < self->events->len; i++)
    {
      const LmEvent *event = g_ptr_array_index (self->events, i);
      char text[LM_EVENT_ID_LENGTH];

      if (g_str_equal (lm_event_id_to_text (&event->id, text), id))
        return g_ptr_array_steal_index (self->events, i);
    }

  g_return_val_if_reached (NULL);
}

static void
lm_test_log_withdraw (LmProgressLog      *log,
                      const char * const *ids)
{
  LmTestLog *self = LM_TEST_LOG (log);
  guint n_ids = g_strv_length ((GStrv) ids);
  g_autoptr(LmEvent) event = NULL;

  for (guint i = n_ids; i > 0; i--)
    {
      g_clear_pointer (&event, lm_event_unref);
      event = steal_event (self, ids[i - 1]);
      g_string_append_printf (self->calls, "withdraw %s %s\n", lm_event_kind_to_name (event->kind), event->card);
    }

  lm_progress_log_emit_changed (log, event->subject, n_ids == 1 ? event->card : NULL);
}

static char *
dup_key (const char *subject,
         const char *card)
{
  return g_strconcat (subject, " ", card, NULL);
}

static LmCardProgress
lm_test_log_get_progress (LmProgressLog *log,
                          const char    *subject,
                          const char    *card)
{
  LmTestLog *self = LM_TEST_LOG (log);
  g_autofree char *key = dup_key (subject, card);
  const LmCardProgress *start = g_hash_table_lookup (self->starts, key);
  LmCardProgress progress = LM_CARD_PROGRESS_INIT;

  if (start != NULL)
    progress = *start;

  for (guint i = 0; i < self->events->len; i++)
    {
      const LmEvent *event = g_ptr_array_index (self->events, i);

      if (g_str_equal (event->subject, subject) && g_str_equal (event->card, card))
        lm_card_progress_apply (&progress, self->rules, event);
    }

  return progress;
}

static const char *
lm_test_log_get_note (LmProgressLog *log,
                      const char    *subject,
                      const char    *card)
{
  GPtrArray *events = LM_TEST_LOG (log)->events;

  for (guint i = events->len; i > 0; i--)
    {
      const LmEvent *event = g_ptr_array_index (events, i - 1);

      if (event->kind == LM_EVENT_NOTE && g_str_equal (event->subject, subject) && g_str_equal (event->card, card))
        return *event->text != '\0' ? event->text : NULL;
    }

  return NULL;
}

static LmStudyMoment
lm_test_log_get_moment (LmProgressLog *log,
                        const char    *subject)
{
  LmTestLog *self = LM_TEST_LOG (log);
  LmStudyMoment moment = { .at = self->now, .exam = self->exam };

  moment.day = lm_study_day_from_time (self->now, self->zone);

  return moment;
}

static LmStudyRules *
lm_test_log_get_rules (LmProgressLog *log)
{
  return LM_TEST_LOG (log)->rules;
}

static gboolean
is_always (LmProgressLog *log)
{
  return TRUE;
}

static gboolean
is_never (LmProgressLog *log)
{
  return FALSE;
}

static void
lm_test_log_progress_log_init (LmProgressLogInterface *iface)
{
  iface->append = lm_test_log_append;
  iface->withdraw = lm_test_log_withdraw;
  iface->get_progress = lm_test_log_get_progress;
  iface->get_note = lm_test_log_get_note;
  iface->get_moment = lm_test_log_get_moment;
  iface->get_rules = lm_test_log_get_rules;
  iface->is_open = is_always;
  iface->is_ready = is_always;
  iface->is_read_only = is_never;
}

static void
lm_test_log_finalize (GObject *object)
{
  LmTestLog *self = LM_TEST_LOG (object);

  lm_study_rules_unref (self->rules);
  g_time_zone_unref (self->zone);
  g_ptr_array_unref (self->events);
  g_hash_table_unref (self->starts);
  g_string_free (self->calls, TRUE);

  G_OBJECT_CLASS (lm_test_log_parent_class)->finalize (object);
}

static void
lm_test_log_class_init (LmTestLogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lm_test_log_finalize;
}

static void
lm_test_log_init (LmTestLog *self)
{
  g_autoptr(LmScheduler) scheduler = lm_scheduler_new (NULL, LM_DEFAULT_RETENTION, LM_LONGEST_INTERVAL, NULL);

  self->rules = lm_study_rules_new (scheduler, (guint []) { 1 }, 1, (guint []) { 10 }, 1);
  self->zone = g_time_zone_new_utc ();
  self->events = g_ptr_array_new_with_free_func ((GDestroyNotify) lm_event_unref);
  self->starts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->calls = g_string_new (NULL);
  self->now = LM_TEST_NOON;
  self->exam = LM_NO_DAY;
}

LmProgressLog *
lm_test_log_new (void)
{
  return g_object_new (LM_TYPE_TEST_LOG, NULL);
}

void
lm_test_log_pass (LmProgressLog *log,
                  gint64         minutes)
{
  LM_TEST_LOG (log)->now += minutes * 60000;
}

void
lm_test_log_set_exam (LmProgressLog *log,
                      LmStudyDay     exam)
{
  LM_TEST_LOG (log)->exam = exam;
}

char *
lm_test_log_answer (LmProgressLog *log,
                    const char    *subject,
                    const char    *card,
                    LmRating       rating)
{
  LmEvent *event = lm_event_new (LM_EVENT_REVIEW, subject, card, LM_TEST_LOG (log)->now, 0);

  event->rating = rating;
  event->drill = g_strdup ("flashcards");

  return lm_progress_log_append (log, event);
}

void
lm_test_log_put (LmProgressLog        *log,
                 const char           *subject,
                 const char           *card,
                 const LmCardProgress *progress)
{
  g_hash_table_insert (LM_TEST_LOG (log)->starts, dup_key (subject, card), g_memdup2 (progress, sizeof *progress));
  lm_progress_log_emit_changed (log, subject, card);
}

void
lm_test_log_fail (LmProgressLog *log,
                  const char    *id)
{
  LmTestLog *self = LM_TEST_LOG (log);
  g_autoptr(LmEvent) event = steal_event (self, id);

  lm_progress_log_emit_failed (log, id);
  lm_progress_log_emit_changed (log, event->subject, event->card);
}

char *
lm_test_log_dup_id (LmProgressLog *log,
                    guint          n)
{
  GPtrArray *events = LM_TEST_LOG (log)->events;
  const LmEvent *event = g_ptr_array_index (events, events->len - 1 - n);
  char text[LM_EVENT_ID_LENGTH];

  return g_strdup (lm_event_id_to_text (&event->id, text));
}

const char *
lm_test_log_get_calls (LmProgressLog *log)
{
  return LM_TEST_LOG (log)->calls->str;
}
