/* SPDX-License-Identifier: MIT
 * However a stream is cut, the same comes of it: a thousand messages over TCP and over WebSocket (as server and as client), whole, byte by
 * byte and in random pieces;
 * a few of them, and what breaks a stream, cut in two at every place. Compared are all that the stack sends and tells, in order, but for
 * answers to keep-alives
 * (those that came at once get one). Not covered: what the messages mean (the other tests). */
#include "test/flow/stream_bench.h"

enum { SPLITS_WHOLE = 16384 }; /* bytes of the longest input: some fifty messages */
enum splits_kind { SPLITS_TCP, SPLITS_SERVER, SPLITS_CLIENT, SPLITS_KINDS };

struct splits_stream {
	enum splits_kind kind;
	char *bytes;
	size_t length;
};

static uint64_t splits_next(uint64_t *random)
{
	*random = *random * 6364136223846793005u + 1442695040888963407u;
	return *random >> 33;
}

/* One message or keep-alive as it lies in a stream of that kind; a WebSocket's in one to three frames, some as binary, some with a ping between. */
static size_t splits_put(const struct splits_stream *stream, char *to, const char *bytes, size_t length, uint64_t *random)
{
	unsigned parts = 1 + (unsigned)splits_next(random) % 3;
	bool client = stream->kind == SPLITS_SERVER;
	size_t n = 0, at = 0;

	if (stream->kind == SPLITS_TCP) {
		memcpy(to, bytes, length);
		return length;
	}
	for (unsigned i = 0; i < parts; i++) {
		size_t step = i + 1 < parts ? splits_next(random) % (length - at + 1) : length - at;
		unsigned opcode = i ? PSIP_WEBSOCKET_CONTINUATION : splits_next(random) & 1 ? PSIP_WEBSOCKET_TEXT : PSIP_WEBSOCKET_BINARY;
		n += bench_frame(to + n, 70000, client, opcode, i + 1 == parts, bytes + at, step);
		at += step;
		if (splits_next(random) % 8 == 0)
			n += bench_frame(to + n, 200, client, PSIP_WEBSOCKET_OP_PING, true, "ping", 4);
	}
	return n;
}

/* Requests of all kinds, some with bodies, folds, short names; responses that match nothing; blank lines and keep-alives between. */
static struct splits_stream splits_make(enum splits_kind kind, unsigned messages, uint64_t seed)
{
	static const char *const methods[] = { "OPTIONS", "MESSAGE", "FOO", "REGISTER", "BYE", "INFO" };
	static const char *const more[] = { "", "Subject: a\n folded one\n", "X-Content-Length: 7\n", "l: 0\n" };
	static const char *const transports[] = { "TCP", "WS", "WS" };
	struct splits_stream stream = { kind, malloc(messages * 2000u + 2000), 0 };
	uint64_t random = seed;

	for (unsigned i = 0; i < messages; i++) {
		char text[8192], wire[8192], body[512];
		const char *method = methods[splits_next(&random) % 6];
		size_t n, size = splits_next(&random) % 3 ? 0 : splits_next(&random) % 300;

		for (size_t k = 0; k < size; k++)
			body[k] = "\r\nabc: \r\n\r\nl"[splits_next(&random) % 12];
		body[size] = 0;
		n = (size_t)snprintf(text, sizeof text, "%s sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/%s 10.0.0.2;branch=z9hG4bK%u\nFrom: <sip:a@b>;tag=f\nTo: <sip:bob@10.0.0.1>\ni: id%u\n"
		                     "CSeq: 1 %s\nMax-Forwards: 70\n%s", method, transports[kind], i, i, method, size ? "" : more[splits_next(&random) % 4]);
		snprintf(text + n, sizeof text - n, "Content-Length: %zu\n\n", size);
		n = bench_crlf(wire, text);
		memcpy(wire + n, body, size);
		stream.length += splits_put(&stream, stream.bytes + stream.length, wire, n + size, &random);
		if (splits_next(&random) % 10 == 0)
			stream.length += splits_put(&stream, stream.bytes + stream.length, "\r\n\r\n", splits_next(&random) & 1 ? 4 : 2, &random);
	}
	return stream;
}

