/* SPDX-License-Identifier: MIT
 * Driving the machines: doing the actions that they ask for. */
#include "transaction/drive.h"

#include "transport/base/bytes.h"
#include "transport/base/random.h"
#include "transport/base/ready.h"
#include "transport/base/trace.h"
#include "transport/base/wheel.h"

struct psip_transactions *psip_transactions_of(struct psip *s)
{
	return psip_root(s, PSIP_SECTION_TRANSACTION);
}

void psip_transaction_layout(struct psip *s, struct psip_layout *l)
{
	struct psip_transactions *all = psip_carve_root(s, l, PSIP_SECTION_TRANSACTION, sizeof *all);

	psip_pool_layout(l, all ? &all->pool : NULL, sizeof(struct psip_transaction), l->limits.transactions);
	psip_table_layout(l, all ? &all->table : NULL, l->limits.transactions);
	psip_table_layout(l, all ? &all->merge_table : NULL, l->limits.transactions);
}

void psip_transaction_init(struct psip *s)
{
	struct psip_transactions *all = psip_transactions_of(s);

	all->mode = PSIP_TOLERANT;
	psip_random_bytes(s, all->tag_key, sizeof all->tag_key);
}

struct psip_transaction *psip_transaction_get(struct psip *s, psip_handle handle)
{
	return psip_pool_get(s, &psip_transactions_of(s)->pool, handle);
}

/* ---- Places ---- */

psip_ref psip_drive_take(struct psip *s, uint8_t *reserved)
{
	struct psip_transactions *all = psip_transactions_of(s);
	uint32_t left = all->pool.capacity - all->pool.used;

	if (left <= all->reserve) {
		if (!reserved || !*reserved)
			return 0;
		(*reserved)--;
		all->reserve--;
	}
	return psip_pool_take(s, &all->pool, PSIP_KIND_TRANSACTION);
}

bool psip_drive_spare(struct psip *s)
{
	return psip_bytes_reserved(s) > psip_transactions_of(s)->reserve;
}

bool psip_transaction_reserve(struct psip *s, uint8_t *reserved, uint8_t n, unsigned more)
{
	struct psip_transactions *all = psip_transactions_of(s);

	if (all->pool.capacity - all->pool.used < all->reserve + n + more || psip_bytes_reserved(s) < all->reserve + n)
		return false;
	all->reserve += n;
	*reserved = (uint8_t)(*reserved + n);
	return true;
}

void psip_transaction_release(struct psip *s, uint8_t *reserved)
{
	psip_transactions_of(s)->reserve -= *reserved;
	*reserved = 0;
}

psip_ref psip_transaction_bytes(struct psip *s, size_t n, bool reserved)
{
	return reserved ? psip_bytes_take_reserved(s, n) : psip_bytes_take(s, n);
}

void psip_drive_unlink(struct psip *s, struct psip_transaction *t)
{
	struct psip_transactions *all = psip_transactions_of(s);
	psip_ref ref = psip_ref_of(s, t);

	if (t->identity)
		psip_table_remove(s, &all->table, ref, offsetof(struct psip_transaction, link));
	if (t->merge)
		psip_table_remove(s, &all->merge_table, ref, offsetof(struct psip_transaction, merge_link));
	t->identity = t->merge = 0;
	psip_timer_set(s, ref, PSIP_NEVER);
}

void psip_drive_set_flow(struct psip *s, struct psip_transaction *t, psip_handle flow)
{
	bool client = t->machine <= PSIP_MACHINE_NICT;

	psip_flow_use(s, flow, client);
	psip_flow_unuse(s, t->flow, client);
	t->flow = flow;
}

void psip_drive_free(struct psip *s, psip_ref ref)
{
	struct psip_transactions *all = psip_transactions_of(s);
	struct psip_transaction *t = psip_at(s, ref);

	psip_drive_unlink(s, t);
	psip_drive_set_flow(s, t, 0);
	psip_transaction_release(s, &t->reserved);
	if (t->machine >= PSIP_MACHINE_IST)
		all->peers[t->peer]--;
	psip_bytes_drop(s, t->message);
	psip_bytes_drop(s, t->response);
	psip_bytes_drop(s, t->cancel_rows);
#ifndef PSIP_NO_BEND
	psip_bytes_drop(s, t->bend);
#endif
	psip_failover_end(s, t);
	psip_pool_give(s, &all->pool, ref);
}

