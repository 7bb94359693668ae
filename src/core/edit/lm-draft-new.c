/* lm-draft-new.c: drafts to begin with
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/edit/lm-draft.h"

#include <glib/gi18n-lib.h>

#include "core/edit/lm-draft-private.h"
#include "core/edit/lm-edit-error.h"
#include "core/subject/lm-json-document.h"
#include "core/subject/lm-subject-rules.h"
#include "core/subject/lm-subject-writer.h"

LmDraft *
lm_draft_new_from_bytes (GBytes  *bytes,
                         GError **error)
{
  g_autoptr(LmJsonDocument) document = NULL;
  JsonNode *root;

  g_return_val_if_fail (bytes != NULL, NULL);

  document = lm_json_document_new (bytes);
  root = lm_json_document_get_root (document);

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root) || lm_json_document_has_errors (document))
    {
      guint n_left_out;
      g_autoptr(GPtrArray) problems = lm_json_document_dup_problems (document, &n_left_out);
      LmProblem *first = problems->len > 0 ? g_ptr_array_index (problems, 0) : NULL;

      g_set_error_literal (error, LM_EDIT_ERROR, LM_EDIT_ERROR_INVALID,
                           first != NULL ? first->message : _("The file of a subject holds one object: { … }"));
      return NULL;
    }

  return lm_draft_new (json_node_ref (root));
}

static JsonObject *
create_item (const char *first_member)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, first_member, "");

  return object;
}

LmDraft *
lm_draft_new_empty (const char *language)
{
  JsonObject *subject = json_object_new ();
  JsonArray *sides = json_array_new ();
  JsonArray *phases = json_array_new ();
  JsonArray *aspects = json_array_new ();
  JsonObject *aspect = create_item ("title");
  JsonObject *phase = create_item ("title");
  JsonNode *root = json_node_new (JSON_NODE_OBJECT);
  LmDraft *self;

  g_return_val_if_fail (language != NULL, NULL);

  json_array_add_object_element (sides, create_item ("name"));
  json_array_add_object_element (sides, create_item ("name"));
  json_object_set_object_member (aspect, "cells", json_object_new ());
  json_array_add_object_element (aspects, aspect);
  json_object_set_array_member (phase, "aspects", aspects);
  json_array_add_object_element (phases, phase);

  json_object_set_string_member (subject, "format", LM_SUBJECT_FORMAT);
  json_object_set_int_member (subject, "version", LM_SUBJECT_VERSION);
  json_object_set_string_member (subject, "language", language);
  json_object_set_string_member (subject, "title", "");
  json_object_set_array_member (subject, "sides", sides);
  json_object_set_array_member (subject, "phases", phases);

  json_node_take_object (root, subject);
  self = lm_draft_new (root);
  lm_draft_unsettle_id (self);

  return self;
}

LmDraft *
lm_draft_new_copy (LmSubject  *subject,
                   const char *title)
{
  g_autoptr(JsonNode) root = NULL;
  JsonObject *object;
  LmDraft *self;

  g_return_val_if_fail (LM_IS_SUBJECT (subject), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  root = lm_subject_writer_build_tree (subject);
  object = json_node_get_object (root);
  json_object_set_string_member (object, "title", title);

  self = lm_draft_new (json_node_ref (root));
  lm_draft_unsettle_id (self);

  return self;
}
