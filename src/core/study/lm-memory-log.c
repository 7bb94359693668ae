/* lm-memory-log.c: a progress log that ends with the program
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/study/lm-memory-log.h"

/* What the events of one card add up to. */
typedef struct
{
  /* Owned */
  char      *subject;
  char      *card;
  GPtrArray *standing;      /* its reviews that were not withdrawn, borrowed */

  /* State */
  LmCardState state;
} CardFold;

typedef struct
{
  /* Owned */
  char *id;

  /* Borrowed */
  CardFold *fold;

  /* State */
  guint64  counter;
  gint64   at;
  LmRating rating;
} Review;

struct _LmMemoryLog
{
  GObject parent_instance;

  /* Owned */
  char       *device;
  GHashTable *reviews;      /* event id to Review, withdrawn ones left out */
  GHashTable *subjects;     /* subject id to a table from card id to CardFold */

  /* State */
  guint64 n_events;         /* withdrawals are events too, and counted */
};

static void lm_memory_log_progress_log_init (LmProgressLogInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LmMemoryLog, lm_memory_log, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (LM_TYPE_PROGRESS_LOG,
                                                      lm_memory_log_progress_log_init))

static void
card_fold_free (gpointer data)
{
  CardFold *fold = data;

  g_free (fold->subject);
  g_free (fold->card);
  g_ptr_array_unref (fold->standing);
  g_free (fold);
}

static void
review_free (gpointer data)
{
  Review *review = data;

  g_free (review->id);
  g_free (review);
}

static gboolean
is_later (const Review *a,
          const Review *b)
{
  if (a->at != b->at)
    return a->at > b->at;

  return a->counter > b->counter;
}

static void
fold_reviews (CardFold *fold)
{
  const Review *last = NULL;

  for (guint i = 0; i < fold->standing->len; i++)
    {
      const Review *review = g_ptr_array_index (fold->standing, i);

      if (last == NULL || is_later (review, last))
        last = review;
    }

  if (last == NULL)
    fold->state = LM_CARD_NEW;
  else if (last->rating == LM_RATING_AGAIN)
    fold->state = LM_CARD_LEARNING;
  else
    fold->state = LM_CARD_REVIEW;
}

static CardFold *
lookup_fold (LmMemoryLog *self,
             const char  *subject,
             const char  *card)
{
  GHashTable *folds = g_hash_table_lookup (self->subjects, subject);

  return folds != NULL ? g_hash_table_lookup (folds, card) : NULL;
}

static CardFold *
add_fold (LmMemoryLog *self,
          const char  *subject,
          const char  *card)
{
  GHashTable *folds = g_hash_table_lookup (self->subjects, subject);
  CardFold *fold = g_new0 (CardFold, 1);

  fold->subject = g_strdup (subject);
  fold->card = g_strdup (card);
  fold->standing = g_ptr_array_new ();

  if (folds == NULL)
    {
      folds = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, card_fold_free);
      g_hash_table_insert (self->subjects, g_strdup (subject), folds);
    }

  g_hash_table_insert (folds, fold->card, fold);

  return fold;
}

static char *
lm_memory_log_append (LmProgressLog  *log,
                      const LmReview *answer)
{
  LmMemoryLog *self = LM_MEMORY_LOG (log);
  CardFold *fold = lookup_fold (self, answer->subject, answer->card);
  Review *review = g_new0 (Review, 1);

  if (fold == NULL)
    fold = add_fold (self, answer->subject, answer->card);

  review->fold = fold;
  review->counter = ++self->n_events;
  review->id = g_strdup_printf ("%s-%" G_GUINT64_FORMAT, self->device, review->counter);
  review->at = answer->at;
  review->rating = answer->rating;
  g_hash_table_insert (self->reviews, review->id, review);

  g_ptr_array_add (fold->standing, review);
  fold_reviews (fold);
  lm_progress_log_emit_changed (log, fold->subject, fold->card);

  return g_strdup (review->id);
}

static void
lm_memory_log_withdraw (LmProgressLog *log,
                        const char    *event)
{
  LmMemoryLog *self = LM_MEMORY_LOG (log);
  Review *review = g_hash_table_lookup (self->reviews, event);
  CardFold *fold;

  g_return_if_fail (review != NULL);

  fold = review->fold;
  g_ptr_array_remove (fold->standing, review);
  g_hash_table_remove (self->reviews, event);
  self->n_events++;

  fold_reviews (fold);
  lm_progress_log_emit_changed (log, fold->subject, fold->card);
}

static LmCardState
lm_memory_log_get_state (LmProgressLog *log,
                         const char    *subject,
                         const char    *card)
{
  CardFold *fold = lookup_fold (LM_MEMORY_LOG (log), subject, card);

  return fold != NULL ? fold->state : LM_CARD_NEW;
}

static gboolean
lm_memory_log_is_due (LmProgressLog *log,
                      const char    *subject,
                      const char    *card)
{
  return lm_memory_log_get_state (log, subject, card) != LM_CARD_REVIEW;
}

static void
lm_memory_log_progress_log_init (LmProgressLogInterface *iface)
{
  iface->append = lm_memory_log_append;
  iface->withdraw = lm_memory_log_withdraw;
  iface->get_state = lm_memory_log_get_state;
  iface->is_due = lm_memory_log_is_due;
}

static void
lm_memory_log_finalize (GObject *object)
{
  LmMemoryLog *self = LM_MEMORY_LOG (object);

  g_hash_table_unref (self->reviews);
  g_hash_table_unref (self->subjects);
  g_free (self->device);

  G_OBJECT_CLASS (lm_memory_log_parent_class)->finalize (object);
}

static void
lm_memory_log_class_init (LmMemoryLogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lm_memory_log_finalize;
}

static void
lm_memory_log_init (LmMemoryLog *self)
{
  self->device = g_strdup_printf ("%08x%08x", g_random_int (), g_random_int ());
  self->reviews = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, review_free);
  self->subjects = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                          (GDestroyNotify) g_hash_table_unref);
}

LmProgressLog *
lm_memory_log_new (void)
{
  return g_object_new (LM_TYPE_MEMORY_LOG, NULL);
}
