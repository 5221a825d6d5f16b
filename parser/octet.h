/* SPDX-License-Identifier: MIT
 * Octets by class, runs of them, linear white space: what the machines for URIs and typed values share. Not public. */
#ifndef PSIP_PARSER_OCTET_H
#define PSIP_PARSER_OCTET_H

#include "parser/base.h"

enum psip_octet {
	PSIP_OCTET_TOKEN = 1,    /* RFC 3261 §25.1 token */
	PSIP_OCTET_USER = 2,     /* user, without escapes */
	PSIP_OCTET_PARAM = 4,    /* paramchar, without escapes */
	PSIP_OCTET_ALNUM = 8,
	PSIP_OCTET_QUOTED = 16,  /* qdtext of ASCII, white space without folds */
	PSIP_OCTET_SPEC = 32,    /* of an addr-spec without angle brackets (RFC 3261 §20.10) */
	PSIP_OCTET_WORD = 64     /* word */
};

extern const uint8_t psip_octet_class[256];

/* The last octet of the run of that class which begins at p; p itself if the next one is of another class. */
static inline const unsigned char *psip_octet_run(const unsigned char *p, const unsigned char *pe, unsigned class)
{
	const unsigned char *q = p + 1;

	for (; pe - q >= 4; q += 4) {
		if (!(psip_octet_class[q[0]] & class))
			return q - 1;
		if (!(psip_octet_class[q[1]] & class))
			return q;
		if (!(psip_octet_class[q[2]] & class))
			return q + 1;
		if (!(psip_octet_class[q[3]] & class))
			return q + 2;
	}
	while (q < pe && (psip_octet_class[*q] & class))
		q++;
	return q - 1;
}

static inline struct psip_span psip_octet_between(const unsigned char *begin, const unsigned char *end)
{
	return psip_span((const char *)begin, (size_t)(end - begin));
}

static inline const unsigned char *psip_octets(const char *at)
{
	return (const unsigned char *)at;
}

/* Past SWS (RFC 3261 §25.1). Tolerant: also bare LF folds, and several folds in a row. */
const unsigned char *psip_octet_sws(const unsigned char *p, const unsigned char *pe, psip_mode mode);

/* Set `rest` to what follows a comma before p: its white space is skipped. PSIP_ERR_SYNTAX (and `rest` at the end) if nothing
 * follows and the mode is strict; 1 otherwise. */
int psip_octet_after_comma(struct psip_span *rest, const unsigned char *p, psip_mode mode);

#endif
