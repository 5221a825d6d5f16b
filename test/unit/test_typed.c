/* SPDX-License-Identifier: MIT
 * Typed header values: Via, addresses, CSeq, Call-ID, numbers, tokens, media types, parameters; in both modes, with
 * the offset of what does not fit. Not covered: psip_common_parse (test_message_values.c), values without a type of their own. */
#include "parser/octet.h"
#include "parser/typed.h"
#include "test/unit/texts.h"
#include "test/unit/guarded.h"

#define GOOD (-1)

static void octet_classes_are_the_abnf(void **state)
{
	static const char alphanum[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

	(void)state;
	for (int c = 0; c < 256; c++) {
		unsigned class = psip_octet_class[c];
		bool alnum = memchr(alphanum, c, 62) != NULL;

#define IN(set) (alnum || memchr(set, c, sizeof(set) - 1) != NULL)
		assert_int_equal((class & PSIP_OCTET_TOKEN) != 0, IN("-.!%*_+`'~"));
		assert_int_equal((class & PSIP_OCTET_USER) != 0, IN("-_.!~*'()&=+$,;?/"));
		assert_int_equal((class & PSIP_OCTET_PARAM) != 0, IN("-_.!~*'()[]/:&+$"));
		assert_int_equal((class & PSIP_OCTET_WORD) != 0, IN("-.!%*_+`'~()<>:\\\"/[]?{}"));
#undef IN
		assert_int_equal((class & PSIP_OCTET_ALNUM) != 0, alnum);
		assert_int_equal((class & PSIP_OCTET_QUOTED) != 0, c == 9 || (c >= 32 && c < 127 && c != '"' && c != '\\'));
		assert_int_equal((class & PSIP_OCTET_SPEC) != 0, c > 32 && c != 127 && memchr(";,?<>\"", c, 6) == NULL);
	}
}

struct via_case {
	const char *value;
	int strict, tolerant;    /* GOOD, or the offset of what does not fit */
	int transport, port;     /* port -1: none */
	int rport, ttl;          /* rport -1: none; 0: without value */
	const char *text, *host, *branch, *received, *maddr, *params; /* of the first element */
};

static void check_via(const struct via_case *c, psip_mode mode, int want)
{
	struct psip_span value = exact(c->value, strlen(c->value)), rest = value;
	struct psip_via via, other;
	int result = psip_via_next(&rest, mode, &via);

	while (result == 1 && rest.length > 0)
		result = psip_via_next(&rest, mode, &other);
	if (result != (want == GOOD ? 1 : PSIP_ERR_SYNTAX) || (want != GOOD && rest.at - value.at != want))
		fail_msg("%s (%d): %d at %d, not %d", c->value, mode, result, (int)(rest.at - value.at), want);
	if (want == GOOD) {
		assert_int_equal(via.transport, c->transport);
		assert_int_equal(via.has_port ? via.port : -1, c->port);
		assert_int_equal(via.has_rport ? via.rport : -1, c->rport);
		assert_int_equal(via.ttl, c->ttl);
		same_part(c->value, "text", via.text, c->text == NULL ? c->value : c->text);
		same_part(c->value, "host", via.host, c->host);
		same_part(c->value, "branch", via.branch, c->branch);
		same_part(c->value, "received", via.received, c->received);
		same_part(c->value, "maddr", via.maddr, c->maddr);
		same_part(c->value, "params", via.params, c->params);
	}
	drop(value);
}

static void check_via_prefixes(const char *whole)
{
	for (size_t length = 0; length <= strlen(whole); length++) {
		struct psip_span value = guarded(whole, length), rest = value;
		struct psip_via via;
		int strict = psip_via_next(&rest, PSIP_STRICT, &via);

		assert_true(rest.at >= value.at && rest.at + rest.length == value.at + length);
		rest = value;
		assert_true(psip_via_next(&rest, PSIP_TOLERANT, &via) == 1 || strict != 1);
		rest = psip_span(whole, length); /* what stands behind counts nothing */
		assert_int_equal(psip_via_next(&rest, PSIP_STRICT, &via), strict);
	}
}

static void check_vias(const struct via_case *cases, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		check_via(&cases[i], PSIP_STRICT, cases[i].strict);
		check_via(&cases[i], PSIP_TOLERANT, cases[i].tolerant);
		check_via_prefixes(cases[i].value);
	}
}

/* ledger: 3261-20.42-01 3261-20.42-02 3261-20.42-04 3261-20.42-06 3261-20.42-09 3261-20.42-10 3261-25.1-10 3261-25.1-31
 * ledger: 3261-25.1-46 3261-25.1-47 3261-25.1-48 3581-5-01 */
