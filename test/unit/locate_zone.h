/* SPDX-License-Identifier: MIT
 * For the location tests: a resolver over zones written as text, and targets as text. */
#ifndef PSIP_TEST_UNIT_LOCATE_ZONE_H
#define PSIP_TEST_UNIT_LOCATE_ZONE_H

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "transport/locate.h"

/* ---- A resolver over a text: "owner TYPE ..." lines; FAIL, TIMEOUT and CUT lines give a type's status ---- */

enum { WITH_ALL = 1, BACKWARDS = 2, NO_OWNERS = 4 }; /* each answer with all records; in reverse; without owner names of its own type */

struct zone_line {
	char owner[300], type[16], word[6][300];
	int words;
};

struct resolver {
	const char *zone;
	unsigned how;
	char asked[8192];
	unsigned questions;
};

static const struct { const char *name; uint16_t type; } types[] = {
	{ "A", PSIP_LOCATE_A }, { "AAAA", PSIP_LOCATE_AAAA }, { "CNAME", PSIP_LOCATE_CNAME }, { "SRV", PSIP_LOCATE_SRV }, { "NAPTR", PSIP_LOCATE_NAPTR }
};

static uint16_t type_of(const char *name)
{
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (strcmp(types[i].name, name) == 0)
			return types[i].type;
	return 0;
}

static inline const char *type_name(uint16_t type)
{
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (types[i].type == type)
			return types[i].name;
	return "?";
}

static inline size_t read_zone(const char *zone, struct zone_line *lines, size_t most)
{
	size_t count = 0;

	while (*zone) {
		struct zone_line *z = &lines[count++];
		size_t length = strcspn(zone, "\n");
		char line[1024];
		int n;

		assert_true(count <= most && length < sizeof line);
		memcpy(line, zone, length);
		line[length] = 0;
		memset(z, 0, sizeof *z);
		n = sscanf(line, "%299s %15s %299s %299s %299s %299s %299s %299s", z->owner, z->type, z->word[0], z->word[1], z->word[2], z->word[3], z->word[4], z->word[5]);
		assert_true(n >= 3);
		z->words = n - 2;
		zone += length + (zone[length] == '\n');
	}
	return count;
}

static uint16_t number(const char *text)
{
	return (uint16_t)strtoul(text, NULL, 10);
}

/* The last word may be "ttl=N"; 300 otherwise. */
static inline void read_record(const struct zone_line *z, struct psip_locate_record *r)
{
	struct psip_address address;

	memset(r, 0, sizeof *r);
	r->type = type_of(z->type);
	r->ttl = strncmp(z->word[z->words - 1], "ttl=", 4) == 0 ? (uint32_t)strtoul(z->word[z->words - 1] + 4, NULL, 10) : 300;
	r->owner = psip_string(z->owner);
	if (r->type == PSIP_LOCATE_A || r->type == PSIP_LOCATE_AAAA) {
		assert_true(psip_address_read(&address, psip_string(z->word[0])));
		memcpy(r->ip, address.ip, 16);
	} else if (r->type == PSIP_LOCATE_CNAME) {
		r->target = psip_string(z->word[0]);
	} else {
		r->priority = number(z->word[0]);
		r->weight = number(z->word[1]);
		r->port = number(z->word[2]);
		r->target = psip_string(z->word[3]);
		if (r->type == PSIP_LOCATE_NAPTR) {
			r->port = 0;
			r->flags = strcmp(z->word[2], "-") == 0 ? PSIP_TEXT("") : psip_string(z->word[2]);
			r->service = psip_string(z->word[3]);
			r->target = psip_string(z->word[4]);
		}
	}
}

