/* SPDX-License-Identifier: MIT
 * psip_message_check: what the RFCs' text demands of a message as a whole, beyond the grammar of its parts: headers that must be there,
 * once, with each other, and the notes on what is no reason to refuse. Also psip_common_parse's errors where the check relies on it.
 * Not covered: the grammar of single values (test_values.c, test_typed.c), places and rules (test_error.c). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "guarded.h"
#include "parser/typed.h"

#define ROWS 32
#define RECORDS 16

struct verdict {
	struct psip_error at[RECORDS];
	struct psip_errors errors;
	int parsed, checked;
};

static void judge(struct verdict *v, const char *text, unsigned flags, psip_mode mode)
{
	struct psip_header rows[ROWS];
	struct psip_message message = { .headers = rows, .header_capacity = ROWS };
	size_t length = strlen(text);
	char *data = malloc(length);

	assert_non_null(data);
	memcpy(data, text, length);
	v->errors = (struct psip_errors){ v->at, RECORDS, 0 };
	v->parsed = psip_message_parse(&message, data, length, flags & 0xff, mode, &v->errors);
	v->checked = psip_message_check(&message, flags, mode, &v->errors);
	assert_int_equal(psip_message_check(&message, flags, mode, NULL), v->checked);
	free(data);
}

#define REQUEST(method) method " sip:a@b SIP/2.0\r\n"
#define RESPONSE(status) "SIP/2.0 " status " x\r\n"
#define VIA "Via: SIP/2.0/UDP h;branch=z9hG4bK1\r\n"
#define FROM "From: <sip:a@b>;tag=1\r\n"
#define TO "To: <sip:c@d>;tag=2\r\n"
#define CALL_ID "Call-ID: 1@h\r\n"
#define CSEQ(method) "CSeq: 1 " method "\r\n"
#define MAX_FORWARDS "Max-Forwards: 70\r\n"
#define ROWS_OF(method) VIA FROM TO CALL_ID CSEQ(method) MAX_FORWARDS
#define CONTACT "Contact: <sip:a@h>\r\n"
#define END "\r\n"

/* Strictly read, the errors of `text` are exactly this one, or none (PSIP_E_NONE); notes are not asked for. */
static void expect(const char *text, enum psip_error_code code)
{
	struct verdict v;

	judge(&v, text, PSIP_DATAGRAM, PSIP_STRICT);
	if (v.errors.count != (code != PSIP_E_NONE) || (code != PSIP_E_NONE && v.at[0].code != code))
		fail_msg("%u records, the first %u, in: %s", v.errors.count, v.errors.count > 0 ? v.at[0].code : 0, text);
}

/* ledger: 3261-20-08 3261-20.16-03 */
static void five_headers_must_be_there(void **state)
{
	(void)state;
	expect(REQUEST("BYE") ROWS_OF("BYE") END, PSIP_E_NONE);
	expect(REQUEST("BYE") FROM TO CALL_ID CSEQ("BYE") MAX_FORWARDS END, PSIP_E_VIA_MISSING);
	expect(REQUEST("BYE") VIA TO CALL_ID CSEQ("BYE") MAX_FORWARDS END, PSIP_E_FROM_MISSING);
	expect(REQUEST("BYE") VIA FROM CALL_ID CSEQ("BYE") MAX_FORWARDS END, PSIP_E_TO_MISSING);
	expect(REQUEST("BYE") VIA FROM TO CSEQ("BYE") MAX_FORWARDS END, PSIP_E_CALL_ID_MISSING);
	expect(REQUEST("BYE") VIA FROM TO CALL_ID MAX_FORWARDS END, PSIP_E_CSEQ_MISSING);
	expect("BYE sips:a@b?c=d SIP/2.0\r\n" ROWS_OF("BYE") END, PSIP_E_REQUEST_URI_HEADERS);
	expect("BYE\r\n" ROWS_OF("BYE") END, PSIP_E_START_LINE);
	expect(REQUEST("BYE") ROWS_OF("bye") END, PSIP_E_CSEQ_METHOD_MISMATCH);
	expect(REQUEST("FOO") ROWS_OF("FOO") END, PSIP_E_NONE);
	expect(REQUEST("FOO") ROWS_OF("BAR") END, PSIP_E_CSEQ_METHOD_MISMATCH);
	expect(RESPONSE("200") ROWS_OF("BYE") END, PSIP_E_NONE);
	expect(RESPONSE("200") VIA FROM TO CALL_ID END, PSIP_E_CSEQ_MISSING);
}

/* Peers of RFC 2543 send neither. */
static void Max_Forwards_and_tags_may_be_absent(void **state)
{
	(void)state;
	expect(REQUEST("INVITE") "Via: SIP/2.0/UDP h\r\nFrom: <sip:a@b>\r\nTo: <sip:c@d>\r\n" CALL_ID CSEQ("INVITE") END, PSIP_E_NONE);
}

