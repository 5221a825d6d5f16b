/* SPDX-License-Identifier: MIT
 * --bend: rules broken on purpose. Those of one prefix make up one bend. */
#include "session/cli/agent.h"

#include <stdlib.h>
#include <string.h>

struct bend_group {
	struct psip_span prefix;
	struct psip_bend bend;
	char headers[PSIP_BEND_LENGTH + 2], without[PSIP_BEND_LENGTH + 2];
	size_t headers_length, without_length;
};

/* In the order of struct psip_timers. */
static const char *const bend_timers[] = { "t1", "t2", "t4", "timer-a", "timer-b", "timer-c", "timer-d", "timer-e", "timer-f", "timer-g", "timer-h", "timer-i", "timer-j",
	                                   "timer-k", "timer-l", "timer-m", "timer-100", "timer-100-others", "timer-cancelled", "timer-unanswered", "timer-nat" };
_Static_assert(sizeof bend_timers / sizeof *bend_timers == sizeof(struct psip_timers) / sizeof(psip_duration), "a name for each timer");

/* "METHOD", "METHOD/STATUS", "STATUS", "requests", "responses". */
static bool bend_prefix(struct psip_bend *b, struct psip_span prefix)
{
	const char *slash = prefix.length ? memchr(prefix.at, '/', prefix.length) : NULL, *end = prefix.at + prefix.length;
	struct psip_span method = slash ? psip_between(prefix.at, slash) : prefix;
	uint32_t status = 0;
	if (!prefix.length)
		return true;
	if (psip_span_equal(prefix, PSIP_TEXT("requests")) || psip_span_equal(prefix, PSIP_TEXT("responses"))) {
		b->side = prefix.at[2] == 'q' ? PSIP_BEND_REQUESTS : PSIP_BEND_RESPONSES;
		return true;
	}
	b->method = (uint8_t)psip_method_find(method);
	if (b->method && !slash)
		return true;
	if (!b->method && slash)
		return false;
	b->side = PSIP_BEND_RESPONSES;
	if (psip_number_parse(slash ? psip_between(slash + 1, end) : prefix, 699, &status) != PSIP_OK || status < 100)
		return false;
	b->status = (uint16_t)status;
	return true;
}

/* One more, behind those that there are, with what parts it from them. */
static bool bend_append(char *to, size_t *length, struct psip_span *all, const char *text, const char *end)
{
	size_t size = strlen(text) + strlen(end);
	if (!*text || *length + size > PSIP_BEND_LENGTH)
		return false;
	memcpy(to + *length, text, strlen(text));
	memcpy(to + *length + strlen(text), end, strlen(end));
	*length += size;
	*all = psip_span(to, *length);
	return true;
}

static bool bend_number(const char *text, long long low, long long high, long long *number)
{
	char *end;
	*number = strtoll(text, &end, 10);
	return *text && !*end && *number >= low && *number <= high;
}

static bool bend_timer(struct psip_bend *b, struct psip_span name, const char *value)
{
	long long number;
	for (size_t i = 0; i < sizeof bend_timers / sizeof *bend_timers; i++)
		if (psip_span_equal(name, psip_string(bend_timers[i]))) {
			if (!bend_number(value, i < 3 ? 1 : -1, PSIP_TIMER_T_MAX, &number) || !number)
				return false;
			psip_duration duration = number < 0 ? PSIP_TIMER_OFF : (psip_duration)number;
			memcpy((char *)&b->timers + i * sizeof duration, &duration, sizeof duration);
			return true;
		}
	return false;
}

static bool bend_flag(struct psip_bend *b, const char *item)
{
	const struct {
		const char *name;
		bool *to;
	} flags[] = { { "once", &b->once }, { "no-ack", &b->no_ack }, { "no-prack", &b->no_prack }, { "no-100", &b->no_trying }, { "no-retransmission", &b->no_retransmission } };
	for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
		if (!strcmp(item, flags[i].name))
			return *flags[i].to = true;
	return false;
}

