/* SPDX-License-Identifier: MIT
 * psip_message_check: all that is wrong with a message, not only the first fault, and what the RFC's text demands of it as a whole. */
#include "parser/allowed.h"
#include "parser/octet.h"
#include "parser/sendable.h"
#include "parser/typed.h"

struct check_report {
	const struct psip_message *message;
	struct psip_errors *errors;
	const struct psip_common *common;
	enum psip_method method; /* of the request, or of the one that this responds to, by CSeq */
	psip_mode mode;
	unsigned count;          /* without notes */
	unsigned indexed;        /* records that were written before the check */
	unsigned told;           /* of these, past those of rows already checked */
};

static const char *check_end(struct psip_span span)
{
	return span.at + span.length;
}

/* An error at `at`; NULL: of the message as a whole. */
static void check_error(struct check_report *report, enum psip_error_code code, unsigned index, const char *at)
{
	const struct psip_message *m = report->message;

	report->count += psip_error_class_of(code) != PSIP_CLASS_NOTE;
	psip_error_add(report->errors, code, m->data, at != NULL ? (uint32_t)(at - m->data) : 0, (uint16_t)index,
	               !m->is_request || m->method == PSIP_ACK);
}

/* A note about a header: its own rule is the one that is broken. */
static void check_note(struct check_report *report, enum psip_error_code code, enum psip_header_id id, unsigned index)
{
	struct psip_errors *errors = report->errors;
	const struct psip_message *m = report->message;
	unsigned before = errors->count;

	check_error(report, code, index, index < m->header_count ? m->data + m->headers[index].value : NULL);
	if (errors->count > before && errors->count <= errors->capacity)
		errors->at[errors->count - 1].rule = (uint16_t)(PSIP_RULE_HEADER + id);
}

/* The first record of the index, from the i-th on, that tells of one byte that no value has, in that row or a later one (they come row
 * by row); report->indexed if none does. */
static unsigned check_byte_told(const struct check_report *report, unsigned i, unsigned index)
{
	const struct psip_message *m = report->message;

	for (; i < report->indexed; i++) {
		const struct psip_error *e = &report->errors->at[i];

		if (e->header < index || e->header >= m->header_count)
			continue;
		if (e->code == PSIP_E_CONTROL_BYTE || (e->code == PSIP_E_LINE_END && m->data[e->offset] == '\r'))
			break;
	}
	return i;
}

/* Is the fault of that record such a byte? i: where to look from. A copy is diagnosed: the record may name no more than the element's
 * beginning. */
static bool check_is_told(const struct check_report *report, unsigned i, struct psip_error error)
{
	const struct psip_message *m = report->message;
	const struct psip_error *at = report->errors->at;

	if (psip_error_class_of((enum psip_error_code)error.code) != PSIP_CLASS_SYNTAX)
		return false;
	i = check_byte_told(report, i, error.header);
	if (i == report->indexed || at[i].header != error.header)
		return false;
	psip_diagnose(m, report->mode, &error);
	for (; i < report->indexed && at[i].header == error.header; i = check_byte_told(report, i + 1, error.header))
		if (error.offset == at[i].offset || (error.offset == at[i].offset + 1 && m->data[at[i].offset] == '\r'))
			return true; /* what a CR lacks is seen after it */
	return false;
}

/* The index may have told of the same byte: then that record stands alone. */
static void check_value_error(struct check_report *report, enum psip_error_code code, unsigned index, const char *at)
{
	struct psip_error one = { .offset = (uint32_t)(at - report->message->data), .header = (uint16_t)index, .code = (uint16_t)code };

	report->told = check_byte_told(report, report->told, index);
	if (!check_is_told(report, report->told, one))
		check_error(report, code, index, at);
}

/* As check_value_error, for the records that psip_common_parse has added since there were `before`. */
static void check_drop_told(struct check_report *report, unsigned before)
{
	struct psip_errors *errors = report->errors;
	unsigned kept = before;

	if (report->indexed == 0 || errors->count > errors->capacity)
		return;
	for (unsigned i = before; i < errors->count; i++)
		if (!check_is_told(report, 0, errors->at[i]))
			errors->at[kept++] = errors->at[i];
	errors->count = (uint16_t)kept;
}

/* §19.1.1 table 1: no headers there. Whether the scheme can be served is the element's matter (416). */
static void check_request_uri(struct check_report *report)
{
	const struct psip_message *m = report->message;
	struct psip_uri uri;
	size_t at = 0;

	if (!m->is_request || m->request_uri.at == NULL)
		return;
	if (psip_uri_parse(&uri, m->request_uri, report->mode, &at) != PSIP_OK)
		check_error(report, PSIP_E_REQUEST_URI, PSIP_NO_HEADER, m->request_uri.at + at);
	else if (!(report->mode & PSIP_QUIRK_REQUEST_URI_HEADERS) && uri.headers.at != NULL &&
	         (uri.scheme == PSIP_SCHEME_SIP || uri.scheme == PSIP_SCHEME_SIPS))
		check_error(report, PSIP_E_REQUEST_URI_HEADERS, PSIP_NO_HEADER, uri.headers.at - 1);
}

