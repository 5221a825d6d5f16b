/* SPDX-License-Identifier: MIT
 * Reason (RFC 3326): in our BYE and CANCEL, given by the application or by the stack, and read from the peer's.
 * Does not cover: several values in one message (the grammar: test_headers.c); proxies; its integrity (3326-5-01). */
#include "test/flow/flow.h"

#define ELSEWHERE "SIP;cause=200;text=\"Call completed elsewhere\""

static psip_handle answered(struct rig *r)
{
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call);

	rig_reply(r, m, 200, "peer", FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	return call;
}

/* ledger: 3326-2-01 3326-2-03 3326-2-05 3326-3.3-01 */
static void test_bye(void **state)
{
	static const struct { const char *protocol; unsigned cause; const char *text, *row; } cases[] = {
		{ "SIP", 100, "", "SIP;cause=100" }, { "SIP", 699, "x", "SIP;cause=699;text=\"x\"" }, { "sip", 486, "Busy", "sip;cause=486;text=\"Busy\"" },
		{ "Q.850", 0, "", "Q.850;cause=0" }, { "Q.850", 127, "a \"b\" \\c", "Q.850;cause=127;text=\"a \\\"b\\\" \\\\c\"" },
		{ "other", 65535, "", "other;cause=65535" } };
	(void)state;
	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		psip_handle call = answered(r);
		const struct rig_send *m;

		assert_int_equal(psip_hangup_because(r->s, r->now, call, psip_string(cases[i].protocol), cases[i].cause, psip_string(cases[i].text)), PSIP_HANGUP_BYE);
		m = flow_request(r, "BYE");
		assert_string_equal(rig_header(m, "Reason", 0), cases[i].row);
		assert_null(rig_header(m, "Reason", 1));
		rig_reply(r, m, 200, NULL, NULL, NULL);
		flow_ended(r, PSIP_END_LOCAL, 0);
		flow_clean(r);
	}
}

static void test_bad_words(void **state)
{
	static const struct { const char *protocol; unsigned cause; const char *text; int result; } cases[] = {
		{ "SIP", 99, "", PSIP_ERR_ARGUMENT }, { "SIP", 700, "", PSIP_ERR_ARGUMENT }, { "Q.850", 128, "", PSIP_ERR_ARGUMENT }, { "o", 65536, "", PSIP_ERR_ARGUMENT },
		{ "", 200, "", PSIP_ERR_SYNTAX }, { "S P", 200, "", PSIP_ERR_SYNTAX }, { "SIP;", 200, "", PSIP_ERR_SYNTAX }, { "SIP,x", 200, "", PSIP_ERR_SYNTAX },
		{ "SIP", 200, "a\r\nb", PSIP_ERR_SYNTAX }, { "SIP", 200, "\x7f", PSIP_ERR_SYNTAX } };
	struct rig *r = rig_new(NULL, NULL, 2);
	psip_handle call = answered(r);
	char text[PSIP_REASON_LENGTH + 2];

	(void)state;
	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(psip_hangup_because(r->s, r->now, call, psip_string(cases[i].protocol), cases[i].cause, psip_string(cases[i].text)), cases[i].result);
	memset(text, '"', sizeof text);
	assert_int_equal(psip_hangup_because(r->s, r->now, call, PSIP_TEXT("SIP"), 200, psip_span(text, PSIP_REASON_LENGTH + 1)), PSIP_ERR_SPACE);
	assert_int_equal(psip_hangup_because(r->s, r->now, call, PSIP_TEXT("12345678901234567"), 200, flow_none), PSIP_ERR_SPACE);
	flow_silent(r);
	assert_int_equal(flow_info(r, call).state, PSIP_CALL_CONFIRMED);
	assert_int_equal(psip_hangup_because(r->s, r->now, call, PSIP_TEXT("1234567890123456"), 65535, psip_span(text, PSIP_REASON_LENGTH)), PSIP_HANGUP_BYE);
	assert_int_equal(strlen(rig_header(flow_request(r, "BYE"), "Reason", 0)), strlen("1234567890123456;cause=65535;text=\"\"") + 2 * PSIP_REASON_LENGTH);
	assert_int_equal(psip_hangup_because(r->s, r->now, call, PSIP_TEXT("SIP"), 200, flow_none), PSIP_ERR_STATE);
	assert_int_equal(psip_hangup_because(r->s, r->now, call + 1, PSIP_TEXT("SIP"), 200, flow_none), PSIP_ERR_STALE);
	rig_free(r);
}

