/* SPDX-License-Identifier: MIT
 * Requests inside dialogs (RFC 3261 §12.2.1.1), the ACK for a 2xx (§13.2.2.4), and the way to the next hop. */
#include "dialog/dialog.h"

#include "parser/uri_form.h"
#include "transport/base/bytes.h"
#include "transport/base/ready.h"
#include "transport/base/wheel.h"
#include "transport/route.h"

static void request_wake(struct psip *s, struct psip_dialog *d)
{
	psip_ready_remove(s, psip_ref_of(s, d));  /* it may wait for a stream */
	psip_ready_add(s, psip_ref_of(s, d), PSIP_LIST_DIALOG);
}

static struct psip_span request_stored(struct psip *s, psip_ref bytes)
{
	return psip_span((const char *)psip_bytes_data(s, bytes), psip_bytes_length(s, bytes));
}

/* The topmost route, and whether it is a loose router's (;lr). */
static bool request_first_route(struct psip *s, const struct psip_dialog *d, struct psip_address_value *route, struct psip_span *rest, bool *loose)
{
	*rest = request_stored(s, d->routes);
	if (!rest->length || psip_address_next(rest, PSIP_LENIENT, route) != 1)
		return false;
	*loose = psip_uri_loose(&route->uri);
	return true;
}

/* A request to a sips URI has only sips routes (RFC 5630 §5.1.1); and once asked for sips, nothing goes in the clear, though the peer's Contact
 * be sip (§5.1.1.3). */
static bool request_secure(struct psip *s, const struct psip_dialog *d)
{
	struct psip_span target = request_stored(s, d->remote_target);

	return d->sips || (target.length > 5 && psip_span_equal_nocase(psip_span(target.at, 5), PSIP_TEXT("sips:")));
}

/* sip over TLS (RFC 5630 §3.1.3): no URI says so. One that names the host that TLS is spoken with is reached over TLS still. */
static bool request_heard_over_tls(const struct psip_dialog *d, const struct psip_uri *uri)
{
	struct psip_address host = { .scope = d->source.scope };
	struct psip_span transport;

	return uri->scheme == PSIP_SCHEME_SIP && d->source.transport == PSIP_TLS && !psip_uri_param(uri, "transport", &transport) &&
	       psip_address_read(&host, uri->host) && psip_address_same_ip(&host, &d->source);
}

/* While the driver is asked: when to give up. Then: when what DNS said is to be asked again. */
static void request_arm(struct psip *s, struct psip_dialog *d)
{
	const struct psip_target *target = &d->target;
	psip_time at = PSIP_NEVER;

	if (psip_target_pending(target))
		at = psip_after(s->now, 32 * psip_timer_t1(&psip_transactions_of(s)->timers));
	else if (target->state == PSIP_TARGET_READY && target->ttl < PSIP_LOCATE_CACHE_SECONDS)
		at = psip_after(s->now, target->ttl ? target->ttl * 1000 : 1000);
	psip_timer_set(s, psip_ref_of(s, d), at);
}

/* Who opened a WebSocket to us listens nowhere (RFC 7118 §5.3, §B.1): requests go over it, whatever its Contact names. */
static bool request_over_websocket(struct psip *s, struct psip_dialog *d)
{
	const struct psip_flow *flow = psip_flow_get(s, d->flow);

	if (flow && flow->remote.transport != PSIP_WSS && request_secure(s, d))
		return false;  /* RFC 7118 §9.2 */
	if (d->routes || !flow || !flow->inbound || flow->state != PSIP_FLOW_OPEN || !psip_transport_websocket(flow->remote.transport))
		return false;
	psip_target_end(s, &d->target);
	d->target.remote = flow->remote;
	d->target.local = d->local = flow->local;
	d->target.ttl = UINT32_MAX;
	d->target.flags = PSIP_TARGET_FIXED;
	d->target.state = PSIP_TARGET_READY;
	d->target_changed = d->target_expired = false;
	return true;
}

/* The next hop is known. A proxy records ws for secured connections too (RFC 7118 §8.2): one that stands there is used, no plain one made. */
static void request_settle(struct psip *s, struct psip_dialog *d)
{
	struct psip_address secured = d->target.remote;

	secured.transport = PSIP_WSS;
	if (d->target.remote.transport == PSIP_WS && (psip_flow_leads(s, d->flow, &secured) || psip_flow_stands(s, &secured, d->target.name)))
		d->target.remote.transport = d->target.local.transport = PSIP_WSS;
	d->local = d->target.local;
}

