/* SPDX-License-Identifier: MIT
 * Rules of RFC 3261 §8, §10, §12, §14, §20 and §21 for user agents that no other file asks for: what a dialog knows, which way its requests go, what a missing
 * Allow means, bodies that are compared, statuses with conditions, multicast.
 * Does not cover: proxies and registrars, media, who may call whom (test_replaces_allowed.c). */
#include "test/flow/failover.h"

#include "dialog/dialog.h"
#include "session/session.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* ---- Dialogs ---- */

static void dialog_has(struct rig *r, psip_handle call, bool secure, const char *local, const char *remote, const char *target, const char *routes)
{
	const struct psip_call *c = call_get(r->s, call);
	const struct psip_dialog *d = call_dialog(r->s, c);
	struct psip_span set = session_text(r->s, d->routes);

	assert_true(psip_span_equal(psip_dialog_text(r->s, d, PSIP_TEXT_LOCAL), psip_string(local)));
	assert_true(psip_span_equal(psip_dialog_text(r->s, d, PSIP_TEXT_REMOTE), psip_string(remote)));
	assert_true(psip_span_equal(session_text(r->s, d->remote_target), psip_string(target)));
	assert_true(psip_span_equal(set, psip_string(routes)));
	assert_int_equal(d->sips, secure);
}

/* Both numbers, the three parts of its name, both URIs, the remote target, the flag, the route set in its order. */
/* ledger: 3261-12-04 3261-12.1.2-04 */
static void test_state_of_a_dialog(void **state)
{
	static const struct { const char *to; uint8_t transport; bool secure; } cases[] = {
		{ "sip:alice@10.0.0.2", PSIP_UDP, false }, { "sip:alice@10.0.0.2", PSIP_TLS, false }, { "sips:alice@10.0.0.2", 0, true } };

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		struct psip_call_options o = { .to = psip_string(cases[i].to), .from = PSIP_TEXT("\"B\" <sip:bob@b.example>"), .transport = cases[i].transport };
		const char *target = cases[i].secure ? "sips:pc@10.0.0.3:5099" : "sip:pc@10.0.0.3:5099";
		const struct rig_send *m;
		struct psip_call_info info;
		psip_handle call;
		char more[256], tag[64];

		m = flow_call_with(r, &o, &call);
		assert_int_equal(m->remote.transport, cases[i].secure ? PSIP_TLS : cases[i].transport);
		snprintf(more, sizeof more, "Contact: <%s>\nRecord-Route: <sip:p2.example;lr>,\n <sip:10.0.0.8;lr>\n", target);
		rig_reply(r, m, 200, "theirs", more, rig_sdp());
		flow_event(r, PSIP_EVENT_ANSWERED, 200);
		info = flow_info(r, call);
		flow_tag(m, "From", tag);
		assert_true(psip_span_equal(info.call_id, psip_string(rig_header(m, "Call-ID", 0))));
		assert_true(psip_span_equal(info.local_tag, psip_string(tag)));
		assert_true(psip_span_equal(info.remote_tag, PSIP_TEXT("theirs")));
		assert_int_equal(info.local_cseq, flow_cseq(m));
		assert_false(call_dialog(r->s, call_get(r->s, call))->has_remote_cseq);
		dialog_has(r, call, cases[i].secure, "\"B\" <sip:bob@b.example>", cases[i].to, target, "<sip:10.0.0.8;lr>, <sip:p2.example;lr>");
		assert_int_equal(info.sips, cases[i].secure);
		rig_free(r);
	}
}

