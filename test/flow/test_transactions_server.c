/* SPDX-License-Identifier: MIT
 * Server transactions as a peer sees them: the 100, repeats and their times, transport errors (RFC 3261 §17.2; RFC 6026; RFC 4320).
 * Not covered here: matching and CANCEL (test_transactions_matching.c), each machine's states for themselves (test/unit). */
#include "test/flow/transactions.h"

/* ---- INVITE server ---- */

static void the_100_comes_after_200_ms(void **state)
{
	/* ledger: 3261-17.2.1-01 3261-17.2.1-03 3261-17.2.1-04 3261-17.2.1-21 3261-17.2.1-22 3261-17.2.1-23 3261-17.2.1-06 3261-17-04 3261-8.2.6.1-03
	 * 3261-8.2.6.2-01 3261-8.2.6.2-02 3261-8.2.6.2-03 3261-20.38-02 3261-8.2.2-01 */
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct rig_send *m;
	struct rig_call c;
	psip_time start = r->now;

	(void)state;
	rig_invite(r, &c, "Timestamp: 54.25\nX-Foo: ;;;\n", rig_sdp());
	assert_true(c.handle != 0);
	rig_advance(r, 50);
	rig_request(r, &c, "INVITE", 1, c.branch, "Timestamp: 54.25\nX-Foo: ;;;\n", rig_sdp());
	rig_advance(r, 149);
	expect_silence(r);
	rig_advance(r, 1);
	m = expect_status(r, 100, "INVITE");
	assert_int_equal(m->at - start, 200);
	assert_string_equal(rig_header(m, "To", 0), "<sip:bob@10.0.0.1>");
	assert_string_equal(rig_param(rig_header(m, "From", 0), "tag"), c.from_tag);
	assert_string_equal(rig_header(m, "Call-ID", 0), c.call_id);
	assert_string_equal(rig_header(m, "CSeq", 0), "1 INVITE");
	assert_string_equal(rig_param(rig_header(m, "Via", 0), "branch"), c.branch);
	assert_int_equal(strncmp(rig_header(m, "Timestamp", 0), "54.25", 5), 0);
	assert_string_equal(rig_header(m, "Content-Length", 0), "0");
	rig_request(r, &c, "INVITE", 1, c.branch, "Timestamp: 54.25\nX-Foo: ;;;\n", rig_sdp());
	assert_string_equal(expect_status(r, 100, "INVITE")->text, m->text);
	expect_silence(r);
	expect_no_event(r);
	rig_free(r);
}

static void provisionals_replace_the_100_and_answer_copies(void **state)
{
	/* ledger: 3261-17.2.1-01 3261-17.2.1-05 3261-17.2.1-06 3261-17.2.1-23 3261-17.2.1-24 3261-17.2.1-28 3261-8.2.6.2-08 3261-8.2.6.2-10 3261-8.2.6.2-07 */
	static const unsigned codes[] = { 180, 183, 180 };
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct rig_send *m;
	struct rig_call c;
	char tag[64] = "";

	(void)state;
	rig_invite(r, &c, NULL, rig_sdp());
	rig_advance(r, 50);
	for (unsigned i = 0; i < 3; i++) {
		assert_int_equal(psip_ring(r->s, r->now, c.handle, codes[i]), PSIP_OK);
		m = expect_status(r, (int)codes[i], "INVITE");
		assert_int_equal(strncmp(rig_header(m, "To", 0), "<sip:bob@10.0.0.1>;tag=", 23), 0);
		if (i)
			assert_string_equal(rig_param(rig_header(m, "To", 0), "tag"), tag);
		snprintf(tag, sizeof tag, "%s", rig_param(rig_header(m, "To", 0), "tag"));
		rig_request(r, &c, "INVITE", 1, c.branch, NULL, rig_sdp());
		assert_string_equal(expect_status(r, (int)codes[i], "INVITE")->text, m->text);
	}
	rig_request(r, &c, "ACK", 1, c.branch, NULL, NULL);
	rig_advance(r, 1000);
	expect_silence(r);
	expect_no_event(r);
	assert_int_equal(psip_reject(r->s, r->now, c.handle, 486, nothing), PSIP_OK);
	assert_string_equal(rig_param(rig_header(expect_status(r, 486, "INVITE"), "To", 0), "tag"), tag);
	rig_free(r);
}

