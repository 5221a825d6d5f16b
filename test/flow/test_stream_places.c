/* SPDX-License-Identifier: MIT
 * Who may hold connections when there are few places for them, who gives way, and what is left of those that have gone (RFC 5923 §8).
 * Does not cover: how long a connection may be idle (test_streams.c); what the driver does at its own limits (test/unit/test_posix*.c). */
#include "test/flow/stream_bench.h"

static void one_peer_may_hold_only_so_many(void **state)
{
	struct rig *r = rig_new(&(struct psip_limits){ .calls = 2, .flows = 8, .flows_per_peer = 3 }, NULL, 1);
	psip_handle flow[4], other;

	(void)state;
	for (unsigned i = 0; i < 3; i++) {
		flow[i] = bench_accept(r, "10.0.0.2", (uint16_t)(33000 + i), PSIP_TCP);
		assert_true(flow[i] != 0);
		bench_feed(r, flow[i], "O", 1);
	}
	assert_true(bench_accept(r, "10.0.0.2", 33009, PSIP_TLS) == 0);  /* counted over all transports */
	other = bench_accept(r, "10.0.0.3", 33000, PSIP_TCP);
	assert_true(other != 0 && bench_accept(r, "2001:db8::2", 33000, PSIP_TCP) != 0);
	psip_closed(r->s, r->now, flow[0]);  /* the first of the peer's, then the last, then the middle */
	flow[0] = bench_accept(r, "10.0.0.2", 33010, PSIP_TCP);
	assert_true(flow[0] != 0);
	bench_feed(r, flow[0], "O", 1);
	assert_true(bench_accept(r, "10.0.0.2", 33011, PSIP_TCP) == 0);
	for (unsigned i = 0; i < 3; i++)
		psip_closed(r->s, r->now, flow[i]);
	for (unsigned i = 0; i < 3; i++) {
		flow[i] = bench_accept(r, "10.0.0.2", (uint16_t)(34000 + i), PSIP_TCP);
		bench_feed(r, flow[i], "O", 1);
	}
	assert_true(flow[2] != 0 && bench_accept(r, "10.0.0.2", 34003, PSIP_TCP) == 0);
	bench_silence(r);
	rig_free(r);
}

/* A peer that lost its connections by a restart: its own old ones give way, the longest idle first, nobody else's. */
static void a_peers_own_idle_connection_gives_way(void **state)
{
	struct rig *r = rig_new(&(struct psip_limits){ .calls = 2, .flows = 8, .flows_per_peer = 3 }, NULL, 1);
	psip_handle flow[4], other = bench_accept(r, "10.0.0.3", 33000, PSIP_TCP);

	(void)state;
	for (unsigned i = 0; i < 3; i++)
		flow[i] = bench_accept(r, "10.0.0.2", (uint16_t)(33000 + i), PSIP_TCP);
	for (unsigned i = 3; i-- > 1;) {
		rig_advance(r, 10);
		bench_options(r, flow[i], i);
	}
	bench_feed(r, flow[0], "OPTIONS", 7);
	flow[3] = bench_accept(r, "10.0.0.2", 33003, PSIP_TCP);
	assert_true(flow[3] != 0);
	bench_closed(r, flow[2]);
	bench_silence(r);
	assert_non_null(psip_flow_get(r->s, other));
	bench_options(r, flow[3], 4);
	rig_free(r);
}

static void the_longest_idle_gives_way_when_all_are_taken(void **state)
{
	/* ledger: 5923-8.2-01 5923-8.3-01 */
	struct rig *r = rig_new(&(struct psip_limits){ .calls = 2, .flows = 4, .flows_per_peer = 4 }, NULL, 1);
	psip_handle flow[4], ringing, half, more[3];

	(void)state;
	for (unsigned i = 0; i < 4; i++) {
		char host[16];
		snprintf(host, sizeof host, "10.0.1.%u", i);
		flow[i] = bench_accept(r, host, 33000, PSIP_TCP);
	}
	ringing = flow[0];
	half = flow[1];
	(void)bench_invite(r, ringing, 1);  /* idle the longest, but with a transaction */
	rig_advance(r, 210);
	bench_status(r, 100);
	bench_feed(r, half, "OPTIONS", 7);
	rig_advance(r, 10);
	bench_options(r, flow[3], 3);
	rig_advance(r, 10);
	bench_options(r, flow[2], 2);
	rig_advance(r, 10);
	more[0] = bench_accept(r, "10.0.2.1", 33000, PSIP_TCP);
	assert_true(more[0] != 0);
	/* its place comes free with the CLOSE: there is one in reserve, not two */
	assert_true(bench_accept(r, "10.0.2.2", 33000, PSIP_TCP) == 0);
	bench_closed(r, flow[3]);
	bench_feed(r, more[0], "O", 1);
	more[1] = bench_accept(r, "10.0.2.2", 33000, PSIP_TCP);
	assert_true(more[1] != 0);
	bench_closed(r, flow[2]);
	bench_feed(r, more[1], "O", 1);
	assert_true(bench_accept(r, "10.0.2.3", 33000, PSIP_TCP) == 0);
	bench_silence(r);
	assert_non_null(psip_flow_get(r->s, ringing));
	assert_non_null(psip_flow_get(r->s, half));
	rig_free(r);
}

