/* SPDX-License-Identifier: MIT
 * Inputs and outputs as text (session/input.h): each kind there and back, what is no such line, and a run that is made again from what was
 * written down. Files, and runs of the command: test/interop/replay.sh. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "session/input.h"

enum { ROOM = 1 << 16 };

static char text[ROOM], again[ROOM];
static struct psip_input_lists lists;

static size_t put(char *to, const struct psip_input *in)
{
	struct psip_writer w = psip_writer(to, ROOM);

	psip_input_put(&w, in);
	assert_true(psip_written(&w));
	return w.length;
}

/* Written, read and written again: the same text. What was read is left in *read, its spans in `line`. */
static void there_and_back(const struct psip_input *in, struct psip_input *read, char *line)
{
	size_t length = put(text, in), at;

	memcpy(line, text, length);
	assert_int_equal(psip_input_read(read, &lists, line, length, &at), PSIP_OK);
	assert_int_equal(at, length);
	assert_int_equal(put(again, read), length);
	assert_memory_equal(again, text, length);
}

static struct psip_address address(uint8_t family)
{
	struct psip_address a = { .ip = { 0x20, 1, 0x0d, 0xb8 }, .scope = 7, .port = 5061, .family = family, .transport = PSIP_TLS };

	if (family == 6)
		a.ip[15] = 9;
	return a;
}

/* Each number with all its bits, each span with each octet. */
static struct psip_input full(unsigned kind)
{
	static char octets[256];
	static const struct psip_span names[] = { { "a.example", 9 }, { "", 0 } };
	static struct psip_locate_record records[2];
	struct psip_input in;

	memset(&in, 0xFF, sizeof in);
	for (unsigned i = 0; i < 256; i++)
		octets[i] = (char)i;
	in.kind = (uint8_t)kind;
	in.truncated = true;
	in.result = PSIP_ERR_TRANSPORT;
	in.local = address(6);
	in.remote = address(4);
	in.type = psip_span("", 0);
	in.bytes = psip_span(octets, sizeof octets);
	in.options = (struct psip_call_options){ sizeof in.options, in.bytes, in.type, psip_span(NULL, 0), 255, in.bytes, in.type, UINT32_MAX, UINT64_MAX, true, true,
		                                 in.bytes, in.type, UINT64_MAX, true, true, 2, in.bytes, in.type };
	memset(&in.settings, 1, sizeof in.settings);
	in.settings.size = sizeof in.settings;
	in.settings.media.address = in.settings.agent = in.settings.contact = in.settings.host = in.bytes;
	in.settings.streams.websocket_path = in.settings.streams.websocket_origins = in.settings.streams.websocket_cookie =
	        in.settings.streams.websocket_authorization = in.settings.serves = in.settings.identities = in.settings.session_id_key = in.bytes;
	in.refusal = (struct psip_refusal){ sizeof in.refusal, 65535, in.bytes, UINT32_MAX, in.type, psip_span(NULL, 0), in.bytes };
	in.login = (struct psip_login){ sizeof in.login, in.type, in.bytes, psip_span(NULL, 0), in.bytes, 255, true, true };
	in.bend = (struct psip_bend){ sizeof in.bend, 255, 255, 65535, true, true, true, true, true, true, UINT32_MAX, in.bytes, in.type, psip_span(NULL, 0), in.bytes,
		                      in.bytes, in.type, in.settings.timers };
	in.output.kind = PSIP_QUERY;
	memset(records, 0xFF, sizeof records);
	for (unsigned i = 0; i < 2; i++)
		records[i].owner = records[i].flags = records[i].service = records[i].target = i ? in.bytes : psip_span(NULL, 0);
	in.answer = (struct psip_locate_answer){ 255, UINT32_MAX, records, 2 };
	in.names = names;
	in.name_count = 2;
	return in;
}

