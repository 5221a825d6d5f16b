/* SPDX-License-Identifier: MIT
 * Refusals of incoming calls: those that the application words (psip_refuse, RFC 3261 §21.3-§21.6), and those by the settings: whom a request is for
 * (§8.2.2.1), what the caller must support (§8.2.4).
 * Does not cover: refusals for what a request is made of (test_uas.c), sips (test_sips.c). */
#include "test/flow/flow.h"

/* An INVITE refused so; its response. */
static const struct rig_send *refused(struct rig *r, struct psip_refusal *refusal)
{
	static unsigned count;
	struct rig_call c;
	const struct rig_send *m;

	refusal->size = sizeof *refusal;
	rig_invite(r, &c, NULL, count++ % 2 ? rig_sdp() : NULL);
	assert_int_equal(psip_refuse(r->s, r->now, c.handle, refusal), PSIP_OK);
	m = flow_status(r, refusal->status, "INVITE");
	assert_int_equal(flow_event(r, PSIP_EVENT_ENDED, refusal->status)->cause, PSIP_END_REFUSED);
	assert_int_equal(psip_refuse(r->s, r->now, c.handle, refusal), PSIP_ERR_STALE);
	return m;
}

/* ledger: 3261-20.33-01 3261-21.4.18-01 3261-21.4.18-02 3261-21.4.24-01 3261-21.4.24-02 3261-21.6.1-01 3261-21.6.1-02 3261-21.6.2-01 3261-21.6.2-02 3261-21.5.1-04
 * 3261-21.5.4-01 3261-21.5.4-02 3261-21.4.11-03 3261-20-76 3261-20-77 3261-20-78 3261-13.3.1.3-02 3261-21.4.24-03 3261-21.6.1-03 3261-21.4.18-05 */
static void test_retry_after(void **state)
{
	static const uint16_t statuses[] = { 404, 413, 480, 486, 500, 503, 600, 603 };
	struct rig *r = rig_new(NULL, NULL, 1);

	(void)state;
	for (unsigned i = 0; i < sizeof statuses / sizeof *statuses; i++) {
		struct psip_refusal refusal = { .status = statuses[i], .retry_after = i ? 1 + i : UINT32_MAX };
		char value[16];

		snprintf(value, sizeof value, "%u", refusal.retry_after);
		assert_string_equal(rig_header(refused(r, &refusal), "Retry-After", 0), value);
		refusal.retry_after = 0;
		assert_null(rig_header(refused(r, &refusal), "Retry-After", 0));
	}
	rig_flush(r);
	flow_clean(r);
}

/* ledger: 3261-21.4.18-03 3261-21.4.18-04 3261-21.4.22-01 3261-21.4.22-02 3261-21.4.10-01 3261-21.4.10-02 3261-21.6.3-01 3261-21.4.4-01 */
static void test_phrase(void **state)
{
	static const uint16_t statuses[] = { 403, 404, 410, 480, 484, 604 };
	struct rig *r = rig_new(NULL, NULL, 2);

	(void)state;
	for (unsigned i = 0; i < sizeof statuses / sizeof *statuses; i++) {
		struct psip_refusal refusal = { .status = statuses[i], .reason = PSIP_TEXT("Do not disturb: gone fishing") };
		char line[64];

		snprintf(line, sizeof line, "SIP/2.0 %u Do not disturb: gone fishing\r\n", statuses[i]);
		assert_true(flow_starts(refused(r, &refusal), line));
	}
	rig_flush(r);
	flow_clean(r);
}

/* Choices as rows; a body that lists them. Without them it is the application's 404. */
/* ledger: 3261-21.4.23-02 3261-21.4.23-03 3261-21.3.1-01 3261-21.3.1-02 3261-21.3.1-03 3261-20-50 3261-20-51 3261-20-59 */
static void test_alternatives(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 3);
	struct psip_refusal refusal = { .status = 485, .rows = PSIP_TEXT("Contact: <sip:a@b.example>;q=0.3, <sip:b@b.example>\r\nContact: <tel:+1>\r\nError-Info: <sip:no@b.example>\r\n") };
	const struct rig_send *m = refused(r, &refusal);

	(void)state;
	assert_string_equal(rig_header(m, "Contact", 0), "<sip:a@b.example>;q=0.3, <sip:b@b.example>");
	assert_string_equal(rig_header(m, "Contact", 1), "<tel:+1>");
	assert_string_equal(rig_header(m, "Error-Info", 0), "<sip:no@b.example>");
	refusal = (struct psip_refusal){ .status = 300, .rows = PSIP_TEXT("Contact: <sip:a@b.example>, <sip:b@b.example>\r\n"), .type = PSIP_TEXT("text/plain"), .body = PSIP_TEXT("a or b") };
	m = refused(r, &refusal);
	assert_string_equal(rig_header(m, "Contact", 0), "<sip:a@b.example>, <sip:b@b.example>");
	assert_string_equal(rig_header(m, "Content-Type", 0), "text/plain");
	assert_string_equal(rig_body(m), "a or b");
	refusal = (struct psip_refusal){ .status = 404 };
	assert_null(rig_header(refused(r, &refusal), "Contact", 0));
	rig_flush(r);
	flow_clean(r);
}

