/* SPDX-License-Identifier: MIT
 * What a WebSocket handshake has in base64 (RFC 4648 §4): the key, the answer to it by SHA-1 (RFC 6455 §4). */
#include "transport/websocket.h"

#include "transport/base/sha1.h"

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
	uint8_t digest[PSIP_SHA1_LENGTH];
	struct psip_sha1 sha;

	psip_sha1_begin(&sha);
	psip_sha1_add(&sha, key, PSIP_WEBSOCKET_KEY);
	psip_sha1_add(&sha, suffix, sizeof suffix - 1);
	psip_sha1_end(&sha, digest);
	websocket_base64(to, digest, sizeof digest);
}
