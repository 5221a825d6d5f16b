/* SPDX-License-Identifier: MIT
 * Offer and answer (RFC 3264) as pure functions: descriptions in, descriptions and state out.
 * Not covered: when offers may be made (SIP's matter: test/flow), media itself, multicast answers (multicast is refused). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "session/offer.h"

#define HEAD "v=0\r\no=bob 7 5 IN IP4 198.51.100.2\r\ns=-\r\nc=IN IP4 198.51.100.2\r\nt=0 0\r\n"
#define PCMU_LINES "a=rtpmap:0 PCMU/8000\r\n"
#define PCMA_LINES "a=rtpmap:8 PCMA/8000\r\n"
#define EVENT_LINES "a=rtpmap:101 telephone-event/8000\r\na=fmtp:101 0-15\r\n"

static char text[2048], older[2048];
static struct psip_sdp sdp;
static struct psip_media_state state;
static struct psip_media_config config;

static int setup(void **unused)
{
	(void)unused;
	memset(&state, 0, sizeof state);
	memset(&config, 0, sizeof config);
	state.session_id = 1234;
	config.address = PSIP_TEXT("192.0.2.1");
	config.port = 4000;
	config.codecs = PSIP_PCMU | PSIP_PCMA | PSIP_TELEPHONE_EVENT;
	strcpy(text, "");
	return 0;
}

static struct psip_sdp *parse(const char *description, psip_mode mode)
{
	size_t at = 0;

	if (psip_sdp_parse(&sdp, psip_string(description), mode, &at) != PSIP_OK)
		fail_msg("refused at %zu:\n%s", at, description);
	return &sdp;
}

/* What was written must be what was measured, and strictly valid. */
static void finish(struct psip_writer *w, size_t measured)
{
	assert_true(psip_written(w));
	assert_int_equal(w->length, measured);
	text[w->length] = '\0';
	(void)parse(text, PSIP_STRICT);
}

static const char *offer(enum psip_direction direction)
{
	struct psip_media_state scratch, kept = state;
	struct psip_writer measure = psip_writer(NULL, 0), w = psip_writer(text, sizeof text - 1);

	strcpy(older, text);
	psip_offer_write(&measure, &config, &state, direction, &scratch);
	assert_memory_equal(&state, &kept, sizeof state);
	psip_offer_write(&w, &config, &state, direction, &state);
	assert_memory_equal(&state, &scratch, sizeof state);
	finish(&w, measure.length);
	return text;
}

static int answer(const char *description, enum psip_direction want)
{
	struct psip_media_state scratch, kept = state;
	struct psip_sdp offered;
	struct psip_writer measure = psip_writer(NULL, 0), w = psip_writer(text, sizeof text - 1);
	int result;

	memset(&scratch, 0xA5, sizeof scratch);
	strcpy(older, text);
	offered = *parse(description, PSIP_TOLERANT);
	result = psip_answer_write(&measure, &config, &state, want, &offered, &scratch);
	assert_memory_equal(&state, &kept, sizeof state);
	assert_int_equal(psip_answer_write(&w, &config, &state, want, &offered, &state), result);
	if (result != PSIP_OK) {
		assert_memory_equal(&state, &kept, sizeof state);
		assert_int_equal(w.length + measure.length, 0);
		return result;
	}
	assert_memory_equal(&state, &scratch, sizeof state);
	finish(&w, measure.length);
	assert_int_equal(sdp.media_count, offered.media_count);
	return result;
}

static int read_answer(const char *description)
{
	struct psip_media_state kept = state;
	int result = psip_answer_read(&state, parse(description, PSIP_TOLERANT));

	if (result != PSIP_OK)
		assert_memory_equal(&state, &kept, sizeof state);
	return result;
}

static void has(const char *line)
{
	if (strstr(text, line) == NULL)
		fail_msg("no '%s' in\n%s", line, text);
}

static void has_not(const char *line)
{
	if (strstr(text, line) != NULL)
		fail_msg("'%s' in\n%s", line, text);
}

