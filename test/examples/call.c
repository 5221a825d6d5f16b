/* SPDX-License-Identifier: MIT
 * Calls a URI, talks for a second, hangs up: the style that waits. call sip:bob@127.0.0.1 */
#include "session/driver_table.h"
#include <stdio.h>

#define BIT(kind) (1u << (kind))

int main(int argc, char **argv)
{
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40002, .codecs = PSIP_PCMU | PSIP_PCMA } };
	struct psip_call_options options = { .size = sizeof options, .to = psip_string(argc > 1 ? argv[1] : "sip:bob@127.0.0.1") };
	struct psip_event event;
	psip_handle call;
	bool answered = false;
	uint8_t seed[32];
	size_t size = psip_size(NULL);
	void *block = psip_driver_block(size);
	struct psip *s = block && psip_driver_seed(seed) == PSIP_OK ? psip_init(block, size, NULL, seed) : NULL;
	struct psip_driver *d = s ? psip_driver_new(s, &psip_session_stack) : NULL;
	if (!d || psip_configure(s, &settings) < 0 || psip_call(s, psip_driver_now(d), &options, &call) < 0)
		return 1;
	if (psip_driver_wait(d, call, BIT(PSIP_EVENT_ANSWERED) | BIT(PSIP_EVENT_ENDED), -1, &event, NULL, 0) < 0)
		return 1;
	if (event.kind == PSIP_EVENT_ANSWERED) {
		printf("answered\n");
		answered = true;
		if (psip_driver_wait(d, call, BIT(PSIP_EVENT_ENDED), 1000, &event, NULL, 0) == 0 && psip_hangup(s, psip_driver_now(d), call) < 0)
			return 1;
		if (event.kind != PSIP_EVENT_ENDED && psip_driver_wait(d, call, BIT(PSIP_EVENT_ENDED), 40000, &event, NULL, 0) != 1)
			return 1;
	}
	printf("call over: %s\n", psip_end_cause_text(event.cause));
	psip_driver_free(d);
	psip_driver_block_free(block, size);
	return !answered;
}
