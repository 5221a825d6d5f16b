/* SPDX-License-Identifier: MIT
 * One TLS session between two byte streams. The library pulls its input from the span of the step under way, and pushes its output into
 * a bounded buffer; where that is full it waits, as it would for a socket. */
#include "transport/tls/library.h"

/* ---- What the library sees of the world ---- */

static void session_remember(struct psip_tls *t, const unsigned char *bytes, size_t length)
{
	size_t keep = length < sizeof t->latest ? sizeof t->latest - length : 0;
	memmove(t->latest, t->latest + sizeof t->latest - keep, keep);
	memcpy(t->latest + keep, bytes + length - (sizeof t->latest - keep), sizeof t->latest - keep);
}

static int session_recv(void *context, unsigned char *to, size_t length)
{
	struct psip_tls *t = context;
	if (!t->in || t->in->length == 0)
		return MBEDTLS_ERR_SSL_WANT_READ;
	if (length > t->in->length)
		length = t->in->length;
	memcpy(to, t->in->at, length);
	session_remember(t, to, length);
	t->in->at += length;
	t->in->length -= length;
	return (int)length;
}

/* Make room for `length` more bytes behind out_to; false if memory is short. */
static bool session_room(struct psip_tls *t, size_t length)
{
	size_t have = t->out_to - t->out_from, size = t->out_size ? t->out_size : 512;
	if (t->out_size - t->out_to >= length)
		return true;
	while (size < have + length)
		size *= 2;
	if (size > t->out_size) {
		uint8_t *bigger = mbedtls_calloc(1, size);
		if (!bigger)
			return false;
		if (have)
			memcpy(bigger, t->out + t->out_from, have);
		mbedtls_free(t->out);
		t->out = bigger;
		t->out_size = size;
	} else {
		memmove(t->out, t->out + t->out_from, have);
	}
	t->out_from = 0;
	t->out_to = have;
	return true;
}

static int session_send(void *context, const unsigned char *bytes, size_t length)
{
	struct psip_tls *t = context;
	size_t room = t->context->output - (t->out_to - t->out_from);
	if (length > room)
		length = room;
	if (length == 0)
		return MBEDTLS_ERR_SSL_WANT_WRITE;
	if (!session_room(t, length))
		return MBEDTLS_ERR_SSL_ALLOC_FAILED;
	memcpy(t->out + t->out_to, bytes, length);
	t->out_to += length;
	return (int)length;
}

/* ---- Life ---- */

static struct psip_tls *session_new(struct psip_tls_context *c, bool server, uint8_t transport)
{
	enum tls_protocol protocol = transport == PSIP_WSS ? TLS_HTTP : TLS_SIP;
	struct psip_tls *t = mbedtls_calloc(1, sizeof *t);
	if (!t)
		return NULL;
	t->context = c;
	c->count++;
	t->server = server;
	t->alert = -1;
	t->state = TLS_SHAKING;
	mbedtls_ssl_init(&t->ssl);
	if (mbedtls_ssl_setup(&t->ssl, server ? &c->servers[protocol] : &c->clients[protocol]) != 0) {
		psip_tls_free(t);
		return NULL;
	}
	mbedtls_ssl_set_bio(&t->ssl, t, session_send, session_recv, NULL);
	mbedtls_ssl_set_verify(&t->ssl, tls_verify, t);
	return t;
}

/* server_name is for names only, without the root's dot (RFC 6066 §3). */
static bool session_name(struct psip_tls *t, struct psip_span domain)
{
	struct psip_address numeric = { 0 };
	char name[sizeof t->domain];
	if (domain.length > PSIP_IDENTITY_NAME_MAX || memchr(domain.length ? domain.at : "", '\0', domain.length))
		return false;
	if (domain.length)
		memcpy(t->domain, domain.at, domain.length);
	for (size_t i = 0; i < sizeof name; i++) /* in one case: the newer library compares it with a kept session's */
		name[i] = t->domain[i] >= 'A' && t->domain[i] <= 'Z' ? (char)(t->domain[i] - 'A' + 'a') : t->domain[i];
	if (domain.length && name[domain.length - 1] == '.')
		name[domain.length - 1] = '\0';
	/* NULL says on purpose that there is no name: the newer library refuses to go on if nobody said so. */
	return mbedtls_ssl_set_hostname(&t->ssl, name[0] && !psip_address_read(&numeric, domain) ? name : NULL) == 0;
}

struct psip_tls *psip_tls_connect(struct psip_tls_context *c, psip_time now, struct psip_span domain, const struct psip_address *remote)
{
	struct psip_tls *t = session_new(c, false, remote->transport);
	if (!t)
		return NULL;
	t->begun = now;
	t->remote = *remote;
	if (!session_name(t, domain)) {
		psip_tls_free(t);
		return NULL;
	}
	tls_resume(t);
	return t;
}

