/* SPDX-License-Identifier: MIT
 * A 2xx of another fork when the call itself has ended (RFC 3261 §13.2.2.4, RFC 5407 appendix E): ACK, BYE, ACK again for copies, until 64*T1 after the
 * first 2xx; then nothing of it is left. The 2xx of the call itself, or of its re-INVITE: ACK (RFC 5407 appendix D).
 * Does not cover: 2xx while the call lives (test_forks.c); the answer in the ACK for a 2xx that makes an offer, which only the call's own dialog gives. */
#include "dialog/dialog.h"
#include "test/flow/flow.h"
#include "transport/base/bytes.h"

#define LATE_TWO "Contact: <sip:two@10.0.0.4>\n"

static unsigned dialogs(struct rig *r)
{
	struct psip_statistics st;

	psip_statistics(r->s, &st);
	return st.dialogs;
}

static struct rig *rig_of(uint32_t calls, uint32_t count, uint8_t seed)
{
	const struct psip_limits limits = { .calls = calls, .dialogs = count, .transactions = 64 };

	return rig_new(&limits, NULL, seed);
}

/* Answered by "one". The INVITE. */
static const struct rig_send *answered(struct rig *r, psip_handle *call)
{
	const struct rig_send *m = flow_call(r, call);

	rig_reply(r, m, 200, "one", FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	return m;
}

static void hang_up(struct rig *r, psip_handle call)
{
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
	rig_reply(r, flow_request(r, "BYE"), 200, NULL, NULL, NULL);
	flow_ended(r, PSIP_END_LOCAL, 0);
}

/* A call that is over, and of which the application has heard so. */
static const struct rig_send *over(struct rig *r)
{
	psip_handle call;
	const struct rig_send *m = answered(r, &call);

	hang_up(r, call);
	assert_int_equal(dialogs(r), 0);
	return m;
}

/* ACK and BYE by the route and to the target of its 2xx; copies get the ACK again and no other BYE; the application hears nothing. */
/* ledger: 3261-13.2.2.4-14 3261-13.2.2.4-16 5407-E-01 */
static void test_after_bye(void **state)
{
	struct rig *r = rig_of(4, 16, 1);
	const struct rig_send *m = over(r), *ack, *bye, *again;

	(void)state;
	rig_advance(r, 5000);
	rig_reply(r, m, 200, "two", LATE_TWO "Record-Route: <sip:10.0.0.9;lr>, <sip:10.0.0.8;lr>\n", rig_sdp());
	ack = flow_request(r, "ACK");
	assert_true(flow_starts(ack, "ACK sip:two@10.0.0.4 SIP/2.0\r\n"));
	assert_string_equal(rig_header(ack, "Route", 0), "<sip:10.0.0.8;lr>, <sip:10.0.0.9;lr>");
	assert_int_equal(ack->remote.ip[3], 8);
	assert_int_equal(flow_cseq(ack), flow_cseq(m));
	assert_true(flow_same(ack, m, "From") && flow_same(ack, m, "Call-ID"));
	assert_non_null(strstr(rig_header(ack, "To", 0), ";tag=two"));
	bye = flow_request(r, "BYE");
	assert_true(flow_same(ack, bye, "To") && flow_same(ack, bye, "From") && flow_same(ack, bye, "Call-ID") && flow_same(ack, bye, "Route"));
	assert_int_equal(flow_cseq(bye), flow_cseq(m) + 1);
	assert_non_null(strstr(rig_header(bye, "Reason", 0), "cause=200"));
	rig_reply(r, bye, 200, NULL, NULL, NULL);
	for (unsigned i = 0; i < 2; i++) {
		rig_advance(r, 4000);
		rig_reply(r, m, 200, "two", LATE_TWO "Record-Route: <sip:10.0.0.9;lr>, <sip:10.0.0.8;lr>\n", rig_sdp());
		again = flow_request(r, "ACK");
		assert_string_equal(again->text, ack->text);
		flow_silent(r);
	}
	flow_quiet(r);
	assert_int_equal(dialogs(r), 1);
	flow_clean(r);
}

/* One ms before 64*T1 from the first 2xx, and at that; its dialog goes with it. */
/* ledger: 3261-13.2.2.4-15 5407-E-02 */
static void test_until(void **state)
{
	(void)state;
	for (unsigned late = 0; late < 2; late++) {
		struct rig *r = rig_of(4, 16, 2);
		const struct rig_send *m = over(r);

		rig_advance(r, 31999 + late);
		rig_reply(r, m, 200, "two", LATE_TWO, rig_sdp());
		if (!late) {
			flow_request(r, "ACK");
			flow_request(r, "BYE");
			assert_int_equal(dialogs(r), 1);
			rig_advance(r, 1);
			assert_int_equal(dialogs(r), 0);
		}
		flow_silent(r);
		flow_quiet(r);
		assert_int_equal(dialogs(r), 0);
		flow_clean(r);
	}
}

/* A 2xx crosses the CANCEL, then the 487, which comes too late to count; then another fork answers. */
/* ledger: 3261-13.2.2.4-01 */
static void test_cancel_crossed(void **state)
{
	struct rig *r = rig_of(4, 16, 3);
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call), *cancel, *bye;

	(void)state;
	rig_reply(r, m, 180, "one", FLOW_CONTACT, NULL);
	flow_event(r, PSIP_EVENT_PROGRESS, 180);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
	cancel = flow_request(r, "CANCEL");
	rig_reply(r, m, 200, "one", FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	bye = flow_request(r, "BYE");
	rig_reply(r, cancel, 200, "proxy", NULL, NULL);
	rig_reply(r, bye, 200, NULL, NULL, NULL);
	flow_ended(r, PSIP_END_LOCAL, 0);
	rig_reply(r, m, 487, "three", NULL, NULL);
	flow_silent(r);
	rig_reply(r, m, 200, "two", LATE_TWO, rig_sdp());
	assert_true(flow_starts(flow_request(r, "ACK"), "ACK sip:two@10.0.0.4 "));
	rig_reply(r, flow_request(r, "BYE"), 200, NULL, NULL, NULL);
	flow_silent(r);
	flow_quiet(r);
	flow_clean(r);
}

/* The 487 first: what comes after a final response that is no 2xx is disregarded. */
/* ledger: 3261-13.2.2.3-01 */
static void test_after_487(void **state)
{
	struct rig *r = rig_of(4, 16, 4);
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call);

	(void)state;
	rig_reply(r, m, 180, "one", FLOW_CONTACT, NULL);
	flow_event(r, PSIP_EVENT_PROGRESS, 180);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
	rig_reply(r, flow_request(r, "CANCEL"), 200, NULL, NULL, NULL);
	rig_reply(r, m, 487, "one", NULL, NULL);
	flow_request(r, "ACK");
	flow_ended(r, PSIP_END_CANCELLED, 487);
	rig_reply(r, m, 200, "two", LATE_TWO, rig_sdp());
	flow_silent(r);
	flow_quiet(r);
	assert_int_equal(dialogs(r), 0);
	flow_clean(r);
}

