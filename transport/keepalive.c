/* SPDX-License-Identifier: MIT
 * Keep-alives: entries, their pings, and the answers (RFC 5626 §3.5, §4.4, §8). */
#include "transport/keepalive_table.h"

#include "transport/base/bytes.h"
#include "transport/base/hash.h"
#include "transport/base/random.h"
#include "transport/base/ready.h"
#include "transport/base/wheel.h"
#include "transport/transport.h"

#define KEEPALIVE_RTO 500u         /* ms: RFC 5389 §7.2.1, doubled for each repeat */
#define KEEPALIVE_REQUESTS 7u      /* Rc there */
#define KEEPALIVE_LAST_WAIT 8000u  /* Rm * RTO: behind the last one */
#define KEEPALIVE_PONG 10000u      /* RFC 5626 §4.4.1 */
#define KEEPALIVE_IN_MESSAGE 250u  /* look again whether the message that is just coming in has ended */
#define KEEPALIVE_LEAST 1000u
#define KEEPALIVE_MOST 86400000u

enum { KEEPALIVE_NEWS_ROUTE = 1, KEEPALIVE_NEWS_FAILED = 2, KEEPALIVE_NEWS_LEARNT = 4, KEEPALIVE_NEWS_MAPPING = 8 };

static struct psip_keepalives *keepalives(struct psip *s)
{
	return &psip_transport_of(s)->keepalives;
}

void psip_keepalive_layout(struct psip_keepalives *all, struct psip_layout *l)
{
	psip_pool_layout(l, all ? &all->pool : NULL, sizeof(struct psip_keepalive), l->limits.keepalives);
	psip_table_layout(l, all ? &all->table : NULL, l->limits.keepalives);
}

static bool keepalive_interval_ok(psip_duration interval)
{
	return interval == 0 || (interval >= KEEPALIVE_LEAST && interval <= KEEPALIVE_MOST);
}

int psip_keepalive_check(const struct psip_keepalive_settings *settings)
{
	bool fine = settings->datagrams <= PSIP_KEEPALIVE_CRLF && (settings->streams == PSIP_KEEPALIVE_OFF || settings->streams == PSIP_KEEPALIVE_CRLF);

	return fine && keepalive_interval_ok(settings->datagram_interval) && keepalive_interval_ok(settings->stream_interval) ? PSIP_OK : PSIP_ERR_ARGUMENT;
}

struct psip_keepalive *psip_keepalive_get(struct psip *s, psip_handle handle)
{
	return psip_pool_get(s, &keepalives(s)->pool, handle);
}

/* ---- Entries ---- */

static uint32_t keepalive_hash(const struct psip *s, const struct psip_address *remote)
{
	struct psip_hash h = psip_hash_begin(s);

	psip_hash_add(&h, remote->ip, sizeof remote->ip);
	psip_hash_add(&h, &remote->port, sizeof remote->port);
	psip_hash_add(&h, &remote->transport, sizeof remote->transport);
	return psip_hash_end(&h);
}

static void keepalive_tell(struct psip *s, struct psip_keepalive *k, unsigned news)
{
	k->news |= (uint8_t)news;
	psip_ready_add(s, psip_ref_of(s, k), PSIP_LIST_TRANSPORT);
}

/* The next ping, at a moment of chance so that not all elements ping together (§4.4.1, §4.4.2). */
static void keepalive_arm(struct psip *s, struct psip_keepalive *k)
{
	const struct psip_keepalive_settings *settings = &keepalives(s)->settings;
	bool stream = psip_transport_reliable(k->remote.transport);
	psip_duration most = k->interval ? k->interval : stream ? settings->stream_interval : settings->datagram_interval;
	psip_duration spread = most / 5;

	if (!most) {
		most = stream ? 120000 : 29000;
		spread = stream ? 25000 : 5000;
	}
	k->tries = 0;
	psip_timer_set(s, psip_ref_of(s, k), psip_after(s->now, most - psip_random(s) % (spread + 1)));
}

static struct psip_keepalive *keepalive_find(struct psip *s, unsigned kind, const struct psip_address *local, const struct psip_address *remote, psip_handle flow)
{
	size_t link = offsetof(struct psip_keepalive, link);
	psip_ref ref = psip_table_first(s, &keepalives(s)->table, keepalive_hash(s, remote), link);

