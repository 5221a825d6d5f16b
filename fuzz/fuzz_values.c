/* SPDX-License-Identifier: MIT
 * libFuzzer: header values. First byte: the header; four more: quirks; the rest is the value. Invariants: an error points into the value
 * or at its end, and a value that some quirks let pass is not refused because of more of them. */
#include <stdlib.h>

#include "parser/typed.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define HOLDS(condition) do { if (!(condition)) abort(); } while (0)

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
	at = SIZE_MAX;
	some = psip_header_value_check(id, value, quirks, &at);
	HOLDS(some == PSIP_OK || (some == PSIP_ERR_SYNTAX && at <= value.length));
	HOLDS(strict != PSIP_OK || some == PSIP_OK);
	HOLDS(some != PSIP_OK || psip_header_value_check(id, value, PSIP_LENIENT, NULL) == PSIP_OK);
	return 0;
}
