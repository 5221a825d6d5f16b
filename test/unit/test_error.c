/* SPDX-License-Identifier: MIT
 * Error records: for wrong values and messages the offset, line and column, the rule by its ABNF name, what was found, the code and
 * the response owed; order, capacities and the printed line. Built without diagnostics, only codes and responses.
 * Not covered: what is wrong and what is not (test_values.c, test_typed.c, test_check.c), RFC 4475 and 5118 (test_torture.c). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "parser/typed.h"
#include "parser/writer.h"

#define ROWS 32
#define RECORDS 16

#ifdef PSIP_NO_DIAGNOSTICS
#define DIAGNOSED 0
#else
#define DIAGNOSED 1
#endif

struct verdict {
	struct psip_message message;
	struct psip_header rows[ROWS];
	struct psip_error at[RECORDS];
	struct psip_errors errors;
	char *data;
};

static void judge(struct verdict *v, const char *text, size_t length, psip_mode mode)
{
	int parsed;

	memset(v, 0, sizeof *v);
	v->data = malloc(length == 0 ? 1 : length);
	assert_non_null(v->data);
	memcpy(v->data, text, length);
	v->message.headers = v->rows;
	v->message.header_capacity = ROWS;
	v->errors = (struct psip_errors){ v->at, RECORDS, 0 };
	parsed = psip_message_parse(&v->message, v->data, length, PSIP_DATAGRAM, mode, &v->errors);
	assert_int_equal(parsed == PSIP_OK, v->errors.count == 0);
	(void)psip_message_check(&v->message, PSIP_DATAGRAM, mode, &v->errors);
}

/* Line and column are what the offset says. */
static void assert_place(const struct verdict *v, const struct psip_error *e, const char *what)
{
	uint32_t line = 1, column = 1;

	for (uint32_t i = 0; i < e->offset; i++) {
		column = v->data[i] == '\n' ? 1 : column + 1;
		line += v->data[i] == '\n';
	}
	if (e->line != line || e->column != column)
		fail_msg("%s: %u:%u instead of %u:%u", what, e->line, e->column, line, column);
}

static bool names_rule(const struct psip_error *e, const char *rule)
{
	return strcmp(psip_rule_name(e->rule), rule) == 0 && strncmp(psip_rule_reference(e->rule), "RFC ", 4) == 0;
}

static bool has_found(const struct verdict *v, const struct psip_error *e, const char *found)
{
	return e->found == strlen(found) && memcmp(v->data + e->offset, found, e->found) == 0;
}

struct value_case {
	const char *row;    /* in place of the row of that name in a good request */
	size_t at;          /* from the row's first byte */
	const char *rule, *found;
	enum psip_error_code code;
};

#define REQUEST "OPTIONS sip:a@b SIP/2.0\r\n"

/* REQUEST, the row, and the other rows that a request has; returns the length. */
static size_t build(char *to, size_t size, const char *row)
{
	static const char *const good[] = { "Via: SIP/2.0/UDP h;branch=z9hG4bK1", "From: <sip:a@b>;tag=1", "To: <sip:c@d>", "Call-ID: 1@h",
		                            "CSeq: 1 OPTIONS", "Max-Forwards: 70" };
	struct psip_writer w = psip_writer(to, size);
	size_t name = strcspn(row, ":") + 1;

	psip_put_text(&w, REQUEST);
	psip_put_text(&w, row);
	psip_put_text(&w, "\r\n");
	for (size_t i = 0; i < sizeof good / sizeof *good; i++)
		if (strncmp(good[i], row, name) != 0) {
			psip_put_text(&w, good[i]);
			psip_put_text(&w, "\r\n");
		}
	psip_put_text(&w, "\r\n");
	assert_true(psip_written(&w));
	return w.length;
}

static void assert_value_case(const struct value_case *c)
{
	char text[1024];
	struct verdict v;
	size_t length = build(text, sizeof text, c->row);
	const struct psip_error *e = v.at;

	judge(&v, text, length, PSIP_STRICT);
	if (v.errors.count != 1 || e->code != c->code || e->response != 400 || e->header != 0)
		fail_msg("%s: %u records, %s, response %u, row %u", c->row, v.errors.count, psip_error_name((enum psip_error_code)e->code), e->response,
		         e->header);
	assert_place(&v, e, c->row);
	if (DIAGNOSED && (e->offset != strlen(REQUEST) + c->at || !names_rule(e, c->rule) || !has_found(&v, e, c->found)))
		fail_msg("%s: at %d %s, found \"%.*s\"", c->row, (int)(e->offset - strlen(REQUEST)), psip_rule_name(e->rule), (int)e->found,
		         v.data + e->offset);
	free(v.data);
}

