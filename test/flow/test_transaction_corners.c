/* SPDX-License-Identifier: MIT
 * Transactions looked at late, asked for what they cannot do; messages that only seem to be theirs. Does not cover: want of room (test_transaction_room.c),
 * damaged blocks (test_transaction_damage.c), streams (test_transaction_streams.c), bends (test_bend_corners.c), other targets (test_failover_corners.c),
 * portable form (test_snapshot_transactions.c). */
#include "test/flow/transaction_corners.h"

#include "transaction/match.h"
#include "transaction/stray.h"

/* ---- Too late ---- */

/* The peer's answer, copy or ACK comes when a timer was due that nobody has looked at: the timer counts first. */
static void what_was_due_comes_first(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 13);
	struct rig_call c = { 0 };
	const struct rig_send *m;

	(void)state;
	(void)flow_ask(r, "sip:a@10.0.0.2");
	m = flow_request(r, "OPTIONS");
	r->now += 32000;
	rig_reply(r, m, 200, "peer", NULL, NULL);
	flow_event(r, PSIP_EVENT_RESPONSE, 408);
	flow_quiet(r);
	assert_int_equal(alive(r), 0);
	/* Timer H. */
	rig_invite(r, &c, NULL, rig_sdp());
	assert_int_equal(psip_reject(r->s, r->now, c.handle, 486, flow_none), PSIP_OK);
	(void)flow_status(r, 486, "INVITE");
	r->now += 32000;
	rig_request(r, &c, "ACK", c.cseq, c.branch, NULL, NULL);
	flow_silent(r);
	assert_int_equal(alive(r), 0);
	/* Timer J: a request that is new. */
	while (rig_take_event(r))
		;
	for (unsigned i = 0; i < 2; i++) {
		rig_udp(r, "OPTIONS sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bKj\nMax-Forwards: 70\nFrom: <sip:a@h>;tag=1\nTo: <sip:bob@10.0.0.1>\nCall-ID: j\n"
		        "CSeq: 1 OPTIONS\nContent-Length: 0\n\n");
		(void)flow_status(r, 200, "OPTIONS");
		flow_silent(r);
		assert_int_equal(alive(r), 1);
		r->now += 32000;
	}
	assert_int_equal(psip_transactions_of(r->s)->repeated, 0);
	rig_free(r);
}

/* The answer comes too late for RFC 4320 §4.2, and nobody has taken what the transaction had to say. */
static void no_answer_after_the_end(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 14);
	struct psip_packet packet = { .local = r->local, .remote = r->peer };
	static const char request[] = "INFO sip:bob@10.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bKlate\r\nMax-Forwards: 70\r\nFrom: <sip:a@h>;tag=1\r\nTo: <sip:bob@10.0.0.1>\r\n"
	                              "Call-ID: late\r\nCSeq: 1 INFO\r\nContent-Length: 0\r\n\r\n";
	struct psip_received got;
	psip_ref t, bytes;

	(void)state;
	packet.bytes = request;
	packet.length = sizeof request - 1;
	assert_int_equal(psip_transaction_receive(r->s, r->now, &packet, 0, &got), PSIP_RECEIVED_REQUEST);
	t = psip_transaction_create(r->s, r->now, &got, true, NULL);
	assert_true(t != 0);
	for (unsigned i = 0; i < 2; i++) {
		bytes = psip_bytes_take(r->s, 16);
		assert_int_equal(psip_transaction_respond(r->s, r->now + 32000, t, 200, bytes), PSIP_ERR_STATE);
		assert_int_equal(psip_bytes_count(r->s, bytes), 0);
	}
	assert_int_equal(of(r, t)->response, 0);
	rig_free(r);
}