/* Without room for asking anew, what has only expired will do. */
static int request_begin(struct psip *s, struct psip_dialog *d, const struct psip_uri *uri, uint8_t transport)
{
	bool usable = d->target.state == PSIP_TARGET_READY && !d->target_changed;
	struct psip_target before = d->target;
	unsigned wants = 0;
	int result;

	d->target_changed = d->target_expired = false;
	memset(&d->target, 0, sizeof d->target);
	if (d->state == PSIP_DIALOG_INITIAL)
		wants = PSIP_TARGET_WANTS_NUMBER | (d->large ? (unsigned)PSIP_TARGET_WANTS_STREAM : 0u);
	result = psip_target_begin(s, &d->target, uri, transport, wants);
	if (result == PSIP_ERR_FULL && usable) {
		d->target = before;
		return PSIP_OK;
	}
	psip_target_end(s, &before);
	return result;
}

int psip_dialog_locate(struct psip *s, struct psip_dialog *d, uint8_t transport)
{
	struct psip_address_value route;
	struct psip_span rest;
	struct psip_uri uri;
	char host[PSIP_NAT_HOST];
	bool loose, routed, sourced;
	int result;

	if (psip_dialog_ready(d) || psip_target_pending(&d->target) || request_over_websocket(s, d))
		return PSIP_OK;
	routed = request_first_route(s, d, &route, &rest, &loose);
	if (routed)
		uri = route.uri;
	else if (psip_uri_parse(&uri, request_stored(s, d->remote_target), PSIP_LENIENT, NULL) != PSIP_OK)
		return PSIP_ERR_SYNTAX;
	if (uri.scheme == PSIP_SCHEME_SIP && request_secure(s, d))
		uri.scheme = PSIP_SCHEME_SIPS;
	sourced = !routed && psip_dialog_from_source(s, d, &uri, host);
	if (!transport && !sourced && request_heard_over_tls(d, &uri))
		transport = PSIP_TLS;
	result = request_begin(s, d, &uri, sourced ? d->source.transport : transport);
	if (sourced && result == PSIP_OK && d->source.scope) {
		d->target.remote.scope = d->source.scope;
		psip_target_reroute(s, &d->target);
	}
	if (result != PSIP_OK) {
		d->target.state = PSIP_TARGET_FAILED;
		return result;
	}
	request_arm(s, d);
	if (d->target.state == PSIP_TARGET_READY)
		request_settle(s, d);
	else
		request_wake(s, d);
	return PSIP_OK;
}

/* The URI, which may be of any length, without what a Request-URI may not hold: the method parameter and headers (§12.2.1.1, §19.1.1
 * table 1). */
static void request_put_line(struct psip_writer *w, enum psip_method method, struct psip_span text, bool secure)
{
	struct psip_writer whole = psip_writer(NULL, 0);
	struct psip_uri uri;

	psip_put_request_line(&whole, psip_method_text(method), text);
	if (whole.bad || psip_uri_parse(&uri, text, PSIP_LENIENT, NULL) != PSIP_OK) {
		psip_put_request_line(w, psip_method_text(method), text);
		return;
	}
	psip_put(w, psip_method_text(method));
	psip_put_text(w, " ");
	if (secure && uri.scheme == PSIP_SCHEME_SIP) {
		psip_put_text(w, "sips:");
		uri.text = psip_between(text.at + 4, text.at + text.length);
	}
	psip_put_uri(w, &uri, PSIP_URI_IN_REQUEST_LINE);
	psip_put_text(w, " SIP/2.0\r\n");
}

/* What is left of the route set; if `secure`, each sip URI as sips by nothing but its scheme. */
static void request_put_routes(struct psip_writer *w, struct psip_span rest, bool secure)
{
	const char *done = rest.at, *end = rest.at + rest.length;
	struct psip_address_value route;

	while (secure && rest.length && psip_address_next(&rest, PSIP_LENIENT, &route) == 1) {
		if (route.uri.scheme != PSIP_SCHEME_SIP)
			continue;
		psip_put(w, psip_between(done, route.uri_text.at));
		psip_put_text(w, "sips");
		done = route.uri_text.at + 3;
	}
	psip_put(w, psip_between(done, end));
}

