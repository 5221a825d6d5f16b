/* SPDX-License-Identifier: MIT
 * psip_header_presence: a look into RFC 3261's tables 2 and 3. */
#include "parser/allowed.h"

enum { ALLOWED_METHODS = PSIP_METHOD_COUNT - 1 };

struct allowed_row {
	uint8_t header;
	uint16_t first, last;
	char cells[ALLOWED_METHODS]; /* without a zero at the end */
};

static const struct allowed_row allowed_rows[] = {
#define PSIP_ALLOWED(header, first, last, cells) { PSIP_H_##header, first, last, cells },
#include "parser/allowed.def"
#undef PSIP_ALLOWED
};

static enum psip_presence allowed_presence(char cell)
{
	switch (cell) {
	case '-': return PSIP_PRESENCE_NOT_ALLOWED;
	case 'c': return PSIP_PRESENCE_CONDITIONAL;
	case 'm': return PSIP_PRESENCE_MANDATORY;
	case 'M': return PSIP_PRESENCE_SHOULD;
	case 't': return PSIP_PRESENCE_STREAM;
	case '*': return PSIP_PRESENCE_WITH_BODY;
	default: return PSIP_PRESENCE_OPTIONAL;
	}
}

enum psip_presence psip_header_presence(enum psip_header_id id, enum psip_method method, unsigned status)
{
	unsigned narrowest = UINT16_MAX;
	char cell = 'o';

	if (method == PSIP_METHOD_UNKNOWN || (unsigned)method >= PSIP_METHOD_COUNT)
		return PSIP_PRESENCE_OPTIONAL;
	for (size_t i = 0; i < sizeof allowed_rows / sizeof *allowed_rows; i++) {
		const struct allowed_row *row = &allowed_rows[i];
		unsigned width = (unsigned)row->last - row->first;

		if (row->header != (unsigned)id || row->cells[method - 1] == '.')
			continue;
		if (narrowest == UINT16_MAX && cell == 'o')
			cell = '-'; /* a table has the header for this method: elsewhere it does not stand */
		if (status < row->first || status > row->last || width >= narrowest)
			continue;
		narrowest = width;
		cell = row->cells[method - 1];
	}
	return allowed_presence(cell);
}
