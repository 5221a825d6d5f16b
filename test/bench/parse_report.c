/* SPDX-License-Identifier: MIT
 * The parser's bench: its tables and its JSON. */
#include "test/bench/parse.h"

#include <stdio.h>
#include <string.h>

static const struct bench_results *all; /* those that are being told */

/* Recorded elsewhere, not run here: instructions a message of the same eight, gcc -O2, callgrind. */
static const struct recorded {
	const char *name;
	double instructions;
} recorded[] = {
	{ "pjsip 2.x (2026): full", 28300 },      { "Kamailio 6.2: full", 36700 },           { "Kamailio 6.2: to the first Via", 5000 },
	{ "reSIProcate: full", 55500 },           { "reSIProcate: header scan", 24700 },     { "belle-sip 5.1: full", 13200000 },
};

/* Those that are given the hostile messages too. */
static const char *const hostile_names[] = { "picosip: index", "picosip: full, tolerant", "picosip: index and check, strict" };

static int hostile_column(const char *name)
{
	for (int i = 0; i < 3; i++)
		if (strcmp(name, hostile_names[i]) == 0)
			return i;
	return -1;
}

/* Is a contender given that message? Writers: the first one only, which they do not look at. */
bool bench_measured(const struct bench_contender *c, unsigned message)
{
	if (message < BENCH_MESSAGES)
		return !bench_writes(c) || message == 0;
	return hostile_column(c->name) >= 0;
}

bool bench_writes(const struct bench_contender *c)
{
	return c->task >= BENCH_RESPONSE;
}

/* ---- Figures ---- */

static double mean_of(unsigned contender, bool instructions)
{
	double sum = 0;

	if (bench_writes(all->contenders[contender]))
		return instructions ? all->cells[contender][0].instructions : all->cells[contender][0].allocations;
	for (unsigned k = 0; k < BENCH_MESSAGES; k++) {
		double count = instructions ? all->cells[contender][k].instructions : all->cells[contender][k].allocations;
		if (count < 0)
			return -1;
		sum += count;
	}
	return sum / BENCH_MESSAGES;
}

static double time_of(unsigned contender)
{
	return all->cells[contender][bench_writes(all->contenders[contender]) ? 0 : BENCH_MIX].median;
}

static double mean_length(void)
{
	double sum = 0;

	for (unsigned k = 0; k < BENCH_MESSAGES; k++)
		sum += (double)all->messages[k].length;
	return sum / BENCH_MESSAGES;
}

static double bytes_of(const struct bench_contender *c)
{
	return bench_writes(c) ? (double)bench_written(c->task)->length : mean_length();
}

/* Ours that a contender is held against; BENCH_CONTENDERS if it is not there. */
static unsigned ours(const char *name)
{
	unsigned i = 0;

	while (i < all->contender_count && strcmp(all->contenders[i]->name, name) != 0)
		i++;
	return i < all->contender_count ? i : BENCH_CONTENDERS;
}

static double ratio_to(unsigned contender, const char *name)
{
	unsigned other = ours(name);

	return other == BENCH_CONTENDERS ? -1 : time_of(contender) / time_of(other);
}

/* ---- Text ---- */

static const char *text_of(double value, int digits, char to[24])
{
	if (value < 0)
		return "-";
	snprintf(to, 24, "%.*f", digits, value);
	return to;
}

static const char *count_of(double value, char to[24])
{
	char plain[24];
	size_t n, k = 0;

	if (value < 0)
		return "-";
	snprintf(plain, sizeof plain, "%.0f", value);
	n = strlen(plain);
	for (size_t i = 0; i < n; i++) {
		if (i && (n - i) % 3 == 0)
			to[k++] = ',';
		to[k++] = plain[i];
	}
	to[k] = 0;
	return to;
}

static void print_line(unsigned i, const char *first, const char *second)
{
	char a[24], b[24], c[24], d[24], e[24], f[24];
	double ns = time_of(i);

	printf("  %-33s %8s %8s %11s %8s %9s %9s\n", all->contenders[i]->name, text_of(ns, ns < 100 ? 1 : 0, a), count_of(bytes_of(all->contenders[i]) * 1000 / ns, b),
	       count_of(mean_of(i, true), c), text_of(mean_of(i, false), 1, d), first ? text_of(ratio_to(i, first), 2, e) : "",
	       second ? text_of(ratio_to(i, second), 2, f) : "");
}