/* A flow of that kind, open. */
static psip_handle splits_open(struct rig *r, enum splits_kind kind)
{
	struct psip_address remote = rig_address("10.0.0.2", 8080, PSIP_WS);
	const struct rig_send *get;
	char text[1024];
	struct psip_writer w = psip_writer(text, sizeof text);
	psip_handle flow;

	if (kind == SPLITS_TCP)
		return bench_accept(r, "10.0.0.2", 33000, PSIP_TCP);
	if (kind == SPLITS_SERVER)
		return bench_websocket(r, "10.0.0.2", 33000, PSIP_WS);
	assert_int_equal(psip_flow_to(r->s, &remote, 0, &flow), PSIP_OK);
	get = rig_take(r);
	assert_non_null(get);
	psip_websocket_put_accept(&w, rig_header(get, "Sec-WebSocket-Key", 0));
	bench_feed(r, flow, text, w.length);
	rig_take_asked(r);
	return flow;
}

static void splits_hash(uint64_t *hash, const void *bytes, size_t length)
{
	const unsigned char *at = bytes;

	for (size_t i = 0; i < length; i++)
		*hash = (*hash ^ at[i]) * 0x100000001b3u;
}

/* All but our tag: a client's masks, one for each pong, come of the same generator. */
static void splits_hash_message(uint64_t *hash, const char *at, size_t length)
{
	const char *to = length > 4 ? strstr(at, "\r\nTo: ") : NULL, *after = to ? strstr(to + 2, "\r\n") : NULL;

	splits_hash(hash, at, to ? (size_t)(to - at) : length);
	if (after)
		splits_hash(hash, after, length - (size_t)(after - at));
}

/* What was sent, told and asked, unmasked; without pongs. Forgets it. */
static unsigned splits_take(struct rig *r, enum splits_kind kind, uint64_t *hash)
{
	static char text[70000];
	const struct rig_send *m;
	const struct psip_output *asked;
	unsigned messages = 0;

	while ((m = rig_take(r)) != NULL) {
		unsigned opcode = (unsigned char)m->text[0] & 15u;
		size_t n = kind == SPLITS_TCP ? m->length : bench_unframe(m, kind == SPLITS_CLIENT, opcode, text, sizeof text);
		const char *at = kind == SPLITS_TCP ? m->text : text;
		if (n == 2 && memcmp(at, "\r\n", 2) == 0)
			continue;
		if (kind != SPLITS_TCP && opcode == PSIP_WEBSOCKET_OP_PONG)
			continue;
		messages += n > 8 && memcmp(at, "SIP/2.0 ", 8) == 0;
		splits_hash_message(hash, at, n);
	}
	while ((asked = rig_take_asked(r)) != NULL)
		splits_hash(hash, &asked->kind, sizeof asked->kind);
	assert_null(rig_take_event(r));
	for (unsigned i = 0; i < r->send_count; i++)
		free(r->sends[i].text);
	r->send_count = r->send_taken = r->asked_count = r->asked_taken = 0;
	return messages;
}

/* Feed the stream in pieces of 1 to `most` bytes (0: of SPLITS_WHOLE), the first of `first` bytes if that is not 0. */
static uint64_t splits_run(const struct splits_stream *stream, size_t first, size_t most, uint64_t seed, unsigned *messages)
{
	/* no descriptions of ours: their numbers come of the same generator as a client's masks */
	struct psip_settings bodyless = { .size = sizeof bodyless, .own_descriptions = true, .transports = { PSIP_UDP, PSIP_TCP, PSIP_TLS, PSIP_WS, PSIP_WSS } };
	struct rig *r = rig_new(&(struct psip_limits){ .calls = 4, .transactions = 256, .bytes = 1 << 17, .peer_quota = 256, .sends = 256 }, &bodyless, 1);
	psip_handle flow = splits_open(r, stream->kind);
	uint64_t hash = 0xcbf29ce484222325u, random = seed;

	if (most && most < 100)
		r->relocate = false;  /* the block would be moved a million times */
	*messages = 0;
	for (size_t at = 0, step; at < stream->length; at += step) {
		step = at == 0 && first ? first : most ? 1 + splits_next(&random) % most : SPLITS_WHOLE;
		if (step > stream->length - at)
			step = stream->length - at;
		bench_feed(r, flow, stream->bytes + at, step);
		if (r->send_count > RIG_LOG / 2)
			*messages += splits_take(r, stream->kind, &hash);
	}
	*messages += splits_take(r, stream->kind, &hash);
	rig_free(r);
	return hash;
}

