/* SPDX-License-Identifier: MIT
 * Other targets: a request that failed where it went goes to the next one of its list (RFC 3263 §4.3), a request too large for UDP by TCP
 * (RFC 3261 §18.1.1). Responses: failover_response.c. */
#include "transaction/drive.h"

#include "transport/base/bytes.h"
#include "transport/base/ready.h"
#include "transport/base/trace.h"
#include "transport/base/wheel.h"

#define FAILOVER_AVOID 60000u      /* ms for which a target that failed comes last, unless its 503 says otherwise */
#define FAILOVER_AVOID_MAX 3600u   /* seconds that a 503 may ask for */
#define FAILOVER_ROOM 256u         /* bytes by which Via and Contact may grow */
#define FAILOVER_GROWTH 128u       /* ...if they, and two lines of the description, name an IPv6 address instead of an IPv4 one */

struct psip_target psip_failover_load(const struct psip_transaction *t)
{
	return (struct psip_target){ .remote = t->remote, .local = t->local, .locate = t->locate, .name = t->name, .ttl = UINT32_MAX,
		                     .question = t->question, .state = t->target_state, .next = t->next, .flags = t->target_flags };
}

/* All but `local`, which stays the old one until the request is written anew. */
void psip_failover_store(struct psip_transaction *t, const struct psip_target *target)
{
	t->remote = target->remote;
	t->locate = target->locate;
	t->name = target->name;
	t->question = target->question;
	t->target_state = target->state;
	t->next = target->next;
	t->target_flags = target->flags;
}

void psip_failover_end(struct psip *s, struct psip_transaction *t)
{
	psip_bytes_drop(s, t->locate);
	psip_bytes_drop(s, t->name);
	t->locate = t->name = 0;
	t->next = 0;
	t->target_state = PSIP_TARGET_NONE;
}

void psip_failover_ask(struct psip *s, struct psip_transaction *t)
{
	t->pending |= PSIP_PENDING_ASK;
	psip_drive_wake(s, t);
}

void psip_failover_limit(struct psip *s, psip_time now, struct psip_transaction *t)
{
	psip_timer_set(s, psip_ref_of(s, t), psip_after(now, 32 * psip_timer_t1(&psip_transactions_of(s)->timers)));
}

/* ---- Requests: sent anew ---- */

/* The same transaction object with the next target: a new branch, the machine from its beginning. */
static bool failover_send(struct psip *s, psip_time now, struct psip_transaction *t, const struct psip_target *target, bool moved)
{
	char branch[PSIP_BRANCH_LENGTH];
	psip_ref bytes;

	psip_transaction_branch(s, branch);
	bytes = psip_rewrite_request(s, t, target, branch, moved);
	if (!bytes)
		return false;
	psip_failover_store(t, target);
	psip_bytes_drop(s, t->message);
	t->message = 0;
	t->local = target->local;
	psip_drive_set_flow(s, t, 0);
	t->status = 0;
	psip_client_begin(s, now, t, branch, bytes, PSIP_CAUSE_NEXT_TARGET);
	if (!moved)
		return true;
	t->pending |= PSIP_PENDING_MOVED;
	psip_drive_wake(s, t);
	return true;
}

/* ---- Requests: size (RFC 3261 §18.1.1) ---- */

static bool failover_too_large(struct psip *s, const struct psip_transaction *t, size_t growth)
{
	return psip_target_too_large(s, &t->remote, t->target_flags, psip_bytes_length(s, t->message) + growth);
}

/* Go on with the target as soon as its local address is known. moved: it is another one of the list. False: no room. */
static bool failover_go(struct psip *s, psip_time now, struct psip_transaction *t, struct psip_target *target, bool moved)
{
	t->moved = moved;
	t->remote = target->remote;
	t->enlarged = moved && failover_too_large(s, t, t->local.family == 4 && target->remote.family == 6 ? FAILOVER_GROWTH : 0);
	if (t->enlarged) {
		target->remote.transport = PSIP_TCP;
		psip_target_reroute(s, target);
	}
	if (target->state == PSIP_TARGET_READY)
		return failover_send(s, now, t, target, moved);
	psip_failover_store(t, target);
	memset(&t->as, 0, sizeof t->as);  /* between two targets no machine runs */
	psip_failover_limit(s, now, t);
	psip_failover_ask(s, t);
	return true;
}

