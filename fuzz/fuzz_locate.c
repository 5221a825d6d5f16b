/* SPDX-License-Identifier: MIT
 * The location machine (RFC 3263). Input: a byte of what is located (URI, host, Via), options, its text after a byte of length, then
 * steps: ask, answer one that is open, answer what is not, ask again, wait no longer. Answers have records with names from a list, from the
 * questions, or from the input, and any numbers.
 * Claims: names asked for are names, each id is asked once unless all are asked again, and questions are bounded; an answer under an id
 * that is not open changes nothing; it ends; targets have an address, port and transport that the client has, are secure where they must
 * be, none twice; a set's targets stand together and by priority (RFC 2782); the same input gives the same targets. */
#include <stdlib.h>

#include "transport/locate.h"

#define HOLDS(claim) do { if (!(claim)) abort(); } while (0)

enum { FUZZ_RECORDS = 64, FUZZ_TEXT = 16384, FUZZ_IDS = 65536, FUZZ_OPEN = PSIP_LOCATE_QUESTIONS };

struct fuzz_in {
	const uint8_t *at, *end;
};

struct fuzz_run {
	struct psip_locate l;
	struct psip_locate_question open[FUZZ_OPEN]; /* their names lie in `names` */
	char names[FUZZ_OPEN][PSIP_LOCATE_NAME_MAX];
	unsigned opened, asked;
	uint16_t last; /* id answered last, so not open */
	bool answered;
};

static struct psip_locate_record records[FUZZ_RECORDS];
static char text[FUZZ_TEXT];
static size_t text_used;
static uint8_t seen[FUZZ_IDS / 8];

static unsigned fuzz_take(struct fuzz_in *in)
{
	return in->at < in->end ? *in->at++ : 0;
}

static uint16_t fuzz_take16(struct fuzz_in *in)
{
	unsigned high = fuzz_take(in);

	return (uint16_t)(high << 8 | fuzz_take(in));
}

static struct psip_span fuzz_bytes(struct fuzz_in *in)
{
	size_t n = fuzz_take(in);
	struct psip_span s;

	if (n > (size_t)(in->end - in->at))
		n = (size_t)(in->end - in->at);
	s = psip_span((const char *)in->at, n);
	in->at += n;
	return s;
}

/* ---- Records ---- */

static struct psip_span fuzz_made(const char *before, unsigned number)
{
	size_t length = strlen(before);
	char *to = text + text_used;

	if (text_used + length + 16 > FUZZ_TEXT)
		return psip_span(NULL, 0);
	memcpy(to, before, length);
	to[length++] = (char)('a' + number % 26);
	to[length++] = (char)('0' + number / 26);
	memcpy(to + length, ".Test.", 6);
	length += 5 + (number & 1);
	text_used += length;
	return psip_span(to, length);
}

static struct psip_span fuzz_name(struct fuzz_in *in, struct psip_span question)
{
	unsigned how = fuzz_take(in);

	switch (how) {
	case 0:
		return question;
	case 1:
		return psip_span(NULL, 0);
	case 2:
		return PSIP_TEXT(".");
	case 3:
		return fuzz_bytes(in);
	case 4:
		return PSIP_TEXT("_sip._udp.x.test");
	case 5:
		return PSIP_TEXT("_sips._tcp.x.test");
	default:
		return fuzz_made("h", how);
	}
}

static struct psip_span fuzz_service(struct fuzz_in *in)
{
	static const char *const services[] = { "SIP+D2U", "SIP+D2T", "SIPS+D2T", "sip+d2t", "SIP+D2S", "SIPS+D2S", "SIP+D2W", "SIPS+D2W",
		"E2U+sip", "SIPS+D2U", "" };
	unsigned which = fuzz_take(in) % (sizeof services / sizeof *services + 1);

	return which < sizeof services / sizeof *services ? psip_string(services[which]) : fuzz_bytes(in);
}

