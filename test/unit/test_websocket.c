/* SPDX-License-Identifier: MIT
 * WebSocket frames as RFC 7118 uses them: in, at every split, and out, with every limit. Input ends before a guard page.
 * Not covered: the handshake (test_websocket_handshake.c), what the driver does (pongs, closing, timers), Via and URIs (RFC 7118 §5.1,
 * §5.2), more than one SIP message in one WebSocket message (§5: the parser's). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "guarded.h"
#include "transport/websocket.h"

static const uint8_t mask[4] = { 0x37, 0xfa, 0x21, 0x3d };

static uint8_t wire[140000];
static size_t wire_length;

static void frame(enum psip_websocket_opcode opcode, bool fin, const char *payload, size_t n, const uint8_t *with)
{
	int result = psip_websocket_put_frame(wire + wire_length, sizeof wire - wire_length, opcode, fin, psip_span(payload, n), with);

	assert_true(result > 0);
	wire_length += (size_t)result;
}

static void text_frame(enum psip_websocket_opcode opcode, bool fin, const char *payload, const uint8_t *with)
{
	frame(opcode, fin, payload, strlen(payload), with);
}

/* What a reader makes of wire[], as text: "T" or "B" and the message, "i" "o" (ping, pong) with the payload, "c" code and text, "!" code. */
static char story[70000];
static size_t story_length;

static void tell(const char *what, struct psip_span bytes)
{
	size_t n = strlen(what);

	assert_true(story_length + n + bytes.length + 2 < sizeof story);
	memcpy(story + story_length, what, n);
	if (bytes.length > 0)
		memcpy(story + story_length + n, bytes.at, bytes.length);
	story_length += n + bytes.length;
	story[story_length++] = '|';
	story[story_length] = 0;
}

struct listener {
	struct psip_websocket ws;
	char message[66000];
	size_t length, room;
};

static void listen_to(struct listener *l, const uint8_t *at, size_t n)
{
	struct psip_span rest = guarded((const char *)at, n);

	for (;;) {
		struct psip_websocket_event e;
		char code[16];
		size_t before = rest.length;
		enum psip_websocket_kind kind = psip_websocket_step(&l->ws, &rest, l->message + l->length, l->room, &e);

		assert_true(rest.length <= before);
		snprintf(code, sizeof code, "%s%u", kind == PSIP_WEBSOCKET_BAD ? "!" : "c", e.code);
		switch (kind) {
		case PSIP_WEBSOCKET_MORE:
			assert_int_equal(rest.length, 0);
			return;
		case PSIP_WEBSOCKET_PIECE:
			assert_true(e.length <= l->room && (e.length > 0 || e.end));
			l->length += e.length;
			if (e.end) {
				tell(e.text ? "T" : "B", psip_span(l->message, l->length));
				l->length = 0;
			}
			break;
		case PSIP_WEBSOCKET_PING:
		case PSIP_WEBSOCKET_PONG:
			tell(kind == PSIP_WEBSOCKET_PING ? "i" : "o", e.payload);
			break;
		case PSIP_WEBSOCKET_CLOSE:
		case PSIP_WEBSOCKET_BAD:
			tell(code, e.payload);
			break;
		case PSIP_WEBSOCKET_ENDED:
			assert_int_equal(rest.length, 0);
			return;
		case PSIP_WEBSOCKET_ROOM:
			fail();
		}
	}
}

static struct listener listener;

static void listener_begin(bool server, uint32_t max, size_t room)
{
	listener.length = story_length = 0;
	story[0] = 0;
	listener.room = room;
	psip_websocket_begin(&listener.ws, server, max);
}

/* wire[] at once. */
static const char *heard(bool server, uint32_t max)
{
	listener_begin(server, max, 65536);
	for (size_t at = 0; at < wire_length; at += GUARDED_MAX)
		listen_to(&listener, wire + at, wire_length - at < GUARDED_MAX ? wire_length - at : GUARDED_MAX);
	return story;
}

