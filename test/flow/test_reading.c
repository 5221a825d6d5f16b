/* SPDX-License-Identifier: MIT
 * How a stack reads is set quirk by quirk, and at each scan level alike. Not covered: what each quirk takes (test_quirks.c). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>

#include "test/sim/rig.h"

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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_quirk_is_switched_alone),
		cmocka_unit_test(strict_with_a_quirk),
		cmocka_unit_test(each_scan_level_reads_alike),
		cmocka_unit_test(a_stale_length_is_taken_if_asked),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
