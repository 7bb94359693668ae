/* lm-subject-reader.h: from a JSON file to a subject
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "core/subject/lm-subject.h"

G_BEGIN_DECLS

#define LM_SUBJECT_ERROR (lm_subject_error_quark ())
GQuark lm_subject_error_quark (void);

/**
 * LmSubjectError:
 * @LM_SUBJECT_ERROR_INVALID: the contents break a rule of the format; the reader's
 *   problems say which and where
 *
 * Errors of reading a subject. A file that cannot be read at all is a #GIOErrorEnum.
 */
typedef enum
{
  LM_SUBJECT_ERROR_INVALID,
} LmSubjectError;

typedef enum
{
  LM_PROBLEM_WARNING,
  LM_PROBLEM_ERROR,
} LmProblemSeverity;

/**
 * LmProblem:
 * @severity: whether the subject opens nevertheless
 * @line: the line in the file, from 1
 * @column: the character in the line, from 1
 * @message: what is wrong and what would be right, translated
 * @pointer: JSON Pointer (RFC 6901) to the value, empty for the whole document
 *
 * One thing that the author of a file can mend.
 */
typedef struct
{
  LmProblemSeverity  severity;
  guint              line;
  guint              column;
  char              *message;
  char              *pointer;
} LmProblem;

#define LM_SUBJECT_MAX_BYTES          (64 * 1024 * 1024)
#define LM_SUBJECT_MAX_CELLS_AND_CARDS 200000

#define LM_TYPE_SUBJECT_READER (lm_subject_reader_get_type ())
G_DECLARE_FINAL_TYPE (LmSubjectReader, lm_subject_reader, LM, SUBJECT_READER, GObject)

LmSubjectReader *lm_subject_reader_new          (void);

/**
 * lm_subject_reader_read_bytes:
 * @self: a reader
 * @bytes: the contents of a file
 * @error: return location for an error of %LM_SUBJECT_ERROR
 *
 * Returns: (transfer full) (nullable): the subject, or %NULL when a rule is broken.
 *   lm_subject_reader_get_problems() has all errors and warnings either way.
 */
LmSubject       *lm_subject_reader_read_bytes   (LmSubjectReader      *self,
                                                 GBytes               *bytes,
                                                 GError              **error);

/**
 * lm_subject_reader_read_file:
 * @self: a reader
 * @file: a file
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error of %LM_SUBJECT_ERROR or %G_IO_ERROR
 *
 * Reads at most %LM_SUBJECT_MAX_BYTES of @file and blocks meanwhile.
 *
 * Returns: (transfer full) (nullable): the subject
 */
LmSubject       *lm_subject_reader_read_file    (LmSubjectReader      *self,
                                                 GFile                *file,
                                                 GCancellable         *cancellable,
                                                 GError              **error);

/**
 * lm_subject_reader_read_file_async:
 * @self: a reader, not to be used until @callback was called
 * @file: a file
 * @cancellable: (nullable): a cancellable
 * @callback: called when done
 * @user_data: data for @callback
 *
 * Does lm_subject_reader_read_file() on another thread.
 */
void             lm_subject_reader_read_file_async  (LmSubjectReader      *self,
                                                     GFile                *file,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
LmSubject       *lm_subject_reader_read_file_finish (LmSubjectReader      *self,
                                                     GAsyncResult         *result,
                                                     GError              **error);

/**
 * lm_subject_reader_get_problems:
 * @self: a reader
 *
 * Returns: (transfer none) (element-type LmProblem): what the last reading found, in
 *   the order of the file
 */
GPtrArray       *lm_subject_reader_get_problems (LmSubjectReader *self);

/**
 * lm_subject_reader_dup_report:
 * @self: a reader
 * @name: the name of the file, as the reader of the report knows it
 *
 * The problems as “NAME:LINE:COLUMN: error: MESSAGE [POINTER]”, a line each: the
 * first 20, then a line that says how many more there are.
 *
 * Returns: (transfer full): the report, empty when there is no problem
 */
char            *lm_subject_reader_dup_report   (LmSubjectReader *self,
                                                 const char      *name);

G_END_DECLS
