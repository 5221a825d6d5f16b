/* SPDX-License-Identifier: MIT
 * Which fields each input and output has as text. For session/input_*.c only. */
#ifndef PSIP_SESSION_INPUT_TABLE_H
#define PSIP_SESSION_INPUT_TABLE_H

#include "session/input.h"

enum input_type { INPUT_U8, INPUT_U16, INPUT_U32, INPUT_U64, INPUT_HEX /* of 64 bits */, INPUT_INT, INPUT_BOOL, INPUT_SPAN, INPUT_ADDRESS, INPUT_NAMES,
                  INPUT_ANSWER, INPUT_BYTES /* of an output */ };

struct input_field {
	uint8_t type, count; /* count: of an array */
	uint16_t offset;     /* in struct psip_input, or psip_output */
};

#define INPUT_FIELDS_MAX 64
struct input_kind {
	const char *name;
	bool timeless; /* without `now` */
	struct input_field fields[INPUT_FIELDS_MAX]; /* count 0 ends them */
};

extern const struct input_kind psip_input_kinds[PSIP_INPUT_COUNT];
extern const struct input_kind psip_input_outputs[]; /* by enum psip_output_kind */

/* Bytes of one of the array. */
static inline size_t input_width(unsigned type)
{
	switch (type) {
	case INPUT_U8:
	case INPUT_BOOL: return 1;
	case INPUT_U16: return 2;
	case INPUT_U32:
	case INPUT_INT: return 4;
	default: return 8;
	}
}

#endif
