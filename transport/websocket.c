/* SPDX-License-Identifier: MIT
 * WebSocket frames (RFC 6455 §5, §7), read and written. The handshake: websocket_handshake.c. */
#include "transport/websocket.h"

/* ---- UTF-8 (RFC 3629 §4) ---- */

/* The first octet of a character: what may follow it. False: none begins so. */
static bool websocket_utf8_first(struct psip_websocket_utf8 *u, uint8_t octet)
{
	u->low = 0x80;
	u->high = 0xbf;
	if (octet < 0x80)
		return true;
	if (octet < 0xc2 || octet > 0xf4)
		return false;
	u->need = octet < 0xe0 ? 1 : octet < 0xf0 ? 2 : 3;
	if (octet == 0xe0)
		u->low = 0xa0; /* else overlong */
	if (octet == 0xed)
		u->high = 0x9f; /* else a surrogate */
	if (octet == 0xf0)
		u->low = 0x90;
	if (octet == 0xf4)
		u->high = 0x8f; /* else past U+10FFFF */
	return true;
}

static bool websocket_utf8_take(struct psip_websocket_utf8 *u, const uint8_t *p, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (u->need == 0) {
			if (!websocket_utf8_first(u, p[i]))
				return false;
			continue;
		}
		if (p[i] < u->low || p[i] > u->high)
			return false;
		u->need--;
		u->low = 0x80;
		u->high = 0xbf;
	}
	return true;
}

static bool websocket_is_utf8(struct psip_span text)
{
	struct psip_websocket_utf8 u = { 0 };

	return websocket_utf8_take(&u, (const uint8_t *)text.at, text.length) && u.need == 0;
}

/* ---- Frames in ---- */

/* May it stand in a close frame (RFC 6455 §7.4, and what IANA added up to 1014)? */
static bool websocket_code_is_sent(unsigned code)
{
	return (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014) || (code >= 3000 && code <= 4999);
}

static bool websocket_is_control(unsigned opcode)
{
	return opcode >= PSIP_WEBSOCKET_OP_CLOSE;
}

void psip_websocket_begin(struct psip_websocket *ws, bool server, uint32_t message_max)
{
	memset(ws, 0, sizeof *ws);
	ws->server = server;
	ws->message_max = message_max;
}

/* The first two octets of a frame: 0, or the code to close with. */
static unsigned websocket_check_start(const struct psip_websocket *ws)
{
	unsigned opcode = ws->head[0] & 0x0f, length = ws->head[1] & 0x7f;

	if (ws->head[0] & 0x70) /* reserved for extensions, and there are none */
		return PSIP_WEBSOCKET_PROTOCOL;
	if (((ws->head[1] & 0x80) != 0) != ws->server)
		return PSIP_WEBSOCKET_PROTOCOL;
	if (websocket_is_control(opcode))
		return opcode <= PSIP_WEBSOCKET_OP_PONG && (ws->head[0] & 0x80) && length <= PSIP_WEBSOCKET_CONTROL_MAX ? 0 : PSIP_WEBSOCKET_PROTOCOL;
	if (opcode > PSIP_WEBSOCKET_BINARY || (opcode == PSIP_WEBSOCKET_CONTINUATION) != (ws->message_opcode != 0))
		return PSIP_WEBSOCKET_PROTOCOL;
	return 0;
}

static unsigned websocket_head_size(const struct psip_websocket *ws)
{
	unsigned length = ws->head[1] & 0x7f, octets = length == 126 ? 2 : length == 127 ? 8 : 0;

	if (ws->head_length < 2)
		return 2;
	return 2 + octets + (ws->head[1] & 0x80 ? 4u : 0u);
}

/* The whole head is there: 0, or the code to close with. */
static unsigned websocket_begin_payload(struct psip_websocket *ws)
{
	unsigned form = ws->head[1] & 0x7f, octets = form == 126 ? 2 : form == 127 ? 8 : 0;
	uint64_t length = octets > 0 ? 0 : form;

	for (unsigned i = 0; i < octets; i++)
		length = length << 8 | ws->head[2 + i];
	if ((octets == 2 && length < 126) || (octets == 8 && (length <= UINT16_MAX || length > INT64_MAX)))
		return PSIP_WEBSOCKET_PROTOCOL; /* §5.2: the shortest form, and the highest bit is 0 */
	ws->fin = (ws->head[0] & 0x80) != 0;
	ws->masked = (ws->head[1] & 0x80) != 0;
	ws->opcode = ws->head[0] & 0x0f;
	if (!websocket_is_control(ws->opcode)) {
		if (length > ws->message_max - ws->message)
			return PSIP_WEBSOCKET_TOO_BIG;
		ws->message += (uint32_t)length;
		if (ws->message_opcode == 0) {
			ws->message_opcode = ws->opcode;
			memset(&ws->utf8, 0, sizeof ws->utf8);
		}
	}
	ws->left = length;
	ws->phase = 0;
	ws->control_length = 0;
	ws->in_payload = true;
	return 0;
}

