/* SPDX-License-Identifier: MIT
 * Client transactions as a peer sees them: repeats and their times, ACK and CANCEL, stray responses (RFC 3261 §9.1, §17.1; RFC 6026).
 * Not covered here: servers and matching (test_transactions_server.c, test_transactions_matching.c), each machine's states for themselves (test/unit). */
#include "test/flow/transactions.h"

/* ---- INVITE client ---- */

static void a_silent_peer_gets_the_invite_seven_times(void **state)
{
	/* ledger: 3261-17.1.1.1-01 3261-17.1.1.2-02 3261-17.1.1.2-03 3261-17.1.1.2-05 3261-17.1.1.2-06 3261-17.1.1.2-07 3261-17.1.1.2-08 3261-17.1.1.2-09
	 * 3261-17.1.1.2-10 3261-17.1.1.2-13 3261-17.1.1.2-17 3261-17.1.1.2-18 3261-17.1.1.2-35 3261-17.1.1.2-38 3261-17.1.1.2-39 3261-17.1.1.2-40
	 * 3261-8.1.3.1-01 */
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_time start = r->now;
	const struct rig_event *e;

	(void)state;
	place(r, 0, NULL);
	rig_advance(r, 200000);
	assert_string_equal(rig_method(&r->sends[0]), "INVITE");
	COPIES(r, start, 0, 500, 1500, 3500, 7500, 15500, 31500);
	e = expect_event(r, PSIP_EVENT_ENDED);
	assert_int_equal(e->at - start, 32000);
	assert_int_equal(e->event.cause, PSIP_END_TIMEOUT);
	assert_int_equal(e->event.status, 408);
	expect_no_event(r);
	assert_int_equal(alive(r), 0);
	rig_free(r);
}

static void other_values_of_t1_scale_the_times(void **state)
{
	/* ledger: 3261-17.1.1.2-15 3261-17.1.1.1-02 3261-17.1.1.2-12 3261-17.1.1.2-14 3261-17.1.1.2-16 */
	static const psip_duration values[] = { 100, 1000, 2000 };

	(void)state;
	for (unsigned i = 0; i < 3; i++) {
		psip_duration t1 = values[i];
		struct rig *r = rig_timers((struct psip_timers){ .t1 = t1 });
		psip_time start = r->now;
		place(r, 0, NULL);
		rig_advance(r, 64 * t1 - 1);
		expect_no_event(r);
		COPIES(r, start, 0, t1, 3 * t1, 7 * t1, 15 * t1, 31 * t1, 63 * t1);
		rig_advance(r, 1);
		assert_int_equal(expect_event(r, PSIP_EVENT_ENDED)->event.cause, PSIP_END_TIMEOUT);
		rig_free(r);
	}
}

static void over_a_stream_the_invite_goes_once(void **state)
{
	/* ledger: 3261-17.1.1.1-03 3261-17.1.1.2-04 3261-17.1.1.2-05 3261-8.1.1.7-01 */
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_time start = r->now;

	(void)state;
	place(r, PSIP_TCP, NULL);
	rig_advance(r, 60000);
	assert_non_null(strstr(r->sends[0].text, "Via: SIP/2.0/TCP "));
	COPIES(r, start, 0);
	assert_int_equal(expect_event(r, PSIP_EVENT_ENDED)->at - start, 32000);
	assert_int_equal(alive(r), 0);
	rig_free(r);
}

static void a_provisional_ends_the_copies(void **state)
{
	/* ledger: 3261-17.1.1.1-04 3261-17.1.1.2-11 3261-17.1.1.2-19 3261-17.1.1.2-20 3261-17.1.1.2-21 3261-17.1.1.2-36 3261-17.1.1.2-42 3261-17.1.1.2-45
	 * 3261-17.1.1.2-48 3261-21.1.1-02 3261-8.1.3.2-03 3261-8.1.3.2-04 */
	struct rig *r = rig_timers((struct psip_timers){ .c = PSIP_TIMER_OFF });
	static const unsigned codes[] = { 180, 183, 199, 180 };
	const struct rig_send *invite;

	(void)state;
	place(r, 0, NULL);
	invite = expect_request(r, "INVITE");
	rig_advance(r, 200);
	rig_reply(r, invite, 100, NULL, NULL, NULL);
	rig_advance(r, 60000);
	expect_silence(r);
	expect_no_event(r);
	for (unsigned i = 0; i < 4; i++) {
		rig_reply(r, invite, codes[i], "far", NULL, NULL);
		assert_int_equal(expect_event(r, PSIP_EVENT_PROGRESS)->event.status, codes[i]);
	}
	rig_advance(r, 600000);
	expect_silence(r);
	expect_no_event(r);
	assert_int_equal(alive(r), 1);
	rig_free(r);
}