/* Has psip_common_parse, or psip_message_parse, said what there is to say of that row? */
static bool check_done(const struct check_report *report, unsigned index)
{
	switch (report->message->headers[index].id) {
	case PSIP_H_FROM: /* of one that could be read, not yet its parameters */
		return index != report->message->first[PSIP_H_FROM] || report->common->from.text.at == NULL;
	case PSIP_H_TO:
		return index != report->message->first[PSIP_H_TO] || report->common->to.text.at == NULL;
	case PSIP_H_CALL_ID:
	case PSIP_H_CSEQ:
	case PSIP_H_CONTENT_LENGTH:
		return true;
	case PSIP_H_MAX_FORWARDS:
		return report->message->is_request;
	case PSIP_H_VIA:
		return index == report->message->first[PSIP_H_VIA] && report->common->via.text.at == NULL;
	default:
		return false;
	}
}

static enum psip_error_code check_value_code(enum psip_header_id id)
{
	switch ((unsigned)id) {
	case PSIP_H_VIA: return PSIP_E_VIA;
	case PSIP_H_FROM: return PSIP_E_FROM;
	case PSIP_H_TO: return PSIP_E_TO;
	case PSIP_H_CONTACT: return PSIP_E_CONTACT;
	default: return PSIP_E_HEADER_VALUE;
	}
}

static void check_row(struct check_report *report, unsigned index)
{
	const struct psip_message *m = report->message;
	enum psip_header_id id = (enum psip_header_id)m->headers[index].id;
	struct psip_span value = psip_header_value(m, index);
	size_t at = 0;

	if (check_done(report, index))
		return;
	if (psip_header_kind_of(id) == PSIP_HEADER_SINGLE && m->first[id] != index)
		check_error(report, PSIP_E_HEADER_REPEATED, index, value.at);
	if (psip_header_value_check(id, value, report->mode, &at) != PSIP_OK)
		check_value_error(report, check_value_code(id), index, value.at + at);
}

/* Blanks between a value and its line's end, where its grammar has none. Said of values that are fine without them. */
static void check_blanks(struct check_report *report, unsigned index)
{
	const struct psip_message *m = report->message;
	enum psip_header_id id = (enum psip_header_id)m->headers[index].id;
	struct psip_span value = psip_header_value(m, index);
	const unsigned char *end = psip_octets(check_end(value)), *white;

	if ((report->mode & PSIP_QUIRK_BLANKS) || value.length == 0)
		return;
	white = psip_octet_sws(end, psip_octets(m->data) + m->body, PSIP_LENIENT);
	if (white != end && psip_header_value_check(id, value, report->mode, NULL) == PSIP_OK &&
	    psip_header_value_check(id, psip_octet_between(psip_octets(value.at), white), report->mode, NULL) != PSIP_OK)
		check_error(report, PSIP_E_TRAILING_BLANKS, index, check_end(value));
}

static bool check_is_star(const struct psip_message *m, unsigned index)
{
	return psip_span_equal(psip_header_value(m, index), PSIP_TEXT("*"));
}

/* "*" may be the only Contact of all rows (§20.10). */
static void check_star(struct check_report *report)
{
	const struct psip_message *m = report->message;
	unsigned first = m->first[PSIP_H_CONTACT];

	if (first == PSIP_NO_HEADER || m->headers[first].next == PSIP_NO_HEADER)
		return;
	for (unsigned i = first; i != PSIP_NO_HEADER; i = m->headers[i].next)
		if (check_is_star(m, i))
			check_error(report, PSIP_E_CONTACT, i, m->data + m->headers[i].value);
}

/* ---- What does not make the message a bad one: the notes ---- */

struct check_need {
	uint8_t method;  /* enum psip_method; 0: any */
	uint16_t status; /* 0: of the request; 2: any 2xx */
	uint8_t header;  /* enum psip_header_id */
};

