/* SPDX-License-Identifier: MIT
 * Mbed TLS as these files use it: 2.28 and 3.6 differ in a few names. Private. */
#ifndef PSIP_TRANSPORT_TLS_LIBRARY_H
#define PSIP_TRANSPORT_TLS_LIBRARY_H

#define MBEDTLS_ALLOW_PRIVATE_ACCESS /* 3.x: the alert that came, extensions of a certificate */

#include "transport/identity.h"
#include "transport/tls/tls.h"

#include <mbedtls/hmac_drbg.h>
#include <mbedtls/oid.h>
#include <mbedtls/pk.h>
#include <mbedtls/platform.h>
#include <mbedtls/platform_util.h>
#include <mbedtls/ssl.h>
#include <mbedtls/ssl_cache.h>
#include <mbedtls/ssl_ticket.h>
#include <mbedtls/version.h>
#include <mbedtls/x509_crl.h>
#include <mbedtls/x509_crt.h>

#define TLS_LIBRARY_3 (MBEDTLS_VERSION_NUMBER >= 0x03000000)
#if TLS_LIBRARY_3 && defined(MBEDTLS_SSL_PROTO_TLS1_3)
#define TLS_HAS_1_3 1
#include <psa/crypto.h>
#else
#define TLS_HAS_1_3 0
#endif

enum tls_protocol { TLS_SIP, TLS_HTTP, TLS_PROTOCOLS };

/* A session that a client may resume: only towards the same address for the same domain, where its certificate was judged. */
struct tls_kept {
	struct psip_address remote;
	char domain[PSIP_IDENTITY_NAME_MAX + 1];
	mbedtls_ssl_session session;
	psip_time born, used;
	uint8_t reason;      /* enum psip_tls_reason: what was found then */
	bool filled;
};

struct psip_tls_context {
	unsigned count;      /* its maker's and its sessions' */
	mbedtls_hmac_drbg_context random;
	mbedtls_x509_crt ca, own;
	mbedtls_x509_crl crl;
	mbedtls_pk_context key;
	mbedtls_ssl_config clients[TLS_PROTOCOLS], servers[TLS_PROTOCOLS];
	mbedtls_ssl_ticket_context tickets;
	mbedtls_ssl_cache_context cache;
	int ciphers[PSIP_TLS_CIPHERS + 1];
	const char *protocols[TLS_PROTOCOLS][2]; /* each a list ended by NULL */
	char *peers;
	struct tls_kept *kept;
	uint32_t kept_count, lifetime;
	uint32_t output;
	uint8_t verify_servers, verify_clients;
	bool accepts, from_cn, resumes;
};

enum tls_state { TLS_SHAKING, TLS_OPEN, TLS_CLOSING, TLS_ENDED, TLS_REFUSED };

struct psip_tls {
	struct psip_tls_context *context;
	mbedtls_ssl_context ssl;
	struct psip_span *in;            /* during a step */
	uint8_t *out;
	size_t out_from, out_to, out_size;
	size_t owed;                     /* plain bytes that the library took but could not write out whole */
	psip_time begun;
	struct psip_address remote;
	char domain[PSIP_IDENTITY_NAME_MAX + 1];
	char subject[PSIP_TLS_SUBJECT];
	int alert;
	uint8_t latest[7];               /* the last octets that came: as many as a plain alert has */
	uint8_t state;                   /* enum tls_state */
	uint8_t reason;                  /* enum psip_tls_reason */
	uint8_t kept_reason;             /* of the session that was offered */
	bool server, seen;               /* seen: a certificate was judged in this handshake */
	bool resumed, close_said, close_wanted;
};

/* Our peer is a WebSocket server: RFC 7118 §9.1 wants it judged like any other web server, and not by RFC 5922. */
static inline bool tls_of_web(const struct psip_tls *t) { return !t->server && t->remote.transport == PSIP_WSS; }

/* context.c */
/* Offer the session kept for this address and domain, if there is one. */
void tls_resume(struct psip_tls *t);
/* Keep what the handshake, or a ticket after it, gave. */
void tls_keep(struct psip_tls *t);

/* verify.c */
int tls_verify(void *session, mbedtls_x509_crt *certificate, int depth, uint32_t *flags);
void tls_certificate(struct psip_certificate *to, const mbedtls_x509_crt *from, enum psip_identity_reason *wrong);
enum psip_tls_reason tls_reason_of(struct psip_tls *t, int error);

#endif
