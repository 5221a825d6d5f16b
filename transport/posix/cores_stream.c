/* SPDX-License-Identifier: MIT
 * Several cores: streams. A connection stays with the thread that accepted or opened it. Its messages are told apart there, and each goes to the
 * stack whose it is (psip_shard), which sees the connection as a stream of its own, opened by the peer: a guest. What guests send goes back to the
 * owner and out behind what waits there already. What no frame can be found in, and keep-alives, are the owner's stack's; guests are told that some came.
 * A guest whose stack closes it is forgotten; the connection itself ends when its owner's stack or the peer ends it, and then for all guests. */
#define _GNU_SOURCE
#include "transport/posix/cores.h"

#include "parser/frame.h"
#include "transport/shard.h"

#include <stdlib.h>

enum { CORES_MESSAGE = 65536 /* bytes: longer ones are the owner's stack's, which has the right answer */, CORES_HELD = 1 << 25 /* bytes of half messages in a driver */,
       CORES_HALF = 32000 /* ms that one may be a half: 64*T1 */, CORES_BUCKETS = 4096 };

/* ---- The owner's side -------------------------------------------------------------------------------------------- */

struct psip_posix_split {
	struct psip_framer framer;
	bool begun, whole;                          /* within a message; nothing more can be told apart */
	char *held;
	size_t used, room;
	uint64_t guests[PSIP_SHARDS_MAX / 64];      /* stacks that may know of it */
	struct psip_posix_connection *older, *newer; /* with half messages */
	bool listed;
	psip_time until;                            /* then it must be whole */
};

static void split_unlist(struct psip_driver *d, struct psip_posix_split *split)
{
	if (!split->listed)
		return;
	*(split->older ? &split->older->split->newer : &d->half_oldest) = split->newer;
	*(split->newer ? &split->newer->split->older : &d->half_newest) = split->older;
	split->listed = false;
}

/* A half message begins. */
static void split_list(struct psip_driver *d, struct psip_posix_connection *c)
{
	struct psip_posix_split *split = c->split;
	split_unlist(d, split);
	split->until = psip_after(d->now, CORES_HALF);
	split->older = d->half_newest;
	split->newer = NULL;
	*(split->older ? &split->older->split->newer : &d->half_oldest) = c;
	d->half_newest = c;
	split->listed = true;
}

psip_time psip_posix_split_deadline(const struct psip_driver *d)
{
	return d->half_oldest ? d->half_oldest->split->until : PSIP_NEVER;
}

void psip_posix_split_expire(struct psip_driver *d)
{
	while (d->half_oldest && d->half_oldest->split->until <= d->now)
		psip_posix_tcp_die(d, d->half_oldest);
}

static void split_tell(struct psip_driver *d, const struct psip_posix_split *split, psip_handle flow, enum psip_posix_parcel_kind kind)
{
	for (unsigned to = 0; to < psip_posix_cores_count(d); to++) {
		if (!(split->guests[to / 64] >> to % 64 & 1))
			continue;
		struct psip_posix_parcel *parcel = psip_posix_parcel_new(d, kind, NULL, 0);
		if (!parcel)
			continue;
		parcel->flow = flow;
		if (!psip_posix_parcel_post(d, to, parcel))
			free(parcel);
	}
}

void psip_posix_split_end(struct psip_driver *d, struct psip_posix_connection *c)
{
	struct psip_posix_split *split = c->split;
	if (!split)
		return;
	split_unlist(d, split);
	c->split = NULL;
	split_tell(d, split, c->flow, PSIP_POSIX_PARCEL_CLOSED);
	d->held -= split->room;
	free(split->held);
	free(split);
}

