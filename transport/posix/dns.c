/* SPDX-License-Identifier: MIT
 * QUERY: records of the DNS, and before it the hosts file, whose names are not looked for elsewhere. */
#define _GNU_SOURCE
#include "transport/posix/dns.h"

#include <stdlib.h>
#include <strings.h>

enum { NAMES_HOSTS = 16 /* addresses of one name in the hosts file */, NAMES_PORT = 53 };
#define NAMES_LOCALHOST "localhost"

/* ---- Answers ----------------------------------------------------------------------------------------------------- */

static void names_tell(const struct psip_posix_question *q, const struct psip_locate_answer *answer)
{
	q->d->stack->answer(q->d->s, q->d->now, q->token, q->query, answer);
}

void psip_posix_names_status(const struct psip_posix_question *q, enum psip_locate_status status)
{
	struct psip_locate_answer answer = { .status = (uint8_t)status };
	names_tell(q, &answer);
}

void psip_posix_names_message(const struct psip_posix_question *q, struct psip_span bytes, enum psip_locate_status otherwise)
{
	struct psip_dns_message m;
	struct psip_dns_question asked = { psip_string(q->name), q->type };
	struct psip_dns_answer_room room = { 0 };
	struct psip_locate_answer answer;
	if (psip_dns_read(&m, bytes) != PSIP_OK || !psip_dns_answers(&m, m.id, &asked)) {
		psip_posix_names_status(q, otherwise);
		return;
	}
	room.most = psip_dns_answer_count(&m);
	room.size = PSIP_DNS_ANSWER_TEXT(room.most);
	room.records = malloc(room.most * sizeof *room.records + room.size + 1);
	if (room.records) {
		room.text = (char *)(room.records + room.most);
		psip_dns_locate_answer(&m, &room, &answer);
		names_tell(q, &answer);
	} else {
		psip_posix_names_status(q, PSIP_LOCATE_SERVER_FAILURE);
	}
	free(room.records);
}

/* ---- What needs no name server ----------------------------------------------------------------------------------- */

/* RFC 6761 §6.3: "localhost" and all names below it are this host, whatever a server would say. */
static bool names_is_localhost(const char *name)
{
	size_t length = strlen(name), want = sizeof NAMES_LOCALHOST - 1;
	if (length < want || strcasecmp(name + length - want, NAMES_LOCALHOST) != 0)
		return false;
	return length == want || name[length - want - 1] == '.';
}

/* How many records there are; -1 if the name servers are to be asked. An SRV record may name an address, against RFC 2782. */
static int names_local(const char *name, uint16_t type, struct psip_locate_record records[NAMES_HOSTS])
{
	struct psip_address address = { .ip = { 127, 0, 0, 1 }, .family = 4 };
	if (names_is_localhost(name) && type == PSIP_LOCATE_AAAA)
		address = (struct psip_address){ .ip[15] = 1, .family = 6 };
	else if (!names_is_localhost(name) && !psip_address_read(&address, psip_string(name)))
		return psip_posix_hosts("/etc/hosts", name, type, records, NAMES_HOSTS);
	memset(&records[0], 0, sizeof records[0]);
	records[0].type = type;
	memcpy(records[0].ip, address.ip, sizeof address.ip);
	return type == (address.family == 4 ? PSIP_LOCATE_A : PSIP_LOCATE_AAAA) ? 1 : 0;
}

/* A name of the hosts file has the addresses given there, and nothing else: no services at _sip._udp.NAME either. */
static bool names_answer_here(const struct psip_posix_question *q)
{
	struct psip_locate_record records[NAMES_HOSTS];
	const char *name = q->name;
	while (name[0] == '_' && strchr(name, '.'))
		name = strchr(name, '.') + 1;
	int count = names_local(name, q->type, records);
	if (count < 0)
		return false;
	struct psip_locate_answer answer = { .status = PSIP_LOCATE_ANSWERED, .records = records, .count = (size_t)count };
	if (count == 0)
		answer.status = PSIP_LOCATE_NO_DATA;
	names_tell(q, &answer);
	return true;
}

/* ---- Questions --------------------------------------------------------------------------------------------------- */

void psip_posix_names_query(struct psip_driver *d, const struct psip_output *out)
{
	struct psip_posix_question q = { .d = d, .token = out->token, .query = out->query, .type = out->type };
	struct psip_dns_question asked = { out->name, out->type };
	uint8_t wire[PSIP_DNS_QUERY_MAX];
	size_t length = out->name.length;
	if (length > 0 && out->name.at[length - 1] == '.')
		length--;
	/* What cannot be written into a question is no name. */
	if (length == 0 || psip_dns_build(wire, sizeof wire, 0, &asked, 0) < 0) {
		psip_posix_names_status(&q, PSIP_LOCATE_NO_NAME);
		return;
	}
	memcpy(q.name, out->name.at, length);
	if (names_answer_here(&q))
		return;
	if (psip_posix_resolver_open(d))
		psip_posix_resolver_ask(d, &q);
	else
		psip_posix_names_status(&q, PSIP_LOCATE_SERVER_FAILURE);
}

/* ---- Servers ----------------------------------------------------------------------------------------------------- */

/* "192.0.2.1", "192.0.2.1:53", "2001:db8::1", "[2001:db8::1]:53". */
static bool names_server(const char *text, size_t length, struct psip_address *server)
{
	const char *colon = memrchr(text, ':', length), *bracket = memrchr(text, ']', length);
	bool one = colon && memchr(text, ':', length) == colon;
	unsigned long port = NAMES_PORT;
	size_t host = length;
	if (colon && (bracket ? colon > bracket : one)) {
		host = (size_t)(colon - text);
		if (colon + 1 == text + length || length - host > sizeof "65535")
			return false;
		port = 0;
		for (const char *digit = colon + 1; digit < text + length; digit++) {
			if (*digit < '0' || *digit > '9')
				return false;
			port = port * 10 + (unsigned long)(*digit - '0');
		}
	}
	if (bracket && (text[0] != '[' || bracket + 1 != text + host))
		return false;
	if (bracket) {
		text++;
		host -= 2;
	}
	if (port == 0 || port > 65535 || !psip_posix_numeric(text, host, server))
		return false;
	server->port = (uint16_t)port;
	return true;
}

int psip_driver_set_servers(struct psip_driver *d, const char *servers)
{
	struct psip_address list[PSIP_DNS_SERVERS_MAX];
	unsigned count = 0;
	for (;;) {
		size_t length = strcspn(servers, ",");
		struct psip_address server;
		if (!names_server(servers, length, &server))
			return PSIP_ERR_SYNTAX;
		if (count == PSIP_DNS_SERVERS_MAX)
			return PSIP_ERR_SPACE;
		list[count++] = server;
		if (!servers[length])
			break;
		servers += length + 1;
	}
	return psip_posix_resolver_open(d) ? psip_posix_resolver_servers(d, list, count) : PSIP_ERR_FULL;
}
