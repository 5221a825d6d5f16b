/* SPDX-License-Identifier: MIT
 * Client digest (RFC 3261 §22, RFC 7616, RFC 8760): requests sent again after 401 and 407, credentials of later ones, what is never answered.
 * Not here: bounds, logins, want of room (test_authenticate_limits.c); digests themselves (test_credentials.c); passwords in captures (captures.sh). */
#include "test/flow/authenticate.h"

static void clean(struct rig *r)
{
	flow_quiet(r);
	flow_clean(r);
}

/* ---- The way of a call ---- */

/* ledger: 3261-22.2-04 3261-22.2-09 3261-8.1.3.5-01 3261-8.1.3.5-07 3261-22.1-04 3261-22.1-13 3261-13.2.2.4-10 3261-22.4-05 3261-22.4-06
 * 3261-22.4-15 8760-2.6-04 8760-2.6-12 7616-3.4-07 7616-3.6-05 7616-3.6-06 7616-3.4.6-01 8760-2.6-09 3261-22.2-08 */
static void test_call(void **state)
{
	struct rig *r = rig_with("biloxi.com", 1);
	const struct rig_send *m, *ack;
	psip_handle call;

	(void)state;
	m = flow_call(r, &call);
	no_credentials(m);
	m = challenged(r, m, 401, WWW("biloxi.com", "n1", QOP ", opaque=\"o\\\"1\""));
	assert_int_equal(proves(m, "Authorization", 0, "n1", 1).algorithm, PSIP_DIGEST_MD5);
	assert_null(rig_header(m, "Proxy-Authorization", 0));
	assert_non_null(strstr(rig_header(m, "Authorization", 0), "opaque=\"o\\\"1\""));
	rig_reply(r, m, 180, "peertag", FLOW_CONTACT, NULL);
	flow_event(r, PSIP_EVENT_PROGRESS, 180);
	ack = answered(r, m);
	assert_true(flow_same(ack, m, "Authorization"));
	assert_int_equal(flow_cseq(ack), flow_cseq(m));
	rig_reply(r, m, 200, "peertag", FLOW_CONTACT, rig_sdp());
	assert_true(flow_same(flow_request(r, "ACK"), m, "Authorization"));
	m = hung_up(r, call);
	proves(m, "Authorization", 0, "n1", 2);
	over(r, m);
	clean(r);
}

/* The ACK of a refusal is the transaction's. ledger: 3261-22.1-13 */
static void test_ack_of_refusal(void **state)
{
	struct rig *r = rig_with("a", 2);
	const struct rig_send *m, *ack;
	psip_handle call;

	(void)state;
	m = flow_call(r, &call);
	rig_reply(r, m, 407, "t", PROXY("a", "n1", QOP) WWW("a", "n2", QOP), NULL);
	no_credentials(flow_request(r, "ACK"));
	m = flow_request(r, "INVITE");
	ack = refused(r, m, 486, "");
	assert_true(flow_same(ack, m, "Authorization"));
	assert_true(flow_same(ack, m, "Proxy-Authorization"));
	flow_ended(r, PSIP_END_REJECTED, 486);
	clean(r);
}

/* Two proxies and the callee, one after the other; later requests for all of them.
 * ledger: 3261-22.3-06 3261-22.3-08 3261-22.3-09 7616-3.8-02 3261-22.3-18 */
static void test_hops(void **state)
{
	struct rig *r = rig_with(NULL, 3);
	const struct rig_send *m, *ack;
	psip_handle call;

	(void)state;
	m = flow_call(r, &call);
	m = challenged(r, m, 407, PROXY("one", "n1", QOP));
	proves(m, "Proxy-Authorization", 0, "n1", 1);
	m = challenged(r, m, 407, PROXY("two", "n2", QOP));
	proves(m, "Proxy-Authorization", 0, "n1", 2);
	proves(m, "Proxy-Authorization", 1, "n2", 1);
	m = challenged(r, m, 401, WWW("one", "n3", QOP));
	proves(m, "Proxy-Authorization", 0, "n1", 3);
	proves(m, "Proxy-Authorization", 1, "n2", 2);
	assert_null(rig_header(m, "Proxy-Authorization", 2));
	proves(m, "Authorization", 0, "n3", 1);
	ack = answered(r, m);
	assert_true(flow_same(ack, m, "Authorization"));
	for (unsigned i = 0; i < 2; i++)
		assert_string_equal(rig_header(ack, "Proxy-Authorization", i), rig_header(m, "Proxy-Authorization", i));
	m = hung_up(r, call);
	proves(m, "Proxy-Authorization", 0, "n1", 4);
	proves(m, "Proxy-Authorization", 1, "n2", 3);
	proves(m, "Authorization", 0, "n3", 2);
	over(r, m);
	clean(r);
}

/* What a forking proxy puts together: for each realm that we know, one answer; the first of its challenges.
 * ledger: 3261-22.3-17 3261-22.3-18 8760-2.4-03 3261-22.3-20 */
