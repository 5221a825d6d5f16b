/* SPDX-License-Identifier: MIT
 * Reliable provisional responses of the calling side (RFC 3262 §4, §5; RFC 6141 §4.9): what is acknowledged and what is not, order, forks, offers and answers in
 * them, PRACKs that fail.
 * Not here: the called side (test_reliable.c), two stacks over a bad network (test_network.c). */
#include "test/flow/flow.h"

#include "test/flow/bytes_taken.h"

#define RELIABLE(n) "Require: 100rel\nRSeq: " #n "\n" FLOW_CONTACT
#define HEAD "v=0\r\no=peer 1 2 IN IP4 10.0.0.2\r\ns=-\r\nc=IN IP4 10.0.0.2\r\nt=0 0\r\n"
static const char useless[] = HEAD "m=audio 50000 RTP/AVP 3\r\n";
static const char elsewhere[] = HEAD "m=audio 50002 RTP/AVP 8\r\n";
static const char video_too[] = HEAD "m=video 50004 RTP/AVP 99\r\nm=audio 50006 RTP/AVP 0\r\n";
#define type_text "application/sdp"

static struct rig *rig_with(uint8_t reliable, bool own, uint16_t port, uint8_t seed)
{
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = port }, .reliable = reliable, .own_descriptions = own };

	return rig_new(NULL, &settings, seed);
}

static const struct rig_send *prack_sent(struct rig *r, unsigned rseq, const struct rig_send *invite)
{
	const struct rig_send *m = flow_request(r, "PRACK");
	char rack[64];

	snprintf(rack, sizeof rack, "%u %u INVITE", rseq, flow_cseq(invite));
	assert_string_equal(rig_header(m, "RAck", 0), rack);
	return m;
}

static struct psip_call_info look(struct rig *r, psip_handle call)
{
	struct psip_call_info info;

	assert_int_equal(psip_call_info(r->s, call, &info), PSIP_OK);
	return info;
}

/* ---- What we say ---- */

