/* SPDX-License-Identifier: MIT
 * Two stacks and every order of their messages: race.h. */
#include "test/sim/race.h"

#include "parser/message.h"
#include "parser/typed.h"
#include "transaction/transaction.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define RACE_LONG 200000 /* ms after which nothing may be left of a call */
#define RACE_SETTLE 70000 /* more than timers B, H, J and the retries after 491 take */

static struct psip_call_info race_info(const struct race *w, unsigned side)
{
	struct psip_call_info info;

	memset(&info, 0, sizeof info);
	if (!w->call[side] || w->ended[side] || psip_call_info(w->rig[side]->s, w->call[side], &info) != PSIP_OK)
		info.state = PSIP_CALL_OVER;
	return info;
}

static void race_fault(struct race *w, const char *fault)
{
	if (!w->fault)
		w->fault = fault;
}

/* ---- Messages ---- */

/* How a ladder names it: "INVITE>" from Alice, "<200(BYE)" from Bob; "x" behind it if it is lost. */
static void race_label(char label[64], unsigned from, const struct rig_send *m)
{
	int status = rig_status(m);
	char text[48];

	if (status)
		snprintf(text, sizeof text, "%d(%.20s)", status, rig_method(m));
	else
		snprintf(text, sizeof text, "%.20s", rig_method(m));
	snprintf(label, 64, "%s%s%s", from == BOB ? "<" : "", text, from == ALICE ? ">" : "");
}

static bool race_lost_as_drawn(struct race *w, const char *label)
{
	return w->flow->lost && strcmp(w->flow->lost, label) == 0 && ++w->lost_count == (w->flow->lost_nth ? w->flow->lost_nth : 1);
}

static void race_check_message(struct race *w, const struct rig_send *m)
{
	struct psip_header rows[PSIP_HEADER_ROWS];
	struct psip_message parsed = { .headers = rows, .header_capacity = PSIP_HEADER_ROWS };
	struct psip_common common;

	memset(&common, 0, sizeof common);
	if (psip_message_parse(&parsed, m->text, m->length, PSIP_DATAGRAM, PSIP_STRICT, NULL) != PSIP_OK ||
	    psip_common_parse(&common, &parsed, PSIP_STRICT, NULL) != PSIP_OK)
		race_fault(w, "the strict parser refuses what was sent");
}

static void race_fly(struct race *w, unsigned from, const struct rig_send *m)
{
	struct race_flight *f = &w->flights[w->flight_count];
	const struct psip_address *there = &w->rig[1 - from]->local;
	bool fated = ++w->sent == w->fate_of[0] || w->sent == w->fate_of[1], lost;
	char label[64];

	race_label(label, from, m);
	lost = race_lost_as_drawn(w, label) || (fated && !w->late) || m->remote.port != there->port || memcmp(m->remote.ip, there->ip, 4) != 0;
	if (strlen(w->ladder) + sizeof label + 4 < sizeof w->ladder)
		snprintf(w->ladder + strlen(w->ladder), sizeof label + 4, "%s%s%s", *w->ladder ? " " : "", label, lost ? "x" : "");
	race_check_message(w, m);
	if (lost)
		return;
	if (++w->flight_count == RACE_FLIGHTS)
		abort();
	f->bytes = malloc(m->length);
	memcpy(f->bytes, m->text, m->length);
	f->length = m->length;
	f->at = w->now + w->flow->delay + (fated ? w->late : 0);
	f->serial = w->flight_count;
	f->to = (uint8_t)(1 - from);
	f->under_way = true;
}

static void race_event(struct race *w, unsigned side, const struct psip_event *e)
{
	if (e->kind == PSIP_EVENT_INCOMING && !w->call[side])
		w->call[side] = e->object;
	else if (e->kind == PSIP_EVENT_INCOMING)
		race_fault(w, "a second call came about");
	if (e->kind != PSIP_EVENT_ENDED)
		return;
	w->ended[side] = true;
	w->cause[side] = e->cause;
	w->endings[side]++;
}

/* What that side has to say now. */
static void race_listen(struct race *w, unsigned side)
{
	const struct rig_send *m;
	const struct rig_event *e;

	while ((m = rig_take(w->rig[side])) != NULL)
		race_fly(w, side, m);
	while ((e = rig_take_event(w->rig[side])) != NULL)
		race_event(w, side, &e->event);
}

static void race_deliver(struct race *w, struct race_flight *f)
{
	f->under_way = false;
	rig_bytes(w->rig[f->to], f->bytes, f->length);
	race_listen(w, f->to);
}

/* ---- Time ---- */

static psip_time race_deadline(const struct race *w)
{
	psip_time a = psip_deadline(w->rig[ALICE]->s), b = psip_deadline(w->rig[BOB]->s);

	return a < b ? a : b;
}

