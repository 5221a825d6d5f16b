/* SPDX-License-Identifier: MIT
 * A network in one process: any number of stacks, virtual time, packets in flight on a heap. Loss, delay, duplication and reordering
 * come from one seed. Like the core it is pulled: net_next() runs the world until something is for the test to decide. */
#ifndef PSIP_TEST_SIM_NETWORK_H
#define PSIP_TEST_SIM_NETWORK_H

#include "session/psip.h"
#include "transport/base/trace.h"

#include <stdio.h>

#define NET_LINE 56
#define NET_NONE UINT32_MAX

struct net_weather {
	unsigned loss;              /* of 1000 datagrams, each way */
	unsigned duplicates;        /* of 1000 */
	psip_duration delay;        /* ms, of every packet */
	psip_duration jitter;       /* up to so many ms more: later ones overtake */
};

/* One datagram, lost or not; a duplicate has a record of its own. */
struct net_packet {
	psip_time sent, arrives;    /* arrives: PSIP_NEVER if it was lost */
	uint64_t call;              /* hash of its Call-ID */
	uint32_t previous;          /* record of the same call before this; NET_NONE */
	uint16_t from, to;          /* agents; to: NET_NOBODY if no one lives there */
	uint16_t status;            /* 0 for a request */
	uint8_t method;             /* enum psip_method, of the CSeq for a response */
	bool duplicate;
	char line[NET_LINE];        /* beginning of the start line */
};
#define NET_NOBODY UINT16_MAX

struct net_trace {
	struct psip_trace_record record;
	uint64_t call;
	uint16_t agent;
};

struct net_agent {
	struct psip *s;             /* use net_stack(), which honours `relocate` */
	size_t size;
	struct psip_address address;
	bool unplugged;             /* nothing reaches it and nothing leaves it */
};

struct net_flying;
struct net_map;
struct net {
	psip_time now;
	struct net_weather weather;
	struct net_agent *agents;
	unsigned agent_count;
	struct net_packet *packets; /* the log */
	uint32_t packet_count, packet_room;
	struct net_trace *traces;
	uint32_t trace_count, trace_room;
	struct net_flying *heap;
	uint32_t flying, heap_room;
	struct net_map *calls, *objects; /* Call-ID -> last packet; handle -> call */
	uint64_t random, serial, hash;
	uint64_t lost, delivered;
	bool relocate;              /* copy the block to a new address between any two inputs and any two outputs */
	bool keep_log;              /* default true */
};

enum net_happening_kind { NET_EVENT = 1, NET_TIMER };
struct net_happening {
	enum net_happening_kind kind;
	unsigned agent;
	uint64_t number;            /* TIMER: as given to net_timer */
	struct psip_event event;    /* EVENT: valid until the next net_* call */
};

struct net *net_new(uint64_t seed, const struct net_weather *weather);
void net_free(struct net *n);
/* A stack at 10.x.y.z:5060 (from its number). Returns its number. */
unsigned net_add(struct net *n, const struct psip_limits *limits, const struct psip_settings *settings);
/* The stack, for a command. */
struct psip *net_stack(struct net *n, unsigned agent);
/* Wake the test up at `at`. */
void net_timer(struct net *n, psip_time at, unsigned agent, uint64_t number);
/* Throw a datagram in as if it came from `from`; no loss. */
void net_inject(struct net *n, unsigned agent, const struct psip_address *from, const void *bytes, size_t length);
/* Run until something is for the test, or `until`: false. */
bool net_next(struct net *n, psip_time until, struct net_happening *h);
uint64_t net_random(struct net *n);
static inline unsigned net_below(struct net *n, unsigned bound) { return (unsigned)(net_random(n) % bound); }
uint64_t net_call_hash(const char *call_id, size_t length);
/* The last packet of a call; NET_NONE. Go on with .previous. */
uint32_t net_last_packet(const struct net *n, uint64_t call);

/* ladder.c: all packets and state changes of one call in order of time. call 0: of all. */
void net_ladder(const struct net *n, uint64_t call, FILE *to);

#endif
