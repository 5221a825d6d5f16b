/* SPDX-License-Identifier: MIT
 * The way to a URI: transport, port and addresses by RFC 3263 §4 for numeric hosts and A/AAAA records, and the local address. */
#include "transport/route.h"

#include "transport/base/bytes.h"
#include "transport/base/hash.h"
#include "transport/transport.h"

/* One entry per hash: a newer destination replaces an older one. */
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

void psip_routes_forget(struct psip *s)
{
	struct psip_transport *t = psip_transport_of(s);

	if (t->route_count)
		memset(psip_at(s, t->routes), 0, t->route_count * sizeof(struct psip_route_entry));
}

static void target_ask_route(struct psip *s, struct psip_target *target)
{
	struct psip_route_entry *entry = route_entry(s, &target->remote);

	if (entry && entry->remote.family && entry->remote.transport == target->remote.transport && psip_address_same_ip(&entry->remote, &target->remote)) {
		target->local = entry->local;
		target->state = PSIP_TARGET_READY;
	} else {
		target->state = PSIP_TARGET_ASK_ROUTE;
	}
}

static uint8_t target_transport(const struct psip_uri *uri)
{
	struct psip_span value;

	if (uri->scheme == PSIP_SCHEME_SIPS)
		return PSIP_TLS;
	if (psip_uri_param(uri, "transport", &value))
		return psip_transport_find(value);
	return PSIP_UDP;
}

int psip_target_begin(struct psip *s, struct psip_target *target, const struct psip_uri *uri, uint8_t transport)
{
	struct psip_span host = uri->host, maddr;

	psip_target_end(s, target);
	if (uri->scheme != PSIP_SCHEME_SIP && uri->scheme != PSIP_SCHEME_SIPS)
		return PSIP_ERR_UNSUPPORTED;
	memset(&target->remote, 0, sizeof target->remote);
	target->remote.transport = transport ? transport : target_transport(uri);
	if (target->remote.transport == PSIP_TRANSPORT_OTHER || (uri->scheme == PSIP_SCHEME_SIPS && !psip_transport_secure(target->remote.transport)))
		return PSIP_ERR_UNSUPPORTED;
	target->remote.port = uri->has_port ? uri->port : psip_transport_port(target->remote.transport);
	if (psip_uri_param(uri, "maddr", &maddr) && maddr.length)
		host = maddr;
	if (psip_address_read(&target->remote, host)) {
		target_ask_route(s, target);
		return PSIP_OK;
	}
	target->name = psip_bytes_take(s, host.length);
	if (!target->name)
		return PSIP_ERR_FULL;
	memcpy(psip_bytes_data(s, target->name), host.at, host.length);
	target->family = 4;
	target->state = PSIP_TARGET_ASK_NAME;
	return PSIP_OK;
}

bool psip_target_output(struct psip *s, struct psip_target *target, psip_handle owner, struct psip_output *out)
{
	if (target->state != PSIP_TARGET_ASK_NAME && target->state != PSIP_TARGET_ASK_ROUTE)
		return false;
	memset(out, 0, sizeof *out);
	out->token = owner;
	out->remote = target->remote;
	if (target->state == PSIP_TARGET_ASK_NAME) {
		out->kind = PSIP_QUERY;
		out->type = target->family == 6 ? PSIP_LOCATE_AAAA : PSIP_LOCATE_A;
		out->query = target->family;
		out->name = psip_span((const char *)psip_bytes_data(s, target->name), psip_bytes_length(s, target->name));
		target->state = PSIP_TARGET_WAIT_NAME;
	} else {
		out->kind = PSIP_ROUTE;
		target->state = PSIP_TARGET_WAIT_ROUTE;
	}
	return true;
}

void psip_target_answer(struct psip *s, struct psip_target *target, uint16_t query, const struct psip_locate_answer *answer)
{
	uint16_t type = target->family == 6 ? PSIP_LOCATE_AAAA : PSIP_LOCATE_A;
	const struct psip_locate_record *r = answer->records;

	if (target->state != PSIP_TARGET_WAIT_NAME || query != target->family)
		return;
	for (size_t i = 0; i < answer->count && answer->status == PSIP_LOCATE_ANSWERED; i++, r++) {
		if (r->type != type)
			continue;
		memcpy(target->remote.ip, r->ip, type == PSIP_LOCATE_A ? 4 : 16);
		target->remote.family = target->family;
		target_ask_route(s, target);
		return;
	}
	target->state = target->family == 6 ? PSIP_TARGET_FAILED : PSIP_TARGET_ASK_NAME;
	target->family = 6;
}

void psip_target_route(struct psip *s, struct psip_target *target, const struct psip_address *local)
{
	struct psip_route_entry *entry;

	if (target->state != PSIP_TARGET_WAIT_ROUTE)
		return;
	if (!local || !local->family) {
		target->state = PSIP_TARGET_FAILED;
		return;
	}
	target->local = *local;
	target->local.transport = target->remote.transport;
	target->state = PSIP_TARGET_READY;
	entry = route_entry(s, &target->remote);
	if (entry) {
		entry->remote = target->remote;
		entry->local = target->local;
	}
}

void psip_target_end(struct psip *s, struct psip_target *target)
{
	if (target->name)
		psip_bytes_drop(s, target->name);
	target->name = 0;
	target->state = PSIP_TARGET_NONE;
}
