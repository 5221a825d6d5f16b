/* SPDX-License-Identifier: MIT
 * Session timers, what our requests say and what their responses do (RFC 4028 §7, §4, §5): settings, 2xx of all kinds, 422 and its retries.
 * Does not cover: the called side (test_session_timer_uas.c); refreshes and their failures, expiry (test_session_timer_refresh.c). */
#include "test/flow/session_timer.h"


static int configured(struct rig *r, struct psip_session_timer timer)
{
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .session_timer = timer };

	return psip_configure(r->s, &settings);
}

/* ledger: 4028-4-03 4028-5-02 4028-7.1-09 4028-9-03 4028-9-08 */
static void test_settings_have_limits(void **state)
{
	static const struct { struct psip_session_timer timer; bool good; } rows[] = {
		{ { .interval = 89 }, false }, { { .interval = 90 }, true }, { { .interval = 91 }, true }, { { .interval = 1 }, false }, { { .interval = UINT32_MAX }, true },
		{ { .min_se = 89 }, false }, { { .min_se = 90 }, true }, { { .min_se = 91 }, true }, { { .min_se = 30 }, false }, { { .min_se = UINT32_MAX }, true },
		{ { .interval = 600, .min_se = 900 }, false }, { { .interval = 899, .min_se = 900 }, false }, { { .interval = 900, .min_se = 900 }, true },
		{ { .interval = 901, .min_se = 900 }, true }, { { .use = PSIP_SESSION_TIMER_WANTED }, true }, { { .use = PSIP_SESSION_TIMER_WANTED + 1 }, false },
		{ { .refresher = PSIP_REFRESHER_UAS }, true }, { { .refresher = PSIP_REFRESHER_UAS + 1 }, false }, { { .require = true }, true },
		{ { .use = PSIP_SESSION_TIMER_NEVER }, true }, { { .use = PSIP_SESSION_TIMER_NEVER, .require = true }, false },
		{ { .use = PSIP_SESSION_TIMER_NEVER, .proxy_require = true }, false },
	};
	struct rig *r = rig_new(NULL, NULL, 1);

	(void)state;
	for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_int_equal(configured(r, rows[i].timer), rows[i].good ? PSIP_OK : PSIP_ERR_ARGUMENT);
	rig_free(r);
}

/* ledger: 4028-4-04 4028-4-06 4028-7.1-02 4028-7.1-03 4028-7.1-04 4028-7.1-05 4028-7.1-06 4028-7.1-07 4028-7.1-08 4028-7.1-09 4028-7.1-10 4028-7.1-11 4028-7.4-07
 * 3261-8.1.1.9-04 */
static void test_what_an_invite_says(void **state)
{
	enum { W = PSIP_SESSION_TIMER_WANTED };
	static const struct { struct psip_session_timer timer; const char *interval, *min_se, *require, *proxy_require; } rows[] = {
		{ { .use = W }, "1800", NULL, NULL, NULL },
		{ { .use = PSIP_SESSION_TIMER_SUPPORTED }, NULL, NULL, NULL, NULL },
		{ { .use = PSIP_SESSION_TIMER_SUPPORTED, .interval = 600, .min_se = 300 }, NULL, NULL, NULL, NULL },
		{ { .use = PSIP_SESSION_TIMER_SUPPORTED, .require = true }, NULL, NULL, "timer", NULL },
		{ { .use = W, .interval = 90 }, "90", NULL, NULL, NULL },
		{ { .use = W, .interval = 600, .min_se = 300 }, "600", "300", NULL, NULL },
		{ { .use = W, .min_se = 5000 }, "5000", "5000", NULL, NULL },
		{ { .use = W, .interval = UINT32_MAX, .refresher = PSIP_REFRESHER_UAC }, "4294967295;refresher=uac", NULL, NULL, NULL },
		{ { .use = W, .refresher = PSIP_REFRESHER_UAS }, "1800;refresher=uas", NULL, NULL, NULL },
		{ { .use = W, .require = true, .proxy_require = true }, "1800", NULL, "timer", "timer" },
	};

	(void)state;
	for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct rig *r = rig_timer(rows[i].timer, (uint8_t)(1 + i));
		const struct rig_send *m;
		psip_handle call;

		m = flow_call(r, &call);
		assert_true(lists(m, "Supported", "timer"));
		says(m, "Session-Expires", rows[i].interval);
		says(m, "Min-SE", rows[i].min_se);
		says(m, "Require", rows[i].require);
		says(m, "Proxy-Require", rows[i].proxy_require);
		rig_free(r);
	}
}

