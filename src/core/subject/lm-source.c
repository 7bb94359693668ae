/* lm-source.c: where the ideas of a subject come from
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/locale/lm-locale.h"
#include "core/subject/lm-source.h"

#include <glib/gi18n-lib.h>

#define SECONDS_A_DAY (24 * 60 * 60)

struct _LmSource
{
  GObject parent_instance;

  /* Owned */
  char *title;
  char *author;
  char *publisher;
  char *date;
};

enum
{
  PROP_TITLE = 1,
  PROP_AUTHOR,
  PROP_PUBLISHER,
  PROP_DATE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LmSource, lm_source, G_TYPE_OBJECT)

static void
lm_source_get_property (GObject    *object,
                        guint       property_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  LmSource *self = LM_SOURCE (object);

  switch (property_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_AUTHOR:
      g_value_set_string (value, self->author);
      break;

    case PROP_PUBLISHER:
      g_value_set_string (value, self->publisher);
      break;

    case PROP_DATE:
      g_value_set_string (value, self->date);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lm_source_finalize (GObject *object)
{
  LmSource *self = LM_SOURCE (object);

  g_free (self->title);
  g_free (self->author);
  g_free (self->publisher);
  g_free (self->date);

  G_OBJECT_CLASS (lm_source_parent_class)->finalize (object);
}

static void
lm_source_class_init (LmSourceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lm_source_get_property;
  object_class->finalize = lm_source_finalize;

  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  properties[PROP_AUTHOR] =
    g_param_spec_string ("author", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  properties[PROP_PUBLISHER] =
    g_param_spec_string ("publisher", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  properties[PROP_DATE] =
    g_param_spec_string ("date", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lm_source_init (LmSource *self)
{
}

LmSource *
lm_source_new (const char *title,
               const char *author,
               const char *publisher,
               const char *date)
{
  LmSource *self = g_object_new (LM_TYPE_SOURCE, NULL);

  self->title = g_strdup (title);
  self->author = g_strdup (author);
  self->publisher = g_strdup (publisher);
  self->date = g_strdup (date);

  return self;
}

const char *
lm_source_get_title (LmSource *self)
{
  g_return_val_if_fail (LM_IS_SOURCE (self), NULL);

  return self->title;
}

const char *
lm_source_get_author (LmSource *self)
{
  g_return_val_if_fail (LM_IS_SOURCE (self), NULL);

  return self->author;
}

const char *
lm_source_get_publisher (LmSource *self)
{
  g_return_val_if_fail (LM_IS_SOURCE (self), NULL);

  return self->publisher;
}

const char *
lm_source_get_date (LmSource *self)
{
  g_return_val_if_fail (LM_IS_SOURCE (self), NULL);

  return self->date;
}

static char *
dup_date (const char *date)
{
  g_autofree char *midnight = g_strconcat (date, "T00:00:00Z", NULL);
  g_autoptr(GDateTime) parsed = g_date_time_new_from_iso8601 (midnight, NULL);

  return parsed != NULL ? lm_format_date (g_date_time_to_unix (parsed) / SECONDS_A_DAY, LM_DATE_WORDS) : g_strdup (date);
}

char *
lm_source_dup_citation (LmSource *self)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) parts = NULL;

  g_return_val_if_fail (LM_IS_SOURCE (self), NULL);

  if (self->title != NULL)
    {
      /* Translators: the title of an article or a book, in the quotes of your language. */
      g_autofree char *title = g_strdup_printf (_("“%s”"), self->title);

      g_strv_builder_add (builder, title);
    }

  if (self->author != NULL)
    g_strv_builder_add (builder, self->author);

  if (self->publisher != NULL)
    g_strv_builder_add (builder, self->publisher);

  if (self->date != NULL)
    {
      g_autofree char *date = dup_date (self->date);

      g_strv_builder_add (builder, date);
    }

  parts = g_strv_builder_end (builder);

  /* Translators: parts the title, author, publisher and date of a source. */
  return g_strjoinv (C_("between the parts of a citation", ", "), parts);
}
