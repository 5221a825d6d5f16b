/* SPDX-License-Identifier: MIT
 * What is wrong with a certificate, or with a handshake. The library checks chains, dates, signatures and lists; names and extended key
 * usage are judged by transport/identity.h (RFC 5922 §7: no wildcards, URI names, RFC 5924's purpose). */
#include "transport/tls/library.h"

const char *psip_tls_reason_text(enum psip_tls_reason reason)
{
	switch (reason) {
	case PSIP_TLS_GOOD: return "good";
	case PSIP_TLS_UNKNOWN_CA: return "certificate of an unknown authority";
	case PSIP_TLS_SELF_SIGNED: return "self-signed certificate";
	case PSIP_TLS_REVOKED: return "certificate revoked";
	case PSIP_TLS_EXPIRED: return "certificate expired";
	case PSIP_TLS_NOT_YET_VALID: return "certificate not yet valid";
	case PSIP_TLS_BAD_CRL: return "revocation list expired or not its authority's";
	case PSIP_TLS_BAD_USAGE: return "certificate not meant for this use";
	case PSIP_TLS_WEAK: return "certificate with a weak hash or key";
	case PSIP_TLS_WRONG_NAME: return "certificate for another name";
	case PSIP_TLS_WILDCARD: return "only a wildcard in the certificate fits";
	case PSIP_TLS_NO_IDENTITY: return "certificate names no SIP domain";
	case PSIP_TLS_BAD_CERTIFICATE: return "malformed certificate";
	case PSIP_TLS_NO_CERTIFICATE: return "no certificate shown";
	case PSIP_TLS_BAD_VERSION: return "no common protocol version";
	case PSIP_TLS_NO_CIPHER: return "no common cipher";
	case PSIP_TLS_NO_PROTOCOL: return "no common application protocol";
	case PSIP_TLS_BAD_PROTOCOL: return "not TLS, or tampered with";
	case PSIP_TLS_PEER_ALERT: return "refused by the peer";
	case PSIP_TLS_PEER_CLOSED: return "closed by the peer in the handshake";
	case PSIP_TLS_TIMED_OUT: return "handshake timed out";
	case PSIP_TLS_NO_MEMORY: return "no memory";
	case PSIP_TLS_FAILED: return "the TLS library failed";
	}
	return "unknown";
}

/* RFC 8446 §6, RFC 5246 §7.2. */
static const struct verify_alert {
	int16_t number;
	const char *text;
} verify_alerts[] = {
	{ 0, "close_notify" }, { 10, "unexpected_message" }, { 20, "bad_record_mac" }, { 21, "decryption_failed" }, { 22, "record_overflow" },
	{ 30, "decompression_failure" }, { 40, "handshake_failure" }, { 41, "no_certificate" }, { 42, "bad_certificate" },
	{ 43, "unsupported_certificate" }, { 44, "certificate_revoked" }, { 45, "certificate_expired" }, { 46, "certificate_unknown" },
	{ 47, "illegal_parameter" }, { 48, "unknown_ca" }, { 49, "access_denied" }, { 50, "decode_error" }, { 51, "decrypt_error" },
	{ 60, "export_restriction" }, { 70, "protocol_version" }, { 71, "insufficient_security" }, { 80, "internal_error" },
	{ 86, "inappropriate_fallback" }, { 90, "user_canceled" }, { 100, "no_renegotiation" }, { 109, "missing_extension" },
	{ 110, "unsupported_extension" }, { 112, "unrecognized_name" }, { 113, "bad_certificate_status_response" },
	{ 115, "unknown_psk_identity" }, { 116, "certificate_required" }, { 120, "no_application_protocol" },
};

const char *psip_tls_alert_text(int alert)
{
	for (size_t i = 0; i < sizeof verify_alerts / sizeof *verify_alerts; i++)
		if (verify_alerts[i].number == alert)
			return verify_alerts[i].text;
	return "";
}

/* ---- Certificates ---- */

void tls_certificate(struct psip_certificate *to, const mbedtls_x509_crt *from, enum psip_identity_reason *wrong)
{
	memset(to, 0, sizeof *to);
	*wrong = PSIP_IDENTITY_GOOD;
	if (from->v3_ext.len)
		*wrong = psip_certificate_extensions(to, psip_span((const char *)from->v3_ext.p, from->v3_ext.len));
	for (const mbedtls_x509_name *name = &from->subject; name; name = name->next)
		if (name->oid.len == 3 && memcmp(name->oid.p, "\x55\x04\x03", 3) == 0) /* id-at-commonName; the last is the most specific */
			to->common_name = psip_span((const char *)name->val.p, name->val.len);
}

