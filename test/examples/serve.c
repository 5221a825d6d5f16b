/* SPDX-License-Identifier: MIT
 * Answers every call on port 5060, UDP and TCP: the style with handlers. serve [PORT] */
#include "session/driver_table.h"
#include <stdio.h>
#include <stdlib.h>

static void incoming(void *context, struct psip *s, psip_time now, const struct psip_event *event)
{
	(void)context;
	if (psip_ring(s, now, event->object, 180) < 0 || psip_accept(s, now, event->object, psip_span(NULL, 0), psip_span(NULL, 0)) < 0)
		printf("could not take that call\n");
}

static void ended(void *context, struct psip *s, psip_time now, const struct psip_event *event)
{
	(void)context, (void)s, (void)now;
	printf("call over: %s\n", psip_end_cause_text(event->cause));
}

int main(int argc, char **argv)
{
	struct psip_address local = { .family = 4, .transport = PSIP_UDP, .port = (uint16_t)(argc > 1 ? atoi(argv[1]) : 5060) };
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000, .codecs = PSIP_PCMU | PSIP_PCMA } };
	uint8_t seed[32];
	size_t size = psip_size(NULL);
	void *block = psip_driver_block(size);
	struct psip *s = block && psip_driver_seed(seed) == PSIP_OK ? psip_init(block, size, NULL, seed) : NULL;
	struct psip_driver *d = s ? psip_driver_new(s, &psip_session_stack) : NULL;
	if (!d || psip_configure(s, &settings) < 0 || psip_driver_listen(d, &local, &local) < 0)
		return 1;
	local.transport = PSIP_TCP; /* at the same port: RFC 3261 §18.2.1 */
	if (psip_driver_listen(d, &local, NULL) < 0)
		return 1;
	psip_driver_on(d, PSIP_EVENT_INCOMING, incoming, NULL);
	psip_driver_on(d, PSIP_EVENT_ENDED, ended, NULL);
	return psip_driver_run(d) < 0;
}
