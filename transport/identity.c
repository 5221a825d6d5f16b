/* SPDX-License-Identifier: MIT
 * SIP domain identities of a certificate (RFC 5922 §7.1) and their comparison (§7.2), and the hosts of a web server's. GeneralNames by RFC 5280
 * §4.2.1.6; extensions and purposes: certificate.c. */
#include "transport/identity.h"

#include "parser/uri.h"
#include "transport/address.h"
#include "transport/der.h"

/* GeneralName */
enum identity_tag {
	IDENTITY_OTHER_NAME = 0xa0,
	IDENTITY_RFC822_NAME = 0x81,
	IDENTITY_DNS_NAME = 0x82,
	IDENTITY_X400_ADDRESS = 0xa3,
	IDENTITY_DIRECTORY_NAME = 0xa4,
	IDENTITY_EDI_PARTY_NAME = 0xa5,
	IDENTITY_URI_NAME = 0x86,
	IDENTITY_IP_ADDRESS = 0x87,
	IDENTITY_REGISTERED_ID = 0x88
};

const char *psip_identity_text(enum psip_identity_reason reason)
{
	switch (reason) {
	case PSIP_IDENTITY_GOOD:
		return "the certificate is the domain's";
	case PSIP_IDENTITY_NO_CERTIFICATE:
		return "the peer has no certificate";
	case PSIP_IDENTITY_BAD_DER:
		return "an extension of the certificate is not valid DER";
	case PSIP_IDENTITY_BAD_TEXT:
		return "a name of the certificate holds a NUL or an octet that is not ASCII";
	case PSIP_IDENTITY_TOO_LARGE:
		return "the certificate has too many names";
	case PSIP_IDENTITY_WRONG_USAGE:
		return "the certificate's extendedKeyUsage does not allow this use";
	case PSIP_IDENTITY_NONE:
		return "the certificate names no SIP domain";
	case PSIP_IDENTITY_BAD_DOMAIN:
		return "the domain to compare with is not a host";
	case PSIP_IDENTITY_WILDCARD:
		return "only a wildcard of the certificate covers the domain, and wildcards do not count";
	case PSIP_IDENTITY_WRONG_NAME:
		return "the certificate is for another domain";
	}
	return "";
}

static enum psip_identity_reason identity_allowed(const struct psip_certificate *certificate, unsigned flags)
{
	unsigned usage, fitting = PSIP_USAGE_ANY | (flags & PSIP_IDENTITY_OF_WEB ? 0 : PSIP_USAGE_SIP);
	enum psip_identity_reason reason;

	if (certificate->key_usage.at == NULL)
		return PSIP_IDENTITY_GOOD;
	fitting |= flags & PSIP_IDENTITY_OF_CLIENT ? PSIP_USAGE_CLIENT : PSIP_USAGE_SERVER;
	reason = psip_certificate_usage(certificate->key_usage, &usage);
	if (reason == PSIP_IDENTITY_GOOD && (usage & fitting) == 0)
		return PSIP_IDENTITY_WRONG_USAGE;
	return reason;
}

static struct psip_span identity_without_root(struct psip_span name)
{
	if (name.length > 0 && name.at[name.length - 1] == '.')
		name.length--;
	return name;
}

static bool identity_octet(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '*';
}

static bool identity_is_wildcard(struct psip_span name)
{
	return name.length > 0 && (name.at[0] == '.' || memchr(name.at, '*', name.length) != NULL);
}

/* A DNS name by its form: labels of 1 to 63 octets. The forms of a wildcard pass too, so that they can be told from nonsense. */
static bool identity_is_name(struct psip_span text)
{
	struct psip_span name = identity_without_root(text);
	size_t label = 0;

	if (name.length == 0 || name.length > PSIP_IDENTITY_NAME_MAX)
		return false;
	for (size_t i = 0; i < name.length; i++) {
		if (name.at[i] == '.' ? label == 0 && i > 0 : !identity_octet(name.at[i]))
			return false;
		label = name.at[i] == '.' ? 0 : label + 1;
		if (label > 63)
			return false;
	}
	return label > 0;
}

static bool identity_is_numeric(struct psip_span host)
{
	struct psip_address address = { 0 };

	return psip_address_read(&address, host);
}

/* A name, and no address in a name's place (RFC 5280 §4.2.1.6 has another type for those). */
static bool identity_is_dns(struct psip_span text)
{
	return identity_is_name(text) && !identity_is_numeric(text);
}

/* The host of a sip URI without user (RFC 5922 §7.1). What is no URI for its wildcard only is told from what is none at all. */
static bool identity_uri_host(struct psip_span text, struct psip_span *host)
{
	struct psip_uri uri;
	size_t end = 4;

	if (text.length <= 4 || !psip_span_equal_nocase(psip_span(text.at, 4), PSIP_TEXT("sip:")) || memchr(text.at, '@', text.length) != NULL)
		return false;
	while (end < text.length && text.at[end] != ':' && text.at[end] != ';' && text.at[end] != '?')
		end++;
	*host = psip_between(text.at + 4, text.at + end);
	if (identity_is_wildcard(*host))
		return identity_is_name(*host);
	if (psip_uri_parse(&uri, text, PSIP_STRICT, NULL) != PSIP_OK)
		return false;
	*host = uri.host;
	return identity_is_numeric(*host) || identity_is_name(*host);
}

