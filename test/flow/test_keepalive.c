/* SPDX-License-Identifier: MIT
 * Keep-alives without registration, and STUN on the SIP port (RFC 5626 §3.5, §4.4, §8), in virtual time.
 * Not covered: STUN's octets (unit/test_stun.c), Flow-Timer and all of RFC 5626 that needs a registration, real NATs (interop/nat_*.sh). */
#include "test/flow/nat.h"

#include "dialog/dialog.h"
#include "transport/stun.h"

/* ---- Keep-alives on datagrams ---- */

static bool is_stun(const struct rig_send *m, struct psip_stun *stun)
{
	return m && psip_stun_is(m->text, m->length) && psip_stun_read(stun, m->text, m->length) == PSIP_OK;
}

static void expect_stun(struct rig *r, struct psip_stun *stun, psip_time *at)
{
	const struct rig_send *m = rig_take(r);

	assert_true(is_stun(m, stun));
	assert_int_equal(stun->kind, PSIP_STUN_CLASS_REQUEST);
	assert_true(psip_address_equal(&m->remote, &r->peer));
	assert_true(psip_address_equal(&m->local, &r->local));  /* the flow that SIP uses */
	*at = m->at;
}

static void answer_stun(struct rig *r, const struct psip_stun *request, const char *host, uint16_t port)
{
	uint8_t bytes[PSIP_STUN_ANSWER];
	struct psip_address mapped = rig_address(host, port, PSIP_UDP);

	rig_bytes(r, bytes, psip_stun_put_answer(bytes, request, &mapped));
}

static const struct psip_settings stun_settings = { .keepalive = { .datagrams = PSIP_KEEPALIVE_STUN } };

/* A call, up to its first ping. */
static void pinged_call(struct rig *r, struct psip_stun *stun, psip_time *at)
{
	(void)call_peer(r);
	rig_advance(r, 29000);
	expect_stun(r, stun, at);
}

static void a_call_is_kept_alive_by_stun(void **state)
{
	/* ledger: 5626-3.5.2-01 5626-4.4-01 5626-4.4.2-01 5626-4.4.2-03 5626-4.4.2-04 5626-8-05 */
	struct rig *r = rig_with(&stun_settings);
	psip_handle call = call_peer(r);
	psip_time last = r->now, at, least = PSIP_NEVER, most = 0;
	struct psip_stun stun;

	(void)state;
	for (unsigned i = 0; i < 300; i++) {
		rig_advance(r, 29000 - (psip_duration)(r->now - last));
		expect_stun(r, &stun, &at);
		least = at - last < least ? at - last : least;
		most = at - last > most ? at - last : most;
		last = at;
		answer_stun(r, &stun, "198.51.100.1", 5060);
		rig_flush(r);  /* requests made again because the answer is that late */
		if (i == 0)
			address_event(r, PSIP_ADDRESS_LEARNT, 5060);
		flow_quiet(r);
		/* The answer came late in virtual time: the next interval counts from it. */
		last = r->now;
	}
	assert_in_range(least, 24000, 25000);
	assert_in_range(most, 28000, 29000);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
	rig_reply(r, flow_request(r, "BYE"), 200, NULL, "", NULL);
	flow_ended(r, PSIP_END_LOCAL, 0);
	rig_advance(r, 100000);
	flow_silent(r);
	flow_clean(r);
}

static void nothing_is_pinged_unless_asked_for(void **state)
{
	/* ledger: 5626-4.4.1-02 5626-8-04 */
	struct psip_settings streams = { .keepalive = { .streams = PSIP_KEEPALIVE_CRLF } };
	struct rig *r[2] = { rig_with(NULL), rig_with(&streams) };

	(void)state;
	for (unsigned i = 0; i < 2; i++) {
		(void)call_peer(r[i]);
		rig_advance(r[i], 3600000);
		flow_silent(r[i]);
		rig_free(r[i]);
	}
}