/* wire[] at once, cut in two anywhere, in pieces of 1 to 7 bytes, and with little room for what comes out: all must agree. */
static const char *heard_always(bool server, uint32_t max)
{
	static char first[sizeof story];

	strcpy(first, heard(server, max));
	for (size_t cut = 0; cut <= wire_length; cut++) {
		listener_begin(server, max, 1 + cut % 5);
		listen_to(&listener, wire, cut);
		listen_to(&listener, wire + cut, wire_length - cut);
		assert_string_equal(story, first);
	}
	for (size_t step = 1; step < 8; step++) {
		listener_begin(server, max, 8 - step);
		for (size_t at = 0; at < wire_length; at += step)
			listen_to(&listener, wire + at, wire_length - at < step ? wire_length - at : step);
		assert_string_equal(story, first);
	}
	return first;
}

/* Octets as they are on the wire, to a client and to a server. */
static const char *raw(bool server, const char *bytes, size_t n)
{
	memcpy(wire, bytes, n);
	wire_length = n;
	return heard_always(server, 100000);
}
#define RAW(server, literal) raw(server, "" literal, sizeof(literal) - 1)

/* The examples of RFC 6455 §5.7. */
static void test_examples(void **state)
{
	(void)state;
	assert_string_equal(RAW(false, "\x81\x05Hello"), "THello|");
	assert_string_equal(RAW(true, "\x81\x85\x37\xfa\x21\x3d\x7f\x9f\x4d\x51\x58"), "THello|");
	assert_string_equal(RAW(false, "\x01\x03Hel\x80\x02lo"), "THello|");
	assert_string_equal(RAW(false, "\x89\x05Hello"), "iHello|");
	assert_string_equal(RAW(true, "\x8a\x85\x37\xfa\x21\x3d\x7f\x9f\x4d\x51\x58"), "oHello|");
	wire_length = 0;
	text_frame(PSIP_WEBSOCKET_TEXT, true, "Hello", mask);
	assert_memory_equal(wire, "\x81\x85\x37\xfa\x21\x3d\x7f\x9f\x4d\x51\x58", 11);
	wire_length = 0;
	text_frame(PSIP_WEBSOCKET_OP_PONG, true, "Hello", NULL);
	assert_memory_equal(wire, "\x8a\x05Hello", 7);
}

/* ledger: 7118-3-01 7118-4.2-01 */
static void test_messages(void **state)
{
	static const char text[] = "REGISTER sip:example.com SIP/2.0\r\n\r\n";
	(void)state;

	for (unsigned side = 0; side < 2; side++) {
		const uint8_t *with = side == 0 ? NULL : mask;

		wire_length = 0;
		text_frame(PSIP_WEBSOCKET_TEXT, true, text, with);
		text_frame(PSIP_WEBSOCKET_BINARY, true, text, with);
		text_frame(PSIP_WEBSOCKET_BINARY, false, "REG", with);
		text_frame(PSIP_WEBSOCKET_OP_PING, true, "p", with);
		text_frame(PSIP_WEBSOCKET_CONTINUATION, false, "", with);
		text_frame(PSIP_WEBSOCKET_CONTINUATION, false, "IST", with);
		text_frame(PSIP_WEBSOCKET_OP_PONG, true, "", with);
		text_frame(PSIP_WEBSOCKET_CONTINUATION, true, "ER", with);
		text_frame(PSIP_WEBSOCKET_TEXT, true, "", with);
		text_frame(PSIP_WEBSOCKET_TEXT, false, "a", with);
		text_frame(PSIP_WEBSOCKET_CONTINUATION, true, "", with);
		text_frame(PSIP_WEBSOCKET_OP_CLOSE, true, "", with);
		text_frame(PSIP_WEBSOCKET_TEXT, true, "dropped", with);
		assert_string_equal(heard_always(side == 1, 1000),
		                    "TREGISTER sip:example.com SIP/2.0\r\n\r\n|BREGISTER sip:example.com SIP/2.0\r\n\r\n|ip|o|BREGISTER|T|Ta|c1005|");
	}
}

