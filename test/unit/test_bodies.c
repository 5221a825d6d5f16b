/* SPDX-License-Identifier: MIT
 * Small bodies: message/sipfrag (RFC 3420), application/dtmf-relay and application/dtmf, application/simple-message-summary (RFC 3842).
 * Not covered: what subscriptions do with summaries, and REFER with fragments (test/flow). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "guarded.h"
#include "parser/dtmf_relay.h"
#include "parser/message_summary.h"
#include "parser/multipart.h"
#include "parser/sipfrag.h"

#define WITHOUT(quirk) (PSIP_LENIENT & ~(psip_mode)PSIP_QUIRK_##quirk)

static void same(struct psip_span span, const char *text)
{
	if (!psip_span_equal(span, psip_string(text)))
		fail_msg("'%.*s' is not '%s'", (int)span.length, span.at, text);
}

static struct psip_span copy(const char *text)
{
	return guarded(text, strlen(text));
}

/* ---- message/sipfrag ---- */

static struct psip_header rows[8];
static struct psip_message fragment;
static struct psip_error errors_at[4];
static struct psip_errors errors;

static int parse(const char *text, psip_mode mode)
{
	int result;

	errors = (struct psip_errors){ .at = errors_at, .capacity = 4 };
	fragment.headers = rows;
	fragment.header_capacity = 8;
	fragment.mode = ~mode; /* output, like all else */
	result = psip_sipfrag_parse(&fragment, copy(text), mode, &errors);
	assert_int_equal(fragment.mode, mode);
	return result;
}

/* RFC 3420 §3.1 */
static const char *const fragments[] = {
	"INVITE sip:alice@atlanta.com SIP/2.0\r\n",
	"SIP/2.0 603 Declined\r\n",
	"REGISTER sip:atlanta.com SIP/2.0\r\nTo: sip:alice@atlanta.com\r\nContact: <sip:alicepc@atlanta.com>;q=0.9,\r\n         <sip:alicemobile@atlanta.com>;q=0.1\r\n",
	"SIP/2.0 400 Bad Request\r\nWarning: 399 atlanta.com \"Your Event header field was malformed\"\r\n",
	("From: Alice <sip:alice@atlanta.com>\r\nTo: Bob <sip:bob@biloxi.com>\r\nContact: <sip:alice@pc33.atlanta.com>\r\nDate: Thu, 21 Feb 2002 13:02:03 GMT\r\n"
	"Call-ID: a84b4c76e66710\r\nCseq: 314159 INVITE\r\n"),
	"SIP/2.0 200 OK\r\nContent-Type: application/sdp\r\nContent-Length: 5\r\n\r\nv=0\r\n",
	"Content-Type: text/plain\r\nContent-Length: 11\r\n\r\nHi There!\r\n",
	"", "\r\n", "SIP/2.0 200 \r\n", "SIP/2.0 200 OK\r\n\r\n", "Foo: y\r\n\r\n", "Foo \t : y\r\n", "OPTIONS http://h/?a=b SIP/2.0\r\n",
};

static void test_fragments(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof fragments / sizeof fragments[0]; i++) {
		if (parse(fragments[i], PSIP_STRICT) != PSIP_OK)
			fail_msg("refused (%s):\n%s", psip_error_name((enum psip_error_code)errors_at[0].code), fragments[i]);
		assert_int_equal(parse(fragments[i], PSIP_TOLERANT), PSIP_OK);
	}
	assert_int_equal(parse(fragments[0], PSIP_STRICT), PSIP_OK);
	assert_true(fragment.is_request);
	assert_int_equal(fragment.method, PSIP_INVITE);
	same(fragment.request_uri, "sip:alice@atlanta.com");
	same(fragment.version, "SIP/2.0");
	assert_int_equal(parse(fragments[2], PSIP_STRICT), PSIP_OK);
	assert_int_equal(fragment.header_count, 2);
	same(psip_message_value(&fragment, PSIP_H_CONTACT), "<sip:alicepc@atlanta.com>;q=0.9,\r\n         <sip:alicemobile@atlanta.com>;q=0.1");
	assert_true(!rows[0].folded && rows[1].folded);
	assert_int_equal(parse(fragments[4], PSIP_STRICT), PSIP_OK);
	assert_null(fragment.version.at);
	assert_false(fragment.is_request);
	assert_int_equal(fragment.status, 0);
	assert_int_equal(fragment.header_count, 6);
	same(psip_message_value(&fragment, PSIP_H_CALL_ID), "a84b4c76e66710");
	assert_int_equal(parse(fragments[5], PSIP_STRICT), PSIP_OK);
	assert_int_equal(fragment.status, 200);
	same(fragment.reason, "OK");
	same(psip_message_body(&fragment), "v=0\r\n");
	assert_int_equal(parse(fragments[6], PSIP_STRICT), PSIP_OK);
	same(psip_message_body(&fragment), "Hi There!\r\n");
}

