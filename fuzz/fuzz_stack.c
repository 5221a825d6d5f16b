/* SPDX-License-Identifier: MIT
 * The whole stack, driven by bytes: datagrams from templates and raw, stream pieces, time, sends that fail or hang, commands, keep-alives, challenges, bends. In the
 * end everything is answered or given up, ten virtual minutes pass, and all that was taken must have been given back. */
#include "session/session.h"
#include "transport/stun.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { STACK_HANDLES = 16, STACK_HELD = 64 };
#define STACK_SDP "v=0\r\no=- 1 1 IN IP4 10.0.0.2\r\ns=-\r\nc=IN IP4 10.0.0.2\r\nt=0 0\r\nm=audio 4000 RTP/AVP 0\r\n"

struct stack_bench {
	const uint8_t *at, *end;
	struct psip *s;
	size_t size;
	psip_time now;
	psip_handle calls[STACK_HANDLES], flows[STACK_HANDLES];
	uint64_t held[STACK_HELD];
	unsigned call_count, flow_count, held_count;
	char last[4][2048];         /* the last messages sent: what templates copy Via, tags and Call-ID from */
	unsigned last_count;
	uint8_t ping[PSIP_STUN_REQUEST]; /* the last one sent */
	psip_handle keepalive;
	struct psip_output questions[STACK_HELD];  /* QUERY and ROUTE that are answered later, or twice */
	unsigned question_count;
	bool hold, fail, draining, ask;
};

static unsigned take(struct stack_bench *b)
{
	return b->at < b->end ? *b->at++ : 0;
}

static struct psip_span header_of(const char *message, const char *name)
{
	const char *at = strstr(message, name), *end;

	if (!at)
		return PSIP_TEXT("");
	at += strlen(name);
	end = strstr(at, "\r\n");
	return psip_span(at, end ? (size_t)(end - at) : strlen(at));
}

/* Two of each, from what the question is: the same names lead to the same places. */
static void answer(struct stack_bench *b, const struct psip_output *q)
{
	struct psip_address local = { .ip = { 10, 0, 0, 1 }, .family = 4, .port = 5060, .transport = q->remote.transport };
	struct psip_locate_record records[2] = { { .type = q->type, .ttl = 60, .ip = { 10, 0, 0, 11 }, .priority = 10, .port = 5060, .flags = PSIP_TEXT("s"),
		                                   .service = PSIP_TEXT("SIP+D2U"), .target = PSIP_TEXT("one.example") } };
	struct psip_locate_answer found = { PSIP_LOCATE_ANSWERED, 60, records, 2 };

	records[1] = records[0];
	records[1].ip[3] = 12;
	records[1].priority = 20;
	records[1].service = PSIP_TEXT("SIP+D2T");
	records[1].target = PSIP_TEXT("two.example");
	if (b->fail || (q->type == PSIP_LOCATE_NAPTR && (q->query & 1)))
		found = (struct psip_locate_answer){ (uint8_t)(1 + q->type % 5), 0, NULL, 0 };
	if (q->kind == PSIP_QUERY)
		psip_answer(b->s, b->now, q->token, q->query, &found);
	else
		psip_route(b->s, b->now, q->token, b->fail ? NULL : &local);
}

/* A call can be looked at until its last event. */
static void event(struct stack_bench *b, const struct psip_event *e)
{
	struct psip_call_info info;
	bool over = e->kind == PSIP_EVENT_ENDED || e->kind == PSIP_EVENT_RESPONSE;

	if ((e->kind <= PSIP_EVENT_RESPONSE || e->kind == PSIP_EVENT_ACKNOWLEDGED || e->kind == PSIP_EVENT_REDIRECTED) && psip_call_info(b->s, e->object, &info) != (over ? PSIP_ERR_STALE : PSIP_OK))
		abort();
	if (e->kind == PSIP_EVENT_INCOMING)
		b->calls[b->call_count++ % STACK_HANDLES] = e->object;
}

