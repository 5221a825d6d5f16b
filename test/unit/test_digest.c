/* SPDX-License-Identifier: MIT
 * Digest's challenges, credentials and Authentication-Info: reading the RFCs' examples, which quotes are taken when, limits; writing, and
 * reading what was written. Not covered: computing digests, choosing an answer. */
#include "parser/digest.h"
#include "test/unit/texts.h"
#include "guarded.h"

#define CHALLENGE_3261 "Digest realm=\"atlanta.com\",\r\n domain=\"sip:ss1.carrier.com\", qop=\"auth\",\r\n" \
	" nonce=\"f84f1cec41e6cbe5aea9c8e88d359\",\r\n opaque=\"\", stale=FALSE, algorithm=MD5"
#define CREDENTIALS_3261 "Digest username=\"Alice\", realm=\"atlanta.com\",\r\n nonce=\"84a4cc6f3082121f32b42a2187831a9e\",\r\n" \
	" response=\"7587245234b3434cc3412213e5f113a5\""
#define CREDENTIALS_7616 "Digest username=\"Mufasa\", realm=\"http-auth@example.org\", uri=\"/dir/index.html\", algorithm=SHA-256, " \
	"nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", nc=00000001, cnonce=\"f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ\", " \
	"qop=auth, response=\"753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1\", " \
	"opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\""

/* ledger: 3261-20.27-01 3261-20.44-01 8760-2.7-02 8760-2.6-02 3261-22.4-04 */
static void challenges(void **state)
{
	static const struct {
		const char *text;
		int algorithm;
	} algorithms[] = {
		{ "MD5", PSIP_DIGEST_MD5 }, { "md5-SESS", PSIP_DIGEST_MD5_SESS }, { "SHA-256", PSIP_DIGEST_SHA_256 },
		{ "SHA-256-sess", PSIP_DIGEST_SHA_256_SESS }, { "SHA-512-256", PSIP_DIGEST_SHA_512_256 },
		{ "SHA-512-256-sess", PSIP_DIGEST_SHA_512_256_SESS }, { "FOO", PSIP_DIGEST_OTHER }, { "SHA-512", PSIP_DIGEST_OTHER },
	};
	struct psip_challenge c;
	char value[80];

	(void)state;
	assert_int_equal(psip_challenge_parse(hold(CHALLENGE_3261), PSIP_STRICT, &c), PSIP_OK);
	assert_true(c.is_digest && !c.stale && !c.userhash && c.algorithm == PSIP_DIGEST_MD5 && c.qop == PSIP_QOP_AUTH);
	same(c.scheme, "Digest");
	same(c.realm, "atlanta.com");
	same(c.domain, "sip:ss1.carrier.com");
	same(c.nonce, "f84f1cec41e6cbe5aea9c8e88d359");
	same(c.opaque, "");
	same(c.algorithm_text, "MD5");
	same(c.charset, NULL);

	assert_int_equal(psip_challenge_parse(hold("digest realm=\"a\\\"b\", domain=\"sip:a sips:b\", nonce=\"n\", qop=\"auth, auth-int,new\", stale=True, "
	                                           "userhash=true, charset=UTF-8, other=\"x\""), PSIP_STRICT, &c), PSIP_OK);
	assert_true(c.is_digest && c.stale && c.userhash && c.algorithm == PSIP_DIGEST_MD5);
	assert_int_equal(c.qop, PSIP_QOP_AUTH | PSIP_QOP_AUTH_INT | PSIP_QOP_OTHER);
	same(c.realm, "a\\\"b");
	same(c.domain, "sip:a sips:b");
	same(c.charset, "UTF-8");
	same(c.opaque, NULL);
	same(c.algorithm_text, NULL);
	for (size_t i = 0; i < sizeof algorithms / sizeof *algorithms; i++) {
		strcpy(value, "Digest nonce=\"n\", algorithm=");
		assert_int_equal(psip_challenge_parse(hold(strcat(value, algorithms[i].text)), PSIP_STRICT, &c), PSIP_OK);
		assert_int_equal(c.algorithm, algorithms[i].algorithm);
		same(c.algorithm_text, algorithms[i].text);
		if (c.algorithm != PSIP_DIGEST_OTHER)
			assert_true(psip_span_equal_nocase(psip_digest_algorithm_text((enum psip_digest_algorithm)c.algorithm), c.algorithm_text));
	}
	same(psip_digest_algorithm_text(PSIP_DIGEST_OTHER), NULL);
	assert_int_equal(psip_challenge_parse(hold("Basic realm=x"), PSIP_STRICT, &c), PSIP_OK);
	assert_false(c.is_digest);
	same(c.realm, NULL);
	same(c.params, "realm=x");
}

