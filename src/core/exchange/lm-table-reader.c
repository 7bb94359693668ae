/* lm-table-reader.c: from CSV, TSV and Anki's text to a subject
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-table-reader.h"

#include <glib/gi18n-lib.h>

#include "core/exchange/lm-anki-media.h"
#include "core/exchange/lm-import-rules.h"
#include "core/exchange/lm-record-reader.h"
#include "core/exchange/lm-subject-draft.h"
#include "core/exchange/lm-table-dialect.h"
#include "core/subject/lm-file-contents.h"
#include "core/subject/lm-subject-limits.h"
#include "core/subject/lm-subject-reader.h"
#include "core/subject/lm-table-cell.h"

#define RECORDS_A_STEP 1000

/* Where the columns of each role are, or NONE. */
#define NONE G_MAXUINT

typedef struct
{
  guint phase;
  guint aspect;
  guint prompt;
  guint answer;
  guint hint;
  guint sides[LM_SUBJECT_MAX_SIDES];
  guint n_sides;
} Places;

typedef struct
{
  /* Borrowed */
  LmTableText    *text;
  LmTableDialect *dialect;
  GPtrArray      *columns;

  /* Owned */
  LmRecordReader *records;
  LmSubjectDraft *draft;
  LmAnkiMedia    *media;            /* in HTML */
  GPtrArray      *later_columns;    /* of the second table, or NULL */
  char           *phase_title;

  /* State */
  Places   places;
  gboolean has_header;
  gboolean ignored[LM_RECORD_MAX_CELLS];   /* columns in which something was left out */
  guint    n_records;
  guint    n_unanswered;
  guint    n_added;
} TableReader;

static void
table_reader_clear (TableReader *self)
{
  lm_record_reader_free (self->records);
  lm_subject_draft_free (self->draft);
  lm_anki_media_free (self->media);
  g_clear_pointer (&self->later_columns, g_ptr_array_unref);
  g_free (self->phase_title);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TableReader, table_reader_clear)

static gboolean
fail (TableReader      *self,
      guint             column,
      LmExchangeError   code,
      const char       *message,
      GError          **error)
{
  lm_table_text_set_error (self->text, lm_record_reader_get_cell_offset (self->records, column),
                           code, message, error);

  return FALSE;
}

static void
find_places (TableReader *self)
{
  self->places = (Places) { NONE, NONE, NONE, NONE, NONE };

  for (guint i = 0; i < self->columns->len; i++)
    {
      const LmTableColumn *column = g_ptr_array_index (self->columns, i);

      switch (column->role)
        {
        case LM_COLUMN_PHASE:
          self->places.phase = i;
          break;

        case LM_COLUMN_ASPECT:
          self->places.aspect = i;
          break;

        case LM_COLUMN_SIDE:
          self->places.sides[self->places.n_sides++] = i;
          break;

        case LM_COLUMN_PROMPT:
          self->places.prompt = i;
          break;

        case LM_COLUMN_ANSWER:
          self->places.answer = i;
          break;

        case LM_COLUMN_HINT:
          self->places.hint = i;
          break;

        case LM_COLUMN_IGNORED:
        default:
          break;
        }
    }

  lm_record_reader_set_max_cells (self->records, self->columns->len);
}

/* @label is what the column is called when it has no name. */
static gboolean
check_length (TableReader  *self,
              guint         column,
              const char   *text,
              guint         max_length,
              const char   *label,
              GError      **error)
{
  const LmTableColumn *named = g_ptr_array_index (self->columns, column);
  g_autofree char *message = NULL;

  message = lm_import_rules_dup_length_problem (text, max_length,
                                                named->name != NULL && *named->name != '\0' ? named->name : label);

  return message == NULL || fail (self, column, LM_EXCHANGE_ERROR_TOO_LARGE, message, error);
}

