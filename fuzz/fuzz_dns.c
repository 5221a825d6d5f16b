/* SPDX-License-Identifier: MIT
 * DNS messages, names, and the query machine. Input: a byte of what it is; then a message, a name to be asked for, or steps of a query.
 * Claims: nothing is read but the message; each name agrees with a reader of the harness's own, which goes over 255 octets and 127
 * pointers at most, each back to before the run that it ends; what is built is read as what it was; a query ends, asks within its
 * bounds, and takes only answers that match; an answer for the location machine has nothing but names and texts of the message. */
#include <stdlib.h>

#include "transport/dns_answer.h"
#include "transport/dns_query.h"

#define HOLDS(claim) do { if (!(claim)) abort(); } while (0)

/* ---- Names ---- */

/* The name's text, by the book. -1 if it is none; 256 for text that cannot be shown. */
static int fuzz_name_model(const struct psip_dns_message *m, size_t at, char to[256])
{
	const uint8_t *p = (const uint8_t *)m->bytes.at;
	size_t length = 0, run = at, wire = 1, jumps = 0;
	bool odd = false;

	for (;;) {
		size_t n, target;

		if (at >= m->bytes.length)
			return -1;
		n = p[at];
		if (n == 0)
			break;
		if (n >= 192) {
			if (at + 1 >= m->bytes.length || ++jumps > PSIP_DNS_JUMPS_MAX)
				return -1;
			target = (n & 63) << 8 | p[at + 1];
			if (target < 12 || target >= run)
				return -1;
			at = run = target;
			continue;
		}
		wire += n + 1;
		if (n > 63 || wire > 255 || at + 1 + n > m->bytes.length)
			return -1;
		if (length > 0)
			to[length++] = '.';
		for (size_t i = 1; i <= n; i++) {
			to[length++] = (char)p[at + i];
			odd = odd || p[at + i] <= ' ' || p[at + i] > '~' || p[at + i] == '.' || p[at + i] == '\\';
		}
		at += n + 1;
	}
	if (length == 0)
		to[length++] = '.';
	return odd ? 256 : (int)length;
}

static void fuzz_name(const struct psip_dns_message *m, psip_dns_name name, bool known)
{
	char text[PSIP_DNS_NAME_MAX], model[256];
	int length = psip_dns_name_text(m, name, text, sizeof text), expected = fuzz_name_model(m, name, model);

	HOLDS(length != PSIP_ERR_SPACE);
	HOLDS(!known || expected > 0);
	HOLDS((length > 0) == (expected > 0 && expected < 256) && (length != PSIP_ERR_SYNTAX || expected < 0));
	HOLDS(psip_dns_name_same(m, name, name) == (expected > 0));
	if (length < 0)
		return;
	HOLDS(length == expected && memcmp(text, model, (size_t)length) == 0);
	HOLDS(psip_dns_name_is(m, name, psip_span(text, (size_t)length)));
	HOLDS(psip_dns_name_text(m, name, text, (size_t)length) == length);
	HOLDS(psip_dns_name_text(m, name, text, (size_t)length - 1) == PSIP_ERR_SPACE);
}

/* ---- Messages ---- */

static bool fuzz_inside(const struct psip_dns_message *m, const struct psip_dns_record *r, struct psip_span text)
{
	return text.at >= m->bytes.at + r->at && text.at + text.length <= m->bytes.at + r->at + r->length;
}

static void fuzz_record(const struct psip_dns_message *m, const struct psip_dns_record *r)
{
	struct psip_dns_naptr naptr;
	struct psip_dns_srv srv;
	struct psip_address a = { .port = 7 };
	psip_dns_name name;

	HOLDS((size_t)r->at + r->length <= m->bytes.length && r->section < PSIP_DNS_SECTIONS && r->ttl <= INT32_MAX);
	fuzz_name(m, r->owner, true);
	if (psip_dns_read_address(m, r, &a) == PSIP_OK)
		HOLDS(a.port == 7 && r->length == (a.family == 4 ? 4 : 16));
	if (psip_dns_read_cname(m, r, &name) == PSIP_OK)
		fuzz_name(m, name, true);
	if (psip_dns_read_srv(m, r, &srv) == PSIP_OK)
		fuzz_name(m, srv.target, true);
	if (psip_dns_read_naptr(m, r, &naptr) == PSIP_OK) {
		HOLDS(fuzz_inside(m, r, naptr.flags) && fuzz_inside(m, r, naptr.services) && fuzz_inside(m, r, naptr.regexp));
		HOLDS(naptr.flags.length <= 255 && naptr.services.length <= 255 && naptr.regexp.length <= 255);
		fuzz_name(m, naptr.replacement, true);
	}
	fuzz_name(m, r->at, false);
}

