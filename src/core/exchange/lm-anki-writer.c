/* lm-anki-writer.c: a subject as a package of Anki’s
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-anki-writer.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <sqlite3.h>
#include <string.h>

#include "core/exchange/lm-anki-ids.h"
#include "core/exchange/lm-anki-note-text.h"
#include "core/exchange/lm-anki-settings.h"
#include "core/study/lm-deck.h"

/* Anki’s own, at version 11, which all its versions know */
#define SCHEMA \
  "CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL," \
  " ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL, conf text NOT NULL," \
  " models text NOT NULL, decks text NOT NULL, dconf text NOT NULL, tags text NOT NULL);" \
  "CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL," \
  " usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL," \
  " flags integer NOT NULL, data text NOT NULL);" \
  "CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL," \
  " mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL, due integer NOT NULL," \
  " ivl integer NOT NULL, factor integer NOT NULL, reps integer NOT NULL, lapses integer NOT NULL," \
  " left integer NOT NULL, odue integer NOT NULL, odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL);" \
  "CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL," \
  " ivl integer NOT NULL, lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL," \
  " type integer NOT NULL);" \
  "CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);"
#define INDEXES \
  "CREATE INDEX ix_notes_usn ON notes (usn);" \
  "CREATE INDEX ix_cards_usn ON cards (usn);" \
  "CREATE INDEX ix_revlog_usn ON revlog (usn);" \
  "CREATE INDEX ix_cards_nid ON cards (nid);" \
  "CREATE INDEX ix_cards_sched ON cards (did, queue, due);" \
  "CREATE INDEX ix_revlog_cid ON revlog (cid);" \
  "CREATE INDEX ix_notes_csum ON notes (csum);"

typedef sqlite3 Database;
typedef sqlite3_stmt Statement;
typedef struct archive Archive;
typedef struct archive_entry ArchiveEntry;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Database, sqlite3_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Statement, sqlite3_finalize)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Archive, archive_write_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ArchiveEntry, archive_entry_free)

static gboolean
check_result (sqlite3  *database,
              int       result,
              GError  **error)
{
  if (result == SQLITE_OK || result == SQLITE_DONE)
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("The package for Anki cannot be made: %s"),
               sqlite3_errmsg (database));

  return FALSE;
}

static gboolean
run (sqlite3     *database,
     const char  *sql,
     GError     **error)
{
  return check_result (database, sqlite3_exec (database, sql, NULL, NULL, NULL), error);
}

static sqlite3_stmt *
prepare (sqlite3     *database,
         const char  *sql,
         GError     **error)
{
  sqlite3_stmt *statement = NULL;

  check_result (database, sqlite3_prepare_v2 (database, sql, -1, &statement, NULL), error);

  return statement;
}

static gboolean
finish (sqlite3       *database,
        sqlite3_stmt  *statement,
        GError       **error)
{
  return check_result (database, sqlite3_step (statement), error) &&
         check_result (database, sqlite3_reset (statement), error);
}

static void
bind_text (sqlite3_stmt *statement,
           int           position,
           const char   *text)
{
  sqlite3_bind_text (statement, position, text, -1, SQLITE_TRANSIENT);
}

/* “::” parts the levels of a deck. */
static char *
dup_level (const char *title)
{
  g_auto(GStrv) parts = g_strsplit (title, "::", -1);
  char *level = g_strjoinv (":", parts);

  while (strstr (level, "::") != NULL)
    {
      g_auto(GStrv) more = g_strsplit (level, "::", -1);

      g_free (level);
      level = g_strjoinv (":", more);
    }

  return g_strstrip (level);
}

static void
add_deck (LmAnkiNames *names,
          GHashTable  *taken_names,
          GHashTable  *taken_ids,
          char        *name,
          char        *id_text)
{
  g_autofree char *key = g_utf8_casefold (name, -1);
  gint64 id = lm_anki_number_new (id_text);

  for (guint i = 2; g_hash_table_contains (taken_names, key); i++)
    {
      g_autofree char *numbered = g_strdup_printf ("%s (%u)", name, i);

      g_free (key);
      key = g_utf8_casefold (numbered, -1);
      if (!g_hash_table_contains (taken_names, key))
        {
          g_free (name);
          name = g_steal_pointer (&numbered);
        }
    }
  g_hash_table_add (taken_names, g_steal_pointer (&key));

  while (g_hash_table_contains (taken_ids, &id))
    id++;
  g_hash_table_add (taken_ids, g_memdup2 (&id, sizeof id));

  g_array_append_val (names->deck_ids, id);
  g_ptr_array_add (names->deck_names, name);
  g_free (id_text);
}

