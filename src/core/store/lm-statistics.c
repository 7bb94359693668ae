/* lm-statistics.c: what the log says about a student
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/store/lm-card-table.h"
#include "core/store/lm-statistics.h"
#include "core/store/lm-store-private.h"

/* While the cards are gone through. */
typedef struct
{
  LmStatistics       *statistics;
  const LmStudyRules *rules;
  guint               first;           /* index of the first card that is asked for */
  guint               n_cards;
  double             *recall;          /* sums by phase */
  double             *recall_at_exam;
  guint              *n_seen;
  GHashTable         *phase_indices;   /* LmPhase to index in “phases” */
} CardPass;

static LmPhaseStatistics *
get_phase (LmStatistics *self,
           guint         index)
{
  return &g_array_index (self->phases, LmPhaseStatistics, index);
}

static void
add_phases (LmStatistics *self)
{
  LmSubject *subject = lm_deck_get_subject (self->deck);
  LmPhaseStatistics all = { .n_cards = lm_deck_get_n_cards (self->deck) };

  g_array_append_val (self->phases, all);

  for (guint i = 0; i < lm_subject_get_n_phases (subject); i++)
    {
      LmPhaseStatistics of_phase = { .phase = lm_subject_get_phase (subject, i) };
      guint first;

      of_phase.n_cards = lm_deck_get_phase_range (self->deck, of_phase.phase, &first);
      g_array_append_val (self->phases, of_phase);
    }
}

static GHashTable *
index_phases (LmStatistics *self)
{
  GHashTable *indices = g_hash_table_new (NULL, NULL);

  for (guint i = 1; i < self->phases->len; i++)
    g_hash_table_insert (indices, get_phase (self, i)->phase, GUINT_TO_POINTER (i));

  return indices;
}

static void
add_to_forecast (LmStatistics         *self,
                 const LmCardProgress *progress)
{
  LmStudyDay today = self->moment.day;
  LmStudyDay due = lm_card_progress_is_in_steps (progress) && progress->set_due == LM_NO_DAY
                   ? today
                   : lm_card_progress_get_due_day (progress, &self->moment);

  if (progress->suspended || due == LM_NO_DAY)
    return;

  due = MAX (due, today);
  if (progress->buried_until != LM_NO_DAY)
    due = MAX (due, progress->buried_until);

  if (due - today < LM_FORECAST_DAYS)
    self->forecast[due - today]++;
}

static LmStabilityRange
get_range (double stability)
{
  static const double limits[] = { 1, 7, 30, 90, 365 };
  guint range = 0;

  while (range < G_N_ELEMENTS (limits) && stability >= limits[range])
    range++;

  return range;
}

static gboolean
is_harder (const LmHardCard *one,
           const LmHardCard *other)
{
  if (one->n_lapses != other->n_lapses)
    return one->n_lapses > other->n_lapses;

  return one->difficulty > other->difficulty;
}

static void
add_to_hard (LmStatistics         *self,
             LmCard               *card,
             const LmCardProgress *progress)
{
  LmHardCard hard = { card, progress->n_lapses, progress->memory.difficulty };
  guint place = self->hard->len;

  if (progress->n_lapses == 0)
    return;

  while (place > 0 && is_harder (&hard, &g_array_index (self->hard, LmHardCard, place - 1)))
    place--;

  if (place == LM_HARDEST_CARDS)
    return;

  g_array_insert_val (self->hard, place, hard);
  if (self->hard->len > LM_HARDEST_CARDS)
    g_array_set_size (self->hard, LM_HARDEST_CARDS);
}

static double
get_recall (CardPass             *pass,
            const LmCardProgress *progress,
            LmStudyDay            day)
{
  return lm_scheduler_get_retrievability (lm_study_rules_get_scheduler (pass->rules), progress->memory.stability,
                                          MAX (day - progress->last_day, 0));
}