/* A question that was read is one that can be asked, and is answered by this message if it is a response at all. */
static void fuzz_question(const struct psip_dns_message *m)
{
	char text[PSIP_DNS_NAME_MAX];
	uint8_t built[PSIP_DNS_QUERY_MAX];
	struct psip_dns_message again;
	struct psip_dns_question q;
	int length;

	length = psip_dns_name_text(m, m->qname, text, sizeof text);
	if (m->qname == 0 || length < 0)
		return;
	q.name = psip_span(text, (size_t)length);
	q.type = m->qtype;
	length = psip_dns_build(built, sizeof built, m->id, &q, m->payload);
	HOLDS(length > 0);
	HOLDS(psip_dns_read(&again, psip_span((char *)built, (size_t)length)) == PSIP_OK);
	HOLDS(again.id == m->id && again.qtype == m->qtype && again.qclass == 1 && again.payload == m->payload && again.rcode == 0);
	HOLDS(psip_dns_name_is(&again, again.qname, q.name));
	HOLDS(psip_dns_answers(m, m->id, &q) == ((m->flags & 0xf800u) == 0x8000u && m->qclass == 1));
}

static bool fuzz_within(struct psip_span s, const char *at, size_t size)
{
	return s.at == NULL || (s.at >= at && s.at + s.length <= at + size);
}

/* As an answer for the location machine, in plenty of room and in as little as the message's first octets say. */
static void fuzz_locate_answer(const struct psip_dns_message *m)
{
	static char text[PSIP_DNS_ANSWER_TEXT(128)];
	static struct psip_locate_record records[128];
	size_t count = psip_dns_answer_count(m), most = count < 128 ? count : 128, before = 0;

	for (unsigned i = 0; i < 2; i++) {
		struct psip_dns_answer_room room = { records, i ? m->id % (most + 1) : most, text, i ? (size_t)m->flags % 1024 : sizeof text };
		struct psip_locate_answer a;

		psip_dns_locate_answer(m, &room, &a);
		HOLDS(a.status <= PSIP_LOCATE_TRUNCATED && a.count <= room.most && a.records == records);
		HOLDS(i == 0 || a.count <= before);
		HOLDS(a.negative_ttl == 0 || a.status == PSIP_LOCATE_NO_NAME || a.status == PSIP_LOCATE_NO_DATA);
		HOLDS(a.status != PSIP_LOCATE_TRUNCATED || (m->flags & PSIP_DNS_TC) || i == 1 || count > 128);
		for (size_t k = 0; k < a.count; k++) {
			HOLDS(records[k].owner.length > 0 && fuzz_within(records[k].owner, text, room.size) && records[k].ttl <= INT32_MAX);
			HOLDS(fuzz_within(records[k].target, text, room.size) && fuzz_within(records[k].flags, m->bytes.at, m->bytes.length));
			HOLDS(fuzz_within(records[k].service, m->bytes.at, m->bytes.length));
		}
		before = a.count;
	}
}

