/* lm-draft-translated.c: what happens to translations when what is translated changes
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "core/edit/lm-draft-private.h"
#include "core/edit/lm-draft-translation.h"
#include "core/edit/lm-json-pointer.h"
#include "core/subject/lm-subject-texts.h"

/* Returns (transfer full) the path that the text at @path has then, or NULL when it goes. */
typedef char *(*MapFunc) (const char    *path,
                          gconstpointer  data);

static const char *
get_id (JsonNode *node)
{
  JsonNode *id = node != NULL ? lm_json_pointer_step (node, "id") : NULL;

  return lm_json_pointer_get_text (id);
}

/* The ids that lead to what the first @n_steps lead to: “vision/money/manager”. */
static char *
dup_owner (JsonNode *tree,
           GStrv     steps,
           guint     n_steps)
{
  g_autoptr(GString) owner = g_string_new (NULL);
  JsonNode *node = tree;
  guint position;

  for (guint i = 0; i < n_steps && node != NULL; i++)
    {
      gboolean is_item = lm_json_pointer_parse_position (steps[i], &position);
      gboolean is_cell = i > 0 && g_str_equal (steps[i - 1], "cells");
      const char *id;

      node = lm_json_pointer_step (node, steps[i]);
      if (!is_item && !is_cell)
        continue;

      id = is_cell ? steps[i] : get_id (node);
      if (id == NULL)
        return NULL;

      g_string_append_printf (owner, "%s%s", owner->len > 0 ? "/" : "", id);
    }

  return g_string_free (g_steal_pointer (&owner), FALSE);
}

static char *
join (const char *owner,
      const char *member)
{
  return *owner != '\0' ? g_strconcat (owner, " ", member, NULL) : g_strdup (member);
}

/* What translations call the text at @pointer; they never have what is no text. */
static char *
dup_path (JsonNode   *tree,
          const char *pointer)
{
  g_auto(GStrv) steps = lm_json_pointer_split (pointer);
  guint n_steps = g_strv_length (steps);
  gboolean is_example = n_steps > 2 && g_str_equal (steps[n_steps - 2], "examples");
  g_autofree char *owner = NULL;
  g_autofree char *member = NULL;
  guint number;

  if (n_steps == 0 || g_str_equal (steps[0], "source"))
    return NULL;

  if (is_example && lm_json_pointer_parse_position (steps[n_steps - 1], &number))
    member = g_strdup_printf ("example %u", number + 1);
  else
    member = g_strdup (steps[n_steps - 1]);

  owner = dup_owner (tree, steps, n_steps - (is_example ? 2 : 1));

  return owner != NULL ? join (owner, member) : NULL;
}

static char *
dup_pointer (const char *member,
             const char *language,
             const char *path)
{
  g_autofree char *first = lm_json_pointer_escape (language);
  g_autofree char *last = lm_json_pointer_escape (path);

  return g_strconcat ("/", member, "/", first, "/", last, NULL);
}

static void
set_text (LmDraft    *self,
          const char *pointer,
          const char *text)
{
  lm_draft_carry_out (self, lm_draft_change_new_text (self->tree, pointer, text));
}

static void
outdate_original (LmDraft    *self,
                  const char *pointer)
{
  const char *earlier = lm_draft_get_text (self, pointer);
  g_auto(GStrv) languages = lm_draft_list_languages (self);
  g_autofree char *path = languages[0] != NULL && *earlier != '\0' ? dup_path (self->tree, pointer) : NULL;

  for (guint i = 0; path != NULL && languages[i] != NULL; i++)
    {
      g_autofree char *translated = dup_pointer ("translations", languages[i], path);
      g_autofree char *outdated = dup_pointer ("outdated", languages[i], path);

      if (*lm_draft_get_text (self, translated) != '\0' && *lm_draft_get_text (self, outdated) == '\0')
        set_text (self, outdated, earlier);
    }
}

void
lm_draft_outdate (LmDraft    *self,
                  const char *pointer)
{
  if (g_str_has_prefix (pointer, "/translations/"))
    {
      g_autofree char *outdated = g_strconcat ("/outdated", pointer + strlen ("/translations"), NULL);

      if (*lm_draft_get_text (self, outdated) != '\0')
        set_text (self, outdated, "");
    }
  else if (!g_str_has_prefix (pointer, "/outdated/"))
    {
      outdate_original (self, pointer);
    }
}

