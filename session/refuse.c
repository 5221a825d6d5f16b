/* SPDX-License-Identifier: MIT
 * Refusals with all that RFC 3261 §20 and §21 let them say: Retry-After, Warning, alternatives, what would have been possible. */
#include "session/session.h"

#define REFUSE_ROWS_MAX 1024

enum psip_header_id refuse_challenge(unsigned status)
{
	return status == 401 ? PSIP_H_WWW_AUTHENTICATE : status == 407 ? PSIP_H_PROXY_AUTHENTICATE : PSIP_H_UNKNOWN;
}

static int refuse_check(const struct psip_refusal *refusal, bool *warned)
{
	if (refusal->size < sizeof *refusal || refusal->status < 300 || refusal->status > 699 || (refusal->body.length && !refusal->type.length))
		return PSIP_ERR_ARGUMENT;
	if (rows_check(refusal->rows, ROWS_RESPONSE, warned) != PSIP_OK)
		return PSIP_ERR_SYNTAX;
	return !refuse_challenge(refusal->status) || rows_have(refusal->rows, refuse_challenge(refusal->status)) ? PSIP_OK : PSIP_ERR_SYNTAX;
}

int psip_refuse(struct psip *s, psip_time now, psip_handle call, const struct psip_refusal *refusal)
{
	char text[REFUSE_ROWS_MAX];
	struct psip_writer w = psip_writer(text, sizeof text);
	psip_ref type, body;
	bool warned;
	int result;
	struct psip_call *c = uas_waiting(s, call, &result);

	now = psip_clock(s, now);
	if (!c || (result = refuse_check(refusal, &warned)) != PSIP_OK)
		return result;
	if (refusal->retry_after)
		psip_put_header_number(&w, PSIP_H_RETRY_AFTER, refusal->retry_after);
	if (!warned)
		psip_put(&w, session_warning(refusal->status));
	psip_put(&w, refusal->rows);
	if (!psip_written(&w))
		return PSIP_ERR_SPACE;
	if (!session_copy_body(s, refusal->type, refusal->body, &type, &body))
		return PSIP_ERR_FULL;
	session_set_body(s, c, type, body);
	result = session_respond(s, now, c, refusal->status, refusal->reason, psip_span(text, w.length), refusal->body.length != 0);
	session_set_body(s, c, 0, 0);
	if (result == PSIP_OK)
		call_end(s, c, PSIP_END_REFUSED, refusal->status);
	return result;
}

#undef REFUSE_ROWS_MAX
