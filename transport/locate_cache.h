/* SPDX-License-Identifier: MIT
 * What is remembered between locations: DNS answers until they expire, targets that failed, domains whose NAPTR offered SIPS. Each is an
 * array of the caller's, empty when zeroed, of any count; no pointers inside: may lie in the block. When one is full, what is
 * expired goes, then what was used longest ago (answers) or would expire first (the others). */
#ifndef PSIP_TRANSPORT_LOCATE_CACHE_H
#define PSIP_TRANSPORT_LOCATE_CACHE_H

#include "transport/base/time.h"
#include "transport/locate.h"

enum {
#ifdef PSIP_LOCATE_SMALL
	PSIP_LOCATE_CACHE_BYTES = 224,
	PSIP_LOCATE_CACHE_RECORDS = 6,
#else
	PSIP_LOCATE_CACHE_BYTES = 1024,         /* of one answer's question and records */
	PSIP_LOCATE_CACHE_RECORDS = 32,         /* of one answer */
#endif
	PSIP_LOCATE_CACHE_SECONDS = 86400,      /* longest for records */
	PSIP_LOCATE_CACHE_NO_SECONDS = 10800    /* longest for negative answers (RFC 2308 §5) */
};

/* ---- Answers: weights are drawn anew each time, since records are kept, not results ---- */

struct psip_locate_cache_entry {
	psip_time expires, used;                /* expires 0: empty */
	uint16_t type, length;
	uint8_t status, count, name;            /* name: its length; it comes first in bytes */
	uint8_t bytes[PSIP_LOCATE_CACHE_BYTES];
};

/* Keep an answer for as long as its shortest record, or its negative_ttl, says; it replaces an older one. Failures, time-outs, cut
 * answers and TTL 0 are not kept: PSIP_ERR_UNSUPPORTED. PSIP_ERR_SPACE: too large to keep. PSIP_ERR_SYNTAX: no name. In all these
 * cases an older answer to the question is gone. */
PSIP_API int psip_locate_cache_put(struct psip_locate_cache_entry *entries, size_t count, psip_time now, uint16_t type, struct psip_span name,
                                   const struct psip_locate_answer *answer);
/* The answer to a question, if known. Its records are written to `records`, its spans point into the entry: valid until the next put.
 * TTLs are what is left, rounded up, so at least 1. */
PSIP_API PSIP_MUST_USE bool psip_locate_cache_get(struct psip_locate_cache_entry *entries, size_t count, psip_time now, uint16_t type,
                                                  struct psip_span name, struct psip_locate_record records[PSIP_LOCATE_CACHE_RECORDS],
                                                  struct psip_locate_answer *answer);

/* ---- Targets that failed (RFC 3263 §4.3): passed over for a while, not for ever ---- */

struct psip_locate_failed {
	struct psip_address address;            /* family 0: empty */
	psip_time until;
};

PSIP_API void psip_locate_failed_note(struct psip_locate_failed *failed, size_t count, psip_time now, psip_duration duration,
                                      const struct psip_address *address);
PSIP_API PSIP_MUST_USE bool psip_locate_failed_check(const struct psip_locate_failed *failed, size_t count, psip_time now,
                                                     const struct psip_address *address);
/* It answered. */
PSIP_API void psip_locate_failed_forget(struct psip_locate_failed *failed, size_t count, const struct psip_address *address);
/* The targets' indices in the order to try: those that failed lately after all others, each group in its order. Returns how many. */
PSIP_API unsigned psip_locate_failed_order(const struct psip_locate *l, const struct psip_locate_failed *failed, size_t count, psip_time now,
                                           uint8_t order[PSIP_LOCATE_TARGETS]);

/* ---- Domains that offered SIPS (RFC 3263 §7) ---- */

struct psip_locate_sips {
	psip_time until;                        /* 0: empty */
	uint8_t length;
	char name[PSIP_LOCATE_NAME_MAX];
};

/* psip_locate_saw_sips() was true: remember it for `duration` from now. PSIP_ERR_SYNTAX: no domain name. */
PSIP_API int psip_locate_sips_note(struct psip_locate_sips *domains, size_t count, psip_time now, psip_duration duration, struct psip_span domain);
/* For PSIP_LOCATE_SIPS_KNOWN. */
PSIP_API PSIP_MUST_USE bool psip_locate_sips_known(const struct psip_locate_sips *domains, size_t count, psip_time now, struct psip_span domain);

#endif
