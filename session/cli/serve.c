/* SPDX-License-Identifier: MIT
 * picosip serve: a user agent server. */
#include "session/cli/agent.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>

enum serve_action { SERVE_ANSWER = 1, SERVE_HANG_UP, SERVE_HOLD, SERVE_UPDATE, SERVE_UPDATE_EARLY };

/* What the threads of --cores share. */
struct serve_crew {
	struct serve *all;
	unsigned count;
	atomic_ulong begun, ended;  /* calls */
	atomic_uint finished, gone; /* threads that have hung up theirs; that have ended their streams too */
	atomic_bool stopping, failed, interrupted;
};

struct serve {
	struct cli_agent agent;
	struct cli_setup setup;
	struct serve_crew *crew;
	const char *contact;
	long ring, progress, code, answer_after, hangup_after, hold_after, update_after, update_early, calls, max_calls, retry_after; /* -1: not asked for */
	unsigned long answered, failed;
	unsigned open; /* when it stopped, of those hung up since */
};

static void serve_report(struct serve *v, const struct cli_slot *slot, const struct psip_event *event, bool good)
{
	double ms = (double)(cli_now_us() - slot->begin_us) / 1000;
	if (v->setup.quiet)
		return;
	if (!v->setup.json) {
		printf("call %u: %s, %s", slot->number, good ? "answered" : "failed", psip_end_cause_text(event->cause));
		if (event->status)
			printf(" (%u)", event->status);
		printf(", %.1f ms", ms);
		cli_say_reason(event);
		printf("\n");
		return;
	}
	struct cli_json j = { stdout, false };
	cli_json_open(&j, NULL, '{');
	cli_json_string(&j, "event", "call");
	cli_json_number(&j, "number", slot->number);
	cli_json_string(&j, "outcome", good ? "answered" : "failed");
	cli_json_string(&j, "cause", psip_end_cause_text(event->cause));
	cli_json_status(&j, "status", event->status);
	cli_json_text(&j, "reason", event->reason);
	cli_json_real(&j, "ms", ms, 3);
	cli_json_end(&j);
}

static void serve_answer(struct serve *v, psip_time now, psip_handle call, struct cli_slot *slot)
{
	struct psip *s = v->agent.s;
	if (v->code >= 400) {
		struct psip_input in = { .kind = PSIP_INPUT_REFUSE, .now = now, .handle = call };
		in.refusal = (struct psip_refusal){ .size = sizeof in.refusal, .status = (uint16_t)v->code, .retry_after = (uint32_t)v->retry_after };
		cli_input(s, &in, NULL);
	} else if (v->code >= 300) {
		cli_command(s, now, PSIP_INPUT_REDIRECT, call, (unsigned)v->code, psip_string(v->contact));
	} else if (cli_command(s, now, PSIP_INPUT_ACCEPT, call, 0, psip_span(NULL, 0)) == PSIP_OK) {
		slot->answered = true;
	}
}

static void serve_later(struct serve *v, psip_time at, psip_handle call, enum serve_action action)
{
	if (!cli_heap_push(&v->agent.later, (struct cli_heap_item){ at, call, action }))
		cli_command(v->agent.s, at, PSIP_INPUT_HANGUP, call, 0, psip_span(NULL, 0)); /* no memory to remember it */
}

/* RFC 3261 §26.4.4: the user hears of a Request-URI that may have been changed on its way. */
static void serve_warn(const struct serve *v, psip_handle call, unsigned number)
{
	struct psip_call_info info;
	if (v->setup.quiet || psip_call_info(v->agent.s, call, &info) != PSIP_OK || !info.scheme_differs)
		return;
	if (!v->setup.json) {
		printf("call %u: of Request-URI and To one says sips, one sip: changed on its way?\n", number);
		return;
	}
	struct cli_json j = { stdout, false };
	cli_json_open(&j, NULL, '{');
	cli_json_string(&j, "event", "scheme-differs");
	cli_json_number(&j, "number", number);
	cli_json_bool(&j, "sips", info.sips);
	cli_json_end(&j);
}