/* ledger: 4028-7.1-01 4028-4-01 4028-5-04 4028-12.3-01 */
static void test_supported_in_all_requests(void **state)
{
	static const char *const methods[] = { "INVITE", "PRACK", "ACK", "UPDATE", "BYE", "CANCEL", "OPTIONS" };
	struct psip_session_timer timer = { .use = PSIP_SESSION_TIMER_WANTED, .interval = 600, .min_se = 300 };
	struct rig *r = rig_timer(timer, 1);
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:alice@10.0.0.2:5060") };
	const struct rig_send *m;
	struct rig_call c;
	unsigned seen = 0;
	psip_handle call;

	(void)state;
	dialog(r, &c, true, true);           /* INVITE, PRACK, ACK */
	rig_reply(r, update_sent(r, &c, PSIP_SENDONLY), 200, NULL, FLOW_CONTACT, rig_sdp());
	assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDRECV, flow_none, flow_none), PSIP_OK);
	rig_reply(r, flow_request(r, "INVITE"), 200, NULL, FLOW_CONTACT, rig_sdp());
	assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
	rig_flush(r);
	m = flow_call(r, &call);             /* and one that is cancelled */
	rig_reply(r, m, 180, "b", FLOW_CONTACT, NULL);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
	assert_int_equal(psip_options(r->s, r->now, &o, &call), PSIP_OK);
	drain(r);
	called(r, &c, TIMER);                /* responses: 100, 200, and a refusal */
	rig_invite(r, &c, TIMER EXPIRES("600"), rig_sdp());
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 180), PSIP_OK);
	assert_int_equal(psip_reject(r->s, r->now, c.handle, 486, flow_none), PSIP_OK);
	rig_request(r, &c, "OPTIONS", 9, "z9hG4bKoptions", TIMER, NULL);
	rig_pump(r);
	for (unsigned i = 0; i < r->send_count; i++) {
		bool request = rig_status(&r->sends[i]) == 0, refresh;
		const char *method = rig_method(&r->sends[i]);
		refresh = (!strcmp(method, "INVITE") || !strcmp(method, "UPDATE")) && (request || rig_status(&r->sends[i]) / 100 == 2);
		if (request && strcmp(method, "ACK"))
			assert_true(lists(&r->sends[i], "Supported", "timer"));
		else if (request)
			assert_null(rig_header(&r->sends[i], "Supported", 0));
		assert_true((rig_header(&r->sends[i], "Session-Expires", 0) != NULL) == refresh);
		if (!request)
			assert_null(rig_header(&r->sends[i], "Min-SE", 0));
		for (unsigned k = 0; k < 7 && request; k++)
			seen |= strcmp(method, methods[k]) ? 0 : 1u << k;
	}
	assert_int_equal(seen, 127);
	rig_free(r);
}

/* ledger: 4028-12.3-02 4028-4-07 */
static void test_never(void **state)
{
	struct rig *r = rig_timer(TIMER_NEVER, 1);
	struct rig_call c;
	const struct rig_send *m;

	(void)state;
	m = calling(r, &c, ALLOW EXPIRES("100;refresher=uac"));
	assert_false(lists(m, "Supported", "timer"));
	says(m, "Session-Expires", NULL);
	assert_int_equal(flow_info(r, c.handle).session_interval, 0);
	assert_true(flow_info(r, c.handle).session_expires == PSIP_NEVER);
	silence(r, 24 * 60 * MINUTE);
	m = called(r, &c, TIMER EXPIRES("100;refresher=uas"));
	says(m, "Session-Expires", NULL);
	assert_false(lists(m, "Supported", "timer"));
	silence(r, 24 * 60 * MINUTE);
	rig_invite(r, &c, "Require: timer\n" TIMER, rig_sdp());
	says(flow_status(r, 420, "INVITE"), "Unsupported", "timer");
	rig_free(r);
}

/* Nobody asks: nothing happens for a day. ledger: 4028-4-07 */
static void test_nobody_asks(void **state)
{
	struct rig *r = rig_timer(TIMER_SUPPORTED, 1);
	struct rig_call c;

	(void)state;
	calling(r, &c, ALLOW TIMER);
	silence(r, 24 * 60 * MINUTE);
	assert_int_equal(psip_refresh(r->s, r->now, c.handle), PSIP_OK);
	says(flow_request(r, "UPDATE"), "Session-Expires", NULL);
	rig_free(r);
}

/* ---- 2xx ---- */

