/* SPDX-License-Identifier: MIT
 * The stack as a whole: its block, its settings, what goes in and what is pulled out. */
#include "session/session.h"

#include "dialog/authenticate.h"
#include "parser/host.h"
#include "transport/base/bytes.h"
#include "transport/base/ready.h"
#include "transport/base/wheel.h"

#define STACK_STUN_LEAST 20u /* bytes: shorter ones of NULs are what some NATs want (stack_is_keepalive) */

struct psip_session *session_of(struct psip *s)
{
	return psip_root(s, PSIP_SECTION_SESSION);
}

/* ---- The block ---- */

static void stack_layout(struct psip *s, struct psip_layout *l)
{
	struct psip_session *u;

	psip_transport_layout(s, l);
	psip_transaction_layout(s, l);
	psip_dialog_layout(s, l);
	u = psip_carve_root(s, l, PSIP_SECTION_SESSION, sizeof *u);
	psip_pool_layout(l, u ? &u->calls : NULL, sizeof(struct psip_call), l->limits.calls);
}

static size_t stack_size(const struct psip_limits *limits, struct psip_layout *l)
{
	if (!psip_base_layout(l, limits))
		return 0;
	stack_layout(NULL, l);
	return psip_base_finish(NULL, l);
}

size_t psip_size(const struct psip_limits *limits)
{
	struct psip_layout l;

	return stack_size(limits, &l);
}

struct psip *psip_init(void *memory, size_t size, const struct psip_limits *limits, const uint8_t seed[32])
{
	struct psip *s = memory;
	struct psip_layout l;
	size_t needed = psip_size(limits);

	if (!needed || needed == SIZE_MAX || size < needed || psip_base_init(s, size, limits, seed, &l) != PSIP_OK)
		return NULL;
	stack_layout(s, &l);
	if (!psip_base_finish(s, &l) || psip_target_configure(s, NULL, NULL, 0, false) != PSIP_OK)
		return NULL;
	psip_transaction_init(s);
	session_of(s)->media_codecs = PSIP_PCMU | PSIP_PCMA | PSIP_TELEPHONE_EVENT;
	return s;
}

/* The world went on without us: streams are gone, questions must be asked again, bytes that were out are taken as sent (what matters is repeated). */
static void stack_forget_world(struct psip *s)
{
	struct psip_transport *t = psip_transport_of(s);

	for (psip_ref ref = psip_pool_next(s, &t->sends, 0); ref; ref = psip_pool_next(s, &t->sends, ref))
		(void)psip_transport_sent(s, psip_handle_of(s, ref), PSIP_OK);
	for (psip_ref ref = psip_pool_next(s, &t->flows, 0); ref; ref = psip_pool_next(s, &t->flows, ref))
		psip_closed(s, s->now, psip_handle_of(s, ref));
	psip_routes_forget(s);
	psip_keepalive_reroute(s);
	psip_dialog_forget_world(s);
	psip_transaction_forget_world(s);
}

struct psip *psip_resume(void *memory, size_t size, psip_time now, enum psip_resume_mode mode, const uint8_t seed[32])
{
	struct psip *s = memory;
	struct psip_layout l;

	if (psip_base_check(s, size) != PSIP_OK || !stack_size(psip_limits_effective(s), &l) || psip_base_match(s, &l) != PSIP_OK)
		return NULL;
	if (psip_base_resume(s, size, now, mode, seed) != PSIP_OK)
		return NULL;
	if (mode == PSIP_RESUME_WORLD)
		stack_forget_world(s);
	return s;
}

size_t psip_used(const struct psip *s)
{
	return psip_base_used(s);
}

/* ---- Settings ---- */

/* Printable, one line. */
static bool stack_text_ok(struct psip_span text)
{
	for (size_t i = 0; i < text.length; i++)
		if ((unsigned char)text.at[i] < 0x20 || text.at[i] == 0x7F)
			return false;
	return text.length <= 256;
}

static int stack_set_text(struct psip *s, psip_ref *at, struct psip_span text)
{
	psip_ref copy = session_copy(s, text);

	if (text.length && !copy)
		return PSIP_ERR_FULL;
	psip_bytes_drop(s, *at);
	*at = copy;
	return PSIP_OK;
}

