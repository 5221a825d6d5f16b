/* SPDX-License-Identifier: MIT
 * Challenges, credentials and Authentication-Info: the parameters of Digest by their own rules (RFC 3261 §25.1, RFC 7616, RFC 8760). */
#include "parser/values.h"

enum values_digest_rule {
	/* quoted */
	VALUES_DIGEST_TEXT, VALUES_DIGEST_LHEX, VALUES_DIGEST_LIST, VALUES_DIGEST_URI, VALUES_DIGEST_DOMAIN,
	/* not quoted */
	VALUES_DIGEST_TOKEN, VALUES_DIGEST_BOOLEAN, VALUES_DIGEST_NC
};

struct values_digest {
	char name[10];
	uint8_t where, rule;
};

/* RFC 3261 §25.1 with RFC 8760 §2.7 (digests of any length, also none: RFC 3665 has some of less than 32 digits); userhash, charset, username*:
 * RFC 7616 §3.3, §3.4. */
static const struct values_digest values_digests[] = {
	{ "username", PSIP_VALUES_IN_CREDENTIALS, VALUES_DIGEST_TEXT }, /* VALUES_DIGEST_NAMES of them exclude each other */
	{ "username*", PSIP_VALUES_IN_CREDENTIALS, VALUES_DIGEST_TOKEN },
	{ "realm", PSIP_VALUES_IN_CHALLENGE | PSIP_VALUES_IN_CREDENTIALS, VALUES_DIGEST_TEXT },
	{ "nonce", PSIP_VALUES_IN_CHALLENGE | PSIP_VALUES_IN_CREDENTIALS, VALUES_DIGEST_TEXT },
	{ "opaque", PSIP_VALUES_IN_CHALLENGE | PSIP_VALUES_IN_CREDENTIALS, VALUES_DIGEST_TEXT },
	{ "algorithm", PSIP_VALUES_IN_CHALLENGE | PSIP_VALUES_IN_CREDENTIALS, VALUES_DIGEST_TOKEN },
	{ "userhash", PSIP_VALUES_IN_CHALLENGE | PSIP_VALUES_IN_CREDENTIALS, VALUES_DIGEST_BOOLEAN },
	{ "qop", PSIP_VALUES_IN_CHALLENGE, VALUES_DIGEST_LIST },
	{ "domain", PSIP_VALUES_IN_CHALLENGE, VALUES_DIGEST_DOMAIN },
	{ "stale", PSIP_VALUES_IN_CHALLENGE, VALUES_DIGEST_BOOLEAN },
	{ "charset", PSIP_VALUES_IN_CHALLENGE, VALUES_DIGEST_TOKEN },
	{ "qop", PSIP_VALUES_IN_CREDENTIALS | PSIP_VALUES_IN_INFO, VALUES_DIGEST_TOKEN },
	{ "cnonce", PSIP_VALUES_IN_CREDENTIALS | PSIP_VALUES_IN_INFO, VALUES_DIGEST_TEXT },
	{ "nc", PSIP_VALUES_IN_CREDENTIALS | PSIP_VALUES_IN_INFO, VALUES_DIGEST_NC },
	{ "uri", PSIP_VALUES_IN_CREDENTIALS, VALUES_DIGEST_URI },
	{ "response", PSIP_VALUES_IN_CREDENTIALS, VALUES_DIGEST_LHEX },
	{ "nextnonce", PSIP_VALUES_IN_INFO, VALUES_DIGEST_TEXT },
	{ "rspauth", PSIP_VALUES_IN_INFO, VALUES_DIGEST_LHEX },
};

enum { VALUES_DIGEST_NAMES = 2, VALUES_DIGESTS = sizeof values_digests / sizeof *values_digests };

static unsigned values_digest_find(struct psip_span name, unsigned where)
{
	unsigned i = 0;

	while (i < VALUES_DIGESTS && !((values_digests[i].where & where) != 0 && psip_values_is(name, values_digests[i].name)))
		i++;
	return i;
}

/* absoluteURI / abs-path */
static bool values_digest_uri(struct psip_span text)
{
	struct psip_uri uri;

	if (text.length > 0 && *text.at == '/')
		return psip_values_whole(text, PSIP_WORD_ABS_PATH);
	return psip_uri_parse(&uri, text, PSIP_STRICT, NULL) == PSIP_OK;
}

