/* SPDX-License-Identifier: MIT
 * libFuzzer: header values. First byte: the header; four more: quirks; the rest is the value. Invariants: an error points into the value
 * or at its end, its diagnosis names a rule and a place there, and a value that some quirks let pass is not refused because of more of them. */
#include <stdlib.h>

#include "parser/error.h"
#include "parser/typed.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define HOLDS(condition) do { if (!(condition)) abort(); } while (0)

/* The record of a refused value, as if it were a message's only row. */
static void fuzz_diagnose(enum psip_header_id id, struct psip_span value, psip_mode mode, size_t at)
{
	struct psip_header row = { .value_length = (uint32_t)value.length, .next = PSIP_NO_HEADER, .id = (uint8_t)id };
	struct psip_message m = { .data = value.at, .length = row.value_length, .body = row.value_length, .headers = &row, .header_capacity = 1, .header_count = 1 };
	struct psip_error e = { .offset = (uint32_t)at, .line = 1, .column = 1, .code = PSIP_E_HEADER_VALUE };

	for (size_t i = 0; i < at; i++) {
		e.column = value.at[i] == '\n' ? 1 : e.column + 1;
		e.line += value.at[i] == '\n';
	}
	psip_diagnose(&m, mode, &e);
	HOLDS(e.rule != 0 && e.offset <= value.length && e.found <= value.length - e.offset && e.line >= 1 && e.column >= 1);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	enum psip_header_id id;
	struct psip_span value;
	uint32_t quirks;
	size_t at = SIZE_MAX;
	int strict, some;

	if (size < 5)
		return 0;
	id = (enum psip_header_id)(data[0] % PSIP_H_COUNT);
	memcpy(&quirks, data + 1, sizeof quirks);
	quirks &= PSIP_LENIENT;
	value = psip_span((const char *)data + 5, size - 5);
	strict = psip_header_value_check(id, value, PSIP_STRICT, &at);
	HOLDS(strict == PSIP_OK || (strict == PSIP_ERR_SYNTAX && at <= value.length));
	if (strict != PSIP_OK)
		fuzz_diagnose(id, value, PSIP_STRICT, at);
	at = SIZE_MAX;
	some = psip_header_value_check(id, value, quirks, &at);
	HOLDS(some == PSIP_OK || (some == PSIP_ERR_SYNTAX && at <= value.length));
	if (some != PSIP_OK)
		fuzz_diagnose(id, value, quirks, at);
	HOLDS(strict != PSIP_OK || some == PSIP_OK);
	HOLDS(some != PSIP_OK || psip_header_value_check(id, value, PSIP_LENIENT, NULL) == PSIP_OK);
	return 0;
}
