/* SPDX-License-Identifier: MIT
 * What the tests of streams share: connections of any kind from any peer, inputs that end exactly at their last byte, and the far end of a
 * WebSocket. */
#ifndef PSIP_TEST_FLOW_STREAM_BENCH_H
#define PSIP_TEST_FLOW_STREAM_BENCH_H

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "test/sim/rig.h"
#include "transport/transport.h"
#include "transport/websocket.h"

/* Somebody connects. 0: refused. */
static inline psip_handle bench_accept(struct rig *r, const char *host, uint16_t port, uint8_t transport)
{
	struct psip_address local = r->local, remote = rig_address(host, port, transport);
	psip_handle flow = 0;

	local.transport = transport;
	return psip_accepted(r->s, r->now, &local, &remote, &flow) == PSIP_OK ? flow : 0;
}

static inline void bench_feed(struct rig *r, psip_handle flow, const void *bytes, size_t length)
{
	char *exact = malloc(length ? length : 1);

	memcpy(exact, bytes, length);
	psip_stream(r->s, r->now, flow, exact, length);
	free(exact);
	rig_pump(r);
}

static inline size_t bench_crlf(char *to, const char *from)
{
	size_t n = 0;

	for (; *from; from++) {
		if (*from == '\n')
			to[n++] = '\r';
		to[n++] = *from;
	}
	to[n] = 0;
	return n;
}

static inline const struct rig_send *bench_status(struct rig *r, int status)
{
	const struct rig_send *m = rig_take(r);

	assert_non_null(m);
	if (rig_status(m) != status)
		fail_msg("%d was due, this came:\n%s", status, m->text);
	return m;
}

/* Nothing was sent and told; bench_silence: nor asked. */
static inline void bench_nothing_sent(struct rig *r)
{
	const struct rig_send *m = rig_take(r);

	if (m)
		fail_msg("nothing was to be sent, but this was:\n%s", m->text);
	assert_null(rig_take_event(r));
}

static inline void bench_silence(struct rig *r)
{
	bench_nothing_sent(r);
	assert_null(rig_take_asked(r));
}

static inline const struct psip_output *bench_asked(struct rig *r, enum psip_output_kind kind)
{
	const struct psip_output *out = rig_take_asked(r);

	assert_non_null(out);
	assert_int_equal(out->kind, kind);
	return out;
}

/* A request whose branch and Call-ID are of `number`. */
static inline size_t bench_request(char *to, const char *method, const char *via, unsigned number, const char *more, const char *body)
{
	char text[8192];

	snprintf(text, sizeof text, "%s sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/%s;branch=z9hG4bK%u\nMax-Forwards: 70\nFrom: <sip:alice@10.0.0.2>;tag=f\n"
	         "To: <sip:bob@10.0.0.1>\nCall-ID: id%u\nCSeq: 1 %s\nContact: <sip:alice@10.0.0.2>\n%sContent-Length: %zu\n\n%s", method, via, number, number,
	         method, more, strlen(body), body);
	return bench_crlf(to, text);
}

/* ---- The far end of a WebSocket ---- */

#define BENCH_KEY "dGhlIHNhbXBsZSBub25jZQ=="

static inline size_t bench_handshake(char *to, const char *path, const char *more)
{
	char text[1024];

	snprintf(text, sizeof text, "GET %s HTTP/1.1\nHost: sip.example.com\nUpgrade: websocket\nConnection: Upgrade\nSec-WebSocket-Key: " BENCH_KEY "\n"
	         "Sec-WebSocket-Protocol: sip\nSec-WebSocket-Version: 13\n%s\n", path, more);
	return bench_crlf(to, text);
}

/* A frame as a client (masked) or a server sends it. */
static inline size_t bench_frame(char *to, size_t room, bool client, unsigned opcode, bool fin, const void *bytes, size_t length)
{
	static uint8_t mask[4] = { 0x37, 0xfa, 0x21, 0x3d };
	int n;

	mask[0]++;
	n = psip_websocket_put_frame(to, room, (enum psip_websocket_opcode)opcode, fin, psip_span(bytes, length), client ? mask : NULL);
	assert_true(n > 0);
	return (size_t)n;
}

/* What the stack sent must be one frame, masked if the stack is the client. Its payload goes to `to`, NUL-terminated; returns the length. */
static inline size_t bench_unframe(const struct rig_send *m, bool from_client, unsigned opcode, char *to, size_t room)
{
	struct psip_websocket reader;
	struct psip_websocket_event event;
	struct psip_span rest = psip_span(m->text, m->length);
	enum psip_websocket_kind kind;
	size_t n = 0;

	assert_int_equal((unsigned char)m->text[0], 0x80 | opcode);
	psip_websocket_begin(&reader, from_client, 1 << 20);
	kind = psip_websocket_step(&reader, &rest, to, room - 1, &event);
	assert_int_equal(rest.length, 0);
	if (kind == PSIP_WEBSOCKET_PIECE) {
		assert_true(event.end);
		n = event.length;
	} else {
		assert_true(kind == PSIP_WEBSOCKET_PING || kind == PSIP_WEBSOCKET_PONG || kind == PSIP_WEBSOCKET_CLOSE);
		n = reader.control_length;
		memcpy(to, reader.control, n);
	}
	to[n] = 0;
	return n;
}

/* A WebSocket that somebody opened: the handshake is done. */
static inline psip_handle bench_websocket(struct rig *r, const char *host, uint16_t port, uint8_t transport)
{
	psip_handle flow = bench_accept(r, host, port, transport);
	const struct rig_send *m;
	char text[1024];

	assert_true(flow != 0);
	bench_feed(r, flow, text, bench_handshake(text, "/", ""));
	m = rig_take(r);
	assert_non_null(m);
	assert_memory_equal(m->text, "HTTP/1.1 101 ", 13);
	return flow;
}

/* The WebSocket handshake of the connection that was asked for. */
static inline psip_handle bench_shake(struct rig *r)
{
	const struct psip_output *asked = rig_take_asked_of(r, PSIP_CONNECT);
	const struct rig_send *get = rig_take(r);
	char wire[1024];
	struct psip_writer w = psip_writer(wire, sizeof wire);

	assert_non_null(asked);
	assert_non_null(get);
	psip_websocket_put_accept(&w, rig_header(get, "Sec-WebSocket-Key", 0));
	bench_feed(r, asked->flow, wire, w.length);
	return asked->flow;
}

/* The next requests of the peer over a connection. */
static inline psip_handle bench_invite(struct rig *r, psip_handle flow, unsigned number)
{
	char text[2048];
	const struct rig_event *e;

	bench_feed(r, flow, text, bench_request(text, "INVITE", "TCP 10.0.0.2", number, "", ""));
	e = rig_take_event(r);
	assert_non_null(e);
	assert_int_equal(e->event.kind, PSIP_EVENT_INCOMING);
	return e->event.object;
}

static inline void bench_options(struct rig *r, psip_handle flow, unsigned number)
{
	char text[2048];

	bench_feed(r, flow, text, bench_request(text, "OPTIONS", "TCP 10.0.0.2", number, "", ""));
	assert_true(bench_status(r, 200)->flow == flow);
}

static inline void bench_closed(struct rig *r, psip_handle flow)
{
	assert_true(bench_asked(r, PSIP_CLOSE)->flow == flow);
}

#endif