/* ledger: 3261-7.3.1-08 3261-20.22-02 */
static void single_headers_stand_once(void **state)
{
	(void)state;
	expect(REQUEST("BYE") ROWS_OF("BYE") FROM END, PSIP_E_HEADER_REPEATED);
	expect(REQUEST("BYE") ROWS_OF("BYE") TO END, PSIP_E_HEADER_REPEATED);
	expect(REQUEST("BYE") ROWS_OF("BYE") CALL_ID END, PSIP_E_HEADER_REPEATED);
	expect(REQUEST("BYE") ROWS_OF("BYE") CSEQ("BYE") END, PSIP_E_HEADER_REPEATED);
	expect(REQUEST("BYE") ROWS_OF("BYE") MAX_FORWARDS END, PSIP_E_HEADER_REPEATED);
	expect(REQUEST("BYE") ROWS_OF("BYE") "Subject: a\r\ns: b\r\n" END, PSIP_E_HEADER_REPEATED);
	expect(REQUEST("BYE") ROWS_OF("BYE") "Expires: 1\r\nExpires: 1\r\n" END, PSIP_E_HEADER_REPEATED);
	expect(REQUEST("BYE") ROWS_OF("BYE") "Route: <sip:a>\r\nRoute: <sip:b>\r\n" VIA END, PSIP_E_NONE);
	expect(RESPONSE("401") ROWS_OF("BYE") "WWW-Authenticate: A b=c\r\nWWW-Authenticate: D e=f\r\n" END, PSIP_E_NONE);
	expect(REQUEST("BYE") VIA FROM "To: <sip:c@d>, <sip:e@f>\r\n" CALL_ID CSEQ("BYE") MAX_FORWARDS END, PSIP_E_TO);
	expect(REQUEST("BYE") VIA FROM TO CALL_ID CSEQ("BYE") "Max-Forwards: 256\r\n" END, PSIP_E_MAX_FORWARDS);
	expect(REQUEST("BYE") VIA FROM TO CALL_ID CSEQ("BYE") "Max-Forwards: 255\r\n" END, PSIP_E_NONE);
	expect(REQUEST("BYE") VIA FROM TO CALL_ID CSEQ("BYE") "Max-Forwards: 1, 2\r\n" END, PSIP_E_MAX_FORWARDS);
}

/* A Via that cannot be read is told once; those after it are looked at too. */
static void every_Via_is_checked(void **state)
{
	struct verdict v;

	(void)state;
	expect(REQUEST("BYE") "Via: x\r\n" FROM TO CALL_ID CSEQ("BYE") END, PSIP_E_VIA);
	expect(REQUEST("BYE") VIA "Via: x\r\n" FROM TO CALL_ID CSEQ("BYE") END, PSIP_E_VIA);
	expect(REQUEST("BYE") "Via: SIP/2.0/UDP h, x\r\n" FROM TO CALL_ID CSEQ("BYE") END, PSIP_E_VIA);
	judge(&v, REQUEST("BYE") "Via: x\r\nVia: y\r\n" FROM TO CALL_ID CSEQ("BYE") END, PSIP_DATAGRAM, PSIP_STRICT);
	assert_int_equal(v.checked, 2);
}

/* ledger: 3261-7.3-03 */
static void the_star_is_the_only_Contact(void **state)
{
	(void)state;
	expect(REQUEST("REGISTER") ROWS_OF("REGISTER") "Contact: *\r\nExpires: 0\r\n" END, PSIP_E_NONE);
	expect(REQUEST("REGISTER") ROWS_OF("REGISTER") "Contact: *\r\nContact: <sip:a@b>\r\nExpires: 0\r\n" END, PSIP_E_CONTACT_STAR_SHARED);
	expect(REQUEST("REGISTER") ROWS_OF("REGISTER") "Contact: <sip:a@b>\r\nContact: *\r\nExpires: 0\r\n" END, PSIP_E_CONTACT_STAR_SHARED);
	expect(REQUEST("REGISTER") ROWS_OF("REGISTER") "Contact: *, <sip:a@b>\r\nExpires: 0\r\n" END, PSIP_E_CONTACT);
}

/* One quirk alone decides each. */
static void liberties_with_the_message(void **state)
{
	static const struct {
		const char *text;
		psip_mode quirk;
	} cases[] = {
		{ "BYE sip:a@b?c=d SIP/2.0\r\n" ROWS_OF("BYE") END, PSIP_QUIRK_REQUEST_URI_HEADERS },
		{ REQUEST("BYE") ROWS_OF("BYE") "Expires: 4294967296\r\n" END, PSIP_QUIRK_LARGE_NUMBER },
		{ REQUEST("BYE") ROWS_OF("BYE") "Contact: <sip:a@b>;expires=4294967296\r\n" END, PSIP_QUIRK_LARGE_NUMBER },
		{ REQUEST("BYE") VIA FROM TO CALL_ID "CSeq: 2147483648 BYE\r\n" END, PSIP_QUIRK_LARGE_NUMBER },
		{ REQUEST("BYE") ROWS_OF("BYE") "Date: today\r\n" END, PSIP_QUIRK_UNUSED_VALUE },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct verdict v;

		judge(&v, cases[i].text, PSIP_DATAGRAM, PSIP_STRICT);
		assert_int_equal(v.checked, 1);
		judge(&v, cases[i].text, PSIP_DATAGRAM, cases[i].quirk);
		assert_int_equal(v.errors.count, 0);
		judge(&v, cases[i].text, PSIP_DATAGRAM, PSIP_LENIENT);
		assert_int_equal(v.errors.count, 0);
	}
}

