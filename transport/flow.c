/* SPDX-License-Identifier: MIT
 * Flows: streams by remote address, and the messages in their bytes (RFC 3261 §18.1.1, §18.3). */
#include "transport/transport.h"

#include "transport/base/bytes.h"
#include "transport/base/hash.h"
#include "transport/base/ready.h"
#include "transport/base/wheel.h"

/* A message begun on a stream must be complete by then (ms): a slow sender must not hold memory for ever. */
#define FLOW_PARTIAL_MAX 32000u
#define FLOW_FIRST_BUFFER 512u

static uint32_t flow_hash(const struct psip *s, const struct psip_address *remote)
{
	struct psip_hash h = psip_hash_begin(s);

	psip_hash_add(&h, remote->ip, sizeof remote->ip);
	psip_hash_add(&h, &remote->port, sizeof remote->port);
	psip_hash_add(&h, &remote->transport, sizeof remote->transport);
	return psip_hash_end(&h);
}

struct psip_flow *psip_flow_get(struct psip *s, psip_handle flow)
{
	return psip_pool_get(s, &psip_transport_of(s)->flows, flow);
}

static struct psip_flow *flow_make(struct psip *s, const struct psip_address *remote, enum psip_flow_state state)
{
	struct psip_transport *t = psip_transport_of(s);
	psip_ref ref = psip_pool_take(s, &t->flows, PSIP_KIND_FLOW);
	struct psip_flow *flow = psip_at(s, ref);

	if (!flow)
		return NULL;
	flow->remote = *remote;
	flow->state = (uint8_t)state;
	psip_table_add(s, &t->flow_table, ref, offsetof(struct psip_flow, link), flow_hash(s, remote));
	return flow;
}

int psip_flow_accept(struct psip *s, const struct psip_address *local, const struct psip_address *remote, psip_handle *handle)
{
	struct psip_flow *flow = flow_make(s, remote, PSIP_FLOW_OPEN);

	if (!flow)
		return PSIP_ERR_FULL;
	flow->local = *local;
	*handle = psip_handle_of(s, psip_ref_of(s, flow));
	return PSIP_OK;
}

static struct psip_span flow_name(struct psip *s, psip_ref name)
{
	return psip_span((const char *)psip_bytes_data(s, name), psip_bytes_length(s, name));
}

int psip_flow_to(struct psip *s, const struct psip_address *remote, psip_ref name, psip_handle *handle)
{
	struct psip_transport *t = psip_transport_of(s);
	size_t link = offsetof(struct psip_flow, link);
	psip_ref ref = psip_table_first(s, &t->flow_table, flow_hash(s, remote), link);
	struct psip_flow *flow;

	for (; ref; ref = psip_table_next(s, ref, link)) {
		flow = psip_at(s, ref);
		if (flow->state != PSIP_FLOW_CLOSE && psip_address_equal(&flow->remote, remote) &&
		    (!psip_transport_secure(remote->transport) || psip_span_equal_nocase(flow_name(s, flow->name), flow_name(s, name)))) {
			*handle = psip_handle_of(s, ref);
			return PSIP_OK;
		}
	}
	flow = flow_make(s, remote, PSIP_FLOW_ASK);
	if (!flow)
		return PSIP_ERR_FULL;
	psip_bytes_keep(s, name);
	flow->name = name;
	psip_ready_add(s, psip_ref_of(s, flow), PSIP_LIST_TRANSPORT);
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
}

static void flow_drop_buffer(struct psip *s, struct psip_flow *flow)
{
	if (flow->buffer)
		psip_bytes_drop(s, flow->buffer);
	flow->buffer = 0;
	flow->buffered = 0;
	flow->spent = false;
}

void psip_flow_closed(struct psip *s, psip_handle handle)
{
	struct psip_transport *t = psip_transport_of(s);
	struct psip_flow *flow = psip_flow_get(s, handle);

	if (!flow)
		return;
	flow_drop_buffer(s, flow);
	psip_bytes_drop(s, flow->name);
	psip_table_remove(s, &t->flow_table, psip_ref_of(s, flow), offsetof(struct psip_flow, link));
	psip_pool_give(s, &t->flows, psip_ref_of(s, flow));
}

void psip_flow_close(struct psip *s, psip_handle handle)
{
	struct psip_flow *flow = psip_flow_get(s, handle);

	if (!flow || flow->state == PSIP_FLOW_CLOSE)
		return;
	flow->state = PSIP_FLOW_CLOSE;
	psip_ready_add(s, psip_ref_of(s, flow), PSIP_LIST_TRANSPORT);
}

