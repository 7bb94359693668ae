/* lm-html-text.c: what a piece of HTML says
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-html-text.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#include "core/exchange/lm-html-attributes.h"

#define MAX_DEPTH      128      /* libxml2 walks up through all of them at every end tag */
#define MAX_LIST_DEPTH 8

typedef enum
{
  INLINE,
  BREAK,                        /* <br> */
  BLOCK,
  PARAGRAPH,                    /* a block with space around it */
  LIST,
  ITEM,
  ROW,
  CELL,
  RULE,
  PICTURE,
  READING,                      /* <rt>, beside the characters that it explains */
  LOWERED,
  RAISED,
  VERBATIM,                     /* a block whose spaces and lines count */
  HIDDEN,
} Kind;

typedef struct
{
  /* Borrowed */
  htmlParserCtxtPtr  context;
  LmHtmlPictureFunc  picture;
  gpointer           user_data;

  /* Owned */
  GString *text;

  /* State */
  guint    depth;
  guint    hidden_from;         /* the depth of the outermost hidden element, or 0 */
  guint    n_verbatim;
  gboolean too_deep;
  gssize   answer_at;           /* where the answer begins in the text, or -1 */

  /* What comes before the next character */
  guint    n_breaks;
  gboolean space;
  gboolean between_cells;
  gboolean marker;

  guint    list_depth;
  guint    numbers[MAX_LIST_DEPTH];    /* of the last item; 0 in a list without numbers */
  gboolean numbered[MAX_LIST_DEPTH];
  guint    n_cells;                    /* in this row so far */
  gsize    shifted_at;                 /* where a lowered or raised text begins */
} Reading;

/* Sorted by name */
static const struct
{
  const char *name;
  Kind        kind;
} elements[] = {
  { "address", BLOCK },
  { "article", BLOCK },
  { "aside", BLOCK },
  { "audio", HIDDEN },
  { "blockquote", PARAGRAPH },
  { "br", BREAK },
  { "button", HIDDEN },
  { "canvas", HIDDEN },
  { "caption", BLOCK },
  { "center", BLOCK },
  { "dd", BLOCK },
  { "details", BLOCK },
  { "div", BLOCK },
  { "dl", BLOCK },
  { "dt", BLOCK },
  { "figcaption", BLOCK },
  { "figure", BLOCK },
  { "footer", BLOCK },
  { "form", BLOCK },
  { "h1", PARAGRAPH },
  { "h2", PARAGRAPH },
  { "h3", PARAGRAPH },
  { "h4", PARAGRAPH },
  { "h5", PARAGRAPH },
  { "h6", PARAGRAPH },
  { "header", BLOCK },
  { "hr", RULE },
  { "iframe", HIDDEN },
  { "img", PICTURE },
  { "li", ITEM },
  { "main", BLOCK },
  { "nav", BLOCK },
  { "noscript", HIDDEN },
  { "object", HIDDEN },
  { "ol", LIST },
  { "p", PARAGRAPH },
  { "pre", VERBATIM },
  { "rp", HIDDEN },
  { "rt", READING },
  { "script", HIDDEN },
  { "section", BLOCK },
  { "select", HIDDEN },
  { "style", HIDDEN },
  { "sub", LOWERED },
  { "summary", BLOCK },
  { "sup", RAISED },
  { "svg", HIDDEN },
  { "table", BLOCK },
  { "td", CELL },
  { "template", HIDDEN },
  { "textarea", HIDDEN },
  { "th", CELL },
  { "title", HIDDEN },
  { "tr", ROW },
  { "ul", LIST },
  { "video", HIDDEN },
};

static int
compare_name (const void *name,
              const void *element)
{
  return strcmp (name, *(const char * const *) element);
}

static Kind
get_kind (const char *name)
{
  const gpointer found = bsearch (name, elements, G_N_ELEMENTS (elements), sizeof elements[0], compare_name);

  return found != NULL ? elements[((const char *) found - (const char *) elements) / sizeof elements[0]].kind
                       : INLINE;
}

/* The answer may have begun behind such a space. */
static void
strip_trailing_spaces (Reading *reading)
{
  GString *text = reading->text;

  while (text->len > 0 && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);

  reading->answer_at = MIN (reading->answer_at, (gssize) text->len);
}

static void
append_marker (Reading *reading)
{
  guint level = MIN (reading->list_depth, MAX_LIST_DEPTH);

  for (guint i = 1; i < level; i++)
    g_string_append (reading->text, "  ");

  if (level > 0 && reading->numbered[level - 1])
    g_string_append_printf (reading->text, "%u. ", reading->numbers[level - 1]);
  else
    g_string_append (reading->text, "• ");
}