static void print_head(const char *title, const char *first, const char *second)
{
	printf("\n%-35s %8s %8s %11s %8s %9s %9s\n", title, "ns", "MB/s", "instr.", "allocs", first, second);
}

static void print_recorded(void)
{
	for (unsigned i = 0; i < sizeof recorded / sizeof recorded[0]; i++) {
		char a[24], b[24], c[24];
		unsigned strict = ours("picosip: full, strict"), tolerant = ours("picosip: full, tolerant");
		double s = strict == BENCH_CONTENDERS ? -1 : mean_of(strict, true), t = tolerant == BENCH_CONTENDERS ? -1 : mean_of(tolerant, true);

		printf("  %-33s %8s %8s %11s %8s %8s* %8s*\n", recorded[i].name, "", "", count_of(recorded[i].instructions, a), "",
		       text_of(s > 0 ? recorded[i].instructions / s : -1, 2, b), text_of(t > 0 ? recorded[i].instructions / t : -1, 2, c));
	}
}

static void print_parsing(void)
{
	print_head("Parsing one message", "/ strict", "/ toler.");
	for (unsigned task = 0; task <= BENCH_CHECK; task++)
		for (unsigned i = 0; i < all->contender_count; i++)
			if (all->contenders[i]->task == task)
				print_line(i, "picosip: full, strict", "picosip: full, tolerant");
	print_recorded();
	printf("  / strict, / toler.: time against picosip's full parse; * instructions, recorded, not run here\n");
}

static void print_writing(void)
{
	print_head("Writing one message", "/ picosip", "");
	for (unsigned task = BENCH_RESPONSE; task <= BENCH_BYE; task++)
		for (unsigned i = 0; i < all->contender_count; i++)
			if (all->contenders[i]->task == task)
				print_line(i, task == BENCH_BYE ? "picosip: BYE" : "picosip: 200 from the INVITE", NULL);
}

static bool in_detail(const struct bench_contender *c)
{
	return c->task == BENCH_FULL || c->task == BENCH_RECEPTION || strcmp(c->name, "picosip: index") == 0;
}

static void print_messages(const char *title, bool instructions)
{
	printf("\n%-28s", title);
	for (unsigned k = 0; k < BENCH_MESSAGES; k++)
		printf(" %8.8s", all->messages[k].name);
	printf("\n  %-26s", "bytes");
	for (unsigned k = 0; k < BENCH_MESSAGES; k++)
		printf(" %8zu", all->messages[k].length);
	printf("\n");
	for (unsigned i = 0; i < all->contender_count; i++) {
		if (!in_detail(all->contenders[i]))
			continue;
		printf("  %-26.26s", all->contenders[i]->name);
		for (unsigned k = 0; k < BENCH_MESSAGES; k++)
			printf(" %8.0f", instructions ? all->cells[i][k].instructions : all->cells[i][k].median);
		printf("\n");
	}
}

/* Of the eight messages together, by the byte. */
static double normal(unsigned contender, bool instructions)
{
	double sum = 0;

	for (unsigned k = 0; k < BENCH_MESSAGES; k++)
		sum += instructions ? all->cells[contender][k].instructions : all->cells[contender][k].median;
	return sum / (mean_length() * BENCH_MESSAGES);
}

static void print_by_the_byte(unsigned i, const struct bench_message *m, const struct bench_cell *cell)
{
	bool counted = mean_of(i, true) >= 0;
	double ns = m ? cell->median / (double)m->length : normal(i, false);
	double count = m ? cell->instructions / (double)m->length : normal(i, true);
	char a[24];

	printf(" %6.2f %6.2f %7s", ns, ns / normal(i, false), text_of(counted ? count / normal(i, true) : -1, 2, a));
}

static void print_hostile(void)
{
	printf("\n%-33s %21s %21s %21s\n%-26s %6s", "Hostile messages, by the byte", "index", "full, tolerant", "check, strict", "", "bytes");
	for (unsigned n = 0; n < 3; n++)
		printf(" %6s %6s %7s", "ns", "ratio", "instr.r");
	for (unsigned k = BENCH_MESSAGES - 1; k < all->message_count; k++) {
		const struct bench_message *m = k < BENCH_MESSAGES ? NULL : &all->messages[k];

		printf("\n  %-24s %6.0f", m ? m->name : "the eight messages", m ? (double)m->length : mean_length() * BENCH_MESSAGES);
		for (unsigned n = 0; n < 3; n++) {
			unsigned i = ours(hostile_names[n]);
			if (i != BENCH_CONTENDERS)
				print_by_the_byte(i, m, &all->cells[i][k]);
		}
	}
	printf("\n  ratio, instr.r: time and instructions a byte against those of the eight messages; the limit is 3\n");
}

