/* SPDX-License-Identifier: MIT
 * What people see of a stack while it runs: ladder, trace, capture, refused TLS connections, where it listens. */
#include "session/cli/agent.h"
#include "session/cli/trace.h"
#include "transport/websocket.h"

#include <errno.h>
#include <string.h>
#include <time.h>

static uint64_t agent_wall_us(void)
{
	struct timespec t;
	clock_gettime(CLOCK_REALTIME, &t);
	return (uint64_t)t.tv_sec * 1000000u + (uint64_t)t.tv_nsec / 1000u;
}

static const char *agent_address(char *text, size_t size, const struct psip_address *address)
{
	struct psip_writer w = psip_writer(text, size - 1);
	psip_address_put(&w, address);
	text[w.length < size ? w.length : size - 1] = '\0';
	return text;
}

static void agent_take_trace(struct cli_agent *a)
{
	struct psip_trace_record r;
	uint64_t at_us = cli_now_us();
	while (psip_trace_take(a->s, &r)) {
		a->bent |= r.machine == PSIP_MACHINE_BENT;
		if (!a->setup->trace) {
			if (a->ladder)
				cli_ladder_state(a->ladder, at_us, &r);
			continue;
		}
		if (a->ladder) /* the trace says more than the ladder's column, in its place */
			cli_ladder_flush(a->ladder);
		cli_trace_put(a->show, a->setup->json, at_us - a->begin_us, &r);
	}
}

void cli_agent_show(struct cli_agent *a)
{
	if (a->ladder || a->setup->trace)
		agent_take_trace(a);
	if (a->ladder)
		cli_ladder_flush(a->ladder);
}

/* The kernel chooses the local address of some datagrams: show the socket that they leave by. */
static struct psip_address agent_local(const struct cli_agent *a, const struct psip_driver_tap *tap)
{
	struct psip_address local = tap->local;
	for (unsigned i = 0; !local.family && i < a->bound_count; i++)
		if (a->bound[i].transport == tap->remote.transport && a->bound[i].family == tap->remote.family)
			local = a->bound[i];
	if (!local.family) {
		local.family = tap->remote.family;
		local.transport = tap->remote.transport;
	}
	return local;
}

static void agent_tap(void *context, const struct psip_driver_tap *tap)
{
	struct cli_agent *a = context;
	agent_take_trace(a);
	if (tap->kind == PSIP_TAP_TURN) {
		cli_agent_show(a);
		fflush(a->show); /* who reads it from a pipe sees each turn as it ends */
		return;
	}
	struct psip_address local = agent_local(a, tap);
	bool outgoing = tap->kind == PSIP_TAP_OUT;
	if (a->pcap)
		cli_pcap_write(a->pcap, agent_wall_us(), outgoing, tap->flow, outgoing ? &local : &tap->remote,
		               outgoing ? &tap->remote : &local, tap->bytes, tap->length);
	if (a->ladder)
		cli_ladder_bytes(a->ladder, cli_now_us(), outgoing, tap->flow, &local, &tap->remote, tap->bytes, tap->length);
}

/* A TLS connection that one of the two sides would not have: the call or request that wanted it fails for want of transport, and this says why. */
static void agent_tls_refused(void *context, struct psip *s, psip_time now, const struct psip_event *event)
{
	struct cli_agent *a = context;
	char peer[80];
	(void)s;
	(void)now;
	cli_agent_show(a);
	agent_address(peer, sizeof peer, &event->remote);
	if (!a->setup->json) {
		printf("%s %s refused: ", psip_transport_param(event->remote.transport), peer);
		cli_print_span(stdout, event->message);
		putchar('\n');
	} else {
		struct cli_json j = { stdout, false };
		cli_json_open(&j, NULL, '{');
		cli_json_string(&j, "event", "tls-refused");
		cli_json_string(&j, "transport", psip_transport_param(event->remote.transport));
		cli_json_string(&j, "remote", peer);
		cli_json_text(&j, "reason", event->body.at ? psip_between(event->message.at, event->body.at - 2) : event->message); /* without ": SUBJECT" */
		cli_json_text(&j, "subject", event->body);
		cli_json_end(&j);
	}
	fflush(stdout);
}

