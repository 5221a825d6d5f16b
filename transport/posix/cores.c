/* SPDX-License-Identifier: MIT
 * Several cores: drivers that share addresses, each in its thread. The kernel gives a datagram or a connection to any of them (SO_REUSEPORT: a
 * datagram by our number in it where it finds that, steer.c; all else by addresses and ports); what is another stack's goes to it as a parcel. The
 * kernel's opinion is never relied on: psip_shard() looks at each datagram that comes (but one that it gives to a copy of a socket in a forked process
 * comes to nobody). Listening: cores_listen.c; streams: cores_stream.c. */
#define _GNU_SOURCE
#include "transport/posix/cores.h"

#include "transport/shard.h"

#include <stdlib.h>

/* What waits at one stack. More datagrams are lost, as in a full socket; the stream of one message more ends. */
enum {
	CORES_DATAGRAMS = 8192,
	CORES_DATAGRAMS_BYTES = 1 << 22,
	CORES_MESSAGES = 32768,
	CORES_MESSAGES_BYTES = 1 << 24,
	CORES_TURN = 256 /* are taken in one turn */
};

/* ---- Life -------------------------------------------------------------------------------------------------------- */

struct psip_driver_group *psip_driver_group_new(unsigned shards)
{
	struct psip_driver_group *g;
	if (shards < 1 || shards > PSIP_SHARDS_MAX || !(g = calloc(1, sizeof *g + shards * sizeof g->places[0])))
		return NULL;
	g->shards = shards;
	pthread_mutex_init(&g->lock, NULL);
	for (unsigned i = 0; i < shards; i++) {
		pthread_mutex_init(&g->places[i].lock, NULL);
		g->places[i].last = &g->places[i].first;
	}
	return g;
}

void psip_driver_group_free(struct psip_driver_group *g)
{
	if (!g)
		return;
	for (unsigned i = 0; i < g->shards; i++)
		pthread_mutex_destroy(&g->places[i].lock);
	pthread_mutex_destroy(&g->lock);
	free(g);
}

int psip_driver_join(struct psip_driver *d, struct psip_driver_group *g, unsigned shard)
{
	if (shard >= g->shards)
		return PSIP_ERR_ARGUMENT;
	struct psip_posix_place *place = &g->places[shard];
	if (d->group || d->sockets || d->connections || !d->stack->cancel_stray)
		return PSIP_ERR_STATE;
	if (!psip_posix_guests_new(d))
		return PSIP_ERR_FULL;
	pthread_mutex_lock(&place->lock);
	bool taken = place->driver != NULL;
	if (!taken) {
		place->driver = d;
		d->group = g;
		d->shard = shard;
	}
	pthread_mutex_unlock(&place->lock);
	return taken ? PSIP_ERR_STATE : PSIP_OK;
}

/* The first ones, at most CORES_TURN. */
static struct psip_posix_parcel *cores_take(struct psip_posix_place *place, bool *more)
{
	pthread_mutex_lock(&place->lock);
	struct psip_posix_parcel *first = place->first, **end = &place->first;
	for (unsigned i = 0; i < CORES_TURN && *end; i++, end = &(*end)->next) {
		place->count--;
		if ((*end)->kind == PSIP_POSIX_PARCEL_DATAGRAM)
			place->datagrams -= (*end)->length;
		else if ((*end)->kind == PSIP_POSIX_PARCEL_BYTES)
			place->messages -= (*end)->length;
	}
	if (first) {
		place->first = *end;
		*end = NULL;
	}
	if (!place->first)
		place->last = &place->first;
	*more = place->first != NULL;
	pthread_mutex_unlock(&place->lock);
	return first;
}

void psip_posix_cores_leave(struct psip_driver *d)
{
	if (!d->group)
		return;
	struct psip_posix_place *place = &d->group->places[d->shard];
	pthread_mutex_lock(&place->lock);
	place->driver = NULL;
	pthread_mutex_unlock(&place->lock);
	for (bool more = true; more;)
		for (struct psip_posix_parcel *parcel = cores_take(place, &more), *next; parcel; parcel = next) {
			next = parcel->next;
			free(parcel);
		}
}

