/* SPDX-License-Identifier: MIT
 * Keep-alives without outbound registration, as an application sees them: kinds, settings, events (RFC 5626 §3.5, §4.4). */
#ifndef PSIP_TRANSPORT_KEEPALIVE_H
#define PSIP_TRANSPORT_KEEPALIVE_H

#include "transport/base/time.h"

enum psip_keepalive_kind {
	PSIP_KEEPALIVE_OFF = 0,
	PSIP_KEEPALIVE_STUN,  /* datagrams: STUN Binding requests (RFC 5626 §4.4.2). Only for peers known to answer them on their SIP port (§8) */
	PSIP_KEEPALIVE_CRLF   /* streams: double CRLF, answered by one (§4.4.1). Datagrams: double CRLF that nobody answers, which RFC 5626 §4.4.1 forbids on
	                         its flows: only for NATs before peers that know no STUN */
};

/* What is kept alive by itself: the flows of confirmed dialogs. */
struct psip_keepalive_settings {
	uint8_t datagrams;                 /* enum psip_keepalive_kind: OFF, STUN, CRLF */
	uint8_t streams;                   /* OFF, CRLF */
	psip_duration datagram_interval;   /* ms, 1000 to 86400000: each ping follows after 80-100 % of it, anew by chance. 0: 24-29 s */
	psip_duration stream_interval;     /* likewise; 0: 95-120 s */
};

/* Events of these entries; event.object is the entry. They come out as any event of the session layer. */
enum psip_keepalive_event {
	PSIP_EVENT_ADDRESS = 16,  /* we are reached elsewhere: event.cause says how that is known, event.remote is the new address (family 0: not told) */
	PSIP_EVENT_FLOW_FAILED    /* no answer, or a refusal, to the pings of a flow: event.remote is its far end. Streams are closed. When a ping was due, the
	                             stream was gone, or not open yet. Told once, until an answer comes */
};
enum psip_address_cause {
	PSIP_ADDRESS_HOST = 1,    /* the host's addresses changed (psip_addresses_changed) */
	PSIP_ADDRESS_LEARNT,      /* the first answer on a flow: how the far end sees us */
	PSIP_ADDRESS_MAPPING      /* a later answer differs: a NAT has given the flow another address or port (RFC 5626 §4.4.2) */
};

#endif