/* URIs by commas, in angle brackets if they have commas or semicolons. */
static bool stack_uris_ok(struct psip_span text)
{
	struct psip_address_value address;
	int got = 0;

	if (text.length > 1024)
		return false;
	while (text.length && (got = psip_address_next(&text, PSIP_STRICT, &address)) == 1)
		;
	return got >= 0;
}

static int stack_check_settings(const struct psip_settings *settings)
{
	struct psip_uri uri;

	if (settings->size < sizeof *settings || psip_timers_check(&settings->timers) != PSIP_OK)
		return PSIP_ERR_ARGUMENT;
	if (settings->sips > PSIP_SIPS_UNKNOWN || settings->reliable > PSIP_RELIABLE_DEMANDED || !stack_text_ok(settings->agent) || settings->media.address.length > 255)
		return PSIP_ERR_ARGUMENT;
	if (psip_keepalive_check(&settings->keepalive) != PSIP_OK || settings->nat > PSIP_NAT_ALWAYS || !session_timer_settings_ok(&settings->session_timer))
		return PSIP_ERR_ARGUMENT;
	if (settings->contact.length && (settings->contact.length > 256 || psip_uri_parse(&uri, settings->contact, PSIP_STRICT, NULL) != PSIP_OK))
		return PSIP_ERR_ARGUMENT;
	if (settings->host.length && (settings->host.length > PSIP_HOST_ROOM || !psip_host_is_name(settings->host)))
		return PSIP_ERR_ARGUMENT;
	if (settings->session_id_key.length && settings->session_id_key.length != 16)
		return PSIP_ERR_ARGUMENT;
	return stack_uris_ok(settings->serves) && stack_uris_ok(settings->identities) ? PSIP_OK : PSIP_ERR_ARGUMENT;
}

int psip_configure(struct psip *s, const struct psip_settings *settings)
{
	struct psip_session *u = session_of(s);
	struct psip_transactions *t = psip_transactions_of(s);
	int result = settings->size >= sizeof *settings && settings->session_ids && !psip_session_ids() ? PSIP_ERR_UNSUPPORTED : stack_check_settings(settings);

	if (result == PSIP_OK)
		result = psip_target_configure(s, settings->transports, settings->families, settings->mtu, settings->refuse_vanished_sips);
	if (result == PSIP_OK)
		result = stack_set_text(s, &u->agent, settings->agent);
	if (result == PSIP_OK)
		result = stack_set_text(s, &u->contact, settings->contact);
	if (result == PSIP_OK)
		result = stack_set_text(s, &t->host, settings->host);
	if (result == PSIP_OK)
		result = stack_set_text(s, &u->serves, settings->serves);
	if (result == PSIP_OK)
		result = stack_set_text(s, &u->identities, settings->identities);
	if (result == PSIP_OK)
		result = stack_set_text(s, &u->media_address, settings->media.address);
	if (result == PSIP_OK)
		result = psip_stream_configure(s, &settings->streams);
	if (result != PSIP_OK)
		return result;
	u->media_ipv6 = settings->media.ipv6;
	u->media_port = settings->media.port;
	u->media_codecs = settings->media.codecs ? settings->media.codecs : PSIP_PCMU | PSIP_PCMA | PSIP_TELEPHONE_EVENT;
	u->media_event = settings->media.telephone_event;
	u->media_prefer_pcma = settings->media.prefer_pcma;
	u->media_own_order = settings->media.own_order;
	u->own_descriptions = settings->own_descriptions;
	u->timer = settings->session_timer;
	u->reliable = settings->reliable;
	u->sips = settings->sips;
	u->mixed_sips = settings->mixed_sips;
	u->replaces = settings->replaces;
	u->join = settings->join;
	u->max_breadth = settings->max_breadth;
	psip_session_id_configure(s, settings->session_ids, settings->session_id_key);
	t->timers = settings->timers;
	t->mode = ((settings->strict ? PSIP_STRICT : PSIP_TOLERANT) | settings->quirks_on) & ~settings->quirks_off;
	t->scan = PSIP_SCAN(settings->scan & 7);
	t->no_automatic_trying = settings->no_automatic_trying;
	t->contact_tls = settings->contact_tls;
	psip_transport_of(s)->keepalives.settings = settings->keepalive;
	psip_dialogs_of(s)->nat = settings->nat;
	psip_transport_of(s)->force_rport = settings->force_rport;
	psip_transport_of(s)->allowance.peer_rate = settings->answers_peer;
	psip_transport_of(s)->allowance.total_rate = settings->answers_total;
	return PSIP_OK;
}