static void fuzz_record(struct fuzz_in *in, struct psip_locate_record *r, const struct psip_locate_question *q)
{
	static const uint16_t types[] = { PSIP_LOCATE_A, PSIP_LOCATE_AAAA, PSIP_LOCATE_CNAME, PSIP_LOCATE_SRV, PSIP_LOCATE_NAPTR, 6 };
	unsigned shape = fuzz_take(in), ip = fuzz_take(in);

	memset(r, 0, sizeof *r);
	r->type = (shape & 7) < 6 ? types[shape & 7] : q->type;
	r->owner = shape & 8 ? fuzz_name(in, q->name) : q->name;
	r->ttl = shape & 16 ? (uint32_t)fuzz_take16(in) << 16 | fuzz_take16(in) : 60;
	r->ip[0] = (uint8_t)(ip & 1 ? 192 : 0);
	r->ip[3] = r->ip[15] = (uint8_t)(ip >> 1);
	if (r->type == PSIP_LOCATE_A)
		memset(r->ip + 4, 0, 12);
	r->priority = shape & 32 ? fuzz_take16(in) : fuzz_take(in) & 3;
	r->weight = shape & 64 ? fuzz_take16(in) : fuzz_take(in) & 3;
	r->port = shape & 128 ? fuzz_take16(in) : 5060;
	r->target = r->type == PSIP_LOCATE_A || r->type == PSIP_LOCATE_AAAA ? psip_span(NULL, 0) : fuzz_name(in, q->name);
	if (r->type == PSIP_LOCATE_NAPTR) {
		r->flags = shape & 128 ? fuzz_bytes(in) : PSIP_TEXT("s");
		r->service = fuzz_service(in);
	}
}

static struct psip_locate_answer fuzz_answer(struct fuzz_in *in, const struct psip_locate_question *q)
{
	struct psip_locate_answer a = { 0, 0, records, 0 };
	unsigned head = fuzz_take(in);

	text_used = 0;
	a.status = (uint8_t)(head & 8 ? (head & 7) % 6 : PSIP_LOCATE_ANSWERED);
	if (a.status != PSIP_LOCATE_ANSWERED)
		a.negative_ttl = fuzz_take(in);
	a.count = head >> 4 == 15 ? fuzz_take(in) % FUZZ_RECORDS + 1 : head >> 4;
	for (size_t i = 0; i < a.count; i++)
		fuzz_record(in, &records[i], q);
	return a;
}

/* ---- Steps ---- */

