/* SPDX-License-Identifier: MIT
 * Thousands of calls between two stacks over a bad network: whatever is lost, everything is given back, and both sides tell the same
 * story of each call unless the log of the network proves that they could not.
 * With 100rel: two of three provisional responses are reliable, and both sides send UPDATEs at random times.
 * Does not cover: streams, names, more than two stacks, re-INVITEs, full stacks (test_limits.c). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "parser/message.h"
#include "test/sim/network.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { DO_CALL = 1, DO_RING, DO_PROGRESS, DO_UPDATE, DO_ANSWER, DO_REJECT, DO_CANCEL, DO_HANG_UP, DO_SWEEP };
enum { CALLER = 0, CALLEE = 1 };

struct side {
	psip_handle handle;
	psip_time ended;
	uint16_t status;
	uint8_t cause;              /* enum psip_end_cause; 0: never seen or not ended */
	bool seen, up;
};

struct called {
	uint64_t hash;
	uint8_t caller;             /* the agent that places it */
	struct side side[2];
};

struct run {
	struct net *n;
	struct called *calls;
	unsigned count, per_second;
	uint64_t seed;
};

/* ---- Why two sides may disagree: each with what the log must show ---- */

enum excuse { ALIKE = 0, INVITE_LOST, RESPONSE_LOST, FINAL_LOST, ACK_LOST, BYE_LOST, CROSSED_BYE, CROSSED_CANCEL, UNEXCUSED, EXCUSES };
static const char *const excuse_text[EXCUSES] = { "alike", "every INVITE lost", "every response lost", "every final response lost", "every ACK lost",
	                                          "every BYE lost", "BYEs crossed", "CANCEL crossed a final response", "UNEXCUSED" };

static bool established(unsigned cause)
{
	return cause == PSIP_END_LOCAL || cause == PSIP_END_REMOTE || cause == PSIP_END_NO_ACK || cause == PSIP_END_GONE || cause == PSIP_END_MEDIA;
}

/* When the first packet of that kind, from that agent, was sent or arrived; PSIP_NEVER. status_from 0: requests. */
static psip_time first_packet(const struct run *r, const struct called *c, unsigned from, unsigned method, unsigned status_from, bool arrived)
{
	psip_time first = PSIP_NEVER;

	for (uint32_t i = net_last_packet(r->n, c->hash); i != NET_NONE; i = r->n->packets[i].previous) {
		const struct net_packet *p = &r->n->packets[i];
		psip_time at = arrived ? p->arrives : p->sent;
		if (p->from == from && p->method == method && (status_from ? p->status >= status_from : p->status == 0) && at < first)
			first = at;
	}
	return first;
}

/* It gave the call up because its PRACK or UPDATE got no answer: before it was established, or by a BYE. */
static bool gone(const struct run *r, const struct called *c, unsigned which, bool bye)
{
	unsigned agent = which == CALLER ? c->caller : 1u - c->caller;

	return c->side[which].cause == PSIP_END_GONE && (first_packet(r, c, agent, PSIP_BYE, 0, false) != PSIP_NEVER) == bye;
}

static bool said_bye(const struct run *r, const struct called *c, unsigned which)
{
	return c->side[which].cause == PSIP_END_LOCAL || gone(r, c, which, true);
}

/* By its own wish, for want of a PRACK, or because its UPDATE got no answer. */
static bool refused(const struct run *r, const struct called *c)
{
	unsigned cause = c->side[CALLEE].cause;

	return cause == PSIP_END_REFUSED || cause == PSIP_END_NO_PRACK || gone(r, c, CALLEE, false);
}

static enum excuse excuse_of(const struct run *r, const struct called *c)
{
	const struct side *a = &c->side[CALLER], *b = &c->side[CALLEE];
	unsigned caller = c->caller, callee = 1u - c->caller;
	bool gave_up = a->cause == PSIP_END_TIMEOUT || a->cause == PSIP_END_CANCELLED || gone(r, c, CALLER, false);

