/* SPDX-License-Identifier: MIT
 * TLS sessions over memory buffers (RFC 3261 §26, RFC 5922, RFC 7301): ciphertext in, ciphertext out, plain bytes in, plain bytes out.
 * No socket, no file, no waiting; the work is Mbed TLS's, 2.28 or 3.6. Who the peer is, transport/identity.h decides, not the library.
 *
 *   c = psip_tls_context_new(&config, &wrong);
 *   t = psip_tls_connect(c, now, domain, &remote);          or psip_tls_accept(c, PSIP_TLS)
 *   in = what came from the socket, empty at the beginning
 *   for (;;) switch (psip_tls_step(t, &in, plain, sizeof plain, &got)) ...    until PSIP_TLS_MORE, _ENDED or _REFUSED
 *   send psip_tls_output(t), say psip_tls_taken(t, sent)    after each step and write
 *
 * A context and its sessions belong to one thread. Deadlines are the caller's. Keys and plain bytes appear in no text made here.
 * A session takes about 40 KB while it lives (two record buffers of the library), and its output until that is taken.
 * Memory is the C library's, or the block given to psip_tls_memory(). */
#ifndef PSIP_TRANSPORT_TLS_TLS_H
#define PSIP_TRANSPORT_TLS_TLS_H

#include "transport/address.h"
#include "transport/base/time.h"

struct psip_tls_context;
struct psip_tls;

enum psip_tls_verify {
	PSIP_TLS_DEFAULT = 0, /* servers: REQUIRED; clients: OPTIONAL */
	PSIP_TLS_REQUIRED,    /* no good certificate, no connection */
	PSIP_TLS_OPTIONAL,    /* looked at; without a good one the peer is not authenticated, and the connection goes on (RFC 5922 §7.4) */
	PSIP_TLS_NONE         /* clients: not asked for one; servers: as OPTIONAL, since a server always shows one */
};
enum psip_tls_version { PSIP_TLS_1_2 = 1, PSIP_TLS_1_3 };

enum {
	PSIP_TLS_OUTPUT = 32768,     /* bytes of ciphertext kept at most, by default; less makes more steps of it, one byte will do */
	PSIP_TLS_SESSIONS = 64,      /* sessions that clients may resume, by default */
	PSIP_TLS_LIFETIME = 3600,    /* seconds that a session or ticket may be resumed, by default */
	PSIP_TLS_CIPHERS = 32,
	PSIP_TLS_SUBJECT = 256       /* bytes of a subject's text, with its NUL */
};

/* Zero it, then fill in. Texts are PEM or DER and are needed only during psip_tls_context_new(). */
struct psip_tls_config {
	size_t size;                  /* sizeof(struct psip_tls_config) */
	uint8_t seed[32];             /* nobody can guess it; the same one never again */
	struct psip_span ca;          /* authorities trusted: any number; absent: none, so nobody is */
	struct psip_span certificate; /* our own, with what leads to an authority behind it; absent: none, and then no server */
	struct psip_span key;         /* its key, not encrypted */
	struct psip_span crl;         /* revocation lists; absent: none. Of an authority without a list nothing is revoked */
	struct psip_span peers;       /* servers: domains that clients must be authenticated for, "a.com,b.com" (RFC 5922 §7.4); absent: any.
	                                 Judged where a client shows a certificate; use it with REQUIRED */
	uint8_t verify_servers, verify_clients; /* enum psip_tls_verify */
	uint8_t lowest, highest;      /* enum psip_tls_version; 0: 1.2 and what the library has */
	uint16_t ciphers[PSIP_TLS_CIPHERS]; /* IANA's numbers in order of preference, ended by 0; ciphers[0] == 0: the library's choice */
	uint32_t output;              /* bytes of ciphertext kept in a session, 1-1048576; 0: PSIP_TLS_OUTPUT */
	uint32_t sessions;            /* kept by clients for resumption, 0: PSIP_TLS_SESSIONS, at most 4096 */
	uint32_t lifetime;            /* seconds, 0: PSIP_TLS_LIFETIME, at most 86400 */
	bool no_resumption;           /* neither sessions nor tickets */
	bool from_cn;                 /* a DNS name in the CN counts where there is no subjectAltName (RFC 5922 §7.1: MAY) */
};

/* Make Mbed TLS, and all that is here, take memory from this block alone, for the whole process; before the first context, once.
 * PSIP_ERR_UNSUPPORTED if the library was built without its buffer allocator (Debian's is): then bound the number of sessions. */
PSIP_API PSIP_MUST_USE int psip_tls_memory(void *memory, size_t size);

/* A context of one count; NULL: *wrong (may be NULL) says what is the matter, in static text. */
PSIP_API PSIP_MUST_USE struct psip_tls_context *psip_tls_context_new(const struct psip_tls_config *config, const char **wrong);
/* Takes the caller's count away; it lives on while sessions use it. NULL is fine. */
PSIP_API void psip_tls_context_drop(struct psip_tls_context *c);
/* May it play the server, has it a certificate of its own? */
PSIP_API bool psip_tls_can_accept(const struct psip_tls_context *c);

/* A client's session towards `remote` (transport PSIP_TLS offers "sip/2", PSIP_WSS "http/1.1"). domain: the host of the URI before
 * DNS (RFC 5922 §7.3), sent as server_name unless numeric; absent: the chain alone is judged, and the peer stands for no domain.
 * Over PSIP_WSS the domain is compared as HTTPS does it (RFC 7118 §9.1). now: ms, for the age of sessions. NULL: memory is short, or the
 * domain is longer than PSIP_IDENTITY_NAME_MAX. */
PSIP_API PSIP_MUST_USE struct psip_tls *psip_tls_connect(struct psip_tls_context *c, psip_time now, struct psip_span domain,
                                                         const struct psip_address *remote);
