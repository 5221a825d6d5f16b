/* SPDX-License-Identifier: MIT
 * DNS messages: queries, responses, records (RFC 1035 §4, RFC 6891 §6.1, RFC 2308 §5). */
#include "transport/dns_name.h"

enum { DNS_FIXED = 10 /* type, class, TTL, RDLENGTH */, DNS_OPT = 11, DNS_IN = 1 };

int psip_dns_build(uint8_t *to, size_t size, uint16_t id, const struct psip_dns_question *question, uint16_t payload)
{
	size_t name = psip_dns_text_size(question->name), needed = PSIP_DNS_HEADER + name + 4 + (payload > 0 ? DNS_OPT : 0);
	uint8_t *p = to;

	if (name == 0)
		return PSIP_ERR_ARGUMENT;
	if (size < needed)
		return PSIP_ERR_SPACE;
	p = psip_dns_put16(p, id);
	p = psip_dns_put16(p, PSIP_DNS_RD);
	p = psip_dns_put16(p, 1);
	p = psip_dns_put16(p, 0);
	p = psip_dns_put16(p, 0);
	p = psip_dns_put16(p, payload > 0);
	p = psip_dns_put_name(p, question->name);
	p = psip_dns_put16(p, question->type);
	p = psip_dns_put16(p, DNS_IN);
	if (payload > 0) { /* RFC 6891 §6.1.2: the root, OPT, payload size, no flags, no options */
		*p++ = 0;
		p = psip_dns_put16(p, PSIP_DNS_OPT);
		p = psip_dns_put16(p, payload < PSIP_DNS_PLAIN_MAX ? PSIP_DNS_PLAIN_MAX : payload);
		memset(p, 0, 6);
	}
	return (int)needed;
}

/* ---- Messages ---- */

static struct psip_dns_walk dns_walk_from(const struct psip_dns_message *m, size_t at)
{
	struct psip_dns_walk walk = { .at = (uint32_t)at };

	memcpy(walk.left, m->count, sizeof walk.left);
	return walk;
}

/* The record at that place; where the next one is, or 0 if there is none. */
static size_t dns_record(const struct psip_dns_message *m, size_t at, struct psip_dns_record *r)
{
	size_t fixed = psip_dns_past_name(m, at);

	if (fixed == 0 || m->bytes.length - fixed < DNS_FIXED)
		return 0;
	r->owner = (psip_dns_name)at;
	r->type = psip_dns_get16(m, fixed);
	r->rr_class = psip_dns_get16(m, fixed + 2);
	r->ttl = psip_dns_get32(m, fixed + 4);
	r->length = psip_dns_get16(m, fixed + 8);
	r->at = (uint16_t)(fixed + DNS_FIXED);
	return m->bytes.length - r->at < r->length ? 0 : (size_t)r->at + r->length;
}

/* RFC 6891 §6.1: one at most, owned by the root; its TTL holds the upper bits of the RCODE. */
static bool dns_read_opt(struct psip_dns_message *m, const struct psip_dns_record *r, unsigned seen)
{
	if (r->section != PSIP_DNS_ADDITIONAL || seen > 0 || psip_dns_octets(m->bytes)[r->owner] != 0)
		return false;
	m->rcode = (uint16_t)(m->rcode | (r->ttl >> 24) << 4);
	m->payload = r->rr_class < PSIP_DNS_PLAIN_MAX ? PSIP_DNS_PLAIN_MAX : r->rr_class;
	return true;
}

/* The next of all records, TTL as sent: 1, 0 at the end, or PSIP_ERR_SYNTAX. */
static int dns_step(const struct psip_dns_message *m, struct psip_dns_walk *walk, struct psip_dns_record *r)
{
	size_t next;

	memset(r, 0, sizeof *r);
	while (r->section < PSIP_DNS_SECTIONS && walk->left[r->section] == 0)
		r->section++;
	if (r->section == PSIP_DNS_SECTIONS)
		return 0;
	next = dns_record(m, walk->at, r);
	if (next == 0)
		return PSIP_ERR_SYNTAX;
	walk->at = (uint32_t)next;
	walk->left[r->section]--;
	return 1;
}

static int dns_read_records(struct psip_dns_message *m)
{
	struct psip_dns_walk walk = psip_dns_records(m);
	struct psip_dns_record r;
	unsigned opts = 0;
	int result;

	while ((result = dns_step(m, &walk, &r)) > 0)
		if (r.type == PSIP_DNS_OPT && !dns_read_opt(m, &r, opts++))
			return PSIP_ERR_SYNTAX;
	return result;
}