static enum psip_tls_reason verify_identity_reason(enum psip_identity_reason reason)
{
	switch (reason) {
	case PSIP_IDENTITY_GOOD: return PSIP_TLS_GOOD;
	case PSIP_IDENTITY_NO_CERTIFICATE: return PSIP_TLS_NO_CERTIFICATE;
	case PSIP_IDENTITY_WRONG_USAGE: return PSIP_TLS_BAD_USAGE;
	case PSIP_IDENTITY_NONE: return PSIP_TLS_NO_IDENTITY;
	case PSIP_IDENTITY_WILDCARD: return PSIP_TLS_WILDCARD;
	case PSIP_IDENTITY_WRONG_NAME:
	case PSIP_IDENTITY_BAD_DOMAIN: return PSIP_TLS_WRONG_NAME;
	case PSIP_IDENTITY_BAD_DER:
	case PSIP_IDENTITY_BAD_TEXT:
	case PSIP_IDENTITY_TOO_LARGE: break;
	}
	return PSIP_TLS_BAD_CERTIFICATE;
}

/* One of the domains in the list, "a.com,b.com" (RFC 5922 §7.4)? */
static enum psip_identity_reason verify_peers(const char *peers, const struct psip_certificate *certificate, unsigned flags)
{
	enum psip_identity_reason reason = PSIP_IDENTITY_WRONG_NAME;
	while (*peers) {
		size_t length = 0;
		while (peers[length] && peers[length] != ',')
			length++;
		reason = psip_certificate_check(certificate, psip_span(peers, length), flags);
		if (reason == PSIP_IDENTITY_GOOD)
			break;
		peers += length + (peers[length] == ',');
	}
	return reason;
}

static enum psip_tls_reason verify_identity(const struct psip_tls *t, const mbedtls_x509_crt *crt)
{
	const struct psip_tls_context *c = t->context;
	unsigned flags = (t->server ? PSIP_IDENTITY_OF_CLIENT : 0) | (c->from_cn ? PSIP_IDENTITY_FROM_CN : 0);
	struct psip_certificate certificate;
	struct psip_identity_walk walk;
	enum psip_identity_reason reason;
	tls_certificate(&certificate, crt, &reason);
	if (reason != PSIP_IDENTITY_GOOD)
		return verify_identity_reason(reason);
	if (t->server && c->peers)
		reason = verify_peers(c->peers, &certificate, flags);
	else if (t->domain[0])
		reason = psip_certificate_check(&certificate, psip_span(t->domain, strlen(t->domain)), flags | (tls_of_web(t) ? PSIP_IDENTITY_OF_WEB : 0));
	else if ((reason = psip_certificate_begin(&walk, &certificate, flags)) == PSIP_IDENTITY_NONE)
		reason = PSIP_IDENTITY_GOOD; /* a good chain; it stands for no domain, and none is wanted */
	return verify_identity_reason(reason);
}

/* The library's flags about one certificate, the gravest first: dates of what nobody signed mean nothing. */
static enum psip_tls_reason verify_flags(const mbedtls_x509_crt *crt, int depth, uint32_t flags)
{
	const uint32_t crl = MBEDTLS_X509_BADCRL_NOT_TRUSTED | MBEDTLS_X509_BADCRL_EXPIRED | MBEDTLS_X509_BADCRL_FUTURE | MBEDTLS_X509_BADCRL_BAD_MD |
	                     MBEDTLS_X509_BADCRL_BAD_PK | MBEDTLS_X509_BADCRL_BAD_KEY;
	if (!crt->raw.len) /* the library passes over one whose algorithm it does not know, and leaves it empty */
		return PSIP_TLS_BAD_CERTIFICATE;
	if (flags & MBEDTLS_X509_BADCERT_NOT_TRUSTED)
		return depth == 0 && crt->issuer_raw.len == crt->subject_raw.len && !memcmp(crt->issuer_raw.p, crt->subject_raw.p, crt->issuer_raw.len)
		               ? PSIP_TLS_SELF_SIGNED
		               : PSIP_TLS_UNKNOWN_CA;
	if (flags & MBEDTLS_X509_BADCERT_REVOKED)
		return PSIP_TLS_REVOKED;
	if (flags & MBEDTLS_X509_BADCERT_EXPIRED)
		return PSIP_TLS_EXPIRED;
	if (flags & MBEDTLS_X509_BADCERT_FUTURE)
		return PSIP_TLS_NOT_YET_VALID;
	if (flags & crl)
		return PSIP_TLS_BAD_CRL;
	if (flags & (MBEDTLS_X509_BADCERT_KEY_USAGE | MBEDTLS_X509_BADCERT_EXT_KEY_USAGE | MBEDTLS_X509_BADCERT_NS_CERT_TYPE))
		return PSIP_TLS_BAD_USAGE;
	if (flags & (MBEDTLS_X509_BADCERT_BAD_MD | MBEDTLS_X509_BADCERT_BAD_PK | MBEDTLS_X509_BADCERT_BAD_KEY))
		return PSIP_TLS_WEAK;
	return flags ? PSIP_TLS_BAD_CERTIFICATE : PSIP_TLS_GOOD;
}

