/* SPDX-License-Identifier: MIT
 * What is known of ways: what the driver can do, and the memory between locations (locate_cache.h) in the block. */
#include "transport/transport.h"

static struct psip_ways *ways_of(struct psip *s)
{
	return &psip_transport_of(s)->ways;
}

void psip_target_failed(struct psip *s, const struct psip_address *remote, psip_duration duration)
{
	struct psip_ways *w = ways_of(s);
	psip_time until = psip_after(s->now, duration);

	psip_locate_failed_note(psip_at(s, w->failed), w->failed_count, s->now, duration, remote);
	if (w->failed_until < until)
		w->failed_until = until;
}

void psip_target_answered(struct psip *s, const struct psip_address *remote)
{
	struct psip_ways *w = ways_of(s);

	if (s->now < w->failed_until)
		psip_locate_failed_forget(psip_at(s, w->failed), w->failed_count, remote);
}

bool psip_target_has(struct psip *s, uint8_t transport)
{
	const struct psip_locate_options *o = &ways_of(s)->options;

	return memchr(o->transports, transport, o->transport_count) != NULL;
}

bool psip_target_too_large(struct psip *s, const struct psip_address *remote, unsigned flags, size_t length)
{
	return remote->transport == PSIP_UDP && !(flags & PSIP_TARGET_FIXED) && length > ways_of(s)->datagram_max && psip_target_has(s, PSIP_TCP) &&
	       !psip_address_is_multicast(remote);
}

int psip_target_configure(struct psip *s, const uint8_t transports[PSIP_LOCATE_TRANSPORTS], const uint8_t families[2], uint32_t mtu, bool refuse_vanished)
{
	static const uint8_t usual[PSIP_LOCATE_TRANSPORTS] = { PSIP_UDP, PSIP_TCP }, both[2] = { 6, 4 };
	struct psip_locate_options o = { .flags = refuse_vanished ? PSIP_LOCATE_REFUSE_VANISHED : 0 };
	struct psip_ways *w = ways_of(s);
	bool ended = false;

	memcpy(o.transports, transports && transports[0] ? transports : usual, sizeof o.transports);
	memcpy(o.families, families && families[0] ? families : both, sizeof o.families);
	while (o.transport_count < PSIP_LOCATE_TRANSPORTS && o.transports[o.transport_count])
		o.transport_count++;
	o.family_count = o.families[1] ? 2 : 1;
	for (unsigned i = 0; i < PSIP_LOCATE_TRANSPORTS; i++) {
		ended |= !o.transports[i];
		if (ended && o.transports[i])
			return PSIP_ERR_ARGUMENT;
	}
	if (!psip_locate_options_valid(&o) || (mtu && mtu < 576) || mtu > 65535)
		return PSIP_ERR_ARGUMENT;
	w->options = o;
	w->datagram_max = mtu ? mtu - 200 : 1300;
	return PSIP_OK;
}

void psip_target_layout(struct psip_layout *l, struct psip_ways *ways)
{
	uint32_t names = l->limits.names == PSIP_NO_ENTRIES ? 0 : l->limits.names, failed = l->limits.failed == PSIP_NO_ENTRIES ? 0 : l->limits.failed;
	uint32_t domains = l->limits.domains == PSIP_NO_ENTRIES ? 0 : l->limits.domains;
	psip_ref name = psip_carve(l, names * sizeof(struct psip_locate_cache_entry)), bad = psip_carve(l, failed * sizeof(struct psip_locate_failed));
	psip_ref sips = psip_carve(l, domains * sizeof(struct psip_locate_sips));

	if (!ways)
		return;
	ways->names = name;
	ways->failed = bad;
	ways->domains = sips;
	ways->name_count = names;
	ways->failed_count = failed;
	ways->domain_count = domains;
}
