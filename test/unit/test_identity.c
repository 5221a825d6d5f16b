/* SPDX-License-Identifier: MIT
 * SIP domain identities of certificates: RFC 5922 §7, RFC 5924's purpose; RFC 7118 §9.1. Each DER is also read at every shorter length,
 * before a guard page.
 * Not covered: chains and dates (§7.1's RFC 5280 part), closing the connection (§7.3), U-labels (§7.2: IDN), SNI (§7.8). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "guarded.h"
#include "transport/identity.h"

enum { OTHER = 0xa0, EMAIL = 0x81, DNS = 0x82, DIRECTORY = 0xa4, URI = 0x86, IP = 0x87, RID = 0x88 };

/* DER as it grows: the content first, wrapped by seal(). */
struct der {
	char at[70000];
	size_t length;
};
static struct der der;

static size_t put_length(char *to, size_t length)
{
	size_t n = 0;

	if (length > 0xff)
		to[n++] = (char)0x82, to[n++] = (char)(length >> 8);
	else if (length > 0x7f)
		to[n++] = (char)0x81;
	to[n++] = (char)(length & 0xff);
	return n;
}

static void add(uint8_t tag, const void *value, size_t length)
{
	assert_true(der.length + length + 8 < sizeof der.at);
	der.at[der.length++] = (char)tag;
	der.length += put_length(der.at + der.length, length);
	memcpy(der.at + der.length, value, length);
	der.length += length;
}

static void add_text(uint8_t tag, const char *text)
{
	add(tag, text, strlen(text));
}

static struct psip_span seal(uint8_t tag)
{
	char head[8];
	size_t n = 1;

	head[0] = (char)tag;
	n += put_length(head + n, der.length);
	memmove(der.at + n, der.at, der.length);
	memcpy(der.at, head, n);
	der.length += n;
	return psip_span(der.at, der.length);
}

/* A certificate with those values in its subjectAltName: "U:..." and "D:...", ended by NULL. */
static struct psip_certificate with(const char *value, ...)
{
	struct psip_certificate c = { { NULL, 0 }, { NULL, 0 }, { NULL, 0 } };
	va_list rest;

	der.length = 0;
	va_start(rest, value);
	for (; value != NULL; value = va_arg(rest, const char *))
		add_text(value[0] == 'U' ? URI : value[0] == 'D' ? DNS : EMAIL, value + 2);
	va_end(rest);
	c.alt_name = seal(0x30);
	return c;
}

static struct psip_certificate named(const char *common_name)
{
	struct psip_certificate c = { { NULL, 0 }, { NULL, 0 }, psip_string(common_name) };

	return c;
}

static enum psip_identity_reason check(struct psip_certificate c, const char *domain)
{
	return psip_certificate_check(&c, psip_string(domain), 0);
}

/* The identities in order, with commas between. */
static const char *list(struct psip_certificate c, unsigned flags)
{
	static char text[4096];
	struct psip_identity_walk walk;
	struct psip_domain_identity id;
	size_t n = 0;
	enum psip_identity_reason reason = psip_certificate_begin(&walk, &c, flags);

	while (psip_certificate_next(&walk, &c, &id)) {
		assert_int_equal(reason, PSIP_IDENTITY_GOOD);
		n += (size_t)(n > 0 ? (text[n] = ',', 1) : 0);
		memcpy(text + n, id.name.at, id.name.length);
		n += id.name.length;
	}
	assert_false(psip_certificate_next(&walk, &c, &id));
	assert_true(n > 0 || reason == PSIP_IDENTITY_NONE);
	text[n] = 0;
	return text;
}

