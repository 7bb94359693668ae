/* lm-event-log.c: the log and what it adds up to, in step
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/store/lm-card-table.h"
#include "core/store/lm-event-log.h"
#include "core/store/lm-store-identity.h"

struct _LmEventLog
{
  /* Borrowed */
  LmDatabase *database;

  /* Owned */
  LmEventTable *table;
  LmStudyRules *rules;

  /* State */
  guint64 device;       /* of this installation, 0 until it is known */
};

LmEventLog *
lm_event_log_new (LmDatabase   *database,
                  LmStudyRules *rules)
{
  LmEventLog *self = g_new0 (LmEventLog, 1);

  self->database = database;
  self->table = lm_event_table_new (database);
  self->rules = lm_study_rules_ref (rules);

  return self;
}

void
lm_event_log_free (LmEventLog *self)
{
  lm_event_table_free (self->table);
  lm_study_rules_unref (self->rules);
  g_free (self);
}

LmEventTable *
lm_event_log_get_table (LmEventLog *self)
{
  return self->table;
}

static gboolean
end_transaction (LmEventLog  *self,
                 gboolean     success,
                 GError     **error)
{
  if (lm_database_end (self->database, success, error))
    return TRUE;

  lm_event_table_reset (self->table);

  return FALSE;
}

gboolean
lm_event_log_prepare (LmEventLog  *self,
                      GError     **error)
{
  g_autofree char *wanted = lm_study_rules_dup_signature (self->rules);
  g_auto(LmStoreIdentity) identity = { 0 };

  if (!lm_store_identity_read (self->database, &identity, error))
    return FALSE;

  self->device = identity.device;

  if (self->device == 0 || !identity.is_of_here
      ? !lm_event_log_renew_device (self, error)
      : !lm_store_identity_claim (self->database, error))
    return FALSE;

  return g_strcmp0 (identity.signature, wanted) == 0 || lm_event_log_rebuild (self, error);
}

gboolean
lm_event_log_renew_device (LmEventLog  *self,
                           GError     **error)
{
  return lm_store_identity_renew (self->database, &self->device, error);
}

guint64
lm_event_log_get_device (LmEventLog *self)
{
  return self->device;
}

gboolean
lm_event_log_set_rules (LmEventLog    *self,
                        LmStudyRules  *rules,
                        GError       **error)
{
  lm_study_rules_ref (rules);
  lm_study_rules_unref (self->rules);
  self->rules = rules;

  return lm_event_log_prepare (self, error);
}

/* Folds the standing events of @card; counts each answer in or out on the way. */
static gboolean
fold_card (LmEventLog      *self,
           gint64           card,
           int              sign,
           LmCardProgress  *progress,
           char           **note,
           GError         **error)
{
  const LmCardProgress nothing = LM_CARD_PROGRESS_INIT;
  g_autoptr(GPtrArray) events = lm_event_table_get_standing (self->table, card, error);

  if (events == NULL)
    return FALSE;

  *progress = nothing;

  for (guint i = 0; i < events->len; i++)
    {
      const LmEvent *event = g_ptr_array_index (events, i);

      if (!lm_card_table_count (self->database, card, event, progress->state, sign, error))
        return FALSE;

      lm_card_progress_apply (progress, self->rules, event);

      if (event->kind == LM_EVENT_NOTE)
        {
          g_free (*note);
          *note = g_strdup (event->text);
        }
    }

  return TRUE;
}

static gboolean
count_card_out (LmEventLog  *self,
                gint64       card,
                GError     **error)
{
  g_autofree char *note = NULL;
  LmCardProgress progress;

  return fold_card (self, card, -1, &progress, &note, error);
}

static gboolean
count_card_in (LmEventLog      *self,
               gint64           card,
               LmCardProgress  *progress,
               GError         **error)
{
  g_autofree char *note = NULL;

  return fold_card (self, card, 1, progress, &note, error) &&
         lm_card_table_write (self->database, self->table, card, progress, error) &&
         lm_card_table_write_note (self->database, card, note, error);
}

LmCardChange *
lm_card_change_new (const char           *subject,
                    const char           *card,
                    const LmCardProgress *progress)
{
  LmCardChange *change = g_new0 (LmCardChange, 1);

  change->subject = g_strdup (subject);
  change->card = g_strdup (card);
  change->progress = *progress;

  return change;
}

void
lm_card_change_free (gpointer data)
{
  LmCardChange *change = data;

  g_free (change->subject);
  g_free (change->card);
  g_free (change->note);
  g_free (change);
}

static gboolean
add_change (LmEventLog            *self,
            GPtrArray             *changes,
            const LmEvent         *event,
            gint64                 card,
            const LmCardProgress  *progress,
            GError               **error)
{
  LmCardChange *change = lm_card_change_new (event->subject, event->card, progress);

  g_ptr_array_add (changes, change);

  return lm_card_table_read_note (self->database, card, &change->note, error);
}

