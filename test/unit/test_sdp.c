/* SPDX-License-Identifier: MIT
 * The SDP parser against RFC 8866: lines, order, addresses, attributes and their typed values, payload types, each liberty.
 * Not covered: character sets, real-time use of times, offer/answer (test_offer.c). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "guarded.h"
#include "parser/sdp.h"
#include "parser/sdp_attribute.h"

#define V "v=0\r\n"
#define O "o=- 1 1 IN IP4 192.0.2.1\r\n"
#define S "s=-\r\n"
#define C "c=IN IP4 192.0.2.1\r\n"
#define T "t=0 0\r\n"
#define HEAD V O S C T
#define M "m=audio 5000 RTP/AVP 0\r\n"

static struct psip_sdp sdp;
static size_t at;

/* Parse a copy that ends where the text does, so that a sanitizer sees each byte read past it. */
static int parse_n(const char *text, size_t n, psip_mode mode)
{
	static char *copy;

	free(copy);
	copy = malloc(n ? n : 1);
	assert_non_null(copy);
	memcpy(copy, text, n);
	return psip_sdp_parse(&sdp, psip_span(copy, n), mode, &at);
}

static int strict(const char *text)
{
	return parse_n(text, strlen(text), PSIP_STRICT);
}

static int tolerant(const char *text)
{
	return parse_n(text, strlen(text), PSIP_TOLERANT);
}

static void taken(const char *text)
{
	if (strict(text) != PSIP_OK)
		fail_msg("refused at %zu:\n%s", at, text);
}

static void refused(const char *text)
{
	if (strict(text) == PSIP_OK)
		fail_msg("taken:\n%s", text);
}

static void tolerated(const char *text)
{
	if (tolerant(text) != PSIP_OK)
		fail_msg("refused at %zu:\n%s", at, text);
}

/* A line of the session part between s= and t=. */
static void with(void (*expect)(const char *), const char *before, const char *line, const char *behind)
{
	char text[1024];

	strcpy(text, before);
	strcat(text, line);
	strcat(text, "\r\n");
	strcat(text, behind);
	expect(text);
}

static void same(struct psip_span span, const char *text)
{
	if (!psip_span_equal(span, psip_string(text)))
		fail_msg("'%.*s' is not '%s'", (int)span.length, span.at, text);
}

/* ledger: 8866-5-08 8866-5-15 8866-5.7-02 8866-5.13-02 8866-5.14-11 */
static void test_sections(void **state)
{
	(void)state;
	taken(V "o=jdoe 3724394400 3724394405 IN IP4 198.51.100.1\r\ns=Call\r\ni=info\r\nu=https://www.jdoe.example.com/home.html\r\n"
	      "e=Jane Doe <jane@jdoe.example.com>\r\np=+1 617 555-6011\r\nc=IN IP4 198.51.100.1\r\nb=CT:100\r\nt=0 0\r\na=tool:x\r\n"
	      "m=audio 49170 RTP/AVP 8 0 101\r\na=ptime:20\r\nm=video 51372 RTP/AVP 99\r\nc=IN IP6 2001:db8::2\r\na=rtpmap:99 h263-1998/90000\r\n");
	assert_int_equal(sdp.media_count, 2);
	same(sdp.origin_user, "jdoe");
	same(sdp.session_id, "3724394400");
	same(sdp.session_version, "3724394405");
	same(sdp.origin_address, "198.51.100.1");
	same(sdp.session_name, "Call");
	same(sdp.timing, "0 0");
	same(sdp.media[0].connection, "198.51.100.1");
	assert_false(sdp.media[0].ipv6);
	same(sdp.media[1].connection, "2001:db8::2");
	assert_true(sdp.media[1].ipv6);
	same(sdp.media[0].formats, "8 0 101");
	same(sdp.media[0].lines, "a=ptime:20\r\n");
	same(sdp.media[1].proto, "RTP/AVP");
	assert_int_equal(sdp.media[1].port, 51372);
	struct psip_span value;
	assert_true(psip_sdp_attribute(sdp.session_lines, "tool", &value));
	assert_false(psip_sdp_attribute(sdp.session_lines, "ptime", &value));
}

/* ledger: 8866-5-04 8866-5-06 8866-5.1-01 8866-9-02 8866-5-12 3264-5-05 */
static void test_line_shape(void **state)
{
	(void)state;
	taken(HEAD M);
	refused("V=0\r\n" O S C T);
	refused("vv=0\r\n" O S C T);
	refused("v =0\r\n" O S C T);
	refused("v= 0\r\n" O S C T);
	refused("v=1\r\n" O S C T);
	refused("v=0.1\r\n" O S C T);
	refused("v=00\r\n" O S C T);
	refused("v=\r\n" O S C T);
	refused(HEAD "y=1\r\n");
	assert_int_equal(tolerant(HEAD "y=1\r\n"), PSIP_ERR_SYNTAX);
	assert_int_equal(at, strlen(HEAD));
	refused(HEAD HEAD);
	refused(HEAD M HEAD M);
	refused("");
	taken(V O "s= \r\n" T);
	same(sdp.session_name, " ");
}

