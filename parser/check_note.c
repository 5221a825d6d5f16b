/* SPDX-License-Identifier: MIT
 * psip_message_check's notes: what breaks a rule, but does not make the message a bad one. */
#include "parser/allowed.h"
#include "parser/check_part.h"
#include "parser/digest.h"
#include "parser/sendable.h"
#include "parser/uri_form.h"

/* A note on what is at `at` (NULL: the message as a whole), and the rule that is broken. */
static void check_note_at(struct check_report *report, enum psip_error_code code, unsigned index, const char *at, unsigned rule)
{
	struct psip_errors *errors = report->errors;
	unsigned before = errors->count;

	psip_check_error(report, code, index, at);
	if (errors->count > before && errors->count <= errors->capacity)
		errors->at[errors->count - 1].rule = (uint16_t)rule;
}

/* A note about a header: its own rule is the one that is broken. */
static void check_note(struct check_report *report, enum psip_error_code code, enum psip_header_id id, unsigned index)
{
	const struct psip_message *m = report->message;

	check_note_at(report, code, index, index < m->header_count ? m->data + m->headers[index].value : NULL, PSIP_RULE_HEADER + id);
}

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

/* Not a star, either. */
static bool check_is_sip(const struct psip_uri *uri)
{
	return uri->scheme == PSIP_SCHEME_SIP || uri->scheme == PSIP_SCHEME_SIPS;
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
			count += check_is_sip(&contact.uri);
		if (result < 0)
			return; /* it has its record */
	}
	if (check_wants_contact(report) && count != 1)
		check_note(report, PSIP_E_CONTACT_COUNT, PSIP_H_CONTACT, first);
	if (first == PSIP_NO_HEADER || !psip_check_is_star(m, first))
		return;
	if (psip_number_parse(psip_message_value(m, PSIP_H_EXPIRES), UINT32_MAX, &expires) != PSIP_OK)
		expires = 1;
	if (m->method != PSIP_REGISTER || expires != 0) /* a response's is unknown */
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
		psip_check_error(report, PSIP_E_FROM_TAG_MISSING, m->first[PSIP_H_FROM], psip_check_end(common->from.text));
	if (common->to.text.at != NULL && common->to.tag.at == NULL && check_wants_to_tag(m))
		psip_check_error(report, PSIP_E_TO_TAG_MISSING, m->first[PSIP_H_TO], psip_check_end(common->to.text));
	if (common->via.text.at != NULL && (branch.length <= 7 || memcmp(branch.at, "z9hG4bK", 7) != 0))
		psip_check_error(report, PSIP_E_BRANCH_COOKIE, m->first[PSIP_H_VIA], branch.at != NULL ? branch.at : psip_check_end(common->via.text));
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

	if (!m->is_request && (m->status < 100 || m->status > 699))
		return; /* of no column */
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
		psip_check_error(report, psip_sendable_uri(m->request_uri), PSIP_NO_HEADER, m->request_uri.at);
	for (unsigned i = 0; i < m->header_count; i++) {
		enum psip_header_id id = (enum psip_header_id)m->headers[i].id;
		enum psip_error_code code = psip_sendable_value(id, psip_header_value(m, i));

		if (id == PSIP_H_REASON && !psip_sendable_reasons(&seen, psip_header_value(m, i)))
			code = PSIP_E_REASON_PROTOCOL;
		if (code != PSIP_E_NONE)
			check_note(report, code, id, i);
	}
}

/* ---- URIs in their places ---- */

/* What of that URI must not stand there (§19.1.1). */
static void check_place(struct check_report *report, const struct psip_uri *uri, enum psip_uri_place place, unsigned index)
{
	struct psip_span stray = psip_uri_misplaced(uri, place);
	bool header = stray.at == uri->headers.at, port = stray.at != NULL && stray.at[-1] == ':';

	if (stray.at != NULL)
		check_note_at(report, PSIP_E_URI_COMPONENT, index, stray.at, header ? PSIP_RULE_HEADERS : port ? PSIP_RULE_PORT : PSIP_RULE_URI_PARAMETER);
	if (!psip_uri_consistent(uri))
		psip_check_error(report, PSIP_E_URI_TRANSPORT, index, uri->params.at);
}