static void stun_is_repeated_then_the_flow_has_failed(void **state)
{
	/* ledger: 5626-4.4.2-05 5626-8-07 */
	static const psip_duration at[] = { 0, 500, 1500, 3500, 7500, 15500, 31500 };
	struct rig *r = rig_with(&stun_settings);
	struct psip_stun first, next;
	psip_time begin, when;

	(void)state;
	pinged_call(r, &first, &begin);
	rig_advance(r, (psip_duration)(begin + 39499 - r->now));
	for (unsigned i = 1; i < 7; i++) {
		expect_stun(r, &next, &when);
		assert_int_equal(when - begin, at[i]);
		assert_memory_equal(next.id, first.id, PSIP_STUN_ID);
	}
	flow_silent(r);
	flow_quiet(r);
	rig_advance(r, 1);
	assert_true(psip_address_equal(&flow_event(r, (enum psip_event_kind)PSIP_EVENT_FLOW_FAILED, 0)->remote, &r->peer));
	rig_advance(r, 29000);  /* it goes on, and is told again only after an answer */
	expect_stun(r, &next, &when);
	assert_memory_not_equal(next.id, first.id, PSIP_STUN_ID);
	rig_advance(r, 40000);
	flow_quiet(r);
	rig_flush(r);
	rig_free(r);
}

/* Before the repeats end, an answer to any of them is one. */
static void a_late_answer_counts(void **state)
{
	struct rig *r = rig_with(&stun_settings);
	struct psip_stun first;
	psip_time begin;

	(void)state;
	pinged_call(r, &first, &begin);
	rig_advance(r, (psip_duration)(begin + 39499 - r->now));
	rig_flush(r);
	answer_stun(r, &first, "198.51.100.1", 5060);
	address_event(r, PSIP_ADDRESS_LEARNT, 5060);
	rig_advance(r, 20000);
	flow_silent(r);
	flow_quiet(r);
	rig_free(r);
}

static void an_error_response_fails_at_once(void **state)
{
	struct rig *r = rig_with(&stun_settings);
	struct psip_stun stun;
	psip_time at;

	(void)state;
	pinged_call(r, &stun, &at);
	rig_flush(r);
	stun.unknown_count = 1;  /* so that 420 is written */
	answer_stun(r, &stun, "198.51.100.1", 5060);
	flow_event(r, (enum psip_event_kind)PSIP_EVENT_FLOW_FAILED, 0);
	rig_advance(r, 20000);
	flow_silent(r);
	rig_free(r);
}

/* Answers that nobody asked for, from elsewhere or with another id, change nothing. */
static void foreign_answers_are_dropped(void **state)
{
	struct rig *r = rig_with(&stun_settings);
	struct psip_stun stun, other;
	struct psip_address peer = r->peer;
	psip_time at;

	(void)state;
	pinged_call(r, &stun, &at);
	rig_flush(r);
	other = stun;
	other.id[3] ^= 1;
	answer_stun(r, &other, "203.0.113.1", 1);
	r->peer.port++;
	answer_stun(r, &stun, "203.0.113.1", 1);
	r->peer = peer;
	flow_quiet(r);
	answer_stun(r, &stun, "198.51.100.1", 5060);
	address_event(r, PSIP_ADDRESS_LEARNT, 5060);
	answer_stun(r, &stun, "203.0.113.1", 1);  /* twice: the first one counted */
	flow_quiet(r);
	rig_free(r);
}

static void a_changed_mapping_is_told_and_routes_are_asked_for_again(void **state)
{
	/* ledger: 5626-4.4.2-06 */
	struct rig *r = rig_with(&stun_settings);
	psip_handle call = call_peer(r);
	struct psip_stun stun;
	psip_time at;

	(void)state;
	while (rig_take_asked(r))
		;
	rig_advance(r, 29000);
	expect_stun(r, &stun, &at);
	rig_flush(r);
	answer_stun(r, &stun, "203.0.113.1", 61000);
	assert_int_equal(address_event(r, PSIP_ADDRESS_LEARNT, 61000)->remote.ip[0], 203);
	for (unsigned i = 0; i < 3; i++) {  /* the same; another port; another address */
		static const char *const hosts[] = { "203.0.113.1", "203.0.113.1", "203.0.113.2" };
		static const uint16_t ports[] = { 61000, 61001, 61001 };
		rig_advance(r, 29000);
		expect_stun(r, &stun, &at);
		rig_flush(r);
		answer_stun(r, &stun, hosts[i], ports[i]);
		if (i)
			address_event(r, PSIP_ADDRESS_MAPPING, ports[i]);
		flow_quiet(r);
	}
	assert_null(rig_take_asked(r));
	assert_int_equal(psip_modify(r->s, r->now, call, PSIP_SENDRECV, flow_none, flow_none), PSIP_OK);
	assert_int_equal(rig_take_asked(r)->kind, PSIP_ROUTE);
	flow_request(r, "INVITE");
	rig_free(r);
}