/* URI *( 1*SP URI ) */
static bool values_digest_domain(struct psip_span text)
{
	while (text.length > 0) {
		const char *space = memchr(text.at, ' ', text.length), *end = text.at + text.length;

		if (!values_digest_uri(psip_between(text.at, space != NULL ? space : end)))
			return false;
		if (space == NULL)
			return true;
		while (space < end && *space == ' ')
			space++;
		text = psip_between(space, end);
	}
	return false;
}

static bool values_digest_fits(struct psip_span text, unsigned rule)
{
	switch ((enum values_digest_rule)rule) {
	case VALUES_DIGEST_TEXT: return true;
	case VALUES_DIGEST_URI: return values_digest_uri(text) || (text.length == 1 && *text.at == '*'); /* a Request-URI (RFC 8760 §2.6), or HTTP's */
	case VALUES_DIGEST_LHEX: return text.length == 0 || psip_values_whole(text, PSIP_WORD_LHEX_TEXT);
	case VALUES_DIGEST_LIST: return psip_values_whole(text, PSIP_WORD_QOP_OPTIONS);
	case VALUES_DIGEST_DOMAIN: return values_digest_domain(text);
	case VALUES_DIGEST_BOOLEAN: return psip_values_whole(text, PSIP_WORD_BOOLEAN);
	case VALUES_DIGEST_NC: return psip_values_whole(text, PSIP_WORD_NC_VALUE);
	case VALUES_DIGEST_TOKEN: break;
	}
	return text.length > 0;
}

/* The value of a parameter of Digest that is known: its own rule and not auth-param's. */
static bool values_digest_value(struct psip_values_reader *r, unsigned rule)
{
	const unsigned char *begin = r->at;
	bool quotes = rule < VALUES_DIGEST_TOKEN;
	struct psip_span value;

	if (psip_values_next_is(r, '"') != quotes && !(r->mode & PSIP_QUIRK_DIGEST_QUOTES))
		return psip_values_refuse(r, begin);
	if (!(psip_values_next_is(r, '"') ? psip_values_quoted(r) : quotes ? psip_values_odd_octets(r) : psip_values_token(r)))
		return false;
	value = psip_octet_between(begin, r->at);
	if (!(r->mode & PSIP_QUIRK_UNUSED_VALUE) && !values_digest_fits(psip_values_unquoted(value), rule))
		return psip_values_refuse(r, begin);
	if (quotes && rule != VALUES_DIGEST_TEXT)
		psip_values_sws(r); /* RDQUOT */
	return true;
}

bool psip_values_auth_params(struct psip_values_reader *r, unsigned where)
{
	bool exact = !(r->mode & PSIP_QUIRK_UNUSED_VALUE);
	unsigned names = 0;

	do {
		const unsigned char *begin = r->at;
		unsigned i;

		if (!psip_values_token(r))
			return false;
		i = values_digest_find(psip_octet_between(begin, r->at), where);
		if (exact && i == VALUES_DIGESTS && where == PSIP_VALUES_IN_INFO)
			return psip_values_refuse(r, begin); /* ainfo has no extension */
		names |= i < VALUES_DIGEST_NAMES ? 1u << i : 0;
		if (exact && names == 3)
			return psip_values_refuse(r, begin); /* one or the other: RFC 7616 §3.4 */
		if (!psip_values_separator(r, '='))
			return false;
		psip_values_before_quote(r);
		if (i < VALUES_DIGESTS ? !values_digest_value(r, values_digests[i].rule)
		                       : !(psip_values_next_is(r, '"') ? psip_values_quoted(r) : psip_values_token(r)))
			return false;
	} while (psip_values_comma(r));
	return true;
}

bool psip_values_auth(struct psip_values_reader *r, unsigned where)
{
	const unsigned char *scheme = r->at;
	bool digest;

	if (!psip_values_token(r))
		return false;
	digest = psip_values_is(psip_octet_between(scheme, r->at), "digest");
	if (!digest && (r->mode & PSIP_QUIRK_UNUSED_VALUE)) { /* "Basic dXNlcg==", "Negotiate" */
		r->at = r->end;
		return true;
	}
	return psip_values_lws(r) && psip_values_auth_params(r, digest ? where : 0);
}
