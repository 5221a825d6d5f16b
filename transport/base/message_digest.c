/* SPDX-License-Identifier: MIT
 * Message digests: MD5 (RFC 1321 §3), SHA-256 and SHA-512/256 (FIPS 180-4 §5, §6). */
#include "transport/base/message_digest.h"

/* floor(2^32 * |sin(i + 1)|) */
static const uint32_t md_sine[64] = {
	0xd76aa478u, 0xe8c7b756u, 0x242070dbu, 0xc1bdceeeu, 0xf57c0fafu, 0x4787c62au, 0xa8304613u, 0xfd469501u,
	0x698098d8u, 0x8b44f7afu, 0xffff5bb1u, 0x895cd7beu, 0x6b901122u, 0xfd987193u, 0xa679438eu, 0x49b40821u,
	0xf61e2562u, 0xc040b340u, 0x265e5a51u, 0xe9b6c7aau, 0xd62f105du, 0x02441453u, 0xd8a1e681u, 0xe7d3fbc8u,
	0x21e1cde6u, 0xc33707d6u, 0xf4d50d87u, 0x455a14edu, 0xa9e3e905u, 0xfcefa3f8u, 0x676f02d9u, 0x8d2a4c8au,
	0xfffa3942u, 0x8771f681u, 0x6d9d6122u, 0xfde5380cu, 0xa4beea44u, 0x4bdecfa9u, 0xf6bb4b60u, 0xbebfbc70u,
	0x289b7ec6u, 0xeaa127fau, 0xd4ef3085u, 0x04881d05u, 0xd9d4d039u, 0xe6db99e5u, 0x1fa27cf8u, 0xc4ac5665u,
	0xf4292244u, 0x432aff97u, 0xab9423a7u, 0xfc93a039u, 0x655b59c3u, 0x8f0ccc92u, 0xffeff47du, 0x85845dd1u,
	0x6fa87e4fu, 0xfe2ce6e0u, 0xa3014314u, 0x4e0811a1u, 0xf7537e82u, 0xbd3af235u, 0x2ad7d2bbu, 0xeb86d391u,
};

/* 64 bits of the cube roots of the first 80 primes behind the point; SHA-256 takes the upper half of the first 64. */
static const uint64_t md_cube[80] = {
	0x428a2f98d728ae22, 0x7137449123ef65cd, 0xb5c0fbcfec4d3b2f, 0xe9b5dba58189dbbc,
	0x3956c25bf348b538, 0x59f111f1b605d019, 0x923f82a4af194f9b, 0xab1c5ed5da6d8118,
	0xd807aa98a3030242, 0x12835b0145706fbe, 0x243185be4ee4b28c, 0x550c7dc3d5ffb4e2,
	0x72be5d74f27b896f, 0x80deb1fe3b1696b1, 0x9bdc06a725c71235, 0xc19bf174cf692694,
	0xe49b69c19ef14ad2, 0xefbe4786384f25e3, 0x0fc19dc68b8cd5b5, 0x240ca1cc77ac9c65,
	0x2de92c6f592b0275, 0x4a7484aa6ea6e483, 0x5cb0a9dcbd41fbd4, 0x76f988da831153b5,
	0x983e5152ee66dfab, 0xa831c66d2db43210, 0xb00327c898fb213f, 0xbf597fc7beef0ee4,
	0xc6e00bf33da88fc2, 0xd5a79147930aa725, 0x06ca6351e003826f, 0x142929670a0e6e70,
	0x27b70a8546d22ffc, 0x2e1b21385c26c926, 0x4d2c6dfc5ac42aed, 0x53380d139d95b3df,
	0x650a73548baf63de, 0x766a0abb3c77b2a8, 0x81c2c92e47edaee6, 0x92722c851482353b,
	0xa2bfe8a14cf10364, 0xa81a664bbc423001, 0xc24b8b70d0f89791, 0xc76c51a30654be30,
	0xd192e819d6ef5218, 0xd69906245565a910, 0xf40e35855771202a, 0x106aa07032bbd1b8,
	0x19a4c116b8d2d0c8, 0x1e376c085141ab53, 0x2748774cdf8eeb99, 0x34b0bcb5e19b48a8,
	0x391c0cb3c5c95a63, 0x4ed8aa4ae3418acb, 0x5b9cca4f7763e373, 0x682e6ff3d6b2b8a3,
	0x748f82ee5defb2fc, 0x78a5636f43172f60, 0x84c87814a1f0ab72, 0x8cc702081a6439ec,
	0x90befffa23631e28, 0xa4506cebde82bde9, 0xbef9a3f7b2c67915, 0xc67178f2e372532b,
	0xca273eceea26619c, 0xd186b8c721c0c207, 0xeada7dd6cde0eb1e, 0xf57d4f7fee6ed178,
	0x06f067aa72176fba, 0x0a637dc5a2c898a6, 0x113f9804bef90dae, 0x1b710b35131c471b,
	0x28db77f523047d84, 0x32caab7b40c72493, 0x3c9ebe0a15c9bebc, 0x431d67c49c100d4c,
	0x4cc5d4becb3e42b6, 0x597f299cfc657e2a, 0x5fcb6fab3ad6faec, 0x6c44198c4a475817,
};

