/* SPDX-License-Identifier: MIT
 * psip_header_value_check: does a header's value follow its grammar? */
#include "parser/typed.h"

enum values_head {
	VALUES_HEADER_VALUE, VALUES_DIGITS, VALUES_TOKEN, VALUES_CALLID, VALUES_MEDIA_RANGE, VALUES_LANGUAGE_RANGE,
	VALUES_LANGUAGE_TAG, VALUES_MIME_VERSION, VALUES_TIMESTAMP, VALUES_DATE, VALUES_WARNING, VALUES_EVENT, VALUES_RACK,
	VALUES_PRIVACY, VALUES_REFER_SUB,
	/* not by one machine */
	VALUES_SERVER, VALUES_RETRY_AFTER, VALUES_INFO, VALUES_CHALLENGE, VALUES_CREDENTIALS, VALUES_AUTH_INFO,
	VALUES_VIA, VALUES_ADDRESS, VALUES_CSEQ
};

enum values_shape {
	VALUES_LIST = 1,      /* comma-separated */
	VALUES_EMPTY = 2,     /* may be empty */
	VALUES_PARAMS = 4,    /* *( SEMI generic-param ) */
	VALUES_MIME = 8,      /* *( SEMI m-parameter ) */
	VALUES_Q = 16,        /* a parameter q is a qvalue */
	VALUES_SECONDS = 32,  /* parameters expires and duration are delta-seconds */
	VALUES_BRACKETS = 64, /* name-addr only */
	VALUES_NEEDED = 128   /* looked at in tolerant mode too: others do not matter unless somebody uses them */
};

struct values_rule {
	uint8_t head, shape;
};

