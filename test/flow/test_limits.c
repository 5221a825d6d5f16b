/* SPDX-License-Identifier: MIT
 * Full is a normal state (DESIGN §2): every limit below, at and above it; what the sender of a request that finds no room is told;
 * and calls that are up end properly however full the stack is.
 * Does not cover: the limits of routes (a cache) and of the trace ring (test_base_trace.c). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "test/sim/network.h"
#include "test/sim/rig.h"
#include "transaction/transaction.h"
#include "transport/base/bytes.h"

#include <stdlib.h>
#include <string.h>

static const struct psip_span none = { NULL, 0 };

static struct psip_statistics look(struct rig *r)
{
	struct psip_statistics now;

	psip_statistics(r->s, &now);
	return now;
}

static int call_somebody(struct rig *r, psip_handle *call)
{
	struct psip_call_options options = { .size = sizeof options, .to = PSIP_TEXT("sip:alice@10.0.0.2") };

	return psip_call(r->s, r->now, &options, call);
}

/* The last message sent, and the number of messages since the last look. */
static const struct rig_send *only_answer(struct rig *r)
{
	const struct rig_send *m = rig_take(r);

	assert_non_null(m);
	assert_null(rig_take(r));
	return m;
}

static int status_of_invite(struct rig *r, struct rig_call *c)
{
	const struct rig_send *m;

	rig_flush(r);
	rig_invite(r, c, NULL, NULL);
	m = rig_take(r);
	return m ? rig_status(m) : 0;
}

static void nothing_left(struct rig *r, size_t bytes_free)
{
	rig_advance(r, 200000);
	assert_int_equal(look(r).calls, 0);
	assert_int_equal(look(r).dialogs, 0);
	assert_int_equal(look(r).transactions, 0);
	assert_int_equal(look(r).sends, 0);
	assert_int_equal(look(r).bytes_free, bytes_free);
}

/* ---- One limit at a time ---- */

static void one_call_too_many_is_busy(void **state)
{
	struct rig *r = rig_new(&(struct psip_limits){ .calls = 2, .dialogs = 8, .transactions = 64 }, NULL, 1);
	size_t bytes = look(r).bytes_free;
	struct rig_call a, b, c;
	psip_handle out;

	(void)state;
	rig_invite(r, &a, NULL, NULL);
	rig_invite(r, &b, NULL, NULL);
	assert_true(a.handle && b.handle);
	rig_flush(r);
	rig_invite(r, &c, NULL, NULL);
	assert_true(c.handle == 0);
	const struct rig_send *m = only_answer(r);
	assert_int_equal(rig_status(m), 486);
	assert_non_null(rig_param(rig_header(m, "To", 0), "tag"));
	assert_int_equal(look(r).refused_full, 1);
	assert_int_equal(call_somebody(r, &out), PSIP_ERR_FULL);
	assert_int_equal(psip_reject(r->s, r->now, a.handle, 480, none), PSIP_OK);
	rig_pump(r);  /* its ENDED is taken: the place is free */
	assert_int_equal(call_somebody(r, &out), PSIP_OK);
	assert_int_equal(psip_hangup(r->s, r->now, b.handle), PSIP_HANGUP_REJECT);
	assert_int_equal(psip_hangup(r->s, r->now, out), PSIP_HANGUP_CANCEL);
	nothing_left(r, bytes);
	rig_free(r);
}