static const struct value_case wrong_in_each_element_needs[] = {
	{ "Via: SIP/2.0/UDP", 16, "transport", "", PSIP_E_VIA },
	{ "Via: SIP/2.0/UDP h;", 19, "via-params", "", PSIP_E_VIA },
	{ "Via: SIP/2.0/UDP h;;branch=z9hG4bK1", 19, "via-params", ";", PSIP_E_VIA },
	{ "Via: SIP/2.0/UDP h;branch=", 26, "via-branch", "", PSIP_E_VIA },
	{ "Via: SIP/2.0/UDP h;ttl=256", 23, "ttl", "256", PSIP_E_VIA },
	{ "Via: SIP/2.0/UDP h;ttl=1000", 23, "ttl", "1000", PSIP_E_VIA },
	{ "Via: SIP/2.0/UDP h;ttl", 22, "via-ttl", "", PSIP_E_VIA },
	{ "Via: SIP/2.0/UDP h;received=host.example", 28, "via-received", "host.example", PSIP_E_VIA },
	{ "Via: SIP/2.0/UDP h;rport=x", 25, "response-port", "x", PSIP_E_VIA },
	{ "Via: SIP/2.0/UDP h:port", 19, "port", "port", PSIP_E_VIA },
	{ "Via: SIP/2.0/UDP h:65536;branch=z9hG4bK1", 19, "port", "65536", PSIP_E_VIA },
	{ "Via: SIP/2.0/UDP -h", 17, "host", "-h", PSIP_E_VIA },
	{ "Via: SIP/2.0/UDP [1:2:3]", 18, "IPv6address", "1:2:3", PSIP_E_VIA },
	{ "Via: SIP/2.0/UDP [::1", 21, "IPv6reference", "", PSIP_E_VIA },
	{ "Via: SIP/2.0 h;branch=z9hG4bK1", 13, "sent-protocol", "h", PSIP_E_VIA },
	{ "Via: SIP//UDP h", 9, "protocol-version", "/", PSIP_E_VIA },
	{ "Via: SIP/2.0/UDP h,", 19, "via-parm", "", PSIP_E_VIA },
	{ "Via: SIP/2.0/UDP h,,SIP/2.0/UDP g", 19, "via-parm", ",", PSIP_E_VIA },
	{ "Via: SIP/2.0/UDP h;x=y=z", 22, "token", "=", PSIP_E_VIA },
	{ "Via: SIP/2.0/UDP h;branch=a;branch=b", 28, "via-branch", "branch", PSIP_E_VIA },
	{ "Via: SIP/2.0/UDP h;x=\"abc", 25, "quoted-string", "", PSIP_E_VIA },
	{ "Via: /2.0/UDP h", 5, "via-parm", "/", PSIP_E_VIA },
	{ "From: <sip:a@b>;tag=", 20, "tag-param", "", PSIP_E_FROM },
	{ "From: <sip:a@b>;=x", 16, "from-param", "=", PSIP_E_FROM },
	{ "From: <sip:a@b>;tag=1;tag=2", 22, "tag-param", "tag", PSIP_E_FROM },
	{ "From: <sip:a@b", 14, "addr-spec", "", PSIP_E_FROM },
	{ "From: <sip:a@b>x", 15, "name-addr", "x", PSIP_E_FROM },
	{ "From: A, B <sip:a@b>", 7, "display-name", ",", PSIP_E_FROM },
	{ "From: \"A <sip:a@b>", 18, "quoted-string", "", PSIP_E_FROM },
	{ "From: A@ <sip:a@b>", 7, "display-name", "@", PSIP_E_FROM },
	{ "From: <sip:a@b>, <sip:c@d>", 15, "name-addr", ",", PSIP_E_FROM },
	{ "From: *", 7, "display-name", "", PSIP_E_FROM },
	{ "From: < sip:a@b>", 7, "scheme", " ", PSIP_E_FROM },
	{ "From: <sip:a b@c>", 12, "user", " ", PSIP_E_FROM },
	{ "From: <sip:a@b;>", 15, "uri-parameter", ">", PSIP_E_FROM },
	{ "From: <sip:a@b;x=>", 17, "pvalue", ">", PSIP_E_FROM },
	{ "From: <sip:a@b;x=1;x=2>", 19, "uri-parameter", "x", PSIP_E_FROM },
	{ "From: <sip:a@b?>", 15, "header", ">", PSIP_E_FROM },
	{ "From: <sip:a@b?h>", 16, "hname", ">", PSIP_E_FROM },
	{ "From: <sip:@b>", 11, "user", "@", PSIP_E_FROM },
	{ "From: <sip:a:p/q@b>", 14, "password", "/", PSIP_E_FROM },
	{ "From: <sip:a@>", 13, "host", ">", PSIP_E_FROM },
	{ "From: <sip:a@b:>", 15, "port", ">", PSIP_E_FROM },
	{ "From: <sip:a@b:99999>", 15, "port", "99999", PSIP_E_FROM },
	{ "From: <sip:a@[::g]>", 16, "IPv6reference", "g", PSIP_E_FROM },
	{ "From: <sip:a@1.2.3.400>", 13, "IPv4address", "1.2.3.400", PSIP_E_FROM },
	{ "From: <sip:a%2@b>", 14, "user", "@", PSIP_E_FROM },
	{ "From: <1x:y>", 7, "scheme", "1x", PSIP_E_FROM },
	{ "From: <nothing>", 14, "scheme", ">", PSIP_E_FROM },
	{ "From: <tel:12345>", 11, "local-number", "12345", PSIP_E_FROM },
	{ "From: <tel:+1x2>", 13, "telephone-subscriber", "x2", PSIP_E_FROM },
	{ "From: <http://[zz]/>", 15, "absoluteURI", "zz", PSIP_E_FROM },
	{ "From: ", 6, "from-spec", "", PSIP_E_FROM },
	{ "From: sip:a@b?x=y", 13, "addr-spec", "?", PSIP_E_FROM },
	{ "To: Bob <sip:a@b>;a=b=c", 21, "token", "=", PSIP_E_TO },
	{ "To: Bob sip:a@b", 11, "display-name", ":", PSIP_E_TO },
	{ "To: <sip:a@b>;x=[::1", 20, "IPv6reference", "", PSIP_E_TO },
	{ "Contact: <sip:a@b>;q=2", 21, "qvalue", "2", PSIP_E_CONTACT },
	{ "Contact: <sip:a@b>;q=0.1234", 26, "qvalue", "4", PSIP_E_CONTACT },
	{ "Contact: <sip:a@b>;expires=soon", 27, "delta-seconds", "soon", PSIP_E_CONTACT },
	{ "Contact: <sip:a@b>;expires=4294967296", 27, "delta-seconds", "4294967296", PSIP_E_CONTACT },
	{ "Contact: *;q=1", 10, "display-name", ";", PSIP_E_CONTACT },
	{ "Contact: <sip:a@b>,", 19, "contact-param", "", PSIP_E_CONTACT },
	{ "Contact: <sip:a@b> <sip:c@d>", 19, "contact-param", "<", PSIP_E_CONTACT },
	{ "Contact: \"x\" sip:a@b", 13, "name-addr", "sip", PSIP_E_CONTACT },
	{ "Contact: ", 9, "contact-param", "", PSIP_E_CONTACT },
	{ "Call-ID: a@b@c", 12, "word", "@", PSIP_E_CALL_ID },
	{ "Call-ID: a b", 10, "word", " ", PSIP_E_CALL_ID },
	{ "Call-ID: ", 9, "word", "", PSIP_E_CALL_ID },
	{ "CSeq: x OPTIONS", 6, "CSeq", "x", PSIP_E_CSEQ },
	{ "CSeq: 1OPTIONS", 7, "CSeq", "OPTIONS", PSIP_E_CSEQ },
	{ "CSeq: 1", 7, "CSeq", "", PSIP_E_CSEQ },
	{ "CSeq: 4294967296 OPTIONS", 6, "CSeq", "4294967296", PSIP_E_CSEQ },
	{ "CSeq: 1 OPT(IONS", 11, "Method", "(", PSIP_E_CSEQ },
	{ "CSeq: 1 INVITE", 8, "CSeq", "INVITE", PSIP_E_CSEQ_METHOD_MISMATCH },
	{ "Max-Forwards: 256", 14, "Max-Forwards", "256", PSIP_E_MAX_FORWARDS },
	{ "Max-Forwards: many", 14, "Max-Forwards", "many", PSIP_E_MAX_FORWARDS },
	{ "Max-Forwards: 7 0", 15, "Max-Forwards", " ", PSIP_E_MAX_FORWARDS },
	{ "Content-Length: -1", 16, "Content-Length", "-1", PSIP_E_CONTENT_LENGTH },
	{ "Content-Length: 1", 16, "Content-Length", "1", PSIP_E_CONTENT_LENGTH_TOO_LARGE },
	{ "Contact: <sip:a@b>;+sip.instance=x", 33, "c-p-instance", "x", PSIP_E_CONTACT },
	{ "Contact: <sip:a@b>;reg-id=x", 26, "c-p-reg", "x", PSIP_E_CONTACT },
	{ "From: <sip::p@b>", 11, "user", ":", PSIP_E_FROM },
	{ "Content-Length: abc", 16, "Content-Length", "abc", PSIP_E_CONTENT_LENGTH },
};

/* ledger: 3261-7.3.1-16 3261-19.1.1-03 3261-19.1.1-10 3261-20.14-04 3261-8.1.1.5-01 */
static void a_wrong_value_of_each_element_needs(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof wrong_in_each_element_needs / sizeof *wrong_in_each_element_needs; i++)
		assert_value_case(&wrong_in_each_element_needs[i]);
}