static void pull(struct stack_bench *b)
{
	const struct psip_address local = { .ip = { 10, 0, 0, 1 }, .family = 4, .port = 5060 };
	struct psip_address own;
	struct psip_output out;

	for (unsigned i = 0; i < 2000 && psip_next(b->s, b->now, &out); i++) {
		own = local;
		own.transport = out.remote.transport;
		switch (out.kind) {
		case PSIP_SEND:
			snprintf(b->last[b->last_count++ % 4], sizeof b->last[0], "%.*s", (int)(out.length < 2047 ? out.length : 2047), (const char *)out.bytes);
			if (out.length == sizeof b->ping && psip_stun_is(out.bytes, out.length))
				memcpy(b->ping, out.bytes, sizeof b->ping);
			if (b->hold && !b->draining && b->held_count < STACK_HELD)
				b->held[b->held_count++] = out.token;
			else
				psip_sent(b->s, out.token, b->fail ? PSIP_ERR_TRANSPORT : PSIP_OK);
			break;
		case PSIP_EVENT:
			event(b, &out.event);
			break;
		case PSIP_ROUTE:
		case PSIP_QUERY:
			b->questions[b->question_count++ % STACK_HELD] = out;
			if (!b->ask || b->draining)
				answer(b, &out);
			break;
		case PSIP_CONNECT:
			b->flows[b->flow_count++ % STACK_HANDLES] = out.flow;
			if (b->fail || b->draining)
				psip_closed(b->s, b->now, out.flow);
			else if (!b->ask)  /* else it stands later, or never */
				psip_connected(b->s, b->now, out.flow, &own);
			break;
		default: break;
		}
	}
}

/* Rows of a response that challenges, or tells the next nonce; two realms, a few nonces, each algorithm. */
static const char *challenge_of(struct stack_bench *b, char to[512])
{
	static const char *const algorithms[] = { "", ", algorithm=SHA-256, qop=\"auth\"", ", algorithm=SHA-512-256-sess, qop=\"auth-int\"", ", algorithm=FOO, qop=\"auth\"",
		                                  ", qop=\"auth\"", ", algorithm=MD5-sess, qop=\"auth,auth-int\"", ", qop=\"auth\", userhash=true", ", opaque=\"o\", qop=\"auth\"" };
	unsigned what = take(b), second = take(b);

	if (what & 0x80)
		snprintf(to, 512, "%sAuthentication-Info: nextnonce=\"i%u\"\r\n", what & 1 ? "Proxy-" : "", what >> 1 & 7);
	else
		snprintf(to, 512, "%s-Authenticate: Digest realm=\"%u\", nonce=\"%u\"%s%s\r\n%s-Authenticate: Digest realm=\"%u\", nonce=\"%u\"%s%s\r\n",
		         what & 1 ? "Proxy" : "WWW", what >> 1 & 1, what >> 2 & 3, algorithms[what >> 4 & 7], second & 64 ? ", stale=true" : "",
		         second & 1 ? "Proxy" : "WWW", second >> 1 & 1, second >> 2 & 3, algorithms[second >> 3 & 7], second & 128 ? ", stale=true" : "");
	return to;
}

/* Rows of session timers. */
static const char *timer_of(unsigned which)
{
	static const char *const rows[] = { "", "Session-Expires: 90;refresher=uac\r\nMin-SE: 200\r\n", "Supported: timer\r\nSession-Expires: 91\r\n",
		                            "Supported: timer\r\nSession-Expires: 100;refresher=uas\r\nMin-SE: 95\r\nRequire: timer\r\n" };

	return rows[which >> 2 & 3];
}

/* The tag that ends the value. */
static struct psip_span tag_of(struct psip_span value)
{
	size_t at = value.length;

	while (at && value.at[at - 1] != '=' && value.at[at - 1] != ';')
		at--;
	return psip_span(value.at + at, value.length - at < 40 ? value.length - at : 40);
}

/* A Replaces or Join that names the dialog of what it sent. */
static const char *name_of(const char *m, unsigned what, char to[512])
{
	struct psip_span id = header_of(m, "Call-ID: "), from = tag_of(header_of(m, "From: ")), target = tag_of(header_of(m, "To: "));
	struct psip_span local = m[0] == 'S' ? target : from, remote = m[0] == 'S' ? from : target;
	char tag[8];

	snprintf(tag, sizeof tag, "%u", what >> 2 & 3);  /* the peer's own, in responses that it makes */
	if (m[0] != 'S' && what & 1)
		remote = psip_string(tag);
	snprintf(to, 512, "%s: %.*s;to-tag=%.*s;from-tag=%.*s%s\r\n", what & 2 ? "Join" : "Replaces", (int)(id.length < 64 ? id.length : 64), id.at, (int)local.length,
	         local.at, (int)remote.length, remote.at, what & 16 ? ";early-only" : "");
	return to;
}