static void test_many_realms(void **state)
{
	struct rig *r = rig_with("a", 4);
	struct psip_login c = login_to("c");
	const struct rig_send *m;
	psip_handle call;

	(void)state;
	c.username = PSIP_TEXT("carol");
	assert_int_equal(psip_login(r->s, &c), PSIP_OK);
	m = flow_call(r, &call);
	m = challenged(r, m, 401, WWW("a", "n1", QOP) PROXY("b", "n2", QOP) PROXY("a", "n3", QOP) WWW("c", "n4", QOP) WWW("a", "n5", QOP));
	proves(m, "Authorization", 0, "n1", 1);
	proves_as(m, "Authorization", 1, "n4", 1, (struct psip_digest_input){ .username = PSIP_TEXT("carol") });
	assert_null(rig_header(m, "Authorization", 2));
	proves(m, "Proxy-Authorization", 0, "n3", 1);
	assert_null(rig_header(m, "Proxy-Authorization", 1));
	refused(r, m, 401, WWW("b", "n6", QOP));
	flow_ended(r, PSIP_END_REJECTED, 401);
	clean(r);
}

/* The realm is told to the application with the response that it could not answer; a login and another call, and it goes on.
 * ledger: 3261-22.1-17 3261-26.3.2.1-09 3261-8.1.3.5-01 3261-22.1-11 */
static void test_unknown_realm(void **state)
{
	struct rig *r = rig_with("a", 5);
	struct psip_login login = login_to("strange");
	const struct rig_send *m;
	psip_handle call;
	const struct psip_event *e;

	(void)state;
	m = flow_call(r, &call);
	refused(r, m, 407, PROXY("strange", "n1", QOP));
	e = flow_event(r, PSIP_EVENT_ENDED, 407);
	assert_non_null(memmem(e->message.at, e->message.length, "realm=\"strange\"", 15));
	assert_int_equal(psip_login(r->s, &login), PSIP_OK);
	m = challenged(r, flow_call(r, &call), 407, PROXY("strange", "n2", QOP));
	proves(m, "Proxy-Authorization", 0, "n2", 1);
	refused(r, m, 403, "");
	flow_ended(r, PSIP_END_REJECTED, 403);
	clean(r);
}

/* ---- Refused ---- */

/* ledger: 3261-22.1-19 7616-3.3-11 */
static void test_refused(void **state)
{
	static const char *const again[] = { WWW("a", "n2", QOP), WWW("a", "n1", QOP), WWW("a", "n2", QOP ", stale=false"),
		                             WWW("a", "n2", QOP ", algorithm=SHA-256") WWW("a", "n2", QOP) };

	(void)state;
	for (unsigned i = 0; i < 4; i++) {
		struct rig *r = rig_with("a", (uint8_t)(6 + i));
		const struct rig_send *m;
		psip_handle call;

		m = challenged(r, flow_call(r, &call), 401, WWW("a", "n1", QOP));
		refused(r, m, 401, again[i]);
		flow_ended(r, PSIP_END_REJECTED, 401);
		rig_advance(r, 5000);
		m = flow_call(r, &call);  /* nor is it remembered: another call begins anew */
		no_credentials(m);
		m = challenged(r, m, 401, WWW("a", "n9", QOP));
		proves(m, "Authorization", 0, "n9", 1);
		refused(r, m, 486, "");
		flow_ended(r, PSIP_END_REJECTED, 486);
		clean(r);
	}
}

/* Refused in one realm, asked anew in another: the refused password does not go out again. ledger: 3261-22.1-19 */
static void test_refused_beside_another(void **state)
{
	struct rig *r = rig_with(NULL, 10);
	const struct rig_send *m;

	(void)state;
	m = challenged(r, options_to(r, "sip:alice@10.0.0.2"), 401, WWW("a", "n1", QOP));
	m = challenged(r, m, 401, WWW("a", "n2", QOP) WWW("b", "n3", QOP));
	proves(m, "Authorization", 0, "n3", 1);
	assert_null(rig_header(m, "Authorization", 1));
	options_end(r, m, 401, WWW("a", "n4", QOP));
	clean(r);
}

/* Another password was given meanwhile: that is not the one refused. ledger: 3261-22.1-19 */
static void test_new_password(void **state)
{
	struct rig *r = rig_with("a", 11);
	struct psip_login login = login_to("a");
	const struct rig_send *m;

	(void)state;
	m = challenged(r, options_to(r, "sip:alice@10.0.0.2"), 401, WWW("a", "n1", QOP));
	login.password = PSIP_TEXT("tanganyika");
	assert_int_equal(psip_login(r->s, &login), PSIP_OK);
	m = challenged(r, m, 401, WWW("a", "n2", QOP));
	proves_as(m, "Authorization", 0, "n2", 1, (struct psip_digest_input){ .password = PSIP_TEXT("tanganyika") });
	options_end(r, m, 401, WWW("a", "n3", QOP));
	clean(r);
}

/* ledger: 7616-3.3-12 7616-3.6-08 3261-22.1-19 7616-3.6-04 7616-3.4-07 */
static void test_stale(void **state)
{
	static const char *const stale[] = { WWW("a", "n2", QOP ", stale=true"), WWW("a", "n2", QOP ", stale=TRUE"), WWW("a", "n2", QOP ", stale=\"true\"") };

	(void)state;
	for (unsigned i = 0; i < 3; i++) {
		struct rig *r = rig_with("a", (uint8_t)(12 + i));
		const struct rig_send *m;
		psip_handle call;

		m = challenged(r, flow_call(r, &call), 401, WWW("a", "n1", QOP));
		m = challenged(r, m, 401, stale[i]);
		proves(m, "Authorization", 0, "n2", 1);
		answered(r, m);
		m = challenged(r, hung_up(r, call), 401, WWW("a", "n3", QOP ", stale=true"));
		proves(m, "Authorization", 0, "n3", 1);
		over(r, m);
		clean(r);
	}
}

