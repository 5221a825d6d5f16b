/* SPDX-License-Identifier: MIT
 * A stack on the bench: messages as text in, captured sends and events out, virtual time. */
#include "test/sim/rig.h"

#include "transport/base/bytes.h"

#include <stdio.h>
#include <stdlib.h>
#include <strings.h>

static void rig_relocate(struct rig *r)
{
	void *other;

	if (!r->relocate)
		return;
	other = aligned_alloc(64, (r->size + 63) / 64 * 64);
	memcpy(other, r->s, r->size);
	memset((void *)r->s, 0xA5, r->size);
	free(r->s);
	r->s = other;
}

struct rig *rig_new(const struct psip_limits *limits, const struct psip_settings *settings, uint8_t seed)
{
	struct rig *r = calloc(1, sizeof *r);
	struct psip_limits own = { .calls = 8, .trace = 1024 };
	struct psip_settings usual = { .size = sizeof usual, .media = { .port = 40000 }, .transports = { PSIP_UDP, PSIP_TCP, PSIP_TLS, PSIP_WS, PSIP_WSS } };
	uint8_t seeds[32];
	void *memory;

	memset(seeds, seed, sizeof seeds);
	if (!limits)
		limits = &own;
	r->size = psip_size(limits);
	memory = aligned_alloc(64, (r->size + 63) / 64 * 64);
	memset(memory, 0, r->size);
	r->s = psip_init(memory, r->size, limits, seeds);
	r->local = (struct psip_address){ .ip = { 10, 0, 0, 1 }, .family = 4, .port = 5060, .transport = PSIP_UDP };
	r->peer = (struct psip_address){ .ip = { 10, 0, 0, 2 }, .family = 4, .port = 5060, .transport = PSIP_UDP };
	r->now = 1000;
	r->ttl = 300;
	r->hash = 0xcbf29ce484222325u;
	r->relocate = getenv("PSIP_RELOCATE") != NULL;
	if (!r->s || psip_configure(r->s, settings ? settings : &usual) != PSIP_OK) {
		fprintf(stderr, "rig: the stack could not be made\n");
		abort();
	}
	return r;
}

void rig_free(struct rig *r)
{
	for (unsigned i = 0; i < r->send_count; i++)
		free(r->sends[i].text);
	for (unsigned i = 0; i < r->event_count; i++)
		free(r->events[i].text);
	free(r->s);
	free(r);
}

struct psip_address rig_address(const char *host, uint16_t port, uint8_t transport)
{
	struct psip_address a = { .port = port, .transport = transport };

	if (!psip_address_read(&a, psip_string(host)))
		abort();
	return a;
}

void rig_resume(struct rig *r, enum psip_resume_mode mode, const uint8_t seed[32])
{
	void *other = aligned_alloc(64, (r->size + 63) / 64 * 64);

	if (psip_used(r->s) > r->size)
		abort();
	memset(other, 0, r->size);
	memcpy(other, r->s, psip_used(r->s));
	memset((void *)r->s, 0xA5, r->size);
	free(r->s);
	r->s = psip_resume(other, r->size, r->now, mode, seed);
	if ((void *)r->s != other)
		abort();
}

void rig_exhaust(struct rig *r)
{
	psip_ref piece;

	while ((piece = psip_bytes_take(r->s, 64)) != 0) {
		if (r->piece_count == RIG_PIECES)
			abort();
		r->pieces[r->piece_count++] = piece;
	}
	if (r->piece_count < 100)
		abort();
}

void rig_relieve_one(struct rig *r)
{
	if (!r->piece_count)
		abort();
	psip_bytes_drop(r->s, r->pieces[--r->piece_count]);
}

void rig_relieve(struct rig *r)
{
	while (r->piece_count)
		rig_relieve_one(r);
}

static char *rig_copy(const char *at, size_t length)
{
	char *text = malloc(length + 1);

	memcpy(text, at, length);
	text[length] = 0;
	return text;
}

static void rig_hash(struct rig *r, const void *bytes, size_t length)
{
	const unsigned char *at = bytes;

	for (size_t i = 0; i < length; i++)
		r->hash = (r->hash ^ at[i]) * 0x100000001b3u;
}

