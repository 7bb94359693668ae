/* lm-draft-private.h: what the parts of a draft share
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/edit/lm-draft.h"
#include "core/edit/lm-draft-change.h"

G_BEGIN_DECLS

/* The texts of aspects and cards as they were written last, so that what has not changed is
 * not written again. */
typedef struct _LmDraftTexts LmDraftTexts;

struct _LmDraft
{
  GObject parent_instance;

  /* Owned */
  JsonNode     *tree;
  LmDraftItem  *root;
  GPtrArray    *done;
  GPtrArray    *undone;
  GBytes       *bytes;         /* of the tree as it is, or NULL */
  LmDraftTexts *texts;         /* of what is in it */
  GHashTable   *provisional;   /* JsonObject whose ids follow their titles yet */
  GHashTable   *retired;       /* ids of what was removed */

  /* State */
  guint depth;                 /* of steps that were begun */
  guint saved;                 /* the length of done when the tree was saved */
};

#define LM_TYPE_DRAFT_LIST (lm_draft_list_get_type ())
G_DECLARE_FINAL_TYPE (LmDraftList, lm_draft_list, LM, DRAFT_LIST, GObject)

LmDraftList *lm_draft_list_new         (LmDraftItem *owner,
                                        const char  *name);
const char  *lm_draft_list_get_name    (LmDraftList *self);
LmDraftItem *lm_draft_list_get_owner   (LmDraftList *self);

/* The item at @position, or NULL when nobody has asked for it yet. */
LmDraftItem *lm_draft_list_peek        (LmDraftList *self,
                                        guint        position);

/* Follows a change that the list of the tree has been through. */
void         lm_draft_list_follow      (LmDraftList         *self,
                                        const LmDraftChange *change);

/* Without @list it is the root of a draft. */
LmDraftItem *lm_draft_item_new         (LmDraftList *list,
                                        guint        position,
                                        JsonNode    *node);
JsonNode    *lm_draft_item_get_node    (LmDraftItem *self);
void         lm_draft_item_set_position (LmDraftItem *self,
                                         guint        position);
void         lm_draft_item_part        (LmDraftItem *self);

/* Tells the lists and items below @self, the root, what has changed. */
void         lm_draft_item_follow      (LmDraftItem         *self,
                                        const LmDraftChange *change);

/* Gives ids to what has none, and others to @provisional, a set of JsonObject, where the
 * titles say so; @retired are ids that must not come again. */
void         lm_draft_ids_assign       (JsonNode   *root,
                                        GHashTable *provisional,
                                        GHashTable *retired);

/* What is in the tree and in @provisional keeps its id from now on. */
void         lm_draft_ids_settle       (JsonNode   *root,
                                        GHashTable *provisional);

/* As lm_draft_ids_settle(), but neither for the subject itself nor for rows that say nothing. */
void         lm_draft_ids_settle_items (JsonNode   *root,
                                        GHashTable *provisional);

/* A cell of the side with @id is in the history: it must be the side's for ever. */
void         lm_draft_ids_settle_side  (JsonNode   *root,
                                        GHashTable *provisional,
                                        const char *id);

/* The subject gets its id from its title as long as it was not saved. */
void         lm_draft_unsettle_id      (LmDraft *self);

LmDraftTexts *lm_draft_texts_new       (void);
void         lm_draft_texts_free       (LmDraftTexts *self);

/* What is at @pointer in the tree, or around it, is about to change. */
void         lm_draft_texts_forget     (LmDraftTexts *self,
                                        JsonNode     *root,
                                        const char   *pointer);

/* What lm_draft_dup_bytes() says; @provisional is what was added. */
GBytes      *lm_draft_write            (JsonNode     *root,
                                        GHashTable   *provisional,
                                        LmDraftTexts *texts);

/* Whether the object of an aspect or a card says nothing. */
gboolean     lm_draft_is_blank         (JsonObject *object);

/* From now on the side with @id keeps it. */
void         lm_draft_settle_side      (LmDraft    *self,
                                        const char *id);

/* The subject has @id again, and keeps it. */
void         lm_draft_put_id           (LmDraft    *self,
                                        const char *id);

void         lm_draft_init_history     (LmDraft       *self);

/* Takes the change and does it, as a part of the step that was begun last. */
void         lm_draft_carry_out        (LmDraft       *self,
                                        LmDraftChange *change);

/* Whether a text at @pointer goes on from what was typed there last. */
gboolean     lm_draft_continues_typing (LmDraft       *self,
                                        const char    *pointer);

/* The step that was begun is one of typing at @pointer. */
void         lm_draft_begin_typing     (LmDraft       *self,
                                        const char    *pointer);

/* The text at @pointer is about to change: what was translated was another. A translation at
 * @pointer is up to date then. */
void         lm_draft_outdate          (LmDraft       *self,
                                        const char    *pointer);

/* The item at @position of @list is about to go, and its translations with it. */
void         lm_draft_drop_translations (LmDraft      *self,
                                         const char   *list,
                                         guint         position);

/* An example is about to come, go or move, and the numbers of the others with it. */
void         lm_draft_number_examples  (LmDraft           *self,
                                        LmDraftChangeKind  kind,
                                        const char        *list,
                                        guint              position,
                                        guint              target);

/* Ids of what is not there, and has translations that must not fall to another thing. */
void         lm_draft_retire_translated (LmDraft      *self);

/* The change that lm_draft_set_text() makes to @tree. */
LmDraftChange *lm_draft_change_new_text (JsonNode   *tree,
                                         const char *pointer,
                                         const char *text);

G_END_DECLS
