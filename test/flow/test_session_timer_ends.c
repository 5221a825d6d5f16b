/* SPDX-License-Identifier: MIT
 * Session timers, in time (RFC 4028 §7.3, §10): refreshes that fail, and the BYE when none came.
 * Does not cover: those that succeed (test_session_timer_refresh.c); a real peer (interop/sipp_timers.sh). */
#include "test/flow/session_timer.h"

#define NO_UPDATE "Allow: INVITE, ACK, BYE, CANCEL\n"

/* ---- Failures ---- */

/* ledger: 4028-10-02 */
static void test_the_dialog_has_gone(void **state)
{
	static const unsigned statuses[] = { 408, 481, 0 };

	(void)state;
	for (unsigned i = 0; i < 3; i++)
		for (unsigned invite = 0; invite < 2; invite++) {
			struct rig *r = rig_timer(TIMER_SUPPORTED, 1);
			const struct rig_send *m;
			struct rig_call c;

			calling(r, &c, invite ? NO_UPDATE BY_UAC("600") : ALLOW BY_UAC("600"));
			m = after(r, 300000, invite ? "INVITE" : "UPDATE");
			if (statuses[i]) {
				rig_reply(r, m, statuses[i], NULL, NULL, NULL);
				if (invite)
					flow_request(r, "ACK");
			} else {
				rig_advance(r, 31999);
				rig_flush(r);
				rig_advance(r, 1);
			}
			if (!invite)
				flow_event(r, PSIP_EVENT_MODIFIED, statuses[i] ? statuses[i] : 408);
			rig_reply(r, flow_request(r, "BYE"), 481, NULL, NULL, NULL);
			flow_ended(r, PSIP_END_GONE, 481);
			flow_clean(r);
		}
}

/* ledger: 4028-10-01 4028-10-03 4028-10-04 4028-7.2-10 */
static void test_refused_again_and_again(void **state)
{
	static const unsigned statuses[] = { 500, 400, 488, 603, 503, 422, 420 };  /* who takes no INVITE (405) has no call: test_usages.c */

	(void)state;
	for (unsigned i = 0; i < sizeof statuses / sizeof *statuses; i++)
		for (unsigned invite = 0; invite < 2; invite++) {
			struct rig *r = rig_timer(TIMER_SUPPORTED, 1);
			const struct rig_send *m = NULL;
			struct rig_call c;
			unsigned tries = 0;
			psip_time begin;

			calling(r, &c, invite ? NO_UPDATE BY_UAC("600") : ALLOW BY_UAC("600"));
			begin = r->now;
			silence(r, 299750);
			while (r->now < begin + 600000) {
				rig_advance(r, 250);
				m = rig_take(r);
				if (!m)
					continue;
				if (!strcmp(rig_method(m), "BYE"))
					break;
				rig_reply(r, m, statuses[i], NULL, NULL, NULL);
				if (!strcmp(rig_method(m), "INVITE"))
					flow_request(r, "ACK");
				flow_event(r, PSIP_EVENT_MODIFIED, statuses[i]);
				assert_true(flow_info(r, c.handle).session_expires == begin + 600000);
				tries++;
			}
			assert_int_equal(tries, 4);
			assert_true(m->at == begin + 568000);
			expired(r, m);
			flow_clean(r);
		}
}

/* Retry-After is kept to; one that is past the end leaves no other try. ledger: 4028-10-03 */
static void test_retry_after(void **state)
{
	(void)state;
	for (unsigned far = 0; far < 2; far++) {
		struct rig *r = rig_timer(TIMER_SUPPORTED, 1);
		const struct rig_send *m;
		struct rig_call c;

		calling(r, &c, ALLOW BY_UAC("600"));
		m = after(r, 300000, "UPDATE");
		rig_reply(r, m, 500, NULL, far ? "Retry-After: 3600\n" : "Retry-After: 200 (busy);duration=9\n", NULL);
		flow_event(r, PSIP_EVENT_MODIFIED, 500);
		if (far) {
			expired(r, after(r, 268000, "BYE"));
		} else {
			answer(r, after(r, 200000, "UPDATE"), BY_UAC("600"));
			after(r, 300000, "UPDATE");
		}
		rig_free(r);
	}
}