static void rig_on_send(struct rig *r, const struct psip_output *out)
{
	struct rig_send *m = &r->sends[r->send_count++];

	if (r->send_count == RIG_LOG)
		abort();
	m->text = rig_copy(out->bytes, out->length);
	m->length = out->length;
	m->at = r->now;
	m->flow = out->flow;
	m->local = out->local;
	m->remote = out->remote;
	rig_hash(r, &r->now, sizeof r->now);
	rig_hash(r, out->bytes, out->length);
	if (r->hold_sends)
		r->held[r->held_count++] = out->token;
	else
		psip_sent(r->s, out->token, r->send_result);
}

static void rig_on_event(struct rig *r, const struct psip_output *out)
{
	struct rig_event *e = &r->events[r->event_count++];

	if (r->event_count == RIG_LOG)
		abort();
	e->event = out->event;
	e->at = r->now;
	e->text = rig_copy(out->event.message.at ? out->event.message.at : "", out->event.message.length);
	if (out->event.body.at)
		e->event.body = psip_span(e->text + (out->event.body.at - out->event.message.at), out->event.body.length);
	if (out->event.reason.at)
		e->event.reason = psip_span(e->text + (out->event.reason.at - out->event.message.at), out->event.reason.length);
	e->event.message = psip_span(e->text, out->event.message.length);
	rig_hash(r, &out->event.kind, 1);
}

/* ---- Names ---- */

void rig_zone(struct rig *r, const char *name, const char *text)
{
	struct rig_record *z = &r->zone[r->zone_count++];
	struct psip_locate_record *record = &z->record;
	struct psip_address address = { 0 };
	char type[8], ip[64] = "";
	unsigned first = 0, second = 0, third = 0;

	if (r->zone_count > RIG_ZONE || sscanf(text, "%7s", type) != 1)
		abort();
	snprintf(z->name, sizeof z->name, "%s", name);
	if (strcmp(type, "SRV") == 0 && sscanf(text, "SRV %u %u %u %255s", &first, &second, &third, z->target) == 4)
		record->type = PSIP_LOCATE_SRV;
	else if (strcmp(type, "NAPTR") == 0 && sscanf(text, "NAPTR %u %u %7s %15s %255s", &first, &second, z->flags, z->service, z->target) == 5)
		record->type = PSIP_LOCATE_NAPTR;
	else if (sscanf(text, "CNAME %255s", z->target) == 1)
		record->type = PSIP_LOCATE_CNAME;
	else if (sscanf(text, "%7s %63s", type, ip) == 2 && psip_address_read(&address, psip_string(ip)))
		record->type = address.family == 4 ? PSIP_LOCATE_A : PSIP_LOCATE_AAAA;
	else
		abort();
	memcpy(record->ip, address.ip, sizeof record->ip);
	record->priority = (uint16_t)first;
	record->weight = (uint16_t)second;
	record->port = (uint16_t)third;
	record->ttl = r->ttl;
	record->owner = psip_string(z->name);
	record->flags = psip_string(z->flags);
	record->service = psip_string(z->service);
	record->target = psip_string(z->target);
}

static void rig_give(struct rig *r, const struct psip_output *asked, enum psip_locate_status status)
{
	struct psip_locate_record records[RIG_ZONE];
	struct psip_locate_answer answer = { (uint8_t)status, 0, records, 0 };
	bool known = false;

	for (unsigned i = 0; i < r->zone_count && status == PSIP_LOCATE_ANSWERED; i++) {
		const struct rig_record *z = &r->zone[i];
		if (!psip_span_equal_nocase(psip_string(z->name), asked->name))
			continue;
		known = true;
		if (z->record.type == asked->type || z->record.type == PSIP_LOCATE_CNAME)
			records[answer.count++] = z->record;
	}
	if (status == PSIP_LOCATE_ANSWERED && !answer.count)
		answer.status = known ? PSIP_LOCATE_NO_DATA : PSIP_LOCATE_NO_NAME;
	rig_relocate(r);
	psip_answer(r->s, r->now, asked->token, asked->query, &answer);
}

void rig_answer(struct rig *r, const struct psip_output *asked)
{
	rig_give(r, asked, PSIP_LOCATE_ANSWERED);
	rig_pump(r);
}

void rig_answer_status(struct rig *r, const struct psip_output *asked, enum psip_locate_status status)
{
	rig_give(r, asked, status);
	rig_pump(r);
}

