/* SPDX-License-Identifier: MIT
 * STUN datagrams as they come. Claims: what is read lies in the input; a request gets an answer that we read back, with its id and either
 * the address it came from or 420; what reads well still does with its FINGERPRINT, and no longer does with one bit of that changed. */
#include <stdlib.h>

#include "transport/stun.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t length);

static void require(bool holds)
{
	if (!holds)
		abort();
}

static void answer(const struct psip_stun *request, const struct psip_address *source)
{
	uint8_t *bytes = malloc(PSIP_STUN_ANSWER);
	struct psip_stun back;
	size_t n;

	require(bytes != NULL);
	n = psip_stun_put_answer(bytes, request, source);
	require(n <= PSIP_STUN_ANSWER && psip_stun_read(&back, bytes, n) == PSIP_OK);
	require(memcmp(back.id, request->id, PSIP_STUN_ID) == 0 && back.fingerprint == request->fingerprint);
	if (request->unknown_count)
		require(back.kind == PSIP_STUN_CLASS_ERROR && back.error == 420 && !back.mapped.family);
	else
		require(back.kind == PSIP_STUN_CLASS_SUCCESS && psip_address_same_ip(&back.mapped, source) && back.mapped.port == source->port);
	if (back.fingerprint) {
		bytes[n - 1 - request->id[0] % 4] ^= (uint8_t)(1u << request->id[1] % 8);
		require(psip_stun_read(&back, bytes, n) == PSIP_ERR_SYNTAX);
	}
	free(bytes);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t length)
{
	struct psip_address source = { .family = 4, .port = 5060, .transport = PSIP_UDP };
	struct psip_stun m;

	if (psip_stun_read(&m, data, length) != PSIP_OK)
		return 0;
	require(psip_stun_is(data, length) || (data[0] & 0xC0) == 0);
	require(length >= 20 && m.unknown_count <= (length - 20) / 4);
	require(m.error == 0 || (m.error >= 300 && m.error <= 699));
	require(m.mapped.family == 0 || m.mapped.family == 4 || m.mapped.family == 6);
	memcpy(source.ip, m.id, 4);
	answer(&m, &source);
	source.family = 6;
	memcpy(source.ip, m.id, PSIP_STUN_ID);
	m.fingerprint = !m.fingerprint;
	answer(&m, &source);
	return 0;
}