static void
add_card_cb (const char           *id,
             const LmCardProgress *progress,
             gpointer              data)
{
  CardPass *pass = data;
  LmStatistics *self = pass->statistics;
  const LmStudyMoment *moment = &self->moment;
  LmCard *card;
  guint index;
  guint phase;

  if (!lm_deck_find (self->deck, id, &index))
    return;

  card = lm_deck_get_card (self->deck, index);
  phase = GPOINTER_TO_UINT (g_hash_table_lookup (pass->phase_indices, lm_card_get_phase (card)));

  if (progress->state != LM_CARD_NEW)
    {
      pass->n_seen[phase]++;
      pass->recall[phase] += get_recall (pass, progress, moment->day);
      if (moment->exam != LM_NO_DAY && moment->exam > moment->day)
        pass->recall_at_exam[phase] += get_recall (pass, progress, moment->exam);
    }

  if (index < pass->first || index >= pass->first + pass->n_cards)
    return;

  add_to_forecast (self, progress);
  add_to_hard (self, card, progress);
  if (progress->state != LM_CARD_NEW)
    self->n_stability[get_range (progress->memory.stability)]++;
}

static void
sum_up_phases (CardPass *pass)
{
  LmStatistics *self = pass->statistics;
  LmPhaseStatistics *all = get_phase (self, 0);

  all->n_new = all->n_cards;

  for (guint i = 1; i < self->phases->len; i++)
    {
      LmPhaseStatistics *phase = get_phase (self, i);

      phase->n_new = phase->n_cards - pass->n_seen[i];
      phase->recall = pass->recall[i] / MAX (phase->n_cards, 1);
      phase->recall_at_exam = pass->recall_at_exam[i] / MAX (phase->n_cards, 1);
      all->n_new -= pass->n_seen[i];
      all->recall += pass->recall[i] / MAX (all->n_cards, 1);
      all->recall_at_exam += pass->recall_at_exam[i] / MAX (all->n_cards, 1);
    }
}

static gboolean
read_cards (LmStatistics        *self,
            LmDatabase          *database,
            LmPhase             *phase,
            const LmStudyRules  *rules,
            GError             **error)
{
  g_autoptr(LmEventTable) events = lm_event_table_new (database);
  g_autoptr(GHashTable) phase_indices = index_phases (self);
  g_autofree double *recall = g_new0 (double, self->phases->len);
  g_autofree double *recall_at_exam = g_new0 (double, self->phases->len);
  g_autofree guint *n_seen = g_new0 (guint, self->phases->len);
  CardPass pass = {
    .statistics = self, .rules = rules, .recall = recall, .recall_at_exam = recall_at_exam,
    .n_seen = n_seen, .phase_indices = phase_indices,
  };

  pass.n_cards = lm_deck_get_phase_range (self->deck, phase, &pass.first);

  if (!lm_card_table_foreach (database, events, lm_subject_get_id (lm_deck_get_subject (self->deck)),
                              add_card_cb, &pass, error))
    return FALSE;

  sum_up_phases (&pass);

  return TRUE;
}

static void
add_day_row (LmStatistics *self,
             sqlite3_stmt *row)
{
  LmStudyDay day = sqlite3_column_int (row, 0);
  int rating = sqlite3_column_int (row, 1);
  LmDayAnswers *last;

  if (self->days->len == 0 || g_array_index (self->days, LmDayAnswers, self->days->len - 1).day != day)
    {
      const LmDayAnswers none = { .day = day };

      g_array_append_val (self->days, none);
    }

  last = &g_array_index (self->days, LmDayAnswers, self->days->len - 1);
  if (rating >= LM_RATING_AGAIN && rating <= LM_RATING_EASY)
    last->n_answers[rating] = sqlite3_column_int64 (row, 2);
}

static gboolean
read_days (LmStatistics  *self,
           LmDatabase    *database,
           const char    *subject,
           GError       **error)
{
  sqlite3_stmt *statement = lm_database_query (database, error,
                                               "SELECT day, rating, sum (answers) FROM days "
                                               "WHERE subject = ?1 AND practice = 0 AND day > ?2 AND day <= ?3 "
                                               "GROUP BY day, rating ORDER BY day",
                                               "sii", subject, (gint64) self->moment.day - LM_FORECAST_DAYS,
                                               (gint64) self->moment.day);
  int result;

  while ((result = lm_database_step (database, statement, error)) == SQLITE_ROW)
    add_day_row (self, statement);

  return result == SQLITE_DONE;
}

