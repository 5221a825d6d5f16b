/* SPDX-License-Identifier: MIT
 * Bends of a call, or of the whole stack (transaction/bend.h). */
#include "session/session.h"

int psip_bend(struct psip *s, psip_handle call, const struct psip_bend *bend)
{
	struct psip_call *c = call ? call_get(s, call) : NULL;

	if (call && (!c || !c->dialog))
		return PSIP_ERR_STALE;
	if (bend)
		return psip_bend_add(s, call, c ? psip_dialog_text(s, call_dialog(s, c), PSIP_TEXT_CALL_ID) : psip_span(NULL, 0), bend);
	psip_bend_remove(s, call);
	return PSIP_OK;
}
