/* SPDX-License-Identifier: MIT
 * Transactions as a peer sees them: matching, repeats and their times, ACK and CANCEL, the 100 (RFC 3261 §9, §17; RFC 6026; RFC 4320).
 * Not covered here: sent-by, routing and framing (test_transport.c); each machine's states for themselves (test/unit/test_ict.c and its like). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "test/sim/rig.h"
#include "transaction/transaction.h"

static const struct psip_span nothing = { NULL, 0 };

static unsigned alive(struct rig *r)
{
	struct psip_statistics statistics;

	psip_statistics(r->s, &statistics);
	return statistics.transactions;
}

static struct rig *rig_timers(struct psip_timers timers)
{
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 } };

	settings.timers = timers;
	return rig_new(NULL, &settings, 1);
}

static psip_handle place(struct rig *r, uint8_t transport, const char *route)
{
	struct psip_call_options options = { .size = sizeof options, .to = PSIP_TEXT("sip:alice@10.0.0.2:5060") };
	psip_handle call = 0;

	options.transport = transport;
	options.route = psip_string(route);
	assert_int_equal(psip_call(r->s, r->now, &options, &call), PSIP_OK);
	rig_pump(r);
	return call;
}

static psip_handle ping(struct rig *r, uint8_t transport)
{
	struct psip_call_options options = { .size = sizeof options, .to = PSIP_TEXT("sip:alice@10.0.0.2:5060") };
	psip_handle request = 0;

	options.transport = transport;
	assert_int_equal(psip_options(r->s, r->now, &options, &request), PSIP_OK);
	rig_pump(r);
	return request;
}

static void expect_silence(struct rig *r)
{
	const struct rig_send *m = rig_take(r);

	if (m)
		fail_msg("nothing was to be sent, but this was:\n%s", m->text);
}

static void expect_no_event(struct rig *r)
{
	const struct rig_event *e = rig_take_event(r);

	if (e)
		fail_msg("no event was due, but %s came", psip_event_text((enum psip_event_kind)e->event.kind));
}

static const struct rig_event *expect_event(struct rig *r, enum psip_event_kind kind)
{
	const struct rig_event *e = rig_take_event(r);

	assert_non_null(e);
	assert_string_equal(psip_event_text((enum psip_event_kind)e->event.kind), psip_event_text(kind));
	return e;
}

static const struct rig_send *expect_status(struct rig *r, int status, const char *method)
{
	const struct rig_send *m = rig_take(r);

	assert_non_null(m);
	assert_int_equal(rig_status(m), status);
	assert_string_equal(rig_method(m), method);
	return m;
}

static const struct rig_send *expect_request(struct rig *r, const char *method)
{
	return expect_status(r, 0, method);
}

/* All that goes out from `since` on: `count` sends at these times (ms after since), each byte for byte the first. */
static void expect_copies(struct rig *r, psip_time since, const unsigned *at, unsigned count)
{
	const struct rig_send *first = NULL;

	for (unsigned i = 0; i < count; i++) {
		const struct rig_send *m = rig_take(r);
		assert_non_null(m);
		assert_int_equal(m->at - since, at[i]);
		first = first ? first : m;
		assert_int_equal(m->length, first->length);
		assert_memory_equal(m->text, first->text, m->length);
	}
	expect_silence(r);
}

#define COPIES(r, since, ...) expect_copies(r, since, (const unsigned[]){ __VA_ARGS__ }, sizeof((const unsigned[]){ __VA_ARGS__ }) / sizeof(unsigned))

static void same_header(const struct rig_send *a, const struct rig_send *b, const char *name)
{
	const char *left = rig_header(a, name, 0), *right = rig_header(b, name, 0);

	assert_non_null(left);
	assert_non_null(right);
	assert_string_equal(left, right);
}

/* The text between the method and " SIP/2.0". */
static void request_uri(const struct rig_send *m, char out[256])
{
	const char *at = strchr(m->text, ' ') + 1;

	snprintf(out, 256, "%.*s", (int)strcspn(at, " \r"), at);
}

static void same_request_uri(const struct rig_send *a, const struct rig_send *b)
{
	char left[256], right[256];

	request_uri(a, left);
	request_uri(b, right);
	assert_string_equal(left, right);
}

/* ---- INVITE client ---- */

static void a_silent_peer_gets_the_invite_seven_times(void **state)
{
	/* ledger: 3261-17.1.1.1-01 3261-17.1.1.2-02 3261-17.1.1.2-03 3261-17.1.1.2-05 3261-17.1.1.2-06 3261-17.1.1.2-07 3261-17.1.1.2-08 3261-17.1.1.2-09
	 * 3261-17.1.1.2-10 3261-17.1.1.2-13 3261-17.1.1.2-17 3261-17.1.1.2-18 3261-17.1.1.2-35 3261-17.1.1.2-38 3261-17.1.1.2-39 3261-17.1.1.2-40
	 * 3261-8.1.3.1-01 */
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_time start = r->now;
	const struct rig_event *e;

	(void)state;
	place(r, 0, NULL);
	rig_advance(r, 200000);
	assert_string_equal(rig_method(&r->sends[0]), "INVITE");
	COPIES(r, start, 0, 500, 1500, 3500, 7500, 15500, 31500);
	e = expect_event(r, PSIP_EVENT_ENDED);
	assert_int_equal(e->at - start, 32000);
	assert_int_equal(e->event.cause, PSIP_END_TIMEOUT);
	assert_int_equal(e->event.status, 408);
	expect_no_event(r);
	assert_int_equal(alive(r), 0);
	rig_free(r);
}

static void other_values_of_t1_scale_the_times(void **state)
{
	/* ledger: 3261-17.1.1.1-02 3261-17.1.1.2-12 3261-17.1.1.2-14 3261-17.1.1.2-16 */
	static const psip_duration values[] = { 100, 1000, 2000 };

	(void)state;
	for (unsigned i = 0; i < 3; i++) {
		psip_duration t1 = values[i];
		struct rig *r = rig_timers((struct psip_timers){ .t1 = t1 });
		psip_time start = r->now;
		place(r, 0, NULL);
		rig_advance(r, 64 * t1 - 1);
		expect_no_event(r);
		COPIES(r, start, 0, t1, 3 * t1, 7 * t1, 15 * t1, 31 * t1, 63 * t1);
		rig_advance(r, 1);
		assert_int_equal(expect_event(r, PSIP_EVENT_ENDED)->event.cause, PSIP_END_TIMEOUT);
		rig_free(r);
	}
}

static void over_a_stream_the_invite_goes_once(void **state)
{
	/* ledger: 3261-17.1.1.1-03 3261-17.1.1.2-04 3261-17.1.1.2-05 3261-8.1.1.7-01 */
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_time start = r->now;

	(void)state;
	place(r, PSIP_TCP, NULL);
	rig_advance(r, 60000);
	assert_non_null(strstr(r->sends[0].text, "Via: SIP/2.0/TCP "));
	COPIES(r, start, 0);
	assert_int_equal(expect_event(r, PSIP_EVENT_ENDED)->at - start, 32000);
	assert_int_equal(alive(r), 0);
	rig_free(r);
}

static void a_provisional_ends_the_copies(void **state)
{
	/* ledger: 3261-17.1.1.1-04 3261-17.1.1.2-11 3261-17.1.1.2-19 3261-17.1.1.2-20 3261-17.1.1.2-21 3261-17.1.1.2-36 3261-17.1.1.2-42 3261-17.1.1.2-45
	 * 3261-17.1.1.2-48 3261-21.1.1-02 3261-8.1.3.2-03 3261-8.1.3.2-04 */
	struct rig *r = rig_timers((struct psip_timers){ .c = PSIP_TIMER_OFF });
	static const unsigned codes[] = { 180, 183, 199, 180 };
	const struct rig_send *invite;

	(void)state;
	place(r, 0, NULL);
	invite = expect_request(r, "INVITE");
	rig_advance(r, 200);
	rig_reply(r, invite, 100, NULL, NULL, NULL);
	rig_advance(r, 60000);
	expect_silence(r);
	expect_no_event(r);
	for (unsigned i = 0; i < 4; i++) {
		rig_reply(r, invite, codes[i], "far", NULL, NULL);
		assert_int_equal(expect_event(r, PSIP_EVENT_PROGRESS)->event.status, codes[i]);
	}
	rig_advance(r, 600000);
	expect_silence(r);
	expect_no_event(r);
	assert_int_equal(alive(r), 1);
	rig_free(r);
}

