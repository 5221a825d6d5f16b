/* SPDX-License-Identifier: MIT
 * URIs written: by place (RFC 3261 §19.1.1 table 1), escapes (§19.1.2), canonical text (§10.3), tel as sip (§19.1.6), IP literals
 * (RFC 5952), and requests that a URI asks for (§19.1.5). Not covered: whether a call from a URI does so (test/flow). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "parser/uri_form.h"

static struct psip_uri parsed(const char *text)
{
	struct psip_uri uri;

	if (psip_uri_parse(&uri, psip_string(text), PSIP_TOLERANT, NULL) != PSIP_OK)
		fail_msg("no URI: %s", text);
	return uri;
}

static char room[2048];

static const char *written(struct psip_writer *w)
{
	assert_true(psip_written(w));
	assert_true(w->length < sizeof room);
	room[w->length] = '\0';
	return room;
}

static const char *placed(const char *text, enum psip_uri_place place)
{
	struct psip_writer w = psip_writer(room, sizeof room);
	struct psip_uri uri = parsed(text);

	psip_put_uri(&w, &uri, place);
	return written(&w);
}

/* ledger: 3261-19.1.1-25 3261-19.1.1-29 3261-19.1.1-31 3261-19.1.1-32 3261-19.1.1-33 3261-19.1.1-34 3261-19.1.1-35 3261-19.1.1-36
 * 3261-19.1.1-37 3261-19.1.1-26 3261-19.1.1-27 3261-19.1.1-28 3261-19.1.1-30 3261-19.1.5-01 3261-19.1.5-03 3261-19.1.5-04 */
static void each_place_has_its_components(void **state)
{
	static const char all[] = "sip:a:b@h:5070;user=phone;method=BYE;maddr=1.2.3.4;ttl=2;transport=tcp;lr;odd=1;flag?Subject=x";

	(void)state;
	assert_string_equal(placed(all, PSIP_URI_IN_REQUEST_LINE), "sip:a:b@h:5070;user=phone;maddr=1.2.3.4;ttl=2;transport=tcp;lr;odd=1;flag");
	assert_string_equal(placed(all, PSIP_URI_IN_TO_FROM), "sip:a:b@h;user=phone;odd=1;flag");
	assert_string_equal(placed(all, PSIP_URI_IN_BINDING), "sip:a:b@h:5070;user=phone;maddr=1.2.3.4;ttl=2;transport=tcp;odd=1;flag?Subject=x");
	assert_string_equal(placed(all, PSIP_URI_IN_DIALOG), "sip:a:b@h:5070;user=phone;maddr=1.2.3.4;transport=tcp;lr;odd=1;flag");
	assert_string_equal(placed(all, PSIP_URI_EXTERNAL), all);
	assert_string_equal(placed("sips:h", PSIP_URI_IN_TO_FROM), "sips:h");
	assert_string_equal(placed("tel:+1;ext=2", PSIP_URI_IN_TO_FROM), "tel:+1;ext=2");
}

