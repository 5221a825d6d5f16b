/* SPDX-License-Identifier: MIT
 * Client digest at its bounds: what a login may be, how often a request is sent again, how many realms, how long a challenge, how many
 * destinations; no room; passwords that must be gone. Not here: the flows (test_authenticate.c). */
#include "test/flow/authenticate.h"

static int login_with(struct rig *r, const struct psip_login *like, const char *realm)
{
	struct psip_login login = *like;

	login.realm = psip_string(realm);
	return psip_login(r->s, &login);
}

/* Count in the whole block. */
static unsigned found(const struct rig *r, const char *text)
{
	const char *at = (const char *)r->s, *end = at + r->size;
	unsigned count = 0;

	while ((at = memmem(at, (size_t)(end - at), text, strlen(text))) != NULL) {
		count++;
		at++;
	}
	return count;
}

/* All that the area of stored bytes still holds is taken by logins; the first one's realm. */
static struct psip_span fill(struct rig *r)
{
	static char first[PSIP_LOGIN_TEXT_MAX + 1];
	struct psip_login login = login_to("");
	char realm[PSIP_LOGIN_TEXT_MAX + 1];

	for (unsigned i = 0, length = PSIP_LOGIN_TEXT_MAX; length; i++) {
		memset(realm, 'x', length);
		realm[length] = '\0';
		snprintf(realm, sizeof realm, "%u", i);
		if (strlen(realm) < length)
			realm[strlen(realm)] = 'x';
		if (i == 0)
			memcpy(first, realm, sizeof first);
		if (login_with(r, &login, realm) == PSIP_ERR_FULL)
			length--;
	}
	return psip_string(first);
}

/* ---- Logins ---- */

/* ledger: 7616-4-03 7616-4-04 */
static void test_arguments(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	char text[PSIP_LOGIN_TEXT_MAX + 2];
	static const char *const names[] = { "", "a:b", "a\rb", "a\nb", "a\tb", "a\177b" };
	static const char hex[] = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
	struct psip_login login = login_to("a");

	(void)state;
	memset(text, 'x', sizeof text);
	for (unsigned over = 0; over < 2; over++) {
		int expected = over ? PSIP_ERR_ARGUMENT : PSIP_OK;
		login = login_to("a");
		login.realm = psip_span(text, PSIP_LOGIN_TEXT_MAX + over);
		assert_int_equal(psip_login(r->s, &login), expected);
		login = login_to("a");
		login.username = psip_span(text, PSIP_LOGIN_TEXT_MAX + over);
		assert_int_equal(psip_login(r->s, &login), expected);
		login = login_to("a");
		login.password = psip_span(text, PSIP_LOGIN_TEXT_MAX + over);
		assert_int_equal(psip_login(r->s, &login), expected);
	}
	text[0] = '"';  /* one more with its backslash */
	login = login_to("a");
	login.username = psip_span(text, PSIP_LOGIN_TEXT_MAX);
	assert_int_equal(psip_login(r->s, &login), PSIP_ERR_ARGUMENT);
	for (unsigned i = 0; i < sizeof names / sizeof *names; i++) {
		login.username = psip_string(names[i]);
		assert_int_equal(psip_login(r->s, &login), PSIP_ERR_ARGUMENT);
	}
	login.username = psip_span("a\0b", 3);
	assert_int_equal(psip_login(r->s, &login), PSIP_ERR_ARGUMENT);
	login.username = PSIP_TEXT("\xce\xbb b");
	assert_int_equal(psip_login(r->s, &login), PSIP_OK);
	login.size--;
	assert_int_equal(psip_login(r->s, &login), PSIP_ERR_ARGUMENT);
	login = login_to("a");
	login.algorithm = PSIP_DIGEST_MD5;
	assert_int_equal(psip_login(r->s, &login), PSIP_ERR_ARGUMENT);
	login.ha1 = psip_span(hex, 32);
	assert_int_equal(psip_login(r->s, &login), PSIP_ERR_ARGUMENT);  /* and a password */
	login.password = flow_none;
	assert_int_equal(psip_login(r->s, &login), PSIP_OK);
	for (size_t length = 31; length < 34; length += 2) {
		login.ha1 = psip_span(hex, length);
		assert_int_equal(psip_login(r->s, &login), PSIP_ERR_ARGUMENT);
	}
	login.ha1 = PSIP_TEXT("0123456789ABCDEF0123456789abcdef");
	assert_int_equal(psip_login(r->s, &login), PSIP_ERR_ARGUMENT);
	login.ha1 = psip_span(hex, 64);
	assert_int_equal(psip_login(r->s, &login), PSIP_ERR_ARGUMENT);
	login.algorithm = PSIP_DIGEST_SHA_256;
	assert_int_equal(psip_login(r->s, &login), PSIP_OK);
	login.algorithm = PSIP_DIGEST_SHA_256_SESS;
	assert_int_equal(psip_login(r->s, &login), PSIP_ERR_ARGUMENT);
	login.algorithm = PSIP_DIGEST_SHA_512_256;
	login.realm = flow_none;
	assert_int_equal(psip_login(r->s, &login), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_logout(r->s, PSIP_TEXT("b")), PSIP_ERR_STALE);
	assert_int_equal(psip_logout(r->s, flow_none), PSIP_ERR_STALE);
	assert_int_equal(psip_logout(r->s, PSIP_TEXT("a")), PSIP_OK);
	assert_int_equal(psip_logout(r->s, PSIP_TEXT("a")), PSIP_ERR_STALE);
	rig_free(r);
}

