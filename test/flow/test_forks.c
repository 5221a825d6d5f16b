/* SPDX-License-Identifier: MIT
 * A forked INVITE (RFC 3261 §13.2.2.4, RFC 5407 appendix E): how many dialogs, how long those that were not chosen live, and what becomes of a 2xx in them.
 * Does not cover: descriptions of several forks (test_prack.c, test_update_both.c); keeping several answered calls of one INVITE (5407-E-05: one is kept);
 * a further 2xx once the call itself has ended (test_forks_late.c). */
#include "dialog/dialog.h"
#include "test/flow/flow.h"

static unsigned dialogs(struct rig *r)
{
	struct psip_statistics st;

	psip_statistics(r->s, &st);
	return st.dialogs;
}

static struct rig *rig_of_dialogs(uint32_t count, uint8_t seed)
{
	const struct psip_limits limits = { .calls = 4, .dialogs = count };

	return rig_new(&limits, NULL, seed);
}

/* So many 180, each with a tag and a Contact of its own: 10.0.0.10 and on. */
static void ring_from(struct rig *r, const struct rig_send *invite, unsigned count)
{
	char tag[16], contact[64];

	for (unsigned i = 0; i < count; i++) {
		snprintf(tag, sizeof tag, "fork%u", i);
		snprintf(contact, sizeof contact, "Contact: <sip:%u@10.0.0.%u>\n", i, 10 + i);
		rig_reply(r, invite, 180, tag, contact, NULL);
		flow_event(r, PSIP_EVENT_PROGRESS, 180);
	}
}

/* Below, at and above PSIP_FORKS_MAX; who answers is heard in each case. */
/* ledger: 5407-E-01 3261-13.2.2.4-01 3261-13.2.2.4-04 */
static void test_limit(void **state)
{
	(void)state;
	for (unsigned count = PSIP_FORKS_MAX - 1; count <= PSIP_FORKS_MAX + 1; count++) {
		struct rig *r = rig_of_dialogs(64, (uint8_t)count);
		psip_handle call;
		const struct rig_send *m = flow_call(r, &call), *ack;

		ring_from(r, m, count);
		assert_int_equal(dialogs(r), count < PSIP_FORKS_MAX ? count : PSIP_FORKS_MAX);
		rig_reply(r, m, 200, "last", "Contact: <sip:last@10.0.0.30>\n", rig_sdp());
		ack = flow_request(r, "ACK");
		assert_true(flow_starts(ack, "ACK sip:last@10.0.0.30 SIP/2.0\r\n"));
		flow_event(r, PSIP_EVENT_ANSWERED, 200);
		assert_int_equal(dialogs(r), PSIP_FORKS_MAX);
		assert_memory_equal(flow_info(r, call).remote_tag.at, "last", 4);
		flow_silent(r);
		rig_advance(r, 32000);
		assert_int_equal(dialogs(r), 1);
		rig_free(r);
	}
}

/* All eight have answered: a ninth finds no dialog, and gets no ACK. */
static void test_limit_answered(void **state)
{
	struct rig *r = rig_of_dialogs(64, 1);
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call);
	char tag[16], contact[64];

	(void)state;
	for (unsigned i = 0; i <= PSIP_FORKS_MAX; i++) {
		snprintf(tag, sizeof tag, "fork%u", i);
		snprintf(contact, sizeof contact, "Contact: <sip:%u@10.0.0.%u>\n", i, 10 + i);
		rig_reply(r, m, 200, tag, contact, rig_sdp());
		if (i < PSIP_FORKS_MAX)
			flow_request(r, "ACK");
		if (i && i < PSIP_FORKS_MAX)
			rig_reply(r, flow_request(r, "BYE"), 200, NULL, NULL, NULL);
	}
	flow_silent(r);
	assert_int_equal(dialogs(r), PSIP_FORKS_MAX);
	assert_int_equal(flow_info(r, call).state, PSIP_CALL_CONFIRMED);
	rig_free(r);
}

