/* SPDX-License-Identifier: MIT
 * What the user agent writes: descriptions, responses, the headers that say what we can do. */
#include "session/session.h"

#include "transport/base/bytes.h"
#include "transport/base/random.h"
#include "transport/shard.h"

#define COMPOSE_SDP_MAX 1024u

struct psip_span session_text(struct psip *s, psip_ref bytes)
{
	return psip_bytes_span(s, bytes);
}

psip_ref session_copy(struct psip *s, struct psip_span text)
{
	return text.length ? psip_bytes_copy(s, text.at, text.length) : 0;
}

bool session_has_media(struct psip *s)
{
	return session_of(s)->media_port != 0 && !session_of(s)->own_descriptions;
}

struct psip_media_config session_media(struct psip *s, const struct psip_address *local, char text[64])
{
	const struct psip_session *u = session_of(s);
	struct psip_media_config config = { .port = u->media_port, .codecs = u->media_codecs, .prefer_pcma = u->media_prefer_pcma,
		                            .own_order = u->media_own_order, .telephone_event = u->media_event };
	struct psip_writer w = psip_writer(text, 64);

	if (u->media_address) {
		config.address = session_text(s, u->media_address);
		config.ipv6 = u->media_ipv6;
		return config;
	}
	psip_address_put_host(&w, local);
	config.ipv6 = local->family == 6;
	config.address = config.ipv6 ? psip_span(text + 1, w.length - 2) : psip_span(text, w.length);
	return config;
}

bool session_copy_body(struct psip *s, struct psip_span type, struct psip_span body, psip_ref *type_copy, psip_ref *body_copy)
{
	*type_copy = session_copy(s, type);
	*body_copy = session_copy(s, body);
	if (!body.length || (*type_copy && *body_copy))
		return true;
	psip_bytes_drop(s, *type_copy);
	psip_bytes_drop(s, *body_copy);
	return false;
}

void session_set_body(struct psip *s, struct psip_call *c, psip_ref type, psip_ref body)
{
	psip_bytes_drop(s, c->body_type);
	psip_bytes_drop(s, c->body);
	c->body_type = type;
	c->body = body;
}

/* Room for the description, or nothing is changed. */
static bool compose_begin(struct psip *s, psip_ref *type, psip_ref *body, struct psip_writer *w)
{
	*type = session_copy(s, PSIP_TEXT("application/sdp"));
	*body = psip_bytes_take(s, COMPOSE_SDP_MAX);
	if (!*type || !*body) {
		psip_bytes_drop(s, *type);
		psip_bytes_drop(s, *body);
		return false;
	}
	*w = psip_writer((char *)psip_bytes_data(s, *body), COMPOSE_SDP_MAX);
	return true;
}

static int compose_end(struct psip *s, struct psip_call *c, psip_ref type, psip_ref body, const struct psip_writer *w, int result)
{
	if (result == PSIP_OK && !psip_written(w))
		result = PSIP_ERR_SPACE;
	if (result != PSIP_OK) {
		psip_bytes_drop(s, type);
		psip_bytes_drop(s, body);
		return result;
	}
	psip_bytes_trim(s, body, w->length);
	session_set_body(s, c, type, body);
	return PSIP_OK;
}

static void compose_session_id(struct psip *s, struct psip_call *c)
{
	if (!c->media.session_id)
		c->media.session_id = (psip_random(s) >> 2) + 1;
}

static int compose_offer(struct psip *s, struct psip_call *c, const struct psip_media_config *config, enum psip_direction direction)
{
	struct psip_media_state after;
	psip_ref type, body;
	struct psip_writer w;
	int result;

	compose_session_id(s, c);
	if (!compose_begin(s, &type, &body, &w))
		return PSIP_ERR_FULL;
	psip_offer_write(&w, config, &c->media, direction, &after);
	result = compose_end(s, c, type, body, &w, PSIP_OK);
	if (result == PSIP_OK)
		c->media = after;
	return result;
}

int session_offer(struct psip *s, struct psip_call *c, enum psip_direction direction)
{
	char text[64];
	const struct psip_media_config config = session_media(s, &call_dialog(s, c)->local, text);

	return compose_offer(s, c, &config, direction);
}

