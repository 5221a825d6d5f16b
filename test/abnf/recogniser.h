/* SPDX-License-Identifier: MIT
 * A recogniser and generator of ABNF: slow, small, and made from the RFCs' grammar text (test/tools/abnf.py), so that it shares
 * nothing with the Ragel machines. For each rule and position it finds the set of positions where the rule may end. */
#ifndef PSIP_TEST_ABNF_H
#define PSIP_TEST_ABNF_H

#include <assert.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum abnf_kind { ABNF_CLASS, ABNF_ALT, ABNF_SEQ, ABNF_REP, ABNF_TEXT, ABNF_RULE };

struct abnf_node {
	uint8_t kind;
	uint16_t a, b, c; /* CLASS: set; ALT, SEQ: first kid, count; REP: node, low, high; TEXT: offset, length, without case; RULE: index */
};

struct abnf_rule {
	const char *name;
	uint16_t root;
	const char *except;  /* parameter names that are not for this rule, parted by spaces */
	const char *without; /* octets that what it derives has not */
};

#if !defined(ABNF_GRAMMAR)
#define ABNF_GRAMMAR "abnf_grammar.h"
#endif
#include ABNF_GRAMMAR

#define ABNF_RULES (sizeof abnf_rules / sizeof *abnf_rules)
#define ABNF_LONGEST 511u /* octets of a text */
#define ABNF_WORDS ((ABNF_LONGEST + 1u) / 64u)

struct abnf_set {
	uint64_t word[ABNF_WORDS];
};

struct abnf {
	const char *text;
	size_t length;
	uint32_t run;
	uint32_t known[ABNF_RULES][ABNF_LONGEST + 1]; /* == run: ends[][] holds */
	struct abnf_set ends[ABNF_RULES][ABNF_LONGEST + 1];
};

static void abnf_match(struct abnf *g, unsigned node, size_t at, struct abnf_set *ends);

static void abnf_put(struct abnf_set *set, size_t at)
{
	set->word[at / 64] |= UINT64_C(1) << at % 64;
}

/* Each position of a set, through `at`. */
static bool abnf_each(const struct abnf_set *set, size_t *at)
{
	for (; *at <= ABNF_LONGEST; ++*at) {
		uint64_t left = set->word[*at / 64] >> *at % 64;

		if (left != 0) {
			*at += (size_t)__builtin_ctzll(left);
			return true;
		}
		*at |= 63;
	}
	return false;
}

static bool abnf_join(struct abnf_set *set, const struct abnf_set *more)
{
	uint64_t fresh = 0;

	for (unsigned i = 0; i < ABNF_WORDS; i++) {
		fresh |= more->word[i] & ~set->word[i];
		set->word[i] |= more->word[i];
	}
	return fresh != 0;
}

static void abnf_match_each(struct abnf *g, unsigned node, const struct abnf_set *from, struct abnf_set *ends)
{
	for (size_t at = 0; abnf_each(from, &at); at++)
		abnf_match(g, node, at, ends);
}

static void abnf_match_sequence(struct abnf *g, const struct abnf_node *n, size_t at, struct abnf_set *ends)
{
	struct abnf_set now = { { 0 } };

	abnf_put(&now, at);
	for (unsigned i = 0; i < n->b; i++) {
		struct abnf_set next = { { 0 } };

		abnf_match_each(g, abnf_kids[n->a + i], &now, &next);
		now = next;
	}
	abnf_join(ends, &now);
}

static void abnf_match_repeated(struct abnf *g, const struct abnf_node *n, size_t at, struct abnf_set *ends)
{
	struct abnf_set now = { { 0 } }, seen = { { 0 } };
	unsigned count = 0;

	abnf_put(&now, at);
	for (; count < n->b; count++) {
		struct abnf_set next = { { 0 } };

		abnf_match_each(g, n->a, &now, &next);
		now = next;
	}
	while (abnf_join(&seen, &now) && count < n->c) {
		struct abnf_set next = { { 0 } };

		abnf_match_each(g, n->a, &now, &next);
		now = next;
		count += n->c != 0xffff;
	}
	abnf_join(ends, &seen);
}

static char abnf_lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

static bool abnf_text_at(const struct abnf *g, const struct abnf_node *n, size_t at)
{
	if (g->length - at < n->b)
		return false;
	for (unsigned i = 0; i < n->b; i++) {
		char want = abnf_text[n->a + i], have = g->text[at + i];

		if (n->c ? abnf_lower(want) != abnf_lower(have) : want != have)
			return false;
	}
	return true;
}

/* Is the token at `at` one of the names? */
static bool abnf_excepted(const struct abnf *g, const char *names, size_t at)
{
	size_t end = at;

	while (end < g->length && (abnf_lower(g->text[end]) >= 'a' ? abnf_lower(g->text[end]) <= '~' :
	                           g->text[end] != 0 && strchr("0123456789-.!%*_+`'#$&^{|}", g->text[end]) != NULL))
		end++;
	while (end > at && *names != 0) {
		size_t i = 0;

		while (names[i] != 0 && names[i] != ' ' && at + i < end && (abnf_lower(g->text[at + i]) == names[i] || g->text[at + i] == names[i]))
			i++;
		if ((names[i] == 0 || names[i] == ' ') && (i > 0 && names[i - 1] == '.' ? at + i < end : at + i == end))
			return true;
		names += strcspn(names, " ");
		names += *names == ' ';
	}
	return false;
}

