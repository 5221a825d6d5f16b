/* SPDX-License-Identifier: MIT
 * The location machine's course (RFC 3263 §4.1, §4.2, §5): NAPTR, then SRV, then addresses, each skipped where its section says so. */
#include "transport/locate.h"
#include "transport/locate_part.h"

_Static_assert(sizeof(struct psip_locate) <= 7168, "its size shows in review");
_Static_assert((int)PSIP_LOCATE_QUESTIONS < (int)PSIP_LOCATE_NONE, "indices fit an octet");

bool psip_locate_options_valid(const struct psip_locate_options *o)
{
	if (o->transport_count < 1 || o->transport_count > PSIP_LOCATE_TRANSPORTS || o->family_count < 1 || o->family_count > 2)
		return false;
	for (unsigned i = 0; i < o->transport_count; i++)
		if (o->transports[i] < 1 || o->transports[i] > PSIP_LOCATE_TRANSPORTS || memchr(o->transports, o->transports[i], i) != NULL)
			return false;
	for (unsigned i = 0; i < o->family_count; i++)
		if (o->families[i] != 4 && o->families[i] != 6)
			return false;
	if (o->transport && memchr(o->transports, o->transport, o->transport_count) == NULL)
		return false;
	return o->family_count == 1 || o->families[0] != o->families[1];
}

static int locate_begin(struct psip_locate *l, const struct psip_locate_options *options)
{
	memset(l, 0, sizeof *l);
	if (!psip_locate_options_valid(options))
		return PSIP_ERR_ARGUMENT;
	l->options = *options;
	l->random = options->seed;
	l->ttl = UINT32_MAX;
	l->domain = PSIP_LOCATE_NO_TEXT;
	l->phase = PSIP_LOCATE_PHASE_ADDRESS;
	return PSIP_OK;
}

/* A transport that nothing speaks against: in line with sips, and not refused by an SRV of ".". */
static bool locate_usable(const struct psip_locate *l, uint8_t transport)
{
	if (!psip_locate_has_transport(l, transport) || psip_transport_secure(transport) != l->secure)
		return false;
	for (unsigned i = 0; i < l->service_count; i++)
		if (l->services[i].transport == transport && l->services[i].state == PSIP_LOCATE_SERVICE_REFUSED)
			return false;
	return true;
}

static bool locate_is_websocket(uint8_t transport)
{
	return transport == PSIP_WS || transport == PSIP_WSS;
}

/* Where SIP is said not to be offered nobody guesses at a WebSocket. */
static bool locate_may_guess(const struct psip_locate *l, uint8_t transport)
{
	for (unsigned i = 0; i < l->service_count && locate_is_websocket(transport); i++)
		if (l->services[i].state == PSIP_LOCATE_SERVICE_REFUSED)
			return false;
	return locate_usable(l, transport);
}

/* RFC 3263 §4.1 where nothing decides: UDP, for sips TLS; for what is too large for UDP something else. */
static uint8_t locate_default(const struct psip_locate *l)
{
	static const uint8_t usual[] = { PSIP_UDP, PSIP_TCP, PSIP_TLS }, large[] = { PSIP_TCP, PSIP_TLS };
	bool is_large = (l->options.flags & PSIP_LOCATE_LARGE) != 0;
	const uint8_t *list = is_large ? large : usual;

	for (unsigned i = 0; i < (is_large ? sizeof large : sizeof usual); i++)
		if (locate_usable(l, list[i]))
			return list[i];
	for (unsigned i = 0; i < l->options.transport_count; i++)
		if (locate_may_guess(l, l->options.transports[i]))
			return l->options.transports[i];
	return PSIP_TRANSPORT_OTHER;
}

static void locate_serve(struct psip_locate *l, uint8_t transport, uint8_t host, uint8_t step)
{
	struct psip_locate_server server = { 0, 0, 0, PSIP_LOCATE_NONE, host, transport, step };

	server.port = l->port ? l->port : psip_locate_port(transport);
	(void)psip_locate_server_add(l, &server);
}

