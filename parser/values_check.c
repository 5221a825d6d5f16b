/* SPDX-License-Identifier: MIT
 * psip_header_value_check: does a header's value follow its grammar? header.def says which rule each header has, header_param.def which
 * its parameters have (values_param.c); here are the rules.
 *
 * Ranges of numbers that a text gives and the ABNF does not are held too (PSIP_ERR_SYNTAX, at the number):
 *   Max-Forwards            0 to 255      RFC 3261 §20.22
 *   Expires, Min-Expires, and expires of Contact  to 2^32-1  §20.19, §20.23, §10.2 (RFC 4475 §3.1.2.4); PSIP_QUIRK_LARGE_NUMBER takes more
 *   CSeq, and RAck's        to 2^31-1     §8.1.1.5; with PSIP_QUIRK_LARGE_NUMBER to 2^32-1
 *   RSeq, and RAck's        1 to 2^32-1   RFC 3262 §7.1
 *   reg-id                  1 to 2^31-1   RFC 5626 §10
 *   Max-Breadth             above 0       RFC 5393 §5.3.1
 * Without range: Content-Length (psip_message_parse's), cause, all other seconds (read as 2^32-1 if they are more). warn-code and
 * Geolocation-Error's code have three digits by their ABNF. A parameter twice is RFC 3261 §7.3.1's matter; each of a value's first
 * PSIP_VALUES_NAMES parameters is compared with all that follow, and those of header_param.def always: more would not be linear.
 *
 * PSIP_QUIRK_UNUSED_VALUE: only headers with NEEDED are looked at, and of these the shape only, not the rules of header_param.def but for
 * numbers too large: who uses such a parameter, reads it by its rule. */
#include "parser/host.h"
#include "parser/values.h"

enum values_head {
	VALUES_HEADER_VALUE, /* extension-header's */
	VALUES_TEXT,         /* TEXT-UTF8-TRIM */
	VALUES_TOKEN, VALUES_CALLID, VALUES_MEDIA_RANGE, VALUES_LANGUAGE_RANGE, VALUES_LANGUAGE_TAG, VALUES_MIME_VERSION, VALUES_TIMESTAMP,
	VALUES_DATE, VALUES_WARNING, VALUES_EVENT, VALUES_RACK, VALUES_PRIVACY, VALUES_BOOLEAN, VALUES_DIRECTIVE, VALUES_RESOURCE,
	VALUES_UUID, VALUES_IDENTITY, VALUES_SERVER, VALUES_RETRY_AFTER, VALUES_CSEQ,
	VALUES_STAR,         /* "*" */
	VALUES_URI,          /* LAQUOT absoluteURI RAQUOT */
	VALUES_GENERIC,      /* generic-param */
	VALUES_DIGITS, VALUES_POSITIVE, VALUES_OCTET, VALUES_SECONDS, VALUES_RSEQ, VALUES_ERROR_CODE, /* numbers */
	VALUES_CHALLENGE, VALUES_CREDENTIALS, VALUES_AUTH_INFO,
	VALUES_VIA, VALUES_ADDRESS
};

enum values_shape {
	VALUES_LIST = 1,       /* comma-separated */
	VALUES_EMPTY = 2,      /* may be empty */
	VALUES_PARAMS = 4,     /* *( SEMI generic-param ) */
	VALUES_MIME = PSIP_VALUES_MIME, /* *( SEMI m-parameter ) */
	VALUES_FEATURES = PSIP_VALUES_FEATURES, /* parameters that are feature tags by their name have RFC 3840 §9's values */
	VALUES_BRACKETS = 32,  /* name-addr only */
	VALUES_BARE = 64,      /* an address without parameters */
	VALUES_NEEDED = 128    /* an element uses it, whatever the message is */
};

struct values_rule {
	uint8_t head, shape;
};

static const struct values_rule values_rules[PSIP_H_COUNT] = {
	{ VALUES_HEADER_VALUE, VALUES_EMPTY },
#define PSIP_HEADER(id, name, compact, kind, head, shape) { VALUES_##head, shape },
#include "parser/header.def"
#undef PSIP_HEADER
};

