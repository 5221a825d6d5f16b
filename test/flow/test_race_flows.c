/* SPDX-License-Identifier: MIT
 * The flows of RFC 5407, and of RFC 3261, 3262 and 3311 where messages cross: two whole stacks, first as drawn, then in every other order of commands and
 * deliveries (timers may fire in between), then with each message lost or late, and each pair of messages lost. Whatever happens, both sides agree in the
 * end, nothing is left, and the strict parser takes all that was sent. The sections that are named are RFC 5407's.
 * Does not cover: what our side never does and only a peer may (an answer in the ACK, §3.1.5); forks (appendices A and E); REFER (§3.3.3), which
 * the stack does not have; challenges (appendix D). */
#include "test/flow/flow.h"
#include "test/sim/race.h"

#define IN_CALL RACE_IN(PSIP_CALL_CONFIRMED)
#define IN_EARLY (RACE_IN(PSIP_CALL_CALLING) | RACE_IN(PSIP_CALL_RINGING))
#define IN_OFFERED RACE_IN(PSIP_CALL_INCOMING)
#define COUNT(a) (sizeof(a) / sizeof *(a))
#define STEPS(a) .steps = a, .step_count = COUNT(a)

static void all(const struct race_flow *flow)
{
	unsigned orders = 0, losses = 0;

	assert_int_equal(race_drawn(flow), 0);
	assert_int_equal(race_orders(flow, 20000, &orders), 0);
	assert_int_equal(race_losses(flow, &losses), 0);
	print_message("%s: %u orders, %u runs with losses\n", flow->name, orders, losses);
}

/* §3.1.1: the 180 is lost; the INVITE comes again after the 200 was sent.
 * ledger: 5407-3.1.1-01 5407-3.1.1-02 */
static void test_retransmission(void **state)
{
	static const struct race_step steps[] = {
		{ 0, ALICE, 0, race_call},
		{ 100, BOB, IN_OFFERED, race_ring},
		{ 490, BOB, IN_OFFERED, race_accept},
	};
	static const struct race_flow flow = { .name = "3.1.1", STEPS(steps), .from = 0, .delay = 30, .waits = 1, .lost = "<180(INVITE)", .up = true,
		.ladder = "INVITE> <180(INVITE)x <200(INVITE) INVITE> ACK>" };

	(void)state;
	all(&flow);
}

/* §3.1.2: CANCEL crosses the 200.
 * ledger: 5407-3.1.2-01 5407-2-03 */
static void test_cancel_and_200(void **state)
{
	static const struct race_step steps[] = {
		{ 0, ALICE, 0, race_call},
		{ 100, BOB, IN_OFFERED, race_ring},
		{ 1000, ALICE, IN_EARLY, race_hangup},
		{ 1000, BOB, IN_OFFERED, race_accept},
	};
	static const struct race_flow flow = { .name = "3.1.2", STEPS(steps), .from = 900, .delay = 30, .waits = 1, 
		.ladder = "INVITE> <180(INVITE) CANCEL> <200(INVITE) <200(CANCEL) ACK> BYE> <200(BYE)" };

	(void)state;
	all(&flow);
}

/* §3.1.3: BYE in the early state crosses the 200.
 * ledger: 5407-3.1.3-01 5407-2-01 5407-2-03 */
static void test_early_bye_and_200(void **state)
{
	static const struct race_step steps[] = {
		{ 0, ALICE, 0, race_call },
		{ 100, BOB, IN_OFFERED, race_ring },
		{ 1000, ALICE, RACE_IN(PSIP_CALL_RINGING), race_hangup_early },
		{ 1000, BOB, IN_OFFERED, race_accept },
	};
	static const struct race_flow flow = { .name = "3.1.3", STEPS(steps), .from = 0, .delay = 30, .waits = 1,
		.ladder = "INVITE> <180(INVITE) BYE> <200(INVITE) <200(BYE) ACK>" };

	(void)state;
	all(&flow);
}

/* §3.1.4: the ACK is lost, and a re-INVITE crosses the repeated 200. Its 491 is one of the two ways that the section allows.
 * ledger: 5407-3.1.4-01 5407-3.1.4-03 5407-2-08 */
static void test_reinvite_before_ack(void **state)
{
	static const struct race_step steps[] = {
		{ 0, ALICE, 0, race_call},
		{ 100, BOB, IN_OFFERED, race_ring},
		{ 200, BOB, IN_OFFERED, race_accept},
		{ 690, ALICE, IN_CALL, race_hold},
	};
	static const struct race_flow flow = { .name = "3.1.4", STEPS(steps), .from = 150, .delay = 30, .waits = 1, .lost = "ACK>", .up = true,
		.ladder = "INVITE> <180(INVITE) <200(INVITE) ACK>x INVITE> <200(INVITE) <491(INVITE) ACK> ACK> INVITE> <200(INVITE) ACK>" };

	(void)state;
	all(&flow);
}

