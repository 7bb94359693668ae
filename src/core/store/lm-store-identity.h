/* lm-store-identity.h: which installation a progress file belongs to
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/store/lm-database.h"

G_BEGIN_DECLS

/**
 * LmStoreIdentity:
 * @device: what the ids of events of this installation begin with, 0 when none was drawn
 * @signature: (nullable): of the rules that the cards were folded with
 * @is_of_here: whether the file was written by this machine, as far as that can be known
 */
typedef struct
{
  guint64   device;
  char     *signature;
  gboolean  is_of_here;
} LmStoreIdentity;

/**
 * lm_store_identity_read:
 * @database: a connection
 * @identity: (out caller-allocates): what the file says; to be cleared with lm_store_identity_clear()
 * @error: return location for a #GError
 */
gboolean lm_store_identity_read  (LmDatabase       *database,
                                  LmStoreIdentity  *identity,
                                  GError          **error);
void     lm_store_identity_clear (LmStoreIdentity  *identity);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LmStoreIdentity, lm_store_identity_clear)

/**
 * lm_store_identity_renew:
 * @database: a connection
 * @device: (out): the device that was drawn
 * @error: return location for a #GError
 *
 * Draws another device, and writes it down with the machine that it is for.
 */
gboolean lm_store_identity_renew (LmDatabase       *database,
                                  guint64          *device,
                                  GError          **error);

/**
 * lm_store_identity_claim:
 * @database: a connection
 * @error: return location for a #GError
 *
 * Writes down this machine where none was: version 1 knew of no machines.
 */
gboolean lm_store_identity_claim (LmDatabase       *database,
                                  GError          **error);

/**
 * lm_store_identity_sign:
 * @database: a connection
 * @signature: the signature of the rules that the cards were folded with
 * @error: return location for a #GError
 */
gboolean lm_store_identity_sign  (LmDatabase       *database,
                                  const char       *signature,
                                  GError          **error);

G_END_DECLS