/* ledger: 3264-5-01 3264-5-04 3264-5-06 3264-5-07 3264-5.1-18 3264-5.1-20 8866-5-07 8866-5.2-02 8866-5.2-05 8866-5.2-10 8866-5.3-03 8866-5.7-06 8866-5.14-13 8866-8.2.3-05 8866-5.12-01 8866-6.1-01 8866-6.2-01 8866-6.6-09 4733-2.1-01 4733-2.4.1-01 4733-2.5.1.1-01 3551-3-01 */
static void test_first_offer(void **unused)
{
	(void)unused;
	assert_string_equal(offer(PSIP_SENDRECV), "v=0\r\no=- 1234 1234 IN IP4 192.0.2.1\r\ns=-\r\nc=IN IP4 192.0.2.1\r\nt=0 0\r\nm=audio 4000 RTP/AVP 0 8 101\r\n"
	                    PCMU_LINES PCMA_LINES EVENT_LINES "a=sendrecv\r\n");
	config.prefer_pcma = true;
	offer(PSIP_SENDRECV);
	has("m=audio 4000 RTP/AVP 8 0 101\r\n" PCMA_LINES PCMU_LINES);
	has("o=- 1234 1235 ");
	config.codecs = PSIP_PCMU;
	offer(PSIP_SENDRECV);
	has("m=audio 4000 RTP/AVP 0\r\n" PCMU_LINES "a=sendrecv");
	has("o=- 1234 1236 ");
}

/* ledger: 3264-5.1-01 3264-5.1-03 3264-5.1-04 */
static void test_offered_directions(void **unused)
{
	(void)unused;
	offer(PSIP_SENDONLY);
	has("a=sendonly\r\n");
	assert_int_equal(sdp.media[0].direction, PSIP_SENDONLY);
	offer(PSIP_RECVONLY);
	has("a=recvonly\r\n");
	offer(PSIP_INACTIVE);
	has("a=inactive\r\n");
}

/* ledger: 8866-5.2-11 */
static void test_addresses(void **unused)
{
	static const char *const pairs[][2] = { { "2001:DB8:0:0:0:0:0:1", "IN IP6 2001:db8::1\r\n" }, { "1:0:0:2:0:0:0:3", "IN IP6 1:0:0:2::3\r\n" }, { "::", "IN IP6 ::\r\n" },
		{ "1:2:3:4:5:6:7::", "IN IP6 1:2:3:4:5:6:7:0\r\n" }, { "1:2:3:4:5:6::", "IN IP6 1:2:3:4:5:6::\r\n" }, { "0:0:1::", "IN IP6 0:0:1::\r\n" }, { "::ab:0C00", "IN IP6 ::ab:c00\r\n" } };
	struct psip_writer w = psip_writer(NULL, 0);
	(void)unused;
	config.ipv6 = true;
	for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
		config.address = psip_string(pairs[i][0]);
		offer(PSIP_SENDRECV);
		has(pairs[i][1]);
	}
	config.address = PSIP_TEXT("::1\r\nx=1");
	psip_offer_write(&w, &config, &state, PSIP_SENDRECV, NULL);
	assert_false(psip_written(&w));
}

/* ledger: 3264-6-01 3264-6-02 3264-6.1-15 3264-6.1-16 3264-6.1-17 3264-6.1-18 3264-6.1-21 3264-6.1-01 3264-5.1-21 8866-5.14-12 8866-5.14-18 */
static void test_answer(void **unused)
{
	(void)unused;
	assert_int_equal(answer(HEAD "m=audio 6000 RTP/AVP 18 8 96 0\r\na=rtpmap:96 TELEPHONE-EVENT/8000\r\na=rtpmap:8 pcma/8000\r\n", PSIP_SENDRECV), PSIP_OK);
	assert_string_equal(text, "v=0\r\no=- 1234 1234 IN IP4 192.0.2.1\r\ns=-\r\nc=IN IP4 192.0.2.1\r\nt=0 0\r\nm=audio 4000 RTP/AVP 8 0 96\r\n"
	                    PCMA_LINES PCMU_LINES "a=rtpmap:96 telephone-event/8000\r\na=fmtp:96 0-15\r\na=sendrecv\r\n");
	assert_int_equal(state.codec, PSIP_PCMA);
	assert_int_equal(state.codec_payload, 8);
	assert_int_equal(state.codecs, PSIP_PCMU | PSIP_PCMA | PSIP_TELEPHONE_EVENT);
	assert_true(state.has_events);
	assert_int_equal(state.event_payload, 96);
	assert_int_equal(state.agreed_direction, PSIP_SENDRECV);
	assert_int_equal(state.remote_port, 6000);
	assert_true(state.remote_address_known);
	assert_memory_equal(state.remote_address, "\xC6\x33\x64\x02", 4);
}

