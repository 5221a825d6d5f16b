/* SPDX-License-Identifier: MIT
 * What is well-formed, but must not be sent: headers where their tables have "-", and values that the RFCs keep senders from. */
#include "parser/sendable.h"
#include "parser/allowed.h"
#include "parser/headers.h"

enum { SENDABLE_INTERVAL = 90 }; /* seconds, RFC 4028 §4, §5 */

/* "tls" is for readers only (RFC 5630 §3.1.4); a secure WebSocket is "ws" too (RFC 7118 §5.2). */
static bool sendable_transport(const struct psip_uri *uri)
{
	struct psip_span value;

	return (uri->scheme != PSIP_SCHEME_SIP && uri->scheme != PSIP_SCHEME_SIPS) || !psip_uri_param(uri, "transport", &value) ||
	       (!psip_span_equal_nocase(value, PSIP_TEXT("tls")) && !psip_span_equal_nocase(value, PSIP_TEXT("wss")));
}

static bool sendable_is_route(enum psip_header_id id)
{
	return id == PSIP_H_ROUTE || id == PSIP_H_RECORD_ROUTE || id == PSIP_H_SERVICE_ROUTE;
}

static enum psip_error_code sendable_addresses(enum psip_header_id id, struct psip_span value)
{
	struct psip_address_value address;

	while (psip_address_next(&value, PSIP_LENIENT, &address) == 1) {
		if (address.star)
			continue;
		if (sendable_is_route(id) && address.uri.scheme != PSIP_SCHEME_SIP && address.uri.scheme != PSIP_SCHEME_SIPS)
			return PSIP_E_ROUTE_SCHEME;
		if (id == PSIP_H_SERVICE_ROUTE && !psip_uri_loose(&address.uri))
			return PSIP_E_SERVICE_ROUTE_STRICT;
		if (!sendable_transport(&address.uri))
			return PSIP_E_TRANSPORT_TLS;
	}
	return PSIP_E_NONE;
}

static enum psip_error_code sendable_interval(enum psip_header_id id, struct psip_span value)
{
	struct psip_session_expires interval;
	int result = id == PSIP_H_MIN_SE ? psip_min_se_parse(value, PSIP_LENIENT, &interval) :
	                                   psip_session_expires_parse(value, PSIP_LENIENT, &interval);

	return result == PSIP_OK && interval.seconds < SENDABLE_INTERVAL ? PSIP_E_INTERVAL_TOO_SHORT : PSIP_E_NONE;
}

bool psip_sendable_reasons(struct psip_protocols *seen, struct psip_span value)
{
	struct psip_reason reason;

	while (psip_reason_next(&value, PSIP_LENIENT, &reason) == 1) {
		for (unsigned i = 0; i < seen->count; i++)
			if (psip_span_equal_nocase(seen->at[i], reason.protocol))
				return false;
		if (seen->count < PSIP_PROTOCOLS_MAX)
			seen->at[seen->count++] = reason.protocol;
	}
	return true;
}

static enum psip_error_code sendable_reason(struct psip_span value)
{
	struct psip_protocols seen = { .count = 0 };

	return psip_sendable_reasons(&seen, value) ? PSIP_E_NONE : PSIP_E_REASON_PROTOCOL;
}

enum psip_error_code psip_sendable_value(enum psip_header_id id, struct psip_span value)
{
	switch ((unsigned)id) {
	case PSIP_H_CONTACT:
	case PSIP_H_PATH:
	case PSIP_H_RECORD_ROUTE:
	case PSIP_H_REFER_TO:
	case PSIP_H_ROUTE:
	case PSIP_H_SERVICE_ROUTE:
		return sendable_addresses(id, value);
	case PSIP_H_MIN_SE:
	case PSIP_H_SESSION_EXPIRES:
		return sendable_interval(id, value);
	case PSIP_H_REASON:
		return sendable_reason(value);
	default:
		return PSIP_E_NONE;
	}
}

enum psip_error_code psip_sendable_uri(struct psip_span text)
{
	struct psip_uri uri;

	if (text.length == 0 || psip_uri_parse(&uri, text, PSIP_LENIENT, NULL) != PSIP_OK || sendable_transport(&uri))
		return PSIP_E_NONE;
	return PSIP_E_TRANSPORT_TLS;
}

bool psip_sendable_row(const struct psip_writer *w, enum psip_header_id id, struct psip_span value)
{
	return psip_header_presence(id, (enum psip_method)w->method, w->status) != PSIP_PRESENCE_NOT_ALLOWED &&
	       psip_sendable_value(id, value) == PSIP_E_NONE;
}

void psip_sendable_begin(struct psip_writer *w, const struct psip_message *like)
{
	struct psip_cseq cseq;

	w->status = like->is_request ? 0 : like->status;
	w->method = like->method;
	if (!like->is_request)
		w->method = psip_cseq_parse(psip_message_value(like, PSIP_H_CSEQ), PSIP_LENIENT, &cseq) == PSIP_OK ? cseq.method : PSIP_METHOD_UNKNOWN;
}
