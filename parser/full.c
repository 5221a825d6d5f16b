/* SPDX-License-Identifier: MIT
 * psip_full_parse: the values that every user agent needs, each read once. */
#include "parser/full.h"

#include "parser/octet.h"

struct full_reader {
	const struct psip_message *message;
	struct psip_errors *errors;
	psip_mode mode;
	bool wrong;
};

static inline struct psip_span full_value(const struct psip_message *m, unsigned row)
{
	return psip_span(m->data + m->headers[row].value, m->headers[row].value_length);
}

static void full_error(struct full_reader *r, enum psip_error_code code, const char *at, unsigned row)
{
	const struct psip_message *m = r->message;

	r->wrong = true;
	psip_error_add(r->errors, code, m->data, (uint32_t)(at - m->data), (uint16_t)row, !m->is_request || m->method == PSIP_ACK);
}

static void full_request_uri(struct full_reader *r, struct psip_uri *uri)
{
	const struct psip_message *m = r->message;
	size_t at = 0;

	if (!m->is_request || m->request_uri.at == NULL) {
		memset(uri, 0, sizeof *uri);
		return;
	}
	if (psip_uri_parse(uri, m->request_uri, r->mode, &at) != PSIP_OK) {
		memset(uri, 0, sizeof *uri);
		full_error(r, PSIP_E_REQUEST_URI, m->request_uri.at + at, PSIP_NO_HEADER);
	} else if (uri->headers.at != NULL && !PSIP_TAKES(r->mode, PSIP_QUIRK_REQUEST_URI_HEADERS)) /* §19.1.1 table 1 */
		full_error(r, PSIP_E_REQUEST_URI_HEADERS, uri->headers.at - 1, PSIP_NO_HEADER);
}

/* The elements of `rest`, a part of that row's value, and of the rows that follow it. */
static void full_via_rows(struct full_reader *r, struct psip_full *full, unsigned row, struct psip_span rest)
{
	const struct psip_message *m = r->message;
	struct psip_via spare;
	unsigned count = full->via_count;

	for (;;) {
		int result;

		do {
			struct psip_via *via = count < full->via_capacity ? &full->vias[count] : &spare;

			result = psip_via_next(&rest, r->mode, via);
			count += result == 1;
		} while (result == 1 && rest.length > 0);
		if (result != 1)
			full_error(r, PSIP_E_VIA, rest.at, row);
		row = m->headers[row].next;
		if (row == PSIP_NO_HEADER)
			break;
		rest = full_value(m, row);
	}
	full->via_count = (uint16_t)(count < UINT16_MAX ? count : UINT16_MAX);
}

/* What follows the topmost Via in its row. */
static void full_vias(struct full_reader *r, struct psip_full *full)
{
	const struct psip_message *m = r->message;
	const struct psip_via *top = &full->common.via;
	unsigned row = m->first[PSIP_H_VIA];

	if (row == PSIP_NO_HEADER)
		return;
	if (top->text.at != NULL) { /* else psip_common_parse has told what is wrong */
		struct psip_span value = full_value(m, row), rest = value;
		const unsigned char *pe = psip_octets(value.at) + value.length;
		const unsigned char *p = psip_octet_sws(psip_octets(top->text.at) + top->text.length, pe, r->mode);

		/* it was read up to its comma, or to the end */
		if (p < pe && psip_octet_after_comma(&rest, p + 1, r->mode) == 1 && rest.length > 0) {
			full_via_rows(r, full, row, rest);
			return;
		}
	}
	row = m->headers[row].next;
	if (row != PSIP_NO_HEADER)
		full_via_rows(r, full, row, full_value(m, row));
}

/* Route and Record-Route, from `row` on: name-addr only (RFC 3261 §20.30, §20.34). */
static uint16_t full_route_rows(struct full_reader *r, unsigned row, struct psip_address_value *routes, uint16_t capacity)
{
	const struct psip_message *m = r->message;
	struct psip_address_value spare;
	unsigned count = 0;

	do {
		struct psip_span rest = full_value(m, row);
		int result;

		do {
			struct psip_address_value *route = count < capacity ? &routes[count] : &spare;

			result = psip_address_next(&rest, r->mode, route);
			if (result == 1 && !route->bracketed) {
				rest = psip_span(route->text.at, 0);
				result = PSIP_ERR_SYNTAX;
			}
			count += result == 1;
		} while (result == 1 && rest.length > 0);
		if (result != 1)
			full_error(r, PSIP_E_HEADER_VALUE, rest.at, row);
		row = m->headers[row].next;
	} while (row != PSIP_NO_HEADER);
	return (uint16_t)(count < UINT16_MAX ? count : UINT16_MAX);
}

