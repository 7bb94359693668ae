/* lm-event.c: one thing that a student did
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <json-glib/json-glib.h>

#include "core/store/lm-event.h"

#define DEVICE_DIGITS 16

static const char * const kind_names[LM_EVENT_UNKNOWN] = {
  [LM_EVENT_REVIEW] = "review",
  [LM_EVENT_PRACTICE] = "practice",
  [LM_EVENT_WITHDRAW] = "withdraw",
  [LM_EVENT_SUSPEND] = "suspend",
  [LM_EVENT_RESUME] = "resume",
  [LM_EVENT_BURY] = "bury",
  [LM_EVENT_FORGET] = "forget",
  [LM_EVENT_DUE] = "due",
  [LM_EVENT_FLAG] = "flag",
  [LM_EVENT_NOTE] = "note",
};

LmEvent *
lm_event_new (LmEventKind  kind,
              const char  *subject,
              const char  *card,
              gint64       at,
              LmStudyDay   day)
{
  LmEvent *self = g_atomic_rc_box_new0 (LmEvent);

  self->kind = kind;
  self->subject = g_strdup (subject);
  self->card = g_strdup (card);
  self->at = at;
  self->day = day;

  return self;
}

LmEvent *
lm_event_ref (LmEvent *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_event (gpointer data)
{
  LmEvent *self = data;

  g_free (self->kind_name);
  g_free (self->subject);
  g_free (self->card);
  g_free (self->drill);
  g_free (self->chosen);
  g_free (self->text);
  g_free (self->extra);
}

void
lm_event_unref (LmEvent *self)
{
  g_atomic_rc_box_release_full (self, clear_event);
}

int
lm_event_compare (const LmEvent *a,
                  const LmEvent *b)
{
  if (a->at != b->at)
    return a->at < b->at ? -1 : 1;

  if (a->id.device != b->id.device)
    return a->id.device < b->id.device ? -1 : 1;

  if (a->id.counter != b->id.counter)
    return a->id.counter < b->id.counter ? -1 : 1;

  return 0;
}

static gboolean
is_same_extra (const char *a,
               const char *b)
{
  g_autoptr(JsonNode) one = NULL;
  g_autoptr(JsonNode) other = NULL;

  if (a == NULL || b == NULL || g_str_equal (a, b))
    return g_strcmp0 (a, b) == 0;

  one = json_from_string (a, NULL);
  other = json_from_string (b, NULL);

  return one != NULL && other != NULL && json_node_equal (one, other);
}

gboolean
lm_event_equal (const LmEvent *a,
                const LmEvent *b)
{
  return lm_event_compare (a, b) == 0 &&
         a->day == b->day &&
         a->kind == b->kind &&
         g_strcmp0 (a->kind_name, b->kind_name) == 0 &&
         g_strcmp0 (a->subject, b->subject) == 0 &&
         g_strcmp0 (a->card, b->card) == 0 &&
         a->rating == b->rating &&
         g_strcmp0 (a->drill, b->drill) == 0 &&
         a->took == b->took &&
         g_strcmp0 (a->chosen, b->chosen) == 0 &&
         a->withdrawn.device == b->withdrawn.device &&
         a->withdrawn.counter == b->withdrawn.counter &&
         a->until == b->until &&
         a->flag == b->flag &&
         g_strcmp0 (a->text, b->text) == 0 &&
         is_same_extra (a->extra, b->extra);
}

const char *
lm_event_kind_to_name (LmEventKind kind)
{
  g_return_val_if_fail (kind < LM_EVENT_UNKNOWN, NULL);

  return kind_names[kind];
}

LmEventKind
lm_event_kind_from_name (const char *name)
{
  for (LmEventKind kind = 0; kind < LM_EVENT_UNKNOWN; kind++)
    if (g_strcmp0 (name, kind_names[kind]) == 0)
      return kind;

  return LM_EVENT_UNKNOWN;
}

const char *
lm_event_id_to_text (const LmEventId *id,
                     char            *text)
{
  g_snprintf (text, LM_EVENT_ID_LENGTH, "%016" G_GINT64_MODIFIER "x-%" G_GINT64_FORMAT, id->device, id->counter);

  return text;
}

gboolean
lm_event_id_from_text (const char *text,
                       LmEventId  *id)
{
  char device[DEVICE_DIGITS + 1];
  guint64 counter;

  for (guint i = 0; i < DEVICE_DIGITS; i++)
    if (!g_ascii_isxdigit (text[i]))
      return FALSE;

  if (text[DEVICE_DIGITS] != '-' || !g_ascii_isdigit (text[DEVICE_DIGITS + 1]) || text[DEVICE_DIGITS + 1] == '0')
    return FALSE;

  g_strlcpy (device, text, sizeof device);

  if (!g_ascii_string_to_unsigned (device, 16, 0, G_MAXUINT64, &id->device, NULL) ||
      !g_ascii_string_to_unsigned (text + DEVICE_DIGITS + 1, 10, 1, G_MAXINT64, &counter, NULL))
    return FALSE;

  id->counter = counter;

  return TRUE;
}
