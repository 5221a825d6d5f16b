/* SPDX-License-Identifier: MIT
 * What was challenged, and the credentials that requests carry for it (RFC 3261 §22.2, §22.3, RFC 7616 §3.4-§3.6, RFC 8760 §2.4). */
#include "dialog/authenticate.h"

#include "transaction/credentials.h"
#include "transport/base/bytes.h"
#include "transport/base/hash.h"
#include "transport/base/random.h"

#define AUTHENTICATE_CNONCE 16

/* A challenge, a counted block that the dialogs it is for share: so its nonce is counted for all of them. The texts lie behind. */
struct authenticate_record {
	psip_handle learned;              /* the transaction that it was a response to; 0: it came as nextnonce */
	uint32_t login;                   /* number of the one that answers it */
	uint32_t nc;                      /* answers to its nonce so far */
	uint16_t challenge;               /* bytes of the header's value */
	uint16_t nextnonce;               /* bytes of the nonce that has taken its nonce's place, escaped; 0: none */
	uint8_t header;                   /* enum psip_header_id: WWW- or Proxy-Authenticate */
	uint8_t round;                    /* how often that transaction's request had been sent again */
	bool refused;                     /* the answer was no good: none is given any more with that login */
	bool begun;                       /* it was answered */
	char cnonce[AUTHENTICATE_CNONCE]; /* of the first answer: -sess (RFC 7616 §3.4.2) */
};

/* All of a Call-ID's; a counted block, shared by forks. */
struct authenticate_set {
	psip_ref record[PSIP_REALMS_MAX];
};

static struct authenticate_record *authenticate_at(struct psip *s, psip_ref ref)
{
	return (struct authenticate_record *)psip_bytes_data(s, ref);
}

static struct authenticate_set *authenticate_set(struct psip *s, const struct psip_dialog *d)
{
	return (struct authenticate_set *)psip_bytes_data(s, d->challenges);
}

/* The record's challenge as it came. It was read then, so it can be read again; of one that could not, nothing is usable. */
static void authenticate_first(const struct authenticate_record *record, struct psip_challenge *challenge)
{
	int result = psip_challenge_parse(psip_span((const char *)(record + 1), record->challenge), PSIP_LENIENT, challenge);

	(void)result;
}

/* ...its nonce the one to answer next. */
static void authenticate_read(const struct authenticate_record *record, struct psip_challenge *challenge)
{
	authenticate_first(record, challenge);
	if (record->nextnonce)
		challenge->nonce = psip_span((const char *)(record + 1) + record->challenge, record->nextnonce);
}

/* ---- Records of a dialog ---- */

static bool authenticate_is(struct psip *s, psip_ref ref, enum psip_header_id header, struct psip_span realm)
{
	struct psip_challenge challenge;

	if (!ref || authenticate_at(s, ref)->header != header)
		return false;
	authenticate_first(authenticate_at(s, ref), &challenge);
	return psip_realm_equal(challenge.realm, realm);
}

/* The realm's place in the set, taken or free; NULL: all are others'. */
static psip_ref *authenticate_place(struct psip *s, struct authenticate_set *set, enum psip_header_id header, struct psip_span realm)
{
	psip_ref *unused = NULL;

	for (unsigned i = 0; i < PSIP_REALMS_MAX; i++) {
		if (authenticate_is(s, set->record[i], header, realm))
			return &set->record[i];
		if (!set->record[i] && !unused)
			unused = &set->record[i];
	}
	return unused;
}

static bool authenticate_open(struct psip *s, struct psip_dialog *d)
{
	if (!d->challenges) {
		d->challenges = psip_bytes_take(s, sizeof(struct authenticate_set));
		if (d->challenges)
			memset(authenticate_set(s, d), 0, sizeof(struct authenticate_set));
	}
	return d->challenges != 0;
}

void psip_dialog_share_challenges(struct psip *s, struct psip_dialog *to, const struct psip_dialog *from)
{
	to->challenges = from->challenges;
	psip_bytes_keep(s, to->challenges);
}