static void a_refusal_is_repeated_until_the_ack(void **state)
{
	/* ledger: 3261-17-05 3261-17.2.1-09 3261-17.2.1-10 3261-17.2.1-12 3261-17.2.1-13 3261-17.2.1-16 3261-17.2.1-18 3261-17.2.1-20 3261-17.2.1-26 3261-17.2.1-29
	 * 3261-17.2.1-30 3261-17.2.1-31 3261-17.2.1-34 3261-17.2.1-35 3261-17.2.1-36 3261-17.2.1-37 3261-17.2.1-38 3261-17.2.1-40 3261-17.2.3-04
	 * 3261-17.2.3-07 3261-17.2-01 */
	struct rig *r = rig_new(NULL, NULL, 1);
	struct rig_call c;
	psip_time start = r->now;

	(void)state;
	rig_invite(r, &c, NULL, rig_sdp());
	assert_int_equal(psip_reject(r->s, r->now, c.handle, 486, nothing), PSIP_OK);
	assert_true(psip_accept(r->s, r->now, c.handle, nothing, nothing) < 0);
	rig_advance(r, 8000);
	rig_request(r, &c, "INVITE", 1, c.branch, NULL, rig_sdp());
	rig_advance(r, 20000);
	assert_int_equal(rig_status(&r->sends[r->send_taken]), 486);
	COPIES(r, start, 0, 500, 1500, 3500, 7500, 8000, 11500, 15500, 19500, 23500, 27500);
	expect_event(r, PSIP_EVENT_ENDED);
	rig_request(r, &c, "ACK", 1, c.branch, NULL, NULL);
	rig_advance(r, 4900);
	rig_request(r, &c, "ACK", 1, c.branch, NULL, NULL);
	rig_request(r, &c, "INVITE", 1, c.branch, NULL, rig_sdp());
	assert_int_equal(alive(r), 1);
	rig_advance(r, 200);
	assert_int_equal(alive(r), 0);
	rig_request(r, &c, "ACK", 1, c.branch, NULL, NULL);
	rig_advance(r, 60000);
	assert_int_equal(alive(r), 0);
	expect_silence(r);
	expect_no_event(r);
	rig_free(r);
}

static void a_refusal_without_ack_ends_by_timer_h(void **state)
{
	/* ledger: 3261-17.2.1-11 3261-17.2.1-14 3261-17.2.1-18 3261-17.2.1-19 */
	struct rig *r = rig_new(NULL, NULL, 1);
	struct rig_call c;
	psip_time start = r->now;

	(void)state;
	rig_invite(r, &c, NULL, rig_sdp());
	assert_int_equal(psip_reject(r->s, r->now, c.handle, 486, nothing), PSIP_OK);
	rig_advance(r, 31900);
	assert_int_equal(alive(r), 1);
	rig_advance(r, 60000);
	COPIES(r, start, 0, 500, 1500, 3500, 7500, 11500, 15500, 19500, 23500, 27500, 31500);
	assert_int_equal(alive(r), 0);
	rig_free(r);
}

static void tcp_request(struct rig *r, psip_handle flow, const char *method, const char *id, const char *to_tag, const char *branch)
{
	rig_tcp(r, flow, "%s sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/TCP 10.0.0.2:5060;branch=%s\nMax-Forwards: 70\nFrom: <sip:alice@10.0.0.2>;tag=p\n"
	        "To: <sip:bob@10.0.0.1>%s%s\nCall-ID: %s\nCSeq: 1 %s\nContact: <sip:alice@10.0.0.2>\nContent-Length: 0\n\n", method, branch,
	        *to_tag ? ";tag=" : "", to_tag, id, method);
}