/* ledger: 8866-5-03 8866-5-16 8866-5-17 8866-5-02 8866-5.13-04 */
static void test_line_ends(void **state)
{
	static const char nul[] = V O "s=a\0b\r\n" T;
	(void)state;
	struct psip_span value;
	taken(V O "s=\x07\x80\r\n" T "a=x:\x01\xFF\r\n");
	same(sdp.session_name, "\x07\x80");
	assert_true(psip_sdp_attribute(sdp.session_lines, "x", &value));
	same(value, "\x01\xFF");
	taken(V O "s=\xC3\xB6 o\xCC\x88\r\n" T); /* composed, decomposed: as received */
	same(sdp.session_name, "\xC3\xB6 o\xCC\x88");
	assert_int_equal(parse_n(nul, sizeof nul - 1, PSIP_STRICT), PSIP_ERR_SYNTAX);
	assert_int_equal(parse_n(nul, sizeof nul - 1, PSIP_TOLERANT), PSIP_ERR_SYNTAX);
	refused(V O "s=a\rb\r\n" T);
	refused("v=0\n" O S C T);
	refused(V O S "t=0 0");
	refused(V O S "t=0 0\n");
	refused(HEAD "\r\n");
	assert_int_equal(tolerant("v=0\no=- 1 1 IN IP4 192.0.2.1\ns=-\nc=IN IP4 192.0.2.1\nt=0 0\nm=audio 5000 RTP/AVP 0\na=sendonly\n\n"), PSIP_OK);
	assert_int_equal(sdp.media[0].direction, PSIP_SENDONLY);
	assert_int_equal(tolerant(HEAD M "\r\n"), PSIP_OK);
	assert_int_equal(tolerant(HEAD "m=audio 5000 RTP/AVP 0 8 "), PSIP_OK);
	assert_int_equal(tolerant(HEAD "\r\n" M), PSIP_ERR_SYNTAX);
}

/* ledger: 8866-5-10 8866-9-01 8866-9-08 */
static void test_order(void **state)
{
	static const char *const lines[] = { "v=0", "o=- 1 1 IN IP4 192.0.2.1", "s=-", "i=x", "u=http://a.example", "e=a@b.example", "p=+1 2", "c=IN IP4 192.0.2.1",
	                                     "b=AS:1", "t=0 0", "r=1 1 0", "z=3730928400 -1h", "k=prompt", "a=x", "m=audio 1 RTP/AVP 0" };
	static const char *const media[] = { "m=audio 1 RTP/AVP 0", "i=x", "c=IN IP4 192.0.2.1", "b=AS:1", "k=prompt", "a=x" };
	const size_t n = sizeof lines / sizeof lines[0], k = sizeof media / sizeof media[0];
	(void)state;
	/* swap 0: as it should be; else lines swap-1 and swap. The last pair may change places: a= is then the medium's. */
	for (size_t swap = 0; swap < n - 1; swap++) {
		char text[600] = "";
		for (size_t i = 0; i < n; i++) {
			strcat(text, lines[swap == 0 ? i : i == swap - 1 ? swap : i == swap ? swap - 1 : i]);
			strcat(text, "\r\n");
		}
		(swap == 0 ? taken : refused)(text);
	}
	for (size_t swap = 1; swap < k; swap++) {
		char text[600] = HEAD;
		for (size_t i = 0; i < k; i++) {
			strcat(text, media[swap == 1 ? i : i == swap - 1 ? swap : i == swap ? swap - 1 : i]);
			strcat(text, "\r\n");
		}
		(swap == 1 ? taken : refused)(text);
	}
}

/* ledger: 8866-5-11 8866-5.3-01 8866-5.3-02 8866-5.4-01 8866-5.5-01 8866-5.5-02 8866-5.6-01 8866-5.6-02 8866-5.7-01 8866-5.7-13 8866-9-04 3264-5-02 3264-5-06 */
static void test_multiplicity(void **state)
{
	(void)state;
	taken(V O S T);
	refused(O S T);
	refused(V S T);
	refused(V O T);
	refused(V O S);
	refused(V V O S T);
	refused(V O O S T);
	refused(V O S S T);
	refused(V O "s=\r\n" T);
	refused(V O S "i=\r\n" T);
	refused(V O S "i=a\r\ni=b\r\n" T);
	refused(V O S "u=http://a\r\nu=http://b\r\n" T);
	taken(V O S "e=a@b.example\r\ne=c@d.example\r\np=+1 2\r\np=+3 4\r\n" T);
	refused(HEAD M "e=a@b.example\r\n");
	refused(HEAD M "u=http://a\r\n");
	refused(V O S C C T);
	refused(V O S "c=IN IP4 233.252.0.1/127/3\r\n" T);
	tolerated(V O S "c=IN IP4 233.252.0.1/127/3\r\n" T);
	taken(V O S "c=TN RFC2543 1/2/3\r\n" T); /* what is many there, nobody knows */
	taken(V O S "c=IN IP4 233.252.0.1/127\r\n" T M);
	refused(V O S T M);
	refused(V O S T M C "m=video 2 RTP/AVP 31\r\n");
	refused(V O S C M);
	assert_int_equal(at, strlen(V O S C));
	taken(V O S T M C "m=video 2 RTP/AVP 31\r\n" C);
	refused(HEAD M "i=a\r\ni=b\r\n");
	assert_int_equal(tolerant(V O), PSIP_OK);
	assert_int_equal(tolerant(V O "s=\r\n" T), PSIP_OK);
	assert_int_equal(tolerant(V S T), PSIP_ERR_SYNTAX);
}