/* ledger: 7118-4.2-02 7118-4.2-03 7118-5-02 */
static void test_sip_out(void **state)
{
	static const struct {
		const char *text;
		enum psip_websocket_opcode opcode;
	} cases[] = {
		{ "OPTIONS sip:a SIP/2.0\r\n\r\n", PSIP_WEBSOCKET_TEXT },
		{ "MESSAGE sip:a SIP/2.0\r\n\r\n\xc3\xa9", PSIP_WEBSOCKET_TEXT },
		{ "MESSAGE sip:a SIP/2.0\r\n\r\n\xff", PSIP_WEBSOCKET_BINARY },
		{ "MESSAGE sip:a SIP/2.0\r\n\r\n\xc3", PSIP_WEBSOCKET_BINARY },
		{ "\xe9 sip:a SIP/2.0\r\n\r\n", PSIP_WEBSOCKET_BINARY },
	};
	(void)state;

	wire_length = 0;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		enum psip_websocket_opcode opcode = psip_websocket_opcode_for(psip_string(cases[i].text));
		size_t at = wire_length;

		assert_int_equal(opcode, cases[i].opcode);
		text_frame(opcode, true, cases[i].text, NULL);
		assert_int_equal(wire[at], 0x80 | (unsigned)opcode);
	}
	assert_string_equal(heard_always(false, 1000), "TOPTIONS sip:a SIP/2.0\r\n\r\n|TMESSAGE sip:a SIP/2.0\r\n\r\n\xc3\xa9|"
	                                               "BMESSAGE sip:a SIP/2.0\r\n\r\n\xff|BMESSAGE sip:a SIP/2.0\r\n\r\n\xc3|"
	                                               "B\xe9 sip:a SIP/2.0\r\n\r\n|");
}

static void test_first_octets(void **state)
{
	(void)state;
	for (unsigned octet = 0; octet < 256; octet++) { /* alone, then within a message */
		unsigned opcode = octet & 0x0f;
		bool control = opcode >= 8 && opcode <= 10 && (octet & 0x80);
		char bytes[] = { (char)octet, 0, 0x01, 0x00, (char)octet, 0 };
		const char *result = raw(false, bytes, 2);
		bool good = (octet & 0x70) == 0 && (control || opcode == 1 || opcode == 2);

		assert_int_equal(strcmp(result, "!1002|") != 0, good);
		result = raw(false, bytes + 2, 4);
		good = (octet & 0x70) == 0 && (control || opcode == 0);
		assert_int_equal(strcmp(result, "!1002|") != 0, good);
	}
}

static void test_masking_is_due(void **state)
{
	(void)state;
	assert_string_equal(RAW(true, "\x81\x05Hello"), "!1002|");
	assert_string_equal(RAW(true, "\x81\x00"), "!1002|");
	assert_string_equal(RAW(false, "\x81\x85\x37\xfa\x21\x3d\x7f\x9f\x4d\x51\x58"), "!1002|");
	assert_string_equal(RAW(true, "\x81\x80\x37\xfa\x21\x3d"), "T|");
	assert_string_equal(RAW(false, "\x81\x80"), "!1002|"); /* at the second octet already */
	assert_string_equal(RAW(false, "\x89\x80"), "!1002|");
}

static void test_lengths_in(void **state)
{
	static const size_t good[] = { 0, 1, 124, 125, 126, 127, 128, 65534, 65535, 65536 };
	static char payload[65536];
	(void)state;

	memset(payload, 'x', sizeof payload);
	for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
		for (unsigned side = 0; side < 2; side++) {
			wire_length = 0;
			frame(PSIP_WEBSOCKET_TEXT, true, payload, good[i], side == 0 ? NULL : mask);
			assert_int_equal(wire_length, good[i] + 2 + (good[i] < 126 ? 0 : good[i] < 65536 ? 2 : 8) + 4 * side);
			heard(side == 1, 65536);
			assert_int_equal(story_length, good[i] + 2);
			assert_int_equal(strspn(story + 1, "x"), good[i]);
		}
	}
	assert_string_equal(RAW(false, "\x81\x7e\x00\x7d"), "!1002|");
	assert_string_equal(RAW(false, "\x81\x7e\x00\x00"), "!1002|");
	assert_string_equal(RAW(false, "\x81\x7e\x00\x7e"), "");
	assert_string_equal(RAW(false, "\x81\x7f\x00\x00\x00\x00\x00\x00\xff\xff"), "!1002|");
	assert_string_equal(RAW(false, "\x81\x7f\x00\x00\x00\x00\x00\x01\x00\x00"), "");
	assert_string_equal(RAW(false, "\x81\x7f\x80\x00\x00\x00\x00\x01\x00\x00"), "!1002|");
	assert_string_equal(RAW(false, "\x81\x7f\x7f\xff\xff\xff\xff\xff\xff\xff"), "!1009|");
	assert_string_equal(RAW(false, "\x81\x7f\x00\x00\x00\x01\x00\x00\x00\x00"), "!1009|");
	assert_string_equal(RAW(false, "\x01\x01" "a\x80\x7f\x7f\xff\xff\xff\xff\xff\xff\xff"), "!1009|");
}

