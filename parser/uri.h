/* SPDX-License-Identifier: MIT
 * URIs: sip, sips, tel and any other absolute URI, as spans (RFC 3261 §19.1, §25.1; RFC 3966; RFC 5954). */
#ifndef PSIP_PARSER_URI_H
#define PSIP_PARSER_URI_H

#include "parser/base.h"

enum psip_scheme { PSIP_SCHEME_OTHER = 0, PSIP_SCHEME_SIP, PSIP_SCHEME_SIPS, PSIP_SCHEME_TEL, PSIP_SCHEME_URN };

struct psip_uri {
	uint8_t scheme;             /* enum psip_scheme */
	bool has_port;
	uint16_t port;              /* 0 if none */
	struct psip_span text;      /* all of it */
	struct psip_span scheme_text;
	struct psip_span user;      /* escaped as it stood; for tel: the number; for other schemes: all after the colon */
	struct psip_span password;
	struct psip_span host;      /* IPv6 with its brackets */
	struct psip_span params;    /* after the host and port: begins with ";" unless empty */
	struct psip_span headers;   /* after "?", without it */
};

/* Parse a whole span as one URI. Returns PSIP_OK or PSIP_ERR_SYNTAX; *at (may be NULL) gets the offset of the first
 * byte that does not fit. Strict refuses what RFC 3261 §25 and RFC 5954 do not derive. */
PSIP_API PSIP_MUST_USE int psip_uri_parse(struct psip_uri *uri, struct psip_span text, psip_mode mode, size_t *at);

/* RFC 3261 §19.1.4 (sip, sips), RFC 3966 §4 (tel); other schemes byte for byte, scheme without case.
 * `transport` on one side only: no match (test/ledger/README.md). */
PSIP_API bool psip_uri_equal(const struct psip_uri *a, const struct psip_uri *b);

/* A URI parameter by name, without case: true if present; value is the absent span for a flag such as ";lr". */
PSIP_API bool psip_uri_param(const struct psip_uri *uri, const char *name, struct psip_span *value);

/* A loose router's URI (RFC 3261 §19.1.1): ";lr", with any value or none, as devices send it. */
PSIP_API bool psip_uri_loose(const struct psip_uri *uri);

/* Escaping: write the unescaped form of `text` to `to` (capacity bytes); returns its length or PSIP_ERR_SPACE / PSIP_ERR_SYNTAX. */
PSIP_API PSIP_MUST_USE int psip_uri_unescape(char *to, size_t capacity, struct psip_span text);

#endif
