/* SPDX-License-Identifier: MIT
 * Of several stacks: whether a CANCEL is for another one (stray.h). */
#include "transaction/stray.h"

#include "transaction/match.h"

/* By its first word: nothing else is worth a second reading. */
static bool stray_may_be(const char *bytes, size_t length)
{
	while (length && (*bytes == '\r' || *bytes == '\n')) {
		bytes++;
		length--;
	}
	return length > 7 && memcmp(bytes, "CANCEL ", 7) == 0;
}

bool psip_cancel_stray(struct psip *s, const void *bytes, size_t length)
{
	psip_mode mode = psip_transactions_of(s)->mode;
	struct psip_received r;
	uint64_t identity;
	bool rfc2543;

	if (!stray_may_be(bytes, length))
		return false;
	r.message.headers = r.rows;
	r.message.header_capacity = PSIP_HEADER_ROWS;
	/* A malformed one is refused by whoever has it. */
	if (psip_message_parse(&r.message, bytes, length, psip_transactions_of(s)->scan | PSIP_DATAGRAM, mode, NULL) != PSIP_OK ||
	    psip_common_parse(&r.common, &r.message, mode, NULL) != PSIP_OK || r.common.to.tag.length)
		return false;
	identity = psip_match_server(s, &r, &rfc2543);
	return !psip_match_find(s, identity, true, PSIP_CANCEL, true) && !psip_match_find(s, identity, true, PSIP_CANCEL, false);
}
