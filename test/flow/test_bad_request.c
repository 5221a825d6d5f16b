/* SPDX-License-Identifier: MIT
 * What a 400 says (RFC 3261 §21.4.1): its reason phrase names what is wrong, in our own words, and none of the sender's bytes.
 * Does not cover: which requests are malformed (test/unit/test_message.c and its like, test_torture_stack.c). */
#include "test/flow/flow.h"

#define HEAD "OPTIONS sip:a@10.0.0.1 SIP/2.0\n"
#define VIA "Via: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bK1\n"
#define FROM "From: <sip:b@h>;tag=1\n"
#define TO "To: <sip:a@10.0.0.1>\n"
#define ID "Call-ID: 1\n"
#define CSEQ "CSeq: 1 OPTIONS\n"

/* The reason phrase that a request gets; "" if it gets no answer. */
static const char *phrase(const char *request, unsigned status)
{
	static char text[512];
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct rig_send *m;

	text[0] = 0;
	rig_udp(r, "%s\n", request);
	m = rig_take(r);
	if (m) {
		assert_int_equal(rig_status(m), status);
		snprintf(text, sizeof text, "%.*s", (int)strcspn(m->text + 12, "\r"), m->text + 12);
	}
	rig_free(r);
	return text;
}

static void a_400_says_what_is_wrong(void **state)
{
	/* ledger: 3261-21.4.1-01 3261-21.4.1-02 */
	static const struct {
		const char *request, *phrase;
	} rows[] = {
		{ HEAD VIA FROM TO CSEQ, "Bad Request: no Call-ID" },
		{ HEAD VIA FROM ID CSEQ, "Bad Request: no To" },
		{ HEAD VIA TO ID CSEQ, "Bad Request: no From" },
		{ HEAD VIA FROM TO ID "CSeq: 1 INVITE\n", "Bad Request: CSeq's method is not the request's" },
		{ HEAD VIA FROM TO ID "CSeq: x\n", "Bad Request: CSeq is not a number below its limit and a method" },
		{ HEAD VIA "From: <sip:b@h;tag=1\n" TO ID CSEQ, "Bad Request: From is malformed" },
		{ HEAD VIA FROM "To: <sip:<b>@h>\n" ID CSEQ, "Bad Request: To is malformed" },
		{ HEAD VIA FROM TO ID CSEQ "Max-Forwards: x\n", "Bad Request: Max-Forwards is no number from 0 to 255" },
		{ HEAD VIA FROM TO ID CSEQ "To: <sip:c@h>\n", "Bad Request: a header that may stand once stands more than once (To)" },
		{ HEAD VIA FROM TO ID CSEQ "Content-Length: 7\n", "Bad Request: the body is shorter than Content-Length" },
		{ HEAD VIA FROM TO ID CSEQ "Subject: a\001b\n", "Bad Request: a control byte in a header value (Subject)" },
		{ HEAD VIA FROM TO ID CSEQ "X-Hostile-<script>: a\001b\n", "Bad Request: a line that is no name, colon and value" },
		{ HEAD VIA FROM TO ID CSEQ "X-Hostile: a\001b\n", "Bad Request: a control byte in a header value" },
	};

	(void)state;
	for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++) {
#ifdef PSIP_NO_DIAGNOSTICS
		assert_string_equal(phrase(rows[i].request, 400), "Bad Request");
#else
		assert_string_equal(phrase(rows[i].request, 400), rows[i].phrase);
#endif
	}
}

static void other_refusals_have_their_own(void **state)
{
	(void)state;
	assert_string_equal(phrase("OPTIONS sip:a@10.0.0.1 SIP/7.0\n" VIA FROM TO ID CSEQ, 505), "Version Not Supported");
	assert_string_equal(phrase("OPTIONS foo:a SIP/2.0\n" VIA FROM TO ID CSEQ, 416), "Unsupported URI Scheme");
}

/* What cannot be sent, or could not be told from other answers, is not (RFC 3261 §17.1.3). */
static void what_cannot_be_answered_is_dropped(void **state)
{
	(void)state;
	assert_string_equal(phrase(HEAD FROM TO ID CSEQ, 400), "");
	assert_string_equal(phrase(HEAD VIA FROM TO ID, 400), "");
	assert_string_equal(phrase("ACK sip:a@10.0.0.1 SIP/2.0\n" VIA FROM TO "CSeq: 1 ACK\n", 400), "");
	assert_string_equal(phrase("SIP/2.0 200 OK\n" VIA FROM TO CSEQ, 400), "");
}

/* Whatever the text of an error, it is a reason phrase (§25.1), and none is too long for the place that it is made in. */
static void every_text_is_a_phrase(void **state)
{
	(void)state;
	for (unsigned code = 1; code < PSIP_E_COUNT; code++) {
		const char *text = psip_error_text((enum psip_error_code)code);
		struct psip_writer w = psip_writer(NULL, 0);

		if (psip_error_response((enum psip_error_code)code) != 400 || psip_error_class_of((enum psip_error_code)code) == PSIP_CLASS_NOTE)
			continue;
		psip_put_status_line(&w, 400, psip_string(text));
		assert_true(psip_written(&w));
		assert_in_range(strlen(text), 0, 80);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_400_says_what_is_wrong),
		cmocka_unit_test(other_refusals_have_their_own),
		cmocka_unit_test(what_cannot_be_answered_is_dropped),
		cmocka_unit_test(every_text_is_a_phrase),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
