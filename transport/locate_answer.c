/* SPDX-License-Identifier: MIT
 * Answers into the location machine: aliases followed, records that do not fit left out, additional ones used (RFC 2782, RFC 3403 §4.1). */
#include "transport/locate.h"
#include "transport/locate_part.h"

/* ---- Records ---- */

/* The result holds no longer than the shortest record. */
static void locate_ttl_limit(struct psip_locate *l, uint32_t ttl)
{
	if (ttl > INT32_MAX)
		ttl = 0;
	if (ttl < l->ttl)
		l->ttl = ttl;
}

static bool locate_owned(const struct psip_locate_record *r, uint16_t type, struct psip_span name)
{
	struct psip_span owner = r->owner;

	if (r->type != type)
		return false;
	if (owner.at == NULL)
		return true;
	if (owner.length > 1 && owner.at[owner.length - 1] == '.')
		owner.length--;
	return psip_span_equal_nocase(owner, name);
}

/* Additional records must say whose they are. */
static bool locate_additional(const struct psip_locate_record *r, uint16_t type, struct psip_span name)
{
	return r->owner.at != NULL && locate_owned(r, type, name);
}

static bool locate_no_target(struct psip_span target)
{
	return target.length == 0 || (target.length == 1 && target.at[0] == '.');
}

/* ---- Addresses ---- */

/* 0.0.0.0 and :: reach nobody, and what is IPv4 comes as A. */
static bool locate_ip_useful(const struct psip_locate_record *r)
{
	static const uint8_t mapped[16] = { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0, 0, 0, 0 }, zero[16] = { 0 };

	return memcmp(r->ip, zero, r->type == PSIP_LOCATE_A ? 4 : 16) != 0 && (r->type == PSIP_LOCATE_A || memcmp(r->ip, mapped, 12) != 0);
}

static void locate_take_ip(struct psip_locate *l, uint8_t host, const struct psip_locate_record *r)
{
	if (!locate_ip_useful(r)) {
		l->ignored++;
		return;
	}
	locate_ttl_limit(l, r->ttl);
	(void)psip_locate_ip_add(l, host, r->type == PSIP_LOCATE_A ? 4 : 6, r->ip);
}

static void locate_take_ips(struct psip_locate *l, unsigned query, const struct psip_locate_answer *a, struct psip_span name)
{
	for (uint8_t host = 0; host < l->host_count; host++)
		if (l->hosts[host].query[0] == query || l->hosts[host].query[1] == query)
			for (size_t i = 0; i < a->count; i++)
				if (locate_owned(&a->records[i], l->queries[query].type, name))
					locate_take_ip(l, host, &a->records[i]);
}

/* What came along with an SRV record need not be asked for (RFC 2782 "Usage rules"). */
static void locate_take_additional(struct psip_locate *l, uint8_t host, const struct psip_locate_answer *a)
{
	struct psip_span name = psip_locate_name(l, l->hosts[host].name);

	for (unsigned f = 0; f < l->options.family_count && a->status == PSIP_LOCATE_ANSWERED; f++) {
		uint8_t query = l->hosts[host].query[f];  /* there is one: the queries are as many as hosts and services can ask for */

		if (l->queries[query].state == PSIP_LOCATE_QUERY_CLOSED)
			continue;
		for (size_t i = 0; i < a->count; i++) {
			if (!locate_additional(&a->records[i], l->queries[query].type, name) || !locate_ip_useful(&a->records[i]))
				continue;
			locate_take_ip(l, host, &a->records[i]);
			l->queries[query].state = PSIP_LOCATE_QUERY_CLOSED;
		}
	}
}

/* ---- SRV ---- */

/* Which record stays if there is room for one only. In a fixed order that does not depend on the order they came in. */
static bool locate_srv_before(const struct psip_locate *l, const struct psip_locate_record *a, const struct psip_locate_record *b)
{
	size_t shorter = a->target.length < b->target.length ? a->target.length : b->target.length;
	int order;

	if (a->priority != b->priority || !(l->options.flags & PSIP_LOCATE_FIXED_ORDER))
		return a->priority < b->priority;
	if (a->weight != b->weight)
		return a->weight > b->weight;
	order = memcmp(a->target.at, b->target.at, shorter);
	if (order != 0 || a->target.length != b->target.length)
		return order < 0 || (order == 0 && a->target.length < b->target.length);
	return a->port < b->port;
}

static void locate_srv_choose(struct psip_locate *l, size_t *chosen, unsigned *count, const struct psip_locate_record *records, size_t i)
{
	unsigned worst = 0;

	if (*count < PSIP_LOCATE_SERVICE_SERVERS) {
		chosen[(*count)++] = i;
		return;
	}
	l->dropped++;
	for (unsigned k = 1; k < *count; k++)
		if (locate_srv_before(l, &records[chosen[worst]], &records[chosen[k]]))
			worst = k;
	if (locate_srv_before(l, &records[i], &records[chosen[worst]]))
		chosen[worst] = i;
}