/* A login that is removed or replaced leaves nothing behind; none is ever sent. */
static void test_wiped(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 2);
	struct psip_login login = login_to("a");
	struct psip_statistics before, after;
	const struct rig_send *m;

	(void)state;
	psip_statistics(r->s, &before);
	login.password = PSIP_TEXT("secret-one");
	assert_int_equal(psip_login(r->s, &login), PSIP_OK);
	m = challenged(r, options_to(r, "sip:x@10.0.0.2"), 401, WWW("a", "n1", QOP));
	options_end(r, m, 200, NULL);
	assert_int_equal(found(r, "secret-one"), 1);
	login.password = PSIP_TEXT("secret-two");
	assert_int_equal(psip_login(r->s, &login), PSIP_OK);
	assert_int_equal(found(r, "secret-one"), 0);
	assert_int_equal(found(r, "secret-two"), 1);
	login.realm = flow_none;
	login.password = PSIP_TEXT("secret-any");
	assert_int_equal(psip_login(r->s, &login), PSIP_OK);
	assert_int_equal(psip_logout(r->s, PSIP_TEXT("a")), PSIP_OK);
	assert_int_equal(found(r, "secret-two"), 0);
	assert_int_equal(found(r, "secret-any"), 1);
	assert_int_equal(psip_logout(r->s, flow_none), PSIP_OK);
	assert_int_equal(found(r, "secret-"), 0);
	for (unsigned i = 0; i < r->send_count; i++)
		assert_null(memmem(r->sends[i].text, r->sends[i].length, "secret-", 7));
	options_end(r, options_to(r, "sip:x@10.0.0.2"), 401, WWW("a", "n2", QOP));
	rig_advance(r, 40000);
	psip_statistics(r->s, &after);
	assert_true(after.bytes_free == before.bytes_free);
	flow_clean(r);
}

/* A realm's own login counts before the one for any realm, also where it cannot answer. ledger: 3261-22.1-05 */
static void test_own_realm(void **state)
{
	struct rig *r = rig_with(NULL, 3);
	struct psip_login login = login_to("a");
	const struct rig_send *m;

	(void)state;
	login.username = PSIP_TEXT("alice");
	login.no_md5 = true;
	assert_int_equal(psip_login(r->s, &login), PSIP_OK);
	options_end(r, options_to(r, "sip:x@10.0.0.2"), 401, WWW("a", "n1", QOP));
	m = challenged(r, options_to(r, "sip:x@10.0.0.2"), 401, WWW("a", "n2", QOP ", algorithm=SHA-256"));
	proves_as(m, "Authorization", 0, "n2", 1, (struct psip_digest_input){ .username = PSIP_TEXT("alice") });
	options_end(r, m, 200, NULL);
	m = challenged(r, options_to(r, "sip:y@10.0.0.2"), 401, WWW("A", "n3", QOP));  /* case counts */
	proves(m, "Authorization", 0, "n3", 1);
	options_end(r, m, 200, NULL);
	flow_clean(r);
}

/* The whole of it, however it is escaped. */
static void test_realm_compared(void **state)
{
	static const struct {
		const char *challenge;
		bool answered;
	} cases[] = { { WWW("ab", "n", QOP), true }, { WWW("a\\b", "n", QOP), true }, { WWW("a", "n", QOP), false }, { WWW("abc", "n", QOP), false },
		      { WWW("", "n", QOP), false }, { WWW("a b", "n", QOP), false } };

	(void)state;
	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct rig *r = rig_with("ab", (uint8_t)(20 + i));
		const struct rig_send *m = options_to(r, "sip:x@10.0.0.2");

		if (cases[i].answered)
			options_end(r, challenged(r, m, 401, cases[i].challenge), 200, NULL);
		else
			options_end(r, m, 401, cases[i].challenge);
		flow_clean(r);
	}
}

