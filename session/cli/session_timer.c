/* SPDX-License-Identifier: MIT
 * Session timers on the command line (RFC 4028). */
#include "session/cli/agent.h"

#include "parser/headers.h"

#include <string.h>

struct cli_option *cli_session_timer_options(struct cli_option *o, struct cli_session_timer *timer)
{
	*o++ = (struct cli_option){ "Session timer (RFC 4028)", CLI_HEADING, NULL, NULL, 0, 0, NULL };
	*o++ = (struct cli_option){ "session-expires", CLI_NUMBER, "S", &timer->interval, 90, INT32_MAX, "ask for a timer of so many seconds; longer ones are lowered to it" };
	*o++ = (struct cli_option){ "min-se", CLI_NUMBER, "S", &timer->min_se, 90, INT32_MAX, "refuse shorter ones with 422 (90)" };
	*o++ = (struct cli_option){ "refresher", CLI_TEXT, "WHO", &timer->refresher, 0, 0, "uac, who sends the INVITE, or uas, who answers it" };
	*o++ = (struct cli_option){ "no-session-timer", CLI_FLAG, NULL, &timer->never, 0, 0, "do not even support them" };
	return o;
}

int cli_session_timer_settings(const char *name, const struct cli_session_timer *timer, struct psip_session_timer *settings)
{
	*settings = (struct psip_session_timer){ .interval = (uint32_t)timer->interval, .min_se = (uint32_t)timer->min_se };
	if (timer->never && (timer->interval || timer->min_se || timer->refresher))
		return cli_usage_error(name, "--no-session-timer goes with no other option of session timers", NULL);
	if (timer->interval && timer->interval < timer->min_se)
		return cli_usage_error(name, "--session-expires must not be below --min-se", NULL);
	settings->use = timer->never ? PSIP_SESSION_TIMER_NEVER : timer->interval ? PSIP_SESSION_TIMER_WANTED : PSIP_SESSION_TIMER_SUPPORTED;
	if (!timer->refresher)
		return -1;
	if (strcmp(timer->refresher, "uac") && strcmp(timer->refresher, "uas"))
		return cli_usage_error(name, "--refresher wants uac or uas, not", timer->refresher);
	settings->refresher = strcmp(timer->refresher, "uac") ? PSIP_REFRESHER_UAS : PSIP_REFRESHER_UAC;
	return -1;
}