/* ledger: 3262-4-01 3262-4-02 3262-4-03 3262-4-04 3262-8.1-02 */
static void test_supported_and_required(void **state)
{
	(void)state;
	for (int require = 0; require < 2; require++) {
		struct rig *r = rig_new(NULL, NULL, (uint8_t)(1 + require));
		struct psip_call_options o = { .size = sizeof o, .require_reliable = require };
		const struct rig_send *m;
		psip_handle call;

		m = flow_call_with(r, &o, &call);
		assert_string_equal(rig_header(m, "Supported", 0), "100rel");
		assert_int_equal(rig_header(m, "Require", 0) != NULL, require);
		if (require)
			assert_string_equal(rig_header(m, "Require", 0), "100rel");
		assert_non_null(strstr(rig_header(m, "Allow", 0), "PRACK"));
		rig_reply(r, m, 183, "a", RELIABLE(7), NULL);
		m = prack_sent(r, 7, m);
		assert_null(rig_header(m, "Require", 0));
		m = &r->sends[0];
		rig_reply(r, m, 200, "a", FLOW_CONTACT, rig_sdp());
		flow_request(r, "ACK");
		assert_int_equal(psip_modify(r->s, r->now, call, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
		m = flow_request(r, "INVITE");
		assert_string_equal(rig_header(m, "Supported", 0), "100rel");
		rig_reply(r, m, 200, "a", FLOW_CONTACT, rig_sdp());
		flow_request(r, "ACK");
		assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
		assert_null(rig_header(flow_request(r, "BYE"), "Require", 0));
		o.to = PSIP_TEXT("sip:alice@10.0.0.2");
		assert_int_equal(psip_options(r->s, r->now, &o, &call), PSIP_OK);
		assert_null(rig_header(flow_request(r, "OPTIONS"), "Require", 0));
		rig_free(r);
	}
}

static void test_never(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_NEVER, false, 40000, 3);
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:alice@10.0.0.2"), .require_reliable = true };
	const struct rig_send *m;
	psip_handle call;

	(void)state;
	assert_int_equal(psip_call(r->s, r->now, &o, &call), PSIP_ERR_UNSUPPORTED);
	o.size = offsetof(struct psip_call_options, require_reliable);  /* a program that knows nothing of it */
	assert_int_equal(psip_call(r->s, r->now, &o, &call), PSIP_OK);
	m = flow_request(r, "INVITE");
	assert_string_equal(rig_header(m, "Supported", 0), "");
	rig_reply(r, m, 183, "a", RELIABLE(7), NULL);
	flow_silent(r);
	flow_event(r, PSIP_EVENT_PROGRESS, 183);
	rig_free(r);
}

/* ---- What is acknowledged ---- */

/* ledger: 3262-4-09 3262-4-10 3262-4-12 3262-7.2-01 3262-6-01 3262-6-02 3262-6-03 3262-4-08 */
static void test_acknowledged(void **state)
{
	static const psip_duration copies[] = { 0, 500, 1500, 3500, 7500, 11500, 15500, 19500, 23500, 27500, 31500 };
	static const char *const none[] = { "Contact", "Alert-Info", "Call-Info", "Expires", "In-Reply-To", "Organization", "Priority", "Reply-To", "Subject" };
	struct rig *r = rig_new(NULL, NULL, 4);
	const struct rig_send *invite, *m;
	psip_time begin;
	psip_handle call;

	(void)state;
	invite = flow_call(r, &call);
	rig_reply(r, invite, 183, "b", "Require: 100rel\nRSeq: 776656\nContact: <sip:c@10.0.0.3>\nRecord-Route: <sip:10.0.0.5;lr>, <sip:10.0.0.4;lr>\n", NULL);
	begin = r->now;
	m = prack_sent(r, 776656, invite);
	assert_true(flow_starts(m, "PRACK sip:c@10.0.0.3 SIP/2.0"));
	assert_string_equal(rig_header(m, "Route", 0), "<sip:10.0.0.4;lr>, <sip:10.0.0.5;lr>");
	assert_int_equal(flow_cseq(m), flow_cseq(invite) + 1);
	assert_string_equal(rig_param(strchr(rig_header(m, "To", 0), '>'), "tag"), "b");
	assert_true(flow_same(m, invite, "From") && flow_same(m, invite, "Call-ID"));
	assert_non_null(rig_header(m, "Max-Forwards", 0));
	assert_string_not_equal(rig_header(m, "Via", 0), rig_header(invite, "Via", 0));
	for (unsigned i = 0; i < sizeof none / sizeof *none; i++)
		assert_null(rig_header(m, none[i], 0));
	rig_advance(r, 31999);
	for (unsigned i = 1; i < sizeof copies / sizeof *copies; i++)
		assert_int_equal(flow_request(r, "PRACK")->at - begin, copies[i]);
	flow_silent(r);
	rig_free(r);
}

/* ledger: 3262-4-05 3262-4-06 3262-4-07 3262-4-08 3262-7.1-01 3262-7-02 3262-10-03 */
static void test_what_is_not_reliable(void **state)
{
	static const char *const plain[] = { "RSeq: 7\n", "Require: 100rel\n", "Require: 100rel\nRSeq: 0\n", "Require: 100rel\nRSeq: 4294967296\n",
		                             "Require: 100rel\nRSeq: abc\n", "Require: 100rel\nRSeq: 1,2\n" };
	struct rig *r = rig_new(NULL, NULL, 5);
	const struct rig_send *invite;
	psip_handle call;

	(void)state;
	invite = flow_call(r, &call);
	rig_reply(r, invite, 100, "a", RELIABLE(1), NULL);
	flow_silent(r);
	rig_reply(r, invite, 183, NULL, RELIABLE(5), NULL);  /* no tag: no dialog */
	flow_silent(r);
	flow_quiet(r);
	for (unsigned i = 0; i < sizeof plain / sizeof *plain; i++) {
		rig_reply(r, invite, 183, "a", plain[i], NULL);
		flow_silent(r);
	}
	rig_reply(r, invite, 183, "a", "Require: foo, 100rel\nrseq : 007\n", NULL);
	prack_sent(r, 7, invite);
	rig_reply(r, invite, 200, "a", "RSeq: 8\nRequire: 100rel\n" FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	flow_silent(r);
	rig_free(r);
}

/* ledger: 3262-7.1-01 */
static void test_largest_number(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 6);
	const struct rig_send *invite;
	psip_handle call;

	(void)state;
	invite = flow_call(r, &call);
	rig_reply(r, invite, 183, "a", RELIABLE(4294967295), NULL);
	prack_sent(r, 4294967295u, invite);
	rig_reply(r, invite, 183, "a", RELIABLE(1), NULL);  /* it does not wrap */
	flow_silent(r);
	rig_free(r);
}

/* ledger: 3262-4-13 3262-4-14 3262-4-16 3262-4-17 3262-4-18 3262-4-19 3262-4-20 3262-4-21 */
static void test_order(void **state)
{
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .timers = { .c = 7200000 } };
	struct rig *r = rig_new(NULL, &settings, 7);
	const struct rig_send *invite, *m;
	psip_handle call;

	(void)state;
	invite = flow_call(r, &call);
	for (int i = 0; i < 3; i++) {
		rig_reply(r, invite, 183, "a", RELIABLE(4000000), NULL);
		rig_advance(r, 100);
	}
	m = prack_sent(r, 4000000, invite);
	rig_reply(r, m, 200, NULL, NULL, NULL);
	flow_silent(r);
	flow_event(r, PSIP_EVENT_PROGRESS, 183);
	flow_quiet(r);
	rig_reply(r, invite, 180, "a", RELIABLE(4000002), rig_sdp());
	rig_reply(r, invite, 180, "a", RELIABLE(3999999), rig_sdp());
	flow_silent(r);
	flow_quiet(r);
	assert_int_equal(look(r, call).media.codec, 0);
	rig_advance(r, 3600000);
	rig_reply(r, invite, 181, "a", RELIABLE(4000001), NULL);
	prack_sent(r, 4000001, invite);
	flow_event(r, PSIP_EVENT_PROGRESS, 181);
	rig_reply(r, invite, 180, "a", RELIABLE(4000002), rig_sdp());
	prack_sent(r, 4000002, invite);
	flow_event(r, PSIP_EVENT_PROGRESS, 180);
	assert_int_equal(look(r, call).media.codec, PSIP_PCMU);
	rig_free(r);
}