/* ledger: 3264-6.1-20 3264-6.1-38 3264-8.3.2-08 */
static void test_own_order(void **unused)
{
	(void)unused;
	config.own_order = true;
	assert_int_equal(answer(HEAD "m=audio 6000 RTP/AVP 8 0\r\n", PSIP_SENDRECV), PSIP_OK);
	has("m=audio 4000 RTP/AVP 0 8\r\n");
	assert_int_equal(state.codec, PSIP_PCMA); /* what we send is the offer's best all the same */
}

/* A codec under a dynamic number keeps it in the answer and when sent. ledger: 3264-6.1-39 3264-6.1-37 */
static void test_dynamic_numbers(void **unused)
{
	(void)unused;
	assert_int_equal(answer(HEAD "m=audio 6000 RTP/AVP 97 98\r\na=rtpmap:97 PCMA/8000/1\r\na=rtpmap:98 PCMU/16000\r\n", PSIP_SENDRECV), PSIP_OK);
	has("m=audio 4000 RTP/AVP 97\r\na=rtpmap:97 PCMA/8000\r\n");
	assert_int_equal(state.codec_payload, 97);
	assert_int_equal(state.pcma_payload, 97);
	assert_int_equal(state.codecs, PSIP_PCMA);
	assert_int_equal(answer(HEAD "m=audio 6000 RTP/AVP 0 101\r\n", PSIP_SENDRECV), PSIP_OK); /* 101 without rtpmap means nothing */
	assert_false(state.has_events);
	assert_int_equal(answer(HEAD "m=audio 6000 RTP/AVP 0 8\r\na=rtpmap:8 telephone-event/8000\r\n", PSIP_SENDRECV), PSIP_OK);
	assert_false(state.has_events);
}

/* ledger: 3264-6.1-03 3264-6.1-04 3264-6.1-05 3264-6.1-06 3264-8.4-04 3264-6.1-14 */
static void test_answer_directions(void **unused)
{
	(void)unused;
	for (unsigned offered = 0; offered < 4; offered++) {
		for (unsigned want = 0; want < 4; want++) {
			char from[512];
			unsigned mirrored = (offered & 1) << 1 | offered >> 1;

			strcpy(from, HEAD "m=audio 6000 RTP/AVP 0\r\na=");
			strcat(from, psip_direction_text((enum psip_direction)offered));
			strcat(from, "\r\n");
			assert_int_equal(answer(from, (enum psip_direction)want), PSIP_OK);
			assert_int_equal(sdp.media[0].direction, want & mirrored);
			assert_int_equal(sdp.media[0].port, 4000);
			assert_int_equal(state.agreed_direction, want & mirrored);
			assert_int_equal(state.local_direction, want);
		}
	}
	assert_int_equal(answer(HEAD "m=audio 6000 RTP/AVP 0\r\na=sendonly\r\n", PSIP_SENDRECV), PSIP_OK);
	has("a=recvonly\r\n");
}

/* ledger: 3264-6.1-12 */
static void test_inactive_formats(void **unused)
{
	(void)unused;
	assert_int_equal(answer(HEAD "m=audio 6000 RTP/AVP 0 8 18\r\na=inactive\r\n", PSIP_SENDRECV), PSIP_OK);
	has("m=audio 4000 RTP/AVP 0 8\r\n");
	has("a=inactive\r\n");
}

