/* SPDX-License-Identifier: MIT
 * Requests made from their parts: checked first, then written in one go. */
#include "parser/parts.h"
#include "parser/headers.h"
#include "parser/sendable.h"
#include "parser/writer_part.h"

/* ---- Checks ---- */

static bool parts_has_bracket(struct psip_span address)
{
	return address.length > 0 && (address.at[address.length - 1] == '>' || memchr(address.at, '<', address.length) != NULL);
}

/* A URI alone or a name-addr; with a tag to come, nothing may follow the bracket that could hold another. */
static bool parts_address_fits(struct psip_span address, struct psip_span tag, bool absent)
{
	if (address.length == 0)
		return absent;
	if (!psip_writer_plain(tag))
		return false;
	if (!parts_has_bracket(address))
		return psip_writer_uri(address);
	return (unsigned char)address.at[0] > ' ' && (unsigned char)address.at[address.length - 1] > ' ' && psip_writer_plain(address) &&
	       (tag.length == 0 || address.at[address.length - 1] == '>');
}

static bool parts_token_fits(struct psip_span text, bool absent)
{
	return text.length == 0 ? absent : psip_writer_token(text);
}

static bool parts_value_fits(struct psip_span text, bool absent)
{
	return text.length == 0 ? absent : (unsigned char)text.at[0] > ' ' && (unsigned char)text.at[text.length - 1] > ' ' &&
	                                   psip_writer_plain(text);
}

static bool parts_branch_fits(struct psip_span branch, bool absent)
{
	return branch.length == 0 ? absent : branch.length > 7 && memcmp(branch.at, "z9hG4bK", 7) == 0 && psip_writer_plain(branch);
}

/* sent-by has no blanks, and nothing that would end it. */
static bool parts_sent_by_fits(struct psip_span sent_by, bool absent)
{
	return sent_by.length == 0 ? absent : psip_writer_uri(sent_by) && memchr(sent_by.at, ';', sent_by.length) == NULL &&
	                                      memchr(sent_by.at, ',', sent_by.length) == NULL;
}

static bool parts_fit(const struct psip_request_parts *p, bool absent)
{
	return parts_token_fits(p->method, false) && psip_writer_uri(p->request_uri) && parts_token_fits(p->transport, absent) &&
	       parts_sent_by_fits(p->sent_by, absent) && parts_branch_fits(p->branch, absent) && parts_value_fits(p->route, true) &&
	       (p->last_route.length == 0 || psip_writer_uri(p->last_route)) && parts_address_fits(p->from, p->from_tag, absent) &&
	       parts_address_fits(p->to, p->to_tag, absent) && parts_value_fits(p->call_id, absent) && p->cseq <= INT32_MAX &&
	       (parts_address_fits(p->contact, psip_span(NULL, 0), true) || psip_span_equal(p->contact, PSIP_TEXT("*")));
}

static bool parts_strict_uri(struct psip_span text, bool request)
{
	struct psip_uri uri;

	return psip_uri_parse(&uri, text, PSIP_STRICT, NULL) == PSIP_OK &&
	       (!request || uri.headers.at == NULL || (uri.scheme != PSIP_SCHEME_SIP && uri.scheme != PSIP_SCHEME_SIPS));
}

static bool parts_strict(enum psip_header_id id, struct psip_span value)
{
	return value.length == 0 || psip_header_value_check(id, value, PSIP_STRICT, NULL) == PSIP_OK;
}

static bool parts_strict_address(enum psip_header_id id, struct psip_span value)
{
	return value.length == 0 || parts_has_bracket(value) || (id == PSIP_H_CONTACT && psip_span_equal(value, PSIP_TEXT("*"))) ?
	       parts_strict(id, value) : parts_strict_uri(value, false);
}

static bool parts_strict_sent_by(struct psip_span sent_by)
{
	char text[300];
	struct psip_writer w = psip_writer(text, sizeof text);

	psip_put(&w, PSIP_TEXT("SIP/2.0/UDP "));
	psip_put(&w, sent_by);
	return sent_by.length == 0 || (psip_written(&w) && parts_strict(PSIP_H_VIA, psip_span(text, w.length)));
}

static bool parts_strict_token(struct psip_span text)
{
	return text.length == 0 || psip_writer_token(text);
}

/* The grammar of each. */
static bool parts_follow(const struct psip_request_parts *p)
{
	return parts_strict_token(p->branch) && parts_strict_token(p->from_tag) && parts_strict_token(p->to_tag) &&
	       parts_strict_uri(p->request_uri, true) && parts_strict_sent_by(p->sent_by) && parts_strict(PSIP_H_ROUTE, p->route) &&
	       (p->last_route.length == 0 || parts_strict_uri(p->last_route, false)) && parts_strict_address(PSIP_H_FROM, p->from) &&
	       parts_strict_address(PSIP_H_TO, p->to) && (p->call_id.length == 0 || psip_call_id_parse(p->call_id, PSIP_STRICT) == PSIP_OK) &&
	       parts_strict_address(PSIP_H_CONTACT, p->contact);
}

static bool parts_allowed_row(const struct psip_writer *w, enum psip_header_id id, struct psip_span value)
{
	return value.length == 0 || psip_sendable_row(w, id, value);
}

/* A URI without brackets is one all the same (RFC 3261 §20.20). */
static bool parts_allowed_address(const struct psip_writer *w, enum psip_header_id id, struct psip_span address)
{
	return parts_allowed_row(w, id, address) && (parts_has_bracket(address) || psip_sendable_uri(address) == PSIP_E_NONE);
}

