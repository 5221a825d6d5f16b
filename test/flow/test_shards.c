/* SPDX-License-Identifier: MIT
 * Several stacks behind one address, each with its number, and psip_shard() between them and their peers: calls in both directions, forks, CANCEL,
 * re-INVITE, Replaces, merged requests, calls carried over. What arrives at the wrong stack fails here: a stray CANCEL, BYE or ACK leaves a call open,
 * a response that finds no transaction lets one time out.
 * Does not cover: threads and sockets (test_posix_cores.c); messages by themselves (test_shard.c). */
#include "test/flow/flow.h"

#define SHARDS 3
#define PEERS 2
#define CALLS 24

static struct rig *shards[SHARDS], *peers[PEERS];
static unsigned messages, handed[SHARDS], cancels_passed;

static int setup(void **state)
{
	const struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .replaces = true, .join = true };

	(void)state;
	messages = cancels_passed = 0;
	memset(handed, 0, sizeof handed);
	for (uint32_t i = 0; i < SHARDS; i++)
		shards[i] = rig_new(&(struct psip_limits){ .calls = 4 * CALLS, .transactions = 64 * CALLS, .shards = SHARDS, .shard = i }, &settings, (uint8_t)(i + 1));
	for (unsigned i = 0; i < PEERS; i++) {
		peers[i] = rig_new(&(struct psip_limits){ .calls = 4 * CALLS, .transactions = 64 * CALLS }, &settings, (uint8_t)(101 + i));
		peers[i]->local = rig_address(i ? "10.0.0.3" : "10.0.0.2", 5060, PSIP_UDP);
		peers[i]->peer = rig_address("10.0.0.1", 5060, PSIP_UDP);
	}
	return 0;
}

static int teardown(void **state)
{
	struct psip_statistics left;

	(void)state;
	for (unsigned i = 0; i < SHARDS + PEERS; i++) {
		struct rig *r = i < SHARDS ? shards[i] : peers[i - SHARDS];
		rig_advance(r, 200000);
		psip_statistics(r->s, &left);
		assert_int_equal(left.calls, 0);
		assert_int_equal(left.dialogs, 0);
		assert_int_equal(left.transactions, 0);
		rig_free(r);
	}
	return 0;
}

/* As a driver does: the CANCEL that a stack knows nothing of goes on to the next. */
static void hand_over(const struct rig_send *m, const struct psip_address *from)
{
	int k = psip_shard(m->text, m->length, SHARDS);

	assert_in_range(k, 0, SHARDS - 1);
	for (unsigned hops = 1; hops < SHARDS && psip_cancel_stray(shards[k]->s, m->text, m->length); hops++) {
		k = (k + 1) % SHARDS;
		cancels_passed++;
	}
	handed[k]++;
	rig_udp_from(shards[k], from, "%s", m->text);
}

/* Of a stack's requests to a peer, copies to both: a fork. */
static void deliver(const struct rig_send *m, bool forked)
{
	for (unsigned i = 0; i < PEERS; i++)
		if (forked || memcmp(m->remote.ip, peers[i]->local.ip, 4) == 0)
			rig_bytes(peers[i], m->text, m->length);
}

/* Until nobody has anything to say. */
static void exchange(bool forked)
{
	const struct rig_send *m;
	bool again;

	do {
		again = false;
		for (unsigned i = 0; i < SHARDS; i++)
			for (; (m = rig_take(shards[i])) != NULL; again = true, messages++) {
				assert_int_not_equal(rig_status(m), 481);
				deliver(m, forked && strcmp(rig_method(m), "INVITE") == 0 && !rig_status(m));
			}
		for (unsigned i = 0; i < PEERS; i++)
			for (; (m = rig_take(peers[i])) != NULL; again = true, messages++) {
				assert_int_not_equal(rig_status(m), 481);
				hand_over(m, &peers[i]->local);
			}
	} while (again);
}

static void pass(psip_duration ms)
{
	for (unsigned i = 0; i < SHARDS + PEERS; i++)
		rig_advance(i < SHARDS ? shards[i] : peers[i - SHARDS], ms);
	exchange(false);
}

static psip_handle call_from(struct rig *r, const char *to)
{
	const struct psip_call_options o = { .size = sizeof o, .to = psip_string(to) };
	psip_handle call;

	assert_int_equal(psip_call(r->s, r->now, &o, &call), PSIP_OK);
	rig_pump(r);
	return call;
}

