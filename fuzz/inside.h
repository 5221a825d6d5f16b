/* SPDX-License-Identifier: MIT
 * What harnesses claim of spans: they lie in the input. */
#ifndef PSIP_FUZZ_INSIDE_H
#define PSIP_FUZZ_INSIDE_H

#include <stdlib.h>

#include "parser/base.h"

#define HOLDS(condition) do { if (!(condition)) abort(); } while (0)

static struct psip_span fuzz_input;

static void inside(struct psip_span span)
{
	if (span.at == NULL) {
		HOLDS(span.length == 0);
		return;
	}
	HOLDS(span.at >= fuzz_input.at && span.at <= fuzz_input.at + fuzz_input.length);
	HOLDS(span.length <= (size_t)(fuzz_input.at + fuzz_input.length - span.at));
}

#endif