static bool values_word(struct psip_values_reader *r)
{
	if (r->at == r->end || !(psip_octet_class[*r->at] & PSIP_OCTET_WORD))
		return psip_values_refuse(r, r->at);
	r->at = psip_octet_run(r->at, r->end, PSIP_OCTET_WORD) + 1;
	return true;
}

/* comment = LPAREN *( ctext / quoted-pair / comment ) RPAREN, to any depth; the outer white space is the caller's. */
static bool values_comment(struct psip_values_reader *r)
{
	size_t depth = 0;

	do {
		if (psip_values_next_is(r, '('))
			depth++;
		else if (psip_values_next_is(r, ')'))
			depth--;
		else
			return psip_values_refuse(r, r->at);
		r->at++;
		if (depth > 0)
			psip_values_text(r, "()", false);
	} while (depth > 0);
	return true;
}

/* server-val *( LWS server-val ): a comment brings SWS of its own on both sides. */
static bool values_server(struct psip_values_reader *r)
{
	for (;;) {
		bool comment = psip_values_next_is(r, '(');
		const unsigned char *end;

		if (!(comment ? values_comment(r) : psip_values_token(r) && (!psip_values_separator(r, '/') || psip_values_token(r))))
			return false;
		end = r->at;
		psip_values_sws(r);
		if (r->at == r->end)
			return comment || r->at == end || psip_values_refuse(r, end);
		if (r->at == end)
			return psip_values_refuse(r, end);
		end = r->at;
		if (comment)
			psip_values_sws(r);
		if (r->at == r->end)
			return psip_values_refuse(r, end);
		if (*r->at <= ' ') { /* a third fold: before the next comment only */
			end = r->at;
			psip_values_sws(r);
			if (!psip_values_next_is(r, '('))
				return psip_values_refuse(r, end);
		}
	}
}

/* delta-seconds [ comment ] */
static bool values_retry_after(struct psip_values_reader *r)
{
	struct psip_values_reader next;

	if (!psip_values_digits(r))
		return false;
	next = *r;
	psip_values_sws(&next);
	if (!psip_values_next_is(&next, '('))
		return true;
	r->at = next.at;
	if (!values_comment(r))
		return false;
	psip_values_sws(r);
	return true;
}

/* 1*DIGIT [ "." *DIGIT ] [ LWS delay ] */
static bool values_timestamp(struct psip_values_reader *r)
{
	if (!psip_values_run(r, PSIP_WORD_SECONDS))
		return false;
	if (r->at < r->end && psip_values_lws(r))
		(void)psip_values_run(r, PSIP_WORD_DELAY);
	return true;
}

/* hostport / pseudonym, which is a token: up to the SP. */
static bool values_warn_agent(struct psip_values_reader *r)
{
	const unsigned char *begin = r->at;
	uint8_t address[16];
	struct psip_span host;

	if (!(psip_values_next_is(r, '[') ? psip_values_bracketed_host(r) : psip_values_token(r)))
		return false;
	host = psip_octet_between(begin, r->at);
	if (!psip_values_next_is(r, ':'))
		return true;
	if (*begin != '[' && !psip_values_whole(host, PSIP_WORD_HOSTNAME) && psip_host_address(host, r->mode, address) != 4)
		return psip_values_refuse(r, r->at);
	r->at++;
	return psip_values_digits(r);
}

static bool values_space(struct psip_values_reader *r)
{
	if (!psip_values_next_is(r, ' '))
		return psip_values_refuse(r, r->at);
	r->at++;
	return true;
}

/* 3DIGIT or 1*3DIGIT. */
static bool values_code(struct psip_values_reader *r, int least)
{
	const unsigned char *begin = r->at;

	if (!psip_values_digits(r))
		return false;
	return (r->at - begin <= 3 && r->at - begin >= least) || psip_values_refuse(r, begin);
}

