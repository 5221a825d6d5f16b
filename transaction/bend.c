/* SPDX-License-Identifier: MIT
 * Bends kept, and which one counts for a transaction. What they do to messages: bend_message.c. */
#include "transaction/bend_part.h"

#include "transaction/match.h"
#include "transport/base/bytes.h"
#include "transport/base/hash.h"

#ifdef PSIP_NO_BEND

int psip_bend_add(struct psip *s, psip_handle owner, struct psip_span call_id, const struct psip_bend *bend)
{
	(void)s, (void)owner, (void)call_id, (void)bend;
	return PSIP_ERR_UNSUPPORTED;
}

void psip_bend_remove(struct psip *s, psip_handle owner)
{
	(void)s, (void)owner;
}

#else

#define BEND_TIMER_WORDS (sizeof(struct psip_timers) / sizeof(psip_duration))

static struct bend *bend_of(struct psip *s, psip_ref ref)
{
	return (void *)psip_bytes_data(s, ref);
}

const struct bend *bend_at(struct psip *s, psip_ref ref)
{
	return bend_of(s, ref);
}

/* ---- Added and removed ---- */

/* Each line has a name, but for those that go on with the one before. */
static bool bend_rows_ok(struct psip_span rows)
{
	bool first = true;

	if (rows.length && rows.at[rows.length - 1] != '\n')
		return false;
	for (const char *end; rows.length; rows = psip_between(end, rows.at + rows.length), first = false) {
		const char *colon;
		end = (const char *)memchr(rows.at, '\n', rows.length) + 1;
		colon = memchr(rows.at, ':', (size_t)(end - rows.at));
		if (*rows.at == ' ' || *rows.at == '\t' ? first : !colon || colon == rows.at)
			return false;
	}
	return true;
}

static bool bend_names_ok(struct psip_span names)
{
	struct psip_span name;
	int got = 1;

	while (names.length && (got = psip_token_next(&names, PSIP_STRICT, &name)) == 1)
		;
	return got >= 0;
}

static int bend_check(const struct psip_bend *b, const struct psip_span texts[BEND_TEXTS])
{
	size_t length = 0;

	for (unsigned i = 0; i < BEND_TEXTS; i++) {
		if (texts[i].length > PSIP_BEND_LENGTH)
			return PSIP_ERR_SPACE;
		length += texts[i].length;
	}
	if (b->size < sizeof *b || b->method >= PSIP_METHOD_COUNT || b->side > PSIP_BEND_RESPONSES || (b->status && (b->status < 100 || b->status > 699)))
		return PSIP_ERR_ARGUMENT;
	if (length > PSIP_BEND_LENGTH)
		return PSIP_ERR_SPACE;
	return bend_rows_ok(b->headers) && bend_names_ok(b->without) ? PSIP_OK : PSIP_ERR_SYNTAX;
}

static unsigned bend_count(struct psip *s)
{
	unsigned count = 0;

	for (psip_ref ref = psip_transactions_of(s)->bends; ref; ref = bend_at(s, ref)->next)
		count++;
	return count;
}

static uint64_t bend_call_id(const struct psip *s, struct psip_span call_id)
{
	struct psip_hash h = psip_hash_begin(s);

	psip_hash_add(&h, call_id.at, call_id.length);
	return psip_hash_end64(&h);
}

/* Those of the settings where it says nothing of its own. *set: a bit for each that it sets. */
static struct psip_timers bend_merge(struct psip *s, const struct psip_timers *given, uint32_t *set)
{
	psip_duration own[BEND_TIMER_WORDS], settings[BEND_TIMER_WORDS];
	struct psip_timers merged;

	memcpy(own, given, sizeof own);
	memcpy(settings, &psip_transactions_of(s)->timers, sizeof settings);
	*set = 0;
	for (unsigned i = 0; i < BEND_TIMER_WORDS; i++) {
		*set |= (uint32_t)(own[i] != 0) << i;
		if (!own[i])
			own[i] = settings[i];
	}
	memcpy(&merged, own, sizeof merged);
	return merged;
}

