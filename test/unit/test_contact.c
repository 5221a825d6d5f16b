/* SPDX-License-Identifier: MIT
 * Contact parameters, feature parameters, Accept-Contact and Reject-Contact, parameters of registered URIs: the RFCs' examples, limits,
 * what is refused. Not covered: matching of features (RFC 3841 §7.2), what a registrar does with them. */
#include "parser/contact.h"
#include "test/unit/texts.h"

static int parse(const char *params, psip_mode mode, struct psip_contact *contact)
{
	return psip_contact_parse(hold(params), mode, contact);
}

/* ledger: 5626-10-01 5627-7-01 */
static void contact_parameters(void **state)
{
	struct psip_address_value address;
	struct psip_contact c;
	char text[64];

	(void)state;
	assert_int_equal(psip_address_parse(hold("<sip:callee@192.0.2.1;ob>;reg-id=1;q=0.7; expires=3600;methods=\"INVITE,BYE\""
	                                         ";+sip.instance=\"<urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6>\""
	                                         ";pub-gruu=\"sip:callee@example.com;gr=\\\"1\";temp-gruu=\"sips:tgruu.7hs@example.com;gr\";temp-gruu-cookie=ZzZ;x"),
	                                    PSIP_STRICT, &address), PSIP_OK);
	assert_int_equal(psip_contact_parse(address.params, PSIP_STRICT, &c), PSIP_OK);
	assert_true(c.has_q && c.q == 700 && c.has_expires && c.expires == 3600 && c.has_reg_id && c.reg_id == 1);
	same(c.instance, "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
	same(c.methods, "INVITE,BYE");
	same(c.temp_gruu, "sips:tgruu.7hs@example.com;gr");
	same(c.temp_gruu_cookie, "ZzZ");
	assert_int_equal(psip_quoted_unescape(text, sizeof text, c.pub_gruu), (int)strlen("sip:callee@example.com;gr=\"1"));
	assert_memory_equal(text, "sip:callee@example.com;gr=\"1", strlen("sip:callee@example.com;gr=\"1"));

	assert_int_equal(psip_contact_parse(psip_span(NULL, 0), PSIP_STRICT, &c), PSIP_OK);
	assert_int_equal(psip_contact_parse(psip_string(";q=1.001"), PSIP_LENIENT, &c), PSIP_ERR_SYNTAX);
	assert_int_equal(c.q, 1000); /* what is no qvalue leaves no number */
	assert_int_equal(psip_contact_parse(psip_span(NULL, 0), PSIP_STRICT, &c), PSIP_OK);
	assert_true(!c.has_q && c.q == 1000 && !c.has_expires && c.expires == 0 && !c.has_reg_id && c.reg_id == 0);
	same(c.instance, NULL);
	same(c.pub_gruu, NULL);
}

/* ledger: 5626-10-01 5626-10-02 5626-10-03 5627-7-02 */
static void contact_limits(void **state)
{
	static const char *const refused[] = {
		";reg-id=0", ";reg-id=2147483648", ";reg-id=x", ";reg-id", ";q=1.1", ";q=0.0001", ";q=0.:", ";q=0.0a", ";methods=\"a\"b", ";+sip.instance=\"\"", ";+sip.instance=\"<\"", ";q", ";+sip.instance=\"urn:uuid:x\"", ";+sip.instance=x",
		";+sip.instance=\"<>\"", ";+sip.instance", ";+sip.instance=\"<urn:uuid:x\"", ";pub-gruu=\"foo\"", ";pub-gruu=sip", ";temp-gruu=\"\"",
		";temp-gruu=\"tel:+1\"", ";pub-gruu=\"sip:a@b c\"", ";methods=INVITE", ";pub-gruu=\"x\\sip:a\"",
	};
	struct psip_contact c;

	(void)state;
	for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
		if (parse(refused[i], PSIP_LENIENT, &c) != PSIP_ERR_SYNTAX || parse(refused[i], PSIP_STRICT, &c) != PSIP_ERR_SYNTAX)
			fail_msg("'%s'", refused[i]);
	assert_int_equal(parse(";reg-id=2147483647", PSIP_STRICT, &c), PSIP_OK);
	assert_int_equal(c.reg_id, 2147483647);
	assert_int_equal(parse(";expires=0", PSIP_STRICT, &c), PSIP_OK);
	assert_true(c.has_expires && c.expires == 0);
	assert_int_equal(parse(";expires=4294967295", PSIP_STRICT, &c), PSIP_OK);
	assert_true(c.expires == UINT32_MAX);
}

static void contact_quirks(void **state)
{
	struct psip_contact c;

	(void)state;
	assert_int_equal(parse(";expires=4294967296", PSIP_QUIRK_LARGE_NUMBER, &c), PSIP_OK);
	assert_true(c.expires == UINT32_MAX);
	assert_int_equal(parse(";expires=4294967296", PSIP_LENIENT & ~(psip_mode)PSIP_QUIRK_LARGE_NUMBER, &c), PSIP_ERR_SYNTAX);
	assert_int_equal(parse(";expires=soon", PSIP_QUIRK_PARAM_BYTES, &c), PSIP_OK);
	assert_true(c.has_expires && c.expires == 3600);
	assert_int_equal(parse(";expires=soon", PSIP_LENIENT & ~(psip_mode)PSIP_QUIRK_PARAM_BYTES, &c), PSIP_ERR_SYNTAX);
	assert_int_equal(parse(";expires", PSIP_QUIRK_PARAM_BYTES, &c), PSIP_OK);
	assert_int_equal(c.expires, 3600);
	assert_int_equal(parse(";expires", PSIP_LENIENT & ~(psip_mode)PSIP_QUIRK_PARAM_BYTES, &c), PSIP_ERR_SYNTAX);
	assert_int_equal(parse(";pub-gruu=\"sips:\\\"\"", PSIP_STRICT, &c), PSIP_OK);
	assert_int_equal(parse(";reg-id=1;reg-id=2", PSIP_QUIRK_PARAM_TWICE, &c), PSIP_OK);
	assert_int_equal(c.reg_id, 1);
	assert_int_equal(parse(";reg-id=1;reg-id=2", PSIP_LENIENT & ~(psip_mode)PSIP_QUIRK_PARAM_TWICE, &c), PSIP_ERR_SYNTAX);
}

static void features(void **state)
{
	struct psip_span rest = hold(";q=0.5;expires=5;+=x;audio;video=\"FALSE\";mobility=\"fixed,!mobile\";+sip.instance=\"<urn:x,y>\";priority=\"#>=2.5,#=-1,#1:10,!#<=+3.1239\""
	                             ";description=\"<PC>\";+y=\"<>\";+z=\"<\"");
	struct psip_feature f;
	struct psip_feature_value v;

	(void)state;
	assert_int_equal(psip_feature_next(&rest, PSIP_STRICT, &f), 1);
	same(f.name, "audio");
	same(f.values, NULL);
	assert_int_equal(psip_feature_next(&rest, PSIP_STRICT, &f), 1);
	assert_int_equal(psip_feature_value_next(&f.values, &v), 1);
	assert_true(v.kind == PSIP_FEATURE_FALSE && !v.negated);
	assert_int_equal(psip_feature_value_next(&f.values, &v), 0);
	assert_int_equal(psip_feature_next(&rest, PSIP_STRICT, &f), 1);
	assert_int_equal(psip_feature_value_next(&f.values, &v), 1);
	same(v.text, "fixed");
	assert_true(v.kind == PSIP_FEATURE_TOKEN && !v.negated);
	assert_int_equal(psip_feature_value_next(&f.values, &v), 1);
	same(v.text, "mobile");
	assert_true(v.negated);
	assert_int_equal(psip_feature_next(&rest, PSIP_STRICT, &f), 1);
	same(f.name, "+sip.instance");
	same(f.values, "urn:x,y");
	assert_true(f.is_string);
	assert_int_equal(psip_feature_next(&rest, PSIP_STRICT, &f), 1);
	assert_int_equal(psip_feature_value_next(&f.values, &v), 1);
	assert_true(v.kind == PSIP_FEATURE_NUMBER && v.least == 2500 && v.most == INT64_MAX);
	assert_int_equal(psip_feature_value_next(&f.values, &v), 1);
	assert_true(v.least == -1000 && v.most == -1000);
	assert_int_equal(psip_feature_value_next(&f.values, &v), 1);
	assert_true(v.least == 1000 && v.most == 10000);
	assert_int_equal(psip_feature_value_next(&f.values, &v), 1);
	assert_true(v.negated && v.least == INT64_MIN && v.most == 3123);
	same(v.text, "#<=+3.1239");
	assert_int_equal(psip_feature_value_next(&f.values, &v), 0);
	assert_int_equal(psip_feature_next(&rest, PSIP_STRICT, &f), 1);
	same(f.values, "PC");
	assert_int_equal(psip_feature_next(&rest, PSIP_STRICT, &f), 1);
	same(f.values, "");
	assert_true(f.is_string);
	assert_int_equal(psip_feature_next(&rest, PSIP_STRICT, &f), 1);
	same(f.values, "<");
	assert_false(f.is_string);
	assert_int_equal(psip_feature_next(&rest, PSIP_STRICT, &f), 0);
}

static void features_refused(void **state)
{
	static const char *const values[] = { ",", "a,", "!", "!!a", "#", "#>2", "#1", "#1:", "#=", "#=x", "a b", "#=1x", "a!b", "#=99999999999999999999" };
	struct psip_span rest = hold(";audio=TRUE");
	struct psip_feature f;
	struct psip_feature_value v;

	(void)state;
	assert_int_equal(psip_feature_next(&rest, PSIP_LENIENT, &f), PSIP_ERR_SYNTAX);
	rest = hold(";+x=\"a");
	assert_int_equal(psip_feature_next(&rest, PSIP_LENIENT, &f), PSIP_ERR_SYNTAX);
	for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
		int result;

		rest = hold(values[i]);
		while ((result = psip_feature_value_next(&rest, &v)) == 1) {
		}
		if (result != PSIP_ERR_SYNTAX)
			fail_msg("'%s'", values[i]);
	}
}