/* A 488 has a Warning in any case: the application's, or ours. */
/* ledger: 3261-21.6.4-01 3261-21.6.4-02 3261-21.6.4-03 3261-21.6.4-05 3261-21.4.26-01 3261-21.4.26-02 3261-20-90 3261-13.3.1.3-03 */
static void test_not_acceptable(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 4);
	struct psip_refusal refusal = { .status = 606, .rows = PSIP_TEXT("Warning: 370 b.example \"No bandwidth\"\r\n"), .type = PSIP_TEXT("application/sdp") };
	const struct rig_send *m;

	(void)state;
	refusal.body = psip_string(rig_sdp());
	m = refused(r, &refusal);
	assert_string_equal(rig_header(m, "Warning", 0), "370 b.example \"No bandwidth\"");
	assert_string_equal(rig_body(m), rig_sdp());
	refusal.status = 488;
	m = refused(r, &refusal);
	assert_string_equal(rig_header(m, "Warning", 0), "370 b.example \"No bandwidth\"");
	assert_null(rig_header(m, "Warning", 1));
	refusal.rows = flow_none;
	assert_non_null(strstr(rig_header(refused(r, &refusal), "Warning", 0), "305 "));
	rig_flush(r);
	flow_clean(r);
}

/* What does not fit is an error, and the call can still be answered. */
static void test_arguments(void **state)
{
	static const char *const bad[] = { "Warning: x\r\n", "Contact: <sip:a@b>\n", "Contact: <sip:a@b>", "NoColon\r\n", ": x\r\n", "Via: SIP/2.0/UDP h\r\n", "Server: x\r\n",
		                           "Retry-After: 1\r\n", "Content-Type: a/b\r\n", "To: <sip:a@b>\r\n", "X-A: b\rc\r\n", "\r\n", "Require: x\r\n", "A B: c\r\n" };
	static const uint16_t statuses[] = { 0, 299, 700 };
	struct rig *r = rig_new(NULL, NULL, 5);
	struct psip_refusal refusal = { .size = sizeof refusal, .status = 480 };
	char rows[1100];
	struct rig_call c;

	(void)state;
	rig_invite(r, &c, NULL, rig_sdp());
	for (unsigned i = 0; i < sizeof bad / sizeof *bad; i++) {
		refusal.rows = psip_string(bad[i]);
		assert_int_equal(psip_refuse(r->s, r->now, c.handle, &refusal), PSIP_ERR_SYNTAX);
	}
	refusal.rows = flow_none;
	for (unsigned i = 0; i < sizeof statuses / sizeof *statuses; i++) {
		refusal.status = statuses[i];
		assert_int_equal(psip_refuse(r->s, r->now, c.handle, &refusal), PSIP_ERR_ARGUMENT);
	}
	refusal.status = 480;
	refusal.body = PSIP_TEXT("x");
	assert_int_equal(psip_refuse(r->s, r->now, c.handle, &refusal), PSIP_ERR_ARGUMENT);
	refusal.body = flow_none;
	refusal.size--;
	assert_int_equal(psip_refuse(r->s, r->now, c.handle, &refusal), PSIP_ERR_ARGUMENT);
	refusal.size++;
	memset(rows, 'a', sizeof rows);
	for (unsigned bytes = 1025; bytes >= 1024; bytes--) {
		memcpy(rows, "X-X: ", 5);
		memcpy(rows + bytes - 2, "\r\n", 2);
		refusal.rows = psip_span(rows, bytes);
		assert_int_equal(psip_refuse(r->s, r->now, c.handle, &refusal), bytes > 1024 ? PSIP_ERR_SPACE : PSIP_OK);
		memset(rows, 'a', sizeof rows);
	}
	flow_status(r, 480, "INVITE");
	flow_ended(r, PSIP_END_REFUSED, 480);
	rig_flush(r);
	flow_clean(r);
}

