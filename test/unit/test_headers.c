/* SPDX-License-Identifier: MIT
 * Typed values of RFC 3261 §20 and of the extensions: what each reader gives for the RFCs' examples, its limits, what it refuses strictly
 * and in any mode. Not covered: the exact grammar of each value (test_values.c), Digest (test_digest.c), Contact (test_contact.c). */
#include "parser/headers.h"
#include "parser/writer.h"
#include "test/unit/texts.h"
#include "test/unit/guarded.h"

/* One reader over a whole value: PSIP_OK or PSIP_ERR_SYNTAX. */
typedef int reader(struct psip_span value, psip_mode mode);

#define SINGLE(noun, type, call) static int read_##noun(struct psip_span value, psip_mode mode) { type out; return call; }
#define WALK(noun, type, next) static int read_##noun(struct psip_span value, psip_mode mode) \
	{ struct psip_span rest = value; type out; int result; \
	  while ((result = next(&rest, mode, &out)) == 1) { } \
	  assert_true(rest.at >= value.at && rest.at + rest.length == value.at + value.length); return result; }
SINGLE(session_expires, struct psip_session_expires, psip_session_expires_parse(value, mode, &out))
SINGLE(min_se, struct psip_session_expires, psip_min_se_parse(value, mode, &out))
SINGLE(rack, struct psip_rack, psip_rack_parse(value, mode, &out))
SINGLE(event, struct psip_event_value, psip_event_value_parse(value, mode, &out))
SINGLE(substate, struct psip_subscription_state, psip_subscription_state_parse(value, mode, &out))
SINGLE(replaces, struct psip_replaces, psip_replaces_parse(PSIP_H_REPLACES, value, mode, &out))
SINGLE(join, struct psip_replaces, psip_replaces_parse(PSIP_H_JOIN, value, mode, &out))
SINGLE(target, struct psip_replaces, psip_replaces_parse(PSIP_H_TARGET_DIALOG, value, mode, &out))
SINGLE(date, struct psip_date, psip_date_parse(value, mode, &out))
SINGLE(timestamp, struct psip_timestamp, psip_timestamp_parse(value, mode, &out))
SINGLE(retry_after, struct psip_retry_after, psip_retry_after_parse(value, mode, &out))
SINGLE(privacy, uint32_t, psip_privacy_parse(value, mode, &out))
SINGLE(refer_sub, bool, psip_refer_sub_parse(value, mode, &out))
SINGLE(session_id, struct psip_session_id, psip_session_id_parse(value, mode, &out))
SINGLE(geolocation_error, struct psip_geolocation_error, psip_geolocation_error_parse(value, mode, &out))
SINGLE(identity, struct psip_identity, psip_identity_parse(value, mode, &out))
SINGLE(mime, struct psip_mime_version, psip_mime_version_parse(value, mode, &out))
SINGLE(disposition, struct psip_disposition, psip_disposition_parse(value, mode, &out))
SINGLE(info_package, struct psip_token_params, psip_token_params_parse(PSIP_H_INFO_PACKAGE, value, mode, &out))
SINGLE(etag, struct psip_span, psip_token_parse(PSIP_H_SIP_ETAG, value, mode, &out))
SINGLE(if_match, struct psip_span, psip_token_parse(PSIP_H_SIP_IF_MATCH, value, mode, &out))
SINGLE(priority, enum psip_priority, psip_priority_parse(value, mode, &out))
WALK(tokens, struct psip_token_params, psip_token_params_next)
WALK(languages, struct psip_language, psip_language_next)
WALK(products, struct psip_product, psip_product_next)
WALK(in_reply_to, struct psip_span, psip_in_reply_to_next)
WALK(reasons, struct psip_reason, psip_reason_next)
WALK(warnings, struct psip_warning, psip_warning_next)
WALK(infos, struct psip_info, psip_info_next)
WALK(resources, struct psip_resource_priority, psip_resource_priority_next)
WALK(histories, struct psip_history_info, psip_history_info_next)
WALK(diversions, struct psip_diversion, psip_diversion_next)
WALK(events, struct psip_event_value, psip_event_value_next)

static int read_dispositions(struct psip_span value, psip_mode mode)
{
	uint32_t mask = 0;

	return psip_request_disposition_add(value, mode, &mask);
}

enum outcome { TAKEN, TAKEN_LENIENT, REFUSED };

struct row {
	reader *read;
	enum outcome outcome; /* TAKEN_LENIENT: strict refuses */
	const char *value;
};

static void check_rows(const struct row *rows, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct psip_span value = hold(rows[i].value);
		int strict = rows[i].read(value, PSIP_STRICT), lenient = rows[i].read(value, PSIP_LENIENT);

		if ((strict == PSIP_OK) != (rows[i].outcome == TAKEN) || (lenient == PSIP_OK) != (rows[i].outcome != REFUSED) ||
		    (rows[i].outcome == TAKEN && rows[i].read(value, PSIP_TOLERANT) != PSIP_OK))
			fail_msg("'%s' (row %zu): strict %d, lenient %d", rows[i].value, i, strict, lenient);
		/* Each beginning of it: no read past its end, and what strict takes lenient takes. */
		for (size_t length = 0; length < value.length; length++) {
			struct psip_span part = guarded(value.at, length);

			if (rows[i].read(part, PSIP_STRICT) == PSIP_OK)
				assert_int_equal(rows[i].read(part, PSIP_LENIENT), PSIP_OK);
		}
		let_go(NULL);
	}
}
#define CHECK_ROWS(rows) check_rows(rows, sizeof(rows) / sizeof(*(rows)))

#define UUID "ab30317f1a784dc48ff824d0d3715d86"