/* To a guest. False: it cannot be: the peer must hear of it. */
static bool split_post(struct psip_driver *d, struct psip_posix_connection *c, unsigned to, unsigned hops, const char *at, size_t length)
{
	struct psip_posix_parcel *parcel = psip_posix_parcel_new(d, PSIP_POSIX_PARCEL_BYTES, at, length);
	if (!parcel)
		return false;
	parcel->flow = c->flow;
	parcel->hops = (uint8_t)hops;
	parcel->local = c->local;
	parcel->remote = c->remote;
	/* a CANCEL may go further */
	if (*at == 'C')
		memset(c->split->guests, 0xFF, sizeof c->split->guests);
	c->split->guests[to / 64] |= UINT64_C(1) << to % 64;
	if (psip_posix_parcel_post(d, to, parcel))
		return true;
	free(parcel);
	return false;
}

static bool split_message(struct psip_driver *d, struct psip_posix_connection *c, const char *at, size_t length)
{
	unsigned to = psip_posix_cores_home(d, at, length), hops = 0;
	if (to == d->shard && psip_posix_cores_stray(d, at, length, 0)) {
		to = psip_posix_cores_next(d);
		hops = 1;
	}
	d->passed.messages_in++;
	if (to == d->shard)
		return psip_posix_tcp_hand(d, c, at, length);
	d->passed.messages++;
	if (!split_post(d, c, to, hops, at, length)) {
		psip_posix_tcp_die(d, c);
		return false;
	}
	d->stack->stream(d->s, d->now, c->flow, NULL, 0); /* our stack would take it for one that its peer never spoke on */
	return true;
}

static size_t split_blank(const char *at, size_t n)
{
	size_t i = 0;
	while (i < n && (at[i] == '\r' || at[i] == '\n'))
		i++;
	return i;
}

/* As far as there are whole messages; *n is what is left. False: the connection has gone, or nothing more of it is wanted. */
static bool split_walk(struct psip_driver *d, struct psip_posix_connection *c, const char **at, size_t *n)
{
	while (*n) {
		struct psip_posix_split *split = c->split;
		size_t length = split->begun || split->whole ? 0 : split_blank(*at, *n);
		bool wanted = true;
		if (split->whole || length) {
			if (length)
				split_tell(d, split, c->flow, PSIP_POSIX_PARCEL_BLANK);
			length = length ? length : *n;
			wanted = psip_posix_tcp_hand(d, c, *at, length);
		} else {
			enum psip_frame_kind kind = psip_frame(&split->framer, *at, *n, CORES_MESSAGE, &length);
			split->begun = kind == PSIP_FRAME_MORE;
			split->whole = kind == PSIP_FRAME_LARGE || kind == PSIP_FRAME_BAD;
			if (split->begun)
				return true;
			if (split->whole)
				continue;
			wanted = split_message(d, c, *at, length);
		}
		if (!wanted)
			return false;
		*at += length;
		*n -= length;
	}
	return true;
}

/* Others that have been waiting longest give way to c. False: that is not enough. */
static bool split_make_room(struct psip_driver *d, const struct psip_posix_connection *c, size_t more)
{
	while (d->held + more > CORES_HELD) {
		struct psip_posix_connection *oldest = d->half_oldest;
		if (oldest == c)
			oldest = c->split->newer;
		if (!oldest)
			return false;
		psip_posix_tcp_die(d, oldest);
	}
	return true;
}

/* At least `size` bytes of room, with `used` in it. NULL: too much is held. */
static char *split_room(struct psip_driver *d, struct psip_posix_connection *c, char *held, size_t size)
{
	struct psip_posix_split *split = c->split;
	size_t room = split->room;
	if (room >= size)
		return held;
	while (room < size)
		room = room ? room * 2 : 2048;
	char *larger = split_make_room(d, c, room - split->room) ? realloc(held, room) : NULL;
	if (larger) {
		d->held += room - split->room;
		split->room = room;
	}
	return larger;
}

