/* SPDX-License-Identifier: MIT
 * What costs a sender little must not cost the stack much, however often it comes: the same request on many paths, ICMP errors,
 * connections that end.
 * Does not cover: floods of connections and bytes (test/interop/flood.sh), limits of memory (test_limits.c, test_streams.c). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "dialog/dialog.h"
#include "test/sim/rig.h"
#include "transaction/transaction.h"

#include <stdio.h>
#include <time.h>

static const struct psip_address stranger = { .family = 4, .transport = PSIP_UDP, .port = 9, .ip = { 10, 0, 0, 99 } };

static void options_with_branch(struct rig *r, unsigned branch)
{
	rig_udp(r, "OPTIONS sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bK%u\nMax-Forwards: 70\nFrom: <sip:alice@10.0.0.2>;tag=a\n"
	           "To: <sip:bob@10.0.0.1>\nCall-ID: same\nCSeq: 1 OPTIONS\nContent-Length: 0\n\n", branch);
}

/* Each is answered 482 (RFC 3261 §8.2.2.2), but they do not make a chain that every removal must walk: only the first is looked up. */
static void merged_requests_make_no_chain(void **state)
{
	const struct psip_limits limits = { .calls = 8, .transactions = 256, .peer_quota = 256 };
	struct rig *r = rig_new(&limits, NULL, 1);
	(void)state;
	options_with_branch(r, 0);
	assert_int_equal(rig_status(rig_take(r)), 200);
	for (unsigned branch = 1; branch < 200; branch++) {
		options_with_branch(r, branch);
		assert_int_equal(rig_status(rig_take(r)), 482);
	}
	assert_int_equal(psip_transactions_of(r->s)->pool.used, 200);
	assert_int_equal(psip_transactions_of(r->s)->merge_table.count, 1);
	rig_advance(r, 40000);
	assert_int_equal(psip_transactions_of(r->s)->pool.used, 0);
	assert_int_equal(psip_transactions_of(r->s)->merge_table.count, 0);
	options_with_branch(r, 300); /* the first has gone: not merged */
	assert_int_equal(rig_status(rig_take(r)), 200);
	rig_free(r);
}

/* One that matches nothing is answered 481, whatever its branch (§9.2): all are of one call, but nobody looks for them by it. */
static void lost_cancels_make_no_chain(void **state)
{
	const struct psip_limits limits = { .calls = 8, .transactions = 256, .peer_quota = 256 };
	struct rig *r = rig_new(&limits, NULL, 1);
	(void)state;
	for (unsigned branch = 0; branch < 200; branch++) {
		rig_udp(r, "CANCEL sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bK%u\nMax-Forwards: 70\nFrom: <sip:alice@10.0.0.2>;tag=a\n"
		           "To: <sip:bob@10.0.0.1>\nCall-ID: same\nCSeq: 1 CANCEL\nContent-Length: 0\n\n", branch);
		assert_int_equal(rig_status(rig_take(r)), 481);
	}
	assert_int_equal(psip_transactions_of(r->s)->pool.used, 200);
	assert_int_equal(psip_transactions_of(r->s)->merge_table.count, 0);
	rig_free(r);
}

static void ping(struct rig *r)
{
	struct psip_call_options options = { .size = sizeof options, .to = PSIP_TEXT("sip:alice@10.0.0.2") };
	psip_handle request;
	assert_int_equal(psip_options(r->s, r->now, &options, &request), PSIP_OK);
	rig_pump(r);
	assert_non_null(rig_take(r));
}

/* The price of an error is 64, and one for each transaction and dialog: this request has one of both. */
enum { IN_A_SECOND = PSIP_UNREACHABLE_LOOKS / 66 };

static void check_after(unsigned others, psip_duration later, bool heard)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	ping(r);
	assert_int_equal(psip_transactions_of(r->s)->pool.used + psip_dialogs_of(r->s)->pool.used, 2);
	for (unsigned i = 0; i < others; i++)
		psip_unreachable(r->s, r->now, &stranger);
	r->now += later;
	psip_unreachable(r->s, r->now, &r->peer);
	rig_pump(r);
	const struct rig_event *e = rig_take_event(r);
	if (heard) {
		assert_non_null(e);
		assert_int_equal(e->event.kind, PSIP_EVENT_RESPONSE);
		assert_int_equal(e->event.cause, PSIP_END_TRANSPORT);
	} else {
		assert_null(e);
		rig_advance(r, 40000); /* the timer says it in the end */
		e = rig_take_event(r);
		assert_non_null(e);
		assert_int_equal(e->event.cause, PSIP_END_TIMEOUT);
	}
	rig_free(r);
}