/* Credentials sent beforehand are for a nonce of another request: one that the server does not know any more may be asked for anew without
 * a word of stale, once. The same nonce again is a refusal. */
static void test_beforehand(void **state)
{
	(void)state;
	for (unsigned same = 0; same < 2; same++) {
		struct rig *r = rig_with("a", (uint8_t)(15 + same));
		const struct rig_send *m;
		psip_handle call;

		m = challenged(r, flow_call(r, &call), 401, WWW("a", "n1", QOP));
		answered(r, m);
		m = hung_up(r, call);
		proves(m, "Authorization", 0, "n1", 2);
		if (!same) {
			m = challenged(r, m, 401, WWW("a", "n2", QOP));
			proves(m, "Authorization", 0, "n2", 1);
		}
		refused(r, m, 401, same ? WWW("a", "n1", QOP) : WWW("a", "n3", QOP));
		flow_ended(r, PSIP_END_LOCAL, 401);
		clean(r);
	}
}

/* ---- Which challenge, which form ---- */

/* ledger: 8760-2.4-01 8760-2.4-02 8760-2.4-04 7616-3.7-04 7616-3.3-14 7616-5.6-02 7616-5.6-03 8760-2.6-01 8760-2.1-01 7616-3.4-01 7616-3.3-18
 * 7616-4-05 7616-3.3-19 7616-5.6-01 */
static void test_choice(void **state)
{
	static const struct {
		const char *challenges, *nonce; /* NULL: none is answered */
		unsigned algorithm;
	} cases[] = {
		{ WWW("a", "n1", QOP ", algorithm=SHA-512-256") WWW("a", "n2", QOP ", algorithm=SHA-256") WWW("a", "n3", QOP), "n1", PSIP_DIGEST_SHA_512_256 },
		{ WWW("a", "n1", QOP ", algorithm=MD5") WWW("a", "n2", QOP ", algorithm=SHA-256"), "n1", PSIP_DIGEST_MD5 },
		{ WWW("a", "n1", QOP ", algorithm=FOO") "WWW-Authenticate: Bearer realm=\"a\"\n" WWW("a", "n2", QOP ", algorithm=SHA-256"), "n2", PSIP_DIGEST_SHA_256 },
		{ WWW("a", "n1", ", qop=\"auth-conf\"") WWW("a", "n2", ", qop=\"auth-conf,auth\""), "n2", PSIP_DIGEST_MD5 },
		{ WWW("a", "n1", QOP ", charset=KOI8-R") WWW("a", "n2", QOP ", charset=utf-8"), "n2", PSIP_DIGEST_MD5 },
		{ WWW("a", "n1", QOP ", charset=UTF-8"), "n1", PSIP_DIGEST_MD5 },
		{ WWW("a", "n1", QOP ", algorithm=FOO"), NULL, 0 },
		{ "WWW-Authenticate: Basic realm=\"a\"\n", NULL, 0 },
		{ WWW("a", "n1", QOP ", charset=KOI8-R"), NULL, 0 },
		{ WWW("a", "n1", ", algorithm=MD5-sess"), NULL, 0 },
		{ "WWW-Authenticate: Digest realm=\"a\"" QOP "\n", NULL, 0 },
		{ "", NULL, 0 },
	};

	(void)state;
	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct rig *r = rig_with("a", (uint8_t)(20 + i));
		const struct rig_send *m = options_to(r, "sip:alice@10.0.0.2");

		if (cases[i].nonce) {
			m = challenged(r, m, 401, cases[i].challenges);
			assert_int_equal(proves(m, "Authorization", 0, cases[i].nonce, 1).algorithm, cases[i].algorithm);
			assert_null(rig_header(m, "Authorization", 1));
			options_end(r, m, 200, NULL);
		} else {
			options_end(r, m, 401, cases[i].challenges);
		}
		clean(r);
	}
}

/* Without qop: the old form; qop auth-int alone: with the body. ledger: 3261-22.4-10 3261-22.4-11 3261-22.4-13 3261-22.4-09 8760-2.6-07 7616-3.4.3-02 */
static void test_forms(void **state)
{
	struct rig *r = rig_with("a", 31);
	const struct rig_send *m;
	struct psip_credentials c;
	psip_handle call;

	(void)state;
	m = challenged(r, flow_call(r, &call), 401, WWW("a", "n1", ""));
	c = proves(m, "Authorization", 0, "n1", 0);
	assert_true(!c.qop && !c.has_nc && !c.cnonce.at);
	m = challenged(r, m, 401, WWW("a", "n2", ", qop=\"auth-int\", stale=true"));
	assert_true(strlen(rig_body(m)) > 50);
	assert_int_equal(proves(m, "Authorization", 0, "n2", 1).qop, PSIP_QOP_AUTH_INT);
	answered(r, m);
	m = hung_up(r, call);
	assert_string_equal(rig_body(m), "");
	assert_int_equal(proves(m, "Authorization", 0, "n2", 2).qop, PSIP_QOP_AUTH_INT);
	over(r, m);
	m = challenged(r, options_to(r, "sip:other@10.0.0.2"), 401, WWW("a", "n1", ", qop=\"auth-int,auth\", algorithm=SHA-256"));
	assert_int_equal(proves(m, "Authorization", 0, "n1", 1).qop, PSIP_QOP_AUTH);
	options_end(r, m, 200, NULL);
	clean(r);
}