/* The usual case: the event is the card's last one. */
static gboolean
apply_next (LmEventLog      *self,
            const LmEvent   *event,
            gint64           card,
            LmCardProgress  *progress,
            GError         **error)
{
  if (!lm_card_table_count (self->database, card, event, progress->state, 1, error))
    return FALSE;

  lm_card_progress_apply (progress, self->rules, event);

  return lm_event_table_insert (self->table, event, error) &&
         lm_card_table_write (self->database, self->table, card, progress, error) &&
         (event->kind != LM_EVENT_NOTE ||
          lm_card_table_write_note (self->database, card, event->text, error));
}

static gboolean
append_to_card (LmEventLog     *self,
                const LmEvent  *event,
                GPtrArray      *changes,
                GError        **error)
{
  LmCardProgress progress;
  gint64 card;

  if (!lm_event_table_get_card (self->table, event->subject, event->card, TRUE, &card, error) ||
      !lm_card_table_read (self->database, self->table, card, &progress, error))
    return FALSE;

  if (lm_card_progress_is_next (&progress, event))
    {
      if (!apply_next (self, event, card, &progress, error))
        return FALSE;
    }
  else if (!count_card_out (self, card, error) ||
           !lm_event_table_insert (self->table, event, error) ||
           !count_card_in (self, card, &progress, error))
    {
      return FALSE;
    }

  return add_change (self, changes, event, card, &progress, error);
}

static gboolean
append_withdrawal (LmEventLog     *self,
                   const LmEvent  *event,
                   GPtrArray      *changes,
                   GError        **error)
{
  g_autoptr(LmEvent) target = NULL;
  LmCardProgress progress;
  gint64 card = 0;

  if (!lm_event_table_lookup (self->table, &event->withdrawn, &target, &card, error))
    return FALSE;

  if (card == 0)
    return lm_event_table_insert (self->table, event, error);

  if (!count_card_out (self, card, error) ||
      !lm_event_table_insert (self->table, event, error) ||
      !count_card_in (self, card, &progress, error))
    return FALSE;

  return add_change (self, changes, target, card, &progress, error);
}

static gboolean
append_all (LmEventLog  *self,
            GPtrArray   *events,
            GPtrArray   *changes,
            GError     **error)
{
  gint64 counter;

  if (!lm_event_table_get_last_counter (self->table, self->device, &counter, error))
    return FALSE;

  for (guint i = 0; i < events->len; i++)
    {
      LmEvent *event = g_ptr_array_index (events, i);
      gboolean done;

      /* The main thread gives ids before it hands an event over. */
      if (event->id.counter == 0)
        {
          event->id.device = self->device;
          event->id.counter = ++counter;
        }

      if (event->kind == LM_EVENT_WITHDRAW)
        done = append_withdrawal (self, event, changes, error);
      else
        done = append_to_card (self, event, changes, error);

      if (!done)
        return FALSE;
    }

  return TRUE;
}

gboolean
lm_event_log_append (LmEventLog  *self,
                     GPtrArray   *events,
                     GPtrArray  **changes,
                     GError     **error)
{
  g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func (lm_card_change_free);

  g_return_val_if_fail (self->device != 0, FALSE);

  if (!lm_database_begin (self->database, error) ||
      !end_transaction (self, append_all (self, events, list, error), error))
    return FALSE;

  if (changes != NULL)
    *changes = g_steal_pointer (&list);

  return TRUE;
}

/* What becomes of the events of a merge. */
typedef struct
{
  GHashTable *added;        /* set of LmEvent by id: those that are new */
  GHashTable *cards;        /* set of the numbers of the cards that they concern */
} Merge;

static guint
event_hash (gconstpointer key)
{
  const LmEvent *event = key;
  guint64 mixed = event->id.device ^ ((guint64) event->id.counter * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15));

  return (guint) (mixed ^ (mixed >> 32));
}

static gboolean
event_has_same_id (gconstpointer a,
                   gconstpointer b)
{
  const LmEvent *one = a;
  const LmEvent *other = b;

  return one->id.device == other->id.device && one->id.counter == other->id.counter;
}

static gboolean
sort_out (LmEventLog      *self,
          Merge           *merge,
          LmEvent         *event,
          LmMergeCounts   *counts,
          LmConflictFunc   conflict,
          gpointer         data,
          GError         **error)
{
  g_autoptr(LmEvent) stored = NULL;
  const LmEvent *ours = g_hash_table_lookup (merge->added, event);

  if (ours == NULL)
    {
      if (!lm_event_table_lookup (self->table, &event->id, &stored, NULL, error))
        return FALSE;

      ours = stored;
    }

  if (ours == NULL)
    {
      g_hash_table_add (merge->added, event);
      counts->n_added++;
    }
  else if (lm_event_equal (event, ours))
    {
      counts->n_known++;
    }
  else
    {
      counts->n_refused++;
      if (conflict != NULL)
        conflict (event, ours, data);
    }

  return TRUE;
}