static void test_bad_fragments(void **state)
{
	/* RFC 3420 §3.2, then more */
	static const struct { const char *text; enum psip_error_code code; } bad[] = {
		{ "INVITE\r\n", PSIP_E_START_LINE },
		{ "INVITE sip:alice@atlanta.com SIP/1.09\r\n", PSIP_E_VERSION },
		{ "SIP/2.0\r\n", PSIP_E_START_LINE },
		{ "404 Not Found\r\n", PSIP_E_VERSION },
		{ "INVITE sip:alice@atlanta.com SIP/2.0\r\nVia: SIP/2.0/UDP ;branch=z9hG4bK29342a\r\n", PSIP_E_HEADER_VALUE },
		{ "To: <>;tag=39234\r\n", PSIP_E_HEADER_VALUE },
		{ "Call-ID: this is invalid\r\n", PSIP_E_HEADER_VALUE },
		{ "From: <sip:bob@biloxi.com>;tag=z9hG4bK2912;tag=z9hG4bK99234\r\n", PSIP_E_HEADER_VALUE },
		{ "MESSAGE sip:alice@atlanta.com SIP/2.0\r\nHi There!\r\n", PSIP_E_HEADER_NAME },
		{ "SIP/2.0 99 x\r\n", PSIP_E_STATUS_CODE },
		{ "SIP/2.0 099 x\r\n", PSIP_E_STATUS_CODE },
		{ "SIP/2.0 700 x\r\n", PSIP_E_STATUS_CODE },
		{ "SIP/2.0 2000 x\r\n", PSIP_E_STATUS_CODE },
		{ "SIP/3.0 200 OK\r\n", PSIP_E_VERSION },
		{ "INVITE <sip:a> SIP/2.0\r\n", PSIP_E_REQUEST_URI },
		{ "INVITE sip:a@b?c=d SIP/2.0\r\n", PSIP_E_REQUEST_URI_HEADERS },
		{ "Foo: y\r\n\r\nbody", PSIP_E_CONTENT_TYPE_MISSING },
		{ "Content-Type: a/b\r\nContent-Length: 5\r\n\r\nbody", PSIP_E_CONTENT_LENGTH_TOO_LARGE },
		{ "Content-Length: 4\r\nContent-Type: a/b\r\nContent-Length: 4\r\n\r\nbody", PSIP_E_CONTENT_LENGTH_REPEATED },
		{ "CSeq: 1 INVITE\r\nCSeq: 1 INVITE\r\n", PSIP_E_HEADER_REPEATED },
		{ "Foo: a\x01\r\n", PSIP_E_HEADER_NAME },
	};
	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
		if (parse(bad[i].text, PSIP_STRICT) != PSIP_ERR_SYNTAX)
			fail_msg("taken:\n%s", bad[i].text);
		if (errors_at[0].code != bad[i].code)
			fail_msg("%s for:\n%s", psip_error_name((enum psip_error_code)errors_at[0].code), bad[i].text);
		assert_int_equal(errors_at[0].response, 0);
	}
	assert_int_equal(parse("Content-Length: 1\r\nContent-Type: a/b\r\n\r\nbody", PSIP_STRICT), PSIP_OK);
	same(psip_message_body(&fragment), "b");
	assert_int_equal(parse("Content-Length: 5\r\nContent-Type: a/b\r\n\r\nbody", PSIP_QUIRK_STALE_LENGTH), PSIP_OK);
	same(psip_message_body(&fragment), "body");
	assert_int_equal(psip_sipfrag_parse(&fragment, psip_span("", UINT32_MAX), PSIP_LENIENT, NULL), PSIP_ERR_ARGUMENT);
	fragment.header_capacity = PSIP_NO_HEADER;
	assert_int_equal(psip_sipfrag_parse(&fragment, psip_span("", 0), PSIP_LENIENT, NULL), PSIP_ERR_ARGUMENT);
	assert_int_equal(parse("Content-Length: 4\r\nContent-Type: a/b\r\nContent-Length: 5\r\n\r\nbody", PSIP_LENIENT), PSIP_ERR_SYNTAX);
	for (unsigned n = 7; n <= 9; n++) {
		char text[128] = "";
		for (unsigned i = 0; i < n; i++)
			strcat(text, "Foo: y\r\n");
		assert_int_equal(parse(text, PSIP_STRICT), n <= 8 ? PSIP_OK : PSIP_ERR_SPACE);
		assert_int_equal(fragment.header_count, n <= 8 ? n : 8);
	}
}