/* Its codecs and direction; and their order, which is not remembered: the one that leaves the version as it was. */
int session_offer_again(struct psip *s, struct psip_call *c)
{
	bool offered = c->media.offered_codecs != 0;  /* else our last was an answer, perhaps with less than an offer would have */
	enum psip_direction direction = (enum psip_direction)(offered ? c->media.offered_direction : c->media.agreed_direction);
	uint8_t codecs = offered ? c->media.offered_codecs : c->media.codecs;
	char text[64];
	struct psip_media_config config = session_media(s, &call_dialog(s, c)->local, text);
	struct psip_media_state after;

	if (codecs)
		config.codecs = codecs;
	if (!codecs || (offered && !c->media.offered_port))
		config.port = 0;
	for (unsigned i = 0; i < 2; i++) {
		struct psip_writer measure = psip_writer(NULL, 0);
		psip_offer_write(&measure, &config, &c->media, direction, &after);
		if (after.version == c->media.version)
			break;
		config.prefer_pcma = !config.prefer_pcma;
	}
	return compose_offer(s, c, &config, direction);
}

static int compose_answer(struct psip *s, struct psip_call *c, struct psip_span offer, bool refuse)
{
	const struct psip_dialog *d = call_dialog(s, c);
	char text[64];
	struct psip_media_config config = session_media(s, &d->local, text);
	struct psip_media_state after;
	struct psip_sdp sdp;
	psip_ref type, body;
	struct psip_writer w;
	int result;

	if (refuse)
		config.port = 0;
	if (psip_sdp_parse(&sdp, offer, psip_transactions_of(s)->mode, NULL) != PSIP_OK)
		return PSIP_ERR_UNSUPPORTED;
	compose_session_id(s, c);
	if (!compose_begin(s, &type, &body, &w))
		return PSIP_ERR_FULL;
	result = psip_answer_write(&w, &config, &c->media, (enum psip_direction)c->direction, &sdp, &after);
	result = compose_end(s, c, type, body, &w, result);
	if (result == PSIP_OK)
		c->media = after;
	return result;
}

int session_answer(struct psip *s, struct psip_call *c, struct psip_span offer)
{
	return compose_answer(s, c, offer, false);
}

void session_refuse(struct psip *s, struct psip_call *c, struct psip_span offer)
{
	(void)compose_answer(s, c, offer, true);  /* what cannot even be read has no valid answer */
}

struct psip_span session_warning(unsigned status)
{
	return status == 488 ? PSIP_TEXT("Warning: 305 localhost \"Incompatible media format\"\r\n") : psip_span(NULL, 0);
}

void session_put_agent(struct psip *s, struct psip_writer *w, enum psip_header_id id)
{
	if (session_of(s)->agent)
		psip_put_header(w, id, session_text(s, session_of(s)->agent));
}

void session_put_allow(struct psip *s, struct psip_writer *w)
{
	psip_put_text(w, "Allow: INVITE, ACK, CANCEL, BYE, OPTIONS");
	psip_put_text(w, session_of(s)->reliable == PSIP_RELIABLE_NEVER ? ", UPDATE\r\n" : ", PRACK, UPDATE\r\n");
}

void session_put_supported(struct psip *s, struct psip_writer *w)
{
	const struct psip_session *u = session_of(s);
	const struct { bool supported; const char *name; } options[] = { { u->reliable != PSIP_RELIABLE_NEVER, "100rel" }, { u->timer.use != PSIP_SESSION_TIMER_NEVER, "timer" },
		                                                         { u->replaces, "replaces" }, { u->join, "join" } };
	const char *separator = " ";

	psip_put_text(w, "Supported:");
	for (unsigned i = 0; i < sizeof options / sizeof *options; i++)
		if (options[i].supported) {
			psip_put_text(w, separator);
			psip_put_text(w, options[i].name);
			separator = ", ";
		}
	psip_put_text(w, "\r\n");
}

void session_put_ourselves(struct psip *s, struct psip_writer *w, const struct psip_dialog *d)
{
	psip_dialog_put_contact(s, w, d, session_text(s, session_of(s)->contact));
	session_put_allow(s, w);
	session_put_supported(s, w);
}

