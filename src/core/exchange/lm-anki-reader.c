/* lm-anki-reader.c: a subject from a package of Anki’s
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-anki-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/exchange/lm-anki-ids.h"
#include "core/exchange/lm-anki-outline.h"
#include "core/exchange/lm-anki-renderer.h"
#include "core/exchange/lm-import-rules.h"
#include "core/exchange/lm-imported-ids.h"
#include "core/subject/lm-file-contents.h"
#include "core/subject/lm-subject-limits.h"
#include "core/subject/lm-subject-reader.h"

#define UNPACKED       0.3              /* of the progress */
#define BYTES_A_CARD   160              /* in a subject file, beside the texts */
#define UNKNOWN_LANGUAGE "und"

typedef struct
{
  /* Borrowed */
  LmAnkiWork       *work;
  LmAnkiCollection *collection;
  LmAnkiOutline    *outline;
  LmAnkiRenderer   *renderer;
  LmAnkiMedia      *media;

  /* Owned */
  GPtrArray     *phases;
  LmImportedIds *phase_ids;
  LmAnkiNote    *note;                  /* the last one that was read */

  /* State */
  gsize n_bytes;                        /* of the subject file that would come of it */
  guint n_left_out[LM_ANKI_N_OUTCOMES];
  guint n_lost;                         /* cards whose note is missing */
  guint n_studied;
} Import;

/* A phase that is being filled */
typedef struct
{
  LmAnkiDeck *deck;
  GPtrArray  *cards;
  GTree      *card_ids;                 /* a set */
} Chapter;

static gint
compare_texts (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  return strcmp (a, b);
}

static gboolean
read_note (Import  *import,
           gint64   id,
           GError **error)
{
  if (import->note != NULL && import->note->id == id)
    return TRUE;

  g_clear_pointer (&import->note, lm_anki_note_free);
  if (!lm_anki_collection_read_note (import->collection, id, &import->note, error))
    return FALSE;

  for (guint i = 0; import->note != NULL && import->note->fields[i] != NULL; i++)
    {
      char *field = lm_anki_media_shorten (import->note->fields[i]);

      import->note->fields[i] = lm_anki_media_take_sounds (import->media, field);
    }

  return TRUE;
}

/* Two notes with one guid are not Anki’s, but may not spoil the rest. */
static char *
dup_card_id (Import           *import,
             Chapter          *chapter,
             const LmAnkiCard *card)
{
  g_autofree char *id = lm_anki_guid_to_card_id (import->note->guid, card->ordinal);
  g_autofree char *guid = NULL;

  if (g_tree_lookup_node (chapter->card_ids, id) == NULL)
    return g_steal_pointer (&id);

  guid = g_strdup_printf ("%s %" G_GINT64_FORMAT, import->note->guid, card->note_id);
  g_free (id);
  id = lm_anki_guid_to_card_id (guid, card->ordinal);

  return g_tree_lookup_node (chapter->card_ids, id) == NULL ? g_steal_pointer (&id) : NULL;
}

static void
take_card (Import           *import,
           Chapter          *chapter,
           const LmAnkiCard *card,
           const LmAnkiText *text)
{
  char *id = dup_card_id (import, chapter, card);

  if (id == NULL)
    {
      import->n_lost++;
      return;
    }

  g_ptr_array_add (chapter->cards, lm_authored_card_new (id, text->prompt, text->answer, text->hint));
  g_tree_insert (chapter->card_ids, id, NULL);

  import->n_bytes += BYTES_A_CARD + strlen (text->prompt) + strlen (text->answer) +
                     (text->hint != NULL ? strlen (text->hint) : 0);
  if (card->is_studied)
    import->n_studied++;
}

static gboolean
read_card (Import            *import,
           Chapter           *chapter,
           const LmAnkiCard  *card,
           GError           **error)
{
  g_auto(LmAnkiText) text = { NULL };
  LmAnkiNoteType *note_type = NULL;
  LmAnkiOutcome outcome;

  if (!lm_anki_work_check (import->work, error) || !read_note (import, card->note_id, error))
    return FALSE;

  if (import->note != NULL)
    note_type = lm_anki_collection_find_note_type (import->collection, import->note->type_id);

  if (note_type == NULL)
    {
      import->n_lost++;
      return TRUE;
    }

  outcome = lm_anki_renderer_render (import->renderer, note_type, import->note, card->ordinal,
                                     chapter->deck->name, &text);
  if (outcome == LM_ANKI_RENDERED)
    take_card (import, chapter, card, &text);
  else
    import->n_left_out[outcome]++;

  if (import->n_bytes <= LM_SUBJECT_MAX_BYTES)
    return TRUE;

  g_set_error (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_TOO_LARGE,
               _("The cards in this package hold more than %d MiB of text. Export fewer decks at once, "
                 "then try again."), LM_SUBJECT_MAX_BYTES / 1024 / 1024);

  return FALSE;
}

