/* SPDX-License-Identifier: MIT
 * picosip call: places calls, one or thousands at a rate. picosip resume: goes on with one that another process has saved. */
#include "session/cli/agent.h"

#include <stdlib.h>

#define CALL_ACK_AGAIN 20       /* ms */
#define CALL_ACK_BY    32000000 /* us after the answer: 64*T1 */

enum call_action { CALL_HANG_UP = 1, CALL_CANCEL, CALL_HOLD, CALL_UPDATE, CALL_UPDATE_EARLY };

struct call {
	struct cli_agent agent;
	struct cli_setup setup;
	struct psip_call_options options;
	const char *uri, *from, *route, *transport, *replaces, *join;
	const char *save, *resume; /* files */
	bool require_named;
	long duration, cancel_after, hold_after, update_after, update_early, repeat, rate, max_open, linger; /* -1: not asked for */
	uint64_t begin_us, progress_us;
	unsigned long begun, established, rejected, failed, cancelled;
	uint32_t *setup_us;                                  /* of each established call */
	size_t setup_count, setup_capacity;
	bool full, follow, follow_insecure, relent, unsaved;
	int refused; /* what psip_call() said to a call that cannot be placed at all, PSIP_OK so far */
};

/* ---- Reporting ---- */

enum call_outcome { CALL_ESTABLISHED, CALL_REJECTED, CALL_FAILED, CALL_CANCELLED };
static const char *const call_outcomes[] = { "established", "rejected", "failed", "cancelled" };

static enum call_outcome call_outcome(const struct cli_slot *slot, const struct psip_event *event)
{
	switch ((enum psip_end_cause)event->cause) {
	case PSIP_END_LOCAL:
	case PSIP_END_REMOTE:
	case PSIP_END_REPLACED:
		return slot->answered ? CALL_ESTABLISHED : slot->hung_up ? CALL_CANCELLED : CALL_FAILED;  /* a 2xx crossed the CANCEL */
	case PSIP_END_REJECTED:
	case PSIP_END_REFUSED:
	case PSIP_END_MEDIA:
	case PSIP_END_GONE:
		return CALL_REJECTED;
	case PSIP_END_CANCELLED:
		return slot->hung_up ? CALL_CANCELLED : CALL_REJECTED;
	case PSIP_END_NONE:
	case PSIP_END_TIMEOUT:
	case PSIP_END_TRANSPORT:
	case PSIP_END_NO_ACK:
	case PSIP_END_NO_PRACK:
	case PSIP_END_EXPIRED:
		break;
	}
	return CALL_FAILED;
}

static void call_report_json(const struct cli_slot *slot, const struct psip_event *event, enum call_outcome outcome)
{
	struct cli_json j = { stdout, false };
	unsigned status = event->status ? event->status : slot->status;
	cli_json_open(&j, NULL, '{');
	cli_json_string(&j, "event", "call");
	cli_json_number(&j, "number", slot->number);
	cli_json_string(&j, "outcome", call_outcomes[outcome]);
	cli_json_string(&j, "cause", psip_end_cause_text(event->cause));
	cli_json_status(&j, "status", status);
	if (slot->answered)
		cli_json_real(&j, "setup_ms", (double)(slot->answered_us - slot->begin_us) / 1000, 3);
	else
		cli_json_null(&j, "setup_ms");
	cli_json_text(&j, "reason", event->reason);
	cli_json_real(&j, "ms", (double)(cli_now_us() - slot->begin_us) / 1000, 3);
	cli_json_end(&j);
}

static void call_report(const struct call *c, const struct cli_slot *slot, const struct psip_event *event, enum call_outcome outcome)
{
	unsigned status = event->status ? event->status : slot->status;
	if (c->setup.quiet)
		return;
	if (c->setup.json) {
		call_report_json(slot, event, outcome);
		return;
	}
	printf("call %u: %s", slot->number, call_outcomes[outcome]);
	if (slot->answered)
		printf(" in %.1f ms", (double)(slot->answered_us - slot->begin_us) / 1000);
	if (outcome != CALL_ESTABLISHED && status && event->message.length) { /* else no peer said it */
		struct psip_span reason = psip_status_reason(status);
		printf(", %u %.*s", status, (int)reason.length, reason.at);
	}
	printf(", ended: %s, after %.1f ms", psip_end_cause_text(event->cause), (double)(cli_now_us() - slot->begin_us) / 1000);
	cli_say_reason(event);
	printf("\n");
}