static void test_no_room(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 6);
	struct psip_refusal refusal = { .size = sizeof refusal, .status = 606, .type = PSIP_TEXT("application/sdp") };
	struct rig_call c;

	(void)state;
	refusal.body = psip_string(rig_sdp());
	rig_invite(r, &c, NULL, rig_sdp());
	rig_exhaust(r);
	assert_int_equal(psip_refuse(r->s, r->now, c.handle, &refusal), PSIP_ERR_FULL);
	flow_silent(r);
	rig_relieve(r);
	assert_int_equal(psip_refuse(r->s, r->now, c.handle, &refusal), PSIP_OK);
	flow_status(r, 606, "INVITE");
	rig_flush(r);
	flow_ended(r, PSIP_END_REFUSED, 606);
	flow_clean(r);
}

/* ---- Whom it is for (§8.2.2.1) ---- */

/* The status that a request to that Request-URI and To gets; 0: the application is asked. */
static int asked(struct rig *r, const char *method, const char *uri, const char *to)
{
	static unsigned count;
	const struct rig_send *m;
	const struct rig_event *e;

	count++;
	rig_udp(r, "%s %s SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKw%u\nMax-Forwards: 70\nFrom: <sip:alice@10.0.0.2>;tag=%u\nTo: <%s>\nCall-ID: w%u\nCSeq: 1 %s\n"
	           "Contact: <sip:alice@10.0.0.2:5060>\nContent-Length: 0\n\n", method, uri, count, count, to, count, method);
	e = rig_take_event(r);
	if (e) {
		assert_int_equal(e->event.kind, PSIP_EVENT_INCOMING);
		assert_int_equal(psip_reject(r->s, r->now, e->event.object, 600, flow_none), PSIP_OK);
		rig_pump(r);
		flow_status(r, 600, method);
		flow_event(r, PSIP_EVENT_ENDED, 600);
		return 0;
	}
	m = rig_take(r);
	assert_non_null(m);
	return rig_status(m);
}

/* ledger: 3261-8.2.2.1-05 3261-8.2.2.1-06 3261-21.4.5-01 3261-8.2.2.1-01 3261-8.2.2.1-03 */
static void test_recipient(void **state)
{
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .serves = PSIP_TEXT("sip:bob@b.example, <sip:bob@c.example:5070;x=1>"),
		                          .identities = PSIP_TEXT("sip:bob@b.example, <sip:help@b.example>") };
	struct rig *r = rig_new(NULL, &settings, 7);

	(void)state;
	assert_int_equal(asked(r, "INVITE", "sip:bob@b.example;transport=udp", "sip:bob@b.example"), 0);
	assert_int_equal(asked(r, "INVITE", "sip:%62ob@B.example;transport=udp", "sip:help@b.example"), 0);
	assert_int_equal(asked(r, "INVITE", "sip:bob@c.example:5070", "sips:bob@b.example"), 0);
	assert_int_equal(asked(r, "INVITE", "sip:10.0.0.1:5060;transport=udp", "sip:bob@b.example"), 0);
	assert_int_equal(asked(r, "INVITE", "sip:10.0.0.1", "sip:bob@b.example"), 0);
	assert_int_equal(asked(r, "OPTIONS", "sip:bob@b.example", "sip:bob@b.example"), 200);
	assert_int_equal(asked(r, "INVITE", "sip:carol@b.example", "sip:bob@b.example"), 404);
	assert_int_equal(asked(r, "OPTIONS", "sip:carol@b.example", "sip:bob@b.example"), 404);
	assert_int_equal(asked(r, "INVITE", "sip:Bob@b.example", "sip:bob@b.example"), 404);
	assert_int_equal(asked(r, "INVITE", "sip:bob@c.example", "sip:bob@b.example"), 404);
	assert_int_equal(asked(r, "INVITE", "sip:bob@10.0.0.1", "sip:bob@b.example"), 404);
	assert_int_equal(asked(r, "INVITE", "sip:10.0.0.1:5061", "sip:bob@b.example"), 404);
	assert_int_equal(asked(r, "INVITE", "sip:10.0.0.9", "sip:bob@b.example"), 404);
	assert_int_equal(asked(r, "INVITE", "sip:bob@b.example", "sip:carol@b.example"), 403);
	assert_int_equal(asked(r, "INVITE", "sip:bob@b.example", "tel:+1"), 403);
	rig_flush(r);
	flow_clean(r);
}