/* Octets of the frame's head, as far as there are any. 0 (look at in_payload), or the code to close with. */
static unsigned websocket_take_head(struct psip_websocket *ws, struct psip_span *rest)
{
	while (rest->length > 0) {
		unsigned code = 0;

		ws->head[ws->head_length++] = (uint8_t)rest->at[0];
		*rest = psip_span(rest->at + 1, rest->length - 1);
		if (ws->head_length == 2)
			code = websocket_check_start(ws);
		if (code != 0)
			return code;
		if (ws->head_length == websocket_head_size(ws))
			return websocket_begin_payload(ws);
	}
	return 0;
}

/* Up to `room` octets of the payload, unmasked. Returns how many. */
static size_t websocket_take_payload(struct psip_websocket *ws, struct psip_span *rest, uint8_t *to, size_t room)
{
	static const uint8_t none[4] = { 0 };
	size_t n = rest->length < room ? rest->length : room;

	if (n > ws->left)
		n = (size_t)ws->left;
	if (n == 0)
		return 0;
	psip_websocket_mask(to, rest->at, n, ws->masked ? ws->head + ws->head_length - 4 : none, ws->phase);
	ws->phase = (uint8_t)((ws->phase + n) & 3);
	ws->left -= n;
	*rest = psip_span(rest->at + n, rest->length - n);
	return n;
}

static void websocket_end_frame(struct psip_websocket *ws)
{
	ws->in_payload = false;
	ws->head_length = 0;
}

static enum psip_websocket_kind websocket_bad(struct psip_websocket *ws, struct psip_websocket_event *event, unsigned code)
{
	ws->ended = true;
	memset(event, 0, sizeof *event);
	event->code = (uint16_t)code;
	return PSIP_WEBSOCKET_BAD;
}

/* §5.5.1, §7.1.5, §7.1.6 */
static enum psip_websocket_kind websocket_close(struct psip_websocket *ws, struct psip_websocket_event *event)
{
	unsigned code = PSIP_WEBSOCKET_NO_CODE;

	if (event->payload.length > 0) {
		if (event->payload.length < 2)
			return websocket_bad(ws, event, PSIP_WEBSOCKET_PROTOCOL);
		code = (unsigned)ws->control[0] << 8 | ws->control[1];
		if (!websocket_code_is_sent(code))
			return websocket_bad(ws, event, PSIP_WEBSOCKET_PROTOCOL);
		event->payload = psip_span(event->payload.at + 2, event->payload.length - 2);
		if (!websocket_is_utf8(event->payload))
			return websocket_bad(ws, event, PSIP_WEBSOCKET_NOT_UTF8);
	}
	ws->ended = true;
	event->code = (uint16_t)code;
	return PSIP_WEBSOCKET_CLOSE;
}

/* Control frames are kept whole: they fit. */
static enum psip_websocket_kind websocket_step_control(struct psip_websocket *ws, struct psip_span *rest, struct psip_websocket_event *event)
{
	size_t room = sizeof ws->control - ws->control_length;

	ws->control_length = (uint8_t)(ws->control_length + websocket_take_payload(ws, rest, ws->control + ws->control_length, room));
	if (ws->left > 0)
		return PSIP_WEBSOCKET_MORE;
	websocket_end_frame(ws);
	event->payload = psip_span((const char *)ws->control, ws->control_length);
	if (ws->opcode == PSIP_WEBSOCKET_OP_CLOSE)
		return websocket_close(ws, event);
	return ws->opcode == PSIP_WEBSOCKET_OP_PING ? PSIP_WEBSOCKET_PING : PSIP_WEBSOCKET_PONG;
}

/* MORE here: nothing to hand out of this frame (an empty fragment, or no input). */
static enum psip_websocket_kind websocket_step_data(struct psip_websocket *ws, struct psip_span *rest, uint8_t *to, size_t capacity,
                                                    struct psip_websocket_event *event)
{
	if (ws->left > 0 && capacity == 0)
		return rest->length > 0 ? PSIP_WEBSOCKET_ROOM : PSIP_WEBSOCKET_MORE;
	event->length = websocket_take_payload(ws, rest, to, capacity);
	event->text = ws->message_opcode == PSIP_WEBSOCKET_TEXT;
	event->end = ws->left == 0 && ws->fin;
	if (event->text && (!websocket_utf8_take(&ws->utf8, to, event->length) || (event->end && ws->utf8.need > 0)))
		return websocket_bad(ws, event, PSIP_WEBSOCKET_NOT_UTF8);
	if (ws->left == 0)
		websocket_end_frame(ws);
	if (event->end) {
		ws->message_opcode = 0;
		ws->message = 0;
	}
	return event->length > 0 || event->end ? PSIP_WEBSOCKET_PIECE : PSIP_WEBSOCKET_MORE;
}