/* ledger: 4028-4-08 4028-5-01 3891-6.1-04 6665-8.4-01 3903-8.1-01 3903-12-01 3262-10-02 3261-25.1-42 3261-20.17-01 */
static void sessions_and_dialogs(void **state)
{
	static const struct row rows[] = {
		{ read_session_expires, TAKEN, "4000;refresher=uac" }, { read_session_expires, TAKEN, "1800 ; foo ; refresher=UAS" },
		{ read_session_expires, TAKEN, "0" }, { read_session_expires, TAKEN, "4294967295" },
		{ read_session_expires, TAKEN, "4294967296" }, { read_session_expires, REFUSED, "1800;refresher=proxy" },
		{ read_session_expires, REFUSED, "" }, { read_session_expires, REFUSED, "-1" }, { read_session_expires, REFUSED, "18x" },
		{ read_session_expires, REFUSED, "1800;refresher" }, { read_session_expires, REFUSED, "1800 1800" },
		{ read_session_expires, TAKEN_LENIENT, "1800;;refresher=uas" },
		{ read_min_se, TAKEN, "90" }, { read_min_se, TAKEN, "120;a=b" }, { read_min_se, REFUSED, "a=b" }, { read_min_se, REFUSED, "90," },
		{ read_rack, TAKEN, "776656 1 INVITE" }, { read_rack, TAKEN, "1   2\r\n\tINVITE" }, { read_rack, TAKEN, "4294967295 2147483647 FOO" },
		{ read_rack, REFUSED, "4294967296 1 INVITE" }, { read_rack, REFUSED, "1 4294967296 INVITE" }, { read_rack, REFUSED, "1,2 INVITE" },
		{ read_rack, REFUSED, "1 INVITE" }, { read_rack, REFUSED, "1 2INVITE" }, { read_rack, REFUSED, "1 2 INVITE x" },
		{ read_event, TAKEN, "presence" }, { read_event, TAKEN, "presence.winfo.list;id=a1" }, { read_event, TAKEN, "a-b!%*_+`'~.c;x=1" },
		{ read_event, REFUSED, "a..b" }, { read_event, REFUSED, ".a" }, { read_event, REFUSED, "a." }, { read_event, REFUSED, "a, b" },
		{ read_event, TAKEN_LENIENT, "a;id=1;id=2" }, { read_event, REFUSED, "a;id" },
		{ read_events, TAKEN, "presence, dialog" }, { read_events, REFUSED, "presence, a..b" }, { read_events, REFUSED, "presence dialog" },
		{ read_events, TAKEN_LENIENT, "presence," },
		{ read_substate, TAKEN, "active;expires=3600" }, { read_substate, TAKEN, "foo;expires=5;x" },
		{ read_substate, TAKEN, "terminated;reason=giveup;retry-after=4294967295" },
		{ read_substate, TAKEN, "active;expires=4294967296" }, { read_substate, REFUSED, "active;expires=-1" },
		{ read_substate, REFUSED, "active;expires" }, { read_substate, REFUSED, "active;retry-after=x" }, { read_substate, REFUSED, "active;reason" }, { read_substate, REFUSED, ";expires=1" }, { read_substate, REFUSED, "active pending" },
		{ read_replaces, TAKEN, "98732@sip.example.com;from-tag=r33th4x0r;to-tag=ff87ff" },
		{ read_replaces, REFUSED, "a@b;from-tag=1" }, { read_replaces, REFUSED, "a@b;to-tag=1" },
		{ read_replaces, REFUSED, "a@b;to-tag=1;from-tag=2;to-tag=3" }, { read_replaces, REFUSED, "a@b;to-tag=1;from-tag=2;from-tag=2" },
		{ read_replaces, REFUSED, "a@b;to-tag;from-tag=2" }, { read_replaces, TAKEN_LENIENT, "a@;to-tag=1;from-tag=2" },
		{ read_replaces, REFUSED, "a@b;to-tag=1{;from-tag=2" }, { read_retry_after, REFUSED, "5;duration=1{" }, { read_reasons, REFUSED, "SIP;cause=1{" },
		{ read_replaces, REFUSED, "a@b;to-tag=1;from-tag=2;x=\"" }, { read_replaces, REFUSED, "a@b;to-tag=1;from-tag=2 x" }, { read_replaces, REFUSED, "a@b;to-tag=1;from-tag=2," }, { read_replaces, REFUSED, ";to-tag=1;from-tag=2" },
		{ read_join, TAKEN, "12345600@atlanta.example.com;from-tag=1234567;to-tag=23431" }, { read_join, REFUSED, "a@b;to-tag=1" },
		{ read_target, TAKEN, "fa77as7dad8-sd98ajzz@host.example.com;local-tag=kkaz-;remote-tag=6544" },
		{ read_target, REFUSED, "a@b;to-tag=1;from-tag=2" },
		{ read_etag, TAKEN, "a.b-c" }, { read_etag, REFUSED, "a b" }, { read_etag, REFUSED, "" }, { read_etag, REFUSED, "a,b" },
		{ read_if_match, TAKEN, "*" }, { read_if_match, REFUSED, "\"a\"" },
		{ read_date, TAKEN, "Sat, 13 Nov 2010 23:29:00 GMT" }, { read_date, TAKEN, "Thu, 21 Feb 2002 13:02:03 GMT" },
		{ read_date, REFUSED, "Thu, 21 Feb 2002 13:02:03 EST" }, { read_date, REFUSED, "Saturday, 13-Nov-10 23:29:00 GMT" },
		{ read_date, REFUSED, "Sat Nov 13 23:29:00 2010" }, { read_date, REFUSED, "sat, 13 Nov 2010 23:29:00 GMT" },
		{ read_date, REFUSED, "Sat, 13 NOV 2010 23:29:00 GMT" }, { read_date, REFUSED, "Sat, 13 Nov 2010 24:00:00 GMT" },
		{ read_date, REFUSED, "Sat, 13 Nov 2010 23:60:00 GMT" }, { read_date, REFUSED, "Sat, 13 Nov 2010 23:29:60 GMT" },
		{ read_date, REFUSED, "Sat, 1: Nov 2010 23:29:00 GMT" }, { read_date, REFUSED, "Sat, 2/ Nov 2010 23:29:00 GMT" },
		{ read_date, REFUSED, "Sat, 3 Nov 2010 23:29:00 GMT" },
	};

	(void)state;
	CHECK_ROWS(rows);
}