static void feature_sets(void **state)
{
	struct psip_span rest = hold("*;audio;require, *;video;explicit;methods=\"BYE\" , *");
	struct psip_feature_set s;

	(void)state;
	assert_int_equal(psip_feature_set_next(&rest, PSIP_STRICT, &s), 1);
	assert_true(s.require && !s.explicit_match);
	same(s.params, ";audio;require");
	assert_int_equal(psip_feature_set_next(&rest, PSIP_STRICT, &s), 1);
	assert_true(!s.require && s.explicit_match);
	same(s.params, ";video;explicit;methods=\"BYE\"");
	assert_int_equal(psip_feature_set_next(&rest, PSIP_STRICT, &s), 1);
	same(s.params, NULL);
	assert_int_equal(psip_feature_set_next(&rest, PSIP_STRICT, &s), 0);
	rest = hold("sip:a");
	assert_int_equal(psip_feature_set_next(&rest, PSIP_LENIENT, &s), PSIP_ERR_SYNTAX);
	rest = hold("*;require;require");
	assert_int_equal(psip_feature_set_next(&rest, PSIP_STRICT, &s), PSIP_ERR_SYNTAX);
	rest = hold("*;explicit;explicit");
	assert_int_equal(psip_feature_set_next(&rest, PSIP_STRICT, &s), PSIP_ERR_SYNTAX);
	rest = hold("*x");
	assert_int_equal(psip_feature_set_next(&rest, PSIP_LENIENT, &s), PSIP_ERR_SYNTAX);
}

