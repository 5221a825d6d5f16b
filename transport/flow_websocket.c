/* SPDX-License-Identifier: MIT
 * Flows that are WebSockets (RFC 7118): the handshake of either side, one SIP message in each WebSocket message, control frames. */
#include "transport/flow.h"

#include "transport/base/bytes.h"
#include "transport/base/random.h"
#include "transport/base/ready.h"
#include "transport/base/wheel.h"

#define FLOW_WEBSOCKET_STEP 512u /* bytes that are looked at for the end of a handshake's head */

static struct psip_flow_websocket *flow_websocket(struct psip *s, const struct psip_flow *flow)
{
	return (struct psip_flow_websocket *)(void *)psip_bytes_data(s, flow->websocket);
}

/* ---- Out ---- */

/* Clients mask (RFC 6455 §5.3). NULL as server. */
static const uint8_t *flow_websocket_mask(struct psip *s, const struct psip_flow *flow, uint8_t mask[4])
{
	if (flow->inbound)
		return NULL;
	psip_random_bytes(s, mask, 4);
	return mask;
}

psip_ref psip_flow_websocket_frame(struct psip *s, const struct psip_flow *flow, struct psip_span message, bool reserved)
{
	uint8_t head[PSIP_WEBSOCKET_FRAME_HEAD], key[4], *to;
	const uint8_t *mask = flow_websocket_mask(s, flow, key);
	unsigned n = psip_websocket_frame_head(head, psip_websocket_opcode_for(message), true, message.length, mask);
	psip_ref bytes = (reserved ? psip_bytes_take_reserved : psip_bytes_take)(s, n + message.length);

	if (!bytes)
		return 0;
	to = psip_bytes_data(s, bytes);
	memcpy(to, head, n);
	if (mask)
		psip_websocket_mask(to + n, message.at, message.length, mask, 0);
	else
		memcpy(to + n, message.at, message.length);
	return bytes;
}

static void flow_websocket_pong(struct psip *s, struct psip_flow *flow, enum psip_websocket_opcode opcode, struct psip_span payload)
{
	uint8_t frame[PSIP_WEBSOCKET_FRAME_HEAD + PSIP_WEBSOCKET_CONTROL_MAX], key[4];
	int n = psip_websocket_put_frame(frame, sizeof frame, opcode, true, payload, flow_websocket_mask(s, flow, key));

	if (n > 0)
		psip_flow_pong(s, flow, frame, (size_t)n);
}

void psip_flow_websocket_close(struct psip *s, struct psip_flow *flow, unsigned code)
{
	uint8_t frame[PSIP_WEBSOCKET_FRAME_HEAD + 2], key[4];
	struct psip_flow_websocket *ws = flow_websocket(s, flow);
	int n;

	if (!ws || flow->state != PSIP_FLOW_OPEN || ws->reader.ended)
		return;
	ws->reader.ended = true;
	n = psip_websocket_put_close(frame, sizeof frame, code, psip_span(NULL, 0), flow_websocket_mask(s, flow, key));
	if (n > 0)
		(void)psip_flow_put(s, flow, frame, (size_t)n);
}

/* ---- Handshake ---- */

struct psip_span psip_flow_path(struct psip *s)
{
	psip_ref path = psip_transport_of(s)->stream_text[PSIP_STREAM_PATH];

	return path ? psip_bytes_span(s, path) : PSIP_TEXT("/");
}

/* The Host row: the domain, or the address (RFC 6455 §4.1). */
static void flow_websocket_put_host(struct psip *s, const struct psip_flow *flow, struct psip_writer *w)
{
	if (flow->name)
		psip_put(w, psip_bytes_span(s, flow->name));
	else
		psip_address_put_host(w, &flow->remote);
	if (flow->remote.port != (flow->remote.transport == PSIP_WSS ? 443 : 80)) {
		psip_put_text(w, ":");
		psip_put_number(w, flow->remote.port);
	}
}

static psip_ref flow_websocket_request(struct psip *s, const struct psip_flow *flow, const struct psip_flow_websocket *ws)
{
	const psip_ref *texts = psip_transport_of(s)->stream_text;
	char host[320];
	struct psip_writer w = psip_writer(host, sizeof host);
	struct psip_websocket_request request = { .target = psip_flow_path(s),
		                                  .key = psip_span(ws->key, sizeof ws->key),
		                                  .cookie = psip_bytes_span(s, texts[PSIP_STREAM_COOKIE]),
		                                  .authorization = psip_bytes_span(s, ws->authorization ? ws->authorization : texts[PSIP_STREAM_AUTHORIZATION]) };
	psip_ref bytes;

	flow_websocket_put_host(s, flow, &w);
	if (!psip_written(&w))
		return 0;
	request.host = psip_span(host, w.length);
	w = psip_writer(NULL, 0);
	psip_websocket_put_request(&w, &request);
	if (w.bad || !(bytes = psip_bytes_take(s, w.length)))
		return 0;
	w = psip_writer((char *)psip_bytes_data(s, bytes), w.length);
	psip_websocket_put_request(&w, &request);
	return bytes;
}