static void what_is_out_of_place_is_shown(void **state)
{
	static const struct { const char *text; enum psip_uri_place place; const char *shown; } cases[] = {
		{ "sip:a@h:5070", PSIP_URI_IN_TO_FROM, "5070" }, { "sip:a@h:5079;lr", PSIP_URI_IN_TO_FROM, "5079" }, { "sip:a@h:5070?a=b", PSIP_URI_IN_TO_FROM, "5070" },
		{ "sip:a@h:5070;x;lr", PSIP_URI_IN_BINDING, "lr" }, { "sip:a@h?a=b", PSIP_URI_IN_REQUEST_LINE, "a=b" }, { "sip:a@h?a=b", PSIP_URI_IN_BINDING, NULL },
		{ "sip:a@h:5070;lr?a=b", PSIP_URI_EXTERNAL, NULL }, { "tel:+1;lr", PSIP_URI_IN_TO_FROM, NULL }, { "sips:a@h;lr", PSIP_URI_IN_TO_FROM, "lr" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct psip_uri uri = parsed(cases[i].text);
		struct psip_span shown = psip_uri_misplaced(&uri, cases[i].place);

		if (cases[i].shown == NULL ? shown.at != NULL : !psip_span_equal(shown, psip_string(cases[i].shown)))
			fail_msg("%s: '%.*s'", cases[i].text, (int)shown.length, shown.at);
	}
}

static const char *escaped(const char *octets, size_t length, enum psip_uri_component component)
{
	struct psip_writer w = psip_writer(room, sizeof room);

	psip_put_escaped(&w, psip_span(octets, length), component);
	return written(&w);
}

/* ledger: 3261-19.1.2-01 3261-19.1.2-02 3261-19.1.2-03 3261-19.1.2-04 3261-19.1.2-05 3261-19.1.2-06 3261-19.1.2-07 */
static void what_a_component_has_not_is_escaped(void **state)
{
	(void)state;
	assert_string_equal(escaped("j@s0n", 5, PSIP_URI_USER), "j%40s0n");
	assert_string_equal(escaped("*98#", 4, PSIP_URI_USER), "*98%23");
	assert_string_equal(escaped("a b\0\x7f\"<>%", 9, PSIP_URI_USER), "a%20b%00%7F%22%3C%3E%25");
	assert_string_equal(escaped("&=+$,;?/", 8, PSIP_URI_USER), "&=+$,;?/");
	assert_string_equal(escaped("&=+$,;?/:", 9, PSIP_URI_PASSWORD), "&=+$,%3B%3F%2F%3A");
	assert_string_equal(escaped("[]/:&+$=;?,", 11, PSIP_URI_PARAM), "[]/:&+$%3D%3B%3F%2C");
	assert_string_equal(escaped("-_.!~*'()", 9, PSIP_URI_HEADER), "-_.!~*'()");
	assert_string_equal(escaped(";/?:@&=+$,[]", 12, PSIP_URI_HEADER), "%3B%2F%3F%3A%40%26%3D%2B%24%2C%5B%5D");
	assert_string_equal(escaped("\xc3\xa9", 2, PSIP_URI_USER), "%C3%A9");
}

/* Whatever the octets: a URI with them is strictly one, and gives them back. */
static void escapes_lead_back(void **state)
{
	char octets[256], text[1024], back[256];

	(void)state;
	for (unsigned i = 0; i < 256; i++)
		octets[i] = (char)i;
	for (unsigned component = PSIP_URI_USER; component <= PSIP_URI_HEADER; component++) {
		static const char *const before[] = { "sip:", "sip:u:", "sip:h;p=", "sip:h?H=" }, *const after[] = { "@h", "@h", "", "" };
		struct psip_writer w = psip_writer(text, sizeof text);
		struct psip_uri uri;
		struct psip_span part;

		psip_put_text(&w, before[component]);
		psip_put_escaped(&w, psip_span(octets, sizeof octets), (enum psip_uri_component)component);
		psip_put_text(&w, after[component]);
		assert_true(psip_written(&w));
		assert_int_equal(psip_uri_parse(&uri, psip_span(text, w.length), PSIP_STRICT, NULL), PSIP_OK);
		part = component == PSIP_URI_USER ? uri.user : component == PSIP_URI_PASSWORD ? uri.password :
		       component == PSIP_URI_PARAM ? psip_span(uri.params.at + 3, uri.params.length - 3) : psip_span(uri.headers.at + 2, uri.headers.length - 2);
		assert_int_equal(psip_uri_unescape(back, sizeof back, part), 256);
		assert_memory_equal(back, octets, 256);
	}
}

static const char *ip(const uint8_t octets[16])
{
	struct psip_writer w = psip_writer(room, sizeof room);

	psip_put_ip(&w, octets, 16);
	return written(&w);
}

/* RFC 5952 §4, §5. ledger: 5954-5-01 */
static void ip_literals_are_shortest(void **state)
{
	static const struct { uint8_t octets[16]; const char *text; } cases[] = {
		{ { 0 }, "[::]" },
		{ { [15] = 1 }, "[::1]" },
		{ { 0x20, 1, 0x0d, 0xb8, [15] = 1 }, "[2001:db8::1]" },
		{ { 0x20, 1, 0x0d, 0xb8, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1 }, "[2001:db8:0:1:1:1:1:1]" },
		{ { 0x20, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1 }, "[2001:0:0:1::1]" },
		{ { 0x20, 1, 0x0d, 0xb8, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1 }, "[2001:db8::1:0:0:1]" },
		{ { 0x20, 1, [2] = 0x0d, 0xb8, [6] = 0xaa, 0xaa, [12] = 0, 0x0a, 0xbc }, "[2001:db8:0:aaaa::a:bc00]" },
		{ { 0xfe, 0x80 }, "[fe80::]" },
		{ { [10] = 0xff, 0xff, 192, 0, 2, 1 }, "[::ffff:192.0.2.1]" },
		{ { [0] = 0x12, 0x34, 0x56, 0x78, 0x9a, 0xbc, 0xde, 0xf0, 1, 2, 3, 4, 5, 6, 7, 8 }, "[1234:5678:9abc:def0:102:304:506:708]" },
	};
	struct psip_writer w = psip_writer(room, sizeof room);

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_string_equal(ip(cases[i].octets), cases[i].text);
	psip_put_ip(&w, (const uint8_t[]){ 192, 0, 2, 255 }, 4);
	assert_string_equal(written(&w), "192.0.2.255");
	psip_put_ip(&w, cases[0].octets, 5);
	assert_true(w.bad);
}

static const char *canonical(const char *text)
{
	struct psip_writer w = psip_writer(room, sizeof room);
	struct psip_uri uri = parsed(text);

	psip_put_uri_canonical(&w, &uri);
	return written(&w);
}

/* RFC 3261 §10.3 step 5. ledger: 5954-4.2-03 */
static void one_address_has_one_key(void **state)
{
	static const struct { const char *text, *key; } cases[] = {
		{ "sip:alice@example.com", "sip:alice@example.com" },
		{ "SIP:%61lice@EXAMPLE.com;transport=tcp;user=phone?Subject=x", "sip:alice@example.com" },
		{ "sip:Alice@example.com", "sip:Alice@example.com" },
		{ "sips:a%20b%3a@example.com", "sips:a%20b%3A@example.com" },
		{ "sip:a%40b@h", "sip:a%40b@h" },
		{ "sip:a:p%2fw@h:5060", "sip:a:p%2Fw@h:5060" },
		{ "sip:h", "sip:h" },
		{ "sip:a@[2001:DB8:0:0::1]:5060", "sip:a@[2001:db8::1]:5060" },
		{ "sip:a@[::ffff:192.0.2.1]", "sip:a@[::ffff:192.0.2.1]" },
		{ "sip:a@[::FFFF:C000:201]", "sip:a@[::ffff:192.0.2.1]" },
		{ "sip:a@192.0.2.1", "sip:a@192.0.2.1" },
		{ "tel:+1-(555).123;Phone-Context=+1-2;EXT=2.3", "tel:+1555123;ext=23;phone-context=+12" },
		{ "tel:1;I;i=2;I", "tel:1;i" },
		{ "tel:+1;ab1=x;ab=y", "tel:+1;ab=y;ab1=x" },
		{ "tel:1;phone-context=A.example;x=%41-b", "tel:1;phone-context=a.example;x=a-b" },
		{ "URN:service:SOS", "urn:service:SOS" },
		{ "mailto:A@b", "mailto:A@b" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_string_equal(canonical(cases[i].text), cases[i].key);
}

static void a_key_has_32_tel_parameters(void **state)
{
	char text[512] = "tel:+1";

	(void)state;
	for (unsigned count = 1; count <= 33; count++) {
		struct psip_writer w = psip_writer(room, sizeof room);
		struct psip_uri uri;
		char param[8] = ";p00";

		param[2] = (char)('0' + count / 10);
		param[3] = (char)('0' + count % 10);
		strcat(text, param);
		uri = parsed(text);
		psip_put_uri_canonical(&w, &uri);
		assert_int_equal(w.bad, count > 32);
	}
}

static const char *as_sip(const char *text, const char *host, bool sips)
{
	struct psip_writer w = psip_writer(room, sizeof room);
	struct psip_uri uri = parsed(text);

	psip_put_tel_as_sip(&w, &uri, psip_string(host), sips);
	return written(&w);
}

/* ledger: 3261-19.1.6-01 3261-19.1.6-02 3261-19.1.6-03 3261-19.1.6-07 3261-19.1.6-08 3261-19.1.6-09 3261-19.1.2-07 3261-19.1.1-17 */
static void tel_becomes_sip(void **state)
{
	struct psip_uri sip = parsed("sip:a@b");
	struct psip_writer w = psip_writer(room, sizeof room);

	(void)state;
	assert_string_equal(as_sip("tel:+358-555-1234567;postd=pp22", "foo.com", false), "sip:+358-555-1234567;postd=pp22@foo.com;user=phone");
	assert_string_equal(as_sip("tel:+358-555-1234567;postd=pp22", "foo.com", true), "sips:+358-555-1234567;postd=pp22@foo.com;user=phone");
	assert_string_equal(as_sip("tel:+358-555-1234567;POSTD=PP22", "foo.com", false), "sip:+358-555-1234567;postd=pp22@foo.com;user=phone");
	assert_string_equal(as_sip("tel:+358-555-1234567;tsp=a.b;phone-context=5", "foo.com", false),
	                    "sip:+358-555-1234567;phone-context=5;tsp=a.b@foo.com;user=phone");
	assert_string_equal(as_sip("tel:+358-555-1234567;phone-context=5;tsp=a.b", "foo.com", false),
	                    "sip:+358-555-1234567;phone-context=5;tsp=a.b@foo.com;user=phone");
	assert_string_equal(as_sip("tel:+1;b=1;postd=2;a=3;isub=4", "h", false), "sip:+1;isub=4;postd=2;a=3;b=1@h;user=phone");
	assert_string_equal(as_sip("tel:*98#;phone-context=example.com", "h", false), "sip:*98%23;phone-context=example.com@h;user=phone");
	psip_put_tel_as_sip(&w, &sip, PSIP_TEXT("h"), false);
	assert_true(w.bad);
}

/* ledger: 3261-19.1.5-02 3261-19.1.1-19 */
static void the_method_parameter_decides(void **state)
{
	struct psip_uri uri = parsed("sip:a@h;method=OPTIONS");
	struct psip_span method;
	char to[32];

	(void)state;
	assert_int_equal(psip_uri_method(&uri, to, &method), PSIP_OK);
	assert_true(psip_span_equal(method, PSIP_TEXT("OPTIONS")));
	uri = parsed("sip:a@h;METHOD=%42YE");
	assert_int_equal(psip_uri_method(&uri, to, &method), PSIP_OK);
	assert_true(psip_span_equal(method, PSIP_TEXT("BYE")));
	uri = parsed("sip:a@h");
	assert_int_equal(psip_uri_method(&uri, to, &method), PSIP_OK);
	assert_null(method.at);
	uri = parsed("tel:+1;method=BYE");
	assert_int_equal(psip_uri_method(&uri, to, &method), PSIP_OK);
	assert_null(method.at);
	uri = parsed("sip:a@h;method=a%20b");
	assert_int_equal(psip_uri_method(&uri, to, &method), PSIP_ERR_SYNTAX);
	uri = parsed("sip:a@h;method");
	assert_int_equal(psip_uri_method(&uri, to, &method), PSIP_ERR_SYNTAX);
	uri = parsed("sip:a@h;method=abcdefghijklmnopqrstuvwxyz012345");
	assert_int_equal(psip_uri_method(&uri, to, &method), PSIP_OK);
	uri = parsed("sip:a@h;method=abcdefghijklmnopqrstuvwxyz0123456");
	assert_int_equal(psip_uri_method(&uri, to, &method), PSIP_ERR_SYNTAX);
}

static int asked(const char *text)
{
	struct psip_writer w = psip_writer(room, sizeof room);
	struct psip_uri uri = parsed(text);
	int result = psip_put_uri_headers(&w, &uri);

	if (result == PSIP_OK)
		written(&w);
	return result;
}

/* ledger: 3261-19.1.5-05 3261-19.1.5-06 3261-19.1.5-07 3261-19.1.5-08 3261-19.1.5-09 3261-19.1.1-23 */
static void honest_wishes_become_rows(void **state)
{
	(void)state;
	assert_int_equal(asked("sip:a@h?Subject=project%20x&priority=urgent&X-Mine=1"), PSIP_OK);
	assert_string_equal(room, "Subject: project x\r\npriority: urgent\r\nX-Mine: 1\r\n");
	assert_int_equal(asked("sip:a@h?From=%3Csip:e%40x%3E&Call-ID=1&CSeq=1%20INVITE&Via=x&Record-Route=x&i=2&f=x&v=x"), PSIP_OK);
	assert_string_equal(room, "");
	assert_int_equal(asked("sip:a@h?Route=%3Csip:e%40x%3E&Accept=a&Accept-Encoding=a&Accept-Language=a&Allow=a&Contact=a&m=a&Organization=a"
	                       "&Supported=a&k=a&User-Agent=a"), PSIP_OK);
	assert_string_equal(room, "");
	assert_int_equal(asked("sip:a@h?Content-Type=text/plain&Content-Length=3&Content-Encoding=a&Content-Language=en&Content-Disposition=a&Date=x"
	                       "&MIME-Version=1.0&Timestamp=1&body=abc"), PSIP_OK);
	assert_string_equal(room, "");
	assert_int_equal(asked("sip:a@h?Referred-By=%3Csip:e%40x%3E&b=x&History-Info=x&Diversion=x&Geolocation=x&Path=x&Service-Route=x&Max-Breadth=1"
	                       "&RAck=x&RSeq=1&Session-ID=x"), PSIP_OK);
	assert_string_equal(room, "");
	assert_int_equal(asked("sip:a@h"), PSIP_OK);
	assert_string_equal(room, "");
	assert_int_equal(asked("tel:+1"), PSIP_OK);
}

/* ledger: 3261-19.1.5-10 3261-19.1.5-11 */
static void a_wish_that_is_no_row_spoils_all(void **state)
{
	char long_one[700] = "sip:a@h?Subject=";

	(void)state;
	assert_int_equal(asked("sip:a@h?Subject=a%0D%0AVia:%20x"), PSIP_ERR_SYNTAX);
	assert_int_equal(asked("sip:a@h?Subject=a%0D%0A%20b"), PSIP_ERR_SYNTAX);
	assert_int_equal(asked("sip:a@h?Subject=a%00b"), PSIP_ERR_SYNTAX);
	assert_int_equal(asked("sip:a@b?Reason=SIP%3Btext%3D%22a%5C%00%22"), PSIP_ERR_SYNTAX);
	assert_int_equal(asked("sip:a@b?Reason=SIP%3Btext%3D%22a%5C0%22"), PSIP_OK);
	for (unsigned id = 0; id < PSIP_H_COUNT; id++) {
		static const char *const ends[] = { "%0A", "%0D", "%00" };
		const char *name = id == PSIP_H_UNKNOWN ? "X-Mine" : psip_header_text((enum psip_header_id)id);

		for (unsigned i = 0; i < 3; i++) {
			char text[80];

			snprintf(text, sizeof text, "sip:a@h?%s=a%sb", name, ends[i]);
			if (asked(text) == PSIP_OK)
				assert_string_equal(room, ""); /* not honoured */
		}
	}
	assert_int_equal(asked("sip:a@h?Expires=soon"), PSIP_ERR_SYNTAX);
	assert_int_equal(asked("sip:a@h?a%20b=c"), PSIP_ERR_SYNTAX);
	assert_int_equal(asked("sip:a@h?Subject=a&s=b"), PSIP_ERR_SYNTAX); /* once only, by whatever name */
	assert_int_equal(asked("sip:a@h?X-Mine=a&X-Mine=b&Require=a&Require=b"), PSIP_OK);
	memset(long_one + 16, 'x', 512);
	assert_int_equal(asked(long_one), PSIP_OK);
	long_one[16 + 512] = 'x';
	assert_int_equal(asked(long_one), PSIP_ERR_SPACE);
}

/* ledger: 3261-19.1.1-24 */
static void headers_are_sorted_by_wish(void **state)
{
	static const uint8_t wishes[] = { PSIP_WISH_HONOUR, PSIP_WISH_BODY, PSIP_WISH_VERIFY, PSIP_WISH_REFUSE, PSIP_WISH_REFUSE };
	struct psip_uri uri = parsed("sip:a@h?Subject=x&%62ody=y&Date=z&to=w&fROM=v");
	struct psip_span rest = uri.headers;
	struct psip_uri_header header;
	unsigned count = 0;

	(void)state;
	while (psip_uri_header_next(&rest, &header) == 1) {
		assert_true(count < 5);
		assert_int_equal(header.wish, wishes[count]);
		assert_int_equal(header.value.at[0], "xyzwv"[count]);
		count++;
	}
	assert_int_equal(count, 5);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_place_has_its_components), cmocka_unit_test(what_is_out_of_place_is_shown),
		cmocka_unit_test(what_a_component_has_not_is_escaped),
		cmocka_unit_test(escapes_lead_back),
		cmocka_unit_test(ip_literals_are_shortest),
		cmocka_unit_test(one_address_has_one_key),
		cmocka_unit_test(a_key_has_32_tel_parameters),
		cmocka_unit_test(tel_becomes_sip),
		cmocka_unit_test(the_method_parameter_decides),
		cmocka_unit_test(honest_wishes_become_rows),
		cmocka_unit_test(a_wish_that_is_no_row_spoils_all),
		cmocka_unit_test(headers_are_sorted_by_wish),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
