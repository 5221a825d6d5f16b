/* SPDX-License-Identifier: MIT
 * Bends (transaction/bend.h): each thing that a tester can override, seen on the wire beside the message that would have been sent, in the trace with the rule
 * that it breaks; which bend counts for which transaction; limits and errors.
 * Does not cover: timers (test_bend_timers.c); the command (test/interop/bend.sh); what peers make of it. */
#include "test/flow/bend.h"

/* The INVITE without and with that bend, by stacks of one seed: they differ in nothing else. */
struct pair {
	struct rig *straight, *bent;
	const struct rig_send *before, *after;
	psip_handle call;
};

static struct pair invites(struct psip_bend b)
{
	struct pair p = { .straight = rig_new(NULL, NULL, 1), .bent = rig_new(NULL, NULL, 1) };

	bend_of(p.bent, 0, b);
	p.before = flow_call(p.straight, &p.call);
	p.after = flow_call(p.bent, &p.call);
	return p;
}

static void done(struct pair *p)
{
	rig_free(p->straight);
	rig_free(p->bent);
}

/* `after` is `before` but that the one place which holds `old` has `new`. */
static void differs(const struct pair *p, const char *old, const char *new)
{
	const char *at = strstr(p->before->text, old);
	size_t head;

	assert_non_null(at);
	head = (size_t)(at - p->before->text);
	assert_int_equal(p->after->length, p->before->length - strlen(old) + strlen(new));
	assert_memory_equal(p->after->text, p->before->text, head);
	assert_memory_equal(p->after->text + head, new, strlen(new));
	assert_string_equal(p->after->text + head + strlen(new), at + strlen(old));
}

static const char *row_of(const struct rig_send *m, const char *name)
{
	static char row[4][512];
	static unsigned next;
	char *text = row[next++ % 4];

	snprintf(text, sizeof row[0], "%s: %s\r\n", name, rig_header(m, name, 0));
	return text;
}

/* ---- Requests ---- */

static void test_request_uri(void **state)
{
	struct pair p = invites((struct psip_bend){ .request_uri = PSIP_TEXT("<sip:any where>") });

	(void)state;
	differs(&p, "INVITE sip:alice@10.0.0.2:5060 SIP", "INVITE <sip:any where> SIP");
	assert_string_equal(bent(p.bent), "Request-URI set (RFC 3261 §8.1.1.1)");
	assert_string_equal(bent(p.straight), "");
	done(&p);
}

static void test_branch(void **state)
{
	static const struct { const char *branch, *told; } cases[] = { { "abc", "branch without z9hG4bK (RFC 3261 §8.1.1.7)" }, { "z9hG4bK", "branch without z9hG4bK (RFC 3261 §8.1.1.7)" },
		{ "z9hG4bKa-very-long-one-that-is-longer-than-those-of-the-stack", "branch set (RFC 3261 §8.1.1.7)" } };
	char old[80], new[120], branch[64];

	(void)state;
	for (unsigned i = 0; i < 3; i++) {
		struct pair p = invites((struct psip_bend){ .branch = psip_string(cases[i].branch) });

		flow_branch(p.before, branch);
		snprintf(old, sizeof old, ";branch=%s", branch);
		snprintf(new, sizeof new, ";branch=%s", cases[i].branch);
		differs(&p, old, new);
		assert_string_equal(bent(p.bent), cases[i].told);
		/* The response comes with it, and is ours; ACK and BYE follow. */
		rig_reply(p.bent, p.after, 200, "peer", FLOW_CONTACT, rig_sdp());
		flow_event(p.bent, PSIP_EVENT_ANSWERED, 200);
		flow_branch(flow_request(p.bent, "ACK"), branch);
		assert_string_equal(branch, cases[i].branch);
		done(&p);
	}
	struct pair p = invites((struct psip_bend){ .branch = psip_span("", 0) });
	flow_branch(p.before, branch);
	snprintf(old, sizeof old, ";branch=%s", branch);
	differs(&p, old, "");
	assert_string_equal(bent(p.bent), "no branch (RFC 3261 §8.1.1.7)");
	done(&p);
}

