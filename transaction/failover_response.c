/* SPDX-License-Identifier: MIT
 * A response that cannot be sent where its Via says at first goes to what RFC 3263 §5 makes of it (RFC 3261 §18.2.2). */
#include "transaction/drive.h"

#include "transport/base/bytes.h"

/* Whoever hangs up before the answer chooses what is asked for, and for how long: half of the bytes stays for others.
 * Our response's topmost Via has all that was learned: received and rport. */
static int failover_locate_response(struct psip *s, const struct psip_transaction *t, struct psip_target *target)
{
	struct psip_header rows[PSIP_HEADER_ROWS];
	struct psip_message m = { .headers = rows, .header_capacity = PSIP_HEADER_ROWS };
	struct psip_span value;
	struct psip_via via;

	if (psip_bytes_free(s) < psip_limits_effective(s)->bytes / 2)
		return PSIP_ERR_FULL;
	if (psip_message_parse(&m, (const char *)psip_bytes_data(s, t->response), psip_bytes_length(s, t->response), PSIP_DATAGRAM, psip_transactions_of(s)->mode,
	                       NULL) != PSIP_OK)
		return PSIP_ERR_SYNTAX;
	value = psip_message_value(&m, PSIP_H_VIA);
	if (!value.length || psip_via_next(&value, m.mode, &via) != 1)
		return PSIP_ERR_SYNTAX;
	return psip_target_via(s, target, &via);
}

/* Send to what was found. False: nothing is left. */
static bool failover_respond(struct psip *s, struct psip_transaction *t, struct psip_target *target)
{
	psip_failover_store(t, target);
	if (target->state != PSIP_TARGET_READY)
		return false;
	psip_drive_set_flow(s, t, 0);
	t->reconnected = false;
	t->pending |= PSIP_PENDING_SEND;
	psip_drive_wake(s, t);
	return true;
}

/* As far as the questions have come. Where it could not be sent just now is not tried once more. */
static bool failover_respond_found(struct psip *s, psip_time now, struct psip_transaction *t, struct psip_target *target)
{
	struct psip_address before = t->remote;

	if (target->state == PSIP_TARGET_READY && (!psip_transport_reliable(before.transport) || t->reconnected))
		psip_target_strike(s, target, &before);
	if (t->pending & PSIP_PENDING_DESTROY)
		psip_failover_limit(s, now, t);
	if (!psip_target_pending(target))
		return failover_respond(s, t, target);
	psip_failover_store(t, target);
	t->remote = before;
	psip_failover_ask(s, t);
	return true;
}

bool psip_failover_response(struct psip *s, psip_time now, struct psip_transaction *t)
{
	struct psip_target target = psip_failover_load(t);

	if (psip_failover_moving(t))
		return true;
	if (!t->response || psip_transport_websocket(t->remote.transport))  /* RFC 7118 §5.3: over its connection or not at all */
		return false;
	if (t->target_flags & PSIP_TARGET_NO_ROUTE) {
		target.state = PSIP_TARGET_READY;
		return psip_target_next(s, &target) && failover_respond(s, t, &target);
	}
	if (failover_locate_response(s, t, &target) != PSIP_OK)
		return false;
	return failover_respond_found(s, now, t, &target);
}

void psip_failover_respond(struct psip *s, psip_time now, struct psip_transaction *t, struct psip_target *target)
{
	if (failover_respond_found(s, now, t, target))
		return;
	t->pending |= PSIP_PENDING_TRANSPORT_ERROR;
	psip_drive_wake(s, t);
}
