/* lm-exchange-format.h: the formats of files, by the endings of their names
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LmExchangeFormat:
 * @LM_EXCHANGE_FORMAT_UNKNOWN: a file name whose ending says nothing
 * @LM_EXCHANGE_FORMAT_JSON: a subject file
 * @LM_EXCHANGE_FORMAT_CSV: a table whose cells are parted by commas or semicolons
 * @LM_EXCHANGE_FORMAT_TSV: a table whose cells are parted by tabs; “.txt”, as which Anki
 *   exports its notes, is one too
 * @LM_EXCHANGE_FORMAT_MARKDOWN: tables for reading
 * @LM_EXCHANGE_FORMAT_HTML: a page for reading and printing
 * @LM_EXCHANGE_FORMAT_ANKI: a deck of Anki's, “.apkg” or “.colpkg”
 */
typedef enum
{
  LM_EXCHANGE_FORMAT_UNKNOWN,
  LM_EXCHANGE_FORMAT_JSON,
  LM_EXCHANGE_FORMAT_CSV,
  LM_EXCHANGE_FORMAT_TSV,
  LM_EXCHANGE_FORMAT_MARKDOWN,
  LM_EXCHANGE_FORMAT_HTML,
  LM_EXCHANGE_FORMAT_ANKI,
} LmExchangeFormat;

/**
 * lm_exchange_format_from_file:
 * @file: a file, which need not exist
 *
 * Goes by the ending of the name alone, in upper or lower case.
 *
 * Returns: the format, or %LM_EXCHANGE_FORMAT_UNKNOWN
 */
LmExchangeFormat     lm_exchange_format_from_file   (GFile            *file);

/**
 * lm_exchange_format_get_name:
 * @format: a format, not %LM_EXCHANGE_FORMAT_UNKNOWN
 *
 * Returns: the translated name, “Table (CSV)” for example
 */
const char          *lm_exchange_format_get_name    (LmExchangeFormat  format);

/**
 * lm_exchange_format_get_endings:
 * @format: a format, not %LM_EXCHANGE_FORMAT_UNKNOWN
 *
 * Returns: (transfer none): the endings of names without a dot, in lower case and
 *   %NULL-terminated; the first is the one for new files
 */
const char * const  *lm_exchange_format_get_endings (LmExchangeFormat  format);

G_END_DECLS
