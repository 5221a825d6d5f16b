/* SPDX-License-Identifier: MIT
 * Receiving: parse, check, refuse what is malformed, match the rest to transactions (RFC 3261 §18.1.2, §18.2.1, §17). */
#include "transaction/drive.h"
#include "transaction/match.h"

#include "transport/base/bytes.h"

#define RECEIVE_ERRORS 4
#define RECEIVE_PHRASE 128 /* bytes of the longest reason phrase that says what is wrong */

static enum psip_received_kind receive_drop(struct psip *s)
{
	psip_transport_of(s)->dropped++;
	return PSIP_RECEIVED_NOTHING;
}

/* Is there enough to send a response to, and for its receiver to know it by (§17.1.3)? What else the request lacks, the response lacks too (RFC 4475
 * §3.3.1). */
static bool receive_answerable(const struct psip_message *m)
{
	return m->is_request && m->method != PSIP_ACK && psip_message_has(m, PSIP_H_VIA) && psip_message_has(m, PSIP_H_CSEQ);
}

/* "Bad Request: no Call-ID" (§21.4.1): in our own words, with the header's name only if it is a known one. */
static struct psip_span receive_phrase(const struct psip_message *m, const struct psip_error *error, char text[RECEIVE_PHRASE])
{
	const char *wrong = psip_error_text((enum psip_error_code)error->code), *name;
	struct psip_writer w = psip_writer(text, RECEIVE_PHRASE);

	if (error->response != 400 || !*wrong)
		return psip_span(NULL, 0);
	psip_put_text(&w, "Bad Request: ");
	psip_put_text(&w, wrong);
	name = error->rule < PSIP_RULE_HEADER && error->header < m->header_count ? psip_header_text((enum psip_header_id)m->headers[error->header].id) : "";
	if (*name) {  /* the words do not say which */
		psip_put_text(&w, " (");
		psip_put_text(&w, name);
		psip_put_text(&w, ")");
	}
	return psip_written(&w) ? psip_span(text, w.length) : psip_span(NULL, 0);
}

/* What the first error owes; responses and ACKs are never answered (§8.2.7, §18.1.2). */
static enum psip_received_kind receive_refuse(struct psip *s, const struct psip_received *r, const struct psip_errors *errors, unsigned otherwise)
{
	unsigned status = errors->count ? errors->at[0].response : otherwise;
	struct psip_span phrase = psip_span(NULL, 0);
	char text[RECEIVE_PHRASE];

	psip_transport_of(s)->malformed++;
	if (!status || !receive_answerable(&r->message))
		return receive_drop(s);
	if (errors->count)
		phrase = receive_phrase(&r->message, &errors->at[0], text);
	psip_respond_stateless(s, r, status, phrase, psip_span(NULL, 0));
	return PSIP_RECEIVED_NOTHING;
}

static bool receive_more_vias(const struct psip_message *m, const struct psip_via *top)
{
	const struct psip_header *row = &m->headers[m->first[PSIP_H_VIA]];

	return top->text.at + top->text.length < m->data + row->value + row->value_length;
}

/* What stands in the topmost Via's row after it goes into our responses: it must be Vias (RFC 4475 §3.1.2.1). */
static bool receive_via_rest(const struct psip_message *m, struct psip_errors *errors)
{
	struct psip_span rest = psip_message_value(m, PSIP_H_VIA);
	struct psip_via via;
	int got;

	do {
		got = psip_via_next(&rest, m->mode, &via);
	} while (got == 1 && rest.length);
	if (got >= 0)
		return true;
	psip_error_add(errors, PSIP_E_VIA, m->data, (uint32_t)(rest.at - m->data), m->first[PSIP_H_VIA], m->method == PSIP_ACK);
	return false;
}

/* A response with more than one Via was misrouted (§8.1.3.3): a second row, or a second value in the first. */
static bool receive_misrouted(const struct psip_message *m)
{
	const unsigned row = m->first[PSIP_H_VIA];
	struct psip_span rest = psip_header_value(m, row);
	struct psip_via via;

	return m->headers[row].next != PSIP_NO_HEADER || (psip_via_next(&rest, m->mode, &via) == 1 && rest.length);
}

/* Where nothing listens it is a name. */
static bool receive_foreign_name(struct psip *s, const struct psip_transaction *t, const struct psip_via *via)
{
	char name[64];
	struct psip_writer w = psip_writer(name, sizeof name);

	psip_put_sent_by(s, &w, &t->local);
	return via->has_port || !psip_span_equal_nocase(via->host, psip_span(name, w.length));
}

