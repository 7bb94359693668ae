/* lm-record-reader.c: the records of a table, cell by cell
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-record-reader.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  gsize value;      /* where it begins in the reader's values */
  gsize offset;     /* where it begins in the text */
} Cell;

struct _LmRecordReader
{
  /* Borrowed */
  LmTableText *text;
  const char  *start;
  const char  *end;

  /* Owned */
  GString *values;      /* of the record, each with a NUL behind it */
  GArray  *cells;

  /* State */
  const char *at;
  char        delimiter;
  guint       max_cells;
  gboolean    follows_gap;
};

LmRecordReader *
lm_record_reader_new (LmTableText *text,
                      gsize        start,
                      char         delimiter)
{
  LmRecordReader *self = g_new0 (LmRecordReader, 1);
  gsize length;

  self->text = text;
  self->start = lm_table_text_get (text, &length);
  self->end = self->start + length;
  self->at = self->start + start;
  self->delimiter = delimiter;
  self->max_cells = LM_RECORD_MAX_CELLS;
  self->values = g_string_new (NULL);
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));

  return self;
}

void
lm_record_reader_free (LmRecordReader *self)
{
  g_string_free (self->values, TRUE);
  g_array_unref (self->cells);
  g_free (self);
}

void
lm_record_reader_set_max_cells (LmRecordReader *self,
                                guint           max_cells)
{
  self->max_cells = max_cells;
}

static gboolean
fail (LmRecordReader  *self,
      const char      *at,
      const char      *message,
      GError         **error)
{
  lm_table_text_set_error (self->text, at - self->start, LM_EXCHANGE_ERROR_INVALID, message, error);

  return FALSE;
}

static gboolean
is_line_break (char character)
{
  return character == '\n' || character == '\r';
}

static gboolean
ends_cell (LmRecordReader *self)
{
  return self->at == self->end || *self->at == self->delimiter || is_line_break (*self->at);
}

static void
skip_line_break (LmRecordReader *self)
{
  if (self->at + 1 < self->end && self->at[0] == '\r' && self->at[1] == '\n')
    self->at++;

  self->at++;
}

static gboolean
read_quoted (LmRecordReader  *self,
             GError         **error)
{
  const char *quote = self->at++;

  while (TRUE)
    {
      const char *next = memchr (self->at, '"', self->end - self->at);

      if (next == NULL)
        return fail (self, quote,
                     _("This quotation mark opens a cell that never ends. Close it with another; "
                       "a quotation mark inside a cell is written twice."),
                     error);

      g_string_append_len (self->values, self->at, next - self->at);
      self->at = next + 1;

      if (self->at == self->end || *self->at != '"')
        break;

      g_string_append_c (self->values, '"');
      self->at++;
    }

  if (!ends_cell (self))
    return fail (self, self->at,
                 _("The cell ended with the quotation mark before this. A quotation mark inside a cell "
                   "is written twice."),
                 error);

  return TRUE;
}

static void
read_plain (LmRecordReader *self)
{
  const char *start = self->at;

  while (!ends_cell (self))
    self->at++;

  g_string_append_len (self->values, start, self->at - start);
}

static gboolean
fail_at_extra_cell (LmRecordReader  *self,
                    GError         **error)
{
  g_autofree char *message = NULL;

  if (self->max_cells == LM_RECORD_MAX_CELLS)
    message = g_strdup_printf (_("A table may have at most %d columns; this is one too many"), LM_RECORD_MAX_CELLS);
  else
    message = g_strdup_printf (ngettext ("The table has %u column; this cell is one too many",
                                         "The table has %u columns; this cell is one too many",
                                         self->max_cells),
                               self->max_cells);

  return fail (self, self->at, message, error);
}

static gboolean
read_cell (LmRecordReader  *self,
           GError         **error)
{
  Cell cell = { self->values->len, self->at - self->start };

  if (self->cells->len == self->max_cells)
    return fail_at_extra_cell (self, error);

  if (self->at < self->end && *self->at == '"')
    {
      if (!read_quoted (self, error))
        return FALSE;
    }
  else
    {
      read_plain (self);
    }

  g_string_append_c (self->values, '\0');
  g_array_append_val (self->cells, cell);

  return TRUE;
}

gboolean
lm_record_reader_next (LmRecordReader  *self,
                       GError         **error)
{
  const char *before = self->at;

  g_string_truncate (self->values, 0);
  g_array_set_size (self->cells, 0);

  while (self->at < self->end && is_line_break (*self->at))
    skip_line_break (self);

  self->follows_gap = self->at > before && before > self->start;

  if (self->at == self->end)
    return FALSE;

  while (TRUE)
    {
      if (!read_cell (self, error))
        return FALSE;

      if (self->at == self->end)
        return TRUE;

      if (is_line_break (*self->at))
        {
          skip_line_break (self);
          return TRUE;
        }

      self->at++;
    }
}

gboolean
lm_record_reader_follows_gap (LmRecordReader *self)
{
  return self->follows_gap;
}

guint
lm_record_reader_get_n_cells (LmRecordReader *self)
{
  return self->cells->len;
}

const char *
lm_record_reader_get_cell (LmRecordReader *self,
                           guint           index)
{
  if (index >= self->cells->len)
    return "";

  return self->values->str + g_array_index (self->cells, Cell, index).value;
}

gsize
lm_record_reader_get_cell_offset (LmRecordReader *self,
                                  guint           index)
{
  if (index >= self->cells->len)
    index = 0;

  return g_array_index (self->cells, Cell, index).offset;
}

gsize
lm_record_reader_get_end (LmRecordReader *self)
{
  return self->at - self->start;
}