/* One host without SRV: by the transport that is decided, or by the default and, if wanted, the alternates. False: no transport. */
static bool locate_direct(struct psip_locate *l, uint8_t host, uint8_t step)
{
	uint8_t first = l->transport ? l->transport : locate_default(l);

	if (first == PSIP_TRANSPORT_OTHER)
		return false;
	if (host == PSIP_LOCATE_NONE) /* no room for its name; counted */
		return true;
	locate_serve(l, first, host, step); /* again below: one place is listed once */
	if (l->transport || !(l->options.flags & PSIP_LOCATE_ALTERNATES))
		return true;
	l->guessed = !(l->options.flags & PSIP_LOCATE_LARGE);
	for (unsigned i = 0; i < l->options.transport_count; i++) {
		uint8_t other = l->options.transports[i];

		if (!locate_is_websocket(other) && locate_usable(l, other))
			locate_serve(l, other, host, step);
	}
	return true;
}

static void locate_service(struct psip_locate *l, uint8_t transport)
{
	struct psip_locate_service service = { l->service_count, 0, transport, PSIP_LOCATE_BY_SRV, PSIP_LOCATE_NONE, PSIP_LOCATE_SERVICE_EMPTY };

	service.name = psip_locate_name_srv(l, transport, l->domain);
	(void)psip_locate_service_add(l, &service);
}

/* SRV questions without NAPTR: for the transport that is decided, or for each (RFC 3263 §4.1), never merged. */
static void locate_services(struct psip_locate *l)
{
	bool large = (l->options.flags & PSIP_LOCATE_LARGE) != 0;

	if (l->transport) {
		locate_service(l, l->transport);
		return;
	}
	for (unsigned i = 0; i < l->options.transport_count; i++)
		if (locate_usable(l, l->options.transports[i]) && !(large && l->options.transports[i] == PSIP_UDP))
			locate_service(l, l->options.transports[i]);
	if (large && locate_usable(l, PSIP_UDP))
		locate_service(l, PSIP_UDP);
}

static bool locate_open(const struct psip_locate *l, enum psip_locate_phase phase)
{
	for (unsigned i = 0; i < l->query_count; i++) {
		uint16_t type = l->queries[i].type;
		bool counts = phase == PSIP_LOCATE_PHASE_ADDRESS || type == (phase == PSIP_LOCATE_PHASE_NAPTR ? PSIP_LOCATE_NAPTR : PSIP_LOCATE_SRV);

		if (counts && l->queries[i].state != PSIP_LOCATE_QUERY_CLOSED)
			return true;
	}
	return false;
}

static void locate_end(struct psip_locate *l, enum psip_locate_outcome outcome)
{
	for (unsigned i = 0; i < l->query_count; i++)
		l->queries[i].state = PSIP_LOCATE_QUERY_CLOSED;
	l->phase = PSIP_LOCATE_PHASE_END;
	l->outcome = (uint8_t)outcome;
}

static void locate_after_naptr(struct psip_locate *l)
{
	l->alarm = (l->options.flags & PSIP_LOCATE_SIPS_KNOWN) && !l->saw_sips;
	if (l->alarm && (l->options.flags & PSIP_LOCATE_REFUSE_VANISHED)) {
		locate_end(l, PSIP_LOCATE_VANISHED);
		return;
	}
	l->phase = PSIP_LOCATE_PHASE_SRV;
	if (!l->service_count)
		locate_services(l);
}

/* All that NAPTR, the URI or the client allows has an SRV of "." (RFC 2782). Else l->transport is settled, if anything settles it. */
static bool locate_refused(struct psip_locate *l)
{
	bool naptr = l->service_count && l->services[0].step == PSIP_LOCATE_BY_NAPTR;

	for (unsigned i = 0; naptr && i < l->service_count && !l->transport; i++)
		if (l->services[i].state != PSIP_LOCATE_SERVICE_REFUSED)
			l->transport = l->services[i].transport;
	if (naptr)
		return !l->transport;
	if (l->transport)
		return l->service_count && l->services[0].state == PSIP_LOCATE_SERVICE_REFUSED;
	return locate_default(l) == PSIP_TRANSPORT_OTHER;
}

/* Without SRV records: the domain's addresses, unless the service is said not to exist. A server may be there before: `received`. */
static void locate_after_srv(struct psip_locate *l)
{
	unsigned filled = 0;

	l->phase = PSIP_LOCATE_PHASE_ADDRESS;
	for (unsigned i = 0; i < l->service_count; i++)
		filled += l->services[i].state == PSIP_LOCATE_SERVICE_FILLED;
	if (filled)
		psip_locate_sort_servers(l);
	else if (!locate_refused(l))
		(void)locate_direct(l, psip_locate_host_add(l, l->domain), PSIP_LOCATE_BY_ADDRESS);
	else if (!l->server_count)
		locate_end(l, PSIP_LOCATE_REFUSED);
}

