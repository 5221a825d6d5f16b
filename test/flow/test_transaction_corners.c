/* SPDX-License-Identifier: MIT
 * Transactions in want of memory and places, looked at late, asked for what they cannot do; messages that only seem to be theirs; what of a damaged block
 * cannot be read. Does not cover: bends (test_bend_corners.c), other targets (test_failover_corners.c), portable form (test_snapshot_transactions.c). */
#include "test/flow/bytes_taken.h"

#include "transaction/drive.h"
#include "transaction/match.h"
#include "transaction/stray.h"

/* The only transaction of that machine that is not about to end. */
static psip_ref only(struct rig *r, unsigned machine)
{
	const struct psip_pool *pool = &psip_transactions_of(r->s)->pool;
	psip_ref found = 0;

	for (psip_ref ref = psip_pool_next(r->s, pool, 0); ref; ref = psip_pool_next(r->s, pool, ref))
		if (((const struct psip_transaction *)psip_at(r->s, ref))->machine == machine) {
			assert_int_equal(found, 0);
			found = ref;
		}
	assert_true(found != 0);
	return found;
}

static struct psip_transaction *of(struct rig *r, psip_ref ref)
{
	return psip_at(r->s, ref);
}

static psip_handle options_to(struct rig *r, const char *to)
{
	struct psip_call_options o = { .size = sizeof o, .to = psip_string(to) };
	psip_handle request = 0;

	assert_int_equal(psip_options(r->s, r->now, &o, &request), PSIP_OK);
	return request;
}

static unsigned alive(struct rig *r)
{
	struct psip_statistics statistics;

	psip_statistics(r->s, &statistics);
	return statistics.transactions;
}

/* All bytes, those of the reserve too. */
static void take_everything(struct rig *r, struct bytes_taken *taken)
{
	psip_ref bytes;

	take_all_bytes(r, taken);
	while ((bytes = psip_bytes_take_reserved(r->s, 16)) != 0)
		taken->at[taken->count++] = bytes;
	assert_int_equal(psip_bytes_reserved(r->s), 0);
}

/* ---- Requests ---- */

/* RFC 3261 §18.1.1: maddr for each multicast address, ttl=1 with those of IPv4. */
static void a_via_to_many(void **state)
{
	static const struct { const char *host, *via; } cases[] = {
		{ "224.0.1.75", "Via: SIP/2.0/UDP 10.0.0.1:5060;maddr=224.0.1.75;ttl=1;rport;branch=z9hG4bK01234567890123456789\r\n" },
		{ "ff02::1", "Via: SIP/2.0/UDP 10.0.0.1:5060;maddr=[ff02::1];rport;branch=z9hG4bK01234567890123456789\r\n" },
		{ "10.0.0.2", "Via: SIP/2.0/UDP 10.0.0.1:5060;rport;branch=z9hG4bK01234567890123456789\r\n" } };
	struct rig *r = rig_new(NULL, NULL, 1);
	char text[256];

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		struct psip_target target = { .local = r->local, .remote = rig_address(cases[i].host, 5060, PSIP_UDP) };
		struct psip_writer w = psip_writer(text, sizeof text - 1);
		psip_put_via(r->s, &w, &target, "z9hG4bK01234567890123456789");
		assert_true(psip_written(&w));
		text[w.length] = '\0';
		assert_string_equal(text, cases[i].via);
	}
	rig_free(r);
}

static void only_an_invite_is_cancelled(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 2);

	(void)state;
	(void)options_to(r, "sip:a@10.0.0.2");
	(void)flow_request(r, "OPTIONS");
	assert_int_equal(psip_transaction_cancel(r->s, r->now, only(r, PSIP_MACHINE_NICT), flow_none), PSIP_ERR_STATE);
	rig_pump(r);
	flow_silent(r);
	assert_int_equal(alive(r), 1);
	rig_free(r);
}