static void bend_fill(struct bend *kept, const struct psip_bend *b, const struct psip_span texts[BEND_TEXTS])
{
	char *to = (char *)(kept + 1);

	*kept = (struct bend){ .cseq = b->cseq, .status = b->status, .once = b->once, .no_ack = b->no_ack, .no_prack = b->no_prack,
		               .no_trying = b->no_trying, .no_retransmission = b->no_retransmission, .has_cseq = b->has_cseq, .method = b->method,
		               .side = b->side };
	for (unsigned i = 0; i < BEND_TEXTS; i++) {
		kept->present[i] = texts[i].at != NULL;
		kept->length[i] = (uint16_t)texts[i].length;
		if (texts[i].length)
			memcpy(to, texts[i].at, texts[i].length);
		to += texts[i].length;
	}
}

int psip_bend_add(struct psip *s, psip_handle owner, struct psip_span call_id, const struct psip_bend *b)
{
	const struct psip_span texts[BEND_TEXTS] = { b->request_uri, b->branch, b->from_tag, b->to_tag, b->headers, b->without };
	struct psip_transactions *all = psip_transactions_of(s);
	int result = bend_check(b, texts);
	struct psip_timers timers;
	size_t length = 0;
	uint32_t set;
	psip_ref ref;

	if (result != PSIP_OK)
		return result;
	timers = bend_merge(s, &b->timers, &set);
	if (psip_timers_check(&timers) != PSIP_OK)
		return PSIP_ERR_ARGUMENT;
	for (unsigned i = 0; i < BEND_TEXTS; i++)
		length += texts[i].length;
	if (bend_count(s) == PSIP_BENDS_MAX || !(ref = psip_bytes_take(s, sizeof(struct bend) + length)))
		return PSIP_ERR_FULL;
	bend_fill(bend_of(s, ref), b, texts);
	bend_of(s, ref)->timers = timers;
	bend_of(s, ref)->timed = set;
	bend_of(s, ref)->owner = owner;
	bend_of(s, ref)->call_id = bend_call_id(s, call_id);
	bend_of(s, ref)->next = all->bends;
	all->bends = ref;
	return PSIP_OK;
}

/* The reference that leads to it. */
static void bend_unlink(struct psip *s, psip_ref gone)
{
	psip_ref *at = &psip_transactions_of(s)->bends;

	while (*at != gone)
		at = &bend_of(s, *at)->next;
	*at = bend_of(s, gone)->next;
	bend_of(s, gone)->next = 0;
}

void psip_bend_remove(struct psip *s, psip_handle owner)
{
	psip_ref next, ref = psip_transactions_of(s)->bends;

	for (; ref; ref = next) {
		next = bend_at(s, ref)->next;
		if (owner && bend_at(s, ref)->owner != owner)
			continue;
		bend_unlink(s, ref);
		psip_bytes_drop(s, ref);
	}
}

/* ---- Chosen ---- */

/* 0: it does not fit; more, the closer it names what is bent. */
static unsigned bend_fits(const struct bend *b, psip_handle owner, const uint64_t *call_id, enum psip_method method, bool server)
{
	if ((b->method && b->method != method) || b->side == (server ? PSIP_BEND_REQUESTS : PSIP_BEND_RESPONSES))
		return 0;
	if (b->owner && (call_id ? b->call_id != *call_id : b->owner != owner))
		return 0;
	return 1u + (b->method != PSIP_METHOD_UNKNOWN) + (b->owner ? 2u : 0u);
}

/* Of the first that fits best; 0: none. It is not counted. */
static psip_ref bend_find(struct psip *s, psip_handle owner, const struct psip_span *call_id, enum psip_method method, bool server, bool exactly)
{
	psip_ref found = 0, first = psip_transactions_of(s)->bends;
	uint64_t hash = call_id && first ? bend_call_id(s, *call_id) : 0;
	unsigned best = 0;

	for (psip_ref ref = first; ref; ref = bend_at(s, ref)->next) {
		unsigned fits = exactly && !bend_at(s, ref)->method ? 0 : bend_fits(bend_at(s, ref), owner, call_id ? &hash : NULL, method, server);
		if (fits > best) {
			best = fits;
			found = ref;
		}
	}
	return found;
}

/* One of the list, for whom it was found. */
static psip_ref bend_claim(struct psip *s, psip_ref found)
{
	if (found && bend_at(s, found)->once)
		bend_unlink(s, found);
	else
		psip_bytes_keep(s, found);
	return found;
}

