/* SPDX-License-Identifier: MIT
 * Redirection followed (RFC 3261 §8.1.3.4, §21.3): the target set of an INVITE or OPTIONS, and the request for the next target of it. */
#include "session/session.h"

#include "parser/headers.h"
#include "parser/uri_form.h"
#include "transport/base/bytes.h"
#include "transport/base/portable.h"

#define REDIRECT_ROWS_MAX 256 /* bytes of the rows that one Contact asks for by its headers */

struct redirect_target {
	uint16_t length;          /* of its text */
	uint16_t q;               /* thousandths */
	bool tried;
	uint8_t through_for;      /* 305: the request goes through it to the Request-URI of the entry of that number, from 1; 0: it is a Request-URI */
};

/* A counted block; behind it lie the URIs one after another, with their headers. The first is the one that the application called. */
struct redirect_set {
	psip_ref routes;          /* what the application asked for */
	psip_ref type, body;
	uint8_t count, current, followed;
	bool insecure;            /* from sips to sip, too */
	struct redirect_target target[PSIP_TARGETS_MAX];
};

static struct redirect_set *redirect_set(struct psip *s, psip_ref ref)
{
	return (struct redirect_set *)(void *)psip_bytes_data(s, ref);
}

static struct psip_span redirect_text(const struct redirect_set *set, unsigned index)
{
	const char *at = (const char *)(set + 1);

	for (unsigned i = 0; i < index; i++)
		at += set->target[i].length;
	return psip_span(at, set->target[index].length);
}

/* ---- The set ---- */

/* One entry more, in a block of its own: the old one stays as it is. 0: no room. */
static psip_ref redirect_grown(struct psip *s, const struct redirect_set *set, size_t used, struct psip_span text, const struct redirect_target *target)
{
	psip_ref bytes = psip_bytes_take(s, used + text.length);
	struct redirect_set *grown = redirect_set(s, bytes);

	if (!bytes)
		return 0;
	memcpy(grown, set, used);
	memcpy((char *)grown + used, text.at, text.length);
	grown->target[grown->count] = *target;
	grown->target[grown->count++].length = (uint16_t)text.length;
	return bytes;
}

static bool redirect_add(struct psip *s, struct psip_call *c, struct psip_span text, const struct redirect_target *target)
{
	psip_ref grown;

	if (redirect_set(s, c->redirect)->count >= PSIP_TARGETS_MAX || text.length > UINT16_MAX)
		return false;
	grown = redirect_grown(s, redirect_set(s, c->redirect), psip_bytes_length(s, c->redirect), text, target);
	if (!grown)
		return false;
	psip_bytes_drop(s, c->redirect);
	c->redirect = grown;
	return true;
}

/* §8.1.3.4: no URI enters it twice (§19.1.4 says which are the same). */
static bool redirect_known(const struct redirect_set *set, const struct psip_uri *uri, unsigned through_for)
{
	struct psip_uri other;

	for (unsigned i = 0; i < set->count; i++)
		if (set->target[i].through_for == through_for && psip_uri_parse(&other, redirect_text(set, i), PSIP_LENIENT, NULL) == PSIP_OK &&
		    psip_uri_equal(&other, uri))
			return true;
	return false;
}

bool redirect_begin(struct psip *s, struct psip_call *c, const struct psip_call_options *o)
{
	struct redirect_set set = { .insecure = o->follow == PSIP_FOLLOW_INSECURE };
	const struct redirect_target first = { .tried = true, .q = 1000 };

	c->redirect = redirect_grown(s, &set, sizeof set, o->to, &first);
	if (!c->redirect)
		return false;
	redirect_set(s, c->redirect)->routes = call_dialog(s, c)->routes;
	redirect_set(s, c->redirect)->type = c->body_type;
	redirect_set(s, c->redirect)->body = c->body;
	psip_bytes_keep(s, call_dialog(s, c)->routes);
	psip_bytes_keep(s, c->body_type);
	psip_bytes_keep(s, c->body);
	return true;
}

void redirect_end(struct psip *s, struct psip_call *c)
{
	const struct redirect_set *set = redirect_set(s, c->redirect);

	if (!set)
		return;
	psip_bytes_drop(s, set->routes);
	psip_bytes_drop(s, set->type);
	psip_bytes_drop(s, set->body);
	psip_bytes_drop(s, c->redirect);
	c->redirect = 0;
}

/* ---- The headers of a URI (§19.1.5) ---- */

