/* lm-library.c: all subjects that there are
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/library/lm-library.h"

#include "core/library/lm-library-folder.h"
#include "core/library/lm-library-twins.h"

/* Between a change and the signal that tells of it and of those that follow. */
#define CHANGE_MS 400

struct _LmLibrary
{
  GObject parent_instance;

  /* Owned */
  GPtrArray       *entries;          /* LmLibraryEntry */
  GHashTable      *stamps;           /* LmLibraryEntry, borrowed, to the stamp of its file */
  GPtrArray       *folders;          /* LmLibraryFolder; the first is the person's own */
  GPtrArray       *unlisted;         /* those of them, borrowed, that were not listed yet */
  GQueue           unread;           /* LmLibraryEntry */
  LmSubject       *built_in;
  LmStore         *store;
  GCancellable    *cancellable;

  /* State */
  gboolean reading;
  gboolean loaded;
  gboolean loading;          /* as it was notified */
  guint    change;           /* the source that tells of what has changed */
};

enum { PROP_LOADING = 1, N_PROPS };

static GParamSpec *properties[N_PROPS];

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

static void lm_library_model_init (GListModelInterface *iface);

static void read_next (LmLibrary *self);

G_DEFINE_FINAL_TYPE_WITH_CODE (LmLibrary, lm_library, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, lm_library_model_init))

static LmLibraryEntry *
get_entry (LmLibrary *self,
           guint      position)
{
  return g_ptr_array_index (self->entries, position);
}

