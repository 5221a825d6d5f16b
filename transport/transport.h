/* SPDX-License-Identifier: MIT
 * The pure part of the transport layer (RFC 3261 §18): outstanding sends, flows (streams), local addresses by destination,
 * finding the way to a URI. Holds no socket: the driver does what comes out as an output. */
#ifndef PSIP_TRANSPORT_TRANSPORT_H
#define PSIP_TRANSPORT_TRANSPORT_H

#include "parser/frame.h"
#include "transport/allowance.h"
#include "transport/base/pool.h"
#include "transport/base/table.h"
#include "transport/keepalive_table.h"
#include "transport/locate_cache.h"
#include "transport/output.h"
#include "transport/stream.h"

/* One SEND that the driver has, or will have. Its token is its handle. */
struct psip_send {
	struct psip_object object;
	psip_ref bytes;             /* counted block: this record holds one count */
	psip_handle owner;          /* told when the network refuses; 0: nobody (stateless) */
	psip_handle flow;
	struct psip_address local, remote;
	uint32_t length;
};

enum psip_flow_state {
	PSIP_FLOW_ASK = 1,    /* CONNECT is to be pulled */
	PSIP_FLOW_CONNECTING,
	PSIP_FLOW_HANDSHAKE,  /* bytes pass, but no messages yet: WebSocket (RFC 6455 §4) */
	PSIP_FLOW_OPEN,
	PSIP_FLOW_CLOSE,      /* CLOSE is to be pulled */
	PSIP_FLOW_CHALLENGED, /* its WebSocket server has answered 401: psip_flow_authorize() or psip_flow_close() */
	PSIP_FLOW_AGAIN       /* CLOSE is to be pulled, then CONNECT */
};

/* A stream: TCP, TLS, WebSocket over either. */
struct psip_flow {
	struct psip_object object;
	struct psip_link link;      /* by the address that requests for the peer go to */
	struct psip_link peer_link; /* by the peer's IP: the first of its ring only */
	psip_handle pong;           /* the last answer to a keep-alive: a send record, if it is still there */
	psip_time used_at;          /* the last message or keep-alive, in or out */
	struct psip_address local, remote;
	psip_ref idle_next, idle_prev; /* flows of the same direction, the longest idle first */
	psip_ref peer_next, peer_prev; /* ring of the flows that one IP opened, the oldest first */
	uint32_t peer_count;        /* in the first of a ring: flows in it */
	uint32_t users;             /* transactions that count on it */
	uint32_t clients;           /* of these, those that fail with it */
	uint32_t out;               /* SENDs not given back */
	psip_ref name;              /* the domain that CONNECT was for: counted block, 0 if none */
	psip_ref identities;        /* whom the peer's certificate speaks for (RFC 5922 §7.1): counted block, 0 if not authenticated */
	psip_ref websocket;         /* counted block with struct psip_flow_websocket, 0 if it is none */
	psip_ref buffer;            /* counted block with the beginning of a message, 0 if none */
	uint32_t buffered;          /* bytes in it */
	struct psip_framer framer;
	uint16_t port;              /* requests for the peer go to its IP and this port: remote.port, or that of its alias (RFC 5923 §8.2) */
	uint8_t state;              /* enum psip_flow_state */
	bool inbound;               /* the peer opened it */
	bool alias;                 /* the peer advertised another address for it */
	bool heard;                 /* something came over it */
	bool proven;                /* a whole message or keep-alive went over it */
	bool drains;                /* it stood when it was told to close: responses that are due go out before the CLOSE */
	bool partial;               /* a message has begun: its deadline runs */
	bool spent;                 /* the buffer's message has been handed out: drop it before going on */
};
_Static_assert(sizeof(struct psip_flow) <= 208, "what each flow of a block costs");

enum psip_stream_text { PSIP_STREAM_PATH, PSIP_STREAM_ORIGINS, PSIP_STREAM_COOKIE, PSIP_STREAM_AUTHORIZATION, PSIP_STREAM_TEXTS };

/* Flows of one direction, linked by idle_next: the longest idle first. */
struct psip_idle_list {
	psip_ref first, last;
};

