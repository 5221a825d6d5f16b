/* SPDX-License-Identifier: MIT
 * Requests and the transactions that they belong to: branches, peers of RFC 2543, merging, CANCEL, ACK, stateless answers (RFC 3261 §8.2, §9.2, §17.2.3).
 * Not covered here: where responses go (test_transport.c). */
#include "test/flow/transactions.h"

/* ---- Matching requests ---- */

static void requests_match_by_branch_sent_by_and_method(void **state)
{
	/* ledger: 3261-17.2.3-01 3261-17.2.3-02 3261-17.2.3-03 3261-17.2.3-04 3261-8.1.1.7-08 6026-8.10-01 */
	static const char form[] = "%s sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP %s;branch=%s\nFrom: <sip:alice@10.0.0.2>;tag=f\nTo: <sip:bob@10.0.0.1>\n"
	                           "Call-ID: %s\nCSeq: 1 %s\nMax-Forwards: 70\nContact: <sip:alice@10.0.0.2>\nContent-Length: 0\n\n";
	struct rig *r = rig_new(NULL, NULL, 1);

	(void)state;
	rig_udp(r, form, "INVITE", "10.0.0.2:5060", "z9hG4bKone", "m1", "INVITE");
	expect_event(r, PSIP_EVENT_INCOMING);
	rig_udp(r, form, "INVITE", "10.0.0.2:5060", "z9hG4bKone", "m1", "INVITE");
	expect_no_event(r);
	/* Branches compare without case, as tokens do: it is no second request, merged with the first. */
	rig_flush(r);
	rig_udp(r, form, "INVITE", "10.0.0.2:5060", "Z9HG4BKONE", "m1", "INVITE");
	expect_no_event(r);
	assert_null(rig_take(r));
	rig_udp(r, form, "INVITE", "10.0.0.2:5060", "z9hG4bKtwo", "m2", "INVITE");
	expect_event(r, PSIP_EVENT_INCOMING);
	rig_udp(r, form, "INVITE", "10.0.0.2:5070", "z9hG4bKone", "m3", "INVITE");
	expect_event(r, PSIP_EVENT_INCOMING);
	rig_udp(r, form, "INVITE", "pc.example.com:5060", "z9hG4bKone", "m4", "INVITE");
	expect_event(r, PSIP_EVENT_INCOMING);
	rig_flush(r);
	rig_udp(r, form, "CANCEL", "10.0.0.2:5061", "z9hG4bKone", "m1", "CANCEL");
	expect_status(r, 481, "CANCEL");
	rig_udp(r, form, "CANCEL", "10.0.0.2:5060", "z9hG4bKone", "m1", "CANCEL");
	expect_status(r, 200, "CANCEL");
	expect_status(r, 487, "INVITE");
	rig_udp(r, form, "OPTIONS", "10.0.0.2:5060", "z9hG4bKone", "m5", "OPTIONS");
	expect_status(r, 200, "OPTIONS");
	rig_free(r);
}

static const char old_form[] = "%s sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060%s\nFrom: <sip:alice@10.0.0.2>;tag=f\nTo: <sip:bob@10.0.0.1>%s%s\n"
                               "Call-ID: %s\nCSeq: %u %s\nContact: <sip:alice@10.0.0.2>\nContent-Length: 0\n\n";