/* ---- Numbers as bytes ---- */

static uint64_t md_read(const uint8_t *at, unsigned bytes)
{
	uint64_t value = 0;

	for (unsigned i = 0; i < bytes; i++)
		value = value << 8 | at[i];
	return value;
}

static void md_write(uint8_t *at, uint64_t value, unsigned bytes)
{
	for (unsigned i = 0; i < bytes; i++)
		at[i] = (uint8_t)(value >> 8 * (bytes - 1 - i));
}

static void md_write_little(uint8_t *at, uint64_t value, unsigned bytes)
{
	for (unsigned i = 0; i < bytes; i++)
		at[i] = (uint8_t)(value >> 8 * i);
}

static uint32_t md_left(uint32_t x, unsigned n)
{
	return x << n | x >> (32 - n);
}

static uint32_t md_right(uint32_t x, unsigned n)
{
	return x >> n | x << (32 - n);
}

static uint64_t md_right_wide(uint64_t x, unsigned n)
{
	return x >> n | x << (64 - n);
}

/* ---- One block of each ---- */

static void md_block_md5(uint64_t h[8], const uint8_t block[64])
{
	static const uint8_t shifts[4][4] = { { 7, 12, 17, 22 }, { 5, 9, 14, 20 }, { 4, 11, 16, 23 }, { 6, 10, 15, 21 } };
	uint32_t a = (uint32_t)h[0], b = (uint32_t)h[1], c = (uint32_t)h[2], d = (uint32_t)h[3], mix, word;
	unsigned at;

	for (unsigned i = 0; i < 64; i++) {
		switch (i / 16) {
		case 0: mix = (b & c) | (~b & d), at = i; break;
		case 1: mix = (d & b) | (~d & c), at = 5 * i + 1; break;
		case 2: mix = b ^ c ^ d, at = 3 * i + 5; break;
		default: mix = c ^ (b | ~d), at = 7 * i; break;
		}
		at = at % 16 * 4;
		word = block[at] | (uint32_t)block[at + 1] << 8 | (uint32_t)block[at + 2] << 16 | (uint32_t)block[at + 3] << 24;
		mix += a + md_sine[i] + word;
		a = d;
		d = c;
		c = b;
		b += md_left(mix, shifts[i / 16][i % 4]);
	}
	h[0] += a;
	h[1] += b;
	h[2] += c;
	h[3] += d;
}

static void md_block_sha256(uint64_t h[8], const uint8_t block[64])
{
	uint32_t w[16], s[8], one, two;

	for (unsigned i = 0; i < 8; i++)
		s[i] = (uint32_t)h[i];
	for (unsigned t = 0; t < 64; t++) {
		if (t < 16) {
			w[t] = (uint32_t)md_read(block + 4 * t, 4);
		} else {
			one = w[(t + 1) % 16];
			two = w[(t + 14) % 16];
			w[t % 16] += (md_right(one, 7) ^ md_right(one, 18) ^ one >> 3) + w[(t + 9) % 16] + (md_right(two, 17) ^ md_right(two, 19) ^ two >> 10);
		}
		one = s[7] + (md_right(s[4], 6) ^ md_right(s[4], 11) ^ md_right(s[4], 25)) + ((s[4] & s[5]) ^ (~s[4] & s[6])) + (uint32_t)(md_cube[t] >> 32) + w[t % 16];
		two = (md_right(s[0], 2) ^ md_right(s[0], 13) ^ md_right(s[0], 22)) + ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]));
		memmove(s + 1, s, 7 * sizeof *s);
		s[4] += one;
		s[0] = one + two;
	}
	for (unsigned i = 0; i < 8; i++)
		h[i] += s[i];
}

