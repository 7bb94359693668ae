/* lm-study-settings.c: from the settings to how a student studies
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-settings-map.h"
#include "app/lm-study-settings.h"
#include "core/study/lm-card-progress.h"
#include "core/study/lm-drill-kind.h"

static guint *
dup_steps (GSettings  *settings,
           const char *key,
           gsize      *n_steps)
{
  g_autoptr(GVariant) value = g_settings_get_value (settings, key);
  const guint32 *steps = g_variant_get_fixed_array (value, n_steps, sizeof (guint32));

  *n_steps = MIN (*n_steps, LM_STUDY_RULES_MOST_STEPS);

  return g_memdup2 (steps, *n_steps * sizeof (guint32));
}

LmStudyRules *
lm_study_settings_dup_rules (GSettings *settings)
{
  double retention = g_settings_get_int (settings, "desired-retention") / 100.0;
  guint maximum_interval = g_settings_get_int (settings, "maximum-interval");
  g_autoptr(LmScheduler) scheduler = lm_scheduler_new (NULL, retention, maximum_interval, NULL);
  gsize n_learning_steps;
  gsize n_relearning_steps;
  g_autofree guint *learning_steps = dup_steps (settings, "learning-steps", &n_learning_steps);
  g_autofree guint *relearning_steps = dup_steps (settings, "relearning-steps", &n_relearning_steps);

  return lm_study_rules_new (scheduler, learning_steps, n_learning_steps, relearning_steps, n_relearning_steps);
}

char *
lm_study_settings_dup_steps_text (GSettings  *settings,
                                  const char *key)
{
  g_autoptr(GString) text = g_string_new (NULL);
  gsize n_steps;
  g_autofree guint *steps = dup_steps (settings, key, &n_steps);

  for (gsize i = 0; i < n_steps; i++)
    g_string_append_printf (text, i == 0 ? "%u" : " %u", steps[i]);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

gboolean
lm_study_settings_set_steps_text (GSettings  *settings,
                                  const char *key,
                                  const char *text)
{
  g_auto(GStrv) words = g_strsplit_set (text, " ,;", -1);
  g_autoptr(GArray) steps = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; words[i] != NULL; i++)
    {
      guint64 minutes;
      guint32 step;

      if (words[i][0] == '\0')
        continue;

      if (!g_ascii_string_to_unsigned (words[i], 10, 1, LM_STUDY_RULES_LONGEST_STEP, &minutes, NULL))
        return FALSE;

      step = minutes;
      g_array_append_val (steps, step);
    }

  if (steps->len > LM_STUDY_RULES_MOST_STEPS)
    return FALSE;

  return g_settings_set_value (settings, key,
                               g_variant_new_fixed_array (G_VARIANT_TYPE_UINT32, steps->data, steps->len,
                                                          sizeof (guint32)));
}

LmStudyPlan
lm_study_settings_get_plan (GSettings *settings)
{
  LmStudyPlan plan = {
    .order = g_settings_get_enum (settings, "order"),
    .new_cards = g_settings_get_int (settings, "new-cards"),
    .reviews = g_settings_get_int (settings, "reviews"),
    .bury_siblings = g_settings_get_boolean (settings, "bury-siblings"),
  };

  return plan;
}

guint
lm_study_settings_get_drills (GSettings *settings)
{
  g_auto(GStrv) names = g_settings_get_strv (settings, "drills");
  guint drills = 0;
  LmDrillKind kind;

  for (guint i = 0; names[i] != NULL; i++)
    if (lm_drill_kind_from_name (names[i], &kind))
      drills |= LM_DRILL_BIT (kind);

  return drills != 0 ? drills : LM_DEFAULT_DRILLS;
}

void
lm_study_settings_set_drills (GSettings *settings,
                              guint      drills)
{
  const char *names[LM_N_DRILLS + 1] = { NULL };
  guint n_names = 0;

  for (guint i = 0; i < LM_N_DRILLS; i++)
    if (drills & LM_DRILL_BIT (i))
      names[n_names++] = lm_drill_kind_to_name (i);

  g_settings_set_strv (settings, "drills", names);
}

LmForgiveness
lm_study_settings_get_forgiven (GSettings *settings)
{
  static const struct
  {
    const char    *key;
    LmForgiveness  forgiven;
  } keys[] = {
    { "forgive-case", LM_FORGIVE_CASE },
    { "forgive-accents", LM_FORGIVE_ACCENTS },
    { "forgive-punctuation", LM_FORGIVE_PUNCTUATION },
    { "forgive-word-order", LM_FORGIVE_WORD_ORDER },
  };
  LmForgiveness forgiven = 0;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (g_settings_get_boolean (settings, keys[i].key))
      forgiven |= keys[i].forgiven;

  return forgiven;
}

LmStudyDay
lm_study_settings_get_exam (GSettings  *settings,
                            const char *subject)
{
  g_autofree char *date = lm_settings_map_lookup (settings, "exams", subject);
  LmStudyDay day;

  return date != NULL && lm_study_day_from_iso (date, &day) ? day : LM_NO_DAY;
}

void
lm_study_settings_set_exam (GSettings  *settings,
                            const char *subject,
                            LmStudyDay  day)
{
  g_autofree char *date = day != LM_NO_DAY ? lm_study_day_to_iso (day) : NULL;

  lm_settings_map_insert (settings, "exams", subject, date);
}
