/* lm-file-watch.c: tells when something on disk has come to rest after a change
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/library/lm-file-watch.h"

/* After the end of a change another one follows at once when a program writes by a new file. */
#define AFTER_THE_END_MS 150

/* While a file is written, its end is still to be told; where it never is, this must do. */
#define WHILE_WRITTEN_MS 2000

struct _LmFileWatch
{
  GObject parent_instance;

  /* Owned */
  GFileMonitor *monitor;      /* NULL where there is none */

  /* State */
  guint timeout;
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LmFileWatch, lm_file_watch, G_TYPE_OBJECT)

static gboolean
timeout_cb (gpointer user_data)
{
  LmFileWatch *self = user_data;

  self->timeout = 0;
  g_signal_emit (self, signals[CHANGED], 0);

  return G_SOURCE_REMOVE;
}

static void
monitor_changed_cb (LmFileWatch       *self,
                    GFile             *file,
                    GFile             *other_file,
                    GFileMonitorEvent  event)
{
  gboolean is_written = event == G_FILE_MONITOR_EVENT_CREATED || event == G_FILE_MONITOR_EVENT_CHANGED;

  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (is_written ? WHILE_WRITTEN_MS : AFTER_THE_END_MS, timeout_cb, self);
}

static void
lm_file_watch_dispose (GObject *object)
{
  LmFileWatch *self = LM_FILE_WATCH (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);

  G_OBJECT_CLASS (lm_file_watch_parent_class)->dispose (object);
}

static void
lm_file_watch_class_init (LmFileWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lm_file_watch_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lm_file_watch_init (LmFileWatch *self)
{
}

LmFileWatch *
lm_file_watch_new (GFile *file)
{
  LmFileWatch *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (LM_TYPE_FILE_WATCH, NULL);
  self->monitor = g_file_monitor (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (monitor_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/* The time alone is not enough: a file may be written twice in one tick of the clock. */
char *
lm_file_watch_dup_stamp_of_info (GFileInfo *info)
{
  const char *etag = g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ETAG_VALUE);

  return g_strdup_printf ("%s %" G_GOFFSET_FORMAT " %" G_GUINT64_FORMAT,
                          etag != NULL ? etag : "", g_file_info_get_size (info),
                          g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_UNIX_INODE));
}

char *
lm_file_watch_dup_stamp (GFile         *file,
                         GCancellable  *cancellable,
                         GError       **error)
{
  g_autoptr(GFileInfo) info = g_file_query_info (file, LM_FILE_WATCH_ATTRIBUTES, G_FILE_QUERY_INFO_NONE,
                                                 cancellable, error);

  return info != NULL ? lm_file_watch_dup_stamp_of_info (info) : NULL;
}