static void an_endless_ringing_is_cancelled(void **state)
{
	/* ledger: 3261-9.1-14 3261-9.1-15 */
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct rig_send *invite, *cancel;
	const struct rig_event *e;
	psip_time start = r->now;

	(void)state;
	place(r, 0, NULL);
	invite = expect_request(r, "INVITE");
	rig_reply(r, invite, 180, "far", NULL, NULL);
	expect_event(r, PSIP_EVENT_PROGRESS);
	rig_advance(r, 179999);
	expect_silence(r);
	rig_advance(r, 1);
	cancel = expect_request(r, "CANCEL");
	assert_int_equal(cancel->at - start, 180000);
	rig_reply(r, cancel, 200, "far", NULL, NULL);
	rig_advance(r, 31999);
	expect_no_event(r);
	rig_advance(r, 1);
	e = expect_event(r, PSIP_EVENT_ENDED);
	assert_int_equal(e->event.cause, PSIP_END_TIMEOUT);
	expect_silence(r);
	assert_int_equal(alive(r), 0);
	rig_free(r);
}

static void the_ack_for_a_failure_is_the_transactions(void **state)
{
	/* ledger: 3261-17-01 3261-17-03 3261-17.1.1.3-02 3261-17.1.1.3-03 3261-17.1.1.3-04 3261-17.1.1.3-05 3261-17.1.1.3-06 3261-17.1.1.3-07
	 * 3261-17.1.1.3-08 3261-17.1.1.3-10 3261-17.1.1.3-13 3261-17.1.1.2-23 3261-17.1.1.2-25 3261-17.1.1.2-44 6026-8.4-02 6026-8.4-04 3261-8.2.2.3-03
	 * 3261-8.1.1.6-02 3261-8.1.1.6-03 3261-8.1.1.7-06 */
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct rig_send *invite, *ack;
	char cseq[64];

	(void)state;
	place(r, 0, "<sip:10.0.0.9;lr>, <sip:10.0.0.8;lr>");
	invite = expect_request(r, "INVITE");
	assert_int_equal(invite->remote.ip[3], 9);
	rig_reply(r, invite, 404, "x-y.z", NULL, NULL);
	ack = expect_request(r, "ACK");
	expect_silence(r);
	same_request_uri(ack, invite);
	same_header(ack, invite, "Via");
	assert_null(rig_header(ack, "Via", 1));
	same_header(ack, invite, "From");
	same_header(ack, invite, "Call-ID");
	same_header(ack, invite, "Route");
	assert_null(rig_header(ack, "Route", 1));
	assert_string_equal(rig_param(rig_header(ack, "To", 0), "tag"), "x-y.z");
	assert_string_equal(rig_header(ack, "To", 0), "<sip:alice@10.0.0.2:5060>;tag=x-y.z");
	snprintf(cseq, sizeof cseq, "%u ACK", (unsigned)atoi(rig_header(invite, "CSeq", 0)));
	assert_string_equal(rig_header(ack, "CSeq", 0), cseq);
	assert_string_equal(rig_header(ack, "Max-Forwards", 0), "70");
	assert_string_equal(rig_header(ack, "Content-Length", 0), "0");
	assert_string_equal(rig_body(ack), "");
	assert_null(rig_header(ack, "Require", 0));
	assert_null(rig_header(ack, "Proxy-Require", 0));
	assert_true(psip_address_equal(&ack->remote, &invite->remote));
	assert_true(psip_address_equal(&ack->local, &invite->local));
	assert_int_equal(expect_event(r, PSIP_EVENT_ENDED)->event.status, 404);
	rig_free(r);
}

static void each_copy_of_a_failure_is_acknowledged_for_32_seconds(void **state)
{
	/* ledger: 3261-17.1.1.1-05 3261-17.1.1.2-22 3261-17.1.1.2-26 3261-17.1.1.2-27 3261-17.1.1.2-28 3261-17.1.1.2-29 3261-17.1.1.2-30 3261-17.1.1.2-37
	 * 3261-17.1.1.2-47 3261-17.1.1.2-50 3261-17.1.1.2-51 3261-17.1.1.2-53 3261-17.1.1.2-54 3261-17.1.1.2-55 6026-8.4-01 6026-8.4-03 6026-8.4-05 6026-8.4-06
	 * 6026-8.4-07 6026-8.4-08 3261-17-02 */
	static const psip_duration t1[] = { 500, 100 };

	(void)state;
	for (unsigned i = 0; i < 2; i++) {
		struct rig *r = rig_timers((struct psip_timers){ .t1 = t1[i] });
		const struct rig_send *invite, *ack;

		place(r, 0, NULL);
		invite = expect_request(r, "INVITE");
		if (i)
			rig_reply(r, invite, 180, "far", NULL, NULL);
		rig_reply(r, invite, 486, "far", NULL, NULL);
		ack = expect_request(r, "ACK");
		if (i)
			expect_event(r, PSIP_EVENT_PROGRESS);
		assert_int_equal(expect_event(r, PSIP_EVENT_ENDED)->event.cause, PSIP_END_REJECTED);
		rig_reply(r, invite, 180, "far", NULL, NULL);
		rig_reply(r, invite, 200, "far", "Contact: <sip:alice@10.0.0.2:5060>\n", rig_sdp());
		expect_silence(r);
		rig_reply(r, invite, 486, "far", NULL, NULL);
		rig_reply(r, invite, 480, "far", NULL, NULL);
		assert_string_equal(expect_request(r, "ACK")->text, ack->text);
		assert_string_equal(expect_request(r, "ACK")->text, ack->text);
		rig_advance(r, 31900);
		rig_reply(r, invite, 486, "far", NULL, NULL);
		expect_request(r, "ACK");
		assert_int_equal(alive(r), 1);
		rig_advance(r, 200);
		assert_int_equal(alive(r), 0);
		rig_reply(r, invite, 486, "far", NULL, NULL);
		expect_silence(r);
		expect_no_event(r);
		rig_free(r);
	}
}

/* A response over the stream on which `request` went. */
static void reply_on_stream(struct rig *r, const struct rig_send *request, unsigned status, const char *extra)
{
	rig_tcp(r, request->flow, "SIP/2.0 %u Test\nVia: %s\nFrom: %s\nTo: %s;tag=far\nCall-ID: %s\nCSeq: %s\n%sContent-Length: 0\n\n", status,
	        rig_header(request, "Via", 0), rig_header(request, "From", 0), "<sip:alice@10.0.0.2:5060>", rig_header(request, "Call-ID", 0),
	        rig_header(request, "CSeq", 0), extra);
}

static void over_a_stream_a_failure_ends_the_transaction_at_once(void **state)
{
	/* ledger: 3261-17.1.1.2-24 3261-17.1.1.2-26 3261-17.1.1.2-33 6026-8.4-03 6026-8.4-05 */
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct rig_send *invite, *ack;

	(void)state;
	place(r, PSIP_TCP, NULL);
	invite = expect_request(r, "INVITE");
	reply_on_stream(r, invite, 486, "");
	ack = expect_request(r, "ACK");
	assert_true(ack->flow != 0 && ack->flow == invite->flow);
	assert_int_equal(expect_event(r, PSIP_EVENT_ENDED)->event.status, 486);
	assert_int_equal(alive(r), 0);
	reply_on_stream(r, invite, 486, "");
	expect_silence(r);
	rig_free(r);
}

