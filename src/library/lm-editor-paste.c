/* lm-editor-paste.c: a table from the clipboard becomes rows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/locale/lm-locale.h"
#include "library/lm-editor-page-private.h"

#include <glib/gi18n.h>

#include "core/edit/lm-pasted-table.h"

#define MAX_BYTES (4 * 1024 * 1024)

typedef struct
{
  LmEditorPage *page;
  char         *phase;
  char         *html;       /* with room for one byte more than is taken */
} Pasting;

static void
pasting_free (Pasting *pasting)
{
  g_object_unref (pasting->page);
  g_free (pasting->phase);
  g_free (pasting->html);
  g_free (pasting);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pasting, pasting_free)

static LmDraftItem *
find_phase (LmEditorPage *self,
            const char   *pointer)
{
  GListModel *phases = lm_draft_item_get_list (lm_draft_get_root (lm_edit_context_get_draft (self->context)), "phases");

  for (guint i = 0; i < g_list_model_get_n_items (phases); i++)
    {
      g_autoptr(LmDraftItem) phase = g_list_model_get_item (phases, i);
      g_autofree char *own = lm_draft_item_dup_pointer (phase, NULL);

      if (g_str_equal (own, pointer))
        return phase;
    }

  return NULL;
}

/* An empty row at the end is there to be written in. */
static guint
find_end (GListModel *aspects)
{
  guint n_aspects = g_list_model_get_n_items (aspects);
  g_autoptr(LmDraftItem) last = n_aspects > 0 ? g_list_model_get_item (aspects, n_aspects - 1) : NULL;

  return last != NULL && lm_draft_item_is_blank (last) ? n_aspects - 1 : n_aspects;
}

static void
take_table (Pasting   *pasting,
            GPtrArray *table)
{
  LmEditorPage *self = pasting->page;
  LmDraftItem *phase = find_phase (self, pasting->phase);
  GListModel *aspects;
  guint n_before, n_added, n_left_out, position;
  g_autofree char *message = NULL;
  g_autofree char *pointer = NULL;

  if (phase == NULL)
    return;

  aspects = lm_draft_item_get_list (phase, "aspects");
  n_before = g_list_model_get_n_items (aspects);
  position = find_end (aspects);
  n_left_out = lm_draft_add_table (lm_edit_context_get_draft (self->context), phase, position, table);
  n_added = g_list_model_get_n_items (aspects) - n_before;

  if (n_added == 0)
    {
      lm_editor_page_say (self, _("There is no table on the clipboard"));
      return;
    }

  pointer = g_strdup_printf ("%s/aspects/%u", pasting->phase, position);
  lm_editor_page_show (self, pointer);

  if (n_left_out > 0)
    message = lm_format (ngettext ("%u text was left out: there are more columns than sides",
                                   "%u texts were left out: there are more columns than sides", n_left_out),
                         n_left_out);
  else
    message = lm_format (ngettext ("%u row was added", "%u rows were added", n_added), n_added);

  lm_editor_page_say (self, message);
}

static void
text_read_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(Pasting) pasting = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (object), result, &error);
  g_autoptr(GPtrArray) table = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  table = lm_pasted_table_from_text (text != NULL ? text : "");
  take_table (pasting, table);
}

static void
read_text (Pasting *pasting)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (pasting->page));

  gdk_clipboard_read_text_async (clipboard, pasting->page->pasting, text_read_cb, pasting);
}

static void
html_read_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(Pasting) pasting = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *html = NULL;
  g_autoptr(GPtrArray) table = NULL;
  gsize length = 0;

  g_input_stream_read_all_finish (G_INPUT_STREAM (object), result, &length, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* Of one that is too large, or that breaks off, nothing. */
  html = error == NULL && length <= MAX_BYTES ? g_utf8_make_valid (pasting->html, length) : g_strdup ("");
  table = lm_pasted_table_from_html (html);
  if (table->len > 0)
    take_table (pasting, table);
  else
    read_text (g_steal_pointer (&pasting));
}

static void
stream_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(Pasting) pasting = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (object), result, NULL, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (stream == NULL)
    {
      read_text (g_steal_pointer (&pasting));
      return;
    }

  /* It comes in pieces. */
  pasting->html = g_malloc (MAX_BYTES + 1);
  g_input_stream_read_all_async (stream, pasting->html, MAX_BYTES + 1, G_PRIORITY_DEFAULT, pasting->page->pasting,
                                 html_read_cb, pasting);
  (void) g_steal_pointer (&pasting);
}

void
lm_editor_page_paste_table (LmEditorPage *self,
                            const char   *phase)
{
  static const char *types[] = { "text/html", NULL };
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  Pasting *pasting = g_new0 (Pasting, 1);

  g_cancellable_cancel (self->pasting);
  g_clear_object (&self->pasting);
  self->pasting = g_cancellable_new ();

  pasting->page = g_object_ref (self);
  pasting->phase = g_strdup (phase);

  if (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), types[0]))
    gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, self->pasting, stream_cb, pasting);
  else
    read_text (pasting);
}
