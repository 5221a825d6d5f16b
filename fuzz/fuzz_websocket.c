/* SPDX-License-Identifier: MIT
 * WebSocket frames and handshake heads. The first four octets choose the side, the limit, how the stream is cut, how much room there is for
 * what comes out; the rest is the stream, read by the peer.
 * Claims: what is read does not depend on cuts or room; no message passes the limit, no text is anything but UTF-8, no control payload is
 * longer than 125; what we frame the other side reads back; a head that is taken has what a handshake needs, inside the head. */
#include <stdlib.h>

#include "transport/websocket.h"

enum { LIMIT = 4096 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t length);

static void require(bool holds)
{
	if (!holds)
		abort();
}

/* All that a reader told, as one number, and what it told last. */
struct story {
	uint64_t sum;
	size_t messages, last_length;
	unsigned last_code;
	enum psip_websocket_opcode last_opcode;
};

struct listener {
	struct psip_websocket ws;
	char message[LIMIT];
	size_t length, limit, room;
	struct story story;
};

static void add(struct story *s, unsigned kind, const char *at, size_t n, unsigned more)
{
	s->sum = (s->sum ^ kind) * 1099511628211u;
	s->sum = (s->sum ^ more) * 1099511628211u;
	for (size_t i = 0; i < n; i++)
		s->sum = (s->sum ^ (uint8_t)at[i]) * 1099511628211u;
}

static void piece(struct listener *l, const struct psip_websocket_event *e)
{
	require(e->length <= l->room && (e->length > 0 || e->end));
	l->length += e->length;
	require(l->length <= l->limit);
	if (!e->end)
		return;
	if (e->text)
		require(psip_websocket_opcode_for(psip_span(l->message, l->length)) == PSIP_WEBSOCKET_TEXT);
	add(&l->story, PSIP_WEBSOCKET_PIECE, l->message, l->length, e->text);
	l->story.messages++;
	l->story.last_length = l->length;
	l->story.last_opcode = e->text ? PSIP_WEBSOCKET_TEXT : PSIP_WEBSOCKET_BINARY;
	l->length = 0;
}

static void control(struct listener *l, enum psip_websocket_kind kind, const struct psip_websocket_event *e)
{
	require(e->payload.length <= PSIP_WEBSOCKET_CONTROL_MAX && e->length == 0);
	if (kind == PSIP_WEBSOCKET_CLOSE)
		require(e->code >= 1000 && psip_websocket_opcode_for(e->payload) == PSIP_WEBSOCKET_TEXT);
	if (kind == PSIP_WEBSOCKET_BAD)
		require(e->code == PSIP_WEBSOCKET_PROTOCOL || e->code == PSIP_WEBSOCKET_NOT_UTF8 || e->code == PSIP_WEBSOCKET_TOO_BIG);
	add(&l->story, (unsigned)kind, e->payload.at, e->payload.length, e->code);
	l->story.last_code = e->code;
}

/* A part of the stream, in memory of its own so that nothing behind it can be read. */
static void hear(struct listener *l, const uint8_t *at, size_t n)
{
	char *copy = malloc(n + (n == 0));
	struct psip_span rest = psip_span(copy, n);
	enum psip_websocket_kind kind;

	require(copy != NULL);
	if (n > 0)
		memcpy(copy, at, n);
	do {
		struct psip_websocket_event e;
		size_t room = l->limit - l->length < l->room ? l->limit - l->length : l->room;
		size_t before = rest.length;

		kind = psip_websocket_step(&l->ws, &rest, l->message + l->length, room, &e);
		require(rest.length <= before && kind != PSIP_WEBSOCKET_ROOM);
		if (kind == PSIP_WEBSOCKET_PIECE)
			piece(l, &e);
		else if (kind != PSIP_WEBSOCKET_MORE && kind != PSIP_WEBSOCKET_ENDED)
			control(l, kind, &e);
	} while (kind != PSIP_WEBSOCKET_MORE && kind != PSIP_WEBSOCKET_ENDED);
	require(rest.length == 0);
	free(copy);
}

static struct story read_all(const uint8_t *stream, size_t n, bool server, size_t limit, size_t room, size_t step)
{
	static struct listener l;

	memset(&l, 0, sizeof l);
	psip_websocket_begin(&l.ws, server, (uint32_t)limit);
	l.limit = limit;
	l.room = room;
	for (size_t at = 0; at < n; at += step)
		hear(&l, stream + at, n - at < step ? n - at : step);
	return l.story;
}

