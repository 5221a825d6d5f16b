/* SPDX-License-Identifier: MIT
 * Taking up a copy of the block: exactly, at every step of two calls; and in a world that went on meanwhile. Copies that are none.
 * Does not cover: portable forms of a dialog or a call; copies that somebody altered on purpose (transport/base/block.h). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "test/sim/rig.h"
#include "transport/base/block.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct psip_span none = { NULL, 0 };

/* A block of the same size that holds what is needed of this one, and nothing else. */
static void *copy_of(const struct rig *r)
{
	void *other = aligned_alloc(64, (r->size + 63) / 64 * 64);

	memset(other, 0, r->size);
	assert_true(psip_used(r->s) <= r->size);
	memcpy(other, r->s, psip_used(r->s));
	return other;
}

/* ---- Exactly ---- */

struct play {
	struct rig *r;
	psip_handle out, in;
	struct rig_send invite, bye;
	struct rig_call call;
};

static void play_incoming(struct play *p)
{
	const struct rig_event *e;

	p->call = (struct rig_call){ .call_id = "in@10.0.0.2", .from_tag = "pt", .branch = "z9hG4bKin", .cseq = 1 };
	rig_request(p->r, &p->call, "INVITE", 1, p->call.branch, NULL, rig_sdp());
	while ((e = rig_take_event(p->r)) != NULL)
		if (e->event.kind == PSIP_EVENT_INCOMING)
			p->in = e->event.object;
	assert_true(p->in != 0);
}

static void play_accept(struct play *p)
{
	const struct rig_send *ok;

	rig_flush(p->r);
	assert_int_equal(psip_accept(p->r->s, p->r->now, p->in, none, none), PSIP_OK);
	ok = rig_take(p->r);
	snprintf(p->call.to_tag, sizeof p->call.to_tag, "%s", rig_param(rig_header(ok, "To", 0), "tag"));
}

static bool play_step(struct play *p, unsigned step)
{
	struct psip_call_options options = { .size = sizeof options, .to = PSIP_TEXT("sip:alice@10.0.0.2:5060") };
	struct rig *r = p->r;

	switch (step) {
	case 0: assert_int_equal(psip_call(r->s, r->now, &options, &p->out), PSIP_OK); break; /* nothing is pulled yet */
	case 1: p->invite = *rig_take(r); break;
	case 2: rig_advance(r, 700); break;
	case 3: rig_reply(r, &p->invite, 180, "pt", "Contact: <sip:alice@10.0.0.2:5060>\n", NULL); break;
	case 4: play_incoming(p); break;
	case 5: assert_int_equal(psip_ring(r->s, r->now, p->in, 180), PSIP_OK); break;
	case 6: rig_reply(r, &p->invite, 200, "pt", "Contact: <sip:alice@10.0.0.2:5060>\n", rig_sdp()); break;
	case 7: rig_advance(r, 61000); break;
	case 8: play_accept(p); break;
	case 9: rig_advance(r, 3000); break;
	case 10: rig_reply(r, &p->invite, 200, "pt", "Contact: <sip:alice@10.0.0.2:5060>\n", rig_sdp()); break;
	case 11: rig_request(r, &p->call, "ACK", 1, "z9hG4bKack", NULL, NULL); break;
	case 12: rig_flush(r); assert_int_equal(psip_hangup(r->s, r->now, p->out), PSIP_HANGUP_BYE); break;
	case 13: p->bye = *rig_take(r); break;
	case 14: rig_advance(r, 1200); break;
	case 15: rig_reply(r, &p->bye, 200, NULL, NULL, NULL); break;
	case 16: rig_request(r, &p->call, "BYE", 2, "z9hG4bKbye", NULL, NULL); break;
	case 17: rig_request(r, &p->call, "BYE", 2, "z9hG4bKbye", NULL, NULL); break;
	case 18: rig_advance(r, 60000); break;
	default: return false;
	}
	return true;
}

/* The hash of all that a play sent; before step `at` it goes on in a copy. */
static uint64_t play(unsigned at, unsigned *steps)
{
	struct play p = { .r = rig_new(NULL, NULL, 9) };
	struct psip_statistics now;
	unsigned step = 0;
	uint64_t hash;

	do {
		if (step == at)
			rig_resume(p.r, PSIP_RESUME_EXACT, NULL);
	} while (play_step(&p, step++));
	psip_statistics(p.r->s, &now);
	assert_int_equal(now.calls + now.dialogs + now.transactions + now.sends, 0);
	assert_int_equal(now.calls_answered, 2);
	hash = p.r->hash;
	rig_free(p.r);
	*steps = step - 1;
	return hash;
}

