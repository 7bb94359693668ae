/* lm-draft-translation.c: a draft in one more language
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/edit/lm-draft-translation.h"

#include <string.h>

#include "core/edit/lm-draft-private.h"
#include "core/edit/lm-json-pointer.h"
#include "core/subject/lm-subject-texts.h"

struct _LmDraftText
{
  GObject parent_instance;

  /* Owned */
  char  *original;
  GStrv  places;
  char  *field;

  /* State */
  LmDraftTextKind kind;
  gboolean        missing;
};

G_DEFINE_FINAL_TYPE (LmDraftText, lm_draft_text, G_TYPE_OBJECT)

struct _LmDraftTranslation
{
  GObject parent_instance;

  /* Owned */
  LmDraft    *draft;
  char       *language;
  GPtrArray  *texts;
  GHashTable *positions;     /* by the pointer of the translation, which the table owns */

  /* State */
  guint n_missing;
};

enum { PROP_N_MISSING = 1, N_PROPS };

static GParamSpec *properties[N_PROPS];

static void lm_draft_translation_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LmDraftTranslation, lm_draft_translation, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, lm_draft_translation_model_init))

static void
lm_draft_text_finalize (GObject *object)
{
  LmDraftText *self = LM_DRAFT_TEXT (object);

  g_free (self->original);
  g_strfreev (self->places);
  g_free (self->field);

  G_OBJECT_CLASS (lm_draft_text_parent_class)->finalize (object);
}

