/* lm-table-text.c: the text of a table, and where in it something stands
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-table-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _LmTableText
{
  /* Owned */
  char   *name;
  GBytes *bytes;
};

static gboolean
begins_with (GBytes     *bytes,
             const char *mark)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return size >= strlen (mark) && memcmp (data, mark, strlen (mark)) == 0;
}

static void
set_nul_error (LmTableText  *self,
               gsize         offset,
               GError      **error)
{
  lm_table_text_set_error (self, offset, LM_EXCHANGE_ERROR_INVALID,
                           _("There is a NUL here, which no text has. This may not be a table; "
                             "if it is one in UTF-16, save it as UTF-8."),
                           error);
}

static gboolean
check_utf8 (LmTableText  *self,
            GError      **error)
{
  gsize size;
  const char *text = lm_table_text_get (self, &size);
  const char *end;

  if (g_utf8_validate_len (text, size, &end))
    return TRUE;

  if (*end == '\0')
    set_nul_error (self, end - text, error);
  else
    lm_table_text_set_error (self, end - text, LM_EXCHANGE_ERROR_INVALID,
                             _("The bytes here are not UTF-8. Save the table as UTF-8 and try again."),
                             error);

  return FALSE;
}

/* As a copy in the byte order of this machine, and aligned. */
static gunichar2 *
dup_units (GBytes   *bytes,
           gboolean  is_big_endian,
           gsize    *n_units)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  gunichar2 *units;

  *n_units = size / 2 - 1;
  units = g_new (gunichar2, *n_units + 1);

  for (gsize i = 0; i < *n_units; i++)
    {
      const guint8 *unit = data + 2 * (i + 1);

      units[i] = is_big_endian ? unit[0] << 8 | unit[1] : unit[1] << 8 | unit[0];
    }

  return units;
}

static gboolean
decode_utf16 (LmTableText  *self,
              gboolean      is_big_endian,
              GError      **error)
{
  gboolean is_odd = g_bytes_get_size (self->bytes) % 2 != 0;
  gsize n_units;
  g_autofree gunichar2 *units = dup_units (self->bytes, is_big_endian, &n_units);
  glong n_read = 0;
  glong n_written = 0;
  char *text = g_utf16_to_utf8 (units, n_units, &n_read, &n_written, NULL);
  gboolean is_wrong = text == NULL || (gsize) n_read < n_units || is_odd;
  gboolean is_nul = (gsize) n_read < n_units && units[n_read] == 0;

  /* What comes before the mistake says on which line it is; the first half of a character
   * may have been read already. */
  if (text == NULL)
    text = g_utf16_to_utf8 (units, n_read, &n_read, &n_written, NULL);

  g_bytes_unref (self->bytes);
  self->bytes = g_bytes_new_take (text, n_written);

  if (!is_wrong)
    return TRUE;

  if (is_nul)
    set_nul_error (self, n_written, error);
  else
    lm_table_text_set_error (self, n_written, LM_EXCHANGE_ERROR_INVALID,
                             _("The bytes here are not UTF-16: half a character is missing. "
                               "Save the table as UTF-8 and try again."),
                             error);

  return FALSE;
}

static gboolean
decode (LmTableText  *self,
        GError      **error)
{
  if (begins_with (self->bytes, "\xff\xfe"))
    return decode_utf16 (self, FALSE, error);

  if (begins_with (self->bytes, "\xfe\xff"))
    return decode_utf16 (self, TRUE, error);

  if (begins_with (self->bytes, "\xef\xbb\xbf"))
    {
      g_autoptr(GBytes) with_mark = self->bytes;

      self->bytes = g_bytes_new_from_bytes (with_mark, 3, g_bytes_get_size (with_mark) - 3);
    }

  return check_utf8 (self, error);
}

LmTableText *
lm_table_text_new (const char  *name,
                   GBytes      *bytes,
                   GError     **error)
{
  g_autoptr(LmTableText) self = NULL;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = g_new0 (LmTableText, 1);
  self->name = g_strdup (name);
  self->bytes = g_bytes_ref (bytes);

  return decode (self, error) ? g_steal_pointer (&self) : NULL;
}

void
lm_table_text_free (LmTableText *self)
{
  g_free (self->name);
  g_bytes_unref (self->bytes);
  g_free (self);
}

const char *
lm_table_text_get (LmTableText *self,
                   gsize       *length)
{
  const char *text = g_bytes_get_data (self->bytes, length);

  return text != NULL ? text : "";
}

/* CR LF is one line break. */
static gboolean
ends_line (const char *at,
           const char *end)
{
  return *at == '\n' || (*at == '\r' && (at + 1 == end || at[1] != '\n'));
}

void
lm_table_text_set_error (LmTableText      *self,
                         gsize             offset,
                         LmExchangeError   code,
                         const char       *message,
                         GError          **error)
{
  gsize length;
  const char *text = lm_table_text_get (self, &length);
  const char *line_start = text;
  guint line = 1;

  g_return_if_fail (offset <= length);

  for (const char *at = text; at < text + offset; at++)
    {
      if (ends_line (at, text + length))
        {
          line++;
          line_start = at + 1;
        }
    }

  g_set_error (error, LM_EXCHANGE_ERROR, code, "%s:%u:%ld: %s",
               self->name, line, g_utf8_strlen (line_start, text + offset - line_start) + 1, message);
}
