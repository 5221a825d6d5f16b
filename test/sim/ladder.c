/* SPDX-License-Identifier: MIT
 * A call in the simulated network as a ladder: time, agents, arrow, start line, and the state changes between. */
#include "test/sim/network.h"

#include "transaction/machine.h"

#include <inttypes.h>
#include <stdlib.h>

struct ladder_row {
	psip_time at;
	uint64_t order;
	uint32_t index;
	bool trace;
};

static int ladder_compare(const void *a, const void *b)
{
	const struct ladder_row *x = a, *y = b;

	if (x->at != y->at)
		return x->at < y->at ? -1 : 1;
	if (x->trace != y->trace)
		return x->trace ? 1 : -1;
	return x->order < y->order ? -1 : x->order > y->order;
}

static void ladder_packet(const struct net_packet *p, FILE *to)
{
	fprintf(to, "%10.3f  %2u ", (double)p->sent / 1000, p->from + 1u);
	if (p->to == NET_NOBODY)
		fprintf(to, "----?  ");
	else
		fprintf(to, "%s %2u ", p->arrives == PSIP_NEVER ? "--x   " : "----->", p->to + 1u);
	fprintf(to, "%s", p->line);
	if (p->status)
		fprintf(to, " (%.*s)", (int)psip_method_text((enum psip_method)p->method).length, psip_method_text((enum psip_method)p->method).at);
	if (p->arrives != PSIP_NEVER && p->arrives != p->sent)
		fprintf(to, "  +%u ms", (unsigned)(p->arrives - p->sent));
	fprintf(to, "%s\n", p->duplicate ? "  duplicate" : "");
}

static void ladder_trace(const struct net_trace *t, FILE *to)
{
	const struct psip_trace_record *r = &t->record;

	fprintf(to, "%10.3f  %2u     . %s %08" PRIx64 ": %s -> %s  (%s, %u)\n", (double)r->at / 1000, t->agent + 1u, psip_machine_text(r->machine),
	        r->object & 0xFFFFFFFF, psip_state_text(r->machine, r->from), psip_state_text(r->machine, r->to), psip_cause_name(r->cause), (unsigned)r->detail);
}

void net_ladder(const struct net *n, uint64_t call, FILE *to)
{
	struct ladder_row *rows = calloc((size_t)n->packet_count + n->trace_count + 1, sizeof *rows);
	size_t count = 0;

	for (uint32_t i = 0; i < n->packet_count; i++)
		if (!call || n->packets[i].call == call)
			rows[count++] = (struct ladder_row){ n->packets[i].sent, i, i, false };
	/* the blocks' clocks began at 0 with the network's first input at 1000 ms or later, and run on alike */
	for (uint32_t i = 0; i < n->trace_count; i++)
		if (!call || n->traces[i].call == call)
			rows[count++] = (struct ladder_row){ n->traces[i].record.at, i, i, true };
	qsort(rows, count, sizeof *rows, ladder_compare);
	for (size_t i = 0; i < count; i++) {
		if (rows[i].trace)
			ladder_trace(&n->traces[rows[i].index], to);
		else
			ladder_packet(&n->packets[rows[i].index], to);
	}
	free(rows);
}