static size_t template_of(struct stack_bench *b, char *to, size_t room)
{
	static const char *const methods[] = { "INVITE", "ACK", "CANCEL", "BYE", "OPTIONS", "REGISTER" };
	static const unsigned codes[] = { 100, 180, 183, 200, 202, 302, 404, 486, 487, 491, 503, 603, 422 };
	unsigned kind = take(b), which = take(b);
	bool asks = (kind & 0xA0) == 0xA0;
	char rows[512] = "", more[128] = "";
	const char *m = b->last[which % 4], *method = methods[kind % 6], *sdp = which & 0x80 ? STACK_SDP : "";
	struct psip_span via = header_of(m, "Via: "), from = header_of(m, "From: "), target = header_of(m, "To: "), id = header_of(m, "Call-ID: "),
	                 cseq = header_of(m, "CSeq: ");
	struct psip_span rseq = header_of(m, "RSeq: ");
	unsigned status = asks ? kind & 8 ? 200 : 401 + (kind & 1) * 6 : codes[kind % 13];
	int n;

	if (status == 302) {
		snprintf(more, sizeof more, "Contact: <sip%s:%u@10.0.0.3%s>;q=0.%u, <sip:%u@host.invalid>\r\n", which & 8 ? "s" : "", which & 7, which & 64 ? "?Subject=x&Date=y" : "",
		         which >> 4 & 3, which >> 3 & 7);
		status = which & 128 ? 305 : status;
	}
	if ((kind & 0xE0) == 0xC0)
		snprintf(more, sizeof more, "Require: 100rel\r\nRSeq: %u\r\nAllow: UPDATE\r\n", (which >> 2 & 3) + 1);
	if ((kind & 0xE0) == 0x60) {
		method = kind & 1 ? "PRACK" : "UPDATE";
		snprintf(more, sizeof more, "RAck: %.*s 1 INVITE\r\n", (int)(rseq.length < 11 ? rseq.length : 11), rseq.at);
	}
	if (kind & 0x80)  /* a response to what it sent */
		n = snprintf(to, room, "SIP/2.0 %u X\r\nVia: %.*s\r\nFrom: %.*s\r\nTo: %.*s%s%u\r\nCall-ID: %.*s\r\nCSeq: %.*s\r\nContact: <sip:p@10.0.0.2%s>\r\n"
		             "%s%sContent-Type: application/sdp\r\nContent-Length: %zu\r\n\r\n%s", status, (int)via.length, via.at, (int)from.length, from.at,
		             (int)target.length, target.at, memchr(target.at, ';', target.length) ? ";x=" : ";tag=", which >> 4 & 3, (int)id.length, id.at,
		             (int)cseq.length, cseq.at, kind & 16 ? ";transport=tcp" : "", asks ? challenge_of(b, rows) : more, timer_of(which), strlen(sdp), sdp);
	else if (kind & 0x40)  /* a request in a dialog of its own making */
		n = snprintf(to, room, "%s sip:b@10.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bK%u\r\nMax-Forwards: 70\r\nFrom: %.*s\r\nTo: %.*s\r\n"
		             "Call-ID: %.*s\r\nCSeq: %u %s\r\nContact: <sip:p@10.0.0.2>\r\n%s%sContent-Type: application/sdp\r\nContent-Length: %zu\r\n\r\n%s", method, take(b),
		             (int)(m[0] == 'S' ? from : target).length, (m[0] == 'S' ? from : target).at, (int)(m[0] == 'S' ? target : from).length,
		             (m[0] == 'S' ? target : from).at, (int)id.length, id.at, take(b), method, more, timer_of(which), strlen(sdp), sdp);
	else
		n = snprintf(to, room, "%s sip:b@10.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bKn%u\r\nMax-Forwards: 70\r\nFrom: <sip:p@10.0.0.2>;tag=%u\r\n"
		             "To: <sip:b@10.0.0.1>\r\nCall-ID: n%u\r\nCSeq: 1 %s\r\nContact: <sip:p@10.0.0.2%s>\r\n%s%s%s: 100rel\r\nAllow: UPDATE\r\n%sContent-Type: application/sdp\r\nContent-Length: %zu\r\n\r\n%s",
		             method, which & 15, which & 3, which & 15, method, kind & 16 ? ";transport=tcp" : "", kind & 32 ? "Record-Route: <sip:10.0.0.9;lr>\r\n" : "",
		             (which & 0x30) == 0x30 ? name_of(b->last[which >> 2 & 3], take(b), rows) : "",
		             which & 64 ? "Require" : "Supported", timer_of(which), strlen(sdp), sdp);
	return n < 0 ? 0 : (size_t)n < room ? (size_t)n : room - 1;
}