/* Does it ask for a request that can be made, with no more rows than there is room for? Nothing is demanded of the peer in a stranger's name. */
static bool redirect_headers_ok(const struct psip_uri *uri)
{
	struct psip_writer rows = psip_writer(NULL, 0);
	struct psip_span rest = uri->headers;
	struct psip_uri_header header;

	while (psip_uri_header_next(&rest, &header) == 1)
		if (header.id == PSIP_H_REQUIRE || header.id == PSIP_H_PROXY_REQUIRE)
			return false;
	return psip_put_uri_headers(&rows, uri) == PSIP_OK && !rows.bad && rows.length <= REDIRECT_ROWS_MAX;
}

/* The rows that it asks for, as far as they may be honoured; of a header that stands once a row that is there already counts. */
static void redirect_put_headers(struct psip_writer *w, const struct psip_uri *uri)
{
	struct psip_span rest = uri->headers;
	struct psip_uri_header header;
	struct psip_uri one = *uri;

	while (psip_uri_header_next(&rest, &header) == 1) {
		if (psip_header_kind_of((enum psip_header_id)header.id) == PSIP_HEADER_SINGLE && rows_have(psip_span(w->at, w->length), (enum psip_header_id)header.id))
			continue;
		one.headers = psip_between(header.name.at, header.value.at ? header.value.at + header.value.length : header.name.at + header.name.length);
		if (psip_put_uri_headers(w, &one) != PSIP_OK)
			return;  /* never: it could be written when the URI was taken */
	}
}

/* The Request-URI of the target that the request goes to, with its headers. False: it does not follow. */
static bool redirect_current(struct psip *s, const struct psip_call *c, struct psip_uri *uri)
{
	const struct redirect_set *set = redirect_set(s, c->redirect);
	unsigned of;

	if (!set)
		return false;
	of = set->target[set->current].through_for ? set->target[set->current].through_for - 1u : set->current;
	return psip_uri_parse(uri, redirect_text(set, of), PSIP_LENIENT, NULL) == PSIP_OK;
}

/* Does the URI say that header itself, and may it take the place of the application's row (§8.1.3.4)? What is kept secret and what is replaced stay the
 * application's, lists are added to. */
static bool redirect_overrides(const struct psip_uri *uri, enum psip_header_id id)
{
	struct psip_span rest = uri->headers;
	struct psip_uri_header header;

	if (id == PSIP_H_PRIVACY || id == PSIP_H_REPLACES || id == PSIP_H_JOIN || psip_header_kind_of(id) != PSIP_HEADER_SINGLE)
		return false;
	while (psip_uri_header_next(&rest, &header) == 1)
		if (header.id == id && header.wish == PSIP_WISH_HONOUR)
			return true;
	return false;
}

void redirect_put_own(struct psip *s, const struct psip_call *c, struct psip_writer *w)
{
	struct psip_span rows = session_text(s, c->rows), row;
	enum psip_header_id id;
	struct psip_uri uri;

	if (!redirect_current(s, c, &uri)) {
		psip_put(w, rows);
		return;
	}
	while (rows_next(&rows, &row, &id))
		if (!redirect_overrides(&uri, id))
			psip_put(w, row);
}

void redirect_put_rows(struct psip *s, const struct psip_call *c, struct psip_writer *w)
{
	struct psip_uri uri;

	if (redirect_current(s, c, &uri))
		redirect_put_headers(w, &uri);
}

/* ---- The Contacts of a 3xx ---- */

/* Can a request be made of it? Other schemes are the application's to look at. */
static bool redirect_usable(const struct psip_uri *uri)
{
	struct psip_writer line = psip_writer(NULL, 0);

	if (uri->scheme != PSIP_SCHEME_SIP && uri->scheme != PSIP_SCHEME_SIPS)
		return false;
	psip_put_uri(&line, uri, PSIP_URI_IN_REQUEST_LINE);
	return !line.bad && redirect_headers_ok(uri);
}

static void redirect_take(struct psip *s, struct psip_call *c, const struct psip_address_value *contact, unsigned through_for)
{
	struct redirect_target target = { .q = 1000, .through_for = (uint8_t)through_for };

	if (contact->star || !redirect_usable(&contact->uri) || redirect_known(redirect_set(s, c->redirect), &contact->uri, through_for))
		return;
	if (call_dialog(s, c)->sips && contact->uri.scheme == PSIP_SCHEME_SIP && !through_for && !redirect_set(s, c->redirect)->insecure)
		return;
	if (psip_q_param(contact->params, PSIP_LENIENT, &target.q) < 0)
		target.q = 1000;
	(void)redirect_add(s, c, contact->uri_text, &target);  /* more than there is room for are left out */
}

