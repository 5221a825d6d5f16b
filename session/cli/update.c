/* SPDX-License-Identifier: MIT
 * What calls say of reliable provisional responses (--100rel), and UPDATEs that hold them. */
#include "session/cli/agent.h"

int cli_reliable(const char *name, const char *when, uint8_t *reliable)
{
	static const char *const words[] = { "required", "never", "supported" };
	for (unsigned i = 0; when && i < sizeof words / sizeof words[0]; i++)
		if (!strcmp(when, words[i])) {
			*reliable = (uint8_t)i;
			return -1;
		}
	*reliable = PSIP_RELIABLE_REQUIRED;
	return when ? cli_usage_error(name, "--100rel wants never, supported or required, not", when) : -1;
}

static const char *update_why(int result)
{
	switch (result) {
	case PSIP_ERR_UNSUPPORTED: return "the peer does not allow it";
	case PSIP_ERR_STATE: return "an offer waits for its answer, or there is no dialog";
	default: return "no room";
	}
}

bool cli_update(struct cli_agent *a, psip_time now, struct cli_slot *slot, bool early)
{
	int result = cli_command(a->s, now, PSIP_INPUT_UPDATE, slot->call, slot->held ? PSIP_SENDRECV : PSIP_SENDONLY, psip_span(NULL, 0));
	if (result == PSIP_OK) {
		slot->held = !slot->held;
		return true;
	}
	if (early && result == PSIP_ERR_STATE && !slot->answered)
		return false;
	if (a->setup->quiet)
		return true;
	if (a->setup->json) {
		struct cli_json j = { stdout, false };
		cli_json_open(&j, NULL, '{');
		cli_json_string(&j, "event", "not-updated");
		cli_json_number(&j, "number", slot->number);
		cli_json_string(&j, "cause", update_why(result));
		cli_json_end(&j);
	} else {
		printf("call %u: no UPDATE: %s\n", slot->number, update_why(result));
	}
	fflush(stdout);
	return true;
}