/* ledger: 3261-13.2.1-21 3264-6-03 3264-6-08 3264-6-09 3264-6.1-02 3264-6.1-29 3264-5.1-09 3264-8.2-01 8866-5.14-10 8866-5.14-02 8866-8.2.3-03 */
static void test_several_streams(void **unused)
{
	(void)unused;
	assert_int_equal(answer(HEAD "m=video 5000 RTP/AVP 31\r\nm=audio 0 RTP/AVP 0\r\nm=audio 5002 RTP/AVP 18\r\nm=audio 5004 RTP/SAVP 0\r\nm=audio 5006 RTP/AVP 8 0\r\n"
	                        "m=audio 5008 RTP/AVP 0\r\nm=foo 9 TCP/FOO x y\r\nm=audio 5010 RTP/FOO 0\r\n", PSIP_SENDRECV), PSIP_OK);
	has("m=video 0 RTP/AVP 31\r\nm=audio 0 RTP/AVP 0\r\nm=audio 0 RTP/AVP 18\r\nm=audio 0 RTP/SAVP 0\r\nm=audio 4000 RTP/AVP 8 0\r\n");
	has("a=sendrecv\r\nm=audio 0 RTP/AVP 0\r\nm=foo 0 TCP/FOO x\r\nm=audio 0 RTP/FOO 0\r\n");
	assert_int_equal(state.audio_index, 4);
	assert_int_equal(state.stream_count, 8);
	assert_int_equal(state.remote_port, 5006);
	/* The stream in use stays in use, though an earlier one could now be taken. */
	assert_int_equal(answer(HEAD "m=video 5000 RTP/AVP 31\r\nm=audio 5001 RTP/AVP 0\r\nm=audio 0 RTP/AVP 0\r\nm=audio 0 RTP/AVP 0\r\nm=audio 5006 RTP/AVP 8 0\r\n"
	                        "m=audio 0 RTP/AVP 0\r\nm=foo 0 TCP/FOO x y\r\nm=audio 0 RTP/FOO 0\r\n", PSIP_SENDRECV), PSIP_OK);
	assert_int_equal(state.audio_index, 4);
}

/* ledger: 3264-6.1-30 3264-8-11 3264-4-02 8866-5.7-03 8866-5.7-04 */
static void test_nothing_in_common(void **unused)
{
	static const char *const offers[] = {
		HEAD "m=audio 6000 RTP/AVP 18\r\n", HEAD "m=video 6000 RTP/AVP 31\r\n", HEAD "m=audio 6000 RTP/SAVP 0\r\n", HEAD "m=audio 6000/2 RTP/AVP 0\r\n", HEAD "m=audio 6000 RTP/AVP 101\r\na=rtpmap:101 telephone-event/8000\r\n",
		HEAD "m=audio 6000 RTP/AVP 0\r\nc=TN RFC2543 123\r\n", HEAD "m=audio 6000 RTP/AVP 0\r\nc=IN FOO x\r\n", HEAD "m=audio 6000 RTP/AVP 0\r\nc=IN IP6 2001:db8::1\r\n", HEAD "m=audio 6000 RTP/AVP 0\r\nc=IN IP4 233.252.0.1/127\r\n",
	};
	(void)unused;
	for (size_t i = 0; i < sizeof offers / sizeof offers[0]; i++)
		assert_int_equal(answer(offers[i], PSIP_SENDRECV), PSIP_ERR_UNSUPPORTED);
	assert_int_equal(answer(HEAD "m=video 5000 RTP/AVP 31\r\nm=audio 6000 RTP/AVP 0\r\n", PSIP_SENDRECV), PSIP_OK);
	assert_int_equal(answer(HEAD "m=audio 6000 RTP/AVP 0\r\n", PSIP_SENDRECV), PSIP_ERR_UNSUPPORTED);
	assert_int_equal(state.remote_port, 6000);
	assert_int_equal(state.agreed_direction, PSIP_SENDRECV);
}

/* ledger: 3264-5-08 3264-6-04 */
static void test_no_media(void **unused)
{
	(void)unused;
	assert_int_equal(answer(HEAD, PSIP_SENDRECV), PSIP_OK);
	has_not("m=");
	assert_int_equal(state.codec, 0);
	offer(PSIP_SENDRECV);
	has("m=audio 4000 RTP/AVP 0 8 101\r\n");
	has("o=- 1234 1235 ");
}