/* All calls that ask for it are answered; how many there were at that stack. */
static unsigned answer(struct rig *r, psip_handle *last)
{
	const struct rig_event *e;
	unsigned count = 0;

	while ((e = rig_take_event(r)) != NULL)
		if (e->event.kind == PSIP_EVENT_INCOMING) {
			count++;
			*last = e->event.object;
			assert_int_equal(psip_accept(r->s, r->now, e->event.object, flow_none, flow_none), PSIP_OK);
		}
	rig_pump(r);
	return count;
}

static void answer_all(unsigned counts[SHARDS])
{
	psip_handle last;

	for (unsigned i = 0; i < SHARDS; i++)
		counts[i] = answer(shards[i], &last);
	exchange(false);
}

static unsigned ended(struct rig *r, enum psip_end_cause cause)
{
	const struct rig_event *e;
	unsigned count = 0;

	while ((e = rig_take_event(r)) != NULL)
		if (e->event.kind == PSIP_EVENT_ENDED) {
			assert_int_equal(e->event.cause, cause);
			count++;
		}
	return count;
}

/* Of those that ask or are asked to change the media: how many were, all well. */
static unsigned modified(struct rig *r)
{
	const struct rig_event *e;
	unsigned count = 0;

	while ((e = rig_take_event(r)) != NULL)
		if (e->event.kind == PSIP_EVENT_MODIFIED) {
			assert_true(e->event.status == 200 || e->event.status == 0);
			count++;
		}
	return count;
}

static unsigned states(struct rig *r, enum psip_call_state state)
{
	struct psip_call_info info;
	unsigned count = 0;

	for (psip_handle call = psip_call_next(r->s, 0); call; call = psip_call_next(r->s, call))
		count += psip_call_info(r->s, call, &info) == PSIP_OK && info.state == state;
	return count;
}

static void hang_up_all(struct rig *r)
{
	for (psip_handle call = psip_call_next(r->s, 0), next; call; call = next) {
		next = psip_call_next(r->s, call);
		assert_true(psip_hangup(r->s, r->now, call) > 0);
	}
	rig_pump(r);
	exchange(false);
}