/* Templates with a few bytes changed, or bytes as they come. */
static size_t message_of(struct stack_bench *b, char *to, size_t room, bool raw)
{
	size_t n;

	if (raw) {
		n = take(b) * 4u;
		n = n < (size_t)(b->end - b->at) ? n : (size_t)(b->end - b->at);
		memcpy(to, b->at, n);
		b->at += n;
		return n;
	}
	n = template_of(b, to, room);
	for (unsigned changes = take(b) & 3; changes && n; changes--)
		to[(take(b) << 8 | take(b)) % n] = (char)take(b);
	return n;
}

static void input(struct stack_bench *b, bool raw, bool streamed)
{
	char text[8192];
	size_t n = message_of(b, text, sizeof text, raw);
	void *exact = malloc(n ? n : 1);
	struct psip_packet packet = { .bytes = exact, .length = n, .local = { .ip = { 10, 0, 0, 1 }, .family = 4, .port = 5060, .transport = PSIP_UDP },
		                      .remote = { .ip = { 10, 0, 0, 2 }, .family = 4, .port = 5060, .transport = PSIP_UDP } };

	memcpy(exact, text, n);
	packet.remote.transport = packet.local.transport = PSIP_UDP;
	if (streamed) {
		size_t cut = n ? take(b) * 7u % n : 0;
		psip_handle flow = b->flows[take(b) % STACK_HANDLES];
		psip_stream(b->s, b->now, flow, exact, cut);
		psip_stream(b->s, b->now, flow, (char *)exact + cut, n - cut);
	} else {
		psip_datagram(b->s, b->now, &packet);
	}
	free(exact);
}

static void log_in(struct stack_bench *b, unsigned what)
{
	struct psip_login login = { .size = sizeof login, .realm = what & 1 ? PSIP_TEXT("1") : psip_span(NULL, 0), .username = PSIP_TEXT("bob"),
		                    .password = what & 2 ? PSIP_TEXT("one") : PSIP_TEXT("two"), .no_md5 = what & 8, .outbound_proxy = what & 16 };
	int result = what & 4 ? psip_logout(b->s, login.realm) : psip_login(b->s, &login);

	if (result == PSIP_ERR_ARGUMENT)
		abort();
}

/* What changes a call, early or confirmed. */
static void change(struct stack_bench *b, psip_handle call, unsigned what)
{
	const struct psip_span none = { NULL, 0 };
	struct psip_span type = what & 8 ? PSIP_TEXT("application/sdp") : none, body = what & 8 ? PSIP_TEXT(STACK_SDP) : none;
	int result = 0;

	switch (what & 7) {
	case 0: case 1: result = psip_modify(b->s, b->now, call, PSIP_SENDONLY, type, body); break;
	case 2: result = psip_progress(b->s, b->now, call, 183, PSIP_AS_SET, type, body); break;
	case 3: result = psip_progress(b->s, b->now, call, 181, what & 16 ? PSIP_UNRELIABLY : PSIP_RELIABLY, type, body); break;
	case 4: result = psip_update(b->s, b->now, call, what & 16 ? PSIP_SENDONLY : PSIP_SENDRECV, type, body); break;
	case 5:
		result = what & 16 ? psip_refresh(b->s, b->now, call) : psip_session_refresh(b->s, b->now, call, take(b), (enum psip_refresher)(take(b) % 3));
		break;
	case 6: result = what & 16 ? psip_hangup_early(b->s, b->now, call) : psip_prack(b->s, b->now, call, type, body); break;
	default: result = what & 16 ? psip_modify_reject(b->s, b->now, call, 504) : psip_modify_accept(b->s, b->now, call, type, body); break;
	}
	(void)result;
}