/* Timer B was due before anybody hung up: it has ended already. */
static void a_cancel_after_the_end(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 3);
	psip_handle call;

	(void)state;
	(void)flow_call(r, &call);
	assert_int_equal(psip_transaction_cancel(r->s, r->now + 31999, only(r, PSIP_MACHINE_ICT), flow_none), PSIP_OK);
	assert_int_equal(psip_transaction_cancel(r->s, r->now + 32000, only(r, PSIP_MACHINE_ICT), flow_none), PSIP_ERR_STATE);
	rig_free(r);
}

/* Asked for twice before it may go: the first one's rows. */
static void a_cancel_has_the_rows_of_the_first(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 4);
	const struct rig_send *m, *cancel;
	psip_handle call;

	(void)state;
	m = flow_call(r, &call);
	assert_int_equal(psip_transaction_cancel(r->s, r->now, only(r, PSIP_MACHINE_ICT), PSIP_TEXT("Reason: one\r\n")), PSIP_OK);
	assert_int_equal(psip_transaction_cancel(r->s, r->now, only(r, PSIP_MACHINE_ICT), PSIP_TEXT("Reason: two\r\n")), PSIP_OK);
	rig_reply(r, m, 180, "peer", NULL, NULL);
	cancel = flow_request(r, "CANCEL");
	assert_string_equal(rig_header(cancel, "Reason", 0), "one");
	assert_null(rig_header(cancel, "Reason", 1));
	flow_silent(r);
	rig_free(r);
}

static void a_cancel_without_room_for_its_rows(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 5);
	struct bytes_taken taken;
	const struct rig_send *m;
	psip_handle call;

	(void)state;
	m = flow_call(r, &call);
	take_all_bytes(r, &taken);
	assert_int_equal(psip_transaction_cancel(r->s, r->now, only(r, PSIP_MACHINE_ICT), PSIP_TEXT("Reason: one\r\n")), PSIP_OK);
	rig_reply(r, m, 180, "peer", NULL, NULL);
	assert_null(rig_header(flow_request(r, "CANCEL"), "Reason", 0));
	give_bytes(r, &taken);
	rig_free(r);
}

/* Neither bytes nor a slot of the reserve: it is not sent, the call ends all the same when the time is over (§9.1). */
static void a_cancel_without_any_room(void **state)
{
	(void)state;
	for (unsigned rows = 0; rows < 2; rows++) {
		struct rig *r = rig_new(NULL, NULL, 6);
		struct bytes_taken taken;
		psip_handle call;

		rig_reply(r, flow_call(r, &call), 180, "peer", NULL, NULL);
		if (rows)
			of(r, only(r, PSIP_MACHINE_ICT))->cancel_rows = psip_bytes_take(r->s, 10);
		if (rows)
			memcpy(psip_bytes_data(r->s, of(r, only(r, PSIP_MACHINE_ICT))->cancel_rows), "Reason: x\n", 10);
		take_everything(r, &taken);
		assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
		rig_pump(r);
		flow_silent(r);
		give_bytes(r, &taken);
		rig_advance(r, 31999);
		flow_silent(r);
		assert_int_equal(alive(r), 1);
		rig_advance(r, 1);
		flow_event(r, PSIP_EVENT_PROGRESS, 180);
		flow_ended(r, PSIP_END_CANCELLED, 408);
		assert_int_equal(alive(r), 0);
		rig_free(r);
	}
}

/* No place, and none reserved for it. Its bytes are given back. */
static void a_cancel_without_a_place(void **state)
{
	struct rig *r = rig_new(&(struct psip_limits){ .calls = 1, .transactions = 20, .trace = 64 }, NULL, 7);
	struct psip_transactions *all;
	struct psip_statistics before, after;
	psip_handle call;

	(void)state;
	rig_reply(r, flow_call(r, &call), 180, "peer", NULL, NULL);
	all = psip_transactions_of(r->s);
	psip_transaction_release(r->s, &of(r, only(r, PSIP_MACHINE_ICT))->reserved);
	while (all->pool.used < all->pool.capacity)
		assert_true(psip_pool_take(r->s, &all->pool, PSIP_KIND_TRANSACTION) != 0);
	psip_statistics(r->s, &before);
	assert_int_equal(psip_transaction_cancel(r->s, r->now, only(r, PSIP_MACHINE_ICT), flow_none), PSIP_OK);
	psip_statistics(r->s, &after);
	assert_int_equal(after.bytes_free, before.bytes_free);
	rig_free(r);
}

