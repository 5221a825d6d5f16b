/* SPDX-License-Identifier: MIT
 * The parser's bench: its eight messages, what is to be found in them, hostile ones, and the comparison of what contenders found. */
#include "test/bench/parse.h"

#include "parser/typed.h"

#include <stdio.h>
#include <stdlib.h>
#include <strings.h>

static struct bench_message bench_all[BENCH_MESSAGES];

static const char *const bench_names[BENCH_MESSAGES] = { "a_register", "b_invite", "c_180", "d_200", "e_ack", "f_bye", "g_options", "h_big" };

#define ATLANTA_CALL .call_id = "2xTb9vxSit55XU7p8@atlanta.example.com"
#define PC .last_via_host = "192.0.2.101", .last_via_port = 5060

/* Read off the files by hand. */
static const struct bench_facts bench_expected[BENCH_MESSAGES] = {
	{ .method = "REGISTER", .uri_host = "registrar.example.com", .vias = 1, .via_host = "192.0.2.101", .via_port = 5060,
	  .via_branch = "z9hG4bK-524287-1---9f2a6c1b8d", PC, .last_via_branch = "z9hG4bK-524287-1---9f2a6c1b8d", .from_host = "example.com",
	  .from_tag = "a73kszlfl", .to_host = "example.com", .call_id = "84b4c76e66710@192.0.2.101", .cseq = 1826, .cseq_method = "REGISTER",
	  .contacts = 1, .contact_user = "alice", .contact_host = "192.0.2.101", .contact_port = 5060, .max_forwards = 70,
	  .agent = "Example-Phone/4.2.1 (rev 9981)" },
	{ .method = "INVITE", .uri_user = "bob", .uri_host = "biloxi.example.com", .vias = 3, .via_host = "ss2.biloxi.example.com", .via_port = 5060,
	  .via_branch = "z9hG4bK721e4.1", PC, .last_via_branch = "z9hG4bK74bf9", .record_routes = 2, .record_route_host = "ss2.biloxi.example.com",
	  .from_host = "atlanta.example.com", .from_tag = "9fxced76sl", .to_host = "biloxi.example.com", ATLANTA_CALL, .cseq = 1,
	  .cseq_method = "INVITE", .contacts = 1, .contact_user = "alice", .contact_host = "192.0.2.101", .contact_port = 5060, .max_forwards = 68,
	  .media_type = "application/sdp", .content_length = 214 },
	{ .status = 180, .vias = 3, .via_host = "ss2.biloxi.example.com", .via_port = 5060, .via_branch = "z9hG4bK721e4.1", PC,
	  .last_via_branch = "z9hG4bK74bf9", .record_routes = 2, .record_route_host = "ss2.biloxi.example.com", .from_host = "atlanta.example.com",
	  .from_tag = "9fxced76sl", .to_host = "biloxi.example.com", .to_tag = "314159", ATLANTA_CALL, .cseq = 1, .cseq_method = "INVITE",
	  .contacts = 1, .contact_user = "bob", .contact_host = "192.0.2.201", .contact_port = 5060, .max_forwards = -1 },
	{ .status = 200, .vias = 3, .via_host = "ss2.biloxi.example.com", .via_port = 5060, .via_branch = "z9hG4bK721e4.1", PC,
	  .last_via_branch = "z9hG4bK74bf9", .record_routes = 2, .record_route_host = "ss2.biloxi.example.com", .from_host = "atlanta.example.com",
	  .from_tag = "9fxced76sl", .to_host = "biloxi.example.com", .to_tag = "314159", ATLANTA_CALL, .cseq = 1, .cseq_method = "INVITE",
	  .contacts = 1, .contact_user = "bob", .contact_host = "192.0.2.201", .contact_port = 5060, .max_forwards = -1,
	  .media_type = "application/sdp", .content_length = 211, .agent = "Example-UAS/2.0" },
	{ .method = "ACK", .uri_user = "bob", .uri_host = "192.0.2.201", .vias = 1, .via_host = "192.0.2.101", .via_port = 5060,
	  .via_branch = "z9hG4bK74b76", PC, .last_via_branch = "z9hG4bK74b76", .routes = 2, .route_host = "ss1.atlanta.example.com",
	  .from_host = "atlanta.example.com", .from_tag = "9fxced76sl", .to_host = "biloxi.example.com", .to_tag = "314159", ATLANTA_CALL, .cseq = 1,
	  .cseq_method = "ACK", .max_forwards = 70, .agent = "Example-Phone/4.2.1 (rev 9981)" },
	{ .method = "BYE", .uri_user = "alice", .uri_host = "192.0.2.101", .vias = 2, .via_host = "ss1.atlanta.example.com", .via_port = 5060,
	  .via_branch = "z9hG4bK2d4790.5", .last_via_host = "192.0.2.201", .last_via_port = 5060, .last_via_branch = "z9hG4bKnashds7", .routes = 1,
	  .route_host = "ss1.atlanta.example.com", .from_host = "biloxi.example.com", .from_tag = "314159", .to_host = "atlanta.example.com",
	  .to_tag = "9fxced76sl", ATLANTA_CALL, .cseq = 231, .cseq_method = "BYE", .max_forwards = 69, .agent = "Example-UAS/2.0" },
	{ .method = "OPTIONS", .uri_user = "carol", .uri_host = "chicago.example.com", .vias = 1, .via_host = "pc33.atlanta.example.com",
	  .via_port = 5060, .via_branch = "z9hG4bKhjhs8ass877", .last_via_host = "pc33.atlanta.example.com", .last_via_port = 5060,
	  .last_via_branch = "z9hG4bKhjhs8ass877", .from_host = "atlanta.example.com", .from_tag = "1928301774", .to_host = "chicago.example.com",
	  .call_id = "a84b4c76e66710@pc33.atlanta.example.com", .cseq = 63104, .cseq_method = "OPTIONS", .contacts = 1, .contact_user = "alice",
	  .contact_host = "pc33.atlanta.example.com", .max_forwards = 70, .agent = "Example-Probe/1.0" },
	{ .method = "INVITE", .uri_user = "+15551234567", .uri_host = "biloxi.example.com", .vias = 8, .via_host = "p8.core8.example.net",
	  .via_port = 5060, .via_branch = "z9hG4bK0000f778.8", .last_via_host = "p1.core1.example.net", .last_via_port = 5061,
	  .last_via_branch = "z9hG4bK00001eef.1", .record_routes = 2, .record_route_host = "p8.core8.example.net", .from_host = "atlanta.example.com",
	  .from_tag = "9fxced76sl", .to_host = "biloxi.example.com", .call_id = "3848276298220188511@atlanta.example.com", .cseq = 2,
	  .cseq_method = "INVITE", .contacts = 1, .contact_user = "alice", .contact_host = "client.atlanta.example.com", .contact_port = 5061,
	  .max_forwards = 62, .media_type = "multipart/mixed", .content_length = 634, .agent = "Example-SBC/7.1.0" },
};

