/* lm-anki-collection.c: what is in a collection of Anki’s
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-anki-collection.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "core/exchange/lm-anki-database.h"
#include "core/exchange/lm-anki-leftovers.h"
#include "core/exchange/lm-protobuf.h"
#include "core/subject/lm-subject-reader.h"

#define MAX_NOTE_TYPES 10000            /* also decks */
#define MAX_PARTS      100000           /* fields, or templates, of all types of notes */
#define OLDEST_VERSION 11
#define TABLES_VERSION 15               /* the first with tables of types and decks, instead of JSON */
#define NEWEST_VERSION 18

struct _LmAnkiCollection
{
  /* Owned */
  LmAnkiDatabase *database;
  GPtrArray      *note_types;           /* by id */
  GPtrArray      *decks;                /* by id */
  LmAnkiRows     *note_rows;
};

typedef gboolean (*TakeRow) (LmAnkiCollection  *self,
                             LmAnkiRows        *row,
                             GError           **error);

static void
card_type_free (gpointer data)
{
  LmAnkiCardType *card_type = data;

  g_free (card_type->name);
  g_free (card_type->question);
  g_free (card_type->answer);
  g_free (card_type);
}

static void
note_type_free (gpointer data)
{
  LmAnkiNoteType *note_type = data;

  g_free (note_type->name);
  g_ptr_array_unref (note_type->field_names);
  g_ptr_array_unref (note_type->card_types);
  g_free (note_type);
}

static void
deck_free (gpointer data)
{
  LmAnkiDeck *deck = data;

  g_free (deck->name);
  g_free (deck->phase_id);
  g_free (deck);
}

void
lm_anki_note_free (LmAnkiNote *note)
{
  g_free (note->guid);
  g_free (note->tags);
  g_strfreev (note->fields);
  g_free (note);
}

static gboolean
read_rows (LmAnkiCollection  *self,
           const char        *sql,
           guint              max_rows,
           TakeRow            take,
           GError           **error)
{
  g_autoptr(LmAnkiRows) rows = lm_anki_database_query (self->database, sql, error);
  guint n_rows = 0;
  gboolean is_row;

  if (rows == NULL)
    return FALSE;

  while (TRUE)
    {
      if (!lm_anki_database_step (self->database, rows, &is_row, error))
        return FALSE;

      if (!is_row)
        return TRUE;

      if (n_rows++ == max_rows)
        {
          g_set_error (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_TOO_LARGE,
                       _("This package holds more than %u note types or decks. "
                         "Export fewer decks at once, then try again."), max_rows);
          return FALSE;
        }

      if (!take (self, rows, error))
        return FALSE;
    }
}

/* Note types and decks begin with their id. */
static gint
compare_ids (gconstpointer a,
             gconstpointer b)
{
  gint64 first = **(gint64 * const *) a;
  gint64 second = **(gint64 * const *) b;

  return (first > second) - (first < second);
}

static gpointer
find (GPtrArray *items,
      gint64     id)
{
  const gint64 *key = &id;
  gpointer *found = NULL;

  if (items->len > 0)
    found = bsearch (&key, items->pdata, items->len, sizeof (gpointer), compare_ids);

  return found != NULL ? *found : NULL;
}

static gboolean
set_broken_type (GError **error)
{
  g_set_error_literal (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_INVALID,
                       _("A note type in this package cannot be read. Export it from Anki again."));

  return FALSE;
}

static void
add_note_type (LmAnkiCollection *self,
               LmAnkiRows       *row,
               gboolean          is_cloze)
{
  LmAnkiNoteType *note_type = g_new0 (LmAnkiNoteType, 1);

  note_type->id = sqlite3_column_int64 (row, 0);
  note_type->name = lm_anki_rows_dup_text (row, 1);
  note_type->is_cloze = is_cloze;
  note_type->field_names = g_ptr_array_new_with_free_func (g_free);
  note_type->card_types = g_ptr_array_new_with_free_func (card_type_free);
  g_ptr_array_add (self->note_types, note_type);
}