psip_ref bend_take(struct psip *s, psip_handle owner, const struct psip_span *call_id, enum psip_method method, bool server, bool exactly)
{
	return bend_claim(s, bend_find(s, owner, call_id, method, server, exactly));
}

psip_ref bend_take_stateless(struct psip *s, const struct psip_span *call_id, enum psip_method method, unsigned status)
{
	psip_ref found = bend_find(s, 0, call_id, method, true, false);

	return found && bend_at(s, found)->status && bend_at(s, found)->status != status ? 0 : bend_claim(s, found);
}

/* *own: it is not the INVITE's. It is not counted. */
static psip_ref bend_find_ack(struct psip *s, const struct psip_transaction *invite, psip_handle owner, const struct psip_span *call_id, bool *own)
{
	psip_ref ref = bend_find(s, owner, call_id, PSIP_ACK, false, true);

	*own = ref || !invite;
	if (ref)
		return ref;
	return invite ? invite->bend : bend_find(s, owner, call_id, PSIP_ACK, false, false);
}

psip_ref bend_take_ack(struct psip *s, const struct psip_transaction *invite, psip_handle owner, const struct psip_span *call_id, bool *own)
{
	psip_ref ref = bend_find_ack(s, invite, owner, call_id, own);

	if (*own)
		return bend_claim(s, ref);
	psip_bytes_keep(s, ref);
	return ref;
}

bool bend_holds_ack(struct psip *s, const struct psip_transaction *invite, psip_handle owner)
{
	bool own;
	const struct bend *b = bend_at(s, bend_find_ack(s, invite, owner, NULL, &own));

	return b && b->no_ack;
}

struct psip_span bend_text_of(struct psip *s, psip_ref ref, enum bend_text which)
{
	const struct bend *b = bend_at(s, ref);
	const char *at = (const char *)(b + 1);

	for (unsigned i = 0; i < (unsigned)which; i++)
		at += b->length[i];
	return psip_span(b->present[which] ? at : NULL, b->length[which]);
}

/* ---- For a transaction ---- */

static void bend_trace_timers(struct psip *s, const struct psip_transaction *t)
{
	uint32_t set = bend_at(s, t->bend)->timed;

	for (unsigned i = 0; i < BEND_TIMER_WORDS; i++)
		if (set >> i & 1)
			bend_trace(s, psip_handle_of(s, psip_ref_of(s, t)), PSIP_BENT_TIMER, t->machine <= PSIP_MACHINE_NICT, i + 1);
}

void psip_bend_begin(struct psip *s, struct psip_transaction *t, const struct psip_received *r)
{
	struct psip_span call_id = r ? r->common.call_id : psip_span(NULL, 0);
	psip_ref had = t->bend;
	bool by_call_id = r != NULL;

	if (!psip_transactions_of(s)->bends && !had)
		return;
	if (had && bend_at(s, had)->once && !t->given && t->method != PSIP_CANCEL)
		return;  /* it is the same request, which could not go out as it was to */
	if (!r && !t->owner)
		by_call_id = bend_call_id_in(s, t->message, &call_id);
	t->bend = bend_take(s, t->owner, by_call_id ? &call_id : NULL, (enum psip_method)t->method, r != NULL, t->method == PSIP_CANCEL && !r && had);
	if (!t->bend && t->method == PSIP_CANCEL)
		t->bend = had;  /* a CANCEL goes with its INVITE: it has its branch */
	else
		psip_bytes_drop(s, had);
	if (t->bend)
		bend_trace_timers(s, t);
}

const struct psip_timers *psip_bend_timers(struct psip *s, const struct psip_transaction *t)
{
	return t && t->bend && bend_at(s, t->bend)->timed ? &bend_at(s, t->bend)->timers : &psip_transactions_of(s)->timers;
}

struct psip_span psip_bend_branch(struct psip *s, const struct psip_transaction *t, struct psip_span branch)
{
	const struct bend *b = bend_at(s, t->bend);

	return b && b->present[BEND_BRANCH] ? bend_text_of(s, t->bend, BEND_BRANCH) : branch;
}

#undef BEND_TIMER_WORDS
#endif
