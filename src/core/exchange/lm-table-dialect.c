/* lm-table-dialect.c: how a table is written, and what its columns are
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-table-dialect.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/subject/lm-subject-limits.h"

#define N_SAMPLES 20    /* records */

/* The lines that Anki puts in front of exported notes. A column of 0 is none. */
typedef struct
{
  gsize   columns;         /* where the names of columns stand, or 0 */
  guint64 deck_column;
  guint64 other_columns[3];
  gboolean is_there;
} AnkiHeader;

/* How much a table looks like one with a delimiter. */
typedef struct
{
  gboolean is_known;       /* has a header of ours */
  gboolean is_even;        /* records of the same length, of more than one cell */
  guint    n_cells;
} Likeness;

static const struct
{
  const char  *word;
  const char  *translated;
  LmColumnRole role;
} words[] = {
  { "phase", NC_("column of a table", "phase"), LM_COLUMN_PHASE },
  { "aspect", NC_("column of a table", "aspect"), LM_COLUMN_ASPECT },
  { "prompt", NC_("column of a table", "prompt"), LM_COLUMN_PROMPT },
  { "answer", NC_("column of a table", "answer"), LM_COLUMN_ANSWER },
  { "hint", NC_("column of a table", "hint"), LM_COLUMN_HINT },
};

static gboolean
is_same_word (const char *name,
              const char *word)
{
  g_autofree char *folded_name = NULL;
  g_autofree char *folded_word = NULL;

  /* A cell of megabytes is no word. */
  if (strlen (name) > 4 * strlen (word))
    return FALSE;

  folded_name = g_utf8_casefold (name, -1);
  folded_word = g_utf8_casefold (word, -1);

  return strcmp (folded_name, folded_word) == 0;
}

static LmColumnRole
get_role_of_word (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (is_same_word (name, words[i].word) ||
          is_same_word (name, g_dpgettext2 (GETTEXT_PACKAGE, "column of a table", words[i].translated)))
        return words[i].role;
    }

  return LM_COLUMN_IGNORED;
}

static guint
count_role (GPtrArray    *columns,
            LmColumnRole  role)
{
  guint n_columns = 0;

  for (guint i = 0; i < columns->len; i++)
    {
      const LmTableColumn *column = g_ptr_array_index (columns, i);

      if (column->role == role)
        n_columns++;
    }

  return n_columns;
}

static gboolean
has_enough_sides (guint n_sides)
{
  return n_sides >= LM_SUBJECT_MIN_SIDES && n_sides <= LM_SUBJECT_MAX_SIDES;
}

static gboolean
are_of_deck (GPtrArray *columns)
{
  return count_role (columns, LM_COLUMN_PROMPT) == 1 && count_role (columns, LM_COLUMN_ANSWER) == 1 &&
         count_role (columns, LM_COLUMN_PHASE) <= 1 && count_role (columns, LM_COLUMN_HINT) <= 1 &&
         count_role (columns, LM_COLUMN_ASPECT) == 0 && count_role (columns, LM_COLUMN_SIDE) == 0;
}

static gboolean
are_of_comparison (GPtrArray *columns)
{
  return count_role (columns, LM_COLUMN_ASPECT) == 1 && has_enough_sides (count_role (columns, LM_COLUMN_SIDE)) &&
         count_role (columns, LM_COLUMN_PHASE) <= 1 && count_role (columns, LM_COLUMN_PROMPT) == 0 &&
         count_role (columns, LM_COLUMN_ANSWER) == 0 && count_role (columns, LM_COLUMN_HINT) == 0;
}

gboolean
lm_table_columns_are_enough (GPtrArray *columns)
{
  return columns->len <= LM_RECORD_MAX_CELLS &&
         (are_of_deck (columns) || are_of_comparison (columns));
}

/* In a comparison, what has a name but is no word of ours is a side. */
static guint
find_sides (GPtrArray *columns)
{
  guint n_sides = 0;

  for (guint i = 0; i < columns->len; i++)
    {
      LmTableColumn *column = g_ptr_array_index (columns, i);

      if (column->role != LM_COLUMN_PHASE && column->role != LM_COLUMN_ASPECT && *column->name != '\0')
        {
          column->role = LM_COLUMN_SIDE;
          n_sides++;
        }
      else if (column->role != LM_COLUMN_PHASE && column->role != LM_COLUMN_ASPECT)
        {
          column->role = LM_COLUMN_IGNORED;
        }
    }

  return n_sides;
}