/* They said that they take UPDATE, and do not: re-INVITE from then on. */
static void test_no_update_after_all(void **state)
{
	(void)state;
	for (unsigned i = 0; i < 2; i++) {
		struct rig *r = rig_timer(TIMER_SUPPORTED, 1);
		const struct rig_send *m;
		struct rig_call c;

		calling(r, &c, ALLOW BY_UAC("600"));
		m = after(r, 300000, "UPDATE");
		rig_reply(r, m, i ? 501 : 405, NULL, NULL, NULL);
		flow_event(r, PSIP_EVENT_MODIFIED, i ? 501 : 405);
		answer(r, flow_request(r, "INVITE"), BY_UAC("600"));
		after(r, 300000, "INVITE");
		rig_free(r);
	}
}

/* 491: after the random time; for ever: the session ends. ledger: 4028-10-03 4028-10-04 4028-7.4-13 */
static void test_glare(void **state)
{
	(void)state;
	for (unsigned invite = 0; invite < 2; invite++)
		for (unsigned times = 1; times <= 4; times++) {
			const char *method = invite ? "INVITE" : "UPDATE";
			struct rig *r = rig_timer(TIMER_SUPPORTED, 1);
			const struct rig_send *m;
			struct rig_call c;
			psip_time begin;

			calling(r, &c, invite ? NO_UPDATE BY_UAC("600") : ALLOW BY_UAC("600"));
			begin = r->now;
			m = after(r, 300000, method);
			for (unsigned i = 1; i <= times; i++) {
				rig_reply(r, m, 491, NULL, NULL, NULL);
				if (invite)
					flow_request(r, "ACK");
				if (i < 4)
					m = within(r, 2100, 4000, method);
			}
			if (times == 4) {
				flow_event(r, PSIP_EVENT_MODIFIED, 491);
				m = after(r, begin + 568000 - r->now, "BYE");
				expired(r, m);
			} else {
				answer(r, m, BY_UAC("600"));
				after(r, 300000, method);
			}
			rig_free(r);
		}
}

/* A re-INVITE that is only to refresh, refused with 491 since the peer's own was under way: that one has refreshed, nothing more is to be sent. A change
 * of the application's is as needed as before. */
/* ledger: 5407-3.3.1-02 */
static void test_glare_settled(void **state)
{
	(void)state;
	for (unsigned ours = 0; ours < 3; ours++) {  /* the timer's, the application's wish, a hold */
		struct rig *r = rig_timer(TIMER_SUPPORTED, 1);
		const struct rig_send *m;
		struct rig_call c;
		psip_time begin;

		calling(r, &c, NO_UPDATE BY_UAC("600"));
		begin = r->now;
		if (ours == 0) {
			m = after(r, 300000, "INVITE");
		} else {
			rig_advance(r, 300000 - 1);
			if (ours == 1)
				assert_int_equal(psip_session_refresh(r->s, r->now, c.handle, 0, PSIP_REFRESHER_UAC), PSIP_OK);
			else
				assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
			m = flow_request(r, "INVITE");
		}
		rig_reply(r, m, 491, NULL, NULL, NULL);
		flow_request(r, "ACK");
		rig_advance(r, 1000);
		m = peer_with(r, &c, true, "INVITE", 1, FLOW_CONTACT NO_UPDATE TIMER EXPIRES("600;refresher=uas"), rig_sdp(), 200);
		says(m, "Session-Expires", "600;refresher=uas");
		rig_udp(r, "ACK sip:10.0.0.1:5060 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKacked\nMax-Forwards: 70\nFrom: <sip:peer@10.0.0.2>;tag=%s\n"
		           "To: <sip:us@10.0.0.1>;tag=%s\nCall-ID: %s\nCSeq: 1 ACK\nContent-Length: 0\n\n", c.to_tag, c.from_tag, c.call_id);
		flow_event(r, PSIP_EVENT_MODIFIED, 200);
		assert_int_equal(flow_info(r, c.handle).session_expires, r->now + 600000);
		if (ours == 0) {
			silence(r, 299999);
			rig_advance(r, 1);
			flow_quiet(r);
			assert_int_equal(r->now, begin + 601000);
		} else {
			rig_advance(r, 3000);
		}
		flow_request(r, "INVITE");
		rig_free(r);
	}
}