static void over_a_stream_a_refusal_goes_once(void **state)
{
	/* ledger: 3261-17.2.1-11 3261-17.2.1-16 3261-17.2.1-17 3261-17.2.1-18 3261-17.2.1-19 3261-17.2.1-20 3261-17.2.1-21 */
	(void)state;
	for (unsigned acked = 0; acked < 2; acked++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		psip_handle flow = rig_accept(r);
		const struct rig_event *e;

		tcp_request(r, flow, "INVITE", "over-tcp", "", "z9hG4bKtcp");
		e = expect_event(r, PSIP_EVENT_INCOMING);
		rig_advance(r, 200);
		assert_int_equal(expect_status(r, 100, "INVITE")->at - e->at, 200);
		assert_int_equal(psip_reject(r->s, r->now, e->event.object, 486, nothing), PSIP_OK);
		assert_true(expect_status(r, 486, "INVITE")->flow == flow);
		rig_advance(r, 31900);
		expect_silence(r);
		assert_int_equal(alive(r), 1);
		if (acked)
			tcp_request(r, flow, "ACK", "over-tcp", "x", "z9hG4bKtcp");
		else
			rig_advance(r, 200);
		rig_pump(r);
		assert_int_equal(alive(r), 0);
		rig_free(r);
	}
}

static void the_core_repeats_its_2xx(void **state)
{
	/* ledger: 3261-17.2.1-07 3261-17.2.1-08 3261-17.2.1-25 6026-7.1-01 6026-7.1-02 6026-7.1-03 6026-7.1-04 6026-7.1-06 6026-7.1-07 6026-8.1-01 6026-8.1-02
	 * 6026-8.5-01 6026-8.5-02 6026-8.5-03 6026-8.6-02 6026-8.6-03 6026-8.6-06 6026-8.6-07 6026-8.7-01 6026-8.7-02 6026-8.7-03 6026-8.7-05 6026-8.7-06 6026-8.11-01 */
	(void)state;
	for (unsigned stream = 0; stream < 2; stream++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		psip_handle flow = stream ? rig_accept(r) : 0;
		psip_time start = r->now;
		struct rig_call c = { 0 };

		if (stream) {
			tcp_request(r, flow, "INVITE", "over-tcp", "", "z9hG4bKtcp");
			c.handle = expect_event(r, PSIP_EVENT_INCOMING)->event.object;
		} else {
			rig_invite(r, &c, NULL, rig_sdp());
		}
		assert_int_equal(psip_accept(r->s, r->now, c.handle, nothing, nothing), PSIP_OK);
		rig_advance(r, 100);
		if (!stream)
			rig_request(r, &c, "INVITE", 1, c.branch, NULL, rig_sdp());
		else
			tcp_request(r, flow, "INVITE", "over-tcp", "", "z9hG4bKtcp");
		expect_no_event(r);
		rig_advance(r, 31800);
		assert_int_equal(alive(r), 1);
		COPIES(r, start, 0, 500, 1500, 3500, 7500, 11500, 15500, 19500, 23500, 27500, 31500);
		rig_advance(r, 200);
		assert_string_equal(rig_method(rig_take(r)), "BYE");
		assert_int_equal(alive(r), 1);  /* the BYE's */
		rig_free(r);
	}
}

static void the_ack_for_a_2xx_reaches_the_core(void **state)
{
	/* ledger: 3261-17-05 3261-17-01 6026-7.1-05 6026-8.6-05 6026-8.7-04 6026-8.10-01 6026-8.10-02 3261-18.2.1-08 */
	(void)state;
	for (unsigned same = 0; same < 2; same++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		struct rig_call c;

		rig_invite(r, &c, NULL, rig_sdp());
		assert_int_equal(psip_accept(r->s, r->now, c.handle, nothing, nothing), PSIP_OK);
		snprintf(c.to_tag, sizeof c.to_tag, "%s", rig_param(rig_header(expect_status(r, 200, "INVITE"), "To", 0), "tag"));
		rig_request(r, &c, "ACK", 1, same ? c.branch : "z9hG4bKother", NULL, NULL);
		expect_event(r, PSIP_EVENT_CONFIRMED);
		assert_int_equal(alive(r), 1);
		rig_request(r, &c, "INVITE", 1, c.branch, NULL, rig_sdp());
		rig_advance(r, 31900);
		expect_silence(r);
		expect_no_event(r);
		assert_int_equal(alive(r), 1);
		rig_advance(r, 200);
		assert_int_equal(alive(r), 0);
		rig_free(r);
	}
}