/* What a final response has been given to is not read again: its request goes, but for a 2xx to an INVITE, whose offer may count. */
static void a_final_response_lets_the_request_go(void **state)
{
	static const struct { const char *method; unsigned status; bool stays; } cases[] = { { "INFO", 100, true }, { "INFO", 200, false }, { "INFO", 300, false },
		{ "INVITE", 180, true }, { "INVITE", 200, true }, { "INVITE", 300, false } };

	(void)state;
	for (unsigned i = 0; i < 6; i++) {
		struct rig *r = rig_new(NULL, NULL, 15);
		struct psip_packet packet = { .local = r->local, .remote = r->peer };
		char request[512];
		struct psip_received got;
		psip_ref t;

		packet.bytes = request;
		packet.length = (size_t)snprintf(request, sizeof request, "%s sip:bob@10.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bKgo\r\nMax-Forwards: 70\r\n"
		                                 "From: <sip:a@h>;tag=1\r\nTo: <sip:bob@10.0.0.1>\r\nCall-ID: go\r\nCSeq: 1 %s\r\nContent-Length: 0\r\n\r\n", cases[i].method, cases[i].method);
		assert_int_equal(psip_transaction_receive(r->s, r->now, &packet, 0, &got), PSIP_RECEIVED_REQUEST);
		t = psip_transaction_create(r->s, r->now, &got, true, NULL);
		assert_int_equal(psip_transaction_respond(r->s, r->now + 10000, t, cases[i].status, psip_bytes_take(r->s, 16)), PSIP_OK);
		assert_int_equal(of(r, t)->message != 0, cases[i].stays);
		rig_free(r);
	}
}

/* A send whose transaction has gone, or has ended, fails for nobody. */
static void a_failure_of_who_has_gone(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 15);
	psip_handle handle;
	psip_ref ref;

	(void)state;
	r->hold_sends = true;
	(void)flow_ask(r, "sip:a@10.0.0.2");
	(void)flow_request(r, "OPTIONS");
	ref = only(r, PSIP_MACHINE_NICT);
	handle = psip_handle_of(r->s, ref);
	assert_true(psip_transaction_failed(r->s, r->now, handle, &r->local));  /* to another address: it does not count */
	assert_int_equal(psip_transaction_state(of(r, ref)), PSIP_NICT_TRYING);
	assert_true(psip_transaction_failed(r->s, r->now, handle, NULL));
	assert_int_equal(psip_transaction_state(of(r, ref)), PSIP_NICT_TERMINATED);
	assert_true(psip_transaction_failed(r->s, r->now, handle, NULL));  /* once is enough */
	rig_pump(r);
	flow_event(r, PSIP_EVENT_RESPONSE, 503);
	assert_false(psip_transaction_failed(r->s, r->now, handle, NULL));
	psip_sent(r->s, r->held[0], PSIP_ERR_TRANSPORT);
	rig_pump(r);
	flow_quiet(r);
	rig_free(r);
}

/* ---- Whose it is ---- */

/* All 64 bits of the identity count, and the side: neighbours in the table are passed over. */
static void neighbours_in_the_table_are_others(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 16);
	struct rig_call c = { 0 };
	const struct rig_send *m;
	psip_ref ref;

	(void)state;
	(void)flow_ask(r, "sip:a@10.0.0.2");
	m = flow_request(r, "OPTIONS");
	ref = only(r, PSIP_MACHINE_NICT);
	of(r, ref)->identity ^= (uint64_t)1 << 63;
	rig_reply(r, m, 200, "peer", NULL, NULL);
	flow_quiet(r);
	of(r, ref)->identity ^= (uint64_t)1 << 63;
	assert_int_equal(psip_match_find(r->s, of(r, ref)->identity, true, PSIP_OPTIONS, false), 0);
	assert_int_equal(psip_match_find(r->s, of(r, ref)->identity, false, PSIP_OPTIONS, false), ref);
	assert_int_equal(psip_match_find(r->s, of(r, ref)->identity, false, PSIP_INFO, false), 0);
	rig_reply(r, m, 200, "peer", NULL, NULL);
	flow_event(r, PSIP_EVENT_RESPONSE, 200);
	/* The same of a merge's key: the low half alone is none. */
	rig_invite(r, &c, NULL, rig_sdp());
	ref = only(r, PSIP_MACHINE_IST);
	assert_int_equal(psip_match_find_merged(r->s, of(r, ref)->merge, PSIP_INVITE), ref);
	assert_int_equal(psip_match_find_merged(r->s, of(r, ref)->merge, PSIP_OPTIONS), 0);
	of(r, ref)->merge ^= (uint64_t)1 << 63;
	assert_int_equal(psip_match_find_merged(r->s, of(r, ref)->merge ^ (uint64_t)1 << 63, PSIP_INVITE), 0);
	rig_free(r);
}

