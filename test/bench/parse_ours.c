/* SPDX-License-Identifier: MIT
 * The parser's bench: picosip itself. Index at each scan level, reception, full parse in both modes, the two written messages. */
#include "test/bench/parse.h"

#include "parser/full.h"
#include "parser/parts.h"
#include "parser/reply.h"
#include "parser/scan.h"
#include "session/session.h"
#include "transaction/match.h"

#include <stdio.h>
#include <stdlib.h>

enum { OURS_ROWS = 8192 };

static struct psip_header ours_rows[OURS_ROWS];
static struct psip *ours_stack; /* for the transaction key: it holds the hash's key */

static int ours_index_at(struct psip_message *m, const struct bench_message *b, unsigned flags, psip_mode mode)
{
	m->headers = ours_rows;
	m->header_capacity = OURS_ROWS;
	return psip_message_parse(m, b->data, b->length, PSIP_DATAGRAM | flags, mode, NULL);
}

/* ---- Index ---- */

#define OURS_INDEX(name, flags) \
	static size_t ours_index_##name(const struct bench_message *b, size_t times) \
	{ \
		size_t sum = 0; \
		struct psip_message m; \
		while (times--) \
			sum += (size_t)ours_index_at(&m, b, flags, PSIP_TOLERANT) + m.header_count; \
		return sum; \
	}

OURS_INDEX(best, 0)
OURS_INDEX(scalar, PSIP_SCAN(PSIP_SCAN_SCALAR))
OURS_INDEX(swar, PSIP_SCAN(PSIP_SCAN_SWAR))
OURS_INDEX(sse2, PSIP_SCAN(PSIP_SCAN_SSE2))
OURS_INDEX(avx2, PSIP_SCAN(PSIP_SCAN_AVX2))
OURS_INDEX(neon, PSIP_SCAN(PSIP_SCAN_NEON))
#undef OURS_INDEX

const char *bench_scan_level(void)
{
	static const char *const names[] = { "", "scalar", "SWAR", "SSE2", "AVX2", "NEON" };

	return names[PSIP_SCAN_BEST];
}

/* ---- Reception: what decides where a datagram goes ---- */

static size_t ours_reception(const struct bench_message *b, size_t times)
{
	static struct psip_received r;
	size_t sum = 0;

	while (times--) {
		struct psip_span via;
		bool old;

		if (ours_index_at(&r.message, b, 0, PSIP_TOLERANT) != PSIP_OK)
			return 0;
		via = psip_message_value(&r.message, PSIP_H_VIA);
		if (psip_via_next(&via, PSIP_TOLERANT, &r.common.via) != 1)
			return 0;
		sum += (size_t)(r.message.is_request ? psip_match_server(ours_stack, &r, &old) : psip_match_client(ours_stack, r.common.via.branch));
	}
	return sum;
}

/* ---- Full ---- */

enum { OURS_LISTED = 16 }; /* elements kept of a list; further ones are read and counted */

struct ours_full {
	struct psip_message message;
	struct psip_full full;
	struct psip_via vias[OURS_LISTED];
	struct psip_address_value routes[OURS_LISTED], record_routes[OURS_LISTED];
};

static int ours_full_parse(struct ours_full *f, const struct bench_message *b, psip_mode mode)
{
	f->full.vias = f->vias;
	f->full.routes = f->routes;
	f->full.record_routes = f->record_routes;
	f->full.via_capacity = f->full.route_capacity = f->full.record_route_capacity = OURS_LISTED;
	if (ours_index_at(&f->message, b, 0, mode) != PSIP_OK)
		return PSIP_ERR_SYNTAX;
	return psip_full_parse(&f->full, &f->message, mode, NULL);
}

static struct ours_full ours_last;

static size_t ours_full_run(const struct bench_message *b, size_t times, psip_mode mode)
{
	size_t sum = 0;

	while (times--)
		sum += (size_t)ours_full_parse(&ours_last, b, mode) + ours_last.full.common.cseq.number;
	return sum;
}

static size_t ours_full_strict(const struct bench_message *b, size_t times)
{
	return ours_full_run(b, times, PSIP_STRICT);
}

static size_t ours_full_tolerant(const struct bench_message *b, size_t times)
{
	return ours_full_run(b, times, PSIP_TOLERANT);
}

#define OURS_COPY(to, span) BENCH_COPY(to, (span).at, (span).length)

