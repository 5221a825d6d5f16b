/* SPDX-License-Identifier: MIT
 * Peers behind NATs: where a dialog's messages really come from, when requests go there instead of to the Contact, and the pings
 * that keep the way open (RFC 3581, RFC 5626 §4.4). */
#include "dialog/dialog.h"

/* Keep the flow that the peer was last heard on alive, as long as the dialog is confirmed. */
static void nat_keep(struct psip *s, struct psip_dialog *d)
{
	psip_ref before = d->keepalive;

	d->keepalive = d->state == PSIP_DIALOG_CONFIRMED && d->source.family ? psip_keepalive_hold(s, &d->source_local, &d->source, d->source_flow) : 0;
	psip_keepalive_release(s, before);
}

void psip_dialog_heard(struct psip *s, struct psip_dialog *d, const struct psip_received *r)
{
	if (d->source.family && !psip_address_equal(&d->source, &r->remote) && !d->routes && psip_dialogs_of(s)->nat != PSIP_NAT_OFF)
		d->target_changed = true;  /* the NAT has another mapping now */
	d->source = r->remote;
	d->source_local = r->local;
	d->source_flow = r->flow;
	nat_keep(s, d);
}

void psip_dialog_confirmed(struct psip *s, struct psip_dialog *d)
{
	nat_keep(s, d);
}

/* The clear case: a private address reached us, who have a public one, from a public one. If we are in a private network ourselves, the
 * peer's may be ours. */
static bool nat_clear(const struct psip_dialog *d, const struct psip_address *contact)
{
	return psip_address_is_private(contact) && !psip_address_is_private(&d->source) && !psip_address_is_private(&d->source_local);
}

static bool nat_applies(struct psip *s, const struct psip_dialog *d, const struct psip_uri *uri)
{
	struct psip_address contact = { .scope = d->source.scope };
	struct psip_span maddr;
	bool numeric = psip_address_read(&contact, uri->host);

	if (!d->source.family || psip_uri_param(uri, "maddr", &maddr) || (uri->scheme == PSIP_SCHEME_SIPS && !psip_transport_secure(d->source.transport)))
		return false;
	if (psip_dialogs_of(s)->nat != PSIP_NAT_AUTO)
		return psip_dialogs_of(s)->nat == PSIP_NAT_ALWAYS;
	/* A link-local address says nothing without the link that it was heard on. */
	return numeric && (nat_clear(d, &contact) || (psip_address_is_link_local(&contact) && psip_address_same_ip(&contact, &d->source)));
}

bool psip_dialog_from_source(struct psip *s, const struct psip_dialog *d, struct psip_uri *uri, char host[PSIP_NAT_HOST])
{
	struct psip_writer w = psip_writer(host, PSIP_NAT_HOST);

	if (!nat_applies(s, d, uri))
		return false;
	psip_address_put_host(&w, &d->source);
	uri->host = psip_span(host, w.length);
	uri->has_port = true;
	uri->port = d->source.port;
	return true;
}