/* In the text read strictly with PSIP_CHECK_NOTES, there is this note, about that header (or PSIP_H_UNKNOWN: any); nothing is refused. */
static bool noted(const char *text, enum psip_error_code code, enum psip_header_id id)
{
	struct verdict v;
	bool found = false;

	judge(&v, text, PSIP_DATAGRAM | PSIP_CHECK_NOTES, PSIP_STRICT);
	if (v.parsed != PSIP_OK || v.checked != 0)
		fail_msg("refused (%u): %s", v.at[0].code, text);
	for (unsigned i = 0; i < v.errors.count && i < RECORDS; i++) {
		assert_int_equal(psip_error_class_of((enum psip_error_code)v.at[i].code), PSIP_CLASS_NOTE);
		found = found || (v.at[i].code == code && (id == PSIP_H_UNKNOWN || v.at[i].rule == (unsigned)PSIP_RULE_HEADER + id));
	}
	judge(&v, text, PSIP_DATAGRAM, PSIP_STRICT);
	assert_int_equal(v.errors.count, 0);
	return found;
}

static void notes_on_headers_that_are_missing(void **state)
{
	(void)state;
	assert_true(noted(REQUEST("BYE") VIA FROM TO CALL_ID CSEQ("BYE") END, PSIP_E_HEADER_MISSING, PSIP_H_MAX_FORWARDS));
	assert_true(noted(REQUEST("REFER") ROWS_OF("REFER") CONTACT END, PSIP_E_HEADER_MISSING, PSIP_H_REFER_TO));
	assert_true(noted(REQUEST("PRACK") ROWS_OF("PRACK") END, PSIP_E_HEADER_MISSING, PSIP_H_RACK));
	assert_false(noted(REQUEST("PRACK") ROWS_OF("PRACK") "RAck: 1 1 INVITE\r\n" END, PSIP_E_HEADER_MISSING, PSIP_H_UNKNOWN));
	assert_true(noted(REQUEST("SUBSCRIBE") ROWS_OF("SUBSCRIBE") CONTACT END, PSIP_E_HEADER_MISSING, PSIP_H_EVENT));
	assert_true(noted(REQUEST("NOTIFY") ROWS_OF("NOTIFY") CONTACT END, PSIP_E_HEADER_MISSING, PSIP_H_EVENT));
	assert_true(noted(REQUEST("NOTIFY") ROWS_OF("NOTIFY") CONTACT END, PSIP_E_HEADER_MISSING, PSIP_H_SUBSCRIPTION_STATE));
	assert_true(noted(REQUEST("PUBLISH") ROWS_OF("PUBLISH") END, PSIP_E_HEADER_MISSING, PSIP_H_EVENT));
	assert_true(noted(RESPONSE("200") ROWS_OF("PUBLISH") END, PSIP_E_HEADER_MISSING, PSIP_H_SIP_ETAG));
	assert_true(noted(RESPONSE("200") ROWS_OF("PUBLISH") END, PSIP_E_HEADER_MISSING, PSIP_H_EXPIRES));
	assert_true(noted(RESPONSE("202") ROWS_OF("SUBSCRIBE") CONTACT END, PSIP_E_HEADER_MISSING, PSIP_H_EXPIRES));
	assert_true(noted(RESPONSE("401") ROWS_OF("BYE") END, PSIP_E_HEADER_MISSING, PSIP_H_WWW_AUTHENTICATE));
	assert_true(noted(RESPONSE("405") ROWS_OF("BYE") END, PSIP_E_HEADER_MISSING, PSIP_H_ALLOW));
	assert_true(noted(RESPONSE("407") ROWS_OF("BYE") END, PSIP_E_HEADER_MISSING, PSIP_H_PROXY_AUTHENTICATE));
	assert_true(noted(RESPONSE("420") ROWS_OF("BYE") END, PSIP_E_HEADER_MISSING, PSIP_H_UNSUPPORTED));
	assert_true(noted(RESPONSE("421") ROWS_OF("BYE") END, PSIP_E_HEADER_MISSING, PSIP_H_REQUIRE));
	assert_true(noted(RESPONSE("422") ROWS_OF("UPDATE") END, PSIP_E_HEADER_MISSING, PSIP_H_MIN_SE));
	assert_true(noted(RESPONSE("423") ROWS_OF("REGISTER") END, PSIP_E_HEADER_MISSING, PSIP_H_MIN_EXPIRES));
	assert_true(noted(RESPONSE("489") ROWS_OF("SUBSCRIBE") END, PSIP_E_HEADER_MISSING, PSIP_H_ALLOW_EVENTS));
	assert_false(noted(RESPONSE("404") ROWS_OF("PUBLISH") END, PSIP_E_HEADER_MISSING, PSIP_H_UNKNOWN));
	assert_false(noted(REQUEST("BYE") ROWS_OF("BYE") END, PSIP_E_HEADER_MISSING, PSIP_H_UNKNOWN));
}

