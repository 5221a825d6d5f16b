/* SPDX-License-Identifier: MIT
 * Digest authentication: what is hashed (RFC 7616 §3.4), which challenge is answered, and how (RFC 8760 §2.4). */
#include "transaction/credentials.h"

/* ---- Hashing ---- */

static bool credentials_kind(unsigned algorithm, enum psip_md_kind *kind, bool *session)
{
	*session = algorithm == PSIP_DIGEST_MD5_SESS || algorithm == PSIP_DIGEST_SHA_256_SESS || algorithm == PSIP_DIGEST_SHA_512_256_SESS;
	switch (algorithm) {
	case PSIP_DIGEST_MD5:
	case PSIP_DIGEST_MD5_SESS: *kind = PSIP_MD_MD5; return true;
	case PSIP_DIGEST_SHA_256:
	case PSIP_DIGEST_SHA_256_SESS: *kind = PSIP_MD_SHA_256; return true;
	case PSIP_DIGEST_SHA_512_256:
	case PSIP_DIGEST_SHA_512_256_SESS: *kind = PSIP_MD_SHA_512_256; return true;
	default: return false;
	}
}

static void credentials_add(struct psip_md *md, struct psip_span text)
{
	psip_md_add(md, text.at, text.length);
}

/* The text as it is meant (§3.4.5: unq). */
static bool credentials_add_quoted(struct psip_md *md, struct psip_span text)
{
	char octet;
	int result;

	while ((result = psip_quoted_next(&text, &octet)) == 1)
		psip_md_add(md, &octet, 1);
	return result == 0;
}

static void credentials_colon(struct psip_md *md)
{
	psip_md_add(md, ":", 1);
}

static bool credentials_name(struct psip_md *md, struct psip_span username, struct psip_span realm)
{
	bool fine = credentials_add_quoted(md, username);

	credentials_colon(md);
	return credentials_add_quoted(md, realm) && fine;
}

int psip_digest_userhash(char hash[PSIP_MD_HEX], enum psip_digest_algorithm algorithm, struct psip_span username, struct psip_span realm)
{
	enum psip_md_kind kind;
	struct psip_md md;
	bool session;

	if (!credentials_kind(algorithm, &kind, &session))
		return PSIP_ERR_ARGUMENT;
	psip_md_begin(&md, kind);
	if (!credentials_name(&md, username, realm))
		return PSIP_ERR_SYNTAX;
	return (int)psip_md_end_hex(&md, hash);
}

int psip_digest_ha1(char ha1[PSIP_MD_HEX], enum psip_digest_algorithm algorithm, struct psip_span username, struct psip_span realm,
                    struct psip_span password)
{
	enum psip_md_kind kind;
	struct psip_md md;
	bool session;

	if (!credentials_kind(algorithm, &kind, &session))
		return PSIP_ERR_ARGUMENT;
	psip_md_begin(&md, kind);
	if (!credentials_name(&md, username, realm))
		return PSIP_ERR_SYNTAX;
	credentials_colon(&md);
	credentials_add(&md, password);
	return (int)psip_md_end_hex(&md, ha1);
}

/* H(A1), of a session over the nonces of its beginning (§3.4.2). */
static int credentials_a1(char hex[PSIP_MD_HEX], const struct psip_digest_input *in, enum psip_md_kind kind, bool session)
{
	struct psip_md md;
	int length = (int)in->ha1.length;
	bool fine;

	if (in->ha1.at == NULL)
		length = psip_digest_ha1(hex, (enum psip_digest_algorithm)in->algorithm, in->username, in->realm, in->password);
	else if (in->ha1.length == (kind == PSIP_MD_MD5 ? 32u : 64u))
		memcpy(hex, in->ha1.at, in->ha1.length);
	else
		return PSIP_ERR_ARGUMENT;
	if (length < 0 || !session)
		return length;
	psip_md_begin(&md, kind);
	psip_md_add(&md, hex, (size_t)length);
	credentials_colon(&md);
	fine = credentials_add_quoted(&md, in->session_nonce.at != NULL ? in->session_nonce : in->nonce);
	credentials_colon(&md);
	fine = credentials_add_quoted(&md, in->session_cnonce.at != NULL ? in->session_cnonce : in->cnonce) && fine;
	return fine ? (int)psip_md_end_hex(&md, hex) : PSIP_ERR_SYNTAX;
}