/* One liberty each: taken with that bit alone, refused with all others. */
static void test_fragment_quirks(void **state)
{
	static const struct { psip_mode quirk; const char *text; } liberties[] = {
		{ PSIP_QUIRK_BARE_LF, "SIP/2.0 200 OK\nFoo: y\n\n" },
		{ PSIP_QUIRK_BARE_LF, "SIP/2.0 100 Trying" },
		{ PSIP_QUIRK_BARE_LF, "SIP/2.0 100 Trying\r\nFoo: y" },
		{ PSIP_QUIRK_BLANKS, "INVITE  sip:a@b   SIP/2.0 \r\n" },
		{ PSIP_QUIRK_BLANKS, "SIP/2.0  200 OK\r\n" },
		{ PSIP_QUIRK_REASON_BYTES, "SIP/2.0 200 <OK>\r\n" },
		{ PSIP_QUIRK_REASON_BYTES, "SIP/2.0 200 \xC3\r\n" },
		{ PSIP_QUIRK_REASON_ABSENT, "SIP/2.0 200\r\n" },
		{ PSIP_QUIRK_REQUEST_URI_HEADERS, "INVITE sip:a@b?c=d SIP/2.0\r\n" },
		{ PSIP_QUIRK_EQUAL_LENGTHS, "Content-Length: 1\r\nContent-Type: a/b\r\nContent-Length: 1\r\n\r\nx" },
		{ PSIP_QUIRK_STALE_LENGTH, "Content-Length: 9\r\nContent-Type: a/b\r\n\r\nx" },
		{ PSIP_QUIRK_BAD_UTF8, "Subject: \xFF\r\n" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof liberties / sizeof liberties[0]; i++) {
		if (parse(liberties[i].text, liberties[i].quirk) != PSIP_OK)
			fail_msg("refused (%s):\n%s", psip_error_name((enum psip_error_code)errors_at[0].code), liberties[i].text);
		if (parse(liberties[i].text, PSIP_LENIENT & ~liberties[i].quirk) == PSIP_OK)
			fail_msg("taken:\n%s", liberties[i].text);
	}
}

static void test_fragment_status(void **state)
{
	unsigned status;
	struct psip_span reason;
	(void)state;
	assert_int_equal(psip_sipfrag_status(copy("SIP/2.0 603 Declined\r\nNo row"), PSIP_STRICT, &status, &reason), PSIP_OK);
	assert_int_equal(status, 603);
	same(reason, "Declined");
	assert_int_equal(psip_sipfrag_status(copy("SIP/2.0 100 Trying"), PSIP_STRICT, &status, &reason), PSIP_ERR_SYNTAX);
	assert_int_equal(status, 0);
	assert_int_equal(psip_sipfrag_status(copy("SIP/2.0 100 Trying"), PSIP_TOLERANT, &status, &reason), PSIP_OK);
	assert_int_equal(status, 100);
	assert_int_equal(psip_sipfrag_status(copy("INVITE sip:a@b SIP/2.0\r\n"), PSIP_LENIENT, &status, &reason), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_sipfrag_status(copy("SIP/2.0 200 a\x01\r\n"), PSIP_LENIENT, &status, &reason), PSIP_OK);
	assert_int_equal(psip_sipfrag_status(copy("SIP/2.0 200 a\x01\r\n"), PSIP_STRICT, &status, &reason), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_sipfrag_status(copy("SIP/2.0 200 a\rb\r\n"), PSIP_LENIENT, &status, &reason), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_sipfrag_status(psip_span("SIP/2.0 200 \0\r\n", 15), PSIP_LENIENT, &status, &reason), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_sipfrag_status(copy(""), PSIP_LENIENT, &status, &reason), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_sipfrag_status(copy("SIP/2.0 7"), PSIP_LENIENT, &status, &reason), PSIP_ERR_SYNTAX);
}

static void test_fragment_prefixes(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof fragments / sizeof fragments[0]; i++) {
		size_t n = strlen(fragments[i]);
		for (size_t k = 0; k < n; k++) {
			unsigned status;
			struct psip_span reason;
			fragment.headers = rows;
			fragment.header_capacity = 8;
			/* What strict takes of a prefix ends with a line, or is a body that nothing measures. */
			if (psip_sipfrag_parse(&fragment, guarded(fragments[i], k), PSIP_STRICT, NULL) == PSIP_OK && k > 0)
				assert_int_equal(fragments[i][k - 1], '\n');
			(void)!psip_sipfrag_parse(&fragment, guarded(fragments[i], k), PSIP_LENIENT, NULL);
			(void)!psip_sipfrag_status(guarded(fragments[i], k), PSIP_LENIENT, &status, &reason);
		}
	}
}

