/* lm-anki-template-parser.c: the tags in a template of Anki’s
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-anki-template-private.h"

#include <string.h>

typedef struct
{
  /* Borrowed */
  const char * const *field_names;
  LmAnkiTemplate     *template;
  const char         *open_tag;
  const char         *close_tag;

  /* Owned */
  GArray *open;                 /* the nodes of sections that have not ended */
} Parsing;

static void
find_value (Parsing    *parsing,
            const char *name,
            LmAnkiNode *node)
{
  static const char * const names[] = { "Tags", "Type", "Deck", "Subdeck", "Card" };

  for (guint i = 0; parsing->field_names[i] != NULL; i++)
    if (strcmp (parsing->field_names[i], name) == 0)
      {
        node->value = LM_ANKI_VALUE_FIELD;
        node->index = i;
        return;
      }

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i], name) == 0)
      {
        node->value = LM_ANKI_VALUE_NAME;
        node->index = i;
        return;
      }

  if (name[0] == 'c' && g_ascii_isdigit (name[1]))
    {
      node->value = LM_ANKI_VALUE_CLOZE;
      node->index = (guint) g_ascii_strtoull (name + 1, NULL, 10);
    }
}

static void
add_filter (LmAnkiNode *node,
            const char *name)
{
  static const struct
  {
    const char   *name;
    LmAnkiFilter  filter;
  } filters[] = {
    { "text", LM_ANKI_FILTER_TEXT },
    { "cloze", LM_ANKI_FILTER_CLOZE },
    { "cloze-only", LM_ANKI_FILTER_CLOZE_ONLY },
    { "hint", LM_ANKI_FILTER_HINT },
    { "type", LM_ANKI_FILTER_TYPE },
  };

  if (node->n_filters == LM_ANKI_MAX_FILTERS)
    return;

  if (g_str_has_prefix (name, "tts "))
    node->filters[node->n_filters++] = LM_ANKI_FILTER_SPEECH;

  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    if (strcmp (filters[i].name, name) == 0)
      node->filters[node->n_filters++] = filters[i].filter;
}

/* “hint:cloze:Text”: the filter that stands beside the field comes first. */
static void
add_value (Parsing *parsing,
           char    *content)
{
  LmAnkiNode node = { LM_ANKI_NODE_VALUE };
  char *colon = strrchr (content, ':');
  const char *name = colon != NULL ? colon + 1 : content;

  find_value (parsing, name, &node);
  if (node.value == LM_ANKI_VALUE_UNKNOWN && strcmp (name, "FrontSide") == 0)
    node.kind = LM_ANKI_NODE_FRONT_SIDE;

  while (colon != NULL)
    {
      *colon = '\0';
      colon = strrchr (content, ':');
      add_filter (&node, colon != NULL ? colon + 1 : content);
    }

  g_array_append_val (parsing->template->nodes, node);
}

static void
begin_section (Parsing        *parsing,
               LmAnkiNodeKind  kind,
               const char     *name)
{
  LmAnkiNode node = { kind };
  guint place = parsing->template->nodes->len;

  find_value (parsing, name, &node);
  g_array_append_val (parsing->template->nodes, node);
  g_array_append_val (parsing->open, place);
}

static gboolean
end_section (Parsing    *parsing,
             const char *name)
{
  LmAnkiNode node = { LM_ANKI_NODE_SECTION_END };
  LmAnkiNode *begin;

  if (parsing->open->len == 0)
    return FALSE;

  begin = &g_array_index (parsing->template->nodes, LmAnkiNode,
                          g_array_index (parsing->open, guint, parsing->open->len - 1));
  find_value (parsing, name, &node);
  if (node.value != begin->value || node.index != begin->index)
    return FALSE;

  begin->end = parsing->template->nodes->len;
  g_array_set_size (parsing->open, parsing->open->len - 1);
  g_array_append_val (parsing->template->nodes, node);

  return TRUE;
}

