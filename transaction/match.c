/* SPDX-License-Identifier: MIT
 * Matching messages to transactions (RFC 3261 §17.1.3, §17.2.3, §8.2.2.2). */
#include "transaction/match.h"

#include "transport/base/hash.h"

enum match_domain { MATCH_CLIENT = 1, MATCH_SERVER, MATCH_RFC2543, MATCH_MERGE };

/* The length goes before the text, so that no two lists of texts are alike. */
static void match_add(struct psip_hash *h, struct psip_span text)
{
	uint32_t length = (uint32_t)text.length;

	psip_hash_add(h, &length, sizeof length);
	psip_hash_add(h, text.at, text.length);
}

static void match_add_nocase(struct psip_hash *h, struct psip_span text)
{
	uint32_t length = (uint32_t)text.length;

	psip_hash_add(h, &length, sizeof length);
	psip_hash_add_nocase(h, text.at, text.length);
}

static bool match_has_cookie(struct psip_span branch)
{
	/* The cookie alone is no branch at all (RFC 4475 §3.2.1). */
	return branch.length > 7 && (memcmp(branch.at, "z9hG4bK", 7) == 0 || psip_span_equal_nocase(psip_span(branch.at, 7), PSIP_TEXT("z9hG4bK")));
}

uint64_t psip_match_client(const struct psip *s, struct psip_span branch)
{
	struct psip_hash h = psip_hash_begin(s);

	psip_hash_byte(&h, MATCH_CLIENT);
	psip_hash_add_nocase(&h, branch.at, branch.length);
	return psip_hash_end64(&h);
}

/* Of a Request-URI the user's case counts, that of the rest does not (§19.1.4). A copy has its parameters in the order of the first. */
static void match_add_uri(struct psip_hash *h, struct psip_span text, psip_mode mode)
{
	struct psip_uri uri;
	bool user = psip_uri_parse(&uri, text, mode, NULL) == PSIP_OK && uri.user.length;

	if (!user)
		uri.user = psip_span(text.at, 0);
	match_add_nocase(h, psip_between(text.at, uri.user.at));
	match_add(h, uri.user);
	match_add_nocase(h, psip_between(uri.user.at + uri.user.length, text.at + text.length));
}

/* §17.2.3: without a cookie, the Request-URI, From tag, Call-ID, CSeq number and topmost Via. The To tag is the caller's to compare. */
static uint64_t match_rfc2543(const struct psip *s, const struct psip_received *r)
{
	struct psip_hash h = psip_hash_begin(s);

	psip_hash_byte(&h, MATCH_RFC2543);
	match_add_uri(&h, r->message.request_uri, r->message.mode);
	match_add_nocase(&h, r->common.from.tag);
	match_add(&h, r->common.call_id);
	psip_hash_add(&h, &r->common.cseq.number, sizeof r->common.cseq.number);
	match_add_nocase(&h, r->common.via.text);
	return psip_hash_end64(&h);
}

uint64_t psip_match_server(const struct psip *s, const struct psip_received *r, bool *rfc2543)
{
	const struct psip_via *via = &r->common.via;
	struct psip_hash h;

	*rfc2543 = !match_has_cookie(via->branch);
	if (*rfc2543)
		return match_rfc2543(s, r);
	h = psip_hash_begin(s);
	psip_hash_byte(&h, MATCH_SERVER);
	psip_hash_byte(&h, (uint8_t)(via->port >> 8));
	psip_hash_byte(&h, (uint8_t)via->port);
	psip_hash_add_nocase(&h, via->host.at, via->host.length);
	psip_hash_byte(&h, 0); /* no host has it */
	psip_hash_add_nocase(&h, via->branch.at, via->branch.length);
	return psip_hash_end64(&h);
}

uint64_t psip_match_merge(const struct psip *s, const struct psip_received *r, uint32_t cseq)
{
	struct psip_hash h = psip_hash_begin(s);

	psip_hash_byte(&h, MATCH_MERGE);
	match_add_nocase(&h, r->common.from.tag);
	match_add(&h, r->common.call_id);
	psip_hash_add(&h, &cseq, sizeof cseq);
	return psip_hash_end64(&h) | 1u;
}

psip_ref psip_match_find(struct psip *s, uint64_t identity, bool server, enum psip_method method, bool cancelled)
{
	struct psip_transactions *all = psip_transactions_of(s);
	size_t link = offsetof(struct psip_transaction, link);
	psip_ref ref = psip_table_first(s, &all->table, (uint32_t)identity, link);

	for (; ref; ref = psip_table_next(s, ref, link)) {
		const struct psip_transaction *t = psip_at(s, ref);
		if (t->identity != identity || (t->machine >= PSIP_MACHINE_IST) != server)
			continue;
		if (cancelled ? t->method != PSIP_CANCEL : t->method == (method == PSIP_ACK ? PSIP_INVITE : method))
			return ref;
	}
	return 0;
}

psip_ref psip_match_find_merged(struct psip *s, uint64_t merge, enum psip_method method)
{
	struct psip_transactions *all = psip_transactions_of(s);
	size_t link = offsetof(struct psip_transaction, merge_link);
	psip_ref ref = psip_table_first(s, &all->merge_table, (uint32_t)merge, link);

	for (; ref; ref = psip_table_next(s, ref, link)) {
		const struct psip_transaction *t = psip_at(s, ref);
		if (t->merge == merge && t->method == method)
			return ref;
	}
	return 0;
}
