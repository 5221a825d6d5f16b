/* SPDX-License-Identifier: MIT
 * The parser's bench: libre (libre-dev). sip_msg_decode types the top Via, From, To, CSeq, Content-Type and the request URI; its users
 * decode the rest as here: sip_via_decode, sip_addr_decode, pl_u32. */
#include "test/bench/parse.h"

#ifdef BENCH_PEER_VERSION

/* As Debian builds it: struct sa depends on it. */
#define HAVE_STDBOOL_H 1
#define HAVE_INET6 1

#include <re.h>
#include <stdio.h>
#include <string.h>

enum { RE_LISTED = 16 };

static struct mbuf *re_buffer;
static struct mbuf *re_text;

static struct sip_msg *re_decode(const struct bench_message *b)
{
	struct sip_msg *m = NULL;

	re_buffer->pos = re_buffer->end = 0;
	if (mbuf_write_mem(re_buffer, (const uint8_t *)b->data, b->length) != 0)
		return NULL;
	re_buffer->pos = 0;
	return sip_msg_decode(&m, re_buffer) == 0 ? m : NULL;
}

static size_t re_default(const struct bench_message *b, size_t times)
{
	size_t sum = 0;

	while (times--) {
		struct sip_msg *m = re_decode(b);
		sum += m ? m->cseq.num : 0;
		mem_deref(m);
	}
	return sum;
}

struct re_full {
	struct sip_via vias[RE_LISTED];
	struct sip_addr contacts[RE_LISTED], routes[RE_LISTED], record_routes[RE_LISTED];
	unsigned via_count, contact_count, route_count, record_route_count;
	uint32_t max_forwards, content_length;
	bool bad;
};

static bool re_via(const struct sip_hdr *h, const struct sip_msg *m, void *arg)
{
	struct re_full *f = arg;

	(void)m;
	f->bad |= sip_via_decode(&f->vias[f->via_count++ % RE_LISTED], &h->val) != 0;
	return false;
}

static bool re_contact(const struct sip_hdr *h, const struct sip_msg *m, void *arg)
{
	struct re_full *f = arg;

	(void)m;
	f->bad |= sip_addr_decode(&f->contacts[f->contact_count++ % RE_LISTED], &h->val) != 0;
	return false;
}

static bool re_route(const struct sip_hdr *h, const struct sip_msg *m, void *arg)
{
	struct re_full *f = arg;

	(void)m;
	f->bad |= sip_addr_decode(&f->routes[f->route_count++ % RE_LISTED], &h->val) != 0;
	return false;
}

static bool re_record_route(const struct sip_hdr *h, const struct sip_msg *m, void *arg)
{
	struct re_full *f = arg;

	(void)m;
	f->bad |= sip_addr_decode(&f->record_routes[f->record_route_count++ % RE_LISTED], &h->val) != 0;
	return false;
}

static bool re_rest(const struct sip_msg *m, struct re_full *f)
{
	f->via_count = f->contact_count = f->route_count = f->record_route_count = 0;
	f->bad = false;
	sip_msg_hdr_apply(m, true, SIP_HDR_VIA, re_via, f);
	sip_msg_hdr_apply(m, true, SIP_HDR_CONTACT, re_contact, f);
	sip_msg_hdr_apply(m, true, SIP_HDR_ROUTE, re_route, f);
	sip_msg_hdr_apply(m, true, SIP_HDR_RECORD_ROUTE, re_record_route, f);
	f->max_forwards = pl_u32(&m->maxfwd);
	f->content_length = pl_u32(&m->clen);
	return !f->bad;
}

static size_t re_full_run(const struct bench_message *b, size_t times)
{
	static struct re_full f;
	size_t sum = 0;

	while (times--) {
		struct sip_msg *m = re_decode(b);
		if (m && re_rest(m, &f))
			sum += m->cseq.num + f.max_forwards;
		mem_deref(m);
	}
	return sum;
}

#define RE_COPY(to, pl) BENCH_COPY(to, (pl).p, (pl).l)

