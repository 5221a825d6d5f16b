/* SPDX-License-Identifier: MIT
 * The pure part of the transport layer (RFC 3261 §18): outstanding sends, flows (streams), local addresses by destination,
 * finding the way to a URI. Holds no socket: the driver does what comes out as an output. */
#ifndef PSIP_TRANSPORT_TRANSPORT_H
#define PSIP_TRANSPORT_TRANSPORT_H

#include "parser/frame.h"
#include "transport/base/pool.h"
#include "transport/base/table.h"
#include "transport/locate_cache.h"
#include "transport/output.h"

/* One SEND that the driver has, or will have. Its token is its handle. */
struct psip_send {
	struct psip_object object;
	psip_ref bytes;             /* counted block: this record holds one count */
	psip_handle owner;          /* told when the network refuses; 0: nobody (stateless) */
	psip_handle flow;
	struct psip_address local, remote;
	uint32_t length;
};

enum psip_flow_state { PSIP_FLOW_ASK = 1 /* CONNECT is to be pulled */, PSIP_FLOW_CONNECTING, PSIP_FLOW_OPEN, PSIP_FLOW_CLOSE /* CLOSE is to be pulled */ };

/* A stream: TCP now, TLS and WebSocket the same way. */
struct psip_flow {
	struct psip_object object;
	struct psip_link link;      /* by remote address */
	struct psip_address local, remote;
	psip_ref buffer;            /* counted block with the beginning of a message, 0 if none */
	uint32_t buffered;          /* bytes in it */
	struct psip_framer framer;
	psip_ref name;              /* the domain that the peer must speak for: counted block, 0 if none */
	uint8_t state;              /* enum psip_flow_state */
	bool spent;                 /* the buffer's message has been handed out: drop it before going on */
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
	struct psip_pool sends, flows;
	struct psip_table flow_table;
	psip_ref routes;            /* array of struct psip_route_entry */
	uint32_t route_count;
	uint32_t message_max;       /* bytes of one message on a stream */
	uint64_t received, sent, malformed, dropped;
	struct psip_ways ways;
};

/* Whom to reach and from where. Part of the object that sends (no pointers: may lie in the block). */
enum psip_target_state { PSIP_TARGET_NONE = 0, PSIP_TARGET_ASK_NAME, PSIP_TARGET_WAIT_NAME, PSIP_TARGET_ASK_ROUTE, PSIP_TARGET_WAIT_ROUTE, PSIP_TARGET_READY, PSIP_TARGET_FAILED };
enum psip_target_flag {
	PSIP_TARGET_FIXED = 1,      /* the transport is the application's choice: no other because of a request's size */
	PSIP_TARGET_NO_ROUTE = 2    /* for responses: `local` is known and stays */
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

/* Make `out` a SEND of the counted block `bytes` (a count is added for the send). False if all send records are out: try again after psip_sent(). */
PSIP_API PSIP_MUST_USE bool psip_transport_emit(struct psip *s, struct psip_output *out, psip_ref bytes, const struct psip_address *local,
                                                const struct psip_address *remote, psip_handle flow, psip_handle owner);
/* Queue a send that belongs to no object (stateless responses). Takes over the caller's count of `bytes`. PSIP_ERR_FULL: dropped. */
PSIP_API int psip_transport_queue(struct psip *s, psip_ref bytes, const struct psip_address *local, const struct psip_address *remote, psip_handle flow);
/* The driver gives a SEND back. Returns the owner if it must be told of an error, 0 otherwise. */
PSIP_API psip_handle psip_transport_sent(struct psip *s, uint64_t token, int result);
/* SEND, CONNECT or CLOSE that the layer itself has pending. */
PSIP_API PSIP_MUST_USE bool psip_transport_next(struct psip *s, struct psip_output *out);
/* A flow's or send's timer fired. */
PSIP_API void psip_transport_expired(struct psip *s, psip_ref object);

/* ---- Flows ---- */

PSIP_API PSIP_MUST_USE int psip_flow_accept(struct psip *s, const struct psip_address *local, const struct psip_address *remote, psip_handle *flow);
/* The flow for requests to `remote` (RFC 3261 §18.1.1: reuse of an open one), made and asked for by CONNECT if there is none. PSIP_ERR_FULL.
 * name: counted block with the domain that a TLS peer must speak for, 0 if none; a count is added. */
PSIP_API PSIP_MUST_USE int psip_flow_to(struct psip *s, const struct psip_address *remote, psip_ref name, psip_handle *flow);
PSIP_API struct psip_flow *psip_flow_get(struct psip *s, psip_handle flow); /* NULL if it has gone */
PSIP_API void psip_flow_connected(struct psip *s, psip_handle flow, const struct psip_address *local);
PSIP_API void psip_flow_closed(struct psip *s, psip_handle flow);   /* forgets it */
PSIP_API void psip_flow_close(struct psip *s, psip_handle flow);    /* asks the driver to close it */

/* Take the next message out of stream bytes: moves on in *rest. Returns PSIP_FRAME_MESSAGE with the message (valid until the next call for
 * this flow), PSIP_FRAME_BAD with the header part to answer (then psip_flow_close), or PSIP_FRAME_MORE when *rest is used up.
 * Keep-alives are answered and not returned (RFC 5626 §4.4.1). */
PSIP_API enum psip_frame_kind psip_flow_next(struct psip *s, psip_time now, psip_handle flow, struct psip_span *rest, struct psip_span *message);

/* ---- The way to a URI ---- */

/* Where requests to `uri` go (RFC 3263 §4). transport: 0 to go by the URI. PSIP_OK: target->state says whether it is READY at once;
 * PSIP_ERR_UNSUPPORTED (scheme, transport or family that we have not, sips over what is not secure), PSIP_ERR_SYNTAX (host), PSIP_ERR_FULL. */
PSIP_API PSIP_MUST_USE int psip_target_begin(struct psip *s, struct psip_target *target, const struct psip_uri *uri, uint8_t transport);
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
/* `to` gets a share of the list, and the name. */
PSIP_API void psip_target_share(struct psip *s, struct psip_target *to, const struct psip_target *from);
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
/* The caches' share of the block. For transport.c. */
PSIP_API void psip_target_layout(struct psip_layout *l, struct psip_ways *ways);

PSIP_API void psip_routes_forget(struct psip *s);

/* ---- Responses (RFC 3261 §18.2.1, §18.2.2; RFC 3581 §4) ---- */

/* Where the response to a request goes that came from `source` with this top Via. */
PSIP_API void psip_response_target(struct psip_address *to, const struct psip_via *via, const struct psip_address *source);
/* The top Via as it must come back: with received and rport filled in from `source`. */
PSIP_API void psip_put_via_received(struct psip_writer *w, const struct psip_via *via, const struct psip_address *source);

#endif
