/* lm-text-search.c: finds words in a subject
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/subject/lm-text-search.h"

#define MOST_WORDS_AT_ONCE 32

#define ARABIC_TATWEEL 0x0640

struct _LmTextSearch
{
  GObject parent_instance;

  /* Owned */
  GPtrArray *words;      /* folded, none empty */
};

G_DEFINE_FINAL_TYPE (LmTextSearch, lm_text_search, G_TYPE_OBJECT)

/* A mark that belongs to a letter but is no letter of its own, as an accent is, what makes a
 * line of Arabic longer, or a character that is not seen, as a soft hyphen is. Marks of class 0
 * stay: vowels in the scripts of India and Thailand are such. */
static gboolean
is_ignored (gunichar ch)
{
  return g_unichar_combining_class (ch) != 0 ||
         g_unichar_type (ch) == G_UNICODE_FORMAT ||
         ch == ARABIC_TATWEEL;
}

/* Letters that Unicode does not take apart, but that are written for each other, and that the
 * search collation of CLDR takes for the same: most people type the one that is on their keyboard. */
static gunichar
get_usual_form (gunichar ch)
{
  switch (ch)
    {
    case 0x0131:        /* Turkish i without a dot, which is I as a capital */
      return 'i';

    case 0x0671:        /* Arabic alef with wasla */
      return 0x0627;

    case 0x0649:        /* alef maksura, and yeh as Persian writes it */
    case 0x06cc:
      return 0x064a;

    case 0x0629:        /* teh marbuta */
      return 0x0647;

    case 0x06a9:        /* kaf as Persian and Urdu write it */
      return 0x0643;

    default:
      return ch;
    }
}

static gboolean
has_case (gunichar ch)
{
  return g_unichar_tolower (ch) != ch || g_unichar_islower (ch);
}

static void
append_folded_letter (GString  *folded,
                      gunichar  ch)
{
  char letter[6];

  if (ch < 0x80)
    {
      g_string_append_c (folded, g_ascii_tolower (ch));
    }
  else if (has_case (ch))
    {
      g_autofree char *caseless = g_utf8_casefold (letter, g_unichar_to_utf8 (ch, letter));

      g_string_append (folded, caseless);
    }
  else if (g_unichar_isdigit (ch))
    {
      g_string_append_printf (folded, "%d", g_unichar_digit_value (ch));
    }
  else
    {
      g_string_append_unichar (folded, ch);
    }
}

static void
append_folded (GString  *folded,
               gunichar  ch)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n_parts;

  if (ch < 0x80)
    {
      append_folded_letter (folded, ch);
      return;
    }

  n_parts = g_unichar_fully_decompose (ch, FALSE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < n_parts; i++)
    {
      if (!is_ignored (parts[i]))
        append_folded_letter (folded, get_usual_form (parts[i]));
    }
}

/* @origins, if given, gets for each byte of the result where in @text the letter
 * begins that it comes from, and at last the length of @text. */
static GString *
fold (const char *text,
      GArray     *origins)
{
  GString *folded = g_string_sized_new (strlen (text));
  guint letter = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar ch = g_utf8_get_char (p);

      if (!g_unichar_ismark (ch))
        letter = p - text;

      append_folded (folded, ch);

      while (origins != NULL && origins->len < folded->len)
        g_array_append_val (origins, letter);
    }

  letter = strlen (text);
  if (origins != NULL)
    g_array_append_val (origins, letter);

  return folded;
}

/* Not strstr(), which takes time of text times word in some versions of glibc. */
static const char *
find_word (GString    *folded,
           guint       start,
           const char *word)
{
  return memmem (folded->str + start, folded->len - start, word, strlen (word));
}

static void
add_ranges (GArray     *ranges,
            GString    *folded,
            GArray     *origins,
            const char *word)
{
  const char *match = find_word (folded, 0, word);

  while (match != NULL)
    {
      guint start = match - folded->str;
      guint end = start + strlen (word);
      LmTextRange range;

      /* To the end of a letter that became two, as “ß” does. */
      while (g_array_index (origins, guint, end) == g_array_index (origins, guint, end - 1))
        end++;

      range.start = g_array_index (origins, guint, start);
      range.end = g_array_index (origins, guint, end);
      g_array_append_val (ranges, range);

      match = find_word (folded, end, word);
    }
}

static int
compare_ranges (gconstpointer a,
                gconstpointer b)
{
  const LmTextRange *first = a;
  const LmTextRange *second = b;

  return first->start < second->start ? -1 : first->start > second->start;
}

