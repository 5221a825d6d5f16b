/* SPDX-License-Identifier: MIT
 * libFuzzer: inputs as text (session/input.h). Each line of the data is read; what is taken is written again and read again, the same; then a small
 * stack gets it, and does what it asks for. Handles and tokens below 16 stand for those that came out so far. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "session/input.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { BLOCK = 1 << 18, KEPT = 16, TURN = 200 };

static struct psip_input_lists lists, lists_again;
static uint64_t kept[KEPT];
static unsigned kept_count;

static void require(bool holds)
{
	if (!holds)
		abort();
}

static void keep(uint64_t value)
{
	if (value)
		kept[kept_count++ % KEPT] = value;
}

static char *written(const struct psip_input *in, size_t *length)
{
	struct psip_writer w = psip_writer(NULL, 0);
	char *text;

	psip_input_put(&w, in);
	require(psip_written(&w));
	*length = w.length;
	text = malloc(*length);
	require(text != NULL);
	w = psip_writer(text, *length);
	psip_input_put(&w, in);
	require(psip_written(&w) && w.length == *length);
	return text;
}

static void there_and_back(const struct psip_input *in)
{
	struct psip_input read;
	size_t length, again_length, at;
	char *text = written(in, &length), *copy = written(in, &length), *again;

	require(psip_input_read(&read, &lists_again, copy, length, &at) == PSIP_OK && at == length);
	again = written(&read, &again_length);
	require(again_length == length && memcmp(again, text, length) == 0);
	free(text);
	free(copy);
	free(again);
}

static void turn(struct psip *s, psip_time now)
{
	struct psip_output out;
	struct psip_writer w;

	for (unsigned i = 0; i < TURN && psip_next(s, now, &out); i++) {
		w = psip_writer(NULL, 0);
		psip_output_put(&w, &out);
		require(psip_written(&w));
		keep(out.flow);
		keep(out.event.object);
		if (out.kind == PSIP_SEND)
			psip_sent(s, out.token, PSIP_OK);
		else
			keep(out.token);
	}
}

static void line(struct psip *s, const char *text, size_t length)
{
	struct psip_input in;
	struct psip_output out;
	psip_handle made;
	size_t at;
	char *copy = malloc(length + 1);

	require(copy != NULL);
	memcpy(copy, text, length);
	if (psip_input_read(&in, &lists, copy, length, &at) == PSIP_OK) {
		there_and_back(&in);
		in.handle = in.handle < KEPT ? kept[in.handle] : in.handle;
		in.token = in.token < KEPT ? kept[in.token] : in.token;
		in.settings.scan = 0; /* what the processor has not must not be asked for */
		psip_input_apply(s, &in, &made, &out);
		keep(made);
		turn(s, in.now);
	} else {
		require(at <= length);
	}
	free(copy);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static _Alignas(16) uint8_t block[BLOCK];
	static const struct psip_limits limits = { .calls = 3, .flows = 3, .bytes = 1 << 15, .message_max = 8192, .names = 2, .failed = 2, .domains = 2 };
	static const uint8_t seed[32] = { 1 };
	const char *text = (const char *)data;
	struct psip *s;

	require(psip_size(&limits) <= BLOCK);
	memset(block, 0, psip_size(&limits));
	memset(kept, 0, sizeof kept);
	kept_count = 0;
	s = psip_init(block, psip_size(&limits), &limits, seed);
	require(s != NULL);
	while (size) {
		const char *end = memchr(text, '\n', size);
		size_t length = end ? (size_t)(end - text) + 1 : size;

		line(s, text, length);
		text += length;
		size -= length;
	}
	return 0;
}