static bool bend_item(struct bend_group *g, const char *item)
{
	struct psip_bend *b = &g->bend;
	const char *equals = strchr(item, '=');
	const struct {
		const char *name;
		struct psip_span *to;
	} texts[] = { { "request-uri", &b->request_uri }, { "branch", &b->branch }, { "from-tag", &b->from_tag }, { "to-tag", &b->to_tag } };
	long long number;
	if (!equals)
		return bend_flag(b, item);
	struct psip_span name = psip_between(item, equals);
	const char *value = equals + 1;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (psip_span_equal(name, psip_string(texts[i].name))) {
			*texts[i].to = psip_span(value, strlen(value));
			return true;
		}
	if (psip_span_equal(name, PSIP_TEXT("header")))
		return bend_append(g->headers, &g->headers_length, &b->headers, value, "\r\n");
	if (psip_span_equal(name, PSIP_TEXT("content-length")))
		return bend_append(g->headers, &g->headers_length, &b->headers, "Content-Length: ", "") && bend_append(g->headers, &g->headers_length, &b->headers, value, "\r\n");
	if (psip_span_equal(name, PSIP_TEXT("without")))
		return bend_append(g->without, &g->without_length, &b->without, value, ",");
	if (!psip_span_equal(name, PSIP_TEXT("cseq")))
		return bend_timer(b, name, value);
	if (!bend_number(value, 0, UINT32_MAX, &number))
		return false;
	b->has_cseq = true;
	b->cseq = (uint32_t)number;
	return true;
}

/* "PREFIX:ITEM", or "ITEM". The colon of a header stands behind its "=". */
static struct psip_span bend_split(const char *text, const char **item)
{
	size_t length = strcspn(text, ":=");
	*item = text[length] == ':' ? text + length + 1 : text;
	return psip_span(text, text[length] == ':' ? length : 0);
}

static struct bend_group *bend_group(struct bend_group *groups, unsigned *count, struct psip_span prefix)
{
	for (unsigned i = 0; i < *count; i++)
		if (psip_span_equal(groups[i].prefix, prefix))
			return &groups[i];
	if (*count == PSIP_BENDS_MAX)
		return NULL;
	groups[*count] = (struct bend_group){ .prefix = prefix, .bend.size = sizeof groups[0].bend }; /* with --cores it was another stack's */
	return &groups[(*count)++];
}

static int bend_add(const struct cli_agent *a, struct bend_group *g)
{
	struct psip_input in = { .kind = PSIP_INPUT_BEND, .number = 1 };
	if (g->without_length) /* without its last comma */
		g->bend.without.length--;
	in.bend = g->bend;
	switch (cli_input(a->s, &in, NULL)) {
	case PSIP_OK: return -1;
	case PSIP_ERR_UNSUPPORTED: return cli_usage_error(a->name, "--bend: this build has none", NULL);
	case PSIP_ERR_SYNTAX: return cli_usage_error(a->name, "--bend: a header that is no \"Name: value\", or without what is no name", NULL);
	case PSIP_ERR_ARGUMENT: return cli_usage_error(a->name, "--bend: t2 must not be below t1", NULL);
	default: return cli_usage_error(a->name, "--bend: too long", NULL);
	}
}

int cli_bend(const struct cli_agent *a, const struct cli_list *list)
{
	static struct bend_group groups[PSIP_BENDS_MAX];
	struct psip_input none = { .kind = PSIP_INPUT_BEND };
	unsigned count = 0;
	int status = -1;
	for (unsigned i = 0; i < list->count; i++) {
		const char *item;
		struct psip_span prefix = bend_split(list->at[i], &item);
		struct bend_group *g = bend_group(groups, &count, prefix);
		if (!g)
			return cli_usage_error(a->name, "--bend: too many different prefixes:", list->at[i]);
		if (!bend_prefix(&g->bend, prefix) || !bend_item(g, item))
			return cli_usage_error(a->name, "no such bend:", list->at[i]);
	}
	if (a->resumed) /* those of the process before */
		cli_input(a->s, &none, NULL);
	for (unsigned i = 0; i < count && status < 0; i++)
		status = bend_add(a, &groups[i]);
	return status;
}
