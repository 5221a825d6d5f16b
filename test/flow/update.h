/* SPDX-License-Identifier: MIT
 * What the tests of UPDATE share: offers, a dialog of either side in either state, the peer's requests in it, and our UPDATE. */
#ifndef PSIP_TEST_FLOW_UPDATE_H
#define PSIP_TEST_FLOW_UPDATE_H

#include "test/flow/flow.h"

#define ALLOW "Allow: INVITE, ACK, BYE, CANCEL, PRACK, UPDATE\n"
#define RELIABLE(n) "Require: 100rel\nRSeq: " #n "\n" FLOW_CONTACT ALLOW
#define AUDIO(port) "m=audio " port " RTP/AVP 0 8\r\n"
#define HEAD(version) "v=0\r\no=peer 1 " version " IN IP4 10.0.0.2\r\ns=-\r\nc=IN IP4 10.0.0.2\r\nt=0 0\r\n"
/* What an application describes itself. */
#define SDP PSIP_TEXT("application/sdp")
#define OWN PSIP_TEXT(HEAD("1") AUDIO("6000"))

static const char moved[] = HEAD("2") AUDIO("50002");
static const char held[] = HEAD("3") AUDIO("50002") "a=sendonly\r\n";
static const char useless[] = HEAD("2") "m=audio 50000 RTP/AVP 3\r\n";

static inline struct rig *rig_with(uint8_t reliable, bool own, uint8_t seed)
{
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .reliable = reliable, .own_descriptions = own };

	return rig_new(NULL, &settings, seed);
}

static inline void drain(struct rig *r)
{
	while (rig_take_event(r) != NULL)
		;
	rig_flush(r);
}

/* A request of the peer in either kind of call; the next message is its response. */
static inline const struct rig_send *peer_with(struct rig *r, const struct rig_call *c, bool caller, const char *method, unsigned cseq, const char *extra,
                                               const char *body, int status)
{
	rig_udp(r, "%s sip:10.0.0.1:5060 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bK%s%u\nMax-Forwards: 70\nFrom: <sip:peer@10.0.0.2>;tag=%s\n"
	           "To: <sip:us@10.0.0.1>;tag=%s\nCall-ID: %s\nCSeq: %u %s\n%s%sContent-Length: %zu\n\n%s",
	        method, method, cseq, caller ? c->to_tag : c->from_tag, caller ? c->from_tag : c->to_tag, c->call_id, cseq, method, extra,
	        *body ? "Content-Type: application/sdp\n" : "", strlen(body), body);
	return status ? flow_status(r, status, method) : NULL;
}

static inline const struct rig_send *peer(struct rig *r, const struct rig_call *c, bool caller, const char *method, unsigned cseq, const char *body, int status)
{
	return peer_with(r, c, caller, method, cseq, FLOW_CONTACT ALLOW, body, status);
}

static inline void know(struct rig_call *c, const struct rig_send *invite)
{
	snprintf(c->to_tag, sizeof c->to_tag, "a");
	snprintf(c->call_id, sizeof c->call_id, "%s", rig_header(invite, "Call-ID", 0));
	snprintf(c->from_tag, sizeof c->from_tag, "%s", rig_param(rig_header(invite, "From", 0), "tag"));
	c->cseq = flow_cseq(invite);
}

static inline void peer_pracks(struct rig *r, struct rig_call *c, const struct rig_send *response, const char *body)
{
	char rack[64];

	snprintf(rack, sizeof rack, "RAck: %s 1 INVITE\n", rig_header(response, "RSeq", 0));
	rig_request(r, c, "PRACK", 2, "z9hG4bKprack", rack, body);
	flow_status(r, 200, "PRACK");
}

/* An early dialog with an answer in a reliable 183 whose PRACK is done; or a confirmed one. The INVITE if we sent it. */
static inline const struct rig_send *dialog(struct rig *r, struct rig_call *c, bool caller, bool confirmed)
{
	const struct rig_send *m, *invite = NULL;

	memset(c, 0, sizeof *c);
	if (caller) {
		invite = flow_call(r, &c->handle);
		know(c, invite);
		rig_reply(r, invite, 183, "a", RELIABLE(1), rig_sdp());
		rig_reply(r, flow_request(r, "PRACK"), 200, NULL, NULL, NULL);
		if (confirmed) {
			rig_reply(r, invite, 200, "a", FLOW_CONTACT ALLOW, NULL);
			flow_request(r, "ACK");
		}
	} else {
		rig_invite(r, c, "Supported: 100rel\n" ALLOW, rig_sdp());
		assert_int_equal(psip_progress(r->s, r->now, c->handle, 183, PSIP_RELIABLY, flow_none, flow_none), PSIP_OK);
		m = flow_status(r, 183, "INVITE");
		flow_tag(m, "To", c->to_tag);
		peer_pracks(r, c, m, NULL);
		if (confirmed) {
			assert_int_equal(psip_accept(r->s, r->now, c->handle, flow_none, flow_none), PSIP_OK);
			flow_status(r, 200, "INVITE");
			rig_request(r, c, "ACK", 1, "z9hG4bKack", NULL, NULL);
		}
	}
	drain(r);
	return invite;
}

/* A confirmed call of the peer whose application describes itself. */
static inline void own_call(struct rig *r, struct rig_call *c)
{
	rig_invite(r, c, ALLOW, rig_sdp());
	assert_int_equal(psip_accept(r->s, r->now, c->handle, SDP, OWN), PSIP_OK);
	flow_tag(flow_status(r, 200, "INVITE"), "To", c->to_tag);
	rig_request(r, c, "ACK", 1, "z9hG4bKack", NULL, NULL);
	flow_event(r, PSIP_EVENT_CONFIRMED, 0);
}

static inline int update(struct rig *r, const struct rig_call *c, enum psip_direction direction)
{
	return psip_update(r->s, r->now, c->handle, direction, flow_none, flow_none);
}

static inline const struct rig_send *update_sent(struct rig *r, const struct rig_call *c, enum psip_direction direction)
{
	assert_int_equal(update(r, c, direction), PSIP_OK);
	return flow_request(r, "UPDATE");
}

#endif
