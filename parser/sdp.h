/* SPDX-License-Identifier: MIT
 * SDP text as spans (RFC 8866). Order and shape of lines are checked; attribute values are looked at on demand. */
#ifndef PSIP_PARSER_SDP_H
#define PSIP_PARSER_SDP_H

#include "parser/base.h"
#include "parser/writer.h"

#define PSIP_SDP_MEDIA 8     /* m= sections indexed; more: PSIP_ERR_SPACE */
#define PSIP_SDP_FORMATS 32  /* formats read of one m= line; more are ignored */

enum psip_direction { PSIP_INACTIVE = 0, PSIP_SENDONLY = 1, PSIP_RECVONLY = 2, PSIP_SENDRECV = 3 }; /* bit 0: sends, bit 1: receives */

/* What a connection address is. */
enum psip_sdp_address {
	PSIP_SDP_NO_ADDRESS = 0, /* no c= line (tolerant only) */
	PSIP_SDP_UNICAST,        /* an IPv4 or IPv6 number */
	PSIP_SDP_NAME,           /* a domain name, to be looked up */
	PSIP_SDP_MULTICAST,      /* number with its "/ttl" and "/count" */
	PSIP_SDP_FOREIGN         /* another network or address type, or (tolerant) text that fits none: not usable */
};

struct psip_sdp_media {
	struct psip_span media, proto, formats; /* "audio", "RTP/AVP", "0 8 101" */
	uint16_t port, port_count;              /* port_count 1 unless "port/n" */
	struct psip_span connection;            /* address of its own c= line, else the session's; absent if neither */
	uint8_t direction;                      /* enum psip_direction; session level's if it has none; sendrecv by default; c=0.0.0.0 reads as not receiving */
	bool ipv6;                              /* of the connection address */
	uint8_t address;                        /* enum psip_sdp_address; of the connection address */
	struct psip_span lines;                 /* all of its lines after the m= line */
};

struct psip_sdp {
	struct psip_span text;
	struct psip_span origin;                /* value of o= */
	struct psip_span session_id, session_version; /* of o= */
	struct psip_span origin_user, origin_address;
	struct psip_span session_name;
	struct psip_span timing;                /* value of the first t= */
	struct psip_span session_lines;         /* all lines before the first m= */
	uint8_t media_count;
	struct psip_sdp_media media[PSIP_SDP_MEDIA];
};

/* Strict: the grammar of RFC 8866 §9 (CRLF line ends, order, mandatory lines), and that of the attributes in sdp_attribute.h. Quirks:
 * SDP_LINES takes LF line ends, blank lines at the end, a last line without its end, and blanks at the end of lines other than s=, i= and a=;
 * SDP_FIELDS takes an empty s=, a missing s= or t=, short times in t=, several spaces between formats, any value in u=, e=, p=, b=, r=, z=, k= and a=,
 * any address in o= and c=, a medium without c=.
 * In every mode: lines in their order, v=0, six fields in o=, three in c=, tokens in m=, ports up to 65535. k= is never exposed (RFC 8866 §5.12).
 * PSIP_OK, PSIP_ERR_SYNTAX (*at: offset of the line that does not fit; may be NULL), PSIP_ERR_SPACE. */
PSIP_API PSIP_MUST_USE int psip_sdp_parse(struct psip_sdp *sdp, struct psip_span text, psip_mode mode, size_t *at);

/* Next line in `lines`: 1 with its letter and value, 0 at the end. Lines of no "x=" shape are passed over. */
PSIP_API int psip_sdp_line_next(struct psip_span *lines, char *type, struct psip_span *value);
/* Next "a=" line in `lines`: 1 with name and value (absent for a flag), 0 at the end. */
PSIP_API int psip_sdp_attribute_next(struct psip_span *lines, struct psip_span *name, struct psip_span *value);
/* First attribute of that name in `lines` (with case, RFC 8866 §5.13). */
PSIP_API bool psip_sdp_attribute(struct psip_span lines, const char *name, struct psip_span *value);

/* Next format of an m= line as a payload type: 1 and 0-127, 0 at the end, PSIP_ERR_SYNTAX if it is no number in that range (one may go
 * on behind it). */
PSIP_API int psip_sdp_format_next(struct psip_span *formats, unsigned *payload_type);
/* The rtpmap of a payload type: encoding name, clock rate (Hz), channels (1 by default); static types 0 and 8 are known without a line
 * (RFC 3551 §6). False if unknown. */
PSIP_API bool psip_sdp_rtpmap(const struct psip_sdp_media *media, unsigned payload_type, struct psip_span *encoding, uint32_t *rate, unsigned *channels);

/* Classify the address of an o= or c= line of type IP4 or IP6 (RFC 8866 §9); bytes (may be NULL) gets 4 or 16 if it is a unicast number.
 * PSIP_SDP_FOREIGN if it is neither number nor name. */
PSIP_API enum psip_sdp_address psip_sdp_address_read(struct psip_span text, bool ipv6, uint8_t bytes[16]);

PSIP_API const char *psip_direction_text(enum psip_direction direction); /* "sendrecv"... */

#endif