static const struct values_rule values_rules[PSIP_H_COUNT] = {
	[PSIP_H_ACCEPT] = { VALUES_MEDIA_RANGE, VALUES_LIST | VALUES_EMPTY | VALUES_PARAMS | VALUES_Q },
	[PSIP_H_ACCEPT_ENCODING] = { VALUES_TOKEN, VALUES_LIST | VALUES_EMPTY | VALUES_PARAMS | VALUES_Q },
	[PSIP_H_ACCEPT_LANGUAGE] = { VALUES_LANGUAGE_RANGE, VALUES_LIST | VALUES_EMPTY | VALUES_PARAMS | VALUES_Q },
	[PSIP_H_ALERT_INFO] = { VALUES_INFO, VALUES_LIST | VALUES_PARAMS },
	[PSIP_H_ALLOW] = { VALUES_TOKEN, VALUES_LIST | VALUES_EMPTY },
	[PSIP_H_ALLOW_EVENTS] = { VALUES_EVENT, VALUES_LIST },
	[PSIP_H_AUTHENTICATION_INFO] = { VALUES_AUTH_INFO, 0 },
	[PSIP_H_AUTHORIZATION] = { VALUES_CREDENTIALS, VALUES_NEEDED },
	[PSIP_H_CALL_ID] = { VALUES_CALLID, 0 },
	[PSIP_H_CALL_INFO] = { VALUES_INFO, VALUES_LIST | VALUES_PARAMS },
	[PSIP_H_CONTACT] = { VALUES_ADDRESS, VALUES_LIST | VALUES_Q | VALUES_SECONDS | VALUES_NEEDED },
	[PSIP_H_CONTENT_DISPOSITION] = { VALUES_TOKEN, VALUES_PARAMS },
	[PSIP_H_CONTENT_ENCODING] = { VALUES_TOKEN, VALUES_LIST },
	[PSIP_H_CONTENT_LANGUAGE] = { VALUES_LANGUAGE_TAG, VALUES_LIST },
	[PSIP_H_CONTENT_LENGTH] = { VALUES_DIGITS, VALUES_NEEDED },
	[PSIP_H_CONTENT_TYPE] = { VALUES_MEDIA_RANGE, VALUES_MIME },
	[PSIP_H_CSEQ] = { VALUES_CSEQ, VALUES_NEEDED },
	[PSIP_H_DATE] = { VALUES_DATE, 0 },
	[PSIP_H_DIVERSION] = { VALUES_ADDRESS, VALUES_LIST },
	[PSIP_H_ERROR_INFO] = { VALUES_INFO, VALUES_LIST | VALUES_PARAMS },
	[PSIP_H_EVENT] = { VALUES_EVENT, VALUES_PARAMS },
	[PSIP_H_EXPIRES] = { VALUES_DIGITS, 0 },
	[PSIP_H_FLOW_TIMER] = { VALUES_DIGITS, 0 },
	[PSIP_H_FROM] = { VALUES_ADDRESS, VALUES_NEEDED },
	[PSIP_H_HISTORY_INFO] = { VALUES_ADDRESS, VALUES_LIST | VALUES_BRACKETS },
	[PSIP_H_IN_REPLY_TO] = { VALUES_CALLID, VALUES_LIST },
	[PSIP_H_INFO_PACKAGE] = { VALUES_TOKEN, VALUES_PARAMS },
	[PSIP_H_JOIN] = { VALUES_CALLID, VALUES_PARAMS },
	[PSIP_H_MAX_BREADTH] = { VALUES_DIGITS, 0 },
	[PSIP_H_MAX_FORWARDS] = { VALUES_DIGITS, VALUES_NEEDED },
	[PSIP_H_MIME_VERSION] = { VALUES_MIME_VERSION, 0 },
	[PSIP_H_MIN_EXPIRES] = { VALUES_DIGITS, 0 },
	[PSIP_H_MIN_SE] = { VALUES_DIGITS, VALUES_PARAMS },
	[PSIP_H_ORGANIZATION] = { VALUES_HEADER_VALUE, VALUES_EMPTY },
	[PSIP_H_P_ASSERTED_IDENTITY] = { VALUES_ADDRESS, VALUES_LIST },
	[PSIP_H_P_ASSOCIATED_URI] = { VALUES_ADDRESS, VALUES_LIST | VALUES_EMPTY },
	[PSIP_H_P_PREFERRED_IDENTITY] = { VALUES_ADDRESS, VALUES_LIST },
	[PSIP_H_PATH] = { VALUES_ADDRESS, VALUES_LIST | VALUES_BRACKETS | VALUES_NEEDED },
	[PSIP_H_PRIORITY] = { VALUES_TOKEN, 0 },
	[PSIP_H_PRIVACY] = { VALUES_PRIVACY, 0 },
	[PSIP_H_PROXY_AUTHENTICATE] = { VALUES_CHALLENGE, VALUES_NEEDED },
	[PSIP_H_PROXY_AUTHORIZATION] = { VALUES_CREDENTIALS, VALUES_NEEDED },
	[PSIP_H_PROXY_REQUIRE] = { VALUES_TOKEN, VALUES_LIST | VALUES_NEEDED },
	[PSIP_H_RACK] = { VALUES_RACK, 0 },
	[PSIP_H_REASON] = { VALUES_TOKEN, VALUES_LIST | VALUES_PARAMS },
	[PSIP_H_RECORD_ROUTE] = { VALUES_ADDRESS, VALUES_LIST | VALUES_BRACKETS | VALUES_NEEDED },
	[PSIP_H_RECV_INFO] = { VALUES_TOKEN, VALUES_LIST | VALUES_EMPTY | VALUES_PARAMS },
	[PSIP_H_REFER_SUB] = { VALUES_REFER_SUB, VALUES_PARAMS },
	[PSIP_H_REFER_TO] = { VALUES_ADDRESS, VALUES_NEEDED },
	[PSIP_H_REFERRED_BY] = { VALUES_ADDRESS, 0 },
	[PSIP_H_REPLACES] = { VALUES_CALLID, VALUES_PARAMS },
	[PSIP_H_REPLY_TO] = { VALUES_ADDRESS, 0 },
	[PSIP_H_REQUEST_DISPOSITION] = { VALUES_TOKEN, VALUES_LIST },
	[PSIP_H_REQUIRE] = { VALUES_TOKEN, VALUES_LIST | VALUES_NEEDED },
	[PSIP_H_RETRY_AFTER] = { VALUES_RETRY_AFTER, VALUES_PARAMS | VALUES_SECONDS },
	[PSIP_H_ROUTE] = { VALUES_ADDRESS, VALUES_LIST | VALUES_BRACKETS | VALUES_NEEDED },
	[PSIP_H_RSEQ] = { VALUES_DIGITS, 0 },
	[PSIP_H_SERVER] = { VALUES_SERVER, 0 },
	[PSIP_H_SERVICE_ROUTE] = { VALUES_ADDRESS, VALUES_LIST | VALUES_BRACKETS },
	[PSIP_H_SESSION_EXPIRES] = { VALUES_DIGITS, VALUES_PARAMS },
	[PSIP_H_SIP_ETAG] = { VALUES_TOKEN, 0 },
	[PSIP_H_SIP_IF_MATCH] = { VALUES_TOKEN, 0 },
	[PSIP_H_SUBJECT] = { VALUES_HEADER_VALUE, VALUES_EMPTY },
	[PSIP_H_SUBSCRIPTION_STATE] = { VALUES_TOKEN, VALUES_PARAMS | VALUES_SECONDS },
	[PSIP_H_SUPPORTED] = { VALUES_TOKEN, VALUES_LIST | VALUES_EMPTY },
	[PSIP_H_TARGET_DIALOG] = { VALUES_CALLID, VALUES_PARAMS },
	[PSIP_H_TIMESTAMP] = { VALUES_TIMESTAMP, 0 },
	[PSIP_H_TO] = { VALUES_ADDRESS, VALUES_NEEDED },
	[PSIP_H_UNSUPPORTED] = { VALUES_TOKEN, VALUES_LIST },
	[PSIP_H_USER_AGENT] = { VALUES_SERVER, 0 },
	[PSIP_H_VIA] = { VALUES_VIA, VALUES_LIST | VALUES_NEEDED },
	[PSIP_H_WARNING] = { VALUES_WARNING, VALUES_LIST },
	[PSIP_H_WWW_AUTHENTICATE] = { VALUES_CHALLENGE, VALUES_NEEDED },
};