/* Request-URI and Route by §12.2.1.1: a strict first router gets the request in its own name, and the target goes last. */
static void request_put_path(struct psip *s, const struct psip_dialog *d, struct psip_writer *w, enum psip_method method, const char *branch)
{
	struct psip_span target = request_stored(s, d->remote_target), rest;
	struct psip_address_value route;
	bool loose = true, routed = request_first_route(s, d, &route, &rest, &loose), secure = request_secure(s, d);

	request_put_line(w, method, loose ? target : route.uri_text, secure && !loose);
	psip_put_via(s, w, &d->target, branch);
	if (routed && loose) {
		psip_put_text(w, "Route: ");
		request_put_routes(w, request_stored(s, d->routes), secure);
		psip_put_text(w, "\r\n");
	} else if (routed) {
		psip_put_text(w, "Route: ");
		if (rest.length) {
			request_put_routes(w, rest, secure);
			psip_put_text(w, ", ");
		}
		psip_put_text(w, "<");
		psip_put(w, target);
		psip_put_text(w, ">\r\n");
	}
}

static void request_put_party(struct psip_writer *w, const char *name, struct psip_span party, struct psip_span tag)
{
	bool bracketed = party.length && party.at[party.length - 1] == '>';

	psip_put_text(w, name);
	psip_put_text(w, bracketed ? ": " : ": <");
	psip_dialog_put_unfolded(w, party);
	if (!bracketed)
		psip_put_text(w, ">");
	if (tag.length) {
		psip_put_text(w, ";tag=");
		psip_put(w, tag);
	}
	psip_put_text(w, "\r\n");
}

static void request_put(struct psip *s, const struct psip_dialog *d, struct psip_writer *w, enum psip_method method, uint32_t cseq, const char *branch)
{
	request_put_path(s, d, w, method, branch);
	psip_put_text(w, "Max-Forwards: 70\r\n");
	request_put_party(w, "From", psip_dialog_text(s, d, PSIP_TEXT_LOCAL), psip_dialog_text(s, d, PSIP_TEXT_LOCAL_TAG));
	request_put_party(w, "To", psip_dialog_text(s, d, PSIP_TEXT_REMOTE), psip_dialog_text(s, d, PSIP_TEXT_REMOTE_TAG));
	psip_put_header(w, PSIP_H_CALL_ID, psip_dialog_text(s, d, PSIP_TEXT_CALL_ID));
	psip_put_text(w, "CSeq: ");
	psip_put_number(w, cseq);
	psip_put_text(w, " ");
	psip_put(w, psip_method_text(method));
	psip_put_text(w, "\r\n");
}

static size_t request_size(struct psip *s, const struct psip_dialog *d, size_t more, size_t body)
{
	return 384 + psip_bytes_length(s, d->texts) + 2 * psip_bytes_length(s, d->remote_target) + 2 * psip_bytes_length(s, d->routes) + more + body;
}

void psip_dialog_expect(struct psip *s, struct psip_dialog *d, size_t bytes)
{
	d->large = request_size(s, d, bytes, 0) > psip_transport_of(s)->ways.datagram_max;
}

/* The stream to the next hop. To a numeric Contact it goes on as it did: its peer is the dialog's. */
static bool request_flow(struct psip *s, struct psip_dialog *d)
{
	if (!psip_transport_reliable(d->target.remote.transport) || (!d->target.name && psip_flow_leads(s, d->flow, &d->target.remote)))
		return true;
	return psip_flow_to(s, &d->target.remote, d->target.name, &d->flow) == PSIP_OK;
}

psip_ref psip_dialog_send(struct psip *s, psip_time now, struct psip_dialog *d, enum psip_method method, psip_handle owner, struct psip_span more,
                          struct psip_span type, struct psip_span body, uint8_t *reserved)
{
	char branch[PSIP_BRANCH_LENGTH];
	psip_ref transaction, bytes;
	struct psip_writer w;

	if (!request_flow(s, d))
		d->flow = 0;
	bytes = psip_transaction_bytes(s, request_size(s, d, more.length, type.length + body.length), reserved != NULL);
	if (!bytes)
		return 0;
	transaction = psip_transaction_open(s, method, &d->target, psip_transport_reliable(d->target.remote.transport) ? d->flow : 0, owner, reserved);
	if (!transaction) {
		psip_bytes_drop(s, bytes);
		return 0;
	}
	psip_transaction_branch(s, branch);
	w = psip_writer((char *)psip_bytes_data(s, bytes), psip_bytes_length(s, bytes));
	request_put(s, d, &w, method, d->local_cseq + 1, branch);
	psip_put(&w, more);
	psip_put_body(&w, type, body);
	if (!psip_written(&w)) {
		psip_bytes_drop(s, bytes);
		psip_transaction_abandon(s, transaction);
		return 0;
	}
	d->local_cseq++;
	psip_bytes_trim(s, bytes, w.length);
	psip_transaction_start(s, now, transaction, branch, bytes);
	return transaction;
}

