/* SPDX-License-Identifier: MIT
 * The way to a dialog's next hop (RFC 3261 §12.2.1.1): found from route set and remote target, settled, lost, found anew (RFC 3263 §4.3). */
#include "dialog/part.h"

#include "parser/uri_form.h"
#include "transport/base/bytes.h"
#include "transport/base/ready.h"
#include "transport/base/wheel.h"
#include "transport/route.h"

void psip_way_wake(struct psip *s, struct psip_dialog *d)
{
	psip_ready_remove(s, psip_ref_of(s, d));  /* it may wait for a stream */
	psip_ready_add(s, psip_ref_of(s, d), PSIP_LIST_DIALOG);
}

struct psip_span psip_way_stored(struct psip *s, psip_ref bytes)
{
	return psip_bytes_span(s, bytes);
}

/* The topmost route, and whether it is a loose router's (;lr). */
bool psip_way_first_route(struct psip *s, const struct psip_dialog *d, struct psip_address_value *route, struct psip_span *rest, bool *loose)
{
	*rest = psip_way_stored(s, d->routes);
	if (psip_address_next(rest, PSIP_LENIENT, route) != 1)
		return false;
	*loose = psip_uri_loose(&route->uri);
	return true;
}

/* A request to a sips URI has only sips routes (RFC 5630 §5.1.1); and once asked for sips, nothing goes in the clear, though the peer's Contact
 * be sip (§5.1.1.3). */
bool psip_way_secure(struct psip *s, const struct psip_dialog *d)
{
	struct psip_span target = psip_way_stored(s, d->remote_target);

	return d->sips || (target.length > 5 && psip_span_equal_nocase(psip_span(target.at, 5), PSIP_TEXT("sips:")));
}

/* sip over TLS (RFC 5630 §3.1.3): no URI says so. One that names the host that TLS is spoken with is reached over TLS still. */
static bool way_heard_over_tls(const struct psip_dialog *d, const struct psip_uri *uri)
{
	struct psip_address host = { .scope = d->source.scope };
	struct psip_span transport;

	return uri->scheme == PSIP_SCHEME_SIP && d->source.transport == PSIP_TLS && !psip_uri_param(uri, "transport", &transport) &&
	       psip_address_read(&host, uri->host) && psip_address_same_ip(&host, &d->source);
}

/* While the driver is asked: when to give up. Then: when what DNS said is to be asked again. */
void psip_way_arm(struct psip *s, struct psip_dialog *d)
{
	const struct psip_target *target = &d->target;
	psip_time at = PSIP_NEVER, end = d->late ? d->late_until : PSIP_NEVER;

	if (psip_target_pending(target))
		at = psip_after(s->now, 32 * psip_timer_t1(&psip_transactions_of(s)->timers));
	else if (target->state == PSIP_TARGET_READY && target->ttl < PSIP_LOCATE_CACHE_SECONDS)
		at = psip_after(s->now, target->ttl ? target->ttl * 1000 : 1000);
	psip_timer_set(s, psip_ref_of(s, d), at < end ? at : end);
}

/* Who opened a WebSocket to us listens nowhere (RFC 7118 §5.3, §B.1): requests go over it, whatever its Contact names. */
static bool way_over_websocket(struct psip *s, struct psip_dialog *d)
{
	const struct psip_flow *flow = psip_flow_get(s, d->flow);

	if (flow && flow->remote.transport != PSIP_WSS && psip_way_secure(s, d))
		return false;  /* RFC 7118 §9.2 */
	if (d->routes || !flow || !flow->inbound || flow->state != PSIP_FLOW_OPEN || !psip_transport_websocket(flow->remote.transport))
		return false;
	psip_target_end(s, &d->target);
	d->target.remote = flow->remote;
	d->target.local = d->local = flow->local;
	d->target.ttl = UINT32_MAX;
	d->target.flags = PSIP_TARGET_FIXED;
	d->target.state = PSIP_TARGET_READY;
	d->target_changed = d->target_expired = false;
	return true;
}

/* The next hop is known. A proxy records ws for secured connections too (RFC 7118 §8.2): one that stands there is used, no plain one made. */
static void way_settle(struct psip *s, struct psip_dialog *d)
{
	struct psip_address secured = d->target.remote;

	secured.transport = PSIP_WSS;
	if (d->target.remote.transport == PSIP_WS && (psip_flow_leads(s, d->flow, &secured) || psip_flow_stands(s, &secured, d->target.name)))
		d->target.remote.transport = d->target.local.transport = PSIP_WSS;
	d->local = d->target.local;
}