struct values_reader {
	const char *at;      /* all before it fits */
	const char *end;
	const char *stop;    /* the farthest byte that a machine refused */
	struct psip_span name, value; /* of the newest parameter; value absent for a flag */
	psip_mode mode;
};

/* Ragel's own code: fall-through in -G2, mixed int widths in -T0. */
#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wimplicit-fallthrough"
#pragma GCC diagnostic ignored "-Wunused-const-variable"
#endif

%%{
machine psip_values;
alphtype unsigned char;
getkey ((unsigned char)*p);

action mark { mark = p + 1; }
action name_begin { name_at = p; }
action name_mark { name_end = p + 1; }
action value_begin { value_at = p; }
action value_mark { value_end = p + 1; }

include psip_values_grammar "grammar/values.rl";

do_header_value := header_value @mark;
do_digits := digits @mark;
do_token := token @mark;
do_callid := callid @mark;
do_media_range := media_range @mark;
do_language_range := language_range @mark;
do_language_tag := language_tag @mark;
do_product := product @mark;
do_comment_piece := comment_piece @mark;
do_mime_version := mime_version @mark;
do_timestamp := timestamp @mark;
do_date := SIP_date @mark;
do_warning := warning_value @mark;
do_event := event_type @mark;
do_rack := rack @mark;
do_privacy := privacy @mark;
do_refer_sub := refer_sub @mark;
do_qvalue := qvalue @mark;
do_param := param @mark;
do_m_parameter := m_parameter @mark;
do_auth_scheme := auth_scheme @mark;
do_auth_param := auth_param @mark;
do_nc_value := nc_value @mark;
do_LHEX_text := LHEX_text @mark;
do_qop_options := qop_options @mark;
do_hostport := hostport @mark;
do_lws := LWS @mark;
do_comma := COMMA @mark;

write data nofinal noerror;
}%%