bool psip_flow_websocket_begin(struct psip *s, struct psip_flow *flow)
{
	struct psip_flow_websocket *ws;
	uint8_t nonce[16];
	psip_ref request, block;
	bool shaken = true;

	if (!flow->websocket && (flow->websocket = psip_bytes_take(s, sizeof *ws)) != 0)
		memset(flow_websocket(s, flow), 0, sizeof *ws);
	ws = flow_websocket(s, flow); /* of a handshake before this one: with what is to be shown now */
	if (!ws)
		return false;
	ws->scanned = 0;
	psip_websocket_begin(&ws->reader, flow->inbound, psip_transport_of(s)->message_max);
	flow->state = PSIP_FLOW_HANDSHAKE;
	if (!flow->inbound) {
		psip_random_bytes(s, nonce, sizeof nonce);
		psip_websocket_key(ws->key, nonce);
		request = flow_websocket_request(s, flow, ws);
		block = flow->websocket;
		flow->websocket = 0; /* it is queued as it stands, not in a frame */
		shaken = request && psip_transport_queue(s, request, &flow->local, &flow->remote, psip_handle_of(s, psip_ref_of(s, flow))) == PSIP_OK;
		flow->websocket = block;
	}
	return shaken;
}

void psip_flow_websocket_end(struct psip *s, struct psip_flow *flow)
{
	if (psip_flow_is_websocket(flow))
		psip_bytes_drop(s, flow_websocket(s, flow)->authorization);
	psip_bytes_drop(s, flow->websocket);
}

/* Is it one of a list separated by spaces? A browser writes its origin in lower case (RFC 6454 §6.1). */
static bool flow_websocket_listed(struct psip_span list, struct psip_span origin)
{
	size_t begin = 0;

	for (size_t i = 0; i <= list.length; i++) {
		if (i < list.length && list.at[i] != ' ')
			continue;
		if (i > begin && psip_span_equal_nocase(psip_span(list.at + begin, i - begin), origin))
			return true;
		begin = i + 1;
	}
	return false;
}

/* Also of an absolute URI (RFC 6455 §4.2.1), where none is "/" (RFC 7230 §2.7.3). */
static struct psip_span flow_websocket_asked(struct psip_span target)
{
	const char *query = memchr(target.at, '?', target.length);
	struct psip_span scheme = PSIP_TEXT("https://");

	if (query)
		target = psip_between(target.at, query);
	if (target.length > 4 && target.at[4] == ':')
		scheme = PSIP_TEXT("http://");
	if (target.length < scheme.length || !psip_span_equal_nocase(psip_span(target.at, scheme.length), scheme))
		return target;
	target = psip_span(target.at + scheme.length, target.length - scheme.length);
	while (target.length && target.at[0] != '/')
		target = psip_span(target.at + 1, target.length - 1);
	return target.length ? target : PSIP_TEXT("/");
}

/* The status of a handshake that asks for what we do not have, or comes from where it may not; 101 otherwise. */
static unsigned flow_websocket_judge(struct psip *s, const struct psip_websocket_request *request)
{
	const psip_ref *texts = psip_transport_of(s)->stream_text;
	struct psip_span origins = psip_bytes_span(s, texts[PSIP_STREAM_ORIGINS]);

	if (texts[PSIP_STREAM_PATH] && !psip_span_equal(flow_websocket_asked(request->target), psip_bytes_span(s, texts[PSIP_STREAM_PATH])))
		return 404;
	return !texts[PSIP_STREAM_ORIGINS] || flow_websocket_listed(origins, request->origin) ? 101 : 403;
}

/* Server: answer the head. False: refused. */
static bool flow_websocket_answer(struct psip *s, struct psip_flow *flow, struct psip_span head)
{
	struct psip_websocket_request request;
	char text[320];
	struct psip_writer w = psip_writer(text, sizeof text);
	unsigned status = head.length ? psip_websocket_read_request(&request, head) : 431;

	if (status == 101)
		status = flow_websocket_judge(s, &request);
	if (status == 101)
		psip_websocket_put_accept(&w, request.key.at);
	else
		psip_websocket_put_refusal(&w, status, psip_span(NULL, 0));
	return psip_written(&w) && psip_flow_put(s, flow, text, w.length) && status == 101;
}