static void notes_on_Contact(void **state)
{
	(void)state;
	assert_true(noted(REQUEST("INVITE") ROWS_OF("INVITE") END, PSIP_E_CONTACT_COUNT, PSIP_H_CONTACT));
	assert_false(noted(REQUEST("INVITE") ROWS_OF("INVITE") CONTACT END, PSIP_E_CONTACT_COUNT, PSIP_H_CONTACT));
	assert_true(noted(REQUEST("INVITE") ROWS_OF("INVITE") CONTACT CONTACT END, PSIP_E_CONTACT_COUNT, PSIP_H_CONTACT));
	assert_true(noted(REQUEST("INVITE") ROWS_OF("INVITE") "Contact: <sip:a@h>, <sip:b@h>\r\n" END, PSIP_E_CONTACT_COUNT, PSIP_H_CONTACT));
	assert_true(noted(RESPONSE("200") ROWS_OF("INVITE") END, PSIP_E_CONTACT_COUNT, PSIP_H_CONTACT));
	assert_false(noted(RESPONSE("486") ROWS_OF("INVITE") END, PSIP_E_CONTACT_COUNT, PSIP_H_CONTACT));
	assert_false(noted(RESPONSE("302") ROWS_OF("INVITE") CONTACT CONTACT END, PSIP_E_CONTACT_COUNT, PSIP_H_CONTACT));
	assert_false(noted(REQUEST("BYE") ROWS_OF("BYE") END, PSIP_E_CONTACT_COUNT, PSIP_H_CONTACT));
	assert_true(noted(REQUEST("REFER") ROWS_OF("REFER") "Refer-To: sip:x\r\n" END, PSIP_E_CONTACT_COUNT, PSIP_H_CONTACT));
	assert_false(noted(RESPONSE("202") ROWS_OF("REFER") END, PSIP_E_CONTACT_COUNT, PSIP_H_CONTACT));
	assert_true(noted(REQUEST("INVITE") ROWS_OF("INVITE") "Contact: *\r\n" END, PSIP_E_CONTACT_STAR, PSIP_H_CONTACT));
	assert_true(noted(REQUEST("INVITE") ROWS_OF("INVITE") "Contact: *\r\nExpires: 0\r\n" END, PSIP_E_CONTACT_STAR, PSIP_H_CONTACT));
	assert_true(noted(RESPONSE("200") ROWS_OF("REGISTER") "Contact: *\r\nExpires: 0\r\n" END, PSIP_E_CONTACT_STAR, PSIP_H_CONTACT));
	assert_false(noted(REQUEST("INVITE") ROWS_OF("INVITE") CONTACT END, PSIP_E_CONTACT_STAR, PSIP_H_UNKNOWN));
	assert_true(noted(REQUEST("REGISTER") ROWS_OF("REGISTER") "Contact: *\r\n" END, PSIP_E_CONTACT_STAR, PSIP_H_CONTACT));
	assert_true(noted(REQUEST("REGISTER") ROWS_OF("REGISTER") "Contact: *\r\nExpires: 1\r\n" END, PSIP_E_CONTACT_STAR, PSIP_H_CONTACT));
	assert_false(noted(REQUEST("REGISTER") ROWS_OF("REGISTER") "Contact: *\r\nExpires: 0\r\n" END, PSIP_E_CONTACT_STAR, PSIP_H_CONTACT));
	assert_true(noted(REQUEST("INVITE") ROWS_OF("INVITE") "Contact: <mailto:a@h>\r\n" END, PSIP_E_CONTACT_COUNT, PSIP_H_CONTACT));
	assert_true(noted("INVITE sips:a@b SIP/2.0\r\n" ROWS_OF("INVITE") CONTACT END, PSIP_E_CONTACT_SIPS, PSIP_H_CONTACT));
	assert_true(noted(REQUEST("INVITE") ROWS_OF("INVITE") "Route: <sips:p;lr>\r\n" CONTACT END, PSIP_E_CONTACT_SIPS, PSIP_H_CONTACT));
	assert_false(noted("INVITE sips:a@b SIP/2.0\r\n" ROWS_OF("INVITE") "Contact: <sips:a@h>\r\n" END, PSIP_E_CONTACT_SIPS, PSIP_H_CONTACT));
	assert_false(noted(REQUEST("INVITE") ROWS_OF("INVITE") "Route: <sip:p;lr>,<sips:q;lr>\r\n" CONTACT END, PSIP_E_CONTACT_SIPS, PSIP_H_CONTACT));
	assert_false(noted("OPTIONS sips:a@b SIP/2.0\r\n" ROWS_OF("OPTIONS") CONTACT END, PSIP_E_CONTACT_SIPS, PSIP_H_CONTACT));
}

/* Table 1 of RFC 3261 §19.1.1: is the text at `where` noted as a component that must not stand there? "": no note at all. */
static bool strays(const char *text, const char *where)
{
	struct verdict v;
	const struct psip_error *stray = NULL;

	judge(&v, text, PSIP_DATAGRAM | PSIP_CHECK_NOTES, PSIP_STRICT);
	for (unsigned i = 0; i < v.errors.count; i++)
		if (v.at[i].code == PSIP_E_URI_COMPONENT)
			stray = &v.at[i];
	if (*where == '\0' || stray == NULL)
		return stray != NULL;
	return strncmp(text + stray->offset, where, strlen(where)) == 0;
}