/* ---- keys ---- */

static void test_dtmf_relay(void **state)
{
	static const char keys[] = "0123456789*#ABCD!";
	struct psip_dtmf dtmf;
	(void)state;
	assert_int_equal(psip_dtmf_relay_parse(copy("Signal=5\r\nDuration=160\r\n"), PSIP_STRICT, &dtmf), PSIP_OK);
	assert_int_equal(dtmf.event, 5);
	assert_true(dtmf.has_duration);
	assert_int_equal(dtmf.duration, 160);
	for (unsigned event = 0; event <= PSIP_DTMF_FLASH; event++) {
		struct psip_dtmf put = { (uint8_t)event, true, (uint16_t)(event * 4000 + 1) };
		char text[64];
		struct psip_writer w = psip_writer(text, sizeof text);
		psip_put_dtmf_relay(&w, &put);
		assert_true(psip_written(&w));
		assert_int_equal(text[7], keys[event]);
		assert_int_equal(psip_dtmf_relay_parse(guarded(text, w.length), PSIP_STRICT, &dtmf), PSIP_OK);
		assert_int_equal(dtmf.event, event);
		assert_int_equal(dtmf.duration, put.duration);
		w = psip_writer(text, sizeof text);
		psip_put_dtmf(&w, event);
		assert_int_equal(psip_dtmf_parse(guarded(text, w.length), PSIP_STRICT, &dtmf), PSIP_OK);
		assert_int_equal(dtmf.event, event);
		assert_false(dtmf.has_duration);
	}
	struct psip_writer w = psip_writer(NULL, 0), x = w, y = w;
	psip_put_dtmf(&w, PSIP_DTMF_FLASH + 1);
	psip_put_dtmf_relay(&x, &(struct psip_dtmf){ .event = PSIP_DTMF_FLASH + 1, .has_duration = true, .duration = 1 });
	psip_put_dtmf_relay(&y, &(struct psip_dtmf){ .event = 1 });
	assert_true(w.bad && x.bad && y.bad);
	w = x = psip_writer(NULL, 0);
	psip_put_dtmf_relay(&w, &(struct psip_dtmf){ .event = 1, .duration = 5 });
	psip_put_dtmf_relay(&x, &(struct psip_dtmf){ .event = 1, .has_duration = true });
	assert_true(w.bad && x.bad);
}