static void test_control_limits(void **state)
{
	char bytes[130] = { 0 };
	(void)state;

	memset(bytes + 2, 'p', sizeof bytes - 2);
	for (unsigned opcode = 9; opcode <= 10; opcode++) {
		for (unsigned n = 124; n <= 127; n++) {
			bytes[0] = (char)(0x80 | opcode);
			bytes[1] = (char)n;
			raw(false, bytes, n <= 125 ? n + 2 : 2);
			if (n <= 125) {
				heard(false, 1000);
				assert_true(story_length == n + 2 && strspn(story + 1, "p") == n);
			} else {
				assert_string_equal(heard(false, 1000), "!1002|");
			}
		}
		bytes[0] = (char)opcode; /* not FIN */
		bytes[1] = 0;
		assert_string_equal(raw(false, bytes, 2), "!1002|");
	}
	assert_string_equal(RAW(false, "\x88\x7e"), "!1002|");
	assert_string_equal(RAW(false, "\x08\x00"), "!1002|");
}

static void test_fragment_order(void **state)
{
	(void)state;
	assert_string_equal(RAW(false, "\x80\x01" "a"), "!1002|");             /* nothing to continue */
	assert_string_equal(RAW(false, "\x00\x01" "a"), "!1002|");
	assert_string_equal(RAW(false, "\x01\x01" "a\x81\x01" "b"), "!1002|"); /* a new message within another */
	assert_string_equal(RAW(false, "\x01\x01" "a\x01\x01" "b"), "!1002|");
	assert_string_equal(RAW(false, "\x81\x01" "a\x80\x01" "b"), "Ta|!1002|");
	assert_string_equal(RAW(false, "\x01\x01" "a\x88\x00"), "c1005|");
}

static void test_message_limit(void **state)
{
	(void)state;
	for (unsigned n = 9; n <= 11; n++) {
		wire_length = 0;
		frame(PSIP_WEBSOCKET_BINARY, true, "aaaaaaaaaaa", n, mask);
		assert_string_equal(heard_always(true, 10), n == 9 ? "Baaaaaaaaa|" : n == 10 ? "Baaaaaaaaaa|" : "!1009|");
		wire_length = 0; /* the same in fragments; a control frame does not count */
		frame(PSIP_WEBSOCKET_BINARY, false, "aaaaa", 5, mask);
		frame(PSIP_WEBSOCKET_OP_PING, true, "pppppppp", 8, mask);
		frame(PSIP_WEBSOCKET_CONTINUATION, false, "aaa", 3, mask);
		frame(PSIP_WEBSOCKET_CONTINUATION, true, "aaa", n - 8, mask);
		assert_string_equal(heard_always(true, 10), n == 9 ? "ipppppppp|Baaaaaaaaa|" : n == 10 ? "ipppppppp|Baaaaaaaaaa|" : "ipppppppp|!1009|");
	}
	assert_string_equal(heard(true, 0), "!1009|");
	assert_string_equal(RAW(false, "\x82\x00"), "B|");
	heard(false, 0);
	assert_string_equal(story, "B|");
	wire_length = 0; /* the limit is each message's own */
	for (unsigned i = 0; i < 3; i++)
		frame(PSIP_WEBSOCKET_BINARY, true, "aaaaaaaaaa", 10, mask);
	assert_string_equal(heard(true, 10), "Baaaaaaaaaa|Baaaaaaaaaa|Baaaaaaaaaa|");
}