static void
name_decks (LmAnkiNames *names)
{
  g_autoptr(GHashTable) taken_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) taken_ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  const char *subject_id = lm_subject_get_id (names->subject);
  g_autofree char *title = dup_level (lm_subject_get_title (names->subject));

  add_deck (names, taken_names, taken_ids, g_strdup (title), g_strdup (subject_id));

  for (guint i = 0; i < lm_subject_get_n_phases (names->subject); i++)
    {
      LmPhase *phase = lm_subject_get_phase (names->subject, i);
      g_autofree char *level = dup_level (lm_phase_get_title (phase));

      add_deck (names, taken_names, taken_ids, g_strconcat (title, "::", level, NULL),
                g_strconcat (subject_id, "/", lm_phase_get_id (phase), NULL));
    }
}

static gboolean
write_collection (sqlite3            *database,
                  const LmAnkiNames  *names,
                  guint               n_cards,
                  GError            **error)
{
  g_autoptr(Statement) statement = NULL;
  g_autofree char *conf = lm_anki_settings_conf (names, n_cards);
  g_autofree char *models = lm_anki_settings_models (names);
  g_autofree char *decks = lm_anki_settings_decks (names);
  g_autofree char *dconf = lm_anki_settings_dconf ();

  statement = prepare (database, "INSERT INTO col VALUES (1, ?1, ?2, ?2, 11, 0, 0, 0, ?3, ?4, ?5, ?6, '{}')", error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, names->time - names->time % (24 * 60 * 60));
  sqlite3_bind_int64 (statement, 2, names->time * 1000);
  bind_text (statement, 3, conf);
  bind_text (statement, 4, models);
  bind_text (statement, 5, decks);
  bind_text (statement, 6, dconf);

  return finish (database, statement, error);
}

/* The first 32 bits of a SHA-1 of the first field without markup */
static gint64
make_checksum (const char *plain)
{
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA1, plain, -1);

  digest[8] = '\0';

  return (gint64) g_ascii_strtoull (digest, NULL, 16);
}

static gboolean
write_note (sqlite3            *database,
            sqlite3_stmt       *statement,
            const LmAnkiNames  *names,
            LmCard             *card,
            gint64              id,
            GError            **error)
{
  g_auto(LmAnkiNoteText) text = { NULL };
  g_autofree char *guid = lm_anki_guid_new (lm_subject_get_id (names->subject), lm_card_get_id (card));
  g_autofree char *fields = NULL;

  lm_anki_note_text_init (&text, card);
  fields = g_strjoin ("\x1f", text.prompt->str, text.answer->str, text.hint->str, NULL);

  sqlite3_bind_int64 (statement, 1, id);
  bind_text (statement, 2, guid);
  sqlite3_bind_int64 (statement, 3, names->note_type_id);
  sqlite3_bind_int64 (statement, 4, names->time);
  bind_text (statement, 5, fields);
  bind_text (statement, 6, text.plain->str);
  sqlite3_bind_int64 (statement, 7, make_checksum (text.plain->str));

  return finish (database, statement, error);
}

static gboolean
write_card (sqlite3            *database,
            sqlite3_stmt       *statement,
            const LmAnkiNames  *names,
            gint64              id,
            gint64              deck_id,
            guint               position,
            GError            **error)
{
  sqlite3_bind_int64 (statement, 1, id);
  sqlite3_bind_int64 (statement, 2, deck_id);
  sqlite3_bind_int64 (statement, 3, names->time);
  sqlite3_bind_int64 (statement, 4, position);

  return finish (database, statement, error);
}