/* warn-code SP warn-agent SP warn-text */
static bool values_warning(struct psip_values_reader *r)
{
	if (!values_code(r, 3) || !values_space(r) || !values_warn_agent(r) || !values_space(r))
		return false;
	psip_values_sws(r);
	return psip_values_quoted(r);
}

/* 1*DIGIT LWS Method */
static bool values_cseq(struct psip_values_reader *r)
{
	uint32_t max = (r->mode & PSIP_QUIRK_LARGE_NUMBER) ? UINT32_MAX : INT32_MAX;

	return psip_values_number(r, 0, max, false) && psip_values_lws(r) && psip_values_token(r);
}

static bool values_rack(struct psip_values_reader *r)
{
	return psip_values_number(r, 1, UINT32_MAX, false) && psip_values_lws(r) && values_cseq(r);
}

static bool values_callid(struct psip_values_reader *r)
{
	if (!values_word(r))
		return false;
	if (!psip_values_next_is(r, '@'))
		return true;
	r->at++;
	return values_word(r);
}

/* RFC 8224 §4 or RFC 4474's quoted-string: opaque, and without info too, as RFC 4475 §3.1.1.11 has it. */
static bool values_identity(struct psip_values_reader *r)
{
	return psip_values_next_is(r, '"') ? psip_values_quoted(r) : psip_values_run(r, PSIP_WORD_IDENTITY);
}

/* generic-param */
static bool values_generic(struct psip_values_reader *r)
{
	if (!psip_values_token(r))
		return false;
	if (!psip_values_separator(r, '='))
		return true;
	psip_values_before_quote(r);
	return psip_values_gen_value(r);
}

static bool values_head_fits(struct psip_values_reader *r, unsigned head)
{
	switch ((enum values_head)head) {
	case VALUES_HEADER_VALUE: psip_values_text(r, "\0", true); return true;
	case VALUES_TEXT: psip_values_text(r, "\0", false); return true;
	case VALUES_TOKEN: return psip_values_token(r);
	case VALUES_CALLID: return values_callid(r);
	case VALUES_MEDIA_RANGE: return psip_values_token(r) && psip_values_separator(r, '/') && psip_values_token(r);
	case VALUES_LANGUAGE_RANGE: return psip_values_run(r, PSIP_WORD_LANGUAGE_RANGE);
	case VALUES_LANGUAGE_TAG: return psip_values_run(r, PSIP_WORD_LANGUAGE_TAG);
	case VALUES_MIME_VERSION: return psip_values_run(r, PSIP_WORD_MIME_VERSION);
	case VALUES_TIMESTAMP: return values_timestamp(r);
	case VALUES_DATE: return psip_values_run(r, PSIP_WORD_DATE);
	case VALUES_WARNING: return values_warning(r);
	case VALUES_EVENT: return psip_values_run(r, PSIP_WORD_EVENT);
	case VALUES_RACK: return values_rack(r);
	case VALUES_PRIVACY: return psip_values_run(r, PSIP_WORD_PRIVACY);
	case VALUES_BOOLEAN: return psip_values_run(r, PSIP_WORD_BOOLEAN);
	case VALUES_DIRECTIVE: return psip_values_run(r, PSIP_WORD_DIRECTIVE);
	case VALUES_RESOURCE: return psip_values_run(r, PSIP_WORD_RESOURCE);
	case VALUES_UUID: return psip_values_run(r, PSIP_WORD_UUID);
	case VALUES_IDENTITY: return values_identity(r);
	case VALUES_SERVER: return values_server(r);
	case VALUES_RETRY_AFTER: return values_retry_after(r);
	case VALUES_CSEQ: return values_cseq(r);
	case VALUES_STAR: return psip_values_next_is(r, '*') ? r->at++, true : psip_values_refuse(r, r->at);
	case VALUES_URI: psip_values_sws(r); return psip_values_uri(r);
	case VALUES_GENERIC: return values_generic(r);
	case VALUES_DIGITS: return psip_values_digits(r);
	case VALUES_POSITIVE: return psip_values_number(r, 1, UINT32_MAX, true);
	case VALUES_OCTET: return psip_values_number(r, 0, 255, false);
	case VALUES_SECONDS: return psip_values_seconds(r);
	case VALUES_RSEQ: return psip_values_number(r, 1, UINT32_MAX, false);
	case VALUES_ERROR_CODE: return values_code(r, 1);
	case VALUES_CHALLENGE: return psip_values_auth(r, PSIP_VALUES_IN_CHALLENGE);
	case VALUES_CREDENTIALS: return psip_values_auth(r, PSIP_VALUES_IN_CREDENTIALS);
	case VALUES_AUTH_INFO: return psip_values_auth_params(r, PSIP_VALUES_IN_INFO);
	case VALUES_VIA:
	case VALUES_ADDRESS: break;
	}
	return false;
}