/* A session's nonce and cnonce are those of its first answer, and later answers say that cnonce again; another session has another. */
/* ledger: 7616-3.4.2-02 7616-3.3-15 7616-3.4-05 */
static void test_sessions(void **state)
{
	struct rig *r = rig_with("a", 32);
	const struct rig_send *m;
	struct psip_credentials first, second;
	psip_handle call;

	(void)state;
	m = challenged(r, flow_call(r, &call), 401, WWW("a", "n1", QOP ", algorithm=SHA-256-sess"));
	first = proves(m, "Authorization", 0, "n1", 1);
	rig_reply(r, m, 200, "peertag", FLOW_CONTACT "Authentication-Info: nextnonce=\"n2\"\n", rig_sdp());
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	flow_request(r, "ACK");
	(void)credentials_of(m, "Authorization", 0, &first);
	m = hung_up(r, call);
	second = proves_as(m, "Authorization", 0, "n2", 1, (struct psip_digest_input){ .session_nonce = PSIP_TEXT("n1"), .session_cnonce = first.cnonce });
	assert_int_equal(second.cnonce.length, 16);
	assert_true(psip_span_equal(first.cnonce, second.cnonce));
	rig_reply(r, m, 401, NULL, WWW("a", "n3", QOP ", algorithm=SHA-256-sess, stale=true"), NULL);
	m = flow_request(r, "BYE");
	second = proves(m, "Authorization", 0, "n3", 1);
	assert_int_equal(second.cnonce.length, 16);
	assert_false(psip_span_equal(first.cnonce, second.cnonce));
	over(r, m);
	clean(r);
}

/* Only a session has one cnonce for all of its answers, of whichever digest. */
static void test_cnonces(void **state)
{
	static const char *const algorithms[] = { "MD5", "MD5-sess", "SHA-256", "SHA-256-sess", "SHA-512-256", "SHA-512-256-sess" };

	(void)state;
	for (unsigned i = 0; i < 6; i++) {
		struct rig *r = rig_with("a", 32);
		const struct rig_send *m;
		struct psip_credentials first, second;
		psip_handle call;
		char rows[128];

		snprintf(rows, sizeof rows, WWW("a", "n1", QOP ", algorithm=%s"), algorithms[i]);
		m = challenged(r, flow_call(r, &call), 401, rows);
		first = proves(m, "Authorization", 0, "n1", 1);
		answered(r, m);
		(void)credentials_of(m, "Authorization", 0, &first);
		m = hung_up(r, call);
		second = proves_as(m, "Authorization", 0, "n1", 2, (struct psip_digest_input){ .session_cnonce = i & 1 ? first.cnonce : psip_span(NULL, 0) });
		assert_int_equal(psip_span_equal(first.cnonce, second.cnonce), i & 1);
		over(r, m);
		clean(r);
	}
}

/* The whole body counts, with its boundaries and inner rows. ledger: 7616-3.4.5-02 7616-3.4.3-02 */
static void test_multipart_body(void **state)
{
	static const char body[] = "--b\r\nContent-Type: application/sdp\r\n\r\nv=0\r\n--b\r\nContent-Type: text/plain\r\n\r\nhello\r\n--b--\r\n";
	struct rig *r = rig_with("a", 47);
	struct psip_call_options o = { .type = PSIP_TEXT("multipart/mixed;boundary=b"), .body = psip_span(body, sizeof body - 1) };
	const struct rig_send *m;
	psip_handle call;

	(void)state;
	m = challenged(r, flow_call_with(r, &o, &call), 401, WWW("a", "n1", ", qop=\"auth-int\", algorithm=SHA-256"));
	assert_string_equal(rig_body(m), body);
	assert_int_equal(proves(m, "Authorization", 0, "n1", 1).qop, PSIP_QOP_AUTH_INT);
	refused(r, m, 486, "");
	flow_ended(r, PSIP_END_REJECTED, 486);
	clean(r);
}

/* The same seed, the same cnonces; another, others. ledger: 7616-5.9-01 */
static void test_chance(void **state)
{
	static const uint8_t seeds[] = { 48, 48, 49 };
	char cnonces[3][2][17];

	(void)state;
	for (unsigned i = 0; i < 3; i++) {
		struct rig *r = rig_with("a", seeds[i]);
		const struct rig_send *m = options_to(r, "sip:alice@10.0.0.2");
		for (unsigned k = 0; k < 2; k++) {
			struct psip_credentials c;
			m = challenged(r, m, 401, k ? WWW("a", "n2", QOP ", stale=true") : WWW("a", "n1", QOP));
			c = proves(m, "Authorization", 0, k ? "n2" : "n1", 1);
			snprintf(cnonces[i][k], sizeof cnonces[i][k], "%.*s", (int)c.cnonce.length, c.cnonce.at);
		}
		options_end(r, m, 200, NULL);
		clean(r);
	}
	for (unsigned k = 0; k < 2; k++) {
		assert_string_equal(cnonces[0][k], cnonces[1][k]);
		assert_string_not_equal(cnonces[0][k], cnonces[2][k]);
	}
	assert_string_not_equal(cnonces[0][0], cnonces[0][1]);
}