GPtrArray *
lm_table_columns_from_header (const char * const *names)
{
  g_autoptr(GPtrArray) columns = g_ptr_array_new_with_free_func ((GDestroyNotify) lm_table_column_free);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *word = g_strstrip (g_strdup (names[i]));
      LmColumnRole role = get_role_of_word (word);

      /* Once: a second one is a column like any other. */
      if (count_role (columns, role) > 0)
        role = LM_COLUMN_IGNORED;

      g_ptr_array_add (columns, lm_table_column_new (role, names[i]));
    }

  if (count_role (columns, LM_COLUMN_PROMPT) == 1 && count_role (columns, LM_COLUMN_ANSWER) == 1 &&
      count_role (columns, LM_COLUMN_ASPECT) == 0)
    return g_steal_pointer (&columns);

  if (count_role (columns, LM_COLUMN_ASPECT) == 1)
    {
      guint n_sides = find_sides (columns);

      if (count_role (columns, LM_COLUMN_PHASE) == 1 || has_enough_sides (n_sides))
        return g_steal_pointer (&columns);
    }

  return NULL;
}

static GStrv
dup_cells (LmRecordReader *reader)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < lm_record_reader_get_n_cells (reader); i++)
    g_strv_builder_add (builder, lm_record_reader_get_cell (reader, i));

  return g_strv_builder_end (builder);
}

static GPtrArray *
new_columns_from_record (LmRecordReader *reader)
{
  g_auto(GStrv) names = dup_cells (reader);

  return lm_table_columns_from_header ((const char * const *) names);
}

GPtrArray *
lm_table_columns_from_card_header (LmRecordReader *record)
{
  g_autoptr(GPtrArray) columns = new_columns_from_record (record);

  if (columns == NULL || !are_of_deck (columns) || count_role (columns, LM_COLUMN_IGNORED) > 0)
    return NULL;

  return g_steal_pointer (&columns);
}

static Likeness
try_delimiter (LmTableText *text,
               gsize        start,
               char         delimiter)
{
  g_autoptr(LmRecordReader) reader = lm_record_reader_new (text, start, delimiter);
  g_autoptr(GError) error = NULL;
  Likeness likeness = { FALSE, FALSE, 0 };

  for (guint i = 0; i < N_SAMPLES && lm_record_reader_next (reader, &error); i++)
    {
      guint n_cells = lm_record_reader_get_n_cells (reader);

      if (i == 0)
        {
          g_autoptr(GPtrArray) columns = new_columns_from_record (reader);

          likeness = (Likeness) { columns != NULL, n_cells > 1, n_cells };
        }

      likeness.is_even = likeness.is_even && n_cells == likeness.n_cells;
    }

  if (error != NULL)
    likeness = (Likeness) { likeness.is_known, FALSE, MAX (likeness.n_cells, lm_record_reader_get_n_cells (reader)) };

  return likeness;
}

/* A tie goes to @first. Tabs are in no text; of comma and semicolon, that one is the
 * delimiter which parts the records less often, the other one is in the text. */
static gboolean
is_better (const Likeness *other,
           const Likeness *first,
           char            first_delimiter)
{
  if (other->is_known != first->is_known)
    return other->is_known;

  if (other->is_even != first->is_even)
    return other->is_even;

  if (!other->is_even)
    return first->n_cells < 2 && other->n_cells > 1;

  return first_delimiter != '\t' && other->n_cells < first->n_cells;
}

static char
detect_delimiter (LmTableText *text,
                  gsize        start)
{
  static const char delimiters[] = "\t,;";
  char best = delimiters[0];
  Likeness best_likeness = try_delimiter (text, start, best);

  for (const char *delimiter = delimiters + 1; *delimiter != '\0'; delimiter++)
    {
      Likeness likeness = try_delimiter (text, start, *delimiter);

      if (is_better (&likeness, &best_likeness, best))
        {
          best = *delimiter;
          best_likeness = likeness;
        }
    }

  return best;
}

