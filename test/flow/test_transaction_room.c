/* SPDX-License-Identifier: MIT
 * Transactions in want of memory and places: CANCEL and ACK without room, places kept for who needs them. Does not cover: other targets
 * (test_failover_corners.c), requests refused for want of room by the layers above (test_limits.c). */
#include "test/flow/transaction_corners.h"

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
	(void)flow_ask(r, "sip:a@10.0.0.2");
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

/* A refusal is sent again without its request (RFC 3261 §17.2.1): the request's bytes are given back, as after the answer to another method. */
static void a_refused_request_is_given_back(void **state)
{
	static const unsigned statuses[] = { 180, 200, 400, 486, 600 };

	(void)state;
	for (unsigned i = 0; i < sizeof statuses / sizeof *statuses; i++) {
		struct rig *r = rig_new(NULL, NULL, 40);
		unsigned status = statuses[i];
		psip_handle call;

		rig_udp(r, "INVITE sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKr\nMax-Forwards: 70\nFrom: <sip:a@h>;tag=1\nTo: <sip:bob@10.0.0.1>\n"
		           "Call-ID: r\nCSeq: 1 INVITE\nContact: <sip:a@10.0.0.2>\nContent-Length: 0\n\n");
		call = flow_event(r, PSIP_EVENT_INCOMING, 0)->object;
		assert_int_equal(status < 200 ? psip_ring(r->s, r->now, call, status) : status < 300 ? psip_accept(r->s, r->now, call, flow_none, flow_none) :
		                 psip_reject(r->s, r->now, call, status, flow_none), PSIP_OK);
		rig_pump(r);
		(void)flow_status(r, (int)status, "INVITE");
		assert_int_equal(of(r, only(r, PSIP_MACHINE_IST))->message != 0, status < 300);
		assert_true(of(r, only(r, PSIP_MACHINE_IST))->response != 0);
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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_via_to_many), cmocka_unit_test(only_an_invite_is_cancelled), cmocka_unit_test(a_cancel_after_the_end),
		cmocka_unit_test(a_cancel_has_the_rows_of_the_first), cmocka_unit_test(a_cancel_without_room_for_its_rows),
		cmocka_unit_test(a_cancel_without_any_room), cmocka_unit_test(a_cancel_without_a_place), cmocka_unit_test(an_ack_without_room_waits_for_a_copy),
		cmocka_unit_test(an_ack_to_a_folded_to), cmocka_unit_test(a_refused_request_is_given_back),
		cmocka_unit_test(slots_of_the_reserve_count), cmocka_unit_test(kept_places_are_for_their_keeper),
		cmocka_unit_test(no_place_is_kept_that_is_not_there) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
