/* SPDX-License-Identifier: MIT
 * Steps that the tests of followed redirection share. */
#ifndef PSIP_TEST_FLOW_REDIRECT_H
#define PSIP_TEST_FLOW_REDIRECT_H

#include "test/flow/flow.h"

/* A call to sip:bob@10.0.0.2 that follows; its INVITE. */
static inline const struct rig_send *follow_with(struct rig *r, struct psip_call_options *o, psip_handle *call)
{
	if (!o->to.length)
		o->to = PSIP_TEXT("sip:bob@10.0.0.2");
	if (!o->follow)
		o->follow = PSIP_FOLLOW_CONTACTS;
	return flow_call_with(r, o, call);
}

static inline const struct rig_send *follow(struct rig *r, psip_handle *call)
{
	struct psip_call_options o = { 0 };

	return follow_with(r, &o, call);
}

/* The ACK for a refusal was sent, then the next request with that Request-URI to 10.0.0.`last`; and the application was told why. */
static inline const struct rig_send *follow_next(struct rig *r, const char *uri, unsigned last, unsigned why)
{
	char line[512];
	const struct rig_send *m;

	if (why != 408 && why != 503)
		flow_request(r, "ACK");
	m = flow_request(r, "INVITE");
	snprintf(line, sizeof line, "INVITE %s SIP/2.0\r\n", uri);
	assert_true(flow_starts(m, line));
	assert_int_equal(m->remote.ip[3], last);
	assert_int_equal(flow_event(r, PSIP_EVENT_REDIRECTED, why)->cause, PSIP_REDIRECTED);
	return m;
}

/* The refusal is the end. */
static inline void follow_over(struct rig *r, unsigned status)
{
	flow_request(r, "ACK");
	flow_silent(r);
	flow_ended(r, PSIP_END_REJECTED, status);
}

#endif