static void old_peers_match_by_their_headers(void **state)
{
	/* ledger: 3261-17.2.3-01 3261-17.2.3-05 3261-17.2.3-06 3261-17.2.3-08 3261-20.42-10 3261-8.1.1.7-08 */
	static const char *const vias[] = { "", ";branch=abc", ";branch=z9hG4bK" };

	(void)state;
	for (unsigned i = 0; i < 3; i++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		const char *via = vias[i];
		psip_handle call;
		char tag[64], part[64];

		rig_udp(r, old_form, "INVITE", via, "", "", "old", 1, "INVITE");
		call = expect_event(r, PSIP_EVENT_INCOMING)->event.object;
		rig_udp(r, old_form, "INVITE", via, "", "", "old", 1, "INVITE");
		expect_no_event(r);
		rig_udp(r, old_form, "INVITE", via, "", "", "OLD", 1, "INVITE");
		expect_event(r, PSIP_EVENT_INCOMING);
		assert_int_equal(psip_reject(r->s, r->now, call, 486, nothing), PSIP_OK);
		snprintf(tag, sizeof tag, "%s", rig_param(rig_header(expect_status(r, 486, "INVITE"), "To", 0), "tag"));
		snprintf(part, sizeof part, "%.*s", (int)strlen(tag) - 1, tag);
		expect_event(r, PSIP_EVENT_ENDED);
		rig_flush(r);
		/* None of these is the ACK for that 486. */
		rig_udp(r, old_form, "ACK", via, ";tag=", "other", "old", 1, "ACK");
		rig_udp(r, old_form, "ACK", via, ";tag=", part, "old", 1, "ACK");
		rig_udp(r, old_form, "ACK", via, ";tag=", "f", "old", 1, "ACK");
		rig_udp(r, old_form, "ACK", via, "", "", "old", 1, "ACK");
		rig_udp(r, old_form, "ACK", via, ";tag=", tag, "old", 2, "ACK");
		rig_advance(r, 500);
		while (r->sends[r->send_taken].text && rig_status(&r->sends[r->send_taken]) == 100)
			rig_take(r);
		expect_status(r, 486, "INVITE");
		rig_udp(r, old_form, "ACK", via, ";tag=", tag, "old", 1, "ACK");
		rig_advance(r, 20000);
		expect_silence(r);
		rig_udp(r, old_form, "OPTIONS", via, "", "", "old-o", 5, "OPTIONS");
		expect_status(r, 200, "OPTIONS");
		assert_int_equal(alive(r), 2);
		rig_udp(r, old_form, "OPTIONS", via, "", "", "old-o", 5, "OPTIONS");
		expect_status(r, 200, "OPTIONS");
		assert_int_equal(alive(r), 2);
		rig_udp(r, old_form, "OPTIONS", via, "", "", "old-o", 6, "OPTIONS");
		expect_status(r, 200, "OPTIONS");
		assert_int_equal(alive(r), 3);
		rig_free(r);
	}
}

/* What is compared is compared by its own rules: the host's case is none, the user's is. */
static void old_peers_change_case(void **state)
{
	/* ledger: 3261-17.2.3-09 */
	static const char form[] = "INVITE %s SIP/2.0\nVia: SIP/2.0/UDP %s;branch=abc\nFrom: <sip:alice@10.0.0.2>;tag=%s\nTo: <sip:bob@b.example>\n"
	                           "Call-ID: %s\nCSeq: 1 INVITE\nContact: <sip:alice@10.0.0.2>\nContent-Length: 0\n\n";
	static const struct { const char *uri, *sent_by, *tag, *call_id; bool copy; } cases[] = {
		{ "sip:Bob@B.EXAMPLE;x=Y", "pc.example", "f", "id", true }, { "SIP:Bob@b.example;X=y", "PC.Example", "F", "id", true },
		{ "sip:bob@b.example;x=y", "pc.example", "f", "id", false }, { "sip:Bob@b.example;x=y", "pc.example", "f", "ID", false },
		{ "sip:Bob@b2.example;x=y", "pc.example", "f", "id", false }, { "sip:Bob@b.example;x=y", "pc2.example", "f", "id", false },
		{ "sip:b.example;x=y", "pc.example", "f", "id", false } };

	(void)state;
	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct rig *r = rig_new(NULL, NULL, 1);

		rig_udp(r, form, "sip:Bob@b.example;x=y", "pc.example", "f", "id");
		expect_event(r, PSIP_EVENT_INCOMING);
		rig_udp(r, form, cases[i].uri, cases[i].sent_by, cases[i].tag, cases[i].call_id);
		assert_int_equal(alive(r), cases[i].copy ? 1 : 2);
		rig_free(r);
	}
}

/* Their ACK of a 2xx finds the transaction, which does not take it: the core does, and its copies end. Of a failure's it is the end. */
static void old_peers_acknowledge(void **state)
{
	/* ledger: 6026-6-05 6026-6-06 */
	(void)state;
	for (unsigned fails = 0; fails < 2; fails++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		psip_handle call;
		char tag[64];

		rig_udp(r, old_form, "INVITE", "", "", "", "old", 1, "INVITE");
		call = expect_event(r, PSIP_EVENT_INCOMING)->event.object;
		assert_int_equal(fails ? psip_reject(r->s, r->now, call, 486, nothing) : psip_accept(r->s, r->now, call, nothing, nothing), PSIP_OK);
		snprintf(tag, sizeof tag, "%s", rig_param(rig_header(expect_status(r, fails ? 486 : 200, "INVITE"), "To", 0), "tag"));
		if (fails)
			expect_event(r, PSIP_EVENT_ENDED);
		rig_udp(r, old_form, "ACK", "", ";tag=", tag, "old", 1, "ACK");
		if (fails) {
			expect_no_event(r);
		} else {
			expect_event(r, PSIP_EVENT_CONFIRMED);
			rig_reply(r, expect_request(r, "BYE"), 200, NULL, NULL, NULL);  /* it did not answer our offer */
			expect_event(r, PSIP_EVENT_ENDED);
		}
		rig_udp(r, old_form, "INVITE", "", "", "", "old", 1, "INVITE");  /* absorbed in either case */
		expect_no_event(r);
		rig_advance(r, 4000);
		expect_silence(r);
		rig_free(r);
	}
}