/* ledger: 8760-2.7-01 7616-3.4-02 3261-25.1-32 */
static void credentials(void **state)
{
	struct psip_credentials c;

	(void)state;
	assert_int_equal(psip_credentials_parse(hold(CREDENTIALS_3261), PSIP_STRICT, &c), PSIP_OK);
	assert_true(c.is_digest && !c.has_nc && c.qop == 0 && c.algorithm == PSIP_DIGEST_MD5);
	same(c.username, "Alice");
	same(c.response, "7587245234b3434cc3412213e5f113a5");
	same(c.uri, NULL);
	assert_int_equal(psip_credentials_parse(hold(CREDENTIALS_7616), PSIP_STRICT, &c), PSIP_OK);
	assert_true(c.has_nc && c.nc == 1 && c.qop == PSIP_QOP_AUTH && c.algorithm == PSIP_DIGEST_SHA_256 && !c.userhash);
	same(c.uri, "/dir/index.html");
	same(c.cnonce, "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ");
	same(c.opaque, "FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS");
	assert_int_equal(c.response.length, 64);
	/* As psip_header_value_check has it: any number of digits (RFC 8760 §2.7). */
	assert_int_equal(psip_credentials_parse(hold("Digest response=\"7587245234b3434cc3412213e5f113a\""), PSIP_STRICT, &c), PSIP_OK);
	assert_int_equal(psip_credentials_parse(hold("Digest username=\"a\", realm=\"b\", nonce=\"\", uri=\"sip:c\", response=\"\""), PSIP_STRICT, &c), PSIP_OK);
	same(c.response, "");
	same(c.nonce, "");
	assert_int_equal(psip_credentials_parse(hold("Digest username*=UTF-8''J%C3%A4s%C3%B8n, nc=ffffffff, userhash=false, qop=x"), PSIP_STRICT, &c), PSIP_OK);
	same(c.username, NULL);
	same(c.username_ext, "UTF-8''J%C3%A4s%C3%B8n");
	assert_true(c.nc == UINT32_MAX && c.qop == PSIP_QOP_OTHER);
	assert_int_equal(psip_credentials_parse(hold("Digest userhash=true, username=\"488869477bf257147b804c45308cd62ac4e25eb717b12b298c79e62dcea254ec\""),
	                                        PSIP_STRICT, &c), PSIP_OK);
	assert_true(c.userhash);
	assert_int_equal(psip_credentials_parse(hold("Digest username=\"a\", username*=UTF-8''a"), PSIP_LENIENT, &c), PSIP_ERR_SYNTAX);
}

/* ledger: 7616-3.5-14 */
static void authentication_infos(void **state)
{
	struct psip_authentication_info i;

	(void)state;
	assert_int_equal(psip_authentication_info_parse(hold("nextnonce=\"47364c23432d2e131a5fb210812c\""), PSIP_STRICT, &i), PSIP_OK);
	same(i.nextnonce, "47364c23432d2e131a5fb210812c");
	assert_false(i.has_nc);
	assert_int_equal(psip_authentication_info_parse(hold("qop=auth-int, rspauth=\"00ff\", cnonce=\"c\", nc=0000000a , x=y"), PSIP_STRICT, &i), PSIP_OK);
	assert_true(i.qop == PSIP_QOP_AUTH_INT && i.has_nc && i.nc == 10);
	same(i.rspauth, "00ff");
	same(i.cnonce, "c");
	same(i.nextnonce, NULL);
	assert_int_equal(psip_authentication_info_parse(hold("nc=1"), PSIP_LENIENT, &i), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_authentication_info_parse(hold("nc=000000001"), PSIP_LENIENT, &i), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_authentication_info_parse(hold("rspauth=\"FF\""), PSIP_LENIENT, &i), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_authentication_info_parse(hold(""), PSIP_LENIENT, &i), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_authentication_info_parse(hold(" , "), PSIP_STRICT, &i), PSIP_ERR_SYNTAX);
}

