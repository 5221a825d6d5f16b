/* SPDX-License-Identifier: MIT
 * The driver: makes a program of a sans-I/O stack on Linux. Sockets, epoll, names, a loop, handlers, waiting calls.
 *
 *   void *block = psip_driver_block(psip_size(NULL));
 *   psip_driver_seed(seed);
 *   struct psip *s = psip_init(block, psip_size(NULL), NULL, seed);
 *   struct psip_driver *d = psip_driver_new(s, &psip_session_stack);        session/driver_table.h
 *   psip_driver_listen(d, &local, NULL);
 *   psip_driver_on(d, PSIP_EVENT_INCOMING, incoming, context);
 *   psip_driver_run(d);
 *
 * A driver and its stack belong to one thread; psip_driver_post() and psip_driver_stop() alone may come from others.
 * Any number of drivers live in a process. Everything returns 0 or positive, or a negative enum psip_result; where
 * that is PSIP_ERR_TRANSPORT, errno says why. */
#ifndef PSIP_TRANSPORT_POSIX_DRIVER_H
#define PSIP_TRANSPORT_POSIX_DRIVER_H

#include "transport/output.h"
#include "transport/tls/tls.h"

struct psip;
struct psip_driver;

/* The stack's functions: the driver knows no layer above transport/. Meaning of each: session/psip.h. All must be there. */
struct psip_driver_stack {
	void (*datagram)(struct psip *s, psip_time now, const struct psip_packet *packet);
	int (*accepted)(struct psip *s, psip_time now, const struct psip_address *local, const struct psip_address *remote, psip_handle *flow);
	void (*connected)(struct psip *s, psip_time now, psip_handle flow, const struct psip_address *local);
	void (*stream)(struct psip *s, psip_time now, psip_handle flow, const void *bytes, size_t length);
	void (*closed)(struct psip *s, psip_time now, psip_handle flow);
	void (*authenticated)(struct psip *s, psip_time now, psip_handle flow, const struct psip_span *names, unsigned count);
	void (*sent)(struct psip *s, uint64_t token, int result);
	void (*route)(struct psip *s, psip_time now, uint64_t token, const struct psip_address *local);
	void (*answer)(struct psip *s, psip_time now, uint64_t token, uint16_t query, const struct psip_locate_answer *answer);
	void (*unreachable)(struct psip *s, psip_time now, const struct psip_address *remote);
	void (*addresses_changed)(struct psip *s, psip_time now);
	void (*unsupported)(struct psip *s, psip_time now, const struct psip_output *out);
	bool (*next)(struct psip *s, psip_time now, struct psip_output *out);
	psip_time (*deadline)(const struct psip *s);
	bool (*cancel_stray)(struct psip *s, const void *bytes, size_t length); /* may be NULL where no driver joins a group */
};

/* ---- Memory ------------------------------------------------------------------------------------------------------ */

/* A zeroed block, mapped lazily: pages cost nothing until touched. NULL if the system refuses. size: bytes, as from psip_size(). */
PSIP_API PSIP_MUST_USE void *psip_driver_block(size_t size);
PSIP_API void psip_driver_block_free(void *block, size_t size);
/* 32 bytes that nobody can guess, from the kernel. PSIP_ERR_UNSUPPORTED if it has none: do not go on. */
PSIP_API PSIP_MUST_USE int psip_driver_seed(uint8_t seed[32]);
/* The best enum psip_scan_level that this processor has, for psip_settings.scan. */
PSIP_API uint8_t psip_driver_scan(void);

/* ---- Life -------------------------------------------------------------------------------------------------------- */

/* A driver for the stack s; both s and the table must outlive it. NULL if memory or descriptors are short. */
PSIP_API PSIP_MUST_USE struct psip_driver *psip_driver_new(struct psip *s, const struct psip_driver_stack *stack);
/* Closes all sockets and forgets what is queued; tells the stack nothing (its block may be gone). Not from a handler. NULL is fine. */
PSIP_API void psip_driver_free(struct psip_driver *d);

