/* SPDX-License-Identifier: MIT
 * A request that is sent once more, with credentials or another session interval: a new transaction's branch, the next CSeq number, all else as it was
 * (RFC 3261 §8.1.3.5, §22.2, RFC 4028 §7.3). */
#include "dialog/authenticate.h"

#include "transport/base/bytes.h"

struct again_texts {
	char branch[PSIP_BRANCH_LENGTH], via[PSIP_VIA_ROOM], cseq[32];  /* the longest of each: of CSeq ten digits and a method */
};

/* Via and CSeq are new; credentials that it had go. */
static bool again_edit(struct psip *s, const struct psip_dialog *d, const struct psip_transaction *t, struct psip_edit *edit, struct again_texts *texts)
{
	const struct psip_target target = { .remote = t->remote, .local = t->local };
	struct psip_writer via = psip_writer(texts->via, sizeof texts->via), cseq = psip_writer(texts->cseq, sizeof texts->cseq);
	const struct psip_message *request = edit->message;

	psip_transaction_branch(s, texts->branch);
	psip_put_via(s, &via, &target, texts->branch);
	psip_put_number(&cseq, d->local_cseq + 1);
	psip_put_text(&cseq, " ");
	psip_put(&cseq, psip_method_text((enum psip_method)t->method));
	if (!psip_written(&via) || psip_edit_value(edit, request->first[PSIP_H_VIA], psip_span(texts->via + 5, via.length - 7)) != PSIP_OK ||
	    psip_edit_value(edit, request->first[PSIP_H_CSEQ], psip_span(texts->cseq, cseq.length)) != PSIP_OK)
		return false;
	for (unsigned row = 0; row < request->header_count; row++)
		if ((request->headers[row].id == PSIP_H_AUTHORIZATION || request->headers[row].id == PSIP_H_PROXY_AUTHORIZATION) &&
		    psip_edit_remove(edit, row) != PSIP_OK)
			return false;
	return true;
}

/* Bytes from its empty line on: the body may have been changed. The request is of our own making, so it has one, and no CRLFCRLF before it. */
static size_t again_tail(const char *at, size_t length)
{
	size_t head = 0;

	while (head + 4 <= length && memcmp(at + head, "\r\n\r\n", 4) != 0)
		head++;
	return length - head - 2;
}

/* The copy, with credentials between its rows and its body: as long as they were measured. 0: no room. */
static psip_ref again_write(struct psip *s, const struct psip_dialog *d, const struct psip_transaction *t, const struct psip_edit *edit)
{
	const struct psip_message *request = edit->message;
	enum psip_method method = (enum psip_method)t->method;
	struct psip_writer copy = psip_writer(NULL, 0), credentials = copy;
	struct psip_span body;
	psip_ref bytes;
	size_t tail;
	char *at;

	psip_put_edited(&copy, edit);
	if (PSIP_DIALOG_ANSWERS)
		psip_dialog_put_credentials(s, d, &credentials, method, request->request_uri, psip_message_body(request));
	bytes = psip_transaction_bytes(s, copy.length + credentials.length, method == PSIP_BYE);
	if (!bytes)
		return 0;
	at = (char *)psip_bytes_data(s, bytes);
	copy = psip_writer(at, copy.length);
	psip_put_edited(&copy, edit);
	tail = again_tail(at, copy.length);
	at += copy.length - tail;
	memmove(at + credentials.length, at, tail);
	body = psip_span(at + credentials.length + 2, tail - 2);
	credentials = psip_writer(at, credentials.length);
	if (PSIP_DIALOG_ANSWERS)
		psip_dialog_put_credentials(s, d, &credentials, method, request->request_uri, body);
	return bytes;
}

bool psip_dialog_request_of(struct psip *s, const struct psip_received *r, struct psip_message *request)
{
	return r->request && psip_message_parse(request, (const char *)psip_bytes_data(s, r->request), psip_bytes_length(s, r->request), PSIP_DATAGRAM, PSIP_LENIENT,
	                                        NULL) == PSIP_OK;
}

bool psip_dialog_send_again(struct psip *s, psip_time now, struct psip_dialog *d, psip_ref transaction, struct psip_edit *edit)
{
	const struct psip_transaction *t = psip_at(s, transaction);
	struct again_texts texts;
	psip_ref bytes;

	if (t->resent >= PSIP_RESENT_MAX || !again_edit(s, d, t, edit, &texts))
		return false;
	bytes = again_write(s, d, t, edit);
	if (!bytes || psip_transaction_again(s, now, transaction, texts.branch, bytes) != PSIP_OK)
		return false;
	d->local_cseq++;
	return true;
}