/* 305 names the proxy through which the same request is to go (§21.3.4); 380 speaks of its alternatives in its body alone (§21.3.5). */
static void redirect_take_all(struct psip *s, struct psip_call *c, const struct psip_received *r)
{
	struct redirect_set *set = redirect_set(s, c->redirect);
	const struct psip_message *m = &r->message;
	struct psip_address_value contact;
	unsigned through_for = 0;

	if (m->status < 300 || m->status > 399 || m->status == 380 || set->followed >= PSIP_REDIRECTIONS_MAX)
		return;
	set->followed++;
	if (m->status == 305)
		through_for = set->target[set->current].through_for ? set->target[set->current].through_for : set->current + 1u;
	for (unsigned row = m->first[PSIP_H_CONTACT]; row != PSIP_NO_HEADER; row = m->headers[row].next) {
		struct psip_span rest = psip_header_value(m, row);
		while (psip_address_next(&rest, m->mode, &contact) == 1)
			redirect_take(s, c, &contact, through_for);
	}
}

/* ---- The next target ---- */

/* Of those not tried yet the one of the greatest q; of several the first. PSIP_TARGETS_MAX: none is left. */
static unsigned redirect_next(const struct redirect_set *set)
{
	unsigned best = PSIP_TARGETS_MAX;

	for (unsigned i = 0; i < set->count; i++)
		if (!set->target[i].tried && (best == PSIP_TARGETS_MAX || set->target[i].q > set->target[best].q))
			best = i;
	return best;
}

/* "<uri;lr>": a proxy of today, whether its URI says so or not: the Request-URI is not its own. */
static void redirect_put_route(struct psip_writer *w, const struct psip_uri *proxy)
{
	psip_put_text(w, "<");
	psip_put_uri(w, proxy, PSIP_URI_IN_REQUEST_LINE);
	psip_put_text(w, psip_uri_loose(proxy) ? ">" : ";lr>");
}

/* 0: no room. */
static psip_ref redirect_route(struct psip *s, const struct psip_uri *proxy)
{
	struct psip_writer measure = psip_writer(NULL, 0), w;
	psip_ref bytes;

	redirect_put_route(&measure, proxy);
	bytes = psip_bytes_take(s, measure.length);
	if (!bytes)
		return 0;
	w = psip_writer((char *)psip_bytes_data(s, bytes), measure.length);
	redirect_put_route(&w, proxy);
	return bytes;
}

/* The dialog to be is made one with the chosen target. False: no room. */
static bool redirect_aim(struct psip *s, struct psip_call *c)
{
	const struct redirect_set *set = redirect_set(s, c->redirect);
	const struct redirect_target *target = &set->target[set->current];
	struct psip_dialog *d = call_dialog(s, c);
	psip_ref routes = set->routes;
	struct psip_uri uri, proxy;

	if (psip_uri_parse(&uri, redirect_text(set, target->through_for ? target->through_for - 1u : set->current), PSIP_LENIENT, NULL) != PSIP_OK)
		return false;
	if (target->through_for) {
		if (psip_uri_parse(&proxy, redirect_text(set, set->current), PSIP_LENIENT, NULL) != PSIP_OK || !(routes = redirect_route(s, &proxy)))
			return false;
	} else {
		psip_bytes_keep(s, routes);
	}
	return psip_dialog_redirect(s, d, &uri, routes);
}

/* What the failed request left goes its own way; what it kept for a CANCEL is the next one's. */
static void redirect_leave(struct psip *s, struct psip_call *c)
{
	struct psip_transaction *t = psip_transaction_get(s, c->invite);

	if (t) {
		t->owner = 0;
		c->reserved = (uint8_t)(c->reserved + t->reserved);
		t->reserved = 0;
	}
	c->invite = 0;
	uac_forget_early(s, c);
	c->media = (struct psip_media_state){ .session_id = c->media.session_id };  /* the offer is made as the first one was */
}

static void redirect_tell(struct psip *s, struct psip_call *c, const struct psip_received *r, unsigned status, bool was_sips)
{
	call_drop_event(s, c, CALL_EVENT_REDIRECTED);
	c->redirect_status = (uint16_t)status;
	c->insecure = was_sips && !call_dialog(s, c)->sips;
	if (r)
		call_keep_message(s, c, r, CALL_EVENT_REDIRECTED);
	call_event(s, c, CALL_EVENT_REDIRECTED);
}

