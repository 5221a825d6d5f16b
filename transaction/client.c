/* SPDX-License-Identifier: MIT
 * Client transactions: opened for a target, started with the request's bytes; their ACK and CANCEL (RFC 3261 §17.1, §9.1). */
#include "transaction/drive.h"
#include "transaction/match.h"

#include "transport/base/bytes.h"
#include "transport/base/hash.h"
#include "transport/shard.h"

void psip_transaction_branch(struct psip *s, char branch[PSIP_BRANCH_LENGTH])
{
	memcpy(branch, "z9hG4bK", 7);
	psip_shard_token(s, branch + 7, PSIP_BRANCH_LENGTH - 7);
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
	t->kept = reserved != NULL;
	t->local = target->local;
	t->remote = target->remote;
	psip_drive_set_flow(s, t, flow);
	t->next = target->next;
	t->target_flags = target->flags;
	t->locate = target->locate;
	t->name = target->name;
	psip_bytes_keep(s, t->locate);
	psip_bytes_keep(s, t->name);
	return ref;
}

void psip_transaction_abandon(struct psip *s, psip_ref ref)
{
	psip_drive_free(s, ref);
}

/* The same all along, and nobody's: RFC 7118 §B.1 wants a random name, so that no two stacks share one. */
static void client_put_nowhere(const struct psip *s, struct psip_writer *w)
{
	struct psip_hash h = psip_hash_begin(s);
	char name[13];
	uint64_t chance;

	psip_hash_add(&h, "nowhere", 7);
	chance = psip_hash_end64(&h);
	for (unsigned i = 0; i < sizeof name; i++, chance >>= 5)
		name[i] = "0123456789abcdefghijklmnopqrstuv"[chance & 31];
	psip_put(w, psip_span(name, sizeof name));
	psip_put_text(w, ".invalid");
}

static struct psip_span client_host(struct psip *s)
{
	const psip_ref host = psip_transactions_of(s)->host;

	return psip_bytes_span(s, host);
}

void psip_put_sent_by(struct psip *s, struct psip_writer *w, const struct psip_address *local)
{
	const struct psip_span host = client_host(s);

	if (psip_transport_websocket(local->transport) && !local->port) {
		client_put_nowhere(s, w);
	} else if (host.length) {
		psip_put(w, host);
		psip_put_text(w, ":");
		psip_put_number(w, local->port);
	} else {
		psip_address_put(w, local);
	}
}

bool psip_own_host(struct psip *s, const struct psip_address *local, struct psip_span host)
{
	struct psip_address address = { .scope = local->scope };

	return psip_transactions_of(s)->host ? psip_span_equal_nocase(host, client_host(s)) : psip_address_read(&address, host) && psip_address_same_ip(&address, local);
}

/* §18.1.1: sent-by names where we listen. rport (RFC 3581 §3) where it can matter. */
void psip_put_via(struct psip *s, struct psip_writer *w, const struct psip_target *target, const char *branch)
{
	psip_put_text(w, "Via: SIP/2.0/");
	psip_put_text(w, psip_transport_text(target->remote.transport));
	psip_put_text(w, " ");
	psip_put_sent_by(s, w, &target->local);
	if (psip_address_is_multicast(&target->remote)) {
		psip_put_text(w, ";maddr=");
		psip_address_put_host(w, &target->remote);
		if (target->remote.family == 4)
			psip_put_text(w, ";ttl=1");
	}
	if (!psip_transport_reliable(target->remote.transport))
		psip_put_text(w, ";rport");
	if (target->remote.transport == PSIP_TLS)
		psip_put_text(w, ";alias");  /* RFC 5923 §8.1: what comes over a connection is taken whoever opened it */
	psip_put_text(w, ";branch=");
	psip_put(w, psip_span(branch, PSIP_BRANCH_LENGTH));
	psip_put_text(w, "\r\n");
}

