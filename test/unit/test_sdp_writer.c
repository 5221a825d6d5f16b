/* SPDX-License-Identifier: MIT
 * The SDP writer: what it writes, the strict parser takes; what would break the grammar is left out (RFC 8866 §5, §9).
 * Not covered: the offers and answers of session/ (test_offer.c); choosing ids and versions. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "parser/sdp_attribute.h"
#include "parser/sdp_writer.h"

static char text[2048];
static struct psip_writer w;
static struct psip_sdp sdp;

static const struct psip_span absent = { NULL, 0 };

static void begin(void)
{
	w = psip_writer(text, sizeof text - 1);
}

static void wrote(const char *expected)
{
	assert_true(psip_written(&w));
	text[w.length] = '\0';
	assert_string_equal(text, expected);
}

static void same(struct psip_span span, const char *expected)
{
	if (!psip_span_equal(span, psip_string(expected)))
		fail_msg("'%.*s' is not '%s'", (int)span.length, span.at, expected);
}

static struct psip_sdp_session session(void)
{
	struct psip_sdp_session s;

	memset(&s, 0, sizeof s);
	s.id = PSIP_TEXT("12345678901234567890");
	s.version = PSIP_TEXT("2");
	s.address = PSIP_TEXT("192.0.2.1");
	s.connection = PSIP_TEXT("192.0.2.1");
	return s;
}

static struct psip_sdp_stream stream(void)
{
	struct psip_sdp_stream s;

	memset(&s, 0, sizeof s);
	s.media = PSIP_TEXT("audio");
	s.proto = PSIP_TEXT("RTP/AVP");
	s.formats = PSIP_TEXT("0 8 96");
	s.port = 5004;
	return s;
}

/* ledger: 8866-5-07 8866-5.2-02 8866-5.3-03 8866-5.9-04 8866-5-17 */
static void test_description(void **state)
{
	struct psip_sdp_session s = session();
	struct psip_sdp_stream audio = stream(), video = stream();
	struct psip_span params, encoding;
	uint32_t number;
	unsigned channels;
	(void)state;
	begin();
	psip_sdp_put_session(&w, &s);
	wrote("v=0\r\no=- 12345678901234567890 2 IN IP4 192.0.2.1\r\ns=-\r\nc=IN IP4 192.0.2.1\r\nt=0 0\r\n");
	psip_sdp_put_attribute(&w, PSIP_TEXT("tool"), PSIP_TEXT("picosip: \xC3\xB6"));
	psip_sdp_put_stream(&w, &audio);
	psip_sdp_put_rtpmap(&w, 96, PSIP_TEXT("L16"), 44100, 2);
	psip_sdp_put_rtpmap(&w, 0, PSIP_TEXT("PCMU"), 8000, 1);
	psip_sdp_put_fmtp(&w, 96, PSIP_TEXT("a=b; c"));
	psip_sdp_put_ptime(&w, 20);
	psip_sdp_put_direction(&w, PSIP_SENDONLY);
	video.media = PSIP_TEXT("video");
	video.port_count = 2;
	video.connection = PSIP_TEXT("FF02:0:0::1/2");
	video.ipv6 = true;
	psip_sdp_put_stream(&w, &video);
	assert_true(psip_written(&w));
	assert_int_equal(psip_sdp_parse(&sdp, psip_span(text, w.length), PSIP_STRICT, NULL), PSIP_OK);
	same(sdp.session_id, "12345678901234567890");
	assert_int_equal(sdp.media_count, 2);
	assert_int_equal(sdp.media[0].direction, PSIP_SENDONLY);
	same(sdp.media[0].formats, "0 8 96");
	assert_true(psip_sdp_rtpmap(&sdp.media[0], 96, &encoding, &number, &channels));
	same(encoding, "L16");
	assert_int_equal(number, 44100);
	assert_int_equal(channels, 2);
	assert_true(psip_sdp_fmtp(&sdp.media[0], 96, &params));
	same(params, "a=b; c");
	assert_int_equal(psip_sdp_ptime(&sdp.media[0], &number), 1);
	assert_int_equal(number, 20000);
	assert_int_equal(sdp.media[1].port_count, 2);
	assert_int_equal(sdp.media[1].address, PSIP_SDP_MULTICAST);
	/* Measured alike, and nothing past a buffer that is too small. */
	struct psip_writer measure = psip_writer(NULL, 0), small = psip_writer(text, 10);
	psip_sdp_put_session(&measure, &s);
	memset(text, 'x', sizeof text);
	psip_sdp_put_session(&small, &s);
	assert_int_equal(small.length, measure.length);
	assert_false(psip_written(&small));
	assert_int_equal(text[10], 'x');
}