void psip_dialog_forget_challenges(struct psip *s, struct psip_dialog *d)
{
	struct authenticate_set *set = authenticate_set(s, d);

	if (!PSIP_DIALOG_ANSWERS)
		return;
	for (unsigned i = 0; set && psip_bytes_count(s, d->challenges) == 1 && i < PSIP_REALMS_MAX; i++)
		psip_bytes_drop(s, set->record[i]);
	psip_bytes_drop(s, d->challenges);
	d->challenges = 0;
}

/* ---- For dialogs to come ---- */

static uint64_t authenticate_destination(struct psip *s, const struct psip_dialog *d)
{
	struct psip_hash h = psip_hash_begin(s);
	struct psip_span to = psip_dialog_text(s, d, PSIP_TEXT_REMOTE);

	psip_hash_add(&h, to.at, to.length);
	return psip_hash_end64(&h) | 1u;
}

static void authenticate_know(struct psip *s, struct psip_dialog_known *known, psip_ref record)
{
	psip_bytes_keep(s, record);
	psip_bytes_drop(s, known->record);
	known->record = record;
}

/* A 401's for the same To (§22.2); a 407's only if it is the outbound proxy's (§22.3). */
static void authenticate_note(struct psip *s, const struct psip_dialog *d, psip_ref record, struct psip_span realm, bool outbound_proxy)
{
	struct psip_dialogs *all = psip_dialogs_of(s);
	enum psip_header_id header = (enum psip_header_id)authenticate_at(s, record)->header;
	uint64_t to = header == PSIP_H_WWW_AUTHENTICATE ? authenticate_destination(s, d) : 0;
	struct psip_dialog_known *known = NULL;

	if (!to && !outbound_proxy)
		return;
	for (unsigned i = 0; i < PSIP_KNOWN_MAX && !known; i++)
		if (all->known[i].to == to && authenticate_is(s, all->known[i].record, header, realm))
			known = &all->known[i];
	if (!known) {
		known = &all->known[all->known_at];
		all->known_at = (uint8_t)((all->known_at + 1) % PSIP_KNOWN_MAX);
	}
	known->to = to;
	authenticate_know(s, known, record);
}

void psip_dialog_remember(struct psip *s, struct psip_dialog *d)
{
	const struct psip_dialogs *all = psip_dialogs_of(s);
	unsigned count = 0;
	uint64_t to;

	if (d->challenges)
		return;
	to = authenticate_destination(s, d);
	for (unsigned i = 0; i < PSIP_KNOWN_MAX; i++) {
		psip_ref record = all->known[i].record;
		if (!record || (all->known[i].to && all->known[i].to != to) || !authenticate_open(s, d))
			continue;
		psip_bytes_keep(s, record);
		authenticate_set(s, d)->record[count++] = record;
	}
}

void psip_dialog_forget_login(struct psip *s, uint32_t number)
{
	struct psip_dialogs *all = psip_dialogs_of(s);

	for (unsigned i = 0; i < PSIP_KNOWN_MAX; i++)
		if (all->known[i].record && authenticate_at(s, all->known[i].record)->login == number)
			authenticate_know(s, &all->known[i], 0);
}

/* ---- Credentials of a request ---- */

/* One cnonce for all of a session, as A1 has it (RFC 7616 §3.4.2): many servers compute that of the cnonce which comes with the request. */
static bool authenticate_session(enum psip_digest_algorithm algorithm)
{
	return algorithm == PSIP_DIGEST_MD5_SESS || algorithm == PSIP_DIGEST_SHA_256_SESS || algorithm == PSIP_DIGEST_SHA_512_256_SESS;
}