bool psip_dialog_ack(struct psip *s, struct psip_dialog *d, uint32_t cseq, struct psip_span type, struct psip_span body)
{
	char branch[PSIP_BRANCH_LENGTH];
	struct psip_writer w;
	psip_ref bytes;

	if (!d->ack || d->acked_cseq != cseq) {
		bytes = psip_bytes_take_reserved(s, request_size(s, d, 0, type.length + body.length));
		if (!bytes)
			return false;
		psip_transaction_branch(s, branch);
		w = psip_writer((char *)psip_bytes_data(s, bytes), psip_bytes_length(s, bytes));
		request_put(s, d, &w, PSIP_ACK, cseq, branch);
		psip_put_body(&w, type, body);
		if (!psip_written(&w)) {
			psip_bytes_drop(s, bytes);
			return false;
		}
		psip_bytes_trim(s, bytes, w.length);
		psip_bytes_drop(s, d->ack);
		d->ack = bytes;
		d->acked_cseq = cseq;
	}
	d->ack_pending = true;
	request_wake(s, d);
	return true;
}

/* A URI of the application's in the scheme that the dialog wants; UDP is no transport of sips (§26.2.2). */
static void request_put_own_uri(struct psip_writer *w, struct psip_span text, bool secure)
{
	const char *rest, *end = text.at + text.length;
	struct psip_span transport;
	struct psip_uri uri;

	if (psip_uri_parse(&uri, text, PSIP_STRICT, NULL) != PSIP_OK || (uri.scheme != PSIP_SCHEME_SIP && uri.scheme != PSIP_SCHEME_SIPS)) {
		psip_put(w, text);
		return;
	}
	rest = text.at + (uri.scheme == PSIP_SCHEME_SIPS ? 4 : 3);
	psip_put_text(w, secure ? "sips" : "sip");
	if (secure && psip_uri_param(&uri, "transport", &transport) && psip_transport_find(transport) == PSIP_UDP) {
		psip_put(w, psip_between(rest, transport.at - (sizeof ";transport=" - 1)));
		rest = transport.at + transport.length;
	}
	psip_put(w, psip_between(rest, end));
}

void psip_dialog_put_contact(struct psip *s, struct psip_writer *w, const struct psip_dialog *d, struct psip_span override)
{
	psip_put_text(w, "Contact: ");
	if (override.length) {
		psip_put_text(w, "<");
		request_put_own_uri(w, override, d->secure);
		psip_put_text(w, ">");
	} else {
		psip_put_contact(s, w, &d->local, d->secure);
	}
	psip_put_text(w, "\r\n");
}

/* ---- Outputs ---- */