static void an_interval_of_the_settings(void **state)
{
	static const psip_duration bad[] = { 1, 999, 86400001 };
	struct psip_settings settings = stun_settings;
	struct psip_stun stun;
	psip_time at, begin;
	struct rig *r;

	(void)state;
	settings.size = sizeof settings;
	settings.keepalive.datagram_interval = 1000;
	r = rig_with(&settings);
	(void)call_peer(r);
	begin = r->now;
	rig_advance(r, 1000);
	expect_stun(r, &stun, &at);
	assert_in_range(at - begin, 800, 1000);
	for (unsigned i = 0; i < 3; i++) {
		settings.keepalive.datagram_interval = bad[i];
		assert_int_equal(psip_configure(r->s, &settings), PSIP_ERR_ARGUMENT);
		settings.keepalive.datagram_interval = 0;
		settings.keepalive.stream_interval = bad[i];
		assert_int_equal(psip_configure(r->s, &settings), PSIP_ERR_ARGUMENT);
		settings.keepalive.stream_interval = 0;
	}
	settings.keepalive.datagram_interval = settings.keepalive.stream_interval = 86400000;
	assert_int_equal(psip_configure(r->s, &settings), PSIP_OK);
	settings.keepalive.streams = PSIP_KEEPALIVE_STUN;
	assert_int_equal(psip_configure(r->s, &settings), PSIP_ERR_ARGUMENT);
	settings.keepalive.streams = PSIP_KEEPALIVE_OFF;
	settings.keepalive.datagrams = PSIP_KEEPALIVE_CRLF + 1;
	assert_int_equal(psip_configure(r->s, &settings), PSIP_ERR_ARGUMENT);
	settings.keepalive.datagrams = PSIP_KEEPALIVE_OFF;
	settings.nat = PSIP_NAT_ALWAYS + 1;
	assert_int_equal(psip_configure(r->s, &settings), PSIP_ERR_ARGUMENT);
	rig_free(r);
}

static void crlf_datagrams_when_asked_for(void **state)
{
	struct psip_settings settings = { .keepalive = { .datagrams = PSIP_KEEPALIVE_CRLF } };
	struct rig *r = rig_with(&settings);

	(void)state;
	(void)call_peer(r);
	for (unsigned i = 0; i < 5; i++) {
		const struct rig_send *m;
		rig_advance(r, 29000);
		m = rig_take(r);
		assert_non_null(m);
		assert_string_equal(m->text, "\r\n\r\n");
		assert_true(psip_address_equal(&m->remote, &r->peer));
		rig_flush(r);
	}
	flow_quiet(r);
	rig_free(r);
}

/* Two calls over one flow are one entry: with room for one alone, both live by it; the third call's flow has none. */
/* Nobody answers the pings of this call: they, and their end, come in between. */
static void end_pinged(struct rig *r, psip_handle call)
{
	const struct rig_send *m;
	const struct rig_event *e;

	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
	while ((m = rig_take(r)) != NULL && psip_stun_is(m->text, m->length))
		;
	assert_non_null(m);
	rig_reply(r, m, 200, NULL, "", NULL);
	while ((e = rig_take_event(r)) != NULL && e->event.kind == (enum psip_event_kind)PSIP_EVENT_FLOW_FAILED)
		;
	assert_non_null(e);
	assert_int_equal(e->event.kind, PSIP_EVENT_ENDED);
}

/* How many in that time, from now on. */
static unsigned pings_to(struct rig *r, uint16_t port, psip_duration ms)
{
	const struct rig_send *m;
	unsigned count = 0;

	rig_flush(r);
	rig_advance(r, ms);
	while ((m = rig_take(r)) != NULL)
		count += psip_stun_is(m->text, m->length) && m->remote.port == port;
	return count;
}