/* ledger: 3262-4-22 */
static void test_after_the_final(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 8);
	const struct rig_send *invite;
	psip_handle call;

	(void)state;
	invite = flow_call(r, &call);
	rig_reply(r, invite, 200, "a", FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	rig_reply(r, invite, 183, "a", RELIABLE(8), NULL);
	flow_silent(r);
	flow_quiet(r);
	rig_free(r);
}

/* ledger: 6141-4.9-01 6141-4.9-03 */
static void test_target(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 9);
	const struct rig_send *invite, *m;
	psip_handle call;

	(void)state;
	invite = flow_call(r, &call);
	rig_reply(r, invite, 180, "a", "Require: 100rel\nRSeq: 1\nContact: <sip:c1@10.0.0.2>\n", NULL);
	assert_true(flow_starts(prack_sent(r, 1, invite), "PRACK sip:c1@10.0.0.2 "));
	rig_reply(r, invite, 180, "a", "Contact: <sip:c3@10.0.0.2>\n", NULL);  /* unreliable: does not count */
	assert_string_equal("sip:c1@10.0.0.2", look(r, call).remote_target.length == 15 ? "sip:c1@10.0.0.2" : "other");
	rig_reply(r, invite, 183, "a", "Require: 100rel\nRSeq: 2\nContact: <sip:c2@10.0.0.2>\n", NULL);
	m = prack_sent(r, 2, invite);
	assert_true(flow_starts(m, "PRACK sip:c2@10.0.0.2 "));
	rig_free(r);
}

/* ---- Forks ---- */