/* ledger: 3261-20.24-01 3326-2-02 3326-2-08 3261-25.1-35 3261-25.1-49 3261-20.43-01 6086-9.2-01 3261-25.1-30 3261-20.33-02 */
static void lists_and_texts(void **state)
{
	static const struct row rows[] = {
		{ read_reasons, TAKEN, "SIP ;cause=200 ;text=\"Call completed elsewhere\", Q.850;cause=16" },
		{ read_reasons, TAKEN, "FOO;cause=1" }, { read_reasons, TAKEN, "FOO" }, { read_reasons, TAKEN, "SIP;cause=4294967295" },
		{ read_reasons, REFUSED, "SIP;cause=4294967296" }, { read_reasons, REFUSED, "SIP;cause=x" }, { read_reasons, REFUSED, ";cause=1" },
		{ read_reasons, REFUSED, "SIP;text=\"a" }, { read_reasons, TAKEN_LENIENT, "SIP;cause=1;cause=2" },
		{ read_infos, TAKEN, "<http://h/a,b>;purpose=icon, <sip:x>" }, { read_infos, REFUSED, "http://h/a" }, { read_infos, REFUSED, "xhttp://h/a>" },
		{ read_infos, REFUSED, "<http://h/a" }, { read_infos, REFUSED, "<>" }, { read_infos, REFUSED, "<http://h/a> x" },
		{ read_infos, TAKEN_LENIENT, "<http://h/a>,,<http://h/b>" },
		{ read_warnings, TAKEN, "370 h \"x, y\", 399 [::1]:5060 \"z\"" }, { read_warnings, REFUSED, "37 h \"x\"" },
		{ read_warnings, REFUSED, "3700 h \"x\"" }, { read_warnings, REFUSED, "370 \"x\"" }, { read_warnings, REFUSED, "370 h x" },
		{ read_warnings, TAKEN_LENIENT, "399 h \"\x80\"" }, { read_warnings, TAKEN, "399 h \"\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80\"" },
		{ read_warnings, TAKEN_LENIENT, "399 h \"\xc3\"" }, { read_warnings, TAKEN_LENIENT, "399 h \"\xe2\x82\"" },
		{ read_warnings, REFUSED, "399 h \"\xc3\xa9" }, { read_warnings, REFUSED, "399 h \"\x7f\"" }, { read_warnings, REFUSED, "399 h \"\x01\"" },
		{ read_warnings, REFUSED, "399 h \"\\\xc3\xa9\"" }, { read_warnings, REFUSED, "370 h \"x" }, { read_warnings, REFUSED, "370h \"x\"" },
		{ read_tokens, TAKEN, "gzip;q=0.5, identity" }, { read_tokens, TAKEN, "" }, { read_tokens, TAKEN, "a;q=1.000" }, { read_tokens, TAKEN, "a;q=0.999" }, { read_tokens, TAKEN, "a;q=0." },
		{ read_tokens, REFUSED, "a;q=1.001" }, { read_tokens, REFUSED, "a;q=0.1234" }, { read_tokens, REFUSED, "a;q=2" },
		{ read_tokens, REFUSED, "a;q=.5" }, { read_tokens, REFUSED, "a b" }, { read_tokens, TAKEN, "a;x, b" },
		{ read_tokens, REFUSED, "a;x=\"b" },
		{ read_info_package, TAKEN, "foo;x=1" }, { read_info_package, REFUSED, "a, b" }, { read_info_package, REFUSED, "" },
		{ read_languages, TAKEN, "da, en-gb;q=0.8, en;q=0.7" }, { read_languages, TAKEN, "*;q=0.1" }, { read_languages, REFUSED, "toolonglang" }, { read_languages, TAKEN, "AZ-az-abcdefgh" },
		{ read_languages, REFUSED, "en-abcdefghi" },
		{ read_languages, REFUSED, "en-" }, { read_languages, REFUSED, "*a" }, { read_languages, REFUSED, "-en" }, { read_languages, REFUSED, "e1" },
		{ read_languages, REFUSED, "en--gb" }, { read_languages, REFUSED, "en-*" },
		{ read_products, TAKEN, "Softphone/Beta1.5" }, { read_products, TAKEN, "a (b (c)) d / 1.0 (\\))" }, { read_products, REFUSED, "a (b" },
		{ read_products, REFUSED, "a/" }, { read_products, REFUSED, "a, b" }, { read_products, REFUSED, "a b)" },
		{ read_products, REFUSED, "a(b)" }, { read_products, REFUSED, "(a\x01)" }, { read_products, REFUSED, "(a\\" },
		{ read_in_reply_to, TAKEN, "70710@saturn.bell-tel.com, 17320@saturn.bell-tel.com" }, { read_in_reply_to, REFUSED, "a b" },
		{ read_in_reply_to, REFUSED, "a@b c" }, { read_in_reply_to, TAKEN_LENIENT, "a@" }, { read_in_reply_to, TAKEN_LENIENT, "a@b@c" }, { read_in_reply_to, TAKEN_LENIENT, ",a" },
		{ read_retry_after, TAKEN, "18000;duration=3600" }, { read_retry_after, TAKEN, "120 (I'm in a meeting)" },
		{ read_retry_after, TAKEN, "5 (a (b) c);duration=0;x=\"y\"" }, { read_retry_after, REFUSED, "abc" }, { read_retry_after, REFUSED, "-1" },
		{ read_retry_after, REFUSED, "120 (a" }, { read_retry_after, REFUSED, "120 (a) (b)" }, { read_retry_after, REFUSED, "1;duration=x" },
		{ read_retry_after, TAKEN, "4294967296" },
		{ read_timestamp, TAKEN, "54" }, { read_timestamp, TAKEN, "54.5" }, { read_timestamp, TAKEN, "54 1.5" }, { read_timestamp, TAKEN, "54. .5" },
		{ read_timestamp, REFUSED, ".5" }, { read_timestamp, REFUSED, "54 x" }, { read_timestamp, REFUSED, "54 1 2" },
		{ read_timestamp, REFUSED, "99999999999999999999" },
		{ read_mime, TAKEN, "1.0" }, { read_mime, REFUSED, "1" }, { read_mime, REFUSED, "1.0.0" }, { read_mime, REFUSED, ".0" },
		{ read_disposition, TAKEN, "session;handling=optional" }, { read_disposition, REFUSED, ";handling=optional" },
		{ read_disposition, REFUSED, "session, icon" },
		{ read_priority, TAKEN, "urgent" }, { read_priority, TAKEN, "Non-Urgent" }, { read_priority, TAKEN, "other" },
		{ read_priority, REFUSED, "very urgent" },
	};

	(void)state;
	CHECK_ROWS(rows);
}