static gboolean
read_months (LmStatistics  *self,
             LmDatabase    *database,
             const char    *subject,
             GError       **error)
{
  sqlite3_stmt *statement = lm_database_query (database, error,
                                               "SELECT CAST (strftime ('%Y', day * 86400, 'unixepoch') AS INTEGER), "
                                               "CAST (strftime ('%m', day * 86400, 'unixepoch') AS INTEGER), "
                                               "sum (answers), sum (answers) FILTER (WHERE rating > 1) FROM days "
                                               "WHERE subject = ?1 AND practice = 0 AND before = ?2 "
                                               "GROUP BY 1, 2 ORDER BY 1, 2",
                                               "si", subject, (gint64) LM_CARD_REVIEW);
  int result;

  while ((result = lm_database_step (database, statement, error)) == SQLITE_ROW)
    {
      const LmMonthRetention month = {
        sqlite3_column_int (statement, 0), sqlite3_column_int (statement, 1),
        sqlite3_column_int64 (statement, 2), sqlite3_column_int64 (statement, 3),
      };

      g_array_append_val (self->months, month);
    }

  return result == SQLITE_DONE;
}

static gboolean
read_time (LmStatistics  *self,
           LmDatabase    *database,
           const char    *subject,
           GError       **error)
{
  sqlite3_stmt *statement = lm_database_query (database, error,
                                               "SELECT sum (took), sum (took) FILTER (WHERE day > ?2 - 30), "
                                               "sum (took) FILTER (WHERE day > ?2 - 7), sum (took) FILTER (WHERE day = ?2) "
                                               "FROM days WHERE subject = ?1",
                                               "si", subject, (gint64) self->moment.day);
  int result = lm_database_step (database, statement, error);

  if (result != SQLITE_ROW)
    return FALSE;

  self->took_all = sqlite3_column_int64 (statement, 0);
  self->took_month = sqlite3_column_int64 (statement, 1);
  self->took_week = sqlite3_column_int64 (statement, 2);
  self->took_today = sqlite3_column_int64 (statement, 3);
  sqlite3_reset (statement);

  return TRUE;
}

static gboolean
find_side (LmSubject  *subject,
           const char *id,
           guint      *index)
{
  for (*index = 0; *index < MIN (lm_subject_get_n_sides (subject), LM_STATISTICS_SIDES); (*index)++)
    if (g_str_equal (lm_side_get_id (lm_subject_get_side (subject, *index)), id))
      return TRUE;

  return FALSE;
}

static void
add_choice (LmStatistics *self,
            GHashTable   *phase_indices,
            const char   *id,
            const char   *chosen,
            guint         n_answers)
{
  LmSubject *subject = lm_deck_get_subject (self->deck);
  LmCard *card;
  guint index;
  guint right;
  guint taken;

  if (!lm_deck_find (self->deck, id, &index) || !find_side (subject, chosen, &taken))
    return;

  card = lm_deck_get_card (self->deck, index);
  if (lm_card_get_kind (card) != LM_CARD_IDENTIFY ||
      !find_side (subject, lm_side_get_id (lm_cell_get_side (lm_card_get_cell (card))), &right))
    return;

  index = GPOINTER_TO_UINT (g_hash_table_lookup (phase_indices, lm_card_get_phase (card)));
  get_phase (self, index)->n_taken[right][taken] += n_answers;
  get_phase (self, 0)->n_taken[right][taken] += n_answers;
}

