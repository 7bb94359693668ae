/* lm-study-start.c: what there is to study, before it starts
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "app/lm-row-layout.h"
#include "core/locale/lm-locale.h"
#include "drill/lm-drill-tiles.h"
#include "drill/lm-exam-row.h"
#include "drill/lm-line-layout.h"
#include "drill/lm-study-start.h"

/* What a card takes a student who reads it, thinks, and reads the answer. */
#define SECONDS_A_CARD 10

struct _LmStudyStart
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget    *scroller;
  GtkLabel     *title;
  GtkLabel     *count;
  GtkLabel     *duration;
  GtkWidget    *button_clamp;
  GtkWidget    *start_button;
  GtkWidget    *practise_button;
  GtkListBox   *phases;
  LmDrillTiles *tiles;
  AdwComboRow  *length_row;
  AdwComboRow  *sort_row;
  GtkWidget    *goal;
  GtkWidget    *goal_reached;
  GtkLabel     *goal_text;
  GtkLabel     *streak;
  LmExamRow    *exam_row;
  AdwActionRow *suspended_row;

  /* State */
  gboolean has_phases;         /* more than one is selected, in a comparison */
};

/* Positions in the choice in the template. */
enum { SORT_BY_SIDE, SORT_BY_PHASE };

/* In the order of the choices in the template. */
static const struct
{
  guint cards;
  guint minutes;
} lengths[] = { { 0, 0 }, { 10, 0 }, { 20, 0 }, { 50, 0 }, { 0, 5 }, { 0, 10 }, { 0, 20 } };

enum
{
  PROP_EXAM_DAY = 1,
  PROP_DRILLS,
  PROP_LENGTH,
  PROP_SORTS_BY_PHASE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LmStudyStart, lm_study_start, GTK_TYPE_WIDGET)

static guint
sum (LmQueueCounts counts)
{
  return counts.n_new + counts.n_reviews + counts.n_waiting;
}

static char *
dup_count (guint n_cards)
{
  return lm_format (ngettext ("%u card for today", "%u cards for today", n_cards), n_cards);
}

static void
add_phase (LmStudyStart *self,
           LmPhase      *phase,
           guint         n_cards)
{
  g_autofree char *count = dup_count (n_cards);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), lm_phase_get_title (phase));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), count);
  gtk_list_box_append (self->phases, row);
}

static void
show_phases (LmStudyStart *self,
             LmStudyQueue *queue)
{
  LmSubject *subject = lm_deck_get_subject (lm_study_queue_get_deck (queue));
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->phases, 0)) != NULL)
    gtk_list_box_remove (self->phases, GTK_WIDGET (row));

  for (guint i = 0; i < lm_subject_get_n_phases (subject); i++)
    {
      LmPhase *phase = lm_subject_get_phase (subject, i);
      guint n_cards = sum (lm_study_queue_count (queue, phase));

      if (n_cards > 0)
        add_phase (self, phase, n_cards);
    }
}

static void
show_duration (LmStudyStart  *self,
               LmQueueCounts  counts)
{
  guint minutes = MAX (1, (sum (counts) * SECONDS_A_CARD + 59) / 60);
  /* Translators: the first number is of cards that were learned before and are due, the second of new ones. */
  g_autofree char *duration = lm_format (ngettext ("%u to review, %u new, about %u minute",
                                                   "%u to review, %u new, about %u minutes", minutes),
                                         counts.n_reviews + counts.n_waiting, counts.n_new, minutes);

  gtk_label_set_label (self->duration, duration);
}

static void
show_suspended (LmStudyStart *self,
                guint         n_suspended)
{
  g_autofree char *text = lm_format (ngettext ("%u card is suspended", "%u cards are suspended", n_suspended),
                                     n_suspended);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->suspended_row), text);
  gtk_widget_set_visible (GTK_WIDGET (self->suspended_row), n_suspended > 0);
}

/* The button that a student would press has the focus if the other one has. It goes over before a
 * button is hidden: GTK 4.8 keeps hold of a page in which that is done behind the one in front. */
static void
show_start_button (LmStudyStart *self,
                   gboolean      visible)
{
  if (visible)
    gtk_widget_set_visible (self->start_button, TRUE);

  if (gtk_widget_is_focus (visible ? self->practise_button : self->start_button))
    gtk_widget_grab_focus (visible ? self->start_button : self->practise_button);

  if (!visible)
    gtk_widget_set_visible (self->start_button, FALSE);
}

/* Only where it makes a difference. */
static void
show_sorting (LmStudyStart *self)
{
  guint drills;

  g_object_get (self->tiles, "drills", &drills, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->sort_row),
                          self->has_phases && (drills & LM_DRILL_BIT (LM_DRILL_SORT)) != 0);
}

