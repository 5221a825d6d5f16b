/* SPDX-License-Identifier: MIT
 * Session timers, in time (RFC 4028 §7.4, §10): our refreshes, by UPDATE and re-INVITE, with the description as it was;
 * those at the application's wish.
 * Does not cover: their failures and the end of the session (test_session_timer_ends.c); how interval and refresher are agreed
 * (test_session_timer_uac.c, test_session_timer_uas.c); a real peer (interop/sipp_timers.sh). */
#include "test/flow/session_timer.h"

#define NO_UPDATE "Allow: INVITE, ACK, BYE, CANCEL\n"

/* ---- Refreshes ---- */

/* ledger: 4028-7.2-07 4028-7.2-09 4028-7.2-10 4028-7.2-11 4028-2-01 4028-2-02 4028-7.4-01 4028-7.4-02 4028-7.4-08 4028-7.4-09 4028-7.4-10 4028-7.4-14 4028-7.4-15 */
static void test_by_update(void **state)
{
	struct rig *r = rig_timer(TIMER_WANTED, 1);
	const struct rig_send *m, *invite;
	struct rig_call c;

	(void)state;
	invite = flow_call(r, &c.handle);
	rig_advance(r, 2000);
	rig_flush(r);
	rig_reply(r, invite, 200, "a", FLOW_CONTACT ALLOW BY_UAC("600"), rig_sdp());
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	assert_true(flow_info(r, c.handle).session_expires == r->now + 600000);
	m = after(r, 300000, "UPDATE");
	says(m, "Session-Expires", "600;refresher=uac");
	says(m, "Min-SE", NULL);
	says(m, "Require", NULL);
	says(m, "Content-Type", NULL);
	assert_string_equal(rig_body(m), "");
	assert_true(flow_same(m, invite, "Supported"));
	assert_int_equal(flow_cseq(m), flow_cseq(invite) + 1);
	rig_advance(r, 100);
	answer(r, m, BY_UAC("600"));
	assert_true(flow_info(r, c.handle).session_expires == r->now + 600000);
	m = after(r, 300000, "UPDATE");
	answer(r, m, BY_UAC("900"));
	m = after(r, 450000, "UPDATE");
	says(m, "Session-Expires", "900;refresher=uac");
	answer(r, m, BY_UAC("200"));
	m = after(r, 100000, "UPDATE");
	answer(r, m, BY_UAS("600"));           /* now they do */
	expired(r, after(r, 568000, "BYE"));
	flow_clean(r);
}

/* The peer's ACK is late: what the 2xx to our UPDATE says of the timer counts already. ledger: 4028-7.2-02 */
static void test_before_the_ack(void **state)
{
	struct rig *r = rig_timer(TIMER_WANTED, 3);
	struct rig_call c;

	(void)state;
	memset(&c, 0, sizeof c);
	rig_invite(r, &c, TIMER ALLOW, rig_sdp());
	assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
	rig_flush(r);
	assert_int_equal(flow_info(r, c.handle).session_interval, 1800);
	assert_int_equal(psip_refresh(r->s, r->now, c.handle), PSIP_OK);
	rig_reply(r, flow_request(r, "UPDATE"), 200, NULL, FLOW_CONTACT BY_UAC("300"), NULL);
	assert_int_equal(flow_info(r, c.handle).session_interval, 300);
	rig_free(r);
}

/* A refresh of ours whose 2xx says nothing of a timer ends it, unless we want one: then it goes on alone. ledger: 4028-7.2-06 4028-7.2-05 */
static void test_off_in_mid_call(void **state)
{
	(void)state;
	for (unsigned wanted = 0; wanted < 2; wanted++)
		for (unsigned invite = 0; invite < 2; invite++) {
			struct rig *r = rig_timer(wanted ? TIMER_WANTED : TIMER_SUPPORTED, 1);
			struct rig_call c;

			calling(r, &c, invite ? NO_UPDATE BY_UAC("600") : ALLOW BY_UAC("600"));
			answer(r, after(r, 300000, invite ? "INVITE" : "UPDATE"), "");
			assert_int_equal(flow_info(r, c.handle).session_interval, wanted ? 600 : 0);
			if (wanted)
				after(r, 300000, invite ? "INVITE" : "UPDATE");
			else
				silence(r, 24 * 60 * MINUTE);
			rig_free(r);
		}
}