static int call_compare(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
	return x < y ? -1 : x > y;
}

/* Nearest rank, in ms. */
static double call_percentile(const struct call *c, unsigned percent)
{
	size_t rank = (c->setup_count * percent + 99) / 100;
	return c->setup_count ? c->setup_us[rank ? rank - 1 : 0] / 1000.0 : 0;
}

static void call_totals_json(const struct call *c, double seconds, const struct psip_statistics *statistics)
{
	static const struct {
		const char *name;
		unsigned percent;
	} percentiles[] = { { "p50", 50 }, { "p90", 90 }, { "p99", 99 }, { "max", 100 } };
	struct cli_json j = { stdout, false };
	cli_json_open(&j, NULL, '{');
	cli_json_string(&j, "event", "totals");
	cli_json_number(&j, "calls", (long long)c->begun);
	cli_json_number(&j, "established", (long long)c->established);
	cli_json_number(&j, "rejected", (long long)c->rejected);
	cli_json_number(&j, "failed", (long long)c->failed);
	cli_json_number(&j, "cancelled", (long long)c->cancelled);
	cli_json_number(&j, "open", c->agent.open);
	cli_json_number(&j, "retransmitted", (long long)statistics->retransmitted);
	cli_json_real(&j, "seconds", seconds, 3);
	cli_json_open(&j, "setup_ms", '{');
	for (size_t i = 0; i < sizeof percentiles / sizeof percentiles[0]; i++)
		if (c->setup_count)
			cli_json_real(&j, percentiles[i].name, call_percentile(c, percentiles[i].percent), 3);
		else
			cli_json_null(&j, percentiles[i].name);
	cli_json_close(&j, '}');
	cli_json_end(&j);
}

static void call_totals(struct call *c)
{
	struct psip_statistics statistics;
	double seconds = (double)(cli_now_us() - c->begin_us) / 1e6;
	psip_statistics(c->agent.s, &statistics);
	if (c->setup_count)
		qsort(c->setup_us, c->setup_count, sizeof *c->setup_us, call_compare);
	if (c->setup.json) {
		call_totals_json(c, seconds, &statistics);
		return;
	}
	printf("%lu call%s in %.1f s: established %lu, rejected %lu, failed %lu, cancelled %lu, open %u; %llu retransmissions\n", c->begun, c->begun == 1 ? "" : "s", seconds, c->established,
	       c->rejected, c->failed, c->cancelled, c->agent.open, (unsigned long long)statistics.retransmitted);
	if (c->setup_count)
		printf("set-up time: p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, max %.1f ms\n", call_percentile(c, 50), call_percentile(c, 90), call_percentile(c, 99),
		       call_percentile(c, 100));
}

/* Each second on standard error. */
static void call_progress(struct call *c)
{
	uint64_t now_us = cli_now_us();
	if (c->repeat < 2 || c->setup.quiet || now_us < c->progress_us)
		return;
	c->progress_us = now_us + 1000000;
	fprintf(stderr, "%6.0f s  begun %lu of %ld, open %u, established %lu, rejected %lu, failed %lu\n", (double)(now_us - c->begin_us) / 1e6, c->begun, c->repeat,
	        c->agent.open, c->established, c->rejected, c->failed);
}

/* ---- Calls ---- */

static void call_later(struct call *c, psip_time at, psip_handle call, enum call_action action)
{
	if (!cli_heap_push(&c->agent.later, (struct cli_heap_item){ at, call, action }))
		cli_command(c->agent.s, at, PSIP_INPUT_HANGUP, call, 0, psip_span(NULL, 0)); /* no memory to remember it */
}

/* One more call. False if none can be placed now. */
static bool call_place(struct call *c, psip_time now)
{
	uint64_t user;
	psip_handle handle = 0;
	struct cli_slot *slot = cli_agent_slot(&c->agent, &user);
	if (!slot)
		return false;
	struct psip_input in = { .kind = PSIP_INPUT_CALL, .now = now, .options = c->options };
	in.options.user = user;
	int result = cli_input(c->agent.s, &in, &handle);
	if (result != PSIP_OK) {
		cli_agent_release(&c->agent, slot);
		c->full = result == PSIP_ERR_FULL;
		c->refused = result != PSIP_ERR_FULL ? result : PSIP_OK;
		return false;
	}
	slot->call = handle;
	slot->number = (uint32_t)++c->begun;
	cli_say_session_id(&c->agent, handle, slot->number);
	if (c->cancel_after >= 0)
		call_later(c, psip_after(now, (psip_duration)c->cancel_after), handle, CALL_CANCEL);
	return true;
}

