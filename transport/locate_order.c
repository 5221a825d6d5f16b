/* SPDX-License-Identifier: MIT
 * In which order: NAPTR services by preference, SRV records by RFC 2782, addresses of one name by family (RFC 7984 §4). */
#include "transport/locate.h"
#include "transport/locate_part.h"

/* A 64-bit mix (splitmix64): the chance comes from the caller's seed; nothing secret hangs on it. */
static uint32_t locate_random(struct psip_locate *l)
{
	uint64_t x = l->random += 0x9e3779b97f4a7c15u;

	x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9u;
	x = (x ^ x >> 27) * 0x94d049bb133111ebu;
	return (uint32_t)((x ^ x >> 31) >> 32);
}

/* 0 to most, each as likely. */
static uint32_t locate_random_to(struct psip_locate *l, uint32_t most)
{
	return (uint32_t)((uint64_t)locate_random(l) * ((uint64_t)most + 1) >> 32);
}

static int locate_text_compare(const struct psip_locate *l, uint16_t a, uint16_t b)
{
	struct psip_span x = psip_locate_name(l, a), y = psip_locate_name(l, b);
	int order = memcmp(x.at, y.at, x.length < y.length ? x.length : y.length);

	return order != 0 ? order : (x.length > y.length) - (x.length < y.length);
}

/* ---- NAPTR services ---- */

static unsigned locate_wish(const struct psip_locate *l, uint8_t transport)
{
	unsigned i = 0;

	while (i < l->options.transport_count && l->options.transports[i] != transport)
		i++;
	return i;
}

/* RFC 3261 §18.1.1 goes before the server's preference: what is too large does not go by UDP. */
static bool locate_service_before(const struct psip_locate *l, const struct psip_locate_service *a, const struct psip_locate_service *b)
{
	bool large = (l->options.flags & PSIP_LOCATE_LARGE) != 0, late_a = large && a->transport == PSIP_UDP, late_b = large && b->transport == PSIP_UDP;

	if (late_a != late_b)
		return late_b;
	if (a->preference != b->preference)
		return a->preference < b->preference;
	if (a->transport != b->transport)
		return locate_wish(l, a->transport) < locate_wish(l, b->transport);
	return locate_text_compare(l, a->name, b->name) < 0;
}

void psip_locate_sort_services(struct psip_locate_service *services, unsigned count, const struct psip_locate *l)
{
	for (unsigned i = 1; i < count; i++) {
		struct psip_locate_service s = services[i];
		unsigned k = i;

		for (; k > 0 && locate_service_before(l, &s, &services[k - 1]); k--)
			services[k] = services[k - 1];
		services[k] = s;
	}
}

/* ---- SRV ---- */

/* By set (what has none, `received`, first) and priority; for a stateless proxy all the way (RFC 3263 §4.4). */
static bool locate_server_before(const struct psip_locate *l, const struct psip_locate_server *a, const struct psip_locate_server *b)
{
	uint8_t set_a = (uint8_t)(a->service + 1), set_b = (uint8_t)(b->service + 1);

	if (set_a != set_b)
		return set_a < set_b;
	if (a->priority != b->priority || !(l->options.flags & PSIP_LOCATE_FIXED_ORDER) || a->service == PSIP_LOCATE_NONE)
		return a->priority < b->priority;
	if (a->weight != b->weight)
		return a->weight > b->weight;
	if (a->host != b->host)
		return locate_text_compare(l, l->hosts[a->host].name, l->hosts[b->host].name) < 0;
	return a->port < b->port;
}

static void locate_server_move(struct psip_locate_server *servers, unsigned from, unsigned to)
{
	struct psip_locate_server s = servers[from];

	memmove(&servers[to + 1], &servers[to], (from - to) * sizeof *servers);
	servers[to] = s;
}

/* The next one by weight, brought to the front. The random number is taken from a range 256 times as fine as the sum, so that small
 * weights keep their shares although both ends count; those of weight 0, at the beginning, are met by 0 only. */
