/* SPDX-License-Identifier: MIT
 * Who a certificate speaks for: its SIP domain identities and their comparison with a domain (RFC 5922 §7). Pure: no chain is verified here
 * (RFC 5280 is the TLS library's part), only what a verified certificate says is read. */
#ifndef PSIP_TRANSPORT_IDENTITY_H
#define PSIP_TRANSPORT_IDENTITY_H

#include "parser/base.h"

enum {
	PSIP_IDENTITY_NAMES_MAX = 256,   /* values of one subjectAltName, of any type; purposes of one extendedKeyUsage; extensions */
	PSIP_IDENTITY_DER_MAX = 65535,   /* bytes of one extension's value */
	PSIP_IDENTITY_NAME_MAX = 253     /* bytes of a DNS name, the root's dot not counted (RFC 1035 §2.3.4) */
};

/* What a certificate says, as spans of it: they must live until the call that takes them returns. */
struct psip_certificate {
	struct psip_span alt_name;    /* DER of subjectAltName (the GeneralNames, without the OCTET STRING around); absent: no such extension */
	struct psip_span key_usage;   /* DER of extendedKeyUsage, likewise */
	struct psip_span common_name; /* text of the subject's most specific CN; absent: none */
};

enum psip_identity_kind { PSIP_IDENTITY_URI = 1, PSIP_IDENTITY_DNS, PSIP_IDENTITY_CN };

/* One SIP domain identity. The name is not to be compared by others than psip_certificate_check. */
struct psip_domain_identity {
	struct psip_span name; /* a host, as it stands in the certificate; of letters, digits and the marks of a name only: fit for a log */
	uint8_t kind;          /* enum psip_identity_kind */
	bool wildcard;         /* with "*", or a dot in front: stands for nothing but itself (§7.2) */
};

/* Why a peer is not authenticated. 0: it is. */
enum psip_identity_reason {
	PSIP_IDENTITY_GOOD = 0,
	PSIP_IDENTITY_NO_CERTIFICATE, /* the peer showed none (§7.4) */
	PSIP_IDENTITY_BAD_DER,        /* an extension is not DER, or not of its type */
	PSIP_IDENTITY_BAD_TEXT,       /* a NUL or an octet above 0x7F in a name that must be IA5String: somebody forges names */
	PSIP_IDENTITY_TOO_LARGE,      /* past PSIP_IDENTITY_NAMES_MAX or PSIP_IDENTITY_DER_MAX */
	PSIP_IDENTITY_WRONG_USAGE,    /* extendedKeyUsage names no purpose that fits (§7.1) */
	PSIP_IDENTITY_NONE,           /* the certificate has no SIP domain identity (§7.3) */
	PSIP_IDENTITY_BAD_DOMAIN,     /* the caller's domain is no host: nothing can match it */
	PSIP_IDENTITY_WILDCARD,       /* a wildcard would cover the domain, and wildcards do not count (§7.2) */
	PSIP_IDENTITY_WRONG_NAME      /* the certificate is somebody else's */
};

/* One line for an event, without the certificate's text. */
PSIP_API const char *psip_identity_text(enum psip_identity_reason reason);

/* Fill alt_name and key_usage from a certificate's extensions: the DER of its Extensions (RFC 5280 §4.1), other extensions passed over;
 * what does not come is absent. PSIP_IDENTITY_GOOD, _BAD_DER (also: one of the two comes twice, §4.2) or _TOO_LARGE; then both are
 * absent, and the certificate must be refused. */
PSIP_API PSIP_MUST_USE enum psip_identity_reason psip_certificate_extensions(struct psip_certificate *certificate, struct psip_span der);

enum psip_identity_flags {
	PSIP_IDENTITY_FROM_CN = 1 << 0,   /* take a DNS name in the CN if there is no subjectAltName (§7.1, step 2: MAY) */
	PSIP_IDENTITY_OF_CLIENT = 1 << 1, /* the certificate came from a TLS client; otherwise from a server */
	PSIP_IDENTITY_OF_WEB = 1 << 2     /* psip_certificate_check: a WebSocket server's, judged as HTTPS has it */
};

/* Purposes of an extendedKeyUsage. */
enum psip_identity_usage {
	PSIP_USAGE_SERVER = 1 << 0,  /* id-kp-serverAuth */
	PSIP_USAGE_CLIENT = 1 << 1,  /* id-kp-clientAuth */
	PSIP_USAGE_SIP = 1 << 2,     /* id-kp-sipDomain (RFC 5924) */
	PSIP_USAGE_ANY = 1 << 3,     /* anyExtendedKeyUsage */
	PSIP_USAGE_OTHER = 1 << 4
};

/* The purposes as a mask of enum psip_identity_usage. PSIP_IDENTITY_GOOD, _BAD_DER or _TOO_LARGE (then *usage is 0). */
PSIP_API PSIP_MUST_USE enum psip_identity_reason psip_certificate_usage(struct psip_span der, unsigned *usage);

/* A walk over the identities of one certificate, and what else its subjectAltName holds. Offsets only. */
struct psip_identity_walk {
	uint32_t at, end;     /* private: what of the DER is left */
	uint16_t uris, names; /* sip URIs without user; DNS names */
	uint16_t addresses;   /* iPAddress values: never an identity */
	uint16_t others;      /* all other values, and those of the types above that are no identity */
	uint8_t kind;         /* enum psip_identity_kind of all identities of this certificate; 0: there are none (left) */
};

/* Read the certificate and stand before its first identity: sip URIs, DNS names only if there is no such URI, the CN only if there is no
 * subjectAltName and PSIP_IDENTITY_FROM_CN is set. certificate may be NULL: the peer has none. PSIP_IDENTITY_GOOD: there is at least one
 * identity. Otherwise _NO_CERTIFICATE to _NONE, and the walk is empty. */
PSIP_API PSIP_MUST_USE enum psip_identity_reason psip_certificate_begin(struct psip_identity_walk *walk, const struct psip_certificate *certificate,
                                                                        unsigned flags);
/* The next identity; false: there are no more. The same certificate as at the beginning. */
PSIP_API PSIP_MUST_USE bool psip_certificate_next(struct psip_identity_walk *walk, const struct psip_certificate *certificate,
                                                  struct psip_domain_identity *identity);

/* Is the peer authenticated for that domain (§7.2, §7.3)? domain: the host of the URI that was located, as it was before DNS; never a name
 * that DNS gave. Whole names, without case; a dot at the end (the root) does not count. A numeric domain matches a sip URI's only. For
 * anything but PSIP_IDENTITY_GOOD a client must close the connection at once (§7.3). A server with a list of peers calls it for each (§7.4).
 * With PSIP_IDENTITY_OF_WEB the rules are those of RFC 7118 §9.1 (RFC 6455 §4.1, RFC 2818 §3.1) instead: DNS names, whose whole first label may
 * be "*" if two labels or more follow (RFC 6125 §6.4.3), for names, iPAddress for numeric hosts, sip URIs for nobody. */
PSIP_API PSIP_MUST_USE enum psip_identity_reason psip_certificate_check(const struct psip_certificate *certificate, struct psip_span domain,
                                                                        unsigned flags);

#endif
