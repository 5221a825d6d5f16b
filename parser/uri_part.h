/* SPDX-License-Identifier: MIT
 * Parts of a URI's parameters and headers, compared by octets behind their escapes (RFC 3261 §19.1.4). Not public. */
#ifndef PSIP_PARSER_URI_PART_H
#define PSIP_PARSER_URI_PART_H

#include "parser/base.h"

/* Above that many parameters or headers, two URIs compare equal only if they are the same text: keeps comparison linear. */
#define PSIP_URI_PARTS_MAX 32

struct psip_uri_part {
	struct psip_span name;
	struct psip_span value; /* absent for a flag */
};

/* The next part of "name=value" parts between `separator`s; empty ones are skipped. */
bool psip_uri_part_next(struct psip_span *rest, char separator, struct psip_uri_part *part);

/* How many parts there are; counting stops above PSIP_URI_PARTS_MAX. */
unsigned psip_uri_part_count(struct psip_span parts, char separator);

/* Equal with "%HH" taken as its octet unless that is reserved; with or without regard to case. */
bool psip_uri_part_equal(struct psip_span a, struct psip_span b, bool with_case);

/* The first part of that name. */
bool psip_uri_part_find(struct psip_span parts, char separator, struct psip_span name, struct psip_uri_part *part);

#endif