static void a_success_is_acknowledged_by_the_core(void **state)
{
	/* ledger: 3261-17.1.1.2-31 3261-17.1.1.2-32 3261-17.1.1.2-43 3261-17.1.1.2-46 3261-17.1.1.3-01 3261-17.1-03 6026-7.2-01 6026-7.2-02 6026-7.2-04 6026-7.2-05
	 * 6026-7.2-06 6026-8.4-09 6026-8.4-10 6026-8.4-11 6026-8.4-13 6026-8.4-14 6026-8.4-16 6026-8.4-17 6026-8.4-18 6026-8.4-19 6026-8.11-02
	 * 6026-8.4-20 6026-8.4-21 3261-17.1.1.2-34 */
	static const char contact[] = "Contact: <sip:other@10.0.0.2:5060>\n";

	(void)state;
	for (unsigned provisional = 0; provisional < 2; provisional++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		const struct rig_send *invite, *ack;
		char branch[256], uri[256];

		place(r, 0, NULL);
		invite = expect_request(r, "INVITE");
		snprintf(branch, sizeof branch, "%s", rig_param(rig_header(invite, "Via", 0), "branch"));
		if (provisional) {
			rig_reply(r, invite, 180, "far", NULL, NULL);
			expect_event(r, PSIP_EVENT_PROGRESS);
		}
		rig_reply(r, invite, 200, "far", contact, rig_sdp());
		ack = expect_request(r, "ACK");
		expect_silence(r);
		assert_string_not_equal(rig_param(rig_header(ack, "Via", 0), "branch"), branch);
		request_uri(ack, uri);
		assert_string_equal(uri, "sip:other@10.0.0.2:5060");
		expect_event(r, PSIP_EVENT_ANSWERED);
		rig_advance(r, 20000);
		expect_silence(r);
		rig_reply(r, invite, 486, "far", NULL, NULL);
		rig_reply(r, invite, 180, "far", NULL, NULL);
		expect_silence(r);
		rig_reply(r, invite, 200, "far", contact, rig_sdp());
		assert_string_equal(expect_request(r, "ACK")->text, ack->text);
		rig_advance(r, 11900);
		rig_reply(r, invite, 200, "far", contact, rig_sdp());
		expect_request(r, "ACK");
		assert_int_equal(alive(r), 1);
		rig_advance(r, 200);
		assert_int_equal(alive(r), 0);
		rig_reply(r, invite, 200, "far", contact, rig_sdp());
		expect_silence(r);
		expect_no_event(r);
		rig_free(r);
	}
}

/* ---- CANCEL ---- */

static void a_cancel_waits_for_a_provisional(void **state)
{
	/* ledger: 3261-9.1-02 3261-9.1-03 3261-9.1-04 3261-9.1-05 3261-9.1-06 3261-9.1-07 3261-9.1-08 3261-9.1-09 3261-9.1-12 3261-9.1-13 3261-8.2.2.3-03
	 * 3261-17.1.3-02 */
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct rig_send *invite, *cancel;
	psip_handle call = place(r, 0, "<sip:10.0.0.9;lr>, <sip:10.0.0.8;lr>");
	char cseq[64];

	(void)state;
	invite = expect_request(r, "INVITE");
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
	rig_advance(r, 600);
	assert_string_equal(expect_request(r, "INVITE")->text, invite->text);
	expect_silence(r);
	rig_reply(r, invite, 180, "far", NULL, NULL);
	cancel = expect_request(r, "CANCEL");
	expect_silence(r);
	same_request_uri(cancel, invite);
	same_header(cancel, invite, "Via");
	assert_null(rig_header(cancel, "Via", 1));
	same_header(cancel, invite, "From");
	same_header(cancel, invite, "To");
	assert_null(rig_param(rig_header(cancel, "To", 0), "tag"));
	same_header(cancel, invite, "Call-ID");
	same_header(cancel, invite, "Route");
	snprintf(cseq, sizeof cseq, "%u CANCEL", (unsigned)atoi(rig_header(invite, "CSeq", 0)));
	assert_string_equal(rig_header(cancel, "CSeq", 0), cseq);
	assert_null(rig_header(cancel, "Require", 0));
	assert_null(rig_header(cancel, "Proxy-Require", 0));
	assert_true(psip_address_equal(&cancel->remote, &invite->remote));
	/* The 200 has the INVITE's branch too: its CSeq says whose it is. */
	rig_reply(r, cancel, 200, "far", NULL, NULL);
	expect_silence(r);
	expect_no_event(r);
	rig_reply(r, invite, 487, "far", NULL, NULL);
	expect_request(r, "ACK");
	assert_int_equal(expect_event(r, PSIP_EVENT_ENDED)->event.cause, PSIP_END_CANCELLED);
	rig_free(r);
}

static void a_cancel_is_a_transaction_of_its_own(void **state)
{
	/* ledger: 3261-9.1-11 3261-9.1-14 3261-9.1-15 3261-17.1-02 */
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_handle call = place(r, 0, NULL);
	const struct rig_send *invite = expect_request(r, "INVITE");
	psip_time start = r->now;

	(void)state;
	rig_reply(r, invite, 180, "far", NULL, NULL);
	expect_event(r, PSIP_EVENT_PROGRESS);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
	rig_advance(r, 31999);
	expect_no_event(r);
	assert_string_equal(rig_method(&r->sends[r->send_taken]), "CANCEL");
	COPIES(r, start, 0, 500, 1500, 3500, 7500, 11500, 15500, 19500, 23500, 27500, 31500);
	rig_advance(r, 1);
	assert_int_equal(expect_event(r, PSIP_EVENT_ENDED)->event.cause, PSIP_END_CANCELLED);
	assert_int_equal(alive(r), 0);
	rig_free(r);
}

static void no_cancel_follows_a_final_response(void **state)
{
	/* ledger: 3261-9.1-10 3261-9.1-07 */
	struct rig *r = rig_new(NULL, NULL, 1);
	struct rig_call c;

	(void)state;
	rig_establish_out(r, &c);
	assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
	expect_request(r, "BYE");
	expect_silence(r);
	rig_free(r);
}

static void a_2xx_that_crosses_the_cancel_is_acknowledged_and_ended(void **state)
{
	/* ledger: 3261-9.1-13 */
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_handle call = place(r, 0, NULL);
	const struct rig_send *invite = expect_request(r, "INVITE");

	(void)state;
	rig_reply(r, invite, 180, "far", NULL, NULL);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
	expect_request(r, "CANCEL");
	rig_reply(r, invite, 200, "far", "Contact: <sip:alice@10.0.0.2:5060>\n", rig_sdp());
	expect_request(r, "ACK");
	expect_request(r, "BYE");
	rig_free(r);
}

/* ---- Stray responses ---- */

static void responses_match_by_branch_and_method(void **state)
{
	/* ledger: 3261-17.1.3-01 3261-17.1.3-02 3261-17-02 3261-18.1.2-02 3261-18.1.2-03 6026-8.9-01 6026-8.9-02 6026-7.2-06 3261-8.1.3.3-01 */
	static const char form[] = "SIP/2.0 200 OK\nVia: %s\n%sFrom: %s\nTo: <sip:alice@10.0.0.2:5060>;tag=far\nCall-ID: %s\nCSeq: 1 %s\n"
	                           "Contact: <sip:alice@10.0.0.2>\nContent-Length: 0\n\n";
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct rig_send *m;
	char via[256], from[256], id[256];
	const struct rig_event *e;

	(void)state;
	ping(r, 0);
	ping(r, 0);
	rig_take(r);
	m = rig_take(r);
	snprintf(via, sizeof via, "%s", rig_header(m, "Via", 0));
	snprintf(from, sizeof from, "%s", rig_header(m, "From", 0));
	snprintf(id, sizeof id, "%s", rig_header(m, "Call-ID", 0));
	rig_udp(r, form, "SIP/2.0/UDP 10.0.0.1:5060;branch=z9hG4bKnobody", "", from, id, "OPTIONS");
	rig_udp(r, form, via, "", from, id, "INVITE");
	rig_udp(r, form, via, "", from, id, "ACK");
	rig_udp(r, form, via, "Via: SIP/2.0/UDP 10.0.0.1:5060;branch=z9hG4bKsecond\n", from, id, "OPTIONS");
	{
		char both[600];
		snprintf(both, sizeof both, "%s, SIP/2.0/UDP 10.0.0.1:5060;branch=z9hG4bKsecond", via);
		rig_udp(r, form, both, "", from, id, "OPTIONS");
	}
	expect_silence(r);
	expect_no_event(r);
	rig_udp(r, form, via, "", from, id, "OPTIONS");
	e = expect_event(r, PSIP_EVENT_RESPONSE);
	assert_int_equal(e->event.status, 200);
	assert_non_null(strstr(e->text, id));
	expect_no_event(r);
	rig_free(r);
}

/* ---- Transport errors ---- */

static void errors_of_the_network_end_a_request(void **state)
{
	/* ledger: 3261-8.1.3.1-02 3261-17.1.4-01 3261-17.1.4-02 3261-17.1.1.2-41 3261-17.1.2.2-28 3261-18.4-01 6026-7.2-07 */
	(void)state;
	for (unsigned icmp = 0; icmp < 2; icmp++)
		for (unsigned options = 0; options < 2; options++) {
			struct rig *r = rig_new(NULL, NULL, 1);
			const struct rig_event *e;

			r->send_result = icmp ? PSIP_OK : PSIP_ERR_TRANSPORT;
			if (options)
				ping(r, 0);
			else
				place(r, 0, NULL);
			if (icmp) {
				expect_no_event(r);
				psip_unreachable(r->s, r->now, &r->peer);
			}
			e = expect_event(r, options ? PSIP_EVENT_RESPONSE : PSIP_EVENT_ENDED);
			assert_int_equal(e->event.status, 503);
			assert_int_equal(e->event.cause, PSIP_END_TRANSPORT);
			assert_int_equal(alive(r), 0);
			rig_free(r);
		}
}