static void locate_advance(struct psip_locate *l)
{
	if (l->phase == PSIP_LOCATE_PHASE_NAPTR && !locate_open(l, PSIP_LOCATE_PHASE_NAPTR))
		locate_after_naptr(l);
	if (l->phase == PSIP_LOCATE_PHASE_SRV && !locate_open(l, PSIP_LOCATE_PHASE_SRV))
		locate_after_srv(l);
	if (l->phase == PSIP_LOCATE_PHASE_ADDRESS && !locate_open(l, PSIP_LOCATE_PHASE_ADDRESS)) {
		psip_locate_list(l);
		locate_end(l, l->target_count ? PSIP_LOCATE_FOUND : PSIP_LOCATE_NOTHING);
	}
}

/* A host that needs no DNS. False: of a family that the client has not. */
static bool locate_numeric(struct psip_locate *l, const struct psip_address *address, uint8_t *host)
{
	if (psip_locate_family_index(l, address->family) > 1)
		return false;
	*host = l->host_count++;
	l->hosts[*host] = (struct psip_locate_host){ PSIP_LOCATE_NO_TEXT, { PSIP_LOCATE_NONE, PSIP_LOCATE_NONE }, { 0, 0 } };
	return psip_locate_ip_add(l, *host, address->family, address->ip);
}

/* What URI and Via have in common: a host with or without port, a transport or none (l->transport, l->port). */
static int locate_target(struct psip_locate *l, struct psip_span target, bool naptr)
{
	struct psip_address address;
	uint8_t host;

	if (psip_address_read(&address, target)) {
		if (!locate_numeric(l, &address, &host) || !locate_direct(l, host, PSIP_LOCATE_BY_NUMBER))
			return PSIP_ERR_UNSUPPORTED;
		locate_advance(l);
		return PSIP_OK;
	}
	l->domain = psip_locate_name_add(l, target);
	if (l->domain == PSIP_LOCATE_NO_TEXT)
		return PSIP_ERR_SYNTAX;
	if (l->port) {
		if (!locate_direct(l, psip_locate_host_add(l, l->domain), PSIP_LOCATE_BY_PORT))
			return PSIP_ERR_UNSUPPORTED;
	} else if (naptr && !l->transport) {
		l->phase = PSIP_LOCATE_PHASE_NAPTR;
		(void)psip_locate_query_add(l, l->domain, PSIP_LOCATE_NAPTR);
	} else {
		l->phase = PSIP_LOCATE_PHASE_SRV;
		locate_services(l);
	}
	locate_advance(l);
	return PSIP_OK;
}

/* sips, or the client's own wish, or all it can do. */
static bool locate_wants_secure(const struct psip_locate *l, const struct psip_uri *uri)
{
	if (uri->scheme == PSIP_SCHEME_SIPS || (l->options.flags & PSIP_LOCATE_SECURE))
		return true;
	for (unsigned i = 0; i < l->options.transport_count; i++)
		if (!psip_transport_secure(l->options.transports[i]))
			return false;
	return true;
}

int psip_locate_uri(struct psip_locate *l, const struct psip_uri *uri, const struct psip_locate_options *options)
{
	int result = locate_begin(l, options);
	struct psip_span value, target = uri->host;

	if (result != PSIP_OK)
		return result;
	if (uri->scheme != PSIP_SCHEME_SIP && uri->scheme != PSIP_SCHEME_SIPS)
		return PSIP_ERR_UNSUPPORTED;
	if (uri->has_port && uri->port == 0)
		return PSIP_ERR_SYNTAX;
	l->secure = locate_wants_secure(l, uri);
	l->port = uri->port;
	if (options->transport) {
		l->transport = options->transport;
		if (l->secure && !psip_transport_secure(l->transport))
			return PSIP_ERR_UNSUPPORTED;
	} else if (psip_uri_param(uri, "transport", &value)) {
		l->transport = psip_transport_find(value);
		if (l->secure)
			l->transport = psip_locate_secured(l->transport);
		if (!psip_locate_has_transport(l, l->transport))
			return PSIP_ERR_UNSUPPORTED;
	}
	if (locate_default(l) == PSIP_TRANSPORT_OTHER && !l->transport)
		return PSIP_ERR_UNSUPPORTED;
	if (psip_uri_param(uri, "maddr", &value) && value.length)
		target = value;
	return locate_target(l, target, true);
}