/* The stream as a SIP message, cut in two fragments, with a ping between; then a close frame. */
static void there_and_back(const uint8_t *data, size_t n, const uint8_t *mask, size_t cut, size_t step)
{
	static uint8_t wire[2 * LIMIT];
	struct psip_span whole = psip_span((const char *)data, n < LIMIT ? n : LIMIT);
	enum psip_websocket_opcode opcode = psip_websocket_opcode_for(whole);
	size_t first = whole.length > 0 ? cut % whole.length : 0, length = 0;
	struct story story;
	int result;

	result = psip_websocket_put_frame(wire, sizeof wire, opcode, false, psip_span(whole.at, first), mask);
	require(result > 0);
	length += (size_t)result;
	result = psip_websocket_put_frame(wire + length, sizeof wire - length, PSIP_WEBSOCKET_OP_PING, true, psip_span(whole.at, first % 126), mask);
	require(result > 0);
	length += (size_t)result;
	result = psip_websocket_put_frame(wire + length, sizeof wire - length, PSIP_WEBSOCKET_CONTINUATION, true,
	                                  psip_span(whole.at + first, whole.length - first), mask);
	require(result > 0);
	length += (size_t)result;
	result = psip_websocket_put_close(wire + length, sizeof wire - length, PSIP_WEBSOCKET_AWAY, psip_span(NULL, 0), mask);
	require(result > 0);
	length += (size_t)result;
	story = read_all(wire, length, mask != NULL, LIMIT, LIMIT, step);
	require(story.messages == 1 && story.last_length == whole.length && story.last_opcode == opcode && story.last_code == PSIP_WEBSOCKET_AWAY);
}

static void require_inside(struct psip_span part, struct psip_span whole)
{
	require(part.at == NULL || (part.at >= whole.at && part.at + part.length <= whole.at + whole.length));
}

static void heads(const uint8_t *data, size_t n)
{
	static const char key[] = "dGhlIHNhbXBsZSBub25jZQ==";
	char *copy = malloc(n + (n == 0));
	struct psip_span head = psip_span(copy, n);
	struct psip_websocket_request request;
	struct psip_websocket_response response;
	struct psip_span challenge;
	uint32_t scanned = 0;
	int end;

	require(copy != NULL);
	if (n > 0)
		memcpy(copy, data, n);
	end = psip_websocket_head(&scanned, head);
	require(end == PSIP_ERR_MORE || (end == PSIP_ERR_SPACE && n >= PSIP_WEBSOCKET_HEAD_MAX) || (end >= 4 && (size_t)end <= n));
	if (end > 0)
		head.length = (size_t)end;
	if (psip_websocket_read_request(&request, head) == 101) {
		char out[PSIP_WEBSOCKET_HEAD_MAX + 512];
		struct psip_writer w = psip_writer(out, sizeof out);
		struct psip_websocket_request again;

		require(request.key.length == PSIP_WEBSOCKET_KEY && request.host.length > 0 && request.target.length > 0);
		require(end > 0 || n > PSIP_WEBSOCKET_HEAD_MAX);
		psip_websocket_put_request(&w, &request);
		if (psip_written(&w)) { /* not if the host has white space */
			require(psip_websocket_read_request(&again, psip_span(out, w.length)) == 101);
			require(psip_span_equal(again.cookie, request.cookie) && psip_span_equal(again.origin, request.origin));
		}
	}
	require_inside(request.target, head);
	require_inside(request.host, head);
	require_inside(request.key, head);
	require_inside(request.origin, head);
	require_inside(request.cookie, head);
	require_inside(request.authorization, head);
	if (psip_websocket_read_response(&response, head, key) == PSIP_WEBSOCKET_ACCEPTED)
		require(response.status == 101);
	for (unsigned i = 0; i < 16 && (challenge = psip_websocket_challenge(head, i)).at; i++) {
		require(challenge.length > 0);
		require_inside(challenge, head);
	}
	free(copy);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t length)
{
	size_t limit, room, step;
	struct story whole, parts;
	bool server;

	heads(data, length);
	if (length < 4)
		return 0;
	server = data[0] & 1;
	limit = (size_t)data[1] * 16;
	step = 1 + data[2] % 32;
	room = 1 + data[3];
	whole = read_all(data + 4, length - 4, server, limit, LIMIT, length);
	parts = read_all(data + 4, length - 4, server, limit, room, step);
	require(whole.sum == parts.sum && whole.messages == parts.messages && whole.last_code == parts.last_code);
	there_and_back(data + 4, length - 4, server ? data : NULL, data[3], step);
	return 0;
}
