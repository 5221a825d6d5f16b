/* SPDX-License-Identifier: MIT
 * Typed values of the headers that typed.h does not have: RFC 3261 §20 and the extensions that the stack uses.
 *
 * As in typed.h: all spans lie in the value and live as long as it; absent is at == NULL, present but empty is not. Lists: psip_X_next
 * takes one element from `rest`: 1, 0 at the end, PSIP_ERR_SYNTAX with rest->at at what does not fit. Single ones: psip_X_parse: PSIP_OK or
 * PSIP_ERR_SYNTAX. Numbers out of range are errors; seconds above 2^32-1 are taken as that, in Expires and Min-Expires with
 * PSIP_QUIRK_LARGE_NUMBER only.
 * Strictness: without PSIP_QUIRK_UNUSED_VALUE, psip_X_parse first holds the value against psip_header_value_check. The psip_X_next functions
 * are as exact as their struct needs: psip_message_check, or that function once on the whole row, does the rest. */
#ifndef PSIP_PARSER_HEADERS_H
#define PSIP_PARSER_HEADERS_H

#include "parser/typed.h"
#include "parser/writer.h"

/* ---- Numbers, tokens, text -------------------------------------------------------------------------------------- */

/* A header that is one number, in its range: Content-Length, Expires, Min-Expires, Flow-Timer 0..2^32-1 (§20.14, §20.19, §20.23; RFC 5626
 * §10), Max-Forwards 0..255 (§20.22), Max-Breadth 1..2^32-1 (RFC 5393 §5.3.1), RSeq 1..2^32-1 (RFC 3262 §7.1).
 * PSIP_ERR_ARGUMENT for any other header. */
PSIP_API PSIP_MUST_USE int psip_header_number(enum psip_header_id id, struct psip_span value, psip_mode mode, uint32_t *number);

/* A header that is one token: SIP-ETag, SIP-If-Match (RFC 3903 §12). */
PSIP_API PSIP_MUST_USE int psip_token_parse(enum psip_header_id id, struct psip_span value, psip_mode mode, struct psip_span *token);

/* Priority (§20.26); absent means normal. */
enum psip_priority { PSIP_PRIORITY_OTHER = 0, PSIP_PRIORITY_EMERGENCY, PSIP_PRIORITY_URGENT, PSIP_PRIORITY_NORMAL, PSIP_PRIORITY_NON_URGENT };
PSIP_API PSIP_MUST_USE int psip_priority_parse(struct psip_span value, psip_mode mode, enum psip_priority *priority);

/* What stands between quotes, as octets: escapes resolved, a fold (§7.3.1) as one SP. The length, PSIP_ERR_SPACE, or PSIP_ERR_SYNTAX if the
 * text ends in a lone backslash. escape is the way back: PSIP_ERR_ARGUMENT if there is CR, LF or NUL, which do not go between quotes. */
PSIP_API PSIP_MUST_USE int psip_quoted_unescape(char *to, size_t capacity, struct psip_span text);
PSIP_API PSIP_MUST_USE int psip_quoted_next(struct psip_span *rest, char *octet); /* one of them: 1; 0 at the end; PSIP_ERR_SYNTAX */
PSIP_API PSIP_MUST_USE int psip_quoted_escape(char *to, size_t capacity, struct psip_span text);

/* The parameter q of Accept, Accept-Encoding, Accept-Language, Contact, in thousandths, 0..1000: 1; 0 if there is none (which means 1000);
 * PSIP_ERR_SYNTAX if it is no qvalue (§25.1). *q is written with 1 only. */
PSIP_API PSIP_MUST_USE int psip_q_param(struct psip_span params, psip_mode mode, uint16_t *q);

/* ---- Tokens with parameters --------------------------------------------------------------------------------------- */

/* token *( SEMI generic-param ). next: elements of Accept-Encoding (§20.2), Content-Encoding (§20.12), Recv-Info (RFC 6086 §9.2).
 * parse: Info-Package (RFC 6086 §9.2; package names compare with case, parameters do not count). */