/* An empty text where there is no such column. */
static gboolean
take_cell (TableReader  *self,
           guint         column,
           guint         max_length,
           const char   *label,
           char        **text,
           GError      **error)
{
  const char *cell;

  if (column == NONE)
    {
      *text = g_strdup ("");
      return TRUE;
    }

  cell = lm_record_reader_get_cell (self->records, column);
  *text = self->dialect->is_html ? lm_anki_media_read_cell (self->media, cell)
                                 : g_strdup (lm_table_cell_get_text (cell));
  if (*text == NULL)
    return fail (self, column, LM_EXCHANGE_ERROR_TOO_LARGE,
                 _("The HTML in this cell is too long or nested too deep"), error);

  return check_length (self, column, *text, max_length, label, error);
}

static LmPhaseDraft *
get_phase (TableReader  *self,
           GError      **error)
{
  LmPhaseDraft *phase;
  g_autofree char *title = NULL;
  g_autofree char *message = NULL;

  if (!take_cell (self, self->places.phase, LM_SUBJECT_MAX_TITLE, _("phase"), &title, error))
    return NULL;

  if (*title != '\0')
    {
      g_free (self->phase_title);
      self->phase_title = g_steal_pointer (&title);
    }

  phase = lm_subject_draft_get_phase (self->draft, self->phase_title);
  if (phase != NULL)
    return phase;

  message = g_strdup_printf (_("A subject may have at most %d phases; this is one too many"),
                             LM_SUBJECT_MAX_PHASES);
  fail (self, self->places.phase, LM_EXCHANGE_ERROR_TOO_LARGE, message, error);

  return NULL;
}

/* Without another look at the rest of the record: a table may have millions of these. */
static gboolean
is_unanswered (TableReader *self)
{
  for (guint i = 0; i < self->places.n_sides; i++)
    {
      if (*lm_record_reader_get_cell (self->records, self->places.sides[i]) != '\0')
        return FALSE;
    }

  return self->places.answer == NONE || *lm_record_reader_get_cell (self->records, self->places.answer) == '\0';
}

static gboolean
is_asked (TableReader *self)
{
  const guint places[] = { self->places.aspect, self->places.prompt, self->places.hint };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      if (places[i] != NONE && *lm_record_reader_get_cell (self->records, places[i]) != '\0')
        return TRUE;
    }

  return FALSE;
}

/* A record that has only a phase says that there is one. */
static gboolean
skip_unanswered (TableReader  *self,
                 GError      **error)
{
  if (is_asked (self))
    {
      self->n_unanswered++;
      return TRUE;
    }

  return self->places.phase == NONE ||
         *lm_record_reader_get_cell (self->records, self->places.phase) == '\0' ||
         get_phase (self, error) != NULL;
}

static gboolean
check_room (TableReader  *self,
            gboolean      has_room,
            GError      **error)
{
  g_autofree char *message = NULL;

  self->n_added++;
  if (has_room)
    return TRUE;

  message = g_strdup_printf (_("A subject may have at most %d cells and cards; this is one too many"),
                             LM_SUBJECT_MAX_CELLS_AND_CARDS);

  return fail (self, 0, LM_EXCHANGE_ERROR_TOO_LARGE, message, error);
}

static gboolean
take_statements (TableReader   *self,
                 GStrvBuilder  *statements,
                 gboolean      *is_answered,
                 GError       **error)
{
  *is_answered = FALSE;

  for (guint i = 0; i < self->places.n_sides; i++)
    {
      g_autofree char *statement = NULL;

      if (!take_cell (self, self->places.sides[i], LM_SUBJECT_MAX_STATEMENT, _("statement"), &statement, error))
        return FALSE;

      *is_answered = *is_answered || *statement != '\0';
      g_strv_builder_add (statements, statement);
    }

  return TRUE;
}

