/* SPDX-License-Identifier: MIT
 * Reading Digest's challenges, credentials and Authentication-Info. */
#include "parser/digest.h"
#include "parser/headers_piece.h"

struct digest_param {
	struct psip_span name, value; /* value without quotes */
	bool quoted;
};

/* How a parameter's value stands, by RFC 7616 §3.3-§3.5. */
enum digest_form { DIGEST_EITHER, DIGEST_QUOTED, DIGEST_BARE };

static const char digest_algorithms[] = "MD5 MD5-sess SHA-256 SHA-256-sess SHA-512-256 SHA-512-256-sess";

struct psip_span psip_digest_algorithm_text(enum psip_digest_algorithm algorithm)
{
	const char *at = digest_algorithms;
	size_t length;

	if (algorithm <= PSIP_DIGEST_OTHER || algorithm > PSIP_DIGEST_SHA_512_256_SESS)
		return psip_span(NULL, 0);
	for (unsigned i = 1;; i++, at += length + 1) {
		for (length = 0; at[length] != '\0' && at[length] != ' ';)
			length++;
		if (i == (unsigned)algorithm)
			return psip_span(at, length);
	}
}

/* A value that should have been quoted: up to white space, a comma or a quote. */
static bool digest_loose(struct psip_piece *part, struct psip_span *value)
{
	const unsigned char *begin = part->p;

	while (part->p < part->pe && *part->p > 0x20 && *part->p != 0x7f && *part->p != ',' && *part->p != '"')
		part->p++;
	*value = psip_octet_between(begin, part->p);
	return part->p > begin;
}

/* auth-param = token EQUAL ( token / quoted-string ) */
static bool digest_param(struct psip_piece *part, struct digest_param *param)
{
	if (!psip_piece_token(part, &param->name) || !psip_piece_mark(part, '='))
		return false;
	param->quoted = psip_piece_quoted(part, &param->value);
	if (param->quoted)
		return true;
	return PSIP_TAKES(part->mode, PSIP_QUIRK_DIGEST_QUOTES) ? digest_loose(part, &param->value) : psip_piece_token(part, &param->value);
}

/* The next parameter of a comma-separated list that has at least one: 1, 0, PSIP_ERR_SYNTAX. */
static int digest_next(struct psip_piece *part, struct psip_span *rest, struct digest_param *param)
{
	int result = psip_piece_begin(part, rest, part->mode);

	if (result != 1)
		return result;
	return digest_param(part, param) ? psip_piece_end(part, rest) : PSIP_ERR_SYNTAX;
}

/* Scheme LWS, then all parameters. False if there are none: what is still white was more than one LWS. */
static bool digest_begin(struct psip_piece *part, struct psip_span *scheme, struct psip_span *params)
{
	psip_piece_sws(part);
	if (!psip_piece_token(part, scheme) || !psip_piece_sws(part) || part->p == part->pe || *part->p <= ' ')
		return false;
	*params = psip_octet_between(part->p, part->pe);
	return true;
}

static bool digest_lower_hex(struct psip_span text)
{
	for (size_t i = 0; i < text.length; i++)
		if (!((text.at[i] >= '0' && text.at[i] <= '9') || (text.at[i] >= 'a' && text.at[i] <= 'f')))
			return false;
	return true;
}

/* Note a known parameter's value: false if its form is wrong. A second one is an error, or left unread. */
static bool digest_note(struct psip_span *to, const struct digest_param *param, enum digest_form form, psip_mode mode)
{
	bool right = form == DIGEST_EITHER || param->quoted == (form == DIGEST_QUOTED);

	if (!right && !PSIP_TAKES(mode, PSIP_QUIRK_DIGEST_QUOTES))
		return false;
	if (to->at != NULL)
		return PSIP_TAKES(mode, PSIP_QUIRK_PARAM_TWICE);
	*to = param->value;
	return true;
}

/* A value that is a token, whether quotes stood around it or not. */
static bool digest_is_token(struct psip_span text)
{
	struct psip_piece part;
	struct psip_span token;

	if (text.length == 0)
		return text.at == NULL;
	part = psip_piece(text, PSIP_STRICT);
	return psip_piece_token(&part, &token) && part.p == part.pe;
}

static uint8_t digest_qop(struct psip_span token)
{
	uint8_t word = psip_piece_word(token, "auth auth-int");

	return word == 0 ? (uint8_t)PSIP_QOP_OTHER : word;
}

