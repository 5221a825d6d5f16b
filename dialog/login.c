/* SPDX-License-Identifier: MIT
 * The logins of the application: a chain of counted blocks, each with its texts behind it. */
#include "dialog/login.h"

#include "dialog/authenticate.h"
#include "transport/base/bytes.h"

struct login_record {
	psip_ref next;
	uint32_t number;
	uint16_t realm, username, secret; /* bytes of the texts behind */
	uint8_t algorithm;                /* of the secret, if it is a H(A1); 0: it is a password */
	bool any, no_md5, outbound_proxy;
};

static struct login_record *login_at(struct psip *s, psip_ref ref)
{
	return (struct login_record *)psip_bytes_data(s, ref);
}

static const char *login_texts(const struct login_record *record)
{
	return (const char *)(record + 1);
}

static struct psip_span login_realm(const struct login_record *record)
{
	return psip_span(login_texts(record), record->realm);
}

/* ---- Given and removed ---- */

static bool login_hex(struct psip_span ha1, uint8_t algorithm)
{
	bool known = algorithm == PSIP_DIGEST_MD5 || algorithm == PSIP_DIGEST_SHA_256 || algorithm == PSIP_DIGEST_SHA_512_256;

	if (!known || ha1.length != (algorithm == PSIP_DIGEST_MD5 ? 32u : 64u))
		return false;
	for (size_t i = 0; i < ha1.length; i++)
		if (memchr("0123456789abcdef", ha1.at[i], 16) == NULL)
			return false;
	return true;
}

static bool login_name(struct psip_span username)
{
	char escaped[PSIP_LOGIN_TEXT_MAX];

	for (size_t i = 0; i < username.length; i++)
		if ((unsigned char)username.at[i] < ' ' || username.at[i] == 0x7F || username.at[i] == ':')
			return false;
	return psip_quoted_escape(escaped, sizeof escaped, username) > 0;
}

static bool login_ok(const struct psip_login *login)
{
	if (login->size < sizeof *login || login->realm.length > PSIP_LOGIN_TEXT_MAX || login->password.length > PSIP_LOGIN_TEXT_MAX || !login_name(login->username))
		return false;
	if (login->ha1.at == NULL)
		return login->algorithm == 0;
	return login->realm.at != NULL && login->password.at == NULL && login_hex(login->ha1, login->algorithm);
}

static bool login_of(const struct login_record *record, struct psip_span realm)
{
	return record->any == (realm.at == NULL) && psip_span_equal(login_realm(record), realm);
}

/* Take the one at *link out of the chain. */
static void login_remove(struct psip *s, psip_ref *link)
{
	psip_ref ref = *link;
	struct login_record *record = login_at(s, ref);
	uint32_t number = record->number;

	*link = record->next;
	memset(record, 0, psip_bytes_length(s, ref));
	psip_bytes_drop(s, ref);
	psip_dialog_forget_login(s, number);
}

int psip_login(struct psip *s, const struct psip_login *login)
{
	struct psip_dialogs *all = psip_dialogs_of(s);
	struct psip_span secret = login->ha1.at ? login->ha1 : login->password;
	struct login_record *record;
	psip_ref ref;
	char *at;

	if (!PSIP_DIALOG_ANSWERS)
		return PSIP_ERR_UNSUPPORTED;
	if (!login_ok(login))
		return PSIP_ERR_ARGUMENT;
	ref = psip_bytes_take(s, sizeof *record + login->realm.length + login->username.length + secret.length);
	if (!ref)
		return PSIP_ERR_FULL;
	for (psip_ref *link = &all->logins; *link; link = &login_at(s, *link)->next)
		if (login_of(login_at(s, *link), login->realm) && login_at(s, *link)->algorithm == login->algorithm) {
			login_remove(s, link);
			break;
		}
	record = login_at(s, ref);
	*record = (struct login_record){ .next = all->logins, .number = ++all->login_number, .realm = (uint16_t)login->realm.length,
		.username = (uint16_t)login->username.length, .secret = (uint16_t)secret.length, .algorithm = login->algorithm,
		.any = login->realm.at == NULL, .no_md5 = login->no_md5, .outbound_proxy = login->outbound_proxy };
	at = (char *)(record + 1);
	if (record->realm)
		memcpy(at, login->realm.at, record->realm);
	memcpy(at + record->realm, login->username.at, record->username);
	if (record->secret)
		memcpy(at + record->realm + record->username, secret.at, record->secret);
	all->logins = ref;
	return PSIP_OK;
}

int psip_logout(struct psip *s, struct psip_span realm)
{
	psip_ref *link = &psip_dialogs_of(s)->logins;
	int result = PSIP_ERR_STALE;

	while (PSIP_DIALOG_ANSWERS && *link)
		if (login_of(login_at(s, *link), realm)) {
			login_remove(s, link);
			result = PSIP_OK;
		} else {
			link = &login_at(s, *link)->next;
		}
	return result;
}

/* ---- Which one answers ---- */

static bool login_is_md5(uint8_t algorithm)
{
	return algorithm == PSIP_DIGEST_MD5 || algorithm == PSIP_DIGEST_MD5_SESS;
}

/* A H(A1) serves an algorithm and its -sess. */
static bool login_serves(const struct login_record *record, uint8_t algorithm)
{
	_Static_assert(PSIP_DIGEST_MD5_SESS == PSIP_DIGEST_MD5 + 1 && PSIP_DIGEST_SHA_256_SESS == PSIP_DIGEST_SHA_256 + 1 &&
	               PSIP_DIGEST_SHA_512_256_SESS == PSIP_DIGEST_SHA_512_256 + 1, "sessions are numbered behind their algorithms");
	if (record->no_md5 && login_is_md5(algorithm))
		return false;
	return !record->algorithm || record->algorithm == algorithm || record->algorithm + 1 == algorithm;
}

/* A challenge's realm, escaped, is this text. */
static bool login_is_realm(struct psip_span escaped, struct psip_span text)
{
	char octet;
	size_t i = 0;
	int result;

	while ((result = psip_quoted_next(&escaped, &octet)) == 1)
		if (i >= text.length || text.at[i++] != octet)
			return false;
	return result == 0 && i == text.length;
}

bool psip_login_find(struct psip *s, const struct psip_challenge *challenge, struct psip_login_use *use)
{
	const struct login_record *found = NULL, *any = NULL;
	bool own = false;

	for (psip_ref ref = psip_dialogs_of(s)->logins; ref; ref = login_at(s, ref)->next) {
		const struct login_record *record = login_at(s, ref);
		bool serves = login_serves(record, challenge->algorithm);
		if (record->any) {
			any = serves ? record : any;
		} else if (login_is_realm(challenge->realm, login_realm(record))) {
			own = true;
			found = serves ? record : found;
		}
	}
	if (!own)
		found = any;
	if (!found)
		return false;
	*use = (struct psip_login_use){ .number = found->number, .outbound_proxy = found->outbound_proxy };
	use->username = psip_span(login_texts(found) + found->realm, found->username);
	*(found->algorithm ? &use->ha1 : &use->password) = psip_span(use->username.at + found->username, found->secret);
	return true;
}
