/* SPDX-License-Identifier: MIT
 * TLS between a TCP socket and the stack: whose certificates, sessions of connections, handshakes that take too long, refusals. */
#define _GNU_SOURCE
#include "transport/posix/private.h"

#ifdef PSIP_WITH_MBEDTLS

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
	SECURE_HANDSHAKE = 32000,  /* ms: 64*T1, for which a request would wait anyway */
	SECURE_HANDSHAKES = 256,
	SECURE_FILE = 16 << 20,    /* bytes */
	SECURE_NAMES = 32          /* domains of one peer that the stack is told */
};

struct psip_posix_secure {
	struct psip_tls_context *context;
	psip_duration handshake;
	unsigned most, accepted;   /* handshakes of peers */
	struct psip_posix_connection *oldest, *newest; /* handshakes of both kinds */
	uint8_t buffer[PSIP_POSIX_CIPHERTEXT];
};

/* ---- Settings ---------------------------------------------------------------------------------------------------- */

/* A file's bytes, to be freed; at is NULL on failure. */
static struct psip_span secure_file(const char *path)
{
	struct psip_span text = { NULL, 0 };
	struct stat about;
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	size_t have = 0;
	ssize_t n = 1;
	char *bytes = NULL;
	if (fd < 0)
		return text;
	if (fstat(fd, &about) == 0 && (about.st_size <= SECURE_FILE || (errno = EFBIG, false)) && (bytes = malloc((size_t)about.st_size + 1)) != NULL)
		while (have < (size_t)about.st_size && n != 0) {
			n = read(fd, bytes + have, (size_t)about.st_size - have);
			if (n < 0 && errno != EINTR)
				break;
			have += n > 0 ? (size_t)n : 0;
		}
	int why = errno;
	close(fd);
	errno = why;
	if (bytes && n >= 0)
		return psip_span(bytes, have);
	free(bytes);
	return text;
}

static void secure_file_free(struct psip_span text)
{
	if (text.at)
		explicit_bzero((void *)(uintptr_t)text.at, text.length); /* it may be a key */
	free((void *)(uintptr_t)text.at);
}

/* The system's bundle, wherever it lies; absent if there is none. */
static struct psip_span secure_system(void)
{
	static const char *const paths[] = { "/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/cert.pem" };
	struct psip_span text = { NULL, 0 };
	for (size_t i = 0; i < sizeof paths / sizeof *paths && !text.at; i++)
		text = secure_file(paths[i]);
	return text;
}

enum { SECURE_CA, SECURE_CERTIFICATE, SECURE_KEY, SECURE_CRL, SECURE_TEXTS };

/* The texts that come from files; false: that of *wrong cannot be read. */
static bool secure_read_files(const struct psip_driver_tls *tls, struct psip_span texts[SECURE_TEXTS], const char **wrong)
{
	const char *const files[SECURE_TEXTS] = { tls->ca_file, tls->certificate_file, tls->key_file, tls->crl_file };
	static const char *const names[SECURE_TEXTS] = { "the file of authorities cannot be read", "the certificate's file cannot be read",
		                                         "the key's file cannot be read", "the revocation list's file cannot be read" };
	if (!files[SECURE_CA] && !tls->ca.at)
		texts[SECURE_CA] = secure_system();
	for (int i = 0; i < SECURE_TEXTS; i++)
		if (files[i] && !(texts[i] = secure_file(files[i])).at) {
			*wrong = names[i];
			return false;
		}
	return true;
}

static struct psip_tls_context *secure_context(const struct psip_driver_tls *tls, const struct psip_span texts[SECURE_TEXTS], const char **wrong)
{
	struct psip_tls_config config = { 0 };
	struct psip_tls_context *context = NULL;
	config.size = sizeof config;
	config.ca = texts[SECURE_CA].at ? texts[SECURE_CA] : tls->ca;
	config.certificate = texts[SECURE_CERTIFICATE].at ? texts[SECURE_CERTIFICATE] : tls->certificate;
	config.key = texts[SECURE_KEY].at ? texts[SECURE_KEY] : tls->key;
	config.crl = texts[SECURE_CRL].at ? texts[SECURE_CRL] : tls->crl;
	config.peers = tls->peers;
	config.verify_servers = tls->verify_servers;
	config.verify_clients = tls->verify_clients;
	config.lowest = tls->lowest;
	config.from_cn = tls->from_cn;
	config.no_resumption = tls->no_resumption;
	if (psip_driver_seed(config.seed) == PSIP_OK)
		context = psip_tls_context_new(&config, wrong);
	else
		*wrong = "the kernel gives no random numbers";
	explicit_bzero(config.seed, sizeof config.seed);
	return context;
}

/* Made when TLS is first used: a driver without it stays small. */
static struct psip_posix_secure *secure_of(struct psip_driver *d)
{
	if (!d->secure && (d->secure = calloc(1, sizeof *d->secure)) != NULL) {
		d->secure->handshake = SECURE_HANDSHAKE;
		d->secure->most = SECURE_HANDSHAKES;
	}
	return d->secure;
}