/* The ACK goes out when its stream stands. False: it must wait (*full: for a send record). */
static bool request_ack_output(struct psip *s, struct psip_dialog *d, struct psip_output *out, bool *full)
{
	struct psip_flow *flow = psip_flow_get(s, d->flow);
	bool lost = d->ack_connects && (!flow || flow->state == PSIP_FLOW_CLOSE);

	d->ack_pending = d->ack_connects = false;
	if (psip_transport_reliable(d->target.remote.transport)) {
		/* Without a stream, or if that ends before it stands, it is lost like a datagram: the repeated 2xx brings it again. */
		if (lost || !request_flow(s, d) || !(flow = psip_flow_get(s, d->flow)))
			return false;
		if (flow->state != PSIP_FLOW_OPEN || psip_transport_keeps_back(s, d->flow)) {
			d->ack_pending = d->ack_connects = true;
			psip_ready_add(s, psip_ref_of(s, d), PSIP_LIST_DIALOG_WAITING);
			return false;
		}
	}
	switch (psip_transport_emit(s, out, d->ack, &d->target.local, &d->target.remote, psip_transport_reliable(d->target.remote.transport) ? d->flow : 0, 0)) {
	case PSIP_OK: return true;
	case PSIP_ERR_FULL: break;
	default: return false;  /* lost likewise */
	}
	*full = true;
	d->ack_pending = true;
	request_wake(s, d);
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
				request_wake(s, d);
			return true;
		}
		if (d->ack_pending && !psip_target_pending(&d->target) && request_ack_output(s, d, out, &full)) {
			request_wake(s, d);  /* the next hop may have been found or failed meanwhile, too */
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

/* What was asked for has come: the next question, or the end of them. The limit runs from the first one. */
static void request_located(struct psip *s, struct psip_dialog *d)
{
	if (d->target.state == PSIP_TARGET_READY)
		request_settle(s, d);
	if (!psip_target_pending(&d->target))
		request_arm(s, d);
	request_wake(s, d);
}

void psip_dialog_answer(struct psip *s, uint64_t token, uint16_t query, const struct psip_locate_answer *answer)
{
	struct psip_dialog *d = psip_dialog_get(s, token);

	if (d && psip_target_answer(s, &d->target, query, answer))
		request_located(s, d);
}

void psip_dialog_route(struct psip *s, uint64_t token, const struct psip_address *local)
{
	struct psip_dialog *d = psip_dialog_get(s, token);

	if (!d || d->target.state != PSIP_TARGET_WAIT_ROUTE)
		return;
	psip_target_route(s, &d->target, local);
	request_located(s, d);
}

void psip_dialog_expired(struct psip *s, psip_ref ref)
{
	struct psip_dialog *d = psip_at(s, ref);

	if (!psip_target_pending(&d->target)) {
		d->target_expired = true;
		return;
	}
	psip_target_late(s, &d->target);
	request_located(s, d);
	if (psip_target_pending(&d->target)) /* a list, but not yet the local address of its first */
		request_arm(s, d);
}

/* ---- Other targets (RFC 3263 §4.3) ---- */

void psip_dialog_moved(struct psip *s, struct psip_dialog *d, const struct psip_transaction *t)
{
	if (d->target.state != PSIP_TARGET_READY || d->target.locate != t->locate)
		return;  /* it was found anew meanwhile */
	d->target.remote = t->remote;
	d->target.next = t->next;
	d->target.local = d->local = t->local;
	d->flow = t->flow;
	if (!t->enlarged)
		return;
	d->target.remote.transport = PSIP_UDP;  /* that one request was too large for it */
	d->flow = 0;
	psip_target_reroute(s, &d->target);
	request_located(s, d);
}

void psip_dialog_unreachable(struct psip *s, const struct psip_address *remote)
{
	struct psip_dialogs *all = psip_dialogs_of(s);

	for (psip_ref ref = psip_pool_next(s, &all->pool, 0); ref; ref = psip_pool_next(s, &all->pool, ref)) {
		struct psip_dialog *d = psip_at(s, ref);
		if (d->target.state == PSIP_TARGET_READY && d->target.locate && psip_address_equal(&d->target.remote, remote))
			d->target_expired = true;
	}
}

void psip_dialog_forget_world(struct psip *s)
{
	struct psip_dialogs *all = psip_dialogs_of(s);

	for (psip_ref ref = psip_pool_next(s, &all->pool, 0); ref; ref = psip_pool_next(s, &all->pool, ref)) {
		struct psip_dialog *d = psip_at(s, ref);
		d->target_changed = !psip_target_pending(&d->target);
		if (d->target_changed)
			continue;
		psip_target_again(s, &d->target);
		psip_ready_add(s, ref, PSIP_LIST_DIALOG);
	}
}

static bool request_unrouted(struct psip *s, const struct psip_dialog *d)
{
	const struct psip_flow *flow = psip_flow_get(s, d->flow);
	struct psip_address local;

	if (d->target.state != PSIP_TARGET_READY || (flow && flow->state != PSIP_FLOW_CLOSE))
		return false;
	return psip_transport_reliable(d->target.remote.transport) && !psip_transport_websocket(d->target.remote.transport) &&
	       !psip_route_find(s, &d->target.remote, &local);
}

/* Where nothing listens the next connection may come from another port: it is asked for before the next request, whose Contact follows. */
static void request_unroute(struct psip *s)
{
	struct psip_dialogs *dialogs = psip_dialogs_of(s);

	for (psip_ref ref = psip_pool_next(s, &dialogs->pool, 0); ref; ref = psip_pool_next(s, &dialogs->pool, ref))
		if (request_unrouted(s, psip_at(s, ref)))
			((struct psip_dialog *)psip_at(s, ref))->target_changed = true;
	psip_transport_of(s)->unrouted = false;
}

void psip_dialog_flows_changed(struct psip *s)
{
	psip_ref ref;

	if (psip_transport_of(s)->unrouted)
		request_unroute(s);
	while ((ref = psip_ready_pop(s, PSIP_LIST_DIALOG_WAITING)) != 0)
		psip_ready_add(s, ref, PSIP_LIST_DIALOG);
}