/* What was put off until it is known that something follows. */
static void
begin_character (Reading *reading)
{
  gboolean is_start = reading->text->len == 0;

  if (reading->n_breaks > 0)
    {
      strip_trailing_spaces (reading);
      for (guint i = 0; i < reading->n_breaks && !is_start; i++)
        g_string_append_c (reading->text, '\n');
    }
  else if (reading->between_cells)
    g_string_append (reading->text, " | ");
  else if (reading->space && !is_start)
    g_string_append_c (reading->text, ' ');

  if (reading->marker)
    append_marker (reading);

  reading->n_breaks = 0;
  reading->space = FALSE;
  reading->between_cells = FALSE;
  reading->marker = FALSE;
}

static void
read_space (Reading *reading,
            char     space)
{
  if (reading->n_verbatim == 0)
    {
      reading->space = TRUE;
      return;
    }

  if (space == '\n')
    {
      reading->n_breaks++;
      return;
    }

  begin_character (reading);
  g_string_append_c (reading->text, ' ');
}

static void
read_characters (Reading    *reading,
                 const char *characters,
                 gsize       length)
{
  const char *end = characters + length;

  if (reading->hidden_from > 0)
    return;

  for (const char *p = characters; p < end; p++)
    {
      guchar c = *p;

      if (g_ascii_isspace (c))
        {
          read_space (reading, c);
          continue;
        }

      if (g_ascii_iscntrl (c))
        continue;

      begin_character (reading);

      /* Anki’s editor writes every second space so, and every last one. */
      if (c == 0xc2 && p + 1 < end && (guchar) p[1] == 0xa0)
        {
          g_string_append_c (reading->text, ' ');
          p++;
        }
      else
        g_string_append_c (reading->text, c);
    }
}

static void
characters_cb (void          *data,
               const xmlChar *characters,
               int            length)
{
  read_characters (data, (const char *) characters, length);
}

static void
want_breaks (Reading *reading,
             guint    n_breaks)
{
  reading->n_breaks = MAX (reading->n_breaks, n_breaks);
}

static const char *
get_attribute (const xmlChar **attributes,
               const char     *name)
{
  for (guint i = 0; attributes != NULL && attributes[i] != NULL; i += 2)
    {
      if (g_ascii_strcasecmp ((const char *) attributes[i], name) == 0)
        return attributes[i + 1] != NULL ? (const char *) attributes[i + 1] : "";
    }

  return NULL;
}

static gboolean
is_hidden (const xmlChar **attributes)
{
  const char *style = get_attribute (attributes, "style");
  const char *display = style != NULL ? strstr (style, "display") : NULL;

  if (get_attribute (attributes, "hidden") != NULL)
    return TRUE;

  if (display == NULL)
    return FALSE;

  display += strlen ("display");
  display += strspn (display, " :");

  return g_str_has_prefix (display, "none");
}

static void
begin_list (Reading    *reading,
            const char *name)
{
  want_breaks (reading, 1);

  if (reading->list_depth < MAX_LIST_DEPTH)
    {
      reading->numbered[reading->list_depth] = strcmp (name, "ol") == 0;
      reading->numbers[reading->list_depth] = 0;
    }

  reading->list_depth++;
}

static void
begin_item (Reading *reading)
{
  want_breaks (reading, 1);
  reading->marker = TRUE;

  if (reading->list_depth > 0 && reading->list_depth <= MAX_LIST_DEPTH)
    reading->numbers[reading->list_depth - 1]++;
}

static void
begin_rule (Reading        *reading,
            const xmlChar **attributes)
{
  want_breaks (reading, 1);

  if (reading->answer_at < 0 && g_strcmp0 (get_attribute (attributes, "id"), "answer") == 0)
    reading->answer_at = reading->text->len;
}

static void
begin_picture (Reading        *reading,
               const xmlChar **attributes)
{
  const char *source = get_attribute (attributes, "src");

  if (source != NULL && *source != '\0' && reading->picture != NULL)
    reading->picture (source, reading->user_data);
}

static void
begin_element (Reading        *reading,
               const char     *name,
               const xmlChar **attributes)
{
  switch (get_kind (name))
    {
    case BREAK:
      reading->n_breaks++;
      break;

    case BLOCK:
      want_breaks (reading, 1);
      break;

    case PARAGRAPH:
      want_breaks (reading, 2);
      break;

    case LIST:
      begin_list (reading, name);
      break;

    case ITEM:
      begin_item (reading);
      break;

    case ROW:
      want_breaks (reading, 1);
      reading->n_cells = 0;
      break;

    case CELL:
      reading->between_cells = reading->n_cells++ > 0;
      break;

    case RULE:
      begin_rule (reading, attributes);
      break;

    case PICTURE:
      begin_picture (reading, attributes);
      break;

    case READING:
      read_characters (reading, "(", 1);
      break;

    case LOWERED:
    case RAISED:
      reading->shifted_at = reading->text->len;
      break;

    case VERBATIM:
      want_breaks (reading, 1);
      reading->n_verbatim++;
      break;

    case HIDDEN:
      reading->hidden_from = reading->depth;
      break;

    case INLINE:
    default:
      break;
    }
}