static gboolean
add_card_of_target (LmEventLog     *self,
                    Merge          *merge,
                    const LmEvent  *event,
                    GError        **error)
{
  g_autoptr(LmEvent) target = NULL;
  gint64 card = 0;

  if (!lm_event_table_lookup (self->table, &event->withdrawn, &target, &card, error))
    return FALSE;

  if (card != 0)
    g_hash_table_add (merge->cards, g_memdup2 (&card, sizeof card));

  return TRUE;
}

static gboolean
add_card_of_event (LmEventLog     *self,
                   Merge          *merge,
                   const LmEvent  *event,
                   GError        **error)
{
  gint64 card;

  if (event->kind == LM_EVENT_WITHDRAW && !add_card_of_target (self, merge, event, error))
    return FALSE;

  if (event->subject == NULL || event->card == NULL)
    return TRUE;

  if (!lm_event_table_get_card (self->table, event->subject, event->card, TRUE, &card, error))
    return FALSE;

  g_hash_table_add (merge->cards, g_memdup2 (&card, sizeof card));

  return TRUE;
}

static gboolean
count_out_merged (LmEventLog  *self,
                  Merge       *merge,
                  GError     **error)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, merge->added);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!add_card_of_event (self, merge, key, error))
      return FALSE;

  g_hash_table_iter_init (&iter, merge->cards);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!count_card_out (self, *(gint64 *) key, error))
      return FALSE;

  return TRUE;
}

/* In the order of the file, not of the hash table, which differs from run to run. */
static gboolean
insert_merged (LmEventLog  *self,
               Merge       *merge,
               GPtrArray   *events,
               GError     **error)
{
  for (guint i = 0; i < events->len; i++)
    {
      LmEvent *event = g_ptr_array_index (events, i);

      if (g_hash_table_lookup (merge->added, event) == event &&
          !lm_event_table_insert (self->table, event, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
count_in_merged (LmEventLog  *self,
                 Merge       *merge,
                 GError     **error)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, merge->cards);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      LmCardProgress progress;

      if (!count_card_in (self, *(gint64 *) key, &progress, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
merge_all (LmEventLog      *self,
           GPtrArray       *events,
           LmMergeCounts   *counts,
           LmConflictFunc   conflict,
           gpointer         data,
           GError         **error)
{
  g_autoptr(GHashTable) added = g_hash_table_new (event_hash, event_has_same_id);
  g_autoptr(GHashTable) cards = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Merge merge = { added, cards };

  for (guint i = 0; i < events->len; i++)
    if (!sort_out (self, &merge, g_ptr_array_index (events, i), counts, conflict, data, error))
      return FALSE;

  return count_out_merged (self, &merge, error) &&
         insert_merged (self, &merge, events, error) &&
         count_in_merged (self, &merge, error);
}

gboolean
lm_event_log_merge (LmEventLog      *self,
                    GPtrArray       *events,
                    LmMergeCounts   *counts,
                    LmConflictFunc   conflict,
                    gpointer         data,
                    GError         **error)
{
  const LmMergeCounts none = { 0 };

  *counts = none;

  return lm_database_begin (self->database, error) &&
         end_transaction (self, merge_all (self, events, counts, conflict, data, error), error);
}

static gboolean
fold_all_cards (LmEventLog  *self,
                GError     **error)
{
  sqlite3_stmt *statement = lm_database_query (self->database, error, "SELECT number FROM cards", "");
  int result;

  while ((result = lm_database_step (self->database, statement, error)) == SQLITE_ROW)
    {
      LmCardProgress progress;

      if (!count_card_in (self, sqlite3_column_int64 (statement, 0), &progress, error))
        {
          sqlite3_reset (statement);
          return FALSE;
        }
    }

  return result == SQLITE_DONE;
}

static gboolean
sign (LmEventLog  *self,
      GError     **error)
{
  g_autofree char *signature = lm_study_rules_dup_signature (self->rules);

  return lm_store_identity_sign (self->database, signature, error);
}

gboolean
lm_event_log_rebuild (LmEventLog  *self,
                      GError     **error)
{
  return lm_database_begin (self->database, error) &&
         end_transaction (self,
                          lm_database_execute (self->database, "DELETE FROM days; DELETE FROM choices", error) &&
                          fold_all_cards (self, error) &&
                          sign (self, error),
                          error);
}
