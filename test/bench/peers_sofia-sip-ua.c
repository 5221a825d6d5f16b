/* SPDX-License-Identifier: MIT
 * The parser's bench: sofia-sip (libsofia-sip-ua-dev). msg_make takes a copy of the datagram, as its transport's buffer is, and extracts:
 * every header that sip_default_mclass knows is typed then, nothing is left for later. */
#include "test/bench/parse.h"

#ifdef BENCH_PEER_VERSION

#include <sofia-sip/msg.h>
#include <sofia-sip/msg_addr.h>
#include <sofia-sip/msg_header.h>
#include <sofia-sip/sip.h>
#include <sofia-sip/sip_header.h>
#include <sofia-sip/sip_parser.h>
#include <sofia-sip/sip_status.h>
#include <sofia-sip/su.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static size_t sofia_full(const struct bench_message *b, size_t times)
{
	size_t sum = 0;

	while (times--) {
		msg_t *msg = msg_make(sip_default_mclass(), 0, b->data, (ssize_t)b->length);
		sip_t *sip = sip_object(msg);
		if (sip && sip->sip_cseq)
			sum += sip->sip_cseq->cs_seq;
		msg_destroy(msg);
	}
	return sum;
}

static void sofia_text(char *to, size_t capacity, const char *text)
{
	bench_copy(to, capacity, text ? text : "", text ? strlen(text) : 0);
}

#define SOFIA_TEXT(to, text) sofia_text(to, sizeof(to), text)

static unsigned sofia_number(const char *text)
{
	return text ? (unsigned)atoi(text) : 0;
}

static void sofia_facts_vias(const sip_t *sip, struct bench_facts *f)
{
	const sip_via_t *last = sip->sip_via;

	for (const sip_via_t *v = sip->sip_via; v; v = v->v_next, f->vias++)
		last = v;
	SOFIA_TEXT(f->via_host, sip->sip_via->v_host);
	SOFIA_TEXT(f->via_branch, sip->sip_via->v_branch);
	f->via_port = sofia_number(sip->sip_via->v_port);
	SOFIA_TEXT(f->last_via_host, last->v_host);
	SOFIA_TEXT(f->last_via_branch, last->v_branch);
	f->last_via_port = sofia_number(last->v_port);
}

static void sofia_facts_lists(const sip_t *sip, struct bench_facts *f)
{
	for (const sip_contact_t *m = sip->sip_contact; m; m = m->m_next)
		f->contacts++;
	for (const sip_route_t *r = sip->sip_route; r; r = r->r_next)
		f->routes++;
	for (const sip_record_route_t *r = sip->sip_record_route; r; r = r->r_next)
		f->record_routes++;
	if (sip->sip_contact) {
		SOFIA_TEXT(f->contact_user, sip->sip_contact->m_url->url_user);
		SOFIA_TEXT(f->contact_host, sip->sip_contact->m_url->url_host);
		f->contact_port = sofia_number(sip->sip_contact->m_url->url_port);
	}
	if (sip->sip_route)
		SOFIA_TEXT(f->route_host, sip->sip_route->r_url->url_host);
	if (sip->sip_record_route)
		SOFIA_TEXT(f->record_route_host, sip->sip_record_route->r_url->url_host);
}

