/* lm-statistics-view.c: statistics as plain rows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/lm-card-title.h"
#include "app/lm-date-text.h"
#include "core/locale/lm-locale.h"
#include "progress/lm-statistics-text.h"
#include "progress/lm-statistics-view.h"

/* Days that have a row of their own: the rest of the forecast is added up, that of the answers folded. */
#define DAYS_IN_FORECAST 7
#define DAYS_OF_ANSWERS 7

struct _LmStatisticsView
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget  *box;
  GtkListBox *forecast;
  GtkWidget  *days_group;
  GtkListBox *days;
  GtkWidget  *retention_group;
  GtkListBox *retention;
  GtkListBox *time;
  GtkWidget  *stability_group;
  GtkListBox *stability;
  GtkWidget  *hard_group;
  GtkListBox *hard;
  GtkWidget  *confusion_group;
  GtkListBox *confusion;
};

G_DEFINE_FINAL_TYPE (LmStatisticsView, lm_statistics_view, GTK_TYPE_WIDGET)

static void
clear (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static GtkWidget *
new_row (const char *title,
         const char *text)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);

  return row;
}

static void
add_row (GtkListBox *list,
         const char *title,
         const char *text)
{
  gtk_list_box_append (list, new_row (title, text));
}

static char *
dup_day_title (LmStudyDay day,
               LmStudyDay today)
{
  if (day == today)
    return g_strdup (_("Today"));

  if (day == today + 1)
    return g_strdup (_("Tomorrow"));

  if (day == today - 1)
    return g_strdup (_("Yesterday"));

  return lm_date_to_text (day);
}

static void
show_forecast (LmStatisticsView   *self,
               const LmStatistics *statistics)
{
  g_autofree char *rest_title = lm_format (ngettext ("In the %u day after that", "In the %u days after that",
                                                     LM_FORECAST_DAYS - DAYS_IN_FORECAST),
                                           LM_FORECAST_DAYS - DAYS_IN_FORECAST);
  g_autofree char *rest = NULL;
  guint n_rest = 0;

  clear (self->forecast);

  for (guint i = 0; i < LM_FORECAST_DAYS; i++)
    if (i < DAYS_IN_FORECAST)
      {
        g_autofree char *title = dup_day_title (statistics->moment.day + i, statistics->moment.day);
        g_autofree char *text = lm_cards_to_text (statistics->forecast[i]);

        add_row (self->forecast, title, text);
      }
    else
      n_rest += statistics->forecast[i];

  rest = lm_cards_to_text (n_rest);
  add_row (self->forecast, rest_title, rest);
}

static GtkWidget *
add_earlier_days (LmStatisticsView *self)
{
  GtkWidget *row = adw_expander_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Earlier days"));
  gtk_list_box_append (self->days, row);

  return row;
}

/* The newest first: it is what a student looks for. */
static void
show_days (LmStatisticsView   *self,
           const LmStatistics *statistics)
{
  GtkWidget *earlier = NULL;

  clear (self->days);

  for (guint i = statistics->days->len; i > 0; i--)
    {
      const LmDayAnswers *day = &g_array_index (statistics->days, LmDayAnswers, i - 1);
      g_autofree char *title = dup_day_title (day->day, statistics->moment.day);
      g_autofree char *text = lm_answers_to_text (day);

      if (statistics->days->len - i == DAYS_OF_ANSWERS)
        earlier = add_earlier_days (self);

      if (earlier != NULL)
        adw_expander_row_add_row (ADW_EXPANDER_ROW (earlier), new_row (title, text));
      else
        add_row (self->days, title, text);
    }

  gtk_widget_set_visible (self->days_group, statistics->days->len > 0);
}

static void
show_retention (LmStatisticsView   *self,
                const LmStatistics *statistics)
{
  clear (self->retention);

  for (guint i = statistics->months->len; i > 0; i--)
    {
      const LmMonthRetention *month = &g_array_index (statistics->months, LmMonthRetention, i - 1);
      g_autoptr(GDateTime) first = g_date_time_new_utc (month->year, month->month, 1, 0, 0, 0);
      g_autofree char *title = lm_format_date (g_date_time_to_unix (first) / 86400, LM_DATE_MONTH);
      g_autofree char *text = lm_retention_to_text (month, statistics->desired_retention);

      add_row (self->retention, title, text);
    }

  gtk_widget_set_visible (self->retention_group, statistics->months->len > 0);
}

static void
show_time (LmStatisticsView   *self,
           const LmStatistics *statistics)
{
  const struct
  {
    const char *title;
    gint64      took;
  } spans[] = {
    { _("Today"), statistics->took_today },
    { _("In the last 7 days"), statistics->took_week },
    { _("In the last 30 days"), statistics->took_month },
    { _("In all"), statistics->took_all },
  };

  clear (self->time);

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      g_autofree char *text = lm_duration_to_text (spans[i].took);

      add_row (self->time, spans[i].title, text);
    }
}

static void
show_stability (LmStatisticsView   *self,
                const LmStatistics *statistics)
{
  guint n_cards = 0;

  clear (self->stability);

  for (guint i = 0; i < LM_STABILITY_N_RANGES; i++)
    {
      g_autofree char *title = lm_stability_range_to_text (i);
      g_autofree char *text = lm_cards_to_text (statistics->n_stability[i]);

      n_cards += statistics->n_stability[i];
      add_row (self->stability, title, text);
    }

  gtk_widget_set_visible (self->stability_group, n_cards > 0);
}

