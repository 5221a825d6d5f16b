/* SPDX-License-Identifier: MIT
 * Where a response goes, and its top Via (RFC 3261 §18.2.1, §18.2.2; RFC 3581 §4). */
#include "transport/transport.h"

#include "transport/base/hash.h"

/* `received` is owed when sent-by is a name or another address than the packet's source (§18.2.1), and always with rport (RFC 3581 §4). */
static bool respond_needs_received(const struct psip_via *via, const struct psip_address *source, bool symmetric)
{
	struct psip_address named = { 0 };

	if (psip_transport_websocket(source->transport) && !via->has_rport)
		return false;  /* RFC 7118 §5.3: of no use, and it may tell of what lies before us */
	if (via->has_rport || symmetric || !psip_address_read(&named, via->host))
		return true;
	named.scope = source->scope;
	return !psip_address_same_ip(&named, source);
}

/* An rport without value asks for the source port; one with a value is not ours to change (RFC 3581 §4), and says where to go. */
static uint16_t respond_port(const struct psip_via *via, const struct psip_address *source, bool symmetric)
{
	if (symmetric || (via->has_rport && !via->rport))
		return source->port;
	if (via->has_rport)
		return via->rport;
	return via->has_port ? via->port : psip_transport_port(source->transport);
}

/* The link of a link-local address or IPv6 group is that of the request; a group of IPv4 has the TTL that Via asks for, or 1 (§18.2.2). */
static uint32_t respond_scope(const struct psip_address *maddr, const struct psip_via *via, const struct psip_address *source)
{
	bool group = psip_address_is_multicast(maddr);

	if (maddr->family == 4)
		return group && via->ttl > 0 ? (uint32_t)via->ttl : 0;
	return group || psip_address_is_link_local(maddr) ? source->scope : 0;
}

void psip_response_target(struct psip_address *to, const struct psip_via *via, const struct psip_address *source, bool symmetric)
{
	struct psip_address maddr = { 0 };
	bool numeric = via->maddr.length && psip_address_read(&maddr, via->maddr);

	*to = *source;
	if (psip_transport_websocket(source->transport))
		return;  /* only over the request's connection (RFC 7118 §5.3) */
	if (psip_transport_reliable(source->transport)) {
		/* Over the request's connection; when that has gone, to where the sender listens (§18.2.2). */
		to->port = via->has_port ? via->port : psip_transport_port(source->transport);
		return;
	}
	if (!numeric) {
		to->port = respond_port(via, source, symmetric);
		return;
	}
	memcpy(to->ip, maddr.ip, sizeof to->ip);
	to->family = maddr.family;
	to->scope = respond_scope(&maddr, via, source);
	to->port = via->has_port ? via->port : psip_transport_port(source->transport);
}

static void respond_put_received(struct psip_writer *w, const struct psip_address *source)
{
	char host[64];
	struct psip_writer text = psip_writer(host, sizeof host);

	psip_address_put_host(&text, source);
	psip_put_text(w, ";received=");
	if (source->family == 6)  /* RFC 3261 §25.1: via-received has no brackets */
		psip_put(w, psip_span(host + 1, text.length - 2));
	else
		psip_put(w, psip_span(host, text.length));
}

/* One parameter as it goes back; *asked: an rport was filled in. */
static void respond_put_param(struct psip_writer *w, struct psip_span name, struct psip_span value, bool fill, uint16_t port, bool *asked)
{
	psip_put_text(w, ";");
	psip_put(w, name);
	if (fill && psip_span_equal_nocase(name, PSIP_TEXT("rport"))) {
		psip_put_text(w, "=");
		psip_put_number(w, port);
		*asked = true;
	} else if (value.at) {
		psip_put_text(w, "=");
		psip_put(w, value);
	}
}

void psip_put_via_received(struct psip_writer *w, const struct psip_via *via, const struct psip_address *source, bool symmetric)
{
	struct psip_span rest = via->params, name, value;
	bool received = respond_needs_received(via, source, symmetric), asked = false;

	psip_put_text(w, "Via: ");
	psip_put(w, psip_span(via->text.at, via->text.length - via->params.length));
	while (psip_param_next(&rest, &name, &value) == 1) {
		if (received && psip_span_equal_nocase(name, PSIP_TEXT("received")))
			continue;  /* never believed: written anew */
		respond_put_param(w, name, value, symmetric || !via->rport, source->port, &asked);
	}
	if (symmetric && !asked)
		respond_put_param(w, PSIP_TEXT("rport"), psip_span(NULL, 0), true, source->port, &asked);
	if (received)
		respond_put_received(w, source);
	psip_put_text(w, "\r\n");
}

bool psip_answer_count(struct psip *s, const struct psip_address *source)
{
	struct psip_hash h = psip_hash_begin(s);

	if (psip_transport_reliable(source->transport))
		return true;
	psip_hash_add(&h, source->ip, sizeof source->ip);
	return psip_allowance_take(&psip_transport_of(s)->allowance, s->now, psip_hash_end(&h));
}

bool psip_answer_allowed(struct psip *s, const struct psip_address *source)
{
	if (psip_answer_count(s, source))
		return true;
	psip_transport_of(s)->throttled++;
	return false;
}