/* ledger: 8866-5-05 8866-5.2-01 8866-5.2-07 8866-5.2-08 8866-9-03 8866-9-10 8866-5.2-03 3264-5-03 */
static void test_origin(void **state)
{
	static const char *const good[] = { "o=a 1 1 IN IP4 192.0.2.1", "o=\xC3\xB6 1 1 IN IP4 host.example", "o=- 12345678901234567890 1 IN IP4 192.0.2.1",
	                                    "o=- 9223372036854775807 9223372036854775807 IN IP6 2001:db8::1", "o=- 1 1 TN RFC2543 123", "o=- 1 1 IN E164 1" };
	static const char *const bad[] = { "o=a  1 1 IN IP4 192.0.2.1", "o=a 1 1 IN IP4", "o=a 1 1 IN IP4 192.0.2.1 x", "o=a b 1 1 IN IP4 192.0.2.1",
	                                   "o=a 12a 1 IN IP4 192.0.2.1", "o=a 1 -1 IN IP4 192.0.2.1", "o=a 1 1 IN IP4 192.0.2.256", "o=a 1 1 I(N IP4 192.0.2.1",
	                                   "o=a 1 1 IN IP4 224.1.1.1/127", "o=a 1 1 IN IP4 192.0.2.1 " };
	(void)state;
	for (size_t i = 0; i < sizeof good / sizeof good[0]; i++)
		with(taken, V, good[i], S T);
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		with(refused, V, bad[i], S T);
}

/* ledger: 8866-5.7-03 8866-5.7-04 8866-5.7-05 8866-5.7-07 8866-5.7-08 8866-5.7-10 8866-5.7-14 8866-9-05 8866-9-17 8866-9-18 8866-9-19 8866-9-20 8866-9-21 8866-9-24 8866-5-22 */
static void test_connection(void **state)
{
	static const struct { const char *line; int kind; } good[] = {
		{ "c=IN IP4 0.0.0.0", PSIP_SDP_UNICAST }, { "c=IN IP4 223.255.255.255", PSIP_SDP_UNICAST }, { "c=IN IP4 host.example.com", PSIP_SDP_NAME },
		{ "c=IN IP4 233.252.0.1/127", PSIP_SDP_MULTICAST }, { "c=IN IP4 224.2.1.1/0", PSIP_SDP_MULTICAST }, { "c=IN IP4 224.2.1.1/255/3", PSIP_SDP_MULTICAST },
		{ "c=IN IP6 ::1", PSIP_SDP_UNICAST }, { "c=IN IP6 ::", PSIP_SDP_UNICAST }, { "c=IN IP6 1::8", PSIP_SDP_UNICAST }, { "c=IN IP6 ::ffff:192.0.2.1", PSIP_SDP_UNICAST },
		{ "c=IN IP6 1:2:3:4:5:6:7:8", PSIP_SDP_UNICAST }, { "c=IN IP6 1:2:3:4:5:6:7::", PSIP_SDP_UNICAST }, { "c=IN IP6 1:2:3:4:5:6:1.2.3.4", PSIP_SDP_UNICAST },
		{ "c=IN IP6 ff02::1/2", PSIP_SDP_MULTICAST }, { "c=IN IP6 FF00::1", PSIP_SDP_MULTICAST }, { "c=TN RFC2543 123", PSIP_SDP_FOREIGN }, { "c=IN FOO x", PSIP_SDP_FOREIGN },
		{ "c=TN IP4 192.0.2.1", PSIP_SDP_FOREIGN }, { "c=IN FOO 192.0.2.1", PSIP_SDP_FOREIGN },
	};
	static const char *const bad[] = {
		"c=IN IP4", "c=IN IP4 192.0.2.1 x", "c=IN IP4 233.252.0.1", "c=IN IP4 233.252.0.1/256", "c=IN IP4 224.1.1.1/127/0", "c=IN IP4 224.1.1.1/00",
		"c=IN IP4 192.0.2.1/2", "c=IN IP4 240.0.0.1", "c=IN IP4 192.0.2.256", "c=IN IP4 192.0.02.1", "c=IN IP4 a.b", "c=IN IP4 -bad_.host", "c=IN IP4 h\xC3\xB6st.example",
		"c=IN IP6 ff00::1/127/3", "c=IN IP6 2001:db8::1/2", "c=IN IP6 1::2::3", "c=IN IP6 [::1]", "c=IN IP6 fe80::1%eth0", "c=IN IP6 1:2:3:4:5:6:7", "c=IN IP6 :::",
		"c=IN IP6 1:2:3:4:5:6:7:8:9", "c=IN IP6 1:2:3:4:5:6:7:8::", "c=IN IP6 12345::", "c=IN IP6 1:", "c=IN IP6 1:2:3:4:5:6:7:8:", "c=IN IP4 host..example", "c=IN IP4 host-.example", "c=IN IP4 .host", "c=IN IP6 :1", "c=IN IP6 1.2.3.4::", "c=IN IP6 192.0.2.1", "c=IN  IP4 192.0.2.1",
	};
	uint8_t bytes[16];
	(void)state;
	for (size_t i = 0; i < sizeof good / sizeof good[0]; i++) {
		with(taken, V O S T M, good[i].line, "");
		assert_int_equal(sdp.media[0].address, good[i].kind);
	}
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		with(refused, V O S T M, bad[i], "");
	assert_int_equal(psip_sdp_address_read(PSIP_TEXT("2001:DB8::a:1.2.3.4"), true, bytes), PSIP_SDP_UNICAST);
	assert_memory_equal(bytes, "\x20\x01\x0d\xb8\0\0\0\0\0\0\0\x0a\1\2\3\4", 16);
	assert_int_equal(psip_sdp_address_read(PSIP_TEXT("192.0.2.7"), false, bytes), PSIP_SDP_UNICAST);
	assert_memory_equal(bytes, "\xC0\0\2\7", 4);
	assert_int_equal(tolerant(V O S T M "c=IN IP4 1.2.3.4.5\r\n"), PSIP_OK);
	assert_int_equal(sdp.media[0].address, PSIP_SDP_FOREIGN);
	assert_int_equal(tolerant(V O S T M), PSIP_OK);
	assert_int_equal(sdp.media[0].address, PSIP_SDP_NO_ADDRESS);
}