static char
get_separator (const char *word)
{
  static const struct
  {
    const char *word;
    char        separator;
  } separators[] = {
    { "comma", ',' }, { "semicolon", ';' }, { "tab", '\t' },
    { "space", ' ' }, { "pipe", '|' }, { "colon", ':' },
  };

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      if (g_ascii_strcasecmp (word, separators[i].word) == 0)
        return separators[i].separator;
    }

  return word[0] != '"' && word[0] > ' ' && word[1] == '\0' ? word[0] : '\0';
}

static void
take_column_number (const char *value,
                    guint64    *number)
{
  if (!g_ascii_string_to_unsigned (value, 10, 1, G_MAXUINT, number, NULL))
    *number = 0;
}

/* @offset is that of the value in the text. */
static gboolean
take_anki_line (LmTableDialect *self,
                AnkiHeader     *header,
                const char     *key,
                const char     *value,
                gsize           offset)
{
  static const char * const without_effect[] = { "notetype", "tags", "if matches", NULL };

  if (g_str_equal (key, "separator"))
    self->delimiter = get_separator (value);
  else if (g_str_equal (key, "html"))
    self->is_html = g_ascii_strcasecmp (value, "true") == 0;
  else if (g_str_equal (key, "columns"))
    header->columns = offset;
  else if (g_str_equal (key, "deck column"))
    take_column_number (value, &header->deck_column);
  else if (g_str_equal (key, "notetype column"))
    take_column_number (value, &header->other_columns[0]);
  else if (g_str_equal (key, "tags column"))
    take_column_number (value, &header->other_columns[1]);
  else if (g_str_equal (key, "guid column"))
    take_column_number (value, &header->other_columns[2]);
  else if (g_str_equal (key, "deck") && self->phase_title == NULL && *value != '\0')
    self->phase_title = g_strdup (value);
  else
    return g_strv_contains (without_effect, key);

  return TRUE;
}

/* Stops at the first line that is none of these. */
static void
read_anki_header (LmTableDialect *self,
                  AnkiHeader     *header,
                  LmTableText    *text)
{
  gsize length;
  const char *start = lm_table_text_get (text, &length);
  const char *at = start;
  const char *end = start + length;

  while (at < end && *at == '#')
    {
      const char *line_end = at;
      g_autofree char *line = NULL;
      char *colon;

      while (line_end < end && *line_end != '\n' && *line_end != '\r')
        line_end++;

      line = g_strndup (at + 1, line_end - at - 1);
      colon = strchr (line, ':');
      if (colon == NULL)
        return;

      *colon = '\0';
      if (!take_anki_line (self, header, line, colon + 1, at + 1 + (colon + 1 - line) - start))
        return;

      while (line_end < end && (*line_end == '\n' || *line_end == '\r'))
        line_end++;

      at = line_end;
      self->start = at - start;
      header->is_there = TRUE;
    }
}

static LmColumnRole
get_anki_role (const AnkiHeader *header,
               guint             number,
               const char       *name)
{
  if (number == header->deck_column)
    return LM_COLUMN_PHASE;

  for (guint i = 0; i < G_N_ELEMENTS (header->other_columns); i++)
    {
      if (number == header->other_columns[i])
        return LM_COLUMN_IGNORED;
    }

  if (is_same_word (name, "front"))
    return LM_COLUMN_PROMPT;

  if (is_same_word (name, "back"))
    return LM_COLUMN_ANSWER;

  /* Not known yet. */
  return LM_COLUMN_SIDE;
}

/* Two fields are prompt and answer, whatever they are called; of more, those that are
 * called front and back. */
static GPtrArray *
new_columns_of_anki (const AnkiHeader   *header,
                     guint               n_columns,
                     const char * const *names)
{
  g_autoptr(GPtrArray) columns = g_ptr_array_new_with_free_func ((GDestroyNotify) lm_table_column_free);
  guint n_names = g_strv_length ((GStrv) names);
  guint n_fields;
  gboolean is_first = TRUE;

  for (guint i = 0; i < n_columns; i++)
    {
      const char *name = i < n_names ? names[i] : "";

      g_ptr_array_add (columns, lm_table_column_new (get_anki_role (header, i + 1, name), name));
    }

  n_fields = count_role (columns, LM_COLUMN_SIDE) + count_role (columns, LM_COLUMN_PROMPT) +
             count_role (columns, LM_COLUMN_ANSWER);

  for (guint i = 0; i < n_columns; i++)
    {
      LmTableColumn *column = g_ptr_array_index (columns, i);

      if (column->role == LM_COLUMN_IGNORED || column->role == LM_COLUMN_PHASE)
        continue;

      if (n_fields == 2)
        column->role = is_first ? LM_COLUMN_PROMPT : LM_COLUMN_ANSWER;
      else if (column->role == LM_COLUMN_SIDE)
        column->role = LM_COLUMN_IGNORED;

      is_first = FALSE;
    }

  return lm_table_columns_are_enough (columns) ? g_steal_pointer (&columns) : NULL;
}

