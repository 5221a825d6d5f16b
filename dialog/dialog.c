/* SPDX-License-Identifier: MIT
 * Dialogs: made, found, changed and removed (RFC 3261 §12). */
#include "dialog/authenticate.h"
#include "dialog/part.h"

#include "parser/uri_form.h"
#include "parser/reply.h"
#include "transaction/session_id.h"
#include "transport/base/bytes.h"
#include "transport/base/hash.h"
#include "transport/base/random.h"
#include "transport/base/ready.h"
#include "transport/base/trace.h"
#include "transport/base/wheel.h"
#include "transport/shard.h"

/* Numbers of requests that we may have sent in an early dialog that was forgotten: none must come twice (RFC 3261 §12.2.2). */
#define DIALOG_LATE_GAP 256u

#define DIALOG_SESSION_ID_ROW (sizeof "Session-ID: \r\n" - 1 + PSIP_SESSION_ID_LENGTH)
#define DIALOG_END_ROWS 64u /* what the request that ends it says beside what each request does: Supported */

struct psip_dialogs *psip_dialogs_of(struct psip *s)
{
	return psip_root(s, PSIP_SECTION_DIALOG);
}

void psip_dialog_layout(struct psip *s, struct psip_layout *l)
{
	struct psip_dialogs *all = psip_carve_root(s, l, PSIP_SECTION_DIALOG, sizeof *all);

	psip_pool_layout(l, all ? &all->pool : NULL, sizeof(struct psip_dialog), l->limits.dialogs);
	psip_table_layout(l, all ? &all->table : NULL, l->limits.dialogs);
}

struct psip_dialog *psip_dialog_get(struct psip *s, psip_handle handle)
{
	return psip_pool_get(s, &psip_dialogs_of(s)->pool, handle);
}

struct psip_span psip_dialog_text(struct psip *s, const struct psip_dialog *d, enum psip_dialog_text which)
{
	const char *at = (const char *)psip_bytes_data(s, d->texts);

	if (!at)
		return psip_span(NULL, 0);
	for (unsigned i = 0; i < (unsigned)which; i++)
		at += d->length[i];
	return psip_span(at, d->length[which]);
}

const char *psip_dialog_state_name(unsigned state)
{
	static const char names[][11] = { "-", "Initial", "Early", "Confirmed", "Terminated" };

	return state <= PSIP_DIALOG_TERMINATED ? names[state] : "?";
}

void psip_dialog_enter(struct psip *s, struct psip_dialog *d, enum psip_dialog_state state, uint32_t detail)
{
	if (d->state == (uint8_t)state)
		return;
	psip_trace(s, psip_handle_of(s, psip_ref_of(s, d)), PSIP_MACHINE_DIALOG, d->state, state, 0, detail);
	d->state = (uint8_t)state;
	if (state == PSIP_DIALOG_CONFIRMED)
		psip_dialog_confirmed(s, d);
}

/* ---- The table (§12: Call-ID with case, tags without) ---- */

uint64_t psip_dialog_hash(const struct psip *s, struct psip_span call_id, struct psip_span local_tag, struct psip_span remote_tag)
{
	struct psip_hash h = psip_hash_begin(s);

	psip_hash_add(&h, call_id.at, call_id.length);
	psip_hash_byte(&h, 0);
	psip_hash_add_nocase(&h, local_tag.at, local_tag.length);
	psip_hash_byte(&h, 0);
	psip_hash_add_nocase(&h, remote_tag.at, remote_tag.length);
	return psip_hash_end64(&h) | 1u;
}

void psip_dialog_link(struct psip *s, struct psip_dialog *d)
{
	d->identity = psip_dialog_hash(s, psip_dialog_text(s, d, PSIP_TEXT_CALL_ID), psip_dialog_text(s, d, PSIP_TEXT_LOCAL_TAG),
	                               psip_dialog_text(s, d, PSIP_TEXT_REMOTE_TAG));
	psip_table_add(s, &psip_dialogs_of(s)->table, psip_ref_of(s, d), offsetof(struct psip_dialog, link), (uint32_t)d->identity);
}