static void race_at(struct race *w, psip_time at)
{
	w->now = at;
	for (unsigned side = 0; side < 2; side++) {
		rig_advance(w->rig[side], at > w->rig[side]->now ? (psip_duration)(at - w->rig[side]->now) : 0);
		race_listen(w, side);
	}
}

static struct race_flight *race_next_flight(struct race *w)
{
	struct race_flight *next = NULL;

	for (unsigned i = 0; i < w->flight_count; i++)
		if (w->flights[i].under_way && (!next || w->flights[i].at < next->at))
			next = &w->flights[i];
	return next;
}

static const struct race_step *race_next_step(const struct race *w, unsigned side)
{
	while (w->step[side] < w->flow->step_count && w->flow->steps[w->step[side]].side != side)
		((struct race *)w)->step[side]++;
	return w->step[side] < w->flow->step_count ? &w->flow->steps[w->step[side]] : NULL;
}

static void race_command(struct race *w, unsigned side)
{
	const struct race_step *step = race_next_step(w, side);

	w->step[side]++;
	w->result = step->command(w, side);
	race_listen(w, side);
}

static bool race_enabled(struct race *w, unsigned side)
{
	const struct race_step *step = race_next_step(w, side);

	return step && (!step->states || (w->call[side] && RACE_IN(race_info(w, side).state) & step->states));
}

/* As drawn, until `end`: commands at their times (later if the call is not so far), messages after their delay, timers in between. */
static void race_run(struct race *w, psip_time end)
{
	for (;;) {
		struct race_flight *flight = race_next_flight(w);
		psip_time at = race_deadline(w), command = PSIP_NEVER;
		unsigned side = ALICE;

		for (unsigned i = 0; i < 2; i++) {
			const struct race_step *step = race_next_step(w, i);
			psip_time due = step && race_enabled(w, i) ? w->start + step->at : PSIP_NEVER;
			due = due < w->now ? w->now : due;
			if (due < command) {
				command = due;
				side = i;
			}
		}
		at = at <= w->now ? w->now + 1 : at;
		at = flight && flight->at < at ? flight->at : at;
		at = command < at ? command : at;
		if (at > end)
			break;
		race_at(w, at);
		if (command <= at)
			race_command(w, side);
		else if (flight && flight->at <= at)
			race_deliver(w, flight);
	}
	race_at(w, end);
}

/* ---- Every order ---- */

enum { RACE_DELIVER, RACE_COMMAND, RACE_WAIT };
struct race_action {
	uint8_t kind, side;
	struct race_flight *flight;
};

static unsigned race_pick(struct race *w, unsigned count)
{
	if (count < 2)
		return 0;
	if (w->depth == RACE_DEPTH)
		abort();
	if (w->depth == w->path_length)
		w->path[w->path_length++] = (struct race_choice){ 0, (uint8_t)count };
	if (w->path[w->depth].count != count)
		race_fault(w, "the same inputs gave another run");
	return w->path[w->depth++].chosen;
}

/* The next path; false after the last. */
static bool race_next_path(struct race_choice *path, unsigned *length)
{
	while (*length && path[*length - 1].chosen + 1 >= path[*length - 1].count)
		--*length;
	if (!*length)
		return false;
	path[*length - 1].chosen++;
	return true;
}

/* What may happen next. What Alice does and what Bob does without having heard of each other commute: of two such neighbours only Alice before Bob
 * is tried (`last` was Bob's, and what Alice might do was possible before that). */
static unsigned race_actions(struct race *w, const struct race_action *last, unsigned before, struct race_action *actions)
{
	unsigned count = 0;

	for (unsigned i = 0; i < w->flight_count; i++) {
		struct race_flight *f = &w->flights[i];
		if (f->under_way && !(last->kind != RACE_WAIT && last->side == BOB && f->to == ALICE && f->serial <= before))
			actions[count++] = (struct race_action){ RACE_DELIVER, f->to, f };
	}
	for (unsigned side = 0; side < 2; side++)
		if (race_enabled(w, side) && !(last->kind != RACE_WAIT && last->side == BOB && side == ALICE))
			actions[count++] = (struct race_action){ RACE_COMMAND, (uint8_t)side, NULL };
	return count;
}

static bool race_busy(struct race *w)
{
	return race_next_flight(w) || ((race_next_step(w, ALICE) && !w->ended[ALICE]) || (race_next_step(w, BOB) && !w->ended[BOB]));
}