void psip_put_contact(struct psip *s, struct psip_writer *w, const struct psip_address *local, bool secure)
{
	psip_put_text(w, secure ? "<sips:" : "<sip:");
	psip_put_sent_by(s, w, local);
	if (local->transport != PSIP_UDP && (local->transport != PSIP_TLS || (!secure && psip_transactions_of(s)->contact_tls))) {
		psip_put_text(w, ";transport=");
		psip_put_text(w, psip_transport_param(local->transport == PSIP_WSS ? PSIP_WS : local->transport));  /* RFC 7118 §5.2 */
	}
	psip_put_text(w, ">");
}

void psip_client_begin(struct psip *s, psip_time now, struct psip_transaction *t, const char *branch, psip_ref bytes, enum psip_cause cause)
{
	struct psip_transactions *all = psip_transactions_of(s);
	psip_ref ref = psip_ref_of(s, t);
	bool reliable = psip_transport_reliable(t->remote.transport);
	psip_handle flow;
	unsigned actions;

	t->message = bytes;
	psip_bend_begin(s, t, NULL);
	t->identity = psip_match_client(s, psip_bend_branch(s, t, psip_span(branch, PSIP_BRANCH_LENGTH)));
	psip_table_add(s, &all->table, ref, offsetof(struct psip_transaction, link), (uint32_t)t->identity);
	actions = t->machine == PSIP_MACHINE_ICT ? psip_ict_start(&t->as.ict, psip_bend_timers(s, t), reliable, now)
	                                         : psip_nict_start(&t->as.nict, psip_bend_timers(s, t), reliable, now);
	t->as.ict.cause = (uint8_t)cause;  /* both machines have it in one place (drive.c) */
	t->given = false;
	(void)psip_drive_apply(s, now, t, actions);
	if (reliable && !t->flow && psip_flow_to(s, &t->remote, t->name, &flow) == PSIP_OK)
		psip_drive_set_flow(s, t, flow);  /* otherwise there is no room for a stream: the send will fail */
}

void psip_transaction_start(struct psip *s, psip_time now, psip_ref ref, const char *branch, psip_ref bytes)
{
	struct psip_transaction *t = psip_at(s, ref);

	t->message = bytes;
	if (!psip_failover_enlarge(s, now, t))
		psip_client_begin(s, now, t, branch, bytes, PSIP_CAUSE_START);
}

int psip_transaction_cancel(struct psip *s, psip_time now, psip_ref ref, struct psip_span rows)
{
	struct psip_transaction *t = psip_at(s, ref);
	unsigned state;

	if (t->machine != PSIP_MACHINE_ICT || !psip_drive_catch_up(s, now, t))
		return PSIP_ERR_STATE;
	if (psip_failover_moving(t)) {  /* what was sent has failed, and nothing was sent to the next one */
		psip_failover_end(s, t);
		t->pending = PSIP_PENDING_DESTROY;
		psip_drive_wake(s, t);
		return PSIP_ERR_STATE;
	}
	state = psip_transaction_state(t);
	if (state != PSIP_ICT_CALLING && state != PSIP_ICT_PROCEEDING)
		return PSIP_ERR_STATE;
	if (rows.length && !t->cancel_rows)
		t->cancel_rows = psip_bytes_copy(s, rows.at, rows.length);
	(void)psip_drive_apply(s, now, t, psip_ict_cancel(&t->as.ict, psip_bend_timers(s, t), now));
	return PSIP_OK;
}

/* ---- Requests made from the INVITE as it was sent ---- */

bool psip_client_reread(struct psip *s, psip_ref message, struct psip_received *r)
{
	memset(&r->common, 0, sizeof r->common);
	r->message.headers = r->rows;
	r->message.header_capacity = PSIP_HEADER_ROWS;
	return psip_message_parse(&r->message, (const char *)psip_bytes_data(s, message), psip_bytes_length(s, message), PSIP_DATAGRAM, psip_transactions_of(s)->mode,
	                          NULL) == PSIP_OK &&
	       psip_common_parse(&r->common, &r->message, r->message.mode, NULL) == PSIP_OK;
}

