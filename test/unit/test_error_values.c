/* SPDX-License-Identifier: MIT
 * Error records of wrong values of headers: the offset, the rule by its ABNF name, what was found, and what the RFCs' text forbids beyond the grammar.
 * Built without diagnostics, only codes and responses. Does not cover: whole messages (test_error.c); what is wrong and what is not (test_values.c,
 * test_typed.c). */
#include "test/unit/error_bench.h"

#include <stdio.h>

struct value_case {
	const char *row;    /* in place of the row of that name in a good request */
	size_t at;          /* from the row's first byte */
	const char *rule, *found;
	enum psip_error_code code;
};

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
	{ "Via: SIP/2.0/UDP h;rport=5x", 26, "response-port", "x", PSIP_E_VIA },
	{ "Via: SIP/2.0/UDP h;received=1.2.3.4a=b", 28, "via-received", "1.2.3.4a", PSIP_E_VIA },
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
	{ "WWW-Authenticate: Digestx stale=maybe, y=@", 41, "auth-param", "@", PSIP_E_HEADER_VALUE },
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
	{ "History-Info: <sip:a@b>;index=1.", 30, "index-val", "1.", PSIP_E_HEADER_VALUE },
	{ "History-Info: <sip:a@b>;index=01", 30, "index-val", "01", PSIP_E_HEADER_VALUE },
	{ "History-Info: <sip:a@b>;index", 29, "index-val", "", PSIP_E_HEADER_VALUE },
	{ "History-Info: <sip:a@b>;index=", 30, "hi-index", "", PSIP_E_HEADER_VALUE },
	{ "History-Info: <sip:a@b>;index=1;rc=x", 35, "index-val", "x", PSIP_E_HEADER_VALUE },
	{ "History-Info: <sip:a@b>;index=1;mp=", 35, "hi-target-param", "", PSIP_E_HEADER_VALUE },
	{ "History-Info: <sip:a@b>;index=1;", 32, "hi-param", "", PSIP_E_HEADER_VALUE },
	{ "History-Info: <sip:a@b>;index=1,", 32, "History-Info", "", PSIP_E_HEADER_VALUE },
	{ "Diversion: <sip:a@b>;counter=100", 29, "diversion-counter", "100", PSIP_E_HEADER_VALUE },
	{ "Diversion: <sip:a@b>;limit=x", 27, "diversion-limit", "x", PSIP_E_HEADER_VALUE },
	{ "Diversion: <sip:a@b>;reason=", 28, "diversion-reason", "", PSIP_E_HEADER_VALUE },
	{ "Diversion: <sip:a@b>;privacy=[::1]", 29, "diversion-privacy", "[::1]", PSIP_E_HEADER_VALUE },
	{ "Diversion: <sip:a@b>;screen", 27, "diversion-screen", "", PSIP_E_HEADER_VALUE },
	{ "Diversion: <sip:a@b>;", 21, "diversion-params", "", PSIP_E_HEADER_VALUE },
	{ "P-Associated-URI: <sip:a@b>;", 28, "ai-param", "", PSIP_E_HEADER_VALUE },
	{ "Referred-By: <sip:a@b>;cid=x", 27, "sip-clean-msg-id", "x", PSIP_E_HEADER_VALUE },
	{ "Referred-By: <sip:a@b>;cid=\"x\"", 27, "sip-clean-msg-id", "\"", PSIP_E_HEADER_VALUE },
	{ "Target-Dialog: a;local-tag=\"x\";remote-tag=1", 27, "local-param", "\"", PSIP_E_HEADER_VALUE },
	{ "Target-Dialog: a;local-tag=1;remote-tag=", 40, "remote-param", "", PSIP_E_HEADER_VALUE },
	{ "Call-Info: <http://x>;purpose=", 30, "info-param", "", PSIP_E_HEADER_VALUE },
	{ "Call-Info: <http://x>;purpose=\"a\"", 30, "info-param", "\"", PSIP_E_HEADER_VALUE },
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

