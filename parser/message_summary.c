/* SPDX-License-Identifier: MIT
 * Message summaries: rows as parts have them, with counts (RFC 3842 §5.2). */
#include "parser/message_summary.h"
#include "parser/multipart.h"
#include "parser/octet.h"

static bool summary_is_status(struct psip_span name)
{
	return psip_span_equal_nocase(name, PSIP_TEXT("Messages-Waiting"));
}

static bool summary_is_account(struct psip_span name)
{
	return psip_span_equal_nocase(name, PSIP_TEXT("Message-Account"));
}

/* msgcount, white space behind it included: past it, or NULL. */
static const unsigned char *summary_count(const unsigned char *p, const unsigned char *pe, psip_mode mode, uint32_t *count)
{
	const unsigned char *begin = p;
	uint64_t value = 0;

	for (; p < pe && *p >= '0' && *p <= '9'; p++) {
		value = value * 10 + (unsigned)(*p - '0');
		if (value > UINT32_MAX)
			value = UINT32_MAX;
	}
	*count = (uint32_t)value;
	return p > begin ? psip_octet_sws(p, pe, mode) : NULL;
}

/* count SLASH count */
static const unsigned char *summary_pair(const unsigned char *p, const unsigned char *pe, psip_mode mode, uint32_t *fresh, uint32_t *old)
{
	p = summary_count(p, pe, mode, fresh);
	if (p == NULL || p == pe || *p != '/')
		return NULL;
	return summary_count(psip_octet_sws(p + 1, pe, mode), pe, mode, old);
}

static bool summary_counts(struct psip_span value, psip_mode mode, struct psip_summary_counts *counts)
{
	const unsigned char *p = psip_octets(value.at), *pe = p + value.length;

	p = summary_pair(p, pe, mode, &counts->fresh, &counts->old);
	if (p == NULL || p == pe)
		return p != NULL;
	if (*p != '(')
		return false;
	counts->has_urgent = true;
	p = summary_pair(psip_octet_sws(p + 1, pe, mode), pe, mode, &counts->urgent_fresh, &counts->urgent_old);
	return p != NULL && p < pe && *p == ')' && psip_octet_sws(p + 1, pe, mode) == pe;
}

int psip_summary_next(struct psip_span *lines, psip_mode mode, struct psip_summary_counts *counts)
{
	struct psip_span value;
	int got;

	memset(counts, 0, sizeof *counts);
	got = psip_row_next(lines, mode, &counts->context, &value);
	if (got != 1)
		return got == 2 ? PSIP_ERR_SYNTAX : got;
	if (summary_is_status(counts->context) || summary_is_account(counts->context) || !summary_counts(value, mode, counts))
		return PSIP_ERR_SYNTAX;
	return 1;
}

static bool summary_account(struct psip_span value, psip_mode mode, struct psip_span *account)
{
	struct psip_uri uri;

	if ((mode & PSIP_QUIRK_URI_BYTES) != 0 && value.length > 2 && value.at[0] == '<' && value.at[value.length - 1] == '>')
		value = psip_span(value.at + 1, value.length - 2);
	*account = value;
	return psip_uri_parse(&uri, value, mode, NULL) == PSIP_OK;
}

/* *opt-msg-headers: rows and, between messages, empty lines. One or more rows follow each empty line. */
static bool summary_headers_fit(struct psip_span rest, psip_mode mode)
{
	struct psip_span name, value;
	int got, before = 2;

	while ((got = psip_row_next(&rest, mode, &name, &value)) != 0) {
		if (got < 0 || (got == 2 && before == 2 && (mode & PSIP_QUIRK_BARE_LF) == 0))
			return false;
		before = got;
	}
	return before == 1 || (mode & PSIP_QUIRK_BARE_LF) != 0;
}

int psip_summary_parse(struct psip_span body, psip_mode mode, struct psip_summary *summary)
{
	struct psip_span rest = body, name, value, before;
	struct psip_summary_counts counts;
	int got;

	memset(summary, 0, sizeof *summary);
	if (psip_row_next(&rest, mode, &name, &value) != 1 || !summary_is_status(name))
		return PSIP_ERR_SYNTAX;
	summary->waiting = psip_span_equal_nocase(value, PSIP_TEXT("yes"));
	if (!summary->waiting && !psip_span_equal_nocase(value, PSIP_TEXT("no")))
		return PSIP_ERR_SYNTAX;
	before = rest;
	got = psip_row_next(&rest, mode, &name, &value);
	if (got == 1 && summary_is_account(name)) {
		if (!summary_account(value, mode, &summary->account))
			return PSIP_ERR_SYNTAX;
		before = rest;
		got = psip_row_next(&rest, mode, &name, &value);
	}
	summary->lines = psip_span(before.at, 0);
	while (got == 1) {
		summary->lines = psip_between(before.at, rest.at);
		got = psip_row_next(&rest, mode, &name, &value);
	}
	before = summary->lines;
	while (before.length > 0) {
		if (psip_summary_next(&before, mode, &counts) != 1)
			return PSIP_ERR_SYNTAX;
	}
	if (got == 2)
		summary->headers = rest;
	return got < 0 || (got == 2 && !summary_headers_fit(rest, mode)) ? PSIP_ERR_SYNTAX : PSIP_OK;
}

void psip_put_summary(struct psip_writer *w, bool waiting, struct psip_span account)
{
	struct psip_uri uri;

	psip_put(w, waiting ? PSIP_TEXT("Messages-Waiting: yes\r\n") : PSIP_TEXT("Messages-Waiting: no\r\n"));
	if (account.at == NULL)
		return;
	if (psip_uri_parse(&uri, account, PSIP_STRICT, NULL) != PSIP_OK) {
		w->bad = true;
		return;
	}
	psip_put(w, PSIP_TEXT("Message-Account: "));
	psip_put(w, account);
	psip_put(w, PSIP_TEXT("\r\n"));
}

static void summary_put_pair(struct psip_writer *w, uint32_t fresh, uint32_t old)
{
	psip_put_number(w, fresh);
	psip_put(w, PSIP_TEXT("/"));
	psip_put_number(w, old);
}

void psip_put_summary_counts(struct psip_writer *w, const struct psip_summary_counts *counts)
{
	struct psip_span rest = counts->context, token;

	if (psip_token_next(&rest, PSIP_STRICT, &token) != 1 || token.length != counts->context.length || summary_is_status(token)
	    || summary_is_account(token)) {
		w->bad = true;
		return;
	}
	psip_put(w, token);
	psip_put(w, PSIP_TEXT(": "));
	summary_put_pair(w, counts->fresh, counts->old);
	if (counts->has_urgent) {
		psip_put(w, PSIP_TEXT(" ("));
		summary_put_pair(w, counts->urgent_fresh, counts->urgent_old);
		psip_put(w, PSIP_TEXT(")"));
	}
	psip_put(w, PSIP_TEXT("\r\n"));
}