static void an_endless_ringing_is_cancelled(void **state)
{
	/* ledger: 3261-9.1-14 3261-9.1-15 */
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct rig_send *invite, *cancel;
	const struct rig_event *e;
	psip_time start = r->now;

	(void)state;
	place(r, 0, NULL);
	invite = expect_request(r, "INVITE");
	rig_reply(r, invite, 180, "far", NULL, NULL);
	expect_event(r, PSIP_EVENT_PROGRESS);
	rig_advance(r, 179999);
	expect_silence(r);
	rig_advance(r, 1);
	cancel = expect_request(r, "CANCEL");
	assert_int_equal(cancel->at - start, 180000);
	rig_reply(r, cancel, 200, "far", NULL, NULL);
	rig_advance(r, 31999);
	expect_no_event(r);
	rig_advance(r, 1);
	e = expect_event(r, PSIP_EVENT_ENDED);
	assert_int_equal(e->event.cause, PSIP_END_TIMEOUT);
	expect_silence(r);
	assert_int_equal(alive(r), 0);
	rig_free(r);
}

static void the_ack_for_a_failure_is_the_transactions(void **state)
{
	/* ledger: 3261-17-01 3261-17-03 3261-17.1.1.3-02 3261-17.1.1.3-03 3261-17.1.1.3-04 3261-17.1.1.3-05 3261-17.1.1.3-06 3261-17.1.1.3-07
	 * 3261-17.1.1.3-08 3261-17.1.1.3-10 3261-17.1.1.3-11 3261-17.1.1.3-13 3261-17.1.1.2-23 3261-17.1.1.2-25 3261-17.1.1.2-44 6026-8.4-02 6026-8.4-04 3261-8.2.2.3-03
	 * 3261-8.1.1.6-02 3261-8.1.1.6-03 3261-8.1.1.7-06 */
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct rig_send *invite, *ack;
	char cseq[64];

	(void)state;
	place(r, 0, "<sip:10.0.0.9;lr>, <sip:10.0.0.8;lr>");
	invite = expect_request(r, "INVITE");
	assert_int_equal(invite->remote.ip[3], 9);
	rig_reply(r, invite, 404, "x-y.z", NULL, NULL);
	ack = expect_request(r, "ACK");
	expect_silence(r);
	same_request_uri(ack, invite);
	same_header(ack, invite, "Via");
	assert_null(rig_header(ack, "Via", 1));
	same_header(ack, invite, "From");
	same_header(ack, invite, "Call-ID");
	same_header(ack, invite, "Route");
	assert_null(rig_header(ack, "Route", 1));
	assert_string_equal(rig_param(rig_header(ack, "To", 0), "tag"), "x-y.z");
	assert_string_equal(rig_header(ack, "To", 0), "<sip:alice@10.0.0.2:5060>;tag=x-y.z");
	snprintf(cseq, sizeof cseq, "%u ACK", (unsigned)atoi(rig_header(invite, "CSeq", 0)));
	assert_string_equal(rig_header(ack, "CSeq", 0), cseq);
	assert_string_equal(rig_header(ack, "Max-Forwards", 0), "70");
	assert_string_equal(rig_header(ack, "Content-Length", 0), "0");
	assert_string_equal(rig_body(ack), "");
	assert_null(rig_header(ack, "Require", 0));
	assert_null(rig_header(ack, "Proxy-Require", 0));
	assert_true(psip_address_equal(&ack->remote, &invite->remote));
	assert_true(psip_address_equal(&ack->local, &invite->local));
	assert_int_equal(expect_event(r, PSIP_EVENT_ENDED)->event.status, 404);
	rig_free(r);
}

