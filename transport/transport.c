/* SPDX-License-Identifier: MIT
 * The transport layer's root: outstanding sends and the outputs of the layer. */
#include "transport/flow.h"

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
	psip_pool_layout(l, t ? &t->flows : NULL, sizeof(struct psip_flow), l->limits.flows + 1);
	psip_table_layout(l, t ? &t->flow_table : NULL, l->limits.flows);
	psip_table_layout(l, t ? &t->peer_table : NULL, l->limits.flows);
	psip_keepalive_layout(t ? &t->keepalives : NULL, l);
	routes = psip_carve(l, l->limits.routes * sizeof(struct psip_route_entry));
	psip_target_layout(l, t ? &t->ways : NULL);
	if (!t)
		return;
	t->routes = routes;
	t->route_count = l->limits.routes;
	t->message_max = l->limits.message_max;
	t->flow_max = l->limits.flows;
	t->peer_max = l->limits.flows_per_peer;
}

/* ---- Settings of streams ---- */

/* The path has no spaces, and is one (RFC 6455 §3). */
static bool transport_text_ok(struct psip_span text, bool spaces)
{
	for (size_t i = 0; i < text.length; i++)
		if ((unsigned char)text.at[i] < (spaces ? 0x20 : 0x21) || text.at[i] == 0x7f)
			return false;
	return text.length <= PSIP_STREAM_TEXT_MAX && (spaces || !text.length || text.at[0] == '/');
}

int psip_stream_configure(struct psip *s, const struct psip_stream_settings *settings)
{
	struct psip_transport *t = psip_transport_of(s);
	const struct psip_span texts[PSIP_STREAM_TEXTS] = { settings->websocket_path, settings->websocket_origins, settings->websocket_cookie,
		                                            settings->websocket_authorization };
	psip_ref copies[PSIP_STREAM_TEXTS] = { 0 };

	for (unsigned i = 0; i < PSIP_STREAM_TEXTS; i++)
		if (!transport_text_ok(texts[i], i != PSIP_STREAM_PATH))
			return PSIP_ERR_ARGUMENT;
	for (unsigned i = 0; i < PSIP_STREAM_TEXTS; i++) {
		if (!texts[i].length)
			continue;
		copies[i] = psip_bytes_copy(s, texts[i].at, texts[i].length);
		if (!copies[i]) {
			while (i-- > 0)
				psip_bytes_drop(s, copies[i]);
			return PSIP_ERR_FULL;
		}
	}
	for (unsigned i = 0; i < PSIP_STREAM_TEXTS; i++) {
		psip_bytes_drop(s, t->stream_text[i]);
		t->stream_text[i] = copies[i];
	}
	t->idle_max = settings->idle;
	t->no_alias = settings->no_alias;
	return PSIP_OK;
}

/* ---- Sends ---- */

