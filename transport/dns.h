/* SPDX-License-Identifier: MIT
 * The DNS's wire format, for devices without a resolver library: queries written, responses read in place (RFC 1035 §4, RFC 6891,
 * RFC 2782, RFC 3403 §4, RFC 3596 §2.2). Nothing is copied but names, and those only on demand; no call costs more than linear time. */
#ifndef PSIP_TRANSPORT_DNS_H
#define PSIP_TRANSPORT_DNS_H

#include "transport/address.h"

enum psip_dns_type {
	PSIP_DNS_A = 1,
	PSIP_DNS_CNAME = 5,
	PSIP_DNS_SOA = 6,
	PSIP_DNS_AAAA = 28,
	PSIP_DNS_SRV = 33,
	PSIP_DNS_NAPTR = 35,
	PSIP_DNS_OPT = 41
};

enum psip_dns_rcode {
	PSIP_DNS_NOERROR = 0,
	PSIP_DNS_FORMERR = 1,
	PSIP_DNS_SERVFAIL = 2,
	PSIP_DNS_NXDOMAIN = 3,
	PSIP_DNS_NOTIMP = 4,
	PSIP_DNS_REFUSED = 5,
	PSIP_DNS_BADVERS = 16
};

enum psip_dns_section { PSIP_DNS_ANSWER, PSIP_DNS_AUTHORITY, PSIP_DNS_ADDITIONAL, PSIP_DNS_SECTIONS };

#define PSIP_DNS_NAME_MAX    253 /* characters of a name without final dot: 255 octets on the wire (RFC 1035 §3.1) */
#define PSIP_DNS_LABEL_MAX   63  /* octets of a label */
#define PSIP_DNS_JUMPS_MAX   127 /* compression pointers in one name: as many as it can have labels */
#define PSIP_DNS_ALIASES_MAX 8   /* CNAMEs followed in one answer */
#define PSIP_DNS_QUERY_MAX   282 /* octets of the longest query: header, name, type and class, OPT */
#define PSIP_DNS_MESSAGE_MAX 65535
#define PSIP_DNS_PLAIN_MAX   512 /* octets of a datagram's payload without OPT (RFC 1035 §2.3.4) */

/* What is asked, in class IN. The name is text with or without a final dot, "." being the root. Its characters are printable ASCII
 * without space and backslash: what the DNS may carry besides has no place in a SIP URI, and would make "." ambiguous. */
struct psip_dns_question {
	struct psip_span name;
	uint16_t type; /* enum psip_dns_type */
};

/* Where a name begins in a message. */
typedef uint16_t psip_dns_name;

/* A message that was read. `bytes` is the caller's: it stays for as long as this is used. */
struct psip_dns_message {
	struct psip_span bytes;
	uint16_t id;
	uint16_t flags;                    /* as on the wire; below */
	uint16_t rcode;                    /* with the upper bits of an OPT record */
	uint16_t payload;                  /* the sender's UDP payload size; 0: no OPT record */
	uint16_t qtype, qclass;            /* of the question; 0 without one */
	psip_dns_name qname;               /* of the question; 0 without one */
	uint16_t records;                  /* where the records begin */
	uint16_t count[PSIP_DNS_SECTIONS]; /* records; all 0 if truncated */
};

#define PSIP_DNS_QR 0x8000u /* a response */
#define PSIP_DNS_OPCODE 0x7800u
#define PSIP_DNS_AA 0x0400u /* the server is an authority */
#define PSIP_DNS_TC 0x0200u /* truncated: ask by TCP */
#define PSIP_DNS_RD 0x0100u
#define PSIP_DNS_RA 0x0080u /* the server asks others for us */

/* Place in a walk over the records. */
struct psip_dns_walk {
	uint32_t at;
	uint16_t left[PSIP_DNS_SECTIONS];
};

struct psip_dns_record {
	psip_dns_name owner;
	uint16_t type, rr_class;
	uint32_t ttl;        /* seconds; 0 if sent with the top bit set (RFC 2181 §8) */
	uint16_t at, length; /* RDATA */
	uint8_t section;     /* enum psip_dns_section */
};

struct psip_dns_srv { /* RFC 2782 */
	uint16_t priority, weight, port;
	psip_dns_name target;
};

struct psip_dns_naptr { /* RFC 3403 §4.1; the texts lie in the message, any octets */
	uint16_t order, preference;
	struct psip_span flags, services, regexp;
	psip_dns_name replacement;
};

/* What a response says of its question. */
enum psip_dns_verdict {
	PSIP_DNS_FOUND,     /* there are records of that type, at alias.name */
	PSIP_DNS_NO_DATA,   /* the name exists without such records */
	PSIP_DNS_NO_NAME,   /* the name, or what it is an alias of, does not exist */
	PSIP_DNS_ELSEWHERE, /* an alias of alias.name, of which the response knows nothing: ask for that name */
	PSIP_DNS_BROKEN,    /* aliases in a circle or more than PSIP_DNS_ALIASES_MAX */
	PSIP_DNS_TRUNCATED, /* ask by TCP */
	PSIP_DNS_FAILED     /* the server did not do it: rcode */
};