static void an_error_while_ringing_changes_nothing(void **state)
{
	/* ledger: 3261-17.1.1.2-49 */
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct rig_send *invite;

	(void)state;
	place(r, PSIP_TCP, NULL);
	invite = expect_request(r, "INVITE");
	reply_on_stream(r, invite, 180, "");
	expect_event(r, PSIP_EVENT_PROGRESS);
	psip_closed(r->s, r->now, invite->flow);
	rig_pump(r);
	expect_no_event(r);
	assert_int_equal(alive(r), 1);
	rig_free(r);
}

/* ---- Non-INVITE client ---- */

static void a_silent_peer_gets_options_until_timer_f(void **state)
{
	/* ledger: 3261-17.1.2.2-01 3261-17.1.2.2-02 3261-17.1.2.2-03 3261-17.1.2.2-04 3261-17.1.2.2-05 3261-17.1.2.2-19 3261-17.1.2.2-21 3261-17.1.2.2-25
	 * 3261-17.1.2.2-26 3261-17.1.2.2-27 3261-17.1-02 3261-8.1.3.1-01 3261-9.1-01 */
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_time start = r->now;
	const struct rig_event *e;
	psip_handle request = ping(r, 0);

	(void)state;
	(void)request;
	rig_advance(r, 100000);
	COPIES(r, start, 0, 500, 1500, 3500, 7500, 11500, 15500, 19500, 23500, 27500, 31500);
	e = expect_event(r, PSIP_EVENT_RESPONSE);
	assert_int_equal(e->at - start, 32000);
	assert_int_equal(e->event.status, 408);
	assert_int_equal(e->event.cause, PSIP_END_TIMEOUT);
	assert_int_equal(alive(r), 0);
	rig_free(r);
}

static void t2_caps_the_interval(void **state)
{
	/* ledger: 3261-17.1.2.2-20 */
	struct rig *r = rig_timers((struct psip_timers){ .t2 = 2000 });
	psip_time start = r->now;

	(void)state;
	ping(r, 0);
	rig_advance(r, 8000);
	COPIES(r, start, 0, 500, 1500, 3500, 5500, 7500);
	rig_free(r);
}

static void a_100_slows_options_down(void **state)
{
	/* ledger: 3261-17.1.2.1-02 3261-17.1.2.2-10 3261-17.1.2.2-11 3261-17.1.2.2-12 3261-17.1.2.2-13 3261-17.1.2.2-29 3261-17.1.2.2-31 3261-17.1.2.2-32
	 * 3261-17.1.2.2-21 4320-2.1-01 */
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_time start = r->now;
	const struct rig_send *m;

	(void)state;
	ping(r, 0);
	m = &r->sends[0];
	rig_advance(r, 100);
	rig_reply(r, m, 100, NULL, NULL, NULL);
	rig_advance(r, 100000);
	COPIES(r, start, 0, 500, 4500, 8500, 12500, 16500, 20500, 24500, 28500);
	assert_int_equal(expect_event(r, PSIP_EVENT_RESPONSE)->at - start, 32000);
	assert_int_equal(alive(r), 0);
	rig_free(r);
}

static void a_final_response_to_options_comes_once(void **state)
{
	/* ledger: 3261-17.1.2.1-01 3261-17.1.2.1-04 3261-17.1.2.2-08 3261-17.1.2.2-09 3261-17.1.2.2-14 3261-17.1.2.2-15 3261-17.1.2.2-16 3261-17.1.2.2-17
	 * 3261-17.1.2.2-22 3261-17.1.2.2-24 3261-17.1.2.2-30 3261-17.1.2.2-34 3261-17.1.2.2-35 3261-17.1.2.2-36 3261-17.1.2.2-37 */
	(void)state;
	for (unsigned provisional = 0; provisional < 2; provisional++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		const struct rig_send *m;

		ping(r, 0);
		m = expect_request(r, "OPTIONS");
		if (provisional)
			rig_reply(r, m, 100, NULL, NULL, NULL);
		rig_reply(r, m, provisional ? 486 : 200, "far", NULL, NULL);
		assert_int_equal(expect_event(r, PSIP_EVENT_RESPONSE)->event.status, provisional ? 486 : 200);
		rig_reply(r, m, 200, "other", NULL, NULL);
		rig_advance(r, 4900);
		rig_reply(r, m, 200, "far", NULL, NULL);
		assert_int_equal(alive(r), 1);
		rig_advance(r, 200);
		assert_int_equal(alive(r), 0);
		rig_reply(r, m, 200, "far", NULL, NULL);
		rig_advance(r, 60000);
		expect_silence(r);
		expect_no_event(r);
		rig_free(r);
	}
}

static void over_a_stream_options_goes_once_and_ends_at_once(void **state)
{
	/* ledger: 3261-17.1.2.2-03 3261-17.1.2.2-16 3261-17.1.2.2-18 3261-17.1.2.2-19 3261-17.1.2.2-21 3261-17.1.2.2-22 3261-17.1.2.2-01 */
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_time start = r->now;
	const struct rig_send *m;

	(void)state;
	ping(r, PSIP_TCP);
	rig_advance(r, 60000);
	COPIES(r, start, 0);
	assert_int_equal(expect_event(r, PSIP_EVENT_RESPONSE)->at - start, 32000);
	ping(r, PSIP_TCP);
	m = expect_request(r, "OPTIONS");
	reply_on_stream(r, m, 200, "");
	assert_int_equal(expect_event(r, PSIP_EVENT_RESPONSE)->event.status, 200);
	assert_int_equal(alive(r), 0);
	rig_free(r);
}

/* ---- INVITE server ---- */

static void the_100_comes_after_200_ms(void **state)
{
	/* ledger: 3261-17.2.1-01 3261-17.2.1-03 3261-17.2.1-04 3261-17.2.1-21 3261-17.2.1-22 3261-17.2.1-23 3261-17.2.1-06 3261-17-04 3261-8.2.6.1-03
	 * 3261-8.2.6.2-01 3261-8.2.6.2-02 3261-8.2.6.2-03 3261-20.38-02 3261-8.2.2-01 */
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct rig_send *m;
	struct rig_call c;
	psip_time start = r->now;

	(void)state;
	rig_invite(r, &c, "Timestamp: 54.25\nX-Foo: ;;;\n", rig_sdp());
	assert_true(c.handle != 0);
	rig_advance(r, 50);
	rig_request(r, &c, "INVITE", 1, c.branch, "Timestamp: 54.25\nX-Foo: ;;;\n", rig_sdp());
	rig_advance(r, 149);
	expect_silence(r);
	rig_advance(r, 1);
	m = expect_status(r, 100, "INVITE");
	assert_int_equal(m->at - start, 200);
	assert_string_equal(rig_header(m, "To", 0), "<sip:bob@10.0.0.1>");
	assert_string_equal(rig_param(rig_header(m, "From", 0), "tag"), c.from_tag);
	assert_string_equal(rig_header(m, "Call-ID", 0), c.call_id);
	assert_string_equal(rig_header(m, "CSeq", 0), "1 INVITE");
	assert_string_equal(rig_param(rig_header(m, "Via", 0), "branch"), c.branch);
	assert_int_equal(strncmp(rig_header(m, "Timestamp", 0), "54.25", 5), 0);
	assert_string_equal(rig_header(m, "Content-Length", 0), "0");
	rig_request(r, &c, "INVITE", 1, c.branch, "Timestamp: 54.25\nX-Foo: ;;;\n", rig_sdp());
	assert_string_equal(expect_status(r, 100, "INVITE")->text, m->text);
	expect_silence(r);
	expect_no_event(r);
	rig_free(r);
}