static int refuse(struct stack_bench *b, psip_handle call, unsigned what)
{
	struct psip_refusal refusal = { .size = sizeof refusal, .status = (uint16_t)(what & 64 ? 606 : 485), .retry_after = what & 128,
		                        .rows = what & 64 ? PSIP_TEXT("Warning: 399 h \"x\"\r\n") : PSIP_TEXT("Contact: <sip:a@h>\r\nContact: <sip:b@h>\r\n"),
		                        .type = PSIP_TEXT("application/sdp"), .body = what & 16 ? PSIP_TEXT(STACK_SDP) : psip_span(NULL, 0) };

	return psip_refuse(b->s, b->now, call, &refusal);
}

/* Whatever is bent, all must come to its end: so no timer is off. */
static void bend(struct stack_bench *b, psip_handle call)
{
	static const char texts[][40] = { "", "abc", "z9hG4bK", "a b\r\n", "z9hG4bKz9hG4bKz9hG4bKz9hG4bKz9hG4bKz9" }, rows[][40] = { "Via: x\r\n", "l: 99\r\n", "X: y\r\n z\r\n", "To: <sip:a@b>;tag=\r\n" },
	                  names[][24] = { "Via", "To, From", "CSeq,Call-ID", "Contact,c,Supported" };
	unsigned what = take(b), how = take(b);
	struct psip_bend bend = { .size = sizeof bend, .method = (uint8_t)(how & 1 ? take(b) % PSIP_METHOD_COUNT : PSIP_METHOD_UNKNOWN), .side = (uint8_t)((how >> 1) % 3),
		                  .once = how & 8, .no_ack = what & 1, .no_prack = what & 2, .no_trying = what & 4, .no_retransmission = what & 8,
		                  .has_cseq = what & 16, .cseq = take(b) * 20000000u };
	struct psip_span text = psip_string(texts[take(b) % 5]);

	if (what & 32)
		bend.branch = text;
	if (what & 64)
		bend.to_tag = bend.from_tag = text;
	if (what & 128)
		bend.headers = psip_string(rows[take(b) % 4]);
	if (how & 16)
		bend.without = psip_string(names[take(b) % 4]);
	if (how & 32)
		bend.request_uri = text;
	if (how & 64)
		((psip_duration *)(void *)&bend.timers)[3 + take(b) % 18] = 1 + take(b);
	(void)psip_bend(b->s, how & 128 ? call : 0, (how & 0x88) == 0x88 ? NULL : &bend);
}

static void command(struct stack_bench *b)
{
	unsigned what = take(b);
	psip_handle call = b->calls[take(b) % STACK_HANDLES], made = 0;
	struct psip_span none = { NULL, 0 };
	struct psip_call_options options = { .size = sizeof options, .to = what & 16 ? PSIP_TEXT("sip:p@10.0.0.2;transport=tcp") : what & 64 ? PSIP_TEXT("sip:p@host.invalid") : PSIP_TEXT("sip:p@host.invalid;transport=udp"),
		                             .expires = what & 32 ? 5000 : 0, .follow = what & 128 ? PSIP_FOLLOW_INSECURE : PSIP_FOLLOW_NEVER, .relents = what & 128, .require_reliable = what & 8 };
	int result = 0;

	if ((what & 0xC0) == 0xC0)
		options.replaces_call = call;
	options.require_named = (what & 0xF0) == 0xD0;
	if (what >= 224) {
		if (what & 16 && what & 8)
			bend(b, call);
		else
			log_in(b, what);
		return;
	}
	switch (what % 11) {
	case 0: case 1: result = psip_call(b->s, b->now, &options, &made); break;
	case 2: result = psip_options(b->s, b->now, &options, &made); break;
	case 3: result = psip_ring(b->s, b->now, call, 180); break;
	case 4: case 5: result = psip_accept(b->s, b->now, call, none, none); break;
	case 6: result = what & 32 ? refuse(b, call, what) : psip_reject(b->s, b->now, call, 486, none); break;
	case 7: result = psip_redirect(b->s, b->now, call, 302, PSIP_TEXT("sip:x@10.0.0.3")); break;
	case 8: result = psip_hangup(b->s, b->now, call); break;
	case 9: result = psip_hangup_because(b->s, b->now, call, PSIP_TEXT("SIP"), 100u + what * 2, PSIP_TEXT("a \"word\"")); break;
	default: change(b, call, what / 11); break;
	}
	if (result == PSIP_OK && made)
		b->calls[b->call_count++ % STACK_HANDLES] = made;
}

