/* SPDX-License-Identifier: MIT
 * Names of the location machine: domain names in its bounded text, SRV prefixes, NAPTR services, default ports. */
#include "transport/locate_part.h"

/* By enum psip_transport_id. RFC 3263 §4.1, RFC 4168 §9 (SCTP), RFC 7118 §8.1 (WebSocket). */
static const struct {
	char prefix[14], service[10];
} locate_transports[] = {
	{ "", "" },
	{ "_sip._udp.", "SIP+D2U" },
	{ "_sip._tcp.", "SIP+D2T" },
	{ "_sips._tcp.", "SIPS+D2T" },
	{ "_sip._sctp.", "SIP+D2S" },
	{ "_sips._sctp.", "SIPS+D2S" },
	{ "_sip._ws.", "SIP+D2W" },
	{ "_sips._ws.", "SIPS+D2W" },
};
_Static_assert(sizeof locate_transports / sizeof *locate_transports == PSIP_LOCATE_TRANSPORTS + 1, "one row per transport");

static bool locate_name_octet(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

bool psip_locate_name_trim(struct psip_span *name)
{
	size_t label = 0;

	if (name->length > 1 && name->at[name->length - 1] == '.')
		name->length--;
	if (name->length > PSIP_LOCATE_NAME_MAX)
		return false;
	for (size_t i = 0; i < name->length; i++) {
		if (name->at[i] == '.') {
			if (label == 0)
				return false;
			label = 0;
		} else if (!locate_name_octet(name->at[i]) || ++label > 63) {
			return false;
		}
	}
	return label > 0;
}

struct psip_span psip_locate_name(const struct psip_locate *l, uint16_t at)
{
	return psip_span(l->text + at + 1, (unsigned char)l->text[at]);
}

/* Each name: its length, then its octets. */
static uint16_t locate_name_intern(struct psip_locate *l, struct psip_span prefix, struct psip_span name)
{
	char text[PSIP_LOCATE_NAME_MAX];
	size_t length = prefix.length + name.length;
	uint16_t at = 0;

	if (length > PSIP_LOCATE_NAME_MAX)
		return PSIP_LOCATE_NO_TEXT;
	if (prefix.length)
		memcpy(text, prefix.at, prefix.length);
	memcpy(text + prefix.length, name.at, name.length);
	for (size_t i = 0; i < length; i++)
		if (text[i] >= 'A' && text[i] <= 'Z')
			text[i] = (char)(text[i] | 0x20);
	for (; at < l->text_used; at = (uint16_t)(at + 1 + (unsigned char)l->text[at]))
		if (psip_span_equal(psip_locate_name(l, at), psip_span(text, length)))
			return at;
	if (length + 1 > (size_t)PSIP_LOCATE_TEXT - l->text_used) {
		l->dropped++;
		return PSIP_LOCATE_NO_TEXT;
	}
	l->text[at] = (char)(unsigned char)length;
	memcpy(l->text + at + 1, text, length);
	l->text_used = (uint16_t)(at + 1 + length);
	return at;
}

uint16_t psip_locate_name_add(struct psip_locate *l, struct psip_span name)
{
	return psip_locate_name_trim(&name) ? locate_name_intern(l, psip_span("", 0), name) : (uint16_t)PSIP_LOCATE_NO_TEXT;
}

uint16_t psip_locate_name_srv(struct psip_locate *l, uint8_t transport, uint16_t domain)
{
	return locate_name_intern(l, psip_string(locate_transports[transport].prefix), psip_locate_name(l, domain));
}

uint8_t psip_locate_service_find(struct psip_span service)
{
	for (uint8_t i = 1; i <= PSIP_LOCATE_TRANSPORTS; i++)
		if (psip_span_equal_nocase(service, psip_string(locate_transports[i].service)))
			return i;
	return PSIP_TRANSPORT_OTHER;
}

struct psip_span psip_locate_domain(const struct psip_locate *l)
{
	return l->domain == PSIP_LOCATE_NO_TEXT ? psip_span(NULL, 0) : psip_locate_name(l, l->domain);
}

uint8_t psip_locate_secured(uint8_t transport)
{
	switch (transport) {
	case PSIP_TCP:
		return PSIP_TLS;
	case PSIP_SCTP:
		return PSIP_TLS_SCTP;
	case PSIP_WS:
		return PSIP_WSS;
	default:
		return psip_transport_secure(transport) ? transport : (uint8_t)PSIP_TRANSPORT_OTHER;
	}
}

uint16_t psip_locate_port(uint8_t transport)
{
	return transport == PSIP_WS ? 80 : transport == PSIP_WSS ? 443 : psip_transport_port(transport);
}

bool psip_locate_has_transport(const struct psip_locate *l, uint8_t transport)
{
	return memchr(l->options.transports, transport, l->options.transport_count) != NULL;
}

unsigned psip_locate_family_index(const struct psip_locate *l, uint8_t family)
{
	for (unsigned i = 0; i < l->options.family_count; i++)
		if (l->options.families[i] == family)
			return i;
	return 2;
}