struct psip_dialog *psip_dialog_lookup(struct psip *s, struct psip_span call_id, struct psip_span local_tag, struct psip_span remote_tag)
{
	uint64_t identity = psip_dialog_hash(s, call_id, local_tag, remote_tag);
	size_t link = offsetof(struct psip_dialog, link);
	psip_ref ref = psip_table_first(s, &psip_dialogs_of(s)->table, (uint32_t)identity, link);

	for (; ref; ref = psip_table_next(s, ref, link)) {
		struct psip_dialog *d = psip_at(s, ref);
		if (d->identity == identity && psip_span_equal(psip_dialog_text(s, d, PSIP_TEXT_CALL_ID), call_id) &&
		    psip_span_equal_nocase(psip_dialog_text(s, d, PSIP_TEXT_LOCAL_TAG), local_tag) &&
		    psip_span_equal_nocase(psip_dialog_text(s, d, PSIP_TEXT_REMOTE_TAG), remote_tag))
			return d;
	}
	return NULL;
}

struct psip_dialog *psip_dialog_find(struct psip *s, const struct psip_received *r)
{
	return psip_dialog_lookup(s, r->common.call_id, r->common.to.tag, r->common.from.tag);
}

struct psip_dialog *psip_dialog_answered(struct psip *s, const struct psip_received *r)
{
	return psip_dialog_lookup(s, r->common.call_id, r->common.from.tag, r->common.to.tag);
}

/* ---- Texts ---- */

static psip_ref dialog_copy(struct psip *s, struct psip_span text)
{
	return psip_bytes_copy(s, text.at, text.length);
}

static bool dialog_set_texts(struct psip *s, struct psip_dialog *d, const struct psip_span texts[PSIP_TEXT_COUNT])
{
	size_t total = 0;
	psip_ref bytes;
	uint8_t *at;

	for (unsigned i = 0; i < PSIP_TEXT_COUNT; i++) {
		if (texts[i].length > UINT16_MAX)
			return false;
		total += texts[i].length;
	}
	bytes = psip_bytes_take(s, total);
	if (!bytes)
		return false;
	at = psip_bytes_data(s, bytes);
	for (unsigned i = 0; i < PSIP_TEXT_COUNT; i++) {
		if (texts[i].length)
			memcpy(at, texts[i].at, texts[i].length);
		at += texts[i].length;
		d->length[i] = (uint16_t)texts[i].length;
	}
	psip_bytes_drop(s, d->texts);
	d->texts = bytes;
	return true;
}

static bool dialog_set_target(struct psip *s, struct psip_dialog *d, struct psip_span uri)
{
	psip_ref bytes;
	struct psip_span old = psip_bytes_span(s, d->remote_target);

	if (old.at && psip_span_equal(old, uri))
		return true;
	bytes = dialog_copy(s, uri);
	if (!bytes)
		return false;
	psip_bytes_drop(s, d->remote_target);
	d->remote_target = bytes;
	d->target_changed = true;
	return true;
}

/* The first Contact of a message, if it is a URI that requests can be sent to: one with octets that no request line holds (PSIP_QUIRK_URI_BYTES
 * takes them) would make a dialog that nobody can end. */
static bool dialog_contact(const struct psip_received *r, struct psip_address_value *contact)
{
	struct psip_span value = psip_message_value(&r->message, PSIP_H_CONTACT);
	struct psip_writer line = psip_writer(NULL, 0);

	if (psip_address_next(&value, r->message.mode, contact) != 1)
		return false;
	psip_put_request_line(&line, PSIP_TEXT("BYE"), contact->uri_text);  /* a star has none */
	return !line.bad;
}

/* From or To as name-addr, without its header parameters: they are the other side's words, kept as they stood (§12.1.1). */
static struct psip_span dialog_party(const struct psip_address_value *address)
{
	return address->bracketed ? psip_span(address->text.at, (size_t)(address->uri_text.at + address->uri_text.length + 1 - address->text.at)) : address->uri_text;
}

/* ---- Made and removed ---- */