/* Without room for asking anew, what has only expired will do. */
static int way_begin(struct psip *s, struct psip_dialog *d, const struct psip_uri *uri, uint8_t transport)
{
	bool usable = d->target.state == PSIP_TARGET_READY && !d->target_changed;
	struct psip_target before = d->target;
	unsigned wants = 0;
	int result;

	d->target_changed = d->target_expired = false;
	memset(&d->target, 0, sizeof d->target);
	if (d->state == PSIP_DIALOG_INITIAL)
		wants = PSIP_TARGET_WANTS_NUMBER | (d->large ? (unsigned)PSIP_TARGET_WANTS_STREAM : 0u);
	result = psip_target_begin(s, &d->target, uri, transport, wants);
	if (result == PSIP_ERR_FULL && usable) {
		d->target = before;
		return PSIP_OK;
	}
	psip_target_end(s, &before);
	d->ack_enlarges = d->ack_shrinks = false;
	return result;
}

int psip_dialog_locate(struct psip *s, struct psip_dialog *d, uint8_t transport)
{
	struct psip_address_value route;
	struct psip_span rest;
	struct psip_uri uri;
	char host[PSIP_NAT_HOST];
	bool loose, routed, sourced;
	int result;

	if (psip_dialog_ready(d) || psip_target_pending(&d->target) || way_over_websocket(s, d))
		return PSIP_OK;
	routed = psip_way_first_route(s, d, &route, &rest, &loose);
	if (routed)
		uri = route.uri;
	else if (psip_uri_parse(&uri, psip_way_stored(s, d->remote_target), PSIP_LENIENT, NULL) != PSIP_OK)
		return PSIP_ERR_SYNTAX;
	if (uri.scheme == PSIP_SCHEME_SIP && psip_way_secure(s, d))
		uri.scheme = PSIP_SCHEME_SIPS;
	sourced = !routed && psip_dialog_from_source(s, d, &uri, host);
	if (!transport && !sourced && way_heard_over_tls(d, &uri))
		transport = PSIP_TLS;
	result = way_begin(s, d, &uri, sourced ? d->source.transport : transport);
	if (sourced && result == PSIP_OK && d->source.scope) {
		d->target.remote.scope = d->source.scope;
		psip_target_reroute(s, &d->target);
	}
	if (result != PSIP_OK) {
		d->target.state = PSIP_TARGET_FAILED;
		return result;
	}
	psip_way_arm(s, d);
	if (d->target.state == PSIP_TARGET_READY)
		way_settle(s, d);
	else
		psip_way_wake(s, d);
	return PSIP_OK;
}

/* To a numeric Contact it goes on as it did: its peer is the dialog's. */
bool psip_way_flow(struct psip *s, struct psip_dialog *d, const struct psip_address *remote)
{
	if (!psip_transport_reliable(remote->transport) || (!d->target.name && psip_flow_leads(s, d->flow, remote)))
		return true;
	return psip_flow_to(s, remote, d->target.name, &d->flow) == PSIP_OK;
}

/* ---- Questions and answers ---- */

/* What was asked for has come: the next question, or the end of them. The limit runs from the first one. */
void psip_way_located(struct psip *s, struct psip_dialog *d)
{
	if (d->target.state == PSIP_TARGET_READY)
		way_settle(s, d);
	if (!psip_target_pending(&d->target))
		psip_way_arm(s, d);
	psip_way_wake(s, d);
}

void psip_dialog_answer(struct psip *s, uint64_t token, uint16_t query, const struct psip_locate_answer *answer)
{
	struct psip_dialog *d = psip_dialog_get(s, token);

	if (d && psip_target_answer(s, &d->target, query, answer))
		psip_way_located(s, d);
}

/* By TCP it is not reached, but only the size of the ACK asked for that (RFC 3261 §18.1.1). False: something else did. */
static bool way_shrinks(struct psip *s, struct psip_dialog *d)
{
	if (!d->ack_enlarges)
		return false;
	d->ack_enlarges = false;
	d->ack_shrinks = true;
	d->target.remote.transport = PSIP_UDP;
	psip_target_reroute(s, &d->target);
	return true;
}