/* RFC 3261 §17.1.1.2: each copy of the response asks for the ACK. Without room the next one gets it. */
static void an_ack_without_room_waits_for_a_copy(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 8);
	struct bytes_taken taken;
	const struct rig_send *m;
	psip_handle call;

	(void)state;
	m = flow_call(r, &call);
	take_everything(r, &taken);
	rig_reply(r, m, 486, "peer", NULL, NULL);
	flow_silent(r);
	flow_ended(r, PSIP_END_REJECTED, 486);
	give_bytes(r, &taken);
	rig_reply(r, m, 486, "peer", NULL, NULL);
	assert_string_equal(rig_param(rig_header(flow_request(r, "ACK"), "To", 0), "tag"), "peer");
	rig_free(r);
}

/* A To that was folded by LF alone was taken: it is answered like others, on one line. */
static void an_ack_to_a_folded_to(void **state)
{
	static const char *const folds[] = { "\n ", "\r\n\t", "\n\t", "\r\n " };

	(void)state;
	for (size_t i = 0; i < 4; i++) {
		struct rig *r = rig_new(NULL, NULL, 9);
		char text[1024];
		psip_handle call;
		const struct rig_send *m = flow_call(r, &call);
		int length = snprintf(text, sizeof text, "SIP/2.0 486 Busy\r\nVia: %s\r\nFrom: %s\r\nTo: <sip:alice@10.0.0.2:5060>%s;tag=peer\r\nCall-ID: %s\r\nCSeq: %s\r\nContent-Length: 0\r\n\r\n",
		                      rig_header(m, "Via", 0), rig_header(m, "From", 0), folds[i], rig_header(m, "Call-ID", 0), rig_header(m, "CSeq", 0));

		rig_bytes(r, text, (size_t)length);
		flow_ended(r, PSIP_END_REJECTED, 486);
		m = flow_request(r, "ACK");
		assert_non_null(strstr(m->text, "\r\nTo: <sip:alice@10.0.0.2:5060>"));
		assert_non_null(strstr(m->text, ";tag=peer\r\n"));
		assert_null(strstr(m->text, "5060>\n"));
		rig_free(r);
	}
}

/* ---- Places kept ---- */

/* A call is not begun unless a slot is left for each message that it may take to end it. */
static void slots_of_the_reserve_count(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 10);
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:alice@10.0.0.2:5060") };
	struct bytes_taken taken;
	psip_handle call = 0;
	uint8_t reserved = 0;
	uint32_t slots;

	(void)state;
	take_everything(r, &taken);
	slots = taken.count;
	while (psip_bytes_reserved(r->s) == 0)
		psip_bytes_drop(r->s, taken.at[--taken.count]);
	assert_true(slots > taken.count);
	assert_int_equal(psip_bytes_reserved(r->s), 1);
	assert_false(psip_transaction_reserve(r->s, &reserved, 2, 1));
	assert_int_equal(reserved, 0);
	assert_true(psip_transaction_reserve(r->s, &reserved, 1, 1));
	assert_int_equal(reserved, 1);
	assert_int_equal(psip_call(r->s, r->now, &o, &call), PSIP_ERR_FULL);
	psip_transaction_release(r->s, &reserved);
	assert_int_equal(psip_transactions_of(r->s)->reserve, 0);
	rig_free(r);
}

/* Places that others keep are not given away, and one's own only as often as one has kept some. */
static void kept_places_are_for_their_keeper(void **state)
{
	struct rig *r = rig_new(&(struct psip_limits){ .calls = 4, .transactions = 20, .trace = 64 }, NULL, 11);
	struct psip_transactions *all = psip_transactions_of(r->s);
	uint8_t mine = 0, none = 0;

	(void)state;
	assert_true(psip_transaction_reserve(r->s, &mine, 2, 0));
	while (psip_drive_take(r->s, NULL))
		;
	assert_int_equal(all->pool.capacity - all->pool.used, 2);
	assert_int_equal(psip_drive_take(r->s, &none), 0);
	assert_true(psip_drive_take(r->s, &mine) != 0);
	assert_int_equal(mine, 1);
	assert_true(psip_drive_take(r->s, &mine) != 0);
	assert_int_equal(mine, 0);
	assert_int_equal(psip_drive_take(r->s, &mine), 0);
	assert_int_equal(all->pool.used, all->pool.capacity);
	assert_int_equal(all->reserve, 0);
	rig_free(r);
}

