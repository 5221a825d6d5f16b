/* SPDX-License-Identifier: MIT
 * May a request be served (RFC 3261 §8.2.1 - §8.2.3; RFC 5630 §5.1.2)? What is refused, why, and the rows that the refusal needs. */
#include "session/session.h"

#include "parser/headers.h"

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

bool uas_is_sdp(const struct psip_message *m)
{
	struct psip_span value = psip_message_value(m, PSIP_H_CONTENT_TYPE);
	struct psip_media_type type;

	return psip_media_type_next(&value, m->mode, &type) == 1 && psip_span_equal_nocase(type.type, PSIP_TEXT("application")) &&
	       psip_span_equal_nocase(type.subtype, PSIP_TEXT("sdp"));
}

static bool objection_accepts_sdp(const struct psip_message *m)
{
	if (!psip_message_has(m, PSIP_H_ACCEPT))
		return true;
	for (unsigned row = m->first[PSIP_H_ACCEPT]; row != PSIP_NO_HEADER; row = m->headers[row].next) {
		struct psip_span rest = psip_header_value(m, row);
		struct psip_media_type t;
		while (psip_media_type_next(&rest, m->mode, &t) == 1) {
			bool any = psip_span_equal(t.type, PSIP_TEXT("*"));
			bool application = psip_span_equal_nocase(t.type, PSIP_TEXT("application"));
			if (any || (application && (psip_span_equal(t.subtype, PSIP_TEXT("*")) || psip_span_equal_nocase(t.subtype, PSIP_TEXT("sdp")))))
				return true;
		}
	}
	return false;
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
	if (!uas_is_sdp(m)) {
		psip_put_text(more, "Accept: application/sdp\r\n");
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

static unsigned objection_scheme(struct psip *s, const struct psip_received *r, struct psip_writer *more)
{
	struct psip_uri uri;

	if (psip_uri_parse(&uri, r->message.request_uri, r->message.mode, NULL) != PSIP_OK)
		return 400;
	if (uri.scheme != PSIP_SCHEME_SIP && uri.scheme != PSIP_SCHEME_SIPS)
		return 416;
	return objection_sips(s, r, uri.scheme == PSIP_SCHEME_SIPS, more);
}

unsigned uas_objection(struct psip *s, const struct psip_received *r, struct psip_writer *more)
{
	const struct psip_message *m = &r->message;
	struct reliable_rack rack;
	unsigned status;

	if (m->method == PSIP_METHOD_UNKNOWN)
		return 501;
	if (!objection_method_allowed(s, m->method)) {
		session_put_allow(s, more);
		return 405;
	}
	if ((status = objection_scheme(s, r, more)) != 0)
		return status;
	if (r->merged)
		return 482;
	if (objection_requires(s, m, more))
		return 420;
	if ((status = replace_objection(m)) != 0)
		return status;
	if (m->method == PSIP_PRACK)  /* its body is taken as an ACK's would be (RFC 3262 §3) */
		return reliable_rack(m, &rack) ? 0 : 400;
	if ((status = objection_content(m, more)) != 0)
		return status;
	if (m->method == PSIP_INVITE && !objection_accepts_sdp(m)) {
		psip_put_text(more, "Warning: 399 localhost \"only session descriptions of type application/sdp are made here\"\r\n");
		return 406;
	}
	return session_timer_objection(s, m, more);
}