/* What IA5String allows, less the NUL at which others' code would end the name. */
static bool identity_is_text(struct psip_span text)
{
	for (size_t i = 0; i < text.length; i++)
		if (text.at[i] == 0 || (unsigned char)text.at[i] > 0x7f)
			return false;
	return true;
}

/* The kind of identity that a GeneralName is, and its name; 0 if it is none. */
static unsigned identity_of(uint8_t tag, struct psip_span value, struct psip_span *name)
{
	*name = value;
	if (tag == IDENTITY_URI_NAME && identity_uri_host(value, name))
		return PSIP_IDENTITY_URI;
	return tag == IDENTITY_DNS_NAME && identity_is_dns(value) ? PSIP_IDENTITY_DNS : 0;
}

static enum psip_identity_reason identity_count(struct psip_identity_walk *walk, uint8_t tag, struct psip_span value)
{
	struct psip_span name;

	switch (tag) {
	case IDENTITY_RFC822_NAME:
	case IDENTITY_DNS_NAME:
	case IDENTITY_URI_NAME:
		if (!identity_is_text(value))
			return PSIP_IDENTITY_BAD_TEXT;
		break;
	case IDENTITY_IP_ADDRESS:
		if (value.length != 4 && value.length != 16)
			return PSIP_IDENTITY_BAD_DER;
		walk->addresses++;
		return PSIP_IDENTITY_GOOD;
	case IDENTITY_OTHER_NAME:
	case IDENTITY_X400_ADDRESS:
	case IDENTITY_DIRECTORY_NAME:
	case IDENTITY_EDI_PARTY_NAME:
	case IDENTITY_REGISTERED_ID:
		break;
	default:
		return PSIP_IDENTITY_BAD_DER;
	}
	switch (identity_of(tag, value, &name)) {
	case PSIP_IDENTITY_URI:
		walk->uris++;
		break;
	case PSIP_IDENTITY_DNS:
		walk->names++;
		break;
	default:
		walk->others++;
	}
	return PSIP_IDENTITY_GOOD;
}

/* The first pass: all of the subjectAltName must hold, whatever it is that counts of it. */
static enum psip_identity_reason identity_survey(struct psip_identity_walk *walk, struct psip_span der)
{
	uint32_t at = 0;
	unsigned count = 0;
	enum psip_identity_reason reason = psip_der_sequence(der, &at);

	walk->at = at;
	while (reason == PSIP_IDENTITY_GOOD && at < der.length) {
		struct psip_span value;
		uint8_t tag;

		if (!psip_der_element(der, &at, &tag, &value))
			return PSIP_IDENTITY_BAD_DER;
		if (++count > PSIP_IDENTITY_NAMES_MAX)
			return PSIP_IDENTITY_TOO_LARGE;
		reason = identity_count(walk, tag, value);
	}
	return reason;
}

static enum psip_identity_reason identity_begin(struct psip_identity_walk *walk, const struct psip_certificate *certificate, unsigned flags)
{
	enum psip_identity_reason reason = identity_allowed(certificate, flags);

	if (reason != PSIP_IDENTITY_GOOD)
		return reason;
	if (certificate->alt_name.at == NULL) {
		if (!(flags & PSIP_IDENTITY_FROM_CN) || !identity_is_dns(certificate->common_name))
			return PSIP_IDENTITY_NONE;
		walk->kind = PSIP_IDENTITY_CN;
		return PSIP_IDENTITY_GOOD;
	}
	reason = identity_survey(walk, certificate->alt_name);
	if (reason != PSIP_IDENTITY_GOOD)
		return reason;
	if (walk->uris == 0 && walk->names == 0)
		return PSIP_IDENTITY_NONE;
	walk->kind = walk->uris > 0 ? PSIP_IDENTITY_URI : PSIP_IDENTITY_DNS;
	walk->end = (uint32_t)certificate->alt_name.length;
	return PSIP_IDENTITY_GOOD;
}

enum psip_identity_reason psip_certificate_begin(struct psip_identity_walk *walk, const struct psip_certificate *certificate, unsigned flags)
{
	enum psip_identity_reason reason;

	memset(walk, 0, sizeof *walk);
	if (certificate == NULL)
		return PSIP_IDENTITY_NO_CERTIFICATE;
	reason = identity_begin(walk, certificate, flags);
	if (reason != PSIP_IDENTITY_GOOD && reason != PSIP_IDENTITY_NONE)
		memset(walk, 0, sizeof *walk);
	return reason;
}

static void identity_found(struct psip_domain_identity *identity, struct psip_span name, uint8_t kind)
{
	identity->name = name;
	identity->kind = kind;
	identity->wildcard = identity_is_wildcard(name);
}