static void identities_and_histories(void **state)
{
	static const struct row rows[] = {
		{ read_privacy, TAKEN, "id" }, { read_privacy, TAKEN, "header;user;critical" }, { read_privacy, TAKEN_LENIENT, "header ; user" }, { read_privacy, TAKEN, "x-mine" },
		{ read_privacy, REFUSED, "" }, { read_privacy, REFUSED, "id;" }, { read_privacy, REFUSED, "id, user" }, { read_privacy, REFUSED, ";id" },
		{ read_refer_sub, TAKEN, "false" }, { read_refer_sub, TAKEN, "TRUE;x=1" }, { read_refer_sub, REFUSED, "no" }, { read_refer_sub, REFUSED, "" },
		{ read_session_id, TAKEN, UUID }, { read_session_id, TAKEN_LENIENT, "AF09afAF09afAF09afAF09afAF09afAF" },
		{ read_session_id, REFUSED, "AG09afAF09afAF09afAF09afAF09afAF" }, { read_session_id, REFUSED, "ag09afAF09afAF09afAF09afAF09afAF" }, { read_session_id, TAKEN, UUID ";remote=00000000000000000000000000000000" },
		{ read_session_id, REFUSED, "ab30317f1a784dc48ff824d0d3715d8" }, { read_session_id, REFUSED, UUID "0" },
		{ read_session_id, REFUSED, "xb30317f1a784dc48ff824d0d3715d86" }, { read_session_id, REFUSED, UUID ";remote=1" },
		{ read_identity, TAKEN, "abc+/.def..ghi;info=<https://biloxi.example.org/biloxi.cert>;alg=ES256;ppt=shaken" },
		{ read_identity, TAKEN, "abc;info=<https://a/b;c,d>" }, { read_identity, REFUSED, "abc;;info=<https://a/b>" }, { read_identity, REFUSED, "abc,info=<https://a/b>" },
		{ read_identity, REFUSED, "abc;inf=<https://a/b>" }, { read_identity, REFUSED, "abc;info;<https://a/b>" },
		{ read_identity, REFUSED, "abc" }, { read_identity, REFUSED, "abc;info=<https://a/b" }, { read_identity, REFUSED, ";info=<https://a/b>" },
		{ read_identity, REFUSED, "abc;alg=ES256" }, { read_identity, REFUSED, "" }, { read_identity, REFUSED, "\"abc" },
		{ read_geolocation_error, TAKEN, "100 ; code=\"Cannot Process Location\"" }, { read_geolocation_error, TAKEN, "7" },
		{ read_geolocation_error, REFUSED, "1000" }, { read_geolocation_error, REFUSED, "0100" }, { read_geolocation_error, REFUSED, "x" },
		{ read_geolocation_error, REFUSED, "" }, { read_geolocation_error, REFUSED, "1, 2" },
		{ read_resources, TAKEN, "wps.3, dsn.flash" }, { read_resources, REFUSED, "wps" }, { read_resources, REFUSED, "wps.3.1" },
		{ read_resources, REFUSED, ".3" }, { read_resources, REFUSED, "wps." },
		{ read_histories, TAKEN, "<sip:bob@example.com>;index=1, <sip:bob@192.0.2.4>;index=1.1;rc=1" },
		{ read_histories, REFUSED, "<sip:a@b>;index=01" }, { read_histories, REFUSED, "<sip:a@b>;index=1." },
		{ read_histories, REFUSED, "<sip:a@b>;index=.1" }, { read_histories, REFUSED, "<sip:a@b>;index=1..2" },
		{ read_histories, REFUSED, "<sip:a@b>;index=a" }, { read_histories, REFUSED, "<sip:a@b>;index=1;mp=x" },
		{ read_histories, REFUSED, "*" }, { read_histories, TAKEN, "<sip:a@b>;index=1.10.0;np=1.10" },
		{ read_diversions, TAKEN, "<sip:a@b>;reason=user-busy;counter=99;privacy=full;screen=no;limit=0" },
		{ read_diversions, TAKEN, "<sip:a@b>;reason=\"my own\"" },
		{ read_diversions, REFUSED, "<sip:a@b>;counter=100" }, { read_diversions, REFUSED, "<sip:a@b>;limit=x" },
		{ read_diversions, REFUSED, "*" },
		{ read_dispositions, TAKEN, "proxy, recurse,parallel" }, { read_dispositions, REFUSED, "proxy, walk" }, { read_dispositions, REFUSED, "" },
		{ read_dispositions, REFUSED, "proxy recurse" },
	};

	(void)state;
	CHECK_ROWS(rows);
}

/* ledger: 3262-7.1-01 3261-20.22-02 5393-5.3.1-01 */
static void numbers_have_their_ranges(void **state)
{
	static const struct {
		enum psip_header_id id;
		uint32_t least, most;
		bool seconds;
	} headers[] = {
		{ PSIP_H_CONTENT_LENGTH, 0, UINT32_MAX, false }, { PSIP_H_EXPIRES, 0, UINT32_MAX, true }, { PSIP_H_MIN_EXPIRES, 0, UINT32_MAX, true },
		{ PSIP_H_FLOW_TIMER, 0, UINT32_MAX, true }, { PSIP_H_MAX_FORWARDS, 0, 255, false }, { PSIP_H_MAX_BREADTH, 1, UINT32_MAX, false },
		{ PSIP_H_RSEQ, 1, UINT32_MAX, false },
	};
	static const char *const wrong[] = { "", "-1", "+1", "0x1", "1 2", "1,2", "abc", "1.0", "5;x=1", "99999999999999999999999" };
	uint32_t number;

	(void)state;
	for (size_t i = 0; i < sizeof headers / sizeof *headers; i++) {
		enum psip_header_id id = headers[i].id;

		assert_int_equal(psip_header_number(id, hold("0"), PSIP_STRICT, &number), headers[i].least == 0 ? PSIP_OK : PSIP_ERR_SYNTAX);
		assert_int_equal(psip_header_number(id, hold(" 007 "), PSIP_STRICT, &number), PSIP_OK);
		assert_int_equal(number, 7);
		assert_int_equal(psip_header_number(id, hold(headers[i].most == 255 ? "255" : "4294967295"), PSIP_STRICT, &number), PSIP_OK);
		assert_int_equal(number, headers[i].most);
		assert_int_equal(psip_header_number(id, hold("2147483648"), PSIP_STRICT, &number), headers[i].most == 255 ? PSIP_ERR_SYNTAX : PSIP_OK);
		assert_int_equal(psip_header_number(id, hold(headers[i].most == 255 ? "256" : "4294967296"), PSIP_STRICT, &number), PSIP_ERR_SYNTAX);
		assert_int_equal(number, 0);
		assert_int_equal(psip_header_number(id, hold("4294967296"), PSIP_QUIRK_LARGE_NUMBER, &number),
		                 headers[i].seconds ? PSIP_OK : PSIP_ERR_SYNTAX);
		assert_int_equal(number, headers[i].seconds ? UINT32_MAX : 0);
		for (size_t j = 0; j + (headers[i].seconds ? 1 : 0) < sizeof wrong / sizeof *wrong; j++)
			assert_int_equal(psip_header_number(id, hold(wrong[j]), PSIP_LENIENT, &number), PSIP_ERR_SYNTAX);
	}
	assert_int_equal(psip_header_number(PSIP_H_FROM, hold("1"), PSIP_STRICT, &number), PSIP_ERR_ARGUMENT);
}