static void
exam_day_chosen_cb (LmStudyStart *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXAM_DAY]);
}

static void
drills_chosen_cb (LmStudyStart *self)
{
  show_sorting (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DRILLS]);
}

static void
length_chosen_cb (LmStudyStart *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LENGTH]);
}

static void
sorting_chosen_cb (LmStudyStart *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SORTS_BY_PHASE]);
}

static gboolean
lm_study_start_grab_focus (GtkWidget *widget)
{
  LmStudyStart *self = LM_STUDY_START (widget);

  return gtk_widget_grab_focus (gtk_widget_get_visible (self->start_button) ? self->start_button
                                                                             : self->practise_button);
}

static void
lm_study_start_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_EXAM_DAY:
      g_value_set_int (value, lm_study_start_get_exam_day (LM_STUDY_START (object)));
      break;

    case PROP_DRILLS:
      g_object_get_property (G_OBJECT (LM_STUDY_START (object)->tiles), "drills", value);
      break;

    case PROP_LENGTH:
      g_value_set_uint (value, adw_combo_row_get_selected (LM_STUDY_START (object)->length_row));
      break;

    case PROP_SORTS_BY_PHASE:
      g_value_set_boolean (value, adw_combo_row_get_selected (LM_STUDY_START (object)->sort_row) == SORT_BY_PHASE);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lm_study_start_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  LmStudyStart *self = LM_STUDY_START (object);

  switch (property_id)
    {
    case PROP_DRILLS:
      g_object_set_property (G_OBJECT (self->tiles), "drills", value);
      break;

    case PROP_LENGTH:
      adw_combo_row_set_selected (self->length_row, MIN (g_value_get_uint (value), G_N_ELEMENTS (lengths) - 1));
      break;

    case PROP_SORTS_BY_PHASE:
      adw_combo_row_set_selected (self->sort_row, g_value_get_boolean (value) ? SORT_BY_PHASE : SORT_BY_SIDE);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lm_study_start_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LM_TYPE_STUDY_START);

  G_OBJECT_CLASS (lm_study_start_parent_class)->dispose (object);
}

