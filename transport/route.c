/* SPDX-License-Identifier: MIT
 * Local addresses by destination. One entry per hash: a newer destination replaces an older one. */
#include "transport/route.h"

#include "transport/base/hash.h"

static struct psip_route_entry *route_entry(struct psip *s, const struct psip_address *remote)
{
	struct psip_transport *t = psip_transport_of(s);
	struct psip_route_entry *entries = psip_at(s, t->routes);
	struct psip_hash h = psip_hash_begin(s);

	if (!t->route_count)
		return NULL;
	psip_hash_add(&h, remote->ip, sizeof remote->ip);
	psip_hash_add(&h, &remote->transport, sizeof remote->transport);
	return &entries[psip_hash_end(&h) % t->route_count];
}

bool psip_route_find(struct psip *s, const struct psip_address *remote, struct psip_address *local)
{
	const struct psip_route_entry *entry = route_entry(s, remote);

	if (!entry || !entry->remote.family || entry->remote.transport != remote->transport || !psip_address_same_ip(&entry->remote, remote))
		return false;
	*local = entry->local;
	return true;
}

void psip_route_learn(struct psip *s, const struct psip_address *remote, const struct psip_address *local)
{
	struct psip_route_entry *entry = route_entry(s, remote);

	if (!entry)
		return;
	entry->remote = *remote;
	entry->local = *local;
}

void psip_route_gone(struct psip *s, const struct psip_address *remote, const struct psip_address *local)
{
	struct psip_address known;

	if (!psip_route_find(s, remote, &known) || (local->port && !psip_address_equal(&known, local)))
		return;
	memset(route_entry(s, remote), 0, sizeof(struct psip_route_entry));
	psip_transport_of(s)->unrouted |= local->port != 0;
}

void psip_routes_forget(struct psip *s)
{
	struct psip_transport *t = psip_transport_of(s);

	if (t->route_count)
		memset(psip_at(s, t->routes), 0, t->route_count * sizeof(struct psip_route_entry));
}