static void test_too_big_at_once(void **state)
{
	struct psip_websocket ws;
	struct psip_websocket_event e;
	struct psip_span rest = guarded("\x82\x0b", 2);
	(void)state;

	psip_websocket_begin(&ws, false, 10);
	assert_int_equal(psip_websocket_step(&ws, &rest, NULL, 0, &e), PSIP_WEBSOCKET_BAD);
	assert_int_equal(e.code, PSIP_WEBSOCKET_TOO_BIG);
	rest = guarded("more", 4);
	assert_int_equal(psip_websocket_step(&ws, &rest, NULL, 0, &e), PSIP_WEBSOCKET_ENDED);
	assert_int_equal(rest.length, 0);
}

static void test_room(void **state)
{
	struct psip_websocket ws;
	struct psip_websocket_event e;
	struct psip_span rest = guarded("\x82\x03" "abc\x89\x00", 7);
	char to[3];
	(void)state;

	psip_websocket_begin(&ws, false, 10);
	assert_int_equal(psip_websocket_step(&ws, &rest, NULL, 0, &e), PSIP_WEBSOCKET_ROOM);
	assert_int_equal(rest.length, 5);
	assert_int_equal(psip_websocket_step(&ws, &rest, NULL, 0, &e), PSIP_WEBSOCKET_ROOM);
	assert_int_equal(psip_websocket_step(&ws, &rest, to, 2, &e), PSIP_WEBSOCKET_PIECE);
	assert_true(e.length == 2 && !e.end && !e.text);
	assert_int_equal(psip_websocket_step(&ws, &rest, to + 2, 1, &e), PSIP_WEBSOCKET_PIECE);
	assert_true(e.length == 1 && e.end);
	assert_memory_equal(to, "abc", 3);
	assert_int_equal(psip_websocket_step(&ws, &rest, NULL, 0, &e), PSIP_WEBSOCKET_PING);
	assert_int_equal(psip_websocket_step(&ws, &rest, NULL, 0, &e), PSIP_WEBSOCKET_MORE);
}

static void test_ping_is_answered(void **state)
{
	struct psip_websocket ws;
	struct psip_websocket_event e;
	struct psip_span rest = guarded("\x89\x04ping", 6);
	uint8_t pong[32];
	int n;
	(void)state;

	psip_websocket_begin(&ws, false, 10);
	assert_int_equal(psip_websocket_step(&ws, &rest, NULL, 0, &e), PSIP_WEBSOCKET_PING);
	n = psip_websocket_put_frame(pong, sizeof pong, PSIP_WEBSOCKET_OP_PONG, true, e.payload, mask);
	assert_true(n > 0);
	memcpy(wire, pong, (size_t)n);
	wire_length = (size_t)n;
	assert_string_equal(heard_always(true, 10), "oping|");
}

static void test_close_in(void **state)
{
	char bytes[127];
	(void)state;

	assert_string_equal(RAW(false, "\x88\x00"), "c1005|");
	assert_string_equal(RAW(false, "\x88\x01\x03"), "!1002|");
	assert_string_equal(RAW(false, "\x88\x02\x03\xe8"), "c1000|");
	assert_string_equal(RAW(false, "\x88\x05\x03\xe9" "bye"), "c1001bye|");
	assert_string_equal(RAW(false, "\x88\x03\x03\xe9\xff"), "!1007|");
	assert_string_equal(RAW(false, "\x88\x03\x03\xe9\xc3"), "!1007|");
	for (unsigned code = 0; code < 5100; code++) {
		bool good = (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014) || (code >= 3000 && code < 5000);
		char head[] = { (char)0x88, 2, (char)(code >> 8), (char)code }, expected[16];

		snprintf(expected, sizeof expected, "c%u|", code);
		memcpy(wire, head, 4);
		wire_length = 4;
		assert_string_equal(heard(false, 10), good ? expected : "!1002|");
	}
	memset(bytes, 'r', sizeof bytes);
	memcpy(bytes, "\x88\x7d\x03\xe8", 4);
	raw(false, bytes, 127);
	heard(false, 10);
	assert_int_equal(story_length, 5 + PSIP_WEBSOCKET_REASON_MAX + 1);
}