/* Client: the answer. */
static bool flow_websocket_accepted(struct psip *s, struct psip_flow *flow, struct psip_span head)
{
	struct psip_flow_websocket *ws = flow_websocket(s, flow);
	struct psip_websocket_response response = { .status = 0 };

	ws->fault = (uint8_t)(head.length ? psip_websocket_read_response(&response, head, ws->key) : PSIP_WEBSOCKET_NOT_HTTP);
	ws->status = response.status;
	return ws->fault == PSIP_WEBSOCKET_ACCEPTED;
}

/* The whole head is there; absent: it is too long. False: there will be no WebSocket. */
static bool flow_websocket_shake(struct psip *s, struct psip_flow *flow, struct psip_span head)
{
	return flow->inbound ? flow_websocket_answer(s, flow, head) : flow_websocket_accepted(s, flow, head);
}

/* It will not do. A 401 may have an answer: its head is kept until that is known. */
static void flow_websocket_give_up(struct psip *s, struct psip_flow *flow)
{
	const struct psip_flow_websocket *ws = flow_websocket(s, flow);

	if (!flow->inbound && ws->status == 401 && psip_flow_challenge(s, flow, 0).at)
		flow->state = PSIP_FLOW_CHALLENGED;
	else
		psip_flow_close(s, psip_handle_of(s, psip_ref_of(s, flow)));
}

/* Take the head out of *rest. False: it is not whole yet, or the flow is closed. */
static bool flow_websocket_handshake(struct psip *s, struct psip_flow *flow, struct psip_span *rest)
{
	struct psip_flow_websocket *ws = flow_websocket(s, flow);
	int length = PSIP_ERR_MORE;

	while (length == PSIP_ERR_MORE && rest->length) {
		size_t want = rest->length < FLOW_WEBSOCKET_STEP ? rest->length : FLOW_WEBSOCKET_STEP, room;
		uint8_t *to = psip_flow_room(s, flow, want, &room);
		if (!to) {
			length = PSIP_ERR_SPACE;
			break;
		}
		memcpy(to, rest->at, want);
		flow->buffered += (uint32_t)want;
		*rest = psip_span(rest->at + want, rest->length - want);
		length = psip_websocket_head(&ws->scanned, psip_span((const char *)psip_bytes_data(s, flow->buffer), flow->buffered));
	}
	if (length == PSIP_ERR_MORE)
		return false;
	if (length > 0) {
		size_t extra = flow->buffered - (size_t)length;  /* frames already: hand them back */
		*rest = psip_span(rest->at - extra, rest->length + extra);
	}
	if (!flow_websocket_shake(s, flow, psip_span((const char *)psip_bytes_data(s, flow->buffer), length > 0 ? (size_t)length : 0)) ||
	    (flow->inbound && rest->length)) {  /* a client waits for the 101 before it sends (RFC 6455 §4.1) */
		flow_websocket_give_up(s, flow);
		return false;
	}
	psip_flow_drop_buffer(s, flow);
	flow->state = PSIP_FLOW_OPEN;
	psip_flow_arm(s, flow);
	return true;
}

/* ---- A challenge (RFC 7118 §7) ---- */

struct psip_span psip_flow_challenge(struct psip *s, const struct psip_flow *flow, unsigned n)
{
	return psip_websocket_challenge(psip_span((const char *)psip_bytes_data(s, flow->buffer), flow->buffered), n);
}

unsigned psip_flow_tries(struct psip *s, const struct psip_flow *flow)
{
	return flow_websocket(s, flow)->tries;
}

bool psip_flow_authorize(struct psip *s, struct psip_flow *flow, struct psip_span authorization)
{
	struct psip_flow_websocket *ws = flow_websocket(s, flow);
	psip_ref copy = psip_bytes_copy(s, authorization.at, authorization.length);

	if (!copy)
		return false;
	psip_bytes_drop(s, ws->authorization);
	ws->authorization = copy;
	ws->tries++;
	ws->fault = PSIP_WEBSOCKET_ACCEPTED;
	psip_flow_drop_buffer(s, flow);
	psip_timer_set(s, psip_ref_of(s, flow), PSIP_NEVER);
	flow->state = PSIP_FLOW_AGAIN;
	psip_ready_add(s, psip_ref_of(s, flow), PSIP_LIST_TRANSPORT);
	return true;
}

