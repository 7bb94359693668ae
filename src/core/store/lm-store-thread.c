/* lm-store-thread.c: the thread that a store works on
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/store/lm-store-thread.h"

struct _LmStoreThread
{
  GThread     *thread;
  GAsyncQueue *jobs;
};

/* A job without a function ends the thread. */
typedef struct
{
  LmStoreJob  run;
  GTask      *task;
} Job;

typedef struct
{
  char         *path;
  LmStudyRules *rules;
  GAsyncQueue  *jobs;
} ThreadData;

static void
thread_data_free (ThreadData *data)
{
  g_free (data->path);
  lm_study_rules_unref (data->rules);
  g_async_queue_unref (data->jobs);
  g_free (data);
}

static gpointer
run_thread (gpointer user_data)
{
  ThreadData *data = user_data;
  LmStoreWorker *worker = lm_store_worker_new (data->path, data->rules);
  gboolean going_on = TRUE;

  while (going_on)
    {
      g_autofree Job *job = g_async_queue_pop (data->jobs);

      going_on = job->run != NULL;
      if (going_on)
        {
          job->run (worker, job->task);
          g_object_unref (job->task);
        }
    }

  lm_store_worker_free (worker);
  thread_data_free (data);

  return NULL;
}

LmStoreThread *
lm_store_thread_new (const char   *path,
                     LmStudyRules *rules)
{
  LmStoreThread *self = g_new0 (LmStoreThread, 1);
  ThreadData *data = g_new0 (ThreadData, 1);

  self->jobs = g_async_queue_new ();
  data->path = g_strdup (path);
  data->rules = lm_study_rules_ref (rules);
  data->jobs = g_async_queue_ref (self->jobs);
  self->thread = g_thread_new ("store", run_thread, data);

  return self;
}

void
lm_store_thread_push (LmStoreThread *self,
                      LmStoreJob     run,
                      GTask         *task)
{
  Job *job = g_new0 (Job, 1);

  job->run = run;
  job->task = task != NULL ? g_object_ref (task) : NULL;
  g_async_queue_push (self->jobs, job);
}

void
lm_store_thread_end (LmStoreThread *self)
{
  lm_store_thread_push (self, NULL, NULL);

  /* The last reference to a store may have been that of a job which is just done. */
  if (self->thread == g_thread_self ())
    g_thread_unref (self->thread);
  else
    g_thread_join (self->thread);

  g_async_queue_unref (self->jobs);
  g_free (self);
}