static const struct value_case wrong_in_the_other_headers[] = {
	{ "Content-Type: text", 18, "m-subtype", "", PSIP_E_HEADER_VALUE },
	{ "Content-Type: text/", 19, "m-subtype", "", PSIP_E_HEADER_VALUE },
	{ "Content-Type: text/plain;x", 26, "token", "", PSIP_E_HEADER_VALUE },
	{ "Content-Type: text/plain;x=", 27, "m-value", "", PSIP_E_HEADER_VALUE },
	{ "Accept: a/b;q=1.5", 16, "qvalue", "5", PSIP_E_HEADER_VALUE },
	{ "Accept: a/b,c", 13, "m-subtype", "", PSIP_E_HEADER_VALUE },
	{ "Accept-Encoding: gzip;q=", 24, "accept-param", "", PSIP_E_HEADER_VALUE },
	{ "Accept-Language: english-british1", 32, "language-range", "1", PSIP_E_HEADER_VALUE },
	{ "Alert-Info: http://h", 12, "alert-param", "http", PSIP_E_HEADER_VALUE },
	{ "Alert-Info: <http://h", 21, "absoluteURI", "", PSIP_E_HEADER_VALUE },
	{ "Alert-Info: <ht tp:x>", 15, "scheme", " ", PSIP_E_HEADER_VALUE },
	{ "Allow: INVITE, ", 14, "Method", "", PSIP_E_HEADER_VALUE },
	{ "Allow: INVITE ACK", 14, "Method", "ACK", PSIP_E_HEADER_VALUE },
	{ "Supported: 100rel,,timer", 18, "option-tag", ",", PSIP_E_HEADER_VALUE },
	{ "Require: ", 9, "option-tag", "", PSIP_E_HEADER_VALUE },
	{ "Unsupported: a;b", 14, "option-tag", ";", PSIP_E_HEADER_VALUE },
	{ "Content-Disposition: session;handling", 37, "handling-param", "", PSIP_E_HEADER_VALUE },
	{ "Content-Language: e1", 19, "language-tag", "1", PSIP_E_HEADER_VALUE },
	{ "Date: Thu, 21 Feb 2002 13:02:03 EST", 32, "SIP-date", "EST", PSIP_E_HEADER_VALUE },
	{ "Date: Thr, 21 Feb 2002 13:02:03 GMT", 8, "wkday", "r", PSIP_E_HEADER_VALUE },
	{ "Date: Thu, 1 Feb 2002 13:02:03 GMT", 12, "date1", " ", PSIP_E_HEADER_VALUE },
	{ "Date: Thu, 21 Foo 2002 13:02:03 GMT", 15, "month", "oo", PSIP_E_HEADER_VALUE },
	{ "Date: Thu, 21 Feb 2002 25:02:03 GMT", 24, "time", "5", PSIP_E_HEADER_VALUE },
	{ "Expires: never", 9, "delta-seconds", "never", PSIP_E_HEADER_VALUE },
	{ "Expires: 4294967296", 9, "delta-seconds", "4294967296", PSIP_E_HEADER_VALUE },
	{ "Min-Expires: 1s", 14, "delta-seconds", "s", PSIP_E_HEADER_VALUE },
	{ "MIME-Version: 1", 15, "MIME-Version", "", PSIP_E_HEADER_VALUE },
	{ "Priority: very urgent", 14, "priority-value", " ", PSIP_E_HEADER_VALUE },
	{ "Retry-After: soon", 13, "delta-seconds", "soon", PSIP_E_HEADER_VALUE },
	{ "Retry-After: 5 (x", 17, "comment", "", PSIP_E_HEADER_VALUE },
	{ "Retry-After: 5;duration=x", 24, "delta-seconds", "x", PSIP_E_HEADER_VALUE },
	{ "Server: (a (b)", 14, "comment", "", PSIP_E_HEADER_VALUE },
	{ "Server: a/", 10, "product", "", PSIP_E_HEADER_VALUE },
	{ "User-Agent: ", 12, "server-val", "", PSIP_E_HEADER_VALUE },
	{ "Timestamp: 1.x", 13, "Timestamp", "x", PSIP_E_HEADER_VALUE },
	{ "Warning: 1812 h \"x\"", 12, "warn-code", "2", PSIP_E_HEADER_VALUE },
	{ "Warning: 370 h x", 15, "warn-text", "x", PSIP_E_HEADER_VALUE },
	{ "Warning: 370 [x] \"y\"", 14, "warn-agent", "x", PSIP_E_HEADER_VALUE },
	{ "Warning: 370 h \"x", 17, "warn-text", "", PSIP_E_HEADER_VALUE },
	{ "WWW-Authenticate: Digest", 24, "auth-scheme", "", PSIP_E_HEADER_VALUE },
	{ "WWW-Authenticate: Digest realm=x", 31, "realm", "x", PSIP_E_HEADER_VALUE },
	{ "WWW-Authenticate: Digest realm=\"x\", stale=maybe", 42, "stale", "maybe", PSIP_E_HEADER_VALUE },
	{ "WWW-Authenticate: Digest realm=\"x\", qop=auth", 40, "qop-options", "auth", PSIP_E_HEADER_VALUE },
	{ "WWW-Authenticate: Digest realm=\"x\" nonce=\"y\"", 35, "challenge", "nonce", PSIP_E_HEADER_VALUE },
	{ "Authorization: Digest nc=1", 26, "nonce-count", "", PSIP_E_HEADER_VALUE },
	{ "Authorization: Digest response=\"XYZ\"", 32, "dresponse", "XYZ", PSIP_E_HEADER_VALUE },
	{ "Authorization: Digest qop=\"auth\"", 26, "message-qop", "\"", PSIP_E_HEADER_VALUE },
	{ "Authorization: Digest username=\"a\", uri=sip:b", 40, "digest-uri", "sip", PSIP_E_HEADER_VALUE },
	{ "Authorization: Basic", 20, "auth-scheme", "", PSIP_E_HEADER_VALUE },
	{ "Authentication-Info: nextnonce=abc", 31, "nextnonce", "abc", PSIP_E_HEADER_VALUE },
	{ "Record-Route: sip:p;lr", 17, "display-name", ":", PSIP_E_HEADER_VALUE },
	{ "Record-Route: <sip:p;lr>;", 25, "rr-param", "", PSIP_E_HEADER_VALUE },
	{ "Route: <sip:p;lr>,", 18, "route-param", "", PSIP_E_HEADER_VALUE },
	{ "Reply-To: *", 11, "display-name", "", PSIP_E_HEADER_VALUE },
	{ "In-Reply-To: a b", 15, "callid", "b", PSIP_E_HEADER_VALUE },
	{ "RAck: 1 2", 9, "CSeq-num", "", PSIP_E_HEADER_VALUE },
	{ "RAck: 1 INVITE", 8, "CSeq-num", "INVITE", PSIP_E_HEADER_VALUE },
	{ "RSeq: x", 6, "response-num", "x", PSIP_E_HEADER_VALUE },
	{ "Event: .x", 7, "event-type", ".x", PSIP_E_HEADER_VALUE },
	{ "Event: presence;id", 18, "event-param", "", PSIP_E_HEADER_VALUE },
	{ "Allow-Events: a..b", 16, "event-type", ".b", PSIP_E_HEADER_VALUE },
	{ "Subscription-State: active;expires=x", 35, "delta-seconds", "x", PSIP_E_HEADER_VALUE },
	{ "Refer-To: <sip:a@b", 18, "addr-spec", "", PSIP_E_HEADER_VALUE },
	{ "Replaces: x;to-tag;from-tag=1", 18, "to-tag", ";", PSIP_E_HEADER_VALUE },
	{ "Reason: SIP;cause=x", 18, "protocol-cause", "x", PSIP_E_HEADER_VALUE },
	{ "Reason: SIP;text=x", 17, "reason-text", "x", PSIP_E_HEADER_VALUE },
	{ "Session-Expires: x", 17, "delta-seconds", "x", PSIP_E_HEADER_VALUE },
	{ "Session-Expires: 90;refresher=\"uac\"", 30, "refresher-param", "\"", PSIP_E_HEADER_VALUE },
	{ "Privacy: id;", 12, "priv-value", "", PSIP_E_HEADER_VALUE },
	{ "SIP-ETag: a b", 11, "entity-tag", " ", PSIP_E_HEADER_VALUE },
	{ "Replaces: x;to-tag=1", 20, "Replaces", "", PSIP_E_HEADER_VALUE },
	{ "Resource-Priority: x", 20, "Resource-Priority", "", PSIP_E_HEADER_VALUE },
	{ "Geolocation: x", 13, "Geolocation", "x", PSIP_E_HEADER_VALUE },
	{ "Session-ID: xyz", 12, "Session-ID", "xyz", PSIP_E_HEADER_VALUE },
	{ "Accept-Contact: x", 16, "Accept-Contact", "x", PSIP_E_HEADER_VALUE },
	{ "Target-Dialog: x", 16, "Target-Dialog", "", PSIP_E_HEADER_VALUE },
	{ "Max-Breadth: x", 13, "Max-Breadth", "x", PSIP_E_HEADER_VALUE },
	{ "Min-SE: x", 8, "delta-seconds", "x", PSIP_E_HEADER_VALUE },
	{ "Join: x;to-tag=1", 16, "Join", "", PSIP_E_HEADER_VALUE },
	{ "P-Asserted-Identity: *", 22, "display-name", "", PSIP_E_HEADER_VALUE },
	{ "History-Info: x", 15, "display-name", "", PSIP_E_HEADER_VALUE },
	{ "Refer-Sub: maybe", 11, "Refer-Sub", "maybe", PSIP_E_HEADER_VALUE },
	{ "Identity: ", 10, "Identity", "", PSIP_E_HEADER_VALUE },
	{ "Flow-Timer: x", 12, "Flow-Timer", "x", PSIP_E_HEADER_VALUE },
	{ "Path: sip:a", 9, "display-name", ":", PSIP_E_HEADER_VALUE },
	{ "Subscription-State: ", 20, "substate-value", "", PSIP_E_HEADER_VALUE },
	{ "RSeq: 0", 6, "response-num", "0", PSIP_E_HEADER_VALUE },
	{ "Info-Package: ", 14, "Info-Package", "", PSIP_E_HEADER_VALUE },
	{ "Request-Disposition: x,", 23, "Request-Disposition", "", PSIP_E_HEADER_VALUE },
	{ "Session-Expires: 90;refresher=both", 30, "refresher-param", "both", PSIP_E_HEADER_VALUE },
	{ "Call-Info: <http://x/z ;p=1", 22, "absoluteURI", " ", PSIP_E_HEADER_VALUE },
	{ "Call-Info: <http://x/z", 22, "absoluteURI", "", PSIP_E_HEADER_VALUE },
	{ "Refer-To: <sip:a@b ;p=1", 18, "hostname", " ", PSIP_E_HEADER_VALUE },
	{ "Content-Disposition: session;handling=foo bar", 42, "handling-param", "bar", PSIP_E_HEADER_VALUE },
	{ "Content-Disposition: session;x=y bar", 33, "disp-param", "bar", PSIP_E_HEADER_VALUE },
	{ "Content-Disposition: session bar", 29, "disp-type", "bar", PSIP_E_HEADER_VALUE },
	{ "Content-Type: text;x=y", 18, "m-subtype", ";", PSIP_E_HEADER_VALUE },
	{ "Content-Type: /plain", 14, "m-type", "/", PSIP_E_HEADER_VALUE },
	{ "Refer-To: <sip:256.1.1.1:5060>", 15, "IPv4address", "256.1.1.1", PSIP_E_HEADER_VALUE },
	{ "Refer-To: <sip:a@256.1.1.1x>", 27, "hostname", ">", PSIP_E_HEADER_VALUE },
};

