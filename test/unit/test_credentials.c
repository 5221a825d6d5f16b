/* SPDX-License-Identifier: MIT
 * Digest answers: the RFC's examples, sessions, auth-int, hashed and extended names, the choice among challenges, what is refused.
 * Not covered: when a request is sent again and how often (test/flow), nonces and their counts on the server's side. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "transaction/credentials.h"

static struct psip_span span(const char *text)
{
	return psip_span(text, strlen(text));
}

#define NONCE "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v"
#define CNONCE "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ"
#define OPAQUE "FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"

static const char *answer_to(const char *challenge_text, const struct psip_answer *answer)
{
	static char text[2048];
	struct psip_writer w = psip_writer(text, sizeof text - 1);
	struct psip_challenge challenge;

	assert_int_equal(psip_challenge_parse(span(challenge_text), PSIP_STRICT, &challenge), PSIP_OK);
	psip_put_answer(&w, &challenge, answer);
	if (!psip_written(&w))
		return "";
	text[w.length] = '\0';
	return text;
}

static struct psip_answer mufasa(void)
{
	return (struct psip_answer){ .username = PSIP_TEXT("Mufasa"), .password = PSIP_TEXT("Circle of Life"), .cnonce = PSIP_TEXT(CNONCE), .nc = 1,
		                     .method = PSIP_TEXT("GET"), .uri = PSIP_TEXT("/dir/index.html") };
}

static void assert_has(const char *text, const char *part)
{
	if (!strstr(text, part))
		fail_msg("no %s in %s", part, text);
}

/* RFC 7616 §3.9.1. ledger: 7616-3.4.1-01 7616-3.4.2-01 7616-3.4.3-01 7616-3.4-01 7616-3.4-05 7616-3.4-06 7616-3.3-08 8760-2.6-03 8760-2.6-12
 * 7616-3.3-16 */
static void examples(void **state)
{
	struct psip_answer answer = mufasa();
	const char *text;

	(void)state;
	text = answer_to("Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm=MD5, nonce=\"" NONCE "\", opaque=\"" OPAQUE "\"", &answer);
	assert_has(text, "username=\"Mufasa\", realm=\"http-auth@example.org\"");
	assert_has(text, "response=\"8ca523f5e9506fed4657c9700eebdbec\"");
	assert_has(text, "opaque=\"" OPAQUE "\"");
	assert_has(text, "nc=00000001");
	assert_has(text, "cnonce=\"" CNONCE "\"");
	assert_has(text, "uri=\"/dir/index.html\"");
	assert_has(text, "algorithm=MD5");
	assert_has(text, "qop=auth,");
	text = answer_to("Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm=SHA-256, nonce=\"" NONCE "\", opaque=\"" OPAQUE "\"", &answer);
	assert_has(text, "response=\"753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1\"");
	assert_has(text, "algorithm=SHA-256");
}

/* RFC 7616 §3.9.2 with the true SHA-512/256. ledger: 7616-3.9.2-01 7616-3.4.4-02 7616-3.4.4-04 7616-3.4-03 */
static void hashed_names(void **state)
{
	struct psip_answer answer = { .username = PSIP_TEXT("J\xC3\xA4s\xC3\xB8n Doe"), .password = PSIP_TEXT("Secret, or not?"), .nc = 1,
		                      .cnonce = PSIP_TEXT("NTg6RKcb9boFIAS3KrFK9BGeh+iDa/sm6jUMp2wds69v"), .method = PSIP_TEXT("GET"), .uri = PSIP_TEXT("/doe.json") };
	const char *text;

	(void)state;
	text = answer_to("Digest realm=\"api@example.org\", qop=\"auth\", algorithm=SHA-512-256, nonce=\"5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK\", "
	                 "opaque=\"HRPCssKJSGjCrkzDg8OhwpzCiGPChXYjwrI2QmXDnsOS\", charset=UTF-8, userhash=true", &answer);
	assert_has(text, "username=\"793263caabb7");
	assert_has(text, "ece9b0b\"");
	assert_has(text, "response=\"3798d4131c27");
	assert_has(text, "cec68a5\"");
	assert_has(text, "userhash=true");
	text = answer_to("Digest realm=\"api@example.org\", qop=\"auth\", algorithm=SHA-512-256, nonce=\"5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK\"", &answer);
	assert_has(text, "username*=UTF-8''J%C3%A4s%C3%B8n%20Doe");
	assert_has(text, "response=\"3798d4131c27");
	assert_null(strstr(text, "username="));
}

