/* SPDX-License-Identifier: MIT
 * How a stack reads is set quirk by quirk, and at each scan level alike. Not covered: what each quirk takes (test_quirks.c). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>

#include "test/flow/flow.h"

/* The status that an OPTIONS with these blanks and line ends gets; 0: none. */
static unsigned reading_status(const struct psip_settings *settings, const char *to, const char *end)
{
	struct rig *r = rig_new(NULL, settings, 1);
	char text[512];
	int length;
	const struct rig_send *m;
	unsigned status;

	length = snprintf(text, sizeof text, "OPTIONS sip:a@10.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bK1\r\nMax-Forwards: 70%sFrom: <sip:b@h>;tag=1\r\n"
	                  "To: %s\r\nCall-ID: 1\r\nCSeq: 1 OPTIONS\r\nContent-Length: 0\r\n\r\n", end, to);
	rig_bytes(r, text, (size_t)length);
	m = rig_take(r);
	status = m != NULL ? (unsigned)rig_status(m) : 0;
	rig_free(r);
	return status;
}

static void one_quirk_is_switched_alone(void **state)
{
	struct psip_settings settings = { .size = sizeof settings };

	(void)state;
	assert_int_equal(reading_status(&settings, "<sip:a@h>", "\n"), 200);
	assert_int_equal(reading_status(&settings, "< sip:a@h>", "\r\n"), 400);
	settings.quirks_off = PSIP_QUIRK_BARE_LF;
	assert_int_equal(reading_status(&settings, "<sip:a@h>", "\n"), 400);
	assert_int_equal(reading_status(&settings, "<sip:a@h>", "\r\n"), 200);
	settings.quirks_on = PSIP_QUIRK_BRACKET_BLANKS;
	assert_int_equal(reading_status(&settings, "< sip:a@h>", "\r\n"), 200);
	settings.quirks_off = PSIP_QUIRK_BRACKET_BLANKS; /* off has the last word */
	assert_int_equal(reading_status(&settings, "< sip:a@h>", "\r\n"), 400);
}

static void strict_with_a_quirk(void **state)
{
	struct psip_settings settings = { .size = sizeof settings, .strict = true };

	(void)state;
	assert_int_equal(reading_status(&settings, "<sip:a@h>", "\n"), 400);
	settings.quirks_on = PSIP_QUIRK_BARE_LF;
	assert_int_equal(reading_status(&settings, "<sip:a@h>", "\n"), 200);
}

static void each_scan_level_reads_alike(void **state)
{
	(void)state;
	for (uint8_t level = PSIP_SCAN_DEFAULT; level <= PSIP_SCAN_NEON; level++) {
		struct psip_settings settings = { .size = sizeof settings, .scan = level };

		if (level == PSIP_SCAN_AVX2 && !(psip_scan_supported(PSIP_SCAN_AVX2) && __builtin_cpu_supports("avx2")))
			continue;
		assert_int_equal(reading_status(&settings, "<sip:a@h>", "\n"), 200);
		assert_int_equal(reading_status(&settings, "<sip:a@h", "\n"), 400);
	}
}

/* A UDP datagram whose Content-Length is stale is read to its end if asked to. */
static void a_stale_length_is_taken_if_asked(void **state)
{
	static const char body[] = "v=0\r\no=a 1 1 IN IP4 10.0.0.2\r\ns=-\r\nc=IN IP4 10.0.0.2\r\nt=0 0\r\nm=audio 4000 RTP/AVP 0\r\n";

	(void)state;
	for (unsigned on = 0; on < 2; on++) {
		struct psip_settings settings = { .size = sizeof settings, .media = { .port = 4000 }, .quirks_on = on ? PSIP_QUIRK_STALE_LENGTH : 0 };
		struct rig *r = rig_new(NULL, &settings, 1);

		rig_udp(r, "INVITE sip:a@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bK1\nMax-Forwards: 70\nFrom: <sip:b@h>;tag=1\nTo: <sip:a@h>\n"
		        "Call-ID: 1\nCSeq: 1 INVITE\nContact: <sip:b@10.0.0.2>\nContent-Type: application/sdp\nContent-Length: %u\n\n%s",
		        (unsigned)sizeof body + 20, body);
		assert_int_equal(rig_take_event(r) != NULL, on);
		rig_free(r);
	}
}