/* RFC 3261 §20 tables 2 and 3, and the RFCs that add to them. */
static const struct check_need check_needs[] = {
	{ PSIP_METHOD_UNKNOWN, 0, PSIP_H_MAX_FORWARDS },      /* §8.1.1.6 */
	{ PSIP_REFER, 0, PSIP_H_REFER_TO },                   /* RFC 3515 §2.4.1 */
	{ PSIP_PRACK, 0, PSIP_H_RACK },                       /* RFC 3262 §7.2 */
	{ PSIP_SUBSCRIBE, 0, PSIP_H_EVENT },                  /* RFC 6665 §4.1.2.1 */
	{ PSIP_NOTIFY, 0, PSIP_H_EVENT },                     /* RFC 6665 §4.2.2 */
	{ PSIP_NOTIFY, 0, PSIP_H_SUBSCRIPTION_STATE },        /* RFC 6665 §4.2.2 */
	{ PSIP_PUBLISH, 0, PSIP_H_EVENT },                    /* RFC 3903 §4 */
	{ PSIP_SUBSCRIBE, 2, PSIP_H_EXPIRES },                /* RFC 6665 §4.2.1.1 */
	{ PSIP_PUBLISH, 2, PSIP_H_SIP_ETAG },                 /* RFC 3903 §6 */
	{ PSIP_PUBLISH, 2, PSIP_H_EXPIRES },                  /* RFC 3903 §6 */
	{ PSIP_METHOD_UNKNOWN, 401, PSIP_H_WWW_AUTHENTICATE },
	{ PSIP_METHOD_UNKNOWN, 405, PSIP_H_ALLOW },
	{ PSIP_METHOD_UNKNOWN, 407, PSIP_H_PROXY_AUTHENTICATE },
	{ PSIP_METHOD_UNKNOWN, 420, PSIP_H_UNSUPPORTED },     /* §21.4.15 */
	{ PSIP_METHOD_UNKNOWN, 421, PSIP_H_REQUIRE },         /* §21.4.16 */
	{ PSIP_METHOD_UNKNOWN, 422, PSIP_H_MIN_SE },          /* RFC 4028 §6 */
	{ PSIP_METHOD_UNKNOWN, 423, PSIP_H_MIN_EXPIRES },
	{ PSIP_INFO, 469, PSIP_H_RECV_INFO },                 /* RFC 6086 §7.1 */
	{ PSIP_METHOD_UNKNOWN, 489, PSIP_H_ALLOW_EVENTS },    /* RFC 6665 §8.3.2 */
};

static void check_needed_headers(struct check_report *report)
{
	const struct psip_message *m = report->message;

	for (size_t i = 0; i < sizeof check_needs / sizeof *check_needs; i++) {
		const struct check_need *need = &check_needs[i];
		bool here = m->is_request ? need->status == 0 : need->status == m->status || (need->status == 2 && m->status / 100 == 2);

		if (here && (need->method == PSIP_METHOD_UNKNOWN || need->method == report->method) &&
		    !psip_message_has(m, (enum psip_header_id)need->header))
			check_note(report, PSIP_E_HEADER_MISSING, (enum psip_header_id)need->header, PSIP_NO_HEADER);
	}
}

/* Requests that make a dialog or refresh its target, and their 2xx: one Contact, an address (§8.1.1.8, §12.1.1; RFC 3311, 3515, 6665). */
static bool check_wants_contact(const struct check_report *report)
{
	const struct psip_message *m = report->message;

	switch ((unsigned)report->method) {
	case PSIP_INVITE:
	case PSIP_SUBSCRIBE:
	case PSIP_UPDATE:
		return m->is_request || m->status / 100 == 2;
	case PSIP_REFER:
	case PSIP_NOTIFY:
		return m->is_request;
	default:
		return false;
	}
}

static void check_contacts(struct check_report *report)
{
	const struct psip_message *m = report->message;
	unsigned first = m->first[PSIP_H_CONTACT], count = 0;
	uint32_t expires = 1;

	for (unsigned i = first; i != PSIP_NO_HEADER; i = m->headers[i].next) {
		struct psip_span rest = psip_header_value(m, i);
		struct psip_address_value contact;
		int result;

		while ((result = psip_address_next(&rest, report->mode, &contact)) == 1)
			count += !contact.star;
		if (result < 0)
			return; /* it has its record */
	}
	if (check_wants_contact(report) && count != 1)
		check_note(report, PSIP_E_CONTACT_COUNT, PSIP_H_CONTACT, first);
	if (first == PSIP_NO_HEADER || !check_is_star(m, first))
		return;
	if (psip_number_parse(psip_message_value(m, PSIP_H_EXPIRES), UINT32_MAX, &expires) != PSIP_OK)
		expires = 1;
	if (!m->is_request || m->method != PSIP_REGISTER || expires != 0)
		check_note(report, PSIP_E_CONTACT_STAR, PSIP_H_CONTACT, first);
}

/* Does the To of such a message have a tag? Of any response but 100 (§8.2.6.2), and of requests inside a dialog. */
static bool check_wants_to_tag(const struct psip_message *m)
{
	switch (m->method) {
	case PSIP_ACK:
	case PSIP_BYE:
	case PSIP_INFO:
	case PSIP_NOTIFY:
	case PSIP_PRACK:
	case PSIP_UPDATE:
		return m->is_request;
	default:
		return !m->is_request && m->status > 100;
	}
}