struct psip_token_params {
	struct psip_span text;        /* this element */
	struct psip_span token;
	struct psip_span params;      /* beginning with ";", absent if none */
	bool has_q;
	uint16_t q;                   /* thousandths; 1000 if there is none */
};
PSIP_API PSIP_MUST_USE int psip_token_params_next(struct psip_span *rest, psip_mode mode, struct psip_token_params *element);
PSIP_API PSIP_MUST_USE int psip_token_params_parse(enum psip_header_id id, struct psip_span value, psip_mode mode,
                                                   struct psip_token_params *element);

/* Content-Disposition (§20.11). */
struct psip_disposition {
	struct psip_span type;        /* session, render, icon, alert, by-reference... (without case) */
	struct psip_span handling;    /* absent: required */
	bool optional;                /* handling=optional */
	struct psip_span params;
};
PSIP_API PSIP_MUST_USE int psip_disposition_parse(struct psip_span value, psip_mode mode, struct psip_disposition *disposition);

/* Elements of Accept-Language (§20.3) and Content-Language (§20.13). */
struct psip_language {
	struct psip_span tag;         /* "en-gb" */
	struct psip_span primary;     /* "en" */
	struct psip_span subtags;     /* "gb"; absent if none */
	struct psip_span params;
	bool any;                     /* "*", of Accept-Language only */
	bool has_q;
	uint16_t q;                   /* thousandths; 1000 if there is none */
};
PSIP_API PSIP_MUST_USE int psip_language_next(struct psip_span *rest, psip_mode mode, struct psip_language *language);

/* MIME-Version (§20.24): each part 0..65535. */
struct psip_mime_version {
	uint16_t major, minor;
};
PSIP_API PSIP_MUST_USE int psip_mime_version_parse(struct psip_span value, psip_mode mode, struct psip_mime_version *version);

/* Elements of Server and User-Agent (§20.35, §20.41), in their order: a product or a comment, never both. */
struct psip_product {
	struct psip_span name;        /* absent for a comment */
	struct psip_span version;     /* absent if none */
	struct psip_span comment;     /* between the outermost parentheses, still escaped; absent for a product */
};
PSIP_API PSIP_MUST_USE int psip_product_next(struct psip_span *rest, psip_mode mode, struct psip_product *product);

/* Elements of In-Reply-To (§20.21): Call-IDs. */
PSIP_API PSIP_MUST_USE int psip_in_reply_to_next(struct psip_span *rest, psip_mode mode, struct psip_span *call_id);

/* ---- Time ----------------------------------------------------------------------------------------------------------- */

/* Date (§20.17): RFC 1123 form in GMT only, with case. The day has to exist; the weekday is not held against it. */
struct psip_date {
	int64_t seconds;              /* since 1970-01-01 00:00:00 GMT; negative before */
	uint16_t year;                /* 0..9999 */
	uint8_t month, day;           /* from 1 */
	uint8_t hour, minute, second;
	uint8_t weekday;              /* as it stood: 0 is Sunday */
};
PSIP_API PSIP_MUST_USE int psip_date_parse(struct psip_span value, psip_mode mode, struct psip_date *date);
/* The calendar of a moment: PSIP_OK, or PSIP_ERR_ARGUMENT outside the years 0..9999. */
PSIP_API PSIP_MUST_USE int psip_date_from_seconds(int64_t seconds, struct psip_date *date);
/* A SIP-date; the same errors, and nothing is written then. */
PSIP_API PSIP_MUST_USE int psip_put_date(struct psip_writer *w, int64_t seconds);