/* Without a cookie an ACK is that of the response whose To tag it has (§17.2.3): before one was sent it is nobody's, and so it is after the 100, which has none. */
static void an_old_ack_needs_the_tag(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 17);
	static const char invite[] = "%s sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060\nMax-Forwards: 70\nFrom: <sip:a@h>;tag=1\nTo: <sip:bob@10.0.0.1>%s%s\nCall-ID: old\nCSeq: 1 %s\n"
	                             "Contact: <sip:a@10.0.0.2>\nContent-Length: 0\n\n";
	psip_handle call;
	char tag[64];

	(void)state;
	rig_udp(r, invite, "INVITE", "", "", "INVITE");
	call = flow_event(r, PSIP_EVENT_INCOMING, 0)->object;
	rig_udp(r, invite, "ACK", ";tag=", "x", "ACK");
	rig_advance(r, 200);
	(void)flow_status(r, 100, "INVITE");
	rig_udp(r, invite, "ACK", ";tag=", "x", "ACK");
	assert_int_equal(psip_reject(r->s, r->now, call, 486, flow_none), PSIP_OK);
	flow_tag(flow_status(r, 486, "INVITE"), "To", tag);
	rig_udp(r, invite, "ACK", ";tag=", "x", "ACK");
	rig_advance(r, 500);
	(void)flow_status(r, 486, "INVITE");
	rig_udp(r, invite, "ACK", ";tag=", tag, "ACK");
	rig_advance(r, 4000);
	flow_silent(r);
	rig_free(r);
}

/* Nothing that is told to be behind a NAT, but not by an address, makes INVITEs go out again. */
static void a_received_that_is_no_address(void **state)
{
	static const struct { const char *params; bool again; } cases[] = { { ";received=host.example", false }, { ";received=10.0.0.1", false }, { ";received=192.0.2.1", true },
		{ ";received=10.0.0.1;rport=5060", false }, { ";received=10.0.0.1;rport=5061", true } };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct rig *r = rig_new(NULL, NULL, 18);
		char branch[64];
		psip_handle call;
		const struct rig_send *m = flow_call(r, &call);

		flow_branch(m, branch);
		rig_udp(r, "SIP/2.0 180 R\nVia: SIP/2.0/UDP 10.0.0.1:5060%s;branch=%s\nFrom: %s\nTo: %s;tag=p\nCall-ID: %s\nCSeq: %s\nContent-Length: 0\n\n", cases[i].params, branch,
		        rig_header(m, "From", 0), rig_header(m, "To", 0), rig_header(m, "Call-ID", 0), rig_header(m, "CSeq", 0));
		flow_event(r, PSIP_EVENT_PROGRESS, 180);
		rig_advance(r, 20000);
		if (cases[i].again)
			(void)flow_request(r, "INVITE");
		flow_silent(r);
		rig_free(r);
	}
}

/* What comes again is counted, on either side: nothing else is. */
static void what_comes_again_is_counted(void **state)
{
	static const char request[] = "OPTIONS sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKagain\nMax-Forwards: 70\nFrom: <sip:a@h>;tag=1\nTo: <sip:bob@10.0.0.1>\n"
	                              "Call-ID: again\nCSeq: 1 OPTIONS\nContent-Length: 0\n\n";
	struct rig *r = rig_new(NULL, NULL, 41);
	const struct rig_send *m;
	struct psip_statistics statistics;

	(void)state;
	(void)flow_ask(r, "sip:a@10.0.0.2");
	m = flow_request(r, "OPTIONS");
	for (unsigned i = 0; i < 6; i++) {
		if (i < 3)
			rig_reply(r, m, 200, "p", NULL, NULL);
		else
			rig_udp(r, "%s", request);
		psip_statistics(r->s, &statistics);
		assert_int_equal(statistics.repeated, i < 3 ? i : i - 1);
	}
	rig_free(r);
}

