/* SPDX-License-Identifier: MIT
 * Addresses and parameters, written. */
#include "parser/address_put.h"

#include "parser/param.h"
#include "parser/sendable.h"
#include "parser/typed.h"
#include "parser/uri_form.h"
#include "parser/writer_part.h"

static bool address_put_bracketed(struct psip_span party)
{
	return party.length > 0 && memchr(party.at, '<', party.length) != NULL;
}

static bool address_put_strict_params(struct psip_span params)
{
	const unsigned char *p = (const unsigned char *)params.at;
	struct psip_param_reader reader = { .mode = PSIP_STRICT, .pe = p != NULL ? p + params.length : p };

	while (p != reader.pe) {
		p = psip_param_read(&reader, p);
		if (p == NULL || reader.quirk != NULL || (p != reader.pe && *p != ';'))
			return false;
	}
	return true;
}

/* With brackets put around it, or as it stands, the value is of the form that its grammar has. */
static bool address_put_strict(enum psip_header_id id, struct psip_span party, struct psip_span params)
{
	struct psip_address_value address;

	if (!address_put_strict_params(params))
		return false;
	if (!address_put_bracketed(party))
		return psip_uri_parse(&address.uri, party, PSIP_STRICT, NULL) == PSIP_OK && psip_uri_consistent(&address.uri);
	return psip_header_value_check(id, party, PSIP_STRICT, NULL) == PSIP_OK && psip_address_parse(party, PSIP_STRICT, &address) == PSIP_OK &&
	       psip_uri_consistent(&address.uri);
}

/* PSIP_WRITE_ALLOWED: the header may stand in this message, and the URI may be sent. */
static bool address_put_allowed(const struct psip_writer *w, enum psip_header_id id, struct psip_span party, bool bracketed)
{
	if (bracketed)
		return psip_sendable_row(w, id, party);
	return psip_sendable_row(w, id, psip_span(NULL, 0)) && psip_sendable_uri(party) == PSIP_E_NONE;
}

void psip_put_address(struct psip_writer *w, enum psip_header_id id, struct psip_span party, struct psip_span params)
{
	bool bracketed = address_put_bracketed(party);

	party = psip_writer_trim(party);
	if (id == PSIP_H_UNKNOWN || id >= PSIP_H_COUNT || party.length == 0 || !psip_writer_plain(party) || !psip_writer_plain(params) ||
	    (!bracketed && !psip_writer_uri(party)) || (params.length > 0 && *params.at != ';') ||
	    (PSIP_WRITES(w, PSIP_WRITE_STRICT) && !address_put_strict(id, party, params)) ||
	    (PSIP_WRITES(w, PSIP_WRITE_ALLOWED) && !address_put_allowed(w, id, party, bracketed))) {
		w->bad = true;
		return;
	}
	psip_writer_name(w, id);
	psip_put(w, bracketed ? psip_span(NULL, 0) : PSIP_TEXT("<"));
	psip_put(w, party);
	psip_put(w, bracketed ? psip_span(NULL, 0) : PSIP_TEXT(">"));
	psip_put(w, params);
	psip_writer_line_end(w);
}

static bool address_put_quotable(struct psip_span value)
{
	for (size_t i = 0; i < value.length; i++)
		if (value.at[i] == '\r' || value.at[i] == '\n' || value.at[i] == '\0')
			return false;
	return true;
}

/* Controls other than tabs go behind a backslash, too: qdtext has none. */
static void address_put_quoted(struct psip_writer *w, struct psip_span value)
{
	psip_put(w, PSIP_TEXT("\""));
	for (size_t i = 0; i < value.length; i++) {
		unsigned char c = (unsigned char)value.at[i];

		if (c == '"' || c == '\\' || (c < ' ' && c != '\t') || c == 0x7f)
			psip_put(w, PSIP_TEXT("\\"));
		psip_put(w, psip_span(value.at + i, 1));
	}
	psip_put(w, PSIP_TEXT("\""));
}

void psip_put_param(struct psip_writer *w, struct psip_span name, struct psip_span value)
{
	if (!psip_writer_token(name) || !address_put_quotable(value)) {
		w->bad = true;
		return;
	}
	psip_put(w, PSIP_TEXT(";"));
	psip_put(w, name);
	if (value.at == NULL)
		return;
	psip_put(w, PSIP_TEXT("="));
	if (psip_writer_token(value))
		psip_put(w, value);
	else
		address_put_quoted(w, value);
}
