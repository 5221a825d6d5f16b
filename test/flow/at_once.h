/* SPDX-License-Identifier: MIT
 * Messages that come in one read, and events pulled one by one, with looks in between. */
#ifndef PSIP_TEST_FLOW_AT_ONCE_H
#define PSIP_TEST_FLOW_AT_ONCE_H

#include "test/flow/flow.h"

/* A request of the peer, without pulling anything: as if more came in the same read. */
static inline void at_once(struct rig *r, const struct rig_call *c, const char *method, unsigned cseq, const char *body)
{
	struct psip_packet packet = { .local = r->local, .remote = r->peer };
	char text[2048];

	packet.length = (size_t)snprintf(text, sizeof text,
	                                 "%s sip:10.0.0.1:5060 SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKonce%s\r\nMax-Forwards: 70\r\n"
	                                 "From: <sip:peer@10.0.0.2>;tag=%s\r\nTo: <sip:us@10.0.0.1>;tag=%s\r\nCall-ID: %s\r\nCSeq: %u %s\r\n"
	                                 "Contact: <sip:alice@10.0.0.2:5060>\r\n%sContent-Length: %zu\r\n\r\n%s", method, method,
	                                 c->from_tag, c->to_tag, c->call_id, cseq, method,
	                                 *body ? "Content-Type: application/sdp\r\n" : "", strlen(body), body);
	packet.bytes = text;
	psip_datagram(r->s, r->now, &packet);
}

static inline struct psip_event pulled(struct rig *r)
{
	struct psip_output out;

	while (psip_next(r->s, r->now, &out) && out.kind == PSIP_SEND)
		psip_sent(r->s, out.token, PSIP_OK);
	assert_int_equal(out.kind, PSIP_EVENT);
	return out.event;
}

#endif
