/* SPDX-License-Identifier: MIT
 * picosip locate: the way to a URI by RFC 3263, aloud. The location machine stands where a stack stands elsewhere: its questions go to
 * the driver as QUERY, the answers come back. */
#include "session/cli/locate.h"

#include <stdlib.h>
#include <string.h>

#include "transport/posix/driver.h"

/* ---- What the driver calls ---------------------------------------------------------------------------------------- */

static struct locate *locate_of(struct psip *s)
{
	return (struct locate *)(void *)s;
}

static bool locate_next(struct psip *s, psip_time now, struct psip_output *out)
{
	struct locate *l = locate_of(s);
	struct psip_locate_question question;
	(void)now;
	if (!l->begun || !psip_locate_ask(&l->machine, &question))
		return false;
	out->kind = PSIP_QUERY;
	out->token = l->run;
	out->query = question.id;
	out->type = question.type;
	out->name = question.name;
	struct locate_asked *asked = &l->asked[(question.id & 0xFF) % PSIP_LOCATE_QUESTIONS];
	asked->begin_us = cli_now_us();
	asked->type = question.type;
	asked->length = question.name.length;
	memcpy(asked->name, question.name.at, question.name.length);
	l->questions++;
	return true;
}

static void locate_answer(struct psip *s, psip_time now, uint64_t token, uint16_t query, const struct psip_locate_answer *answer)
{
	struct locate *l = locate_of(s);
	const struct locate_asked *asked = &l->asked[(query & 0xFF) % PSIP_LOCATE_QUESTIONS];
	(void)now;
	if (token != l->run) /* of an earlier run, which had waited long enough */
		return;
	if (answer->status > PSIP_LOCATE_NO_DATA)
		l->failures++;
	int taken = psip_locate_answer(&l->machine, query, answer);
	if (l->count == 1)
		(l->json ? locate_answer_json : locate_answer_text)(asked, answer, taken == PSIP_OK);
}

/* Nothing else ever comes: no socket is opened but the resolver's. */
static void locate_datagram(struct psip *s, psip_time now, const struct psip_packet *packet)
{
	(void)s, (void)now, (void)packet;
}

static int locate_accepted(struct psip *s, psip_time now, const struct psip_address *local, const struct psip_address *remote, psip_handle *flow)
{
	(void)s, (void)now, (void)local, (void)remote, (void)flow;
	return PSIP_ERR_FULL;
}

static void locate_connected(struct psip *s, psip_time now, psip_handle flow, const struct psip_address *local)
{
	(void)s, (void)now, (void)flow, (void)local;
}

static void locate_stream(struct psip *s, psip_time now, psip_handle flow, const void *bytes, size_t length)
{
	(void)s, (void)now, (void)flow, (void)bytes, (void)length;
}

static void locate_closed(struct psip *s, psip_time now, psip_handle flow)
{
	(void)s, (void)now, (void)flow;
}

static void locate_sent(struct psip *s, uint64_t token, int result)
{
	(void)s, (void)token, (void)result;
}

static void locate_route(struct psip *s, psip_time now, uint64_t token, const struct psip_address *local)
{
	(void)s, (void)now, (void)token, (void)local;
}

static void locate_unreachable(struct psip *s, psip_time now, const struct psip_address *remote)
{
	(void)s, (void)now, (void)remote;
}

static void locate_addresses_changed(struct psip *s, psip_time now)
{
	(void)s, (void)now;
}

static void locate_unsupported(struct psip *s, psip_time now, const struct psip_output *out)
{
	(void)s, (void)now, (void)out;
}

static psip_time locate_deadline(const struct psip *s)
{
	(void)s;
	return PSIP_NEVER;
}

static const struct psip_driver_stack locate_stack = { .datagram = locate_datagram, .accepted = locate_accepted, .connected = locate_connected,
	.stream = locate_stream, .closed = locate_closed, .sent = locate_sent, .route = locate_route, .answer = locate_answer,
	.unreachable = locate_unreachable, .addresses_changed = locate_addresses_changed, .unsupported = locate_unsupported, .next = locate_next,
	.deadline = locate_deadline };

/* ---- Options ------------------------------------------------------------------------------------------------------ */

/* "udp,tcp,tls": the transports that the client has, preferred first. */
static bool locate_transports(struct psip_locate_options *options, const char *text)
{
	options->transport_count = 0;
	for (;;) {
		size_t length = strcspn(text, ",");
		uint8_t transport = psip_transport_find(psip_span(text, length));
		if (transport == PSIP_TRANSPORT_OTHER || options->transport_count == PSIP_LOCATE_TRANSPORTS)
			return false;
		for (unsigned i = 0; i < options->transport_count; i++)
			if (options->transports[i] == transport)
				return false;
		options->transports[options->transport_count++] = transport;
		if (!text[length])
			return true;
		text += length + 1;
	}
}

static int locate_refuse(const char *text, int result)
{
	fprintf(stderr, "picosip locate: %s: %s\n", text,
	        result == PSIP_ERR_UNSUPPORTED ? "not with these transports and address families" : "no name or address to go to");
	return CLI_USAGE;
}

/* ---- Running ------------------------------------------------------------------------------------------------------ */