/* ledger: 3261-20.17-02 */
static void a_wrong_value_of_the_other_headers(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof wrong_in_the_other_headers / sizeof *wrong_in_the_other_headers; i++)
		assert_value_case(&wrong_in_the_other_headers[i]);
}

struct text_case {
	struct value_case value;
	const char *reference;
};

static const struct text_case forbidden_by_text[] = {
	{ { "From: <sip:a@b>;tag=1;tag=2", 22, "tag-param", "tag", PSIP_E_FROM }, "RFC 3261 §7.3.1" },
	{ { "From: <sip:a@b>;x=\"\\\";tag=\";tag=2;TAG=3", 34, "tag-param", "TAG", PSIP_E_FROM }, "RFC 3261 §7.3.1" },
	{ { "From: <sip:a@b>;x;x", 18, "from-param", "x", PSIP_E_FROM }, "RFC 3261 §7.3.1" },
	{ { "Via: SIP/2.0/UDP h;branch=a ; branch=b", 30, "via-branch", "branch", PSIP_E_VIA }, "RFC 3261 §7.3.1" },
	{ { "Via: SIP/2.0/UDP h;ttl=1;ttl=2", 25, "via-ttl", "ttl", PSIP_E_VIA }, "RFC 3261 §7.3.1" },
	{ { "Via: SIP/2.0/UDP h;maddr=a;maddr=b", 27, "via-maddr", "maddr", PSIP_E_VIA }, "RFC 3261 §7.3.1" },
	{ { "Via: SIP/2.0/UDP h;received=::1;received=::1", 32, "via-received", "received", PSIP_E_VIA }, "RFC 3261 §7.3.1" },
	{ { "Via: SIP/2.0/UDP h;rport;rport", 25, "response-port", "rport", PSIP_E_VIA }, "RFC 3261 §7.3.1" },
	{ { "Contact: <sip:a@b>;q=1;q=1", 23, "contact-params", "q", PSIP_E_CONTACT }, "RFC 3261 §7.3.1" },
	{ { "From: <sip:a;lr@b;lr;lr>", 21, "uri-parameter", "lr", PSIP_E_FROM }, "RFC 3261 §19.1.1" },
	{ { "From: <tel:+1;a=1;a=2>", 18, "par", "a", PSIP_E_FROM }, "RFC 3966 §3" },
	{ { "Via: SIP/2.0/UDP h:99999", 19, "port", "99999", PSIP_E_VIA }, "RFC 3261 §20.42" },
	{ { "Via: SIP/2.0/UDP h : 65536;branch=z9hG4bK1", 21, "port", "65536", PSIP_E_VIA }, "RFC 3261 §20.42" },
	{ { "Via: SIP/2.0/UDP h:50x", 21, "port", "x", PSIP_E_VIA }, "RFC 3261 §25.1" },
	{ { "Via: SIP/2.0/UDP h;ttl=256", 23, "ttl", "256", PSIP_E_VIA }, "RFC 3261 §20.42" },
	{ { "Via: SIP/2.0/UDP h;ttl=25x", 25, "ttl", "x", PSIP_E_VIA }, "RFC 3261 §25.1" },
	{ { "Via: SIP/2.0/UDP h;rport=99999", 25, "response-port", "99999", PSIP_E_VIA }, "RFC 3581 §5" },
	{ { "Via: SIP/2.0/UDP h;maddr=-x", 25, "via-maddr", "-x", PSIP_E_VIA }, "RFC 3261 §25.1" },
	{ { "Via: SIP/2.0/UDP h;received=host.example", 28, "via-received", "host.example", PSIP_E_VIA }, "RFC 3261 §18.2.1" },
	{ { "Via: SIP/2.0/UDP h;received=1.2.3.400;x", 28, "via-received", "1.2.3.400", PSIP_E_VIA }, "RFC 3261 §18.2.1" },
	{ { "Via: SIP/2.0/UDP h;received", 27, "via-received", "", PSIP_E_VIA }, "RFC 3261 §18.2.1" },
	{ { "Via: SIP/2.0/UDP h;received=", 28, "via-received", "", PSIP_E_VIA }, "RFC 3261 §25.1" },
	{ { "From: <sip:a@b>;tag=\"abc\"", 20, "tag-param", "\"", PSIP_E_FROM }, "RFC 3261 §19.3" },
	{ { "To: <sip:a@b>;tag", 17, "tag-param", "", PSIP_E_TO }, "RFC 3261 §19.3" },
	{ { "Contact: <sip:a@h:99999>", 18, "port", "99999", PSIP_E_CONTACT }, "RFC 3261 §19.1.1" },
	{ { "Expires: 4294967296", 9, "delta-seconds", "4294967296", PSIP_E_HEADER_VALUE }, "RFC 3261 §20.19" },
	{ { "CSeq: 4294967296 OPTIONS", 6, "CSeq", "4294967296", PSIP_E_CSEQ }, "RFC 3261 §8.1.1.5" },
	{ { "CSeq: x OPTIONS", 6, "CSeq", "x", PSIP_E_CSEQ }, "RFC 3261 §25.1" },
	{ { "Max-Forwards: 256", 14, "Max-Forwards", "256", PSIP_E_MAX_FORWARDS }, "RFC 3261 §20.22" },
	{ { "Max-Forwards: many", 14, "Max-Forwards", "many", PSIP_E_MAX_FORWARDS }, "RFC 3261 §25.1" },
	{ { "RSeq: 0", 6, "response-num", "0", PSIP_E_HEADER_VALUE }, "RFC 3262 §7.1" },
	{ { "Refer-To: <tel:5550;x=1>", 15, "local-number", "5550", PSIP_E_HEADER_VALUE }, "RFC 3966 §3" },
	{ { "Refer-To: <tel:12;phone-context=+>", 32, "descriptor", "+", PSIP_E_HEADER_VALUE }, "RFC 3966 §3" },
};