/* Ours need a place too: one that a peer opened gives way, else one of ours that idles. A peer never takes one of ours. */
static void our_own_connections_come_first(void **state)
{
	struct rig *r = rig_new(&(struct psip_limits){ .calls = 2, .flows = 2, .flows_per_peer = 2 }, NULL, 1);
	struct psip_address a = rig_address("10.0.0.8", 5060, PSIP_TCP), b = rig_address("10.0.0.9", 5060, PSIP_TCP);
	struct psip_address c = rig_address("10.0.0.10", 5060, PSIP_TCP);
	psip_handle theirs[2] = { bench_accept(r, "10.0.0.2", 33000, PSIP_TCP), bench_accept(r, "10.0.0.2", 33001, PSIP_TCP) }, ours[3];

	(void)state;
	assert_int_equal(psip_flow_to(r->s, &a, 0, &ours[0]), PSIP_OK);
	bench_closed(r, theirs[0]);
	bench_asked(r, PSIP_CONNECT);
	rig_advance(r, 10);
	assert_int_equal(psip_flow_to(r->s, &b, 0, &ours[1]), PSIP_OK);
	bench_closed(r, theirs[1]);
	bench_asked(r, PSIP_CONNECT);
	assert_true(bench_accept(r, "10.0.0.2", 33002, PSIP_TCP) == 0);
	psip_flow_use(r->s, ours[0], false);
	assert_int_equal(psip_flow_to(r->s, &c, 0, &ours[2]), PSIP_OK);
	bench_closed(r, ours[1]);
	bench_asked(r, PSIP_CONNECT);
	psip_flow_use(r->s, ours[2], false);
	assert_int_equal(psip_flow_to(r->s, &b, 0, &ours[1]), PSIP_ERR_FULL);
	psip_flow_unuse(r->s, ours[0], false);
	assert_int_equal(psip_flow_to(r->s, &b, 0, &ours[1]), PSIP_OK);
	rig_free(r);
}

/* All that flows took is given back when they go, whatever they were at. */
static void nothing_is_left_of_a_flow(void **state)
{
	struct rig *r = rig_new(&(struct psip_limits){ .calls = 2, .flows = 4, .flows_per_peer = 4 }, NULL, 1);
	struct psip_statistics before, after;
	const struct psip_span names[] = { PSIP_TEXT("a.example.com"), PSIP_TEXT("b.example.com") };

	(void)state;
	psip_statistics(r->s, &before);
	for (unsigned round = 0; round < 20; round++) {
		psip_handle flow[4];
		for (unsigned i = 0; i < 4; i++) {
			flow[i] = bench_accept(r, "10.0.0.2", (uint16_t)(33000 + i), i & 1 ? PSIP_TLS : PSIP_WS);
			assert_true(flow[i] != 0);
			psip_authenticated(r->s, r->now, flow[i], names, i % 3);
			bench_feed(r, flow[i], "GET / HTTP", round % 10);
		}
		for (unsigned i = 0; i < 4; i++)
			if (round & 1)
				psip_closed(r->s, r->now, flow[(i + round) % 4]);
			else
				psip_flow_close(r->s, flow[(i + round) % 4]);
		psip_authenticated(r->s, r->now, flow[0], names, 2);  /* too late */
		rig_pump(r);
	}
	psip_statistics(r->s, &after);
	assert_int_equal(after.flows, 0);
	assert_int_equal(after.bytes_free, before.bytes_free);
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_peer_may_hold_only_so_many),
		cmocka_unit_test(a_peers_own_idle_connection_gives_way),
		cmocka_unit_test(the_longest_idle_gives_way_when_all_are_taken),
		cmocka_unit_test(our_own_connections_come_first),
		cmocka_unit_test(nothing_is_left_of_a_flow),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
