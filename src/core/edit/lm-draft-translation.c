/* lm-draft-translation.c: a draft in one more language
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/edit/lm-draft-translation.h"

#include <string.h>

#include "core/edit/lm-draft-private.h"
#include "core/edit/lm-json-pointer.h"
#include "core/subject/lm-subject-texts.h"

/* What is to be done comes first. */
typedef enum
{
  STATE_MISSING,
  STATE_OUTDATED,
  STATE_DONE,
  N_STATES,
} State;

struct _LmDraftText
{
  GObject parent_instance;

  /* Owned */
  char     *path;         /* as translations name it */
  char     *original;
  char     *earlier;      /* what was translated, where that is another text, or NULL */
  JsonNode *places[3];    /* phase, row and side in which it stands, or NULL */
  GStrv     titles;       /* of the places, once somebody asks */
  char     *field;        /* the same */

  /* State */
  const char     *language;    /* interned */
  LmDraftTextKind kind;
  State           state;
};

enum { PROP_EARLIER = 1, N_TEXT_PROPS };

static GParamSpec *text_properties[N_TEXT_PROPS];

G_DEFINE_FINAL_TYPE (LmDraftText, lm_draft_text, G_TYPE_OBJECT)

struct _LmDraftTranslation
{
  GObject parent_instance;

  /* Owned */
  LmDraft    *draft;
  GPtrArray  *texts;
  GHashTable *positions;     /* by the path, which the text owns */

  /* State */
  const char *language;      /* interned */
  guint       n_left;
};

enum { PROP_N_LEFT = 1, N_PROPS };

static GParamSpec *properties[N_PROPS];

static void lm_draft_translation_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LmDraftTranslation, lm_draft_translation, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, lm_draft_translation_model_init))

static void
lm_draft_text_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_EARLIER:
      g_value_set_string (value, LM_DRAFT_TEXT (object)->earlier);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lm_draft_text_finalize (GObject *object)
{
  LmDraftText *self = LM_DRAFT_TEXT (object);

  g_free (self->path);
  g_free (self->original);
  g_free (self->earlier);
  for (guint i = 0; i < G_N_ELEMENTS (self->places); i++)
    g_clear_pointer (&self->places[i], json_node_unref);
  g_strfreev (self->titles);
  g_free (self->field);

  G_OBJECT_CLASS (lm_draft_text_parent_class)->finalize (object);
}

static void
lm_draft_text_class_init (LmDraftTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lm_draft_text_get_property;
  object_class->finalize = lm_draft_text_finalize;

  text_properties[PROP_EARLIER] =
    g_param_spec_string ("earlier", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_TEXT_PROPS, text_properties);
}

static void
lm_draft_text_init (LmDraftText *self)
{
}

LmDraftTextKind
lm_draft_text_get_kind (LmDraftText *self)
{
  g_return_val_if_fail (LM_IS_DRAFT_TEXT (self), LM_DRAFT_TEXT_TITLE);

  return self->kind;
}

const char *
lm_draft_text_get_original (LmDraftText *self)
{
  g_return_val_if_fail (LM_IS_DRAFT_TEXT (self), NULL);

  return self->original;
}

const char *
lm_draft_text_get_earlier (LmDraftText *self)
{
  g_return_val_if_fail (LM_IS_DRAFT_TEXT (self), NULL);

  return self->earlier;
}

static const char *
find_title (JsonNode *place)
{
  static const char * const members[] = { "title", "prompt", "name" };
  const char *title = NULL;

  for (guint i = 0; title == NULL && i < G_N_ELEMENTS (members); i++)
    title = lm_json_pointer_get_text (lm_json_pointer_step (place, members[i]));

  return title != NULL && *title != '\0' ? title : NULL;
}