/* ledger: 5922-7.1-03 5922-7.1-04 5922-7.1-05 5922-7.1-06 5922-7.1-07 5922-7.1-10 5922-7.3-01 5922-7.3-03 */
static void test_finds_identities(void **state)
{
	static const struct {
		const char *values[4], *identities;
	} cases[] = {
		{ { "U:sip:example.com;x=1" }, "example.com" },
		{ { "U:SIP:Example.com" }, "Example.com" },
		{ { "U:sip:example.com:5061;transport=tls" }, "example.com" },
		{ { "U:sip:[2001:db8::1]" }, "[2001:db8::1]" },
		{ { "U:sip:192.0.2.1" }, "192.0.2.1" },
		{ { "U:sips:example.com" }, "" },
		{ { "U:https://example.com" }, "" },
		{ { "U:sip:alice@example.com" }, "" },
		{ { "U:sip:example.com;x=a@b" }, "" },
		{ { "U:sip:" }, "" },
		{ { "U:sip" }, "" },
		{ { "U:sip:exa mple.com" }, "" },
		{ { "U:sip:example.com:port" }, "" },
		{ { "U:sip:a.com", "D:b.com" }, "a.com" },
		{ { "D:b.com", "U:sip:a.com" }, "a.com" },
		{ { "D:b.com" }, "b.com" },
		{ { "D:b.com", "U:sip:alice@a.com", "U:sips:c.com" }, "b.com" },
		{ { "U:sip:a.com", "U:sip:b.com", "U:https://c.com" }, "a.com,b.com" },
		{ { "D:192.0.2.1" }, "" },
		{ { "D:" }, "" },
		{ { "D:a b" }, "" },
		{ { "D:a..b" }, "" },
		{ { "E:a@b.com" }, "" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct psip_certificate c = with(cases[i].values[0], cases[i].values[1], cases[i].values[2], NULL);

		assert_string_equal(list(c, 0), cases[i].identities);
		if (*cases[i].identities == 0)
			assert_int_equal(check(c, "example.com"), PSIP_IDENTITY_NONE);
	}
}

/* ledger: 5922-7.1-03 5922-7.3-03 */
static void test_other_types(void **state)
{
	static const uint8_t ip[16] = { 192, 0, 2, 1 };
	struct psip_certificate c = named("example.com");
	struct psip_identity_walk walk;
	(void)state;

	der.length = 0;
	add_text(EMAIL, "admin@example.com");
	add(IP, ip, 4);
	add(IP, ip, 16);
	add_text(OTHER, "x");
	add_text(DIRECTORY, "example.com");
	add_text(RID, "1");
	c.alt_name = seal(0x30);
	assert_string_equal(list(c, PSIP_IDENTITY_FROM_CN), "");
	assert_int_equal(psip_certificate_begin(&walk, &c, 0), PSIP_IDENTITY_NONE);
	assert_true(walk.addresses == 2 && walk.others == 4 && walk.uris == 0 && walk.names == 0);
	assert_int_equal(check(c, "192.0.2.1"), PSIP_IDENTITY_NONE);
	for (size_t n = 0; n <= 16; n++) {
		der.length = 0;
		add_text(DNS, "example.com");
		add(IP, ip, n);
		c.alt_name = seal(0x30);
		assert_int_equal(check(c, "example.com"), n == 4 || n == 16 ? PSIP_IDENTITY_GOOD : PSIP_IDENTITY_BAD_DER);
	}
	for (unsigned tag = 0; tag < 256; tag++) { /* only the nine of GeneralName, primitive or constructed as each is */
		bool known = (tag >= 0x81 && tag <= 0x88 && (tag < 0x83 || tag > 0x85)) || tag == 0xa0 || (tag >= 0xa3 && tag <= 0xa5);

		der.length = 0;
		add_text(DNS, "example.com");
		add((uint8_t)tag, "abcd", 4);
		c.alt_name = seal(0x30);
		assert_int_equal(check(c, "example.com"), known ? PSIP_IDENTITY_GOOD : PSIP_IDENTITY_BAD_DER);
	}
}

/* ledger: 5922-7.1-08 5922-7.1-09 */
static void test_common_name(void **state)
{
	static const char nul[] = "example.com\0.evil.net";
	struct psip_certificate c = named("example.com");
	(void)state;

	assert_string_equal(list(c, PSIP_IDENTITY_FROM_CN), "example.com");
	assert_int_equal(psip_certificate_check(&c, PSIP_TEXT("example.com"), PSIP_IDENTITY_FROM_CN), PSIP_IDENTITY_GOOD);
	assert_int_equal(psip_certificate_check(&c, PSIP_TEXT("example.net"), PSIP_IDENTITY_FROM_CN), PSIP_IDENTITY_WRONG_NAME);
	assert_int_equal(check(c, "example.com"), PSIP_IDENTITY_NONE);
	c = with("E:a@b.com", NULL); /* a subjectAltName that names nothing of use is one all the same */
	c.common_name = PSIP_TEXT("example.com");
	assert_int_equal(psip_certificate_check(&c, PSIP_TEXT("example.com"), PSIP_IDENTITY_FROM_CN), PSIP_IDENTITY_NONE);
	c = with("D:a.com", NULL);
	c.common_name = PSIP_TEXT("example.com");
	assert_int_equal(psip_certificate_check(&c, PSIP_TEXT("example.com"), PSIP_IDENTITY_FROM_CN), PSIP_IDENTITY_WRONG_NAME);
	c = named("Example Ltd.");
	assert_string_equal(list(c, PSIP_IDENTITY_FROM_CN), "");
	c = named("192.0.2.1");
	assert_string_equal(list(c, PSIP_IDENTITY_FROM_CN), "");
	c = named(NULL);
	assert_string_equal(list(c, PSIP_IDENTITY_FROM_CN), "");
	c = named("");
	assert_string_equal(list(c, PSIP_IDENTITY_FROM_CN), "");
	c.common_name = psip_span(nul, sizeof nul - 1);
	assert_int_equal(psip_certificate_check(&c, PSIP_TEXT("example.com"), PSIP_IDENTITY_FROM_CN), PSIP_IDENTITY_NONE);
	c = named("*.example.com");
	assert_int_equal(psip_certificate_check(&c, PSIP_TEXT("a.example.com"), PSIP_IDENTITY_FROM_CN), PSIP_IDENTITY_WILDCARD);
}

/* ledger: 5922-7.2-01 5922-7.2-02 5922-7.2-03 5922-7.2-04 5922-7.2-05 5922-7.2-06 */
static void test_compares_whole_names(void **state)
{
	struct psip_certificate c = with("U:sip:example.com;transport=tls", NULL);
	(void)state;

	assert_int_equal(check(c, "example.com"), PSIP_IDENTITY_GOOD);
	assert_int_equal(check(c, "EXAMPLE.Com"), PSIP_IDENTITY_GOOD);
	assert_int_equal(check(c, "example.com."), PSIP_IDENTITY_GOOD);
	assert_int_equal(check(c, "foo.example.com"), PSIP_IDENTITY_WRONG_NAME);
	assert_int_equal(check(c, "com"), PSIP_IDENTITY_WRONG_NAME);
	assert_int_equal(check(c, "example.com.evil.net"), PSIP_IDENTITY_WRONG_NAME);
	assert_int_equal(check(c, "example.co"), PSIP_IDENTITY_WRONG_NAME);
	assert_int_equal(check(c, "xample.com"), PSIP_IDENTITY_WRONG_NAME);
	assert_int_equal(check(c, ""), PSIP_IDENTITY_BAD_DOMAIN);
	assert_int_equal(check(c, "."), PSIP_IDENTITY_BAD_DOMAIN);
	assert_int_equal(check(c, "example.com.."), PSIP_IDENTITY_BAD_DOMAIN);
	assert_int_equal(check(c, "sip:example.com"), PSIP_IDENTITY_BAD_DOMAIN);
	assert_int_equal(psip_certificate_check(&c, psip_span(NULL, 0), 0), PSIP_IDENTITY_BAD_DOMAIN);
	assert_int_equal(psip_certificate_check(&c, PSIP_TEXT("example.com\0"), 0), PSIP_IDENTITY_BAD_DOMAIN);
	c = with("D:foo.example.com.", NULL);
	assert_int_equal(check(c, "example.com"), PSIP_IDENTITY_WRONG_NAME);
	assert_int_equal(check(c, "foo.example.com"), PSIP_IDENTITY_GOOD);
	c = with("D:xn--bcher-kva.example", NULL); /* A-labels are names like others; a U-label is no host in SIP (RFC 3261 §25.1) */
	assert_int_equal(check(c, "XN--Bcher-KVA.example"), PSIP_IDENTITY_GOOD);
	assert_int_equal(check(c, "b\xc3\xbc" "cher.example"), PSIP_IDENTITY_BAD_DOMAIN);
	c = with("U:sip:[2001:db8::1]", "U:sip:192.0.2.1", NULL);
	assert_int_equal(check(c, "[2001:DB8:0::1]"), PSIP_IDENTITY_GOOD);
	assert_int_equal(check(c, "192.0.2.1"), PSIP_IDENTITY_GOOD);
	assert_int_equal(check(c, "192.0.2.2"), PSIP_IDENTITY_WRONG_NAME);
	assert_int_equal(check(c, "[2001:db8::2]"), PSIP_IDENTITY_WRONG_NAME);
}

/* ledger: 5922-7.2-06 5922-7.2-07 */
static void test_wildcards(void **state)
{
	struct psip_certificate c = with("D:*.example.com", "D:other.net", NULL);
	(void)state;

	assert_int_equal(check(c, "foo.example.com"), PSIP_IDENTITY_WILDCARD);
	assert_int_equal(check(c, "FOO.example.COM."), PSIP_IDENTITY_WILDCARD);
	assert_int_equal(check(c, "a.b.example.com"), PSIP_IDENTITY_WILDCARD);
	assert_int_equal(check(c, "example.com"), PSIP_IDENTITY_WRONG_NAME);
	assert_int_equal(check(c, "foo.example.net"), PSIP_IDENTITY_WRONG_NAME);
	assert_int_equal(check(c, "*.example.com"), PSIP_IDENTITY_GOOD);
	assert_int_equal(check(c, "other.net"), PSIP_IDENTITY_GOOD);
	c = with("D:.example.com", NULL);
	assert_int_equal(check(c, "foo.example.com"), PSIP_IDENTITY_WILDCARD);
	assert_int_equal(check(c, ".example.com"), PSIP_IDENTITY_GOOD);
	assert_int_equal(check(c, "example.com"), PSIP_IDENTITY_WRONG_NAME);
	c = with("D:f*.example.com", NULL);
	assert_int_equal(check(c, "foo.example.com"), PSIP_IDENTITY_WILDCARD);
	c = with("D:*", NULL);
	assert_int_equal(check(c, "com"), PSIP_IDENTITY_WILDCARD);
	c = with("U:sip:*.example.com", "D:foo.example.com", NULL); /* the URI's name is one, so that the DNS name does not count */
	assert_string_equal(list(c, 0), "*.example.com");
	assert_int_equal(check(c, "foo.example.com"), PSIP_IDENTITY_WILDCARD);
	c = with("U:sip:*.exa mple.com", "D:foo.example.com", NULL);
	assert_string_equal(list(c, 0), "foo.example.com");
}

/* A WebSocket server: DNS names with or without a first label "*", addresses; sip URIs neither help nor hide the others. ledger: 7118-9.1-02 */
static void test_web_servers(void **state)
{
	static const struct {
		const char *name, *domain;
		enum psip_identity_reason reason;
	} cases[] = {
		{ "D:example.com", "EXAMPLE.com.", PSIP_IDENTITY_GOOD },
		{ "D:example.com.", "example.com", PSIP_IDENTITY_GOOD },
		{ "D:example.com", "a.example.com", PSIP_IDENTITY_WRONG_NAME },
		{ "D:*.example.com", "a.example.com", PSIP_IDENTITY_GOOD },
		{ "D:*.example.com", "A.Example.com.", PSIP_IDENTITY_GOOD },
		{ "D:*.example.com", "a.b.example.com", PSIP_IDENTITY_WRONG_NAME },
		{ "D:*.example.com", "example.com", PSIP_IDENTITY_WRONG_NAME },
		{ "D:*.example.com", "a.example.net", PSIP_IDENTITY_WRONG_NAME },
		{ "D:*.com", "example.com", PSIP_IDENTITY_WRONG_NAME },
		{ "D:*.com.", "example.com", PSIP_IDENTITY_WRONG_NAME },
		{ "D:*", "localhost", PSIP_IDENTITY_WRONG_NAME },
		{ "D:*.", "localhost", PSIP_IDENTITY_WRONG_NAME },
		{ "D:a*.example.com", "ab.example.com", PSIP_IDENTITY_WRONG_NAME },
		{ "D:*a.example.com", "ba.example.com", PSIP_IDENTITY_WRONG_NAME },
		{ "D:a.*.com", "a.b.com", PSIP_IDENTITY_WRONG_NAME },
		{ "D:*.*.com", "a.b.com", PSIP_IDENTITY_WRONG_NAME },
		{ "D:.example.com", "a.example.com", PSIP_IDENTITY_WRONG_NAME },
		{ "D:*.example.com", "*.example.com", PSIP_IDENTITY_BAD_DOMAIN },
		{ "D:*.example.com", ".example.com", PSIP_IDENTITY_BAD_DOMAIN },
		{ "D:example.com", "", PSIP_IDENTITY_BAD_DOMAIN },
		{ "D:*.2.0.192", "192.2.0.192", PSIP_IDENTITY_WRONG_NAME },
		{ "U:sip:example.com", "example.com", PSIP_IDENTITY_WRONG_NAME },
		{ "U:sip:192.0.2.1", "192.0.2.1", PSIP_IDENTITY_WRONG_NAME },
		{ "E:a@example.com", "example.com", PSIP_IDENTITY_WRONG_NAME },
	};
	static const uint8_t four[] = { 192, 0, 2, 1 }, six[16] = { 0x20, 1, 0xd, 0xb8, [15] = 1 };
	struct psip_certificate c;
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		c = with(cases[i].name, NULL);
		if (psip_certificate_check(&c, psip_string(cases[i].domain), PSIP_IDENTITY_OF_WEB) != cases[i].reason)
			fail_msg("%s for %s", cases[i].name, cases[i].domain);
	}
	c = with("U:sip:example.net", "D:example.com", NULL);
	assert_int_equal(psip_certificate_check(&c, PSIP_TEXT("example.com"), PSIP_IDENTITY_OF_WEB), PSIP_IDENTITY_GOOD);
	assert_int_equal(check(c, "example.com"), PSIP_IDENTITY_WRONG_NAME); /* in SIP over TLS the URI hides it */
	for (size_t length = 4; length <= 16; length += 12) {
		der.length = 0;
		add(IP, length == 4 ? four : six, length);
		c.alt_name = seal(0x30);
		assert_int_equal(psip_certificate_check(&c, PSIP_TEXT("192.0.2.1"), PSIP_IDENTITY_OF_WEB) == PSIP_IDENTITY_GOOD, length == 4);
		assert_int_equal(psip_certificate_check(&c, PSIP_TEXT("[2001:db8::1]"), PSIP_IDENTITY_OF_WEB) == PSIP_IDENTITY_GOOD, length == 16);
		assert_int_equal(psip_certificate_check(&c, PSIP_TEXT("192.0.2.2"), PSIP_IDENTITY_OF_WEB), PSIP_IDENTITY_WRONG_NAME);
		assert_int_equal(psip_certificate_check(&c, PSIP_TEXT("[2001:db8::2]"), PSIP_IDENTITY_OF_WEB), PSIP_IDENTITY_WRONG_NAME);
	}
}