int psip_driver_set_tls(struct psip_driver *d, const struct psip_driver_tls *tls, const char **wrong)
{
	struct psip_span texts[SECURE_TEXTS] = { { NULL, 0 } };
	struct psip_tls_context *context = NULL;
	const char *why = "another version's struct psip_driver_tls";
	int result = PSIP_ERR_ARGUMENT;
	if (tls->size == sizeof *tls && !secure_of(d))
		why = "no memory";
	else if (tls->size == sizeof *tls && !secure_read_files(tls, texts, &why))
		result = PSIP_ERR_TRANSPORT;
	else if (tls->size == sizeof *tls)
		context = secure_context(tls, texts, &why);
	int reason = errno;
	for (int i = 0; i < SECURE_TEXTS; i++)
		secure_file_free(texts[i]);
	errno = reason;
	if (wrong)
		*wrong = context ? NULL : why;
	if (!context)
		return result;
	psip_tls_context_drop(d->secure->context);
	d->secure->context = context;
	d->secure->handshake = tls->handshake ? tls->handshake : SECURE_HANDSHAKE;
	d->secure->most = tls->handshakes ? tls->handshakes : SECURE_HANDSHAKES;
	return PSIP_OK;
}

static struct psip_tls_context *secure_ready(struct psip_driver *d)
{
	struct psip_driver_tls defaults = { .size = sizeof defaults };
	if (d->secure && d->secure->context)
		return d->secure->context;
	return psip_driver_set_tls(d, &defaults, NULL) == PSIP_OK ? d->secure->context : NULL;
}

bool psip_posix_secure_there(void)
{
	return true;
}

bool psip_posix_secure_server(const struct psip_driver *d)
{
	return d->secure && d->secure->context && psip_tls_can_accept(d->secure->context);
}

void psip_posix_secure_free(struct psip_driver *d)
{
	if (d->secure)
		psip_tls_context_drop(d->secure->context);
	free(d->secure);
	d->secure = NULL;
}

void *psip_posix_secure_buffer(struct psip_driver *d)
{
	return d->secure->buffer;
}

/* ---- Refusals ---------------------------------------------------------------------------------------------------- */

static void secure_tell(struct psip_driver *d, const struct psip_posix_connection *c, enum psip_tls_reason reason)
{
	char text[PSIP_TLS_SUBJECT + 160];
	const char *subject = psip_tls_subject(c->tls), *alert = psip_tls_alert_text(psip_tls_alert(c->tls));
	int n = snprintf(text, sizeof text, "%s%s%s%s%s", psip_tls_reason_text(reason), *alert ? ", " : "", alert, *subject ? ": " : "", subject);
	size_t length = n < 0 ? 0 : (size_t)n, tail = strlen(subject);
	struct psip_event event = { .kind = PSIP_EVENT_TLS_REFUSED, .cause = (uint8_t)reason, .object = c->flow, .remote = c->remote };
	event.message = psip_span(text, length < sizeof text ? length : sizeof text - 1);
	if (tail && tail <= event.message.length)
		event.body = psip_span(text + event.message.length - tail, tail);
	psip_posix_event(d, &event);
}

static void secure_refused(struct psip_driver *d, struct psip_posix_connection *c, enum psip_tls_reason reason)
{
	psip_posix_secure_rest(c, false); /* the alert, if the socket takes it */
	secure_tell(d, c, reason);
	psip_posix_tcp_over(d, c);
}

/* ---- Handshakes -------------------------------------------------------------------------------------------------- */

static void secure_leave(struct psip_posix_secure *secure, struct psip_posix_connection *c)
{
	if (c->until == 0)
		return;
	*(c->older ? &c->older->newer : &secure->oldest) = c->newer;
	*(c->newer ? &c->newer->older : &secure->newest) = c->older;
	c->older = c->newer = NULL;
	c->until = 0;
	secure->accepted -= c->flow == 0;
}

/* A peer that only connects must not keep others out: the one that has shaken for longest goes. Who has a quarter of all
 * already makes room of his own. */
static void secure_give_way(struct psip_driver *d, const struct psip_posix_connection *newcomer)
{
	struct psip_posix_connection *oldest = NULL, *own = NULL;
	unsigned count = 0;
	for (struct psip_posix_connection *c = d->secure->oldest; c; c = c->newer) {
		bool same = psip_address_same_ip(&c->remote, &newcomer->remote);
		if (c->flow != 0)
			continue;
		oldest = oldest ? oldest : c;
		own = own || !same ? own : c;
		count += same;
	}
	if (own && count >= (d->secure->most + 3) / 4)
		oldest = own;
	if (oldest)
		secure_refused(d, oldest, PSIP_TLS_TIMED_OUT);
}

void psip_posix_secure_shake(struct psip_driver *d, struct psip_posix_connection *c)
{
	struct psip_posix_secure *secure = d->secure;
	if (c->flow == 0 && secure->accepted >= secure->most)
		secure_give_way(d, c);
	c->until = psip_after(d->now, secure->handshake);
	c->older = secure->newest;
	*(c->older ? &c->older->newer : &secure->oldest) = c;
	secure->newest = c;
	secure->accepted += c->flow == 0;
	psip_posix_tcp_watch(d, c, false);
}