static struct psip_dialog *dialog_make(struct psip *s, psip_handle usage)
{
	struct psip_dialog *d = psip_at(s, psip_pool_take(s, &psip_dialogs_of(s)->pool, PSIP_KIND_DIALOG));

	if (!d)
		return NULL;
	d->usage = usage;
	psip_dialog_enter(s, d, PSIP_DIALOG_INITIAL, 0);
	return d;
}

static struct psip_dialog *dialog_fail(struct psip *s, struct psip_dialog *d)
{
	psip_dialog_close(s, d);
	return NULL;
}

static bool dialog_is_sips(struct psip_span uri)
{
	return uri.length > 5 && psip_span_equal_nocase(psip_span(uri.at, 5), PSIP_TEXT("sips:"));
}

/* Request-URI or first Route sips: then our Contact is, too (§8.1.1.8). */
static bool dialog_secure_call(const struct psip_dialog_parties *parties)
{
	struct psip_span rest = parties->routes;
	struct psip_address_value route;

	return dialog_is_sips(parties->target) || (psip_address_next(&rest, PSIP_LENIENT, &route) == 1 && dialog_is_sips(route.uri_text));
}

/* Request-URI or top Record-Route sips, or without Record-Route the Contact (§12.1.1). */
static bool dialog_secure_answer(const struct psip_received *r, const struct psip_address_value *contact)
{
	struct psip_span rest = psip_message_value(&r->message, PSIP_H_RECORD_ROUTE);
	struct psip_address_value route;

	if (dialog_is_sips(r->message.request_uri))
		return true;
	if (psip_address_next(&rest, r->message.mode, &route) == 1)
		return dialog_is_sips(route.uri_text);
	return dialog_is_sips(contact->uri_text);
}

struct psip_dialog *psip_dialog_open(struct psip *s, const struct psip_dialog_parties *parties, psip_handle usage)
{
	struct psip_dialog *d = dialog_make(s, usage);
	char call_id[PSIP_CALL_ID_LENGTH], tag[PSIP_TAG_LENGTH], session_id[PSIP_SESSION_ID_LENGTH];
	struct psip_span texts[PSIP_TEXT_COUNT] = { [PSIP_TEXT_LOCAL] = parties->local, [PSIP_TEXT_REMOTE] = parties->remote,
		                                    [PSIP_TEXT_SESSION_ID] = parties->session_id };

	if (!d)
		return NULL;
	psip_random_token(s, call_id, sizeof call_id);
	psip_shard_token(s, tag, sizeof tag);
	texts[PSIP_TEXT_CALL_ID] = psip_span(call_id, sizeof call_id);
	texts[PSIP_TEXT_LOCAL_TAG] = psip_span(tag, sizeof tag);
	if (!parties->session_id.length)
		texts[PSIP_TEXT_SESSION_ID] = psip_session_id_make(s, texts[PSIP_TEXT_CALL_ID], session_id);
	d->named_session = texts[PSIP_TEXT_SESSION_ID].length > 0;
	d->caller = true;
	d->secure = dialog_secure_call(parties);
	d->sips = dialog_is_sips(parties->target);
	d->local_cseq = psip_random(s) >> 8;  /* far below 2^31 (§8.1.1.5) */
	if (!dialog_set_texts(s, d, texts) || !dialog_set_target(s, d, parties->target))
		return dialog_fail(s, d);
	if (parties->routes.length && !(d->routes = dialog_copy(s, parties->routes)))
		return dialog_fail(s, d);
	return d;
}

/* Nobody is to connect to where we opened a WebSocket from (RFC 7118 §B.1). */
static bool dialog_over_own_websocket(struct psip *s, psip_handle handle)
{
	const struct psip_flow *flow = psip_flow_get(s, handle);

	return flow && !flow->inbound && psip_transport_websocket(flow->remote.transport);
}

