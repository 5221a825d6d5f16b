/* SPDX-License-Identifier: MIT
 * Reason (RFC 3326): why we end a call, said in the BYE or CANCEL that does it: the application's words, or ours where we decided. */
#include "session/session.h"

#include "transport/base/bytes.h"

#define REASON_PROTOCOL_MAX 16
_Static_assert(sizeof "Reason: ;cause=65535;text=\"\"\r\n" + REASON_PROTOCOL_MAX + 2 * PSIP_REASON_LENGTH <= REASON_ROW_MAX, "each row fits");

struct psip_span reason_row(struct psip *s, const struct psip_call *c)
{
	if (c->reason)
		return session_text(s, c->reason);
	switch ((enum psip_end_cause)c->cause) {
	case PSIP_END_MEDIA: return PSIP_TEXT("Reason: SIP;cause=488;text=\"Not Acceptable Here\"\r\n");  /* §3.2 */
	case PSIP_END_REPLACED: return reason_elsewhere();
	default: return psip_span(NULL, 0);
	}
}

struct psip_span reason_elsewhere(void)
{
	return PSIP_TEXT("Reason: SIP;cause=200;text=\"Call completed elsewhere\"\r\n");  /* §3.1 */
}

/* A SIP status or a Q.850 value, if it is of those (§2). */
static bool reason_cause_ok(struct psip_span protocol, unsigned cause)
{
	if (psip_span_equal_nocase(protocol, PSIP_TEXT("SIP")))
		return cause >= 100 && cause <= 699;
	return cause <= (psip_span_equal_nocase(protocol, PSIP_TEXT("Q.850")) ? 127u : UINT16_MAX);
}

static bool reason_text_ok(struct psip_span text)
{
	for (size_t i = 0; i < text.length; i++)
		if ((unsigned char)text.at[i] < 0x20 || (unsigned char)text.at[i] > 0x7E)
			return false;
	return true;
}

static int reason_check(struct psip_span protocol, unsigned cause, struct psip_span text)
{
	struct psip_span rest = protocol, token;

	if (protocol.length > REASON_PROTOCOL_MAX || text.length > PSIP_REASON_LENGTH)
		return PSIP_ERR_SPACE;
	if (!protocol.length || psip_token_next(&rest, PSIP_STRICT, &token) != 1 || token.length != protocol.length || !reason_text_ok(text))
		return PSIP_ERR_SYNTAX;
	return reason_cause_ok(protocol, cause) ? PSIP_OK : PSIP_ERR_ARGUMENT;
}

static void reason_put(struct psip_writer *w, struct psip_span protocol, unsigned cause, struct psip_span text)
{
	psip_put_text(w, "Reason: ");
	psip_put(w, protocol);
	psip_put_text(w, ";cause=");
	psip_put_number(w, cause);
	if (text.length) {
		psip_put_text(w, ";text=\"");
		for (size_t i = 0; i < text.length; i++) {
			if (text.at[i] == '"' || text.at[i] == '\\')
				psip_put_text(w, "\\");
			psip_put(w, psip_span(text.at + i, 1));
		}
		psip_put_text(w, "\"");
	}
	psip_put_text(w, "\r\n");
}

int psip_hangup_because(struct psip *s, psip_time now, psip_handle call, struct psip_span protocol, unsigned cause, struct psip_span text)
{
	char row[REASON_ROW_MAX];
	struct psip_writer w = psip_writer(row, sizeof row);
	struct psip_call *c = call_get(s, call);
	int result = reason_check(protocol, cause, text);
	psip_ref copy;

	now = psip_clock(s, now);
	if (!c)
		return PSIP_ERR_STALE;
	if (result != PSIP_OK)
		return result;
	if (c->state == PSIP_CALL_OVER || c->state == PSIP_CALL_ENDING)
		return PSIP_ERR_STATE;
	reason_put(&w, protocol, cause, text);
	copy = psip_written(&w) ? session_copy(s, psip_span(row, w.length)) : 0;
	if (copy) {  /* no room: it ends without words */
		psip_bytes_drop(s, c->reason);
		c->reason = copy;
	}
	return psip_hangup(s, now, call);
}