/* ---- The machine behind a transaction ---- */

/* The four structs begin alike. */
_Static_assert(offsetof(struct psip_ict, state) == offsetof(struct psip_nict, state) && offsetof(struct psip_nict, state) == offsetof(struct psip_ist, state) &&
               offsetof(struct psip_ist, state) == offsetof(struct psip_nist, state) && offsetof(struct psip_ict, previous) == offsetof(struct psip_nict, previous) &&
               offsetof(struct psip_nict, previous) == offsetof(struct psip_ist, previous) && offsetof(struct psip_ist, previous) == offsetof(struct psip_nist, previous) &&
               offsetof(struct psip_ict, cause) == offsetof(struct psip_nict, cause) && offsetof(struct psip_nict, cause) == offsetof(struct psip_ist, cause) &&
               offsetof(struct psip_ist, cause) == offsetof(struct psip_nist, cause), "state, previous and cause are read as one machine's");

unsigned psip_transaction_state(const struct psip_transaction *t)
{
	return t->as.ict.state;
}

static psip_time drive_deadline(const struct psip_transaction *t)
{
	switch (t->machine) {
	case PSIP_MACHINE_ICT: return psip_ict_deadline(&t->as.ict);
	case PSIP_MACHINE_NICT: return psip_nict_deadline(&t->as.nict);
	case PSIP_MACHINE_IST: return psip_ist_deadline(&t->as.ist);
	default: return psip_nist_deadline(&t->as.nist);
	}
}

static unsigned drive_timer(struct psip_transaction *t, const struct psip_timers *timers, psip_time now)
{
	switch (t->machine) {
	case PSIP_MACHINE_ICT: return psip_ict_timer(&t->as.ict, timers, now);
	case PSIP_MACHINE_NICT: return psip_nict_timer(&t->as.nict, timers, now);
	case PSIP_MACHINE_IST: return psip_ist_timer(&t->as.ist, timers, now);
	default: return psip_nist_timer(&t->as.nist, now);
	}
}

static unsigned drive_transport_error(struct psip_transaction *t)
{
	switch (t->machine) {
	case PSIP_MACHINE_ICT: return psip_ict_transport_error(&t->as.ict);
	case PSIP_MACHINE_NICT: return psip_nict_transport_error(&t->as.nict);
	case PSIP_MACHINE_IST: return psip_ist_transport_error(&t->as.ist);
	default: return psip_nist_transport_error(&t->as.nist);
	}
}

static void drive_trace(struct psip *s, struct psip_transaction *t)
{
	uint8_t *state = &t->as.ict.state, *previous = &t->as.ict.previous, *cause = &t->as.ict.cause;

	if (*state != *previous)
		psip_trace(s, psip_handle_of(s, psip_ref_of(s, t)), t->machine, *previous, *state, *cause, t->status);
	*previous = *state;
}

/* News, questions and the end do not wait for a stream; but the end waits for another request's final response, which began it (timer J is 0). */
static unsigned drive_urgent(const struct psip_transaction *t)
{
	bool responds = t->machine == PSIP_MACHINE_NIST && (t->pending & PSIP_PENDING_SEND);

	return t->pending & ~(unsigned)(PSIP_PENDING_SEND | PSIP_PENDING_ACK | (responds ? PSIP_PENDING_DESTROY : 0));
}

void psip_drive_wake(struct psip *s, struct psip_transaction *t)
{
	if (drive_urgent(t) && (t->object.list & PSIP_OBJECT_LIST) == PSIP_LIST_TRANSACTION_WAITING)
		psip_ready_remove(s, psip_ref_of(s, t));
	psip_ready_add(s, psip_ref_of(s, t), PSIP_LIST_TRANSACTION);
}

/* What the machine said of a failure is said to the layer above only if no other target is left. */
static bool drive_goes_elsewhere(struct psip *s, psip_time now, struct psip_transaction *t, unsigned actions)
{
	if (!(actions & (PSIP_DO_TIMEOUT | PSIP_DO_TRANSPORT_ERROR)))
		return false;
	if (t->machine >= PSIP_MACHINE_IST)
		return (actions & PSIP_DO_TRANSPORT_ERROR) && psip_failover_response(s, now, t);
	return psip_failover_request(s, now, t);
}