	if (!b->seen)
		return gave_up && first_packet(r, c, caller, PSIP_INVITE, 0, true) == PSIP_NEVER ? INVITE_LOST : UNEXCUSED;
	if (said_bye(r, c, CALLER) && b->cause == PSIP_END_REMOTE)
		return ALIKE;
	if (a->cause == PSIP_END_REMOTE && said_bye(r, c, CALLEE))
		return ALIKE;
	if (gave_up && b->cause == PSIP_END_CANCELLED)
		return ALIKE;
	if (a->cause == PSIP_END_REJECTED && refused(r, c))
		return a->status == b->status ? ALIKE : UNEXCUSED;
	/* The caller gave up before it heard anything, or before it heard how it ended. */
	if (gave_up && first_packet(r, c, callee, PSIP_INVITE, 100, true) > a->ended)
		return RESPONSE_LOST;
	if (gave_up && first_packet(r, c, callee, PSIP_INVITE, 200, true) > a->ended)
		return FINAL_LOST;
	if (b->cause == PSIP_END_NO_ACK && established(a->cause) && first_packet(r, c, caller, PSIP_ACK, 0, true) > b->ended)
		return ACK_LOST;
	/* Both said goodbye, and neither had heard the other's when it spoke. */
	if (said_bye(r, c, CALLER) && said_bye(r, c, CALLEE)) {
		psip_time said_a = first_packet(r, c, caller, PSIP_BYE, 0, false), said_b = first_packet(r, c, callee, PSIP_BYE, 0, false);
		psip_time heard_a = first_packet(r, c, callee, PSIP_BYE, 0, true), heard_b = first_packet(r, c, caller, PSIP_BYE, 0, true);
		if (said_a == PSIP_NEVER || said_b == PSIP_NEVER || heard_a < said_a || heard_b < said_b)
			return UNEXCUSED;
		return heard_a == PSIP_NEVER || heard_b == PSIP_NEVER ? BYE_LOST : CROSSED_BYE;
	}
	/* The callee had refused before a CANCEL reached it. */
	if (gave_up && refused(r, c))
		return first_packet(r, c, callee, PSIP_INVITE, 300, false) <= first_packet(r, c, caller, PSIP_CANCEL, 0, true) ? CROSSED_CANCEL : UNEXCUSED;
	return UNEXCUSED;
}

/* ---- How people behave ---- */

static void later(struct run *r, unsigned agent, unsigned what, unsigned number, unsigned side, unsigned ms)
{
	net_timer(r->n, r->n->now + ms, agent, (uint64_t)number << 8 | what << 1 | side);
}

static void place(struct run *r, unsigned number)
{
	struct called *c = &r->calls[number];
	struct psip_call_options options = { .size = sizeof options, .user = number };
	struct psip_call_info info;
	char to[64];
	struct psip *s;

	c->caller = (uint8_t)net_below(r->n, 2);
	snprintf(to, sizeof to, "sip:c%u@10.0.0.%u", number, 2u - c->caller);
	options.to = psip_span(to, strlen(to));
	s = net_stack(r->n, c->caller);
	assert_int_equal(psip_call(s, r->n->now, &options, &c->side[CALLER].handle), PSIP_OK);
	assert_int_equal(psip_call_info(s, c->side[CALLER].handle, &info), PSIP_OK);
	c->hash = net_call_hash(info.call_id.at, info.call_id.length);
	c->side[CALLER].seen = true;
	if (net_below(r->n, 100) < 20)
		later(r, c->caller, DO_CANCEL, number, CALLER, net_below(r->n, 8000));
	if (net_below(r->n, 100) < 40)
		later(r, c->caller, DO_UPDATE, number, CALLER, net_below(r->n, 12000));
	later(r, c->caller, DO_SWEEP, number, CALLER, 120000);
}