/* ledger: 3262-4-15 */
static void test_each_fork_for_itself(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 10);
	const struct rig_send *invite, *m;
	psip_handle call;

	(void)state;
	invite = flow_call(r, &call);
	rig_reply(r, invite, 183, "a", RELIABLE(7), rig_sdp());
	m = prack_sent(r, 7, invite);
	assert_string_equal(rig_param(strchr(rig_header(m, "To", 0), '>'), "tag"), "a");
	assert_int_equal(look(r, call).media.remote_port, 50000);
	rig_reply(r, invite, 183, "b", RELIABLE(7), elsewhere);
	m = prack_sent(r, 7, invite);
	assert_string_equal(rig_param(strchr(rig_header(m, "To", 0), '>'), "tag"), "b");
	assert_int_equal(flow_cseq(m), flow_cseq(invite) + 1);
	assert_int_equal(look(r, call).media.remote_port, 50002);
	rig_reply(r, invite, 180, "a", RELIABLE(8), NULL);
	m = prack_sent(r, 8, invite);
	assert_string_equal(rig_param(strchr(rig_header(m, "To", 0), '>'), "tag"), "a");
	assert_int_equal(flow_cseq(m), flow_cseq(invite) + 2);
	rig_reply(r, invite, 200, "a", FLOW_CONTACT, NULL);
	flow_request(r, "ACK");
	assert_int_equal(look(r, call).media.remote_port, 50000);
	assert_int_equal(look(r, call).media.codec, PSIP_PCMU);
	rig_flush(r);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
	rig_reply(r, flow_request(r, "BYE"), 200, NULL, NULL, NULL);
	while (rig_take_event(r) != NULL)
		;
	flow_clean(r);
}

/* Both forks offer, with different streams: each gets the answer to its own. ledger: 3262-5-03 3262-5-08 */
static void test_forks_that_offer(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_REQUIRED, false, 0, 11);
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 } };
	const struct rig_send *invite, *m;
	psip_handle call;

	(void)state;
	invite = flow_call(r, &call);  /* no audio: no offer */
	assert_string_equal(rig_body(invite), "");
	assert_int_equal(psip_configure(r->s, &settings), PSIP_OK);
	rig_reply(r, invite, 183, "a", RELIABLE(7), video_too);
	m = prack_sent(r, 7, invite);
	assert_non_null(strstr(rig_body(m), "m=video 0 "));
	assert_non_null(strstr(rig_body(m), "m=audio 40000 RTP/AVP 0"));
	rig_reply(r, invite, 183, "b", RELIABLE(9), elsewhere);
	m = prack_sent(r, 9, invite);
	assert_null(strstr(rig_body(m), "m=video"));
	assert_non_null(strstr(rig_body(m), "m=audio 40000 RTP/AVP 8"));
	rig_reply(r, invite, 180, "b", RELIABLE(10), NULL);
	assert_string_equal(rig_body(prack_sent(r, 10, invite)), "");
	rig_reply(r, invite, 200, "a", FLOW_CONTACT, NULL);
	m = flow_request(r, "ACK");
	assert_string_equal(rig_body(m), "");
	assert_int_equal(look(r, call).media.remote_port, 50006);
	assert_int_equal(look(r, call).media.stream_count, 2);
	rig_free(r);
}

/* ---- Offer and answer ---- */

/* ledger: 3262-5-06 3262-5-08 3262-4-11 */
static void test_answer_in_183(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 12);
	const struct rig_send *invite, *m;
	psip_handle call;

	(void)state;
	invite = flow_call(r, &call);
	rig_reply(r, invite, 183, "a", RELIABLE(7), elsewhere);
	m = prack_sent(r, 7, invite);
	assert_string_equal(rig_body(m), "");
	assert_int_equal(look(r, call).state, PSIP_CALL_RINGING);
	assert_int_equal(look(r, call).media.codec, PSIP_PCMA);
	assert_int_equal(look(r, call).media.remote_port, 50002);
	rig_reply(r, invite, 180, "a", RELIABLE(8), rig_sdp());  /* no second answer */
	prack_sent(r, 8, invite);
	rig_reply(r, invite, 200, "a", FLOW_CONTACT, NULL);
	m = flow_request(r, "ACK");
	assert_string_equal(rig_body(m), "");
	assert_int_equal(look(r, call).state, PSIP_CALL_CONFIRMED);
	assert_int_equal(look(r, call).media.remote_port, 50002);
	flow_silent(r);
	rig_free(r);
}