/* ledger: 3261-25.1-32 7616-3.5-14 8760-2.7-01 */
static void malformed(void **state)
{
	static const char *const both[] = {
		"", "Digest", "Digest ", "Digest realm", "Digest realm=", "Digest realm=\"a", "Digest realm=\"a\" nonce=\"b\"", "Digest=x", "\"Digest\" a=b",
		"Digest realm=\"a\", =b", "Digest realm=\"a\", nonce=\"b\";x", "Digest realm=\"a\\", "Digest realm=\"\\\xc3\"",
	};
	static const char *const in_credentials[] = {
		"Digest nc=1", "Digest nc=0000000A", "Digest nc=0000000g", "Digest nc=100000000",
		"Digest response=\"7587245234B3434CC3412213E5F113A5\"", "Digest response=\"7587245234b3434cc3412213e5f113ax\"", "Digest algorithm=\"a b\"",
		"Digest qop=\"auth,auth-int\"",
	};
	static const char *const in_challenges[] = {
		"Digest realm=\"a\", qop=\"a b\"", "Digest realm=\"a\", qop=\"\"", "Digest realm=\"a\", algorithm=\"a b\"", "Digest realm=\"a\", charset=\"a b\"",
	};
	struct psip_challenge challenge;
	struct psip_credentials c;

	(void)state;
	for (size_t i = 0; i < sizeof in_challenges / sizeof *in_challenges; i++)
		if (psip_challenge_parse(hold(in_challenges[i]), PSIP_LENIENT, &challenge) != PSIP_ERR_SYNTAX)
			fail_msg("'%s'", in_challenges[i]);
	for (size_t i = 0; i < sizeof both / sizeof *both; i++) {
		struct psip_span value = hold(both[i]);

		if (psip_challenge_parse(value, PSIP_LENIENT, &challenge) != PSIP_ERR_SYNTAX || psip_credentials_parse(value, PSIP_LENIENT, &c) != PSIP_ERR_SYNTAX ||
		    psip_challenge_parse(value, PSIP_STRICT, &challenge) != PSIP_ERR_SYNTAX)
			fail_msg("'%s'", both[i]);
	}
	for (size_t i = 0; i < sizeof in_credentials / sizeof *in_credentials; i++)
		if (psip_credentials_parse(hold(in_credentials[i]), PSIP_LENIENT, &c) != PSIP_ERR_SYNTAX)
			fail_msg("'%s'", in_credentials[i]);
	assert_int_equal(psip_challenge_parse(hold("Digest qop=\"\""), PSIP_LENIENT, &challenge), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_challenge_parse(hold("Digest qop=\"auth auth-int\""), PSIP_LENIENT, &challenge), PSIP_ERR_SYNTAX);
}

static bool takes(const char *value, psip_mode mode, bool is_challenge)
{
	struct psip_challenge challenge;
	struct psip_credentials c;

	return (is_challenge ? psip_challenge_parse(hold(value), mode, &challenge) : psip_credentials_parse(hold(value), mode, &c)) == PSIP_OK;
}

/* ledger: 7616-3.3-22 7616-3.4-10 */
static void quirks_one_by_one(void **state)
{
	static const struct {
		bool is_challenge;
		psip_mode quirk;
		const char *value;
	} cases[] = {
		{ true, PSIP_QUIRK_DIGEST_QUOTES, "Digest realm=x" }, { true, PSIP_QUIRK_DIGEST_QUOTES, "Digest nonce=ab==/+" },
		{ true, PSIP_QUIRK_DIGEST_QUOTES, "Digest domain=sip:a" }, { true, PSIP_QUIRK_DIGEST_QUOTES, "Digest opaque=x" },
		{ true, PSIP_QUIRK_DIGEST_QUOTES, "Digest qop=auth" }, { true, PSIP_QUIRK_DIGEST_QUOTES, "Digest stale=\"true\"" },
		{ true, PSIP_QUIRK_DIGEST_QUOTES, "Digest algorithm=\"MD5\"" }, { true, PSIP_QUIRK_DIGEST_QUOTES, "Digest userhash=\"true\"" },
		{ true, PSIP_QUIRK_DIGEST_QUOTES, "Digest charset=\"UTF-8\"" },
		{ false, PSIP_QUIRK_DIGEST_QUOTES, "Digest username=a" }, { false, PSIP_QUIRK_DIGEST_QUOTES, "Digest uri=sip:a@b" },
		{ false, PSIP_QUIRK_DIGEST_QUOTES, "Digest cnonce=a" }, { false, PSIP_QUIRK_DIGEST_QUOTES, "Digest qop=\"auth\"" },
		{ false, PSIP_QUIRK_DIGEST_QUOTES, "Digest nc=\"00000001\"" }, { false, PSIP_QUIRK_DIGEST_QUOTES, "Digest algorithm=\"MD5\"" },
		{ false, PSIP_QUIRK_DIGEST_QUOTES, "Digest response=7587245234b3434cc3412213e5f113a5" },
		{ true, PSIP_QUIRK_PARAM_TWICE, "Digest realm=\"a\", realm=\"b\"" }, { false, PSIP_QUIRK_PARAM_TWICE, "Digest nc=00000001, nc=00000002" },
		{ true, PSIP_QUIRK_EMPTY_ELEMENT, "Digest realm=\"a\",, nonce=\"b\"" }, { false, PSIP_QUIRK_EMPTY_ELEMENT, "Digest realm=\"a\"," },
		{ true, PSIP_QUIRK_BAD_UTF8, "Digest realm=\"\xff\"" },
	};
	struct psip_challenge c;
	struct psip_credentials answer;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		if (!takes(cases[i].value, cases[i].quirk, cases[i].is_challenge) ||
		    takes(cases[i].value, PSIP_LENIENT & ~cases[i].quirk, cases[i].is_challenge))
			fail_msg("'%s' (row %zu)", cases[i].value, i);
	assert_int_equal(psip_challenge_parse(hold("Digest realm=\"a\", realm=\"b\", nonce=ab==, qop=auth"), PSIP_TOLERANT, &c), PSIP_OK);
	same(c.realm, "a");
	same(c.nonce, "ab==");
	assert_int_equal(c.qop, PSIP_QOP_AUTH);
	assert_int_equal(psip_credentials_parse(hold("Digest qop=\"auth\", nc=\"0000000a\", algorithm=\"SHA-256\""), PSIP_TOLERANT, &answer), PSIP_OK);
	assert_true(answer.qop == PSIP_QOP_AUTH && answer.nc == 10 && answer.algorithm == PSIP_DIGEST_SHA_256);
}