static gboolean
detect_anki_columns (LmTableDialect    *self,
                     const AnkiHeader  *header,
                     LmTableText       *text,
                     guint              n_columns,
                     GError           **error)
{
  g_autoptr(LmRecordReader) reader = lm_record_reader_new (text, header->columns, self->delimiter);
  g_auto(GStrv) names = NULL;
  GError *failure = NULL;

  if (header->columns > 0 && !lm_record_reader_next (reader, &failure) && failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }

  names = dup_cells (reader);
  self->columns = lm_table_columns_from_header ((const char * const *) names);
  if (self->columns == NULL)
    self->columns = new_columns_of_anki (header, n_columns, (const char * const *) names);

  return TRUE;
}

static gboolean
detect_columns (LmTableDialect    *self,
                const AnkiHeader  *header,
                LmTableText       *text,
                GError           **error)
{
  g_autoptr(LmRecordReader) reader = lm_record_reader_new (text, self->start, self->delimiter);
  GError *failure = NULL;

  if (!lm_record_reader_next (reader, &failure))
    {
      self->start = lm_record_reader_get_end (reader);
      if (failure == NULL)
        return TRUE;

      g_propagate_error (error, failure);
      return FALSE;
    }

  if (header->is_there)
    return detect_anki_columns (self, header, text, lm_record_reader_get_n_cells (reader), error);

  self->columns = new_columns_from_record (reader);
  self->has_header = self->columns != NULL;

  if (self->columns == NULL && lm_record_reader_get_n_cells (reader) == 2)
    {
      self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) lm_table_column_free);
      g_ptr_array_add (self->columns, lm_table_column_new (LM_COLUMN_PROMPT, NULL));
      g_ptr_array_add (self->columns, lm_table_column_new (LM_COLUMN_ANSWER, NULL));
    }

  return TRUE;
}

LmTableDialect *
lm_table_dialect_detect (LmTableText  *text,
                         GError      **error)
{
  g_autoptr(LmTableDialect) self = g_new0 (LmTableDialect, 1);
  AnkiHeader header = { 0 };

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  read_anki_header (self, &header, text);
  if (self->delimiter == '\0')
    self->delimiter = detect_delimiter (text, self->start);

  return detect_columns (self, &header, text, error) ? g_steal_pointer (&self) : NULL;
}

gboolean
lm_table_dialect_check_columns (LmTableDialect  *self,
                                LmTableText     *text,
                                GPtrArray       *columns,
                                GError         **error)
{
  gsize length;

  lm_table_text_get (text, &length);

  if (columns == NULL && self->start == length)
    lm_table_text_set_error (text, self->start, LM_EXCHANGE_ERROR_INVALID, _("There is nothing in this table"), error);
  else if (columns == NULL)
    lm_table_text_set_error (text, self->start, LM_EXCHANGE_ERROR_NEEDS_COLUMNS,
                             _("The table does not say what its columns are. Begin it with “phase,aspect” and the "
                               "names of two to four sides, or with “prompt,answer” and perhaps “phase” and “hint”; "
                               "without such a header it may have two columns, prompts and answers."),
                             error);
  else if (!lm_table_columns_are_enough (columns))
    lm_table_text_set_error (text, self->start, LM_EXCHANGE_ERROR_NEEDS_COLUMNS,
                             _("A table needs columns for one aspect and two to four sides, or for one prompt and one answer; "
                               "besides, it may have one for the phase, and one for hints beside the answers"),
                             error);
  else
    return TRUE;

  return FALSE;
}

void
lm_table_dialect_free (LmTableDialect *self)
{
  g_free (self->phase_title);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_free (self);
}
