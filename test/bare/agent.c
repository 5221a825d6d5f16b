/* SPDX-License-Identifier: MIT
 * What a small user agent needs of the parser: start lines, mandatory headers, Contact and Route, challenges, SDP. Linked with nothing
 * else, and what it does not use dropped, for the row "agent" of test/bare/budget.txt. */
#include "parser/digest.h"
#include "parser/sdp.h"

int agent(struct psip_message *m, const char *data, size_t length, struct psip_common *common, struct psip_address_value *target,
          struct psip_challenge *challenge, struct psip_sdp *sdp);

int agent(struct psip_message *m, const char *data, size_t length, struct psip_common *common, struct psip_address_value *target,
          struct psip_challenge *challenge, struct psip_sdp *sdp)
{
	enum psip_header_id of = psip_message_has(m, PSIP_H_ROUTE) ? PSIP_H_ROUTE : PSIP_H_CONTACT;
	struct psip_span rest;

	if (psip_message_parse(m, data, length, PSIP_DATAGRAM, PSIP_TOLERANT, NULL) != PSIP_OK)
		return PSIP_ERR_SYNTAX;
	if (psip_common_parse(common, m, PSIP_TOLERANT, NULL) != PSIP_OK)
		return PSIP_ERR_SYNTAX;
	rest = psip_message_value(m, of);
	if (psip_address_next(&rest, PSIP_TOLERANT, target) < 0)
		return PSIP_ERR_SYNTAX;
	if (m->status == 401)
		return psip_challenge_parse(psip_message_value(m, PSIP_H_WWW_AUTHENTICATE), PSIP_TOLERANT, challenge);
	return psip_sdp_parse(sdp, psip_message_body(m), PSIP_TOLERANT, NULL);
}