/* ledger: 4028-11.1-01 */
static void test_a_tiny_interval_is_shown(void **state)
{
	struct rig *r = rig_timer(TIMER_SUPPORTED, 1);
	const struct rig_send *m;
	struct rig_call c;

	(void)state;
	calling(r, &c, ALLOW BY_UAC("90"));
	m = after(r, 45000, "UPDATE");
	says(m, "Session-Expires", "90;refresher=uac");
	rig_reply(r, m, 422, NULL, "Min-SE: 600\n", NULL);
	m = flow_request(r, "UPDATE");
	says(m, "Session-Expires", "600;refresher=uac");
	says(m, "Min-SE", "600");
	answer(r, m, BY_UAC("600"));
	after(r, 300000, "UPDATE");
	rig_free(r);
}

/* ledger: 4028-7.4-14 4028-7.4-16 4028-7.4-17 4028-9-22 4028-9-23 4028-7.4-13 */
static void test_by_reinvite(void **state)
{
	static const char video[] = HEAD("1") AUDIO("50000") "m=video 50004 RTP/AVP 31\r\n", pcma[] = HEAD("1") "m=audio 50000 RTP/AVP 8\r\n";
	static const char hold[] = HEAD("1") AUDIO("50000") "a=sendonly\r\n", reverse[] = HEAD("1") "m=audio 50000 RTP/AVP 8 0\r\n";
	static const char *const offers[] = { NULL, video, pcma, hold, NULL, reverse };

	(void)state;
	for (unsigned kind = 0; kind < 6; kind++) {  /* our call; theirs with each of these offers, and without */
		struct rig *r = rig_timer(TIMER_WANTED, (uint8_t)(1 + kind));
		const struct rig_send *m, *before;
		struct rig_call c;
		char said[1024];

		if (kind == 0) {
			before = calling(r, &c, NO_UPDATE BY_UAC("600"));
		} else if (kind == 4) {
			rig_invite(r, &c, NO_UPDATE TIMER EXPIRES("600;refresher=uas"), NULL);
			assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
			before = flow_status(r, 200, "INVITE");
			flow_tag(before, "To", c.to_tag);
			rig_request(r, &c, "ACK", 1, "z9hG4bKack", NULL, rig_sdp());
			flow_event(r, PSIP_EVENT_CONFIRMED, 0);
		} else {
			before = called_with(r, &c, NO_UPDATE TIMER EXPIRES("600;refresher=uas"), offers[kind]);
		}
		snprintf(said, sizeof said, "%s", rig_body(before));
		for (unsigned times = 0; times < 2; times++) {
			m = after(r, 300000, "INVITE");
			says(m, "Session-Expires", "600;refresher=uac");
			says(m, "Content-Type", "application/sdp");
			assert_string_equal(rig_body(m), said);
			rig_reply(r, m, 200, NULL, FLOW_CONTACT BY_UAC("600"), offers[kind] ? offers[kind] : rig_sdp());
			flow_request(r, "ACK");
			flow_event(r, PSIP_EVENT_MODIFIED, 200);
			assert_int_equal(flow_info(r, c.handle).session_interval, 600);
		}
		/* On hold: as it was said then. */
		assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_INACTIVE, flow_none, flow_none), PSIP_OK);
		m = flow_request(r, "INVITE");
		snprintf(said, sizeof said, "%s", rig_body(m));
		assert_non_null(strstr(said, "a=inactive"));
		rig_reply(r, m, 200, NULL, FLOW_CONTACT BY_UAC("600"), offers[kind] ? offers[kind] : rig_sdp());
		flow_request(r, "ACK");
		flow_event(r, PSIP_EVENT_MODIFIED, 200);
		m = after(r, 300000, "INVITE");
		assert_string_equal(rig_body(m), said);
		rig_free(r);
	}
}

/* An answer to a refresh that changes nothing changes nothing. ledger: 4028-7.4-18 */
static void test_unchanged_answer(void **state)
{
	struct rig *r = rig_timer(TIMER_SUPPORTED, 1);
	const struct rig_send *m;
	struct rig_call c;
	char said[1024];

	(void)state;
	m = called(r, &c, TIMER EXPIRES("600;refresher=uac"));
	snprintf(said, sizeof said, "%s", rig_body(m));
	silence(r, 300000);
	rig_request(r, &c, "INVITE", 2, "z9hG4bKr", TIMER EXPIRES("600;refresher=uac"), rig_sdp());
	assert_string_equal(rig_body(flow_status(r, 200, "INVITE")), said);
	rig_free(r);
}

static void own_accept(struct rig *r, struct rig_call *c, const char *rows)
{
	rig_invite(r, c, rows, rig_sdp());
	assert_int_equal(psip_accept(r->s, r->now, c->handle, SDP, OWN), PSIP_OK);
	flow_tag(flow_status(r, 200, "INVITE"), "To", c->to_tag);
	rig_request(r, c, "ACK", 1, "z9hG4bKack", NULL, NULL);
	flow_event(r, PSIP_EVENT_CONFIRMED, 0);
}