static void an_exact_copy_goes_on_as_the_block_would_have(void **state)
{
	unsigned steps, again;
	uint64_t hash = play(UINT32_MAX, &steps);

	(void)state;
	assert_int_equal(steps, 19);
	for (unsigned at = 0; at <= steps; at++)
		assert_true(play(at, &again) == hash);
}

static void a_copy_lives_by_another_clock(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 9);
	psip_handle call;
	const struct rig_send *m;
	struct psip_call_options options = { .size = sizeof options, .to = PSIP_TEXT("sip:alice@10.0.0.2:5060") };

	(void)state;
	assert_int_equal(psip_call(r->s, r->now, &options, &call), PSIP_OK);
	assert_non_null(rig_take(r));
	rig_advance(r, 400);
	r->now = 7;  /* time stood still, and begins anew */
	rig_resume(r, PSIP_RESUME_EXACT, NULL);
	rig_advance(r, 99);
	assert_null(rig_take(r));
	rig_advance(r, 1);
	m = rig_take(r);  /* timer A, 500 ms after the start */
	assert_non_null(m);
	assert_int_equal(m->at, 107);
	rig_free(r);
}

/* ---- In the world ---- */

static struct rig *talking_over_tcp(psip_handle *call)
{
	struct rig *r = rig_new(NULL, NULL, 9);
	struct psip_call_options options = { .size = sizeof options, .to = PSIP_TEXT("sip:alice@10.0.0.2:5060;transport=tcp") };
	const struct rig_send *invite;
	const struct rig_event *e;

	assert_int_equal(psip_call(r->s, r->now, &options, call), PSIP_OK);
	invite = rig_take(r);
	assert_true(invite && invite->flow);
	rig_reply(r, invite, 200, "pt", "Contact: <sip:alice@10.0.0.2:5060;transport=tcp>\n", rig_sdp());
	e = rig_take_event(r);
	assert_true(e && e->event.kind == PSIP_EVENT_ANSWERED);
	assert_string_equal(rig_method(rig_take(r)), "ACK");
	while (rig_take_asked(r))
		;
	return r;
}

static unsigned asked(struct rig *r, enum psip_output_kind kind)
{
	unsigned count = 0;
	const struct psip_output *out;

	while ((out = rig_take_asked(r)) != NULL)
		count += out->kind == kind;
	return count;
}

/* Hang up in a copy; the branch of the BYE goes to `branch`, the call's events must end it properly. */
static void bye_in_copy(enum psip_resume_mode mode, uint8_t seed, char branch[64], unsigned *connects)
{
	psip_handle call;
	struct rig *r = talking_over_tcp(&call);
	uint8_t fresh[32];
	struct psip_statistics now;
	const struct rig_send *bye;
	const struct rig_event *e;

	memset(fresh, seed, sizeof fresh);
	rig_resume(r, mode, mode == PSIP_RESUME_WORLD ? fresh : NULL);
	psip_statistics(r->s, &now);
	assert_int_equal(now.calls, 1);
	assert_int_equal(now.flows, mode == PSIP_RESUME_WORLD ? 0 : 1);
	rig_flush(r);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
	bye = rig_take(r);
	assert_non_null(bye);
	assert_string_equal(rig_method(bye), "BYE");
	snprintf(branch, 64, "%s", rig_param(rig_header(bye, "Via", 0), "branch"));
	*connects = asked(r, PSIP_CONNECT);
	rig_reply(r, bye, 200, NULL, NULL, NULL);
	e = rig_take_event(r);
	assert_true(e && e->event.kind == PSIP_EVENT_ENDED && e->event.cause == PSIP_END_LOCAL && e->event.status == 0);
	rig_advance(r, 60000);
	psip_statistics(r->s, &now);
	assert_int_equal(now.calls + now.dialogs + now.transactions + now.sends, 0);
	rig_free(r);
}