/* What is known of the ways to others. */
struct psip_ways {
	psip_ref names, failed, domains;   /* locate_cache.h: answers, targets that failed, domains that offered SIPS */
	uint32_t name_count, failed_count, domain_count;
	psip_time failed_until;            /* none of `failed` counts after this moment */
	psip_ref lent;                     /* the block with the name of the QUERY that was pulled last */
	uint32_t datagram_max;             /* bytes of the largest request for UDP (RFC 3261 §18.1.1) */
	uint32_t sips_vanished;            /* locations in which SIPS was no longer offered (RFC 3263 §7) */
	struct psip_locate_options options; /* what the driver can do; without seed */
};

/* The layer's root in the block. */
struct psip_transport {
	struct psip_pool sends, flows; /* one flow more than the limit: for what is being closed to make room */
	struct psip_table flow_table, peer_table;
	struct psip_idle_list idle[3]; /* ours, inbound, inbound and not proven: connecting costs a peer nothing */
	uint32_t flow_max, peer_max;   /* limits.flows, limits.flows_per_peer */
	uint32_t closing;           /* flows whose CLOSE is to be pulled */
	uint32_t orphans;           /* client transactions whose flow has gone: somebody must look for them */
	psip_duration idle_max;
	psip_ref stream_text[PSIP_STREAM_TEXTS]; /* counted blocks, 0 if absent */
	bool no_alias;
	psip_ref routes;            /* array of struct psip_route_entry */
	uint32_t route_count;
	uint32_t message_max;       /* bytes of one message on a stream */
	uint64_t received, sent, malformed, dropped;
	uint64_t throttled;         /* answers that the allowance kept back */
	struct psip_allowance allowance;
	struct psip_keepalives keepalives;
	bool unrouted;              /* a route that was told went with its connection: dialogs are to be looked through */
	bool readdressed;           /* the host's addresses changed: to be told */
	bool deserted;              /* a flow has gone that transactions counted on */
	bool kept_back;             /* SENDs wait until their flow, or all together, have taken others */
	bool eased;                 /* ...and that has come */
	bool force_rport;           /* answer datagrams as if each Via had rport (RFC 3581) */
	struct psip_ways ways;
};

/* Whom to reach and from where. Part of the object that sends (no pointers: may lie in the block). */
enum psip_target_state { PSIP_TARGET_NONE = 0, PSIP_TARGET_ASK_NAME, PSIP_TARGET_WAIT_NAME, PSIP_TARGET_ASK_ROUTE, PSIP_TARGET_WAIT_ROUTE, PSIP_TARGET_READY, PSIP_TARGET_FAILED };
enum psip_target_flag {
	PSIP_TARGET_FIXED = 1,      /* the transport is the application's choice: no other because of a request's size */
	PSIP_TARGET_NO_ROUTE = 2,   /* for responses: `local` is known and stays */
	PSIP_TARGET_GUESSED = 4     /* nobody named a transport: UDP by default, and TCP for peers that have nothing else */
};
struct psip_target {
	struct psip_address remote, local;
	psip_ref locate;            /* while names are asked for: the machine, struct psip_locate. Then all targets in order: an array of
	                               struct psip_address, counted, shared; 0: there is none but `remote` */
	psip_ref name;              /* the host that the URI names, whom a TLS peer must speak for: counted block; 0 if it is numeric or nobody will ask */
	uint32_t ttl;               /* seconds for which it may be used; UINT32_MAX: no name was asked for */
	uint16_t question;          /* ASK_NAME: id of the question to be put out */
	uint8_t state;              /* enum psip_target_state */
	uint8_t next;               /* index of the target after `remote` */
	uint8_t flags;              /* enum psip_target_flag */
};

/* The layer's share of the block; sized with s == NULL. */
PSIP_API void psip_transport_layout(struct psip *s, struct psip_layout *l);
PSIP_API struct psip_transport *psip_transport_of(struct psip *s);

/* ---- Sends ---- */

