/* SPDX-License-Identifier: MIT
 * Sealing and resuming a block (the rest is declared in block.h). */
#ifndef PSIP_TRANSPORT_BASE_RESUME_H
#define PSIP_TRANSPORT_BASE_RESUME_H

#include "transport/base/block.h"

/* Write magic, fingerprints and checksum into a header that is complete. For block.c. */
PSIP_API void psip_block_seal(struct psip *s, const struct psip_layout *l);

#endif
