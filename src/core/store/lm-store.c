/* lm-store.c: the progress of a student, on disk
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/store/lm-card-table.h"
#include "core/store/lm-store-backup.h"
#include "core/store/lm-store-private.h"
#include "core/study/lm-clock.h"

enum
{
  PROP_TROUBLE = 1,
  PROP_READ_ONLY,
  PROP_N_UNSAVED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void lm_store_log_init (LmProgressLogInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LmStore, lm_store, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (LM_TYPE_PROGRESS_LOG, lm_store_log_init))

void
lm_store_set_trouble (LmStore    *self,
                      const char *message)
{
  if (g_strcmp0 (self->trouble, message) == 0)
    return;

  g_free (self->trouble);
  self->trouble = g_strdup (message);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TROUBLE]);
}

void
lm_store_change_n_unsaved (LmStore *self,
                           int      change)
{
  self->n_unsaved += change;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_UNSAVED]);
}

/* What is read on the thread of the worker. */
typedef struct
{
  char      *subject;
  GHashTable *cards;         /* card's id to LmCardProgress, loaded */
  GHashTable *notes;         /* card's id to its note, loaded */
  LmEventId  last_id;
  gboolean   read_only;
  char      *trouble;
} Parcel;

static void
parcel_free (gpointer data)
{
  Parcel *parcel = data;

  g_free (parcel->subject);
  g_clear_pointer (&parcel->cards, g_hash_table_unref);
  g_clear_pointer (&parcel->notes, g_hash_table_unref);
  g_free (parcel->trouble);
  g_free (parcel);
}

static void
load_card_cb (const char           *id,
              const LmCardProgress *progress,
              gpointer              data)
{
  g_hash_table_insert (data, g_strdup (id), g_memdup2 (progress, sizeof *progress));
}

static void
load_note_cb (const char *id,
              const char *note,
              gpointer    data)
{
  g_hash_table_insert (data, g_strdup (id), g_strdup (note));
}