/* record.c, diagnose.rl: how far what was found reaches, how far a fault is the same one, and each piece once that fits before one that does not. */
static const struct value_case corners[] = {
	{ "Via: SIP/2.0/UDP h[\r\nSubject: ]", 18, "hostname", "[", PSIP_E_VIA },
	{ "Via: SIP/2.0/UDP h[0000:0000:0000:0000:0000:0000:255.255.255.255:00]", 18, "hostname", "[", PSIP_E_VIA },
	{ "From: \xc3\xa4\"", 6, "from-spec", "\xc3\xa4", PSIP_E_FROM },
	{ "Via: SIP/2.0/UDP h:65536;x=y=", 19, "port", "65536", PSIP_E_VIA },
	{ "WWW-Authenticate: Digest domain=\"sip:a <b>\">\"", 32, "domain", "\"", PSIP_E_HEADER_VALUE },
	{ "Contact: <sip:bob192.0.2.4;lr>", 26, "hostname", ";", PSIP_E_CONTACT },
	{ "From: <sip:1.2.3.4.5>", 11, "IPv4address", "1.2.3.4.5", PSIP_E_FROM },
	{ "From: sip:1.2.3.4.5", 10, "IPv4address", "1.2.3.4.5", PSIP_E_FROM },
	{ "From: <sip:1.2_3>", 14, "hostname", "_3", PSIP_E_FROM },
	{ "From: <sip:x-1.2.3>", 18, "hostname", ">", PSIP_E_FROM },
	{ "From: <sip:12(.3>", 13, "hostname", "(", PSIP_E_FROM },
	{ "Via: SIP/2.0/UDP h;x=\"a;maddr=b\" ;maddr=-x", 40, "via-maddr", "-x", PSIP_E_VIA },
	{ "Via: SIP/2.0/UDP [::ffff:1.2.3.4]:x", 34, "port", "x", PSIP_E_VIA },
	{ "Via: SIP/2.0/UDP 192.0.2.1;x=y=z", 30, "token", "=", PSIP_E_VIA },
	{ "Via: SIP/2.0/UDP h;received=192.0.2.1;x=y=z", 41, "token", "=", PSIP_E_VIA },
	{ "Via: SIP/2.0/UDP h;received=a::1;x=y=z", 36, "token", "=", PSIP_E_VIA },
	{ "Via: SIP/2.0/UDP h;received=::1;x=y=z", 35, "token", "=", PSIP_E_VIA },
	{ "Via: SIP/2.0/UDP h;received=::ffff:1.2.3.4;x=y=z", 46, "token", "=", PSIP_E_VIA },
	{ "Via: SIP/2.0/UDP h;received=[::1];x=y=z", 37, "token", "=", PSIP_E_VIA },
	{ "Via: SIP/2.0/UDP h;received=192.0@2.1", 28, "via-received", "192.0", PSIP_E_VIA },
	{ "Via: SIP/2.0/UDP h;received=[::1]@", 28, "via-received", "[::1]", PSIP_E_VIA },
	{ "Via: SIP/2.0/UDP h;received=::1.2:3", 28, "IPv6address", "::1.2:3", PSIP_E_VIA },
	{ "Via: SIP/2.0/UDP h;ttl=249;x=y=z", 30, "token", "=", PSIP_E_VIA },
	{ "Via: SIP/2.0/UDP h;ttl=255;x=y=z", 30, "token", "=", PSIP_E_VIA },
	{ "Via: SIP/2.0/UDP h;maddr;x=y=z", 24, "via-maddr", ";", PSIP_E_VIA },
	{ "Via: SIP/2.0/UDP h;branch=@", 26, "via-branch", "@", PSIP_E_VIA },
	{ "From: <sip:a:%41[@b>", 16, "password", "[", PSIP_E_FROM },
	{ "Refer-To: <tel:+1;isub=1;isub=2>", 25, "par", "isub", PSIP_E_HEADER_VALUE },
	{ "Refer-To: <tel:+1;isub=1>;x=y=z", 29, "token", "=", PSIP_E_HEADER_VALUE },
	{ "Content-Type: text/html;a=b;A=c", 28, "m-parameter", "A", PSIP_E_HEADER_VALUE },
	{ "Content-Type: text/html;a=\"b\";A=c", 30, "m-parameter", "A", PSIP_E_HEADER_VALUE },
	{ "Subject: a \xff", 11, "Subject", "\xff", PSIP_E_HEADER_VALUE },
	{ "Subject: \x80\xff", 10, "Subject", "\xff", PSIP_E_HEADER_VALUE },
	{ "Accept-Language: **", 18, "language-range", "*", PSIP_E_HEADER_VALUE },
	{ "Warning: 370 [1:2 \"x\"", 17, "warn-agent", " ", PSIP_E_HEADER_VALUE },
	{ "Warning: 370 [::1.2.3.4 \"x\"", 23, "warn-agent", " ", PSIP_E_HEADER_VALUE },
	{ "Refer-Sub: truex", 15, "Refer-Sub", "x", PSIP_E_HEADER_VALUE },
	{ "Refer-Sub: fals", 15, "Refer-Sub", "", PSIP_E_HEADER_VALUE },
	{ "WWW-Authenticate: Digest stale=true, x=@", 39, "auth-param", "@", PSIP_E_HEADER_VALUE },
	{ "WWW-Authenticate: Digest stale=FALSE, x=@", 40, "auth-param", "@", PSIP_E_HEADER_VALUE },
	{ "Server: (\\(", 11, "comment", "", PSIP_E_HEADER_VALUE },
	{ "From: sip:@b>", 10, "user", "@", PSIP_E_FROM },
	{ "From: <s p>", 8, "scheme", " ", PSIP_E_FROM },
	{ "Refer-To: <tel:12;phone-context=+->", 32, "descriptor", "+-", PSIP_E_HEADER_VALUE },
	{ "Refer-To: <tel:12;phone-context=+1>;x=[", 39, "IPv6reference", "", PSIP_E_HEADER_VALUE },
	{ "Refer-To: <tel:12;phone-context=a>;x=[", 38, "IPv6reference", "", PSIP_E_HEADER_VALUE },
	{ "Refer-To: <tel:12;phone-context>;x=[", 36, "IPv6reference", "", PSIP_E_HEADER_VALUE },
	{ "Server: (a)b", 11, "server-val", "b", PSIP_E_HEADER_VALUE },
	{ "Retry-After: 5 653(x", 15, "delta-seconds", "653", PSIP_E_HEADER_VALUE },
	{ "Proxy-Authentication-Info: qop=\"auth\"", 31, "message-qop", "\"", PSIP_E_HEADER_VALUE },
	{ "Authentication-Info: realm=\"r\"", 21, "ainfo", "realm", PSIP_E_HEADER_VALUE },
	{ "Replaces: a;to-tag=1;from-tag=2;early-only=1", 43, "early-flag", "1", PSIP_E_HEADER_VALUE },
	{ "Replaces: a;early-only;to-tag=f=f", 31, "token", "=", PSIP_E_HEADER_VALUE },
	{ "Authorization: Negotiate nc=1,@", 30, "credentials", "@", PSIP_E_HEADER_VALUE },
	{ "Authorization: Digestive nc=1,@", 30, "credentials", "@", PSIP_E_HEADER_VALUE },
	{ "Authorization: Digest realm", 27, "token", "", PSIP_E_HEADER_VALUE },
	{ "Via: SIP/2.0/UDP [1:2:3];maddr=[1:2:4]", 18, "IPv6address", "1:2:3", PSIP_E_VIA },
};

