/* SPDX-License-Identifier: MIT
 * DNS responses for the location machine: see dns_answer.h. */
#include "transport/dns_answer.h"

_Static_assert((int)PSIP_LOCATE_A == PSIP_DNS_A && (int)PSIP_LOCATE_AAAA == PSIP_DNS_AAAA && (int)PSIP_LOCATE_CNAME == PSIP_DNS_CNAME &&
               (int)PSIP_LOCATE_SRV == PSIP_DNS_SRV && (int)PSIP_LOCATE_NAPTR == PSIP_DNS_NAPTR, "types are the DNS's in both");

struct dns_answer_text {
	const struct psip_dns_message *m;
	char *at;
	size_t left;
};

/* The name as text. PSIP_OK, PSIP_ERR_SPACE, or an error for what no host is called. */
static int dns_answer_name(struct dns_answer_text *t, psip_dns_name name, struct psip_span *to)
{
	int length = psip_dns_name_text(t->m, name, t->at, t->left);

	if (length < 0)
		return length;
	*to = psip_span(t->at, (size_t)length);
	t->at += length;
	t->left -= (size_t)length;
	return PSIP_OK;
}

/* The root. */
static int dns_answer_nowhere(struct dns_answer_text *t, struct psip_span *to)
{
	if (!t->left)
		return PSIP_ERR_SPACE;
	*t->at = '.';
	*to = psip_span(t->at++, 1);
	t->left--;
	return PSIP_OK;
}

static int dns_answer_address(struct dns_answer_text *t, const struct psip_dns_record *r, struct psip_locate_record *to)
{
	struct psip_address address;
	int result = psip_dns_read_address(t->m, r, &address);

	if (result == PSIP_OK)
		memcpy(to->ip, address.ip, sizeof to->ip);
	return result;
}

static int dns_answer_srv(struct dns_answer_text *t, const struct psip_dns_record *r, struct psip_locate_record *to)
{
	struct psip_dns_srv srv;
	int result = psip_dns_read_srv(t->m, r, &srv);

	if (result != PSIP_OK)
		return result;
	to->priority = srv.priority;
	to->weight = srv.weight;
	to->port = srv.port;
	return dns_answer_name(t, srv.target, &to->target);
}

static int dns_answer_naptr(struct dns_answer_text *t, const struct psip_dns_record *r, struct psip_locate_record *to)
{
	struct psip_dns_naptr naptr;
	int result = psip_dns_read_naptr(t->m, r, &naptr);

	if (result != PSIP_OK)
		return result;
	to->priority = naptr.order;
	to->weight = naptr.preference;
	to->flags = naptr.flags;
	to->service = naptr.services;
	if (naptr.regexp.length)  /* beside a replacement it is an error, and no rule of SIP's has one (RFC 3403 §4.1, RFC 3263 §4.1) */
		return dns_answer_nowhere(t, &to->target);
	return dns_answer_name(t, naptr.replacement, &to->target);
}

static int dns_answer_record(struct dns_answer_text *t, const struct psip_dns_record *r, struct psip_locate_record *to)
{
	psip_dns_name alias;
	int result;

	memset(to, 0, sizeof *to);
	to->type = r->type;
	to->ttl = r->ttl;
	result = dns_answer_name(t, r->owner, &to->owner);
	if (result != PSIP_OK)
		return result;
	switch (r->type) {
	case PSIP_DNS_SRV:
		return dns_answer_srv(t, r, to);
	case PSIP_DNS_NAPTR:
		return dns_answer_naptr(t, r, to);
	case PSIP_DNS_CNAME:
		result = psip_dns_read_cname(t->m, r, &alias);
		return result == PSIP_OK ? dns_answer_name(t, alias, &to->target) : result;
	default:
		return dns_answer_address(t, r, to);
	}
}

static bool dns_answer_wants(const struct psip_dns_record *r)
{
	if (r->rr_class != 1 || r->section == PSIP_DNS_AUTHORITY)
		return false;
	return r->type == PSIP_DNS_A || r->type == PSIP_DNS_AAAA || r->type == PSIP_DNS_CNAME || r->type == PSIP_DNS_SRV || r->type == PSIP_DNS_NAPTR;
}

/* False if there is no room for all. Sections come in their order on the wire: answers first. */
static bool dns_answer_records(const struct psip_dns_message *m, const struct psip_dns_answer_room *room, struct psip_locate_answer *answer)
{
	struct psip_dns_walk walk = psip_dns_records(m);
	struct dns_answer_text text = { m, room->text, room->size };
	struct psip_dns_record r;

	while (psip_dns_next(m, &walk, &r)) {
		struct dns_answer_text before = text;
		struct psip_locate_record record;
		int result = PSIP_OK;

		if (!dns_answer_wants(&r))
			continue;
		result = dns_answer_record(&text, &r, &record);
		if (result == PSIP_ERR_SPACE || (result == PSIP_OK && answer->count == room->most))
			return false;
		if (result == PSIP_OK)
			room->records[answer->count++] = record;
		else
			text = before;
	}
	return true;
}

static enum psip_locate_status dns_answer_status(const struct psip_dns_message *m)
{
	struct psip_dns_alias alias;

	switch (psip_dns_verdict(m, &alias)) {
	case PSIP_DNS_FOUND:
	case PSIP_DNS_ELSEWHERE:
		return PSIP_LOCATE_ANSWERED;
	case PSIP_DNS_NO_DATA:
		return m->count[PSIP_DNS_ANSWER] == 0 && (m->flags & (PSIP_DNS_AA | PSIP_DNS_RA)) == 0 ? PSIP_LOCATE_SERVER_FAILURE : PSIP_LOCATE_NO_DATA;
	case PSIP_DNS_NO_NAME:
		return PSIP_LOCATE_NO_NAME;
	case PSIP_DNS_TRUNCATED:
		return PSIP_LOCATE_TRUNCATED;
	case PSIP_DNS_BROKEN:
	case PSIP_DNS_FAILED:
		break;
	}
	return PSIP_LOCATE_SERVER_FAILURE;
}

void psip_dns_locate_answer(const struct psip_dns_message *m, const struct psip_dns_answer_room *room, struct psip_locate_answer *answer)
{
	memset(answer, 0, sizeof *answer);
	answer->status = (uint8_t)dns_answer_status(m);
	answer->records = room->records;
	if (answer->status == PSIP_LOCATE_NO_NAME || answer->status == PSIP_LOCATE_NO_DATA)
		answer->negative_ttl = psip_dns_negative_ttl(m);
	if (!dns_answer_records(m, room, answer) && answer->status == PSIP_LOCATE_ANSWERED)
		answer->status = PSIP_LOCATE_TRUNCATED;
}
