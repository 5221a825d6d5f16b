/* SPDX-License-Identifier: MIT
 * The ACK for a 2xx (RFC 3261 §13.2.2.4), which is no transaction's, and the outputs of dialogs. */
#include "dialog/authenticate.h"
#include "dialog/part.h"

#include "transaction/bend.h"
#include "transport/base/bytes.h"
#include "transport/base/ready.h"

/* What is written: the number of its INVITE, and the transaction that this was sent by. */
struct ack_parts {
	uint32_t cseq;
	psip_handle invite;
	struct psip_span type, body;
};

/* The INVITE, whose credentials the ACK carries unchanged. False: it has gone, or another is sent by that transaction. */
static bool ack_read_invite(struct psip *s, struct psip_message *m, const struct ack_parts *parts)
{
	const struct psip_transaction *t = PSIP_DIALOG_ANSWERS ? psip_transaction_get(s, parts->invite) : NULL;
	struct psip_cseq number;

	return t && t->message && psip_message_parse(m, (const char *)psip_bytes_data(s, t->message), psip_bytes_length(s, t->message), PSIP_DATAGRAM, PSIP_LENIENT,
	                                             NULL) == PSIP_OK &&
	       psip_cseq_parse(psip_message_value(m, PSIP_H_CSEQ), PSIP_LENIENT, &number) == PSIP_OK && number.number == parts->cseq;
}

static void ack_put_credentials(struct psip_writer *w, const struct psip_message *invite)
{
	psip_put_rows(w, invite, PSIP_H_AUTHORIZATION);
	psip_put_rows(w, invite, PSIP_H_PROXY_AUTHORIZATION);
}

static psip_ref ack_write(struct psip *s, const struct psip_dialog *d, const struct ack_parts *parts)
{
	char branch[PSIP_BRANCH_LENGTH];
	struct psip_header rows[PSIP_REQUEST_ROWS];
	struct psip_message invite = { .headers = rows, .header_capacity = PSIP_REQUEST_ROWS };
	bool known = ack_read_invite(s, &invite, parts);
	struct psip_writer w = psip_writer(NULL, 0);
	psip_ref bytes;

	if (known)
		ack_put_credentials(&w, &invite);
	bytes = psip_bytes_take_reserved(s, psip_request_size(s, d, w.length, parts->type.length + parts->body.length));
	if (!bytes)
		return 0;
	psip_transaction_branch(s, branch);
	w = psip_writer((char *)psip_bytes_data(s, bytes), psip_bytes_length(s, bytes));
	psip_request_put(s, d, &w, PSIP_ACK, parts->cseq, branch);
	if (known)
		ack_put_credentials(&w, &invite);
	psip_put_body(&w, parts->type, parts->body);
	if (!psip_written(&w)) {
		psip_bytes_drop(s, bytes);
		return 0;
	}
	psip_bytes_trim(s, bytes, w.length);
	return bytes;
}

/* ---- Too large for UDP (§18.1.1) ---- */

/* The next hop is the one by TCP for as long as the ACK is made. False: the local address has to be asked for. */
static bool ack_enlarge(struct psip *s, struct psip_dialog *d)
{
	d->ack_enlarges = true;
	d->target.remote.transport = PSIP_TCP;
	psip_target_reroute(s, &d->target);
	if (d->target.state == PSIP_TARGET_READY)
		return true;
	psip_way_arm(s, d);
	psip_way_wake(s, d);
	return false;
}

/* Other requests go as they would have. True: the ACK goes by TCP. */
static bool ack_enlarged(struct psip *s, struct psip_dialog *d)
{
	bool by_tcp = d->ack_enlarges && d->target.remote.transport == PSIP_TCP;

	d->ack_enlarges = d->ack_shrinks = false;
	if (!by_tcp)
		return false;
	d->target.remote.transport = PSIP_UDP;
	psip_target_reroute(s, &d->target);
	psip_way_located(s, d);
	return true;
}

/* No connection could be made: by UDP after all. False: no room for the copy. */
static bool ack_shrink(struct psip *s, struct psip_dialog *d)
{
	psip_ref bytes = psip_transaction_rewrite(s, d->ack, &d->target);

	if (!bytes)
		return false;
	psip_bytes_drop(s, d->ack);
	d->ack = bytes;
	d->ack_by_tcp = false;
	return true;
}