static bool values_element(struct psip_values_reader *r, unsigned header, const struct values_rule *rule)
{
	struct psip_values_params list;

	if (!values_head_fits(r, rule->head))
		return false;
	if (!(rule->shape & (VALUES_PARAMS | VALUES_MIME)))
		return true;
	psip_values_params_begin(&list, header, rule->shape);
	return psip_values_params(r, &list) && psip_values_params_complete(r, &list);
}

static bool values_elements(struct psip_values_reader *r, unsigned header, const struct values_rule *rule)
{
	if ((rule->shape & VALUES_LIST) != 0 && (r->mode & PSIP_QUIRK_EMPTY_ELEMENT))
		while (psip_values_separator(r, ','))
			continue;
	do {
		if (!values_element(r, header, rule))
			return false;
	} while ((rule->shape & VALUES_LIST) != 0 && psip_values_comma(r));
	if (r->at == r->end)
		return true;
	if (r->stop < r->at)
		r->stop = r->at;
	return false;
}

/* RFC 8599 §8.1: all but pn-provider have a value. */
static bool values_push_params(const struct psip_uri *uri)
{
	struct psip_span value;

	return !(psip_uri_param(uri, "pn-prid", &value) && value.at == NULL) && !(psip_uri_param(uri, "pn-param", &value) && value.at == NULL) &&
	       !(psip_uri_param(uri, "pn-purr", &value) && value.at == NULL);
}

/* White space after an address: of its own if it ends with RAQUOT, RDQUOT or STAR (`blank`), and then a comma's; none before the end. */
static bool values_address_ends(struct psip_values_reader *r, const struct psip_address_value *address, bool blank)
{
	const unsigned char *p = psip_octets(address->text.at) + address->text.length, *comma;

	if (blank)
		p = psip_octet_sws(p, r->end, r->mode);
	if (p == r->end)
		return true;
	comma = psip_octet_sws(p, r->end, r->mode);
	return (comma < r->end && *comma > ' ') || psip_values_refuse(r, comma < r->end ? comma : p);
}

/* What the header wants of an address beyond the address's own grammar. */
static bool values_address_fits(struct psip_values_reader *r, const struct psip_address_value *address, unsigned header, unsigned shape,
                                bool *blank)
{
	struct psip_span text = address->params.length > 0 ? address->params : psip_span(address->text.at + address->text.length, 0);
	struct psip_values_reader params = { psip_octets(text.at), psip_octets(text.at) + text.length, NULL, r->mode };
	struct psip_values_params list;

	if (!(r->mode & PSIP_QUIRK_UNUSED_VALUE)) {
		if ((shape & VALUES_BRACKETS) != 0 && !address->bracketed)
			return psip_values_refuse(r, psip_octets(address->text.at));
		if ((shape & VALUES_BARE) != 0 && address->params.length > 0)
			return psip_values_refuse(r, params.at); /* not the URI's: RFC 8217 */
		if (header == PSIP_H_CONTACT && !values_push_params(&address->uri))
			return psip_values_refuse(r, psip_octets(address->uri.params.at));
	}
	psip_values_params_begin(&list, header, shape);
	if (!psip_values_params(&params, &list))
		return psip_values_refuse(r, params.stop);
	psip_values_sws(&params);
	if (params.at < params.end && *params.at <= ' ')
		return psip_values_refuse(r, params.at);
	*blank = address->params.length > 0 ? list.closing_quote : address->bracketed;
	return psip_values_params_complete(&params, &list) || psip_values_refuse(r, params.at);
}

