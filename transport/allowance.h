/* SPDX-License-Identifier: MIT
 * How many answers that nothing earned go out: error responses without a transaction, refusals of INVITEs that no application saw, and STUN
 * answers, all to datagrams, whose source anybody can forge.
 * Leaky buckets, one for all and one for each group of peers. Zeroed memory is a full allowance. */
#ifndef PSIP_TRANSPORT_ALLOWANCE_H
#define PSIP_TRANSPORT_ALLOWANCE_H

#include "transport/base/time.h"

enum {
	PSIP_ALLOWANCE_PEERS = 32,     /* groups; a peer's is chosen by a keyed hash of its IP address */
	PSIP_ALLOWANCE_PEER = 200,     /* answers in a second to a group, and at once: the default */
	PSIP_ALLOWANCE_TOTAL = 2000,   /* to all: the default */
	PSIP_ALLOWANCE_ALL = 65535     /* no limit */
};

struct psip_allowance {
	psip_time at[2];                      /* until when it was given back: to groups, to all */
	uint16_t spent[PSIP_ALLOWANCE_PEERS + 1]; /* by groups, and by all: at most the rate */
	uint16_t peer_rate, total_rate;       /* in a second; 0: the default; PSIP_ALLOWANCE_ALL: no limit */
};
_Static_assert(sizeof(struct psip_allowance) <= 88, "what every block pays");

/* One more answer to a peer with that hash: false if it must not go out. `now` never goes back. */
PSIP_API PSIP_MUST_USE bool psip_allowance_take(struct psip_allowance *a, psip_time now, uint32_t peer);

#endif
