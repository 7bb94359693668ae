/* lm-compare-state.c: how a comparison is being read
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "compare/lm-compare-state.h"

struct _LmCompareState
{
  GObject parent_instance;

  /* Owned */
  LmSubject      *subject;
  LmTextSearch   *search;
  LmParallelText *parallel;     /* NULL when one language is read */

  /* State */
  char       *covered_side;
  guint       rotation;
  GHashTable *uncovered;    /* LmCell, owned */
  GHashTable *unfolded;     /* LmCell, owned */
};

enum
{
  PROP_SUBJECT = 1,
  PROP_COVERED_SIDE,
  PROP_ROTATION,
  PROP_SEARCH,
  N_PROPS
};

enum { CELL_CHANGED, N_SIGNALS };

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LmCompareState, lm_compare_state, G_TYPE_OBJECT)

static void
emit_cell_changed (LmCompareState *self,
                   LmCell         *cell)
{
  g_signal_emit (self, signals[CELL_CHANGED], 0, cell);
}

static void
lm_compare_state_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LmCompareState *self = LM_COMPARE_STATE (object);

  switch (prop_id)
    {
    case PROP_SUBJECT:
      g_value_set_object (value, self->subject);
      break;

    case PROP_COVERED_SIDE:
      g_value_set_string (value, self->covered_side);
      break;

    case PROP_ROTATION:
      g_value_set_uint (value, self->rotation);
      break;

    case PROP_SEARCH:
      g_value_set_object (value, self->search);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lm_compare_state_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  LmCompareState *self = LM_COMPARE_STATE (object);

  switch (prop_id)
    {
    case PROP_SUBJECT:
      lm_compare_state_set_subject (self, g_value_get_object (value));
      break;

    case PROP_COVERED_SIDE:
      lm_compare_state_set_covered_side (self, g_value_get_string (value));
      break;

    case PROP_ROTATION:
      lm_compare_state_set_rotation (self, g_value_get_uint (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lm_compare_state_dispose (GObject *object)
{
  LmCompareState *self = LM_COMPARE_STATE (object);

  g_clear_object (&self->subject);
  g_clear_object (&self->search);
  g_clear_object (&self->parallel);

  G_OBJECT_CLASS (lm_compare_state_parent_class)->dispose (object);
}

static void
lm_compare_state_finalize (GObject *object)
{
  LmCompareState *self = LM_COMPARE_STATE (object);

  g_free (self->covered_side);
  g_hash_table_unref (self->uncovered);
  g_hash_table_unref (self->unfolded);

  G_OBJECT_CLASS (lm_compare_state_parent_class)->finalize (object);
}

static void
lm_compare_state_class_init (LmCompareStateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lm_compare_state_get_property;
  object_class->set_property = lm_compare_state_set_property;
  object_class->dispose = lm_compare_state_dispose;
  object_class->finalize = lm_compare_state_finalize;

  properties[PROP_SUBJECT] =
    g_param_spec_object ("subject", NULL, NULL, LM_TYPE_SUBJECT,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_COVERED_SIDE] =
    g_param_spec_string ("covered-side", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ROTATION] =
    g_param_spec_uint ("rotation", NULL, NULL, 0, 3, 0,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SEARCH] =
    g_param_spec_object ("search", NULL, NULL, LM_TYPE_TEXT_SEARCH,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CELL_CHANGED] =
    g_signal_new ("cell-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, LM_TYPE_CELL);
}

static void
lm_compare_state_init (LmCompareState *self)
{
  self->covered_side = g_strdup ("");
  self->uncovered = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->unfolded = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
}

LmCompareState *
lm_compare_state_new (void)
{
  return g_object_new (LM_TYPE_COMPARE_STATE, NULL);
}

LmSubject *
lm_compare_state_get_subject (LmCompareState *self)
{
  g_return_val_if_fail (LM_IS_COMPARE_STATE (self), NULL);

  return self->subject;
}

void
lm_compare_state_set_subject (LmCompareState *self,
                              LmSubject      *subject)
{
  g_return_if_fail (LM_IS_COMPARE_STATE (self));

  if (!g_set_object (&self->subject, subject))
    return;

  g_hash_table_remove_all (self->uncovered);
  g_hash_table_remove_all (self->unfolded);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUBJECT]);
}

const char *
lm_compare_state_get_covered_side (LmCompareState *self)
{
  g_return_val_if_fail (LM_IS_COMPARE_STATE (self), "");

  return self->covered_side;
}

void
lm_compare_state_set_covered_side (LmCompareState *self,
                                   const char     *side)
{
  g_return_if_fail (LM_IS_COMPARE_STATE (self));
  g_return_if_fail (side != NULL);

  g_hash_table_remove_all (self->uncovered);

  if (!g_str_equal (self->covered_side, side))
    {
      g_free (self->covered_side);
      self->covered_side = g_strdup (side);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COVERED_SIDE]);
    }

  emit_cell_changed (self, NULL);
}

guint
lm_compare_state_get_rotation (LmCompareState *self)
{
  g_return_val_if_fail (LM_IS_COMPARE_STATE (self), 0);

  return self->rotation;
}

void
lm_compare_state_set_rotation (LmCompareState *self,
                               guint           rotation)
{
  g_return_if_fail (LM_IS_COMPARE_STATE (self));

  if (self->rotation == rotation)
    return;

  self->rotation = rotation;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROTATION]);
}