static void without_transactions_503_and_no_state(void **state)
{
	struct rig *r = rig_new(&(struct psip_limits){ .calls = 16, .transactions = 6, .peer_quota = 100 }, NULL, 1);
	size_t bytes = look(r).bytes_free;
	struct rig_call a, b, c, d;
	char tag[64];
	psip_handle out;

	(void)state;
	rig_invite(r, &a, NULL, NULL);
	rig_invite(r, &b, NULL, rig_sdp());  /* two of their own, four kept for their ends */
	assert_true(a.handle && b.handle);
	rig_flush(r);
	rig_invite(r, &c, NULL, NULL);
	assert_true(c.handle == 0);
	const struct rig_send *m = only_answer(r);
	assert_int_equal(rig_status(m), 503);
	snprintf(tag, sizeof tag, "%s", rig_param(rig_header(m, "To", 0), "tag"));
	assert_int_equal(look(r).transactions, 2);
	rig_request(r, &c, "INVITE", 1, c.branch, NULL, NULL);  /* a copy: the same tag from no memory */
	m = only_answer(r);
	assert_int_equal(rig_status(m), 503);
	assert_string_equal(rig_param(rig_header(m, "To", 0), "tag"), tag);
	assert_int_equal(status_of_invite(r, &d), 503);
	rig_flush(r);
	assert_int_equal(call_somebody(r, &out), PSIP_ERR_FULL);
	assert_int_equal(psip_options(r->s, r->now, &(struct psip_call_options){ .size = sizeof(struct psip_call_options), .to = PSIP_TEXT("sip:a@10.0.0.2") }, &out),
	                 PSIP_ERR_FULL);
	rig_request(r, &d, "OPTIONS", 2, "z9hG4bKopt", NULL, NULL);
	assert_int_equal(rig_status(only_answer(r)), 503);
	/* What ends the calls finds its place. */
	rig_request(r, &a, "CANCEL", 1, a.branch, NULL, NULL);
	m = rig_take(r);
	assert_true(m && rig_status(m) == 200 && strcmp(rig_method(m), "CANCEL") == 0);
	m = rig_take(r);
	assert_true(m && rig_status(m) == 487 && strcmp(rig_method(m), "INVITE") == 0);
	assert_int_equal(psip_accept(r->s, r->now, b.handle, none, none), PSIP_OK);
	m = only_answer(r);
	assert_int_equal(rig_status(m), 200);
	snprintf(b.to_tag, sizeof b.to_tag, "%s", rig_param(rig_header(m, "To", 0), "tag"));
	rig_request(r, &b, "ACK", 1, "z9hG4bKackb", NULL, NULL);
	assert_int_equal(psip_hangup(r->s, r->now, b.handle), PSIP_HANGUP_BYE);
	m = only_answer(r);
	assert_string_equal(rig_method(m), "BYE");
	rig_reply(r, m, 200, NULL, NULL, NULL);
	nothing_left(r, bytes);
	rig_free(r);
}

static void one_peer_gets_its_share_only(void **state)
{
	struct rig *r = rig_new(&(struct psip_limits){ .calls = 16, .transactions = 128, .peer_quota = 3 }, NULL, 1);
	struct psip_address other = r->peer;
	struct rig_call c[4];

	(void)state;
	for (unsigned i = 0; i < 3; i++) {
		rig_invite(r, &c[i], NULL, NULL);
		assert_true(c[i].handle != 0);
	}
	assert_int_equal(status_of_invite(r, &c[3]), 503);
	assert_true(c[3].handle == 0);
	other.ip[3] = 77;
	rig_flush(r);
	rig_udp_from(r, &other, "OPTIONS sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.77;branch=z9hG4bKo\nMax-Forwards: 70\nFrom: <sip:c@10.0.0.77>;tag=1\n"
	                        "To: <sip:bob@10.0.0.1>\nCall-ID: o\nCSeq: 1 OPTIONS\nContent-Length: 0\n\n");
	assert_int_equal(rig_status(only_answer(r)), 200);
	rig_request(r, &c[0], "CANCEL", 1, c[0].branch, NULL, NULL);  /* what ends a call is not counted */
	assert_int_equal(rig_status(rig_take(r)), 200);
	rig_free(r);
}