bool psip_failover_enlarge(struct psip *s, psip_time now, struct psip_transaction *t)
{
	struct psip_target target = psip_failover_load(t);

	if (!failover_too_large(s, t, 0))
		return false;
	target.remote.transport = PSIP_TCP;
	psip_target_reroute(s, &target);
	if (!failover_go(s, now, t, &target, false)) {
		t->remote.transport = PSIP_UDP;
		return false;
	}
	t->enlarged = true;
	return true;
}

/* No connection could be made: by UDP after all. */
static bool failover_shrink(struct psip *s, psip_time now, struct psip_transaction *t)
{
	struct psip_target target = psip_failover_load(t);

	target.remote.transport = PSIP_UDP;
	psip_target_reroute(s, &target);
	return failover_go(s, now, t, &target, false);
}

/* ---- Requests: the next target ---- */

/* The failed one, as the list has it. */
static void failover_avoid(struct psip *s, const struct psip_transaction *t, psip_duration duration)
{
	struct psip_address remote = t->remote;

	psip_target_failed(s, &remote, duration);
	if (!t->enlarged)
		return;
	remote.transport = PSIP_UDP;
	psip_target_failed(s, &remote, duration);
}

static bool failover_wanted(const struct psip_transaction *t)
{
	return t->machine != PSIP_MACHINE_ICT || (t->owner && !t->as.ict.cancelling);
}

/* heard: its target can be reached, though it is silent or will not do it. */
static bool failover_next(struct psip *s, psip_time now, struct psip_transaction *t, bool heard)
{
	struct psip_target target = psip_failover_load(t);

	target.state = PSIP_TARGET_READY;
	if (heard)
		psip_target_settle(s, &target);
	return psip_target_next(s, &target) && failover_go(s, now, t, &target, true);
}

bool psip_failover_request(struct psip *s, psip_time now, struct psip_transaction *t)
{
	uint8_t cause = t->as.ict.cause;  /* both machines have it in one place (drive.c) */

	/* After a provisional response silence is no failure of the target; that it cannot be reached any more is one (RFC 3263 §4.3). */
	if (cause != PSIP_CAUSE_TRANSPORT_ERROR && (t->status || (cause != PSIP_CAUSE_TIMER_B && cause != PSIP_CAUSE_TIMER_F)))
		return false;
	if (t->status >= 200 || !failover_wanted(t))
		return false;
	psip_client_leave(s, t);
	if (t->enlarged && !t->given)
		return failover_shrink(s, now, t);
	failover_avoid(s, t, FAILOVER_AVOID);
	return failover_next(s, now, t, cause != PSIP_CAUSE_TRANSPORT_ERROR);
}

/* The end, while no machine runs. */
static void failover_fail(struct psip *s, struct psip_transaction *t)
{
	t->target_state = PSIP_TARGET_FAILED;
	psip_timer_set(s, psip_ref_of(s, t), PSIP_NEVER);
	t->pending = PSIP_PENDING_TRANSPORT_ERROR | PSIP_PENDING_DESTROY;
	psip_drive_wake(s, t);
}

/* ---- A 503 ---- */

/* Retry-After in ms; the rest of its value, comment and parameters, says nothing here. 0: without it a 503 says no more than a 500 (RFC 3261 §21.5.4). */
static psip_duration failover_retry_after(const struct psip_received *r)
{
	struct psip_span value = psip_message_value(&r->message, PSIP_H_RETRY_AFTER);
	uint32_t seconds = 0;
	size_t digits = 0;

	while (digits < value.length && value.at[digits] >= '0' && value.at[digits] <= '9')
		digits++;
	if (digits && psip_number_parse(psip_span(value.at, digits), FAILOVER_AVOID_MAX, &seconds) != PSIP_OK)
		seconds = FAILOVER_AVOID_MAX;
	return seconds * 1000;
}

_Static_assert((int)PSIP_ICT_CALLING == PSIP_NICT_TRYING && (int)PSIP_ICT_PROCEEDING == PSIP_NICT_PROCEEDING &&
               (int)PSIP_ICT_COMPLETED == PSIP_NICT_COMPLETED, "read as one machine's");

static bool failover_awaits_final(const struct psip_transaction *t)
{
	unsigned state = psip_transaction_state(t);

	return state == PSIP_ICT_CALLING || state == PSIP_ICT_PROCEEDING;
}

