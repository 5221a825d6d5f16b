/* SPDX-License-Identifier: MIT
 * Settings of streams: TCP, TLS and WebSocket connections. */
#ifndef PSIP_TRANSPORT_STREAM_H
#define PSIP_TRANSPORT_STREAM_H

#include "transport/base/block.h"

#define PSIP_STREAM_TEXT_MAX 1024u /* bytes of each text below */

/* How streams are treated. All zero: the defaults. The texts are copied. */
struct psip_stream_settings {
	psip_duration idle;         /* ms: connections that peers opened, without transactions, are closed after so long without a message or keep-alive.
	                               0: never (RFC 5923 §8.2: a server keeps them while it has room; when there is none, the longest idle gives way) */
	struct psip_span websocket_path;    /* what a client asks for, and the only one that a server has; absent: "/", and any */
	struct psip_span websocket_origins; /* Origins that a server takes, separated by spaces; absent: any, and none.
	                                       With it a handshake needs one (RFC 6455 §10.2) */
	struct psip_span websocket_cookie;  /* Cookie of a client's handshake (RFC 7118 §7); absent: none */
	struct psip_span websocket_authorization; /* Authorization likewise, until a 401 asks for another */
	bool no_alias;              /* requests to peers that ask for it by alias do not go over their connections (RFC 5923 §8.2) */
};

/* It comes out as any event of the session layer. */
enum psip_stream_event {
	PSIP_EVENT_WEBSOCKET_REFUSED = 18 /* a server would not have our handshake, or answered it wrongly: event.cause is an enum psip_websocket_fault
	                                     (websocket.h), status that of its HTTP response (0: none), object the stream, remote the server. What waited
	                                     for the stream fails next. A 401 that a login answers (psip_login()) is not told */
};

/* Copies the texts. PSIP_ERR_ARGUMENT: one is past PSIP_STREAM_TEXT_MAX, or has a control byte, or the path has a space or no slash at its beginning;
 * PSIP_ERR_FULL: no room for the copies.
 * Nothing was changed then. */
PSIP_API PSIP_MUST_USE int psip_stream_configure(struct psip *s, const struct psip_stream_settings *settings);

#endif
