/* SPDX-License-Identifier: MIT
 * What happens to answers: how long they are remembered; those that come late, twice or never; questions when the call ends, the block is saved, or
 * there is no room.
 * Does not cover: which questions are asked (test_location.c); the cache itself (test/unit/test_locate_cache.c). */
#include "test/flow/location.h"

#include "transport/base/bytes.h"
#include "transport/transport.h"

/* ---- What is remembered ---- */

static void answers_are_remembered_until_they_expire(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);

	(void)state;
	r->ttl = 10;
	rig_zone(r, "_sip._udp.example.com", "SRV 10 0 5070 a.example.com");
	rig_zone(r, "a.example.com", "A 10.0.0.3");
	rig_zone(r, "a.example.com", "AAAA 2001:db8::3");
	for (unsigned i = 0; i < 3; i++) {
		call(r, "sip:bob@example.com;transport=udp");
		if (i != 1) {
			asks(r, PSIP_LOCATE_SRV, "_sip._udp.example.com");
			addresses_of(r, "a.example.com");
		}
		asks_nothing(r);
		invite_to(r, "2001:db8::3", 5070, PSIP_UDP);
		rig_advance(r, i == 0 ? 9999 : 1);
		rig_flush(r);
	}
	rig_free(r);
}

static void a_stack_without_memory_for_names_asks_each_time(void **state)
{
	static const struct psip_limits limits = { .calls = 2, .names = PSIP_NO_ENTRIES, .failed = PSIP_NO_ENTRIES, .domains = PSIP_NO_ENTRIES };
	static const struct psip_limits one = { .calls = 2, .names = 1, .failed = 1, .domains = 1 }, wrong = { .calls = 2, .names = 65537 };
	static const struct psip_limits most = { .calls = 2, .names = 65536, .failed = 65536, .domains = 65536 };
	struct rig *r = rig_new(&limits, NULL, 1);

	(void)state;
	assert_int_equal(psip_size(&wrong), 0);
	assert_true(psip_size(&most) > psip_size(&one));
	assert_int_equal(psip_size(&one), psip_size(&limits) + (sizeof(struct psip_locate_cache_entry) + 15) / 16 * 16 + sizeof(struct psip_locate_failed) +
	                                          (sizeof(struct psip_locate_sips) + 15) / 16 * 16);
	rig_zone(r, "example.com", "A 10.0.0.3");
	for (unsigned i = 0; i < 2; i++) {
		call(r, "sip:bob@example.com:5060");
		addresses_of(r, "example.com");
		invite_to(r, "10.0.0.3", 5060, PSIP_UDP);
	}
	rig_free(r);
}

/* The way of a dialog is found anew when what DNS said has expired, not before. */
static void a_dialog_finds_its_way_anew(void **state)
{
	/* ledger: 3263-4-03 */
	(void)state;
	for (unsigned late = 0; late < 2; late++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		psip_handle handle;
		const struct rig_send *m;

		r->ttl = 10;
		rig_zone(r, "example.com", "A 10.0.0.3");
		handle = call(r, "sip:bob@example.com:5060");
		m = invite_to(r, "10.0.0.3", 5060, PSIP_UDP);
		r->zone_count = 0;
		rig_zone(r, "example.com", "A 10.0.0.4");
		rig_advance(r, 500);
		invite_to(r, "10.0.0.3", 5060, PSIP_UDP);  /* a copy */
		rig_reply(r, m, 200, "t", "Contact: <sip:bob@example.com:5060>\n", rig_sdp());
		assert_int_equal(flow_request(r, "ACK")->remote.ip[3], 3);
		rig_advance(r, late ? 10000 : 9400);
		assert_int_equal(psip_hangup(r->s, r->now, handle), PSIP_HANGUP_BYE);
		assert_int_equal(flow_request(r, "BYE")->remote.ip[3], late ? 4 : 3);
		rig_free(r);
	}
}

/* ---- Answers that come late, twice, never ---- */