/* Takes over the caller's count of `bytes` if it succeeds. */
static struct psip_send *send_make(struct psip *s, psip_ref bytes, const struct psip_address *local, const struct psip_address *remote,
                                   psip_handle handle)
{
	struct psip_send *send = psip_at(s, psip_pool_take(s, &psip_transport_of(s)->sends, PSIP_KIND_SEND));
	struct psip_flow *flow = psip_flow_get(s, handle);

	if (!send)
		return NULL;
	send->bytes = bytes;
	send->local = *local;
	send->remote = *remote;
	send->flow = handle;
	if (flow)
		flow->out++;
	if (flow && flow->state != PSIP_FLOW_CLOSE)
		psip_flow_touch(s, flow);
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

static struct psip_flow *send_websocket(struct psip *s, psip_handle handle)
{
	struct psip_flow *flow = psip_flow_get(s, handle);

	return flow && psip_flow_is_websocket(flow) ? flow : NULL;
}

static psip_ref send_frame(struct psip *s, const struct psip_flow *flow, psip_ref bytes, bool reserved)
{
	return psip_flow_websocket_frame(s, flow, psip_bytes_span(s, bytes), reserved);
}

int psip_transport_emit(struct psip *s, struct psip_output *out, psip_ref bytes, const struct psip_address *local,
                        const struct psip_address *remote, psip_handle flow, psip_handle owner, bool reserved)
{
	const struct psip_transport *t = psip_transport_of(s);
	const struct psip_flow *websocket = send_websocket(s, flow);
	struct psip_send *send;

	if (t->sends.used == t->sends.capacity)
		return PSIP_ERR_FULL;
	if (!websocket)
		psip_bytes_keep(s, bytes);
	else if ((bytes = send_frame(s, websocket, bytes, reserved)) == 0)
		return PSIP_ERR_SPACE;
	send = send_make(s, bytes, local, remote, flow);
	send->owner = owner;
	send_fill(s, out, send);
	return PSIP_OK;
}

/* No peer has more than half of the records waiting for its socket beside what transactions send. */
static struct psip_send *send_queue(struct psip *s, psip_ref bytes, const struct psip_address *local, const struct psip_address *remote,
                                    psip_handle handle)
{
	struct psip_transport *t = psip_transport_of(s);
	const struct psip_flow *flow = psip_flow_get(s, handle);
	struct psip_send *send = NULL;

	if (bytes && !(flow && flow->out >= (t->sends.capacity + 1) / 2))
		send = send_make(s, bytes, local, remote, handle);
	if (!send) {
		psip_bytes_drop(s, bytes);
		t->dropped++;
		return NULL;
	}
	psip_ready_add(s, psip_ref_of(s, send), PSIP_LIST_TRANSPORT);
	return send;
}

int psip_transport_queue(struct psip *s, psip_ref bytes, const struct psip_address *local, const struct psip_address *remote, psip_handle flow)
{
	const struct psip_flow *websocket = send_websocket(s, flow);

	if (websocket && bytes) {
		psip_ref framed = send_frame(s, websocket, bytes, false);
		psip_bytes_drop(s, bytes);
		bytes = framed;
	}
	return send_queue(s, bytes, local, remote, flow) ? PSIP_OK : PSIP_ERR_FULL;
}

bool psip_flow_put(struct psip *s, struct psip_flow *flow, const void *bytes, size_t length)
{
	return send_queue(s, psip_bytes_copy(s, bytes, length), &flow->local, &flow->remote, psip_handle_of(s, psip_ref_of(s, flow))) != NULL;
}

void psip_flow_pong(struct psip *s, struct psip_flow *flow, const void *bytes, size_t length)
{
	struct psip_send *send = psip_pool_get(s, &psip_transport_of(s)->sends, flow->pong);
	psip_ref copy = psip_bytes_copy(s, bytes, length);

	if (send && (send->object.list & PSIP_OBJECT_LIST) && copy) {
		psip_bytes_drop(s, send->bytes);
		send->bytes = copy;
		return;
	}
	send = send_queue(s, copy, &flow->local, &flow->remote, psip_handle_of(s, psip_ref_of(s, flow)));
	flow->pong = psip_handle_of(s, psip_ref_of(s, send));
}

static psip_handle send_end(struct psip *s, struct psip_send *send)
{
	struct psip_flow *flow = psip_flow_get(s, send->flow);
	psip_handle owner = send->owner;

	if (flow)
		flow->out--;
	psip_bytes_drop(s, send->bytes);
	psip_pool_give(s, &psip_transport_of(s)->sends, psip_ref_of(s, send));
	return owner;
}

bool psip_transport_keeps_back(struct psip *s, psip_handle handle)
{
	struct psip_transport *t = psip_transport_of(s);
	const struct psip_flow *flow = psip_flow_get(s, handle);

	if (!flow || !flow->out || t->sends.used < t->sends.capacity - t->sends.capacity / 4)
		return false;
	t->kept_back = true;
	return true;
}

bool psip_transport_eased(struct psip *s)
{
	struct psip_transport *t = psip_transport_of(s);
	bool eased = t->eased;

	t->eased = false;
	return eased;
}

/* Not with each record that comes back: all that wait look again. */
static void send_ease(struct psip *s, psip_handle handle)
{
	struct psip_transport *t = psip_transport_of(s);
	const struct psip_flow *flow = psip_flow_get(s, handle);

	if (!t->kept_back || (t->sends.used > t->sends.capacity / 2 && !(flow && !flow->out)))
		return;
	t->kept_back = false;
	t->eased = true;
}

psip_handle psip_transport_sent(struct psip *s, uint64_t token, int result)
{
	struct psip_send *send = psip_pool_get(s, &psip_transport_of(s)->sends, token);
	psip_handle owner, flow;

	if (!send)
		return 0;
	flow = send->flow;
	owner = send_end(s, send);
	send_ease(s, flow);
	return result < 0 ? owner : 0;
}

/* ---- Outputs ---- */

/* CONNECT once, CLOSE once; both again for a handshake with credentials. */
static bool flow_output(struct psip *s, struct psip_flow *flow, struct psip_output *out)
{
	memset(out, 0, sizeof *out);
	if (flow->state == PSIP_FLOW_CLOSE && psip_flow_websocket_tell(s, flow, out)) {
		psip_ready_add(s, psip_ref_of(s, flow), PSIP_LIST_TRANSPORT);
		return true;
	}
	out->flow = psip_handle_of(s, psip_ref_of(s, flow));
	out->remote = flow->remote;
	out->local = flow->local;
	if (flow->state == PSIP_FLOW_ASK) {
		out->kind = PSIP_CONNECT;
		out->name = psip_bytes_span(s, flow->name);
		flow->state = PSIP_FLOW_CONNECTING;
		return true;
	}
	if (flow->state != PSIP_FLOW_CLOSE && flow->state != PSIP_FLOW_AGAIN)
		return false;
	out->kind = PSIP_CLOSE;
	if (flow->state == PSIP_FLOW_CLOSE) {
		psip_flow_closed(s, out->flow);
		return true;
	}
	flow->state = PSIP_FLOW_ASK;
	psip_ready_add(s, psip_ref_of(s, flow), PSIP_LIST_TRANSPORT);
	return true;
}

/* Each pending one is said once. */
static bool transport_tell_address(struct psip *s, struct psip_output *out)
{
	struct psip_transport *t = psip_transport_of(s);

	if (!t->readdressed)
		return false;
	t->readdressed = false;
	memset(out, 0, sizeof *out);
	out->kind = PSIP_EVENT;
	out->event.kind = PSIP_EVENT_ADDRESS;
	out->event.cause = PSIP_ADDRESS_HOST;
	return true;
}

void psip_readdress(struct psip *s)
{
	psip_routes_forget(s);
	psip_keepalive_reroute(s);
	psip_transport_of(s)->readdressed = true;
}

bool psip_transport_next(struct psip *s, struct psip_output *out)
{
	psip_ref ref;

	if (transport_tell_address(s, out))
		return true;
	while ((ref = psip_ready_pop(s, PSIP_LIST_TRANSPORT)) != 0) {
		struct psip_object *object = psip_at(s, ref);
		if (object->kind == PSIP_KIND_SEND) {
			send_fill(s, out, psip_at(s, ref));
			return true;
		}
		if (object->kind == PSIP_KIND_FLOW && flow_output(s, psip_at(s, ref), out))
			return true;
		if (object->kind == PSIP_KIND_KEEPALIVE && psip_keepalive_output(s, psip_at(s, ref), out))
			return true;
	}
	return false;
}

void psip_transport_expired(struct psip *s, psip_time now, psip_ref object)
{
	unsigned kind = ((struct psip_object *)psip_at(s, object))->kind;

	if (kind == PSIP_KIND_FLOW)
		psip_flow_expired(s, object);
	else if (kind == PSIP_KIND_KEEPALIVE)
		psip_keepalive_expired(s, now, object);
}