static void locate_take_server(struct psip_locate *l, uint8_t service, const struct psip_locate_record *r, const struct psip_locate_answer *a)
{
	struct psip_locate_server server = { r->priority, r->weight, r->port, service, PSIP_LOCATE_NONE, l->services[service].transport, l->services[service].step };
	uint16_t name;

	if (l->server_count == PSIP_LOCATE_SERVERS) {
		l->dropped++;
		return;
	}
	name = psip_locate_name_add(l, r->target);
	server.host = name == PSIP_LOCATE_NO_TEXT ? (uint8_t)PSIP_LOCATE_NONE : psip_locate_host_add(l, name);
	if (server.host == PSIP_LOCATE_NONE || !psip_locate_server_add(l, &server))
		return;
	locate_ttl_limit(l, r->ttl);
	l->services[service].state = PSIP_LOCATE_SERVICE_FILLED;
	locate_take_additional(l, server.host, a);
}

static void locate_take_srv(struct psip_locate *l, uint8_t service, const struct psip_locate_answer *a, struct psip_span name)
{
	size_t chosen[PSIP_LOCATE_SERVICE_SERVERS];
	unsigned count = 0, roots = 0;

	for (size_t i = 0; i < a->count; i++) {
		const struct psip_locate_record *r = &a->records[i];
		struct psip_span target = r->target;

		if (!locate_owned(r, PSIP_LOCATE_SRV, name))
			continue;
		if (locate_no_target(target)) {
			roots++;
			locate_ttl_limit(l, r->ttl);
		} else if (r->port == 0 || !psip_locate_name_trim(&target)) {
			l->ignored++;
		} else {
			locate_srv_choose(l, chosen, &count, a->records, i);
		}
	}
	if (count)
		l->ignored += roots; /* "." beside others contradicts them */
	else if (roots)
		l->services[service].state = PSIP_LOCATE_SERVICE_REFUSED;
	for (unsigned k = 0; k < count; k++)
		locate_take_server(l, service, &a->records[chosen[k]], a);
}

/* ---- NAPTR ---- */

/* RFC 3263 §4.1: services for transports that the client has; for sips only SIPS. */
static uint8_t locate_naptr_transport(const struct psip_locate *l, const struct psip_locate_record *r)
{
	uint8_t transport = psip_locate_service_find(r->service);

	return psip_locate_has_transport(l, transport) && (!l->secure || psip_transport_secure(transport)) ? transport : (uint8_t)PSIP_TRANSPORT_OTHER;
}

/* A terminal "s" with the name of an SRV set. */
static bool locate_naptr_terminal(const struct psip_locate_record *r)
{
	struct psip_span target = r->target;

	return psip_span_equal_nocase(r->flags, PSIP_TEXT("s")) && !locate_no_target(target) && psip_locate_name_trim(&target);
}

/* The lowest order that has a usable service: others are not considered (RFC 3403 §4.1). */
static unsigned locate_naptr_order(struct psip_locate *l, const struct psip_locate_answer *a, struct psip_span name)
{
	unsigned order = 0x10000;

	for (size_t i = 0; i < a->count; i++) {
		const struct psip_locate_record *r = &a->records[i];

		if (!locate_owned(r, PSIP_LOCATE_NAPTR, name))
			continue;
		locate_ttl_limit(l, r->ttl);
		if (psip_transport_secure(psip_locate_service_find(r->service)))
			l->saw_sips = true;
		if (locate_naptr_transport(l, r) == PSIP_TRANSPORT_OTHER)
			continue;
		if (!locate_naptr_terminal(r))
			l->ignored++;
		else if (r->priority < order)
			order = r->priority;
	}
	return order;
}

/* Its services by preference. The same set twice is one; beyond the bound the least preferred are dropped. */
static unsigned locate_naptr_group(struct psip_locate *l, const struct psip_locate_answer *a, struct psip_span name,
                                   struct psip_locate_service services[PSIP_LOCATE_SERVICES + 1])
{
	unsigned count = 0, order = locate_naptr_order(l, a, name);

