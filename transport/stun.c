/* SPDX-License-Identifier: MIT
 * STUN Binding messages (RFC 5389 §6, §7.3, §15). */
#include "transport/stun.h"

enum { STUN_HEADER = 20, STUN_BINDING = 0x001, STUN_MAPPED_ADDRESS = 0x0001, STUN_USERNAME = 0x0006, STUN_MESSAGE_INTEGRITY = 0x0008, STUN_ERROR_CODE = 0x0009,
       STUN_UNKNOWN_ATTRIBUTES = 0x000A, STUN_REALM = 0x0014, STUN_NONCE = 0x0015, STUN_XOR_MAPPED_ADDRESS = 0x0020, STUN_OPTIONAL = 0x8000,
       STUN_FINGERPRINT = 0x8028 };

static const uint8_t stun_cookie[4] = { 0x21, 0x12, 0xA4, 0x42 };

static unsigned stun_16(const uint8_t *at)
{
	return (unsigned)at[0] << 8 | at[1];
}

static uint8_t *stun_put_16(uint8_t *at, unsigned value)
{
	*at++ = (uint8_t)(value >> 8);
	*at++ = (uint8_t)value;
	return at;
}

static uint8_t *stun_put_32(uint8_t *at, uint32_t value)
{
	return stun_put_16(stun_put_16(at, value >> 16), value & 0xFFFF);
}

/* CRC-32 of ITU V.42, XORed as §15.5 says. A table would cost a device more than it gains. */
static uint32_t stun_fingerprint(const uint8_t *at, size_t n)
{
	uint32_t crc = UINT32_MAX;

	for (size_t i = 0; i < n; i++) {
		crc ^= at[i];
		for (unsigned bit = 0; bit < 8; bit++)
			crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320u : 0);
	}
	return ~crc ^ 0x5354554Eu;
}

/* ---- Reading ---- */

/* The address is XORed with the cookie and the id that follows it: bytes 4 to 19 of the message. */
static void stun_xor(uint8_t ip[16], const uint8_t *key, unsigned n)
{
	for (unsigned i = 0; i < n; i++)
		ip[i] ^= key[i];
}

static bool stun_read_address(struct psip_stun *m, const uint8_t *value, size_t length, const uint8_t *key)
{
	unsigned n = length == 8 ? 4 : 16;

	if ((length != 8 && length != 20) || value[1] != (n == 4 ? 1 : 2))
		return false;
	if (m->mapped.family)
		return true;  /* the first one counts (§15) */
	m->mapped.family = n == 4 ? 4 : 6;
	m->mapped.transport = PSIP_UDP;
	m->mapped.port = (uint16_t)(stun_16(value + 2) ^ stun_16(key));
	memcpy(m->mapped.ip, value + 4, n);
	stun_xor(m->mapped.ip, key, n);
	return true;
}

static bool stun_read_error(struct psip_stun *m, const uint8_t *value, size_t length)
{
	if (length < 4 || (value[2] & 7) < 3 || (value[2] & 7) > 6 || value[3] > 99)
		return false;
	if (!m->error)
		m->error = (uint16_t)((value[2] & 7u) * 100u + value[3]);
	return true;
}

static bool stun_attribute(struct psip_stun *m, unsigned type, const uint8_t *value, size_t length, const uint8_t *message)
{
	switch (type) {
	case STUN_XOR_MAPPED_ADDRESS:
		return stun_read_address(m, value, length, message + 4);
	case STUN_ERROR_CODE:
		return stun_read_error(m, value, length);
	case STUN_MAPPED_ADDRESS:
	case STUN_USERNAME:
	case STUN_MESSAGE_INTEGRITY:
	case STUN_UNKNOWN_ATTRIBUTES:
	case STUN_REALM:
	case STUN_NONCE:
		return true;  /* known, of no use here (§7.3) */
	default:
		if (type < STUN_OPTIONAL) {
			if (m->unknown_count < PSIP_STUN_UNKNOWN)
				m->unknown[m->unknown_count] = (uint16_t)type;
			m->unknown_count++;
		}
		return true;
	}
}

/* FINGERPRINT is the last attribute and covers all before it. */
static bool stun_read_fingerprint(struct psip_stun *m, const uint8_t *message, const uint8_t *value, size_t length, const uint8_t *end)
{
	uint32_t found;

	if (length != 4 || value + 4 != end)
		return false;
	found = stun_fingerprint(message, (size_t)(value - 4 - message));
	m->fingerprint = (found >> 16) == stun_16(value) && (found & 0xFFFF) == stun_16(value + 2);
	return m->fingerprint;
}