static void test_dtmf_liberties(void **state)
{
	static const struct { psip_mode quirks; const char *text; unsigned event, duration; } taken[] = {
		{ PSIP_QUIRK_BARE_LF, "Signal=5\nDuration=160", 5, 160 },
		{ PSIP_QUIRK_BARE_LF, "Signal=5\r\nDuration=160\r\n\r\n", 5, 160 },
		{ PSIP_QUIRK_PARAM_BYTES, "Signal= 5\r\nDuration = 160 \r\n", 5, 160 },
		{ PSIP_QUIRK_PARAM_BYTES, "signal=d\r\nDURATION=160ms\r\n", 15, 160 },
		{ PSIP_QUIRK_PARAM_BYTES, "Signal=10\r\nDuration=1\r\n", 10, 1 },
		{ PSIP_QUIRK_PARAM_BYTES, "Signal=11\r\nDuration=1 ms\r\n", 11, 1 },
		{ PSIP_QUIRK_PARAM_BYTES, "Signal=16\r\nDuration=65535\r\n", 16, 65535 },
		{ PSIP_QUIRK_PARAM_BYTES, "Signal=Flash\r\nDuration=1\r\n", 16, 1 },
		{ PSIP_QUIRK_PARAM_BYTES, "Signal=hf\r\nDuration=1\r\n", 16, 1 },
		{ PSIP_QUIRK_PARAM_BYTES, "Signal=1\r\nDuration=1\r\nVolume=3\r\n", 1, 1 },
		{ PSIP_QUIRK_EMPTY_PARAM, "Signal=*\r\n", 10, 0 },
		{ PSIP_QUIRK_EMPTY_PARAM, "Duration=9\r\nSignal=#\r\n", 11, 9 },
		{ PSIP_QUIRK_EMPTY_VALUE, "Signal=1\r\nDuration=\r\n", 1, 0 },
		{ PSIP_QUIRK_EMPTY_VALUE, "Signal=1\r\nDuration=0\r\n", 1, 0 },
	};
	static const char *const bad[] = {
		"", "\r\n", "Signal=\r\nDuration=1\r\n", "Signal=17\r\nDuration=1\r\n", "Signal=E\r\nDuration=1\r\n", "Signal=5\r\nDuration=65536\r\n", "Signal=5\r\nDuration=99999999999999999999\r\n",
		"Signal=5\r\nDuration=-1\r\n", "Signal=5\r\nDuration=1x\r\n", "Duration=1\r\n", "Signal=5\r\nSignal=6\r\nDuration=1\r\n", "Signal=5\r\nDuration=1\r\nDuration=2\r\n", "Signal\r\nDuration=1\r\n",
		"Signal=5\r\n\r\nDuration=1\r\n", "Signal=256\r\nDuration=1\r\n", "Signal=4294967296\r\nDuration=1\r\n", "=5\r\nSignal=1\r\nDuration=1\r\n",
	};
	struct psip_dtmf dtmf;
	(void)state;
	for (size_t i = 0; i < sizeof taken / sizeof taken[0]; i++) {
		if (psip_dtmf_relay_parse(copy(taken[i].text), taken[i].quirks, &dtmf) != PSIP_OK)
			fail_msg("refused:\n%s", taken[i].text);
		assert_int_equal(dtmf.event, taken[i].event);
		assert_int_equal(dtmf.duration, taken[i].duration);
		assert_int_equal(dtmf.has_duration, taken[i].duration > 0);
		if (psip_dtmf_relay_parse(copy(taken[i].text), PSIP_LENIENT & ~taken[i].quirks, &dtmf) == PSIP_OK)
			fail_msg("taken:\n%s", taken[i].text);
		for (size_t n = strlen(taken[i].text); n > 0; n--)
			(void)!psip_dtmf_relay_parse(guarded(taken[i].text, n - 1), PSIP_LENIENT, &dtmf);
	}
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
		if (psip_dtmf_relay_parse(copy(bad[i]), PSIP_LENIENT, &dtmf) == PSIP_OK)
			fail_msg("taken:\n%s", bad[i]);
	}
	assert_int_equal(psip_dtmf_parse(copy("5\r\n"), PSIP_QUIRK_BARE_LF, &dtmf), PSIP_OK);
	assert_int_equal(psip_dtmf_parse(copy("5\r\n"), WITHOUT(BARE_LF), &dtmf), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_dtmf_parse(copy(" a "), PSIP_QUIRK_PARAM_BYTES, &dtmf), PSIP_OK);
	assert_int_equal(dtmf.event, 12);
	assert_int_equal(psip_dtmf_parse(copy("a"), WITHOUT(PARAM_BYTES), &dtmf), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_dtmf_parse(copy(""), PSIP_LENIENT, &dtmf), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_dtmf_parse(copy("\r\n"), PSIP_LENIENT, &dtmf), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_dtmf_parse(copy("17"), PSIP_LENIENT, &dtmf), PSIP_ERR_SYNTAX);
}