/* ledger: 7616-3.4.4-02 7616-3.4-03 7616-3.3-20 7616-4-03 7616-4-04 */
static void test_names(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 33);
	struct psip_login login = { .size = sizeof login, .realm = PSIP_TEXT("a \"b\""), .username = PSIP_TEXT("J\xc3\xa4s\xc3\xb8n \"Doe\""),
		                    .password = PSIP_TEXT("p\xc3\xa4ss \"word\"") };
	struct psip_digest_input in = { .username = PSIP_TEXT("J\xc3\xa4s\xc3\xb8n \\\"Doe\\\""), .password = login.password };
	struct psip_credentials c;
	const struct rig_send *m;
	char hash[PSIP_MD_HEX];

	(void)state;
	assert_int_equal(psip_login(r->s, &login), PSIP_OK);
	m = challenged(r, options_to(r, "sip:alice@10.0.0.2"), 401, WWW("a \\\"b\\\"", "n1", QOP));
	c = proves_as(m, "Authorization", 0, "n1", 1, in);
	assert_true(psip_span_equal(c.username_ext, PSIP_TEXT("UTF-8''J%C3%A4s%C3%B8n%20%22Doe%22")));
	assert_null(c.username.at);
	m = challenged(r, m, 401, WWW("a \\\"b\\\"", "n2", QOP ", userhash=true, stale=true, algorithm=SHA-256"));
	c = proves_as(m, "Authorization", 0, "n2", 1, in);
	assert_int_equal(psip_digest_userhash(hash, PSIP_DIGEST_SHA_256, in.username, PSIP_TEXT("a \\\"b\\\"")), 64);
	assert_true(c.userhash && psip_span_equal(c.username, psip_span(hash, 64)));
	options_end(r, m, 200, NULL);
	clean(r);
}

/* ---- Any request ---- */

/* ledger: 3261-8.1.3.5-01 */
static void test_reinvite_and_bye(void **state)
{
	struct rig *r = rig_with("a", 34);
	struct rig_call c;
	const struct rig_send *m;

	(void)state;
	rig_establish_out(r, &c);
	rig_flush(r);
	assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
	m = challenged(r, flow_request(r, "INVITE"), 407, PROXY("a", "n1", QOP));
	proves(m, "Proxy-Authorization", 0, "n1", 1);
	rig_reply(r, m, 200, NULL, FLOW_CONTACT, rig_sdp());
	assert_true(flow_same(flow_request(r, "ACK"), m, "Proxy-Authorization"));
	flow_event(r, PSIP_EVENT_MODIFIED, 200);
	m = challenged(r, hung_up(r, c.handle), 401, WWW("b", "n1", QOP) WWW("a", "n4", QOP));
	proves(m, "Proxy-Authorization", 0, "n1", 3);
	proves(m, "Authorization", 0, "n4", 1);
	over(r, m);
	clean(r);
}

/* A re-INVITE that is refused leaves the call as it was. ledger: 3261-22.1-19 */
static void test_reinvite_refused(void **state)
{
	struct rig *r = rig_with("a", 35);
	struct rig_call c;
	const struct rig_send *m;

	(void)state;
	rig_establish_out(r, &c);
	rig_flush(r);
	assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
	m = challenged(r, flow_request(r, "INVITE"), 401, WWW("a", "n1", QOP));
	refused(r, m, 401, WWW("a", "n2", QOP));
	flow_event(r, PSIP_EVENT_MODIFIED, 401);
	m = hung_up(r, c.handle);
	no_credentials(m);
	refused(r, m, 401, WWW("a", "n3", QOP));
	flow_ended(r, PSIP_END_LOCAL, 401);
	clean(r);
}

/* The called side's requests are answered for likewise. */
static void test_called_side(void **state)
{
	struct rig *r = rig_with("a", 36);
	struct rig_call c;
	const struct rig_send *m;

	(void)state;
	rig_establish_in(r, &c);
	rig_flush(r);
	m = challenged(r, hung_up(r, c.handle), 401, WWW("a", "n1", QOP));
	proves(m, "Authorization", 0, "n1", 1);
	over(r, m);
	clean(r);
}

/* What early dialogs there were is over with the 401; the next responses make others. */
static void test_early_dialogs(void **state)
{
	struct rig *r = rig_with("a", 37);
	const struct rig_send *m;
	struct psip_statistics st;
	struct psip_call_info info;
	psip_handle call;

	(void)state;
	m = flow_call(r, &call);
	rig_reply(r, m, 183, "one", "Contact: <sip:one@10.0.0.9>\nRecord-Route: <sip:10.0.0.8;lr>\n", rig_sdp());
	rig_reply(r, m, 180, "two", "Contact: <sip:two@10.0.0.9>\n", NULL);
	psip_statistics(r->s, &st);
	assert_int_equal(st.dialogs, 2);
	flow_event(r, PSIP_EVENT_PROGRESS, 183);
	flow_event(r, PSIP_EVENT_PROGRESS, 180);
	m = challenged(r, m, 401, WWW("a", "n1", QOP));
	assert_null(strchr(strchr(rig_header(m, "To", 0), '>'), ';'));
	psip_statistics(r->s, &st);
	assert_int_equal(st.dialogs, 1);
	assert_int_equal(psip_call_info(r->s, call, &info), PSIP_OK);
	assert_int_equal(info.remote_tag.length, 0);
	answered(r, m);
	psip_statistics(r->s, &st);
	assert_int_equal(st.dialogs, 1);
	m = hung_up(r, call);
	assert_true(flow_starts(m, "BYE sip:alice@10.0.0.2:5060 "));
	assert_null(rig_header(m, "Route", 0));
	over(r, m);
	clean(r);
}