/* What else a WebSocket server's certificate may be or not be. */
static void test_web_certificates(void **state)
{
	struct psip_certificate c = named("example.com");
	(void)state;

	assert_int_equal(psip_certificate_check(NULL, PSIP_TEXT("example.com"), PSIP_IDENTITY_OF_WEB), PSIP_IDENTITY_NO_CERTIFICATE);
	assert_int_equal(psip_certificate_check(&c, PSIP_TEXT("example.com"), PSIP_IDENTITY_OF_WEB), PSIP_IDENTITY_WRONG_NAME);
	assert_int_equal(psip_certificate_check(&c, PSIP_TEXT("example.com"), PSIP_IDENTITY_OF_WEB | PSIP_IDENTITY_FROM_CN), PSIP_IDENTITY_GOOD);
	c = named("192.0.2.1");
	assert_int_equal(psip_certificate_check(&c, PSIP_TEXT("192.0.2.1"), PSIP_IDENTITY_OF_WEB | PSIP_IDENTITY_FROM_CN), PSIP_IDENTITY_WRONG_NAME);
	c = with("E:a@b.com", NULL);
	c.common_name = PSIP_TEXT("example.com");
	assert_int_equal(psip_certificate_check(&c, PSIP_TEXT("example.com"), PSIP_IDENTITY_OF_WEB | PSIP_IDENTITY_FROM_CN), PSIP_IDENTITY_WRONG_NAME);
	c = with("D:example.com", "D:nul", NULL);
	c.alt_name = guarded(c.alt_name.at, c.alt_name.length);
	((char *)(uintptr_t)c.alt_name.at)[c.alt_name.length - 2] = 0;
	assert_int_equal(psip_certificate_check(&c, PSIP_TEXT("example.com"), PSIP_IDENTITY_OF_WEB), PSIP_IDENTITY_BAD_TEXT);
	c = with("D:example.com", NULL);
	c.key_usage = PSIP_TEXT("\x30\x0a\x06\x08\x2b\x06\x01\x05\x05\x07\x03\x14"); /* id-kp-sipDomain is for SIP */
	assert_int_equal(psip_certificate_check(&c, PSIP_TEXT("example.com"), 0), PSIP_IDENTITY_GOOD);
	assert_int_equal(psip_certificate_check(&c, PSIP_TEXT("example.com"), PSIP_IDENTITY_OF_WEB), PSIP_IDENTITY_WRONG_USAGE);
	c.key_usage = PSIP_TEXT("\x30\x0a\x06\x08\x2b\x06\x01\x05\x05\x07\x03\x01");
	assert_int_equal(psip_certificate_check(&c, PSIP_TEXT("example.com"), PSIP_IDENTITY_OF_WEB), PSIP_IDENTITY_GOOD);
}

