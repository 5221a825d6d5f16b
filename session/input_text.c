/* SPDX-License-Identifier: MIT
 * The text of inputs and outputs (input.h): a table says which fields each has. */
#include "parser/octet.h"
#include "session/input.h"

enum input_type { INPUT_U8, INPUT_U16, INPUT_U32, INPUT_U64, INPUT_HEX /* of 64 bits */, INPUT_INT, INPUT_BOOL, INPUT_SPAN, INPUT_ADDRESS, INPUT_NAMES,
                  INPUT_ANSWER, INPUT_BYTES /* of an output */ };

struct input_field {
	uint8_t type, count; /* count: of an array */
	uint16_t offset;     /* in struct psip_input, or psip_output */
};

#define IN_FIELD(type, member) { INPUT_##type, 1, offsetof(struct psip_input, member) }
#define IN_FIELDS(type, member, width) { INPUT_##type, sizeof(((struct psip_input *)0)->member) / (width), offsetof(struct psip_input, member) }
#define IN_SETTING(type, member) IN_FIELD(type, settings.member)

#define INPUT_FIELDS_MAX 40
static const struct input_kind {
	const char *name;
	bool timeless; /* without `now` */
	struct input_field fields[INPUT_FIELDS_MAX]; /* count 0 ends them */
} input_kinds[PSIP_INPUT_COUNT] = {
	[PSIP_INPUT_INIT] = { "init", true, { IN_FIELDS(U32, limits, 4), IN_FIELDS(U8, seed, 1) } },
	[PSIP_INPUT_CONFIGURE] = { "configure", true, {
		IN_FIELDS(U32, settings.timers, 4), IN_SETTING(SPAN, media.address), IN_SETTING(BOOL, media.ipv6), IN_SETTING(U16, media.port),
		IN_SETTING(U8, media.codecs), IN_SETTING(BOOL, media.prefer_pcma), IN_SETTING(BOOL, media.own_order), IN_SETTING(U8, media.telephone_event),
		IN_SETTING(SPAN, agent), IN_SETTING(SPAN, contact), IN_SETTING(BOOL, contact_tls), IN_SETTING(U8, sips), IN_SETTING(BOOL, mixed_sips),
		IN_SETTING(BOOL, strict), IN_SETTING(U32, quirks_on), IN_SETTING(U32, quirks_off), IN_SETTING(U8, scan), IN_SETTING(BOOL, own_descriptions),
		IN_SETTING(U8, keepalive.datagrams), IN_SETTING(U8, keepalive.streams), IN_SETTING(U32, keepalive.datagram_interval),
		IN_SETTING(U32, keepalive.stream_interval), IN_SETTING(U16, answers_peer), IN_SETTING(U16, answers_total), IN_SETTING(U8, nat),
		IN_SETTING(BOOL, force_rport), IN_SETTING(BOOL, no_automatic_trying), IN_FIELDS(U8, settings.transports, 1),
		IN_FIELDS(U8, settings.families, 1), IN_SETTING(BOOL, refuse_vanished_sips), IN_SETTING(U32, mtu), IN_SETTING(U32, streams.idle),
		IN_SETTING(SPAN, streams.websocket_path), IN_SETTING(SPAN, streams.websocket_origins), IN_SETTING(SPAN, streams.websocket_cookie),
		IN_SETTING(SPAN, streams.websocket_authorization), IN_SETTING(BOOL, streams.no_alias), IN_SETTING(U8, reliable) } },
	[PSIP_INPUT_DATAGRAM] = { "datagram", false, { IN_FIELD(ADDRESS, local), IN_FIELD(ADDRESS, remote), IN_FIELD(BOOL, truncated), IN_FIELD(SPAN, bytes) } },
	[PSIP_INPUT_ACCEPTED] = { "accepted", false, { IN_FIELD(ADDRESS, local), IN_FIELD(ADDRESS, remote) } },
	[PSIP_INPUT_CONNECTED] = { "connected", false, { IN_FIELD(HEX, handle), IN_FIELD(ADDRESS, local) } },
	[PSIP_INPUT_STREAM] = { "stream", false, { IN_FIELD(HEX, handle), IN_FIELD(SPAN, bytes) } },
	[PSIP_INPUT_CLOSED] = { "closed", false, { IN_FIELD(HEX, handle) } },
	[PSIP_INPUT_AUTHENTICATED] = { "authenticated", false, { IN_FIELD(HEX, handle), IN_FIELD(NAMES, names) } },
	[PSIP_INPUT_SENT] = { "sent", true, { IN_FIELD(HEX, token), IN_FIELD(INT, result) } },
	[PSIP_INPUT_ROUTE] = { "route", false, { IN_FIELD(HEX, token), IN_FIELD(ADDRESS, local) } },
	[PSIP_INPUT_ANSWER] = { "answer", false, { IN_FIELD(HEX, token), IN_FIELD(U16, query), IN_FIELD(ANSWER, answer) } },
	[PSIP_INPUT_UNREACHABLE] = { "unreachable", false, { IN_FIELD(ADDRESS, remote) } },
	[PSIP_INPUT_ADDRESSES_CHANGED] = { "addresses_changed", false, { { 0 } } },
	[PSIP_INPUT_UNSUPPORTED] = { "unsupported", false, { IN_FIELD(U32, output.kind), IN_FIELD(HEX, output.token), IN_FIELD(HEX, output.flow), IN_FIELD(U16, output.query) } },
	[PSIP_INPUT_NEXT] = { "next", false, { { 0 } } },
	[PSIP_INPUT_CALL] = { "call", false, { IN_FIELD(SPAN, options.to), IN_FIELD(SPAN, options.from), IN_FIELD(SPAN, options.route),
		IN_FIELD(U8, options.transport), IN_FIELD(U32, options.expires), IN_FIELD(U64, options.user), IN_FIELD(SPAN, options.type),
		IN_FIELD(SPAN, options.body), IN_FIELD(BOOL, options.require_reliable), IN_FIELD(BOOL, options.own_pracks) } },
	[PSIP_INPUT_RING] = { "ring", false, { IN_FIELD(HEX, handle), IN_FIELD(U32, number) } },
	[PSIP_INPUT_ACCEPT] = { "accept", false, { IN_FIELD(HEX, handle), IN_FIELD(SPAN, type), IN_FIELD(SPAN, bytes) } },
	[PSIP_INPUT_REJECT] = { "reject", false, { IN_FIELD(HEX, handle), IN_FIELD(U32, number), IN_FIELD(SPAN, bytes) } },
	[PSIP_INPUT_REDIRECT] = { "redirect", false, { IN_FIELD(HEX, handle), IN_FIELD(U32, number), IN_FIELD(SPAN, bytes) } },
	[PSIP_INPUT_HANGUP] = { "hangup", false, { IN_FIELD(HEX, handle) } },
	[PSIP_INPUT_MODIFY] = { "modify", false, { IN_FIELD(HEX, handle), IN_FIELD(U32, number), IN_FIELD(SPAN, type), IN_FIELD(SPAN, bytes) } },
	[PSIP_INPUT_MODIFY_ACCEPT] = { "modify_accept", false, { IN_FIELD(HEX, handle), IN_FIELD(SPAN, type), IN_FIELD(SPAN, bytes) } },
	[PSIP_INPUT_MODIFY_REJECT] = { "modify_reject", false, { IN_FIELD(HEX, handle), IN_FIELD(U32, number) } },
	[PSIP_INPUT_OPTIONS] = { "options", false, { IN_FIELD(SPAN, options.to), IN_FIELD(SPAN, options.from), IN_FIELD(SPAN, options.route),
		IN_FIELD(U8, options.transport), IN_FIELD(U64, options.user) } },
	[PSIP_INPUT_DISCONNECT] = { "disconnect", false, { { 0 } } },
	[PSIP_INPUT_KEEPALIVE] = { "keepalive", false, { IN_FIELD(U32, number), IN_FIELD(ADDRESS, remote), IN_FIELD(U32, interval) } },
	[PSIP_INPUT_KEEPALIVE_END] = { "keepalive_end", true, { IN_FIELD(HEX, handle) } },
	[PSIP_INPUT_CALL_SET_USER] = { "call_set_user", true, { IN_FIELD(HEX, handle), IN_FIELD(U64, user) } },
	[PSIP_INPUT_LOGIN] = { "login", true, { IN_FIELD(SPAN, login.realm), IN_FIELD(SPAN, login.username), IN_FIELD(SPAN, login.password),
		IN_FIELD(SPAN, login.ha1), IN_FIELD(U8, login.algorithm), IN_FIELD(BOOL, login.no_md5), IN_FIELD(BOOL, login.outbound_proxy) } },
	[PSIP_INPUT_LOGOUT] = { "logout", true, { IN_FIELD(SPAN, bytes) } },
	[PSIP_INPUT_PROGRESS] = { "progress", false, { IN_FIELD(HEX, handle), IN_FIELD(U32, number), IN_FIELD(U16, query), IN_FIELD(SPAN, type), IN_FIELD(SPAN, bytes) } },
	[PSIP_INPUT_PRACK] = { "prack", false, { IN_FIELD(HEX, handle), IN_FIELD(SPAN, type), IN_FIELD(SPAN, bytes) } },
	[PSIP_INPUT_UPDATE] = { "update", false, { IN_FIELD(HEX, handle), IN_FIELD(U32, number), IN_FIELD(SPAN, type), IN_FIELD(SPAN, bytes) } },
	[PSIP_INPUT_REFRESH] = { "refresh", false, { IN_FIELD(HEX, handle) } },
};