static void each_copy_of_a_failure_is_acknowledged_for_32_seconds(void **state)
{
	/* ledger: 3261-17.1.1.1-05 3261-17.1.1.2-22 3261-17.1.1.2-26 3261-17.1.1.2-27 3261-17.1.1.2-28 3261-17.1.1.2-29 3261-17.1.1.2-30 3261-17.1.1.2-37
	 * 3261-17.1.1.2-47 3261-17.1.1.2-50 3261-17.1.1.2-51 3261-17.1.1.2-53 3261-17.1.1.2-54 3261-17.1.1.2-55 6026-8.4-01 6026-8.4-03 6026-8.4-05 6026-8.4-06
	 * 6026-8.4-07 6026-8.4-08 3261-17-02 */
	static const psip_duration t1[] = { 500, 100 };

	(void)state;
	for (unsigned i = 0; i < 2; i++) {
		struct rig *r = rig_timers((struct psip_timers){ .t1 = t1[i] });
		const struct rig_send *invite, *ack;

		place(r, 0, NULL);
		invite = expect_request(r, "INVITE");
		if (i)
			rig_reply(r, invite, 180, "far", NULL, NULL);
		rig_reply(r, invite, 486, "far", NULL, NULL);
		ack = expect_request(r, "ACK");
		if (i)
			expect_event(r, PSIP_EVENT_PROGRESS);
		assert_int_equal(expect_event(r, PSIP_EVENT_ENDED)->event.cause, PSIP_END_REJECTED);
		rig_reply(r, invite, 180, "far", NULL, NULL);
		rig_reply(r, invite, 200, "far", "Contact: <sip:alice@10.0.0.2:5060>\n", rig_sdp());
		expect_silence(r);
		rig_reply(r, invite, 486, "far", NULL, NULL);
		rig_reply(r, invite, 480, "far", NULL, NULL);
		assert_string_equal(expect_request(r, "ACK")->text, ack->text);
		assert_string_equal(expect_request(r, "ACK")->text, ack->text);
		rig_advance(r, 31900);
		rig_reply(r, invite, 486, "far", NULL, NULL);
		expect_request(r, "ACK");
		assert_int_equal(alive(r), 1);
		rig_advance(r, 200);
		assert_int_equal(alive(r), 0);
		rig_reply(r, invite, 486, "far", NULL, NULL);
		expect_silence(r);
		expect_no_event(r);
		rig_free(r);
	}
}

/* A response over the stream on which `request` went. */
static void reply_on_stream(struct rig *r, const struct rig_send *request, unsigned status, const char *extra)
{
	rig_tcp(r, request->flow, "SIP/2.0 %u Test\nVia: %s\nFrom: %s\nTo: %s;tag=far\nCall-ID: %s\nCSeq: %s\n%sContent-Length: 0\n\n", status,
	        rig_header(request, "Via", 0), rig_header(request, "From", 0), "<sip:alice@10.0.0.2:5060>", rig_header(request, "Call-ID", 0),
	        rig_header(request, "CSeq", 0), extra);
}

static void over_a_stream_a_failure_ends_the_transaction_at_once(void **state)
{
	/* ledger: 3261-17.1.1.2-24 3261-17.1.1.2-26 3261-17.1.1.2-33 6026-8.4-03 6026-8.4-05 */
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct rig_send *invite, *ack;

	(void)state;
	place(r, PSIP_TCP, NULL);
	invite = expect_request(r, "INVITE");
	reply_on_stream(r, invite, 486, "");
	ack = expect_request(r, "ACK");
	assert_true(ack->flow != 0 && ack->flow == invite->flow);
	assert_int_equal(expect_event(r, PSIP_EVENT_ENDED)->event.status, 486);
	assert_int_equal(alive(r), 0);
	reply_on_stream(r, invite, 486, "");
	expect_silence(r);
	rig_free(r);
}