static bool values_addresses(struct psip_values_reader *r, unsigned header, unsigned shape)
{
	struct psip_address_value address;
	const unsigned char *begin;
	struct psip_span rest;
	unsigned count = 0;
	bool blank;
	int result;

	if (header == PSIP_H_P_ASSOCIATED_URI) /* its first element may be missing (RFC 7315 §5.1) */
		if (psip_values_separator(r, ',') && r->at < r->end && *r->at <= ' ') {
			begin = psip_octet_sws(r->at, r->end, r->mode);
			if (begin == r->end || (*begin != '<' && *begin != '"'))
				return psip_values_refuse(r, r->at);
		}
	rest = psip_values_left(r);
	while ((result = psip_address_next(&rest, r->mode, &address)) == 1) {
		begin = psip_octets(address.text.at);
		if (address.star && (header != PSIP_H_CONTACT || count > 0 || rest.length > 0))
			return psip_values_refuse(r, begin);
		if (count++ > 0 && (shape & VALUES_LIST) == 0)
			return psip_values_refuse(r, begin);
		blank = address.star;
		if (!address.star && !values_address_fits(r, &address, header, shape, &blank))
			return false;
		if (!values_address_ends(r, &address, blank))
			return false;
	}
	if (result < 0 || count == 0)
		return psip_values_refuse(r, psip_octets(rest.at));
	return true;
}

static bool values_vias(struct psip_values_reader *r)
{
	struct psip_span rest = psip_values_left(r);
	struct psip_via via;
	unsigned count = 0;
	int result;

	while ((result = psip_via_next(&rest, r->mode, &via)) == 1)
		count++;
	if (result < 0 || count == 0)
		return psip_values_refuse(r, psip_octets(rest.at));
	return true;
}

static bool values_is_blank(unsigned char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* TEXT-UTF8-TRIM and Via have no white space at their ends, whatever took it. */
static bool values_trimmed(struct psip_values_reader *r, const unsigned char *begin, unsigned head)
{
	const unsigned char *p = r->end;

	if (head != VALUES_TEXT && head != VALUES_VIA)
		return true;
	while (p > begin && values_is_blank(p[-1]))
		p--;
	return p == r->end || psip_values_refuse(r, p);
}

static bool values_fits(struct psip_values_reader *r, unsigned header, const struct values_rule *rule)
{
	if (r->at == r->end && (rule->shape & VALUES_EMPTY) != 0)
		return true;
	switch (rule->head) {
	case VALUES_ADDRESS: return values_addresses(r, header, rule->shape);
	case VALUES_VIA: return values_vias(r);
	default: return values_elements(r, header, rule);
	}
}

int psip_header_value_check(enum psip_header_id id, struct psip_span value, psip_mode mode, size_t *at)
{
	unsigned header = (unsigned)id < PSIP_H_COUNT ? id : PSIP_H_UNKNOWN;
	const struct values_rule *rule = &values_rules[header];
	struct psip_values_reader r;

	if (value.at == NULL)
		return PSIP_ERR_ARGUMENT;
	if ((mode & PSIP_QUIRK_UNUSED_VALUE) && !(rule->shape & VALUES_NEEDED))
		return PSIP_OK;
	r.at = r.stop = psip_octets(value.at);
	r.end = r.at + value.length;
	r.mode = mode;
	if (mode & PSIP_QUIRK_BLANKS)
		while (r.end > r.at && values_is_blank(r.end[-1]))
			r.end--;
	if (values_fits(&r, header, rule) && values_trimmed(&r, psip_octets(value.at), rule->head))
		return PSIP_OK;
	if (at != NULL)
		*at = (size_t)(r.stop - psip_octets(value.at));
	return PSIP_ERR_SYNTAX;
}