/* The peer hung up; or nobody has pulled the ENDED yet. */
static void test_other_ends(void **state)
{
	struct rig *r = rig_of(4, 16, 5);
	psip_handle call;
	const struct rig_send *m = answered(r, &call);
	struct rig_call c = { .cseq = 1 };

	(void)state;
	snprintf(c.call_id, sizeof c.call_id, "%s", rig_header(m, "Call-ID", 0));
	snprintf(c.from_tag, sizeof c.from_tag, "one");
	flow_tag(m, "From", c.to_tag);
	rig_request(r, &c, "BYE", 1, "z9hG4bKb", NULL, NULL);
	flow_status(r, 200, "BYE");
	rig_reply(r, m, 200, "two", LATE_TWO, rig_sdp());
	flow_request(r, "ACK");
	flow_request(r, "BYE");
	rig_reply(r, m, 200, "one", FLOW_CONTACT, rig_sdp());  /* a copy of the first, whose sender has hung up */
	assert_non_null(strstr(rig_header(flow_request(r, "ACK"), "To", 0), ";tag=one"));
	flow_silent(r);
	flow_ended(r, PSIP_END_REMOTE, 0);
	flow_clean(r);
}

/* The call's own 2xx again, after its BYE: its ACK was lost. It gets one each time, no BYE, and the dialog is still over. */
/* ledger: 3261-13.2.2.4-14 5407-D-01 */
static void test_own_copy(void **state)
{
	struct rig *r = rig_of(4, 16, 6);
	const struct rig_send *m = over(r), *ack;
	struct rig_call c = { .cseq = 1 };

	(void)state;
	rig_reply(r, m, 180, "two", LATE_TWO, NULL);
	flow_silent(r);
	assert_int_equal(dialogs(r), 0);
	rig_reply(r, m, 200, "one", FLOW_CONTACT "Record-Route: <sip:10.0.0.9;lr>\n", rig_sdp());
	ack = flow_request(r, "ACK");
	assert_int_equal(flow_cseq(ack), flow_cseq(m));
	assert_true(flow_same(ack, m, "From") && flow_same(ack, m, "Call-ID"));
	assert_non_null(strstr(rig_header(ack, "To", 0), ";tag=one"));
	assert_string_equal(rig_header(ack, "Route", 0), "<sip:10.0.0.9;lr>");
	snprintf(c.call_id, sizeof c.call_id, "%s", rig_header(m, "Call-ID", 0));
	snprintf(c.from_tag, sizeof c.from_tag, "one");
	flow_tag(m, "From", c.to_tag);
	rig_request(r, &c, "INVITE", 2, "z9hG4bKre", NULL, rig_sdp());
	flow_status(r, 481, "INVITE");
	rig_request(r, &c, "ACK", 2, "z9hG4bKre", NULL, NULL);
	rig_advance(r, 31999);
	rig_reply(r, m, 200, "one", FLOW_CONTACT "Record-Route: <sip:10.0.0.9;lr>\n", rig_sdp());
	assert_string_equal(flow_request(r, "ACK")->text, ack->text);
	flow_silent(r);
	assert_int_equal(dialogs(r), 1);
	rig_advance(r, 1);
	assert_int_equal(dialogs(r), 0);
	rig_reply(r, m, 200, "one", FLOW_CONTACT, rig_sdp());
	flow_silent(r);
	flow_quiet(r);
	flow_clean(r);
}