/* What ACK (§17.1.1.3) and CANCEL (§9.1) have in common: the INVITE's Request-URI, only its top Via, Route, From, Call-ID, CSeq number. to: whose To. */
static void client_put_follower(struct psip_writer *w, const struct psip_received *invite, enum psip_method method, const struct psip_message *to, struct psip_span rows)
{
	const struct psip_message *m = &invite->message;

	psip_put_request_line(w, psip_method_text(method), m->request_uri);
	psip_put_header(w, PSIP_H_VIA, invite->common.via.text);
	psip_put_rows(w, m, PSIP_H_ROUTE);
	psip_put_text(w, "Max-Forwards: 70\r\n");
	psip_put_header(w, PSIP_H_FROM, psip_message_value(m, PSIP_H_FROM));
	psip_put_rows(w, to, PSIP_H_TO);  /* a response's may be folded by LF alone */
	psip_put_header(w, PSIP_H_CALL_ID, psip_message_value(m, PSIP_H_CALL_ID));
	psip_put_rows(w, m, PSIP_H_SESSION_ID);  /* as in every message of the dialog (RFC 7329 §4.2) */
	if (method == PSIP_ACK) {  /* which cannot be challenged, nor can a CANCEL: that needs none (§22.1) */
		psip_put_rows(w, m, PSIP_H_AUTHORIZATION);
		psip_put_rows(w, m, PSIP_H_PROXY_AUTHORIZATION);
	} else {  /* as in all requests but ACK (RFC 4028 §7.1) */
		psip_put_rows(w, m, PSIP_H_SUPPORTED);
	}
	psip_put_text(w, "CSeq: ");
	psip_put_number(w, invite->common.cseq.number);
	psip_put_text(w, " ");
	psip_put(w, psip_method_text(method));
	psip_put_text(w, "\r\n");
	psip_put(w, rows);
	psip_put_body(w, psip_span(NULL, 0), psip_span(NULL, 0));
}

static psip_ref client_write_follower(struct psip *s, const struct psip_received *invite, enum psip_method method, const struct psip_message *to, struct psip_span rows)
{
	struct psip_writer w = psip_writer(NULL, 0);
	psip_ref bytes;

	client_put_follower(&w, invite, method, to, rows);
	bytes = psip_bytes_take_reserved(s, w.length);
	if (!bytes)
		return 0;
	w = psip_writer((char *)psip_bytes_data(s, bytes), psip_bytes_length(s, bytes));
	client_put_follower(&w, invite, method, to, rows);
	return bytes;
}

void psip_client_make_ack(struct psip *s, struct psip_transaction *t, const struct psip_received *r)
{
	struct psip_received invite;

	if (t->response || !psip_client_reread(s, t->message, &invite))
		return;
	t->response = client_write_follower(s, &invite, PSIP_ACK, &r->message, psip_span(NULL, 0));
	if (!t->response)
		return;  /* no room: the repeated response brings us here again */
	psip_bytes_drop(s, t->message);
	t->message = 0;
}

void psip_client_send_cancel(struct psip *s, psip_time now, struct psip_transaction *t)
{
	struct psip_received invite;
	struct psip_target target = { .remote = t->remote, .local = t->local, .name = t->name, .state = PSIP_TARGET_READY, .flags = PSIP_TARGET_FIXED };
	struct psip_span rows = psip_bytes_span(s, t->cancel_rows), none = { NULL, 0 };
	psip_ref ref, bytes;

	if (!psip_client_reread(s, t->message, &invite))
		return;
	bytes = client_write_follower(s, &invite, PSIP_CANCEL, &invite.message, rows);
	if (!bytes && rows.length)  /* a slot of the reserve need not have room for more */
		bytes = client_write_follower(s, &invite, PSIP_CANCEL, &invite.message, none);
	if (!bytes)
		return;
	ref = psip_transaction_open(s, PSIP_CANCEL, &target, t->flow, 0, &t->reserved);
	if (!ref) {
		psip_bytes_drop(s, bytes);
		return;
	}
#ifndef PSIP_NO_BEND
	psip_bytes_keep(s, t->bend);
	((struct psip_transaction *)psip_at(s, ref))->bend = t->bend;
#endif
	psip_transaction_start(s, now, ref, invite.common.via.branch.at, bytes);
}