static void
merge_ranges (GArray *ranges)
{
  guint n_merged = 0;

  g_array_sort (ranges, compare_ranges);

  for (guint i = 0; i < ranges->len; i++)
    {
      LmTextRange range = g_array_index (ranges, LmTextRange, i);
      LmTextRange *last = n_merged > 0 ? &g_array_index (ranges, LmTextRange, n_merged - 1) : NULL;

      if (last != NULL && range.start <= last->end)
        last->end = MAX (last->end, range.end);
      else
        g_array_index (ranges, LmTextRange, n_merged++) = range;
    }

  g_array_set_size (ranges, n_merged);
}

/* What of the words was found so far. */
typedef struct
{
  GPtrArray   *words;          /* borrowed */
  LmTextMatch *found;          /* where, for each word */
  guint        n_missing;      /* words that were found nowhere */
} Hunt;

static Hunt
begin_hunt (LmTextSearch *self)
{
  return (Hunt) { self->words, g_new0 (LmTextMatch, self->words->len), self->words->len };
}

static LmTextMatch
end_hunt (Hunt *hunt)
{
  g_autofree LmTextMatch *found = g_steal_pointer (&hunt->found);
  LmTextMatch match = LM_TEXT_MATCH_NONE;

  if (hunt->n_missing > 0)
    return LM_TEXT_MATCH_NONE;

  for (guint i = 0; i < hunt->words->len; i++)
    match |= found[i];

  return hunt->words->len > 0 ? match : LM_TEXT_MATCH_FIRST;
}

static void
look_into (Hunt        *hunt,
           const char  *text,
           LmTextMatch  where)
{
  g_autoptr(GString) folded = fold (text, NULL);

  for (guint i = 0; i < hunt->words->len; i++)
    {
      if (hunt->found[i] & where || find_word (folded, 0, g_ptr_array_index (hunt->words, i)) == NULL)
        continue;

      hunt->n_missing -= hunt->found[i] == LM_TEXT_MATCH_NONE;
      hunt->found[i] |= where;
    }
}

/* What is not translated stands there once. */
static void
look_into_both (Hunt       *hunt,
                const char *text,
                const char *second)
{
  gboolean is_translated = second != NULL && g_strcmp0 (text, second) != 0;

  /* With one language nothing is left to be found out. */
  if (text != NULL && (hunt->n_missing > 0 || is_translated))
    look_into (hunt, text, LM_TEXT_MATCH_FIRST);

  if (is_translated)
    look_into (hunt, second, LM_TEXT_MATCH_SECOND);
}

static void
look_into_cell (Hunt   *hunt,
                LmCell *cell,
                LmCell *second)
{
  const char * const *examples = lm_cell_get_examples (cell);
  const char * const *second_examples = second != NULL ? lm_cell_get_examples (second) : NULL;

  look_into_both (hunt, lm_cell_get_statement (cell), second != NULL ? lm_cell_get_statement (second) : NULL);
  look_into_both (hunt, lm_cell_get_detail (cell), second != NULL ? lm_cell_get_detail (second) : NULL);

  for (guint i = 0; examples[i] != NULL; i++)
    look_into_both (hunt, examples[i], second_examples != NULL ? second_examples[i] : NULL);
}

static const char *
skip (const char *text,
      gboolean    spaces)
{
  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)) == spaces)
    text = g_utf8_next_char (text);

  return text;
}

static void
lm_text_search_finalize (GObject *object)
{
  LmTextSearch *self = LM_TEXT_SEARCH (object);

  g_ptr_array_unref (self->words);

  G_OBJECT_CLASS (lm_text_search_parent_class)->finalize (object);
}

static void
lm_text_search_class_init (LmTextSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lm_text_search_finalize;
}

static void
lm_text_search_init (LmTextSearch *self)
{
  self->words = g_ptr_array_new_with_free_func (g_free);
}

LmTextSearch *
lm_text_search_new (const char *query)
{
  LmTextSearch *self;
  g_autoptr(GString) folded = NULL;
  const char *end;

  g_return_val_if_fail (query != NULL, NULL);

  self = g_object_new (LM_TYPE_TEXT_SEARCH, NULL);
  folded = fold (query, NULL);

  for (const char *word = skip (folded->str, TRUE); *word != '\0'; word = skip (end, TRUE))
    {
      end = skip (word, FALSE);
      g_ptr_array_add (self->words, g_strndup (word, end - word));
    }

  return self;
}

gboolean
lm_text_search_is_empty (LmTextSearch *self)
{
  g_return_val_if_fail (LM_IS_TEXT_SEARCH (self), TRUE);

  return self->words->len == 0;
}

LmTextMatch
lm_text_search_match_aspect (LmTextSearch *self,
                             LmAspect     *aspect,
                             LmAspect     *second)
{
  Hunt hunt;

  g_return_val_if_fail (LM_IS_TEXT_SEARCH (self), LM_TEXT_MATCH_NONE);
  g_return_val_if_fail (LM_IS_ASPECT (aspect), LM_TEXT_MATCH_NONE);

  hunt = begin_hunt (self);
  look_into_both (&hunt, lm_aspect_get_title (aspect), second != NULL ? lm_aspect_get_title (second) : NULL);

  for (guint i = 0; i < lm_aspect_get_n_cells (aspect); i++)
    look_into_cell (&hunt, lm_aspect_get_cell (aspect, i), second != NULL ? lm_aspect_get_cell (second, i) : NULL);

  return end_hunt (&hunt);
}

