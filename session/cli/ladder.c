/* SPDX-License-Identifier: MIT
 * The ladder, 100 columns wide: time, two columns with an arrow between them, state changes at the right. A row waits until
 * the next message, so that the first state change that belongs to it can stand beside it. */
#include "session/cli/ladder.h"

#include <stdlib.h>
#include <string.h>

#include "parser/frame.h"
#include "session/cli/cli.h"
#include "session/psip.h"
#include "transaction/machine.h"
#include "transport/address.h"
#include "transport/websocket.h"

#define LADDER_WIDTH 42  /* of the arrow */
#define LADDER_STREAMS 32
#define LADDER_SEEN 512  /* messages remembered, to mark those sent again */
#define LADDER_HEADERS 200
#define LADDER_EARLY 16   /* rows kept back until the first message tells what to write over the columns */

/* Bytes of a stream in one direction that make no whole message yet. */
struct ladder_stream {
	psip_handle flow;
	bool outgoing;
	uint64_t used_at;
	struct psip_framer framer;
	bool shaken;                  /* a WebSocket's handshake has passed: frames follow */
	uint32_t scanned;             /* of its head */
	struct psip_websocket reader;
	char *bytes;
	size_t length, capacity;
};

struct ladder_row {
	bool message, state, outgoing;
	uint64_t at_us;
	enum cli_colour colour;
	char label[LADDER_WIDTH - 5];
	char text[96];
};

struct cli_ladder {
	FILE *to;
	psip_mode mode;
	bool colours, unicode, begun;
	uint64_t begin_us;
	struct psip_address local, remote; /* of the heading printed last */
	struct ladder_row row;
	struct ladder_row early[LADDER_EARLY];
	unsigned early_count;
	char time_shown[24];
	uint64_t seen[LADDER_SEEN];
	unsigned seen_next;
	struct ladder_stream streams[LADDER_STREAMS];
};

struct cli_ladder *cli_ladder_new(FILE *to, psip_mode mode, uint64_t begin_us)
{
	struct cli_ladder *l = calloc(1, sizeof *l);
	if (!l)
		return NULL;
	l->to = to;
	l->mode = mode;
	l->begun = begin_us != 0;
	l->begin_us = begin_us;
	l->colours = cli_colours(to);
	l->unicode = cli_unicode();
	return l;
}

static void ladder_print_early(struct cli_ladder *l);

void cli_ladder_free(struct cli_ladder *l)
{
	if (!l)
		return;
	cli_ladder_flush(l);
	ladder_print_early(l);
	for (int i = 0; i < LADDER_STREAMS; i++)
		free(l->streams[i].bytes);
	free(l);
}

/* ---- Printing ---- */

static void ladder_heading(struct cli_ladder *l, const struct psip_address *local, const struct psip_address *remote)
{
	char left[80] = "", right[80] = "";
	struct psip_writer w = psip_writer(left, sizeof left - 1);
	if (local->family)
		psip_address_put(&w, local);
	else
		psip_put_text(&w, "here");
	left[w.length < sizeof left ? w.length : sizeof left - 1] = '\0';
	w = psip_writer(right, sizeof right - 1);
	psip_address_put(&w, remote);
	right[w.length < sizeof right ? w.length : sizeof right - 1] = '\0';
	int room = LADDER_WIDTH + 2 - (int)strlen(left);
	fprintf(l->to, "%s%9s %s %s%*s   %s%s\n", cli_colour(l->colours, CLI_BOLD), "ms", left, room > (int)strlen(right) ? "" : " ",
	        room > 0 ? room : 1, right, psip_transport_text(remote->transport), cli_colour(l->colours, CLI_PLAIN));
}

static void ladder_line(struct cli_ladder *l, int count)
{
	while (count-- > 0)
		fputs(l->unicode ? "\u2500" : "-", l->to);
}

static void ladder_arrow(struct cli_ladder *l, const struct ladder_row *row)
{
	const char *bar = l->unicode ? "\u2502" : "|";
	fputs(bar, l->to);
	if (!row->message) {
		fprintf(l->to, "%*s", LADDER_WIDTH, "");
	} else {
		int dashes = LADDER_WIDTH - 3 - (int)strlen(row->label), before = dashes / 2;
		if (!row->outgoing)
			fputs(l->unicode ? "\u25C0" : "<", l->to);
		ladder_line(l, before);
		fprintf(l->to, " %s%s%s ", cli_colour(l->colours, row->colour), row->label, cli_colour(l->colours, CLI_PLAIN));
		ladder_line(l, dashes - before);
		if (row->outgoing)
			fputs(l->unicode ? "\u25B6" : ">", l->to);
	}
	fputs(bar, l->to);
}