/* ---- Refused ---- */

/* 513 is owed to requests, but to no ACK and no response. */
static void what_is_too_large_is_answered_if_it_may_be(void **state)
{
	static const struct { const char *line, *method; bool answered; } cases[] = { { "OPTIONS sip:bob@10.0.0.1 SIP/2.0", "OPTIONS", true },
		{ "ACK sip:bob@10.0.0.1 SIP/2.0", "ACK", false }, { "SIP/2.0 200 OK", "OPTIONS", false },
		{ "OPTIONS sip:bob@10.0.0.1 SIP/2.0\r\nno row", "OPTIONS", true } };  /* whatever else is wrong with it */
	char text[512];

	(void)state;
	for (size_t i = 0; i < 4; i++) {
		struct rig *r = rig_new(NULL, NULL, 19);
		struct psip_packet packet = { .bytes = text, .local = r->local, .remote = r->peer, .truncated = true };

		packet.length = (size_t)snprintf(text, sizeof text, "%s\r\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKbig\r\nFrom: <sip:a@h>;tag=1\r\nTo: <sip:bob@10.0.0.1>\r\n"
		                                 "Call-ID: big\r\nCSeq: 1 %s\r\nContent-Length: 0\r\n\r\n", cases[i].line, cases[i].method);
		psip_datagram(r->s, r->now, &packet);
		rig_pump(r);
		if (cases[i].answered)
			(void)flow_status(r, 513, "OPTIONS");
		flow_silent(r);
		assert_int_equal(psip_transport_of(r->s)->malformed, 1);
		assert_int_equal(psip_transport_of(r->s)->dropped, !cases[i].answered);
		rig_free(r);
	}
}

/* What is no refusal is not counted against who asked, and has a tag, too. */
static void a_success_without_state(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 36);
	static const char request[] = "OPTIONS sip:bob@10.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bKo\r\nMax-Forwards: 70\r\nFrom: <sip:a@h>;tag=1\r\nTo: <sip:bob@10.0.0.1>\r\n"
	                              "Call-ID: o\r\nCSeq: 1 OPTIONS\r\nContent-Length: 0\r\n\r\n";
	struct psip_packet packet = { .bytes = request, .length = sizeof request - 1, .local = r->local, .remote = r->peer };
	struct psip_received got;
	char one[64], other[64];

	(void)state;
	assert_int_equal(psip_transaction_receive(r->s, r->now, &packet, 0, &got), PSIP_RECEIVED_REQUEST);
	psip_respond_stateless(r->s, &got, 200, flow_none, PSIP_TEXT("Accept: a/b\r\n"));
	rig_pump(r);
	assert_string_equal(rig_header(&r->sends[0], "Accept", 0), "a/b");
	flow_tag(flow_status(r, 200, "OPTIONS"), "To", one);
	psip_respond_stateless(r->s, &got, 200, flow_none, flow_none);
	rig_pump(r);
	flow_tag(flow_status(r, 200, "OPTIONS"), "To", other);
	assert_true(strlen(one) > 0);
	assert_string_equal(one, other);  /* §8.2.7 */
	rig_free(r);
}