static void race_one_order(struct race *w)
{
	struct race_action actions[RACE_FLIGHTS + 3], last = { .kind = RACE_WAIT };
	psip_time end = w->now + RACE_LONG;
	unsigned before = 0;

	while (race_busy(w) && w->now < end && !w->fault) {
		unsigned count = race_actions(w, &last, before, actions);
		bool may_wait = (w->waits < w->flow->waits || !count) && race_deadline(w) < end;
		if (may_wait)
			actions[count++] = (struct race_action){ .kind = RACE_WAIT };
		if (!count)
			break;
		last = actions[race_pick(w, count)];
		before = w->flight_count;
		if (last.kind == RACE_WAIT) {
			w->waits += count > 1;
			race_at(w, race_deadline(w) > w->now ? race_deadline(w) : w->now + 1);
			continue;
		}
		race_at(w, w->now + 1);
		if (last.kind == RACE_DELIVER)
			race_deliver(w, last.flight);
		else
			race_command(w, last.side);
	}
	w->step[ALICE] = w->step[BOB] = w->flow->step_count;  /* a call that ended too soon for them */
}

/* ---- A whole run ---- */

static struct race *race_new(const struct race_flow *flow)
{
	struct race *w = calloc(1, sizeof *w);
	struct psip_limits limits = { .calls = 2, .trace = 64 };

	w->flow = flow;
	for (unsigned side = 0; side < 2; side++) {
		struct psip_settings settings = flow->settings;
		struct psip_address swap;
		settings.size = sizeof settings;
		settings.media.port = (uint16_t)(40000 + 1000 * side);
		w->rig[side] = rig_new(&limits, &settings, (uint8_t)(41 + side));
		if (side == ALICE)
			continue;
		swap = w->rig[side]->local;
		w->rig[side]->local = w->rig[side]->peer;
		w->rig[side]->peer = swap;
	}
	w->now = w->start = w->rig[ALICE]->now;
	return w;
}

static void race_free(struct race *w)
{
	for (unsigned i = 0; i < w->flight_count; i++)
		free(w->flights[i].bytes);
	rig_free(w->rig[ALICE]);
	rig_free(w->rig[BOB]);
	free(w);
}

/* The peer's view of what we do. */
static unsigned race_mirror(unsigned direction)
{
	return direction == PSIP_SENDONLY ? PSIP_RECVONLY : direction == PSIP_RECVONLY ? PSIP_SENDONLY : direction;
}

static void race_check_agreement(struct race *w)
{
	struct psip_call_info a = race_info(w, ALICE), b = race_info(w, BOB);

	if (w->endings[ALICE] > 1 || w->endings[BOB] > 1)
		race_fault(w, "a call ended twice");
	if (a.state != PSIP_CALL_CONFIRMED && a.state != PSIP_CALL_OVER)
		race_fault(w, "Alice's call neither stands nor has ended");
	if (b.state != PSIP_CALL_CONFIRMED && b.state != PSIP_CALL_OVER)
		race_fault(w, "Bob's call neither stands nor has ended");
	if (a.state != b.state)
		race_fault(w, "one side's call stands, the other's has ended");
	if (a.state != PSIP_CALL_CONFIRMED || w->fault)
		return;
	if (w->flow->settings.own_descriptions)
		return;
	if (a.media.agreed_direction != race_mirror(b.media.agreed_direction))
		race_fault(w, "the sides do not agree on the direction");
	if (a.media.codec != b.media.codec || a.media.refused != b.media.refused || a.media.remote_port != 41000 || b.media.remote_port != 40000)
		race_fault(w, "the sides do not agree on the stream");
}

static void race_check_rest(struct race *w)
{
	for (unsigned side = 0; side < 2; side++) {
		struct psip_statistics st;
		psip_statistics(w->rig[side]->s, &st);
		if (st.calls || st.dialogs)
			race_fault(w, "a call or dialog is left");
		if (st.transactions || st.sends)
			race_fault(w, "a transaction or message is left");
	}
}

/* From the point where the orders begin; then quiet, agreement, and the end. */
static void race_finish(struct race *w)
{
	if (!w->fault)
		race_run(w, w->now + RACE_SETTLE);
	w->sent = 1u << 30;  /* what follows arrives */
	race_check_agreement(w);
	for (unsigned side = 0; side < 2 && !w->fault; side++)
		if (race_info(w, side).state == PSIP_CALL_CONFIRMED) {
			(void)race_hangup(w, side);
			race_listen(w, side);
			race_run(w, w->now + 1000);
		}
	if (!w->fault)
		race_run(w, w->now + RACE_LONG);
	race_check_rest(w);
}

