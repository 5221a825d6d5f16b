/* SPDX-License-Identifier: MIT
 * Where a request or response goes: RFC 3263 with RFC 2782 (SRV) and RFC 7984 (dual stack) as a pure machine. A URI or Via in, DNS
 * questions out, answers in, an ordered list of targets out. No pointers inside: may lie in the block. */
#ifndef PSIP_TRANSPORT_LOCATE_H
#define PSIP_TRANSPORT_LOCATE_H

#include "parser/uri.h"
#include "transport/address.h"

enum {
	PSIP_LOCATE_NAME_MAX = 253,     /* bytes of a domain name as text, without the last dot (RFC 1035 §2.3.4: 255 octets on the wire) */
	PSIP_LOCATE_TRANSPORTS = 7,     /* all of enum psip_transport_id but OTHER */
#ifdef PSIP_LOCATE_SMALL            /* for devices: 1.2 KB for the machine instead of 5.9. Define it for all sources or for none */
	PSIP_LOCATE_SERVICES = 4,
	PSIP_LOCATE_SERVICE_SERVERS = 4,
	PSIP_LOCATE_SERVERS = 6,
	PSIP_LOCATE_HOSTS = 6,
	PSIP_LOCATE_HOST_IPS = 4,
	PSIP_LOCATE_IPS = 8,
	PSIP_LOCATE_TARGETS = 8,
	PSIP_LOCATE_TEXT = 768,
#else
	PSIP_LOCATE_SERVICES = 7,       /* SRV sets of one location */
	PSIP_LOCATE_SERVICE_SERVERS = 16, /* SRV records of one set */
	PSIP_LOCATE_SERVERS = 48,       /* SRV records of all sets */
	PSIP_LOCATE_HOSTS = 48,         /* distinct names with addresses */
	PSIP_LOCATE_HOST_IPS = 8,       /* addresses of one name in one family */
	PSIP_LOCATE_IPS = 64,           /* addresses of all names */
	PSIP_LOCATE_TARGETS = 64,
	PSIP_LOCATE_TEXT = 3072,        /* bytes for all names, each with one byte more */
#endif
	PSIP_LOCATE_ALIASES = 8,        /* CNAMEs in a row */
	PSIP_LOCATE_QUESTIONS = 1 + PSIP_LOCATE_SERVICES + 2 * PSIP_LOCATE_HOSTS
};

/* ---- What the client can and wants ---- */

enum psip_locate_flag {
	PSIP_LOCATE_SECURE = 1,         /* only TLS, for sip URIs too (RFC 3263 §4.2: "wishes to use TLS") */
	PSIP_LOCATE_LARGE = 2,          /* the request is too large for UDP (RFC 3261 §18.1.1): UDP last, where the client may choose */
	PSIP_LOCATE_ALTERNATES = 4,     /* where the transport is a guess (neither URI nor DNS name one), others follow: TCP-only peers (psip_locate_guessed) */
	PSIP_LOCATE_FIXED_ORDER = 8,    /* stateless proxy (§4.4): same records, same order; no randomness */
	PSIP_LOCATE_SIPS_KNOWN = 16,    /* an earlier NAPTR answer of this domain offered SIPS (§7) */
	PSIP_LOCATE_REFUSE_VANISHED = 32 /* and without it now: no targets (§7, the MAY) */
};

struct psip_locate_options {
	uint8_t transports[PSIP_LOCATE_TRANSPORTS]; /* enum psip_transport_id that the client has, preferred first */
	uint8_t transport_count;        /* 1 to 7 */
	uint8_t families[2];            /* 4, 6: what the client has, preferred first (RFC 6724 policy is the caller's) */
	uint8_t family_count;           /* 1 or 2 */
	uint32_t flags;                 /* enum psip_locate_flag */
	uint64_t seed;                  /* fresh random bits, for weights */
	uint8_t transport;              /* the one to use instead of what the URI says (must be among transports); 0: as the URI says */
};

/* ---- Questions and answers ---- */

enum psip_locate_type { PSIP_LOCATE_A = 1, PSIP_LOCATE_CNAME = 5, PSIP_LOCATE_AAAA = 28, PSIP_LOCATE_SRV = 33, PSIP_LOCATE_NAPTR = 35 }; /* as in DNS */