/* Make `out` a SEND of the counted block `bytes` (a count is added for the send; a WebSocket gets a copy in a frame). PSIP_ERR_FULL: all send records
 * are out: try again after psip_sent(). PSIP_ERR_SPACE: no room for the copy, which may take a reserve slot if `reserved`: the send has failed. */
PSIP_API PSIP_MUST_USE int psip_transport_emit(struct psip *s, struct psip_output *out, psip_ref bytes, const struct psip_address *local,
                                               const struct psip_address *remote, psip_handle flow, psip_handle owner, bool reserved);
/* Queue a send that belongs to no object (stateless responses). Takes over the caller's count of `bytes` (0: there was no room).
 * PSIP_ERR_FULL: dropped. */
PSIP_API int psip_transport_queue(struct psip *s, psip_ref bytes, const struct psip_address *local, const struct psip_address *remote, psip_handle flow);
/* The driver gives a SEND back. Returns the owner if it must be told of an error, 0 otherwise. */
PSIP_API psip_handle psip_transport_sent(struct psip *s, uint64_t token, int result);
/* Must a SEND for that flow wait? The last quarter of the records is for datagrams and for flows that have none out: a few peers that do not read
 * must not stop all others. */
PSIP_API bool psip_transport_keeps_back(struct psip *s, psip_handle flow);
/* After psip_transport_sent(): true, once, if what was kept back may be tried again (psip_transaction_flows_changed()). */
PSIP_API bool psip_transport_eased(struct psip *s);
/* SEND, CONNECT or CLOSE that the layer itself has pending. */
PSIP_API PSIP_MUST_USE bool psip_transport_next(struct psip *s, struct psip_output *out);
/* A flow's or keep-alive's timer fired. */
PSIP_API void psip_transport_expired(struct psip *s, psip_time now, psip_ref object);

/* ---- Flows ---- */

/* A peer connected. PSIP_ERR_FULL: limits.flows or limits.flows_per_peer is reached, and none that gives way: one without transactions or
 * half a message; of those over which no message went yet the longest idle of who has the most, else the longest idle of all, or of that peer. */
PSIP_API PSIP_MUST_USE int psip_flow_accept(struct psip *s, const struct psip_address *local, const struct psip_address *remote, psip_handle *flow);
/* The flow for requests to `remote`: an existing one (RFC 3261 §18.1.1; over TLS only if it was opened for the domain `name`, or its peer was
 * authenticated for it, RFC 5923 §8.1, §8.2), else a new one that asks for CONNECT. name: counted block (the flow adds its own count), 0: none.
 * PSIP_ERR_FULL: no place, and no idle flow gives way. */
PSIP_API PSIP_MUST_USE int psip_flow_to(struct psip *s, const struct psip_address *remote, psip_ref name, psip_handle *flow);
/* Does that flow stand, or is it being opened, and leads there? For whoever knows its peer already. */
PSIP_API bool psip_flow_leads(struct psip *s, psip_handle flow, const struct psip_address *remote);
/* Whether psip_flow_to would find an existing one. */
PSIP_API bool psip_flow_stands(struct psip *s, const struct psip_address *remote, psip_ref name);
PSIP_API struct psip_flow *psip_flow_get(struct psip *s, psip_handle flow); /* NULL if it has gone */
PSIP_API void psip_flow_connected(struct psip *s, psip_handle flow, const struct psip_address *local);
PSIP_API void psip_flow_closed(struct psip *s, psip_handle flow);   /* forgets it */
PSIP_API void psip_flow_close(struct psip *s, psip_handle flow);    /* asks the driver to close it */
PSIP_API void psip_flow_close_all(struct psip *s);
/* A transaction begins or ceases to count on it: it is not closed for being idle meanwhile. Nothing happens if it has gone, or for 0.
 * client: it fails when the flow does (psip_transport.orphans). */
PSIP_API void psip_flow_use(struct psip *s, psip_handle flow, bool client);
PSIP_API void psip_flow_unuse(struct psip *s, psip_handle flow, bool client);