/* ledger: 8866-5.2-11 */
static void test_ip6(void **state)
{
	static const struct { const char *from, *to; } rows[] = {
		{ "2001:DB8:0:0:0:0:0:1", "2001:db8::1" }, { "2001:db8::", "2001:db8::" }, { "::", "::" }, { "::1", "::1" }, { "2001:0db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1" },
		{ "2001:0:0:1:0:0:0:1", "2001:0:0:1::1" }, { "2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1" }, { "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8" }, { "1:2:3:4:5:6:0:0", "1:2:3:4:5:6::" },
		{ "0:0:3:4:5:6:7:8", "::3:4:5:6:7:8" }, { "host.example.com", "host.example.com" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct psip_sdp_session s = session();
		s.address = psip_string(rows[i].from);
		s.ipv6 = true;
		s.connection = absent;
		begin();
		psip_sdp_put_session(&w, &s);
		assert_true(psip_written(&w));
		assert_int_equal(psip_sdp_parse(&sdp, psip_span(text, w.length), PSIP_STRICT, NULL), PSIP_OK);
		same(sdp.origin_address, rows[i].to);
	}
}

/* ledger: 8866-5.2-03 8866-5.3-02 8866-5.3-04 8866-5-20 8866-5-22 8866-5.7-07 8866-5.7-13 8866-5.7-14 */
static void test_session_refused(void **state)
{
	enum { USER, ID, VERSION, ADDRESS, NAME, CONNECTION, TIMING };
	static const char nul[] = "a\0b";
	static const struct { int field; const char *value; } bad[] = {
		{ USER, "a b" }, { USER, "" }, { USER, "a\r\nb" }, { ID, "" }, { ID, "12a" }, { ID, "-1" }, { ID, "1 1" }, { VERSION, "1\n" }, { VERSION, "" }, { ADDRESS, "" }, { ADDRESS, "-bad_.host" }, { ADDRESS, "1.2.3" },
		{ ADDRESS, "224.2.1.1/127" }, { ADDRESS, "h\xC3\xB6st.example" }, { ADDRESS, "192.0.2.1\r\ns=x" }, { ADDRESS, "192.0.2.1 x" }, { NAME, "" }, { NAME, "a\nb" }, { NAME, "a\rb" }, { NAME, "\xFF" }, { NAME, "\xC3" },
		{ NAME, "\xC0\x80" }, { NAME, "\x80\x80" }, { NAME, "\xC1\x80" }, { NAME, "\xF5\x80\x80\x80" }, { NAME, "\xF0\x80\x80\x80" }, { NAME, "\xED\xA0\x80" }, { NAME, "\xF4\x90\x80\x80" }, { NAME, "\xE0\x80\x80" }, { CONNECTION, "233.252.0.1" }, { CONNECTION, "233.252.0.1/127/3" }, { CONNECTION, "192.0.2.1/2" },
		{ CONNECTION, "" }, { CONNECTION, "h\xC3\xB6st.example" }, { TIMING, "1 2" }, { TIMING, "0" }, { TIMING, "" }, { TIMING, "0 0\r\n" },
	};
	struct psip_sdp_session s;
	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
		s = session();
		struct psip_span *const fields[] = { &s.user, &s.id, &s.version, &s.address, &s.name, &s.connection, &s.timing };
		*fields[bad[i].field] = psip_string(bad[i].value);
		begin();
		psip_sdp_put_session(&w, &s);
		if (!w.bad || w.length > 0)
			fail_msg("written: %s", bad[i].value);
	}
	s = session();
	s.name = psip_span(nul, 3);
	begin();
	psip_sdp_put_session(&w, &s);
	assert_true(w.bad);
	s.name = PSIP_TEXT("\xF0\x9F\x98\x80 \xE2\x82\xAC \xC3\xB6 o\xCC\x88");
	begin();
	psip_sdp_put_session(&w, &s);
	assert_true(psip_written(&w));
}