static gboolean
add_aspect (TableReader  *self,
            GError      **error)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) statements = NULL;
  g_autofree char *title = NULL;
  LmPhaseDraft *phase;
  gboolean is_answered;

  if (!take_cell (self, self->places.aspect, LM_SUBJECT_MAX_TITLE, _("aspect"), &title, error) ||
      !take_statements (self, builder, &is_answered, error))
    return FALSE;

  if (!is_answered)
    return skip_unanswered (self, error);

  if (*title == '\0')
    return fail (self, self->places.aspect, LM_EXCHANGE_ERROR_INVALID,
                 _("This record has statements and no aspect. Write which question they answer."), error);

  phase = get_phase (self, error);
  if (phase == NULL)
    return FALSE;

  statements = g_strv_builder_end (builder);

  return check_room (self,
                     lm_subject_draft_add_aspect (self->draft, phase, title, (const char * const *) statements),
                     error);
}

static gboolean
add_card (TableReader  *self,
          GError      **error)
{
  g_autofree char *prompt = NULL;
  g_autofree char *answer = NULL;
  g_autofree char *hint = NULL;
  LmPhaseDraft *phase;

  if (!take_cell (self, self->places.prompt, LM_SUBJECT_MAX_PROMPT, _("prompt"), &prompt, error) ||
      !take_cell (self, self->places.answer, LM_SUBJECT_MAX_PROMPT, _("answer"), &answer, error) ||
      !take_cell (self, self->places.hint, LM_SUBJECT_MAX_HINT, _("hint"), &hint, error))
    return FALSE;

  if (*answer == '\0')
    return skip_unanswered (self, error);

  if (*prompt == '\0')
    return fail (self, self->places.prompt, LM_EXCHANGE_ERROR_INVALID,
                 _("This record has an answer and no prompt. Write the question."), error);

  phase = get_phase (self, error);
  if (phase == NULL)
    return FALSE;

  return check_room (self, lm_subject_draft_add_card (self->draft, phase, prompt, answer, hint), error);
}

static gboolean
is_empty (LmRecordReader *records)
{
  for (guint i = 0; i < lm_record_reader_get_n_cells (records); i++)
    {
      if (*lm_record_reader_get_cell (records, i) != '\0')
        return FALSE;
    }

  return TRUE;
}

static void
note_ignored (TableReader *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const LmTableColumn *column = g_ptr_array_index (self->columns, i);

      if (column->role == LM_COLUMN_IGNORED && *lm_record_reader_get_cell (self->records, i) != '\0')
        self->ignored[i] = TRUE;
    }
}

/* After a comparison and an empty line, its authored cards may follow with a header. */
static gboolean
begins_second_table (TableReader *self)
{
  if (!self->has_header || self->later_columns != NULL || self->places.aspect == NONE ||
      !lm_record_reader_follows_gap (self->records))
    return FALSE;

  self->later_columns = lm_table_columns_from_card_header (self->records);
  if (self->later_columns == NULL)
    return FALSE;

  self->columns = self->later_columns;
  find_places (self);

  return TRUE;
}

static gboolean
add_record (TableReader  *self,
            GError      **error)
{
  if (is_empty (self->records) || begins_second_table (self))
    return TRUE;

  note_ignored (self);

  if (is_unanswered (self))
    return skip_unanswered (self, error);

  return self->places.aspect != NONE ? add_aspect (self, error) : add_card (self, error);
}

static gboolean
add_sides (TableReader  *self,
           GError      **error)
{
  for (guint i = 0; i < self->places.n_sides; i++)
    {
      const LmTableColumn *column = g_ptr_array_index (self->columns, self->places.sides[i]);
      g_autofree char *name = NULL;

      if (column->name != NULL && *column->name != '\0')
        name = g_strdup (lm_table_cell_get_text (column->name));
      else
        name = g_strdup_printf (_("Side %u"), i + 1);

      if (!check_length (self, self->places.sides[i], name, LM_SUBJECT_MAX_TITLE, _("side"), error))
        return FALSE;

      lm_subject_draft_add_side (self->draft, name);
    }

  return TRUE;
}