static void fuzz_message(struct psip_span bytes)
{
	struct psip_dns_message m;
	struct psip_dns_walk walk;
	struct psip_dns_record r;
	struct psip_dns_alias alias;
	enum psip_dns_verdict verdict;
	unsigned records = 0, end = 0;

	if (psip_dns_read(&m, bytes) != PSIP_OK)
		return;
	walk = psip_dns_records(&m);
	while (psip_dns_next(&m, &walk, &r)) {
		if (records++ < 64) /* the model is slow */
			fuzz_record(&m, &r);
		HOLDS(r.owner >= end);
		end = (unsigned)r.at + r.length;
	}
	HOLDS(records == (unsigned)m.count[0] + m.count[1] + m.count[2]);
	fuzz_question(&m);
	fuzz_locate_answer(&m);
	verdict = psip_dns_verdict(&m, &alias);
	HOLDS(alias.count <= PSIP_DNS_ALIASES_MAX && (alias.count == 0) == (alias.ttl == UINT32_MAX));
	HOLDS(alias.count > 0 || alias.name == m.qname);
	if (verdict == PSIP_DNS_FOUND) {
		walk = psip_dns_records(&m);
		HOLDS(psip_dns_find(&m, &walk, PSIP_DNS_ANSWER, alias.name, m.qtype, &r));
	}
	HOLDS(verdict != PSIP_DNS_ELSEWHERE || alias.count > 0);
	HOLDS(psip_dns_negative_ttl(&m) <= INT32_MAX);
}

/* ---- Queries ---- */

static void fuzz_build(const uint8_t *data, size_t size)
{
	struct psip_dns_question q;
	struct psip_dns_message m;
	uint8_t *built, room[PSIP_DNS_QUERY_MAX];
	uint16_t payload;
	int length;

	if (size < 4)
		return;
	payload = (uint16_t)(data[0] << 8 | data[1]);
	q.type = (uint16_t)(data[2] << 8 | data[3]);
	q.name = psip_span((const char *)data + 4, size - 4);
	length = psip_dns_build(room, sizeof room, 7, &q, payload);
	HOLDS(length > 0 || length == PSIP_ERR_ARGUMENT);
	if (length < 0)
		return;
	built = malloc((size_t)length); /* exactly what it needs */
	HOLDS(built != NULL && psip_dns_build(built, (size_t)length, 7, &q, payload) == length && memcmp(built, room, (size_t)length) == 0);
	HOLDS(psip_dns_build(built, (size_t)length - 1, 7, &q, payload) == PSIP_ERR_SPACE);
	HOLDS(psip_dns_read(&m, psip_span((char *)built, (size_t)length)) == PSIP_OK);
	HOLDS(m.id == 7 && m.flags == PSIP_DNS_RD && m.qtype == q.type && m.qclass == 1 && psip_dns_name_is(&m, m.qname, q.name));
	HOLDS(m.payload == (payload > 0 && payload < 512 ? 512 : payload));
	fuzz_name(&m, m.qname, true);
	fuzz_message(psip_span((char *)built, (size_t)length));
	free(built);
}

struct fuzz_steps {
	const uint8_t *at, *end;
};

static unsigned fuzz_take(struct fuzz_steps *s)
{
	return s->at < s->end ? *s->at++ : 0;
}

/* An answer whose id, flags, RCODE and question the input may spoil. */
static struct psip_span fuzz_answer(struct fuzz_steps *s, const struct psip_dns_question *q, unsigned id, uint8_t *to, bool *right)
{
	unsigned spoil = fuzz_take(s), flags = fuzz_take(s) | fuzz_take(s) << 8;
	int length = psip_dns_build(to, PSIP_DNS_QUERY_MAX, (uint16_t)(id ^ (spoil & 1)), q, spoil & 2 ? 600 : 0);

	HOLDS(length > 0);
	to[2] = (uint8_t)(flags >> 8);
	to[3] = (uint8_t)flags;
	if (spoil & 4)
		to[13] ^= 1;
	*right = (spoil & 5) == 0 && (flags & 0xf800) == 0x8000;
	return psip_span((char *)to, (size_t)length);
}

