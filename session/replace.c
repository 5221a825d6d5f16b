/* SPDX-License-Identifier: MIT
 * INVITEs that name another dialog: the one that they replace (RFC 3891) or join (RFC 3911). What names none of our calls, or one that cannot be
 * had, is refused here; whether the caller may have it is the application's to say, and a call that it accepts ends the other. */
#include "session/session.h"

#define REPLACE_ELSEWHERE ((psip_handle)UINT32_MAX) /* no object's handle: a call that is not here, or not yet */

struct replace_name {
	struct psip_span call_id, to_tag, from_tag;
	bool early_only, others;      /* others: parameters beside these */
};

static bool replace_tag(struct psip_span *tag, struct psip_span value)
{
	struct psip_span rest = value, token;

	if (tag->length || psip_token_next(&rest, PSIP_STRICT, &token) != 1 || token.length != value.length)
		return false;
	*tag = value;
	return true;
}

/* RFC 3891 §6.1, RFC 3911 §7.1, each tag once; by what every build has: psip_replaces_parse() would bring the grammars of all headers with it. */
static bool replace_read(struct psip_span value, psip_mode mode, bool joins, struct replace_name *name)
{
	const char *end = value.at + value.length, *semicolon = value.length ? memchr(value.at, ';', value.length) : NULL, *blank = semicolon;
	struct psip_span rest, key, what;
	int more;

	memset(name, 0, sizeof *name);
	if (!semicolon)
		return false;
	while (blank > value.at && (blank[-1] == ' ' || blank[-1] == '\t' || blank[-1] == '\r' || blank[-1] == '\n'))
		blank--;
	name->call_id = psip_between(value.at, blank);
	if (psip_call_id_parse(name->call_id, mode) != PSIP_OK)
		return false;
	rest = psip_between(semicolon, end);
	while ((more = psip_param_next(&rest, &key, &what)) == 1) {
		bool to = psip_span_equal_nocase(key, PSIP_TEXT("to-tag")), from = psip_span_equal_nocase(key, PSIP_TEXT("from-tag"));
		bool early = !joins && psip_span_equal_nocase(key, PSIP_TEXT("early-only"));
		if (((to || from) && !replace_tag(to ? &name->to_tag : &name->from_tag, what)) || (early && what.at))
			return false;
		name->early_only |= early;
		name->others |= !to && !from && !early;
	}
	return more == 0 && name->to_tag.length && name->from_tag.length;
}

/* ---- Received ---- */

unsigned replace_objection(const struct psip_message *m)
{
	static const enum psip_header_id ids[] = { PSIP_H_REPLACES, PSIP_H_JOIN };
	unsigned rows = 0;
	struct replace_name name;

	for (unsigned i = 0; i < sizeof ids / sizeof *ids; i++)
		for (unsigned row = m->first[ids[i]]; row != PSIP_NO_HEADER; row = m->headers[row].next) {
			rows++;
			if (m->method != PSIP_INVITE || !replace_read(psip_header_value(m, row), m->mode, i == 1, &name))
				return 400;
		}
	return rows > 1 ? 400 : 0;
}

/* Why that call, in that dialog, cannot be had; 0 if it can. */
static unsigned replace_conflict(struct psip *s, const struct psip_call *c, const struct psip_dialog *d, bool early_only, bool joins)
{
	bool left = c->state == PSIP_CALL_OVER || c->state == PSIP_CALL_ENDING || (c->confirmed && psip_ref_of(s, d) != c->dialog);

	if (left)
		return 603;
	if (joins)
		return 0;
	if (d->state == PSIP_DIALOG_CONFIRMED)
		return early_only ? 486 : 0;
	return c->caller ? 0 : 481;
}

unsigned replace_match(struct psip *s, const struct psip_message *m, struct replace *named)
{
	bool joins = psip_message_has(m, PSIP_H_JOIN);
	enum psip_header_id id = joins ? PSIP_H_JOIN : PSIP_H_REPLACES;
	const struct psip_session *u = session_of(s);
	const struct psip_call *c;
	struct replace_name name;
	struct psip_dialog *d;
	enum psip_named how;
	unsigned status;

	memset(named, 0, sizeof *named);
	if (!psip_message_has(m, id) || !replace_read(psip_message_value(m, id), m->mode, joins, &name))
		return 0;
	how = psip_dialog_named(s, name.call_id, name.to_tag, name.from_tag, &d);
	c = how == PSIP_NAMED_ONE ? call_get(s, d->usage) : NULL;
	if (!c)
		return how == PSIP_NAMED_ENDED ? 603 : 481;
	status = replace_conflict(s, c, d, name.early_only, joins);
	if (status)
		return status;
	if (joins ? !u->join : !u->replaces)
		return joins ? 488 : 403;
	named->call = call_handle(s, c);
	named->early_only = name.early_only;
	named->joins = joins;
	return 0;
}