/* ledger: 5922-7.3-02 */
static void test_domain_before_dns(void **state)
{
	struct psip_certificate domain = with("U:sip:example.com", NULL);
	(void)state;

	assert_int_equal(check(domain, "example.com"), PSIP_IDENTITY_GOOD);
	assert_int_equal(check(with("D:host1.provider.net", NULL), "example.com"), PSIP_IDENTITY_WRONG_NAME);
}

/* ledger: 5922-7.4-01 5922-7.4-03 5922-7.4-04 5922-7.8-01 */
static void test_client_identities(void **state)
{
	static const char *const accepted[] = { "a.com", "c.com" };
	struct psip_identity_walk walk;
	struct psip_domain_identity id;
	struct psip_certificate c = with("U:sip:a.com", "U:sip:b.com", NULL);
	unsigned good = 0;
	(void)state;

	assert_int_equal(psip_certificate_begin(&walk, NULL, PSIP_IDENTITY_OF_CLIENT), PSIP_IDENTITY_NO_CERTIFICATE);
	assert_false(psip_certificate_next(&walk, NULL, &id));
	assert_int_equal(psip_certificate_check(NULL, PSIP_TEXT("a.com"), PSIP_IDENTITY_OF_CLIENT), PSIP_IDENTITY_NO_CERTIFICATE);
	assert_int_equal(psip_certificate_check(&c, PSIP_TEXT("a.com"), PSIP_IDENTITY_OF_CLIENT), PSIP_IDENTITY_GOOD);
	assert_int_equal(psip_certificate_check(&c, PSIP_TEXT("b.com"), PSIP_IDENTITY_OF_CLIENT), PSIP_IDENTITY_GOOD);
	assert_string_equal(list(c, PSIP_IDENTITY_OF_CLIENT), "a.com,b.com");
	c = with("U:sip:b.com", NULL);
	for (size_t i = 0; i < 2; i++)
		good += psip_certificate_check(&c, psip_string(accepted[i]), PSIP_IDENTITY_OF_CLIENT) == PSIP_IDENTITY_GOOD;
	assert_int_equal(good, 0);
	assert_int_equal(psip_certificate_begin(&walk, &c, 0), PSIP_IDENTITY_GOOD);
	c.alt_name.length--; /* another certificate than the walk began with: nothing */
	assert_false(psip_certificate_next(&walk, &c, &id));
	assert_int_equal(walk.kind, 0);
}