struct psip_locate_question {
	uint16_t id;                    /* comes back with the answer */
	uint16_t type;                  /* enum psip_locate_type */
	struct psip_span name;          /* lower case, no last dot; valid until the machine is next called */
};

enum psip_locate_status {
	PSIP_LOCATE_ANSWERED = 0,       /* without a fitting record it counts as NO_DATA */
	PSIP_LOCATE_NO_NAME,            /* NXDOMAIN */
	PSIP_LOCATE_NO_DATA,
	PSIP_LOCATE_SERVER_FAILURE,     /* SERVFAIL, REFUSED, garbage */
	PSIP_LOCATE_TIMEOUT,
	PSIP_LOCATE_TRUNCATED           /* and no way to get the rest: whole records before the cut are used, additional ones are not */
};

/* One resource record, of the answer or additional section. Spans are the caller's, read during the call only. */
struct psip_locate_record {
	uint16_t type;                  /* enum psip_locate_type; others are ignored */
	uint32_t ttl;                   /* seconds; above 2^31-1 counts as 0 (RFC 2181 §8) */
	struct psip_span owner;         /* absent: the question's name (resolvers that hide it); CNAMEs and additional records need theirs */
	uint8_t ip[16];                 /* A (first four), AAAA */
	uint16_t priority, weight, port; /* SRV; NAPTR: order in priority, preference in weight */
	struct psip_span flags, service; /* NAPTR */
	struct psip_span target;        /* SRV target, NAPTR replacement, CNAME's name; "." or absent: none. A NAPTR with a regexp has none, whatever stands
	                                   there (RFC 3403 §4.1) */
};

struct psip_locate_answer {
	uint8_t status;                 /* enum psip_locate_status */
	uint32_t negative_ttl;          /* seconds that a negative answer holds (SOA); 0 if unknown */
	const struct psip_locate_record *records;
	size_t count;
};

/* ---- Targets ---- */

enum psip_locate_step { /* what made it a target */
	PSIP_LOCATE_BY_NUMBER = 1,      /* numeric host (RFC 3263 §4.2) */
	PSIP_LOCATE_BY_RECEIVED,        /* Via received (RFC 3261 §18.2.2) */
	PSIP_LOCATE_BY_PORT,            /* name with explicit port: addresses only */
	PSIP_LOCATE_BY_NAPTR,           /* NAPTR and SRV */
	PSIP_LOCATE_BY_SRV,             /* SRV alone */
	PSIP_LOCATE_BY_ADDRESS          /* no SRV: addresses of the domain at the default port */
};

struct psip_locate_target {
	struct psip_address address;    /* with port and transport */
	uint8_t step;                   /* enum psip_locate_step */
	struct psip_span name;          /* the name that has this address; absent if numeric; valid as a question's name */
};

enum psip_locate_outcome {
	PSIP_LOCATE_ASKING = 0,         /* questions are open */
	PSIP_LOCATE_FOUND,              /* at least one target */
	PSIP_LOCATE_NOTHING,            /* no address in DNS */
	PSIP_LOCATE_REFUSED,            /* SRV says "." (RFC 2782): the service is not offered */
	PSIP_LOCATE_VANISHED            /* SIPS no longer offered, and the caller refuses that */
};

/* ---- The machine: its fields are private ---- */

struct psip_locate_query { uint16_t name, type; uint8_t state, aliases; };
struct psip_locate_service { uint16_t preference, name; uint8_t transport, step, query, state; };
struct psip_locate_server { uint16_t priority, weight, port; uint8_t service, host, transport, step; };
struct psip_locate_host { uint16_t name; uint8_t query[2], ips[2]; }; /* by index of family */
struct psip_locate_ip { uint8_t ip[16], family, host; };

struct psip_locate {
	struct psip_locate_options options;
	uint64_t random;
	uint32_t ttl, dropped, ignored;
	uint16_t text_used, domain, port;
	uint8_t phase, outcome, transport;   /* transport: chosen by URI or Via, 0: not yet */
	bool secure, incomplete, saw_sips, alarm, guessed;
	uint8_t query_count, service_count, server_count, host_count, ip_count, target_count;
	struct psip_locate_query queries[PSIP_LOCATE_QUESTIONS];
	struct psip_locate_service services[PSIP_LOCATE_SERVICES];
	struct psip_locate_server servers[PSIP_LOCATE_SERVERS];
	struct psip_locate_host hosts[PSIP_LOCATE_HOSTS];
	struct psip_locate_ip ips[PSIP_LOCATE_IPS];
	struct { uint8_t server, ip; } targets[PSIP_LOCATE_TARGETS];
	char text[PSIP_LOCATE_TEXT];
};

