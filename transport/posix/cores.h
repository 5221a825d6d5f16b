/* SPDX-License-Identifier: MIT
 * Several cores, inside: parcels from thread to thread, and streams that several stacks see. */
#ifndef PSIP_TRANSPORT_POSIX_CORES_H
#define PSIP_TRANSPORT_POSIX_CORES_H

#include "transport/posix/private.h"

enum psip_posix_parcel_kind {
	PSIP_POSIX_PARCEL_DATAGRAM,    /* local, remote, truncated, bytes: a datagram for that stack */
	PSIP_POSIX_PARCEL_UNREACHABLE, /* remote: an ICMP error, which may be for anybody's SEND */
	PSIP_POSIX_PARCEL_BYTES,       /* owner, flow, local, remote, bytes: a message of the owner's stream */
	PSIP_POSIX_PARCEL_BLANK,       /* owner, flow: line ends came over that stream: the pong to whoever's ping */
	PSIP_POSIX_PARCEL_CLOSED,      /* owner, flow: that stream has gone */
	PSIP_POSIX_PARCEL_REFUSED,     /* flow: a stack has no room for that stream of yours */
	PSIP_POSIX_PARCEL_SEND,        /* flow, token, bytes: write them to that stream of yours; they stay put until SENT */
	PSIP_POSIX_PARCEL_SENT         /* token, result: how that SEND went. The same parcel, on its way back */
};
struct psip_posix_parcel {
	struct psip_posix_parcel *next;
	enum psip_posix_parcel_kind kind;
	bool truncated;
	uint8_t hops;                  /* stacks that a CANCEL was strange to */
	unsigned owner, from;          /* who has the connection; who sends */
	int result;
	psip_handle flow;              /* as its owner's stack calls it */
	uint64_t token;
	struct psip_address local, remote;
	const void *bytes;             /* SEND: the stack's; otherwise behind this */
	size_t length;
};

struct psip_posix_shared;              /* cores_listen.c */
struct psip_driver_group {
	unsigned shards;
	pthread_mutex_t lock;          /* of what hangs on `shared`: whoever binds or closes a listening socket holds it */
	struct psip_posix_shared *shared;
	struct psip_posix_place {
		pthread_mutex_t lock;
		struct psip_driver *driver; /* NULL: not there */
		struct psip_posix_parcel *first, **last;
		unsigned count;
		size_t datagrams, messages; /* bytes of those that wait */
	} places[];
};

/* cores.c. new: NULL if memory is short; bytes are copied. post: false if nobody is there or too much waits: the caller frees it. stray: pass what
 * no transaction here knows on to the next stack; false: it stays. */
struct psip_posix_parcel *psip_posix_parcel_new(const struct psip_driver *d, enum psip_posix_parcel_kind kind, const void *bytes, size_t length);
bool psip_posix_parcel_post(struct psip_driver *d, unsigned to, struct psip_posix_parcel *parcel);
unsigned psip_posix_cores_home(const struct psip_driver *d, const void *bytes, size_t length);
bool psip_posix_cores_stray(const struct psip_driver *d, const void *bytes, size_t length, unsigned hops);
unsigned psip_posix_cores_count(const struct psip_driver *d);
unsigned psip_posix_cores_next(const struct psip_driver *d);

/* cores_stream.c: what a parcel about a stream asks for. Frees BYTES and SENT, or passes them on. */
bool psip_posix_guests_new(struct psip_driver *d);
void psip_posix_guest_bytes(struct psip_driver *d, struct psip_posix_parcel *parcel);
void psip_posix_guest_blank(struct psip_driver *d, const struct psip_posix_parcel *parcel);
void psip_posix_guest_closed(struct psip_driver *d, const struct psip_posix_parcel *parcel);

#endif