static void re_facts_via(const struct sip_via *via, char host[40], char branch[40], unsigned *port)
{
	struct pl h = pl_null, p = pl_null;

	if (uri_decode_hostport(&via->sentby, &h, &p) == 0)
		bench_copy(host, 40, h.p, h.l);
	*port = pl_u32(&p);
	bench_copy(branch, 40, via->branch.p, via->branch.l);
}

static void re_facts_lists(const struct re_full *f, struct bench_facts *facts)
{
	facts->vias = f->via_count;
	facts->contacts = f->contact_count;
	facts->routes = f->route_count;
	facts->record_routes = f->record_route_count;
	re_facts_via(&f->vias[0], facts->via_host, facts->via_branch, &facts->via_port);
	re_facts_via(&f->vias[f->via_count - 1], facts->last_via_host, facts->last_via_branch, &facts->last_via_port);
	if (f->contact_count) {
		RE_COPY(facts->contact_user, f->contacts[0].uri.user);
		RE_COPY(facts->contact_host, f->contacts[0].uri.host);
		facts->contact_port = f->contacts[0].uri.port;
	}
	if (f->route_count)
		RE_COPY(facts->route_host, f->routes[0].uri.host);
	if (f->record_route_count)
		RE_COPY(facts->record_route_host, f->record_routes[0].uri.host);
}

static bool re_facts(const struct bench_message *b, struct bench_facts *facts)
{
	struct re_full f;
	struct sip_msg *m = re_decode(b);
	const struct sip_hdr *agent;

	if (!m || !re_rest(m, &f))
		return false;
	if (m->req) {
		RE_COPY(facts->method, m->met);
		RE_COPY(facts->uri_user, m->uri.user);
		RE_COPY(facts->uri_host, m->uri.host);
	}
	facts->status = m->scode;
	re_facts_lists(&f, facts);
	RE_COPY(facts->from_host, m->from.uri.host);
	RE_COPY(facts->from_tag, m->from.tag);
	RE_COPY(facts->to_host, m->to.uri.host);
	RE_COPY(facts->to_tag, m->to.tag);
	RE_COPY(facts->call_id, m->callid);
	facts->cseq = m->cseq.num;
	RE_COPY(facts->cseq_method, m->cseq.met);
	facts->max_forwards = m->maxfwd.l ? (int)f.max_forwards : -1;
	if (m->ctyp.type.l)
		snprintf(facts->media_type, sizeof facts->media_type, "%.*s/%.*s", (int)m->ctyp.type.l, m->ctyp.type.p, (int)m->ctyp.subtype.l,
		         m->ctyp.subtype.p);
	facts->content_length = f.content_length;
	agent = sip_msg_hdr(m, m->req ? SIP_HDR_USER_AGENT : SIP_HDR_SERVER);
	if (agent)
		RE_COPY(facts->agent, agent->val);
	mem_deref(m);
	return true;
}

#undef RE_COPY

/* ---- Writing: no encoder of messages; its transactions and dialogs print into an mbuf, as here ---- */

static struct sip_msg *re_invite;

static bool re_put_row(const struct sip_hdr *h, const struct sip_msg *m, void *arg)
{
	(void)m;
	return mbuf_printf(arg, "%r: %r\r\n", &h->name, &h->val) != 0;
}

static size_t re_put_response(void)
{
	const struct bench_message *like = bench_written(BENCH_RESPONSE);
	struct mbuf *mb = re_text;
	const struct sip_msg *m = re_invite;

	mbuf_rewind(mb);
	mbuf_printf(mb, "SIP/2.0 %u %s\r\n", 200, "OK");
	sip_msg_hdr_apply(m, true, SIP_HDR_VIA, re_put_row, mb);
	sip_msg_hdr_apply(m, true, SIP_HDR_RECORD_ROUTE, re_put_row, mb);
	mbuf_printf(mb, "To: %r;tag=%s\r\n", &m->to.val, "314159");
	mbuf_printf(mb, "From: %r\r\nCall-ID: %r\r\nCSeq: %u %r\r\n", &m->from.val, &m->callid, m->cseq.num, &m->cseq.met);
	mbuf_printf(mb, "Server: %s\r\n", "Example-UAS/2.0");
	mbuf_printf(mb,
	            "Contact: <sip:%s@%s%s>\r\nAllow: INVITE, ACK, CANCEL, OPTIONS, BYE, REFER, NOTIFY, MESSAGE, UPDATE, PRACK\r\n"
	            "Supported: replaces, timer, 100rel\r\nContent-Type: %s\r\nContent-Length: %zu\r\n\r\n%b",
	            "bob", "192.0.2.201:5060", ";transport=udp", "application/sdp", (size_t)211, like->data + like->length - 211, (size_t)211);
	return mb->end;
}