/* Timestamp (§20.38): milliseconds, finer digits are cut. Both numbers below 2^64 ms. The spans serve to echo (§8.2.6.1). */
struct psip_timestamp {
	uint64_t value, delay;        /* ms; delay 0 if there is none */
	struct psip_span value_text;
	struct psip_span delay_text;  /* absent if there is none */
};
PSIP_API PSIP_MUST_USE int psip_timestamp_parse(struct psip_span value, psip_mode mode, struct psip_timestamp *timestamp);

/* Retry-After (§20.33). */
struct psip_retry_after {
	uint32_t seconds;
	bool has_duration;
	uint32_t duration;            /* seconds; none: without limit */
	struct psip_span comment;     /* between the outermost parentheses, still escaped; absent if none */
	struct psip_span params;
};
PSIP_API PSIP_MUST_USE int psip_retry_after_parse(struct psip_span value, psip_mode mode, struct psip_retry_after *retry);

/* ---- Dialogs, events, sessions -------------------------------------------------------------------------------------- */

/* RAck (RFC 3262 §7.2). rseq 0 is taken: it matches no response. Strict and tolerant differ on cseq as for CSeq (2^31). */
struct psip_rack {
	uint32_t rseq, cseq;
	uint8_t method;               /* enum psip_method */
	struct psip_span method_text; /* compares with case */
};
PSIP_API PSIP_MUST_USE int psip_rack_parse(struct psip_span value, psip_mode mode, struct psip_rack *rack);

/* Event and elements of Allow-Events (RFC 6665 §8.4). Types and ids compare byte for byte (§8.2.1). */
struct psip_event_value {
	struct psip_span type;        /* "presence.winfo" */
	struct psip_span package;     /* "presence" */
	struct psip_span templates;   /* "winfo", with dots between several; absent if none */
	struct psip_span id;          /* absent if none */
	struct psip_span params;
};
PSIP_API PSIP_MUST_USE int psip_event_value_parse(struct psip_span value, psip_mode mode, struct psip_event_value *event);
PSIP_API PSIP_MUST_USE int psip_event_value_next(struct psip_span *rest, psip_mode mode, struct psip_event_value *event);

/* Subscription-State (RFC 6665 §4.1.3, §8.4). */
enum psip_substate { PSIP_SUBSTATE_OTHER = 0, PSIP_SUBSTATE_ACTIVE, PSIP_SUBSTATE_PENDING, PSIP_SUBSTATE_TERMINATED };
enum psip_substate_reason {
	PSIP_SUBSTATE_REASON_NONE = 0, PSIP_SUBSTATE_DEACTIVATED, PSIP_SUBSTATE_PROBATION, PSIP_SUBSTATE_REJECTED, PSIP_SUBSTATE_TIMEOUT,
	PSIP_SUBSTATE_GIVEUP, PSIP_SUBSTATE_NORESOURCE, PSIP_SUBSTATE_INVARIANT, PSIP_SUBSTATE_REASON_OTHER
};
struct psip_subscription_state {
	uint8_t state;                /* enum psip_substate */
	uint8_t reason;               /* enum psip_substate_reason */
	bool has_expires, has_retry_after;
	uint32_t expires;             /* seconds; 0 if there is none */
	uint32_t retry_after;         /* seconds; 0 if there is none */
	struct psip_span state_text, reason_text, params;
};
PSIP_API PSIP_MUST_USE int psip_subscription_state_parse(struct psip_span value, psip_mode mode, struct psip_subscription_state *state);

/* Replaces (RFC 3891 §6.1), Join (RFC 3911 §7.1), Target-Dialog (RFC 4538 §7). Exactly one tag of each kind in any mode: which dialog is
 * meant is never guessed. to_tag is the local tag of who receives the header, from_tag the remote one: Target-Dialog's local-tag and
 * remote-tag, which are in the recipient's view (RFC 4538 §4). */
struct psip_replaces {
	struct psip_span call_id, to_tag, from_tag, params;
	bool early_only;              /* Replaces only */
};
PSIP_API PSIP_MUST_USE int psip_replaces_parse(enum psip_header_id id, struct psip_span value, psip_mode mode, struct psip_replaces *replaces);