	for (; ref; ref = psip_table_next(s, ref, link)) {
		struct psip_keepalive *k = psip_at(s, ref);
		bool same = flow || k->flow ? k->flow == flow : psip_address_equal(&k->local, local);
		if (k->kind == kind && same && k->count < UINT16_MAX && psip_address_equal(&k->remote, remote))
			return k;
	}
	return NULL;
}

static struct psip_keepalive *keepalive_make(struct psip *s, unsigned kind, const struct psip_address *local, const struct psip_address *remote, psip_handle flow)
{
	struct psip_keepalives *all = keepalives(s);
	psip_ref ref = psip_pool_take(s, &all->pool, PSIP_KIND_KEEPALIVE);
	struct psip_keepalive *k = psip_at(s, ref);

	if (!k)
		return NULL;
	k->kind = (uint8_t)kind;
	k->remote = *remote;
	if (local)
		k->local = *local;
	k->flow = flow;
	k->count = 1;
	psip_table_add(s, &all->table, ref, offsetof(struct psip_keepalive, link), keepalive_hash(s, remote));
	return k;
}

/* CRLFs lie between SIP messages on these streams; WebSockets have pings of their own (RFC 7118 §6). */
static bool keepalive_suits(unsigned kind, uint8_t transport)
{
	if (transport == PSIP_UDP)
		return kind == PSIP_KEEPALIVE_STUN || kind == PSIP_KEEPALIVE_CRLF;
	return kind == PSIP_KEEPALIVE_CRLF && (transport == PSIP_TCP || transport == PSIP_TLS);
}

psip_ref psip_keepalive_hold(struct psip *s, const struct psip_address *local, const struct psip_address *remote, psip_handle flow)
{
	const struct psip_keepalive_settings *settings = &keepalives(s)->settings;
	unsigned kind = psip_transport_reliable(remote->transport) ? settings->streams : settings->datagrams;
	struct psip_keepalive *k;

	if (!keepalive_suits(kind, remote->transport) || psip_address_is_multicast(remote))
		return 0;
	k = keepalive_find(s, kind, local, remote, flow);
	if (k) {
		k->count++;
		return psip_ref_of(s, k);
	}
	k = keepalive_make(s, kind, local, remote, flow);
	if (k)
		keepalive_arm(s, k);
	return psip_ref_of(s, k);
}

void psip_keepalive_release(struct psip *s, psip_ref ref)
{
	struct psip_keepalives *all = keepalives(s);
	struct psip_keepalive *k = psip_at(s, ref);

	if (!k || --k->count)
		return;
	psip_table_remove(s, &all->table, ref, offsetof(struct psip_keepalive, link));
	psip_pool_give(s, &all->pool, ref);
}

int psip_keepalive_begin(struct psip *s, enum psip_keepalive_kind kind, const struct psip_address *remote, psip_duration interval, psip_handle *handle)
{
	struct psip_keepalive *k;

	if (!keepalive_suits(kind, remote->transport) || !keepalive_interval_ok(interval) || (remote->family != 4 && remote->family != 6))
		return PSIP_ERR_ARGUMENT;
	k = keepalive_make(s, kind, NULL, remote, 0);
	if (!k)
		return PSIP_ERR_FULL;
	k->own = true;
	k->interval = interval;
	*handle = psip_handle_of(s, psip_ref_of(s, k));
	keepalive_tell(s, k, KEEPALIVE_NEWS_ROUTE);
	return PSIP_OK;
}

/* ---- Pings ---- */

static void keepalive_send(struct psip *s, const struct psip_keepalive *k, const void *bytes, size_t length)
{
	(void)psip_transport_queue(s, psip_bytes_copy(s, bytes, length), &k->local, &k->remote, k->flow);  /* without room it is as if lost on the way */
}

static void keepalive_fail(struct psip *s, struct psip_keepalive *k)
{
	if (!k->failed)
		keepalive_tell(s, k, KEEPALIVE_NEWS_FAILED);
	k->failed = true;
	keepalive_arm(s, k);
}

static void keepalive_ping_stun(struct psip *s, psip_time now, struct psip_keepalive *k)
{
	uint8_t request[PSIP_STUN_REQUEST];

	if (k->tries == KEEPALIVE_REQUESTS) {
		keepalive_fail(s, k);
		return;
	}
	if (!k->tries) {
		psip_random_bytes(s, k->id, sizeof k->id);
		if (s->fixed.limits.shards > 1)
			k->id[0] = (uint8_t)s->fixed.limits.shard;  /* its answer finds us: shard.h */
	}
	psip_stun_put_request(request, k->id);
	keepalive_send(s, k, request, sizeof request);
	k->tries++;
	psip_timer_set(s, psip_ref_of(s, k), psip_after(now, k->tries == KEEPALIVE_REQUESTS ? KEEPALIVE_LAST_WAIT : KEEPALIVE_RTO << (k->tries - 1)));
}

