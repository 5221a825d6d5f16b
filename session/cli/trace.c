/* SPDX-License-Identifier: MIT
 * Changes of state as lines. */
#include "session/cli/trace.h"

#include "session/psip.h"
#include "transaction/machine.h"

/* A message that is bent: what, and which rule it breaks. */
static void trace_bent(FILE *to, bool json, uint64_t at_us, const struct psip_trace_record *r)
{
	char text[128];
	struct psip_writer w = psip_writer(text, sizeof text);
	struct cli_json j = { stdout, false };
	psip_put_bent(&w, r);
	if (!json) {
		fprintf(to, "%9.2f  bent               %08llx  %.*s\n", (double)at_us / 1000, (unsigned long long)(r->object & 0xFFFFFFFF), (int)w.length, text);
		return;
	}
	cli_json_open(&j, NULL, '{');
	cli_json_string(&j, "event", "bent");
	cli_json_real(&j, "ms", (double)at_us / 1000, 3);
	cli_json_number(&j, "number", (long long)r->number);
	cli_json_text(&j, "what", psip_span(text, w.length));
	cli_json_end(&j);
}

static void trace_text(FILE *to, uint64_t at_us, const struct psip_trace_record *r)
{
	const char *from = r->from ? psip_state_text(r->machine, r->from) : "-";
	fprintf(to, "%9.2f  %-18s %08llx  %s -> %s", (double)at_us / 1000, psip_machine_text(r->machine),
	        (unsigned long long)(r->object & 0xFFFFFFFF), from, psip_state_text(r->machine, r->to));
	if (r->cause)
		fprintf(to, ", %s", psip_cause_name(r->cause));
	if (r->detail)
		fprintf(to, ", %u", r->detail);
	putc('\n', to);
}

static void trace_json(uint64_t at_us, const struct psip_trace_record *r)
{
	struct cli_json j = { stdout, false };
	char object[24];
	snprintf(object, sizeof object, "%llx", (unsigned long long)r->object);
	cli_json_open(&j, NULL, '{');
	cli_json_string(&j, "event", "state");
	cli_json_real(&j, "ms", (double)at_us / 1000, 3);
	cli_json_number(&j, "number", (long long)r->number);
	cli_json_string(&j, "machine", psip_machine_text(r->machine));
	cli_json_string(&j, "object", object);
	cli_json_string(&j, "from", r->from ? psip_state_text(r->machine, r->from) : NULL);
	cli_json_string(&j, "to", psip_state_text(r->machine, r->to));
	cli_json_string(&j, "cause", psip_cause_name(r->cause));
	cli_json_number(&j, "detail", r->detail);
	cli_json_end(&j);
}

void cli_trace_put(FILE *to, bool json, uint64_t at_us, const struct psip_trace_record *r)
{
	if (r->machine == PSIP_MACHINE_BENT)
		trace_bent(to, json, at_us, r);
	else if (json)
		trace_json(at_us, r);
	else
		trace_text(to, at_us, r);
}
