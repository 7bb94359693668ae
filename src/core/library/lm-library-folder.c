/* lm-library-folder.c: the files in one folder of subjects
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/library/lm-library-folder.h"

#include "core/library/lm-file-watch.h"

struct _LmLibraryFolder
{
  GObject parent_instance;

  /* Owned */
  GFile        *file;
  LmFileWatch  *watch;            /* NULL until it is listed */
  GCancellable *cancellable;

  /* State */
  gboolean listing;
  gboolean list_again;            /* something changed while it was listed */
};

enum { LISTED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LmLibraryFolder, lm_library_folder, G_TYPE_OBJECT)

static void
listed_file_free (gpointer data)
{
  LmListedFile *file = data;

  g_object_unref (file->file);
  g_free (file->stamp);
  g_free (file);
}

static gboolean
is_subject_file (GFileInfo *info)
{
  return g_file_info_get_file_type (info) != G_FILE_TYPE_DIRECTORY &&
         !g_file_info_get_is_hidden (info) &&
         g_str_has_suffix (g_file_info_get_name (info), ".json");
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const LmListedFile * const *one = a;
  const LmListedFile * const *other = b;
  g_autofree char *name = g_file_get_basename ((*one)->file);
  g_autofree char *other_name = g_file_get_basename ((*other)->file);

  return strcmp (name, other_name);
}

/* A folder that is not there, or may not be read, has no files. */
static GPtrArray *
list_files (GFile        *folder,
            GCancellable *cancellable)
{
  static const char attributes[] =
    G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE ","
    G_FILE_ATTRIBUTE_STANDARD_IS_HIDDEN "," LM_FILE_WATCH_ATTRIBUTES;
  g_autoptr(GFileEnumerator) enumerator = NULL;
  GPtrArray *files = g_ptr_array_new_with_free_func (listed_file_free);

  enumerator = g_file_enumerate_children (folder, attributes, G_FILE_QUERY_INFO_NONE, cancellable, NULL);

  while (enumerator != NULL)
    {
      GFileInfo *info;
      GFile *child;

      if (!g_file_enumerator_iterate (enumerator, &info, &child, cancellable, NULL) || info == NULL)
        break;

      if (is_subject_file (info))
        {
          LmListedFile *file = g_new0 (LmListedFile, 1);

          file->file = g_object_ref (child);
          file->stamp = lm_file_watch_dup_stamp_of_info (info);
          g_ptr_array_add (files, file);
        }
    }

  g_ptr_array_sort (files, compare_names);

  return files;
}

static void
list_thread (GTask        *task,
             gpointer      source_object,
             gpointer      folder,
             GCancellable *cancellable)
{
  g_task_return_pointer (task, list_files (folder, cancellable), (GDestroyNotify) g_ptr_array_unref);
}

static void
listed_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  LmLibraryFolder *self = LM_LIBRARY_FOLDER (object);
  g_autoptr(GPtrArray) files = g_task_propagate_pointer (G_TASK (result), NULL);

  self->listing = FALSE;

  /* Cancelled: nobody is there any more. */
  if (files == NULL)
    return;

  g_signal_emit (self, signals[LISTED], 0, files);

  if (self->list_again)
    lm_library_folder_list (self);
}

static void
lm_library_folder_dispose (GObject *object)
{
  LmLibraryFolder *self = LM_LIBRARY_FOLDER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->watch);

  G_OBJECT_CLASS (lm_library_folder_parent_class)->dispose (object);
}

static void
lm_library_folder_finalize (GObject *object)
{
  LmLibraryFolder *self = LM_LIBRARY_FOLDER (object);

  g_object_unref (self->cancellable);
  g_object_unref (self->file);

  G_OBJECT_CLASS (lm_library_folder_parent_class)->finalize (object);
}

static void
lm_library_folder_class_init (LmLibraryFolderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lm_library_folder_dispose;
  object_class->finalize = lm_library_folder_finalize;

  signals[LISTED] = g_signal_new ("listed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
}

static void
lm_library_folder_init (LmLibraryFolder *self)
{
  self->cancellable = g_cancellable_new ();
}

LmLibraryFolder *
lm_library_folder_new (GFile *file)
{
  LmLibraryFolder *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (LM_TYPE_LIBRARY_FOLDER, NULL);
  self->file = g_object_ref (file);

  return self;
}

GFile *
lm_library_folder_get_file (LmLibraryFolder *self)
{
  g_return_val_if_fail (LM_IS_LIBRARY_FOLDER (self), NULL);

  return self->file;
}

void
lm_library_folder_list (LmLibraryFolder *self)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (LM_IS_LIBRARY_FOLDER (self));

  self->list_again = self->listing;
  if (self->listing)
    return;

  if (self->watch == NULL)
    {
      self->watch = lm_file_watch_new (self->file);
      g_signal_connect_object (self->watch, "changed", G_CALLBACK (lm_library_folder_list), self, G_CONNECT_SWAPPED);
    }

  self->listing = TRUE;
  task = g_task_new (self, self->cancellable, listed_cb, NULL);
  g_task_set_source_tag (task, lm_library_folder_list);
  g_task_set_task_data (task, g_object_ref (self->file), g_object_unref);
  g_task_run_in_thread (task, list_thread);
}