/* Offsets in struct psip_output. */
#define OUT_FIELD(type, member) { INPUT_##type, 1, offsetof(struct psip_output, member) }
static const struct input_kind input_outputs[] = {
	[PSIP_NONE] = { "none", true, { { 0 } } },
	[PSIP_SEND] = { "send", true, { OUT_FIELD(HEX, token), OUT_FIELD(HEX, flow), OUT_FIELD(ADDRESS, local), OUT_FIELD(ADDRESS, remote), OUT_FIELD(BYTES, bytes) } },
	[PSIP_CONNECT] = { "connect", true, { OUT_FIELD(HEX, flow), OUT_FIELD(ADDRESS, local), OUT_FIELD(ADDRESS, remote), OUT_FIELD(SPAN, name) } },
	[PSIP_CLOSE] = { "close", true, { OUT_FIELD(HEX, flow) } },
	[PSIP_ROUTE] = { "route", true, { OUT_FIELD(HEX, token), OUT_FIELD(ADDRESS, remote) } },
	[PSIP_QUERY] = { "query", true, { OUT_FIELD(HEX, token), OUT_FIELD(U16, query), OUT_FIELD(U16, type), OUT_FIELD(SPAN, name) } },
	[PSIP_EVENT] = { "event", true, { OUT_FIELD(U8, event.kind), OUT_FIELD(U8, event.cause), OUT_FIELD(U16, event.status), OUT_FIELD(HEX, event.object),
		OUT_FIELD(U64, event.user), OUT_FIELD(ADDRESS, event.remote), OUT_FIELD(SPAN, event.message), OUT_FIELD(SPAN, event.body) } },
};