struct psip_dialog *psip_dialog_accept(struct psip *s, const struct psip_received *r, psip_handle usage, bool *bad)
{
	struct psip_address_value contact;
	struct psip_dialog *d;
	char tag[PSIP_TAG_LENGTH] = { 0 }, session_id[PSIP_SESSION_ID_LENGTH];
	struct psip_span texts[PSIP_TEXT_COUNT] = { r->common.call_id, psip_span(tag, sizeof tag), r->common.from.tag, dialog_party(&r->common.to),
		                                    dialog_party(&r->common.from), psip_session_id_of(&r->message) };

	*bad = !dialog_contact(r, &contact) || !psip_route_set_fits(&r->message);
	d = *bad ? NULL : dialog_make(s, usage);
	if (!d)
		return NULL;
	psip_shard_token(s, tag, sizeof tag);
	if (!texts[PSIP_TEXT_SESSION_ID].length)
		texts[PSIP_TEXT_SESSION_ID] = psip_session_id_make(s, r->common.call_id, session_id);
	d->local = r->local;
	d->flow = r->flow;
	if (dialog_over_own_websocket(s, r->flow))
		d->local.port = 0;
	d->secure = dialog_secure_answer(r, &contact);
	d->sips = dialog_is_sips(r->message.request_uri);
	d->has_remote_cseq = true;
	d->remote_cseq = r->common.cseq.number;
	if (!dialog_set_texts(s, d, texts) || !dialog_set_target(s, d, contact.uri_text) || !psip_route_set(s, d, &r->message, false))
		return dialog_fail(s, d);
	d->local_cseq = psip_random(s) >> 8;
	psip_dialog_heard(s, d, r);
	psip_dialog_link(s, d);
	return d;
}

/* Was the Request-URI of our request sips? */
static bool dialog_asked_secure(struct psip *s, const struct psip_received *r)
{
	struct psip_span request = psip_way_stored(s, r->request);
	const char *space = request.length ? memchr(request.at, ' ', request.length) : NULL;

	return space && dialog_is_sips(psip_between(space + 1, request.at + request.length));
}

uint32_t psip_dialog_name(struct psip *s, const struct psip_received *r)
{
	return (uint32_t)psip_dialog_hash(s, r->common.call_id, r->common.from.tag, r->common.to.tag);
}

void psip_dialog_outlive(struct psip *s, struct psip_dialog *d, psip_handle usage, psip_time until)
{
	d->usage = usage;
	d->late = true;
	d->late_until = until;
	psip_way_arm(s, d);
}

/* The route set: of the 2xx that makes a dialog; of a re-INVITE's, which changes none (§12.2), that of its dialog. */
static bool dialog_late_routes(struct psip *s, struct psip_dialog *d, const struct psip_received *r, const struct psip_message *request, bool known)
{
	struct psip_common common;
	bool inside = known && psip_common_parse(&common, request, PSIP_LENIENT, NULL) == PSIP_OK && common.to.tag.length;

	return inside ? psip_route_set_again(s, d, request) : psip_route_set(s, d, &r->message, true);
}

struct psip_dialog *psip_dialog_late(struct psip *s, const struct psip_received *r, psip_handle usage, psip_time until)
{
	struct psip_span texts[PSIP_TEXT_COUNT] = { r->common.call_id, r->common.from.tag, r->common.to.tag, dialog_party(&r->common.from),
		                                    dialog_party(&r->common.to), psip_session_id_of(&r->message) };
	struct psip_header rows[PSIP_REQUEST_ROWS];
	struct psip_message request = { .headers = rows, .header_capacity = PSIP_REQUEST_ROWS };
	struct psip_address_value contact;
	struct psip_dialog *d = NULL, *none;
	bool ended = psip_dialog_named(s, r->common.call_id, r->common.from.tag, r->common.to.tag, &none) == PSIP_NAMED_ENDED;
	bool known = psip_dialog_request_of(s, r, &request);