static void a_message_that_finds_no_bytes_gets_503(void **state)
{
	struct rig *r = rig_new(&(struct psip_limits){ .calls = 4, .bytes = 8192, .message_max = 16000 }, NULL, 1);
	size_t bytes = look(r).bytes_free;
	static char sdp[16000];
	struct rig_call a, b;
	psip_handle out;
	int length = snprintf(sdp, sizeof sdp, "%s", rig_sdp());

	(void)state;
	rig_invite(r, &b, NULL, rig_sdp());
	assert_true(b.handle != 0);
	while (length < 12000)
		length += snprintf(sdp + length, sizeof sdp - (size_t)length, "a=fill:................................................\r\n");
	rig_flush(r);
	rig_invite(r, &a, NULL, sdp);
	assert_true(a.handle == 0);
	const struct rig_send *m = only_answer(r);
	assert_int_equal(rig_status(m), 503);
	assert_non_null(rig_param(rig_header(m, "To", 0), "tag"));
	struct psip_call_options big = { .size = sizeof big, .to = PSIP_TEXT("sip:a@10.0.0.2"), .type = PSIP_TEXT("application/sdp"), .body = { sdp, 12000 } };
	assert_int_equal(psip_call(r->s, r->now, &big, &out), PSIP_ERR_FULL);
	assert_int_equal(psip_reject(r->s, r->now, b.handle, 480, none), PSIP_OK);
	nothing_left(r, bytes);
	rig_free(r);
}

/* ---- With a place for one call the next one may follow at once, while the transactions of the one before are still there ---- */

static void hang_up_again(struct rig *r, psip_handle call)
{
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
	rig_reply(r, rig_take(r), 200, NULL, NULL, NULL);
}

static void one_after_another(void **state)
{
	struct rig *r = rig_new(&(struct psip_limits){ .calls = 1 }, NULL, 1);
	size_t bytes = look(r).bytes_free;
	const struct rig_send *invite, *cancel;
	psip_handle call, other;
	struct rig_call c;

	(void)state;
	assert_int_equal(call_somebody(r, &call), PSIP_OK);  /* answered */
	invite = rig_take(r);
	assert_int_equal(call_somebody(r, &other), PSIP_ERR_FULL);
	rig_reply(r, invite, 200, "a", "Contact: <sip:alice@10.0.0.2>\n", rig_sdp());
	assert_string_equal(rig_method(rig_take(r)), "ACK");
	hang_up_again(r, call);
	assert_true(look(r).transactions > 0);
	assert_int_equal(call_somebody(r, &call), PSIP_OK);  /* refused */
	rig_reply(r, rig_take(r), 486, "b", NULL, NULL);
	assert_string_equal(rig_method(rig_take(r)), "ACK");
	assert_int_equal(call_somebody(r, &call), PSIP_OK);  /* cancelled */
	invite = rig_take(r);
	rig_reply(r, invite, 180, "c", "Contact: <sip:alice@10.0.0.2>\n", NULL);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
	cancel = rig_take(r);
	assert_string_equal(rig_method(cancel), "CANCEL");
	rig_reply(r, cancel, 200, "c", NULL, NULL);
	rig_reply(r, invite, 487, "c", NULL, NULL);
	assert_string_equal(rig_method(rig_take(r)), "ACK");
	while (rig_take_event(r))
		;
	rig_invite(r, &c, NULL, rig_sdp());  /* called */
	assert_true(c.handle != 0);
	rig_flush(r);
	assert_int_equal(psip_reject(r->s, r->now, c.handle, 603, none), PSIP_OK);
	rig_flush(r);
	assert_true(look(r).transactions >= 4);
	assert_int_equal(call_somebody(r, &call), PSIP_OK);
	assert_string_equal(rig_method(rig_take(r)), "INVITE");
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
	nothing_left(r, bytes);
	rig_free(r);
}


