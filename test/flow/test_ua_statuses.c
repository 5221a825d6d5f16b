/* SPDX-License-Identifier: MIT
 * What a user agent makes of statuses (RFC 3261 §21, §7.2): provisional ones as they come and as it sends them, failures that are the end and are not tried
 * again, Retry-After of a server (§21.5.4).
 * Does not cover: 3xx (test_redirect.c), challenges (test_authenticate.c), refusals of ours (test_refusals.c). */
#include "test/flow/failover.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* Each is told with its phrase, headers and body; none is acknowledged. */
/* ledger: 3261-21.1-03 3261-21.1-04 3261-21.1.1-01 3261-21.1.2-02 3261-21.1.4-01 3261-21.1.4-02 3261-21.1.4-03 3261-21.1.5-01 3261-7.2-06 */
static void test_provisionals_received(void **state)
{
	static const unsigned statuses[] = { 180, 182, 182, 182, 183, 199 };
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_handle handle;
	const struct rig_send *m = flow_call(r, &handle);
	const struct psip_event *e;

	(void)state;
	rig_reply(r, m, 100, NULL, NULL, NULL);
	flow_quiet(r);
	for (unsigned i = 0; i < COUNT(statuses); i++) {
		rig_reply(r, m, statuses[i], "a", FLOW_CONTACT "X-Queue: 5\n", i == 4 ? rig_sdp() : NULL);
		e = flow_event(r, PSIP_EVENT_PROGRESS, statuses[i]);
		assert_non_null(strstr(e->message.at, " Test\r\n"));
		assert_non_null(strstr(e->message.at, "X-Queue: 5\r\n"));
		if (i == 4)
			assert_memory_equal(e->body.at, rig_sdp(), strlen(rig_sdp()));
		assert_int_equal(flow_info(r, handle).state, PSIP_CALL_RINGING);
	}
	flow_silent(r);
	rig_reply(r, m, 200, "a", FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	rig_free(r);
}

/* All that the application asks for, each once: who wants them again asks for 100rel. */
/* ledger: 3261-21.1-01 3261-21.1-02 3261-21.1.2-01 3261-13.3.1.1-02 3261-8.2.4-01 3261-8.2.4-07 3261-8.2.4-06 */
static void test_provisionals_sent(void **state)
{
	static const unsigned statuses[] = { 180, 183, 180, 182 };

	(void)state;
	for (unsigned supported = 0; supported < 2; supported++) {
		struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .reliable = PSIP_RELIABLE_SUPPORTED };
		struct rig *r = rig_new(NULL, &settings, 2);
		const struct rig_send *m;
		struct rig_call c;

		rig_invite(r, &c, supported ? "Supported: 100rel\n" : "Supported: timer\n", rig_sdp());
		rig_advance(r, 199);
		flow_silent(r);
		rig_advance(r, 1);
		flow_status(r, 100, "INVITE");
		for (unsigned i = 0; i < (supported ? 1 : COUNT(statuses)); i++) {
			assert_int_equal(psip_ring(r->s, r->now, c.handle, statuses[i]), PSIP_OK);
			m = flow_status(r, (int)statuses[i], "INVITE");
			assert_int_equal(rig_header(m, "RSeq", 0) != NULL, supported);
			assert_int_equal(rig_header(m, "Require", 0) != NULL, supported);
		}
		rig_advance(r, 20000);
		assert_int_equal(rig_take(r) != NULL, supported);
		rig_free(r);
	}
}

/* The number decides, not the phrase. */
/* ledger: 3261-7.2-03 */
static void test_phrase_does_not_count(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 3);
	psip_handle handle;
	const struct rig_send *m = flow_call(r, &handle);

	(void)state;
	rig_udp(r, "SIP/2.0 486 OK\nVia: %s\nFrom: %s\nTo: %s;tag=x\nCall-ID: %s\nCSeq: %s\nContent-Length: 0\n\n", rig_header(m, "Via", 0), rig_header(m, "From", 0),
	        rig_header(m, "To", 0), rig_header(m, "Call-ID", 0), rig_header(m, "CSeq", 0));
	flow_request(r, "ACK");
	flow_ended(r, PSIP_END_REJECTED, 486);
	flow_clean(r);
}

/* Nothing is tried again by itself, not with credentials after a 403, not where a 485 points, not after a while. The application may. */
/* ledger: 3261-21.4-01 3261-21.4.3-01 3261-21.4.4-02 3261-21.4.9-02 3261-21.4.11-04 3261-21.4.22-03 3261-21.4.23-01 3261-21.4.23-02 3261-21.5.1-03 3261-21.5-01
 * 3261-8.1.3.5-08 3261-21.6.4-04 3261-20.18-02 */
