/* lm-subject-text.c: what is said about a subject that is not open
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/locale/lm-locale.h"
#include "library/lm-subject-text.h"

#include <glib/gi18n.h>

char *
lm_subject_text_dup_size (guint n_aspects,
                          guint n_cards)
{
  g_autofree char *cards = lm_format (ngettext ("%u card", "%u cards", n_cards), n_cards);
  g_autofree char *aspects = lm_format (ngettext ("%u aspect", "%u aspects", n_aspects), n_aspects);

  if (n_aspects == 0)
    return g_steal_pointer (&cards);

  /* Translators: the size of a subject: “27 aspects, 118 cards”. */
  return g_strdup_printf (C_("size", "%s, %s"), aspects, cards);
}

char *
lm_subject_text_dup_known (guint                  n_cards,
                           const LmSubjectCounts *counts)
{
  if (counts->n_seen == 0)
    return g_strdup (_("Not begun"));

  /* Translators: the share of a subject's cards; %% is a percent sign. */
  return lm_format (_("%u %% known"), n_cards > 0 ? (guint) ((guint64) counts->n_known * 100 / n_cards) : 0);
}

char *
lm_subject_text_dup_due (const LmSubjectCounts *counts)
{
  if (counts->n_due == 0)
    return NULL;

  /* Translators: how many cards of a subject are due. */
  return lm_format (ngettext ("%u due", "%u due", counts->n_due), counts->n_due);
}

const char *
lm_subject_text_get_origin (LmLibraryEntry *entry)
{
  if (lm_library_entry_get_twin (entry) != NULL)
    return lm_library_entry_get_origin (lm_library_entry_get_twin (entry)) == LM_LIBRARY_OWN
           ? _("Same subject as one of yours")
           : _("Same subject as an installed one");

  switch (lm_library_entry_get_origin (entry))
    {
    case LM_LIBRARY_BUILT_IN:
      /* Translators: where a subject comes from: it is a part of the program. */
      return _("Built in");

    case LM_LIBRARY_SYSTEM:
      /* Translators: where a subject comes from: an administrator has installed it. */
      return _("For all users");

    case LM_LIBRARY_OWN:
    default:
      return "";
    }
}

static void
add (GPtrArray  *parts,
     const char *part)
{
  if (part != NULL && *part != '\0')
    g_ptr_array_add (parts, g_strdup (part));
}

char *
lm_subject_text_dup_entry (LmLibraryEntry *entry)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  LmSubjectSummary *summary = lm_library_entry_get_summary (entry);
  const LmSubjectCounts *counts = lm_library_entry_get_counts (entry);

  if (lm_library_entry_is_broken (entry))
    add (parts, _("Does not open"));
  else if (summary != NULL)
    {
      guint n_cards = lm_card_set_get_n_cards (summary->cards);
      g_autofree char *size = lm_subject_text_dup_size (summary->n_aspects, n_cards);
      g_autofree char *known = counts != NULL ? lm_subject_text_dup_known (n_cards, counts) : NULL;
      g_autofree char *due = counts != NULL ? lm_subject_text_dup_due (counts) : NULL;

      for (guint i = 0; i < summary->sides->len; i++)
        add (parts, lm_side_get_name (g_ptr_array_index (summary->sides, i)));
      add (parts, size);
      add (parts, known);
      add (parts, due);
    }

  add (parts, lm_subject_text_get_origin (entry));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (", ", (GStrv) parts->pdata);
}
