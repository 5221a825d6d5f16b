/* SPDX-License-Identifier: MIT
 * libFuzzer: what is written from a message that was read: its response, its copy from parts, a changed copy. The input is the message, read
 * by the tolerant parser; its last bytes, of the body or behind it, choose what is done. Claims: what is made of a message that the strict parser takes, the strict parser takes too, and what is made of another,
 * the tolerant one; measuring gives the length of writing; one byte less of room is noticed and nothing past it is touched; what no
 * change names is in an edited copy. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "parser/edit.h"
#include "parser/parts.h"
#include "parser/reply.h"
#include "parser/typed.h"

#define ROWS 64
#define CHANGES 16
#define ROOM 32768u

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What is to be written, chosen by the input. */
struct choice {
	const struct psip_message *message;
	struct psip_common common;
	const struct psip_edit *edit;
	struct psip_request_parts parts;
	struct psip_reply reply;
	enum { REPLY, REQUEST, EDIT } kind;
};

static void require(bool holds)
{
	if (!holds)
		abort();
}

static void put(struct psip_writer *w, const struct choice *c)
{
	switch (c->kind) {
	case REPLY:
		psip_put_reply(w, c->message, &c->reply);
		psip_put_body(w, psip_span(NULL, 0), psip_span(NULL, 0));
		break;
	case REQUEST:
		psip_put_request(w, &c->parts);
		psip_put_rows(w, c->message, PSIP_H_RECORD_ROUTE);
		psip_put_rows(w, c->message, PSIP_H_SUBJECT);
		psip_put_body(w, PSIP_TEXT("application/octet-stream"), psip_message_body(c->message));
		break;
	case EDIT:
		psip_put_edited(w, c->edit);
		break;
	}
}

static bool accepted(const char *text, size_t length, psip_mode mode, bool values)
{
	static struct psip_header rows[2 * ROWS];
	struct psip_message m = { .headers = rows, .header_capacity = 2 * ROWS };

	return psip_message_parse(&m, text, length, PSIP_DATAGRAM, mode, NULL) == PSIP_OK && (!values || psip_message_check(&m, PSIP_DATAGRAM, mode, NULL) == 0);
}

/* strict: the strict parser took the message; checked: the tolerant one took its values too. */
static void run(const struct choice *c, bool strict, bool checked)
{
	static char text[ROOM + 1];
	struct psip_writer measure = psip_writer(NULL, 0), w;
	size_t n;

	put(&measure, c);
	n = measure.length;
	require(n < ROOM);
	w = psip_writer(text, n);
	text[n] = '~';
	put(&w, c);
	require(w.length == n && text[n] == '~' && w.bad == measure.bad);
	require(!strict || !w.bad);
	require(psip_written(&w) == !w.bad);
	if (!w.bad)
		require(strict ? accepted(text, n, PSIP_STRICT, true) : accepted(text, n, PSIP_TOLERANT, checked));
	if (n == 0)
		return;
	w = psip_writer(text, n - 1);
	text[n - 1] = '~';
	put(&w, c);
	require(!psip_written(&w) && w.length == n && text[n - 1] == '~');
}

/* Whatever the tester's flags are, no byte is written past the end. */
static void run_bent(const struct choice *c, uint16_t flags)
{
	static char text[ROOM + 1];
	struct psip_writer measure = psip_writer(NULL, 0), w;

	measure.flags = flags;
	put(&measure, c);
	require(measure.length < ROOM);
	w = psip_writer(text, measure.length);
	w.flags = flags;
	text[measure.length] = '~';
	put(&w, c);
	require(w.length == measure.length && text[measure.length] == '~');
}

static struct psip_span between(struct psip_span first, struct psip_span last)
{
	return psip_between(first.at, last.at + last.length);
}

static void run_reply(struct choice *c, const uint8_t *how, bool strict, bool checked)
{
	static const unsigned statuses[] = { 100, 101, 180, 200, 299, 400, 486, 699 };

	if (!c->message->is_request)
		return;
	c->kind = REPLY;
	c->reply = (struct psip_reply){ .status = statuses[how[0] & 7] };
	c->reply.record_route = how[0] & 8;
	c->reply.accepted = how[0] & 128;
	c->reply.delay = how[0] & 16 ? how[1] * 77u : 0;
	if (how[0] & 32)
		c->reply.to_tag = PSIP_TEXT("4711");
	if (how[0] & 64)
		c->reply.top_via = PSIP_TEXT("SIP/2.0/UDP 192.0.2.9:5061;branch=z9hG4bKx;received=192.0.2.10;rport=1");
	run(c, strict, checked);
	run_bent(c, (uint16_t)(how[1] * 3u));
}