unsigned replace_again(struct psip *s, struct psip_call *c)
{
	struct psip_transaction *t = psip_transaction_get(s, c->invite);
	struct psip_received r;
	unsigned status;

	if (!t || !psip_transaction_reread(s, psip_ref_of(s, t), &r))
		return 481;
	status = replace_match(s, &r.message, &c->named);
	if (!status)
		return 0;
	c->named.joins = psip_message_has(&r.message, PSIP_H_JOIN);
	c->named.call = REPLACE_ELSEWHERE;
	return status;
}

unsigned replace_stale(struct psip *s, struct psip_call *c)
{
	const struct psip_call *other;
	unsigned status;

	if (!c->named.call)
		return 0;
	if (c->named.call == REPLACE_ELSEWHERE && (status = replace_again(s, c)) != 0)  /* it may have come after it */
		return status;
	other = call_get(s, c->named.call);
	return other ? replace_conflict(s, other, call_dialog(s, other), c->named.early_only, c->named.joins) : 603;
}

void replace_accepted(struct psip *s, psip_time now, struct psip_call *c)
{
	struct psip_call *other = c->named.joins ? NULL : call_get(s, c->named.call);

	if (!other)
		return;
	switch ((enum psip_call_state)other->state) {
	case PSIP_CALL_CALLING:
	case PSIP_CALL_RINGING:
		other->cause = PSIP_END_REPLACED;
		uac_cancel(s, now, other);
		return;
	case PSIP_CALL_ACCEPTED:  /* no BYE before the ACK (RFC 3261 §15) */
		other->cause = PSIP_END_REPLACED;
		other->hangup_later = true;
		return;
	case PSIP_CALL_CONFIRMED:
		call_bye(s, now, other, PSIP_END_REPLACED);
		return;
	case PSIP_CALL_OVER:
	case PSIP_CALL_INCOMING:
	case PSIP_CALL_ENDING:
		return;
	}
}

/* ---- Sent ---- */

static void replace_write(struct psip_writer *w, bool joins, const struct replace_name *name)
{
	psip_put_text(w, joins ? "Join: " : "Replaces: ");
	psip_put(w, name->call_id);
	psip_put_text(w, ";to-tag=");
	psip_put(w, name->to_tag);
	psip_put_text(w, ";from-tag=");
	psip_put(w, name->from_tag);
	psip_put_text(w, name->early_only ? ";early-only\r\n" : "\r\n");
}

/* That call's dialog as its other side would name it, who is called if nobody else is (§4). */
static int replace_name_call(struct psip *s, psip_handle call, struct replace_name *name, struct psip_span *to)
{
	const struct psip_call *c = call_get(s, call);
	const struct psip_dialog *d = c ? call_dialog(s, c) : NULL;

	if (!d)
		return PSIP_ERR_STALE;
	name->early_only = c->state == PSIP_CALL_INCOMING;
	if (!name->early_only && c->state != PSIP_CALL_ACCEPTED && c->state != PSIP_CALL_CONFIRMED)
		return PSIP_ERR_STATE;  /* the other side has not originated what rings there: MUST NOT */
	name->call_id = psip_dialog_text(s, d, PSIP_TEXT_CALL_ID);
	name->from_tag = psip_dialog_text(s, d, PSIP_TEXT_LOCAL_TAG);
	name->to_tag = psip_dialog_text(s, d, PSIP_TEXT_REMOTE_TAG);
	if (!name->to_tag.length)
		name->to_tag = PSIP_TEXT("0");
	if (!to->length)
		*to = session_text(s, d->remote_target);
	return PSIP_OK;
}

int replace_put(struct psip *s, struct psip_writer *w, struct psip_call_options *o)
{
	bool joins = o->join.length != 0;
	struct psip_span value = joins ? o->join : o->replaces;
	struct replace_name name = { .others = false };
	int result;

	if (!value.length && !o->replaces_call)
		return o->require_named ? PSIP_ERR_ARGUMENT : PSIP_OK;
	if (joins + (o->replaces.length != 0) + (o->replaces_call != 0) > 1)
		return PSIP_ERR_ARGUMENT;
	if (value.length > PSIP_NAMED_LENGTH)
		return PSIP_ERR_SPACE;
	if (value.length && (!replace_read(value, PSIP_STRICT, joins, &name) || name.others))
		return PSIP_ERR_SYNTAX;
	if (o->replaces_call && (result = replace_name_call(s, o->replaces_call, &name, &o->to)) != PSIP_OK)
		return result;
	replace_write(w, joins, &name);
	if (o->require_named)
		psip_put_text(w, joins ? "Require: join\r\n" : "Require: replaces\r\n");
	return psip_written(w) ? PSIP_OK : PSIP_ERR_SPACE;
}

#undef REPLACE_ELSEWHERE