/* ledger: 3261-12-04 */
static void test_state_of_the_called_side(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 2);
	struct psip_call_info info;
	struct rig_call c;

	(void)state;
	rig_invite(r, &c, "Record-Route: <sip:10.0.0.8;lr>, <sip:p2.example;lr>\n", rig_sdp());
	assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
	flow_tag(flow_status(r, 200, "INVITE"), "To", c.to_tag);
	info = flow_info(r, c.handle);
	assert_true(psip_span_equal(info.call_id, psip_string(c.call_id)));
	assert_true(psip_span_equal(info.local_tag, psip_string(c.to_tag)));
	assert_true(psip_span_equal(info.remote_tag, psip_string(c.from_tag)));
	assert_int_equal(info.remote_cseq, 1);
	dialog_has(r, c.handle, false, "<sip:bob@10.0.0.1>", "<sip:alice@10.0.0.2>", "sip:alice@10.0.0.2:5060", "<sip:10.0.0.8;lr>, <sip:p2.example;lr>");
	rig_free(r);
}

/* The way of a call is what its answer said: the proxy that the INVITE went by is no part of it unless it said so. */
/* ledger: 3261-8.1.2-12 3261-12.1.1-11 */
static void test_outbound_proxy(void **state)
{
	static const struct { const char *recorded, *route; uint8_t host; } cases[] = {
		{ "", NULL, 2 }, { "Record-Route: <sip:10.0.0.8;lr>\n", "<sip:10.0.0.8;lr>", 8 }, { "Record-Route: <sip:10.0.0.7;lr>\n", "<sip:10.0.0.7;lr>", 7 } };

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct rig *r = rig_new(NULL, NULL, 3);
		struct psip_call_options o = { .route = PSIP_TEXT("<sip:10.0.0.7;lr>") };
		const struct rig_send *m;
		struct rig_call c;
		psip_handle call;
		char more[128];

		m = flow_call_with(r, &o, &call);
		assert_int_equal(m->remote.ip[3], 7);
		assert_string_equal(rig_header(m, "Route", 0), "<sip:10.0.0.7;lr>");
		snprintf(more, sizeof more, FLOW_CONTACT "%s", cases[i].recorded);
		rig_reply(r, m, 200, "x", more, rig_sdp());
		flow_event(r, PSIP_EVENT_ANSWERED, 200);
		assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
		for (unsigned k = 0; k < 2; k++) {
			m = flow_request(r, k ? "BYE" : "ACK");
			assert_int_equal(m->remote.ip[3], cases[i].host);
			assert_true(cases[i].route ? !strcmp(rig_header(m, "Route", 0), cases[i].route) : !rig_header(m, "Route", 0));
		}
		rig_reply(r, m, 200, NULL, NULL, NULL);
		flow_ended(r, PSIP_END_LOCAL, 0);
		/* Nor does it become one of a call from there. */
		rig_establish_in(r, &c);
		assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
		m = flow_request(r, "BYE");
		assert_null(rig_header(m, "Route", 0));
		assert_int_equal(m->remote.ip[3], 2);
		rig_free(r);
	}
}

/* A call from one side to the other of an agent that is both: its INVITE can be counted down, too. */
/* ledger: 3261-20.22-04 */
static void test_back_to_back(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 4);
	const struct rig_send *m;
	struct rig_call c;
	psip_handle leg;

	(void)state;
	rig_invite(r, &c, NULL, rig_sdp());
	assert_int_not_equal(c.handle, 0);
	m = flow_call(r, &leg);
	assert_string_equal(rig_header(m, "Max-Forwards", 0), "70");
	assert_string_not_equal(rig_header(m, "Call-ID", 0), c.call_id);
	rig_free(r);
}

/* ---- What a message says, and what its silence does not ---- */