static void dialogs(void **state)
{
	struct rig *r = rig_new(&(struct psip_limits){ .calls = 4, .dialogs = 1 }, NULL, 1);
	size_t bytes = look(r).bytes_free;
	struct rig_call a, b;
	psip_handle out;

	(void)state;
	rig_invite(r, &a, NULL, NULL);
	assert_true(a.handle != 0);
	assert_int_equal(status_of_invite(r, &b), 503);
	assert_int_equal(call_somebody(r, &out), PSIP_ERR_FULL);
	assert_int_equal(psip_reject(r->s, r->now, a.handle, 480, none), PSIP_OK);
	rig_pump(r);
	assert_int_equal(call_somebody(r, &out), PSIP_OK);
	assert_int_equal(psip_hangup(r->s, r->now, out), PSIP_HANGUP_CANCEL);
	nothing_left(r, bytes);
	rig_free(r);
}

static void sends_wait_for_their_turn(void **state)
{
	struct rig *r = rig_new(&(struct psip_limits){ .calls = 4, .sends = 1 }, NULL, 1);
	psip_handle a, b;

	(void)state;
	r->hold_sends = true;
	assert_int_equal(call_somebody(r, &a), PSIP_OK);
	assert_int_equal(call_somebody(r, &b), PSIP_OK);
	assert_non_null(rig_take(r));
	assert_null(rig_take(r));
	assert_true(psip_deadline(r->s) > r->now);  /* nothing to do but to wait for psip_sent */
	psip_sent(r->s, r->held[0], PSIP_OK);
	assert_true(psip_deadline(r->s) <= r->now);
	const struct rig_send *m = rig_take(r);
	assert_non_null(m);
	assert_string_equal(rig_method(m), "INVITE");
	psip_sent(r->s, r->held[1], PSIP_OK);
	assert_null(rig_take(r));
	assert_int_equal(look(r).sends, 0);
	/* A stateless answer that finds no record is lost; its copy is answered. */
	assert_int_equal(call_somebody(r, &a), PSIP_OK);
	rig_flush(r);
	assert_int_equal(look(r).sends, 1);
	rig_udp(r, "INVITE sip:b@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bKbad\nFrom: <sip:a@10.0.0.2>;tag=1\nTo: <sip:b@10.0.0.1>\nCall-ID: bad\nCSeq: 1 ACK\n"
	           "Content-Length: 0\n\n");
	assert_null(rig_take(r));
	rig_free(r);
}

static void flows(void **state)
{
	struct rig *r = rig_new(&(struct psip_limits){ .calls = 4, .flows = 2 }, NULL, 1);
	psip_handle a = rig_accept(r), b = rig_accept(r), out;

	(void)state;
	assert_true(a && b);
	rig_tcp(r, a, "OPTIONS ");  /* half a message each: none gives way */
	rig_tcp(r, b, "OPTIONS ");
	assert_true(rig_accept(r) == 0);
	struct psip_call_options tcp = { .size = sizeof tcp, .to = PSIP_TEXT("sip:a@10.0.0.3;transport=tcp") };
	assert_int_equal(psip_call(r->s, r->now, &tcp, &out), PSIP_OK);
	const struct rig_event *e = rig_take_event(r);  /* no stream can be had: as if the network had refused */
	assert_non_null(e);
	assert_int_equal(e->event.kind, PSIP_EVENT_ENDED);
	assert_int_equal(e->event.cause, PSIP_END_TRANSPORT);
	psip_closed(r->s, r->now, a);
	assert_true(rig_accept(r) != 0);
	rig_free(r);
}

static int options_of_length(struct rig *r, size_t length)
{
	static char body[8000];
	static unsigned serial;
	char head[1000];
	int n = snprintf(head, sizeof head, "OPTIONS sip:bob@10.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bKlen%03u\r\nMax-Forwards: 70\r\n"
	                 "From: <sip:a@10.0.0.2>;tag=1\r\nTo: <sip:bob@10.0.0.1>\r\nCall-ID: length%03u\r\nCSeq: 1 OPTIONS\r\nSubject: ", serial, serial);
	const char *end = "\r\nContent-Length: 0\r\n\r\n";
	const struct rig_send *m;

	serial++;
	memset(body, 'x', sizeof body);
	memcpy(body, head, (size_t)n);
	memcpy(body + length - strlen(end), end, strlen(end));
	rig_flush(r);
	rig_bytes(r, body, length);
	m = rig_take(r);
	return m ? rig_status(m) : 0;
}