static void corners_of_places(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof corners / sizeof *corners; i++)
		assert_value_case(&corners[i]);
}

/* Each day and month is read past: the zone is what is wrong. */
static void every_day_and_month(void **state)
{
	static const char days[] = "MonTueWedThuFriSatSun", months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";

	(void)state;
	for (int i = 0; i < 12; i++) {
		char row[64];
		struct value_case c = { row, 32, "SIP-date", "EST", PSIP_E_HEADER_VALUE };

		snprintf(row, sizeof row, "Date: %.3s, 21 %.3s 2002 13:02:03 EST", days + i % 7 * 3, months + i * 3);
		assert_value_case(&c);
	}
}

#define LONG_51 "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn"
#define LONG LONG_51 LONG_51 LONG_51 LONG_51 LONG_51 /* with "=" as far as a value is read behind a fault (RECORD_BEHIND) */

struct text_case {
	struct value_case value;
	const char *reference;
};

static const struct text_case forbidden_by_text[] = {
	{ { "From: <sip:a@b>;tag=1;tag=2", 22, "tag-param", "tag", PSIP_E_FROM }, "RFC 3261 §7.3.1" },
	{ { "From: <sip:a@b>;x=\"\\\";tag=\";tag=2;TAG=3", 34, "tag-param", "TAG", PSIP_E_FROM }, "RFC 3261 §7.3.1" },
	{ { "To: <sip:a@b>;tag=a;tag=b", 20, "tag-param", "tag", PSIP_E_TO }, "RFC 3261 §7.3.1" },
	{ { "From: <sip:a@b>;rport;rport", 22, "from-param", "rport", PSIP_E_FROM }, "RFC 3261 §7.3.1" },
	{ { "From: <sip:a@b>;" LONG "=1;" LONG "=1", 274, "from-param", LONG, PSIP_E_FROM }, "RFC 3261 §7.3.1" },
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
	{ { "Via: SIP/2.0/UDP h;received=;branch=a", 28, "via-received", ";", PSIP_E_VIA }, "RFC 3261 §25.1" },
	{ { "Via: SIP/2.0/UDP h;received = ;branch=a", 30, "via-received", ";", PSIP_E_VIA }, "RFC 3261 §25.1" },
	{ { "Via: SIP/2.0/UDP h;received = 1.2.3.400", 30, "via-received", "1.2.3.400", PSIP_E_VIA }, "RFC 3261 §18.2.1" },
	{ { "Via: SIP/2.0/UDP h;ttl=0000", 26, "ttl", "0", PSIP_E_VIA }, "RFC 3261 §25.1" },
	{ { "From: <sip:a@b>;tag=\"abc\"", 20, "tag-param", "\"", PSIP_E_FROM }, "RFC 3261 §19.3" },
	{ { "To: <sip:a@b>;tag", 17, "tag-param", "", PSIP_E_TO }, "RFC 3261 §19.3" },
	{ { "Contact: <sip:a@h:99999>", 18, "port", "99999", PSIP_E_CONTACT }, "RFC 3261 §19.1.1" },
	{ { "Expires: 4294967296", 9, "delta-seconds", "4294967296", PSIP_E_HEADER_VALUE }, "RFC 3261 §20.19" },
	{ { "CSeq: 4294967296 OPTIONS", 6, "CSeq", "4294967296", PSIP_E_CSEQ }, "RFC 3261 §8.1.1.5" },
	{ { "CSeq: x OPTIONS", 6, "CSeq", "x", PSIP_E_CSEQ }, "RFC 3261 §25.1" },
	{ { "Max-Forwards: 256", 14, "Max-Forwards", "256", PSIP_E_MAX_FORWARDS }, "RFC 3261 §20.22" },
	{ { "Max-Forwards: many", 14, "Max-Forwards", "many", PSIP_E_MAX_FORWARDS }, "RFC 3261 §25.1" },
	{ { "RSeq: 0", 6, "response-num", "0", PSIP_E_HEADER_VALUE }, "RFC 3262 §7.1" },
	{ { "Authorization: Digest uri=\"\"", 26, "digest-uri", "\"\"", PSIP_E_HEADER_VALUE }, "RFC 3261 §25.1" },
	{ { "Authorization: Digest realm=\"r\", uri=\"sip:a b\"", 37, "digest-uri", "\"", PSIP_E_HEADER_VALUE }, "RFC 3261 §25.1" },
	{ { "WWW-Authenticate: Digest realm=\"r\",domain=\"\"", 42, "domain", "\"\"", PSIP_E_HEADER_VALUE }, "RFC 3261 §25.1" },
	{ { "WWW-Authenticate: Digest qop=\"auth,\"", 29, "qop-options", "\"", PSIP_E_HEADER_VALUE }, "RFC 3261 §25.1" },
	{ { "WWW-Authenticate: Digest x=y, stale=x", 36, "stale", "x", PSIP_E_HEADER_VALUE }, "RFC 3261 §25.1" },
	{ { "Contact: <sip:a@b>;audio=\"x y\"", 25, "feature-param", "\"", PSIP_E_CONTACT }, "RFC 3840 §9" },
	{ { "Contact: <sip:a@b>;q=1;class=work", 29, "feature-param", "work", PSIP_E_CONTACT }, "RFC 3840 §9" },
	{ { "Contact: <sip:a@b>;x=\"y", 23, "quoted-string", "", PSIP_E_CONTACT }, "RFC 3261 §25.1" },
	{ { "From: sip:a@b>", 13, "addr-spec", ">", PSIP_E_FROM }, "RFC 3261 §25.1" },
	{ { "From: sip:a@b,c", 13, "addr-spec", ",", PSIP_E_FROM }, "RFC 3261 §20" },
	{ { "To: sip:a@b?x=y", 11, "addr-spec", "?", PSIP_E_TO }, "RFC 3261 §20" },
	{ { "Contact: <sip:c@d>, sip:a@b?x=y", 27, "addr-spec", "?", PSIP_E_CONTACT }, "RFC 3261 §20" },
	{ { "Refer-To: sip:a@b?x=y", 17, "addr-spec", "?", PSIP_E_HEADER_VALUE }, "RFC 8217 §4" },
	{ { "P-Asserted-Identity: sip:a@b;user=phone", 28, "addr-spec", ";", PSIP_E_HEADER_VALUE }, "RFC 8217 §4" },
	{ { "Refer-To: <sip:a@b", 18, "addr-spec", "", PSIP_E_HEADER_VALUE }, "RFC 3261 §25.1" },
	{ { "RAck: 4294967296 1 INVITE", 6, "response-num", "4294967296", PSIP_E_HEADER_VALUE }, "RFC 3262 §7.1" },
	{ { "RAck: 0 1 INVITE", 6, "response-num", "0", PSIP_E_HEADER_VALUE }, "RFC 3262 §7.1" },
	{ { "Via: SIP/2.0/UDP h;branch=\"z9hG4bKx\"", 26, "via-branch", "\"", PSIP_E_VIA }, "RFC 3261 §25.1" },
	{ { "Via: SIP/2.0/UDP h;branch=[::1]", 26, "via-branch", "[::1]", PSIP_E_VIA }, "RFC 3261 §25.1" },
	{ { "Authorization: Digest username=\"a\",username*=b", 35, "credentials", "username*", PSIP_E_HEADER_VALUE }, "RFC 7616 §3.4" },
	{ { "RAck: 1 4294967296 INVITE", 8, "CSeq-num", "4294967296", PSIP_E_HEADER_VALUE }, "RFC 3262 §10" },
	{ { "History-Info: <sip:a@b>;index=1;index=2", 32, "hi-param", "index", PSIP_E_HEADER_VALUE }, "RFC 3261 §7.3.1" },
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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_wrong_value_of_each_element_needs),
		cmocka_unit_test(a_wrong_value_of_the_other_headers),
		cmocka_unit_test(corners_of_places),
		cmocka_unit_test(every_day_and_month),
		cmocka_unit_test(what_the_text_forbids),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
