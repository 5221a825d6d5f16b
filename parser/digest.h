/* SPDX-License-Identifier: MIT
 * Digest authentication as text: challenges, credentials, Authentication-Info (RFC 3261 §20.6, §20.7, §20.27, §20.28, §20.44, §25.1;
 * RFC 7616 §3; RFC 8760 §2). No digest is computed here.
 *
 * Texts are as they stood between the quotes, still escaped: psip_quoted_unescape gives the octets, psip_quoted_escape the way back. Absent
 * is at == NULL; "" is there and empty. Spans lie in the value and live as long as it. A parameter without its quotes, or with quotes
 * that it must not have, is taken with PSIP_QUIRK_DIGEST_QUOTES only; one that comes twice with PSIP_QUIRK_PARAM_TWICE only.
 * The readers are exact in each mode: they do not need psip_header_value_check. Which parameters must be there, the caller judges. */
#ifndef PSIP_PARSER_DIGEST_H
#define PSIP_PARSER_DIGEST_H

#include "parser/headers.h"

enum psip_digest_algorithm {
	PSIP_DIGEST_OTHER = 0, PSIP_DIGEST_MD5, PSIP_DIGEST_MD5_SESS, PSIP_DIGEST_SHA_256, PSIP_DIGEST_SHA_256_SESS, PSIP_DIGEST_SHA_512_256,
	PSIP_DIGEST_SHA_512_256_SESS
};

enum psip_digest_qop { PSIP_QOP_AUTH = 1, PSIP_QOP_AUTH_INT = 2, PSIP_QOP_OTHER = 4 };

/* WWW-Authenticate, Proxy-Authenticate: one challenge a row (RFC 7616 §3.3). */
struct psip_challenge {
	struct psip_span scheme;
	bool is_digest;                  /* otherwise only scheme and params are set */
	bool stale;                      /* any value but true means false (§3.3) */
	bool userhash;
	uint8_t algorithm;               /* enum psip_digest_algorithm; MD5 if there is none */
	uint8_t qop;                     /* mask of enum psip_digest_qop; 0 if there is none */
	struct psip_span realm, domain, nonce, opaque;
	struct psip_span algorithm_text; /* absent if none */
	struct psip_span qop_text;       /* the whole list; absent if none */
	struct psip_span charset;        /* only "UTF-8" has a meaning (§4) */
	struct psip_span params;         /* all, after the scheme */
};
PSIP_API PSIP_MUST_USE int psip_challenge_parse(struct psip_span value, psip_mode mode, struct psip_challenge *challenge);

/* Authorization, Proxy-Authorization: one a row (RFC 7616 §3.4). username and username* together are an error. */
struct psip_credentials {
	struct psip_span scheme;
	bool is_digest;                  /* otherwise only scheme and params are set */
	bool userhash;
	bool has_nc;
	uint32_t nc;                     /* exactly eight lower-case hex digits */
	uint8_t algorithm;               /* enum psip_digest_algorithm; MD5 if there is none */
	uint8_t qop;                     /* one of enum psip_digest_qop; 0 if there is none */
	struct psip_span username, realm, nonce, uri, cnonce, opaque;
	struct psip_span username_ext;   /* username*, encoded as it stood (RFC 5987) */
	struct psip_span response;       /* any number of lower-case hex digits (RFC 8760 §2.7); the algorithm says how many are right */
	struct psip_span algorithm_text, qop_text;
	struct psip_span params;         /* all, after the scheme */
};
PSIP_API PSIP_MUST_USE int psip_credentials_parse(struct psip_span value, psip_mode mode, struct psip_credentials *credentials);

/* Authentication-Info, Proxy-Authentication-Info (RFC 7616 §3.5). */
struct psip_authentication_info {
	struct psip_span nextnonce, rspauth, cnonce, qop_text;
	uint8_t qop;                     /* one of enum psip_digest_qop; 0 if there is none */
	bool has_nc;
	uint32_t nc;
	struct psip_span params;         /* all */
};
PSIP_API PSIP_MUST_USE int psip_authentication_info_parse(struct psip_span value, psip_mode mode, struct psip_authentication_info *info);

/* Write a Digest challenge or credentials, without the header's name: what is absent is left out (userhash and stale when false), the
 * quotes are those that RFC 7616 §3.3 and §3.4 ask for. scheme, is_digest and params are not looked at. The algorithm is algorithm_text if
 * it is there, else not written. qop_text likewise; without it the mask (credentials: its one value). Texts must be escaped
 * (psip_quoted_escape): a fold is written as one SP; a text that would end the quotes or the row is left out and makes the writer bad, as
 * does a token that is none, and a value without any parameter. */
PSIP_API void psip_put_challenge(struct psip_writer *w, const struct psip_challenge *challenge);
PSIP_API void psip_put_credentials(struct psip_writer *w, const struct psip_credentials *credentials);
PSIP_API void psip_put_authentication_info(struct psip_writer *w, const struct psip_authentication_info *info);

/* "SHA-256" for an algorithm; the absent span for PSIP_DIGEST_OTHER. */
PSIP_API struct psip_span psip_digest_algorithm_text(enum psip_digest_algorithm algorithm);

#endif
