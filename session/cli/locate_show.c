/* SPDX-License-Identifier: MIT
 * How picosip locate shows answers and targets. */
#include "session/cli/locate.h"

#include <stdlib.h>
#include <string.h>

static const char *locate_type(uint16_t type)
{
	switch ((enum psip_locate_type)type) {
	case PSIP_LOCATE_A:
		return "A";
	case PSIP_LOCATE_CNAME:
		return "CNAME";
	case PSIP_LOCATE_AAAA:
		return "AAAA";
	case PSIP_LOCATE_SRV:
		return "SRV";
	case PSIP_LOCATE_NAPTR:
		return "NAPTR";
	}
	return "?";
}

static const char *const locate_statuses[] = { "found", "no such name", "no such record", "server failure", "time-out", "cut off" };
static const char *const locate_steps[] = { "none", "number", "received", "port", "NAPTR", "SRV", "address" };
static const char *const locate_outcomes[] = { "asking", "found", "nothing", "refused", "vanished" };

static const char *locate_host(const struct psip_address *address, char *text, size_t size)
{
	struct psip_writer w = psip_writer(text, size - 1);
	psip_address_put_host(&w, address);
	text[w.length < size ? w.length : size - 1] = 0;
	return text;
}

static const char *locate_ip(const struct psip_locate_record *r, char *text, size_t size)
{
	struct psip_address address = { .family = r->type == PSIP_LOCATE_A ? 4 : 6 };
	memcpy(address.ip, r->ip, sizeof address.ip);
	return locate_host(&address, text, size);
}

/* ---- Answers ------------------------------------------------------------------------------------------------------ */

static void locate_record_text(const struct psip_locate_record *r)
{
	char text[64];
	printf("%10lu s  ", (unsigned long)r->ttl);
	if (r->owner.at) {
		cli_print_span(stdout, r->owner);
		putchar(' ');
	}
	printf("%s ", locate_type(r->type));
	if (r->type == PSIP_LOCATE_A || r->type == PSIP_LOCATE_AAAA) {
		puts(locate_ip(r, text, sizeof text));
		return;
	}
	if (r->type == PSIP_LOCATE_SRV)
		printf("%u %u %u ", r->priority, r->weight, r->port);
	if (r->type == PSIP_LOCATE_NAPTR) {
		printf("%u %u \"", r->priority, r->weight);
		cli_print_span(stdout, r->flags);
		printf("\" \"");
		cli_print_span(stdout, r->service);
		printf("\" ");
	}
	cli_print_span(stdout, r->target);
	putchar('\n');
}

void locate_answer_text(const struct locate_asked *asked, const struct psip_locate_answer *answer, bool taken)
{
	printf("%s %.*s: %s", locate_type(asked->type), (int)asked->length, asked->name, locate_statuses[answer->status]);
	if (answer->negative_ttl)
		printf(", for %lu s", (unsigned long)answer->negative_ttl);
	printf(" (%.1f ms)%s\n", (double)(cli_now_us() - asked->begin_us) / 1000, taken ? "" : ", not needed any more");
	for (size_t i = 0; i < answer->count; i++)
		locate_record_text(&answer->records[i]);
}

static void locate_record_json(struct cli_json *j, const struct psip_locate_record *r)
{
	char text[64];
	cli_json_open(j, NULL, '{');
	cli_json_text(j, "owner", r->owner);
	cli_json_string(j, "type", locate_type(r->type));
	cli_json_number(j, "ttl", r->ttl);
	if (r->type == PSIP_LOCATE_A || r->type == PSIP_LOCATE_AAAA) {
		cli_json_string(j, "address", locate_ip(r, text, sizeof text));
	} else {
		if (r->type == PSIP_LOCATE_SRV) {
			cli_json_number(j, "priority", r->priority);
			cli_json_number(j, "weight", r->weight);
			cli_json_number(j, "port", r->port);
		}
		if (r->type == PSIP_LOCATE_NAPTR) {
			cli_json_number(j, "order", r->priority);
			cli_json_number(j, "preference", r->weight);
			cli_json_text(j, "flags", r->flags);
			cli_json_text(j, "service", r->service);
		}
		cli_json_text(j, "target", r->target);
	}
	cli_json_close(j, '}');
}

void locate_answer_json(const struct locate_asked *asked, const struct psip_locate_answer *answer, bool taken)
{
	struct cli_json j = { stdout, false };
	cli_json_open(&j, NULL, '{');
	cli_json_string(&j, "event", "answer");
	cli_json_string(&j, "type", locate_type(asked->type));
	cli_json_text(&j, "name", psip_span(asked->name, asked->length));
	cli_json_string(&j, "status", locate_statuses[answer->status]);
	cli_json_number(&j, "negative_ttl", answer->negative_ttl);
	cli_json_real(&j, "ms", (double)(cli_now_us() - asked->begin_us) / 1000, 3);
	cli_json_bool(&j, "taken", taken);
	cli_json_open(&j, "records", '[');
	for (size_t i = 0; i < answer->count; i++)
		locate_record_json(&j, &answer->records[i]);
	cli_json_close(&j, ']');
	cli_json_end(&j);
}

/* ---- Targets ------------------------------------------------------------------------------------------------------ */

static void locate_target_text(const struct psip_address *address, struct psip_span name, uint8_t step)
{
	char host[64], place[80];
	snprintf(place, sizeof place, "%s:%u", locate_host(address, host, sizeof host), address->port);
	printf("%-8s %-24s ", psip_transport_param(address->transport), place);
	cli_print_span(stdout, name);
	printf("%sby %s\n", name.length ? ", " : "", locate_steps[step]);
}