/* Which of the places the text is the title of: nothing stands in itself. */
static guint
get_own_place (LmDraftTextKind kind)
{
  switch (kind)
    {
    case LM_DRAFT_TEXT_PHASE_TITLE:
      return 0;

    case LM_DRAFT_TEXT_ASPECT_TITLE:
    case LM_DRAFT_TEXT_PROMPT:
      return 1;

    case LM_DRAFT_TEXT_NAME:
      return 2;

    case LM_DRAFT_TEXT_TITLE:
    case LM_DRAFT_TEXT_SUMMARY:
    case LM_DRAFT_TEXT_STATEMENT:
    case LM_DRAFT_TEXT_DETAIL:
    case LM_DRAFT_TEXT_EXAMPLE:
    case LM_DRAFT_TEXT_ANSWER:
    case LM_DRAFT_TEXT_HINT:
    default:
      return G_MAXUINT;
    }
}

const char * const *
lm_draft_text_get_places (LmDraftText *self)
{
  g_return_val_if_fail (LM_IS_DRAFT_TEXT (self), NULL);

  if (self->titles == NULL)
    {
      g_autoptr(GStrvBuilder) titles = g_strv_builder_new ();

      for (guint i = 0; i < G_N_ELEMENTS (self->places); i++)
        {
          gboolean is_inside = self->places[i] != NULL && i != get_own_place (self->kind);
          const char *title = is_inside ? find_title (self->places[i]) : NULL;

          if (title != NULL)
            g_strv_builder_add (titles, title);
        }

      self->titles = g_strv_builder_end (titles);
    }

  return (const char * const *) self->titles;
}

const char *
lm_draft_text_get_field (LmDraftText *self)
{
  g_return_val_if_fail (LM_IS_DRAFT_TEXT (self), NULL);

  if (self->field == NULL)
    {
      g_autofree char *path = lm_json_pointer_escape (self->path);

      self->field = g_strdup_printf ("translations/%s/%s", self->language, path);
    }

  return self->field;
}

static LmDraftTextKind
get_kind (const LmSubjectText *text)
{
  static const char * const names[] = {
    [LM_DRAFT_TEXT_SUMMARY] = "summary", [LM_DRAFT_TEXT_NAME] = "name",
    [LM_DRAFT_TEXT_STATEMENT] = "statement", [LM_DRAFT_TEXT_DETAIL] = "detail", [LM_DRAFT_TEXT_EXAMPLE] = "example",
    [LM_DRAFT_TEXT_PROMPT] = "prompt", [LM_DRAFT_TEXT_ANSWER] = "answer", [LM_DRAFT_TEXT_HINT] = "hint",
  };

  for (guint i = LM_DRAFT_TEXT_SUMMARY; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (text->member, names[i]))
      return i;

  if (text->row != NULL)
    return LM_DRAFT_TEXT_ASPECT_TITLE;

  return text->phase != NULL ? LM_DRAFT_TEXT_PHASE_TITLE : LM_DRAFT_TEXT_TITLE;
}

static JsonNode *
get_root (LmDraftTranslation *self)
{
  return lm_draft_item_get_node (lm_draft_get_root (self->draft));
}

static JsonNode *
ref_place (JsonNode *place)
{
  return place != NULL ? json_node_ref (place) : NULL;
}

static void
add_text_cb (const LmSubjectText *found,
             gpointer             data)
{
  LmDraftTranslation *self = data;
  LmDraftText *text;

  if (*found->text == '\0')
    return;

  text = g_object_new (LM_TYPE_DRAFT_TEXT, NULL);
  text->kind = get_kind (found);
  text->path = g_strdup (found->path);
  text->original = g_strdup (found->text);
  text->language = self->language;
  text->places[0] = ref_place (found->phase);
  text->places[1] = ref_place (found->row);
  text->places[2] = ref_place (found->side);
  g_ptr_array_add (self->texts, text);
}

static GType
lm_draft_translation_get_item_type (GListModel *model)
{
  return LM_TYPE_DRAFT_TEXT;
}

static guint
lm_draft_translation_get_n_items (GListModel *model)
{
  return LM_DRAFT_TRANSLATION (model)->texts->len;
}