static void no_place_is_kept_that_is_not_there(void **state)
{
	struct rig *r = rig_new(&(struct psip_limits){ .calls = 4, .transactions = 20, .trace = 64 }, NULL, 12);
	uint8_t mine = 0;

	(void)state;
	while (psip_transactions_of(r->s)->pool.used < 16)
		assert_true(psip_drive_take(r->s, NULL) != 0);
	assert_false(psip_transaction_reserve(r->s, &mine, 3, 2));
	assert_int_equal(mine, 0);
	assert_true(psip_transaction_reserve(r->s, &mine, 2, 2));
	assert_false(psip_transaction_reserve(r->s, &mine, 1, 2));
	assert_true(psip_transaction_reserve(r->s, &mine, 1, 1));
	rig_free(r);
}

/* ---- Too late ---- */

/* The peer's answer, copy or ACK comes when a timer was due that nobody has looked at: the timer counts first. */
static void what_was_due_comes_first(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 13);
	struct rig_call c = { 0 };
	const struct rig_send *m;

	(void)state;
	(void)options_to(r, "sip:a@10.0.0.2");
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

/* A send whose transaction has gone, or has ended, fails for nobody. */
static void a_failure_of_who_has_gone(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 15);
	psip_handle handle;
	psip_ref ref;

	(void)state;
	r->hold_sends = true;
	(void)options_to(r, "sip:a@10.0.0.2");
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
	(void)options_to(r, "sip:a@10.0.0.2");
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

/* ---- Refused ---- */

/* 513 is owed to requests, but to no ACK and no response. */
static void what_is_too_large_is_answered_if_it_may_be(void **state)
{
	static const struct { const char *line, *method; bool answered; } cases[] = { { "OPTIONS sip:bob@10.0.0.1 SIP/2.0", "OPTIONS", true },
		{ "ACK sip:bob@10.0.0.1 SIP/2.0", "ACK", false }, { "SIP/2.0 200 OK", "OPTIONS", false } };
	char text[512];

	(void)state;
	for (size_t i = 0; i < 3; i++) {
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

/* ---- What cannot be read ---- */

static void damage(struct rig *r, psip_ref bytes)
{
	memset(psip_bytes_data(r->s, bytes), 0, psip_bytes_length(r->s, bytes));
}

/* Where that text begins in it. */
static char *row(struct rig *r, psip_ref bytes, const char *text)
{
	char *at = (char *)psip_bytes_data(r->s, bytes), *end = at + psip_bytes_length(r->s, bytes) - strlen(text);

	while (at < end && memcmp(at, text, strlen(text)) != 0)
		at++;
	assert_true(at < end);
	return at;
}

/* Of a request that cannot be read nothing is made; what was asked of the transaction ends by its timers. */
static void a_damaged_request_of_ours(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 25);
	struct psip_target target = { .local = r->local, .remote = r->peer, .state = PSIP_TARGET_READY };
	struct psip_received got;
	const struct rig_send *m;
	psip_handle call;
	psip_ref ref;

	(void)state;
	m = flow_call(r, &call);
	rig_reply(r, m, 180, "peer", NULL, NULL);
	flow_event(r, PSIP_EVENT_PROGRESS, 180);
	ref = only(r, PSIP_MACHINE_ICT);
	assert_false(psip_transaction_reread(r->s, ref, &got));  /* that is for requests of others */
	assert_false(psip_transaction_reread(r->s, 0, &got));
	memcpy(row(r, of(r, ref)->message, "Call-ID:"), "Call-JD:", 8);
	assert_false(psip_client_reread(r->s, of(r, ref)->message, &got));
	damage(r, of(r, ref)->message);
	assert_false(psip_client_reread(r->s, of(r, ref)->message, &got));
	assert_false(psip_client_reread(r->s, 0, &got));
	assert_int_equal(psip_rewrite_request(r->s, of(r, ref), &target, "z9hG4bK01234567890123456789", true), 0);
	assert_int_equal(psip_transaction_rewrite(r->s, of(r, ref)->message, &target), 0);
	assert_false(psip_transaction_set_body(r->s, ref, PSIP_TEXT("x")));
	psip_transaction_loaded(r->s, r->now, ref);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
	rig_pump(r);
	flow_silent(r);
	rig_reply(r, m, 487, "peer", NULL, NULL);
	flow_silent(r);
	flow_ended(r, PSIP_END_CANCELLED, 487);
	flow_clean(r);
}

static void a_damaged_request_of_the_peer(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 26);
	struct rig_call c = { 0 };
	struct psip_received got;
	psip_ref ref;

	(void)state;
	rig_invite(r, &c, NULL, rig_sdp());
	ref = only(r, PSIP_MACHINE_IST);
	assert_true(psip_transaction_reread(r->s, ref, &got));
	assert_int_equal(got.transaction, ref);
	memcpy(row(r, of(r, ref)->message, "Call-ID:"), "Call-JD:", 8);
	assert_false(psip_transaction_reread(r->s, ref, &got));
	damage(r, of(r, ref)->message);
	assert_false(psip_transaction_reread(r->s, ref, &got));
	rig_advance(r, 1000);
	flow_silent(r);  /* no 100 */
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 180), PSIP_ERR_STATE);
	psip_transaction_forget_request(r->s, ref);
	assert_false(psip_transaction_reread(r->s, ref, &got));
	rig_free(r);
}