/* What must not be sent (PSIP_WRITE_ALLOWED); rows to come are held against this request's method. */
static bool parts_allowed(struct psip_writer *w, const struct psip_request_parts *p)
{
	w->status = 0;
	w->method = PSIP_METHOD_UNKNOWN;
	if (!(w->flags & PSIP_WRITE_ALLOWED))
		return true;
	w->method = (uint8_t)psip_method_find(p->method);
	return psip_sendable_uri(p->request_uri) == PSIP_E_NONE && psip_sendable_uri(p->last_route) == PSIP_E_NONE &&
	       parts_allowed_row(w, PSIP_H_ROUTE, p->route) && parts_allowed_address(w, PSIP_H_CONTACT, p->contact);
}

/* ---- Rows ---- */

static void parts_put(struct psip_writer *w, struct psip_span text)
{
	psip_writer_bytes(w, text.at, text.length);
}

static void parts_put_via(struct psip_writer *w, const struct psip_request_parts *p)
{
	psip_writer_name(w, PSIP_H_VIA);
	PSIP_WRITER_TEXT(w, "SIP/2.0/");
	parts_put(w, p->transport);
	PSIP_WRITER_TEXT(w, " ");
	parts_put(w, p->sent_by);
	if (p->branch.length > 0) {
		PSIP_WRITER_TEXT(w, ";branch=");
		parts_put(w, p->branch);
	}
	if (p->rport)
		PSIP_WRITER_TEXT(w, ";rport");
	psip_writer_line_end(w);
}

static void parts_put_route(struct psip_writer *w, const struct psip_request_parts *p)
{
	if (p->route.length == 0 && p->last_route.length == 0)
		return;
	psip_writer_name(w, PSIP_H_ROUTE);
	parts_put(w, p->route);
	if (p->last_route.length > 0) {
		if (p->route.length > 0)
			PSIP_WRITER_TEXT(w, ", ");
		PSIP_WRITER_TEXT(w, "<");
		parts_put(w, p->last_route);
		PSIP_WRITER_TEXT(w, ">");
	}
	psip_writer_line_end(w);
}

static void parts_put_address(struct psip_writer *w, enum psip_header_id id, struct psip_span address, struct psip_span tag)
{
	bool bare = !parts_has_bracket(address) && !(w->flags & PSIP_WRONG_VALUES) && !psip_span_equal(address, PSIP_TEXT("*"));

	if (address.length == 0)
		return;
	psip_writer_name(w, id);
	if (bare)
		PSIP_WRITER_TEXT(w, "<");
	parts_put(w, address);
	if (bare)
		PSIP_WRITER_TEXT(w, ">");
	if (tag.length > 0) {
		PSIP_WRITER_TEXT(w, ";tag=");
		parts_put(w, tag);
	}
	psip_writer_line_end(w);
}

static void parts_put_ids(struct psip_writer *w, const struct psip_request_parts *p)
{
	if (p->call_id.length > 0) {
		psip_writer_name(w, PSIP_H_CALL_ID);
		parts_put(w, p->call_id);
		psip_writer_line_end(w);
	}
	psip_writer_name(w, PSIP_H_CSEQ);
	psip_put_number(w, p->cseq);
	PSIP_WRITER_TEXT(w, " ");
	parts_put(w, p->method);
	psip_writer_line_end(w);
}

static void parts_put_line(struct psip_writer *w, const struct psip_request_parts *p)
{
	parts_put(w, p->method);
	PSIP_WRITER_TEXT(w, " ");
	parts_put(w, p->request_uri);
	PSIP_WRITER_TEXT(w, " SIP/2.0");
	psip_writer_line_end(w);
}

void psip_put_request(struct psip_writer *w, const struct psip_request_parts *parts)
{
	if (!(w->flags & PSIP_WRONG_VALUES) &&
	    (!parts_fit(parts, (w->flags & PSIP_WRONG_MISSING) != 0) || ((w->flags & PSIP_WRITE_STRICT) && !parts_follow(parts)) ||
	     !parts_allowed(w, parts))) {
		w->bad = true;
		return;
	}
	parts_put_line(w, parts);
	if (parts->sent_by.length > 0)
		parts_put_via(w, parts);
	psip_put_header_number(w, PSIP_H_MAX_FORWARDS, parts->has_max_forwards ? parts->max_forwards : 70);
	parts_put_route(w, parts);
	parts_put_address(w, PSIP_H_FROM, parts->from, parts->from_tag);
	parts_put_address(w, PSIP_H_TO, parts->to, parts->to_tag);
	parts_put_ids(w, parts);
	parts_put_address(w, PSIP_H_CONTACT, parts->contact, psip_span(NULL, 0));
}

void psip_put_rack(struct psip_writer *w, const struct psip_message *response)
{
	struct psip_cseq cseq;
	uint32_t number;

	if (psip_header_number(PSIP_H_RSEQ, psip_message_value(response, PSIP_H_RSEQ), PSIP_TOLERANT, &number) != PSIP_OK ||
	    psip_cseq_parse(psip_message_value(response, PSIP_H_CSEQ), PSIP_TOLERANT, &cseq) != PSIP_OK) {
		w->bad = true;
		return;
	}
	psip_put_name(w, PSIP_H_RACK);
	psip_put_number(w, number);
	PSIP_WRITER_TEXT(w, " ");
	psip_put_number(w, cseq.number);
	PSIP_WRITER_TEXT(w, " ");
	parts_put(w, cseq.method_text);
	psip_writer_line_end(w);
}
