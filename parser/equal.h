/* SPDX-License-Identifier: MIT
 * When header values mean the same (RFC 3261 §7.3.1, §20.20, §20.42). URIs: psip_uri_equal. Call-IDs: psip_span_equal (§20.8). */
#ifndef PSIP_PARSER_EQUAL_H
#define PSIP_PARSER_EQUAL_H

#include "parser/typed.h"

/* Free text with each run of white space and folds as one SP, and none outside (§25.1 LWS, TEXT-UTF8-TRIM): spellings that mean the same
 * become one. Other octets stay as they are. The length, or PSIP_ERR_SPACE. */
PSIP_API PSIP_MUST_USE int psip_text_collapse(char *to, size_t capacity, struct psip_span text);

/* From, To and their like (§20.20, §20.39): equal URIs; the tag on both sides or on none; other parameters count if both have them. Display names
 * and brackets do not. Two stars are equal. */
PSIP_API bool psip_address_value_equal(const struct psip_address_value *a, const struct psip_address_value *b);

/* Via (§20.42): sent-protocol, sent-by and all parameters, in any order. IP literals by value, an absent port is not 5060. */
PSIP_API bool psip_via_equal(const struct psip_via *a, const struct psip_via *b);

#endif
