/* SPDX-License-Identifier: MIT
 * May a request be served (RFC 3261 §8.2.1 - §8.2.3; RFC 5630 §5.1.2)? What is refused, why, and the rows that the refusal needs. */
#include "session/session.h"

#include "parser/headers.h"
#include "parser/uri_part.h"

static bool objection_method_allowed(struct psip *s, unsigned method)
{
	if (method == PSIP_PRACK)
		return session_of(s)->reliable != PSIP_RELIABLE_NEVER;
	return method == PSIP_INVITE || method == PSIP_UPDATE || method == PSIP_ACK || method == PSIP_CANCEL || method == PSIP_BYE || method == PSIP_OPTIONS;
}

static bool objection_knows(struct psip *s, struct psip_span tag)
{
	if (psip_span_equal_nocase(tag, PSIP_TEXT("100rel")))
		return session_of(s)->reliable != PSIP_RELIABLE_NEVER;
	if (psip_span_equal_nocase(tag, PSIP_TEXT("replaces")))
		return session_of(s)->replaces;
	if (psip_span_equal_nocase(tag, PSIP_TEXT("join")))
		return session_of(s)->join;
	return psip_span_equal_nocase(tag, PSIP_TEXT("timer")) && session_of(s)->timer.use != PSIP_SESSION_TIMER_NEVER;
}

/* What is required but not supported is listed (§8.2.2.3). */
static bool objection_requires(struct psip *s, const struct psip_message *m, struct psip_writer *more)
{
	bool any = false;

	for (unsigned row = m->first[PSIP_H_REQUIRE]; row != PSIP_NO_HEADER; row = m->headers[row].next) {
		struct psip_span rest = psip_header_value(m, row), token;
		while (psip_token_next(&rest, m->mode, &token) == 1) {
			if (objection_knows(s, token))
				continue;
			if (more->length + token.length + 32 > more->capacity)
				break;
			psip_put_text(more, any ? ", " : "Unsupported: ");
			psip_put(more, token);
			any = true;
		}
	}
	if (any)
		psip_put_text(more, "\r\n");
	return any;
}

/* How closely an element of Accept names descriptions: the closest of them decides (RFC 2616 §14.1); 0: not at all. */
static unsigned objection_names_sdp(const struct psip_media_type *t)
{
	if (psip_span_equal(t->type, PSIP_TEXT("*")))
		return 1;
	if (!psip_span_equal_nocase(t->type, PSIP_TEXT("application")))
		return 0;
	return psip_span_equal(t->subtype, PSIP_TEXT("*")) ? 2 : psip_span_equal_nocase(t->subtype, PSIP_TEXT("sdp")) ? 3 : 0;
}

bool uas_accepts_sdp(const struct psip_message *m)
{
	bool accepted = !psip_message_has(m, PSIP_H_ACCEPT);
	unsigned closest = 0;

	for (unsigned row = m->first[PSIP_H_ACCEPT]; row != PSIP_NO_HEADER; row = m->headers[row].next) {
		struct psip_span rest = psip_header_value(m, row);
		struct psip_media_type t;
		while (psip_media_type_next(&rest, m->mode, &t) == 1) {
			unsigned close = objection_names_sdp(&t);
			uint16_t q = 1000;
			if (close <= closest || psip_q_param(t.params, m->mode, &q) < 0)
				continue;
			closest = close;
			accepted = q > 0;
		}
	}
	return accepted;
}

/* handling=optional: the body may be ignored (§20.11). */
static bool objection_body_optional(const struct psip_message *m)
{
	struct psip_span value = psip_message_value(m, PSIP_H_CONTENT_DISPOSITION), handling;
	const char *params = value.length ? memchr(value.at, ';', value.length) : NULL;

	return params && psip_param(psip_between(params, value.at + value.length), "handling", &handling) && psip_span_equal_nocase(handling, PSIP_TEXT("optional"));
}

static bool objection_encoded(const struct psip_message *m)
{
	struct psip_span value = psip_message_value(m, PSIP_H_CONTENT_ENCODING), token;

	return value.length && (psip_token_next(&value, m->mode, &token) != 1 || !psip_span_equal_nocase(token, PSIP_TEXT("identity")) || value.length);
}

static unsigned objection_content(const struct psip_message *m, struct psip_writer *more)
{
	if (!m->body_length || objection_body_optional(m) || m->method == PSIP_BYE)
		return 0;
	if (objection_encoded(m)) {
		psip_put_text(more, "Accept-Encoding: identity\r\n");
		return 415;
	}
	if (!description_served(m)) {
		psip_put_text(more, SESSION_ACCEPT);
		return 415;
	}
	return 0;
}

static unsigned objection_put_sips(struct psip_writer *more, uint32_t warning)
{
	psip_put_text(more, "Warning: ");
	psip_put_number(more, warning);
	psip_put_text(more, " localhost \"");
	psip_put_text(more, psip_warning_text(warning));
	psip_put_text(more, "\"\r\n");
	return 480;
}