/* ACK for a refusal and CANCEL have the branch of their INVITE (§17.1.1.3, §9.1). */
static void test_followers_of_a_bent_branch(void **state)
{
	struct pair p = invites((struct psip_bend){ .method = PSIP_INVITE, .branch = PSIP_TEXT("old-style"), .has_cseq = true, .cseq = 4000000000u });
	char branch[64];
	const struct rig_send *m;

	(void)state;
	assert_int_equal(flow_cseq(p.after), 4000000000u);
	assert_string_equal(bent(p.bent), "branch without z9hG4bK (RFC 3261 §8.1.1.7); CSeq number set (RFC 3261 §8.1.1.5)");
	rig_reply(p.bent, p.after, 180, "peer", NULL, NULL);
	assert_int_equal(psip_hangup(p.bent->s, p.bent->now, p.call), PSIP_HANGUP_CANCEL);
	m = flow_request(p.bent, "CANCEL");
	flow_branch(m, branch);
	assert_string_equal(branch, "old-style");
	assert_string_equal(rig_header(m, "CSeq", 0), "4000000000 CANCEL");
	rig_reply(p.bent, m, 200, "peer", NULL, NULL);
	rig_reply(p.bent, p.after, 487, "peer", NULL, NULL);
	m = flow_request(p.bent, "ACK");
	flow_branch(m, branch);
	assert_string_equal(branch, "old-style");
	assert_string_equal(rig_header(m, "CSeq", 0), "4000000000 ACK");
	flow_event(p.bent, PSIP_EVENT_PROGRESS, 180);
	flow_ended(p.bent, PSIP_END_CANCELLED, 487);
	rig_free(p.straight);
	flow_clean(p.bent);
}

static void test_tags(void **state)
{
	char tag[64], old[80];
	struct pair p = invites((struct psip_bend){ .from_tag = PSIP_TEXT("mine") });

	(void)state;
	flow_tag(p.before, "From", tag);
	snprintf(old, sizeof old, ";tag=%s", tag);
	differs(&p, old, ";tag=mine");
	assert_string_equal(bent(p.bent), "From tag set (RFC 3261 §8.1.1.3)");
	done(&p);
	p = invites((struct psip_bend){ .from_tag = psip_span("", 0) });
	differs(&p, old, "");
	assert_string_equal(bent(p.bent), "no From tag (RFC 3261 §8.1.1.3)");
	done(&p);
	p = invites((struct psip_bend){ .to_tag = PSIP_TEXT("theirs") });
	differs(&p, "To: <sip:alice@10.0.0.2:5060>\r\n", "To: <sip:alice@10.0.0.2:5060>;tag=theirs\r\n");
	assert_string_equal(bent(p.bent), "To tag set (RFC 3261 §12.2.1.1)");
	done(&p);
	p = invites((struct psip_bend){ .to_tag = psip_span("", 0) });
	assert_string_equal(p.after->text, p.before->text);
	assert_string_equal(bent(p.bent), "");
	done(&p);
}

static void test_cseq(void **state)
{
	struct pair p = invites((struct psip_bend){ .has_cseq = true, .cseq = 0 });

	(void)state;
	differs(&p, row_of(p.before, "CSeq"), "CSeq: 0 INVITE\r\n");
	assert_string_equal(bent(p.bent), "CSeq number set (RFC 3261 §8.1.1.5)");
	done(&p);
}

static void test_headers_in_place(void **state)
{
	struct pair p = invites((struct psip_bend){ .headers = PSIP_TEXT("max-forwards : 999\r\n") });

	(void)state;
	differs(&p, "Max-Forwards: 70\r\n", "max-forwards : 999\r\n");
#ifdef PSIP_NO_DIAGNOSTICS
	assert_string_equal(bent(p.bent), "Max-Forwards set (RFC 3261 §8.1.1.6)");
#else
	assert_string_equal(bent(p.bent), "Max-Forwards set (RFC 3261 §20.22)");
#endif
	done(&p);
	p = invites((struct psip_bend){ .headers = PSIP_TEXT("l: 99\r\n") });
	differs(&p, row_of(p.before, "Content-Length"), "l: 99\r\n");
	assert_string_equal(bent(p.bent), "Content-Length set (RFC 3261 §18.3)");
	done(&p);
	/* Two rows and folds in place of one, with any bytes. */
	p = invites((struct psip_bend){ .headers = PSIP_TEXT("Max-Forwards: 1\r\n 2\r\nMax-Forwards: \x01\xff\n") });
	differs(&p, "Max-Forwards: 70\r\n", "Max-Forwards: 1\r\n 2\r\nMax-Forwards: \x01\xff\n");
	done(&p);
	/* New ones stand behind all others. */
	p = invites((struct psip_bend){ .headers = PSIP_TEXT("X-One: 1\r\nX-Two: 2\r\n") });
	differs(&p, "\r\n\r\nv=0", "\r\nX-One: 1\r\nX-Two: 2\r\n\r\nv=0");
	assert_string_equal(bent(p.bent), "header set (RFC 3261 §20); header set (RFC 3261 §20)");
	done(&p);
}

