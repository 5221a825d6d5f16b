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

/* Plain text; `later`: it will be looked at while it is copied. */
static bool parts_plain(struct psip_span text, bool later)
{
	return later || psip_writer_plain(text);
}

/* A URI alone or a name-addr; with a tag to come, nothing may follow the bracket that could hold another. */
static bool parts_address_fits(struct psip_span address, struct psip_span tag, bool absent, bool later)
{
	if (address.length == 0)
		return absent;
	if (!parts_plain(tag, later))
		return false;
	if (!parts_has_bracket(address))
		return psip_writer_uri(address);
	return (unsigned char)address.at[0] > ' ' && (unsigned char)address.at[address.length - 1] > ' ' && parts_plain(address, later) &&
	       (address.at[0] == '<' || memchr(address.at, '<', address.length) != NULL) &&
	       (tag.length == 0 || address.at[address.length - 1] == '>');
}

static bool parts_token_fits(struct psip_span text, bool absent)
{
	return text.length == 0 ? absent : psip_writer_token(text);
}

static bool parts_value_fits(struct psip_span text, bool absent, bool later)
{
	return text.length == 0 ? absent : (unsigned char)text.at[0] > ' ' && (unsigned char)text.at[text.length - 1] > ' ' &&
	                                   parts_plain(text, later);
}

static bool parts_branch_fits(struct psip_span branch, bool absent, bool later)
{
	return branch.length == 0 ? absent : branch.length > 7 && memcmp(branch.at, "z9hG4bK", 7) == 0 && parts_plain(branch, later);
}

/* sent-by has no blanks, and nothing that would end it. */
static bool parts_sent_by_fits(struct psip_span sent_by, bool absent)
{
	return sent_by.length == 0 ? absent : psip_writer_uri(sent_by) && memchr(sent_by.at, ';', sent_by.length) == NULL &&
	                                      memchr(sent_by.at, ',', sent_by.length) == NULL;
}

static bool parts_fit(const struct psip_request_parts *p, bool absent, bool later)
{
	return parts_token_fits(p->method, false) && psip_writer_uri(p->request_uri) && parts_token_fits(p->transport, absent) &&
	       parts_sent_by_fits(p->sent_by, absent) && parts_branch_fits(p->branch, absent, later) && parts_value_fits(p->route, true, later) &&
	       (p->last_route.length == 0 || psip_writer_uri(p->last_route)) && parts_address_fits(p->from, p->from_tag, absent, later) &&
	       parts_address_fits(p->to, p->to_tag, absent, later) && parts_value_fits(p->call_id, absent, later) && p->cseq <= INT32_MAX &&
	       (parts_address_fits(p->contact, psip_span(NULL, 0), true, later) || psip_span_equal(p->contact, PSIP_TEXT("*")));
}

static bool parts_strict_uri(struct psip_span text, bool request)
{
	struct psip_uri uri;

	return psip_uri_parse(&uri, text, PSIP_STRICT, NULL) == PSIP_OK && (!request || uri.headers.at == NULL);
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
	if (!PSIP_WRITES(w, PSIP_WRITE_ALLOWED))
		return true;
	w->method = (uint8_t)psip_method_find(p->method);
	return psip_sendable_uri(p->request_uri) == PSIP_E_NONE && psip_sendable_uri(p->last_route) == PSIP_E_NONE &&
	       parts_allowed_row(w, PSIP_H_ROUTE, p->route) && parts_allowed_address(w, PSIP_H_CONTACT, p->contact);
}

/* ---- Rows ---- */

/* Where the rows go. `at`: into the writer's buffer, which has room for all of them; NULL: through the writer, as its flags say. */
struct parts_pen {
	struct psip_writer *w;
	char *at;
	bool plain; /* so far; with `at` */
};

static inline void parts_put(struct parts_pen *pen, struct psip_span text)
{
	if (pen->at == NULL) {
		psip_writer_bytes(pen->w, text.at, text.length);
		return;
	}
	pen->plain &= psip_writer_copy_plain(pen->at, text);
	pen->at += text.length;
}

static inline void parts_copy(struct parts_pen *pen, const char *text, size_t length)
{
	if (pen->at == NULL) {
		psip_writer_bytes(pen->w, text, length);
		return;
	}
	memcpy(pen->at, text, length);
	pen->at += length;
}

/* A string literal: its length is known, so that the copy needs no call. */
#define PARTS_TEXT(pen, literal) parts_copy((pen), "" literal, sizeof(literal) - 1)

static inline void parts_name(struct parts_pen *pen, enum psip_header_id id)
{
	if (pen->at == NULL) {
		psip_writer_name(pen->w, id);
		return;
	}
	memcpy(pen->at, &psip_writer_names[id], sizeof psip_writer_names[id]);
	pen->at += psip_writer_names[id].length;
}

static inline void parts_line_end(struct parts_pen *pen)
{
	if (pen->at == NULL)
		psip_writer_line_end(pen->w);
	else
		PARTS_TEXT(pen, "\r\n");
}

static void parts_number(struct parts_pen *pen, uint32_t number)
{
	char text[20] = { 0 }, *digits; /* ten bytes may be read at each digit */

	if (pen->at == NULL) {
		psip_put_number(pen->w, number);
		return;
	}
	digits = psip_writer_digits(text + 10, number);
	memcpy(pen->at, digits, 10);
	pen->at += text + 10 - digits;
}

