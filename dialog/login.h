/* SPDX-License-Identifier: MIT
 * User names and passwords for the realms that may challenge us (RFC 3261 §22.1, RFC 7616 §3.6): given by the application, kept in the block. */
#ifndef PSIP_DIALOG_LOGIN_H
#define PSIP_DIALOG_LOGIN_H

#include "parser/digest.h"
#include "transport/base/block.h"

#define PSIP_LOGIN_TEXT_MAX 256 /* bytes of a realm, a user name (with a backslash for each quote and backslash) or a password */

struct psip_login {
	size_t size;                  /* sizeof(struct psip_login) */
	struct psip_span realm;       /* as challenges name it, without their quotes and backslashes, case counts; absent: any realm that has no login of
	                                 its own. Whoever challenges then gets a digest to try passwords on */
	struct psip_span username;    /* octets, UTF-8; no control character, no colon (RFC 7616 §4) */
	struct psip_span password;    /* octets: UTF-8 in NFC (RFC 7616 §4). May be empty */
	struct psip_span ha1;         /* instead of a password: lower-case hex of H(username:realm:password); needs a realm. Challenges of other algorithms
	                                 than the next are not answered with it */
	uint8_t algorithm;            /* enum psip_digest_algorithm that ha1 is of: PSIP_DIGEST_MD5, PSIP_DIGEST_SHA_256, PSIP_DIGEST_SHA_512_256; 0 without ha1 */
	bool no_md5;                  /* challenges for MD5 are not answered (RFC 8760 §3: nobody can then make us take it by leaving out the better ones) */
	bool outbound_proxy;          /* the realm is that of our outbound proxy: once it has challenged, Proxy-Authorization goes with the first request of
	                                 other dialogs too (RFC 3261 §22.3) */
};

/* From now on challenges of that realm are answered so, of calls under way too. It takes the place of the one with the same realm and algorithm.
 * PSIP_ERR_ARGUMENT: a text is too long, or not as it must be; ha1 and password; PSIP_ERR_FULL: no room (limits.bytes);
 * PSIP_ERR_UNSUPPORTED: it was all compiled with PSIP_NO_DIGEST, 13 KB less on a Cortex-M4.
 * All is copied into the block, and so is in saved copies of it. No trace, event or other output has the password or the ha1. */
PSIP_API PSIP_MUST_USE int psip_login(struct psip *s, const struct psip_login *login);
/* Forget all logins of that realm (absent: those for any realm); their bytes are wiped. PSIP_ERR_STALE: there is none. */
PSIP_API int psip_logout(struct psip *s, struct psip_span realm);

#endif