/* Each fork's ACK has the INVITE's credentials; the BYE for the one not wanted is answered for, too. ledger: 3261-13.2.2.4-10 */
static void test_forks(void **state)
{
	struct rig *r = rig_with("a", 38);
	const struct rig_send *m, *ack, *bye;
	psip_handle call;

	(void)state;
	m = challenged(r, flow_call(r, &call), 401, WWW("a", "n1", QOP));
	answered(r, m);
	rig_reply(r, m, 200, "fork", "Contact: <sip:fork@10.0.0.2:5060>\n", rig_sdp());
	ack = flow_request(r, "ACK");
	assert_true(flow_same(ack, m, "Authorization"));
	bye = flow_request(r, "BYE");
	proves(bye, "Authorization", 0, "n1", 2);
	bye = challenged(r, bye, 401, WWW("a", "n2", QOP ", stale=true"));
	proves(bye, "Authorization", 0, "n2", 1);
	rig_reply(r, bye, 200, NULL, NULL, NULL);
	m = hung_up(r, call);
	proves(m, "Authorization", 0, "n2", 2);  /* forks have one Call-ID, and count together */
	over(r, m);
	clean(r);
}

/* A call that is given up asks no more; CANCEL is never challenged and carries nothing. */
static void test_cancel(void **state)
{
	struct rig *r = rig_with("a", 39);
	const struct rig_send *m, *cancel;
	psip_handle call;

	(void)state;
	m = challenged(r, flow_call(r, &call), 401, WWW("a", "n1", QOP));
	rig_reply(r, m, 100, NULL, NULL, NULL);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
	cancel = flow_request(r, "CANCEL");
	no_credentials(cancel);
	assert_int_equal(flow_cseq(cancel), flow_cseq(m));
	rig_reply(r, cancel, 401, "t", WWW("a", "n2", QOP), NULL);
	flow_silent(r);
	assert_true(flow_same(refused(r, m, 401, WWW("a", "n3", QOP ", stale=true")), m, "Authorization"));
	flow_ended(r, PSIP_END_CANCELLED, 401);
	clean(r);
}

/* ---- Other dialogs ---- */

/* To the same To the answer goes along at once, counted on; to another, and a proxy's, it does not (§22.2, §22.3).
 * ledger: 3261-22.2-05 3261-22.3-10 7616-3.6-06 */
static void test_next_dialog(void **state)
{
	struct rig *r = rig_with("a", 40);
	const struct rig_send *m;
	psip_handle call;

	(void)state;
	m = challenged(r, flow_call(r, &call), 401, WWW("a", "n1", QOP) PROXY("a", "n2", QOP));
	refused(r, m, 486, "");
	flow_ended(r, PSIP_END_REJECTED, 486);
	m = flow_call(r, &call);
	proves(m, "Authorization", 0, "n1", 2);
	assert_null(rig_header(m, "Proxy-Authorization", 0));
	refused(r, m, 486, "");
	flow_ended(r, PSIP_END_REJECTED, 486);
	m = options_to(r, "sip:alice@10.0.0.2");
	no_credentials(m);
	options_end(r, m, 200, NULL);
	clean(r);
}

/* ledger: 3261-22.3-11 3261-22.3-12 3261-22.1-05 3261-26.3.2.2-03 7616-3.3-05 */
static void test_outbound_proxy(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 41);
	struct psip_login login = login_to("a");
	const struct rig_send *m;
	psip_handle call;

	(void)state;
	login.outbound_proxy = true;
	assert_int_equal(psip_login(r->s, &login), PSIP_OK);
	m = challenged(r, flow_call(r, &call), 407, PROXY("a", "n0", QOP ", domain=\"sip:other.example.com\""));
	refused(r, m, 486, "");
	flow_ended(r, PSIP_END_REJECTED, 486);
	m = flow_call(r, &call);
	proves(m, "Proxy-Authorization", 0, "n0", 2);
	m = challenged(r, m, 407, PROXY("a", "n1", QOP ", stale=true"));
	refused(r, m, 486, "");
	flow_ended(r, PSIP_END_REJECTED, 486);
	m = options_to(r, "sip:somebody@10.0.0.2");
	proves(m, "Proxy-Authorization", 0, "n1", 2);
	m = challenged(r, m, 407, PROXY("a", "n2", QOP));
	proves(m, "Proxy-Authorization", 0, "n2", 1);
	options_end(r, m, 200, NULL);
	m = options_to(r, "sip:nobody@10.0.0.2");
	proves(m, "Proxy-Authorization", 0, "n2", 2);
	options_end(r, m, 200, NULL);
	assert_int_equal(psip_logout(r->s, login.realm), PSIP_OK);
	m = options_to(r, "sip:nobody@10.0.0.2");
	no_credentials(m);
	options_end(r, m, 407, PROXY("a", "n3", QOP));
	clean(r);
}

/* ---- Authentication-Info ---- */

static const struct rig_send *nonce_after(struct rig *r, const struct rig_send *m, const char *format, const char *rspauth, const char *expected, unsigned nc)
{
	struct psip_credentials c;
	char info[512];

	assert_true(credentials_of(m, "Authorization", 0, &c));
	snprintf(info, sizeof info, format, rspauth, (int)c.cnonce.length, c.cnonce.at, c.nc);
	options_end(r, m, 200, info);
	m = options_to(r, "sip:alice@10.0.0.2");
	proves(m, "Authorization", 0, expected, nc);
	return m;
}

#define INFO(nonce) "Authentication-Info: nextnonce=\"" nonce "\", qop=auth, rspauth=\"%.64s\", cnonce=\"%.*s\", nc=%08x\n"

