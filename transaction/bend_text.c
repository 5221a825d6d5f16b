/* SPDX-License-Identifier: MIT
 * Bends in words, for those who read the trace. */
#include "transaction/bend.h"

#ifdef PSIP_NO_BEND

void psip_put_bent(struct psip_writer *w, const struct psip_trace_record *r)
{
	(void)w, (void)r;
}

#else

/* Of rows that requests must have, the paragraph that says so; of any other what its row's reader said, or where headers are defined. */
static const char *bend_row_rule(enum psip_header_id id, bool request)
{
	switch (id) {
	case PSIP_H_TO: return request ? "RFC 3261 §8.1.1.2" : "RFC 3261 §8.2.6.2";
	case PSIP_H_FROM: return request ? "RFC 3261 §8.1.1.3" : "RFC 3261 §8.2.6.2";
	case PSIP_H_CALL_ID: return request ? "RFC 3261 §8.1.1.4" : "RFC 3261 §8.2.6.2";
	case PSIP_H_CSEQ: return request ? "RFC 3261 §8.1.1.5" : "RFC 3261 §8.2.6.2";
	case PSIP_H_MAX_FORWARDS: return "RFC 3261 §8.1.1.6";
	case PSIP_H_VIA: return request ? "RFC 3261 §8.1.1.7" : "RFC 3261 §8.2.6.2";
	case PSIP_H_CONTACT: return request ? "RFC 3261 §8.1.1.8" : "RFC 3261 §12.1.1";
	case PSIP_H_RECORD_ROUTE: return "RFC 3261 §12.1.1";
	case PSIP_H_ROUTE: return "RFC 3261 §12.2.1.1";
	case PSIP_H_SUPPORTED:
	case PSIP_H_REQUIRE: return "RFC 3261 §8.1.1.9";
	case PSIP_H_CONTENT_TYPE: return "RFC 3261 §7.4.1";
	case PSIP_H_CONTENT_LENGTH: return "RFC 3261 §18.3";
	case PSIP_H_RACK: return "RFC 3262 §7.2";
	case PSIP_H_RSEQ: return "RFC 3262 §7.1";
	default: return "RFC 3261 §20";
	}
}

static const char *bend_thing(unsigned what, unsigned which)
{
	static const char timers[][24] = { "T1", "T2", "T4", "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "of the 100", "of the 100 to others",
		                           "of a cancelled one", "of an answer too late", "behind NATs" };
	const char *name;

	if (what == PSIP_BENT_TIMER)
		return which && which <= sizeof timers / sizeof *timers ? timers[which - 1] : "?";
	name = which < PSIP_H_COUNT ? psip_header_text((enum psip_header_id)which) : "";
	return *name ? name : "header";
}

static void bend_put_text(struct psip_writer *w, const char *text, const char *thing)
{
	for (; *text; text++)
		if (*text == '%')
			psip_put_text(w, thing);
		else
			psip_put(w, psip_span(text, 1));
}

void psip_put_bent(struct psip_writer *w, const struct psip_trace_record *r)
{
	static const struct { const char *text, *rules[2]; } all[PSIP_BENT_COUNT] = {
#define PSIP_BENT(name, text, request, response) [PSIP_BENT_##name] = { text, { request, response } },
#include "transaction/bend.def"
#undef PSIP_BENT
	};
	unsigned which = r->detail & 0xFFFF, code = r->detail >> 16;
	bool row = r->to == PSIP_BENT_HEADER || r->to == PSIP_BENT_WITHOUT;
	const char *rule = psip_error_reference((enum psip_error_code)code); /* "" for none, and without diagnostics */

	if (r->machine != PSIP_MACHINE_BENT || !r->to || r->to >= PSIP_BENT_COUNT)
		return;
	bend_put_text(w, all[r->to].text, bend_thing(r->to, which));
	if (!*rule)
		rule = row ? bend_row_rule((enum psip_header_id)which, r->from == 1) : all[r->to].rules[r->from != 1];
	if (!*rule)
		return;
	psip_put_text(w, " (");
	psip_put_text(w, rule);
	psip_put_text(w, ")");
}

#endif
