/* SPDX-License-Identifier: MIT
 * picosip parse: the verdict on each message of the given files. Offsets, lines and columns count from the file's first
 * byte, also with --stream, so that an editor finds the place. */
#include "session/cli/cli.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "parser/frame.h"
#include "parser/typed.h"
#include "parser/writer.h"

#define PARSE_ERRORS 0xFFFF
#define PARSE_HEADERS 0xFFFE

struct parse_job {
	psip_mode mode;
	bool json, stream, notes;
	struct psip_header *headers; /* PARSE_HEADERS of them */
	struct psip_error *errors;   /* PARSE_ERRORS of them */
	bool *faulty;                /* PARSE_HEADERS of them: rows that a record names, notes not counted */
	const char *file;
	uint32_t base_offset, base_line; /* of the message within the file */
	bool bad;
};

static bool parse_is_note(const struct psip_error *e)
{
	return psip_error_class_of(e->code) == PSIP_CLASS_NOTE;
}

/* The row that the record is about; PSIP_NO_HEADER for the start line, the message, and a line that is no row (which names the row after it). */
static unsigned parse_row(const struct psip_message *m, const struct psip_error *e)
{
	return e->header < m->header_count && m->headers[e->header].name <= e->offset ? e->header : PSIP_NO_HEADER;
}

/* The rows' own verdicts, for all of them at once: there may be as many records as rows. */
static void parse_mark_faulty(const struct parse_job *job, const struct psip_message *m, const struct psip_errors *errors, unsigned count)
{
	memset(job->faulty, 0, m->header_count * sizeof *job->faulty);
	for (unsigned i = 0; i < count; i++)
		if (!parse_is_note(&errors->at[i]) && parse_row(m, &errors->at[i]) != PSIP_NO_HEADER)
			job->faulty[parse_row(m, &errors->at[i])] = true;
}

/* Is the record about the start line, which ends before `end`? A record without a header may also be about the message as a whole. */
static bool parse_of_start_line(const struct psip_error *e, size_t end)
{
	switch ((enum psip_error_code)e->code) {
	case PSIP_E_START_LINE:
	case PSIP_E_REQUEST_LINE_SPACE:
	case PSIP_E_REQUEST_URI:
	case PSIP_E_REQUEST_URI_HEADERS:
	case PSIP_E_VERSION:
	case PSIP_E_STATUS_CODE:
	case PSIP_E_REASON_PHRASE:
		return true;
	case PSIP_E_LINE_END:
	case PSIP_E_CONTROL_BYTE:
		return e->header == PSIP_NO_HEADER && e->offset < end;
	default:
		return false;
	}
}

static bool parse_start_line_valid(const struct psip_message *m, const struct psip_errors *errors, unsigned count, size_t length)
{
	size_t begin = 0;
	while (begin < length && (m->data[begin] == '\r' || m->data[begin] == '\n'))
		begin++;
	const char *end = memchr(m->data + begin, '\n', length - begin);
	for (unsigned i = 0; i < count; i++)
		if (parse_of_start_line(&errors->at[i], end ? (size_t)(end - m->data) + 1 : length + 1))
			return false;
	return m->is_request ? m->method_text.length != 0 : m->status != 0;
}

static void parse_json_header(struct cli_json *j, const struct parse_job *job, const struct psip_message *m, unsigned row)
{
	char id[64] = "unknown";
	if (m->headers[row].id != PSIP_H_UNKNOWN) {
		snprintf(id, sizeof id, "%s", psip_header_text(m->headers[row].id));
		for (char *c = id; *c; c++)
			*c = (char)tolower((unsigned char)*c);
	}
	cli_json_open(j, NULL, '{');
	cli_json_text(j, "name", psip_header_name(m, row));
	cli_json_string(j, "id", id);
	cli_json_text(j, "value", psip_header_value(m, row));
	cli_json_bool(j, "valid", !job->faulty[row]);
	cli_json_number(j, "offset", (long long)job->base_offset + m->headers[row].name);
	cli_json_close(j, '}');
}