static void a_success_is_acknowledged_by_the_core(void **state)
{
	/* ledger: 3261-17.1.1.2-31 3261-17.1.1.2-32 3261-17.1.1.2-43 3261-17.1.1.2-46 3261-17.1.1.3-01 3261-17.1-03 6026-7.2-01 6026-7.2-02 6026-7.2-04 6026-7.2-05
	 * 6026-7.2-06 6026-8.4-09 6026-8.4-10 6026-8.4-11 6026-8.4-13 6026-8.4-14 6026-8.4-16 6026-8.4-17 6026-8.4-18 6026-8.4-19 6026-8.11-02
	 * 6026-8.4-20 6026-8.4-21 3261-17.1.1.2-34 */
	static const char contact[] = "Contact: <sip:other@10.0.0.2:5060>\n";

	(void)state;
	for (unsigned provisional = 0; provisional < 2; provisional++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		const struct rig_send *invite, *ack;
		char branch[256], uri[256];

		place(r, 0, NULL);
		invite = expect_request(r, "INVITE");
		snprintf(branch, sizeof branch, "%s", rig_param(rig_header(invite, "Via", 0), "branch"));
		if (provisional) {
			rig_reply(r, invite, 180, "far", NULL, NULL);
			expect_event(r, PSIP_EVENT_PROGRESS);
		}
		rig_reply(r, invite, 200, "far", contact, rig_sdp());
		ack = expect_request(r, "ACK");
		expect_silence(r);
		assert_string_not_equal(rig_param(rig_header(ack, "Via", 0), "branch"), branch);
		request_uri(ack, uri);
		assert_string_equal(uri, "sip:other@10.0.0.2:5060");
		expect_event(r, PSIP_EVENT_ANSWERED);
		rig_advance(r, 20000);
		expect_silence(r);
		rig_reply(r, invite, 486, "far", NULL, NULL);
		rig_reply(r, invite, 180, "far", NULL, NULL);
		expect_silence(r);
		rig_reply(r, invite, 200, "far", contact, rig_sdp());
		assert_string_equal(expect_request(r, "ACK")->text, ack->text);
		rig_advance(r, 11900);
		rig_reply(r, invite, 200, "far", contact, rig_sdp());
		expect_request(r, "ACK");
		assert_int_equal(alive(r), 1);
		rig_advance(r, 200);
		assert_int_equal(alive(r), 0);
		rig_reply(r, invite, 200, "far", contact, rig_sdp());
		expect_silence(r);
		expect_no_event(r);
		rig_free(r);
	}
}

/* ---- CANCEL ---- */

static void a_cancel_waits_for_a_provisional(void **state)
{
	/* ledger: 3261-9.1-02 3261-9.1-03 3261-9.1-04 3261-9.1-05 3261-9.1-06 3261-9.1-07 3261-9.1-08 3261-9.1-09 3261-9.1-12 3261-9.1-13 3261-8.2.2.3-03
	 * 3261-17.1.3-02 */
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct rig_send *invite, *cancel;
	psip_handle call = place(r, 0, "<sip:10.0.0.9;lr>, <sip:10.0.0.8;lr>");
	char cseq[64];

	(void)state;
	invite = expect_request(r, "INVITE");
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
	rig_advance(r, 600);
	assert_string_equal(expect_request(r, "INVITE")->text, invite->text);
	expect_silence(r);
	rig_reply(r, invite, 180, "far", NULL, NULL);
	cancel = expect_request(r, "CANCEL");
	expect_silence(r);
	same_request_uri(cancel, invite);
	same_header(cancel, invite, "Via");
	assert_null(rig_header(cancel, "Via", 1));
	same_header(cancel, invite, "From");
	same_header(cancel, invite, "To");
	assert_null(rig_param(rig_header(cancel, "To", 0), "tag"));
	same_header(cancel, invite, "Call-ID");
	same_header(cancel, invite, "Route");
	snprintf(cseq, sizeof cseq, "%u CANCEL", (unsigned)atoi(rig_header(invite, "CSeq", 0)));
	assert_string_equal(rig_header(cancel, "CSeq", 0), cseq);
	assert_null(rig_header(cancel, "Require", 0));
	assert_null(rig_header(cancel, "Proxy-Require", 0));
	assert_true(psip_address_equal(&cancel->remote, &invite->remote));
	/* The 200 has the INVITE's branch too: its CSeq says whose it is. */
	rig_reply(r, cancel, 200, "far", NULL, NULL);
	expect_silence(r);
	expect_no_event(r);
	rig_reply(r, invite, 487, "far", NULL, NULL);
	expect_request(r, "ACK");
	assert_int_equal(expect_event(r, PSIP_EVENT_ENDED)->event.cause, PSIP_END_CANCELLED);
	rig_free(r);
}