/* The second of a name, a number out of its range, a value that generic-param derives: the record names the section that forbids it. */
static void what_the_text_forbids(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof forbidden_by_text / sizeof *forbidden_by_text; i++) {
		struct verdict v;
		char text[1024];
		size_t length = build(text, sizeof text, forbidden_by_text[i].value.row);

		assert_value_case(&forbidden_by_text[i].value);
		judge(&v, text, length, PSIP_STRICT);
		if (DIAGNOSED && strcmp(psip_rule_reference(v.at[0].rule), forbidden_by_text[i].reference) != 0)
			fail_msg("%s: %s", forbidden_by_text[i].value.row, psip_rule_reference(v.at[0].rule));
		free(v.data);
	}
}

struct message_case {
	const char *text;
	unsigned offset, line, column;
	const char *rule, *found;
	enum psip_error_code code;
	unsigned response;
};

#define VIA "Via: SIP/2.0/UDP h;branch=z9hG4bK1\r\n"
#define REST "From: <sip:a@b>;tag=1\r\nTo: <sip:c@d>;tag=2\r\nCall-ID: 1@h\r\nMax-Forwards: 70\r\n"
#define OPTIONS VIA REST "CSeq: 1 OPTIONS\r\n"

/* ledger: 3261-7.1-01 3261-7.1-02 3261-7.1-05 3261-7.1-06 3261-7.1-12 3261-21.5.6-01 */
static void a_wrong_message(void **state)
{
	static const struct message_case cases[] = {
		{ "OPTIONS  sip:a@b SIP/2.0\r\n" OPTIONS "\r\n", 8, 1, 9, "Request-Line", " ", PSIP_E_REQUEST_LINE_SPACE, 400 },
		{ "OPTIONS\tsip:a@b SIP/2.0\r\n" OPTIONS "\r\n", 7, 1, 8, "Method", "\t", PSIP_E_START_LINE, 400 },
		{ "OPTIONS sip:a@b SIP/2.0 \r\n" OPTIONS "\r\n", 23, 1, 24, "Request-Line", " ", PSIP_E_REQUEST_LINE_SPACE, 400 },
		{ "OPTIONS sip:a@b SIP/2.1\r\n" OPTIONS "\r\n", 16, 1, 17, "SIP-Version", "SIP/2.1", PSIP_E_VERSION, 505 },
		{ "OPTIONS sip:a@b SIP/2.00\r\n" OPTIONS "\r\n", 16, 1, 17, "SIP-Version", "SIP/2.00", PSIP_E_VERSION, 505 },
		{ "OPTIONS sip:a@b SIP-2.0\r\n" OPTIONS "\r\n", 19, 1, 20, "SIP-Version", "-2.0", PSIP_E_START_LINE, 400 },
		{ "OPTIONS sip:a@b\r\n" OPTIONS "\r\n", 15, 1, 16, "Request-URI", "\r\n", PSIP_E_START_LINE, 400 },
		{ "OPTIONS sip:a b SIP/2.0\r\n" OPTIONS "\r\n", 14, 1, 15, "SIP-Version", "b", PSIP_E_START_LINE, 400 },
		{ "OPTIONS <sip:a@b> SIP/2.0\r\n" OPTIONS "\r\n", 8, 1, 9, "scheme", "<", PSIP_E_REQUEST_URI, 400 },
		{ "OPTIONS sip:a@b\x01 SIP/2.0\r\n" OPTIONS "\r\n", 15, 1, 16, "Request-URI", "\x01", PSIP_E_START_LINE, 400 },
		{ "OPTIONS sip:a\rb SIP/2.0\r\n" OPTIONS "\r\n", 13, 1, 14, "Request-URI", "\r", PSIP_E_START_LINE, 400 },
		{ "OPTIONS sip:a@b?c=d SIP/2.0\r\n" OPTIONS "\r\n", 15, 1, 16, "headers", "?", PSIP_E_REQUEST_URI_HEADERS, 400 },
		{ "OPTIONS sip: SIP/2.0\r\n" OPTIONS "\r\n", 12, 1, 13, "host", " ", PSIP_E_REQUEST_URI, 400 },
		{ "OPTIONS tel:5550 SIP/2.0\r\n" OPTIONS "\r\n", 12, 1, 13, "local-number", "5550", PSIP_E_REQUEST_URI, 400 },
		{ "OPTIONS sip:h@256.1.1.1 SIP/2.0\r\n" OPTIONS "\r\n", 14, 1, 15, "IPv4address", "256.1.1.1", PSIP_E_REQUEST_URI, 400 },
		{ "OPTIONS sip:h:99999 SIP/2.0\r\n" OPTIONS "\r\n", 14, 1, 15, "port", "99999", PSIP_E_REQUEST_URI, 400 },
		{ "OPTIONS sips:a@b;x= SIP/2.0\r\n" OPTIONS "\r\n", 19, 1, 20, "pvalue", " ", PSIP_E_REQUEST_URI, 400 },
		{ "OPTIONS sip:a@b SIP/2.0\n" OPTIONS "\r\n", 23, 1, 24, "CRLF", "\n", PSIP_E_LINE_END, 400 },
		{ "OPT(IONS sip:a@b SIP/2.0\r\n" OPTIONS "\r\n", 3, 1, 4, "Method", "(", PSIP_E_START_LINE, 400 },
		{ "SIP/2.0 99 x\r\n" OPTIONS "\r\n", 10, 1, 11, "Status-Code", " ", PSIP_E_STATUS_CODE, 0 },
		{ "SIP/2.0 700 x\r\n" OPTIONS "\r\n", 8, 1, 9, "Status-Code", "700", PSIP_E_STATUS_CODE, 0 },
		{ "SIP/2.0 200 \"x\"\r\n" OPTIONS "\r\n", 12, 1, 13, "Reason-Phrase", "\"", PSIP_E_REASON_PHRASE, 0 },
		{ REQUEST VIA "no colon\r\n" REST "CSeq: 1 OPTIONS\r\n\r\n", 64, 3, 4, "message-header", "colon", PSIP_E_HEADER_NAME, 400 },
		{ REQUEST VIA ": x\r\n" REST "CSeq: 1 OPTIONS\r\n\r\n", 61, 3, 1, "message-header", ":", PSIP_E_HEADER_NAME, 400 },
		{ REQUEST VIA "Subject: a\rb\r\n" REST "CSeq: 1 OPTIONS\r\n\r\n", 71, 3, 11, "CRLF", "\r", PSIP_E_LINE_END, 400 },
		{ REQUEST "Via: SIP/2.0/UDP h;branch=z9hG4bK1\n" REST "CSeq: 1 OPTIONS\r\n\r\n", 59, 2, 35, "CRLF", "\n", PSIP_E_LINE_END, 400 },
		{ REQUEST VIA REST "CSeq: 1 OPTIONS\n\r\n", 152, 7, 16, "CRLF", "\n", PSIP_E_LINE_END, 400 },
		{ REQUEST VIA REST "CSeq: 1 OPTIONS\n\n", 152, 7, 16, "CRLF", "\n", PSIP_E_LINE_END, 400 },
		{ REQUEST VIA "Subject: a\x01\x01" "z\r\n" REST "CSeq: 1 OPTIONS\r\n\r\n", 71, 3, 11, "header-value", "\x01\x01", PSIP_E_CONTROL_BYTE, 400 },
		{ REQUEST OPTIONS, 154, 8, 1, "SIP-message", "", PSIP_E_NO_EMPTY_LINE, 400 },
		{ REQUEST OPTIONS "Content-Length: 5\r\n\r\nbody", 170, 8, 17, "Content-Length", "5", PSIP_E_CONTENT_LENGTH_TOO_LARGE, 400 },
		{ REQUEST OPTIONS "Content-Length: 4\r\nl: 4\r\n\r\nbody", 173, 9, 1, "Content-Length", "l", PSIP_E_CONTENT_LENGTH_REPEATED, 400 },
		{ REQUEST REST "CSeq: 1 OPTIONS\r\n\r\n", 0, 1, 1, "Via", "", PSIP_E_VIA_MISSING, 400 },
		{ REQUEST VIA REST "\r\n", 0, 1, 1, "CSeq", "", PSIP_E_CSEQ_MISSING, 400 },
		{ REQUEST VIA "CSeq: 1 OPTIONS\r\n\r\n", 0, 1, 1, "Call-ID", "", PSIP_E_CALL_ID_MISSING, 400 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct message_case *c = &cases[i];
		const struct psip_error *e = NULL;
		struct verdict v;

		judge(&v, c->text, strlen(c->text), PSIP_STRICT);
		for (unsigned k = 0; k < v.errors.count && k < RECORDS && e == NULL; k++) {
			assert_place(&v, &v.at[k], c->text);
			e = v.at[k].code == c->code ? &v.at[k] : NULL;
		}
		if (e == NULL || e->response != c->response || e->line != c->line)
			fail_msg("case %u: no %s, or not in line %u", (unsigned)i, psip_error_name(c->code), c->line);
		if (DIAGNOSED && c->code == PSIP_E_STATUS_CODE)
			assert_string_equal(psip_rule_reference(e->rule), strcmp(c->found, "700") == 0 ? "RFC 3261 §7.2" : "RFC 3261 §25.1");
		if (DIAGNOSED && (e->offset != c->offset || e->column != c->column || !names_rule(e, c->rule) || !has_found(&v, e, c->found)))
			fail_msg("case %u: %s \"%.*s\" at %u, column %u", (unsigned)i, psip_rule_name(e->rule), (int)e->found, v.data + e->offset, e->offset,
			         e->column);
		free(v.data);
	}
}

/* In a reader that takes liberties, a value's earlier liberties are not the fault. */
static void liberties_taken_are_not_named(void **state)
{
	char text[512];
	struct verdict v;
	size_t length = build(text, sizeof text, "From: A@ <sip:a@b>;tag=");

	(void)state;
	judge(&v, text, length, PSIP_LENIENT & ~(psip_mode)PSIP_QUIRK_EMPTY_VALUE);
	assert_int_equal(v.errors.count, 1);
	assert_int_equal(v.at[0].code, PSIP_E_FROM);
	assert_true(v.at[0].offset >= strlen(REQUEST "From: A@ <sip:a@b>"));
	if (DIAGNOSED)
		assert_true(names_rule(&v.at[0], "From"));
	free(v.data);
}

/* The index tells of a byte that no value has: the check of the value says no more of it, but of other faults in that row. */
static void one_fault_one_record(void **state)
{
	static const char *const rows[] = { "Subject: \x01x", "Subject: a\x7f", "Subject: a\rb", "Contact: <sip:a@b\x01>", "From: <sip:a@b>;tag=\x01",
		                            "CSeq: 1 \x01OPTIONS", "Call-ID: a\x01z", "Max-Forwards: 7\x01", "Via: SIP/2.0/UDP \x01;branch=z9hG4bK1" };
	char text[512];
	struct verdict v;
	size_t length;

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows && DIAGNOSED; i++) {
		length = build(text, sizeof text, rows[i]);
		judge(&v, text, length, PSIP_STRICT);
		if (v.errors.count != 1 || (v.at[0].code != PSIP_E_CONTROL_BYTE && v.at[0].code != PSIP_E_LINE_END))
			fail_msg("%s: %u records", rows[i], v.errors.count);
		free(v.data);
	}
	length = build(text, sizeof text, "Subject: a?b");
	*(char *)memchr(text, '?', length - 40) = '\0';
	judge(&v, text, length, PSIP_STRICT);
	assert_int_equal(v.errors.count, 1);
	assert_int_equal(v.at[0].code, PSIP_E_CONTROL_BYTE);
	free(v.data);
	length = build(text, sizeof text, "Contact: <sip:a@-b>, <sip:c@d\x01>");
	judge(&v, text, length, PSIP_STRICT);
	assert_int_equal(v.errors.count, 2);
	assert_int_equal(v.at[0].code, PSIP_E_CONTACT);
	free(v.data);
	length = build(text, sizeof text, "Content-Type: text\r\nSubject: \x01");
	judge(&v, text, length, PSIP_STRICT);
	assert_int_equal(v.errors.count, 2);
	free(v.data);
}

