/* SPDX-License-Identifier: MIT
 * What sessions share: trust, our own certificate, ciphers, application protocols, and what makes sessions resumable. */
#include "transport/tls/library.h"

#if defined(MBEDTLS_MEMORY_BUFFER_ALLOC_C)
#include <mbedtls/memory_buffer_alloc.h>
#endif

enum { CONTEXT_SESSIONS_MAX = 4096, CONTEXT_LIFETIME_MAX = 86400, CONTEXT_OUTPUT_MAX = 1 << 20 };

int psip_tls_memory(void *memory, size_t size)
{
#if defined(MBEDTLS_MEMORY_BUFFER_ALLOC_C)
	mbedtls_memory_buffer_alloc_init(memory, size);
	return PSIP_OK;
#else
	(void)memory;
	(void)size;
	return PSIP_ERR_UNSUPPORTED;
#endif
}

/* ---- Reading ---- */

typedef int context_parse(struct psip_tls_context *c, const unsigned char *bytes, size_t length);

static int context_parse_ca(struct psip_tls_context *c, const unsigned char *bytes, size_t length)
{
	int unread = mbedtls_x509_crt_parse(&c->ca, bytes, length);
	return unread > 0 && c->ca.version != 0 ? 0 : unread; /* of a system's bundle some may be of kinds that the library lacks */
}

static int context_parse_own(struct psip_tls_context *c, const unsigned char *bytes, size_t length)
{
	return mbedtls_x509_crt_parse(&c->own, bytes, length);
}

static int context_parse_key(struct psip_tls_context *c, const unsigned char *bytes, size_t length)
{
#if TLS_LIBRARY_3
	return mbedtls_pk_parse_key(&c->key, bytes, length, NULL, 0, mbedtls_hmac_drbg_random, &c->random);
#else
	return mbedtls_pk_parse_key(&c->key, bytes, length, NULL, 0);
#endif
}

static int context_parse_crl(struct psip_tls_context *c, const unsigned char *bytes, size_t length)
{
	return mbedtls_x509_crl_parse(&c->crl, bytes, length);
}

static bool context_is_pem(struct psip_span text)
{
	static const char begin[] = "-----BEGIN ";
	for (size_t i = 0; i + sizeof begin - 1 <= text.length; i++)
		if (text.at[i] == '-' && memcmp(text.at + i, begin, sizeof begin - 1) == 0)
			return true;
	return false;
}

/* PEM must end with a NUL that counts; a copy of it, since it may be a key, leaves no trace. */
static bool context_read(struct psip_tls_context *c, struct psip_span text, context_parse *parse)
{
	if (!context_is_pem(text))
		return parse(c, (const unsigned char *)text.at, text.length) == 0;
	unsigned char *copy = mbedtls_calloc(1, text.length + 1);
	if (!copy)
		return false;
	memcpy(copy, text.at, text.length);
	int result = parse(c, copy, text.length + 1);
	mbedtls_platform_zeroize(copy, text.length);
	mbedtls_free(copy);
	return result == 0;
}

static bool context_key_fits(struct psip_tls_context *c)
{
#if TLS_LIBRARY_3
	return mbedtls_pk_check_pair(&c->own.pk, &c->key, mbedtls_hmac_drbg_random, &c->random) == 0;
#else
	return mbedtls_pk_check_pair(&c->own.pk, &c->key) == 0;
#endif
}

static const char *context_read_all(struct psip_tls_context *c, const struct psip_tls_config *config)
{
	if (config->ca.at && !context_read(c, config->ca, context_parse_ca))
		return "no certificates of authorities can be read";
	if (config->crl.at && !context_read(c, config->crl, context_parse_crl))
		return "the revocation list cannot be read";
	if (!config->certificate.at != !config->key.at)
		return "a certificate and its key come together";
	if (!config->certificate.at)
		return NULL;
	if (!context_read(c, config->certificate, context_parse_own))
		return "the certificate cannot be read";
	if (!context_read(c, config->key, context_parse_key))
		return "the key cannot be read, or is encrypted";
	if (!context_key_fits(c))
		return "the key is not that of the certificate";
	/* What it may be used for, the peer judges: the library would not show one for RFC 5924's purpose alone. */
	c->own.ext_types &= ~(MBEDTLS_X509_EXT_EXTENDED_KEY_USAGE | MBEDTLS_X509_EXT_KEY_USAGE);
	c->accepts = true;
	return NULL;
}