/* How many should have begun by now, at the rate asked for. */
static unsigned long call_due(const struct call *c)
{
	if (c->rate < 0)
		return (unsigned long)c->repeat;
	uint64_t due = (cli_now_us() - c->begin_us) * (uint64_t)c->rate / 1000000u + 1;
	return due < (uint64_t)c->repeat ? (unsigned long)due : (unsigned long)c->repeat;
}

static void call_place_due(struct call *c)
{
	unsigned long due = call_due(c);
	psip_time now = psip_driver_now(c->agent.d);
	c->full = false;
	while (!c->agent.interrupts && c->begun < due && c->agent.open < (unsigned long)c->max_open && call_place(c, now))
		;
}

static void call_hang_up(struct call *c, psip_time now, struct cli_slot *slot)
{
	slot->hung_up = true;
	cli_hang_up(&c->agent, now, slot->call);
}

static void call_report_saved(struct call *c, const struct cli_slot *slot, size_t length)
{
	if (c->setup.quiet)
		return;
	cli_agent_show(&c->agent);
	if (c->setup.json) {
		struct cli_json j = { stdout, false };
		cli_json_open(&j, NULL, '{');
		cli_json_string(&j, "event", "saved");
		cli_json_number(&j, "number", slot->number);
		cli_json_string(&j, "file", c->save);
		cli_json_number(&j, "bytes", (long long)length);
		cli_json_end(&j);
	} else {
		printf("call %u: saved as %s, %zu bytes\n", slot->number, c->save, length);
	}
	fflush(stdout);
}

/* Is the ACK of the 2xx still to go out? Only so long as the other side repeats the 2xx (RFC 3261 §13.3.1.4): *given_up, then it has not gone. */
static bool call_owes_ack(const struct call *c, const struct cli_slot *slot, bool *given_up)
{
	struct psip_call_info info;
	bool owes = psip_call_info(c->agent.s, slot->call, &info) == PSIP_OK && info.unacknowledged;
	*given_up = owes && cli_now_us() - slot->answered_us >= CALL_ACK_BY;
	return owes && !*given_up;
}

/* --save: somebody else hangs up, once the ACK has gone out. What cannot be saved is hung up here. */
static void call_leave(struct call *c, psip_time now, struct cli_slot *slot)
{
	bool given_up = false;
	size_t length;
	if (c->save && call_owes_ack(c, slot, &given_up)) {
		call_later(c, psip_after(now, CALL_ACK_AGAIN), slot->call, CALL_HANG_UP);
		return;
	}
	if (!c->save || given_up || !cli_carry_save(&c->agent, now, slot->call, c->save, &length)) {
		c->unsaved = c->save != NULL;
		call_hang_up(c, now, slot);
		return;
	}
	c->established++;
	call_report_saved(c, slot, length);
	cli_agent_release(&c->agent, slot);
}

static void call_do_later(struct call *c)
{
	struct cli_heap_item item;
	struct psip_call_info info;
	psip_time now = psip_driver_now(c->agent.d);
	while (cli_heap_pop(&c->agent.later, now, &item)) {
		struct cli_slot *slot;
		if (psip_call_info(c->agent.s, item.call, &info) != PSIP_OK || !(slot = cli_agent_find(&c->agent, info.user, item.call)))
			continue;
		if (item.action == CALL_UPDATE || (item.action == CALL_UPDATE_EARLY && !slot->answered)) {
			if (!cli_update(&c->agent, now, slot, item.action == CALL_UPDATE_EARLY))
				call_later(c, psip_after(now, CLI_UPDATE_AGAIN), item.call, CALL_UPDATE_EARLY);
		} else if (item.action == CALL_HOLD) {
			cli_nat_modify(&c->agent, now, slot, true);
		} else if (item.action == CALL_HANG_UP) {
			call_leave(c, now, slot);
		} else if (item.action == CALL_CANCEL && !slot->answered) {
			call_hang_up(c, now, slot);
		}
	}
}

