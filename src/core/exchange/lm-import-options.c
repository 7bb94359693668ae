/* lm-import-options.c: what a file of another format does not say itself
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-import-options.h"

#include <glib/gi18n-lib.h>

#include "core/exchange/lm-exchange-error.h"
#include "core/subject/lm-json-document.h"
#include "core/subject/lm-subject-limits.h"
#include "core/subject/lm-subject-rules.h"

LmTableColumn *
lm_table_column_new (LmColumnRole  role,
                     const char   *name)
{
  LmTableColumn *self = g_new0 (LmTableColumn, 1);

  self->role = role;
  self->name = g_strdup (name);

  return self;
}

void
lm_table_column_free (LmTableColumn *self)
{
  g_free (self->name);
  g_free (self);
}

static gpointer
copy_column (gconstpointer column,
             gpointer      data)
{
  const LmTableColumn *self = column;

  return lm_table_column_new (self->role, self->name);
}

LmImportOptions *
lm_import_options_new (void)
{
  return g_new0 (LmImportOptions, 1);
}

LmImportOptions *
lm_import_options_copy (const LmImportOptions *self)
{
  LmImportOptions *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = lm_import_options_new ();
  copy->subject_id = g_strdup (self->subject_id);
  copy->language = g_strdup (self->language);
  copy->title = g_strdup (self->title);
  copy->has_header = self->has_header;

  if (self->columns != NULL)
    {
      copy->columns = g_ptr_array_copy (self->columns, copy_column, NULL);
      g_ptr_array_set_free_func (copy->columns, (GDestroyNotify) lm_table_column_free);
    }

  return copy;
}

void
lm_import_options_free (LmImportOptions *self)
{
  g_free (self->subject_id);
  g_free (self->language);
  g_free (self->title);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_free (self);
}

static gboolean
is_title (const char *text)
{
  return *text != '\0' && g_utf8_strlen (text, -1) <= LM_SUBJECT_MAX_TITLE;
}

gboolean
lm_import_options_check (const LmImportOptions  *self,
                         GError                **error)
{
  if (self->subject_id != NULL && !lm_subject_rules_is_id (self->subject_id))
    {
      g_autofree char *excerpt = lm_json_excerpt (self->subject_id);

      g_set_error (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_INVALID,
                   _("“%s” cannot be the id of a subject: an id is 1 to 64 of the characters a-z, 0-9 and -, "
                     "and does not begin with -"), excerpt);
      return FALSE;
    }

  if (self->language != NULL && !lm_subject_rules_is_language (self->language))
    {
      g_autofree char *excerpt = lm_json_excerpt (self->language);

      g_set_error (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_INVALID,
                   _("“%s” is not the tag of a language; it should be like “en” or “pt-BR”"), excerpt);
      return FALSE;
    }

  if (self->title != NULL && !is_title (self->title))
    {
      g_set_error (error, LM_EXCHANGE_ERROR, LM_EXCHANGE_ERROR_INVALID,
                   _("A title must have 1 to %d characters"), LM_SUBJECT_MAX_TITLE);
      return FALSE;
    }

  return TRUE;
}