static void via_elements(void **state)
{
	static const struct via_case cases[] = {
		{ "SIP/2.0/UDP erlang.bell-telephone.com:5060;branch=z9hG4bK87asdks7", GOOD, GOOD, PSIP_UDP, 5060, -1, -1, NULL,
		  "erlang.bell-telephone.com", "z9hG4bK87asdks7", NULL, NULL, ";branch=z9hG4bK87asdks7" },
		{ "SIP/2.0/UDP 192.0.2.1:5060 ;received=192.0.2.207\r\n ;branch=z9hG4bK77asjd", GOOD, GOOD, PSIP_UDP, 5060, -1, -1, NULL, "192.0.2.1",
		  "z9hG4bK77asjd", "192.0.2.207", NULL, ";received=192.0.2.207\r\n ;branch=z9hG4bK77asjd" },
		{ "SIP / 2.0 / UDP first.example.com: 4000;ttl=16 ;maddr=224.2.0.1 ;branch=z9hG4bKa7c6a8dlze.1", GOOD, GOOD, PSIP_UDP, 4000, -1, 16, NULL,
		  "first.example.com", "z9hG4bKa7c6a8dlze.1", NULL, "224.2.0.1", ";ttl=16 ;maddr=224.2.0.1 ;branch=z9hG4bKa7c6a8dlze.1" },
		{ "SIP  /   2.0\r\n /UDP\r\n    192.0.2.2;branch=390skdjuw", GOOD, GOOD, PSIP_UDP, -1, -1, -1, NULL, "192.0.2.2", "390skdjuw", NULL, NULL,
		  ";branch=390skdjuw" },
		{ "SIP  / 2.0  / TCP     spindle.example.com   ;\r\n  branch  =   z9hG4bK9ikj8  ,\r\n SIP  /    2.0   / UDP  192.168.255.111   ; branch=\r\n z9hG4bK30239",
		  GOOD, GOOD, PSIP_TCP, -1, -1, -1, "SIP  / 2.0  / TCP     spindle.example.com   ;\r\n  branch  =   z9hG4bK9ikj8", "spindle.example.com",
		  "z9hG4bK9ikj8", NULL, NULL, ";\r\n  branch  =   z9hG4bK9ikj8" },
		{ "SIP/2.0/UDP h", GOOD, GOOD, PSIP_UDP, -1, -1, -1, NULL, "h", NULL, NULL, NULL, NULL },
		{ "SIP / 2.0 / UDP h : 5060 ; branch = z", GOOD, GOOD, PSIP_UDP, 5060, -1, -1, NULL, "h", "z", NULL, NULL, "; branch = z" },
		{ "SIP/2.0/tls h,SIP/2.0/SCTP h , SIP/2.0/UNKNOWN h", GOOD, GOOD, PSIP_TLS, -1, -1, -1, "SIP/2.0/tls h", "h", NULL, NULL, NULL, NULL },
		{ "SIP/2.0/WS h;branch=a;hidden;x;y=\"a;,b\\\"\xd0\xb0\";z=[::1]", GOOD, GOOD, PSIP_WS, -1, -1, -1, NULL, "h", "a", NULL, NULL,
		  ";branch=a;hidden;x;y=\"a;,b\\\"\xd0\xb0\";z=[::1]" },
		{ "SIP/2.0/WSS h;BRANCH=a", GOOD, GOOD, PSIP_WSS, -1, -1, -1, NULL, "h", "a", NULL, NULL, ";BRANCH=a" },
		{ "SIP/2.0/TLS-SCTP [2001:db8::9:1]:6050;rport", GOOD, GOOD, PSIP_TLS_SCTP, 6050, 0, -1, NULL, "[2001:db8::9:1]", NULL, NULL, NULL, ";rport" },
		{ "SIP/2.0/FOO h;rport=5060;received=2001:db8::1", GOOD, GOOD, PSIP_TRANSPORT_OTHER, -1, 5060, -1, NULL, "h", NULL, "2001:db8::1", NULL,
		  ";rport=5060;received=2001:db8::1" },
		{ "SIP/2.0/UDP h;received=[2001:db8:0:0:1::1]", GOOD, GOOD, PSIP_UDP, -1, -1, -1, NULL, "h", NULL, "[2001:db8:0:0:1::1]", NULL,
		  ";received=[2001:db8:0:0:1::1]" },
		{ "SIP/2.0/UDP h;rport ;ttl=255;maddr=[ff02::1]", GOOD, GOOD, PSIP_UDP, -1, 0, 255, NULL, "h", NULL, NULL, "[ff02::1]",
		  ";rport ;ttl=255;maddr=[ff02::1]" },
		{ "SIP/2.0/UDPX h;rport;5060", GOOD, GOOD, PSIP_TRANSPORT_OTHER, -1, 0, -1, NULL, "h", NULL, NULL, NULL, ";rport;5060" },
		{ "SIP/2.0/TCPX h;rport=7;5060", GOOD, GOOD, PSIP_TRANSPORT_OTHER, -1, 7, -1, NULL, "h", NULL, NULL, NULL, ";rport=7;5060" },
		{ "SIP/2.0/UDP h;brandy=a;xxanch=b;receipts=c;retrived=d;maddr=m.example", GOOD, GOOD, PSIP_UDP, -1, -1, -1, NULL, "h", NULL, NULL, "m.example",
		  ";brandy=a;xxanch=b;receipts=c;retrived=d;maddr=m.example" },
		/* taken by tolerant only */
		{ "SIP/2.0/UDP h;x=\r\n \r\n y", 22, GOOD, PSIP_UDP, -1, -1, -1, NULL, "h", NULL, NULL, NULL, ";x=\r\n \r\n y" },
		{ "SIP/2.0/UDP h;x=\"y\"\r\n \r\n ;z", 22, GOOD, PSIP_UDP, -1, -1, -1, NULL, "h", NULL, NULL, NULL, ";x=\"y\"\r\n \r\n ;z" },
		{ "SIP/2.0/UDP h;maddr=a_b", 14, GOOD, PSIP_UDP, -1, -1, -1, NULL, "h", NULL, NULL, "a_b", ";maddr=a_b" },
		{ "SIP/2.0/UDP h;maddr=a..b", 14, GOOD, PSIP_UDP, -1, -1, -1, NULL, "h", NULL, NULL, NULL, ";maddr=a..b" },
		{ "SIP/2.0/UDP h;rport=", 20, GOOD, PSIP_UDP, -1, 0, -1, NULL, "h", NULL, NULL, NULL, ";rport=" },
		{ "SIP/2.0/UDP h;rport=x;branch=b", 14, GOOD, PSIP_UDP, -1, 0, -1, NULL, "h", "b", NULL, NULL, ";rport=x;branch=b" },
		{ "SIP/2.0/UDP h;rport=65536", 14, GOOD, PSIP_UDP, -1, 0, -1, NULL, "h", NULL, NULL, NULL, ";rport=65536" },
		{ "SIP/2.0/UDP h;ttl=256", 14, GOOD, PSIP_UDP, -1, -1, -1, NULL, "h", NULL, NULL, NULL, ";ttl=256" },
		{ "SIP/2.0/UDP h;ttl=0001", 14, GOOD, PSIP_UDP, -1, -1, -1, NULL, "h", NULL, NULL, NULL, ";ttl=0001" },
		{ "SIP/2.0/UDP h;received=g", 14, GOOD, PSIP_UDP, -1, -1, -1, NULL, "h", NULL, NULL, NULL, ";received=g" },
		{ "SIP/2.0/UDP h;x=2001:db8::1", 20, GOOD, PSIP_UDP, -1, -1, -1, NULL, "h", NULL, NULL, NULL, ";x=2001:db8::1" },
		{ "SIP/2.0/UDP h;branch=a@b", 22, GOOD, PSIP_UDP, -1, -1, -1, NULL, "h", "a@b", NULL, NULL, ";branch=a@b" },
		{ "SIP/2.0/UDP h;ttl=1;TTL=2;branch=a;branch=b", 20, GOOD, PSIP_UDP, -1, -1, 1, NULL, "h", "a", NULL, NULL, ";ttl=1;TTL=2;branch=a;branch=b" },
		{ "SIP/2.0/UDP h;branch=a:b", 22, GOOD, PSIP_UDP, -1, -1, -1, NULL, "h", "a:b", NULL, NULL, ";branch=a:b" },
		{ "SIP/2.0/UDP h;;branch=a;", 14, GOOD, PSIP_UDP, -1, -1, -1, NULL, "h", "a", NULL, NULL, ";;branch=a;" },
		{ "SIP/2.0/UDP h_1", 13, GOOD, PSIP_UDP, -1, -1, -1, NULL, "h_1", NULL, NULL, NULL, NULL },
		{ "SIP/2.0/UDP\n h", 11, GOOD, PSIP_UDP, -1, -1, -1, NULL, "h", NULL, NULL, NULL, NULL },
		{ "SIP/2.0/UDP\r\n \r\n h", 14, GOOD, PSIP_UDP, -1, -1, -1, NULL, "h", NULL, NULL, NULL, NULL },
		{ "SIP/2.0/UDP h;x=\"\xff\"", 18, GOOD, PSIP_UDP, -1, -1, -1, NULL, "h", NULL, NULL, NULL, ";x=\"\xff\"" },
		{ "SIP/2.0/UDP h, ", 15, GOOD, PSIP_UDP, -1, -1, -1, "SIP/2.0/UDP h", "h", NULL, NULL, NULL, NULL },
		{ "SIP/2.0/UDP h,,SIP/2.0/UDP g", 14, GOOD, PSIP_UDP, -1, -1, -1, "SIP/2.0/UDP h", "h", NULL, NULL, NULL, NULL },
		/* taken by none */
		{ "SIP/2.0/UDP 192.0.2.15;;,;,,", 23, 25, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 },
		{ "SIP/2.0/UDP", 11, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 },
		{ "SIP/2.0 UDP h", 8, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 },
		{ "SIP/2.0/UDP h:", 14, 14, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 },
		{ "SIP/2.0/UDP h:65536", 18, 18, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 },
		{ "SIP/2.0/UDP h g", 14, 14, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 },
		{ "SIP/2.0/UDP [1:2:3]", 12, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 },
		{ "SIP/2.0/UDP h;x=\"", 17, 17, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 },
		{ "SIP/2.0/UDP h;x=\"\\\r\n \"", 18, 18, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 },
	};

	(void)state;
	check_vias(cases, sizeof cases / sizeof *cases);
}

