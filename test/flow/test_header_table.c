/* SPDX-License-Identifier: MIT
 * RFC 3261 §20, tables 2 and 3, of what this user agent sends: whole flows of both sides, and each message held against the table's rows: what must be there is,
 * what must not be is not. And of what it receives: headers that a method has none of are ignored, optional ones do no harm.
 * Does not cover: REGISTER as a request of ours (no registration client), proxies' columns, the headers' grammar (test/unit/test_headers*.c). */
#include "test/flow/flow.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* Methods in the tables' order. */
static const char *const methods[] = { "ACK", "BYE", "CANCEL", "INVITE", "OPTIONS", "REGISTER" };

/* low 0: requests; else responses of those statuses. codes, by method: m must be there, - must not, o either. */
static const struct row {
	const char *header;
	int low, high;
	const char *codes;
} table[] = {
	{ "Accept", 0, 0, "-o-omo" }, { "Accept", 200, 299, "---omo" }, { "Accept", 415, 415, "-o-ooo" },
	{ "Accept-Encoding", 0, 0, "-o-ooo" }, { "Accept-Encoding", 200, 299, "---omo" }, { "Accept-Encoding", 415, 415, "-o-ooo" },
	{ "Accept-Language", 0, 0, "-o-ooo" }, { "Accept-Language", 200, 299, "---omo" }, { "Accept-Language", 415, 415, "-o-ooo" },
	{ "Alert-Info", 0, 0, "---o--" }, { "Alert-Info", 180, 180, "---o--" },
	{ "Allow", 0, 0, "-o-ooo" }, { "Allow", 200, 299, "-o-mmo" }, { "Allow", 100, 699, "-o-ooo" }, { "Allow", 405, 405, "-m-mmm" },
	{ "Contact", 0, 0, "o--moo" }, { "Contact", 100, 199, "---o--" }, { "Contact", 200, 299, "---moo" }, { "Contact", 300, 399, "-o-ooo" },
	{ "Contact", 485, 485, "-o-ooo" }, { "In-Reply-To", 0, 0, "---o--" }, { "Max-Forwards", 0, 0, "mmmmmm" }, { "Priority", 0, 0, "---o--" },
	{ "Proxy-Require", 0, 0, "-o-ooo" }, { "Record-Route", 180, 299, "ooooo-" }, { "Server", 100, 699, "-ooooo" }, { "Subject", 0, 0, "---o--" },
	{ "Supported", 0, 0, "-oomoo" }, { "Supported", 200, 299, "-oommo" }, { "Unsupported", 420, 420, "-m-mmm" }, { "Via", 0, 0, "mmmmmm" },
	{ "Via", 100, 699, "mmmmmm" }, { "Warning", 100, 699, "-ooooo" }, { "From", 0, 699, "mmmmmm" }, { "To", 0, 699, "mmmmmm" },
	{ "Call-ID", 0, 699, "mmmmmm" }, { "CSeq", 0, 699, "mmmmmm" },
};

/* Messages that must have been among them: a method, by its number above, and a status (0: the request). */
static struct {
	uint8_t method;
	uint16_t status;
	unsigned count;
} wanted[] = {
	{ 0, 0, 0 }, { 1, 0, 0 }, { 2, 0, 0 }, { 3, 0, 0 }, { 4, 0, 0 }, { 1, 200, 0 }, { 2, 200, 0 }, { 3, 200, 0 }, { 4, 200, 0 }, { 3, 180, 0 }, { 3, 300, 0 },
	{ 3, 485, 0 }, { 3, 415, 0 }, { 4, 415, 0 }, { 5, 405, 0 }, { 1, 420, 0 }, { 3, 420, 0 }, { 4, 420, 0 }, { 3, 487, 0 }, { 3, 606, 0 }, { 1, 481, 0 },
};

/* Statuses of HTTP that SIP did not take over (§21). */
static const int of_http[] = { 201, 203, 204, 205, 206, 303, 304, 306, 307, 409, 411, 412, 417 };

static void hold(const struct rig_send *m)
{
	int status = rig_status(m);
	unsigned method = 0;

	for (unsigned i = 0; i < COUNT(of_http); i++)
		assert_int_not_equal(status, of_http[i]);
	while (method < 6 && strcmp(rig_method(m), methods[method]) != 0)
		method++;
	if (method == 6)
		return;
	for (unsigned i = 0; i < COUNT(wanted); i++)
		wanted[i].count += wanted[i].method == method && wanted[i].status == status;
	for (unsigned i = 0; i < COUNT(table); i++) {
		bool there = rig_header(m, table[i].header, 0) != NULL;

		if (status ? status < table[i].low || status > table[i].high || !table[i].high : table[i].low != 0)
			continue;
		if ((table[i].codes[method] == 'm' && !there) || (table[i].codes[method] == '-' && there))
			fail_msg("%s of this message:\n%s", table[i].header, m->text);
	}
}