/* ledger: 8866-5.7-12 */
static void test_several_connections(void **state)
{
	(void)state;
	taken(V O S T M "c=IN IP4 233.252.0.1/127\r\nc=IN IP4 233.252.0.2/127\r\n");
	same(sdp.media[0].connection, "233.252.0.1/127");
	refused(V O S T M C C);
	refused(V O S T M C "c=IN IP4 233.252.0.1/127\r\n");
	refused(V O S T M "c=IN IP4 233.252.0.1/127\r\n" C);
	assert_int_equal(tolerant(V O S T M C "c=IN IP4 192.0.2.9\r\n"), PSIP_OK);
	same(sdp.media[0].connection, "192.0.2.1");
}

/* ledger: 8866-5.9-01 8866-5.9-03 8866-5.10-01 8866-5.10-02 8866-5.11-01 8866-9-07 8866-9-13 8866-9-14 8866-10-01 */
static void test_times(void **state)
{
	static const char *const good[] = { "t=0 0", "t=3724394400 3724398000", "t=99999999999 0", "t=0 0\r\nt=0 0", "t=0 0\r\nr=604800 3600 0 90000", "t=0 0\r\nr=7d 1h 0 25h",
	                                    "t=0 0\r\nr=1 1 0\r\nr=1 1 0\r\nz=3730928400 -1h 3749680800 0\r\nt=0 0\r\nr=1 1 0" };
	static const char *const bad[] = { "t=1 2", "t=0", "t=0 0 0", "t=00 0", "t=0123456789 0", "t=x 0", "t=0 0\r\nz=3730928400 -1h", "t=0 0\r\nr=1 1 0\r\nz=3730928400 1h\r\nr=1 1 0",
	                                   "t=0 0\r\nr=0 1 0", "t=0 0\r\nr=1 1", "t=0 0\r\nr=1D 1 0", "t=0 0\r\nr=1.5h 1 0", "t=0 0\r\nr=1 1 0\r\nz=1 -1h", "t=0 0\r\nr=1 1 0\r\nz=3730928400",
	                                   "t=0 0\r\nr=1 1 0\r\nz=3730928400 1\r\nz=3730928400 1", "r=1 1 0\r\nt=0 0" };
	(void)state;
	for (size_t i = 0; i < sizeof good / sizeof good[0]; i++)
		with(taken, V O S, good[i], "");
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		with(refused, V O S, bad[i], "");
	assert_int_equal(tolerant(V O S "t=1 2\r\n"), PSIP_OK);
	same(sdp.timing, "1 2");
}

/* ledger: 8866-5.6-06 8866-5.6-07 8866-9-11 8866-9-12 8866-5.8-01 8866-5.8-02 8866-5.8-08 8866-9-06 8866-9-15 8866-5.12-02 */
static void test_other_lines(void **state)
{
	static const char *const good[] = { "e=j.doe@example.com", "e=j.doe@example.com (Jane Doe)", "e=Jane Doe <j.doe@example.com>", "e=\"j d\"@[192.0.2.1]", "e=J\xC3\xB6rg <a@b.example>", "e=\"j\t\\\"\"@b", "e=a@[\t!]", "p=+1 2 (J\xC3\xB6rg)", "p=+1 617 555-6011 (Jane)",
	                                    "p=+1 617 555-6011", "p=Jane<+1 617>", "u=http://www.example.com/a?b#c", "u=../a/b", "u=urn:x:y", "u=http://[v1F.a:b]/", "u=//[V0.x]:", "u=http://u@[::1]:80/", "b=AS:64\r\nb=TIAS:64000", "b=FOO:1" };
	static const char *const bad[] = { "e=a@b (x(y))", "e=a@b(x)", "e=ab", "e=a@", "e=<a@b>", "e=a..b@c", "e=\"\xC3\xB6\"@b", "e=\"a\x7F\"@b", "e=\"a\x01\"@b", "e=\"a", "e=\"a\\", "e=a@[\x01]", "e=a@[\xC3]", "e=a@[[]", "e=a@[b", "e=a@[", "e=a@[\\]", "p=abc", "p=1", "p=+1 2 (x", "u=a b", "u=http://[x]/", "u=%4", "u=1a:b", "u=+a:b", "u=:a", "u=http://[v.x]/", "u=http://[a1.x]/", "u=http://[v1.]/", "u=http://[v1]/", "u=http://[v1.%41]/", "u=http://[vg.x]/", "u=http://a:b/",
	                                   "b=AS::", "b=AS:-1", "b=AS:1.5", "b=AS", "b=:1", "b=A=B:1" };
	static const char *const keys[] = { "k=prompt", "k=clear:x", "k=base64:YQ==", "k=uri:http://a" };
	static const char *const no_keys[] = { "k=", "k=Prompt", "k=clear:", "k=base64:YQ=", "k=other:x" };
	struct psip_span value;
	(void)state;
	for (size_t i = 0; i < sizeof good / sizeof good[0]; i++)
		with(taken, V O S, good[i], T);
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		with(refused, V O S, bad[i], T);
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
		with(taken, HEAD, keys[i], "a=x:1\r\n" M);
	assert_true(psip_sdp_attribute(sdp.session_lines, "x", &value));
	for (size_t i = 0; i < sizeof no_keys / sizeof no_keys[0]; i++)
		with(refused, HEAD, no_keys[i], M);
}