static void add_purpose(unsigned last)
{
	char oid[8] = { 0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x03, (char)last };

	add(0x06, oid, sizeof oid);
}

/* ledger: 5922-7.1-02 */
static void test_usage(void **state)
{
	static const struct {
		unsigned purposes[2], mask;
		bool server, client;
	} cases[] = {
		{ { 1, 1 }, PSIP_USAGE_SERVER, true, false },
		{ { 2, 2 }, PSIP_USAGE_CLIENT, false, true },
		{ { 1, 2 }, PSIP_USAGE_SERVER | PSIP_USAGE_CLIENT, true, true },
		{ { 20, 20 }, PSIP_USAGE_SIP, true, true },
		{ { 4, 20 }, PSIP_USAGE_OTHER | PSIP_USAGE_SIP, true, true },
		{ { 4, 9 }, PSIP_USAGE_OTHER, false, false },
	};
	static char usage[64];
	struct psip_certificate c;
	unsigned mask;
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		der.length = 0;
		add_purpose(cases[i].purposes[0]);
		add_purpose(cases[i].purposes[1]);
		seal(0x30);
		memcpy(usage, der.at, der.length);
		c.key_usage = psip_span(usage, der.length);
		assert_int_equal(psip_certificate_usage(c.key_usage, &mask), PSIP_IDENTITY_GOOD);
		assert_int_equal(mask, cases[i].mask);
		c.alt_name = with("D:example.com", NULL).alt_name;
		assert_int_equal(psip_certificate_check(&c, PSIP_TEXT("example.com"), 0),
		                 cases[i].server ? PSIP_IDENTITY_GOOD : PSIP_IDENTITY_WRONG_USAGE);
		assert_int_equal(psip_certificate_check(&c, PSIP_TEXT("example.com"), PSIP_IDENTITY_OF_CLIENT),
		                 cases[i].client ? PSIP_IDENTITY_GOOD : PSIP_IDENTITY_WRONG_USAGE);
	}
	c.key_usage = PSIP_TEXT("\x30\x06\x06\x04\x55\x1d\x25\x00");
	assert_int_equal(psip_certificate_usage(c.key_usage, &mask), PSIP_IDENTITY_GOOD);
	assert_int_equal(mask, PSIP_USAGE_ANY);
	assert_int_equal(check(c, "example.com"), PSIP_IDENTITY_GOOD);
	for (size_t n = 0; n < c.key_usage.length; n++) {
		struct psip_certificate cut = c;

		cut.key_usage = guarded(c.key_usage.at, n);
		assert_int_equal(psip_certificate_usage(cut.key_usage, &mask), PSIP_IDENTITY_BAD_DER);
		assert_int_equal(mask, 0);
		assert_int_equal(check(cut, "example.com"), PSIP_IDENTITY_BAD_DER);
	}
	c.key_usage = PSIP_TEXT("\x30\x00"); /* SIZE (1..MAX) */
	assert_int_equal(check(c, "example.com"), PSIP_IDENTITY_BAD_DER);
	c.key_usage = PSIP_TEXT("\x30\x02\x06\x00");
	assert_int_equal(check(c, "example.com"), PSIP_IDENTITY_BAD_DER);
	c.key_usage = PSIP_TEXT("\x30\x03\x04\x01\x55");
	assert_int_equal(check(c, "example.com"), PSIP_IDENTITY_BAD_DER);
}

