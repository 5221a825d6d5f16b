/* SPDX-License-Identifier: MIT
 * The transport layer's root: outstanding sends and the outputs of the layer. */
#include "transport/transport.h"

#include "transport/base/bytes.h"
#include "transport/base/ready.h"
#include "transport/base/wheel.h"
#include "transport/route.h"

struct psip_transport *psip_transport_of(struct psip *s)
{
	return psip_root(s, PSIP_SECTION_TRANSPORT);
}

void psip_transport_layout(struct psip *s, struct psip_layout *l)
{
	struct psip_transport *t = psip_carve_root(s, l, PSIP_SECTION_TRANSPORT, sizeof *t);
	psip_ref routes;

	psip_pool_layout(l, t ? &t->sends : NULL, sizeof(struct psip_send), l->limits.sends);
	psip_pool_layout(l, t ? &t->flows : NULL, sizeof(struct psip_flow), l->limits.flows);
	psip_table_layout(l, t ? &t->flow_table : NULL, l->limits.flows);
	routes = psip_carve(l, l->limits.routes * sizeof(struct psip_route_entry));
	psip_target_layout(l, t ? &t->ways : NULL);
	if (!t)
		return;
	t->routes = routes;
	t->route_count = l->limits.routes;
	t->message_max = l->limits.message_max;
}

static struct psip_send *send_make(struct psip *s, psip_ref bytes, const struct psip_address *local, const struct psip_address *remote, psip_handle flow)
{
	struct psip_send *send = psip_at(s, psip_pool_take(s, &psip_transport_of(s)->sends, PSIP_KIND_SEND));

	if (!send)
		return NULL;
	send->bytes = bytes;
	send->local = *local;
	send->remote = *remote;
	send->flow = flow;
	return send;
}

static void send_fill(struct psip *s, struct psip_output *out, const struct psip_send *send)
{
	memset(out, 0, sizeof *out);
	out->kind = PSIP_SEND;
	out->token = psip_handle_of(s, psip_ref_of(s, send));
	out->flow = send->flow;
	out->local = send->local;
	out->remote = send->remote;
	out->bytes = psip_bytes_data(s, send->bytes);
	out->length = psip_bytes_length(s, send->bytes);
	psip_transport_of(s)->sent++;
}

bool psip_transport_emit(struct psip *s, struct psip_output *out, psip_ref bytes, const struct psip_address *local,
                         const struct psip_address *remote, psip_handle flow, psip_handle owner)
{
	struct psip_send *send = send_make(s, bytes, local, remote, flow);

	if (!send)
		return false;
	psip_bytes_keep(s, bytes);
	send->owner = owner;
	send_fill(s, out, send);
	return true;
}

int psip_transport_queue(struct psip *s, psip_ref bytes, const struct psip_address *local, const struct psip_address *remote, psip_handle flow)
{
	struct psip_send *send = send_make(s, bytes, local, remote, flow);

	if (!send) {
		psip_bytes_drop(s, bytes);
		psip_transport_of(s)->dropped++;
		return PSIP_ERR_FULL;
	}
	psip_ready_add(s, psip_ref_of(s, send), PSIP_LIST_TRANSPORT);
	return PSIP_OK;
}

static psip_handle send_end(struct psip *s, struct psip_send *send)
{
	psip_handle owner = send->owner;

	psip_bytes_drop(s, send->bytes);
	psip_pool_give(s, &psip_transport_of(s)->sends, psip_ref_of(s, send));
	return owner;
}

psip_handle psip_transport_sent(struct psip *s, uint64_t token, int result)
{
	struct psip_send *send = psip_pool_get(s, &psip_transport_of(s)->sends, token);
	psip_handle owner;

	if (!send)
		return 0;
	owner = send_end(s, send);
	return result < 0 ? owner : 0;
}

/* CONNECT once, CLOSE once. */
static bool flow_output(struct psip *s, struct psip_flow *flow, struct psip_output *out)
{
	memset(out, 0, sizeof *out);
	out->flow = psip_handle_of(s, psip_ref_of(s, flow));
	out->remote = flow->remote;
	out->local = flow->local;
	if (flow->state == PSIP_FLOW_ASK) {
		out->kind = PSIP_CONNECT;
		out->name = psip_span((const char *)psip_bytes_data(s, flow->name), psip_bytes_length(s, flow->name));
		flow->state = PSIP_FLOW_CONNECTING;
		return true;
	}
	if (flow->state != PSIP_FLOW_CLOSE)
		return false;
	out->kind = PSIP_CLOSE;
	psip_flow_closed(s, out->flow);
	return true;
}

bool psip_transport_next(struct psip *s, struct psip_output *out)
{
	psip_ref ref;

	while ((ref = psip_ready_pop(s, PSIP_LIST_TRANSPORT)) != 0) {
		struct psip_object *object = psip_at(s, ref);
		if (object->kind == PSIP_KIND_SEND) {
			send_fill(s, out, psip_at(s, ref));
			return true;
		}
		if (object->kind == PSIP_KIND_FLOW && flow_output(s, psip_at(s, ref), out))
			return true;
	}
	return false;
}

void psip_transport_expired(struct psip *s, psip_ref object)
{
	if (((struct psip_object *)psip_at(s, object))->kind == PSIP_KIND_FLOW)
		psip_flow_close(s, psip_handle_of(s, object));
}