/* ---- The library's configurations: a role and a protocol each ---- */

static void context_versions(mbedtls_ssl_config *conf, const struct psip_tls_config *config)
{
#if TLS_LIBRARY_3
	mbedtls_ssl_conf_min_tls_version(conf, config->lowest == PSIP_TLS_1_3 ? MBEDTLS_SSL_VERSION_TLS1_3 : MBEDTLS_SSL_VERSION_TLS1_2);
	if (config->highest == PSIP_TLS_1_2)
		mbedtls_ssl_conf_max_tls_version(conf, MBEDTLS_SSL_VERSION_TLS1_2);
#else
	(void)config;
	mbedtls_ssl_conf_min_version(conf, MBEDTLS_SSL_MAJOR_VERSION_3, MBEDTLS_SSL_MINOR_VERSION_3); /* TLS 1.2 */
#endif
}

static int context_role(struct psip_tls_context *c, mbedtls_ssl_config *conf, int endpoint, enum tls_protocol protocol,
                        const struct psip_tls_config *config)
{
	uint8_t verify = endpoint == MBEDTLS_SSL_IS_CLIENT ? c->verify_servers : c->verify_clients;
	if (mbedtls_ssl_config_defaults(conf, endpoint, MBEDTLS_SSL_TRANSPORT_STREAM, MBEDTLS_SSL_PRESET_DEFAULT) != 0)
		return -1;
	context_versions(conf, config);
	mbedtls_ssl_conf_rng(conf, mbedtls_hmac_drbg_random, &c->random);
	mbedtls_ssl_conf_ca_chain(conf, &c->ca, c->crl.version ? &c->crl : NULL);
	mbedtls_ssl_conf_authmode(conf, verify == PSIP_TLS_REQUIRED                                         ? MBEDTLS_SSL_VERIFY_REQUIRED
	                                : verify == PSIP_TLS_NONE && endpoint == MBEDTLS_SSL_IS_SERVER ? MBEDTLS_SSL_VERIFY_NONE
	                                                                                               : MBEDTLS_SSL_VERIFY_OPTIONAL);
	if (c->ciphers[0])
		mbedtls_ssl_conf_ciphersuites(conf, c->ciphers);
	if (mbedtls_ssl_conf_alpn_protocols(conf, c->protocols[protocol]) != 0)
		return -1;
	return c->accepts ? mbedtls_ssl_conf_own_cert(conf, &c->own, &c->key) : 0;
}

static int context_resumption(struct psip_tls_context *c, uint32_t sessions)
{
	mbedtls_ssl_cache_set_max_entries(&c->cache, (int)sessions);
	mbedtls_ssl_cache_set_timeout(&c->cache, (int)c->lifetime);
	if (mbedtls_ssl_ticket_setup(&c->tickets, mbedtls_hmac_drbg_random, &c->random, MBEDTLS_CIPHER_AES_256_GCM, c->lifetime) != 0)
		return -1;
	for (int i = 0; i < TLS_PROTOCOLS; i++) {
		mbedtls_ssl_conf_session_cache(&c->servers[i], &c->cache, mbedtls_ssl_cache_get, mbedtls_ssl_cache_set);
		mbedtls_ssl_conf_session_tickets_cb(&c->servers[i], mbedtls_ssl_ticket_write, mbedtls_ssl_ticket_parse, &c->tickets);
#if TLS_HAS_1_3 && MBEDTLS_VERSION_NUMBER >= 0x03060100
		mbedtls_ssl_conf_tls13_enable_signal_new_session_tickets(&c->clients[i], MBEDTLS_SSL_TLS1_3_SIGNAL_NEW_SESSION_TICKETS_ENABLED);
#endif
	}
	c->kept = mbedtls_calloc(sessions, sizeof *c->kept);
	c->kept_count = c->kept ? sessions : 0;
	return c->kept ? 0 : -1;
}