/* ledger: 8866-5-13 8866-5.13-01 8866-5.13-03 8866-5.13-07 8866-9-16 8866-9-22 8866-4.4-01 8866-6.3-01 8866-6.15-01 3264-5.1-17 */
static void test_attributes(void **state)
{
	struct psip_span lines, name, value;
	(void)state;
	taken(HEAD "a=foo:bar:baz\r\na=tool:foobar V3.2\r\n" M "b=AS:1\r\na=recvonly\r\na=fmtp:101 0-15,66\r\n");
	lines = sdp.session_lines;
	assert_int_equal(psip_sdp_attribute_next(&lines, &name, &value), 1);
	same(name, "foo");
	same(value, "bar:baz");
	assert_int_equal(psip_sdp_attribute_next(&lines, &name, &value), 1);
	same(value, "foobar V3.2");
	assert_int_equal(psip_sdp_attribute_next(&lines, &name, &value), 0);
	lines = sdp.media[0].lines;
	assert_int_equal(psip_sdp_attribute_next(&lines, &name, &value), 1);
	same(name, "recvonly");
	assert_null(value.at);
	assert_true(psip_sdp_attribute(sdp.media[0].lines, "fmtp", &value));
	same(value, "101 0-15,66");
	assert_false(psip_sdp_attribute(sdp.media[0].lines, "Recvonly", &value));
	lines = PSIP_TEXT("ab\r\n\nx\na\ra=y\r\na=z"); /* of no shape: passed over */
	assert_int_equal(psip_sdp_attribute_next(&lines, &name, &value), 1);
	same(name, "z");
	assert_int_equal(psip_sdp_attribute_next(&lines, &name, &value), 0);
	refused(HEAD "a=fo\xC3\xB6\r\n");
	refused(HEAD "a=foo:\r\n");
	refused(HEAD "a=\r\n");
	refused(HEAD "a=x/y\r\n");
	refused(HEAD "a=:y\r\n");
	assert_int_equal(tolerant(HEAD "a=foo:\r\n"), PSIP_OK);
}

/* ledger: 8866-5.14-01 8866-5.14-02 8866-5.14-10 8866-5.14-15 8866-8.2.3-04 8866-9-09 */
static void test_media_lines(void **state)
{
	static const char *const good[] = { "m=foo 9 udp x", "m=application 9 udp wb", "m=audio 9 TCP/FOO 0", "m=audio 65535/2 RTP/SAVP 0 8", "m=video 0 RTP/AVP 31", "m=audio 0005 RTP/AVP 0" };
	static const char *const bad[] = { "m=audio 9 RTP/AVP", "m=audio 5000/0 RTP/AVP 0", "m=audio 65536 RTP/AVP 0", "m=audio 9 RTP/AVP PCMU", "m=audio 9 RTP/AVP 0x", "m=(a) 9 RTP/AVP 0", "m=audio 9 RTP//AVP 0",
	                                   "m=audio 9 RTP/AVP 0 ", "m=audio 9 RTP/AVP  0", "m=audio x RTP/AVP 0", "m=audio 9/ RTP/AVP 0", "m= 9 RTP/AVP 0", "m=audio 9 RTP/AVP 0(" };
	char many[1024] = HEAD;
	(void)state;
	for (size_t i = 0; i < sizeof good / sizeof good[0]; i++)
		with(taken, HEAD, good[i], "");
	with(taken, HEAD, good[3], "");
	assert_int_equal(sdp.media[0].port, 65535);
	assert_int_equal(sdp.media[0].port_count, 2);
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		with(refused, HEAD, bad[i], "");
	for (unsigned i = 0; i < PSIP_SDP_MEDIA; i++)
		strcat(many, M);
	taken(many);
	strcat(many, M);
	assert_int_equal(strict(many), PSIP_ERR_SPACE);
}

/* ledger: 8866-5-09 8866-6.7-01 8866-6.7-02 8866-6.7-03 8866-8.2.4.1-04 8866-10-03 3264-5.1-02 3264-5.1-06 */
static void test_direction(void **state)
{
	(void)state;
	taken(HEAD "a=sendonly\r\n" M "a=sendrecv\r\n" M M "a=inactive\r\na=recvonly\r\n");
	assert_int_equal(sdp.media[0].direction, PSIP_SENDRECV);
	assert_int_equal(sdp.media[1].direction, PSIP_SENDONLY);
	assert_int_equal(sdp.media[2].direction, PSIP_INACTIVE); /* of several in one medium the first counts */
	taken(HEAD "a=type:broadcast\r\n" M);
	assert_int_equal(sdp.media[0].direction, PSIP_SENDRECV);
	taken(V O S "c=IN IP4 0.0.0.0\r\n" T M M "a=inactive\r\n" M C);
	assert_int_equal(sdp.media[0].direction, PSIP_SENDONLY);
	assert_int_equal(sdp.media[1].direction, PSIP_INACTIVE);
	assert_int_equal(sdp.media[2].direction, PSIP_SENDRECV);
}