static void test_stream_refused(void **state)
{
	enum { MEDIA, PROTO, FORMATS, CONNECTION };
	static const struct { int field; const char *value; } bad[] = {
		{ MEDIA, "" }, { MEDIA, "a b" }, { MEDIA, "a/b" }, { MEDIA, "a\r\n" }, { PROTO, "" }, { PROTO, "RTP/" }, { PROTO, "/AVP" }, { PROTO, "RTP//AVP" }, { PROTO, "RTP AVP" }, { FORMATS, "" }, { FORMATS, " 0" }, { FORMATS, "0 " },
		{ FORMATS, "0  8" }, { FORMATS, "PCMU" }, { FORMATS, "0\r\na=x" }, { FORMATS, "0(" }, { CONNECTION, "" }, { CONNECTION, "233.252.0.1" }, { CONNECTION, "a\r\nb" },
	};
	struct psip_sdp_stream s;
	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
		s = stream();
		struct psip_span *const fields[] = { &s.media, &s.proto, &s.formats, &s.connection };
		*fields[bad[i].field] = psip_string(bad[i].value);
		begin();
		psip_sdp_put_stream(&w, &s);
		if (!w.bad || w.length > 0)
			fail_msg("written: %s", bad[i].value);
	}
	s = stream();
	s.proto = PSIP_TEXT("udp");
	s.formats = PSIP_TEXT("wb x");
	s.connection = PSIP_TEXT("233.252.0.1/127/3");
	begin();
	psip_sdp_put_stream(&w, &s);
	wrote("m=audio 5004 udp wb x\r\nc=IN IP4 233.252.0.1/127/3\r\n");
	s.proto = PSIP_TEXT("TCP/MRCPv2");
	s.connection = absent;
	begin();
	psip_sdp_put_stream(&w, &s);
	wrote("m=audio 5004 TCP/MRCPv2 wb x\r\n");
}

static void test_attributes_refused(void **state)
{
	static const struct { const char *name, *value; } bad[] = {
		{ "", NULL }, { "a b", NULL }, { "a/b", NULL }, { "fo\xC3\xB6", NULL }, { "x", "" }, { "x", "a\r\nb" }, { "x", "a\n" }, { "x", "\r" }, { "ptime", NULL }, { "ptime", "0" }, { "ptime", "020" }, { "sendrecv", "x" },
		{ "rtpmap", "96 x" }, { "fmtp", "96" }, { "rtcp", "65536" }, { "orient", "Portrait" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
		begin();
		psip_sdp_put_attribute(&w, psip_string(bad[i].name), psip_string(bad[i].value));
		if (!w.bad || w.length > 0)
			fail_msg("written: %s", bad[i].name);
	}
	begin();
	psip_sdp_put_attribute(&w, PSIP_TEXT("x"), psip_span("\0", 1));
	assert_true(w.bad);
	static const struct { uint32_t ms; bool bad; } times[] = { { 0, true }, { 1, false }, { PSIP_SDP_PTIME_MAX, false }, { PSIP_SDP_PTIME_MAX + 1, true } };
	for (size_t i = 0; i < 4; i++) {
		begin();
		psip_sdp_put_ptime(&w, times[i].ms);
		assert_int_equal(w.bad, times[i].bad);
	}
	for (unsigned payload = 127; payload <= 128; payload++) {
		struct psip_writer x = psip_writer(NULL, 0);
		begin();
		psip_sdp_put_rtpmap(&w, payload, PSIP_TEXT("x"), 8000, 1);
		psip_sdp_put_fmtp(&x, payload, PSIP_TEXT("x"));
		assert_int_equal(w.bad, payload > 127);
		assert_int_equal(x.bad, payload > 127);
	}
	static const struct { const char *encoding; uint32_t rate; } maps[] = { { "", 8000 }, { "a b", 8000 }, { "x\r\n", 8000 }, { "x", 0 } };
	for (size_t i = 0; i < 4; i++) {
		begin();
		psip_sdp_put_rtpmap(&w, 96, psip_string(maps[i].encoding), maps[i].rate, 1);
		assert_true(w.bad && w.length == 0);
	}
	begin();
	psip_sdp_put_fmtp(&w, 96, PSIP_TEXT("a\r\nb"));
	assert_true(w.bad && w.length == 0);
	begin();
	psip_sdp_put_fmtp(&w, 96, PSIP_TEXT(""));
	assert_true(w.bad && w.length == 0);
	begin();
	psip_sdp_put_attribute(&w, PSIP_TEXT("x-y"), PSIP_TEXT("\x01\xFF: z"));
	psip_sdp_put_attribute(&w, PSIP_TEXT("flag"), absent);
	wrote("a=x-y:\x01\xFF: z\r\na=flag\r\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_description),    cmocka_unit_test(test_ip6),                cmocka_unit_test(test_session_refused),
		cmocka_unit_test(test_stream_refused), cmocka_unit_test(test_attributes_refused),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
