/* SPDX-License-Identifier: MIT
 * Session timers, the called side and requests of the peer within a call (RFC 4028 §9): what our 2xx grant, table 2, 422, what comes of it.
 * Does not cover: the calling side (test_session_timer_uac.c); our refreshes and expiry (test_session_timer_refresh.c). */
#include "test/flow/session_timer.h"

#define W PSIP_SESSION_TIMER_WANTED
#define UAC PSIP_REFRESHER_UAC
#define UAS PSIP_REFRESHER_UAS

/* expires: of the 200, NULL for none; refusals are elsewhere. */
static const struct granted { struct psip_session_timer timer; const char *rows, *expires; bool required; } granted[] = {
	/* as it was asked */
	{ { 0 }, TIMER EXPIRES("1800"), "1800;refresher=uac", true },
	{ { 0 }, TIMER EXPIRES("90"), "90;refresher=uac", true },
	{ { 0 }, TIMER EXPIRES("91"), "91;refresher=uac", true },
	{ { 0 }, TIMER EXPIRES("4294967295;refresher=uas"), "4294967295;refresher=uas", true },
	{ { .use = W }, TIMER EXPIRES("3600"), "3600;refresher=uac", true },
	/* less */
	{ { .interval = 1800 }, TIMER EXPIRES("3600") "Min-SE: 900\n", "1800;refresher=uac", true },
	{ { .interval = 600 }, TIMER EXPIRES("3600") "Min-SE: 1800\n", "1800;refresher=uac", true },
	{ { .interval = 600 }, TIMER EXPIRES("3600"), "600;refresher=uac", true },
	{ { .interval = 90 }, TIMER EXPIRES("3600"), "90;refresher=uac", true },
	{ { .interval = 90 }, TIMER EXPIRES("3600") "Min-SE: 120;a=b\n", "120;refresher=uac", true },
	{ { .interval = 90 }, TIMER EXPIRES("3600") "Min-SE: 30\n", "90;refresher=uac", true },
	{ { .interval = 90 }, TIMER EXPIRES("100"), "90;refresher=uac", true },
	/* never more */
	{ { .interval = 1800 }, TIMER EXPIRES("600"), "600;refresher=uac", true },
	{ { .use = W, .interval = 1800 }, EXPIRES("600"), "600;refresher=uas", false },
	/* nobody asked: but we may */
	{ { 0 }, TIMER, NULL, false },
	{ { .interval = 600 }, TIMER, NULL, false },
	{ { .use = W }, TIMER, "1800;refresher=uac", true },
	{ { .use = W, .interval = 600 }, TIMER, "600;refresher=uac", true },
	{ { .use = W, .interval = 600, .min_se = 300 }, TIMER, "600;refresher=uac", true },
	{ { .use = W, .min_se = 2000 }, TIMER, "2000;refresher=uac", true },
	{ { .use = W }, TIMER "Min-SE: 2000\n", "2000;refresher=uac", true },
	{ { .use = W }, "", "1800;refresher=uas", false },
	{ { .use = W, .refresher = UAC }, "", "1800;refresher=uas", false },
	/* table 2 */
	{ { 0 }, EXPIRES("1800"), "1800;refresher=uas", false },
	{ { .refresher = UAC }, EXPIRES("1800"), "1800;refresher=uas", false },
	{ { 0 }, EXPIRES("1800;refresher=uac"), "1800;refresher=uas", false },
	{ { 0 }, EXPIRES("1800;refresher=uas"), "1800;refresher=uas", false },
	{ { .refresher = UAC }, TIMER EXPIRES("1800"), "1800;refresher=uac", true },
	{ { .refresher = UAS }, TIMER EXPIRES("1800"), "1800;refresher=uas", true },
	{ { .refresher = UAS }, TIMER EXPIRES("1800;refresher=uac"), "1800;refresher=uac", true },
	{ { .refresher = UAC }, TIMER EXPIRES("1800;refresher=UAS"), "1800;refresher=uas", true },
	{ { .use = W, .refresher = UAS }, TIMER, "1800;refresher=uas", true },
	{ { 0 }, "k: 100rel, timer\nx: 1800;refresher=uas\n", "1800;refresher=uas", true },
	{ { 0 }, "Require: timer\n" TIMER EXPIRES("1800"), "1800;refresher=uac", true },
	/* too small for us, but they know nothing of timers: as they want it */
	{ { .min_se = 300 }, EXPIRES("120"), "120;refresher=uas", false },
	{ { .min_se = 300 }, EXPIRES("90"), "90;refresher=uas", false },
	/* too small for anybody, or for themselves: no timer */
	{ { 0 }, EXPIRES("89"), NULL, false },
	{ { 0 }, EXPIRES("0"), NULL, false },
	{ { 0 }, TIMER EXPIRES("600") "Min-SE: 900\n", NULL, false },
	{ { 0 }, TIMER EXPIRES("899") "Min-SE: 900\n", NULL, false },
	{ { 0 }, TIMER EXPIRES("900") "Min-SE: 900\n", "900;refresher=uac", true },
	/* nothing that can be read */
	{ { 0 }, TIMER EXPIRES("soon"), NULL, false },
	{ { 0 }, TIMER EXPIRES("600;refresher=proxy"), NULL, false },
	{ { .use = W }, TIMER EXPIRES("soon") "Min-SE: x\n", "1800;refresher=uac", true },
	{ { .use = PSIP_SESSION_TIMER_NEVER }, TIMER EXPIRES("1800"), NULL, false },
	{ { .use = PSIP_SESSION_TIMER_NEVER }, TIMER EXPIRES("10"), NULL, false },
};