static inline uint16_t full_routes(struct full_reader *r, enum psip_header_id id, struct psip_address_value *routes, uint16_t capacity)
{
	unsigned row = r->message->first[id];

	return row == PSIP_NO_HEADER ? 0 : full_route_rows(r, row, routes, capacity);
}

/* The star may be the only Contact of all rows (§20.10); psip_address_next sees to that within one. */
static void full_contacts(struct full_reader *r, struct psip_full *full)
{
	const struct psip_message *m = r->message;
	struct psip_address_value spare;
	unsigned first = m->first[PSIP_H_CONTACT];

	for (unsigned row = first; row != PSIP_NO_HEADER; row = m->headers[row].next) {
		struct psip_span rest = full_value(m, row);
		int result;

		do {
			struct psip_address_value *contact = full->contact_count == 0 ? &full->contact : &spare;

			result = psip_address_next(&rest, r->mode, contact);
			if (result == 1 && contact->star && (row != first || m->headers[row].next != PSIP_NO_HEADER)) {
				rest = psip_span(contact->text.at, 0);
				result = PSIP_ERR_SYNTAX;
			}
			full->contact_count += result == 1;
		} while (result == 1 && rest.length > 0);
		if (result != 1)
			full_error(r, PSIP_E_CONTACT, rest.at, row);
	}
	full->has_contact = full->contact_count > 0;
	if (!full->has_contact)
		memset(&full->contact, 0, sizeof full->contact);
}

/* m-parameter has a value, unlike generic-param (§25.1). */
static const char *full_flag(struct psip_span params)
{
	struct psip_span name, value;

	while (psip_param_next(&params, &name, &value) == 1)
		if (value.at == NULL)
			return name.at;
	return NULL;
}

static void full_content_type(struct full_reader *r, struct psip_full *full)
{
	const struct psip_message *m = r->message;
	unsigned row = m->first[PSIP_H_CONTENT_TYPE];
	struct psip_span rest;
	const char *wrong = NULL;

	memset(&full->content_type, 0, sizeof full->content_type);
	full->has_content_type = false;
	if (row == PSIP_NO_HEADER)
		return;
	for (unsigned next = m->headers[row].next; next != PSIP_NO_HEADER; next = m->headers[next].next)
		full_error(r, PSIP_E_HEADER_REPEATED, m->data + m->headers[next].value, next);
	rest = full_value(m, row);
	if (psip_media_type_next(&rest, r->mode, &full->content_type) != 1 || rest.length > 0)
		wrong = rest.at;
	else if (full->content_type.params.length > 0 && !PSIP_TAKES(r->mode, PSIP_QUIRK_EMPTY_VALUE))
		wrong = full_flag(full->content_type.params);
	full->has_content_type = wrong == NULL;
	if (wrong == NULL)
		return;
	memset(&full->content_type, 0, sizeof full->content_type);
	full_error(r, PSIP_E_HEADER_VALUE, wrong, row);
}

int psip_full_parse(struct psip_full *full, const struct psip_message *message, psip_mode mode, struct psip_errors *errors)
{
	struct full_reader r = { message, errors, mode, false };

	full->via_count = 0;
	full->contact_count = 0;
	full_request_uri(&r, &full->request_uri);
	r.wrong = psip_common_parse(&full->common, message, mode, errors) != PSIP_OK || r.wrong;
	full_vias(&r, full);
	full->route_count = full_routes(&r, PSIP_H_ROUTE, full->routes, full->route_capacity);
	full->record_route_count = full_routes(&r, PSIP_H_RECORD_ROUTE, full->record_routes, full->record_route_capacity);
	full_contacts(&r, full);
	full_content_type(&r, full);
	return r.wrong ? PSIP_ERR_SYNTAX : PSIP_OK;
}