/* An answer, or an offer, that leaves nothing in common ends the call once it is answered. */
static void test_nothing_in_common(void **state)
{
	(void)state;
	for (int offers = 0; offers < 2; offers++) {
		struct rig *r = rig_with(PSIP_RELIABLE_REQUIRED, false, offers ? 0 : 40000, (uint8_t)(13 + offers));
		struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 } };
		const struct rig_send *invite, *m;
		psip_handle call;

		invite = flow_call(r, &call);
		assert_int_equal(psip_configure(r->s, &settings), PSIP_OK);
		rig_reply(r, invite, 183, "a", RELIABLE(7), useless);
		m = prack_sent(r, 7, invite);
		if (offers)
			assert_non_null(strstr(rig_body(m), "m=audio 0 "));
		flow_event(r, PSIP_EVENT_PROGRESS, 183);
		rig_reply(r, invite, 200, "a", FLOW_CONTACT, NULL);
		flow_request(r, "ACK");
		m = flow_request(r, "BYE");
		flow_event(r, PSIP_EVENT_ANSWERED, 200);
		rig_reply(r, m, 200, NULL, NULL, NULL);
		flow_ended(r, PSIP_END_MEDIA, 0);
		flow_clean(r);
	}
}

/* ledger: 3262-4-11 3262-5-04 3262-5-03 */
static void test_own_pracks(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_REQUIRED, true, 0, 15);
	struct psip_span type = PSIP_TEXT(type_text), offer = PSIP_TEXT(HEAD "m=audio 6000 RTP/AVP 0\r\n"), again = PSIP_TEXT(HEAD "m=audio 6002 RTP/AVP 8\r\n");
	struct psip_call_options o = { .size = sizeof o, .type = type, .body = offer, .own_pracks = true };
	const struct rig_send *invite, *m;
	const struct psip_event *e;
	psip_handle call;

	(void)state;
	invite = flow_call_with(r, &o, &call);
	rig_reply(r, invite, 183, "a", RELIABLE(7), rig_sdp());
	e = flow_event(r, PSIP_EVENT_PROGRESS, 183);
	assert_non_null(memmem(e->body.at, e->body.length, "50000", 5));
	assert_true(look(r, call).prack_wanted);
	rig_reply(r, invite, 183, "a", RELIABLE(7), rig_sdp());
	rig_reply(r, invite, 183, "b", RELIABLE(1), rig_sdp());  /* a fork whose turn comes later */
	flow_silent(r);
	flow_quiet(r);
	assert_int_equal(psip_prack(r->s, r->now, call, type, again), PSIP_OK);
	assert_int_equal(psip_prack(r->s, r->now, call, type, again), PSIP_ERR_STATE);
	m = prack_sent(r, 7, invite);
	assert_non_null(strstr(rig_body(m), "m=audio 6002"));
	assert_string_equal(rig_header(m, "Content-Type", 0), type_text);
	assert_false(look(r, call).prack_wanted);
	rig_reply(r, m, 200, NULL, NULL, elsewhere);
	e = flow_event(r, PSIP_EVENT_MODIFIED, 200);
	assert_non_null(memmem(e->body.at, e->body.length, "50002", 5));
	rig_reply(r, invite, 183, "b", RELIABLE(1), rig_sdp());
	flow_event(r, PSIP_EVENT_PROGRESS, 183);
	assert_int_equal(psip_prack(r->s, r->now, call, flow_none, flow_none), PSIP_OK);
	assert_string_equal(rig_body(prack_sent(r, 1, invite)), "");
	assert_int_equal(psip_prack(r->s, r->now, call + 1, flow_none, flow_none), PSIP_ERR_STALE);
	rig_free(r);
}

