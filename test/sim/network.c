/* SPDX-License-Identifier: MIT
 * The simulated network: network.h. */
#include "test/sim/network.h"

#include "parser/message.h"
#include "parser/typed.h"
#include "transaction/transaction.h"

#include <stdlib.h>
#include <string.h>

struct net_flying {
	psip_time at;
	uint64_t serial;            /* equal times: first come, first served */
	uint16_t agent;
	bool timer;
	uint64_t number;
	struct psip_address from;
	void *bytes;
	size_t length;
};

/* ---- A map from 64-bit keys: open addressing, no removal ---- */

struct net_map {
	uint64_t *keys, *values;
	size_t room, used;
};

static struct net_map *map_new(size_t room)
{
	struct net_map *m = calloc(1, sizeof *m);

	m->room = room;
	m->keys = calloc(room, sizeof *m->keys);
	m->values = calloc(room, sizeof *m->values);
	return m;
}

static void map_free(struct net_map *m)
{
	free(m->keys);
	free(m->values);
	free(m);
}

static size_t map_at(const struct net_map *m, uint64_t key)
{
	size_t i = (size_t)((key * UINT64_C(0x9E3779B97F4A7C15)) >> 20) & (m->room - 1);

	while (m->keys[i] && m->keys[i] != key)
		i = (i + 1) & (m->room - 1);
	return i;
}

static void map_grow(struct net_map *m)
{
	struct net_map *bigger = map_new(m->room * 2);

	for (size_t i = 0; i < m->room; i++)
		if (m->keys[i]) {
			size_t at = map_at(bigger, m->keys[i]);
			bigger->keys[at] = m->keys[i];
			bigger->values[at] = m->values[i];
		}
	bigger->used = m->used;
	free(m->keys);
	free(m->values);
	*m = *bigger;
	free(bigger);
}

/* Where the value of a key lies; 0 at first. key must not be 0. */
static uint64_t *map_value(struct net_map *m, uint64_t key)
{
	size_t i;

	if (m->used * 2 >= m->room)
		map_grow(m);
	i = map_at(m, key);
	m->used += !m->keys[i];
	m->keys[i] = key;
	return &m->values[i];
}

/* ---- Chance ---- */

uint64_t net_random(struct net *n)
{
	n->random ^= n->random >> 12;
	n->random ^= n->random << 25;
	n->random ^= n->random >> 27;
	return (n->random * UINT64_C(0x2545F4914F6CDD1D)) >> 16;
}

static uint64_t net_fnv(uint64_t h, const void *bytes, size_t length)
{
	const unsigned char *at = bytes;

	for (size_t i = 0; i < length; i++)
		h = (h ^ at[i]) * UINT64_C(0x100000001B3);
	return h;
}

uint64_t net_call_hash(const char *call_id, size_t length)
{
	return net_fnv(UINT64_C(0xCBF29CE484222325), call_id, length) | 1u;
}

/* ---- Making ---- */

struct net *net_new(uint64_t seed, const struct net_weather *weather)
{
	struct net *n = calloc(1, sizeof *n);

	n->now = 1000;
	n->weather = *weather;
	n->random = seed * UINT64_C(0x9E3779B97F4A7C15) + 1;
	n->hash = UINT64_C(0xCBF29CE484222325);
	n->keep_log = true;
	n->calls = map_new(1024);
	n->objects = map_new(1024);
	for (int i = 0; i < 8; i++)
		(void)net_random(n);
	return n;
}

void net_free(struct net *n)
{
	for (uint32_t i = 0; i < n->flying; i++)
		free(n->heap[i].bytes);
	for (unsigned i = 0; i < n->agent_count; i++)
		free(n->agents[i].s);
	map_free(n->calls);
	map_free(n->objects);
	free(n->agents);
	free(n->packets);
	free(n->traces);
	free(n->heap);
	free(n);
}

unsigned net_add(struct net *n, const struct psip_limits *limits, const struct psip_settings *settings)
{
	unsigned number = n->agent_count++;
	struct net_agent *a;
	uint8_t seed[32];

	n->agents = realloc(n->agents, n->agent_count * sizeof *a);
	a = &n->agents[number];
	memset(a, 0, sizeof *a);
	for (unsigned i = 0; i < sizeof seed; i++)
		seed[i] = (uint8_t)net_random(n);
	a->size = psip_size(limits);
	a->s = psip_init(calloc(1, a->size), a->size, limits, seed);
	a->address = (struct psip_address){ .ip = { 10, (uint8_t)(number >> 16), (uint8_t)(number >> 8), (uint8_t)number }, .family = 4, .port = 5060,
		                            .transport = PSIP_UDP };
	a->address.ip[3]++;
	if (!a->s || psip_configure(a->s, settings) != PSIP_OK) {
		fprintf(stderr, "network: no stack could be made\n");
		abort();
	}
	return number;
}

