/* lm-speech.c: reads texts aloud
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <libspeechd.h>
#include <string.h>

#include "drill/lm-speech.h"

/* What is done on the other thread, with a task each; the first two are for the object. */
typedef enum
{
  JOB_CONNECT,
  JOB_SAY,
  JOB_STOP,
  JOB_CLOSE,
} JobKind;

typedef struct
{
  JobKind  kind;
  char    *text;
  char    *language;      /* of a voice */
} Job;

/* The other thread's alone. */
typedef struct
{
  SPDConnection *dispatcher;      /* NULL while there is none */
} Connection;

struct _LmSpeech
{
  GObject parent_instance;

  /* Owned */
  GThreadPool *pool;              /* of one thread, so that one job follows the other */
  GStrv        languages;         /* of the voices, NULL while they are not known */
  char        *language;

  /* State */
  gboolean connecting;
  gboolean available;
  gboolean saying;                /* something, as far as is known here */
};

enum
{
  PROP_LANGUAGE = 1,
  PROP_AVAILABLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LmSpeech, lm_speech, G_TYPE_OBJECT)

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->text);
  g_free (job->language);
  g_free (job);
}

static GStrv
list_languages (SPDConnection *dispatcher)
{
  g_autoptr(GStrvBuilder) languages = g_strv_builder_new ();
  SPDVoice **voices = spd_list_synthesis_voices (dispatcher);

  if (voices == NULL)
    return NULL;

  for (guint i = 0; voices[i] != NULL; i++)
    if (voices[i]->language != NULL)
      g_strv_builder_add (languages, voices[i]->language);

  free_spd_voices (voices);

  return g_strv_builder_end (languages);
}

/* What is broken is left behind, and not closed: the library (0.11) has closed its socket already,
 * and would close it a second time, whatever has that number by then. */
static gboolean
is_well (Connection *connection)
{
  if (connection->dispatcher != NULL && spd_set_data_mode (connection->dispatcher, SPD_DATA_TEXT) != 0)
    connection->dispatcher = NULL;

  return connection->dispatcher != NULL;
}

/* Whether it runs, or can be started. The library would find out too, and leak what it says of
 * that; this way most students never get there. */
static gboolean
is_there (void)
{
  const char *command = g_getenv ("SPEECHD_CMD");
  g_autofree char *program = g_find_program_in_path (command != NULL ? command : "speech-dispatcher");
  char *trouble = NULL;
  SPDConnectionAddress *address = spd_get_default_address (&trouble);
  gboolean is_open = address != NULL &&
                     (address->method != SPD_METHOD_UNIX_SOCKET ||
                      g_file_test (address->unix_socket_name, G_FILE_TEST_EXISTS));

  free (trouble);
  SPDConnectionAddress__free (address);

  return program != NULL || is_open;
}

static GStrv
connect_to_dispatcher (Connection *connection)
{
  char *trouble = NULL;

  if (connection->dispatcher == NULL && is_there ())
    connection->dispatcher = spd_open2 ("leadmgmt", "cards", NULL, SPD_MODE_SINGLE, NULL, TRUE, &trouble);

  /* What is not installed is no trouble. */
  free (trouble);

  return is_well (connection) ? list_languages (connection->dispatcher) : NULL;
}

static gboolean
say (Connection *connection,
     const Job  *job)
{
  return is_well (connection) &&
         spd_cancel (connection->dispatcher) == 0 &&
         spd_set_language (connection->dispatcher, job->language) == 0 &&
         spd_say (connection->dispatcher, SPD_TEXT, job->text) != -1;
}

static void
run_job (gpointer data,
         gpointer user_data)
{
  g_autoptr(GTask) task = data;
  Connection *connection = user_data;
  const Job *job = g_task_get_task_data (task);

  switch (job->kind)
    {
    case JOB_CONNECT:
      g_task_return_pointer (task, connect_to_dispatcher (connection), (GDestroyNotify) g_strfreev);
      break;

    case JOB_SAY:
      g_task_return_boolean (task, say (connection, job));
      break;

    case JOB_STOP:
      g_task_return_boolean (task, is_well (connection) && spd_cancel (connection->dispatcher) == 0);
      break;

    case JOB_CLOSE:
    default:
      if (is_well (connection))
        spd_close (connection->dispatcher);
      g_free (connection);
      g_task_return_boolean (task, TRUE);
    }
}

static void
push_job (GThreadPool         *pool,
          JobKind              kind,
          const char          *text,
          const char          *language,
          gpointer             source,
          GAsyncReadyCallback  callback)
{
  GTask *task = g_task_new (source, NULL, callback, NULL);
  Job *job = g_new0 (Job, 1);

  job->kind = kind;
  job->text = g_strdup (text);
  job->language = g_strdup (language);
  g_task_set_source_tag (task, push_job);
  g_task_set_task_data (task, job, job_free);
  g_thread_pool_push (pool, task, NULL);
}