/* The rest waits in `held`, or nothing does. */
static bool split_keep(struct psip_driver *d, struct psip_posix_connection *c, char *held, const char *at, size_t n)
{
	struct psip_posix_split *split = c->split;
	split->held = held;
	split->used = 0;
	if (!n) {
		split_unlist(d, split);
		d->held -= split->room;
		split->room = 0;
		free(held);
		split->held = NULL;
		return true;
	}
	if (!held || at < held || at >= held + split->room) {
		char *larger = split_room(d, c, held, n);
		if (!larger)
			return false;
		split->held = larger;
	}
	memmove(split->held, at, n);
	split->used = n;
	return true;
}

bool psip_posix_split(struct psip_driver *d, struct psip_posix_connection *c, const char *bytes, size_t length)
{
	struct psip_posix_split *split = c->split ? c->split : calloc(1, sizeof *split);
	const char *at = bytes;
	size_t n = length;
	c->split = split;
	if (!split) {
		psip_posix_tcp_die(d, c);
		return false;
	}
	if (split->used) {
		char *larger = split_room(d, c, split->held, split->used + length);
		if (!larger) {
			psip_posix_tcp_die(d, c);
			return false;
		}
		memcpy(larger + split->used, bytes, length);
		split->held = larger;
		at = larger;
		n = split->used + length;
	}
	size_t before = n;
	/* Whoever is told of these bytes may end the connection: they are not its own meanwhile. */
	char *held = split->held;
	size_t room = split->room;
	split->held = NULL;
	split->room = 0;
	bool wanted = split_walk(d, c, &at, &n);
	if (c->split != split) {
		d->held -= room;
		free(held);
		return false;
	}
	split->room = room;
	if (wanted && n && (!split->listed || n < before))
		split_list(d, c);
	if (split_keep(d, c, held, at, wanted ? n : 0))
		return wanted;
	psip_posix_tcp_die(d, c);
	return false;
}

/* ---- The guest's side -------------------------------------------------------------------------------------------- */

struct psip_posix_guest {
	struct psip_posix_guest *next_flow, *next_owner;
	psip_handle flow, owner_flow;               /* as this stack calls it; as the owner's does */
	unsigned owner;
	struct psip_address local, remote;
};

struct psip_posix_guests {
	struct psip_posix_guest *flows[CORES_BUCKETS], *owners[CORES_BUCKETS];
};

bool psip_posix_guests_new(struct psip_driver *d)
{
	if (!d->guests)
		d->guests = calloc(1, sizeof *d->guests);
	return d->guests != NULL;
}

static unsigned guest_hash(uint64_t value)
{
	return (unsigned)(value * UINT64_C(0x9e3779b97f4a7c15) >> 40) % CORES_BUCKETS;
}

static struct psip_posix_guest **guest_at(struct psip_driver *d, unsigned owner, psip_handle flow)
{
	struct psip_posix_guest **at = &d->guests->owners[guest_hash(flow + owner)];
	while (*at && ((*at)->owner_flow != flow || (*at)->owner != owner))
		at = &(*at)->next_owner;
	return at;
}

static struct psip_posix_guest **guest_of(struct psip_driver *d, psip_handle flow)
{
	struct psip_posix_guest **at = &d->guests->flows[guest_hash(flow)];
	while (*at && (*at)->flow != flow)
		at = &(*at)->next_flow;
	return at;
}

static void guest_forget(struct psip_driver *d, struct psip_posix_guest *guest)
{
	*guest_at(d, guest->owner, guest->owner_flow) = guest->next_owner;
	*guest_of(d, guest->flow) = guest->next_flow;
	free(guest);
}

void psip_posix_guests_free(struct psip_driver *d)
{
	for (unsigned i = 0; d->guests && i < CORES_BUCKETS; i++)
		while (d->guests->owners[i])
			guest_forget(d, d->guests->owners[i]);
	free(d->guests);
}