int psip_locate_host(struct psip_locate *l, struct psip_span host, const struct psip_locate_options *options)
{
	struct psip_uri uri;

	memset(&uri, 0, sizeof uri);
	uri.scheme = PSIP_SCHEME_SIP;
	uri.host = host;
	return psip_locate_uri(l, &uri, options);
}

/* RFC 3261 §18.2.2: datagrams go to maddr if there is one; else `received` comes before what RFC 3263 §5 makes of sent-by. */
int psip_locate_via(struct psip_locate *l, const struct psip_via *via, const struct psip_locate_options *options)
{
	int result = locate_begin(l, options);
	struct psip_span target = via->host;
	struct psip_address received;
	uint8_t host;

	if (result != PSIP_OK)
		return result;
	if (via->has_port && via->port == 0)
		return PSIP_ERR_SYNTAX;
	if (!psip_locate_has_transport(l, via->transport))
		return PSIP_ERR_UNSUPPORTED;
	l->transport = via->transport;
	l->secure = psip_transport_secure(via->transport);
	l->port = via->port;
	if (!psip_transport_reliable(via->transport) && via->maddr.length) {
		target = via->maddr;
		l->port = via->has_port ? via->port : psip_locate_port(via->transport);
	} else if (via->received.length && psip_address_read(&received, via->received) && locate_numeric(l, &received, &host)) {
		uint16_t port = l->port;

		if (via->rport && !psip_transport_reliable(via->transport)) /* RFC 3581 §4 */
			l->port = via->rport;
		locate_serve(l, via->transport, host, PSIP_LOCATE_BY_RECEIVED);
		l->port = port;
	}
	result = locate_target(l, target, false);
	if (result != PSIP_OK && l->server_count) { /* sent-by is of no use; `received` is */
		locate_advance(l);
		return PSIP_OK;
	}
	return result;
}

bool psip_locate_ask(struct psip_locate *l, struct psip_locate_question *question)
{
	for (unsigned i = 0; i < l->query_count; i++) {
		struct psip_locate_query *q = &l->queries[i];

		if (q->state != PSIP_LOCATE_QUERY_NEW)
			continue;
		q->state = PSIP_LOCATE_QUERY_ASKED;
		/* a question asked again under another name gets another id: the old one's answer does not fit it */
		question->id = (uint16_t)(i | (unsigned)q->aliases << 8);
		question->type = q->type;
		question->name = psip_locate_name(l, q->name);
		return true;
	}
	return false;
}

/* The place of an open question; query_count if there is none. */
static unsigned locate_open_at(const struct psip_locate *l, uint16_t id)
{
	unsigned i = id & 0xff;

	return i < l->query_count && l->queries[i].state == PSIP_LOCATE_QUERY_ASKED && l->queries[i].aliases == id >> 8 ? i : l->query_count;
}

bool psip_locate_question(const struct psip_locate *l, uint16_t id, struct psip_locate_question *question)
{
	unsigned i = locate_open_at(l, id);

	if (i == l->query_count)
		return false;
	question->id = id;
	question->type = l->queries[i].type;
	question->name = psip_locate_name(l, l->queries[i].name);
	return true;
}

void psip_locate_ask_again(struct psip_locate *l)
{
	for (unsigned i = 0; i < l->query_count; i++)
		if (l->queries[i].state == PSIP_LOCATE_QUERY_ASKED)
			l->queries[i].state = PSIP_LOCATE_QUERY_NEW;
}

int psip_locate_answer(struct psip_locate *l, uint16_t id, const struct psip_locate_answer *answer)
{
	unsigned i = locate_open_at(l, id);

	if (i == l->query_count)
		return PSIP_ERR_STALE;
	psip_locate_take(l, i, answer);
	locate_advance(l);
	return PSIP_OK;
}

/* Each round closes all that is open; what the next phase asks is closed by the next: three at most. */
void psip_locate_finish(struct psip_locate *l)
{
	const struct psip_locate_answer late = { PSIP_LOCATE_TIMEOUT, 0, NULL, 0 };

	while (l->outcome == PSIP_LOCATE_ASKING) {
		for (unsigned i = 0; i < l->query_count; i++)
			if (l->queries[i].state != PSIP_LOCATE_QUERY_CLOSED)
				psip_locate_take(l, i, &late);
		locate_advance(l);
	}
}