static void icmp_errors_are_heard_up_to_a_price(void **state)
{
	(void)state;
	check_after(0, 0, true);
	check_after(IN_A_SECOND - 2, 0, true);
	check_after(IN_A_SECOND - 1, 0, true);
	check_after(IN_A_SECOND, 0, false);
	check_after(10 * IN_A_SECOND, 0, false);
	check_after(10 * IN_A_SECOND, 1, true); /* a millisecond later there is room for three again */
}

/* ---- Connections that end -------------------------------------------------------------------------------------------- */

enum { CLOSES = 4000, BYSTANDERS = 20000 };

/* The rig keeps all messages; these are too many for it. */
static bool pull(struct rig *r)
{
	struct psip_output out;
	bool closed = false;
	while (psip_next(r->s, r->now, &out)) {
		closed = closed || out.kind == PSIP_CLOSE;
		if (out.kind == PSIP_SEND)
			psip_sent(r->s, out.token, PSIP_OK);
	}
	return closed;
}

static void bystander(struct rig *r, unsigned branch)
{
	char text[512];
	int length = snprintf(text, sizeof text, "OPTIONS sip:bob@10.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bK%u\r\nMax-Forwards: 70\r\n"
	                      "From: <sip:alice@10.0.0.2>;tag=a\r\nTo: <sip:bob@10.0.0.1>\r\nCall-ID: %u\r\nCSeq: 1 OPTIONS\r\n\r\n", branch, branch);
	struct psip_packet packet = { .bytes = text, .length = (size_t)length, .local = r->local, .remote = r->peer };
	psip_datagram(r->s, r->now, &packet);
	pull(r);
}

/* Processor time of connections that are told to close since they send nonsense. */
static clock_t closes(struct rig *r)
{
	static const char nonsense[] = "BYE sip:a@b SIP/2.0\r\nContent-Length: none\r\n\r\n";
	struct psip_address remote = { .family = 4, .transport = PSIP_TCP, .ip = { 10, 0, 0, 50 } };
	clock_t begun = clock();
	for (unsigned i = 0; i < CLOSES; i++) {
		psip_handle flow;
		remote.port = (uint16_t)(1024 + i);
		assert_int_equal(psip_accepted(r->s, r->now, &r->local, &remote, &flow), PSIP_OK);
		psip_stream(r->s, r->now, flow, nonsense, sizeof nonsense - 1);
		assert_true(pull(r));
	}
	return clock() - begun;
}

/* Nobody's request went over them: the transactions that are there are not looked at for each. */
static void connections_that_end_cost_the_same_beside_many_transactions(void **state)
{
	const struct psip_limits limits = { .calls = 8, .transactions = BYSTANDERS + 64, .peer_quota = BYSTANDERS + 64, .bytes = 64u << 20 };
	struct rig *r = rig_new(&limits, NULL, 1);
	clock_t alone, beside;
	(void)state;
	(void)closes(r); /* caches and pages are warm */
	alone = closes(r);
	for (unsigned branch = 0; branch < BYSTANDERS; branch++)
		bystander(r, branch);
	assert_int_equal(psip_transactions_of(r->s)->pool.used, BYSTANDERS);
	beside = closes(r);
	if (beside > 6 * alone + CLOCKS_PER_SEC / 50)
		fail_msg("%u closed connections: %ld us, beside %u transactions: %ld us", CLOSES, (long)(alone * 1000000 / CLOCKS_PER_SEC), BYSTANDERS,
		         (long)(beside * 1000000 / CLOCKS_PER_SEC));
	rig_free(r);
}

/* ---- Places ----------------------------------------------------------------------------------------------------------- */

static psip_handle connection(struct rig *r, unsigned peer)
{
	struct psip_address remote = { .family = 4, .transport = PSIP_TCP, .port = 33000, .ip = { 10, 1, (uint8_t)(peer / 256), (uint8_t)peer } };
	psip_handle flow = 0;
	int result = psip_accepted(r->s, r->now, &r->local, &remote, &flow);
	rig_pump(r);
	return result == PSIP_OK ? flow : 0;
}