static struct psip_digest_input example_input(void)
{
	return (struct psip_digest_input){ .algorithm = PSIP_DIGEST_MD5, .qop = PSIP_QOP_AUTH, .username = PSIP_TEXT("Mufasa"),
		.realm = PSIP_TEXT("http-auth@example.org"), .password = PSIP_TEXT("Circle of Life"), .nonce = PSIP_TEXT(NONCE), .cnonce = PSIP_TEXT(CNONCE),
		.nc = 1, .method = PSIP_TEXT("GET"), .uri = PSIP_TEXT("/dir/index.html") };
}

static void assert_response(const struct psip_digest_input *in, const char *expected)
{
	char hex[PSIP_MD_HEX];

	assert_int_equal(psip_digest_response(hex, in), strlen(expected));
	assert_memory_equal(hex, expected, strlen(expected));
}

/* Values made with Python's hashlib by the formulas of RFC 7616 §3.4. ledger: 7616-3.4.2-02 7616-3.4.3-02 7616-3.5-09 7616-3.4-07 7616-3.6-03 */
static void forms(void **state)
{
	struct psip_digest_input in = example_input();
	char ha1[PSIP_MD_HEX];

	(void)state;
	in.nc = 0x1a2b3c4d;
	assert_response(&in, "82ff30e52999d8c1e09b8a9e259a9d6a");
	in = example_input();
	in.qop = 0;
	assert_response(&in, "7b2cc3b30e75b4777ea31027084363fd");
	in = example_input();
	in.qop = PSIP_QOP_AUTH_INT;
	in.body = PSIP_TEXT("v=0\r\n");
	assert_response(&in, "d1b8e2ac3f6782372de4bf3d8735b406");
	in = example_input();
	in.method = psip_span(NULL, 0);
	assert_response(&in, "9b712497bc9f91499fbcca1dfc5f09a5");
	in = example_input();
	in.algorithm = PSIP_DIGEST_SHA_256_SESS;
	assert_response(&in, "2fd51b3a77ad75bad6afad6003e818d767133c46d9e2749e7f5232ae1ea3efd7");
	in.session_nonce = PSIP_TEXT("first");
	in.session_cnonce = PSIP_TEXT("c-first");
	assert_response(&in, "f9d5629f9c62a1201da98db570d50134bec9bc4d07a2f652972fc33983ad5439");
	in = example_input();
	assert_int_equal(psip_digest_ha1(ha1, PSIP_DIGEST_MD5, in.username, in.realm, in.password), 32);
	in.username = in.password = psip_span(NULL, 0);
	in.ha1 = psip_span(ha1, 32);
	assert_response(&in, "8ca523f5e9506fed4657c9700eebdbec");
	in.ha1.length = 31;
	assert_int_equal(psip_digest_response(ha1, &in), PSIP_ERR_ARGUMENT);
	in.ha1.length = 33;
	assert_int_equal(psip_digest_response(ha1, &in), PSIP_ERR_ARGUMENT);
}

