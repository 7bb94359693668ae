/* lm-anki-template.c: how Anki makes a side of a card out of a note
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-anki-template.h"

#include <string.h>

#include "core/exchange/lm-anki-cloze.h"
#include "core/exchange/lm-html-text.h"

#define MAX_FILTERS    6
#define MAX_BYTES_READ (16 * LM_ANKI_TEMPLATE_MAX_BYTES)

typedef enum
{
  NODE_TEXT,
  NODE_VALUE,
  NODE_FRONT_SIDE,
  NODE_SECTION,
  NODE_SECTION_WITHOUT,
  NODE_SECTION_END,
} NodeKind;

typedef enum
{
  FILTER_TEXT,
  FILTER_CLOZE,
  FILTER_CLOZE_ONLY,
  FILTER_HINT,
  FILTER_TYPE,
  FILTER_SPEECH,
} Filter;

typedef enum
{
  VALUE_UNKNOWN,
  VALUE_FIELD,
  VALUE_NAME,                   /* an LmAnkiName */
  VALUE_CLOZE,                  /* whether a gap is asked for */
} ValueKind;

typedef struct
{
  NodeKind   kind;
  ValueKind  value;
  guint      index;             /* of the field or name; number of the gap */
  Filter     filters[MAX_FILTERS];
  guint      n_filters;
  gsize      begin;             /* of a text */
  gsize      length;
  guint      end;               /* of a section: the node that ends it */
} Node;

struct _LmAnkiTemplate
{
  char   *text;
  GArray *nodes;
};

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

typedef struct
{
  /* Borrowed */
  const LmAnkiValues *values;
  LmAnkiSide         *side;
  GString            *html;
  GString            *hint;

  /* State */
  gboolean is_answer;
  gsize    budget;              /* of bytes that filters and sections may still look at */
} Rendering;

void
lm_anki_side_clear (LmAnkiSide *side)
{
  g_clear_pointer (&side->html, g_free);
  g_clear_pointer (&side->hint, g_free);
}

static void
find_value (Parsing    *parsing,
            const char *name,
            Node       *node)
{
  static const char * const names[] = { "Tags", "Type", "Deck", "Subdeck", "Card" };

  for (guint i = 0; parsing->field_names[i] != NULL; i++)
    if (strcmp (parsing->field_names[i], name) == 0)
      {
        node->value = VALUE_FIELD;
        node->index = i;
        return;
      }

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i], name) == 0)
      {
        node->value = VALUE_NAME;
        node->index = i;
        return;
      }

  if (name[0] == 'c' && g_ascii_isdigit (name[1]))
    {
      node->value = VALUE_CLOZE;
      node->index = (guint) g_ascii_strtoull (name + 1, NULL, 10);
    }
}

static void
add_filter (Node       *node,
            const char *name)
{
  static const struct
  {
    const char *name;
    Filter      filter;
  } filters[] = {
    { "text", FILTER_TEXT },
    { "cloze", FILTER_CLOZE },
    { "cloze-only", FILTER_CLOZE_ONLY },
    { "hint", FILTER_HINT },
    { "type", FILTER_TYPE },
  };

  if (node->n_filters == MAX_FILTERS)
    return;

  if (g_str_has_prefix (name, "tts "))
    node->filters[node->n_filters++] = FILTER_SPEECH;

  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    if (strcmp (filters[i].name, name) == 0)
      node->filters[node->n_filters++] = filters[i].filter;
}

/* “hint:cloze:Text”: the filter that stands beside the field comes first. */
static void
add_value (Parsing *parsing,
           char    *content)
{
  Node node = { NODE_VALUE };
  char *colon = strrchr (content, ':');
  const char *name = colon != NULL ? colon + 1 : content;

  find_value (parsing, name, &node);
  if (node.value == VALUE_UNKNOWN && strcmp (name, "FrontSide") == 0)
    node.kind = NODE_FRONT_SIDE;

  while (colon != NULL)
    {
      *colon = '\0';
      colon = strrchr (content, ':');
      add_filter (&node, colon != NULL ? colon + 1 : content);
    }

  g_array_append_val (parsing->template->nodes, node);
}

static void
begin_section (Parsing    *parsing,
               NodeKind    kind,
               const char *name)
{
  Node node = { kind };
  guint place = parsing->template->nodes->len;

  find_value (parsing, name, &node);
  g_array_append_val (parsing->template->nodes, node);
  g_array_append_val (parsing->open, place);
}