#undef ATLANTA_CALL
#undef PC

bool bench_corpus(struct bench_message messages[BENCH_MESSAGES])
{
	for (unsigned i = 0; i < BENCH_MESSAGES; i++) {
		enum { LARGEST = 4096 };
		char path[64];
		char *data = calloc(1, LARGEST);
		FILE *f;

		snprintf(path, sizeof path, "test/wire/corpus/%s.sip", bench_names[i]);
		f = fopen(path, "rb");
		if (!f || !data) {
			perror(path);
			return false;
		}
		bench_all[i] = (struct bench_message){ bench_names[i], data, fread(data, 1, LARGEST - 1, f) };
		fclose(f);
	}
	memcpy(messages, bench_all, sizeof bench_all);
	return true;
}

const struct bench_message *bench_invite(void)
{
	return &bench_all[1];
}

/* ---- Written messages ---- */

#define VIA_INVITE "Via: SIP/2.0/UDP ss2.biloxi.example.com:5060;branch=z9hG4bK721e4.1\r\n" \
	"Via: SIP/2.0/UDP ss1.atlanta.example.com:5060;branch=z9hG4bK2d4790.1;received=192.0.2.222\r\n" \
	"Via: SIP/2.0/UDP 192.0.2.101:5060;branch=z9hG4bK74bf9;received=192.0.2.101;rport=5060\r\n"
#define SDP "v=0\r\no=bob 2890844526 2890844526 IN IP4 client.biloxi.example.com\r\ns=-\r\nc=IN IP4 192.0.2.201\r\nt=0 0\r\n" \
	"m=audio 49172 RTP/AVP 0 8 101\r\na=rtpmap:0 PCMU/8000\r\na=rtpmap:8 PCMA/8000\r\na=rtpmap:101 telephone-event/8000\r\n"