/* Escapes are taken off before hashing (RFC 7616 §3.4.5, unq). ledger: 7616-3.4.5-01 */
static void escapes(void **state)
{
	struct psip_digest_input in = example_input();
	char one[PSIP_MD_HEX], two[PSIP_MD_HEX];

	(void)state;
	assert_int_equal(psip_digest_response(one, &in), 32);
	in.realm = PSIP_TEXT("http\\-auth@example.org");
	in.username = PSIP_TEXT("\\Mufasa");
	in.nonce = PSIP_TEXT("\\" NONCE);
	assert_int_equal(psip_digest_response(two, &in), 32);
	assert_memory_equal(one, two, 32);
	in.realm = PSIP_TEXT("lone\\");
	assert_int_equal(psip_digest_response(two, &in), PSIP_ERR_SYNTAX);
	in = example_input();
	in.nonce = PSIP_TEXT("lone\\");
	assert_int_equal(psip_digest_response(two, &in), PSIP_ERR_SYNTAX);
	in = example_input();
	in.username = PSIP_TEXT("lone\\");
	assert_int_equal(psip_digest_response(two, &in), PSIP_ERR_SYNTAX);
	in = example_input();
	in.algorithm = PSIP_DIGEST_OTHER;
	assert_int_equal(psip_digest_response(two, &in), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_digest_ha1(two, PSIP_DIGEST_OTHER, in.username, in.realm, in.password), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_digest_userhash(two, PSIP_DIGEST_OTHER, in.username, in.realm), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_digest_userhash(two, PSIP_DIGEST_MD5, PSIP_TEXT("a"), PSIP_TEXT("lone\\")), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_digest_userhash(two, PSIP_DIGEST_MD5, PSIP_TEXT("lone\\"), PSIP_TEXT("a")), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_digest_ha1(two, PSIP_DIGEST_MD5, PSIP_TEXT("lone\\"), in.realm, in.password), PSIP_ERR_SYNTAX);
	in = example_input();
	in.cnonce = PSIP_TEXT("lone\\");
	assert_int_equal(psip_digest_response(two, &in), PSIP_ERR_SYNTAX);
	in = example_input();
	in.algorithm = PSIP_DIGEST_MD5_SESS;
	in.session_nonce = PSIP_TEXT("lone\\");
	assert_int_equal(psip_digest_response(two, &in), PSIP_ERR_SYNTAX);
	in.session_nonce = in.nonce;
	in.session_cnonce = PSIP_TEXT("lone\\");
	assert_int_equal(psip_digest_response(two, &in), PSIP_ERR_SYNTAX);
	in.session_cnonce = in.cnonce;
	assert_int_equal(psip_digest_response(two, &in), 32);
	in = example_input();
	in.qop = PSIP_QOP_OTHER;
	assert_int_equal(psip_digest_response(two, &in), PSIP_ERR_ARGUMENT);
}

/* Without qop: the old form, for MD5 alone. ledger: 8760-2.6-10 7616-3.3-13 7616-3.4-04 8760-2.6-09 */
static void qops(void **state)
{
	struct psip_answer answer = mufasa();
	const char *text = answer_to("Digest realm=\"http-auth@example.org\", nonce=\"" NONCE "\"", &answer);

	(void)state;
	assert_has(text, "response=\"7b2cc3b30e75b4777ea31027084363fd\"");
	assert_null(strstr(text, "nc="));
	assert_null(strstr(text, "qop"));
	assert_null(strstr(text, "algorithm"));
	assert_string_equal(answer_to("Digest realm=\"r\", nonce=\"n\", algorithm=SHA-256", &answer), "");
	assert_has(answer_to("Digest realm=\"r\", nonce=\"n\", qop=\"auth-int,auth,x\"", &answer), "qop=auth,");
	assert_has(answer_to("Digest realm=\"r\", nonce=\"n\", qop=\"auth-int\"", &answer), "qop=auth-int,");
	answer.prefer_auth_int = true;
	assert_has(answer_to("Digest realm=\"r\", nonce=\"n\", qop=\"auth,auth-int\"", &answer), "qop=auth-int,");
	assert_string_equal(answer_to("Digest realm=\"r\", nonce=\"n\", qop=\"x\"", &answer), "");
}

/* ledger: 8760-2.4-02 7616-3.3-14 */
static void unusable(void **state)
{
	static const struct {
		const char *text;
		bool usable;
	} cases[] = {
		{ "Digest realm=\"r\", nonce=\"n\", qop=\"auth\"", true }, { "Digest realm=\"r\", nonce=\"n\", qop=\"auth\", algorithm=FOO", false },
		{ "Digest nonce=\"n\", qop=\"auth\"", false }, { "Digest realm=\"r\", qop=\"auth\"", false }, { "Basic realm=\"r\"", false },
		{ "Digest realm=\"\", nonce=\"\"", true },
	};
	struct psip_challenge challenge;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_int_equal(psip_challenge_parse(span(cases[i].text), PSIP_TOLERANT, &challenge), PSIP_OK);
		assert_int_equal(psip_challenge_usable(&challenge), cases[i].usable);
	}
}

