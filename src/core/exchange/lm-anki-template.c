/* lm-anki-template.c: how Anki makes a side of a card out of a note
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-anki-template-private.h"

#include <string.h>

#include "core/exchange/lm-anki-cloze.h"
#include "core/exchange/lm-html-text.h"

#define MAX_BYTES_READ (16 * LM_ANKI_TEMPLATE_MAX_BYTES)

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
get_value (const LmAnkiNode   *node,
           const LmAnkiValues *values)
{
  const char *value = NULL;

  if (node->value == LM_ANKI_VALUE_FIELD && node->index < values->n_fields)
    value = values->fields[node->index];
  else if (node->value == LM_ANKI_VALUE_NAME)
    value = values->names[node->index];
  else if (node->value == LM_ANKI_VALUE_CLOZE && values->cloze > 0 && node->index == values->cloze)
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
has_filter (const LmAnkiNode *node,
            LmAnkiFilter      filter)
{
  for (guint i = 0; i < node->n_filters; i++)
    if (node->filters[i] == filter)
      return TRUE;

  return FALSE;
}

/* What is to be typed is asked for in the question and shown in the answer. */
static LmAnkiClozeView
get_cloze_view (const LmAnkiNode *node,
                LmAnkiFilter      filter,
                gboolean          is_answer)
{
  if (filter == LM_ANKI_FILTER_CLOZE_ONLY || has_filter (node, LM_ANKI_FILTER_TYPE))
    return LM_ANKI_CLOZE_FILLING;

  return is_answer ? LM_ANKI_CLOZE_ANSWER : LM_ANKI_CLOZE_QUESTION;
}

static char *
apply_cloze (Rendering        *rendering,
             const LmAnkiNode *node,
             LmAnkiFilter      filter,
             const char       *html)
{
  LmAnkiClozeView view = get_cloze_view (node, filter, rendering->is_answer);
  char *shown = lm_anki_cloze_render (html, rendering->values->ordinal + 1, view, &rendering->side->is_picture);

  if (*shown != '\0')
    rendering->side->is_filled = TRUE;

  if (filter == LM_ANKI_FILTER_CLOZE_ONLY && !rendering->is_answer && *shown != '\0')
    {
      g_free (shown);
      shown = g_strdup ("[…]");
    }

  return shown;
}

static char *
apply_filter (Rendering        *rendering,
              const LmAnkiNode *node,
              LmAnkiFilter      filter,
              const char       *html)
{
  gboolean is_answer = rendering->is_answer;

  switch (filter)
    {
    case LM_ANKI_FILTER_TEXT:
      return strip_html (html);

    case LM_ANKI_FILTER_CLOZE:
    case LM_ANKI_FILTER_CLOZE_ONLY:
      return apply_cloze (rendering, node, filter, html);

    case LM_ANKI_FILTER_TYPE:
      return g_strdup (is_answer ? html : "");

    case LM_ANKI_FILTER_SPEECH:
      return g_strdup ("");

    case LM_ANKI_FILTER_HINT:
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
is_wanted (Rendering        *rendering,
           const LmAnkiNode *section)
{
  const char *value = get_value (section, rendering->values);

  return spend (rendering, value) && is_empty (value) == (section->kind == LM_ANKI_NODE_SECTION_WITHOUT);
}

static void
render_value (Rendering        *rendering,
              const LmAnkiNode *node)
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

  if (!has_filter (node, LM_ANKI_FILTER_HINT) || rendering->is_answer)
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
      const LmAnkiNode *node = &g_array_index (template->nodes, LmAnkiNode, i);

      switch (node->kind)
        {
        case LM_ANKI_NODE_TEXT:
          append (rendering->html, template->text + node->begin, node->length);
          break;

        case LM_ANKI_NODE_VALUE:
          render_value (rendering, node);
          break;

        case LM_ANKI_NODE_FRONT_SIDE:
          rendering->side->after_front = rendering->html->len;
          break;

        case LM_ANKI_NODE_SECTION:
        case LM_ANKI_NODE_SECTION_WITHOUT:
          if (!is_wanted (rendering, node))
            i = node->end;
          break;

        case LM_ANKI_NODE_SECTION_END:
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