/* ---- message summaries ---- */

/* RFC 3842 §4.1, A3 and A5 */
#define A3 "Messages-Waiting: yes\r\nMessage-Account: sip:alice@vmail.example.com\r\nVoice-Message: 2/8 (0/2)\r\n"
#define A5 "Messages-Waiting: yes\r\nMessage-Account: sip:alice@vmail.example.com\r\nVoice-Message: 4/8 (1/2)\r\n\r\nTo: <alice@atlanta.example.com>\r\nFrom: <bob@biloxi.example.com>\r\n" \
	"Subject: carpool tomorrow?\r\nDate: Sun, 09 Jul 2000 21:23:01 -0700\r\nPriority: normal\r\nMessage-ID: 13784434989@vmail.example.com\r\n\r\nTo: <alice@example.com>\r\n" \
	"From: <cathy-the-bob@example.com>\r\nSubject: HELP! at home ill,\r\n present for me please\r\nDate: Sun, 09 Jul 2000 21:25:12 -0700\r\nPriority: urgent\r\n" \
	"Message-ID: 13684434990@vmail.example.com\r\n"

static struct psip_summary summary;

static int read_summary(const char *text, psip_mode mode)
{
	return psip_summary_parse(copy(text), mode, &summary);
}

/* ledger: 3842-3.5-03 3842-3.5-12 */
static void test_summary(void **state)
{
	struct psip_summary_counts counts;
	struct psip_span rest, name, value;
	unsigned got[3] = { 0 };
	int result;
	(void)state;
	assert_int_equal(read_summary(A3, PSIP_STRICT), PSIP_OK);
	assert_true(summary.waiting);
	same(summary.account, "sip:alice@vmail.example.com");
	rest = summary.lines;
	assert_int_equal(psip_summary_next(&rest, PSIP_STRICT, &counts), 1);
	same(counts.context, "Voice-Message");
	assert_int_equal(counts.fresh, 2);
	assert_int_equal(counts.old, 8);
	assert_true(counts.has_urgent);
	assert_int_equal(counts.urgent_fresh, 0);
	assert_int_equal(counts.urgent_old, 2);
	assert_int_equal(psip_summary_next(&rest, PSIP_STRICT, &counts), 0);
	assert_null(summary.headers.at);
	assert_int_equal(read_summary(A5, PSIP_STRICT), PSIP_OK);
	rest = summary.headers;
	while ((result = psip_row_next(&rest, PSIP_STRICT, &name, &value)) > 0) {
		got[result]++;
		if (got[1] == 9)
			same(value, "HELP! at home ill,\r\n present for me please");
	}
	assert_int_equal(result, 0);
	assert_int_equal(got[1], 12);
	assert_int_equal(got[2], 1);
	assert_int_equal(read_summary("Messages-Waiting: no\r\nFax-Message: 2/4\r\nnone: 0/0\r\n", PSIP_STRICT), PSIP_OK);
	assert_false(summary.waiting);
	assert_null(summary.account.at);
	rest = summary.lines;
	assert_int_equal(psip_summary_next(&rest, PSIP_STRICT, &counts), 1);
	assert_false(counts.has_urgent);
	assert_int_equal(psip_summary_next(&rest, PSIP_STRICT, &counts), 1);
	same(counts.context, "none");
}