/* ledger: 5627-3.1-01 5627-7-01 */
static void uri_parameters(void **state)
{
	struct psip_uri uri;
	struct psip_span value;
	struct psip_push push;

	(void)state;
	assert_int_equal(psip_uri_parse(&uri, hold("sip:a@x;ob;gr=urn:uuid:f8;pn-provider=fcm;pn-prid=00fc13;pn-purr"), PSIP_STRICT, NULL), PSIP_OK);
	assert_true(psip_uri_is_outbound(&uri));
	assert_true(psip_uri_is_gruu(&uri, &value));
	same(value, "urn:uuid:f8");
	assert_true(psip_uri_push(&uri, &push));
	same(push.provider, "fcm");
	same(push.prid, "00fc13");
	same(push.param, NULL);
	same(push.purr, "");
	assert_int_equal(psip_uri_parse(&uri, hold("sip:a@x;gr"), PSIP_STRICT, NULL), PSIP_OK);
	assert_true(psip_uri_is_gruu(&uri, &value));
	assert_false(psip_uri_is_outbound(&uri) || psip_uri_push(&uri, &push));
	same(value, NULL);
	assert_int_equal(psip_uri_parse(&uri, hold("sip:a@x;pn-param=t"), PSIP_STRICT, NULL), PSIP_OK);
	assert_true(psip_uri_push(&uri, &push));
	same(push.param, "t");
	assert_int_equal(psip_uri_parse(&uri, hold("sip:a@x;pn-purr=y"), PSIP_STRICT, NULL), PSIP_OK);
	assert_true(psip_uri_push(&uri, &push));
	assert_int_equal(psip_uri_parse(&uri, hold("sip:a@x;pn-prid=y"), PSIP_STRICT, NULL), PSIP_OK);
	assert_true(psip_uri_push(&uri, &push));
	assert_int_equal(psip_uri_parse(&uri, hold("sip:a@x;grx;obx"), PSIP_STRICT, NULL), PSIP_OK);
	assert_false(psip_uri_is_gruu(&uri, &value) || psip_uri_is_outbound(&uri));
}

#define TEST(name) cmocka_unit_test_teardown(name, let_go)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(contact_parameters), TEST(contact_limits), TEST(contact_quirks), TEST(features), TEST(features_refused), TEST(feature_sets),
		TEST(uri_parameters),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