static void call_answered(struct call *c, psip_time now, struct cli_slot *slot)
{
	uint64_t us;
	if (slot->answered)
		return;
	slot->answered = true;
	slot->answered_us = cli_now_us();
	us = slot->answered_us - slot->begin_us;
	if (c->setup_count < c->setup_capacity)
		c->setup_us[c->setup_count++] = us < UINT32_MAX ? (uint32_t)us : UINT32_MAX;
	if (c->hold_after >= 0)
		call_later(c, psip_after(now, (psip_duration)c->hold_after), slot->call, CALL_HOLD);
	if (c->update_after >= 0)
		call_later(c, psip_after(now, (psip_duration)c->update_after), slot->call, CALL_UPDATE);
	if (c->duration > 0)
		call_later(c, psip_after(now, (psip_duration)c->duration), slot->call, CALL_HANG_UP);
	else
		call_leave(c, now, slot);
}

static void call_provisional(struct call *c, psip_time now, struct cli_slot *slot, const struct psip_event *event)
{
	struct psip_span reason = psip_status_reason(event->status);
	if (c->update_early >= 0 && event->body.length) /* media: an offer may follow */
		call_later(c, psip_after(now, (psip_duration)c->update_early), slot->call, CALL_UPDATE_EARLY);
	if (c->repeat > 1 || c->setup.quiet)
		return;
	if (c->setup.json) {
		struct cli_json j = { stdout, false };
		cli_json_open(&j, NULL, '{');
		cli_json_string(&j, "event", "progress");
		cli_json_number(&j, "number", slot->number);
		cli_json_number(&j, "status", event->status);
		cli_json_end(&j);
	} else if (!c->setup.ladder) {
		printf("call %u: %u %.*s\n", slot->number, event->status, (int)reason.length, reason.at);
	}
	fflush(stdout);
}

/* On to another target. */
static void call_redirected(struct call *c, const struct cli_slot *slot, const struct psip_event *event)
{
	struct psip_span reason = psip_status_reason(event->status);
	struct psip_call_info info;
	bool insecure = event->cause == PSIP_REDIRECTED_INSECURE;
	if (c->repeat > 1 || c->setup.quiet || psip_call_info(c->agent.s, event->object, &info) != PSIP_OK)
		return;
	if (c->setup.json) {
		struct cli_json j = { stdout, false };
		cli_json_open(&j, NULL, '{');
		cli_json_string(&j, "event", "redirected");
		cli_json_number(&j, "number", slot->number);
		cli_json_number(&j, "status", event->status);
		cli_json_text(&j, "to", info.remote_target);
		cli_json_bool(&j, "insecure", insecure);
		cli_json_end(&j);
	} else {
		cli_agent_show(&c->agent);
		printf("call %u: %u %.*s, on to %.*s%s\n", slot->number, event->status, (int)reason.length, reason.at, (int)info.remote_target.length,
		       info.remote_target.at, insecure ? ": not secure any more" : "");
	}
	fflush(stdout);
}

static void call_ended(struct call *c, struct cli_slot *slot, const struct psip_event *event)
{
	enum call_outcome outcome = call_outcome(slot, event);
	unsigned long *counts[] = { &c->established, &c->rejected, &c->failed, &c->cancelled };
	++*counts[outcome];
	cli_agent_show(&c->agent);
	call_report(c, slot, event, outcome);
	cli_agent_release(&c->agent, slot);
}

static void call_event(void *context, struct psip *s, psip_time now, const struct psip_event *event)
{
	struct call *c = context;
	struct cli_slot *slot = cli_agent_find(&c->agent, event->user, event->object);
	(void)s;
	if (event->kind == PSIP_EVENT_INCOMING)
		cli_command(c->agent.s, now, PSIP_INPUT_REJECT, event->object, 480, psip_span(NULL, 0)); /* we only place calls */
	if (cli_nat_event(&c->agent, now, event) || !slot)
		return;
	if (event->status)
		slot->status = event->status;
	if (event->kind == PSIP_EVENT_PROGRESS)
		call_provisional(c, now, slot, event);
	else if (event->kind == PSIP_EVENT_REDIRECTED)
		call_redirected(c, slot, event);
	else if (event->kind == PSIP_EVENT_ANSWERED)
		call_answered(c, now, slot);
	else if (event->kind == PSIP_EVENT_ENDED)
		call_ended(c, slot, event);
}

/* ---- The run ---- */

