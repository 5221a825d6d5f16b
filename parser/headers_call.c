/* SPDX-License-Identifier: MIT
 * Typed values of dialogs, subscriptions and sessions: RAck, Event, Subscription-State, Replaces, Reason, Session-Expires, Refer-Sub,
 * Session-ID, Privacy, Request-Disposition. */
#include "parser/headers.h"
#include "parser/headers_piece.h"

int psip_rack_parse(struct psip_span value, psip_mode mode, struct psip_rack *rack)
{
	struct psip_piece part;

	memset(rack, 0, sizeof *rack);
	if (!psip_piece_fits(PSIP_H_RACK, value, mode))
		return PSIP_ERR_SYNTAX;
	part = psip_piece(value, mode);
	psip_piece_sws(&part);
	if (!psip_piece_digits(&part, UINT32_MAX, &rack->rseq) || !psip_piece_sws(&part) ||
	    !psip_piece_digits(&part, mode & PSIP_QUIRK_LARGE_NUMBER ? UINT32_MAX : INT32_MAX, &rack->cseq) || !psip_piece_sws(&part) ||
	    !psip_piece_token(&part, &rack->method_text) || !psip_piece_done(&part))
		return PSIP_ERR_SYNTAX;
	rack->method = (uint8_t)psip_method_find(rack->method_text);
	return PSIP_OK;
}

/* event-type: tokens without dots, with dots between. */
static bool call_value_event_type(struct psip_event_value *event)
{
	struct psip_span type = event->type;
	size_t run = 0;

	event->package = type;
	for (size_t i = 0; i < type.length; i++) {
		if (type.at[i] != '.') {
			run++;
			continue;
		}
		if (run == 0)
			return false;
		if (event->templates.at == NULL) {
			event->package.length = i;
			event->templates = psip_span(type.at + i + 1, type.length - i - 1);
		}
		run = 0;
	}
	return run > 0;
}

static bool call_value_event(const struct psip_token_params *element, psip_mode mode, struct psip_event_value *event)
{
	event->type = element->token;
	event->params = element->params;
	return call_value_event_type(event) && psip_piece_find_token(event->params, "id", mode, &event->id) >= 0;
}

int psip_event_value_parse(struct psip_span value, psip_mode mode, struct psip_event_value *event)
{
	struct psip_token_params element;

	memset(event, 0, sizeof *event);
	if (psip_token_params_parse(PSIP_H_EVENT, value, mode, &element) != PSIP_OK || !call_value_event(&element, mode, event))
		return PSIP_ERR_SYNTAX;
	return PSIP_OK;
}

int psip_event_value_next(struct psip_span *rest, psip_mode mode, struct psip_event_value *event)
{
	struct psip_span before = *rest;
	struct psip_token_params element;
	int result = psip_token_params_next(rest, mode, &element);

	memset(event, 0, sizeof *event);
	if (result != 1 || call_value_event(&element, mode, event))
		return result;
	*rest = psip_between(element.token.at, before.at + before.length);
	return PSIP_ERR_SYNTAX;
}

int psip_subscription_state_parse(struct psip_span value, psip_mode mode, struct psip_subscription_state *state)
{
	struct psip_token_params element;
	int expires, retry_after, reason;

	memset(state, 0, sizeof *state);
	if (psip_token_params_parse(PSIP_H_SUBSCRIPTION_STATE, value, mode, &element) != PSIP_OK)
		return PSIP_ERR_SYNTAX;
	state->state_text = element.token;
	state->params = element.params;
	state->state = psip_piece_word(element.token, "active pending terminated");
	expires = psip_piece_find_seconds(element.params, "expires", mode, &state->expires);
	retry_after = psip_piece_find_seconds(element.params, "retry-after", mode, &state->retry_after);
	reason = psip_piece_find_token(element.params, "reason", mode, &state->reason_text);
	if (expires < 0 || retry_after < 0 || reason < 0)
		return PSIP_ERR_SYNTAX;
	state->has_expires = expires == 1;
	state->has_retry_after = retry_after == 1;
	if (reason == 1) {
		state->reason = psip_piece_word(state->reason_text, "deactivated probation rejected timeout giveup noresource invariant");
		if (state->reason == 0)
			state->reason = PSIP_SUBSTATE_REASON_OTHER;
	}
	return PSIP_OK;
}

int psip_replaces_parse(enum psip_header_id id, struct psip_span value, psip_mode mode, struct psip_replaces *replaces)
{
	const psip_mode once = mode & ~(psip_mode)PSIP_QUIRK_PARAM_TWICE;
	bool target = id == PSIP_H_TARGET_DIALOG;
	struct psip_piece part;
	struct psip_span flag;
	int early = 0;

	memset(replaces, 0, sizeof *replaces);
	if (!psip_piece_fits(id, value, mode))
		return PSIP_ERR_SYNTAX;
	part = psip_piece(value, mode);
	psip_piece_sws(&part);
	flag = psip_octet_between(part.p, part.pe);
	while (part.p < part.pe && *part.p > 0x20 && *part.p != 0x7f && *part.p != ';' && *part.p != ',')
		part.p++;
	replaces->call_id = psip_span(flag.at, flag.length - (size_t)(part.pe - part.p));
	if (psip_call_id_parse(replaces->call_id, mode) != PSIP_OK || !psip_piece_params(&part, &replaces->params) || !psip_piece_done(&part) ||
	    psip_piece_find_token(replaces->params, target ? "local-tag" : "to-tag", once, &replaces->to_tag) != 1 ||
	    psip_piece_find_token(replaces->params, target ? "remote-tag" : "from-tag", once, &replaces->from_tag) != 1)
		return PSIP_ERR_SYNTAX;
	if (id == PSIP_H_REPLACES)
		early = psip_piece_find(replaces->params, "early-only", mode, &flag);
	replaces->early_only = early == 1;
	return early < 0 ? PSIP_ERR_SYNTAX : PSIP_OK;
}