_Static_assert(sizeof(struct psip_limits) % 4 == 0 && sizeof(struct psip_timers) % 4 == 0, "they are written as numbers of 32 bits");

const char *psip_input_name(unsigned kind)
{
	return kind < PSIP_INPUT_COUNT ? input_kinds[kind].name : NULL;
}

/* ---- Writing ---- */

static const char input_digits[] = "0123456789abcdef";

static void input_put_number(struct psip_writer *w, uint64_t number, unsigned base)
{
	char digits[20], *at = digits + sizeof digits;

	do
		*--at = input_digits[number % base];
	while (number /= base);
	psip_put(w, psip_between(at, digits + sizeof digits));
}

static void input_put_escaped(struct psip_writer *w, unsigned char c)
{
	const char hex[] = { '\\', 'x', input_digits[c >> 4], input_digits[c & 15] };

	switch (c) {
	case '\r': psip_put_text(w, "\\r"); break;
	case '\n': psip_put_text(w, "\\n"); break;
	case '\t': psip_put_text(w, "\\t"); break;
	case '"': psip_put_text(w, "\\\""); break;
	case '\\': psip_put_text(w, "\\\\"); break;
	default: psip_put(w, psip_span(hex, sizeof hex));
	}
}

static void input_put_span(struct psip_writer *w, struct psip_span span)
{
	size_t plain = 0;

	if (!span.at) {
		psip_put_text(w, "-");
		return;
	}
	psip_put_text(w, "\"");
	for (size_t i = 0; i <= span.length; i++) {
		unsigned char c = i < span.length ? (unsigned char)span.at[i] : 0;

		if (c >= ' ' && c < 0x7F && c != '"' && c != '\\')
			continue;
		psip_put(w, psip_span(span.at + plain, i - plain));
		if (i < span.length)
			input_put_escaped(w, c);
		plain = i + 1;
	}
	psip_put_text(w, "\"");
}