bool psip_drive_apply(struct psip *s, psip_time now, struct psip_transaction *t, unsigned actions)
{
	drive_trace(s, t);
	if (drive_goes_elsewhere(s, now, t, actions))
		return false;
	if (actions & PSIP_DO_SEND)
		t->pending |= PSIP_PENDING_SEND;
	if ((actions & PSIP_DO_ACK) && t->response)
		t->pending |= PSIP_PENDING_ACK;
	if ((actions & PSIP_DO_TRYING) && psip_server_make_trying(s, t))
		t->pending |= PSIP_PENDING_SEND;
	if (actions & PSIP_DO_CANCEL)
		psip_client_send_cancel(s, now, t);
	if (actions & PSIP_DO_TIMEOUT)
		t->pending |= PSIP_PENDING_TIMEOUT;
	if (actions & PSIP_DO_TRANSPORT_ERROR)
		t->pending |= PSIP_PENDING_TRANSPORT_ERROR;
	if (actions & PSIP_DO_DESTROY) {
		/* A client that has ended sends nothing more; a final response that still waits for its stream goes out (timer J is 0 there). */
		if (t->machine <= PSIP_MACHINE_NICT)
			t->pending &= (uint8_t)~(unsigned)(PSIP_PENDING_SEND | PSIP_PENDING_ACK);
		t->pending |= PSIP_PENDING_DESTROY;
		psip_drive_unlink(s, t);
		if (psip_failover_moving(t) || !drive_urgent(t))  /* its response has yet to find a way */
			psip_failover_limit(s, now, t);
	} else {
		psip_timer_set(s, psip_ref_of(s, t), drive_deadline(t));
	}
	if (t->pending)
		psip_drive_wake(s, t);
	return (actions & PSIP_DO_PASS) != 0;
}

bool psip_drive_catch_up(struct psip *s, psip_time now, struct psip_transaction *t)
{
	while (!(t->pending & PSIP_PENDING_DESTROY) && drive_deadline(t) <= now)
		(void)psip_drive_apply(s, now, t, drive_timer(t, psip_bend_timers(s, t), now));
	return !(t->pending & PSIP_PENDING_DESTROY);
}

void psip_drive_again(struct psip *s, psip_time now, struct psip_transaction *t, unsigned actions)
{
	if (actions & PSIP_DO_SEND) {
		psip_transactions_of(s)->retransmitted++;
		if (t->unearned)
			(void)psip_answer_count(s, &t->remote);
	}
	(void)psip_drive_apply(s, now, t, actions);
}

void psip_transaction_expired(struct psip *s, psip_time now, psip_ref ref)
{
	struct psip_transaction *t = psip_at(s, ref);

	if (psip_failover_moving(t) && (t->machine <= PSIP_MACHINE_NICT || (t->pending & PSIP_PENDING_DESTROY))) {
		psip_failover_late(s, now, t);
		return;
	}
	if (t->pending & PSIP_PENDING_DESTROY) {  /* its response found none */
		t->pending &= (uint8_t)~(unsigned)PSIP_PENDING_SEND;
		psip_drive_wake(s, t);
		return;
	}
	psip_drive_again(s, now, t, drive_timer(t, psip_bend_timers(s, t), now));
}

bool psip_transaction_failed(struct psip *s, psip_time now, psip_handle handle, const struct psip_address *remote)
{
	struct psip_transaction *t = psip_transaction_get(s, handle);

	if (!t)
		return false;
	if ((t->pending & PSIP_PENDING_DESTROY) || (t->machine <= PSIP_MACHINE_NICT && psip_failover_moving(t)) || (remote && !psip_address_equal(&t->remote, remote)))
		return true;
	(void)psip_drive_apply(s, now, t, drive_transport_error(t));
	return true;
}

void psip_transaction_unreachable(struct psip *s, psip_time now, const struct psip_address *remote)
{
	struct psip_transactions *all = psip_transactions_of(s);

	for (psip_ref ref = psip_pool_next(s, &all->pool, 0); ref; ref = psip_pool_next(s, &all->pool, ref)) {
		struct psip_transaction *t = psip_at(s, ref);
		bool open = t->machine <= PSIP_MACHINE_NICT ? t->message != 0 : t->response != 0;
		if (open && psip_address_equal(&t->remote, remote))
			(void)psip_transaction_failed(s, now, psip_handle_of(s, ref), NULL);
	}
}