int psip_dns_read(struct psip_dns_message *m, struct psip_span bytes)
{
	size_t questions, at = PSIP_DNS_HEADER;

	memset(m, 0, sizeof *m);
	if (bytes.length < PSIP_DNS_HEADER || bytes.length > PSIP_DNS_MESSAGE_MAX)
		return PSIP_ERR_SYNTAX;
	m->bytes = bytes;
	m->id = psip_dns_get16(m, 0);
	m->flags = psip_dns_get16(m, 2);
	m->rcode = m->flags & 15u;
	questions = psip_dns_get16(m, 4);
	if (questions > 1)
		return PSIP_ERR_SYNTAX;
	if (questions == 1) {
		m->qname = (psip_dns_name)at;
		at = psip_dns_past_name(m, at);
		if (at == 0 || bytes.length - at < 4)
			return PSIP_ERR_SYNTAX;
		m->qtype = psip_dns_get16(m, at);
		m->qclass = psip_dns_get16(m, at + 2);
		at += 4;
	}
	m->records = (uint16_t)at;
	if (m->flags & PSIP_DNS_TC)
		return PSIP_OK;
	for (unsigned i = 0; i < PSIP_DNS_SECTIONS; i++)
		m->count[i] = psip_dns_get16(m, 6 + 2 * i);
	return dns_read_records(m);
}

bool psip_dns_answers(const struct psip_dns_message *m, uint16_t id, const struct psip_dns_question *question)
{
	return (m->flags & (PSIP_DNS_QR | PSIP_DNS_OPCODE)) == PSIP_DNS_QR && m->id == id && m->qname != 0 && m->qclass == DNS_IN &&
	       m->qtype == question->type && psip_dns_name_is(m, m->qname, question->name);
}

int psip_dns_unframe(struct psip_span stream, size_t limit, struct psip_span *message)
{
	const uint8_t *p = psip_dns_octets(stream);
	size_t length;

	if (stream.length < 2)
		return PSIP_ERR_MORE;
	length = (size_t)(p[0] << 8 | p[1]);
	if (length > limit)
		return PSIP_ERR_SPACE;
	if (stream.length - 2 < length)
		return PSIP_ERR_MORE;
	*message = psip_span(stream.at + 2, length);
	return (int)length + 2;
}

/* ---- Records ---- */

struct psip_dns_walk psip_dns_records(const struct psip_dns_message *m)
{
	return dns_walk_from(m, m->records);
}

bool psip_dns_next(const struct psip_dns_message *m, struct psip_dns_walk *walk, struct psip_dns_record *r)
{
	if (dns_step(m, walk, r) <= 0)
		return false;
	if (r->ttl > INT32_MAX)
		r->ttl = 0;
	return true;
}

bool psip_dns_find(const struct psip_dns_message *m, struct psip_dns_walk *walk, enum psip_dns_section section, psip_dns_name owner,
                   uint16_t type, struct psip_dns_record *r)
{
	while (psip_dns_next(m, walk, r))
		if (r->section == section && r->type == type && r->rr_class == DNS_IN && psip_dns_name_same(m, r->owner, owner))
			return true;
	return false;
}

int psip_dns_read_address(const struct psip_dns_message *m, const struct psip_dns_record *r, struct psip_address *a)
{
	size_t size = r->type == PSIP_DNS_A ? 4 : 16;

	if (r->type != PSIP_DNS_A && r->type != PSIP_DNS_AAAA)
		return PSIP_ERR_ARGUMENT;
	if (r->length != size)
		return PSIP_ERR_SYNTAX;
	memset(a->ip, 0, sizeof a->ip);
	memcpy(a->ip, m->bytes.at + r->at, size);
	a->family = size == 4 ? 4 : 6;
	a->scope = 0;
	return PSIP_OK;
}

/* A name that begins there and ends where the RDATA does. */
static int dns_last_name(const struct psip_dns_message *m, const struct psip_dns_record *r, size_t at, psip_dns_name *name)
{
	size_t end = (size_t)r->at + r->length;

	if (at >= end || psip_dns_past_name(m, at) != end)
		return PSIP_ERR_SYNTAX;
	*name = (psip_dns_name)at;
	return PSIP_OK;
}

int psip_dns_read_cname(const struct psip_dns_message *m, const struct psip_dns_record *r, psip_dns_name *name)
{
	return r->type == PSIP_DNS_CNAME ? dns_last_name(m, r, r->at, name) : PSIP_ERR_ARGUMENT;
}

int psip_dns_read_srv(const struct psip_dns_message *m, const struct psip_dns_record *r, struct psip_dns_srv *srv)
{
	if (r->type != PSIP_DNS_SRV)
		return PSIP_ERR_ARGUMENT;
	if (r->length < 7)
		return PSIP_ERR_SYNTAX;
	srv->priority = psip_dns_get16(m, r->at);
	srv->weight = psip_dns_get16(m, r->at + 2u);
	srv->port = psip_dns_get16(m, r->at + 4u);
	return dns_last_name(m, r, r->at + 6u, &srv->target);
}

