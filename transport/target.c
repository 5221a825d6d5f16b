/* SPDX-License-Identifier: MIT
 * The way to a URI (RFC 3263 §4) or back by a Via (§5): drives the location machine through the questions that the driver answers, keeps its
 * list of targets, and asks for the local address of each. */
#include "transport/route.h"

#include "transport/base/bytes.h"
#include "transport/base/random.h"
#include "transport/locate_part.h"

#define TARGET_SIPS_KEPT 604800000u /* ms for which a domain is remembered to offer SIPS: a week */

static struct psip_ways *target_ways(struct psip *s)
{
	return &psip_transport_of(s)->ways;
}

/* ---- The local address ---- */

void psip_target_reroute(struct psip *s, struct psip_target *target)
{
	bool known = (target->flags & PSIP_TARGET_NO_ROUTE) || psip_route_find(s, &target->remote, &target->local);

	target->state = known ? PSIP_TARGET_READY : PSIP_TARGET_ASK_ROUTE;
}

void psip_target_route(struct psip *s, struct psip_target *target, const struct psip_address *local)
{
	if (target->state != PSIP_TARGET_WAIT_ROUTE)
		return;
	if (!local || !local->family) {
		if (!psip_target_next(s, target))
			target->state = PSIP_TARGET_FAILED;
		return;
	}
	target->local = *local;
	target->local.transport = target->remote.transport;
	target->state = PSIP_TARGET_READY;
	psip_route_learn(s, &target->remote, &target->local);
}

/* ---- The list ---- */

static unsigned target_count(const struct psip *s, const struct psip_target *target)
{
	return (unsigned)(psip_bytes_length(s, target->locate) / sizeof(struct psip_address));
}

bool psip_target_more(const struct psip *s, const struct psip_target *target)
{
	return target->state != PSIP_TARGET_ASK_NAME && target->state != PSIP_TARGET_WAIT_NAME && target->next < target_count(s, target);
}

bool psip_target_next(struct psip *s, struct psip_target *target)
{
	if (!psip_target_more(s, target))
		return false;
	memcpy(&target->remote, psip_bytes_data(s, target->locate) + target->next * sizeof(struct psip_address), sizeof(struct psip_address));
	target->next++;
	psip_target_reroute(s, target);
	return true;
}

void psip_target_settle(struct psip *s, struct psip_target *target)
{
	const struct psip_address *list = (const struct psip_address *)(const void *)psip_bytes_data(s, target->locate);
	unsigned here = target->next - 1u;

	while ((target->flags & PSIP_TARGET_GUESSED) && target->next && psip_target_more(s, target) && list[target->next].transport != list[here].transport)
		target->next++;
}

void psip_target_strike(struct psip *s, struct psip_target *target, const struct psip_address *remote)
{
	struct psip_address *list = (struct psip_address *)(void *)psip_bytes_data(s, target->locate);
	unsigned count = target_count(s, target), left = 0;

	for (unsigned i = 0; i < count; i++)
		if (!psip_address_equal(&list[i], remote))
			list[left++] = list[i];
	if (left < count)
		psip_bytes_trim(s, target->locate, left * sizeof *list);
	if (!psip_address_equal(&target->remote, remote))
		return;
	target->next = 0;
	if (!psip_target_next(s, target))
		target->state = PSIP_TARGET_FAILED;
}

void psip_target_end(struct psip *s, struct psip_target *target)
{
	psip_bytes_drop(s, target->locate);
	psip_bytes_drop(s, target->name);
	target->locate = target->name = 0;
	target->next = 0;
	target->state = PSIP_TARGET_NONE;
}

/* ---- The machine's course ---- */

static struct psip_locate *target_machine(struct psip *s, const struct psip_target *target)
{
	return (struct psip_locate *)(void *)psip_bytes_data(s, target->locate);
}

/* TLS wants it for SNI and for the certificate (RFC 5922), WebSocket for Host. */
static bool target_asks_name(uint8_t transport)
{
	return psip_transport_secure(transport) || transport == PSIP_WS;
}

