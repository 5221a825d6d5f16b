/* SPDX-License-Identifier: MIT
 * Max-Breadth at a user agent (RFC 5393 §5.3.4, §5.3.5): put into what begins a call or asks for options if the settings want it, and ignored in what comes.
 * Does not cover: proxies, and what a user agent that causes requests by others carries over (§5.4.3). */
#include "test/flow/flow.h"

/* ledger: 5393-5.3.4-01 5393-5.3.4-02 */
static void test_sent(void **state)
{
	(void)state;
	for (unsigned on = 0; on < 2; on++) {
		const struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .max_breadth = on };
		struct rig *r = rig_new(NULL, &settings, 1);
		struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:alice@10.0.0.2:5060") };
		const struct rig_send *m, *cancel;
		psip_handle call;

		assert_int_equal(psip_options(r->s, r->now, &o, &call), PSIP_OK);
		m = flow_request(r, "OPTIONS");
		rig_reply(r, m, 200, "peer", NULL, NULL);
		flow_event(r, PSIP_EVENT_RESPONSE, 200);
		if (on)
			assert_string_equal(rig_header(m, "Max-Breadth", 0), "60");
		else
			assert_null(rig_header(m, "Max-Breadth", 0));
		m = flow_call(r, &call);
		if (on)
			assert_string_equal(rig_header(m, "Max-Breadth", 0), "60");
		else
			assert_null(rig_header(m, "Max-Breadth", 0));
		assert_null(rig_header(m, "Max-Breadth", 1));
		rig_reply(r, m, 180, "peer", FLOW_CONTACT, NULL);
		assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
		cancel = flow_request(r, "CANCEL");
		assert_null(rig_header(cancel, "Max-Breadth", 0));
		rig_reply(r, cancel, 200, NULL, NULL, NULL);
		rig_reply(r, m, 200, "peer", FLOW_CONTACT, rig_sdp());
		assert_null(rig_header(flow_request(r, "ACK"), "Max-Breadth", 0));
		m = flow_request(r, "BYE");
		assert_null(rig_header(m, "Max-Breadth", 0));
		rig_reply(r, m, 200, NULL, NULL, NULL);
		flow_clean(r);
	}
}

/* ledger: 5393-5.3.5-01 */
static void test_received(void **state)
{
	static const char *const rows[] = { "Max-Breadth: 1\n", "Max-Breadth: 0\n", "Max-Breadth: x\n", "Max-Breadth: 4294967296\n" };

	(void)state;
	for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct rig *r = rig_new(NULL, NULL, 2);
		struct rig_call c;

		rig_invite(r, &c, rows[i], rig_sdp());
		assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
		assert_null(rig_header(flow_status(r, 200, "INVITE"), "Max-Breadth", 0));
		rig_free(r);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_sent),
		cmocka_unit_test(test_received),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
