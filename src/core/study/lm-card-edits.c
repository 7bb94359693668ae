/* lm-card-edits.c: what is done to many cards at once
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-card-edits.h"

struct _LmCardEdits
{
  GObject parent_instance;

  /* Owned */
  char          *subject;
  LmProgressLog *log;
  GPtrArray     *steps;      /* GStrv: ids of events */
};

enum
{
  PROP_CAN_UNDO = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LmCardEdits, lm_card_edits, G_TYPE_OBJECT)

static gboolean
changes_something (LmCardEdits      *self,
                   const LmCardEdit *edit,
                   const char       *card,
                   LmStudyDay        today)
{
  LmCardProgress progress = lm_progress_log_get_progress (self->log, self->subject, card);
  LmStudyDay day = today + (LmStudyDay) edit->days;

  switch (edit->kind)
    {
    case LM_EVENT_SUSPEND:
      return !progress.suspended;

    case LM_EVENT_RESUME:
      return progress.suspended;

    case LM_EVENT_BURY:
      return progress.buried_until != day;

    case LM_EVENT_DUE:
      return progress.set_due != day;

    case LM_EVENT_FORGET:
      return progress.n_reviews > 0 || progress.set_due != LM_NO_DAY || progress.buried_until != LM_NO_DAY;

    case LM_EVENT_FLAG:
      return progress.flag != edit->flag;

    case LM_EVENT_NOTE:
    {
      const char *note = lm_progress_log_get_note (self->log, self->subject, card);

      return g_strcmp0 (note != NULL ? note : "", edit->text) != 0;
    }

    case LM_EVENT_REVIEW:
    case LM_EVENT_PRACTICE:
    case LM_EVENT_WITHDRAW:
    case LM_EVENT_UNKNOWN:
    default:
      g_return_val_if_reached (FALSE);
    }
}

static LmEvent *
create_event (LmCardEdits         *self,
              const LmCardEdit    *edit,
              const char          *card,
              const LmStudyMoment *moment)
{
  LmEvent *event = lm_event_new (edit->kind, self->subject, card, moment->at, moment->day);

  if (edit->kind == LM_EVENT_BURY || edit->kind == LM_EVENT_DUE)
    event->until = moment->day + (LmStudyDay) edit->days;
  else if (edit->kind == LM_EVENT_FLAG)
    event->flag = edit->flag;
  else if (edit->kind == LM_EVENT_NOTE)
    event->text = g_strdup (edit->text);

  return event;
}

static void
take_step (LmCardEdits *self,
           guint        index)
{
  g_ptr_array_remove_index (self->steps, index);

  if (self->steps->len == 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
}

/* A step that could not be kept was never taken: its events failed together. */
static void
failed_cb (LmCardEdits *self,
           const char  *event)
{
  for (guint i = self->steps->len; i > 0; i--)
    if (g_str_equal (((GStrv) g_ptr_array_index (self->steps, i - 1))[0], event))
      take_step (self, i - 1);
}

static void
lm_card_edits_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, lm_card_edits_can_undo (LM_CARD_EDITS (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lm_card_edits_finalize (GObject *object)
{
  LmCardEdits *self = LM_CARD_EDITS (object);

  g_free (self->subject);
  g_object_unref (self->log);
  g_ptr_array_unref (self->steps);

  G_OBJECT_CLASS (lm_card_edits_parent_class)->finalize (object);
}

static void
lm_card_edits_class_init (LmCardEditsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lm_card_edits_get_property;
  object_class->finalize = lm_card_edits_finalize;

  properties[PROP_CAN_UNDO] =
    g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lm_card_edits_init (LmCardEdits *self)
{
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
}

LmCardEdits *
lm_card_edits_new (const char    *subject,
                   LmProgressLog *log)
{
  LmCardEdits *self;

  g_return_val_if_fail (subject != NULL, NULL);
  g_return_val_if_fail (LM_IS_PROGRESS_LOG (log), NULL);

  self = g_object_new (LM_TYPE_CARD_EDITS, NULL);
  self->subject = g_strdup (subject);
  self->log = g_object_ref (log);
  g_signal_connect_object (log, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

guint
lm_card_edits_apply (LmCardEdits      *self,
                     const LmCardEdit *edit,
                     GPtrArray        *cards)
{
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) lm_event_unref);
  LmStudyMoment moment;

  g_return_val_if_fail (LM_IS_CARD_EDITS (self), 0);
  g_return_val_if_fail (edit != NULL, 0);
  g_return_val_if_fail (edit->kind != LM_EVENT_NOTE || edit->text != NULL, 0);

  moment = lm_progress_log_get_moment (self->log, self->subject);

  for (guint i = 0; i < cards->len; i++)
    {
      const char *card = lm_card_get_id (g_ptr_array_index (cards, i));

      if (changes_something (self, edit, card, moment.day))
        g_ptr_array_add (events, create_event (self, edit, card, &moment));
    }

  if (events->len == 0)
    return 0;

  g_ptr_array_add (self->steps, lm_progress_log_append_all (self->log, events));

  if (self->steps->len == 1)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);

  return events->len;
}

gboolean
lm_card_edits_can_undo (LmCardEdits *self)
{
  g_return_val_if_fail (LM_IS_CARD_EDITS (self), FALSE);

  return self->steps->len > 0;
}

guint
lm_card_edits_undo (LmCardEdits *self)
{
  guint n_events;
  GStrv last;

  g_return_val_if_fail (LM_IS_CARD_EDITS (self), 0);

  if (self->steps->len == 0)
    return 0;

  last = g_ptr_array_index (self->steps, self->steps->len - 1);
  n_events = g_strv_length (last);
  lm_progress_log_withdraw_all (self->log, (const char * const *) last);
  take_step (self, self->steps->len - 1);

  return n_events;
}