static void in_the_world_streams_are_lost_and_branches_fresh(void **state)
{
	char exact[64], same[64], world[64], other[64];
	unsigned connects;

	(void)state;
	bye_in_copy(PSIP_RESUME_EXACT, 0, exact, &connects);
	assert_int_equal(connects, 0);
	bye_in_copy(PSIP_RESUME_EXACT, 0, same, &connects);
	assert_string_equal(exact, same);
	bye_in_copy(PSIP_RESUME_WORLD, 1, world, &connects);
	assert_int_equal(connects, 1);
	assert_string_not_equal(exact, world);
	bye_in_copy(PSIP_RESUME_WORLD, 2, other, &connects);
	assert_string_not_equal(world, other);
}

static void what_was_being_sent_is_taken_as_sent(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 9);
	uint8_t fresh[32] = { 3 };
	psip_handle call;
	struct psip_statistics now;
	struct psip_call_options options = { .size = sizeof options, .to = PSIP_TEXT("sip:alice@10.0.0.2:5060") };

	(void)state;
	r->hold_sends = true;
	assert_int_equal(psip_call(r->s, r->now, &options, &call), PSIP_OK);
	assert_non_null(rig_take(r));
	rig_resume(r, PSIP_RESUME_WORLD, fresh);
	psip_statistics(r->s, &now);
	assert_int_equal(now.sends, 0);
	psip_sent(r->s, r->held[0], PSIP_ERR_TRANSPORT);  /* nobody knows that token any more */
	r->hold_sends = false;
	rig_advance(r, 500);
	assert_non_null(rig_take(r));  /* timer A brings it again */
	rig_free(r);
}

/* ---- What is no copy ---- */

static void refused(const void *block, size_t length, size_t size, size_t flip, enum psip_resume_mode mode, const uint8_t *seed)
{
	uint8_t *other = aligned_alloc(64, (length + 63) / 64 * 64), *before = malloc(length);

	memcpy(other, block, length);
	if (flip != SIZE_MAX)
		other[flip] ^= 0x10;
	memcpy(before, other, length);
	assert_null(psip_resume(other, size, 5000, mode, seed));
	assert_memory_equal(other, before, length);
	free(before);
	free(other);
}

static void damaged_foreign_and_cut_copies_are_refused_unchanged(void **state)
{
	psip_handle call;
	struct rig *r = talking_over_tcp(&call);
	uint8_t fresh[32] = { 4 };
	void *copy = copy_of(r);
	size_t fixed = offsetof(struct psip, fixed), offset, length;

	(void)state;
	for (size_t i = 0; i < sizeof r->s->fixed; i++)
		refused(copy, r->size, r->size, fixed + i, PSIP_RESUME_EXACT, NULL);
	refused(copy, r->size, r->size, offsetof(struct psip, seal), PSIP_RESUME_EXACT, NULL);
	refused(copy, r->size, r->size - 1, SIZE_MAX, PSIP_RESUME_EXACT, NULL);
	refused(copy, r->size, psip_used(r->s) / 2, SIZE_MAX, PSIP_RESUME_EXACT, NULL);
	refused(copy, r->size, 16, SIZE_MAX, PSIP_RESUME_EXACT, NULL);
	refused(copy, r->size, 0, SIZE_MAX, PSIP_RESUME_EXACT, NULL);
	refused(copy, r->size, r->size, SIZE_MAX, PSIP_RESUME_WORLD, NULL);  /* no seed */
	void *zero = calloc(1, r->size);
	refused(zero, r->size, r->size, SIZE_MAX, PSIP_RESUME_EXACT, NULL);
	free(zero);
	psip_secrets(r->s, &offset, &length);
	memset((uint8_t *)copy + offset, 0, length);
	refused(copy, r->size, r->size, SIZE_MAX, PSIP_RESUME_EXACT, NULL);  /* without its secrets it can only go on in the world */
	assert_non_null(psip_resume(copy, r->size, 5000, PSIP_RESUME_WORLD, fresh));
	free(copy);
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_exact_copy_goes_on_as_the_block_would_have),
		cmocka_unit_test(a_copy_lives_by_another_clock),
		cmocka_unit_test(in_the_world_streams_are_lost_and_branches_fresh),
		cmocka_unit_test(what_was_being_sent_is_taken_as_sent),
		cmocka_unit_test(damaged_foreign_and_cut_copies_are_refused_unchanged),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
