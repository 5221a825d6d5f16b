/* SPDX-License-Identifier: MIT
 * psip_diagnose_read: which rule of the ABNF does a text break, and where? Runs only for messages that were refused. A value is read
 * piece by piece; the rule that counts is the first one told of the farthest byte that no piece could take. */
#include "parser/diagnose.h"
#include "parser/host.h"
#include "parser/octet.h"

#ifndef PSIP_NO_DIAGNOSTICS

struct diagnose_marks {
	const unsigned char *mark, *name, *name_end, *value, *value_end, *uri, *uri_end, *literal;
	uint16_t rule;
};

static bool diagnose_uri(struct diagnosis *d, struct psip_span uri);

/* The address in the brackets is no IPv6address. */
static void diagnose_literal(struct diagnosis *d, const struct diagnose_marks *m, const unsigned char *p)
{
	uint8_t address[16];

	if (d->settled || memchr(m->literal, ':', (size_t)(p - m->literal)) == NULL)
		return;
	if (psip_host_address(psip_octet_between(m->literal, p), PSIP_STRICT, address) != 16) {
		d->fail = (const char *)m->literal;
		d->rule = PSIP_RULE_IPV6ADDRESS;
		d->settled = true;
	}
}

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wimplicit-fallthrough"
#pragma GCC diagnostic ignored "-Wunused-const-variable"
#endif

