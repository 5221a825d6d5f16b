/* SPDX-License-Identifier: MIT
 * Flows without what lies above them. The first byte chooses: a stream of TCP, of a WebSocket as server or as client (handshake done, or not),
 * fed whole and in pieces: the same messages come of it, each inside the input or a buffer, and the flow ends alike. Or a course of peers that
 * connect, send, challenge, idle, close, and of connections of ours: limits hold, lists and rings are whole, and in the end all is given back. */
#include "transport/flow.h"

#include "dialog/login.h"
#include "session/psip.h"
#include "transport/base/bytes.h"
#include "transport/base/wheel.h"

#include <stdio.h>
#include <stdlib.h>

#define require(condition) ((condition) ? (void)0 : (fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition), abort()))

enum { FLOW_BLOCK = 1 << 17, FLOW_MAX = 6, FLOW_PEER_MAX = 3, FLOW_HANDLES = 16, MESSAGE_MAX = 2048 };

static _Alignas(64) uint8_t memory[FLOW_BLOCK];

static struct psip *make(void)
{
	struct psip_limits limits = { .calls = 1, .flows = FLOW_MAX, .flows_per_peer = FLOW_PEER_MAX, .bytes = 32768, .message_max = MESSAGE_MAX, .sends = 8,
		                      .transactions = 4, .names = PSIP_NO_ENTRIES, .failed = PSIP_NO_ENTRIES, .domains = PSIP_NO_ENTRIES };
	const uint8_t seed[32] = { 1 };
	struct psip *s;

	memset(memory, 0, sizeof memory);
	s = psip_init(memory, sizeof memory, &limits, seed);
	require(s != NULL);
	return s;
}

/* ---- Streams ---- */

struct story {
	uint64_t messages;   /* hash of all, in order */
	unsigned count, bad;
	bool closed, several; /* several: of many flows */
};

static void note(struct story *story, const void *bytes, size_t length)
{
	const uint8_t *at = bytes;

	for (size_t i = 0; i < length; i++)
		story->messages = (story->messages ^ at[i]) * 0x100000001b3u;
	story->messages = (story->messages ^ 0x100) * 0x100000001b3u;
}

/* SENDs are done, CLOSE is noted; a CONNECT is answered. `get`: where a client's handshake goes. */
static void pull(struct psip *s, struct story *story, char *get, size_t room)
{
	struct psip_output out;
	struct psip_address local = { .ip = { 10, 0, 0, 1 }, .family = 4, .port = 5060 };

	while (psip_next(s, s->outside, &out)) {
		if (out.kind == PSIP_SEND) {
			require(out.length > 0);
			if (get && out.length < room) {
				memcpy(get, out.bytes, out.length);
				get[out.length] = 0;
			}
			psip_sent(s, out.token, PSIP_OK);
		} else if (out.kind == PSIP_CONNECT) {
			psip_connected(s, s->outside, out.flow, &local);
		} else if (out.kind == PSIP_EVENT) {
			require(out.event.kind == PSIP_EVENT_WEBSOCKET_REFUSED && (story->several || !story->closed));
		} else {
			require(out.kind == PSIP_CLOSE);
			story->closed = true;
		}
	}
}

static psip_handle open_flow(struct psip *s, unsigned kind, bool shake, struct story *story)
{
	struct psip_address local = { .ip = { 10, 0, 0, 1 }, .family = 4, .port = 5060, .transport = kind ? PSIP_WS : PSIP_TCP }, remote = local;
	static const char hello[] = "GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
	                            "Sec-WebSocket-Protocol: sip\r\nSec-WebSocket-Version: 13\r\n\r\n";
	char get[1024] = "", *key;
	struct psip_writer w = psip_writer(get, sizeof get);
	psip_handle flow;

	remote.ip[3] = 2;
	remote.port = 33000;
	if (kind < 2)
		require(psip_accepted(s, 1, &local, &remote, &flow) == PSIP_OK);
	else
		require(psip_flow_to(s, &remote, 0, &flow) == PSIP_OK);
	pull(s, story, get, sizeof get);
	if (kind == 1 && shake)
		psip_stream(s, 1, flow, hello, sizeof hello - 1);
	if (kind == 2 && shake) {
		char nonce[PSIP_WEBSOCKET_KEY];
		key = strstr(get, "Sec-WebSocket-Key: ");
		require(key != NULL);
		memcpy(nonce, key + 19, sizeof nonce);
		psip_websocket_put_accept(&w, nonce);
		psip_stream(s, 1, flow, get, w.length);
	}
	pull(s, story, NULL, 0);
	require(!shake || psip_flow_get(s, flow)->state == PSIP_FLOW_OPEN);
	return flow;
}

