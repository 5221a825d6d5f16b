/* SPDX-License-Identifier: MIT
 * What goes into the core and what is pulled out of it (DESIGN §1). */
#ifndef PSIP_TRANSPORT_OUTPUT_H
#define PSIP_TRANSPORT_OUTPUT_H

#include "transport/address.h"
#include "transport/base/block.h"
#include "transport/locate.h"

/* A datagram as it came. Nothing of it is kept by reference after the input call returns. */
struct psip_packet {
	const void *bytes;
	size_t length;                /* bytes */
	struct psip_address local;    /* where it arrived: never a wildcard address */
	struct psip_address remote;   /* where it came from */
	bool truncated;               /* the datagram was longer than the receiver's buffer (answered 513) */
};

enum psip_output_kind {
	PSIP_NONE = 0,
	PSIP_SEND,     /* send bytes[length] from `local` to `remote`, or over stream `flow` if it is not 0; then psip_sent(token) */
	PSIP_CONNECT,  /* open a stream to `remote` for `flow`; then psip_connected(flow) or psip_closed(flow) */
	PSIP_CLOSE,    /* close the stream `flow` once what was sent on it has gone (it may be closed already); no answer wanted: the handle is dead, unless
	                  a CONNECT follows that has it again (RFC 7118 §7: a WebSocket's handshake with credentials) */
	PSIP_ROUTE,    /* from which local address and port is `remote` reached? then psip_route(token) */
	PSIP_QUERY,    /* DNS records of `type` for `name`? then psip_answer(token, query) */
	PSIP_EVENT     /* for the application: event */
};

/* Something that happened, said by the layer that names its kind (session/psip.h: enum psip_event_kind). */
struct psip_event {
	uint8_t kind;
	uint8_t cause;                /* why, for endings: enum psip_end_cause */
	uint16_t status;              /* SIP status concerned, 0 if none */
	psip_handle object;           /* the call or the request concerned */
	uint64_t user;                /* the application's own number of that object */
	struct psip_span message;     /* the request or response as received; absent if none */
	struct psip_span body;        /* its body */
	struct psip_span reason;      /* why the peer's BYE or CANCEL ended a call: the values of Reason (RFC 3326; psip_reason_next()); absent: it does not say */
	struct psip_address remote;   /* where it came from */
};

/* One output. It and all it refers to stay valid until the next psip_next(); the bytes of a SEND until psip_sent(). */
struct psip_output {
	enum psip_output_kind kind;
	uint64_t token;               /* SEND, ROUTE, QUERY: give it back with the answer */
	psip_handle flow;             /* SEND on a stream, CONNECT, CLOSE; else 0 */
	struct psip_address local;    /* SEND: send from here (port too); family 0 = any */
	struct psip_address remote;
	const void *bytes;
	size_t length;
	struct psip_span name;        /* QUERY: domain name, lower case, no last dot. CONNECT: the domain that the peer must speak for (SNI, RFC 5922), absent if none */
	uint16_t type, query;         /* QUERY: enum psip_locate_type; which question of the token's it is */
	struct psip_event event;      /* EVENT */
};

#endif