/* ledger: 3264-6-05 */
static void test_timing(void **unused)
{
	(void)unused;
	assert_int_equal(answer("v=0\r\no=- 1 1 IN IP4 192.0.2.9\r\ns=-\r\nc=IN IP4 192.0.2.9\r\nt=3724394400 3724398000\r\nt=3824394400 0\r\nm=audio 6000 RTP/AVP 0\r\n", PSIP_SENDRECV), PSIP_OK);
	has("\r\nt=3724394400 3724398000\r\nt=3824394400 0\r\nm=");
	assert_int_equal(answer("v=0\no=- 1 1 IN IP4 192.0.2.9\ns=-\nc=IN IP4 192.0.2.9\nt=1 2\nm=audio 6000 RTP/AVP 0\n", PSIP_SENDRECV), PSIP_OK);
	has("\r\nt=0 0\r\nm="); /* not repeated: it would not be valid */
}

/* ledger: 3264-8-03 3264-8-05 3264-8-06 3264-8-07 3264-8-08 3264-8-09 8866-5.2-05 */
static void test_version(void **unused)
{
	static const char first[] = HEAD "m=audio 6000 RTP/AVP 0\r\n", held[] = HEAD "m=audio 6000 RTP/AVP 0\r\na=sendonly\r\n";
	(void)unused;
	assert_int_equal(answer(first, PSIP_SENDRECV), PSIP_OK);
	has("o=- 1234 1234 IN IP4 192.0.2.1\r\n");
	assert_int_equal(answer(first, PSIP_SENDRECV), PSIP_OK);
	assert_string_equal(text, older);
	assert_int_equal(answer(held, PSIP_SENDRECV), PSIP_OK);
	has("o=- 1234 1235 IN IP4 192.0.2.1\r\n");
	offer(PSIP_SENDRECV); /* also after an answer: one more */
	has("o=- 1234 1236 IN IP4 192.0.2.1\r\n");
	offer(PSIP_SENDRECV);
	assert_string_equal(text, older);
	state.session_id = 0;
	state.version = 0;
	offer(PSIP_SENDRECV);
	has("o=- 0 1 ");
}

/* ledger: 3264-8-12 3264-8.2-02 3264-8.2-03 3264-8.1-01 3264-8.2-04 */
static void test_removal(void **unused)
{
	(void)unused;
	assert_int_equal(answer(HEAD "m=video 5000 RTP/AVP 31\r\nm=audio 6000 RTP/AVP 0\r\nm=image 7000 udptl t38\r\n", PSIP_SENDRECV), PSIP_OK);
	offer(PSIP_SENDRECV);
	has("t=0 0\r\nm=video 0 RTP/AVP 31\r\nm=audio 4000 ");
	has("a=sendrecv\r\nm=image 0 udptl t38\r\n");
	/* The peer removes the stream, and brings it back in the same place. */
	assert_int_equal(answer(HEAD "m=video 0 RTP/AVP 31\r\nm=audio 0 RTP/AVP 0\r\nm=image 0 udptl t38\r\n", PSIP_SENDRECV), PSIP_OK);
	has("m=audio 0 RTP/AVP 0\r\n");
	assert_true(state.refused);
	assert_int_equal(state.codec, 0);
	assert_int_equal(state.agreed_direction, PSIP_INACTIVE);
	assert_int_equal(answer(HEAD "m=video 0 RTP/AVP 31\r\nm=audio 6002 RTP/AVP 0\r\nm=image 0 udptl t38\r\n", PSIP_SENDRECV), PSIP_OK);
	assert_false(state.refused);
	assert_int_equal(state.remote_port, 6002);
	/* And so do we. */
	config.port = 0;
	offer(PSIP_SENDRECV);
	has("m=audio 0 RTP/AVP 0 8 101\r\n");
	assert_int_equal(read_answer(HEAD "m=video 0 RTP/AVP 31\r\nm=audio 0 RTP/AVP 0\r\nm=image 0 udptl t38\r\n"), PSIP_OK);
	assert_true(state.refused);
}