/* Listen at local: ip, a wildcard, or for UDP a multicast group (joined; of IPv6 on the interface `scope`; answers leave from another listener), port (0: any free one), family, transport PSIP_UDP, PSIP_TCP, PSIP_TLS, PSIP_WS or PSIP_WSS. IPv6 is IPv6 only:
 * call once for each family. bound, if not NULL, gets the address with its real port. RFC 3261 §18.2.1 wants TCP at the
 * port of UDP too: with port 0, listen on UDP, then on TCP with the bound port, and try both again if that one is taken.
 * Where nothing listens when the stack asks for a route, the driver opens a listener by itself, at the port of the other
 * transport if that is free: what a Via or Contact names must accept (RFC 3261 §18.1.1). For TLS without a certificate
 * they name the port that the connection will be made from, so that the peer finds it; for WebSocket nobody's name (RFC 7118 §B.1).
 * PSIP_ERR_TRANSPORT: refused, errno says why. PSIP_ERR_UNSUPPORTED: another transport, or no TLS in this build (PSIP_WITH_MBEDTLS).
 * PSIP_ERR_STATE: TLS without a certificate, psip_driver_set_tls() first. PSIP_ERR_ARGUMENT: no family. */
PSIP_API PSIP_MUST_USE int psip_driver_listen(struct psip_driver *d, const struct psip_address *local, struct psip_address *bound);

/* Has this build that transport: PSIP_UDP, _TCP, _WS; _TLS and _WSS with PSIP_WITH_MBEDTLS? For psip_settings.transports. */
PSIP_API bool psip_driver_can(uint8_t transport);

/* At most so many TCP connections, 1-1000000; more are closed as soon as they are accepted. The default is 4096, kept below
 * the process's limit on descriptors. Of those that the stack has closed and that still have bytes to send, a quarter may stay, 64 at most, for 32 s.
 * PSIP_ERR_ARGUMENT if out of range. */
PSIP_API PSIP_MUST_USE int psip_driver_set_connections(struct psip_driver *d, unsigned most);

/* Mark all datagrams and streams, those already open too, with this code point: 0-63 (RFC 2474; RFC 4594 has CS5 = 40 for signalling).
 * Until then the system's default holds. PSIP_ERR_ARGUMENT if out of range. */
PSIP_API PSIP_MUST_USE int psip_driver_set_dscp(struct psip_driver *d, int dscp);

/* For PSIP_TLS and PSIP_WSS. Zero it, then fill in. Each text comes from a file, or from memory if there is no file's name; PEM or DER. */
struct psip_driver_tls {
	size_t size;                     /* sizeof(struct psip_driver_tls) */
	const char *ca_file, *certificate_file, *key_file, *crl_file;
	struct psip_span ca, certificate, key, crl; /* struct psip_tls_config says what each is. Neither ca nor ca_file: the system's authorities */
	struct psip_span peers;          /* domains that clients must be authenticated for; absent: any */
	uint8_t verify_servers;          /* enum psip_tls_verify; without verification a server may be anybody */
	uint8_t verify_clients;          /* likewise; clients without a certificate are taken by default, unauthenticated (RFC 5922 §7.4) */
	uint8_t lowest;                  /* enum psip_tls_version; 0: 1.2 */
	psip_duration handshake;         /* ms in which one must be done; 0: 32000 */
	unsigned handshakes;             /* of peers at once; the oldest gives way to one more; 0: 256 */
	bool from_cn, no_resumption;     /* as in struct psip_tls_config */
};
/* From now on; what stands already goes on as it was: so certificates are renewed. Never called: client only, the system's authorities.
 * PSIP_ERR_UNSUPPORTED: no TLS in this build. PSIP_ERR_TRANSPORT: a file cannot be read (errno). PSIP_ERR_ARGUMENT: a text or value is
 * wrong. *wrong (may be NULL) says which, in static text. After an error all is as it was. */
PSIP_API PSIP_MUST_USE int psip_driver_set_tls(struct psip_driver *d, const struct psip_driver_tls *tls, const char **wrong);