static void provisionals_replace_the_100_and_answer_copies(void **state)
{
	/* ledger: 3261-17.2.1-01 3261-17.2.1-05 3261-17.2.1-06 3261-17.2.1-23 3261-17.2.1-24 3261-17.2.1-28 3261-8.2.6.2-08 3261-8.2.6.2-10 3261-8.2.6.2-07 */
	static const unsigned codes[] = { 180, 183, 180 };
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct rig_send *m;
	struct rig_call c;
	char tag[64] = "";

	(void)state;
	rig_invite(r, &c, NULL, rig_sdp());
	rig_advance(r, 50);
	for (unsigned i = 0; i < 3; i++) {
		assert_int_equal(psip_ring(r->s, r->now, c.handle, codes[i]), PSIP_OK);
		m = expect_status(r, (int)codes[i], "INVITE");
		assert_int_equal(strncmp(rig_header(m, "To", 0), "<sip:bob@10.0.0.1>;tag=", 23), 0);
		if (i)
			assert_string_equal(rig_param(rig_header(m, "To", 0), "tag"), tag);
		snprintf(tag, sizeof tag, "%s", rig_param(rig_header(m, "To", 0), "tag"));
		rig_request(r, &c, "INVITE", 1, c.branch, NULL, rig_sdp());
		assert_string_equal(expect_status(r, (int)codes[i], "INVITE")->text, m->text);
	}
	rig_request(r, &c, "ACK", 1, c.branch, NULL, NULL);
	rig_advance(r, 1000);
	expect_silence(r);
	expect_no_event(r);
	assert_int_equal(psip_reject(r->s, r->now, c.handle, 486, nothing), PSIP_OK);
	assert_string_equal(rig_param(rig_header(expect_status(r, 486, "INVITE"), "To", 0), "tag"), tag);
	rig_free(r);
}

static void a_refusal_is_repeated_until_the_ack(void **state)
{
	/* ledger: 3261-17-05 3261-17.2.1-09 3261-17.2.1-10 3261-17.2.1-12 3261-17.2.1-13 3261-17.2.1-16 3261-17.2.1-18 3261-17.2.1-20 3261-17.2.1-26 3261-17.2.1-29
	 * 3261-17.2.1-30 3261-17.2.1-31 3261-17.2.1-34 3261-17.2.1-35 3261-17.2.1-36 3261-17.2.1-37 3261-17.2.1-38 3261-17.2.1-40 3261-17.2.3-04
	 * 3261-17.2.3-07 3261-17.2-01 */
	struct rig *r = rig_new(NULL, NULL, 1);
	struct rig_call c;
	psip_time start = r->now;

	(void)state;
	rig_invite(r, &c, NULL, rig_sdp());
	assert_int_equal(psip_reject(r->s, r->now, c.handle, 486, nothing), PSIP_OK);
	assert_true(psip_accept(r->s, r->now, c.handle, nothing, nothing) < 0);
	rig_advance(r, 8000);
	rig_request(r, &c, "INVITE", 1, c.branch, NULL, rig_sdp());
	rig_advance(r, 20000);
	assert_int_equal(rig_status(&r->sends[r->send_taken]), 486);
	COPIES(r, start, 0, 500, 1500, 3500, 7500, 8000, 11500, 15500, 19500, 23500, 27500);
	expect_event(r, PSIP_EVENT_ENDED);
	rig_request(r, &c, "ACK", 1, c.branch, NULL, NULL);
	rig_advance(r, 4900);
	rig_request(r, &c, "ACK", 1, c.branch, NULL, NULL);
	rig_request(r, &c, "INVITE", 1, c.branch, NULL, rig_sdp());
	assert_int_equal(alive(r), 1);
	rig_advance(r, 200);
	assert_int_equal(alive(r), 0);
	rig_request(r, &c, "ACK", 1, c.branch, NULL, NULL);
	rig_advance(r, 60000);
	assert_int_equal(alive(r), 0);
	expect_silence(r);
	expect_no_event(r);
	rig_free(r);
}

static void a_refusal_without_ack_ends_by_timer_h(void **state)
{
	/* ledger: 3261-17.2.1-11 3261-17.2.1-14 3261-17.2.1-18 3261-17.2.1-19 */
	struct rig *r = rig_new(NULL, NULL, 1);
	struct rig_call c;
	psip_time start = r->now;

	(void)state;
	rig_invite(r, &c, NULL, rig_sdp());
	assert_int_equal(psip_reject(r->s, r->now, c.handle, 486, nothing), PSIP_OK);
	rig_advance(r, 31900);
	assert_int_equal(alive(r), 1);
	rig_advance(r, 60000);
	COPIES(r, start, 0, 500, 1500, 3500, 7500, 11500, 15500, 19500, 23500, 27500, 31500);
	assert_int_equal(alive(r), 0);
	rig_free(r);
}

static void tcp_request(struct rig *r, psip_handle flow, const char *method, const char *id, const char *to_tag, const char *branch)
{
	rig_tcp(r, flow, "%s sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/TCP 10.0.0.2:5060;branch=%s\nMax-Forwards: 70\nFrom: <sip:alice@10.0.0.2>;tag=p\n"
	        "To: <sip:bob@10.0.0.1>%s%s\nCall-ID: %s\nCSeq: 1 %s\nContact: <sip:alice@10.0.0.2>\nContent-Length: 0\n\n", method, branch,
	        *to_tag ? ";tag=" : "", to_tag, id, method);
}

static void over_a_stream_a_refusal_goes_once(void **state)
{
	/* ledger: 3261-17.2.1-11 3261-17.2.1-16 3261-17.2.1-17 3261-17.2.1-18 3261-17.2.1-19 3261-17.2.1-20 3261-17.2.1-21 */
	(void)state;
	for (unsigned acked = 0; acked < 2; acked++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		psip_handle flow = rig_accept(r);
		const struct rig_event *e;

		tcp_request(r, flow, "INVITE", "over-tcp", "", "z9hG4bKtcp");
		e = expect_event(r, PSIP_EVENT_INCOMING);
		rig_advance(r, 200);
		assert_int_equal(expect_status(r, 100, "INVITE")->at - e->at, 200);
		assert_int_equal(psip_reject(r->s, r->now, e->event.object, 486, nothing), PSIP_OK);
		assert_true(expect_status(r, 486, "INVITE")->flow == flow);
		rig_advance(r, 31900);
		expect_silence(r);
		assert_int_equal(alive(r), 1);
		if (acked)
			tcp_request(r, flow, "ACK", "over-tcp", "x", "z9hG4bKtcp");
		else
			rig_advance(r, 200);
		rig_pump(r);
		assert_int_equal(alive(r), 0);
		rig_free(r);
	}
}

static void the_core_repeats_its_2xx(void **state)
{
	/* ledger: 3261-17.2.1-07 3261-17.2.1-08 3261-17.2.1-25 6026-7.1-01 6026-7.1-02 6026-7.1-03 6026-7.1-04 6026-7.1-06 6026-7.1-07 6026-8.1-01 6026-8.1-02
	 * 6026-8.5-01 6026-8.5-02 6026-8.5-03 6026-8.6-02 6026-8.6-03 6026-8.6-06 6026-8.6-07 6026-8.7-02 6026-8.7-03 6026-8.7-05 6026-8.7-06 6026-8.11-01 */
	(void)state;
	for (unsigned stream = 0; stream < 2; stream++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		psip_handle flow = stream ? rig_accept(r) : 0;
		psip_time start = r->now;
		struct rig_call c = { 0 };

		if (stream) {
			tcp_request(r, flow, "INVITE", "over-tcp", "", "z9hG4bKtcp");
			c.handle = expect_event(r, PSIP_EVENT_INCOMING)->event.object;
		} else {
			rig_invite(r, &c, NULL, rig_sdp());
		}
		assert_int_equal(psip_accept(r->s, r->now, c.handle, nothing, nothing), PSIP_OK);
		rig_advance(r, 100);
		if (!stream)
			rig_request(r, &c, "INVITE", 1, c.branch, NULL, rig_sdp());
		else
			tcp_request(r, flow, "INVITE", "over-tcp", "", "z9hG4bKtcp");
		expect_no_event(r);
		rig_advance(r, 31800);
		assert_int_equal(alive(r), 1);
		COPIES(r, start, 0, 500, 1500, 3500, 7500, 11500, 15500, 19500, 23500, 27500, 31500);
		rig_advance(r, 200);
		assert_string_equal(rig_method(rig_take(r)), "BYE");
		assert_int_equal(alive(r), 1);  /* the BYE's */
		rig_free(r);
	}
}