static void serve_incoming(struct serve *v, psip_time now, const struct psip_event *event)
{
	uint64_t user;
	long wait = v->answer_after >= 0 ? v->answer_after : v->progress >= 0 ? v->progress : v->ring;
	struct cli_slot *slot = cli_agent_slot(&v->agent, &user);
	if (!slot) {
		cli_command(v->agent.s, now, PSIP_INPUT_REJECT, event->object, 500, psip_span(NULL, 0));
		return;
	}
	slot->call = event->object;
	slot->number = (uint32_t)atomic_fetch_add(&v->crew->begun, 1) + 1;
	struct psip_input set = { .kind = PSIP_INPUT_CALL_SET_USER, .handle = event->object, .user = user };
	cli_input(v->agent.s, &set, NULL);
	serve_warn(v, event->object, slot->number);
	cli_say_replaces(&v->agent, event->object, slot->number);
	cli_say_session_id(&v->agent, event->object, slot->number);
	if (v->ring >= 0)
		cli_command(v->agent.s, now, PSIP_INPUT_RING, event->object, 180, psip_span(NULL, 0));
	if (v->progress >= 0)
		cli_command(v->agent.s, now, PSIP_INPUT_PROGRESS, event->object, 183, psip_span(NULL, 0));
	if (wait > 0)
		serve_later(v, psip_after(now, (psip_duration)wait), event->object, SERVE_ANSWER);
	else
		serve_answer(v, now, event->object, slot);
}

static void serve_confirmed(struct serve *v, psip_time now, psip_handle call)
{
	if (v->hold_after >= 0)
		serve_later(v, psip_after(now, (psip_duration)v->hold_after), call, SERVE_HOLD);
	if (v->update_after >= 0)
		serve_later(v, psip_after(now, (psip_duration)v->update_after), call, SERVE_UPDATE);
	if (v->hangup_after >= 0)
		serve_later(v, psip_after(now, (psip_duration)v->hangup_after), call, SERVE_HANG_UP);
}

/* --state: calls of the process before. What it was to do later counts from now. */
static void serve_take_up(struct serve *v)
{
	struct cli_slot *slot;
	struct psip_call_info info;
	psip_time now = psip_driver_now(v->agent.d);
	for (psip_handle call = cli_agent_taken_up(&v->agent, 0, &slot); call; call = cli_agent_taken_up(&v->agent, call, &slot)) {
		slot->number = (uint32_t)atomic_fetch_add(&v->crew->begun, 1) + 1;
		if (psip_call_info(v->agent.s, call, &info) != PSIP_OK)
			continue;
		slot->answered = info.state == PSIP_CALL_ACCEPTED || info.state == PSIP_CALL_CONFIRMED;
		if (info.state == PSIP_CALL_CONFIRMED)
			serve_confirmed(v, now, call);
		if (info.state == PSIP_CALL_INCOMING)
			serve_later(v, psip_after(now, v->ring > 0 ? (psip_duration)v->ring : 0), call, SERVE_ANSWER);
	}
	if (v->agent.resumed && !v->setup.quiet && !v->setup.json)
		printf("taken up: %u\n", (unsigned)v->agent.open);
}

/* Answered and ended by one of the two sides, or by who replaced it: well. Anything else the server's own options may have wanted, but no call came of it. */
static void serve_ended(struct serve *v, const struct psip_event *event)
{
	struct cli_slot *slot = cli_agent_find(&v->agent, event->user, event->object);
	if (!slot)
		return;
	bool good = slot->answered && (event->cause == PSIP_END_LOCAL || event->cause == PSIP_END_REMOTE || event->cause == PSIP_END_REPLACED);
	if (good)
		v->answered++;
	else
		v->failed++;
	atomic_fetch_add(&v->crew->ended, 1);
	cli_agent_show(&v->agent);
	serve_report(v, slot, event, good);
	cli_agent_release(&v->agent, slot);
}

static void serve_take(struct serve *v, psip_time now, const struct psip_event *event)
{
	if (cli_nat_event(&v->agent, now, event))
		return;
	switch ((enum psip_event_kind)event->kind) {
	case PSIP_EVENT_INCOMING:
		serve_incoming(v, now, event);
		return;
	case PSIP_EVENT_CONFIRMED:
		serve_confirmed(v, now, event->object);
		return;
	case PSIP_EVENT_ENDED:
		serve_ended(v, event);
		return;
	case PSIP_EVENT_ACKNOWLEDGED:
		if (v->update_early >= 0)
			serve_later(v, psip_after(now, (psip_duration)v->update_early), event->object, SERVE_UPDATE_EARLY);
		return;
	case PSIP_EVENT_PROGRESS:
	case PSIP_EVENT_ANSWERED:
	case PSIP_EVENT_MODIFY:
	case PSIP_EVENT_MODIFIED:
	case PSIP_EVENT_RESPONSE:
	case PSIP_EVENT_REDIRECTED:
		return;
	}
}