static void ladder_print(struct cli_ladder *l, const struct ladder_row *row)
{
	char time[24];
	snprintf(time, sizeof time, "%9.2f", (double)(row->at_us - l->begin_us) / 1000);
	fprintf(l->to, "%9s ", !row->message && !strcmp(time, l->time_shown) ? "" : time);
	memcpy(l->time_shown, time, sizeof time);
	ladder_arrow(l, row);
	if (row->state)
		fprintf(l->to, "  %s%s%s", cli_colour(l->colours, CLI_DIM), row->text, cli_colour(l->colours, CLI_PLAIN));
	putc('\n', l->to);
}

static void ladder_print_early(struct cli_ladder *l)
{
	for (unsigned i = 0; i < l->early_count; i++)
		ladder_print(l, &l->early[i]);
	l->early_count = 0;
}

void cli_ladder_flush(struct cli_ladder *l)
{
	struct ladder_row *row = &l->row;
	if (!row->message && !row->state)
		return;
	if (!l->remote.family && l->early_count < LADDER_EARLY) {
		l->early[l->early_count++] = *row;
	} else {
		ladder_print_early(l);
		ladder_print(l, row);
		fflush(l->to);
	}
	row->message = row->state = false;
}

static void ladder_begin(struct cli_ladder *l, uint64_t at_us)
{
	if (!l->begun) {
		l->begun = true;
		l->begin_us = at_us;
	}
}

/* ---- Messages ---- */

static bool ladder_again(struct cli_ladder *l, bool outgoing, const char *bytes, size_t length)
{
	uint64_t hash = outgoing ? 14695981039346656037u : 1099511628211u;
	for (size_t i = 0; i < length; i++)
		hash = (hash ^ (unsigned char)bytes[i]) * 1099511628211u;
	for (unsigned i = 0; i < LADDER_SEEN; i++)
		if (l->seen[i] == hash)
			return true;
	l->seen[l->seen_next++ % LADDER_SEEN] = hash;
	return false;
}

static void ladder_put_label(struct ladder_row *row, struct psip_span text)
{
	size_t length = text.length < sizeof row->label - 1 ? text.length : sizeof row->label - 1;
	for (size_t i = 0; i < length; i++)
		row->label[i] = (unsigned char)text.at[i] < 0x20 || (unsigned char)text.at[i] >= 0x7F ? '?' : text.at[i];
	row->label[length] = '\0';
}

static void ladder_label(struct ladder_row *row, const struct psip_message *m, bool again)
{
	struct psip_cseq cseq = { 0 };
	char label[160], end[96];
	const char *with = m->body_length ? ", SDP" : "", *repeated = again ? ", again" : "";
	struct psip_span type = psip_message_value(m, PSIP_H_CONTENT_TYPE);
	if (*with && !(type.length >= 15 && psip_span_equal_nocase(psip_span(type.at, 15), PSIP_TEXT("application/sdp"))))
		with = ", body";
	cli_whatever(psip_cseq_parse(psip_message_value(m, PSIP_H_CSEQ), PSIP_TOLERANT, &cseq));
	if (m->is_request) {
		row->colour = CLI_CYAN;
		snprintf(label, sizeof label, "%.*s %u%s%s", (int)m->method_text.length, m->method_text.at, cseq.number, with, repeated);
	} else {
		row->colour = m->status < 200 ? CLI_YELLOW : m->status < 300 ? CLI_GREEN : CLI_RED;
		int tail = snprintf(end, sizeof end, " (%.*s%s%s)", (int)cseq.method_text.length, cseq.method_text.at ? cseq.method_text.at : "?", with, repeated);
		int room = (int)sizeof row->label - 5 - tail, reason = (int)m->reason.length;
		snprintf(label, sizeof label, "%u %.*s%s", m->status, reason < room ? reason : room > 0 ? room : 0, m->reason.at ? m->reason.at : "", end);
	}
	ladder_put_label(row, psip_string(label));
}

/* What is wrong with a message that has come, by the first error, where the state stands otherwise. */
static void ladder_wrong(struct cli_ladder *l, const struct psip_message *m, struct psip_errors *errors)
{
	struct psip_common common;
	cli_whatever(psip_common_parse(&common, m, l->mode, errors));
	if (!errors->count)
		return;
	const char *reference = psip_error_reference((enum psip_error_code)errors->at[0].code);
	l->row.state = true;
	snprintf(l->row.text, sizeof l->row.text, "%s%s%s%s", psip_error_text((enum psip_error_code)errors->at[0].code), *reference ? " (" : "", reference,
	         *reference ? ")" : "");
}