static void abnf_match_rule(struct abnf *g, unsigned rule, size_t at, struct abnf_set *ends)
{
	struct abnf_set *mine = &g->ends[rule][at];

	if (g->known[rule][at] != g->run) {
		struct abnf_set found = { { 0 } };
		const struct abnf_rule *r = &abnf_rules[rule];

		if (!abnf_excepted(g, r->except, at))
			abnf_match(g, r->root, at, &found);
		for (size_t i = at; *r->without != 0 && i < g->length; i++)
			if (g->text[i] != 0 && strchr(r->without, g->text[i]) != NULL) {
				for (size_t end = i + 1; abnf_each(&found, &end); end++)
					found.word[end / 64] &= ~(UINT64_C(1) << end % 64);
				break;
			}
		*mine = found;
		g->known[rule][at] = g->run;
	}
	abnf_join(ends, mine);
}

/* Add to `ends` where the node may end if it begins at `at`. */
static void abnf_match(struct abnf *g, unsigned node, size_t at, struct abnf_set *ends)
{
	const struct abnf_node *n = &abnf_nodes[node];

	switch ((enum abnf_kind)n->kind) {
	case ABNF_CLASS:
		if (at < g->length && (abnf_classes[n->a][(uint8_t)g->text[at] >> 3] >> ((uint8_t)g->text[at] & 7) & 1))
			abnf_put(ends, at + 1);
		break;
	case ABNF_ALT:
		for (unsigned i = 0; i < n->b; i++)
			abnf_match(g, abnf_kids[n->a + i], at, ends);
		break;
	case ABNF_SEQ:
		abnf_match_sequence(g, n, at, ends);
		break;
	case ABNF_REP:
		abnf_match_repeated(g, n, at, ends);
		break;
	case ABNF_TEXT:
		if (abnf_text_at(g, n, at))
			abnf_put(ends, at + n->b);
		break;
	case ABNF_RULE:
		abnf_match_rule(g, n->a, at, ends);
		break;
	}
}

static unsigned abnf_find(const char *name)
{
	for (unsigned i = 0; i < ABNF_RULES; i++)
		if (strcmp(abnf_rules[i].name, name) == 0)
			return i;
	return ABNF_RULES;
}

/* Does the rule derive the whole text? At most ABNF_LONGEST octets. */
static bool abnf_derives(struct abnf *g, unsigned rule, const char *text, size_t length)
{
	struct abnf_set ends = { { 0 } };

	assert(length <= ABNF_LONGEST);
	g->text = text;
	g->length = length;
	g->run++;
	abnf_match_rule(g, rule, 0, &ends);
	return ends.word[length / 64] >> length % 64 & 1;
}

/* A text that the node derives, by chance; `depth` keeps it short. The notes !except and !without are not minded. */
static void abnf_make(unsigned node, uint64_t *chance, unsigned depth, char *text, size_t *length, size_t room)
{
	const struct abnf_node *n = &abnf_nodes[node];
	unsigned pick, times;

	*chance = *chance * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	pick = (unsigned)(*chance >> 33);
	switch ((enum abnf_kind)n->kind) {
	case ABNF_CLASS:
		for (unsigned i = 0; i < 512 && *length < room; i++) {
			/* Mostly what can be read: else all would be odd octets. */
			unsigned octet = i < 256 ? 0x20 + (pick + i * 7) % 0x5f : (pick + i) % 256;

			if (abnf_classes[n->a][octet >> 3] >> (octet & 7) & 1) {
				text[(*length)++] = (char)octet;
				return;
			}
		}
		break;
	case ABNF_ALT:
		abnf_make(abnf_kids[n->a + (depth > 24 ? 0 : pick % n->b)], chance, depth + 1, text, length, room);
		break;
	case ABNF_SEQ:
		for (unsigned i = 0; i < n->b; i++)
			abnf_make(abnf_kids[n->a + i], chance, depth + 1, text, length, room);
		break;
	case ABNF_REP:
		times = n->c == 0xffff ? n->b + (depth > 24 ? 0 : pick % 4) : n->b + (n->c > n->b ? pick % (n->c - n->b + 1u) : 0u);
		for (unsigned i = 0; i < times; i++)
			abnf_make(n->a, chance, depth + 1, text, length, room);
		break;
	case ABNF_TEXT:
		for (unsigned i = 0; i < n->b && *length < room; i++)
			text[(*length)++] = abnf_text[n->a + i];
		break;
	case ABNF_RULE:
		abnf_make(abnf_rules[n->a].root, chance, depth + 1, text, length, room);
		break;
	}
}

#endif