static void test_without(void **state)
{
	static const struct { const char *name, *told; } cases[] = { { "Via", "no Via (RFC 3261 §8.1.1.7)" }, { "From", "no From (RFC 3261 §8.1.1.3)" }, { "to", "no To (RFC 3261 §8.1.1.2)" },
		{ "Call-ID", "no Call-ID (RFC 3261 §8.1.1.4)" }, { "CSeq", "no CSeq (RFC 3261 §8.1.1.5)" }, { "Max-Forwards", "no Max-Forwards (RFC 3261 §8.1.1.6)" },
		{ "Contact", "no Contact (RFC 3261 §8.1.1.8)" }, { "Supported", "no Supported (RFC 3261 §8.1.1.9)" }, { "Content-Type", "no Content-Type (RFC 3261 §7.4.1)" },
		{ "c", "no Content-Type (RFC 3261 §7.4.1)" } };
	struct pair p;

	(void)state;
	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) {
		p = invites((struct psip_bend){ .without = psip_string(cases[i].name) });
		const char *name = cases[i].name[1] ? cases[i].name : "Content-Type";
		differs(&p, row_of(p.before, strcmp(name, "to") ? name : "To"), "");
		assert_string_equal(bent(p.bent), cases[i].told);
		done(&p);
	}
	p = invites((struct psip_bend){ .without = PSIP_TEXT("Contact, Subject ,Max-Forwards") });
	assert_null(rig_header(p.after, "Contact", 0));
	assert_null(rig_header(p.after, "Max-Forwards", 0));
	assert_string_equal(bent(p.bent), "no Contact (RFC 3261 §8.1.1.8); no Max-Forwards (RFC 3261 §8.1.1.6)");
	done(&p);
	p = invites((struct psip_bend){ .without = PSIP_TEXT("Subject") });
	assert_string_equal(p.after->text, p.before->text);
	assert_string_equal(bent(p.bent), "");
	done(&p);
}

/* A row that is left out cannot be changed besides. */
static void test_together(void **state)
{
	struct pair p = invites((struct psip_bend){ .without = PSIP_TEXT("Via"), .branch = PSIP_TEXT("abc"), .headers = PSIP_TEXT("Via: x\r\n"), .has_cseq = true, .cseq = 5,
		                                     .from_tag = PSIP_TEXT("a"), .to_tag = PSIP_TEXT("b"), .request_uri = PSIP_TEXT("*") });

	(void)state;
	assert_string_equal(rig_header(p.after, "Via", 0), "x");
	assert_null(rig_header(p.after, "Via", 1));
	assert_true(flow_starts(p.after, "INVITE * SIP/2.0\r\n"));
	assert_int_equal(flow_cseq(p.after), 5);
	assert_string_equal(rig_body(p.after), rig_body(p.before));
	done(&p);
}

/* ---- Held back ---- */

static void test_no_ack_to_success(void **state)
{
	struct pair p = invites((struct psip_bend){ .no_ack = true });

	(void)state;
	assert_string_equal(p.after->text, p.before->text);
	for (unsigned i = 0; i < 3; i++) {
		rig_reply(p.bent, p.after, 200, "peer", FLOW_CONTACT, rig_sdp());
		flow_silent(p.bent);
		assert_string_equal(bent(p.bent), "ACK held back (RFC 3261 §13.2.2.4)");
	}
	flow_event(p.bent, PSIP_EVENT_ANSWERED, 200);
	/* Later ones are not lost. */
	assert_int_equal(psip_bend(p.bent->s, 0, NULL), PSIP_OK);
	assert_int_equal(psip_hangup(p.bent->s, p.bent->now, p.call), PSIP_HANGUP_BYE);
	rig_reply(p.bent, flow_request(p.bent, "BYE"), 200, NULL, NULL, NULL);
	flow_ended(p.bent, PSIP_END_LOCAL, 0);
	rig_free(p.straight);
	flow_clean(p.bent);
}

static void test_no_ack_to_refusal(void **state)
{
	struct pair p = invites((struct psip_bend){ .no_ack = true, .once = true });

	(void)state;
	for (unsigned i = 0; i < 2; i++) {
		rig_reply(p.bent, p.after, 486, "peer", NULL, NULL);
		flow_silent(p.bent);
		assert_string_equal(bent(p.bent), "ACK held back (RFC 3261 §17.1.1.2)");
	}
	flow_ended(p.bent, PSIP_END_REJECTED, 486);
	rig_free(p.straight);
	flow_clean(p.bent);
}