struct address_case {
	const char *value;
	int strict, tolerant;
	const char *text, *display, *uri, *params, *tag; /* of the first element */
	bool bracketed;
};

static void check_address(const struct address_case *c, psip_mode mode, int want)
{
	struct psip_span value = exact(c->value, strlen(c->value)), rest = value;
	struct psip_address_value address, other;
	int result = psip_address_next(&rest, mode, &address);
	bool alone = rest.length == 0;

	while (result == 1 && rest.length > 0)
		result = psip_address_next(&rest, mode, &other);
	if (result != (want == GOOD ? 1 : PSIP_ERR_SYNTAX) || (want != GOOD && rest.at - value.at != want))
		fail_msg("%s (%d): %d at %d, not %d", c->value, mode, result, (int)(rest.at - value.at), want);
	if (want == GOOD) {
		same_part(c->value, "text", address.text, c->text == NULL ? c->value : c->text);
		same_part(c->value, "display", address.display, c->display);
		same_part(c->value, "URI", address.uri_text, c->uri);
		same_part(c->value, "URI's text", address.uri.text, c->uri);
		same_part(c->value, "params", address.params, c->params);
		same_part(c->value, "tag", address.tag, c->tag);
		assert_int_equal(address.bracketed, c->bracketed);
		assert_int_equal(address.star, c->uri == NULL);
		assert_int_equal(psip_address_parse(value, mode, &other), alone && value.at[value.length - 1] != ',' ? PSIP_OK : PSIP_ERR_SYNTAX);
	}
	drop(value);
}

static void check_address_prefixes(const char *whole)
{
	for (size_t length = 0; length <= strlen(whole); length++) {
		struct psip_span value = guarded(whole, length), rest = value;
		struct psip_address_value address;
		int strict = psip_address_next(&rest, PSIP_STRICT, &address);

		assert_true(rest.at >= value.at && rest.at + rest.length == value.at + length);
		rest = value;
		assert_true(psip_address_next(&rest, PSIP_TOLERANT, &address) == 1 || strict != 1);
		rest = psip_span(whole, length);
		assert_int_equal(psip_address_next(&rest, PSIP_STRICT, &address), strict);
	}
}

static void check_addresses(const struct address_case *cases, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		check_address(&cases[i], PSIP_STRICT, cases[i].strict);
		check_address(&cases[i], PSIP_TOLERANT, cases[i].tolerant);
		check_address_prefixes(cases[i].value);
	}
}

/* ledger: 3261-20.10-01 3261-20.10-03 3261-20.10-04 3261-20.10-06 3261-20.10-07 3261-20.10-09 3261-20.39-01 3261-25.1-39
 * ledger: 3261-25.1-40 3261-25.1-13 3261-25.1-14 3261-25.1-04 */