/* Own descriptions: an offer in a reliable response waits for the application, and must be answered. */
static void test_own_answer(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_REQUIRED, true, 0, 16);
	struct psip_span type = PSIP_TEXT(type_text), answer = PSIP_TEXT(HEAD "m=audio 6000 RTP/AVP 0\r\n");
	const struct rig_send *invite, *m;
	psip_handle call;

	(void)state;
	invite = flow_call(r, &call);
	assert_int_equal(psip_prack(r->s, r->now, call, type, answer), PSIP_ERR_STATE);
	rig_reply(r, invite, 183, "a", RELIABLE(7), rig_sdp());
	rig_reply(r, invite, 180, "a", NULL, NULL);  /* does not take its place: the application must see the offer */
	flow_event(r, PSIP_EVENT_PROGRESS, 183);
	flow_silent(r);
	assert_int_equal(psip_prack(r->s, r->now, call, flow_none, flow_none), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_prack(r->s, r->now, call, type, answer), PSIP_OK);
	m = prack_sent(r, 7, invite);
	assert_non_null(strstr(rig_body(m), "m=audio 6000"));
	rig_reply(r, m, 200, NULL, NULL, NULL);
	rig_reply(r, invite, 200, "a", FLOW_CONTACT, NULL);
	assert_string_equal(rig_body(flow_request(r, "ACK")), "");
	rig_free(r);
}

/* The 2xx comes though the application has not written its PRACK: there is nothing left to acknowledge. */
static void test_overtaken_by_the_answer(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_REQUIRED, true, 0, 17);
	const struct rig_send *invite;
	psip_handle call;

	(void)state;
	invite = flow_call(r, &call);
	rig_reply(r, invite, 183, "a", RELIABLE(7), rig_sdp());
	rig_reply(r, invite, 200, "b", FLOW_CONTACT, rig_sdp());
	assert_string_equal(rig_param(strchr(rig_header(flow_request(r, "ACK"), "To", 0), '>'), "tag"), "b");
	assert_int_equal(psip_prack(r->s, r->now, call, flow_none, flow_none), PSIP_ERR_STATE);
	flow_silent(r);
	rig_free(r);
}

/* A re-INVITE's provisional responses are acknowledged as well, and may have its answer. ledger: 3262-4-09 3262-5-08 */
static void test_in_a_reinvite(void **state)
{
	(void)state;
	for (unsigned status = 200; status <= 488; status += 288) {
		struct rig *r = rig_new(NULL, NULL, (uint8_t)(status % 100));
		const struct rig_send *invite;
		struct rig_call c;

		rig_establish_out(r, &c);
		assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
		invite = flow_request(r, "INVITE");
		rig_reply(r, invite, 183, NULL, RELIABLE(3), HEAD "m=audio 50008 RTP/AVP 0\r\na=recvonly\r\n");
		prack_sent(r, 3, invite);
		assert_int_equal(look(r, c.handle).media.remote_port, 50008);
		rig_reply(r, invite, 183, NULL, RELIABLE(3), NULL);
		flow_silent(r);
		rig_reply(r, invite, status, NULL, FLOW_CONTACT, NULL);
		flow_request(r, "ACK");
		flow_event(r, PSIP_EVENT_MODIFIED, status);
		assert_int_equal(look(r, c.handle).media.remote_port, status == 200 ? 50008 : 50000);
		assert_int_equal(look(r, c.handle).media.agreed_direction, status == 200 ? PSIP_SENDONLY : PSIP_SENDRECV);
		rig_free(r);
	}
}

/* ---- PRACKs that fail ---- */

static void test_dialog_gone(void **state)
{
	static const unsigned statuses[] = { 481, 408, 0 };

	(void)state;
	for (unsigned i = 0; i < 3; i++) {
		struct rig *r = rig_new(NULL, NULL, (uint8_t)(20 + i));
		const struct rig_send *invite, *m;
		psip_handle call;

		invite = flow_call(r, &call);
		rig_reply(r, invite, 183, "a", RELIABLE(7), NULL);
		m = prack_sent(r, 7, invite);
		if (statuses[i])
			rig_reply(r, m, statuses[i], NULL, NULL, NULL);
		else
			rig_advance(r, 32000);
		do
			m = rig_take(r);
		while (m && strcmp(rig_method(m), "PRACK") == 0);
		assert_string_equal(rig_method(m), "CANCEL");
		rig_reply(r, m, 200, NULL, NULL, NULL);
		rig_reply(r, invite, 487, "a", NULL, NULL);
		flow_event(r, PSIP_EVENT_PROGRESS, 183);
		flow_ended(r, PSIP_END_GONE, 487);
		flow_clean(r);
	}
}