static void answers_come_in_any_order_and_count_once(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct psip_output *naptr, *a, *aaaa;
	struct psip_output other;

	(void)state;
	r->hold_answers = true;
	rig_zone(r, "_sip._udp.example.com", "SRV 10 0 5070 a.example.com");
	rig_zone(r, "a.example.com", "A 10.0.0.3");
	call(r, "sip:bob@example.com;transport=udp");
	naptr = asks(r, PSIP_LOCATE_SRV, "_sip._udp.example.com");
	other = *naptr;
	other.query = 7;
	rig_answer(r, &other);                 /* no such question */
	other.token ^= UINT64_C(1) << 32;
	rig_answer(r, &other);                 /* nobody's token */
	asks_nothing(r);
	rig_answer(r, naptr);
	rig_answer(r, naptr);
	aaaa = asks(r, PSIP_LOCATE_AAAA, "a.example.com");
	a = asks(r, PSIP_LOCATE_A, "a.example.com");
	rig_answer_status(r, aaaa, PSIP_LOCATE_TIMEOUT);
	rig_answer(r, naptr);
	flow_silent(r);
	rig_answer(r, a);
	invite_to(r, "10.0.0.3", 5070, PSIP_UDP);
	rig_answer(r, a);
	rig_answer(r, aaaa);
	flow_silent(r);
	rig_free(r);
}

/* A failure of DNS for one question is not the end. */
static void what_fails_is_passed_over(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);

	(void)state;
	r->hold_answers = true;
	rig_zone(r, "example.com", "A 10.0.0.3");
	call(r, "sip:bob@example.com;transport=udp");
	rig_answer_status(r, asks(r, PSIP_LOCATE_SRV, "_sip._udp.example.com"), PSIP_LOCATE_NO_DATA);
	rig_answer_status(r, asks(r, PSIP_LOCATE_AAAA, "example.com"), PSIP_LOCATE_SERVER_FAILURE);
	rig_answer(r, asks(r, PSIP_LOCATE_A, "example.com"));
	invite_to(r, "10.0.0.3", 5060, PSIP_UDP);
	rig_free(r);
}

static void waiting_has_an_end(void **state)
{
	(void)state;
	for (unsigned some = 0; some < 2; some++) {
		struct rig *r = rig_new(NULL, NULL, 1);

		r->hold_answers = true;
		rig_zone(r, "example.com", "A 10.0.0.3");
		call(r, "sip:bob@example.com:5060");
		asks(r, PSIP_LOCATE_AAAA, "example.com");
		if (some)
			rig_answer(r, asks(r, PSIP_LOCATE_A, "example.com"));
		rig_advance(r, 15999);
		flow_silent(r);
		flow_quiet(r);
		rig_advance(r, 1);
		if (some)
			invite_to(r, "10.0.0.3", 5060, PSIP_UDP);
		else
			flow_ended(r, PSIP_END_TRANSPORT, 503);
		rig_free(r);
	}
}

static void a_route_that_is_never_told_is_none(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);

	(void)state;
	r->hold_routes = true;
	call(r, "sip:bob@10.0.0.3");
	rig_advance(r, 15999);
	flow_quiet(r);
	rig_advance(r, 1);
	flow_ended(r, PSIP_END_TRANSPORT, 503);
	flow_clean(r);
}

/* ---- Ends and moves while questions are open ---- */

static void hanging_up_while_asking_sends_nothing(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct psip_output *asked;
	psip_handle handle;

	(void)state;
	r->hold_answers = true;
	rig_zone(r, "example.com", "A 10.0.0.3");
	handle = call(r, "sip:bob@example.com:5060");
	asked = asks(r, PSIP_LOCATE_AAAA, "example.com");
	assert_int_equal(psip_hangup(r->s, r->now, handle), PSIP_HANGUP_CANCEL);
	flow_ended(r, PSIP_END_CANCELLED, 0);
	rig_answer(r, asked);
	flow_silent(r);
	flow_clean(r);
}

/* The name stays where it is until the next pull, whatever is done meanwhile. */
static void a_questions_name_outlives_who_asked(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:bob@a.rather.long.name.example.com") };
	struct psip_output out;
	psip_handle handle;

	(void)state;
	assert_int_equal(psip_call(r->s, r->now, &o, &handle), PSIP_OK);
	assert_true(psip_next(r->s, r->now, &out));
	assert_int_equal(out.kind, PSIP_QUERY);
	assert_int_equal(psip_hangup(r->s, r->now, handle), PSIP_HANGUP_CANCEL);
	for (unsigned i = 0; i < 4; i++)
		assert_int_equal(psip_call(r->s, r->now, &o, &handle), PSIP_OK);
	assert_true(psip_span_equal(out.name, PSIP_TEXT("a.rather.long.name.example.com")));
	rig_free(r);
}