struct psip_tls *psip_tls_accept(struct psip_tls_context *c, uint8_t transport)
{
	return c->accepts ? session_new(c, true, transport) : NULL;
}

void psip_tls_free(struct psip_tls *t)
{
	if (!t)
		return;
	mbedtls_ssl_free(&t->ssl);
	mbedtls_free(t->out);
	psip_tls_context_drop(t->context);
	mbedtls_free(t);
}

/* ---- Steps ---- */

static enum psip_tls_step session_refuse(struct psip_tls *t, int error)
{
	t->reason = (uint8_t)tls_reason_of(t, error);
	if (t->reason == PSIP_TLS_NO_CERTIFICATE && t->ssl.out_msgtype != MBEDTLS_SSL_MSG_ALERT) /* the library of 2.28 tells nobody (RFC 5246 §7.4.6) */
		mbedtls_ssl_send_alert_message(&t->ssl, MBEDTLS_SSL_ALERT_LEVEL_FATAL, MBEDTLS_SSL_ALERT_MSG_HANDSHAKE_FAILURE);
	t->state = TLS_REFUSED;
	return PSIP_TLS_REFUSED;
}

/* What was encrypted but not all put out goes first. False if the output is full. */
static bool session_flushed(struct psip_tls *t)
{
	if (t->owed) {
		static const unsigned char nothing[1]; /* not read: the record is made */
		if (mbedtls_ssl_write(&t->ssl, nothing, t->owed) == MBEDTLS_ERR_SSL_WANT_WRITE)
			return false;
		t->owed = 0;
	}
	if (t->close_wanted) {
		if (mbedtls_ssl_close_notify(&t->ssl) == MBEDTLS_ERR_SSL_WANT_WRITE)
			return false;
		t->close_wanted = false;
	}
	return true;
}

static bool session_is_1_3(const struct psip_tls *t)
{
#if TLS_HAS_1_3
	return mbedtls_ssl_get_version_number(&t->ssl) == MBEDTLS_SSL_VERSION_TLS1_3;
#else
	(void)t;
	return false;
#endif
}

static enum psip_tls_step session_stands(struct psip_tls *t)
{
	t->state = TLS_OPEN;
	if (t->server) {
		if (!mbedtls_ssl_get_peer_cert(&t->ssl))
			t->reason = PSIP_TLS_NO_CERTIFICATE;
		else if (!t->seen && mbedtls_ssl_get_verify_result(&t->ssl) != 0)
			t->reason = PSIP_TLS_BAD_CERTIFICATE; /* resumed: it was not good then */
	} else {
		t->resumed = !t->seen;
		if (t->resumed)
			t->reason = t->kept_reason;
		if (t->context->resumes && !session_is_1_3(t)) /* by TLS 1.3 the ticket comes later */
			tls_keep(t);
	}
	return PSIP_TLS_STANDS;
}

static enum psip_tls_step session_shake(struct psip_tls *t)
{
	int result = mbedtls_ssl_handshake(&t->ssl);
	if (result == 0)
		return session_stands(t);
	if (result == MBEDTLS_ERR_SSL_WANT_WRITE)
		return PSIP_TLS_FULL;
	return result == MBEDTLS_ERR_SSL_WANT_READ ? PSIP_TLS_MORE : session_refuse(t, result);
}

static enum psip_tls_step session_read(struct psip_tls *t, void *plain, size_t size, size_t *got)
{
	for (;;) {
		size_t before = t->in->length;
		int result = mbedtls_ssl_read(&t->ssl, plain, size);
		if (result > 0) {
			*got = (size_t)result;
			return PSIP_TLS_PLAIN;
		}
		if (result == 0 || result == MBEDTLS_ERR_SSL_PEER_CLOSE_NOTIFY) {
			t->state = TLS_ENDED;
			return PSIP_TLS_ENDED;
		}
#if TLS_HAS_1_3
		if (result == MBEDTLS_ERR_SSL_RECEIVED_NEW_SESSION_TICKET) {
			if (t->context->resumes)
				tls_keep(t);
			continue;
		}
#endif
		if (result == MBEDTLS_ERR_SSL_WANT_READ && t->in->length < before)
			continue; /* a message that the library does not act upon */
		if (result == MBEDTLS_ERR_SSL_WANT_WRITE)
			return PSIP_TLS_FULL;
		return result == MBEDTLS_ERR_SSL_WANT_READ ? PSIP_TLS_MORE : session_refuse(t, result);
	}
}