/* ---- Inputs ---- */

static void stack_receive(struct psip *s, psip_time now, const struct psip_packet *packet, psip_handle flow)
{
	struct psip_received r;
	struct psip_transaction *t;
	struct psip_call *c;

	switch (psip_transaction_receive(s, now, packet, flow, &r)) {
	case PSIP_RECEIVED_REQUEST:
		uas_request(s, now, &r);
		break;
	case PSIP_RECEIVED_CANCEL:
		uas_cancel(s, now, &r);
		break;
	case PSIP_RECEIVED_ACK:
		uas_ack(s, now, &r);
		break;
	case PSIP_RECEIVED_RESPONSE:
		t = psip_at(s, r.transaction);
		c = call_get(s, t->owner);
		if (session_challenged(s, now, c, &r))
			break;
		if (c && c->state)
			uac_response(s, now, c, &r);
		else
			late_response(s, now, &r);  /* also while its end is yet to be told */
		break;
	case PSIP_RECEIVED_NOTHING:
	case PSIP_RECEIVED_STRAY:
		break;
	}
}

/* Keep-alives and other datagrams of nothing but CR, LF, NUL, or "jaK", are no messages (RFC 5626 §3.5.1 and common practice). */
static bool stack_is_keepalive(const struct psip_packet *packet)
{
	const char *bytes = packet->bytes;

	if (packet->length == 3 && memcmp(bytes, "jaK", 3) == 0)
		return true;
	for (size_t i = 0; i < packet->length && i < 8; i++)
		if (bytes[i] != '\r' && bytes[i] != '\n' && bytes[i] != '\0')
			return false;
	return packet->length <= 8;
}

void psip_datagram(struct psip *s, psip_time now, const struct psip_packet *packet)
{
	now = psip_clock(s, now);
	if (psip_stun_is(packet->bytes, packet->length) && packet->length >= STACK_STUN_LEAST)
		psip_keepalive_stun(s, packet);
	else if (!stack_is_keepalive(packet))
		stack_receive(s, now, packet, 0);
}

/* What waits for a stream looks again; what counts on a closed one fails. */
static void stack_flows_changed(struct psip *s, psip_time now, psip_handle closed)
{
	psip_transaction_flows_changed(s, now, closed);
	psip_dialog_flows_changed(s);
}

int psip_accepted(struct psip *s, psip_time now, const struct psip_address *local, const struct psip_address *remote, psip_handle *flow)
{
	(void)psip_clock(s, now);
	return psip_flow_accept(s, local, remote, flow);
}

void psip_connected(struct psip *s, psip_time now, psip_handle flow, const struct psip_address *local)
{
	now = psip_clock(s, now);
	psip_flow_connected(s, flow, local);
	stack_flows_changed(s, now, 0);
}

void psip_stream(struct psip *s, psip_time now, psip_handle flow, const void *bytes, size_t length)
{
	struct psip_span rest = psip_span(bytes, length), message;
	const struct psip_flow *f;
	enum psip_frame_kind kind;
	bool waited;

	now = psip_clock(s, now);
	f = psip_flow_get(s, flow);
	waited = f && f->state == PSIP_FLOW_HANDSHAKE;
	if (!length)
		psip_flow_heard(s, flow);
	while ((kind = psip_flow_next(s, flow, &rest, &message)) != PSIP_FRAME_MORE) {
		struct psip_packet packet = { .bytes = message.at, .length = message.length, .truncated = kind == PSIP_FRAME_LARGE };
		f = psip_flow_get(s, flow);
		packet.local = f->local;
		packet.remote = f->remote;
		stack_receive(s, now, &packet, flow);
		if (kind != PSIP_FRAME_MESSAGE)
			psip_flow_close(s, flow);  /* the answer is queued: CLOSE comes after it */
	}
	f = waited ? psip_flow_get(s, flow) : NULL;
	if (f && f->state == PSIP_FLOW_OPEN)
		stack_flows_changed(s, now, 0);
	else if (f && f->state == PSIP_FLOW_CHALLENGED && !psip_dialog_shake_again(s, flow))
		psip_flow_close(s, flow);
}