static JsonObject *
map_texts (JsonObject    *texts,
           MapFunc        map,
           gconstpointer  data,
           gboolean      *differs)
{
  JsonObject *mapped = json_object_new ();
  JsonObjectIter iter;
  const char *path;
  JsonNode *text;

  json_object_iter_init_ordered (&iter, texts);
  while (json_object_iter_next_ordered (&iter, &path, &text))
    {
      g_autofree char *new_path = map (path, data);

      *differs |= g_strcmp0 (path, new_path) != 0;
      if (new_path != NULL)
        json_object_set_member (mapped, new_path, json_node_ref (text));
    }

  return mapped;
}

/* In one change: of a large language one after the other would take its time. */
static void
map_languages (LmDraft       *self,
               const char    *pointer,
               MapFunc        map,
               gconstpointer  data)
{
  JsonNode *before = lm_json_pointer_resolve (self->tree, pointer);
  g_autoptr(JsonObject) languages = json_object_new ();
  gboolean differs = FALSE;
  JsonObjectIter iter;
  const char *language;
  JsonNode *texts;

  if (before == NULL || !JSON_NODE_HOLDS_OBJECT (before))
    return;

  json_object_iter_init_ordered (&iter, json_node_get_object (before));
  while (json_object_iter_next_ordered (&iter, &language, &texts))
    {
      g_autoptr(JsonObject) mapped = NULL;

      if (!JSON_NODE_HOLDS_OBJECT (texts))
        {
          json_object_set_member (languages, language, json_node_ref (texts));
          continue;
        }

      mapped = map_texts (json_node_get_object (texts), map, data, &differs);
      if (json_object_get_size (mapped) > 0 || json_object_get_size (json_node_get_object (texts)) == 0)
        json_object_set_object_member (languages, language, g_steal_pointer (&mapped));
    }

  if (differs)
    lm_draft_carry_out (self, lm_draft_change_new (LM_DRAFT_CHANGE_SET, pointer, 0, 0, json_node_ref (before),
                                                   json_object_get_size (languages) > 0
                                                     ? json_node_init_object (json_node_alloc (), languages)
                                                     : NULL));
}

static void
map_translations (LmDraft       *self,
                  MapFunc        map,
                  gconstpointer  data)
{
  map_languages (self, "/translations", map, data);
  map_languages (self, "/outdated", map, data);
}

/* Where the ids are alike, as those of an aspect and of a card may be, it is the members that differ. */
typedef struct
{
  const char *list;
  const char *owner;      /* ids of what goes: “vision/money” */
} Removed;

static gboolean
is_own_member (const char *list,
               const char *member)
{
  if (g_str_equal (list, "sides"))
    return g_str_equal (member, "name");

  if (g_str_equal (list, "cards"))
    return !g_str_equal (member, "title");

  return g_str_equal (member, "title") || (g_str_equal (list, "phases") && g_str_equal (member, "summary"));
}

static gboolean
is_of_removed (const char    *path,
               const Removed *removed)
{
  const char *space = strchr (path, ' ');
  gsize length = strlen (removed->owner);
  g_autofree char *owner = NULL;
  const char *last;

  if (space == NULL)
    return FALSE;

  owner = g_strndup (path, space - path);
  if (g_str_equal (owner, removed->owner))
    return is_own_member (removed->list, space + 1);

  if (!g_str_equal (removed->list, "sides"))
    return !g_str_equal (removed->list, "cards") && g_str_has_prefix (owner, removed->owner) && owner[length] == '/';

  /* “vision/money/manager” */
  last = strrchr (owner, '/');

  return last != NULL && memchr (owner, '/', last - owner) != NULL && g_str_equal (last + 1, removed->owner);
}

static char *
drop_removed (const char    *path,
              gconstpointer  data)
{
  return is_of_removed (path, data) ? NULL : g_strdup (path);
}