/* One that names ACK counts for it, the INVITE's does not change it; for once: the next one. */
static void test_ack_by_name(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 3);
	psip_handle call;
	const struct rig_send *m;

	(void)state;
	bend_of(r, 0, (struct psip_bend){ .method = PSIP_INVITE, .headers = PSIP_TEXT("Subject: a\r\n") });
	bend_of(r, 0, (struct psip_bend){ .method = PSIP_ACK, .no_ack = true, .once = true });
	m = flow_call(r, &call);
	assert_string_equal(rig_header(m, "Subject", 0), "a");
	rig_reply(r, m, 200, "peer", FLOW_CONTACT, rig_sdp());
	flow_silent(r);
	rig_reply(r, m, 200, "peer", FLOW_CONTACT, rig_sdp());
	assert_null(rig_header(flow_request(r, "ACK"), "Subject", 0));
	bend_of(r, 0, (struct psip_bend){ .method = PSIP_ACK, .headers = PSIP_TEXT("Subject: b\r\n") });
	m = flow_call(r, &call);
	rig_reply(r, m, 200, "peer", FLOW_CONTACT, rig_sdp());
	assert_string_equal(rig_header(flow_request(r, "ACK"), "Subject", 0), "b");
	m = flow_call(r, &call);
	rig_reply(r, m, 404, "peer", NULL, NULL);
	assert_string_equal(rig_header(flow_request(r, "ACK"), "Subject", 0), "b");
	rig_free(r);
}

/* The ACK for a 2xx takes one for once that changes it; another that holds it back is not used up by looking at it. */
static void test_ack_once(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 15);
	psip_handle call;
	const struct rig_send *m;

	(void)state;
	bend_of(r, 0, (struct psip_bend){ .method = PSIP_ACK, .once = true, .headers = PSIP_TEXT("Subject: once\r\n") });
	for (unsigned i = 0; i < 2; i++) {
		m = flow_call(r, &call);
		rig_reply(r, m, 200, "peer", FLOW_CONTACT, rig_sdp());
		m = flow_request(r, "ACK");
		if (i)
			assert_null(rig_header(m, "Subject", 0));
		else
			assert_string_equal(rig_header(m, "Subject", 0), "once");
		assert_string_equal(bent(r), i ? "" : "Subject set (RFC 3261 §20)");
	}
	rig_free(r);
}

/* An ACK that is held back was made: the next one has its answer, and the BYE of a fork is not sent again. */
static void test_held_ack_is_made(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 16);
	psip_handle call;
	const struct rig_send *m;

	(void)state;
	m = flow_call(r, &call);
	bend_of(r, 0, (struct psip_bend){ .method = PSIP_ACK, .no_ack = true, .once = true });
	rig_reply(r, m, 200, "peer", FLOW_CONTACT, rig_sdp());
	flow_silent(r);
	rig_reply(r, m, 200, "peer", FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	bend_of(r, 0, (struct psip_bend){ .method = PSIP_ACK, .no_ack = true });
	for (unsigned i = 0; i < 3; i++) {
		rig_reply(r, m, 200, "other", FLOW_CONTACT, rig_sdp());
		if (!i)
			rig_reply(r, flow_request(r, "BYE"), 200, NULL, NULL, NULL);
		flow_silent(r);
	}
	rig_free(r);
}

static void test_held_ack_has_its_answer(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 17);
	struct psip_call_options late = { .relents = true };
	psip_handle call;
	const struct rig_send *m;

	(void)state;
	m = flow_call_with(r, &late, &call);
	rig_reply(r, m, 415, "one", "Accept: text/plain\n", NULL);
	flow_request(r, "ACK");
	m = flow_request(r, "INVITE");
	assert_string_equal(rig_body(m), "");
	bend_of(r, 0, (struct psip_bend){ .method = PSIP_ACK, .no_ack = true, .once = true });
	rig_reply(r, m, 200, "peer", FLOW_CONTACT, rig_sdp());
	flow_silent(r);
	rig_reply(r, m, 200, "peer", FLOW_CONTACT, rig_sdp());
	assert_memory_equal(rig_body(flow_request(r, "ACK")), "v=0", 3);
	rig_free(r);
}