/* An INVITE of the peer's, its head as it stands; the status of the final answer, and our BYE after an ACK in *bye. */
static int reading_call(struct rig *r, const char *from, const char *contact, const char *more, const struct rig_send **bye)
{
	char text[2048], tag[64];
	const struct rig_send *m;
	const struct rig_event *e;
	int n = snprintf(text, sizeof text, "INVITE sip:a@10.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bK1\r\nMax-Forwards: 70\r\nFrom: %s;tag=1\r\n"
	                 "To: <sip:a@h>\r\nCall-ID: 1\r\nCSeq: 1 INVITE\r\nContact: <%s>\r\n%sContent-Type: application/sdp\r\nContent-Length: %zu\r\n\r\n%s",
	                 from, contact, more, strlen(rig_sdp()), rig_sdp());

	rig_bytes(r, text, (size_t)n);
	e = rig_take_event(r);
	*bye = NULL;
	if (!e)
		return rig_status(rig_take(r));
	assert_int_equal(psip_accept(r->s, r->now, e->event.object, flow_none, flow_none), PSIP_OK);
	rig_pump(r);
	m = flow_status(r, 200, "INVITE");
	assert_null(strstr(m->text, "A\n"));
	flow_tag(m, "To", tag);
	rig_udp(r, "ACK sip:a@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bK2\nMax-Forwards: 70\nFrom: <sip:b@h>;tag=1\nTo: <sip:a@h>;tag=%s\n"
	        "Call-ID: 1\nCSeq: 1 ACK\nContent-Length: 0\n\n", tag);
	assert_int_equal(psip_hangup(r->s, r->now, e->event.object), PSIP_HANGUP_BYE);
	rig_pump(r);
	*bye = flow_request(r, "BYE");
	return 200;
}

/* What a liberty let in does not go out again: folds that are bare LFs, in answers and in our requests. */
static void what_is_taken_is_not_sent(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct rig_send *bye;

	(void)state;
	assert_int_equal(reading_call(r, "\"A\n B\"\n <sip:b@h>", "sip:b@10.0.0.2", "Record-Route: <sip:10.0.0.7;lr>\n ;x=1,\n <sip:10.0.0.8;lr>\r\n", &bye), 200);
	assert_string_equal(rig_header(bye, "To", 0), "\"A B\" <sip:b@h>;tag=1");
	assert_string_equal(rig_header(bye, "Route", 0), "<sip:10.0.0.7;lr> ;x=1, <sip:10.0.0.8;lr>");
	rig_free(r);
}

/* A refused request's bare CR is not sent back: to some it is a line end. */
static void a_bare_cr_is_not_sent_back(void **state)
{
	static const char text[] = "OPTIONS sip:a@10.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bK1\r\nMax-Forwards: 70\r\nFrom: <sip:b@h>;tag=1\r\n"
	                           "To: <sip:a@h>;x=\rContact: <sip:evil>\r\nCall-ID: 1\r\nCSeq: 1 OPTIONS\r\nContent-Length: 0\r\n\r\n";
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct rig_send *m;

	(void)state;
	rig_bytes(r, text, sizeof text - 1);
	m = rig_take(r);
	assert_true(m == NULL || strstr(m->text, "\rContact") == NULL);
	rig_free(r);
}

/* The Request-URI of our requests has neither method nor headers, however long the Contact; one that no request line holds is refused. */
static void a_contact_becomes_a_request_uri(void **state)
{
	struct psip_limits limits = { .calls = 2, .reserve_size = 4096 };
	struct rig *r = rig_new(&limits, NULL, 1);
	char contact[700] = "sip:b@10.0.0.2;p=";
	const struct rig_send *bye;

	(void)state;
	memset(contact + 17, 'x', 560);
	strcat(contact, ";method=INVITE?Subject=a");
	assert_int_equal(reading_call(r, "<sip:b@h>", contact, "", &bye), 200);
	assert_memory_equal(bye->text + 4 + 17 + 560, " SIP/2.0\r\n", 10);
	rig_free(r);
	r = rig_new(NULL, NULL, 1);
	assert_int_equal(reading_call(r, "<sip:b@h>", "sip:\xff@10.0.0.2", "", &bye), 400);
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_quirk_is_switched_alone),
		cmocka_unit_test(strict_with_a_quirk),
		cmocka_unit_test(each_scan_level_reads_alike),
		cmocka_unit_test(a_stale_length_is_taken_if_asked),
		cmocka_unit_test(what_is_taken_is_not_sent),
		cmocka_unit_test(a_bare_cr_is_not_sent_back),
		cmocka_unit_test(a_contact_becomes_a_request_uri),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
