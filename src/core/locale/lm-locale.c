/* lm-locale.c: numbers, dates and lists as a language writes them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include <unicode/ubidi.h>
#include <unicode/ucol.h>
#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/uldnames.h>
#include <unicode/ulistformatter.h>
#include <unicode/ustdio.h>
#include <unicode/ustring.h>

#include "core/locale/lm-locale.h"

#define MILLISECONDS_A_DAY 86400000.0

#define FIRST_STRONG_ISOLATE    "\u2068"
#define POP_DIRECTIONAL_ISOLATE "\u2069"

#define PERCENT_SIGN u'%'
#define NONCHARACTER u'\uFDD0'

static const char *current = "en";      /* interned; one word, so that any thread may read it */

/* ICU works on UTF-16. */
static UChar *
to_utf16 (const char *text,
          int32_t    *length)
{
  UErrorCode status = U_ZERO_ERROR;
  gsize size = strlen (text) + 1;
  UChar *utf16 = g_new (UChar, size);

  u_strFromUTF8WithSub (utf16, size, length, text, -1, 0xfffd, NULL, &status);

  return utf16;
}

static char *
to_utf8 (const UChar *utf16,
         int32_t      length)
{
  return g_utf16_to_utf8 ((const gunichar2 *) utf16, length, NULL, NULL, NULL);
}

void
lm_locale_set (const char *locale)
{
  char name[ULOC_FULLNAME_CAPACITY] = "";
  UErrorCode status = U_ZERO_ERROR;

  g_return_if_fail (locale != NULL);

  /* ICU leaves out the NUL where there is just no room for it. */
  uloc_canonicalize (locale, name, sizeof name - 1, &status);
  g_atomic_pointer_set (&current, g_intern_string (U_SUCCESS (status) ? name : "en"));
}

const char *
lm_locale_get (void)
{
  return g_atomic_pointer_get (&current);
}

/* ICU crashes when it meets “%%” beside arguments that have a position. So what stands for it is a
 * character which no text has. */
static void
hide_percent_signs (UChar   *format,
                    int32_t  length)
{
  int32_t n = 0;

  for (int32_t i = 0; i < length; i++)
    if (format[i] == PERCENT_SIGN && format[i + 1] == PERCENT_SIGN)
      {
        format[n++] = NONCHARACTER;
        i++;
      }
    else
      {
        format[n++] = format[i];
      }

  format[n] = 0;
}

static void
show_percent_signs (UChar   *text,
                    int32_t  length)
{
  for (int32_t i = 0; i < length; i++)
    if (text[i] == NONCHARACTER)
      text[i] = PERCENT_SIGN;
}

/* Returns how long the text is, also when there is no room for it. */
static int32_t
print (UChar       *text,
       int32_t      size,
       const UChar *format,
       va_list      arguments)
{
  UFILE *file = u_fstropen (text, size, lm_locale_get ());
  int32_t length = u_vfprintf_u (file, format, arguments);

  u_fclose (file);

  return length;
}

char *
lm_format (const char *format,
           ...)
{
  g_autofree UChar *format16 = NULL;
  g_autofree UChar *text = NULL;
  int32_t size = 128;
  int32_t length;
  va_list arguments;

  g_return_val_if_fail (format != NULL, NULL);

  format16 = to_utf16 (format, &length);
  hide_percent_signs (format16, length);
  do
    {
      size *= 2;
      text = g_renew (UChar, text, size);
      va_start (arguments, format);
      length = print (text, size, format16, arguments);
      va_end (arguments);
    }
  while (length >= size);

  show_percent_signs (text, length);

  return to_utf8 (text, length);
}

/* The pattern of the locale in which there is just what @skeleton asks for. */
static UChar *
get_date_pattern (const char *skeleton,
                  int32_t    *length)
{
  UErrorCode status = U_ZERO_ERROR;
  UDateTimePatternGenerator *generator = udatpg_open (lm_locale_get (), &status);
  int32_t skeleton_length;
  g_autofree UChar *skeleton16 = to_utf16 (skeleton, &skeleton_length);
  UChar *pattern = g_new0 (UChar, 128);

  *length = udatpg_getBestPattern (generator, skeleton16, skeleton_length, pattern, 128, &status);
  udatpg_close (generator);

  return pattern;
}

char *
lm_format_date (gint64      days,
                LmDateStyle style)
{
  static const char * const skeletons[] = {
    [LM_DATE_SHORT] = "yMMMd", [LM_DATE_WORDS] = "yMMMMd", [LM_DATE_MONTH] = "yMMMM",
  };
  static const UChar utc[] = u"UTC";
  UErrorCode status = U_ZERO_ERROR;
  g_autofree UChar *pattern = NULL;
  UDateFormat *format;
  UChar text[128];
  int32_t length;

  g_return_val_if_fail ((guint) style < G_N_ELEMENTS (skeletons), NULL);

  pattern = get_date_pattern (skeletons[style], &length);
  format = udat_open (UDAT_PATTERN, UDAT_PATTERN, lm_locale_get (), utc, -1, pattern, length, &status);
  length = udat_format (format, days * MILLISECONDS_A_DAY, text, G_N_ELEMENTS (text), NULL, &status);
  udat_close (format);

  return to_utf8 (text, U_SUCCESS (status) ? length : 0);
}

