/* lm-installation.c: where the program's own files are
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-installation.h"

/* The build folder holds the program in src/ and the compiled schema in data/;
 * no installation looks like that. */
static char *
dup_build_dir (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *program_dir = NULL;
  g_autofree char *build_dir = NULL;
  g_autofree char *schema = NULL;

  if (program == NULL)
    return NULL;

  program_dir = g_path_get_dirname (program);
  build_dir = g_path_get_dirname (program_dir);
  schema = g_build_filename (build_dir, "data", "gschemas.compiled", NULL);

  if (!g_file_test (schema, G_FILE_TEST_EXISTS))
    return NULL;

  return g_steal_pointer (&build_dir);
}

char *
lm_installation_dup_locale_dir (void)
{
  g_autofree char *build_dir = dup_build_dir ();

  if (build_dir != NULL)
    return g_build_filename (build_dir, "po", NULL);

  return g_strdup (LM_LOCALE_DIR);
}

static GSettingsSchema *
lookup_schema_in (const char *directory)
{
  g_autoptr(GSettingsSchemaSource) source = NULL;

  source = g_settings_schema_source_new_from_directory (directory,
                                                        g_settings_schema_source_get_default (),
                                                        TRUE, NULL);
  if (source == NULL)
    return NULL;

  return g_settings_schema_source_lookup (source, LM_APPLICATION_ID, FALSE);
}

static GSettingsSchema *
lookup_schema (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autofree char *build_dir = dup_build_dir ();
  GSettingsSchema *schema = NULL;

  if (build_dir != NULL)
    {
      g_autofree char *directory = g_build_filename (build_dir, "data", NULL);

      return lookup_schema_in (directory);
    }

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, LM_APPLICATION_ID, TRUE);

  /* A prefix that is not in XDG_DATA_DIRS. */
  if (schema == NULL)
    schema = lookup_schema_in (LM_SCHEMA_DIR);

  return schema;
}

GSettings *
lm_installation_get_settings (void)
{
  static GSettings *settings;

  if (settings == NULL)
    {
      g_autoptr(GSettingsSchema) schema = lookup_schema ();

      if (schema != NULL)
        settings = g_settings_new_full (schema, NULL, NULL);
      else
        settings = g_settings_new (LM_APPLICATION_ID);
    }

  return settings;
}