/* ledger: 8866-6.6-01 8866-6.6-02 8866-6.6-03 8866-6.6-04 8866-6.6-06 8866-6.6-07 8866-9-23 3264-5.1-19 */
static void test_payloads(void **state)
{
	struct psip_span formats, encoding;
	unsigned payload, channels;
	uint32_t rate;
	(void)state;
	assert_int_equal(tolerant(HEAD "m=audio 1 RTP/AVP 0 128 96 0x 8\r\na=rtpmap:96 L16/11025/2\r\na=rtpmap:96 other/8000\r\na=rtpmap:97 foo/8000/1/x\r\na=rtpmap:98 PCMU\r\na=rtpmap:99 PCMU/0\r\n"
	      "a=rtpmap:100  PCMU/8000\r\na=rtpmap:128 x/8000\r\na=rtpmap:0 PCMU/8000/1\r\na=rtpmap:0101 x/8000\r\n"), PSIP_OK);
	formats = sdp.media[0].formats;
	assert_int_equal(psip_sdp_format_next(&formats, &payload), 1);
	assert_int_equal(payload, 0);
	assert_int_equal(psip_sdp_format_next(&formats, &payload), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_sdp_format_next(&formats, &payload), 1);
	assert_int_equal(payload, 96);
	assert_int_equal(psip_sdp_format_next(&formats, &payload), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_sdp_format_next(&formats, &payload), 1);
	assert_int_equal(payload, 8);
	assert_int_equal(psip_sdp_format_next(&formats, &payload), 0);
	assert_true(psip_sdp_rtpmap(&sdp.media[0], 96, &encoding, &rate, &channels));
	same(encoding, "L16");
	assert_int_equal(rate, 11025);
	assert_int_equal(channels, 2);
	assert_true(psip_sdp_rtpmap(&sdp.media[0], 0, &encoding, &rate, &channels));
	assert_int_equal(channels, 1);
	assert_true(psip_sdp_rtpmap(&sdp.media[0], 8, &encoding, &rate, &channels));
	same(encoding, "PCMA");
	assert_int_equal(rate, 8000);
	assert_int_equal(channels, 1);
	for (payload = 97; payload <= 101; payload++)
		assert_false(psip_sdp_rtpmap(&sdp.media[0], payload, &encoding, &rate, &channels));
	assert_false(psip_sdp_rtpmap(&sdp.media[0], 128, &encoding, &rate, &channels));
}

/* ledger: 8866-6.4-01 8866-9-23 */
static void test_packet_times(void **state)
{
	static const struct { const char *value; int strict; uint32_t us; } times[] = {
		{ "20", 1, 20000 }, { "20.5", 1, 20500 }, { "0.125", 1, 125 }, { "0.0001", 1, 0 }, { "1.0009", 1, 1000 }, { "65535", 1, 65535000 }, { "65535.1", 1, 0 }, { "65536", 1, 0 },
		{ "4294967296", 1, 0 }, { "99999999999999999999999999", 1, 0 }, { "0", 0, 0 }, { "020", 0, 0 }, { "20.0", 0, 0 }, { "20.", 0, 0 }, { ".5", 0, 0 }, { "-20", 0, 0 }, { "20ms", 0, 0 }, { "+1", 0, 0 },
		{ "20 ", 0, 20000 }, { "1e3", 0, 0 }, { "0x10", 0, 0 },
	};
	static const char *const names[] = { "ptime", "maxptime" };
	uint32_t us;
	(void)state;
	for (size_t k = 0; k < 2; k++) {
		for (size_t i = 0; i < sizeof times / sizeof times[0]; i++) {
			char line[64];
			snprintf(line, sizeof line, "a=%s:%s", names[k], times[i].value);
			with(times[i].strict ? taken : refused, HEAD M, line, "");
			with(tolerated, HEAD M, line, "");
			assert_int_equal((k == 0 ? psip_sdp_ptime : psip_sdp_maxptime)(&sdp.media[0], &us), times[i].us ? 1 : PSIP_ERR_SYNTAX);
			assert_int_equal(us, times[i].us);
			assert_int_equal((k == 1 ? psip_sdp_ptime : psip_sdp_maxptime)(&sdp.media[0], &us), 0);
		}
	}
	taken(HEAD "a=ptime:20\r\n" M); /* of a medium only */
	assert_int_equal(psip_sdp_ptime(&sdp.media[0], &us), 0);
}