static gboolean
add_records (TableReader     *self,
             LmProgressFunc   progress,
             gpointer         progress_data,
             GCancellable    *cancellable,
             GError         **error)
{
  GError *failure = NULL;
  gsize length;

  lm_table_text_get (self->text, &length);

  while (lm_record_reader_next (self->records, &failure))
    {
      if (self->n_records++ == 0 && self->has_header)
        {
          if (!add_sides (self, error))
            return FALSE;

          continue;
        }

      if (!add_record (self, error))
        return FALSE;

      if (self->n_records % RECORDS_A_STEP != 0)
        continue;

      if (progress != NULL)
        progress ((double) lm_record_reader_get_end (self->records) / length, progress_data);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
    }

  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, failure);

  return FALSE;
}

static void
report_left_out (TableReader      *self,
                 LmExchangeReport *report)
{
  guint n_columns = 0;

  for (guint i = 0; i < G_N_ELEMENTS (self->ignored); i++)
    n_columns += self->ignored[i];

  if (n_columns > 0)
    lm_exchange_report_add (report,
                            ngettext ("%u column left out", "%u columns left out", n_columns),
                            n_columns);

  lm_anki_media_report (self->media, report);

  if (self->n_unanswered > 0)
    lm_exchange_report_add (report,
                            ngettext ("%u record without an answer left out",
                                      "%u records without an answer left out",
                                      self->n_unanswered),
                            self->n_unanswered);
}

static LmSubject *
read_table (LmTableText            *text,
            LmTableDialect         *dialect,
            const LmImportOptions  *options,
            const char             *title,
            LmExchangeReport       *report,
            LmProgressFunc          progress,
            gpointer                progress_data,
            GCancellable           *cancellable,
            GError                **error)
{
  GPtrArray *columns = options->columns != NULL ? options->columns : dialect->columns;
  g_auto(TableReader) self = { text, dialect, columns };

  self.records = lm_record_reader_new (text, dialect->start, dialect->delimiter);
  self.draft = lm_subject_draft_new ();
  self.media = lm_anki_media_new ();
  self.phase_title = g_strdup (dialect->phase_title != NULL ? dialect->phase_title : title);
  self.has_header = options->columns != NULL ? options->has_header : dialect->has_header;

  if (!lm_table_dialect_check_columns (dialect, text, columns, error))
    return NULL;

  find_places (&self);

  if ((!self.has_header && !add_sides (&self, error)) ||
      !add_records (&self, progress, progress_data, cancellable, error))
    return NULL;

  if (self.n_added == 0)
    {
      lm_table_text_set_error (text, dialect->start, LM_EXCHANGE_ERROR_INVALID,
                               _("There is no answer in this table, and so nothing to learn"), error);
      return NULL;
    }

  report_left_out (&self, report);

  return lm_subject_draft_finish (self.draft, options, title);
}

LmSubject *
lm_table_reader_read_bytes (GBytes                 *bytes,
                            const char             *name,
                            const LmImportOptions  *options,
                            LmExchangeReport       *report,
                            LmProgressFunc          progress,
                            gpointer                progress_data,
                            GCancellable           *cancellable,
                            GError                **error)
{
  g_autoptr(LmTableText) text = NULL;
  g_autoptr(LmTableDialect) dialect = NULL;
  g_autofree char *title = lm_import_rules_dup_title (options, name);

  if (!lm_import_options_check (options, error) || !lm_import_rules_check_size (bytes, name, error))
    return NULL;

  text = lm_table_text_new (name, bytes, error);
  if (text == NULL)
    return NULL;

  dialect = lm_table_dialect_detect (text, error);
  if (dialect == NULL)
    return NULL;

  return read_table (text, dialect, options, title, report, progress, progress_data, cancellable, error);
}

LmSubject *
lm_table_reader_read (GFile                  *file,
                      const LmImportOptions  *options,
                      LmExchangeReport       *report,
                      LmProgressFunc          progress,
                      gpointer                progress_data,
                      GCancellable           *cancellable,
                      GError                **error)
{
  g_autoptr(GBytes) bytes = lm_file_contents_load (file, LM_SUBJECT_MAX_BYTES, cancellable, error);
  g_autofree char *name = lm_import_rules_dup_file_name (file);

  if (bytes == NULL)
    return NULL;

  return lm_table_reader_read_bytes (bytes, name, options, report, progress, progress_data, cancellable, error);
}
