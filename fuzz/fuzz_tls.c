/* SPDX-License-Identifier: MIT
 * TLS sessions. The first octet chooses: bit 0, what a peer sends is the input itself, else a true handshake with the input's changes;
 * bit 1, which side hears it; the second how it is cut, the third how much output is kept. Changes are three octets each: where (two), what.
 * Claims: what is not a handshake ends in a refusal with a reason, whatever the cuts, without a plain byte; of a changed stream nothing
 * comes out but what was written, in order; the output stays within its bound; an end is an end. Certificates: build/certs. */
#include <stdio.h>
#include <stdlib.h>

#include "transport/tls/tls.h"

enum { PIPE = 1 << 16, TEXT = 8192 };
static const char words[] = "INVITE sip:bob@example.test SIP/2.0\r\n\r\nBYE sip:bob@example.test SIP/2.0\r\n\r\n";

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t length);

static void require(bool holds)
{
	if (!holds)
		abort();
}

static struct psip_span text_of(const char *path, char *text)
{
	FILE *file = fopen(path, "rb");
	size_t length;

	if (file == NULL) {
		fprintf(stderr, "%s: make certs\n", path);
		exit(2);
	}
	length = fread(text, 1, TEXT, file);
	fclose(file);
	require(length > 0 && length < TEXT);
	return psip_span(text, length);
}

struct contexts {
	struct psip_tls_context *client, *server;
	uint32_t bound;
};

/* One pair for each of a few bounds of output, kept: a handshake that resumes is a cheap one. */
static struct contexts *contexts_of(uint8_t choice)
{
	static const uint32_t bounds[] = { PSIP_TLS_OUTPUT, 1, 100, 3000 };
	static struct contexts all[4];
	static char ca[TEXT], certificate[TEXT], key[TEXT];
	struct contexts *c = &all[choice % 4];

	if (c->client == NULL) {
		struct psip_tls_config config = { .size = sizeof config, .seed = { 1, choice } };

		c->bound = config.output = bounds[choice % 4];
		config.ca = text_of("build/certs/ca.pem", ca);
		c->client = psip_tls_context_new(&config, NULL);
		config.certificate = text_of("build/certs/server.pem", certificate);
		config.key = text_of("build/certs/server.key", key);
		c->server = psip_tls_context_new(&config, NULL);
		require(c->client != NULL && c->server != NULL);
	}
	return c;
}

struct side {
	struct psip_tls *t;
	uint8_t wire[PIPE]; /* on its way to this side */
	size_t wired;
	char plain[2 * sizeof words];
	size_t got;
	bool stands, over;
};

static struct psip_tls *session(const struct contexts *c, bool server)
{
	static const struct psip_address to = { .ip = { 192, 0, 2, 1 }, .family = 4, .port = 5061, .transport = PSIP_TLS };
	struct psip_tls *t = server ? psip_tls_accept(c->server, PSIP_TLS) : psip_tls_connect(c->client, 0, psip_string("example.test"), &to);

	require(t != NULL);
	return t;
}

/* Up to n octets of its wire. */
static bool step(struct side *s, const struct contexts *c, size_t n, size_t room)
{
	size_t length = n < s->wired ? n : s->wired, got, before = s->got;
	char *copy = malloc(length + 1);
	struct psip_span in = psip_span(copy, length);
	enum psip_tls_step kind;
	bool stood = s->stands;

	require(copy != NULL);
	memcpy(copy, s->wire, length);
	do {
		size_t left = sizeof s->plain - s->got;

		require(left > 0);
		kind = psip_tls_step(s->t, &in, s->plain + s->got, room < left ? room : left, &got);
		require((got > 0) == (kind == PSIP_TLS_PLAIN) && !(kind == PSIP_TLS_STANDS && s->stands) && !(got > 0 && !s->stands));
		s->got += got;
		s->stands |= kind == PSIP_TLS_STANDS;
	} while (kind == PSIP_TLS_PLAIN || kind == PSIP_TLS_STANDS);
	require(kind != PSIP_TLS_MORE || in.length == 0);
	require(psip_tls_output(s->t).length <= c->bound);
	if (kind == PSIP_TLS_REFUSED)
		require(psip_tls_reason(s->t) != PSIP_TLS_GOOD);
	s->over |= kind == PSIP_TLS_ENDED || kind == PSIP_TLS_REFUSED;
	if (s->over)
		in.length = 0;
	length -= in.length;
	s->wired -= length;
	memmove(s->wire, s->wire + length, s->wired);
	free(copy);
	return length > 0 || s->got > before || s->stands != stood;
}