/* The 2xx of a re-INVITE overtaken by the answer to our BYE: its ACK takes the route of the call, which that 2xx need not name. */
/* ledger: 5407-3.2.3-01 5407-D-01 3261-13.2.2.4-06 */
static void test_reinvite_answered_late(void **state)
{
	static const char *const routes[] = { "", "Record-Route: <sip:10.0.0.9;lr;x=1>, <sip:10.0.0.8;lr>\n", "Record-Route: <sip:10.0.0.8>\n",
		                              "Record-Route: <sip:10.0.0.9;lr>, <sip:10.0.0.8>\n" };

	(void)state;
	for (unsigned i = 0; i < 4; i++) {  /* no way back by a strict router: its URI was the request's */
		struct rig *r = rig_of(4, 16, (uint8_t)(30 + i));
		psip_handle call;
		const struct rig_send *m = flow_call(r, &call), *re, *ack;
		char rows[160];

		snprintf(rows, sizeof rows, FLOW_CONTACT "%s", routes[i]);
		rig_reply(r, m, 200, "one", rows, rig_sdp());
		flow_request(r, "ACK");
		flow_event(r, PSIP_EVENT_ANSWERED, 200);
		assert_int_equal(psip_modify(r->s, r->now, call, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
		re = flow_request(r, "INVITE");
		hang_up(r, call);
		assert_int_equal(dialogs(r), 0);
		rig_reply(r, re, 200, NULL, "Contact: <sip:moved@10.0.0.7>\n", rig_sdp());
		if (i >= 2) {
			flow_silent(r);
			flow_clean(r);
			continue;
		}
		ack = flow_request(r, "ACK");
		assert_true(flow_starts(ack, "ACK sip:moved@10.0.0.7 "));
		assert_int_equal(ack->remote.ip[3], i ? 8 : 7);
		assert_int_equal(flow_cseq(ack), flow_cseq(re));
		assert_true(flow_same(ack, re, "To") && flow_same(ack, re, "From") && (!i || flow_same(ack, re, "Route")));
		assert_true(i || !rig_header(ack, "Route", 0));
		rig_reply(r, re, 200, NULL, "Contact: <sip:moved@10.0.0.7>\n", rig_sdp());
		assert_string_equal(flow_request(r, "ACK")->text, ack->text);
		flow_silent(r);
		flow_clean(r);
	}
}

/* Refused while the call lived: copies of its 2xx are acknowledged beyond that, and there is no second BYE. */
/* ledger: 3261-13.2.2.4-14 */
static void test_refused_before(void **state)
{
	struct rig *r = rig_of(4, 16, 7);
	psip_handle call;
	const struct rig_send *m = answered(r, &call), *ack;

	(void)state;
	rig_reply(r, m, 200, "two", LATE_TWO, rig_sdp());
	ack = flow_request(r, "ACK");
	rig_reply(r, flow_request(r, "BYE"), 200, NULL, NULL, NULL);
	hang_up(r, call);
	assert_int_equal(dialogs(r), 1);
	rig_advance(r, 20000);
	rig_reply(r, m, 200, "two", LATE_TWO, rig_sdp());
	assert_string_equal(flow_request(r, "ACK")->text, ack->text);
	flow_silent(r);
	rig_advance(r, 12000);
	assert_int_equal(dialogs(r), 0);
	flow_clean(r);
}

/* After a re-INVITE: further 2xx of the first INVITE are of forks, those of the re-INVITE copies. */
static void test_after_reinvite(void **state)
{
	struct rig *r = rig_of(4, 16, 8);
	psip_handle call;
	const struct rig_send *m = answered(r, &call), *re;

	(void)state;
	assert_int_equal(psip_modify(r->s, r->now, call, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
	re = flow_request(r, "INVITE");
	rig_reply(r, re, 200, NULL, FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_MODIFIED, 200);
	hang_up(r, call);
	rig_reply(r, re, 200, NULL, FLOW_CONTACT, rig_sdp());
	assert_int_equal(flow_cseq(flow_request(r, "ACK")), flow_cseq(re));
	rig_reply(r, m, 200, "one", FLOW_CONTACT, rig_sdp());
	assert_int_equal(flow_cseq(flow_request(r, "ACK")), flow_cseq(m));
	flow_silent(r);
	assert_int_equal(dialogs(r), 1);
	rig_reply(r, m, 200, "two", LATE_TWO, rig_sdp());
	assert_int_equal(flow_cseq(flow_request(r, "ACK")), flow_cseq(m));
	flow_request(r, "BYE");
	flow_silent(r);
	flow_clean(r);
}

/* A message of the peer, with nothing pulled after it. */
static void unpulled(struct rig *r, const struct rig_send *request, unsigned status, const char *tag, const char *rows)
{
	char text[1024], to[256];
	struct psip_packet packet = { .bytes = text, .local = r->local, .remote = r->peer };
	int length;

	snprintf(to, sizeof to, "%s", rig_header(request, "To", 0));
	length = snprintf(text, sizeof text, "SIP/2.0 %u Test\r\nVia: %s\r\nFrom: %s\r\nTo: %s%s%s\r\nCall-ID: %s\r\nCSeq: %s\r\n%sContent-Length: 0\r\n\r\n", status,
	                  rig_header(request, "Via", 0), rig_header(request, "From", 0), to, *tag ? ";tag=" : "", tag, rig_header(request, "Call-ID", 0),
	                  rig_header(request, "CSeq", 0), rows);
	packet.length = (size_t)length;
	psip_datagram(r->s, r->now, &packet);
}

/* Before the application has heard that the call is over, a re-INVITE's or not: it is answered at once, not only when it is repeated. */
/* ledger: 3261-13.2.2.4-14 */
static void test_before_the_end_is_told(void **state)
{
	(void)state;
	for (unsigned again = 0; again < 2; again++) {
		struct rig *r = rig_of(4, 16, (uint8_t)(20 + again));
		psip_handle call;
		const struct rig_send *m = answered(r, &call), *re, *bye;

		if (again) {
			assert_int_equal(psip_modify(r->s, r->now, call, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
			re = flow_request(r, "INVITE");
			rig_reply(r, re, 200, NULL, FLOW_CONTACT, rig_sdp());
			flow_request(r, "ACK");
			flow_event(r, PSIP_EVENT_MODIFIED, 200);
		}
		assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
		bye = flow_request(r, "BYE");
		unpulled(r, bye, 200, "", "");
		unpulled(r, m, 200, "two", "Contact: <sip:two@10.0.0.4>\r\n");
		rig_pump(r);
		assert_true(flow_starts(flow_request(r, "ACK"), "ACK sip:two@10.0.0.4 "));
		assert_non_null(strstr(rig_header(flow_request(r, "BYE"), "To", 0), ";tag=two"));
		flow_silent(r);
		flow_ended(r, PSIP_END_LOCAL, 0);
		flow_clean(r);
	}
}

/* Refused before a re-INVITE of either side: its copies are acknowledged beyond the call, and there is no second BYE, which would get 481. */
/* ledger: 3261-13.2.2.4-14 */
static void test_refused_before_reinvite(void **state)
{
	(void)state;
	for (unsigned way = 0; way < 3; way++) {  /* none; ours; the peer's */
		struct rig *r = rig_of(4, 16, (uint8_t)(22 + way));
		psip_handle call;
		const struct rig_send *m = answered(r, &call), *ack;

		rig_reply(r, m, 200, "two", LATE_TWO, rig_sdp());
		ack = flow_request(r, "ACK");
		rig_reply(r, flow_request(r, "BYE"), 200, NULL, NULL, NULL);
		if (way == 1) {
			assert_int_equal(psip_modify(r->s, r->now, call, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
			rig_reply(r, flow_request(r, "INVITE"), 200, NULL, FLOW_CONTACT, rig_sdp());
			flow_request(r, "ACK");
			flow_event(r, PSIP_EVENT_MODIFIED, 200);
		} else if (way == 2) {
			rig_udp(r, "INVITE sip:10.0.0.1:5060 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKre\nMax-Forwards: 70\nFrom: %s;tag=one\nTo: %s\n"
			           "Call-ID: %s\nCSeq: 7 INVITE\n" FLOW_CONTACT "Content-Length: 0\n\n",
			        rig_header(m, "To", 0), rig_header(m, "From", 0), rig_header(m, "Call-ID", 0));
			flow_status(r, 200, "INVITE");
			rig_udp(r, "ACK sip:10.0.0.1:5060 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKreack\nMax-Forwards: 70\nFrom: %s;tag=one\nTo: %s\n"
			           "Call-ID: %s\nCSeq: 7 ACK\nContent-Type: application/sdp\nContent-Length: %zu\n\n%s",
			        rig_header(m, "To", 0), rig_header(m, "From", 0), rig_header(m, "Call-ID", 0), strlen(rig_sdp()), rig_sdp());
			flow_event(r, PSIP_EVENT_MODIFIED, 200);
		}
		hang_up(r, call);
		assert_int_equal(dialogs(r), 1);
		rig_advance(r, 20000);
		rig_reply(r, m, 200, "two", LATE_TWO, rig_sdp());
		assert_string_equal(flow_request(r, "ACK")->text, ack->text);
		flow_silent(r);
		rig_advance(r, 12000);
		assert_int_equal(dialogs(r), 0);
		flow_clean(r);
	}
}

/* Its early dialog had requests of ours: the BYE's number is none of theirs. */
static void test_numbers(void **state)
{
	struct rig *r = rig_of(4, 16, 9);
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call), *prack;
	unsigned used;

	(void)state;
	rig_reply(r, m, 183, "two", LATE_TWO "Require: 100rel\nRSeq: 7\n", NULL);
	prack = flow_request(r, "PRACK");
	used = flow_cseq(prack);
	rig_reply(r, prack, 200, NULL, NULL, NULL);
	rig_reply(r, m, 200, "one", FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_PROGRESS, 183);
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	hang_up(r, call);
	rig_reply(r, m, 200, "two", LATE_TWO, rig_sdp());
	flow_request(r, "ACK");
	assert_true(flow_cseq(flow_request(r, "BYE")) > used);
	flow_clean(r);
}

/* Both hang up: the BYE of the other side gets 200, another request of its 481. */
static void test_requests(void **state)
{
	struct rig *r = rig_of(4, 16, 10);
	const struct rig_send *m = over(r);
	struct rig_call c = { .cseq = 1 };

	(void)state;
	snprintf(c.call_id, sizeof c.call_id, "%s", rig_header(m, "Call-ID", 0));
	snprintf(c.from_tag, sizeof c.from_tag, "two");
	flow_tag(m, "From", c.to_tag);
	rig_reply(r, m, 200, "two", LATE_TWO, rig_sdp());
	flow_request(r, "ACK");
	flow_request(r, "BYE");
	rig_request(r, &c, "UPDATE", 1, "z9hG4bKu", LATE_TWO, NULL);
	flow_status(r, 481, "UPDATE");
	rig_request(r, &c, "BYE", 2, "z9hG4bKb", NULL, NULL);
	flow_status(r, 200, "BYE");
	flow_quiet(r);
	flow_clean(r);
}

/* As many as leave a dialog for each call that may come: for two calls none of two, one of three; the new call is placed all the same. */
static void test_limit_of_pool(void **state)
{
	(void)state;
	for (uint32_t count = 2; count <= 4; count++) {
		struct rig *r = rig_of(2, count, 11);
		const struct rig_send *m = over(r);
		psip_handle call;
		char tag[16];

		for (unsigned i = 0; i < 3; i++) {
			snprintf(tag, sizeof tag, "late%u", i);
			rig_reply(r, m, 200, tag, LATE_TWO, rig_sdp());
			if (i < count - 2) {
				flow_request(r, "ACK");
				rig_reply(r, flow_request(r, "BYE"), 200, NULL, NULL, NULL);
			}
			flow_silent(r);
			assert_int_equal(dialogs(r), i < count - 2 ? i + 1 : count - 2);
		}
		(void)answered(r, &call);
		hang_up(r, call);
		flow_clean(r);
	}
}

/* What was refused before is kept on only if that leaves room in the same way. */
static void test_kept_while_room(void **state)
{
	(void)state;
	for (uint32_t count = 3; count <= 4; count++) {
		struct rig *r = rig_of(2, count, 12);
		psip_handle call;
		const struct rig_send *m = answered(r, &call);

		for (unsigned i = 0; i < 2; i++) {
			rig_reply(r, m, 200, i ? "two" : "three", LATE_TWO, rig_sdp());
			flow_request(r, "ACK");
			flow_request(r, "BYE");
		}
		assert_int_equal(dialogs(r), 3);
		hang_up(r, call);
		assert_int_equal(dialogs(r), count == 3 ? 0 : 2);
		flow_clean(r);
	}
}

/* Below, at and above PSIP_FORKS_MAX of one INVITE, the chosen one among them. */
static void test_limit_of_forks(void **state)
{
	struct rig *r = rig_of(4, 64, 13);
	const struct rig_send *m = over(r);
	char tag[16];

	(void)state;
	for (unsigned i = 1; i <= PSIP_FORKS_MAX; i++) {
		snprintf(tag, sizeof tag, "late%u", i);
		rig_reply(r, m, 200, tag, LATE_TWO, rig_sdp());
		if (i < PSIP_FORKS_MAX) {
			flow_request(r, "ACK");
			rig_reply(r, flow_request(r, "BYE"), 200, NULL, NULL, NULL);
		}
		flow_silent(r);
	}
	assert_int_equal(dialogs(r), PSIP_FORKS_MAX - 1);
	rig_reply(r, m, 200, "late1", LATE_TWO, rig_sdp());
	flow_request(r, "ACK");
	flow_clean(r);
}

/* The next hop is asked for meanwhile: its answer brings both; or none comes before the end. */
static void test_next_hop(void **state)
{
	(void)state;
	for (unsigned never = 0; never < 2; never++) {
		struct rig *r = rig_of(4, 16, 14);
		const struct rig_send *m = over(r);
		const struct psip_output *asked, *other;

		rig_zone(r, "two.example.com", "A 10.0.0.4");
		r->hold_answers = true;
		rig_advance(r, never ? 31000 : 0);
		rig_reply(r, m, 200, "two", "Contact: <sip:two@two.example.com:5060>\n", rig_sdp());
		flow_silent(r);
		asked = rig_take_asked_of(r, PSIP_QUERY);
		assert_non_null(asked);
		other = rig_take_asked_of(r, PSIP_QUERY);
		if (never) {
			rig_advance(r, 1000);
			assert_int_equal(dialogs(r), 0);
			rig_answer(r, asked);
		} else {
			r->hold_answers = false;
			rig_answer(r, asked);
			if (other)
				rig_answer(r, other);
			assert_int_equal(flow_request(r, "ACK")->remote.ip[3], 4);
			flow_request(r, "BYE");
		}
		flow_silent(r);
		flow_clean(r);
	}
}

/* No bytes: the copy of the 2xx brings what its first did not. */
static void test_no_bytes(void **state)
{
	struct rig *r = rig_of(4, 16, 15);
	const struct rig_send *m = over(r);

	(void)state;
	rig_exhaust(r);
	rig_reply(r, m, 200, "two", LATE_TWO, rig_sdp());
	assert_int_equal(dialogs(r), 0);
	flow_silent(r);
	rig_relieve(r);
	rig_reply(r, m, 200, "two", LATE_TWO, rig_sdp());
	flow_request(r, "ACK");
	flow_request(r, "BYE");
	flow_clean(r);
}

/* A copy of the call's own takes none of the last half of the bytes: at that, below it, and above again. Those of forks may. */
static void test_half_of_bytes(void **state)
{
	struct rig *r = rig_of(4, 16, 21);
	const struct rig_send *m = over(r);
	psip_ref taken[4096];
	unsigned count = 0;
	struct psip_statistics st;
	size_t half = psip_limits_effective(r->s)->bytes / 2;

	(void)state;
	for (psip_statistics(r->s, &st); st.bytes_free >= half; psip_statistics(r->s, &st)) {
		assert_true(count < 4096);
		taken[count] = psip_bytes_take(r->s, st.bytes_free > half + 1024 ? 512 : 16);
		assert_int_not_equal(taken[count++], 0);
	}
	rig_reply(r, m, 200, "one", FLOW_CONTACT, rig_sdp());
	flow_silent(r);
	assert_int_equal(dialogs(r), 0);
	psip_bytes_drop(r->s, taken[--count]);
	psip_statistics(r->s, &st);
	assert_true(st.bytes_free >= half && st.bytes_free < half + 64);
	rig_reply(r, m, 200, "one", FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	rig_reply(r, m, 200, "two", LATE_TWO, rig_sdp());
	flow_request(r, "ACK");
	rig_reply(r, flow_request(r, "BYE"), 200, NULL, NULL, NULL);
	while (count)
		psip_bytes_drop(r->s, taken[--count]);
	flow_clean(r);
}

/* 2xx that make no dialog: without a Contact that a request could go to. */
static void test_unusable(void **state)
{
	struct rig *r = rig_of(4, 16, 16);
	const struct rig_send *m = over(r);

	(void)state;
	rig_reply(r, m, 200, "two", NULL, rig_sdp());
	rig_reply(r, m, 200, "two", "Contact: <tel:1>\n", rig_sdp());
	rig_reply(r, m, 200, "two", "Contact: *\n", rig_sdp());
	rig_advance(r, 31000);
	flow_silent(r);
	flow_quiet(r);
	flow_clean(r);
}

/* The BYE is asked for credentials, and gets them. */
static void test_challenged(void **state)
{
	struct rig *r = rig_of(4, 16, 17);
	const struct rig_send *m = over(r), *bye;
	const struct psip_login login = { .size = sizeof login, .username = PSIP_TEXT("bob"), .password = PSIP_TEXT("secret") };

	(void)state;
	assert_int_equal(psip_login(r->s, &login), PSIP_OK);
	rig_reply(r, m, 200, "two", LATE_TWO, rig_sdp());
	flow_request(r, "ACK");
	bye = flow_request(r, "BYE");
	rig_reply(r, bye, 407, NULL, "Proxy-Authenticate: Digest realm=\"r\", nonce=\"n\"\n", NULL);
	bye = flow_request(r, "BYE");
	assert_non_null(rig_header(bye, "Proxy-Authorization", 0));
	rig_reply(r, bye, 200, NULL, NULL, NULL);
	flow_silent(r);
	flow_clean(r);
}

/* The ACK of a copy has the credentials of its own INVITE, also behind a re-INVITE (§13.2.2.4), and when the call is over. */
/* ledger: 3261-22.1-11 3261-13.2.2.4-10 */
static void test_copy_with_credentials(void **state)
{
	struct rig *r = rig_of(4, 16, 19);
	const struct psip_login login = { .size = sizeof login, .username = PSIP_TEXT("bob"), .password = PSIP_TEXT("secret") };
	psip_handle call;
	const struct rig_send *m, *next, *ack;
	char told[512];

	(void)state;
	assert_int_equal(psip_login(r->s, &login), PSIP_OK);
	m = flow_call(r, &call);
	rig_reply(r, m, 401, "x", "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"\n", NULL);
	flow_request(r, "ACK");
	m = flow_request(r, "INVITE");
	snprintf(told, sizeof told, "%s", rig_header(m, "Authorization", 0));
	rig_reply(r, m, 200, "one", FLOW_CONTACT, rig_sdp());
	assert_string_equal(rig_header(flow_request(r, "ACK"), "Authorization", 0), told);
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	assert_int_equal(psip_modify(r->s, r->now, call, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
	next = flow_request(r, "INVITE");
	rig_reply(r, next, 200, NULL, FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	rig_reply(r, m, 200, "one", FLOW_CONTACT, rig_sdp());
	ack = flow_request(r, "ACK");
	assert_int_equal(flow_cseq(ack), flow_cseq(m));
	assert_non_null(rig_header(ack, "Authorization", 0));
	assert_string_equal(rig_header(ack, "Authorization", 0), told);
	flow_event(r, PSIP_EVENT_MODIFIED, 200);
	hang_up(r, call);
	for (unsigned fork = 0; fork < 2; fork++) {
		rig_reply(r, m, 200, fork ? "two" : "one", LATE_TWO, rig_sdp());
		ack = flow_request(r, "ACK");
		assert_non_null(rig_header(ack, "Authorization", 0));
		assert_string_equal(rig_header(ack, "Authorization", 0), told);
	}
	rig_free(r);
}

/* The block as a whole carries it: resumed exactly, a copy is acknowledged; resumed in the world, too, by a next hop found anew. */
static void test_resumed(void **state)
{
	const uint8_t seed[32] = { 7 };

	(void)state;
	for (unsigned world = 0; world < 2; world++) {
		struct rig *r = rig_of(4, 16, 18);
		const struct rig_send *m = over(r);

		rig_reply(r, m, 200, "two", LATE_TWO, rig_sdp());
		flow_request(r, "ACK");
		rig_reply(r, flow_request(r, "BYE"), 200, NULL, NULL, NULL);
		rig_resume(r, world ? PSIP_RESUME_WORLD : PSIP_RESUME_EXACT, world ? seed : NULL);
		rig_advance(r, 1000);
		rig_reply(r, m, 200, "two", LATE_TWO, rig_sdp());
		flow_request(r, "ACK");
		flow_silent(r);
		flow_clean(r);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_after_bye),
		cmocka_unit_test(test_until),
		cmocka_unit_test(test_cancel_crossed),
		cmocka_unit_test(test_after_487),
		cmocka_unit_test(test_other_ends),
		cmocka_unit_test(test_own_copy), cmocka_unit_test(test_reinvite_answered_late),
		cmocka_unit_test(test_refused_before),
		cmocka_unit_test(test_before_the_end_is_told), cmocka_unit_test(test_refused_before_reinvite), cmocka_unit_test(test_after_reinvite),
		cmocka_unit_test(test_numbers),
		cmocka_unit_test(test_requests),
		cmocka_unit_test(test_limit_of_pool),
		cmocka_unit_test(test_kept_while_room),
		cmocka_unit_test(test_limit_of_forks),
		cmocka_unit_test(test_next_hop),
		cmocka_unit_test(test_no_bytes), cmocka_unit_test(test_half_of_bytes),
		cmocka_unit_test(test_unusable),
		cmocka_unit_test(test_challenged), cmocka_unit_test(test_copy_with_credentials),
		cmocka_unit_test(test_resumed),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