/* ledger: 3264-8.4-01 3264-8.4-02 3264-8.4-03 3264-8.4-06 3264-8.3.1-02 */
static void test_hold(void **unused)
{
	(void)unused;
	assert_int_equal(psip_direction_hold(PSIP_SENDRECV), PSIP_SENDONLY);
	assert_int_equal(psip_direction_hold(PSIP_RECVONLY), PSIP_INACTIVE);
	assert_int_equal(psip_direction_hold(PSIP_SENDONLY), PSIP_SENDONLY);
	offer(PSIP_SENDRECV);
	assert_int_equal(read_answer(HEAD "m=audio 6000 RTP/AVP 0\r\n"), PSIP_OK);
	assert_int_equal(state.agreed_direction, PSIP_SENDRECV);
	offer(psip_direction_hold((enum psip_direction)state.agreed_direction));
	has("a=sendonly\r\n");
	has("c=IN IP4 192.0.2.1\r\n");
	assert_int_equal(state.agreed_direction, PSIP_SENDRECV); /* until the answer */
	assert_int_equal(read_answer(HEAD "m=audio 6000 RTP/AVP 0\r\na=recvonly\r\n"), PSIP_OK);
	assert_int_equal(state.agreed_direction, PSIP_SENDONLY);
	/* The peer holds too, then we resume: it still does not want to hear us. */
	assert_int_equal(answer(HEAD "m=audio 6000 RTP/AVP 0\r\na=inactive\r\n", PSIP_SENDONLY), PSIP_OK);
	assert_int_equal(state.agreed_direction, PSIP_INACTIVE);
	offer(PSIP_SENDRECV);
	assert_int_equal(read_answer(HEAD "m=audio 6000 RTP/AVP 0\r\na=sendonly\r\n"), PSIP_OK);
	assert_int_equal(state.agreed_direction, PSIP_RECVONLY);
	/* Only the port changes. */
	offer(PSIP_SENDRECV);
	config.port = 4444;
	offer(PSIP_SENDRECV);
	has("m=audio 4444 ");
	memcpy(strstr(text, "4444"), "4000", 4);
	memcpy(strstr(text, "o=- 1234 ") + 9, strstr(older, "o=- 1234 ") + 9, 4);
	assert_string_equal(text, older);
}

/* ledger: 3264-8.4-08 3264-5.1-24 */
static void test_not_receiving(void **unused)
{
	(void)unused;
	assert_int_equal(answer("v=0\r\no=- 1 1 IN IP4 192.0.2.9\r\ns=-\r\nc=IN IP4 0.0.0.0\r\nt=0 0\r\nm=audio 6000 RTP/AVP 0\r\n", PSIP_SENDRECV), PSIP_OK);
	assert_int_equal(state.agreed_direction, PSIP_RECVONLY);
	assert_memory_equal(state.remote_address, "\0\0\0\0", 4);
	has_not("0.0.0.0");
	assert_int_equal(answer(HEAD "m=audio 6000 RTP/AVP 0\r\nb=AS:0\r\n", PSIP_SENDRECV), PSIP_OK);
	assert_int_equal(state.agreed_direction, PSIP_RECVONLY);
	assert_int_equal(answer(HEAD "m=audio 6000 RTP/AVP 0\r\nb=RS:0\r\n", PSIP_SENDRECV), PSIP_OK);
	assert_int_equal(state.agreed_direction, PSIP_SENDRECV);
	offer(PSIP_SENDRECV);
	assert_int_equal(read_answer(HEAD "m=audio 6000 RTP/AVP 0\r\nc=IN IP4 0.0.0.0\r\n"), PSIP_OK);
	assert_int_equal(state.agreed_direction, PSIP_RECVONLY);
}

