/* SPDX-License-Identifier: MIT
 * Requests made from their parts, inside dialogs and outside (RFC 3261 §8.1.1, §12.2.1.1). */
#ifndef PSIP_PARSER_PARTS_H
#define PSIP_PARSER_PARTS_H

#include "parser/writer.h"

struct psip_request_parts {
	struct psip_span method;       /* psip_method_text() gives it */
	struct psip_span request_uri;
	struct psip_span transport;    /* of the Via: "UDP" */
	struct psip_span sent_by;      /* host, or host ":" port */
	struct psip_span branch;       /* begins with z9hG4bK (§8.1.1.7) */
	bool rport;                    /* add ;rport (RFC 3581 §3) */
	bool has_max_forwards;         /* false: 70 (§8.1.1.6) */
	uint8_t max_forwards;
	struct psip_span route;        /* the route set as one value; absent: no Route */
	struct psip_span last_route;   /* a URI that goes last in Route: the target behind a strict router (§12.2.1.1); absent: none */
	struct psip_span from, to;     /* a URI, which gets angle brackets (§20.20), or a name-addr, which stands as it is */
	struct psip_span from_tag;     /* added to from and to; absent: no tag, or it is there already */
	struct psip_span to_tag;
	struct psip_span call_id;
	uint32_t cseq;                 /* below 2^31 (§8.1.1.5) */
	struct psip_span contact;      /* like from; absent: none */
};

/* The request line, Via, Max-Forwards, Route, From, To, Call-ID, CSeq, Contact: what proxies need comes first (§7.3.1). More rows and
 * psip_put_body are the caller's. All but those marked "absent" must be there. Parts hold no folds.
 * Bad, and nothing is written, if a part is missing or would break the message: control bytes anywhere; a method or transport that is no
 * token; a URI with blanks, brackets or quotes. With PSIP_WRITE_STRICT each part must follow its grammar too; with
 * PSIP_WRONG_VALUES nothing is checked; with PSIP_WRONG_MISSING the rows of absent parts are left out. */
PSIP_API void psip_put_request(struct psip_writer *w, const struct psip_request_parts *parts);

/* The RAck of a PRACK for that reliable response (RFC 3262 §7.2): its RSeq, its CSeq's number and method. Bad if it has none, or malformed ones. */
PSIP_API void psip_put_rack(struct psip_writer *w, const struct psip_message *response);

#endif
