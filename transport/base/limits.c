/* SPDX-License-Identifier: MIT
 * Limits of a block: defaults and ranges. */
#include "transport/base/limits.h"

static uint32_t limits_or(uint32_t given, uint64_t otherwise, uint32_t most)
{
	if (given)
		return given;
	return otherwise < most ? (uint32_t)otherwise : most;
}

/* Given limits may be out of range here: 64-bit sums keep the defaults of the others sane. */
void psip_limits_default(struct psip_limits *l)
{
	l->calls = limits_or(l->calls, 16, UINT32_MAX);
	l->dialogs = limits_or(l->dialogs, (uint64_t)l->calls * 2, 1u << 21);
	l->transactions = limits_or(l->transactions, (uint64_t)l->calls * 4 + 16, 1u << 22);
	l->sends = limits_or(l->sends, l->transactions, 1u << 22);
	l->flows = limits_or(l->flows, 16, 1u << 20);
	l->routes = limits_or(l->routes, 16, 1u << 20);
	l->keepalives = limits_or(l->keepalives, l->calls, 1u << 20);
	l->bytes = limits_or(l->bytes, 65536 + (uint64_t)l->calls * 16384, 1u << 31);
	l->reserve_size = limits_or(l->reserve_size, 1024, 65536);
	l->peer_quota = limits_or(l->peer_quota, (l->transactions + 1) / 2, 1u << 22);
	l->message_max = limits_or(l->message_max, l->bytes / 4, 65535);
	l->names = limits_or(l->names, 8, UINT32_MAX);
	l->failed = limits_or(l->failed, 16, UINT32_MAX);
	l->domains = limits_or(l->domains, 4, UINT32_MAX);
	l->flows_per_peer = limits_or(l->flows_per_peer, l->flows - l->flows / 4, 1u << 20);
	l->shards = limits_or(l->shards, 1, UINT32_MAX);
}

static bool limits_within(uint32_t value, uint32_t least, uint32_t most)
{
	return value >= least && value <= most;
}

static bool limits_entries(uint32_t value)
{
	return value == PSIP_NO_ENTRIES || limits_within(value, 1, 1u << 16);
}

bool psip_limits_valid(const struct psip_limits *l)
{
	return limits_within(l->calls, 1, 1u << 20) && limits_within(l->dialogs, 1, 1u << 21) && limits_within(l->transactions, 4, 1u << 22) &&
	       limits_within(l->sends, 1, 1u << 22) && limits_within(l->flows, 1, 1u << 20) && limits_within(l->routes, 1, 1u << 20) &&
	       limits_within(l->keepalives, 1, 1u << 20) &&
	       limits_within(l->bytes, 1024, UINT32_MAX - 65535) && limits_within(l->trace, 0, 1u << 24) &&
	       limits_within(l->reserve_size, 128, 65536) && limits_within(l->peer_quota, 1, 1u << 22) &&
	       limits_within(l->message_max, 256, 1u << 24) && limits_entries(l->names) && limits_entries(l->failed) && limits_entries(l->domains) &&
	       limits_within(l->flows_per_peer, 1, 1u << 20) && limits_within(l->shards, 1, 256) && l->shard < l->shards;
}