static void entries_are_shared_and_limited(void **state)
{
	struct psip_limits limits = { .calls = 8, .keepalives = 2 };
	struct psip_settings settings = stun_settings;
	struct psip_address peer;
	psip_handle calls[4];
	struct rig *r;

	(void)state;
	settings.size = sizeof settings;
	settings.media.port = 40000;
	r = rig_new(&limits, &settings, 1);
	r->local = rig_address("198.51.100.1", 5060, PSIP_UDP);
	peer = r->peer = rig_address("192.0.2.9", 31000, PSIP_UDP);
	for (unsigned i = 0; i < 2; i++)
		calls[i] = call_peer(r);
	for (unsigned i = 2; i < 4; i++) {  /* two more flows: one has room, one has not */
		struct psip_call_options o = { .to = i == 2 ? PSIP_TEXT("sip:alice@192.0.2.9:31001") : PSIP_TEXT("sip:alice@192.0.2.9:31002") };
		const struct rig_send *invite = flow_call_with(r, &o, &calls[i]);
		r->peer.port = (uint16_t)(31000 + i - 1);
		rig_reply(r, invite, 200, "t", "Contact: <sip:alice@192.0.2.9:31000>\n", rig_sdp());
		flow_request(r, "ACK");
		flow_event(r, PSIP_EVENT_ANSWERED, 200);
	}
	r->peer = peer;
	rig_advance(r, 29000);
	{
		unsigned seen[3] = { 0 };
		const struct rig_send *m;
		psip_time second = r->now - 29000 + 24000;
		while ((m = rig_take(r)) != NULL)
			if (m->at >= second && m->remote.port - 31000u < 3)
				seen[m->remote.port - 31000]++;
		assert_true(seen[0] && seen[1]);
		assert_int_equal(seen[2], 0);
	}
	end_pinged(r, calls[0]);  /* its flow is calls[1]'s, too */
	assert_true(pings_to(r, 31000, 29000) > 0);
	end_pinged(r, calls[1]);
	assert_int_equal(pings_to(r, 31000, 29000), 0);
	end_pinged(r, calls[2]);
	end_pinged(r, calls[3]);
	rig_flush(r);
	rig_advance(r, 60000);
	flow_silent(r);
	flow_clean(r);
}

/* ---- Keep-alives on streams ---- */

static const struct psip_settings crlf_settings = { .keepalive = { .streams = PSIP_KEEPALIVE_CRLF } };

static psip_handle call_on_stream(struct rig *r, psip_handle *flow)
{
	struct psip_call_options o = { .to = PSIP_TEXT("sip:alice@192.0.2.9:5060;transport=tcp") };
	psip_handle call;
	const struct rig_send *invite = flow_call_with(r, &o, &call);
	char via[256];

	*flow = invite->flow;
	snprintf(via, sizeof via, "%s", rig_header(invite, "Via", 0));
	rig_tcp(r, *flow, "SIP/2.0 200 OK\nVia: %s\nFrom: %s\nTo: %s;tag=t\nCall-ID: %s\nCSeq: %s\nContact: <sip:alice@192.0.2.9:5060;transport=tcp>\n"
	        "Content-Type: application/sdp\nContent-Length: %zu\n\n%s", via, rig_header(invite, "From", 0), rig_header(invite, "To", 0),
	        rig_header(invite, "Call-ID", 0), rig_header(invite, "CSeq", 0), strlen(rig_sdp()), rig_sdp());
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	while (rig_take_asked(r))
		;
	return call;
}

static psip_time expect_ping(struct rig *r, psip_handle flow)
{
	const struct rig_send *m;

	for (unsigned ms = 0; ms < 130000 && r->send_taken == r->send_count; ms += 100)
		rig_advance(r, 100);
	m = rig_take(r);
	assert_non_null(m);
	assert_string_equal(m->text, "\r\n\r\n");
	assert_true(m->flow == flow);
	return m->at;
}

static void a_stream_is_kept_alive_by_crlf(void **state)
{
	/* ledger: 5626-3.5.1-01 5626-4.4.1-01 5626-4.4.1-06 5626-4.4.2-02 */
	struct rig *r = rig_with(&crlf_settings);
	psip_handle flow;
	psip_time last = r->now, at, least = PSIP_NEVER, most = 0;

	(void)state;
	(void)call_on_stream(r, &flow);
	for (unsigned i = 0; i < 100; i++) {
		at = expect_ping(r, flow);
		least = at - last < least ? at - last : least;
		most = at - last > most ? at - last : most;
		rig_tcp(r, flow, "\n");
		last = r->now;
	}
	assert_in_range(least, 95000, 98000);
	assert_in_range(most, 117000, 120000);
	flow_quiet(r);
	assert_null(rig_take_asked(r));
	rig_free(r);
}