/* The rule that such a note names. */
static unsigned stray_rule(const char *text)
{
	struct verdict v;

	judge(&v, text, PSIP_DATAGRAM | PSIP_CHECK_NOTES, PSIP_STRICT);
	for (unsigned i = 0; i < v.errors.count; i++)
		if (v.at[i].code == PSIP_E_URI_COMPONENT)
			return v.at[i].rule;
	return PSIP_RULE_NONE;
}

#define PLACED(method, row) REQUEST(method) VIA CALL_ID CSEQ(method) MAX_FORWARDS row END

static void notes_on_components_of_URIs(void **state)
{
	(void)state;
	assert_true(strays("BYE sip:a@b;method=BYE;x SIP/2.0\r\n" ROWS_OF("BYE") END, "method=BYE;x"));
	assert_false(strays("BYE sip:a:p@b:5070;user=ip;maddr=h;transport=udp;lr;x=y SIP/2.0\r\n" ROWS_OF("BYE") END, ""));
	assert_false(strays("BYE tel:+1;method=x SIP/2.0\r\n" ROWS_OF("BYE") END, ""));
	assert_true(strays(PLACED("BYE", FROM "To: <sip:c@d:5070;x>;tag=2\r\n"), "5070;x"));
	assert_true(strays(PLACED("BYE", FROM "To: <sip:c@d;user=ip;maddr=h>;tag=2\r\n"), "maddr=h"));
	assert_true(strays(PLACED("BYE", TO "From: <sip:a@b;transport=tcp>;tag=1\r\n"), "transport"));
	assert_true(strays(PLACED("BYE", TO "From: <sip:a@b;lr>;tag=1\r\n"), "lr>"));
	assert_true(strays(PLACED("BYE", TO "From: <sip:a@b;x?h=v>;tag=1\r\n"), "h=v"));
	assert_false(strays(PLACED("BYE", TO "From: <sip:a:p@b;user=phone;x=y>;tag=1\r\n"), ""));
	assert_true(strays(REQUEST("REGISTER") ROWS_OF("REGISTER") "Contact: <sip:a@h;lr>\r\n" END, "lr>"));
	assert_true(strays(REQUEST("REGISTER") ROWS_OF("REGISTER") "Contact: <sip:a@h>, <sip:c@h;method=BYE>\r\n" END, "method"));
	assert_false(strays(REQUEST("REGISTER") ROWS_OF("REGISTER") "Contact: <sip:a@h:1;maddr=224.0.0.1;ttl=1?x=y>\r\n" END, ""));
	assert_true(strays(RESPONSE("302") ROWS_OF("INVITE") "Contact: <sip:a@h;lr>\r\n" END, "lr>"));
	assert_true(strays(REQUEST("INVITE") ROWS_OF("INVITE") "Contact: <sip:a@h;ttl=1>\r\n" END, "ttl=1"));
	assert_true(strays(RESPONSE("200") ROWS_OF("INVITE") "Contact: <sip:a@h;ttl=1>\r\n" END, "ttl=1"));
	assert_false(strays(RESPONSE("302") ROWS_OF("INVITE") "Contact: <sip:a@h;ttl=1>\r\n" END, ""));
	assert_int_equal(stray_rule(PLACED("BYE", FROM "To: <sip:c@d:5070;x>;tag=2\r\n")), PSIP_RULE_PORT);
	assert_int_equal(stray_rule(PLACED("BYE", TO "From: <sip:a@b;lr>;tag=1\r\n")), PSIP_RULE_URI_PARAMETER);
	assert_int_equal(stray_rule(PLACED("BYE", TO "From: <sip:a@b;x?h=v>;tag=1\r\n")), PSIP_RULE_HEADERS);
	assert_true(strays(REQUEST("INVITE") ROWS_OF("INVITE") "Contact: <sip:a@h?x=y>\r\n" END, "x=y"));
	assert_false(strays(REQUEST("INVITE") ROWS_OF("INVITE") "Contact: <sip:a@h:1;maddr=h;transport=tcp;lr>\r\n" END, ""));
	assert_true(strays(REQUEST("INVITE") ROWS_OF("INVITE") CONTACT "Route: <sip:p;lr>, <sip:q;lr;method=INVITE>\r\n" END, "method"));
	assert_true(strays(REQUEST("INVITE") ROWS_OF("INVITE") CONTACT "Record-Route: <sip:p;lr?x=y>\r\n" END, "x=y"));
	assert_false(strays(REQUEST("OPTIONS") ROWS_OF("OPTIONS") "Contact: <sip:a@h;ttl=1>\r\n" END, ""));
}