/* ledger: 4028-10-03 */
static void test_challenged(void **state)
{
	struct psip_login login = { .size = sizeof login, .username = PSIP_TEXT("u"), .password = PSIP_TEXT("p") };

	(void)state;
	for (unsigned invite = 0; invite < 2; invite++) {
		struct rig *r = rig_timer(TIMER_SUPPORTED, 1);
		const struct rig_send *m;
		struct rig_call c;

		assert_int_equal(psip_login(r->s, &login), PSIP_OK);
		calling(r, &c, invite ? NO_UPDATE BY_UAC("600") : ALLOW BY_UAC("600"));
		m = after(r, 300000, invite ? "INVITE" : "UPDATE");
		rig_reply(r, m, 401, NULL, "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\", algorithm=MD5, qop=\"auth\"\n", NULL);
		if (invite)
			flow_request(r, "ACK");
		m = flow_request(r, invite ? "INVITE" : "UPDATE");
		assert_non_null(rig_header(m, "Authorization", 0));
		says(m, "Session-Expires", "600;refresher=uac");
		answer(r, m, BY_UAC("600"));
		after(r, 300000, invite ? "INVITE" : "UPDATE");
		rig_free(r);
	}
}

/* Answered 422 it goes out anew, but the session has only what it had. ledger: 4028-10-01 4028-7.4-04 */
static void test_422_does_not_extend(void **state)
{
	struct rig *r = rig_timer(TIMER_SUPPORTED, 1);
	const struct rig_send *m;
	struct rig_call c;
	psip_time begin;

	(void)state;
	calling(r, &c, ALLOW BY_UAC("600"));
	begin = r->now;
	m = after(r, 300000, "UPDATE");
	rig_reply(r, m, 422, NULL, "Min-SE: 3600\n", NULL);
	m = flow_request(r, "UPDATE");
	says(m, "Session-Expires", "3600;refresher=uac");
	rig_reply(r, m, 500, NULL, NULL, NULL);
	flow_event(r, PSIP_EVENT_MODIFIED, 500);
	assert_true(flow_info(r, c.handle).session_expires == begin + 600000);
	m = after(r, 134000, "UPDATE");
	says(m, "Min-SE", "3600");
	rig_reply(r, m, 500, NULL, "Retry-After: 1000\n", NULL);
	flow_event(r, PSIP_EVENT_MODIFIED, 500);
	expired(r, after(r, 134000, "BYE"));
	assert_true(r->now == begin + 568000);
	flow_clean(r);
}

/* At the time of the BYE a request of ours has no response yet: it may still come, until the session expires. */
static void test_hope_at_the_end(void **state)
{
	(void)state;
	for (unsigned comes = 0; comes < 2; comes++) {
		struct rig *r = rig_timer(TIMER_SUPPORTED, 1);
		const struct rig_send *m;
		struct rig_call c;

		calling(r, &c, ALLOW BY_UAS("600"));
		silence(r, 560000);
		assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
		m = flow_request(r, "INVITE");
		rig_reply(r, m, 100, NULL, NULL, NULL);
		silence(r, 39999);
		if (comes) {
			rig_reply(r, m, 200, NULL, FLOW_CONTACT BY_UAS("600"), rig_sdp());
			flow_request(r, "ACK");
			flow_event(r, PSIP_EVENT_MODIFIED, 200);
			after(r, 568000, "BYE");
			rig_free(r);
			continue;
		}
		rig_advance(r, 1);
		expired(r, flow_request(r, "BYE"));
		flow_clean(r);
	}
}