static void check_tags(struct check_report *report)
{
	const struct psip_message *m = report->message;
	const struct psip_common *common = report->common;
	struct psip_span branch = common->via.branch;

	if (common->from.text.at != NULL && common->from.tag.at == NULL)
		check_error(report, PSIP_E_FROM_TAG_MISSING, m->first[PSIP_H_FROM], check_end(common->from.text));
	if (common->to.text.at != NULL && common->to.tag.at == NULL && check_wants_to_tag(m))
		check_error(report, PSIP_E_TO_TAG_MISSING, m->first[PSIP_H_TO], check_end(common->to.text));
	if (common->via.text.at != NULL && (branch.length <= 7 || memcmp(branch.at, "z9hG4bK", 7) != 0))
		check_error(report, PSIP_E_BRANCH_COOKIE, m->first[PSIP_H_VIA], branch.at != NULL ? branch.at : check_end(common->via.text));
}

/* RFC 3262 §3: a provisional response is reliable, or it is not. */
static void check_reliable(struct check_report *report)
{
	const struct psip_message *m = report->message;
	bool numbered = psip_message_has(m, PSIP_H_RSEQ), asked = psip_message_lists(m, PSIP_H_REQUIRE, PSIP_TEXT("100rel"));
	bool may = m->status > 100 && m->status < 200 && report->method == PSIP_INVITE;

	if (!m->is_request && (numbered || asked) && (numbered != asked || !may))
		check_note(report, PSIP_E_RELIABLE, PSIP_H_RSEQ, m->first[PSIP_H_RSEQ]);
}

/* "-" in the tables of §20: its reader ignores the header. */
static void check_allowed_headers(struct check_report *report)
{
	const struct psip_message *m = report->message;

	for (unsigned i = 0; i < m->header_count; i++) {
		enum psip_header_id id = (enum psip_header_id)m->headers[i].id;

		if (psip_header_presence(id, report->method, m->is_request ? 0 : m->status) == PSIP_PRESENCE_NOT_ALLOWED)
			check_note(report, PSIP_E_HEADER_NOT_ALLOWED, id, i);
	}
}

/* Values that their readers take, but that nobody may send. */
static void check_sendable(struct check_report *report)
{
	const struct psip_message *m = report->message;
	struct psip_protocols seen = { .count = 0 };

	if (m->is_request && psip_sendable_uri(m->request_uri) != PSIP_E_NONE)
		check_error(report, psip_sendable_uri(m->request_uri), PSIP_NO_HEADER, m->request_uri.at);
	for (unsigned i = 0; i < m->header_count; i++) {
		enum psip_header_id id = (enum psip_header_id)m->headers[i].id;
		enum psip_error_code code = psip_sendable_value(id, psip_header_value(m, i));

		if (id == PSIP_H_REASON && !psip_sendable_reasons(&seen, psip_header_value(m, i)))
			code = PSIP_E_REASON_PROTOCOL;
		if (code != PSIP_E_NONE)
			check_note(report, code, id, i);
	}
}

static void check_notes(struct check_report *report)
{
	const struct psip_message *m = report->message;

	check_needed_headers(report);
	check_allowed_headers(report);
	check_sendable(report);
	check_contacts(report);
	check_tags(report);
	check_reliable(report);
	if (m->body_length > 0 && !psip_message_has(m, PSIP_H_CONTENT_TYPE))
		check_error(report, PSIP_E_CONTENT_TYPE_MISSING, PSIP_NO_HEADER, NULL);
}

int psip_message_check(const struct psip_message *message, unsigned flags, psip_mode mode, struct psip_errors *errors)
{
	struct psip_errors none = { NULL, 0, 0 };
	struct psip_common common;
	struct check_report report = { message, errors != NULL ? errors : &none, &common, PSIP_METHOD_UNKNOWN, mode, 0, 0, 0 };
	unsigned before;

	report.indexed = report.errors->count < report.errors->capacity ? report.errors->count : report.errors->capacity;
	check_request_uri(&report);
	before = report.errors->count;
	if (psip_common_parse(&common, message, mode, report.errors) != PSIP_OK) {
		bool counted = report.errors->count > before;

		check_drop_told(&report, before);
		report.count += counted ? report.errors->count - before : 1;
	}
	report.method = (enum psip_method)(message->is_request ? message->method : common.cseq.method);
	for (unsigned i = 0; i < message->header_count; i++) {
		check_row(&report, i);
		check_blanks(&report, i);
	}
	check_star(&report);
	if (flags & PSIP_CHECK_NOTES)
		check_notes(&report);
	if (errors != NULL)
		psip_message_diagnose_all(message, mode, errors);
	return report.count > INT_MAX ? INT_MAX : (int)report.count;
}
