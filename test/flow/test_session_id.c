/* SPDX-License-Identifier: MIT
 * Session-ID at a user agent (RFC 7329): made of the Call-ID, or given; the same in every message of a dialog; what the peer brings goes along.
 * Does not cover: registrations (§4.2), REFER (§5.1, §5.2), proxies and back-to-back user agents (§4.4, §4.5), the remote parameter of RFC 7989. */
#include "test/flow/flow.h"

#include "parser/reply.h"

#define ONE "f81d4fae7dec11d0a76500a0c91e6bf6"
#define TWO "0123456789abcdef0123456789abcdef"
#define ROW(id) "Session-ID: " id "\n"

static const char key[] = "\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x0e\x0f";

static struct rig *rig_of(bool makes, uint8_t seed)
{
	const struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .session_ids = makes, .session_id_key = psip_span(key, makes ? 16 : 0) };

	return rig_new(NULL, &settings, seed);
}

/* Once, and this; NULL: none. */
static const struct rig_send *has(const struct rig_send *m, const char *id)
{
	const char *value = rig_header(m, "Session-ID", 0);

	if (!id) {
		assert_null(value);
		return m;
	}
	assert_non_null(value);
	assert_string_equal(value, id);
	assert_null(rig_header(m, "Session-ID", 1));
	return m;
}

static void copy_id(const struct rig_send *m, char to[33])
{
	const char *value = rig_header(m, "Session-ID", 0);

	assert_non_null(value);
	assert_int_equal(strlen(value), 32);
	assert_int_equal(psip_session_id_digits(psip_string(value)).length, 32);
	memcpy(to, value, 33);
}

/* A request outside of dialogs, and its answer. */
static const struct rig_send *asked(struct rig *r, const char *call_id, const char *rows)
{
	static unsigned serial;

	rig_udp(r, "OPTIONS sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKo%u\nMax-Forwards: 70\nFrom: <sip:alice@10.0.0.2>;tag=o%u\n"
	           "To: <sip:bob@10.0.0.1>\nCall-ID: %s\nCSeq: 1 OPTIONS\n%sContent-Length: 0\n\n", serial, serial, call_id, rows);
	serial++;
	return rig_take(r);
}

/* ---- Made (§4.1) ---- */

/* By another implementation of HMAC-SHA-1, with that key: Call-IDs that end within, at and past the ends of blocks. */
static void test_made_of_call_id(void **state)
{
	static const struct { unsigned length; const char *id; } cases[] = { { 55, "dc62ddd3487ec18320c0b231dea44087" }, { 56, "d6c39f8646c1f72c8d6c879e337d6ce6" },
		{ 64, "2bf063cd60047883cdbe41c1d2d68f8d" }, { 119, "b76194de9977fc9e181c0aa576953eb8" } };
	struct rig *r = rig_of(true, 1), *own = NULL;
	char id[33], again[33];

	(void)state;
	has(asked(r, "f81d4fae-7dec-11d0-a765-00a0c91e6bf6@foo.bar.com", ""), "d6e4d9596b0673d2ba9493813a1f8bdc");
	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) {
		char call_id[128] = { 0 };
		memset(call_id, 'x', cases[i].length);
		has(asked(r, call_id, ""), cases[i].id);
	}
	rig_free(r);
	for (uint8_t seed = 2; seed < 4; seed++) {  /* a random key, which stays */
		const struct psip_settings settings = { .size = sizeof settings, .session_ids = true };
		own = rig_new(NULL, &settings, seed);
		copy_id(asked(own, "a@b", ""), again);
		assert_string_not_equal(again, "2658dee2374a8140c748ef17bab89c5e");
		assert_true(seed == 2 || strcmp(id, again) != 0);
		memcpy(id, again, sizeof id);
		assert_int_equal(psip_configure(own->s, &settings), PSIP_OK);
		has(asked(own, "a@b", ""), id);
		rig_free(own);
	}
}

static void test_settings(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);

	(void)state;
	for (size_t length = 0; length <= 17; length++) {
		const struct psip_settings settings = { .size = sizeof settings, .session_ids = true, .session_id_key = psip_span("abcdefghijklmnopq", length) };
		assert_int_equal(psip_configure(r->s, &settings), length == 0 || length == 16 ? PSIP_OK : PSIP_ERR_ARGUMENT);
	}
	rig_free(r);
}