/* A note owes nothing, and one that is not recorded leaves the records alone. */
static void notes_owe_nothing(void **state)
{
	static const char text[] = "INVITE sip:a@b SIP/2.0\r\n" VIA REST "CSeq: 1 INVITE\r\n\r\n";
	static struct psip_error many[UINT16_MAX];
	struct psip_errors errors = { many, UINT16_MAX, 0 };
	struct psip_header rows[ROWS];
	struct psip_message message = { .headers = rows, .header_capacity = ROWS };

	(void)state;
	assert_int_equal(psip_message_parse(&message, text, sizeof text - 1, PSIP_DATAGRAM, PSIP_STRICT, &errors), PSIP_OK);
	assert_int_equal(psip_message_check(&message, PSIP_DATAGRAM | PSIP_CHECK_NOTES, PSIP_STRICT, &errors), 0);
	assert_int_equal(errors.count, 1);
	assert_int_equal(many[0].code, PSIP_E_CONTACT_COUNT);
	assert_int_equal(many[0].response, 0);
	assert_int_equal(psip_error_response(PSIP_E_CONTACT_COUNT), 400);
	errors.count = UINT16_MAX;
	for (size_t i = 0; i < UINT16_MAX; i++)
		many[i] = (struct psip_error){ .offset = (uint32_t)sizeof text - 1, .header = PSIP_NO_HEADER, .code = PSIP_E_NONE, .rule = PSIP_RULE_TOKEN };
	assert_int_equal(psip_message_check(&message, PSIP_DATAGRAM | PSIP_CHECK_NOTES, PSIP_STRICT, &errors), 0);
	assert_int_equal(errors.count, UINT16_MAX);
	for (size_t i = 0; i < UINT16_MAX; i++)
		assert_int_equal(many[i].rule, PSIP_RULE_TOKEN);
}

