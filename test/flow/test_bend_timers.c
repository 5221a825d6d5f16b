/* SPDX-License-Identifier: MIT
 * Timers of bends (transaction/bend.h), each seen in virtual time: those of the transaction that is bent, and of no other.
 * Does not cover: what the timers are for (test_ict.c and its like); timers of the settings (test_timers.c). */
#include "test/flow/flow.h"

static struct rig *bent_rig(struct psip_timers timers, unsigned method)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	struct psip_bend b = { .size = sizeof b, .once = true, .method = (uint8_t)method, .timers = timers };

	assert_int_equal(psip_bend(r->s, 0, &b), PSIP_OK);
	return r;
}

/* ms until the next message is sent; 1000000: none is. */
static unsigned until_send(struct rig *r)
{
	psip_time begin = r->now;

	while (r->now - begin < 1000000 && r->send_taken == r->send_count)
		rig_advance(r, 1);
	return r->send_taken == r->send_count ? 1000000 : (unsigned)(rig_take(r)->at - begin);
}

/* ms until an event. */
static unsigned until_event(struct rig *r)
{
	psip_time begin = r->now;

	while (r->now - begin < 1000000 && r->event_taken == r->event_count)
		rig_advance(r, 1);
	return (unsigned)(r->now - begin);
}

/* ms until `left` transactions are left. */
static unsigned until_left(struct rig *r, unsigned left)
{
	psip_time begin = r->now;
	struct psip_statistics st;

	for (psip_statistics(r->s, &st); st.transactions > left && r->now - begin < 1000000; psip_statistics(r->s, &st))
		rig_advance(r, 1);
	return (unsigned)(r->now - begin);
}

static void test_a_and_b(void **state)
{
	struct rig *r = bent_rig((struct psip_timers){ .a = 70, .b = 600 }, PSIP_INVITE);
	struct psip_trace_record record;
	char text[80] = "";
	psip_handle call;

	(void)state;
	flow_call(r, &call);
	while (!text[0] && psip_trace_take(r->s, &record)) {
		struct psip_writer w = psip_writer(text, sizeof text - 1);
		psip_put_bent(&w, &record);
	}
	assert_string_equal(text, "timer A set (RFC 3261 §17)");
	assert_int_equal(until_send(r), 70);
	assert_int_equal(until_send(r), 140);
	assert_int_equal(until_send(r), 280);
	assert_int_equal(until_event(r), 600 - 490);
	flow_ended(r, PSIP_END_TIMEOUT, 408);
	flow_call(r, &call);  /* it was for once */
	assert_int_equal(until_send(r), 500);
	rig_free(r);
}

/* T1 is that of all that follows from it; over what lies beneath, in the settings. */
static void test_t1_t2_t4(void **state)
{
	struct rig *r = bent_rig((struct psip_timers){ .t1 = 10, .t2 = 40, .t4 = 100 }, PSIP_OPTIONS);
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:alice@10.0.0.2:5060") };
	psip_handle request;
	const struct rig_send *m;

	(void)state;
	assert_int_equal(psip_options(r->s, r->now, &o, &request), PSIP_OK);
	m = flow_request(r, "OPTIONS");
	assert_int_equal(until_send(r), 10);
	assert_int_equal(until_send(r), 20);
	assert_int_equal(until_send(r), 40);
	assert_int_equal(until_send(r), 40);
	rig_reply(r, m, 200, "peer", NULL, NULL);
	flow_event(r, PSIP_EVENT_RESPONSE, 200);
	assert_int_equal(until_left(r, 0), 100);
	rig_free(r);
}

static void test_c_and_cancelled(void **state)
{
	struct rig *r = bent_rig((struct psip_timers){ .c = 1000, .cancelled = 300 }, PSIP_INVITE);
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call);

	(void)state;
	rig_reply(r, m, 180, "peer", NULL, NULL);
	flow_event(r, PSIP_EVENT_PROGRESS, 180);
	assert_int_equal(until_send(r), 1000);
	assert_string_equal(rig_method(&r->sends[r->send_taken - 1]), "CANCEL");
	rig_reply(r, &r->sends[r->send_taken - 1], 200, "peer", NULL, NULL);
	assert_int_equal(until_event(r), 300);
	rig_free(r);
}

static void test_d_and_m(void **state)
{
	for (unsigned i = 0; i < 2; i++) {
		struct rig *r = bent_rig((struct psip_timers){ .d = 700, .m = 800 }, PSIP_INVITE);
		psip_handle call;
		const struct rig_send *m = flow_call(r, &call);

		(void)state;
		rig_reply(r, m, i ? 200 : 486, "peer", FLOW_CONTACT, i ? rig_sdp() : NULL);
		assert_int_equal(until_left(r, 0), i ? 800 : 700);
		rig_free(r);
	}
}

