/* SPDX-License-Identifier: MIT
 * What the tests of reliable provisional responses share: the peer's descriptions, the stacks, and the steps of the called side (test_reliable*.c) and the calling side
 * (test_prack*.c). */
#ifndef PSIP_TEST_FLOW_RELIABLE_H
#define PSIP_TEST_FLOW_RELIABLE_H

#include "test/flow/flow.h"

#define HEAD "v=0\r\no=peer 1 2 IN IP4 10.0.0.2\r\ns=-\r\nc=IN IP4 10.0.0.2\r\nt=0 0\r\n"
#define USELESS HEAD "m=audio 50000 RTP/AVP 3\r\n"     /* no codec that we have */
#define ELSEWHERE HEAD "m=audio 50002 RTP/AVP 8\r\n"   /* neither the port nor the codec of rig_sdp */

static inline struct rig *rig_with(uint8_t reliably, bool own, uint16_t port, uint8_t seed)
{
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = port }, .reliable = reliably, .own_descriptions = own };

	return rig_new(NULL, &settings, seed);
}

/* What the DNS was asked since rig.hold_answers, and from now on, is answered. */
static inline void answer_queries(struct rig *r)
{
	r->hold_answers = false;
	for (const struct psip_output *asked; (asked = rig_take_asked(r)) != NULL;)
		if (asked->kind == PSIP_QUERY)
			rig_answer(r, asked);
}

/* ---- The called side ---- */

static inline struct rig *bench(uint8_t seed)
{
	return rig_with(PSIP_RELIABLE_SUPPORTED, false, 40000, seed);
}

/* An INVITE, and what was sent before the application does anything is forgotten. */
static inline void invited(struct rig *r, struct rig_call *c, const char *extra, const char *sdp)
{
	while (rig_take_event(r) != NULL)
		;
	rig_invite(r, c, extra, sdp);
	assert_true(c->handle != 0);
	rig_flush(r);
}

static inline unsigned rseq_of(const struct rig_send *m)
{
	const char *value = rig_header(m, "RSeq", 0);

	assert_non_null(value);
	assert_string_equal(rig_header(m, "Require", 0), "100rel");
	assert_null(rig_header(m, "RSeq", 1));
	return (unsigned)strtoul(value, NULL, 10);
}

/* The next message is that provisional response, sent reliably; its To tag is kept. Its RSeq. */
static inline unsigned reliable(struct rig *r, struct rig_call *c, int status)
{
	const struct rig_send *m = flow_status(r, status, "INVITE");

	flow_tag(m, "To", c->to_tag);
	return rseq_of(m);
}

static inline void prack_as(struct rig *r, struct rig_call *c, unsigned cseq, const char *extra, const char *body)
{
	char branch[40];

	snprintf(branch, sizeof branch, "z9hG4bKprack%u", cseq);
	rig_request(r, c, "PRACK", cseq, branch, extra, body);
}

static inline const struct rig_send *prack(struct rig *r, struct rig_call *c, unsigned cseq, unsigned rseq, const char *body, int status)
{
	char rack[64];

	snprintf(rack, sizeof rack, "RAck: %u 1 INVITE\n", rseq);
	prack_as(r, c, cseq, rack, body);
	return flow_status(r, status, "PRACK");
}

static inline int progress(struct rig *r, const struct rig_call *c, enum psip_reliably how)
{
	return psip_progress(r->s, r->now, c->handle, 183, how, flow_none, flow_none);
}

static inline void ring(struct rig *r, const struct rig_call *c, unsigned status)
{
	assert_int_equal(psip_ring(r->s, r->now, c->handle, status), PSIP_OK);
}

/* An INVITE with an offer from a peer that knows reliable responses, and our reliable 180 without an answer. Its RSeq. */
static inline unsigned rung(struct rig *r, struct rig_call *c)
{
	invited(r, c, "Supported: 100rel\n", rig_sdp());
	ring(r, c, 180);
	return reliable(r, c, 180);
}

/* The same with a reliable 183 that has the answer. */
static inline unsigned progressed(struct rig *r, struct rig_call *c)
{
	invited(r, c, "Supported: 100rel\n", rig_sdp());
	assert_int_equal(progress(r, c, PSIP_AS_SET), PSIP_OK);
	return reliable(r, c, 183);
}

static inline const struct rig_send *accepted(struct rig *r, const struct rig_call *c)
{
	assert_int_equal(psip_accept(r->s, r->now, c->handle, flow_none, flow_none), PSIP_OK);
	return flow_status(r, 200, "INVITE");
}

/* ---- The calling side ---- */

#define RELIABLE(n) "Require: 100rel\nRSeq: " #n "\n" FLOW_CONTACT

/* The next message is the PRACK to that response to the INVITE. */
static inline const struct rig_send *prack_sent(struct rig *r, unsigned rseq, const struct rig_send *invite)
{
	const struct rig_send *m = flow_request(r, "PRACK");
	char rack[64];

	snprintf(rack, sizeof rack, "%u %u INVITE", rseq, flow_cseq(invite));
	assert_string_equal(rig_header(m, "RAck", 0), rack);
	return m;
}

/* A stack that offers in its INVITEs only if the peer is not to offer: without audio there is no offer. */
static inline struct rig *caller(bool peer_offers, uint8_t seed)
{
	return rig_with(PSIP_RELIABLE_REQUIRED, false, peer_offers ? 0 : 40000, seed);
}

/* Its call; from then on it has audio, so that the peer's offers can be answered. The INVITE. */
static inline const struct rig_send *call_then_audio(struct rig *r, psip_handle *call)
{
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 } };
	const struct rig_send *invite = flow_call(r, call);

	assert_int_equal(psip_configure(r->s, &settings), PSIP_OK);
	return invite;
}

#endif
