/* lm-event-json.c: an event as a line of JSON
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "core/store/lm-event-json.h"
#include "core/store/lm-store-error.h"
#include "core/subject/lm-json-document.h"

#define LONGEST_SUBJECT 64
#define LONGEST_CARD 256
#define LONGEST_NAME 64
#define LONGEST_NOTE (64 * 1024)
#define LONGEST_ANSWER_TIME (G_GINT64_CONSTANT (1) << 53)

/* Which members an event of a kind has beside those that all have. */
typedef enum
{
  MEMBERS_OF_ANSWER = 1 << 0,
  MEMBERS_OF_WITHDRAWAL = 1 << 1,
  MEMBER_UNTIL = 1 << 2,
  MEMBER_FLAG = 1 << 3,
  MEMBER_TEXT = 1 << 4,
} Members;

typedef struct
{
  JsonObject *object;
  GHashTable *used;      /* set of the names that were read */
  GError    **error;
} Reader;

static Members
get_members (LmEventKind kind)
{
  switch (kind)
    {
    case LM_EVENT_REVIEW:
    case LM_EVENT_PRACTICE:
      return MEMBERS_OF_ANSWER;

    case LM_EVENT_WITHDRAW:
      return MEMBERS_OF_WITHDRAWAL;

    case LM_EVENT_BURY:
    case LM_EVENT_DUE:
      return MEMBER_UNTIL;

    case LM_EVENT_FLAG:
      return MEMBER_FLAG;

    case LM_EVENT_NOTE:
      return MEMBER_TEXT;

    case LM_EVENT_SUSPEND:
    case LM_EVENT_RESUME:
    case LM_EVENT_FORGET:
    case LM_EVENT_UNKNOWN:
    default:
      return 0;
    }
}

static gboolean
refuse (Reader     *reader,
        const char *name)
{
  g_set_error (reader->error, LM_STORE_ERROR, LM_STORE_ERROR_INVALID,
               _("not an event: “%s” has a value that it cannot have"), name);

  return FALSE;
}

static gboolean
find (Reader      *reader,
      const char  *name,
      gboolean     required,
      JsonNode   **node)
{
  *node = json_object_get_member (reader->object, name);
  g_hash_table_add (reader->used, (gpointer) name);

  if (*node != NULL || !required)
    return TRUE;

  g_set_error (reader->error, LM_STORE_ERROR, LM_STORE_ERROR_INVALID,
               _("not an event: “%s” is missing"), name);

  return FALSE;
}

static gboolean
read_integer (Reader     *reader,
              const char *name,
              gboolean    required,
              gint64      least,
              gint64      most,
              gint64     *value)
{
  JsonNode *node;

  if (!find (reader, name, required, &node))
    return FALSE;

  if (node == NULL)
    return TRUE;

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    return refuse (reader, name);

  *value = json_node_get_int (node);

  return (*value >= least && *value <= most) || refuse (reader, name);
}

static gboolean
has_control_character (const char *text)
{
  for (; *text != '\0'; text++)
    if (g_ascii_iscntrl (*text))
      return TRUE;

  return FALSE;
}

static gboolean
read_text (Reader      *reader,
           const char  *name,
           gboolean     required,
           gsize        longest,
           const char **value)
{
  JsonNode *node;

  if (!find (reader, name, required, &node))
    return FALSE;

  if (node == NULL)
    return TRUE;

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return refuse (reader, name);

  *value = json_node_get_string (node);

  return strlen (*value) <= longest || refuse (reader, name);
}

/* Text that is made for machines: not empty, on one line. */
static gboolean
read_name (Reader      *reader,
           const char  *name,
           gboolean     required,
           gsize        longest,
           const char **value)
{
  if (!read_text (reader, name, required, longest, value))
    return FALSE;

  return *value == NULL || (**value != '\0' && !has_control_character (*value)) || refuse (reader, name);
}

static gboolean
read_id (Reader     *reader,
         const char *name,
         LmEventId  *id)
{
  const char *text = NULL;

  return read_name (reader, name, TRUE, LM_EVENT_ID_LENGTH, &text) &&
         (lm_event_id_from_text (text, id) || refuse (reader, name));
}

