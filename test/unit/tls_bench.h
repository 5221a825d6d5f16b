/* SPDX-License-Identifier: MIT
 * For the tests of TLS: a client and a server back to back, what passes between them cut as a test likes. Included after cmocka.h. */
#ifndef PSIP_TEST_TLS_BENCH_H
#define PSIP_TEST_TLS_BENCH_H

#include "transport/tls/tls.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CERTS "build/certs/"
enum { TLS_FILES = 96, TLS_PIPE = 1 << 18 };

/* A file of `make certs`. It stays. */
static inline struct psip_span text_of(const char *name)
{
	static struct file { char name[64], text[8192]; size_t length; } files[TLS_FILES];
	struct file *f = files;
	char path[160];
	while (f < files + TLS_FILES && f->length && strcmp(f->name, name))
		f++;
	assert_true(f < files + TLS_FILES);
	if (f->length)
		return psip_span(f->text, f->length);
	snprintf(path, sizeof path, CERTS "%s", name);
	FILE *file = fopen(path, "rb");
	if (!file)
		fail_msg("%s: make certs", path);
	snprintf(f->name, sizeof f->name, "%s", name);
	f->length = fread(f->text, 1, sizeof f->text, file);
	fclose(file);
	assert_true(f->length > 0 && f->length < sizeof f->text);
	return psip_span(f->text, f->length);
}

static inline struct psip_tls_config config_of(const char *own, const char *trusted)
{
	struct psip_tls_config c = { 0 };
	static uint8_t seed;
	char name[64];
	c.size = sizeof c;
	c.seed[0] = ++seed;
	if (trusted)
		c.ca = text_of(trusted);
	if (own) {
		snprintf(name, sizeof name, "%s.pem", own);
		c.certificate = text_of(name);
		snprintf(name, sizeof name, "%s.key", own);
		c.key = text_of(name);
	}
	return c;
}

static inline struct psip_tls_context *context_of(const struct psip_tls_config *config)
{
	const char *wrong;
	struct psip_tls_context *c = psip_tls_context_new(config, &wrong);
	if (!c)
		fail_msg("%s", wrong);
	return c;
}

struct side {
	struct psip_tls *t;
	char wire[TLS_PIPE];  /* what the other side sent and this one has not taken yet */
	size_t wired, passed; /* passed: bytes of ciphertext that this side took, in all */
	char plain[TLS_PIPE];
	size_t got;
	bool stands, ended, refused;
};

struct pair {
	struct side client, server;
	size_t chunk;         /* bytes of ciphertext in one step, 0: all there is */
	size_t plain;         /* room for plain bytes in one step, 0: much */
};

static inline struct psip_address tls_peer(uint8_t transport)
{
	struct psip_address a = { .ip = { 192, 0, 2, 1 }, .family = 4, .port = 5061, .transport = transport };
	return a;
}

static inline struct pair *pair_new(struct psip_tls_context *client, struct psip_tls_context *server, const char *domain, psip_time now)
{
	struct psip_address to = tls_peer(PSIP_TLS);
	struct pair *p = calloc(1, sizeof *p);
	assert_non_null(p);
	p->client.t = psip_tls_connect(client, now, psip_string(domain), &to);
	p->server.t = psip_tls_accept(server, PSIP_TLS);
	assert_non_null(p->client.t);
	assert_non_null(p->server.t);
	return p;
}

static inline void pair_free(struct pair *p)
{
	psip_tls_free(p->client.t);
	psip_tls_free(p->server.t);
	free(p);
}

/* Let one side take up to `chunk` bytes of what waits for it. True if it did anything. */
static inline bool side_step(struct side *s, size_t chunk, size_t room)
{
	size_t length = chunk && chunk < s->wired ? chunk : s->wired, got;
	char *copy = malloc(length + 1); /* ends where the bytes end: what is read behind them shows */
	struct psip_span in = psip_span(copy, length);
	enum psip_tls_step step;
	bool moved = length > 0;
	memcpy(copy, s->wire, length);
	do {
		size_t free_room = TLS_PIPE - s->got;
		step = psip_tls_step(s->t, &in, s->plain + s->got, room && room < free_room ? room : free_room, &got);
		s->got += got;
		moved |= got > 0 || (step == PSIP_TLS_STANDS && !s->stands);
		s->stands |= step == PSIP_TLS_STANDS;
		s->ended |= step == PSIP_TLS_ENDED;
		s->refused |= step == PSIP_TLS_REFUSED;
		if (step != PSIP_TLS_PLAIN)
			assert_int_equal(got, 0);
	} while (step == PSIP_TLS_PLAIN || step == PSIP_TLS_STANDS);
	if (step == PSIP_TLS_MORE)
		assert_int_equal(in.length, 0);
	if (step == PSIP_TLS_ENDED || step == PSIP_TLS_REFUSED)
		in.length = 0;
	length -= in.length;
	s->passed += length;
	s->wired -= length;
	memmove(s->wire, s->wire + length, s->wired);
	free(copy);
	return moved && (length || got || step != PSIP_TLS_FULL);
}

/* What one side has to send goes on the other's wire; true if there was any. */
static inline bool side_send(struct side *from, struct side *to)
{
	struct psip_span out = psip_tls_output(from->t);
	size_t length = out.length;
	assert_true(to->wired + length <= TLS_PIPE);
	if (length)
		memcpy(to->wire + to->wired, out.at, length);
	to->wired += length;
	if (length)
		psip_tls_taken(from->t, length);
	return length > 0;
}

/* Until nothing moves any more. */
static inline void pair_run(struct pair *p)
{
	bool moved;
	do {
		moved = side_step(&p->client, p->chunk, p->plain);
		moved |= side_send(&p->client, &p->server);
		moved |= side_step(&p->server, p->chunk, p->plain);
		moved |= side_send(&p->server, &p->client);
	} while (moved);
}

/* Write all of it, running both sides meanwhile. */
static inline void pair_write(struct pair *p, struct side *from, const void *bytes, size_t length)
{
	for (size_t at = 0, idle = 0; at < length;) {
		int n = psip_tls_write(from->t, (const char *)bytes + at, length - at);
		assert_true(n >= 0);
		at += (size_t)n;
		idle = n ? 0 : idle + 1;
		assert_true(idle < 3);
		pair_run(p);
	}
	pair_run(p);
}

#endif