	for (size_t i = 0; i < a->count; i++) {
		const struct psip_locate_record *r = &a->records[i];
		struct psip_locate_service s = { r->weight, 0, 0, PSIP_LOCATE_BY_NAPTR, PSIP_LOCATE_NONE, PSIP_LOCATE_SERVICE_EMPTY };
		bool known = false;

		if (r->priority != order || !locate_owned(r, PSIP_LOCATE_NAPTR, name) || !locate_naptr_terminal(r))
			continue;
		s.transport = locate_naptr_transport(l, r);
		if (s.transport != PSIP_TRANSPORT_OTHER)
			s.name = psip_locate_name_add(l, r->target);
		if (s.transport == PSIP_TRANSPORT_OTHER || s.name == PSIP_LOCATE_NO_TEXT)
			continue;
		for (unsigned k = 0; k < count && !known; k++) {
			known = services[k].name == s.name && services[k].transport == s.transport;
			if (known && s.preference < services[k].preference)
				services[k].preference = s.preference;
		}
		if (!known)
			services[count++] = s;
		psip_locate_sort_services(services, count, l);
		if (count > PSIP_LOCATE_SERVICES) {
			l->dropped++;
			count--;
		}
	}
	return count;
}

static void locate_take_naptr(struct psip_locate *l, const struct psip_locate_answer *a, struct psip_span name)
{
	struct psip_locate_service services[PSIP_LOCATE_SERVICES + 1];
	unsigned count = locate_naptr_group(l, a, name, services);

	for (unsigned i = 0; i < count; i++) {
		bool found = false;
		uint8_t service = l->service_count;

		if (!psip_locate_service_add(l, &services[i]) || a->status != PSIP_LOCATE_ANSWERED || l->services[service].query == PSIP_LOCATE_NONE)
			continue;
		for (size_t k = 0; k < a->count && !found; k++)
			found = locate_additional(&a->records[k], PSIP_LOCATE_SRV, psip_locate_name(l, services[i].name));
		if (!found)
			continue;
		l->queries[l->services[service].query].state = PSIP_LOCATE_QUERY_CLOSED;
		locate_take_srv(l, service, a, psip_locate_name(l, services[i].name));
	}
}

/* ---- The answer as a whole ---- */

/* The name that the records are under, after the aliases in the answer; absent if they are too many or go round. */
static struct psip_span locate_canonical(struct psip_locate *l, struct psip_locate_query *q, const struct psip_locate_answer *a)
{
	struct psip_span name = psip_locate_name(l, q->name);
	size_t i = 0;

	while (i < a->count) {
		const struct psip_locate_record *r = &a->records[i++];
		struct psip_span target = r->target;

		if (!locate_additional(r, PSIP_LOCATE_CNAME, name))
			continue;
		if (q->aliases == PSIP_LOCATE_ALIASES || !psip_locate_name_trim(&target))
			return psip_span(NULL, 0);
		q->aliases++;
		locate_ttl_limit(l, r->ttl);
		name = target;
		i = 0;
	}
	return name;
}

static void locate_take_records(struct psip_locate *l, unsigned query, const struct psip_locate_answer *a, struct psip_span name)
{
	switch (l->queries[query].type) {
	case PSIP_LOCATE_NAPTR:
		locate_take_naptr(l, a, name);
		break;
	case PSIP_LOCATE_SRV:
		for (uint8_t i = 0; i < l->service_count; i++)
			if (l->services[i].query == query)
				locate_take_srv(l, i, a, name);
		break;
	default:
		locate_take_ips(l, query, a, name);
		break;
	}
}

/* An alias is all there is: ask for what it names. False: there is none. */
static bool locate_ask_alias(struct psip_locate *l, struct psip_locate_query *q, struct psip_span name)
{
	uint16_t text = psip_locate_name_add(l, name);

	if (text == PSIP_LOCATE_NO_TEXT || text == q->name)
		return false;
	q->name = text;
	q->state = PSIP_LOCATE_QUERY_NEW;
	return true;
}

void psip_locate_take(struct psip_locate *l, unsigned query, const struct psip_locate_answer *a)
{
	struct psip_locate_query *q = &l->queries[query];
	bool positive = a->status == PSIP_LOCATE_ANSWERED || a->status == PSIP_LOCATE_TRUNCATED;
	size_t fitting = 0, others = 0;
	struct psip_span name = psip_locate_name(l, q->name);

	q->state = PSIP_LOCATE_QUERY_CLOSED;
	if (positive)
		name = locate_canonical(l, q, a);
	for (size_t i = 0; i < a->count; i++)
		if (positive && name.at && locate_owned(&a->records[i], q->type, name))
			fitting++;
		else
			others += a->records[i].type == q->type;
	l->ignored += (uint32_t)others;
	if (a->status > PSIP_LOCATE_NO_DATA || !name.at)
		l->incomplete = true;
	if (fitting) {
		locate_take_records(l, query, a, name);
		return;
	}
	if (positive && name.at && locate_ask_alias(l, q, name))
		return;
	if (a->negative_ttl)
		locate_ttl_limit(l, a->negative_ttl);
}