	if (r->common.cseq.number <= INT32_MAX - 2 * DIALOG_LATE_GAP && dialog_contact(r, &contact) && psip_route_set_fits(&r->message))
		d = dialog_make(s, usage);
	if (!d)
		return NULL;
	if (known && psip_session_id_of(&request).length)  /* RFC 7329 §4.2 */
		texts[PSIP_TEXT_SESSION_ID] = psip_session_id_of(&request);
	d->caller = true;
	d->secure = d->sips = dialog_asked_secure(s, r);
	d->local_cseq = r->common.cseq.number + (ended ? DIALOG_LATE_GAP : 0);
	if (!dialog_set_texts(s, d, texts) || !dialog_set_target(s, d, contact.uri_text) || !dialog_late_routes(s, d, r, &request, known))
		return dialog_fail(s, d);
	psip_dialog_heard(s, d, r);
	psip_dialog_link(s, d);
	psip_dialog_enter(s, d, PSIP_DIALOG_CONFIRMED, r->message.status);
	psip_dialog_outlive(s, d, usage, until);
	return d;
}

/* Another dialog from the same request (§12.1.2): what the UAC chose is shared, what the other side chooses is its own. */
static struct psip_dialog *dialog_fork(struct psip *s, struct psip_dialog *first, uint32_t cseq)
{
	struct psip_dialog *d;
	unsigned count = 0;

	for (psip_ref ref = first->sibling; ref; ref = ((struct psip_dialog *)psip_at(s, ref))->sibling)
		if (++count >= PSIP_FORKS_MAX - 1)
			return NULL;
	d = dialog_make(s, first->usage);
	if (!d)
		return NULL;
	d->caller = true;
	psip_dialog_share_challenges(s, d, first);
	d->secure = first->secure;
	d->sips = first->sips;
	d->texts = first->texts;
	psip_bytes_keep(s, d->texts);
	memcpy(d->length, first->length, sizeof d->length);
	d->named_session = first->named_session;
	d->local = first->local;
	d->local_cseq = cseq;
	d->sibling = first->sibling;
	first->sibling = psip_ref_of(s, d);
	return d;
}

bool psip_dialog_endable(struct psip *s, const struct psip_dialog *d, size_t more)
{
	return psip_request_size(s, d, DIALOG_END_ROWS + more, 0) <= psip_limits_effective(s)->reserve_size;
}

void psip_dialog_note_session_id(struct psip *s, struct psip_dialog *d, const struct psip_message *m)
{
	struct psip_span texts[PSIP_TEXT_COUNT], session_id = d->length[PSIP_TEXT_SESSION_ID] ? psip_span(NULL, 0) : psip_session_id_of(m);

	if (!session_id.length || (psip_dialog_endable(s, d, 0) && !psip_dialog_endable(s, d, DIALOG_SESSION_ID_ROW)))
		return;
	for (unsigned i = 0; i < PSIP_TEXT_COUNT; i++)
		texts[i] = psip_dialog_text(s, d, (enum psip_dialog_text)i);
	texts[PSIP_TEXT_SESSION_ID] = session_id;
	(void)dialog_set_texts(s, d, texts);  /* no room: the next message may find some */
}

static bool dialog_read(struct psip *s, struct psip_dialog *d, const struct psip_received *r)
{
	struct psip_address_value contact;
	struct psip_span texts[PSIP_TEXT_COUNT];

	for (unsigned i = 0; i < PSIP_TEXT_COUNT; i++)
		texts[i] = psip_dialog_text(s, d, (enum psip_dialog_text)i);
	texts[PSIP_TEXT_REMOTE_TAG] = r->common.to.tag;
	if (!d->named_session)  /* each fork may have one of its own (RFC 7329 §6) */
		texts[PSIP_TEXT_SESSION_ID] = psip_session_id_of(&r->message);
	return dialog_set_texts(s, d, texts) && psip_route_set(s, d, &r->message, true) &&
	       (!dialog_contact(r, &contact) || dialog_set_target(s, d, contact.uri_text));
}