static void hold_all(struct rig *r)
{
	for (unsigned i = 0; i < r->send_count; i++)
		hold(&r->sends[i]);
	rig_free(r);
}

static struct rig *bench(void)
{
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .agent = PSIP_TEXT("picosip"), .reliable = PSIP_RELIABLE_SUPPORTED };

	return rig_new(NULL, &settings, 1);
}

/* The events so far do not matter. */
static void drain(struct rig *r)
{
	while (rig_take_event(r))
		;
	rig_flush(r);
}

/* A request outside of dialogs. */
static void request(struct rig *r, const char *method, const char *more, const char *body)
{
	static unsigned count;

	count++;
	rig_udp(r, "%s sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKt%u\nMax-Forwards: 70\nFrom: <sip:alice@10.0.0.2>;tag=%u\nTo: <sip:bob@10.0.0.1>\n"
	           "Call-ID: t%u\nCSeq: 1 %s\nContact: <sip:alice@10.0.0.2:5060>\nRecord-Route: <sip:10.0.0.2;lr>\n%sContent-Length: %zu\n\n%s", method, count, count, count, method,
	        more, strlen(body), body);
}

/* ---- What goes out ---- */

static void called(void)
{
	static const unsigned refusals[] = { 300, 404, 480, 485, 486, 488, 500, 600, 606 };
	struct rig *r = bench();
	struct rig_call c;

	rig_invite(r, &c, "Supported: 100rel\nRecord-Route: <sip:10.0.0.2;lr>\n", rig_sdp());
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 180), PSIP_OK);
	rig_pump(r);
	rig_request(r, &c, "CANCEL", 1, c.branch, NULL, NULL);
	drain(r);
	rig_establish_in(r, &c);
	rig_request(r, &c, "OPTIONS", 2, "z9hG4bKo", NULL, NULL);
	rig_request(r, &c, "INVITE", 3, "z9hG4bKre", "Contact: <sip:alice@10.0.0.2:5060>\n", rig_sdp());
	rig_request(r, &c, "ACK", 3, "z9hG4bKreack", NULL, NULL);
	rig_request(r, &c, "BYE", 4, "z9hG4bKb420", "Require: foo\n", NULL);
	rig_request(r, &c, "BYE", 5, "z9hG4bKb", NULL, NULL);
	drain(r);
	rig_establish_in(r, &c);
	assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
	rig_pump(r);
	for (unsigned i = 0; i < COUNT(refusals); i++) {
		struct psip_refusal refusal = { .size = sizeof refusal, .status = (uint16_t)refusals[i], .retry_after = 7 };
		drain(r);
		rig_invite(r, &c, NULL, rig_sdp());
		assert_int_equal(psip_refuse(r->s, r->now, c.handle, &refusal), PSIP_OK);
		rig_pump(r);
	}
	rig_advance(r, 70000);  /* the places of what has ended */
	for (unsigned i = 3; i < 6; i++) {
		drain(r);
		rig_advance(r, 70000);
		request(r, methods[i], "Require: foo\n", "");
		request(r, methods[i], "", "");
		request(r, methods[i], "Content-Type: text/plain\n", "x");
		request(r, methods[i], "Content-Type: application/sdp\nContent-Encoding: gzip\n", "x");
	}
	request(r, "BYE", "", "");
	rig_advance(r, 1000);
	hold_all(r);
}

static void calling(void)
{
	struct rig *r = bench();
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:alice@10.0.0.2:5060"), .require_reliable = true };
	struct psip_login login = { .size = sizeof login, .realm = PSIP_TEXT("r"), .username = PSIP_TEXT("u"), .password = PSIP_TEXT("p") };
	const struct rig_send *m;
	psip_handle call;
	struct rig_call c;

	assert_int_equal(psip_login(r->s, &login), PSIP_OK);
	m = flow_call_with(r, &o, &call);
	rig_reply(r, m, 407, "a", "Proxy-Authenticate: Digest realm=\"r\", nonce=\"n\"\n", NULL);
	flow_request(r, "ACK");
	m = flow_request(r, "INVITE");
	rig_reply(r, m, 180, "b", FLOW_CONTACT, NULL);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
	rig_reply(r, flow_request(r, "CANCEL"), 200, "b", NULL, NULL);
	rig_reply(r, m, 487, "b", NULL, NULL);
	drain(r);
	rig_establish_out(r, &c);
	assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
	rig_pump(r);
	while ((m = rig_take(r)) != NULL && strcmp(rig_method(m), "INVITE") != 0)
		;
	rig_reply(r, m, 200, NULL, FLOW_CONTACT, rig_sdp());
	assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
	assert_int_equal(psip_options(r->s, r->now, &(struct psip_call_options){ .size = sizeof o, .to = PSIP_TEXT("sip:alice@10.0.0.2") }, &call), PSIP_OK);
	rig_pump(r);
	hold_all(r);
}

