/* lm-anki-ids.c: what cards are known by, here and in Anki
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-anki-ids.h"

#include <string.h>

#include "core/subject/lm-id.h"

#define DIGEST_DIGITS 24
#define AUTHORED      "#card"

/* Milliseconds */
#define FIRST_NUMBER  G_GINT64_CONSTANT (1000000000000)
#define N_NUMBERS     G_GINT64_CONSTANT (250000000000)

char *
lm_anki_guid_new (const char *subject_id,
                  const char *card_id)
{
  return g_strconcat (subject_id, "/", card_id, NULL);
}

static gboolean
is_id (const char *text)
{
  gsize length = strlen (text);

  return length > 0 && length <= LM_ID_MAX_CHARS && text[0] != '-' &&
         strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-") == length;
}

/* SUBJECT/PHASE/CARD#card */
static char *
dup_own_card_id (const char *guid)
{
  g_auto(GStrv) parts = g_strsplit (guid, "/", 4);

  if (g_strv_length (parts) != 3 || !g_str_has_suffix (parts[2], AUTHORED))
    return NULL;

  parts[2][strlen (parts[2]) - strlen (AUTHORED)] = '\0';

  return is_id (parts[0]) && is_id (parts[1]) && is_id (parts[2]) ? g_strdup (parts[2]) : NULL;
}

char *
lm_anki_guid_to_card_id (const char *guid,
                         guint       ordinal)
{
  g_autofree char *digest = NULL;
  char *own = ordinal == 0 ? dup_own_card_id (guid) : NULL;

  if (own != NULL)
    return own;

  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, guid, -1);

  return g_strdup_printf ("%.*s-%u", DIGEST_DIGITS, digest, ordinal + 1);
}

gint64
lm_anki_number_new (const char *text)
{
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  digest[15] = '\0';

  return FIRST_NUMBER + (gint64) (g_ascii_strtoull (digest, NULL, 16) % N_NUMBERS);
}