/* All that the response says or, without room, nothing: the request may yet go out anew, with no tag and by no route of somebody else's (§8.1.1.2). */
static bool dialog_learn(struct psip *s, struct psip_dialog *d, const struct psip_received *r)
{
	psip_ref texts = d->texts, target = d->remote_target, routes = d->routes;
	uint16_t length[PSIP_TEXT_COUNT];
	bool learned;

	memcpy(length, d->length, sizeof length);
	psip_bytes_keep(s, texts);
	psip_bytes_keep(s, target);
	psip_bytes_keep(s, routes);
	learned = dialog_read(s, d, r);
	psip_bytes_drop(s, learned ? texts : d->texts);
	psip_bytes_drop(s, learned ? target : d->remote_target);
	psip_bytes_drop(s, learned ? routes : d->routes);
	if (learned) {
		psip_dialog_link(s, d);
		return true;
	}
	d->texts = texts;
	d->remote_target = target;
	d->routes = routes;
	memcpy(d->length, length, sizeof length);
	return false;
}

struct psip_dialog *psip_dialog_response(struct psip *s, struct psip_dialog *first, const struct psip_received *r)
{
	struct psip_span call_id = psip_dialog_text(s, first, PSIP_TEXT_CALL_ID), tag = psip_dialog_text(s, first, PSIP_TEXT_LOCAL_TAG);
	struct psip_dialog *d = psip_dialog_lookup(s, call_id, tag, r->common.to.tag);
	bool made = !d;

	if ((!r->common.to.tag.length && r->message.status < 200) || (d && d->usage != first->usage))
		return NULL;
	if (!d) {
		d = first->state == PSIP_DIALOG_INITIAL ? first : dialog_fork(s, first, r->common.cseq.number);
		if (d && !dialog_learn(s, d, r)) {
			if (d != first) {
				first->sibling = d->sibling;
				psip_dialog_close(s, d);
			}
			return NULL;
		}
		if (!d)
			return NULL;
	}
	psip_dialog_note_session_id(s, d, &r->message);
	if (made)
		psip_dialog_taken(s, d, r);
	if (r->message.status >= 200) {
		/* The 2xx decides on route set and target (§13.2.2.4); its copies say nothing new, and a request may have changed the target meanwhile. */
		if (d->state == PSIP_DIALOG_CONFIRMED)
			return d;
		if (!made && !psip_route_set(s, d, &r->message, true))
			return NULL;
		psip_dialog_refresh(s, d, r);
		psip_dialog_enter(s, d, PSIP_DIALOG_CONFIRMED, r->message.status);
	} else if (d->state == PSIP_DIALOG_INITIAL) {
		psip_dialog_enter(s, d, PSIP_DIALOG_EARLY, r->message.status);
	}
	return d;
}

/* The remote tag goes out of the texts: the other side has not chosen one any more. */
static void dialog_forget_tag(struct psip *s, struct psip_dialog *d)
{
	size_t length = d->length[PSIP_TEXT_REMOTE_TAG], total = psip_bytes_length(s, d->texts);
	uint8_t *tag = psip_bytes_data(s, d->texts) + d->length[PSIP_TEXT_CALL_ID] + d->length[PSIP_TEXT_LOCAL_TAG];

	memmove(tag, tag + length, (size_t)d->length[PSIP_TEXT_LOCAL] + d->length[PSIP_TEXT_REMOTE] + d->length[PSIP_TEXT_SESSION_ID]);
	d->length[PSIP_TEXT_REMOTE_TAG] = 0;
	psip_bytes_trim(s, d->texts, total - length);
}

void psip_dialog_restart(struct psip *s, struct psip_dialog *d)
{
	struct psip_address_value to;
	struct psip_span party;

	if (d->state != PSIP_DIALOG_EARLY)
		return;
	psip_table_remove(s, &psip_dialogs_of(s)->table, psip_ref_of(s, d), offsetof(struct psip_dialog, link));
	d->identity = 0;
	dialog_forget_tag(s, d);
	psip_bytes_drop(s, d->routes);
	psip_bytes_drop(s, d->answer);
	psip_bytes_drop(s, d->media);
	d->routes = d->answer = d->media = 0;
	d->rseq = 0;
	d->prack = 0;
	d->prack_wanted = d->negotiated = d->misfit = d->allows_update = d->dropped = d->unwanted = false;
	d->has_remote_cseq = false;
	party = psip_dialog_text(s, d, PSIP_TEXT_REMOTE);
	if (psip_address_parse(party, PSIP_LENIENT, &to) == PSIP_OK)
		(void)dialog_set_target(s, d, to.bracketed ? to.uri_text : party);  /* no room: the response is to bring another, anyway */
	psip_dialog_enter(s, d, PSIP_DIALOG_INITIAL, 0);
}