static void
add_card_type (LmAnkiCollection *self,
               LmAnkiRows       *row,
               char             *question,
               char             *answer)
{
  LmAnkiNoteType *note_type = find (self->note_types, sqlite3_column_int64 (row, 0));
  LmAnkiCardType *card_type = g_new0 (LmAnkiCardType, 1);

  card_type->name = lm_anki_rows_dup_text (row, 1);
  card_type->question = question;
  card_type->answer = answer;

  if (note_type != NULL)
    g_ptr_array_add (note_type->card_types, card_type);
  else
    card_type_free (card_type);
}

static gboolean
take_field (LmAnkiCollection  *self,
            LmAnkiRows        *row,
            GError           **error)
{
  LmAnkiNoteType *note_type = find (self->note_types, sqlite3_column_int64 (row, 0));

  if (note_type != NULL)
    g_ptr_array_add (note_type->field_names, lm_anki_rows_dup_text (row, 1));

  return TRUE;
}

static gboolean
take_json_note_type (LmAnkiCollection  *self,
                     LmAnkiRows        *row,
                     GError           **error)
{
  add_note_type (self, row, sqlite3_column_int (row, 2) == 1);

  return TRUE;
}

static gboolean
take_json_card_type (LmAnkiCollection  *self,
                     LmAnkiRows        *row,
                     GError           **error)
{
  add_card_type (self, row, lm_anki_rows_dup_text (row, 2), lm_anki_rows_dup_text (row, 3));

  return TRUE;
}

static gboolean
take_note_type (LmAnkiCollection  *self,
                LmAnkiRows        *row,
                GError           **error)
{
  const guint8 *config = sqlite3_column_blob (row, 2);
  guint64 kind;

  if (!lm_protobuf_get_integer (config, sqlite3_column_bytes (row, 2), 1, &kind))
    return set_broken_type (error);

  add_note_type (self, row, kind == 1);

  return TRUE;
}

static gboolean
take_card_type (LmAnkiCollection  *self,
                LmAnkiRows        *row,
                GError           **error)
{
  const guint8 *config = sqlite3_column_blob (row, 2);
  gsize size = sqlite3_column_bytes (row, 2);
  g_autofree char *question = lm_protobuf_dup_text (config, size, 1);
  g_autofree char *answer = lm_protobuf_dup_text (config, size, 2);

  if (question == NULL || answer == NULL)
    return set_broken_type (error);

  add_card_type (self, row, g_steal_pointer (&question), g_steal_pointer (&answer));

  return TRUE;
}

static gboolean
take_deck (LmAnkiCollection  *self,
           LmAnkiRows        *row,
           GError           **error)
{
  LmAnkiDeck *deck = g_new0 (LmAnkiDeck, 1);
  g_autofree char *name = lm_anki_rows_dup_text (row, 1);
  g_auto(GStrv) levels = g_strsplit (name, "\x1f", -1);

  deck->id = sqlite3_column_int64 (row, 0);
  deck->name = g_strjoinv ("::", levels);
  deck->position = G_MAXINT;

  if (sqlite3_column_count (row) > 2 && sqlite3_column_type (row, 2) == SQLITE_TEXT &&
      sqlite3_column_type (row, 3) == SQLITE_INTEGER)
    {
      deck->phase_id = lm_anki_rows_dup_text (row, 2);
      deck->position = sqlite3_column_int (row, 3);
    }

  g_ptr_array_add (self->decks, deck);

  return TRUE;
}