static void
lm_draft_text_class_init (LmDraftTextClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lm_draft_text_finalize;
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

const char * const *
lm_draft_text_get_places (LmDraftText *self)
{
  g_return_val_if_fail (LM_IS_DRAFT_TEXT (self), NULL);

  return (const char * const *) self->places;
}

const char *
lm_draft_text_get_field (LmDraftText *self)
{
  g_return_val_if_fail (LM_IS_DRAFT_TEXT (self), NULL);

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

static char *
escape (const char *step)
{
  g_autoptr(GString) escaped = g_string_new (step);

  g_string_replace (escaped, "~", "~0", 0);
  g_string_replace (escaped, "/", "~1", 0);

  return g_strdup (escaped->str);
}

static void
add_place (GStrvBuilder *places,
           JsonNode     *owner,
           const char   *member,
           const char   *original)
{
  const char *title = owner != NULL ? lm_json_pointer_get_text (lm_json_pointer_step (owner, member)) : NULL;

  /* Nothing stands in itself. */
  if (title != NULL && *title != '\0' && title != original)
    g_strv_builder_add (places, title);
}

static JsonNode *
find_side (LmDraft    *draft,
           const char *id)
{
  JsonNode *sides = lm_json_pointer_step (lm_draft_item_get_node (lm_draft_get_root (draft)), "sides");
  guint n_sides = sides != NULL && JSON_NODE_HOLDS_ARRAY (sides) ? json_array_get_length (json_node_get_array (sides)) : 0;

  for (guint i = 0; i < n_sides; i++)
    {
      JsonNode *side = json_array_get_element (json_node_get_array (sides), i);

      if (g_strcmp0 (lm_json_pointer_get_text (lm_json_pointer_step (side, "id")), id) == 0)
        return side;
    }

  return NULL;
}

static void
add_text_cb (const LmSubjectText *found,
             gpointer             data)
{
  LmDraftTranslation *self = data;
  g_autoptr(GStrvBuilder) places = g_strv_builder_new ();
  g_autofree char *path = escape (found->path);
  LmDraftText *text;

  if (*found->text == '\0')
    return;

  add_place (places, found->phase, "title", found->text);
  add_place (places, found->row, "title", found->text);
  add_place (places, found->row, "prompt", found->text);
  if (found->side != NULL)
    add_place (places, find_side (self->draft, found->side), "name", found->text);

  text = g_object_new (LM_TYPE_DRAFT_TEXT, NULL);
  text->kind = get_kind (found);
  text->original = g_strdup (found->text);
  text->places = g_strv_builder_end (places);
  text->field = g_strdup_printf ("translations/%s/%s", self->language, path);
  g_ptr_array_add (self->texts, text);
}

static gboolean
is_missing (LmDraftTranslation *self,
            LmDraftText        *text)
{
  return *lm_draft_item_get_text (lm_draft_get_root (self->draft), text->field) == '\0';
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
    case PROP_N_MISSING:
      g_value_set_uint (value, lm_draft_translation_get_n_missing (LM_DRAFT_TRANSLATION (object)));
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
  g_free (self->language);
  g_object_unref (self->draft);

  G_OBJECT_CLASS (lm_draft_translation_parent_class)->finalize (object);
}

static void
lm_draft_translation_class_init (LmDraftTranslationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lm_draft_translation_get_property;
  object_class->finalize = lm_draft_translation_finalize;

  properties[PROP_N_MISSING] =
    g_param_spec_uint ("n-missing", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lm_draft_translation_init (LmDraftTranslation *self)
{
  self->texts = g_ptr_array_new_with_free_func (g_object_unref);
  self->positions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
update_text (LmDraftTranslation *self,
             LmDraftText        *text)
{
  gboolean missing = is_missing (self, text);

  if (missing != text->missing)
    self->n_missing += missing ? 1 : -1;

  text->missing = missing;
}

/* A language comes with its first text and goes with its last one. */
static void
root_changed_cb (LmDraftTranslation *self,
                 const char         *field)
{
  guint n_missing = self->n_missing;
  g_autofree char *prefix = g_strdup_printf ("translations/%s/", self->language);

  if (g_str_has_prefix (field, prefix))
    {
      g_autofree char *path = escape (field + strlen (prefix));
      g_autofree char *pointer = g_strconcat ("/", prefix, path, NULL);
      guint position;

      if (lm_draft_translation_find (self, pointer, &position))
        update_text (self, g_ptr_array_index (self->texts, position));
    }
  else if (g_str_has_prefix (field, "translations"))
    {
      for (guint i = 0; i < self->texts->len; i++)
        update_text (self, g_ptr_array_index (self->texts, i));
    }

  if (self->n_missing != n_missing)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_MISSING]);
}

static void
put_missing_first (LmDraftTranslation *self)
{
  GPtrArray *texts = g_ptr_array_new_full (self->texts->len, g_object_unref);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->texts->len; i++)
      {
        LmDraftText *text = g_ptr_array_index (self->texts, i);

        if (text->missing == (pass == 0))
          {
            g_hash_table_insert (self->positions, g_strconcat ("/", text->field, NULL), GUINT_TO_POINTER (texts->len));
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
  self->language = g_strdup (language);

  root = lm_draft_get_root (draft);
  lm_subject_texts_foreach (lm_draft_item_get_node (root), add_text_cb, self);
  for (guint i = 0; i < self->texts->len; i++)
    update_text (self, g_ptr_array_index (self->texts, i));

  put_missing_first (self);
  g_signal_connect_object (root, "changed", G_CALLBACK (root_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

const char *
lm_draft_translation_get_language (LmDraftTranslation *self)
{
  g_return_val_if_fail (LM_IS_DRAFT_TRANSLATION (self), NULL);

  return self->language;
}

guint
lm_draft_translation_get_n_missing (LmDraftTranslation *self)
{
  g_return_val_if_fail (LM_IS_DRAFT_TRANSLATION (self), 0);

  return self->n_missing;
}

gboolean
lm_draft_translation_find (LmDraftTranslation *self,
                           const char         *pointer,
                           guint              *position)
{
  gpointer found;

  g_return_val_if_fail (LM_IS_DRAFT_TRANSLATION (self), FALSE);
  g_return_val_if_fail (pointer != NULL, FALSE);

  if (!g_hash_table_lookup_extended (self->positions, pointer, NULL, &found))
    return FALSE;

  *position = GPOINTER_TO_UINT (found);

  return TRUE;
}

gboolean
lm_draft_translation_find_text (LmDraftTranslation *self,
                                LmDraftText        *text,
                                guint              *position)
{
  g_autofree char *pointer = NULL;

  g_return_val_if_fail (LM_IS_DRAFT_TRANSLATION (self), FALSE);
  g_return_val_if_fail (LM_IS_DRAFT_TEXT (text), FALSE);

  pointer = g_strconcat ("/", text->field, NULL);

  return lm_draft_translation_find (self, pointer, position);
}

GStrv
lm_draft_list_languages (LmDraft *self)
{
  g_autoptr(GStrvBuilder) languages = g_strv_builder_new ();
  JsonNode *node;
  JsonObjectIter iter;
  const char *language;

  g_return_val_if_fail (LM_IS_DRAFT (self), NULL);

  node = lm_json_pointer_step (lm_draft_item_get_node (lm_draft_get_root (self)), "translations");
  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return g_strv_builder_end (languages);

  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &language, NULL))
    g_strv_builder_add (languages, language);

  return g_strv_builder_end (languages);
}

void
lm_draft_remove_language (LmDraft    *self,
                          const char *language)
{
  g_autofree char *pointer = NULL;
  g_auto(GStrv) languages = NULL;

  g_return_if_fail (LM_IS_DRAFT (self));
  g_return_if_fail (language != NULL);

  languages = lm_draft_list_languages (self);
  pointer = g_strconcat ("/translations/", language, NULL);
  if (!g_strv_contains ((const char * const *) languages, language))
    return;

  lm_draft_remove_member (self, g_strv_length (languages) > 1 ? pointer : "/translations");
}

char *
lm_draft_dup_language_at (const char *pointer)
{
  g_auto(GStrv) steps = NULL;

  g_return_val_if_fail (pointer != NULL, NULL);

  steps = lm_json_pointer_split (pointer);

  return g_strv_length (steps) >= 2 && g_str_equal (steps[0], "translations") ? g_strdup (steps[1]) : NULL;
}