/* Numeric hosts have none, unless that is wanted. False: no room. */
static bool target_set_name(struct psip *s, struct psip_target *target, struct psip_span host, unsigned wants)
{
	struct psip_address numeric = { 0 };

	if (!(wants & PSIP_TARGET_WANTS_NUMBER) && psip_address_read(&numeric, host))
		return true;
	target->name = psip_bytes_copy(s, host.at, host.length);
	return target->name != 0;
}

static void target_keep_name(struct psip *s, struct psip_target *target, const struct psip_address *list, unsigned count)
{
	for (unsigned i = 0; i < count; i++)
		if (target_asks_name(list[i].transport))
			return;
	psip_bytes_drop(s, target->name);
	target->name = 0;
}

static void target_remember_sips(struct psip *s, const struct psip_locate *l)
{
	struct psip_ways *w = target_ways(s);

	w->sips_vanished += psip_locate_alarm(l);
	if (psip_locate_saw_sips(l))
		(void)psip_locate_sips_note(psip_at(s, w->domains), w->domain_count, s->now, TARGET_SIPS_KEPT, psip_locate_domain(l));
}

/* The machine has ended: its place is taken by what it found, those that failed lately last (RFC 3263 §4.3). Without room for the list the
 * first target has to do. */
static void target_found(struct psip *s, struct psip_target *target)
{
	struct psip_ways *w = target_ways(s);
	struct psip_locate *l = target_machine(s, target);
	struct psip_address list[PSIP_LOCATE_TARGETS];
	uint8_t order[PSIP_LOCATE_TARGETS];
	struct psip_locate_target found;
	unsigned count = psip_locate_failed_order(l, psip_at(s, w->failed), w->failed_count, s->now, order);

	if (psip_locate_guessed(l))
		target->flags |= PSIP_TARGET_GUESSED;
	for (unsigned i = 0; i < count; i++)
		if (psip_locate_target(l, order[i], &found))
			list[i] = found.address;
	target_remember_sips(s, l);
	target->ttl = psip_locate_ttl(l);
	psip_bytes_drop(s, target->locate);
	target->locate = count > 1 ? psip_bytes_copy(s, list, count * sizeof *list) : 0;
	target_keep_name(s, target, list, count);
	target->next = 1;
	target->state = PSIP_TARGET_FAILED;
	if (!count)
		return;
	target->remote = list[0];
	psip_target_reroute(s, target);
}

static bool target_remembered(struct psip *s, struct psip_locate *l, const struct psip_locate_question *q)
{
	struct psip_ways *w = target_ways(s);
	struct psip_locate_record records[PSIP_LOCATE_CACHE_RECORDS];
	struct psip_locate_answer answer;

	if (!w->name_count || !psip_locate_cache_get(psip_at(s, w->names), w->name_count, s->now, q->type, q->name, records, &answer))
		return false;
	(void)psip_locate_answer(l, q->id, &answer);
	return true;
}

/* On to the next question that nobody has answered before, or to the end. */
static void target_advance(struct psip *s, struct psip_target *target)
{
	struct psip_locate *l = target_machine(s, target);
	struct psip_locate_question q;

	while (psip_locate_ask(l, &q)) {
		if (target_remembered(s, l, &q))
			continue;
		target->question = q.id;
		target->state = PSIP_TARGET_ASK_NAME;
		return;
	}
	target->state = PSIP_TARGET_WAIT_NAME;
	if (psip_locate_outcome(l) != PSIP_LOCATE_ASKING)
		target_found(s, target);
}

/* ---- Numeric hosts: the machine is not needed ---- */

