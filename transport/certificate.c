/* SPDX-License-Identifier: MIT
 * Extensions of a certificate and the purposes that it may serve (RFC 5280 §4.1, §4.2.1.12, RFC 5924). DER by X.690 §8, §10. */
#include "transport/der.h"

bool psip_der_element(struct psip_span der, uint32_t *at, uint8_t *tag, struct psip_span *value)
{
	const unsigned char *p = (const unsigned char *)der.at;
	size_t i = *at, length;

	if (der.length - i < 2 || (p[i] & 0x1f) == 0x1f)
		return false;
	*tag = p[i++];
	length = p[i++];
	if (length >= 0x80) {
		size_t octets = length - 0x80; /* 0: indefinite, which is BER only */

		if (octets == 0 || octets > 2 || octets > der.length - i || p[i] == 0)
			return false;
		for (length = 0; octets > 0; octets--)
			length = length << 8 | p[i++];
		if (length < 0x80)
			return false;
	}
	if (length > der.length - i)
		return false;
	*value = psip_span(der.at + i, length);
	*at = (uint32_t)(i + length);
	return true;
}

enum psip_identity_reason psip_der_sequence(struct psip_span der, uint32_t *at)
{
	struct psip_span value;
	uint32_t end = 0;
	uint8_t tag;

	if (der.length > PSIP_IDENTITY_DER_MAX)
		return PSIP_IDENTITY_TOO_LARGE;
	if (!psip_der_element(der, &end, &tag, &value) || tag != PSIP_DER_SEQUENCE || end != der.length || value.length == 0)
		return PSIP_IDENTITY_BAD_DER;
	*at = (uint32_t)(der.length - value.length);
	return PSIP_IDENTITY_GOOD;
}

/* Extension ::= SEQUENCE { extnID, critical BOOLEAN DEFAULT FALSE, extnValue OCTET STRING } */
static bool certificate_extension(struct psip_span extension, struct psip_span *oid, struct psip_span *value)
{
	uint32_t at = 0;
	uint8_t tag;

	if (!psip_der_element(extension, &at, &tag, oid) || tag != PSIP_DER_OID || !psip_der_element(extension, &at, &tag, value))
		return false;
	if (tag == PSIP_DER_BOOLEAN && (value->length != 1 || !psip_der_element(extension, &at, &tag, value)))
		return false;
	return tag == PSIP_DER_OCTET_STRING && at == extension.length;
}

static enum psip_identity_reason certificate_extensions(struct psip_certificate *certificate, struct psip_span der)
{
	static const char alt_name[] = { 0x55, 0x1d, 0x11 }, key_usage[] = { 0x55, 0x1d, 0x25 };
	uint32_t at = 0;
	unsigned count = 0;
	enum psip_identity_reason reason = psip_der_sequence(der, &at);

	while (reason == PSIP_IDENTITY_GOOD && at < der.length) {
		struct psip_span extension, oid, value, *to = NULL;
		uint8_t tag;

		if (!psip_der_element(der, &at, &tag, &extension) || tag != PSIP_DER_SEQUENCE || !certificate_extension(extension, &oid, &value))
			return PSIP_IDENTITY_BAD_DER;
		if (++count > PSIP_IDENTITY_NAMES_MAX)
			return PSIP_IDENTITY_TOO_LARGE;
		if (psip_span_equal(oid, psip_span(alt_name, sizeof alt_name)))
			to = &certificate->alt_name;
		else if (psip_span_equal(oid, psip_span(key_usage, sizeof key_usage)))
			to = &certificate->key_usage;
		if (to != NULL && to->at != NULL)
			return PSIP_IDENTITY_BAD_DER;
		if (to != NULL)
			*to = value;
	}
	return reason;
}

enum psip_identity_reason psip_certificate_extensions(struct psip_certificate *certificate, struct psip_span der)
{
	const struct psip_span absent = psip_span(NULL, 0);
	enum psip_identity_reason reason;

	certificate->alt_name = certificate->key_usage = absent;
	reason = certificate_extensions(certificate, der);
	if (reason != PSIP_IDENTITY_GOOD)
		certificate->alt_name = certificate->key_usage = absent;
	return reason;
}

static unsigned certificate_purpose(struct psip_span oid)
{
	static const char pkix[] = { 0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x03 }; /* id-kp */
	static const char any[] = { 0x55, 0x1d, 0x25, 0x00 };

	if (psip_span_equal(oid, psip_span(any, sizeof any)))
		return PSIP_USAGE_ANY;
	if (oid.length != sizeof pkix + 1 || memcmp(oid.at, pkix, sizeof pkix) != 0)
		return PSIP_USAGE_OTHER;
	switch (oid.at[sizeof pkix]) {
	case 1:
		return PSIP_USAGE_SERVER;
	case 2:
		return PSIP_USAGE_CLIENT;
	case 20:
		return PSIP_USAGE_SIP;
	}
	return PSIP_USAGE_OTHER;
}

enum psip_identity_reason psip_certificate_usage(struct psip_span der, unsigned *usage)
{
	uint32_t at = 0;
	unsigned mask = 0, count = 0;
	enum psip_identity_reason reason = psip_der_sequence(der, &at);

	*usage = 0;
	if (reason != PSIP_IDENTITY_GOOD)
		return reason;
	while (at < der.length) {
		struct psip_span oid;
		uint8_t tag;

		if (!psip_der_element(der, &at, &tag, &oid) || tag != PSIP_DER_OID || oid.length == 0)
			return PSIP_IDENTITY_BAD_DER;
		if (++count > PSIP_IDENTITY_NAMES_MAX)
			return PSIP_IDENTITY_TOO_LARGE;
		mask |= certificate_purpose(oid);
	}
	*usage = mask;
	return PSIP_IDENTITY_GOOD;
}