/* Ask these name servers instead of the system's: "192.0.2.1,[2001:db8::1]:5353", four at most. Names of the hosts file and localhost are
 * not asked for. PSIP_ERR_SYNTAX for a text that names none, PSIP_ERR_SPACE for a fifth, PSIP_ERR_STATE while a name is being asked for,
 * PSIP_ERR_UNSUPPORTED for an IPv6 scope with c-ares (PSIP_WITH_CARES), PSIP_ERR_FULL if memory is short. */
PSIP_API PSIP_MUST_USE int psip_driver_set_servers(struct psip_driver *d, const char *servers);

/* ---- The loop ---------------------------------------------------------------------------------------------------- */

/* One turn: does what the stack has to do, waits for input until the stack's deadline or timeout_ms (0: do not wait, negative:
 * no limit), feeds what came, does what came of that. Returns how many events it handed out, 0 too.
 * PSIP_ERR_STATE from within a handler; PSIP_ERR_TRANSPORT if epoll fails. */
PSIP_API int psip_driver_poll(struct psip_driver *d, int timeout_ms);
/* Turns until psip_driver_stop(). 0, or the error of a turn. */
PSIP_API int psip_driver_run(struct psip_driver *d);
/* End psip_driver_run() and a waiting psip_driver_wait() after the turn under way (or the next one, if none is). From any
 * thread or signal handler. */
PSIP_API void psip_driver_stop(struct psip_driver *d);
/* The time to pass to commands: CLOCK_MONOTONIC in ms. Within a turn it stands still. */
PSIP_API psip_time psip_driver_now(struct psip_driver *d);
/* Do at once what commands given outside of a turn ask for; otherwise the next turn begins with it. Harmless in handlers. */
PSIP_API void psip_driver_drain(struct psip_driver *d);

/* ---- Events ------------------------------------------------------------------------------------------------------ */

/* Kinds of events that the driver makes itself: 24-31. They are not kept for psip_driver_wait(). */
enum psip_driver_event {
	PSIP_EVENT_TLS_REFUSED = 24 /* a TLS connection was refused, by us or the peer: cause is enum psip_tls_reason, object the stream (0: a peer's,
	                               unknown to the stack), remote the peer, message the reason as text with the certificate's subject, body the
	                               subject alone (absent if there was no certificate). psip_closed comes after it */
};

typedef void psip_driver_handler(void *context, struct psip *s, psip_time now, const struct psip_event *event);
/* fn is called for events of that kind (1-31), inside the turn; it may give commands with `now`. kind 0: for all kinds without
 * their own. fn NULL takes the handler away. One per kind: PSIP_ERR_ARGUMENT past 31. */
PSIP_API int psip_driver_on(struct psip_driver *d, uint8_t kind, psip_driver_handler *fn, void *context);

/* Run the loop until an event of one of these kinds (bits: 1u << kind) comes for that object (0: any), or timeout_ms pass
 * (negative: no limit). The event found goes to no handler; others go to theirs meanwhile. Events that find neither are kept
 * for a later wait: the latest 64.
 * Returns 1 with *event, 0 on time-out. The event's message and body are copied into copy; if copy_size bytes do not hold
 * them they are absent. PSIP_ERR_STATE: within a handler, or psip_driver_stop() was called. Errors of psip_driver_poll(). */
PSIP_API PSIP_MUST_USE int psip_driver_wait(struct psip_driver *d, psip_handle object, uint32_t kinds, int timeout_ms,
                                            struct psip_event *event, void *copy, size_t copy_size);

/* ---- Other threads, other descriptors, looking on ---------------------------------------------------------------- */

/* Have fn called in the loop's thread, in order of posting. From any thread, while the driver lives. Posts that never ran
 * are dropped by psip_driver_free(). PSIP_ERR_FULL: 1024 are waiting, or memory is short. */
PSIP_API PSIP_MUST_USE int psip_driver_post(struct psip_driver *d, void (*fn)(void *context, struct psip *s, psip_time now), void *context);

/* fn is called in a turn whenever fd can be read or has hung up (signalfd, standard input). A plain file is always readable.
 * fn NULL takes fd out; do so before closing it. PSIP_ERR_FULL if memory is short, PSIP_ERR_TRANSPORT if epoll refuses. */
PSIP_API int psip_driver_watch(struct psip_driver *d, int fd, void (*fn)(void *context, int fd), void *context);

