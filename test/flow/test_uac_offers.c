/* SPDX-License-Identifier: MIT
 * Descriptions in calls that we make (RFC 3261 §13.2.1, RFC 3264): our offer in the INVITE or none, answers in any response, unusable ones.
 * Does not cover: what an offer says (test/unit/test_offer.c); later offers (test_modify.c). */
#include "test/flow/flow.h"

static const char no_answer[] = "v=0\r\no=peer 1 1 IN IP4 10.0.0.2\r\ns=-\r\nc=IN IP4 10.0.0.2\r\nt=0 0\r\nm=audio 50000 RTP/AVP 3\r\n";

/* ---- Descriptions ---- */

/* ledger: 3261-13.2.1-11 3261-13.2.1-12 3261-13.2.1-20 3261-13.2.1-19 3264-7-03 */
static void test_offer_in_invite(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 43);
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call);
	struct psip_call_info info;

	(void)state;
	assert_non_null(strstr(rig_body(m), "m=audio 40000 RTP/AVP 0 8"));
	rig_reply(r, m, 200, "peer", FLOW_CONTACT, rig_sdp());
	assert_string_equal(rig_body(flow_request(r, "ACK")), "");
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	info = flow_info(r, call);
	assert_int_equal(info.media.codec, PSIP_PCMU);
	assert_int_equal(info.media.remote_port, 50000);
	assert_int_equal(info.media.agreed_direction, PSIP_SENDRECV);
	rig_free(r);
}

/* The first description of a dialog is the answer, whatever comes later (§13.2.1). */
/* ledger: 3261-13.2.1-14 3261-13.2.1-15 */
static void test_first_description_counts(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 44);
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call);

	(void)state;
	rig_reply(r, m, 183, "peer", FLOW_CONTACT, rig_sdp());
	rig_reply(r, m, 200, "peer", FLOW_CONTACT, no_answer);
	flow_request(r, "ACK");
	flow_silent(r);
	assert_int_equal(flow_info(r, call).media.remote_port, 50000);
	assert_int_equal(flow_info(r, call).state, PSIP_CALL_CONFIRMED);
	rig_free(r);
}

/* Each dialog of a fork has its own exchange: the answer of one is not the other's. */
/* ledger: 3261-13.2.1-09 */
static void test_early_answer_of_another_dialog(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 45);
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call);

	(void)state;
	rig_reply(r, m, 183, "one", FLOW_CONTACT, no_answer);
	rig_reply(r, m, 200, "two", FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	flow_silent(r);
	assert_int_equal(flow_info(r, call).media.codec, PSIP_PCMU);
	rig_free(r);
}

static const struct rig_send *call_without_offer(struct rig *r, psip_handle *call)
{
	struct psip_settings own = { .size = sizeof own, .media = { .port = 40000 }, .own_descriptions = true };
	struct psip_settings usual = { .size = sizeof usual, .media = { .port = 40000 } };
	const struct rig_send *m;

	assert_int_equal(psip_configure(r->s, &own), PSIP_OK);
	m = flow_call(r, call);
	assert_int_equal(psip_configure(r->s, &usual), PSIP_OK);
	return m;
}

/* ledger: 3261-13.2.1-16 3261-13.2.2.4-11 3261-13.2.1-19 */
static void test_offer_in_2xx(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 46);
	psip_handle call;
	const struct rig_send *m = call_without_offer(r, &call), *ack, *again;

	(void)state;
	assert_string_equal(rig_body(m), "");
	assert_null(rig_header(m, "Content-Type", 0));
	rig_reply(r, m, 200, "peer", FLOW_CONTACT, rig_sdp());
	ack = flow_request(r, "ACK");
	assert_string_equal(rig_header(ack, "Content-Type", 0), "application/sdp");
	assert_non_null(strstr(rig_body(ack), "m=audio 40000 RTP/AVP 0 8"));
	rig_reply(r, m, 200, "peer", FLOW_CONTACT, rig_sdp());
	again = flow_request(r, "ACK");
	assert_string_equal(ack->text, again->text);
	rig_free(r);
}

/* ledger: 3261-13.2.2.4-12 */
static void test_unusable_offer_in_2xx(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 47);
	psip_handle call;
	const struct rig_send *m = call_without_offer(r, &call), *ack, *bye;

	(void)state;
	rig_reply(r, m, 200, "peer", FLOW_CONTACT, no_answer);
	ack = flow_request(r, "ACK");
	assert_non_null(strstr(rig_body(ack), "m=audio 0 RTP/AVP 3"));  /* a valid answer that takes nothing */
	bye = flow_request(r, "BYE");
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	rig_reply(r, bye, 200, NULL, NULL, NULL);
	flow_ended(r, PSIP_END_MEDIA, 0);
	flow_clean(r);
}

/* ledger: 3261-15.1.1-01 */
static void test_unusable_answer(void **state)
{
	static const char *const answers[] = { "", "nonsense", no_answer };

	(void)state;
	for (unsigned i = 0; i < 3; i++) {
		struct rig *r = rig_new(NULL, NULL, (uint8_t)(50 + i));
		psip_handle call;
		const struct rig_send *m = flow_call(r, &call), *bye;

		rig_reply(r, m, 200, "peer", FLOW_CONTACT, answers[i]);
		flow_request(r, "ACK");
		bye = flow_request(r, "BYE");
		flow_event(r, PSIP_EVENT_ANSWERED, 200);
		rig_reply(r, bye, 200, NULL, NULL, NULL);
		flow_ended(r, PSIP_END_MEDIA, 0);
		flow_clean(r);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_offer_in_invite),
		cmocka_unit_test(test_first_description_counts),
		cmocka_unit_test(test_early_answer_of_another_dialog),
		cmocka_unit_test(test_offer_in_2xx),
		cmocka_unit_test(test_unusable_offer_in_2xx),
		cmocka_unit_test(test_unusable_answer),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