/* What the 2xx says counts, whatever was asked. by: 1 we refresh, 0 they do, -1 no timer.
 * ledger: 4028-7.2-02 4028-7.2-03 4028-7.2-04 4028-7.2-05 4028-7.2-06 4028-7.2-07 4028-2-01 4028-4-05 4028-4-08 4028-4-09 */
static void test_the_2xx_decides(void **state)
{
	static const struct { bool wanted; const char *rows; uint32_t interval; int by; } rows[] = {
		{ true, BY_UAC("600"), 600, 1 }, { true, BY_UAS("600"), 600, 0 }, { false, BY_UAC("600"), 600, 1 }, { false, BY_UAS("600"), 600, 0 },
		{ true, "Session-Expires: 1800;foo;refresher=UAC\n", 1800, 1 }, { true, "x: 1800;refresher=uas\n", 1800, 0 },
		{ true, "Session-Expires: 600 ; refresher=uas\n", 600, 0 },
		{ true, "", 1800, 1 },                                   /* alone */
		{ true, TIMER, 1800, 1 }, { false, "", 0, -1 }, { false, TIMER, 0, -1 },
		{ true, EXPIRES("600"), 600, 1 }, { false, EXPIRES("600"), 600, 1 },             /* nobody named: then we had better do it */
		{ true, EXPIRES("600;refresher=proxy"), 1800, 1 }, { false, EXPIRES("600;refresher=proxy"), 0, -1 },
		{ true, EXPIRES("soon"), 1800, 1 }, { false, EXPIRES("soon"), 0, -1 }, { false, EXPIRES("600 s"), 0, -1 },
		{ true, BY_UAC("91"), 91, 1 }, { true, BY_UAC("90"), 90, 1 }, { true, BY_UAC("89"), 90, 1 }, { true, BY_UAC("0"), 90, 1 },
		{ true, BY_UAC("4294967295"), UINT32_MAX, 1 }, { true, BY_UAC("4294967296"), UINT32_MAX, 1 },
		{ true, BY_UAS("99999999999999999999999"), UINT32_MAX, 0 },
	};

	(void)state;
	for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct rig *r = rig_timer(rows[i].wanted ? TIMER_WANTED : TIMER_SUPPORTED, (uint8_t)(1 + i));
		struct psip_call_info info;
		struct rig_call c;
		char more[256];

		snprintf(more, sizeof more, ALLOW "%s", rows[i].rows);
		calling(r, &c, more);
		info = flow_info(r, c.handle);
		assert_int_equal(info.session_interval, rows[i].interval);
		assert_int_equal(info.refreshes, rows[i].by == 1);
		if (rows[i].by < 0)
			assert_true(info.session_expires == PSIP_NEVER);
		else
			assert_true(info.session_expires == r->now + (psip_time)rows[i].interval * 1000);
		if (rows[i].by == 1)
			after(r, (uint64_t)rows[i].interval * 500, "UPDATE");
		else if (rows[i].by == 0)
			after(r, (uint64_t)rows[i].interval * 1000 - 32000, "BYE");
		else
			silence(r, 24 * 60 * MINUTE);
		rig_free(r);
	}
}

/* Two dialogs of one INVITE: that of the one that is kept counts, the other's changes nothing.
 * ledger: 4028-7.2-01 4028-7.2-08 */
static void test_forks(void **state)
{
	static const char *const other[] = { "", BY_UAC("90"), BY_UAS("900") };

	(void)state;
	for (unsigned i = 0; i < 3; i++)
		for (unsigned first = 0; first < 2; first++) {
			struct rig *r = rig_timer(TIMER_WANTED, 1);
			const struct rig_send *invite;
			struct rig_call c;
			char more[256];

			invite = calling(r, &c, first ? ALLOW BY_UAC("600") : ALLOW BY_UAS("600"));
			rig_advance(r, 1000);
			snprintf(more, sizeof more, FLOW_CONTACT ALLOW "%s", other[i]);
			rig_reply(r, invite, 200, "b", more, rig_sdp());
			flow_request(r, "ACK");
			rig_reply(r, flow_request(r, "BYE"), 200, NULL, NULL, NULL);
			assert_int_equal(flow_info(r, c.handle).session_interval, 600);
			after(r, (first ? 300000 : 568000) - 1000, first ? "UPDATE" : "BYE");
			rig_free(r);
		}
}

