/* SPDX-License-Identifier: MIT
 * Session-ID (RFC 7329): read, and made of the Call-ID. */
#include "transaction/session_id.h"

#include "parser/reply.h"
#include "transport/base/random.h"
#include "transport/base/sha1.h"

#define SESSION_ID_KEY 16u

struct psip_span psip_session_id_of(const struct psip_message *m)
{
	return psip_session_id_digits(psip_message_value(m, PSIP_H_SESSION_ID));
}

void psip_session_id_configure(struct psip *s, bool makes, struct psip_span key)
{
	struct psip_transactions *all = psip_transactions_of(s);
	uint8_t some = 0;

	all->makes_session_ids = makes && psip_session_ids();
	for (unsigned i = 0; i < SESSION_ID_KEY; i++)
		some |= all->session_id_key[i];
	if (key.length == SESSION_ID_KEY)
		memcpy(all->session_id_key, key.at, SESSION_ID_KEY);
	else if (all->makes_session_ids && !some)
		psip_random_bytes(s, all->session_id_key, SESSION_ID_KEY);
}

/* RFC 2104 §2, with a key that is shorter than a block. `pad` goes over it. */
static void session_id_begin(struct psip_sha1 *sha, const uint8_t key[SESSION_ID_KEY], uint8_t pad)
{
	uint8_t block[PSIP_SHA1_BLOCK];

	for (unsigned i = 0; i < PSIP_SHA1_BLOCK; i++)
		block[i] = (uint8_t)((i < SESSION_ID_KEY ? key[i] : 0) ^ pad);
	psip_sha1_begin(sha);
	psip_sha1_add(sha, block, sizeof block);
}

struct psip_span psip_session_id_make(struct psip *s, struct psip_span call_id, char text[32])
{
	const struct psip_transactions *all = psip_transactions_of(s);
	uint8_t digest[PSIP_SHA1_LENGTH];
	struct psip_sha1 sha;

	if (!psip_session_ids() || !all->makes_session_ids || !call_id.length)
		return psip_span(NULL, 0);
	session_id_begin(&sha, all->session_id_key, 0x36);
	psip_sha1_add(&sha, call_id.at, call_id.length);
	psip_sha1_end(&sha, digest);
	session_id_begin(&sha, all->session_id_key, 0x5c);
	psip_sha1_add(&sha, digest, sizeof digest);
	psip_sha1_end(&sha, digest);
	for (unsigned i = 0; i < PSIP_SESSION_ID_LENGTH; i++)
		text[i] = "0123456789abcdef"[digest[i / 2] >> (i & 1 ? 0 : 4) & 15];
	return psip_span(text, PSIP_SESSION_ID_LENGTH);
}

void psip_put_session_id(struct psip *s, struct psip_writer *w, const struct psip_received *r)
{
	char text[PSIP_SESSION_ID_LENGTH];
	struct psip_span made;

	if (r->common.to.tag.length || psip_session_id_of(&r->message).length)
		return;
	made = psip_session_id_make(s, psip_message_value(&r->message, PSIP_H_CALL_ID), text);
	if (made.length)
		psip_put_header(w, PSIP_H_SESSION_ID, made);
}