/* The peer calls: each stack gets some, keeps each to its end, whoever ends it, with a re-INVITE of each side in between. */
static void test_calls_of_the_peer(void **state)
{
	psip_handle calls[CALLS];
	unsigned counts[SHARDS], total = 0;

	(void)state;
	for (unsigned i = 0; i < CALLS; i++)
		calls[i] = call_from(peers[0], "sip:bob@10.0.0.1:5060");
	exchange(false);
	answer_all(counts);
	for (unsigned i = 0; i < SHARDS; i++) {
		assert_int_not_equal(counts[i], 0);
		assert_int_equal(states(shards[i], PSIP_CALL_CONFIRMED), counts[i]);
		total += counts[i];
	}
	assert_int_equal(total, CALLS);
	for (unsigned i = 0; i < CALLS; i++)
		assert_int_equal(psip_modify(peers[0]->s, peers[0]->now, calls[i], PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
	rig_pump(peers[0]);
	exchange(false);
	assert_int_equal(modified(peers[0]), CALLS);
	for (unsigned i = 0; i < SHARDS; i++) {
		assert_int_equal(modified(shards[i]), counts[i]);
		for (psip_handle call = psip_call_next(shards[i]->s, 0); call; call = psip_call_next(shards[i]->s, call))
			assert_int_equal(psip_modify(shards[i]->s, shards[i]->now, call, PSIP_INACTIVE, flow_none, flow_none), PSIP_OK);
		rig_pump(shards[i]);
	}
	exchange(false);
	for (unsigned i = 0; i < SHARDS; i++)
		assert_int_equal(modified(shards[i]), counts[i]);
	for (unsigned i = 0; i < CALLS / 2; i++)
		assert_int_equal(psip_hangup(peers[0]->s, peers[0]->now, calls[i]), PSIP_HANGUP_BYE);
	rig_pump(peers[0]);
	exchange(false);
	for (unsigned i = 0; i < SHARDS; i++)
		hang_up_all(shards[i]);
	assert_int_equal(states(peers[0], PSIP_CALL_CONFIRMED), 0);
}

/* The stacks call: responses, requests of the called, and the BYE of either side. */
static void test_calls_of_the_stacks(void **state)
{
	psip_handle last;

	(void)state;
	for (unsigned i = 0; i < CALLS; i++)
		call_from(shards[i % SHARDS], "sip:alice@10.0.0.2:5060");
	exchange(false);
	assert_int_equal(answer(peers[0], &last), CALLS);
	exchange(false);
	for (unsigned i = 0; i < SHARDS; i++) {
		assert_int_equal(states(shards[i], PSIP_CALL_CONFIRMED), CALLS / SHARDS);
		assert_int_not_equal(handed[i], 0);
	}
	hang_up_all(shards[0]);
	hang_up_all(peers[0]);
	for (unsigned i = 1; i < SHARDS; i++)
		assert_int_equal(ended(shards[i], PSIP_END_REMOTE), CALLS / SHARDS);
}

/* Both peers answer each INVITE: the second 2xx is acknowledged and its dialog ended by the stack that called. */
static void test_forks(void **state)
{
	psip_handle last;

	(void)state;
	for (unsigned i = 0; i < CALLS; i++)
		call_from(shards[i % SHARDS], "sip:alice@10.0.0.2:5060");
	exchange(true);
	assert_int_equal(answer(peers[0], &last), CALLS);
	exchange(false);
	assert_int_equal(answer(peers[1], &last), CALLS);
	exchange(false);
	assert_int_equal(states(peers[0], PSIP_CALL_CONFIRMED), CALLS);
	assert_int_equal(ended(peers[1], PSIP_END_REMOTE), CALLS);
	hang_up_all(peers[0]);
}

/* CANCEL finds the INVITE, and the ACK its 487. */
static void test_cancels(void **state)
{
	(void)state;
	for (unsigned i = 0; i < CALLS; i++)
		call_from(peers[0], "sip:bob@10.0.0.1:5060");
	exchange(false);
	pass(300);  /* 100 Trying */
	hang_up_all(peers[0]);
	assert_int_equal(ended(peers[0], PSIP_END_CANCELLED), CALLS);
	assert_int_equal(cancels_passed, 0);
	for (unsigned i = 0, total = 0; i < SHARDS; i++) {
		total += ended(shards[i], PSIP_END_CANCELLED);
		assert_true(i + 1 < SHARDS || total == CALLS);
	}
}

/* INVITEs that replace another call reach the stack that has it; so does their CANCEL, which does not say so; and what they replace ends. */
static void test_replaces(void **state)
{
	psip_handle calls[CALLS], call;
	unsigned counts[SHARDS], again[SHARDS];

	(void)state;
	for (unsigned i = 0; i < CALLS; i++)
		calls[i] = call_from(peers[0], "sip:bob@10.0.0.1:5060");
	exchange(false);
	answer_all(counts);
	for (unsigned round = 0; round < 2; round++) {
		for (unsigned i = 0; i < CALLS; i++) {
			const struct psip_call_options o = { .size = sizeof o, .replaces_call = calls[i] };
			assert_int_equal(psip_call(peers[0]->s, peers[0]->now, &o, &call), PSIP_OK);
			rig_pump(peers[0]);
			exchange(false);
			if (round)
				continue;
			pass(300);
			assert_true(psip_hangup(peers[0]->s, peers[0]->now, call) > 0);
			rig_pump(peers[0]);
			exchange(false);
		}
		if (!round) {
			assert_int_not_equal(cancels_passed, 0);
			for (unsigned i = 0; i < SHARDS; i++)
				assert_int_equal(ended(shards[i], PSIP_END_CANCELLED), counts[i]);
		}
	}
	answer_all(again);
	assert_memory_equal(again, counts, sizeof counts);
	for (unsigned i = 0; i < SHARDS; i++)
		assert_int_equal(states(shards[i], PSIP_CALL_CONFIRMED), counts[i]);
	hang_up_all(peers[0]);
}

/* A CANCEL that nobody knows is answered, once. */
static void test_cancel_of_nothing(void **state)
{
	const struct rig_send *m;
	unsigned answers = 0;
	struct rig_send cancel = { .text = (char[]){ "CANCEL sip:bob@10.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKnone\r\nMax-Forwards: 70\r\n"
		"From: <sip:a@10.0.0.2>;tag=1\r\nTo: <sip:bob@10.0.0.1>\r\nCall-ID: none\r\nCSeq: 1 CANCEL\r\nContent-Length: 0\r\n\r\n" } };

	(void)state;
	cancel.length = strlen(cancel.text);
	hand_over(&cancel, &peers[0]->local);
	assert_int_equal(cancels_passed, SHARDS - 1);
	hand_over(&cancel, &peers[0]->local);  /* its copy is known where it was answered */
	for (unsigned i = 0; i < SHARDS; i++)
		for (; (m = rig_take(shards[i])) != NULL; answers++)
			assert_int_equal(rig_status(m), 481);
	assert_int_equal(answers, 2);
	assert_int_equal(handed[0] + handed[1] + handed[2], 2);
}

/* The same request by two ways meets itself (RFC 3261 §8.2.2.2), wherever its Call-ID leads. */
static void test_merged(void **state)
{
	(void)state;
	for (unsigned i = 0; i < 12; i++)
		for (unsigned way = 0; way < 2; way++) {
			char text[512];
			struct rig_send m = { .text = text };
			m.length = (size_t)snprintf(text, sizeof text, "OPTIONS sip:bob@10.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKway%u%u\r\nMax-Forwards: 70\r\n"
			                            "From: <sip:a@10.0.0.2>;tag=1\r\nTo: <sip:bob@10.0.0.1>\r\nCall-ID: merged%u\r\nCSeq: 1 OPTIONS\r\nContent-Length: 0\r\n\r\n", i, way, i);
			int k = psip_shard(text, m.length, SHARDS);
			hand_over(&m, &peers[0]->local);
			flow_status(shards[k], way ? 482 : 200, "OPTIONS");
		}
}

/* A STUN request of each stack has its number, and the answer finds it. */
static void test_stun(void **state)
{
	(void)state;
	for (unsigned i = 0; i < SHARDS; i++) {
		psip_handle keepalive;
		uint8_t answer_bytes[20];
		assert_int_equal(psip_keepalive(shards[i]->s, shards[i]->now, PSIP_KEEPALIVE_STUN, &shards[i]->peer, 20000, &keepalive), PSIP_OK);
		rig_advance(shards[i], 20000);
		const struct rig_send *m = rig_take(shards[i]);
		assert_non_null(m);
		memcpy(answer_bytes, m->text, sizeof answer_bytes);
		answer_bytes[0] = answer_bytes[1] = 1;
		assert_int_equal(psip_shard(m->text, m->length, SHARDS), PSIP_SHARD_ANY);
		assert_int_equal(psip_shard(answer_bytes, sizeof answer_bytes, SHARDS), i);
		assert_int_equal(psip_keepalive_end(shards[i]->s, keepalive), PSIP_OK);
	}
}

/* A call is restored where its messages come to, and nowhere else; what was alone before is taken by one. */
static void test_restored(void **state)
{
	static uint8_t saved[65536];
	psip_handle call = 0, there = 0;
	unsigned taken = 0;
	size_t length;

	(void)state;
	for (unsigned lone = 0; lone < 2; lone++) {
		struct rig *r = lone ? rig_new(NULL, NULL, 9) : shards[1];
		psip_handle last = 0;
		assert_int_equal(psip_call(r->s, r->now, &(struct psip_call_options){ .size = sizeof(struct psip_call_options), .to = PSIP_TEXT("sip:alice@10.0.0.2:5060") }, &call), PSIP_OK);
		rig_pump(r);
		rig_bytes(peers[0], r->sends[r->send_count - 1].text, r->sends[r->send_count - 1].length);
		(void)rig_take(r);
		assert_int_equal(answer(peers[0], &last), 1);
		const struct rig_send *m = flow_status(peers[0], 200, "INVITE");
		rig_bytes(r, m->text, m->length);
		m = flow_request(r, "ACK");
		rig_bytes(peers[0], m->text, m->length);
		assert_int_equal(psip_call_save(r->s, call, saved, sizeof saved, &length), PSIP_OK);
		assert_int_equal(psip_call_forget(r->s, call), PSIP_OK);
		if (lone)
			rig_free(r);
		taken = 0;
		for (unsigned i = 0; i < SHARDS; i++) {
			int result = psip_call_restore(shards[i]->s, shards[i]->now, saved, length, &there);
			assert_true(result == PSIP_OK || result == PSIP_ERR_ARGUMENT);
			taken += result == PSIP_OK;
			assert_true(lone || (result == PSIP_OK) == (i == 1));
			rig_pump(shards[i]);
		}
		assert_int_equal(taken, 1);
		exchange(false);
		assert_int_equal(psip_hangup(peers[0]->s, peers[0]->now, last), PSIP_HANGUP_BYE);
		rig_pump(peers[0]);
		exchange(false);
		for (unsigned i = 0; i < SHARDS; i++)
			assert_int_equal(psip_call_next(shards[i]->s, 0), 0);
	}
}

int main(void)
{
#define SHARDS_TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
	const struct CMUnitTest tests[] = {
		SHARDS_TEST(test_calls_of_the_peer), SHARDS_TEST(test_calls_of_the_stacks), SHARDS_TEST(test_forks), SHARDS_TEST(test_cancels), SHARDS_TEST(test_replaces),
		SHARDS_TEST(test_cancel_of_nothing), SHARDS_TEST(test_merged), SHARDS_TEST(test_stun), SHARDS_TEST(test_restored),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
