/* SPDX-License-Identifier: MIT
 * One question put to name servers: the machine of dns_query.h. */
#include "transport/dns_query.h"

_Static_assert(sizeof(struct psip_dns_query) <= 40, "one of these per open question");

enum { DNS_QUERY_ATTEMPTS = 3, DNS_QUERY_INTERVAL = 1000, DNS_QUERY_STREAM = 5000, DNS_QUERY_PAYLOAD = 1232, DNS_QUERY_PORT = 1024 };

static unsigned dns_query_servers(const struct psip_dns_policy *policy)
{
	return policy->servers < PSIP_DNS_SERVERS_MAX ? policy->servers : PSIP_DNS_SERVERS_MAX;
}

static unsigned dns_query_attempts(const struct psip_dns_policy *policy)
{
	unsigned attempts = policy->attempts > 0 ? policy->attempts : DNS_QUERY_ATTEMPTS;

	return attempts < PSIP_DNS_ATTEMPTS_MAX ? attempts : PSIP_DNS_ATTEMPTS_MAX;
}

static psip_duration dns_query_interval(const struct psip_dns_policy *policy, unsigned round)
{
	uint64_t wait = (uint64_t)(policy->interval > 0 ? policy->interval : DNS_QUERY_INTERVAL) << round;

	return wait < UINT32_MAX ? (psip_duration)wait : UINT32_MAX;
}

static bool dns_query_bit(uint8_t set, unsigned server)
{
	return ((unsigned)set >> server & 1u) != 0;
}

static void dns_query_set(uint8_t *set, unsigned server)
{
	*set = (uint8_t)(*set | 1u << server);
}

static void dns_query_enter(struct psip_dns_query *q, enum psip_dns_query_state to, psip_time end_at)
{
	q->previous = q->state;
	q->state = (uint8_t)to;
	q->end_at = end_at;
}

static unsigned dns_query_end(struct psip_dns_query *q, unsigned actions)
{
	dns_query_enter(q, PSIP_DNS_DONE, PSIP_NEVER);
	return actions | PSIP_DNS_DO_END;
}

/* A fresh id; a fresh port only the first time, so that a server has one socket. */
static unsigned dns_query_ask(struct psip_dns_query *q, const struct psip_dns_asker *by)
{
	unsigned first = by->policy->port_first > 0 ? by->policy->port_first : DNS_QUERY_PORT, n = q->server;

	if (!dns_query_bit(q->asked, n)) {
		q->id[n] = (uint16_t)(by->random >> 16);
		q->port[n] = (uint16_t)(first + (by->random & UINT16_MAX) % (UINT16_MAX + 1u - first));
		dns_query_set(&q->asked, n);
	}
	dns_query_enter(q, PSIP_DNS_ASKING, psip_after(by->now, dns_query_interval(by->policy, q->round)));
	return PSIP_DNS_DO_SEND;
}

/* To the next server that is still asked, or to the end: silence counts for more than failures, since it may be over next time. */
static unsigned dns_query_go_on(struct psip_dns_query *q, const struct psip_dns_asker *by)
{
	unsigned servers = dns_query_servers(by->policy);

	for (unsigned tried = 0; tried < servers; tried++) {
		if (++q->server >= servers) {
			q->server = 0;
			q->round++;
		}
		if (q->round >= dns_query_attempts(by->policy))
			break;
		if (!dns_query_bit(q->dropped, q->server))
			return dns_query_ask(q, by);
	}
	return dns_query_end(q, q->silent || (q->asked & ~q->dropped) != 0 ? PSIP_DNS_DO_TIMEOUT : PSIP_DNS_DO_FAIL);
}

/* Ask that server no more; and another one, if it was waited for. */
static unsigned dns_query_drop(struct psip_dns_query *q, const struct psip_dns_asker *by, unsigned server)
{
	unsigned close = q->state != PSIP_DNS_ASKING ? PSIP_DNS_DO_CLOSE : PSIP_DNS_DO_IGNORE;

	dns_query_set(&q->dropped, server);
	return server == q->server ? close | dns_query_go_on(q, by) : PSIP_DNS_DO_IGNORE;
}