/* Run a machine from r->at on, to the last byte where it may end. False if it cannot even begin. */
static bool values_run(struct values_reader *r, int cs)
{
	const char *p = r->at, *pe = r->end, *mark = NULL, *name_at = p, *name_end = p, *value_at = p, *value_end = NULL;

	%% write exec;
	if (p > r->stop)
		r->stop = p;
	if (mark == NULL)
		return false;
	r->at = mark;
	r->name = psip_between(name_at, name_end);
	r->value = value_end == NULL ? psip_span(NULL, 0) : psip_between(value_at, value_end);
	return true;
}

#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

static bool values_whole(struct psip_span text, int machine)
{
	struct values_reader r = { text.at, text.at + text.length, text.at, { NULL, 0 }, { NULL, 0 }, PSIP_STRICT };

	return values_run(&r, machine) && r.at == r.end;
}

static bool values_is(struct psip_span name, const char *lower)
{
	return psip_span_equal_nocase(name, psip_string(lower));
}

/* comment = LPAREN *( ctext / quoted-pair / comment ) RPAREN, to any depth; the outer white space is the caller's. */
static bool values_comment(struct values_reader *r)
{
	size_t depth = 0;

	do {
		if (r->at == r->end)
			return false;
		if (*r->at == '(') {
			depth++;
			r->at++;
		} else if (depth > 0 && *r->at == ')') {
			depth--;
			r->at++;
		} else if (depth == 0 || !values_run(r, psip_values_en_do_comment_piece))
			return false;
	} while (depth > 0);
	return true;
}

/* server-val *( LWS server-val ) */
static bool values_server(struct values_reader *r)
{
	do {
		if (!(r->at < r->end && *r->at == '(' ? values_comment(r) : values_run(r, psip_values_en_do_product)))
			return false;
	} while (values_run(r, psip_values_en_do_lws));
	return true;
}

/* delta-seconds [ comment ] */
static bool values_retry_after(struct values_reader *r)
{
	const char *seconds_end;

	if (!values_run(r, psip_values_en_do_digits))
		return false;
	seconds_end = r->at;
	if (values_run(r, psip_values_en_do_lws) && (r->at == r->end || *r->at != '('))
		r->at = seconds_end;
	return r->at == r->end || *r->at != '(' || values_comment(r);
}

/* LAQUOT absoluteURI RAQUOT */
static bool values_info(struct values_reader *r)
{
	struct psip_uri uri;
	const char *close;
	size_t at = 0;

	if (r->at == r->end || *r->at != '<')
		return false;
	r->at++;
	close = memchr(r->at, '>', (size_t)(r->end - r->at));
	if (close == NULL)
		return false;
	if (psip_uri_parse(&uri, psip_between(r->at, close), r->mode, &at) != PSIP_OK) {
		r->stop = r->at + at;
		return false;
	}
	r->at = close + 1;
	return true;
}

/* A parameter of Digest: one whose name is known has its own rule only (§25.1). */
static bool values_digest_param(struct psip_span name, struct psip_span value, bool challenge)
{
	static const char quoted[][10] = { "username", "realm", "nonce", "cnonce", "opaque", "uri", "domain", "nextnonce" };

	for (size_t i = 0; i < sizeof(quoted) / sizeof(*quoted); i++)
		if (values_is(name, quoted[i]))
			return value.at[0] == '"';
	if (values_is(name, "response"))
		return value.length >= 34 && values_whole(value, psip_values_en_do_LHEX_text);
	if (values_is(name, "rspauth"))
		return values_whole(value, psip_values_en_do_LHEX_text);
	if (values_is(name, "nc"))
		return values_whole(value, psip_values_en_do_nc_value);
	if (values_is(name, "qop") && challenge)
		return values_whole(value, psip_values_en_do_qop_options);
	if (values_is(name, "stale"))
		return values_is(value, "true") || values_is(value, "false");
	return (!values_is(name, "algorithm") && !values_is(name, "qop")) || value.at[0] != '"';
}

