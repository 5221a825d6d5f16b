/* SPDX-License-Identifier: MIT
 * Client transactions: opened for a target, started with the request's bytes; their ACK and CANCEL (RFC 3261 §17.1, §9.1). */
#include "transaction/drive.h"
#include "transaction/match.h"

#include "transport/base/bytes.h"
#include "transport/base/random.h"

void psip_transaction_branch(struct psip *s, char branch[PSIP_BRANCH_LENGTH])
{
	memcpy(branch, "z9hG4bK", 7);
	psip_random_token(s, branch + 7, PSIP_BRANCH_LENGTH - 7);
}

psip_ref psip_transaction_open(struct psip *s, enum psip_method method, const struct psip_target *target, psip_handle flow, psip_handle owner,
                               uint8_t *reserved)
{
	psip_ref ref = psip_drive_take(s, reserved);
	struct psip_transaction *t = psip_at(s, ref);

	if (!t)
		return 0;
	t->method = (uint8_t)method;
	t->machine = method == PSIP_INVITE ? PSIP_MACHINE_ICT : PSIP_MACHINE_NICT;
	t->owner = owner;
	t->local = target->local;
	t->remote = target->remote;
	t->flow = flow;
	return ref;
}

void psip_transaction_abandon(struct psip *s, psip_ref ref)
{
	psip_drive_free(s, ref);
}

/* §18.1.1: sent-by names where we listen. rport (RFC 3581 §3) where it can matter. */
void psip_put_via(struct psip_writer *w, const struct psip_target *target, const char *branch)
{
	psip_put_text(w, "Via: SIP/2.0/");
	psip_put_text(w, psip_transport_text(target->remote.transport));
	psip_put_text(w, " ");
	psip_address_put(w, &target->local);
	if (psip_address_is_multicast(&target->remote)) {
		psip_put_text(w, ";maddr=");
		psip_address_put_host(w, &target->remote);
		if (target->remote.family == 4)
			psip_put_text(w, ";ttl=1");
	}
	if (!psip_transport_reliable(target->remote.transport))
		psip_put_text(w, ";rport");
	psip_put_text(w, ";branch=");
	psip_put(w, psip_span(branch, PSIP_BRANCH_LENGTH));
	psip_put_text(w, "\r\n");
}

void psip_transaction_start(struct psip *s, psip_time now, psip_ref ref, const char *branch, psip_ref bytes)
{
	struct psip_transactions *all = psip_transactions_of(s);
	struct psip_transaction *t = psip_at(s, ref);
	bool reliable = psip_transport_reliable(t->remote.transport);
	unsigned actions;

	t->message = bytes;
	t->identity = psip_match_client(s, psip_span(branch, PSIP_BRANCH_LENGTH));
	psip_table_add(s, &all->table, ref, offsetof(struct psip_transaction, link), (uint32_t)t->identity);
	actions = t->machine == PSIP_MACHINE_ICT ? psip_ict_start(&t->as.ict, &all->timers, reliable, now)
	                                         : psip_nict_start(&t->as.nict, &all->timers, reliable, now);
	(void)psip_drive_apply(s, now, t, actions);
	if (reliable && !t->flow && psip_flow_to(s, &t->remote, &t->flow) != PSIP_OK)
		t->flow = 0;  /* no room for a stream: the send will fail */
}

int psip_transaction_cancel(struct psip *s, psip_time now, psip_ref ref)
{
	struct psip_transaction *t = psip_at(s, ref);
	unsigned state;

	if (t->machine != PSIP_MACHINE_ICT || !psip_drive_catch_up(s, now, t))
		return PSIP_ERR_STATE;
	state = psip_transaction_state(t);
	if (state != PSIP_ICT_CALLING && state != PSIP_ICT_PROCEEDING)
		return PSIP_ERR_STATE;
	(void)psip_drive_apply(s, now, t, psip_ict_cancel(&t->as.ict, &psip_transactions_of(s)->timers, now));
	return PSIP_OK;
}

