/* SPDX-License-Identifier: MIT
 * Flows: streams by the address that requests go to, and for whom their peers speak (RFC 3261 §18.1.1, RFC 5923). */
#include "transport/flow.h"

#include "transport/base/bytes.h"
#include "transport/base/hash.h"
#include "transport/base/ready.h"
#include "transport/base/wheel.h"
#include "transport/route.h"

static uint32_t flow_hash(const struct psip *s, const struct psip_address *remote, uint16_t port)
{
	struct psip_hash h = psip_hash_begin(s);

	psip_hash_add(&h, remote->ip, sizeof remote->ip);
	psip_hash_add(&h, &port, sizeof port);
	psip_hash_add(&h, &remote->transport, sizeof remote->transport);
	return psip_hash_end(&h);
}

struct psip_flow *psip_flow_get(struct psip *s, psip_handle flow)
{
	return psip_pool_get(s, &psip_transport_of(s)->flows, flow);
}

static void flow_list(struct psip *s, struct psip_flow *flow)
{
	uint32_t hash = flow_hash(s, &flow->remote, flow->port);

	psip_table_add(s, &psip_transport_of(s)->flow_table, psip_ref_of(s, flow), offsetof(struct psip_flow, link), hash);
}

static void flow_unlist(struct psip *s, struct psip_flow *flow)
{
	psip_table_remove(s, &psip_transport_of(s)->flow_table, psip_ref_of(s, flow), offsetof(struct psip_flow, link));
}

static struct psip_flow *flow_make(struct psip *s, const struct psip_address *remote, bool inbound)
{
	struct psip_flow *flow = psip_at(s, psip_flow_place(s, remote, inbound));

	if (!flow)
		return NULL;
	flow->port = remote->port;
	flow_list(s, flow);
	return flow;
}

/* ---- Whom a flow leads to ---- */

/* Kept as a length and the name, one behind the other. */
struct psip_span psip_flow_identity(struct psip *s, const struct psip_flow *flow, unsigned n)
{
	const uint8_t *at = psip_bytes_data(s, flow->identities), *end = at ? at + psip_bytes_length(s, flow->identities) : NULL;

	for (; at < end; at += 1 + *at)
		if (n-- == 0)
			return psip_span((const char *)at + 1, *at);
	return psip_span(NULL, 0);
}

void psip_flow_authenticated(struct psip *s, psip_handle handle, const struct psip_span *names, unsigned count)
{
	struct psip_flow *flow = psip_flow_get(s, handle);
	size_t size = 0;
	uint8_t *to;

	if (!flow || flow->state == PSIP_FLOW_CLOSE)
		return;
	psip_bytes_drop(s, flow->identities);
	flow->identities = 0;
	for (unsigned i = 0; i < count; i++)
		size += names[i].length >= 1 && names[i].length <= UINT8_MAX ? 1 + names[i].length : 0;
	if (!size || !(flow->identities = psip_bytes_take(s, size)))
		return;
	to = psip_bytes_data(s, flow->identities);
	for (unsigned i = 0; i < count; i++) {
		if (names[i].length < 1 || names[i].length > UINT8_MAX)
			continue;
		*to++ = (uint8_t)names[i].length;
		memcpy(to, names[i].at, names[i].length);
		to += names[i].length;
	}
}

/* RFC 5923 §8.1, §8.2: over TLS the resolved address is not enough; without a domain only what stands without one. */
static bool flow_serves(struct psip *s, const struct psip_flow *flow, psip_ref name)
{
	struct psip_span wanted = psip_bytes_span(s, name), identity;

	if (!psip_transport_secure(flow->remote.transport))
		return true;
	if (!flow->alias && psip_span_equal_nocase(wanted, psip_bytes_span(s, flow->name)))
		return true;
	if (!wanted.length)
		return false;
	for (unsigned i = 0; (identity = psip_flow_identity(s, flow, i)).length; i++)
		if (psip_span_equal_nocase(identity, wanted))
			return true;
	return false;
}

static bool flow_leads_to(const struct psip_flow *flow, const struct psip_address *remote)
{
	return flow->port == remote->port && flow->remote.transport == remote->transport && psip_address_same_ip(&flow->remote, remote);
}