static char *
dup_phase_id (Import     *import,
              Chapter    *chapter,
              const char *title)
{
  const char *own = chapter->deck->phase_id;

  return lm_imported_ids_add (import->phase_ids, own != NULL ? own : title, "phase");
}

static void
end_chapter (Import  *import,
             Chapter *chapter)
{
  g_autofree char *title = NULL;
  g_autofree char *id = NULL;

  if (chapter->cards->len > 0)
    {
      title = lm_anki_outline_dup_phase_title (import->outline, chapter->deck);
      id = dup_phase_id (import, chapter, title);
      g_ptr_array_add (import->phases,
                       lm_phase_new (id, title, NULL, g_ptr_array_new_with_free_func (g_object_unref),
                                     g_steal_pointer (&chapter->cards)));
    }

  g_clear_pointer (&chapter->cards, g_ptr_array_unref);
  g_clear_pointer (&chapter->card_ids, g_tree_unref);
}

static void
begin_chapter (Import  *import,
               Chapter *chapter,
               gint64   deck_id)
{
  chapter->deck = lm_anki_outline_find (import->outline, deck_id);
  chapter->cards = g_ptr_array_new_with_free_func (g_object_unref);
  chapter->card_ids = g_tree_new_full (compare_texts, NULL, g_free, NULL);
}

static gboolean
read_cards (Import  *import,
            GArray  *cards,
            GError **error)
{
  Chapter chapter = { NULL };
  gboolean success = TRUE;

  for (guint i = 0; i < cards->len && success; i++)
    {
      const LmAnkiCard *card = &g_array_index (cards, LmAnkiCard, i);

      if (i == 0 || card->deck_id != card[-1].deck_id)
        {
          if (i > 0)
            end_chapter (import, &chapter);
          begin_chapter (import, &chapter, card->deck_id);
        }

      success = read_card (import, &chapter, card, error);
      lm_anki_work_tell (import->work, UNPACKED + (1 - UNPACKED) * i / cards->len);
    }

  if (cards->len > 0)
    end_chapter (import, &chapter);

  return success;
}

static void
report_left_out (Import           *import,
                 LmExchangeReport *report)
{
  const guint *n_cards = import->n_left_out;

  lm_anki_media_report (import->media, report);

  if (n_cards[LM_ANKI_WITHOUT_TEXT] > 0)
    lm_exchange_report_add (report,
                            ngettext ("%u card left out, a side of which has no text",
                                      "%u cards left out, a side of which has no text",
                                      n_cards[LM_ANKI_WITHOUT_TEXT]),
                            n_cards[LM_ANKI_WITHOUT_TEXT]);

  if (n_cards[LM_ANKI_TOO_LONG] > 0)
    lm_exchange_report_add (report,
                            ngettext ("%u card left out that is too long", "%u cards left out that are too long",
                                      n_cards[LM_ANKI_TOO_LONG]),
                            n_cards[LM_ANKI_TOO_LONG]);

  if (n_cards[LM_ANKI_BROKEN] > 0)
    lm_exchange_report_add (report,
                            ngettext ("%u card left out whose template is broken",
                                      "%u cards left out whose templates are broken",
                                      n_cards[LM_ANKI_BROKEN]),
                            n_cards[LM_ANKI_BROKEN]);

  if (import->n_lost > 0)
    lm_exchange_report_add (report,
                            ngettext ("%u card left out whose note is missing or there twice",
                                      "%u cards left out whose notes are missing or there twice",
                                      import->n_lost),
                            import->n_lost);

  if (import->n_studied > 0)
    lm_exchange_report_add (report,
                            ngettext ("Anki’s schedule of %u card left out", "Anki’s schedules of %u cards left out",
                                      import->n_studied),
                            import->n_studied);
}

static gboolean
check_phases (Import  *import,
              GError **error)
{
  guint n_phases = import->phases->len;

  if (n_phases > LM_SUBJECT_MAX_PHASES)
    {
      g_set_error (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_TOO_LARGE,
                   _("This package has cards in more than %d decks. Export fewer decks at once, then try again."),
                   LM_SUBJECT_MAX_PHASES);
      return FALSE;
    }

  if (n_phases > 0)
    return TRUE;

  g_set_error_literal (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_INVALID,
                       _("No card in this package has text on both sides."));

  return FALSE;
}

