/* SPDX-License-Identifier: MIT
 * The block and the seed, from the kernel. */
#define _GNU_SOURCE
#include "transport/posix/driver.h"

#include <errno.h>
#include <sys/mman.h>
#include <sys/random.h>

void *psip_driver_block(size_t size)
{
	if (size == 0)
		return NULL;
	void *at = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
	return at == MAP_FAILED ? NULL : at;
}

void psip_driver_block_free(void *block, size_t size)
{
	if (block)
		munmap(block, size);
}

int psip_driver_seed(uint8_t seed[32])
{
	size_t have = 0;
	while (have < 32) {
		ssize_t n = getrandom(seed + have, 32 - have, 0);
		if (n < 0 && errno != EINTR)
			return PSIP_ERR_UNSUPPORTED;
		have += n > 0 ? (size_t)n : 0;
	}
	return PSIP_OK;
}

uint8_t psip_driver_scan(void)
{
#if defined(__x86_64__) && defined(__GNUC__)
	if (__builtin_cpu_supports("avx2") && psip_scan_supported(PSIP_SCAN_AVX2))
		return PSIP_SCAN_AVX2;
#endif
	return PSIP_SCAN_DEFAULT;
}