/* What is told of one event stays together, whichever thread tells it. */
static void serve_event(void *context, struct psip *s, psip_time now, const struct psip_event *event)
{
	struct serve *v = context;
	(void)s;
	if (!v->setup.quiet)
		flockfile(stdout);
	serve_take(v, now, event);
	if (!v->setup.quiet)
		funlockfile(stdout);
}

static void serve_update_early(struct serve *v, psip_time now, psip_handle call, struct cli_slot *slot)
{
	if (!slot->answered && !cli_update(&v->agent, now, slot, true))
		serve_later(v, psip_after(now, CLI_UPDATE_AGAIN), call, SERVE_UPDATE_EARLY);
}

static void serve_do_later(struct serve *v)
{
	struct cli_heap_item item;
	struct psip_call_info info;
	psip_time now = psip_driver_now(v->agent.d);
	while (cli_heap_pop(&v->agent.later, now, &item)) {
		struct cli_slot *slot;
		if (psip_call_info(v->agent.s, item.call, &info) != PSIP_OK || !(slot = cli_agent_find(&v->agent, info.user, item.call)))
			continue;
		if (item.action == SERVE_ANSWER)
			serve_answer(v, now, item.call, slot);
		else if (item.action == SERVE_UPDATE)
			(void)cli_update(&v->agent, now, slot, false);
		else if (item.action == SERVE_UPDATE_EARLY)
			serve_update_early(v, now, item.call, slot);
		else if (item.action == SERVE_HOLD)
			cli_nat_modify(&v->agent, now, slot, true);
		else
			cli_hang_up(&v->agent, now, item.call);
	}
}

static void serve_wake(void *context, struct psip *s, psip_time now)
{
	(void)context;
	(void)s;
	(void)now;
}

/* The first to find an end tells the threads, which may be asleep. */
static void serve_stop(struct serve_crew *crew)
{
	if (!atomic_exchange(&crew->stopping, true))
		for (unsigned i = 0; i < crew->count; i++)
			cli_whatever(psip_driver_post(crew->all[i].agent.d, serve_wake, NULL));
}

static bool serve_goes_on(struct serve *v)
{
	struct serve_crew *crew = v->crew;
	if (v->agent.interrupts)
		atomic_store(&crew->interrupted, true);
	if (v->agent.interrupts || (v->calls >= 0 && atomic_load(&crew->ended) >= (unsigned long)v->calls))
		serve_stop(crew);
	return !atomic_load(&crew->stopping);
}

/* What came to a thread that was another one's. */
static void serve_passed(const struct psip_driver_passed *all, struct cli_json *json)
{
	if (json) {
		cli_json_number(json, "datagrams", (long long)all->datagrams_in);
		cli_json_number(json, "datagrams_passed_on", (long long)all->datagrams);
		cli_json_number(json, "messages", (long long)all->messages_in);
		cli_json_number(json, "messages_passed_on", (long long)all->messages);
	} else {
		printf("passed on to other threads: %llu of %llu datagrams, %llu of %llu messages of streams\n", (unsigned long long)all->datagrams, (unsigned long long)all->datagrams_in,
		       (unsigned long long)all->messages, (unsigned long long)all->messages_in);
	}
}

static void serve_totals(const struct serve_crew *crew)
{
	unsigned long answered = 0, failed = 0, open = 0;
	struct psip_driver_passed all = { 0 }, one;
	for (unsigned i = 0; i < crew->count; i++) {
		psip_driver_passed(crew->all[i].agent.d, &one);
		all = (struct psip_driver_passed){ all.datagrams_in + one.datagrams_in, all.datagrams + one.datagrams, all.messages_in + one.messages_in, all.messages + one.messages };
		answered += crew->all[i].answered;
		failed += crew->all[i].failed;
		open += crew->all[i].open;
	}
	if (crew->all->setup.json) {
		struct cli_json j = { stdout, false };
		cli_json_open(&j, NULL, '{');
		cli_json_string(&j, "event", "totals");
		cli_json_number(&j, "answered", (long long)answered);
		cli_json_number(&j, "failed", (long long)failed);
		cli_json_number(&j, "open", (long long)open);
		if (crew->count > 1)
			serve_passed(&all, &j);
		cli_json_end(&j);
	} else {
		printf("answered %lu, failed %lu, open %lu\n", answered, failed, open);
		if (crew->count > 1 && !crew->all->setup.quiet)
			serve_passed(&all, NULL);
	}
	fflush(stdout);
}

