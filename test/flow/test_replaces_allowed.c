/* SPDX-License-Identifier: MIT
 * Who may replace a call (RFC 3891 §3, §8): nobody unless the application says so; and how it finds out: by a challenge of its own (RFC 3261 §22.2), or from Referred-By.
 * Does not cover: S/MIME; whether a Referred-By is genuine (RFC 3892). */
#include "test/flow/flow.h"

#include "transaction/credentials.h"

#define CHALLENGE "WWW-Authenticate: Digest realm=\"home\", nonce=\"n1\", algorithm=SHA-256, qop=\"auth\"\r\n"

static struct rig *taking(bool replaces, uint8_t seed)
{
	const struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .replaces = replaces };

	return rig_new(NULL, &settings, seed);
}

/* An INVITE that names the call of `old`, with further rows; what the application hears of it. */
static const struct psip_event *replacing(struct rig *r, struct rig_call *c, const struct rig_call *old, unsigned cseq, const char *rows)
{
	char row[1024], branch[32];
	const struct rig_event *e;

	if (!c->call_id[0]) {
		snprintf(c->call_id, sizeof c->call_id, "replacing");
		snprintf(c->from_tag, sizeof c->from_tag, "new");
	}
	snprintf(row, sizeof row, "Replaces: %s;to-tag=%s;from-tag=%s\n%s", old->call_id, old->to_tag, old->from_tag, rows);
	snprintf(branch, sizeof branch, "z9hG4bKreplacing%u", cseq);
	rig_request(r, c, "INVITE", cseq, branch, row, rig_sdp());
	e = rig_take_event(r);
	return e ? &e->event : NULL;
}

static void stands(struct rig *r, const struct rig_call *old)
{
	assert_int_equal(flow_info(r, old->handle).state, PSIP_CALL_CONFIRMED);
	flow_silent(r);
	flow_quiet(r);
}

/* Without leave no one may: not a stranger, nor who took part in it, or in another call here before. */
/* ledger: 3891-8-03 3891-8-01 */
static void test_nobody(void **state)
{
	struct rig *r = taking(false, 1);
	struct rig_call before, old, c = { 0 };

	(void)state;
	rig_establish_in(r, &before);
	rig_request(r, &before, "BYE", 2, "z9hG4bKbefore", NULL, NULL);
	flow_status(r, 200, "BYE");
	flow_event(r, PSIP_EVENT_ENDED, 0);
	rig_establish_in(r, &old);
	assert_null(replacing(r, &c, &old, 1, ""));
	flow_status(r, 403, "INVITE");
	stands(r, &old);
	/* the Call-ID and tag of one who was in a call here, and of one who is in this one */
	for (unsigned i = 0; i < 2; i++) {
		snprintf(c.call_id, sizeof c.call_id, "again%u", i);
		memcpy(c.from_tag, i ? old.from_tag : before.from_tag, sizeof c.from_tag);
		assert_null(replacing(r, &c, &old, 2 + i, ""));
		flow_status(r, 403, "INVITE");
		stands(r, &old);
	}
	rig_free(r);
}

/* Are these credentials that user's, and is it the one whose call it is? */
static unsigned judged(struct psip_span message, const char *password)
{
	struct psip_header rows[64];
	struct psip_message m = { .headers = rows, .header_capacity = 64 };
	struct psip_credentials given;
	struct psip_digest_input input = { .algorithm = PSIP_DIGEST_SHA_256, .qop = PSIP_QOP_AUTH, .password = psip_string(password), .method = PSIP_TEXT("INVITE") };
	char response[PSIP_MD_HEX];
	int digits;

	assert_int_equal(psip_message_parse(&m, message.at, message.length, PSIP_DATAGRAM, PSIP_STRICT, NULL), PSIP_OK);
	if (!psip_message_has(&m, PSIP_H_AUTHORIZATION))
		return 401;
	assert_int_equal(psip_credentials_parse(psip_message_value(&m, PSIP_H_AUTHORIZATION), PSIP_STRICT, &given), PSIP_OK);
	input.username = given.username;
	input.realm = given.realm;
	input.nonce = given.nonce;
	input.cnonce = given.cnonce;
	input.nc = given.nc;
	input.uri = given.uri;
	digits = psip_digest_response(response, &input);
	assert_true(digits > 0);
	return psip_digest_equal(given.response, psip_span(response, (size_t)digits)) && psip_span_equal(given.username, PSIP_TEXT("alice")) ? 200 : 403;
}