%%{
machine psip_diagnose_machine;
alphtype unsigned char;

action mark { m.mark = p + 1; }
action uri_begin { m.uri = p; }
action uri_text { m.uri_end = p; }
action name_begin { m.name = p; }
action name_mark { m.name_end = p + 1; }
action value_begin { m.value = p; }
action value_mark { m.value_end = p + 1; }
action literal_begin { m.literal = p; }
action literal_end { diagnose_literal(d, &m, p); }

action e_CSeq_num { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_CSEQ_NUM; }
action e_IPv6reference { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_IPV6REFERENCE; }
action e_Method { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_METHOD; }
action e_Request_Line { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_REQUEST_LINE; }
action e_Request_URI { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_REQUEST_URI; }
action e_SIP_URI { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
action e_SIP_Version { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_VERSION; }
action e_SIP_date { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_DATE; }
action e_Status_Code { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_STATUS_CODE; }
action e_Status_Line { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_STATUS_LINE; }
action e_absoluteURI { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_ABSOLUTE_URI; }
action e_addr_spec { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_ADDR_SPEC; }
action e_auth_param { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_AUTH_PARAM; }
action e_auth_scheme { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_AUTH_SCHEME; }
action e_callid { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_CALLID; }
action e_date1 { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_DATE1; }
action e_delay { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_DELAY; }
action e_digits { if (m.rule == PSIP_RULE_NONE) m.rule = d->head; }
action e_display_name { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_DISPLAY_NAME; }
action e_event_type { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_EVENT_TYPE; }
action e_gen_value { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GEN_VALUE; }
action e_generic_param { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
action e_head { if (m.rule == PSIP_RULE_NONE) m.rule = d->head; }
action e_header { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_URI_HEADER; }
action e_header_value { if (m.rule == PSIP_RULE_NONE) m.rule = d->head; }
action e_hname { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HNAME; }
action e_host { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HOST; }
action e_hostname { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HOSTNAME; }
action e_hvalue { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HVALUE; }
action e_language_range { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_LANGUAGE_RANGE; }
action e_language_tag { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_LANGUAGE_TAG; }
action e_m_parameter { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_M_PARAMETER; }
action e_m_subtype { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_M_SUBTYPE; }
action e_m_type { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_M_TYPE; }
action e_m_value { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_M_VALUE; }
action e_month { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_MONTH; }
action e_name_addr { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_NAME_ADDR; }
action e_par { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TEL_PAR; }
action e_param { if (m.rule == PSIP_RULE_NONE) m.rule = d->param; }
action e_password { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PASSWORD; }
action e_pname { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PNAME; }
action e_port { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PORT; }
action e_priv_value { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PRIV_VALUE; }
action e_product { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PRODUCT; }
action e_protocol_name { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PROTOCOL_NAME; }
action e_protocol_version { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PROTOCOL_VERSION; }
action e_pvalue { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PVALUE; }
action e_quoted_string { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_QUOTED_STRING; }
action e_qvalue { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_QVALUE; }
action e_response_num { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_RESPONSE_NUM; }
action e_response_port { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_RESPONSE_PORT; }
action e_sent_by { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SENT_BY; }
action e_sent_protocol { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SENT_PROTOCOL; }
action e_telephone_subscriber { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TELEPHONE_SUBSCRIBER; }
action e_telephone_uri { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TELEPHONE_URI; }
action e_time { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TIME; }
action e_token { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TOKEN; }
action e_transport { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TRANSPORT; }
action e_ttl { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TTL; }
action e_uri { if (m.rule == PSIP_RULE_NONE) m.rule = d->bracketed != PSIP_RULE_NONE ? d->bracketed : PSIP_RULE_ADDR_SPEC; }
action e_uri_parameter { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_URI_PARAMETER; }
action e_user { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_USER; }
action e_via_branch { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_BRANCH; }
action e_via_maddr { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_MADDR; }
action e_via_params { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
action e_via_parm { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
action e_via_received { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_RECEIVED; }
action e_via_ttl { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_TTL; }
action e_warn_agent { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_WARN_AGENT; }
action e_warn_code { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_WARN_CODE; }
action e_warn_text { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_WARN_TEXT; }
action e_warning_value { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_WARNING_VALUE; }
action e_wkday { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_WKDAY; }
action e_word { if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_WORD; }

include psip_diagnose_grammar "grammar/diagnose.rl";

do_request_line := x_Request_Line @mark;
do_status_line := x_Status_Line @mark;
do_sip_user := x_sip_user @mark;
do_sip_plain := x_sip_plain @mark;
do_tel := x_tel @mark;
do_absolute := x_absolute @mark;
do_via_parm := x_via_parm @mark;
do_address := x_address @mark;
do_name_addr := x_name_addr @mark;
do_param := x_param @mark;
do_m_parameter := x_m_parameter @mark;
do_auth_scheme := x_auth_scheme @mark;
do_auth_param := x_auth_param @mark;
do_header_value := x_header_value @mark;
do_digits := x_digits @mark;
do_callid := x_callid @mark;
do_media := x_media @mark;
do_language_range := x_language_range @mark;
do_language_tag := x_language_tag @mark;
do_head := x_head @mark;
do_product := x_product @mark;
do_mime_version := x_mime_version @mark;
do_timestamp := x_timestamp @mark;
do_date := x_date @mark;
do_warning := x_warning @mark;
do_event := x_event @mark;
do_rack := x_rack @mark;
do_cseq := x_cseq @mark;
do_refer_sub := x_refer_sub @mark;
do_privacy := x_privacy @mark;
do_qvalue := x_qvalue @mark;
do_LHEX_text := x_LHEX_text @mark;
do_nc_value := x_nc_value @mark;
do_qop_text := x_qop_text @mark;
do_boolean := x_boolean @mark;
do_comment_piece := x_comment_piece @mark;
do_lws := LWS @mark;
do_comma := COMMA @mark;

write data nofinal noerror;
}%%

/* Run a machine from d->at on, to the last byte where it may end. False if it can end nowhere, or all is settled. */
static bool diagnose_run(struct diagnosis *d, int cs)
{
	static const unsigned char no_byte = 0xff; /* fits no rule, not even UTF8-NONASCII; but a URI's text is not judged here */
	struct diagnose_marks m = { 0 };
	const unsigned char *p = psip_octets(d->at), *pe = psip_octets(d->end), *eof = d->probe ? NULL : pe;
	const char *fail;

	if (d->settled)
		return false;
	for (bool probing = false;; probing = true) {
		%% write exec;
		if (!d->probe || probing || p != pe)
			break;
		p = &no_byte;
		pe = p + 1;
	}
	fail = p == &no_byte || p == &no_byte + 1 ? d->end : (const char *)p;
	if (m.uri == &no_byte)
		m.uri = psip_octets(d->end);
	if (m.mark == &no_byte + 1)
		m.mark = psip_octets(d->end);
	if (m.rule == PSIP_RULE_NONE)
		m.rule = d->param_read != PSIP_RULE_NONE ? d->param_read : d->head;
	if (m.rule != PSIP_RULE_NONE && !d->settled && (d->fail == NULL || fail > d->fail)) {
		d->fail = fail;
		d->rule = m.rule;
	}
	d->name = m.name_end != NULL ? psip_octet_between(m.name, m.name_end) : psip_span(NULL, 0);
	d->value = m.value_end != NULL ? psip_octet_between(m.value, m.value_end) : psip_span(NULL, 0);
	d->uri = psip_span(NULL, 0);
	if (m.uri != NULL && (m.uri_end != NULL || m.mark != NULL))
		d->uri = psip_octet_between(m.uri, m.uri_end != NULL ? m.uri_end : m.mark);
	else if (m.uri != NULL && (d->probe || (const char *)m.uri > d->at)) /* behind "<", and its ">" is missing */
		d->uri = psip_between((const char *)m.uri, d->end);
	if (m.mark == NULL || d->settled)
		return false;
	d->at = (const char *)m.mark;
	return true;
}

#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

/* This is where it breaks. */
static bool diagnose_settle(struct diagnosis *d, const char *where, unsigned rule)
{
	if (!d->settled) {
		d->fail = where;
		d->rule = (uint16_t)rule;
		d->settled = true;
	}
	return false;
}

/* All of a piece by another machine, whose failure settles the matter: `rule` is broken. */
static bool diagnose_whole(struct diagnosis *d, struct psip_span text, int machine, uint16_t rule)
{
	struct diagnosis part = { .at = text.at, .end = text.at + text.length, .head = rule };

	if (diagnose_run(&part, machine) && part.at == part.end)
		return true;
	return diagnose_settle(d, part.fail != NULL ? part.fail : part.at, rule);
}

static bool diagnose_is(struct psip_span name, const char *lower)
{
	return psip_span_equal_nocase(name, psip_string(lower));
}

/* local-number has a context, whose descriptor is a domainname or a number that begins with "+". `number`: after "tel:", of good grammar. */
static bool diagnose_context(struct diagnosis *d, struct psip_span number)
{
	const char *end = number.at + number.length, *digits = memchr(number.at, ';', number.length);
	struct psip_span params = psip_between(digits != NULL ? digits : end, end), value;

	if (number.length > 0 && *number.at == '+')
		return true;
	if (!psip_param(params, "phone-context", &value))
		return diagnose_settle(d, number.at, PSIP_RULE_LOCAL_NUMBER);
	if (value.length == 0 || *value.at != '+')
		return true;
	for (size_t i = 1; i < value.length; i++)
		if (value.at[i] >= '0' && value.at[i] <= '9')
			return true;
	return diagnose_settle(d, value.at, PSIP_RULE_DESCRIPTOR);
}

/* scheme ":" and what the scheme asks for. `text` ends where the probe stands, if d is one. */
static bool diagnose_uri(struct diagnosis *d, struct psip_span text)
{
	struct diagnosis part = { .at = text.at, .end = text.at + text.length, .probe = d->probe && text.at + text.length == d->end };
	const char *colon = text.length > 0 ? memchr(text.at, ':', text.length) : NULL;
	struct psip_span scheme = psip_between(text.at, colon != NULL ? colon : part.end);
	bool sip = diagnose_is(scheme, "sip"), sips = diagnose_is(scheme, "sips");
	int machine = psip_diagnose_machine_en_do_absolute;

	for (const char *p = text.at; p < scheme.at + scheme.length; p++)
		if (!((*p | 0x20) >= 'a' && (*p | 0x20) <= 'z') && (p == text.at || memchr("0123456789+-.", *p, 13) == NULL))
			return diagnose_settle(d, p, PSIP_RULE_SCHEME);
	if (colon == NULL || scheme.length == 0)
		return diagnose_settle(d, scheme.at + scheme.length, PSIP_RULE_SCHEME);
	part.at = colon + 1;
	if (sip || sips)
		machine = memchr(part.at, '@', (size_t)(part.end - part.at)) != NULL ? psip_diagnose_machine_en_do_sip_user
		                                                                      : psip_diagnose_machine_en_do_sip_plain;
	else if (diagnose_is(scheme, "tel"))
		machine = psip_diagnose_machine_en_do_tel;
	if (diagnose_run(&part, machine) && part.at == part.end && !part.probe)
		return machine != psip_diagnose_machine_en_do_tel || diagnose_context(d, psip_between(colon + 1, part.end));
	if (part.rule == PSIP_RULE_SIP_URI && sips)
		part.rule = PSIP_RULE_SIPS_URI;
	return diagnose_settle(d, part.fail != NULL ? part.fail : part.at, part.fail != NULL ? part.rule : PSIP_RULE_ABSOLUTE_URI);
}

/* comment = LPAREN *( ctext / quoted-pair / comment ) RPAREN, to any depth; the outer white space is the caller's. */
static bool diagnose_comment(struct diagnosis *d)
{
	size_t depth = 0;

	do {
		if (d->at < d->end && *d->at == '(') {
			depth++;
			d->at++;
		} else if (depth > 0 && d->at < d->end && *d->at == ')') {
			depth--;
			d->at++;
		} else if (!diagnose_run(d, psip_diagnose_machine_en_do_comment_piece))
			return diagnose_settle(d, d->at, PSIP_RULE_COMMENT);
	} while (depth > 0);
	return true;
}

/* server-val *( LWS server-val ) */
static bool diagnose_server(struct diagnosis *d)
{
	do {
		if (d->at == d->end)
			return diagnose_settle(d, d->at, PSIP_RULE_SERVER_VAL);
		if (!(*d->at == '(' ? diagnose_comment(d) : diagnose_run(d, psip_diagnose_machine_en_do_product)))
			return false;
	} while (diagnose_run(d, psip_diagnose_machine_en_do_lws));
	return true;
}

/* delta-seconds [ comment ] */
static bool diagnose_retry_after(struct diagnosis *d)
{
	if (!diagnose_run(d, psip_diagnose_machine_en_do_digits))
		return false;
	(void)diagnose_run(d, psip_diagnose_machine_en_do_lws);
	return d->at == d->end || *d->at != '(' || diagnose_comment(d);
}

/* A parameter that has a rule of its own in this header, or in all. */
struct diagnose_param {
	uint8_t header; /* enum psip_header_id; PSIP_H_UNKNOWN: any digest header */
	char name[14];
	uint16_t machine, rule, value;
};

/* In place of a machine. ANY: generic-param derives the same name with any value. */
enum { DIAGNOSE_FLAG = 0xffff, DIAGNOSE_QUOTED = 0xfffe, DIAGNOSE_TOKEN = 0xfffd, DIAGNOSE_ANY = 0xfffc };

#define DIAGNOSE_BY(name) psip_diagnose_machine_en_do_##name

static const struct diagnose_param diagnose_params[] = {
	{ PSIP_H_FROM, "tag", DIAGNOSE_ANY, PSIP_RULE_TAG_PARAM, PSIP_RULE_TAG_TOKEN },
	{ PSIP_H_TO, "tag", DIAGNOSE_ANY, PSIP_RULE_TAG_PARAM, PSIP_RULE_TAG_TOKEN },
	{ PSIP_H_CONTACT, "q", DIAGNOSE_BY(qvalue), PSIP_RULE_C_P_Q, PSIP_RULE_QVALUE },
	{ PSIP_H_CONTACT, "expires", DIAGNOSE_BY(digits), PSIP_RULE_C_P_EXPIRES, PSIP_RULE_DELTA_SECONDS },
	{ PSIP_H_CONTACT, "+sip.instance", DIAGNOSE_QUOTED, PSIP_RULE_C_P_INSTANCE, PSIP_RULE_QUOTED_STRING },
	{ PSIP_H_CONTACT, "reg-id", DIAGNOSE_BY(digits), PSIP_RULE_C_P_REG, PSIP_RULE_C_P_REG },
	{ PSIP_H_ACCEPT, "q", DIAGNOSE_BY(qvalue), PSIP_RULE_ACCEPT_PARAM, PSIP_RULE_QVALUE },
	{ PSIP_H_ACCEPT_ENCODING, "q", DIAGNOSE_BY(qvalue), PSIP_RULE_ACCEPT_PARAM, PSIP_RULE_QVALUE },
	{ PSIP_H_ACCEPT_LANGUAGE, "q", DIAGNOSE_BY(qvalue), PSIP_RULE_ACCEPT_PARAM, PSIP_RULE_QVALUE },
	{ PSIP_H_CONTENT_DISPOSITION, "handling", DIAGNOSE_TOKEN, PSIP_RULE_HANDLING_PARAM, PSIP_RULE_HANDLING_PARAM },
	{ PSIP_H_RETRY_AFTER, "duration", DIAGNOSE_BY(digits), PSIP_RULE_RETRY_PARAM, PSIP_RULE_DELTA_SECONDS },
	{ PSIP_H_SUBSCRIPTION_STATE, "expires", DIAGNOSE_BY(digits), PSIP_RULE_SUBEXP_PARAMS, PSIP_RULE_DELTA_SECONDS },
	{ PSIP_H_SUBSCRIPTION_STATE, "retry-after", DIAGNOSE_BY(digits), PSIP_RULE_SUBEXP_PARAMS, PSIP_RULE_DELTA_SECONDS },
	{ PSIP_H_SUBSCRIPTION_STATE, "reason", DIAGNOSE_TOKEN, PSIP_RULE_SUBEXP_PARAMS, PSIP_RULE_TOKEN },
	{ PSIP_H_EVENT, "id", DIAGNOSE_TOKEN, PSIP_RULE_EVENT_PARAM, PSIP_RULE_TOKEN },
	{ PSIP_H_REASON, "cause", DIAGNOSE_BY(digits), PSIP_RULE_PROTOCOL_CAUSE, PSIP_RULE_PROTOCOL_CAUSE },
	{ PSIP_H_REASON, "text", DIAGNOSE_QUOTED, PSIP_RULE_REASON_TEXT, PSIP_RULE_QUOTED_STRING },
	{ PSIP_H_REPLACES, "to-tag", DIAGNOSE_TOKEN, PSIP_RULE_TO_TAG, PSIP_RULE_TOKEN },
	{ PSIP_H_REPLACES, "from-tag", DIAGNOSE_TOKEN, PSIP_RULE_FROM_TAG, PSIP_RULE_TOKEN },
	{ PSIP_H_REPLACES, "early-only", DIAGNOSE_FLAG, PSIP_RULE_EARLY_FLAG, PSIP_RULE_EARLY_FLAG },
	{ PSIP_H_JOIN, "to-tag", DIAGNOSE_TOKEN, PSIP_RULE_TO_TAG, PSIP_RULE_TOKEN },
	{ PSIP_H_JOIN, "from-tag", DIAGNOSE_TOKEN, PSIP_RULE_FROM_TAG, PSIP_RULE_TOKEN },
	{ PSIP_H_CALL_INFO, "purpose", DIAGNOSE_TOKEN, PSIP_RULE_INFO_PARAM, PSIP_RULE_TOKEN },
	{ PSIP_H_DIVERSION, "counter", DIAGNOSE_ANY, PSIP_RULE_DIVERSION_COUNTER, PSIP_RULE_DIVERSION_COUNTER },
	{ PSIP_H_DIVERSION, "limit", DIAGNOSE_ANY, PSIP_RULE_DIVERSION_LIMIT, PSIP_RULE_DIVERSION_LIMIT },
	{ PSIP_H_DIVERSION, "reason", DIAGNOSE_ANY, PSIP_RULE_DIVERSION_REASON, PSIP_RULE_DIVERSION_REASON },
	{ PSIP_H_DIVERSION, "privacy", DIAGNOSE_ANY, PSIP_RULE_DIVERSION_PRIVACY, PSIP_RULE_DIVERSION_PRIVACY },
	{ PSIP_H_DIVERSION, "screen", DIAGNOSE_ANY, PSIP_RULE_DIVERSION_SCREEN, PSIP_RULE_DIVERSION_SCREEN },
	{ PSIP_H_HISTORY_INFO, "index", DIAGNOSE_ANY, PSIP_RULE_HI_INDEX, PSIP_RULE_INDEX_VAL },
	{ PSIP_H_HISTORY_INFO, "rc", DIAGNOSE_ANY, PSIP_RULE_HI_TARGET_PARAM, PSIP_RULE_INDEX_VAL },
	{ PSIP_H_HISTORY_INFO, "mp", DIAGNOSE_ANY, PSIP_RULE_HI_TARGET_PARAM, PSIP_RULE_INDEX_VAL },
	{ PSIP_H_HISTORY_INFO, "np", DIAGNOSE_ANY, PSIP_RULE_HI_TARGET_PARAM, PSIP_RULE_INDEX_VAL },
	{ PSIP_H_REFERRED_BY, "cid", DIAGNOSE_ANY, PSIP_RULE_REFERREDBY_ID_PARAM, PSIP_RULE_SIP_CLEAN_MSG_ID },
	{ PSIP_H_TARGET_DIALOG, "remote-tag", DIAGNOSE_TOKEN, PSIP_RULE_REMOTE_PARAM, PSIP_RULE_TOKEN },
	{ PSIP_H_TARGET_DIALOG, "local-tag", DIAGNOSE_TOKEN, PSIP_RULE_LOCAL_PARAM, PSIP_RULE_TOKEN },
	{ PSIP_H_SESSION_EXPIRES, "refresher", DIAGNOSE_TOKEN, PSIP_RULE_REFRESHER_PARAM, PSIP_RULE_REFRESHER_PARAM },
	{ PSIP_H_UNKNOWN, "username", DIAGNOSE_QUOTED, PSIP_RULE_USERNAME, PSIP_RULE_QUOTED_STRING },
	{ PSIP_H_UNKNOWN, "realm", DIAGNOSE_QUOTED, PSIP_RULE_REALM, PSIP_RULE_QUOTED_STRING },
	{ PSIP_H_UNKNOWN, "nonce", DIAGNOSE_QUOTED, PSIP_RULE_NONCE, PSIP_RULE_QUOTED_STRING },
	{ PSIP_H_UNKNOWN, "cnonce", DIAGNOSE_QUOTED, PSIP_RULE_CNONCE, PSIP_RULE_QUOTED_STRING },
	{ PSIP_H_UNKNOWN, "opaque", DIAGNOSE_QUOTED, PSIP_RULE_OPAQUE, PSIP_RULE_QUOTED_STRING },
	{ PSIP_H_UNKNOWN, "uri", DIAGNOSE_QUOTED, PSIP_RULE_DIGEST_URI, PSIP_RULE_DIGEST_URI },
	{ PSIP_H_UNKNOWN, "domain", DIAGNOSE_QUOTED, PSIP_RULE_DOMAIN, PSIP_RULE_DOMAIN },
	{ PSIP_H_UNKNOWN, "nextnonce", DIAGNOSE_QUOTED, PSIP_RULE_NEXTNONCE, PSIP_RULE_QUOTED_STRING },
	{ PSIP_H_UNKNOWN, "response", DIAGNOSE_BY(LHEX_text), PSIP_RULE_DRESPONSE, PSIP_RULE_DRESPONSE },
	{ PSIP_H_UNKNOWN, "rspauth", DIAGNOSE_BY(LHEX_text), PSIP_RULE_RESPONSE_AUTH, PSIP_RULE_RESPONSE_AUTH },
	{ PSIP_H_UNKNOWN, "nc", DIAGNOSE_BY(nc_value), PSIP_RULE_NONCE_COUNT, PSIP_RULE_NONCE_COUNT },
	{ PSIP_H_UNKNOWN, "stale", DIAGNOSE_BY(boolean), PSIP_RULE_STALE, PSIP_RULE_STALE },
	{ PSIP_H_UNKNOWN, "algorithm", DIAGNOSE_TOKEN, PSIP_RULE_ALGORITHM, PSIP_RULE_TOKEN },
	{ PSIP_H_WWW_AUTHENTICATE, "qop", DIAGNOSE_BY(qop_text), PSIP_RULE_QOP_OPTIONS, PSIP_RULE_QOP_OPTIONS },
	{ PSIP_H_PROXY_AUTHENTICATE, "qop", DIAGNOSE_BY(qop_text), PSIP_RULE_QOP_OPTIONS, PSIP_RULE_QOP_OPTIONS },
	{ PSIP_H_AUTHORIZATION, "qop", DIAGNOSE_TOKEN, PSIP_RULE_MESSAGE_QOP, PSIP_RULE_TOKEN },
	{ PSIP_H_PROXY_AUTHORIZATION, "qop", DIAGNOSE_TOKEN, PSIP_RULE_MESSAGE_QOP, PSIP_RULE_TOKEN },
	{ PSIP_H_AUTHENTICATION_INFO, "qop", DIAGNOSE_TOKEN, PSIP_RULE_MESSAGE_QOP, PSIP_RULE_TOKEN },
	{ PSIP_H_PROXY_AUTHENTICATION_INFO, "qop", DIAGNOSE_TOKEN, PSIP_RULE_MESSAGE_QOP, PSIP_RULE_TOKEN },
};

#undef DIAGNOSE_BY

static const struct diagnose_param *const diagnose_params_end = diagnose_params + sizeof diagnose_params / sizeof *diagnose_params;

/* The first row of a header; those of one header stand together, but for digest's. */
static const struct diagnose_param *diagnose_params_of(enum psip_header_id header)
{
	const struct diagnose_param *known = diagnose_params;

	while (known < diagnose_params_end && known->header != (uint8_t)header)
		known++;
	return known;
}

/* The newest parameter by its own rule, if it has one in that header, from that row on. */
static bool diagnose_known_param(struct diagnosis *d, enum psip_header_id header, const struct diagnose_param *known, bool digest)
{
	struct psip_span name = d->name, value = d->value;
	bool probed = d->probe && d->fail == d->end;

	for (; known < diagnose_params_end && (digest || known->header == (uint8_t)header); known++) {
		if ((digest && known->header != PSIP_H_UNKNOWN && known->header != (uint8_t)header) || name.length == 0 ||
		    ((unsigned char)*name.at | 0x20) != ((unsigned char)*known->name | 0x20) || !diagnose_is(name, known->name))
			continue;
		if (!digest)
			d->param_read = known->rule;
		if (probed)
			return diagnose_settle(d, d->end, known->value);
		if (value.at == NULL && d->fail > name.at + name.length) /* past the "=" */
			return diagnose_settle(d, d->fail, d->rule == PSIP_RULE_GEN_VALUE ? known->rule : d->rule);
		if (known->machine == DIAGNOSE_ANY)
			return value.at != NULL || diagnose_settle(d, name.at + name.length, known->value);
		if (known->machine == DIAGNOSE_FLAG)
			return value.at == NULL || diagnose_settle(d, value.at, known->rule);
		if (value.at == NULL)
			return diagnose_settle(d, name.at + name.length, known->rule);
		if (known->machine == DIAGNOSE_QUOTED || known->machine == DIAGNOSE_TOKEN)
			return (*value.at == '"') == (known->machine == DIAGNOSE_QUOTED) || diagnose_settle(d, value.at, known->rule);
		return diagnose_whole(d, value, known->machine, known->value);
	}
	if (probed && header == PSIP_H_CONTACT) /* where generic-param derives what is refused */
		return diagnose_settle(d, d->end, PSIP_RULE_FEATURE_PARAM);
	return !probed;
}

static bool diagnose_list_params(struct diagnosis *d, enum psip_header_id header, int machine)
{
	const struct diagnose_param *known = diagnose_params_of(header);

	while (diagnose_run(d, machine)) {
		d->param_read = d->param;
		if (!diagnose_known_param(d, header, known, false))
			return false;
	}
	return !d->settled;
}

/* Digest's parameters, or those of any other scheme. */
static bool diagnose_auth(struct diagnosis *d, enum psip_header_id header)
{
	bool digest = true;

	if (header != PSIP_H_AUTHENTICATION_INFO && header != PSIP_H_PROXY_AUTHENTICATION_INFO) {
		const char *scheme = d->at;

		if (!diagnose_run(d, psip_diagnose_machine_en_do_auth_scheme))
			return false;
		digest = d->at - scheme > 6 && (unsigned char)scheme[6] <= ' ' && diagnose_is(psip_span(scheme, 6), "digest");
	}
	do {
		bool read = diagnose_run(d, psip_diagnose_machine_en_do_auth_param);

		if (!read && (!d->probe || d->settled))
			return false;
		if (digest && !diagnose_known_param(d, header, diagnose_params, true))
			return false;
		if (!read)
			return false;
	} while (diagnose_run(d, psip_diagnose_machine_en_do_comma));
	return !d->settled;
}

/* An address: its URI is read when its shape is known. */
static bool diagnose_address(struct diagnosis *d, int machine)
{
	bool read = diagnose_run(d, machine);

	if (d->uri.at != NULL && !d->settled && !diagnose_uri(d, d->uri))
		return false;
	return read;
}

/* LAQUOT absoluteURI RAQUOT */
static bool diagnose_info(struct diagnosis *d)
{
	if (d->at == d->end || *d->at != '<')
		return diagnose_settle(d, d->at, d->head);
	d->bracketed = PSIP_RULE_ABSOLUTE_URI;
	return diagnose_address(d, psip_diagnose_machine_en_do_name_addr);
}

/* How a header's value is made: what an element begins with, its rule and its parameters'. */
enum diagnose_head {
	DIAGNOSE_MACHINE, DIAGNOSE_ADDRESS, DIAGNOSE_BRACKETS, DIAGNOSE_INFO, DIAGNOSE_SERVER, DIAGNOSE_RETRY, DIAGNOSE_AUTH
};

struct diagnose_shape {
	int machine;
	uint16_t head, param; /* rules; param NONE: it has none */
	uint8_t kind;         /* enum diagnose_head */
	bool list;
};

static struct diagnose_shape diagnose_by(int machine, unsigned head, unsigned param, bool list)
{
	return (struct diagnose_shape){ machine, (uint16_t)head, (uint16_t)param, DIAGNOSE_MACHINE, list };
}

static struct diagnose_shape diagnose_as(enum diagnose_head kind, unsigned head, unsigned param, bool list)
{
	return (struct diagnose_shape){ kind == DIAGNOSE_BRACKETS ? psip_diagnose_machine_en_do_name_addr : psip_diagnose_machine_en_do_address,
		                        (uint16_t)head, (uint16_t)param, (uint8_t)kind, list };
}

#define DIAGNOSE_BY(name, head, param, list) diagnose_by(psip_diagnose_machine_en_do_##name, PSIP_RULE_##head, PSIP_RULE_##param, list)
#define DIAGNOSE_AS(kind, head, param, list) diagnose_as(DIAGNOSE_##kind, PSIP_RULE_##head, PSIP_RULE_##param, list)

/* RFC 3261 §20's headers that are no addresses. */
static struct diagnose_shape diagnose_shape_of_value(enum psip_header_id id)
{
	switch ((unsigned)id) {
	case PSIP_H_ACCEPT: return DIAGNOSE_BY(media, MEDIA_RANGE, ACCEPT_PARAM, true);
	case PSIP_H_ACCEPT_ENCODING: return DIAGNOSE_BY(head, CODINGS, ACCEPT_PARAM, true);
	case PSIP_H_ACCEPT_LANGUAGE: return DIAGNOSE_BY(language_range, LANGUAGE_RANGE, ACCEPT_PARAM, true);
	case PSIP_H_ALERT_INFO: return DIAGNOSE_AS(INFO, ALERT_PARAM, GENERIC_PARAM, true);
	case PSIP_H_ALLOW: return DIAGNOSE_BY(head, METHOD, NONE, true);
	case PSIP_H_AUTHENTICATION_INFO:
	case PSIP_H_PROXY_AUTHENTICATION_INFO: return DIAGNOSE_AS(AUTH, AINFO, NONE, false);
	case PSIP_H_AUTHORIZATION:
	case PSIP_H_PROXY_AUTHORIZATION: return DIAGNOSE_AS(AUTH, CREDENTIALS, NONE, false);
	case PSIP_H_WWW_AUTHENTICATE:
	case PSIP_H_PROXY_AUTHENTICATE: return DIAGNOSE_AS(AUTH, CHALLENGE, NONE, false);
	case PSIP_H_CALL_ID: return DIAGNOSE_BY(callid, CALLID, NONE, false);
	case PSIP_H_CALL_INFO: return DIAGNOSE_AS(INFO, INFO, INFO_PARAM, true);
	case PSIP_H_CONTENT_DISPOSITION: return DIAGNOSE_BY(head, DISP_TYPE, DISP_PARAM, false);
	case PSIP_H_CONTENT_ENCODING: return DIAGNOSE_BY(head, CONTENT_CODING, NONE, true);
	case PSIP_H_CONTENT_LANGUAGE: return DIAGNOSE_BY(language_tag, LANGUAGE_TAG, NONE, true);
	case PSIP_H_CONTENT_TYPE: return DIAGNOSE_BY(media, MEDIA_TYPE, M_PARAMETER, false);
	case PSIP_H_CSEQ: return DIAGNOSE_BY(cseq, HEADER + PSIP_H_CSEQ, NONE, false);
	case PSIP_H_DATE: return DIAGNOSE_BY(date, SIP_DATE, NONE, false);
	case PSIP_H_ERROR_INFO: return DIAGNOSE_AS(INFO, ERROR_URI, GENERIC_PARAM, true);
	case PSIP_H_EXPIRES:
	case PSIP_H_MIN_EXPIRES: return DIAGNOSE_BY(digits, DELTA_SECONDS, NONE, false);
	case PSIP_H_IN_REPLY_TO: return DIAGNOSE_BY(callid, CALLID, NONE, true);
	case PSIP_H_MIME_VERSION: return DIAGNOSE_BY(mime_version, HEADER + PSIP_H_MIME_VERSION, NONE, false);
	case PSIP_H_PRIORITY: return DIAGNOSE_BY(head, PRIORITY_VALUE, NONE, false);
	case PSIP_H_PROXY_REQUIRE:
	case PSIP_H_REQUIRE:
	case PSIP_H_SUPPORTED:
	case PSIP_H_UNSUPPORTED: return DIAGNOSE_BY(head, OPTION_TAG, NONE, true);
	case PSIP_H_RETRY_AFTER: return DIAGNOSE_AS(RETRY, DELTA_SECONDS, RETRY_PARAM, false);
	case PSIP_H_SERVER:
	case PSIP_H_USER_AGENT: return DIAGNOSE_AS(SERVER, SERVER_VAL, NONE, false);
	case PSIP_H_TIMESTAMP: return DIAGNOSE_BY(timestamp, HEADER + PSIP_H_TIMESTAMP, NONE, false);
	case PSIP_H_VIA: return DIAGNOSE_BY(via_parm, VIA_PARM, NONE, true);
	case PSIP_H_WARNING: return DIAGNOSE_BY(warning, WARNING_VALUE, NONE, true);
	case PSIP_H_UNKNOWN: return DIAGNOSE_BY(header_value, HEADER_VALUE, NONE, false);
	default: return diagnose_by(psip_diagnose_machine_en_do_header_value, PSIP_RULE_HEADER + id, PSIP_RULE_NONE, false);
	}
}

static struct diagnose_shape diagnose_shape_of_extension(enum psip_header_id id)
{
	switch ((unsigned)id) {
	case PSIP_H_ALLOW_EVENTS: return DIAGNOSE_BY(event, EVENT_TYPE, NONE, true);
	case PSIP_H_EVENT: return DIAGNOSE_BY(event, EVENT_TYPE, EVENT_PARAM, false);
	case PSIP_H_FLOW_TIMER: return DIAGNOSE_BY(digits, HEADER + PSIP_H_FLOW_TIMER, NONE, false);
	case PSIP_H_INFO_PACKAGE: return DIAGNOSE_BY(head, HEADER + PSIP_H_INFO_PACKAGE, GENERIC_PARAM, false);
	case PSIP_H_RECV_INFO: return DIAGNOSE_BY(head, HEADER + PSIP_H_RECV_INFO, GENERIC_PARAM, true);
	case PSIP_H_JOIN: return DIAGNOSE_BY(callid, CALLID, JOIN_PARAM, false);
	case PSIP_H_REPLACES: return DIAGNOSE_BY(callid, CALLID, REPLACES_PARAM, false);
	case PSIP_H_TARGET_DIALOG: return DIAGNOSE_BY(callid, CALLID, TD_PARAM, false);
	case PSIP_H_MAX_BREADTH: return DIAGNOSE_BY(digits, HEADER + PSIP_H_MAX_BREADTH, NONE, false);
	case PSIP_H_MIN_SE: return DIAGNOSE_BY(digits, DELTA_SECONDS, GENERIC_PARAM, false);
	case PSIP_H_SESSION_EXPIRES: return DIAGNOSE_BY(digits, DELTA_SECONDS, SE_PARAMS, false);
	case PSIP_H_PRIVACY: return DIAGNOSE_BY(privacy, PRIV_VALUE, NONE, false);
	case PSIP_H_RACK: return DIAGNOSE_BY(rack, HEADER + PSIP_H_RACK, NONE, false);
	case PSIP_H_RSEQ: return DIAGNOSE_BY(digits, RESPONSE_NUM, NONE, false);
	case PSIP_H_REASON: return DIAGNOSE_BY(head, REASON_VALUE, REASON_PARAMS, true);
	case PSIP_H_REFER_SUB: return DIAGNOSE_BY(refer_sub, HEADER + PSIP_H_REFER_SUB, GENERIC_PARAM, false);
	case PSIP_H_REQUEST_DISPOSITION: return DIAGNOSE_BY(head, HEADER + PSIP_H_REQUEST_DISPOSITION, NONE, true);
	case PSIP_H_SIP_ETAG:
	case PSIP_H_SIP_IF_MATCH: return DIAGNOSE_BY(head, ENTITY_TAG, NONE, false);
	case PSIP_H_SUBSCRIPTION_STATE: return DIAGNOSE_BY(head, SUBSTATE_VALUE, SUBEXP_PARAMS, false);
	default: return diagnose_shape_of_value(id);
	}
}

static struct diagnose_shape diagnose_shape_of(enum psip_header_id id)
{
	switch ((unsigned)id) {
	case PSIP_H_CONTENT_LENGTH:
	case PSIP_H_MAX_FORWARDS: return diagnose_by(psip_diagnose_machine_en_do_digits, PSIP_RULE_HEADER + id, PSIP_RULE_NONE, false);
	case PSIP_H_FROM: return DIAGNOSE_AS(ADDRESS, FROM_SPEC, FROM_PARAM, false);
	case PSIP_H_TO: return DIAGNOSE_AS(ADDRESS, HEADER + PSIP_H_TO, TO_PARAM, false);
	case PSIP_H_CONTACT: return DIAGNOSE_AS(ADDRESS, CONTACT_PARAM, CONTACT_PARAMS, true);
	case PSIP_H_REPLY_TO: return DIAGNOSE_AS(ADDRESS, RPLYTO_SPEC, RPLYTO_PARAM, false);
	case PSIP_H_REFER_TO:
	case PSIP_H_REFERRED_BY: return diagnose_as(DIAGNOSE_ADDRESS, PSIP_RULE_HEADER + id, PSIP_RULE_GENERIC_PARAM, false);
	case PSIP_H_DIVERSION: return diagnose_as(DIAGNOSE_BRACKETS, PSIP_RULE_HEADER + id, PSIP_RULE_DIVERSION_PARAMS, true);
	case PSIP_H_P_ASSOCIATED_URI: return diagnose_as(DIAGNOSE_BRACKETS, PSIP_RULE_HEADER + id, PSIP_RULE_AI_PARAM, true);
	case PSIP_H_P_ASSERTED_IDENTITY:
	case PSIP_H_P_PREFERRED_IDENTITY: return diagnose_as(DIAGNOSE_ADDRESS, PSIP_RULE_HEADER + id, PSIP_RULE_NONE, true);
	case PSIP_H_HISTORY_INFO: return diagnose_as(DIAGNOSE_BRACKETS, PSIP_RULE_HEADER + id, PSIP_RULE_HI_PARAM, true);
	case PSIP_H_RECORD_ROUTE: return DIAGNOSE_AS(BRACKETS, REC_ROUTE, RR_PARAM, true);
	case PSIP_H_ROUTE: return DIAGNOSE_AS(BRACKETS, ROUTE_PARAM, RR_PARAM, true);
	case PSIP_H_PATH: return DIAGNOSE_AS(BRACKETS, PATH_VALUE, RR_PARAM, true);
	case PSIP_H_SERVICE_ROUTE: return DIAGNOSE_AS(BRACKETS, SR_VALUE, RR_PARAM, true);
	default: return diagnose_shape_of_extension(id);
	}
}

#undef DIAGNOSE_BY
#undef DIAGNOSE_AS

static bool diagnose_head(struct diagnosis *d, const struct diagnose_shape *shape, enum psip_header_id id)
{
	switch (shape->kind) {
	case DIAGNOSE_ADDRESS:
	case DIAGNOSE_BRACKETS: return diagnose_address(d, shape->machine);
	case DIAGNOSE_INFO: return diagnose_info(d);
	case DIAGNOSE_SERVER: return diagnose_server(d);
	case DIAGNOSE_RETRY: return diagnose_retry_after(d);
	case DIAGNOSE_AUTH: return diagnose_auth(d, id);
	default: return diagnose_run(d, shape->machine);
	}
}

/* COMMA; behind it another element is looked for. */
static bool diagnose_next(struct diagnosis *d)
{
	if (!diagnose_run(d, psip_diagnose_machine_en_do_comma))
		return false;
	if (d->at == d->end)
		d->rule = d->head;
	return true;
}

/* One value of that header, up to where it breaks. True if it breaks nowhere. */
static bool diagnose_value(struct diagnosis *d, enum psip_header_id id)
{
	struct diagnose_shape shape = diagnose_shape_of(id);
	int param = id == PSIP_H_CONTENT_TYPE ? psip_diagnose_machine_en_do_m_parameter : psip_diagnose_machine_en_do_param;

	d->head = shape.head;
	d->param = shape.param;
	do {
		d->param_read = PSIP_RULE_NONE;
		if (!diagnose_head(d, &shape, id)) {
			if (d->fail == NULL)
				diagnose_settle(d, d->at, shape.head);
			return false;
		}
		if (shape.param != PSIP_RULE_NONE && !diagnose_list_params(d, id, param))
			return false;
	} while (shape.list && diagnose_next(d));
	return d->at == d->end && !d->settled;
}

void psip_diagnose_read(struct diagnosis *d, const struct diagnose_subject *subject)
{
	int machine = subject->kind == DIAGNOSE_REQUEST_LINE ? psip_diagnose_machine_en_do_request_line : psip_diagnose_machine_en_do_status_line;
	bool whole = false;

	if (subject->kind == DIAGNOSE_URI)
		whole = diagnose_uri(d, psip_between(d->at, d->end));
	else if (subject->kind == DIAGNOSE_VALUE)
		whole = diagnose_value(d, subject->id);
	else
		(void)diagnose_run(d, machine); /* a line that was refused breaks somewhere */
	if (whole && !d->probe)
		d->fail = NULL;
}

#endif