static void a_cancel_is_a_transaction_of_its_own(void **state)
{
	/* ledger: 3261-9.1-11 3261-9.1-14 3261-9.1-15 3261-17.1-02 */
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_handle call = place(r, 0, NULL);
	const struct rig_send *invite = expect_request(r, "INVITE");
	psip_time start = r->now;

	(void)state;
	rig_reply(r, invite, 180, "far", NULL, NULL);
	expect_event(r, PSIP_EVENT_PROGRESS);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
	rig_advance(r, 31999);
	expect_no_event(r);
	assert_string_equal(rig_method(&r->sends[r->send_taken]), "CANCEL");
	COPIES(r, start, 0, 500, 1500, 3500, 7500, 11500, 15500, 19500, 23500, 27500, 31500);
	rig_advance(r, 1);
	assert_int_equal(expect_event(r, PSIP_EVENT_ENDED)->event.cause, PSIP_END_CANCELLED);
	assert_int_equal(alive(r), 0);
	rig_free(r);
}

static void no_cancel_follows_a_final_response(void **state)
{
	/* ledger: 3261-9.1-10 3261-9.1-07 */
	struct rig *r = rig_new(NULL, NULL, 1);
	struct rig_call c;

	(void)state;
	rig_establish_out(r, &c);
	assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
	expect_request(r, "BYE");
	expect_silence(r);
	rig_free(r);
}

static void a_2xx_that_crosses_the_cancel_is_acknowledged_and_ended(void **state)
{
	/* ledger: 3261-9.1-13 */
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_handle call = place(r, 0, NULL);
	const struct rig_send *invite = expect_request(r, "INVITE");

	(void)state;
	rig_reply(r, invite, 180, "far", NULL, NULL);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
	expect_request(r, "CANCEL");
	rig_reply(r, invite, 200, "far", "Contact: <sip:alice@10.0.0.2:5060>\n", rig_sdp());
	expect_request(r, "ACK");
	expect_request(r, "BYE");
	rig_free(r);
}

/* ---- Stray responses ---- */

static void responses_match_by_branch_and_method(void **state)
{
	/* ledger: 3261-17.1.3-01 3261-17.1.3-02 3261-17-02 3261-18.1.2-02 3261-18.1.2-03 6026-8.9-01 6026-8.9-02 6026-7.2-06 3261-8.1.3.3-01 */
	static const char form[] = "SIP/2.0 200 OK\nVia: %s\n%sFrom: %s\nTo: <sip:alice@10.0.0.2:5060>;tag=far\nCall-ID: %s\nCSeq: 1 %s\n"
	                           "Contact: <sip:alice@10.0.0.2>\nContent-Length: 0\n\n";
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct rig_send *m;
	char via[256], from[256], id[256];
	const struct rig_event *e;

	(void)state;
	ping(r, 0);
	ping(r, 0);
	rig_take(r);
	m = rig_take(r);
	snprintf(via, sizeof via, "%s", rig_header(m, "Via", 0));
	snprintf(from, sizeof from, "%s", rig_header(m, "From", 0));
	snprintf(id, sizeof id, "%s", rig_header(m, "Call-ID", 0));
	rig_udp(r, form, "SIP/2.0/UDP 10.0.0.1:5060;branch=z9hG4bKnobody", "", from, id, "OPTIONS");
	rig_udp(r, form, via, "", from, id, "INVITE");
	rig_udp(r, form, via, "", from, id, "ACK");
	rig_udp(r, form, via, "Via: SIP/2.0/UDP 10.0.0.1:5060;branch=z9hG4bKsecond\n", from, id, "OPTIONS");
	{
		char both[600];
		snprintf(both, sizeof both, "%s, SIP/2.0/UDP 10.0.0.1:5060;branch=z9hG4bKsecond", via);
		rig_udp(r, form, both, "", from, id, "OPTIONS");
	}
	expect_silence(r);
	expect_no_event(r);
	rig_udp(r, form, via, "", from, id, "OPTIONS");
	e = expect_event(r, PSIP_EVENT_RESPONSE);
	assert_int_equal(e->event.status, 200);
	assert_non_null(strstr(e->text, id));
	expect_no_event(r);
	rig_free(r);
}

/* ---- Transport errors ---- */

