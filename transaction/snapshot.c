/* SPDX-License-Identifier: MIT
 * Transactions in portable form: the messages, and where they go. On the other side the machine begins anew and sends what it has once more, as a
 * copy: by RFC 3261 §17 that changes nothing but that it may be answered once more. */
#include "transaction/drive.h"
#include "transaction/match.h"

#include "transport/base/bytes.h"
#include "transport/base/portable.h"

struct transaction_snapshot {
	struct psip_address local, remote;
	uint32_t rseq;
	uint16_t status;
	uint8_t server, final;
	uint8_t proceeding, cancelling; /* of a client */
};

static const struct psip_portable_field transaction_snapshot_fields[] = {
	PSIP_PORTABLE_ADDRESS(struct transaction_snapshot, local), PSIP_PORTABLE_ADDRESS(struct transaction_snapshot, remote), PSIP_PORTABLE(struct transaction_snapshot, rseq, 0),
	PSIP_PORTABLE(struct transaction_snapshot, status, 699), PSIP_PORTABLE(struct transaction_snapshot, server, 1), PSIP_PORTABLE(struct transaction_snapshot, final, 1),
	PSIP_PORTABLE(struct transaction_snapshot, proceeding, 1), PSIP_PORTABLE(struct transaction_snapshot, cancelling, 1),
};
enum { TRANSACTION_SNAPSHOT_FIELDS = sizeof transaction_snapshot_fields / sizeof *transaction_snapshot_fields };

bool psip_transaction_save(struct psip *s, psip_handle handle, struct psip_writer *w)
{
	struct psip_transaction *t = psip_transaction_get(s, handle);
	struct transaction_snapshot fields = { 0 };
	struct psip_received r;
	struct psip_span request;

	if (!t || !t->message || (t->pending & PSIP_PENDING_DESTROY))
		return false;
	fields.server = t->machine >= PSIP_MACHINE_IST;
	if (!fields.server && t->status >= 200)
		return false;
	if (fields.server && !psip_transaction_reread(s, psip_ref_of(s, t), &r))
		return false;
	request = psip_bytes_span(s, t->message);
	if (fields.server)
		request.length = r.message.length;
	fields.local = t->local;
	fields.remote = fields.server ? r.remote : t->remote;
	fields.rseq = t->machine == PSIP_MACHINE_IST ? t->rseq : 0;
	fields.status = t->status;
	fields.final = t->status >= 200;
	fields.proceeding = t->status >= 100;
	fields.cancelling = t->machine == PSIP_MACHINE_ICT && t->as.ict.cancelling;
	psip_save_fields(s, w, &fields, transaction_snapshot_fields, TRANSACTION_SNAPSHOT_FIELDS);
	psip_save_text(w, request);
	psip_save_stored(s, w, fields.server ? t->response : t->name);
	return true;
}

static bool transaction_snapshot_address(const struct psip_address *address)
{
	return (address->family == 4 || address->family == 6) && (address->transport == PSIP_UDP || address->transport == PSIP_TCP || address->transport == PSIP_TLS ||
	                                                         psip_transport_websocket(address->transport));
}

static bool transaction_snapshot_answers(struct psip *s, psip_ref response, unsigned status)
{
	struct psip_header rows[PSIP_HEADER_ROWS];
	struct psip_message m = { .headers = rows, .header_capacity = PSIP_HEADER_ROWS };

	return !response || (psip_message_parse(&m, (const char *)psip_bytes_data(s, response), psip_bytes_length(s, response), PSIP_DATAGRAM, PSIP_LENIENT, NULL) == PSIP_OK &&
	                     m.status == status);
}

static psip_ref transaction_snapshot_server(struct psip *s, psip_time now, struct psip_loader *l, const struct transaction_snapshot *fields,
                                            struct psip_received *r)
{
	bool rfc2543, invite = r->message.method == PSIP_INVITE;
	psip_ref ref = 0, response;