/* ledger: 8866-5.14-14 8866-6.15-02 */
static void test_format_parameters(void **state)
{
	struct psip_span params, value;
	(void)state;
	taken(HEAD "m=audio 1 RTP/AVP 96 97 101\r\na=fmtp:96 Profile-Level-ID=42e016; max-mbps = 1;flag;;empty=\r\na=fmtp:96 other=1\r\na=fmtp:101 0-15,66\r\n");
	assert_true(psip_sdp_fmtp(&sdp.media[0], 96, &params));
	same(params, "Profile-Level-ID=42e016; max-mbps = 1;flag;;empty=");
	assert_true(psip_sdp_fmtp_param(params, "profile-level-id", &value));
	same(value, "42e016");
	assert_true(psip_sdp_fmtp_param(params, "max-mbps", &value));
	same(value, "1");
	assert_true(psip_sdp_fmtp_param(params, "FLAG", &value));
	assert_null(value.at);
	assert_true(psip_sdp_fmtp_param(params, "empty", &value));
	assert_non_null(value.at);
	assert_false(psip_sdp_fmtp_param(params, "other", &value));
	assert_false(psip_sdp_fmtp(&sdp.media[0], 97, &params));
	tolerated(HEAD M "a=fmtp:\r\na=fmtp:096 a\r\na=fmtp:96a\r\na=fmtp:96 \r\na=fmtp:128 a\r\na=fmtp:96 b\r\na=fmtp:96 c\r\n");
	assert_true(psip_sdp_fmtp(&sdp.media[0], 96, &params));
	same(params, "b");
	assert_false(psip_sdp_fmtp(&sdp.media[0], 128, &params));
	taken(HEAD "m=audio 1 RTP/AVP 96 97 101\r\na=fmtp:101 0-15,66\r\n");
	assert_true(psip_sdp_fmtp(&sdp.media[0], 101, &params));
	same(params, "0-15,66");
}

/* ledger: 8866-6.8-01 8866-6.9-01 8866-6.11-02 8866-6.11-03 8866-6.13-01 8866-6.14-01 */
static void test_attribute_values(void **state)
{
	static const char *const good[] = {
		"a=rtcp:53020", "a=rtcp:53020 IN IP4 192.0.2.1", "a=rtcp:0 IN IP6 2001:db8::1", "a=rtcp-mux", "a=framerate:29.97", "a=quality:10", "a=quality:0", "a=orient:portrait", "a=charset:iso-8859-1",
		"a=sdplang:en-GB\r\na=sdplang:fr", "a=lang:de-1996", "a=type:H332", "a=cat:foo.bar", "a=keywds:x y", "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:x|2^20", "a=rtpmap:127 x/4294967295/2", "a=fmtp:x \x01\xFF",
		"a=candidate:1 1 UDP 2130706431 192.0.2.1 8998 typ host", "a=setup:actpass", "a=x:0",
	};
	static const char *const bad[] = {
		"a=rtcp", "a=rtcp:65536", "a=rtcp:1 IN IP4", "a=rtcp:1 IN IP4 1.2.3", "a=rtcp:1 IN IP4 192.0.2.1 x", "a=rtcp-mux:1", "a=sendrecv:1", "a=framerate:0", "a=quality:01", "a=quality:-1", "a=orient:Portrait",
		"a=charset:a b", "a=sdplang:en,fr", "a=sdplang:-en", "a=sdplang:en-", "a=lang:abcdefghi", "a=lang:d_e", "a=lang:d:e", "a=type:lecture", "a=rtpmap:128 x/8000", "a=rtpmap:96 x/4294967296", "a=rtpmap:96 x", "a=rtpmap:96  x/1", "a=rtpmap:096 x/1",
		"a=rtpmap:96 x/08000", "a=rtpmap:96 x/8000/0", "a=rtpmap:96 x/8000/", "a=rtpmap:96 x/8000 ", "a=fmtp:96", "a=fmtp:96 ", "a=fmtp: x", "a=crypto", "a=ptime", "a=tool",
	};
	struct psip_span address;
	uint16_t port;
	bool ipv6;
	(void)state;
	for (size_t i = 0; i < sizeof good / sizeof good[0]; i++)
		with(taken, HEAD M, good[i], "");
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
		with(refused, HEAD M, bad[i], "");
		with(tolerated, HEAD M, bad[i], "");
	}
	with(taken, HEAD M, good[0], "");
	assert_int_equal(psip_sdp_rtcp(&sdp.media[0], &port, &address, &ipv6), 1);
	assert_int_equal(port, 53020);
	assert_null(address.at);
	with(taken, HEAD M, good[2], "");
	assert_int_equal(psip_sdp_rtcp(&sdp.media[0], &port, &address, &ipv6), 1);
	same(address, "2001:db8::1");
	assert_true(ipv6);
	with(tolerated, HEAD M, "a=rtcp:65536", "");
	assert_int_equal(psip_sdp_rtcp(&sdp.media[0], &port, &address, &ipv6), PSIP_ERR_SYNTAX);
	taken(HEAD M);
	assert_int_equal(psip_sdp_rtcp(&sdp.media[0], &port, &address, &ipv6), 0);
}