static LmSubject *
make_subject (Import                *import,
              const char            *title,
              const LmImportOptions *options)
{
  g_autofree char *common = lm_anki_outline_dup_title (import->outline);
  g_autofree char *id = g_strdup (options->subject_id);

  if (options->title != NULL)
    title = options->title;
  else if (common != NULL)
    title = common;

  if (id == NULL)
    {
      g_autoptr(LmImportedIds) ids = lm_imported_ids_new ();

      id = lm_imported_ids_add (ids, title, "subject");
    }

  return lm_subject_new (id, options->language != NULL ? options->language : UNKNOWN_LANGUAGE,
                         title, NULL, NULL,
                         g_ptr_array_new_with_free_func (g_object_unref),
                         g_steal_pointer (&import->phases));
}

static LmSubject *
read_collection (LmAnkiCollection       *collection,
                 const char             *title,
                 const LmImportOptions  *options,
                 LmExchangeReport       *report,
                 LmAnkiWork             *work,
                 GError                **error)
{
  g_autoptr(GArray) cards = lm_anki_collection_read_cards (collection, error);
  g_autoptr(LmAnkiOutline) outline = cards != NULL ? lm_anki_outline_new (collection, cards, title) : NULL;
  g_autoptr(LmAnkiMedia) media = lm_anki_media_new ();
  g_autoptr(LmAnkiRenderer) renderer = lm_anki_renderer_new (media);
  g_autoptr(LmImportedIds) phase_ids = lm_imported_ids_new ();
  Import import = { work, collection, outline, renderer, media, NULL, phase_ids };
  LmSubject *subject = NULL;

  if (cards == NULL)
    return NULL;

  import.phases = g_ptr_array_new_with_free_func (g_object_unref);

  if (read_cards (&import, cards, error))
    {
      report_left_out (&import, report);
      if (check_phases (&import, error))
        subject = make_subject (&import, title, options);
    }

  g_clear_pointer (&import.phases, g_ptr_array_unref);
  g_clear_pointer (&import.note, lm_anki_note_free);

  return subject;
}

LmSubject *
lm_anki_read_bytes (GBytes                 *package,
                    const char             *title,
                    const LmImportOptions  *options,
                    LmExchangeReport       *report,
                    LmProgressFunc          progress,
                    gpointer                progress_data,
                    GCancellable           *cancellable,
                    GError                **error)
{
  LmAnkiWork work;
  g_autoptr(LmAnkiArchive) archive = NULL;
  g_autoptr(LmAnkiCollection) collection = NULL;

  g_return_val_if_fail (package != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);
  g_return_val_if_fail (report != NULL, NULL);

  lm_anki_work_begin (&work, progress, progress_data, cancellable);

  archive = lm_anki_archive_new (package, &work, error);
  if (archive == NULL)
    return NULL;

  collection = lm_anki_collection_open (archive, &work, error);
  if (collection == NULL)
    return NULL;

  lm_anki_work_tell (&work, UNPACKED);

  return read_collection (collection, title, options, report, &work, error);
}

static GBytes *
load_package (GFile         *file,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr(GBytes) package = lm_file_contents_load (file, LM_ANKI_MAX_PACKAGE_BYTES, cancellable, error);

  if (package == NULL || g_bytes_get_size (package) <= LM_ANKI_MAX_PACKAGE_BYTES)
    return g_steal_pointer (&package);

  g_set_error (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_TOO_LARGE,
               _("This package is larger than %d MiB. In Anki, export it without media."),
               LM_ANKI_MAX_PACKAGE_BYTES / 1024 / 1024);

  return NULL;
}

LmSubject *
lm_anki_read (GFile                  *file,
              const LmImportOptions  *options,
              LmExchangeReport       *report,
              LmProgressFunc          progress,
              gpointer                progress_data,
              GCancellable           *cancellable,
              GError                **error)
{
  g_autofree char *name = lm_import_rules_dup_file_name (file);
  g_autofree char *title = NULL;
  g_autoptr(GBytes) package = NULL;
  g_autoptr(GError) failure = NULL;
  LmSubject *subject = NULL;

  if (!lm_import_options_check (options, error))
    return NULL;

  title = lm_import_rules_dup_title (options, name);
  package = load_package (file, cancellable, &failure);
  if (package != NULL)
    subject = lm_anki_read_bytes (package, title, options, report, progress, progress_data, cancellable, &failure);

  /* As the problems of other files begin, which have lines. */
  if (failure != NULL && failure->domain == LM_EXCHANGE_ERROR)
    g_prefix_error (&failure, "%s: ", name);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));

  return subject;
}