/* ---- Made once, then repeated ---- */

static bool ack_make(struct psip *s, struct psip_dialog *d, const struct ack_parts *parts)
{
	psip_ref bytes = ack_write(s, d, parts);
	bool by_tcp;

	if (bytes && !d->ack_shrinks && psip_target_too_large(s, &d->target.remote, d->target.flags, psip_bytes_length(s, bytes))) {
		psip_bytes_drop(s, bytes);
		if (!ack_enlarge(s, d))
			return false;
		bytes = ack_write(s, d, parts);
	}
	by_tcp = ack_enlarged(s, d);
	if (!bytes)
		return false;
	psip_bytes_drop(s, d->ack);
	d->ack = psip_bend_ack(s, parts->invite, d->usage, bytes);
	d->ack_by_tcp = by_tcp;
	d->acked_cseq = parts->cseq;
	return true;
}

bool psip_dialog_ack(struct psip *s, struct psip_dialog *d, uint32_t cseq, psip_handle invite, struct psip_span type, struct psip_span body)
{
	const struct ack_parts parts = { cseq, invite, type, body };

	if ((!d->ack || d->acked_cseq != cseq) && !ack_make(s, d, &parts))
		return false;
	if (psip_bend_holds_ack(s, invite, d->usage))
		return true;
	d->ack_pending = true;
	psip_way_wake(s, d);
	return true;
}

/* ---- Outputs ---- */

/* The ACK goes out when its stream stands. False: it must wait (*full: for a send record). */
static bool ack_output(struct psip *s, struct psip_dialog *d, struct psip_output *out, bool *full)
{
	struct psip_flow *flow = psip_flow_get(s, d->flow);
	bool lost = d->ack_connects && (!flow || flow->state == PSIP_FLOW_CLOSE), by_tcp = d->ack_by_tcp && d->target.remote.transport == PSIP_UDP, streamed;
	struct psip_address remote = d->target.remote, local = d->target.local;

	d->ack_pending = d->ack_connects = false;
	if (by_tcp && lost && ack_shrink(s, d))
		by_tcp = lost = false;
	if (by_tcp)
		remote.transport = local.transport = PSIP_TCP;
	streamed = psip_transport_reliable(remote.transport);
	if (streamed) {
		/* Without a stream, or if that ends before it stands, it is lost like a datagram: the repeated 2xx brings it again. */
		flow = lost || !psip_way_flow(s, d, &remote) ? NULL : psip_flow_get(s, d->flow);
		if (!flow)
			return false;
		if (flow->state != PSIP_FLOW_OPEN || psip_transport_keeps_back(s, d->flow)) {
			d->ack_pending = d->ack_connects = true;
			psip_ready_add(s, psip_ref_of(s, d), PSIP_LIST_DIALOG_WAITING);
			return false;
		}
	}
	switch (psip_transport_emit(s, out, d->ack, &local, &remote, streamed ? d->flow : 0, 0, true)) {
	case PSIP_OK: return true;
	case PSIP_ERR_FULL: break;
	default: return false;  /* lost likewise */
	}
	*full = true;
	d->ack_pending = true;
	psip_way_wake(s, d);
	return false;
}

bool psip_dialog_next(struct psip *s, psip_time now, struct psip_output *out, struct psip_dialog_event *event)
{
	psip_ref ref;

	psip_target_release(s);
	event->located = 0;
	event->transaction.news = PSIP_NEWS_NONE;
	while ((ref = psip_ready_pop(s, PSIP_LIST_DIALOG)) != 0) {
		struct psip_dialog *d = psip_at(s, ref);
		bool full = false;

		if (psip_target_output(s, &d->target, psip_handle_of(s, ref), out)) {
			if (!psip_target_waits(&d->target))
				psip_way_wake(s, d);
			return true;
		}
		if (d->ack_pending && !psip_target_pending(&d->target) && ack_output(s, d, out, &full)) {
			psip_way_wake(s, d);  /* the next hop may have been found or failed meanwhile, too */
			return true;
		}
		if (full)
			break;
		if (d->target.state == PSIP_TARGET_READY || d->target.state == PSIP_TARGET_FAILED) {
			event->located = psip_handle_of(s, ref);
			return true;
		}
	}
	return psip_transaction_next(s, now, out, &event->transaction);
}