/* 1#qop-value: RFC 2617 §3.2.1 has white space around the commas, RFC 3261 §25.1 none; it is taken. */
static bool digest_qops(struct psip_span list, psip_mode mode, uint8_t *mask)
{
	struct psip_span token;
	int result;

	if (list.at == NULL)
		return true;
	while ((result = psip_token_next(&list, mode, &token)) == 1)
		*mask |= digest_qop(token);
	return result == 0 && *mask != 0;
}

static bool digest_nc(struct psip_span text, bool *has, uint32_t *nc)
{
	*has = text.at != NULL;
	if (!*has)
		return true;
	if (text.length != 8 || !digest_lower_hex(text))
		return false;
	for (size_t i = 0; i < 8; i++)
		*nc = *nc << 4 | (uint32_t)(text.at[i] <= '9' ? text.at[i] - '0' : text.at[i] - 'a' + 10);
	return true;
}

static uint8_t digest_algorithm(struct psip_span text)
{
	return text.at == NULL ? (uint8_t)PSIP_DIGEST_MD5 : psip_piece_word(text, digest_algorithms);
}

/* One parameter of a challenge. */
static bool digest_take_challenge(struct psip_challenge *c, const struct digest_param *param, psip_mode mode, struct psip_span flags[2])
{
	switch (psip_piece_word(param->name, "realm domain nonce opaque qop stale algorithm userhash charset")) {
	case 1: return digest_note(&c->realm, param, DIGEST_QUOTED, mode);
	case 2: return digest_note(&c->domain, param, DIGEST_QUOTED, mode);
	case 3: return digest_note(&c->nonce, param, DIGEST_QUOTED, mode);
	case 4: return digest_note(&c->opaque, param, DIGEST_QUOTED, mode);
	case 5: return digest_note(&c->qop_text, param, DIGEST_QUOTED, mode);
	case 6: return digest_note(&flags[0], param, DIGEST_BARE, mode);
	case 7: return digest_note(&c->algorithm_text, param, DIGEST_BARE, mode);
	case 8: return digest_note(&flags[1], param, DIGEST_BARE, mode);
	case 9: return digest_note(&c->charset, param, DIGEST_BARE, mode);
	default: return true;
	}
}

static bool digest_is_true(struct psip_span text)
{
	return psip_span_equal_nocase(text, PSIP_TEXT("true"));
}

int psip_challenge_parse(struct psip_span value, psip_mode mode, struct psip_challenge *challenge)
{
	struct psip_span rest, flags[2] = { { NULL, 0 }, { NULL, 0 } };
	struct digest_param param;
	struct psip_piece part;
	int result;

	memset(challenge, 0, sizeof *challenge);
	if (value.length == 0)
		return PSIP_ERR_SYNTAX;
	part = psip_piece(value, mode);
	if (!digest_begin(&part, &challenge->scheme, &challenge->params))
		return PSIP_ERR_SYNTAX;
	challenge->is_digest = psip_span_equal_nocase(challenge->scheme, PSIP_TEXT("Digest"));
	rest = challenge->params;
	while ((result = digest_next(&part, &rest, &param)) == 1)
		if (challenge->is_digest && !digest_take_challenge(challenge, &param, mode, flags))
			return PSIP_ERR_SYNTAX;
	if (result < 0 || !digest_qops(challenge->qop_text, mode, &challenge->qop) || !digest_is_token(challenge->algorithm_text) ||
	    !digest_is_token(challenge->charset))
		return PSIP_ERR_SYNTAX;
	challenge->stale = digest_is_true(flags[0]);
	challenge->userhash = digest_is_true(flags[1]);
	challenge->algorithm = challenge->is_digest ? digest_algorithm(challenge->algorithm_text) : (uint8_t)PSIP_DIGEST_OTHER;
	return PSIP_OK;
}

