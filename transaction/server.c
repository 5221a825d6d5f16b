/* SPDX-License-Identifier: MIT
 * Server transactions: created for a request, answered by the layer above (RFC 3261 §17.2). */
#include "transaction/drive.h"
#include "transaction/match.h"
#include "transaction/session_id.h"

#include "transport/base/bytes.h"
#include "transport/base/hash.h"

/* Which quota counter a peer falls on: by address, not port. */
static uint8_t server_peer(const struct psip *s, const struct psip_address *remote)
{
	struct psip_hash h = psip_hash_begin(s);

	psip_hash_add(&h, remote->ip, sizeof remote->ip);
	return (uint8_t)(psip_hash_end(&h) % PSIP_PEER_COUNTERS);
}

/* A kept request is followed by the address it came from: received and rport of later responses need it. */
static psip_ref server_keep(struct psip *s, const struct psip_received *r)
{
	size_t n = r->message.length;
	psip_ref bytes = psip_bytes_take(s, n + sizeof r->remote);

	if (!bytes)
		return 0;
	memcpy(psip_bytes_data(s, bytes), r->message.data, n);
	memcpy(psip_bytes_data(s, bytes) + n, &r->remote, sizeof r->remote);
	return bytes;
}

bool psip_transaction_reread(struct psip *s, psip_ref ref, struct psip_received *r)
{
	struct psip_transaction *t = psip_at(s, ref);
	size_t length = t && t->message ? psip_bytes_length(s, t->message) : 0;

	if (!t || t->machine < PSIP_MACHINE_IST || length < sizeof r->remote)
		return false;
	length -= sizeof r->remote;
	memset(&r->common, 0, sizeof r->common);
	r->message.headers = r->rows;
	r->message.header_capacity = PSIP_HEADER_ROWS;
	/* It was read before: what was wrong with it then is not so now. */
	if (psip_message_parse(&r->message, (const char *)psip_bytes_data(s, t->message), length, PSIP_DATAGRAM, psip_transactions_of(s)->mode, NULL) != PSIP_OK ||
	    psip_common_parse(&r->common, &r->message, r->message.mode, NULL) != PSIP_OK)
		return false;
	memcpy(&r->remote, psip_bytes_data(s, t->message) + length, sizeof r->remote);
	r->local = t->local;
	r->symmetric = psip_transport_of(s)->force_rport && !t->flow;
	r->flow = t->flow;
	r->transaction = ref;
	r->merged = false;
	return true;
}

static void server_link(struct psip *s, struct psip_transaction *t, const struct psip_received *r)
{
	struct psip_transactions *all = psip_transactions_of(s);
	psip_ref ref = psip_ref_of(s, t);

	t->identity = psip_match_server(s, r, &t->rfc2543);
	psip_table_add(s, &all->table, ref, offsetof(struct psip_transaction, link), (uint32_t)t->identity);
	/* Copies on other paths are found by the first, and nobody asks for a CANCEL: a row of them with one key would make each removal dear. */
	if (r->merged || r->common.to.tag.length || t->method == PSIP_CANCEL)
		return;
	t->merge = psip_match_merge(s, r, r->common.cseq.number);
	psip_table_add(s, &all->merge_table, ref, offsetof(struct psip_transaction, merge_link), (uint32_t)t->merge);
}