static void ours_facts_common(const struct ours_full *f, struct bench_facts *facts)
{
	const struct psip_common *common = &f->full.common;
	const struct psip_via *last = f->full.via_count ? &f->vias[f->full.via_count - 1] : &common->via;

	facts->vias = 1 + f->full.via_count;
	OURS_COPY(facts->via_host, common->via.host);
	OURS_COPY(facts->via_branch, common->via.branch);
	facts->via_port = common->via.port;
	OURS_COPY(facts->last_via_host, last->host);
	OURS_COPY(facts->last_via_branch, last->branch);
	facts->last_via_port = last->port;
	OURS_COPY(facts->from_host, common->from.uri.host);
	OURS_COPY(facts->from_tag, common->from.tag);
	OURS_COPY(facts->to_host, common->to.uri.host);
	OURS_COPY(facts->to_tag, common->to.tag);
	OURS_COPY(facts->call_id, common->call_id);
	facts->cseq = common->cseq.number;
	OURS_COPY(facts->cseq_method, common->cseq.method_text);
	facts->max_forwards = common->has_max_forwards ? (int)common->max_forwards : -1;
}

static void ours_facts_rest(const struct ours_full *f, struct bench_facts *facts)
{
	const struct psip_full *full = &f->full;

	facts->contacts = full->contact_count;
	facts->routes = full->route_count;
	facts->record_routes = full->record_route_count;
	OURS_COPY(facts->contact_user, full->contact.uri.user);
	OURS_COPY(facts->contact_host, full->contact.uri.host);
	facts->contact_port = full->contact.uri.port;
	if (full->route_count)
		OURS_COPY(facts->route_host, f->routes[0].uri.host);
	if (full->record_route_count)
		OURS_COPY(facts->record_route_host, f->record_routes[0].uri.host);
	if (full->has_content_type)
		snprintf(facts->media_type, sizeof facts->media_type, "%.*s/%.*s", (int)full->content_type.type.length, full->content_type.type.at,
		         (int)full->content_type.subtype.length, full->content_type.subtype.at);
}

static bool ours_facts(const struct bench_message *b, struct bench_facts *facts, psip_mode mode)
{
	struct ours_full *f = &ours_last;
	const struct psip_message *m = &f->message;
	struct psip_span agent;

	memset(f, 0xA5, sizeof *f); /* nothing of an earlier message may count */
	if (ours_full_parse(f, b, mode) != PSIP_OK)
		return false;
	OURS_COPY(facts->method, m->method_text);
	OURS_COPY(facts->uri_user, f->full.request_uri.user);
	OURS_COPY(facts->uri_host, f->full.request_uri.host);
	facts->status = m->status;
	ours_facts_common(f, facts);
	ours_facts_rest(f, facts);
	facts->content_length = m->body_length;
	agent = psip_message_value(m, m->is_request ? PSIP_H_USER_AGENT : PSIP_H_SERVER);
	OURS_COPY(facts->agent, agent);
	return true;
}

#undef OURS_COPY

static bool ours_facts_strict(const struct bench_message *b, struct bench_facts *facts)
{
	return ours_facts(b, facts, PSIP_STRICT);
}

static bool ours_facts_tolerant(const struct bench_message *b, struct bench_facts *facts)
{
	return ours_facts(b, facts, PSIP_TOLERANT);
}

/* ---- Check: every header's value by its grammar, and what a message must have; all errors recorded ---- */

static size_t ours_check(const struct bench_message *b, size_t times)
{
	static struct psip_error list[16];
	size_t sum = 0;

	while (times--) {
		struct psip_message m;
		struct psip_errors errors = { .at = list, .capacity = 16 };
		sum += (size_t)ours_index_at(&m, b, 0, PSIP_STRICT);
		sum += (size_t)psip_message_check(&m, PSIP_DATAGRAM, PSIP_STRICT, &errors);
	}
	return sum;
}

/* ---- Writing ---- */

static struct psip_header ours_invite_rows[64];
static struct psip_message ours_invite = { .headers = ours_invite_rows, .header_capacity = 64 };

/* From the parsed INVITE. The body and the answering side's own values are texts, as they are for the peers. */
static size_t ours_write_response(char *to, size_t capacity)
{
	struct psip_writer w = psip_writer(to, capacity);
	const struct psip_reply reply = { .status = 200, .to_tag = PSIP_TEXT("314159"), .accepted = true, .record_route = true };
	const struct bench_message *like = bench_written(BENCH_RESPONSE);

	psip_put_reply(&w, &ours_invite, &reply);
	psip_put_header(&w, PSIP_H_CONTACT, PSIP_TEXT("<sip:bob@192.0.2.201:5060;transport=udp>"));
	psip_put_header(&w, PSIP_H_ALLOW, PSIP_TEXT("INVITE, ACK, CANCEL, OPTIONS, BYE, REFER, NOTIFY, MESSAGE, UPDATE, PRACK"));
	psip_put_header(&w, PSIP_H_SUPPORTED, PSIP_TEXT("replaces, timer, 100rel"));
	psip_put_header(&w, PSIP_H_SERVER, PSIP_TEXT("Example-UAS/2.0"));
	psip_put_body(&w, PSIP_TEXT("application/sdp"), psip_span(like->data + like->length - 211, 211));
	return psip_written(&w) ? w.length : 0;
}