static void bad_answers(void **state)
{
	const char *challenge = "Digest realm=\"r\", nonce=\"n\", qop=\"auth\"";
	char name[PSIP_ANSWER_NAME + 1];
	struct psip_answer answer = mufasa();

	(void)state;
	answer.username = PSIP_TEXT("a:b");
	assert_string_equal(answer_to(challenge, &answer), "");
	answer.username = PSIP_TEXT("a\nb");
	assert_string_equal(answer_to(challenge, &answer), "");
	answer.username = psip_span("", 0);
	assert_string_equal(answer_to(challenge, &answer), "");
	memset(name, 'x', sizeof name);
	answer.username = psip_span(name, PSIP_ANSWER_NAME);
	assert_string_not_equal(answer_to(challenge, &answer), "");
	answer.username = psip_span(name, PSIP_ANSWER_NAME + 1);
	assert_string_equal(answer_to(challenge, &answer), "");
	answer = mufasa();
	answer.cnonce = psip_span(NULL, 0);
	assert_string_equal(answer_to(challenge, &answer), "");
	assert_string_equal(answer_to("Digest realm=\"r\", nonce=\"n\", algorithm=MD5-sess, qop=\"auth\"", &answer), "");
	assert_string_not_equal(answer_to("Digest realm=\"r\", nonce=\"n\"", &answer), "");
}

static void equal(void **state)
{
	(void)state;
	assert_true(psip_digest_equal(PSIP_TEXT("ab"), PSIP_TEXT("ab")));
	assert_false(psip_digest_equal(PSIP_TEXT("ab"), PSIP_TEXT("ac")));
	assert_false(psip_digest_equal(PSIP_TEXT("bb"), PSIP_TEXT("ab")));
	assert_false(psip_digest_equal(PSIP_TEXT("ab"), PSIP_TEXT("abc")));
	assert_false(psip_digest_equal(psip_span(NULL, 0), psip_span(NULL, 0)));
	assert_false(psip_digest_equal(psip_span(NULL, 0), PSIP_TEXT("")));
	assert_false(psip_digest_equal(PSIP_TEXT(""), psip_span(NULL, 0)));
	assert_true(psip_digest_equal(PSIP_TEXT(""), PSIP_TEXT("")));
}

static void realms(void **state)
{
	static const struct { const char *a, *b; bool equal; } cases[] = { { "ab", "ab", true }, { "ab", "\\a\\b", true }, { "", "", true }, { "ab", "a", false },
		{ "a", "ab", false }, { "", "a", false }, { "a", "", false }, { "ab", "ac", false }, { "aB", "ab", false }, { "a\\", "a", false },
		{ "a", "a\\", false }, { "a\\", "a\\", false } };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(psip_realm_equal(span(cases[i].a), span(cases[i].b)), cases[i].equal);
}

/* Each octet of a name that does not go as it is: escaped unless RFC 5987 §3.2.1 lets it stand, and a token of SIP may have it, too. */
static void extended_names(void **state)
{
	const char *challenge = "Digest realm=\"r\", nonce=\"n\", qop=\"auth\"";
	struct psip_answer answer = mufasa();

	(void)state;
	answer.username = PSIP_TEXT("\x7f!+-._`~09AZaz");
	assert_has(answer_to(challenge, &answer), "username*=UTF-8''%7F!+-._`~09AZaz,");
	answer.username = PSIP_TEXT("\t#$&^|\"%'()*,/;<=>?@[\\]{} \xc3\xff");
	assert_has(answer_to(challenge, &answer), "username*=UTF-8''%09%23%24%26%5E%7C%22%25%27%28%29%2A%2C%2F%3B%3C%3D%3E%3F%40%5B%5C%5D%7B%7D%20%C3%FF,");
	answer.username = PSIP_TEXT(" ~");
	assert_has(answer_to(challenge, &answer), "username=\" ~\"");
}

/* All octets of the longest name escaped. */
static void longest_extended_name(void **state)
{
	const char *challenge = "Digest realm=\"r\", nonce=\"n\", qop=\"auth\"";
	char name[PSIP_ANSWER_NAME], expected[16 + 3 * PSIP_ANSWER_NAME + 2] = "username*=UTF-8''";
	struct psip_answer answer = mufasa();

	(void)state;
	memset(name, '\xff', sizeof name);
	for (size_t i = 0; i < sizeof name; i++)
		strcat(expected, "%FF");
	answer.username = psip_span(name, sizeof name);
	assert_has(answer_to(challenge, &answer), expected);
}