/* The ACK of an old peer belongs to the response whose tag it has; if that cannot be read it is nobody's. */
static void a_damaged_response_has_no_ack(void **state)
{
	static const char invite[] = "%s sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060\nMax-Forwards: 70\nFrom: <sip:a@h>;tag=1\nTo: <sip:bob@10.0.0.1>%s%s\nCall-ID: old\nCSeq: 1 %s\n"
	                             "Contact: <sip:a@10.0.0.2>\nContent-Length: 0\n\n";

	(void)state;
	for (unsigned what = 0; what < 3; what++) {
		struct rig *r = rig_new(NULL, NULL, 29);
		psip_handle call;
		char tag[64];
		psip_ref ref;

		rig_udp(r, invite, "INVITE", "", "", "INVITE");
		call = flow_event(r, PSIP_EVENT_INCOMING, 0)->object;
		assert_int_equal(psip_reject(r->s, r->now, call, 486, flow_none), PSIP_OK);
		flow_tag(flow_status(r, 486, "INVITE"), "To", tag);
		ref = only(r, PSIP_MACHINE_IST);
		if (what == 1)
			memcpy(row(r, of(r, ref)->response, "To: <sip"), "To: <<<<", 8);
		if (what == 2)
			damage(r, of(r, ref)->response);
		rig_udp(r, invite, "ACK", ";tag=", tag, "ACK");
		assert_int_equal(psip_transaction_state(of(r, ref)), what ? PSIP_IST_COMPLETED : PSIP_IST_CONFIRMED);
		rig_free(r);
	}
}

/* Rows of one letter become longer: all of them are in the 100, however many. */
static void a_100_for_many_short_rows(void **state)
{
	static char vias[4096];
	struct rig *r = rig_new(NULL, NULL, 35);
	const struct rig_send *m;

	(void)state;
	*vias = '\0';
	for (unsigned i = 0; i < 140; i++)
		strcat(vias, "v:SIP/2.0/UDP h\n");
	rig_udp(r, "INVITE sip:b@10.0.0.1 SIP/2.0\nv:SIP/2.0/UDP 10.0.0.2;branch=z9hG4bKv\n%sMax-Forwards:70\nf:<sip:a@h>;tag=1\nt:<sip:b@10.0.0.1>\ni:v\nCSeq:1 INVITE\nm:<sip:a@10.0.0.2>\nl:0\n\n", vias);
	flow_event(r, PSIP_EVENT_INCOMING, 0);
	rig_advance(r, 200);
	m = flow_status(r, 100, "INVITE");
	assert_non_null(rig_header(m, "Via", 140));
	assert_null(rig_header(m, "Via", 141));
	rig_free(r);
}