/* §18.1.2: sent-by must be what we wrote. Tolerant reading lets it pass: middleboxes rewrite it, and the branch says enough. */
static bool receive_foreign(struct psip *s, const struct psip_transaction *t, const struct psip_via *via)
{
	if (psip_transactions_of(s)->mode & PSIP_QUIRK_SENT_BY)
		return false;
	if (!t->local.port && psip_transport_websocket(t->local.transport))
		return receive_foreign_name(s, t, via);
	return !psip_own_host(s, &t->local, via->host) || (via->has_port ? via->port : psip_transport_port(t->remote.transport)) != t->local.port;
}

/* Does it still run under this branch, once what was due has been done? It may have ended, and has none then, or gone to another target. */
static bool receive_still(struct psip *s, psip_time now, struct psip_transaction *t)
{
	uint64_t identity = t->identity;

	(void)psip_drive_catch_up(s, now, t);
	return t->identity == identity;
}

/* The response tells where our request came from (RFC 3581 §4): not from where we sent it? */
static bool receive_behind_nat(const struct psip_transaction *t, const struct psip_via *via)
{
	struct psip_address seen = { .scope = t->local.scope };

	return (via->received.length && psip_address_read(&seen, via->received) && !psip_address_same_ip(&seen, &t->local)) ||
	       (via->rport && via->rport != t->local.port);
}

/* What was sent, for whoever answers a challenge or asks what the other side has taken, until the next input. */
static void receive_forget(struct psip *s)
{
	psip_bytes_drop(s, psip_transactions_of(s)->answered);
	psip_transactions_of(s)->answered = 0;
}

static void receive_keep(struct psip *s, const struct psip_transaction *t, struct psip_received *r)
{
	psip_bytes_keep(s, t->message);
	psip_transactions_of(s)->answered = r->request = t->message;
}

static enum psip_received_kind receive_response(struct psip *s, psip_time now, struct psip_received *r)
{
	psip_ref ref = psip_match_find(s, psip_match_client(s, r->common.via.branch), false, (enum psip_method)r->common.cseq.method, false);
	struct psip_transaction *t = psip_at(s, ref);
	unsigned actions, status = r->message.status;
	const struct psip_timers *timers;

	if (receive_misrouted(&r->message))
		return receive_drop(s);
	if (!t || receive_foreign(s, t, &r->common.via) || !receive_still(s, now, t)) {
		psip_transport_of(s)->dropped++;
		return PSIP_RECEIVED_STRAY;
	}
	timers = psip_bend_timers(s, t);  /* what was due may have begun it anew, with another bend */
	if (psip_failover_unavailable(s, now, t, r))
		return PSIP_RECEIVED_NOTHING;
	if (status != 503)
		psip_target_answered(s, &t->remote);
	actions = t->machine == PSIP_MACHINE_ICT ? psip_ict_response(&t->as.ict, timers, status, now) : psip_nict_response(&t->as.nict, timers, status, now);
	if (status < 200 && t->machine == PSIP_MACHINE_ICT && receive_behind_nat(t, &r->common.via))
		psip_ict_behind_nat(&t->as.ict, timers, now);
	if (actions & PSIP_DO_PASS) {
		t->status = (uint16_t)status;
		receive_keep(s, t, r);
	} else {
		psip_transactions_of(s)->repeated++;
	}
	if (actions & PSIP_DO_ACK)
		psip_client_make_ack(s, t, r);
	if (status >= 200 && t->machine == PSIP_MACHINE_NICT) {
		psip_bytes_drop(s, t->message);
		t->message = 0;
	}
	r->transaction = ref;
	return psip_drive_apply(s, now, t, actions) ? PSIP_RECEIVED_RESPONSE : PSIP_RECEIVED_NOTHING;
}

/* Without a cookie an ACK matches only with the To tag of the response that was sent (§17.2.3). */
static bool receive_ack_tag_fits(struct psip *s, const struct psip_transaction *t, const struct psip_received *r)
{
	struct psip_header rows[PSIP_HEADER_ROWS];
	struct psip_message sent = { .headers = rows, .header_capacity = PSIP_HEADER_ROWS };
	struct psip_address_value to;
	struct psip_span tag;

	if (!t->rfc2543 || !t->response)
		return true;
	return psip_message_parse(&sent, (const char *)psip_bytes_data(s, t->response), psip_bytes_length(s, t->response), PSIP_DATAGRAM, psip_transactions_of(s)->mode, NULL) ==
	               PSIP_OK &&
	       psip_address_parse(psip_message_value(&sent, PSIP_H_TO), sent.mode, &to) == PSIP_OK && psip_param(to.params, "tag", &tag) &&
	       psip_span_equal_nocase(tag, r->common.to.tag);
}

