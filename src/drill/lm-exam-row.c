/* lm-exam-row.c: the day of the exam
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "app/lm-date-text.h"
#include "app/lm-menu-button.h"
#include "core/study/lm-card-progress.h"
#include "drill/lm-exam-row.h"

struct _LmExamRow
{
  AdwActionRow parent_instance;

  /* Template widgets */
  GtkMenuButton *button;
  GtkPopover    *popover;
  GtkCalendar   *calendar;
  GtkLabel      *date;
  GtkWidget     *no_exam_button;

  /* State */
  LmStudyDay day;
};

enum { PROP_DAY = 1, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LmExamRow, lm_exam_row, ADW_TYPE_ACTION_ROW)

static void
show_day (LmExamRow *self)
{
  gboolean has_exam = self->day != LM_NO_DAY;
  g_autofree char *date = has_exam ? lm_date_to_text (self->day) : g_strdup (_("Set a Date"));

  gtk_label_set_label (self->date, date);
  lm_menu_button_set_name (GTK_WIDGET (self->button), date);
  gtk_widget_set_visible (self->no_exam_button, has_exam);
}

static void
choose (LmExamRow  *self,
        LmStudyDay  day)
{
  gtk_popover_popdown (self->popover);

  if (day == self->day)
    return;

  lm_exam_row_set_day (self, day);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
}

static void
set_cb (LmExamRow *self)
{
  g_autoptr(GDateTime) date = gtk_calendar_get_date (self->calendar);
  g_autofree char *iso = g_date_time_format (date, "%Y-%m-%d");
  LmStudyDay day;

  if (lm_study_day_from_iso (iso, &day))
    choose (self, day);
}

static void
no_exam_cb (LmExamRow *self)
{
  choose (self, LM_NO_DAY);
}

static void
lm_exam_row_get_property (GObject    *object,
                          guint       property_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_DAY:
      g_value_set_int (value, LM_EXAM_ROW (object)->day);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lm_exam_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LM_TYPE_EXAM_ROW);

  G_OBJECT_CLASS (lm_exam_row_parent_class)->dispose (object);
}

static void
lm_exam_row_class_init (LmExamRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lm_exam_row_get_property;
  object_class->dispose = lm_exam_row_dispose;

  properties[PROP_DAY] =
    g_param_spec_int ("day", NULL, NULL, G_MININT32, G_MAXINT32, LM_NO_DAY,
                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/LeadMgmt/ui/drill/lm-exam-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LmExamRow, button);
  gtk_widget_class_bind_template_child (widget_class, LmExamRow, popover);
  gtk_widget_class_bind_template_child (widget_class, LmExamRow, calendar);
  gtk_widget_class_bind_template_child (widget_class, LmExamRow, date);
  gtk_widget_class_bind_template_child (widget_class, LmExamRow, no_exam_button);
  gtk_widget_class_bind_template_callback (widget_class, set_cb);
  gtk_widget_class_bind_template_callback (widget_class, no_exam_cb);
}

static void
lm_exam_row_init (LmExamRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->day = LM_NO_DAY;
  show_day (self);
}

LmStudyDay
lm_exam_row_get_day (LmExamRow *self)
{
  g_return_val_if_fail (LM_IS_EXAM_ROW (self), LM_NO_DAY);

  return self->day;
}

void
lm_exam_row_set_day (LmExamRow  *self,
                     LmStudyDay  day)
{
  g_return_if_fail (LM_IS_EXAM_ROW (self));

  self->day = day;
  show_day (self);

  if (day != LM_NO_DAY)
    {
      g_autoptr(GDateTime) date = g_date_time_new_from_unix_utc (day * G_GINT64_CONSTANT (86400));

      if (date != NULL)
        gtk_calendar_select_day (self->calendar, date);
    }
}

void
lm_exam_row_show_text (LmExamRow  *self,
                       const char *text)
{
  g_return_if_fail (LM_IS_EXAM_ROW (self));
  g_return_if_fail (text != NULL);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), text);
}