static const char *
find_voice (LmSpeech *self)
{
  if (self->languages == NULL || self->language == NULL)
    return NULL;

  return lm_speech_find_voice ((const char * const *) self->languages, self->language);
}

static void
update_available (LmSpeech *self)
{
  gboolean available = find_voice (self) != NULL;

  if (available == self->available)
    return;

  self->available = available;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AVAILABLE]);
}

static void
connected_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      data)
{
  LmSpeech *self = LM_SPEECH (object);

  self->connecting = FALSE;
  g_clear_pointer (&self->languages, g_strfreev);
  self->languages = g_task_propagate_pointer (G_TASK (result), NULL);
  update_available (self);
}

/* Speech-dispatcher has gone; another session looks for it again. */
static void
said_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      data)
{
  LmSpeech *self = LM_SPEECH (object);

  if (g_task_propagate_boolean (G_TASK (result), NULL))
    return;

  g_clear_pointer (&self->languages, g_strfreev);
  update_available (self);
}

static void
lm_speech_get_property (GObject    *object,
                        guint       property_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  LmSpeech *self = LM_SPEECH (object);

  switch (property_id)
    {
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;

    case PROP_AVAILABLE:
      g_value_set_boolean (value, self->available);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lm_speech_set_property (GObject      *object,
                        guint         property_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_LANGUAGE:
      lm_speech_set_language (LM_SPEECH (object), g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lm_speech_finalize (GObject *object)
{
  LmSpeech *self = LM_SPEECH (object);

  /* Not waited for: a voice that hangs must not keep the program open. */
  push_job (self->pool, JOB_CLOSE, NULL, NULL, NULL, NULL);
  g_thread_pool_free (self->pool, FALSE, FALSE);
  g_strfreev (self->languages);
  g_free (self->language);

  G_OBJECT_CLASS (lm_speech_parent_class)->finalize (object);
}

static void
lm_speech_class_init (LmSpeechClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lm_speech_get_property;
  object_class->set_property = lm_speech_set_property;
  object_class->finalize = lm_speech_finalize;

  properties[PROP_LANGUAGE] =
    g_param_spec_string ("language", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  properties[PROP_AVAILABLE] =
    g_param_spec_boolean ("available", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lm_speech_init (LmSpeech *self)
{
  self->pool = g_thread_pool_new (run_job, g_new0 (Connection, 1), 1, FALSE, NULL);
}

void
lm_speech_set_language (LmSpeech   *self,
                        const char *language)
{
  g_return_if_fail (LM_IS_SPEECH (self));

  if (g_strcmp0 (language, self->language) == 0)
    return;

  g_free (self->language);
  self->language = g_strdup (language);
  update_available (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LANGUAGE]);
}

gboolean
lm_speech_get_available (LmSpeech *self)
{
  g_return_val_if_fail (LM_IS_SPEECH (self), FALSE);

  return self->available;
}

void
lm_speech_connect (LmSpeech *self)
{
  g_return_if_fail (LM_IS_SPEECH (self));

  if (self->connecting || self->languages != NULL)
    return;

  self->connecting = TRUE;
  push_job (self->pool, JOB_CONNECT, NULL, NULL, self, connected_cb);
}

void
lm_speech_say (LmSpeech   *self,
               const char *text)
{
  g_return_if_fail (LM_IS_SPEECH (self));
  g_return_if_fail (text != NULL);

  if (!self->available)
    return;

  self->saying = TRUE;
  push_job (self->pool, JOB_SAY, text, find_voice (self), self, said_cb);
}

void
lm_speech_stop (LmSpeech *self)
{
  g_return_if_fail (LM_IS_SPEECH (self));

  if (!self->saying)
    return;

  self->saying = FALSE;
  push_job (self->pool, JOB_STOP, NULL, NULL, self, said_cb);
}

static gboolean
is_same_language (const char *one,
                  const char *other)
{
  gsize length = strcspn (one, "-_");

  return length == strcspn (other, "-_") && g_ascii_strncasecmp (one, other, length) == 0;
}

const char *
lm_speech_find_voice (const char * const *languages,
                      const char         *language)
{
  const char *found = NULL;

  g_return_val_if_fail (languages != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  for (guint i = 0; languages[i] != NULL; i++)
    {
      if (g_ascii_strcasecmp (languages[i], language) == 0)
        return languages[i];

      if (found == NULL && is_same_language (languages[i], language))
        found = languages[i];
    }

  return found;
}