/* The driver verified the peer's certificate, which speaks for these domains (RFC 5922 §7.1). Names of 1 to 255 bytes are kept, if there is room. */
PSIP_API void psip_flow_authenticated(struct psip *s, psip_handle flow, const struct psip_span *names, unsigned count);
/* The nth of them; absent past the last. Valid until the next input. */
PSIP_API struct psip_span psip_flow_identity(struct psip *s, const struct psip_flow *flow, unsigned n);
/* A request with this top Via came over it: with `alias`, on TLS whose client was authenticated, requests to the address that sent-by's port and
 * the source make may go over it (RFC 5923 §8.2, §9.2). */
PSIP_API void psip_flow_alias(struct psip *s, psip_handle flow, const struct psip_via *via);

/* Take the next message out of stream bytes: moves on in *rest. Returns PSIP_FRAME_MESSAGE with the message (valid until the next call for
 * this flow), PSIP_FRAME_BAD or PSIP_FRAME_LARGE with the header part to answer (then psip_flow_close), or PSIP_FRAME_MORE when *rest is used up.
 * Keep-alives and WebSocket's control frames are answered and not returned (RFC 5626 §4.4.1, RFC 6455 §5.5). */
PSIP_API enum psip_frame_kind psip_flow_next(struct psip *s, psip_handle flow, struct psip_span *rest, struct psip_span *message);
/* While CHALLENGED: the nth challenge of the 401, until the next input; absent past the last. */
PSIP_API struct psip_span psip_flow_challenge(struct psip *s, const struct psip_flow *flow, unsigned n);
/* ...what the handshake asks for, and how often it was answered with credentials. */
PSIP_API struct psip_span psip_flow_path(struct psip *s);
PSIP_API unsigned psip_flow_tries(struct psip *s, const struct psip_flow *flow);
/* Shake hands once more, over a new connection, with this Authorization: copied. False: no room; nothing was changed. */
PSIP_API PSIP_MUST_USE bool psip_flow_authorize(struct psip *s, struct psip_flow *flow, struct psip_span authorization);
/* A message came over it that is another stack's: it is in use. */
PSIP_API void psip_flow_heard(struct psip *s, psip_handle flow);

/* ---- The way to a URI ---- */

/* What a request wants of its target. */
enum psip_target_want {
	PSIP_TARGET_WANTS_STREAM = 1, /* it will hardly fit a datagram: a name's servers for streams come first (RFC 3261 §18.1.1); numeric hosts
	                                 are left to when its size is known */
	PSIP_TARGET_WANTS_NUMBER = 2  /* over TLS the peer must be authenticated for a numeric host as for a domain (RFC 5922 §7.3): outside of
	                                 dialogs. Within one, a number is what the peer, authenticated already, gave as its Contact */
};
/* Where requests to `uri` go (RFC 3263 §4). transport: 0 to go by the URI. wants: enum psip_target_want. PSIP_OK: target->state says whether it is
 * READY at once; PSIP_ERR_UNSUPPORTED (scheme, transport or family that we have not, sips over what is not secure), PSIP_ERR_SYNTAX (host),
 * PSIP_ERR_FULL. */