/* The row, if it can be written. */
static void authenticate_put(struct psip *s, struct psip_writer *w, psip_ref ref, struct psip_answer *answer)
{
	struct authenticate_record *record = authenticate_at(s, ref);
	char cnonce[AUTHENTICATE_CNONCE];
	struct psip_writer before = *w;
	struct psip_challenge challenge, first;
	struct psip_login_use use;

	authenticate_first(record, &first);
	authenticate_read(record, &challenge);
	if (record->refused || !psip_login_find(s, &challenge, &use))
		return;
	memset(cnonce, 'c', sizeof cnonce);
	if (record->begun && authenticate_session(challenge.algorithm))
		memcpy(cnonce, record->cnonce, sizeof cnonce);
	else if (w->at)
		psip_random_token(s, cnonce, sizeof cnonce);
	answer->username = use.username;
	answer->password = use.password;
	answer->ha1 = use.ha1;
	answer->cnonce = psip_span(cnonce, sizeof cnonce);
	answer->nc = record->nc + 1;
	answer->session_cnonce = record->begun ? psip_span(record->cnonce, sizeof record->cnonce) : answer->cnonce;
	answer->session_nonce = first.nonce;  /* the session goes on under a next one */
	psip_put_name(w, record->header == PSIP_H_WWW_AUTHENTICATE ? PSIP_H_AUTHORIZATION : PSIP_H_PROXY_AUTHORIZATION);
	psip_put_answer(w, &challenge, answer);
	psip_put_line_end(w);
	if (w->bad && !before.bad)
		*w = before;
	if (!w->at || w->length == before.length)
		return;
	record->login = use.number;
	record->nc++;
	if (!record->begun)
		memcpy(record->cnonce, cnonce, sizeof cnonce);
	record->begun = true;
}

void psip_dialog_put_credentials(struct psip *s, const struct psip_dialog *d, struct psip_writer *w, enum psip_method method, struct psip_span uri,
                                 struct psip_span body)
{
	struct psip_answer answer = { .method = psip_method_text(method), .uri = uri, .body = body };
	const struct authenticate_set *set = authenticate_set(s, d);

	for (unsigned i = 0; set && i < PSIP_REALMS_MAX; i++)
		if (set->record[i])
			authenticate_put(s, w, set->record[i], &answer);
}

/* ---- A challenge is answered ---- */

/* What the request carried for that realm. */
static bool authenticate_carried(const struct psip_message *request, enum psip_header_id challenge, struct psip_span realm, struct psip_credentials *carried)
{
	enum psip_header_id id = challenge == PSIP_H_WWW_AUTHENTICATE ? PSIP_H_AUTHORIZATION : PSIP_H_PROXY_AUTHORIZATION;

	for (unsigned row = request->first[id]; row != PSIP_NO_HEADER; row = request->headers[row].next)
		if (psip_credentials_parse(psip_header_value(request, row), PSIP_LENIENT, carried) == PSIP_OK && psip_realm_equal(carried->realm, realm))
			return true;
	return false;
}

/* Were we refused just now (§22.1)? Not if the nonce is stale; nor if it was one of an earlier request and there is another now: it may be
 * forgotten, by servers that do not call it stale. */
static bool authenticate_refused(const struct authenticate_record *record, const struct psip_challenge *challenge, const struct psip_message *request,
                                 psip_handle transaction)
{
	struct psip_credentials carried;

	if (!authenticate_carried(request, (enum psip_header_id)record->header, challenge->realm, &carried))
		return record->refused;
	return !challenge->stale && (record->learned == transaction || psip_realm_equal(carried.nonce, challenge->nonce));
}

static void authenticate_refuse(struct psip *s, psip_ref ref)
{
	struct psip_dialogs *all = psip_dialogs_of(s);

	authenticate_at(s, ref)->refused = true;
	for (unsigned i = 0; i < PSIP_KNOWN_MAX; i++)
		if (all->known[i].record == ref)
			authenticate_know(s, &all->known[i], 0);
}

/* A new record. 0: no room. */
static psip_ref authenticate_make(struct psip *s, const struct authenticate_record *like, struct psip_span challenge, struct psip_span nextnonce)
{
	psip_ref ref = psip_bytes_take(s, sizeof *like + challenge.length + nextnonce.length);
	struct authenticate_record *record = authenticate_at(s, ref);

	if (!ref)
		return 0;
	*record = *like;
	record->challenge = (uint16_t)challenge.length;
	record->nextnonce = (uint16_t)nextnonce.length;
	memcpy(record + 1, challenge.at, challenge.length);
	if (nextnonce.length)
		memcpy((char *)(record + 1) + challenge.length, nextnonce.at, nextnonce.length);
	return ref;
}