unsigned psip_dns_query_start(struct psip_dns_query *q, const struct psip_dns_asker *by)
{
	memset(q, 0, sizeof *q);
	q->end_at = PSIP_NEVER;
	return by->policy->servers > 0 ? dns_query_ask(q, by) : dns_query_end(q, PSIP_DNS_DO_FAIL);
}

/* ---- Answers ---- */

/* An answer, yes or no; not a failure, nor a referral by a server that does not ask others for us. */
static bool dns_query_useful(const struct psip_dns_message *m)
{
	if (m->rcode == PSIP_DNS_NOERROR)
		return (m->flags & (PSIP_DNS_AA | PSIP_DNS_RA)) != 0 || m->count[PSIP_DNS_ANSWER] > 0;
	return m->rcode == PSIP_DNS_NXDOMAIN;
}

/* RFC 6891 §6.2.2, §7; BADVERS is an answer to any version but 0, so to ours from a server that has it wrong. */
static bool dns_query_without_edns(const struct psip_dns_query *q, const struct psip_dns_policy *policy, unsigned server,
                                   const struct psip_dns_message *m)
{
	return !policy->plain && !dns_query_bit(q->plain, server) &&
	       (m->rcode == PSIP_DNS_FORMERR || m->rcode == PSIP_DNS_NOTIMP || m->rcode == PSIP_DNS_BADVERS);
}

/* Once more, without OPT and with another id, since a second copy's failure may be on its way. */
static unsigned dns_query_ask_plain(struct psip_dns_query *q, const struct psip_dns_asker *by, unsigned server)
{
	uint16_t id = (uint16_t)(by->random >> 16);

	dns_query_set(&q->plain, server);
	q->id[server] = (uint16_t)(id != q->id[server] ? id : id ^ 1u);
	q->server = (uint8_t)server;
	return dns_query_ask(q, by);
}

static unsigned dns_query_answer(struct psip_dns_query *q, const struct psip_dns_asker *by, unsigned server, const struct psip_dns_message *m)
{
	if (m->flags & PSIP_DNS_TC) {
		q->server = (uint8_t)server;
		dns_query_enter(q, PSIP_DNS_CONNECTING, psip_after(by->now, by->policy->stream > 0 ? by->policy->stream : DNS_QUERY_STREAM));
		return PSIP_DNS_DO_CONNECT;
	}
	if (dns_query_useful(m)) {
		q->server = (uint8_t)server;
		return dns_query_end(q, PSIP_DNS_DO_PASS);
	}
	q->rcode = (uint8_t)(m->rcode < UINT8_MAX ? m->rcode : UINT8_MAX);
	if (dns_query_without_edns(q, by->policy, server, m))
		return dns_query_ask_plain(q, by, server);
	return dns_query_drop(q, by, server);
}

/* RFC 5452 §9.1: address and port it comes from, address and port it came to, id and question must all be right. */
static bool dns_query_is_from(const struct psip_dns_query *q, const struct psip_dns_policy *policy, unsigned server,
                              const struct psip_address *from, uint16_t port)
{
	return dns_query_bit(q->asked, server) && !dns_query_bit(q->dropped, server) && q->port[server] == port &&
	       policy->server[server].port == from->port && psip_address_same_ip(&policy->server[server], from);
}

unsigned psip_dns_query_datagram(struct psip_dns_query *q, const struct psip_dns_asker *by, const struct psip_address *from, uint16_t port,
                                 struct psip_span datagram, struct psip_dns_message *m)
{
	if (q->state != PSIP_DNS_ASKING)
		return PSIP_DNS_DO_IGNORE;
	for (unsigned n = 0; n < dns_query_servers(by->policy); n++)
		if (dns_query_is_from(q, by->policy, n, from, port) && psip_dns_read(m, datagram) == PSIP_OK &&
		    psip_dns_answers(m, q->id[n], by->question))
			return dns_query_answer(q, by, n, m);
	return PSIP_DNS_DO_IGNORE;
}

/* ---- Streams ---- */

unsigned psip_dns_query_connected(struct psip_dns_query *q, const struct psip_dns_asker *by)
{
	(void)by;
	if (q->state != PSIP_DNS_CONNECTING)
		return PSIP_DNS_DO_IGNORE;
	dns_query_enter(q, PSIP_DNS_STREAMING, q->end_at);
	return PSIP_DNS_DO_SEND;
}

