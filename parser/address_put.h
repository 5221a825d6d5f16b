/* SPDX-License-Identifier: MIT
 * Addresses and parameters written so that they read back as what they were. */
#ifndef PSIP_PARSER_ADDRESS_PUT_H
#define PSIP_PARSER_ADDRESS_PUT_H

#include "parser/writer.h"

/* A row with one address: Reply-To, Refer-To, From... party: a URI, which gets angle brackets, so that what follows ";" or "?" stays the URI's
 * (RFC 3261 §20.20, §20.31), or a name-addr, which stands as it is. params: absent, or begins with ";" and goes behind the bracket.
 * Bad, and nothing is written, if a part would break the message; with PSIP_WRITE_STRICT also if the value does not follow its grammar, or the
 * URI is not psip_uri_consistent; with PSIP_WRITE_ALLOWED if the row or its URI must not be sent. */
PSIP_API void psip_put_address(struct psip_writer *w, enum psip_header_id id, struct psip_span party, struct psip_span params);

/* ";name=value"; value absent: a flag. The value is any octets but CR, LF and NUL: what is no token is quoted and escaped (RFC 3261 §25.1).
 * Bad: another value, or a name that is no token. */
PSIP_API void psip_put_param(struct psip_writer *w, struct psip_span name, struct psip_span value);

#endif