/* The application's own description is said again; the latest that was agreed on. ledger: 4028-7.4-16 4028-7.4-17 */
static void test_own_description_again(void **state)
{
	static const struct psip_span other = { HEAD("2") AUDIO("7000"), sizeof HEAD("2") AUDIO("7000") - 1 };
	struct psip_statistics st;
	size_t bytes;

	(void)state;
	for (unsigned caller = 0; caller < 2; caller++) {
		struct rig *r = rig_timer_own(TIMER_WANTED, true, 1);
		struct psip_call_options o = { .size = sizeof o, .type = SDP, .body = OWN };
		const struct rig_send *m;
		struct rig_call c = { 0 };

		psip_statistics(r->s, &st);
		bytes = st.bytes_free;
		if (caller) {
			m = flow_call_with(r, &o, &c.handle);
			know(&c, m);
			rig_reply(r, m, 200, "a", FLOW_CONTACT NO_UPDATE BY_UAC("600"), rig_sdp());
			flow_request(r, "ACK");
			flow_event(r, PSIP_EVENT_ANSWERED, 200);
		} else {
			own_accept(r, &c, NO_UPDATE TIMER EXPIRES("600;refresher=uas"));
		}
		m = after(r, 300000, "INVITE");
		assert_string_equal(rig_body(m), HEAD("1") AUDIO("6000"));
		rig_reply(r, m, 491, NULL, NULL, NULL);  /* and after a while again */
		flow_request(r, "ACK");
		m = caller ? within(r, 2100, 4000, "INVITE") : within(r, 1, 2000, "INVITE");
		assert_string_equal(rig_body(m), HEAD("1") AUDIO("6000"));
		answer(r, m, BY_UAC("600"));
		/* One that is refused is none; one that is agreed on is. */
		for (unsigned good = 0; good < 2; good++) {
			assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDRECV, SDP, other), PSIP_OK);
			m = flow_request(r, "INVITE");
			rig_reply(r, m, good ? 200 : 488, NULL, good ? FLOW_CONTACT BY_UAC("600") : NULL, good ? rig_sdp() : NULL);
			flow_request(r, "ACK");
			flow_event(r, PSIP_EVENT_MODIFIED, good ? 200 : 488);
			m = after(r, 300000, "INVITE");
			assert_string_equal(rig_body(m), good ? HEAD("2") AUDIO("7000") : HEAD("1") AUDIO("6000"));
			answer(r, m, BY_UAC("600"));
		}
		/* Our answer to theirs. */
		peer(r, &c, caller, "INVITE", 7, moved, 0);
		rig_pump(r);
		assert_int_equal(psip_modify_accept(r->s, r->now, c.handle, SDP, OWN), PSIP_OK);
		flow_status(r, 200, "INVITE");
		peer(r, &c, caller, "ACK", 7, "", 0);
		assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
		rig_reply(r, flow_request(r, "BYE"), 200, NULL, NULL, NULL);
		rig_advance(r, 64000);
		psip_statistics(r->s, &st);
		assert_int_equal(st.bytes_free, bytes);
		flow_clean(r);
	}
}

/* With nothing to offer, an UPDATE is the best that is left. */
static void test_nothing_to_say_again(void **state)
{
	struct rig *r = rig_timer_own(TIMER_SUPPORTED, true, 1);
	const struct rig_send *m;
	struct rig_call c;

	(void)state;
	own_accept(r, &c, ALLOW TIMER EXPIRES("600;refresher=uas"));
	rig_request(r, &c, "UPDATE", 2, "z9hG4bKu", NO_UPDATE TIMER EXPIRES("600;refresher=uas"), NULL);
	flow_status(r, 200, "UPDATE");
	m = after(r, 300000, "UPDATE");
	rig_reply(r, m, 405, NULL, NULL, NULL);
	flow_event(r, PSIP_EVENT_MODIFIED, 405);
	assert_string_equal(rig_method(rig_take(r)), "UPDATE");
	rig_free(r);
}