static void input_put_address(struct psip_writer *w, const struct psip_address *a)
{
	input_put_number(w, a->transport, 10);
	psip_put_text(w, ",");
	if (a->family)
		psip_address_put_host(w, a);
	psip_put_text(w, ",");
	input_put_number(w, a->port, 10);
	psip_put_text(w, ",");
	input_put_number(w, a->scope, 10);
}

static void input_put_answer(struct psip_writer *w, const struct psip_locate_answer *answer)
{
	size_t count = answer->count < PSIP_INPUT_RECORDS ? answer->count : PSIP_INPUT_RECORDS;
	const struct psip_locate_record *r = answer->records;

	input_put_number(w, answer->status, 10);
	psip_put_text(w, " ");
	input_put_number(w, answer->negative_ttl, 10);
	psip_put_text(w, " ");
	input_put_number(w, count, 10);
	for (; count; count--, r++) {
		const uint64_t numbers[] = { r->type, r->ttl, r->priority, r->weight, r->port };
		const struct psip_span spans[] = { r->owner, psip_span((const char *)r->ip, sizeof r->ip), r->flags, r->service, r->target };

		for (unsigned i = 0; i < 5; i++) {
			psip_put_text(w, " ");
			input_put_number(w, numbers[i], 10);
		}
		for (unsigned i = 0; i < 5; i++) {
			psip_put_text(w, " ");
			input_put_span(w, spans[i]);
		}
	}
}

static void input_put_names(struct psip_writer *w, const struct psip_input *in)
{
	uint32_t count = in->name_count < PSIP_INPUT_NAMES ? in->name_count : PSIP_INPUT_NAMES;

	input_put_number(w, count, 10);
	for (uint32_t i = 0; i < count; i++) {
		psip_put_text(w, " ");
		input_put_span(w, in->names[i]);
	}
}

/* Bytes of one of the array. */
static size_t input_width(unsigned type)
{
	switch (type) {
	case INPUT_U8:
	case INPUT_BOOL: return 1;
	case INPUT_U16: return 2;
	case INPUT_U32:
	case INPUT_INT: return 4;
	default: return 8;
	}
}

static uint64_t input_number_at(const void *at, size_t width)
{
	uint16_t u16;
	uint32_t u32;
	uint64_t u64;

	switch (width) {
	case 1: return *(const uint8_t *)at;
	case 2: memcpy(&u16, at, 2); return u16;
	case 4: memcpy(&u32, at, 4); return u32;
	default: memcpy(&u64, at, 8); return u64;
	}
}

static void input_put_int(struct psip_writer *w, int32_t number)
{
	if (number < 0)
		psip_put_text(w, "-");
	input_put_number(w, number < 0 ? (uint64_t)-(int64_t)number : (uint64_t)number, 10);
}

/* base: the struct psip_input or psip_output. */
static void input_put_field(struct psip_writer *w, unsigned type, const void *base, const char *at)
{
	const struct psip_output *out = base;
	struct psip_span span;

	psip_put_text(w, " ");
	switch (type) {
	case INPUT_SPAN: memcpy(&span, at, sizeof span); input_put_span(w, span); break;
	case INPUT_BYTES: input_put_span(w, psip_span(out->bytes, out->length)); break;
	case INPUT_ADDRESS: input_put_address(w, (const void *)at); break;
	case INPUT_NAMES: input_put_names(w, base); break;
	case INPUT_ANSWER: input_put_answer(w, (const void *)at); break;
	case INPUT_INT: input_put_int(w, (int32_t)(uint32_t)input_number_at(at, 4)); break;
	default: input_put_number(w, input_number_at(at, input_width(type)), type == INPUT_HEX ? 16 : 10);
	}
}

static void input_put_fields(struct psip_writer *w, const struct input_kind *kind, const void *base)
{
	for (unsigned i = 0; i < INPUT_FIELDS_MAX && kind->fields[i].count; i++) {
		const struct input_field *f = &kind->fields[i];

		for (unsigned k = 0; k < f->count; k++)
			input_put_field(w, f->type, base, (const char *)base + f->offset + k * input_width(f->type));
	}
	psip_put_text(w, "\n");
}

void psip_input_put(struct psip_writer *w, const struct psip_input *in)
{
	const struct input_kind *kind = &input_kinds[in->kind < PSIP_INPUT_COUNT ? in->kind : PSIP_INPUT_NONE];

	if (!kind->name) {
		w->bad = true;
		return;
	}
	psip_put_text(w, kind->name);
	if (!kind->timeless) {
		psip_put_text(w, " ");
		input_put_number(w, in->now, 10);
	}
	input_put_fields(w, kind, in);
}