bool psip_flow_websocket_untold(struct psip *s, const struct psip_flow *flow)
{
	return psip_flow_is_websocket(flow) && flow_websocket(s, flow)->fault;
}

bool psip_flow_websocket_tell(struct psip *s, struct psip_flow *flow, struct psip_output *out)
{
	struct psip_flow_websocket *ws;

	if (!psip_flow_websocket_untold(s, flow))
		return false;
	ws = flow_websocket(s, flow);
	out->kind = PSIP_EVENT;
	out->event.kind = PSIP_EVENT_WEBSOCKET_REFUSED;
	out->event.cause = ws->fault;
	out->event.status = ws->status;
	out->event.object = psip_handle_of(s, psip_ref_of(s, flow));
	out->event.remote = flow->remote;
	ws->fault = PSIP_WEBSOCKET_ACCEPTED;
	return true;
}

/* ---- In ---- */

bool psip_flow_websocket_partial(struct psip *s, const struct psip_flow *flow)
{
	const struct psip_websocket *reader = &flow_websocket(s, flow)->reader;

	return reader->in_payload || reader->head_length || reader->message_opcode;
}

/* Its last piece came: false if it is but a keep-alive (RFC 7118 §6). */
static bool flow_websocket_take(struct psip *s, struct psip_flow *flow, struct psip_span *message)
{
	*message = psip_span((const char *)psip_bytes_data(s, flow->buffer), flow->buffered);
	flow->spent = true;
	if (message->length > 4 || (message->length && message->at[0] != '\r'))
		return true;
	if (psip_span_equal(*message, PSIP_TEXT("\r\n\r\n")))
		flow_websocket_pong(s, flow, PSIP_WEBSOCKET_TEXT, PSIP_TEXT("\r\n"));
	psip_flow_touch(s, flow);
	psip_flow_drop_buffer(s, flow);
	*message = psip_span(NULL, 0);
	return false;
}

static void flow_websocket_fail(struct psip *s, struct psip_flow *flow, unsigned code)
{
	psip_flow_websocket_close(s, flow, code);
	psip_flow_close(s, psip_handle_of(s, psip_ref_of(s, flow)));
}

/* Both close frames are exchanged when ours has gone: the peer's code comes back (RFC 6455 §5.5.1). */
static void flow_websocket_closed(struct psip *s, struct psip_flow *flow, unsigned code)
{
	flow_websocket(s, flow)->reader.ended = false;
	flow_websocket_fail(s, flow, code);
}

enum psip_frame_kind psip_flow_websocket_next(struct psip *s, struct psip_flow *flow, struct psip_span *rest, struct psip_span *message)
{
	struct psip_websocket *reader = &flow_websocket(s, flow)->reader;
	struct psip_websocket_event event;

	if (flow->state == PSIP_FLOW_HANDSHAKE && !flow_websocket_handshake(s, flow, rest))
		return PSIP_FRAME_MORE;
	for (;;) {
		size_t room = psip_bytes_length(s, flow->buffer) - flow->buffered, want;
		uint8_t *to = flow->buffer ? psip_bytes_data(s, flow->buffer) + flow->buffered : NULL;

		switch (psip_websocket_step(reader, rest, to, room, &event)) {
		case PSIP_WEBSOCKET_PIECE:
			flow->buffered += (uint32_t)event.length;
			if (event.end && flow_websocket_take(s, flow, message))
				return PSIP_FRAME_MESSAGE;
			break;
		case PSIP_WEBSOCKET_ROOM:
			want = reader->left < rest->length ? (size_t)reader->left : rest->length;
			if (!psip_flow_room(s, flow, want, &room)) {
				flow_websocket_fail(s, flow, PSIP_WEBSOCKET_INTERNAL);
				return PSIP_FRAME_MORE;
			}
			break;
		case PSIP_WEBSOCKET_PING:
			flow_websocket_pong(s, flow, PSIP_WEBSOCKET_OP_PONG, event.payload);
			psip_flow_touch(s, flow);
			break;
		case PSIP_WEBSOCKET_PONG:
			psip_flow_touch(s, flow);
			break;
		case PSIP_WEBSOCKET_CLOSE:
		case PSIP_WEBSOCKET_BAD:
			flow_websocket_closed(s, flow, event.code);
			return PSIP_FRAME_MORE;
		case PSIP_WEBSOCKET_ENDED:
		case PSIP_WEBSOCKET_MORE:
			return PSIP_FRAME_MORE;
		}
	}
}

#undef FLOW_WEBSOCKET_STEP