static void feed(struct psip *s, psip_handle flow, const uint8_t *data, size_t length, struct story *story)
{
	char *exact = malloc(length ? length : 1);
	struct psip_span rest = psip_span(exact, length), message;
	enum psip_frame_kind kind;

	memcpy(exact, data, length);
	while ((kind = psip_flow_next(s, flow, &rest, &message)) != PSIP_FRAME_MORE) {
		const char *block = (const char *)memory;
		require(kind == PSIP_FRAME_MESSAGE || kind == PSIP_FRAME_BAD || kind == PSIP_FRAME_LARGE);
		require(message.length > 0 && message.length <= MESSAGE_MAX);
		require((message.at >= exact && message.at + message.length <= exact + length) || (message.at >= block && message.at + message.length <= block + FLOW_BLOCK));
		story->count++;
		story->bad += kind != PSIP_FRAME_MESSAGE;
		note(story, message.at, message.length);
		if (kind != PSIP_FRAME_MESSAGE)
			psip_flow_close(s, flow);
	}
	require(rest.length == 0);
	free(exact);
	pull(s, story, NULL, 0);
}

static struct story tell(unsigned kind, bool shake, const uint8_t *data, size_t length, size_t step, unsigned more)
{
	struct psip *s = make();
	struct story story = { 0 };
	psip_handle flow = open_flow(s, kind, shake, &story);

	for (size_t at = 0; at < length;) {
		size_t n = step < length - at ? step : length - at;
		feed(s, flow, data + at, n, &story);
		at += n;
		step = 1 + (step * 7 + more) % (length + 1);
	}
	psip_closed(s, 1, flow);
	pull(s, &story, NULL, 0);
	require(psip_transport_of(s)->flows.used == 0 && psip_transport_of(s)->sends.used == 0 && psip_bytes_free(s) == psip_bytes_free(make()));
	return story;
}

static void streams(const uint8_t *data, size_t length)
{
	unsigned kind = (data[0] & 3) % 3;
	bool shake = !(data[0] & 4);
	struct story whole, parts;

	/* A client that does not wait for the 101 is closed; whether it waited shows in the cut alone. */
	if (kind == 1 && !shake) {
		(void)tell(kind, shake, data + 2, length - 2, 1 + data[1], data[1]);
		return;
	}
	whole = tell(kind, shake, data + 2, length - 2, length, 0);
	parts = tell(kind, shake, data + 2, length - 2, 1 + data[1] % 16, data[1]);
	require(whole.count == parts.count && whole.messages == parts.messages && whole.bad == parts.bad && whole.closed == parts.closed);
}

/* ---- Places ---- */

static void check(struct psip *s)
{
	const struct psip_transport *t = psip_transport_of(s);
	unsigned inbound = 0, ours = 0, closing = 0, listed[3] = { 0 }, peers[8] = { 0 };

	for (psip_ref ref = psip_pool_next(s, &t->flows, 0); ref; ref = psip_pool_next(s, &t->flows, ref)) {
		const struct psip_flow *flow = psip_at(s, ref);
		if (flow->state == PSIP_FLOW_CLOSE) {
			closing++;
			continue;
		}
		inbound += flow->inbound;
		ours += !flow->inbound;
		if (!flow->inbound)
			continue;
		peers[flow->remote.ip[3] & 7]++;
		require(((const struct psip_flow *)psip_at(s, flow->peer_next))->peer_prev == ref && ((const struct psip_flow *)psip_at(s, flow->peer_prev))->peer_next == ref);
		require(psip_address_same_ip(&((const struct psip_flow *)psip_at(s, flow->peer_next))->remote, &flow->remote));
	}
	for (unsigned i = 0; i < 3; i++) {  /* ours, proven, not proven */
		psip_ref before = 0;
		for (psip_ref ref = t->idle[i].first; ref; ref = ((const struct psip_flow *)psip_at(s, ref))->idle_next) {
			const struct psip_flow *flow = psip_at(s, ref);
			require(flow->inbound == (i > 0) && (!i || flow->proven == (i == 1)) && flow->idle_prev == before && ++listed[i] <= FLOW_MAX + 1);
			before = ref;
		}
		require(t->idle[i].last == before);
	}
	require(listed[0] == ours && listed[1] + listed[2] == inbound && closing == t->closing && ours + inbound <= FLOW_MAX && t->flows.used <= FLOW_MAX + 1);
	for (unsigned i = 0; i < 8; i++)
		require(peers[i] <= FLOW_PEER_MAX);
}