/* ledger: 3261-20.2-01 3261-20.3-01 3261-20.26-02 3261-20.21-01 */
static void tokens_with_parameters(void **state)
{
	struct psip_span rest = hold("gzip;q=0.5, identity ;x=\"a,b\" , br"), call_id;
	struct psip_token_params e;
	struct psip_language l;
	struct psip_disposition d;
	struct psip_mime_version v;
	enum psip_priority priority;
	char row[96];
	struct psip_writer w = psip_writer(row, sizeof row);

	(void)state;
	assert_int_equal(psip_token_params_next(&rest, PSIP_STRICT, &e), 1);
	same(e.text, "gzip;q=0.5");
	same(e.token, "gzip");
	same(e.params, ";q=0.5");
	assert_true(e.has_q && e.q == 500);
	assert_int_equal(psip_token_params_next(&rest, PSIP_STRICT, &e), 1);
	same(e.params, ";x=\"a,b\"");
	assert_true(!e.has_q && e.q == 1000);
	assert_int_equal(psip_token_params_next(&rest, PSIP_STRICT, &e), 1);
	same(e.params, NULL);
	assert_int_equal(psip_token_params_next(&rest, PSIP_STRICT, &e), 0);

	rest = hold("x");
	assert_int_equal(psip_language_next(&rest, PSIP_STRICT, &l), 1);
	assert_false(l.any);
	rest = hold("da, en-gb-x;q=0.8, *;q=0");
	assert_int_equal(psip_language_next(&rest, PSIP_STRICT, &l), 1);
	same(l.primary, "da");
	assert_true(l.q == 1000 && !l.any);
	same(l.subtags, NULL);
	assert_int_equal(psip_language_next(&rest, PSIP_STRICT, &l), 1);
	same(l.tag, "en-gb-x");
	same(l.primary, "en");
	same(l.subtags, "gb-x");
	assert_int_equal(l.q, 800);
	assert_int_equal(psip_language_next(&rest, PSIP_STRICT, &l), 1);
	assert_true(l.any && l.q == 0);

	assert_int_equal(psip_disposition_parse(hold("Session;HANDLING=OPTIONAL"), PSIP_STRICT, &d), PSIP_OK);
	same(d.type, "Session");
	assert_true(d.optional);
	assert_int_equal(psip_disposition_parse(hold("render;handling=required"), PSIP_STRICT, &d), PSIP_OK);
	assert_false(d.optional);
	assert_int_equal(psip_disposition_parse(hold("icon"), PSIP_STRICT, &d), PSIP_OK);
	same(d.handling, NULL);
	assert_int_equal(psip_mime_version_parse(hold("1.65535"), PSIP_STRICT, &v), PSIP_OK);
	assert_true(v.major == 1 && v.minor == 65535);
	assert_int_equal(psip_mime_version_parse(hold("65536.0"), PSIP_LENIENT, &v), PSIP_ERR_SYNTAX);

	assert_int_equal(psip_priority_parse(hold("emergency"), PSIP_STRICT, &priority), PSIP_OK);
	assert_int_equal(priority, PSIP_PRIORITY_EMERGENCY);
	assert_int_equal(psip_priority_parse(hold("Urgent"), PSIP_STRICT, &priority), PSIP_OK);
	assert_int_equal(priority, PSIP_PRIORITY_URGENT);
	assert_int_equal(psip_priority_parse(hold("normal"), PSIP_STRICT, &priority), PSIP_OK);
	assert_int_equal(priority, PSIP_PRIORITY_NORMAL);
	assert_int_equal(psip_priority_parse(hold("non-URGENT"), PSIP_STRICT, &priority), PSIP_OK);
	assert_int_equal(priority, PSIP_PRIORITY_NON_URGENT);
	assert_int_equal(psip_priority_parse(hold("urgentish"), PSIP_STRICT, &priority), PSIP_OK);
	assert_int_equal(priority, PSIP_PRIORITY_OTHER);
	rest = hold("a@b , c<d>@e");
	assert_int_equal(psip_in_reply_to_next(&rest, PSIP_STRICT, &call_id), 1);
	same(call_id, "a@b");
	assert_int_equal(psip_in_reply_to_next(&rest, PSIP_STRICT, &call_id), 1);
	same(call_id, "c<d>@e");
	psip_put_header(&w, PSIP_H_IN_REPLY_TO, psip_string("70710@saturn.bell-tel.com, 17320@saturn.bell-tel.com"));
	assert_true(psip_written(&w));
	assert_memory_equal(row, "In-Reply-To: 70710@saturn.bell-tel.com, 17320@saturn.bell-tel.com\r\n", w.length);
	rest = psip_span(row + 13, w.length - 15);
	assert_int_equal(psip_in_reply_to_next(&rest, PSIP_STRICT, &call_id), 1);
	same(call_id, "70710@saturn.bell-tel.com");
	assert_int_equal(psip_in_reply_to_next(&rest, PSIP_STRICT, &call_id), 1);
	same(call_id, "17320@saturn.bell-tel.com");
	assert_int_equal(psip_in_reply_to_next(&rest, PSIP_STRICT, &call_id), 0);
}

static void products(void **state)
{
	struct psip_span rest = hold("HomeServer v2 (a (b) \\) c)\r\n X/1.0");
	struct psip_product p;

	(void)state;
	assert_int_equal(psip_product_next(&rest, PSIP_STRICT, &p), 1);
	same(p.name, "HomeServer");
	same(p.version, NULL);
	assert_int_equal(psip_product_next(&rest, PSIP_STRICT, &p), 1);
	same(p.name, "v2");
	assert_int_equal(psip_product_next(&rest, PSIP_STRICT, &p), 1);
	same(p.name, NULL);
	same(p.comment, "a (b) \\) c");
	assert_int_equal(psip_product_next(&rest, PSIP_STRICT, &p), 1);
	same(p.name, "X");
	same(p.version, "1.0");
	same(p.comment, NULL);
	assert_int_equal(psip_product_next(&rest, PSIP_STRICT, &p), 0);
}

/* A civil calendar counted day by day. */
static void days_count_on(void **state)
{
	static const unsigned months[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	struct psip_date date;
	int64_t seconds = -(int64_t)719528 * 86400;

	(void)state;
	for (unsigned year = 0; year < 10000; year++) {
		for (unsigned month = 1; month <= 12; month++) {
			bool leap = month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

			assert_int_equal(psip_date_from_seconds(seconds, &date), PSIP_OK);
			assert_true(date.year == year && date.month == month && date.day == 1 && date.hour == 0);
			seconds += (int64_t)(months[month - 1] + leap) * 86400;
			assert_int_equal(psip_date_from_seconds(seconds - 1, &date), PSIP_OK);
			assert_true(date.year == year && date.month == month && date.day == months[month - 1] + leap);
			assert_true(date.hour == 23 && date.minute == 59 && date.second == 59);
		}
	}
	assert_int_equal(psip_date_from_seconds(seconds, &date), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_date_from_seconds(-(int64_t)719528 * 86400 - 1, &date), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_date_from_seconds(INT64_MAX, &date), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_date_from_seconds(INT64_MIN, &date), PSIP_ERR_ARGUMENT);
}

/* ledger: 3261-20.17-02 */
static void dates(void **state)
{
	static const struct {
		const char *text;
		int64_t seconds;
	} known[] = {
		{ "Thu, 01 Jan 1970 00:00:00 GMT", 0 }, { "Wed, 31 Dec 1969 23:59:59 GMT", -1 }, { "Sat, 13 Nov 2010 23:29:00 GMT", 1289690940 },
		{ "Thu, 21 Feb 2002 13:02:03 GMT", 1014296523 }, { "Tue, 29 Feb 2000 12:00:00 GMT", 951825600 },
		{ "Tue, 19 Jan 2038 03:14:08 GMT", INT64_C(2147483648) }, { "Fri, 31 Dec 9999 23:59:59 GMT", INT64_C(253402300799) },
		{ "Sat, 01 Jan 0000 00:00:00 GMT", INT64_C(-62167219200) },
	};
	static const char *const none[] = { "Mon, 29 Feb 2001 00:00:00 GMT", "Mon, 31 Apr 2001 00:00:00 GMT", "Mon, 00 Jan 2001 00:00:00 GMT",
		                            "Mon, 29 Feb 1900 00:00:00 GMT", "Mon, 32 Jan 2001 00:00:00 GMT",
		                            "Sat, 13 Nov 2010 23:29:00 EST" };
	struct psip_date date;
	char buffer[64];

	(void)state;
	for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
		struct psip_writer w = psip_writer(buffer, sizeof buffer);

		assert_int_equal(psip_date_parse(hold(known[i].text), PSIP_STRICT, &date), PSIP_OK);
		assert_int_equal(date.seconds, known[i].seconds);
		assert_int_equal(psip_put_date(&w, known[i].seconds), PSIP_OK);
		same(psip_span(buffer, w.length), known[i].text);
	}
	for (size_t i = 0; i < sizeof none / sizeof *none; i++)
		assert_int_equal(psip_date_parse(hold(none[i]), PSIP_LENIENT, &date), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_date_parse(hold("Sat, 13 Nov 2010 23:29:00 GMT"), PSIP_STRICT, &date), PSIP_OK);
	assert_true(date.year == 2010 && date.month == 11 && date.day == 13 && date.hour == 23 && date.minute == 29 && date.weekday == 6);
}