static void incoming(struct run *r, unsigned agent, const struct psip_event *event)
{
	const char *at = memmem(event->message.at, event->message.length, "sip:c", 5);
	unsigned number = (unsigned)strtoul(at + 5, NULL, 10), delay = net_below(r->n, 8000), chance = net_below(r->n, 100);
	struct called *c = &r->calls[number];

	assert_true(number < r->count && agent == 1u - c->caller);
	assert_false(c->side[CALLEE].seen);  /* an INVITE that came late or twice is no second call */
	c->side[CALLEE].seen = true;
	c->side[CALLEE].handle = event->object;
	assert_int_equal(psip_call_set_user(net_stack(r->n, agent), event->object, number), PSIP_OK);
	if (net_below(r->n, 100) < 60)
		later(r, agent, DO_RING, number, CALLEE, net_below(r->n, delay + 1));
	if (net_below(r->n, 100) < 40)
		later(r, agent, DO_PROGRESS, number, CALLEE, net_below(r->n, delay + 1));
	if (net_below(r->n, 100) < 40)
		later(r, agent, DO_UPDATE, number, CALLEE, net_below(r->n, 12000));
	if (chance < 70)
		later(r, agent, DO_ANSWER, number, CALLEE, delay);
	else if (chance < 88)
		later(r, agent, DO_REJECT, number, CALLEE, delay);
	else
		later(r, agent, DO_SWEEP, number, CALLEE, 60000);  /* nobody at home */
	later(r, agent, DO_SWEEP, number, CALLEE, 120000);
}

static void talk(struct run *r, unsigned number, unsigned side)
{
	struct called *c = &r->calls[number];
	unsigned agent = side == CALLER ? c->caller : 1u - c->caller, who = (number * 7919u) % 100;

	c->side[side].up = true;
	if (side == CALLER ? who < 55 : who >= 45)  /* some of both hang up */
		later(r, agent, DO_HANG_UP, number, side, who >= 45 && who < 55 ? 3000 : net_below(r->n, 20000));
}

static void act(struct run *r, unsigned agent, uint64_t what)
{
	unsigned number = (unsigned)(what >> 8), side = what & 1;
	psip_handle call = r->calls[number].side[side].handle;
	struct psip_span none = { NULL, 0 };
	int result = PSIP_OK;
	struct psip *s;

	if ((what >> 1 & 0x7F) == DO_CALL) {
		place(r, number);
		return;
	}
	s = net_stack(r->n, agent);
	switch (what >> 1 & 0x7F) {
	case DO_RING: result = psip_ring(s, r->n->now, call, 180); break;
	case DO_PROGRESS: result = psip_progress(s, r->n->now, call, 183, (enum psip_reliably)(number % 3), none, none); break;
	case DO_UPDATE: result = psip_update(s, r->n->now, call, number % 2 ? PSIP_SENDONLY : PSIP_SENDRECV, none, none); break;
	case DO_ANSWER:
		result = psip_accept(s, r->n->now, call, none, none);
		if (result == PSIP_OK)
			talk(r, number, CALLEE);
		break;
	case DO_REJECT: result = psip_reject(s, r->n->now, call, number % 2 ? 486 : 603, none); break;
	default: result = psip_hangup(s, r->n->now, call); break;
	}
	assert_true(result >= PSIP_OK || result == PSIP_ERR_STALE || result == PSIP_ERR_STATE ||  /* it may be over by now */
	            (result == PSIP_ERR_UNSUPPORTED && (what >> 1 & 0x7F) == DO_UPDATE));  /* or not have shown an Allow yet */
}

static void on_event(struct run *r, unsigned agent, const struct psip_event *event)
{
	unsigned number = (unsigned)event->user;
	struct side *side;

	if (event->kind == PSIP_EVENT_INCOMING) {
		incoming(r, agent, event);
		return;
	}
	assert_true(number < r->count);
	side = &r->calls[number].side[r->calls[number].caller == agent ? CALLER : CALLEE];
	assert_true(side->handle == event->object && !side->cause);  /* nothing after the end, and only one end */
	if (event->kind == PSIP_EVENT_ANSWERED)
		talk(r, number, CALLER);
	if (event->kind != PSIP_EVENT_ENDED)
		return;
	side->cause = event->cause;
	side->status = event->status;
	side->ended = r->n->now;
}

/* ---- A run ---- */