static void test_close_out(void **state)
{
	char reason[PSIP_WEBSOCKET_REASON_MAX + 1];
	uint8_t to[160];
	(void)state;

	memset(reason, 'r', sizeof reason);
	for (size_t n = PSIP_WEBSOCKET_REASON_MAX - 1; n <= PSIP_WEBSOCKET_REASON_MAX + 1; n++)
		assert_int_equal(psip_websocket_put_close(to, sizeof to, PSIP_WEBSOCKET_NORMAL, psip_span(reason, n), mask),
		                 n <= PSIP_WEBSOCKET_REASON_MAX ? (int)(2 + 4 + 2 + n) : PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_websocket_put_close(to, sizeof to, PSIP_WEBSOCKET_AWAY, PSIP_TEXT("bye"), NULL), 7);
	assert_memory_equal(to, "\x88\x05\x03\xe9" "bye", 7);
	assert_int_equal(psip_websocket_put_close(to, 6, PSIP_WEBSOCKET_AWAY, PSIP_TEXT("bye"), NULL), PSIP_ERR_SPACE);
	assert_int_equal(psip_websocket_put_close(to, sizeof to, PSIP_WEBSOCKET_NO_CODE, psip_span(NULL, 0), NULL), 2);
	assert_memory_equal(to, "\x88\x00", 2);
	assert_int_equal(psip_websocket_put_close(to, sizeof to, PSIP_WEBSOCKET_NO_CODE, PSIP_TEXT("x"), NULL), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_websocket_put_close(to, sizeof to, 1006, psip_span(NULL, 0), NULL), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_websocket_put_close(to, sizeof to, 1015, psip_span(NULL, 0), NULL), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_websocket_put_close(to, sizeof to, PSIP_WEBSOCKET_NORMAL, PSIP_TEXT("\xff"), NULL), PSIP_ERR_ARGUMENT);
}

static void test_frame_out(void **state)
{
	char payload[200] = { 0 };
	uint8_t to[256], head[PSIP_WEBSOCKET_FRAME_HEAD];
	(void)state;

	for (unsigned opcode = 0; opcode < 18; opcode++) {
		bool known = opcode <= 2 || (opcode >= 8 && opcode <= 10);
		enum psip_websocket_opcode op = (enum psip_websocket_opcode)opcode;

		assert_int_equal(psip_websocket_put_frame(to, sizeof to, op, true, psip_span(payload, 1), NULL), known ? 3 : PSIP_ERR_ARGUMENT);
		assert_int_equal(psip_websocket_put_frame(to, sizeof to, op, false, psip_span(payload, 1), NULL), known && opcode < 8 ? 3 : PSIP_ERR_ARGUMENT);
		for (size_t n = 124; n <= 126; n++)
			assert_int_equal(psip_websocket_put_frame(to, sizeof to, op, true, psip_span(payload, n), NULL),
			                 !known || (opcode >= 8 && n > 125) ? PSIP_ERR_ARGUMENT : (int)(n + (n < 126 ? 2 : 4)));
	}
	for (size_t n = 0; n < sizeof payload; n++) {
		size_t size = n + (n < 126 ? 6 : 8);

		assert_int_equal(psip_websocket_put_frame(to, size, PSIP_WEBSOCKET_TEXT, true, psip_span(payload, n), mask), size);
		assert_int_equal(psip_websocket_put_frame(to, size - 1, PSIP_WEBSOCKET_TEXT, true, psip_span(payload, n), mask), PSIP_ERR_SPACE);
	}
	assert_int_equal(psip_websocket_put_frame(to, sizeof to, PSIP_WEBSOCKET_TEXT, true, psip_span(payload, (size_t)INT_MAX - 13), NULL), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_websocket_put_frame(to, sizeof to, PSIP_WEBSOCKET_TEXT, true, psip_span(payload, (size_t)INT_MAX - 14), NULL), PSIP_ERR_SPACE);
	assert_int_equal(psip_websocket_frame_head(head, PSIP_WEBSOCKET_BINARY, false, 0x0123456789abcdefu, mask), 14);
	assert_memory_equal(head, "\x02\xff\x01\x23\x45\x67\x89\xab\xcd\xef\x37\xfa\x21\x3d", 14);
}

