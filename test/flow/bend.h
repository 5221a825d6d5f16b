/* SPDX-License-Identifier: MIT
 * What the tests of bends share. */
#ifndef PSIP_TEST_FLOW_BEND_H
#define PSIP_TEST_FLOW_BEND_H

#include "test/flow/flow.h"

/* A bend of the whole stack, or of a call. */
static inline void bend_of(struct rig *r, psip_handle call, struct psip_bend b)
{
	b.size = sizeof b;
	assert_int_equal(psip_bend(r->s, call, &b), PSIP_OK);
}

/* All that the trace told of bends since the last time, by semicolons. */
static inline const char *bent(struct rig *r)
{
	static char text[4096];
	struct psip_writer w = psip_writer(text, sizeof text - 1);
	struct psip_trace_record record;

	rig_pump(r);
	while (psip_trace_take(r->s, &record)) {
		if (record.machine != PSIP_MACHINE_BENT)
			continue;
		assert_string_equal(psip_machine_text(record.machine), "bent");
		psip_put_text(&w, w.length ? "; " : "");
		psip_put_bent(&w, &record);
	}
	assert_true(psip_written(&w));
	text[w.length] = '\0';
	return text;
}

#endif