static void rig_on_asked(struct rig *r, const struct psip_output *out)
{
	const struct psip_output *asked = out;

	if (r->asked_count < sizeof r->asked / sizeof *r->asked) {
		struct psip_output *kept = &r->asked[r->asked_count];
		*kept = *out;
		if (out->name.at) {
			memcpy(r->names[r->asked_count], out->name.at, out->name.length);
			kept->name.at = r->names[r->asked_count];
		}
		asked = kept;
		r->asked_count++;
	}
	if (out->kind == PSIP_QUERY && !r->hold_answers)
		rig_give(r, asked, PSIP_LOCATE_ANSWERED);
	if (out->kind == PSIP_ROUTE && !r->hold_routes) {
		struct psip_address local = r->local;
		local.transport = out->remote.transport;
		psip_route(r->s, r->now, out->token, &local);
	} else if (out->kind == PSIP_CONNECT && r->refuse_connects) {
		psip_closed(r->s, r->now, out->flow);
	} else if (out->kind == PSIP_CONNECT && !r->hold_connects) {
		struct psip_address local = r->local;
		local.transport = out->remote.transport;
		local.port = 40001;
		psip_connected(r->s, r->now, out->flow, &local);
	}
}

void rig_pump(struct rig *r)
{
	struct psip_output out;

	for (;;) {
		rig_relocate(r);
		if (!psip_next(r->s, r->now, &out))
			break;
		if (out.kind == PSIP_SEND)
			rig_on_send(r, &out);
		else if (out.kind == PSIP_EVENT)
			rig_on_event(r, &out);
		else
			rig_on_asked(r, &out);
	}
	rig_relocate(r);
}

void rig_advance(struct rig *r, psip_duration ms)
{
	psip_time end = r->now + ms;

	rig_pump(r);
	for (;;) {
		psip_time at = psip_deadline(r->s);
		if (at > end)
			break;
		if (at > r->now)
			r->now = at;
		rig_pump(r);
		if (psip_deadline(r->s) <= r->now)  /* blocked: nothing more can happen now */
			break;
	}
	r->now = end;
	rig_pump(r);
}

/* ---- Input ---- */

static char *rig_format(const char *format, va_list list, size_t *length)
{
	char *text = malloc(1 << 17), *wire = malloc(1 << 18);
	int n = vsnprintf(text, 1 << 17, format, list);
	size_t k = 0;

	for (int i = 0; i < n; i++) {
		if (text[i] == '\n' && (i == 0 || text[i - 1] != '\r'))
			wire[k++] = '\r';
		wire[k++] = text[i];
	}
	free(text);
	/* exact size, so that the sanitizers see every byte read past the end */
	char *exact = malloc(k ? k : 1);
	memcpy(exact, wire, k);
	free(wire);
	*length = k;
	return exact;
}

static void rig_datagram(struct rig *r, const struct psip_address *from, const void *bytes, size_t length)
{
	struct psip_packet packet = { .bytes = bytes, .length = length, .local = r->local, .remote = *from };

	rig_relocate(r);
	psip_datagram(r->s, r->now, &packet);
	rig_pump(r);
}

void rig_bytes(struct rig *r, const void *bytes, size_t length)
{
	rig_datagram(r, &r->peer, bytes, length);
}

void rig_udp(struct rig *r, const char *format, ...)
{
	va_list list;
	size_t length;

	va_start(list, format);
	char *wire = rig_format(format, list, &length);
	va_end(list);
	rig_datagram(r, &r->peer, wire, length);
	free(wire);
}

void rig_udp_from(struct rig *r, const struct psip_address *from, const char *format, ...)
{
	va_list list;
	size_t length;

	va_start(list, format);
	char *wire = rig_format(format, list, &length);
	va_end(list);
	rig_datagram(r, from, wire, length);
	free(wire);
}

psip_handle rig_accept(struct rig *r)
{
	struct psip_address local = r->local, remote = r->peer;
	psip_handle flow = 0;

	local.transport = remote.transport = PSIP_TCP;
	remote.port = 33000;
	if (psip_accepted(r->s, r->now, &local, &remote, &flow) != PSIP_OK)
		return 0;
	return flow;
}

void rig_tcp(struct rig *r, psip_handle flow, const char *format, ...)
{
	va_list list;
	size_t length;

	va_start(list, format);
	char *wire = rig_format(format, list, &length);
	va_end(list);
	rig_relocate(r);
	psip_stream(r->s, r->now, flow, wire, length);
	rig_pump(r);
	free(wire);
}

/* ---- Output ---- */