/* ---- Expiry ---- */

/* ledger: 4028-10-05 4028-10-06 4028-4-05 */
static void test_nobody_refreshes(void **state)
{
	static const struct { const char *interval; uint64_t bye; } rows[] = { { "90", 60000 }, { "93", 62000 }, { "95", 63334 }, { "96", 64000 }, { "97", 65000 }, { "99", 67000 },
		{ "1800", 1768000 }, { "4000", 3968000 }, { "4294967295", 4294967263000 } };

	(void)state;
	for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++)
		for (unsigned caller = 0; caller < 2; caller++) {
			struct rig *r = rig_timer(TIMER_SUPPORTED, 1);
			const struct rig_send *m;
			struct rig_call c;
			char more[128];

			snprintf(more, sizeof more, ALLOW TIMER "Session-Expires: %s;refresher=%s\n", rows[i].interval, caller ? "uas" : "uac");
			if (caller)
				calling(r, &c, more);
			else
				called(r, &c, more);
			m = after(r, rows[i].bye, "BYE");
			assert_true(flow_info(r, c.handle).session_expires == PSIP_NEVER);
			expired(r, m);
			flow_clean(r);
		}
}

/* Whoever hangs up: that was all. */
static void test_stops_with_the_call(void **state)
{
	(void)state;
	for (unsigned i = 0; i < 3; i++) {
		struct rig *r = rig_timer(TIMER_SUPPORTED, 1);
		struct rig_call c;

		called(r, &c, i == 2 ? TIMER EXPIRES("600;refresher=uac") : ALLOW TIMER EXPIRES("600;refresher=uas"));
		if (i) {
			rig_request(r, &c, "BYE", 2, "z9hG4bKbye", NULL, NULL);
			flow_status(r, 200, "BYE");
			flow_ended(r, PSIP_END_REMOTE, 0);
		} else {
			assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
			rig_reply(r, flow_request(r, "BYE"), 200, NULL, NULL, NULL);
			flow_ended(r, PSIP_END_LOCAL, 0);
		}
		silence(r, 1200000);
		flow_clean(r);
	}
}

/* No ACK came for our 2xx: the BYE is for that. */
static void test_not_before_the_ack(void **state)
{
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .timers = { .h = 100000 } };
	struct rig *r = rig_new(NULL, &settings, 1);
	const struct rig_send *m;
	struct rig_call c;
	unsigned byes = 0;

	(void)state;
	rig_invite(r, &c, TIMER EXPIRES("90;refresher=uac"), rig_sdp());
	assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
	rig_advance(r, 99999);
	while ((m = rig_take(r)) != NULL)
		byes += !strcmp(rig_method(m), "BYE");
	assert_int_equal(byes, 0);
	rig_advance(r, 1);
	while ((m = rig_take(r)) != NULL && strcmp(rig_method(m), "BYE"))
		;
	assert_non_null(m);
	rig_reply(r, m, 200, NULL, NULL, NULL);
	flow_ended(r, PSIP_END_NO_ACK, 0);
	flow_clean(r);
}

/* It lives in the block: taken up again, it goes on. */
static void test_resumed(void **state)
{
	static const uint8_t seed[32] = { 9 };

	(void)state;
	for (unsigned world = 0; world < 2; world++)
		for (unsigned ours = 0; ours < 2; ours++) {
			struct rig *r = rig_timer(TIMER_SUPPORTED, 1);
			struct rig_call c;

			calling(r, &c, ours ? ALLOW BY_UAC("600") : ALLOW BY_UAS("600"));
			silence(r, 100000);
			rig_resume(r, world ? PSIP_RESUME_WORLD : PSIP_RESUME_EXACT, world ? seed : NULL);
			assert_int_equal(flow_info(r, c.handle).session_interval, 600);
			assert_true(flow_info(r, c.handle).session_expires == r->now + 500000);
			after(r, ours ? 200000 : 468000, ours ? "UPDATE" : "BYE");
			rig_free(r);
		}
}