/* INVITE has the one machine, every other method the other; what is answered is the request that was meant, in whatever order. */
static void each_request_has_its_machine(void **state)
{
	/* ledger: 3261-17.2-02 3261-17.2.3-11 */
	struct rig *r = rig_new(NULL, NULL, 1);
	struct psip_trace_record record;
	unsigned machines[4] = { 0 };
	struct rig_call a, b;
	const struct rig_send *m;

	(void)state;
	rig_invite(r, &a, NULL, rig_sdp());
	rig_invite(r, &b, NULL, rig_sdp());
	rig_udp(r, old_form, "OPTIONS", "", "", "", "o", 1, "OPTIONS");
	expect_status(r, 200, "OPTIONS");
	while (psip_trace_take(r->s, &record))
		if (record.machine == PSIP_MACHINE_IST || record.machine == PSIP_MACHINE_NIST)
			machines[record.machine == PSIP_MACHINE_IST ? record.to == PSIP_IST_PROCEEDING ? 0 : 1 : record.to == PSIP_NIST_COMPLETED ? 2 : 3]++;
	assert_int_equal(machines[0], 2);
	assert_int_equal(machines[1], 0);
	assert_int_equal(machines[2], 1);
	assert_int_equal(psip_reject(r->s, r->now, b.handle, 486, nothing), PSIP_OK);
	m = expect_status(r, 486, "INVITE");
	assert_string_equal(rig_header(m, "Call-ID", 0), b.call_id);
	assert_int_equal(psip_reject(r->s, r->now, a.handle, 600, nothing), PSIP_OK);
	m = expect_status(r, 600, "INVITE");
	assert_string_equal(rig_header(m, "Call-ID", 0), a.call_id);
	rig_free(r);
}

/* An accepted INVITE stays for 32 s: so many calls, so many transactions. */
static void accepted_invites_stay(void **state)
{
	/* ledger: 6026-10-01 */
	struct rig *r = rig_new(NULL, NULL, 1);
	struct rig_call c;
	char branch[16];

	(void)state;
	for (unsigned i = 0; i < 4; i++) {
		while (rig_take_event(r) != NULL)
			;
		rig_establish_in(r, &c);
		snprintf(branch, sizeof branch, "z9hG4bKbye%u", i);
		rig_request(r, &c, "BYE", 2, branch, NULL, NULL);
		rig_advance(r, 1000);
	}
	assert_int_equal(alive(r), 8);
	rig_advance(r, 27999);
	assert_int_equal(alive(r), 8);
	rig_advance(r, 3001);
	assert_int_equal(alive(r), 0);
	rig_free(r);
}

static void old_peers_can_cancel(void **state)
{
	/* ledger: 3261-9.2-01 3261-17.2.3-01 */
	struct rig *r = rig_new(NULL, NULL, 1);

	(void)state;
	rig_udp(r, old_form, "INVITE", "", "", "", "old", 1, "INVITE");
	expect_event(r, PSIP_EVENT_INCOMING);
	rig_udp(r, old_form, "CANCEL", "", "", "", "old", 2, "CANCEL");
	expect_status(r, 481, "CANCEL");
	rig_udp(r, old_form, "CANCEL", "", "", "", "old", 1, "CANCEL");
	expect_status(r, 200, "CANCEL");
	expect_status(r, 487, "INVITE");
	assert_int_equal(expect_event(r, PSIP_EVENT_ENDED)->event.cause, PSIP_END_CANCELLED);
	rig_free(r);
}

static void a_request_that_came_by_two_ways_is_merged(void **state)
{
	/* ledger: 3261-8.2.2.2-01 3261-8.2.2.2-02 3261-17.2.3-02 */
	struct rig *r = rig_new(NULL, NULL, 1);
	struct rig_call c;

	(void)state;
	rig_invite(r, &c, NULL, rig_sdp());
	rig_request(r, &c, "INVITE", 1, "z9hG4bKway2", NULL, rig_sdp());
	expect_status(r, 482, "INVITE");
	rig_request(r, &c, "ACK", 1, "z9hG4bKway2", NULL, NULL);
	expect_no_event(r);
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 180), PSIP_OK);
	expect_status(r, 180, "INVITE");
	rig_request(r, &c, "INVITE", 1, c.branch, NULL, rig_sdp());
	expect_status(r, 180, "INVITE");
	expect_silence(r);
	rig_free(r);
}