static size_t re_put_bye(void)
{
	struct mbuf *mb = re_text;

	mbuf_rewind(mb);
	mbuf_printf(mb, "%s %s SIP/2.0\r\n", "BYE", "sip:alice@192.0.2.101:5060;transport=udp;ob");
	mbuf_printf(mb, "Via: SIP/2.0/%s %s;branch=%s;rport\r\n", "UDP", "192.0.2.201:5060", "z9hG4bKnashds7");
	mbuf_printf(mb, "Max-Forwards: 70\r\nRoute: %s\r\nRoute: %s\r\n", "<sip:ss2.biloxi.example.com;lr>", "<sip:ss1.atlanta.example.com;lr>");
	mbuf_printf(mb, "To: %s;tag=%s\r\nFrom: %s;tag=%s\r\nCall-ID: %s\r\nCSeq: %u %s\r\n", "\"Alice\" <sip:alice@atlanta.example.com>", "9fxced76sl",
	            "Bob <sip:bob@biloxi.example.com>", "314159", "2xTb9vxSit55XU7p8@atlanta.example.com", 231, "BYE");
	mbuf_printf(mb, "User-Agent: %s\r\nContent-Length: 0\r\n\r\n", "Example-UAS/2.0");
	return mb->end;
}

static size_t re_run_response(const struct bench_message *b, size_t times)
{
	size_t sum = 0;

	(void)b;
	while (times--)
		sum += re_put_response();
	return sum;
}

static size_t re_run_bye(const struct bench_message *b, size_t times)
{
	size_t sum = 0;

	(void)b;
	while (times--)
		sum += re_put_bye();
	return sum;
}

static size_t re_write_response(char *to, size_t capacity)
{
	size_t n = re_put_response();

	bench_copy(to, capacity, (const char *)re_text->buf, n);
	return n;
}

static size_t re_write_bye(char *to, size_t capacity)
{
	size_t n = re_put_bye();

	bench_copy(to, capacity, (const char *)re_text->buf, n);
	return n;
}

const char *bench_re_version(void)
{
	return BENCH_PEER_VERSION;
}

struct bench_group bench_re(void)
{
	static struct bench_contender all[] = {
		{ .name = "libre: full", .task = BENCH_FULL, .peer = true, .run = re_full_run, .facts = re_facts, .ready = true },
		{ .name = "libre: sip_msg_decode", .task = BENCH_FULL, .peer = true, .run = re_default, .ready = true },
		{ .name = "libre: 200, printed", .task = BENCH_RESPONSE, .peer = true, .run = re_run_response, .text = re_write_response },
		{ .name = "libre: BYE, printed", .task = BENCH_BYE, .peer = true, .run = re_run_bye, .text = re_write_bye },
	};
	struct mbuf *invite = mbuf_alloc(4096);

	re_buffer = mbuf_alloc(4096);
	re_text = mbuf_alloc(4096);
	if (!invite || !re_buffer || !re_text || mbuf_write_mem(invite, (const uint8_t *)bench_invite()->data, bench_invite()->length) != 0)
		return (struct bench_group){ NULL, 0 };
	invite->pos = 0;
	all[2].ready = all[3].ready = sip_msg_decode(&re_invite, invite) == 0;
	return (struct bench_group){ all, sizeof all / sizeof all[0] };
}

#else

const char *bench_re_version(void)
{
	return "";
}

struct bench_group bench_re(void)
{
	return (struct bench_group){ NULL, 0 };
}

#endif