/* ledger: 7616-3.5-04 3261-22.4-12 7616-3.5-09 7616-3.5-01 7616-3.5-02 8760-2.6-13 */
static void test_nextnonce(void **state)
{
	struct rig *r = rig_with("a", 42);
	struct psip_digest_input in = { .algorithm = PSIP_DIGEST_MD5, .qop = PSIP_QOP_AUTH, .username = PSIP_TEXT("bob"), .realm = PSIP_TEXT("a"),
		                        .password = PSIP_TEXT("zanzibar"), .uri = PSIP_TEXT("sip:alice@10.0.0.2") };
	const struct rig_send *m;
	struct psip_credentials c;
	char rspauth[PSIP_MD_HEX + 1] = "";

	(void)state;
	m = challenged(r, options_to(r, "sip:alice@10.0.0.2"), 401, WWW("a", "n1", QOP));
	m = nonce_after(r, m, "Authentication-Info: nextnonce=\"n2\"%.0s\n", "", "n2", 1);
	m = nonce_after(r, m, "Subject: none%.0s\n", "", "n2", 2);
	assert_true(credentials_of(m, "Authorization", 0, &c));
	in.nonce = c.nonce;
	in.cnonce = c.cnonce;
	in.nc = c.nc;
	assert_int_equal(psip_digest_response(rspauth, &in), 32);
	m = nonce_after(r, m, INFO("n3"), rspauth, "n3", 1);
	m = nonce_after(r, m, INFO("n4"), "00000000000000000000000000000000", "n3", 2);  /* who sent that does not know the password */
	m = nonce_after(r, m, "Authentication-Info: nextnonce=\"n4\", cnonce=\"another\"%.0s\n", "", "n3", 3);
	m = nonce_after(r, m, "Proxy-Authentication-Info: nextnonce=\"n4\"%.0s\n", "", "n3", 4);
	m = challenged(r, m, 401, WWW("a", "n5", QOP));  /* n3 may have been forgotten */
	proves(m, "Authorization", 0, "n5", 1);
	options_end(r, m, 200, NULL);
	clean(r);
}

/* Of a proxy, and with two in the request that only the cnonce tells apart. ledger: 7616-3.8-03 */
static void test_nextnonce_of_proxies(void **state)
{
	struct rig *r = rig_with(NULL, 43);
	struct psip_credentials c;
	const struct rig_send *m;
	psip_handle call;
	char info[256];

	(void)state;
	m = challenged(r, flow_call(r, &call), 407, PROXY("a", "n1", QOP));
	rig_reply(r, m, 200, "peertag", FLOW_CONTACT "Proxy-Authentication-Info: nextnonce=\"n2\"\n", rig_sdp());
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	flow_request(r, "ACK");
	assert_int_equal(psip_modify(r->s, r->now, call, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
	m = flow_request(r, "INVITE");
	proves(m, "Proxy-Authorization", 0, "n2", 1);
	m = challenged(r, m, 407, PROXY("b", "n3", QOP));
	proves(m, "Proxy-Authorization", 0, "n2", 2);
	assert_true(credentials_of(m, "Proxy-Authorization", 1, &c));
	snprintf(info, sizeof info, FLOW_CONTACT "Proxy-Authentication-Info: nextnonce=\"n4\", cnonce=\"%.*s\"\n", (int)c.cnonce.length, c.cnonce.at);
	rig_reply(r, m, 200, NULL, info, rig_sdp());
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_MODIFIED, 200);
	assert_int_equal(psip_modify(r->s, r->now, call, PSIP_SENDRECV, flow_none, flow_none), PSIP_OK);
	m = flow_request(r, "INVITE");
	proves(m, "Proxy-Authorization", 0, "n2", 3);
	proves(m, "Proxy-Authorization", 1, "n4", 1);
	rig_reply(r, m, 200, NULL, FLOW_CONTACT "Proxy-Authentication-Info: nextnonce=\"n5\"\n", rig_sdp());  /* whose? */
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_MODIFIED, 200);
	m = hung_up(r, call);
	proves(m, "Proxy-Authorization", 0, "n2", 4);
	proves(m, "Proxy-Authorization", 1, "n4", 2);
	over(r, m);
	clean(r);
}

/* ---- Streams, sizes, time ---- */

static void reply_on_stream(struct rig *r, const struct rig_send *m, const char *status, const char *extra)
{
	unsigned cseq = flow_cseq(m);  /* rig_header() keeps four values */
	char method[32];

	snprintf(method, sizeof method, "%s", rig_method(m));
	rig_tcp(r, m->flow, "SIP/2.0 %s\nVia: %s\nFrom: %s\nTo: %s;tag=t\nCall-ID: %s\nCSeq: %u %s\n%sContent-Length: 0\n\n", status, rig_header(m, "Via", 0),
	        rig_header(m, "From", 0), rig_header(m, "To", 0), rig_header(m, "Call-ID", 0), cseq, method, extra);
}

/* What goes over a connection goes over it again. */
static void test_stream(void **state)
{
	struct rig *r = rig_with("a", 44);
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:alice@10.0.0.2:5060;transport=tcp") };
	const struct rig_send *m;
	psip_handle request, flow;

	(void)state;
	assert_int_equal(psip_options(r->s, r->now, &o, &request), PSIP_OK);
	m = flow_request(r, "OPTIONS");
	flow = m->flow;
	reply_on_stream(r, m, "401 Who", WWW("a", "n1", QOP));
	m = flow_request(r, "OPTIONS");
	assert_true(m->flow == flow);
	proves(m, "Authorization", 0, "n1", 1);
	reply_on_stream(r, m, "200 OK", "");
	flow_event(r, PSIP_EVENT_RESPONSE, 200);
	clean(r);
}