static struct run run_begin(uint64_t seed, const struct net_weather *weather, unsigned count, bool relocate)
{
	unsigned room = count < 4000 ? count + 16 : 4000;
	struct psip_limits limits = { .calls = room, .dialogs = room * 2, .transactions = room * 16, .bytes = room * 32768, .trace = 64, .peer_quota = room * 16,
		                      .message_max = 65535 };
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .reliable = PSIP_RELIABLE_SUPPORTED };
	struct run r = { .n = net_new(seed, weather), .calls = calloc(count, sizeof *r.calls), .count = count, .per_second = 100, .seed = seed };

	r.n->relocate = relocate;
	assert_int_equal(net_add(r.n, &limits, &settings), 0);
	assert_int_equal(net_add(r.n, &limits, &settings), 1);
	for (unsigned i = 0; i < count; i++)
		net_timer(r.n, r.n->now + (psip_time)i * 1000 / r.per_second, 0, (uint64_t)i << 8 | DO_CALL << 1);
	return r;
}

static void run_all(struct run *r)
{
	struct net_happening h;
	psip_time quiet = r->n->now + 300000;

	while (net_next(r->n, quiet, &h)) {
		if (h.kind == NET_TIMER)
			act(r, h.agent, h.number);
		else
			on_event(r, h.agent, &h.event);
		quiet = r->n->now + 300000;  /* five minutes after the last of it */
	}
}

static void run_end(struct run *r)
{
	net_free(r->n);
	free(r->calls);
}

static void show(const struct run *r, unsigned number)
{
	const struct called *c = &r->calls[number];

	print_message("seed %" PRIu64 ", call %u: agent %u: %s %u; agent %u: %s %u\n", r->seed, number, c->caller + 1u,
	              psip_end_cause_text((enum psip_end_cause)c->side[CALLER].cause), c->side[CALLER].status, 2u - c->caller,
	              c->side[CALLEE].seen ? psip_end_cause_text((enum psip_end_cause)c->side[CALLEE].cause) : "never seen", c->side[CALLEE].status);
	net_ladder(r->n, c->hash, stdout);
}

static void check_stories(const struct run *r, unsigned alike)
{
	unsigned tally[EXCUSES] = { 0 }, causes[16] = { 0 };

	for (unsigned i = 0; i < r->count; i++) {
		const struct called *c = &r->calls[i];
		enum excuse e = !c->side[CALLER].cause || (c->side[CALLEE].seen && !c->side[CALLEE].cause) ? UNEXCUSED : excuse_of(r, c);
		tally[e]++;
		causes[c->side[CALLER].cause]++;
		if (e == UNEXCUSED && tally[e] <= 3)
			show(r, i);
	}
	for (unsigned i = PSIP_END_LOCAL; i <= PSIP_END_REPLACED; i++)
		if (causes[i])
			print_message("  caller: %-10s %6u\n", psip_end_cause_text((enum psip_end_cause)i), causes[i]);
	for (unsigned i = 0; i < EXCUSES; i++)
		if (tally[i])
			print_message("  %-32s %6u\n", excuse_text[i], tally[i]);
	assert_int_equal(tally[UNEXCUSED], 0);
	assert_true(tally[ALIKE] > r->count / 100 * alike);
	if (getenv("PSIP_TEST_LADDER"))
		show(r, (unsigned)atoi(getenv("PSIP_TEST_LADDER")) % r->count);
}

static void check_released(const struct run *r, size_t bytes_before)
{
	for (unsigned i = 0; i < r->n->agent_count; i++) {
		struct psip_statistics now;
		psip_statistics(r->n->agents[i].s, &now);
		print_message("  agent %u: %" PRIu64 " received, %" PRIu64 " sent, %" PRIu64 " again\n", i + 1, now.received, now.sent, now.retransmitted);
		assert_int_equal(now.calls, 0);
		assert_int_equal(now.dialogs, 0);
		assert_int_equal(now.transactions, 0);
		assert_int_equal(now.sends, 0);
		assert_int_equal(now.bytes_free, bytes_before);
		assert_int_equal(now.malformed, 0);
		assert_int_equal(now.refused_full, 0);
		assert_true(psip_deadline(r->n->agents[i].s) == PSIP_NEVER);
	}
}

