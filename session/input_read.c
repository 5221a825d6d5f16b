/* SPDX-License-Identifier: MIT
 * Inputs read from their text (input.h). */
#include "parser/octet.h"
#include "session/input_table.h"

struct input_reader {
	char *p, *end;
	struct psip_input_lists *lists;
};

static bool input_is(const struct input_reader *r, char c)
{
	return r->p < r->end && *r->p == c;
}

static bool input_skip(struct input_reader *r, char c)
{
	bool found = input_is(r, c);

	r->p += found;
	return found;
}

static bool input_read_number(struct input_reader *r, unsigned base, uint64_t most, uint64_t *number)
{
	const char *begin = r->p;

	for (*number = 0; r->p < r->end; r->p++) {
		int digit = psip_octet_hex((unsigned char)*r->p);

		if (digit < 0 || (unsigned)digit >= base)
			break;
		if ((unsigned)digit > most || *number > (most - (unsigned)digit) / base)
			return false;
		*number = *number * base + (unsigned)digit;
	}
	return r->p > begin;
}

/* An escape behind its backslash. -1: none. */
static int input_read_escape(struct input_reader *r)
{
	int c;

	if (r->p == r->end)
		return -1;
	switch (*r->p++) {
	case 'r': return '\r';
	case 'n': return '\n';
	case 't': return '\t';
	case '"': return '"';
	case '\\': return '\\';
	case 'x':
		if (r->end - r->p < 2 || (c = psip_octet_hex_pair(r->p)) < 0)
			return -1;
		r->p += 2;
		return c;
	default: return -1;
	}
}

static bool input_read_span(struct input_reader *r, struct psip_span *span)
{
	char *to;

	*span = psip_span(NULL, 0);
	if (input_skip(r, '-'))
		return true;
	if (!input_skip(r, '"'))
		return false;
	span->at = to = r->p;
	while (r->p < r->end && *r->p != '"') {
		int c = (unsigned char)*r->p++;

		if (c == '\\' && (c = input_read_escape(r)) < 0)
			return false;
		*to++ = (char)c;
	}
	span->length = (size_t)(to - span->at);
	return input_skip(r, '"');
}

static bool input_read_address(struct input_reader *r, struct psip_address *a)
{
	uint64_t transport, port, scope;
	char *host;

	memset(a, 0, sizeof *a);
	if (!input_read_number(r, 10, UINT8_MAX, &transport) || !input_skip(r, ','))
		return false;
	for (host = r->p; r->p < r->end && *r->p != ','; r->p++)
		;
	if (r->p > host && !psip_address_read(a, psip_between(host, r->p)))
		return false;
	if (!input_skip(r, ',') || !input_read_number(r, 10, UINT16_MAX, &port) || !input_skip(r, ',') || !input_read_number(r, 10, UINT32_MAX, &scope))
		return false;
	a->transport = (uint8_t)transport;
	a->port = (uint16_t)port;
	a->scope = (uint32_t)scope;
	return true;
}

static bool input_read_record(struct input_reader *r, struct psip_locate_record *record)
{
	static const uint32_t most[] = { UINT16_MAX, UINT32_MAX, UINT16_MAX, UINT16_MAX, UINT16_MAX };
	struct psip_span ip, *const spans[] = { &record->owner, &ip, &record->flags, &record->service, &record->target };
	uint64_t numbers[5];

	for (unsigned i = 0; i < 5; i++)
		if (!input_skip(r, ' ') || !input_read_number(r, 10, most[i], &numbers[i]))
			return false;
	for (unsigned i = 0; i < 5; i++)
		if (!input_skip(r, ' ') || !input_read_span(r, spans[i]))
			return false;
	if (ip.length != sizeof record->ip)
		return false;
	memcpy(record->ip, ip.at, sizeof record->ip);
	record->type = (uint16_t)numbers[0];
	record->ttl = (uint32_t)numbers[1];
	record->priority = (uint16_t)numbers[2];
	record->weight = (uint16_t)numbers[3];
	record->port = (uint16_t)numbers[4];
	return true;
}