/* The column of table 1 for the addresses of that header here; EXTERNAL: none. */
static enum psip_uri_place check_column(const struct check_report *report, unsigned id)
{
	const struct psip_message *m = report->message;

	switch (id) {
	case PSIP_H_FROM:
	case PSIP_H_TO:
		return PSIP_URI_IN_TO_FROM;
	case PSIP_H_ROUTE:
	case PSIP_H_RECORD_ROUTE:
		return PSIP_URI_IN_DIALOG;
	case PSIP_H_CONTACT:
		if (report->method == PSIP_REGISTER || (!m->is_request && m->status / 100 == 3))
			return PSIP_URI_IN_BINDING;
		return check_wants_contact(report) ? PSIP_URI_IN_DIALOG : PSIP_URI_EXTERNAL;
	default:
		return PSIP_URI_EXTERNAL;
	}
}

static void check_row_places(struct check_report *report, unsigned index, bool sips)
{
	const struct psip_message *m = report->message;
	unsigned id = m->headers[index].id;
	struct psip_span rest = psip_header_value(m, index);
	enum psip_uri_place place = check_column(report, id);
	struct psip_address_value address;

	while (place != PSIP_URI_EXTERNAL && psip_address_next(&rest, report->mode, &address) == 1) {
		if (address.star)
			continue;
		check_place(report, &address.uri, place, index);
		if (id == PSIP_H_RECORD_ROUTE && !psip_uri_loose(&address.uri))
			psip_check_error(report, PSIP_E_RECORD_ROUTE_STRICT, index, address.text.at);
		if (id == PSIP_H_CONTACT && sips && address.uri.scheme != PSIP_SCHEME_SIPS)
			psip_check_error(report, PSIP_E_CONTACT_SIPS, index, address.text.at);
	}
}

static void check_places(struct check_report *report)
{
	const struct psip_message *m = report->message;
	struct psip_span route = psip_message_value(m, PSIP_H_ROUTE);
	struct psip_address_value first;
	struct psip_uri uri;
	bool sips = false;

	if (m->is_request && m->request_uri.at != NULL && psip_uri_parse(&uri, m->request_uri, report->mode, NULL) == PSIP_OK) {
		sips = uri.scheme == PSIP_SCHEME_SIPS;
		if (uri.headers.at == NULL) /* else it has its error, or its quirk */
			check_place(report, &uri, PSIP_URI_IN_REQUEST_LINE, PSIP_NO_HEADER);
		if (m->method == PSIP_REGISTER && check_is_sip(&uri) && uri.user.at != NULL)
			psip_check_error(report, PSIP_E_REGISTER_USER, PSIP_NO_HEADER, uri.user.at);
	}
	if (m->is_request && psip_address_next(&route, report->mode, &first) == 1)
		sips = sips || first.uri.scheme == PSIP_SCHEME_SIPS;
	for (unsigned i = 0; i < m->header_count; i++)
		check_row_places(report, i, sips && check_wants_contact(report));
}

/* RFC 3325 §9.1, §9.2: one sip or sips URI, one tel URI, or both. */
static void check_identities(struct check_report *report, enum psip_header_id id)
{
	const struct psip_message *m = report->message;
	unsigned sip = 0, tel = 0;

	for (unsigned i = m->first[id]; i != PSIP_NO_HEADER; i = m->headers[i].next) {
		struct psip_span rest = psip_header_value(m, i);
		struct psip_address_value address;

		while (psip_address_next(&rest, report->mode, &address) == 1) {
			if (address.star)
				return; /* it has its error */
			sip += check_is_sip(&address.uri);
			tel += address.uri.scheme == PSIP_SCHEME_TEL;
			if (sip > 1 || tel > 1 || sip + tel == 0) {
				check_note(report, PSIP_E_IDENTITY_VALUES, id, i);
				return;
			}
		}
	}
}

/* ---- Digest: what its RFCs ask for beyond the grammar ---- */

static void check_needs_param(struct check_report *report, unsigned index, bool there, enum psip_rule rule)
{
	if (!there)
		check_note_at(report, PSIP_E_DIGEST_PARAM_MISSING, index, psip_check_end(psip_header_value(report->message, index)), rule);
}