struct psip_dns_alias {
	psip_dns_name name; /* at the end of the chain; the question's own if count is 0 */
	uint8_t count;      /* CNAMEs followed */
	uint32_t ttl;       /* the least of theirs; UINT32_MAX if count is 0 */
};

/* ---- Writing ---- */

/* A query with RD set. payload: what a response's datagram may hold, told by an OPT record (RFC 6891 §6.2.3: less than 512 counts as
 * 512); 0 for none. Returns the octets written, at most PSIP_DNS_QUERY_MAX. PSIP_ERR_ARGUMENT: the name is none; PSIP_ERR_SPACE. */
PSIP_API PSIP_MUST_USE int psip_dns_build(uint8_t *to, size_t size, uint16_t id, const struct psip_dns_question *question, uint16_t payload);

/* ---- Reading ---- */

/* Read the header and question, and go over all records once, so that walks cannot fail. PSIP_ERR_SYNTAX: not a DNS message (more
 * than one question or OPT record is none either: RFC 9619, RFC 6891 §6.1.1). With TC set no record is offered, whatever was sent
 * (RFC 2181 §9). Octets after the last record are left alone. */
PSIP_API PSIP_MUST_USE int psip_dns_read(struct psip_dns_message *m, struct psip_span bytes);
/* Is it a response with that id to that question? Names compare without ASCII case. */
PSIP_API bool psip_dns_answers(const struct psip_dns_message *m, uint16_t id, const struct psip_dns_question *question);
/* Sum of what it says. `alias` is set in any case. Linear: the answers are gone over once for each alias. */
PSIP_API enum psip_dns_verdict psip_dns_verdict(const struct psip_dns_message *m, struct psip_dns_alias *alias);
/* Seconds for which NO_DATA and NO_NAME may be remembered (RFC 2308 §5); 0 if it does not say. */
PSIP_API uint32_t psip_dns_negative_ttl(const struct psip_dns_message *m);

/* ---- Records ---- */

PSIP_API struct psip_dns_walk psip_dns_records(const struct psip_dns_message *m);
/* The next record of all. False at the end. */
PSIP_API bool psip_dns_next(const struct psip_dns_message *m, struct psip_dns_walk *walk, struct psip_dns_record *r);
/* The next one of class IN in that section, of that type and owner. */
PSIP_API bool psip_dns_find(const struct psip_dns_message *m, struct psip_dns_walk *walk, enum psip_dns_section section, psip_dns_name owner,
                            uint16_t type, struct psip_dns_record *r);

/* RDATA. PSIP_ERR_ARGUMENT: the record is not of that type; PSIP_ERR_SYNTAX: it does not fill its RDATA exactly, or a name is bad:
 * skip the record. Compressed names are taken in all of them (RFC 3597 §4). */
PSIP_API PSIP_MUST_USE int psip_dns_read_address(const struct psip_dns_message *m, const struct psip_dns_record *r, struct psip_address *a);
PSIP_API PSIP_MUST_USE int psip_dns_read_cname(const struct psip_dns_message *m, const struct psip_dns_record *r, psip_dns_name *name);
PSIP_API PSIP_MUST_USE int psip_dns_read_srv(const struct psip_dns_message *m, const struct psip_dns_record *r, struct psip_dns_srv *srv);
PSIP_API PSIP_MUST_USE int psip_dns_read_naptr(const struct psip_dns_message *m, const struct psip_dns_record *r, struct psip_dns_naptr *naptr);

/* ---- Names ---- */

/* The name's text without final dot, "." for the root, in the case in which it was sent. Returns its length, at most PSIP_DNS_NAME_MAX.
 * PSIP_ERR_SYNTAX: a pointer that does not lead strictly back, or a label or name too long. PSIP_ERR_UNSUPPORTED: it has octets that
 * no question may have. PSIP_ERR_SPACE. */
PSIP_API PSIP_MUST_USE int psip_dns_name_text(const struct psip_dns_message *m, psip_dns_name name, char *to, size_t size);
/* Equal but for ASCII case? False also for what is no name. */
PSIP_API bool psip_dns_name_is(const struct psip_dns_message *m, psip_dns_name name, struct psip_span text);
PSIP_API bool psip_dns_name_same(const struct psip_dns_message *m, psip_dns_name a, psip_dns_name b);

/* ---- Streams (RFC 1035 §4.2.2) ---- */

/* The message at the beginning of what a stream gave: two octets of length, then the message. Returns how many octets that takes.
 * PSIP_ERR_MORE: not all there yet. PSIP_ERR_SPACE: it is longer than `limit`: close. */
PSIP_API PSIP_MUST_USE int psip_dns_unframe(struct psip_span stream, size_t limit, struct psip_span *message);

#endif
