/* lm-library-entry.c: a subject, or a file that should be one, in a library
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/library/lm-library-entry.h"

struct _LmLibraryEntry
{
  GObject parent_instance;

  /* Owned */
  GFile            *file;
  char             *name;          /* of the file, for people */
  LmSubjectSummary *summary;
  LmLibraryEntry   *twin;

  /* State */
  LmLibraryOrigin origin;
  LmSubjectCounts counts;
  gboolean        has_counts;
};

enum
{
  PROP_TITLE = 1,
  PROP_SUMMARY,
  PROP_COUNTS,
  PROP_TWIN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LmLibraryEntry, lm_library_entry, G_TYPE_OBJECT)

static void
lm_library_entry_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LmLibraryEntry *self = LM_LIBRARY_ENTRY (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, lm_library_entry_get_title (self));
      break;

    case PROP_SUMMARY:
      g_value_set_pointer (value, self->summary);
      break;

    case PROP_COUNTS:
      g_value_set_pointer (value, (gpointer) lm_library_entry_get_counts (self));
      break;

    case PROP_TWIN:
      g_value_set_object (value, self->twin);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lm_library_entry_dispose (GObject *object)
{
  LmLibraryEntry *self = LM_LIBRARY_ENTRY (object);

  g_clear_object (&self->twin);

  G_OBJECT_CLASS (lm_library_entry_parent_class)->dispose (object);
}

static void
lm_library_entry_finalize (GObject *object)
{
  LmLibraryEntry *self = LM_LIBRARY_ENTRY (object);

  g_clear_pointer (&self->summary, lm_subject_summary_unref);
  g_free (self->name);
  g_object_unref (self->file);

  G_OBJECT_CLASS (lm_library_entry_parent_class)->finalize (object);
}

static void
lm_library_entry_class_init (LmLibraryEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lm_library_entry_get_property;
  object_class->dispose = lm_library_entry_dispose;
  object_class->finalize = lm_library_entry_finalize;

  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SUMMARY] =
    g_param_spec_pointer ("summary", NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_COUNTS] =
    g_param_spec_pointer ("counts", NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TWIN] =
    g_param_spec_object ("twin", NULL, NULL, LM_TYPE_LIBRARY_ENTRY,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lm_library_entry_init (LmLibraryEntry *self)
{
}

LmLibraryEntry *
lm_library_entry_new (GFile           *file,
                      LmLibraryOrigin  origin)
{
  LmLibraryEntry *self;
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (LM_TYPE_LIBRARY_ENTRY, NULL);
  self->file = g_object_ref (file);
  name = g_file_get_basename (file);
  self->name = g_filename_display_name (name);
  self->origin = origin;

  return self;
}

GFile *
lm_library_entry_get_file (LmLibraryEntry *self)
{
  g_return_val_if_fail (LM_IS_LIBRARY_ENTRY (self), NULL);

  return self->file;
}

LmLibraryOrigin
lm_library_entry_get_origin (LmLibraryEntry *self)
{
  g_return_val_if_fail (LM_IS_LIBRARY_ENTRY (self), LM_LIBRARY_OWN);

  return self->origin;
}

const char *
lm_library_entry_get_title (LmLibraryEntry *self)
{
  g_return_val_if_fail (LM_IS_LIBRARY_ENTRY (self), NULL);

  return lm_library_entry_get_id (self) != NULL ? self->summary->title : self->name;
}

LmSubjectSummary *
lm_library_entry_get_summary (LmLibraryEntry *self)
{
  g_return_val_if_fail (LM_IS_LIBRARY_ENTRY (self), NULL);

  return self->summary;
}

void
lm_library_entry_set_summary (LmLibraryEntry   *self,
                              LmSubjectSummary *summary)
{
  g_autofree char *title_before = NULL;

  g_return_if_fail (LM_IS_LIBRARY_ENTRY (self));
  g_return_if_fail (summary != NULL);

  title_before = g_strdup (lm_library_entry_get_title (self));

  g_clear_pointer (&self->summary, lm_subject_summary_unref);
  self->summary = lm_subject_summary_ref (summary);

  if (g_strcmp0 (title_before, lm_library_entry_get_title (self)) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUMMARY]);
}

const char *
lm_library_entry_get_id (LmLibraryEntry *self)
{
  g_return_val_if_fail (LM_IS_LIBRARY_ENTRY (self), NULL);

  return self->summary != NULL ? self->summary->id : NULL;
}

gboolean
lm_library_entry_is_broken (LmLibraryEntry *self)
{
  g_return_val_if_fail (LM_IS_LIBRARY_ENTRY (self), FALSE);

  return self->summary != NULL && self->summary->message != NULL;
}

const LmSubjectCounts *
lm_library_entry_get_counts (LmLibraryEntry *self)
{
  g_return_val_if_fail (LM_IS_LIBRARY_ENTRY (self), NULL);

  return self->has_counts ? &self->counts : NULL;
}

void
lm_library_entry_set_counts (LmLibraryEntry        *self,
                             const LmSubjectCounts *counts)
{
  g_return_if_fail (LM_IS_LIBRARY_ENTRY (self));
  g_return_if_fail (counts != NULL);

  if (self->has_counts && memcmp (&self->counts, counts, sizeof *counts) == 0)
    return;

  self->counts = *counts;
  self->has_counts = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNTS]);
}

LmLibraryEntry *
lm_library_entry_get_twin (LmLibraryEntry *self)
{
  g_return_val_if_fail (LM_IS_LIBRARY_ENTRY (self), NULL);

  return self->twin;
}

void
lm_library_entry_set_twin (LmLibraryEntry *self,
                           LmLibraryEntry *twin)
{
  g_return_if_fail (LM_IS_LIBRARY_ENTRY (self));
  g_return_if_fail (twin == NULL || LM_IS_LIBRARY_ENTRY (twin));

  if (g_set_object (&self->twin, twin))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TWIN]);
}