/* What goes by a new connection when its own is lost, once: a response (§18.2.2), the ACK for a 300-699 and a CANCEL (RFC 5923 §8.1). A WebSocket
 * is opened by who opened the first, and that one has a name (RFC 7118 §5.3). Other requests fail with their stream (§18.4). */
static bool drive_reopens(const struct psip_transaction *t)
{
	bool server = t->machine >= PSIP_MACHINE_IST;

	if (t->reconnected || (psip_transport_websocket(t->remote.transport) && (server || !t->name)))
		return false;
	return server || (t->machine == PSIP_MACHINE_ICT ? t->response != 0 : t->method == PSIP_CANCEL);
}

static void drive_flow_lost(struct psip *s, psip_time now, struct psip_transaction *t)
{
	if (!drive_reopens(t) || (t->pending & PSIP_PENDING_DESTROY)) {
		(void)psip_transaction_failed(s, now, psip_handle_of(s, psip_ref_of(s, t)), NULL);
		return;
	}
	t->pending |= PSIP_PENDING_SEND;
	psip_drive_wake(s, t);
}

void psip_transaction_flows_changed(struct psip *s, psip_time now, psip_handle closed)
{
	struct psip_transactions *all = psip_transactions_of(s);
	struct psip_transport *transport = psip_transport_of(s);
	psip_ref ref;

	if (closed && !transport->deserted)
		return;  /* so that connections that come and go cost nothing */
	transport->deserted = false;
	while ((ref = psip_ready_pop(s, PSIP_LIST_TRANSACTION_WAITING)) != 0)
		psip_ready_add(s, ref, PSIP_LIST_TRANSACTION);
	if (!closed || !transport->orphans)  /* what goes by datagrams is on no connection */
		return;
	transport->orphans = 0;
	/* A connection that dies fails the requests on it that still await an answer (§18.4). */
	for (ref = psip_pool_next(s, &all->pool, 0); ref; ref = psip_pool_next(s, &all->pool, ref)) {
		struct psip_transaction *t = psip_at(s, ref);
		if (t->machine <= PSIP_MACHINE_NICT && t->flow == closed && t->message)
			drive_flow_lost(s, now, t);
	}
}

/* ---- Outputs ---- */

enum drive_sent { DRIVE_SENT, DRIVE_WAIT /* for the stream */, DRIVE_FULL /* no send record */, DRIVE_FAILED, DRIVE_HELD /* by a bend, or it is too late */ };

static enum drive_sent drive_flow(struct psip *s, struct psip_transaction *t)
{
	const struct psip_flow *flow;
	psip_handle anew;

	if (!psip_transport_reliable(t->remote.transport))
		return DRIVE_SENT;
	flow = psip_flow_get(s, t->flow);
	/* What came before the message that ends the stream is answered on it, as long as that is in nobody's way: then it ends as if it had been sent. */
	if (flow && flow->drains && t->machine >= PSIP_MACHINE_IST)
		return psip_transport_keeps_back(s, t->flow) ? DRIVE_HELD : DRIVE_SENT;
	if (!flow || flow->state == PSIP_FLOW_CLOSE) {
		if (!drive_reopens(t) || psip_flow_to(s, &t->remote, t->name, &anew) != PSIP_OK)
			return DRIVE_FAILED;
		psip_drive_set_flow(s, t, anew);
		t->reconnected = true;
		flow = psip_flow_get(s, t->flow);
	}
	return flow->state == PSIP_FLOW_OPEN && !psip_transport_keeps_back(s, t->flow) ? DRIVE_SENT : DRIVE_WAIT;
}

static enum drive_sent drive_send(struct psip *s, struct psip_transaction *t, bool ack, psip_ref bytes, struct psip_output *out)
{
	enum drive_sent flow = drive_flow(s, t);
	psip_handle owner = psip_handle_of(s, psip_ref_of(s, t));
	int result;

	if (flow != DRIVE_SENT)
		return flow;
	if (psip_transport_of(s)->sends.used == psip_transport_of(s)->sends.capacity)
		return DRIVE_FULL;
	if (!psip_bend_message(s, t, ack, &bytes))
		return DRIVE_HELD;
	result = psip_transport_emit(s, out, bytes, &t->local, &t->remote, t->flow, owner, t->kept || t->owner || psip_drive_spare(s));
	psip_bytes_drop(s, bytes);
	return result == PSIP_OK ? DRIVE_SENT : DRIVE_FAILED;
}