/* One parameter of credentials. */
static bool digest_take_credentials(struct psip_credentials *c, const struct digest_param *param, psip_mode mode, struct psip_span flags[2])
{
	switch (psip_piece_word(param->name, "username realm nonce uri response cnonce opaque algorithm qop nc userhash username*")) {
	case 1: return digest_note(&c->username, param, DIGEST_QUOTED, mode);
	case 2: return digest_note(&c->realm, param, DIGEST_QUOTED, mode);
	case 3: return digest_note(&c->nonce, param, DIGEST_QUOTED, mode);
	case 4: return digest_note(&c->uri, param, DIGEST_QUOTED, mode);
	case 5: return digest_note(&c->response, param, DIGEST_QUOTED, mode);
	case 6: return digest_note(&c->cnonce, param, DIGEST_QUOTED, mode);
	case 7: return digest_note(&c->opaque, param, DIGEST_QUOTED, mode);
	case 8: return digest_note(&c->algorithm_text, param, DIGEST_BARE, mode);
	case 9: return digest_note(&c->qop_text, param, DIGEST_BARE, mode);
	case 10: return digest_note(&flags[0], param, DIGEST_BARE, mode);
	case 11: return digest_note(&flags[1], param, DIGEST_BARE, mode);
	case 12: return digest_note(&c->username_ext, param, DIGEST_BARE, mode);
	default: return true;
	}
}

static bool digest_credentials_fit(struct psip_credentials *c, struct psip_span nc)
{
	if (c->username.at != NULL && c->username_ext.at != NULL)
		return false;
	if (!digest_lower_hex(c->response)) /* of any length (RFC 8760 §2.7) */
		return false;
	return digest_is_token(c->algorithm_text) && digest_is_token(c->qop_text) && digest_nc(nc, &c->has_nc, &c->nc);
}

int psip_credentials_parse(struct psip_span value, psip_mode mode, struct psip_credentials *credentials)
{
	struct psip_span rest, flags[2] = { { NULL, 0 }, { NULL, 0 } };
	struct digest_param param;
	struct psip_piece part;
	int result;

	memset(credentials, 0, sizeof *credentials);
	if (value.length == 0)
		return PSIP_ERR_SYNTAX;
	part = psip_piece(value, mode);
	if (!digest_begin(&part, &credentials->scheme, &credentials->params))
		return PSIP_ERR_SYNTAX;
	credentials->is_digest = psip_span_equal_nocase(credentials->scheme, PSIP_TEXT("Digest"));
	rest = credentials->params;
	while ((result = digest_next(&part, &rest, &param)) == 1)
		if (credentials->is_digest && !digest_take_credentials(credentials, &param, mode, flags))
			return PSIP_ERR_SYNTAX;
	if (result < 0 || !digest_credentials_fit(credentials, flags[0]))
		return PSIP_ERR_SYNTAX;
	credentials->userhash = digest_is_true(flags[1]);
	credentials->qop = credentials->qop_text.at != NULL ? digest_qop(credentials->qop_text) : 0;
	credentials->algorithm = credentials->is_digest ? digest_algorithm(credentials->algorithm_text) : (uint8_t)PSIP_DIGEST_OTHER;
	return PSIP_OK;
}

static bool digest_take_info(struct psip_authentication_info *info, const struct digest_param *param, psip_mode mode, struct psip_span *nc)
{
	switch (psip_piece_word(param->name, "nextnonce rspauth cnonce qop nc")) {
	case 1: return digest_note(&info->nextnonce, param, DIGEST_QUOTED, mode);
	case 2: return digest_note(&info->rspauth, param, DIGEST_QUOTED, mode);
	case 3: return digest_note(&info->cnonce, param, DIGEST_QUOTED, mode);
	case 4: return digest_note(&info->qop_text, param, DIGEST_BARE, mode);
	case 5: return digest_note(nc, param, DIGEST_BARE, mode);
	default: return true;
	}
}

int psip_authentication_info_parse(struct psip_span value, psip_mode mode, struct psip_authentication_info *info)
{
	struct psip_span rest = value, nc = { NULL, 0 };
	struct digest_param param;
	struct psip_piece part;
	int result;

	memset(info, 0, sizeof *info);
	if (value.length == 0)
		return PSIP_ERR_SYNTAX;
	part = psip_piece(value, mode);
	info->params = value;
	while ((result = digest_next(&part, &rest, &param)) == 1)
		if (!digest_take_info(info, &param, mode, &nc))
			return PSIP_ERR_SYNTAX;
	if (result < 0 || part.p == psip_octets(value.at) || !digest_lower_hex(info->rspauth) || !digest_is_token(info->qop_text) ||
	    !digest_nc(nc, &info->has_nc, &info->nc))
		return PSIP_ERR_SYNTAX;
	info->qop = info->qop_text.at != NULL ? digest_qop(info->qop_text) : 0;
	return PSIP_OK;
}
