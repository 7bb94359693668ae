/* lm-pasted-table.c: a table from a spreadsheet or a web page
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/edit/lm-pasted-table.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#include "core/exchange/lm-html-text.h"
#include "core/exchange/lm-record-reader.h"

/* A table has more than this only to take all memory. */
#define MAX_BYTES (4 * 1024 * 1024)
#define MAX_SPAN  16

static GStrv
take_cells (GPtrArray *cells)
{
  g_ptr_array_add (cells, NULL);

  return (GStrv) g_ptr_array_free (cells, FALSE);
}

static GStrv
dup_record (LmRecordReader *reader)
{
  GPtrArray *cells = g_ptr_array_new ();

  for (guint i = 0; i < lm_record_reader_get_n_cells (reader); i++)
    {
      char *cell = g_strdup (lm_record_reader_get_cell (reader, i));

      g_ptr_array_add (cells, g_strstrip (cell));
    }

  return take_cells (cells);
}

GPtrArray *
lm_pasted_table_from_text (const char *text)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(LmTableText) table = NULL;
  g_autoptr(LmRecordReader) reader = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (strchr (text, '\t') == NULL || strlen (text) > MAX_BYTES)
    return rows;

  bytes = g_bytes_new (text, strlen (text));
  table = lm_table_text_new ("", bytes, NULL);
  if (table == NULL)
    return rows;

  reader = lm_record_reader_new (table, 0, '\t');
  while (lm_record_reader_next (reader, NULL))
    g_ptr_array_add (rows, dup_record (reader));

  return rows;
}

static gboolean
is_element (xmlNode    *node,
            const char *name)
{
  return node->type == XML_ELEMENT_NODE && xmlStrcasecmp (node->name, (const xmlChar *) name) == 0;
}

/* The next node in the order of the text, without going into @node when @inside is not set. */
static xmlNode *
get_next (xmlNode  *root,
          xmlNode  *node,
          gboolean  inside)
{
  if (inside && node->children != NULL)
    return node->children;

  while (node != root && node->next == NULL)
    node = node->parent;

  return node != root ? node->next : NULL;
}

static xmlNode *
find_table (xmlNode *root)
{
  for (xmlNode *node = root; node != NULL; node = get_next (root, node, TRUE))
    if (is_element (node, "table"))
      return node;

  return NULL;
}

static char *
dup_cell_text (xmlNode *cell)
{
  xmlBuffer *buffer = xmlBufferCreate ();
  char *text;

  xmlNodeDump (buffer, cell->doc, cell, 0, 0);
  text = lm_html_to_text ((const char *) xmlBufferContent (buffer), NULL, NULL, NULL);
  xmlBufferFree (buffer);

  return text != NULL ? text : g_strdup ("");
}

static guint
get_span (xmlNode *cell)
{
  xmlChar *value = xmlGetProp (cell, (const xmlChar *) "colspan");
  guint64 span = 1;

  if (value != NULL)
    g_ascii_string_to_unsigned ((const char *) value, 10, 1, MAX_SPAN, &span, NULL);
  xmlFree (value);

  return MAX (span, 1);
}

static GStrv
dup_row (xmlNode *row)
{
  GPtrArray *cells = g_ptr_array_new ();

  for (xmlNode *cell = row->children; cell != NULL; cell = cell->next)
    {
      if (!is_element (cell, "td") && !is_element (cell, "th"))
        continue;

      g_ptr_array_add (cells, dup_cell_text (cell));
      for (guint i = get_span (cell); i > 1; i--)
        g_ptr_array_add (cells, g_strdup (""));
    }

  return take_cells (cells);
}

GPtrArray *
lm_pasted_table_from_html (const char *html)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  htmlDocPtr document;
  xmlNode *root;
  xmlNode *table;

  g_return_val_if_fail (html != NULL, NULL);

  if (strlen (html) > MAX_BYTES)
    return rows;

  document = htmlReadMemory (html, strlen (html), NULL, "UTF-8",
                             HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
  root = document != NULL ? xmlDocGetRootElement (document) : NULL;
  table = root != NULL ? find_table (root) : NULL;

  for (xmlNode *node = table; node != NULL; )
    {
      gboolean is_row = is_element (node, "tr");

      if (is_row)
        g_ptr_array_add (rows, dup_row (node));

      /* What is in a cell is a part of it, another table included. */
      node = get_next (table, node, !is_row);
    }

  if (document != NULL)
    xmlFreeDoc (document);

  return rows;
}