/* The pool's limit: one early dialog gives way to who answers. */
static void test_limit_of_pool(void **state)
{
	struct rig *r = rig_of_dialogs(2, 2);
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call), *ack;

	(void)state;
	ring_from(r, m, 3);
	assert_int_equal(dialogs(r), 2);
	rig_reply(r, m, 200, "last", "Contact: <sip:last@10.0.0.30>\n", rig_sdp());
	ack = flow_request(r, "ACK");
	assert_true(flow_starts(ack, "ACK sip:last@10.0.0.30 SIP/2.0\r\n"));
	assert_int_equal(dialogs(r), 1);  /* where dialogs are few, no early one is kept */
	rig_free(r);
}

/* Those that rang stay while half of the dialogs are free for calls to come: two of four, not three. */
static void test_kept_while_room(void **state)
{
	(void)state;
	for (unsigned others = 1; others <= 2; others++) {
		struct rig *r = rig_of_dialogs(4, 3);
		psip_handle call;
		const struct rig_send *m = flow_call(r, &call);

		ring_from(r, m, 1 + others);
		rig_reply(r, m, 200, "fork0", "Contact: <sip:0@10.0.0.10>\n", rig_sdp());
		flow_request(r, "ACK");
		assert_int_equal(dialogs(r), 2);
		rig_free(r);
	}
}

/* 64*T1 from the first 2xx, one ms before and at that. */
/* ledger: 3261-13.2.2.4-15 5407-E-02 5407-E-03 5407-E-04 3261-13.2.2.4-16 */
static void test_second_answer(void **state)
{
	(void)state;
	for (unsigned late = 0; late < 2; late++) {
		struct rig *r = rig_of_dialogs(16, 4);
		psip_handle call;
		const struct rig_send *m = flow_call(r, &call), *ack, *bye;

		ring_from(r, m, 2);
		rig_advance(r, 5000);
		rig_reply(r, m, 200, "fork0", "Contact: <sip:0@10.0.0.10>\n", rig_sdp());
		flow_request(r, "ACK");
		flow_event(r, PSIP_EVENT_ANSWERED, 200);
		rig_advance(r, 31999);
		assert_int_equal(dialogs(r), 2);
		rig_advance(r, late);
		flow_silent(r);
		assert_int_equal(dialogs(r), late ? 1 : 2);
		rig_reply(r, m, 200, "fork1", "Contact: <sip:1@10.0.0.11>\n", rig_sdp());
		if (!late) {
			ack = flow_request(r, "ACK");
			bye = flow_request(r, "BYE");
			assert_true(flow_starts(ack, "ACK sip:1@10.0.0.11 SIP/2.0\r\n"));
			assert_true(flow_same(ack, bye, "To"));
		}
		flow_silent(r);
		flow_quiet(r);
		assert_int_equal(flow_info(r, call).state, PSIP_CALL_CONFIRMED);
		rig_free(r);
	}
}

/* What was sent in an early dialog counts when its 2xx comes after another: a BYE with the PRACK's number would be out of order. */
/* ledger: 3261-13.2.2.4-05 */
static void test_numbers_go_on(void **state)
{
	struct rig *r = rig_of_dialogs(16, 5);
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call), *prack, *bye;

	(void)state;
	rig_reply(r, m, 183, "one", "Require: 100rel\nRSeq: 7\nContact: <sip:one@10.0.0.3>\n", NULL);
	prack = flow_request(r, "PRACK");
	assert_int_equal(flow_cseq(prack), flow_cseq(m) + 1);
	rig_reply(r, prack, 200, NULL, NULL, NULL);
	rig_reply(r, m, 200, "two", FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	rig_reply(r, m, 200, "one", "Contact: <sip:one@10.0.0.3>\n", rig_sdp());
	assert_int_equal(flow_cseq(flow_request(r, "ACK")), flow_cseq(m));
	bye = flow_request(r, "BYE");
	assert_int_equal(flow_cseq(bye), flow_cseq(m) + 2);
	flow_silent(r);
	rig_free(r);
}

