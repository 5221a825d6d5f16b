/* SPDX-License-Identifier: MIT
 * Leaky buckets: what was spent leaks away at the rate, to the millisecond; a bucket holds one second's worth. */
#include "transport/allowance.h"

/* What has leaked since *at, which moves on by just the time that whole answers took. */
static uint32_t allowance_leaked(psip_time *at, psip_time now, uint32_t rate)
{
	psip_time passed = now - *at;
	uint32_t leaked;

	if (passed >= 1000) {
		*at = now;
		return rate;
	}
	leaked = (uint32_t)passed * rate / 1000;
	*at += (leaked * 1000 + rate - 1) / rate;
	return leaked;
}

bool psip_allowance_take(struct psip_allowance *a, psip_time now, uint32_t peer)
{
	const uint32_t rates[2] = { a->peer_rate ? a->peer_rate : PSIP_ALLOWANCE_PEER, a->total_rate ? a->total_rate : PSIP_ALLOWANCE_TOTAL };
	uint16_t *const spent[2] = { &a->spent[peer % PSIP_ALLOWANCE_PEERS], &a->spent[PSIP_ALLOWANCE_PEERS] };

	for (unsigned all = 0; all < 2; all++) {
		uint32_t leaked = allowance_leaked(&a->at[all], now, rates[all]);
		for (unsigned i = all * PSIP_ALLOWANCE_PEERS; i < PSIP_ALLOWANCE_PEERS + all; i++)
			a->spent[i] = a->spent[i] > leaked ? (uint16_t)(a->spent[i] - leaked) : 0;
	}
	for (unsigned all = 0; all < 2; all++)
		if (*spent[all] >= rates[all])
			return false;
	for (unsigned all = 0; all < 2; all++)
		*spent[all] = (uint16_t)(*spent[all] + (*spent[all] < PSIP_ALLOWANCE_ALL - 1)); /* where there is no limit, it is never reached */
	return true;
}