/* Each beginning of an example, at the end of its page; what strict takes tolerant takes. */
static void prefixes(void **state)
{
	static const char *const values[] = { CHALLENGE_3261, CREDENTIALS_3261, CREDENTIALS_7616 };
	struct psip_challenge challenge;
	struct psip_credentials c;
	struct psip_authentication_info info;

	(void)state;
	for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
		for (size_t length = 0; length <= strlen(values[i]); length++) {
			struct psip_span value = guarded(values[i], length);

			if (psip_challenge_parse(value, PSIP_STRICT, &challenge) == PSIP_OK)
				assert_int_equal(psip_challenge_parse(value, PSIP_TOLERANT, &challenge), PSIP_OK);
			if (psip_credentials_parse(value, PSIP_STRICT, &c) == PSIP_OK)
				assert_int_equal(psip_credentials_parse(value, PSIP_TOLERANT, &c), PSIP_OK);
			if (psip_authentication_info_parse(value, PSIP_STRICT, &info) == PSIP_OK)
				assert_int_equal(psip_authentication_info_parse(value, PSIP_TOLERANT, &info), PSIP_OK);
		}
	}
}

/* ledger: 7616-3.3-21 7616-3.3-22 7616-3.4-09 7616-3.4-10 7616-3.5-12 7616-3.5-13 3261-25.1-33 3261-25.1-06 8760-2.6-03 */
static void what_is_written(void **state)
{
	char buffer[512];
	struct psip_writer w = psip_writer(buffer, sizeof buffer);
	struct psip_challenge c = { .realm = PSIP_TEXT("a\\\"b"), .domain = PSIP_TEXT("sip:a sip:b"), .nonce = PSIP_TEXT("n"), .opaque = PSIP_TEXT(""), .stale = true,
		.algorithm_text = PSIP_TEXT("SHA-256"), .qop = PSIP_QOP_AUTH | PSIP_QOP_AUTH_INT, .charset = PSIP_TEXT("UTF-8"), .userhash = true };
	struct psip_credentials a = { .username = PSIP_TEXT("u"), .realm = PSIP_TEXT("r\r\n  x"), .nonce = PSIP_TEXT("n"), .uri = PSIP_TEXT("sip:a@b"),
		.response = PSIP_TEXT("7587245234b3434cc3412213e5f113a5"), .algorithm_text = PSIP_TEXT("MD5"), .cnonce = PSIP_TEXT("c"), .opaque = PSIP_TEXT("o"),
		.qop = PSIP_QOP_AUTH, .has_nc = true, .nc = 0xabcdef };
	struct psip_authentication_info i = { .nextnonce = PSIP_TEXT("n"), .qop = PSIP_QOP_AUTH_INT, .rspauth = PSIP_TEXT("00"), .cnonce = PSIP_TEXT("c"),
		.has_nc = true, .nc = 1 };

	(void)state;
	psip_put_challenge(&w, &c);
	assert_true(psip_written(&w));
	same(psip_span(buffer, w.length), "Digest realm=\"a\\\"b\", domain=\"sip:a sip:b\", nonce=\"n\", opaque=\"\", stale=true, algorithm=SHA-256, "
	                                  "qop=\"auth,auth-int\", charset=UTF-8, userhash=true");
	w = psip_writer(buffer, sizeof buffer);
	psip_put_credentials(&w, &a);
	assert_true(psip_written(&w));
	same(psip_span(buffer, w.length), "Digest username=\"u\", realm=\"r x\", nonce=\"n\", uri=\"sip:a@b\", response=\"7587245234b3434cc3412213e5f113a5\", "
	                                  "algorithm=MD5, cnonce=\"c\", opaque=\"o\", qop=auth, nc=00abcdef");
	w = psip_writer(buffer, sizeof buffer);
	psip_put_authentication_info(&w, &i);
	assert_true(psip_written(&w));
	same(psip_span(buffer, w.length), "nextnonce=\"n\", qop=auth-int, rspauth=\"00\", cnonce=\"c\", nc=00000001");
}