/* Pass on what is others' until all have come so far. */
static void serve_meet(struct serve *v, atomic_uint *counter)
{
	atomic_fetch_add(counter, 1);
	while (atomic_load(counter) < v->crew->count && psip_driver_poll(v->agent.d, 10) >= 0)
		;
}

/* All hang up, then all end their streams: another's BYE may go by one of ours. What is open when the count is reached is told as open, though it is
 * hung up now. */
static void serve_finish(struct serve *v)
{
	unsigned long answered = v->answered, failed = v->failed;
	unsigned open = v->agent.open;
	struct serve_crew *crew = v->crew;
	cli_agent_hang_up(&v->agent);
	serve_meet(v, &crew->finished);
	cli_agent_disconnect(&v->agent);
	serve_meet(v, &crew->gone);
	v->open = v->agent.open;
	if (atomic_load(&crew->interrupted))
		return;
	v->answered = answered;
	v->failed = failed;
	v->open = open;
}

static void *serve_thread(void *context)
{
	struct serve *v = context;
	bool well = true;
	while (well && serve_goes_on(v)) {
		well = cli_agent_turn(&v->agent, -1);
		serve_do_later(v);
		if (!v->setup.quiet)
			fflush(stdout);
	}
	if (!well) {
		atomic_store(&v->crew->failed, true);
		serve_stop(v->crew);
	}
	serve_finish(v);
	return NULL;
}

/* The first agent has opened; the others follow. -1, or the status to exit with. */
static int serve_open(struct serve_crew *crew, struct psip_driver_group *group)
{
	int status = -1;
	for (unsigned i = 0; i < crew->count && status < 0; i++) {
		struct serve *v = &crew->all[i];
		struct cli_core core = { .group = group, .shards = group ? crew->count : 0, .shard = i, .first = i ? &crew->all->agent : NULL };
		if (i)
			*v = crew->all[0];
		status = cli_agent_open_core(&v->agent, "serve", &crew->all->setup, (uint32_t)v->max_calls, &core);
		if (status < 0)
			cli_whatever(psip_driver_on(v->agent.d, 0, serve_event, v));
		else
			crew->count = i; /* it has closed itself */
	}
	return status;
}

static int serve_threads(struct serve_crew *crew)
{
	pthread_t *threads = calloc(crew->count, sizeof *threads);
	unsigned begun = 1;
	if (!threads)
		return CLI_NETWORK;
	while (begun < crew->count && pthread_create(&threads[begun], NULL, serve_thread, &crew->all[begun]) == 0)
		begun++;
	if (begun < crew->count) {
		cli_agent_error(&crew->all->agent, "a thread", "the system gives no more");
		atomic_store(&crew->failed, true);
		serve_stop(crew);
		atomic_fetch_add(&crew->finished, crew->count - begun);
		atomic_fetch_add(&crew->gone, crew->count - begun);
	}
	serve_thread(crew->all);
	while (--begun)
		pthread_join(threads[begun], NULL);
	free(threads);
	return atomic_load(&crew->failed) ? CLI_NETWORK : CLI_DONE;
}

static int serve_run(struct serve_crew *crew)
{
	struct psip_driver_group *group = crew->count > 1 ? psip_driver_group_new(crew->count) : NULL;
	int status = crew->count > 1 && !group ? CLI_NETWORK : serve_open(crew, group);
	if (status < 0) {
		cli_agent_say_listening(&crew->all->agent);
		serve_take_up(crew->all);
		status = serve_threads(crew);
		serve_totals(crew);
	}
	for (unsigned i = crew->count; i--;)
		status = cli_agent_close(&crew->all[i].agent, status);
	psip_driver_group_free(group);
	return status;
}

