/* SPDX-License-Identifier: MIT
 * A DNS response as an answer for the location machine: the bridge between dns.h and locate.h. */
#ifndef PSIP_TRANSPORT_DNS_ANSWER_H
#define PSIP_TRANSPORT_DNS_ANSWER_H

#include "transport/dns.h"
#include "transport/locate.h"

/* Bytes of text that so many records can have: owner and target of each. Usually far less. */
#define PSIP_DNS_ANSWER_TEXT(records) ((size_t)(records) * 2 * PSIP_DNS_NAME_MAX)

/* Where the answer lies: the caller's arrays, any sizes. */
struct psip_dns_answer_room {
	struct psip_locate_record *records;
	size_t most;           /* records */
	char *text;            /* names as text */
	size_t size;           /* bytes of it */
};

/* How many records of the answer and additional sections there are at most. */
static inline size_t psip_dns_answer_count(const struct psip_dns_message *m)
{
	return (size_t)m->count[PSIP_DNS_ANSWER] + m->count[PSIP_DNS_ADDITIONAL];
}

/* What the response says, with all records that psip_locate_answer() can use: those of class IN in the answer section, then the
 * additional ones. What is malformed or has a name that is no host's is left out. If the room does not suffice, the answer is TRUNCATED
 * and has the records that fit. A referral, from a server that is no authority and asks nobody for us, is a SERVER_FAILURE.
 * The answer refers to `room` and to the message's bytes. */
PSIP_API void psip_dns_locate_answer(const struct psip_dns_message *m, const struct psip_dns_answer_room *room, struct psip_locate_answer *answer);

#endif