/* The calls did use what they are here to use: of 100, so many requests of that method at least. */
static void check_used(const struct run *r, unsigned method, unsigned least)
{
	unsigned seen = 0;

	for (uint32_t i = 0; i < r->n->packet_count; i++)
		seen += r->n->packets[i].method == method && !r->n->packets[i].status;
	assert_true(seen * 100 >= r->count * least);
}

static unsigned calls_wanted(void)
{
	const char *given = getenv("PSIP_TEST_CALLS");

	return given && atoi(given) > 0 ? (unsigned)atoi(given) : 10000;
}

static uint64_t seed_wanted(uint64_t otherwise)
{
	const char *given = getenv("PSIP_TEST_SEED");

	return given ? strtoull(given, NULL, 10) : otherwise;
}

/* alike: of 100 calls, how many at least need no excuse. */
static void check_run(uint64_t seed, const struct net_weather *weather, unsigned count, unsigned alike)
{
	struct run r = run_begin(seed, weather, count, false);
	struct psip_statistics before;

	psip_statistics(r.n->agents[0].s, &before);
	run_all(&r);
	print_message("  %u calls, %" PRIu64 " datagrams arrived, %" PRIu64 " lost, %.0f virtual seconds\n", count, r.n->delivered, r.n->lost,
	              (double)r.n->now / 1000);
	check_stories(&r, alike);
	check_used(&r, PSIP_PRACK, 30);
	check_used(&r, PSIP_UPDATE, 10);
	check_released(&r, before.bytes_free);
	run_end(&r);
}

static void a_fair_network_needs_no_excuse_but_races(void **state)
{
	const struct net_weather fair = { .delay = 20 };

	(void)state;
	check_run(seed_wanted(1), &fair, calls_wanted() / 10 + 1, 90);
}

/* ledger: 3261-13.3.1.4-06 */
static void a_fifth_of_all_datagrams_lost(void **state)
{
	const struct net_weather bad = { .loss = 200, .delay = 20 };

	(void)state;
	check_run(seed_wanted(2), &bad, calls_wanted(), 90);
}

static void loss_duplicates_delay_and_disorder(void **state)
{
	const struct net_weather worse = { .loss = 150, .duplicates = 150, .delay = 10, .jitter = 900 };

	(void)state;
	check_run(seed_wanted(3), &worse, calls_wanted(), 90);
}

static void two_thirds_lost(void **state)
{
	const struct net_weather storm = { .loss = 660, .duplicates = 50, .delay = 10, .jitter = 200 };

	(void)state;
	check_run(seed_wanted(6), &storm, calls_wanted() / 5 + 1, 50);
}

static uint64_t hash_of(uint64_t seed, unsigned count, bool relocate)
{
	const struct net_weather weather = { .loss = 200, .duplicates = 100, .delay = 10, .jitter = 400 };
	struct run r = run_begin(seed, &weather, count, relocate);
	uint64_t hash;

	run_all(&r);
	hash = r.n->hash;
	assert_true(r.n->delivered > count);
	run_end(&r);
	return hash;
}

static void same_seed_same_bytes_at_the_same_times(void **state)
{
	unsigned count = calls_wanted() / 20 + 1;
	uint64_t seed = seed_wanted(4), hash = hash_of(seed, count, false);

	(void)state;
	assert_true(hash == hash_of(seed, count, false));
	assert_true(hash != hash_of(seed + 1, count, false));
}

static void a_block_that_moves_behaves_like_one_that_stays(void **state)
{
	uint64_t seed = seed_wanted(5);

	(void)state;
	assert_true(hash_of(seed, 40, false) == hash_of(seed, 40, true));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_fair_network_needs_no_excuse_but_races),
		cmocka_unit_test(a_fifth_of_all_datagrams_lost),
		cmocka_unit_test(loss_duplicates_delay_and_disorder),
		cmocka_unit_test(two_thirds_lost),
		cmocka_unit_test(same_seed_same_bytes_at_the_same_times),
		cmocka_unit_test(a_block_that_moves_behaves_like_one_that_stays),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