/* Elements of Reason (RFC 3326 §2). */
struct psip_reason {
	struct psip_span protocol;    /* "SIP", "Q.850"... (without case) */
	bool has_cause;
	uint32_t cause;
	struct psip_span text;        /* between the quotes, still escaped; absent if none */
	struct psip_span params;
};
PSIP_API PSIP_MUST_USE int psip_reason_next(struct psip_span *rest, psip_mode mode, struct psip_reason *reason);

/* Session-Expires and Min-SE (RFC 4028 §4, §5). A refresher other than uac and uas is an error. Values below 90 are the reader's to judge. */
enum psip_refresher { PSIP_REFRESHER_NONE = 0, PSIP_REFRESHER_UAC, PSIP_REFRESHER_UAS };
struct psip_session_expires {
	uint32_t seconds;
	uint8_t refresher;            /* enum psip_refresher; NONE in Min-SE */
	struct psip_span params;
};
PSIP_API PSIP_MUST_USE int psip_session_expires_parse(struct psip_span value, psip_mode mode, struct psip_session_expires *expires);
PSIP_API PSIP_MUST_USE int psip_min_se_parse(struct psip_span value, psip_mode mode, struct psip_session_expires *min_se);

/* Refer-Sub (RFC 4488 §4). */
PSIP_API PSIP_MUST_USE int psip_refer_sub_parse(struct psip_span value, psip_mode mode, bool *wanted);

/* Session-ID (RFC 7989 §5): 32 hex digits each, taken in either case; the older form (RFC 7329) has no remote one. */
struct psip_session_id {
	struct psip_span local;
	struct psip_span remote;      /* absent if none */
	struct psip_span params;
};
PSIP_API PSIP_MUST_USE int psip_session_id_parse(struct psip_span value, psip_mode mode, struct psip_session_id *session);

/* Privacy (RFC 3323 §4.2; id: RFC 3325 §9.3; history: RFC 7044 §10.1): a mask. */
enum psip_privacy {
	PSIP_PRIVACY_HEADER = 1, PSIP_PRIVACY_SESSION = 2, PSIP_PRIVACY_USER = 4, PSIP_PRIVACY_NONE = 8, PSIP_PRIVACY_CRITICAL = 16,
	PSIP_PRIVACY_ID = 32, PSIP_PRIVACY_HISTORY = 64, PSIP_PRIVACY_OTHER = 128
};
PSIP_API PSIP_MUST_USE int psip_privacy_parse(struct psip_span value, psip_mode mode, uint32_t *mask);

/* One row of Request-Disposition (RFC 3841 §9.1): its directives are added to *mask. Unknown ones are syntax errors: the list is closed. */
enum psip_request_disposition {
	PSIP_DISPOSE_PROXY = 1, PSIP_DISPOSE_REDIRECT = 2, PSIP_DISPOSE_CANCEL = 4, PSIP_DISPOSE_NO_CANCEL = 8, PSIP_DISPOSE_FORK = 16,
	PSIP_DISPOSE_NO_FORK = 32, PSIP_DISPOSE_RECURSE = 64, PSIP_DISPOSE_NO_RECURSE = 128, PSIP_DISPOSE_PARALLEL = 256,
	PSIP_DISPOSE_SEQUENTIAL = 512, PSIP_DISPOSE_QUEUE = 1024, PSIP_DISPOSE_NO_QUEUE = 2048
};
PSIP_API PSIP_MUST_USE int psip_request_disposition_add(struct psip_span value, psip_mode mode, uint32_t *mask);

/* ---- Information, identity, history --------------------------------------------------------------------------------- */