static bool input_read_answer(struct input_reader *r, struct psip_locate_answer *answer)
{
	uint64_t status, ttl, count;

	if (!input_read_number(r, 10, UINT8_MAX, &status) || !input_skip(r, ' ') || !input_read_number(r, 10, UINT32_MAX, &ttl) || !input_skip(r, ' ') ||
	    !input_read_number(r, 10, PSIP_INPUT_RECORDS, &count))
		return false;
	for (unsigned i = 0; i < count; i++)
		if (!input_read_record(r, &r->lists->records[i]))
			return false;
	*answer = (struct psip_locate_answer){ (uint8_t)status, (uint32_t)ttl, r->lists->records, (size_t)count };
	return true;
}

static bool input_read_names(struct input_reader *r, struct psip_input *in)
{
	uint64_t count;

	if (!input_read_number(r, 10, PSIP_INPUT_NAMES, &count))
		return false;
	for (unsigned i = 0; i < count; i++)
		if (!input_skip(r, ' ') || !input_read_span(r, &r->lists->names[i]))
			return false;
	in->names = r->lists->names;
	in->name_count = (uint32_t)count;
	return true;
}

static bool input_read_int(struct input_reader *r, int32_t *number)
{
	bool negative = input_skip(r, '-');
	uint64_t magnitude;

	if (!input_read_number(r, 10, INT32_MAX, &magnitude))
		return false;
	*number = negative ? -(int32_t)magnitude : (int32_t)magnitude;
	return true;
}

static bool input_read_unsigned(struct input_reader *r, unsigned type, void *to)
{
	size_t width = input_width(type);
	uint64_t number, most = type == INPUT_BOOL ? 1 : UINT64_MAX >> (64 - 8 * width);
	uint8_t u8;
	uint16_t u16;
	uint32_t u32;

	if (!input_read_number(r, type == INPUT_HEX ? 16 : 10, most, &number))
		return false;
	switch (width) {
	case 1: u8 = (uint8_t)number; memcpy(to, &u8, 1); break;
	case 2: u16 = (uint16_t)number; memcpy(to, &u16, 2); break;
	case 4: u32 = (uint32_t)number; memcpy(to, &u32, 4); break;
	default: memcpy(to, &number, 8); break;
	}
	return true;
}

static bool input_read_field(struct input_reader *r, struct psip_input *in, unsigned type, void *to)
{
	switch (type) {
	case INPUT_SPAN: return input_read_span(r, to);
	case INPUT_ADDRESS: return input_read_address(r, to);
	case INPUT_NAMES: return input_read_names(r, in);
	case INPUT_ANSWER: return input_read_answer(r, to);
	case INPUT_INT: return input_read_int(r, to);
	default: return input_read_unsigned(r, type, to);
	}
}

static bool input_read_fields(struct input_reader *r, struct psip_input *in, const struct input_kind *kind)
{
	if (!kind->timeless && (!input_skip(r, ' ') || !input_read_number(r, 10, UINT64_MAX, &in->now)))
		return false;
	for (unsigned i = 0; i < INPUT_FIELDS_MAX && kind->fields[i].count; i++) {
		const struct input_field *f = &kind->fields[i];

		for (unsigned k = 0; k < f->count; k++)
			if (!input_skip(r, ' ') || !input_read_field(r, in, f->type, (char *)in + f->offset + k * input_width(f->type)))
				return false;
	}
	input_skip(r, '\n');
	return r->p == r->end;
}

int psip_input_read(struct psip_input *in, struct psip_input_lists *lists, char *line, size_t length, size_t *at)
{
	struct input_reader r = { line, line + length, lists };
	bool good = false;

	memset(in, 0, sizeof *in);
	in->options.size = sizeof in->options;
	in->settings.size = sizeof in->settings;
	in->login.size = sizeof in->login;
	in->refusal.size = sizeof in->refusal;
	in->bend.size = sizeof in->bend;
	while (r.p < r.end && *r.p != ' ' && *r.p != '\n')
		r.p++;
	for (unsigned kind = 1; kind < PSIP_INPUT_COUNT && !in->kind; kind++)
		if (psip_span_equal(psip_between(line, r.p), psip_string(psip_input_kinds[kind].name)))
			in->kind = (uint8_t)kind;
	if (in->kind)
		good = input_read_fields(&r, in, &psip_input_kinds[in->kind]);
	*at = in->kind ? (size_t)(r.p - line) : 0;
	return good ? PSIP_OK : PSIP_ERR_SYNTAX;
}