/* An entry of the application's opens its stream, again if it was lost; one of a dialog waits until a request has done so. */
static struct psip_flow *keepalive_flow(struct psip *s, struct psip_keepalive *k)
{
	struct psip_flow *flow = psip_flow_get(s, k->flow);

	if ((!flow || flow->state == PSIP_FLOW_CLOSE) && (!k->own || psip_flow_to(s, &k->remote, 0, &k->flow) != PSIP_OK))
		return NULL;
	flow = psip_flow_get(s, k->flow);
	return flow && flow->state == PSIP_FLOW_OPEN ? flow : NULL;
}

static void keepalive_ping_stream(struct psip *s, psip_time now, struct psip_keepalive *k)
{
	bool known = k->flow != 0;
	const struct psip_flow *flow = keepalive_flow(s, k);

	if (!flow && !known && k->flow) {
		keepalive_arm(s, k);  /* it is being opened, and has until then */
	} else if (!flow) {
		keepalive_fail(s, k);
	} else if (!k->tries) {
		keepalive_send(s, k, "\r\n\r\n", 4);
		k->tries = 1;
		psip_timer_set(s, psip_ref_of(s, k), psip_after(now, KEEPALIVE_PONG));
	} else if (flow->buffered) {  /* a message is coming in: the pong may lie behind it */
		psip_timer_set(s, psip_ref_of(s, k), psip_after(now, KEEPALIVE_IN_MESSAGE));
	} else {
		psip_flow_close(s, k->flow);
		keepalive_fail(s, k);
	}
}

void psip_keepalive_expired(struct psip *s, psip_time now, psip_ref ref)
{
	struct psip_keepalive *k = psip_at(s, ref);

	if (!k->local.family) {  /* no way there the last time */
		keepalive_tell(s, k, KEEPALIVE_NEWS_ROUTE);
	} else if (psip_transport_reliable(k->remote.transport)) {
		keepalive_ping_stream(s, now, k);
	} else if (k->kind == PSIP_KEEPALIVE_STUN) {
		keepalive_ping_stun(s, now, k);
	} else {
		keepalive_send(s, k, "\r\n\r\n", 4);
		keepalive_arm(s, k);
	}
}

/* ---- Answers ---- */

void psip_keepalive_route(struct psip *s, uint64_t token, const struct psip_address *local)
{
	struct psip_keepalive *k = psip_keepalive_get(s, token);

	if (!k || !k->asked)
		return;
	k->asked = false;
	if (!local || !local->family) {
		keepalive_fail(s, k);
		return;
	}
	k->local = *local;
	k->local.transport = k->remote.transport;
	psip_keepalive_expired(s, s->now, psip_ref_of(s, k));  /* the first ping makes the mapping */
}

void psip_keepalive_reroute(struct psip *s)
{
	struct psip_keepalives *all = keepalives(s);

	for (psip_ref ref = psip_pool_next(s, &all->pool, 0); ref; ref = psip_pool_next(s, &all->pool, ref)) {
		struct psip_keepalive *k = psip_at(s, ref);
		if (k->flow)
			continue;  /* a stream keeps its addresses or dies */
		k->local.family = 0;
		k->asked = false;
		k->tries = 0;
		psip_timer_set(s, ref, PSIP_NEVER);
		keepalive_tell(s, k, KEEPALIVE_NEWS_ROUTE);
	}
}

static void keepalive_answered(struct psip *s, struct psip_keepalive *k)
{
	k->failed = false;
	k->news &= (uint8_t)~(unsigned)KEEPALIVE_NEWS_FAILED;
	keepalive_arm(s, k);
}

bool psip_keepalive_pong(struct psip *s, psip_handle handle)
{
	const struct psip_flow *flow = psip_flow_get(s, handle);
	size_t link = offsetof(struct psip_keepalive, link);
	psip_ref ref = flow ? psip_table_first(s, &keepalives(s)->table, keepalive_hash(s, &flow->remote), link) : 0;

	for (; ref; ref = psip_table_next(s, ref, link)) {
		struct psip_keepalive *k = psip_at(s, ref);
		if (k->flow != handle || !k->tries)
			continue;
		keepalive_answered(s, k);
		return true;
	}
	return false;
}