/* §3.1.6: the ACK is lost, and BYE crosses the repeated 200.
 * ledger: 5407-3.1.6-01 */
static void test_bye_before_ack(void **state)
{
	static const struct race_step steps[] = {
		{ 0, ALICE, 0, race_call},
		{ 100, BOB, IN_OFFERED, race_ring},
		{ 200, BOB, IN_OFFERED, race_accept},
		{ 690, ALICE, IN_CALL, race_hangup},
	};
	static const struct race_flow flow = { .name = "3.1.6", STEPS(steps), .from = 150, .delay = 30, .waits = 1, .lost = "ACK>", 
		.ladder = "INVITE> <180(INVITE) <200(INVITE) ACK>x BYE> <200(INVITE) <200(BYE) ACK>" };

	(void)state;
	all(&flow);
}

/* §3.2.1: both hang up.
 * ledger: 5407-3.2.1-01 */
static void test_bye_and_bye(void **state)
{
	static const struct race_step steps[] = {
		{ 0, ALICE, 0, race_call},
		{ 100, BOB, IN_OFFERED, race_ring},
		{ 200, BOB, IN_OFFERED, race_accept},
		{ 1000, ALICE, IN_CALL, race_hangup},
		{ 1000, BOB, IN_CALL, race_hangup},
	};
	static const struct race_flow flow = { .name = "3.2.1", STEPS(steps), .from = 900, .delay = 30, .waits = 2, 
		.ladder = "INVITE> <180(INVITE) <200(INVITE) ACK> BYE> <BYE <200(BYE) 200(BYE)>" };

	(void)state;
	all(&flow);
}

/* §3.2.2: BYE crosses a re-INVITE.
 * ledger: 5407-3.2.2-01 */
static void test_bye_and_reinvite(void **state)
{
	static const struct race_step steps[] = {
		{ 0, ALICE, 0, race_call},
		{ 100, BOB, IN_OFFERED, race_ring},
		{ 200, BOB, IN_OFFERED, race_accept},
		{ 1000, ALICE, IN_CALL, race_hangup},
		{ 1000, BOB, IN_CALL, race_hold},
	};
	static const struct race_flow flow = { .name = "3.2.2", STEPS(steps), .from = 900, .delay = 30, .waits = 1, 
		.ladder = "INVITE> <180(INVITE) <200(INVITE) ACK> BYE> <INVITE <200(BYE) 481(INVITE)> <ACK" };

	(void)state;
	all(&flow);
}

/* §3.2.3: BYE behind a re-INVITE, whose 200 it crosses.
 * ledger: 5407-3.2.3-01 5407-3.2.3-02 */
static void test_bye_and_200(void **state)
{
	static const struct race_step steps[] = {
		{ 0, ALICE, 0, race_call},
		{ 100, BOB, IN_OFFERED, race_ring},
		{ 200, BOB, IN_OFFERED, race_accept},
		{ 1000, BOB, IN_CALL, race_hold},
		{ 1031, BOB, IN_CALL, race_hangup},
	};
	static const struct race_flow flow = { .name = "3.2.3", STEPS(steps), .from = 900, .delay = 30, .waits = 1, 
		.ladder = "INVITE> <180(INVITE) <200(INVITE) ACK> <INVITE 200(INVITE)> <BYE <ACK 200(BYE)>" };

	(void)state;
	all(&flow);
}

/* §3.2.4: Bob wants to hang up before the ACK; his BYE waits for it (RFC 3261 §15), and so does not cross it. */
static void test_bye_and_ack(void **state)
{
	static const struct race_step steps[] = {
		{ 0, ALICE, 0, race_call},
		{ 100, BOB, IN_OFFERED, race_ring},
		{ 200, BOB, IN_OFFERED, race_accept},
		{ 210, BOB, RACE_ANY, race_hangup},
	};
	static const struct race_flow flow = { .name = "3.2.4", STEPS(steps), .from = 0, .delay = 30, .waits = 1, 
		.ladder = "INVITE> <180(INVITE) <200(INVITE) ACK> <BYE 200(BYE)>" };

	(void)state;
	all(&flow);
}

/* §3.3.1: two re-INVITEs cross.
 * ledger: 5407-3.3.1-01 6141-3.5-01 */