/* No bytes for the refresh: it is tried again. */
static void test_no_room(void **state)
{
	struct rig *r = rig_timer(TIMER_SUPPORTED, 1);
	struct rig_call c;

	(void)state;
	calling(r, &c, ALLOW BY_UAC("600"));
	silence(r, 299999);
	rig_exhaust(r);
	silence(r, 1);
	flow_event(r, PSIP_EVENT_MODIFIED, 503);
	rig_relieve(r);
	answer(r, after(r, 134000, "UPDATE"), BY_UAC("600"));
	rig_free(r);
}

/* Figure 1, Alice: two 422s on the way, then an UPDATE at 2000 s. Bob: refreshed once, then never again.
 * ledger: 4028-13-01 4028-7.4-05 4028-7.4-06 4028-10-05 */
static void test_figure_1(void **state)
{
	struct rig *alice = rig_timer(TIMER_OF(90), 1), *bob = rig_timer(TIMER_SUPPORTED, 2);
	const struct rig_send *m;
	struct rig_call a, b;

	(void)state;
	m = flow_call(alice, &a.handle);
	says(m, "Session-Expires", "90");
	rig_reply(alice, m, 422, "p1", "Min-SE: 3600\n", NULL);
	flow_request(alice, "ACK");
	m = flow_request(alice, "INVITE");
	says(m, "Session-Expires", "3600");
	says(m, "Min-SE", "3600");
	rig_reply(alice, m, 422, "p2", "Min-SE: 4000\n", NULL);
	flow_request(alice, "ACK");
	m = flow_request(alice, "INVITE");
	says(m, "Session-Expires", "4000");
	says(m, "Min-SE", "4000");
	says(called(bob, &b, ALLOW TIMER EXPIRES("4000") "Min-SE: 4000\n"), "Session-Expires", "4000;refresher=uac");
	says(&bob->sends[bob->send_count - 1], "Require", "timer");
	rig_reply(alice, m, 200, "bob", FLOW_CONTACT ALLOW "Record-Route: <sip:10.0.0.9;lr>\nSupported: timer\n" BY_UAC("4000"), rig_sdp());
	flow_request(alice, "ACK");
	m = after(alice, 2000000, "UPDATE");
	says(m, "Session-Expires", "4000;refresher=uac");
	says(m, "Min-SE", NULL);
	says(m, "Route", "<sip:10.0.0.9;lr>");
	silence(bob, 2000000);
	rig_request(bob, &b, "UPDATE", 2, "z9hG4bKu", TIMER EXPIRES("4000;refresher=uac"), NULL);
	says(flow_status(bob, 200, "UPDATE"), "Session-Expires", "4000;refresher=uac");
	m = after(bob, 3968000, "BYE");
	rig_reply(bob, m, 408, NULL, NULL, NULL);
	flow_ended(bob, PSIP_END_EXPIRED, 408);
	rig_free(alice);
	flow_clean(bob);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_the_dialog_has_gone),
		cmocka_unit_test(test_refused_again_and_again),
		cmocka_unit_test(test_retry_after),
		cmocka_unit_test(test_no_update_after_all),
		cmocka_unit_test(test_glare),
		cmocka_unit_test(test_glare_settled),
		cmocka_unit_test(test_challenged),
		cmocka_unit_test(test_422_does_not_extend),
		cmocka_unit_test(test_hope_at_the_end),
		cmocka_unit_test(test_nobody_refreshes),
		cmocka_unit_test(test_stops_with_the_call),
		cmocka_unit_test(test_not_before_the_ack),
		cmocka_unit_test(test_resumed),
		cmocka_unit_test(test_no_room),
		cmocka_unit_test(test_figure_1),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