/* ledger: 3842-5.2-01 */
static void test_summary_grammar(void **state)
{
	static const char *const good[] = {
		"Messages-Waiting: yes\r\n", "MESSAGES-WAITING: YES\r\n", "messages-waiting :no\r\nmessage-account: SIPS:a@b\r\n", "Messages-Waiting: no\r\nMessage-Account: im:a@b.example\r\n",
		"Messages-Waiting: yes\r\nvoice-message: 1 / 2 ( 3 / 4 )\r\n", "Messages-Waiting: yes\r\nVoice-Message:\r\n 1/2\r\n (3/4)\r\n", "Messages-Waiting: yes\r\n\r\nFoo: y\r\n", A3, A5,
	};
	static const char *const bad[] = {
		"", "\r\n", "Voice-Message: 1/2\r\n", "Message-Account: sip:a@b\r\nMessages-Waiting: yes\r\n", "Messages-Waiting: maybe\r\n", "Messages-Waiting:\r\n", "Messages-Waiting: yes\r\nMessages-Waiting: yes\r\n",
		"Messages-Waiting: yes\r\nVoice-Message: 1/2\r\nMessage-Account: sip:a@b\r\n", "Messages-Waiting: yes\r\nMessage-Account: a b\r\n", "Messages-Waiting: yes\r\nMessage-Account:\r\n",
		"Messages-Waiting: yes\r\nVoice-Message: 1\r\n", "Messages-Waiting: yes\r\nVoice-Message: 1/\r\n", "Messages-Waiting: yes\r\nVoice-Message: /1\r\n", "Messages-Waiting: yes\r\nVoice-Message: -1/1\r\n",
		"Messages-Waiting: yes\r\nVoice-Message: 1/2 (3)\r\n", "Messages-Waiting: yes\r\nVoice-Message: 1/2 (3/4\r\n", "Messages-Waiting: yes\r\nVoice-Message: 1/2 (3/4) x\r\n", "Messages-Waiting: yes\r\nVoice-Message: 1/2 3/4\r\n",
		"Messages-Waiting: yes\r\nno row\r\n", "Messages-Waiting: yes\r\n\r\nno row\r\n", "Messages-Waiting: yes\r\nVoice-Message: 1/2\x7F\r\n", "Messages-Waiting: yes\r\nVoice-Message: 1/\x01\x32\r\n",
	};
	(void)state;
	for (size_t i = 0; i < sizeof good / sizeof good[0]; i++) {
		if (read_summary(good[i], PSIP_STRICT) != PSIP_OK)
			fail_msg("refused:\n%s", good[i]);
	}
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
		if (read_summary(bad[i], PSIP_TOLERANT) == PSIP_OK || read_summary(bad[i], PSIP_STRICT) == PSIP_OK)
			fail_msg("taken:\n%s", bad[i]);
	}
	static const char *const no_counts[] = { "Messages-Waiting: 1/2\r\n", "message-account: 1/2\r\n", "Voice-Message: 1\r\n", "\r\n" };
	static const char *const contexts[] = { "Messages-Waiting", "Message-Account", "", "a b", "a,b", "a\r\n" };
	for (size_t i = 0; i < sizeof no_counts / sizeof no_counts[0]; i++) {
		struct psip_summary_counts counts;
		struct psip_span lines = copy(no_counts[i]);
		assert_int_equal(psip_summary_next(&lines, PSIP_STRICT, &counts), PSIP_ERR_SYNTAX);
	}
	for (size_t i = 0; i < sizeof contexts / sizeof contexts[0]; i++) {
		struct psip_writer w = psip_writer(NULL, 0);
		psip_put_summary_counts(&w, &(struct psip_summary_counts){ .context = psip_string(contexts[i]) });
		assert_true(w.bad && w.length == 0);
	}
	assert_int_equal(read_summary("Voice-Message: yes\r\n", PSIP_STRICT), PSIP_ERR_SYNTAX);
	assert_int_equal(read_summary("\r\nMessages-Waiting: yes\r\n", PSIP_STRICT), PSIP_ERR_SYNTAX);
	assert_int_equal(read_summary("Messages-Waiting: yes\nVoice-Message: 1/2", PSIP_QUIRK_BARE_LF), PSIP_OK);
	assert_int_equal(read_summary("Messages-Waiting: yes\nVoice-Message: 1/2", WITHOUT(BARE_LF)), PSIP_ERR_SYNTAX);
	assert_int_equal(read_summary("Messages-Waiting: yes\r\n\r\n", PSIP_QUIRK_BARE_LF), PSIP_OK);
	assert_int_equal(read_summary("Messages-Waiting: yes\r\n\r\n\r\nFoo: y\r\n", PSIP_QUIRK_BARE_LF), PSIP_OK);
	assert_int_equal(read_summary("Messages-Waiting: yes\r\n\r\n\r\nFoo: y\r\n", WITHOUT(BARE_LF)), PSIP_ERR_SYNTAX);
	assert_int_equal(read_summary("Messages-Waiting: yes\r\n\r\n", WITHOUT(BARE_LF)), PSIP_ERR_SYNTAX);
	assert_int_equal(read_summary("Messages-Waiting: yes\r\nMessage-Account: <sip:a@b>\r\n", PSIP_QUIRK_URI_BYTES), PSIP_OK);
	same(summary.account, "sip:a@b");
	assert_int_equal(read_summary("Messages-Waiting: yes\r\nMessage-Account: <sip:a@b>\r\n", WITHOUT(URI_BYTES)), PSIP_ERR_SYNTAX);
	for (size_t n = 0; n < strlen(A5); n++) {
		(void)!psip_summary_parse(guarded(A5, n), PSIP_LENIENT, &summary);
		if (psip_summary_parse(guarded(A5, n), PSIP_STRICT, &summary) == PSIP_OK)
			assert_memory_equal(&A5[n - 2], "\r\n", 2);
	}
}