static void test_no_prack(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 4);
	psip_handle call;
	const struct rig_send *m;

	(void)state;
	bend_of(r, 0, (struct psip_bend){ .no_prack = true });
	m = flow_call(r, &call);
	rig_reply(r, m, 180, "peer", FLOW_CONTACT "Require: 100rel\nRSeq: 5\n", NULL);
	flow_event(r, PSIP_EVENT_PROGRESS, 180);
	flow_silent(r);
	assert_string_equal(bent(r), "PRACK held back (RFC 3262 §4)");
	rig_advance(r, 600);  /* a copy of it neither */
	flow_silent(r);
	assert_string_equal(bent(r), "PRACK held back (RFC 3262 §4)");
	rig_reply(r, m, 486, "peer", NULL, NULL);
	flow_request(r, "ACK");
	flow_ended(r, PSIP_END_REJECTED, 486);
	flow_clean(r);
}

static void test_no_trying(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 5);
	struct rig_call c = { 0 };

	(void)state;
	bend_of(r, 0, (struct psip_bend){ .no_trying = true });
	rig_invite(r, &c, NULL, rig_sdp());
	rig_advance(r, 201);
	flow_silent(r);
	assert_string_equal(bent(r), "100 held back (RFC 3261 §17.2.1)");
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 180), PSIP_OK);
	flow_status(r, 180, "INVITE");
	rig_free(r);
}

static void test_no_retransmission(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 6);
	struct rig_call c = { 0 };
	psip_handle call;
	const struct rig_send *m;

	(void)state;
	bend_of(r, 0, (struct psip_bend){ .no_retransmission = true });
	m = flow_call(r, &call);
	rig_advance(r, 2000);
	flow_silent(r);
	assert_string_equal(bent(r), "retransmission held back (RFC 3261 §17.1); retransmission held back (RFC 3261 §17.1)");
	rig_reply(r, m, 486, "peer", NULL, NULL);
	flow_request(r, "ACK");
	rig_reply(r, m, 486, "peer", NULL, NULL);
	flow_request(r, "ACK");  /* each copy has its own */
	flow_ended(r, PSIP_END_REJECTED, 486);
	flow_accepted(r, &c);
	rig_advance(r, 1600);
	flow_silent(r);
	assert_string_equal(bent(r), "retransmission held back (RFC 3261 §17.2); retransmission held back (RFC 3261 §17.2)");
	rig_free(r);
}

/* ---- Responses ---- */

static void test_responses(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 7);
	struct rig_call c = { 0 };
	const struct rig_send *m;

	(void)state;
	bend_of(r, 0, (struct psip_bend){ .side = PSIP_BEND_RESPONSES, .to_tag = psip_span("", 0), .has_cseq = true, .cseq = 9, .branch = PSIP_TEXT("z9hG4bKother"), .without = PSIP_TEXT("Contact") });
	flow_accepted(r, &c);
	m = &r->sends[r->send_taken - 1];
	assert_null(rig_param(rig_header(m, "To", 0), "tag"));
	assert_string_equal(rig_header(m, "CSeq", 0), "9 INVITE");
	assert_string_equal(rig_param(rig_header(m, "Via", 0), "branch"), "z9hG4bKother");
	assert_null(rig_header(m, "Contact", 0));
	assert_string_equal(bent(r), "no Contact (RFC 3261 §12.1.1); branch set (RFC 3261 §8.2.6.2); no To tag (RFC 3261 §8.2.6.2); CSeq number set (RFC 3261 §8.2.6.2)");
	/* Requests are none, and copies are bent likewise. */
	rig_advance(r, 500);
	assert_string_equal(rig_header(flow_status(r, 200, "INVITE"), "CSeq", 0), "9 INVITE");
	assert_true(rig_param(rig_header(flow_call(r, &c.handle), "Via", 0), "branch") != NULL);
	assert_string_not_equal(rig_param(rig_header(&r->sends[r->send_taken - 1], "Via", 0), "branch"), "z9hG4bKother");
	rig_free(r);
}

static void test_only_that_status(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 8);
	struct rig_call c = { 0 };

	(void)state;
	bend_of(r, 0, (struct psip_bend){ .status = 180, .headers = PSIP_TEXT("Server: bent\r\n") });
	rig_invite(r, &c, NULL, rig_sdp());
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 180), PSIP_OK);
	assert_string_equal(rig_header(flow_status(r, 180, "INVITE"), "Server", 0), "bent");
	assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
	assert_null(rig_header(flow_status(r, 200, "INVITE"), "Server", 0));
	rig_free(r);
}

/* What is held back, too. */
static void test_holds_only_that_status(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 18);
	struct rig_call c = { 0 };

	(void)state;
	bend_of(r, 0, (struct psip_bend){ .method = PSIP_INVITE, .status = 486, .no_retransmission = true });
	rig_invite(r, &c, NULL, rig_sdp());
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 180), PSIP_OK);
	flow_status(r, 180, "INVITE");
	rig_request(r, &c, "INVITE", 1, c.branch, NULL, rig_sdp());
	flow_status(r, 180, "INVITE");
	assert_int_equal(psip_reject(r->s, r->now, c.handle, 486, flow_none), PSIP_OK);
	flow_status(r, 486, "INVITE");
	rig_advance(r, 2000);
	flow_silent(r);
	rig_free(r);
}