static void the_ack_for_a_2xx_reaches_the_core(void **state)
{
	/* ledger: 3261-17-05 3261-17-01 6026-7.1-05 6026-8.6-05 6026-8.7-04 6026-8.10-01 6026-8.10-02 3261-18.2.1-08 */
	(void)state;
	for (unsigned same = 0; same < 2; same++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		struct rig_call c;

		rig_invite(r, &c, NULL, rig_sdp());
		assert_int_equal(psip_accept(r->s, r->now, c.handle, nothing, nothing), PSIP_OK);
		snprintf(c.to_tag, sizeof c.to_tag, "%s", rig_param(rig_header(expect_status(r, 200, "INVITE"), "To", 0), "tag"));
		rig_request(r, &c, "ACK", 1, same ? c.branch : "z9hG4bKother", NULL, NULL);
		expect_event(r, PSIP_EVENT_CONFIRMED);
		assert_int_equal(alive(r), 1);
		rig_request(r, &c, "INVITE", 1, c.branch, NULL, rig_sdp());
		rig_advance(r, 31900);
		expect_silence(r);
		expect_no_event(r);
		assert_int_equal(alive(r), 1);
		rig_advance(r, 200);
		assert_int_equal(alive(r), 0);
		rig_free(r);
	}
}

static void a_response_that_cannot_go_out_leaves_the_transaction(void **state)
{
	/* ledger: 6026-7.1-08 6026-7.1-09 6026-8.8-03 3261-17.2.1-27 3261-17.2.1-33 3261-17.2.4-03 */
	struct rig *r = rig_new(NULL, NULL, 1);
	struct rig_call c;

	(void)state;
	rig_invite(r, &c, NULL, rig_sdp());
	r->send_result = PSIP_ERR_TRANSPORT;
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 180), PSIP_OK);
	rig_flush(r);
	rig_request(r, &c, "INVITE", 1, c.branch, NULL, rig_sdp());
	expect_status(r, 180, "INVITE");
	assert_int_equal(psip_reject(r->s, r->now, c.handle, 486, nothing), PSIP_OK);
	rig_flush(r);
	expect_event(r, PSIP_EVENT_ENDED);
	r->send_result = PSIP_OK;
	rig_request(r, &c, "INVITE", 1, c.branch, NULL, rig_sdp());
	expect_status(r, 486, "INVITE");
	expect_no_event(r);
	assert_int_equal(alive(r), 1);
	/* and so with a non-INVITE */
	r->send_result = PSIP_ERR_TRANSPORT;
	rig_request(r, &c, "OPTIONS", 9, "z9hG4bKopt", NULL, NULL);
	expect_status(r, 200, "OPTIONS");
	assert_int_equal(alive(r), 2);
	r->send_result = PSIP_OK;
	rig_request(r, &c, "OPTIONS", 9, "z9hG4bKopt", NULL, NULL);
	expect_status(r, 200, "OPTIONS");
	assert_int_equal(alive(r), 2);
	rig_free(r);
}

/* ---- Non-INVITE server ---- */

static void copies_of_options_are_answered_for_32_seconds(void **state)
{
	/* ledger: 3261-17.1-04 3261-17.1.2.1-03 3261-17.2.2-08 3261-17.2.2-09 3261-17.2.2-11 3261-17.2.2-13 3261-17.2.2-16 3261-17.2.2-21 3261-17.2.2-23
	 * 3261-17.2.2-25 3261-17.2.3-10 3261-8.2.6-01 3261-8.2.6.1-01 3261-8.2.6.1-02 3261-18.2.1-07 3261-17-04 */
	struct rig *r = rig_new(NULL, NULL, 1);
	struct rig_call c = { .call_id = "o1", .from_tag = "f" };
	const struct rig_send *m;
	struct psip_statistics statistics;
	psip_time start = r->now;

	(void)state;
	rig_request(r, &c, "OPTIONS", 1, "z9hG4bKopt", NULL, NULL);
	m = expect_status(r, 200, "OPTIONS");
	assert_int_equal(m->at, start);
	for (unsigned i = 0; i < 3; i++) {
		rig_request(r, &c, "OPTIONS", 1, "z9hG4bKopt", NULL, NULL);
		assert_string_equal(expect_status(r, 200, "OPTIONS")->text, m->text);
		rig_advance(r, 10000);
		expect_silence(r);
	}
	rig_advance(r, 1900);
	rig_request(r, &c, "OPTIONS", 1, "z9hG4bKopt", NULL, NULL);
	assert_string_equal(expect_status(r, 200, "OPTIONS")->text, m->text);
	assert_int_equal(alive(r), 1);
	rig_advance(r, 200);
	assert_int_equal(alive(r), 0);
	rig_request(r, &c, "OPTIONS", 1, "z9hG4bKopt", NULL, NULL);
	expect_status(r, 200, "OPTIONS");
	assert_int_equal(alive(r), 1);
	psip_statistics(r->s, &statistics);
	assert_int_equal(statistics.repeated, 4);
	rig_free(r);
}

static void over_a_stream_options_is_forgotten_at_once(void **state)
{
	/* ledger: 3261-17.2.2-08 3261-17.2.2-12 3261-17.2.2-13 3261-18-05 */
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_handle flow = rig_accept(r);

	(void)state;
	tcp_request(r, flow, "OPTIONS", "opt", "", "z9hG4bKopt");
	expect_status(r, 200, "OPTIONS");
	assert_int_equal(alive(r), 0);
	rig_free(r);
}

/* A transaction user that does not answer: below the session layer, which always does. */
static psip_ref unanswered(struct rig *r, uint8_t transport, psip_handle flow)
{
	static const char text[] = "OPTIONS sip:bob@10.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKslow\r\nMax-Forwards: 70\r\n"
	                           "From: <sip:alice@10.0.0.2>;tag=f\r\nTo: <sip:bob@10.0.0.1>\r\nCall-ID: slow\r\nCSeq: 1 OPTIONS\r\nTimestamp: 7\r\n"
	                           "Content-Length: 0\r\n\r\n";
	struct psip_packet packet = { .bytes = text, .length = sizeof text - 1, .local = r->local, .remote = r->peer };
	static struct psip_received received;
	enum psip_received_kind kind;

	packet.local.transport = packet.remote.transport = transport;
	kind = psip_transaction_receive(r->s, r->now, &packet, flow, &received);
	if (kind != PSIP_RECEIVED_REQUEST)
		return 0;
	return psip_transaction_create(r->s, r->now, &received, true, NULL);
}

static psip_ref some_bytes(struct rig *r)
{
	psip_ref bytes = psip_transaction_bytes(r->s, 8, false);

	assert_true(bytes != 0);
	return bytes;
}

static void a_late_answer_to_options_is_a_100_or_nothing(void **state)
{
	/* ledger: 4320-2.1-02 4320-2.1-03 4320-2.2-01 4320-4.1-01 4320-4.1-02 4320-4.1-04 4320-4.1-05 4320-4.2-01 4320-4.2-02 3261-17.2.2-14 3261-17.2.2-17
	 * 3261-17.2.2-05 3261-17.2.2-26 */
	static const unsigned refused[] = { 180, 408, 199 };

	(void)state;
	for (unsigned stream = 0; stream < 2; stream++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		psip_handle flow = stream ? rig_accept(r) : 0;
		uint8_t transport = stream ? PSIP_TCP : PSIP_UDP;
		psip_time start = r->now;
		psip_ref t = unanswered(r, transport, flow);
		const struct rig_send *m;

		assert_true(t != 0);
		rig_advance(r, 1000);
		assert_int_equal(unanswered(r, transport, flow), 0);
		for (unsigned i = 0; i < 3; i++)
			assert_int_equal(psip_transaction_respond(r->s, r->now, t, refused[i], some_bytes(r)), PSIP_ERR_STATE);
		if (!stream)
			assert_int_equal(psip_transaction_respond(r->s, r->now, t, 100, some_bytes(r)), PSIP_ERR_STATE);
		rig_advance(r, 2499);
		expect_silence(r);
		rig_advance(r, 1);
		m = expect_status(r, 100, "OPTIONS");
		assert_int_equal(m->at - start, 3500);
		assert_int_equal(strncmp(rig_header(m, "Timestamp", 0), "7", 1), 0);
		assert_int_equal(unanswered(r, transport, flow), 0);
		assert_string_equal(expect_status(r, 100, "OPTIONS")->text, m->text);
		rig_advance(r, 28000);
		assert_int_equal(alive(r), 1);
		for (unsigned i = 0; i < 3; i++)
			assert_int_equal(psip_transaction_respond(r->s, r->now, t, refused[i], some_bytes(r)), PSIP_ERR_STATE);
		rig_advance(r, 1000);
		assert_int_equal(alive(r), 0);
		expect_silence(r);
		expect_no_event(r);
		rig_free(r);
	}
}

/* ---- Matching requests ---- */