static bool pass(struct side *from, struct side *to)
{
	struct psip_span out = psip_tls_output(from->t);
	size_t length = out.length < PIPE - to->wired ? out.length : PIPE - to->wired;

	if (length == 0)
		return false;
	memcpy(to->wire + to->wired, out.at, length);
	to->wired += length;
	psip_tls_taken(from->t, length);
	return true;
}

/* The input as a peer: whole, then cut, to the same end. */
static void raw(const struct contexts *c, bool server, const uint8_t *data, size_t n, size_t cut)
{
	enum psip_tls_reason first = PSIP_TLS_GOOD;

	for (int round = 0; round < 2; round++) {
		static struct side s;
		size_t at = 0;

		memset(&s, 0, sizeof s);
		s.t = session(c, server);
		step(&s, c, 0, sizeof s.plain); /* a client begins */
		for (int idle = 0; at < n && !s.over && idle < 2;) {
			size_t part = round == 0 || cut > n - at ? n - at : cut;

			memcpy(s.wire, data + at, part);
			s.wired = part;
			idle++;
			while (step(&s, c, PIPE, sizeof s.plain) || psip_tls_output(s.t).length > 0) {
				psip_tls_taken(s.t, psip_tls_output(s.t).length);
				idle = 0;
			}
			at += part - s.wired;
		}
		require(!s.stands && s.got == 0);
		psip_tls_eof(s.t);
		require(psip_tls_reason(s.t) != PSIP_TLS_GOOD);
		if (round == 0)
			first = psip_tls_reason(s.t);
		require(psip_tls_reason(s.t) == first);
		require(psip_tls_write(s.t, "x", 1) == PSIP_ERR_STATE);
		psip_tls_free(s.t);
	}
}

/* How many octets have gone to that side decides which change falls on which octet. */
static void change(struct side *to, size_t from, size_t gone, const uint8_t *changes, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		size_t at = (size_t)changes[3 * i] << 8 | changes[3 * i + 1];

		if (at >= gone && at - gone < to->wired - from)
			to->wire[from + at - gone] ^= changes[3 * i + 2];
	}
}

static void changed(const struct contexts *c, bool server, const uint8_t *changes, size_t count, size_t cut)
{
	static struct side client, other;
	struct side *victim = server ? &other : &client, *writer = server ? &client : &other;
	size_t gone = 0, written = 0;
	bool moved = true;

	memset(&client, 0, sizeof client);
	memset(&other, 0, sizeof other);
	client.t = session(c, false);
	other.t = session(c, true);
	step(&client, c, 0, 7); /* it begins */
	while (moved) {
		size_t before;

		moved = step(writer, c, cut, 7);
		moved |= pass(victim, writer);
		if (writer->stands && written < sizeof words - 1) {
			int n = psip_tls_write(writer->t, words + written, sizeof words - 1 - written < 40 ? sizeof words - 1 - written : 40);

			require(n >= 0 || writer->over);
			written += n > 0 ? (size_t)n : 0;
			moved |= n > 0;
		}
		before = victim->wired;
		moved |= pass(writer, victim);
		change(victim, before, gone, changes, count);
		gone += victim->wired - before;
		moved |= step(victim, c, cut, 7);
	}
	require(victim->got <= written && memcmp(victim->plain, words, victim->got) == 0 && writer->got == 0);
	if (count == 0)
		require(client.stands && other.stands && victim->got == sizeof words - 1 && psip_tls_reason(client.t) == PSIP_TLS_GOOD);
	psip_tls_close(writer->t);
	psip_tls_free(client.t);
	psip_tls_free(other.t);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t length)
{
	const struct contexts *c;
	size_t cut;

	if (length < 3)
		return 0;
	c = contexts_of(data[2]);
	cut = (size_t)data[1] + 1;
	if (data[0] & 1)
		raw(c, data[0] & 2, data + 3, length - 3, cut);
	else
		changed(c, data[0] & 2, data + 3, (length - 3) / 3, cut);
	return 0;
}