/* As RFC 3263 §4.1 has it: what the URI says, for sips over TLS; else UDP, for sips TLS; else what there is. */
static uint8_t target_transport(const struct psip_locate_options *o, const struct psip_uri *uri)
{
	static const uint8_t usual[] = { PSIP_UDP, PSIP_TCP, PSIP_TLS };
	bool secure = uri->scheme == PSIP_SCHEME_SIPS || (o->flags & PSIP_LOCATE_SECURE), plain = false;
	struct psip_span value;
	uint8_t transport;

	for (unsigned i = 0; i < o->transport_count; i++)
		plain |= !psip_transport_secure(o->transports[i]);
	secure |= !plain;
	if (o->transport)
		return secure && !psip_transport_secure(o->transport) ? (uint8_t)PSIP_TRANSPORT_OTHER : o->transport;
	if (psip_uri_param(uri, "transport", &value)) {
		transport = psip_transport_find(value);
		return secure ? psip_locate_secured(transport) : transport;
	}
	for (unsigned i = 0; i < sizeof usual + o->transport_count; i++) {
		transport = i < sizeof usual ? usual[i] : o->transports[i - sizeof usual];
		if (psip_transport_secure(transport) == secure && memchr(o->transports, transport, o->transport_count))
			return transport;
	}
	return PSIP_TRANSPORT_OTHER;
}

static int target_numeric(struct psip *s, struct psip_target *target, const struct psip_uri *uri, const struct psip_locate_options *o, unsigned wants)
{
	uint8_t transport = target_transport(o, uri);

	if (!memchr(o->transports, transport, o->transport_count) || !memchr(o->families, target->remote.family, o->family_count))
		return PSIP_ERR_UNSUPPORTED;
	if (uri->has_port && uri->port == 0)
		return PSIP_ERR_SYNTAX;
	target->remote.transport = transport;
	target->remote.port = uri->has_port ? uri->port : psip_locate_port(transport);
	target->ttl = UINT32_MAX;
	if (target_asks_name(transport) && !target_set_name(s, target, uri->host, wants))
		return PSIP_ERR_FULL;
	psip_target_reroute(s, target);
	return PSIP_OK;
}

/* ---- Begin ---- */

static struct psip_span target_host(const struct psip_uri *uri)
{
	struct psip_span maddr;

	return psip_uri_param(uri, "maddr", &maddr) && maddr.length ? maddr : uri->host;
}

/* Room for the machine, and the options that it gets. */
static struct psip_locate *target_make(struct psip *s, struct psip_target *target, struct psip_locate_options *o, struct psip_span domain)
{
	struct psip_ways *w = target_ways(s);

	if (psip_locate_sips_known(psip_at(s, w->domains), w->domain_count, s->now, domain))
		o->flags |= PSIP_LOCATE_SIPS_KNOWN;
	psip_random_bytes(s, &o->seed, sizeof o->seed);
	target->locate = psip_bytes_take(s, sizeof(struct psip_locate));
	return target->locate ? target_machine(s, target) : NULL;
}

static int target_start(struct psip *s, struct psip_target *target, int result)
{
	if (result == PSIP_OK)
		target_advance(s, target);
	else
		psip_target_end(s, target);
	return result;
}

int psip_target_begin(struct psip *s, struct psip_target *target, const struct psip_uri *uri, uint8_t transport, unsigned wants)
{
	struct psip_locate_options options = target_ways(s)->options;
	struct psip_span host = target_host(uri);
	struct psip_locate *l;

	psip_target_end(s, target);
	if (uri->scheme != PSIP_SCHEME_SIP && uri->scheme != PSIP_SCHEME_SIPS)
		return PSIP_ERR_UNSUPPORTED;
	if (transport && !psip_target_has(s, transport))
		return PSIP_ERR_UNSUPPORTED;
	options.transport = transport;
	options.flags |= PSIP_LOCATE_ALTERNATES;
	if (wants & PSIP_TARGET_WANTS_STREAM)
		options.flags |= PSIP_LOCATE_LARGE;
	target->flags = transport ? PSIP_TARGET_FIXED : 0;
	memset(&target->remote, 0, sizeof target->remote);
	if (psip_address_read(&target->remote, host))
		return target_numeric(s, target, uri, &options, wants);
	l = target_make(s, target, &options, host);
	if (!l || !target_set_name(s, target, uri->host, wants))
		return target_start(s, target, PSIP_ERR_FULL);
	return target_start(s, target, psip_locate_uri(l, uri, &options));
}