char *
lm_format_list (const char * const *items)
{
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GArray) lengths = g_array_new (FALSE, FALSE, sizeof (int32_t));
  g_autofree UChar *text = NULL;
  UErrorCode status = U_ZERO_ERROR;
  UListFormatter *formatter;
  int32_t size = 64;
  int32_t length;

  g_return_val_if_fail (items != NULL, NULL);

  for (guint i = 0; items[i] != NULL; i++)
    {
      g_ptr_array_add (texts, to_utf16 (items[i], &length));
      g_array_append_val (lengths, length);
      size += length + 16;
    }

  text = g_new0 (UChar, size);
  formatter = ulistfmt_open (lm_locale_get (), &status);
  length = ulistfmt_format (formatter, (const UChar * const *) texts->pdata, (gconstpointer) lengths->data,
                            texts->len, text, size, &status);
  ulistfmt_close (formatter);

  return U_SUCCESS (status) ? to_utf8 (text, length) : g_strjoinv (", ", (GStrv) items);
}

char *
lm_isolate (const char *text)
{
  g_autofree UChar *text16 = NULL;
  UBiDiDirection direction;
  int32_t length;

  g_return_val_if_fail (text != NULL, NULL);

  text16 = to_utf16 (text, &length);
  direction = ubidi_getBaseDirection (text16, length);
  if (direction == UBIDI_NEUTRAL || (direction == UBIDI_RTL) == lm_locale_is_right_to_left (lm_locale_get ()))
    return g_strdup (text);

  return g_strconcat (FIRST_STRONG_ISOLATE, text, POP_DIRECTIONAL_ISOLATE, NULL);
}

/* Making one takes longer than using it. */
typedef struct
{
  const char *locale;      /* interned */
  UCollator  *collator;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  ucol_close (order->collator);
  g_free (order);
}

static UCollator *
get_collator (const char *locale)
{
  static GPrivate of_thread = G_PRIVATE_INIT (order_free);
  UErrorCode status = U_ZERO_ERROR;
  Order *order = g_private_get (&of_thread);

  if (order == NULL || order->locale != locale)
    {
      order = g_new (Order, 1);
      order->locale = locale;
      order->collator = ucol_open (order->locale, &status);
      g_private_replace (&of_thread, order);
    }

  return order->collator;
}

/* @locale is interned. */
static char *
get_sort_key (const char *locale,
              const char *text)
{
  UCollator *collator = get_collator (locale);
  int32_t length;
  g_autofree UChar *text16 = to_utf16 (text, &length);
  int32_t size = ucol_getSortKey (collator, text16, length, NULL, 0);
  char *key = g_malloc0 (size + 1);

  ucol_getSortKey (collator, text16, length, (uint8_t *) key, size);

  return key;
}

char *
lm_locale_get_sort_key (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return get_sort_key (lm_locale_get (), text);
}

char *
lm_locale_get_sort_key_of (const char *language,
                           const char *text)
{
  g_return_val_if_fail (language != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  return get_sort_key (g_intern_string (language), text);
}

int
lm_locale_compare (const char *one,
                   const char *other)
{
  UErrorCode status = U_ZERO_ERROR;
  UCollator *collator;
  UCollationResult result;

  g_return_val_if_fail (one != NULL, 0);
  g_return_val_if_fail (other != NULL, 0);

  collator = get_collator (lm_locale_get ());
  result = ucol_strcollUTF8 (collator, one, -1, other, -1, &status);

  return result;
}

/* What a language is called in @locale. */
static char *
get_name (const char *tag,
          const char *locale)
{
  UDisplayContext in_menu = UDISPCTX_CAPITALIZATION_FOR_UI_LIST_OR_MENU;
  UErrorCode status = U_ZERO_ERROR;
  ULocaleDisplayNames *names;
  UChar name[128];
  int32_t length;

  names = uldn_openForContext (locale, &in_menu, 1, &status);
  length = uldn_localeDisplayName (names, tag, name, G_N_ELEMENTS (name), &status);
  uldn_close (names);

  return U_SUCCESS (status) ? to_utf8 (name, length) : g_strdup (tag);
}

char *
lm_locale_get_language_name (const char *tag)
{
  g_return_val_if_fail (tag != NULL, NULL);

  return get_name (tag, tag);
}

char *
lm_locale_get_name_of_language (const char *tag)
{
  g_return_val_if_fail (tag != NULL, NULL);

  return get_name (tag, lm_locale_get ());
}

gboolean
lm_locale_is_right_to_left (const char *tag)
{
  g_return_val_if_fail (tag != NULL, FALSE);

  return uloc_isRightToLeft (tag);
}