/* A response that has no transaction. */
static void test_stateless(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 9);
	const struct rig_send *m;

	(void)state;
	bend_of(r, 0, (struct psip_bend){ .method = PSIP_OPTIONS, .status = 400, .to_tag = PSIP_TEXT("none") });
	rig_udp(r, "OPTIONS sip:a@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bKx\nFrom: <sip:b@h>;tag=1\nTo: <sip:a@h>\nCall-ID: x\nCSeq: x OPTIONS\nContent-Length: 0\n\n");
	m = flow_status(r, 400, "OPTIONS");
	assert_string_equal(rig_param(rig_header(m, "To", 0), "tag"), "none");
	assert_string_equal(bent(r), "To tag set (RFC 3261 §8.2.6.2)");
	/* One for once that is for another status is not used up. */
	assert_int_equal(psip_bend(r->s, 0, NULL), PSIP_OK);
	bend_of(r, 0, (struct psip_bend){ .method = PSIP_OPTIONS, .status = 200, .once = true, .to_tag = PSIP_TEXT("none") });
	rig_udp(r, "OPTIONS sip:a@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bKx\nFrom: <sip:b@h>;tag=1\nTo: <sip:a@h>\nCall-ID: x\nCSeq: x OPTIONS\nContent-Length: 0\n\n");
	flow_status(r, 400, "OPTIONS");
	rig_udp(r, "OPTIONS sip:a@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bKy\nFrom: <sip:b@h>;tag=1\nTo: <sip:a@h>\nCall-ID: x\nCSeq: 1 OPTIONS\nMax-Forwards: 70\nContent-Length: 0\n\n");
	m = flow_status(r, 200, "OPTIONS");
	assert_string_equal(rig_param(rig_header(m, "To", 0), "tag"), "none");
	rig_free(r);
}

/* ---- Which one counts ---- */

static void test_once(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 10);
	struct psip_statistics before, after;
	psip_handle call;
	const struct rig_send *m;

	(void)state;
	psip_statistics(r->s, &before);
	bend_of(r, 0, (struct psip_bend){ .method = PSIP_INVITE, .once = true, .headers = PSIP_TEXT("Subject: once\r\n") });
	m = flow_call(r, &call);
	assert_string_equal(rig_header(m, "Subject", 0), "once");
	rig_advance(r, 500);  /* the copy has it, too */
	assert_string_equal(rig_take(r)->text, m->text);
	assert_null(rig_header(flow_call(r, &call), "Subject", 0));
	rig_advance(r, 500000);
	psip_statistics(r->s, &after);
	assert_int_equal(after.bytes_free, before.bytes_free);
	rig_free(r);
}

/* It goes by TCP for its size, which nobody answers: what then goes by UDP is that transaction still. */
static void test_once_by_udp_after_all(void **state)
{
	static char body[1400];
	struct rig *r = rig_new(NULL, NULL, 20);
	struct psip_call_options o = { .type = PSIP_TEXT("a/b"), .body = psip_span(body, sizeof body) };
	psip_handle call;
	const struct rig_send *m;

	(void)state;
	memset(body, 'x', sizeof body);
	r->refuse_connects = true;
	bend_of(r, 0, (struct psip_bend){ .once = true, .headers = PSIP_TEXT("Subject: once\r\n") });
	m = flow_call_with(r, &o, &call);
	assert_int_equal(m->remote.transport, PSIP_UDP);
	assert_string_equal(rig_header(m, "Subject", 0), "once");
	assert_null(rig_header(flow_call(r, &call), "Subject", 0));
	rig_free(r);
}

