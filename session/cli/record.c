/* SPDX-License-Identifier: MIT
 * What goes into the stack and comes out passes here: to be written down, and to mark the block's file. One file for the process: the driver's table has no place for a context. */
#define _GNU_SOURCE
#include "session/cli/record.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "session/driver_table.h"

static struct {
	FILE *to;
	char *line;
	size_t size;
	bool failed;
	struct psip_driver_state *guarded;
} record;

bool cli_record_open(const char *path)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	record.to = fd < 0 ? NULL : fdopen(fd, "w");
	if (!record.to && fd >= 0)
		close(fd);
	return record.to != NULL;
}

int cli_record_close(void)
{
	bool failed = record.to && ((fclose(record.to) != 0) | record.failed);
	free(record.line);
	memset(&record, 0, sizeof record);
	return failed ? -1 : 0;
}

void cli_record_guard(struct psip_driver_state *state)
{
	record.guarded = state;
}

static int record_apply(struct psip *s, const struct psip_input *in, psip_handle *made, struct psip_output *out)
{
	int result;
	if (record.guarded)
		psip_driver_state_begin(record.guarded);
	result = psip_input_apply(s, in, made, out);
	if (record.guarded)
		psip_driver_state_end(record.guarded);
	return result;
}

/* The line goes to the kernel at once: if the stack falls over it, it is there. */
static void record_line(void (*put)(struct psip_writer *w, const void *what), const void *what)
{
	struct psip_writer w = psip_writer(record.line, record.size);
	put(&w, what);
	if (w.length > record.size) {
		char *line = realloc(record.line, 2 * w.length);
		if (!line) {
			record.failed = true;
			return;
		}
		record.line = line;
		record.size = 2 * w.length;
		w = psip_writer(record.line, record.size);
		put(&w, what);
	}
	if (fwrite(record.line, 1, w.length, record.to) != w.length || fflush(record.to) != 0)
		record.failed = true;
}

static void record_put_input(struct psip_writer *w, const void *in)
{
	psip_input_put(w, in);
}

static void record_put_output(struct psip_writer *w, const void *out)
{
	psip_output_put(w, out);
}

struct record_result {
	int result;
	psip_handle made;
};

static void record_put_result(struct psip_writer *w, const void *what)
{
	const struct record_result *r = what;
	psip_input_put_result(w, r->result, r->made);
}

void cli_record_init(const struct psip_limits *limits, const uint8_t seed[32])
{
	struct psip_input in = { .kind = PSIP_INPUT_INIT, .limits = *limits };
	if (!record.to)
		return;
	memcpy(in.seed, seed, sizeof in.seed);
	fprintf(record.to, CLI_RECORD_HEAD " %zu\n", psip_size(limits));
	record_line(record_put_input, &in);
}

int cli_input(struct psip *s, const struct psip_input *in, psip_handle *made)
{
	struct record_result r = { 0, 0 };
	struct psip_output out;
	if (record.to)
		record_line(record_put_input, in);
	r.result = record_apply(s, in, &r.made, &out);
	if (record.to)
		record_line(record_put_result, &r);
	if (made)
		*made = r.made;
	return r.result;
}

int cli_command(struct psip *s, psip_time now, enum psip_input_kind kind, psip_handle call, unsigned number, struct psip_span bytes)
{
	struct psip_input in = { .kind = (uint8_t)kind, .now = now, .handle = call, .number = number, .bytes = bytes };
	return cli_input(s, &in, NULL);
}

/* ---- The driver's table ---- */

static void record_datagram(struct psip *s, psip_time now, const struct psip_packet *p)
{
	struct psip_input in = { .kind = PSIP_INPUT_DATAGRAM, .now = now, .local = p->local, .remote = p->remote, .truncated = p->truncated };
	in.bytes = psip_span(p->bytes, p->length);
	cli_input(s, &in, NULL);
}

