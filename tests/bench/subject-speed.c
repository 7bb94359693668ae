/* subject-speed.c: how long a large subject takes to read, or only its JSON with json-glib
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <json-glib/json-glib.h>

#include "core/subject/lm-subject-reader.h"

/* Both begin with the text in memory, and end when what they made is there. */
static void
parse_with_json_glib (GBytes *bytes)
{
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();
  g_autoptr(GError) error = NULL;
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  gint64 begin = g_get_monotonic_time ();

  json_parser_load_from_data (parser, text, size, &error);
  g_print ("%f\n", (g_get_monotonic_time () - begin) / 1000.0);
  g_assert_no_error (error);
}

static void
read_subject (GBytes *bytes)
{
  g_autoptr(LmSubjectReader) reader = lm_subject_reader_new ();
  g_autoptr(LmSubject) subject = NULL;
  g_autoptr(GError) error = NULL;
  gint64 begin = g_get_monotonic_time ();

  subject = lm_subject_reader_read_bytes (reader, bytes, &error);
  g_print ("%f\n", (g_get_monotonic_time () - begin) / 1000.0);
  g_assert_no_error (error);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;
  char *text = NULL;
  gsize size;

  if (argc != 3)
    {
      g_printerr ("Usage: subject-speed json-glib|subject FILE\nPrints milliseconds.\n");
      return 2;
    }

  if (!g_file_get_contents (argv[2], &text, &size, &error))
    {
      g_printerr ("%s\n", error->message);
      return 2;
    }

  bytes = g_bytes_new_take (text, size);
  if (g_str_equal (argv[1], "json-glib"))
    parse_with_json_glib (bytes);
  else
    read_subject (bytes);

  return 0;
}