/* ---- The calling side (§4.2) ---- */

/* In every request, whatever the responses say. */
static void calls(struct rig *r, struct psip_call_options *o, char id[33])
{
	const struct rig_send *m;
	psip_handle call;

	m = flow_call_with(r, o, &call);
	if (id[0])
		has(m, id);
	else
		copy_id(m, id);
	assert_memory_equal(flow_info(r, call).session_id.at, id, 32);
	rig_reply(r, m, 183, "peer", FLOW_CONTACT "Require: 100rel\nRSeq: 7\nAllow: UPDATE\n" ROW(TWO), rig_sdp());
	rig_reply(r, has(flow_request(r, "PRACK"), id), 200, NULL, ROW(TWO), NULL);
	rig_reply(r, m, 200, "peer", FLOW_CONTACT ROW(TWO), NULL);
	has(flow_request(r, "ACK"), id);
	assert_int_equal(psip_refresh(r->s, r->now, call), PSIP_OK);
	rig_reply(r, has(flow_request(r, "UPDATE"), id), 200, NULL, FLOW_CONTACT, NULL);
	assert_int_equal(psip_modify(r->s, r->now, call, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
	m = has(flow_request(r, "INVITE"), id);
	rig_reply(r, m, 488, NULL, NULL, NULL);
	has(flow_request(r, "ACK"), id);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
	rig_reply(r, has(flow_request(r, "BYE"), id), 200, NULL, NULL, NULL);
}

static void test_calling(void **state)
{
	struct psip_call_options o = { .size = sizeof o };
	struct rig *r = rig_of(true, 3);
	char first[33] = "", second[33] = "", given[33] = ONE;

	(void)state;
	calls(r, &o, first);
	calls(r, &o, second);
	assert_string_not_equal(first, second);
	o.session_id = PSIP_TEXT(ONE);
	calls(r, &o, given);
	flow_clean(r);
	r = rig_of(false, 3);  /* given, though none are made */
	calls(r, &o, given);
	flow_clean(r);
}

/* None is sent unasked. A peer's that comes late is its dialog's from then on, the first of them. */
static void test_calling_without(void **state)
{
	struct rig *r = rig_of(false, 4);
	const struct rig_send *m;
	psip_handle call;

	(void)state;
	m = has(flow_call(r, &call), NULL);
	rig_reply(r, m, 180, "peer", FLOW_CONTACT, NULL);
	rig_reply(r, m, 200, "peer", FLOW_CONTACT ROW(ONE), rig_sdp());
	has(flow_request(r, "ACK"), ONE);
	assert_int_equal(psip_modify(r->s, r->now, call, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
	rig_reply(r, has(flow_request(r, "INVITE"), ONE), 200, NULL, FLOW_CONTACT ROW(TWO), rig_sdp());
	has(flow_request(r, "ACK"), ONE);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
	rig_reply(r, has(flow_request(r, "BYE"), ONE), 200, NULL, NULL, NULL);
	m = has(flow_call(r, &call), NULL);
	rig_reply(r, m, 200, "peer", FLOW_CONTACT, rig_sdp());
	has(flow_request(r, "ACK"), NULL);
	assert_int_equal(flow_info(r, call).session_id.length, 0);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
	rig_reply(r, has(flow_request(r, "BYE"), NULL), 200, NULL, NULL, NULL);
	flow_clean(r);
}

/* CANCEL, and the ACK of what it gets. */
static void test_cancelled(void **state)
{
	struct rig *r = rig_of(true, 5);
	const struct rig_send *m;
	psip_handle call;
	char id[33];

	(void)state;
	m = flow_call(r, &call);
	copy_id(m, id);
	rig_reply(r, m, 180, "peer", FLOW_CONTACT, NULL);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
	rig_reply(r, has(flow_request(r, "CANCEL"), id), 200, "peer", NULL, NULL);
	rig_reply(r, m, 487, "peer", NULL, NULL);
	has(flow_request(r, "ACK"), id);
	flow_clean(r);
}

/* Sent once more after a refusal, and where a 3xx says: the same. */
static void test_once_more(void **state)
{
	struct psip_call_options o = { .follow = PSIP_FOLLOW_CONTACTS, .relents = true, .require_reliable = true };
	struct rig *r = rig_of(true, 6);
	const struct rig_send *m;
	psip_handle call;
	char id[33];

	(void)state;
	m = flow_call_with(r, &o, &call);
	copy_id(m, id);
	rig_reply(r, m, 420, "one", "Unsupported: 100rel\n", NULL);
	has(flow_request(r, "ACK"), id);
	m = has(flow_request(r, "INVITE"), id);
	rig_reply(r, m, 302, "two", "Contact: <sip:carol@10.0.0.3>\n" ROW(TWO), NULL);
	has(flow_request(r, "ACK"), id);
	m = has(flow_request(r, "INVITE"), id);
	assert_true(flow_starts(m, "INVITE sip:carol@10.0.0.3 SIP/2.0\r\n"));
	rig_reply(r, m, 486, "three", NULL, NULL);
	has(flow_request(r, "ACK"), id);
	flow_clean(r);
}

/* Ours in all forks; without one each fork has its own (§6). */
static void test_forks(void **state)
{
	(void)state;
	for (unsigned makes = 0; makes < 2; makes++) {
		struct rig *r = rig_of(makes, 7);
		const struct rig_send *m;
		psip_handle call;
		char id[33] = "";

		m = flow_call(r, &call);
		if (makes)
			copy_id(m, id);
		rig_reply(r, m, 180, "one", "Contact: <sip:one@10.0.0.2>\n" ROW(ONE), NULL);
		rig_reply(r, m, 180, "two", "Contact: <sip:two@10.0.0.2>\n" ROW(TWO), NULL);
		rig_reply(r, m, 180, "three", "Contact: <sip:three@10.0.0.2>\n", NULL);
		rig_reply(r, m, 200, "two", "Contact: <sip:two@10.0.0.2>\n" ROW(TWO), rig_sdp());
		has(flow_request(r, "ACK"), makes ? id : TWO);
		rig_reply(r, m, 200, "one", "Contact: <sip:one@10.0.0.2>\n" ROW(ONE), rig_sdp());
		has(flow_request(r, "ACK"), makes ? id : ONE);
		rig_reply(r, has(flow_request(r, "BYE"), makes ? id : ONE), 200, NULL, NULL, NULL);
		rig_reply(r, m, 200, "three", "Contact: <sip:three@10.0.0.2>\n", rig_sdp());
		has(flow_request(r, "ACK"), makes ? id : NULL);
		rig_reply(r, has(flow_request(r, "BYE"), makes ? id : NULL), 200, NULL, NULL, NULL);
		rig_free(r);
	}
}

/* An INVITE that replaces a call goes on with its session (§5.3), also if none are made; unless another is given. */
static void test_replaces(void **state)
{
	struct rig *r = rig_of(false, 8);
	struct psip_call_options o = { .size = sizeof o };
	psip_handle call;
	struct rig_call c;

	(void)state;
	rig_invite(r, &c, ROW(ONE), rig_sdp());
	assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
	flow_status(r, 200, "INVITE");
	o.replaces_call = c.handle;
	has(flow_call_with(r, &o, &call), ONE);
	o.session_id = PSIP_TEXT(TWO);
	has(flow_call_with(r, &o, &call), TWO);
	o.replaces_call = 0;
	o.session_id = flow_none;
	o.replaces = PSIP_TEXT("unknown;to-tag=a;from-tag=b");
	has(flow_call_with(r, &o, &call), NULL);
	rig_free(r);
}

static void test_given_malformed(void **state)
{
	static const char *const ids[] = { ONE "0", "f81d4fae7dec11d0a76500a0c91e6bf", "F81d4fae7dec11d0a76500a0c91e6bf6", "g81d4fae7dec11d0a76500a0c91e6bf6",
		                           ONE ";remote=" TWO, ONE " " };
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:alice@10.0.0.2:5060") };
	struct rig *r = rig_of(true, 9);
	psip_handle call;

	(void)state;
	for (unsigned i = 0; i < sizeof ids / sizeof *ids; i++) {
		o.session_id = psip_string(ids[i]);
		assert_int_equal(psip_call(r->s, r->now, &o, &call), PSIP_ERR_SYNTAX);
		assert_int_equal(psip_options(r->s, r->now, &o, &call), PSIP_ERR_SYNTAX);
	}
	o.session_id = flow_none;
	o.rows = PSIP_TEXT("Session-ID: " ONE "\r\n");
	assert_int_equal(psip_call(r->s, r->now, &o, &call), PSIP_ERR_ARGUMENT);
	flow_silent(r);
	o.rows = flow_none;
	o.session_id = PSIP_TEXT(ONE);
	assert_int_equal(psip_options(r->s, r->now, &o, &call), PSIP_OK);
	has(flow_request(r, "OPTIONS"), ONE);
	rig_free(r);
}

/* ---- The called side (§4.3) ---- */

static const char *branch_of(const char *what, unsigned number)
{
	static char branch[32];

	snprintf(branch, sizeof branch, "z9hG4bK%s%u", what, number);
	return branch;
}

/* id: in all that we send of the call whose INVITE has that row. */
static void called(struct rig *r, const char *row, const char *id)
{
	static unsigned number;
	struct rig_call c;

	number++;
	while (rig_take_event(r))  /* of the call before */
		;
	rig_invite(r, &c, row, rig_sdp());
	rig_advance(r, 200);
	has(flow_status(r, 100, "INVITE"), id);
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 180), PSIP_OK);
	has(flow_status(r, 180, "INVITE"), id);
	assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
	flow_tag(has(flow_status(r, 200, "INVITE"), id), "To", c.to_tag);
	rig_request(r, &c, "ACK", 1, branch_of("ack", number), NULL, NULL);
	rig_request(r, &c, "OPTIONS", 2, branch_of("opt", number), NULL, NULL);  /* its own has none */
	has(flow_status(r, 200, "OPTIONS"), id);
	rig_request(r, &c, "UPDATE", 3, branch_of("upd", number), ROW(TWO), NULL);
	has(flow_status(r, 200, "UPDATE"), TWO);
	rig_request(r, &c, "OPTIONS", 1, branch_of("old", number), NULL, NULL);  /* out of order */
	has(flow_status(r, 500, "OPTIONS"), id ? id : TWO);
	id = id ? id : TWO;  /* the first one of the dialog */
	assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
	rig_reply(r, has(flow_request(r, "INVITE"), id), 200, NULL, FLOW_CONTACT ROW(TWO), rig_sdp());
	has(flow_request(r, "ACK"), id);
	assert_memory_equal(flow_info(r, c.handle).session_id.at, id, 32);
	assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
	rig_reply(r, has(flow_request(r, "BYE"), id), 200, NULL, NULL, NULL);
}

static void test_called(void **state)
{
	struct rig *r = rig_of(false, 10);

	(void)state;
	called(r, ROW(ONE), ONE);
	called(r, NULL, NULL);
	called(r, "Session-ID:\t" ONE " \n", ONE);
	called(r, "SESSION-ID: " ONE "\n", ONE);
	flow_clean(r);
}

/* Made where the INVITE has none: of its Call-ID, also in the 100 (§4.3). */
static void test_called_made(void **state)
{
	struct rig *r = rig_of(true, 11);
	struct rig_call c;
	char id[33];

	(void)state;
	called(r, ROW(ONE), ONE);
	while (rig_take_event(r))
		;
	rig_invite(r, &c, NULL, rig_sdp());
	rig_advance(r, 200);
	copy_id(flow_status(r, 100, "INVITE"), id);
	has(asked(r, c.call_id, ""), id);
	rig_request(r, &c, "CANCEL", 1, c.branch, NULL, NULL);
	for (unsigned i = 0; i < 2; i++)
		has(rig_take(r), id);
	flow_silent(r);
	flow_clean(r);
}

/* Refusals: by the application, of a CANCEL, without a transaction, of what nobody knows. */
static void test_refused(void **state)
{
	struct rig *r = rig_of(false, 12);
	struct rig_call c;

	(void)state;
	rig_invite(r, &c, ROW(ONE), rig_sdp());
	assert_int_equal(psip_reject(r->s, r->now, c.handle, 486, flow_none), PSIP_OK);
	has(flow_status(r, 486, "INVITE"), ONE);
	rig_invite(r, &c, ROW(ONE), rig_sdp());
	rig_request(r, &c, "CANCEL", 1, c.branch, ROW(ONE), NULL);
	for (unsigned i = 0; i < 2; i++)
		has(rig_take(r), ONE);
	has(asked(r, "x@y", ROW(ONE)), ONE);
	has(asked(r, "x@z", ""), NULL);
	memset(&c, 0, sizeof c);
	snprintf(c.call_id, sizeof c.call_id, "lost@10.0.0.2");
	snprintf(c.from_tag, sizeof c.from_tag, "a");
	snprintf(c.to_tag, sizeof c.to_tag, "b");
	rig_request(r, &c, "BYE", 1, "z9hG4bKlost", ROW(ONE), NULL);
	has(flow_status(r, 481, "BYE"), ONE);
	rig_udp(r, "OPTIONS sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKbad\nMax-Forwards: x\nFrom: <sip:alice@10.0.0.2>;tag=b\n"
	           "To: <sip:bob@10.0.0.1>\nCall-ID: bad\nCSeq: 1 INVITE\n" ROW(ONE) "Content-Length: 0\n\n");
	has(rig_take(r), ONE);
	rig_free(r);
}

/* Parameters go back with the field, and are not kept; what is no Session-ID is as none, and does no harm. */
static void test_values(void **state)
{
	static const char *const malformed[] = { "", "x", "F81D4FAE7DEC11D0A76500A0C91E6BF6", ONE "0", "f81d4fae7dec11d0a76500a0c91e6bf", ONE ",x", "g81d4fae7dec11d0a76500a0c91e6bf6" };
	char row[256];
	struct rig *r;

	(void)state;
	for (unsigned makes = 0; makes < 2; makes++)
		for (unsigned i = 0; i < sizeof malformed / sizeof *malformed; i++) {
			r = rig_of(makes, 13);
			snprintf(row, sizeof row, "Session-ID: %s\n", malformed[i]);
			has(asked(r, "a@b", row), makes ? "2658dee2374a8140c748ef17bab89c5e" : NULL);
			if (!makes)
				called(r, row, NULL);
			rig_free(r);
			r = rig_of(makes, 13);  /* nor does another behind it stand for it: there would be two */
			snprintf(row, sizeof row, "Session-ID: %s\n" ROW(ONE), malformed[i]);
			has(asked(r, "a@b", row), makes ? "2658dee2374a8140c748ef17bab89c5e" : NULL);
			rig_free(r);
		}
	r = rig_of(false, 13);
	has(asked(r, "a@b", "Session-ID: " ONE ";logme;x=\"y z\"\n"), ONE ";logme;x=\"y z\"");
	assert_non_null(strstr(asked(r, "a@b", "Session-ID: " ONE "\n ;logme\n")->text, "\r\nSession-ID: " ONE "\r\n ;logme\r\n"));
	rig_free(r);
}

/* ---- Elsewhere ---- */

/* A fork whose call has ended has the Session-ID of our INVITE, if that had one. */
static void test_late_fork(void **state)
{
	(void)state;
	for (unsigned makes = 0; makes < 2; makes++) {
		struct rig *r = rig_of(makes, (uint8_t)(60 + makes));
		psip_handle call;
		const struct rig_send *m = flow_call(r, &call);
		char id[33] = "";

		if (makes)
			copy_id(m, id);
		rig_reply(r, m, 200, "one", FLOW_CONTACT, rig_sdp());
		flow_request(r, "ACK");
		flow_event(r, PSIP_EVENT_ANSWERED, 200);
		assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
		rig_reply(r, flow_request(r, "BYE"), 200, NULL, NULL, NULL);
		flow_ended(r, PSIP_END_LOCAL, 0);
		rig_reply(r, m, 200, "two", "Contact: <sip:two@10.0.0.4>\n", rig_sdp());
		has(flow_request(r, "ACK"), makes ? id : NULL);
		has(flow_request(r, "BYE"), makes ? id : NULL);
		rig_reply(r, m, 200, "three", "Contact: <sip:three@10.0.0.5>\n" ROW(TWO), rig_sdp());
		has(flow_request(r, "ACK"), makes ? id : TWO);
		has(flow_request(r, "BYE"), makes ? id : TWO);
		rig_free(r);
	}
}

/* An INVITE without one, as large as a call may be that can be ended from the reserve: a Session-ID that comes later must not spoil that: each length,
 * to the last that is taken. */
static void test_never_unendable(void **state)
{
	const struct psip_limits limits = { .calls = 2, .dialogs = 4, .transactions = 32, .reserve_size = 1024 };
	size_t most = 0;

	(void)state;
	for (size_t length = 1; length < 400; length++) {
		for (unsigned later = 0; later < 2; later++) {
			struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 } };
			struct rig *r = rig_new(&limits, &settings, 70);
			char route[512];
			const struct rig_send *m;
			struct rig_call c;

			snprintf(route, sizeof route, "Record-Route: <sip:%0*d@10.0.0.2:5060;lr>\n", (int)length, 0);
			rig_invite(r, &c, route, rig_sdp());
			if (!c.handle) {
				rig_free(r);
				assert_true(most > 46);
				return;
			}
			most = length;
			assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
			flow_tag(flow_status(r, 200, "INVITE"), "To", c.to_tag);
			rig_request(r, &c, "ACK", 1, "z9hG4bKack", later ? ROW(ONE) : NULL, NULL);
			flow_event(r, PSIP_EVENT_CONFIRMED, 0);
			rig_request(r, &c, "OPTIONS", 2, "z9hG4bKo", later ? ROW(ONE) : NULL, NULL);
			flow_status(r, 200, "OPTIONS");
			rig_exhaust(r);
			assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
			m = rig_take(r);
			assert_non_null(m);
			assert_string_equal(rig_method(m), "BYE");
			rig_relieve(r);
			rig_free(r);
		}
	}
	fail();
}

