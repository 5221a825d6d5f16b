/* SPDX-License-Identifier: MIT
 * The parser's bench: oSIP (libosip2-dev). osip_message_parse types every header it knows and splits multipart bodies; it copies each value. */
#include "test/bench/parse.h"

#ifdef BENCH_PEER_VERSION

#include <osipparser2/osip_message.h>
#include <osipparser2/osip_parser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static size_t osip_full(const struct bench_message *b, size_t times)
{
	size_t sum = 0;

	while (times--) {
		osip_message_t *m;
		osip_header_t *hops = NULL;

		if (osip_message_init(&m) != 0)
			return 0;
		if (osip_message_parse(m, b->data, b->length) == 0) {
			/* Their users turn these texts into numbers. */
			sum += (size_t)atoi(m->cseq->number);
			if (osip_message_get_max_forwards(m, 0, &hops) >= 0 && hops)
				sum += (size_t)atoi(hops->hvalue);
			if (m->content_length)
				sum += (size_t)atoi(m->content_length->value);
		}
		osip_message_free(m);
	}
	return sum;
}

static void osip_text(char *to, size_t capacity, const char *text)
{
	bench_copy(to, capacity, text ? text : "", text ? strlen(text) : 0);
}

#define OSIP_TEXT(to, text) osip_text(to, sizeof(to), text)

static unsigned osip_number(const char *text)
{
	return text ? (unsigned)atoi(text) : 0;
}

static const char *osip_parameter(osip_list_t *params, const char *name)
{
	osip_generic_param_t *found = NULL;

	osip_uri_param_get_byname(params, (char *)(uintptr_t)name, &found);
	return found ? found->gvalue : NULL;
}

static void osip_facts_vias(osip_message_t *m, struct bench_facts *f)
{
	osip_via_t *first = osip_list_get(&m->vias, 0), *last = osip_list_get(&m->vias, osip_list_size(&m->vias) - 1);

	f->vias = (unsigned)osip_list_size(&m->vias);
	OSIP_TEXT(f->via_host, first->host);
	OSIP_TEXT(f->via_branch, osip_parameter(&first->via_params, "branch"));
	f->via_port = osip_number(first->port);
	OSIP_TEXT(f->last_via_host, last->host);
	OSIP_TEXT(f->last_via_branch, osip_parameter(&last->via_params, "branch"));
	f->last_via_port = osip_number(last->port);
}

static void osip_facts_lists(osip_message_t *m, struct bench_facts *f)
{
	osip_contact_t *contact = osip_list_get(&m->contacts, 0);
	osip_route_t *route = osip_list_get(&m->routes, 0);
	osip_record_route_t *record_route = osip_list_get(&m->record_routes, 0);

	f->contacts = (unsigned)osip_list_size(&m->contacts);
	f->routes = (unsigned)osip_list_size(&m->routes);
	f->record_routes = (unsigned)osip_list_size(&m->record_routes);
	if (contact) {
		OSIP_TEXT(f->contact_user, contact->url->username);
		OSIP_TEXT(f->contact_host, contact->url->host);
		f->contact_port = osip_number(contact->url->port);
	}
	OSIP_TEXT(f->route_host, route ? route->url->host : NULL);
	OSIP_TEXT(f->record_route_host, record_route ? record_route->url->host : NULL);
}

static bool osip_facts(const struct bench_message *b, struct bench_facts *f)
{
	osip_message_t *m;
	osip_header_t *hops = NULL, *agent = NULL;

	if (osip_message_init(&m) != 0 || osip_message_parse(m, b->data, b->length) != 0)
		return false;
	if (MSG_IS_REQUEST(m)) {
		OSIP_TEXT(f->method, m->sip_method);
		OSIP_TEXT(f->uri_user, m->req_uri->username);
		OSIP_TEXT(f->uri_host, m->req_uri->host);
	}
	f->status = (unsigned)m->status_code;
	osip_facts_vias(m, f);
	osip_facts_lists(m, f);
	OSIP_TEXT(f->from_host, m->from->url->host);
	OSIP_TEXT(f->from_tag, osip_parameter(&m->from->gen_params, "tag"));
	OSIP_TEXT(f->to_host, m->to->url->host);
	OSIP_TEXT(f->to_tag, osip_parameter(&m->to->gen_params, "tag"));
	snprintf(f->call_id, sizeof f->call_id, "%s%s%s", m->call_id->number, m->call_id->host ? "@" : "", m->call_id->host ? m->call_id->host : "");
	f->cseq = osip_number(m->cseq->number);
	OSIP_TEXT(f->cseq_method, m->cseq->method);
	if (osip_message_get_max_forwards(m, 0, &hops) >= 0 && hops)
		f->max_forwards = atoi(hops->hvalue);
	if (m->content_type && m->content_type->type)
		snprintf(f->media_type, sizeof f->media_type, "%s/%s", m->content_type->type, m->content_type->subtype);
	f->content_length = m->content_length ? osip_number(m->content_length->value) : 0;
	osip_message_header_get_byname(m, MSG_IS_REQUEST(m) ? "user-agent" : "server", 0, &agent);
	OSIP_TEXT(f->agent, agent ? agent->hvalue : NULL);
	osip_message_free(m);
	return true;
}

/* ---- Writing: an existing structure becomes text ---- */

static osip_message_t *osip_written[2]; /* the 200, the BYE */

static size_t osip_write(osip_message_t *m, char *to, size_t capacity)
{
	char *text = NULL;
	size_t length = 0;

	osip_message_force_update(m); /* else the text that was parsed is copied */
	if (osip_message_to_str(m, &text, &length) != 0)
		return 0;
	if (to)
		bench_copy(to, capacity, text, length);
	osip_free(text);
	return length;
}

static size_t osip_run(enum bench_task task, size_t times)
{
	size_t sum = 0;

	while (times--)
		sum += osip_write(osip_written[task == BENCH_BYE], NULL, 0);
	return sum;
}

static size_t osip_run_response(const struct bench_message *b, size_t times)
{
	(void)b;
	return osip_run(BENCH_RESPONSE, times);
}

static size_t osip_run_bye(const struct bench_message *b, size_t times)
{
	(void)b;
	return osip_run(BENCH_BYE, times);
}

static size_t osip_write_response(char *to, size_t capacity)
{
	return osip_write(osip_written[0], to, capacity);
}

static size_t osip_write_bye(char *to, size_t capacity)
{
	return osip_write(osip_written[1], to, capacity);
}

const char *bench_osip_version(void)
{
	return BENCH_PEER_VERSION;
}

struct bench_group bench_osip(void)
{
	static struct bench_contender all[] = {
		{ .name = "oSIP: full", .task = BENCH_FULL, .peer = true, .run = osip_full, .facts = osip_facts, .ready = true },
		{ .name = "oSIP: 200", .task = BENCH_RESPONSE, .peer = true, .run = osip_run_response, .text = osip_write_response, .ready = true },
		{ .name = "oSIP: BYE", .task = BENCH_BYE, .peer = true, .run = osip_run_bye, .text = osip_write_bye, .ready = true },
	};

	parser_init();
	for (unsigned i = 0; i < 2; i++) {
		const struct bench_message *b = bench_written(i ? BENCH_BYE : BENCH_RESPONSE);
		all[1 + i].ready = osip_message_init(&osip_written[i]) == 0 && osip_message_parse(osip_written[i], b->data, b->length) == 0;
	}
	return (struct bench_group){ all, sizeof all / sizeof all[0] };
}

#else

const char *bench_osip_version(void)
{
	return "";
}

struct bench_group bench_osip(void)
{
	return (struct bench_group){ NULL, 0 };
}

#endif
