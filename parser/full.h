/* SPDX-License-Identifier: MIT
 * One call that gives a user agent all it needs of a message: what psip_common_parse gives, the Request-URI, the other Vias,
 * Contact, Route, Record-Route and Content-Type. Content-Length is the index's: psip_message_body. */
#ifndef PSIP_PARSER_FULL_H
#define PSIP_PARSER_FULL_H

#include "parser/typed.h"

/* Before the call set the three arrays and their capacities (NULL and 0: read and counted only); all else is output. A count may
 * exceed its capacity: it tells how many there are. */
struct psip_full {
	struct psip_common common;                /* the topmost Via is here */
	struct psip_uri request_uri;              /* zero in a response */
	struct psip_address_value contact;        /* the first; its star if that is all */
	struct psip_media_type content_type;
	bool has_contact, has_content_type;
	uint16_t via_count, via_capacity;
	uint16_t route_count, route_capacity;
	uint16_t record_route_count, record_route_capacity;
	uint32_t contact_count;
	struct psip_via *vias;                    /* those below the topmost, in their order */
	struct psip_address_value *routes;        /* Route */
	struct psip_address_value *record_routes; /* Record-Route */
};

/* PSIP_OK, or PSIP_ERR_SYNTAX with one or more records in errors (may be NULL), as psip_common_parse. What could be read is there
 * even then; of a list that is broken the elements before the break. Each value is looked at once: linear in the message. */
PSIP_API PSIP_MUST_USE int psip_full_parse(struct psip_full *full, const struct psip_message *message, psip_mode mode,
                                           struct psip_errors *errors);

#endif