/* The comma-separated parameters of a challenge, credentials or Authentication-Info. */
static bool values_auth_params(struct values_reader *r, bool digest, bool challenge)
{
	do {
		if (!values_run(r, psip_values_en_do_auth_param))
			return false;
		if (digest && r->mode == PSIP_STRICT && !values_digest_param(r->name, r->value, challenge)) {
			r->stop = r->name.at;
			return false;
		}
	} while (values_run(r, psip_values_en_do_comma));
	return true;
}

/* auth-scheme LWS and parameters. */
static bool values_auth(struct values_reader *r, bool challenge)
{
	const char *scheme = r->at;
	bool digest;

	if (!values_run(r, psip_values_en_do_auth_scheme))
		return false;
	digest = r->at - scheme > 6 && values_is(psip_span(scheme, 6), "digest") && memchr(" \t\r\n", scheme[6], 4) != NULL;
	return values_auth_params(r, digest, challenge);
}

/* A host in brackets has been read by its shape only. */
static bool values_host_fits(const struct values_reader *r)
{
	return r->value.at == NULL || r->value.at[0] != '[' || values_whole(r->value, psip_values_en_do_hostport);
}

/* warn-agent is a hostport or a token: with a colon it can only be the former. */
static bool values_warning(struct values_reader *r)
{
	if (!values_run(r, psip_values_en_do_warning))
		return false;
	if (memchr(r->value.at, ':', r->value.length) == NULL || values_whole(r->value, psip_values_en_do_hostport))
		return true;
	r->stop = r->value.at;
	return false;
}

static bool values_head_fits(struct values_reader *r, unsigned head)
{
	switch (head) {
	case VALUES_HEADER_VALUE: return values_run(r, psip_values_en_do_header_value);
	case VALUES_DIGITS: return values_run(r, psip_values_en_do_digits);
	case VALUES_TOKEN: return values_run(r, psip_values_en_do_token);
	case VALUES_CALLID: return values_run(r, psip_values_en_do_callid);
	case VALUES_MEDIA_RANGE: return values_run(r, psip_values_en_do_media_range);
	case VALUES_LANGUAGE_RANGE: return values_run(r, psip_values_en_do_language_range);
	case VALUES_LANGUAGE_TAG: return values_run(r, psip_values_en_do_language_tag);
	case VALUES_MIME_VERSION: return values_run(r, psip_values_en_do_mime_version);
	case VALUES_TIMESTAMP: return values_run(r, psip_values_en_do_timestamp);
	case VALUES_DATE: return values_run(r, psip_values_en_do_date);
	case VALUES_WARNING: return values_warning(r);
	case VALUES_EVENT: return values_run(r, psip_values_en_do_event);
	case VALUES_RACK: return values_run(r, psip_values_en_do_rack);
	case VALUES_PRIVACY: return values_run(r, psip_values_en_do_privacy);
	case VALUES_REFER_SUB: return values_run(r, psip_values_en_do_refer_sub);
	case VALUES_SERVER: return values_server(r);
	case VALUES_RETRY_AFTER: return values_retry_after(r);
	case VALUES_INFO: return values_info(r);
	case VALUES_CHALLENGE: return values_auth(r, true);
	case VALUES_CREDENTIALS: return values_auth(r, false);
	case VALUES_AUTH_INFO: return values_auth_params(r, true, false);
	default: return false;
	}
}

/* A parameter with a rule of its own: q of lists with preferences, expires and duration where they are seconds. */
static bool values_param_fits(struct psip_span name, struct psip_span value, unsigned shape)
{
	if ((shape & VALUES_Q) != 0 && values_is(name, "q"))
		return value.at != NULL && values_whole(value, psip_values_en_do_qvalue);
	if ((shape & VALUES_SECONDS) != 0 && (values_is(name, "expires") || values_is(name, "duration")))
		return value.at != NULL && values_whole(value, psip_values_en_do_digits);
	return true;
}