static gboolean
add_tag (Parsing    *parsing,
         const char *begin,
         gsize       length)
{
  g_autofree char *tag = g_strndup (begin, length);
  char *content = g_strstrip (tag + strspn (tag, "{"));

  switch (content[0] != '\0' && content[1] != '\0' ? content[0] : '\0')
    {
    case '#':
      begin_section (parsing, LM_ANKI_NODE_SECTION, g_strchug (content + 1));
      return TRUE;

    case '^':
      begin_section (parsing, LM_ANKI_NODE_SECTION_WITHOUT, g_strchug (content + 1));
      return TRUE;

    case '/':
      return end_section (parsing, g_strchug (content + 1));

    default:
      add_value (parsing, content);
      return TRUE;
    }
}

static void
add_text (Parsing *parsing,
          gsize    begin,
          gsize    end)
{
  LmAnkiNode node = { LM_ANKI_NODE_TEXT, .begin = begin, .length = end - begin };

  if (end > begin)
    g_array_append_val (parsing->template->nodes, node);
}

static void
choose_delimiters (Parsing     *parsing,
                   const char **begin)
{
  const char *directive = "{{=<% %>=}}";
  const char *start = *begin + strspn (*begin, " \t\r\n");

  parsing->open_tag = "{{";
  parsing->close_tag = "}}";

  /* An older way to write tags, which old decks still have. */
  if (g_str_has_prefix (start, directive))
    {
      *begin = start + strlen (directive);
      parsing->open_tag = "<%";
      parsing->close_tag = "%>";
    }
}

/* What is open and never closed is text, here and wherever it stands. */
static const char *
find_end (const char  *begin,
          const char **closing)
{
  const char *end = *closing != NULL ? strstr (begin, *closing) : NULL;

  if (end == NULL)
    *closing = NULL;

  return end;
}

/* In a comment, tags are text. */
static gboolean
parse (Parsing *parsing)
{
  const char *text = parsing->template->text;
  const char *begin = text;
  const char *close_comment = "-->";
  const char *p;

  choose_delimiters (parsing, &begin);
  p = begin;

  while ((p = strpbrk (p, "{<")) != NULL)
    {
      gboolean is_tag = g_str_has_prefix (p, parsing->open_tag);
      gboolean is_comment = g_str_has_prefix (p, "<!--");
      const char *end = NULL;

      if (is_tag)
        end = find_end (p + strlen (parsing->open_tag), &parsing->close_tag);
      else if (is_comment)
        end = find_end (p, &close_comment);

      if (end == NULL)
        p++;
      else if (is_comment)
        p = end;
      else
        {
          const char *content = p + strlen (parsing->open_tag);

          add_text (parsing, begin - text, p - text);
          if (!add_tag (parsing, content, end - content))
            return FALSE;

          begin = p = end + strlen (parsing->close_tag);
        }
    }

  add_text (parsing, begin - text, strlen (text));

  return parsing->open->len == 0;
}

LmAnkiTemplate *
lm_anki_template_new (const char         *text,
                      const char * const *field_names)
{
  g_autoptr(LmAnkiTemplate) self = NULL;
  g_autoptr(GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));
  Parsing parsing = { field_names };

  g_return_val_if_fail (field_names != NULL, NULL);

  if (text == NULL || strlen (text) > LM_ANKI_TEMPLATE_MAX_BYTES)
    return NULL;

  self = g_new0 (LmAnkiTemplate, 1);
  self->text = g_strdup (text);
  self->nodes = g_array_new (FALSE, FALSE, sizeof (LmAnkiNode));
  parsing.template = self;
  parsing.open = open;

  return parse (&parsing) ? g_steal_pointer (&self) : NULL;
}

void
lm_anki_template_free (LmAnkiTemplate *self)
{
  g_array_unref (self->nodes);
  g_free (self->text);
  g_free (self);
}