static const char five_faults[] = "OPTIONS sip:a@b SIP/2.0\r\n"
                                  "Via: SIP/2.0/UDP h;branch=z9hG4bK1;ttl=300\r\n"
                                  "From: <sip:a@b\r\n"
                                  "Call-ID: 1@h\r\n"
                                  "CSeq: 1 BYE\r\n"
                                  "Call-ID: 2@h\r\n"
                                  "WWW-Authenticate: Digest\r\n\r\n";

/* Five rows at fault, and no To: six records, by their offsets. */
static void all_faults_are_told_in_order(void **state)
{
	static const enum psip_error_code codes[] = { PSIP_E_TO_MISSING, PSIP_E_VIA, PSIP_E_FROM, PSIP_E_CSEQ_METHOD_MISMATCH,
		                                      PSIP_E_HEADER_REPEATED, PSIP_E_HEADER_VALUE };
	static const unsigned lines[] = { 1, 2, 3, 5, 6, 7 };
	struct verdict v;

	(void)state;
	for (size_t mode = 0; mode < 2; mode++) {
		judge(&v, five_faults, sizeof five_faults - 1, mode == 0 ? PSIP_STRICT : PSIP_TOLERANT & ~(psip_mode)PSIP_QUIRK_VIA_PARAM);
		assert_int_equal(v.errors.count, 6);
		for (size_t i = 0; i < 6; i++) {
			assert_int_equal(v.at[i].code, codes[i]);
			assert_int_equal(v.at[i].line, lines[i]);
			assert_true(i == 0 || v.at[i - 1].offset <= v.at[i].offset);
		}
		free(v.data);
	}
}

static int check_with(struct psip_errors *errors)
{
	struct psip_header rows[ROWS];
	struct psip_message message = { .headers = rows, .header_capacity = ROWS };

	assert_int_equal(psip_message_parse(&message, five_faults, sizeof five_faults - 1, PSIP_DATAGRAM, PSIP_STRICT, errors), PSIP_OK);
	return psip_message_check(&message, PSIP_DATAGRAM, PSIP_STRICT, errors);
}

static void what_has_no_room_is_counted(void **state)
{
	struct psip_error at[2] = { { .code = 77 }, { .code = 77 } };
	struct psip_errors errors = { at, 0, 0 };

	(void)state;
	assert_int_equal(check_with(NULL), 6);
	assert_int_equal(check_with(&errors), 6);
	assert_int_equal(errors.count, 6);
	assert_int_equal(at[0].code, 77);
	errors = (struct psip_errors){ at, 1, 0 };
	assert_int_equal(check_with(&errors), 6);
	assert_int_equal(errors.count, 6);
	assert_int_not_equal(at[0].code, 77);
	assert_int_equal(at[1].code, 77);
	errors = (struct psip_errors){ at, 2, 0 };
	assert_int_equal(check_with(&errors), 6);
	assert_int_equal(errors.count, 6);
	assert_int_not_equal(at[1].code, 77);
	psip_error_add(NULL, PSIP_E_VIA, "", 0, PSIP_NO_HEADER, false);
}

static void the_count_does_not_wrap(void **state)
{
	struct psip_errors errors = { NULL, 0, UINT16_MAX };

	(void)state;
	psip_error_add(&errors, PSIP_E_VIA, "", 0, PSIP_NO_HEADER, false);
	assert_int_equal(errors.count, UINT16_MAX);
	assert_int_equal(check_with(&errors) > 0, 1);
}

static void records_sort_by_place(void **state)
{
	struct psip_error at[9] = { 0 };
	struct psip_errors errors = { at, 9, 0 };
	static const char text[] = "one\ntwo\nthree\nfour\n";
	static const uint32_t offsets[9] = { 9, 3, 3, 17, 0, 5, 12, 1, 4 };

	(void)state;
	for (size_t i = 0; i < 9; i++)
		psip_error_add(&errors, (enum psip_error_code)(PSIP_E_COUNT - 1 - i), text, offsets[i], PSIP_NO_HEADER, i % 2 != 0);
	assert_int_equal(at[3].line, 4);
	assert_int_equal(at[3].column, 4);
	assert_int_equal(at[4].line, 1);
	assert_int_equal(at[6].line, 3);
	assert_int_equal(at[6].column, 5);
	psip_errors_sort(&errors);
	for (size_t i = 1; i < 9; i++)
		assert_true(at[i - 1].offset < at[i].offset || (at[i - 1].offset == at[i].offset && at[i - 1].code < at[i].code));
}

