/* SPDX-License-Identifier: MIT
 * URIs put into form: what a place allows, escapes, canonical text, and requests made of URIs (RFC 3261 §19.1). */
#ifndef PSIP_PARSER_URI_FORM_H
#define PSIP_PARSER_URI_FORM_H

#include "parser/message.h"
#include "parser/uri.h"
#include "parser/writer.h"

/* Where a URI stands: the columns of RFC 3261 §19.1.1 table 1. */
enum psip_uri_place {
	PSIP_URI_IN_REQUEST_LINE,
	PSIP_URI_IN_TO_FROM,
	PSIP_URI_IN_BINDING,  /* Contact of REGISTER and 3xx */
	PSIP_URI_IN_DIALOG,   /* Contact, Record-Route and Route of a dialog */
	PSIP_URI_EXTERNAL     /* a page, a card: all there is */
};
/* What RFC 3261 §19.1.1 asks of a sip or sips URI beyond its grammar: a sips URI's transport is reliable; ttl goes with UDP and a maddr that
 * is a multicast address (of a name only a resolver can tell). True for other schemes. */
PSIP_API bool psip_uri_consistent(const struct psip_uri *uri);

/* The first component of a sip or sips URI that the place must not have: its port, a parameter's name, or its headers. The absent span if there
 * is none, for other schemes, and for PSIP_URI_EXTERNAL. */
PSIP_API struct psip_span psip_uri_misplaced(const struct psip_uri *uri, enum psip_uri_place place);

/* The URI without the components that the place must not have; those of other schemes as they are. Bad with PSIP_WRITE_STRICT, and nothing
 * is written, if it is not psip_uri_consistent. */
PSIP_API void psip_put_uri(struct psip_writer *w, const struct psip_uri *uri, enum psip_uri_place place);

enum psip_uri_component { PSIP_URI_USER, PSIP_URI_PASSWORD, PSIP_URI_PARAM, PSIP_URI_HEADER };
/* Octets as that component of a sip URI: "%HH" for all that its rule does not have (§19.1.2). psip_uri_unescape is the way back. */
PSIP_API void psip_put_escaped(struct psip_writer *w, struct psip_span octets, enum psip_uri_component component);

/* 4 or 16 octets as IPv4address or IPv6reference, shortest form (RFC 5952, RFC 5954 §5; ::ffff:0:0/96 with dots). */
PSIP_API void psip_put_ip(struct psip_writer *w, const uint8_t *octets, unsigned length);

/* The key under which a URI is looked up (RFC 3261 §10.3 step 5): no parameters or headers, escapes only where needed and in capitals,
 * scheme and host in lower case, IP literals shortest. For tel: no visual separators, lower case, parameters in order of their names.
 * Equal keys for URIs of one address-of-record. Sets w->bad for a tel URI of more than 32 parameters. */
PSIP_API void psip_put_uri_canonical(struct psip_writer *w, const struct psip_uri *uri);

/* A tel URI as sip (or sips) URI of that host (§19.1.6): "sip:" subscriber "@" host ";user=phone", in lower case, parameters by name,
 * isub and postd first. w->bad as above, and if the URI is not tel. */
PSIP_API void psip_put_tel_as_sip(struct psip_writer *w, const struct psip_uri *tel, struct psip_span host, bool sips);

/* What to do with a header of a URI in a request made of it (§19.1.5). */
enum psip_uri_wish {
	PSIP_WISH_HONOUR,  /* a row of the request, if the element likes */
	PSIP_WISH_BODY,    /* "body": the message's body */
	PSIP_WISH_VERIFY,  /* describes: Content-*, Date, MIME-Version, Timestamp; only if it is true */
	PSIP_WISH_REFUSE   /* dangerous, or says what is not this element's: From, Via, Route, Contact, Allow... */
};
struct psip_uri_header {
	struct psip_span name, value; /* escaped, as they stood; spans into the URI */
	uint8_t id;                   /* enum psip_header_id, by the unescaped name */
	uint8_t wish;                 /* enum psip_uri_wish */
};
/* Walk uri->headers: 1 with a header, 0 at the end. */
PSIP_API int psip_uri_header_next(struct psip_span *rest, struct psip_uri_header *header);

/* The method of a request made of the URI: its parameter, unescaped, else absent. PSIP_ERR_SYNTAX if it is no token. `to`: at
 * least 32 bytes, holds the text. */
PSIP_API PSIP_MUST_USE int psip_uri_method(const struct psip_uri *uri, char to[32], struct psip_span *method);

/* The rows of all headers to honour, unescaped, each held against its grammar. PSIP_OK; PSIP_ERR_SYNTAX: the URI makes no valid
 * request and none may be sent (§19.1.5); PSIP_ERR_SPACE: a value above 512 bytes. */
PSIP_API PSIP_MUST_USE int psip_put_uri_headers(struct psip_writer *w, const struct psip_uri *uri);

#endif
