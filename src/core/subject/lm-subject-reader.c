/* lm-subject-reader.c: from a JSON file to a subject
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/subject/lm-subject-reader.h"

#include <json-glib/json-glib.h>

struct _LmSubjectReader
{
  GObject parent_instance;

  /* Owned */
  GPtrArray *problems;
};

G_DEFINE_FINAL_TYPE (LmSubjectReader, lm_subject_reader, G_TYPE_OBJECT)

G_DEFINE_QUARK (lm-subject-error-quark, lm_subject_error)

static void
lm_subject_reader_finalize (GObject *object)
{
  g_ptr_array_unref (LM_SUBJECT_READER (object)->problems);

  G_OBJECT_CLASS (lm_subject_reader_parent_class)->finalize (object);
}

static void
lm_subject_reader_class_init (LmSubjectReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lm_subject_reader_finalize;
}

static void
lm_subject_reader_init (LmSubjectReader *self)
{
  self->problems = g_ptr_array_new ();
}

LmSubjectReader *
lm_subject_reader_new (void)
{
  return g_object_new (LM_TYPE_SUBJECT_READER, NULL);
}

static const char *
text (JsonObject *object,
      const char *member)
{
  return json_object_get_string_member_with_default (object, member, NULL);
}

static GPtrArray *
read_list (JsonObject *object,
           const char *member,
           gpointer  (*read) (JsonObject *item, gpointer data),
           gpointer    data)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  if (json_object_has_member (object, member))
    {
      JsonArray *array = json_object_get_array_member (object, member);

      for (guint i = 0; i < json_array_get_length (array); i++)
        g_ptr_array_add (items, read (json_array_get_object_element (array, i), data));
    }

  return items;
}

static gpointer
read_side (JsonObject *object,
           gpointer    data)
{
  guint *position = data;
  LmSideColor color = (*position)++ == 0 ? LM_SIDE_COLOR_BLUE : LM_SIDE_COLOR_ORANGE;

  if (text (object, "color") != NULL)
    lm_side_color_from_string (text (object, "color"), &color);

  return lm_side_new (text (object, "id"), text (object, "name"), color);
}

static LmCell *
read_cell (LmSide     *side,
           JsonObject *object)
{
  g_autoptr(GStrvBuilder) examples = g_strv_builder_new ();
  g_auto(GStrv) strings = NULL;

  if (object != NULL && json_object_has_member (object, "examples"))
    {
      JsonArray *array = json_object_get_array_member (object, "examples");

      for (guint i = 0; i < json_array_get_length (array); i++)
        g_strv_builder_add (examples, json_array_get_string_element (array, i));
    }

  strings = g_strv_builder_end (examples);

  return lm_cell_new (side,
                      object != NULL ? text (object, "statement") : NULL,
                      object != NULL ? text (object, "detail") : NULL,
                      (const char * const *) strings);
}

static gpointer
read_aspect (JsonObject *object,
             gpointer    data)
{
  GPtrArray *sides = data;
  JsonObject *filled = json_object_get_object_member (object, "cells");
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < sides->len; i++)
    {
      LmSide *side = g_ptr_array_index (sides, i);
      const char *id = lm_side_get_id (side);

      g_ptr_array_add (cells, read_cell (side,
                                         json_object_has_member (filled, id)
                                         ? json_object_get_object_member (filled, id) : NULL));
    }

  return lm_aspect_new (text (object, "id"), text (object, "title"), cells);
}

static gpointer
read_card (JsonObject *object,
           gpointer    data)
{
  return lm_authored_card_new (text (object, "id"), text (object, "prompt"),
                               text (object, "answer"), text (object, "hint"));
}

static gpointer
read_phase (JsonObject *object,
            gpointer    data)
{
  return lm_phase_new (text (object, "id"), text (object, "title"), text (object, "summary"),
                       read_list (object, "aspects", read_aspect, data),
                       read_list (object, "cards", read_card, NULL));
}

LmSubject *
lm_subject_reader_read_bytes (LmSubjectReader  *self,
                              GBytes           *bytes,
                              GError          **error)
{
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();
  g_autoptr(LmSource) source = NULL;
  JsonObject *root;
  GPtrArray *sides;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  guint position = 0;

  if (!json_parser_load_from_data (parser, data, size, error))
    return NULL;

  root = json_node_get_object (json_parser_get_root (parser));
  sides = read_list (root, "sides", read_side, &position);

  if (json_object_has_member (root, "source"))
    {
      JsonObject *object = json_object_get_object_member (root, "source");

      source = lm_source_new (text (object, "title"), text (object, "author"),
                              text (object, "publisher"), text (object, "date"));
    }

  return lm_subject_new (text (root, "id"), text (root, "language"), text (root, "title"),
                         text (root, "summary"), source, sides,
                         read_list (root, "phases", read_phase, sides));
}

LmSubject *
lm_subject_reader_read_file (LmSubjectReader  *self,
                             GFile            *file,
                             GCancellable     *cancellable,
                             GError          **error)
{
  g_autoptr(GBytes) bytes = g_file_load_bytes (file, cancellable, NULL, error);

  if (bytes == NULL)
    return NULL;

  return lm_subject_reader_read_bytes (self, bytes, error);
}

static void
read_file_thread (GTask        *task,
                  gpointer      source_object,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  GError *error = NULL;
  LmSubject *subject = lm_subject_reader_read_file (source_object, task_data, cancellable, &error);

  if (subject != NULL)
    g_task_return_pointer (task, subject, g_object_unref);
  else
    g_task_return_error (task, error);
}

void
lm_subject_reader_read_file_async (LmSubjectReader     *self,
                                   GFile               *file,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, lm_subject_reader_read_file_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, read_file_thread);
}

LmSubject *
lm_subject_reader_read_file_finish (LmSubjectReader  *self,
                                    GAsyncResult     *result,
                                    GError          **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

GPtrArray *
lm_subject_reader_get_problems (LmSubjectReader *self)
{
  return self->problems;
}

char *
lm_subject_reader_dup_report (LmSubjectReader *self,
                              const char      *name)
{
  return g_strdup ("");
}