/* --state: calls of the process before count as placed. What was to be done later counts from now. */
static void call_take_up(struct call *c)
{
	struct cli_slot *slot;
	struct psip_call_info info;
	psip_time now = psip_driver_now(c->agent.d);
	for (psip_handle call = cli_agent_taken_up(&c->agent, 0, &slot); call; call = cli_agent_taken_up(&c->agent, call, &slot)) {
		slot->number = (uint32_t)++c->begun;
		if (psip_call_info(c->agent.s, call, &info) != PSIP_OK)
			continue;
		if (info.state == PSIP_CALL_CONFIRMED)
			call_answered(c, now, slot);
		else if (c->cancel_after >= 0)
			call_later(c, psip_after(now, (psip_duration)c->cancel_after), call, CALL_CANCEL);
	}
	if (c->agent.resumed && !c->setup.quiet && !c->setup.json)
		printf("taken up: %u\n", (unsigned)c->agent.open);
}

/* The call of --save: it counts as placed. -1, or the status to exit with (what is wrong was said). */
static int call_resume(struct call *c)
{
	struct psip_call_info info;
	struct cli_slot *slot;
	psip_time now = psip_driver_now(c->agent.d);
	int status = cli_carry_resume(&c->agent, now, c->resume, &slot);
	if (status >= 0)
		return status;
	slot->number = (uint32_t)++c->begun;
	if (!c->setup.quiet && !c->setup.json)
		printf("taken up: 1\n");
	if (psip_call_info(c->agent.s, slot->call, &info) == PSIP_OK && info.state == PSIP_CALL_CONFIRMED)
		call_answered(c, now, slot);
	return -1;
}

static bool call_goes_on(const struct call *c)
{
	return !c->agent.interrupts && !c->refused && (c->begun < (unsigned long)c->repeat || c->agent.open);
}

/* ms until the next call is due; -1 if that depends on others. */
static int call_wait(const struct call *c)
{
	if (c->repeat > 1 && !c->setup.quiet && c->begun == (unsigned long)c->repeat)
		return 1000;
	if (c->begun >= (unsigned long)c->repeat || c->agent.open >= (unsigned long)c->max_open)
		return c->repeat > 1 ? 1000 : -1;
	if (c->full)
		return 10;
	if (c->rate <= 0)
		return 0;
	uint64_t due_us = c->begin_us + c->begun * 1000000ull / (uint64_t)c->rate + 1, now_us = cli_now_us();
	uint64_t ms = due_us > now_us ? (due_us - now_us + 999) / 1000 : 0;
	return ms < 1000 ? (int)ms : 1000;
}

/* --linger: who has lost our last word repeats its own. No longer than anything of the calls is left that could answer. */
static bool call_linger(struct call *c)
{
	uint64_t now_us = cli_now_us(), end_us = now_us + (c->linger > 0 ? (uint64_t)c->linger * 1000 : 0);
	struct psip_statistics left;
	bool well = true;
	for (; well && now_us < end_us && !c->agent.interrupts; now_us = cli_now_us()) {
		psip_statistics(c->agent.s, &left);
		if (!left.transactions && !left.dialogs)
			break;
		well = cli_agent_turn(&c->agent, end_us - now_us < 60000000 ? (int)((end_us - now_us + 999) / 1000) : 60000);
	}
	return well;
}

static int call_status(const struct call *c, bool well)
{
	if (!well || c->failed || c->unsaved || c->agent.open)
		return CLI_NETWORK;
	return c->rejected ? CLI_REFUSED : CLI_DONE;
}

static int call_run(struct call *c)
{
	bool well = true;
	cli_whatever(psip_driver_on(c->agent.d, 0, call_event, c));
	if (c->agent.bound_count && !c->setup.quiet)
		cli_agent_say_listening(&c->agent);
	c->begin_us = cli_now_us();
	c->progress_us = c->begin_us + 1000000;
	call_take_up(c);
	int status = c->resume ? call_resume(c) : -1;
	if (status >= 0)
		return cli_agent_close(&c->agent, status);
	while (well && call_goes_on(c)) {
		call_place_due(c);
		if (c->refused)
			break;
		well = cli_agent_turn(&c->agent, call_wait(c));
		call_do_later(c);
		call_progress(c);
	}
	if (c->agent.open)
		cli_agent_finish(&c->agent);
	if (c->refused && !c->begun)
		return cli_agent_close(&c->agent, cli_agent_unplaced(&c->agent, c->refused, c->uri));
	call_totals(c);
	fflush(stdout);
	free(c->setup_us);
	well = call_linger(c) && well;
	cli_agent_finish(&c->agent);
	return cli_agent_close(&c->agent, call_status(c, well));
}