/* how: INVITE, UPDATE, re-INVITE. */
static void check_granted(const struct granted *g, unsigned how)
{
	struct rig *r = rig_timer(how ? TIMER_SUPPORTED : g->timer, 1);
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .session_timer = g->timer };
	const char *method = how == 1 ? "UPDATE" : "INVITE";
	const struct rig_send *m;
	uint32_t seconds = g->expires ? (uint32_t)strtoul(g->expires, NULL, 10) : 0;
	bool ours = g->expires && strstr(g->expires, "uas");
	struct rig_call c;

	if (how) {
		called(r, &c, ALLOW);
		assert_int_equal(psip_configure(r->s, &settings), PSIP_OK);
		rig_request(r, &c, method, 2, "z9hG4bKagain", g->rows, how == 2 ? rig_sdp() : NULL);
		m = flow_status(r, 200, method);
		if (how == 2)
			rig_request(r, &c, "ACK", 2, "z9hG4bKack2", NULL, NULL);
	} else {
		m = called(r, &c, g->rows);
	}
	says(m, "Session-Expires", g->expires);
	says(m, "Require", g->required ? "timer" : NULL);
	says(m, "Min-SE", NULL);
	assert_int_equal(flow_info(r, c.handle).session_interval, seconds);
	assert_int_equal(flow_info(r, c.handle).refreshes, ours);
	rig_flush(r);
	if (!seconds)
		silence(r, 24 * 60 * MINUTE);
	else if (ours)
		after(r, (uint64_t)seconds * 500, how ? "UPDATE" : "INVITE");
	else
		after(r, (uint64_t)seconds * 1000 - (seconds < 96 ? seconds * 1000 / 3 : 32000), "BYE");
	rig_free(r);
}

/* The INVITE is answered, then UPDATEs and re-INVITEs say the same in a call without a timer.
 * ledger: 4028-9-01 4028-9-04 4028-9-05 4028-9-06 4028-9-07 4028-9-08 4028-9-09 4028-9-10 4028-9-11 4028-9-12 4028-9-13 4028-9-14 4028-9-15 4028-9-16 4028-9-17
 * ledger: 4028-9-18 4028-9-20 4028-5-03 4028-5-04 4028-7.2-06 4028-5-01 4028-4-05 */
static void test_what_is_granted(void **state)
{
	(void)state;
	for (unsigned i = 0; i < sizeof granted / sizeof *granted; i++)
		for (unsigned how = 0; how < 3; how++)
			check_granted(&granted[i], how);
}

/* ledger: 4028-6-01 4028-6-02 4028-9-01 4028-9-02 4028-9-03 4028-5-02 4028-12.2-01 4028-13-02 4028-4-03 */
static void test_422(void **state)
{
	static const struct { struct psip_session_timer timer; const char *rows, *min_se; } rows[] = {
		{ { .min_se = 300 }, TIMER EXPIRES("120"), "300" }, { { .min_se = 300 }, TIMER EXPIRES("299"), "300" }, { { .min_se = 300 }, TIMER EXPIRES("300"), NULL },
		{ { .min_se = 300 }, TIMER EXPIRES("301"), NULL }, { { .min_se = 300 }, EXPIRES("120"), NULL }, { { .min_se = 300 }, TIMER, NULL },
		{ { .use = W, .min_se = 300 }, TIMER EXPIRES("120"), "300" }, { { 0 }, TIMER EXPIRES("89"), "90" }, { { 0 }, TIMER EXPIRES("50"), "90" },
		{ { 0 }, TIMER EXPIRES("0"), "90" }, { { 0 }, TIMER EXPIRES("90"), NULL }, { { .min_se = UINT32_MAX }, TIMER EXPIRES("4294967294"), "4294967295" },
		{ { .min_se = UINT32_MAX }, TIMER EXPIRES("4294967295"), NULL }, { { .use = PSIP_SESSION_TIMER_NEVER }, TIMER EXPIRES("50"), NULL },
	};

	(void)state;
	for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++)
		for (unsigned how = 0; how < 3; how++) {
			struct rig *r = rig_timer(rows[i].timer, (uint8_t)(1 + i));
			const char *method = how == 1 ? "UPDATE" : "INVITE";
			struct psip_statistics before, now;
			const struct rig_send *m;
			struct rig_call c = { .call_id = "x", .from_tag = "f" };

			if (how)
				called(r, &c, ALLOW);
			psip_statistics(r->s, &before);
			rig_request(r, &c, method, 2, "z9hG4bKx", rows[i].rows, how == 1 ? NULL : rig_sdp());
			if (rows[i].min_se) {
				m = flow_status(r, 422, method);
				assert_true(flow_starts(m, "SIP/2.0 422 Session Interval Too Small\r\n"));
				says(m, "Min-SE", rows[i].min_se);
				says(m, "Session-Expires", NULL);
				if (how)
					assert_string_equal(rig_param(strchr(rig_header(m, "To", 0), '>'), "tag"), c.to_tag);
				flow_quiet(r);
				psip_statistics(r->s, &now);
				assert_int_equal(now.calls, before.calls);
			} else if (how) {
				flow_status(r, 200, method);
			} else {
				flow_event(r, PSIP_EVENT_INCOMING, 0);
			}
			rig_free(r);
		}
}