void psip_input_put_result(struct psip_writer *w, int result, psip_handle made)
{
	psip_put_text(w, "= ");
	input_put_int(w, result);
	psip_put_text(w, " ");
	input_put_number(w, made, 16);
	psip_put_text(w, "\n");
}

void psip_output_put(struct psip_writer *w, const struct psip_output *out)
{
	psip_put_text(w, "> ");
	psip_put_text(w, input_outputs[out->kind].name);
	input_put_fields(w, &input_outputs[out->kind], out);
}

/* ---- Reading ---- */

struct input_reader {
	char *p, *end;
	struct psip_input_lists *lists;
};

static bool input_is(const struct input_reader *r, char c)
{
	return r->p < r->end && *r->p == c;
}

static bool input_skip(struct input_reader *r, char c)
{
	bool found = input_is(r, c);

	r->p += found;
	return found;
}

static bool input_read_number(struct input_reader *r, unsigned base, uint64_t most, uint64_t *number)
{
	const char *begin = r->p;

	for (*number = 0; r->p < r->end; r->p++) {
		int digit = psip_octet_hex((unsigned char)*r->p);

		if (digit < 0 || (unsigned)digit >= base)
			break;
		if ((unsigned)digit > most || *number > (most - (unsigned)digit) / base)
			return false;
		*number = *number * base + (unsigned)digit;
	}
	return r->p > begin;
}

/* An escape behind its backslash. -1: none. */
static int input_read_escape(struct input_reader *r)
{
	int c;

	if (r->p == r->end)
		return -1;
	switch (*r->p++) {
	case 'r': return '\r';
	case 'n': return '\n';
	case 't': return '\t';
	case '"': return '"';
	case '\\': return '\\';
	case 'x':
		if (r->end - r->p < 2 || (c = psip_octet_hex_pair(r->p)) < 0)
			return -1;
		r->p += 2;
		return c;
	default: return -1;
	}
}

static bool input_read_span(struct input_reader *r, struct psip_span *span)
{
	char *to;

	*span = psip_span(NULL, 0);
	if (input_skip(r, '-'))
		return true;
	if (!input_skip(r, '"'))
		return false;
	span->at = to = r->p;
	while (r->p < r->end && *r->p != '"') {
		int c = (unsigned char)*r->p++;

		if (c == '\\' && (c = input_read_escape(r)) < 0)
			return false;
		*to++ = (char)c;
	}
	span->length = (size_t)(to - span->at);
	return input_skip(r, '"');
}

static bool input_read_address(struct input_reader *r, struct psip_address *a)
{
	uint64_t transport, port, scope;
	char *host;

	memset(a, 0, sizeof *a);
	if (!input_read_number(r, 10, UINT8_MAX, &transport) || !input_skip(r, ','))
		return false;
	for (host = r->p; r->p < r->end && *r->p != ','; r->p++)
		;
	if (r->p > host && !psip_address_read(a, psip_between(host, r->p)))
		return false;
	if (!input_skip(r, ',') || !input_read_number(r, 10, UINT16_MAX, &port) || !input_skip(r, ',') || !input_read_number(r, 10, UINT32_MAX, &scope))
		return false;
	a->transport = (uint8_t)transport;
	a->port = (uint16_t)port;
	a->scope = (uint32_t)scope;
	return true;
}

static bool input_read_record(struct input_reader *r, struct psip_locate_record *record)
{
	static const uint32_t most[] = { UINT16_MAX, UINT32_MAX, UINT16_MAX, UINT16_MAX, UINT16_MAX };
	struct psip_span ip, *const spans[] = { &record->owner, &ip, &record->flags, &record->service, &record->target };
	uint64_t numbers[5];

	for (unsigned i = 0; i < 5; i++)
		if (!input_skip(r, ' ') || !input_read_number(r, 10, most[i], &numbers[i]))
			return false;
	for (unsigned i = 0; i < 5; i++)
		if (!input_skip(r, ' ') || !input_read_span(r, spans[i]))
			return false;
	if (ip.length != sizeof record->ip)
		return false;
	memcpy(record->ip, ip.at, sizeof record->ip);
	record->type = (uint16_t)numbers[0];
	record->ttl = (uint32_t)numbers[1];
	record->priority = (uint16_t)numbers[2];
	record->weight = (uint16_t)numbers[3];
	record->port = (uint16_t)numbers[4];
	return true;
}