/* ledger: 3261-21.5.7-01 */
static void messages_too_long(void **state)
{
	struct rig *r = rig_new(&(struct psip_limits){ .calls = 4, .message_max = 2000 }, NULL, 1);

	(void)state;
	assert_int_equal(options_of_length(r, 1999), 200);
	assert_int_equal(options_of_length(r, 2000), 200);
	assert_int_equal(options_of_length(r, 2001), 513);
	assert_int_equal(options_of_length(r, 7000), 513);
	rig_free(r);
}

static int options_of_rows(struct rig *r, unsigned rows)
{
	static char text[16000];
	static unsigned serial;
	int n = snprintf(text, sizeof text, "OPTIONS sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bKrow%u\nMax-Forwards: 70\n"
	                 "From: <sip:a@10.0.0.2>;tag=1\nTo: <sip:bob@10.0.0.1>\nCall-ID: rows%u\nCSeq: 1 OPTIONS\nContent-Length: 0\n", serial, serial);
	const struct rig_send *m;

	serial++;
	for (unsigned i = 7; i < rows; i++)
		n += snprintf(text + n, sizeof text - (size_t)n, "X-Row: %u\n", i);
	rig_flush(r);
	rig_udp(r, "%s\n", text);
	m = rig_take(r);
	return m ? rig_status(m) : 0;
}

static void rows_too_many(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);

	(void)state;
	assert_int_equal(PSIP_HEADER_ROWS, 160);
	assert_int_equal(options_of_rows(r, 159), 200);
	assert_int_equal(options_of_rows(r, 160), 200);
	assert_int_equal(options_of_rows(r, 161), 513);
	assert_int_equal(options_of_rows(r, 400), 513);
	rig_free(r);
}

/* ---- A flood while calls are up ---- */

enum { UP = 100, FLOOD_FOR_EACH = 100 };
struct flood {
	struct net *n;
	psip_handle call[UP][2];    /* of agent 0, the one under attack, and agent 1 */
	uint8_t cause[UP][2];
	uint16_t status[UP][2];
	uint64_t hash[UP];
	psip_handle ringing[UP * 3 * FLOOD_FOR_EACH];
	unsigned up, sent, let_in;
	uint64_t refused;
	uint32_t reserved_least;
};

static void flood_event(struct flood *f, unsigned agent, const struct psip_event *event)
{
	if (event->kind == PSIP_EVENT_INCOMING) {
		const char *at = event->message.at ? memmem(event->message.at, event->message.length, "sip:c", 5) : NULL;  /* no bytes, no copy for the event */
		if (!at) {
			f->ringing[f->let_in++] = event->object;  /* one of the flood: nobody answers it */
			return;
		}
		unsigned number = (unsigned)strtoul(at + 5, NULL, 10);
		f->call[number][agent] = event->object;
		psip_handle call = event->object;
		assert_int_equal(psip_call_set_user(net_stack(f->n, agent), call, number + 1), PSIP_OK);
		assert_int_equal(psip_accept(net_stack(f->n, agent), f->n->now, call, none, none), PSIP_OK);
	} else if (event->kind == PSIP_EVENT_CONFIRMED) {
		f->up++;
	} else if (event->kind == PSIP_EVENT_ENDED && event->user) {
		f->cause[event->user - 1][agent] = event->cause;
		f->status[event->user - 1][agent] = event->status;
	}
}