/* Repeated 2xx are not new ones. */
static void test_repeated_2xx(void **state)
{
	struct rig *r = rig_timer(TIMER_WANTED, 1);
	const struct rig_send *invite;
	struct rig_call c;

	(void)state;
	invite = calling(r, &c, ALLOW BY_UAC("600"));
	rig_advance(r, 16000);
	rig_reply(r, invite, 200, "a", FLOW_CONTACT ALLOW BY_UAC("600"), rig_sdp());
	flow_request(r, "ACK");
	after(r, 284000, "UPDATE");
	rig_free(r);
}

/* ---- 422 ---- */

static const struct rig_send *too_small(struct rig *r, const struct rig_send *m, const char *rows)
{
	rig_reply(r, m, 422, "p", rows, NULL);
	if (!strcmp(rig_method(m), "INVITE"))
		flow_request(r, "ACK");
	return rig_take(r);
}

/* ledger: 4028-7.3-01 4028-7.3-02 4028-7.3-03 4028-7.4-03 4028-7.4-04 4028-7.4-05 4028-7.4-06 4028-7.4-07 */
static void test_422(void **state)
{
	static const struct { struct psip_session_timer timer; const char *min_se[3], *interval[3], *said[3]; } rows[] = {
		{ { .use = PSIP_SESSION_TIMER_WANTED, .interval = 90 }, { "3600", "4000" }, { "3600", "4000" }, { "3600", "4000" } },
		{ { .use = PSIP_SESSION_TIMER_WANTED }, { "900", "600" }, { "1800" }, { "900" } },      /* the second is no more than what was said */
		{ { .use = PSIP_SESSION_TIMER_WANTED, .interval = 600 }, { "900" }, { "900" }, { "900" } },
		{ { .use = PSIP_SESSION_TIMER_WANTED, .interval = 600, .refresher = PSIP_REFRESHER_UAC }, { "900;a=b" }, { "900;refresher=uac" }, { "900" } },
		{ { .use = PSIP_SESSION_TIMER_WANTED, .min_se = 5000 }, { "4000" }, { NULL }, { NULL } },
		{ { .use = PSIP_SESSION_TIMER_WANTED, .min_se = 3000 }, { "4000" }, { "4000" }, { "4000" } },
		{ { .use = PSIP_SESSION_TIMER_SUPPORTED }, { "600" }, { "600" }, { "600" } },           /* somebody on the way had asked */
		{ { .use = PSIP_SESSION_TIMER_SUPPORTED, .min_se = 5000 }, { "4000" }, { "5000" }, { "5000" } },
		{ { .use = PSIP_SESSION_TIMER_WANTED, .interval = 600 }, { "4294967295" }, { "4294967295" }, { "4294967295" } },
		{ { .use = PSIP_SESSION_TIMER_WANTED, .interval = 600 }, { "30" }, { "600" }, { "90" } },
	};

	(void)state;
	for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct rig *r = rig_timer(rows[i].timer, (uint8_t)(1 + i));
		const struct rig_send *m, *next;
		psip_handle call;
		unsigned k = 0;
		char min_se[64];

		m = flow_call(r, &call);
		for (;; k++) {
			snprintf(min_se, sizeof min_se, "Min-SE: %s\n", rows[i].min_se[k]);
			next = too_small(r, m, min_se);
			if (!rows[i].interval[k])
				break;
			assert_non_null(next);
			assert_string_equal(rig_method(next), "INVITE");
			says(next, "Session-Expires", rows[i].interval[k]);
			says(next, "Min-SE", rows[i].said[k]);
			assert_true(flow_same(m, next, "Call-ID") && flow_same(m, next, "From") && flow_same(m, next, "To") && flow_same(m, next, "Supported"));
			assert_false(flow_same(m, next, "Via"));
			assert_int_equal(flow_cseq(next), flow_cseq(m) + 1);
			assert_string_equal(rig_body(next), rig_body(m));
			m = next;
			if (!rows[i].min_se[k + 1])
				break;
		}
		if (!rows[i].interval[k]) {
			assert_null(next);
			flow_ended(r, PSIP_END_REJECTED, 422);
			flow_clean(r);
			continue;
		}
		rig_reply(r, m, 200, "a", FLOW_CONTACT ALLOW BY_UAC("90"), rig_sdp());
		flow_request(r, "ACK");
		flow_event(r, PSIP_EVENT_ANSWERED, 200);
		m = after(r, 45000, "UPDATE");
		if (!rows[i].timer.min_se)
			says(m, "Min-SE", NULL);     /* what others said before the dialog is forgotten */
		rig_free(r);
	}
}