/* A character-string (RFC 1035 §3.3) of the RDATA; past it, or 0 if it does not end there. */
static size_t dns_string(const struct psip_dns_message *m, const struct psip_dns_record *r, size_t at, struct psip_span *text)
{
	size_t end = (size_t)r->at + r->length, length;

	if (at == 0 || at >= end)
		return 0;
	length = psip_dns_octets(m->bytes)[at++];
	if (end - at < length)
		return 0;
	*text = psip_span(m->bytes.at + at, length);
	return at + length;
}

int psip_dns_read_naptr(const struct psip_dns_message *m, const struct psip_dns_record *r, struct psip_dns_naptr *naptr)
{
	size_t at = r->at + 4u;

	if (r->type != PSIP_DNS_NAPTR)
		return PSIP_ERR_ARGUMENT;
	if (r->length < 8)
		return PSIP_ERR_SYNTAX;
	naptr->order = psip_dns_get16(m, r->at);
	naptr->preference = psip_dns_get16(m, r->at + 2u);
	at = dns_string(m, r, at, &naptr->flags);
	at = dns_string(m, r, at, &naptr->services);
	at = dns_string(m, r, at, &naptr->regexp);
	return at > 0 ? dns_last_name(m, r, at, &naptr->replacement) : PSIP_ERR_SYNTAX;
}

/* ---- What a response says ---- */

/* The first good CNAME of that name. A second one would contradict it; servers that send two have shuffled them anyway. */
static bool dns_alias_of(const struct psip_dns_message *m, psip_dns_name owner, psip_dns_name *target, uint32_t *ttl)
{
	struct psip_dns_walk walk = psip_dns_records(m);
	struct psip_dns_record r;

	while (psip_dns_find(m, &walk, PSIP_DNS_ANSWER, owner, PSIP_DNS_CNAME, &r))
		if (psip_dns_read_cname(m, &r, target) == PSIP_OK) {
			*ttl = r.ttl;
			return true;
		}
	return false;
}

/* The zone's SOA in the authority section, which every answer of "no" should have. */
static bool dns_find_soa(const struct psip_dns_message *m, struct psip_dns_record *r)
{
	struct psip_dns_walk walk = psip_dns_records(m);

	while (psip_dns_next(m, &walk, r))
		if (r->section == PSIP_DNS_AUTHORITY && r->type == PSIP_DNS_SOA && r->rr_class == DNS_IN)
			return true;
	return false;
}

/* Records win over an alias of the same name, against RFC 1034 §3.6.2 which forbids to have both. */
static enum psip_dns_verdict dns_follow(const struct psip_dns_message *m, struct psip_dns_alias *alias)
{
	for (;;) {
		struct psip_dns_walk walk = psip_dns_records(m);
		struct psip_dns_record r;
		psip_dns_name target;
		uint32_t ttl;

		if (psip_dns_find(m, &walk, PSIP_DNS_ANSWER, alias->name, m->qtype, &r))
			return PSIP_DNS_FOUND;
		if (!dns_alias_of(m, alias->name, &target, &ttl))
			return alias->count > 0 && !dns_find_soa(m, &r) ? PSIP_DNS_ELSEWHERE : PSIP_DNS_NO_DATA;
		if (alias->count == PSIP_DNS_ALIASES_MAX)
			return PSIP_DNS_BROKEN;
		alias->name = target;
		alias->count++;
		if (ttl < alias->ttl)
			alias->ttl = ttl;
	}
}

enum psip_dns_verdict psip_dns_verdict(const struct psip_dns_message *m, struct psip_dns_alias *alias)
{
	enum psip_dns_verdict followed;

	alias->name = m->qname;
	alias->count = 0;
	alias->ttl = UINT32_MAX;
	if (m->flags & PSIP_DNS_TC)
		return PSIP_DNS_TRUNCATED;
	if ((m->rcode != PSIP_DNS_NOERROR && m->rcode != PSIP_DNS_NXDOMAIN) || m->qname == 0)
		return PSIP_DNS_FAILED;
	followed = dns_follow(m, alias);
	return m->rcode == PSIP_DNS_NXDOMAIN ? PSIP_DNS_NO_NAME : followed; /* RFC 6604 §3: the RCODE is that of the last name */
}

uint32_t psip_dns_negative_ttl(const struct psip_dns_message *m)
{
	struct psip_dns_record r;
	size_t at;
	uint32_t minimum;

	if (!dns_find_soa(m, &r) || (at = psip_dns_past_name(m, r.at)) == 0 || (at = psip_dns_past_name(m, at)) == 0 ||
	    at + 20 != (size_t)r.at + r.length)
		return 0;
	minimum = psip_dns_get32(m, at + 16);
	return minimum < r.ttl ? minimum : r.ttl;
}