	r->symmetric = psip_transport_of(s)->force_rport;
	if (psip_match_find(s, psip_match_server(s, r, &rfc2543), true, r->message.method, false))
		return 0;
	response = psip_load_stored(s, l);
	l->bad |= !transaction_snapshot_answers(s, response, fields->status);
	if (!l->full && !l->bad) {
		ref = psip_transaction_create(s, now, r, true, NULL);
		l->full |= !ref;
	}
	/* A machine that was there takes up no new 100, and no other provisional response but for INVITE. */
	if (ref && response && (fields->final || invite)) {
		l->bad |= psip_transaction_respond(s, now, ref, fields->status, response) != PSIP_OK;
		((struct psip_transaction *)psip_at(s, ref))->rseq = fields->rseq;
	} else {
		psip_bytes_drop(s, response);
	}
	return ref;
}

static psip_ref transaction_snapshot_client(struct psip *s, struct psip_loader *l, const struct transaction_snapshot *fields, const struct psip_received *r,
                                            psip_handle owner)
{
	struct psip_span branch = r->common.via.branch;
	struct psip_target target = { .remote = fields->remote, .local = fields->local, .state = PSIP_TARGET_READY, .flags = PSIP_TARGET_FIXED };
	struct psip_transaction *t;
	psip_ref bytes, ref = 0;

	if (branch.length != PSIP_BRANCH_LENGTH || psip_match_find(s, psip_match_client(s, branch), false, r->message.method, false)) {
		l->bad |= branch.length != PSIP_BRANCH_LENGTH;
		return 0;
	}
	target.name = psip_load_stored(s, l);
	bytes = psip_bytes_take(s, r->message.length);
	if (bytes && !l->full)
		ref = psip_transaction_open(s, r->message.method, &target, 0, owner, NULL);
	psip_bytes_drop(s, target.name);
	if (!ref) {
		psip_bytes_drop(s, bytes);
		l->full = true;
		return 0;
	}
	memcpy(psip_bytes_data(s, bytes), r->message.data, r->message.length);
	t = psip_at(s, ref);
	t->message = bytes;
	t->status = fields->proceeding ? fields->status : 0;
	t->as.ict.cancelling = t->machine == PSIP_MACHINE_ICT && fields->cancelling;
	return ref;
}

void psip_transaction_loaded(struct psip *s, psip_time now, psip_ref ref)
{
	const struct psip_timers *timers;
	struct psip_transaction *t = psip_at(s, ref);
	bool invite = t->machine == PSIP_MACHINE_ICT, proceeding = t->status >= 100, cancelling = invite && t->as.ict.cancelling;
	struct psip_received r;

	if (t->machine >= PSIP_MACHINE_IST || !psip_client_reread(s, t->message, &r))
		return;
	psip_client_begin(s, now, t, r.common.via.branch.at, t->message, PSIP_CAUSE_START);
	timers = psip_bend_timers(s, t);
	if (proceeding)
		(void)psip_drive_apply(s, now, t, invite ? psip_ict_response(&t->as.ict, timers, 180, now) : psip_nict_response(&t->as.nict, timers, 100, now));
	if (cancelling)
		(void)psip_drive_apply(s, now, t, psip_ict_cancel(&t->as.ict, timers, now));
}

psip_ref psip_transaction_load(struct psip *s, psip_time now, struct psip_loader *l, psip_handle owner)
{
	struct transaction_snapshot fields = { 0 };
	struct psip_received r = { .message = { .headers = r.rows, .header_capacity = PSIP_HEADER_ROWS } };
	struct psip_span request;
	psip_ref ref;

	psip_load_fields(s, l, &fields, transaction_snapshot_fields, TRANSACTION_SNAPSHOT_FIELDS);
	l->bad |= !transaction_snapshot_address(&fields.local) || !transaction_snapshot_address(&fields.remote);
	l->bad |= (fields.final != 0) != (fields.status >= 200) || (!fields.server && fields.final);
	request = psip_load_text(l);
	if (l->bad || psip_message_parse(&r.message, request.at, request.length, PSIP_DATAGRAM, psip_transactions_of(s)->mode, NULL) != PSIP_OK ||
	    r.message.status || psip_common_parse(&r.common, &r.message, r.message.mode, NULL) != PSIP_OK || r.message.method == PSIP_ACK ||
	    r.message.method == PSIP_CANCEL) {
		l->bad = true;
		return 0;
	}
	r.local = fields.local;
	r.remote = fields.remote;
	ref = fields.server ? transaction_snapshot_server(s, now, l, &fields, &r) : transaction_snapshot_client(s, l, &fields, &r, owner);
	if (ref)
		((struct psip_transaction *)psip_at(s, ref))->owner = owner;
	return ref;
}