/* A copy with another Via is made of what has a branch of ours only. */
static void an_ack_with_a_bent_branch_stays(void **state)
{
	static const char text[] = "ACK sip:a@h SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.1;branch=%s\r\nFrom: <sip:a@h>;tag=1\r\nTo: <sip:b@h>;tag=2\r\nCall-ID: i\r\nCSeq: 1 ACK\r\nContent-Length: 0\r\n\r\n";
	struct rig *r = rig_new(NULL, NULL, 27);
	struct psip_target target = { .local = r->local, .remote = r->peer, .state = PSIP_TARGET_READY };
	static const char *const branches[] = { "z9hG4bK0123456789012345678", "z9hG4bK01234567890123456789", "z9hG4bK012345678901234567890" };
	struct bytes_taken taken;

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		char ack[512];
		size_t length = (size_t)snprintf(ack, sizeof ack, text, branches[i]);
		psip_ref bytes = psip_bytes_take(r->s, length), copy;

		memcpy(psip_bytes_data(r->s, bytes), ack, length);
		copy = psip_transaction_rewrite(r->s, bytes, &target);
		assert_int_equal(copy != 0, i == 1);
		if (copy)
			assert_non_null(strstr((const char *)psip_bytes_data(r->s, copy), "Via: SIP/2.0/UDP 10.0.0.1:5060;rport;branch=z9hG4bK01234567890123456789\r\n"));
		psip_bytes_drop(r->s, copy);
		if (i != 1)
			continue;
		take_everything(r, &taken);
		assert_int_equal(psip_transaction_rewrite(r->s, bytes, &target), 0);
		give_bytes(r, &taken);
	}
	rig_free(r);
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

/* ---- Streams ---- */

static psip_handle options_by_tcp(struct rig *r)
{
	return options_to(r, "sip:a@10.0.0.2:5060;transport=tcp");
}

static psip_handle invite_by_tcp(struct rig *r, psip_handle flow)
{
	static unsigned count;

	count++;
	rig_tcp(r, flow, "INVITE sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/TCP 10.0.0.2:5060;branch=z9hG4bKtcp%u\nMax-Forwards: 70\nFrom: <sip:a@h>;tag=1\nTo: <sip:bob@10.0.0.1>\nCall-ID: tcp%u\n"
	        "CSeq: 1 INVITE\nContact: <sip:a@10.0.0.2>\nContent-Length: 0\n\n", count, count);
	return flow_event(r, PSIP_EVENT_INCOMING, 0)->object;
}

/* All connections are to close: responses that are due go out before, requests of ours do not (RFC 3261 §18.4 for those that are out already). */
static void a_stream_that_drains_takes_responses_only(void **state)
{
	static const char request[] = "OPTIONS sip:bob@10.0.0.1 SIP/2.0\r\nVia: SIP/2.0/TCP 10.0.0.2:5060;branch=z9hG4bKd\r\nMax-Forwards: 70\r\nFrom: <sip:a@h>;tag=1\r\nTo: <sip:bob@10.0.0.1>\r\n"
	                              "Call-ID: d\r\nCSeq: 1 OPTIONS\r\nContent-Length: 0\r\n\r\n";
	struct rig *r = rig_new(NULL, NULL, 30);
	const struct rig_send *m;
	psip_handle flow;

	(void)state;
	(void)options_by_tcp(r);
	m = flow_request(r, "OPTIONS");
	flow = m->flow;
	assert_true(flow != 0);
	psip_stream(r->s, r->now, flow, request, sizeof request - 1);  /* answered, but not pulled */
	(void)options_by_tcp(r);
	psip_disconnect(r->s, r->now);
	m = flow_status(r, 200, "OPTIONS");
	assert_true(m->flow == flow);
	flow_silent(r);
	flow_event(r, PSIP_EVENT_RESPONSE, 503);
	rig_free(r);
}