static void a_response_that_cannot_go_out_leaves_the_transaction(void **state)
{
	/* ledger: 6026-7.1-08 6026-7.1-09 6026-8.8-03 3261-17.2.1-27 3261-17.2.1-33 3261-17.2.4-03 */
	struct rig *r = rig_new(NULL, NULL, 1);
	struct rig_call c;

	(void)state;
	rig_invite(r, &c, NULL, rig_sdp());
	r->send_result = PSIP_ERR_TRANSPORT;
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 180), PSIP_OK);
	rig_flush(r);
	rig_request(r, &c, "INVITE", 1, c.branch, NULL, rig_sdp());
	expect_status(r, 180, "INVITE");
	assert_int_equal(psip_reject(r->s, r->now, c.handle, 486, nothing), PSIP_OK);
	rig_flush(r);
	expect_event(r, PSIP_EVENT_ENDED);
	r->send_result = PSIP_OK;
	rig_request(r, &c, "INVITE", 1, c.branch, NULL, rig_sdp());
	expect_status(r, 486, "INVITE");
	expect_no_event(r);
	assert_int_equal(alive(r), 1);
	/* and so with a non-INVITE */
	r->send_result = PSIP_ERR_TRANSPORT;
	rig_request(r, &c, "OPTIONS", 9, "z9hG4bKopt", NULL, NULL);
	expect_status(r, 200, "OPTIONS");
	assert_int_equal(alive(r), 2);
	r->send_result = PSIP_OK;
	rig_request(r, &c, "OPTIONS", 9, "z9hG4bKopt", NULL, NULL);
	expect_status(r, 200, "OPTIONS");
	assert_int_equal(alive(r), 2);
	rig_free(r);
}

/* ---- Non-INVITE server ---- */

static void copies_of_options_are_answered_for_32_seconds(void **state)
{
	/* ledger: 3261-17.1-04 3261-17.1.2.1-03 3261-17.2.2-08 3261-17.2.2-09 3261-17.2.2-11 3261-17.2.2-13 3261-17.2.2-16 3261-17.2.2-21 3261-17.2.2-23
	 * 3261-17.2.2-25 3261-17.2.3-10 3261-8.2.6-01 3261-8.2.6.1-01 3261-8.2.6.1-02 3261-18.2.1-07 3261-17-04 */
	struct rig *r = rig_new(NULL, NULL, 1);
	struct rig_call c = { .call_id = "o1", .from_tag = "f" };
	const struct rig_send *m;
	struct psip_statistics statistics;
	psip_time start = r->now;

	(void)state;
	rig_request(r, &c, "OPTIONS", 1, "z9hG4bKopt", NULL, NULL);
	m = expect_status(r, 200, "OPTIONS");
	assert_int_equal(m->at, start);
	for (unsigned i = 0; i < 3; i++) {
		rig_request(r, &c, "OPTIONS", 1, "z9hG4bKopt", NULL, NULL);
		assert_string_equal(expect_status(r, 200, "OPTIONS")->text, m->text);
		rig_advance(r, 10000);
		expect_silence(r);
	}
	rig_advance(r, 1900);
	rig_request(r, &c, "OPTIONS", 1, "z9hG4bKopt", NULL, NULL);
	assert_string_equal(expect_status(r, 200, "OPTIONS")->text, m->text);
	assert_int_equal(alive(r), 1);
	rig_advance(r, 200);
	assert_int_equal(alive(r), 0);
	rig_request(r, &c, "OPTIONS", 1, "z9hG4bKopt", NULL, NULL);
	expect_status(r, 200, "OPTIONS");
	assert_int_equal(alive(r), 1);
	psip_statistics(r->s, &statistics);
	assert_int_equal(statistics.repeated, 4);
	rig_free(r);
}

static void over_a_stream_options_is_forgotten_at_once(void **state)
{
	/* ledger: 3261-17.2.2-08 3261-17.2.2-12 3261-17.2.2-13 3261-18-05 */
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_handle flow = rig_accept(r);

	(void)state;
	tcp_request(r, flow, "OPTIONS", "opt", "", "z9hG4bKopt");
	expect_status(r, 200, "OPTIONS");
	assert_int_equal(alive(r), 0);
	rig_free(r);
}