/* No response is owed to an ACK or to a response. */
static void silence_is_owed_to_responses_and_ACK(void **state)
{
	static const char *const texts[] = { "ACK sip:a@b SIP/2.0\r\n" VIA "From: <x\r\n\r\n", "SIP/2.0 200 OK\r\n" VIA "From: <x\r\n\r\n" };

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct verdict v;

		judge(&v, texts[i], strlen(texts[i]), PSIP_STRICT);
		assert_true(v.errors.count >= 4);
		for (unsigned e = 0; e < v.errors.count; e++)
			assert_int_equal(v.at[e].response, 0);
		free(v.data);
	}
}

static void assert_line(const struct verdict *v, const struct psip_error *e, const char *line)
{
	char text[512];
	struct psip_writer w = psip_writer(text, sizeof text), measure = psip_writer(NULL, 0);

	psip_error_print(&w, &v->message, e);
	psip_error_print(&measure, &v->message, e);
	assert_true(psip_written(&w));
	assert_int_equal(w.length, measure.length);
	if (w.length != strlen(line) || memcmp(text, line, w.length) != 0)
		fail_msg("%.*s", (int)w.length, text);
}

static void a_record_becomes_a_line(void **state)
{
	static const char response[] = "SIP/2.0 200 OK\r\nVia: \x01\\\"\xc3\xa4\r\n\r\n";
	struct verdict v;

	(void)state;
	judge(&v, five_faults, sizeof five_faults - 1, PSIP_STRICT);
	if (DIAGNOSED) {
		assert_line(&v, &v.at[0], "1:1: To (RFC 3261 §25.1): found nothing; no To (TO_MISSING, RFC 3261 §8.1.1.2); owed 400");
		assert_line(&v, &v.at[1], "2:40: Via: ttl (RFC 3261 §20.42): found \"300\"; Via is malformed (VIA, RFC 3261 §20.42); owed 400");
	} else
		assert_line(&v, &v.at[0], "1:1: found nothing; owed 400");
	free(v.data);
	judge(&v, response, sizeof response - 1, PSIP_STRICT);
	v.at[0] = (struct psip_error){ .offset = 21, .line = 2, .column = 6, .header = 0, .code = PSIP_E_VIA, .found = 5 };
	assert_line(&v, &v.at[0], DIAGNOSED ? "2:6: Via: found \"\\x01\\\\\\\"\\xC3\\xA4\"; Via is malformed (VIA, RFC 3261 §20.42); owed: drop"
	                                    : "2:6: Via: found \"\\x01\\\\\\\"\\xC3\\xA4\"; owed: drop");
	v.at[0].code = PSIP_E_BRANCH_COOKIE;
	v.at[0].found = 0;
	if (!DIAGNOSED)
		assert_line(&v, &v.at[0], "2:6: Via: found nothing; a note");
	free(v.data);
}

static void names_and_references(void **state)
{
	(void)state;
	assert_int_equal(psip_error_response(PSIP_E_VERSION), 505);
	assert_int_equal(psip_error_response(PSIP_E_COUNT), 0);
	assert_int_equal(psip_error_class_of(PSIP_E_VIA), PSIP_CLASS_SYNTAX);
	assert_int_equal(psip_error_class_of(PSIP_E_TO_MISSING), PSIP_CLASS_MESSAGE);
	assert_int_equal(psip_error_class_of(PSIP_E_CONTACT_COUNT), PSIP_CLASS_NOTE);
	assert_int_equal(psip_error_class_of(PSIP_E_COUNT), PSIP_CLASS_NOTE);
	assert_string_equal(psip_rule_name(PSIP_RULE_NONE), "");
	assert_string_equal(psip_rule_reference(PSIP_RULE_NONE), "");
	assert_string_equal(psip_error_name(PSIP_E_NONE), "");
	assert_string_equal(psip_error_text(PSIP_E_NONE), "");
	assert_string_equal(psip_error_reference(PSIP_E_COUNT), "");
	if (!DIAGNOSED)
		return;
	assert_string_equal(psip_error_name(PSIP_E_CSEQ_METHOD_MISMATCH), "CSEQ_METHOD_MISMATCH");
	assert_string_equal(psip_error_reference(PSIP_E_CSEQ_METHOD_MISMATCH), "RFC 3261 §8.1.1.5");
	assert_string_equal(psip_rule_name(PSIP_RULE_VIA_PARAMS), "via-params");
	assert_string_equal(psip_rule_name(PSIP_RULE_HEADER + PSIP_H_UNKNOWN), "extension-header");
	assert_string_equal(psip_rule_name(PSIP_RULE_HEADER + PSIP_H_SUBJECT), "Subject");
	assert_string_equal(psip_rule_reference(PSIP_RULE_HEADER + PSIP_H_SUBJECT), "RFC 3261 §25.1");
	assert_string_equal(psip_rule_reference(PSIP_RULE_HEADER + PSIP_H_RACK), "RFC 3262 §10");
	assert_string_equal(psip_rule_reference(PSIP_RULE_EVENT_TYPE), "RFC 6665 §8.4");
	assert_string_equal(psip_rule_name(PSIP_RULE_ONCE + PSIP_RULE_HEADER + PSIP_H_SUBJECT), "Subject");
	assert_string_equal(psip_rule_reference(PSIP_RULE_ONCE + PSIP_RULE_EVENT_PARAM), "RFC 3261 §7.3.1");
	assert_string_equal(psip_rule_reference(PSIP_RULE_STATUS_CLASS), "RFC 3261 §7.2");
	for (unsigned code = 1; code < PSIP_E_COUNT; code++) {
		assert_true(strlen(psip_error_name((enum psip_error_code)code)) > 0);
		assert_true(strlen(psip_error_text((enum psip_error_code)code)) > 0);
		assert_true(strncmp(psip_error_reference((enum psip_error_code)code), "RFC ", 4) == 0);
	}
	for (unsigned rule = 1; rule < PSIP_RULE_HEADER + PSIP_H_COUNT; rule++) {
		assert_true(strlen(psip_rule_name(rule)) > 0);
		assert_true(strncmp(psip_rule_reference(rule), "RFC ", 4) == 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_wrong_value_of_each_element_needs),
		cmocka_unit_test(a_wrong_value_of_the_other_headers),
		cmocka_unit_test(what_the_text_forbids),
		cmocka_unit_test(a_wrong_message),
		cmocka_unit_test(liberties_taken_are_not_named),
		cmocka_unit_test(one_fault_one_record),
		cmocka_unit_test(notes_owe_nothing),
		cmocka_unit_test(all_faults_are_told_in_order),
		cmocka_unit_test(what_has_no_room_is_counted),
		cmocka_unit_test(the_count_does_not_wrap),
		cmocka_unit_test(records_sort_by_place),
		cmocka_unit_test(silence_is_owed_to_responses_and_ACK),
		cmocka_unit_test(a_record_becomes_a_line),
		cmocka_unit_test(names_and_references),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