/* The next target that a way can be looked for to. False: none. */
static bool redirect_aim_next(struct psip *s, struct psip_call *c)
{
	struct redirect_set *set = redirect_set(s, c->redirect);
	unsigned next;

	while ((next = redirect_next(set)) < PSIP_TARGETS_MAX) {
		set->target[next].tried = true;
		set->current = (uint8_t)next;
		if (redirect_aim(s, c) && psip_dialog_locate(s, call_dialog(s, c), c->transport) == PSIP_OK)
			return true;
	}
	return false;
}

bool redirect_failed(struct psip *s, psip_time now, struct psip_call *c, const struct psip_received *r, unsigned status)
{
	struct psip_dialog *d = call_dialog(s, c);
	bool was_sips = d->sips;

	if (!c->redirect || c->confirmed || c->cancelled || (c->state != PSIP_CALL_CALLING && c->state != PSIP_CALL_RINGING) || status >= 600 || drop_all(s, c))
		return false;
	if (r)
		redirect_take_all(s, c, r);
	if (redirect_next(redirect_set(s, c->redirect)) == PSIP_TARGETS_MAX)
		return false;
	redirect_leave(s, c);
	if (!redirect_aim_next(s, c))
		return false;
	session_set_body(s, c, redirect_set(s, c->redirect)->type, redirect_set(s, c->redirect)->body);
	psip_bytes_keep(s, c->body_type);
	psip_bytes_keep(s, c->body);
	redirect_tell(s, c, r, status, was_sips);
	c->wants |= c->options ? CALL_WANTS_OPTIONS : CALL_WANTS_INVITE;
	if (psip_dialog_ready(d))
		call_located(s, now, d);
	return true;
}

/* ---- Carried to another stack ---- */

void redirect_save(struct psip *s, const struct psip_call *c, struct psip_writer *w)
{
	const struct redirect_set *set = redirect_set(s, c->redirect);

	psip_save_number(w, set->count, 1);
	psip_save_number(w, set->current, 1);
	psip_save_number(w, set->followed, 1);
	psip_save_number(w, set->insecure, 1);
	psip_save_stored(s, w, set->routes);
	psip_save_stored(s, w, set->type);
	psip_save_stored(s, w, set->body);
	for (unsigned i = 0; i < set->count; i++) {
		psip_save_number(w, set->target[i].q, 2);
		psip_save_number(w, set->target[i].tried, 1);
		psip_save_number(w, set->target[i].through_for, 1);
		psip_save_text(w, redirect_text(set, i));
	}
}

static void redirect_load_target(struct psip *s, struct psip_loader *l, struct psip_call *c, unsigned count)
{
	struct redirect_target target = { .q = (uint16_t)psip_load_number(l, 2) };
	struct psip_span text;
	struct psip_uri uri;

	target.tried = psip_load_number(l, 1) != 0;
	target.through_for = (uint8_t)psip_load_number(l, 1);
	text = psip_load_text(l);
	l->bad |= target.q > 1000 || target.through_for > count || psip_uri_parse(&uri, text, PSIP_LENIENT, NULL) != PSIP_OK || !redirect_usable(&uri);
	l->full |= !l->bad && !redirect_add(s, c, text, &target);
}

void redirect_load(struct psip *s, struct psip_loader *l, struct psip_call *c)
{
	unsigned count = (unsigned)psip_load_number(l, 1);
	struct redirect_set set = { .current = (uint8_t)psip_load_number(l, 1) };

	set.followed = (uint8_t)psip_load_number(l, 1);
	set.insecure = psip_load_number(l, 1) != 0;
	l->bad |= c->redirect || !c->caller || c->confirmed || set.current >= count || count > PSIP_TARGETS_MAX || set.followed > PSIP_REDIRECTIONS_MAX;
	if (l->bad)
		return;
	c->redirect = psip_bytes_take(s, sizeof set);
	l->full |= !c->redirect;
	if (!c->redirect)
		return;
	set.routes = psip_load_stored(s, l);
	set.type = psip_load_stored(s, l);
	set.body = psip_load_stored(s, l);
	*redirect_set(s, c->redirect) = set;
	l->bad |= !set.type != !set.body;
	for (unsigned i = 0; i < count && !l->bad && !l->full; i++)
		redirect_load_target(s, l, c, count);
}

#undef REDIRECT_ROWS_MAX