/* What was not asked for: one call is held for a second, many for no time at all, one after the other unless a rate is given. */
static int call_defaults(struct call *c)
{
	if (c->duration < 0)
		c->duration = c->repeat > 1 ? 0 : 1000;
	if (c->max_open < 0)
		c->max_open = c->rate > 0 ? 65536 : 1;
	c->options.size = sizeof c->options;
	c->options.require_reliable = c->setup.reliable && !strcmp(c->setup.reliable, "required");
	c->options.replaces = psip_string(c->replaces);
	c->options.join = psip_string(c->join);
	c->options.require_named = c->require_named;
	if (c->replaces && c->join)
		return cli_usage_error("call", "a call cannot replace one and join one", NULL);
	if (c->save && c->repeat > 1)
		return cli_usage_error("call", "--save is for one call, not for --repeat", NULL);
	if (c->require_named && !c->replaces && !c->join)
		return cli_usage_error("call", "--require-named wants --replaces or --join", NULL);
	c->options.follow = c->follow_insecure ? PSIP_FOLLOW_INSECURE : c->follow ? PSIP_FOLLOW_CONTACTS : PSIP_FOLLOW_NEVER;
	c->options.relents = c->relent;
	c->options.to = psip_string(c->uri);
	c->options.from = psip_string(c->from);
	c->options.route = psip_string(c->route);
	if (c->transport && (c->options.transport = psip_transport_find(psip_string(c->transport))) == PSIP_TRANSPORT_OTHER)
		return cli_usage_error("call", "no such transport:", c->transport);
	int status = cli_headers("call", &c->setup.headers, &c->options);
	if (status >= 0)
		return status;
	c->setup_capacity = (size_t)c->repeat;
	c->setup_us = malloc(c->setup_capacity * sizeof *c->setup_us);
	if (!c->setup_us)
		return cli_usage_error("call", "--repeat asks for more than memory holds", NULL);
	return -1;
}

/* Nothing was asked for yet. */
static void call_unset(struct call *c)
{
	c->duration = c->cancel_after = c->hold_after = c->update_after = c->update_early = c->rate = c->max_open = c->linger = -1;
	c->repeat = 1;
}

int cli_call(int argc, char **argv)
{
	static const struct cli_usage usage = { "call", "URI", "Place a call: ring, wait for the answer, hold it, hang up.",
		                                "Exit status: 0 if all calls were established (or cancelled as asked), 1 if one was rejected, 3 if one failed.", 1, 1 };
	static struct call c;
	int count;
	call_unset(&c);
	const struct cli_option own[] = {
		{ "from", CLI_TEXT, "URI", &c.from, 0, 0, "who calls: a URI, or \"Name\" <URI>" },
		{ "header", CLI_LIST, "ROW", &c.setup.headers, 0, 0, "a row of the INVITE, such as \"Subject: hello\"; may be repeated" },
		{ "route", CLI_TEXT, "URI", &c.route, 0, 0, "pre-loaded Route: <sip:proxy;lr>, more of them by commas" },
		{ "transport", CLI_TEXT, "NAME", &c.transport, 0, 0, "udp, tcp, tls, ws or wss, whatever the URI says" },
		{ "duration", CLI_NUMBER, "MS", &c.duration, 0, 86400000, "hang up so long after the answer (1000; with --repeat 0)" },
		{ "save", CLI_TEXT, "FILE", &c.save, 0, 0, "do not hang up then, but save the call for picosip resume" },
		{ "cancel-after", CLI_NUMBER, "MS", &c.cancel_after, 0, 86400000, "give up if there is no answer by then" },
		{ "hold-after", CLI_NUMBER, "MS", &c.hold_after, 0, 86400000, "re-INVITE with hold so long after the answer" },
		{ "update-after", CLI_NUMBER, "MS", &c.update_after, 0, 86400000, "UPDATE with hold so long after the answer" },
		{ "update-early", CLI_NUMBER, "MS", &c.update_early, 0, 86400000, "UPDATE with hold so long after media came before it" },
		{ "100rel", CLI_TEXT, "WHEN", &c.setup.reliable, 0, 0, "reliable provisional responses: never, supported (so) or required" },
		{ "replaces", CLI_TEXT, "DIALOG", &c.replaces, 0, 0, "replace the peer's call CALLID;to-tag=ITS-TAG;from-tag=THE-OTHER'S" },
		{ "join", CLI_TEXT, "DIALOG", &c.join, 0, 0, "join that call" },
		{ "require-named", CLI_FLAG, NULL, &c.require_named, 0, 0, "...and get 420 from who does not know how" },
		{ "reason", CLI_TEXT, "WHY", &c.setup.reason, 0, 0, "hang up with Reason: PROTOCOL;CAUSE;TEXT, such as \"Q.850;16;Terminated\"" },
		{ "max-breadth", CLI_FLAG, NULL, &c.setup.max_breadth, 0, 0, "Max-Breadth: 60 in the INVITE, a bound on forking" },
		{ "follow", CLI_FLAG, NULL, &c.follow, 0, 0, "call where a 3xx says, what fails next after next" },
		{ "follow-insecure", CLI_FLAG, NULL, &c.follow_insecure, 0, 0, "the same, also from a sips URI to a sip one" },
		{ "relent", CLI_FLAG, NULL, &c.relent, 0, 0, "what a 413, 415 or 420 does not take is left out, once" },
		{ "contact", CLI_TEXT, "URI", &c.setup.contact, 0, 0, "our Contact (from the local address)" },
		{ "repeat", CLI_NUMBER, "N", &c.repeat, 1, 100000000, "place N calls" },
		{ "rate", CLI_NUMBER, "CPS", &c.rate, 1, 1000000, "so many in a second (otherwise: one when another has ended)" },
		{ "max-open", CLI_NUMBER, "N", &c.max_open, 1, 65536, "at most so many at once (1; with --rate 65536)" },
		{ "linger", CLI_NUMBER, "MS", &c.linger, 0, 86400000, "when all have ended, answer what is repeated, so long at most (0)" },
		{ NULL, CLI_FLAG, NULL, NULL, 0, 0, NULL },
	};
	int status = cli_options(&usage, own, cli_agent_table(&c.setup), argc, argv, &count);
	if (status >= 0)
		return status;
	c.uri = argv[1];
	if ((status = call_defaults(&c)) >= 0)
		return status;
	status = cli_agent_open(&c.agent, "call", &c.setup, c.max_open < 1024 ? 1024 : 65536);
	return status >= 0 ? status : call_run(&c);
}

