/* lm-progress-file.c: the log as a file to take along
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/store/lm-event-json.h"
#include "core/store/lm-progress-file.h"

#define LONGEST_LINE (1024 * 1024)
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

static gboolean
write_event_cb (LmEvent   *event,
                gpointer   data,
                GError   **error)
{
  g_autofree char *line = lm_event_to_json (event);

  return g_output_stream_printf (data, NULL, NULL, error, "%s\n", line);
}

/* Closing puts the new file in place of the old one; not so when it was cancelled. */
static gboolean
finish_file (GFileOutputStream  *stream,
             gboolean            success,
             GError            **error)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();

  if (success)
    return g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error);

  g_cancellable_cancel (cancellable);
  g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, NULL);

  return FALSE;
}

static GFileOutputStream *
open_file (GFile   *file,
           GError **error)
{
  return g_file_replace (file, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, error);
}

gboolean
lm_progress_file_write (GFile       *file,
                        LmEventLog  *log,
                        GError     **error)
{
  g_autoptr(GFileOutputStream) stream = open_file (file, error);
  g_autoptr(GOutputStream) buffer = NULL;
  gboolean success;

  if (stream == NULL)
    return FALSE;

  buffer = g_buffered_output_stream_new_sized (G_OUTPUT_STREAM (stream), 64 * 1024);
  g_filter_output_stream_set_close_base_stream (G_FILTER_OUTPUT_STREAM (buffer), FALSE);
  success = lm_event_table_foreach (lm_event_log_get_table (log), write_event_cb, buffer, error) &&
            g_output_stream_flush (buffer, NULL, error);

  return finish_file (stream, success, error);
}

/* The lines of a file, and what became of them. */
typedef struct
{
  char          *name;
  GPtrArray     *events;
  GHashTable    *lines;         /* LmEvent to its line's number */
  GPtrArray     *messages;
  guint          n_wrong;       /* lines that are no events */
} Reading;

static void
add_message (Reading    *reading,
             guint       line,
             const char *message)
{
  g_ptr_array_add (reading->messages, g_strdup_printf ("%s:%u: %s", reading->name, line, message));
}

static void
read_line (Reading    *reading,
           const char *line,
           gsize       length,
           guint       number)
{
  g_autoptr(GError) error = NULL;
  LmEvent *event;

  if (number == 1 && length >= 3 && memcmp (line, BYTE_ORDER_MARK, 3) == 0)
    {
      line += 3;
      length -= 3;
    }

  if (length > 0 && line[length - 1] == '\r')
    length--;

  if (length == 0)
    return;

  if (length > LONGEST_LINE)
    {
      reading->n_wrong++;
      add_message (reading, number, _("not an event: the line is longer than 1 MiB"));
      return;
    }

  event = lm_event_from_json (line, length, &error);
  if (event == NULL)
    {
      reading->n_wrong++;
      add_message (reading, number, error->message);
      return;
    }

  g_ptr_array_add (reading->events, event);
  g_hash_table_insert (reading->lines, event, GUINT_TO_POINTER (number));
}

/* Returns FALSE at the end of the file and on failure. Of a line that is too long no more is
 * kept than shows that it is. */
static gboolean
next_line (GBufferedInputStream  *stream,
           GString               *line,
           GError               **error)
{
  gboolean is_line = FALSE;
  gboolean has_end = FALSE;

  g_string_truncate (line, 0);

  while (!has_end)
    {
      gsize n_bytes;
      const char *bytes = g_buffered_input_stream_peek_buffer (stream, &n_bytes);
      const char *end = n_bytes > 0 ? memchr (bytes, '\n', n_bytes) : NULL;
      gssize n_filled;

      has_end = end != NULL;
      if (has_end)
        n_bytes = end - bytes;

      if (line->len <= LONGEST_LINE)
        g_string_append_len (line, bytes, n_bytes);

      is_line = is_line || n_bytes > 0 || has_end;
      g_input_stream_skip (G_INPUT_STREAM (stream), n_bytes + has_end, NULL, NULL);

      n_filled = has_end ? 1 : g_buffered_input_stream_fill (stream, -1, NULL, error);
      if (n_filled <= 0)
        return n_filled == 0 && is_line;
    }

  return TRUE;
}

static gboolean
read_lines (GFile    *file,
            Reading  *reading,
            GError  **error)
{
  g_autoptr(GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autoptr(GInputStream) buffer = NULL;
  g_autoptr(GString) line = g_string_new (NULL);
  GError *failure = NULL;

  if (stream == NULL)
    return FALSE;

  buffer = g_buffered_input_stream_new_sized (G_INPUT_STREAM (stream), 64 * 1024);

  for (guint number = 1; next_line (G_BUFFERED_INPUT_STREAM (buffer), line, &failure); number++)
    read_line (reading, line->str, line->len, number);

  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, failure);

  return FALSE;
}

static void
conflict_cb (const LmEvent *event,
             const LmEvent *ours,
             gpointer       data)
{
  Reading *reading = data;
  g_autofree char *theirs_line = lm_event_to_json (event);
  g_autofree char *ours_line = lm_event_to_json (ours);
  g_autofree char *message = g_strdup_printf (_("refused: the event is here with other contents\n  there: %s\n  here:  %s"),
                                              theirs_line, ours_line);

  add_message (reading, GPOINTER_TO_UINT (g_hash_table_lookup (reading->lines, event)), message);
}

gboolean
lm_progress_file_read (GFile          *file,
                       LmEventLog     *log,
                       LmMergeCounts  *counts,
                       GPtrArray      *messages,
                       GError        **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) lm_event_unref);
  g_autoptr(GHashTable) lines = g_hash_table_new (NULL, NULL);
  Reading reading = { name, events, lines, messages, 0 };

  if (!read_lines (file, &reading, error))
    return FALSE;

  if (events->len == 0 && reading.n_wrong > 0)
    {
      g_set_error (error, LM_STORE_ERROR, LM_STORE_ERROR_INVALID,
                   _("“%s” is no progress log: not one of its lines is an event. Nothing was taken from it."), name);
      return FALSE;
    }

  if (!lm_event_log_merge (log, events, counts, conflict_cb, &reading, error))
    return FALSE;

  counts->n_refused += reading.n_wrong;

  return TRUE;
}