static struct psip_keepalive *keepalive_of_answer(struct psip *s, const struct psip_address *remote, const struct psip_stun *m)
{
	size_t link = offsetof(struct psip_keepalive, link);
	psip_ref ref = psip_table_first(s, &keepalives(s)->table, keepalive_hash(s, remote), link);

	for (; ref; ref = psip_table_next(s, ref, link)) {
		struct psip_keepalive *k = psip_at(s, ref);
		if (k->tries && k->kind == PSIP_KEEPALIVE_STUN && psip_address_equal(&k->remote, remote) && memcmp(k->id, m->id, sizeof k->id) == 0)
			return k;
	}
	return NULL;
}

static void keepalive_learn(struct psip *s, struct psip_keepalive *k, const struct psip_stun *m)
{
	bool same = psip_address_same_ip(&k->mapped, &m->mapped) && k->mapped.port == m->mapped.port;

	keepalive_answered(s, k);
	if (!k->mapped.family)
		keepalive_tell(s, k, KEEPALIVE_NEWS_LEARNT);
	else if (!same)
		keepalive_tell(s, k, KEEPALIVE_NEWS_MAPPING);
	k->mapped = m->mapped;
}

static void keepalive_answer(struct psip *s, const struct psip_packet *packet, const struct psip_stun *request)
{
	uint8_t bytes[PSIP_STUN_ANSWER];
	size_t length;

	if (!psip_answer_allowed(s, &packet->remote))
		return;
	length = psip_stun_put_answer(bytes, request, &packet->remote);
	(void)psip_transport_queue(s, psip_bytes_copy(s, bytes, length), &packet->local, &packet->remote, 0);
}

void psip_keepalive_stun(struct psip *s, const struct psip_packet *packet)
{
	struct psip_stun m;
	struct psip_keepalive *k;

	psip_transport_of(s)->received++;
	if (packet->truncated || psip_stun_read(&m, packet->bytes, packet->length) != PSIP_OK) {
		psip_transport_of(s)->malformed++;
		return;
	}
	if (m.kind == PSIP_STUN_CLASS_REQUEST) {
		keepalive_answer(s, packet, &m);
		return;
	}
	k = m.kind == PSIP_STUN_CLASS_INDICATION ? NULL : keepalive_of_answer(s, &packet->remote, &m);
	if (!k)
		psip_transport_of(s)->dropped++;
	else if (m.kind == PSIP_STUN_CLASS_ERROR || m.unknown_count || !m.mapped.family)
		keepalive_fail(s, k);
	else
		keepalive_learn(s, k, &m);
}

/* ---- Outputs ---- */

static void keepalive_event(struct psip *s, struct psip_keepalive *k, struct psip_output *out)
{
	bool failed = (k->news & KEEPALIVE_NEWS_FAILED) != 0;

	out->kind = PSIP_EVENT;
	out->event.kind = failed ? PSIP_EVENT_FLOW_FAILED : PSIP_EVENT_ADDRESS;
	out->event.object = psip_handle_of(s, psip_ref_of(s, k));
	out->event.remote = failed ? k->remote : k->mapped;
	if (!failed)
		out->event.cause = k->news & KEEPALIVE_NEWS_MAPPING ? PSIP_ADDRESS_MAPPING : PSIP_ADDRESS_LEARNT;
	k->news &= (uint8_t)~(unsigned)(failed ? KEEPALIVE_NEWS_FAILED : KEEPALIVE_NEWS_LEARNT | KEEPALIVE_NEWS_MAPPING);
}

bool psip_keepalive_output(struct psip *s, struct psip_keepalive *k, struct psip_output *out)
{
	if (!k->news)
		return false;
	memset(out, 0, sizeof *out);
	if (k->news & KEEPALIVE_NEWS_ROUTE) {
		k->news &= (uint8_t)~(unsigned)KEEPALIVE_NEWS_ROUTE;
		k->asked = true;
		out->kind = PSIP_ROUTE;
		out->token = psip_handle_of(s, psip_ref_of(s, k));
		out->remote = k->remote;
	} else {
		keepalive_event(s, k, out);
	}
	if (k->news)
		psip_ready_add(s, psip_ref_of(s, k), PSIP_LIST_TRANSPORT);
	return true;
}