static void
lm_study_start_class_init (LmStudyStartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lm_study_start_get_property;
  object_class->set_property = lm_study_start_set_property;
  object_class->dispose = lm_study_start_dispose;

  widget_class->grab_focus = lm_study_start_grab_focus;

  properties[PROP_EXAM_DAY] =
    g_param_spec_int ("exam-day", NULL, NULL, G_MININT32, G_MAXINT32, LM_NO_DAY,
                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  properties[PROP_DRILLS] =
    g_param_spec_uint ("drills", NULL, NULL, 0, G_MAXUINT, LM_DEFAULT_DRILLS,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  properties[PROP_LENGTH] =
    g_param_spec_uint ("length", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  properties[PROP_SORTS_BY_PHASE] =
    g_param_spec_boolean ("sorts-by-phase", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LM_TYPE_DRILL_TILES);
  g_type_ensure (LM_TYPE_EXAM_ROW);
  g_type_ensure (LM_TYPE_LINE_LAYOUT);
  g_type_ensure (LM_TYPE_ROW_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/LeadMgmt/ui/drill/lm-study-start.ui");
  gtk_widget_class_bind_template_child (widget_class, LmStudyStart, scroller);
  gtk_widget_class_bind_template_child (widget_class, LmStudyStart, title);
  gtk_widget_class_bind_template_child (widget_class, LmStudyStart, count);
  gtk_widget_class_bind_template_child (widget_class, LmStudyStart, duration);
  gtk_widget_class_bind_template_child (widget_class, LmStudyStart, button_clamp);
  gtk_widget_class_bind_template_child (widget_class, LmStudyStart, start_button);
  gtk_widget_class_bind_template_child (widget_class, LmStudyStart, practise_button);
  gtk_widget_class_bind_template_child (widget_class, LmStudyStart, phases);
  gtk_widget_class_bind_template_child (widget_class, LmStudyStart, tiles);
  gtk_widget_class_bind_template_child (widget_class, LmStudyStart, length_row);
  gtk_widget_class_bind_template_child (widget_class, LmStudyStart, sort_row);
  gtk_widget_class_bind_template_child (widget_class, LmStudyStart, goal);
  gtk_widget_class_bind_template_child (widget_class, LmStudyStart, goal_reached);
  gtk_widget_class_bind_template_child (widget_class, LmStudyStart, goal_text);
  gtk_widget_class_bind_template_child (widget_class, LmStudyStart, streak);
  gtk_widget_class_bind_template_child (widget_class, LmStudyStart, exam_row);
  gtk_widget_class_bind_template_child (widget_class, LmStudyStart, suspended_row);
  gtk_widget_class_bind_template_callback (widget_class, exam_day_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, drills_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, length_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, sorting_chosen_cb);
}

static void
lm_study_start_init (LmStudyStart *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lm_study_start_show_forecast (self, NULL, 0.0);
}

void
lm_study_start_show_queue (LmStudyStart *self,
                           LmStudyQueue *queue,
                           LmPhase      *phase)
{
  LmQueueCounts counts;
  LmSubject *subject;
  guint n_cards;

  g_return_if_fail (LM_IS_STUDY_START (self));
  g_return_if_fail (queue != NULL);

  counts = lm_study_queue_count (queue, NULL);
  n_cards = sum (counts);
  gtk_label_set_label (self->title, phase != NULL ? lm_phase_get_title (phase) : _("All phases"));

  if (n_cards > 0)
    {
      g_autofree char *count = dup_count (n_cards);

      gtk_label_set_label (self->count, count);
      show_duration (self, counts);
    }
  else
    {
      gtk_label_set_label (self->count, _("Nothing is left for today here. You can practise all the same."));
    }

  subject = lm_deck_get_subject (lm_study_queue_get_deck (queue));
  lm_drill_tiles_set_subject (self->tiles, subject);
  self->has_phases = phase == NULL && lm_subject_get_n_phases (subject) > 1 && lm_subject_get_n_sides (subject) > 0;
  show_sorting (self);
  show_phases (self, queue);
  show_suspended (self, counts.n_suspended);
  gtk_widget_set_visible (GTK_WIDGET (self->duration), n_cards > 0);
  show_start_button (self, n_cards > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->phases), n_cards > 0 && phase == NULL);
}

/* Rounded down: nobody is told to be safer than they are. */
static guint
to_percent (double share)
{
  return (guint) floor (share * 100.0 + 1e-9);
}

void
lm_study_start_show_forecast (LmStudyStart         *self,
                              const LmExamForecast *forecast,
                              double                desired_retention)
{
  g_autofree char *text = NULL;

  g_return_if_fail (LM_IS_STUDY_START (self));

  if (forecast == NULL)
    {
      lm_exam_row_show_text (self->exam_row, _("With a date set, no card stays away past the exam, and what will be weakest then comes first."));
      return;
    }

  /* Translators: shown under the date of the exam; %% is a percent sign. */
  text = lm_format (ngettext ("%u %% of the subject is expected to be recalled then. %u answer a day keeps it above %u %%.",
                              "%u %% of the subject is expected to be recalled then. %u answers a day keep it above %u %%.",
                              forecast->answers_a_day),
                    to_percent (forecast->recall), forecast->answers_a_day, to_percent (desired_retention));
  lm_exam_row_show_text (self->exam_row, text);
}

void
lm_study_start_show_habit (LmStudyStart       *self,
                           const LmStudyHabit *habit,
                           guint               goal)
{
  gboolean is_reached = habit->n_answers >= goal;
  g_autofree char *answers = NULL;
  g_autofree char *streak = NULL;

  g_return_if_fail (LM_IS_STUDY_START (self));

  if (is_reached)
    /* Translators: as many answers as the student wanted to give today, or more. */
    answers = lm_format (ngettext ("Goal for today reached: %u answer",
                                   "Goal for today reached: %u answers", habit->n_answers),
                         habit->n_answers);
  else
    /* Translators: the second number is how many answers the student wants to give a day; it decides
     * the plural form. */
    answers = lm_format (ngettext ("%u of %u answer today", "%u of %u answers today", goal),
                         habit->n_answers, goal);

  /* Translators: on so many days, one after the other, the student has studied. */
  streak = lm_format (ngettext ("%u day in a row", "%u days in a row", habit->streak), habit->streak);

  gtk_label_set_label (self->goal_text, answers);
  gtk_label_set_label (self->streak, streak);
  gtk_widget_set_visible (self->goal_reached, is_reached);
  gtk_widget_set_visible (GTK_WIDGET (self->streak), habit->streak > 1);
  gtk_widget_set_visible (self->goal, goal > 0);
}

LmStudyDay
lm_study_start_get_exam_day (LmStudyStart *self)
{
  g_return_val_if_fail (LM_IS_STUDY_START (self), LM_NO_DAY);

  return lm_exam_row_get_day (self->exam_row);
}

void
lm_study_start_set_exam_day (LmStudyStart *self,
                             LmStudyDay    day)
{
  g_return_if_fail (LM_IS_STUDY_START (self));

  lm_exam_row_set_day (self->exam_row, day);
}

void
lm_session_length_get (guint  length,
                       guint *cards,
                       guint *minutes)
{
  g_return_if_fail (length < G_N_ELEMENTS (lengths));

  *cards = lengths[length].cards;
  *minutes = lengths[length].minutes;
}