static void test_failures_are_the_end(void **state)
{
	static const unsigned statuses[] = { 400, 402, 403, 404, 406, 408, 410, 413, 416, 480, 484, 485, 486, 488, 493, 499, 500, 501, 504, 513, 600, 603, 604, 606 };

	(void)state;
	for (unsigned i = 0; i < COUNT(statuses); i++) {
		struct rig *r = rig_new(NULL, NULL, 4);
		struct psip_login login = { .size = sizeof login, .realm = PSIP_TEXT("r"), .username = PSIP_TEXT("u"), .password = PSIP_TEXT("p") };
		struct psip_call_options o = { .follow = PSIP_FOLLOW_INSECURE };
		psip_handle handle;
		const struct rig_send *m;
		const struct psip_event *e;

		assert_int_equal(psip_login(r->s, &login), PSIP_OK);
		m = flow_call_with(r, &o, &handle);
		rig_reply(r, m, statuses[i], "x", "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"\nRetry-After: 10\nError-Info: <sip:e@10.0.0.5>\n"
		                                  "Contact: <sip:a@10.0.0.3>, <sip:b@10.0.0.3>\nContact: <sip:c@10.0.0.3>\n", NULL);
		flow_request(r, "ACK");
		e = flow_event(r, PSIP_EVENT_ENDED, statuses[i]);
		assert_int_equal(e->cause, PSIP_END_REJECTED);
		assert_non_null(strstr(e->message.at, "Contact: <sip:a@10.0.0.3>, <sip:b@10.0.0.3>\r\nContact: <sip:c@10.0.0.3>\r\n"));
		assert_non_null(strstr(e->message.at, "Retry-After: 10\r\n"));
		rig_advance(r, 60000);
		flow_silent(r);
		o.to = PSIP_TEXT("sip:alice2@10.0.0.2:5060");
		assert_true(flow_starts(flow_call_with(r, &o, &handle), "INVITE sip:alice2@10.0.0.2:5060 "));
		rig_free(r);
	}
}

/* One of each class, defined or not: 1xx leaves it open, all others end it. */
/* ledger: 3261-7.2-06 3261-21.2.1-01 */
static void test_classes(void **state)
{
	static const unsigned statuses[] = { 199, 299, 399, 499, 599, 699 };

	(void)state;
	for (unsigned i = 0; i < COUNT(statuses); i++) {
		struct rig *r = rig_new(NULL, NULL, 5);
		struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:alice@10.0.0.2") };
		psip_handle handle;

		assert_int_equal(psip_options(r->s, r->now, &o, &handle), PSIP_OK);
		rig_reply(r, flow_request(r, "OPTIONS"), statuses[i], "x", "Contact: <sip:a@b>, <mailto:a@b>\nWarning: 399 h \"x\"\n", NULL);
		if (statuses[i] < 200) {
			flow_quiet(r);
			rig_advance(r, 31000);
			flow_quiet(r);
		} else {
			flow_event(r, PSIP_EVENT_RESPONSE, statuses[i]);
		}
		rig_free(r);
	}
}

/* What a 200 to OPTIONS says of other places is for the application to read; nothing goes there. */
/* ledger: 3261-11.2-07 3261-11.2-08 3261-11.1-02 */
static void test_contacts_of_options(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 6);
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:alice@10.0.0.2"), .follow = PSIP_FOLLOW_CONTACTS };
	psip_handle handle;
	const struct psip_event *e;

	(void)state;
	assert_int_equal(psip_options(r->s, r->now, &o, &handle), PSIP_OK);
	rig_reply(r, flow_request(r, "OPTIONS"), 200, "x", "Contact: <sip:a@10.0.0.3>, <mailto:a@b.example>\nWarning: 399 h \"x\"\n", NULL);
	e = flow_event(r, PSIP_EVENT_RESPONSE, 200);
	assert_non_null(strstr(e->message.at, "Contact: <sip:a@10.0.0.3>, <mailto:a@b.example>\r\nWarning: 399 h \"x\"\r\n"));
	flow_silent(r);
	flow_clean(r);
}

/* ---- 503 (§21.5.4) ---- */

/* A server that asks for time gets no other request for so long, as long as there is another; then it is the first again. */
/* ledger: 3261-21.5.4-04 3261-21.5.4-05 */
static void test_server_asks_for_time(void **state)
{
	struct rig *r = bench(2);
	psip_handle first, other;
	const struct rig_send *m;

	(void)state;
	first = call(r);
	m = sent(r, "INVITE", 11, PSIP_UDP);
	rig_reply(r, m, 503, "x", "Retry-After: 30\n", NULL);
	flow_request(r, "ACK");
	m = sent(r, "INVITE", 12, PSIP_UDP);
	rig_reply(r, m, 486, "y", NULL, NULL);
	flow_request(r, "ACK");
	assert_int_equal(flow_event(r, PSIP_EVENT_ENDED, 486)->object, first);
	rig_advance(r, 29900);
	rig_flush(r);
	other = call(r);
	m = sent(r, "INVITE", 12, PSIP_UDP);
	rig_reply(r, m, 486, "z", NULL, NULL);
	flow_request(r, "ACK");
	assert_int_equal(flow_event(r, PSIP_EVENT_ENDED, 486)->object, other);
	rig_advance(r, 200);
	rig_flush(r);
	call(r);
	sent(r, "INVITE", 11, PSIP_UDP);
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_provisionals_received),
		cmocka_unit_test(test_provisionals_sent),
		cmocka_unit_test(test_phrase_does_not_count),
		cmocka_unit_test(test_failures_are_the_end),
		cmocka_unit_test(test_classes),
		cmocka_unit_test(test_contacts_of_options),
		cmocka_unit_test(test_server_asks_for_time),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