static void test_reinvite_and_reinvite(void **state)
{
	static const struct race_step steps[] = {
		{ 0, ALICE, 0, race_call},
		{ 100, BOB, IN_OFFERED, race_ring},
		{ 200, BOB, IN_OFFERED, race_accept},
		{ 1000, ALICE, IN_CALL, race_hold},
		{ 1000, BOB, IN_CALL, race_hold},
	};
	static const struct race_flow flow = { .name = "3.3.1", STEPS(steps), .from = 900, .delay = 30, .waits = 1, .up = true,
		.ladder = "INVITE> <180(INVITE) <200(INVITE) ACK> INVITE> <INVITE <491(INVITE) 491(INVITE)> ACK> <ACK "
		          "<INVITE 200(INVITE)> <ACK INVITE> <200(INVITE) ACK>" };

	(void)state;
	all(&flow);
}

/* §3.3.2: UPDATE with an offer crosses a re-INVITE.
 * ledger: 5407-3.3.2-01 */
static void test_update_and_reinvite(void **state)
{
	static const struct race_step steps[] = {
		{ 0, ALICE, 0, race_call},
		{ 100, BOB, IN_OFFERED, race_ring},
		{ 200, BOB, IN_OFFERED, race_accept},
		{ 1000, ALICE, IN_CALL, race_update},
		{ 1000, BOB, IN_CALL, race_hold},
	};
	static const struct race_flow flow = { .name = "3.3.2", STEPS(steps), .from = 900, .delay = 30, .waits = 1, .up = true,
		.ladder = "INVITE> <180(INVITE) <200(INVITE) ACK> UPDATE> <INVITE <491(UPDATE) 491(INVITE)> <ACK <INVITE 200(INVITE)> <ACK UPDATE> <200(UPDATE)" };

	(void)state;
	all(&flow);
}

/* §3.3.2: UPDATE without one does not collide.
 * ledger: 5407-3.3.2-02 */
static void test_refresh_and_reinvite(void **state)
{
	static const struct race_step steps[] = {
		{ 0, ALICE, 0, race_call},
		{ 100, BOB, IN_OFFERED, race_ring},
		{ 200, BOB, IN_OFFERED, race_accept},
		{ 1000, ALICE, IN_CALL, race_refresh},
		{ 1000, BOB, IN_CALL, race_hold},
	};
	static const struct race_flow flow = { .name = "3.3.2 no offer", STEPS(steps), .from = 900, .delay = 30, .waits = 1, .up = true,
		.ladder = "INVITE> <180(INVITE) <200(INVITE) ACK> UPDATE> <INVITE <200(UPDATE) 200(INVITE)> <ACK" };

	(void)state;
	all(&flow);
}

/* Two UPDATEs with offers (RFC 3311 §5.2). */
static void test_update_and_update(void **state)
{
	static const struct race_step steps[] = {
		{ 0, ALICE, 0, race_call},
		{ 100, BOB, IN_OFFERED, race_ring},
		{ 200, BOB, IN_OFFERED, race_accept},
		{ 1000, ALICE, IN_CALL, race_update},
		{ 1000, BOB, IN_CALL, race_update},
	};
	static const struct race_flow flow = { .name = "3.3.2 two updates", STEPS(steps), .from = 900, .delay = 30, .waits = 1, .up = true,
		.ladder = "INVITE> <180(INVITE) <200(INVITE) ACK> UPDATE> <UPDATE <491(UPDATE) 491(UPDATE)> <UPDATE 200(UPDATE)> UPDATE> <200(UPDATE)" };

	(void)state;
	all(&flow);
}

/* Two without.
 * ledger: 5407-3.3.2-02 */
static void test_refresh_and_refresh(void **state)
{
	static const struct race_step steps[] = {
		{ 0, ALICE, 0, race_call},
		{ 100, BOB, IN_OFFERED, race_ring},
		{ 200, BOB, IN_OFFERED, race_accept},
		{ 1000, ALICE, IN_CALL, race_refresh},
		{ 1000, BOB, IN_CALL, race_refresh},
	};
	static const struct race_flow flow = { .name = "3.3.2 two refreshes", STEPS(steps), .from = 900, .delay = 30, .waits = 1, .up = true,
		.ladder = "INVITE> <180(INVITE) <200(INVITE) ACK> UPDATE> <UPDATE <200(UPDATE) 200(UPDATE)>" };

	(void)state;
	all(&flow);
}

/* Appendix B: BYE right behind a re-INVITE that is lost, and repeated after the BYE was answered.
 * ledger: 5407-B-01 5407-B-02 */
static void test_bye_after_reinvite(void **state)
{
	static const struct race_step steps[] = {
		{ 0, ALICE, 0, race_call},
		{ 100, BOB, IN_OFFERED, race_ring},
		{ 200, BOB, IN_OFFERED, race_accept},
		{ 1000, ALICE, IN_CALL, race_hold},
		{ 1001, ALICE, IN_CALL, race_hangup},
	};
	static const struct race_flow flow = { .name = "B", STEPS(steps), .from = 900, .delay = 30, .waits = 2, .lost = "INVITE>", .lost_nth = 2, 
		.ladder = "INVITE> <180(INVITE) <200(INVITE) ACK> INVITE>x BYE> <200(BYE) INVITE> <481(INVITE) ACK>" };

	(void)state;
	all(&flow);
}