static void fuzz_check_name(struct psip_span name)
{
	HOLDS(name.length >= 1 && name.length <= PSIP_LOCATE_NAME_MAX && name.at[0] != '.' && name.at[name.length - 1] != '.');
	for (size_t i = 0; i < name.length; i++) {
		char c = name.at[i];

		HOLDS((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || (c == '.' && name.at[i + 1] != '.'));
	}
}

static void fuzz_ask(struct fuzz_run *r)
{
	struct psip_locate_question q;

	if (!psip_locate_ask(&r->l, &q))
		return;
	HOLDS(++r->asked <= PSIP_LOCATE_QUESTIONS * (PSIP_LOCATE_ALIASES + 1));
	HOLDS((seen[q.id / 8] & 1u << q.id % 8) == 0); /* each one once */
	seen[q.id / 8] = (uint8_t)(seen[q.id / 8] | 1u << q.id % 8);
	HOLDS(q.type == PSIP_LOCATE_A || q.type == PSIP_LOCATE_AAAA || q.type == PSIP_LOCATE_SRV || q.type == PSIP_LOCATE_NAPTR);
	fuzz_check_name(q.name);
	HOLDS(r->opened < FUZZ_OPEN);
	memcpy(r->names[r->opened], q.name.at, q.name.length);
	r->open[r->opened] = q;
	r->open[r->opened].name.at = r->names[r->opened];
	r->opened++;
}

static void fuzz_close(struct fuzz_run *r, unsigned which)
{
	r->opened--;
	r->open[which] = r->open[r->opened];
	memcpy(r->names[which], r->names[r->opened], sizeof r->names[which]);
	r->open[which].name.at = r->names[which];
}

static void fuzz_answer_open(struct fuzz_run *r, struct fuzz_in *in, unsigned which)
{
	struct psip_locate_question q = r->open[which];
	struct psip_locate_answer a = fuzz_answer(in, &q);
	int result = psip_locate_answer(&r->l, q.id, &a);

	HOLDS(result == PSIP_OK || result == PSIP_ERR_STALE); /* additional records may have made it needless */
	r->last = q.id;
	r->answered = true;
	fuzz_close(r, which);
}

static void fuzz_answer_stale(struct fuzz_run *r, struct fuzz_in *in, uint16_t id)
{
	static struct psip_locate before;
	const struct psip_locate_question q = { id, PSIP_LOCATE_A, PSIP_TEXT("x.test") };
	struct psip_locate_answer a = fuzz_answer(in, &q);

	for (unsigned i = 0; i < r->opened; i++)
		if (r->open[i].id == id)
			return;
	before = r->l;
	HOLDS(psip_locate_answer(&r->l, id, &a) == PSIP_ERR_STALE);
	HOLDS(memcmp(&before, &r->l, sizeof before) == 0);
}

/* Answers will not come: what is open is asked once more, and not answered before. */
static void fuzz_again(struct fuzz_run *r, struct fuzz_in *in)
{
	struct psip_locate_question q;

	for (unsigned i = 0; i < r->opened; i++) {
		bool open = psip_locate_question(&r->l, r->open[i].id, &q);

		HOLDS(!open || (q.id == r->open[i].id && q.type == r->open[i].type && psip_span_equal_nocase(q.name, r->open[i].name)));
		seen[r->open[i].id / 8] = (uint8_t)(seen[r->open[i].id / 8] & ~(1u << r->open[i].id % 8));
		r->last = r->open[i].id;
		r->answered = true;
	}
	r->asked -= r->opened;
	r->opened = 0;
	psip_locate_ask_again(&r->l);
	if (r->answered)
		fuzz_answer_stale(r, in, r->last);
}

static void fuzz_step(struct fuzz_run *r, struct fuzz_in *in)
{
	unsigned op = fuzz_take(in);

	switch (op & 7) {
	case 0:
	case 1:
		fuzz_ask(r);
		break;
	case 2:
		fuzz_answer_stale(r, in, fuzz_take16(in));
		break;
	case 3:
		if (r->answered)
			fuzz_answer_stale(r, in, r->last);
		break;
	case 4:
		if (op == 4)
			psip_locate_finish(&r->l);
		else if (op == 12)
			fuzz_again(r, in);
		break;
	default:
		if (r->opened == 0)
			fuzz_ask(r);
		if (r->opened > 0)
			fuzz_answer_open(r, in, (op >> 3) % r->opened);
		break;
	}
}

/* ---- Targets ---- */

static bool fuzz_has(const uint8_t *list, unsigned count, unsigned value)
{
	for (unsigned i = 0; i < count; i++)
		if (list[i] == value)
			return true;
	return false;
}

static void fuzz_check_target(const struct psip_locate *l, unsigned index, const struct psip_locate_target *t)
{
	struct psip_locate_target other;

	HOLDS(fuzz_has(l->options.transports, l->options.transport_count, t->address.transport) && t->address.port != 0);
	HOLDS(fuzz_has(l->options.families, l->options.family_count, t->address.family));
	HOLDS(!l->secure || psip_transport_secure(t->address.transport));
	HOLDS(t->step >= PSIP_LOCATE_BY_NUMBER && t->step <= PSIP_LOCATE_BY_ADDRESS);
	if (t->name.at)
		fuzz_check_name(t->name);
	else
		HOLDS(t->step == PSIP_LOCATE_BY_NUMBER || t->step == PSIP_LOCATE_BY_RECEIVED);
	for (unsigned i = 0; i < index; i++)
		HOLDS(psip_locate_target(l, i, &other) && !psip_address_equal(&other.address, &t->address));
}

static void fuzz_check_order(const struct psip_locate *l, unsigned count)
{
	unsigned ended = 0; /* bit n: past the targets of set n */

	for (unsigned i = 1; i < count; i++) {
		const struct psip_locate_server *before = &l->servers[l->targets[i - 1].server], *s = &l->servers[l->targets[i].server];

		if (s->service == before->service) {
			HOLDS(s->priority >= before->priority);
			continue;
		}
		ended |= before->service < 32 ? 1u << before->service : 0;
		HOLDS(s->service >= 32 || (ended & 1u << s->service) == 0);
	}
}

static unsigned fuzz_check(const struct psip_locate *l)
{
	struct psip_locate_target t;
	enum psip_locate_outcome outcome = psip_locate_outcome(l);
	unsigned count = 0;

	for (; psip_locate_target(l, count, &t); count++)
		fuzz_check_target(l, count, &t);
	HOLDS(count <= PSIP_LOCATE_TARGETS && outcome >= PSIP_LOCATE_FOUND && outcome <= PSIP_LOCATE_VANISHED);
	HOLDS((outcome == PSIP_LOCATE_FOUND) == (count > 0));
	fuzz_check_order(l, count);
	return count;
}

/* ---- A run ---- */

static int fuzz_begin(struct fuzz_run *r, struct fuzz_in *in)
{
	struct psip_locate_options o;
	struct psip_span what, rest;
	struct psip_uri uri;
	struct psip_via via;
	unsigned kind = fuzz_take(in), list = fuzz_take(in);

	memset(&o, 0, sizeof o);
	o.transport_count = (uint8_t)(list & 7);
	for (unsigned i = 0; i < PSIP_LOCATE_TRANSPORTS; i++)
		o.transports[i] = (uint8_t)(list & 128 ? fuzz_take(in) : (i + (list >> 3)) % PSIP_LOCATE_TRANSPORTS + 1);
	o.family_count = (uint8_t)(kind >> 2 & 3);
	o.families[0] = kind & 16 ? 4 : 6;
	o.families[1] = kind & 32 ? 6 : 4;
	o.flags = fuzz_take(in);
	o.transport = (uint8_t)(kind & 64 ? fuzz_take(in) : 0);
	o.seed = fuzz_take16(in);
	what = fuzz_bytes(in);
	switch (kind & 3) {
	case 0:
		return psip_locate_host(&r->l, what, &o);
	case 1:
		rest = what;
		return psip_via_next(&rest, PSIP_TOLERANT, &via) > 0 ? psip_locate_via(&r->l, &via, &o) : PSIP_ERR_SYNTAX;
	default:
		return psip_uri_parse(&uri, what, PSIP_TOLERANT, NULL) == PSIP_OK ? psip_locate_uri(&r->l, &uri, &o) : PSIP_ERR_SYNTAX;
	}
}

static bool fuzz_locate(struct fuzz_run *r, struct fuzz_in in, int filled)
{
	int result;

	memset(r, filled, sizeof *r);
	r->opened = r->asked = 0;
	r->answered = false;
	memset(seen, 0, sizeof seen);
	result = fuzz_begin(r, &in);
	HOLDS(result == PSIP_OK || result == PSIP_ERR_UNSUPPORTED || result == PSIP_ERR_SYNTAX || result == PSIP_ERR_ARGUMENT);
	if (result != PSIP_OK)
		return false;
	while (in.at < in.end)
		fuzz_step(r, &in);
	psip_locate_finish(&r->l);
	return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct fuzz_run one, two;
	struct fuzz_in in = { data, data + size };

	if (!fuzz_locate(&one, in, 0xa5)) {
		HOLDS(!fuzz_locate(&two, in, 0));
		return 0;
	}
	HOLDS(fuzz_locate(&two, in, 0) && one.asked == two.asked && memcmp(&one.l, &two.l, sizeof one.l) == 0);
	fuzz_check(&one.l);
	return 0;
}