static void requests_match_by_branch_sent_by_and_method(void **state)
{
	/* ledger: 3261-17.2.3-01 3261-17.2.3-02 3261-17.2.3-03 3261-17.2.3-04 3261-8.1.1.7-08 6026-8.10-01 */
	static const char form[] = "%s sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP %s;branch=%s\nFrom: <sip:alice@10.0.0.2>;tag=f\nTo: <sip:bob@10.0.0.1>\n"
	                           "Call-ID: %s\nCSeq: 1 %s\nMax-Forwards: 70\nContact: <sip:alice@10.0.0.2>\nContent-Length: 0\n\n";
	struct rig *r = rig_new(NULL, NULL, 1);

	(void)state;
	rig_udp(r, form, "INVITE", "10.0.0.2:5060", "z9hG4bKone", "m1", "INVITE");
	expect_event(r, PSIP_EVENT_INCOMING);
	rig_udp(r, form, "INVITE", "10.0.0.2:5060", "z9hG4bKone", "m1", "INVITE");
	expect_no_event(r);
	/* Branches compare without case, as tokens do. */
	rig_udp(r, form, "INVITE", "10.0.0.2:5060", "Z9HG4BKONE", "m1", "INVITE");
	expect_no_event(r);
	rig_udp(r, form, "INVITE", "10.0.0.2:5060", "z9hG4bKtwo", "m2", "INVITE");
	expect_event(r, PSIP_EVENT_INCOMING);
	rig_udp(r, form, "INVITE", "10.0.0.2:5070", "z9hG4bKone", "m3", "INVITE");
	expect_event(r, PSIP_EVENT_INCOMING);
	rig_udp(r, form, "INVITE", "pc.example.com:5060", "z9hG4bKone", "m4", "INVITE");
	expect_event(r, PSIP_EVENT_INCOMING);
	rig_flush(r);
	rig_udp(r, form, "CANCEL", "10.0.0.2:5061", "z9hG4bKone", "m1", "CANCEL");
	expect_status(r, 481, "CANCEL");
	rig_udp(r, form, "CANCEL", "10.0.0.2:5060", "z9hG4bKone", "m1", "CANCEL");
	expect_status(r, 200, "CANCEL");
	expect_status(r, 487, "INVITE");
	rig_udp(r, form, "OPTIONS", "10.0.0.2:5060", "z9hG4bKone", "m5", "OPTIONS");
	expect_status(r, 200, "OPTIONS");
	rig_free(r);
}

static const char old_form[] = "%s sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060%s\nFrom: <sip:alice@10.0.0.2>;tag=f\nTo: <sip:bob@10.0.0.1>%s%s\n"
                               "Call-ID: %s\nCSeq: %u %s\nContact: <sip:alice@10.0.0.2>\nContent-Length: 0\n\n";

static void old_peers_match_by_their_headers(void **state)
{
	/* ledger: 3261-17.2.3-01 3261-17.2.3-05 3261-17.2.3-06 3261-17.2.3-08 3261-20.42-10 3261-8.1.1.7-08 */
	static const char *const vias[] = { "", ";branch=abc", ";branch=z9hG4bK" };

	(void)state;
	for (unsigned i = 0; i < 3; i++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		const char *via = vias[i];
		psip_handle call;
		char tag[64], part[64];

		rig_udp(r, old_form, "INVITE", via, "", "", "old", 1, "INVITE");
		call = expect_event(r, PSIP_EVENT_INCOMING)->event.object;
		rig_udp(r, old_form, "INVITE", via, "", "", "old", 1, "INVITE");
		expect_no_event(r);
		rig_udp(r, old_form, "INVITE", via, "", "", "OLD", 1, "INVITE");
		expect_event(r, PSIP_EVENT_INCOMING);
		assert_int_equal(psip_reject(r->s, r->now, call, 486, nothing), PSIP_OK);
		snprintf(tag, sizeof tag, "%s", rig_param(rig_header(expect_status(r, 486, "INVITE"), "To", 0), "tag"));
		snprintf(part, sizeof part, "%.*s", (int)strlen(tag) - 1, tag);
		expect_event(r, PSIP_EVENT_ENDED);
		rig_flush(r);
		/* None of these is the ACK for that 486. */
		rig_udp(r, old_form, "ACK", via, ";tag=", "other", "old", 1, "ACK");
		rig_udp(r, old_form, "ACK", via, ";tag=", part, "old", 1, "ACK");
		rig_udp(r, old_form, "ACK", via, ";tag=", "f", "old", 1, "ACK");
		rig_udp(r, old_form, "ACK", via, "", "", "old", 1, "ACK");
		rig_udp(r, old_form, "ACK", via, ";tag=", tag, "old", 2, "ACK");
		rig_advance(r, 500);
		while (r->sends[r->send_taken].text && rig_status(&r->sends[r->send_taken]) == 100)
			rig_take(r);
		expect_status(r, 486, "INVITE");
		rig_udp(r, old_form, "ACK", via, ";tag=", tag, "old", 1, "ACK");
		rig_advance(r, 20000);
		expect_silence(r);
		rig_udp(r, old_form, "OPTIONS", via, "", "", "old-o", 5, "OPTIONS");
		expect_status(r, 200, "OPTIONS");
		assert_int_equal(alive(r), 2);
		rig_udp(r, old_form, "OPTIONS", via, "", "", "old-o", 5, "OPTIONS");
		expect_status(r, 200, "OPTIONS");
		assert_int_equal(alive(r), 2);
		rig_udp(r, old_form, "OPTIONS", via, "", "", "old-o", 6, "OPTIONS");
		expect_status(r, 200, "OPTIONS");
		assert_int_equal(alive(r), 3);
		rig_free(r);
	}
}

static void old_peers_can_cancel(void **state)
{
	/* ledger: 3261-9.2-01 3261-17.2.3-01 */
	struct rig *r = rig_new(NULL, NULL, 1);

	(void)state;
	rig_udp(r, old_form, "INVITE", "", "", "", "old", 1, "INVITE");
	expect_event(r, PSIP_EVENT_INCOMING);
	rig_udp(r, old_form, "CANCEL", "", "", "", "old", 2, "CANCEL");
	expect_status(r, 481, "CANCEL");
	rig_udp(r, old_form, "CANCEL", "", "", "", "old", 1, "CANCEL");
	expect_status(r, 200, "CANCEL");
	expect_status(r, 487, "INVITE");
	assert_int_equal(expect_event(r, PSIP_EVENT_ENDED)->event.cause, PSIP_END_CANCELLED);
	rig_free(r);
}

static void a_request_that_came_by_two_ways_is_merged(void **state)
{
	/* ledger: 3261-8.2.2.2-01 3261-8.2.2.2-02 3261-17.2.3-02 */
	struct rig *r = rig_new(NULL, NULL, 1);
	struct rig_call c;

	(void)state;
	rig_invite(r, &c, NULL, rig_sdp());
	rig_request(r, &c, "INVITE", 1, "z9hG4bKway2", NULL, rig_sdp());
	expect_status(r, 482, "INVITE");
	rig_request(r, &c, "ACK", 1, "z9hG4bKway2", NULL, NULL);
	expect_no_event(r);
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 180), PSIP_OK);
	expect_status(r, 180, "INVITE");
	rig_request(r, &c, "INVITE", 1, c.branch, NULL, rig_sdp());
	expect_status(r, 180, "INVITE");
	expect_silence(r);
	rig_free(r);
}

/* ---- CANCEL and ACK that come in ---- */

static void a_cancel_ends_a_pending_invite(void **state)
{
	/* ledger: 3261-9.2-01 3261-9.2-05 3261-9.2-07 3261-9.2-08 3261-8.2.2.3-04 3261-8.2.6.2-03 */
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct rig_send *ok;
	struct rig_call c;
	char tag[64];

	(void)state;
	rig_invite(r, &c, NULL, rig_sdp());
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 180), PSIP_OK);
	snprintf(tag, sizeof tag, "%s", rig_param(rig_header(expect_status(r, 180, "INVITE"), "To", 0), "tag"));
	rig_request(r, &c, "CANCEL", 1, "z9hG4bKunknown", NULL, NULL);
	expect_status(r, 481, "CANCEL");
	rig_request(r, &c, "CANCEL", 1, c.branch, "Require: nothing-known\nProxy-Require: nothing-known\n", NULL);
	ok = expect_status(r, 200, "CANCEL");
	assert_string_equal(rig_header(ok, "CSeq", 0), "1 CANCEL");
	assert_string_equal(rig_param(rig_header(ok, "To", 0), "tag"), tag);
	assert_string_equal(rig_param(rig_header(expect_status(r, 487, "INVITE"), "To", 0), "tag"), tag);
	assert_int_equal(expect_event(r, PSIP_EVENT_ENDED)->event.cause, PSIP_END_CANCELLED);
	/* A copy of the CANCEL is answered by its transaction. */
	rig_request(r, &c, "CANCEL", 1, c.branch, NULL, NULL);
	expect_status(r, 200, "CANCEL");
	expect_silence(r);
	rig_free(r);
}