/* Only the used part is copied: the rest reads as zero (psip_used). */
struct psip *net_stack(struct net *n, unsigned agent)
{
	struct net_agent *a = &n->agents[agent];
	void *other;

	if (!n->relocate)
		return a->s;
	other = calloc(1, a->size);
	memcpy(other, (void *)a->s, psip_used(a->s));
	memset((void *)a->s, 0xA5, a->size);
	free(a->s);
	a->s = other;
	return a->s;
}

/* ---- The heap of what is to come ---- */

static bool flying_before(const struct net_flying *a, const struct net_flying *b)
{
	return a->at != b->at ? a->at < b->at : a->serial < b->serial;
}

static void flying_push(struct net *n, struct net_flying item)
{
	uint32_t i = n->flying++;

	if (n->flying > n->heap_room) {
		n->heap_room = n->heap_room * 2 + 64;
		n->heap = realloc(n->heap, n->heap_room * sizeof *n->heap);
	}
	item.serial = n->serial++;
	for (; i && flying_before(&item, &n->heap[(i - 1) / 2]); i = (i - 1) / 2)
		n->heap[i] = n->heap[(i - 1) / 2];
	n->heap[i] = item;
}

static struct net_flying flying_pop(struct net *n)
{
	struct net_flying first = n->heap[0], last = n->heap[--n->flying];
	uint32_t i = 0, child;

	while ((child = 2 * i + 1) < n->flying) {
		if (child + 1 < n->flying && flying_before(&n->heap[child + 1], &n->heap[child]))
			child++;
		if (!flying_before(&n->heap[child], &last))
			break;
		n->heap[i] = n->heap[child];
		i = child;
	}
	n->heap[i] = last;
	return first;
}

void net_timer(struct net *n, psip_time at, unsigned agent, uint64_t number)
{
	flying_push(n, (struct net_flying){ .at = at < n->now ? n->now : at, .agent = (uint16_t)agent, .timer = true, .number = number });
}

/* ---- The log ---- */

/* Start line, CSeq method and Call-ID, read without the parser under test's help where that is easy. */
static void log_read(struct net_packet *p, const char *at, size_t length)
{
	const char *end = memchr(at, '\r', length);
	size_t line = end ? (size_t)(end - at) : length;
	struct psip_header rows[PSIP_HEADER_ROWS];
	struct psip_message m = { .headers = rows, .header_capacity = PSIP_HEADER_ROWS };
	struct psip_common common;
	struct psip_span id;

	memcpy(p->line, at, line < NET_LINE - 1 ? line : NET_LINE - 1);
	memset(&common, 0, sizeof common);
	if (psip_message_parse(&m, at, length, PSIP_DATAGRAM, PSIP_TOLERANT, NULL) != PSIP_OK || psip_common_parse(&common, &m, PSIP_TOLERANT, NULL) != PSIP_OK)
		return;
	p->status = m.is_request ? 0 : m.status;
	p->method = (uint8_t)common.cseq.method;
	id = common.call_id;
	p->call = net_call_hash(id.at, id.length);
}

static void log_packet(struct net *n, struct net_packet p)
{
	uint64_t *last;

	if (!n->keep_log)
		return;
	if (n->packet_count == n->packet_room) {
		n->packet_room = n->packet_room * 2 + 1024;
		n->packets = realloc(n->packets, n->packet_room * sizeof p);
	}
	last = map_value(n->calls, p.call ? p.call : 2);
	p.previous = *last ? (uint32_t)(*last - 1) : NET_NONE;
	n->packets[n->packet_count++] = p;
	*last = n->packet_count;
}

uint32_t net_last_packet(const struct net *n, uint64_t call)
{
	uint64_t last = n->calls->values[map_at(n->calls, call)];

	return last ? (uint32_t)(last - 1) : NET_NONE;
}

/* Trace records belong to the call whose packet or event made them, or whose object they name. */
static void log_traces(struct net *n, unsigned agent, uint64_t call)
{
	struct psip_trace_record record;

	while (psip_trace_take(n->agents[agent].s, &record)) {
		uint64_t *owner = map_value(n->objects, record.object ^ (uint64_t)(agent + 1) << 56);
		if (!n->keep_log)
			continue;
		if (call && !*owner)
			*owner = call;
		if (n->trace_count == n->trace_room) {
			n->trace_room = n->trace_room * 2 + 1024;
			n->traces = realloc(n->traces, n->trace_room * sizeof *n->traces);
		}
		n->traces[n->trace_count++] = (struct net_trace){ .record = record, .call = *owner, .agent = (uint16_t)agent };
	}
}

/* ---- Packets ---- */