/* The last ping is answered, by 420 too, from an address and a mapping that may change. */
static void pong(struct stack_bench *b)
{
	uint8_t bytes[PSIP_STUN_ANSWER];
	struct psip_stun request;
	struct psip_address mapped = { .ip = { 192, 0, 2, 1 }, .family = 4, .port = (uint16_t)(1 + take(b)), .transport = PSIP_UDP };
	struct psip_packet packet = { .bytes = bytes, .local = { .ip = { 10, 0, 0, 1 }, .family = 4, .port = 5060, .transport = PSIP_UDP },
		                      .remote = { .ip = { 10, 0, 0, 2 }, .family = 4, .port = 5060, .transport = PSIP_UDP } };

	if (psip_stun_read(&request, b->ping, sizeof b->ping) != PSIP_OK)
		return;
	request.unknown_count = mapped.port & 1;
	packet.length = psip_stun_put_answer(bytes, &request, &mapped);
	psip_datagram(b->s, b->now, &packet);
}

static void keep_alive(struct stack_bench *b)
{
	static const uint8_t transports[] = { PSIP_UDP, PSIP_TCP, PSIP_UDP, PSIP_TLS };
	unsigned what = take(b);
	struct psip_address remote = { .ip = { 10, 0, 0, 2 }, .family = 4, .port = 5060, .transport = transports[what >> 2 & 3] };

	switch (what & 3) {
	case 0: pong(b); break;
	case 1: psip_addresses_changed(b->s, b->now); break;
	case 2: psip_unreachable(b->s, b->now, &remote); break;
	default:
		(void)psip_keepalive_end(b->s, b->keepalive);
		if (psip_keepalive(b->s, b->now, remote.transport == PSIP_UDP && what & 16 ? PSIP_KEEPALIVE_STUN : PSIP_KEEPALIVE_CRLF, &remote, 1000, &b->keepalive) != PSIP_OK)
			b->keepalive = 0;
		break;
	}
}

static void step(struct stack_bench *b)
{
	struct psip_address local = { .ip = { 10, 0, 0, 1 }, .family = 4, .port = 5060, .transport = PSIP_TCP }, remote = local;
	unsigned what = take(b);
	psip_handle flow;
	const uint8_t seed[32] = { 2 };

	remote.ip[3] = 2;
	switch (what & 15) {
	case 0: case 1: case 2: case 3: input(b, false, false); break;
	case 4: input(b, true, false); break;
	case 5: input(b, false, true); break;
	case 6: input(b, true, true); break;
	case 7: case 8: case 9: command(b); break;
	case 10: b->now += (psip_time)take(b) * 10; break;
	case 11: b->now += (psip_time)take(b) * 500; break;
	case 12:
		if (what & 0x40) {
			keep_alive(b);
			break;
		}
		b->fail = what >> 4 & 1;
		b->hold = what >> 5 & 1;
		b->ask = what >> 7 & 1;
		break;
	case 13:
		if (what & 0x40)
			psip_connected(b->s, b->now, b->flows[take(b) % STACK_HANDLES], &local);
		else if (psip_accepted(b->s, b->now, &local, &remote, &flow) == PSIP_OK)
			b->flows[b->flow_count++ % STACK_HANDLES] = flow;
		break;
	case 14:
		if (what & 16) {
			remote.ip[3] = what & 32 ? 2 : (uint8_t)(11 + (what >> 6 & 1));
			remote.transport = PSIP_UDP;
			psip_unreachable(b->s, b->now, &remote);
		} else {
			psip_closed(b->s, b->now, b->flows[take(b) % STACK_HANDLES]);
		}
		break;
	default:
		if (what & 32) {
			answer(b, &b->questions[take(b) % STACK_HELD]);
			break;
		}
		if (what & 64) {
			b->s = psip_resume(b->s, b->size, b->now, what & 16 ? PSIP_RESUME_WORLD : PSIP_RESUME_EXACT, seed);
			if (!b->s)
				abort();
			break;
		}
		for (unsigned i = 0; i < b->held_count; i++)
			psip_sent(b->s, b->held[i], what & 16 ? PSIP_ERR_TRANSPORT : PSIP_OK);
		b->held_count = 0;
		break;
	}
	if (!(what & 0x80))
		pull(b);
}