/* Likewise a WebSocket server that would not have our handshake. */
static void agent_websocket_refused(void *context, struct psip *s, psip_time now, const struct psip_event *event)
{
	struct cli_agent *a = context;
	const char *why = psip_websocket_fault_text((enum psip_websocket_fault)event->cause);
	char peer[80];
	(void)s;
	(void)now;
	cli_agent_show(a);
	agent_address(peer, sizeof peer, &event->remote);
	if (a->setup->json) {
		struct cli_json j = { stdout, false };
		cli_json_open(&j, NULL, '{');
		cli_json_string(&j, "event", "websocket-refused");
		cli_json_string(&j, "transport", psip_transport_param(event->remote.transport));
		cli_json_string(&j, "remote", peer);
		cli_json_string(&j, "reason", why);
		cli_json_number(&j, "status", event->status);
		cli_json_end(&j);
	} else if (event->cause == PSIP_WEBSOCKET_REFUSED) {
		printf("%s %s refused: %s, HTTP status %u\n", psip_transport_param(event->remote.transport), peer, why, event->status);
	} else {
		printf("%s %s refused: %s\n", psip_transport_param(event->remote.transport), peer, why);
	}
	fflush(stdout);
}

int cli_agent_watch(struct cli_agent *a)
{
	const struct cli_setup *setup = a->setup;
	a->show = setup->json ? stderr : stdout;
	if (setup->ladder && (a->ladder = cli_ladder_new(a->show, a->mode, setup->trace ? a->begin_us : 0)) == NULL)
		return cli_agent_error(a, "ladder", strerror(errno));
	if (setup->pcap && (a->pcap = cli_pcap_open(setup->pcap)) == NULL) {
		fprintf(stderr, "picosip %s: %s: %s\n", a->name, setup->pcap, strerror(errno));
		return CLI_USAGE;
	}
	psip_driver_on(a->d, PSIP_EVENT_TLS_REFUSED, agent_tls_refused, a);
	psip_driver_on(a->d, PSIP_EVENT_WEBSOCKET_REFUSED, agent_websocket_refused, a);
	if ((setup->ladder || setup->pcap || setup->trace || setup->bends.count) && psip_driver_tap(a->d, agent_tap, a) != PSIP_OK)
		return cli_agent_error(a, "driver", "no room for a tap");
	return -1;
}

void cli_say_session_id(const struct cli_agent *a, psip_handle call, unsigned number)
{
	struct psip_call_info info;
	if (!a->setup->session_ids || a->setup->quiet || psip_call_info(a->s, call, &info) != PSIP_OK || !info.session_id.length)
		return;
	if (!a->setup->json) {
		printf("call %u: Session-ID %.*s\n", number, (int)info.session_id.length, info.session_id.at);
		return;
	}
	struct cli_json j = { stdout, false };
	cli_json_open(&j, NULL, '{');
	cli_json_string(&j, "event", "session-id");
	cli_json_number(&j, "number", number);
	cli_json_text(&j, "id", info.session_id);
	cli_json_end(&j);
}

void cli_agent_say_listening(const struct cli_agent *a)
{
	char text[80];
	for (unsigned i = 0; i < a->bound_count; i++) {
		const struct psip_address *at = &a->bound[i];
		if (a->setup->json) {
			struct cli_json j = { stdout, false };
			struct psip_address host = *at;
			struct psip_writer w = psip_writer(text, sizeof text - 1);
			psip_address_put_host(&w, &host);
			cli_json_open(&j, NULL, '{');
			cli_json_string(&j, "event", "listening");
			cli_json_string(&j, "transport", psip_transport_param(at->transport));
			cli_json_text(&j, "host", psip_span(text, w.length));
			cli_json_number(&j, "port", at->port);
			cli_json_end(&j);
		} else {
			printf("listening %s %s\n", psip_transport_param(at->transport), agent_address(text, sizeof text, at));
		}
	}
	fflush(stdout);
}