const struct bench_message *bench_written(enum bench_task task)
{
	static const char response[] =
		"SIP/2.0 200 OK\r\n" VIA_INVITE
		"Record-Route: <sip:ss2.biloxi.example.com;lr>\r\nRecord-Route: <sip:ss1.atlanta.example.com;lr>\r\n"
		"From: \"Alice\" <sip:alice@atlanta.example.com>;tag=9fxced76sl\r\nTo: Bob <sip:bob@biloxi.example.com>;tag=314159\r\n"
		"Call-ID: 2xTb9vxSit55XU7p8@atlanta.example.com\r\nCSeq: 1 INVITE\r\nContact: <sip:bob@192.0.2.201:5060;transport=udp>\r\n"
		"Allow: INVITE, ACK, CANCEL, OPTIONS, BYE, REFER, NOTIFY, MESSAGE, UPDATE, PRACK\r\nSupported: replaces, timer, 100rel\r\n"
		"Server: Example-UAS/2.0\r\nContent-Type: application/sdp\r\nContent-Length: 211\r\n\r\n" SDP;
	static const char bye[] =
		"BYE sip:alice@192.0.2.101:5060;transport=udp;ob SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.201:5060;branch=z9hG4bKnashds7;rport\r\n"
		"Route: <sip:ss2.biloxi.example.com;lr>\r\nRoute: <sip:ss1.atlanta.example.com;lr>\r\nMax-Forwards: 70\r\n"
		"From: Bob <sip:bob@biloxi.example.com>;tag=314159\r\nTo: \"Alice\" <sip:alice@atlanta.example.com>;tag=9fxced76sl\r\n"
		"Call-ID: 2xTb9vxSit55XU7p8@atlanta.example.com\r\nCSeq: 231 BYE\r\nUser-Agent: Example-UAS/2.0\r\n"
		"Content-Length: 0\r\n\r\n";
	static const struct bench_message written[2] = { { "200", response, sizeof response - 1 }, { "BYE", bye, sizeof bye - 1 } };

	return &written[task == BENCH_BYE];
}

#undef VIA_INVITE
#undef SDP

/* ---- Hostile messages ---- */

struct hostile_text {
	char *at;
	size_t length;
};

static void hostile_add(struct hostile_text *t, const char *text)
{
	size_t n = strlen(text);

	memcpy(t->at + t->length, text, n);
	t->length += n;
}

static void hostile_repeat(struct hostile_text *t, unsigned times, const char *text)
{
	while (times--)
		hostile_add(t, text);
}

static struct hostile_text hostile_begin(const char *row)
{
	struct hostile_text t = { calloc(1, 400000), 0 };

	if (!t.at)
		abort();
	hostile_add(&t, "INVITE sip:b@example.com SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1\r\nFrom: <sip:a@example.com>;tag=1\r\n"
	                "To: <sip:b@example.com>\r\nCall-ID: 1@example.com\r\nCSeq: 1 INVITE\r\nMax-Forwards: 70\r\n");
	hostile_add(&t, row);
	return t;
}

static struct bench_message hostile_end(const char *name, struct hostile_text t)
{
	hostile_add(&t, "\r\nContent-Length: 0\r\n\r\n");
	return (struct bench_message){ name, t.at, t.length };
}

unsigned bench_hostile(struct bench_message messages[BENCH_HOSTILE])
{
	struct hostile_text t = hostile_begin("Route: <sip:a.example.com;lr>");
	unsigned n = 0;

	hostile_repeat(&t, 60000, ",");
	messages[n++] = hostile_end("60,000 commas in a Route", t);
	t = hostile_begin("Route: <sip:a.example.com;lr>");
	hostile_repeat(&t, 5000, ",<sip:b>");
	messages[n++] = hostile_end("5,000 URIs in a Route", t);
	t = hostile_begin("Contact: <sip:a@example.com>");
	hostile_repeat(&t, 5000, ";a=b");
	messages[n++] = hostile_end("5,000 parameters", t);
	t = hostile_begin("Contact: \"");
	hostile_repeat(&t, 20000, "\\\"");
	hostile_add(&t, "\" <sip:a@example.com>");
	messages[n++] = hostile_end("20,000 quotes in quotes", t);
	t = hostile_begin("Route: ");
	hostile_repeat(&t, 60000, "<");
	messages[n++] = hostile_end("60,000 left brackets", t);
	t = hostile_begin("X: y");
	hostile_repeat(&t, 5000, "\r\nX: y");
	messages[n++] = hostile_end("5,000 header rows", t);
	t = hostile_begin("Subject: a");
	hostile_repeat(&t, 10000, "\r\n b");
	messages[n++] = hostile_end("10,000 folds", t);
	return n;
}