/* Appendix C: CANCEL in the early state.
 * ledger: 5407-C-01 */
static void test_cancel(void **state)
{
	static const struct race_step steps[] = {
		{ 0, ALICE, 0, race_call},
		{ 100, BOB, IN_OFFERED, race_ring},
		{ 1000, ALICE, IN_EARLY, race_hangup},
	};
	static const struct race_flow flow = { .name = "C", STEPS(steps), .from = 0, .delay = 30, .waits = 1, 
		.ladder = "INVITE> <180(INVITE) CANCEL> <200(CANCEL) <487(INVITE) ACK>" };

	(void)state;
	all(&flow);
}

/* ---- Reliable provisional responses and UPDATE in between ---- */

/* The answer goes out reliably, and the user accepts before its PRACK is here: the 200 waits (RFC 3262 §3). */
static void test_prack_and_200(void **state)
{
	static const struct race_step steps[] = {
		{ 0, ALICE, 0, race_call },
		{ 100, BOB, IN_OFFERED, race_progress },
		{ 110, BOB, IN_OFFERED, race_accept },
	};
	static const struct race_flow flow = { .name = "PRACK, 200", STEPS(steps), .from = 0, .delay = 30, .waits = 1, .up = true,
		.settings = { .reliable = PSIP_RELIABLE_SUPPORTED },
		.ladder = "INVITE> <183(INVITE) PRACK> <200(PRACK) <200(INVITE) ACK>" };

	(void)state;
	all(&flow);
}

/* CANCEL crosses the 200, behind a PRACK. */
static void test_prack_and_cancel(void **state)
{
	static const struct race_step steps[] = {
		{ 0, ALICE, 0, race_call },
		{ 100, BOB, IN_OFFERED, race_progress },
		{ 150, ALICE, IN_EARLY, race_hangup },
		{ 165, BOB, IN_OFFERED, race_accept },
	};
	static const struct race_flow flow = { .name = "PRACK, CANCEL, 200", STEPS(steps), .from = 0, .delay = 30,
		.settings = { .reliable = PSIP_RELIABLE_SUPPORTED },
		.ladder = "INVITE> <183(INVITE) PRACK> CANCEL> <200(PRACK) <200(INVITE) <200(CANCEL) ACK> BYE> <200(BYE)" };

	(void)state;
	all(&flow);
}

/* Both update the early dialog, and the call is accepted meanwhile. */
static void test_early_updates(void **state)
{
	static const struct race_step steps[] = {
		{ 0, ALICE, 0, race_call },
		{ 100, BOB, IN_OFFERED, race_progress },
		{ 500, ALICE, RACE_IN(PSIP_CALL_RINGING), race_update },
		{ 500, BOB, IN_OFFERED, race_update },
		{ 510, BOB, IN_OFFERED, race_accept },
	};
	static const struct race_flow flow = { .name = "UPDATE, UPDATE, 200", STEPS(steps), .from = 400, .delay = 30, .up = true,
		.settings = { .reliable = PSIP_RELIABLE_SUPPORTED },
		.ladder = "INVITE> <183(INVITE) PRACK> <200(PRACK) UPDATE> <UPDATE <200(INVITE) <491(UPDATE) 491(UPDATE)> ACK> "
		          "<UPDATE 200(UPDATE)> UPDATE> <200(UPDATE)" };

	(void)state;
	all(&flow);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_retransmission),
		cmocka_unit_test(test_cancel_and_200),
		cmocka_unit_test(test_early_bye_and_200),
		cmocka_unit_test(test_reinvite_before_ack),
		cmocka_unit_test(test_bye_before_ack),
		cmocka_unit_test(test_bye_and_bye),
		cmocka_unit_test(test_bye_and_reinvite),
		cmocka_unit_test(test_bye_and_200),
		cmocka_unit_test(test_bye_and_ack),
		cmocka_unit_test(test_reinvite_and_reinvite),
		cmocka_unit_test(test_update_and_reinvite),
		cmocka_unit_test(test_refresh_and_reinvite),
		cmocka_unit_test(test_update_and_update),
		cmocka_unit_test(test_refresh_and_refresh),
		cmocka_unit_test(test_bye_after_reinvite),
		cmocka_unit_test(test_cancel),
		cmocka_unit_test(test_prack_and_200),
		cmocka_unit_test(test_prack_and_cancel),
		cmocka_unit_test(test_early_updates),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