static void
start_element_cb (void           *data,
                  const xmlChar  *name,
                  const xmlChar **attributes)
{
  Reading *reading = data;

  if (++reading->depth > MAX_DEPTH)
    {
      reading->too_deep = TRUE;
      xmlStopParser (reading->context);
      return;
    }

  if (reading->hidden_from > 0)
    return;

  if (is_hidden (attributes))
    reading->hidden_from = reading->depth;
  else
    begin_element (reading, (const char *) name, attributes);
}

/* Superscripts and subscripts where Unicode has all that are needed: “H₂O”, “x²”. */
static void
shift_characters (Reading            *reading,
                  const char         *plain,
                  const char * const *shifted)
{
  GString *text = reading->text;
  g_autofree char *original = NULL;

  /* Where the answer begins in the middle of it, a place in the text would be another one afterwards. */
  if (reading->shifted_at >= text->len || reading->answer_at > (gssize) reading->shifted_at)
    return;

  original = g_strdup (text->str + reading->shifted_at);
  if (strspn (original, plain) != strlen (original))
    return;

  g_string_truncate (text, reading->shifted_at);
  for (const char *p = original; *p != '\0'; p++)
    g_string_append (text, shifted[strchr (plain, *p) - plain]);
}

static void
end_element (Reading    *reading,
             const char *name)
{
  static const char * const raised[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "⁺", "⁻", "ⁿ" };
  static const char * const lowered[] = { "₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉", "₊", "₋", "ₙ" };
  const char *plain = "0123456789+-n";

  switch (get_kind (name))
    {
    case BLOCK:
    case ROW:
      want_breaks (reading, 1);
      break;

    case ITEM:
      want_breaks (reading, 1);
      reading->marker = FALSE;
      break;

    case LIST:
      want_breaks (reading, 1);
      reading->list_depth -= MIN (reading->list_depth, 1);
      break;

    case PARAGRAPH:
      want_breaks (reading, 2);
      break;

    case VERBATIM:
      want_breaks (reading, 1);
      reading->n_verbatim--;
      break;

    case READING:
      read_characters (reading, ")", 1);
      break;

    case RAISED:
      shift_characters (reading, plain, raised);
      break;

    case LOWERED:
      shift_characters (reading, plain, lowered);
      break;

    case BREAK:
    case CELL:
    case RULE:
    case PICTURE:
    case HIDDEN:
    case INLINE:
    default:
      break;
    }
}

static void
end_element_cb (void          *data,
                const xmlChar *name)
{
  Reading *reading = data;

  if (reading->hidden_from == 0)
    end_element (reading, (const char *) name);
  else if (reading->hidden_from == reading->depth)
    reading->hidden_from = 0;

  reading->depth--;
}

/* Without a body around it, libxml2 would put text into paragraphs that nobody wrote. */
static gboolean
parse (Reading    *reading,
       const char *html)
{
  static const htmlSAXHandler handler = {
    .startElement = start_element_cb,
    .endElement = end_element_cb,
    .characters = characters_cb,
    .ignorableWhitespace = characters_cb,
  };
  g_autofree char *document = g_strconcat ("<body>", html, NULL);
  htmlParserCtxtPtr context = htmlNewParserCtxt ();

  if (context == NULL)
    return FALSE;

  *context->sax = handler;
  context->userData = reading;
  reading->context = context;

  htmlCtxtReadMemory (context, document, strlen (document), NULL, "UTF-8",
                      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                      HTML_PARSE_NONET | HTML_PARSE_NOIMPLIED | HTML_PARSE_IGNORE_ENC);
  htmlFreeParserCtxt (context);

  return !reading->too_deep;
}

char *
lm_html_to_text (const char         *html,
                 char              **answer,
                 LmHtmlPictureFunc   picture,
                 gpointer            user_data)
{
  g_autoptr(GString) text = NULL;
  Reading reading = { .picture = picture, .user_data = user_data, .answer_at = -1 };

  g_return_val_if_fail (html != NULL, NULL);

  if (answer != NULL)
    *answer = NULL;

  if (strlen (html) > LM_HTML_TEXT_MAX_BYTES || !lm_html_has_sane_tags (html))
    return NULL;

  text = g_string_new (NULL);
  reading.text = text;

  if (strpbrk (html, "<&") == NULL)
    read_characters (&reading, html, strlen (html));
  else if (!parse (&reading, html))
    return NULL;

  if (answer != NULL && reading.answer_at >= 0)
    *answer = g_strstrip (g_strdup (text->str + reading.answer_at));

  return g_strstrip (g_string_free (g_steal_pointer (&text), FALSE));
}