/* What is sent for another purpose refreshes as well, whoever sends it. ledger: 4028-7.2-12 4028-7.4-10 */
static void test_other_requests_refresh(void **state)
{
	(void)state;
	for (unsigned kind = 0; kind < 5; kind++) {
		struct rig *r = rig_timer(TIMER_SUPPORTED, 1);
		const struct rig_send *m;
		struct rig_call c;

		called(r, &c, ALLOW TIMER EXPIRES("600;refresher=uas"));
		silence(r, 200000);
		if (kind == 0)
			assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
		else if (kind == 1)
			assert_int_equal(update(r, &c, PSIP_SENDONLY), PSIP_OK);
		else if (kind == 2)
			assert_int_equal(psip_refresh(r->s, r->now, c.handle), PSIP_OK);
		if (kind < 3) {
			m = flow_request(r, kind ? "UPDATE" : "INVITE");
			says(m, "Session-Expires", "600;refresher=uac");
			rig_reply(r, m, 200, NULL, FLOW_CONTACT BY_UAC("600"), kind == 2 ? NULL : rig_sdp());
			if (kind == 0)
				flow_request(r, "ACK");
		} else {
			rig_request(r, &c, kind == 3 ? "UPDATE" : "INVITE", 2, "z9hG4bKr", TIMER EXPIRES("600;refresher=uas"), held);
			flow_status(r, 200, kind == 3 ? "UPDATE" : "INVITE");
			if (kind == 4)
				rig_request(r, &c, "ACK", 2, "z9hG4bKa2", NULL, NULL);
		}
		assert_true(flow_info(r, c.handle).session_expires == r->now + 600000);
		after(r, 300000, "UPDATE");
		rig_free(r);
	}
}

/* Something else is under way when it is time: a little later, unless that does it. */
static void test_busy(void **state)
{
	(void)state;
	for (unsigned refreshes = 0; refreshes < 2; refreshes++) {
		struct rig *r = rig_timer(TIMER_SUPPORTED, 1);
		const struct rig_send *m;
		struct rig_call c;

		calling(r, &c, ALLOW BY_UAC("600"));
		silence(r, 299900);
		assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
		m = flow_request(r, "INVITE");
		rig_reply(r, m, 100, NULL, NULL, NULL);
		silence(r, 10000);
		rig_reply(r, m, refreshes ? 200 : 488, NULL, FLOW_CONTACT BY_UAC("600"), refreshes ? rig_sdp() : NULL);
		flow_request(r, "ACK");
		flow_event(r, PSIP_EVENT_MODIFIED, refreshes ? 200 : 488);
		if (refreshes) {
			after(r, 300000, "UPDATE");
		} else {
			rig_advance(r, 2000);
			flow_request(r, "UPDATE");
		}
		rig_free(r);
	}
}

/* Both refresh at once: each counts. */
static void test_crossing(void **state)
{
	struct rig *r = rig_timer(TIMER_SUPPORTED, 1);
	const struct rig_send *m;
	struct rig_call c;

	(void)state;
	called(r, &c, ALLOW TIMER EXPIRES("600;refresher=uas"));
	m = after(r, 300000, "UPDATE");
	rig_request(r, &c, "UPDATE", 2, "z9hG4bKr", TIMER EXPIRES("600;refresher=uac"), NULL);
	says(flow_status(r, 200, "UPDATE"), "Session-Expires", "600;refresher=uac");
	assert_false(flow_info(r, c.handle).refreshes);
	answer(r, m, BY_UAC("600"));
	assert_true(flow_info(r, c.handle).refreshes);
	after(r, 300000, "UPDATE");
	rig_free(r);
}

/* ---- At the application's wish ---- */

/* ledger: 4028-7.4-11 4028-7.4-12 4028-7.4-09 */
static void test_at_our_wish(void **state)
{
	static const struct { uint32_t interval; enum psip_refresher refresher; const char *expires; } rows[] = {
		{ 0, PSIP_REFRESHER_UAC, "600;refresher=uac" }, { 0, PSIP_REFRESHER_UAS, "600;refresher=uas" }, { 0, PSIP_REFRESHER_NONE, "600" },
		{ 900, PSIP_REFRESHER_UAC, "900;refresher=uac" }, { 90, PSIP_REFRESHER_UAC, "90;refresher=uac" }, { UINT32_MAX, PSIP_REFRESHER_NONE, "4294967295" },
	};

	(void)state;
	for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++)
		for (unsigned invite = 0; invite < 2; invite++) {
			struct rig *r = rig_timer(TIMER_SUPPORTED, 1);
			const struct rig_send *m, *before;
			struct rig_call c;
			char said[1024], again[128];

			before = calling(r, &c, invite ? NO_UPDATE TIMER BY_UAC("600") : ALLOW TIMER BY_UAC("600"));
			snprintf(said, sizeof said, "%s", invite ? rig_body(before) : "");
			assert_int_equal(psip_session_refresh(r->s, r->now, c.handle, rows[i].interval, rows[i].refresher), PSIP_OK);
			m = flow_request(r, invite ? "INVITE" : "UPDATE");
			says(m, "Session-Expires", rows[i].expires);
			assert_string_equal(rig_body(m), said);
			assert_int_equal(psip_session_refresh(r->s, r->now, c.handle, 0, PSIP_REFRESHER_UAC), PSIP_ERR_STATE);
			snprintf(again, sizeof again, EXPIRES("%s%s"), rows[i].expires, rows[i].refresher ? "" : ";refresher=uas");
			answer(r, m, again);
			assert_int_equal(flow_info(r, c.handle).refreshes, rows[i].refresher == PSIP_REFRESHER_UAC);
			assert_int_equal(flow_info(r, c.handle).session_interval, rows[i].interval ? rows[i].interval : 600);
			rig_free(r);
		}
}