bool psip_certificate_next(struct psip_identity_walk *walk, const struct psip_certificate *certificate, struct psip_domain_identity *identity)
{
	if (walk->kind == PSIP_IDENTITY_CN) {
		identity_found(identity, certificate->common_name, walk->kind);
		walk->kind = 0;
		return true;
	}
	while (walk->kind != 0 && walk->at < walk->end && walk->end == certificate->alt_name.length) {
		struct psip_span value, name;
		uint8_t tag;

		if (!psip_der_element(certificate->alt_name, &walk->at, &tag, &value))
			break;
		if (identity_of(tag, value, &name) == walk->kind) {
			identity_found(identity, name, walk->kind);
			return true;
		}
	}
	walk->kind = 0;
	return false;
}

static bool identity_same(struct psip_span a, struct psip_span b)
{
	struct psip_address x = { 0 }, y = { 0 };

	if (psip_address_read(&x, a))
		return psip_address_read(&y, b) && psip_address_same_ip(&x, &y);
	return psip_span_equal_nocase(identity_without_root(a), identity_without_root(b));
}

/* Would HTTPS's rule (RFC 2818 §3.1), or a leading dot, let the wildcard stand for the domain? For the reason only. */
static bool identity_covers(struct psip_span wildcard, struct psip_span domain)
{
	struct psip_span tail = identity_without_root(wildcard), name = identity_without_root(domain);
	const char *star = memchr(tail.at, '*', tail.length);

	if (star != NULL)
		tail = psip_between(star + 1, tail.at + tail.length);
	return tail.length < name.length && psip_span_equal_nocase(psip_span(name.at + name.length - tail.length, tail.length), tail);
}

/* ---- WebSocket servers (RFC 2818 §3.1) ---- */

static bool identity_web_name(struct psip_span text, struct psip_span domain)
{
	struct psip_span name = identity_without_root(text), host = identity_without_root(domain);
	const char *dot = memchr(host.at, '.', host.length);

	if (!identity_is_wildcard(name))
		return psip_span_equal_nocase(name, host);
	if (!dot || name.length < 3 || memcmp(name.at, "*.", 2) != 0)
		return false;
	name = psip_between(name.at + 1, name.at + name.length);
	if (!memchr(name.at + 1, '.', name.length - 1))  /* of a whole top-level domain nobody is master */
		return false;
	return psip_span_equal_nocase(name, psip_between(dot, host.at + host.length));
}

static bool identity_web_match(const struct psip_certificate *certificate, uint32_t at, struct psip_span domain)
{
	struct psip_span der = certificate->alt_name, value;
	struct psip_address host = { 0 };
	bool numeric = psip_address_read(&host, domain);
	uint8_t tag;

	while (at < der.length && psip_der_element(der, &at, &tag, &value)) {
		if (numeric && tag == IDENTITY_IP_ADDRESS && psip_span_equal(value, psip_span((const char *)host.ip, host.family == 4 ? 4 : 16)))
			return true;
		if (!numeric && tag == IDENTITY_DNS_NAME && identity_is_dns(value) && identity_web_name(value, domain))
			return true;
	}
	return false;
}

static enum psip_identity_reason identity_web(const struct psip_certificate *certificate, struct psip_span domain, unsigned flags)
{
	struct psip_identity_walk walk;
	enum psip_identity_reason reason;
	bool good;

	memset(&walk, 0, sizeof walk);
	reason = identity_allowed(certificate, flags);
	if (reason == PSIP_IDENTITY_GOOD && certificate->alt_name.at != NULL)
		reason = identity_survey(&walk, certificate->alt_name);
	if (reason != PSIP_IDENTITY_GOOD)
		return reason;
	if (!identity_is_numeric(domain) && (!identity_is_name(domain) || identity_is_wildcard(domain)))
		return PSIP_IDENTITY_BAD_DOMAIN;
	if (certificate->alt_name.at != NULL)
		good = identity_web_match(certificate, walk.at, domain);
	else
		good = (flags & PSIP_IDENTITY_FROM_CN) && identity_is_dns(certificate->common_name) && !identity_is_numeric(domain) &&
		       identity_web_name(certificate->common_name, domain);
	return good ? PSIP_IDENTITY_GOOD : PSIP_IDENTITY_WRONG_NAME;
}

enum psip_identity_reason psip_certificate_check(const struct psip_certificate *certificate, struct psip_span domain, unsigned flags)
{
	struct psip_identity_walk walk;
	struct psip_domain_identity identity;
	enum psip_identity_reason reason;

	if (certificate != NULL && (flags & PSIP_IDENTITY_OF_WEB))
		return identity_web(certificate, domain, flags);
	reason = psip_certificate_begin(&walk, certificate, flags);
	if (reason != PSIP_IDENTITY_GOOD)
		return reason;
	if (!identity_is_numeric(domain) && !identity_is_name(domain))
		return PSIP_IDENTITY_BAD_DOMAIN;
	reason = PSIP_IDENTITY_WRONG_NAME;
	while (psip_certificate_next(&walk, certificate, &identity)) {
		if (identity_same(domain, identity.name))
			return PSIP_IDENTITY_GOOD;
		if (identity.wildcard && identity_covers(identity.name, domain))
			reason = PSIP_IDENTITY_WILDCARD;
	}
	return reason;
}