static void test_mask_in_phases(void **state)
{
	static const char text[] = "0123456789";
	char whole[10], parts[10];
	(void)state;

	psip_websocket_mask(whole, text, 10, mask, 0);
	for (unsigned cut = 0; cut <= 10; cut++) {
		psip_websocket_mask(parts, text, cut, mask, 0);
		psip_websocket_mask(parts + cut, text + cut, 10 - cut, mask, cut);
		assert_memory_equal(parts, whole, 10);
		psip_websocket_mask(parts, parts, 10, mask, 0);
		assert_memory_equal(parts, text, 10);
	}
}

/* RFC 3629 §3, §4: each text message alone, and split into two fragments at each octet. */
static void test_utf8(void **state)
{
	static const struct {
		const char *text;
		bool good;
	} cases[] = {
		{ "\x7f", true },
		{ "\xc2\x80 \xdf\xbf", true },
		{ "\xe0\xa0\x80 \xed\x9f\xbf \xee\x80\x80 \xef\xbf\xbf", true },
		{ "\xf0\x90\x80\x80 \xf4\x8f\xbf\xbf", true },
		{ "\x80", false },
		{ "\xbf", false },
		{ "\xc0\x80", false },
		{ "\xc1\xbf", false },
		{ "\xc2", false },
		{ "\xc2\x7f", false },
		{ "\xc2\xc0", false },
		{ "\xc2\x41\x80", false },
		{ "\xe1\x80\x41\x80", false },
		{ "\xe0\x9f\xbf", false },
		{ "\xe1\x80", false },
		{ "\xe1\x80\x7f", false },
		{ "\xed\xa0\x80", false },
		{ "\xf0\x8f\xbf\xbf", false },
		{ "\xf1\x80\x80", false },
		{ "\xf4\x90\x80\x80", false },
		{ "\xf5\x80\x80\x80", false },
		{ "\xff", false },
	};
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		size_t n = strlen(cases[i].text);
		char expected[32];

		snprintf(expected, sizeof expected, "T%s|", cases[i].text);
		for (size_t cut = 0; cut <= n; cut++) {
			wire_length = 0;
			frame(PSIP_WEBSOCKET_TEXT, false, cases[i].text, cut, mask);
			text_frame(PSIP_WEBSOCKET_CONTINUATION, true, cases[i].text + cut, mask);
			assert_string_equal(heard_always(true, 100), cases[i].good ? expected : "!1007|");
		}
		wire_length = 0; /* a binary message may hold anything */
		text_frame(PSIP_WEBSOCKET_BINARY, true, cases[i].text, mask);
		expected[0] = 'B';
		assert_string_equal(heard(true, 100), expected);
	}
	wire_length = 0; /* what one message lacks the next cannot give */
	text_frame(PSIP_WEBSOCKET_TEXT, true, "\xc3", mask);
	text_frame(PSIP_WEBSOCKET_TEXT, true, "\xa9", mask);
	assert_string_equal(heard_always(true, 100), "!1007|");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_examples),
		cmocka_unit_test(test_messages),
		cmocka_unit_test(test_sip_out),
		cmocka_unit_test(test_first_octets),
		cmocka_unit_test(test_masking_is_due),
		cmocka_unit_test(test_lengths_in),
		cmocka_unit_test(test_control_limits),
		cmocka_unit_test(test_fragment_order),
		cmocka_unit_test(test_message_limit),
		cmocka_unit_test(test_too_big_at_once),
		cmocka_unit_test(test_room),
		cmocka_unit_test(test_ping_is_answered),
		cmocka_unit_test(test_close_in),
		cmocka_unit_test(test_close_out),
		cmocka_unit_test(test_frame_out),
		cmocka_unit_test(test_mask_in_phases),
		cmocka_unit_test(test_utf8),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