/* ---- JSON ---- */

static void json_number(const char *name, double value, int digits)
{
	if (value < 0)
		printf(", \"%s\": null", name);
	else
		printf(", \"%s\": %.*f", name, digits, value);
}

static void json_contender(unsigned i)
{
	static const char *const tasks[BENCH_TASKS] = { "floor", "index", "reception", "full", "check", "response", "bye" };
	const struct bench_contender *c = all->contenders[i];
	bool write = bench_writes(c);

	printf("    {\"name\": \"%s\", \"task\": \"%s\", \"peer\": %s", c->name, tasks[c->task], c->peer ? "true" : "false");
	json_number("ns", time_of(i), 1);
	json_number("mb_per_s", bytes_of(c) * 1000 / time_of(i), 0);
	json_number("instructions", mean_of(i, true), 0);
	json_number("allocations", mean_of(i, false), 2);
	if (write)
		json_number("times_picosip", ratio_to(i, c->task == BENCH_BYE ? "picosip: BYE" : "picosip: 200 from the INVITE"), 2);
	else {
		json_number("times_picosip_strict", ratio_to(i, "picosip: full, strict"), 2);
		json_number("times_picosip_tolerant", ratio_to(i, "picosip: full, tolerant"), 2);
	}
	printf(", \"messages\": [");
	for (unsigned k = 0, n = 0; k < all->message_count; k++)
		if (!write && bench_measured(c, k)) {
			printf("%s{\"name\": \"%s\", \"bytes\": %zu", n++ ? ", " : "", all->messages[k].name, all->messages[k].length);
			json_number("ns", all->cells[i][k].median, 1);
			json_number("instructions", all->cells[i][k].instructions, 0);
			json_number("allocations", all->cells[i][k].allocations, 2);
			printf("}");
		}
	printf("]}");
}

void bench_print_json(const struct bench_results *results, unsigned rounds)
{
	all = results;
	printf("{\n  \"rounds\": %u, \"mean_bytes\": %.0f, \"scan\": \"%s\",\n  \"peers\": {\"osip\": \"%s\", \"sofia-sip\": \"%s\", \"libre\": \"%s\"},\n", rounds,
	       mean_length(), bench_scan_level(), bench_osip_version(), bench_sofia_version(), bench_re_version());
	printf("  \"contenders\": [\n");
	for (unsigned i = 0; i < all->contender_count; i++) {
		json_contender(i);
		printf("%s\n", i + 1 < all->contender_count ? "," : "");
	}
	printf("  ],\n  \"recorded\": [\n");
	for (unsigned i = 0; i < sizeof recorded / sizeof recorded[0]; i++)
		printf("    {\"name\": \"%s\", \"instructions\": %.0f}%s\n", recorded[i].name, recorded[i].instructions,
		       i + 1 < sizeof recorded / sizeof recorded[0] ? "," : "");
	printf("  ]\n}\n");
}

/* ---- */

static void print_peer(const char *name, const char *version)
{
	printf("%s %s", name, version[0] ? version : "not installed");
}

void bench_print_tables(const struct bench_results *results, unsigned rounds)
{
	all = results;
	printf("Medians of %u interleaved rounds, one CPU; eight messages in turn, mean %.0f bytes; index by %s.\n", rounds, mean_length(), bench_scan_level());
	printf("Peers: ");
	print_peer("oSIP", bench_osip_version());
	print_peer(", sofia-sip", bench_sofia_version());
	print_peer(", libre", bench_re_version());
	printf("%s.\n", *bench_osip_version() && *bench_sofia_version() && *bench_re_version() ? "" : " (`make deps bench` installs)");
	print_parsing();
	print_writing();
	print_messages("ns, each message by itself", false);
	if (mean_of(0, true) >= 0)
		print_messages("instructions", true);
	print_hostile();
}

