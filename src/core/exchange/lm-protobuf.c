/* lm-protobuf.c: reading messages in the encoding of Protocol Buffers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-protobuf.h"

typedef enum
{
  WIRE_VARINT = 0,
  WIRE_64_BITS = 1,
  WIRE_BYTES = 2,
  WIRE_32_BITS = 5,
} WireType;

typedef struct
{
  const guint8 *at;
  gsize         n_left;
} Cursor;

typedef struct
{
  guint64       number;
  WireType      type;
  guint64       integer;        /* its value, or how many bytes there are */
  const guint8 *bytes;
} Field;

static gboolean
read_varint (Cursor  *cursor,
             guint64 *value)
{
  *value = 0;

  for (guint shift = 0; shift < 64 && cursor->n_left > 0; shift += 7)
    {
      guint8 byte = *cursor->at++;

      cursor->n_left--;
      *value |= (guint64) (byte & 0x7f) << shift;
      if ((byte & 0x80) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
read_field (Cursor *cursor,
            Field  *field)
{
  guint64 key;

  if (!read_varint (cursor, &key))
    return FALSE;

  field->number = key >> 3;
  field->type = key & 7;

  switch (field->type)
    {
    case WIRE_VARINT:
      return read_varint (cursor, &field->integer);

    case WIRE_64_BITS:
      field->integer = 8;
      break;

    case WIRE_32_BITS:
      field->integer = 4;
      break;

    case WIRE_BYTES:
      if (!read_varint (cursor, &field->integer))
        return FALSE;
      break;

    default:
      return FALSE;
    }

  if (field->integer > cursor->n_left)
    return FALSE;

  field->bytes = cursor->at;
  cursor->at += field->integer;
  cursor->n_left -= field->integer;

  return TRUE;
}

/* The last of several counts. */
static gboolean
find_field (const guint8 *data,
            gsize         size,
            guint         number,
            WireType      type,
            Field        *found)
{
  Cursor cursor = { data, size };

  *found = (Field) { 0 };

  while (cursor.n_left > 0)
    {
      Field field = { 0 };

      if (!read_field (&cursor, &field))
        return FALSE;

      if (field.number != number)
        continue;

      if (field.type != type)
        return FALSE;

      *found = field;
    }

  return TRUE;
}

gboolean
lm_protobuf_get_integer (const guint8 *data,
                         gsize         size,
                         guint         field,
                         guint64      *value)
{
  Field found;
  gboolean is_message = find_field (data, size, field, WIRE_VARINT, &found);

  *value = found.integer;

  return is_message;
}

char *
lm_protobuf_dup_text (const guint8 *data,
                      gsize         size,
                      guint         field)
{
  Field found;

  if (!find_field (data, size, field, WIRE_BYTES, &found) ||
      !g_utf8_validate_len ((const char *) found.bytes, found.integer, NULL))
    return NULL;

  return g_strndup ((const char *) found.bytes, found.integer);
}
