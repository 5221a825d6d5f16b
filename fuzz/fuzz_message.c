/* SPDX-License-Identifier: MIT
 * libFuzzer: the index, the check and the common headers of a message in both modes, framing with a cut, whose of several stacks it is, and a cut
 * message at each level of the scan. The first byte of the input chooses flags and where the cuts are; the rest is the message. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "parser/frame.h"
#include "parser/typed.h"
#include "transport/shard.h"

#define ROWS 64

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds)
{
	if (!holds)
		abort();
}

static bool inside(const struct psip_message *m, struct psip_span span)
{
	return span.at == NULL || (span.at >= m->data && span.length <= m->length && span.at + span.length <= m->data + m->length);
}

/* What the index promises whatever the input was. */
static void check_index(const struct psip_message *m, size_t size)
{
	uint32_t before = 0;

	require(m->length <= size && m->body <= m->length && m->body_length <= m->length - m->body);
	require(inside(m, m->method_text) && inside(m, m->request_uri) && inside(m, m->version) && inside(m, m->reason));
	for (unsigned i = 0; i < m->header_count; i++) {
		const struct psip_header *row = &m->headers[i];

		require(row->name >= before && row->value > row->name + row->name_length);
		require(inside(m, psip_header_name(m, i)) && inside(m, psip_header_value(m, i)));
		require(row->id == PSIP_H_UNKNOWN || psip_header_find(psip_header_name(m, i)) == row->id);
		require(row->next == PSIP_NO_HEADER || (row->next > i && row->next < m->header_count && m->headers[row->next].id == row->id));
		before = row->value + row->value_length;
	}
}

/* Whatever the bytes are: one of the stacks, or anybody; the same one each time. */
static void run_shard(const char *data, size_t size, unsigned shards)
{
	int shard = psip_shard(data, size, shards);

	require(shard >= PSIP_SHARD_ANY && shard < (int)(shards > 1 ? shards : 1));
	require(psip_shard(data, size, shards) == shard);
}

/* Returns whether the message was accepted as a whole. */
static bool run_message(const char *data, size_t size, unsigned flags, psip_mode mode)
{
	struct psip_header rows[ROWS];
	struct psip_error at[8];
	struct psip_errors errors = { at, 8, 0 };
	struct psip_message m = { .headers = rows, .header_capacity = ROWS };
	struct psip_common common;
	int parsed = psip_message_parse(&m, data, size, flags, mode, &errors), checked, got;

	require((parsed == PSIP_OK) == (errors.count == 0));
	check_index(&m, size);
	checked = psip_message_check(&m, flags, mode, &errors);
	got = psip_common_parse(&common, &m, mode, &errors);
	require(checked > 0 || got == PSIP_OK || parsed != PSIP_OK); /* what the index told is not told twice */
	for (unsigned i = 0; i < errors.count && i < 8; i++)
		require(at[i].offset <= size && at[i].line > 0 && at[i].column > 0 && at[i].code < PSIP_E_COUNT);
	return parsed == PSIP_OK && checked == 0;
}

/* Whole, and in two parts: the same frame. */
static void run_frame(const char *data, size_t size, size_t cut)
{
	struct psip_framer whole = { 0 }, parts = { 0 };
	size_t length, part;
	enum psip_frame_kind kind = psip_frame(&whole, data, size, 4096, &length), first;

	require(length <= size);
	first = psip_frame(&parts, data, cut % (size + 1), 4096, &part);
	if (first == PSIP_FRAME_MORE)
		first = psip_frame(&parts, data, size, 4096, &part);
	require(first == kind && (kind == PSIP_FRAME_BAD || kind == PSIP_FRAME_LARGE || part == length));
	if (kind == PSIP_FRAME_MESSAGE) {
		struct psip_header rows[ROWS];
		struct psip_message m = { .headers = rows, .header_capacity = ROWS };
		int result = psip_message_parse(&m, data, length, PSIP_STREAMED, PSIP_TOLERANT, NULL);

		/* framing and index agree on where the message ends */
		require(result != PSIP_OK || m.length == length);
	}
}

/* Cut behind a byte that ends a name, a value or a line: there the copy's memory ends, too. Each level of the scan sees the same. */
static void run_cut(const char *data, size_t size, unsigned flags, unsigned choice)
{
	struct psip_header rows[ROWS];
	struct psip_message m = { .headers = rows, .header_capacity = ROWS };
	unsigned count = 0;
	size_t cut = 0;
	char *copy;
	int result;

	for (size_t i = 0; i < size && cut == 0; i++)
		if ((data[i] == ':' || data[i] == '\r' || data[i] == ' ') && count++ == choice)
			cut = i + 1;
	copy = malloc(cut > 0 ? cut : 1);
	require(copy != NULL);
	memcpy(copy, data, cut);
	result = psip_message_parse(&m, copy, cut, flags | PSIP_SCAN(PSIP_SCAN_SCALAR), PSIP_TOLERANT, NULL);
	count = m.header_count;
	for (unsigned level = PSIP_SCAN_SWAR; level <= PSIP_SCAN_NEON; level++) {
		m = (struct psip_message){ .headers = rows, .header_capacity = ROWS };
		require(psip_message_parse(&m, copy, cut, flags | PSIP_SCAN(level), PSIP_TOLERANT, NULL) == result && m.header_count == count);
	}
	free(copy);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *text = (const char *)data + 1;
	bool strict, tolerant;

	if (size == 0)
		return 0;
	size--;
	strict = run_message(text, size, data[0] & 3u, PSIP_STRICT);
	tolerant = run_message(text, size, data[0] & 3u, PSIP_TOLERANT);
	require(tolerant || !strict);
	run_frame(text, size, data[0] * 7u);
	run_shard(text, size, data[0]);
	run_cut(text, size, data[0] & 3u, data[0] >> 2);
	return 0;
}