static int record_accepted(struct psip *s, psip_time now, const struct psip_address *local, const struct psip_address *remote, psip_handle *flow)
{
	struct psip_input in = { .kind = PSIP_INPUT_ACCEPTED, .now = now, .local = *local, .remote = *remote };
	return cli_input(s, &in, flow);
}

static void record_connected(struct psip *s, psip_time now, psip_handle flow, const struct psip_address *local)
{
	struct psip_input in = { .kind = PSIP_INPUT_CONNECTED, .now = now, .handle = flow, .local = *local };
	cli_input(s, &in, NULL);
}

static void record_stream(struct psip *s, psip_time now, psip_handle flow, const void *bytes, size_t length)
{
	cli_command(s, now, PSIP_INPUT_STREAM, flow, 0, psip_span(bytes, length));
}

static void record_closed(struct psip *s, psip_time now, psip_handle flow)
{
	cli_command(s, now, PSIP_INPUT_CLOSED, flow, 0, psip_span(NULL, 0));
}

static void record_authenticated(struct psip *s, psip_time now, psip_handle flow, const struct psip_span *names, unsigned count)
{
	struct psip_input in = { .kind = PSIP_INPUT_AUTHENTICATED, .now = now, .handle = flow, .names = names, .name_count = count };
	cli_input(s, &in, NULL);
}

static void record_sent(struct psip *s, uint64_t token, int result)
{
	struct psip_input in = { .kind = PSIP_INPUT_SENT, .token = token, .result = result };
	cli_input(s, &in, NULL);
}

static void record_route(struct psip *s, psip_time now, uint64_t token, const struct psip_address *local)
{
	struct psip_input in = { .kind = PSIP_INPUT_ROUTE, .now = now, .token = token };
	if (local)
		in.local = *local;
	cli_input(s, &in, NULL);
}

static void record_answer(struct psip *s, psip_time now, uint64_t token, uint16_t query, const struct psip_locate_answer *answer)
{
	struct psip_input in = { .kind = PSIP_INPUT_ANSWER, .now = now, .token = token, .query = query, .answer = *answer };
	cli_input(s, &in, NULL);
}

static void record_unreachable(struct psip *s, psip_time now, const struct psip_address *remote)
{
	struct psip_input in = { .kind = PSIP_INPUT_UNREACHABLE, .now = now, .remote = *remote };
	cli_input(s, &in, NULL);
}

static void record_addresses_changed(struct psip *s, psip_time now)
{
	cli_command(s, now, PSIP_INPUT_ADDRESSES_CHANGED, 0, 0, psip_span(NULL, 0));
}

static void record_unsupported(struct psip *s, psip_time now, const struct psip_output *out)
{
	struct psip_input in = { .kind = PSIP_INPUT_UNSUPPORTED, .now = now, .output = *out };
	cli_input(s, &in, NULL);
}

static bool record_next(struct psip *s, psip_time now, struct psip_output *out)
{
	struct psip_input in = { .kind = PSIP_INPUT_NEXT, .now = now };
	psip_handle made;
	if (record.to)
		record_line(record_put_input, &in);
	bool more = record_apply(s, &in, &made, out) > 0;
	if (record.to)
		record_line(record_put_output, out);
	return more;
}

const struct psip_driver_stack *cli_record_stack(void)
{
	static const struct psip_driver_stack recording = {
		.datagram = record_datagram,
		.accepted = record_accepted,
		.connected = record_connected,
		.stream = record_stream,
		.closed = record_closed,
		.authenticated = record_authenticated,
		.sent = record_sent,
		.route = record_route,
		.answer = record_answer,
		.unreachable = record_unreachable,
		.addresses_changed = record_addresses_changed,
		.unsupported = record_unsupported,
		.next = record_next,
		.deadline = psip_deadline,
		.cancel_stray = psip_cancel_stray,
	};
	return record.to || record.guarded ? &recording : &psip_session_stack;
}