/* ---- Requests made from the INVITE as it was sent ---- */

static bool client_reread(struct psip *s, const struct psip_transaction *t, struct psip_received *r)
{
	if (!t->message)
		return false;
	memset(&r->common, 0, sizeof r->common);
	r->message.headers = r->rows;
	r->message.header_capacity = PSIP_HEADER_ROWS;
	return psip_message_parse(&r->message, (const char *)psip_bytes_data(s, t->message), psip_bytes_length(s, t->message), PSIP_DATAGRAM, psip_transactions_of(s)->mode,
	                          NULL) == PSIP_OK &&
	       psip_common_parse(&r->common, &r->message, r->message.mode, NULL) == PSIP_OK;
}

/* What ACK (§17.1.1.3) and CANCEL (§9.1) have in common: the INVITE's Request-URI, only its top Via, Route, From, Call-ID, CSeq number. */
static void client_put_follower(struct psip_writer *w, const struct psip_received *invite, enum psip_method method, struct psip_span to)
{
	const struct psip_message *m = &invite->message;

	psip_put_request_line(w, psip_method_text(method), m->request_uri);
	psip_put_header(w, PSIP_H_VIA, invite->common.via.text);
	psip_put_rows(w, m, PSIP_H_ROUTE);
	psip_put_text(w, "Max-Forwards: 70\r\n");
	psip_put_header(w, PSIP_H_FROM, psip_message_value(m, PSIP_H_FROM));
	psip_put_header(w, PSIP_H_TO, to);
	psip_put_header(w, PSIP_H_CALL_ID, psip_message_value(m, PSIP_H_CALL_ID));
	psip_put_text(w, "CSeq: ");
	psip_put_number(w, invite->common.cseq.number);
	psip_put_text(w, " ");
	psip_put(w, psip_method_text(method));
	psip_put_text(w, "\r\n");
	psip_put_body(w, psip_span(NULL, 0), psip_span(NULL, 0));
}

static psip_ref client_write_follower(struct psip *s, const struct psip_received *invite, enum psip_method method, struct psip_span to)
{
	struct psip_writer w = psip_writer(NULL, 0);
	psip_ref bytes;

	client_put_follower(&w, invite, method, to);
	bytes = psip_bytes_take_reserved(s, w.length);
	if (!bytes)
		return 0;
	w = psip_writer((char *)psip_bytes_data(s, bytes), psip_bytes_length(s, bytes));
	client_put_follower(&w, invite, method, to);
	if (!psip_written(&w)) {
		psip_bytes_drop(s, bytes);
		return 0;
	}
	return bytes;
}

void psip_client_make_ack(struct psip *s, struct psip_transaction *t, const struct psip_received *r)
{
	struct psip_received invite;

	if (t->response || !client_reread(s, t, &invite))
		return;
	t->response = client_write_follower(s, &invite, PSIP_ACK, psip_message_value(&r->message, PSIP_H_TO));
	if (!t->response)
		return;  /* no room: the repeated response brings us here again */
	psip_bytes_drop(s, t->message);
	t->message = 0;
}

void psip_client_send_cancel(struct psip *s, psip_time now, struct psip_transaction *t)
{
	struct psip_received invite;
	struct psip_target target = { .remote = t->remote, .local = t->local, .state = PSIP_TARGET_READY };
	psip_ref ref, bytes;

	if (!client_reread(s, t, &invite))
		return;
	bytes = client_write_follower(s, &invite, PSIP_CANCEL, psip_message_value(&invite.message, PSIP_H_TO));
	if (!bytes)
		return;
	ref = psip_transaction_open(s, PSIP_CANCEL, &target, t->flow, 0, &t->reserved);
	if (!ref) {
		psip_bytes_drop(s, bytes);
		return;
	}
	psip_transaction_start(s, now, ref, invite.common.via.branch.at, bytes);
}