static void test_other_errors_change_nothing(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 23);
	const struct rig_send *invite, *a, *b;
	psip_handle call;

	(void)state;
	invite = flow_call(r, &call);
	rig_reply(r, invite, 183, "a", RELIABLE(7), NULL);
	a = prack_sent(r, 7, invite);
	rig_reply(r, a, 500, NULL, NULL, NULL);
	rig_reply(r, invite, 183, "b", RELIABLE(7), NULL);
	b = prack_sent(r, 7, invite);
	rig_reply(r, b, 481, NULL, NULL, NULL);  /* that fork has gone, the other has not */
	flow_silent(r);
	rig_reply(r, invite, 200, "a", FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	assert_int_equal(look(r, call).state, PSIP_CALL_CONFIRMED);
	rig_free(r);
}

/* An offer that is refused: the PRACK goes again without it (RFC 6337 §2.3). */
static void test_offer_refused(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_REQUIRED, true, 0, 24);
	struct psip_span type = PSIP_TEXT(type_text), offer = PSIP_TEXT(HEAD "m=audio 6000 RTP/AVP 0\r\n");
	struct psip_call_options o = { .size = sizeof o, .type = type, .body = offer, .own_pracks = true };
	const struct rig_send *invite, *m;
	psip_handle call;

	(void)state;
	invite = flow_call_with(r, &o, &call);
	rig_reply(r, invite, 183, "a", RELIABLE(7), rig_sdp());
	flow_event(r, PSIP_EVENT_PROGRESS, 183);
	assert_int_equal(psip_prack(r->s, r->now, call, type, offer), PSIP_OK);
	m = prack_sent(r, 7, invite);
	rig_reply(r, m, 488, NULL, NULL, NULL);
	flow_event(r, PSIP_EVENT_MODIFIED, 488);
	m = prack_sent(r, 7, invite);
	assert_string_equal(rig_body(m), "");
	assert_int_equal(flow_cseq(m), flow_cseq(invite) + 2);
	rig_free(r);
}

/* After a CANCEL the responses are acknowledged still, and tell the application nothing. */
static void test_cancelled(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 25);
	const struct rig_send *invite;
	psip_handle call;

	(void)state;
	invite = flow_call(r, &call);
	rig_reply(r, invite, 100, NULL, NULL, NULL);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
	rig_reply(r, flow_request(r, "CANCEL"), 200, NULL, NULL, NULL);
	rig_reply(r, invite, 183, "a", RELIABLE(7), rig_sdp());
	prack_sent(r, 7, invite);
	flow_quiet(r);
	rig_reply(r, invite, 487, "a", NULL, NULL);
	flow_ended(r, PSIP_END_CANCELLED, 487);
	flow_clean(r);
}

/* ---- Waiting for the next hop ---- */

/* The Contact has a name: the PRACK goes when it is found, with the answer to the offer. */
static void test_next_hop_by_name(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_REQUIRED, false, 0, 26);
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 } };
	const struct rig_send *invite, *m;
	psip_handle call;

	(void)state;
	rig_zone(r, "b.example.com", "A 10.0.0.7");
	invite = flow_call(r, &call);
	assert_int_equal(psip_configure(r->s, &settings), PSIP_OK);
	r->hold_answers = true;
	rig_reply(r, invite, 183, "a", "Require: 100rel\nRSeq: 7\nContact: <sip:b.example.com:5060>\n", elsewhere);
	rig_reply(r, invite, 183, "a", "Require: 100rel\nRSeq: 7\nContact: <sip:b.example.com:5060>\n", elsewhere);
	rig_reply(r, invite, 180, "a", "Require: 100rel\nRSeq: 8\n", NULL);  /* not before its own PRACK is out */
	flow_silent(r);
	r->hold_answers = false;
	for (const struct psip_output *asked; (asked = rig_take_asked(r)) != NULL;)
		if (asked->kind == PSIP_QUERY)
			rig_answer(r, asked);
	m = prack_sent(r, 7, invite);
	assert_int_equal(m->remote.ip[3], 7);
	assert_non_null(strstr(rig_body(m), "m=audio 40000 RTP/AVP 8"));
	flow_silent(r);
	rig_free(r);
}