/* ---- Parcels ----------------------------------------------------------------------------------------------------- */

struct psip_posix_parcel *psip_posix_parcel_new(const struct psip_driver *d, enum psip_posix_parcel_kind kind, const void *bytes, size_t length)
{
	struct psip_posix_parcel *parcel = malloc(sizeof *parcel + length);
	if (!parcel)
		return NULL;
	*parcel = (struct psip_posix_parcel){ .kind = kind, .owner = d->shard, .from = d->shard, .bytes = parcel + 1, .length = length };
	if (length)
		memcpy(parcel + 1, bytes, length);
	return parcel;
}

/* What ends something always finds its way. */
static bool cores_full(const struct psip_posix_place *place, const struct psip_posix_parcel *parcel)
{
	if (parcel->kind == PSIP_POSIX_PARCEL_DATAGRAM || parcel->kind == PSIP_POSIX_PARCEL_UNREACHABLE || parcel->kind == PSIP_POSIX_PARCEL_BLANK)
		return place->count >= CORES_DATAGRAMS || place->datagrams + parcel->length > CORES_DATAGRAMS_BYTES;
	return parcel->kind == PSIP_POSIX_PARCEL_BYTES && (place->count >= CORES_MESSAGES || place->messages + parcel->length > CORES_MESSAGES_BYTES);
}

/* A SEND's bytes are its stack's, and counted there. */
static void cores_link(struct psip_posix_place *place, struct psip_posix_parcel *parcel)
{
	*place->last = parcel;
	place->last = &parcel->next;
	place->count++;
	if (parcel->kind == PSIP_POSIX_PARCEL_DATAGRAM)
		place->datagrams += parcel->length;
	else if (parcel->kind == PSIP_POSIX_PARCEL_BYTES)
		place->messages += parcel->length;
}

bool psip_posix_parcel_post(struct psip_driver *d, unsigned to, struct psip_posix_parcel *parcel)
{
	struct psip_posix_place *place = &d->group->places[to];
	parcel->next = NULL;
	pthread_mutex_lock(&place->lock);
	bool well = place->driver && !cores_full(place, parcel);
	if (well) {
		bool first = !place->first;
		cores_link(place, parcel);
		if (first)
			psip_posix_mailbox_wake(place->driver); /* under the lock: it cannot go meanwhile */
	}
	pthread_mutex_unlock(&place->lock);
	return well;
}

unsigned psip_posix_cores_count(const struct psip_driver *d)
{
	return d->group->shards;
}

unsigned psip_posix_cores_next(const struct psip_driver *d)
{
	return (d->shard + 1) % d->group->shards;
}

void psip_driver_passed(const struct psip_driver *d, struct psip_driver_passed *passed)
{
	*passed = d->passed;
}

unsigned psip_posix_cores_home(const struct psip_driver *d, const void *bytes, size_t length)
{
	int shard = psip_shard(bytes, length, d->group->shards);
	return shard == PSIP_SHARD_ANY ? d->shard : (unsigned)shard;
}

bool psip_posix_cores_stray(const struct psip_driver *d, const void *bytes, size_t length, unsigned hops)
{
	return hops + 1 < d->group->shards && d->stack->cancel_stray(d->s, bytes, length);
}

/* ---- Datagrams --------------------------------------------------------------------------------------------------- */

bool psip_posix_cores_datagram(struct psip_driver *d, const struct psip_packet *packet)
{
	if (!d->group)
		return false;
	unsigned to = psip_posix_cores_home(d, packet->bytes, packet->length), hops = 0;
	d->passed.datagrams_in++;
	if (to == d->shard) {
		if (!psip_posix_cores_stray(d, packet->bytes, packet->length, 0))
			return false;
		to = psip_posix_cores_next(d);
		hops = 1;
	}
	d->passed.datagrams++;
	struct psip_posix_parcel *parcel = psip_posix_parcel_new(d, PSIP_POSIX_PARCEL_DATAGRAM, packet->bytes, packet->length);
	if (!parcel)
		return true; /* lost, as in a network */
	parcel->hops = (uint8_t)hops;
	parcel->truncated = packet->truncated;
	parcel->local = packet->local;
	parcel->remote = packet->remote;
	if (!psip_posix_parcel_post(d, to, parcel))
		free(parcel);
	return true;
}