/* An ACK is never answered (§8.2.7), whoever asks for it. */
static void no_response_to_an_ack(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 20);
	static const char ack[] = "ACK sip:bob@10.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bKack\r\nFrom: <sip:a@h>;tag=1\r\nTo: <sip:bob@10.0.0.1>;tag=2\r\nCall-ID: ack\r\n"
	                          "CSeq: 1 ACK\r\nContent-Length: 0\r\n\r\n";
	struct psip_packet packet = { .bytes = ack, .length = sizeof ack - 1, .local = r->local, .remote = r->peer };
	struct psip_received got;

	(void)state;
	assert_int_equal(psip_transaction_receive(r->s, r->now, &packet, 0, &got), PSIP_RECEIVED_ACK);
	psip_respond_stateless(r->s, &got, 481, flow_none, flow_none);
	psip_respond_stateless(r->s, &got, 200, flow_none, flow_none);
	rig_pump(r);
	flow_silent(r);
	rig_free(r);
}

static void a_response_without_any_room_is_counted(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 21);
	struct bytes_taken taken;
	uint64_t dropped = psip_transport_of(r->s)->dropped;

	(void)state;
	take_everything(r, &taken);
	for (unsigned i = 0; i < 2; i++) {
		rig_udp(r, "OPTIONS sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bKx\nFrom: <sip:a@h>;tag=1\nCall-ID: x\nCSeq: 1 OPTIONS\nContent-Length: 0\n\n");
		assert_int_equal(psip_transport_of(r->s)->dropped, dropped + 1);
		if (!i) {
			flow_silent(r);
			give_bytes(r, &taken);
		}
	}
	(void)flow_status(r, 400, "OPTIONS");
	rig_free(r);
}

/* A Session-ID is made of the Call-ID: of none, none. */
static void no_session_id_without_a_call_id(void **state)
{
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .session_ids = true };
	struct rig *r = rig_new(NULL, &settings, 22);

	(void)state;
	rig_udp(r, "OPTIONS sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bKx\nFrom: <sip:a@h>;tag=1\nTo: <sip:bob@10.0.0.1>\nCSeq: 1 OPTIONS\nContent-Length: 0\n\n");
	assert_null(rig_header(flow_status(r, 400, "OPTIONS"), "Session-ID", 0));
	rig_udp(r, "OPTIONS sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bKx\nFrom: <sip:a@h>;tag=1\nTo: <sip:bob@10.0.0.1>\nCall-ID: a\nCSeq: x OPTIONS\nContent-Length: 0\n\n");
#ifdef PSIP_NO_SESSION_ID
	assert_null(rig_header(flow_status(r, 400, "OPTIONS"), "Session-ID", 0));
#else
	assert_int_equal(strlen(rig_header(flow_status(r, 400, "OPTIONS"), "Session-ID", 0)), 32);
#endif
	rig_free(r);
}

/* ---- Settings ---- */

static void no_automatic_100(void **state)
{
	(void)state;
	for (unsigned off = 0; off < 2; off++) {
		struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .no_automatic_trying = off };
		struct rig *r = rig_new(NULL, &settings, 23);
		struct rig_call c = { 0 };

		rig_invite(r, &c, NULL, rig_sdp());
		rig_advance(r, 10000);
		if (!off)
			(void)flow_status(r, 100, "INVITE");
		flow_silent(r);
		rig_free(r);
	}
}

/* Only datagrams are answered to the port they came from: over a stream there is nothing to say about it. */
static void forced_rport_is_of_datagrams(void **state)
{
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .transports = { PSIP_UDP, PSIP_TCP }, .force_rport = true };

	(void)state;
	for (unsigned stream = 0; stream < 2; stream++) {
		struct rig *r = rig_new(NULL, &settings, 24);
		psip_handle flow = stream ? rig_accept(r) : 0, call;
		struct psip_address from = rig_address("10.0.0.2", 7777, PSIP_UDP);
		static const char invite[] = "INVITE sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/%s 10.0.0.2:5060;branch=z9hG4bKs\nMax-Forwards: 70\nFrom: <sip:a@h>;tag=1\nTo: <sip:bob@10.0.0.1>\nCall-ID: s\n"
		                             "CSeq: 1 INVITE\nContact: <sip:a@10.0.0.2>\nContent-Length: 0\n\n";
		const struct rig_send *m;

		if (stream)
			rig_tcp(r, flow, invite, "TCP");
		else
			rig_udp_from(r, &from, invite, "UDP");
		call = flow_event(r, PSIP_EVENT_INCOMING, 0)->object;
		assert_int_equal(psip_ring(r->s, r->now, call, 180), PSIP_OK);  /* read again from what was kept */
		m = flow_status(r, 180, "INVITE");
		assert_int_equal(rig_param(rig_header(m, "Via", 0), "rport") != NULL, !stream);
		if (!stream)
			assert_int_equal(m->remote.port, 7777);
		rig_free(r);
	}
}