/* The flag that makes the library send the fitting alert. */
static uint32_t verify_flag_for(enum psip_tls_reason reason)
{
	if (reason == PSIP_TLS_BAD_USAGE)
		return MBEDTLS_X509_BADCERT_EXT_KEY_USAGE;
	return MBEDTLS_X509_BADCERT_CN_MISMATCH;
}

/* The worse of two reasons is the lower one: the enum has them in that order, up to BAD_CERTIFICATE. */
static void verify_found(struct psip_tls *t, const mbedtls_x509_crt *crt, int depth, enum psip_tls_reason reason)
{
	bool worse = reason != PSIP_TLS_GOOD && (t->reason == PSIP_TLS_GOOD || reason < t->reason);
	if (worse)
		t->reason = (uint8_t)reason;
	/* That an issuer is unknown says the peer's own name; that an issuer has expired, the issuer's. */
	if ((worse && reason > PSIP_TLS_SELF_SIGNED) || (depth == 0 && t->reason <= PSIP_TLS_SELF_SIGNED))
		if (mbedtls_x509_dn_gets(t->subject, sizeof t->subject, &crt->subject) < 0)
			t->subject[0] = '\0';
}

int tls_verify(void *session, mbedtls_x509_crt *crt, int depth, uint32_t *flags)
{
	struct psip_tls *t = session;
	enum psip_tls_reason reason;
	t->seen = true;
	*flags &= ~(uint32_t)MBEDTLS_X509_BADCERT_CN_MISMATCH; /* the library's rule takes wildcards and knows no URI names */
	reason = verify_flags(crt, depth, *flags);
	if (reason == PSIP_TLS_GOOD && depth == 0) {
		reason = verify_identity(t, crt);
		if (reason != PSIP_TLS_GOOD)
			*flags |= verify_flag_for(reason);
		/* It knows two purposes only and would refuse id-kp-sipDomain; that was judged just now (RFC 5924 §4). */
		crt->ext_types &= ~MBEDTLS_X509_EXT_EXTENDED_KEY_USAGE;
	}
	verify_found(t, crt, depth, reason);
	return 0;
}

/* ---- Handshakes ---- */

/* The alert that we sent last, -1: none. The library's codes are coarser. */
static int verify_sent_alert(const mbedtls_ssl_context *ssl)
{
	const unsigned char *alert = ssl->out_left > 0 ? ssl->out_hdr - 2 : ssl->out_msg; /* not all put out: the library stands behind its record */
	if (ssl->out_msgtype != MBEDTLS_SSL_MSG_ALERT || !ssl->out_msg || ssl->out_msglen < 2 || ssl->transform_out)
		return -1;
	return alert[0] == MBEDTLS_SSL_ALERT_LEVEL_FATAL ? alert[1] : -1;
}

static enum psip_tls_reason verify_alert_came(struct psip_tls *t, int alert)
{
	t->alert = alert;
	return t->alert == MBEDTLS_SSL_ALERT_MSG_PROTOCOL_VERSION          ? PSIP_TLS_BAD_VERSION
	       : t->alert == MBEDTLS_SSL_ALERT_MSG_NO_APPLICATION_PROTOCOL ? PSIP_TLS_NO_PROTOCOL
	                                                                   : PSIP_TLS_PEER_ALERT;
}