/* The kernel gives an ICMP error to one of the sockets, whoever's SEND it was for. */
void psip_posix_cores_unreachable(struct psip_driver *d, const struct psip_address *remote)
{
	for (unsigned to = 0; d->group && to < d->group->shards; to++) {
		struct psip_posix_parcel *parcel = to == d->shard ? NULL : psip_posix_parcel_new(d, PSIP_POSIX_PARCEL_UNREACHABLE, NULL, 0);
		if (!parcel)
			continue;
		parcel->remote = *remote;
		if (!psip_posix_parcel_post(d, to, parcel))
			free(parcel);
	}
}

/* False: it was passed on. */
static bool cores_datagram_came(struct psip_driver *d, struct psip_posix_parcel *parcel)
{
	struct psip_packet packet = { .bytes = parcel->bytes, .length = parcel->length, .local = parcel->local, .remote = parcel->remote, .truncated = parcel->truncated };
	if (psip_posix_cores_stray(d, parcel->bytes, parcel->length, parcel->hops)) {
		parcel->hops++;
		return !psip_posix_parcel_post(d, psip_posix_cores_next(d), parcel);
	}
	psip_posix_tap(d, PSIP_TAP_IN, 0, &packet.local, &packet.remote, packet.bytes, packet.length);
	d->stack->datagram(d->s, d->now, &packet);
	return true;
}

static void cores_came(struct psip_driver *d, struct psip_posix_parcel *parcel)
{
	switch (parcel->kind) {
	case PSIP_POSIX_PARCEL_DATAGRAM:
		if (!cores_datagram_came(d, parcel))
			return;
		break;
	case PSIP_POSIX_PARCEL_UNREACHABLE:
		d->stack->unreachable(d->s, d->now, &parcel->remote);
		break;
	case PSIP_POSIX_PARCEL_BYTES:
		psip_posix_guest_bytes(d, parcel);
		return;
	case PSIP_POSIX_PARCEL_BLANK:
		psip_posix_guest_blank(d, parcel);
		break;
	case PSIP_POSIX_PARCEL_CLOSED:
		psip_posix_guest_closed(d, parcel);
		break;
	case PSIP_POSIX_PARCEL_REFUSED:
		psip_posix_tcp_end(d, parcel->flow);
		break;
	case PSIP_POSIX_PARCEL_SEND: {
		struct psip_posix_send send = { .token = parcel->token, .bytes = parcel->bytes, .length = parcel->length, .parcel = parcel };
		psip_posix_tcp_put(d, parcel->flow, &send);
		return;
	}
	case PSIP_POSIX_PARCEL_SENT:
		d->stack->sent(d->s, parcel->token, parcel->result);
		break;
	}
	free(parcel);
}

void psip_posix_cores_read(struct psip_driver *d)
{
	bool more;
	if (!d->group)
		return;
	for (struct psip_posix_parcel *parcel = cores_take(&d->group->places[d->shard], &more), *next; parcel; parcel = next) {
		next = parcel->next;
		cores_came(d, parcel);
		psip_posix_pull(d);
	}
	if (more)
		psip_posix_mailbox_wake(d); /* timers and sockets first */
}

void psip_posix_done(struct psip_driver *d, const struct psip_posix_send *send, int result)
{
	struct psip_posix_parcel *parcel = send->parcel;
	if (!parcel) {
		d->stack->sent(d->s, send->token, result);
		return;
	}
	parcel->kind = PSIP_POSIX_PARCEL_SENT;
	parcel->result = result;
	if (!psip_posix_parcel_post(d, parcel->from, parcel))
		free(parcel);
}