/* A 422 that says nothing to do is a refusal like any other. */
static void test_422_without_min_se(void **state)
{
	static const char *const rows[] = { NULL, "Min-SE: x\n", "Min-SE: 900 s\n", "Session-Expires: 900\n" };

	(void)state;
	for (unsigned i = 0; i < 4; i++) {
		struct rig *r = rig_timer(TIMER_OF(600), (uint8_t)(1 + i));
		psip_handle call;

		assert_null(too_small(r, flow_call(r, &call), rows[i]));
		flow_ended(r, PSIP_END_REJECTED, 422);
		flow_clean(r);
	}
}

/* Each 422 asks for a little more: six times, then no more. ledger: 4028-10-04 */
static void test_422_without_end(void **state)
{
	struct rig *r = rig_timer(TIMER_OF(600), 1);
	const struct rig_send *m, *next;
	unsigned sent = 1, cseq;
	psip_handle call;
	char rows[64];

	(void)state;
	m = flow_call(r, &call);
	cseq = flow_cseq(m);
	for (;; sent++) {
		snprintf(rows, sizeof rows, "Min-SE: %u\n", 1000 + sent);
		next = too_small(r, m, rows);
		if (!next)
			break;
		m = next;
	}
	assert_int_equal(sent, 7);
	assert_int_equal(flow_cseq(m), cseq + 6);
	flow_ended(r, PSIP_END_REJECTED, 422);
	flow_clean(r);
}

/* 401 and 422 in turn: the retry for one keeps what the other brought. ledger: 4028-7.4-13 4028-10-03 */
static void test_401_and_422(void **state)
{
	struct psip_login login = { .size = sizeof login, .username = PSIP_TEXT("u"), .password = PSIP_TEXT("p") };
	struct rig *r = rig_timer(TIMER_OF(600), 1);
	const struct rig_send *m;
	psip_handle call;

	(void)state;
	assert_int_equal(psip_login(r->s, &login), PSIP_OK);
	m = flow_call(r, &call);
	rig_reply(r, m, 401, "p", "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\", algorithm=MD5, qop=\"auth\"\n", NULL);
	flow_request(r, "ACK");
	m = flow_request(r, "INVITE");
	assert_non_null(rig_header(m, "Authorization", 0));
	m = too_small(r, m, "Min-SE: 900\n");
	assert_non_null(m);
	says(m, "Session-Expires", "900");
	assert_non_null(strstr(rig_header(m, "Authorization", 0), "nc=00000002"));
	assert_null(rig_header(m, "Authorization", 1));
	rig_reply(r, m, 401, "p", "WWW-Authenticate: Digest realm=\"r\", nonce=\"m\", stale=true, algorithm=MD5, qop=\"auth\"\n", NULL);
	flow_request(r, "ACK");
	m = flow_request(r, "INVITE");
	says(m, "Session-Expires", "900");
	says(m, "Min-SE", "900");
	rig_free(r);
}

/* The caller gave up meanwhile; the bytes ran out. */
static void test_422_at_bad_times(void **state)
{
	struct rig *r = rig_timer(TIMER_OF(600), 1);
	const struct rig_send *m;
	psip_handle call;

	(void)state;
	m = flow_call(r, &call);
	rig_reply(r, m, 180, "a", FLOW_CONTACT, NULL);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
	rig_reply(r, flow_request(r, "CANCEL"), 200, NULL, NULL, NULL);
	assert_null(too_small(r, m, "Min-SE: 900\n"));
	flow_event(r, PSIP_EVENT_PROGRESS, 180);
	flow_ended(r, PSIP_END_CANCELLED, 422);
	m = flow_call(r, &call);
	rig_exhaust(r);
	assert_null(too_small(r, m, "Min-SE: 900\n"));
	rig_relieve(r);
	flow_ended(r, PSIP_END_REJECTED, 422);
	flow_clean(r);
}

/* An early dialog is forgotten with the INVITE that made it. */
static void test_422_after_180(void **state)
{
	struct rig *r = rig_timer(TIMER_OF(600), 1);
	const struct rig_send *m;
	psip_handle call;

	(void)state;
	m = flow_call(r, &call);
	rig_reply(r, m, 180, "a", FLOW_CONTACT ALLOW, NULL);
	m = too_small(r, m, "Min-SE: 900\n");
	assert_non_null(m);
	assert_null(rig_param(strchr(rig_header(m, "To", 0), '>'), "tag"));
	assert_int_equal(flow_info(r, call).state, PSIP_CALL_CALLING);
	rig_reply(r, m, 200, "b", FLOW_CONTACT ALLOW BY_UAC("900"), rig_sdp());
	flow_request(r, "ACK");
	after(r, 450000, "UPDATE");
	rig_free(r);
}