/* Can it be answered at all? Another charset than UTF-8 cannot (RFC 7616 §4). */
static bool authenticate_usable(const struct psip_message *m, unsigned row, struct psip_challenge *challenge)
{
	struct psip_span value = psip_header_value(m, row);

	return (m->headers[row].id == PSIP_H_WWW_AUTHENTICATE || m->headers[row].id == PSIP_H_PROXY_AUTHENTICATE) && value.length <= PSIP_CHALLENGE_LENGTH_MAX &&
	       psip_challenge_parse(value, m->mode, challenge) == PSIP_OK && psip_challenge_usable(challenge) &&
	       (challenge->charset.at == NULL || psip_span_equal_nocase(challenge->charset, PSIP_TEXT("UTF-8")));
}

/* One challenge of the response: of each realm the topmost that a login serves (RFC 8760 §2.4). True: a new answer can be given. */
static bool authenticate_take(struct psip *s, struct psip_dialog *d, const struct psip_received *r, const struct psip_message *request, unsigned row)
{
	const struct psip_transaction *t = psip_at(s, r->transaction);
	struct authenticate_record like = { .learned = psip_handle_of(s, r->transaction), .round = t->resent, .header = r->message.headers[row].id };
	struct authenticate_record *record;
	struct psip_challenge challenge;
	struct psip_login_use use;
	psip_ref *place, ref;

	if (!authenticate_usable(&r->message, row, &challenge) || !psip_login_find(s, &challenge, &use) || !authenticate_open(s, d))
		return false;
	place = authenticate_place(s, authenticate_set(s, d), (enum psip_header_id)like.header, challenge.realm);
	if (!place)
		return false;
	record = authenticate_at(s, *place);
	if (record && record->learned == like.learned && record->round == like.round)
		return false;
	if (record && record->login == use.number && authenticate_refused(record, &challenge, request, like.learned)) {
		record->learned = like.learned;
		record->round = like.round;
		authenticate_refuse(s, *place);
		return false;
	}
	like.login = use.number;
	ref = authenticate_make(s, &like, psip_header_value(&r->message, row), psip_span(NULL, 0));
	if (!ref)
		return false;
	psip_bytes_drop(s, *place);
	*place = ref;
	authenticate_note(s, d, ref, challenge.realm, use.outbound_proxy);
	return true;
}

bool psip_dialog_challenged(struct psip *s, psip_time now, struct psip_dialog *d, const struct psip_received *r)
{
	struct psip_header rows[PSIP_REQUEST_ROWS];
	struct psip_message request = { .headers = rows, .header_capacity = PSIP_REQUEST_ROWS };
	struct psip_change changes[PSIP_AGAIN_CHANGES];
	struct psip_edit edit = psip_edit(&request, changes, PSIP_AGAIN_CHANGES);
	bool fresh = !d->challenges, any = false;

	if (!psip_dialog_request_of(s, r, &request))
		return false;
	for (unsigned row = 0; row < r->message.header_count; row++)
		any |= authenticate_take(s, d, r, &request, row);
	if (!any && fresh)
		psip_dialog_forget_challenges(s, d);
	return any && psip_dialog_send_again(s, now, d, r->transaction, &edit);
}

/* ---- Authentication-Info (RFC 7616 §3.5) ---- */

/* The credentials of the request that it is about: those with its cnonce; without one there must be no others. */
static bool authenticate_concerned(const struct psip_message *request, enum psip_header_id id, const struct psip_authentication_info *info,
                                   struct psip_credentials *carried)
{
	for (unsigned row = request->first[id]; row != PSIP_NO_HEADER; row = request->headers[row].next) {
		bool only = row == request->first[id] && request->headers[row].next == PSIP_NO_HEADER;
		if (psip_credentials_parse(psip_header_value(request, row), PSIP_LENIENT, carried) == PSIP_OK &&
		    (info->cnonce.at ? psip_realm_equal(info->cnonce, carried->cnonce) : only))
			return true;
	}
	return false;
}