/* The flow that leads there and serves the domain; 0: none. */
static psip_ref flow_find(struct psip *s, const struct psip_address *remote, psip_ref name)
{
	size_t link = offsetof(struct psip_flow, link);
	psip_ref ref = psip_table_first(s, &psip_transport_of(s)->flow_table, flow_hash(s, remote, remote->port), link);

	for (; ref; ref = psip_table_next(s, ref, link))
		if (flow_leads_to(psip_at(s, ref), remote) && flow_serves(s, psip_at(s, ref), name))
			break;
	return ref;
}

bool psip_flow_leads(struct psip *s, psip_handle handle, const struct psip_address *remote)
{
	const struct psip_flow *flow = psip_flow_get(s, handle);

	return flow && flow->state != PSIP_FLOW_CLOSE && flow_leads_to(flow, remote);
}

bool psip_flow_stands(struct psip *s, const struct psip_address *remote, psip_ref name)
{
	return flow_find(s, remote, name) != 0;
}

int psip_flow_to(struct psip *s, const struct psip_address *remote, psip_ref name, psip_handle *handle)
{
	psip_ref ref = flow_find(s, remote, name);
	struct psip_flow *flow;

	if (ref) {
		*handle = psip_handle_of(s, ref);
		return PSIP_OK;
	}
	flow = flow_make(s, remote, false);
	if (!flow)
		return PSIP_ERR_FULL;
	flow->state = PSIP_FLOW_ASK;
	flow->name = name;
	psip_bytes_keep(s, name);
	psip_ready_add(s, psip_ref_of(s, flow), PSIP_LIST_TRANSPORT);
	*handle = psip_handle_of(s, psip_ref_of(s, flow));
	return PSIP_OK;
}

static bool flow_wants_alias(const struct psip_via *via)
{
	struct psip_span rest = via->params, name, value;

	while (psip_param_next(&rest, &name, &value) == 1)
		if (psip_span_equal_nocase(name, PSIP_TEXT("alias")))
			return true;
	return false;
}

void psip_flow_alias(struct psip *s, psip_handle handle, const struct psip_via *via)
{
	struct psip_flow *flow = psip_flow_get(s, handle);
	uint16_t port = via->has_port ? via->port : psip_transport_port(PSIP_TLS);

	if (!flow || flow->state != PSIP_FLOW_OPEN || !flow->inbound || flow->remote.transport != PSIP_TLS || via->transport != PSIP_TLS)
		return;
	if (!flow->identities || psip_transport_of(s)->no_alias || flow->port == port || !flow_wants_alias(via))
		return;
	flow_unlist(s, flow);
	flow->alias = true;
	flow->port = port;
	flow_list(s, flow);
}

/* ---- Life ---- */

/* A handshake ends by then; what a peer opened must be heard of by then; with a limit on idling a look is taken then. */
void psip_flow_arm(struct psip *s, struct psip_flow *flow)
{
	psip_duration idle = psip_transport_of(s)->idle_max;
	psip_time deadline = PSIP_NEVER;

	if (flow->state == PSIP_FLOW_HANDSHAKE || flow->partial || (flow->inbound && !flow->heard))
		deadline = psip_after(s->now, PSIP_FLOW_PATIENCE);
	else if (flow->inbound && idle)
		deadline = psip_after(flow->users ? s->now : flow->used_at, idle);
	if (flow->inbound && !flow->heard && idle && idle < PSIP_FLOW_PATIENCE)
		deadline = psip_after(s->now, idle);
	psip_timer_set(s, psip_ref_of(s, flow), deadline);
}

int psip_flow_accept(struct psip *s, const struct psip_address *local, const struct psip_address *remote, psip_handle *handle)
{
	struct psip_flow *flow = flow_make(s, remote, true);

	if (!flow)
		return PSIP_ERR_FULL;
	flow->local = *local;
	flow->state = PSIP_FLOW_OPEN;
	if (psip_transport_websocket(remote->transport) && !psip_flow_websocket_begin(s, flow)) {
		psip_flow_closed(s, psip_handle_of(s, psip_ref_of(s, flow)));
		return PSIP_ERR_FULL;
	}
	psip_flow_arm(s, flow);
	*handle = psip_handle_of(s, psip_ref_of(s, flow));
	return PSIP_OK;
}

