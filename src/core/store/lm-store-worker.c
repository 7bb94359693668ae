/* lm-store-worker.c: what the store does on its own thread
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "core/store/lm-store-backup.h"
#include "core/store/lm-store-lock.h"
#include "core/store/lm-store-rescue.h"
#include "core/store/lm-store-schema.h"
#include "core/store/lm-store-worker.h"

/* A larger file is not read through before the first window. */
#define LARGEST_CHECKED_AT_START (8 * 1024 * 1024)

struct _LmStoreWorker
{
  /* Owned */
  char         *path;
  LmStudyRules *rules;
  LmDatabase   *database;
  LmEventLog   *log;
  GError       *trouble;

  /* State */
  int      lock;             /* -1 if another process has it, or there is no file */
  gboolean read_only;
};

static void
close_file (LmStoreWorker *self)
{
  g_clear_pointer (&self->log, lm_event_log_free);
  g_clear_pointer (&self->database, lm_database_close);
}

static gboolean
is_small (const char *path)
{
  GStatBuf status;

  return g_stat (path, &status) != 0 || status.st_size <= LARGEST_CHECKED_AT_START;
}

static gboolean
open_to_write (LmStoreWorker  *self,
               GError        **error)
{
  self->database = lm_database_open (self->path, LM_DATABASE_CREATE, error);

  if (self->database == NULL ||
      (self->path != NULL && is_small (self->path) && !lm_database_check (self->database, error)) ||
      !lm_store_schema_migrate (self->database, error))
    {
      close_file (self);
      return FALSE;
    }

  self->log = lm_event_log_new (self->database, self->rules);
  if (!lm_event_log_prepare (self->log, error))
    {
      close_file (self);
      return FALSE;
    }

  return TRUE;
}

/* Without write-ahead log beside it, SQLite reads a file in a folder that may not be written only if it
 * is told that nobody else writes. */
static gboolean
open_to_read (LmStoreWorker  *self,
              GError        **error)
{
  self->database = lm_database_open (self->path, LM_DATABASE_READ, NULL);

  if (self->database == NULL)
    self->database = lm_database_open (self->path, LM_DATABASE_FOREIGN, error);

  if (self->database == NULL || !lm_store_schema_check (self->database, error))
    {
      close_file (self);
      return FALSE;
    }

  self->log = lm_event_log_new (self->database, self->rules);
  self->read_only = TRUE;

  return TRUE;
}

static void
open_in_memory (LmStoreWorker *self)
{
  g_autoptr(GError) error = NULL;

  g_clear_pointer (&self->path, g_free);

  if (self->trouble != NULL)
    {
      g_autoptr(GError) cause = g_steal_pointer (&self->trouble);

      /* Translators: %s is a message of one or more whole sentences. */
      self->trouble = g_error_new (LM_STORE_ERROR, cause->code,
                                   _("%s Until then, answers are not kept."), cause->message);
    }

  if (!open_to_write (self, &error))
    {
      self->read_only = TRUE;
      if (self->trouble == NULL)
        self->trouble = g_steal_pointer (&error);
    }
}

/* The log is a set: what the backup has beside what could be read can only be missing. */
static void
rescue (LmStoreWorker *self)
{
  g_autofree char *damaged = lm_store_set_aside (self->path, NULL);
  g_autofree char *backup = lm_store_backup_dup_newest (self->path);
  g_autoptr(GError) error = NULL;
  guint n_recovered;
  guint n_from_backup = 0;

  if (damaged == NULL)
    {
      open_in_memory (self);
      return;
    }

  if (!open_to_write (self, &error) ||
      !lm_store_recover (damaged, self->log, &n_recovered, &error) ||
      (backup != NULL && !lm_store_recover (backup, self->log, &n_from_backup, &error)))
    {
      close_file (self);
      g_clear_error (&self->trouble);
      self->trouble = g_steal_pointer (&error);
      open_in_memory (self);
      return;
    }

  g_clear_error (&self->trouble);
  self->trouble = g_error_new (LM_STORE_ERROR, LM_STORE_ERROR_CORRUPT,
                               _("The file with your progress was damaged. It is kept as “%s”. "
                                 "Entries read from it: %u. Entries brought back from the last backup: %u."),
                               damaged, n_recovered, n_from_backup);
}