static void a_stream_without_a_pong_has_failed(void **state)
{
	/* ledger: 5626-4.4.1-04 */
	struct rig *r = rig_with(&crlf_settings);
	psip_handle flow;
	psip_time at;

	(void)state;
	(void)call_on_stream(r, &flow);
	at = expect_ping(r, flow);
	rig_advance(r, (psip_duration)(at + 9999 - r->now));
	rig_tcp(r, flow, "\n");  /* in time */
	at = expect_ping(r, flow);
	rig_advance(r, (psip_duration)(at + 9999 - r->now));
	flow_quiet(r);
	assert_null(rig_take_asked(r));
	rig_advance(r, 1);
	assert_int_equal(rig_take_asked(r)->kind, PSIP_CLOSE);
	flow_event(r, (enum psip_event_kind)PSIP_EVENT_FLOW_FAILED, 0);
	rig_advance(r, 500000);  /* no stream, no pings; the dialog opens one with its next request */
	flow_silent(r);
	rig_free(r);
}

/* A message that is coming in when the ten seconds end is read first: its end brings the pong. */
static void a_message_in_receipt_puts_the_failure_off(void **state)
{
	/* ledger: 5626-4.4.1-05 5626-4.4.1-03 */
	struct rig *r = rig_with(&crlf_settings);
	psip_handle flow;
	psip_time at;

	(void)state;
	(void)call_on_stream(r, &flow);
	at = expect_ping(r, flow);
	rig_advance(r, (psip_duration)(at + 9000 - r->now));
	rig_tcp(r, flow, "OPTIONS sip:bob@198.51.100.1 SIP/2.0\nVia: SIP/2.0/TCP 192.0.2.9;branch=z9hG4bKo\nMax-Forwards: 70\n");
	rig_advance(r, 5000);
	flow_quiet(r);
	assert_null(rig_take_asked(r));
	rig_tcp(r, flow, "From: <sip:alice@a>;tag=f\nTo: <sip:bob@b>\nCall-ID: id\nCSeq: 1 OPTIONS\nContent-Length: 0\n\n\n");
	flow_status(r, 200, "OPTIONS");
	rig_advance(r, 50000);
	flow_quiet(r);
	assert_null(rig_take_asked(r));
	rig_free(r);
}

/* ---- Keep-alives of the application ---- */

static void the_application_names_a_flow(void **state)
{
	struct rig *r = rig_with(NULL);
	psip_handle keepalive = 0;
	struct psip_stun stun;
	psip_time at, begin;

	(void)state;
	assert_int_equal(psip_keepalive(r->s, r->now, PSIP_KEEPALIVE_STUN, &r->peer, 20000, &keepalive), PSIP_OK);
	assert_int_equal(rig_take_asked(r)->kind, PSIP_ROUTE);
	expect_stun(r, &stun, &at);
	assert_int_equal(at, r->now);  /* at once: it makes the mapping */
	answer_stun(r, &stun, "203.0.113.1", 61000);
	assert_true(address_event(r, PSIP_ADDRESS_LEARNT, 61000)->object == keepalive);
	begin = r->now;
	rig_advance(r, 20000);
	expect_stun(r, &stun, &at);
	assert_in_range(at - begin, 16000, 20000);
	rig_flush(r);
	assert_int_equal(psip_keepalive_end(r->s, keepalive), PSIP_OK);
	assert_int_equal(psip_keepalive_end(r->s, keepalive), PSIP_ERR_STALE);
	rig_advance(r, 100000);
	flow_silent(r);
	rig_free(r);
}

/* An address that is typed names no link; answers come with that of their interface. */
static void a_link_local_peer_answers_from_its_link(void **state)
{
	struct rig *r = rig_with(NULL);
	psip_handle keepalive = 0;
	struct psip_stun stun;
	psip_time at;

	(void)state;
	r->peer = rig_address("fe80::5", 5060, PSIP_UDP);
	r->local = rig_address("fe80::1", 5060, PSIP_UDP);
	r->local.scope = 3;
	assert_int_equal(psip_keepalive(r->s, r->now, PSIP_KEEPALIVE_STUN, &r->peer, 20000, &keepalive), PSIP_OK);
	expect_stun(r, &stun, &at);
	r->peer.scope = 3;
	answer_stun(r, &stun, "fe80::1", 5060);
	assert_true(address_event(r, PSIP_ADDRESS_LEARNT, 5060)->object == keepalive);
	rig_free(r);
}