/* Are all fields within their ranges, without repetitions? */
PSIP_API bool psip_locate_options_valid(const struct psip_locate_options *options);
/* The domain that is asked about (of the NAPTR question); absent for a numeric host. */
PSIP_API struct psip_span psip_locate_domain(const struct psip_locate *l);

/* Begin with a sip or sips URI (RFC 3263 §4), with the next hop's bare name or address (as sip:<host>), or with the top Via of a
 * response that could not be sent where RFC 3261 §18.2.2 first says (§5). Nothing of the argument is kept.
 * PSIP_ERR_UNSUPPORTED: another scheme, a transport or family the options do not have, sips or SECURE over what is not secure.
 * PSIP_ERR_SYNTAX: host is neither address nor domain name, or the port is 0. PSIP_ERR_ARGUMENT: options out of range. No other call is allowed then. */
PSIP_API PSIP_MUST_USE int psip_locate_uri(struct psip_locate *l, const struct psip_uri *uri, const struct psip_locate_options *options);
PSIP_API PSIP_MUST_USE int psip_locate_host(struct psip_locate *l, struct psip_span host, const struct psip_locate_options *options);
PSIP_API PSIP_MUST_USE int psip_locate_via(struct psip_locate *l, const struct psip_via *via, const struct psip_locate_options *options);

/* The next question to ask, each one once; false if none now. Several may be out at a time, answers come in any order. */
PSIP_API PSIP_MUST_USE bool psip_locate_ask(struct psip_locate *l, struct psip_locate_question *question);
/* The answer to one that was asked. PSIP_ERR_STALE: nothing is open under that id (late, twice, or superseded): nothing was changed. */
PSIP_API int psip_locate_answer(struct psip_locate *l, uint16_t id, const struct psip_locate_answer *answer);
/* The question that is open under that id; false if none is. */
PSIP_API PSIP_MUST_USE bool psip_locate_question(const struct psip_locate *l, uint16_t id, struct psip_locate_question *question);
/* The answers to what was asked will not come (the one who asked has gone): psip_locate_ask() gives those questions again. */
PSIP_API void psip_locate_ask_again(struct psip_locate *l);
/* Wait no longer: what is open counts as timed out. Never ASKING afterwards. */
PSIP_API void psip_locate_finish(struct psip_locate *l);

static inline enum psip_locate_outcome psip_locate_outcome(const struct psip_locate *l) { return (enum psip_locate_outcome)l->outcome; }
/* Targets in the order in which to try them; false past the last one. Complete once the outcome is not ASKING. */
PSIP_API PSIP_MUST_USE bool psip_locate_target(const struct psip_locate *l, unsigned index, struct psip_locate_target *target);
/* Is the targets' transport nobody's word (RFC 3263 §4.1: UDP by default), with alternates behind it? */
static inline bool psip_locate_guessed(const struct psip_locate *l) { return l->guessed; }
/* Did an answer fail, or was one cut off? Then the DNS has not said all that it could. */
static inline bool psip_locate_incomplete(const struct psip_locate *l) { return l->incomplete; }
/* Seconds for which the result holds: the least of all records used; 0 if an answer failed or was cut; UINT32_MAX without DNS. */
static inline uint32_t psip_locate_ttl(const struct psip_locate *l) { return l->incomplete ? 0 : l->ttl; }
/* Records and targets that were good but above a bound; and records of no use (wrong owner, contradictory, malformed). */
static inline uint32_t psip_locate_dropped(const struct psip_locate *l) { return l->dropped; }
static inline uint32_t psip_locate_ignored(const struct psip_locate *l) { return l->ignored; }
/* NAPTR offered SIPS: remember it (locate_cache.h). Alarm: it did before (SIPS_KNOWN) and was not offered now, be it that no answer came
 * (RFC 3263 §7). */
static inline bool psip_locate_saw_sips(const struct psip_locate *l) { return l->saw_sips; }
static inline bool psip_locate_alarm(const struct psip_locate *l) { return l->alarm; }

#endif