/* Each liberty is taken with its bit alone, and refused with all the others. */
static void test_quirks(void **state)
{
	static const struct { psip_mode quirk; const char *text; } liberties[] = {
		{ PSIP_QUIRK_SDP_LINES, "v=0\n" O S T }, { PSIP_QUIRK_SDP_LINES, V O S "t=0 0" }, { PSIP_QUIRK_SDP_LINES, V O S "t=0 0\n" }, { PSIP_QUIRK_SDP_LINES, HEAD M "\r\n" },
		{ PSIP_QUIRK_SDP_LINES, HEAD M "\n\n" }, { PSIP_QUIRK_SDP_LINES, "v=0 \r\n" O S T }, { PSIP_QUIRK_SDP_LINES, HEAD "m=audio 1 RTP/AVP 0 \r\n" }, { PSIP_QUIRK_SDP_LINES, V O S "t=0 0\t\r\n" },
		{ PSIP_QUIRK_SDP_LINES, V O S "c=IN IP4 192.0.2.1 \r\n" T }, { PSIP_QUIRK_SDP_FIELDS, V O }, { PSIP_QUIRK_SDP_FIELDS, V O T }, { PSIP_QUIRK_SDP_FIELDS, V O S }, { PSIP_QUIRK_SDP_FIELDS, V O "s=\r\n" T },
		{ PSIP_QUIRK_SDP_FIELDS, V O S T M }, { PSIP_QUIRK_SDP_FIELDS, V O S "t=1 2\r\n" }, { PSIP_QUIRK_SDP_FIELDS, V O S "e=x\r\n" T }, { PSIP_QUIRK_SDP_FIELDS, V O S "b=x\r\n" T }, { PSIP_QUIRK_SDP_FIELDS, HEAD "k=x\r\n" },
		{ PSIP_QUIRK_SDP_FIELDS, HEAD "a=x:\r\n" }, { PSIP_QUIRK_SDP_FIELDS, HEAD "m=audio 1 RTP/AVP 0  8\r\n" }, { PSIP_QUIRK_SDP_FIELDS, HEAD "m=audio 1 RTP/AVP x\r\n" }, { PSIP_QUIRK_SDP_FIELDS, V "o=- a b IN IP4 1\r\n" S T },
		{ PSIP_QUIRK_SDP_FIELDS, V O S "c=IN IP4 1.2\r\n" T }, { PSIP_QUIRK_SDP_FIELDS, V O S T M C C }, { PSIP_QUIRK_SDP_FIELDS, V O S "i=\r\n" T }, { PSIP_QUIRK_SDP_FIELDS, HEAD M "a=ptime:0\r\n" },
	};
	static const char blank[] = V O S "b=AS:1 \r\n" T, key[] = HEAD "k=clear: \r\n";
	(void)state;
	assert_int_equal(parse_n(blank, strlen(blank), PSIP_QUIRK_SDP_LINES), PSIP_OK); /* each of the two takes it */
	assert_int_equal(parse_n(key, strlen(key), PSIP_QUIRK_SDP_LINES), PSIP_OK);
	for (size_t i = 0; i < sizeof liberties / sizeof liberties[0]; i++) {
		if (parse_n(liberties[i].text, strlen(liberties[i].text), liberties[i].quirk) != PSIP_OK)
			fail_msg("refused:\n%s", liberties[i].text);
		if (parse_n(liberties[i].text, strlen(liberties[i].text), PSIP_LENIENT & ~liberties[i].quirk) == PSIP_OK)
			fail_msg("taken:\n%s", liberties[i].text);
	}
}

/* Each prefix ends at a page that must not be read; numbers at their limits. */
static void test_limits(void **state)
{
	static const char text[] = V "o=- 1 1 IN IP6 2001:db8::1\r\n" S "u=http://[::1]:80/%41?b#c\r\ne=\"j d\"@[192.0.2.1] (x)\r\np=+1 2 (x)\r\nc=IN IP6 ff02::1/2\r\nb=AS:1\r\nt=3724394400 0\r\nr=7d 1h 0 25h\r\n"
	                           "z=3730928400 -1h\r\nk=base64:YQ==\r\na=charset:UTF-8\r\nm=audio 65535/2 RTP/AVP 0 96\r\nc=IN IP4 224.2.1.1/255/3\r\na=rtpmap:96 L16/11025/2\r\na=fmtp:96 a=b;c\r\na=ptime:20.5\r\n"
	                           "a=rtcp:53020 IN IP4 192.0.2.1\r\na=sdplang:en-GB\r\n";
	static const char bad_session[] = "c=IN IP6 ff02::1/2\r\n";
	(void)state;
	assert_int_equal(strict(text), PSIP_ERR_SYNTAX); /* several addresses for the whole session (§5.7) */
	assert_int_equal(at, strstr(text, bad_session) - text);
	for (size_t n = 0; n < strlen(text); n++) {
		struct psip_span one, two;
		unsigned channels, payload = 96;
		uint32_t number;
		uint16_t port;
		bool ipv6;
		(void)!psip_sdp_parse(&sdp, guarded(text, n), PSIP_STRICT, &at);
		if (psip_sdp_parse(&sdp, guarded(text, n), PSIP_LENIENT, &at) != PSIP_OK || sdp.media_count == 0)
			continue;
		(void)!psip_sdp_rtpmap(&sdp.media[0], payload, &one, &number, &channels);
		if (psip_sdp_fmtp(&sdp.media[0], payload, &one))
			(void)!psip_sdp_fmtp_param(one, "c", &two);
		(void)!psip_sdp_ptime(&sdp.media[0], &number);
		(void)!psip_sdp_rtcp(&sdp.media[0], &port, &one, &ipv6);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_sections),   cmocka_unit_test(test_line_shape),          cmocka_unit_test(test_line_ends), cmocka_unit_test(test_order),
		cmocka_unit_test(test_multiplicity), cmocka_unit_test(test_origin),            cmocka_unit_test(test_connection), cmocka_unit_test(test_several_connections),
		cmocka_unit_test(test_times),      cmocka_unit_test(test_other_lines),         cmocka_unit_test(test_attributes), cmocka_unit_test(test_media_lines),
		cmocka_unit_test(test_direction),  cmocka_unit_test(test_payloads),
		cmocka_unit_test(test_packet_times), cmocka_unit_test(test_format_parameters), cmocka_unit_test(test_attribute_values), cmocka_unit_test(test_quirks),
		cmocka_unit_test(test_limits),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