PSIP_API PSIP_MUST_USE int psip_target_begin(struct psip *s, struct psip_target *target, const struct psip_uri *uri, uint8_t transport, unsigned wants);
/* Where a response goes whose top Via this is, when it could not be sent where RFC 3261 §18.2.2 first says (RFC 3263 §5). target->local stays. */
PSIP_API PSIP_MUST_USE int psip_target_via(struct psip *s, struct psip_target *target, const struct psip_via *via);
/* Make `out` the question that stands open (QUERY or ROUTE, token = owner); false if none. Call it again while state is PSIP_TARGET_ASK_NAME. */
PSIP_API PSIP_MUST_USE bool psip_target_output(struct psip *s, struct psip_target *target, psip_handle owner, struct psip_output *out);
/* False: no question is open under that id (late, twice): nothing was changed. */
PSIP_API bool psip_target_answer(struct psip *s, struct psip_target *target, uint16_t query, const struct psip_locate_answer *answer);
/* local NULL: no way there. Then the next target is tried. */
PSIP_API void psip_target_route(struct psip *s, struct psip_target *target, const struct psip_address *local);
/* Give up waiting: what DNS did not answer counts as timed out, and a route that was not told as none. */
PSIP_API void psip_target_late(struct psip *s, struct psip_target *target);
/* The answers will not come (resume): ask again. */
PSIP_API void psip_target_again(struct psip *s, struct psip_target *target);
/* Find the local address for target->remote, that was changed: READY or ASK_ROUTE. */
PSIP_API void psip_target_reroute(struct psip *s, struct psip_target *target);
/* On to the next target of the list. False: there is none, nothing was changed. */
PSIP_API PSIP_MUST_USE bool psip_target_next(struct psip *s, struct psip_target *target);
PSIP_API PSIP_MUST_USE bool psip_target_more(const struct psip *s, const struct psip_target *target); /* is there one? */
/* There is somebody at `remote`, silent or not: its transport was no wrong guess, and the list goes on with the next one of that transport. */
PSIP_API void psip_target_settle(struct psip *s, struct psip_target *target);
/* A list that nobody shares yet, and is READY: without `remote`. FAILED if that was all. */
PSIP_API void psip_target_strike(struct psip *s, struct psip_target *target, const struct psip_address *remote);
PSIP_API void psip_target_end(struct psip *s, struct psip_target *target);
/* Does a request wait for an answer of the driver? */
static inline bool psip_target_pending(const struct psip_target *t) { return t->state >= PSIP_TARGET_ASK_NAME && t->state <= PSIP_TARGET_WAIT_ROUTE; }
/* Has all been asked that can be asked now? */
static inline bool psip_target_waits(const struct psip_target *t) { return t->state == PSIP_TARGET_WAIT_NAME || t->state == PSIP_TARGET_WAIT_ROUTE; }
/* The name of the last QUERY is no longer needed: at the beginning of each ..._next(). */
PSIP_API void psip_target_release(struct psip *s);

/* A target failed, or answered (RFC 3263 §4.3). */
PSIP_API void psip_target_failed(struct psip *s, const struct psip_address *remote, psip_duration duration);
PSIP_API void psip_target_answered(struct psip *s, const struct psip_address *remote);
/* What the driver can do: ordered lists that end with 0, NULL or empty: UDP and TCP; 4 and 6. PSIP_ERR_ARGUMENT: not such a list. mtu: 0 if unknown. */
PSIP_API PSIP_MUST_USE int psip_target_configure(struct psip *s, const uint8_t transports[PSIP_LOCATE_TRANSPORTS], const uint8_t families[2], uint32_t mtu,
                                                 bool refuse_vanished);
PSIP_API bool psip_target_has(struct psip *s, uint8_t transport);
/* A request of so many bytes would go there by UDP, but must not (RFC 3261 §18.1.1), and there is TCP. flags: the target's. */
PSIP_API bool psip_target_too_large(struct psip *s, const struct psip_address *remote, unsigned flags, size_t length);
/* The caches' share of the block. For transport.c. */
PSIP_API void psip_target_layout(struct psip_layout *l, struct psip_ways *ways);

PSIP_API void psip_routes_forget(struct psip *s);

/* ---- Responses (RFC 3261 §18.2.1, §18.2.2; RFC 3581 §4) ---- */

/* Where the response to a request goes that came from `source` with this top Via. symmetric: as if it had an rport without value. */
PSIP_API void psip_response_target(struct psip_address *to, const struct psip_via *via, const struct psip_address *source, bool symmetric);
/* The top Via as it must come back: with received and rport filled in from `source`. */
PSIP_API void psip_put_via_received(struct psip_writer *w, const struct psip_via *via, const struct psip_address *source, bool symmetric);
/* May one more answer that no transaction stands for, or a refusal of ours alone, go to the source of a packet? Streams: always. Counted in
 * `throttled` if not. count: one goes in any case. */
PSIP_API PSIP_MUST_USE bool psip_answer_allowed(struct psip *s, const struct psip_address *source);
PSIP_API bool psip_answer_count(struct psip *s, const struct psip_address *source);

/* ---- The host's addresses ---- */

/* They changed: routes are asked for again, the application is told. */
PSIP_API void psip_readdress(struct psip *s);

#endif
