/* SPDX-License-Identifier: MIT
 * INVITEs that replace or join a call (RFC 3891, RFC 3911): whether they may (--replaces, --join), and what is said of them. */
#include "session/cli/agent.h"

int cli_replaces(const char *name, const struct cli_setup *setup, struct psip_settings *settings)
{
	const struct {
		const char *option, *when;
		bool *to;
	} both[] = { { "--replaces wants accept or refuse, not", setup->replaces, &settings->replaces }, { "--join wants accept or refuse, not", setup->join, &settings->join } };
	for (unsigned i = 0; i < sizeof both / sizeof both[0]; i++) {
		*both[i].to = both[i].when && !strcmp(both[i].when, "accept");
		if (both[i].when && !*both[i].to && strcmp(both[i].when, "refuse"))
			return cli_usage_error(name, both[i].option, both[i].when);
	}
	return -1;
}

void cli_say_replaces(struct cli_agent *a, psip_handle call, unsigned number)
{
	struct psip_call_info info, other;
	if (a->setup->quiet || psip_call_info(a->s, call, &info) != PSIP_OK || !(info.replaces || info.joins))
		return;
	psip_handle named = info.replaces ? info.replaces : info.joins;
	const char *what = info.replaces ? "replaces" : "joins";
	const struct cli_slot *slot = psip_call_info(a->s, named, &other) == PSIP_OK ? cli_agent_find(a, other.user, named) : NULL;
	if (!slot)
		return;
	if (!a->setup->json) {
		printf("call %u: %s call %u\n", number, what, slot->number);
		return;
	}
	struct cli_json j = { stdout, false };
	cli_json_open(&j, NULL, '{');
	cli_json_string(&j, "event", what);
	cli_json_number(&j, "number", number);
	cli_json_number(&j, "other", slot->number);
	cli_json_end(&j);
}