static const char *context_roles(struct psip_tls_context *c, const struct psip_tls_config *config)
{
	c->protocols[TLS_SIP][0] = "sip/2";     /* IANA's name for SIP (RFC 7301 §6) */
	c->protocols[TLS_HTTP][0] = "http/1.1"; /* WebSocket begins there (RFC 6455) */
	for (size_t i = 0; i < PSIP_TLS_CIPHERS && config->ciphers[i]; i++)
		c->ciphers[i] = config->ciphers[i];
	for (int i = 0; i < TLS_PROTOCOLS; i++)
		if (context_role(c, &c->clients[i], MBEDTLS_SSL_IS_CLIENT, (enum tls_protocol)i, config) != 0 ||
		    context_role(c, &c->servers[i], MBEDTLS_SSL_IS_SERVER, (enum tls_protocol)i, config) != 0)
			return "no memory";
	if (config->no_resumption) {
		for (int i = 0; i < TLS_PROTOCOLS; i++)
			mbedtls_ssl_conf_session_tickets(&c->clients[i], MBEDTLS_SSL_SESSION_TICKETS_DISABLED);
		return NULL;
	}
	c->resumes = true;
	return context_resumption(c, config->sessions ? config->sessions : PSIP_TLS_SESSIONS) != 0 ? "no memory" : NULL;
}

/* ---- Life ---- */

static const char *context_check(const struct psip_tls_config *config)
{
	if (config->size != sizeof *config)
		return "another version's struct psip_tls_config";
	if (config->verify_servers > PSIP_TLS_NONE || config->verify_clients > PSIP_TLS_NONE || config->lowest > PSIP_TLS_1_3 ||
	    config->highest > PSIP_TLS_1_3 || config->output > CONTEXT_OUTPUT_MAX || config->sessions > CONTEXT_SESSIONS_MAX ||
	    config->lifetime > CONTEXT_LIFETIME_MAX)
		return "a value out of range";
	if (!TLS_HAS_1_3 && config->lowest == PSIP_TLS_1_3)
		return "TLS 1.3 is not in this library";
	if (config->lowest && config->highest && config->lowest > config->highest)
		return "the lowest version is above the highest";
	return NULL;
}

static const char *context_fill(struct psip_tls_context *c, const struct psip_tls_config *config)
{
	const char *wrong = context_check(config);
	if (wrong)
		return wrong;
#if TLS_LIBRARY_3
	if (psa_crypto_init() != PSA_SUCCESS)
		return "the crypto library does not start";
#endif
	c->output = config->output ? config->output : PSIP_TLS_OUTPUT;
	c->lifetime = config->lifetime ? config->lifetime : PSIP_TLS_LIFETIME;
	c->verify_servers = config->verify_servers ? config->verify_servers : PSIP_TLS_REQUIRED;
	c->verify_clients = config->verify_clients ? config->verify_clients : PSIP_TLS_OPTIONAL;
	c->from_cn = config->from_cn;
	if (mbedtls_hmac_drbg_seed_buf(&c->random, mbedtls_md_info_from_type(MBEDTLS_MD_SHA256), config->seed, sizeof config->seed) != 0)
		return "no memory";
	if (config->peers.at) {
		c->peers = mbedtls_calloc(1, config->peers.length + 1);
		if (!c->peers)
			return "no memory";
		memcpy(c->peers, config->peers.at, config->peers.length);
	}
	wrong = context_read_all(c, config);
	return wrong ? wrong : context_roles(c, config);
}

