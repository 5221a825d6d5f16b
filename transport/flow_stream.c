/* SPDX-License-Identifier: MIT
 * Messages out of a stream's bytes, split anywhere (RFC 3261 §18.3). One that lies whole in an input is handed out where it lies. */
#include "transport/flow.h"

#include "transport/base/bytes.h"
#include "transport/keepalive_table.h"

#define STREAM_STEP 512u /* bytes: a buffer begins with so many; so many more are looked at for the end of the headers */

void psip_flow_drop_buffer(struct psip *s, struct psip_flow *flow)
{
	psip_bytes_drop(s, flow->buffer);
	flow->buffer = 0;
	flow->buffered = 0;
	flow->spent = false;
}

/* Half as much again each time: what a peer announces costs nothing before it comes. */
uint8_t *psip_flow_room(struct psip *s, struct psip_flow *flow, size_t want, size_t *room)
{
	size_t has = psip_bytes_length(s, flow->buffer), need = flow->buffered + want, size = need + need / 2, most = psip_transport_of(s)->message_max;
	psip_ref bigger;

	if (need > has) {
		size = size < STREAM_STEP ? STREAM_STEP : size;
		size = size > most ? most : size;
		bigger = psip_bytes_take(s, size > need ? size : need);
		if (!bigger && !(bigger = psip_bytes_take(s, need)))
			return NULL;
		if (flow->buffered)
			memcpy(psip_bytes_data(s, bigger), psip_bytes_data(s, flow->buffer), flow->buffered);
		psip_bytes_drop(s, flow->buffer);
		flow->buffer = bigger;
	}
	*room = psip_bytes_length(s, flow->buffer) - flow->buffered;
	return psip_bytes_data(s, flow->buffer) + flow->buffered;
}

/* Move `want` bytes of *rest to the end of the flow's buffer. False if there is no room. */
static bool stream_append(struct psip *s, struct psip_flow *flow, struct psip_span *rest, size_t want)
{
	size_t room;
	uint8_t *to = psip_flow_room(s, flow, want, &room);

	if (!to)
		return false;
	memcpy(to, rest->at, want);
	flow->buffered += (uint32_t)want;
	*rest = psip_span(rest->at + want, rest->length - want);
	return true;
}

/* How many bytes of the input the buffered message can still use: all that is missing once Content-Length is known. */
static size_t stream_wanted(const struct psip_flow *flow, size_t available, uint32_t max)
{
	const struct psip_framer *framer = &flow->framer;
	size_t whole = framer->headers_end ? (size_t)framer->headers_end + framer->content_length : flow->buffered + STREAM_STEP, missing;

	missing = (whole < max ? whole : max) - flow->buffered;
	return missing < available ? missing : available;
}

/* Nothing but line ends so far: a keep-alive, perhaps, but no message begun. */
static bool stream_blank(struct psip *s, const struct psip_flow *flow)
{
	const uint8_t *bytes = psip_bytes_data(s, flow->buffer);

	for (uint32_t i = 0; i < flow->buffered; i++)
		if (bytes[i] != '\r' && bytes[i] != '\n')
			return false;
	return true;
}

/* One frame out of *rest, or out of the buffer with what is appended to it. BAD without a message: no memory. */
static enum psip_frame_kind stream_frame(struct psip *s, struct psip_flow *flow, struct psip_span *rest, struct psip_span *message)
{
	uint32_t max = psip_transport_of(s)->message_max;
	enum psip_frame_kind kind;
	size_t length = 0, appended, extra;

	if (!flow->buffered) {
		kind = psip_frame(&flow->framer, rest->at, rest->length, max, &length);
		if (kind == PSIP_FRAME_MORE)
			return stream_append(s, flow, rest, rest->length) ? PSIP_FRAME_MORE : PSIP_FRAME_BAD;
		*message = psip_span(rest->at, length);
		*rest = psip_span(rest->at + length, rest->length - length);
		return kind;
	}
	appended = stream_wanted(flow, rest->length, max);
	if (!stream_append(s, flow, rest, appended))
		return PSIP_FRAME_BAD;
	kind = psip_frame(&flow->framer, (const char *)psip_bytes_data(s, flow->buffer), flow->buffered, max, &length);
	if (kind == PSIP_FRAME_MORE)
		return kind;
	extra = flow->buffered - length;
	if (extra > appended) {  /* CRLF of CR LF CR: the second CR came before this input, and begins what follows */
		flow->buffered = (uint32_t)(extra - appended);
		memmove(psip_bytes_data(s, flow->buffer), psip_bytes_data(s, flow->buffer) + length, flow->buffered);
		*rest = psip_span(rest->at - appended, rest->length + appended);
		return kind;
	}
	/* These bytes came last: hand them back. */
	*rest = psip_span(rest->at - extra, rest->length + extra);
	*message = psip_span((const char *)psip_bytes_data(s, flow->buffer), length);
	flow->spent = true;
	return kind;
}