const struct rig_send *rig_take(struct rig *r)
{
	rig_pump(r);
	return r->send_taken < r->send_count ? &r->sends[r->send_taken++] : NULL;
}

const struct rig_event *rig_take_event(struct rig *r)
{
	rig_pump(r);
	return r->event_taken < r->event_count ? &r->events[r->event_taken++] : NULL;
}

const struct psip_output *rig_take_asked(struct rig *r)
{
	rig_pump(r);
	return r->asked_taken < r->asked_count ? &r->asked[r->asked_taken++] : NULL;
}

const struct psip_output *rig_take_asked_of(struct rig *r, enum psip_output_kind kind)
{
	const struct psip_output *asked = rig_take_asked(r);

	while (asked && asked->kind != kind)
		asked = rig_take_asked(r);
	return asked;
}

const struct psip_output *rig_asked_last(struct rig *r)
{
	rig_pump(r);
	if (!r->asked_count)
		abort();
	return &r->asked[r->asked_count - 1];
}

void rig_flush(struct rig *r)
{
	rig_pump(r);
	r->send_taken = r->send_count;
}

int rig_status(const struct rig_send *m)
{
	return strncmp(m->text, "SIP/2.0 ", 8) == 0 ? atoi(m->text + 8) : 0;
}

/* Where the value begins, if that row has the name, or its compact form (RFC 3261 §7.3.3). */
static const char *rig_row_value(const char *line, const char *name)
{
	static const char *const compact[][2] = { { "Via", "v" }, { "From", "f" }, { "To", "t" }, { "Call-ID", "i" }, { "Contact", "m" }, { "Content-Length", "l" },
		                                  { "Content-Type", "c" } };
	size_t length = strlen(name);

	if (strncasecmp(line, name, length) == 0 && line[length] == ':')
		return line + length + 1;
	for (unsigned i = 0; i < sizeof compact / sizeof *compact; i++)
		if (strcasecmp(name, compact[i][0]) == 0 && strncasecmp(line, compact[i][1], 1) == 0 && line[1] == ':')
			return line + 2;
	return NULL;
}

const char *rig_header(const struct rig_send *m, const char *name, unsigned n)
{
	static char values[8][2048];
	static unsigned turn;
	const char *line = strstr(m->text, "\r\n");

	while (line && line[2] != '\r') {
		const char *value = rig_row_value(line += 2, name);
		if (value && n-- == 0) {
			const char *end = strstr(value, "\r\n");
			char *to = values[turn++ % 8];
			while (*value == ' ')
				value++;
			snprintf(to, sizeof values[0], "%.*s", (int)(end - value), value);
			return to;
		}
		line = strstr(line, "\r\n");
	}
	return NULL;
}

const char *rig_method(const struct rig_send *m)
{
	static char method[32];
	const char *at = m->text, *cseq;

	if (rig_status(m)) {
		cseq = rig_header(m, "CSeq", 0);
		at = cseq ? strchr(cseq, ' ') : NULL;
		at = at ? at + 1 : "";
	}
	snprintf(method, sizeof method, "%.*s", (int)strcspn(at, " \r\n"), at);
	return method;
}

const char *rig_param(const char *value, const char *name)
{
	static char out[4][256];
	static unsigned turn;
	size_t length = strlen(name);

	for (const char *at = value ? strchr(value, ';') : NULL; at; at = strchr(at + 1, ';')) {
		if (strncasecmp(at + 1, name, length) != 0)
			continue;
		char after = at[1 + length];
		if (after && !strchr("=;, >", after))
			continue;
		char *to = out[turn++ % 4];
		const char *text = after == '=' ? at + 2 + length : "";
		snprintf(to, sizeof out[0], "%.*s", (int)strcspn(text, ";, >\r"), text);
		return to;
	}
	return NULL;
}

const char *rig_body(const struct rig_send *m)
{
	const char *end = strstr(m->text, "\r\n\r\n");

	return end ? end + 4 : "";
}

/* ---- Ready-made messages ---- */

const char *rig_sdp(void)
{
	return "v=0\r\no=peer 1 1 IN IP4 10.0.0.2\r\ns=-\r\nc=IN IP4 10.0.0.2\r\nt=0 0\r\nm=audio 50000 RTP/AVP 0 8\r\na=rtpmap:0 PCMU/8000\r\na=rtpmap:8 PCMA/8000\r\n";
}