/* The library, as a client of TLS 1.3, refuses a certificate by an alert that is not encrypted, and as a server calls that a wrong MAC. */
static bool verify_plain_alert(const struct psip_tls *t)
{
	return t->state == TLS_SHAKING && t->latest[0] == MBEDTLS_SSL_MSG_ALERT && t->latest[3] == 0 && t->latest[4] == 2 &&
	       t->latest[5] == MBEDTLS_SSL_ALERT_LEVEL_FATAL;
}

static enum psip_tls_reason verify_by_sent_alert(const mbedtls_ssl_context *ssl)
{
	switch (verify_sent_alert(ssl)) {
	case MBEDTLS_SSL_ALERT_MSG_PROTOCOL_VERSION: return PSIP_TLS_BAD_VERSION;
	case MBEDTLS_SSL_ALERT_MSG_HANDSHAKE_FAILURE:
	case MBEDTLS_SSL_ALERT_MSG_INSUFFICIENT_SECURITY: return PSIP_TLS_NO_CIPHER;
	case MBEDTLS_SSL_ALERT_MSG_NO_APPLICATION_PROTOCOL: return PSIP_TLS_NO_PROTOCOL;
	case MBEDTLS_SSL_ALERT_MSG_BAD_CERT:
	case MBEDTLS_SSL_ALERT_MSG_UNSUPPORTED_CERT: return PSIP_TLS_BAD_CERTIFICATE;
	case MBEDTLS_SSL_ALERT_MSG_INTERNAL_ERROR: return PSIP_TLS_FAILED;
	default: return PSIP_TLS_BAD_PROTOCOL;
	}
}

static enum psip_tls_reason verify_of_certificate(const struct psip_tls *t)
{
	uint32_t flags = mbedtls_ssl_get_verify_result(&t->ssl);
	if (t->reason != PSIP_TLS_GOOD)
		return t->reason;
	return flags != UINT32_MAX && (flags & MBEDTLS_X509_BADCERT_KEY_USAGE) ? PSIP_TLS_BAD_USAGE : PSIP_TLS_BAD_CERTIFICATE;
}

enum psip_tls_reason tls_reason_of(struct psip_tls *t, int error)
{
	switch (error) {
	case MBEDTLS_ERR_SSL_FATAL_ALERT_MESSAGE: return verify_alert_came(t, t->ssl.in_msg ? t->ssl.in_msg[1] : -1);
	case MBEDTLS_ERR_SSL_INVALID_MAC:
		if (verify_plain_alert(t))
			return verify_alert_came(t, t->latest[6]);
		break;
	case MBEDTLS_ERR_X509_CERT_VERIFY_FAILED: return verify_of_certificate(t);
	case MBEDTLS_ERR_SSL_NO_CLIENT_CERTIFICATE: return PSIP_TLS_NO_CERTIFICATE;
	case MBEDTLS_ERR_SSL_ALLOC_FAILED:
	case MBEDTLS_ERR_X509_ALLOC_FAILED: return PSIP_TLS_NO_MEMORY;
	case MBEDTLS_ERR_SSL_INTERNAL_ERROR: return PSIP_TLS_FAILED;
#if TLS_LIBRARY_3
	case MBEDTLS_ERR_SSL_BAD_CERTIFICATE: return verify_of_certificate(t);
	case MBEDTLS_ERR_SSL_BAD_PROTOCOL_VERSION: return PSIP_TLS_BAD_VERSION;
	case MBEDTLS_ERR_SSL_NO_APPLICATION_PROTOCOL: return PSIP_TLS_NO_PROTOCOL;
	case MBEDTLS_ERR_SSL_HANDSHAKE_FAILURE: return PSIP_TLS_NO_CIPHER;
#else
	case MBEDTLS_ERR_SSL_BAD_HS_CERTIFICATE: return verify_of_certificate(t);
	case MBEDTLS_ERR_SSL_BAD_HS_PROTOCOL_VERSION: return PSIP_TLS_BAD_VERSION;
	case MBEDTLS_ERR_SSL_NO_CIPHER_CHOSEN:
	case MBEDTLS_ERR_SSL_NO_USABLE_CIPHERSUITE: return PSIP_TLS_NO_CIPHER;
#endif
	default: break;
	}
	return verify_by_sent_alert(&t->ssl);
}