enum psip_websocket_kind psip_websocket_step(struct psip_websocket *ws, struct psip_span *rest, void *to, size_t capacity,
                                             struct psip_websocket_event *event)
{
	enum psip_websocket_kind kind;

	memset(event, 0, sizeof *event);
	do {
		unsigned code;

		if (ws->ended) {
			*rest = psip_span(rest->at + rest->length, 0);
			return PSIP_WEBSOCKET_ENDED;
		}
		code = ws->in_payload ? 0 : websocket_take_head(ws, rest);
		if (code != 0)
			return websocket_bad(ws, event, code);
		if (!ws->in_payload)
			return PSIP_WEBSOCKET_MORE;
		if (websocket_is_control(ws->opcode))
			kind = websocket_step_control(ws, rest, event);
		else
			kind = websocket_step_data(ws, rest, (uint8_t *)to, capacity, event);
	} while (kind == PSIP_WEBSOCKET_MORE && !ws->in_payload && rest->length > 0);
	return kind;
}

/* ---- Frames out ---- */

enum psip_websocket_opcode psip_websocket_opcode_for(struct psip_span message)
{
	return websocket_is_utf8(message) ? PSIP_WEBSOCKET_TEXT : PSIP_WEBSOCKET_BINARY;
}

unsigned psip_websocket_frame_head(uint8_t to[PSIP_WEBSOCKET_FRAME_HEAD], enum psip_websocket_opcode opcode, bool fin, uint64_t length,
                                   const uint8_t *mask)
{
	unsigned octets = length < 126 ? 0 : length <= UINT16_MAX ? 2 : 8, n = 2;

	to[0] = (uint8_t)((fin ? 0x80u : 0u) | (unsigned)opcode);
	to[1] = (uint8_t)((mask ? 0x80u : 0u) | (octets == 0 ? (unsigned)length : octets == 2 ? 126u : 127u));
	while (octets > 0)
		to[n++] = (uint8_t)(length >> (8 * --octets));
	if (mask != NULL) {
		memcpy(to + n, mask, 4);
		n += 4;
	}
	return n;
}

void psip_websocket_mask(void *to, const void *from, size_t n, const uint8_t mask[4], unsigned phase)
{
	uint8_t *out = (uint8_t *)to;
	const uint8_t *in = (const uint8_t *)from;

	for (size_t i = 0; i < n; i++)
		out[i] = in[i] ^ mask[(phase + i) & 3];
}

int psip_websocket_put_frame(void *to, size_t capacity, enum psip_websocket_opcode opcode, bool fin, struct psip_span payload, const uint8_t *mask)
{
	uint8_t head[PSIP_WEBSOCKET_FRAME_HEAD];
	unsigned n;

	if (opcode > PSIP_WEBSOCKET_OP_PONG || (opcode > PSIP_WEBSOCKET_BINARY && opcode < PSIP_WEBSOCKET_OP_CLOSE) ||
	    payload.length > INT_MAX - sizeof head)
		return PSIP_ERR_ARGUMENT;
	if (websocket_is_control(opcode) && (!fin || payload.length > PSIP_WEBSOCKET_CONTROL_MAX))
		return PSIP_ERR_ARGUMENT;
	n = psip_websocket_frame_head(head, opcode, fin, payload.length, mask);
	if (capacity < n + payload.length)
		return PSIP_ERR_SPACE;
	memcpy(to, head, n);
	if (payload.length > 0 && mask != NULL)
		psip_websocket_mask((uint8_t *)to + n, payload.at, payload.length, mask, 0);
	else if (payload.length > 0)
		memcpy((uint8_t *)to + n, payload.at, payload.length);
	return (int)(n + payload.length);
}

int psip_websocket_put_close(void *to, size_t capacity, unsigned code, struct psip_span reason, const uint8_t *mask)
{
	char payload[PSIP_WEBSOCKET_CONTROL_MAX];

	if (code == PSIP_WEBSOCKET_NO_CODE && reason.length == 0)
		return psip_websocket_put_frame(to, capacity, PSIP_WEBSOCKET_OP_CLOSE, true, reason, mask);
	if (!websocket_code_is_sent(code) || reason.length > PSIP_WEBSOCKET_REASON_MAX || !websocket_is_utf8(reason))
		return PSIP_ERR_ARGUMENT;
	payload[0] = (char)(code >> 8);
	payload[1] = (char)(code & 0xff);
	if (reason.length > 0)
		memcpy(payload + 2, reason.at, reason.length);
	return psip_websocket_put_frame(to, capacity, PSIP_WEBSOCKET_OP_CLOSE, true, psip_span(payload, 2 + reason.length), mask);
}