static void a_cancel_after_the_answer_changes_nothing(void **state)
{
	/* ledger: 3261-9.2-03 3261-9.2-04 3261-9.2-06 3261-9.2-07 3261-21.4.19-01 */
	struct rig *r = rig_new(NULL, NULL, 1);
	struct psip_call_info info;
	struct rig_call c, o = { .call_id = "o", .from_tag = "f" };

	(void)state;
	rig_request(r, &o, "CANCEL", 1, "z9hG4bKstray", NULL, NULL);
	assert_non_null(rig_param(rig_header(expect_status(r, 481, "CANCEL"), "To", 0), "tag"));
	rig_establish_in(r, &c);
	c.to_tag[0] = 0;
	rig_request(r, &c, "CANCEL", 1, c.branch, NULL, NULL);
	expect_status(r, 200, "CANCEL");
	expect_silence(r);
	expect_no_event(r);
	assert_int_equal(psip_call_info(r->s, c.handle, &info), PSIP_OK);
	assert_int_equal(info.state, PSIP_CALL_CONFIRMED);
	rig_request(r, &o, "OPTIONS", 2, "z9hG4bKopt", NULL, NULL);
	expect_status(r, 200, "OPTIONS");
	rig_request(r, &o, "CANCEL", 2, "z9hG4bKopt", NULL, NULL);
	expect_status(r, 200, "CANCEL");
	expect_silence(r);
	rig_free(r);
}

static void a_stray_ack_is_ignored(void **state)
{
	/* ledger: 3261-17.2-01 */
	struct rig *r = rig_new(NULL, NULL, 1);
	struct rig_call c = { .call_id = "o", .from_tag = "f" };

	(void)state;
	rig_request(r, &c, "ACK", 1, "z9hG4bKstray", NULL, NULL);
	strcpy(c.to_tag, "tag");
	rig_request(r, &c, "ACK", 1, "z9hG4bKstray", "Require: x\n", NULL);
	expect_silence(r);
	expect_no_event(r);
	assert_int_equal(alive(r), 0);
	rig_free(r);
}

static void responses_return_all_vias_in_order(void **state)
{
	/* ledger: 3261-8.2.6.2-04 3261-8.2.6.2-05 3261-8.2.6.2-08 3261-7.3.3-03 3261-7.3.3-02 */
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct rig_send *m;

	(void)state;
	rig_udp(r, "OPTIONS sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKa, SIP/2.0/TCP h2;branch=z9hG4bKb;received=1.2.3.4\n"
	        "f: <sip:alice@10.0.0.2>;tag=f\nt: <sip:bob@10.0.0.1>\nv: SIP/2.0/TLS h3:9;x=\"a,b\"\ni: many\nCSeq: 1 OPTIONS\nMax-Forwards: 70\nl: 0\n\n");
	m = expect_status(r, 200, "OPTIONS");
	assert_string_equal(rig_header(m, "Via", 0), "SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKa");
	assert_string_equal(rig_header(m, "Via", 1), "SIP/2.0/TCP h2;branch=z9hG4bKb;received=1.2.3.4");
	assert_string_equal(rig_header(m, "Via", 2), "SIP/2.0/TLS h3:9;x=\"a,b\"");
	assert_null(rig_header(m, "Via", 3));
	assert_non_null(rig_param(rig_header(m, "To", 0), "tag"));
	rig_free(r);
}

static void a_stateless_refusal_is_the_same_each_time(void **state)
{
	/* ledger: 3261-8.2.7-01 3261-8.2.7-03 3261-8.2.7-04 3261-8.2.7-05 3261-8.2.7-06 3261-8.2.7-08 */
	struct rig *r = rig_new(NULL, NULL, 1);
	struct rig_call c = { .call_id = "bad", .from_tag = "f" };
	const struct rig_send *m;
	char tag[64];

	(void)state;
	rig_request(r, &c, "INVITE", 1, "z9hG4bKbad", "CSeq: 2 INVITE\n", NULL);
	m = expect_status(r, 400, "INVITE");
	rig_advance(r, 1000);
	rig_request(r, &c, "INVITE", 1, "z9hG4bKbad", "CSeq: 2 INVITE\n", NULL);
	assert_string_equal(expect_status(r, 400, "INVITE")->text, m->text);
	snprintf(tag, sizeof tag, "%s", rig_param(rig_header(m, "To", 0), "tag"));
	assert_int_equal(alive(r), 0);
	rig_request(r, &c, "ACK", 1, "z9hG4bKbad", "CSeq: 2 INVITE\n", NULL);
	rig_request(r, &c, "ACK", 1, "z9hG4bKbad", NULL, NULL);
	rig_advance(r, 60000);
	expect_silence(r);
	expect_no_event(r);
	strcpy(c.call_id, "bad2");
	rig_request(r, &c, "INVITE", 1, "z9hG4bKbad2", "CSeq: 2 INVITE\n", NULL);
	assert_string_not_equal(rig_param(rig_header(expect_status(r, 400, "INVITE"), "To", 0), "tag"), tag);
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_silent_peer_gets_the_invite_seven_times),
		cmocka_unit_test(other_values_of_t1_scale_the_times),
		cmocka_unit_test(over_a_stream_the_invite_goes_once),
		cmocka_unit_test(a_provisional_ends_the_copies),
		cmocka_unit_test(an_endless_ringing_is_cancelled),
		cmocka_unit_test(the_ack_for_a_failure_is_the_transactions),
		cmocka_unit_test(each_copy_of_a_failure_is_acknowledged_for_32_seconds),
		cmocka_unit_test(over_a_stream_a_failure_ends_the_transaction_at_once),
		cmocka_unit_test(a_success_is_acknowledged_by_the_core),
		cmocka_unit_test(a_cancel_waits_for_a_provisional),
		cmocka_unit_test(a_cancel_is_a_transaction_of_its_own),
		cmocka_unit_test(no_cancel_follows_a_final_response),
		cmocka_unit_test(a_2xx_that_crosses_the_cancel_is_acknowledged_and_ended),
		cmocka_unit_test(responses_match_by_branch_and_method),
		cmocka_unit_test(errors_of_the_network_end_a_request),
		cmocka_unit_test(an_error_while_ringing_changes_nothing),
		cmocka_unit_test(a_silent_peer_gets_options_until_timer_f),
		cmocka_unit_test(t2_caps_the_interval),
		cmocka_unit_test(a_100_slows_options_down),
		cmocka_unit_test(a_final_response_to_options_comes_once),
		cmocka_unit_test(over_a_stream_options_goes_once_and_ends_at_once),
		cmocka_unit_test(the_100_comes_after_200_ms),
		cmocka_unit_test(provisionals_replace_the_100_and_answer_copies),
		cmocka_unit_test(a_refusal_is_repeated_until_the_ack),
		cmocka_unit_test(a_refusal_without_ack_ends_by_timer_h),
		cmocka_unit_test(over_a_stream_a_refusal_goes_once),
		cmocka_unit_test(the_core_repeats_its_2xx),
		cmocka_unit_test(the_ack_for_a_2xx_reaches_the_core),
		cmocka_unit_test(a_response_that_cannot_go_out_leaves_the_transaction),
		cmocka_unit_test(copies_of_options_are_answered_for_32_seconds),
		cmocka_unit_test(over_a_stream_options_is_forgotten_at_once),
		cmocka_unit_test(a_late_answer_to_options_is_a_100_or_nothing),
		cmocka_unit_test(requests_match_by_branch_sent_by_and_method),
		cmocka_unit_test(old_peers_match_by_their_headers),
		cmocka_unit_test(old_peers_can_cancel),
		cmocka_unit_test(a_request_that_came_by_two_ways_is_merged),
		cmocka_unit_test(a_cancel_ends_a_pending_invite),
		cmocka_unit_test(a_cancel_after_the_answer_changes_nothing),
		cmocka_unit_test(a_stray_ack_is_ignored),
		cmocka_unit_test(responses_return_all_vias_in_order),
		cmocka_unit_test(a_stateless_refusal_is_the_same_each_time),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