/* What strict has read and the writer has written, strict reads as the same. */
static void there_and_back(void **state)
{
	char buffer[512];
	struct psip_writer w = psip_writer(buffer, sizeof buffer);
	struct psip_credentials a, b;

	(void)state;
	assert_int_equal(psip_credentials_parse(hold(CREDENTIALS_7616), PSIP_STRICT, &a), PSIP_OK);
	psip_put_credentials(&w, &a);
	assert_true(psip_written(&w));
	assert_int_equal(psip_credentials_parse(psip_span(buffer, w.length), PSIP_STRICT, &b), PSIP_OK);
	assert_true(psip_span_equal(a.username, b.username) && psip_span_equal(a.realm, b.realm) && psip_span_equal(a.nonce, b.nonce));
	assert_true(psip_span_equal(a.uri, b.uri) && psip_span_equal(a.cnonce, b.cnonce) && psip_span_equal(a.opaque, b.opaque));
	assert_true(psip_span_equal(a.response, b.response) && a.nc == b.nc && a.qop == b.qop && a.algorithm == b.algorithm);
}

static void what_is_not_written(void **state)
{
	static const char *const quoted[] = { "a\"b", "a\\", "a\r\nb", "a\nb", "a\rb", "\x01", "\x7f", "a\\\rb", "a\\\nb", "a\\\x80" };
	static const char *const tokens[] = { "", "a b", "a\r\nX: y", "a,b", "\"a\"" };
	char buffer[256];

	(void)state;
	for (size_t i = 0; i < sizeof quoted / sizeof *quoted; i++) {
		struct psip_challenge c = { .realm = psip_string(quoted[i]), .nonce = PSIP_TEXT("n") };
		struct psip_writer w = psip_writer(buffer, sizeof buffer);

		psip_put_challenge(&w, &c);
		assert_false(psip_written(&w));
		same(psip_span(buffer, w.length), "Digest nonce=\"n\"");
	}
	{
		struct psip_challenge c = { .realm = psip_span("a\\\0b", 4), .nonce = PSIP_TEXT("n") };
		struct psip_writer w = psip_writer(buffer, sizeof buffer);

		psip_put_challenge(&w, &c);
		assert_false(psip_written(&w));
	}
	for (size_t i = 0; i < sizeof tokens / sizeof *tokens; i++) {
		struct psip_credentials c = { .nonce = PSIP_TEXT("n"), .algorithm_text = psip_string(tokens[i]) };
		struct psip_writer w = psip_writer(buffer, sizeof buffer);

		psip_put_credentials(&w, &c);
		assert_false(psip_written(&w));
		same(psip_span(buffer, w.length), "Digest nonce=\"n\"");
	}
	{
		struct psip_challenge none = { .is_digest = true };
		struct psip_writer w = psip_writer(NULL, 0);

		psip_put_challenge(&w, &none);
		assert_false(psip_written(&w));
	}
}

#define TEST(name) cmocka_unit_test_teardown(name, let_go)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(challenges), TEST(credentials), TEST(authentication_infos), TEST(malformed), TEST(quirks_one_by_one), TEST(prefixes),
		TEST(what_is_written), TEST(there_and_back), TEST(what_is_not_written),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