static uint16_t net_find(const struct net *n, const struct psip_address *address)
{
	for (unsigned i = 0; i < n->agent_count; i++)
		if (n->agents[i].address.port == address->port && memcmp(n->agents[i].address.ip, address->ip, 4) == 0)
			return (uint16_t)i;
	return NET_NOBODY;
}

static void net_fly(struct net *n, struct net_packet *p, const void *bytes, size_t length)
{
	const struct net_weather *w = &n->weather;
	bool lost = net_below(n, 1000) < w->loss || p->to == NET_NOBODY || n->agents[p->to].unplugged || n->agents[p->from].unplugged;
	psip_duration late = w->delay + (w->jitter ? net_below(n, w->jitter + 1) : 0);
	struct net_flying item = { .at = n->now + late, .agent = p->to, .from = n->agents[p->from].address, .length = length };

	p->sent = n->now;
	p->arrives = lost ? PSIP_NEVER : item.at;
	log_packet(n, *p);
	n->lost += lost;
	if (lost)
		return;
	item.bytes = malloc(length ? length : 1);
	memcpy(item.bytes, bytes, length);
	flying_push(n, item);
}

static uint64_t net_send(struct net *n, unsigned agent, const struct psip_output *out)
{
	struct net_packet p = { .from = (uint16_t)agent, .to = net_find(n, &out->remote) };
	uint64_t token = out->token;

	log_read(&p, out->bytes, out->length);
	n->hash = net_fnv(n->hash, &n->now, sizeof n->now);
	n->hash = net_fnv(n->hash, out->bytes, out->length);
	net_fly(n, &p, out->bytes, out->length);
	if (net_below(n, 1000) < n->weather.duplicates) {
		p.duplicate = true;
		net_fly(n, &p, out->bytes, out->length);
	}
	psip_sent(net_stack(n, agent), token, PSIP_OK);
	return p.call;
}

static void net_deliver(struct net *n, unsigned agent, const struct psip_address *from, const void *bytes, size_t length)
{
	struct psip_packet packet = { .bytes = bytes, .length = length, .local = n->agents[agent].address, .remote = *from };
	struct net_packet p = { 0 };

	n->delivered++;
	psip_datagram(net_stack(n, agent), n->now, &packet);
	if (n->keep_log) {
		log_read(&p, bytes, length);
		log_traces(n, agent, p.call);
	}
}

void net_inject(struct net *n, unsigned agent, const struct psip_address *from, const void *bytes, size_t length)
{
	net_deliver(n, agent, from, bytes, length);
}

/* ---- Running ---- */

/* All outputs of one agent, up to one that is for the test. */
static bool net_pump(struct net *n, unsigned agent, struct net_happening *h)
{
	struct psip_output out;
	uint64_t call;

	while (psip_next(net_stack(n, agent), n->now, &out)) {
		call = 0;
		switch (out.kind) {
		case PSIP_SEND:
			call = net_send(n, agent, &out);
			break;
		case PSIP_ROUTE: {
			struct psip_address local = n->agents[agent].address;
			local.transport = out.remote.transport;
			psip_route(net_stack(n, agent), n->now, out.token, &local);
			break;
		}
		case PSIP_EVENT:
			n->hash = net_fnv(n->hash, &n->now, sizeof n->now);
			n->hash = net_fnv(n->hash, &out.event.kind, 1);
			log_traces(n, agent, 0);
			*h = (struct net_happening){ .kind = NET_EVENT, .agent = agent, .event = out.event };
			return true;
		default:  /* no names and no streams in this network */
			psip_unsupported(net_stack(n, agent), n->now, &out);
			break;
		}
		log_traces(n, agent, call);
	}
	log_traces(n, agent, 0);
	return false;
}

bool net_next(struct net *n, psip_time until, struct net_happening *h)
{
	for (;;) {
		psip_time at;

		for (unsigned i = 0; i < n->agent_count; i++)
			if (net_pump(n, i, h))
				return true;
		at = n->flying ? n->heap[0].at : PSIP_NEVER;
		for (unsigned i = 0; i < n->agent_count; i++) {
			psip_time deadline = psip_deadline(n->agents[i].s);
			at = deadline < at ? deadline : at;
		}
		at = at < n->now ? n->now : at;
		if (at > until) {
			n->now = until > n->now ? until : n->now;
			return false;
		}
		n->now = at;
		if (n->flying && n->heap[0].at <= at) {
			struct net_flying item = flying_pop(n);
			if (item.timer) {
				*h = (struct net_happening){ .kind = NET_TIMER, .agent = item.agent, .number = item.number };
				return true;
			}
			net_deliver(n, item.agent, &item.from, item.bytes, item.length);
			free(item.bytes);
		}
	}
}