/* The section that is broken: of a rule of the grammar, or of the text. Where a header may stand, its own RFC says, if it is not RFC 3261's. */
static const char *parse_section(const struct psip_error *e)
{
	const char *of_rule = psip_rule_reference(e->rule);
	bool table = (e->code == PSIP_E_HEADER_MISSING || e->code == PSIP_E_HEADER_NOT_ALLOWED) && strncmp(of_rule, "RFC 3261 ", 9) != 0;

	return table || psip_error_class_of(e->code) == PSIP_CLASS_SYNTAX ? of_rule : psip_error_reference(e->code);
}

static void parse_json_error(struct cli_json *j, const struct parse_job *job, const struct psip_message *m, const struct psip_error *e)
{
	cli_json_open(j, NULL, '{');
	cli_json_number(j, "offset", (long long)job->base_offset + e->offset);
	cli_json_number(j, "line", (long long)job->base_line + e->line);
	cli_json_number(j, "column", e->column);
	if (parse_row(m, e) != PSIP_NO_HEADER)
		cli_json_text(j, "header", psip_header_name(m, e->header));
	else
		cli_json_null(j, "header");
	cli_json_string(j, "rule", *psip_rule_name(e->rule) ? psip_rule_name(e->rule) : NULL);
	cli_json_string(j, "section", parse_section(e));
	cli_json_string(j, "code", psip_error_name(e->code));
	cli_json_bool(j, "note", parse_is_note(e));
	cli_json_text(j, "found", e->found ? psip_span(m->data + e->offset, e->found) : psip_span(NULL, 0));
	cli_json_number(j, "response", e->response);
	cli_json_string(j, "text", psip_error_text(e->code));
	cli_json_close(j, '}');
}

static void parse_json(const struct parse_job *job, const struct psip_message *m, const struct psip_errors *errors, unsigned count, size_t length, bool ok)
{
	struct cli_json j = { stdout, false };
	bool is_request = m->is_request && m->method_text.length, is_response = !m->is_request && m->status;
	cli_json_open(&j, NULL, '{');
	cli_json_string(&j, "file", job->file);
	cli_json_string(&j, "verdict", ok ? "ok" : "bad");
	cli_json_string(&j, "kind", is_request ? "request" : is_response ? "response" : NULL);
	cli_json_text(&j, "method", is_request ? m->method_text : psip_span(NULL, 0));
	cli_json_text(&j, "uri", is_request ? m->request_uri : psip_span(NULL, 0));
	if (is_response)
		cli_json_number(&j, "status", m->status);
	else
		cli_json_null(&j, "status");
	cli_json_text(&j, "reason", is_response ? m->reason : psip_span(NULL, 0));
	cli_json_bool(&j, "start_line_valid", parse_start_line_valid(m, errors, count, length));
	parse_mark_faulty(job, m, errors, count);
	cli_json_open(&j, "headers", '[');
	for (unsigned row = 0; row < m->header_count; row++)
		parse_json_header(&j, job, m, row);
	cli_json_close(&j, ']');
	cli_json_open(&j, "body", '{');
	cli_json_number(&j, "offset", (long long)job->base_offset + m->body);
	cli_json_number(&j, "length", m->body_length);
	cli_json_close(&j, '}');
	cli_json_open(&j, "errors", '[');
	for (unsigned i = 0; i < count; i++)
		parse_json_error(&j, job, m, &errors->at[i]);
	cli_json_close(&j, ']');
	cli_json_end(&j);
}