/* ledger: 3842-3.5-07 3842-5.2-02 */
static void test_summary_numbers(void **state)
{
	static const struct { const char *digits; uint32_t number; } numbers[] = {
		{ "0", 0 }, { "00", 0 }, { "4294967294", 4294967294u }, { "4294967295", 4294967295u }, { "4294967296", 4294967295u }, { "5000000000", 4294967295u },
		{ "18446744073709551617", 4294967295u }, { "99999999999999999999999999999999999999999999999999", 4294967295u },
	};
	struct psip_summary_counts counts;
	(void)state;
	for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
		const char *d = numbers[i].digits;
		char text[300];

		snprintf(text, sizeof text, "Messages-Waiting: yes\r\nVoice-Message: %s/%s (%s/%s)\r\n", d, d, d, d);
		assert_int_equal(read_summary(text, PSIP_STRICT), PSIP_OK);
		assert_int_equal(psip_summary_next(&summary.lines, PSIP_STRICT, &counts), 1);
		assert_int_equal(counts.fresh, numbers[i].number);
		assert_int_equal(counts.old, numbers[i].number);
		assert_int_equal(counts.urgent_fresh, numbers[i].number);
		assert_int_equal(counts.urgent_old, numbers[i].number);
	}
}

/* ledger: 3842-3.5-05 */
static void test_summary_write(void **state)
{
	const struct psip_summary_counts voice = { PSIP_TEXT("Voice-Message"), 2, 8, true, 0, 2 };
	struct psip_summary_counts most = { PSIP_TEXT("fax-message"), UINT32_MAX, UINT32_MAX, false, 0, 0 }, bad[3] = { most, most, most };
	char text[256];
	struct psip_writer w = psip_writer(text, sizeof text);
	(void)state;
	psip_put_summary(&w, true, PSIP_TEXT("sip:alice@vmail.example.com"));
	psip_put_summary_counts(&w, &voice);
	assert_true(psip_written(&w));
	same(psip_span(text, w.length), A3);
	psip_put_summary_counts(&w, &most);
	same(psip_span(text, w.length), A3 "fax-message: 4294967295/4294967295\r\n");
	assert_int_equal(psip_summary_parse(guarded(text, w.length), PSIP_STRICT, &summary), PSIP_OK);
	w = psip_writer(text, sizeof text);
	psip_put_summary(&w, false, psip_span(NULL, 0));
	same(psip_span(text, w.length), "Messages-Waiting: no\r\n");
	psip_put_summary(&w, false, PSIP_TEXT("<sip:a@b>"));
	assert_true(w.bad);
	bad[0].context = PSIP_TEXT("a\r\nb");
	bad[1].context = PSIP_TEXT("");
	bad[2].context = PSIP_TEXT("message-account");
	for (size_t i = 0; i < 3; i++) {
		w = psip_writer(text, sizeof text);
		psip_put_summary_counts(&w, &bad[i]);
		assert_true(w.bad);
		assert_int_equal(w.length, 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_fragments),       cmocka_unit_test(test_bad_fragments),   cmocka_unit_test(test_fragment_quirks), cmocka_unit_test(test_fragment_status),
		cmocka_unit_test(test_fragment_prefixes), cmocka_unit_test(test_dtmf_relay),    cmocka_unit_test(test_dtmf_liberties),  cmocka_unit_test(test_summary),
		cmocka_unit_test(test_summary_grammar), cmocka_unit_test(test_summary_numbers), cmocka_unit_test(test_summary_write),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