static void each_kind_is_read_as_it_was_written(void **state)
{
	static char line[ROOM];
	struct psip_input read;

	(void)state;
	for (unsigned kind = 1; kind < PSIP_INPUT_COUNT; kind++) {
		struct psip_input in = full(kind);

		assert_non_null(psip_input_name(kind));
		there_and_back(&in, &read, line);
		assert_int_equal(read.kind, kind);
	}
	assert_null(psip_input_name(PSIP_INPUT_NONE));
	assert_null(psip_input_name(PSIP_INPUT_COUNT));
}

static void what_was_read_is_what_was_meant(void **state)
{
	static char line[ROOM];
	struct psip_input in = full(PSIP_INPUT_DATAGRAM), read;

	(void)state;
	there_and_back(&in, &read, line);
	assert_int_equal(read.now, UINT64_MAX);
	assert_true(psip_address_equal(&read.local, &in.local) && psip_address_equal(&read.remote, &in.remote));
	assert_true(read.truncated && psip_span_equal(read.bytes, in.bytes));
	in = full(PSIP_INPUT_SENT);
	there_and_back(&in, &read, line);
	assert_int_equal(read.token, UINT64_MAX);
	assert_int_equal(read.result, PSIP_ERR_TRANSPORT);
	in = full(PSIP_INPUT_CALL);
	there_and_back(&in, &read, line);
	assert_true(psip_span_equal(read.options.to, in.options.to) && read.options.from.at && !read.options.from.length && !read.options.route.at);
	assert_int_equal(read.options.size, sizeof read.options);
	in = full(PSIP_INPUT_ANSWER);
	there_and_back(&in, &read, line);
	assert_int_equal(read.answer.count, 2);
	assert_memory_equal(read.answer.records[1].ip, in.answer.records[1].ip, 16);
	assert_true(psip_span_equal(read.answer.records[1].target, in.bytes) && !read.answer.records[0].target.at);
	in = full(PSIP_INPUT_AUTHENTICATED);
	there_and_back(&in, &read, line);
	assert_int_equal(read.name_count, 2);
	assert_true(psip_span_equal(read.names[0], psip_string("a.example")) && read.names[1].at);
	in = full(PSIP_INPUT_LOGIN);
	there_and_back(&in, &read, line);
	assert_int_equal(read.login.size, sizeof read.login);
	assert_true(read.login.realm.at && !read.login.realm.length && psip_span_equal(read.login.username, in.bytes) && !read.login.password.at);
	assert_true(psip_span_equal(read.login.ha1, in.bytes) && read.login.algorithm == 255 && read.login.no_md5 && read.login.outbound_proxy);
	in = full(PSIP_INPUT_INIT);
	there_and_back(&in, &read, line);
	assert_memory_equal(&read.limits, &in.limits, sizeof in.limits);
	assert_memory_equal(read.seed, in.seed, sizeof in.seed);
}

/* Which fields count, by kind (session/input.h). */
enum { NOW = 1, TRUNCATED = 2, QUERY = 4, NUMBER = 8, RESULT = 16, INTERVAL = 32, HANDLE = 64, TOKEN = 128, USER = 256, LOCAL = 512, REMOTE = 1024, TYPE = 2048,
       BYTES = 4096, OUTPUT = 8192 };