void
lm_compare_state_swap_sides (LmCompareState *self)
{
  g_return_if_fail (LM_IS_COMPARE_STATE (self));

  if (self->subject != NULL && lm_subject_get_n_sides (self->subject) > 0)
    lm_compare_state_set_rotation (self,
                                   (self->rotation + 1) % lm_subject_get_n_sides (self->subject));
}

guint
lm_compare_state_get_nth_side (LmCompareState *self,
                               guint           position)
{
  g_return_val_if_fail (LM_IS_COMPARE_STATE (self), 0);
  g_return_val_if_fail (position < lm_subject_get_n_sides (self->subject), 0);

  return (position + self->rotation) % lm_subject_get_n_sides (self->subject);
}

LmTextSearch *
lm_compare_state_get_search (LmCompareState *self)
{
  g_return_val_if_fail (LM_IS_COMPARE_STATE (self), NULL);

  return self->search;
}

void
lm_compare_state_search_for (LmCompareState *self,
                             const char     *query)
{
  g_autoptr(LmTextSearch) search = NULL;

  g_return_if_fail (LM_IS_COMPARE_STATE (self));

  search = lm_text_search_new (query);
  if (lm_text_search_is_empty (search))
    g_clear_object (&search);

  if (g_set_object (&self->search, search))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCH]);
}

LmTextMatch
lm_compare_state_match_aspect (LmCompareState *self,
                               LmAspect       *aspect)
{
  g_return_val_if_fail (LM_IS_COMPARE_STATE (self), LM_TEXT_MATCH_NONE);
  g_return_val_if_fail (self->search != NULL, LM_TEXT_MATCH_NONE);

  return lm_text_search_match_aspect (self->search, aspect, lm_compare_state_get_second (self, aspect));
}

LmTextMatch
lm_compare_state_match_card (LmCompareState *self,
                             LmAuthoredCard *card)
{
  g_return_val_if_fail (LM_IS_COMPARE_STATE (self), LM_TEXT_MATCH_NONE);
  g_return_val_if_fail (self->search != NULL, LM_TEXT_MATCH_NONE);

  return lm_text_search_match_authored_card (self->search, card, lm_compare_state_get_second (self, card));
}

guint
lm_compare_state_count_matches (LmCompareState *self,
                                LmPhase        *phase)
{
  guint n_matches = 0;

  g_return_val_if_fail (LM_IS_COMPARE_STATE (self), 0);
  g_return_val_if_fail (self->search != NULL, 0);

  if (phase != NULL)
    return lm_text_search_count_phase (self->search, phase, lm_compare_state_get_second (self, phase));

  for (guint i = 0; i < lm_subject_get_n_phases (self->subject); i++)
    n_matches += lm_compare_state_count_matches (self, lm_subject_get_phase (self->subject, i));

  return n_matches;
}

gboolean
lm_compare_state_is_covered (LmCompareState *self,
                             LmCell         *cell)
{
  g_return_val_if_fail (LM_IS_COMPARE_STATE (self), FALSE);

  return !lm_cell_is_empty (cell) &&
         g_str_equal (self->covered_side, lm_side_get_id (lm_cell_get_side (cell))) &&
         !g_hash_table_contains (self->uncovered, cell);
}

void
lm_compare_state_uncover (LmCompareState *self,
                          LmCell         *cell)
{
  g_return_if_fail (LM_IS_COMPARE_STATE (self));

  if (!lm_compare_state_is_covered (self, cell))
    return;

  g_hash_table_add (self->uncovered, g_object_ref (cell));
  emit_cell_changed (self, cell);
}

static LmAspect *
uncover_next_in_phase (LmCompareState *self,
                       LmPhase        *phase)
{
  for (guint i = 0; i < lm_phase_get_n_aspects (phase); i++)
    {
      LmAspect *aspect = lm_phase_get_aspect (phase, i);

      if (self->search != NULL && lm_compare_state_match_aspect (self, aspect) == LM_TEXT_MATCH_NONE)
        continue;

      for (guint j = 0; j < lm_aspect_get_n_cells (aspect); j++)
        {
          LmCell *cell = lm_aspect_get_cell (aspect, j);

          if (lm_compare_state_is_covered (self, cell))
            {
              lm_compare_state_uncover (self, cell);
              return aspect;
            }
        }
    }

  return NULL;
}

LmAspect *
lm_compare_state_uncover_next (LmCompareState *self,
                               LmPhase        *phase)
{
  g_return_val_if_fail (LM_IS_COMPARE_STATE (self), NULL);
  g_return_val_if_fail (self->subject != NULL, NULL);

  if (phase != NULL)
    return uncover_next_in_phase (self, phase);

  for (guint i = 0; i < lm_subject_get_n_phases (self->subject); i++)
    {
      LmAspect *aspect = uncover_next_in_phase (self, lm_subject_get_phase (self->subject, i));

      if (aspect != NULL)
        return aspect;
    }

  return NULL;
}

