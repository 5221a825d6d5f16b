/* SPDX-License-Identifier: MIT
 * Digest authentication (RFC 3261 §22.4, RFC 7616 §3.4, RFC 8760 §2): which challenges can be answered, the answer, and the server's proof.
 * Pure: names, passwords, nonce counts and cnonces are the caller's. Used by whoever sends requests, and by servers to verify. */
#ifndef PSIP_TRANSACTION_CREDENTIALS_H
#define PSIP_TRANSACTION_CREDENTIALS_H

#include "parser/digest.h"
#include "transport/base/message_digest.h"

/* What is hashed. Texts of challenges and credentials are as parser/digest.h has them: still escaped, without quotes. */
struct psip_digest_input {
	uint8_t algorithm;                /* enum psip_digest_algorithm, but OTHER */
	uint8_t qop;                      /* PSIP_QOP_AUTH, PSIP_QOP_AUTH_INT, or 0: the form of RFC 2069 (RFC 3261 §22.4 8) */
	struct psip_span username, realm; /* escaped */
	struct psip_span password;        /* its octets, not escaped: UTF-8 in NFC (RFC 7616 §4) */
	struct psip_span ha1;             /* lower-case hex of H(username:realm:password), which then are not needed; absent: they are */
	struct psip_span nonce, cnonce;   /* escaped */
	struct psip_span session_nonce, session_cnonce; /* -sess: those of the session's first answer (§3.4.2); absent: the ones above */
	uint32_t nc;                      /* from 1 (§3.4) */
	struct psip_span method, uri;     /* method empty: the A2 of rspauth (§3.5); uri: the Request-URI, as in the credentials */
	struct psip_span body;            /* auth-int (§3.4.3) */
};

/* response, or rspauth, as lower-case hex: the number of digits, 32 or 64; PSIP_ERR_ARGUMENT for another algorithm or qop,
 * PSIP_ERR_SYNTAX if a text ends in a lone backslash. */
PSIP_API PSIP_MUST_USE int psip_digest_response(char response[PSIP_MD_HEX], const struct psip_digest_input *input);
/* H(username:realm:password): what a server, or a device that must not store the password, keeps (§3.6). Likewise. */
PSIP_API PSIP_MUST_USE int psip_digest_ha1(char ha1[PSIP_MD_HEX], enum psip_digest_algorithm algorithm, struct psip_span username, struct psip_span realm,
                                           struct psip_span password);
/* H(username:realm), which goes as username where the challenge has userhash=true (§3.4.4). Likewise. */
PSIP_API PSIP_MUST_USE int psip_digest_userhash(char hash[PSIP_MD_HEX], enum psip_digest_algorithm algorithm, struct psip_span username, struct psip_span realm);

/* Are both there and equal? Takes the same time wherever they differ. */
PSIP_API bool psip_digest_equal(struct psip_span a, struct psip_span b);

/* Are two texts of challenges or credentials the same, whatever of them is escaped? */
PSIP_API bool psip_realm_equal(struct psip_span a, struct psip_span b);

/* Can it be answered? Digest with a known algorithm, realm and nonce; with qop auth or auth-int; without qop for MD5 alone (RFC 8760 §2.6). */
PSIP_API bool psip_challenge_usable(const struct psip_challenge *challenge);

/* The challenges of a 401 or 407 that are to be answered: of each realm the topmost usable one (RFC 8760 §2.4), in the order of the message.
 * *row is 0 at first. 1 with *challenge and the header's id in *id, 0 at the end. Linear in rows times the answers given. */
PSIP_API PSIP_MUST_USE int psip_challenge_next(const struct psip_message *response, unsigned *row, enum psip_header_id *id, struct psip_challenge *challenge);

/* Who answers, and with what. */
struct psip_answer {
	struct psip_span username;        /* octets, not escaped */
	struct psip_span password, ha1;   /* as in psip_digest_input */
	struct psip_span cnonce;          /* fresh and unguessable: a token */
	uint32_t nc;                      /* how many requests, with this one, answer that nonce */
	struct psip_span session_nonce, session_cnonce;
	bool prefer_auth_int;             /* where both are offered */
	struct psip_span method, uri, body;
};

/* Write the value of Authorization or Proxy-Authorization that answers a usable challenge. The writer becomes bad if the challenge is not
 * usable, the username has NUL, CR, LF or ":" (RFC 7616 §4), or one of the texts cannot stand in a row. Usernames and realms up to
 * PSIP_ANSWER_NAME bytes, escapes included. */
enum { PSIP_ANSWER_NAME = 256 };
PSIP_API void psip_put_answer(struct psip_writer *w, const struct psip_challenge *challenge, const struct psip_answer *answer);

#endif