static const unsigned fields[PSIP_INPUT_COUNT] = {
	[PSIP_INPUT_DATAGRAM] = NOW | LOCAL | REMOTE | BYTES | TRUNCATED, [PSIP_INPUT_ACCEPTED] = NOW | LOCAL | REMOTE,
	[PSIP_INPUT_CONNECTED] = NOW | HANDLE | LOCAL, [PSIP_INPUT_STREAM] = NOW | HANDLE | BYTES, [PSIP_INPUT_CLOSED] = NOW | HANDLE,
	[PSIP_INPUT_AUTHENTICATED] = NOW | HANDLE, [PSIP_INPUT_SENT] = TOKEN | RESULT, [PSIP_INPUT_ROUTE] = NOW | TOKEN | LOCAL,
	[PSIP_INPUT_ANSWER] = NOW | TOKEN | QUERY, [PSIP_INPUT_UNREACHABLE] = NOW | REMOTE, [PSIP_INPUT_ADDRESSES_CHANGED] = NOW,
	[PSIP_INPUT_UNSUPPORTED] = NOW | OUTPUT, [PSIP_INPUT_NEXT] = NOW, [PSIP_INPUT_CALL] = NOW, [PSIP_INPUT_RING] = NOW | HANDLE | NUMBER,
	[PSIP_INPUT_ACCEPT] = NOW | HANDLE | TYPE | BYTES, [PSIP_INPUT_REJECT] = NOW | HANDLE | NUMBER | BYTES,
	[PSIP_INPUT_REDIRECT] = NOW | HANDLE | NUMBER | BYTES, [PSIP_INPUT_HANGUP] = NOW | HANDLE, [PSIP_INPUT_HANGUP_BECAUSE] = NOW | HANDLE | TYPE | NUMBER | BYTES,
	[PSIP_INPUT_MODIFY] = NOW | HANDLE | NUMBER | TYPE | BYTES, [PSIP_INPUT_MODIFY_ACCEPT] = NOW | HANDLE | TYPE | BYTES,
	[PSIP_INPUT_MODIFY_REJECT] = NOW | HANDLE | NUMBER, [PSIP_INPUT_OPTIONS] = NOW, [PSIP_INPUT_DISCONNECT] = NOW,
	[PSIP_INPUT_KEEPALIVE] = NOW | NUMBER | REMOTE | INTERVAL, [PSIP_INPUT_KEEPALIVE_END] = HANDLE, [PSIP_INPUT_CALL_SET_USER] = HANDLE | USER,
	[PSIP_INPUT_LOGOUT] = BYTES, [PSIP_INPUT_PROGRESS] = NOW | HANDLE | NUMBER | QUERY | TYPE | BYTES, [PSIP_INPUT_PRACK] = NOW | HANDLE | TYPE | BYTES,
	[PSIP_INPUT_UPDATE] = NOW | HANDLE | NUMBER | TYPE | BYTES, [PSIP_INPUT_REFRESH] = NOW | HANDLE, [PSIP_INPUT_SESSION_REFRESH] = NOW | HANDLE | NUMBER | QUERY,
	[PSIP_INPUT_REFUSE] = NOW | HANDLE,
	[PSIP_INPUT_HANGUP_EARLY] = NOW | HANDLE, [PSIP_INPUT_BEND] = HANDLE | NUMBER,
	[PSIP_INPUT_RESTORE] = NOW | BYTES, [PSIP_INPUT_FORGET] = HANDLE,
};

/* Each field with a value of its own: those that count come back, the others do not. */
static void fields_are_not_mixed_up(void **state)
{
	static char line[ROOM];

	(void)state;
	for (unsigned kind = 1; kind < PSIP_INPUT_COUNT; kind++) {
		struct psip_input in = { .truncated = true, .query = 0x1234, .number = 0x23456789, .result = -3, .interval = 0x3456789A, .now = 0x456789ABCDE,
			                     .handle = 0x56789ABCDEF, .token = 0x6789ABCDEF0, .user = 0x789ABCDEF01, .local = address(6), .remote = address(4) };
		struct psip_input read;

		in.kind = (uint8_t)kind;
		in.type = psip_string("a type");
		in.bytes = psip_string("and bytes");
		in.output.kind = PSIP_QUERY;
		in.output.token = 0x89ABCDEF012;
		in.output.flow = 0x9ABCDEF0123;
		in.output.query = 0x2345;
		there_and_back(&in, &read, line);
		assert_int_equal(read.now, fields[kind] & NOW ? in.now : 0);
		assert_int_equal(read.truncated, (fields[kind] & TRUNCATED) != 0);
		assert_int_equal(read.query, fields[kind] & QUERY ? in.query : 0);
		assert_int_equal(read.number, fields[kind] & NUMBER ? in.number : 0);
		assert_int_equal(read.result, fields[kind] & RESULT ? in.result : 0);
		assert_int_equal(read.interval, fields[kind] & INTERVAL ? in.interval : 0);
		assert_int_equal(read.handle, fields[kind] & HANDLE ? in.handle : 0);
		assert_int_equal(read.token, fields[kind] & TOKEN ? in.token : 0);
		assert_int_equal(read.user, fields[kind] & USER ? in.user : 0);
		assert_int_equal(psip_address_equal(&read.local, &in.local), (fields[kind] & LOCAL) != 0);
		assert_int_equal(psip_address_equal(&read.remote, &in.remote), (fields[kind] & REMOTE) != 0);
		assert_int_equal(psip_span_equal(read.type, in.type), (fields[kind] & TYPE) != 0);
		assert_int_equal(psip_span_equal(read.bytes, in.bytes), (fields[kind] & BYTES) != 0);
		assert_int_equal(read.output.kind == PSIP_QUERY && read.output.token == in.output.token && read.output.flow == in.output.flow &&
		                     read.output.query == in.output.query, (fields[kind] & OUTPUT) != 0);
	}
}

