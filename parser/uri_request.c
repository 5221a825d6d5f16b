/* SPDX-License-Identifier: MIT
 * The requests that URIs ask for by their method and headers (RFC 3261 §19.1.5): what is honoured of it, verified, refused. */
#include "parser/uri_form.h"

#include "parser/octet.h"
#include "parser/typed.h"
#include "parser/uri_part.h"

#define URI_REQUEST_VALUE_MAX 512

static bool uri_request_is_sip(const struct psip_uri *uri)
{
	return uri->scheme == PSIP_SCHEME_SIP || uri->scheme == PSIP_SCHEME_SIPS;
}

static enum psip_uri_wish uri_request_wish(enum psip_header_id id)
{
	switch (id) {
	case PSIP_H_FROM:
	case PSIP_H_CALL_ID:
	case PSIP_H_CSEQ:
	case PSIP_H_VIA:
	case PSIP_H_RECORD_ROUTE:
	case PSIP_H_ROUTE:
	case PSIP_H_ACCEPT:
	case PSIP_H_ACCEPT_ENCODING:
	case PSIP_H_ACCEPT_LANGUAGE:
	case PSIP_H_ALLOW:
	case PSIP_H_CONTACT:
	case PSIP_H_ORGANIZATION:
	case PSIP_H_SUPPORTED:
	case PSIP_H_USER_AGENT:
	/* These the request has already, or they would let a page speak for the user. */
	case PSIP_H_TO:
	case PSIP_H_MAX_FORWARDS:
	case PSIP_H_AUTHORIZATION:
	case PSIP_H_PROXY_AUTHORIZATION:
	case PSIP_H_P_ASSERTED_IDENTITY:
	case PSIP_H_P_PREFERRED_IDENTITY:
	case PSIP_H_IDENTITY:
	case PSIP_H_REFERRED_BY:
	case PSIP_H_HISTORY_INFO:
	case PSIP_H_DIVERSION:
	case PSIP_H_GEOLOCATION:
	/* These are proxies' and registrars', or count what this element counts. */
	case PSIP_H_PATH:
	case PSIP_H_SERVICE_ROUTE:
	case PSIP_H_MAX_BREADTH:
	case PSIP_H_RACK:
	case PSIP_H_RSEQ:
	case PSIP_H_SESSION_ID:
		return PSIP_WISH_REFUSE;
	case PSIP_H_CONTENT_DISPOSITION:
	case PSIP_H_CONTENT_ENCODING:
	case PSIP_H_CONTENT_LANGUAGE:
	case PSIP_H_CONTENT_LENGTH:
	case PSIP_H_CONTENT_TYPE:
	case PSIP_H_DATE:
	case PSIP_H_MIME_VERSION:
	case PSIP_H_TIMESTAMP:
		return PSIP_WISH_VERIFY;
	default:
		return PSIP_WISH_HONOUR;
	}
}

int psip_uri_header_next(struct psip_span *rest, struct psip_uri_header *header)
{
	struct psip_uri_part part;
	char name[32];
	int length;

	if (!psip_uri_part_next(rest, '&', &part))
		return 0;
	header->name = part.name;
	header->value = part.value;
	length = psip_uri_unescape(name, sizeof name, part.name);
	header->id = (uint8_t)(length > 0 ? psip_header_find(psip_span(name, (size_t)length)) : PSIP_H_UNKNOWN);
	header->wish = (uint8_t)(length == 4 && psip_span_equal_nocase(psip_span(name, 4), PSIP_TEXT("body")) ?
	                         PSIP_WISH_BODY : uri_request_wish((enum psip_header_id)header->id));
	return 1;
}

static bool uri_request_is_token(const char *text, int length)
{
	for (int i = 0; i < length; i++)
		if ((psip_octet_class[(unsigned char)text[i]] & PSIP_OCTET_TOKEN) == 0)
			return false;
	return length > 0;
}

int psip_uri_method(const struct psip_uri *uri, char to[32], struct psip_span *method)
{
	struct psip_span value;
	int length;

	*method = psip_span(NULL, 0);
	if (!uri_request_is_sip(uri) || !psip_uri_param(uri, "method", &value))
		return PSIP_OK;
	length = psip_uri_unescape(to, 32, value);
	if (!uri_request_is_token(to, length))
		return PSIP_ERR_SYNTAX;
	*method = psip_span(to, (size_t)length);
	return PSIP_OK;
}

/* One honoured header as a row. A line end behind escapes would be a row of the page's own making; a NUL may stand in a quoted pair (§25.1). */
static int uri_request_put_row(struct psip_writer *w, const struct psip_uri_header *header)
{
	char name[64], value[URI_REQUEST_VALUE_MAX];
	int name_length = psip_uri_unescape(name, sizeof name, header->name), length = psip_uri_unescape(value, sizeof value, header->value);
	struct psip_span text;

	if (name_length == PSIP_ERR_SPACE || length == PSIP_ERR_SPACE)
		return PSIP_ERR_SPACE;
	if (length < 0 || !uri_request_is_token(name, name_length))
		return PSIP_ERR_SYNTAX;
	text = psip_span(value, (size_t)length);
	if (memchr(value, '\r', text.length) != NULL || memchr(value, '\0', text.length) != NULL ||
	    psip_header_value_check((enum psip_header_id)header->id, text, PSIP_STRICT, NULL) != PSIP_OK)
		return PSIP_ERR_SYNTAX;
	psip_put(w, psip_span(name, (size_t)name_length));
	psip_put(w, PSIP_TEXT(": "));
	psip_put(w, text);
	psip_put(w, PSIP_TEXT("\r\n"));
	return PSIP_OK;
}

int psip_put_uri_headers(struct psip_writer *w, const struct psip_uri *uri)
{
	struct psip_span rest = uri->headers;
	struct psip_uri_header header;
	bool seen[PSIP_H_COUNT] = { false };

	if (!uri_request_is_sip(uri))
		return PSIP_OK;
	while (psip_uri_header_next(&rest, &header) == 1) {
		int result;

		if (header.wish != PSIP_WISH_HONOUR)
			continue;
		if (seen[header.id] && psip_header_kind_of((enum psip_header_id)header.id) == PSIP_HEADER_SINGLE)
			return PSIP_ERR_SYNTAX; /* two rows of what stands once (§7.3.1) make no valid request */
		seen[header.id] = header.id != PSIP_H_UNKNOWN;
		result = uri_request_put_row(w, &header);
		if (result != PSIP_OK)
			return result;
	}
	return PSIP_OK;
}

#undef URI_REQUEST_VALUE_MAX