static bool input_read_answer(struct input_reader *r, struct psip_locate_answer *answer)
{
	uint64_t status, ttl, count;

	if (!input_read_number(r, 10, UINT8_MAX, &status) || !input_skip(r, ' ') || !input_read_number(r, 10, UINT32_MAX, &ttl) || !input_skip(r, ' ') ||
	    !input_read_number(r, 10, PSIP_INPUT_RECORDS, &count))
		return false;
	for (unsigned i = 0; i < count; i++)
		if (!input_read_record(r, &r->lists->records[i]))
			return false;
	*answer = (struct psip_locate_answer){ (uint8_t)status, (uint32_t)ttl, r->lists->records, (size_t)count };
	return true;
}

static bool input_read_names(struct input_reader *r, struct psip_input *in)
{
	uint64_t count;

	if (!input_read_number(r, 10, PSIP_INPUT_NAMES, &count))
		return false;
	for (unsigned i = 0; i < count; i++)
		if (!input_skip(r, ' ') || !input_read_span(r, &r->lists->names[i]))
			return false;
	in->names = r->lists->names;
	in->name_count = (uint32_t)count;
	return true;
}

static bool input_read_int(struct input_reader *r, int32_t *number)
{
	bool negative = input_skip(r, '-');
	uint64_t magnitude;

	if (!input_read_number(r, 10, INT32_MAX, &magnitude))
		return false;
	*number = negative ? -(int32_t)magnitude : (int32_t)magnitude;
	return true;
}

static bool input_read_unsigned(struct input_reader *r, unsigned type, void *to)
{
	size_t width = input_width(type);
	uint64_t number, most = type == INPUT_BOOL ? 1 : UINT64_MAX >> (64 - 8 * width);
	uint8_t u8;
	uint16_t u16;
	uint32_t u32;

	if (!input_read_number(r, type == INPUT_HEX ? 16 : 10, most, &number))
		return false;
	switch (width) {
	case 1: u8 = (uint8_t)number; memcpy(to, &u8, 1); break;
	case 2: u16 = (uint16_t)number; memcpy(to, &u16, 2); break;
	case 4: u32 = (uint32_t)number; memcpy(to, &u32, 4); break;
	default: memcpy(to, &number, 8); break;
	}
	return true;
}

static bool input_read_field(struct input_reader *r, struct psip_input *in, unsigned type, void *to)
{
	switch (type) {
	case INPUT_SPAN: return input_read_span(r, to);
	case INPUT_ADDRESS: return input_read_address(r, to);
	case INPUT_NAMES: return input_read_names(r, in);
	case INPUT_ANSWER: return input_read_answer(r, to);
	case INPUT_INT: return input_read_int(r, to);
	default: return input_read_unsigned(r, type, to);
	}
}

static bool input_read_fields(struct input_reader *r, struct psip_input *in, const struct input_kind *kind)
{
	if (!kind->timeless && (!input_skip(r, ' ') || !input_read_number(r, 10, UINT64_MAX, &in->now)))
		return false;
	for (unsigned i = 0; i < INPUT_FIELDS_MAX && kind->fields[i].count; i++) {
		const struct input_field *f = &kind->fields[i];

		for (unsigned k = 0; k < f->count; k++)
			if (!input_skip(r, ' ') || !input_read_field(r, in, f->type, (char *)in + f->offset + k * input_width(f->type)))
				return false;
	}
	input_skip(r, '\n');
	return r->p == r->end;
}

int psip_input_read(struct psip_input *in, struct psip_input_lists *lists, char *line, size_t length, size_t *at)
{
	struct input_reader r = { line, line + length, lists };
	bool good = false;

	memset(in, 0, sizeof *in);
	in->options.size = sizeof in->options;
	in->settings.size = sizeof in->settings;
	in->login.size = sizeof in->login;
	while (r.p < r.end && *r.p != ' ' && *r.p != '\n')
		r.p++;
	for (unsigned kind = 1; kind < PSIP_INPUT_COUNT && !in->kind; kind++)
		if (psip_span_equal(psip_between(line, r.p), psip_string(input_kinds[kind].name)))
			in->kind = (uint8_t)kind;
	if (in->kind)
		good = input_read_fields(&r, in, &input_kinds[in->kind]);
	*at = in->kind ? (size_t)(r.p - line) : 0;
	return good ? PSIP_OK : PSIP_ERR_SYNTAX;
}