static void test_bad_text(void **state)
{
	static const uint8_t tags[] = { DNS, URI, EMAIL };
	struct psip_certificate c = named(NULL);
	(void)state;

	for (size_t i = 0; i < sizeof tags; i++) {
		for (unsigned octet = 0; octet < 256; octet++) {
			char text[] = "example.com?.evil.net";

			text[11] = (char)octet;
			der.length = 0;
			add_text(DNS, "example.com");
			add(tags[i], text, sizeof text - 1);
			c.alt_name = seal(0x30);
			assert_int_equal(check(c, "example.com"), octet == 0 || octet > 0x7f ? PSIP_IDENTITY_BAD_TEXT : PSIP_IDENTITY_GOOD);
		}
	}
}

/* Whatever is cut off, DER no longer holds; nothing past the end is read. */
static void test_prefixes(void **state)
{
	struct psip_certificate whole = with("U:sip:example.com", "D:example.net", "E:a@b", NULL), c = named("example.com");
	(void)state;

	c.alt_name = guarded(whole.alt_name.at, whole.alt_name.length);
	assert_int_equal(check(c, "example.com"), PSIP_IDENTITY_GOOD);
	for (size_t n = 0; n < whole.alt_name.length; n++) {
		c.alt_name = guarded(whole.alt_name.at, n);
		assert_int_equal(psip_certificate_check(&c, PSIP_TEXT("example.com"), PSIP_IDENTITY_FROM_CN), PSIP_IDENTITY_BAD_DER);
		if (n < 2)
			continue;
		((char *)(uintptr_t)c.alt_name.at)[1] = (char)(n - 2); /* as if it ended there: what is inside must still hold */
		assert_true(check(c, "nobody") == PSIP_IDENTITY_BAD_DER || check(c, "nobody") == PSIP_IDENTITY_WRONG_NAME);
	}
}

static void test_lengths(void **state)
{
	const struct {
		struct psip_span text;
		enum psip_identity_reason reason;
	} cases[] = {
		{ PSIP_TEXT("\x30\x03\x82\x01z"), PSIP_IDENTITY_GOOD },
		{ PSIP_TEXT("\x30\x80\x82\x01z\0\0"), PSIP_IDENTITY_BAD_DER },     /* indefinite */
		{ PSIP_TEXT("\x30\x05\x82\x80z\0\0"), PSIP_IDENTITY_BAD_DER },     /* indefinite within */
		{ PSIP_TEXT("\x30\x81\x03\x82\x01z"), PSIP_IDENTITY_BAD_DER },     /* longer than need be */
		{ PSIP_TEXT("\x30\x82\x00\x03\x82\x01z"), PSIP_IDENTITY_BAD_DER },
		{ PSIP_TEXT("\x30\x83\x00\x00\x03\x82\x01z"), PSIP_IDENTITY_BAD_DER },
		{ PSIP_TEXT("\x30\xff\x82\x01z"), PSIP_IDENTITY_BAD_DER },         /* reserved */
		{ PSIP_TEXT("\x30\x84\xff\xff\xff\xff\x82\x01z"), PSIP_IDENTITY_BAD_DER },
		{ PSIP_TEXT("\x30\x03\x82\x01zz"), PSIP_IDENTITY_BAD_DER },        /* more behind */
		{ PSIP_TEXT("\x30\x03\x82\x02z"), PSIP_IDENTITY_BAD_DER },         /* past its parent's end */
		{ PSIP_TEXT("\x30\x04\x82\x02z"), PSIP_IDENTITY_BAD_DER },
		{ PSIP_TEXT("\x30\x04\x82\x01z\x82"), PSIP_IDENTITY_BAD_DER },
		{ PSIP_TEXT("\x31\x03\x82\x01z"), PSIP_IDENTITY_BAD_DER },         /* SET */
		{ PSIP_TEXT("\x30\x00"), PSIP_IDENTITY_BAD_DER },                  /* SIZE (1..MAX) */
		{ PSIP_TEXT("\x30\x04\x9f\x02\x01z"), PSIP_IDENTITY_BAD_DER },     /* tag of two octets */
		{ PSIP_TEXT(""), PSIP_IDENTITY_BAD_DER },
	};
	struct psip_certificate c = named(NULL);
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		c.alt_name = guarded(cases[i].text.at, cases[i].text.length);
		assert_int_equal(check(c, "z"), cases[i].reason);
	}
	for (unsigned form = 0; form < 5; form++) { /* 128 octets of content, under each form of its length: only 0x81 0x80 is the shortest */
		static const char *const forms[] = { "\x81\x80", "\x82\x00\x80", "\x83\x00\x00\x80", "\x84\x00\x00\x00\x80", "\x80" };
		static const size_t lengths[] = { 2, 3, 4, 5, 1 };
		char text[300] = "\x30", *at = text + 1;

		memcpy(at, forms[form], lengths[form]);
		at += lengths[form];
		memcpy(at, "\x82\x01z\x81\x7b", 5);
		memset(at + 5, 'x', 123);
		c.alt_name = guarded(text, (size_t)(at + 128 - text));
		assert_int_equal(check(c, "z"), form == 0 ? PSIP_IDENTITY_GOOD : PSIP_IDENTITY_BAD_DER);
	}
	for (unsigned form = 0; form < 3; form++) { /* 65,536 in three octets is past the limit, whatever there is */
		static const char *const forms[] = { "\x30\x83\x01\x00\x00\x82\x01z", "\x30\x08\x82\x83\x01\x00\x00z..", "\x30\x04\x82\x81\x01z" };
		static const size_t lengths[] = { 8, 10, 6 };

		c.alt_name = guarded(forms[form], lengths[form]);
		assert_int_equal(check(c, "z"), PSIP_IDENTITY_BAD_DER);
	}
	for (size_t n = 120; n < 300; n++) { /* lengths of one and of two and of three octets */
		char text[300];

		memset(text, 'x', sizeof text);
		memcpy(text, "sip:a;b=", 8);
		der.length = 0;
		add(URI, text, n);
		seal(0x30);
		c.alt_name = guarded(der.at, der.length);
		assert_int_equal(check(c, "a"), PSIP_IDENTITY_GOOD);
	}
}