static bool sofia_facts(const struct bench_message *b, struct bench_facts *f)
{
	msg_t *msg = msg_make(sip_default_mclass(), 0, b->data, (ssize_t)b->length);
	sip_t *sip = sip_object(msg);

	if (!sip || sip->sip_error || msg_has_error(msg) || !msg_is_complete(msg))
		return false;
	if (sip->sip_request) {
		SOFIA_TEXT(f->method, sip->sip_request->rq_method_name);
		SOFIA_TEXT(f->uri_user, sip->sip_request->rq_url->url_user);
		SOFIA_TEXT(f->uri_host, sip->sip_request->rq_url->url_host);
	} else {
		f->status = (unsigned)sip->sip_status->st_status;
	}
	sofia_facts_vias(sip, f);
	sofia_facts_lists(sip, f);
	SOFIA_TEXT(f->from_host, sip->sip_from->a_url->url_host);
	SOFIA_TEXT(f->from_tag, sip->sip_from->a_tag);
	SOFIA_TEXT(f->to_host, sip->sip_to->a_url->url_host);
	SOFIA_TEXT(f->to_tag, sip->sip_to->a_tag);
	SOFIA_TEXT(f->call_id, sip->sip_call_id->i_id);
	f->cseq = sip->sip_cseq->cs_seq;
	SOFIA_TEXT(f->cseq_method, sip->sip_cseq->cs_method_name);
	f->max_forwards = sip->sip_max_forwards ? (int)sip->sip_max_forwards->mf_count : -1;
	SOFIA_TEXT(f->media_type, sip->sip_content_type ? sip->sip_content_type->c_type : NULL);
	f->content_length = sip->sip_content_length ? (unsigned)sip->sip_content_length->l_length : 0;
	SOFIA_TEXT(f->agent, sip->sip_user_agent ? sip->sip_user_agent->g_string : sip->sip_server ? sip->sip_server->g_string : NULL);
	msg_destroy(msg);
	return true;
}

/* ---- Writing: an existing typed structure becomes text ---- */

static msg_t *sofia_written[2]; /* the 200, the BYE: copies of the typed values, without the text they were parsed from */

/* Copies of all headers of `from`; a list goes in one piece. */
static bool sofia_fill(msg_t *to, msg_t *from)
{
	msg_mclass_t const *mclass = sip_default_mclass();

	for (msg_header_t *h = *msg_chain_head(from); h; h = h->sh_succ)
		if (*msg_hclass_offset(mclass, msg_object(from), h->sh_class) == h && msg_header_add_dup(to, msg_object(to), h) < 0)
			return false;
	return msg_serialize(to, msg_object(to)) >= 0;
}

static bool sofia_make(const struct bench_message *b, msg_t **made)
{
	msg_t *from = msg_make(sip_default_mclass(), 0, b->data, (ssize_t)b->length);
	bool filled;

	*made = msg_create(sip_default_mclass(), 0);
	filled = from && *made && sofia_fill(*made, from);
	msg_destroy(from);
	return filled;
}

/* The encoder alone, into a buffer of the caller's. */
static size_t sofia_encode(enum bench_task task, char *to, size_t capacity)
{
	issize_t n = msg_object_e(to, (isize_t)capacity, msg_object(sofia_written[task == BENCH_BYE]), 0);

	return n < 0 ? 0 : (size_t)n;
}

static size_t sofia_text_of(msg_t *prepared, char *to, size_t capacity)
{
	msg_iovec_t list[64];
	isize_t n = msg_iovec(prepared, list, 64);
	size_t length = 0;

	for (isize_t i = 0; i < n && i < 64; i++) {
		if (to && length + list[i].mv_len <= capacity)
			memcpy(to + length, list[i].mv_base, list[i].mv_len);
		length += list[i].mv_len;
	}
	return length;
}

/* As its transactions and transport do: a new message, copies of typed headers, their order, the text in the message's own buffers. */
static size_t sofia_build(enum bench_task task, char *to, size_t capacity)
{
	msg_t *msg = msg_create(sip_default_mclass(), 0);
	size_t length = 0;

	if (msg && sofia_fill(msg, sofia_written[task == BENCH_BYE]) && msg_prepare(msg) >= 0)
		length = sofia_text_of(msg, to, capacity);
	msg_destroy(msg);
	return length;
}