static gboolean
read_answer (Reader  *reader,
             LmEvent *event)
{
  const char *drill = NULL;
  const char *chosen = NULL;
  gint64 rating = 0;

  if (!read_integer (reader, "rating", TRUE, LM_RATING_AGAIN, LM_RATING_EASY, &rating) ||
      !read_name (reader, "drill", TRUE, LONGEST_NAME, &drill) ||
      !read_integer (reader, "took", FALSE, 0, LONGEST_ANSWER_TIME, &event->took) ||
      !read_name (reader, "chosen", FALSE, LONGEST_NAME, &chosen))
    return FALSE;

  event->rating = rating;
  event->drill = g_strdup (drill);
  event->chosen = g_strdup (chosen);

  return TRUE;
}

static gboolean
read_rest (Reader  *reader,
           LmEvent *event)
{
  Members members = get_members (event->kind);
  const char *text = NULL;
  gint64 until = 0;
  gint64 flag = 0;

  if ((members & MEMBERS_OF_ANSWER) && !read_answer (reader, event))
    return FALSE;

  if ((members & MEMBERS_OF_WITHDRAWAL) && !read_id (reader, "event", &event->withdrawn))
    return FALSE;

  if ((members & MEMBER_UNTIL) &&
      !read_integer (reader, "until", TRUE, -LM_FARTHEST_STUDY_DAY, LM_FARTHEST_STUDY_DAY, &until))
    return FALSE;

  if ((members & MEMBER_FLAG) && !read_integer (reader, "flag", TRUE, 0, LM_EVENT_N_FLAGS - 1, &flag))
    return FALSE;

  if ((members & MEMBER_TEXT) && !read_text (reader, "text", TRUE, LONGEST_NOTE, &text))
    return FALSE;

  event->until = until;
  event->flag = flag;
  event->text = g_strdup (text);

  return TRUE;
}

/* JSON has numbers that no type here can hold, and of 1e+20 json-glib makes “1e+20.0”, which is none. */
static gboolean
lasts (double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_dtostr (text, sizeof text, number);

  return isfinite (number) && (strchr (text, 'e') == NULL || strchr (text, '.') != NULL);
}

static gboolean
has_only_numbers_that_last (JsonNode *node)
{
  g_autoptr(GList) nodes = NULL;

  if (JSON_NODE_HOLDS_VALUE (node))
    return json_node_get_value_type (node) != G_TYPE_DOUBLE || lasts (json_node_get_double (node));

  if (JSON_NODE_HOLDS_OBJECT (node))
    nodes = json_object_get_values (json_node_get_object (node));
  else if (JSON_NODE_HOLDS_ARRAY (node))
    nodes = json_array_get_elements (json_node_get_array (node));

  for (GList *l = nodes; l != NULL; l = l->next)
    if (!has_only_numbers_that_last (l->data))
      return FALSE;

  return TRUE;
}

static gboolean
read_extra (Reader  *reader,
            LmEvent *event)
{
  g_autoptr(GList) names = json_object_get_members (reader->object);
  g_autoptr(JsonObject) extra = json_object_new ();
  g_autoptr(JsonNode) root = NULL;

  for (GList *l = names; l != NULL; l = l->next)
    if (!g_hash_table_contains (reader->used, l->data))
      {
        JsonNode *member = json_object_get_member (reader->object, l->data);
        g_autofree char *name = lm_json_excerpt (l->data);

        if (!has_only_numbers_that_last (member))
          return refuse (reader, name);

        json_object_set_member (extra, l->data, json_node_copy (member));
      }

  root = json_node_init_object (json_node_alloc (), extra);
  if (json_object_get_size (extra) > 0)
    event->extra = json_to_string (root, FALSE);

  return TRUE;
}

/* A withdrawal has both or neither: half of a card cannot be kept. */
static gboolean
read_card (Reader       *reader,
           LmEventKind   kind,
           const char  **subject,
           const char  **card)
{
  gboolean required = kind != LM_EVENT_WITHDRAW ||
                      json_object_has_member (reader->object, "subject") ||
                      json_object_has_member (reader->object, "card");

  return read_name (reader, "subject", required, LONGEST_SUBJECT, subject) &&
         read_name (reader, "card", required, LONGEST_CARD, card);
}