static void test_e_f_and_k(void **state)
{
	struct rig *r = bent_rig((struct psip_timers){ .e = 60, .f = 200 }, PSIP_OPTIONS);
	struct psip_bend b = { .size = sizeof b, .timers.k = 90 };
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:alice@10.0.0.2:5060") };
	psip_handle request;

	(void)state;
	assert_int_equal(psip_options(r->s, r->now, &o, &request), PSIP_OK);
	flow_request(r, "OPTIONS");
	assert_int_equal(until_send(r), 60);
	assert_int_equal(until_send(r), 120);
	assert_int_equal(until_event(r), 20);
	flow_event(r, PSIP_EVENT_RESPONSE, 408);
	assert_int_equal(psip_bend(r->s, 0, &b), PSIP_OK);
	assert_int_equal(psip_options(r->s, r->now, &o, &request), PSIP_OK);
	rig_reply(r, flow_request(r, "OPTIONS"), 200, "peer", NULL, NULL);
	assert_int_equal(until_left(r, 0), 90);
	rig_free(r);
}

static void test_trying_g_and_h(void **state)
{
	struct rig *r = bent_rig((struct psip_timers){ .trying = 50, .g = 30, .h = 100 }, PSIP_INVITE);
	struct rig_call c = { 0 };

	(void)state;
	rig_invite(r, &c, NULL, rig_sdp());
	assert_int_equal(until_send(r), 50);
	assert_int_equal(psip_reject(r->s, r->now, c.handle, 486, flow_none), PSIP_OK);
	flow_status(r, 486, "INVITE");
	assert_int_equal(until_send(r), 30);
	assert_int_equal(until_send(r), 60);
	assert_int_equal(until_left(r, 0), 10);
	rig_free(r);
}

static void test_i_j_and_l(void **state)
{
	struct rig *r = bent_rig((struct psip_timers){ .i = 40, .l = 700 }, PSIP_INVITE);
	struct psip_bend b = { .size = sizeof b, .timers = { .j = 60, .l = 300 } };
	struct rig_call c = { 0 }, other = { 0 };

	(void)state;
	rig_invite(r, &c, NULL, rig_sdp());
	assert_int_equal(psip_reject(r->s, r->now, c.handle, 486, flow_none), PSIP_OK);
	flow_tag(flow_status(r, 486, "INVITE"), "To", c.to_tag);
	rig_request(r, &c, "ACK", c.cseq, c.branch, NULL, NULL);
	assert_int_equal(until_left(r, 0), 40);
	flow_ended(r, PSIP_END_REFUSED, 486);
	assert_int_equal(psip_bend(r->s, 0, &b), PSIP_OK);
	rig_establish_in(r, &other);
	assert_int_equal(until_left(r, 0), 300);
	rig_request(r, &other, "BYE", other.cseq + 1, "z9hG4bKbye", NULL, NULL);
	assert_int_equal(until_left(r, 0), 60);
	rig_free(r);
}

/* The 2xx is repeated by T1 up to T2, and waited for by H (§13.3.1.4); what is off never fires. */
static void test_of_a_2xx(void **state)
{
	struct rig *r = bent_rig((struct psip_timers){ .t1 = 20, .t2 = 40, .h = 150, .trying = PSIP_TIMER_OFF }, PSIP_INVITE);
	struct rig_call c = { 0 };

	(void)state;
	rig_invite(r, &c, NULL, rig_sdp());
	rig_advance(r, 1000);
	flow_silent(r);
	assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
	flow_status(r, 200, "INVITE");
	assert_int_equal(until_send(r), 20);
	assert_int_equal(until_send(r), 40);
	assert_int_equal(until_send(r), 40);
	assert_int_equal(until_send(r), 40);
	assert_int_equal(until_send(r), 10);
	assert_string_equal(rig_method(&r->sends[r->send_taken - 1]), "BYE");
	rig_free(r);
}

/* A bend's timers stand beside those of the settings. */
static void test_beside_the_settings(void **state)
{
	struct psip_settings settings = { .size = sizeof settings, .timers = { .a = 33, .b = 5000 }, .media.port = 40000 };
	struct psip_bend b = { .size = sizeof b, .timers.b = 100 };
	struct rig *r = rig_new(NULL, &settings, 1);
	psip_handle call;

	(void)state;
	assert_int_equal(psip_bend(r->s, 0, &b), PSIP_OK);
	flow_call(r, &call);
	assert_int_equal(until_send(r), 33);
	assert_int_equal(until_send(r), 66);
	assert_int_equal(until_event(r), 1);
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_and_b), cmocka_unit_test(test_t1_t2_t4), cmocka_unit_test(test_c_and_cancelled), cmocka_unit_test(test_d_and_m),
		cmocka_unit_test(test_e_f_and_k), cmocka_unit_test(test_trying_g_and_h), cmocka_unit_test(test_i_j_and_l), cmocka_unit_test(test_of_a_2xx),
		cmocka_unit_test(test_beside_the_settings) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