/* The same request again, from its parts; in the way of a dialog if there are tags. */
static void run_request(struct choice *c, const uint8_t *how, bool strict, bool checked)
{
	const struct psip_common *common = &c->common;
	struct psip_request_parts *p = &c->parts;
	struct psip_writer w = psip_writer(NULL, 0);

	if (!c->message->is_request || !checked)
		return;
	c->kind = REQUEST;
	*p = (struct psip_request_parts){ .method = c->message->method_text, .request_uri = c->message->request_uri, .transport = common->via.transport_text,
		.sent_by = common->via.host, .branch = PSIP_TEXT("z9hG4bK1"), .rport = how[0] & 1, .has_max_forwards = common->has_max_forwards,
		.max_forwards = (uint8_t)common->max_forwards, .call_id = common->call_id, .cseq = common->cseq.number };
	p->from = how[0] & 2 || common->from.display.at == NULL || !common->from.bracketed ? common->from.uri_text :
	          between(common->from.display, psip_span(common->from.uri_text.at, common->from.uri_text.length + 1));
	p->from_tag = common->from.tag;
	p->to = common->to.uri_text;
	p->to_tag = common->to.tag;
	if (how[0] & 4)
		p->contact = common->from.uri_text;
	if (how[0] & 8)
		p->last_route = common->to.uri_text;
	if (!strict || (p->from.length > 0 && memchr(p->from.at, '\n', p->from.length) != NULL)) { /* folds are no parts: refused whole */
		psip_put_request(&w, p);
		require(w.length == 0 || !w.bad);
		if (w.bad)
			return;
	}
	run(c, strict, checked);
	run_bent(c, (uint16_t)(how[1] * 3u));
}

static int edit_once(struct psip_edit *e, uint8_t kind, uint8_t n)
{
	const struct psip_message *m = e->message;
	static const uint8_t lists[] = { PSIP_H_VIA, PSIP_H_ROUTE, PSIP_H_RECORD_ROUTE, PSIP_H_SUPPORTED };

	switch (kind % 8) {
	case 0:
		return psip_edit_request_uri(e, PSIP_TEXT("sip:b@192.0.2.2"));
	case 1:
		return psip_edit_push(e, PSIP_H_VIA, PSIP_TEXT("SIP/2.0/TCP 192.0.2.9;branch=z9hG4bKy"));
	case 2:
		return psip_edit_append(e, PSIP_H_ROUTE, PSIP_TEXT("<sip:192.0.2.8;lr>"));
	case 3:
		return psip_edit_max_forwards(e);
	case 4: /* not the last Via */
		return psip_edit_pop(e, (enum psip_header_id)lists[n & 1 ? 1 : 2], 1u + (n >> 6));
	case 5:
		return psip_edit_body(e, PSIP_TEXT("text/plain"), psip_span("hello, world", n % 13u));
	case 6:
		return psip_edit_line(e, n % (m->header_count + 1u), PSIP_TEXT("X-Any : a\r\n b"));
	default:
		if (m->header_count == 0 || m->headers[n % m->header_count].id != PSIP_H_UNKNOWN)
			return PSIP_ERR_ARGUMENT;
		return n & 1 ? psip_edit_remove(e, n % m->header_count) : psip_edit_value(e, n % m->header_count, PSIP_TEXT("some"));
	}
}

static void check_sorted(const struct psip_edit *e)
{
	for (unsigned i = 0; i < e->count; i++)
		require(e->at[i].from <= e->at[i].to && e->at[i].to <= e->message->body + e->message->body_length && (i == 0 || e->at[i].from >= e->at[i - 1].to));
}

static void run_edit(struct choice *c, const uint8_t how[8], bool strict, bool checked)
{
	struct psip_change at[CHANGES];
	struct psip_edit e = psip_edit(c->message, at, (uint16_t)(1 + how[7] % CHANGES));
	size_t length = (size_t)c->message->body + c->message->body_length;
	static char text[ROOM];
	struct psip_writer w = psip_writer(text, sizeof text);

	c->kind = EDIT;
	c->edit = &e;
	psip_put_edited(&w, &e); /* without changes: all of it */
	require(psip_written(&w) && w.length <= length && memcmp(text, c->message->data + (length - w.length), w.length) == 0);
	for (unsigned i = 0; i + 1 < 8; i += 2) {
		uint16_t before = e.count;

		if (edit_once(&e, how[i], how[i + 1]) != PSIP_OK)
			require(e.count == before);
		check_sorted(&e);
	}
	run(c, strict, checked);
	run_bent(c, (uint16_t)(how[6] * 3u));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct psip_header rows[ROWS], strict_rows[ROWS];
	struct psip_message m = { .headers = rows, .header_capacity = ROWS }, s = { .headers = strict_rows, .header_capacity = ROWS };
	struct choice c = { .message = &m };
	const char *text = (const char *)data;
	const uint8_t *how;
	bool strict, checked;

	if (size < 8 || size > 8192 || psip_message_parse(&m, text, size, PSIP_DATAGRAM, PSIP_TOLERANT, NULL) != PSIP_OK)
		return 0;
	how = data + size - 8;
	strict = psip_message_parse(&s, text, size, PSIP_DATAGRAM, PSIP_STRICT, NULL) == PSIP_OK && psip_message_check(&s, PSIP_DATAGRAM, PSIP_STRICT, NULL) == 0;
	checked = psip_message_check(&m, PSIP_DATAGRAM, PSIP_TOLERANT, NULL) == 0;
	if (psip_common_parse(&c.common, &m, PSIP_TOLERANT, NULL) != PSIP_OK)
		checked = false;
	run_reply(&c, how, strict, checked);
	run_request(&c, how, strict, checked);
	run_edit(&c, how, strict, checked);
	return 0;
}