static void what_cannot_be_kept_alive_is_refused(void **state)
{
	struct psip_limits limits = { .keepalives = 3 };
	struct rig *r = rig_new(&limits, NULL, 1);
	struct psip_address udp = rig_address("192.0.2.9", 5060, PSIP_UDP), tcp = rig_address("192.0.2.9", 5060, PSIP_TCP);
	struct psip_address ws = rig_address("192.0.2.9", 80, PSIP_WS), none = udp;
	psip_handle keepalive[4];

	(void)state;
	none.family = 0;
	assert_int_equal(psip_keepalive(r->s, r->now, PSIP_KEEPALIVE_OFF, &udp, 0, keepalive), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_keepalive(r->s, r->now, PSIP_KEEPALIVE_STUN, &none, 0, keepalive), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_keepalive(r->s, r->now, PSIP_KEEPALIVE_STUN, &tcp, 0, keepalive), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_keepalive(r->s, r->now, PSIP_KEEPALIVE_CRLF, &ws, 0, keepalive), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_keepalive(r->s, r->now, PSIP_KEEPALIVE_STUN, &udp, 999, keepalive), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_keepalive(r->s, r->now, PSIP_KEEPALIVE_STUN, &udp, 86400001, keepalive), PSIP_ERR_ARGUMENT);
	for (unsigned i = 0; i < 3; i++) {
		udp.port++;
		assert_int_equal(psip_keepalive(r->s, r->now, PSIP_KEEPALIVE_STUN, &udp, 1000, &keepalive[i]), PSIP_OK);
	}
	assert_int_equal(psip_keepalive(r->s, r->now, PSIP_KEEPALIVE_CRLF, &tcp, 86400000, &keepalive[3]), PSIP_ERR_FULL);
	assert_int_equal(psip_keepalive_end(r->s, keepalive[1]), PSIP_OK);
	assert_int_equal(psip_keepalive(r->s, r->now, PSIP_KEEPALIVE_CRLF, &tcp, 86400000, &keepalive[3]), PSIP_OK);
	rig_free(r);
}

static void a_stream_of_the_application_is_opened_again(void **state)
{
	struct rig *r = rig_with(NULL);
	struct psip_address tcp = rig_address("192.0.2.9", 5060, PSIP_TCP);
	psip_handle keepalive, flow;
	const struct rig_send *m;

	(void)state;
	assert_int_equal(psip_keepalive(r->s, r->now, PSIP_KEEPALIVE_CRLF, &tcp, 10000, &keepalive), PSIP_OK);
	assert_int_equal(rig_take_asked(r)->kind, PSIP_ROUTE);
	flow = rig_take_asked(r)->flow;
	rig_advance(r, 10000);
	m = rig_take(r);
	assert_string_equal(m->text, "\r\n\r\n");
	assert_true(m->flow == flow);
	psip_closed(r->s, r->now, flow);
	rig_advance(r, 20000);
	assert_int_equal(rig_take_asked(r)->kind, PSIP_CONNECT);
	rig_advance(r, 10000);
	m = rig_take(r);
	assert_string_equal(m->text, "\r\n\r\n");
	assert_true(m->flow != flow);
	rig_free(r);
}

