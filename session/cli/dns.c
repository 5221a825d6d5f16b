/* SPDX-License-Identifier: MIT
 * The option --dns. */
#include "session/cli/cli.h"

#include <string.h>

#include "transport/posix/driver.h"

enum { DNS_TEXT = 1024 /* bytes; four servers take a fifth of it */ };

int cli_dns(const char *command, struct psip_driver *d, const struct cli_list *servers)
{
	char text[DNS_TEXT];
	size_t used = 0;
	if (servers->count == 0)
		return -1;
	for (unsigned i = 0; i < servers->count; i++) {
		int n = snprintf(text + used, sizeof text - used, "%s%s", i ? "," : "", servers->at[i]);
		if (n < 0 || (size_t)n >= sizeof text - used)
			return cli_usage_error(command, "too much text for --dns", NULL);
		used += (size_t)n;
	}
	switch (psip_driver_set_servers(d, text)) {
	case PSIP_OK:
		return -1;
	case PSIP_ERR_SPACE:
		return cli_usage_error(command, "--dns takes four servers, not more:", text);
	case PSIP_ERR_SYNTAX:
		return cli_usage_error(command, "--dns wants ADDR, ADDR:PORT or [ADDR]:PORT, not", text);
	case PSIP_ERR_UNSUPPORTED:
		return cli_usage_error(command, "--dns takes no scope in this build:", text);
	default:
		fprintf(stderr, "picosip %s: no resolver\n", command);
		return CLI_NETWORK;
	}
}