static struct psip_posix_guest *guest_new(struct psip_driver *d, const struct psip_posix_parcel *parcel)
{
	struct psip_posix_guest *guest = malloc(sizeof *guest), **at;
	if (!guest)
		return NULL;
	*guest = (struct psip_posix_guest){ .owner_flow = parcel->flow, .owner = parcel->owner, .local = parcel->local, .remote = parcel->remote };
	if (d->stack->accepted(d->s, d->now, &guest->local, &guest->remote, &guest->flow) < 0) {
		free(guest);
		return NULL;
	}
	psip_posix_pull(d); /* another one may have to give way to it */
	at = &d->guests->owners[guest_hash(guest->owner_flow + guest->owner)];
	guest->next_owner = *at;
	*at = guest;
	at = &d->guests->flows[guest_hash(guest->flow)];
	guest->next_flow = *at;
	*at = guest;
	return guest;
}

void psip_posix_guest_bytes(struct psip_driver *d, struct psip_posix_parcel *parcel)
{
	struct psip_posix_guest *guest;
	if (psip_posix_cores_stray(d, parcel->bytes, parcel->length, parcel->hops)) {
		parcel->hops++;
		if (!psip_posix_parcel_post(d, psip_posix_cores_next(d), parcel))
			free(parcel);
		return;
	}
	if (parcel->owner == d->shard) {
		psip_posix_tcp_mine(d, parcel->flow, parcel->bytes, parcel->length);
		free(parcel);
		return;
	}
	guest = *guest_at(d, parcel->owner, parcel->flow);
	if (!guest && !(guest = guest_new(d, parcel))) {
		parcel->kind = PSIP_POSIX_PARCEL_REFUSED;
		if (!psip_posix_parcel_post(d, parcel->owner, parcel))
			free(parcel);
		return;
	}
	psip_posix_tap(d, PSIP_TAP_IN, guest->flow, &guest->local, &guest->remote, parcel->bytes, parcel->length);
	d->stack->stream(d->s, d->now, guest->flow, parcel->bytes, parcel->length);
	free(parcel);
}

/* A pong does not say whose ping it answers. A single line end is one, and no ping that would be answered. */
void psip_posix_guest_blank(struct psip_driver *d, const struct psip_posix_parcel *parcel)
{
	struct psip_posix_guest *guest = *guest_at(d, parcel->owner, parcel->flow);
	if (guest)
		d->stack->stream(d->s, d->now, guest->flow, "\n", 1);
}

void psip_posix_guest_closed(struct psip_driver *d, const struct psip_posix_parcel *parcel)
{
	struct psip_posix_guest *guest = *guest_at(d, parcel->owner, parcel->flow);
	if (!guest)
		return;
	psip_handle flow = guest->flow;
	guest_forget(d, guest);
	d->stack->closed(d->s, d->now, flow);
}

bool psip_posix_guest_send(struct psip_driver *d, const struct psip_output *out)
{
	struct psip_posix_guest *guest = d->guests ? *guest_of(d, out->flow) : NULL;
	struct psip_posix_parcel *parcel;
	if (!guest)
		return false;
	psip_posix_tap(d, PSIP_TAP_OUT, guest->flow, &guest->local, &guest->remote, out->bytes, out->length);
	parcel = psip_posix_parcel_new(d, PSIP_POSIX_PARCEL_SEND, NULL, 0);
	if (parcel) {
		parcel->flow = guest->owner_flow;
		parcel->token = out->token;
		parcel->bytes = out->bytes; /* they stay put until psip_sent() */
		parcel->length = out->length;
		if (psip_posix_parcel_post(d, guest->owner, parcel))
			return true;
		free(parcel);
	}
	d->stack->sent(d->s, out->token, PSIP_ERR_TRANSPORT);
	return true;
}

void psip_posix_guest_close(struct psip_driver *d, psip_handle flow)
{
	struct psip_posix_guest *guest = d->guests ? *guest_of(d, flow) : NULL;
	if (guest)
		guest_forget(d, guest);
}
