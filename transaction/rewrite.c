/* SPDX-License-Identifier: MIT
 * Requests of ours written anew because they take another way (RFC 3263 §4.3, RFC 3261 §18.1.1). */
#include "transaction/drive.h"

#include "parser/edit.h"
#include "transport/base/bytes.h"

/* The Contact that was made of the old local address gets the new one. False: it was not made so. */
static bool rewrite_contact(struct psip *s, struct psip_writer *w, struct psip_span value, const struct psip_address *before, const struct psip_address *now)
{
	char text[128];

	for (unsigned i = 0; i < 4; i++) {
		struct psip_writer old = psip_writer(text, sizeof text);
		struct psip_address address = *before;
		if (i & 2)  /* the request went by TCP for its size alone */
			address.transport = PSIP_UDP;
		psip_put_contact(s, &old, &address, i & 1);
		if (!psip_written(&old) || !psip_span_equal(psip_span(text, old.length), value))
			continue;
		psip_put_contact(s, w, now, i & 1);
		return psip_written(w);
	}
	return false;
}

/* The changed copy in bytes of its own. 0: no room. */
static psip_ref rewrite_bytes(struct psip *s, const struct psip_edit *edit, bool reserved)
{
	struct psip_writer w = psip_writer(NULL, 0);
	psip_ref bytes;

	psip_put_edited(&w, edit);
	bytes = psip_transaction_bytes(s, w.length, reserved);
	if (!bytes)
		return 0;
	w = psip_writer((char *)psip_bytes_data(s, bytes), psip_bytes_length(s, bytes));
	psip_put_edited(&w, edit);
	return bytes;
}

static bool rewrite_via(struct psip *s, struct psip_edit *edit, const struct psip_target *target, const char *branch, char text[PSIP_VIA_ROOM])
{
	struct psip_writer w = psip_writer(text, PSIP_VIA_ROOM);

	psip_put_via(s, &w, target, branch);
	return psip_written(&w) && psip_edit_value(edit, edit->message->first[PSIP_H_VIA], psip_span(text + 5, w.length - 7)) == PSIP_OK;
}

psip_ref psip_rewrite_request(struct psip *s, const struct psip_transaction *t, const struct psip_target *target, const char *branch, bool contact)
{
	struct psip_received request;
	struct psip_change changes[4];
	char via[PSIP_VIA_ROOM], address[128];
	struct psip_writer c = psip_writer(address, sizeof address);
	struct psip_edit edit = psip_edit(&request.message, changes, 4);
	struct psip_address local = target->local;
	bool fine;

	if (!psip_client_reread(s, t->message, &request))
		return 0;
	fine = rewrite_via(s, &edit, target, branch, via);
	if (t->enlarged)  /* for its size alone: later requests come as they would have */
		local.transport = PSIP_UDP;
	if (contact && rewrite_contact(s, &c, psip_message_value(&request.message, PSIP_H_CONTACT), &t->local, &local))
		fine &= psip_edit_value(&edit, request.message.first[PSIP_H_CONTACT], psip_span(address, c.length)) == PSIP_OK;
	return fine ? rewrite_bytes(s, &edit, false) : 0;
}

bool psip_transaction_set_body(struct psip *s, psip_ref ref, struct psip_span body)
{
	struct psip_transaction *t = psip_at(s, ref);
	struct psip_received request;
	const struct psip_message *m = &request.message;
	struct psip_change changes[2];
	struct psip_edit edit;
	char length[12];
	struct psip_writer w = psip_writer(length, sizeof length);
	psip_ref bytes;
	bool fine;

	if (!psip_client_reread(s, t->message, &request))
		return false;
	edit = psip_edit(m, changes, 2);
	psip_put_number(&w, (uint32_t)body.length);
	fine = psip_edit_value(&edit, m->first[PSIP_H_CONTENT_LENGTH], psip_span(length, w.length)) == PSIP_OK;
	fine &= psip_edit_bytes(&edit, m->body, m->body + m->body_length, body) == PSIP_OK;
	bytes = fine ? rewrite_bytes(s, &edit, false) : 0;
	if (!bytes)
		return false;
	psip_bytes_drop(s, t->message);
	t->message = bytes;
	return true;
}

psip_ref psip_transaction_rewrite(struct psip *s, psip_ref message, const struct psip_target *target)
{
	struct psip_received request;
	struct psip_change changes[1];
	struct psip_edit edit;
	char via[PSIP_VIA_ROOM];

	if (!psip_client_reread(s, message, &request) || request.common.via.branch.length != PSIP_BRANCH_LENGTH)
		return 0;  /* bent */
	edit = psip_edit(&request.message, changes, 1);
	return rewrite_via(s, &edit, target, request.common.via.branch.at, via) ? rewrite_bytes(s, &edit, true) : 0;
}