enum { SETTINGS_PADDING = 26, OPTIONS_PADDING = 22, LOGIN_PADDING = 5, REFUSAL_PADDING = 10, BEND_PADDING = 6 }; /* on machines of 64 bits */

/* How many of these bytes, but those of the spans among them, show in the text when they change. */
static size_t bytes_shown(struct psip_input *in, void *at, size_t size, struct psip_span *const *spans, unsigned count)
{
	size_t length = put(text, in), shown = 0;

	for (uint8_t *byte = at; byte < (uint8_t *)at + size; byte++) {
		bool of_span = false;

		for (unsigned k = 0; k < count; k++)
			of_span |= byte >= (uint8_t *)spans[k] && byte < (uint8_t *)(spans[k] + 1);
		if (of_span)
			continue;
		*byte = 1;
		shown += put(again, in) != length || memcmp(again, text, length) != 0;
		*byte = 0;
	}
	return shown;
}

/* A member without its field in the table would be lost: each byte of the structures that changes shows, but `size` and padding. */
static void all_members_are_written(void **state)
{
	struct psip_input in = { .kind = PSIP_INPUT_NONE };
	struct psip_settings *set = &in.settings;
	struct psip_call_options *o = &in.options;
	struct psip_login *login = &in.login;
	struct psip_span *const of_settings[] = { &set->media.address, &set->agent, &set->contact, &set->streams.websocket_path, &set->streams.websocket_origins,
		                                      &set->streams.websocket_cookie, &set->streams.websocket_authorization, &set->serves, &set->identities, &set->session_id_key, &set->host };
	struct psip_span *const of_options[] = { &o->to, &o->from, &o->route, &o->type, &o->body, &o->replaces, &o->join, &o->rows, &o->session_id };
	struct psip_refusal *refusal = &in.refusal;
	struct psip_span *const of_refusal[] = { &refusal->reason, &refusal->rows, &refusal->type, &refusal->body };
	struct psip_bend *bend = &in.bend;
	struct psip_span *const of_bend[] = { &bend->request_uri, &bend->branch, &bend->from_tag, &bend->to_tag, &bend->headers, &bend->without };
	struct psip_span *const of_login[] = { &login->realm, &login->username, &login->password, &login->ha1 };

	(void)state;
	if (sizeof(void *) != 8)
		skip();
	in.kind = PSIP_INPUT_CONFIGURE;
	assert_int_equal(bytes_shown(&in, set, sizeof *set, of_settings, 11), sizeof *set - 8 - 11 * sizeof(struct psip_span) - SETTINGS_PADDING);
	in.kind = PSIP_INPUT_CALL;
	assert_int_equal(bytes_shown(&in, o, sizeof *o, of_options, 9), sizeof *o - 8 - 9 * sizeof(struct psip_span) - OPTIONS_PADDING);
	in.kind = PSIP_INPUT_REFUSE;
	assert_int_equal(bytes_shown(&in, refusal, sizeof *refusal, of_refusal, 4), sizeof *refusal - 8 - 4 * sizeof(struct psip_span) - REFUSAL_PADDING);
	in.kind = PSIP_INPUT_BEND;
	assert_int_equal(bytes_shown(&in, bend, sizeof *bend, of_bend, 6), sizeof *bend - 8 - 6 * sizeof(struct psip_span) - BEND_PADDING);
	in.kind = PSIP_INPUT_LOGIN;
	assert_int_equal(bytes_shown(&in, login, sizeof *login, of_login, 4), sizeof *login - 8 - 4 * sizeof(struct psip_span) - LOGIN_PADDING);
}

