/* SPDX-License-Identifier: MIT
 * Where a response goes, and its top Via (RFC 3261 §18.2.1, §18.2.2; RFC 3581 §4). */
#include "transport/transport.h"

void psip_response_target(struct psip_address *to, const struct psip_via *via, const struct psip_address *source)
{
	struct psip_address maddr = { 0 };

	*to = *source;
	if (psip_transport_websocket(source->transport))
		return;  /* only over the request's connection (RFC 7118 §5.3) */
	if (psip_transport_reliable(source->transport)) {
		/* Over the request's connection; when that has gone, to where the sender listens (§18.2.2). */
		to->port = via->has_port ? via->port : psip_transport_port(source->transport);
		return;
	}
	if (via->maddr.length && psip_address_read(&maddr, via->maddr)) {
		memcpy(to->ip, maddr.ip, sizeof to->ip);
		to->family = maddr.family;
		to->port = via->has_port ? via->port : psip_transport_port(source->transport);
	} else if (!via->has_rport) {
		to->port = via->has_port ? via->port : psip_transport_port(source->transport);
	}
}

/* `received` is owed when sent-by is a name or another address than the packet's source (§18.2.1), and always with rport (RFC 3581 §4). */
static bool respond_needs_received(const struct psip_via *via, const struct psip_address *source)
{
	struct psip_address named = { 0 };

	if (psip_transport_websocket(source->transport) && !via->has_rport)
		return false;  /* RFC 7118 §5.3: of no use, and it may tell of what lies before us */
	if (via->has_rport || !psip_address_read(&named, via->host))
		return true;
	named.scope = source->scope;
	return !psip_address_same_ip(&named, source);
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

void psip_put_via_received(struct psip_writer *w, const struct psip_via *via, const struct psip_address *source)
{
	struct psip_span rest = via->params, name, value;
	const char *begin = via->text.at;
	bool received = respond_needs_received(via, source);

	psip_put_text(w, "Via: ");
	psip_put(w, psip_span(begin, via->text.length - via->params.length));
	while (psip_param_next(&rest, &name, &value) == 1) {
		if (received && psip_span_equal_nocase(name, PSIP_TEXT("received")))
			continue;  /* never believed: written anew */
		psip_put_text(w, ";");
		psip_put(w, name);
		if (psip_span_equal_nocase(name, PSIP_TEXT("rport"))) {
			psip_put_text(w, "=");
			psip_put_number(w, source->port);
		} else if (value.at) {
			psip_put_text(w, "=");
			psip_put(w, value);
		}
	}
	if (received)
		respond_put_received(w, source);
	psip_put_text(w, "\r\n");
}
