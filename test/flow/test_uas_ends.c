/* SPDX-License-Identifier: MIT
 * How calls end that came in: CANCEL (RFC 3261 §9.2), BYE (§15.1.2), Expires; and what ringing owes the caller until then.
 * Does not cover: CANCEL of what is no call (test_uas.c); BYE in one read with the ACK (test_uas_answers.c). */
#include "test/flow/flow.h"

/* ---- CANCEL ---- */

/* ledger: 3261-9.2-01 3261-9.2-02 3261-9.2-05 3261-9.2-07 3261-9.2-08 3261-8.2.2.3-04 5407-C-01 */
static void test_cancel_pending(void **state)
{
	(void)state;
	for (int ringing = 0; ringing < 2; ringing++) {
		struct rig *r = rig_new(NULL, NULL, (uint8_t)(26 + ringing));
		struct rig_call c;
		char one[64], other[64];

		rig_invite(r, &c, NULL, rig_sdp());
		if (ringing)
			assert_int_equal(psip_ring(r->s, r->now, c.handle, 180), PSIP_OK);
		rig_flush(r);
		rig_request(r, &c, "CANCEL", 1, c.branch, "Require: foo\nProxy-Require: bar\n", NULL);
		for (int i = 0; i < 2; i++) {
			const struct rig_send *m = rig_take(r);
			assert_non_null(m);
			flow_tag(m, "To", rig_status(m) == 200 ? one : other);
			assert_string_equal(rig_method(m), rig_status(m) == 200 ? "CANCEL" : "INVITE");
			assert_true(rig_status(m) == 200 || rig_status(m) == 487);
		}
		assert_string_equal(one, other);
		flow_ended(r, PSIP_END_CANCELLED, 487);
		rig_request(r, &c, "ACK", 1, c.branch, NULL, NULL);
		flow_clean(r);
	}
}

/* ledger: 3261-9.2-04 3261-9.2-07 3261-9.2-08 5407-C-02 */
static void test_cancel_too_late(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 28);
	struct rig_call c;
	char tag[64], later[64], keep[64];

	(void)state;
	flow_accepted(r, &c);
	strcpy(keep, c.to_tag);
	c.to_tag[0] = 0;
	rig_request(r, &c, "CANCEL", 1, c.branch, NULL, NULL);
	flow_tag(flow_status(r, 200, "CANCEL"), "To", tag);
	assert_string_equal(tag, keep);
	flow_quiet(r);
	strcpy(c.to_tag, keep);
	rig_request(r, &c, "ACK", 1, "z9hG4bKack", NULL, NULL);
	flow_event(r, PSIP_EVENT_CONFIRMED, 0);
	rig_invite(r, &c, NULL, rig_sdp());
	assert_int_equal(psip_reject(r->s, r->now, c.handle, 486, flow_none), PSIP_OK);
	flow_tag(flow_status(r, 486, "INVITE"), "To", tag);
	rig_request(r, &c, "CANCEL", 1, c.branch, NULL, NULL);
	flow_tag(flow_status(r, 200, "CANCEL"), "To", later);
	assert_string_equal(tag, later);
	flow_ended(r, PSIP_END_REFUSED, 486);
	rig_free(r);
}

/* ---- BYE ---- */

/* ledger: 3261-15.1.2-05 3261-15.1.2-06 3261-15.1.2-07 3261-15.1.2-08 5407-A-01 5407-2-01 */
static void test_bye_in_early_dialog(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 30);
	struct rig_call c;

	(void)state;
	rig_invite(r, &c, NULL, rig_sdp());
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 180), PSIP_OK);
	flow_tag(flow_status(r, 180, "INVITE"), "To", c.to_tag);
	rig_request(r, &c, "BYE", 2, "z9hG4bKbye", NULL, NULL);
	flow_done_and_487(r, "BYE");
	flow_ended(r, PSIP_END_REMOTE, 0);
	rig_request(r, &c, "ACK", 1, c.branch, NULL, NULL);
	flow_clean(r);
}