int cli_serve(int argc, char **argv)
{
	static const struct cli_usage usage = { "serve", "", "Take calls, until Ctrl-C.",
		                                "Without --listen: udp:0.0.0.0:5060 and tcp:0.0.0.0:5060, with --cert tls:0.0.0.0:5061, too. Calls get G.711\n"
		                                "by offer and answer; no media flows yet.", 0, 0 };
	struct serve v = { .crew = NULL };
	long cores = 1;
	int count;
	v.ring = v.progress = v.answer_after = v.hangup_after = v.hold_after = v.update_after = v.update_early = v.calls = -1;
	v.retry_after = 0;
	v.code = 200;
	v.max_calls = 65536;
	const struct cli_option own[] = {
		{ "ring", CLI_NUMBER, "MS", &v.ring, 0, 86400000, "180 at once, the answer so much later" },
		{ "progress", CLI_NUMBER, "MS", &v.progress, 0, 86400000, "183 with media at once (behind --ring's 180), the answer so much later" },
		{ "100rel", CLI_TEXT, "WHEN", &v.setup.reliable, 0, 0, "reliable provisional responses: never, supported (if callers do), required (if they want them: so)" },
		{ "replaces", CLI_TEXT, "WHAT", &v.setup.replaces, 0, 0, "accept calls that replace another, whoever calls, or refuse them (so)" },
		{ "join", CLI_TEXT, "WHAT", &v.setup.join, 0, 0, "accept calls that join another, or refuse them (so)" },
		{ "answer", CLI_NUMBER, "CODE", &v.code, 200, 699, "200 (default), 3xx with --contact, or a refusal" },
		{ "retry-after", CLI_NUMBER, "S", &v.retry_after, 0, 86400, "a refusal asks the caller to wait so many seconds" },
		{ "serves", CLI_TEXT, "URIS", &v.setup.serves, 0, 0, "calls to other URIs than these (by commas) and our Contact get 404" },
		{ "answer-after", CLI_NUMBER, "MS", &v.answer_after, 0, 86400000, "answer so much later (with --ring: instead of its time)" },
		{ "hangup-after", CLI_NUMBER, "MS", &v.hangup_after, 0, 86400000, "hang up so long after the ACK" },
		{ "hold-after", CLI_NUMBER, "MS", &v.hold_after, 0, 86400000, "re-INVITE with hold so long after the ACK" },
		{ "update-after", CLI_NUMBER, "MS", &v.update_after, 0, 86400000, "UPDATE with hold so long after the ACK" },
		{ "update-early", CLI_NUMBER, "MS", &v.update_early, 0, 86400000, "UPDATE with hold so long after the first PRACK" },
		{ "reason", CLI_TEXT, "WHY", &v.setup.reason, 0, 0, "hang up with Reason: PROTOCOL;CAUSE;TEXT, such as \"Q.850;16;Terminated\"" },
		{ "calls", CLI_NUMBER, "N", &v.calls, 1, 2000000000, "end once N calls have ended" },
		{ "max-calls", CLI_NUMBER, "N", &v.max_calls, 1, 1 << 20, "calls at once; more get 486 (65536)" },
		{ "cores", CLI_NUMBER, "N", &cores, 1, 256, "threads, each with a stack and --max-calls of its own (1); not with ws, --record, --state, --pcap, --ladder, --trace" },
		{ "contact", CLI_TEXT, "URI", &v.contact, 0, 0, "our Contact; with --answer 3xx where to send callers" },
		{ NULL, CLI_FLAG, NULL, NULL, 0, 0, NULL },
	};
	int status = cli_options(&usage, own, cli_agent_table(&v.setup), argc, argv, &count);
	if (status >= 0)
		return status;
	if (v.code > 200 && v.code < 300)
		return cli_usage_error("serve", "--answer takes 200 or 300-699", NULL);
	if (v.code == 401 || v.code == 407)
		return cli_usage_error("serve", "--answer 401 and 407 would need a challenge", NULL);
	if (v.code >= 300 && v.code < 400 && !v.contact)
		return cli_usage_error("serve", "--answer 3xx wants --contact", NULL);
	if (v.code < 300)
		v.setup.contact = v.contact;
	if (!v.setup.listen.count) {
		v.setup.listen.at[v.setup.listen.count++] = "udp:0.0.0.0:5060";
		v.setup.listen.at[v.setup.listen.count++] = "tcp:0.0.0.0:5060";
		if (v.setup.certificate)
			v.setup.listen.at[v.setup.listen.count++] = "tls:0.0.0.0:5061";
	}
	if (cores > 1 && (v.setup.record || v.setup.state || v.setup.pcap || v.setup.ladder || v.setup.trace))
		return cli_usage_error("serve", "--cores does not go with --record, --state, --pcap, --ladder or --trace", NULL);
	struct serve_crew crew = { .all = calloc((size_t)cores, sizeof v), .count = (unsigned)cores };
	if (!crew.all)
		return CLI_NETWORK;
	v.crew = &crew;
	crew.all[0] = v;
	status = serve_run(&crew);
	free(crew.all);
	return status;
}