static void a_thousand_messages_in_any_pieces(void **state)
{
	/* ledger: 3261-18.3-07 3261-7.5-03 7118-3-01 */
	static const size_t most[] = { 1, 2, 3, 17, 100, 1000, 5000, 16000 };

	(void)state;
	for (unsigned kind = 0; kind < SPLITS_KINDS; kind++) {
		struct splits_stream stream = splits_make((enum splits_kind)kind, 1000, 7);
		unsigned messages, expected;
		uint64_t whole = splits_run(&stream, 0, 0, 1, &expected);

		assert_int_equal(expected, 1000);
		for (unsigned i = 0; i < sizeof most / sizeof *most; i++) {
			uint64_t hash = splits_run(&stream, 0, most[i], i + 1, &messages);
			if (hash != whole || messages != expected)
				fail_msg("kind %u in pieces up to %zu: %u messages instead of %u, or others", kind, most[i], messages, expected);
		}
		free(stream.bytes);
	}
}

static void splits_everywhere(const struct splits_stream *stream)
{
	unsigned messages, expected;
	uint64_t whole = splits_run(stream, 0, 0, 1, &expected);

	for (size_t cut = 1; cut < stream->length; cut++)
		if (splits_run(stream, cut, 0, 1, &messages) != whole || messages != expected)
			fail_msg("kind %u, cut at %zu: %u messages instead of %u, or others", stream->kind, cut, messages, expected);
}

static void a_few_messages_cut_in_two_everywhere(void **state)
{
	/* ledger: 3261-18.3-07 3261-7.5-03 7118-3-01 */
	(void)state;
	for (unsigned kind = 0; kind < SPLITS_KINDS; kind++) {
		struct splits_stream stream = splits_make((enum splits_kind)kind, 5, 11);
		splits_everywhere(&stream);
		free(stream.bytes);
	}
}

/* A message that is too long, one without Content-Length, a close, a broken frame: the same end, and nothing of what follows. */
static void what_ends_a_stream_cut_in_two_everywhere(void **state)
{
	static const char *const ends[] = { "OPTIONS sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/TCP 10.0.0.2;branch=z9hG4bKe\nFrom: <sip:a@b>;tag=f\nTo: <sip:b@c>\ni: e\nCSeq: 1 OPTIONS\nMax-Forwards: 70\n",
		                            "Content-Length: 99999999\n\n", "\n", "Content-Length: x\n\n" };

	(void)state;
	for (unsigned kind = 0; kind < SPLITS_KINDS; kind++) {
		for (unsigned i = 1; i <= 3; i++) {
			struct splits_stream stream = splits_make((enum splits_kind)kind, 1, 11), after = splits_make((enum splits_kind)kind, 1, 12);
			char text[1024], *at;

			if (kind == SPLITS_TCP) {
				snprintf(text, sizeof text, "%s%s", ends[0], ends[i]);
				stream.length += bench_crlf(stream.bytes + stream.length, text);
			} else {
				at = stream.bytes + stream.length;
				stream.length += bench_frame(at, 100, kind == SPLITS_SERVER, i == 1 ? PSIP_WEBSOCKET_OP_CLOSE : PSIP_WEBSOCKET_TEXT, true, "\x03\xe8", i == 2 ? 1 : 2);
				if (i == 2)
					at[0] = (char)0xf1;
			}
			memcpy(stream.bytes + stream.length, after.bytes, after.length);
			stream.length += after.length;
			splits_everywhere(&stream);
			free(stream.bytes);
			free(after.bytes);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_thousand_messages_in_any_pieces),
		cmocka_unit_test(a_few_messages_cut_in_two_everywhere),
		cmocka_unit_test(what_ends_a_stream_cut_in_two_everywhere),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