/* Elements of Warning (§20.43, §27.2). Codes of other kinds are not SIP's: HTTP has 1xx and 2xx. */
enum psip_warning_kind { PSIP_WARNING_OTHER = 0, PSIP_WARNING_SESSION, PSIP_WARNING_NETWORK, PSIP_WARNING_QOS, PSIP_WARNING_MISCELLANEOUS };
struct psip_warning {
	uint16_t code;                /* 0..999 */
	uint8_t kind;                 /* enum psip_warning_kind; OTHER also for 3xx codes of no kind yet */
	struct psip_span agent;       /* host with port, or pseudonym */
	struct psip_span text;        /* between the quotes, still escaped */
};
/* The usual text of a warn-code (§20.43; 380, 381: RFC 5630 §9); empty for those that have none. */
PSIP_API const char *psip_warning_text(unsigned code);
PSIP_API PSIP_MUST_USE int psip_warning_next(struct psip_span *rest, psip_mode mode, struct psip_warning *warning);

/* Elements of Alert-Info, Call-Info, Error-Info (§20.4, §20.9, §20.18), Geolocation (RFC 6442 §4.1): < URI > and parameters. */
struct psip_info {
	struct psip_span uri_text;
	struct psip_uri uri;
	struct psip_span purpose;     /* of Call-Info: icon, info, card...; absent if none */
	struct psip_span params;
};
PSIP_API PSIP_MUST_USE int psip_info_next(struct psip_span *rest, psip_mode mode, struct psip_info *info);

/* Geolocation-Error (RFC 6442 §4.3): a code of one to three digits and a text for it. */
struct psip_geolocation_error {
	uint16_t code;                /* 0..999 */
	struct psip_span text;        /* of the parameter "code", without quotes; absent if none */
	struct psip_span params;
};
PSIP_API PSIP_MUST_USE int psip_geolocation_error_parse(struct psip_span value, psip_mode mode, struct psip_geolocation_error *error);
/* Geolocation-Routing (RFC 6442 §4.2): *allowed for "yes"; any other value, and none at all, means no. */
PSIP_API PSIP_MUST_USE int psip_geolocation_routing_parse(struct psip_span value, psip_mode mode, bool *allowed);

/* Identity: RFC 8224 §4.1, or RFC 4474 §9's quoted signature alone. Signature and URI are only delimited. */
struct psip_identity {
	struct psip_span signature;   /* without quotes */
	struct psip_span info;        /* between the angle brackets; absent in the RFC 4474 form */
	struct psip_span alg, ppt;    /* without quotes; absent if none */
	bool quoted;                  /* the RFC 4474 form */
	struct psip_span params;      /* all, info included */
};
PSIP_API PSIP_MUST_USE int psip_identity_parse(struct psip_span value, psip_mode mode, struct psip_identity *identity);

/* Elements of Resource-Priority and Accept-Resource-Priority (RFC 4412 §3.1, §3.2). */
struct psip_resource_priority {
	struct psip_span name_space, priority;
};
PSIP_API PSIP_MUST_USE int psip_resource_priority_next(struct psip_span *rest, psip_mode mode, struct psip_resource_priority *value);

/* Elements of History-Info (RFC 7044 §5). */
struct psip_history_info {
	struct psip_address_value address;
	struct psip_span index;       /* "1.1.2"; absent if none */
	struct psip_span rc, mp, np;  /* indices; absent if none */
	struct psip_span reason;      /* of the URI's first Reason header, still escaped; absent if none */
	bool has_cause;
	uint16_t cause;               /* of that; 0..999 */
};
PSIP_API PSIP_MUST_USE int psip_history_info_next(struct psip_span *rest, psip_mode mode, struct psip_history_info *entry);

/* Elements of Diversion (RFC 5806 §4). Texts are without quotes, absent if none. */
struct psip_diversion {
	struct psip_address_value address;
	struct psip_span reason, privacy, screen;
	int8_t counter, limit;        /* 0..99; -1 if none */
};
PSIP_API PSIP_MUST_USE int psip_diversion_next(struct psip_span *rest, psip_mode mode, struct psip_diversion *diversion);

#endif
