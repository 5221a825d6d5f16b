/* SPDX-License-Identifier: MIT
 * What the flow tests of NATs share: a stack with a public address, and a peer at a port that a NAT might have given it. */
#ifndef PSIP_TEST_FLOW_NAT_H
#define PSIP_TEST_FLOW_NAT_H

#include "test/flow/flow.h"

static inline struct rig *rig_with(const struct psip_settings *settings)
{
	struct psip_settings all = settings ? *settings : (struct psip_settings){ 0 };
	struct rig *r;

	all.size = sizeof all;
	all.media.port = 40000;
	r = rig_new(NULL, &all, 1);
	r->local = rig_address("198.51.100.1", 5060, PSIP_UDP);
	r->peer = rig_address("192.0.2.9", 31000, PSIP_UDP);
	return r;
}

/* A call of ours to the peer, up to its ACK. */
static inline psip_handle call_peer(struct rig *r)
{
	struct psip_call_options o = { .to = PSIP_TEXT("sip:alice@192.0.2.9:31000") };
	psip_handle call;
	const struct rig_send *invite = flow_call_with(r, &o, &call);

	rig_reply(r, invite, 200, "t", "Contact: <sip:alice@192.0.2.9:31000>\n", rig_sdp());
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	return call;
}

static inline const struct psip_event *address_event(struct rig *r, enum psip_address_cause cause, uint16_t port)
{
	const struct rig_event *e = rig_take_event(r);

	assert_non_null(e);
	assert_int_equal(e->event.kind, PSIP_EVENT_ADDRESS);
	assert_int_equal(e->event.cause, cause);
	assert_int_equal(e->event.remote.port, port);
	return &e->event;
}

/* OPTIONS: Via from the transport on, number twice. */
static const char ping_form[] = "OPTIONS sip:bob@198.51.100.1 SIP/2.0\nVia: SIP/2.0/%s;branch=z9hG4bK%u\nMax-Forwards: 70\nFrom: <sip:alice@a>;tag=f\n"
                                "To: <sip:bob@b>\nCall-ID: id%u\nCSeq: 1 OPTIONS\nContent-Length: 0\n\n";

#endif