bool psip_failover_unavailable(struct psip *s, psip_time now, struct psip_transaction *t, const struct psip_received *r)
{
	const struct psip_timers *timers = psip_bend_timers(s, t);
	struct psip_target target = psip_failover_load(t);
	psip_duration avoid = failover_retry_after(r);
	struct psip_transaction *old;

	if (r->message.status != 503 || !failover_awaits_final(t) || !failover_wanted(t))
		return false;
	if (avoid)
		failover_avoid(s, t, avoid);
	target.state = PSIP_TARGET_READY;
	psip_target_settle(s, &target);
	if (!psip_target_more(s, &target) || psip_bytes_largest(s) < psip_bytes_length(s, t->message) + FAILOVER_ROOM)
		return false;
	if (t->machine == PSIP_MACHINE_ICT) {
		old = psip_client_split(s, t);
		if (!old)
			return false;
		old->status = r->message.status;
		(void)psip_ict_response(&old->as.ict, timers, 503, now);
		psip_client_make_ack(s, old, r);
		(void)psip_drive_apply(s, now, old, PSIP_DO_ACK);
	}
	psip_trace(s, psip_handle_of(s, psip_ref_of(s, t)), t->machine, psip_transaction_state(t), PSIP_ICT_COMPLETED, PSIP_CAUSE_FAILURE, 503);
	psip_client_leave(s, t);  /* copies of a 503 to another request than INVITE find nobody */
	if (!failover_next(s, now, t, true))
		failover_fail(s, t);
	return true;
}

/* ---- Questions and answers ---- */

bool psip_failover_output(struct psip *s, struct psip_transaction *t, struct psip_output *out)
{
	struct psip_target target = psip_failover_load(t);
	bool made = psip_target_output(s, &target, psip_handle_of(s, psip_ref_of(s, t)), out);
	struct psip_address remote = t->remote;

	psip_failover_store(t, &target);
	t->remote = remote;
	if (!made || psip_target_waits(&target))
		t->pending &= (uint8_t)~(unsigned)PSIP_PENDING_ASK;
	return made;
}

void psip_transaction_answer(struct psip *s, psip_time now, uint64_t token, uint16_t query, const struct psip_locate_answer *answer)
{
	struct psip_transaction *t = psip_transaction_get(s, token);
	struct psip_target target;

	if (!t || !psip_failover_moving(t))
		return;
	target = psip_failover_load(t);
	if (psip_target_answer(s, &target, query, answer))
		psip_failover_respond(s, now, t, &target);
}

static void failover_routed(struct psip *s, psip_time now, struct psip_transaction *t, const struct psip_address *local)
{
	struct psip_target target = psip_failover_load(t);
	struct psip_address asked = t->remote;
	bool gone;

	t->pending &= (uint8_t)~(unsigned)PSIP_PENDING_ASK;
	if (!local && t->enlarged) {
		t->enlarged = false;
		if (!failover_shrink(s, now, t))
			failover_fail(s, t);
		return;
	}
	psip_target_route(s, &target, local);
	gone = !psip_address_equal(&target.remote, &asked);
	if (target.state == PSIP_TARGET_FAILED || !failover_wanted(t) ||
	    !(gone ? failover_go(s, now, t, &target, true) : failover_send(s, now, t, &target, t->moved)))
		failover_fail(s, t);
}

void psip_transaction_route(struct psip *s, psip_time now, uint64_t token, const struct psip_address *local)
{
	struct psip_transaction *t = psip_transaction_get(s, token);

	if (t && t->target_state == PSIP_TARGET_WAIT_ROUTE)
		failover_routed(s, now, t, local && local->family ? local : NULL);
}

void psip_failover_late(struct psip *s, psip_time now, struct psip_transaction *t)
{
	struct psip_target target = psip_failover_load(t);

	if (t->machine <= PSIP_MACHINE_NICT) {
		t->target_state = PSIP_TARGET_WAIT_ROUTE;
		failover_routed(s, now, t, NULL);
		return;
	}
	psip_target_late(s, &target);
	psip_failover_respond(s, now, t, &target);
}

void psip_transaction_forget_world(struct psip *s)
{
	struct psip_transactions *all = psip_transactions_of(s);

	for (psip_ref ref = psip_pool_next(s, &all->pool, 0); ref; ref = psip_pool_next(s, &all->pool, ref)) {
		struct psip_transaction *t = psip_at(s, ref);
		struct psip_target target = psip_failover_load(t);
		if (!psip_failover_moving(t))
			continue;
		psip_target_again(s, &target);
		psip_failover_store(t, &target);
		psip_failover_ask(s, t);
	}
}