void
lm_draft_drop_translations (LmDraft    *self,
                            const char *list,
                            guint       position)
{
  g_autofree char *item = g_strdup_printf ("%s/%u", list, position);
  g_auto(GStrv) steps = lm_json_pointer_split (item);
  guint n_steps = g_strv_length (steps);
  g_autofree char *owner = NULL;
  Removed removed = { NULL };

  if (g_str_equal (steps[n_steps - 2], "examples"))
    return;

  owner = dup_owner (self->tree, steps, n_steps);
  removed.list = steps[n_steps - 2];
  removed.owner = owner;

  if (owner != NULL && *owner != '\0')
    map_translations (self, drop_removed, &removed);
}

typedef struct
{
  LmDraftChangeKind  kind;
  const char        *prefix;      /* “vision/money/manager example ” */
  guint              position;
  guint              target;
} Renumbering;

/* Returns whether the example that was at @position is there still, and puts where into @position. */
static gboolean
renumber (const Renumbering *renumbering,
          guint             *position)
{
  switch (renumbering->kind)
    {
    case LM_DRAFT_CHANGE_INSERT:
      *position += *position >= renumbering->position ? 1 : 0;
      return TRUE;

    case LM_DRAFT_CHANGE_REMOVE:
      if (*position == renumbering->position)
        return FALSE;
      *position -= *position > renumbering->position ? 1 : 0;
      return TRUE;

    case LM_DRAFT_CHANGE_MOVE:
      if (*position == renumbering->position)
        *position = renumbering->target;
      else if (*position > renumbering->position && *position <= renumbering->target)
        --*position;
      else if (*position < renumbering->position && *position >= renumbering->target)
        ++*position;
      return TRUE;

    case LM_DRAFT_CHANGE_SET:
    default:
      return TRUE;
    }
}

static char *
renumber_path (const char    *path,
               gconstpointer  data)
{
  const Renumbering *renumbering = data;
  guint64 number;
  guint position;

  if (!g_str_has_prefix (path, renumbering->prefix) ||
      !g_ascii_string_to_unsigned (path + strlen (renumbering->prefix), 10, 1, G_MAXUINT, &number, NULL))
    return g_strdup (path);

  position = number - 1;
  if (!renumber (renumbering, &position))
    return NULL;

  return g_strdup_printf ("%s%u", renumbering->prefix, position + 1);
}

void
lm_draft_number_examples (LmDraft           *self,
                          LmDraftChangeKind  kind,
                          const char        *list,
                          guint              position,
                          guint              target)
{
  g_auto(GStrv) steps = NULL;
  g_autofree char *owner = NULL;
  g_autofree char *prefix = NULL;
  Renumbering renumbering = { kind, NULL, position, target };

  if (!g_str_has_suffix (list, "/examples"))
    return;

  steps = lm_json_pointer_split (list);
  owner = dup_owner (self->tree, steps, g_strv_length (steps) - 1);
  if (owner == NULL)
    return;

  prefix = g_strconcat (owner, " example ", NULL);
  renumbering.prefix = prefix;
  map_translations (self, renumber_path, &renumbering);
}

static void
add_path_cb (const LmSubjectText *text,
             gpointer             data)
{
  g_hash_table_add (data, g_strdup (text->path));
}

static void
retire_owner (LmDraft    *self,
              const char *path)
{
  const char *space = strchr (path, ' ');
  g_autofree char *owner = g_strndup (path, space != NULL ? (gsize) (space - path) : 0);
  g_auto(GStrv) ids = g_strsplit (owner, "/", -1);

  for (guint i = 0; ids[i] != NULL; i++)
    if (*ids[i] != '\0')
      g_hash_table_add (self->retired, g_strdup (ids[i]));
}

void
lm_draft_retire_translated (LmDraft *self)
{
  g_autoptr(GHashTable) paths = NULL;
  JsonNode *languages = lm_json_pointer_step (self->tree, "translations");
  JsonObjectIter iter, inner;
  JsonNode *texts;
  const char *path;

  if (languages == NULL || !JSON_NODE_HOLDS_OBJECT (languages))
    return;

  paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  lm_subject_texts_foreach (self->tree, add_path_cb, paths);

  json_object_iter_init (&iter, json_node_get_object (languages));
  while (json_object_iter_next (&iter, NULL, &texts))
    {
      if (!JSON_NODE_HOLDS_OBJECT (texts))
        continue;

      json_object_iter_init (&inner, json_node_get_object (texts));
      while (json_object_iter_next (&inner, &path, NULL))
        if (!g_hash_table_contains (paths, path))
          retire_owner (self, path);
    }
}