/* ledger: 3261-19.1.1-15 */
static void notes_on_URIs_that_do_not_fit_themselves(void **state)
{
	(void)state;
	assert_true(noted("BYE sips:a@b;transport=udp SIP/2.0\r\n" ROWS_OF("BYE") END, PSIP_E_URI_TRANSPORT, PSIP_H_UNKNOWN));
	assert_true(noted("BYE sip:a@b;ttl=1 SIP/2.0\r\n" ROWS_OF("BYE") END, PSIP_E_URI_TRANSPORT, PSIP_H_UNKNOWN));
	assert_false(noted("BYE sip:a@b;ttl=1;maddr=224.0.0.1 SIP/2.0\r\n" ROWS_OF("BYE") END, PSIP_E_URI_TRANSPORT, PSIP_H_UNKNOWN));
	assert_true(noted(REQUEST("BYE") ROWS_OF("BYE") "Route: <sips:p;lr;transport=udp>\r\n" END, PSIP_E_URI_TRANSPORT, PSIP_H_UNKNOWN));
	assert_true(noted(REQUEST("INVITE") ROWS_OF("INVITE") CONTACT "Record-Route: <sip:p>\r\n" END, PSIP_E_RECORD_ROUTE_STRICT, PSIP_H_UNKNOWN));
	assert_false(noted(REQUEST("INVITE") ROWS_OF("INVITE") CONTACT "Record-Route: <sip:p;lr>\r\n" END, PSIP_E_RECORD_ROUTE_STRICT, PSIP_H_UNKNOWN));
	assert_true(noted(REQUEST("REGISTER") ROWS_OF("REGISTER") END, PSIP_E_REGISTER_USER, PSIP_H_UNKNOWN));
	assert_false(noted("REGISTER sip:b SIP/2.0\r\n" ROWS_OF("REGISTER") END, PSIP_E_REGISTER_USER, PSIP_H_UNKNOWN));
}

static void notes_on_the_Vias_of_a_CANCEL(void **state)
{
	(void)state;
	assert_false(noted(REQUEST("CANCEL") ROWS_OF("CANCEL") END, PSIP_E_CANCEL_VIA, PSIP_H_UNKNOWN));
	assert_true(noted(REQUEST("CANCEL") ROWS_OF("CANCEL") VIA END, PSIP_E_CANCEL_VIA, PSIP_H_VIA));
	assert_true(noted(REQUEST("CANCEL") "Via: SIP/2.0/UDP h;branch=z9hG4bK1, SIP/2.0/UDP g;branch=z9hG4bK2\r\n" FROM TO CALL_ID CSEQ("CANCEL") END,
	                  PSIP_E_CANCEL_VIA, PSIP_H_UNKNOWN));
	assert_false(noted(REQUEST("BYE") ROWS_OF("BYE") VIA END, PSIP_E_CANCEL_VIA, PSIP_H_UNKNOWN));
}

static bool identities(const char *rows)
{
	char text[600];

	snprintf(text, sizeof text, "%s%s%s", REQUEST("MESSAGE") ROWS_OF("MESSAGE"), rows, END);
	return !noted(text, PSIP_E_IDENTITY_VALUES, PSIP_H_P_ASSERTED_IDENTITY) && !noted(text, PSIP_E_IDENTITY_VALUES, PSIP_H_P_PREFERRED_IDENTITY);
}

static void notes_on_identities(void **state)
{
	(void)state;
	assert_true(identities(""));
	assert_true(identities("P-Asserted-Identity: sip:a@b\r\n"));
	assert_true(identities("P-Asserted-Identity: \"A\" <sips:a@b>, <tel:+1>\r\n"));
	assert_true(identities("P-Preferred-Identity: tel:+1\r\nP-Preferred-Identity: sip:a@b\r\n"));
	assert_false(identities("P-Asserted-Identity: sip:a@b\r\nP-Asserted-Identity: sips:a@b\r\n"));
	assert_false(identities("P-Preferred-Identity: <tel:+1>, <tel:+2>\r\n"));
	assert_false(identities("P-Preferred-Identity: <sip:a@b>, <tel:+2>, <sip:c@b>\r\n"));
	assert_false(identities("P-Asserted-Identity: <mailto:a@b>\r\n"));
}

/* The rules of the parameters that a row of Digest is told to lack; "": it has all. */
static const char *lacks(const char *row)
{
	static char rules[200];
	char text[600];
	struct verdict v;

	snprintf(text, sizeof text, "%s%s%s", REQUEST("OPTIONS") ROWS_OF("OPTIONS"), row, "\r\n" END);
	judge(&v, text, PSIP_DATAGRAM | PSIP_CHECK_NOTES, PSIP_STRICT);
	*rules = '\0';
	for (unsigned i = 0; i < v.errors.count; i++) {
		if (v.at[i].code == PSIP_E_DIGEST_PARAM_REPEATED)
			strcat(rules, "twice ");
		if (v.at[i].code != PSIP_E_DIGEST_PARAM_MISSING)
			continue;
		snprintf(rules + strlen(rules), sizeof rules - strlen(rules), "%u ", v.at[i].rule);
		assert_int_equal(v.at[i].offset, strlen(text) - strlen("\r\n" END));
	}
	return rules;
}

static const char *rules(unsigned a, unsigned b)
{
	static char text[40];

	snprintf(text, sizeof text, b != 0 ? "%u %u " : "%u ", a, b);
	return text;
}

#define DIGEST "Authorization: Digest username=\"u\",realm=\"r\",nonce=\"n\",uri=\"sip:a\",response=\"0123456789abcdef0123456789abcdef\""