static void questions_outlive_a_saved_block(void **state)
{
	static const uint8_t seed[32] = { 9 };

	(void)state;
	for (unsigned world = 0; world < 2; world++)
		for (unsigned stage = 0; stage < 4; stage++) {
			struct rig *r = rig_new(NULL, NULL, 1);
			const struct psip_output *asked;

			r->hold_answers = true;
			rig_zone(r, "_sip._udp.example.com", "SRV 10 0 5070 a.example.com");
			rig_zone(r, "a.example.com", "A 10.0.0.3");
			call(r, "sip:bob@example.com");
			for (unsigned i = 0; i < stage; i++)
				if ((asked = rig_take_asked(r)) != NULL)
					rig_answer(r, asked);
			rig_resume(r, world ? PSIP_RESUME_WORLD : PSIP_RESUME_EXACT, world ? seed : NULL);
			rig_pump(r);
			while ((asked = rig_take_asked(r)) != NULL)  /* in the world: the old ones, and the new that replace them */
				if (asked->kind == PSIP_QUERY)
					rig_answer(r, asked);
			invite_to(r, "10.0.0.3", 5070, PSIP_UDP);
			flow_silent(r);
			rig_free(r);
		}
}

/* ---- Room ---- */

static void a_call_without_room_for_its_location_is_refused(void **state)
{
	struct psip_limits limits = { .calls = 1, .transactions = 8, .bytes = 16384, .names = PSIP_NO_ENTRIES };
	struct rig *r = rig_new(&limits, NULL, 1);
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:bob@example.com") };
	psip_handle handle;
	unsigned tries = 0;
	size_t before;

	(void)state;
	rig_exhaust(r);
	before = psip_bytes_free(r->s);
	while (psip_call(r->s, r->now, &o, &handle) == PSIP_ERR_FULL) {
		assert_int_equal(psip_bytes_free(r->s), before);
		rig_relieve_one(r);
		before = psip_bytes_free(r->s);
		tries++;
	}
	assert_true(tries > 10);
	asks(r, PSIP_LOCATE_NAPTR, "example.com");
	flow_ended(r, PSIP_END_TRANSPORT, 503);
	rig_relieve(r);
	flow_clean(r);
}

/* A held call ends even when there is no room to ask for its way again. */
static void without_room_the_old_way_will_do(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_handle handle;

	(void)state;
	r->ttl = 1;
	rig_zone(r, "example.com", "A 10.0.0.3");
	handle = call(r, "sip:bob@example.com:5060");
	rig_reply(r, invite_to(r, "10.0.0.3", 5060, PSIP_UDP), 200, "t", "Contact: <sip:bob@example.com:5060>\n", rig_sdp());
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	rig_advance(r, 5000);
	rig_exhaust(r);
	assert_int_equal(psip_hangup(r->s, r->now, handle), PSIP_HANGUP_BYE);
	assert_int_equal(flow_request(r, "BYE")->remote.ip[3], 3);
	rig_relieve(r);
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(answers_are_remembered_until_they_expire),
		cmocka_unit_test(a_stack_without_memory_for_names_asks_each_time),
		cmocka_unit_test(a_dialog_finds_its_way_anew),
		cmocka_unit_test(answers_come_in_any_order_and_count_once),
		cmocka_unit_test(what_fails_is_passed_over),
		cmocka_unit_test(waiting_has_an_end),
		cmocka_unit_test(a_route_that_is_never_told_is_none),
		cmocka_unit_test(hanging_up_while_asking_sends_nothing),
		cmocka_unit_test(a_questions_name_outlives_who_asked),
		cmocka_unit_test(questions_outlive_a_saved_block),
		cmocka_unit_test(a_call_without_room_for_its_location_is_refused),
		cmocka_unit_test(without_room_the_old_way_will_do),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
