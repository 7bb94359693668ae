/* lm-card-words.c: what is known of a card, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "app/lm-card-title.h"
#include "app/lm-date-text.h"
#include "app/lm-flag-text.h"
#include "browse/lm-card-words.h"
#include "core/locale/lm-locale.h"

const char *
lm_card_kind_to_text (LmCardKind kind)
{
  switch (kind)
    {
    case LM_CARD_RECALL:
      /* Translators: a kind of card: asks what a side does in one row of the comparison. */
      return C_("kind of card", "Recall");

    case LM_CARD_IDENTIFY:
      return C_("kind of card", "Who is it?");

    case LM_CARD_COUNTERPART:
      return C_("kind of card", "Counterpart");

    case LM_CARD_AUTHORED:
    default:
      /* Translators: a kind of card: question and answer, as the author wrote them. */
      return C_("kind of card", "Question");
    }
}

const char *
lm_card_condition_to_text (LmCardCondition condition)
{
  switch (condition)
    {
    case LM_CONDITION_LEARNING:
      return C_("state of a card", "Learning");

    case LM_CONDITION_REVIEW:
      /* Translators: the card is known and comes back after days. */
      return C_("state of a card", "Review");

    case LM_CONDITION_RELEARNING:
      return C_("state of a card", "Relearning");

    case LM_CONDITION_SUSPENDED:
      return C_("state of a card", "Suspended");

    case LM_CONDITION_BURIED:
      /* Translators: the card is not asked today. */
      return C_("state of a card", "Buried");

    case LM_CONDITION_NEW:
    case LM_CONDITION_N_CONDITIONS:
    default:
      return C_("state of a card", "New");
    }
}

const char *
lm_card_column_to_title (LmCardColumn column)
{
  static const char * const titles[LM_CARD_N_COLUMNS] = {
    NC_("column", "Card"), NC_("column", "Phase"), NC_("column", "Kind"), NC_("column", "State"), NC_("column", "Due"),
    /* Translators: for how many days a card is remembered. */
    NC_("column", "Stability"),
    /* Translators: how often a card was known and then not recalled. */
    NC_("column", "Lapses"),
    NC_("column", "Flag"), NC_("column", "Note"),
  };

  return g_dpgettext2 (NULL, "column", titles[column]);
}

/* A view asks for some 200 dates when a filter is set, and to write each of them takes a third of
 * a millisecond: they are kept, for the language that they were written in. */
static char *
dup_date (LmStudyDay day)
{
  static GHashTable *texts;
  static char *language;
  const char *text;

  if (texts == NULL || g_strcmp0 (language, lm_locale_get ()) != 0)
    {
      g_clear_pointer (&texts, g_hash_table_unref);
      texts = g_hash_table_new_full (NULL, NULL, NULL, g_free);
      g_free (language);
      language = g_strdup (lm_locale_get ());
    }

  text = g_hash_table_lookup (texts, GINT_TO_POINTER (day));
  if (text == NULL)
    {
      text = lm_date_to_text (day);
      g_hash_table_insert (texts, GINT_TO_POINTER (day), (char *) text);
    }

  return g_strdup (text);
}

static char *
dup_due (const LmCardRecord *record,
         LmStudyDay          today)
{
  if (record->due_day == LM_NO_DAY)
    return g_strdup (LM_NOTHING);

  if (record->due_day == today)
    return g_strdup (C_("due", "Today"));

  return dup_date (record->due_day);
}

static char *
dup_stability (double days)
{
  if (days <= 0)
    return g_strdup (LM_NOTHING);

  /* Translators: days, in a narrow column. */
  return lm_format (C_("stability", "%.1f d"), days);
}

static char *
dup_first_line (const char *text)
{
  return text != NULL ? g_strndup (text, strcspn (text, "\r\n")) : g_strdup (LM_NOTHING);
}

char *
lm_card_item_to_text (LmCardItem   *item,
                      LmCardColumn  column,
                      LmStudyDay    today)
{
  const LmCardRecord *record = lm_card_item_get_record (item);
  LmCard *card = lm_card_item_get_card (item);

  switch (column)
    {
    case LM_CARD_COLUMN_PHASE:
      return g_strdup (lm_phase_get_title (lm_card_get_phase (card)));

    case LM_CARD_COLUMN_KIND:
      return g_strdup (lm_card_kind_to_text (record->kind));

    case LM_CARD_COLUMN_STATE:
      return g_strdup (lm_card_condition_to_text (record->condition));

    case LM_CARD_COLUMN_DUE:
      return dup_due (record, today);

    case LM_CARD_COLUMN_STABILITY:
      return dup_stability (record->stability);

    case LM_CARD_COLUMN_LAPSES:
      return lm_format ("%u", record->n_lapses);

    case LM_CARD_COLUMN_FLAG:
      return g_strdup (record->flag > 0 ? lm_flag_to_text (record->flag) : LM_NOTHING);

    case LM_CARD_COLUMN_NOTE:
      return dup_first_line (lm_card_item_get_note (item));

    case LM_CARD_COLUMN_CARD:
    case LM_CARD_N_COLUMNS:
    default:
      return lm_card_to_title (card);
    }
}