/* ---- Comparisons ---- */

void bench_copy(char *to, size_t capacity, const char *from, size_t length)
{
	if (length >= capacity)
		length = capacity - 1;
	if (length)
		memcpy(to, from, length);
	to[length] = 0;
}

static bool facts_text(const char *who, const char *where, const char *what, const char *got, const char *expected)
{
	if (strcmp(got, expected) == 0)
		return true;
	fprintf(stderr, "parse: %s, %s: %s is \"%s\", not \"%s\"\n", who, where, what, got, expected);
	return false;
}

static bool facts_number(const char *who, const char *where, const char *what, long got, long expected)
{
	if (got == expected)
		return true;
	fprintf(stderr, "parse: %s, %s: %s is %ld, not %ld\n", who, where, what, got, expected);
	return false;
}

bool bench_facts_right(const struct bench_contender *c, const struct bench_message *m)
{
	const struct bench_facts *e = bench_expected;
	struct bench_facts f = { .max_forwards = -1 };
	bool right = true;

	while (strcmp(bench_names[e - bench_expected], m->name) != 0)
		e++;

	if (!c->facts(m, &f)) {
		fprintf(stderr, "parse: %s refuses %s\n", c->name, m->name);
		return false;
	}
#define TEXT(field) right &= facts_text(c->name, m->name, #field, f.field, e->field)
#define NUMBER(field) right &= facts_number(c->name, m->name, #field, (long)f.field, (long)e->field)
	TEXT(method); TEXT(uri_user); TEXT(uri_host); TEXT(via_host); TEXT(via_branch); TEXT(last_via_host); TEXT(last_via_branch);
	TEXT(from_host); TEXT(from_tag); TEXT(to_host); TEXT(to_tag); TEXT(call_id); TEXT(cseq_method); TEXT(contact_user); TEXT(contact_host);
	TEXT(route_host); TEXT(record_route_host); TEXT(media_type); TEXT(agent);
	NUMBER(status); NUMBER(via_port); NUMBER(last_via_port); NUMBER(contact_port); NUMBER(vias); NUMBER(contacts); NUMBER(routes);
	NUMBER(record_routes); NUMBER(cseq); NUMBER(content_length); NUMBER(max_forwards);
#undef TEXT
#undef NUMBER
	return right;
}

/* All values of one header, in order, with commas between them and without white space: peers have an order of headers, a spacing and a
 * splitting of lists of their own. */
static void text_values(const struct psip_message *m, unsigned id, char to[1024])
{
	size_t n = 0;

	for (unsigned row = m->first[id]; row != PSIP_NO_HEADER; row = m->headers[row].next) {
		struct psip_span value = psip_header_value(m, row);
		for (size_t i = 0; i < value.length && n < 1022; i++)
			if (value.at[i] != ' ')
				to[n++] = value.at[i];
		to[n++] = ',';
	}
	to[n] = 0;
}

static bool text_alike(const char *who, const struct psip_message *expected, const struct psip_message *m)
{
	for (unsigned id = 1; id < PSIP_H_COUNT; id++) {
		char wanted[1024], there[1024];

		text_values(expected, id, wanted);
		text_values(m, id, there);
		if (strcasecmp(wanted, there) != 0) {
			fprintf(stderr, "parse: %s writes \"%s\", not \"%s\"\n", who, there, wanted);
			return false;
		}
	}
	return true;
}

bool bench_text_right(const struct bench_contender *c)
{
	static char text[8192];
	const struct bench_message *expected = bench_written(c->task);
	struct psip_header rows[2][64];
	struct psip_message e = { .headers = rows[0], .header_capacity = 64 }, m = { .headers = rows[1], .header_capacity = 64 };
	size_t length = c->text(text, sizeof text);

	if (psip_message_parse(&e, expected->data, expected->length, PSIP_DATAGRAM, PSIP_STRICT, NULL) != PSIP_OK ||
	    psip_message_parse(&m, text, length, PSIP_DATAGRAM, PSIP_STRICT, NULL) != PSIP_OK) {
		fprintf(stderr, "parse: %s writes what is no message: %.*s\n", c->name, (int)length, text);
		return false;
	}
	return e.is_request == m.is_request && e.status == m.status && psip_span_equal(e.request_uri, m.request_uri) &&
	       psip_span_equal(psip_message_body(&e), psip_message_body(&m)) && text_alike(c->name, &e, &m);
}