static void flood_run(struct flood *f, psip_duration ms)
{
	psip_time until = f->n->now + ms;
	struct net_happening h;

	while (net_next(f->n, until, &h))
		if (h.kind == NET_EVENT)
			flood_event(f, h.agent, &h.event);
	if (psip_bytes_reserved(f->n->agents[0].s) < f->reserved_least)
		f->reserved_least = psip_bytes_reserved(f->n->agents[0].s);
}

static void flood_wave(struct flood *f)
{
	static char text[4096];

	for (unsigned i = 0; i < FLOOD_FOR_EACH; i++) {
		struct psip_address from = { .ip = { 172, 16, (uint8_t)(f->sent >> 8), (uint8_t)f->sent }, .family = 4, .port = 5060, .transport = PSIP_UDP };
		int n = snprintf(text, sizeof text,
		                 "INVITE sip:bob@10.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 172.16.0.1;rport;branch=z9hG4bKflood%u\r\nMax-Forwards: 70\r\n"
		                 "From: <sip:f@172.16.0.1>;tag=f%u\r\nTo: <sip:bob@10.0.0.1>\r\nCall-ID: flood%u\r\nCSeq: 1 INVITE\r\nContact: <sip:f@172.16.0.1>\r\n"
		                 "Content-Length: 0\r\nSubject: %.*s\r\n\r\n",
		                 f->sent, f->sent, f->sent, (int)(f->sent % 7 == 0 ? 1500 : f->sent % 3 ? 0 : 200),
		                 "................................................................................................................................"
		                 "................................................................................................................................");
		f->sent++;
		net_inject(f->n, 0, &from, text, (size_t)n);
		if (i % 10 == 0)
			flood_run(f, 1);
	}
}

static struct flood flood_begin(const struct psip_limits *limits, size_t *bytes_free)
{
	const struct net_weather fair = { .delay = 5 };
	struct psip_limits roomy = { .calls = 200, .transactions = 4000 };
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 } };
	static struct flood f;
	struct psip_statistics now;

	memset(&f, 0, sizeof f);
	f.n = net_new(7, &fair);

	net_add(f.n, limits, &settings);
	net_add(f.n, &roomy, &settings);
	psip_statistics(f.n->agents[0].s, &now);
	*bytes_free = now.bytes_free;
	for (unsigned i = 0; i < UP; i++) {
		char to[64];
		struct psip_call_options options = { .size = sizeof options, .to = { to, 0 }, .user = i + 1 };
		unsigned agent = i % 2;
		snprintf(to, sizeof to, "sip:c%u@10.0.0.%u", i, 2 - agent);
		options.to.length = strlen(to);
		assert_int_equal(psip_call(net_stack(f.n, agent), f.n->now, &options, &f.call[i][agent]), PSIP_OK);
		struct psip_call_info info;
		assert_int_equal(psip_call_info(f.n->agents[agent].s, f.call[i][agent], &info), PSIP_OK);
		f.hash[i] = net_call_hash(info.call_id.at, info.call_id.length);
		flood_run(&f, 500);
	}
	flood_run(&f, 40000);
	assert_int_equal(f.up, UP);
	f.reserved_least = psip_bytes_reserved(f.n->agents[0].s);
	return f;
}

/* The calls of the flood that were let in ring until now; then all must be as it was before the first call. */
static void flood_end(struct flood *f, size_t bytes_free)
{
	struct psip_statistics now;

	for (unsigned i = 0; i < f->let_in; i++)
		assert_int_equal(psip_hangup(net_stack(f->n, 0), f->n->now, f->ringing[i]), PSIP_HANGUP_REJECT);
	flood_run(f, 200000);
	for (unsigned agent = 0; agent < 2; agent++) {
		psip_statistics(f->n->agents[agent].s, &now);
		assert_int_equal(now.calls, 0);
		assert_int_equal(now.dialogs, 0);
		assert_int_equal(now.transactions, 0);
		assert_int_equal(now.sends, 0);
		assert_true(agent == 1 || now.bytes_free == bytes_free);
	}
	assert_int_equal(psip_bytes_reserved(f->n->agents[0].s), 2 * psip_limits_effective(f->n->agents[0].s)->calls);
	print_message("  %u of %u INVITEs of the flood let in, %u refused; at most %u slots of the reserve in use\n", f->let_in, f->sent,
	              (unsigned)f->refused, 2 * psip_limits_effective(f->n->agents[0].s)->calls - f->reserved_least);
	net_free(f->n);
}