/* ledger: 3261-20-39 3261-20-40 3261-20-41 3261-20-42 3261-20-47 3261-20-48 3261-20-49 3261-20-63 3261-20-82 3261-20-83 3261-20-86 3261-20-88 3261-20-89
 * 3261-20-28 3261-20-29 3261-20-03 3261-20-19 3261-20-23 3261-20.22-01 3261-20.40-01 3261-21.4.15-01 3261-21.4.15-02 3261-8.1.1.9-01 3261-8.1.1.9-03 3261-20.5-01 3261-21-01 */
static void test_sent(void **state)
{
	(void)state;
	called();
	calling();
	for (unsigned i = 0; i < COUNT(wanted); i++)
		if (!wanted[i].count)
			fail_msg("no %s %u was sent", methods[wanted[i].method], wanted[i].status);
}

/* Rows of the responses to a request are its own (table 2's c). */
/* ledger: 3261-20-03 3261-20-89 */
static void test_copied(void **state)
{
	static const char *const rows[] = { "Via", "From", "Call-ID", "CSeq" };
	struct rig *r = bench();
	const struct rig_send *m;
	char text[2048];

	(void)state;
	snprintf(text, sizeof text, "OPTIONS sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKc;x=\"y\"\nVia: SIP/2.0/TCP h.example;branch=z\nMax-Forwards: 70\n"
	                            "From: \"A\" <sip:a@b.example>;tag=f;y=z\nTo: <sip:bob@10.0.0.1>;q=r\nCall-ID: c@b.example\nCSeq: 77 OPTIONS\nContent-Length: 0\n\n");
	rig_udp(r, "%s", text);
	m = flow_status(r, 200, "OPTIONS");
	for (unsigned i = 0; i < COUNT(rows); i++) {
		char row[128], value[128];
		snprintf(row, sizeof row, "\n%s: ", rows[i]);
		snprintf(value, sizeof value, "%.*s", (int)strcspn(strstr(text, row) + strlen(row), "\n"), strstr(text, row) + strlen(row));
		assert_memory_equal(rig_header(m, rows[i], 0), value, strlen(value));
	}
	assert_string_equal(rig_header(m, "Via", 1), "SIP/2.0/TCP h.example;branch=z");
	assert_memory_equal(rig_header(m, "To", 0), "<sip:bob@10.0.0.1>;q=r;tag=", 27);
	rig_free(r);
}

/* ---- What comes in ---- */

/* That a request of this method has none of, in a table's row or two. */
#define FOREIGN "Alert-Info: <http://h/a>\nIn-Reply-To: x@y\nPriority: emergency\nSubject: s\n"
#define NOT_CANCEL "Accept: text/plain\nAccept-Encoding: gzip\nAccept-Language: fr\nAllow: FOO\nContact: <sip:evil@10.0.0.66>\n"
#define OPTIONAL_ROWS "Accept: application/sdp\nAccept-Encoding: gzip\nAccept-Language: fr\nAllow: INVITE\nSupported: foo\nWarning: 399 h \"x\"\n"

/* ledger: 3261-20-22 3261-20-31 3261-20-34 3261-20-37 3261-20-62 3261-20-67 3261-20-71 3261-20-81 3261-20-28 3261-20-39 3261-20-47 3261-20-82 3261-20.4-01
 * 3261-20.26-01 */
