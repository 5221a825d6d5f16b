/* SPDX-License-Identifier: MIT
 * Step two of parsing: typed values of headers, on demand. Values are spans into the message.
 *
 * Lists: psip_X_next(&rest, ...) takes the next element from `rest` and moves it on. Returns 1 with an element, 0 at the
 * end, PSIP_ERR_SYNTAX with rest->at at the byte that does not fit. To walk all rows of a header: for each row with that
 * id, walk its value. White space and folds (LWS) are accepted wherever RFC 3261 §25.1 has them. */
#ifndef PSIP_PARSER_TYPED_H
#define PSIP_PARSER_TYPED_H

#include "parser/message.h"
#include "parser/uri.h"

enum psip_transport_id {          /* of Via and of the transport URI parameter */
	PSIP_TRANSPORT_OTHER = 0, PSIP_UDP, PSIP_TCP, PSIP_TLS, PSIP_SCTP, PSIP_TLS_SCTP, PSIP_WS, PSIP_WSS
};

/* Via (RFC 3261 §20.42; rport: RFC 3581 §3). */
struct psip_via {
	struct psip_span text;        /* this element */
	uint8_t transport;            /* enum psip_transport_id */
	bool has_port, has_rport;     /* has_rport: the parameter is there, with or without value */
	uint16_t port;                /* of sent-by; 0 if none */
	uint16_t rport;               /* 0 if without value */
	int16_t ttl;                  /* -1 if none */
	struct psip_span version;     /* "SIP/2.0" without white space is not promised: use only to compare */
	struct psip_span transport_text;
	struct psip_span host;        /* of sent-by; IPv6 with brackets */
	struct psip_span branch, received, maddr;
	struct psip_span params;      /* all, beginning with ";" */
};
PSIP_API PSIP_MUST_USE int psip_via_next(struct psip_span *rest, psip_mode mode, struct psip_via *via);

/* name-addr / addr-spec with parameters: From, To, Contact, Route, Record-Route, Refer-To, Reply-To, Path... */
struct psip_address_value {
	struct psip_span text;        /* this element */
	struct psip_span display;     /* as it stood, quotes included; absent if none */
	struct psip_span uri_text;
	struct psip_uri uri;
	struct psip_span params;      /* header parameters, beginning with ";" */
	struct psip_span tag;         /* absent if none */
	bool bracketed;               /* in < > */
	bool star;                    /* Contact: * */
};
PSIP_API PSIP_MUST_USE int psip_address_next(struct psip_span *rest, psip_mode mode, struct psip_address_value *address);

/* One value alone (From, To...): trailing text is an error. PSIP_OK or PSIP_ERR_SYNTAX. */
PSIP_API PSIP_MUST_USE int psip_address_parse(struct psip_span value, psip_mode mode, struct psip_address_value *address);

/* CSeq (RFC 3261 §20.16): numbers of 2^31 and above are refused, with PSIP_QUIRK_LARGE_NUMBER those above 2^32-1. */
struct psip_cseq {
	uint32_t number;
	uint8_t method;               /* enum psip_method */
	struct psip_span method_text;
};
PSIP_API PSIP_MUST_USE int psip_cseq_parse(struct psip_span value, psip_mode mode, struct psip_cseq *cseq);

/* Call-ID: word [ "@" word ]; with PSIP_QUIRK_PARAM_BYTES any visible octets. */
PSIP_API PSIP_MUST_USE int psip_call_id_parse(struct psip_span value, psip_mode mode);

/* 1*DIGIT, surrounding white space allowed; PSIP_ERR_SYNTAX if it is no number or above max. Max-Forwards: max 255; Expires: 2^32-1. */
PSIP_API PSIP_MUST_USE int psip_number_parse(struct psip_span value, uint32_t max, uint32_t *number);

/* Comma-separated tokens: Require, Supported, Allow, Unsupported, Proxy-Require, Content-Encoding... Empty list allowed where the grammar has it. */
PSIP_API PSIP_MUST_USE int psip_token_next(struct psip_span *rest, psip_mode mode, struct psip_span *token);

/* Does any row of that list header hold the token (without case)? */
PSIP_API bool psip_message_lists(const struct psip_message *message, enum psip_header_id id, struct psip_span token);

/* Content-Type, and elements of Accept (RFC 3261 §20.1, §20.15). */
struct psip_media_type {
	struct psip_span type, subtype, params;
};
PSIP_API PSIP_MUST_USE int psip_media_type_next(struct psip_span *rest, psip_mode mode, struct psip_media_type *type);

/* A generic parameter by name (without case) from a parameter span that begins with ";". Value as it stood (quotes included);
 * absent span for a flag. */
PSIP_API bool psip_param(struct psip_span params, const char *name, struct psip_span *value);
/* Walk parameters: 1, 0 or PSIP_ERR_SYNTAX. */
PSIP_API PSIP_MUST_USE int psip_param_next(struct psip_span *rest, struct psip_span *name, struct psip_span *value);

/* What every SIP element needs, in one call (DESIGN §3). */
struct psip_common {
	struct psip_via via;                    /* the topmost */
	struct psip_address_value from, to;
	struct psip_span call_id;
	struct psip_cseq cseq;
	uint32_t max_forwards;                  /* 70 if absent */
	bool has_max_forwards;
};
/* PSIP_OK, or PSIP_ERR_SYNTAX with one or more records in errors (may be NULL): missing (RFC 3261 §8.1.1), repeated or malformed
 * Via, From, To, Call-ID, CSeq; CSeq's method against the request's; Max-Forwards above 255 or malformed. What could be read is set
 * even then, the rest is zero, so that a response can be built if Via, From, To, Call-ID and CSeq are delimited. */
PSIP_API PSIP_MUST_USE int psip_common_parse(struct psip_common *common, const struct psip_message *message, psip_mode mode,
                                             struct psip_errors *errors);

/* One row's value by the grammar of its header; unknown ids by extension-header's. Tolerant looks only at the headers that
 * an element needs whatever the message is. PSIP_OK, or PSIP_ERR_SYNTAX and in *at (may be NULL) the offset in the value;
 * PSIP_ERR_ARGUMENT for an absent span, *at untouched. White space at the value's end counts: few headers have any there
 * (PSIP_QUIRK_BLANKS). */
PSIP_API PSIP_MUST_USE int psip_header_value_check(enum psip_header_id id, struct psip_span value, psip_mode mode, size_t *at);

#endif