/* ledger: 7616-3.6-03 8760-3-02 7616-3.7-04 */
static void test_ha1(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 4);
	struct psip_login login = { .size = sizeof login, .realm = PSIP_TEXT("a"), .username = PSIP_TEXT("bob") };
	static const uint8_t algorithms[] = { PSIP_DIGEST_MD5, PSIP_DIGEST_SHA_512_256 };
	const struct rig_send *m;
	char ha1[PSIP_MD_HEX];

	(void)state;
	for (unsigned i = 0; i < 2; i++) {
		login.algorithm = algorithms[i];
		login.ha1 = psip_span(ha1, 0);
		login.ha1.length = (size_t)psip_digest_ha1(ha1, (enum psip_digest_algorithm)algorithms[i], login.username, login.realm, PSIP_TEXT("zanzibar"));
		assert_int_equal(psip_login(r->s, &login), PSIP_OK);
		m = challenged(r, options_to(r, i ? "sip:x@10.0.0.2" : "sip:y@10.0.0.2"), 401,
		               WWW("a", "n1", QOP ", algorithm=SHA-256") WWW("a", "n2", QOP ", algorithm=SHA-512-256-sess") WWW("a", "n3", QOP));
		assert_int_equal(proves(m, "Authorization", 0, i ? "n2" : "n3", 1).algorithm, i ? PSIP_DIGEST_SHA_512_256_SESS : PSIP_DIGEST_MD5);
		assert_null(rig_header(m, "Authorization", 1));
		options_end(r, m, 200, NULL);
	}
	login = login_to("b");
	login.no_md5 = true;
	assert_int_equal(psip_login(r->s, &login), PSIP_OK);
	options_end(r, options_to(r, "sip:z@10.0.0.2"), 401, WWW("b", "n1", QOP) WWW("b", "n2", QOP ", algorithm=MD5-sess"));
	m = challenged(r, options_to(r, "sip:z@10.0.0.2"), 401, WWW("b", "n1", QOP) WWW("b", "n2", QOP ", algorithm=SHA-256"));
	proves(m, "Authorization", 0, "n2", 1);
	options_end(r, m, 200, NULL);
	flow_clean(r);
}

/* ---- Bounds ---- */

static void test_resent(void **state)
{
	struct rig *r = rig_with("a", 5);
	char challenge[128], nonce[16];
	const struct rig_send *m;
	psip_handle call;

	(void)state;
	m = flow_call(r, &call);
	for (unsigned i = 0; i < PSIP_RESENT_MAX; i++) {
		snprintf(nonce, sizeof nonce, "n%u", i);
		snprintf(challenge, sizeof challenge, WWW("a", "%s", QOP ", stale=true"), nonce);
		m = challenged(r, m, 401, challenge);
		proves(m, "Authorization", 0, nonce, 1);
	}
	refused(r, m, 401, WWW("a", "more", QOP ", stale=true"));
	flow_ended(r, PSIP_END_REJECTED, 401);
	flow_clean(r);
}

static void test_realms(void **state)
{
	struct rig *r = rig_with(NULL, 6);
	char challenges[1024] = "", nonce[16];
	const struct rig_send *m;

	(void)state;
	for (unsigned i = 0; i <= PSIP_REALMS_MAX; i++) {
		if (i == PSIP_REALMS_MAX - 1)
			options_end(r, challenged(r, options_to(r, "sip:seven@10.0.0.2"), 401, challenges), 200, NULL);
		snprintf(challenges + strlen(challenges), sizeof challenges - strlen(challenges), WWW("r%u", "n%u", QOP), i, i);
	}
	m = challenged(r, options_to(r, "sip:nine@10.0.0.2"), 401, challenges);
	for (unsigned i = 0; i < PSIP_REALMS_MAX; i++) {
		snprintf(nonce, sizeof nonce, "n%u", i);
		proves(m, "Authorization", i, nonce, 1);
	}
	assert_null(rig_header(m, "Authorization", PSIP_REALMS_MAX));
	options_end(r, m, 401, WWW("r8", "n8", QOP));
	flow_clean(r);
}

