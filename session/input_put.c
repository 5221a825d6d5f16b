/* SPDX-License-Identifier: MIT
 * Inputs, results and outputs written as text (input.h). */
#include "session/input_table.h"

static const char input_digits[] = "0123456789abcdef";

static void input_put_number(struct psip_writer *w, uint64_t number, unsigned base)
{
	char digits[20], *at = digits + sizeof digits;

	do
		*--at = input_digits[number % base];
	while (number /= base);
	psip_put(w, psip_between(at, digits + sizeof digits));
}

static void input_put_escaped(struct psip_writer *w, unsigned char c)
{
	const char hex[] = { '\\', 'x', input_digits[c >> 4], input_digits[c & 15] };

	switch (c) {
	case '\r': psip_put_text(w, "\\r"); break;
	case '\n': psip_put_text(w, "\\n"); break;
	case '\t': psip_put_text(w, "\\t"); break;
	case '"': psip_put_text(w, "\\\""); break;
	case '\\': psip_put_text(w, "\\\\"); break;
	default: psip_put(w, psip_span(hex, sizeof hex));
	}
}

static void input_put_span(struct psip_writer *w, struct psip_span span)
{
	size_t plain = 0;

	if (!span.at) {
		psip_put_text(w, "-");
		return;
	}
	psip_put_text(w, "\"");
	for (size_t i = 0; i <= span.length; i++) {
		unsigned char c = i < span.length ? (unsigned char)span.at[i] : 0;

		if (c >= ' ' && c < 0x7F && c != '"' && c != '\\')
			continue;
		psip_put(w, psip_span(span.at + plain, i - plain));
		if (i < span.length)
			input_put_escaped(w, c);
		plain = i + 1;
	}
	psip_put_text(w, "\"");
}

static void input_put_address(struct psip_writer *w, const struct psip_address *a)
{
	input_put_number(w, a->transport, 10);
	psip_put_text(w, ",");
	if (a->family)
		psip_address_put_host(w, a);
	psip_put_text(w, ",");
	input_put_number(w, a->port, 10);
	psip_put_text(w, ",");
	input_put_number(w, a->scope, 10);
}

static void input_put_answer(struct psip_writer *w, const struct psip_locate_answer *answer)
{
	size_t count = answer->count < PSIP_INPUT_RECORDS ? answer->count : PSIP_INPUT_RECORDS;
	const struct psip_locate_record *r = answer->records;

	input_put_number(w, answer->status, 10);
	psip_put_text(w, " ");
	input_put_number(w, answer->negative_ttl, 10);
	psip_put_text(w, " ");
	input_put_number(w, count, 10);
	for (; count; count--, r++) {
		const uint64_t numbers[] = { r->type, r->ttl, r->priority, r->weight, r->port };
		const struct psip_span spans[] = { r->owner, psip_span((const char *)r->ip, sizeof r->ip), r->flags, r->service, r->target };

		for (unsigned i = 0; i < 5; i++) {
			psip_put_text(w, " ");
			input_put_number(w, numbers[i], 10);
		}
		for (unsigned i = 0; i < 5; i++) {
			psip_put_text(w, " ");
			input_put_span(w, spans[i]);
		}
	}
}

static void input_put_names(struct psip_writer *w, const struct psip_input *in)
{
	uint32_t count = in->name_count < PSIP_INPUT_NAMES ? in->name_count : PSIP_INPUT_NAMES;

	input_put_number(w, count, 10);
	for (uint32_t i = 0; i < count; i++) {
		psip_put_text(w, " ");
		input_put_span(w, in->names[i]);
	}
}

static uint64_t input_number_at(const void *at, size_t width)
{
	uint16_t u16;
	uint32_t u32;
	uint64_t u64;

	switch (width) {
	case 1: return *(const uint8_t *)at;
	case 2: memcpy(&u16, at, 2); return u16;
	case 4: memcpy(&u32, at, 4); return u32;
	default: memcpy(&u64, at, 8); return u64;
	}
}

static void input_put_int(struct psip_writer *w, int32_t number)
{
	if (number < 0)
		psip_put_text(w, "-");
	input_put_number(w, number < 0 ? (uint64_t)-(int64_t)number : (uint64_t)number, 10);
}

/* base: the struct psip_input or psip_output. */
static void input_put_field(struct psip_writer *w, unsigned type, const void *base, const char *at)
{
	const struct psip_output *out = base;
	struct psip_span span;

	psip_put_text(w, " ");
	switch (type) {
	case INPUT_SPAN: memcpy(&span, at, sizeof span); input_put_span(w, span); break;
	case INPUT_BYTES: input_put_span(w, psip_span(out->bytes, out->length)); break;
	case INPUT_ADDRESS: input_put_address(w, (const void *)at); break;
	case INPUT_NAMES: input_put_names(w, base); break;
	case INPUT_ANSWER: input_put_answer(w, (const void *)at); break;
	case INPUT_INT: input_put_int(w, (int32_t)(uint32_t)input_number_at(at, 4)); break;
	default: input_put_number(w, input_number_at(at, input_width(type)), type == INPUT_HEX ? 16 : 10);
	}
}

static void input_put_fields(struct psip_writer *w, const struct input_kind *kind, const void *base)
{
	for (unsigned i = 0; i < INPUT_FIELDS_MAX && kind->fields[i].count; i++) {
		const struct input_field *f = &kind->fields[i];

		for (unsigned k = 0; k < f->count; k++)
			input_put_field(w, f->type, base, (const char *)base + f->offset + k * input_width(f->type));
	}
	psip_put_text(w, "\n");
}

void psip_input_put(struct psip_writer *w, const struct psip_input *in)
{
	const struct input_kind *kind = &psip_input_kinds[in->kind < PSIP_INPUT_COUNT ? in->kind : PSIP_INPUT_NONE];

	if (!kind->name) {
		w->bad = true;
		return;
	}
	psip_put_text(w, kind->name);
	if (!kind->timeless) {
		psip_put_text(w, " ");
		input_put_number(w, in->now, 10);
	}
	input_put_fields(w, kind, in);
}

void psip_input_put_result(struct psip_writer *w, int result, psip_handle made)
{
	psip_put_text(w, "= ");
	input_put_int(w, result);
	psip_put_text(w, " ");
	input_put_number(w, made, 16);
	psip_put_text(w, "\n");
}

void psip_output_put(struct psip_writer *w, const struct psip_output *out)
{
	psip_put_text(w, "> ");
	psip_put_text(w, psip_input_outputs[out->kind].name);
	input_put_fields(w, &psip_input_outputs[out->kind], out);
}