static void context_free(struct psip_tls_context *c)
{
	for (uint32_t i = 0; i < c->kept_count; i++)
		mbedtls_ssl_session_free(&c->kept[i].session);
	mbedtls_free(c->kept);
	for (int i = 0; i < TLS_PROTOCOLS; i++) {
		mbedtls_ssl_config_free(&c->clients[i]);
		mbedtls_ssl_config_free(&c->servers[i]);
	}
	mbedtls_ssl_ticket_free(&c->tickets);
	mbedtls_ssl_cache_free(&c->cache);
	mbedtls_pk_free(&c->key);
	mbedtls_x509_crt_free(&c->own);
	mbedtls_x509_crt_free(&c->ca);
	mbedtls_x509_crl_free(&c->crl);
	mbedtls_hmac_drbg_free(&c->random);
	mbedtls_free(c->peers);
	mbedtls_platform_zeroize(c, sizeof *c);
	mbedtls_free(c);
}

struct psip_tls_context *psip_tls_context_new(const struct psip_tls_config *config, const char **wrong)
{
	const char *why = "no memory";
	struct psip_tls_context *c = mbedtls_calloc(1, sizeof *c);
	if (c) {
		c->count = 1;
		for (int i = 0; i < TLS_PROTOCOLS; i++) {
			mbedtls_ssl_config_init(&c->clients[i]);
			mbedtls_ssl_config_init(&c->servers[i]);
		}
		mbedtls_ssl_ticket_init(&c->tickets);
		mbedtls_ssl_cache_init(&c->cache);
		mbedtls_pk_init(&c->key);
		mbedtls_x509_crt_init(&c->own);
		mbedtls_x509_crt_init(&c->ca);
		mbedtls_x509_crl_init(&c->crl);
		mbedtls_hmac_drbg_init(&c->random);
		why = context_fill(c, config);
		if (why) {
			context_free(c);
			c = NULL;
		}
	}
	if (wrong)
		*wrong = why;
	return c;
}

void psip_tls_context_drop(struct psip_tls_context *c)
{
	if (c && --c->count == 0)
		context_free(c);
}

bool psip_tls_can_accept(const struct psip_tls_context *c)
{
	return c->accepts;
}

/* ---- Sessions that clients keep ---- */

static bool context_same(const struct tls_kept *kept, const struct psip_tls *t)
{
	return kept->filled && psip_address_equal(&kept->remote, &t->remote) &&
	       psip_span_equal_nocase(psip_string(kept->domain), psip_string(t->domain));
}

static void context_forget(struct tls_kept *kept)
{
	mbedtls_ssl_session_free(&kept->session);
	kept->filled = false;
}

void tls_resume(struct psip_tls *t)
{
	struct psip_tls_context *c = t->context;
	for (uint32_t i = 0; i < c->kept_count; i++) {
		struct tls_kept *kept = &c->kept[i];
		if (!context_same(kept, t))
			continue;
		if (t->begun - kept->born >= (psip_time)c->lifetime * 1000 || mbedtls_ssl_set_session(&t->ssl, &kept->session) != 0) {
			context_forget(kept);
			continue;
		}
		kept->used = t->begun;
		t->kept_reason = kept->reason;
		return;
	}
}

/* The place of this address and domain, else a free one, else the one unused for longest. */
static struct tls_kept *context_place(const struct psip_tls *t)
{
	struct psip_tls_context *c = t->context;
	struct tls_kept *best = NULL;
	for (uint32_t i = 0; i < c->kept_count; i++) {
		struct tls_kept *kept = &c->kept[i];
		if (context_same(kept, t))
			return kept;
		if (!best || (best->filled && (!kept->filled || kept->used < best->used)))
			best = kept;
	}
	return best;
}

void tls_keep(struct psip_tls *t)
{
	struct tls_kept *kept = context_place(t);
	if (!kept)
		return;
	bool same = context_same(kept, t);
	context_forget(kept);
	mbedtls_ssl_session_init(&kept->session);
	if (mbedtls_ssl_get_session(&t->ssl, &kept->session) != 0) {
		context_forget(kept);
		return;
	}
	/* Resuming does not make a session younger: its certificate is judged anew once in a lifetime. */
	if (!(same && t->resumed))
		kept->born = t->begun;
	kept->used = t->begun;
	kept->remote = t->remote;
	memcpy(kept->domain, t->domain, sizeof kept->domain);
	kept->reason = t->reason;
	kept->filled = true;
}