void psip_closed(struct psip *s, psip_time now, psip_handle flow)
{
	now = psip_clock(s, now);
	psip_flow_closed(s, flow);
	if (!psip_flow_get(s, flow))
		stack_flows_changed(s, now, flow);
}

void psip_authenticated(struct psip *s, psip_time now, psip_handle flow, const struct psip_span *names, unsigned count)
{
	(void)psip_clock(s, now);
	psip_flow_authenticated(s, flow, names, count);
}

void psip_disconnect(struct psip *s, psip_time now)
{
	(void)psip_clock(s, now);
	psip_flow_close_all(s);
}

void psip_sent(struct psip *s, uint64_t token, int result)
{
	const struct psip_send *send = psip_pool_get(s, &psip_transport_of(s)->sends, token);
	struct psip_address remote = { 0 };
	psip_handle owner;

	if (send)
		remote = send->remote;
	owner = psip_transport_sent(s, token, result);
	if (owner)
		(void)psip_transaction_failed(s, s->now, owner, &remote);
	if (psip_transport_eased(s))
		stack_flows_changed(s, s->now, 0);
}

void psip_route(struct psip *s, psip_time now, uint64_t token, const struct psip_address *local)
{
	now = psip_clock(s, now);
	psip_keepalive_route(s, token, local);
	psip_dialog_route(s, token, local);
	psip_transaction_route(s, now, token, local);
}

void psip_answer(struct psip *s, psip_time now, uint64_t token, uint16_t query, const struct psip_locate_answer *answer)
{
	now = psip_clock(s, now);
	psip_dialog_answer(s, token, query, answer);
	psip_transaction_answer(s, now, token, query, answer);
}

/* An error costs its sender nothing, and us a look at all that might be meant: beyond so many looks it is left to the timers. */
static bool stack_looks(struct psip *s, psip_time now)
{
	struct psip_session *u = session_of(s);
	uint64_t regained = (now - u->looks_at) * (PSIP_UNREACHABLE_LOOKS / 1000);
	uint64_t cost = 64 + (uint64_t)psip_transactions_of(s)->pool.used + psip_dialogs_of(s)->pool.used;

	u->looks -= (uint32_t)(regained < u->looks ? regained : u->looks);
	u->looks_at = now;
	if (u->looks && u->looks + cost > PSIP_UNREACHABLE_LOOKS)
		return false;
	u->looks = (uint32_t)(u->looks + cost);
	return true;
}

void psip_unreachable(struct psip *s, psip_time now, const struct psip_address *remote)
{
	now = psip_clock(s, now);
	if (!stack_looks(s, now))
		return;
	psip_target_failed(s, remote, 60000);
	psip_transaction_unreachable(s, now, remote);
	psip_dialog_unreachable(s, remote);
}

/* An INVITE waits for our answer, and nothing but that can tell our new Contact (RFC 6141 §4.8): no UPDATE may be sent yet. */
static bool stack_only_responds(const struct psip_call *c, const struct psip_dialog *d)
{
	return uas_pending(c) && !(d->allows_update && (c->confirmed || (c->rseq && !c->unacknowledged)));
}

/* Local addresses are asked for again before the next request of each dialog: its Contact follows (target refresh, §12.2); at once where only a response
 * will have it. The response to a re-INVITE of ours may not arrive (RFC 6141 §5.5). */
static void stack_readdress(struct psip *s)
{
	struct psip_dialogs *dialogs = psip_dialogs_of(s);

	for (psip_ref ref = psip_pool_next(s, &dialogs->pool, 0); ref; ref = psip_pool_next(s, &dialogs->pool, ref)) {
		struct psip_dialog *d = psip_at(s, ref);
		struct psip_call *c = call_get(s, d->usage);
		d->target_changed = true;
		if (c && c->modify == MODIFY_SENT)
			c->readdressed = true;
		if (c && psip_ref_of(s, d) == c->dialog && stack_only_responds(c, d))
			(void)psip_dialog_locate(s, d, c->transport);
	}
}

void psip_addresses_changed(struct psip *s, psip_time now)
{
	(void)psip_clock(s, now);
	psip_readdress(s);
	stack_readdress(s);
}