/* The Session-ID of a response to a request that brought none: the dialog's, or one that is made (RFC 7329 §4.3). */
static void compose_put_session_id(struct psip *s, struct psip_writer *w, const struct psip_received *r, const struct psip_dialog *d)
{
	if (psip_session_id_of(&r->message).length)
		return;
	if (!d && r->common.to.tag.length)
		d = psip_dialog_find(s, r);
	if (d && d->length[PSIP_TEXT_SESSION_ID])
		psip_put_header(w, PSIP_H_SESSION_ID, psip_dialog_text(s, d, PSIP_TEXT_SESSION_ID));
	else
		psip_put_session_id(s, w, r);
}

static void compose_response(struct psip *s, const struct psip_call *c, struct psip_writer *w, const struct psip_received *r, unsigned status,
                             struct psip_span reason, struct psip_span more, bool with_body)
{
	const struct psip_dialog *d = call_dialog(s, c);

	psip_put_response(w, r, status, reason, psip_dialog_text(s, d, PSIP_TEXT_LOCAL_TAG));
	compose_put_session_id(s, w, r, d);
	if (status < 300) {
		psip_put_rows(w, &r->message, PSIP_H_RECORD_ROUTE);
		psip_dialog_put_contact(s, w, d, session_text(s, session_of(s)->contact));
	}
	if (status >= 200 && status < 300) {
		session_put_allow(s, w);
		session_put_supported(s, w);
		session_timer_put_answer(s, c, &r->message, w);
	}
	session_put_agent(s, w, PSIP_H_SERVER);
	psip_put(w, more);
	psip_put_body(w, session_text(s, with_body ? c->body_type : 0), session_text(s, with_body ? c->body : 0));
}

int session_respond(struct psip *s, psip_time now, struct psip_call *c, unsigned status, struct psip_span reason, struct psip_span more, bool with_body)
{
	struct psip_transaction *t = psip_transaction_get(s, c->invite);
	struct psip_received r;
	struct psip_writer w = psip_writer(NULL, 0);
	psip_ref bytes;
	int result;

	if (!t || !c->state || !psip_transaction_reread(s, psip_ref_of(s, t), &r))
		return PSIP_ERR_STATE;
	bytes = psip_bytes_take(s, (size_t)r.message.body + 624 + reason.length + more.length + session_text(s, with_body ? c->body_type : 0).length +
	                               session_text(s, with_body ? c->body : 0).length + session_text(s, session_of(s)->agent).length +
	                               session_text(s, session_of(s)->contact).length);
	if (!bytes) {  /* the bytes are few: measure, so that a slot of the reserve suffices if it can */
		compose_response(s, c, &w, &r, status, reason, more, with_body);
		bytes = psip_bytes_take_reserved(s, w.length);
	}
	if (!bytes)
		return PSIP_ERR_FULL;
	w = psip_writer((char *)psip_bytes_data(s, bytes), psip_bytes_length(s, bytes));
	compose_response(s, c, &w, &r, status, reason, more, with_body);
	if (!psip_written(&w)) {
		psip_bytes_drop(s, bytes);
		return PSIP_ERR_SPACE;
	}
	psip_bytes_trim(s, bytes, w.length);
	result = psip_transaction_respond(s, now, psip_ref_of(s, t), status, bytes);
	if (result == PSIP_OK && with_body && status < 300)
		session_refresh_said(s, c, c->body_type, c->body);
	if (result == PSIP_OK && status >= 200 && status < 300)
		session_timer_answered(s, now, c, &r.message);
	return result;
}

/* What a response to a request that is not the call's INVITE consists of. */
struct compose_reply {
	unsigned status;
	struct psip_span more, tag, type, body;
};

static void compose_reply_put(struct psip *s, struct psip_writer *w, const struct psip_received *r, const struct compose_reply *reply)
{
	psip_put_response(w, r, reply->status, psip_span(NULL, 0), reply->tag);
	compose_put_session_id(s, w, r, NULL);
	session_put_agent(s, w, PSIP_H_SERVER);
	psip_put(w, reply->more);
	psip_put_body(w, reply->type, reply->body);
}