/* Who never sent an Allow is sent all that the call needs; who has sent one has not taken it back by saying nothing. */
/* ledger: 3261-20.5-03 */
static void test_no_allow(void **state)
{
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .reliable = PSIP_RELIABLE_SUPPORTED };
	struct rig *r = rig_new(NULL, &settings, 5);
	const struct rig_send *m, *invite;
	psip_handle call;

	(void)state;
	invite = flow_call(r, &call);
	rig_reply(r, invite, 183, "x", FLOW_CONTACT "Require: 100rel\nRSeq: 5\n", rig_sdp());
	flow_event(r, PSIP_EVENT_PROGRESS, 183);
	m = flow_request(r, "PRACK");
	rig_reply(r, m, 200, NULL, "Allow: INVITE, ACK, BYE, CANCEL, PRACK, UPDATE\n", NULL);
	rig_reply(r, invite, 180, "x", FLOW_CONTACT "Allow: INVITE, ACK, BYE, CANCEL, PRACK, UPDATE\n", NULL);
	flow_event(r, PSIP_EVENT_PROGRESS, 180);
	rig_reply(r, invite, 200, "x", FLOW_CONTACT, NULL);
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	assert_int_equal(psip_refresh(r->s, r->now, call), PSIP_OK);
	rig_reply(r, flow_request(r, "UPDATE"), 200, NULL, FLOW_CONTACT, NULL);
	flow_event(r, PSIP_EVENT_MODIFIED, 200);
	assert_int_equal(psip_modify(r->s, r->now, call, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
	rig_reply(r, flow_request(r, "INVITE"), 200, NULL, FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_MODIFIED, 200);
	assert_int_equal(psip_refresh(r->s, r->now, call), PSIP_OK);
	rig_reply(r, flow_request(r, "UPDATE"), 200, NULL, FLOW_CONTACT, NULL);
	flow_event(r, PSIP_EVENT_MODIFIED, 200);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
	flow_request(r, "BYE");
	rig_free(r);
}

/* Each header that a request must have is wanted and used. */
/* ledger: 3261-20-18 */
static void test_mandatory_headers(void **state)
{
	static const char *const rows[] = { "Via: SIP/2.0/UDP 10.0.0.2:5077;branch=z9hG4bKm", "Max-Forwards: 70", "From: <sip:alice@a.example>;tag=f", "To: <sip:bob@b.example>",
		"Call-ID: mandatory", "CSeq: 77 INVITE", "Contact: <sip:pc@10.0.0.2:5078>" };
	const struct rig_send *m;

	(void)state;
	for (unsigned missing = 0; missing <= COUNT(rows); missing++) {
		struct rig *r = rig_new(NULL, NULL, 6);
		char text[1024] = "INVITE sip:bob@10.0.0.1 SIP/2.0\n";
		psip_handle call;

		for (unsigned i = 0; i < COUNT(rows); i++)
			if (i != missing)
				snprintf(text + strlen(text), sizeof text - strlen(text), "%s\n", rows[i]);
		rig_udp(r, "%sContent-Length: 0\n\n", text);
		m = rig_take(r);
		if (missing == 0 || missing == 5) {  /* nobody to answer; without CSeq no response that is one */
			assert_null(m);
			flow_quiet(r);
		} else if (missing == 1 || missing == COUNT(rows)) {  /* without Max-Forwards: a quirk of the tolerant reader */
			assert_null(m);
			call = flow_event(r, PSIP_EVENT_INCOMING, 0)->object;
			assert_int_equal(psip_accept(r->s, r->now, call, flow_none, flow_none), PSIP_OK);
			m = flow_status(r, 200, "INVITE");
			assert_int_equal(m->remote.port, 5077);
			assert_string_equal(rig_header(m, "CSeq", 0), "77 INVITE");
			assert_string_equal(rig_header(m, "Call-ID", 0), "mandatory");
			assert_string_equal(rig_header(m, "From", 0), "<sip:alice@a.example>;tag=f");
			assert_true(psip_span_equal(flow_info(r, call).remote_target, PSIP_TEXT("sip:pc@10.0.0.2:5078")));
		} else {
			assert_non_null(m);
			assert_int_equal(rig_status(m), 400);
			flow_quiet(r);
		}
		rig_free(r);
	}
}

/* ---- Descriptions (§14) ---- */

static void reinvited(struct rig *r, struct rig_call *c, const char *sdp, unsigned *version, uint16_t *port)
{
	struct psip_media_state media;
	const struct rig_send *m;
	char branch[32];

	snprintf(branch, sizeof branch, "z9hG4bKre%u", ++c->cseq);
	rig_request(r, c, "INVITE", c->cseq, branch, NULL, sdp);
	m = flow_status(r, 200, "INVITE");
	assert_int_equal(sscanf(strstr(rig_body(m), "o="), "o=%*s %*u %u", version), 1);
	snprintf(branch, sizeof branch, "z9hG4bKack%u", c->cseq);
	rig_request(r, c, "ACK", c->cseq, branch, NULL, NULL);
	flow_event(r, PSIP_EVENT_MODIFIED, 200);
	media = flow_info(r, c->handle).media;
	*port = media.remote_port;
}

/* The same description changes nothing, ours keeps its version; another one is taken, and ours follows where it must. */
/* ledger: 3261-14.2-04 */
static void test_descriptions_are_compared(void **state)
{
	static const char other[] = "v=0\r\no=peer 1 2 IN IP4 10.0.0.2\r\ns=-\r\nc=IN IP4 10.0.0.2\r\nt=0 0\r\nm=audio 50002 RTP/AVP 0\r\na=rtpmap:0 PCMU/8000\r\n";
	struct rig *r = rig_new(NULL, NULL, 8);
	unsigned first, version;
	struct psip_media_state before, after;
	struct rig_call c;
	uint16_t port;

	(void)state;
	rig_establish_in(r, &c);
	reinvited(r, &c, rig_sdp(), &first, &port);
	assert_int_equal(port, 50000);
	before = flow_info(r, c.handle).media;
	reinvited(r, &c, rig_sdp(), &version, &port);
	after = flow_info(r, c.handle).media;
	assert_int_equal(version, first);
	assert_memory_equal(&before, &after, sizeof before);
	reinvited(r, &c, other, &version, &port);
	assert_int_equal(version, first + 1);
	assert_int_equal(port, 50002);
	rig_free(r);
}

/* The offer of a 2xx gets its answer in the ACK, a valid one, also where nobody here can take it: then BYE follows. */
/* ledger: 3261-13.2.2.4-11 3261-13.2.2.4-12 3261-13.2.1-16 */
static void test_offer_that_nobody_takes(void **state)
{
	struct psip_settings settings = { .size = sizeof settings };

	(void)state;
	for (unsigned own = 0; own < 2; own++) {
		struct rig *r;
		const struct rig_send *m;
		psip_handle call;

		settings.own_descriptions = own;
		r = rig_new(NULL, &settings, 9);
		m = flow_call(r, &call);
		assert_string_equal(rig_body(m), "");
		rig_reply(r, m, 200, "x", FLOW_CONTACT, rig_sdp());
		m = flow_request(r, "ACK");
		assert_non_null(strstr(rig_body(m), "\r\nm=audio 0 RTP/AVP "));
		m = flow_request(r, "BYE");
		rig_reply(r, m, 200, NULL, NULL, NULL);
		flow_event(r, PSIP_EVENT_ANSWERED, 200);
		flow_ended(r, PSIP_END_MEDIA, 0);
		flow_clean(r);
	}
}

/* ---- Statuses ---- */

/* The text of our own Warnings is plain English, i-default; an application that reads Accept-Language may do better. */
/* ledger: 3261-20.43-02 */
static void test_language_of_warnings(void **state)
{
	static const char useless[] = "v=0\r\no=peer 1 1 IN IP4 10.0.0.2\r\ns=-\r\nc=IN IP4 10.0.0.2\r\nt=0 0\r\nm=audio 50000 RTP/AVP 3\r\n";
	struct psip_refusal french = { .size = sizeof french, .status = 606, .rows = PSIP_TEXT("Warning: 399 bob.example \"pas de vid\xc3\xa9o ici\"\r\n") };
	struct rig *r = rig_new(NULL, NULL, 10);
	const struct psip_event *e;
	struct rig_call c = { .call_id = "fr", .from_tag = "f" };

	(void)state;
	rig_request(r, &c, "INVITE", 1, "z9hG4bKfr", "Accept-Language: fr\n", useless);
	e = flow_event(r, PSIP_EVENT_INCOMING, 0);
	assert_non_null(strstr(e->message.at, "\r\nAccept-Language: fr\r\n"));
	assert_int_equal(psip_accept(r->s, r->now, e->object, flow_none, flow_none), PSIP_ERR_UNSUPPORTED);
	assert_string_equal(rig_header(flow_status(r, 488, "INVITE"), "Warning", 0), "305 localhost \"Incompatible media format\"");
	flow_event(r, PSIP_EVENT_ENDED, 488);
	snprintf(c.call_id, sizeof c.call_id, "fr2");
	rig_request(r, &c, "INVITE", 1, "z9hG4bKfr2", "Accept-Language: fr\n", useless);
	e = flow_event(r, PSIP_EVENT_INCOMING, 0);
	assert_int_equal(psip_refuse(r->s, r->now, e->object, &french), PSIP_OK);
	assert_string_equal(rig_header(flow_status(r, 606, "INVITE"), "Warning", 0), "399 bob.example \"pas de vid\xc3\xa9o ici\"");
	rig_free(r);
}

/* Who refuses for a reason of its own says 500, or for a while. */
/* ledger: 3261-21.5.1-01 */
static void test_unexpected_condition(void **state)
{
	struct psip_refusal later = { .size = sizeof later, .status = 500, .retry_after = 7 };
	struct rig *r = rig_new(NULL, NULL, 11);
	struct rig_call c;

	(void)state;
	rig_invite(r, &c, NULL, rig_sdp());
	assert_int_equal(psip_reject(r->s, r->now, c.handle, 500, flow_none), PSIP_OK);
	assert_null(rig_header(flow_status(r, 500, "INVITE"), "Retry-After", 0));
	flow_ended(r, PSIP_END_REFUSED, 500);
	rig_invite(r, &c, NULL, rig_sdp());
	assert_int_equal(psip_refuse(r->s, r->now, c.handle, &later), PSIP_OK);
	assert_string_equal(rig_header(flow_status(r, 500, "INVITE"), "Retry-After", 0), "7");
	flow_ended(r, PSIP_END_REFUSED, 500);
	rig_free(r);
}

/* Without Retry-After the next request asks the same server first; with it another one, for as long as it says. */
/* ledger: 3261-21.5.4-03 */
static void test_503_without_retry_after(void **state)
{
	static const struct { const char *rows; uint8_t next; } cases[] = { { "", 11 }, { "Retry-After: 0\n", 11 }, { "Retry-After: 60\n", 12 } };

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct rig *r = bench(2);
		const struct rig_send *m;

		flow_ask(r, "sip:bob@example.com;transport=udp");
		m = sent(r, "OPTIONS", 11, PSIP_UDP);
		rig_reply(r, m, 503, "x", cases[i].rows, NULL);
		m = sent(r, "OPTIONS", 12, PSIP_UDP);
		rig_reply(r, m, 200, "y", NULL, NULL);
		flow_event(r, PSIP_EVENT_RESPONSE, 200);
		flow_ask(r, "sip:bob@example.com;transport=udp");
		rig_reply(r, sent(r, "OPTIONS", cases[i].next, PSIP_UDP), 200, "z", NULL, NULL);
		flow_event(r, PSIP_EVENT_RESPONSE, 200);
		/* Of one server alone it is told as a 500 would be. */
		rig_free(r);
		r = bench(1);
		flow_ask(r, "sip:bob@example.com;transport=udp");
		rig_reply(r, sent(r, "OPTIONS", 11, PSIP_UDP), i ? 503 : 500, "x", cases[i].rows, NULL);
		flow_event(r, PSIP_EVENT_RESPONSE, i ? 503 : 500);
		rig_free(r);
	}
}