/* Every function of psip.h that changes a stack is an input. */
static void every_command_is_an_input(void **state)
{
	static const char *const looks[] = { "call_info", "call_next", "call_save", "statistics" };
	FILE *header = fopen("session/psip.h", "r");
	char line[512], name[64];
	unsigned found = 0;

	(void)state;
	assert_non_null(header);
	while (fgets(line, sizeof line, header)) {
		const char *at = strstr(line, "psip_"), *open = strstr(line, "(struct psip *s,");
		bool known = false;

		if (strncmp(line, "PSIP_API", 8) != 0 || !open)
			continue;
		while (strstr(at + 1, "psip_") && strstr(at + 1, "psip_") < open)
			at = strstr(at + 1, "psip_");
		snprintf(name, sizeof name, "%.*s", (int)(open - at - 5), at + 5);
		for (unsigned i = 0; i < sizeof looks / sizeof *looks; i++)
			known |= !strcmp(name, looks[i]);
		for (unsigned kind = 1; kind < PSIP_INPUT_COUNT; kind++)
			known |= !strcmp(name, psip_input_name(kind));
		if (!known)
			fail_msg("psip_%s is no input of session/input.h", name);
		found++;
	}
	fclose(header);
	assert_true(found >= 25);
}

static void other_lines_are_refused(void **state)
{
	static const struct { const char *line; size_t at; } lines[] = {
		{ "", 0 }, { "\n", 0 }, { "= 0 0\n", 0 }, { "> none\n", 0 }, { "nothing 1\n", 0 }, { "nex 1\n", 0 }, { "next", 4 }, { "next \n", 5 },
		{ "next 1 \n", 6 }, { "next 1 2\n", 6 }, { "next 1\n\n", 7 }, { "next  1\n", 5 }, { "next 18446744073709551616\n", 24 }, { "next -1\n", 5 },
		{ "hangup 1 g\n", 9 }, { "hangup 1 10000000000000000\n", 25 }, { "ring 1 1 4294967296\n", 18 }, { "ring 1 1 a\n", 9 },
		{ "datagram 1 1,,1,0 1,,1,0 2 -\n", 25 }, { "sent 1 2147483648\n", 16 }, { "sent 1 --1\n", 8 },
		{ "stream 1 1 \"\n", 13 }, { "stream 1 1 \"a\n", 14 }, { "stream 1 1 a\n", 11 }, { "stream 1 1 \"\\q\"\n", 14 }, { "stream 1 1 \"\\x4\"\n", 14 },
		{ "stream 1 1 \"\\", 13 }, { "stream 1 1 \"a\"b\n", 14 },
		{ "unreachable 1 1,10.0.0.256,1,0\n", 26 }, { "unreachable 1 256,,1,0\n", 16 }, { "unreachable 1 1,,65536,0\n", 21 }, { "unreachable 1 1,,1\n", 18 },
		{ "unreachable 1 1,10.0.0.1\n", 25 },
		{ "answer 1 1 65536 0 0 0\n", 15 }, { "answer 1 1 1 0 0 129\n", 19 }, { "answer 1 1 1 0 0 1\n", 18 },
		{ "answer 1 1 1 0 0 1 1 1 1 1 1 - - - - -\n", 38 }, { "authenticated 1 1 33\n", 19 }, { "authenticated 1 1 1\n", 19 },
	};
	struct psip_input in;
	char copy[64];
	size_t at;

	(void)state;
	for (unsigned i = 0; i < sizeof lines / sizeof *lines; i++) {
		size_t length = strlen(lines[i].line);

		memcpy(copy, lines[i].line, length);
		if (psip_input_read(&in, &lists, copy, length, &at) != PSIP_ERR_SYNTAX || at != lines[i].at)
			fail_msg("%s: at %zu", lines[i].line, at);
	}
}