static gboolean
check_tables (LmAnkiCollection  *self,
              gint64             version,
              GError           **error)
{
  const struct
  {
    const char *name;
    const char *columns[8];
    gboolean    is_newer;
  } tables[] = {
    { "cards", { "id", "nid", "did", "ord", "odid", "reps" } },
    { "notes", { "id", "guid", "mid", "tags", "flds" } },
    { "notetypes", { "id", "name", "config" }, TRUE },
    { "fields", { "ntid", "ord", "name" }, TRUE },
    { "templates", { "ntid", "ord", "name", "config" }, TRUE },
    { "decks", { "id", "name" }, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if ((version >= TABLES_VERSION || !tables[i].is_newer) &&
        !lm_anki_database_check_table (self->database, tables[i].name, tables[i].columns, error))
      return FALSE;

  return TRUE;
}

static gboolean
read_version (LmAnkiCollection  *self,
              gint64            *version,
              GError           **error)
{
  const char * const columns[] = { "id", "ver", "models", "decks", NULL };
  g_autoptr(LmAnkiRows) rows = NULL;
  g_autofree char *found = NULL;
  gboolean is_row;

  if (!lm_anki_database_check_table (self->database, "col", columns, error))
    return FALSE;

  rows = lm_anki_database_query (self->database, "SELECT ver FROM col", error);
  if (rows == NULL || !lm_anki_database_step (self->database, rows, &is_row, error))
    return FALSE;

  *version = is_row ? sqlite3_column_int64 (rows, 0) : 0;
  if (*version >= OLDEST_VERSION && *version <= NEWEST_VERSION)
    return TRUE;

  found = g_strdup_printf ("%" G_GINT64_FORMAT, *version);
  g_set_error (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_INVALID,
               /* Translators: the label of the option is the one in Anki’s own translation. */
               _("The database in this package has the schema %s; schemas from %d to %d can be read. In Anki, export "
                 "it again with “Support older Anki versions” turned on."),
               found, OLDEST_VERSION, NEWEST_VERSION);

  return FALSE;
}

static gboolean
read_note_types (LmAnkiCollection  *self,
                 gint64             version,
                 GError           **error)
{
  gboolean is_json = version < TABLES_VERSION;

  if (!read_rows (self,
                  is_json ? "SELECT CAST (m.key AS INTEGER), json_extract (m.value, '$.name'), "
                            "json_extract (m.value, '$.type') FROM col, json_each (col.models) AS m"
                          : "SELECT id, name, config FROM notetypes NOT INDEXED",
                  MAX_NOTE_TYPES, is_json ? take_json_note_type : take_note_type, error))
    return FALSE;

  g_ptr_array_sort (self->note_types, compare_ids);

  return read_rows (self,
                    is_json ? "SELECT CAST (m.key AS INTEGER), json_extract (f.value, '$.name') "
                              "FROM col, json_each (col.models) AS m, json_each (m.value, '$.flds') AS f"
                            : "SELECT ntid, name FROM fields ORDER BY ntid, ord",
                    MAX_PARTS, take_field, error) &&
         read_rows (self,
                    is_json ? "SELECT CAST (m.key AS INTEGER), json_extract (t.value, '$.name'), "
                              "json_extract (t.value, '$.qfmt'), json_extract (t.value, '$.afmt') "
                              "FROM col, json_each (col.models) AS m, json_each (m.value, '$.tmpls') AS t"
                            : "SELECT ntid, name, config FROM templates ORDER BY ntid, ord",
                    MAX_PARTS, is_json ? take_json_card_type : take_card_type, error);
}

static gboolean
read_decks (LmAnkiCollection  *self,
            gint64             version,
            GError           **error)
{
  if (!read_rows (self,
                  version < TABLES_VERSION
                    ? "SELECT CAST (d.key AS INTEGER), json_extract (d.value, '$.name'), "
                      "json_extract (d.value, '$.leadmgmt.phase'), json_extract (d.value, '$.leadmgmt.position') "
                      "FROM col, json_each (col.decks) AS d"
                    : "SELECT id, name FROM decks NOT INDEXED",
                  MAX_NOTE_TYPES, take_deck, error))
    return FALSE;

  g_ptr_array_sort (self->decks, compare_ids);

  return TRUE;
}

static gboolean
read_types_and_decks (LmAnkiCollection  *self,
                      GError           **error)
{
  gint64 version;

  if (!read_version (self, &version, error) ||
      !check_tables (self, version, error) ||
      !read_note_types (self, version, error) ||
      !read_decks (self, version, error))
    return FALSE;

  self->note_rows = lm_anki_database_query (self->database,
                                            "SELECT guid, mid, tags, flds FROM notes WHERE id = ?1", error);

  return self->note_rows != NULL;
}

static LmAnkiDatabase *
unpack (LmAnkiArchive  *archive,
        LmAnkiWork     *work,
        GError        **error)
{
  LmAnkiDatabase *database = NULL;
  g_autofree char *path = NULL;
  g_autoptr(GError) failure = NULL;
  int file = g_file_open_tmp (LM_ANKI_TEMPORARY_PREFIX "XXXXXX", &path, &failure);

  if (file < 0)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_file_error (failure->code),
                   _("The package cannot be unpacked into the folder for temporary files: %s"), failure->message);
      return NULL;
    }

  if (lm_anki_archive_extract (archive, file, work, error))
    database = lm_anki_database_open (path, work, error);

  /* What is open can be read on; nothing stays behind, whatever comes. */
  g_unlink (path);
  g_close (file, NULL);

  return database;
}