psip_time psip_posix_secure_deadline(const struct psip_driver *d)
{
	return d->secure && d->secure->oldest ? d->secure->oldest->until : PSIP_NEVER;
}

void psip_posix_secure_expire(struct psip_driver *d)
{
	while (psip_posix_secure_deadline(d) <= d->now)
		secure_refused(d, d->secure->oldest, PSIP_TLS_TIMED_OUT);
}

/* ---- Sessions ---------------------------------------------------------------------------------------------------- */

bool psip_posix_secure_begin(struct psip_driver *d, struct psip_posix_connection *c, bool server, struct psip_span domain)
{
	struct psip_tls_context *context = secure_ready(d);
	if (context)
		c->tls = server ? psip_tls_accept(context, c->remote.transport) : psip_tls_connect(context, d->now, domain, &c->remote);
	return c->tls != NULL;
}

void psip_posix_secure_end(struct psip_driver *d, struct psip_posix_connection *c)
{
	secure_leave(d->secure, c);
	psip_tls_free(c->tls);
	c->tls = NULL;
}

void psip_posix_secure_names(struct psip_driver *d, struct psip_posix_connection *c)
{
	struct psip_span names[SECURE_NAMES];
	unsigned count = psip_tls_names(c->tls, names, SECURE_NAMES);
	if (count && d->stack->authenticated)
		d->stack->authenticated(d->s, d->now, c->flow, names, count);
}

void psip_posix_secure_eof(struct psip_driver *d, struct psip_posix_connection *c)
{
	if (c->state != PSIP_POSIX_SHAKING)
		return;
	psip_tls_eof(c->tls);
	secure_tell(d, c, psip_tls_reason(c->tls));
}

enum psip_posix_progress psip_posix_secure_rest(struct psip_posix_connection *c, bool closing)
{
	if (closing)
		psip_tls_close(c->tls);
	for (;;) {
		struct psip_span out = psip_tls_output(c->tls);
		const uint8_t *bytes = (const uint8_t *)out.at;
		size_t left = out.length;
		if (out.length == 0)
			return PSIP_POSIX_GONE;
		enum psip_posix_progress progress = psip_posix_tcp_write(c, &bytes, &left);
		psip_tls_taken(c->tls, out.length - left);
		if (progress != PSIP_POSIX_GONE)
			return progress;
	}
}

/* It has gone when its last ciphertext has. */
enum psip_posix_progress psip_posix_secure_write(struct psip_posix_connection *c, struct psip_posix_send *what)
{
	for (;;) {
		enum psip_posix_progress progress = psip_posix_secure_rest(c, false);
		if (progress != PSIP_POSIX_GONE || what->length == 0)
			return progress;
		int n = psip_tls_write(c->tls, what->bytes, what->length);
		if (n <= 0)
			return PSIP_POSIX_BROKEN;
		what->bytes += n;
		what->length -= (size_t)n;
	}
}

/* A step is over: send what it made. False if the connection is over with it. */
static bool secure_settle(struct psip_driver *d, struct psip_posix_connection *c, bool done)
{
	switch (psip_posix_secure_rest(c, false)) {
	case PSIP_POSIX_GONE:
		psip_posix_tcp_watch(d, c, c->state == PSIP_POSIX_OPEN && c->queue.first);
		return true;
	case PSIP_POSIX_BLOCKED:
		psip_posix_tcp_watch(d, c, true);
		if (done)
			return true;
		break; /* it sends without taking what we answer */
	case PSIP_POSIX_BROKEN:
		break;
	}
	psip_posix_secure_eof(d, c);
	psip_posix_tcp_die(d, c);
	return false;
}

static bool secure_stands(struct psip_driver *d, struct psip_posix_connection *c)
{
	secure_leave(d->secure, c);
	return psip_posix_tcp_stands(d, c);
}

bool psip_posix_secure_read(struct psip_driver *d, struct psip_posix_connection *c, struct psip_span in)
{
	void *plain = psip_posix_receive_bytes(d->receive);
	size_t got;
	for (;;) {
		switch (psip_tls_step(c->tls, &in, plain, PSIP_POSIX_DATAGRAM, &got)) {
		case PSIP_TLS_STANDS:
			if (!secure_stands(d, c))
				return false;
			break;
		case PSIP_TLS_PLAIN:
			if (!psip_posix_tcp_deliver(d, c, plain, got))
				return false;
			break;
		case PSIP_TLS_FULL:
			if (!secure_settle(d, c, in.length == 0))
				return false;
			if (psip_tls_output(c->tls).length)
				return true;
			break;
		case PSIP_TLS_MORE:
			return secure_settle(d, c, true);
		case PSIP_TLS_ENDED:
			psip_posix_secure_rest(c, true);
			psip_posix_tcp_over(d, c);
			return false;
		case PSIP_TLS_REFUSED:
			secure_refused(d, c, psip_tls_reason(c->tls));
			return false;
		}
	}
}

#endif
