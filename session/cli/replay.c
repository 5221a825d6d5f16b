/* SPDX-License-Identifier: MIT
 * picosip replay: a recorded run made again. The stack gets each input at its time; what it does must be what it did, byte for byte. */
#define _GNU_SOURCE
#include <errno.h>
#include <stdlib.h>

#include "session/cli/cli.h"
#include "session/cli/ladder.h"
#include "session/cli/pcap.h"
#include "session/cli/record.h"
#include "session/cli/trace.h"
#include "transport/transport.h"

struct replay {
	const char *path, *pcap_path;
	bool show_ladder, show_trace, json;
	FILE *from, *show;
	char *line;              /* that was read last, with its LF */
	size_t size;
	ssize_t length;
	unsigned long number;    /* of that line, from 1 */
	unsigned long inputs, outputs;
	struct psip *s;
	void *block;
	size_t block_size;
	struct psip_input in;
	struct psip_input_lists lists;
	struct psip_output out;
	char *now;               /* what the stack did: as a line */
	size_t now_size;
	psip_mode mode;          /* as the stack reads */
	struct cli_ladder *ladder;
	struct cli_pcap *pcap;
	psip_time begin, latest; /* of the first and the last input */
};

static int replay_error(const struct replay *r, const char *what, const char *why)
{
	fprintf(stderr, "picosip replay: %s:%lu: %s%s%s\n", r->path, r->number, what, why ? ": " : "", why ? why : "");
	return CLI_USAGE;
}

static bool replay_line(struct replay *r)
{
	r->length = getline(&r->line, &r->size, r->from);
	r->number += r->length > 0;
	return r->length > 0;
}

/* ---- Showing ---- */

static uint64_t replay_us(const struct replay *r)
{
	return r->latest * 1000;
}

/* The ladder, once it is known how the stack reads. */
static struct cli_ladder *replay_ladder(struct replay *r)
{
	if (r->show_ladder && !r->ladder)
		r->ladder = cli_ladder_new(r->show, r->mode, r->begin * 1000);
	return r->ladder;
}

static void replay_trace(struct replay *r)
{
	struct psip_trace_record record;
	while (psip_trace_take(r->s, &record)) {
		if (r->ladder && !r->show_trace)
			cli_ladder_state(r->ladder, replay_us(r), &record);
		if (r->ladder && r->show_trace)
			cli_ladder_flush(r->ladder);
		if (r->show_trace)
			cli_trace_put(r->show, r->json, replay_us(r) - r->begin * 1000, &record);
	}
}

static void replay_bytes(struct replay *r, bool outgoing, psip_handle flow, const struct psip_address *local, const struct psip_address *remote,
                         const void *bytes, size_t length)
{
	replay_trace(r);
	if (replay_ladder(r))
		cli_ladder_bytes(r->ladder, replay_us(r), outgoing, flow, local, remote, bytes, length);
	if (r->pcap)
		cli_pcap_write(r->pcap, replay_us(r), outgoing, flow, outgoing ? local : remote, outgoing ? remote : local, bytes, length);
}

static void replay_show_input(struct replay *r)
{
	const struct psip_input *in = &r->in;
	const struct psip_flow *flow = in->kind == PSIP_INPUT_STREAM ? psip_flow_get(r->s, in->handle) : NULL;
	if (in->kind == PSIP_INPUT_DATAGRAM)
		replay_bytes(r, false, 0, &in->local, &in->remote, in->bytes.at, in->bytes.length);
	else if (flow)
		replay_bytes(r, false, in->handle, &flow->local, &flow->remote, in->bytes.at, in->bytes.length);
}

static void replay_show_send(struct replay *r)
{
	const struct psip_output *out = &r->out;
	const struct psip_flow *flow = psip_flow_get(r->s, out->flow);
	replay_bytes(r, true, out->flow, flow ? &flow->local : &out->local, flow ? &flow->remote : &out->remote, out->bytes, out->length);
}

/* ---- Running ---- */

/* What the stack did must stand on the file's next line. -1: it does, or the record ends here. */
static int replay_compare(struct replay *r, const char *label, int result, psip_handle made, bool output)
{
	struct psip_writer w;
	for (;;) {
		w = psip_writer(r->now, r->now_size);
		if (output)
			psip_output_put(&w, &r->out);
		else
			psip_input_put_result(&w, result, made);
		if (w.length <= r->now_size)
			break;
		char *room = realloc(r->now, 2 * w.length);
		if (!room)
			return replay_error(r, "memory", strerror(errno));
		r->now = room;
		r->now_size = 2 * w.length;
	}
	if (!replay_line(r) || ((size_t)r->length == w.length && !memcmp(r->line, r->now, w.length)))
		return -1;
	printf("line %lu, %s: not as recorded\n  then %.*s\n  now  %.*s\n", r->number, label, (int)r->length - 1, r->line, (int)w.length - 1, r->now);
	return CLI_REFUSED;
}

