/* SPDX-License-Identifier: MIT
 * --header: rows that the requests of call and options have besides. */
#include "session/cli/agent.h"

#include <string.h>

int cli_headers(const char *name, const struct cli_list *list, struct psip_call_options *options)
{
	static char rows[PSIP_ROWS_LENGTH + 1];
	size_t length = 0;
	for (unsigned i = 0; i < list->count; i++) {
		size_t row = strlen(list->at[i]);
		if (length + row + 2 > PSIP_ROWS_LENGTH)
			return cli_usage_error(name, "too much of --header", NULL);
		memcpy(rows + length, list->at[i], row);
		memcpy(rows + length + row, "\r\n", 2);
		length += row + 2;
	}
	options->rows = psip_span(length ? rows : NULL, length);
	return -1;
}