/* The wish is for one request: refused, it is forgotten, and the session has what it had. */
static void test_wish_refused(void **state)
{
	struct rig *r = rig_timer(TIMER_SUPPORTED, 1);
	const struct rig_send *m;
	struct rig_call c;

	(void)state;
	calling(r, &c, ALLOW TIMER BY_UAC("600"));
	assert_int_equal(psip_session_refresh(r->s, r->now, c.handle, 900, PSIP_REFRESHER_UAS), PSIP_OK);
	m = flow_request(r, "UPDATE");
	rig_reply(r, m, 422, NULL, "Min-SE: 1000\n", NULL);
	m = flow_request(r, "UPDATE");
	says(m, "Session-Expires", "1000;refresher=uas");
	rig_reply(r, m, 500, NULL, NULL, NULL);
	flow_event(r, PSIP_EVENT_MODIFIED, 500);
	m = after(r, 300000, "UPDATE");
	says(m, "Session-Expires", "1000;refresher=uac");  /* Min-SE is that of the 422 */
	rig_free(r);
}

/* A timer begins in mid-call; errors. */
static void test_wish_begins_one(void **state)
{
	struct rig *r = rig_timer(TIMER_SUPPORTED, 1), *n = rig_timer(TIMER_NEVER, 2);
	const struct rig_send *m;
	struct rig_call c;

	(void)state;
	called(r, &c, ALLOW);
	assert_int_equal(psip_session_refresh(r->s, r->now, 0, 0, PSIP_REFRESHER_UAC), PSIP_ERR_STALE);
	assert_int_equal(psip_session_refresh(r->s, r->now, c.handle, 89, PSIP_REFRESHER_UAC), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_session_refresh(r->s, r->now, c.handle, 0, (enum psip_refresher)3), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_session_refresh(r->s, r->now, c.handle, 0, PSIP_REFRESHER_UAS), PSIP_ERR_UNSUPPORTED);  /* it has not said so */
	assert_int_equal(psip_session_refresh(r->s, r->now, c.handle, 91, PSIP_REFRESHER_NONE), PSIP_OK);
	m = flow_request(r, "UPDATE");
	says(m, "Session-Expires", "91");
	answer(r, m, TIMER BY_UAC("91"));
	m = after(r, 45500, "UPDATE");
	answer(r, m, BY_UAC("91"));
	assert_int_equal(psip_session_refresh(r->s, r->now, c.handle, 0, PSIP_REFRESHER_UAS), PSIP_OK);
	says(flow_request(r, "UPDATE"), "Session-Expires", "91;refresher=uas");
	rig_invite(r, &c, NULL, rig_sdp());
	assert_int_equal(psip_session_refresh(r->s, r->now, c.handle, 0, PSIP_REFRESHER_UAC), PSIP_ERR_STATE);
	rig_free(r);
	called(n, &c, ALLOW);
	assert_int_equal(psip_session_refresh(n->s, n->now, c.handle, 0, PSIP_REFRESHER_UAC), PSIP_ERR_UNSUPPORTED);
	rig_free(n);
}
int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_by_update), cmocka_unit_test(test_before_the_ack),
		cmocka_unit_test(test_off_in_mid_call),
		cmocka_unit_test(test_a_tiny_interval_is_shown),
		cmocka_unit_test(test_by_reinvite),
		cmocka_unit_test(test_unchanged_answer),
		cmocka_unit_test(test_own_description_again),
		cmocka_unit_test(test_nothing_to_say_again),
		cmocka_unit_test(test_other_requests_refresh),
		cmocka_unit_test(test_busy),
		cmocka_unit_test(test_crossing),
		cmocka_unit_test(test_at_our_wish),
		cmocka_unit_test(test_wish_refused),
		cmocka_unit_test(test_wish_begins_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