/* The middle of that alone: a typed message's text in its own buffers. They only grow, so that now and then a copy takes its place. */
static size_t sofia_prepare(enum bench_task task, char *to, size_t capacity)
{
	enum { RENEWED_AFTER = 256 };
	static struct { msg_t *msg; unsigned prepared; } all[2];
	msg_t **msg = &all[task == BENCH_BYE].msg;
	unsigned *prepared = &all[task == BENCH_BYE].prepared;

	if (!*msg || ++*prepared % RENEWED_AFTER == 0) {
		msg_destroy(*msg);
		*msg = msg_create(sip_default_mclass(), 0);
		if (!*msg || !sofia_fill(*msg, sofia_written[task == BENCH_BYE]))
			return 0;
	}
	for (msg_header_t *h = *msg_chain_head(*msg); h; h = h->sh_succ) {
		h->sh_data = NULL; /* the text of last time, which would be kept */
		h->sh_len = 0;
	}
	msg_unprepare(*msg);
	return msg_prepare(*msg) < 0 ? 0 : sofia_text_of(*msg, to, capacity);
}

#define SOFIA_WRITE(way, name, task) \
	static size_t sofia_##way##_##name(const struct bench_message *b, size_t times) \
	{ \
		static char text[4096]; \
		size_t sum = 0; \
		(void)b; \
		while (times--) \
			sum += sofia_##way(task, text, SOFIA_CAPACITY_##way); \
		return sum; \
	} \
	static size_t sofia_##way##_text_##name(char *to, size_t capacity) \
	{ \
		return sofia_##way(task, to, capacity); \
	}
/* Where the list of its buffers is the result, nothing is copied out of them. */
#define SOFIA_CAPACITY_encode sizeof text
#define SOFIA_CAPACITY_prepare 0
#define SOFIA_CAPACITY_build 0

SOFIA_WRITE(encode, response, BENCH_RESPONSE)
SOFIA_WRITE(prepare, response, BENCH_RESPONSE)
SOFIA_WRITE(build, response, BENCH_RESPONSE)
SOFIA_WRITE(encode, bye, BENCH_BYE)
SOFIA_WRITE(prepare, bye, BENCH_BYE)
SOFIA_WRITE(build, bye, BENCH_BYE)

const char *bench_sofia_version(void)
{
	return BENCH_PEER_VERSION;
}

struct bench_group bench_sofia(void)
{
	static struct bench_contender all[] = {
		{ .name = "sofia-sip: full", .task = BENCH_FULL, .peer = true, .run = sofia_full, .facts = sofia_facts, .ready = true },
		{ .name = "sofia-sip: 200, msg_object_e", .task = BENCH_RESPONSE, .peer = true, .run = sofia_encode_response, .text = sofia_encode_text_response },
		{ .name = "sofia-sip: 200, msg_prepare", .task = BENCH_RESPONSE, .peer = true, .run = sofia_prepare_response, .text = sofia_prepare_text_response },
		{ .name = "sofia-sip: 200, from copies", .task = BENCH_RESPONSE, .peer = true, .run = sofia_build_response, .text = sofia_build_text_response },
		{ .name = "sofia-sip: BYE, msg_object_e", .task = BENCH_BYE, .peer = true, .run = sofia_encode_bye, .text = sofia_encode_text_bye },
		{ .name = "sofia-sip: BYE, msg_prepare", .task = BENCH_BYE, .peer = true, .run = sofia_prepare_bye, .text = sofia_prepare_text_bye },
		{ .name = "sofia-sip: BYE, from copies", .task = BENCH_BYE, .peer = true, .run = sofia_build_bye, .text = sofia_build_text_bye },
	};

	su_init();
	for (unsigned i = 0; i < 2; i++)
		all[1 + 3 * i].ready = all[2 + 3 * i].ready = all[3 + 3 * i].ready =
			sofia_make(bench_written(i ? BENCH_BYE : BENCH_RESPONSE), &sofia_written[i]);
	return (struct bench_group){ all, sizeof all / sizeof all[0] };
}

#else

const char *bench_sofia_version(void)
{
	return "";
}

struct bench_group bench_sofia(void)
{
	return (struct bench_group){ NULL, 0 };
}

#endif