void psip_dialog_route(struct psip *s, uint64_t token, const struct psip_address *local)
{
	struct psip_dialog *d = psip_dialog_get(s, token);

	if (!d || d->target.state != PSIP_TARGET_WAIT_ROUTE)
		return;
	if ((local && local->family) || !way_shrinks(s, d))
		psip_target_route(s, &d->target, local);
	psip_way_located(s, d);
}

void psip_dialog_expired(struct psip *s, psip_ref ref)
{
	struct psip_dialog *d = psip_at(s, ref);

	if (d->late && d->late_until <= s->now) {
		psip_dialog_close(s, d);
		return;
	}
	if (!psip_target_pending(&d->target)) {
		d->target_expired = true;
		psip_timer_set(s, ref, d->late ? d->late_until : PSIP_NEVER);
		return;
	}
	if (!way_shrinks(s, d))
		psip_target_late(s, &d->target);
	psip_way_located(s, d);
	if (psip_target_pending(&d->target)) /* a list, but not yet the local address of its first */
		psip_way_arm(s, d);
}

/* ---- Other targets (RFC 3263 §4.3) ---- */

void psip_dialog_moved(struct psip *s, struct psip_dialog *d, const struct psip_transaction *t)
{
	if (d->target.state != PSIP_TARGET_READY || d->target.locate != t->locate)
		return;  /* it was found anew meanwhile */
	d->target.remote = t->remote;
	d->target.next = t->next;
	d->target.local = d->local = t->local;
	d->flow = t->flow;
	if (!t->enlarged)
		return;
	d->target.remote.transport = PSIP_UDP;  /* that one request was too large for it */
	d->flow = 0;
	psip_target_reroute(s, &d->target);
	psip_way_located(s, d);
}

void psip_dialog_unreachable(struct psip *s, const struct psip_address *remote)
{
	struct psip_dialogs *all = psip_dialogs_of(s);

	for (psip_ref ref = psip_pool_next(s, &all->pool, 0); ref; ref = psip_pool_next(s, &all->pool, ref)) {
		struct psip_dialog *d = psip_at(s, ref);
		if (d->target.state == PSIP_TARGET_READY && d->target.locate && psip_address_equal(&d->target.remote, remote))
			d->target_expired = true;
	}
}

void psip_dialog_forget_world(struct psip *s)
{
	struct psip_dialogs *all = psip_dialogs_of(s);

	for (psip_ref ref = psip_pool_next(s, &all->pool, 0); ref; ref = psip_pool_next(s, &all->pool, ref)) {
		struct psip_dialog *d = psip_at(s, ref);
		d->target_changed = !psip_target_pending(&d->target);
		if (d->target_changed)
			continue;
		psip_target_again(s, &d->target);
		psip_ready_add(s, ref, PSIP_LIST_DIALOG);
	}
}

static bool way_unrouted(struct psip *s, const struct psip_dialog *d)
{
	const struct psip_flow *flow = psip_flow_get(s, d->flow);
	struct psip_address local;

	if (d->target.state != PSIP_TARGET_READY || (flow && flow->state != PSIP_FLOW_CLOSE))
		return false;
	return psip_transport_reliable(d->target.remote.transport) && !psip_transport_websocket(d->target.remote.transport) &&
	       !psip_route_find(s, &d->target.remote, &local);
}

/* Where nothing listens the next connection may come from another port: it is asked for before the next request, whose Contact follows. */
static void way_unroute(struct psip *s)
{
	struct psip_dialogs *dialogs = psip_dialogs_of(s);

	for (psip_ref ref = psip_pool_next(s, &dialogs->pool, 0); ref; ref = psip_pool_next(s, &dialogs->pool, ref))
		if (way_unrouted(s, psip_at(s, ref)))
			((struct psip_dialog *)psip_at(s, ref))->target_changed = true;
	psip_transport_of(s)->unrouted = false;
}

void psip_dialog_flows_changed(struct psip *s)
{
	psip_ref ref;

	if (psip_transport_of(s)->unrouted)
		way_unroute(s);
	while ((ref = psip_ready_pop(s, PSIP_LIST_DIALOG_WAITING)) != 0)
		psip_ready_add(s, ref, PSIP_LIST_DIALOG);
}