static bool values_params(struct values_reader *r, unsigned shape)
{
	if ((shape & VALUES_MIME) != 0)
		while (values_run(r, psip_values_en_do_m_parameter))
			continue;
	if ((shape & VALUES_PARAMS) != 0)
		while (values_run(r, psip_values_en_do_param))
			if (!values_host_fits(r) || !values_param_fits(r->name, r->value, shape)) {
				r->stop = r->name.at;
				return false;
			}
	return true;
}

static bool values_machine(struct values_reader *r, const struct values_rule *rule)
{
	do {
		if (!values_head_fits(r, rule->head) || !values_params(r, rule->shape))
			return false;
	} while ((rule->shape & VALUES_LIST) != 0 && values_run(r, psip_values_en_do_comma));
	if (r->at < r->end && r->at > r->stop)
		r->stop = r->at;
	return r->at == r->end;
}

static bool values_address_params(const struct psip_address_value *address, unsigned shape)
{
	struct psip_span rest = address->params, name, value;
	int result;

	while ((result = psip_param_next(&rest, &name, &value)) == 1)
		if (!values_param_fits(name, value, shape))
			return false;
	return result == 0;
}

static bool values_addresses(struct values_reader *r, unsigned shape)
{
	struct psip_span rest = psip_between(r->at, r->end);
	struct psip_address_value address;
	unsigned count = 0;
	int result;

	while ((result = psip_address_next(&rest, r->mode, &address)) == 1) {
		bool star = address.star && ((shape & VALUES_SECONDS) == 0 || count > 0 || rest.length > 0 || address.params.length > 0);

		r->stop = address.text.at;
		if (star || (count++ > 0 && (shape & VALUES_LIST) == 0))
			return false;
		if (r->mode == PSIP_TOLERANT)
			continue;
		if ((!address.bracketed && (shape & VALUES_BRACKETS) != 0) || !values_address_params(&address, shape))
			return false;
	}
	if (result < 0)
		r->stop = rest.at;
	return result == 0 && count > 0;
}

static bool values_vias(struct values_reader *r)
{
	struct psip_span rest = psip_between(r->at, r->end);
	struct psip_via via;
	unsigned count = 0;
	int result;

	while ((result = psip_via_next(&rest, r->mode, &via)) == 1)
		count++;
	if (result < 0)
		r->stop = rest.at;
	return result == 0 && count > 0;
}

static bool values_fits(struct values_reader *r, const struct values_rule *rule)
{
	struct psip_cseq cseq;

	if (r->at == r->end && ((rule->shape & VALUES_EMPTY) != 0 || rule->head == VALUES_HEADER_VALUE))
		return true;
	switch (rule->head) {
	case VALUES_ADDRESS: return values_addresses(r, rule->shape);
	case VALUES_VIA: return values_vias(r);
	case VALUES_CSEQ: return psip_cseq_parse(psip_between(r->at, r->end), r->mode, &cseq) == PSIP_OK;
	default: return values_machine(r, rule);
	}
}

int psip_header_value_check(enum psip_header_id id, struct psip_span value, psip_mode mode, size_t *at)
{
	const struct values_rule *rule = &values_rules[(unsigned)id < PSIP_H_COUNT ? id : PSIP_H_UNKNOWN];
	struct values_reader r = { value.at, NULL, value.at, { NULL, 0 }, { NULL, 0 }, mode };

	if (value.at == NULL)
		return PSIP_ERR_ARGUMENT;
	r.end = value.at + value.length;
	if ((mode == PSIP_TOLERANT && (rule->shape & VALUES_NEEDED) == 0) || values_fits(&r, rule))
		return PSIP_OK;
	if (at != NULL)
		*at = (size_t)(r.stop - value.at);
	return PSIP_ERR_SYNTAX;
}