/* The file's first two lines. -1, or the status to exit with. */
static int replay_begin(struct replay *r)
{
	char head[80], recorded[80];
	size_t at;
	if (!replay_line(r) || snprintf(recorded, sizeof recorded, "%s", r->line) <= 0 || strncmp(recorded, "picosip-record ", 15) != 0)
		return replay_error(r, "no record of picosip --record", NULL);
	if (!replay_line(r) || psip_input_read(&r->in, &r->lists, r->line, (size_t)r->length, &at) != PSIP_OK || r->in.kind != PSIP_INPUT_INIT)
		return replay_error(r, "no init", NULL);
	r->block_size = psip_size(&r->in.limits);
	snprintf(head, sizeof head, CLI_RECORD_HEAD " %zu\n", r->block_size);
	if (strcmp(recorded, head) != 0)
		return replay_error(r, "recorded by another version or build, whose handles would differ", NULL);
	r->block = psip_driver_block(r->block_size);
	r->s = r->block ? psip_init(r->block, r->block_size, &r->in.limits, r->in.seed) : NULL;
	return r->s ? -1 : replay_error(r, "memory", strerror(errno));
}

static void replay_configure(struct replay *r)
{
	const struct psip_settings *settings = &r->in.settings;
	r->mode = ((settings->strict ? PSIP_STRICT : PSIP_TOLERANT) | settings->quirks_on) & ~settings->quirks_off;
	r->in.settings.scan = psip_driver_scan(); /* this processor's: they all read alike */
}

/* One input. -1, or the status to exit with. */
static int replay_input(struct replay *r)
{
	const char *label;
	psip_handle made;
	size_t at;
	int result;
	if (psip_input_read(&r->in, &r->lists, r->line, (size_t)r->length, &at) != PSIP_OK || r->in.kind == PSIP_INPUT_INIT)
		return replay_error(r, "no input", NULL);
	label = psip_input_name(r->in.kind);
	r->inputs += r->in.kind != PSIP_INPUT_NEXT;
	r->latest = r->in.now > r->latest ? r->in.now : r->latest;
	r->begin = r->begin ? r->begin : r->latest;
	if (r->in.kind == PSIP_INPUT_CONFIGURE)
		replay_configure(r);
	replay_show_input(r);
	result = psip_input_apply(r->s, &r->in, &made, &r->out);
	if (r->in.kind != PSIP_INPUT_NEXT)
		return replay_compare(r, label, result, made, false);
	r->outputs += result > 0;
	if (result > 0 && r->out.kind == PSIP_SEND)
		replay_show_send(r);
	return replay_compare(r, label, 0, 0, true);
}

static int replay_run(struct replay *r)
{
	int status = replay_begin(r);
	while (status < 0 && replay_line(r))
		status = replay_input(r);
	if (r->s)
		replay_trace(r);
	if (r->ladder)
		cli_ladder_flush(r->ladder);
	if (status < 0)
		printf("%lu inputs, %lu outputs in %.1f s: as recorded\n", r->inputs, r->outputs, (double)(r->latest - r->begin) / 1000);
	return status < 0 ? CLI_DONE : status;
}

static int replay_close(struct replay *r, int status)
{
	cli_ladder_free(r->ladder);
	if (cli_pcap_close(r->pcap) != 0) {
		fprintf(stderr, "picosip replay: %s: could not be written\n", r->pcap_path);
		status = CLI_NETWORK;
	}
	if (r->block)
		psip_driver_block_free(r->block, r->block_size);
	if (r->from)
		fclose(r->from);
	free(r->line);
	free(r->now);
	return status;
}

int cli_replay(int argc, char **argv)
{
	static const struct cli_usage usage = { "replay", "FILE", "Make a run again that --record wrote down, without sockets.",
		                                "Exit status: 0 if the stack did what it did then, byte for byte; 1 if not (what differs is shown).", 1, 1 };
	static struct replay r;
	int count;
	const struct cli_option own[] = {
		{ "ladder", CLI_FLAG, NULL, &r.show_ladder, 0, 0, "each message as an arrow, states beside it as they change" },
		{ "trace", CLI_FLAG, NULL, &r.show_trace, 0, 0, "every change of state, a line each" },
		{ "json", CLI_FLAG, NULL, &r.json, 0, 0, "the trace as JSON objects; a ladder goes to standard error" },
		{ "pcap", CLI_TEXT, "FILE", &r.pcap_path, 0, 0, "all messages, for Wireshark (pcapng), at the recorded clock's times; credentials and keys as asterisks" },
		{ NULL, CLI_FLAG, NULL, NULL, 0, 0, NULL },
	};
	int status = cli_options(&usage, own, NULL, argc, argv, &count);
	if (status >= 0)
		return status;
	r.path = argv[1];
	r.mode = PSIP_TOLERANT;
	r.show = r.json ? stderr : stdout;
	r.from = fopen(r.path, "re");
	if (!r.from)
		return replay_error(&r, "cannot be read", strerror(errno));
	if (r.pcap_path && !(r.pcap = cli_pcap_open(r.pcap_path)))
		return replay_close(&r, replay_error(&r, r.pcap_path, strerror(errno)));
	return replay_close(&r, replay_run(&r));
}