/* One send of the transaction. False: nothing for now. */
static bool drive_output(struct psip *s, psip_time now, struct psip_transaction *t, struct psip_output *out, bool *full)
{
	bool ack = !(t->pending & PSIP_PENDING_SEND);
	psip_ref bytes = ack || t->machine >= PSIP_MACHINE_IST ? t->response : t->message;
	enum drive_sent sent = bytes ? drive_send(s, t, ack, bytes, out) : DRIVE_SENT;

	*full = sent == DRIVE_FULL;
	if (*full)
		return false;
	if (sent == DRIVE_WAIT) {
		psip_ready_add(s, psip_ref_of(s, t), PSIP_LIST_TRANSACTION_WAITING);
		return false;
	}
	t->pending &= (uint8_t)~(unsigned)(ack ? PSIP_PENDING_ACK : PSIP_PENDING_SEND);
	if (sent == DRIVE_FAILED) {
		if (t->machine < PSIP_MACHINE_IST || !psip_failover_response(s, now, t))
			(void)psip_drive_apply(s, now, t, drive_transport_error(t));
		return false;
	}
	t->given = true;
	return bytes != 0 && sent != DRIVE_HELD;
}

/* What is left after the sends: news for the layer above, then the end. */
static enum psip_transaction_news drive_news(struct psip_transaction *t)
{
	if (t->pending & PSIP_PENDING_TIMEOUT) {
		t->pending &= (uint8_t)~(unsigned)PSIP_PENDING_TIMEOUT;
		return PSIP_NEWS_TIMEOUT;
	}
	if (t->pending & PSIP_PENDING_TRANSPORT_ERROR) {
		t->pending &= (uint8_t)~(unsigned)PSIP_PENDING_TRANSPORT_ERROR;
		return PSIP_NEWS_TRANSPORT_ERROR;
	}
	if (t->pending & PSIP_PENDING_MOVED) {
		t->pending &= (uint8_t)~(unsigned)PSIP_PENDING_MOVED;
		return PSIP_NEWS_MOVED;
	}
	return PSIP_NEWS_NONE;
}

/* A send waits for its stream, and something else does not. */
static bool drive_only_waits(struct psip *s, const struct psip_transaction *t)
{
	const struct psip_flow *flow = psip_transport_reliable(t->remote.transport) ? psip_flow_get(s, t->flow) : NULL;

	return flow && flow->state != PSIP_FLOW_CLOSE && drive_urgent(t) && (flow->state != PSIP_FLOW_OPEN || psip_transport_keeps_back(s, t->flow));
}

bool psip_transaction_next(struct psip *s, psip_time now, struct psip_output *out, struct psip_transaction_event *event)
{
	psip_ref ref;

	psip_target_release(s);
	psip_bytes_drop(s, psip_transactions_of(s)->answered);
	psip_transactions_of(s)->answered = 0;
	event->news = PSIP_NEWS_NONE;
	while ((ref = psip_ready_pop(s, PSIP_LIST_TRANSACTION)) != 0) {
		struct psip_transaction *t = psip_at(s, ref);
		bool full = false, made = false;

		event->transaction = ref;
		if (t->pending & PSIP_PENDING_ASK)
			made = psip_failover_output(s, t, out);
		else if ((t->pending & (PSIP_PENDING_SEND | PSIP_PENDING_ACK)) && !(t->pending & PSIP_PENDING_MOVED) && !drive_only_waits(s, t))
			made = drive_output(s, now, t, out, &full);
		else if ((event->news = drive_news(t)) == PSIP_NEWS_NONE && (t->pending & PSIP_PENDING_DESTROY) && !psip_failover_moving(t))
			psip_drive_free(s, ref);
		else
			made = event->news != PSIP_NEWS_NONE;
		if (t->object.kind == PSIP_KIND_TRANSACTION && (t->pending & ~(unsigned)(psip_failover_moving(t) ? PSIP_PENDING_DESTROY : 0)))
			psip_drive_wake(s, t);
		if (full)
			break;  /* what the transport has queued holds its records already */
		if (made)
			return true;
	}
	return psip_transport_next(s, out);
}