static void test_closest(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 11);
	psip_handle one, other;
	const struct rig_send *m;

	(void)state;
	bend_of(r, 0, (struct psip_bend){ .headers = PSIP_TEXT("Subject: any\r\n") });
	bend_of(r, 0, (struct psip_bend){ .method = PSIP_BYE, .headers = PSIP_TEXT("Subject: bye\r\n") });
	bend_of(r, 0, (struct psip_bend){ .method = PSIP_UPDATE, .headers = PSIP_TEXT("Subject: update\r\n") });
	for (unsigned i = 0; i < 2; i++) {
		m = flow_call(r, i ? &other : &one);
		assert_string_equal(rig_header(m, "Subject", 0), "any");
		rig_reply(r, m, 200, "peer", FLOW_CONTACT, rig_sdp());
		flow_request(r, "ACK");
		flow_event(r, PSIP_EVENT_ANSWERED, 200);
	}
	bend_of(r, one, (struct psip_bend){ .headers = PSIP_TEXT("Subject: call\r\n") });
	bend_of(r, one, (struct psip_bend){ .headers = PSIP_TEXT("Subject: later\r\n") });
	assert_int_equal(psip_hangup(r->s, r->now, one), PSIP_HANGUP_BYE);
	assert_string_equal(rig_header(flow_request(r, "BYE"), "Subject", 0), "later");
	assert_int_equal(psip_hangup(r->s, r->now, other), PSIP_HANGUP_BYE);
	assert_string_equal(rig_header(flow_request(r, "BYE"), "Subject", 0), "bye");
	rig_free(r);
}

/* What a call has ends with it; the peer's requests of a call are known by its Call-ID. */
static void test_of_a_call(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 12);
	struct rig_call one = { 0 }, other = { 0 };
	struct psip_bend b = { .size = sizeof b, .headers = PSIP_TEXT("Server: one\r\n") };

	(void)state;
	rig_establish_in(r, &one);
	rig_establish_in(r, &other);
	rig_flush(r);
	assert_int_equal(psip_bend(r->s, one.handle, &b), PSIP_OK);
	rig_request(r, &other, "BYE", other.cseq + 1, "z9hG4bKbye1", NULL, NULL);
	assert_null(rig_header(flow_status(r, 200, "BYE"), "Server", 0));
	rig_request(r, &one, "BYE", one.cseq + 1, "z9hG4bKbye2", NULL, NULL);
	assert_string_equal(rig_header(flow_status(r, 200, "BYE"), "Server", 0), "one");
	while (rig_take_event(r))
		;
	assert_int_equal(psip_bend(r->s, one.handle, &b), PSIP_ERR_STALE);
	for (unsigned i = 0; i < PSIP_BENDS_MAX; i++)  /* its place is free */
		assert_int_equal(psip_bend(r->s, 0, &b), PSIP_OK);
	assert_int_equal(psip_bend(r->s, 0, &b), PSIP_ERR_FULL);
	assert_int_equal(psip_bend(r->s, 0, NULL), PSIP_OK);
	assert_int_equal(psip_bend(r->s, 0, &b), PSIP_OK);
	rig_free(r);
}