static inline void answer_one(struct psip_locate *l, const struct resolver *r, const struct psip_locate_question *q)
{
	static struct zone_line lines[128];
	static struct psip_locate_record records[128];
	size_t count = read_zone(r->zone, lines, 128), used = 0;
	struct psip_locate_answer a = { PSIP_LOCATE_ANSWERED, 0, records, 0 };
	bool known = false;

	for (size_t k = 0; k < count; k++) {
		const struct zone_line *z = &lines[(r->how & BACKWARDS) ? count - 1 - k : k];
		size_t length = strlen(z->owner) - (z->owner[strlen(z->owner) - 1] == '.');
		bool mine = psip_span_equal_nocase(psip_span(z->owner, length), q->name);

		if (type_of(z->type) == 0) {
			if (!mine || type_of(z->word[0]) != q->type)
				continue;
			if (strcmp(z->type, "NEGATIVE") == 0) {
				a.status = PSIP_LOCATE_NO_DATA;
				a.negative_ttl = number(z->word[1]);
			} else {
				a.status = strcmp(z->type, "FAIL") == 0 ? PSIP_LOCATE_SERVER_FAILURE : strcmp(z->type, "CUT") == 0 ? PSIP_LOCATE_TRUNCATED : PSIP_LOCATE_TIMEOUT;
			}
			continue;
		}
		known |= mine;
		if (!(r->how & WITH_ALL) && !(mine && (type_of(z->type) == q->type || type_of(z->type) == PSIP_LOCATE_CNAME)))
			continue;
		read_record(z, &records[used]);
		if ((r->how & NO_OWNERS) && mine && records[used].type == q->type)
			records[used].owner = psip_span(NULL, 0);
		used++;
	}
	a.count = used;
	if (!known && a.status == PSIP_LOCATE_ANSWERED && !used)
		a.status = PSIP_LOCATE_NO_NAME;
	assert_int_equal(psip_locate_answer(l, q->id, &a), PSIP_OK);
	assert_int_equal(psip_locate_answer(l, q->id, &a), PSIP_ERR_STALE); /* twice */
}

/* All questions that stand open at a time are asked before the first is answered. */
static inline void resolve(struct psip_locate *l, struct resolver *r)
{
	struct psip_locate_question q[PSIP_LOCATE_QUESTIONS];
	unsigned n;

	r->asked[0] = 0;
	r->questions = 0;
	do {
		for (n = 0; psip_locate_ask(l, &q[n]); n++) {
			snprintf(r->asked + strlen(r->asked), sizeof r->asked - strlen(r->asked), "%s%s:%.*s", r->asked[0] ? " " : "", type_name(q[n].type),
			         (int)q[n].name.length, q[n].name.at);
			assert_true(++r->questions < 300);
		}
		for (unsigned i = 0; i < n; i++)
			if (l->queries[q[i].id & 0xff].state == 2) /* additional records may have answered it */
				answer_one(l, r, &q[i]);
	} while (n);
	assert_int_not_equal(psip_locate_outcome(l), PSIP_LOCATE_ASKING);
}

static inline const char *targets(const struct psip_locate *l)
{
	static char text[8192];
	struct psip_locate_target t;

	text[0] = 0;
	for (unsigned i = 0; psip_locate_target(l, i, &t); i++) {
		char place[80];
		struct psip_writer w;

		w = psip_writer(place, sizeof place);
		psip_address_put(&w, &t.address);
		snprintf(text + strlen(text), sizeof text - strlen(text), "%s%s %.*s", i ? ", " : "", psip_transport_param(t.address.transport), (int)w.length, place);
	}
	return text;
}

static inline struct psip_locate_options usual(void)
{
	return (struct psip_locate_options){ { PSIP_UDP, PSIP_TCP, PSIP_TLS }, 3, { 6, 4 }, 2, 0, 1, 0 };
}

static inline int begin(struct psip_locate *l, const char *text, const struct psip_locate_options *o)
{
	struct psip_uri uri;

	assert_int_equal(psip_uri_parse(&uri, psip_string(text), PSIP_TOLERANT, NULL), PSIP_OK);
	memset(l, 0xa5, sizeof *l);
	return psip_locate_uri(l, &uri, o);
}

/* Locate and compare; NULL: any. */
static inline void check_with(const char *uri, const struct psip_locate_options *o, const char *zone, unsigned how, const char *asked, const char *found)
{
	struct psip_locate l;
	struct resolver r = { zone, how, "", 0 };

	assert_int_equal(begin(&l, uri, o), PSIP_OK);
	resolve(&l, &r);
	if (asked)
		assert_string_equal(r.asked, asked);
	if (found)
		assert_string_equal(targets(&l), found);
}

static inline void check(const char *uri, const char *zone, const char *asked, const char *found)
{
	struct psip_locate_options o = usual();

	o.families[0] = 4;
	o.family_count = 1;
	check_with(uri, &o, zone, 0, asked, found);
}

#define HOST "a.example A 192.0.2.1\n"

static inline enum psip_locate_outcome outcome_of(const char *uri, const char *zone, struct psip_locate *l)
{
	struct psip_locate_options o = usual();
	struct resolver r = { zone, 0, "", 0 };

	assert_int_equal(begin(l, uri, &o), PSIP_OK);
	resolve(l, &r);
	return psip_locate_outcome(l);
}

#endif