LmTextMatch
lm_text_search_match_authored_card (LmTextSearch   *self,
                                    LmAuthoredCard *card,
                                    LmAuthoredCard *second)
{
  Hunt hunt;

  g_return_val_if_fail (LM_IS_TEXT_SEARCH (self), LM_TEXT_MATCH_NONE);
  g_return_val_if_fail (LM_IS_AUTHORED_CARD (card), LM_TEXT_MATCH_NONE);

  hunt = begin_hunt (self);
  look_into_both (&hunt, lm_authored_card_get_prompt (card),
                  second != NULL ? lm_authored_card_get_prompt (second) : NULL);
  look_into_both (&hunt, lm_authored_card_get_answer (card),
                  second != NULL ? lm_authored_card_get_answer (second) : NULL);
  look_into_both (&hunt, lm_authored_card_get_hint (card),
                  second != NULL ? lm_authored_card_get_hint (second) : NULL);

  return end_hunt (&hunt);
}

static guint
count_cards (LmTextSearch *self,
             LmPhase      *phase,
             LmPhase      *second)
{
  LmFixedList *cards = LM_FIXED_LIST (lm_phase_get_cards (phase));
  LmFixedList *second_cards = second != NULL ? LM_FIXED_LIST (lm_phase_get_cards (second)) : NULL;
  guint n_matches = 0;

  for (guint i = 0; i < lm_fixed_list_get_length (cards); i++)
    n_matches += lm_text_search_match_authored_card (self, lm_fixed_list_get (cards, i),
                                                     second_cards != NULL ? lm_fixed_list_get (second_cards, i) : NULL)
                 != LM_TEXT_MATCH_NONE;

  return n_matches;
}

guint
lm_text_search_count_phase (LmTextSearch *self,
                            LmPhase      *phase,
                            LmPhase      *second)
{
  guint n_matches = 0;

  g_return_val_if_fail (LM_IS_TEXT_SEARCH (self), 0);
  g_return_val_if_fail (LM_IS_PHASE (phase), 0);

  for (guint i = 0; i < lm_phase_get_n_aspects (phase); i++)
    n_matches += lm_text_search_match_aspect (self, lm_phase_get_aspect (phase, i),
                                              second != NULL ? lm_phase_get_aspect (second, i) : NULL)
                 != LM_TEXT_MATCH_NONE;

  return n_matches + count_cards (self, phase, second);
}

gboolean
lm_text_search_finds (LmTextSearch *self,
                      const char   *text)
{
  g_autoptr(GString) folded = NULL;

  g_return_val_if_fail (LM_IS_TEXT_SEARCH (self), FALSE);

  if (text == NULL)
    return FALSE;

  folded = fold (text, NULL);
  for (guint i = 0; i < self->words->len; i++)
    if (find_word (folded, 0, g_ptr_array_index (self->words, i)) != NULL)
      return TRUE;

  return FALSE;
}

char *
lm_text_search_fold (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return g_string_free (fold (text, NULL), FALSE);
}

guint32
lm_text_search_find_words (LmTextSearch *self,
                           const char   *folded,
                           gsize         length)
{
  guint32 found = 0;

  for (guint i = 0; i < MIN (self->words->len, MOST_WORDS_AT_ONCE); i++)
    {
      const char *word = g_ptr_array_index (self->words, i);

      if (memmem (folded, length, word, strlen (word)) != NULL)
        found |= (guint32) 1 << i;
    }

  return found;
}

guint32
lm_text_search_get_all_words (LmTextSearch *self)
{
  g_return_val_if_fail (LM_IS_TEXT_SEARCH (self), 0);

  return self->words->len >= MOST_WORDS_AT_ONCE ? G_MAXUINT32 : ((guint32) 1 << self->words->len) - 1;
}

GArray *
lm_text_search_find (LmTextSearch *self,
                     const char   *text)
{
  g_autoptr(GArray) origins = NULL;
  g_autoptr(GString) folded = NULL;
  GArray *ranges;

  g_return_val_if_fail (LM_IS_TEXT_SEARCH (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  ranges = g_array_new (FALSE, FALSE, sizeof (LmTextRange));
  if (lm_text_search_is_empty (self))
    return ranges;

  origins = g_array_new (FALSE, FALSE, sizeof (guint));
  folded = fold (text, origins);

  for (guint i = 0; i < self->words->len; i++)
    add_ranges (ranges, folded, origins, g_ptr_array_index (self->words, i));

  merge_ranges (ranges);

  return ranges;
}