/* The row of something that passes, its label still to come. */
static void ladder_arrive(struct cli_ladder *l, uint64_t at_us, bool outgoing, const struct psip_address *local, const struct psip_address *remote)
{
	/* A state change before a message that we send came with it; before one that we receive, with what went before. */
	if (l->row.message || !outgoing)
		cli_ladder_flush(l);
	ladder_begin(l, at_us);
	if (!psip_address_equal(&l->remote, remote) || !psip_address_equal(&l->local, local)) {
		if (l->remote.family)
			cli_ladder_flush(l);
		ladder_heading(l, local, remote);
		l->local = *local;
		l->remote = *remote;
		ladder_print_early(l);
	}
	l->row.message = true;
	l->row.outgoing = outgoing;
	l->row.at_us = at_us;
}

static void ladder_message(struct cli_ladder *l, uint64_t at_us, bool outgoing, unsigned flags, const struct psip_address *local,
                           const struct psip_address *remote, const char *bytes, size_t length)
{
	struct psip_header headers[LADDER_HEADERS];
	struct psip_error wrong;
	struct psip_errors errors = { &wrong, 1, 0 };
	struct psip_message m;
	ladder_arrive(l, at_us, outgoing, local, remote);
	memset(&m, 0, sizeof m);
	m.headers = headers;
	m.header_capacity = LADDER_HEADERS;
	int result = psip_message_parse(&m, bytes, length, flags, l->mode, outgoing ? NULL : &errors);
	if (result != PSIP_ERR_ARGUMENT && (m.is_request || m.status)) {
		ladder_label(&l->row, &m, ladder_again(l, outgoing, bytes, length));
		if (!outgoing)
			ladder_wrong(l, &m, &errors);
		return;
	}
	l->row.colour = CLI_RED;
	snprintf(l->row.label, sizeof l->row.label, "no SIP: %zu bytes", length);
}

/* The stream's buffer, or the one that was idle longest. */
static struct ladder_stream *ladder_stream(struct cli_ladder *l, psip_handle flow, bool outgoing, uint64_t at_us)
{
	struct ladder_stream *oldest = &l->streams[0];
	for (int i = 0; i < LADDER_STREAMS; i++) {
		struct ladder_stream *s = &l->streams[i];
		if (s->flow == flow && s->outgoing == outgoing) {
			s->used_at = at_us;
			return s;
		}
		if (s->used_at < oldest->used_at)
			oldest = s;
	}
	oldest->flow = flow;
	oldest->outgoing = outgoing;
	oldest->used_at = at_us;
	oldest->length = 0;
	oldest->shaken = false;
	oldest->scanned = 0;
	memset(&oldest->framer, 0, sizeof oldest->framer);
	return oldest;
}

static bool ladder_keep(struct ladder_stream *s, const void *bytes, size_t length)
{
	if (s->length + length > s->capacity) {
		size_t capacity = (s->length + length) * 2;
		char *more = realloc(s->bytes, capacity);
		if (!more)
			return false;
		s->bytes = more;
		s->capacity = capacity;
	}
	memcpy(s->bytes + s->length, bytes, length);
	s->length += length;
	return true;
}

/* The handshake passes; true when its head is whole. *rest: what follows it. Who says GET masks its frames (RFC 6455 §5.1). */
static bool ladder_shake(struct cli_ladder *l, struct ladder_stream *s, const struct psip_address *local, const struct psip_address *remote,
                         struct psip_span *rest)
{
	if (!ladder_keep(s, rest->at, rest->length))
		return false;
	int end = psip_websocket_head(&s->scanned, psip_span(s->bytes, s->length));
	if (end < 0) {
		if (end == PSIP_ERR_SPACE)
			s->length = s->scanned = 0;
		return false;
	}
	size_t after = s->length - (size_t)end;
	*rest = psip_span(rest->at + rest->length - after, after);
	ladder_arrive(l, s->used_at, s->outgoing, local, remote);
	l->row.colour = CLI_DIM;
	const char *line_end = memchr(s->bytes, '\r', s->length);
	ladder_put_label(&l->row, psip_span(s->bytes, line_end ? (size_t)(line_end - s->bytes) : s->length));
	psip_websocket_begin(&s->reader, s->bytes[0] == 'G', 1u << 24);
	s->shaken = true;
	s->length = 0;
	return true;
}

