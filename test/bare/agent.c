/* SPDX-License-Identifier: MIT
 * What a small user agent needs of the parser: index, mandatory headers, Contact, Route, challenges, SDP. Linked alone, with all that
 * it does not use dropped, for the budget of test/bare/budget.txt. */
#include "parser/digest.h"
#include "parser/full.h"
#include "parser/sdp.h"

int agent(const char *data, size_t length, struct psip_header *rows, struct psip_full *full, struct psip_sdp *sdp, struct psip_challenge *challenge);

int agent(const char *data, size_t length, struct psip_header *rows, struct psip_full *full, struct psip_sdp *sdp, struct psip_challenge *challenge)
{
	struct psip_message m = { .headers = rows, .header_capacity = 32 };
	int result = psip_message_parse(&m, data, length, PSIP_DATAGRAM, PSIP_TOLERANT, NULL);

	if (result == PSIP_OK)
		result = psip_full_parse(full, &m, PSIP_TOLERANT, NULL);
	if (result == PSIP_OK && psip_message_has(&m, PSIP_H_WWW_AUTHENTICATE))
		result = psip_challenge_parse(psip_message_value(&m, PSIP_H_WWW_AUTHENTICATE), PSIP_TOLERANT, challenge);
	if (result == PSIP_OK && full->has_content_type)
		result = psip_sdp_parse(sdp, psip_message_body(&m), PSIP_TOLERANT, NULL);
	return result;
}
