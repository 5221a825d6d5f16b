/* SPDX-License-Identifier: MIT
 * The sockets that a stack listens on, as --listen names them. */
#define _GNU_SOURCE
#include "session/cli/agent.h"

#include <errno.h>
#include <net/if.h>
#include <stdlib.h>
#include <string.h>

bool cli_agent_read_address(const char *text, struct psip_address *address)
{
	const char *host = strchr(text, ':'), *colon;
	char number[64], *zone, *end;
	unsigned long port = 0;
	memset(address, 0, sizeof *address);
	if (!host)
		return false;
	address->transport = psip_transport_find(psip_between(text, host));
	if (address->transport == PSIP_TRANSPORT_OTHER)
		return false;
	host++;
	colon = strrchr(host, ':');
	if (!colon || (host[0] == '[' && strchr(host, ']') && colon < strchr(host, ']'))) {
		colon = host + strlen(host);
		port = psip_transport_port(address->transport);
	} else {
		port = strtoul(colon + 1, &end, 10);
		if (end == colon + 1 || *end || port > 65535)
			return false;
	}
	snprintf(number, sizeof number, "%.*s", (int)(colon - host), host);
	if ((zone = strchr(number, '%')) != NULL) {
		*zone++ = '\0';
		zone[strcspn(zone, "]")] = '\0';
		address->scope = if_nametoindex(zone);
		if (number[0] == '[')
			strcat(number, "]");
	}
	address->port = (uint16_t)port;
	return psip_address_read(address, psip_string(number));
}

static int agent_listen_at(struct cli_agent *a, struct psip_address address, const char *text)
{
	struct psip_address bound;
	int result = PSIP_ERR_TRANSPORT;
	/* Port 0: the same port for TCP as for UDP (RFC 3261 §18.2.1), if it is free. */
	for (unsigned i = 0; !address.port && i < a->bound_count && result != PSIP_OK; i++)
		if (a->bound[i].transport + address.transport == PSIP_UDP + PSIP_TCP && psip_address_same_ip(&a->bound[i], &address)) {
			struct psip_address same = address;
			same.port = a->bound[i].port;
			result = psip_driver_listen(a->d, &same, &bound);
		}
	if (result != PSIP_OK)
		result = psip_driver_listen(a->d, &address, &bound);
	if (result != PSIP_OK)
		return cli_agent_error(a, text, result == PSIP_ERR_UNSUPPORTED ? (a->core.shards ? "no such transport in this build, or with --cores" : "no such transport in this build")
		                                : result == PSIP_ERR_STATE ? "TLS wants --cert and --key"
		                                                           : strerror(errno));
	a->bound[a->bound_count++] = bound;
	return -1;
}

/* Where UDP is listened on, TCP is, too (RFC 3261 §18.2.1): at the same port, unless a port was named for TCP. */
static int agent_listen_beside(struct cli_agent *a)
{
	for (unsigned i = 0, given = a->bound_count; i < given; i++) {
		struct psip_address tcp = a->bound[i];
		bool there = tcp.transport != PSIP_UDP;
		int status;
		for (unsigned k = 0; k < given && !there; k++)
			there = a->bound[k].transport == PSIP_TCP && a->bound[k].family == tcp.family &&
			        (psip_address_same_ip(&a->bound[k], &tcp) || psip_address_is_any(&a->bound[k]));
		tcp.transport = PSIP_TCP;
		if (!there && (status = agent_listen_at(a, tcp, "tcp at the port of udp")) >= 0)
			return status;
	}
	return -1;
}

static int agent_listen_text(struct cli_agent *a, const char *text)
{
	struct psip_address address;
	if (!cli_agent_read_address(text, &address))
		return cli_usage_error(a->name, "--listen wants udp:ADDR:PORT (or tcp, tls, ws, wss), not", text);
	return agent_listen_at(a, address, text);
}

static unsigned agent_listen_count(const struct cli_list *list)
{
	unsigned count = list->count;
	for (unsigned i = 0; i < list->count; i++)
		for (const char *comma = strchr(list->at[i], ','); comma; comma = strchr(comma + 1, ','))
			count++;
	return count;
}

/* Where the first one does: port 0 has become one. */
static int agent_listen_as(struct cli_agent *a, const struct cli_agent *first)
{
	int status = -1;
	a->bound = calloc(first->bound_count + 1, sizeof *a->bound);
	if (!a->bound)
		return cli_agent_error(a, "memory", strerror(errno));
	for (unsigned i = 0; i < first->bound_count && status < 0; i++)
		status = agent_listen_at(a, first->bound[i], "one more socket at that address");
	return status;
}

int cli_agent_listen(struct cli_agent *a)
{
	if (a->core.first)
		return agent_listen_as(a, a->core.first);
	const struct cli_list *list = &a->setup->listen;
	int status = -1;
	a->bound = calloc(2 * agent_listen_count(list) + 1, sizeof *a->bound);
	if (!a->bound)
		return cli_agent_error(a, "memory", strerror(errno));
	for (unsigned i = 0; i < list->count && status < 0; i++) {
		char *copy = strdup(list->at[i]), *rest = copy, *text;
		if (!copy)
			return cli_agent_error(a, "memory", strerror(errno));
		while (status < 0 && (text = strsep(&rest, ",")) != NULL)
			status = agent_listen_text(a, text);
		free(copy);
	}
	return status < 0 ? agent_listen_beside(a) : status;
}
