/* SPDX-License-Identifier: MIT
 * Inputs given to the stack as data (input.h). */
#include "session/input.h"

/* Those that return something. */
static int input_command(struct psip *s, const struct psip_input *in, psip_handle *made)
{
	switch (in->kind) {
	case PSIP_INPUT_CONFIGURE: return psip_configure(s, &in->settings);
	case PSIP_INPUT_ACCEPTED: return psip_accepted(s, in->now, &in->local, &in->remote, made);
	case PSIP_INPUT_CALL: return psip_call(s, in->now, &in->options, made);
	case PSIP_INPUT_RING: return psip_ring(s, in->now, in->handle, in->number);
	case PSIP_INPUT_ACCEPT: return psip_accept(s, in->now, in->handle, in->type, in->bytes);
	case PSIP_INPUT_REJECT: return psip_reject(s, in->now, in->handle, in->number, in->bytes);
	case PSIP_INPUT_REDIRECT: return psip_redirect(s, in->now, in->handle, in->number, in->bytes);
	case PSIP_INPUT_HANGUP: return psip_hangup(s, in->now, in->handle);
	case PSIP_INPUT_HANGUP_BECAUSE: return psip_hangup_because(s, in->now, in->handle, in->type, in->number, in->bytes);
	case PSIP_INPUT_MODIFY: return psip_modify(s, in->now, in->handle, (enum psip_direction)in->number, in->type, in->bytes);
	case PSIP_INPUT_MODIFY_ACCEPT: return psip_modify_accept(s, in->now, in->handle, in->type, in->bytes);
	case PSIP_INPUT_MODIFY_REJECT: return psip_modify_reject(s, in->now, in->handle, in->number);
	case PSIP_INPUT_OPTIONS: return psip_options(s, in->now, &in->options, made);
	case PSIP_INPUT_KEEPALIVE: return psip_keepalive(s, in->now, (enum psip_keepalive_kind)in->number, &in->remote, in->interval, made);
	case PSIP_INPUT_KEEPALIVE_END: return psip_keepalive_end(s, in->handle);
	case PSIP_INPUT_LOGIN: return psip_login(s, &in->login);
	case PSIP_INPUT_LOGOUT: return psip_logout(s, in->bytes);
	case PSIP_INPUT_CALL_SET_USER: return psip_call_set_user(s, in->handle, in->user);
	case PSIP_INPUT_PROGRESS: return psip_progress(s, in->now, in->handle, in->number, (enum psip_reliably)in->query, in->type, in->bytes);
	case PSIP_INPUT_PRACK: return psip_prack(s, in->now, in->handle, in->type, in->bytes);
	case PSIP_INPUT_UPDATE: return psip_update(s, in->now, in->handle, (enum psip_direction)in->number, in->type, in->bytes);
	case PSIP_INPUT_REFUSE: return psip_refuse(s, in->now, in->handle, &in->refusal);
	case PSIP_INPUT_BEND: return psip_bend(s, in->handle, in->number ? &in->bend : NULL);
	case PSIP_INPUT_REFRESH: return psip_refresh(s, in->now, in->handle);
	case PSIP_INPUT_SESSION_REFRESH: return psip_session_refresh(s, in->now, in->handle, in->number, (enum psip_refresher)in->query);
	case PSIP_INPUT_HANGUP_EARLY: return psip_hangup_early(s, in->now, in->handle);
	case PSIP_INPUT_RESTORE: return psip_call_restore(s, in->now, in->bytes.at, in->bytes.length, made);
	case PSIP_INPUT_FORGET: return psip_call_forget(s, in->handle);
	default: return PSIP_ERR_ARGUMENT;
	}
}

static void input_datagram(struct psip *s, const struct psip_input *in)
{
	struct psip_packet packet = { in->bytes.at, in->bytes.length, in->local, in->remote, in->truncated };

	psip_datagram(s, in->now, &packet);
}

static void input_route(struct psip *s, const struct psip_input *in)
{
	psip_route(s, in->now, in->token, in->local.family || in->local.transport ? &in->local : NULL);
}

int psip_input_apply(struct psip *s, const struct psip_input *in, psip_handle *made, struct psip_output *out)
{
	*made = 0;
	switch (in->kind) {
	case PSIP_INPUT_DATAGRAM: input_datagram(s, in); return PSIP_OK;
	case PSIP_INPUT_CONNECTED: psip_connected(s, in->now, in->handle, &in->local); return PSIP_OK;
	case PSIP_INPUT_STREAM: psip_stream(s, in->now, in->handle, in->bytes.at, in->bytes.length); return PSIP_OK;
	case PSIP_INPUT_CLOSED: psip_closed(s, in->now, in->handle); return PSIP_OK;
	case PSIP_INPUT_AUTHENTICATED: psip_authenticated(s, in->now, in->handle, in->names, in->name_count); return PSIP_OK;
	case PSIP_INPUT_SENT: psip_sent(s, in->token, in->result); return PSIP_OK;
	case PSIP_INPUT_ROUTE: input_route(s, in); return PSIP_OK;
	case PSIP_INPUT_ANSWER: psip_answer(s, in->now, in->token, in->query, &in->answer); return PSIP_OK;
	case PSIP_INPUT_UNREACHABLE: psip_unreachable(s, in->now, &in->remote); return PSIP_OK;
	case PSIP_INPUT_ADDRESSES_CHANGED: psip_addresses_changed(s, in->now); return PSIP_OK;
	case PSIP_INPUT_UNSUPPORTED: psip_unsupported(s, in->now, &in->output); return PSIP_OK;
	case PSIP_INPUT_DISCONNECT: psip_disconnect(s, in->now); return PSIP_OK;
	case PSIP_INPUT_NEXT: return psip_next(s, in->now, out);
	default: return input_command(s, in, made);
	}
}