static void notes_on_parameters_of_Digest(void **state)
{
	(void)state;
	assert_string_equal(lacks(DIGEST), "");
	assert_string_equal(lacks(DIGEST ",qop=auth,nc=00000001,cnonce=\"c\""), "");
	assert_string_equal(lacks(DIGEST ",qop=auth"), rules(PSIP_RULE_CNONCE, PSIP_RULE_NONCE_COUNT));
	assert_string_equal(lacks(DIGEST ",nonce=\"m\""), "twice ");
	assert_string_equal(lacks("Proxy-Authorization: Digest realm=\"r\",nonce=\"n\",uri=\"sip:a\",response=\"\""), rules(PSIP_RULE_USERNAME, 0));
	assert_string_equal(lacks("Authorization: Digest username*=UTF-8''u,realm=\"r\",uri=\"sip:a\",response=\"\""), rules(PSIP_RULE_NONCE, 0));
	assert_string_equal(lacks("Authorization: Digest username=\"u\",nonce=\"n\",uri=\"sip:a\",response=\"\""), rules(PSIP_RULE_REALM, 0));
	assert_string_equal(lacks("Authorization: Digest username=\"u\",realm=\"r\",nonce=\"n\""), rules(PSIP_RULE_DIGEST_URI, PSIP_RULE_DRESPONSE));
	assert_string_equal(lacks("Authorization: Other x=y"), "");
	assert_string_equal(lacks("WWW-Authenticate: Digest realm=\"r\",nonce=\"n\""), "");
	assert_string_equal(lacks("WWW-Authenticate: Digest qop=\"auth\""), rules(PSIP_RULE_REALM, PSIP_RULE_NONCE));
	assert_string_equal(lacks("Proxy-Authenticate: Digest realm=\"r\",nonce=\"n\",realm=\"r\""), "twice ");
	assert_string_equal(lacks("WWW-Authenticate: Other x=y,x=y"), "");
}

static void notes_on_tags_and_branches(void **state)
{
	struct verdict v;

	(void)state;
	assert_true(noted(REQUEST("BYE") VIA "From: <sip:a@b>\r\n" TO CALL_ID CSEQ("BYE") END, PSIP_E_FROM_TAG_MISSING, PSIP_H_UNKNOWN));
	assert_true(noted(REQUEST("BYE") VIA FROM "To: <sip:c@d>\r\n" CALL_ID CSEQ("BYE") END, PSIP_E_TO_TAG_MISSING, PSIP_H_UNKNOWN));
	assert_false(noted(REQUEST("INVITE") VIA FROM "To: <sip:c@d>\r\n" CALL_ID CSEQ("INVITE") END, PSIP_E_TO_TAG_MISSING, PSIP_H_UNKNOWN));
	assert_true(noted(RESPONSE("180") VIA FROM "To: <sip:c@d>\r\n" CALL_ID CSEQ("INVITE") END, PSIP_E_TO_TAG_MISSING, PSIP_H_UNKNOWN));
	assert_false(noted(RESPONSE("100") VIA FROM "To: <sip:c@d>\r\n" CALL_ID CSEQ("INVITE") END, PSIP_E_TO_TAG_MISSING, PSIP_H_UNKNOWN));
	assert_false(noted(REQUEST("BYE") ROWS_OF("BYE") END, PSIP_E_BRANCH_COOKIE, PSIP_H_UNKNOWN));
	assert_true(noted(REQUEST("BYE") "Via: SIP/2.0/UDP h\r\n" FROM TO CALL_ID CSEQ("BYE") END, PSIP_E_BRANCH_COOKIE, PSIP_H_UNKNOWN));
	assert_true(noted(REQUEST("BYE") "Via: SIP/2.0/UDP h;branch=z9hG4bK\r\n" FROM TO CALL_ID CSEQ("BYE") END, PSIP_E_BRANCH_COOKIE, PSIP_H_UNKNOWN));
	assert_true(noted(REQUEST("BYE") "Via: SIP/2.0/UDP h;branch=z9hG4bX1\r\n" FROM TO CALL_ID CSEQ("BYE") END, PSIP_E_BRANCH_COOKIE, PSIP_H_UNKNOWN));
	judge(&v, REQUEST("BYE") "Via: SIP/2.0/UDP h;branch=x\r\n" FROM TO CALL_ID CSEQ("BYE") MAX_FORWARDS END, PSIP_DATAGRAM | PSIP_CHECK_NOTES, PSIP_STRICT);
	assert_int_equal(v.errors.count, 1);
	assert_int_equal(v.at[0].offset, strlen(REQUEST("BYE") "Via: SIP/2.0/UDP h;branch="));
}

/* ledger: 3261-20-02 */
static void notes_on_headers_that_do_not_belong(void **state)
{
	(void)state;
	assert_true(noted(RESPONSE("200") ROWS_OF("BYE") "Min-Expires: 1\r\n" END, PSIP_E_HEADER_NOT_ALLOWED, PSIP_H_MIN_EXPIRES));
	assert_true(noted(REQUEST("ACK") ROWS_OF("ACK") "Expires: 1\r\n" END, PSIP_E_HEADER_NOT_ALLOWED, PSIP_H_EXPIRES));
	assert_false(noted(REQUEST("INVITE") ROWS_OF("INVITE") CONTACT "Expires: 1\r\n" END, PSIP_E_HEADER_NOT_ALLOWED, PSIP_H_UNKNOWN));
	assert_false(noted(REQUEST("INVITE") ROWS_OF("INVITE") CONTACT "X-Other: 1\r\n" END, PSIP_E_HEADER_NOT_ALLOWED, PSIP_H_UNKNOWN));
}