/* ledger: 7616-3.3-07 */
static void test_challenge_length(void **state)
{
	struct rig *r = rig_with("a", 7);
	char challenge[PSIP_CHALLENGE_LENGTH_MAX + 64], nonce[PSIP_CHALLENGE_LENGTH_MAX];
	const size_t others = strlen(WWW("a", "", QOP)) - strlen("WWW-Authenticate: \n");
	const struct rig_send *m;

	(void)state;
	for (unsigned over = 0; over < 3; over++) {
		size_t length = over == 2 ? 300 : PSIP_CHALLENGE_LENGTH_MAX - others + over;
		for (size_t i = 0; i < length; i++)
			nonce[i] = "n\\\"."[i % 4];
		memcpy(nonce + length - length % 4, "xyz", length % 4);
		nonce[length] = '\0';
		snprintf(challenge, sizeof challenge, WWW("a", "%s", QOP), nonce);
		if (over == 1) {
			options_end(r, options_to(r, "sip:x@10.0.0.2"), 401, challenge);
			continue;
		}
		m = challenged(r, options_to(r, over ? "sip:y@10.0.0.2" : "sip:z@10.0.0.2;transport=udp"), 401, challenge);
		assert_non_null(strstr(m->text, nonce));
		if (over)
			proves(m, "Authorization", 0, nonce, 1);
		options_end(r, m, 200, NULL);
	}
	flow_clean(r);
}

static void test_known(void **state)
{
	struct rig *r = rig_with("a", 8);
	const struct psip_login other = login_to("b");
	const struct rig_send *m;
	char to[64], challenge[128];

	(void)state;
	for (unsigned i = 0; i <= PSIP_KNOWN_MAX; i++) {
		snprintf(to, sizeof to, "sip:u%u@10.0.0.2", i);
		snprintf(challenge, sizeof challenge, WWW("a", "n%u", QOP), i);
		options_end(r, challenged(r, options_to(r, to), 401, challenge), 200, NULL);
		m = options_to(r, "sip:u0@10.0.0.2");
		if (i < PSIP_KNOWN_MAX)
			proves(m, "Authorization", 0, "n0", i + 2);
		else
			no_credentials(m);
		options_end(r, m, 200, NULL);
	}
	m = options_to(r, to);
	proves(m, "Authorization", 0, "n8", 2);
	options_end(r, m, 200, NULL);
	assert_int_equal(login_with(r, &other, "b"), PSIP_OK);
	assert_int_equal(psip_logout(r->s, PSIP_TEXT("b")), PSIP_OK);  /* what it answered is forgotten, nothing else */
	m = options_to(r, "sip:u1@10.0.0.2");
	proves(m, "Authorization", 0, "n1", 2);
	options_end(r, m, 200, NULL);
	flow_clean(r);
}

/* Whatever octet a challenge brings, what goes out is well-formed; and nothing goes out again without an answer. */
static void test_octets(void **state)
{
	struct rig *r = rig_with(NULL, 30);
	unsigned answers = 0;

	(void)state;
	for (unsigned octet = 1; octet < 256; octet++) {
		const struct rig_send *m = options_to(r, "sip:x@10.0.0.2"), *again;
		rig_reply(r, m, 401, "t", "", NULL);
		flow_event(r, PSIP_EVENT_RESPONSE, 401);
		m = options_to(r, "sip:x@10.0.0.2");
		rig_udp(r, "SIP/2.0 401 Who\nVia: %s\nFrom: %s\nTo: %s;tag=t\nCall-ID: %s\nCSeq: %s\n"
		           "WWW-Authenticate: Digest realm=\"%u\", nonce=\"a%cb\", opaque=\"c%cd\"" QOP "\nContent-Length: 0\n\n", rig_header(m, "Via", 0),
		        rig_header(m, "From", 0), rig_header(m, "To", 0), rig_header(m, "Call-ID", 0), rig_header(m, "CSeq", 0), octet, (int)octet, (int)octet);
		again = rig_take(r);
		if (again) {
			struct psip_credentials c;
			answers++;
			/* UTF-8 cut short goes back as it came: the nonce is the server's own */
			assert_int_equal(psip_credentials_parse(psip_string(rig_header(again, "Authorization", 0)), octet < 128 ? PSIP_STRICT : PSIP_TOLERANT, &c), PSIP_OK);
			rig_reply(r, again, 403, "t", "", NULL);
		} else if (r->event_taken == r->event_count) {
			rig_reply(r, m, 403, "t", "", NULL);  /* it was no message at all */
		}
		assert_non_null(rig_take_event(r));
		flow_silent(r);
		rig_advance(r, 40000);
		(void)psip_logout(r->s, flow_none);
		assert_int_equal(login_with(r, &(struct psip_login){ .size = sizeof(struct psip_login), .username = PSIP_TEXT("bob") }, NULL), PSIP_OK);
	}
	assert_true(answers > 90);
	flow_clean(r);
}