static void test_limits(void **state)
{
	static char big[66000];
	struct psip_certificate c = named(NULL);
	struct psip_identity_walk walk;
	unsigned mask;
	(void)state;

	for (unsigned count = PSIP_IDENTITY_NAMES_MAX - 1; count <= PSIP_IDENTITY_NAMES_MAX + 1; count++) {
		bool fits = count <= PSIP_IDENTITY_NAMES_MAX;

		der.length = 0;
		for (unsigned i = 0; i < count; i++)
			add_text(DNS, i + 1 == count ? "last.com" : "a.com");
		c.alt_name = seal(0x30);
		assert_int_equal(check(c, "last.com"), fits ? PSIP_IDENTITY_GOOD : PSIP_IDENTITY_TOO_LARGE);
		assert_int_equal(psip_certificate_begin(&walk, &c, 0), fits ? PSIP_IDENTITY_GOOD : PSIP_IDENTITY_TOO_LARGE);
		assert_int_equal(walk.names, fits ? count : 0);
		der.length = 0;
		for (unsigned i = 0; i < count; i++)
			add_purpose(1);
		assert_int_equal(psip_certificate_usage(seal(0x30), &mask), fits ? PSIP_IDENTITY_GOOD : PSIP_IDENTITY_TOO_LARGE);
	}
	for (size_t n = PSIP_IDENTITY_DER_MAX - 1; n <= PSIP_IDENTITY_DER_MAX + 1; n++) { /* all of the DER, its first four octets included */
		der.length = 0;
		add_text(DNS, "a.com");
		add(OTHER, big, n - 4 - 7 - 4);
		c.alt_name = seal(0x30);
		assert_int_equal(c.alt_name.length, n);
		assert_int_equal(check(c, "a.com"), n <= PSIP_IDENTITY_DER_MAX ? PSIP_IDENTITY_GOOD : PSIP_IDENTITY_TOO_LARGE);
	}
}

static void test_name_limits(void **state)
{
	char name[300];
	struct psip_certificate c;
	(void)state;

	for (size_t n = 62; n <= 64; n++) {
		memset(name, 'a', n);
		memcpy(name + n, ".com", 5);
		assert_int_equal(check(with("D:example.com", NULL), name), n <= 63 ? PSIP_IDENTITY_WRONG_NAME : PSIP_IDENTITY_BAD_DOMAIN);
	}
	for (size_t n = PSIP_IDENTITY_NAME_MAX - 1; n <= PSIP_IDENTITY_NAME_MAX + 2; n++) {
		memcpy(name, "D:", 2);
		for (size_t i = 0; i < n; i++)
			name[2 + i] = i % 50 == 49 ? '.' : 'a';
		name[2 + n] = 0;
		c = with(name, NULL);
		assert_int_equal(check(c, name + 2), n <= PSIP_IDENTITY_NAME_MAX ? PSIP_IDENTITY_GOOD : PSIP_IDENTITY_NONE);
	}
	memcpy(name + 2 + PSIP_IDENTITY_NAME_MAX, ".", 2);
	assert_int_equal(check(with(name, NULL), name + 2), PSIP_IDENTITY_GOOD); /* the root's dot does not count */
}