int cli_resume(int argc, char **argv)
{
	static const struct cli_usage usage = { "resume", "FILE", "Go on with a call that picosip call --save has left: hold it, hang up.",
		                                "Exit status: 0 if it went on and was hung up, 2 if FILE holds no call, 3 if it failed.", 1, 1 };
	static struct call c;
	int count;
	call_unset(&c);
	const struct cli_option own[] = {
		{ "duration", CLI_NUMBER, "MS", &c.duration, 0, 86400000, "hang up so long after it was taken up (1000)" },
		{ "save", CLI_TEXT, "OTHER", &c.save, 0, 0, "do not hang up then, but save the call again" },
		{ "hold-after", CLI_NUMBER, "MS", &c.hold_after, 0, 86400000, "re-INVITE with hold so long after it was taken up" },
		{ "update-after", CLI_NUMBER, "MS", &c.update_after, 0, 86400000, "UPDATE with hold so long after it was taken up" },
		{ "100rel", CLI_TEXT, "WHEN", &c.setup.reliable, 0, 0, "reliable provisional responses: never, supported (so) or required" },
		{ "reason", CLI_TEXT, "WHY", &c.setup.reason, 0, 0, "hang up with Reason: PROTOCOL;CAUSE;TEXT, such as \"Q.850;16;Terminated\"" },
		{ "contact", CLI_TEXT, "URI", &c.setup.contact, 0, 0, "our Contact (from the local address)" },
		{ "linger", CLI_NUMBER, "MS", &c.linger, 0, 86400000, "when it has ended, answer what is repeated, so long at most (0)" },
		{ NULL, CLI_FLAG, NULL, NULL, 0, 0, NULL },
	};
	int status = cli_options(&usage, own, cli_agent_table(&c.setup), argc, argv, &count);
	if (status >= 0)
		return status;
	c.resume = argv[1];
	c.uri = "";
	if ((status = call_defaults(&c)) >= 0)
		return status;
	c.setup_capacity = 0;  /* its set-up was another process's */
	status = cli_agent_open(&c.agent, "resume", &c.setup, 1024);
	return status >= 0 ? status : call_run(&c);
}

#undef CALL_ACK_AGAIN
#undef CALL_ACK_BY