/* It had not opened yet: what waits for it fails. */
static void a_stream_that_closes_before_it_opens(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 31);

	(void)state;
	r->hold_connects = true;
	(void)options_by_tcp(r);
	rig_pump(r);
	psip_disconnect(r->s, r->now);
	psip_transaction_flows_changed(r->s, r->now, 0);
	rig_pump(r);
	flow_silent(r);
	flow_event(r, PSIP_EVENT_RESPONSE, 503);
	flow_quiet(r);
	rig_free(r);
}

/* The connection of a request is lost, and there is no place for another one: its response cannot go out. */
static void no_place_for_another_stream(void **state)
{
	(void)state;
	for (unsigned taken = 0; taken < 2; taken++) {
		struct rig *r = rig_new(&(struct psip_limits){ .calls = 4, .flows = 2, .flows_per_peer = 2, .trace = 64 }, NULL, 32);
		psip_handle flow = rig_accept(r), call = invite_by_tcp(r, flow);

		psip_closed(r->s, r->now, flow);
		for (unsigned i = 0; taken && i < 2; i++)
			(void)invite_by_tcp(r, rig_accept(r));  /* each of them is in use */
		assert_int_equal(psip_reject(r->s, r->now, call, 486, flow_none), PSIP_OK);
		rig_pump(r);
		if (!taken)
			(void)flow_status(r, 486, "INVITE");
		flow_silent(r);
		rig_free(r);
	}
}

/* A CANCEL that has failed is not sent again because its connection goes, too. */
static void what_has_failed_is_not_sent_anew(void **state)
{
	(void)state;
	for (unsigned failed = 0; failed < 2; failed++) {
		struct rig *r = rig_new(NULL, NULL, 33);
		struct psip_call_options o = { .to = PSIP_TEXT("sip:alice@10.0.0.2:5060;transport=tcp") };
		const struct rig_send *m;
		psip_handle call, flow;

		m = flow_call_with(r, &o, &call);
		flow = m->flow;
		rig_tcp(r, flow, "SIP/2.0 180 R\nVia: %s\nFrom: %s\nTo: %s;tag=p\nCall-ID: %s\nCSeq: %s\nContent-Length: 0\n\n", rig_header(m, "Via", 0), rig_header(m, "From", 0),
		        rig_header(m, "To", 0), rig_header(m, "Call-ID", 0), rig_header(m, "CSeq", 0));
		assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
		(void)flow_request(r, "CANCEL");
		if (failed)
			assert_true(psip_transaction_failed(r->s, r->now, psip_handle_of(r->s, only(r, PSIP_MACHINE_NICT)), NULL));
		psip_closed(r->s, r->now, flow);
		rig_pump(r);
		if (!failed)
			assert_true(flow_request(r, "CANCEL")->flow != flow);
		flow_silent(r);
		rig_free(r);
	}
}

/* Nobody pulled before timer H: what the stream can take goes out first. */
static void a_late_response_goes_out_before_the_end(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 37);
	psip_handle flow = rig_accept(r), call = invite_by_tcp(r, flow);

	(void)state;
	assert_int_equal(psip_reject(r->s, r->now, call, 486, flow_none), PSIP_OK);
	r->now += 32000;
	psip_transaction_expired(r->s, r->now, only(r, PSIP_MACHINE_IST));
	rig_pump(r);
	assert_true(flow_status(r, 486, "INVITE")->flow == flow);
	flow_silent(r);
	assert_int_equal(alive(r), 0);
	rig_free(r);
}

/* Strictly read, a response is ours if its sent-by is what we wrote (RFC 3261 §18.1.2): one without a port means the usual one, and no other. */
static void sent_by_without_a_port(void **state)
{
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .strict = true };
	static const uint16_t ports[] = { 5060, 0, 5061 };

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		struct rig *r = rig_new(NULL, &settings, 38);
		char branch[64];
		const struct rig_send *m;

		(void)options_to(r, "sip:a@10.0.0.2");
		m = flow_request(r, "OPTIONS");
		flow_branch(m, branch);
		of(r, only(r, PSIP_MACHINE_NICT))->local.port = ports[i];
		rig_udp(r, "SIP/2.0 200 OK\nVia: SIP/2.0/UDP 10.0.0.1;branch=%s\nFrom: %s\nTo: %s;tag=p\nCall-ID: %s\nCSeq: %s\nContent-Length: 0\n\n", branch, rig_header(m, "From", 0),
		        rig_header(m, "To", 0), rig_header(m, "Call-ID", 0), rig_header(m, "CSeq", 0));
		if (!i)
			flow_event(r, PSIP_EVENT_RESPONSE, 200);
		flow_quiet(r);
		rig_free(r);
	}
}

