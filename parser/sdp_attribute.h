/* SPDX-License-Identifier: MIT
 * Attributes that have a grammar of their own (RFC 8866 §6, RFC 3605): typed values on demand. All others are text for whoever knows them
 * (crypto, ICE candidates, fingerprints...): psip_sdp_attribute. */
#ifndef PSIP_PARSER_SDP_ATTRIBUTE_H
#define PSIP_PARSER_SDP_ATTRIBUTE_H

#include "parser/sdp.h"

#define PSIP_SDP_PTIME_MAX 65535 /* ms; a packet of more is an error */

/* a=ptime, a=maxptime of a medium, in microseconds (fractions of a millisecond are allowed; below one microsecond they are cut).
 * 1: there; 0: none; PSIP_ERR_SYNTAX: the first one is no number, zero, or above PSIP_SDP_PTIME_MAX. */
PSIP_API PSIP_MUST_USE int psip_sdp_ptime(const struct psip_sdp_media *media, uint32_t *microseconds);
PSIP_API PSIP_MUST_USE int psip_sdp_maxptime(const struct psip_sdp_media *media, uint32_t *microseconds);

/* The first a=fmtp of that payload type: its parameters as they stand. False if there is none. */
PSIP_API bool psip_sdp_fmtp(const struct psip_sdp_media *media, unsigned payload_type, struct psip_span *params);
/* One of "name=value;name=value" by name, without case (RFC 8866 §5.14); the first counts. Absent span for a name alone. Blanks around are cut. */
PSIP_API bool psip_sdp_fmtp_param(struct psip_span params, const char *name, struct psip_span *value);

/* a=rtcp (RFC 3605 §2.1): port, and an address of its own or the absent span. 1, 0, or PSIP_ERR_SYNTAX. */
PSIP_API PSIP_MUST_USE int psip_sdp_rtcp(const struct psip_sdp_media *media, uint16_t *port, struct psip_span *address, bool *ipv6);

/* Does an attribute's value (absent: a flag) follow its own grammar? Names without one here: true. */
PSIP_API bool psip_sdp_attribute_fits(struct psip_span name, struct psip_span value);

#endif