static void locate_target_json(struct cli_json *j, const struct psip_address *address, struct psip_span name, uint8_t step)
{
	char host[64];
	cli_json_string(j, "transport", psip_transport_param(address->transport));
	cli_json_string(j, "host", locate_host(address, host, sizeof host));
	cli_json_number(j, "port", address->port);
	cli_json_text(j, "name", name);
	cli_json_string(j, "by", locate_steps[step]);
}

static void locate_sum_text(const struct locate *l)
{
	uint32_t ttl = psip_locate_ttl(&l->machine), dropped = psip_locate_dropped(&l->machine), ignored = psip_locate_ignored(&l->machine);
	static const char *const why[] = { "", "", "no target: the DNS has no address", "no target: the service is not offered there", "no target" };
	enum psip_locate_outcome outcome = psip_locate_outcome(&l->machine);
	if (locate_unanswered(l))
		fputs("no target: name servers gave no answer", stdout);
	else if (outcome != PSIP_LOCATE_FOUND)
		fputs(why[outcome], stdout);
	else if (ttl == UINT32_MAX)
		fputs("valid without the DNS", stdout);
	else
		printf("valid for %lu s", (unsigned long)ttl);
	if (dropped)
		printf("; records or targets too many: %lu", (unsigned long)dropped);
	if (ignored)
		printf("; records of no use: %lu", (unsigned long)ignored);
	putchar('\n');
}

void locate_targets_text(const struct locate *l)
{
	struct psip_locate_target target;
	for (unsigned i = 0; psip_locate_target(&l->machine, i, &target); i++) {
		printf("%2u  ", i + 1);
		locate_target_text(&target.address, target.name, target.step);
	}
	locate_sum_text(l);
}

static void locate_result_json(const struct locate *l, unsigned targets)
{
	struct cli_json j = { stdout, false };
	uint32_t ttl = psip_locate_ttl(&l->machine);
	cli_json_open(&j, NULL, '{');
	cli_json_string(&j, "event", "result");
	cli_json_string(&j, "outcome", locate_outcomes[psip_locate_outcome(&l->machine)]);
	cli_json_number(&j, "targets", targets);
	if (ttl == UINT32_MAX)
		cli_json_null(&j, "ttl");
	else
		cli_json_number(&j, "ttl", ttl);
	cli_json_number(&j, "runs", (long long)l->run);
	cli_json_number(&j, "questions", (long long)l->questions);
	cli_json_number(&j, "failed", (long long)l->failures);
	cli_json_number(&j, "dropped", psip_locate_dropped(&l->machine));
	cli_json_number(&j, "ignored", psip_locate_ignored(&l->machine));
	cli_json_end(&j);
}

void locate_targets_json(const struct locate *l)
{
	struct cli_json j = { stdout, false };
	struct psip_locate_target target;
	unsigned i;
	for (i = 0; psip_locate_target(&l->machine, i, &target); i++) {
		cli_json_open(&j, NULL, '{');
		cli_json_string(&j, "event", "target");
		cli_json_number(&j, "number", i + 1);
		locate_target_json(&j, &target.address, target.name, target.step);
		cli_json_end(&j);
	}
	locate_result_json(l, i);
}

/* ---- Many runs ---------------------------------------------------------------------------------------------------- */

static struct locate_row *locate_tally_row(struct locate_tally *tally, const struct psip_locate_target *target)
{
	for (size_t i = 0; i < tally->used; i++) {
		struct locate_row *row = &tally->rows[i];
		if (row->step == target->step && psip_address_equal(&row->address, &target->address) &&
		    psip_span_equal_nocase(psip_string(row->name), target->name))
			return row;
	}
	if (tally->used == tally->capacity) {
		size_t capacity = tally->capacity ? tally->capacity * 2 : 16;
		struct locate_row *rows = realloc(tally->rows, capacity * sizeof *rows);
		if (!rows)
			return NULL;
		tally->rows = rows;
		tally->capacity = capacity;
	}
	struct locate_row *row = &tally->rows[tally->used++];
	memset(row, 0, sizeof *row);
	row->address = target->address;
	row->step = target->step;
	if (target->name.length)
		memcpy(row->name, target->name.at, target->name.length);
	return row;
}

bool locate_tally_add(struct locate_tally *tally, const struct psip_locate *machine)
{
	struct psip_locate_target target;
	if (!psip_locate_target(machine, 0, &target))
		return true;
	struct locate_row *row = locate_tally_row(tally, &target);
	if (row)
		row->count++;
	return row != NULL;
}

static int locate_tally_order(const void *a, const void *b)
{
	const struct locate_row *one = a, *two = b;
	return one->count == two->count ? strcmp(one->name, two->name) : one->count > two->count ? -1 : 1;
}

void locate_tally_show(const struct locate_tally *tally, const struct locate *l)
{
	struct cli_json j = { stdout, false };
	if (tally->used)
		qsort(tally->rows, tally->used, sizeof *tally->rows, locate_tally_order);
	for (size_t i = 0; i < tally->used; i++) {
		const struct locate_row *row = &tally->rows[i];
		if (!l->json) {
			printf("%8lu  ", row->count);
			locate_target_text(&row->address, psip_string(row->name), row->step);
			continue;
		}
		cli_json_open(&j, NULL, '{');
		cli_json_string(&j, "event", "first");
		cli_json_number(&j, "count", (long long)row->count);
		locate_target_json(&j, &row->address, psip_string(row->name), row->step);
		cli_json_end(&j);
	}
	if (l->json)
		locate_result_json(l, (unsigned)tally->used);
	else
		printf("%lu runs, %lu questions, %lu of them without an answer\n", (unsigned long)l->run, l->questions, l->failures);
}
