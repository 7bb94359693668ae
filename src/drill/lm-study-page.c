/* lm-study-page.c: start, drill, summary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "core/study/lm-clock.h"
#include "drill/lm-flashcard.h"
#include "drill/lm-interval-text.h"
#include "drill/lm-study-page.h"
#include "drill/lm-study-start.h"
#include "drill/lm-study-summary.h"

struct _LmStudyPage
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkStack       *stack;
  LmStudyStart   *start;
  GtkProgressBar *progress_bar;
  GtkLabel       *left;
  LmFlashcard    *flashcard;
  LmStudySummary *summary;

  /* Owned */
  LmDeck              *deck;
  LmProgressLog       *log;
  LmPhaseProgressList *progress;
  LmPhase             *phase;
  LmSession           *session;     /* kept while its summary is shown, for undo */

  /* State: an answer that waits until the one before it is safe; no rating, no answer */
  LmRating waiting_rating;
  gint64   waiting_took;
  gboolean waiting_to_start;       /* until the log is open */
};

enum { PROP_PHASE = 1, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LmStudyPage, lm_study_page, GTK_TYPE_WIDGET)

static gboolean
is_shown (LmStudyPage *self,
          const char  *name)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), name) == 0;
}

static void
update_actions (LmStudyPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "study.start", is_shown (self, "start") && !lm_progress_log_is_read_only (self->log));
  gtk_widget_action_set_enabled (widget, "study.undo",
                                 self->session != NULL && lm_session_get_can_undo (self->session) &&
                                 lm_progress_log_is_ready (self->log));
  gtk_widget_action_set_enabled (widget, "study.end", is_shown (self, "session"));
  gtk_widget_action_set_enabled (widget, "study.leave-summary", is_shown (self, "summary"));
}

static void
show_start (LmStudyPage *self)
{
  self->waiting_rating = 0;
  g_clear_object (&self->session);
  lm_study_start_show (self->start, self->progress, self->phase);
  gtk_stack_set_visible_child_name (self->stack, "start");
  update_actions (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
show_count (LmStudyPage *self)
{
  guint n_left = lm_session_get_n_left (self->session);
  guint n_done = lm_session_get_n_done (self->session);
  g_autofree char *left = g_strdup_printf (ngettext ("%u left", "%u left", n_left), n_left);

  gtk_label_set_label (self->left, left);
  gtk_progress_bar_set_fraction (self->progress_bar, (double) n_done / MAX (n_done + n_left, 1));
}

static void
end_session (LmStudyPage *self)
{
  LmSessionCount count = lm_session_count (self->session, NULL);

  if (count.n_right + count.n_wrong == 0)
    {
      show_start (self);
      return;
    }

  lm_study_summary_show (self->summary, self->session, lm_deck_get_subject (self->deck));
  gtk_stack_set_visible_child_name (self->stack, "summary");
  update_actions (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
show_intervals (LmStudyPage *self,
                LmCard      *card)
{
  const char *subject = lm_subject_get_id (lm_deck_get_subject (self->deck));

  for (LmRating rating = LM_RATING_AGAIN; rating <= LM_RATING_EASY; rating++)
    {
      LmCardPreview preview = lm_progress_log_preview (self->log, subject, lm_card_get_id (card), rating);
      g_autofree char *text = lm_interval_to_text (preview);

      lm_flashcard_set_interval (self->flashcard, rating, text);
    }
}

/* Also after the last card was rated again: it is the same one, and turned back. */
static void
show_card (LmStudyPage *self)
{
  LmCard *card = lm_session_get_card (self->session);

  if (card == NULL)
    {
      end_session (self);
      return;
    }

  show_count (self);
  gtk_stack_set_visible_child_name (self->stack, "session");
  show_intervals (self, card);
  lm_flashcard_show (self->flashcard, card);
  update_actions (self);
}

static void
rate (LmStudyPage *self,
      LmRating     rating,
      gint64       took)
{
  self->waiting_rating = 0;
  lm_session_rate (self->session, rating, "flashcards", lm_clock_get_time (), took);
  show_card (self);
}

/* The next card is there at once, but it takes no answer before the last one is safe. */
static void
rated_cb (LmStudyPage *self,
          int          rating,
          gint64       took)
{
  if (lm_progress_log_is_ready (self->log))
    {
      rate (self, rating, took);
      return;
    }

  self->waiting_rating = rating;
  self->waiting_took = took;
}

static void
log_changed_cb (LmStudyPage *self)
{
  if (self->waiting_rating != 0 && is_shown (self, "session") && lm_progress_log_is_ready (self->log))
    rate (self, self->waiting_rating, self->waiting_took);
  else if (self->waiting_to_start && lm_progress_log_is_open (self->log))
    lm_study_page_start (self);
  else if (is_shown (self, "start"))
    lm_study_start_show (self->start, self->progress, self->phase);

  update_actions (self);
}

/* The session has gone back to the card whose answer could not be kept. */
static void
log_failed_cb (LmStudyPage *self)
{
  self->waiting_rating = 0;

  if (self->session != NULL && lm_session_get_card (self->session) != NULL)
    show_card (self);
}

static void
start_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  lm_study_page_start (LM_STUDY_PAGE (widget));
}

static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  LmStudyPage *self = LM_STUDY_PAGE (widget);

  lm_session_undo (self->session);
  show_card (self);
}

static void
end_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  end_session (LM_STUDY_PAGE (widget));
}

static void
leave_summary_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  show_start (LM_STUDY_PAGE (widget));
}