static void check_challenge(struct check_report *report, enum psip_header_id id, unsigned index)
{
	struct psip_span value = psip_header_value(report->message, index);
	struct psip_challenge c;

	if (psip_challenge_parse(value, PSIP_LENIENT, &c) != PSIP_OK || !c.is_digest)
		return;
	check_needs_param(report, index, c.realm.at != NULL, PSIP_RULE_REALM);
	check_needs_param(report, index, c.nonce.at != NULL, PSIP_RULE_NONCE);
	if (psip_challenge_parse(value, PSIP_LENIENT & ~PSIP_QUIRK_PARAM_TWICE, &c) != PSIP_OK)
		check_note(report, PSIP_E_DIGEST_PARAM_REPEATED, id, index);
}

/* nc and cnonce go with qop (RFC 7616 §3.4). */
static void check_credentials(struct check_report *report, enum psip_header_id id, unsigned index)
{
	struct psip_span value = psip_header_value(report->message, index);
	struct psip_credentials c;

	if (psip_credentials_parse(value, PSIP_LENIENT, &c) != PSIP_OK || !c.is_digest)
		return;
	check_needs_param(report, index, c.username.at != NULL || c.username_ext.at != NULL, PSIP_RULE_USERNAME);
	check_needs_param(report, index, c.realm.at != NULL, PSIP_RULE_REALM);
	check_needs_param(report, index, c.nonce.at != NULL, PSIP_RULE_NONCE);
	check_needs_param(report, index, c.uri.at != NULL, PSIP_RULE_DIGEST_URI);
	check_needs_param(report, index, c.response.at != NULL, PSIP_RULE_DRESPONSE);
	check_needs_param(report, index, c.qop_text.at == NULL || c.has_nc, PSIP_RULE_NONCE_COUNT);
	check_needs_param(report, index, c.qop_text.at == NULL || c.cnonce.at != NULL, PSIP_RULE_CNONCE);
	if (psip_credentials_parse(value, PSIP_LENIENT & ~PSIP_QUIRK_PARAM_TWICE, &c) != PSIP_OK)
		check_note(report, PSIP_E_DIGEST_PARAM_REPEATED, id, index);
}

static void check_digests(struct check_report *report)
{
	const struct psip_message *m = report->message;

	for (unsigned i = 0; i < m->header_count; i++) {
		enum psip_header_id id = (enum psip_header_id)m->headers[i].id;

		if (id == PSIP_H_WWW_AUTHENTICATE || id == PSIP_H_PROXY_AUTHENTICATE)
			check_challenge(report, id, i);
		else if (id == PSIP_H_AUTHORIZATION || id == PSIP_H_PROXY_AUTHORIZATION)
			check_credentials(report, id, i);
	}
}

/* §9.1: a CANCEL goes one hop. */
static void check_cancel(struct check_report *report)
{
	const struct psip_message *m = report->message;
	unsigned first = m->first[PSIP_H_VIA];
	struct psip_span rest = psip_header_value(m, first);
	struct psip_via via;

	if (!m->is_request || m->method != PSIP_CANCEL || first == PSIP_NO_HEADER)
		return;
	if (m->headers[first].next != PSIP_NO_HEADER)
		check_note(report, PSIP_E_CANCEL_VIA, PSIP_H_VIA, m->headers[first].next);
	else if (psip_via_next(&rest, report->mode, &via) == 1 && psip_via_next(&rest, report->mode, &via) == 1)
		psip_check_error(report, PSIP_E_CANCEL_VIA, first, via.text.at);
}

void psip_check_notes(struct check_report *report)
{
	const struct psip_message *m = report->message;

	check_needed_headers(report);
	check_allowed_headers(report);
	check_sendable(report);
	check_contacts(report);
	check_places(report);
	check_identities(report, PSIP_H_P_ASSERTED_IDENTITY);
	check_identities(report, PSIP_H_P_PREFERRED_IDENTITY);
	check_digests(report);
	check_cancel(report);
	check_tags(report);
	check_reliable(report);
	if (m->body_length > 0 && !psip_message_has(m, PSIP_H_CONTENT_TYPE))
		psip_check_error(report, PSIP_E_CONTENT_TYPE_MISSING, PSIP_NO_HEADER, NULL);
}