/* Lists at their bounds: what is above is left out. */
static void lists_have_bounds(void **state)
{
	static struct psip_locate_record records[PSIP_INPUT_RECORDS + 1];
	static struct psip_span names[PSIP_INPUT_NAMES + 1];
	static char line[ROOM];
	struct psip_input in = { .kind = PSIP_INPUT_ANSWER }, read;

	(void)state;
	for (unsigned over = 0; over < 2; over++) {
		in.kind = PSIP_INPUT_ANSWER;
		in.answer = (struct psip_locate_answer){ 0, 0, records, PSIP_INPUT_RECORDS + over };
		there_and_back(&in, &read, line);
		assert_int_equal(read.answer.count, PSIP_INPUT_RECORDS);
		in.kind = PSIP_INPUT_AUTHENTICATED;
		in.names = names;
		in.name_count = PSIP_INPUT_NAMES + over;
		there_and_back(&in, &read, line);
		assert_int_equal(read.name_count, PSIP_INPUT_NAMES);
	}
}

/* ---- A run made again ---- */

enum { BLOCK = 1 << 20, LINES = 256 };

struct run {
	struct psip *s;
	void *memory;
	char lines[ROOM];  /* each input with what came of it */
	struct psip_writer w;
};

static struct run *run_new(void)
{
	static const struct psip_limits limits = { .calls = 2, .bytes = 1 << 17, .message_max = 4096 };
	static const uint8_t seed[32] = { 42 };
	struct run *r = calloc(1, sizeof *r);

	assert_non_null(r);
	r->memory = aligned_alloc(16, BLOCK);
	assert_true(r->memory && psip_size(&limits) <= BLOCK);
	memset(r->memory, 0, BLOCK);
	r->s = psip_init(r->memory, psip_size(&limits), &limits, seed);
	assert_non_null(r->s);
	r->w = psip_writer(r->lines, sizeof r->lines);
	return r;
}

static void run_free(struct run *r)
{
	free(r->memory);
	free(r);
}

static int run_input(struct run *r, const struct psip_input *in, struct psip_output *out)
{
	psip_handle made;
	int result;

	psip_input_put(&r->w, in);
	result = psip_input_apply(r->s, in, &made, out);
	if (in->kind == PSIP_INPUT_NEXT)
		psip_output_put(&r->w, out);
	else
		psip_input_put_result(&r->w, result, made);
	assert_true(psip_written(&r->w));
	return result;
}

/* Do what it asks for, as a driver does: all sends succeed. */
static psip_handle run_turn(struct run *r, psip_time now)
{
	struct psip_input next = { .kind = PSIP_INPUT_NEXT, .now = now };
	struct psip_output out, other;
	psip_handle object = 0;

	while (run_input(r, &next, &out)) {
		struct psip_input in = { .now = now, .token = out.token };

		in.local = (struct psip_address){ .ip = { 10, 0, 0, 1 }, .port = 5060, .family = 4, .transport = PSIP_UDP };
		in.kind = out.kind == PSIP_SEND ? PSIP_INPUT_SENT : PSIP_INPUT_ROUTE;
		if (out.kind == PSIP_EVENT)
			object = out.event.object;
		else
			run_input(r, &in, &other);
	}
	return object;
}