static int race_report(struct race *w, const char *how)
{
	int failed = w->fault != NULL;

	if (failed) {
		fprintf(stderr, "%s, %s: %s\n  drawn: %s\n  sent:  %s\n  choices:", w->flow->name, how, w->fault, w->flow->ladder, w->ladder);
		for (unsigned i = 0; i < w->path_length; i++)
			fprintf(stderr, " %u/%u", w->path[i].chosen, w->path[i].count);
		fprintf(stderr, "\n  messages %u %u, late %u\n", w->fate_of[0], w->fate_of[1], (unsigned)w->late);
	}
	race_free(w);
	return failed;
}

int race_drawn(const struct race_flow *flow)
{
	struct race *w = race_new(flow);

	race_run(w, w->start + RACE_SETTLE);
	if (strcmp(w->ladder, flow->ladder) != 0)
		race_fault(w, "not the messages that are drawn");
	if ((race_info(w, ALICE).state == PSIP_CALL_CONFIRMED) != flow->up)
		race_fault(w, flow->up ? "the call does not stand" : "the call stands");
	if (flow->check && !w->fault)
		flow->check(w);
	race_finish(w);
	return race_report(w, "as drawn");
}

int race_orders(const struct race_flow *flow, unsigned bound, unsigned *orders)
{
	struct race_choice path[RACE_DEPTH];
	unsigned length = 0;

	*orders = 0;
	do {
		struct race *w = race_new(flow);
		if (++*orders > bound) {
			fprintf(stderr, "%s: more than %u orders\n", flow->name, bound);
			race_free(w);
			return 1;
		}
		memcpy(w->path, path, sizeof path);
		w->path_length = length;
		race_run(w, w->start + flow->from);
		race_one_order(w);
		memcpy(path, w->path, sizeof path);
		length = w->path_length;
		race_finish(w);
		if (race_report(w, "in another order"))
			return 1;
	} while (race_next_path(path, &length));
	return 0;
}

static int race_fated(const struct race_flow *flow, unsigned one, unsigned other, psip_duration late, unsigned *sent)
{
	struct race *w = race_new(flow);

	w->fate_of[0] = one;
	w->fate_of[1] = other;
	w->late = late;
	race_run(w, w->start + RACE_SETTLE);
	*sent = w->sent;
	race_finish(w);
	return race_report(w, "with losses");
}

int race_losses(const struct race_flow *flow, unsigned *runs)
{
	static const psip_duration lates[] = { 0, 150, 700, 3000 };
	unsigned first, second;

	*runs = 0;
	for (unsigned k = 0; k < sizeof lates / sizeof *lates; k++) {
		first = 1;
		for (unsigned i = 1; i <= first; i++) {
			if (++*runs && race_fated(flow, i, 0, lates[k], &first))
				return 1;
			second = k ? 0 : first;
			for (unsigned j = i + 1; j <= second; j++)
				if (++*runs && race_fated(flow, i, j, lates[k], &second))
					return 1;
		}
	}
	return 0;
}

/* ---- Commands ---- */

int race_call(struct race *w, unsigned side)
{
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:bob@10.0.0.2") };

	return psip_call(w->rig[side]->s, w->now, &o, &w->call[side]);
}

int race_ring(struct race *w, unsigned side)
{
	return psip_ring(w->rig[side]->s, w->now, w->call[side], 180);
}

int race_progress(struct race *w, unsigned side)
{
	return psip_progress(w->rig[side]->s, w->now, w->call[side], 183, PSIP_RELIABLY, psip_span(NULL, 0), psip_span(NULL, 0));
}

int race_accept(struct race *w, unsigned side)
{
	return psip_accept(w->rig[side]->s, w->now, w->call[side], psip_span(NULL, 0), psip_span(NULL, 0));
}

int race_reject(struct race *w, unsigned side)
{
	return psip_reject(w->rig[side]->s, w->now, w->call[side], 486, psip_span(NULL, 0));
}

int race_hangup(struct race *w, unsigned side)
{
	return psip_hangup(w->rig[side]->s, w->now, w->call[side]);
}

int race_hangup_early(struct race *w, unsigned side)
{
	return psip_hangup_early(w->rig[side]->s, w->now, w->call[side]);
}

int race_hold(struct race *w, unsigned side)
{
	return psip_modify(w->rig[side]->s, w->now, w->call[side], PSIP_SENDONLY, psip_span(NULL, 0), psip_span(NULL, 0));
}

int race_resume(struct race *w, unsigned side)
{
	return psip_modify(w->rig[side]->s, w->now, w->call[side], PSIP_SENDRECV, psip_span(NULL, 0), psip_span(NULL, 0));
}

int race_update(struct race *w, unsigned side)
{
	return psip_update(w->rig[side]->s, w->now, w->call[side], PSIP_SENDONLY, psip_span(NULL, 0), psip_span(NULL, 0));
}

int race_refresh(struct race *w, unsigned side)
{
	return psip_refresh(w->rig[side]->s, w->now, w->call[side]);
}