static void addresses(void **state)
{
	static const struct address_case cases[] = {
		{ "\"Mr. W\" <sip:w@h;x=1>;q=0.7;expires=3600", GOOD, GOOD, NULL, "\"Mr. W\"", "sip:w@h;x=1", ";q=0.7;expires=3600", NULL, true },
		{ "\"Mr. Watson\" <sip:watson@worcester.bell-telephone.com>\r\n ;q=0.7; expires=3600,\r\n \"Mr. Watson\" <mailto:watson@bell-telephone.com> ;q=0.1",
		  GOOD, GOOD, "\"Mr. Watson\" <sip:watson@worcester.bell-telephone.com>\r\n ;q=0.7; expires=3600", "\"Mr. Watson\"",
		  "sip:watson@worcester.bell-telephone.com", ";q=0.7; expires=3600", NULL, true },
		{ "sip:a@h;expires=5", GOOD, GOOD, NULL, NULL, "sip:a@h", ";expires=5", NULL, false },
		{ "A B <sip:x@y>", GOOD, GOOD, NULL, "A B", "sip:x@y", NULL, NULL, true },
		{ "\"A, B\" <sip:x@y>", GOOD, GOOD, NULL, "\"A, B\"", "sip:x@y", NULL, NULL, true },
		{ "<sip:x>", GOOD, GOOD, NULL, NULL, "sip:x", NULL, NULL, true },
		{ "\"Bob\"<sip:b@h>", GOOD, GOOD, NULL, "\"Bob\"", "sip:b@h", NULL, NULL, true },
		{ "caller<sip:caller@example.com>;tag=323", GOOD, GOOD, NULL, "caller", "sip:caller@example.com", ";tag=323", "323", true },
		{ "The Operator <sip:operator@cs.columbia.edu>;tag=287447", GOOD, GOOD, NULL, "The Operator", "sip:operator@cs.columbia.edu", ";tag=287447",
		  "287447", true },
		{ "sip:vivekg@chair-dnrc.example.com ;   tag    = 1918181833n", GOOD, GOOD, NULL, NULL, "sip:vivekg@chair-dnrc.example.com",
		  ";   tag    = 1918181833n", "1918181833n", false },
		{ "\"J Rosenberg \\\\\\\"\"       <sip:jdrosen@example.com>\r\n  ;\r\n  tag = 98asjd8", GOOD, GOOD, NULL, "\"J Rosenberg \\\\\\\"\"",
		  "sip:jdrosen@example.com", ";\r\n  tag = 98asjd8", "98asjd8", true },
		{ "\"Quoted string \\\"\\\"\" <sip:jdrosen@example.com> ; newparam =\r\n      newvalue ;\r\n  secondparam ; q = 0.33", GOOD, GOOD, NULL,
		  "\"Quoted string \\\"\\\"\"", "sip:jdrosen@example.com", "; newparam =\r\n      newvalue ;\r\n  secondparam ; q = 0.33", NULL, true },
		{ "token1~` token2'+_ token3*%!.- <sip:mundane@example.com>;fromParam''~+*_!.-%=\"\xd1\x80\xd0\xb0\";tag=_token~1'+`*%!-.", GOOD, GOOD, NULL,
		  "token1~` token2'+_ token3*%!.-", "sip:mundane@example.com", ";fromParam''~+*_!.-%=\"\xd1\x80\xd0\xb0\";tag=_token~1'+`*%!-.",
		  "_token~1'+`*%!-.", true },
		{ "%Z%45 <sip:r@e.com>;tag=f232jadfj23;TAG=x", 36, GOOD, NULL, "%Z%45", "sip:r@e.com", ";tag=f232jadfj23;TAG=x", "f232jadfj23", true },
		{ "*", GOOD, GOOD, NULL, NULL, NULL, NULL, NULL, false },
		{ " *\t", GOOD, GOOD, "*", NULL, NULL, NULL, NULL, false },
		{ "* <sip:a>", GOOD, GOOD, NULL, "*", "sip:a", NULL, NULL, true },
		{ "*x<sip:a>", GOOD, GOOD, NULL, "*x", "sip:a", NULL, NULL, true },
		{ "a\r\n <sip:a>;x=\r\n \"y\"\r\n , sip:b", GOOD, GOOD, "a\r\n <sip:a>;x=\r\n \"y\"", "a", "sip:a", ";x=\r\n \"y\"", NULL, true },
		{ "<sip:a;b?c=d,e@h>;tag=a", GOOD, GOOD, NULL, NULL, "sip:a;b?c=d,e@h", ";tag=a", "a", true },
		{ "<tel:+1;ext=2>;tag=a, tel:+1;ext=2", GOOD, GOOD, "<tel:+1;ext=2>;tag=a", NULL, "tel:+1;ext=2", ";tag=a", "a", true },
		{ "sip:user@[2001:db8::192.0.2.1];x=[::1]", GOOD, GOOD, NULL, NULL, "sip:user@[2001:db8::192.0.2.1]", ";x=[::1]", NULL, false },
		{ "\"\" <sip:a>;tag", GOOD, GOOD, NULL, "\"\"", "sip:a", ";tag", NULL, true },
		{ "\"a\\\xe2\" <sip:a>", 3, 3, 0, 0, 0, 0, 0, 0 },
	};

	(void)state;
	check_addresses(cases, sizeof cases / sizeof *cases);
}

static void address_quirks(void **state)
{
	static const struct address_case cases[] = {
		{ "sip:user@example.com?Route=%3Csip:sip.example.com%3E", 20, 20, 0, 0, 0, 0, 0, 0 },
		{ "\"Watson, Thomas\" < sip:t.watson@example.org >", 18, 18, 0, 0, 0, 0, 0, 0 },
		{ "J. (home)/x <sip:a>", 3, GOOD, NULL, "J. (home)/x", "sip:a", NULL, NULL, true },
		{ "J\xc3\xb6rg <sip:a>", 1, GOOD, NULL, "J\xc3\xb6rg", "sip:a", NULL, NULL, true },
		{ "bob@h <sip:a>", 3, GOOD, NULL, "bob@h", "sip:a", NULL, NULL, true },
		{ "\"\xff\" <sip:a>", 2, GOOD, NULL, "\"\xff\"", "sip:a", NULL, NULL, true },
		{ "<sip:a>;tag=", 12, GOOD, NULL, NULL, "sip:a", ";tag=", "", true },
		{ "<sip:a>;tag=a@b=c", 13, GOOD, NULL, NULL, "sip:a", ";tag=a@b=c", "a@b=c", true },
		{ "<sip:a>;;;", 8, GOOD, NULL, NULL, "sip:a", ";;;", NULL, true },
		{ "<sip:a>;x=[1:2]", 10, GOOD, NULL, NULL, "sip:a", ";x=[1:2]", NULL, true },
		{ "a\n <sip:a>\n ;x", 1, GOOD, NULL, "a", "sip:a", ";x", NULL, true },
		{ "<sip:a>,", 8, GOOD, "<sip:a>", NULL, "sip:a", NULL, NULL, true },
	};

	(void)state;
	check_addresses(cases, sizeof cases / sizeof *cases);
}

/* ledger: 3261-20.10-03 3261-25.1-39 */
static void what_is_no_address_is_refused(void **state)
{
	static const struct address_case cases[] = {
		{ "Bob sip:b@h", 7, 7, 0, 0, 0, 0, 0, 0 },
		{ "Bell, Alexander <sip:a.g.bell@example.com>;tag=43", 4, 4, 0, 0, 0, 0, 0, 0 },
		{ "\"Mr. J. User <sip:j.user@example.com>", 37, 37, 0, 0, 0, 0, 0, 0 },
		{ "*, <sip:a>", 1, 1, 0, 0, 0, 0, 0, 0 },
		{ "*;q=1", 1, 1, 0, 0, 0, 0, 0, 0 },
		{ "<sip:a>, *", 9, 9, 0, 0, 0, 0, 0, 0 },
		{ "<sip:a>, * <sip:b>", GOOD, GOOD, "<sip:a>", NULL, "sip:a", NULL, NULL, true },
		{ "<sip:a", 6, 6, 0, 0, 0, 0, 0, 0 },
		{ "<>", 1, 1, 0, 0, 0, 0, 0, 0 },
		{ "<sip:a> x", 8, 8, 0, 0, 0, 0, 0, 0 },
		{ "<sip:a b>", 6, 6, 0, 0, 0, 0, 0, 0 },
		{ "<sip:a>;=x", 8, 8, 0, 0, 0, 0, 0, 0 },
		{ "<sip:a>;a=\"x", 12, 12, 0, 0, 0, 0, 0, 0 },
		{ "<<sip:a>", 1, 1, 0, 0, 0, 0, 0, 0 },
		{ "sip:a <sip:a>", 6, 6, 0, 0, 0, 0, 0, 0 },
		{ "alice", 5, 5, 0, 0, 0, 0, 0, 0 },
		{ "\"a\r\nb\" <sip:a>", 4, 4, 0, 0, 0, 0, 0, 0 },
		{ "a_b:c@d", 1, 1, 0, 0, 0, 0, 0, 0 },
	};

	(void)state;
	check_addresses(cases, sizeof cases / sizeof *cases);
}

