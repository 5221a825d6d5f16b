/* SPDX-License-Identifier: MIT
 * The key of a WebSocket handshake and the answer to it (RFC 6455 §4): SHA-1 (FIPS 180-4 §6.1.2) in base64 (RFC 4648 §4). */
#include "transport/websocket.h"

static uint32_t websocket_rotate(uint32_t x, unsigned n)
{
	return x << n | x >> (32 - n);
}

static uint32_t websocket_sha1_word(uint32_t w[16], unsigned t)
{
	if (t >= 16)
		w[t & 15] = websocket_rotate(w[(t + 13) & 15] ^ w[(t + 8) & 15] ^ w[(t + 2) & 15] ^ w[t & 15], 1);
	return w[t & 15];
}

static uint32_t websocket_sha1_mix(unsigned t, uint32_t b, uint32_t c, uint32_t d)
{
	if (t < 20)
		return ((b & c) | (~b & d)) + 0x5a827999u;
	if (t < 40)
		return (b ^ c ^ d) + 0x6ed9eba1u;
	if (t < 60)
		return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdcu;
	return (b ^ c ^ d) + 0xca62c1d6u;
}

static void websocket_sha1_block(uint32_t h[5], const uint8_t *block)
{
	uint32_t w[16], s[5], next;

	for (unsigned i = 0; i < 16; i++)
		w[i] = (uint32_t)block[4 * i] << 24 | (uint32_t)block[4 * i + 1] << 16 | (uint32_t)block[4 * i + 2] << 8 | block[4 * i + 3];
	memcpy(s, h, sizeof s);
	for (unsigned t = 0; t < 80; t++) {
		next = websocket_rotate(s[0], 5) + websocket_sha1_mix(t, s[1], s[2], s[3]) + s[4] + websocket_sha1_word(w, t);
		s[4] = s[3];
		s[3] = s[2];
		s[2] = websocket_rotate(s[1], 30);
		s[1] = s[0];
		s[0] = next;
	}
	for (unsigned i = 0; i < 5; i++)
		h[i] += s[i];
}

static void websocket_base64(char *to, const uint8_t *from, size_t n)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

	for (; n > 0; from += 3, to += 4, n = n > 3 ? n - 3 : 0) {
		uint32_t bits = (uint32_t)from[0] << 16 | (n > 1 ? (uint32_t)from[1] << 8 : 0) | (n > 2 ? from[2] : 0);

		to[0] = digits[bits >> 18];
		to[1] = digits[bits >> 12 & 63];
		to[2] = n > 1 ? digits[bits >> 6 & 63] : '=';
		to[3] = n > 2 ? digits[bits & 63] : '=';
	}
}

void psip_websocket_key(char to[PSIP_WEBSOCKET_KEY], const uint8_t nonce[16])
{
	websocket_base64(to, nonce, 16);
}

void psip_websocket_accept(char to[PSIP_WEBSOCKET_ACCEPT], const char key[PSIP_WEBSOCKET_KEY])
{
	static const char suffix[] = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"; /* RFC 6455 §1.3 */
	enum { WEBSOCKET_HASHED = PSIP_WEBSOCKET_KEY + sizeof suffix - 1, WEBSOCKET_PADDED = 128 };
	uint32_t h[5] = { 0x67452301u, 0xefcdab89u, 0x98badcfeu, 0x10325476u, 0xc3d2e1f0u };
	uint8_t text[WEBSOCKET_PADDED] = { 0 }, digest[20];

	memcpy(text, key, PSIP_WEBSOCKET_KEY);
	memcpy(text + PSIP_WEBSOCKET_KEY, suffix, sizeof suffix - 1);
	text[WEBSOCKET_HASHED] = 0x80;
	text[WEBSOCKET_PADDED - 2] = WEBSOCKET_HASHED * 8 >> 8;
	text[WEBSOCKET_PADDED - 1] = WEBSOCKET_HASHED * 8 & 0xff;
	websocket_sha1_block(h, text);
	websocket_sha1_block(h, text + 64);
	for (unsigned i = 0; i < 20; i++)
		digest[i] = (uint8_t)(h[i / 4] >> (24 - i % 4 * 8));
	websocket_base64(to, digest, sizeof digest);
}