/* Authorization for the challenge, as another stack makes it. */
static void answer_challenge(char row[512], const char *challenge, const char *user, const char *password)
{
	struct psip_challenge asked;
	struct psip_answer answer = { .username = psip_string(user), .password = psip_string(password), .cnonce = PSIP_TEXT("c1"), .nc = 1,
	                              .method = PSIP_TEXT("INVITE"), .uri = PSIP_TEXT("sip:bob@10.0.0.1") };
	struct psip_writer w = psip_writer(row, 511);

	assert_int_equal(psip_challenge_parse(psip_string(challenge), PSIP_STRICT, &asked), PSIP_OK);
	psip_put_text(&w, "Authorization: ");
	psip_put_answer(&w, &asked, &answer);
	psip_put_text(&w, "\n");
	assert_true(psip_written(&w));
	row[w.length] = '\0';
}

/* The application challenges who does not say who it is, refuses the wrong user, and lets the right one have the call. */
/* ledger: 3891-8-01 3891-3-09 3261-22.2-02 3261-22.2-03 */
static void test_challenged(void **state)
{
	struct psip_refusal refusal = { .size = sizeof refusal, .status = 401, .rows = PSIP_TEXT(CHALLENGE) };
	static const struct { const char *user, *password; unsigned status; } cases[] = { { "alice", "wrong", 403 }, { "mallory", "secret", 403 }, { "alice", "secret", 200 } };

	(void)state;
	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct rig *r = taking(true, 2);
		struct rig_call old, c = { 0 };
		const struct psip_event *e;
		const struct rig_send *m;
		psip_handle call;
		char row[512];

		rig_establish_in(r, &old);
		e = replacing(r, &c, &old, 1, "");
		assert_non_null(e);
		assert_int_equal(judged(e->message, "secret"), 401);
		assert_int_equal(psip_refuse(r->s, r->now, e->object, &refusal), PSIP_OK);
		m = flow_status(r, 401, "INVITE");
		flow_event(r, PSIP_EVENT_ENDED, 401);
		stands(r, &old);
		answer_challenge(row, rig_header(m, "WWW-Authenticate", 0), cases[i].user, cases[i].password);
		e = replacing(r, &c, &old, 2, row);
		assert_non_null(e);
		call = e->object;
		assert_int_equal(judged(e->message, "secret"), cases[i].status);
		if (cases[i].status == 403) {
			assert_int_equal(psip_reject(r->s, r->now, call, 403, flow_none), PSIP_OK);
			flow_status(r, 403, "INVITE");
			flow_event(r, PSIP_EVENT_ENDED, 403);
			stands(r, &old);
		} else {
			assert_int_equal(psip_accept(r->s, r->now, call, flow_none, flow_none), PSIP_OK);
			flow_status(r, 200, "INVITE");
			assert_string_equal(rig_header(flow_request(r, "BYE"), "Call-ID", 0), old.call_id);
		}
		rig_free(r);
	}
}