/* Its 2xx repeated is acknowledged again while it may come; then nothing of it is left, and the call goes on. */
/* ledger: 3261-13.2.2.4-06 3261-13.2.2.4-14 */
static void test_refused_one_ends(void **state)
{
	struct rig *r = rig_of_dialogs(16, 6);
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call);

	(void)state;
	rig_reply(r, m, 200, "one", FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	rig_advance(r, 10000);
	rig_reply(r, m, 200, "two", "Contact: <sip:two@10.0.0.4>\n", rig_sdp());
	flow_request(r, "ACK");
	rig_reply(r, flow_request(r, "BYE"), 200, NULL, NULL, NULL);
	rig_advance(r, 10000);
	rig_reply(r, m, 200, "two", "Contact: <sip:two@10.0.0.4>\n", rig_sdp());
	flow_request(r, "ACK");
	assert_int_equal(dialogs(r), 2);
	rig_advance(r, 12000);
	assert_int_equal(dialogs(r), 1);
	flow_silent(r);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
	rig_reply(r, flow_request(r, "BYE"), 200, NULL, NULL, NULL);
	flow_clean(r);
}

/* Hung up before the other answers: it gets its ACK and BYE all the same, until our own BYE is answered. */
static void test_answer_while_ending(void **state)
{
	struct rig *r = rig_of_dialogs(16, 7);
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call), *first;

	(void)state;
	ring_from(r, m, 2);
	rig_reply(r, m, 200, "fork0", "Contact: <sip:0@10.0.0.10>\n", rig_sdp());
	flow_request(r, "ACK");
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
	first = flow_request(r, "BYE");
	rig_reply(r, m, 200, "fork1", "Contact: <sip:1@10.0.0.11>\n", rig_sdp());
	flow_request(r, "ACK");
	rig_reply(r, flow_request(r, "BYE"), 200, NULL, NULL, NULL);
	rig_reply(r, first, 200, NULL, NULL, NULL);
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	flow_ended(r, PSIP_END_LOCAL, 0);
	flow_clean(r);
}

/* A dialog that was not chosen takes no UPDATE; its BYE is answered, and the call goes on. */
static void test_requests_in_others(void **state)
{
	struct rig *r = rig_of_dialogs(16, 8);
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call);
	struct rig_call c = { .cseq = 1 };
	char tag[64], id[64];

	(void)state;
	snprintf(id, sizeof id, "%s", rig_header(m, "Call-ID", 0));
	flow_tag(m, "From", tag);
	ring_from(r, m, 2);
	rig_reply(r, m, 200, "fork0", "Contact: <sip:0@10.0.0.10>\n", rig_sdp());
	flow_request(r, "ACK");
	snprintf(c.call_id, sizeof c.call_id, "%s", id);
	snprintf(c.from_tag, sizeof c.from_tag, "fork1");
	snprintf(c.to_tag, sizeof c.to_tag, "%s", tag);
	rig_request(r, &c, "UPDATE", 1, "z9hG4bKu", FLOW_CONTACT, NULL);
	flow_status(r, 481, "UPDATE");
	rig_request(r, &c, "BYE", 2, "z9hG4bKb", NULL, NULL);
	flow_status(r, 200, "BYE");
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	flow_quiet(r);
	assert_int_equal(flow_info(r, call).state, PSIP_CALL_CONFIRMED);
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_limit),
		cmocka_unit_test(test_limit_answered),
		cmocka_unit_test(test_limit_of_pool),
		cmocka_unit_test(test_kept_while_room),
		cmocka_unit_test(test_second_answer),
		cmocka_unit_test(test_numbers_go_on),
		cmocka_unit_test(test_refused_one_ends),
		cmocka_unit_test(test_answer_while_ending),
		cmocka_unit_test(test_requests_in_others),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
