/* lm-subject-value-rules.c: what a text or a number in a subject file must say
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/subject/lm-subject-rules-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Well-formed by RFC 5646, but for the irregular tags that it keeps for old times' sake */
#define LANGUAGE_PATTERN \
  "^(?:(?:[A-Za-z]{2,3}(?:-[A-Za-z]{3}){0,3}|[A-Za-z]{4,8})" \
  "(?:-[A-Za-z]{4})?" \
  "(?:-(?:[A-Za-z]{2}|[0-9]{3}))?" \
  "(?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*" \
  "(?:-[0-9A-WY-Za-wy-z](?:-[A-Za-z0-9]{2,8})+)*" \
  "(?:-[Xx](?:-[A-Za-z0-9]{1,8})+)?" \
  "|[Xx](?:-[A-Za-z0-9]{1,8})+)(?![\\s\\S])"

#define ID_CHARS     "abcdefghijklmnopqrstuvwxyz0123456789-"
#define MAX_ID_CHARS 64

const char *
lm_subject_rules_get_text (JsonNode *node)
{
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_get_string (node);

  return NULL;
}

static const char *
expect_text (LmSubjectRules *rules,
             JsonNode       *node,
             const char     *label)
{
  const char *text = lm_subject_rules_get_text (node);

  if (text == NULL)
    ERROR (rules, node, _("“%s” must be a text in quotation marks"), label);

  return text;
}

void
lm_subject_rules_check_text (LmSubjectRules *rules,
                             const LmMember *member,
                             JsonNode       *node,
                             const char     *label)
{
  const char *text = expect_text (rules, node, label);
  gsize length;

  if (text == NULL)
    return;

  length = g_utf8_strlen (text, -1);

  if (length < member->min_length)
    ERROR (rules, node, _("“%s” must not be empty"), label);
  else if (length > member->max_length)
    ERROR (rules, node,
           /* Translators: the last number decides the plural form. */
           ngettext ("“%s” may have at most %u characters; it is %u character too long",
                     "“%s” may have at most %u characters; it is %u characters too long",
                     length - member->max_length),
           label, member->max_length, (guint) (length - member->max_length));
}

void
lm_subject_rules_check_format (LmSubjectRules *rules,
                               const LmMember *member,
                               JsonNode       *node,
                               const char     *label)
{
  if (g_strcmp0 (lm_subject_rules_get_text (node), LM_SUBJECT_FORMAT) != 0)
    ERROR (rules, node, _("“%s” must be “%s”; this is not the file of a subject"),
           label, LM_SUBJECT_FORMAT);
}

static gboolean
is_number (JsonNode *node)
{
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  return type == G_TYPE_INT64 || type == G_TYPE_DOUBLE;
}

gboolean
lm_subject_rules_is_newer (JsonNode *version)
{
  return version != NULL && is_number (version) && json_node_get_double (version) > LM_SUBJECT_VERSION;
}

void
lm_subject_rules_check_version (LmSubjectRules *rules,
                                const LmMember *member,
                                JsonNode       *node,
                                const char     *label)
{
  if (lm_subject_rules_is_newer (node))
    {
      char version[G_ASCII_DTOSTR_BUF_SIZE];

      g_ascii_formatd (version, sizeof version, "%.15g", json_node_get_double (node));
      ERROR (rules, node,
             _("The file is in version %s of the format, from a newer Lead & Manage; "
               "update Lead & Manage to open it"),
             version);
    }
  else if (!is_number (node) || json_node_get_double (node) < LM_SUBJECT_VERSION)
    {
      ERROR (rules, node, _("“%s” must be the number %d"), label, LM_SUBJECT_VERSION);
    }
}

gboolean
lm_subject_rules_is_id (const char *text)
{
  gsize length = strspn (text, ID_CHARS);

  return length > 0 && length <= MAX_ID_CHARS && text[length] == '\0' && text[0] != '-';
}

gboolean
lm_subject_rules_is_language (const char *text)
{
  return g_regex_match_simple (LANGUAGE_PATTERN, text, 0, 0);
}

void
lm_subject_rules_check_id (LmSubjectRules *rules,
                           const LmMember *member,
                           JsonNode       *node,
                           const char     *label)
{
  const char *id = expect_text (rules, node, label);
  g_autofree char *excerpt = NULL;

  if (id == NULL || lm_subject_rules_is_id (id))
    return;

  excerpt = lm_json_excerpt (id);
  ERROR (rules, node,
         _("“%s” must be 1 to %d of the characters a-z, 0-9 and -, and not begin with -; it is “%s”"),
         label, MAX_ID_CHARS, excerpt);
}

void
lm_subject_rules_check_language (LmSubjectRules *rules,
                                 const LmMember *member,
                                 JsonNode       *node,
                                 const char     *label)
{
  const char *language = expect_text (rules, node, label);
  g_autofree char *excerpt = NULL;

  if (language == NULL || lm_subject_rules_is_language (language))
    return;

  excerpt = lm_json_excerpt (language);
  ERROR (rules, node, _("“%s” must be a language tag like “en” or “pt-BR”; it is “%s”"), label, excerpt);
}

static char *
dup_color_words (void)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) words = NULL;

  for (LmSideColor color = LM_SIDE_COLOR_BLUE; color <= LM_SIDE_COLOR_SLATE; color++)
    g_strv_builder_add (builder, lm_side_color_to_string (color));

  words = g_strv_builder_end (builder);

  return g_strjoinv (", ", words);
}

void
lm_subject_rules_check_color (LmSubjectRules *rules,
                              const LmMember *member,
                              JsonNode       *node,
                              const char     *label)
{
  const char *word = lm_subject_rules_get_text (node);
  g_autofree char *words = NULL;
  g_autofree char *excerpt = NULL;
  LmSideColor color;

  if (word != NULL && lm_side_color_from_string (word, &color))
    return;

  words = dup_color_words ();
  excerpt = lm_json_excerpt (word != NULL ? word : "");

  if (word == NULL)
    ERROR (rules, node, _("“%s” must be one of %s"), label, words);
  else
    ERROR (rules, node, _("“%s” must be one of %s; it is “%s”"), label, words, excerpt);
}