/* The peer answers nothing more; we hang up all there is and close all streams, also what fell out of our lists of handles. */
static void drain(struct stack_bench *b)
{
	const struct psip_pool *calls = &session_of(b->s)->calls, *flows = &psip_transport_of(b->s)->flows;
	psip_time end = b->now + 600000;

	b->draining = true;
	b->fail = b->hold = false;
	(void)psip_keepalive_end(b->s, b->keepalive);
	for (unsigned i = 0; i < STACK_HELD; i++)
		answer(b, &b->questions[i]);
	for (unsigned i = 0; i < b->held_count; i++)
		psip_sent(b->s, b->held[i], PSIP_OK);
	(void)psip_logout(b->s, PSIP_TEXT("1"));
	(void)psip_logout(b->s, psip_span(NULL, 0));
	(void)psip_bend(b->s, 0, NULL);
	pull(b);
	while (b->now < end) {
		psip_time at = psip_deadline(b->s);
		for (psip_ref ref = psip_pool_next(b->s, calls, 0); ref; ref = psip_pool_next(b->s, calls, ref))
			if (psip_hangup(b->s, b->now, psip_handle_of(b->s, ref)) >= PSIP_OK)
				pull(b);
		pull(b);
		b->now = at > b->now + 60000 ? b->now + 60000 : at > b->now ? at : b->now + 1;
	}
	for (psip_ref ref = psip_pool_next(b->s, flows, 0); ref; ref = psip_pool_next(b->s, flows, ref))
		psip_closed(b->s, b->now, psip_handle_of(b->s, ref));
	pull(b);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static _Alignas(64) uint8_t memory[1 << 18];
	struct psip_limits limits = { .calls = 8, .flows = 8, .bytes = size && data[0] & 1 ? 65536 : 9000, .transactions = size && data[0] & 2 ? 64 : 20,
		                      .sends = size && data[0] & 4 ? 8 : 2, .message_max = 8192 };
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = 4000 }, .force_rport = size && data[0] & 32,
		                          .nat = size && data[0] & 16 ? PSIP_NAT_ALWAYS : PSIP_NAT_AUTO,
		                          .mtu = size && data[0] & 8 ? 800 : 0, .reliable = size && data[0] & 128 ? PSIP_RELIABLE_SUPPORTED : PSIP_RELIABLE_REQUIRED,
		                          .own_descriptions = size && (data[0] & 192) == 192, .replaces = size && (data[0] & 5) != 5, .join = size && !(data[0] & 64),
		                          .session_timer = { .use = size && data[0] & 64 ? PSIP_SESSION_TIMER_WANTED : PSIP_SESSION_TIMER_SUPPORTED,
		                                             .interval = size && data[0] & 32 ? 90 : 0 } };
	struct stack_bench *b = calloc(1, sizeof *b);
	struct psip_statistics before, after;
	const uint8_t seed[32] = { 1 };

	memset(memory, 0, sizeof memory);
	settings.session_ids = size && (data[0] & 24) == 16;
	if (size && data[0] & 8)
		settings.keepalive = (struct psip_keepalive_settings){ .datagrams = data[0] & 64 ? PSIP_KEEPALIVE_STUN : PSIP_KEEPALIVE_CRLF, .streams = PSIP_KEEPALIVE_CRLF,
			                                               .datagram_interval = 1000, .stream_interval = 1000 };
	b->at = data + (size > 0);
	b->end = data + size;
	b->now = 1;
	b->size = sizeof memory;
	b->s = psip_init(memory, sizeof memory, &limits, seed);
	if (!b->s || psip_configure(b->s, &settings) != PSIP_OK)
		abort();
	psip_statistics(b->s, &before);
	if (size && data[0] & 128)
		log_in(b, 16);
	for (unsigned i = 0; i < 300 && b->at < b->end; i++)
		step(b);
	drain(b);
	psip_statistics(b->s, &after);
	if (psip_transport_of(b->s)->keepalives.pool.used) {
		fprintf(stderr, "left: %u keep-alives\n", psip_transport_of(b->s)->keepalives.pool.used);
		abort();
	}
	if (after.calls || after.dialogs || after.transactions || after.sends || after.flows || after.bytes_free != before.bytes_free) {
		fprintf(stderr, "left: %u calls, %u dialogs, %u transactions, %u sends, %u flows, %zu of %zu bytes\n", after.calls, after.dialogs, after.transactions,
		        after.sends, after.flows, after.bytes_free, before.bytes_free);
		abort();
	}
	free(b);
	return 0;
}