/* The tables have no column for it, so the row has one fault only. */
static void a_status_of_no_class(void **state)
{
	static const char *const texts[] = { RESPONSE("700") ROWS_OF("BYE") "Min-Expires: 1\r\n" END, RESPONSE("099") ROWS_OF("BYE") END };

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct verdict v;

		judge(&v, texts[i], PSIP_DATAGRAM | PSIP_CHECK_NOTES, PSIP_STRICT);
		assert_int_equal(v.errors.count, 1);
		assert_int_equal(v.at[0].code, PSIP_E_STATUS_CODE);
	}
}

/* ledger: 3261-20.15-01 */
static void notes_on_bodies_and_reliability(void **state)
{
	(void)state;
	assert_true(noted(REQUEST("BYE") ROWS_OF("BYE") "Content-Length: 4\r\n\r\nbody", PSIP_E_CONTENT_TYPE_MISSING, PSIP_H_UNKNOWN));
	assert_false(noted(REQUEST("BYE") ROWS_OF("BYE") "Content-Type: a/b\r\n\r\nbody", PSIP_E_CONTENT_TYPE_MISSING, PSIP_H_UNKNOWN));
	assert_false(noted(REQUEST("BYE") ROWS_OF("BYE") END, PSIP_E_CONTENT_TYPE_MISSING, PSIP_H_UNKNOWN));
	assert_false(noted(RESPONSE("183") ROWS_OF("INVITE") CONTACT "RSeq: 1\r\nRequire: 100rel\r\n" END, PSIP_E_RELIABLE, PSIP_H_UNKNOWN));
	assert_true(noted(RESPONSE("183") ROWS_OF("INVITE") CONTACT "RSeq: 1\r\n" END, PSIP_E_RELIABLE, PSIP_H_RSEQ));
	assert_true(noted(RESPONSE("183") ROWS_OF("INVITE") CONTACT "Require: 100rel\r\n" END, PSIP_E_RELIABLE, PSIP_H_RSEQ));
	assert_true(noted(RESPONSE("100") ROWS_OF("INVITE") "RSeq: 1\r\nRequire: 100rel\r\n" END, PSIP_E_RELIABLE, PSIP_H_RSEQ));
	assert_true(noted(RESPONSE("200") ROWS_OF("INVITE") CONTACT "RSeq: 1\r\nRequire: 100rel\r\n" END, PSIP_E_RELIABLE, PSIP_H_RSEQ));
}

/* However few records there is room for: they are the first ones, and nothing is touched behind them. */
static void room_for_a_few_records(void **state)
{
	static const char text[] = "OPTIONS sip:a@b;x= SIP/2.0\r\nSubject: a\x01\r\nVia: x\r\nFrom: a\x01b\r\nTo: <\r\nCSeq: x\r\nDate: y\r\nl: 99\r\n\r\n";
	struct psip_error all[32];
	struct psip_errors every = { all, 32, 0 };
	struct psip_header rows[16];

	(void)state;
	for (uint16_t room = 33; room-- > 0;) {
		static const struct psip_error blank[32];
		struct psip_errors errors = { room == 32 ? all : (struct psip_error *)(uintptr_t)guarded((const char *)blank, room * sizeof *all).at, room, 0 };
		struct psip_message m = { .headers = rows, .header_capacity = 16 };

		(void)!psip_message_parse(&m, text, sizeof text - 1, PSIP_DATAGRAM, PSIP_STRICT, &errors);
		(void)!psip_message_check(&m, PSIP_DATAGRAM, PSIP_STRICT, &errors);
		if (room == 32)
			every = errors;
		assert_true(every.count > 6 && every.count < 32);
		assert_true(errors.count >= every.count); /* where there is no room, one fault may count twice */
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(five_headers_must_be_there),
		cmocka_unit_test(Max_Forwards_and_tags_may_be_absent),
		cmocka_unit_test(single_headers_stand_once),
		cmocka_unit_test(every_Via_is_checked),
		cmocka_unit_test(the_star_is_the_only_Contact),
		cmocka_unit_test(liberties_with_the_message),
		cmocka_unit_test(notes_on_headers_that_are_missing),
		cmocka_unit_test(notes_on_Contact),
		cmocka_unit_test(notes_on_components_of_URIs),
		cmocka_unit_test(notes_on_URIs_that_do_not_fit_themselves),
		cmocka_unit_test(notes_on_the_Vias_of_a_CANCEL),
		cmocka_unit_test(notes_on_identities),
		cmocka_unit_test(notes_on_parameters_of_Digest),
		cmocka_unit_test(notes_on_tags_and_branches),
		cmocka_unit_test(notes_on_headers_that_do_not_belong),
		cmocka_unit_test(a_status_of_no_class),
		cmocka_unit_test(notes_on_bodies_and_reliability),
		cmocka_unit_test(room_for_a_few_records),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