static gboolean
make_folder (LmStoreWorker *self)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;

  self->trouble = g_error_new (LM_STORE_ERROR, LM_STORE_ERROR_READ_ONLY,
                               _("The folder “%s”, where your progress is kept, cannot be made: %s. "
                                 "Make it, or give yourself the permission to."),
                               folder, g_strerror (errno));

  return FALSE;
}

static void
open_beside_another (LmStoreWorker *self)
{
  g_autoptr(GError) error = NULL;

  if (open_to_read (self, &error))
    self->trouble = g_error_new_literal (LM_STORE_ERROR, LM_STORE_ERROR_BUSY,
                                         _("Lead & Manage is running already and keeps your progress. "
                                           "Here you see it, but answers are not kept."));
  else
    self->trouble = g_steal_pointer (&error);

  if (self->log == NULL)
    open_in_memory (self);
}

static void
open_after_failure (LmStoreWorker *self)
{
  if (g_error_matches (self->trouble, LM_STORE_ERROR, LM_STORE_ERROR_CORRUPT))
    rescue (self);
  else if (!g_error_matches (self->trouble, LM_STORE_ERROR, LM_STORE_ERROR_READ_ONLY) || !open_to_read (self, NULL))
    open_in_memory (self);
}

static void
open_file (LmStoreWorker *self)
{
  gboolean taken;

  if (!make_folder (self))
    {
      open_in_memory (self);
      return;
    }

  self->lock = lm_store_lock_take (self->path, &taken);

  if (self->lock < 0 && taken)
    open_beside_another (self);
  else if (!open_to_write (self, &self->trouble))
    open_after_failure (self);
}

LmStoreWorker *
lm_store_worker_new (const char   *path,
                     LmStudyRules *rules)
{
  LmStoreWorker *self = g_new0 (LmStoreWorker, 1);

  self->path = g_strdup (path);
  self->rules = lm_study_rules_ref (rules);
  self->lock = -1;

  if (path != NULL)
    open_file (self);
  else
    open_in_memory (self);

  return self;
}

void
lm_store_worker_free (LmStoreWorker *self)
{
  close_file (self);
  lm_store_lock_release (self->lock);
  lm_study_rules_unref (self->rules);
  g_clear_error (&self->trouble);
  g_free (self->path);
  g_free (self);
}

static gboolean
check_can_restore (LmStoreWorker  *self,
                   GError        **error)
{
  if (self->path != NULL && !self->read_only)
    return TRUE;

  g_set_error_literal (error, LM_STORE_ERROR, LM_STORE_ERROR_READ_ONLY,
                       _("A backup cannot be restored while answers are not kept."));

  return FALSE;
}

/* Copied over what is there in one transaction. */
static gboolean
replace_contents (LmStoreWorker  *self,
                  LmDatabase     *backup,
                  GError        **error)
{
  if (!lm_database_copy (backup, self->database, error) ||
      !lm_store_schema_migrate (self->database, error))
    return FALSE;

  lm_event_log_free (self->log);
  self->log = lm_event_log_new (self->database, self->rules);

  return lm_event_log_prepare (self->log, error) && lm_event_log_renew_device (self->log, error);
}

gboolean
lm_store_worker_restore (LmStoreWorker  *self,
                         const char     *backup,
                         char          **kept_as,
                         GError        **error)
{
  g_autoptr(LmDatabase) from = NULL;
  g_autofree char *name = NULL;

  if (!check_can_restore (self, error))
    return FALSE;

  from = lm_database_open (backup, LM_DATABASE_FOREIGN, error);
  name = lm_store_dup_free_name (self->path, "replaced");

  if (from == NULL ||
      !lm_database_check (from, error) ||
      !lm_store_schema_check (from, error) ||
      !lm_store_backup_copy (self->database, name, error) ||
      !replace_contents (self, from, error))
    return FALSE;

  *kept_as = g_steal_pointer (&name);

  return TRUE;
}

const char *
lm_store_worker_get_path (LmStoreWorker *self)
{
  return self->path;
}

const GError *
lm_store_worker_get_trouble (LmStoreWorker *self)
{
  return self->trouble;
}

gboolean
lm_store_worker_is_read_only (LmStoreWorker *self)
{
  return self->read_only;
}

gboolean
lm_store_worker_is_in_memory (LmStoreWorker *self)
{
  return self->path == NULL;
}

LmDatabase *
lm_store_worker_get_database (LmStoreWorker *self)
{
  return self->database;
}

LmEventLog *
lm_store_worker_get_log (LmStoreWorker *self)
{
  return self->log;
}