/* The Contact that the application gave is served; and requests inside of dialogs are not held against the lists. */
/* ledger: 3261-8.2.2.1-06 */
static void test_own_contact(void **state)
{
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .serves = PSIP_TEXT("sip:bob@b.example"), .contact = PSIP_TEXT("sip:me@10.0.0.1:5060"),
		                          .identities = PSIP_TEXT("sip:bob@b.example") };
	struct rig *r = rig_new(NULL, &settings, 8);
	psip_handle call;
	const struct rig_send *m;
	char to[64], tag[64], id[64];

	(void)state;
	assert_int_equal(asked(r, "INVITE", "sip:me@10.0.0.1", "sip:bob@b.example"), 404);
	assert_int_equal(asked(r, "INVITE", "sip:me@10.0.0.1:5060", "sip:bob@b.example"), 0);
	assert_int_equal(asked(r, "INVITE", "sip:10.0.0.1:5060", "sip:bob@b.example"), 404);
	m = flow_call(r, &call);
	flow_tag(m, "From", tag);
	snprintf(id, sizeof id, "%s", rig_header(m, "Call-ID", 0));
	rig_reply(r, m, 200, "peer", FLOW_CONTACT, rig_sdp());
	m = flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	snprintf(to, sizeof to, "%s", rig_header(m, "From", 0));
	rig_udp(r, "BYE sip:whatever@10.0.0.9 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKbye\nMax-Forwards: 70\nFrom: <sip:alice@10.0.0.2:5060>;tag=peer\n"
	           "To: <sip:anonymous@anonymous.invalid>;tag=%s\nCall-ID: %s\nCSeq: 1 BYE\nContent-Length: 0\n\n", tag, id);
	flow_status(r, 200, "BYE");
	rig_free(r);
}

static void test_lists_limit(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 9);
	struct psip_settings settings = { .size = sizeof settings };
	static char text[1100];

	(void)state;
	memset(text, 'a', sizeof text);
	memcpy(text, "sip:", 4);
	for (unsigned bytes = 1023; bytes <= 1025; bytes++) {
		settings.serves = psip_span(text, bytes);
		assert_int_equal(psip_configure(r->s, &settings), bytes <= 1024 ? PSIP_OK : PSIP_ERR_ARGUMENT);
	}
	settings.serves = PSIP_TEXT("sip:a@b, nonsense");
	assert_int_equal(psip_configure(r->s, &settings), PSIP_ERR_ARGUMENT);
	settings.serves = flow_none;
	settings.identities = PSIP_TEXT("<sip:a@b");
	assert_int_equal(psip_configure(r->s, &settings), PSIP_ERR_ARGUMENT);
	rig_free(r);
}

/* ---- What the caller must support (§8.2.4) ---- */

/* ledger: 3261-8.2.4-03 3261-8.2.4-04 3261-8.2.4-05 3261-8.2.4-02 3261-21.4.16-01 3261-21.4.16-02 3261-21.4.16-03 3261-21.4.16-04 */
static void test_demanded(void **state)
{
	(void)state;
	for (unsigned demanded = 0; demanded < 2; demanded++) {
		struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .reliable = demanded ? PSIP_RELIABLE_DEMANDED : PSIP_RELIABLE_SUPPORTED };
		struct rig *r = rig_new(NULL, &settings, 10);
		const struct rig_send *m;
		struct rig_call c;

		rig_invite(r, &c, NULL, rig_sdp());
		if (demanded) {
			m = flow_status(r, 421, "INVITE");
			assert_string_equal(rig_header(m, "Require", 0), "100rel");
			assert_int_equal(c.handle, 0);
		} else {
			assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
			assert_null(rig_header(flow_status(r, 200, "INVITE"), "Require", 0));
		}
		rig_invite(r, &c, "Supported: timer, 100rel\n", rig_sdp());
		assert_int_equal(psip_ring(r->s, r->now, c.handle, 180), PSIP_OK);
		assert_string_equal(rig_header(flow_status(r, 180, "INVITE"), "Require", 0), "100rel");
		rig_invite(r, &c, "Require: 100rel\n", rig_sdp());
		assert_true(c.handle != 0);
		assert_int_equal(asked(r, "OPTIONS", "sip:bob@10.0.0.1", "sip:bob@10.0.0.1"), 200);
		rig_free(r);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_retry_after),
		cmocka_unit_test(test_phrase),
		cmocka_unit_test(test_alternatives),
		cmocka_unit_test(test_not_acceptable),
		cmocka_unit_test(test_arguments),
		cmocka_unit_test(test_no_room),
		cmocka_unit_test(test_recipient),
		cmocka_unit_test(test_own_contact),
		cmocka_unit_test(test_lists_limit),
		cmocka_unit_test(test_demanded),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
