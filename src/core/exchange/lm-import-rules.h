/* lm-import-rules.h: what all imports keep to
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "core/exchange/lm-exchange-error.h"
#include "core/exchange/lm-import-options.h"

G_BEGIN_DECLS

/**
 * lm_import_rules_check_size:
 * @bytes: the contents of a file
 * @name: the name of the file, for the message
 * @error: return location for %LM_EXCHANGE_ERROR_TOO_LARGE
 *
 * Returns: whether @bytes are no more than %LM_SUBJECT_MAX_BYTES
 */
gboolean  lm_import_rules_check_size         (GBytes                 *bytes,
                                              const char             *name,
                                              GError                **error);

/**
 * lm_import_rules_dup_file_name:
 * @file: a file
 *
 * Returns: (transfer full): the name of @file without its folder, in UTF-8
 */
char     *lm_import_rules_dup_file_name      (GFile                  *file);

/**
 * lm_import_rules_dup_title:
 * @options: options
 * @name: the name of a file
 *
 * Returns: (transfer full): the title in @options, or else one made of @name
 */
char     *lm_import_rules_dup_title          (const LmImportOptions  *options,
                                              const char             *name);

/**
 * lm_import_rules_dup_length_problem:
 * @text: a text
 * @max_length: how many characters it may have
 * @label: how the message names @text
 *
 * Returns: (transfer full) (nullable): the translated message, or %NULL when @text is
 *   not too long
 */
char     *lm_import_rules_dup_length_problem (const char             *text,
                                              guint                   max_length,
                                              const char             *label);

G_END_DECLS