/* "FILE:" and the record; its line is counted in the file. */
static void parse_text_error(const struct parse_job *job, const struct psip_message *m, struct psip_error e)
{
	struct psip_writer measure = psip_writer(NULL, 0), line;
	char *text;
	e.line += job->base_line;
	psip_error_print(&measure, m, &e);
	text = malloc(measure.length);
	if (!text)
		return;
	line = psip_writer(text, measure.length);
	psip_error_print(&line, m, &e);
	printf("%s:", job->file);
	fwrite(text, 1, line.length, stdout);
	putchar('\n');
	free(text);
}

static void parse_text(const struct parse_job *job, const struct psip_message *m, const struct psip_errors *errors, unsigned count, size_t length, bool ok)
{
	printf("%s", job->file);
	if (job->stream)
		printf(":%u", job->base_line + 1);
	printf(": %s", ok ? "ok" : "bad");
	if (m->is_request && m->method_text.length) {
		fputs(", request ", stdout);
		cli_print_span(stdout, m->method_text);
		putchar(' ');
		cli_print_span(stdout, m->request_uri);
	} else if (!m->is_request && m->status) {
		printf(", response %u ", m->status);
		cli_print_span(stdout, m->reason);
	}
	printf(", %u headers, %u bytes of body", m->header_count, m->body_length);
	if (!job->stream && ok && m->length < length)
		printf(", %zu bytes behind it are none of a datagram's message (--stream?)", length - m->length);
	putchar('\n');
	for (unsigned i = 0; i < count; i++)
		parse_text_error(job, m, errors->at[i]);
}

/* One message: both passes, one verdict. `broken`: the stream's framing already failed here. */
static void parse_message(struct parse_job *job, const char *data, size_t length, bool broken)
{
	struct psip_errors errors = { job->errors, PARSE_ERRORS, 0 };
	struct psip_message m;
	unsigned flags = job->stream ? PSIP_STREAMED : PSIP_DATAGRAM;
	memset(&m, 0, sizeof m);
	m.headers = job->headers;
	m.header_capacity = PARSE_HEADERS;
	int result = psip_message_parse(&m, data, length, flags, job->mode, &errors);
	/* Without a start line nothing is known to be missing. */
	if (result != PSIP_ERR_SPACE && (m.is_request ? m.method_text.length != 0 : m.status != 0))
		cli_whatever(psip_message_check(&m, flags | (job->notes ? PSIP_CHECK_NOTES : 0), job->mode, &errors));
	else
		psip_message_diagnose_all(&m, job->mode, &errors);
	unsigned count = errors.count < errors.capacity ? errors.count : errors.capacity;
	bool ok = result == PSIP_OK && !broken;
	for (unsigned i = 0; i < count; i++)
		ok = ok && parse_is_note(&errors.at[i]);
	if (job->json)
		parse_json(job, &m, &errors, count, length, ok);
	else
		parse_text(job, &m, &errors, count, length, ok);
	if (!ok)
		job->bad = true;
}

static void parse_advance(struct parse_job *job, const char *data, size_t length)
{
	job->base_offset += (uint32_t)length;
	for (const char *end = data + length; (data = memchr(data, '\n', (size_t)(end - data))) != NULL; data++)
		job->base_line++;
}

/* A file as a stream: message after message, as RFC 3261 §18.3 frames them. */
static void parse_stream(struct parse_job *job, const char *data, size_t length)
{
	struct psip_framer framer = { 0 };
	while (length) {
		size_t frame = 0;
		enum psip_frame_kind kind = psip_frame(&framer, data, length, UINT32_MAX, &frame);
		if (kind == PSIP_FRAME_MORE && length <= 2 && strspn(data, "\r\n") >= length)
			return;
		if (kind != PSIP_FRAME_MESSAGE && kind != PSIP_FRAME_PING && kind != PSIP_FRAME_CRLF) {
			parse_message(job, data, length, true);
			return;
		}
		if (kind == PSIP_FRAME_MESSAGE)
			parse_message(job, data, frame, false);
		parse_advance(job, data, frame);
		data += frame;
		length -= frame;
	}
}