/* Whoever sent it need not know the password; who sends a wrong proof of that does not. */
static bool authenticate_proven(struct psip *s, const struct psip_received *r, const struct authenticate_record *record, const struct psip_challenge *challenge,
                                const struct psip_credentials *carried, const struct psip_authentication_info *info)
{
	char username[PSIP_LOGIN_TEXT_MAX], rspauth[PSIP_MD_HEX];
	struct psip_login_use use;
	struct psip_challenge first;
	struct psip_digest_input in = { .algorithm = carried->algorithm, .qop = info->qop, .realm = challenge->realm, .nonce = challenge->nonce,
		.cnonce = carried->cnonce, .session_cnonce = psip_span(record->cnonce, sizeof record->cnonce), .nc = carried->nc, .uri = carried->uri,
		.body = psip_message_body(&r->message) };
	int length;

	if (!info->rspauth.at)
		return true;
	if (!psip_login_find(s, challenge, &use))
		return false;
	authenticate_first(record, &first);
	length = psip_quoted_escape(username, sizeof username, use.username);
	in.username = psip_span(username, length > 0 ? (size_t)length : 0);
	in.password = use.password;
	in.ha1 = use.ha1;
	in.session_nonce = first.nonce;
	length = psip_digest_response(rspauth, &in);
	return length > 0 && psip_digest_equal(psip_span(rspauth, (size_t)length), info->rspauth);
}

static void authenticate_next(struct psip *s, struct psip_dialog *d, const struct psip_received *r, const struct psip_message *request,
                              enum psip_header_id header)
{
	bool proxy = header == PSIP_H_PROXY_AUTHENTICATE;
	struct psip_span value = psip_message_value(&r->message, proxy ? PSIP_H_PROXY_AUTHENTICATION_INFO : PSIP_H_AUTHENTICATION_INFO);
	struct psip_dialogs *all = psip_dialogs_of(s);
	struct psip_authentication_info info;
	struct psip_credentials carried;
	struct psip_challenge challenge;
	struct authenticate_record like, *record;
	psip_ref *place, ref;

	if (!value.length || psip_authentication_info_parse(value, r->message.mode, &info) != PSIP_OK || !info.nextnonce.length ||
	    info.nextnonce.length > PSIP_CHALLENGE_LENGTH_MAX ||
	    !authenticate_concerned(request, proxy ? PSIP_H_PROXY_AUTHORIZATION : PSIP_H_AUTHORIZATION, &info, &carried))
		return;
	place = authenticate_place(s, authenticate_set(s, d), header, carried.realm);
	record = place ? authenticate_at(s, *place) : NULL;
	if (!record)
		return;
	authenticate_read(record, &challenge);
	if (!psip_realm_equal(challenge.nonce, carried.nonce) || !authenticate_proven(s, r, record, &challenge, &carried, &info))
		return;
	like = *record;
	like.learned = 0;
	like.nc = 0;
	ref = authenticate_make(s, &like, psip_span((const char *)(record + 1), like.challenge), info.nextnonce);
	if (!ref)
		return;
	for (unsigned i = 0; i < PSIP_KNOWN_MAX; i++)
		if (all->known[i].record == *place)
			authenticate_know(s, &all->known[i], ref);
	psip_bytes_drop(s, *place);
	*place = ref;
}

void psip_dialog_authenticated(struct psip *s, struct psip_dialog *d, const struct psip_received *r)
{
	struct psip_header rows[PSIP_REQUEST_ROWS];
	struct psip_message request = { .headers = rows, .header_capacity = PSIP_REQUEST_ROWS };

	if (!d->challenges || !psip_dialog_request_of(s, r, &request))
		return;
	authenticate_next(s, d, r, &request, PSIP_H_WWW_AUTHENTICATE);
	authenticate_next(s, d, r, &request, PSIP_H_PROXY_AUTHENTICATE);
}