LmAnkiCollection *
lm_anki_collection_open (LmAnkiArchive  *archive,
                         LmAnkiWork     *work,
                         GError        **error)
{
  g_autoptr(LmAnkiCollection) self = g_new0 (LmAnkiCollection, 1);

  self->note_types = g_ptr_array_new_with_free_func (note_type_free);
  self->decks = g_ptr_array_new_with_free_func (deck_free);
  self->database = unpack (archive, work, error);

  if (self->database == NULL || !read_types_and_decks (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
lm_anki_collection_free (LmAnkiCollection *self)
{
  g_clear_pointer (&self->note_rows, lm_anki_rows_free);
  g_clear_pointer (&self->database, lm_anki_database_close);
  g_ptr_array_unref (self->note_types);
  g_ptr_array_unref (self->decks);
  g_free (self);
}

LmAnkiNoteType *
lm_anki_collection_find_note_type (LmAnkiCollection *self,
                                   gint64            id)
{
  return find (self->note_types, id);
}

LmAnkiDeck *
lm_anki_collection_find_deck (LmAnkiCollection *self,
                              gint64            id)
{
  return find (self->decks, id);
}

static LmAnkiCard
read_card (LmAnkiRows *row)
{
  gint64 home = sqlite3_column_int64 (row, 2);

  return (LmAnkiCard) {
    .note_id = sqlite3_column_int64 (row, 0),
    .deck_id = home != 0 ? home : sqlite3_column_int64 (row, 1),
    .ordinal = CLAMP (sqlite3_column_int64 (row, 3), 0, G_MAXINT),
    .is_studied = sqlite3_column_int64 (row, 4) > 0,
  };
}

GArray *
lm_anki_collection_read_cards (LmAnkiCollection  *self,
                               GError           **error)
{
  g_autoptr(GArray) cards = g_array_new (FALSE, FALSE, sizeof (LmAnkiCard));
  g_autoptr(LmAnkiRows) rows = NULL;
  gboolean is_row;

  rows = lm_anki_database_query (self->database, "SELECT nid, did, odid, ord, reps FROM cards NOT INDEXED", error);
  if (rows == NULL)
    return NULL;

  while (TRUE)
    {
      LmAnkiCard card;

      if (!lm_anki_database_step (self->database, rows, &is_row, error))
        return NULL;

      if (!is_row)
        return g_steal_pointer (&cards);

      if (cards->len == LM_SUBJECT_MAX_CELLS_AND_CARDS)
        {
          g_set_error (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_TOO_LARGE,
                       _("This package holds more than %d cards. Export fewer decks at once, then try again."),
                       LM_SUBJECT_MAX_CELLS_AND_CARDS);
          return NULL;
        }

      card = read_card (rows);
      g_array_append_val (cards, card);
    }
}

gboolean
lm_anki_collection_read_note (LmAnkiCollection  *self,
                              gint64             id,
                              LmAnkiNote       **note,
                              GError           **error)
{
  g_autofree char *fields = NULL;
  gboolean is_row;

  *note = NULL;
  sqlite3_reset (self->note_rows);
  sqlite3_bind_int64 (self->note_rows, 1, id);

  if (!lm_anki_database_step (self->database, self->note_rows, &is_row, error))
    return FALSE;

  if (!is_row)
    return TRUE;

  fields = lm_anki_rows_dup_text (self->note_rows, 3);

  *note = g_new0 (LmAnkiNote, 1);
  (*note)->id = id;
  (*note)->guid = lm_anki_rows_dup_text (self->note_rows, 0);
  (*note)->type_id = sqlite3_column_int64 (self->note_rows, 1);
  (*note)->tags = g_strstrip (lm_anki_rows_dup_text (self->note_rows, 2));
  (*note)->fields = g_strsplit (fields, "\x1f", 1000);

  return TRUE;
}