static unsigned credentials_a2(char hex[PSIP_MD_HEX], const struct psip_digest_input *in, enum psip_md_kind kind)
{
	struct psip_md md;
	unsigned length;

	if (in->qop == PSIP_QOP_AUTH_INT) {
		psip_md_begin(&md, kind);
		credentials_add(&md, in->body);
		(void)psip_md_end_hex(&md, hex);
	}
	length = kind == PSIP_MD_MD5 ? 32 : 64;
	psip_md_begin(&md, kind);
	credentials_add(&md, in->method);
	credentials_colon(&md);
	credentials_add(&md, in->uri);
	if (in->qop == PSIP_QOP_AUTH_INT) {
		credentials_colon(&md);
		psip_md_add(&md, hex, length);
	}
	return psip_md_end_hex(&md, hex);
}

static void credentials_nc(struct psip_md *md, uint32_t nc)
{
	static const char digits[] = "0123456789abcdef";

	for (unsigned shift = 32; shift > 0; shift -= 4)
		psip_md_add(md, &digits[nc >> (shift - 4) & 15], 1);
}

int psip_digest_response(char response[PSIP_MD_HEX], const struct psip_digest_input *in)
{
	enum psip_md_kind kind;
	struct psip_md md;
	char hex[PSIP_MD_HEX];
	bool session, fine;
	int length;

	if (!credentials_kind(in->algorithm, &kind, &session) || (in->qop != 0 && in->qop != PSIP_QOP_AUTH && in->qop != PSIP_QOP_AUTH_INT))
		return PSIP_ERR_ARGUMENT;
	length = credentials_a1(hex, in, kind, session);
	if (length < 0)
		return length;
	psip_md_begin(&md, kind);
	psip_md_add(&md, hex, (size_t)length);
	credentials_colon(&md);
	fine = credentials_add_quoted(&md, in->nonce);
	credentials_colon(&md);
	if (in->qop != 0) {
		credentials_nc(&md, in->nc);
		credentials_colon(&md);
		fine = credentials_add_quoted(&md, in->cnonce) && fine;
		credentials_colon(&md);
		credentials_add(&md, in->qop == PSIP_QOP_AUTH ? PSIP_TEXT("auth") : PSIP_TEXT("auth-int"));
		credentials_colon(&md);
	}
	if (!fine)
		return PSIP_ERR_SYNTAX;
	psip_md_add(&md, hex, credentials_a2(hex, in, kind));
	return (int)psip_md_end_hex(&md, response);
}

bool psip_digest_equal(struct psip_span a, struct psip_span b)
{
	unsigned differ = 0;

	if (a.at == NULL || b.at == NULL || a.length != b.length)
		return false;
	for (size_t i = 0; i < a.length; i++)
		differ |= (unsigned char)(a.at[i] ^ b.at[i]);
	return differ == 0;
}

/* ---- Which challenge ---- */

bool psip_challenge_usable(const struct psip_challenge *c)
{
	if (!c->is_digest || c->algorithm == PSIP_DIGEST_OTHER || c->realm.at == NULL || c->nonce.at == NULL)
		return false;
	if (c->qop_text.at == NULL)
		return c->algorithm == PSIP_DIGEST_MD5;
	return (c->qop & (PSIP_QOP_AUTH | PSIP_QOP_AUTH_INT)) != 0;
}

static bool credentials_read(const struct psip_message *m, unsigned row, struct psip_challenge *challenge)
{
	enum psip_header_id id = (enum psip_header_id)m->headers[row].id;

	return (id == PSIP_H_WWW_AUTHENTICATE || id == PSIP_H_PROXY_AUTHENTICATE) &&
	       psip_challenge_parse(psip_header_value(m, row), m->mode, challenge) == PSIP_OK && psip_challenge_usable(challenge);
}

bool psip_realm_equal(struct psip_span a, struct psip_span b)
{
	char one = 0, two = 0;
	int first, second;

	do {
		first = psip_quoted_next(&a, &one);
		second = psip_quoted_next(&b, &two);
	} while (first == 1 && second == 1 && one == two);
	return first == 0 && second == 0;
}

int psip_challenge_next(const struct psip_message *m, unsigned *row, enum psip_header_id *id, struct psip_challenge *challenge)
{
	struct psip_challenge earlier;

	for (; *row < m->header_count; (*row)++) {
		bool answered = false;

		if (!credentials_read(m, *row, challenge))
			continue;
		*id = (enum psip_header_id)m->headers[*row].id;
		for (unsigned i = m->first[*id]; i < *row && !answered; i = m->headers[i].next)
			answered = credentials_read(m, i, &earlier) && psip_realm_equal(earlier.realm, challenge->realm);
		if (answered)
			continue;
		(*row)++;
		return 1;
	}
	return 0;
}