/* Whose message was heard keeps its connection, however long it says nothing and whoever connects meanwhile. */
static void connecting_alone_drives_nobody_out(void **state)
{
	const struct psip_limits limits = { .calls = 2, .flows = 4, .flows_per_peer = 4 };
	struct rig *r = rig_new(&limits, NULL, 1);
	psip_handle first = connection(r, 1);
	(void)state;
	rig_tcp(r, first, "OPTIONS sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/TCP 10.1.0.1;branch=z9hG4bK1\nMax-Forwards: 70\nFrom: <sip:alice@10.1.0.1>;tag=a\n"
	                  "To: <sip:bob@10.0.0.1>\nCall-ID: 1\nCSeq: 1 OPTIONS\nContent-Length: 0\n\n");
	assert_int_equal(rig_status(rig_take(r)), 200);
	rig_advance(r, 1000);
	for (unsigned peer = 2; peer < 200; peer++)
		assert_true(connection(r, peer) != 0);
	assert_non_null(psip_flow_get(r->s, first));
	rig_free(r);
}

/* A crowd that comes back whenever it is driven out drives itself out: who has one connection may take time before it speaks. */
static void a_crowd_takes_its_places_from_itself(void **state)
{
	const struct psip_limits limits = { .calls = 2, .flows = 8, .flows_per_peer = 8 };
	struct rig *r = rig_new(&limits, NULL, 1);
	psip_handle alone, later;
	(void)state;
	for (unsigned i = 0; i < 3; i++)
		assert_true(connection(r, 2) != 0);
	alone = connection(r, 1);
	for (unsigned i = 0; i < 100; i++)
		assert_true(connection(r, 2 + i % 2) != 0);
	later = connection(r, 4);
	for (unsigned i = 0; i < 100; i++)
		assert_true(connection(r, 2 + i % 2) != 0);
	assert_non_null(psip_flow_get(r->s, alone));
	assert_non_null(psip_flow_get(r->s, later));
	rig_free(r);
}

/* Where nobody has more than others, the longest idle gives way; those that speak just now are passed over. */
static void among_equals_the_longest_idle_gives_way(void **state)
{
	const struct psip_limits limits = { .calls = 2, .flows = 4, .flows_per_peer = 4 };
	struct rig *r = rig_new(&limits, NULL, 1);
	psip_handle flow[4];
	(void)state;
	for (unsigned peer = 0; peer < 4; peer++)
		flow[peer] = connection(r, 1 + peer);
	rig_tcp(r, flow[0], "O");
	assert_true(connection(r, 5) != 0);
	assert_non_null(psip_flow_get(r->s, flow[0]));
	assert_null(psip_flow_get(r->s, flow[1]));
	assert_non_null(psip_flow_get(r->s, flow[2]));
	rig_free(r);
}

/* A first message that is on its way counts for two seconds, then its connection gives way too. */
static void first_messages_count_for_two_seconds(void **state)
{
	static const psip_duration later[] = { 1999, 2000, 2001 };
	const struct psip_limits limits = { .calls = 2, .flows = 2, .flows_per_peer = 2 };
	(void)state;
	for (unsigned i = 0; i < 3; i++) {
		struct rig *r = rig_new(&limits, NULL, 1);
		psip_handle slow[2] = { connection(r, 1), connection(r, 2) };
		for (unsigned peer = 0; peer < 2; peer++)
			rig_tcp(r, slow[peer], "O");
		rig_advance(r, later[i]);
		for (unsigned peer = 0; peer < 2; peer++)
			rig_tcp(r, slow[peer], "P"); /* dribbling does not help */
		assert_int_equal(connection(r, 3) != 0, later[i] >= 2000);
		assert_int_equal(psip_flow_get(r->s, slow[0]) != NULL, later[i] < 2000);
		assert_non_null(psip_flow_get(r->s, slow[1]));
		rig_free(r);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(merged_requests_make_no_chain),
		cmocka_unit_test(lost_cancels_make_no_chain),
		cmocka_unit_test(icmp_errors_are_heard_up_to_a_price),
		cmocka_unit_test(connections_that_end_cost_the_same_beside_many_transactions),
		cmocka_unit_test(connecting_alone_drives_nobody_out),
		cmocka_unit_test(a_crowd_takes_its_places_from_itself),
		cmocka_unit_test(among_equals_the_longest_idle_gives_way),
		cmocka_unit_test(first_messages_count_for_two_seconds),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