/* At once, and when a provisional response lets it out. Its copies say the same. */
/* ledger: 3326-2-01 */
static void test_cancel(void **state)
{
	(void)state;
	for (unsigned later = 0; later < 2; later++) {
		struct rig *r = rig_new(NULL, NULL, 3);
		psip_handle call;
		const struct rig_send *m = flow_call(r, &call), *cancel;

		if (!later)
			rig_reply(r, m, 180, "peer", FLOW_CONTACT, NULL);
		assert_int_equal(psip_hangup_because(r->s, r->now, call, PSIP_TEXT("Q.850"), 16, PSIP_TEXT("Terminated")), PSIP_HANGUP_CANCEL);
		if (later) {
			flow_silent(r);
			rig_reply(r, m, 180, "peer", FLOW_CONTACT, NULL);
		}
		cancel = flow_request(r, "CANCEL");
		assert_string_equal(rig_header(cancel, "Reason", 0), "Q.850;cause=16;text=\"Terminated\"");
		rig_advance(r, 500);
		assert_string_equal(flow_request(r, "CANCEL")->text, cancel->text);
		rig_reply(r, cancel, 200, NULL, NULL, NULL);
		rig_reply(r, m, 487, "peer", NULL, NULL);
		assert_null(rig_header(flow_request(r, "ACK"), "Reason", 0));
		flow_clean(r);
	}
}

/* The 2xx crosses the CANCEL: the BYE says the same. */
static void test_cancel_too_late(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 4);
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call);

	(void)state;
	rig_reply(r, m, 180, "peer", FLOW_CONTACT, NULL);
	assert_int_equal(psip_hangup_because(r->s, r->now, call, PSIP_TEXT("SIP"), 487, flow_none), PSIP_HANGUP_CANCEL);
	rig_reply(r, flow_request(r, "CANCEL"), 200, NULL, NULL, NULL);
	rig_reply(r, m, 200, "peer", FLOW_CONTACT, rig_sdp());
	assert_null(rig_header(flow_request(r, "ACK"), "Reason", 0));
	m = flow_request(r, "BYE");
	assert_string_equal(rig_header(m, "Reason", 0), "SIP;cause=487");
	rig_reply(r, m, 200, NULL, NULL, NULL);
	flow_clean(r);
}

/* A BYE that waits for the ACK has it; a plain one has none. */
static void test_bye_later(void **state)
{
	(void)state;
	for (unsigned plain = 0; plain < 2; plain++) {
		struct rig *r = rig_new(NULL, NULL, 5);
		struct rig_call c;
		const struct rig_send *m;

		flow_accepted(r, &c);
		if (plain)
			assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_LATER);
		else
			assert_int_equal(psip_hangup_because(r->s, r->now, c.handle, PSIP_TEXT("SIP"), 480, flow_none), PSIP_HANGUP_LATER);
		rig_request(r, &c, "ACK", 1, "z9hG4bKack", NULL, NULL);
		m = flow_request(r, "BYE");
		if (plain)
			assert_null(rig_header(m, "Reason", 0));
		else
			assert_string_equal(rig_header(m, "Reason", 0), "SIP;cause=480");
		rig_free(r);
	}
}

/* ---- What the stack says ---- */

/* ledger: 3326-3.2-01 */
static void test_media(void **state)
{
	const struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 } };
	struct rig *r = rig_new(NULL, &settings, 6);
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call);

	(void)state;
	rig_reply(r, m, 200, "peer", FLOW_CONTACT, "v=0\no=- 1 1 IN IP4 10.0.0.2\ns=-\nc=IN IP4 10.0.0.2\nt=0 0\nm=audio 4000 RTP/AVP 97\na=rtpmap:97 opus/48000/2\n");
	flow_request(r, "ACK");
	assert_string_equal(rig_header(flow_request(r, "BYE"), "Reason", 0), "SIP;cause=488;text=\"Not Acceptable Here\"");
	rig_free(r);
}

static void test_fork(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 7);
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call);

	(void)state;
	rig_reply(r, m, 200, "one", FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	rig_reply(r, m, 200, "two", FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	assert_string_equal(rig_header(flow_request(r, "BYE"), "Reason", 0), ELSEWHERE);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
	assert_null(rig_header(flow_request(r, "BYE"), "Reason", 0));
	rig_free(r);
}

/* The phone whose call was picked up elsewhere need not show it as missed. */
static void test_replaced(void **state)
{
	const struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .replaces = true };
	(void)state;
	for (unsigned early = 0; early < 2; early++) {
		struct rig *r = rig_new(NULL, &settings, 8);
		psip_handle call;
		const struct rig_send *m = flow_call(r, &call);
		struct rig_call c;
		char ours[64], row[256];

		flow_tag(m, "From", ours);
		snprintf(row, sizeof row, "Replaces: %s;to-tag=%s;from-tag=desk\n", rig_header(m, "Call-ID", 0), ours);
		rig_reply(r, m, early ? 180 : 200, "desk", FLOW_CONTACT, early ? NULL : rig_sdp());
		if (!early)
			flow_request(r, "ACK");
		(void)rig_take_event(r);
		rig_invite(r, &c, row, rig_sdp());
		assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
		flow_status(r, 200, "INVITE");
		assert_string_equal(rig_header(flow_request(r, early ? "CANCEL" : "BYE"), "Reason", 0), ELSEWHERE);
		rig_free(r);
	}
}

/* ---- What the peer says ---- */

static void span_is(struct psip_span span, const char *text)
{
	assert_int_equal(span.length, strlen(text));
	assert_memory_equal(span.at, text, span.length);
}