static void errors_of_the_network_end_a_request(void **state)
{
	/* ledger: 3261-8.1.3.1-02 3261-17.1.4-01 3261-17.1.4-02 3261-17.1.1.2-41 3261-17.1.2.2-28 3261-18.4-01 6026-7.2-07 */
	(void)state;
	for (unsigned icmp = 0; icmp < 2; icmp++)
		for (unsigned options = 0; options < 2; options++) {
			struct rig *r = rig_new(NULL, NULL, 1);
			const struct rig_event *e;

			r->send_result = icmp ? PSIP_OK : PSIP_ERR_TRANSPORT;
			if (options)
				ping(r, 0);
			else
				place(r, 0, NULL);
			if (icmp) {
				expect_no_event(r);
				psip_unreachable(r->s, r->now, &r->peer);
			}
			e = expect_event(r, options ? PSIP_EVENT_RESPONSE : PSIP_EVENT_ENDED);
			assert_int_equal(e->event.status, 503);
			assert_int_equal(e->event.cause, PSIP_END_TRANSPORT);
			assert_int_equal(alive(r), 0);
			rig_free(r);
		}
}

static void an_error_while_ringing_changes_nothing(void **state)
{
	/* ledger: 3261-17.1.1.2-49 */
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct rig_send *invite;

	(void)state;
	place(r, PSIP_TCP, NULL);
	invite = expect_request(r, "INVITE");
	reply_on_stream(r, invite, 180, "");
	expect_event(r, PSIP_EVENT_PROGRESS);
	psip_closed(r->s, r->now, invite->flow);
	rig_pump(r);
	expect_no_event(r);
	assert_int_equal(alive(r), 1);
	rig_tcp(r, rig_accept(r), "SIP/2.0 200 OK\nVia: %s\nFrom: %s\nTo: <sip:alice@10.0.0.2:5060>;tag=far\nCall-ID: %s\nCSeq: %s\n"
	        "Contact: <sip:alice@10.0.0.2>\nContent-Type: application/sdp\nContent-Length: %zu\n\n%s", rig_header(invite, "Via", 0),
	        rig_header(invite, "From", 0), rig_header(invite, "Call-ID", 0), rig_header(invite, "CSeq", 0), strlen(rig_sdp()), rig_sdp());
	expect_event(r, PSIP_EVENT_ANSWERED);
	rig_free(r);
}

/* ---- Non-INVITE client ---- */

static void a_silent_peer_gets_options_until_timer_f(void **state)
{
	/* ledger: 3261-17.1.2.2-01 3261-17.1.2.2-02 3261-17.1.2.2-03 3261-17.1.2.2-04 3261-17.1.2.2-05 3261-17.1.2.2-19 3261-17.1.2.2-21 3261-17.1.2.2-25
	 * 3261-17.1.2.2-26 3261-17.1.2.2-27 3261-17.1-02 3261-8.1.3.1-01 */
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_time start = r->now;
	const struct rig_event *e;
	psip_handle request = ping(r, 0);

	(void)state;
	(void)request;
	rig_advance(r, 100000);
	COPIES(r, start, 0, 500, 1500, 3500, 7500, 11500, 15500, 19500, 23500, 27500, 31500);
	e = expect_event(r, PSIP_EVENT_RESPONSE);
	assert_int_equal(e->at - start, 32000);
	assert_int_equal(e->event.status, 408);
	assert_int_equal(e->event.cause, PSIP_END_TIMEOUT);
	assert_int_equal(alive(r), 0);
	rig_free(r);
}

static void t2_caps_the_interval(void **state)
{
	/* ledger: 3261-17.1.2.2-20 */
	struct rig *r = rig_timers((struct psip_timers){ .t2 = 2000 });
	psip_time start = r->now;

	(void)state;
	ping(r, 0);
	rig_advance(r, 8000);
	COPIES(r, start, 0, 500, 1500, 3500, 5500, 7500);
	rig_free(r);
}

static void a_100_slows_options_down(void **state)
{
	/* ledger: 3261-17.1.2.1-02 3261-17.1.2.2-10 3261-17.1.2.2-11 3261-17.1.2.2-12 3261-17.1.2.2-13 3261-17.1.2.2-29 3261-17.1.2.2-31 3261-17.1.2.2-32
	 * 3261-17.1.2.2-21 4320-2.1-01 */
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_time start = r->now;
	const struct rig_send *m;

	(void)state;
	ping(r, 0);
	m = &r->sends[0];
	rig_advance(r, 100);
	rig_reply(r, m, 100, NULL, NULL, NULL);
	rig_advance(r, 100000);
	COPIES(r, start, 0, 500, 4500, 8500, 12500, 16500, 20500, 24500, 28500);
	assert_int_equal(expect_event(r, PSIP_EVENT_RESPONSE)->at - start, 32000);
	assert_int_equal(alive(r), 0);
	rig_free(r);
}