static void parts_put_via(struct parts_pen *pen, const struct psip_request_parts *p)
{
	parts_name(pen, PSIP_H_VIA);
	PARTS_TEXT(pen, "SIP/2.0/");
	parts_put(pen, p->transport);
	PARTS_TEXT(pen, " ");
	parts_put(pen, p->sent_by);
	if (p->branch.length > 0) {
		PARTS_TEXT(pen, ";branch=");
		parts_put(pen, p->branch);
	}
	if (p->rport)
		PARTS_TEXT(pen, ";rport");
	parts_line_end(pen);
}

static void parts_put_route(struct parts_pen *pen, const struct psip_request_parts *p)
{
	if (p->route.length == 0 && p->last_route.length == 0)
		return;
	parts_name(pen, PSIP_H_ROUTE);
	parts_put(pen, p->route);
	if (p->last_route.length > 0) {
		if (p->route.length > 0)
			PARTS_TEXT(pen, ", ");
		PARTS_TEXT(pen, "<");
		parts_put(pen, p->last_route);
		PARTS_TEXT(pen, ">");
	}
	parts_line_end(pen);
}

static void parts_put_address(struct parts_pen *pen, enum psip_header_id id, struct psip_span address, struct psip_span tag)
{
	bool bare = !parts_has_bracket(address) && !(pen->w->flags & PSIP_WRONG_VALUES) && !psip_span_equal(address, PSIP_TEXT("*"));

	if (address.length == 0)
		return;
	parts_name(pen, id);
	if (bare)
		PARTS_TEXT(pen, "<");
	parts_put(pen, address);
	if (bare)
		PARTS_TEXT(pen, ">");
	if (tag.length > 0) {
		PARTS_TEXT(pen, ";tag=");
		parts_put(pen, tag);
	}
	parts_line_end(pen);
}

static void parts_put_ids(struct parts_pen *pen, const struct psip_request_parts *p)
{
	if (p->call_id.length > 0) {
		parts_name(pen, PSIP_H_CALL_ID);
		parts_put(pen, p->call_id);
		parts_line_end(pen);
	}
	parts_name(pen, PSIP_H_CSEQ);
	parts_number(pen, p->cseq);
	PARTS_TEXT(pen, " ");
	parts_put(pen, p->method);
	parts_line_end(pen);
}

static void parts_put_line(struct parts_pen *pen, const struct psip_request_parts *p)
{
	parts_put(pen, p->method);
	PARTS_TEXT(pen, " ");
	parts_put(pen, p->request_uri);
	PARTS_TEXT(pen, " SIP/2.0");
	parts_line_end(pen);
}

static void parts_put_max_forwards(struct parts_pen *pen, const struct psip_request_parts *p)
{
	uint32_t hops = p->has_max_forwards ? p->max_forwards : 70;

	if (pen->at == NULL) {
		psip_put_header_number(pen->w, PSIP_H_MAX_FORWARDS, hops);
		return;
	}
	parts_name(pen, PSIP_H_MAX_FORWARDS);
	parts_number(pen, hops);
	parts_line_end(pen);
}

static void parts_put_all(struct parts_pen *pen, const struct psip_request_parts *p)
{
	parts_put_line(pen, p);
	if (p->sent_by.length > 0)
		parts_put_via(pen, p);
	parts_put_max_forwards(pen, p);
	parts_put_route(pen, p);
	parts_put_address(pen, PSIP_H_FROM, p->from, p->from_tag);
	parts_put_address(pen, PSIP_H_TO, p->to, p->to_tag);
	parts_put_ids(pen, p);
	parts_put_address(pen, PSIP_H_CONTACT, p->contact, psip_span(NULL, 0));
}

/* All parts, and more than what stands between them. */
static size_t parts_length(const struct psip_request_parts *p)
{
	return 2 * p->method.length + p->request_uri.length + p->transport.length + p->sent_by.length + p->branch.length + p->route.length +
	       p->last_route.length + p->from.length + p->from_tag.length + p->to.length + p->to_tag.length + p->call_id.length +
	       p->contact.length + 256;
}

/* The short way into a buffer with room, of SP and visible ASCII alone: they are looked at while they are copied. False: nothing is
 * written; the other way has its say. */
static bool parts_put_quickly(struct psip_writer *w, const struct psip_request_parts *p)
{
	struct parts_pen pen = { w, NULL, true };

	if (w->flags != 0 || !psip_writer_has_room(w, parts_length(p)) || !parts_fit(p, false, true))
		return false;
	pen.at = w->at + w->length;
	parts_put_all(&pen, p);
	if (!pen.plain)
		return false;
	w->length = (size_t)(pen.at - w->at);
	w->status = 0;
	w->method = PSIP_METHOD_UNKNOWN;
	return true;
}

void psip_put_request(struct psip_writer *w, const struct psip_request_parts *parts)
{
	struct parts_pen pen = { w, NULL, true };

	if (parts_put_quickly(w, parts))
		return;
	if (!(w->flags & PSIP_WRONG_VALUES) &&
	    (!parts_fit(parts, (w->flags & PSIP_WRONG_MISSING) != 0, false) || (PSIP_WRITES(w, PSIP_WRITE_STRICT) && !parts_follow(parts)) ||
	     !parts_allowed(w, parts))) {
		w->bad = true;
		return;
	}
	parts_put_all(&pen, parts);
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
	psip_put(w, cseq.method_text);
	psip_writer_line_end(w);
}

#undef PARTS_TEXT