/* ---- Without state, and with it ---- */

/* What finds no room is answered without state; the same sender's next request gets its transaction. */
/* ledger: 3261-8.2.7-09 */
static void test_state_by_request(void **state)
{
	struct rig *r = rig_new(&(struct psip_limits){ .calls = 4, .transactions = 6, .peer_quota = 100 }, NULL, 12);
	struct psip_statistics st;
	struct rig_call a, b, c;

	(void)state;
	rig_invite(r, &a, NULL, rig_sdp());
	rig_invite(r, &b, NULL, rig_sdp());
	rig_flush(r);
	rig_invite(r, &c, NULL, rig_sdp());
	assert_int_equal(c.handle, 0);
	flow_status(r, 503, "INVITE");
	psip_statistics(r->s, &st);
	assert_int_equal(st.transactions, 2);
	rig_request(r, &a, "CANCEL", 1, a.branch, NULL, NULL);
	flow_done_and_487(r, "CANCEL");
	rig_request(r, &a, "ACK", 1, a.branch, NULL, NULL);
	rig_advance(r, 40000);
	while (rig_take_event(r))
		;
	rig_flush(r);
	rig_request(r, &c, "INVITE", 2, "z9hG4bKagain", NULL, rig_sdp());
	flow_event(r, PSIP_EVENT_INCOMING, 0);
	psip_statistics(r->s, &st);
	assert_int_equal(st.transactions, 2);
	rig_request(r, &c, "INVITE", 2, "z9hG4bKagain", NULL, rig_sdp());
	flow_quiet(r);
	rig_free(r);
}