static bool stun_read_attributes(struct psip_stun *m, const uint8_t *message, const uint8_t *end)
{
	bool sealed = false;  /* behind MESSAGE-INTEGRITY only FINGERPRINT counts (§15.4) */

	for (const uint8_t *at = message + STUN_HEADER; at < end;) {
		unsigned type = stun_16(at);
		size_t length = stun_16(at + 2), room = (length + 3) & ~(size_t)3;
		const uint8_t *value = at + 4;

		if (room > (size_t)(end - value))
			return false;
		if (type == STUN_FINGERPRINT) {
			if (!stun_read_fingerprint(m, message, value, length, end))
				return false;
		} else if (!sealed && !stun_attribute(m, type, value, length, message)) {
			return false;
		}
		sealed = sealed || type == STUN_MESSAGE_INTEGRITY;
		at = value + room;
	}
	return true;
}

int psip_stun_read(struct psip_stun *m, const void *bytes, size_t length)
{
	const uint8_t *at = bytes;
	unsigned type;

	if (length < STUN_HEADER || length % 4 || at[0] & 0xC0 || stun_16(at + 2) != length - STUN_HEADER || memcmp(at + 4, stun_cookie, 4) != 0)
		return PSIP_ERR_SYNTAX;
	type = stun_16(at);
	memset(m, 0, sizeof *m);
	memcpy(m->id, at + 8, PSIP_STUN_ID);
	/* Bits 4 and 8 are the class, the others the method (§6). */
	m->kind = (uint8_t)((type >> 4 & 1) | (type >> 7 & 2));
	if (((type & 0x000F) | (type >> 1 & 0x0070) | (type >> 2 & 0x0F80)) != STUN_BINDING)
		return PSIP_ERR_UNSUPPORTED;
	return stun_read_attributes(m, at, at + length) ? PSIP_OK : PSIP_ERR_SYNTAX;
}

/* ---- Writing ---- */

static uint8_t *stun_put_header(uint8_t *at, unsigned type, const uint8_t id[PSIP_STUN_ID])
{
	at = stun_put_16(stun_put_16(at, type), 0);
	memcpy(at, stun_cookie, 4);
	memcpy(at + 4, id, PSIP_STUN_ID);
	return at + 4 + PSIP_STUN_ID;
}

static uint8_t *stun_put_mapped(uint8_t *at, const uint8_t *message, const struct psip_address *source)
{
	unsigned n = source->family == 4 ? 4 : 16;
	uint8_t ip[16];

	memcpy(ip, source->ip, sizeof ip);
	stun_xor(ip, message + 4, n);
	at = stun_put_16(stun_put_16(at, STUN_XOR_MAPPED_ADDRESS), 4 + n);
	at = stun_put_16(stun_put_16(at, n == 4 ? 1 : 2), source->port ^ stun_16(message + 4));
	memcpy(at, ip, n);
	return at + n;
}

/* 420 with the list of what was not understood; an odd one is padded. */
static uint8_t *stun_put_420(uint8_t *at, const struct psip_stun *request)
{
	static const char reason[20] = "Unknown Attribute";
	unsigned n = request->unknown_count < PSIP_STUN_UNKNOWN ? request->unknown_count : PSIP_STUN_UNKNOWN;

	at = stun_put_16(stun_put_16(at, STUN_ERROR_CODE), 4 + 17);
	at = stun_put_32(at, 4u << 8 | 20);
	memcpy(at, reason, sizeof reason);
	at = stun_put_16(stun_put_16(at + sizeof reason, STUN_UNKNOWN_ATTRIBUTES), 2 * n);
	for (unsigned i = 0; i < n; i++)
		at = stun_put_16(at, request->unknown[i]);
	return n % 2 ? stun_put_16(at, 0) : at;
}

void psip_stun_put_request(uint8_t to[PSIP_STUN_REQUEST], const uint8_t id[PSIP_STUN_ID])
{
	(void)stun_put_header(to, 0x0001, id);
}

size_t psip_stun_put_answer(uint8_t to[PSIP_STUN_ANSWER], const struct psip_stun *request, const struct psip_address *source)
{
	uint8_t *at = stun_put_header(to, request->unknown_count ? 0x0111 : 0x0101, request->id);

	at = request->unknown_count ? stun_put_420(at, request) : stun_put_mapped(at, to, source);
	if (request->fingerprint) {
		(void)stun_put_16(to + 2, (unsigned)(at - to) + 8 - STUN_HEADER);  /* the length covers the FINGERPRINT already (§15.5) */
		at = stun_put_32(stun_put_16(stun_put_16(at, STUN_FINGERPRINT), 4), stun_fingerprint(to, (size_t)(at - to)));
	}
	(void)stun_put_16(to + 2, (unsigned)(at - to) - STUN_HEADER);
	return (size_t)(at - to);
}