static void locate_weigh(struct psip_locate *l, struct psip_locate_server *servers, unsigned count)
{
	uint32_t sum = 0, running = 0, at;
	unsigned zeros = 0, i;

	for (i = 0; i < count; i++) {
		sum += servers[i].weight * 256u;
		if (servers[i].weight == 0)
			locate_server_move(servers, i, zeros++);
	}
	at = locate_random_to(l, sum);
	if (at == 0 && zeros) {
		locate_server_move(servers, locate_random_to(l, zeros - 1), 0);
		return;
	}
	for (i = 0; i + 1 < count; i++) {
		running += servers[i].weight * 256u;
		if (running >= at && servers[i].weight)
			break;
	}
	locate_server_move(servers, i, 0);
}

void psip_locate_sort_servers(struct psip_locate *l)
{
	struct psip_locate_server *servers = l->servers;
	unsigned end;

	for (unsigned i = 1; i < l->server_count; i++) {
		unsigned k = i;

		while (k > 0 && locate_server_before(l, &servers[i], &servers[k - 1]))
			k--;
		locate_server_move(servers, i, k);
	}
	for (unsigned begin = 0; begin < l->server_count && !(l->options.flags & PSIP_LOCATE_FIXED_ORDER); begin = end) {
		for (end = begin + 1; end < l->server_count && !locate_server_before(l, &servers[begin], &servers[end]); end++)
			;
		for (unsigned i = begin; i + 1 < end; i++)
			locate_weigh(l, &servers[i], end - i);
	}
}

/* ---- Targets ---- */

static void locate_list_add(struct psip_locate *l, uint8_t server, uint8_t ip)
{
	const struct psip_locate_server *s = &l->servers[server];

	for (unsigned i = 0; i < l->target_count; i++) { /* one place under two names */
		const struct psip_locate_server *other = &l->servers[l->targets[i].server];

		if (other->port == s->port && other->transport == s->transport && l->ips[l->targets[i].ip].family == l->ips[ip].family &&
		    memcmp(l->ips[l->targets[i].ip].ip, l->ips[ip].ip, sizeof l->ips[ip].ip) == 0)
			return;
	}
	if (l->target_count == PSIP_LOCATE_TARGETS) {
		l->dropped++;
		return;
	}
	l->targets[l->target_count].server = server;
	l->targets[l->target_count++].ip = ip;
}

/* As they came; by value for a stateless proxy. */
static void locate_list_family(struct psip_locate *l, uint8_t server, uint8_t family)
{
	uint8_t ips[PSIP_LOCATE_HOST_IPS];
	unsigned count = 0;

	for (uint8_t i = 0; i < l->ip_count; i++) {
		unsigned k = count;

		if (l->ips[i].host != l->servers[server].host || l->ips[i].family != family)
			continue;
		for (; k > 0 && (l->options.flags & PSIP_LOCATE_FIXED_ORDER) && memcmp(l->ips[i].ip, l->ips[ips[k - 1]].ip, 16) < 0; k--)
			ips[k] = ips[k - 1];
		ips[k] = i;
		count++;
	}
	for (unsigned i = 0; i < count; i++)
		locate_list_add(l, server, ips[i]);
}

void psip_locate_list(struct psip_locate *l)
{
	for (uint8_t server = 0; server < l->server_count; server++)
		for (unsigned f = 0; f < l->options.family_count; f++)
			locate_list_family(l, server, l->options.families[f]);
}

bool psip_locate_target(const struct psip_locate *l, unsigned index, struct psip_locate_target *target)
{
	const struct psip_locate_server *s;
	const struct psip_locate_ip *ip;

	if (index >= l->target_count)
		return false;
	s = &l->servers[l->targets[index].server];
	ip = &l->ips[l->targets[index].ip];
	memset(target, 0, sizeof *target);
	memcpy(target->address.ip, ip->ip, sizeof ip->ip);
	target->address.family = ip->family;
	target->address.port = s->port;
	target->address.transport = s->transport;
	target->step = s->step;
	if (l->hosts[s->host].name != PSIP_LOCATE_NO_TEXT)
		target->name = psip_locate_name(l, l->hosts[s->host].name);
	return true;
}