/* ---- Multicast ---- */

/* A registration that was sent to all is the registrars'; what is for one gets its answer. */
/* ledger: 3261-10.2.6-05 */
static void test_registration_overheard(void **state)
{
	static const char form[] = "REGISTER sip:example.com SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bK%s\nMax-Forwards: 70\nFrom: <sip:alice@example.com>;tag=f\n"
	                           "To: <sip:alice@example.com>\nCall-ID: reg-%s\nCSeq: 1 REGISTER\nContact: <sip:alice@10.0.0.2>\nContent-Length: 0\n\n";
	struct rig *r = rig_new(NULL, NULL, 13);
	struct psip_statistics st;

	(void)state;
	rig_udp(r, form, "one", "one");
	flow_status(r, 405, "REGISTER");
	r->local = rig_address("224.0.1.75", 5060, PSIP_UDP);
	rig_udp(r, form, "two", "two");
	flow_silent(r);
	psip_statistics(r->s, &st);
	assert_int_equal(st.transactions, 1);
	rig_free(r);
}

/* Several answer a request to a group: the first one is the answer, the others are copies of it whatever their tag. */
/* ledger: 3261-17.1.3-03 */
static void test_first_of_a_group(void **state)
{
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:224.0.1.75") };
	struct rig *r = rig_new(NULL, NULL, 14);
	const struct rig_send *m;
	psip_handle request;

	(void)state;
	assert_int_equal(psip_options(r->s, r->now, &o, &request), PSIP_OK);
	m = flow_request(r, "OPTIONS");
	assert_true(psip_address_is_multicast(&m->remote));
	rig_reply(r, m, 200, "first", NULL, NULL);
	assert_non_null(strstr(flow_event(r, PSIP_EVENT_RESPONSE, 200)->message.at, ";tag=first"));
	rig_reply(r, m, 200, "second", NULL, NULL);
	rig_reply(r, m, 486, "third", NULL, NULL);
	flow_silent(r);
	flow_quiet(r);
	flow_clean(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_state_of_a_dialog),
		cmocka_unit_test(test_state_of_the_called_side),
		cmocka_unit_test(test_outbound_proxy),
		cmocka_unit_test(test_back_to_back),
		cmocka_unit_test(test_no_allow),
		cmocka_unit_test(test_mandatory_headers),
		cmocka_unit_test(test_descriptions_are_compared),
		cmocka_unit_test(test_offer_that_nobody_takes),
		cmocka_unit_test(test_language_of_warnings),
		cmocka_unit_test(test_unexpected_condition),
		cmocka_unit_test(test_503_without_retry_after),
		cmocka_unit_test(test_state_by_request),
		cmocka_unit_test(test_registration_overheard),
		cmocka_unit_test(test_first_of_a_group),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