/* A transaction user that does not answer: below the session layer, which always does. */
static psip_ref unanswered(struct rig *r, uint8_t transport, psip_handle flow)
{
	static const char text[] = "OPTIONS sip:bob@10.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKslow\r\nMax-Forwards: 70\r\n"
	                           "From: <sip:alice@10.0.0.2>;tag=f\r\nTo: <sip:bob@10.0.0.1>\r\nCall-ID: slow\r\nCSeq: 1 OPTIONS\r\nTimestamp: 7\r\n"
	                           "Content-Length: 0\r\n\r\n";
	struct psip_packet packet = { .bytes = text, .length = sizeof text - 1, .local = r->local, .remote = r->peer };
	static struct psip_received received;
	enum psip_received_kind kind;

	packet.local.transport = packet.remote.transport = transport;
	kind = psip_transaction_receive(r->s, r->now, &packet, flow, &received);
	if (kind != PSIP_RECEIVED_REQUEST)
		return 0;
	return psip_transaction_create(r->s, r->now, &received, true, NULL);
}

static psip_ref some_bytes(struct rig *r)
{
	psip_ref bytes = psip_transaction_bytes(r->s, 8, false);

	assert_true(bytes != 0);
	return bytes;
}

static void a_late_answer_to_options_is_a_100_or_nothing(void **state)
{
	/* ledger: 4320-2.1-02 4320-2.1-03 4320-2.2-01 4320-4.1-01 4320-4.1-02 4320-4.1-04 4320-4.1-05 4320-4.2-01 4320-4.2-02 3261-17.2.2-14 3261-17.2.2-17
	 * 3261-17.2.2-05 */
	static const unsigned refused[] = { 180, 408, 199 };

	(void)state;
	for (unsigned stream = 0; stream < 2; stream++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		psip_handle flow = stream ? rig_accept(r) : 0;
		uint8_t transport = stream ? PSIP_TCP : PSIP_UDP;
		psip_time start = r->now;
		psip_ref t = unanswered(r, transport, flow);
		const struct rig_send *m;

		assert_true(t != 0);
		rig_advance(r, 1000);
		assert_int_equal(unanswered(r, transport, flow), 0);
		for (unsigned i = 0; i < 3; i++)
			assert_int_equal(psip_transaction_respond(r->s, r->now, t, refused[i], some_bytes(r)), PSIP_ERR_STATE);
		if (!stream)
			assert_int_equal(psip_transaction_respond(r->s, r->now, t, 100, some_bytes(r)), PSIP_ERR_STATE);
		rig_advance(r, 2499);
		expect_silence(r);
		rig_advance(r, 1);
		m = expect_status(r, 100, "OPTIONS");
		assert_int_equal(m->at - start, 3500);
		assert_int_equal(strncmp(rig_header(m, "Timestamp", 0), "7", 1), 0);
		assert_int_equal(unanswered(r, transport, flow), 0);
		assert_string_equal(expect_status(r, 100, "OPTIONS")->text, m->text);
		rig_advance(r, 28000);
		assert_int_equal(alive(r), 1);
		for (unsigned i = 0; i < 3; i++)
			assert_int_equal(psip_transaction_respond(r->s, r->now, t, refused[i], some_bytes(r)), PSIP_ERR_STATE);
		rig_advance(r, 1000);
		assert_int_equal(alive(r), 0);
		expect_silence(r);
		expect_no_event(r);
		rig_free(r);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_100_comes_after_200_ms),
		cmocka_unit_test(provisionals_replace_the_100_and_answer_copies),
		cmocka_unit_test(a_refusal_is_repeated_until_the_ack),
		cmocka_unit_test(a_refusal_without_ack_ends_by_timer_h),
		cmocka_unit_test(over_a_stream_a_refusal_goes_once),
		cmocka_unit_test(the_core_repeats_its_2xx),
		cmocka_unit_test(the_ack_for_a_2xx_reaches_the_core),
		cmocka_unit_test(a_response_that_cannot_go_out_leaves_the_transaction),
		cmocka_unit_test(copies_of_options_are_answered_for_32_seconds),
		cmocka_unit_test(over_a_stream_options_is_forgotten_at_once),
		cmocka_unit_test(a_late_answer_to_options_is_a_100_or_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