static gboolean
lm_study_page_grab_focus (GtkWidget *widget)
{
  LmStudyPage *self = LM_STUDY_PAGE (widget);

  if (is_shown (self, "session"))
    return gtk_widget_grab_focus (GTK_WIDGET (self->flashcard));

  return gtk_widget_grab_focus (gtk_stack_get_visible_child (self->stack));
}

static void
lm_study_page_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  LmStudyPage *self = LM_STUDY_PAGE (object);

  switch (prop_id)
    {
    case PROP_PHASE:
      g_value_set_object (value, self->phase);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lm_study_page_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  LmStudyPage *self = LM_STUDY_PAGE (object);

  switch (prop_id)
    {
    case PROP_PHASE:
      lm_study_page_set_phase (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lm_study_page_dispose (GObject *object)
{
  LmStudyPage *self = LM_STUDY_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LM_TYPE_STUDY_PAGE);
  g_clear_object (&self->session);
  g_clear_object (&self->phase);
  g_clear_object (&self->progress);
  g_clear_object (&self->log);
  g_clear_object (&self->deck);

  G_OBJECT_CLASS (lm_study_page_parent_class)->dispose (object);
}

static void
lm_study_page_class_init (LmStudyPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lm_study_page_get_property;
  object_class->set_property = lm_study_page_set_property;
  object_class->dispose = lm_study_page_dispose;

  widget_class->grab_focus = lm_study_page_grab_focus;

  properties[PROP_PHASE] =
    g_param_spec_object ("phase", NULL, NULL, LM_TYPE_PHASE,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LM_TYPE_FLASHCARD);
  g_type_ensure (LM_TYPE_STUDY_START);
  g_type_ensure (LM_TYPE_STUDY_SUMMARY);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/LeadMgmt/ui/drill/lm-study-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LmStudyPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LmStudyPage, start);
  gtk_widget_class_bind_template_child (widget_class, LmStudyPage, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, LmStudyPage, left);
  gtk_widget_class_bind_template_child (widget_class, LmStudyPage, flashcard);
  gtk_widget_class_bind_template_child (widget_class, LmStudyPage, summary);
  gtk_widget_class_bind_template_callback (widget_class, rated_cb);

  gtk_widget_class_install_action (widget_class, "study.start", NULL, start_action);
  gtk_widget_class_install_action (widget_class, "study.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "study.end", NULL, end_action);
  gtk_widget_class_install_action (widget_class, "study.leave-summary", NULL, leave_summary_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "study.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "study.end", NULL);
}

static void
lm_study_page_init (LmStudyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
lm_study_page_new (LmDeck              *deck,
                   LmProgressLog       *log,
                   LmPhaseProgressList *progress)
{
  LmStudyPage *self;

  g_return_val_if_fail (LM_IS_DECK (deck), NULL);
  g_return_val_if_fail (LM_IS_PROGRESS_LOG (log), NULL);
  g_return_val_if_fail (LM_IS_PHASE_PROGRESS_LIST (progress), NULL);

  self = g_object_new (LM_TYPE_STUDY_PAGE, NULL);
  self->deck = g_object_ref (deck);
  self->log = g_object_ref (log);
  self->progress = g_object_ref (progress);
  g_signal_connect_object (log, "changed", G_CALLBACK (log_changed_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (log, "failed", G_CALLBACK (log_failed_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  show_start (self);

  return GTK_WIDGET (self);
}

LmPhase *
lm_study_page_get_phase (LmStudyPage *self)
{
  g_return_val_if_fail (LM_IS_STUDY_PAGE (self), NULL);

  return self->phase;
}

void
lm_study_page_set_phase (LmStudyPage *self,
                         LmPhase     *phase)
{
  g_return_if_fail (LM_IS_STUDY_PAGE (self));

  if (!g_set_object (&self->phase, phase))
    return;

  if (is_shown (self, "session"))
    end_session (self);
  else
    show_start (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PHASE]);
}

void
lm_study_page_start (LmStudyPage *self)
{
  g_return_if_fail (LM_IS_STUDY_PAGE (self));

  if (is_shown (self, "session"))
    return;

  self->waiting_to_start = !lm_progress_log_is_open (self->log);
  if (self->waiting_to_start)
    return;

  g_clear_object (&self->session);
  self->session = lm_session_new (self->deck, self->phase, self->log);
  show_card (self);
}