static void
tell_of_change (LmLibrary *self)
{
  g_clear_handle_id (&self->change, g_source_remove);
  lm_library_twins_update (self->entries);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
change_cb (gpointer user_data)
{
  LmLibrary *self = user_data;

  self->change = 0;
  tell_of_change (self);

  return G_SOURCE_REMOVE;
}

/* Hundreds of files come one after the other, and each time all would be compared and sorted again. */
static void
queue_change (LmLibrary *self)
{
  if (self->change == 0)
    self->change = g_timeout_add (CHANGE_MS, change_cb, self);
}

static void
update_loading (LmLibrary *self)
{
  gboolean loading = self->unlisted->len > 0 || self->reading;

  if (self->loading == loading)
    return;

  self->loading = loading;
  if (!loading)
    tell_of_change (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

typedef struct
{
  LmLibrary      *library;
  LmLibraryEntry *entry;
} Counting;

static void
counted_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      data)
{
  Counting *counting = data;
  LmSubjectCounts counts;

  /* What the store is not able to do it says itself. */
  if (lm_subject_counts_finish (LM_STORE (object), result, &counts, NULL))
    {
      lm_library_entry_set_counts (counting->entry, &counts);
      if (!g_cancellable_is_cancelled (counting->library->cancellable))
        queue_change (counting->library);
    }

  g_object_unref (counting->library);
  g_object_unref (counting->entry);
  g_free (counting);
}

static void
count_entry (LmLibrary      *self,
             LmLibraryEntry *entry)
{
  LmSubjectSummary *summary = lm_library_entry_get_summary (entry);
  Counting *counting;

  if (self->store == NULL || lm_library_entry_get_id (entry) == NULL)
    return;

  counting = g_new0 (Counting, 1);
  counting->library = g_object_ref (self);
  counting->entry = g_object_ref (entry);
  lm_subject_counts_async (self->store, summary->id, summary->cards, self->cancellable, counted_cb, counting);
}

static void
take_summary (LmLibrary        *self,
              LmLibraryEntry   *entry,
              LmSubjectSummary *summary)
{
  lm_library_entry_set_summary (entry, summary);
  count_entry (self, entry);
  queue_change (self);
}

static void
read_thread (GTask        *task,
             gpointer      source_object,
             gpointer      entry,
             GCancellable *cancellable)
{
  LmSubjectSummary *summary = lm_subject_summary_read (lm_library_entry_get_file (entry), cancellable);

  g_task_return_pointer (task, summary, (GDestroyNotify) lm_subject_summary_unref);
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      data)
{
  LmLibrary *self = LM_LIBRARY (object);
  LmLibraryEntry *entry = g_task_get_task_data (G_TASK (result));
  g_autoptr(LmSubjectSummary) summary = g_task_propagate_pointer (G_TASK (result), NULL);

  self->reading = FALSE;

  /* Cancelled: nobody is there any more. */
  if (summary == NULL)
    return;

  if (g_ptr_array_find (self->entries, entry, NULL))
    take_summary (self, entry, summary);

  read_next (self);
}

static void
read_next (LmLibrary *self)
{
  if (!self->reading && !g_queue_is_empty (&self->unread))
    {
      g_autoptr(GTask) task = g_task_new (self, self->cancellable, read_cb, NULL);

      self->reading = TRUE;
      g_task_set_source_tag (task, read_next);
      g_task_set_task_data (task, g_queue_pop_head (&self->unread), g_object_unref);
      g_task_run_in_thread (task, read_thread);
    }

  update_loading (self);
}

static void
add_entry (LmLibrary      *self,
           LmLibraryEntry *entry)
{
  g_ptr_array_add (self->entries, entry);
  g_list_model_items_changed (G_LIST_MODEL (self), self->entries->len - 1, 0, 1);
}

static void
remove_entry (LmLibrary *self,
              guint      position)
{
  g_autoptr(LmLibraryEntry) entry = g_object_ref (get_entry (self, position));

  g_hash_table_remove (self->stamps, entry);
  if (g_queue_remove (&self->unread, entry))
    g_object_unref (entry);
  g_ptr_array_remove_index (self->entries, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

static gboolean
is_listed (GPtrArray *files,
           GFile     *file)
{
  for (guint i = 0; i < files->len; i++)
    {
      LmListedFile *listed = g_ptr_array_index (files, i);

      if (g_file_equal (listed->file, file))
        return TRUE;
    }

  return FALSE;
}

static void
remove_gone (LmLibrary *self,
             GFile     *folder,
             GPtrArray *files)
{
  for (guint i = self->entries->len; i > 0; i--)
    {
      GFile *file = lm_library_entry_get_file (get_entry (self, i - 1));

      if (g_file_has_parent (file, folder) && !is_listed (files, file))
        remove_entry (self, i - 1);
    }
}

static void
read_if_changed (LmLibrary       *self,
                 LmListedFile    *listed,
                 LmLibraryOrigin  origin)
{
  LmLibraryEntry *entry = lm_library_lookup_file (self, listed->file);

  if (entry != NULL && g_strcmp0 (g_hash_table_lookup (self->stamps, entry), listed->stamp) == 0)
    return;

  if (entry == NULL)
    {
      entry = lm_library_entry_new (listed->file, origin);
      add_entry (self, entry);
    }

  g_hash_table_replace (self->stamps, entry, g_strdup (listed->stamp));
  if (g_queue_find (&self->unread, entry) == NULL)
    g_queue_push_tail (&self->unread, g_object_ref (entry));
}

static void
listed_cb (LmLibrary       *self,
           GPtrArray       *files,
           LmLibraryFolder *folder)
{
  gboolean is_own = folder == g_ptr_array_index (self->folders, 0);

  g_ptr_array_remove (self->unlisted, folder);
  remove_gone (self, lm_library_folder_get_file (folder), files);
  for (guint i = 0; i < files->len; i++)
    read_if_changed (self, g_ptr_array_index (files, i), is_own ? LM_LIBRARY_OWN : LM_LIBRARY_SYSTEM);

  queue_change (self);
  read_next (self);
}

static GType
lm_library_get_item_type (GListModel *model)
{
  return LM_TYPE_LIBRARY_ENTRY;
}

static guint
lm_library_get_n_items (GListModel *model)
{
  return LM_LIBRARY (model)->entries->len;
}

static gpointer
lm_library_get_item (GListModel *model,
                     guint       position)
{
  LmLibrary *self = LM_LIBRARY (model);

  return position < self->entries->len ? g_object_ref (get_entry (self, position)) : NULL;
}

static void
lm_library_model_init (GListModelInterface *iface)
{
  iface->get_item_type = lm_library_get_item_type;
  iface->get_n_items = lm_library_get_n_items;
  iface->get_item = lm_library_get_item;
}

static void
lm_library_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  LmLibrary *self = LM_LIBRARY (object);

  switch (prop_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, self->loading);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lm_library_dispose (GObject *object)
{
  LmLibrary *self = LM_LIBRARY (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->change, g_source_remove);
  g_queue_clear_full (&self->unread, g_object_unref);

  /* Twins hold each other's neighbours. */
  for (guint i = 0; i < self->entries->len; i++)
    lm_library_entry_set_twin (get_entry (self, i), NULL);

  g_ptr_array_set_size (self->unlisted, 0);
  g_ptr_array_set_size (self->folders, 0);
  g_clear_object (&self->built_in);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (lm_library_parent_class)->dispose (object);
}

static void
lm_library_finalize (GObject *object)
{
  LmLibrary *self = LM_LIBRARY (object);

  g_ptr_array_unref (self->unlisted);
  g_ptr_array_unref (self->folders);
  g_hash_table_unref (self->stamps);
  g_ptr_array_unref (self->entries);
  g_object_unref (self->cancellable);

  G_OBJECT_CLASS (lm_library_parent_class)->finalize (object);
}

static void
lm_library_class_init (LmLibraryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lm_library_get_property;
  object_class->dispose = lm_library_dispose;
  object_class->finalize = lm_library_finalize;

  properties[PROP_LOADING] =
    g_param_spec_boolean ("loading", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lm_library_init (LmLibrary *self)
{
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  self->stamps = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->folders = g_ptr_array_new_with_free_func (g_object_unref);
  self->unlisted = g_ptr_array_new ();
  self->cancellable = g_cancellable_new ();
  g_queue_init (&self->unread);
}

static gboolean
has_folder (LmLibrary *self,
            GFile     *file)
{
  for (guint i = 0; i < self->folders->len; i++)
    if (g_file_equal (lm_library_folder_get_file (g_ptr_array_index (self->folders, i)), file))
      return TRUE;

  return FALSE;
}

static void
add_folder (LmLibrary  *self,
            const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  LmLibraryFolder *folder;

  if (has_folder (self, file))
    return;

  folder = lm_library_folder_new (file);
  g_signal_connect_object (folder, "listed", G_CALLBACK (listed_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->folders, folder);
}

LmLibrary *
lm_library_new (const char         *own,
                const char * const *system,
                LmStore            *store)
{
  LmLibrary *self;

  g_return_val_if_fail (own != NULL, NULL);
  g_return_val_if_fail (system != NULL, NULL);
  g_return_val_if_fail (store == NULL || LM_IS_STORE (store), NULL);

  self = g_object_new (LM_TYPE_LIBRARY, NULL);
  g_set_object (&self->store, store);
  add_folder (self, own);
  for (guint i = 0; system[i] != NULL; i++)
    add_folder (self, system[i]);

  return self;
}

LmLibrary *
lm_library_new_for_user (LmStore *store)
{
  g_autofree char *own = g_build_filename (g_get_user_data_dir (), "leadmgmt", "subjects", NULL);
  const char * const *data_dirs = g_get_system_data_dirs ();
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) system = NULL;

  for (guint i = 0; data_dirs[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (data_dirs[i], "leadmgmt", "subjects", NULL);

      g_strv_builder_add (builder, path);
    }

  system = g_strv_builder_end (builder);

  return lm_library_new (own, (const char * const *) system, store);
}

void
lm_library_set_built_in (LmLibrary *self,
                         GFile     *file,
                         LmSubject *subject)
{
  g_autoptr(LmSubjectSummary) summary = NULL;
  LmLibraryEntry *entry;

  g_return_if_fail (LM_IS_LIBRARY (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (LM_IS_SUBJECT (subject));

  g_set_object (&self->built_in, subject);
  summary = lm_subject_summary_new (subject);
  entry = lm_library_lookup_file (self, file);
  if (entry == NULL)
    {
      entry = lm_library_entry_new (file, LM_LIBRARY_BUILT_IN);
      add_entry (self, entry);
    }

  take_summary (self, entry, summary);
}

void
lm_library_load (LmLibrary *self)
{
  g_return_if_fail (LM_IS_LIBRARY (self));

  if (self->loaded)
    return;

  self->loaded = TRUE;
  g_ptr_array_extend (self->unlisted, self->folders, NULL, NULL);
  for (guint i = 0; i < self->folders->len; i++)
    lm_library_folder_list (g_ptr_array_index (self->folders, i));

  update_loading (self);
}

gboolean
lm_library_is_loading (LmLibrary *self)
{
  g_return_val_if_fail (LM_IS_LIBRARY (self), FALSE);

  return self->loading;
}

void
lm_library_count (LmLibrary *self)
{
  g_return_if_fail (LM_IS_LIBRARY (self));

  for (guint i = 0; i < self->entries->len; i++)
    count_entry (self, get_entry (self, i));
}

LmLibraryEntry *
lm_library_lookup_id (LmLibrary  *self,
                      const char *id)
{
  g_autoptr(GHashTable) first = NULL;

  g_return_val_if_fail (LM_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  first = lm_library_twins_find_first (self->entries);

  return g_hash_table_lookup (first, id);
}

LmLibraryEntry *
lm_library_lookup_file (LmLibrary *self,
                        GFile     *file)
{
  g_return_val_if_fail (LM_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  for (guint i = 0; i < self->entries->len; i++)
    if (g_file_equal (lm_library_entry_get_file (get_entry (self, i)), file))
      return get_entry (self, i);

  return NULL;
}

LmSubject *
lm_library_get_built_in (LmLibrary *self)
{
  g_return_val_if_fail (LM_IS_LIBRARY (self), NULL);

  return self->built_in;
}

GHashTable *
lm_library_dup_ids (LmLibrary *self)
{
  GHashTable *ids;

  g_return_val_if_fail (LM_IS_LIBRARY (self), NULL);

  ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < self->entries->len; i++)
    {
      const char *id = lm_library_entry_get_id (get_entry (self, i));

      if (id != NULL)
        g_hash_table_add (ids, g_strdup (id));
    }

  return ids;
}

GFile *
lm_library_get_own_folder (LmLibrary *self)
{
  g_return_val_if_fail (LM_IS_LIBRARY (self), NULL);

  return lm_library_folder_get_file (g_ptr_array_index (self->folders, 0));
}

void
lm_library_look_again (LmLibrary *self)
{
  g_return_if_fail (LM_IS_LIBRARY (self));

  lm_library_folder_list (g_ptr_array_index (self->folders, 0));
}