static enum psip_received_kind receive_ack(struct psip *s, psip_time now, struct psip_received *r, struct psip_transaction *t)
{
	bool accepted;

	if (!t || !receive_ack_tag_fits(s, t, r) || !psip_drive_catch_up(s, now, t)) {
		r->transaction = 0;
		return PSIP_RECEIVED_ACK;
	}
	accepted = psip_drive_apply(s, now, t, psip_ist_ack(&t->as.ist, psip_bend_timers(s, t), now));
	return accepted ? PSIP_RECEIVED_ACK : PSIP_RECEIVED_NOTHING;
}

static enum psip_received_kind receive_repeated(struct psip *s, psip_time now, struct psip_transaction *t)
{
	unsigned actions = t->machine == PSIP_MACHINE_IST ? psip_ist_request(&t->as.ist) : psip_nist_request(&t->as.nist);

	psip_transactions_of(s)->repeated++;
	psip_drive_again(s, now, t, actions);
	return PSIP_RECEIVED_NOTHING;
}

static enum psip_received_kind receive_request(struct psip *s, psip_time now, struct psip_received *r)
{
	enum psip_method method = (enum psip_method)r->message.method;
	bool rfc2543;
	uint64_t identity = psip_match_server(s, r, &rfc2543);
	psip_ref ref = psip_match_find(s, identity, true, method, false);
	struct psip_transaction *t = psip_at(s, ref);

	r->transaction = ref;
	r->merged = false;
	if (method == PSIP_ACK)
		return receive_ack(s, now, r, t);
	if (t && psip_drive_catch_up(s, now, t))
		return receive_repeated(s, now, t);
	r->transaction = 0;
	if (method == PSIP_CANCEL) {
		r->transaction = psip_match_find(s, identity, true, method, true);
		return PSIP_RECEIVED_CANCEL;
	}
	if (!r->common.to.tag.length)
		r->merged = psip_match_find_merged(s, psip_match_merge(s, r, r->common.cseq.number), method) != 0;
	return PSIP_RECEIVED_REQUEST;
}

enum psip_received_kind psip_transaction_receive(struct psip *s, psip_time now, const struct psip_packet *packet, psip_handle flow, struct psip_received *r)
{
	struct psip_error records[RECEIVE_ERRORS];
	struct psip_errors errors = { records, RECEIVE_ERRORS, 0 };
	psip_mode mode = psip_transactions_of(s)->mode;
	bool streamed = flow && !psip_transport_websocket(packet->remote.transport);  /* a WebSocket keeps messages apart (RFC 7118 §5) */
	unsigned flags = psip_transactions_of(s)->scan | (streamed ? PSIP_STREAMED : PSIP_DATAGRAM) | (packet->truncated ? PSIP_CUT_SHORT : 0);
	int parsed, common;

	psip_transport_of(s)->received++;
	r->message.headers = r->rows;
	r->message.header_capacity = PSIP_HEADER_ROWS;
	memset(&r->common, 0, sizeof r->common);
	r->local = packet->local;
	r->remote = packet->remote;
	r->symmetric = psip_transport_of(s)->force_rport && !flow;
	r->flow = flow;
	r->transaction = r->request = 0;
	r->merged = false;
	receive_forget(s);
	if (packet->length > psip_transport_of(s)->message_max)
		flags |= PSIP_CUT_SHORT;
	parsed = psip_message_parse(&r->message, packet->bytes, packet->length, flags, mode, &errors);
	common = psip_common_parse(&r->common, &r->message, mode, &errors);
	if (parsed == PSIP_ERR_SPACE || (flags & PSIP_CUT_SHORT))
		return receive_refuse(s, r, &(struct psip_errors){ records, RECEIVE_ERRORS, 0 }, 513);
	if (parsed != PSIP_OK || common != PSIP_OK)
		return receive_refuse(s, r, &errors, 400);
	/* The common parse has read the first value: only a row with more is read again. */
	if (r->message.is_request && receive_more_vias(&r->message, &r->common.via) && !receive_via_rest(&r->message, &errors))
		return receive_refuse(s, r, &errors, 400);
	if (flow && r->message.is_request)
		psip_flow_alias(s, flow, &r->common.via);
	return r->message.is_request ? receive_request(s, now, r) : receive_response(s, now, r);
}