/* Told once, until an answer comes: that the stream was refused, that it was lost, that nobody took it up in time. */
static void a_stream_that_cannot_be_made_has_failed(void **state)
{
	struct psip_address tcp = rig_address("192.0.2.9", 5060, PSIP_TCP);

	(void)state;
	for (unsigned silent = 0; silent < 2; silent++) {
		struct rig *r = rig_with(NULL);
		psip_handle keepalive, flow;

		r->refuse_connects = !silent;
		r->hold_connects = silent;
		assert_int_equal(psip_keepalive(r->s, r->now, PSIP_KEEPALIVE_CRLF, &tcp, 10000, &keepalive), PSIP_OK);
		rig_pump(r);
		flow_quiet(r);  /* it has until the first ping is due */
		rig_advance(r, 10000);
		assert_true(flow_event(r, (enum psip_event_kind)PSIP_EVENT_FLOW_FAILED, 0)->object == keepalive);
		rig_advance(r, 50000);
		flow_quiet(r);
		flow_silent(r);
		if (silent)
			psip_closed(r->s, r->now, rig_asked_last(r)->flow);
		r->refuse_connects = r->hold_connects = false;
		for (unsigned ms = 0; ms < 20000 && r->send_taken == r->send_count; ms += 100)
			rig_advance(r, 100);
		flow = rig_asked_last(r)->flow;
		assert_true(rig_take(r)->flow == flow);
		rig_tcp(r, flow, "\n");
		flow_quiet(r);
		psip_closed(r->s, r->now, flow);
		rig_advance(r, 10000);
		assert_true(psip_address_equal(&flow_event(r, (enum psip_event_kind)PSIP_EVENT_FLOW_FAILED, 0)->remote, &tcp));
		flow_quiet(r);
		rig_free(r);
	}
}

/* No flow has a place: nothing can be opened. */
static void without_a_place_for_its_stream_it_has_failed(void **state)
{
	struct psip_limits limits = { .flows = 1 };
	struct rig *r = rig_new(&limits, NULL, 1);
	struct psip_address tcp = rig_address("192.0.2.9", 5060, PSIP_TCP);
	psip_handle keepalive;

	(void)state;
	r->hold_connects = true;
	(void)flow_ask(r, "sip:alice@192.0.2.8;transport=tcp");
	rig_pump(r);
	assert_int_equal(psip_keepalive(r->s, r->now, PSIP_KEEPALIVE_CRLF, &tcp, 10000, &keepalive), PSIP_OK);
	rig_pump(r);
	flow_event(r, (enum psip_event_kind)PSIP_EVENT_FLOW_FAILED, 0);
	rig_advance(r, 20000);
	flow_quiet(r);
	rig_free(r);
}

/* The peer closes; the dialog opens another with its next request. */
static void a_calls_stream_that_is_lost_has_failed(void **state)
{
	struct rig *r = rig_with(&crlf_settings);
	psip_handle flow;

	(void)state;
	(void)call_on_stream(r, &flow);
	psip_closed(r->s, r->now, flow);
	rig_pump(r);
	flow_quiet(r);
	rig_advance(r, 120000);
	flow_event(r, (enum psip_event_kind)PSIP_EVENT_FLOW_FAILED, 0);
	rig_advance(r, 500000);
	flow_quiet(r);
	flow_silent(r);
	assert_null(rig_take_asked(r));
	rig_free(r);
}

static void without_a_route_it_is_tried_again(void **state)
{
	struct rig *r = rig_with(NULL);
	const struct psip_output *asked;
	psip_handle keepalive;
	struct psip_stun stun;
	psip_time at;

	(void)state;
	r->hold_routes = true;
	assert_int_equal(psip_keepalive(r->s, r->now, PSIP_KEEPALIVE_STUN, &r->peer, 10000, &keepalive), PSIP_OK);
	asked = rig_take_asked(r);
	psip_route(r->s, r->now, asked->token, NULL);
	flow_event(r, (enum psip_event_kind)PSIP_EVENT_FLOW_FAILED, 0);
	r->hold_routes = false;
	rig_advance(r, 10000);
	expect_stun(r, &stun, &at);
	rig_free(r);
}

/* A saved stack that goes on in the world asks for its way anew, whatever was under way. */
static void keepalives_of_a_saved_stack(void **state)
{
	static const uint8_t seed[32] = { 5 };
	struct rig *r = rig_with(NULL);
	psip_handle keepalive;
	struct psip_stun stun;
	psip_time at;

	(void)state;
	for (unsigned asked = 0; asked < 2; asked++) {  /* with the ROUTE still open, and with a ping unanswered */
		r->hold_routes = asked == 0;
		assert_int_equal(psip_keepalive(r->s, r->now, PSIP_KEEPALIVE_STUN, &r->peer, 10000, &keepalive), PSIP_OK);
		assert_int_equal(rig_take_asked(r)->kind, PSIP_ROUTE);
		rig_flush(r);
		r->hold_routes = false;
		assert_non_null(psip_resume(r->s, r->size, r->now, PSIP_RESUME_WORLD, seed));
		assert_int_equal(rig_take_asked(r)->kind, PSIP_ROUTE);
		expect_stun(r, &stun, &at);
		assert_int_equal(at, r->now);
		assert_int_equal(psip_keepalive_end(r->s, keepalive), PSIP_OK);
	}
	rig_free(r);
}