static void fuzz_query(struct fuzz_steps s)
{
	struct psip_dns_policy policy = { .servers = (uint8_t)(fuzz_take(&s) % 6), .attempts = (uint8_t)(fuzz_take(&s) % 10) };
	const struct psip_dns_question question = { PSIP_TEXT("example.test"), PSIP_DNS_SRV };
	struct psip_dns_asker by = { &policy, &question, 0, 1000 };
	unsigned servers = policy.servers < 4 ? policy.servers : 4, attempts = policy.attempts == 0 ? 3 : policy.attempts < 8 ? policy.attempts : 8;
	unsigned actions, sent = 0, steps = 0;
	struct psip_dns_query q;

	for (unsigned i = 0; i < 4; i++) {
		policy.server[i].ip[0] = (uint8_t)(i + 1);
		policy.server[i].family = 4;
		policy.server[i].port = 53;
	}
	policy.plain = (fuzz_take(&s) & 1) != 0;
	for (actions = psip_dns_query_start(&q, &by); q.state != PSIP_DNS_DONE; steps++) {
		uint8_t to[PSIP_DNS_QUERY_MAX + 2];
		struct psip_dns_message m;
		unsigned op = s.at < s.end ? fuzz_take(&s) : 0, server = op >> 4 & 3;
		enum psip_dns_query_state before = (enum psip_dns_query_state)q.state;
		struct psip_span bytes;
		bool right = true;

		sent += (actions & PSIP_DNS_DO_SEND) != 0;
		HOLDS((actions & (PSIP_DNS_DO_END | PSIP_DNS_DO_PASS | PSIP_DNS_DO_FAIL | PSIP_DNS_DO_TIMEOUT)) == 0);
		HOLDS(((actions & PSIP_DNS_DO_CONNECT) == 0) || q.state == PSIP_DNS_CONNECTING);
		HOLDS(q.server < servers && psip_dns_query_deadline(&q) > by.now && psip_dns_query_deadline(&q) != PSIP_NEVER);
		HOLDS((psip_dns_query_message(&q, &policy, &question, to, sizeof to) > 0) == (q.state != PSIP_DNS_CONNECTING));
		by.random = by.random * 1664525u + 1013904223u + fuzz_take(&s);
		switch (op & 7) {
		case 1:
		case 2:
			bytes = fuzz_answer(&s, &question, q.id[server], to, &right);
			right = right && (op & 8) == 0;
			actions = psip_dns_query_datagram(&q, &by, &policy.server[server], (uint16_t)(q.port[server] ^ (op >> 3 & 1)), bytes, &m);
			HOLDS(right || actions == PSIP_DNS_DO_IGNORE);
			HOLDS(before == PSIP_DNS_ASKING || actions == PSIP_DNS_DO_IGNORE);
			break;
		case 3:
			actions = psip_dns_query_connected(&q, &by);
			break;
		case 4:
			bytes = fuzz_answer(&s, &question, q.id[q.server], to, &right);
			actions = psip_dns_query_stream(&q, &by, bytes, &m);
			HOLDS(right || (actions & PSIP_DNS_DO_PASS) == 0);
			break;
		case 5:
			actions = psip_dns_query_stream_error(&q, &by);
			break;
		case 6:
			actions = psip_dns_query_transport_error(&q, &by, op >> 4);
			break;
		default:
			by.now = psip_dns_query_deadline(&q);
			actions = psip_dns_query_timer(&q, &by);
			HOLDS(actions != PSIP_DNS_DO_IGNORE);
			break;
		}
		HOLDS((before > PSIP_DNS_ASKING && q.state != before && q.state != PSIP_DNS_STREAMING) == ((actions & PSIP_DNS_DO_CLOSE) != 0));
	}
	HOLDS((actions & PSIP_DNS_DO_END) != 0 && psip_dns_query_deadline(&q) == PSIP_NEVER);
	actions &= PSIP_DNS_DO_PASS | PSIP_DNS_DO_FAIL | PSIP_DNS_DO_TIMEOUT;
	HOLDS(actions != 0 && (actions & (actions - 1)) == 0);
	/* Each server once a round, by a stream, and without EDNS; when it comes back to an earlier one for the latter two, those after it
	 * may be asked once more in the same round. */
	HOLDS(sent <= servers * (attempts + 2) + 2 * servers * servers);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct psip_span message;
	int length;

	if (size < 1)
		return 0;
	switch (data[0] & 3) {
	case 0:
		fuzz_message(psip_span((const char *)data + 1, size - 1));
		break;
	case 1:
		fuzz_build(data + 1, size - 1);
		break;
	case 2:
		fuzz_query((struct fuzz_steps){ data + 1, data + size });
		break;
	default:
		length = psip_dns_unframe(psip_span((const char *)data + 1, size - 1), 4096, &message);
		HOLDS(length < 0 || (message.at == (const char *)data + 3 && (size_t)length == message.length + 2 && (size_t)length < size && length <= 4098));
		if (length > 0)
			fuzz_message(message);
		break;
	}
	return 0;
}