/* RFC 5630 §5.1.2: what the settings say of the two schemes. Inside a dialog it has been decided. */
static unsigned objection_sips(struct psip *s, const struct psip_received *r, bool sips, struct psip_writer *more)
{
	const struct psip_session *u = session_of(s);
	struct psip_span value = psip_message_value(&r->message, PSIP_H_CONTACT);
	struct psip_address_value contact;

	if (sips && r->message.method == PSIP_INVITE && !u->mixed_sips && value.length && psip_address_next(&value, r->message.mode, &contact) == 1 &&
	    contact.uri.scheme == PSIP_SCHEME_SIP)
		return 400;
	if (r->common.to.tag.length)
		return 0;
	switch ((enum psip_sips_policy)u->sips) {
	case PSIP_SIPS_ALLOWED: return 0;
	case PSIP_SIPS_REFUSED: return sips ? objection_put_sips(more, 380) : 0;
	case PSIP_SIPS_REQUIRED: return sips ? 0 : objection_put_sips(more, 381);
	case PSIP_SIPS_UNKNOWN: return sips ? 416 : 0;
	}
	return 0;
}

/* Of one place: user, host and port. */
static bool objection_same(const struct psip_uri *a, const struct psip_uri *b)
{
	return (a->scheme == PSIP_SCHEME_SIP || a->scheme == PSIP_SCHEME_SIPS) && psip_uri_part_equal(a->user, b->user, true) &&
	       psip_uri_part_equal(a->host, b->host, false) && a->has_port == b->has_port && a->port == b->port;
}

/* Is it one of those that the settings list? An empty list has all. */
static bool objection_listed(struct psip *s, psip_ref list, const struct psip_uri *uri)
{
	struct psip_span rest = session_text(s, list);
	struct psip_address_value address;

	if (!list)
		return true;
	while (rest.length && psip_address_next(&rest, PSIP_LENIENT, &address) == 1)
		if (objection_same(uri, &address.uri))
			return true;
	return false;
}

/* Our Contact: the application's, or the host where the request came in. */
static bool objection_contact(struct psip *s, const struct psip_received *r, const struct psip_uri *uri)
{
	struct psip_uri contact;

	if (session_of(s)->contact)
		return psip_uri_parse(&contact, session_text(s, session_of(s)->contact), PSIP_LENIENT, NULL) == PSIP_OK && objection_same(uri, &contact);
	return !uri->user.length && psip_own_host(s, &r->local, uri->host) && (!uri->has_port || uri->port == r->local.port);
}

/* §8.2.2.1: whom the request is for, outside of dialogs. */
static unsigned objection_recipient(struct psip *s, const struct psip_received *r, const struct psip_uri *uri)
{
	const struct psip_session *u = session_of(s);

	if (r->common.to.tag.length || (r->message.method != PSIP_INVITE && r->message.method != PSIP_OPTIONS))
		return 0;
	if (u->serves && !objection_contact(s, r, uri) && !objection_listed(s, u->serves, uri))
		return 404;
	return objection_listed(s, u->identities, &r->common.to.uri) ? 0 : 403;
}

static unsigned objection_scheme(struct psip *s, const struct psip_received *r, struct psip_writer *more)
{
	struct psip_uri uri;
	unsigned status;

	if (psip_uri_parse(&uri, r->message.request_uri, r->message.mode, NULL) != PSIP_OK)
		return 400;
	if (uri.scheme != PSIP_SCHEME_SIP && uri.scheme != PSIP_SCHEME_SIPS)
		return 416;
	status = objection_sips(s, r, uri.scheme == PSIP_SCHEME_SIPS, more);
	return status ? status : objection_recipient(s, r, &uri);
}

/* An INVITE that does not support what the settings demand (§8.2.4). */
static bool objection_lacks(struct psip *s, const struct psip_received *r)
{
	const struct psip_span tag = PSIP_TEXT("100rel");

	return session_of(s)->reliable == PSIP_RELIABLE_DEMANDED && r->message.method == PSIP_INVITE && !r->common.to.tag.length &&
	       !psip_message_lists(&r->message, PSIP_H_SUPPORTED, tag) && !psip_message_lists(&r->message, PSIP_H_REQUIRE, tag);
}

unsigned uas_objection(struct psip *s, const struct psip_received *r, struct psip_writer *more)
{
	const struct psip_message *m = &r->message;
	struct reliable_rack rack;
	unsigned status;

	if (m->method == PSIP_METHOD_UNKNOWN || !objection_method_allowed(s, m->method)) {
		session_put_allow(s, more);
		return m->method == PSIP_METHOD_UNKNOWN ? 501 : 405;
	}
	if ((status = objection_scheme(s, r, more)) != 0)
		return status;
	if (r->merged)
		return 482;
	if (objection_requires(s, m, more))
		return 420;
	if ((status = replace_objection(m)) != 0)
		return status;
	if (objection_lacks(s, r)) {
		psip_put_text(more, "Require: 100rel\r\n");
		return 421;
	}
	if (m->method == PSIP_PRACK)  /* its body is taken as an ACK's would be (RFC 3262 §3) */
		return reliable_rack(m, &rack) ? 0 : 400;
	if ((status = objection_content(m, more)) != 0)
		return status;
	if (m->method == PSIP_INVITE && !uas_accepts_sdp(m)) {
		psip_put_text(more, "Warning: 399 localhost \"only session descriptions of type application/sdp are made here\"\r\n");
		return 406;
	}
	return session_timer_objection(s, m, more);
}
