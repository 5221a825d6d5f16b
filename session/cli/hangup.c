/* SPDX-License-Identifier: MIT
 * Hanging up, with the reason that --reason gives (RFC 3326). */
#include "session/cli/agent.h"

#include <stdlib.h>
#include <string.h>

/* "PROTOCOL;CAUSE" or "PROTOCOL;CAUSE;TEXT". False: it is not of that form. */
static bool hangup_read(const char *text, struct psip_input *in)
{
	const char *cause = text ? strchr(text, ';') : NULL;
	char *end;
	if (!cause || cause[1] < '0' || cause[1] > '9')
		return false;
	unsigned long number = strtoul(cause + 1, &end, 10);
	in->type = psip_span(text, (size_t)(cause - text));
	in->number = number < UINT16_MAX ? (uint32_t)number : UINT32_MAX;
	in->bytes = *end ? psip_string(end + 1) : psip_span(NULL, 0);
	return !*end || *end == ';';
}

int cli_hangup_check(const char *name, const char *reason)
{
	struct psip_input in = { .kind = PSIP_INPUT_HANGUP_BECAUSE };
	if (reason && !hangup_read(reason, &in))
		return cli_usage_error(name, "--reason wants PROTOCOL;CAUSE;TEXT, not", reason);
	return -1;
}

void cli_hang_up(struct cli_agent *a, psip_time now, psip_handle call)
{
	struct psip_input in = { .kind = PSIP_INPUT_HANGUP_BECAUSE, .now = now, .handle = call };
	int result = a->setup->reason && hangup_read(a->setup->reason, &in) ? cli_input(a->s, &in, NULL) : PSIP_ERR_SYNTAX;
	if (result == PSIP_ERR_SYNTAX || result == PSIP_ERR_ARGUMENT || result == PSIP_ERR_SPACE) {
		if (a->setup->reason)
			cli_whatever(cli_usage_error(a->name, "no such Reason:", a->setup->reason));
		cli_command(a->s, now, PSIP_INPUT_HANGUP, call, 0, psip_span(NULL, 0));
	}
}

void cli_say_reason(const struct psip_event *event)
{
	if (!event->reason.length)
		return;
	printf(", Reason: ");
	cli_print_span(stdout, event->reason);
}