static LmEvent *
read_event (Reader *reader)
{
  g_autoptr(LmEvent) event = NULL;
  LmEventId id = { 0 };
  const char *subject = NULL;
  const char *card = NULL;
  const char *name = NULL;
  LmEventKind kind;
  gint64 at = 0;
  gint64 day = 0;

  if (!read_id (reader, "id", &id) ||
      !read_integer (reader, "at", TRUE, -LM_LATEST_TIME, LM_LATEST_TIME, &at) ||
      !read_integer (reader, "day", TRUE, -LM_FARTHEST_STUDY_DAY, LM_FARTHEST_STUDY_DAY, &day) ||
      !read_name (reader, "kind", TRUE, LONGEST_NAME, &name))
    return NULL;

  kind = lm_event_kind_from_name (name);

  if (kind != LM_EVENT_UNKNOWN && !read_card (reader, kind, &subject, &card))
    return NULL;

  event = lm_event_new (kind, subject, card, at, day);
  event->id = id;
  if (kind == LM_EVENT_UNKNOWN)
    event->kind_name = g_strdup (name);

  if (!read_rest (reader, event) || !read_extra (reader, event))
    return NULL;

  return g_steal_pointer (&event);
}

LmEvent *
lm_event_from_json (const char  *line,
                    gsize        length,
                    GError     **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new (line, length);
  g_autoptr(LmJsonDocument) document = lm_json_document_new (bytes);
  g_autoptr(GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);
  JsonNode *root = lm_json_document_get_root (document);

  if (root == NULL || lm_json_document_has_errors (document) || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error_literal (error, LM_STORE_ERROR, LM_STORE_ERROR_INVALID,
                           _("not an event: the line is no JSON object, or not a sound one"));
      return NULL;
    }

  return read_event (&(Reader) { json_node_get_object (root), used, error });
}

static void
add_text (JsonObject *object,
          const char *name,
          const char *value)
{
  if (value != NULL)
    json_object_set_string_member (object, name, value);
}

static void
add_id (JsonObject      *object,
        const char      *name,
        const LmEventId *id)
{
  char text[LM_EVENT_ID_LENGTH];

  json_object_set_string_member (object, name, lm_event_id_to_text (id, text));
}

static void
add_extra (JsonObject *object,
           const char *extra)
{
  g_autoptr(JsonNode) node = extra != NULL ? json_from_string (extra, NULL) : NULL;
  g_autoptr(GList) names = NULL;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return;

  names = json_object_get_members (json_node_get_object (node));
  for (GList *l = names; l != NULL; l = l->next)
    json_object_set_member (object, l->data, json_object_dup_member (json_node_get_object (node), l->data));
}

static void
add_rest (JsonObject    *object,
          const LmEvent *event)
{
  Members members = get_members (event->kind);

  if (members & MEMBERS_OF_ANSWER)
    {
      json_object_set_int_member (object, "rating", event->rating);
      add_text (object, "drill", event->drill);
      json_object_set_int_member (object, "took", event->took);
      add_text (object, "chosen", event->chosen);
    }

  if (members & MEMBERS_OF_WITHDRAWAL)
    add_id (object, "event", &event->withdrawn);

  if (members & MEMBER_UNTIL)
    json_object_set_int_member (object, "until", event->until);

  if (members & MEMBER_FLAG)
    json_object_set_int_member (object, "flag", event->flag);

  if (members & MEMBER_TEXT)
    add_text (object, "text", event->text);
}

char *
lm_event_to_json (const LmEvent *event)
{
  g_autoptr(JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  g_autoptr(JsonObject) object = json_object_new ();

  add_id (object, "id", &event->id);
  json_object_set_int_member (object, "at", event->at);
  json_object_set_int_member (object, "day", event->day);
  add_text (object, "subject", event->subject);
  add_text (object, "card", event->card);
  add_text (object, "kind", event->kind == LM_EVENT_UNKNOWN ? event->kind_name : lm_event_kind_to_name (event->kind));
  add_rest (object, event);
  add_extra (object, event->extra);
  json_node_set_object (root, object);

  return json_to_string (root, FALSE);
}