bool psip_dialog_redirect(struct psip *s, struct psip_dialog *d, const struct psip_uri *target, psip_ref routes)
{
	struct psip_writer w = psip_writer(NULL, 0), line = w;
	psip_ref bytes;

	psip_put_uri(&w, target, PSIP_URI_IN_REQUEST_LINE);
	bytes = psip_bytes_take(s, w.length);
	w = psip_writer((char *)psip_bytes_data(s, bytes), w.length);
	psip_put_uri(&w, target, PSIP_URI_IN_REQUEST_LINE);
	psip_put_request_line(&line, PSIP_TEXT("OPTIONS"), psip_way_stored(s, bytes));
	if (!bytes || line.bad) {
		psip_bytes_drop(s, bytes);
		psip_bytes_drop(s, routes);
		return false;
	}
	psip_bytes_drop(s, d->remote_target);
	psip_bytes_drop(s, d->routes);
	d->remote_target = bytes;
	d->routes = routes;
	d->sips = dialog_is_sips(psip_way_stored(s, bytes));
	d->secure = dialog_secure_call(&(struct psip_dialog_parties){ .target = psip_way_stored(s, bytes), .routes = psip_way_stored(s, routes) });
	d->target_changed = true;
	return true;
}

void psip_dialog_refresh(struct psip *s, struct psip_dialog *d, const struct psip_received *r)
{
	struct psip_address_value contact;

	if (dialog_contact(r, &contact))
		(void)dialog_set_target(s, d, contact.uri_text);  /* no room: the old target stays */
	if (!r->message.is_request)
		psip_dialog_taken(s, d, r);
	psip_dialog_heard(s, d, r);
}

bool psip_dialog_retargets(struct psip *s, const struct psip_dialog *d, const struct psip_received *r)
{
	struct psip_address_value contact;

	return dialog_contact(r, &contact) &&
	       !psip_span_equal(psip_bytes_span(s, d->remote_target), contact.uri_text);
}

bool psip_dialog_request(struct psip_dialog *d, const struct psip_received *r)
{
	uint32_t number = r->common.cseq.number;

	if (d->has_remote_cseq && number <= d->remote_cseq)
		return false;
	d->remote_cseq = number;
	d->has_remote_cseq = true;
	if (r->flow && r->flow != d->flow && psip_transport_websocket(r->remote.transport)) {
		d->flow = r->flow;  /* it came back by another: only there can it be reached */
		d->target_changed = true;
	}
	return true;
}

void psip_dialog_terminate(struct psip *s, struct psip_dialog *d)
{
	psip_ref ref = psip_ref_of(s, d);

	psip_dialog_note_end(s, d);
	psip_dialog_enter(s, d, PSIP_DIALOG_TERMINATED, 0);
	if (d->identity)
		psip_table_remove(s, &psip_dialogs_of(s)->table, ref, offsetof(struct psip_dialog, link));
	psip_timer_set(s, ref, PSIP_NEVER);
	psip_ready_remove(s, ref);
	psip_target_end(s, &d->target);
	psip_keepalive_release(s, d->keepalive);
	psip_dialog_forget_challenges(s, d);
	psip_bytes_drop(s, d->routes);
	psip_bytes_drop(s, d->ack);
	psip_bytes_drop(s, d->answer);
	psip_bytes_drop(s, d->media);
	d->identity = 0;
	d->keepalive = d->routes = d->ack = d->answer = d->media = 0;
	d->prack_wanted = false;
}

void psip_dialog_close(struct psip *s, struct psip_dialog *d)
{
	psip_dialog_terminate(s, d);
	psip_bytes_drop(s, d->texts);
	psip_bytes_drop(s, d->remote_target);
	psip_pool_give(s, &psip_dialogs_of(s)->pool, psip_ref_of(s, d));
}