/* A PRACK that the network refused goes again with the repeated response. */
static void test_refused_by_the_network(void **state)
{
	(void)state;
	for (int offers = 0; offers < 2; offers++) {
		struct rig *r = rig_with(PSIP_RELIABLE_REQUIRED, false, offers ? 0 : 40000, (uint8_t)(27 + offers));
		struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 } };
		const struct rig_send *invite, *m, *again;
		psip_handle call;

		invite = flow_call(r, &call);
		assert_int_equal(psip_configure(r->s, &settings), PSIP_OK);
		r->send_result = PSIP_ERR_TRANSPORT;
		rig_reply(r, invite, 183, "a", RELIABLE(7), rig_sdp());
		m = prack_sent(r, 7, invite);
		r->send_result = PSIP_OK;
		rig_reply(r, invite, 183, "a", RELIABLE(7), rig_sdp());
		again = prack_sent(r, 7, invite);
		assert_int_equal(flow_cseq(again), flow_cseq(m) + 1);
		assert_string_equal(rig_body(again), rig_body(m));
		assert_int_equal(*rig_body(again) != '\0', offers);
		rig_reply(r, invite, 183, "a", RELIABLE(7), rig_sdp());
		flow_silent(r);
		rig_reply(r, again, 200, NULL, NULL, NULL);
		rig_reply(r, invite, 200, "a", FLOW_CONTACT, NULL);
		assert_string_equal(rig_body(flow_request(r, "ACK")), "");
		rig_free(r);
	}
}

/* No bytes are left: the response is as if it had not come, and is acknowledged when it comes again. */
static void test_full(void **state)
{
	(void)state;
	for (int offers = 0; offers < 2; offers++) {
		struct rig *r = rig_with(PSIP_RELIABLE_REQUIRED, false, offers ? 0 : 40000, (uint8_t)(28 + offers));
		struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 } };
		struct bytes_taken taken;
		const struct rig_send *invite;
		psip_handle call;

		invite = flow_call(r, &call);
		assert_int_equal(psip_configure(r->s, &settings), PSIP_OK);
		rig_reply(r, invite, 180, "a", FLOW_CONTACT, NULL);
		flow_event(r, PSIP_EVENT_PROGRESS, 180);
		take_all_bytes(r, &taken);
		rig_reply(r, invite, 183, "a", RELIABLE(7), rig_sdp());
		flow_silent(r);
		flow_quiet(r);
		assert_int_equal(look(r, call).media.codec, 0);
		give_bytes(r, &taken);
		rig_reply(r, invite, 183, "a", RELIABLE(7), rig_sdp());
		assert_int_equal(*rig_body(prack_sent(r, 7, invite)) != '\0', offers);
		flow_event(r, PSIP_EVENT_PROGRESS, 183);
		assert_int_equal(look(r, call).media.codec, PSIP_PCMU);
		rig_free(r);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_supported_and_required),
		cmocka_unit_test(test_never),
		cmocka_unit_test(test_acknowledged),
		cmocka_unit_test(test_what_is_not_reliable),
		cmocka_unit_test(test_largest_number),
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_after_the_final),
		cmocka_unit_test(test_target),
		cmocka_unit_test(test_each_fork_for_itself),
		cmocka_unit_test(test_forks_that_offer),
		cmocka_unit_test(test_answer_in_183),
		cmocka_unit_test(test_nothing_in_common),
		cmocka_unit_test(test_own_pracks),
		cmocka_unit_test(test_own_answer),
		cmocka_unit_test(test_overtaken_by_the_answer),
		cmocka_unit_test(test_in_a_reinvite),
		cmocka_unit_test(test_dialog_gone),
		cmocka_unit_test(test_other_errors_change_nothing),
		cmocka_unit_test(test_offer_refused),
		cmocka_unit_test(test_cancelled),
		cmocka_unit_test(test_next_hop_by_name),
		cmocka_unit_test(test_refused_by_the_network),
		cmocka_unit_test(test_full),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