/* The name's hash takes the name in any case, and is not made where there is nothing to hash. */
static void hashes_of_bad_names(void **state)
{
	const char *challenge_text = "Digest realm=\"r\", nonce=\"n\", qop=\"auth\", userhash=true";
	struct psip_answer answer = mufasa();
	struct psip_challenge challenge;
	struct psip_writer w;
	char text[512];

	(void)state;
	answer.username = psip_span("", 0);
	assert_string_equal(answer_to(challenge_text, &answer), "");
	/* With H(A1) at hand only the hash of the name looks at the realm. */
	assert_int_equal(psip_challenge_parse(span(challenge_text), PSIP_STRICT, &challenge), PSIP_OK);
	answer = mufasa();
	answer.ha1 = PSIP_TEXT("0123456789abcdef0123456789abcdef");
	for (unsigned damaged = 0; damaged < 2; damaged++) {
		if (damaged)
			challenge.realm = PSIP_TEXT("lone\\");
		w = psip_writer(text, sizeof text);
		psip_put_answer(&w, &challenge, &answer);
		assert_int_equal(psip_written(&w), !damaged);
	}
}

/* The topmost usable one of each realm. ledger: 8760-2.4-01 7616-3.7-04 8760-2.4-04 */
static void choices(void **state)
{
	static const char text[] = "SIP/2.0 401 Unauthorized\r\nVia: SIP/2.0/UDP h;branch=z9hG4bK1\r\nFrom: <sip:a@b>;tag=1\r\nTo: <sip:a@b>;tag=2\r\nCall-ID: i\r\n"
	                           "CSeq: 1 REGISTER\r\n"
	                           "WWW-Authenticate: Digest realm=\"a\", nonce=\"1\", qop=\"auth\", algorithm=FOO\r\n"
	                           "WWW-Authenticate: Digest realm=\r\n"
	                           "WWW-Authenticate: Bearer realm=\"a\"\r\n"
	                           "WWW-Authenticate: Digest realm=\"a\", nonce=\"2\", qop=\"auth\", algorithm=SHA-256\r\n"
	                           "Proxy-Authenticate: Digest realm=\"a\", nonce=\"3\", qop=\"auth\"\r\n"
	                           "WWW-Authenticate: Digest realm=\"\\a\", nonce=\"4\", qop=\"auth\"\r\n"
	                           "WWW-Authenticate: Digest realm=\"a\", nonce=\"6\", qop=\"auth\"\r\n"
	                           "Proxy-Authenticate: Digest realm=\"a\", nonce=\"7\", qop=\"auth\"\r\n"
	                           "WWW-Authenticate: Digest realm=\"b\", nonce=\"5\", qop=\"auth\"\r\n"
	                           "Content-Length: 0\r\n\r\n";
	struct psip_header rows[16];
	struct psip_message m = { .headers = rows, .header_capacity = 16 };
	struct psip_challenge challenge;
	enum psip_header_id id;
	unsigned row = 0;

	(void)state;
	assert_int_equal(psip_message_parse(&m, text, sizeof text - 1, PSIP_DATAGRAM, PSIP_TOLERANT, NULL), PSIP_OK);
	assert_int_equal(psip_challenge_next(&m, &row, &id, &challenge), 1);
	assert_int_equal(id, PSIP_H_WWW_AUTHENTICATE);
	assert_memory_equal(challenge.nonce.at, "2", 1);
	assert_int_equal(psip_challenge_next(&m, &row, &id, &challenge), 1);
	assert_int_equal(id, PSIP_H_PROXY_AUTHENTICATE);
	assert_memory_equal(challenge.nonce.at, "3", 1);
	assert_int_equal(psip_challenge_next(&m, &row, &id, &challenge), 1);
	assert_int_equal(id, PSIP_H_WWW_AUTHENTICATE);
	assert_memory_equal(challenge.nonce.at, "5", 1);
	assert_int_equal(psip_challenge_next(&m, &row, &id, &challenge), 0);
	assert_int_equal(psip_challenge_next(&m, &row, &id, &challenge), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(examples), cmocka_unit_test(hashed_names), cmocka_unit_test(forms), cmocka_unit_test(escapes), cmocka_unit_test(qops),
		cmocka_unit_test(unusable), cmocka_unit_test(bad_answers), cmocka_unit_test(equal), cmocka_unit_test(realms), cmocka_unit_test(choices),
		cmocka_unit_test(extended_names), cmocka_unit_test(longest_extended_name), cmocka_unit_test(hashes_of_bad_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