/* ---- No room: the response counts, and nothing is left behind ---- */

static void test_no_place(void **state)
{
	(void)state;
	for (uint32_t places = 4; places < 8; places++) {
		struct psip_limits limits = { .calls = 1, .transactions = places };
		struct rig *r = rig_new(&limits, NULL, 9);
		struct psip_login login = login_to("a");
		const struct rig_send *m;
		psip_handle call;

		assert_int_equal(psip_login(r->s, &login), PSIP_OK);
		m = flow_call(r, &call);
		/* The INVITE's, one for its CANCEL, one for the BYE; each time it is sent again the ACK needs one. */
		for (uint32_t i = 3; i < places; i++)
			m = challenged(r, m, 401, WWW("a", "n1", QOP ", stale=true"));
		refused(r, m, 401, WWW("a", "n2", QOP ", stale=true"));
		flow_ended(r, PSIP_END_REJECTED, 401);
		flow_clean(r);
	}
}

static void test_no_bytes(void **state)
{
	struct rig *r = rig_with("a", 10);
	const struct rig_send *m;
	psip_handle call;

	(void)state;
	m = flow_call(r, &call);
	fill(r);
	refused(r, m, 401, WWW("a", "n1", QOP));
	flow_ended(r, PSIP_END_REJECTED, 401);
	flow_clean(r);
}

/* A BYE that finds no room for its credentials goes without; asked for them, it has come to its end. One that finds a reserved slot has them,
 * and goes again from another. */
static void test_bye_without_bytes(void **state)
{
	(void)state;
	for (unsigned wide = 0; wide < 2; wide++) {
		struct psip_limits limits = { .calls = 4, .reserve_size = wide ? 2048 : 640 };
		struct rig *r = rig_new(&limits, NULL, (uint8_t)(11 + wide));
		struct psip_login login = login_to("a");
		const struct rig_send *m;
		struct psip_span filler;
		psip_handle call;

		assert_int_equal(psip_login(r->s, &login), PSIP_OK);
		m = challenged(r, flow_call(r, &call), 401, WWW("a", "n1", QOP));
		answered(r, m);
		filler = fill(r);
		m = hung_up(r, call);
		if (wide) {
			proves(m, "Authorization", 0, "n1", 2);
			assert_int_equal(psip_logout(r->s, filler), PSIP_OK);  /* room for the challenge, not for the request */
			m = challenged(r, m, 401, WWW("a", "n2", QOP ", stale=true"));
			proves(m, "Authorization", 0, "n2", 1);
			over(r, m);
		} else {
			no_credentials(m);
			refused(r, m, 401, WWW("a", "n2", QOP));
			flow_ended(r, PSIP_END_LOCAL, 401);
		}
		flow_clean(r);
	}
}

/* A saved block goes on with what it knew. */
static void test_resumed(void **state)
{
	const uint8_t seed[32] = { 9 };
	struct rig *r = rig_with("a", 13);
	const struct rig_send *m;
	psip_handle call;

	(void)state;
	m = challenged(r, flow_call(r, &call), 401, WWW("a", "n1", QOP));
	answered(r, m);
	r->s = psip_resume(r->s, r->size, r->now + 100, PSIP_RESUME_WORLD, seed);
	assert_non_null(r->s);
	m = hung_up(r, call);
	proves(m, "Authorization", 0, "n1", 2);
	m = challenged(r, m, 401, WWW("a", "n2", QOP ", stale=true"));
	over(r, m);
	flow_clean(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_arguments), cmocka_unit_test(test_wiped), cmocka_unit_test(test_own_realm), cmocka_unit_test(test_realm_compared), cmocka_unit_test(test_ha1),
		cmocka_unit_test(test_resent), cmocka_unit_test(test_realms), cmocka_unit_test(test_challenge_length), cmocka_unit_test(test_known), cmocka_unit_test(test_octets),
		cmocka_unit_test(test_no_place), cmocka_unit_test(test_no_bytes), cmocka_unit_test(test_bye_without_bytes), cmocka_unit_test(test_resumed),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