gboolean
lm_compare_state_is_unfolded (LmCompareState *self,
                              LmCell         *cell)
{
  g_return_val_if_fail (LM_IS_COMPARE_STATE (self), FALSE);

  return g_hash_table_contains (self->unfolded, cell);
}

void
lm_compare_state_set_unfolded (LmCompareState *self,
                               LmCell         *cell,
                               gboolean        unfolded)
{
  g_return_if_fail (LM_IS_COMPARE_STATE (self));

  if (lm_compare_state_is_unfolded (self, cell) == !!unfolded)
    return;

  if (unfolded)
    g_hash_table_add (self->unfolded, g_object_ref (cell));
  else
    g_hash_table_remove (self->unfolded, cell);

  emit_cell_changed (self, cell);
}

typedef void (*CellFunc) (LmCell     *cell,
                          const char *path,
                          gpointer    data);

/* With the path of each cell, made of ids: that of the same cell in all versions of a subject. */
static void
foreach_cell (LmSubject *subject,
              CellFunc   func,
              gpointer   data)
{
  for (guint i = 0; i < lm_subject_get_n_phases (subject); i++)
    {
      LmPhase *phase = lm_subject_get_phase (subject, i);

      for (guint j = 0; j < lm_phase_get_n_aspects (phase); j++)
        {
          LmAspect *aspect = lm_phase_get_aspect (phase, j);

          for (guint k = 0; k < lm_aspect_get_n_cells (aspect); k++)
            {
              LmCell *cell = lm_aspect_get_cell (aspect, k);
              g_autofree char *path = g_strjoin ("/", lm_phase_get_id (phase), lm_aspect_get_id (aspect),
                                                 lm_side_get_id (lm_cell_get_side (cell)), NULL);

              func (cell, path, data);
            }
        }
    }
}

typedef struct
{
  GHashTable *cells;      /* LmCell */
  GHashTable *paths;      /* string, owned */
} CellSet;

static void
add_path_cb (LmCell     *cell,
             const char *path,
             gpointer    data)
{
  CellSet *set = data;

  if (g_hash_table_contains (set->cells, cell))
    g_hash_table_add (set->paths, g_strdup (path));
}

static void
add_cell_cb (LmCell     *cell,
             const char *path,
             gpointer    data)
{
  CellSet *set = data;

  if (!lm_cell_is_empty (cell) && g_hash_table_contains (set->paths, path))
    g_hash_table_add (set->cells, g_object_ref (cell));
}

/* Adds to @cells, of @subject, those that are in @cells_before, of @subject_before. */
static void
add_same_cells (GHashTable *cells,
                LmSubject  *subject,
                GHashTable *cells_before,
                LmSubject  *subject_before)
{
  g_autoptr(GHashTable) paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  CellSet before = { cells_before, paths };
  CellSet now = { cells, paths };

  if (g_hash_table_size (cells_before) == 0)
    return;

  foreach_cell (subject_before, add_path_cb, &before);
  foreach_cell (subject, add_cell_cb, &now);
}

void
lm_compare_state_continue (LmCompareState *self,
                           LmCompareState *before)
{
  g_return_if_fail (LM_IS_COMPARE_STATE (self));
  g_return_if_fail (LM_IS_COMPARE_STATE (before));
  g_return_if_fail (self->subject != NULL && before->subject != NULL);

  lm_compare_state_set_covered_side (self, before->covered_side);
  add_same_cells (self->uncovered, self->subject, before->uncovered, before->subject);
  add_same_cells (self->unfolded, self->subject, before->unfolded, before->subject);
  emit_cell_changed (self, NULL);
}

void
lm_compare_state_set_second (LmCompareState *self,
                             LmSubject      *subject,
                             LmSubject      *second)
{
  g_return_if_fail (LM_IS_COMPARE_STATE (self));
  g_return_if_fail (LM_IS_SUBJECT (subject));

  g_clear_object (&self->parallel);
  if (second != NULL)
    self->parallel = lm_parallel_text_new (subject, second);
}

LmParallelText *
lm_compare_state_get_parallel_text (LmCompareState *self)
{
  g_return_val_if_fail (LM_IS_COMPARE_STATE (self), NULL);

  return self->parallel;
}

const char *
lm_compare_state_get_language (LmCompareState *self)
{
  g_return_val_if_fail (LM_IS_COMPARE_STATE (self), NULL);

  return self->subject != NULL ? lm_subject_get_language (self->subject) : NULL;
}

const char *
lm_compare_state_get_second_language (LmCompareState *self)
{
  g_return_val_if_fail (LM_IS_COMPARE_STATE (self), NULL);

  return self->parallel != NULL ? lm_parallel_text_get_language (self->parallel) : NULL;
}

gpointer
lm_compare_state_get_second (LmCompareState *self,
                             gpointer        part)
{
  g_return_val_if_fail (LM_IS_COMPARE_STATE (self), NULL);

  return lm_parallel_text_lookup (self->parallel, part);
}