/* All of a file, with a NUL after it; NULL if it cannot be read or is past what offsets can tell (4 GiB). */
static char *parse_read(const char *name, size_t *length)
{
	FILE *from = strcmp(name, "-") ? fopen(name, "rb") : stdin;
	size_t size = 0, room = 65536, n;
	char *data = from ? malloc(room) : NULL;
	while (data && (n = fread(data + size, 1, room - 1 - size, from)) > 0) {
		size += n;
		if (size == room - 1) {
			char *more = room < UINT32_MAX / 2 ? realloc(data, room *= 2) : NULL;
			if (!more)
				free(data);
			data = more;
		}
	}
	if (data && ferror(from)) {
		free(data);
		data = NULL;
	}
	if (!data)
		fprintf(stderr, "picosip parse: %s: %s\n", name, errno ? strerror(errno) : "too large");
	else
		data[size] = '\0';
	if (from && from != stdin)
		fclose(from);
	*length = size;
	return data;
}

static bool parse_file(struct parse_job *job, const char *name)
{
	size_t length;
	errno = 0;
	char *data = parse_read(name, &length);
	if (!data)
		return false;
	job->file = name;
	job->base_offset = job->base_line = 0;
	if (job->stream && length)
		parse_stream(job, data, length);
	else
		parse_message(job, data, length, false);
	free(data);
	return true;
}

int cli_parse(int argc, char **argv)
{
	static const struct cli_usage usage = { "parse", "FILE...", "Check SIP messages: one per file, or many with --stream. \"-\" is standard input.",
		                                "Without --strict, what RFC 4475 says an element should cope with is accepted.", 0, -1 };
	struct parse_job job = { 0 };
	struct cli_list with = { .count = 0 }, without = { .count = 0 };
	bool strict = false, list = false, unread = false;
	int count;
	const struct cli_option own[] = {
		{ "strict", CLI_FLAG, NULL, &strict, 0, 0, "accept exactly the grammar" },
		{ "quirk", CLI_LIST, "NAME", &with, 0, 0, "take this liberty too (may be repeated; also after --strict)" },
		{ "no-quirk", CLI_LIST, "NAME", &without, 0, 0, "do not take this one" },
		{ "list-quirks", CLI_FLAG, NULL, &list, 0, 0, "list the liberties, and whether they are taken without --strict" },
		{ "notes", CLI_FLAG, NULL, &job.notes, 0, 0, "tell also what breaks a rule but is no reason to refuse" },
		{ "json", CLI_FLAG, NULL, &job.json, 0, 0, "one JSON object per message" },
		{ "stream", CLI_FLAG, NULL, &job.stream, 0, 0, "the files are streams: messages one after the other (Content-Length)" },
		{ NULL, CLI_FLAG, NULL, NULL, 0, 0, NULL },
	};
	int status = cli_options(&usage, own, NULL, argc, argv, &count);
	if (status >= 0)
		return status;
	job.mode = strict ? PSIP_STRICT : PSIP_TOLERANT;
	if (!cli_quirks(usage.name, &job.mode, &with, &without))
		return CLI_USAGE;
	if (list)
		cli_quirks_list();
	if (list && count == 0)
		return CLI_DONE;
	if (count == 0)
		return cli_usage_error(usage.name, "wants a file", NULL);
	job.headers = calloc(PARSE_HEADERS, sizeof *job.headers);
	job.errors = calloc(PARSE_ERRORS, sizeof *job.errors);
	job.faulty = calloc(PARSE_HEADERS, sizeof *job.faulty);
	bool room = job.headers && job.errors && job.faulty;
	for (int i = 1; i <= count && room; i++)
		unread = !parse_file(&job, argv[i]) || unread;
	if (!room)
		perror("picosip parse");
	unread = unread || !room;
	free(job.headers);
	free(job.errors);
	free(job.faulty);
	return unread ? CLI_USAGE : job.bad ? CLI_REFUSED : CLI_DONE;
}