/* ---- The answer ---- */

static uint8_t credentials_qop(const struct psip_challenge *challenge, bool prefer_auth_int)
{
	if (challenge->qop_text.at == NULL)
		return 0;
	if ((challenge->qop & PSIP_QOP_AUTH_INT) && (prefer_auth_int || !(challenge->qop & PSIP_QOP_AUTH)))
		return PSIP_QOP_AUTH_INT;
	return PSIP_QOP_AUTH;
}

/* Visible ASCII and blanks? Other names go as username*, unless the challenge takes their hash (§3.4). */
static bool credentials_plain(struct psip_span name)
{
	for (size_t i = 0; i < name.length; i++)
		if ((unsigned char)name.at[i] >= 0x7F || (unsigned char)name.at[i] < ' ')
			return false;
	return true;
}

#define CREDENTIALS_EXTENDED (8 + 3 * PSIP_ANSWER_NAME)

/* UTF-8'' and the octets, PSIP_ANSWER_NAME at most, escaped unless they are attr-char (RFC 5987 §3.2.1) and may stand in a token (RFC 3261 §25.1). */
static size_t credentials_extend(char to[CREDENTIALS_EXTENDED], struct psip_span name)
{
	struct psip_writer w = psip_writer(to, CREDENTIALS_EXTENDED);

	psip_put_text(&w, "UTF-8''");
	for (size_t i = 0; i < name.length; i++) {
		static const char digits[] = "0123456789ABCDEF", marks[] = "!+-._`~";
		unsigned char c = (unsigned char)name.at[i];
		char escape[3] = { '%', digits[c >> 4], digits[c & 15] };
		bool plain = (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || memchr(marks, c, sizeof marks - 1) != NULL;

		psip_put(&w, plain ? psip_span(name.at + i, 1) : psip_span(escape, sizeof escape));
	}
	return w.length;
}

void psip_put_answer(struct psip_writer *w, const struct psip_challenge *challenge, const struct psip_answer *answer)
{
	char username[PSIP_ANSWER_NAME], extended[CREDENTIALS_EXTENDED], hash[PSIP_MD_HEX], response[PSIP_MD_HEX];
	uint8_t qop = credentials_qop(challenge, answer->prefer_auth_int);
	int escaped = psip_quoted_escape(username, sizeof username, answer->username);
	struct psip_digest_input in = { .algorithm = challenge->algorithm, .qop = qop, .realm = challenge->realm, .password = answer->password,
		.ha1 = answer->ha1, .nonce = challenge->nonce, .cnonce = answer->cnonce, .session_nonce = answer->session_nonce,
		.session_cnonce = answer->session_cnonce, .nc = answer->nc, .method = answer->method, .uri = answer->uri, .body = answer->body };
	struct psip_credentials c = { .algorithm = challenge->algorithm, .algorithm_text = challenge->algorithm_text, .realm = challenge->realm,
		.nonce = challenge->nonce, .opaque = challenge->opaque, .uri = answer->uri, .userhash = challenge->userhash, .qop = qop,
		.has_nc = qop != 0, .nc = answer->nc };
	int length, hashed = 0;

	in.username = psip_span(username, escaped > 0 ? (size_t)escaped : 0);
	length = escaped > 0 ? psip_digest_response(response, &in) : PSIP_ERR_ARGUMENT;
	if (challenge->userhash && length > 0)
		hashed = psip_digest_userhash(hash, (enum psip_digest_algorithm)challenge->algorithm, in.username, challenge->realm);
	if (!psip_challenge_usable(challenge) || length < 0 || hashed < 0 || memchr(answer->username.at, ':', answer->username.length) != NULL ||
	    (qop != 0 && answer->cnonce.length == 0)) {  /* a session has a qop: without one only MD5 is usable */
		w->bad = true;
		return;
	}
	c.response = psip_span(response, (size_t)length);
	if (qop != 0)
		c.cnonce = answer->cnonce;
	if (hashed > 0)
		c.username = psip_span(hash, (size_t)hashed);
	else if (credentials_plain(answer->username))
		c.username = in.username;
	else
		c.username_ext = psip_span(extended, credentials_extend(extended, answer->username));
	psip_put_credentials(w, &c);
}

#undef CREDENTIALS_EXTENDED
