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

static uint16_t allowance_less(uint16_t spent, uint32_t leaked)
{
	return spent > leaked ? (uint16_t)(spent - leaked) : 0;
}

static void allowance_leak(struct psip_allowance *a, psip_time now, uint32_t peer_rate, uint32_t total_rate)
{
	uint32_t leaked = allowance_leaked(&a->peers_at, now, peer_rate);

	for (unsigned i = 0; leaked && i < PSIP_ALLOWANCE_PEERS; i++)
		a->spent[i] = allowance_less(a->spent[i], leaked);
	a->total = allowance_less(a->total, allowance_leaked(&a->total_at, now, total_rate));
}

bool psip_allowance_take(struct psip_allowance *a, psip_time now, uint32_t peer)
{
	uint32_t peer_rate = a->peer_rate ? a->peer_rate : PSIP_ALLOWANCE_PEER, total_rate = a->total_rate ? a->total_rate : PSIP_ALLOWANCE_TOTAL;
	uint16_t *spent = &a->spent[peer % PSIP_ALLOWANCE_PEERS];

	allowance_leak(a, now, peer_rate, total_rate);
	if ((*spent >= peer_rate && peer_rate != PSIP_ALLOWANCE_ALL) || (a->total >= total_rate && total_rate != PSIP_ALLOWANCE_ALL))
		return false;
	*spent = (uint16_t)(*spent + (*spent < peer_rate));
	a->total = (uint16_t)(a->total + (a->total < total_rate));
	return true;
}