/* One quirk: its value is taken with its bit alone, and refused with all others. */
struct quirk_case {
	psip_mode bit;
	const char *value, *want; /* want: what the field that the case is about has; NULL: absent */
};

static struct psip_span quirk_via(const struct psip_via *via, psip_mode bit)
{
	return bit == PSIP_QUIRK_HOST_NAME || bit == PSIP_QUIRK_IPV6_COLONS ? via->host : bit == PSIP_QUIRK_VIA_PARAM || bit == PSIP_QUIRK_IPV4_ZEROS ?
	       via->received : via->branch;
}

static int quirk_vias(struct psip_span value, psip_mode mode, struct psip_via *first)
{
	struct psip_span rest = value;
	struct psip_via via;
	int result = psip_via_next(&rest, mode, first);

	while (result == 1 && rest.length > 0)
		result = psip_via_next(&rest, mode, &via);
	return result;
}

/* With leading zeros it is an address by one quirk, and left unread by another. */
static void received_with_zeros(void **state)
{
	const struct psip_span value = PSIP_TEXT("SIP/2.0/UDP h;received=192.0.02.1");
	struct psip_via via;

	(void)state;
	assert_int_equal(quirk_vias(value, PSIP_QUIRK_IPV4_ZEROS, &via), 1);
	same_part("zeros", "received", via.received, "192.0.02.1");
	assert_int_equal(quirk_vias(value, PSIP_QUIRK_VIA_PARAM, &via), 1);
	same_part("zeros", "received", via.received, NULL);
	assert_int_equal(quirk_vias(value, PSIP_LENIENT & ~(PSIP_QUIRK_IPV4_ZEROS | PSIP_QUIRK_VIA_PARAM), &via), PSIP_ERR_SYNTAX);
}

