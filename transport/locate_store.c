/* SPDX-License-Identifier: MIT
 * What the location machine holds: questions, SRV sets, servers, hosts, addresses, each up to its bound; what is above is counted. */
#include "transport/locate.h"
#include "transport/locate_part.h"

uint8_t psip_locate_query_add(struct psip_locate *l, uint16_t name, uint16_t type)
{
	if (name == PSIP_LOCATE_NO_TEXT || l->query_count == PSIP_LOCATE_QUESTIONS)
		return PSIP_LOCATE_NONE;
	l->queries[l->query_count] = (struct psip_locate_query){ name, type, PSIP_LOCATE_QUERY_NEW, 0 };
	return l->query_count++;
}

uint8_t psip_locate_host_add(struct psip_locate *l, uint16_t name)
{
	struct psip_locate_host *host = &l->hosts[l->host_count];

	for (uint8_t i = 0; i < l->host_count; i++)
		if (l->hosts[i].name == name)
			return i;
	if (l->host_count == PSIP_LOCATE_HOSTS) {
		l->dropped++;
		return PSIP_LOCATE_NONE;
	}
	*host = (struct psip_locate_host){ name, { PSIP_LOCATE_NONE, PSIP_LOCATE_NONE }, { 0, 0 } };
	for (unsigned i = 0; i < l->options.family_count; i++)
		host->query[i] = psip_locate_query_add(l, name, l->options.families[i] == 4 ? PSIP_LOCATE_A : PSIP_LOCATE_AAAA);
	return l->host_count++;
}

/* In a fixed order the lowest addresses stay, whatever order they came in. */
static bool locate_ip_full(struct psip_locate *l, uint8_t host, uint8_t family, const uint8_t *ip, size_t size)
{
	struct psip_locate_ip *highest = NULL;

	l->dropped++;
	if (!(l->options.flags & PSIP_LOCATE_FIXED_ORDER))
		return false;
	for (unsigned i = 0; i < l->ip_count; i++)
		if (l->ips[i].host == host && l->ips[i].family == family && (!highest || memcmp(l->ips[i].ip, highest->ip, size) > 0))
			highest = &l->ips[i];
	if (highest && memcmp(ip, highest->ip, size) < 0)
		memcpy(highest->ip, ip, size);
	return false;
}

bool psip_locate_ip_add(struct psip_locate *l, uint8_t host, uint8_t family, const uint8_t *ip)
{
	unsigned index = psip_locate_family_index(l, family);
	size_t size = family == 4 ? 4 : 16;
	struct psip_locate_ip *entry = &l->ips[l->ip_count];

	if (index > 1)
		return false;
	for (unsigned i = 0; i < l->ip_count; i++)
		if (l->ips[i].host == host && l->ips[i].family == family && memcmp(l->ips[i].ip, ip, size) == 0)
			return true;
	if (l->hosts[host].ips[index] == PSIP_LOCATE_HOST_IPS || l->ip_count == PSIP_LOCATE_IPS)
		return locate_ip_full(l, host, family, ip, size);
	memset(entry, 0, sizeof *entry);
	memcpy(entry->ip, ip, size);
	entry->family = family;
	entry->host = host;
	l->hosts[host].ips[index]++;
	l->ip_count++;
	return true;
}

bool psip_locate_server_add(struct psip_locate *l, const struct psip_locate_server *server)
{
	if (l->server_count == PSIP_LOCATE_SERVERS) {
		l->dropped++;
		return false;
	}
	l->servers[l->server_count++] = *server;
	return true;
}

/* Asks for its SRV records. A name too long for DNS has none. */
bool psip_locate_service_add(struct psip_locate *l, struct psip_locate_service *service)
{
	if (l->service_count == PSIP_LOCATE_SERVICES) {
		l->dropped++;
		return false;
	}
	service->query = psip_locate_query_add(l, service->name, PSIP_LOCATE_SRV);
	l->services[l->service_count++] = *service;
	return true;
}