static gboolean
read_choices (LmStatistics  *self,
              LmDatabase    *database,
              const char    *subject,
              GError       **error)
{
  g_autoptr(GHashTable) phase_indices = index_phases (self);
  sqlite3_stmt *statement = lm_database_query (database, error,
                                               "SELECT cards.id, chosen, answers FROM choices "
                                               "JOIN cards ON cards.number = choices.card WHERE cards.subject = ?1",
                                               "s", subject);
  int result;

  while ((result = lm_database_step (database, statement, error)) == SQLITE_ROW)
    add_choice (self, phase_indices,
                (const char *) sqlite3_column_text (statement, 0),
                (const char *) sqlite3_column_text (statement, 1),
                sqlite3_column_int64 (statement, 2));

  return result == SQLITE_DONE;
}

LmStatistics *
lm_statistics_new (LmDatabase           *database,
                   LmDeck               *deck,
                   LmPhase              *phase,
                   LmStudyRules         *rules,
                   const LmStudyMoment  *moment,
                   GError              **error)
{
  g_autoptr(LmStatistics) self = g_new0 (LmStatistics, 1);
  const char *subject = lm_subject_get_id (lm_deck_get_subject (deck));

  self->deck = g_object_ref (deck);
  self->moment = *moment;
  self->desired_retention = lm_scheduler_get_desired_retention (lm_study_rules_get_scheduler (rules));
  self->days = g_array_new (FALSE, FALSE, sizeof (LmDayAnswers));
  self->months = g_array_new (FALSE, FALSE, sizeof (LmMonthRetention));
  self->phases = g_array_new (FALSE, FALSE, sizeof (LmPhaseStatistics));
  self->hard = g_array_new (FALSE, FALSE, sizeof (LmHardCard));
  add_phases (self);

  if (!read_cards (self, database, phase, rules, error) ||
      !read_days (self, database, subject, error) ||
      !read_months (self, database, subject, error) ||
      !read_time (self, database, subject, error) ||
      !read_choices (self, database, subject, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
lm_statistics_free (LmStatistics *self)
{
  g_array_unref (self->hard);
  g_array_unref (self->phases);
  g_array_unref (self->months);
  g_array_unref (self->days);
  g_object_unref (self->deck);
  g_free (self);
}

/* What is asked of the thread of the store. */
typedef struct
{
  LmDeck        *deck;
  LmPhase       *phase;
  LmStudyRules  *rules;
  LmStudyMoment  moment;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_object_unref (question->deck);
  g_clear_object (&question->phase);
  lm_study_rules_unref (question->rules);
  g_free (question);
}

static void
answer_job (LmStoreWorker *worker,
            GTask         *task)
{
  const Question *question = g_task_get_task_data (task);
  LmDatabase *database = lm_store_worker_get_database (worker);
  const GError *trouble = lm_store_worker_get_trouble (worker);
  GError *error = NULL;
  LmStatistics *statistics = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;

  if (database != NULL)
    statistics = lm_statistics_new (database, question->deck, question->phase, question->rules,
                                    &question->moment, &error);
  else
    error = g_error_copy (trouble);

  if (statistics != NULL)
    g_task_return_pointer (task, statistics, (GDestroyNotify) lm_statistics_free);
  else
    g_task_return_error (task, error);
}

void
lm_statistics_new_async (LmStore             *store,
                         LmDeck              *deck,
                         LmPhase             *phase,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             data)
{
  g_autoptr(GTask) task = g_task_new (store, cancellable, callback, data);
  Question *question = g_new0 (Question, 1);
  guint index;

  g_task_set_source_tag (task, lm_statistics_new_async);
  lm_deck_find (deck, "", &index);
  question->deck = g_object_ref (deck);
  g_set_object (&question->phase, phase);
  question->rules = lm_study_rules_ref (lm_progress_log_get_rules (LM_PROGRESS_LOG (store)));
  question->moment = lm_progress_log_get_moment (LM_PROGRESS_LOG (store),
                                                 lm_subject_get_id (lm_deck_get_subject (deck)));
  g_task_set_task_data (task, question, question_free);
  lm_store_push (store, answer_job, task);
}

LmStatistics *
lm_statistics_new_finish (LmStore       *store,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
