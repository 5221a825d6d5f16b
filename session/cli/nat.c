/* SPDX-License-Identifier: MIT
 * What serve, call and options share about NATs and middleboxes: keep-alives, marks, and calls that follow a changed address. */
#include "session/cli/agent.h"

#include "dialog/dialog.h"

#include <string.h>

struct cli_option *cli_nat_options(struct cli_option *o, struct cli_nat *nat)
{
	*o++ = (struct cli_option){ "NATs and networks", CLI_HEADING, NULL, NULL, 0, 0, NULL };
	*o++ = (struct cli_option){ "keepalive", CLI_TEXT, "stun|crlf", &nat->kind, 0, 0, "ping the flows of calls: UDP so, streams by CRLF" };
	*o++ = (struct cli_option){ "keepalive-interval", CLI_NUMBER, "MS", &nat->interval, 0, 86400000, "a ping at least so often (UDP 29000, streams 120000)" };
	*o++ = (struct cli_option){ "keepalive-to", CLI_LIST, "KIND:ADDR:PORT", &nat->to, 0, 0, "ping there all the time: stun:, crlf: (UDP), tcp:; may be repeated" };
	*o++ = (struct cli_option){ "nat", CLI_TEXT, "auto|off|always", &nat->mode, 0, 0, "requests in calls go where the peer was heard from (auto: if its Contact cannot be)" };
	*o++ = (struct cli_option){ "force-rport", CLI_FLAG, NULL, &nat->force_rport, 0, 0, "answer to the source port, asked or not (RFC 3581)" };
	*o++ = (struct cli_option){ "dscp", CLI_NUMBER, "0-63", &nat->dscp, 0, 63, "mark what is sent (RFC 2474); unmarked otherwise" };
	return o;
}

static int nat_choice(const char *text, const char *const *names, unsigned count)
{
	for (unsigned i = 0; i < count; i++)
		if (!strcmp(text, names[i]))
			return (int)i;
	return -1;
}

int cli_nat_settings(const char *name, const struct cli_nat *nat, struct psip_settings *settings)
{
	static const char *const kinds[] = { "off", "stun", "crlf" }, *const modes[] = { "auto", "off", "always" };
	int kind = nat->kind ? nat_choice(nat->kind, kinds, 3) : PSIP_KEEPALIVE_OFF;
	int mode = nat->mode ? nat_choice(nat->mode, modes, 3) : PSIP_NAT_AUTO;
	if (kind < 0)
		return cli_usage_error(name, "--keepalive wants stun or crlf, not", nat->kind);
	if (mode < 0)
		return cli_usage_error(name, "--nat wants auto, off or always, not", nat->mode);
	if (nat->interval && nat->interval < 1000)
		return cli_usage_error(name, "--keepalive-interval wants 1000 or more", NULL);
	settings->keepalive.datagrams = (uint8_t)kind;
	settings->keepalive.streams = kind ? PSIP_KEEPALIVE_CRLF : PSIP_KEEPALIVE_OFF;
	settings->keepalive.datagram_interval = settings->keepalive.stream_interval = (psip_duration)nat->interval;
	settings->nat = (uint8_t)mode;
	settings->force_rport = nat->force_rport;
	return -1;
}

static int nat_begin(struct cli_agent *a, const char *text)
{
	struct psip_address to;
	char udp[128];
	bool stun = strncmp(text, "stun:", 5) == 0, crlf = strncmp(text, "crlf:", 5) == 0;
	if (stun || crlf)
		snprintf(udp, sizeof udp, "udp:%s", text + 5);
	if (!cli_agent_read_address(stun || crlf ? udp : text, &to))
		return cli_usage_error(a->name, "--keepalive-to wants stun:ADDR:PORT, crlf:ADDR:PORT or tcp:ADDR:PORT, not", text);
	struct psip_input in = { .kind = PSIP_INPUT_KEEPALIVE, .now = psip_driver_now(a->d), .remote = to };
	in.number = stun ? PSIP_KEEPALIVE_STUN : PSIP_KEEPALIVE_CRLF;
	if (cli_input(a->s, &in, NULL) != PSIP_OK)
		return cli_usage_error(a->name, "cannot be kept alive:", text);
	return -1;
}

int cli_nat_start(struct cli_agent *a)
{
	const struct cli_nat *nat = &a->setup->nat;
	int status = -1;
	if (nat->dscp >= 0)
		cli_whatever(psip_driver_set_dscp(a->d, (int)nat->dscp));
	for (unsigned i = 0; i < nat->to.count && status < 0; i++)
		status = nat_begin(a, nat->to.at[i]);
	return status;
}

/* ---- Events ---- */

static void nat_say(const struct cli_agent *a, const char *what, const char *cause, const struct psip_address *address)
{
	char text[80] = "";
	struct psip_writer w = psip_writer(text, sizeof text - 1);
	if (a->setup->quiet)
		return;
	if (address->family)
		psip_address_put(&w, address);
	if (a->setup->json) {
		struct cli_json j = { stdout, false };
		cli_json_open(&j, NULL, '{');
		cli_json_string(&j, "event", what);
		cli_json_string(&j, "cause", cause);
		cli_json_string(&j, "address", address->family ? text : NULL);
		cli_json_end(&j);
	} else {
		printf("%s%s%s%s%s\n", what, cause ? ": " : "", cause ? cause : "", address->family ? " " : "", text);
	}
	fflush(stdout);
}

static void nat_modified(const struct cli_agent *a, const struct cli_slot *slot, unsigned status)
{
	if (a->setup->quiet || !slot)
		return;
	if (a->setup->json) {
		struct cli_json j = { stdout, false };
		cli_json_open(&j, NULL, '{');
		cli_json_string(&j, "event", "modified");
		cli_json_number(&j, "number", slot->number);
		cli_json_status(&j, "status", status);
		cli_json_end(&j);
	} else {
		printf("call %u: modified, %u\n", slot->number, status);
	}
	fflush(stdout);
}

void cli_nat_modify(struct cli_agent *a, psip_time now, struct cli_slot *slot, bool hold)
{
	slot->held = slot->held || hold;
	/* Refused while another re-INVITE is under way: that one carries the new address, too. */
	cli_command(a->s, now, PSIP_INPUT_MODIFY, slot->call, slot->held ? PSIP_SENDONLY : PSIP_SENDRECV, psip_span(NULL, 0));
}

bool cli_nat_event(struct cli_agent *a, psip_time now, const struct psip_event *event)
{
	static const char *const causes[] = { NULL, "changed on this host", "seen from outside as", "now seen from outside as" };
	switch ((unsigned)event->kind) {
	case PSIP_EVENT_MODIFIED:
		nat_modified(a, cli_agent_find(a, event->user, event->object), event->status);
		return true;
	case PSIP_EVENT_FLOW_FAILED:
		nat_say(a, "flow-failed", NULL, &event->remote);
		return true;
	case PSIP_EVENT_ADDRESS:
		nat_say(a, "address", causes[event->cause <= PSIP_ADDRESS_MAPPING ? event->cause : 0], &event->remote);
		for (uint32_t i = 0; i < a->slot_count && event->cause != PSIP_ADDRESS_LEARNT; i++)
			if (a->slots[i].call && a->slots[i].answered && !a->slots[i].hung_up)
				cli_nat_modify(a, now, &a->slots[i], false); /* the peer learns the new way by the target refresh */
		return true;
	default:
		return false;
	}
}