enum psip_tls_step psip_tls_step(struct psip_tls *t, struct psip_span *in, void *plain, size_t size, size_t *got)
{
	enum psip_tls_step step;
	*got = 0;
	if (t->state == TLS_ENDED || t->state == TLS_REFUSED)
		return t->state == TLS_ENDED ? PSIP_TLS_ENDED : PSIP_TLS_REFUSED;
	if (!session_flushed(t))
		return PSIP_TLS_FULL;
	t->in = in;
	step = t->state == TLS_SHAKING ? session_shake(t) : session_read(t, plain, size, got);
	t->in = NULL;
	return step;
}

int psip_tls_write(struct psip_tls *t, const void *bytes, size_t length)
{
	if (t->state == TLS_SHAKING)
		return 0;
	if (t->state != TLS_OPEN)
		return PSIP_ERR_STATE;
	if (length == 0 || !session_flushed(t))
		return 0;
	int most = mbedtls_ssl_get_max_out_record_payload(&t->ssl);
	if (most > 0 && length > (size_t)most)
		length = (size_t)most;
	int result = mbedtls_ssl_write(&t->ssl, bytes, length);
	if (result == MBEDTLS_ERR_SSL_WANT_WRITE) {
		t->owed = length; /* encrypted; the library holds what did not fit */
		return (int)length;
	}
	if (result >= 0)
		return result;
	session_refuse(t, result);
	return PSIP_ERR_STATE;
}

struct psip_span psip_tls_output(struct psip_tls *t)
{
	if (t->out_from == t->out_to && t->state != TLS_REFUSED)
		session_flushed(t);
	else if (t->out_from == t->out_to && t->ssl.out_left > 0) /* the end of an alert that had no room: the library sends what is left, no more */
		mbedtls_ssl_send_alert_message(&t->ssl, MBEDTLS_SSL_ALERT_LEVEL_FATAL, MBEDTLS_SSL_ALERT_MSG_HANDSHAKE_FAILURE);
	return t->out ? psip_span((const char *)t->out + t->out_from, t->out_to - t->out_from) : psip_span(NULL, 0);
}

void psip_tls_taken(struct psip_tls *t, size_t length)
{
	t->out_from += length;
	if (t->out_from < t->out_to)
		return;
	mbedtls_free(t->out); /* an idle connection keeps no buffer */
	t->out = NULL;
	t->out_from = t->out_to = t->out_size = 0;
}

void psip_tls_close(struct psip_tls *t)
{
	if (t->close_said || (t->state != TLS_OPEN && t->state != TLS_ENDED))
		return;
	if (t->state == TLS_OPEN)
		t->state = TLS_CLOSING;
	t->close_said = t->close_wanted = true;
	session_flushed(t); /* if not now, then by psip_tls_output() */
}

void psip_tls_eof(struct psip_tls *t)
{
	if (t->state != TLS_SHAKING)
		return;
	t->state = TLS_REFUSED;
	t->reason = PSIP_TLS_PEER_CLOSED;
}

/* ---- Looking ---- */

enum psip_tls_reason psip_tls_reason(const struct psip_tls *t)
{
	return t->reason;
}

int psip_tls_alert(const struct psip_tls *t)
{
	return t->alert;
}

const char *psip_tls_subject(const struct psip_tls *t)
{
	return t->subject;
}

void psip_tls_info(const struct psip_tls *t, struct psip_tls_info *info)
{
	memset(info, 0, sizeof *info);
	if (t->state == TLS_SHAKING)
		return;
	info->version = mbedtls_ssl_get_version(&t->ssl);
	info->cipher = mbedtls_ssl_get_ciphersuite(&t->ssl);
	info->protocol = mbedtls_ssl_get_alpn_protocol(&t->ssl);
	info->authenticated = t->reason == PSIP_TLS_GOOD;
	info->resumed = t->resumed;
}

unsigned psip_tls_names(const struct psip_tls *t, struct psip_span *names, unsigned most)
{
	const mbedtls_x509_crt *crt = t->state == TLS_SHAKING || t->reason != PSIP_TLS_GOOD ? NULL : mbedtls_ssl_get_peer_cert(&t->ssl);
	unsigned flags = (t->server ? PSIP_IDENTITY_OF_CLIENT : 0) | (t->context->from_cn ? PSIP_IDENTITY_FROM_CN : 0), count = 0;
	struct psip_certificate certificate;
	struct psip_identity_walk walk;
	struct psip_domain_identity identity;
	enum psip_identity_reason wrong = PSIP_IDENTITY_NO_CERTIFICATE;
	if (crt && !tls_of_web(t))
		tls_certificate(&certificate, crt, &wrong);
	if (wrong != PSIP_IDENTITY_GOOD || psip_certificate_begin(&walk, &certificate, flags) != PSIP_IDENTITY_GOOD)
		return 0;
	while (count < most && psip_certificate_next(&walk, &certificate, &identity))
		if (!identity.wildcard)
			names[count++] = identity.name;
	return count;
}