void psip_flow_connected(struct psip *s, psip_handle handle, const struct psip_address *local)
{
	struct psip_flow *flow = psip_flow_get(s, handle);

	if (!flow || flow->state != PSIP_FLOW_CONNECTING)
		return;
	flow->local = *local;
	flow->state = PSIP_FLOW_OPEN;
	if (psip_transport_websocket(flow->remote.transport) && !psip_flow_websocket_begin(s, flow))
		psip_flow_close(s, handle);
	else
		psip_flow_arm(s, flow);
}

/* It serves nobody any more. */
static void flow_retire(struct psip *s, struct psip_flow *flow)
{
	psip_timer_set(s, psip_ref_of(s, flow), PSIP_NEVER);
	flow_unlist(s, flow);
	psip_flow_unplace(s, flow);
	psip_flow_drop_buffer(s, flow);
	psip_bytes_drop(s, flow->name);
	psip_bytes_drop(s, flow->identities);
	flow->name = flow->identities = 0;
	if (!flow->inbound)
		psip_route_gone(s, &flow->remote, &flow->local);
}

void psip_flow_closed(struct psip *s, psip_handle handle)
{
	struct psip_transport *t = psip_transport_of(s);
	struct psip_flow *flow = psip_flow_get(s, handle);

	if (!flow)
		return;
	if (flow->state == PSIP_FLOW_AGAIN) { /* the server has closed it, too: all that is left to pull is CONNECT */
		flow->state = PSIP_FLOW_ASK;
		return;
	}
	if (flow->state == PSIP_FLOW_CLOSE && psip_flow_websocket_untold(s, flow)) /* why, and CLOSE, are still to be pulled */
		return;
	if (flow->state == PSIP_FLOW_CLOSE)
		t->closing--;
	else
		flow_retire(s, flow);
	psip_flow_websocket_end(s, flow);
	t->orphans += flow->clients;
	t->deserted |= flow->users > 0;
	psip_pool_give(s, &t->flows, psip_ref_of(s, flow));
}

void psip_flow_close(struct psip *s, psip_handle handle)
{
	struct psip_flow *flow = psip_flow_get(s, handle);

	if (!flow || flow->state == PSIP_FLOW_CLOSE)
		return;
	if (psip_flow_is_websocket(flow))
		psip_flow_websocket_close(s, flow, PSIP_WEBSOCKET_AWAY);
	flow_retire(s, flow);
	flow->drains = flow->state == PSIP_FLOW_OPEN;
	flow->state = PSIP_FLOW_CLOSE;
	psip_transport_of(s)->closing++;
	psip_ready_add(s, psip_ref_of(s, flow), PSIP_LIST_TRANSPORT);
}

void psip_flow_close_all(struct psip *s)
{
	const struct psip_pool *flows = &psip_transport_of(s)->flows;

	for (psip_ref ref = psip_pool_next(s, flows, 0); ref; ref = psip_pool_next(s, flows, ref))
		psip_flow_close(s, psip_handle_of(s, ref));
}

void psip_flow_use(struct psip *s, psip_handle handle, bool client)
{
	struct psip_flow *flow = psip_flow_get(s, handle);

	if (!flow)
		return;
	flow->users++;
	flow->clients += client;
}

void psip_flow_unuse(struct psip *s, psip_handle handle, bool client)
{
	struct psip_flow *flow = psip_flow_get(s, handle);

	if (!flow || !flow->users)
		return;
	flow->users--;
	flow->clients -= client;
}

/* A peer's time is not up while somebody counts on the flow, or if it only idles and was used meanwhile. */
static bool flow_has_time(struct psip *s, const struct psip_flow *flow)
{
	psip_duration idle = psip_transport_of(s)->idle_max;

	if (flow->state != PSIP_FLOW_OPEN || flow->partial)
		return false;
	return flow->users || (flow->heard && (!idle || s->now < psip_after(flow->used_at, idle)));
}

void psip_flow_expired(struct psip *s, psip_ref object)
{
	struct psip_flow *flow = psip_at(s, object);

	if (flow_has_time(s, flow))
		psip_flow_arm(s, flow);
	else
		psip_flow_close(s, psip_handle_of(s, object));
}