/* A counted block; from the reserve if need be. 0: no room; *large: it cannot be written. */
static psip_ref compose_reply_bytes(struct psip *s, const struct psip_received *r, const struct compose_reply *reply, bool reserved, bool *large)
{
	struct psip_writer w = psip_writer(NULL, 0);
	psip_ref bytes = psip_bytes_take(s, (size_t)r->message.body + 304 + reply->more.length + reply->type.length + reply->body.length +
	                                            session_text(s, session_of(s)->agent).length);

	*large = false;
	if (!bytes && reserved) {
		compose_reply_put(s, &w, r, reply);
		bytes = psip_bytes_take_reserved(s, w.length);
	}
	if (!bytes)
		return 0;
	w = psip_writer((char *)psip_bytes_data(s, bytes), psip_bytes_length(s, bytes));
	compose_reply_put(s, &w, r, reply);
	*large = !psip_written(&w);
	if (*large) {
		psip_bytes_drop(s, bytes);
		return 0;
	}
	psip_bytes_trim(s, bytes, w.length);
	return bytes;
}

static bool compose_reply_send(struct psip *s, psip_time now, const struct psip_received *r, psip_ref t, const struct compose_reply *reply, bool reserved)
{
	bool large;
	psip_ref bytes = compose_reply_bytes(s, r, reply, reserved, &large);

	if (!bytes) {
		psip_respond_stateless(s, r, large ? 500 : reply->body.length ? 503 : reply->status, psip_span(NULL, 0), large ? psip_span(NULL, 0) : reply->more);
		psip_transaction_abandon(s, t);
		return !large && !reply->body.length;
	}
	if (psip_transaction_respond(s, now, t, reply->status, bytes) == PSIP_OK)
		return true;
	psip_transaction_abandon(s, t);
	return false;
}

static void compose_reply_answer(struct psip *s, psip_time now, const struct psip_received *r, struct compose_reply *reply, uint8_t *reserved)
{
	psip_ref t = psip_transaction_create(s, now, r, false, reserved);
	bool unearned;
	char own[PSIP_TAG_LENGTH];

	if (!t) {
		/* No room to remember it: a new request hears of it (DESIGN §2), one that ends something gets its answer all the same. */
		bool new_one = !reserved && reply->status != 481 && r->message.method != PSIP_BYE;
		if (new_one)
			psip_transactions_of(s)->refused_full++;
		psip_respond_stateless(s, r, new_one ? 503 : reply->status, psip_span(NULL, 0), new_one ? psip_span(NULL, 0) : reply->more);
		return;
	}
	unearned = r->message.method == PSIP_INVITE && !psip_dialog_find(s, r);
	if (unearned && !psip_answer_allowed(s, &r->remote)) {  /* a caller, if there is one, repeats */
		psip_transaction_abandon(s, t);
		return;
	}
	((struct psip_transaction *)psip_at(s, t))->unearned = unearned;
	if (!reply->tag.length) {
		psip_shard_token(s, own, sizeof own);
		reply->tag = psip_span(own, sizeof own);
	}
	(void)compose_reply_send(s, now, r, t, reply, reserved != NULL);
}

void session_answer_request(struct psip *s, psip_time now, const struct psip_received *r, unsigned status, struct psip_span more, struct psip_span tag,
                            uint8_t *reserved)
{
	struct compose_reply reply = { .status = status, .more = more, .tag = tag };

	compose_reply_answer(s, now, r, &reply, reserved);
}

void session_answer_with_body(struct psip *s, psip_time now, const struct psip_received *r, unsigned status, struct psip_span more, struct psip_span tag,
                              struct psip_span type, struct psip_span body)
{
	struct compose_reply reply = { .status = status, .more = more, .tag = tag, .type = type, .body = body };

	compose_reply_answer(s, now, r, &reply, NULL);
}

bool session_answer_in_dialog(struct psip *s, psip_time now, struct psip_call *c, const struct psip_received *r, psip_ref t, unsigned status,
                              struct psip_span more, bool with_body)
{
	struct compose_reply reply = { .status = status, .more = more, .tag = r->common.to.tag };
	bool sent;

	if (with_body) {
		reply.type = session_text(s, c->body_type);
		reply.body = session_text(s, c->body);
	}
	sent = compose_reply_send(s, now, r, t, &reply, false);
	if (with_body && sent)
		session_refresh_said(s, c, c->body_type, c->body);
	if (with_body)
		session_set_body(s, c, 0, 0);
	return sent;
}