/* What peers send in a course; a client of a WebSocket answers the challenges. */
static const char *const texts[] = {
	"OPTIONS sip:x", "OPTIONS sip:x", "OPTIONS sip:x", "HTTP/1.1 404 x\r\n\r\n",
	"HTTP/1.1 401 x\r\nWWW-Authenticate: Digest realm=\"r\", nonce=\"n\", qop=\"auth\"\r\n\r\n",
	"HTTP/1.1 401 x\r\nWWW-Authenticate: Basic realm=\"r\", Digest realm=\"r\", nonce=\"m\", stale=true\r\n\r\n",
	"HTTP/1.1 401 x\r\nWWW-Authenticate: Basic realm=\"r\"\r\n\r\n", "GET / HTTP/1.1\r\nHost: x\r\n",
};

static void step(struct psip *s, psip_handle flow[FLOW_HANDLES], unsigned op, unsigned which, psip_time *now, struct story *story)
{
	static const uint8_t transports[] = { PSIP_TCP, PSIP_TLS, PSIP_WS, PSIP_WSS };
	static const struct psip_span names[] = { { "a", 1 }, { "b.c", 3 } };
	struct psip_address local = { .ip = { 10, 0, 0, 1 }, .family = 4, .port = 5060, .transport = transports[which >> 4 & 3] }, remote = local;
	struct psip_via via = { .transport = PSIP_TLS, .has_port = which & 1, .port = 5071, .params = PSIP_TEXT(";alias") };
	const char *text = texts[op / 10 % 8];
	psip_handle *at = &flow[which % FLOW_HANDLES], made = 0;

	remote.ip[3] = (uint8_t)(which & 3);
	remote.port = (uint16_t)(5060 + (which >> 6));
	switch (op % 10) {
	case 0: case 1:
		if (psip_accepted(s, *now, &local, &remote, &made) == PSIP_OK)
			*at = made;
		break;
	case 2:
		if (psip_flow_to(s, &remote, 0, &made) == PSIP_OK)
			*at = made;
		break;
	case 3: psip_closed(s, *now, *at); break;
	case 4: psip_flow_close(s, *at); break;
	case 5: psip_stream(s, *now, *at, text, which & 8 ? strlen(text) : 1 + op / 10 % 12); break;
	case 6: *now += op * 100u; break;
	case 7: psip_authenticated(s, *now, *at, names, which % 3); psip_flow_alias(s, *at, &via); break;
	case 8:
		if (op & 128)
			psip_flow_use(s, *at, false);
		else
			psip_flow_unuse(s, *at, false);
		break;
	default: pull(s, story, NULL, 0); break;
	}
}

static void places(const uint8_t *data, size_t length)
{
	struct psip *s = make();
	const struct psip_login login = { .size = sizeof login, .username = PSIP_TEXT("u"), .password = PSIP_TEXT("p") };
	psip_handle flow[FLOW_HANDLES] = { 0 };
	struct story story = { .several = true };
	psip_time now = 1;
	size_t free_bytes;

	require(psip_login(s, &login) == PSIP_OK);
	free_bytes = psip_bytes_free(s);

	for (size_t i = 1; i + 1 < length && i < 600; i += 2) {
		step(s, flow, data[i], data[i + 1], &now, &story);
		(void)psip_clock(s, now);
		check(s);
	}
	pull(s, &story, NULL, 0);
	for (psip_ref ref = psip_pool_next(s, &psip_transport_of(s)->flows, 0); ref; ref = psip_pool_next(s, &psip_transport_of(s)->flows, ref))
		psip_closed(s, now, psip_handle_of(s, ref));
	pull(s, &story, NULL, 0);
	check(s);
	require(psip_transport_of(s)->flows.used == 0 && psip_transport_of(s)->sends.used == 0 && psip_bytes_free(s) == free_bytes);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t length);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t length)
{
	if (length < 2)
		return 0;
	if ((data[0] & 3) == 3)
		places(data, length);
	else
		streams(data, length);
	return 0;
}