void rig_request(struct rig *r, struct rig_call *c, const char *method, unsigned cseq, const char *branch, const char *extra, const char *body)
{
	char tag[80] = "";

	if (c->to_tag[0])
		snprintf(tag, sizeof tag, ";tag=%s", c->to_tag);
	rig_udp(r,
	        "%s sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=%s\nMax-Forwards: 70\nFrom: <sip:alice@10.0.0.2>;tag=%s\n"
	        "To: <sip:bob@10.0.0.1>%s\nCall-ID: %s\nCSeq: %u %s\nContact: <sip:alice@10.0.0.2:5060>\n%s%sContent-Length: %zu\n\n%s",
	        method, branch, c->from_tag, tag, c->call_id, cseq, method, extra ? extra : "", body && *body ? "Content-Type: application/sdp\n" : "",
	        body ? strlen(body) : 0, body ? body : "");
}

void rig_invite(struct rig *r, struct rig_call *c, const char *extra, const char *sdp)
{
	static unsigned serial;
	const struct rig_event *e;

	serial++;
	memset(c, 0, sizeof *c);
	snprintf(c->call_id, sizeof c->call_id, "call-%u@10.0.0.2", serial);
	snprintf(c->from_tag, sizeof c->from_tag, "peer%u", serial);
	snprintf(c->branch, sizeof c->branch, "z9hG4bKinv%u", serial);
	c->cseq = 1;
	rig_request(r, c, "INVITE", 1, c->branch, extra, sdp);
	e = rig_take_event(r);
	if (e && e->event.kind == PSIP_EVENT_INCOMING)
		c->handle = e->event.object;
}

void rig_reply(struct rig *r, const struct rig_send *request, unsigned status, const char *to_tag, const char *extra, const char *sdp)
{
	char vias[2048] = "", to[512];
	const char *via;

	for (unsigned i = 0; (via = rig_header(request, "Via", i)) != NULL; i++)
		snprintf(vias + strlen(vias), sizeof vias - strlen(vias), "Via: %s\n", via);
	snprintf(to, sizeof to, "%s", rig_header(request, "To", 0));
	if (to_tag && !rig_param(strchr(to, '>') ? strchr(to, '>') : to, "tag"))
		snprintf(to + strlen(to), sizeof to - strlen(to), ";tag=%s", to_tag);
	rig_udp(r, "SIP/2.0 %u Test\n%sFrom: %s\nTo: %s\nCall-ID: %s\nCSeq: %s\n%s%sContent-Length: %zu\n\n%s", status, vias, rig_header(request, "From", 0), to,
	        rig_header(request, "Call-ID", 0), rig_header(request, "CSeq", 0), extra ? extra : "", sdp && *sdp ? "Content-Type: application/sdp\n" : "",
	        sdp ? strlen(sdp) : 0, sdp ? sdp : "");
}

void rig_establish_in(struct rig *r, struct rig_call *c)
{
	const struct rig_send *ok;

	rig_invite(r, c, NULL, rig_sdp());
	rig_flush(r);
	if (psip_accept(r->s, r->now, c->handle, psip_span(NULL, 0), psip_span(NULL, 0)) != PSIP_OK || !(ok = rig_take(r)))
		abort();
	snprintf(c->to_tag, sizeof c->to_tag, "%s", rig_param(rig_header(ok, "To", 0), "tag"));
	rig_request(r, c, "ACK", 1, "z9hG4bKack1", NULL, NULL);
	rig_take_event(r);
}

const struct rig_send *rig_establish_out(struct rig *r, struct rig_call *c)
{
	struct psip_call_options options = { .size = sizeof options, .to = PSIP_TEXT("sip:alice@10.0.0.2:5060") };
	const struct rig_send *invite;

	memset(c, 0, sizeof *c);
	if (psip_call(r->s, r->now, &options, &c->handle) != PSIP_OK || !(invite = rig_take(r)))
		abort();
	snprintf(c->to_tag, sizeof c->to_tag, "peertag");
	snprintf(c->call_id, sizeof c->call_id, "%s", rig_header(invite, "Call-ID", 0));
	snprintf(c->from_tag, sizeof c->from_tag, "%s", rig_param(rig_header(invite, "From", 0), "tag"));
	c->cseq = (unsigned)atoi(rig_header(invite, "CSeq", 0));
	rig_reply(r, invite, 200, "peertag", "Contact: <sip:alice@10.0.0.2:5060>\n", rig_sdp());
	rig_take(r);
	rig_take_event(r);
	return invite;
}