/* With its credentials it is too large for a datagram (§18.1.1). */
static void test_grows_out_of_datagram(void **state)
{
	struct rig *r = rig_with("a", 45);
	char challenge[1200], nonce[900];
	const struct rig_send *m;
	psip_handle call;

	(void)state;
	memset(nonce, 'n', sizeof nonce - 1);
	nonce[sizeof nonce - 1] = '\0';
	snprintf(challenge, sizeof challenge, "WWW-Authenticate: Digest realm=\"a\", nonce=\"%s\"" QOP "\n", nonce);
	m = flow_call(r, &call);
	assert_int_equal(m->remote.transport, PSIP_UDP);
	m = challenged(r, m, 401, challenge);
	assert_true(m->length > 1300);
	assert_int_equal(m->remote.transport, PSIP_TCP);
	assert_non_null(strstr(rig_header(m, "Via", 0), "SIP/2.0/TCP"));
	proves(m, "Authorization", 0, nonce, 1);
	reply_on_stream(r, m, "486 Busy", "");
	assert_int_equal(flow_request(r, "ACK")->remote.transport, PSIP_TCP);
	flow_ended(r, PSIP_END_REJECTED, 486);
	clean(r);
}

/* What was carried for one realm says nothing of another: an answer to that was refused just now though its row is not the first. */
static void test_refused_behind_another(void **state)
{
	struct rig *r = rig_with("a", 47);
	struct psip_login other = login_to("b");
	const struct rig_send *m;
	psip_handle call;

	(void)state;
	/* ledger: 3261-22.1-04 */
	assert_int_equal(psip_login(r->s, &other), PSIP_OK);
	m = challenged(r, flow_call(r, &call), 401, WWW("a", "n1", QOP) WWW("b", "n2", QOP));
	answered(r, m);
	m = hung_up(r, call);
	proves(m, "Authorization", 0, "n1", 2);
	proves(m, "Authorization", 1, "n2", 2);
	refused(r, m, 401, WWW("b", "n2", QOP));
	flow_ended(r, PSIP_END_LOCAL, 401);
	clean(r);
}

/* A dialog whose first request nobody challenged gives nothing beforehand, though its To is known from another one by then. */
static void test_unchallenged(void **state)
{
	struct rig *r = rig_with("a", 48);
	const struct rig_send *m;
	psip_handle call;

	(void)state;
	m = flow_call(r, &call);
	no_credentials(m);
	answered(r, m);
	options_end(r, challenged(r, options_to(r, "sip:alice@10.0.0.2:5060"), 401, WWW("a", "n1", QOP)), 200, NULL);
	m = hung_up(r, call);
	no_credentials(m);
	over(r, m);
	m = options_to(r, "sip:alice@10.0.0.2:5060");
	proves(m, "Authorization", 0, "n1", 2);
	options_end(r, m, 200, NULL);
	clean(r);
}

/* A request sent again has timers of its own, and a copy of the 401 makes nothing new: to INVITE it is acknowledged, else dropped. */
static void test_copies_and_silence(void **state)
{
	struct rig *r = rig_with("a", 46);
	const struct rig_send *m, *first;
	psip_handle call;

	(void)state;
	first = flow_call(r, &call);
	m = challenged(r, first, 401, WWW("a", "n1", QOP));
	refused(r, first, 401, WWW("a", "n1", QOP));
	rig_advance(r, 600);
	assert_string_equal(flow_request(r, "INVITE")->text, m->text);
	rig_advance(r, 32000);
	rig_flush(r);
	flow_ended(r, PSIP_END_TIMEOUT, 408);
	first = options_to(r, "sip:x@10.0.0.2");
	m = challenged(r, first, 401, WWW("a", "n2", QOP));
	refused(r, first, 401, WWW("a", "n2", QOP));
	rig_advance(r, 600);
	assert_string_equal(flow_request(r, "OPTIONS")->text, m->text);
	options_end(r, m, 200, NULL);
	clean(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_call), cmocka_unit_test(test_ack_of_refusal), cmocka_unit_test(test_hops), cmocka_unit_test(test_many_realms),
		cmocka_unit_test(test_unknown_realm), cmocka_unit_test(test_refused), cmocka_unit_test(test_refused_beside_another),
		cmocka_unit_test(test_new_password), cmocka_unit_test(test_stale), cmocka_unit_test(test_beforehand), cmocka_unit_test(test_choice),
		cmocka_unit_test(test_forms), cmocka_unit_test(test_sessions), cmocka_unit_test(test_cnonces), cmocka_unit_test(test_names), cmocka_unit_test(test_multipart_body), cmocka_unit_test(test_chance), cmocka_unit_test(test_reinvite_and_bye),
		cmocka_unit_test(test_reinvite_refused), cmocka_unit_test(test_called_side), cmocka_unit_test(test_early_dialogs),
		cmocka_unit_test(test_forks), cmocka_unit_test(test_cancel), cmocka_unit_test(test_next_dialog), cmocka_unit_test(test_outbound_proxy),
		cmocka_unit_test(test_nextnonce), cmocka_unit_test(test_nextnonce_of_proxies), cmocka_unit_test(test_stream),
		cmocka_unit_test(test_grows_out_of_datagram), cmocka_unit_test(test_copies_and_silence), cmocka_unit_test(test_refused_behind_another),
		cmocka_unit_test(test_unchallenged),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