/* Only the first of them is looked for, and nothing inside a dialog is. */
static void only_the_first_is_merged_with(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct psip_pool *pool;
	unsigned count = 0, merging = 0;
	struct rig_call c;

	(void)state;
	rig_establish_in(r, &c);
	rig_request(r, &c, "INVITE", ++c.cseq, "z9hG4bKinside", "Contact: <sip:alice@10.0.0.2:5060>\n", rig_sdp());
	rig_invite(r, &c, NULL, rig_sdp());
	rig_request(r, &c, "INVITE", 1, "z9hG4bKway2", NULL, rig_sdp());
	pool = &psip_transactions_of(r->s)->pool;
	for (psip_ref ref = psip_pool_next(r->s, pool, 0); ref; ref = psip_pool_next(r->s, pool, ref)) {
		const struct psip_transaction *t = psip_at(r->s, ref);
		count += t->method == PSIP_INVITE;
		merging += t->merge != 0;
	}
	assert_int_equal(count, 4);
	assert_int_equal(merging, 2);
	rig_free(r);
}

/* ---- CANCEL and ACK that come in ---- */

static void a_cancel_ends_a_pending_invite(void **state)
{
	/* ledger: 3261-9.2-01 3261-9.2-05 3261-9.2-07 3261-9.2-08 3261-8.2.2.3-04 3261-8.2.6.2-03 */
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct rig_send *ok;
	struct rig_call c;
	char tag[64];

	(void)state;
	rig_invite(r, &c, NULL, rig_sdp());
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 180), PSIP_OK);
	snprintf(tag, sizeof tag, "%s", rig_param(rig_header(expect_status(r, 180, "INVITE"), "To", 0), "tag"));
	rig_request(r, &c, "CANCEL", 1, "z9hG4bKunknown", NULL, NULL);
	expect_status(r, 481, "CANCEL");
	rig_request(r, &c, "CANCEL", 1, c.branch, "Require: nothing-known\nProxy-Require: nothing-known\n", NULL);
	ok = expect_status(r, 200, "CANCEL");
	assert_string_equal(rig_header(ok, "CSeq", 0), "1 CANCEL");
	assert_string_equal(rig_param(rig_header(ok, "To", 0), "tag"), tag);
	assert_string_equal(rig_param(rig_header(expect_status(r, 487, "INVITE"), "To", 0), "tag"), tag);
	assert_int_equal(expect_event(r, PSIP_EVENT_ENDED)->event.cause, PSIP_END_CANCELLED);
	/* A copy of the CANCEL is answered by its transaction. */
	rig_request(r, &c, "CANCEL", 1, c.branch, NULL, NULL);
	expect_status(r, 200, "CANCEL");
	expect_silence(r);
	rig_free(r);
}

static void a_cancel_after_the_answer_changes_nothing(void **state)
{
	/* ledger: 3261-9.2-03 3261-9.2-04 3261-9.2-06 3261-9.2-07 3261-21.4.19-01 */
	struct rig *r = rig_new(NULL, NULL, 1);
	struct psip_call_info info;
	struct rig_call c, o = { .call_id = "o", .from_tag = "f" };

	(void)state;
	rig_request(r, &o, "CANCEL", 1, "z9hG4bKstray", NULL, NULL);
	assert_non_null(rig_param(rig_header(expect_status(r, 481, "CANCEL"), "To", 0), "tag"));
	rig_establish_in(r, &c);
	c.to_tag[0] = 0;
	rig_request(r, &c, "CANCEL", 1, c.branch, NULL, NULL);
	expect_status(r, 200, "CANCEL");
	expect_silence(r);
	expect_no_event(r);
	assert_int_equal(psip_call_info(r->s, c.handle, &info), PSIP_OK);
	assert_int_equal(info.state, PSIP_CALL_CONFIRMED);
	rig_request(r, &o, "OPTIONS", 2, "z9hG4bKopt", NULL, NULL);
	expect_status(r, 200, "OPTIONS");
	rig_request(r, &o, "CANCEL", 2, "z9hG4bKopt", NULL, NULL);
	expect_status(r, 200, "CANCEL");
	expect_silence(r);
	rig_free(r);
}