static gboolean
write_notes (sqlite3            *database,
             const LmAnkiNames  *names,
             LmDeck             *deck,
             GCancellable       *cancellable,
             GError            **error)
{
  g_autoptr(Statement) note = prepare (database, "INSERT INTO notes VALUES (?1, ?2, ?3, ?4, -1, '', ?5, ?6, ?7, 0, '')",
                                       error);
  g_autoptr(Statement) card = NULL;
  g_autofree char *notes_text = g_strconcat (lm_subject_get_id (names->subject), "#notes", NULL);
  gint64 first_id = lm_anki_number_new (notes_text);

  if (note != NULL)
    card = prepare (database, "INSERT INTO cards VALUES (?1, ?1, ?2, 0, ?3, -1, 0, 0, ?4, 0, 0, 0, 0, 0, 0, 0, 0, '')",
                    error);
  if (card == NULL)
    return FALSE;

  for (guint i = 0; i < lm_subject_get_n_phases (names->subject); i++)
    {
      gint64 deck_id = g_array_index (names->deck_ids, gint64, i + 1);
      guint first;
      guint n_cards = lm_deck_get_phase_range (deck, lm_subject_get_phase (names->subject, i), &first);

      for (guint j = first; j < first + n_cards; j++)
        if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
            !write_note (database, note, names, lm_deck_get_card (deck, j), first_id + j, error) ||
            !write_card (database, card, names, first_id + j, deck_id, j + 1, error))
          return FALSE;
    }

  return TRUE;
}

static GBytes *
serialize (sqlite3  *database,
           GError  **error)
{
  sqlite3_int64 size;
  guint8 *data = sqlite3_serialize (database, "main", &size, 0);

  if (data != NULL)
    return g_bytes_new_with_free_func (data, size, sqlite3_free, data);

  check_result (database, SQLITE_NOMEM, error);

  return NULL;
}

static GBytes *
make_database (const LmAnkiNames  *names,
               GCancellable       *cancellable,
               GError            **error)
{
  g_autoptr(Database) database = NULL;
  g_autoptr(LmDeck) deck = lm_deck_new (names->subject);

  if (!check_result (database, sqlite3_open (":memory:", &database), error) ||
      !run (database, "BEGIN;" SCHEMA, error) ||
      !write_collection (database, names, lm_deck_get_n_cards (deck), error) ||
      !write_notes (database, names, deck, cancellable, error) ||
      !run (database, INDEXES "COMMIT", error))
    return NULL;

  return serialize (database, error);
}

static la_ssize_t
write_cb (struct archive *archive,
          void           *data,
          const void     *block,
          size_t          size)
{
  g_byte_array_append (data, block, size);

  return size;
}

static gboolean
add_entry (struct archive *archive,
           const char     *name,
           GBytes         *contents,
           gint64          time)
{
  g_autoptr(ArchiveEntry) entry = archive_entry_new ();
  gsize size;
  const void *data = g_bytes_get_data (contents, &size);

  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_size (entry, size);
  archive_entry_set_mtime (entry, time, 0);

  return archive_write_header (archive, entry) == ARCHIVE_OK &&
         archive_write_data (archive, data, size) == (la_ssize_t) size;
}

static GBytes *
pack (GBytes  *database,
      gint64   time,
      GError **error)
{
  g_autoptr(GByteArray) package = g_byte_array_new ();
  g_autoptr(GBytes) media = g_bytes_new_static ("{}", strlen ("{}"));
  g_autoptr(Archive) archive = archive_write_new ();

  archive_write_set_format_zip (archive);
  archive_write_set_bytes_per_block (archive, 0);

  if (archive_write_open (archive, package, NULL, write_cb, NULL) != ARCHIVE_OK ||
      !add_entry (archive, "collection.anki2", database, time) ||
      !add_entry (archive, "media", media, time) ||
      archive_write_close (archive) != ARCHIVE_OK)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("The package for Anki cannot be made: %s"),
                   archive_error_string (archive));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&package));
}

GBytes *
lm_anki_write_at (LmSubject     *subject,
                  gint64         time,
                  GCancellable  *cancellable,
                  GError       **error)
{
  g_autoptr(GArray) deck_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GPtrArray) deck_names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GBytes) database = NULL;
  g_autofree char *type_text = NULL;
  LmAnkiNames names = { subject, 0, deck_ids, deck_names, time };

  g_return_val_if_fail (LM_IS_SUBJECT (subject), NULL);

  type_text = g_strconcat (lm_subject_get_id (subject), "#cards", NULL);
  names.note_type_id = lm_anki_number_new (type_text);
  name_decks (&names);

  database = make_database (&names, cancellable, error);

  return database != NULL ? pack (database, time, error) : NULL;
}

GBytes *
lm_anki_write (LmSubject         *subject,
               LmExchangeReport  *report,
               GCancellable      *cancellable,
               GError           **error)
{
  return lm_anki_write_at (subject, g_get_real_time () / G_USEC_PER_SEC, cancellable, error);
}