/* CANCEL, and the ACK of an INVITE that is sent once more, are nobody's transactions: but the call's by their Call-ID. */
static void test_cancel_and_ack_of_a_call(void **state)
{
	struct psip_login login = { .size = sizeof login, .username = PSIP_TEXT("bob"), .password = PSIP_TEXT("x") };
	struct rig *r = rig_new(NULL, NULL, 19);
	psip_handle call, other;
	const struct rig_send *m, *n;

	(void)state;
	assert_int_equal(psip_login(r->s, &login), PSIP_OK);
	m = flow_call(r, &call);
	n = flow_call(r, &other);
	bend_of(r, call, (struct psip_bend){ .method = PSIP_CANCEL, .headers = PSIP_TEXT("Subject: cancel\r\n") });
	bend_of(r, call, (struct psip_bend){ .method = PSIP_ACK, .headers = PSIP_TEXT("Subject: ack\r\n") });
	rig_reply(r, m, 401, "one", "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"\n", NULL);
	assert_string_equal(rig_header(flow_request(r, "ACK"), "Subject", 0), "ack");
	m = flow_request(r, "INVITE");
	rig_reply(r, m, 180, "peer", NULL, NULL);
	rig_reply(r, n, 180, "peer", NULL, NULL);
	assert_int_equal(psip_hangup(r->s, r->now, other), PSIP_HANGUP_CANCEL);
	assert_null(rig_header(flow_request(r, "CANCEL"), "Subject", 0));
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
	assert_string_equal(rig_header(flow_request(r, "CANCEL"), "Subject", 0), "cancel");
	rig_free(r);
}

/* ---- Limits ---- */

static void test_errors(void **state)
{
	static char text[PSIP_BEND_LENGTH + 1];
	struct rig *r = rig_new(NULL, NULL, 13);
	const struct { struct psip_bend bend; int result; } cases[] = {
		{ { .size = sizeof(struct psip_bend) - 1 }, PSIP_ERR_ARGUMENT }, { { .method = PSIP_METHOD_COUNT }, PSIP_ERR_ARGUMENT },
		{ { .method = PSIP_METHOD_COUNT - 1 }, PSIP_OK }, { { .side = 3 }, PSIP_ERR_ARGUMENT }, { { .side = 2 }, PSIP_OK }, { { .status = 99 }, PSIP_ERR_ARGUMENT },
		{ { .status = 100 }, PSIP_OK }, { { .status = 699 }, PSIP_OK }, { { .status = 700 }, PSIP_ERR_ARGUMENT }, { { .headers = PSIP_TEXT("a: b") }, PSIP_ERR_SYNTAX },
		{ { .headers = PSIP_TEXT("\n") }, PSIP_ERR_SYNTAX }, { { .headers = PSIP_TEXT(": b\n") }, PSIP_ERR_SYNTAX }, { { .headers = PSIP_TEXT(" a: b\n") }, PSIP_ERR_SYNTAX },
		{ { .headers = PSIP_TEXT("a: b\nc\n") }, PSIP_ERR_SYNTAX }, { { .headers = PSIP_TEXT("a:\n") }, PSIP_OK }, { { .without = PSIP_TEXT("a b") }, PSIP_ERR_SYNTAX },
		{ { .without = PSIP_TEXT("Via:") }, PSIP_ERR_SYNTAX }, { { .timers.t1 = PSIP_TIMER_T_MAX + 1 }, PSIP_ERR_ARGUMENT }, { { .timers.t2 = 499 }, PSIP_ERR_ARGUMENT },
		{ { .timers.t2 = 500 }, PSIP_OK }, { { .branch = psip_span(text, PSIP_BEND_LENGTH) }, PSIP_OK }, { { .branch = psip_span(text, PSIP_BEND_LENGTH + 1) }, PSIP_ERR_SPACE },
		{ { .branch = psip_span(text, 1), .to_tag = psip_span(text, PSIP_BEND_LENGTH) }, PSIP_ERR_SPACE } };

	(void)state;
	memset(text, 'a', sizeof text);
	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct psip_bend b = cases[i].bend;
		b.size = b.size ? b.size : sizeof b;
		assert_int_equal(psip_bend(r->s, 0, &b), cases[i].result);
		assert_int_equal(psip_bend(r->s, 0, NULL), PSIP_OK);
	}
	rig_exhaust(r);
	assert_int_equal(psip_bend(r->s, 0, &(struct psip_bend){ .size = sizeof(struct psip_bend) }), PSIP_ERR_FULL);
	rig_relieve(r);
	rig_free(r);
}

/* Without room for the copy it goes as it was, and the trace says so. */
static void test_no_room(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 14);
	psip_handle call;
	const struct rig_send *m;

	(void)state;
	bend_of(r, 0, (struct psip_bend){ .headers = PSIP_TEXT("Subject: x\r\n") });
	m = flow_call(r, &call);
	assert_string_equal(rig_header(m, "Subject", 0), "x");
	bent(r);
	rig_exhaust(r);
	rig_advance(r, 500);
	assert_null(rig_header(flow_request(r, "INVITE"), "Subject", 0));
	assert_string_equal(bent(r), "sent as it was: no room to bend it");
	rig_relieve(r);
	rig_advance(r, 1000);
	assert_string_equal(rig_header(flow_request(r, "INVITE"), "Subject", 0), "x");
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_request_uri), cmocka_unit_test(test_branch), cmocka_unit_test(test_followers_of_a_bent_branch), cmocka_unit_test(test_tags),
		cmocka_unit_test(test_cseq), cmocka_unit_test(test_headers_in_place), cmocka_unit_test(test_without), cmocka_unit_test(test_together),
		cmocka_unit_test(test_no_ack_to_success), cmocka_unit_test(test_no_ack_to_refusal), cmocka_unit_test(test_ack_by_name), cmocka_unit_test(test_ack_once), cmocka_unit_test(test_held_ack_is_made),
		cmocka_unit_test(test_held_ack_has_its_answer), cmocka_unit_test(test_holds_only_that_status), cmocka_unit_test(test_cancel_and_ack_of_a_call), cmocka_unit_test(test_no_prack),
		cmocka_unit_test(test_no_trying), cmocka_unit_test(test_no_retransmission), cmocka_unit_test(test_responses), cmocka_unit_test(test_only_that_status),
		cmocka_unit_test(test_stateless), cmocka_unit_test(test_once), cmocka_unit_test(test_once_by_udp_after_all), cmocka_unit_test(test_closest), cmocka_unit_test(test_of_a_call), cmocka_unit_test(test_errors),
		cmocka_unit_test(test_no_room) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