static void via_quirks_one_by_one(void **state)
{
	static const struct quirk_case cases[] = {
		{ PSIP_QUIRK_BARE_LF, "SIP/2.0/UDP\n h;branch=a", "a" },
		{ PSIP_QUIRK_BARE_LF, "SIP/2.0/UDP h;branch=\n a", "a" },
		{ PSIP_QUIRK_REPEATED_FOLDS, "SIP/2.0/UDP\r\n \r\n h;branch=a", "a" },
		{ PSIP_QUIRK_REPEATED_FOLDS, "SIP/2.0/UDP h;branch=\r\n \r\n a", "a" },
		{ PSIP_QUIRK_BAD_UTF8, "SIP/2.0/UDP h;x=\"\xff\";branch=a", "a" },
		{ PSIP_QUIRK_BAD_UTF8, "SIP/2.0/UDP h;x=\"\xc3\";branch=a", "a" },
		{ PSIP_QUIRK_BAD_UTF8, "SIP/2.0/UDP h;x=\"\xe2\x82\xac\x80\";branch=a", "a" },
		{ PSIP_QUIRK_EMPTY_PARAM, "SIP/2.0/UDP h;;branch=a", "a" },
		{ PSIP_QUIRK_EMPTY_PARAM, "SIP/2.0/UDP h;branch=a;", "a" },
		{ PSIP_QUIRK_EMPTY_VALUE, "SIP/2.0/UDP h;rport=;branch=a", "a" },
		{ PSIP_QUIRK_EMPTY_VALUE, "SIP/2.0/UDP h;branch=", "" },
		{ PSIP_QUIRK_EMPTY_VALUE, "SIP/2.0/UDP h;ttl=;branch=a", "a" },
		{ PSIP_QUIRK_EMPTY_VALUE, "SIP/2.0/UDP h;received= ;branch=a", "a" },
		{ PSIP_QUIRK_EMPTY_ELEMENT, "SIP/2.0/UDP h;branch=a,", "a" },
		{ PSIP_QUIRK_EMPTY_ELEMENT, "SIP/2.0/UDP h;branch=a, ,, SIP/2.0/UDP h", "a" },
		{ PSIP_QUIRK_PARAM_BYTES, "SIP/2.0/UDP h;branch=a@b", "a@b" },
		{ PSIP_QUIRK_PARAM_BYTES, "SIP/2.0/UDP h;branch=a:b", "a:b" },
		{ PSIP_QUIRK_PARAM_BYTES, "SIP/2.0/UDP h;x=[1:2];branch=a", "a" },
		{ PSIP_QUIRK_PARAM_BYTES, "SIP/2.0/UDP h;maddr=[1:2];branch=a", "a" },
		{ PSIP_QUIRK_PARAM_BYTES, "SIP/2.0/UDP h;x=\xc3\xa9;branch=a", "a" },
		{ PSIP_QUIRK_PARAM_TWICE, "SIP/2.0/UDP h;branch=a;branch=b", "a" },
		{ PSIP_QUIRK_PARAM_TWICE, "SIP/2.0/UDP h;branch=a;rport;RPORT=1", "a" },
		{ PSIP_QUIRK_PARAM_TWICE, "SIP/2.0/UDP h;ttl=1;branch=a;ttl=1", "a" },
		{ PSIP_QUIRK_PARAM_TWICE, "SIP/2.0/UDP h;received=192.0.2.1;branch=a;received=192.0.2.2", "a" },
		{ PSIP_QUIRK_VIA_PARAM, "SIP/2.0/UDP h;received=g", NULL },
		{ PSIP_QUIRK_VIA_PARAM, "SIP/2.0/UDP h;received", NULL },
		{ PSIP_QUIRK_VIA_PARAM, "SIP/2.0/UDP h;received=192.0.2.256", NULL },
		{ PSIP_QUIRK_VIA_PARAM, "SIP/2.0/UDP h;ttl=256;received=192.0.2.1", "192.0.2.1" },
		{ PSIP_QUIRK_VIA_PARAM, "SIP/2.0/UDP h;ttl;received=192.0.2.1", "192.0.2.1" },
		{ PSIP_QUIRK_VIA_PARAM, "SIP/2.0/UDP h;rport=65536;received=192.0.2.1", "192.0.2.1" },
		{ PSIP_QUIRK_VIA_PARAM, "SIP/2.0/UDP h;rport=x;received=192.0.2.1", "192.0.2.1" },
		{ PSIP_QUIRK_VIA_PARAM, "SIP/2.0/UDP h;branch;received=192.0.2.1", "192.0.2.1" },
		{ PSIP_QUIRK_VIA_PARAM, "SIP/2.0/UDP h;maddr;received=192.0.2.1", "192.0.2.1" },
		{ PSIP_QUIRK_HOST_NAME, "SIP/2.0/UDP a_b", "a_b" },
		{ PSIP_QUIRK_HOST_NAME, "SIP/2.0/UDP 3f2a1b", "3f2a1b" },
		{ PSIP_QUIRK_HOST_NAME, "SIP/2.0/UDP a.example.1-b.", "a.example.1-b." },
		{ PSIP_QUIRK_IPV4_ZEROS, "SIP/2.0/UDP 192.000.2.1;received=192.0.2.1", "192.0.2.1" },
		{ PSIP_QUIRK_IPV6_COLONS, "SIP/2.0/UDP [2001:db8:::192.0.2.1]:5060", "[2001:db8:::192.0.2.1]" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct psip_span value = exact(cases[i].value, strlen(cases[i].value));
		struct psip_via via;

		if (quirk_vias(value, cases[i].bit, &via) != 1)
			fail_msg("%s is refused", cases[i].value);
		same_part(cases[i].value, "field", quirk_via(&via, cases[i].bit), cases[i].want);
		if (quirk_vias(value, PSIP_LENIENT & ~cases[i].bit, &via) == 1)
			fail_msg("%s is taken", cases[i].value);
		drop(value);
	}
}

static int quirk_addresses(struct psip_span value, psip_mode mode, struct psip_address_value *first)
{
	struct psip_address_value address;
	struct psip_span rest = value;
	int result = psip_address_next(&rest, mode, first);

	while (result == 1 && rest.length > 0)
		result = psip_address_next(&rest, mode, &address);
	return result;
}

static void address_quirks_one_by_one(void **state)
{
	/* want: the tag, or else the URI */
	static const struct quirk_case cases[] = {
		{ PSIP_QUIRK_BARE_LF, "a\n <sip:a>;tag=x", "x" },
		{ PSIP_QUIRK_BARE_LF, "\"a\n b\" <sip:a>;tag=x", "x" },
		{ PSIP_QUIRK_REPEATED_FOLDS, "sip:a\r\n \r\n ;tag=x", "x" },
		{ PSIP_QUIRK_BAD_UTF8, "\"\xff\" <sip:a>;tag=x", "x" },
		{ PSIP_QUIRK_EMPTY_PARAM, "<sip:a>;;tag=x", "x" },
		{ PSIP_QUIRK_EMPTY_VALUE, "<sip:a>;tag=", "" },
		{ PSIP_QUIRK_EMPTY_ELEMENT, "<sip:a>;tag=x ,", "x" },
		{ PSIP_QUIRK_EMPTY_ELEMENT, "<sip:a>;tag=x,,<sip:b>", "x" },
		{ PSIP_QUIRK_PARAM_BYTES, "<sip:a>;tag=a@b=c", "a@b=c" },
		{ PSIP_QUIRK_PARAM_BYTES, "<sip:a>;tag=a:b", "a:b" },
		{ PSIP_QUIRK_PARAM_BYTES, "<sip:a>;x=[1:2];tag=x", "x" },
		{ PSIP_QUIRK_PARAM_TWICE, "<sip:a>;tag=x;TAG=y", "x" },
		{ PSIP_QUIRK_DISPLAY_BYTES, "J. (home)/x <sip:a>;tag=x", "x" },
		{ PSIP_QUIRK_DISPLAY_BYTES, "J\xc3\xb6rg <sip:a>;tag=x", "x" },
		{ PSIP_QUIRK_BRACKET_BLANKS, "< sip:a\t>", "sip:a" },
		{ PSIP_QUIRK_BARE_QUESTION, "sip:a@h?b=c", "sip:a@h?b=c" },
		{ PSIP_QUIRK_URI_BYTES, "<sip:a#b@h>", "sip:a#b@h" },
		{ PSIP_QUIRK_HOST_NAME, "sip:a_b", "sip:a_b" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct psip_span value = exact(cases[i].value, strlen(cases[i].value));
		struct psip_address_value address;

		if (quirk_addresses(value, cases[i].bit, &address) != 1)
			fail_msg("%s is refused", cases[i].value);
		same_part(cases[i].value, "tag or URI", address.tag.at != NULL ? address.tag : address.uri.text, cases[i].want);
		if (quirk_addresses(value, PSIP_LENIENT & ~cases[i].bit, &address) == 1)
			fail_msg("%s is taken", cases[i].value);
		drop(value);
	}
}

static int quirk_media(struct psip_span rest, psip_mode mode)
{
	struct psip_media_type type;
	int result;

	do
		result = psip_media_type_next(&rest, mode, &type);
	while (result == 1 && rest.length > 0);
	return result;
}

static int quirk_tokens(struct psip_span rest, psip_mode mode)
{
	struct psip_span token;
	int result;

	do
		result = psip_token_next(&rest, mode, &token);
	while (result == 1 && rest.length > 0);
	return result;
}

static int quirk_cseq(struct psip_span value, psip_mode mode)
{
	struct psip_cseq out;

	return psip_cseq_parse(value, mode, &out) == PSIP_OK ? (int)(out.number >> 31) : -1;
}

static void other_quirks_one_by_one(void **state)
{
	static const struct quirk_case media[] = {
		{ PSIP_QUIRK_EMPTY_PARAM, "text/plain;;a=b", NULL },     { PSIP_QUIRK_EMPTY_VALUE, "text/plain;a=", NULL },
		{ PSIP_QUIRK_EMPTY_ELEMENT, "text/plain,,a/b", NULL },   { PSIP_QUIRK_PARAM_BYTES, "text/plain;a=b/c", NULL },
		{ PSIP_QUIRK_BAD_UTF8, "text/plain;a=\"\x80\"", NULL }, { PSIP_QUIRK_BARE_LF, "text/plain;\n a=b", NULL },
	};
	static const struct quirk_case tokens[] = {
		{ PSIP_QUIRK_EMPTY_ELEMENT, "a,,b", NULL }, { PSIP_QUIRK_BARE_LF, "a,\n b", NULL }, { PSIP_QUIRK_REPEATED_FOLDS, "a,\r\n \r\n b", NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof media / sizeof *media; i++) {
		assert_true(quirk_media(psip_string(media[i].value), media[i].bit) == 1);
		assert_false(quirk_media(psip_string(media[i].value), PSIP_LENIENT & ~media[i].bit) == 1);
	}
	for (size_t i = 0; i < sizeof tokens / sizeof *tokens; i++) {
		assert_true(quirk_tokens(psip_string(tokens[i].value), tokens[i].bit) == 1);
		assert_false(quirk_tokens(psip_string(tokens[i].value), PSIP_LENIENT & ~tokens[i].bit) == 1);
	}
	assert_int_equal(quirk_cseq(PSIP_TEXT("4294967295 BYE"), PSIP_QUIRK_LARGE_NUMBER), 1);
	assert_int_equal(quirk_cseq(PSIP_TEXT("4294967295 BYE"), PSIP_LENIENT & ~PSIP_QUIRK_LARGE_NUMBER), -1);
	assert_int_equal(quirk_cseq(PSIP_TEXT("1\n BYE"), PSIP_QUIRK_BARE_LF), 0);
	assert_int_equal(quirk_cseq(PSIP_TEXT("1\n BYE"), PSIP_LENIENT & ~PSIP_QUIRK_BARE_LF), -1);
	assert_int_equal(psip_call_id_parse(PSIP_TEXT("a;b@c@d"), PSIP_QUIRK_PARAM_BYTES), PSIP_OK);
	assert_int_equal(psip_call_id_parse(PSIP_TEXT("a;b@c@d"), PSIP_LENIENT & ~PSIP_QUIRK_PARAM_BYTES), PSIP_ERR_SYNTAX);
}

/* RFC 4475 §3.1.2.1: no set of quirks makes sense of it. */
static void commas_and_semicolons_are_no_vias(void **state)
{
	struct psip_via via;

	(void)state;
	assert_int_equal(quirk_vias(PSIP_TEXT("SIP/2.0/UDP 192.0.2.15;;,;,,"), PSIP_LENIENT, &via), PSIP_ERR_SYNTAX);
}

static void cseq(void **state)
{
	/* ledger: 3261-20.16-01 3261-20.16-02 3261-20.16-03 3261-25.1-41 3261-25.1-27 */
	static const struct { const char *value; bool strict, tolerant; uint32_t number; int method; const char *text; } cases[] = {
		{ "4711 INVITE", true, true, 4711, PSIP_INVITE, "INVITE" },
		{ "0009\r\n  INVITE", true, true, 9, PSIP_INVITE, "INVITE" },
		{ "1 invite", true, true, 1, PSIP_METHOD_UNKNOWN, "invite" },
		{ "0 !interesting-Method0123456789_*+`.%indeed'~", true, true, 0, PSIP_METHOD_UNKNOWN, "!interesting-Method0123456789_*+`.%indeed'~" },
		{ "2147483647 ACK", true, true, 2147483647, PSIP_ACK, "ACK" },
		{ "2147483648 BYE", false, true, 2147483648u, PSIP_BYE, "BYE" },
		{ "4294967295 BYE", false, true, 4294967295u, PSIP_BYE, "BYE" },
		{ "00000000000000000000000000001 BYE", true, true, 1, PSIP_BYE, "BYE" },
		{ "1\n BYE", false, true, 1, PSIP_BYE, "BYE" },
		{ "4294967296 BYE", false, false, 0, 0, NULL },
		{ "36893488147419103232 REGISTER", false, false, 0, 0, NULL },
		{ "INVITE 4711", false, false, 0, 0, NULL },
		{ "0x5 BYE", false, false, 0, 0, NULL },
		{ "1", false, false, 0, 0, NULL },
		{ "1INVITE", false, false, 0, 0, NULL },
		{ "1 INVITE x", false, false, 0, 0, NULL },
		{ "1 INV/TE", false, false, 0, 0, NULL },
		{ "-1 BYE", false, false, 0, 0, NULL },
		{ "", false, false, 0, 0, NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		for (size_t length = strlen(cases[i].value) + 1; length-- > 0;) {
			struct psip_span value = exact(cases[i].value, length);
			struct psip_cseq out;
			int strict = psip_cseq_parse(value, PSIP_STRICT, &out), tolerant = psip_cseq_parse(value, PSIP_TOLERANT, &out);

			assert_true(strict != PSIP_OK || tolerant == PSIP_OK);
			if (length == strlen(cases[i].value)) {
				assert_int_equal(strict == PSIP_OK, cases[i].strict);
				assert_int_equal(tolerant == PSIP_OK, cases[i].tolerant);
				if (tolerant == PSIP_OK) {
					assert_int_equal(out.number, cases[i].number);
					assert_int_equal(out.method, cases[i].method);
					same_part(cases[i].value, "method", out.method_text, cases[i].text);
				}
			}
			drop(value);
		}
	}
}

static void call_id(void **state)
{
	/* ledger: 3261-25.1-09 */
	static const struct { const char *value; bool strict, tolerant; } cases[] = {
		{ "f81d4fae-7dec-11d0-a765-00a0c91e6bf6@foo.bar.com", true, true },
		{ "a(b)<c>{d}@h", true, true },
		{ "0ha0isndaksdj99sdfafnl3lk233412", true, true },
		{ "intmeth.word%ZK-!.*_+'@word`~)(><:\\/\"][?}{", true, true },
		{ "@h", false, true },
		{ "a@", false, true },
		{ "a@b@c", false, true },
		{ "a;b", false, true },
		{ "a b", false, false },
		{ "a\r\n b", false, false },
		{ "", false, false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct psip_span value = exact(cases[i].value, strlen(cases[i].value));

		assert_int_equal(psip_call_id_parse(value, PSIP_STRICT) == PSIP_OK, cases[i].strict);
		assert_int_equal(psip_call_id_parse(value, PSIP_TOLERANT) == PSIP_OK, cases[i].tolerant);
		drop(value);
	}
}

static void numbers(void **state)
{
	/* ledger: 3261-20.19-03 3261-20.22-02 3261-20.23-01 */
	static const struct { const char *value; uint32_t max; int64_t number; } cases[] = {
		{ "4294967295", UINT32_MAX, 4294967295 }, { "4294967296", UINT32_MAX, -1 }, { "0", 255, 0 }, { "70", 255, 70 }, { "0068", 255, 68 },
		{ "255", 255, 255 }, { "256", 255, -1 }, { "300", 255, -1 }, { "-1", 255, -1 }, { "abc", 255, -1 }, { "", 255, -1 }, { " ", 255, -1 },
		{ "\t7\r\n ", 255, 7 }, { "7 7", 255, -1 }, { "99999999999999999999999999999999", UINT32_MAX, -1 }, { "60", UINT32_MAX, 60 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct psip_span value = exact(cases[i].value, strlen(cases[i].value));
		uint32_t number = 1;
		int result = psip_number_parse(value, cases[i].max, &number);

		assert_int_equal(result, cases[i].number >= 0 ? PSIP_OK : PSIP_ERR_SYNTAX);
		if (result == PSIP_OK)
			assert_int_equal(number, cases[i].number);
		drop(value);
	}
}

static void tokens(void **state)
{
	/* ledger: 3261-20.37-03 */
	static const struct { const char *value; int strict, tolerant; /* count, or PSIP_ERR_SYNTAX */ const char *last; } cases[] = {
		{ "", 0, 0, NULL },
		{ " \r\n ", 0, 0, NULL },
		{ "100rel", 1, 1, "100rel" },
		{ "INVITE, ACK ,CANCEL\r\n ,\r\n BYE", 4, 4, "BYE" },
		{ "a,,b,", PSIP_ERR_SYNTAX, 2, "b" },
		{ ",", PSIP_ERR_SYNTAX, 0, NULL },
		{ "a,\n b", PSIP_ERR_SYNTAX, 2, "b" },
		{ "a b", PSIP_ERR_SYNTAX, PSIP_ERR_SYNTAX, NULL },
		{ "a;b", PSIP_ERR_SYNTAX, PSIP_ERR_SYNTAX, NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		for (int i2 = 0; i2 < 2; i2++) {
			psip_mode mode = i2 ? PSIP_STRICT : PSIP_TOLERANT;
			struct psip_span value = exact(cases[i].value, strlen(cases[i].value)), rest = value, token, last = { NULL, 0 };
			int count = 0, result;

			while ((result = psip_token_next(&rest, mode, &token)) == 1) {
				last = token;
				count++;
			}
			result = result < 0 ? result : count;
			if (result != (mode == PSIP_STRICT ? cases[i].strict : cases[i].tolerant))
				fail_msg("%s (%x): %d", cases[i].value, mode, result);
			if (mode == PSIP_TOLERANT && result >= 0)
				same_part(cases[i].value, "last", last, cases[i].last);
			drop(value);
		}
	}
}

static void a_message_lists_tokens_over_rows(void **state)
{
	static const char data[] = "Supported: 100rel, path\r\nSupported: timer\r\n\r\n";
	struct psip_header headers[] = {
		{ .name = 0, .value = 11, .value_length = 12, .name_length = 9, .next = 1, .id = PSIP_H_SUPPORTED },
		{ .name = 25, .value = 36, .value_length = 5, .name_length = 9, .next = PSIP_NO_HEADER, .id = PSIP_H_SUPPORTED },
	};
	struct psip_message message = { .data = data, .length = sizeof data - 1, .headers = headers, .header_count = 2 };

	(void)state;
	for (unsigned i = 0; i < PSIP_H_COUNT; i++)
		message.first[i] = PSIP_NO_HEADER;
	message.first[PSIP_H_SUPPORTED] = 0;
	assert_true(psip_message_lists(&message, PSIP_H_SUPPORTED, PSIP_TEXT("100REL")));
	assert_true(psip_message_lists(&message, PSIP_H_SUPPORTED, PSIP_TEXT("path")));
	assert_true(psip_message_lists(&message, PSIP_H_SUPPORTED, PSIP_TEXT("Timer")));
	assert_false(psip_message_lists(&message, PSIP_H_SUPPORTED, PSIP_TEXT("pat")));
	assert_false(psip_message_lists(&message, PSIP_H_REQUIRE, PSIP_TEXT("timer")));
}

static void media_types(void **state)
{
	/* ledger: 3261-20.1-01 3261-20.1-04 */
	struct psip_span rest = PSIP_TEXT("application/sdp;level=1, application/x-private, text/html;q=0.5 , */*;a=\"x,;\"");
	static const char *const types[] = { "application", "application", "text", "*" };
	static const char *const subtypes[] = { "sdp", "x-private", "html", "*" };
	static const char *const params[] = { ";level=1", NULL, ";q=0.5", ";a=\"x,;\"" };
	static const char *const bad[] = { "text", "text/", "/x", "text/html;", "text/html;=x", "text/html;charset=", "text/html x", "text/html;a=\"", "a/b,,c/d",
	                                  "text/html;a=b:c" };
	struct psip_media_type type;

	(void)state;
	for (size_t i = 0; i < 4; i++) {
		assert_int_equal(psip_media_type_next(&rest, PSIP_STRICT, &type), 1);
		same_part("media type", "type", type.type, types[i]);
		same_part("media type", "subtype", type.subtype, subtypes[i]);
		same_part("media type", "params", type.params, params[i]);
	}
	assert_int_equal(psip_media_type_next(&rest, PSIP_STRICT, &type), 0);
	rest = PSIP_TEXT("text /\r\n html ; charset = ISO-8859-4");
	assert_int_equal(psip_media_type_next(&rest, PSIP_STRICT, &type), 1);
	same_part("media type", "params", type.params, "; charset = ISO-8859-4");
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct psip_span value = exact(bad[i], strlen(bad[i]));
		int result = 1;

		rest = value;
		while (result == 1)
			result = psip_media_type_next(&rest, PSIP_STRICT, &type);
		if (result != PSIP_ERR_SYNTAX)
			fail_msg("%s is taken", bad[i]);
		drop(value);
	}
	rest = PSIP_TEXT("text/html;;a=;");
	assert_int_equal(psip_media_type_next(&rest, PSIP_TOLERANT, &type), 1);
}

static void generic_parameters(void **state)
{
	/* ledger: 3261-25.1-31 3261-25.1-07 */
	struct psip_span params = PSIP_TEXT(";a;B=c ; d = \"e;f\" ;g=[::1];h=;i"), value, rest = params, name;
	int count = 0;

	(void)state;
	assert_true(psip_param(params, "A", &value));
	assert_null(value.at);
	assert_true(psip_param(params, "b", &value));
	same_part("param", "b", value, "c");
	assert_true(psip_param(params, "d", &value));
	same_part("param", "d", value, "\"e;f\"");
	assert_true(psip_param(params, "g", &value));
	same_part("param", "g", value, "[::1]");
	assert_true(psip_param(params, "h", &value));
	same_part("param", "h", value, "");
	assert_true(psip_param(params, "i", &value));
	assert_false(psip_param(params, "f", &value));
	assert_false(psip_param(psip_span(NULL, 0), "f", &value));
	while (psip_param_next(&rest, &name, &value) == 1)
		count++;
	assert_int_equal(count, 6);
	rest = PSIP_TEXT("x=y");
	assert_int_equal(psip_param_next(&rest, &name, &value), PSIP_ERR_SYNTAX);
	rest = PSIP_TEXT(";a=\"");
	assert_int_equal(psip_param_next(&rest, &name, &value), PSIP_ERR_SYNTAX);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(octet_classes_are_the_abnf), cmocka_unit_test(via_elements), cmocka_unit_test(addresses),
		cmocka_unit_test(address_quirks), cmocka_unit_test(what_is_no_address_is_refused), cmocka_unit_test(via_quirks_one_by_one), cmocka_unit_test(received_with_zeros),
		cmocka_unit_test(address_quirks_one_by_one), cmocka_unit_test(other_quirks_one_by_one),
		cmocka_unit_test(commas_and_semicolons_are_no_vias), cmocka_unit_test(cseq),
		cmocka_unit_test(call_id), cmocka_unit_test(numbers), cmocka_unit_test(tokens),
		cmocka_unit_test(a_message_lists_tokens_over_rows), cmocka_unit_test(media_types), cmocka_unit_test(generic_parameters),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