/* The flow has another connection: its handshake is repeated with credentials (RFC 7118 §7). No frame begins so (RFC 6455 §5.2). */
static bool ladder_shakes_again(const struct ladder_stream *s, const void *bytes, size_t length)
{
	return s->shaken && length >= 7 && (!memcmp(bytes, "GET ", 4) || !memcmp(bytes, "HTTP/1.", 7));
}

/* The SIP messages in a WebSocket's frames. */
static void ladder_websocket(struct cli_ladder *l, struct ladder_stream *s, const struct psip_address *local, const struct psip_address *remote,
                             const void *bytes, size_t length)
{
	struct psip_span rest = psip_span(bytes, length);
	struct psip_websocket_event event;
	if (ladder_shakes_again(s, bytes, length)) {
		s->shaken = false;
		s->length = s->scanned = 0;
	}
	if (!s->shaken && !ladder_shake(l, s, local, remote, &rest))
		return;
	for (;;) {
		char *to = s->bytes ? s->bytes + s->length : NULL;
		enum psip_websocket_kind kind = psip_websocket_step(&s->reader, &rest, to, s->capacity - s->length, &event);
		if (kind == PSIP_WEBSOCKET_ROOM) {
			size_t had = s->length;
			if (!ladder_keep(s, rest.at, rest.length)) /* makes room for that many; they come unmasked with the next step */
				return;
			s->length = had;
		} else if (kind == PSIP_WEBSOCKET_PIECE) {
			s->length += event.length;
			if (event.end && s->length > 4)
				ladder_message(l, s->used_at, s->outgoing, PSIP_DATAGRAM, local, remote, s->bytes, s->length);
			if (event.end)
				s->length = 0;
		} else if (kind != PSIP_WEBSOCKET_PING && kind != PSIP_WEBSOCKET_PONG) {
			return;
		}
	}
}

void cli_ladder_bytes(struct cli_ladder *l, uint64_t at_us, bool outgoing, psip_handle flow, const struct psip_address *local,
                      const struct psip_address *remote, const void *bytes, size_t length)
{
	if (!flow) {
		ladder_message(l, at_us, outgoing, PSIP_DATAGRAM, local, remote, bytes, length);
		return;
	}
	struct ladder_stream *s = ladder_stream(l, flow, outgoing, at_us);
	size_t begin = 0, frame = 0;
	if (psip_transport_websocket(remote->transport)) {
		ladder_websocket(l, s, local, remote, bytes, length);
		return;
	}
	if (!ladder_keep(s, bytes, length))
		return;
	while (begin < s->length) {
		enum psip_frame_kind kind = psip_frame(&s->framer, s->bytes + begin, s->length - begin, 1u << 24, &frame);
		if (kind == PSIP_FRAME_MORE)
			break;
		bool broken = kind == PSIP_FRAME_BAD || kind == PSIP_FRAME_LARGE;
		if (broken)
			frame = s->length - begin;
		if (broken || kind == PSIP_FRAME_MESSAGE)
			ladder_message(l, at_us, outgoing, PSIP_STREAMED, local, remote, s->bytes + begin, frame);
		begin += frame;
	}
	memmove(s->bytes, s->bytes + begin, s->length - begin);
	s->length -= begin;
}

/* ---- States ---- */

void cli_ladder_state(struct cli_ladder *l, uint64_t at_us, const struct psip_trace_record *r)
{
	struct ladder_row *row = &l->row;
	const char *machine = psip_machine_text(r->machine), *from = psip_state_text(r->machine, r->from), *to = psip_state_text(r->machine, r->to);
	const char *cause = psip_cause_name(r->cause);
	char text[sizeof row->text - sizeof "bent: " + 1] = "";
	struct psip_writer bent = psip_writer(text, sizeof text - 1);
	bool says_more = !strncmp(cause, "timer", 5) || !strcmp(cause, "transport error");
	if (row->state)
		cli_ladder_flush(l);
	ladder_begin(l, at_us);
	if (!row->message)
		row->at_us = at_us;
	row->state = true;
	psip_put_bent(&bent, r);
	if (r->machine == PSIP_MACHINE_BENT)
		snprintf(row->text, sizeof row->text, "bent: %s", text);
	else if (r->from == 0 || !strcmp(from, "-"))
		snprintf(row->text, sizeof row->text, "%s: %s", machine, to);
	else
		snprintf(row->text, sizeof row->text, "%s: %s %s %s%s%s", machine, from, l->unicode ? "\u2192" : "->", to, says_more ? ", " : "", says_more ? cause : "");
}