int psip_target_via(struct psip *s, struct psip_target *target, const struct psip_via *via)
{
	struct psip_locate_options options = target_ways(s)->options;
	struct psip_locate *l;

	psip_target_end(s, target);
	target->flags = PSIP_TARGET_NO_ROUTE;
	l = target_make(s, target, &options, via->host);
	if (!l)
		return PSIP_ERR_FULL;
	if (target_asks_name(via->transport) && !target_set_name(s, target, via->host, 0))
		return target_start(s, target, PSIP_ERR_FULL);
	return target_start(s, target, psip_locate_via(l, via, &options));
}

/* ---- Questions and answers ---- */

void psip_target_release(struct psip *s)
{
	struct psip_ways *w = target_ways(s);

	psip_bytes_drop(s, w->lent);
	w->lent = 0;
}

/* The name lies in the machine, which may end before the next pull: it is lent. */
static bool target_query(struct psip *s, struct psip_target *target, struct psip_output *out)
{
	struct psip_locate_question q;

	if (!psip_locate_question(target_machine(s, target), target->question, &q))
		return false;
	psip_target_release(s);
	psip_bytes_keep(s, target->locate);
	target_ways(s)->lent = target->locate;
	out->kind = PSIP_QUERY;
	out->name = q.name;
	out->type = q.type;
	out->query = q.id;
	target_advance(s, target);
	return true;
}

bool psip_target_output(struct psip *s, struct psip_target *target, psip_handle owner, struct psip_output *out)
{
	if (target->state != PSIP_TARGET_ASK_NAME && target->state != PSIP_TARGET_ASK_ROUTE)
		return false;
	memset(out, 0, sizeof *out);
	out->token = owner;
	if (target->state == PSIP_TARGET_ASK_NAME)
		return target_query(s, target, out);
	out->remote = target->remote;
	out->kind = PSIP_ROUTE;
	target->state = PSIP_TARGET_WAIT_ROUTE;
	return true;
}

bool psip_target_answer(struct psip *s, struct psip_target *target, uint16_t query, const struct psip_locate_answer *answer)
{
	struct psip_ways *w = target_ways(s);
	struct psip_locate *l = target_machine(s, target);
	struct psip_locate_question q;
	bool asking = target->state == PSIP_TARGET_ASK_NAME;

	if ((!asking && target->state != PSIP_TARGET_WAIT_NAME) || (asking && query == target->question) || !psip_locate_question(l, query, &q))
		return false;
	if (w->name_count)
		(void)psip_locate_cache_put(psip_at(s, w->names), w->name_count, s->now, q.type, q.name, answer);
	(void)psip_locate_answer(l, query, answer);
	/* the question that is still to be put out may have become needless: the machine has ended, or moved on without it */
	if (!asking || !psip_locate_question(l, target->question, &q))
		target_advance(s, target);
	return true;
}

void psip_target_late(struct psip *s, struct psip_target *target)
{
	if (target->state == PSIP_TARGET_ASK_NAME || target->state == PSIP_TARGET_WAIT_NAME) {
		psip_locate_finish(target_machine(s, target));
		target_found(s, target);
	} else if (psip_target_pending(target)) {
		target->state = PSIP_TARGET_WAIT_ROUTE;
		psip_target_route(s, target, NULL);
	}
}

void psip_target_again(struct psip *s, struct psip_target *target)
{
	if (target->state == PSIP_TARGET_ASK_NAME || target->state == PSIP_TARGET_WAIT_NAME) {
		psip_locate_ask_again(target_machine(s, target));
		target_advance(s, target);
	} else if (target->state == PSIP_TARGET_WAIT_ROUTE) {
		target->state = PSIP_TARGET_ASK_ROUTE;
	}
}