static void
show_hard (LmStatisticsView   *self,
           const LmStatistics *statistics)
{
  clear (self->hard);

  for (guint i = 0; i < statistics->hard->len; i++)
    {
      const LmHardCard *hard = &g_array_index (statistics->hard, LmHardCard, i);
      g_autofree char *title = lm_card_to_title (hard->card);
      /* Translators: of a card: how often it was forgotten, and how hard it is on a scale from 1 to 10. */
      g_autofree char *text = lm_format (ngettext ("Forgotten %u time, difficulty %.1f of 10",
                                                   "Forgotten %u times, difficulty %.1f of 10", hard->n_lapses),
                                         hard->n_lapses, hard->difficulty);

      add_row (self->hard, title, text);
    }

  gtk_widget_set_visible (self->hard_group, statistics->hard->len > 0);
}

static guint
count_asked (const LmPhaseStatistics *phase,
             guint                    right)
{
  guint n_asked = 0;

  for (guint taken = 0; taken < LM_STATISTICS_SIDES; taken++)
    n_asked += phase->n_taken[right][taken];

  return n_asked;
}

static char *
dup_confusion (const LmPhaseStatistics *phase,
               guint                    right,
               guint                    taken)
{
  guint n_asked = count_asked (phase, right);
  guint n_taken = phase->n_taken[right][taken];

  return lm_format (ngettext ("%u of %u answer (%u %%)", "%u of %u answers (%u %%)", n_asked),
                    n_taken, n_asked, (guint) (n_taken * 100.0 / MAX (n_asked, 1) + 0.5));
}

static GtkWidget *
new_confusion_row (LmSubject               *subject,
                   const LmPhaseStatistics *phase,
                   guint                    right,
                   guint                    taken)
{
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *text = dup_confusion (phase, right, taken);
  g_autofree char *right_name = lm_isolate (lm_side_get_name (lm_subject_get_side (subject, right)));
  g_autofree char *taken_name = lm_isolate (lm_side_get_name (lm_subject_get_side (subject, taken)));
  /* Translators: two sides of a comparison that were confused with each other. */
  g_autofree char *title = g_strdup_printf (_("%s taken for %s"), right_name, taken_name);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), text);

  return row;
}

static void
add_phases (GtkWidget          *row,
            const LmStatistics *statistics,
            guint               right,
            guint               taken)
{
  for (guint i = 1; i < statistics->phases->len; i++)
    {
      const LmPhaseStatistics *phase = &g_array_index (statistics->phases, LmPhaseStatistics, i);
      g_autofree char *text = dup_confusion (phase, right, taken);

      if (phase->n_taken[right][taken] > 0)
        adw_expander_row_add_row (ADW_EXPANDER_ROW (row), new_row (lm_phase_get_title (phase->phase), text));
    }
}

static const LmPhaseStatistics *
find_phase (const LmStatistics *statistics,
            LmPhase            *phase)
{
  for (guint i = 0; i < statistics->phases->len; i++)
    if (g_array_index (statistics->phases, LmPhaseStatistics, i).phase == phase)
      return &g_array_index (statistics->phases, LmPhaseStatistics, i);

  g_return_val_if_reached (&g_array_index (statistics->phases, LmPhaseStatistics, 0));
}

static void
show_confusion (LmStatisticsView   *self,
                const LmStatistics *statistics,
                LmPhase            *phase)
{
  LmSubject *subject = lm_deck_get_subject (statistics->deck);
  const LmPhaseStatistics *selected = find_phase (statistics, phase);
  guint n_rows = 0;

  clear (self->confusion);

  for (guint right = 0; right < LM_STATISTICS_SIDES; right++)
    for (guint taken = 0; taken < LM_STATISTICS_SIDES; taken++)
      if (right != taken && selected->n_taken[right][taken] > 0)
        {
          GtkWidget *row = new_confusion_row (subject, selected, right, taken);

          if (phase == NULL)
            add_phases (row, statistics, right, taken);
          gtk_list_box_append (self->confusion, row);
          n_rows++;
        }

  gtk_widget_set_visible (self->confusion_group, n_rows > 0);
}

static void
lm_statistics_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LM_TYPE_STATISTICS_VIEW);

  G_OBJECT_CLASS (lm_statistics_view_parent_class)->dispose (object);
}

static void
lm_statistics_view_class_init (LmStatisticsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lm_statistics_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/LeadMgmt/ui/progress/lm-statistics-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LmStatisticsView, box);
  gtk_widget_class_bind_template_child (widget_class, LmStatisticsView, forecast);
  gtk_widget_class_bind_template_child (widget_class, LmStatisticsView, days_group);
  gtk_widget_class_bind_template_child (widget_class, LmStatisticsView, days);
  gtk_widget_class_bind_template_child (widget_class, LmStatisticsView, retention_group);
  gtk_widget_class_bind_template_child (widget_class, LmStatisticsView, retention);
  gtk_widget_class_bind_template_child (widget_class, LmStatisticsView, time);
  gtk_widget_class_bind_template_child (widget_class, LmStatisticsView, stability_group);
  gtk_widget_class_bind_template_child (widget_class, LmStatisticsView, stability);
  gtk_widget_class_bind_template_child (widget_class, LmStatisticsView, hard_group);
  gtk_widget_class_bind_template_child (widget_class, LmStatisticsView, hard);
  gtk_widget_class_bind_template_child (widget_class, LmStatisticsView, confusion_group);
  gtk_widget_class_bind_template_child (widget_class, LmStatisticsView, confusion);
}

static void
lm_statistics_view_init (LmStatisticsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lm_statistics_view_show (LmStatisticsView   *self,
                         const LmStatistics *statistics,
                         LmPhase            *phase)
{
  g_return_if_fail (LM_IS_STATISTICS_VIEW (self));
  g_return_if_fail (statistics != NULL);

  show_forecast (self, statistics);
  show_days (self, statistics);
  show_retention (self, statistics);
  show_time (self, statistics);
  show_stability (self, statistics);
  show_hard (self, statistics);
  show_confusion (self, statistics, phase);
}