/* ---- STUN on the SIP port ---- */

static void requests_for_stun_are_answered(void **state)
{
	/* ledger: 5626-8-01 5626-8-02 5626-8-03 5626-5.4-01 */
	static const uint8_t id[PSIP_STUN_ID] = { 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 1, 2 };
	uint8_t bytes[PSIP_STUN_REQUEST];
	struct rig *r = rig_with(NULL);
	const struct rig_send *m;
	struct psip_stun stun;

	(void)state;
	psip_stun_put_request(bytes, id);
	rig_bytes(r, bytes, sizeof bytes);
	m = rig_take(r);
	assert_true(is_stun(m, &stun));
	assert_int_equal(stun.kind, PSIP_STUN_CLASS_SUCCESS);
	assert_memory_equal(stun.id, id, sizeof id);
	assert_true(psip_address_same_ip(&stun.mapped, &r->peer) && stun.mapped.port == r->peer.port);
	assert_true(psip_address_equal(&m->remote, &r->peer));
	assert_true(psip_address_equal(&m->local, &r->local));
	rig_udp(r, ping_form, "UDP 192.0.2.9", 1u, 1u);
	flow_status(r, 200, "OPTIONS");
	bytes[4] ^= 1;  /* no magic cookie */
	rig_bytes(r, bytes, sizeof bytes);
	flow_silent(r);
	{
		struct psip_statistics st;
		psip_statistics(r->s, &st);
		assert_int_equal(st.malformed, 1);
	}
	rig_free(r);
}

/* Pings, too, leave from the new address: their route is asked for at once. */
static void keepalives_move_with_the_host(void **state)
{
	struct rig *r = rig_with(&stun_settings);
	struct psip_stun stun;
	psip_time at;

	(void)state;
	(void)call_peer(r);
	while (rig_take_asked(r))
		;
	r->local = rig_address("198.51.100.77", 5060, PSIP_UDP);
	psip_addresses_changed(r->s, r->now);
	address_event(r, PSIP_ADDRESS_HOST, 0);
	assert_int_equal(rig_take_asked(r)->kind, PSIP_ROUTE);
	expect_stun(r, &stun, &at);
	assert_int_equal(at, r->now);
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_call_is_kept_alive_by_stun),
		cmocka_unit_test(nothing_is_pinged_unless_asked_for),
		cmocka_unit_test(stun_is_repeated_then_the_flow_has_failed),
		cmocka_unit_test(a_late_answer_counts),
		cmocka_unit_test(an_error_response_fails_at_once),
		cmocka_unit_test(foreign_answers_are_dropped),
		cmocka_unit_test(a_changed_mapping_is_told_and_routes_are_asked_for_again),
		cmocka_unit_test(an_interval_of_the_settings),
		cmocka_unit_test(crlf_datagrams_when_asked_for),
		cmocka_unit_test(entries_are_shared_and_limited),
		cmocka_unit_test(a_stream_is_kept_alive_by_crlf),
		cmocka_unit_test(a_stream_without_a_pong_has_failed),
		cmocka_unit_test(a_message_in_receipt_puts_the_failure_off),
		cmocka_unit_test(the_application_names_a_flow),
		cmocka_unit_test(a_link_local_peer_answers_from_its_link),
		cmocka_unit_test(what_cannot_be_kept_alive_is_refused),
		cmocka_unit_test(a_stream_of_the_application_is_opened_again),
		cmocka_unit_test(a_stream_that_cannot_be_made_has_failed),
		cmocka_unit_test(without_a_place_for_its_stream_it_has_failed),
		cmocka_unit_test(a_calls_stream_that_is_lost_has_failed),
		cmocka_unit_test(without_a_route_it_is_tried_again),
		cmocka_unit_test(keepalives_of_a_saved_stack),
		cmocka_unit_test(requests_for_stun_are_answered),
		cmocka_unit_test(keepalives_move_with_the_host),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