/* ---- Several cores ----------------------------------------------------------------------------------------------- */

/* Drivers of one group listen at the same addresses, each in a thread of its own with a stack of its own, whose psip_limits.shards is their number and
 * whose .shard is the driver's place in the group. The kernel spreads what arrives by the peer's address and port (SO_REUSEPORT); a datagram with a number
 * of ours (a response's branch, the To tag of a request within a dialog) it gives to the right driver, as far as a classic BPF program finds that: the row To
 * within 1260 bytes from Linux 6.8 on, with the smaller net.core.optmem_max of before within 276. What is another stack's by psip_shard() is handed to it in
 * its thread. A connection stays with the driver that accepted it; its messages go to whose they are, and each such stack
 * sees the connection as a stream that the peer opened (to a peer it is one connection). When the owner's stack closes it, it ends for all; a
 * message longer than 64 KB is the owner's, and so is all behind it; settings.streams.idle of the owner's stack does not know of calls elsewhere; whom a client's certificate speaks for, only the owner's stack is told. Up to 8192 datagrams
 * of 4 MB wait for a stack, more are lost; and 32768 messages of 16 MB that came by streams: the stream of one more ends.
 * A message of a stream has 32 s to come whole; a driver keeps 32 MB of halves, and streams whose halves are oldest end for new ones.
 *   g = psip_driver_group_new(4);   for each: d = psip_driver_new(...), psip_driver_join(d, g, i), psip_driver_listen(d, ...), then a thread that runs it
 * End all their threads before the first driver of them, or its stack's block, is freed; then the group. */
struct psip_driver_group;
/* For 1 to 256 drivers. NULL: out of range, or memory is short. */
PSIP_API PSIP_MUST_USE struct psip_driver_group *psip_driver_group_new(unsigned shards);
PSIP_API void psip_driver_group_free(struct psip_driver_group *group); /* NULL is fine */
/* Before it listens, connects, or runs in a thread, and before any driver of the group does run in one. PSIP_ERR_ARGUMENT: no such place; PSIP_ERR_STATE: it is taken, d has sockets or a group already, or
 * its stack's table has no cancel_stray; PSIP_ERR_FULL: memory is short. From then on psip_driver_listen() refuses WebSockets (PSIP_ERR_UNSUPPORTED): their
 * messages could not be told apart. An address where another process listens is refused as ever, and one where d
 * does already. Drivers may begin to listen in several threads at once.
 * A process that was forked off must have closed its copies of the sockets before a driver is freed and another one listens there: what the kernel gives to
 * such a copy is lost. */
PSIP_API PSIP_MUST_USE int psip_driver_join(struct psip_driver *d, struct psip_driver_group *group, unsigned shard);

/* Since d joined a group: what came to its own sockets and connections, and what of that was another stack's and was passed on (or lost, if too much waited
 * there). Few datagrams are once a call stands, if the kernel can steer them. Zero if d is in no group. */
struct psip_driver_passed {
	uint64_t datagrams_in, datagrams, messages_in, messages; /* messages: of streams */
};
/* In d's thread, or once that has ended. */
PSIP_API void psip_driver_passed(const struct psip_driver *d, struct psip_driver_passed *passed);

enum psip_driver_tap_kind {
	PSIP_TAP_IN = 1, /* a datagram or bytes of a stream came, before the stack sees them */
	PSIP_TAP_OUT,    /* the stack sends: a whole message */
	PSIP_TAP_TURN    /* a turn or drain has ended: time to take the trace */
};
struct psip_driver_tap {
	enum psip_driver_tap_kind kind;
	struct psip *s;
	psip_time now;
	psip_handle flow;                   /* the stream, 0 for datagrams */
	struct psip_address local, remote;  /* local.family is 0 where the kernel chooses */
	const void *bytes;                  /* valid during the call */
	size_t length;
};
/* Show everything that passes to fn (ladders, pcap files, traces). At most four: PSIP_ERR_FULL. fn gives no commands. */
PSIP_API PSIP_MUST_USE int psip_driver_tap(struct psip_driver *d, void (*fn)(void *context, const struct psip_driver_tap *tap), void *context);

#endif