int psip_reason_next(struct psip_span *rest, psip_mode mode, struct psip_reason *reason)
{
	struct psip_piece part;
	int result = psip_piece_begin(&part, rest, mode), cause;

	memset(reason, 0, sizeof *reason);
	if (result != 1)
		return result;
	if (!psip_piece_token(&part, &reason->protocol) || !psip_piece_params(&part, &reason->params))
		return psip_piece_fail(&part, rest);
	cause = psip_piece_find_number(reason->params, "cause", mode, UINT32_MAX, &reason->cause);
	reason->has_cause = cause == 1;
	if (cause < 0 || psip_piece_find_text(reason->params, "text", mode, &reason->text) < 0)
		return psip_piece_fail(&part, rest);
	return psip_piece_end(&part, rest);
}

/* delta-seconds *( SEMI generic-param ) */
static bool call_value_seconds(enum psip_header_id id, struct psip_span value, psip_mode mode, struct psip_session_expires *expires)
{
	struct psip_piece part;

	memset(expires, 0, sizeof *expires);
	if (!psip_piece_fits(id, value, mode))
		return false;
	part = psip_piece(value, mode);
	psip_piece_sws(&part);
	return psip_piece_seconds(&part, &expires->seconds) && psip_piece_params(&part, &expires->params) && psip_piece_done(&part);
}

int psip_session_expires_parse(struct psip_span value, psip_mode mode, struct psip_session_expires *expires)
{
	struct psip_span refresher;
	int result;

	if (!call_value_seconds(PSIP_H_SESSION_EXPIRES, value, mode, expires))
		return PSIP_ERR_SYNTAX;
	result = psip_piece_find_token(expires->params, "refresher", mode, &refresher);
	if (result == 1)
		expires->refresher = psip_piece_word(refresher, "uac uas");
	return result < 0 || (result == 1 && expires->refresher == PSIP_REFRESHER_NONE) ? PSIP_ERR_SYNTAX : PSIP_OK;
}

int psip_min_se_parse(struct psip_span value, psip_mode mode, struct psip_session_expires *min_se)
{
	return call_value_seconds(PSIP_H_MIN_SE, value, mode, min_se) ? PSIP_OK : PSIP_ERR_SYNTAX;
}

int psip_refer_sub_parse(struct psip_span value, psip_mode mode, bool *wanted)
{
	struct psip_token_params element;
	uint8_t word;

	*wanted = true;
	if (psip_token_params_parse(PSIP_H_REFER_SUB, value, mode, &element) != PSIP_OK)
		return PSIP_ERR_SYNTAX;
	word = psip_piece_word(element.token, "true false");
	*wanted = word != 2;
	return word != 0 ? PSIP_OK : PSIP_ERR_SYNTAX;
}

static bool call_value_uuid(struct psip_span text)
{
	if (text.length != 32)
		return false;
	for (size_t i = 0; i < 32; i++) {
		char c = text.at[i];

		if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')))
			return false;
	}
	return true;
}

int psip_session_id_parse(struct psip_span value, psip_mode mode, struct psip_session_id *session)
{
	struct psip_token_params element;
	int remote;

	memset(session, 0, sizeof *session);
	if (psip_token_params_parse(PSIP_H_SESSION_ID, value, mode, &element) != PSIP_OK)
		return PSIP_ERR_SYNTAX;
	remote = psip_piece_find_token(element.params, "remote", mode, &session->remote);
	session->local = element.token;
	session->params = element.params;
	return remote < 0 || !call_value_uuid(session->local) || (remote == 1 && !call_value_uuid(session->remote)) ? PSIP_ERR_SYNTAX : PSIP_OK;
}

int psip_privacy_parse(struct psip_span value, psip_mode mode, uint32_t *mask)
{
	struct psip_piece part;
	struct psip_span token;

	*mask = 0;
	if (!psip_piece_fits(PSIP_H_PRIVACY, value, mode))
		return PSIP_ERR_SYNTAX;
	part = psip_piece(value, mode);
	psip_piece_sws(&part);
	do {
		uint8_t word;

		if (!psip_piece_token(&part, &token))
			return PSIP_ERR_SYNTAX;
		word = psip_piece_word(token, "header session user none critical id history");
		*mask |= word == 0 ? (uint32_t)PSIP_PRIVACY_OTHER : UINT32_C(1) << (word - 1);
	} while (psip_piece_mark(&part, ';'));
	return psip_piece_done(&part) ? PSIP_OK : PSIP_ERR_SYNTAX;
}

int psip_request_disposition_add(struct psip_span value, psip_mode mode, uint32_t *mask)
{
	struct psip_span token;
	int result;

	if (!psip_piece_fits(PSIP_H_REQUEST_DISPOSITION, value, mode))
		return PSIP_ERR_SYNTAX;
	while ((result = psip_token_next(&value, mode, &token)) == 1) {
		uint8_t word = psip_piece_word(token, "proxy redirect cancel no-cancel fork no-fork recurse no-recurse parallel sequential queue no-queue");

		if (word == 0)
			return PSIP_ERR_SYNTAX;
		*mask |= UINT32_C(1) << (word - 1);
	}
	return result;
}