/* It is told, whatever it is, and changes nothing. */
/* ledger: 3326-1-01 3326-2-08 */
static void test_told(void **state)
{
	static const char *const rows[] = { "SIP;cause=600;text=\"Busy Everywhere\"", "Q.850;cause=16", "FOO;cause=1", "%%%", "SIP;cause=1,SIP;cause=2" };
	(void)state;
	for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++)
		for (unsigned cancelled = 0; cancelled < 2; cancelled++) {
			struct rig *r = rig_new(NULL, NULL, 9);
			const struct psip_event *event;
			struct rig_call c;
			char row[128];

			snprintf(row, sizeof row, "Reason: %s\n", rows[i]);
			if (cancelled) {
				rig_invite(r, &c, NULL, rig_sdp());
				rig_request(r, &c, "CANCEL", 1, c.branch, row, NULL);
				flow_done_and_487(r, "CANCEL");
				rig_request(r, &c, "ACK", 1, c.branch, NULL, NULL);
				event = flow_event(r, PSIP_EVENT_ENDED, 487);
				assert_int_equal(event->cause, PSIP_END_CANCELLED);
			} else {
				rig_establish_in(r, &c);
				rig_request(r, &c, "BYE", 2, "z9hG4bKbye", row, NULL);
				flow_status(r, 200, "BYE");
				event = flow_event(r, PSIP_EVENT_ENDED, 0);
				assert_int_equal(event->cause, PSIP_END_REMOTE);
			}
			assert_non_null(strstr(event->message.at, rows[i]));
			span_is(event->reason, rows[i]);
			flow_clean(r);
		}
}

static void test_nothing_told(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 10);
	struct rig_call c;

	(void)state;
	rig_establish_in(r, &c);
	rig_request(r, &c, "BYE", 2, "z9hG4bKbye", NULL, NULL);
	assert_null(flow_event(r, PSIP_EVENT_ENDED, 0)->reason.at);
	rig_free(r);
}

/* No bytes are left: the call ends without words. */
static void test_no_room(void **state)
{
	(void)state;
	for (unsigned ringing = 0; ringing < 2; ringing++) {
		struct rig *r = rig_new(NULL, NULL, 11);
		psip_handle call;
		const struct rig_send *m;

		if (ringing) {
			m = flow_call(r, &call);
			rig_reply(r, m, 180, "peer", FLOW_CONTACT, NULL);
		} else {
			call = answered(r);
		}
		rig_exhaust(r);
		assert_int_equal(psip_hangup_because(r->s, r->now, call, PSIP_TEXT("SIP"), 480, PSIP_TEXT("a text that is long enough to need a piece of its own")), ringing ? PSIP_HANGUP_CANCEL : PSIP_HANGUP_BYE);
		rig_pump(r);
		assert_null(rig_header(flow_request(r, ringing ? "CANCEL" : "BYE"), "Reason", 0));
		rig_relieve(r);
		rig_free(r);
	}
}

/* The words were kept, but the slot for the BYE, or the CANCEL, has no room for them. */
static void test_no_room_in_slot(void **state)
{
	char text[PSIP_REASON_LENGTH];

	(void)state;
	memset(text, '"', sizeof text);
	for (unsigned ringing = 0; ringing < 2; ringing++) {
		const struct psip_limits limits = { .calls = 4, .reserve_size = ringing ? 512 : 640 };
		struct rig *r = rig_new(&limits, NULL, 12);
		struct psip_call_options o = { .from = PSIP_TEXT("\"A name that takes its room\" <sip:somebody@somewhere.example.com>") };
		struct rig_call c;
		psip_handle call;
		const struct rig_send *m;

		if (ringing) {
			m = flow_call_with(r, &o, &call);
			assert_int_equal(psip_hangup_because(r->s, r->now, call, PSIP_TEXT("SIP"), 480, psip_span(text, sizeof text)), PSIP_HANGUP_CANCEL);
			rig_exhaust(r);
			rig_reply(r, m, 180, "peer", FLOW_CONTACT, NULL);
			assert_null(rig_header(flow_request(r, "CANCEL"), "Reason", 0));
		} else {
			flow_accepted(r, &c);
			assert_int_equal(psip_hangup_because(r->s, r->now, c.handle, PSIP_TEXT("SIP"), 480, psip_span(text, sizeof text)), PSIP_HANGUP_LATER);
			rig_exhaust(r);
			rig_request(r, &c, "ACK", 1, "z9hG4bKack", NULL, NULL);
			assert_null(rig_header(flow_request(r, "BYE"), "Reason", 0));
		}
		rig_relieve(r);
		rig_free(r);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_bye),
		cmocka_unit_test(test_bad_words),
		cmocka_unit_test(test_cancel),
		cmocka_unit_test(test_cancel_too_late),
		cmocka_unit_test(test_bye_later),
		cmocka_unit_test(test_media),
		cmocka_unit_test(test_fork),
		cmocka_unit_test(test_replaced),
		cmocka_unit_test(test_told),
		cmocka_unit_test(test_nothing_told),
		cmocka_unit_test(test_no_room),
		cmocka_unit_test(test_no_room_in_slot),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