/* ledger: 3261-25.1-44 3261-25.1-45 3261-20.33-03 3261-20.33-04 3261-20.38-01 */
static void times(void **state)
{
	struct psip_timestamp t;
	struct psip_retry_after r;

	(void)state;
	assert_int_equal(psip_timestamp_parse(hold("54.3 0.5"), PSIP_STRICT, &t), PSIP_OK);
	assert_true(t.value == 54300 && t.delay == 500);
	same(t.value_text, "54.3");
	same(t.delay_text, "0.5");
	assert_int_equal(psip_timestamp_parse(hold("18446744073709549.0019"), PSIP_STRICT, &t), PSIP_OK);
	assert_true(t.value == UINT64_C(18446744073709549001) && t.delay == 0);
	same(t.delay_text, NULL);
	assert_int_equal(psip_timestamp_parse(hold("184467440737095516"), PSIP_STRICT, &t), PSIP_ERR_SYNTAX);

	assert_int_equal(psip_retry_after_parse(hold("120 (I'm in a (long) meeting) ;duration=3600;x"), PSIP_STRICT, &r), PSIP_OK);
	assert_true(r.seconds == 120 && r.has_duration && r.duration == 3600);
	same(r.comment, "I'm in a (long) meeting");
	same(r.params, ";duration=3600;x");
	assert_int_equal(psip_retry_after_parse(hold("18000"), PSIP_STRICT, &r), PSIP_OK);
	assert_true(r.seconds == 18000 && !r.has_duration);
	same(r.comment, NULL);
	assert_int_equal(psip_retry_after_parse(hold("949302838503028349304023988"), PSIP_STRICT, &r), PSIP_OK); /* RFC 4475 §3.1.2.5 */
	assert_true(r.seconds == UINT32_MAX);
}

/* ledger: 3262-10-02 3262-7.2-02 6665-5.2-01 6665-8.4-03 3891-6.1-03 3891-6.1-06 */
static void dialogs_and_events(void **state)
{
	struct psip_rack rack;
	struct psip_event_value e;
	struct psip_subscription_state s;
	struct psip_replaces r;
	struct psip_span rest;

	(void)state;
	assert_int_equal(psip_rack_parse(hold("776656 1 INVITE"), PSIP_STRICT, &rack), PSIP_OK);
	assert_true(rack.rseq == 776656 && rack.cseq == 1 && rack.method == PSIP_INVITE);
	assert_int_equal(psip_rack_parse(hold("4294967295 2147483648 invite"), PSIP_TOLERANT, &rack), PSIP_OK);
	assert_true(rack.rseq == UINT32_MAX && rack.cseq == 2147483648u && rack.method == PSIP_METHOD_UNKNOWN);
	assert_int_equal(psip_rack_parse(hold("1 2147483648 INVITE"), PSIP_TOLERANT & ~(psip_mode)PSIP_QUIRK_LARGE_NUMBER, &rack), PSIP_ERR_SYNTAX);

	assert_int_equal(psip_event_value_parse(hold("presence.winfo.list ;id=q7;x"), PSIP_STRICT, &e), PSIP_OK);
	same(e.type, "presence.winfo.list");
	same(e.package, "presence");
	same(e.templates, "winfo.list");
	same(e.id, "q7");
	rest = hold("presence, dialog");
	assert_int_equal(psip_event_value_next(&rest, PSIP_STRICT, &e), 1);
	same(e.templates, NULL);
	same(e.id, NULL);
	assert_int_equal(psip_event_value_next(&rest, PSIP_STRICT, &e), 1);
	same(e.package, "dialog");
	assert_int_equal(psip_event_value_next(&rest, PSIP_STRICT, &e), 0);

	assert_int_equal(psip_subscription_state_parse(hold("foo;expires=5;x"), PSIP_STRICT, &s), PSIP_OK);
	assert_true(s.state == PSIP_SUBSTATE_OTHER && s.has_expires && s.expires == 5 && s.reason == PSIP_SUBSTATE_REASON_NONE);
	same(s.state_text, "foo");
	assert_int_equal(psip_subscription_state_parse(hold("Terminated;Reason=Probation;retry-after=7"), PSIP_STRICT, &s), PSIP_OK);
	assert_true(s.state == PSIP_SUBSTATE_TERMINATED && s.reason == PSIP_SUBSTATE_PROBATION && s.retry_after == 7 && !s.has_expires);
	assert_int_equal(psip_subscription_state_parse(hold("pending;reason=mine"), PSIP_STRICT, &s), PSIP_OK);
	assert_true(s.state == PSIP_SUBSTATE_PENDING && s.reason == PSIP_SUBSTATE_REASON_OTHER && !s.has_retry_after);
	same(s.reason_text, "mine");

	assert_int_equal(psip_replaces_parse(PSIP_H_REPLACES, hold("9@x;from-tag=r;early-only;p=1;to-tag=f"), PSIP_STRICT, &r), PSIP_OK);
	same(r.call_id, "9@x");
	same(r.from_tag, "r");
	same(r.to_tag, "f");
	assert_true(r.early_only);
	assert_int_equal(psip_replaces_parse(PSIP_H_REPLACES, hold("9@x ;to-tag=f;from-tag=r"), PSIP_STRICT, &r), PSIP_OK);
	same(r.call_id, "9@x");
	assert_false(r.early_only);
	assert_int_equal(psip_replaces_parse(PSIP_H_TARGET_DIALOG, hold("9@x;local-tag=kkaz-;remote-tag=6544"), PSIP_STRICT, &r), PSIP_OK);
	same(r.to_tag, "kkaz-"); /* RFC 4538 §10: the recipient's own */
	same(r.from_tag, "6544");
}