/* A re-INVITE and an UPDATE of the application get a 422: out anew at once, in the dialog, and Min-SE is said from then on.
 * ledger: 4028-7.4-02 4028-7.4-04 4028-7.4-09 */
static void test_422_inside_the_dialog(void **state)
{
	(void)state;
	for (unsigned invite = 0; invite < 2; invite++) {
		struct rig *r = rig_timer(TIMER_OF(600), 1);
		const struct rig_send *m, *again;
		struct rig_call c;

		calling(r, &c, ALLOW BY_UAC("600"));
		if (invite)
			assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
		else
			assert_int_equal(update(r, &c, PSIP_SENDONLY), PSIP_OK);
		m = flow_request(r, invite ? "INVITE" : "UPDATE");
		says(m, "Session-Expires", "600;refresher=uac");
		says(m, "Min-SE", NULL);
		again = too_small(r, m, "Min-SE: 900\n");
		assert_non_null(again);
		says(again, "Session-Expires", "900;refresher=uac");
		says(again, "Min-SE", "900");
		assert_int_equal(flow_cseq(again), flow_cseq(m) + 1);
		assert_true(flow_same(m, again, "To"));
		assert_string_equal(rig_body(again), rig_body(m));
		flow_quiet(r);
		rig_reply(r, again, 200, NULL, FLOW_CONTACT ALLOW BY_UAC("1000"), rig_sdp());
		if (invite)
			flow_request(r, "ACK");
		flow_event(r, PSIP_EVENT_MODIFIED, 200);
		assert_int_equal(flow_info(r, c.handle).media.local_direction, PSIP_SENDONLY);
		m = after(r, 500000, "UPDATE");
		says(m, "Session-Expires", "1000;refresher=uac");
		says(m, "Min-SE", "900");
		answer(r, m, BY_UAC("100"));       /* less than Min-SE: so be it, but the next asks for that again */
		says(after(r, 50000, "UPDATE"), "Session-Expires", "900;refresher=uac");
		rig_free(r);
	}
}

/* A call to a sips URI has a sips Contact, in requests and in the 2xx that grant a timer. ledger: 4028-11.2-04 */
static void test_sips_contact(void **state)
{
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .transports = { PSIP_TLS }, .session_timer = TIMER_WANTED };
	struct rig *r = rig_new(NULL, &settings, 1);
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sips:alice@10.0.0.2") };
	const struct rig_send *m;
	psip_handle call, flow;

	(void)state;
	m = flow_call_with(r, &o, &call);
	says(m, "Session-Expires", "1800");
	assert_non_null(strstr(rig_header(m, "Contact", 0), "<sips:"));
	r->local.transport = PSIP_TLS;
	r->local.port = 5061;
	flow = rig_accept(r);
	rig_tcp(r, flow, "INVITE sips:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/TLS 10.0.0.2;branch=z9hG4bKs\nMax-Forwards: 70\nFrom: <sips:a@10.0.0.2>;tag=f\nTo: <sips:bob@10.0.0.1>\n"
	           "Call-ID: s\nCSeq: 1 INVITE\nContact: <sips:a@10.0.0.2>\n" TIMER EXPIRES("900") "Content-Length: 0\n\n");
	call = flow_event(r, PSIP_EVENT_INCOMING, 0)->object;
	assert_int_equal(psip_accept(r->s, r->now, call, flow_none, flow_none), PSIP_OK);
	m = flow_status(r, 200, "INVITE");
	says(m, "Session-Expires", "900;refresher=uac");
	assert_non_null(strstr(rig_header(m, "Contact", 0), "<sips:"));
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_settings_have_limits), cmocka_unit_test(test_what_an_invite_says), cmocka_unit_test(test_supported_in_all_requests),
		cmocka_unit_test(test_never), cmocka_unit_test(test_nobody_asks), cmocka_unit_test(test_the_2xx_decides), cmocka_unit_test(test_forks),
		cmocka_unit_test(test_repeated_2xx), cmocka_unit_test(test_422), cmocka_unit_test(test_422_without_min_se), cmocka_unit_test(test_422_without_end),
		cmocka_unit_test(test_401_and_422), cmocka_unit_test(test_422_at_bad_times), cmocka_unit_test(test_422_after_180),
		cmocka_unit_test(test_422_inside_the_dialog), cmocka_unit_test(test_sips_contact),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