/* ledger: 3261-15-02 3261-15.1.2-04 3261-15.1.2-05 3261-12.3-02 3261-15-08 3261-8.2.6.2-06 5407-3.1.6-01 5407-3.2.4-01 */
static void test_bye_before_and_after_ack(void **state)
{
	(void)state;
	for (int acked = 0; acked < 2; acked++) {
		struct rig *r = rig_new(NULL, NULL, (uint8_t)(31 + acked));
		struct rig_call c;
		const struct rig_send *m;

		flow_accepted(r, &c);
		if (acked) {
			rig_request(r, &c, "ACK", 1, "z9hG4bKa", NULL, NULL);
			flow_event(r, PSIP_EVENT_CONFIRMED, 0);
		}
		rig_request(r, &c, "BYE", 2, "z9hG4bKbye", NULL, NULL);
		m = flow_status(r, 200, "BYE");
		assert_non_null(strstr(rig_header(m, "To", 0), c.to_tag));
		flow_ended(r, PSIP_END_REMOTE, 0);
		rig_request(r, &c, "ACK", 1, "z9hG4bKlate", NULL, NULL);
		rig_advance(r, 40000);
		flow_silent(r);  /* neither the 2xx again nor a BYE of ours */
		flow_quiet(r);
		rig_request(r, &c, "BYE", 3, "z9hG4bKagain", NULL, NULL);
		flow_status(r, 481, "BYE");
		flow_clean(r);
	}
}

/* ledger: 3261-15.1.2-01 3261-15.1.2-02 */
static void test_bye_without_dialog(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 33);
	struct rig_call c;

	(void)state;
	rig_establish_in(r, &c);
	c.to_tag[0] = 0;
	rig_request(r, &c, "BYE", 2, "z9hG4bKtagless", NULL, NULL);
	flow_status(r, 481, "BYE");
	strcpy(c.to_tag, "unknown");
	rig_request(r, &c, "BYE", 2, "z9hG4bKunknown", NULL, NULL);
	flow_status(r, 481, "BYE");
	flow_quiet(r);
	rig_free(r);
}

/* ---- Time ---- */

/* ledger: 3261-13.3.1-02 3261-13.3.1-03 */
static void test_expires(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 34);
	struct rig_call c;

	(void)state;
	rig_invite(r, &c, "Expires: 10\n", rig_sdp());
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 180), PSIP_OK);
	flow_status(r, 180, "INVITE");
	rig_advance(r, 9999);
	flow_silent(r);
	rig_advance(r, 1);
	flow_status(r, 487, "INVITE");
	flow_ended(r, PSIP_END_TIMEOUT, 487);
	rig_request(r, &c, "ACK", 1, c.branch, NULL, NULL);
	rig_invite(r, &c, "Expires: 10\n", rig_sdp());  /* answered in time: it stays */
	assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
	flow_tag(flow_status(r, 200, "INVITE"), "To", c.to_tag);
	rig_request(r, &c, "ACK", 1, "z9hG4bKa", NULL, NULL);
	flow_event(r, PSIP_EVENT_CONFIRMED, 0);
	rig_advance(r, 20000);
	flow_quiet(r);
	rig_free(r);
}

/* ledger: 3261-13.3.1.1-05 3261-13.3.1.1-04 */
static void test_ringing_each_minute(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 35);
	struct rig_call c;
	const struct rig_send *m;

	(void)state;
	rig_invite(r, &c, NULL, rig_sdp());
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 180), PSIP_OK);
	m = flow_status(r, 180, "INVITE");
	for (int i = 0; i < 3; i++) {
		rig_advance(r, 59999);
		flow_silent(r);
		rig_advance(r, 1);
		assert_string_equal(flow_status(r, 180, "INVITE")->text, m->text);
	}
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_cancel_pending),
		cmocka_unit_test(test_cancel_too_late),
		cmocka_unit_test(test_bye_in_early_dialog),
		cmocka_unit_test(test_bye_before_and_after_ack),
		cmocka_unit_test(test_bye_without_dialog),
		cmocka_unit_test(test_expires),
		cmocka_unit_test(test_ringing_each_minute),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