static void run_receive(struct run *r, psip_time now, const char *message)
{
	struct psip_input in = { .kind = PSIP_INPUT_DATAGRAM, .now = now, .bytes = psip_string(message) };
	struct psip_output out;

	in.local = (struct psip_address){ .ip = { 10, 0, 0, 1 }, .port = 5060, .family = 4, .transport = PSIP_UDP };
	in.remote = (struct psip_address){ .ip = { 10, 0, 0, 2 }, .port = 5060, .family = 4, .transport = PSIP_UDP };
	run_input(r, &in, &out);
}

/* Both ways a call, a command that fails, time that passes. */
static void run_all(struct run *r)
{
	struct psip_input in = { .kind = PSIP_INPUT_CONFIGURE, .now = 1000 };
	struct psip_output out;
	psip_handle call;

	in.settings.size = sizeof in.settings;
	in.settings.media.port = 4000;
	in.settings.media.codecs = PSIP_PCMU;
	assert_int_equal(run_input(r, &in, &out), PSIP_OK);
	run_receive(r, 1000, "INVITE sip:us@10.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bK1\r\nMax-Forwards: 70\r\nFrom: <sip:a@b>;tag=1\r\n"
	                     "To: <sip:us@10.0.0.1>\r\nCall-ID: c\r\nCSeq: 1 INVITE\r\nContact: <sip:10.0.0.2>\r\nContent-Length: 0\r\n\r\n");
	call = run_turn(r, 1000);
	assert_true(call != 0);
	in = (struct psip_input){ .kind = PSIP_INPUT_RING, .now = 1100, .handle = call, .number = 180 };
	assert_int_equal(run_input(r, &in, &out), PSIP_OK);
	run_turn(r, 1100);
	in.kind = PSIP_INPUT_ACCEPT;
	assert_int_equal(run_input(r, &in, &out), PSIP_OK);
	run_turn(r, 1100);
	in = (struct psip_input){ .kind = PSIP_INPUT_OPTIONS, .now = 1200 };
	in.options = (struct psip_call_options){ .size = sizeof in.options, .to = psip_string("sip:10.0.0.3") };
	assert_int_equal(run_input(r, &in, &out), PSIP_OK);
	in.options.to = psip_string("sip:");
	assert_int_equal(run_input(r, &in, &out), PSIP_ERR_SYNTAX);
	for (psip_time now = 1200; now < 70000; now += 400)
		run_turn(r, now);
}

static void a_run_is_made_again(void **state)
{
	struct run *first = run_new(), *second = run_new();
	char *line = first->lines, *end;
	unsigned inputs = 0;

	(void)state;
	run_all(first);
	for (size_t left = first->w.length; left; left -= (size_t)(end - line), line = end) {
		struct psip_input in;
		struct psip_output out;
		size_t length, at;
		char *copy;

		end = (char *)memchr(line, '\n', left) + 1;
		length = (size_t)(end - line);
		if (*line == '=' || *line == '>')
			continue;
		copy = malloc(length);
		assert_non_null(copy);
		memcpy(copy, line, length);
		assert_int_equal(psip_input_read(&in, &lists, copy, length, &at), PSIP_OK);
		run_input(second, &in, &out);
		inputs++;
		free(copy);
	}
	assert_true(inputs > 200);
	assert_int_equal(second->w.length, first->w.length);
	assert_memory_equal(second->lines, first->lines, first->w.length);
	run_free(first);
	run_free(second);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_kind_is_read_as_it_was_written), cmocka_unit_test(what_was_read_is_what_was_meant),
		cmocka_unit_test(fields_are_not_mixed_up),
		cmocka_unit_test(all_members_are_written), cmocka_unit_test(every_command_is_an_input), cmocka_unit_test(other_lines_are_refused),
		cmocka_unit_test(lists_have_bounds), cmocka_unit_test(a_run_is_made_again),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