psip_ref psip_transaction_create(struct psip *s, psip_time now, const struct psip_received *r, bool keep_request, uint8_t *reserved)
{
	struct psip_transactions *all = psip_transactions_of(s);
	uint8_t peer = server_peer(s, &r->remote);
	psip_ref ref, message = 0;
	struct psip_transaction *t;
	bool reliable = psip_transport_reliable(r->remote.transport);

	if (!reserved && all->peers[peer] >= psip_limits_effective(s)->peer_quota)
		return 0;
	if (keep_request && !(message = server_keep(s, r)))
		return 0;
	ref = psip_drive_take(s, reserved);
	if (!ref) {
		psip_bytes_drop(s, message);
		return 0;
	}
	t = psip_at(s, ref);
	t->method = r->message.method;
	t->machine = t->method == PSIP_INVITE ? PSIP_MACHINE_IST : PSIP_MACHINE_NIST;
	t->peer = peer;
	t->kept = reserved != NULL;
	all->peers[peer]++;
	t->local = r->local;
	psip_drive_set_flow(s, t, r->flow);
	t->message = message;
	psip_response_target(&t->remote, &r->common.via, &r->remote, r->symmetric);
	server_link(s, t, r);
	psip_bend_begin(s, t, r);
	if (t->machine == PSIP_MACHINE_IST) {
		struct psip_timers timers = *psip_bend_timers(s, t);
		if (all->no_automatic_trying)
			timers.trying = PSIP_TIMER_OFF;
		(void)psip_drive_apply(s, now, t, psip_ist_start(&t->as.ist, &timers, reliable, now));
	} else {
		(void)psip_drive_apply(s, now, t, psip_nist_start(&t->as.nist, psip_bend_timers(s, t), reliable, now));
	}
	return ref;
}

psip_ref psip_transaction_of_prack(struct psip *s, const struct psip_received *r, uint32_t cseq)
{
	return psip_match_find_merged(s, psip_match_merge(s, r, cseq), PSIP_INVITE);
}

int psip_transaction_respond(struct psip *s, psip_time now, psip_ref ref, unsigned status, psip_ref bytes)
{
	struct psip_transaction *t = psip_at(s, ref);
	const struct psip_timers *timers = psip_bend_timers(s, t);
	unsigned actions = 0;

	if (psip_drive_catch_up(s, now, t))
		actions = t->machine == PSIP_MACHINE_IST ? psip_ist_respond(&t->as.ist, timers, status, now) : psip_nist_respond(&t->as.nist, timers, status, now);
	if (!actions) {
		psip_bytes_drop(s, bytes);
		return PSIP_ERR_STATE;
	}
	psip_bytes_drop(s, t->response);
	t->response = bytes;
	t->given = false;
	t->status = (uint16_t)status;
	if (status >= 300 || (status >= 200 && t->machine == PSIP_MACHINE_NIST))
		psip_transaction_forget_request(s, ref);
	(void)psip_drive_apply(s, now, t, actions);
	return PSIP_OK;
}

void psip_transaction_forget_request(struct psip *s, psip_ref ref)
{
	struct psip_transaction *t = psip_at(s, ref);

	psip_bytes_drop(s, t->message);
	t->message = 0;
}

void psip_transaction_forget_response(struct psip *s, psip_ref ref)
{
	struct psip_transaction *t = psip_at(s, ref);

	if (t->pending & PSIP_PENDING_SEND)
		return;  /* it is still to go out, perhaps for the first time */
	psip_bytes_drop(s, t->response);
	t->response = 0;
}

void psip_transaction_resend(struct psip *s, psip_ref ref)
{
	struct psip_transaction *t = psip_at(s, ref);

	psip_transactions_of(s)->retransmitted++;
	t->pending |= PSIP_PENDING_SEND;
	psip_drive_wake(s, t);
}

static void server_put_trying(struct psip *s, struct psip_writer *w, const struct psip_received *r)
{
	psip_put_response(w, r, 100, psip_span(NULL, 0), psip_span(NULL, 0));
	psip_put_session_id(s, w, r);
	psip_put_body(w, psip_span(NULL, 0), psip_span(NULL, 0));
}

bool psip_server_make_trying(struct psip *s, struct psip_transaction *t)
{
	struct psip_writer w = psip_writer(NULL, 0);
	struct psip_received r;
	psip_ref bytes;

	if (!psip_transaction_reread(s, psip_ref_of(s, t), &r))
		return false;
	server_put_trying(s, &w, &r);
	bytes = psip_bytes_take(s, w.length);
	if (!bytes)
		return false;
	w = psip_writer((char *)psip_bytes_data(s, bytes), psip_bytes_length(s, bytes));
	server_put_trying(s, &w, &r);
	psip_bytes_drop(s, t->response);
	t->response = bytes;
	t->given = false;
	t->status = 100;
	return true;
}