static void md_block_sha512(uint64_t h[8], const uint8_t block[128])
{
	uint64_t w[16], s[8], one, two;

	memcpy(s, h, sizeof s);
	for (unsigned t = 0; t < 80; t++) {
		if (t < 16) {
			w[t] = md_read(block + 8 * t, 8);
		} else {
			one = w[(t + 1) % 16];
			two = w[(t + 14) % 16];
			w[t % 16] += (md_right_wide(one, 1) ^ md_right_wide(one, 8) ^ one >> 7) + w[(t + 9) % 16] +
			             (md_right_wide(two, 19) ^ md_right_wide(two, 61) ^ two >> 6);
		}
		one = s[7] + (md_right_wide(s[4], 14) ^ md_right_wide(s[4], 18) ^ md_right_wide(s[4], 41)) + ((s[4] & s[5]) ^ (~s[4] & s[6])) + md_cube[t] + w[t % 16];
		two = (md_right_wide(s[0], 28) ^ md_right_wide(s[0], 34) ^ md_right_wide(s[0], 39)) + ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]));
		memmove(s + 1, s, 7 * sizeof *s);
		s[4] += one;
		s[0] = one + two;
	}
	for (unsigned i = 0; i < 8; i++)
		h[i] += s[i];
}

static void md_block(struct psip_md *md)
{
	switch (md->kind) {
	case PSIP_MD_MD5: md_block_md5(md->h, md->block); break;
	case PSIP_MD_SHA_256: md_block_sha256(md->h, md->block); break;
	case PSIP_MD_SHA_512_256: md_block_sha512(md->h, md->block); break;
	}
}

/* ---- The whole ---- */

static unsigned md_block_size(const struct psip_md *md)
{
	return md->kind == PSIP_MD_SHA_512_256 ? 128 : 64;
}

void psip_md_begin(struct psip_md *md, enum psip_md_kind kind)
{
	static const uint32_t md5[4] = { 0x67452301u, 0xefcdab89u, 0x98badcfeu, 0x10325476u };
	static const uint32_t sha256[8] = { 0x6a09e667u, 0xbb67ae85u, 0x3c6ef372u, 0xa54ff53au, 0x510e527fu, 0x9b05688cu, 0x1f83d9abu, 0x5be0cd19u };
	static const uint64_t sha512_256[8] = { 0x22312194fc2bf72c, 0x9f555fa3c84c64c2, 0x2393b86b6f53b151, 0x963877195940eabd,
	                                        0x96283ee2a88effe3, 0xbe5e1e2553863992, 0x2b0199fc2c85b8aa, 0x0eb72ddc81c52ca2 };

	memset(md, 0, sizeof *md);
	md->kind = (uint8_t)kind;
	for (unsigned i = 0; i < 8; i++) {
		switch (kind) {
		case PSIP_MD_MD5: md->h[i] = i < 4 ? md5[i] : 0; break;
		case PSIP_MD_SHA_256: md->h[i] = sha256[i]; break;
		case PSIP_MD_SHA_512_256: md->h[i] = sha512_256[i]; break;
		}
	}
}

void psip_md_add(struct psip_md *md, const void *bytes, size_t n)
{
	const uint8_t *from = bytes;
	unsigned size = md_block_size(md), used = (unsigned)(md->length % size);

	md->length += n;
	while (n > 0) {
		size_t take = size - used < n ? size - used : n;

		memcpy(md->block + used, from, take);
		from += take;
		n -= take;
		used += (unsigned)take;
		if (used < size)
			return;
		md_block(md);
		used = 0;
	}
}

unsigned psip_md_end(struct psip_md *md, uint8_t digest[PSIP_MD_MAX])
{
	unsigned size = md_block_size(md), used = (unsigned)(md->length % size), foot = size / 8;

	md->block[used++] = 0x80;
	if (used > size - foot) {
		memset(md->block + used, 0, size - used);
		md_block(md);
		used = 0;
	}
	memset(md->block + used, 0, size - used);
	if (md->kind == PSIP_MD_MD5)
		md_write_little(md->block + 56, md->length * 8, 8);
	else
		md_write(md->block + size - 8, md->length * 8, 8);
	md_block(md);
	for (unsigned i = 0; i < 8; i++) {
		if (md->kind == PSIP_MD_MD5 && i < 4)
			md_write_little(digest + 4 * i, md->h[i], 4);
		else if (md->kind == PSIP_MD_SHA_256)
			md_write(digest + 4 * i, md->h[i] & UINT32_MAX, 4);
		else if (md->kind == PSIP_MD_SHA_512_256 && i < 4)
			md_write(digest + 8 * i, md->h[i], 8);
	}
	return md->kind == PSIP_MD_MD5 ? 16 : 32;
}

unsigned psip_md_end_hex(struct psip_md *md, char text[PSIP_MD_HEX])
{
	static const char digits[] = "0123456789abcdef";
	uint8_t digest[PSIP_MD_MAX];
	unsigned n = psip_md_end(md, digest);

	for (unsigned i = 0; i < n; i++) {
		text[2 * i] = digits[digest[i] >> 4];
		text[2 * i + 1] = digits[digest[i] & 15];
	}
	return 2 * n;
}