/* ---- CANCELs for another stack (stray.h) ---- */

static bool stray(struct rig *r, const char *text, size_t length)
{
	return psip_cancel_stray(r->s, text, length);
}

static void which_cancels_are_strays(void **state)
{
	static const char cancel[] = "\r\n\n\r\nCANCEL sip:bob@10.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKc\r\nMax-Forwards: 70\r\nFrom: <sip:a@h>;tag=1\r\nTo: <sip:bob@10.0.0.1>\r\n"
	                             "Call-ID: c\r\nCSeq: 1 CANCEL\r\nContent-Length: 0\r\n\r\n";
	struct rig *r = rig_new(NULL, NULL, 28);
	char text[512];

	(void)state;
	assert_true(stray(r, cancel, sizeof cancel - 1));
	assert_true(stray(r, cancel + 5, sizeof cancel - 6));
	assert_false(stray(r, cancel, 5));  /* line ends only */
	assert_false(stray(r, "CANCEL ", 7));
	assert_false(stray(r, "CANCEL  ", 8));
	assert_false(stray(r, "CANCELS sip:a", 13));
	assert_false(stray(r, "", 0));
	snprintf(text, sizeof text, "%s", cancel + 5);
	memcpy(strstr(text, "CSeq: 1"), "CSeq: x", 7);
	assert_false(stray(r, text, strlen(text)));  /* malformed */
	snprintf(text, sizeof text, "%s", cancel + 5);
	memcpy(strstr(text, "Call-ID:"), "Call-ID ", 8);
	assert_false(stray(r, text, strlen(text)));
	snprintf(text, sizeof text, "CANCEL sip:bob@10.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKc\r\nFrom: <sip:a@h>;tag=1\r\nTo: <sip:bob@10.0.0.1>;tag=2\r\nCall-ID: c\r\n"
	         "CSeq: 1 CANCEL\r\nContent-Length: 0\r\n\r\n");
	assert_false(stray(r, text, strlen(text)));  /* in a dialog */
	/* Once it was taken here its copies are, too. */
	rig_udp(r, "%s", "CANCEL sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKc\nMax-Forwards: 70\nFrom: <sip:a@h>;tag=1\nTo: <sip:bob@10.0.0.1>\nCall-ID: c\n"
	        "CSeq: 1 CANCEL\nContent-Length: 0\n\n");
	(void)flow_status(r, 481, "CANCEL");
	assert_false(stray(r, cancel, sizeof cancel - 1));
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_was_due_comes_first), cmocka_unit_test(no_answer_after_the_end), cmocka_unit_test(a_final_response_lets_the_request_go), cmocka_unit_test(a_failure_of_who_has_gone),
		cmocka_unit_test(neighbours_in_the_table_are_others), cmocka_unit_test(an_old_ack_needs_the_tag), cmocka_unit_test(a_received_that_is_no_address),
		cmocka_unit_test(what_comes_again_is_counted), cmocka_unit_test(what_is_too_large_is_answered_if_it_may_be), cmocka_unit_test(a_success_without_state), cmocka_unit_test(no_response_to_an_ack),
		cmocka_unit_test(a_response_without_any_room_is_counted), cmocka_unit_test(no_session_id_without_a_call_id), cmocka_unit_test(no_automatic_100),
		cmocka_unit_test(forced_rport_is_of_datagrams), cmocka_unit_test(which_cancels_are_strays) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
