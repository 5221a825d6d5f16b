/* SPDX-License-Identifier: MIT
 * SDP into a writer: what these functions let through, the strict parser takes. A value that would break the grammar, with CR, LF or NUL
 * for instance, marks the writer bad, and its line, or the block that it belongs to, is left out. Order of calls: the session, its
 * attributes, then each medium and its attributes. */
#ifndef PSIP_PARSER_SDP_WRITER_H
#define PSIP_PARSER_SDP_WRITER_H

#include "parser/sdp.h"
#include "parser/writer.h"

/* v=, o=, s=, c= and t= (RFC 8866 §5.1-§5.9). Addresses are numbers or names without more; IPv6 numbers are written as RFC 5952 has them. */
struct psip_sdp_session {
	struct psip_span user;         /* of o=; absent: "-" */
	struct psip_span id, version;  /* of o=: digits */
	struct psip_span address;      /* of o=: unicast number or name */
	struct psip_span name;         /* s=, UTF-8; absent: "-" */
	struct psip_span connection;   /* c=; absent: then each medium must have its own */
	struct psip_span timing;       /* "start stop"; absent: "0 0" */
	bool ipv6, connection_ipv6;    /* of address and connection, names too */
};
PSIP_API void psip_sdp_put_session(struct psip_writer *w, const struct psip_sdp_session *session);

/* m=, and c= if it has an address of its own. */
struct psip_sdp_stream {
	struct psip_span media, proto; /* "audio", "RTP/AVP" */
	struct psip_span formats;      /* "0 8 101": at least one, parted by single spaces */
	uint16_t port, port_count;     /* count 0 or 1: not written */
	struct psip_span connection;   /* absent: the session's. Several multicast addresses may be given with "/count" */
	bool ipv6;
};
PSIP_API void psip_sdp_put_stream(struct psip_writer *w, const struct psip_sdp_stream *stream);

/* "a=name" or, unless value is absent, "a=name:value". Values of the attributes that sdp_attribute.h knows are held against their grammar. */
PSIP_API void psip_sdp_put_attribute(struct psip_writer *w, struct psip_span name, struct psip_span value);
PSIP_API void psip_sdp_put_direction(struct psip_writer *w, enum psip_direction direction);
PSIP_API void psip_sdp_put_ptime(struct psip_writer *w, uint32_t ms);
/* payload_type 0-127, rate above 0; channels 0 or 1: not written. */
PSIP_API void psip_sdp_put_rtpmap(struct psip_writer *w, unsigned payload_type, struct psip_span encoding, uint32_t rate, unsigned channels);
PSIP_API void psip_sdp_put_fmtp(struct psip_writer *w, unsigned payload_type, struct psip_span params);

#endif