static gpointer
lm_draft_translation_get_item (GListModel *model,
                               guint       position)
{
  LmDraftTranslation *self = LM_DRAFT_TRANSLATION (model);

  return position < self->texts->len ? g_object_ref (g_ptr_array_index (self->texts, position)) : NULL;
}

static void
lm_draft_translation_model_init (GListModelInterface *iface)
{
  iface->get_item_type = lm_draft_translation_get_item_type;
  iface->get_n_items = lm_draft_translation_get_n_items;
  iface->get_item = lm_draft_translation_get_item;
}

static void
lm_draft_translation_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_N_LEFT:
      g_value_set_uint (value, lm_draft_translation_get_n_left (LM_DRAFT_TRANSLATION (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lm_draft_translation_finalize (GObject *object)
{
  LmDraftTranslation *self = LM_DRAFT_TRANSLATION (object);

  g_hash_table_unref (self->positions);
  g_ptr_array_unref (self->texts);
  g_object_unref (self->draft);

  G_OBJECT_CLASS (lm_draft_translation_parent_class)->finalize (object);
}

static void
lm_draft_translation_class_init (LmDraftTranslationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lm_draft_translation_get_property;
  object_class->finalize = lm_draft_translation_finalize;

  properties[PROP_N_LEFT] =
    g_param_spec_uint ("n-left", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lm_draft_translation_init (LmDraftTranslation *self)
{
  self->texts = g_ptr_array_new_with_free_func (g_object_unref);
  self->positions = g_hash_table_new (g_str_hash, g_str_equal);
}

/* The texts of the language in a member of the file, or NULL. */
static JsonObject *
find_texts (LmDraftTranslation *self,
            const char         *member)
{
  JsonNode *languages = lm_json_pointer_step (get_root (self), member);
  JsonNode *texts = languages != NULL ? lm_json_pointer_step (languages, self->language) : NULL;

  return texts != NULL && JSON_NODE_HOLDS_OBJECT (texts) ? json_node_get_object (texts) : NULL;
}

static const char *
find_text (JsonObject *texts,
           const char *path)
{
  return texts != NULL ? lm_json_pointer_get_text (json_object_get_member (texts, path)) : NULL;
}

static void
update_text (LmDraftTranslation *self,
             LmDraftText        *text,
             JsonObject         *translations,
             JsonObject         *outdated)
{
  const char *translation = find_text (translations, text->path);
  const char *earlier = find_text (outdated, text->path);
  gboolean was_left = text->state != STATE_DONE;

  if (translation == NULL || *translation == '\0')
    text->state = STATE_MISSING;
  else if (earlier != NULL && *earlier != '\0' && !g_str_equal (earlier, text->original))
    text->state = STATE_OUTDATED;
  else
    text->state = STATE_DONE;

  self->n_left += (text->state != STATE_DONE) - was_left;

  if (text->state != STATE_OUTDATED)
    earlier = NULL;
  if (g_strcmp0 (text->earlier, earlier) == 0)
    return;

  g_free (text->earlier);
  text->earlier = g_strdup (earlier);
  g_object_notify_by_pspec (G_OBJECT (text), text_properties[PROP_EARLIER]);
}

static void
update_all (LmDraftTranslation *self)
{
  JsonObject *translations = find_texts (self, "translations");
  JsonObject *outdated = find_texts (self, "outdated");

  for (guint i = 0; i < self->texts->len; i++)
    update_text (self, g_ptr_array_index (self->texts, i), translations, outdated);
}

/* A language comes with its first text and goes with its last one. */
static void
root_changed_cb (LmDraftTranslation *self,
                 const char         *field)
{
  guint n_left = self->n_left;
  g_auto(GStrv) steps = g_strsplit (field, "/", 3);
  gpointer position;

  if (g_strcmp0 (steps[0], "translations") != 0 && g_strcmp0 (steps[0], "outdated") != 0)
    return;

  if (steps[1] == NULL || steps[2] == NULL)
    {
      update_all (self);
    }
  else if (g_str_equal (steps[1], self->language) &&
           g_hash_table_lookup_extended (self->positions, steps[2], NULL, &position))
    {
      update_text (self, g_ptr_array_index (self->texts, GPOINTER_TO_UINT (position)),
                   find_texts (self, "translations"), find_texts (self, "outdated"));
    }

  if (self->n_left != n_left)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_LEFT]);
}

static void
sort_texts (LmDraftTranslation *self)
{
  GPtrArray *texts = g_ptr_array_new_full (self->texts->len, g_object_unref);

  for (State state = 0; state < N_STATES; state++)
    for (guint i = 0; i < self->texts->len; i++)
      {
        LmDraftText *text = g_ptr_array_index (self->texts, i);

        if (text->state == state)
          {
            g_hash_table_insert (self->positions, text->path, GUINT_TO_POINTER (texts->len));
            g_ptr_array_add (texts, g_object_ref (text));
          }
      }

  g_ptr_array_unref (self->texts);
  self->texts = texts;
}

LmDraftTranslation *
lm_draft_translation_new (LmDraft    *draft,
                          const char *language)
{
  LmDraftTranslation *self;
  LmDraftItem *root;

  g_return_val_if_fail (LM_IS_DRAFT (draft), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  self = g_object_new (LM_TYPE_DRAFT_TRANSLATION, NULL);
  self->draft = g_object_ref (draft);
  self->language = g_intern_string (language);

  root = lm_draft_get_root (draft);
  lm_subject_texts_foreach (lm_draft_item_get_node (root), add_text_cb, self);
  self->n_left = self->texts->len;
  update_all (self);
  sort_texts (self);
  g_signal_connect_object (root, "changed", G_CALLBACK (root_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

guint
lm_draft_translation_get_n_left (LmDraftTranslation *self)
{
  g_return_val_if_fail (LM_IS_DRAFT_TRANSLATION (self), 0);

  return self->n_left;
}

gboolean
lm_draft_translation_find (LmDraftTranslation *self,
                           const char         *pointer,
                           guint              *position)
{
  g_auto(GStrv) steps = NULL;
  gpointer found;

  g_return_val_if_fail (LM_IS_DRAFT_TRANSLATION (self), FALSE);
  g_return_val_if_fail (pointer != NULL, FALSE);

  steps = lm_json_pointer_split (pointer);
  if (g_strv_length (steps) != 3 || !g_str_equal (steps[0], "translations") ||
      !g_str_equal (steps[1], self->language) ||
      !g_hash_table_lookup_extended (self->positions, steps[2], NULL, &found))
    return FALSE;

  *position = GPOINTER_TO_UINT (found);

  return TRUE;
}

gboolean
lm_draft_translation_find_text (LmDraftTranslation *self,
                                LmDraftText        *text,
                                guint              *position)
{
  gpointer found;

  g_return_val_if_fail (LM_IS_DRAFT_TRANSLATION (self), FALSE);
  g_return_val_if_fail (LM_IS_DRAFT_TEXT (text), FALSE);

  if (!g_hash_table_lookup_extended (self->positions, text->path, NULL, &found))
    return FALSE;

  *position = GPOINTER_TO_UINT (found);

  return TRUE;
}

void
lm_draft_translation_keep (LmDraftTranslation *self,
                           LmDraftText        *text)
{
  g_autofree char *path = NULL;
  g_autofree char *pointer = NULL;

  g_return_if_fail (LM_IS_DRAFT_TRANSLATION (self));
  g_return_if_fail (LM_IS_DRAFT_TEXT (text));

  path = lm_json_pointer_escape (text->path);
  pointer = g_strconcat ("/outdated/", self->language, "/", path, NULL);
  lm_draft_set_text (self->draft, pointer, "");
  lm_draft_end_typing (self->draft);
}