static void a_stray_ack_is_ignored(void **state)
{
	/* ledger: 3261-17.2-01 */
	struct rig *r = rig_new(NULL, NULL, 1);
	struct rig_call c = { .call_id = "o", .from_tag = "f" };

	(void)state;
	rig_request(r, &c, "ACK", 1, "z9hG4bKstray", NULL, NULL);
	strcpy(c.to_tag, "tag");
	rig_request(r, &c, "ACK", 1, "z9hG4bKstray", "Require: x\n", NULL);
	expect_silence(r);
	expect_no_event(r);
	assert_int_equal(alive(r), 0);
	rig_free(r);
}

static void responses_return_all_vias_in_order(void **state)
{
	/* ledger: 3261-8.2.6.2-04 3261-8.2.6.2-05 3261-8.2.6.2-08 3261-7.3.3-02 */
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct rig_send *m;

	(void)state;
	rig_udp(r, "OPTIONS sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKa, SIP/2.0/TCP h2;branch=z9hG4bKb;received=1.2.3.4\n"
	        "f: <sip:alice@10.0.0.2>;tag=f\nt: <sip:bob@10.0.0.1>\nv: SIP/2.0/TLS h3:9;x=\"a,b\"\ni: many\nCSeq: 1 OPTIONS\nMax-Forwards: 70\nl: 0\n\n");
	m = expect_status(r, 200, "OPTIONS");
	assert_string_equal(rig_header(m, "Via", 0), "SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKa");
	assert_string_equal(rig_header(m, "Via", 1), "SIP/2.0/TCP h2;branch=z9hG4bKb;received=1.2.3.4");
	assert_string_equal(rig_header(m, "Via", 2), "SIP/2.0/TLS h3:9;x=\"a,b\"");
	assert_null(rig_header(m, "Via", 3));
	assert_non_null(rig_param(rig_header(m, "To", 0), "tag"));
	rig_free(r);
}

static void a_stateless_refusal_is_the_same_each_time(void **state)
{
	/* ledger: 3261-8.2.7-01 3261-8.2.7-03 3261-8.2.7-04 3261-8.2.7-05 3261-8.2.7-06 3261-8.2.7-08 */
	struct rig *r = rig_new(NULL, NULL, 1);
	struct rig_call c = { .call_id = "bad", .from_tag = "f" };
	const struct rig_send *m;
	char tag[64];

	(void)state;
	rig_request(r, &c, "INVITE", 1, "z9hG4bKbad", "CSeq: 2 INVITE\n", NULL);
	m = expect_status(r, 400, "INVITE");
	rig_advance(r, 1000);
	rig_request(r, &c, "INVITE", 1, "z9hG4bKbad", "CSeq: 2 INVITE\n", NULL);
	assert_string_equal(expect_status(r, 400, "INVITE")->text, m->text);
	snprintf(tag, sizeof tag, "%s", rig_param(rig_header(m, "To", 0), "tag"));
	assert_int_equal(alive(r), 0);
	rig_request(r, &c, "ACK", 1, "z9hG4bKbad", "CSeq: 2 INVITE\n", NULL);
	rig_request(r, &c, "ACK", 1, "z9hG4bKbad", NULL, NULL);
	rig_advance(r, 60000);
	expect_silence(r);
	expect_no_event(r);
	strcpy(c.call_id, "bad2");
	rig_request(r, &c, "INVITE", 1, "z9hG4bKbad2", "CSeq: 2 INVITE\n", NULL);
	assert_string_not_equal(rig_param(rig_header(expect_status(r, 400, "INVITE"), "To", 0), "tag"), tag);
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(requests_match_by_branch_sent_by_and_method),
		cmocka_unit_test(old_peers_match_by_their_headers),
		cmocka_unit_test(old_peers_change_case),
		cmocka_unit_test(old_peers_acknowledge),
		cmocka_unit_test(each_request_has_its_machine),
		cmocka_unit_test(accepted_invites_stay),
		cmocka_unit_test(old_peers_can_cancel),
		cmocka_unit_test(a_request_that_came_by_two_ways_is_merged), cmocka_unit_test(only_the_first_is_merged_with),
		cmocka_unit_test(a_cancel_ends_a_pending_invite),
		cmocka_unit_test(a_cancel_after_the_answer_changes_nothing),
		cmocka_unit_test(a_stray_ack_is_ignored),
		cmocka_unit_test(responses_return_all_vias_in_order),
		cmocka_unit_test(a_stateless_refusal_is_the_same_each_time),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