unsigned psip_dns_query_stream(struct psip_dns_query *q, const struct psip_dns_asker *by, struct psip_span message, struct psip_dns_message *m)
{
	if (q->state != PSIP_DNS_STREAMING)
		return PSIP_DNS_DO_IGNORE;
	if (psip_dns_read(m, message) != PSIP_OK || !psip_dns_answers(m, q->id[q->server], by->question))
		return dns_query_drop(q, by, q->server);
	if ((m->flags & PSIP_DNS_TC) == 0 && dns_query_useful(m))
		return dns_query_end(q, PSIP_DNS_DO_CLOSE | PSIP_DNS_DO_PASS);
	q->rcode = (uint8_t)(m->rcode < UINT8_MAX ? m->rcode : UINT8_MAX);
	return dns_query_drop(q, by, q->server);
}

unsigned psip_dns_query_stream_error(struct psip_dns_query *q, const struct psip_dns_asker *by)
{
	if (q->state != PSIP_DNS_CONNECTING && q->state != PSIP_DNS_STREAMING)
		return PSIP_DNS_DO_IGNORE;
	return dns_query_drop(q, by, q->server);
}

unsigned psip_dns_query_transport_error(struct psip_dns_query *q, const struct psip_dns_asker *by, unsigned server)
{
	if (q->state != PSIP_DNS_ASKING || server >= PSIP_DNS_SERVERS_MAX || !dns_query_bit(q->asked, server) || dns_query_bit(q->dropped, server))
		return PSIP_DNS_DO_IGNORE;
	return dns_query_drop(q, by, server);
}

/* ---- Time ---- */

psip_time psip_dns_query_deadline(const struct psip_dns_query *q)
{
	return q->state == 0 ? PSIP_NEVER : q->end_at;
}

unsigned psip_dns_query_timer(struct psip_dns_query *q, const struct psip_dns_asker *by)
{
	if (psip_dns_query_deadline(q) > by->now || psip_dns_query_deadline(q) == PSIP_NEVER)
		return PSIP_DNS_DO_IGNORE;
	switch ((enum psip_dns_query_state)q->state) {
	case PSIP_DNS_ASKING:
		return dns_query_go_on(q, by);
	case PSIP_DNS_CONNECTING:
	case PSIP_DNS_STREAMING:
		q->silent = 1;
		return dns_query_drop(q, by, q->server);
	case PSIP_DNS_DONE:
		break;
	}
	return PSIP_DNS_DO_IGNORE;
}

/* ---- What is sent ---- */

void psip_dns_query_bound(struct psip_dns_query *q, uint16_t port)
{
	q->port[q->server] = port;
}

int psip_dns_query_message(const struct psip_dns_query *q, const struct psip_dns_policy *policy, const struct psip_dns_question *question,
                           uint8_t *to, size_t size)
{
	uint16_t payload = policy->payload > 0 ? policy->payload : DNS_QUERY_PAYLOAD;
	size_t frame = q->state == PSIP_DNS_STREAMING ? 2 : 0;
	int length;

	if (q->state != PSIP_DNS_ASKING && q->state != PSIP_DNS_STREAMING)
		return PSIP_ERR_STATE;
	if (size < frame)
		return PSIP_ERR_SPACE;
	if (policy->plain || dns_query_bit(q->plain, q->server))
		payload = 0;
	length = psip_dns_build(to + frame, size - frame, q->id[q->server], question, payload);
	if (length > 0 && frame > 0) {
		to[0] = (uint8_t)((unsigned)length >> 8);
		to[1] = (uint8_t)length;
	}
	return length > 0 ? length + (int)frame : length;
}

/* Arrays, not pointers: nothing to relocate. */
static const char dns_query_names[][12] = { "-", "Asking", "Connecting", "Streaming", "Done" };
_Static_assert(sizeof dns_query_names / sizeof *dns_query_names == PSIP_DNS_DONE + 1, "a name for each state");

const char *psip_dns_query_state_name(unsigned state)
{
	return state <= PSIP_DNS_DONE ? dns_query_names[state] : "?";
}