static int locate_begin(struct locate *l)
{
	struct psip_locate_options options = l->options;
	struct psip_uri uri;
	struct psip_via via;
	struct psip_span rest = psip_string(l->text);
	options.seed = (uint64_t)l->seed + l->run;
	l->run++;
	l->begun = false;
	if (l->via && psip_via_next(&rest, PSIP_TOLERANT, &via) <= 0)
		return cli_usage_error("locate", "not the value of a Via:", l->text);
	if (!l->via && psip_uri_parse(&uri, rest, PSIP_TOLERANT, NULL) != PSIP_OK)
		return cli_usage_error("locate", "not a URI:", l->text);
	int result = l->via ? psip_locate_via(&l->machine, &via, &options) : psip_locate_uri(&l->machine, &uri, &options);
	l->begun = result == PSIP_OK;
	return l->begun ? -1 : locate_refuse(l->text, result);
}

/* Until the machine has all it needs, or --timeout has passed. */
static int locate_once(struct locate *l, struct psip_driver *d)
{
	int status = locate_begin(l);
	psip_time end_at = l->timeout ? psip_after(psip_driver_now(d), (psip_duration)l->timeout) : PSIP_NEVER;
	if (status < 0)
		psip_driver_drain(d); /* what the hosts file answers comes before any waiting */
	while (status < 0 && psip_locate_outcome(&l->machine) == PSIP_LOCATE_ASKING) {
		psip_time now = psip_driver_now(d);
		if (now >= end_at)
			psip_locate_finish(&l->machine);
		else if (psip_driver_poll(d, end_at == PSIP_NEVER ? -1 : (int)(end_at - now)) < 0)
			return CLI_NETWORK;
	}
	return status;
}

static int locate_run(struct locate *l, struct psip_driver *d)
{
	struct locate_tally tally = { NULL, 0, 0 };
	int status = -1;
	for (long i = 0; i < l->count && status < 0; i++) {
		status = locate_once(l, d);
		if (status < 0 && l->count > 1 && !locate_tally_add(&tally, &l->machine))
			status = CLI_NETWORK;
	}
	if (status < 0 && l->count == 1)
		(l->json ? locate_targets_json : locate_targets_text)(l);
	if (status < 0 && l->count > 1)
		locate_tally_show(&tally, l);
	if (status < 0 && locate_unanswered(l))
		status = CLI_NETWORK;
	else if (status < 0)
		status = psip_locate_outcome(&l->machine) == PSIP_LOCATE_FOUND ? CLI_DONE : CLI_REFUSED;
	free(tally.rows);
	return status;
}

static int locate_open(struct locate *l, const struct cli_list *servers)
{
	uint8_t seed[32];
	if (l->seed < 0 && psip_driver_seed(seed) == PSIP_OK)
		memcpy(&l->seed, seed, sizeof l->seed);
	struct psip_driver *d = psip_driver_new((struct psip *)(void *)l, &locate_stack);
	if (!d) {
		perror("picosip locate");
		return CLI_NETWORK;
	}
	int status = cli_dns("locate", d, servers);
	if (status < 0)
		status = locate_run(l, d);
	psip_driver_free(d);
	return status;
}

int cli_locate(int argc, char **argv)
{
	static const struct cli_usage usage = { "locate", "URI",
		"Ask the DNS where requests for a URI go (RFC 3263): each answer, then the targets in order.",
		"With --via the argument is the value of a top Via, and the targets are those of the response\n"
		"(RFC 3261 section 18.2.2, RFC 3263 section 5).\nExit status: 0 if there is a target, 1 if there is none.", 1, 1 };
	static struct locate l;
	const char *transports = NULL, *families = "6,4";
	struct cli_list servers = { { NULL }, 0 };
	bool secure = false;
	int operands;
	l.seed = -1;
	l.count = 1;
	const struct cli_option own[] = {
		{ "transport", CLI_TEXT, "LIST", &transports, 0, 0, "what the client has, preferred first (udp,tcp,tls,ws,wss, as far as built in)" },
		{ "family", CLI_TEXT, "LIST", &families, 0, 0, "address families, preferred first (6,4)" },
		{ "secure", CLI_FLAG, NULL, &secure, 0, 0, "only over TLS, also for a sip URI" },
		{ "via", CLI_FLAG, NULL, &l.via, 0, 0, "the argument is a Via: where its response goes" },
		{ "dns", CLI_LIST, "ADDR[:PORT]", &servers, 0, 0, "ask this name server, not the system's; four may be given" },
		{ "timeout", CLI_NUMBER, "MS", &l.timeout, 1, 86400000, "wait no longer; what is open counts as timed out" },
		{ "seed", CLI_NUMBER, "N", &l.seed, 0, 2147483647, "for the choice by weight: the same each time" },
		{ "count", CLI_NUMBER, "N", &l.count, 1, 100000000, "do it N times, count which target came first" },
		{ "json", CLI_FLAG, NULL, &l.json, 0, 0, "one JSON object per line" },
		{ NULL, CLI_FLAG, NULL, NULL, 0, 0, NULL },
	};
	int status = cli_options(&usage, own, NULL, argc, argv, &operands);
	if (status >= 0)
		return status;
	l.text = argv[1];
	l.options.transport_count = (uint8_t)cli_transports(l.options.transports);
	if (transports && !locate_transports(&l.options, transports))
		return cli_usage_error("locate", "--transport wants some of udp,tcp,tls,ws,wss,sctp,tls-sctp, each once, not", transports);
	if (!cli_families(l.options.families, families))
		return cli_usage_error("locate", "--family wants 4, 6, 4,6 or 6,4, not", families);
	l.options.family_count = l.options.families[1] ? 2 : 1;
	l.options.flags = secure ? PSIP_LOCATE_SECURE : 0;
	return locate_open(&l, &servers);
}