static void test_requests_received(void **state)
{
	for (unsigned with = 0; with < 2; with++) {
		struct rig *r = bench();
		struct rig_call c;
		char tag[64];

		(void)state;
		rig_invite(r, &c, with ? FOREIGN OPTIONAL_ROWS : NULL, rig_sdp());
		rig_request(r, &c, "CANCEL", 1, c.branch, with ? FOREIGN NOT_CANCEL "Proxy-Require: foo\n" : NULL, NULL);
		flow_done_and_487(r, "CANCEL");
		flow_ended(r, PSIP_END_CANCELLED, 487);
		rig_invite(r, &c, with ? FOREIGN OPTIONAL_ROWS : NULL, rig_sdp());
		assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
		flow_tag(flow_status(r, 200, "INVITE"), "To", tag);
		snprintf(c.to_tag, sizeof c.to_tag, "%s", tag);
		rig_request(r, &c, "ACK", 1, "z9hG4bKack", with ? FOREIGN NOT_CANCEL "Supported: foo\nProxy-Require: foo\n" : NULL, NULL);
		flow_event(r, PSIP_EVENT_CONFIRMED, 0);
		assert_memory_equal(flow_info(r, c.handle).remote_target.at, "sip:alice@10.0.0.2:5060", 23);
		rig_request(r, &c, "OPTIONS", 2, "z9hG4bKopt", with ? FOREIGN OPTIONAL_ROWS : NULL, NULL);
		flow_status(r, 200, "OPTIONS");
		rig_request(r, &c, "BYE", 3, "z9hG4bKbye", with ? FOREIGN NOT_CANCEL : NULL, NULL);
		flow_status(r, 200, "BYE");
		flow_ended(r, PSIP_END_REMOTE, 0);
		flow_clean(r);
	}
}

/* ledger: 3261-20-24 3261-20-20 3261-20-29 3261-20-32 3261-20-35 3261-20-38 3261-20-40 3261-20-48 3261-20-49 3261-20-59 3261-20-73 3261-20-76 3261-20-77 3261-20-78
 * 3261-20-80 3261-20-90 3261-20.43-16 3261-21.6.4-04 */
static void test_responses_received(void **state)
{
#define RESPONSE FOREIGN "Accept: text/plain\nAccept-Encoding: gzip\nAccept-Language: fr\nAllow: FOO\nError-Info: <sip:x@10.0.0.66>\nRetry-After: 1\nServer: x\nWarning: 399 h \"x\"\n"
	static const unsigned refusals[] = { 404, 413, 480, 485, 486, 500, 503, 600, 603, 606 };

	(void)state;
	for (unsigned with = 0; with < 2; with++) {
		struct rig *r = bench();
		const char *more = with ? RESPONSE : "";
		char rows[512];
		const struct rig_send *m;
		psip_handle call;

		for (unsigned i = 0; i < COUNT(refusals); i++) {
			m = flow_call(r, &call);
			snprintf(rows, sizeof rows, "%s%s", more, with ? "Contact: <sip:evil@10.0.0.66>\n" : "");
			rig_reply(r, m, refusals[i], "x", rows, NULL);
			flow_request(r, "ACK");
			flow_silent(r);
			flow_ended(r, PSIP_END_REJECTED, refusals[i]);
		}
		m = flow_call(r, &call);
		snprintf(rows, sizeof rows, "%s%s", more, FLOW_CONTACT);
		rig_reply(r, m, 180, "a", rows, NULL);
		flow_event(r, PSIP_EVENT_PROGRESS, 180);
		snprintf(rows, sizeof rows, "%s%sRecord-Route: <sip:10.0.0.2;lr>\n", more, FLOW_CONTACT);
		rig_reply(r, m, 200, "a", rows, rig_sdp());
		flow_request(r, "ACK");
		flow_event(r, PSIP_EVENT_ANSWERED, 200);
		assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
		m = flow_request(r, "BYE");
		assert_string_equal(rig_header(m, "Route", 0), "<sip:10.0.0.2;lr>");
		snprintf(rows, sizeof rows, "%s%s", more, with ? "Contact: <sip:evil@10.0.0.66>\nRecord-Route: <sip:10.0.0.66;lr>\n" : "");
		rig_reply(r, m, 200, NULL, rows, NULL);
		flow_ended(r, PSIP_END_LOCAL, 0);
		m = flow_call(r, &call);
		rig_reply(r, m, 180, "b", FLOW_CONTACT, NULL);
		flow_event(r, PSIP_EVENT_PROGRESS, 180);
		assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
		rig_reply(r, flow_request(r, "CANCEL"), 200, "b", rows, NULL);
		rig_reply(r, m, 487, "b", rows, NULL);
		flow_request(r, "ACK");
		flow_ended(r, PSIP_END_CANCELLED, 487);
		flow_clean(r);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_sent),
		cmocka_unit_test(test_copied),
		cmocka_unit_test(test_requests_received),
		cmocka_unit_test(test_responses_received),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
