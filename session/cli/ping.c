/* SPDX-License-Identifier: MIT
 * picosip options: SIP ping. Any final response shows that somebody is there; its status says what they think. */
#include "session/cli/agent.h"

struct ping {
	struct cli_agent agent;
	struct cli_setup setup;
	struct psip_call_options options;
	const char *uri, *from, *route, *transport;
	long count, interval;
	unsigned long sent, answered, refused, failed;
	psip_handle request; /* under way; 0 if none */
	uint64_t sent_us;
	double least, most, sum;
	int unplaced; /* what psip_options() said to a request that cannot be made, PSIP_OK so far */
};

static void ping_report(struct ping *p, const struct psip_event *event, double ms)
{
	struct psip_span reason = psip_status_reason(event->status);
	if (p->setup.quiet)
		return;
	if (p->setup.json) {
		struct cli_json j = { stdout, false };
		cli_json_open(&j, NULL, '{');
		cli_json_string(&j, "event", "response");
		cli_json_number(&j, "number", (long long)p->sent);
		cli_json_status(&j, "status", event->status);
		cli_json_string(&j, "cause", event->cause ? psip_end_cause_text(event->cause) : NULL);
		cli_json_real(&j, "ms", ms, 3);
		cli_json_end(&j);
	} else if (event->cause) {
		printf("%lu: no answer: %s, after %.1f ms\n", p->sent, psip_end_cause_text(event->cause), ms);
	} else {
		printf("%lu: %u %.*s, %.2f ms\n", p->sent, event->status, (int)reason.length, reason.at, ms);
	}
	fflush(stdout);
}

static void ping_response(struct ping *p, const struct psip_event *event)
{
	double ms = (double)(cli_now_us() - p->sent_us) / 1000;
	if (event->cause == PSIP_END_TIMEOUT || event->cause == PSIP_END_TRANSPORT) {
		p->failed++;
	} else {
		p->answered++;
		p->refused += event->status >= 300;
		p->sum += ms;
		p->least = p->answered == 1 || ms < p->least ? ms : p->least;
		p->most = ms > p->most ? ms : p->most;
	}
	cli_agent_show(&p->agent);
	ping_report(p, event, ms);
	p->request = 0;
}

static void ping_event(void *context, struct psip *s, psip_time now, const struct psip_event *event)
{
	struct ping *p = context;
	if (cli_nat_event(&p->agent, now, event))
		return;
	if (event->kind == PSIP_EVENT_INCOMING)
		cli_command(s, now, PSIP_INPUT_REJECT, event->object, 480, psip_span(NULL, 0));
	else if (event->kind == PSIP_EVENT_RESPONSE && event->object == p->request)
		ping_response(p, event);
}

static void ping_send(struct ping *p)
{
	p->sent_us = cli_now_us();
	struct psip_input in = { .kind = PSIP_INPUT_OPTIONS, .now = psip_driver_now(p->agent.d), .options = p->options };
	p->unplaced = cli_input(p->agent.s, &in, &p->request);
	if (p->unplaced == PSIP_OK)
		p->sent++;
}

/* ms until the next one is due. */
static int ping_wait(const struct ping *p)
{
	uint64_t due_us = p->sent_us + (uint64_t)p->interval * 1000, now_us = cli_now_us();
	if (p->request || !p->sent)
		return p->request ? -1 : 0;
	return due_us > now_us ? (int)((due_us - now_us + 999) / 1000) : 0;
}

static void ping_totals(const struct ping *p)
{
	double mean = p->answered ? p->sum / (double)p->answered : 0;
	if (p->setup.json) {
		struct cli_json j = { stdout, false };
		cli_json_open(&j, NULL, '{');
		cli_json_string(&j, "event", "totals");
		cli_json_number(&j, "sent", (long long)p->sent);
		cli_json_number(&j, "answered", (long long)p->answered);
		cli_json_number(&j, "failed", (long long)p->failed);
		cli_json_open(&j, "ms", '{');
		cli_json_real(&j, "min", p->least, 3);
		cli_json_real(&j, "mean", mean, 3);
		cli_json_real(&j, "max", p->most, 3);
		cli_json_close(&j, '}');
		cli_json_end(&j);
		return;
	}
	printf("%lu sent, %lu answered, %lu failed", p->sent, p->answered, p->failed);
	if (p->answered)
		printf("; round trip min %.2f ms, mean %.2f ms, max %.2f ms", p->least, mean, p->most);
	putchar('\n');
}

static int ping_run(struct ping *p)
{
	bool well = true;
	cli_whatever(psip_driver_on(p->agent.d, 0, ping_event, p));
	while (well && !p->agent.interrupts && (p->request || p->sent < (unsigned long)p->count)) {
		int wait = ping_wait(p);
		if (!p->request && wait == 0)
			ping_send(p);
		if (p->unplaced)
			break;
		well = cli_agent_turn(&p->agent, ping_wait(p));
	}
	if (p->unplaced)
		return cli_agent_close(&p->agent, cli_agent_unplaced(&p->agent, p->unplaced, p->uri));
	ping_totals(p);
	fflush(stdout);
	cli_agent_finish(&p->agent);
	return cli_agent_close(&p->agent, !well || p->failed ? CLI_NETWORK : p->refused ? CLI_REFUSED : CLI_DONE);
}

int cli_ping(int argc, char **argv)
{
	static const struct cli_usage usage = { "options", "URI", "SIP ping: OPTIONS requests, one after the other, with round-trip times.",
		                                "Exit status: 0 if all were answered with 2xx, 1 if one was answered otherwise, 3 if one was not.", 1, 1 };
	static struct ping p;
	int count;
	p.count = 1;
	p.interval = 1000;
	const struct cli_option own[] = {
		{ "count", CLI_NUMBER, "N", &p.count, 1, 1000000000, "send N of them (1)" },
		{ "interval", CLI_NUMBER, "MS", &p.interval, 0, 86400000, "from one to the next (1000)" },
		{ "from", CLI_TEXT, "URI", &p.from, 0, 0, "who asks" },
		{ "header", CLI_LIST, "ROW", &p.setup.headers, 0, 0, "a row of the request, such as \"Subject: hello\"; may be repeated" },
		{ "route", CLI_TEXT, "URI", &p.route, 0, 0, "pre-loaded Route: <sip:proxy;lr>" },
		{ "transport", CLI_TEXT, "NAME", &p.transport, 0, 0, "udp, tcp, tls, ws or wss, whatever the URI says" },
		{ NULL, CLI_FLAG, NULL, NULL, 0, 0, NULL },
	};
	int status = cli_options(&usage, own, cli_agent_table(&p.setup), argc, argv, &count);
	if (status >= 0)
		return status;
	p.uri = argv[1];
	p.options.size = sizeof p.options;
	p.options.to = psip_string(p.uri);
	p.options.from = psip_string(p.from);
	p.options.route = psip_string(p.route);
	if (p.transport && (p.options.transport = psip_transport_find(psip_string(p.transport))) == PSIP_TRANSPORT_OTHER)
		return cli_usage_error("options", "no such transport:", p.transport);
	if ((status = cli_headers("options", &p.setup.headers, &p.options)) >= 0)
		return status;
	status = cli_agent_open(&p.agent, "options", &p.setup, 16);
	return status >= 0 ? status : ping_run(&p);
}