/* ledger: 3264-7-02 3264-7-03 3264-5.1-16 3264-7-01 3264-8.3.2-10 3264-8.3.2-12 */
static void test_read_answer(void **unused)
{
	(void)unused;
	assert_int_equal(read_answer(HEAD "m=audio 6000 RTP/AVP 0\r\n"), PSIP_ERR_STATE);
	offer(PSIP_SENDRECV);
	assert_int_equal(read_answer(HEAD "m=audio 6000 RTP/AVP 8 0 99\r\na=rtpmap:99 telephone-event/8000\r\na=recvonly\r\n"), PSIP_OK);
	assert_int_equal(state.codec, PSIP_PCMA);
	assert_int_equal(state.event_payload, 99);   /* what we send: the answer's number */
	assert_int_equal(state.event_receive, 101);  /* what comes: ours */
	assert_int_equal(state.agreed_direction, PSIP_SENDONLY);
	assert_int_equal(state.local_direction, PSIP_SENDRECV);
	assert_int_equal(read_answer(HEAD "m=audio 6000 RTP/AVP 0\r\n"), PSIP_OK); /* another early dialog, or the same again */
	assert_int_equal(state.codecs, PSIP_PCMU);
	assert_false(state.has_events);
	assert_int_equal(read_answer(HEAD "m=audio 0 RTP/AVP 0\r\n"), PSIP_OK);
	assert_true(state.refused);
	offer(PSIP_SENDRECV);
	config.codecs = PSIP_PCMU;
	offer(PSIP_SENDRECV);
	assert_int_equal(read_answer(HEAD "m=audio 6000 RTP/AVP 8 0\r\n"), PSIP_OK); /* 8 was not offered: not for sending */
	assert_int_equal(state.codec, PSIP_PCMU);
	assert_int_equal(state.codecs, PSIP_PCMU);
}

/* Answers that do not fit change nothing. ledger: 3264-6-03 3264-6.1-02 3264-6.1-10 3264-6.1-01 */
static void test_bad_answers(void **unused)
{
	(void)unused;
	offer(PSIP_SENDRECV);
	assert_int_equal(read_answer(HEAD), PSIP_ERR_SYNTAX);
	assert_int_equal(read_answer(HEAD "m=audio 6000 RTP/AVP 0\r\nm=audio 6002 RTP/AVP 0\r\n"), PSIP_ERR_SYNTAX);
	assert_int_equal(read_answer(HEAD "m=video 6000 RTP/AVP 0\r\n"), PSIP_ERR_SYNTAX);
	assert_int_equal(read_answer(HEAD "m=audio 6000 RTP/AVP 18\r\n"), PSIP_ERR_UNSUPPORTED);
	assert_int_equal(read_answer(HEAD "m=audio 6000 RTP/AVP 101\r\na=rtpmap:101 telephone-event/8000\r\n"), PSIP_ERR_UNSUPPORTED);
	assert_int_equal(read_answer(HEAD "m=audio 6000 RTP/SAVP 0\r\n"), PSIP_ERR_UNSUPPORTED);
	assert_int_equal(read_answer(HEAD "m=audio 6000 RTP/AVP 0\r\nc=IN IP4 233.252.0.1/127\r\n"), PSIP_ERR_UNSUPPORTED);
	assert_int_equal(state.codec, 0);
}

/* ledger: 3264-8.3.2-04 3264-8.3.2-05 */
static void test_numbers_stay_bound(void **unused)
{
	(void)unused;
	assert_int_equal(answer(HEAD "m=audio 6000 RTP/AVP 0 96\r\na=rtpmap:96 telephone-event/8000\r\n", PSIP_SENDRECV), PSIP_OK);
	offer(PSIP_SENDRECV);
	has("RTP/AVP 0 8 96\r\n");
	has_not("101");
	setup(NULL);
	assert_int_equal(answer(HEAD "m=audio 6000 RTP/AVP 101 96 0\r\na=rtpmap:101 opus/48000/2\r\na=rtpmap:96 speex/8000\r\n", PSIP_SENDRECV), PSIP_OK);
	offer(PSIP_SENDRECV);
	has("RTP/AVP 0 8 97\r\n");
	has("a=rtpmap:97 telephone-event/8000\r\n");
}