static size_t ours_write_bye(char *to, size_t capacity)
{
	struct psip_writer w = psip_writer(to, capacity);
	const struct psip_request_parts parts = {
		.method = PSIP_TEXT("BYE"),
		.request_uri = PSIP_TEXT("sip:alice@192.0.2.101:5060;transport=udp;ob"),
		.transport = PSIP_TEXT("UDP"),
		.sent_by = PSIP_TEXT("192.0.2.201:5060"),
		.branch = PSIP_TEXT("z9hG4bKnashds7"),
		.rport = true,
		.route = PSIP_TEXT("<sip:ss2.biloxi.example.com;lr>, <sip:ss1.atlanta.example.com;lr>"),
		.from = PSIP_TEXT("Bob <sip:bob@biloxi.example.com>"),
		.from_tag = PSIP_TEXT("314159"),
		.to = PSIP_TEXT("\"Alice\" <sip:alice@atlanta.example.com>"),
		.to_tag = PSIP_TEXT("9fxced76sl"),
		.call_id = PSIP_TEXT("2xTb9vxSit55XU7p8@atlanta.example.com"),
		.cseq = 231,
	};

	psip_put_request(&w, &parts);
	psip_put_header(&w, PSIP_H_USER_AGENT, PSIP_TEXT("Example-UAS/2.0"));
	psip_put_body(&w, psip_span(NULL, 0), psip_span(NULL, 0));
	return psip_written(&w) ? w.length : 0;
}

static char ours_text[4096];

static size_t ours_run_response(const struct bench_message *b, size_t times)
{
	size_t sum = 0;

	(void)b;
	while (times--)
		sum += ours_write_response(ours_text, sizeof ours_text);
	return sum;
}

static size_t ours_run_bye(const struct bench_message *b, size_t times)
{
	size_t sum = 0;

	(void)b;
	while (times--)
		sum += ours_write_bye(ours_text, sizeof ours_text);
	return sum;
}

/* ---- */

static struct psip *ours_stack_new(void)
{
	const struct psip_limits limits = { .calls = 1, .transactions = 4, .bytes = 8192 };
	const uint8_t seed[32] = { 1 };
	size_t size = psip_size(&limits);

	return psip_init(calloc(1, size), size, &limits, seed);
}

struct bench_group bench_ours(void)
{
	static struct bench_contender all[] = {
		{ .name = "picosip: index", .task = BENCH_INDEX, .run = ours_index_best, .ready = true },
		{ .name = "picosip: index, scalar", .task = BENCH_INDEX, .run = ours_index_scalar, .ready = true },
		{ .name = "picosip: index, SWAR", .task = BENCH_INDEX, .run = ours_index_swar, .ready = true },
		{ .name = "picosip: index, SSE2", .task = BENCH_INDEX, .run = ours_index_sse2 },
		{ .name = "picosip: index, AVX2", .task = BENCH_INDEX, .run = ours_index_avx2 },
		{ .name = "picosip: index, NEON", .task = BENCH_INDEX, .run = ours_index_neon },
		{ .name = "picosip: reception", .task = BENCH_RECEPTION, .run = ours_reception, .ready = true },
		{ .name = "picosip: full, strict", .task = BENCH_FULL, .run = ours_full_strict, .facts = ours_facts_strict, .ready = true },
		{ .name = "picosip: full, tolerant", .task = BENCH_FULL, .run = ours_full_tolerant, .facts = ours_facts_tolerant, .ready = true },
		{ .name = "picosip: index and check, strict", .task = BENCH_CHECK, .run = ours_check, .ready = true },
		{ .name = "picosip: 200 from the INVITE", .task = BENCH_RESPONSE, .run = ours_run_response, .text = ours_write_response, .ready = true },
		{ .name = "picosip: BYE", .task = BENCH_BYE, .run = ours_run_bye, .text = ours_write_bye, .ready = true },
	};
	const struct bench_message *invite = bench_invite();

	ours_stack = ours_stack_new();
	if (!ours_stack || psip_message_parse(&ours_invite, invite->data, invite->length, PSIP_DATAGRAM, PSIP_STRICT, NULL) != PSIP_OK) {
		fprintf(stderr, "parse: no stack, or an INVITE that is refused\n");
		return (struct bench_group){ NULL, 0 };
	}
#if defined(__x86_64__)
	all[3].ready = psip_scan_supported(PSIP_SCAN_SSE2) && __builtin_cpu_supports("sse2");
	all[4].ready = psip_scan_supported(PSIP_SCAN_AVX2) && __builtin_cpu_supports("avx2");
#else
	all[5].ready = psip_scan_supported(PSIP_SCAN_NEON);
#endif
	return (struct bench_group){ all, sizeof all / sizeof all[0] };
}