/* A flood goes on all the while; in it, each call is ended by one side, half of them by us. */
static void flood_all(const struct psip_limits *limits, bool reserve)
{
	static struct flood f;
	struct psip_statistics now, before;
	size_t bytes_free;

	f = flood_begin(limits, &bytes_free);
	do {
		flood_wave(&f);
		psip_statistics(f.n->agents[0].s, &before);
	} while (!before.refused_full && f.sent < UP * FLOOD_FOR_EACH);
	assert_true(before.refused_full > 0);  /* it is full, and stays so */
	for (unsigned i = 0; i < UP; i++) {
		unsigned who = i / 2 % 2;
		flood_wave(&f);
		assert_int_equal(psip_hangup(net_stack(f.n, who), f.n->now, f.call[i][who]), PSIP_HANGUP_BYE);
		flood_run(&f, 100);
		if (f.cause[i][who] != PSIP_END_LOCAL)
			net_ladder(f.n, f.hash[i], stdout);
		assert_int_equal(f.cause[i][who], PSIP_END_LOCAL);
		assert_int_equal(f.status[i][who], 0);  /* the BYE got its 200 */
		assert_int_equal(f.cause[i][1 - who], PSIP_END_REMOTE);
	}
	psip_statistics(f.n->agents[0].s, &now);
	f.refused = now.refused_full;
	assert_true(now.refused_full > before.refused_full);
	assert_true(!reserve || f.reserved_least < 2 * psip_limits_effective(f.n->agents[0].s)->calls);
	flood_end(&f, bytes_free);
}

static void calls_up_end_properly_in_a_flood_past_the_call_limit(void **state)
{
	(void)state;
	flood_all(&(struct psip_limits){ .calls = UP + 10, .peer_quota = 2000 }, false);
}

static void calls_up_end_properly_in_a_flood_past_the_transactions(void **state)
{
	(void)state;
	flood_all(&(struct psip_limits){ .calls = 2000, .transactions = 2 * UP + 100, .peer_quota = 2000 }, false);
}

static void calls_up_end_properly_when_the_bytes_are_gone(void **state)
{
	(void)state;
	flood_all(&(struct psip_limits){ .calls = 2000, .transactions = 20000, .bytes = 160 * 1024, .peer_quota = 20000, .message_max = 8192 }, true);
}

static void calls_up_end_properly_when_the_sends_are_few(void **state)
{
	(void)state;
	flood_all(&(struct psip_limits){ .calls = UP + 10, .sends = 1, .peer_quota = 2000 }, false);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_call_too_many_is_busy),
		cmocka_unit_test(without_transactions_503_and_no_state),
		cmocka_unit_test(one_peer_gets_its_share_only),
		cmocka_unit_test(a_message_that_finds_no_bytes_gets_503),
		cmocka_unit_test(one_after_another),
		cmocka_unit_test(dialogs),
		cmocka_unit_test(sends_wait_for_their_turn),
		cmocka_unit_test(flows),
		cmocka_unit_test(messages_too_long),
		cmocka_unit_test(rows_too_many),
		cmocka_unit_test(calls_up_end_properly_in_a_flood_past_the_call_limit),
		cmocka_unit_test(calls_up_end_properly_in_a_flood_past_the_transactions),
		cmocka_unit_test(calls_up_end_properly_when_the_bytes_are_gone),
		cmocka_unit_test(calls_up_end_properly_when_the_sends_are_few),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