static gboolean
end_section (Parsing    *parsing,
             const char *name)
{
  Node node = { NODE_SECTION_END };
  Node *begin;

  if (parsing->open->len == 0)
    return FALSE;

  begin = &g_array_index (parsing->template->nodes, Node,
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
      begin_section (parsing, NODE_SECTION, g_strchug (content + 1));
      return TRUE;

    case '^':
      begin_section (parsing, NODE_SECTION_WITHOUT, g_strchug (content + 1));
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
  Node node = { NODE_TEXT, .begin = begin, .length = end - begin };

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
  self->nodes = g_array_new (FALSE, FALSE, sizeof (Node));
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

/* An empty line of Anki’s editor is no content. */
static gboolean
is_empty (const char *html)
{
  static const char * const tags[] = { "<br>", "<br/>", "<br />", "<div>", "</div>" };

  while (*html != '\0')
    {
      const char *begin = html;

      html += strspn (html, " \t\r\n\f");
      for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
        if (g_ascii_strncasecmp (html, tags[i], strlen (tags[i])) == 0)
          html += strlen (tags[i]);

      if (html == begin)
        return FALSE;
    }

  return TRUE;
}

static const char *
get_value (const Node         *node,
           const LmAnkiValues *values)
{
  const char *value = NULL;

  if (node->value == VALUE_FIELD && node->index < values->n_fields)
    value = values->fields[node->index];
  else if (node->value == VALUE_NAME)
    value = values->names[node->index];
  else if (node->value == VALUE_CLOZE && values->cloze > 0 && node->index == values->cloze)
    value = "1";

  return value != NULL ? value : "";
}

static char *
strip_html (const char *html)
{
  g_autofree char *text = lm_html_to_text (html, NULL, NULL, NULL);

  return g_markup_escape_text (text != NULL ? text : "", -1);
}

static gboolean
has_filter (const Node *node,
            Filter      filter)
{
  for (guint i = 0; i < node->n_filters; i++)
    if (node->filters[i] == filter)
      return TRUE;

  return FALSE;
}

/* What is to be typed is asked for in the question and shown in the answer. */
static LmAnkiClozeView
get_cloze_view (const Node *node,
                Filter      filter,
                gboolean    is_answer)
{
  if (filter == FILTER_CLOZE_ONLY || has_filter (node, FILTER_TYPE))
    return LM_ANKI_CLOZE_FILLING;

  return is_answer ? LM_ANKI_CLOZE_ANSWER : LM_ANKI_CLOZE_QUESTION;
}

static char *
apply_cloze (Rendering  *rendering,
             const Node *node,
             Filter      filter,
             const char *html)
{
  LmAnkiClozeView view = get_cloze_view (node, filter, rendering->is_answer);
  char *shown = lm_anki_cloze_render (html, rendering->values->ordinal + 1, view, &rendering->side->is_picture);

  if (*shown != '\0')
    rendering->side->is_filled = TRUE;

  if (filter == FILTER_CLOZE_ONLY && !rendering->is_answer && *shown != '\0')
    {
      g_free (shown);
      shown = g_strdup ("[…]");
    }

  return shown;
}

static char *
apply_filter (Rendering  *rendering,
              const Node *node,
              Filter      filter,
              const char *html)
{
  gboolean is_answer = rendering->is_answer;

  switch (filter)
    {
    case FILTER_TEXT:
      return strip_html (html);

    case FILTER_CLOZE:
    case FILTER_CLOZE_ONLY:
      return apply_cloze (rendering, node, filter, html);

    case FILTER_TYPE:
      return g_strdup (is_answer ? html : "");

    case FILTER_SPEECH:
      return g_strdup ("");

    case FILTER_HINT:
    default:
      return g_strdup (html);
    }
}

static gboolean
spend (Rendering  *rendering,
       const char *value)
{
  rendering->budget -= MIN (rendering->budget, strlen (value));

  return rendering->budget > 0;
}

static void
append (GString    *html,
        const char *text,
        gsize       length)
{
  gsize room = LM_ANKI_TEMPLATE_MAX_BYTES + 1 - html->len;

  g_string_append_len (html, text, MIN (length, room));
}

static gboolean
is_wanted (Rendering  *rendering,
           const Node *section)
{
  const char *value = get_value (section, rendering->values);

  return spend (rendering, value) && is_empty (value) == (section->kind == NODE_SECTION_WITHOUT);
}

static void
render_value (Rendering  *rendering,
              const Node *node)
{
  const char *value = get_value (node, rendering->values);
  g_autofree char *filtered = NULL;

  if (rendering->values->cloze == 0 && !is_empty (value))
    rendering->side->is_filled = TRUE;

  for (guint i = 0; i < node->n_filters && spend (rendering, value); i++)
    {
      char *next = apply_filter (rendering, node, node->filters[i], value);

      g_free (filtered);
      value = filtered = next;
    }

  if (!has_filter (node, FILTER_HINT) || rendering->is_answer)
    append (rendering->html, value, strlen (value));
  else if (!is_empty (value))
    {
      if (rendering->hint->len > 0)
        append (rendering->hint, "<br>", strlen ("<br>"));
      append (rendering->hint, value, strlen (value));
    }
}

static void
render (Rendering      *rendering,
        LmAnkiTemplate *template)
{
  for (guint i = 0; i < template->nodes->len && rendering->html->len <= LM_ANKI_TEMPLATE_MAX_BYTES; i++)
    {
      const Node *node = &g_array_index (template->nodes, Node, i);

      switch (node->kind)
        {
        case NODE_TEXT:
          append (rendering->html, template->text + node->begin, node->length);
          break;

        case NODE_VALUE:
          render_value (rendering, node);
          break;

        case NODE_FRONT_SIDE:
          rendering->side->after_front = rendering->html->len;
          break;

        case NODE_SECTION:
        case NODE_SECTION_WITHOUT:
          if (!is_wanted (rendering, node))
            i = node->end;
          break;

        case NODE_SECTION_END:
        default:
          break;
        }
    }
}

void
lm_anki_template_render (LmAnkiTemplate     *self,
                         const LmAnkiValues *values,
                         gboolean            is_answer,
                         LmAnkiSide         *side)
{
  g_autoptr(GString) html = g_string_new (NULL);
  g_autoptr(GString) hint = g_string_new (NULL);
  Rendering rendering = { values, side, html, hint, is_answer, MAX_BYTES_READ };

  g_return_if_fail (self != NULL);
  g_return_if_fail (values != NULL);
  g_return_if_fail (side != NULL);

  *side = (LmAnkiSide) { NULL };
  render (&rendering, self);

  if (html->len <= LM_ANKI_TEMPLATE_MAX_BYTES && rendering.budget > 0)
    side->html = g_string_free (g_steal_pointer (&html), FALSE);
  if (hint->len > 0 && hint->len <= LM_ANKI_TEMPLATE_MAX_BYTES)
    side->hint = g_string_free (g_steal_pointer (&hint), FALSE);
}