/* The stream takes no more, and timer H fires: the end does not wait for what cannot be written. */
static void the_end_does_not_wait_for_a_stream(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 34);
	psip_handle flow = rig_accept(r), call = invite_by_tcp(r, flow);

	(void)state;
	r->hold_sends = true;
	for (unsigned i = 0; i < 100 && !psip_transport_keeps_back(r->s, flow); i++) {
		rig_tcp(r, flow, "OPTIONS sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/TCP 10.0.0.2:5060;branch=z9hG4bKf%u\nMax-Forwards: 70\nFrom: <sip:a@h>;tag=1\nTo: <sip:bob@10.0.0.1>\nCall-ID: f%u\n"
		        "CSeq: 1 OPTIONS\nContent-Length: 0\n\n", i, i);
		(void)flow_status(r, 200, "OPTIONS");
	}
	assert_true(psip_transport_keeps_back(r->s, flow));
	assert_int_equal(psip_reject(r->s, r->now, call, 486, flow_none), PSIP_OK);
	rig_advance(r, 31999);
	flow_silent(r);
	assert_int_equal(alive(r), 1);
	rig_advance(r, 32001);
	flow_silent(r);
	assert_int_equal(alive(r), 0);
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_via_to_many), cmocka_unit_test(only_an_invite_is_cancelled), cmocka_unit_test(a_cancel_after_the_end),
		cmocka_unit_test(a_cancel_has_the_rows_of_the_first), cmocka_unit_test(a_cancel_without_room_for_its_rows), cmocka_unit_test(a_cancel_without_any_room),
		cmocka_unit_test(a_cancel_without_a_place), cmocka_unit_test(an_ack_without_room_waits_for_a_copy), cmocka_unit_test(an_ack_to_a_folded_to),
		cmocka_unit_test(slots_of_the_reserve_count), cmocka_unit_test(kept_places_are_for_their_keeper), cmocka_unit_test(no_place_is_kept_that_is_not_there),
		cmocka_unit_test(what_was_due_comes_first), cmocka_unit_test(no_answer_after_the_end), cmocka_unit_test(a_failure_of_who_has_gone),
		cmocka_unit_test(neighbours_in_the_table_are_others), cmocka_unit_test(an_old_ack_needs_the_tag), cmocka_unit_test(a_received_that_is_no_address),
		cmocka_unit_test(what_is_too_large_is_answered_if_it_may_be), cmocka_unit_test(no_response_to_an_ack), cmocka_unit_test(a_response_without_any_room_is_counted),
		cmocka_unit_test(no_session_id_without_a_call_id), cmocka_unit_test(no_automatic_100), cmocka_unit_test(forced_rport_is_of_datagrams),
		cmocka_unit_test(a_damaged_request_of_ours), cmocka_unit_test(a_damaged_request_of_the_peer), cmocka_unit_test(an_ack_with_a_bent_branch_stays),
		cmocka_unit_test(a_damaged_response_has_no_ack), cmocka_unit_test(a_100_for_many_short_rows), cmocka_unit_test(a_success_without_state),
		cmocka_unit_test(which_cancels_are_strays), cmocka_unit_test(a_stream_that_drains_takes_responses_only), cmocka_unit_test(a_stream_that_closes_before_it_opens),
		cmocka_unit_test(no_place_for_another_stream), cmocka_unit_test(what_has_failed_is_not_sent_anew), cmocka_unit_test(the_end_does_not_wait_for_a_stream), cmocka_unit_test(a_late_response_goes_out_before_the_end),
		cmocka_unit_test(sent_by_without_a_port) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