/* Append at most `want` bytes of *rest to the flow's buffer. False if there is no room. */
static bool flow_append(struct psip *s, struct psip_flow *flow, struct psip_span *rest, size_t want)
{
	size_t room = flow->buffer ? psip_bytes_length(s, flow->buffer) : 0;
	size_t need = flow->buffered + want;

	if (need > room) {
		size_t size = need < FLOW_FIRST_BUFFER ? FLOW_FIRST_BUFFER : need + need / 2;
		psip_ref bigger = psip_bytes_take(s, size);
		if (!bigger)
			bigger = psip_bytes_take(s, need);
		if (!bigger)
			return false;
		if (flow->buffered)
			memcpy(psip_bytes_data(s, bigger), psip_bytes_data(s, flow->buffer), flow->buffered);
		if (flow->buffer)
			psip_bytes_drop(s, flow->buffer);
		flow->buffer = bigger;
	}
	memcpy(psip_bytes_data(s, flow->buffer) + flow->buffered, rest->at, want);
	flow->buffered += (uint32_t)want;
	rest->at += want;
	rest->length -= want;
	return true;
}

static void flow_pong(struct psip *s, struct psip_flow *flow)
{
	psip_ref bytes = psip_bytes_take(s, 2);

	if (!bytes)
		return;
	memcpy(psip_bytes_data(s, bytes), "\r\n", 2);
	(void)psip_transport_queue(s, bytes, &flow->local, &flow->remote, psip_handle_of(s, psip_ref_of(s, flow)));
}

/* How many bytes of the input the buffered message can still use: all that is missing once Content-Length is known. */
static size_t flow_wanted(const struct psip_flow *flow, size_t available)
{
	if (flow->framer.headers_end) {
		size_t whole = (size_t)flow->framer.headers_end + flow->framer.content_length;
		size_t missing = whole > flow->buffered ? whole - flow->buffered : 0;
		return missing < available ? missing : available;
	}
	return available;
}

/* Nothing but line ends so far: a keep-alive, perhaps, but no message begun. */
static bool flow_idle(struct psip *s, const struct psip_flow *flow)
{
	const uint8_t *bytes = psip_bytes_data(s, flow->buffer);

	for (uint32_t i = 0; i < flow->buffered; i++)
		if (bytes[i] != '\r' && bytes[i] != '\n')
			return false;
	return true;
}

static enum psip_frame_kind flow_fail(struct psip *s, psip_handle handle, struct psip_span *rest)
{
	rest->length = 0;
	psip_flow_close(s, handle);
	return PSIP_FRAME_MORE;
}

/* One frame out of *rest, or out of the buffer with what is appended to it. */
static enum psip_frame_kind flow_frame(struct psip *s, struct psip_flow *flow, struct psip_span *rest, struct psip_span *message)
{
	uint32_t max = psip_transport_of(s)->message_max;
	enum psip_frame_kind kind;
	size_t length = 0, extra;

	if (!flow->buffered) {
		kind = psip_frame(&flow->framer, rest->at, rest->length, max, &length);
		if (kind == PSIP_FRAME_MORE)
			return flow_append(s, flow, rest, rest->length) ? PSIP_FRAME_MORE : PSIP_FRAME_BAD;
		*message = psip_span(rest->at, length);
		rest->at += length;
		rest->length -= length;
		return kind;
	}
	if (!flow_append(s, flow, rest, flow_wanted(flow, rest->length)))
		return PSIP_FRAME_BAD;
	kind = psip_frame(&flow->framer, (const char *)psip_bytes_data(s, flow->buffer), flow->buffered, max, &length);
	if (kind == PSIP_FRAME_MORE)
		return kind;
	extra = flow->buffered - length;  /* these bytes came last: hand them back */
	rest->at -= extra;
	rest->length += extra;
	*message = psip_span((const char *)psip_bytes_data(s, flow->buffer), length);
	flow->spent = true;
	return kind;
}

enum psip_frame_kind psip_flow_next(struct psip *s, psip_time now, psip_handle handle, struct psip_span *rest, struct psip_span *message)
{
	struct psip_flow *flow = psip_flow_get(s, handle);

	*message = psip_span(NULL, 0);
	while (flow && flow->state == PSIP_FLOW_OPEN) {
		if (flow->spent)
			flow_drop_buffer(s, flow);
		if (!rest->length)
			break;
		switch (flow_frame(s, flow, rest, message)) {
		case PSIP_FRAME_MESSAGE:
			psip_timer_set(s, psip_ref_of(s, flow), PSIP_NEVER);
			return PSIP_FRAME_MESSAGE;
		case PSIP_FRAME_PING:
			flow_pong(s, flow);
			break;
		case PSIP_FRAME_CRLF:
			break;
		case PSIP_FRAME_MORE:
			if (rest->length)
				break;
			if (flow->object.deadline == PSIP_NEVER && !flow_idle(s, flow))
				psip_timer_set(s, psip_ref_of(s, flow), psip_after(now, FLOW_PARTIAL_MAX));
			return PSIP_FRAME_MORE;
		case PSIP_FRAME_BAD:
			if (!message->length)
				return flow_fail(s, handle, rest);
			rest->length = 0;  /* the caller closes, after its answer */
			return PSIP_FRAME_BAD;
		}
	}
	rest->length = 0;
	return PSIP_FRAME_MORE;
}
