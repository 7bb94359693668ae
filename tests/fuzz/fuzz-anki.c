/* fuzz-anki.c: whatever stands in a package of Anki’s, importing it ends well
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#include "core/exchange/lm-anki-reader.h"
#include "core/subject/lm-id.h"
#include "core/subject/lm-subject-limits.h"

int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING | G_LOG_FATAL_MASK);

  return 0;
}

static la_ssize_t
write_cb (struct archive *archive,
          void           *data,
          const void     *block,
          size_t          size)
{
  g_byte_array_append (data, block, size);

  return size;
}

/* A database in a package of its own: in one that the fuzzer changed, the check sums would
 * no longer be right. */
static GBytes *
pack (const guint8 *data,
      size_t        size)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  struct archive *archive = archive_write_new ();
  struct archive_entry *entry = archive_entry_new ();

  archive_write_set_format_zip (archive);
  archive_write_zip_set_compression_store (archive);
  archive_write_open (archive, bytes, NULL, write_cb, NULL);
  archive_entry_set_pathname (entry, "collection.anki2");
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_size (entry, size);
  archive_write_header (archive, entry);
  archive_write_data (archive, data, size);
  archive_entry_free (entry);
  archive_write_free (archive);

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static void
check_text (const char *text,
            guint       max_length)
{
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_cmpuint (g_utf8_strlen (text, -1), >, 0);
  g_assert_cmpuint (g_utf8_strlen (text, -1), <=, max_length);
}

static void
check_phase (LmPhase *phase)
{
  LmFixedList *cards = LM_FIXED_LIST (lm_phase_get_cards (phase));

  check_text (lm_phase_get_id (phase), LM_ID_MAX_CHARS);
  check_text (lm_phase_get_title (phase), LM_SUBJECT_MAX_TITLE);
  g_assert_cmpuint (lm_fixed_list_get_length (cards), >, 0);

  for (guint i = 0; i < lm_fixed_list_get_length (cards); i++)
    {
      LmAuthoredCard *card = lm_fixed_list_get (cards, i);

      check_text (lm_authored_card_get_id (card), LM_ID_MAX_CHARS);
      check_text (lm_authored_card_get_prompt (card), LM_SUBJECT_MAX_PROMPT);
      check_text (lm_authored_card_get_answer (card), LM_SUBJECT_MAX_PROMPT);
      if (lm_authored_card_get_hint (card) != NULL)
        check_text (lm_authored_card_get_hint (card), LM_SUBJECT_MAX_HINT);
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  gboolean is_package = size >= 2 && memcmp (data, "PK", 2) == 0;
  g_autoptr(GBytes) package = is_package ? g_bytes_new (data, size) : pack (data, size);
  g_autoptr(LmImportOptions) options = lm_import_options_new ();
  g_autoptr(LmExchangeReport) report = lm_exchange_report_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(LmSubject) subject = lm_anki_read_bytes (package, "Fuzz", options, report, NULL, NULL, NULL, &error);

  g_assert_true ((subject == NULL) == (error != NULL));

  if (error != NULL)
    g_assert_true (g_utf8_validate (error->message, -1, NULL));

  for (guint i = 0; subject != NULL && i < lm_subject_get_n_phases (subject); i++)
    check_phase (lm_subject_get_phase (subject, i));

  return 0;
}
