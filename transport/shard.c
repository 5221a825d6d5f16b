/* SPDX-License-Identifier: MIT
 * Numbers of stacks in tags and branches, and whose message it is (shard.h). */
#include "transport/shard.h"

#include "parser/headers.h"
#include "parser/typed.h"
#include "transport/base/hash.h"
#include "transport/base/random.h"
#include "transport/stun.h"

enum { SHARD_ROWS = 160 /* as a stack indexes (PSIP_HEADER_ROWS) */, SHARD_COOKIE = 7, SHARD_LEAST = 9 /* characters of a tag of ours, or of a branch's part behind the cookie */ };

void psip_shard_mark(const struct psip *s, char *to)
{
	static const char digits[33] = "0123456789abcdefghijklmnopqrstuv";

	if (s->fixed.limits.shards < 2)
		return;
	to[0] = digits[s->fixed.limits.shard >> 5 & 31];
	to[1] = digits[s->fixed.limits.shard & 31];
}

void psip_shard_token(struct psip *s, char *to, size_t n)
{
	psip_random_token(s, to, n);
	psip_shard_mark(s, to);
}

static unsigned shard_digit(char c)
{
	if (c >= '0' && c <= '9')
		return (unsigned)(c - '0');
	c = (char)(c | 0x20);  /* tokens compare without case (RFC 3261 §7.3.1) */
	return c >= 'a' && c <= 'v' ? (unsigned)(c - 'a') + 10 : PSIP_SHARDS_MAX;
}

/* The number at the beginning of a name of ours; PSIP_SHARDS_MAX or more: it has none. */
static unsigned shard_number(struct psip_span name)
{
	return name.length < SHARD_LEAST ? PSIP_SHARDS_MAX : shard_digit(name.at[0]) * 32 + shard_digit(name.at[1]);
}

/* The same in every process, and on every machine: a restored dialog lies where its messages come to. */
static unsigned shard_by_call_id(struct psip_span call_id, unsigned shards)
{
	static const uint8_t key[16] = { 'p', 'i', 'c', 'o', 's', 'i', 'p', ' ', 's', 'h', 'a', 'r', 'd', 0, 0, 0 };
	struct psip_hash h = psip_hash_begin_key(key);

	psip_hash_add(&h, call_id.at, call_id.length);
	return (unsigned)(psip_hash_end64(&h) >> 32) % shards;
}

unsigned psip_shard_of(struct psip_span tag, struct psip_span call_id, unsigned shards)
{
	unsigned number = shard_number(tag);

	if (shards < 2 || shards > PSIP_SHARDS_MAX)
		return 0;
	return number < shards ? number : shard_by_call_id(call_id, shards);
}

/* The topmost Via's branch behind its cookie; absent if there is none. */
static struct psip_span shard_branch(const struct psip_message *m)
{
	struct psip_span rest = psip_message_value(m, PSIP_H_VIA);
	struct psip_via via;

	if (!rest.length || psip_via_next(&rest, PSIP_LENIENT, &via) != 1 || via.branch.length < SHARD_COOKIE)
		return psip_span(NULL, 0);
	return psip_span(via.branch.at + SHARD_COOKIE, via.branch.length - SHARD_COOKIE);
}

static struct psip_span shard_to_tag(const struct psip_message *m)
{
	struct psip_span rest = psip_message_value(m, PSIP_H_TO), none = psip_span(NULL, 0);
	struct psip_address_value to;

	return rest.length && psip_address_next(&rest, PSIP_LENIENT, &to) == 1 ? to.tag : none;
}

/* The dialog that an INVITE names: our tag in it, and its Call-ID. */
static bool shard_named(const struct psip_message *m, struct psip_span *tag, struct psip_span *call_id)
{
	static const enum psip_header_id names[] = { PSIP_H_REPLACES, PSIP_H_JOIN };
	struct psip_replaces named;

	for (unsigned i = 0; m->method == PSIP_INVITE && i < sizeof names / sizeof names[0]; i++)
		if (psip_message_has(m, names[i]) && psip_replaces_parse(names[i], psip_message_value(m, names[i]), PSIP_LENIENT, &named) == PSIP_OK) {
			*tag = named.to_tag;
			*call_id = named.call_id;
			return true;
		}
	return false;
}

static int shard_message(const struct psip_message *m, unsigned shards)
{
	struct psip_span call_id = psip_message_value(m, PSIP_H_CALL_ID), tag = m->is_request ? shard_to_tag(m) : shard_branch(m);

	if (!tag.length && m->is_request)
		(void)shard_named(m, &tag, &call_id);
	if (!call_id.length && shard_number(tag) >= shards)
		return PSIP_SHARD_ANY;
	return (int)psip_shard_of(tag, call_id, shards);
}

int psip_shard(const void *bytes, size_t length, unsigned shards)
{
	struct psip_header rows[SHARD_ROWS];
	struct psip_message m = { .headers = rows, .header_capacity = SHARD_ROWS };
	struct psip_stun stun;

	if (shards < 2 || shards > PSIP_SHARDS_MAX)
		return 0;
	if (psip_stun_is(bytes, length)) {
		bool answer = psip_stun_read(&stun, bytes, length) == PSIP_OK && stun.kind >= PSIP_STUN_CLASS_SUCCESS;
		return answer && stun.id[0] < shards ? stun.id[0] : PSIP_SHARD_ANY;
	}
	/* What is wrong with it is the stack's to say: what could be found is enough. */
	(void)!psip_message_parse(&m, bytes, length, PSIP_DATAGRAM, PSIP_LENIENT, NULL);
	return shard_message(&m, shards);
}