/* ledger: 3326-2-02 4028-4-08 */
static void sessions(void **state)
{
	struct psip_span rest = hold("SIP ;cause=200 ;text=\"a \\\"b\\\"\", Q.850;cause=16, Z;text=\"\"");
	struct psip_reason r;
	struct psip_session_expires e;
	struct psip_session_id id;
	uint32_t mask;
	bool wanted;
	char text[16];

	(void)state;
	assert_int_equal(psip_reason_next(&rest, PSIP_STRICT, &r), 1);
	same(r.protocol, "SIP");
	assert_true(r.has_cause && r.cause == 200);
	same(r.text, "a \\\"b\\\"");
	assert_int_equal(psip_quoted_unescape(text, sizeof text, r.text), 5);
	assert_memory_equal(text, "a \"b\"", 5);
	assert_int_equal(psip_reason_next(&rest, PSIP_STRICT, &r), 1);
	same(r.protocol, "Q.850");
	same(r.text, NULL);
	assert_int_equal(psip_reason_next(&rest, PSIP_STRICT, &r), 1);
	same(r.text, "");
	assert_false(r.has_cause);

	assert_int_equal(psip_session_expires_parse(hold("1800;foo;refresher=UAC"), PSIP_STRICT, &e), PSIP_OK);
	assert_true(e.seconds == 1800 && e.refresher == PSIP_REFRESHER_UAC);
	assert_int_equal(psip_session_expires_parse(hold("90;refresher=uas"), PSIP_STRICT, &e), PSIP_OK);
	assert_int_equal(e.refresher, PSIP_REFRESHER_UAS);
	assert_int_equal(psip_min_se_parse(hold("120;a=b"), PSIP_STRICT, &e), PSIP_OK);
	assert_true(e.seconds == 120 && e.refresher == PSIP_REFRESHER_NONE);
	same(e.params, ";a=b");
	assert_int_equal(psip_refer_sub_parse(hold("False"), PSIP_STRICT, &wanted), PSIP_OK);
	assert_false(wanted);
	assert_int_equal(psip_refer_sub_parse(hold("true"), PSIP_STRICT, &wanted), PSIP_OK);
	assert_true(wanted);
	assert_int_equal(psip_session_id_parse(hold(UUID ";remote=47755a9de7794ba387653f2099600ef2"), PSIP_STRICT, &id), PSIP_OK);
	same(id.local, UUID);
	same(id.remote, "47755a9de7794ba387653f2099600ef2");
	assert_int_equal(psip_privacy_parse(hold("Header;session;user;none;critical;id;history;new"), PSIP_STRICT, &mask), PSIP_OK);
	assert_int_equal(mask, 255);
	assert_int_equal(psip_privacy_parse(hold("id"), PSIP_STRICT, &mask), PSIP_OK);
	assert_int_equal(mask, PSIP_PRIVACY_ID);
	mask = 0;
	assert_int_equal(psip_request_disposition_add(hold("proxy, no-fork"), PSIP_STRICT, &mask), PSIP_OK);
	assert_int_equal(psip_request_disposition_add(hold("no-queue"), PSIP_STRICT, &mask), PSIP_OK);
	assert_int_equal(mask, PSIP_DISPOSE_PROXY | PSIP_DISPOSE_NO_FORK | PSIP_DISPOSE_NO_QUEUE);
}

/* ledger: 3261-20.43-01 3261-25.1-35 3261-25.1-49 */
static void informations(void **state)
{
	struct psip_span rest = hold("307 isi.edu \"Session parameter 'foo' not understood\",\r\n 399 [2001:db8::1]:5060 \"x, \\\"y\"");
	struct psip_warning w;
	struct psip_info i;
	struct psip_identity id;
	struct psip_resource_priority p;
	struct psip_geolocation_error g;
	bool allowed;

	(void)state;
	assert_int_equal(psip_warning_next(&rest, PSIP_STRICT, &w), 1);
	assert_int_equal(w.code, 307);
	same(w.agent, "isi.edu");
	same(w.text, "Session parameter 'foo' not understood");
	assert_int_equal(psip_warning_next(&rest, PSIP_STRICT, &w), 1);
	assert_int_equal(w.code, 399);
	same(w.agent, "[2001:db8::1]:5060");
	same(w.text, "x, \\\"y");
	assert_int_equal(psip_warning_next(&rest, PSIP_STRICT, &w), 0);

	rest = hold("<http://h/a,b> ;purpose=icon , <cid:x@y>;inserted-by=\"z\"");
	assert_int_equal(psip_info_next(&rest, PSIP_STRICT, &i), 1);
	same(i.uri_text, "http://h/a,b");
	same(i.uri.scheme_text, "http");
	same(i.purpose, "icon");
	assert_int_equal(psip_info_next(&rest, PSIP_STRICT, &i), 1);
	same(i.purpose, NULL);
	same(i.params, ";inserted-by=\"z\"");
	assert_int_equal(psip_info_next(&rest, PSIP_STRICT, &i), 0);

	assert_int_equal(psip_identity_parse(hold("a.b-_;info=<https://x/y;z>;alg=ES256;ppt=\"shaken\""), PSIP_TOLERANT, &id), PSIP_OK);
	same(id.signature, "a.b-_");
	same(id.info, "https://x/y;z");
	same(id.alg, "ES256");
	same(id.ppt, "shaken");
	same(id.params, ";info=<https://x/y;z>;alg=ES256;ppt=\"shaken\"");
	assert_int_equal(psip_identity_parse(hold("\"ZYNBbHC00VMZr2kZt6Vm+/=\""), PSIP_TOLERANT, &id), PSIP_OK);
	assert_true(id.quoted);
	same(id.signature, "ZYNBbHC00VMZr2kZt6Vm+/=");
	same(id.info, NULL);

	assert_int_equal(psip_geolocation_error_parse(hold("200;code=\"Permission To Use Location Information\""), PSIP_STRICT, &g), PSIP_OK);
	assert_int_equal(g.code, 200);
	same(g.text, "Permission To Use Location Information");
	assert_int_equal(psip_geolocation_routing_parse(hold("Yes"), PSIP_STRICT, &allowed), PSIP_OK);
	assert_true(allowed);
	assert_int_equal(psip_geolocation_routing_parse(hold("no"), PSIP_STRICT, &allowed), PSIP_OK);
	assert_false(allowed);
	assert_int_equal(psip_geolocation_routing_parse(hold("maybe"), PSIP_STRICT, &allowed), PSIP_OK);
	assert_false(allowed);
	assert_int_equal(psip_geolocation_routing_parse(hold(""), PSIP_LENIENT, &allowed), PSIP_ERR_SYNTAX);
	rest = hold("wps.3, dsn.flash-override");
	assert_int_equal(psip_resource_priority_next(&rest, PSIP_STRICT, &p), 1);
	same(p.name_space, "wps");
	same(p.priority, "3");
	assert_int_equal(psip_resource_priority_next(&rest, PSIP_STRICT, &p), 1);
	same(p.priority, "flash-override");
}

static int cause_of(const char *reason)
{
	char value[160] = "<sip:a@b?Reason=";
	struct psip_history_info h;
	struct psip_span rest;

	strcat(value, reason);
	strcat(value, "&Privacy=none>;index=1");
	rest = hold(value);
	assert_int_equal(psip_history_info_next(&rest, PSIP_STRICT, &h), 1);
	same(h.reason, reason);
	return h.has_cause ? h.cause : -1;
}