/* Two extensions of use among others, one critical; then each prefix; then one of them twice. */
static void test_extensions(void **state)
{
	static const char alt[] = "\x30\x1b\x06\x03\x55\x1d\x11\x01\x01\xff\x04\x11\x30\x0f\x86\x0dsip:example.x";
	static const char usage[] = "\x30\x13\x06\x03\x55\x1d\x25\x04\x0c\x30\x0a\x06\x08\x2b\x06\x01\x05\x05\x07\x03\x14";
	static const struct {
		const char *text;
		size_t length;
	} bad[] = {
		{ "\x31\x07\x06\x03\x55\x1d\x11\x04\x00", 9 },             /* SET */
		{ "\x30\x07\x04\x03\x55\x1d\x11\x04\x00", 9 },             /* no OID */
		{ "\x30\x07\x06\x03\x55\x1d\x11\x0c\x00", 9 },             /* no OCTET STRING */
		{ "\x30\x05\x06\x03\x55\x1d\x11", 7 },                     /* nothing after the OID */
		{ "\x30\x05\x06\x04\x55\x1d\x11", 7 },                     /* the OID ends too late */
		{ "\x30\x07\x06\x03\x55\x1d\x11\x04\x01", 9 },
		{ "\x30\x0a\x06\x03\x55\x1d\x11\x01\x01\xff\x04\x01", 12 },
		{ "\x30\x0a\x06\x03\x55\x1d\x11\x01\x01\xff\x0c\x00", 12 },
		{ "\x30\x00", 2 },
		{ "\x30\x07\x06\x03\x55\x1d\x11\x04\x00\x30", 10 },        /* a good one, then half of one */
	};
	static const char other[] = "\x30\x09\x06\x03\x55\x1d\x13\x04\x02\x30\x00";
	struct psip_certificate c = named("cn");
	(void)state;

	der.length = 0;
	memcpy(der.at, other, sizeof other - 1);
	memcpy(der.at + sizeof other - 1, alt, sizeof alt - 1);
	memcpy(der.at + sizeof other + sizeof alt - 2, usage, sizeof usage - 1);
	der.length = sizeof other + sizeof alt + sizeof usage - 3;
	seal(0x30);
	assert_int_equal(psip_certificate_extensions(&c, guarded(der.at, der.length)), PSIP_IDENTITY_GOOD);
	assert_true(c.alt_name.length == 17 && c.key_usage.length == 12 && c.common_name.length == 2);
	assert_int_equal(check(c, "example.x"), PSIP_IDENTITY_GOOD);
	for (size_t n = 0; n < der.length; n++) {
		assert_int_equal(psip_certificate_extensions(&c, guarded(der.at, n)), PSIP_IDENTITY_BAD_DER);
		assert_true(c.alt_name.at == NULL && c.key_usage.at == NULL);
	}
	der.length = 0;
	memcpy(der.at, usage, sizeof usage - 1);
	memcpy(der.at + sizeof usage - 1, usage, sizeof usage - 1);
	der.length = 2 * (sizeof usage - 1);
	assert_int_equal(psip_certificate_extensions(&c, seal(0x30)), PSIP_IDENTITY_BAD_DER);
	assert_null(c.key_usage.at);
	for (unsigned count = PSIP_IDENTITY_NAMES_MAX - 1; count <= PSIP_IDENTITY_NAMES_MAX + 1; count++) {
		for (der.length = 0; der.length < count * (sizeof other - 1); der.length += sizeof other - 1)
			memcpy(der.at + der.length, other, sizeof other - 1);
		assert_int_equal(psip_certificate_extensions(&c, seal(0x30)), count <= PSIP_IDENTITY_NAMES_MAX ? PSIP_IDENTITY_GOOD : PSIP_IDENTITY_TOO_LARGE);
	}
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		char whole[64];

		whole[0] = 0x30;
		whole[1] = (char)bad[i].length;
		memcpy(whole + 2, bad[i].text, bad[i].length);
		assert_int_equal(psip_certificate_extensions(&c, guarded(whole, bad[i].length + 2)), PSIP_IDENTITY_BAD_DER);
		assert_true(c.alt_name.at == NULL && c.key_usage.at == NULL);
	}
	assert_int_equal(psip_certificate_extensions(&c, PSIP_TEXT("\x30\x0a\x30\x08\x06\x03\x55\x1d\x11\x01\x01\xff")), PSIP_IDENTITY_BAD_DER);
	assert_int_equal(psip_certificate_extensions(&c, PSIP_TEXT("\x30\x0d\x30\x0b\x06\x03\x55\x1d\x11\x01\x02\xff\xff\x04\x00")), PSIP_IDENTITY_BAD_DER);
	assert_int_equal(psip_certificate_extensions(&c, PSIP_TEXT("\x30\x0b\x30\x09\x06\x03\x55\x1d\x11\x04\x00\x04\x00")), PSIP_IDENTITY_BAD_DER);
}

/* Every octet of a good subjectAltName replaced by every other: no identity may come of it that was not there, and nothing is read outside. */
static void test_damaged(void **state)
{
	struct psip_certificate whole = with("U:sip:example.com", "D:example.net", NULL), c = named(NULL);
	(void)state;

	for (size_t i = 0; i < whole.alt_name.length; i++) {
		for (unsigned octet = 0; octet < 256; octet++) {
			struct psip_identity_walk walk;
			struct psip_domain_identity id;
			unsigned found = 0;

			c.alt_name = guarded(whole.alt_name.at, whole.alt_name.length);
			((char *)(uintptr_t)c.alt_name.at)[i] = (char)octet;
			if (psip_certificate_begin(&walk, &c, 0) != PSIP_IDENTITY_GOOD)
				assert_int_equal(walk.kind, 0);
			while (psip_certificate_next(&walk, &c, &id)) {
				assert_true(id.name.length > 0 && id.name.at >= c.alt_name.at);
				assert_true(id.name.at + id.name.length <= c.alt_name.at + c.alt_name.length);
				found++;
			}
			assert_true(found <= 2);
			assert_true(check(c, "evil.net") != PSIP_IDENTITY_GOOD);
		}
	}
}

static void test_reasons_have_text(void **state)
{
	(void)state;
	for (int reason = 0; reason <= PSIP_IDENTITY_WRONG_NAME; reason++) {
		assert_true(strlen(psip_identity_text((enum psip_identity_reason)reason)) > 10);
		for (int other = 0; other < reason; other++)
			assert_string_not_equal(psip_identity_text((enum psip_identity_reason)reason), psip_identity_text((enum psip_identity_reason)other));
	}
	assert_string_equal(psip_identity_text((enum psip_identity_reason)(PSIP_IDENTITY_WRONG_NAME + 1)), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_finds_identities),    cmocka_unit_test(test_other_types),       cmocka_unit_test(test_common_name),
		cmocka_unit_test(test_compares_whole_names), cmocka_unit_test(test_wildcards),         cmocka_unit_test(test_domain_before_dns),
		cmocka_unit_test(test_web_servers),         cmocka_unit_test(test_web_certificates),
		cmocka_unit_test(test_client_identities),   cmocka_unit_test(test_usage),             cmocka_unit_test(test_bad_text),
		cmocka_unit_test(test_prefixes),            cmocka_unit_test(test_lengths),           cmocka_unit_test(test_limits),
		cmocka_unit_test(test_name_limits),         cmocka_unit_test(test_extensions),        cmocka_unit_test(test_damaged),
		cmocka_unit_test(test_reasons_have_text),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
