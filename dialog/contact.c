/* SPDX-License-Identifier: MIT
 * Our own target, and whether the other side knows it as it is now (RFC 6141 §4.4, §4.5): a number made of the Contact that it was last seen to take. */
#include "dialog/authenticate.h"

#include "transport/base/hash.h"

#define CONTACT_MAX 128 /* host, port and transport of an address of ours */

static uint32_t contact_print(struct psip_span value)
{
	static const uint8_t key[16] = { 0 };  /* the same in each stack that goes on with the dialog */
	struct psip_hash h = psip_hash_begin_key(key);

	psip_hash_add(&h, value.at, value.length);
	return (uint32_t)psip_hash_end64(&h);
}

static struct psip_span contact_own(struct psip *s, const struct psip_dialog *d, char text[CONTACT_MAX])
{
	struct psip_writer w = psip_writer(text, CONTACT_MAX);

	psip_put_contact(s, &w, &d->local, d->secure);
	return psip_span(text, psip_written(&w) ? w.length : 0);
}

void psip_dialog_told(struct psip *s, struct psip_dialog *d)
{
	char text[CONTACT_MAX];

	d->contact_known = contact_print(contact_own(s, d, text));
}

void psip_dialog_taken(struct psip *s, struct psip_dialog *d, const struct psip_received *r)
{
	struct psip_header rows[PSIP_REQUEST_ROWS];
	struct psip_message request = { .headers = rows, .header_capacity = PSIP_REQUEST_ROWS };

	if (psip_dialog_request_of(s, r, &request))
		d->contact_known = contact_print(psip_message_value(&request, PSIP_H_CONTACT));
}

/* As psip_put_contact() writes it: of UDP nothing, of TLS perhaps. */
static bool contact_transport(const struct psip_uri *uri, uint8_t transport)
{
	struct psip_span named;

	if (!psip_uri_param(uri, "transport", &named))
		return transport == PSIP_UDP || transport == PSIP_TLS;
	return psip_span_equal_nocase(named, psip_string(psip_transport_param(transport == PSIP_WSS ? PSIP_WS : transport)));
}

void psip_dialog_reached(struct psip *s, struct psip_dialog *d, const struct psip_received *r)
{
	struct psip_uri uri;

	if (!psip_dialog_knows_contact(s, d) && psip_uri_parse(&uri, r->message.request_uri, PSIP_LENIENT, NULL) == PSIP_OK &&
	    psip_own_host(s, &d->local, uri.host) && (uri.has_port ? uri.port : psip_transport_port(d->local.transport)) == d->local.port &&
	    contact_transport(&uri, d->local.transport))
		psip_dialog_told(s, d);
}

bool psip_dialog_knows_contact(struct psip *s, const struct psip_dialog *d)
{
	char text[CONTACT_MAX];

	return d->contact_known == contact_print(contact_own(s, d, text));
}

#undef CONTACT_MAX