static void a_final_response_to_options_comes_once(void **state)
{
	/* ledger: 3261-17.1.2.1-01 3261-17.1.2.1-04 3261-17.1.2.2-08 3261-17.1.2.2-09 3261-17.1.2.2-14 3261-17.1.2.2-15 3261-17.1.2.2-16 3261-17.1.2.2-17
	 * 3261-17.1.2.2-22 3261-17.1.2.2-24 3261-17.1.2.2-30 3261-17.1.2.2-34 3261-17.1.2.2-35 3261-17.1.2.2-36 3261-17.1.2.2-37 */
	(void)state;
	for (unsigned provisional = 0; provisional < 2; provisional++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		const struct rig_send *m;

		ping(r, 0);
		m = expect_request(r, "OPTIONS");
		if (provisional)
			rig_reply(r, m, 100, NULL, NULL, NULL);
		rig_reply(r, m, provisional ? 486 : 200, "far", NULL, NULL);
		assert_int_equal(expect_event(r, PSIP_EVENT_RESPONSE)->event.status, provisional ? 486 : 200);
		rig_reply(r, m, 200, "other", NULL, NULL);
		rig_advance(r, 4900);
		rig_reply(r, m, 200, "far", NULL, NULL);
		assert_int_equal(alive(r), 1);
		rig_advance(r, 200);
		assert_int_equal(alive(r), 0);
		rig_reply(r, m, 200, "far", NULL, NULL);
		rig_advance(r, 60000);
		expect_silence(r);
		expect_no_event(r);
		rig_free(r);
	}
}

static void over_a_stream_options_goes_once_and_ends_at_once(void **state)
{
	/* ledger: 3261-17.1.2.2-03 3261-17.1.2.2-16 3261-17.1.2.2-18 3261-17.1.2.2-19 3261-17.1.2.2-21 3261-17.1.2.2-22 3261-17.1.2.2-01 */
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_time start = r->now;
	const struct rig_send *m;

	(void)state;
	ping(r, PSIP_TCP);
	rig_advance(r, 60000);
	COPIES(r, start, 0);
	assert_int_equal(expect_event(r, PSIP_EVENT_RESPONSE)->at - start, 32000);
	ping(r, PSIP_TCP);
	m = expect_request(r, "OPTIONS");
	reply_on_stream(r, m, 200, "");
	assert_int_equal(expect_event(r, PSIP_EVENT_RESPONSE)->event.status, 200);
	assert_int_equal(alive(r), 0);
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_silent_peer_gets_the_invite_seven_times),
		cmocka_unit_test(other_values_of_t1_scale_the_times),
		cmocka_unit_test(over_a_stream_the_invite_goes_once),
		cmocka_unit_test(a_provisional_ends_the_copies),
		cmocka_unit_test(an_endless_ringing_is_cancelled),
		cmocka_unit_test(the_ack_for_a_failure_is_the_transactions),
		cmocka_unit_test(each_copy_of_a_failure_is_acknowledged_for_32_seconds),
		cmocka_unit_test(over_a_stream_a_failure_ends_the_transaction_at_once),
		cmocka_unit_test(a_success_is_acknowledged_by_the_core),
		cmocka_unit_test(a_cancel_waits_for_a_provisional),
		cmocka_unit_test(a_cancel_is_a_transaction_of_its_own),
		cmocka_unit_test(no_cancel_follows_a_final_response),
		cmocka_unit_test(a_2xx_that_crosses_the_cancel_is_acknowledged_and_ended),
		cmocka_unit_test(responses_match_by_branch_and_method),
		cmocka_unit_test(errors_of_the_network_end_a_request),
		cmocka_unit_test(an_error_while_ringing_changes_nothing),
		cmocka_unit_test(a_silent_peer_gets_options_until_timer_f),
		cmocka_unit_test(t2_caps_the_interval),
		cmocka_unit_test(a_100_slows_options_down),
		cmocka_unit_test(a_final_response_to_options_comes_once),
		cmocka_unit_test(over_a_stream_options_goes_once_and_ends_at_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