/* 401 and 407 without a challenge of theirs leave nobody a way on: they are not sent. */
/* ledger: 3261-22.2-03 */
static void test_no_empty_challenge(void **state)
{
	static const struct { unsigned status; const char *rows; int result; } cases[] = {
		{ 401, "", PSIP_ERR_SYNTAX }, { 401, "Error-Info: <sip:x@y>\r\n", PSIP_ERR_SYNTAX }, { 401, "Proxy-Authenticate: Digest realm=\"a\", nonce=\"b\"\r\n", PSIP_ERR_SYNTAX },
		{ 407, CHALLENGE, PSIP_ERR_SYNTAX }, { 401, CHALLENGE CHALLENGE, PSIP_OK }, { 407, "Proxy-Authenticate: Digest realm=\"a\", nonce=\"b\"\r\n", PSIP_OK } };
	struct rig *r = taking(true, 3);

	(void)state;
	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct psip_refusal refusal = { .size = sizeof refusal, .status = (uint16_t)cases[i].status, .rows = psip_string(cases[i].rows) };
		struct rig_call c;

		rig_invite(r, &c, NULL, rig_sdp());
		assert_int_equal(psip_reject(r->s, r->now, c.handle, 401, flow_none), PSIP_ERR_ARGUMENT);
		assert_int_equal(psip_reject(r->s, r->now, c.handle, 407, flow_none), PSIP_ERR_ARGUMENT);
		assert_int_equal(psip_refuse(r->s, r->now, c.handle, &refusal), cases[i].result);
		if (cases[i].result != PSIP_OK) {
			flow_silent(r);
			assert_int_equal(psip_reject(r->s, r->now, c.handle, 403, flow_none), PSIP_OK);
			flow_status(r, 403, "INVITE");
			flow_ended(r, PSIP_END_REFUSED, 403);
		} else {
			flow_status(r, (int)cases[i].status, "INVITE");
			flow_ended(r, PSIP_END_REFUSED, cases[i].status);
		}
	}
	rig_free(r);
}

/* Who refers is told: the value is in the event's message, to be read with the parser. */
/* ledger: 3891-8-02 */
static void test_referred_by(void **state)
{
	struct rig *r = taking(true, 4);
	struct psip_header rows[64];
	struct psip_message m = { .headers = rows, .header_capacity = 64 };
	struct psip_address_value by;
	struct psip_span value;
	struct rig_call old, c = { 0 };
	const struct psip_event *e;

	(void)state;
	rig_establish_in(r, &old);
	e = replacing(r, &c, &old, 1, "Referred-By: <sip:alice@a.example>;cid=\"1@x\"\n");
	assert_non_null(e);
	assert_int_equal(psip_message_parse(&m, e->message.at, e->message.length, PSIP_DATAGRAM, PSIP_STRICT, NULL), PSIP_OK);
	value = psip_message_value(&m, PSIP_H_REFERRED_BY);
	assert_int_equal(psip_address_parse(value, PSIP_STRICT, &by), PSIP_OK);
	assert_true(psip_span_equal(by.uri.user, PSIP_TEXT("alice")) && psip_span_equal(by.uri.host, PSIP_TEXT("a.example")));
	assert_true(psip_param(by.params, "cid", &value));
	rig_free(r);
}

/* What has no call is none to replace: an OPTIONS of ours that waits for its response. */
/* ledger: 3891-3-06 */
static void test_no_call(void **state)
{
	struct rig *r = taking(true, 5);
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:alice@10.0.0.2:5060") };
	struct rig_call named = { 0 }, c = { 0 };
	const struct rig_send *m;
	psip_handle request;

	(void)state;
	assert_int_equal(psip_options(r->s, r->now, &o, &request), PSIP_OK);
	m = flow_request(r, "OPTIONS");
	snprintf(named.call_id, sizeof named.call_id, "%s", rig_header(m, "Call-ID", 0));
	flow_tag(m, "From", named.to_tag);
	for (unsigned i = 0; i < 2; i++) {
		snprintf(named.from_tag, sizeof named.from_tag, "%s", i ? "theirs" : "0");
		assert_null(replacing(r, &c, &named, 1 + i, ""));
		flow_status(r, 481, "INVITE");
		if (!i)
			rig_reply(r, m, 100, "theirs", FLOW_CONTACT, NULL);
	}
	rig_reply(r, m, 200, "theirs", FLOW_CONTACT, NULL);
	flow_event(r, PSIP_EVENT_RESPONSE, 200);
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_nobody),
		cmocka_unit_test(test_challenged),
		cmocka_unit_test(test_no_empty_challenge),
		cmocka_unit_test(test_referred_by),
		cmocka_unit_test(test_no_call),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