static void histories_and_diversions(void **state)
{
	struct psip_span rest = hold("<sip:bob@biloxi.example.com?Reason=SIP%3Bcause%3D302>;index=1.1;rc=1, <sip:c@d>;index=1.1.2;mp=1.1");
	struct psip_history_info h;
	struct psip_diversion d;

	(void)state;
	assert_int_equal(psip_history_info_next(&rest, PSIP_STRICT, &h), 1);
	same(h.index, "1.1");
	same(h.rc, "1");
	same(h.mp, NULL);
	assert_true(h.has_cause && h.cause == 302);
	assert_int_equal(psip_history_info_next(&rest, PSIP_STRICT, &h), 1);
	same(h.mp, "1.1");
	same(h.reason, NULL);
	assert_false(h.has_cause);
	assert_int_equal(psip_history_info_next(&rest, PSIP_STRICT, &h), 0);

	assert_int_equal(cause_of("SIP%3Btext%3D%22a%3Bcause%3D1%22%3Bcause%3D486"), 486);
	assert_int_equal(cause_of("SIP%20%3B%20CAUSE%20%3d%20480"), 480);
	assert_int_equal(cause_of("SIP%3B%0D%0A%09cause%09%0D%0A%20%3D%0D%0A%20%09302"), 302);
	assert_int_equal(cause_of("SIP%3Bpause%3D1%3Bcausd%3D2"), -1);
	assert_int_equal(cause_of("SIP%3Bcausex%3D1%3Bcause%3D2"), 2);
	assert_int_equal(cause_of("SIP%3Bcause%3D1000"), -1);
	assert_int_equal(cause_of("SIP%3Bcause"), -1);
	assert_int_equal(cause_of("SIP%3Bcause%3D0"), 0);
	assert_int_equal(cause_of("SIP%3Bcause%3D999"), 999);
	assert_int_equal(cause_of("SIP%3Bcause%3D"), -1);
	assert_int_equal(cause_of("SIP%2CQ.850%3Bcause%3D16"), -1);
	assert_int_equal(cause_of("SIP%3Btext%3D%22%5C%22%3Bcause%3D1"), -1);

	rest = hold("<sip:a@b>;reason=user-busy;counter=2;limit=99;privacy=\"full\";screen=yes, <sip:c@d>");
	assert_int_equal(psip_diversion_next(&rest, PSIP_STRICT, &d), 1);
	same(d.reason, "user-busy");
	same(d.privacy, "full");
	same(d.screen, "yes");
	assert_true(d.counter == 2 && d.limit == 99);
	assert_int_equal(psip_diversion_next(&rest, PSIP_STRICT, &d), 1);
	assert_true(d.counter == -1 && d.limit == -1);
	same(d.reason, NULL);
}

/* Single bits: each is taken alone and refused where it is the only one missing. */
static void quirks_one_by_one(void **state)
{
	static const struct {
		reader *read;
		psip_mode quirk;
		const char *value;
	} cases[] = {
		{ read_reasons, PSIP_QUIRK_PARAM_TWICE, "SIP;cause=1;cause=2" }, { read_tokens, PSIP_QUIRK_EMPTY_ELEMENT, "a,,b" },
		{ read_tokens, PSIP_QUIRK_EMPTY_ELEMENT, ",a" }, { read_tokens, PSIP_QUIRK_EMPTY_ELEMENT, "a," },
		{ read_tokens, PSIP_QUIRK_EMPTY_PARAM, "a;;b" }, { read_tokens, PSIP_QUIRK_EMPTY_PARAM, "a;" },
		{ read_tokens, PSIP_QUIRK_EMPTY_VALUE, "a;b=" }, { read_tokens, PSIP_QUIRK_PARAM_BYTES, "a;b={c}" },
		{ read_tokens, PSIP_QUIRK_PARAM_BYTES, "a;b=c{" }, { read_tokens, PSIP_QUIRK_EMPTY_PARAM, "a;,b" }, { read_warnings, PSIP_QUIRK_BAD_UTF8, "399 h \"\xc3x\"" },
		{ read_warnings, PSIP_QUIRK_BAD_UTF8, "399 h \"\xff\"" }, { read_products, PSIP_QUIRK_BARE_LF, "a\n b" },
		{ read_products, PSIP_QUIRK_REPEATED_FOLDS, "a\r\n \r\n b" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct psip_span value = hold(cases[i].value);

		if (cases[i].read(value, cases[i].quirk) != PSIP_OK || cases[i].read(value, PSIP_LENIENT & ~cases[i].quirk) == PSIP_OK)
			fail_msg("'%s' (row %zu)", cases[i].value, i);
	}
}

/* ledger: 3261-25.1-12 3261-25.1-14 */
static void quoted_texts(void **state)
{
	char to[16];

	(void)state;
	assert_int_equal(psip_quoted_escape(to, sizeof to, PSIP_TEXT("a\"b\\c")), 7);
	assert_memory_equal(to, "a\\\"b\\\\c", 7);
	assert_int_equal(psip_quoted_unescape(to, sizeof to, PSIP_TEXT("a\\\"b\\\\c")), 5);
	assert_memory_equal(to, "a\"b\\c", 5);
	assert_int_equal(psip_quoted_unescape(to, sizeof to, PSIP_TEXT("a\r\n \tb")), 3);
	assert_memory_equal(to, "a b", 3);
	assert_int_equal(psip_quoted_unescape(to, 4, PSIP_TEXT("abcd")), 4);
	assert_int_equal(psip_quoted_unescape(to, 3, PSIP_TEXT("abcd")), PSIP_ERR_SPACE);
	assert_int_equal(psip_quoted_unescape(to, sizeof to, PSIP_TEXT("a\\")), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_quoted_escape(to, 2, PSIP_TEXT("a\"")), PSIP_ERR_SPACE);
	assert_int_equal(psip_quoted_escape(to, 3, PSIP_TEXT("a\"")), 3);
	assert_int_equal(psip_quoted_escape(to, sizeof to, PSIP_TEXT("a\r\nb")), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_quoted_escape(to, sizeof to, psip_span("\0", 1)), PSIP_ERR_ARGUMENT);
	assert_int_equal(read_reasons(hold("SIP;text=\"a\\\r\n b\""), PSIP_LENIENT), PSIP_ERR_SYNTAX);
}

#define TEST(name) cmocka_unit_test_teardown(name, let_go)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(sessions_and_dialogs), TEST(lists_and_texts), TEST(identities_and_histories), TEST(numbers_have_their_ranges),
		TEST(tokens_with_parameters), TEST(products), TEST(days_count_on), TEST(dates), TEST(times), TEST(dialogs_and_events),
		TEST(sessions), TEST(informations), TEST(histories_and_diversions), TEST(quirks_one_by_one), TEST(quoted_texts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