/* A server's; transport: PSIP_TLS or PSIP_WSS. NULL: memory is short, or the context has no certificate. */
PSIP_API PSIP_MUST_USE struct psip_tls *psip_tls_accept(struct psip_tls_context *c, uint8_t transport);
PSIP_API void psip_tls_free(struct psip_tls *t); /* NULL is fine */

enum psip_tls_step {
	PSIP_TLS_MORE = 1, /* *in is used up: feed more when there is some */
	PSIP_TLS_STANDS,   /* the handshake is done, once: the peer is whom we wanted, as far as the policy asks */
	PSIP_TLS_PLAIN,    /* *got plain bytes are there */
	PSIP_TLS_FULL,     /* take the output first; what is left of *in is still needed */
	PSIP_TLS_ENDED,    /* the peer said close_notify: psip_tls_close(), send the output, close */
	PSIP_TLS_REFUSED   /* it is over: psip_tls_reason(); send what output there is (the alert), close */
};
/* Go on with *in, which moves; at most size (> 0) plain bytes come out at a time. Again until MORE, ENDED or REFUSED, or FULL. */
PSIP_API enum psip_tls_step psip_tls_step(struct psip_tls *t, struct psip_span *in, void *plain, size_t size, size_t *got);

/* Encrypt; returns how many bytes were taken, 0 if the output must be taken first (then come with the same bytes) or the handshake
 * is not done. PSIP_ERR_STATE: closed or broken. */
PSIP_API PSIP_MUST_USE int psip_tls_write(struct psip_tls *t, const void *bytes, size_t length);
/* Ciphertext to be sent, valid until the next call; taken: so much of it has gone. Ask again afterwards: there may be more. */
PSIP_API struct psip_span psip_tls_output(struct psip_tls *t);
PSIP_API void psip_tls_taken(struct psip_tls *t, size_t length);
/* Say close_notify behind all that was written; nothing can be written any more. */
PSIP_API void psip_tls_close(struct psip_tls *t);
/* The stream ended. Within the handshake that is a refusal: PSIP_TLS_PEER_CLOSED. */
PSIP_API void psip_tls_eof(struct psip_tls *t);

/* ---- Why not ---- */

enum psip_tls_reason {
	PSIP_TLS_GOOD = 0,
	PSIP_TLS_UNKNOWN_CA,     /* nobody trusted signed it */
	PSIP_TLS_SELF_SIGNED,    /* it signed itself, and is not trusted */
	PSIP_TLS_REVOKED,        /* on a revocation list */
	PSIP_TLS_EXPIRED,
	PSIP_TLS_NOT_YET_VALID,
	PSIP_TLS_BAD_CRL,        /* a revocation list that is expired, not yet valid, or not its authority's */
	PSIP_TLS_BAD_USAGE,      /* keyUsage or extendedKeyUsage (RFC 5924 too) does not allow this */
	PSIP_TLS_WEAK,           /* hash, key or curve too weak */
	PSIP_TLS_WRONG_NAME,     /* somebody else's */
	PSIP_TLS_WILDCARD,       /* a wildcard would fit, and does not count (RFC 5922 §7.2) */
	PSIP_TLS_NO_IDENTITY,    /* it names no SIP domain (RFC 5922 §7.3) */
	PSIP_TLS_BAD_CERTIFICATE,/* not to be read, or forged */
	PSIP_TLS_NO_CERTIFICATE, /* the peer showed none */
	PSIP_TLS_BAD_VERSION,    /* no common protocol version */
	PSIP_TLS_NO_CIPHER,      /* no common cipher suite, curve or signature */
	PSIP_TLS_NO_PROTOCOL,    /* no common application protocol (RFC 7301) */
	PSIP_TLS_BAD_PROTOCOL,   /* what came is no TLS, out of order, or was changed on the way */
	PSIP_TLS_PEER_ALERT,     /* the peer refused: psip_tls_alert() */
	PSIP_TLS_PEER_CLOSED,    /* the connection ended within the handshake */
	PSIP_TLS_TIMED_OUT,      /* the handshake took too long (the driver says so) */
	PSIP_TLS_NO_MEMORY,
	PSIP_TLS_FAILED          /* something else within the library */
};
PSIP_API const char *psip_tls_reason_text(enum psip_tls_reason reason); /* a few words, no full stop */

/* Why the session was refused; or, if the policy let it stand all the same, why its peer is not authenticated. */
PSIP_API enum psip_tls_reason psip_tls_reason(const struct psip_tls *t);
/* The alert that the peer sent (RFC 8446 §6), -1: none; its name, "" if unknown. */
PSIP_API int psip_tls_alert(const struct psip_tls *t);
PSIP_API const char *psip_tls_alert_text(int alert);
/* Subject of the certificate that the reason is about, or else of the peer's; "" if there is none. Control bytes are "?". */
PSIP_API const char *psip_tls_subject(const struct psip_tls *t);

/* ---- What stands ---- */

struct psip_tls_info {
	const char *version, *cipher, *protocol; /* "TLSv1.2"; protocol by ALPN, NULL if none was agreed */
	bool authenticated;  /* the peer's certificate is good; with a domain: for that domain */
	bool resumed;        /* clients: from an earlier session (servers are not told) */
};
PSIP_API void psip_tls_info(const struct psip_tls *t, struct psip_tls_info *info);
/* The peer's domain identities (RFC 5922 §7.1), at most `most`: spans that live as long as the session. 0 unless it is authenticated;
 * 0 also for a session resumed by TLS 1.3, whose tickets hold no certificate, and for a WebSocket server, judged by other rules: a client knows
 * its domain without. */
PSIP_API unsigned psip_tls_names(const struct psip_tls *t, struct psip_span *names, unsigned most);

#endif