static void
load_job (LmStoreWorker *worker,
          GTask         *task)
{
  Parcel *parcel = g_task_get_task_data (task);
  LmEventLog *log = lm_store_worker_get_log (worker);
  const GError *trouble = lm_store_worker_get_trouble (worker);
  GError *error = NULL;

  parcel->trouble = trouble != NULL ? g_strdup (trouble->message) : NULL;
  parcel->read_only = lm_store_worker_is_read_only (worker);
  parcel->cards = lm_progress_cache_new_cards ();
  parcel->notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  if (log == NULL)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  parcel->last_id.device = lm_event_log_get_device (log);

  if ((!parcel->read_only &&
       !lm_event_table_get_last_counter (lm_event_log_get_table (log), parcel->last_id.device,
                                         &parcel->last_id.counter, &error)) ||
      !lm_card_table_foreach (lm_store_worker_get_database (worker), lm_event_log_get_table (log),
                              parcel->subject, load_card_cb, parcel->cards, &error) ||
      !lm_card_table_foreach_note (lm_store_worker_get_database (worker), parcel->subject,
                                   load_note_cb, parcel->notes, &error))
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
back_up_job (LmStoreWorker *worker,
             GTask         *task)
{
  LmStudyDay today = GPOINTER_TO_INT (g_task_get_task_data (task));
  GError *error = NULL;

  if (!lm_store_worker_is_in_memory (worker) && !lm_store_worker_is_read_only (worker) &&
      !lm_store_backup_make (lm_store_worker_get_database (worker), today, &error))
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
backed_up_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr(GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    lm_store_set_trouble (LM_STORE (object), error->message);
}

static void
back_up (LmStore *self)
{
  g_autoptr(GTask) task = g_task_new (self, NULL, backed_up_cb, NULL);

  g_task_set_source_tag (task, back_up);
  g_task_set_task_data (task, GINT_TO_POINTER (lm_study_day_from_time (self->clock (), self->zone)), NULL);
  lm_store_push (self, back_up_job, task);
}

void
lm_store_load_async (LmStore             *self,
                     const char          *subject,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             data)
{
  g_autoptr(GTask) task = NULL;
  Parcel *parcel;

  g_return_if_fail (LM_IS_STORE (self));
  g_return_if_fail (subject != NULL);

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, lm_store_load_async);
  parcel = g_new0 (Parcel, 1);
  parcel->subject = g_strdup (subject);
  g_task_set_task_data (task, parcel, parcel_free);
  lm_store_push (self, load_job, task);
}

gboolean
lm_store_load_finish (LmStore       *self,
                      GAsyncResult  *result,
                      GError       **error)
{
  Parcel *parcel;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;

  parcel = g_task_get_task_data (G_TASK (result));

  if (self->last_id.device == 0)
    {
      self->last_id = parcel->last_id;
      back_up (self);
    }

  lm_progress_cache_take (self->cache, parcel->subject, g_steal_pointer (&parcel->cards));
  lm_progress_cache_take_notes (self->cache, parcel->subject, g_steal_pointer (&parcel->notes));
  self->read_only = parcel->read_only;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
  g_free (self->opening_trouble);
  self->opening_trouble = g_strdup (parcel->trouble);
  lm_store_set_trouble (self, self->opening_trouble);
  lm_progress_log_emit_changed (LM_PROGRESS_LOG (self), parcel->subject, NULL);

  return TRUE;
}

static LmCardProgress
lm_store_get_progress (LmProgressLog *log,
                       const char    *subject,
                       const char    *card)
{
  return lm_progress_cache_get (LM_STORE (log)->cache, subject, card);
}

static const char *
lm_store_get_note (LmProgressLog *log,
                   const char    *subject,
                   const char    *card)
{
  return lm_progress_cache_get_note (LM_STORE (log)->cache, subject, card);
}

static LmStudyMoment
lm_store_get_moment (LmProgressLog *log,
                     const char    *subject)
{
  LmStore *self = LM_STORE (log);
  const LmStudyDay *exam = g_hash_table_lookup (self->exams, subject);
  LmStudyMoment moment = { .at = self->clock (), .exam = exam != NULL ? *exam : LM_NO_DAY };

  moment.day = lm_study_day_from_time (moment.at, self->zone);

  return moment;
}

static LmStudyRules *
lm_store_get_rules (LmProgressLog *log)
{
  return LM_STORE (log)->rules;
}

static gboolean
lm_store_is_open (LmProgressLog *log)
{
  LmStore *self = LM_STORE (log);

  return self->last_id.device != 0 && !self->read_only;
}

static gboolean
lm_store_is_ready (LmProgressLog *log)
{
  return lm_store_is_open (log) && LM_STORE (log)->n_unsaved == 0;
}

static gboolean
lm_store_log_is_read_only (LmProgressLog *log)
{
  return LM_STORE (log)->read_only;
}

static void
lm_store_log_init (LmProgressLogInterface *iface)
{
  iface->append = lm_store_append;
  iface->withdraw = lm_store_withdraw;
  iface->get_progress = lm_store_get_progress;
  iface->get_note = lm_store_get_note;
  iface->get_moment = lm_store_get_moment;
  iface->get_rules = lm_store_get_rules;
  iface->is_open = lm_store_is_open;
  iface->is_ready = lm_store_is_ready;
  iface->is_read_only = lm_store_log_is_read_only;
}

static void
lm_store_get_property (GObject    *object,
                       guint       property_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  LmStore *self = LM_STORE (object);

  switch (property_id)
    {
    case PROP_TROUBLE:
      g_value_set_string (value, self->trouble);
      break;

    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;

    case PROP_N_UNSAVED:
      g_value_set_uint (value, self->n_unsaved);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lm_store_finalize (GObject *object)
{
  LmStore *self = LM_STORE (object);

  lm_store_close (self);
  lm_progress_cache_free (self->cache);
  g_hash_table_unref (self->exams);
  lm_study_rules_unref (self->rules);
  g_time_zone_unref (self->zone);
  g_free (self->trouble);
  g_free (self->opening_trouble);

  G_OBJECT_CLASS (lm_store_parent_class)->finalize (object);
}

static void
lm_store_class_init (LmStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lm_store_get_property;
  object_class->finalize = lm_store_finalize;

  properties[PROP_TROUBLE] =
    g_param_spec_string ("trouble", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  properties[PROP_READ_ONLY] =
    g_param_spec_boolean ("read-only", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  properties[PROP_N_UNSAVED] =
    g_param_spec_uint ("n-unsaved", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lm_store_init (LmStore *self)
{
  self->zone = g_time_zone_new_local ();
  self->cache = lm_progress_cache_new ();
  self->exams = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

LmStore *
lm_store_new (const char   *path,
              LmStudyRules *rules,
              LmClockFunc   clock)
{
  LmStore *self = g_object_new (LM_TYPE_STORE, NULL);

  self->rules = lm_study_rules_ref (rules);
  self->clock = clock != NULL ? clock : lm_clock_get_time;

  self->thread = lm_store_thread_new (path, rules);

  return self;
}

static void
set_rules_job (LmStoreWorker *worker,
               GTask         *task)
{
  LmEventLog *log = lm_store_worker_get_log (worker);
  GError *error = NULL;

  if (log != NULL && !lm_store_worker_is_read_only (worker) &&
      !lm_event_log_set_rules (log, g_task_get_task_data (task), &error))
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
reloaded_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr(GError) error = NULL;

  if (!lm_store_load_finish (LM_STORE (object), result, &error))
    lm_store_set_trouble (LM_STORE (object), error->message);
}

static void
reload (LmStore *self)
{
  g_autoptr(GList) subjects = lm_progress_cache_list_subjects (self->cache);

  for (GList *l = subjects; l != NULL; l = l->next)
    lm_store_load_async (self, l->data, NULL, reloaded_cb, NULL);
}

void
lm_store_push (LmStore    *self,
               LmStoreJob  run,
               GTask      *task)
{
  lm_store_thread_push (self->thread, run, task);
}

/* The device may be another one. */
void
lm_store_reread (LmStore *self)
{
  const LmEventId nobody = { 0 };

  self->last_id = nobody;
  lm_progress_cache_clear (self->cache);
  reload (self);
}

static void
rules_set_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      data)
{
  LmStore *self = LM_STORE (object);
  g_autoptr(GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    reload (self);
  else
    lm_store_set_trouble (self, error->message);
}

void
lm_store_set_rules (LmStore      *self,
                    LmStudyRules *rules)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (LM_IS_STORE (self));
  g_return_if_fail (rules != NULL);

  lm_study_rules_ref (rules);
  lm_study_rules_unref (self->rules);
  self->rules = rules;

  task = g_task_new (self, NULL, rules_set_cb, NULL);
  g_task_set_source_tag (task, lm_store_set_rules);
  g_task_set_task_data (task, lm_study_rules_ref (rules), (GDestroyNotify) lm_study_rules_unref);
  lm_store_push (self, set_rules_job, task);
}

void
lm_store_set_exam (LmStore    *self,
                   const char *subject,
                   LmStudyDay  day)
{
  const LmStudyDay *known;

  g_return_if_fail (LM_IS_STORE (self));
  g_return_if_fail (subject != NULL);

  known = g_hash_table_lookup (self->exams, subject);
  if ((known != NULL ? *known : LM_NO_DAY) == day)
    return;

  if (day == LM_NO_DAY)
    g_hash_table_remove (self->exams, subject);
  else
    g_hash_table_insert (self->exams, g_strdup (subject), g_memdup2 (&day, sizeof day));

  lm_progress_log_emit_changed (LM_PROGRESS_LOG (self), subject, NULL);
}

const char *
lm_store_get_trouble (LmStore *self)
{
  g_return_val_if_fail (LM_IS_STORE (self), NULL);

  return self->trouble;
}

void
lm_store_close (LmStore *self)
{
  g_return_if_fail (LM_IS_STORE (self));

  g_clear_pointer (&self->thread, lm_store_thread_end);
}