/* A call that is carried to another stack keeps it. */
static void test_carried(void **state)
{
	static uint8_t bytes[16384];
	psip_handle there;
	size_t length;

	(void)state;
	for (unsigned given = 0; given < 2; given++) {
		struct rig *r = rig_of(false, 14), *other = rig_of(true, 15);
		struct rig_call c;
		rig_invite(r, &c, given ? ROW(ONE) : NULL, rig_sdp());
		assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
		flow_tag(flow_status(r, 200, "INVITE"), "To", c.to_tag);
		rig_request(r, &c, "ACK", 1, "z9hG4bKsack", NULL, NULL);
		assert_int_equal(psip_call_save(r->s, c.handle, bytes, sizeof bytes, &length), PSIP_OK);
		assert_int_equal(psip_call_restore(other->s, other->now, bytes, length, &there), PSIP_OK);
		assert_int_equal(flow_info(other, there).session_id.length, given ? 32 : 0);
		assert_int_equal(psip_hangup(other->s, other->now, there), PSIP_HANGUP_BYE);
		has(flow_request(other, "BYE"), given ? ONE : NULL);
		rig_free(r);
		rig_free(other);
	}
}

/* Without room for it the call goes on without it, and takes it from a later message. */
static void test_no_room(void **state)
{
	struct rig *r = rig_of(false, 16);
	struct rig_call c;

	(void)state;
	rig_establish_in(r, &c);
	rig_flush(r);
	rig_exhaust(r);
	rig_request(r, &c, "OPTIONS", 2, "z9hG4bKn2", ROW(ONE), NULL);
	assert_int_equal(flow_info(r, c.handle).session_id.length, 0);
	rig_relieve(r);
	rig_request(r, &c, "OPTIONS", 3, "z9hG4bKn3", ROW(ONE), NULL);
	assert_int_equal(flow_info(r, c.handle).session_id.length, 32);
	rig_flush(r);
	assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
	rig_reply(r, has(flow_request(r, "BYE"), ONE), 200, NULL, NULL, NULL);
	flow_clean(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(test_made_of_call_id), cmocka_unit_test(test_settings), cmocka_unit_test(test_calling),
		cmocka_unit_test(test_calling_without), cmocka_unit_test(test_cancelled), cmocka_unit_test(test_once_more), cmocka_unit_test(test_forks),
		cmocka_unit_test(test_replaces), cmocka_unit_test(test_given_malformed), cmocka_unit_test(test_called), cmocka_unit_test(test_called_made),
		cmocka_unit_test(test_refused), cmocka_unit_test(test_values), cmocka_unit_test(test_late_fork),
		cmocka_unit_test(test_never_unendable), cmocka_unit_test(test_carried), cmocka_unit_test(test_no_room) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