/* The timer runs from when our 2xx leaves, not from the ACK. ledger: 4028-9-21 4028-9-22 4028-9-23 4028-2-02 */
static void test_from_the_2xx_on(void **state)
{
	(void)state;
	for (unsigned ours = 0; ours < 2; ours++) {
		struct rig *r = rig_timer(TIMER_SUPPORTED, 1);
		struct rig_call c;
		psip_time at;

		rig_invite(r, &c, ours ? ALLOW TIMER EXPIRES("600;refresher=uas") : ALLOW TIMER EXPIRES("600;refresher=uac"), rig_sdp());
		rig_advance(r, 5000);
		rig_flush(r);
		assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
		at = r->now;
		flow_tag(flow_status(r, 200, "INVITE"), "To", c.to_tag);
		rig_advance(r, 9000);
		rig_flush(r);
		rig_request(r, &c, "ACK", 1, "z9hG4bKack", NULL, NULL);
		assert_true(flow_info(r, c.handle).session_expires == at + 600000);
		after(r, at + (ours ? 300000 : 568000) - r->now, ours ? "UPDATE" : "BYE");
		rig_free(r);
	}
}

/* Each 2xx of ours to a refresh of theirs counts anew: interval, who refreshes, expiry; none without Session-Expires.
 * ledger: 4028-9-19 4028-9-20 4028-2-01 4028-2-02 4028-7.2-06 */
static void test_refreshes_of_the_peer(void **state)
{
	static const struct { const char *rows; uint32_t interval; bool ours; } rows[] = {
		{ TIMER EXPIRES("900;refresher=uac"), 900, false }, { TIMER EXPIRES("300;refresher=uas"), 300, true }, { TIMER EXPIRES("300;refresher=uac"), 300, false },
		{ TIMER EXPIRES("1200"), 1200, false },  /* nobody named: as it was */
		{ TIMER EXPIRES("1200;refresher=uas"), 1200, true }, { TIMER EXPIRES("1200"), 1200, true }, { EXPIRES("1800"), 1800, true },
		{ TIMER, 0, false }, { TIMER EXPIRES("600"), 600, false }, { "", 0, false },
	};
	char branch[32];

	(void)state;
	for (unsigned invite = 0; invite < 2; invite++) {
		struct rig *r = rig_timer(TIMER_SUPPORTED, 1);
		struct psip_call_info info;
		struct rig_call c;

		called(r, &c, ALLOW TIMER EXPIRES("600;refresher=uac"));
		for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++) {
			silence(r, 50000);
			snprintf(branch, sizeof branch, "z9hG4bKr%u", i);
			rig_request(r, &c, invite ? "INVITE" : "UPDATE", 2 + i, branch, rows[i].rows, invite ? rig_sdp() : NULL);
			flow_status(r, 200, invite ? "INVITE" : "UPDATE");
			info = flow_info(r, c.handle);
			assert_int_equal(info.session_interval, rows[i].interval);
			assert_int_equal(info.refreshes, rows[i].ours);
			assert_true(info.session_expires == (rows[i].interval ? r->now + rows[i].interval * 1000 : PSIP_NEVER));
			if (invite) {
				snprintf(branch, sizeof branch, "z9hG4bKa%u", i);
				rig_request(r, &c, "ACK", 2 + i, branch, NULL, NULL);
			}
		}
		silence(r, 24 * 60 * MINUTE);
		rig_free(r);
	}
}