/* ledger: 3264-8.3.2-01 3264-8.3.2-07 3264-8.3.2-09 3264-8.3.1-01 */
static void test_changes(void **unused)
{
	(void)unused;
	assert_int_equal(answer(HEAD "m=audio 6000 RTP/AVP 0 8\r\n", PSIP_SENDRECV), PSIP_OK);
	assert_int_equal(answer(HEAD "m=audio 6010 RTP/AVP 8\r\nc=IN IP4 198.51.100.3\r\n", PSIP_SENDRECV), PSIP_OK);
	assert_int_equal(state.codecs, PSIP_PCMA);
	assert_int_equal(state.codec, PSIP_PCMA);
	assert_int_equal(state.remote_port, 6010);
	assert_int_equal(state.remote_address[3], 3);
	assert_int_equal(answer(HEAD "m=audio 6010 RTP/AVP 8\r\nc=IN IP4 media.example.com\r\n", PSIP_SENDRECV), PSIP_OK);
	assert_false(state.remote_address_known);
}

/* ledger: 8866-5-13 8866-5.13-07 8866-6.1-02 8866-6.2-02 8866-5.8-08 8866-5.12-02 */
static void test_ignored_lines(void **unused)
{
	(void)unused;
	assert_int_equal(answer(HEAD "m=audio 6000 RTP/AVP 0\r\n", PSIP_SENDRECV), PSIP_OK);
	assert_int_equal(answer(HEAD "a=cat:foo.bar\r\na=keywds:x y\r\nm=audio 6000 RTP/AVP 0\r\nb=FOO:1\r\nk=clear:x\r\na=foo:bar\r\na=ptime:0\r\n", PSIP_SENDRECV), PSIP_OK);
	assert_string_equal(text, older);
}

/* ledger: 3264-9-01 3264-9-03 3264-9-04 3264-9-05 3264-9-06 3264-9-07 3264-9-08 */
static void test_capability(void **unused)
{
	struct psip_writer w = psip_writer(text, sizeof text - 1), measure = psip_writer(NULL, 0);
	(void)unused;
	psip_capability_write(&measure, &config, 77);
	psip_capability_write(&w, &config, 77);
	finish(&w, measure.length);
	has("o=- 77 77 ");
	has("t=0 0\r\nm=audio 0 RTP/AVP 0 8 101\r\n");
	has(EVENT_LINES);
	assert_int_equal(sdp.media_count, 1);
}

/* Refused lines of a tolerantly read offer must still make a valid answer. */
static void test_answer_to_sloppy_offer(void **unused)
{
	(void)unused;
	assert_int_equal(answer("v=0\no=- x y IN IP4 z\nm=audio 6000 RTP/AVP  0   8 \nc=IN IP4 192.0.2.3 \nm=video 5000 RTP/AVP h264\n\n", PSIP_SENDRECV), PSIP_OK);
	has("m=video 0 RTP/AVP 0\r\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(test_first_offer, setup),        cmocka_unit_test_setup(test_offered_directions, setup), cmocka_unit_test_setup(test_addresses, setup),
		cmocka_unit_test_setup(test_answer, setup),             cmocka_unit_test_setup(test_own_order, setup),          cmocka_unit_test_setup(test_dynamic_numbers, setup),
		cmocka_unit_test_setup(test_answer_directions, setup),  cmocka_unit_test_setup(test_inactive_formats, setup),   cmocka_unit_test_setup(test_several_streams, setup),
		cmocka_unit_test_setup(test_nothing_in_common, setup),  cmocka_unit_test_setup(test_no_media, setup),           cmocka_unit_test_setup(test_timing, setup),
		cmocka_unit_test_setup(test_version, setup),            cmocka_unit_test_setup(test_removal, setup),            cmocka_unit_test_setup(test_hold, setup),
		cmocka_unit_test_setup(test_not_receiving, setup),      cmocka_unit_test_setup(test_read_answer, setup),        cmocka_unit_test_setup(test_bad_answers, setup),
		cmocka_unit_test_setup(test_numbers_stay_bound, setup), cmocka_unit_test_setup(test_changes, setup),            cmocka_unit_test_setup(test_ignored_lines, setup),
		cmocka_unit_test_setup(test_capability, setup),         cmocka_unit_test_setup(test_answer_to_sloppy_offer, setup),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