/* Was a pong awaited? */
static bool stream_pong(struct psip *s, const struct psip_flow *flow)
{
	return psip_keepalive_pong(s, psip_handle_of(s, psip_ref_of(s, flow)));
}

/* The next message, as psip_flow_next has it. */
static enum psip_frame_kind stream_next(struct psip *s, struct psip_flow *flow, struct psip_span *rest, struct psip_span *message)
{
	while (rest->length) {
		enum psip_frame_kind kind = stream_frame(s, flow, rest, message);

		if (kind == PSIP_FRAME_PING)
			psip_flow_pong(s, flow, "\r\n", 2);
		else if (kind == PSIP_FRAME_CRLF)
			(void)stream_pong(s, flow);
		if (kind == PSIP_FRAME_PING || kind == PSIP_FRAME_CRLF) {
			psip_flow_touch(s, flow);
			*message = psip_span(NULL, 0);
			if (flow->spent)
				psip_flow_drop_buffer(s, flow);
		} else if (kind != PSIP_FRAME_MORE) {
			return kind;
		}
	}
	/* A lone CRLF could become a ping; if a pong is awaited, it is that. */
	if (flow->buffered == 2 && stream_blank(s, flow) && stream_pong(s, flow)) {
		memset(&flow->framer, 0, sizeof flow->framer);
		psip_flow_drop_buffer(s, flow);
	}
	return PSIP_FRAME_MORE;
}

/* The deadline of a message runs from its first byte to its last; another's begins anew. */
static void stream_set_partial(struct psip *s, struct psip_flow *flow, bool partial, bool first)
{
	bool changed = partial != flow->partial || first;

	flow->partial = partial;
	if (changed)
		psip_flow_arm(s, flow);
}

void psip_flow_heard(struct psip *s, psip_handle handle)
{
	struct psip_flow *flow = psip_flow_get(s, handle);

	if (!flow || flow->state != PSIP_FLOW_OPEN)
		return;
	flow->heard = true;
	psip_flow_touch(s, flow);
	if (!flow->partial)
		psip_flow_arm(s, flow);
}

enum psip_frame_kind psip_flow_next(struct psip *s, psip_handle handle, struct psip_span *rest, struct psip_span *message)
{
	struct psip_flow *flow = psip_flow_get(s, handle);
	enum psip_frame_kind kind = PSIP_FRAME_MORE;
	bool first;

	*message = psip_span(NULL, 0);
	if (!flow || (flow->state != PSIP_FLOW_OPEN && flow->state != PSIP_FLOW_HANDSHAKE)) {
		*rest = psip_span(NULL, 0);
		return PSIP_FRAME_MORE;
	}
	if (flow->spent)
		psip_flow_drop_buffer(s, flow);
	first = !flow->heard && rest->length && flow->state == PSIP_FLOW_OPEN;
	flow->heard |= rest->length > 0;
	if (psip_flow_is_websocket(flow))
		kind = psip_flow_websocket_next(s, flow, rest, message);
	else
		kind = stream_next(s, flow, rest, message);
	if (flow->state != PSIP_FLOW_OPEN) {
		*rest = psip_span(NULL, 0);
		return PSIP_FRAME_MORE;
	}
	if (kind == PSIP_FRAME_MORE) {
		stream_set_partial(s, flow, psip_flow_is_websocket(flow) ? psip_flow_websocket_partial(s, flow) : !stream_blank(s, flow), first);
		return kind;
	}
	psip_flow_touch(s, flow);
	stream_set_partial(s, flow, false, true);
	if (kind == PSIP_FRAME_MESSAGE)
		return kind;
	*rest = psip_span(NULL, 0);  /* the caller closes, after its answer */
	if (message->length)
		return kind;
	psip_flow_close(s, handle);
	return PSIP_FRAME_MORE;
}

#undef STREAM_STEP