/* One that is refused refreshes nothing. ledger: 4028-10-01 */
static void test_refused_refreshes(void **state)
{
	struct rig *r = rig_timer(TIMER_SUPPORTED, 1);
	struct rig_call c;

	(void)state;
	called(r, &c, ALLOW TIMER EXPIRES("600;refresher=uac"));
	silence(r, 300000);
	rig_request(r, &c, "UPDATE", 2, "z9hG4bKu", TIMER EXPIRES("60;refresher=uac"), NULL);
	flow_status(r, 422, "UPDATE");
	rig_request(r, &c, "INVITE", 3, "z9hG4bKi", TIMER EXPIRES("900;refresher=uac"), useless);
	flow_status(r, 488, "INVITE");
	rig_request(r, &c, "ACK", 3, "z9hG4bKi", NULL, NULL);
	assert_int_equal(flow_info(r, c.handle).session_interval, 600);
	after(r, 268000, "BYE");
	rig_free(r);
}

/* We placed the call, and they refresh within it: the same rules.
 * ledger: 4028-7.4-02 4028-7.4-10 */
static void test_peer_refreshes_our_call(void **state)
{
	struct rig *r = rig_timer(TIMER_WANTED, 1);
	const struct rig_send *m;
	struct rig_call c;

	(void)state;
	calling(r, &c, ALLOW BY_UAS("600"));
	silence(r, 300000);
	m = peer_with(r, &c, true, "UPDATE", 1, FLOW_CONTACT TIMER EXPIRES("600;refresher=uac") "Min-SE: 200\n", "", 200);
	says(m, "Session-Expires", "600;refresher=uac");
	says(m, "Require", "timer");
	silence(r, 300000);
	/* Ours that is no refresh says what is: they refresh, and with what Min-SE. */
	m = update_sent(r, &c, PSIP_SENDONLY);
	says(m, "Session-Expires", "600;refresher=uas");
	says(m, "Min-SE", "200");
	rig_reply(r, m, 200, NULL, FLOW_CONTACT BY_UAS("600"), rig_sdp());
	flow_event(r, PSIP_EVENT_MODIFIED, 200);
	m = peer_with(r, &c, true, "UPDATE", 2, FLOW_CONTACT TIMER EXPIRES("600;refresher=uas") "Min-SE: 100\n", "", 200);
	says(m, "Session-Expires", "600;refresher=uas");
	m = after(r, 300000, "UPDATE");
	says(m, "Session-Expires", "600;refresher=uac");
	says(m, "Min-SE", "200");
	rig_free(r);
}

/* An UPDATE in an early dialog is none of the session's. */
static void test_early_updates(void **state)
{
	struct rig *r = rig_timer(TIMER_WANTED, 1);
	const struct rig_send *m;
	struct rig_call c;

	(void)state;
	dialog(r, &c, false, false);
	m = peer_with(r, &c, false, "UPDATE", 3, FLOW_CONTACT TIMER EXPIRES("600;refresher=uac"), "", 200);
	says(m, "Session-Expires", NULL);
	says(update_sent(r, &c, PSIP_SENDONLY), "Session-Expires", NULL);
	assert_int_equal(flow_info(r, c.handle).session_interval, 0);
	rig_free(r);
}

/* Under the application's own descriptions a re-INVITE refreshes when it is answered. */
static void test_own_descriptions(void **state)
{
	struct rig *r = rig_timer_own(TIMER_SUPPORTED, true, 1);
	struct rig_call c;

	(void)state;
	rig_invite(r, &c, ALLOW TIMER EXPIRES("600;refresher=uac"), rig_sdp());
	assert_int_equal(psip_accept(r->s, r->now, c.handle, SDP, OWN), PSIP_OK);
	flow_tag(flow_status(r, 200, "INVITE"), "To", c.to_tag);
	rig_request(r, &c, "ACK", 1, "z9hG4bKack", NULL, NULL);
	silence(r, 300000);
	rig_request(r, &c, "INVITE", 2, "z9hG4bKr", TIMER EXPIRES("600;refresher=uac"), moved);
	rig_advance(r, 1000);
	rig_flush(r);
	assert_true(flow_info(r, c.handle).session_expires == r->now + 299000);
	assert_int_equal(psip_modify_accept(r->s, r->now, c.handle, SDP, OWN), PSIP_OK);
	says(flow_status(r, 200, "INVITE"), "Session-Expires", "600;refresher=uac");
	assert_true(flow_info(r, c.handle).session_expires == r->now + 600000);
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_what_is_granted), cmocka_unit_test(test_422), cmocka_unit_test(test_from_the_2xx_on),
		cmocka_unit_test(test_refreshes_of_the_peer), cmocka_unit_test(test_refused_refreshes), cmocka_unit_test(test_peer_refreshes_our_call),
		cmocka_unit_test(test_early_updates), cmocka_unit_test(test_own_descriptions),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