int psip_keepalive(struct psip *s, psip_time now, enum psip_keepalive_kind kind, const struct psip_address *remote, psip_duration interval, psip_handle *keepalive)
{
	(void)psip_clock(s, now);
	return psip_keepalive_begin(s, kind, remote, interval, keepalive);
}

int psip_keepalive_end(struct psip *s, psip_handle keepalive)
{
	struct psip_keepalive *k = psip_keepalive_get(s, keepalive);

	if (!k || !k->own)
		return PSIP_ERR_STALE;
	k->own = false;
	psip_keepalive_release(s, psip_ref_of(s, k));
	return PSIP_OK;
}

void psip_unsupported(struct psip *s, psip_time now, const struct psip_output *out)
{
	const struct psip_locate_answer none = { PSIP_LOCATE_SERVER_FAILURE, 0, NULL, 0 };

	switch (out->kind) {
	case PSIP_SEND: psip_sent(s, out->token, PSIP_ERR_TRANSPORT); break;
	case PSIP_CONNECT: psip_closed(s, now, out->flow); break;
	case PSIP_ROUTE: psip_route(s, now, out->token, NULL); break;
	case PSIP_QUERY: psip_answer(s, now, out->token, out->query, &none); break;
	case PSIP_NONE:
	case PSIP_CLOSE:
	case PSIP_EVENT: break;
	}
}

/* ---- Outputs ---- */

static void stack_expire(struct psip *s, psip_time now, psip_ref ref)
{
	const struct psip_object *object = psip_at(s, ref);

	switch (object->kind) {
	case PSIP_KIND_TRANSACTION: psip_transaction_expired(s, now, ref); break;
	case PSIP_KIND_DIALOG: psip_dialog_expired(s, ref); break;
	case PSIP_KIND_CALL: call_timer(s, now, psip_at(s, ref)); break;
	default: psip_transport_expired(s, now, ref); break;
	}
}

/* What the layers below have: an output (true), or news, which are dealt with here. False: nothing. */
static bool stack_below(struct psip *s, psip_time now, struct psip_output *out)
{
	struct psip_dialog_event event;

	while (psip_dialog_next(s, now, out, &event)) {
		if (event.located)
			call_located(s, now, psip_dialog_get(s, event.located));
		else if (event.transaction.news != PSIP_NEWS_NONE)
			call_news(s, now, psip_at(s, event.transaction.transaction), event.transaction.news);
		else
			return true;
	}
	return false;
}

/* A stream that we close fails what waits on it. */
static void stack_hold(struct psip *s, psip_time now, const struct psip_output *out)
{
	if (out->kind == PSIP_EVENT && out->event.kind == PSIP_EVENT_ADDRESS && out->event.cause == PSIP_ADDRESS_MAPPING) {
		psip_routes_forget(s);
		stack_readdress(s);
	} else if (out->kind == PSIP_CLOSE && !psip_flow_get(s, out->flow)) {
		stack_flows_changed(s, now, out->flow);
	}
}

bool psip_next(struct psip *s, psip_time now, struct psip_output *out)
{
	struct psip_session *u = session_of(s);
	psip_ref ref;

	now = psip_clock(s, now);
	psip_bytes_drop(s, u->event_message);
	u->event_message = 0;
	out->kind = PSIP_NONE;
	for (;;) {
		if (stack_below(s, now, out)) {
			stack_hold(s, now, out);
			return true;
		}
		if ((ref = psip_ready_pop(s, PSIP_LIST_SESSION)) != 0) {
			if (call_output(s, psip_at(s, ref), out))
				return true;
		} else if ((ref = psip_timer_expire(s, now)) != 0) {
			stack_expire(s, now, ref);
		} else {
			return false;
		}
	}
}

psip_time psip_deadline(const struct psip *s)
{
	const struct psip_transport *t = psip_at_const(s, s->fixed.section[PSIP_SECTION_TRANSPORT]);
	bool blocked = t->sends.used >= t->sends.capacity;  /* then psip_sent must come first */

	if (t->readdressed || !psip_ready_empty(s, PSIP_LIST_SESSION) || !psip_ready_empty(s, PSIP_LIST_TRANSPORT) ||
	    (!blocked && (!psip_ready_empty(s, PSIP_LIST_TRANSACTION) || !psip_ready_empty(s, PSIP_LIST_DIALOG))))
		return s->outside;
	return psip_clock_outside(s, psip_timer_deadline(s));
}
