/* SPDX-License-Identifier: MIT
 * Requests inside dialogs, composed and sent (RFC 3261 §12.2.1.1). */
#include "dialog/authenticate.h"
#include "dialog/part.h"

#include "parser/uri_form.h"
#include "transport/base/bytes.h"

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

	while (secure && psip_address_next(&rest, PSIP_LENIENT, &route) == 1) {
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
	struct psip_span target = psip_way_stored(s, d->remote_target), rest;
	struct psip_address_value route;
	bool loose = true, routed = psip_way_first_route(s, d, &route, &rest, &loose), secure = psip_way_secure(s, d);

	request_put_line(w, method, loose ? target : route.uri_text, secure && !loose);
	psip_put_via(s, w, &d->target, branch);
	if (routed && loose) {
		psip_put_text(w, "Route: ");
		request_put_routes(w, psip_way_stored(s, d->routes), secure);
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

void psip_request_put(struct psip *s, const struct psip_dialog *d, struct psip_writer *w, enum psip_method method, uint32_t cseq, const char *branch)
{
	request_put_path(s, d, w, method, branch);
	psip_put_text(w, "Max-Forwards: 70\r\n");
	request_put_party(w, "From", psip_dialog_text(s, d, PSIP_TEXT_LOCAL), psip_dialog_text(s, d, PSIP_TEXT_LOCAL_TAG));
	request_put_party(w, "To", psip_dialog_text(s, d, PSIP_TEXT_REMOTE), psip_dialog_text(s, d, PSIP_TEXT_REMOTE_TAG));
	psip_put_header(w, PSIP_H_CALL_ID, psip_dialog_text(s, d, PSIP_TEXT_CALL_ID));
	if (d->length[PSIP_TEXT_SESSION_ID])
		psip_put_header(w, PSIP_H_SESSION_ID, psip_dialog_text(s, d, PSIP_TEXT_SESSION_ID));
	psip_put_text(w, "CSeq: ");
	psip_put_number(w, cseq);
	psip_put_text(w, " ");
	psip_put(w, psip_method_text(method));
	psip_put_text(w, "\r\n");
}

size_t psip_request_size(struct psip *s, const struct psip_dialog *d, size_t more, size_t body)
{
	return 384u + (d->length[PSIP_TEXT_SESSION_ID] ? 14 : 0) + psip_bytes_length(s, d->texts) + 2 * psip_bytes_length(s, d->remote_target) + 2 * psip_bytes_length(s, d->routes) + more + body;
}

void psip_dialog_expect(struct psip *s, struct psip_dialog *d, size_t bytes)
{
	d->large = psip_request_size(s, d, bytes, 0) > psip_transport_of(s)->ways.datagram_max;
}

/* At least so many bytes as its credentials take. The line has one octet more than the URI, where sip becomes sips. */
static size_t request_credentials_size(struct psip *s, const struct psip_dialog *d, enum psip_method method, struct psip_span body)
{
	struct psip_writer measure = psip_writer(NULL, 0);
	struct psip_address_value route;
	struct psip_span rest;
	bool loose = true, routed;

	if (!PSIP_DIALOG_ANSWERS || !d->challenges) /* most dialogs: their route is not looked at */
		return 0;
	routed = psip_way_first_route(s, d, &route, &rest, &loose);
	psip_dialog_put_credentials(s, d, &measure, method, routed && !loose ? route.uri_text : psip_way_stored(s, d->remote_target), body);
	return measure.length ? measure.length + PSIP_REALMS_MAX : 0;
}

/* Credentials for the request as far as it is written: they name the URI of its request line. */
static void request_put_credentials(struct psip *s, const struct psip_dialog *d, struct psip_writer *w, enum psip_method method, struct psip_span body)
{
	const char *uri = w->at + psip_method_text(method).length + 1;

	if (psip_written(w))
		psip_dialog_put_credentials(s, d, w, method, psip_between(uri, (const char *)memchr(uri, ' ', w->length)), body);
}

psip_ref psip_dialog_send(struct psip *s, psip_time now, struct psip_dialog *d, enum psip_method method, psip_handle owner, struct psip_span more,
                          struct psip_span type, struct psip_span body, uint8_t *reserved)
{
	char branch[PSIP_BRANCH_LENGTH];
	psip_ref transaction, bytes;
	struct psip_writer w;
	size_t size = psip_request_size(s, d, more.length, type.length + body.length), credentials;

	if (!psip_way_flow(s, d, &d->target.remote))
		d->flow = 0;
	if (PSIP_DIALOG_ANSWERS && d->state == PSIP_DIALOG_INITIAL)
		psip_dialog_remember(s, d);
	credentials = request_credentials_size(s, d, method, body);
	bytes = psip_transaction_bytes(s, size + credentials, reserved != NULL);
	if (!bytes && credentials) {  /* it may be let pass without them */
		credentials = 0;
		bytes = psip_transaction_bytes(s, size, reserved != NULL);
	}
	if (!bytes)
		return 0;
	transaction = psip_transaction_open(s, method, &d->target, psip_transport_reliable(d->target.remote.transport) ? d->flow : 0, owner, reserved);
	if (!transaction) {
		psip_bytes_drop(s, bytes);
		return 0;
	}
	psip_transaction_branch(s, branch);
	w = psip_writer((char *)psip_bytes_data(s, bytes), psip_bytes_length(s, bytes));
	psip_request_put(s, d, &w, method, d->local_cseq + 1, branch);
	psip_put(&w, more);
	if (credentials)
		request_put_credentials(s, d, &w, method, body);
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
