/* SPDX-License-Identifier: MIT
 * Requests whose target fails go to the next one (RFC 3263 §4.3), requests too large for UDP by TCP (RFC 3261 §18.1.1), responses that cannot be
 * sent where the Via says first to what RFC 3263 §5 makes of it.
 * Does not cover: which targets there are and in what order (test_location.c, test/unit/test_locate*.c); stateless proxies (§4.4). */
#include "test/flow/flow.h"

#include "transaction/transaction.h"
#include "transport/base/bytes.h"

enum way { BY_ICMP, BY_SEND_ERROR, BY_TIMEOUT, BY_503, WAYS };

static struct psip_address address(const char *ip, uint16_t port, uint8_t transport)
{
	struct psip_address a = { .port = port, .transport = transport };

	assert_true(psip_address_read(&a, psip_string(ip)));
	return a;
}

/* example.com: 10.0.0.11, then .12, then .13. */
static void zone(struct rig *r, unsigned servers, const char *transport)
{
	char service[64], name[32], record[80];

	snprintf(service, sizeof service, "_sip._%s.example.com", transport);
	for (unsigned i = 1; i <= servers; i++) {
		snprintf(name, sizeof name, "s%u.example.com", i);
		snprintf(record, sizeof record, "SRV %u 0 5060 %s", i * 10, name);
		rig_zone(r, service, record);
		snprintf(record, sizeof record, "A 10.0.0.%u", 10 + i);
		rig_zone(r, name, record);
	}
}

static struct rig *bench(unsigned servers)
{
	struct rig *r = rig_new(NULL, NULL, 1);

	zone(r, servers, "udp");
	return r;
}

static psip_handle call(struct rig *r)
{
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:bob@example.com;transport=udp") };
	psip_handle handle = 0;

	assert_int_equal(psip_call(r->s, r->now, &o, &handle), PSIP_OK);
	return handle;
}

static const struct rig_send *sent(struct rig *r, const char *method, unsigned last, uint8_t transport)
{
	const struct rig_send *m = flow_request(r, method);

	assert_int_equal(m->remote.ip[3], last);
	assert_int_equal(m->remote.transport, transport);
	assert_non_null(strstr(rig_header(m, "Via", 0), transport == PSIP_UDP ? "/UDP " : "/TCP "));
	return m;
}

static void break_it(struct rig *r, const struct rig_send *m, enum way way)
{
	switch (way) {
	case BY_ICMP:
		psip_unreachable(r->s, r->now, &m->remote);
		break;
	case BY_SEND_ERROR:  /* the next copy is refused by the kernel */
		r->send_result = PSIP_ERR_TRANSPORT;
		psip_sent(r->s, r->held[--r->held_count], PSIP_ERR_TRANSPORT);
		r->send_result = PSIP_OK;
		break;
	case BY_TIMEOUT:
		rig_advance(r, 31999);
		rig_flush(r);
		flow_quiet(r);
		rig_advance(r, 1);
		break;
	case BY_503:
	case WAYS:
		rig_reply(r, m, 503, "x", NULL, NULL);
		break;
	}
}

/* Identical but for the branch of the topmost Via. */
static void same_but_branch(const struct rig_send *a, const struct rig_send *b)
{
	static const char *const headers[] = { "From", "To", "Call-ID", "CSeq", "Contact", "Max-Forwards", "Content-Length", "Allow" };

	for (unsigned i = 0; i < sizeof headers / sizeof *headers; i++)
		assert_true(flow_same(a, b, headers[i]) || !rig_header(a, headers[i], 0));
	assert_string_equal(rig_body(a), rig_body(b));
	assert_memory_equal(a->text, b->text, strcspn(a->text, "\r"));
	assert_null(rig_header(b, "Via", 1));
	assert_string_not_equal(rig_param(rig_header(a, "Via", 0), "branch"), rig_param(rig_header(b, "Via", 0), "branch"));
	assert_int_equal(a->length, b->length);
}

static void the_next_target_gets_the_same_request(void **state)
{
	/* ledger: 3263-4.3-01 3263-4.3-02 3263-4.3-04 3263-4.3-05 3263-4.2-05 3263-4.2-11 3263-4.2-14 3263-4-04 */
	(void)state;
	for (int way = 0; way < WAYS; way++) {
		struct rig *r = bench(3);
		psip_handle handle;
		struct psip_call_info info;
		const struct rig_send *first, *second, *third, *m;

		r->hold_sends = way == BY_SEND_ERROR;
		handle = call(r);
		first = sent(r, "INVITE", 11, PSIP_UDP);
		break_it(r, first, (enum way)way);
		if (way == BY_503)
			assert_true(flow_same(sent(r, "ACK", 11, PSIP_UDP), first, "Via"));
		second = sent(r, "INVITE", 12, PSIP_UDP);
		same_but_branch(first, second);
		break_it(r, second, (enum way)way);
		if (way == BY_503)
			sent(r, "ACK", 12, PSIP_UDP);
		third = sent(r, "INVITE", 13, PSIP_UDP);
		same_but_branch(second, third);
		flow_quiet(r);
		rig_advance(r, 500);
		assert_string_equal(sent(r, "INVITE", 13, PSIP_UDP)->text, third->text);  /* timer A began anew */
		rig_reply(r, third, 180, "t", FLOW_CONTACT, NULL);
		flow_event(r, PSIP_EVENT_PROGRESS, 180);
		assert_int_equal(psip_call_info(r->s, handle, &info), PSIP_OK);
		assert_int_equal(info.remote.ip[3], 13);
		rig_reply(r, third, 486, "t", NULL, NULL);
		m = sent(r, "ACK", 13, PSIP_UDP);
		assert_true(flow_same(m, third, "Via"));
		flow_ended(r, PSIP_END_REJECTED, 486);
		while (r->held_count)
			psip_sent(r->s, r->held[--r->held_count], PSIP_OK);
		r->hold_sends = false;
		flow_clean(r);
	}
}

static void requests_without_invite_too(void **state)
{
	/* ledger: 3263-4.3-01 3263-4.3-02 3263-4.3-04 */
	(void)state;
	for (int way = 0; way < WAYS; way++) {
		struct rig *r = bench(2);
		struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:bob@example.com;transport=udp") };
		const struct rig_send *first, *second;
		psip_handle handle;

		r->hold_sends = way == BY_SEND_ERROR;
		assert_int_equal(psip_options(r->s, r->now, &o, &handle), PSIP_OK);
		first = sent(r, "OPTIONS", 11, PSIP_UDP);
		break_it(r, first, (enum way)way);
		second = sent(r, "OPTIONS", 12, PSIP_UDP);
		same_but_branch(first, second);
		if (way == BY_503) {
			rig_reply(r, first, 503, "x", NULL, NULL);  /* a copy: finds nobody */
			flow_silent(r);
		}
		flow_quiet(r);
		rig_reply(r, second, 200, "t", NULL, NULL);
		flow_event(r, PSIP_EVENT_RESPONSE, 200);
		while (r->held_count)
			psip_sent(r->s, r->held[--r->held_count], PSIP_OK);
		r->hold_sends = false;
		flow_clean(r);
	}
}

static void the_last_failure_is_the_callers(void **state)
{
	/* ledger: 3263-4.3-05 */
	static const struct { uint8_t cause; uint16_t status; } ends[WAYS] = {
		{ PSIP_END_TRANSPORT, 503 }, { PSIP_END_TRANSPORT, 503 }, { PSIP_END_TIMEOUT, 408 }, { PSIP_END_REJECTED, 503 }
	};

	(void)state;
	for (int way = 0; way < WAYS; way++) {
		struct rig *r = bench(2);

		r->hold_sends = way == BY_SEND_ERROR;
		call(r);
		break_it(r, sent(r, "INVITE", 11, PSIP_UDP), (enum way)way);
		if (way == BY_503)
			sent(r, "ACK", 11, PSIP_UDP);
		break_it(r, sent(r, "INVITE", 12, PSIP_UDP), (enum way)way);
		if (way == BY_503)
			sent(r, "ACK", 12, PSIP_UDP);
		flow_ended(r, (enum psip_end_cause)ends[way].cause, ends[way].status);
		flow_silent(r);
		while (r->held_count)
			psip_sent(r->s, r->held[--r->held_count], PSIP_OK);
		r->hold_sends = false;
		flow_clean(r);
	}
}

static void a_provisional_response_ends_the_search(void **state)
{
	/* ledger: 3263-4.3-03 */
	struct rig *r = bench(2);
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:bob@example.com;transport=udp") };
	const struct rig_send *m;
	psip_handle handle;

	(void)state;
	assert_int_equal(psip_options(r->s, r->now, &o, &handle), PSIP_OK);
	m = sent(r, "OPTIONS", 11, PSIP_UDP);
	rig_reply(r, m, 100, NULL, NULL, NULL);
	rig_advance(r, 32000);
	flow_event(r, PSIP_EVENT_RESPONSE, 408);
	while ((m = rig_take(r)) != NULL)
		assert_int_equal(m->remote.ip[3], 11);
	flow_clean(r);
}

/* ...but a transport failure is one, whatever came before (RFC 3263 §4.3 asks for silence with timeouts only). */
static void a_lost_connection_after_a_provisional_response_goes_on(void **state)
{
	/* ledger: 3263-4.3-01 */
	struct rig *r = rig_new(NULL, NULL, 1);
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:bob@example.com;transport=tcp") };
	const struct rig_send *m;
	psip_handle handle, flow;
	char branch[64];

	(void)state;
	zone(r, 2, "tcp");
	assert_int_equal(psip_options(r->s, r->now, &o, &handle), PSIP_OK);
	m = sent(r, "OPTIONS", 11, PSIP_TCP);
	flow = m->flow;
	flow_branch(m, branch);
	rig_tcp(r, flow, "SIP/2.0 100 Trying\nVia: %s\nFrom: %s\nTo: %s\nCall-ID: %s\nCSeq: %s\nContent-Length: 0\n\n", rig_header(m, "Via", 0),
	        rig_header(m, "From", 0), rig_header(m, "To", 0), rig_header(m, "Call-ID", 0), "1 OPTIONS");
	flow_silent(r);
	psip_closed(r->s, r->now, flow);
	m = sent(r, "OPTIONS", 12, PSIP_TCP);
	assert_string_not_equal(rig_param(rig_header(m, "Via", 0), "branch"), branch);
	flow_quiet(r);
	psip_closed(r->s, r->now, m->flow);
	flow_event(r, PSIP_EVENT_RESPONSE, 503);
	flow_clean(r);
}

/* ...and a 503 says that this server did not serve it, whatever came before. */
static void a_503_after_a_provisional_response_goes_on(void **state)
{
	struct rig *r = bench(2);
	const struct rig_send *first, *second;

	(void)state;
	call(r);
	first = sent(r, "INVITE", 11, PSIP_UDP);
	rig_reply(r, first, 180, "early", FLOW_CONTACT, NULL);
	flow_event(r, PSIP_EVENT_PROGRESS, 180);
	rig_reply(r, first, 503, "early", NULL, NULL);
	sent(r, "ACK", 11, PSIP_UDP);
	second = sent(r, "INVITE", 12, PSIP_UDP);
	flow_quiet(r);
	rig_reply(r, second, 200, "other", FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	rig_free(r);
}

/* The old exchange goes on by itself: copies of the 503 are acknowledged for timer D, the call hears nothing of them. */
static void copies_of_the_503_are_acknowledged(void **state)
{
	/* ledger: 3263-4-04 */
	struct rig *r = bench(2);
	const struct rig_send *first, *ack, *second;

	(void)state;
	call(r);
	first = sent(r, "INVITE", 11, PSIP_UDP);
	rig_reply(r, first, 503, "x", NULL, NULL);
	ack = sent(r, "ACK", 11, PSIP_UDP);
	second = sent(r, "INVITE", 12, PSIP_UDP);
	rig_reply(r, second, 100, NULL, NULL, NULL);
	rig_advance(r, 31999);
	rig_reply(r, first, 503, "x", NULL, NULL);
	assert_string_equal(sent(r, "ACK", 11, PSIP_UDP)->text, ack->text);
	rig_advance(r, 1);
	rig_reply(r, first, 503, "x", NULL, NULL);
	flow_silent(r);
	flow_quiet(r);
	rig_reply(r, second, 486, "y", NULL, NULL);
	sent(r, "ACK", 12, PSIP_UDP);
	flow_ended(r, PSIP_END_REJECTED, 486);
	flow_clean(r);
}

static void refused_connections(void **state)
{
	/* ledger: 3263-4.3-01 3261-18.4-03 */
	struct rig *r = rig_new(NULL, NULL, 1);
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:bob@example.com;transport=tcp") };
	const struct psip_output *asked;
	const struct rig_send *m;
	psip_handle handle, flow = 0;

	(void)state;
	zone(r, 2, "tcp");
	r->hold_connects = true;
	assert_int_equal(psip_call(r->s, r->now, &o, &handle), PSIP_OK);
	rig_pump(r);
	for (unsigned i = 0; i < 2; i++) {
		while ((asked = rig_take_asked(r)) != NULL && asked->kind != PSIP_CONNECT)
			;
		assert_non_null(asked);
		assert_int_equal(asked->remote.ip[3], 11 + i);
		assert_true(asked->flow != flow);
		flow = asked->flow;
		flow_silent(r);
		if (i == 0)
			psip_closed(r->s, r->now, flow);
	}
	psip_connected(r->s, r->now, flow, &r->local);
	m = sent(r, "INVITE", 12, PSIP_TCP);
	assert_true(m->flow == flow);
	psip_closed(r->s, r->now, flow);  /* it dies under way: no target is left */
	flow_ended(r, PSIP_END_TRANSPORT, 503);
	flow_clean(r);
}

/* ---- CANCEL ---- */

static void cancel_ends_the_search(void **state)
{
	/* ledger: 3263-4-05 */
	struct rig *r = bench(2);
	psip_handle handle = call(r);
	const struct rig_send *m = sent(r, "INVITE", 11, PSIP_UDP);

	(void)state;
	assert_int_equal(psip_hangup(r->s, r->now, handle), PSIP_HANGUP_CANCEL);  /* held back: nothing came yet */
	psip_unreachable(r->s, r->now, &m->remote);
	flow_ended(r, PSIP_END_CANCELLED, 503);
	flow_silent(r);
	flow_clean(r);
}

static void cancel_after_a_503_passes_it_up(void **state)
{
	struct rig *r = bench(2);
	psip_handle handle = call(r);
	const struct rig_send *m = sent(r, "INVITE", 11, PSIP_UDP);

	(void)state;
	rig_reply(r, m, 100, NULL, NULL, NULL);
	assert_int_equal(psip_hangup(r->s, r->now, handle), PSIP_HANGUP_CANCEL);
	sent(r, "CANCEL", 11, PSIP_UDP);
	rig_reply(r, m, 503, "x", NULL, NULL);
	sent(r, "ACK", 11, PSIP_UDP);
	flow_ended(r, PSIP_END_CANCELLED, 503);
	flow_silent(r);
	rig_free(r);
}

static void cancel_between_two_targets_ends_it_at_once(void **state)
{
	struct rig *r = bench(2);
	psip_handle handle = call(r);
	const struct rig_send *m = sent(r, "INVITE", 11, PSIP_UDP);
	const struct psip_output *asked;

	(void)state;
	r->hold_routes = true;
	psip_unreachable(r->s, r->now, &m->remote);
	rig_pump(r);
	asked = &r->asked[r->asked_count - 1];
	assert_int_equal(asked->kind, PSIP_ROUTE);
	assert_int_equal(asked->remote.ip[3], 12);
	assert_int_equal(psip_hangup(r->s, r->now, handle), PSIP_HANGUP_CANCEL);
	flow_ended(r, PSIP_END_CANCELLED, 0);
	psip_route(r->s, r->now, asked->token, &r->local);
	flow_silent(r);
	flow_clean(r);
}

static void cancel_follows_the_invite(void **state)
{
	/* ledger: 3263-4-05 */
	struct rig *r = bench(2);
	psip_handle handle = call(r);
	const struct rig_send *m = sent(r, "INVITE", 11, PSIP_UDP);

	(void)state;
	psip_unreachable(r->s, r->now, &m->remote);
	m = sent(r, "INVITE", 12, PSIP_UDP);
	assert_int_equal(psip_hangup(r->s, r->now, handle), PSIP_HANGUP_CANCEL);
	flow_silent(r);
	rig_reply(r, m, 180, "t", FLOW_CONTACT, NULL);
	assert_true(flow_same(sent(r, "CANCEL", 12, PSIP_UDP), m, "Via"));
	rig_reply(r, m, 487, "t", NULL, NULL);
	sent(r, "ACK", 12, PSIP_UDP);
	rig_free(r);
}

/* ---- The way to the next target ---- */

static void a_target_without_a_route_is_passed_over(void **state)
{
	struct rig *r = bench(3);
	const struct rig_send *m;

	(void)state;
	call(r);
	m = sent(r, "INVITE", 11, PSIP_UDP);
	r->hold_routes = true;
	psip_unreachable(r->s, r->now, &m->remote);
	rig_pump(r);
	psip_route(r->s, r->now, r->asked[r->asked_count - 1].token, NULL);
	rig_pump(r);
	assert_int_equal(r->asked[r->asked_count - 1].remote.ip[3], 13);
	psip_route(r->s, r->now, r->asked[r->asked_count - 1].token, &r->local);
	sent(r, "INVITE", 13, PSIP_UDP);
	rig_free(r);
}

/* An address of no family is none. */
static void an_empty_local_address_is_no_route(void **state)
{
	static const struct psip_address nowhere = { 0 };
	struct rig *r = bench(3);
	const struct rig_send *m;

	(void)state;
	call(r);
	m = sent(r, "INVITE", 11, PSIP_UDP);
	r->hold_routes = true;
	psip_unreachable(r->s, r->now, &m->remote);
	rig_pump(r);
	psip_route(r->s, r->now, r->asked[r->asked_count - 1].token, &nowhere);
	rig_pump(r);
	assert_int_equal(r->asked[r->asked_count - 1].remote.ip[3], 13);
	flow_silent(r);
	rig_free(r);
}

static void a_route_that_is_not_told_counts_as_none(void **state)
{
	struct rig *r = bench(2);
	const struct rig_send *m;

	(void)state;
	call(r);
	m = sent(r, "INVITE", 11, PSIP_UDP);
	r->hold_routes = true;
	psip_unreachable(r->s, r->now, &m->remote);
	rig_advance(r, 15999);
	flow_quiet(r);
	rig_advance(r, 1);
	flow_ended(r, PSIP_END_TRANSPORT, 503);
	flow_silent(r);
	flow_clean(r);
}

/* Another interface: Via and the Contact that was made of the old address name the new one. */
static void via_and_contact_follow_the_local_address(void **state)
{
	static const char *const contacts[] = { NULL, "sip:us@our.example.com" };

	(void)state;
	for (unsigned i = 0; i < 2; i++) {
		struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 } };
		struct rig *r;
		const struct rig_send *m;

		if (contacts[i])
			settings.contact = psip_string(contacts[i]);
		r = rig_new(NULL, &settings, 1);
		zone(r, 2, "udp");
		call(r);
		m = sent(r, "INVITE", 11, PSIP_UDP);
		assert_string_equal(rig_header(m, "Contact", 0), i ? "<sip:us@our.example.com>" : "<sip:10.0.0.1:5060>");
		r->local = address("192.168.7.9", 5062, PSIP_UDP);
		psip_unreachable(r->s, r->now, &m->remote);
		m = sent(r, "INVITE", 12, PSIP_UDP);
		assert_int_equal(m->local.ip[0], 192);
		assert_non_null(strstr(rig_header(m, "Via", 0), "SIP/2.0/UDP 192.168.7.9:5062;"));
		assert_string_equal(rig_header(m, "Contact", 0), i ? "<sip:us@our.example.com>" : "<sip:192.168.7.9:5062>");
		rig_free(r);
	}
}

static void transports_may_change_on_the_way(void **state)
{
	/* ledger: 3263-4.3-05 */
	static const struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 } };
	struct rig *r = rig_new(NULL, &settings, 1);
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:bob@example.com") };
	const struct rig_send *m;
	psip_handle handle;

	(void)state;
	zone(r, 1, "udp");
	rig_zone(r, "_sip._tcp.example.com", "SRV 10 0 5060 s1.example.com");
	assert_int_equal(psip_call(r->s, r->now, &o, &handle), PSIP_OK);
	m = sent(r, "INVITE", 11, PSIP_UDP);
	assert_non_null(rig_param(rig_header(m, "Via", 0), "rport"));
	psip_unreachable(r->s, r->now, &m->remote);
	m = sent(r, "INVITE", 11, PSIP_TCP);
	assert_true(m->flow != 0);
	assert_null(rig_param(rig_header(m, "Via", 0), "rport"));
	assert_string_equal(rig_header(m, "Contact", 0), "<sip:10.0.0.1:5060;transport=tcp>");
	rig_free(r);
}

/* The next hop is known, and word comes that nobody is there before anything was sent: the next one then, not the end. */
static void an_error_before_the_first_send(void **state)
{
	struct rig *r = bench(2);
	struct psip_address one = address("10.0.0.11", 5060, PSIP_UDP);
	psip_handle handle;

	(void)state;
	r->hold_routes = true;
	handle = call(r);
	rig_pump(r);
	psip_route(r->s, r->now, r->asked[r->asked_count - 1].token, &r->local);
	psip_unreachable(r->s, r->now, &one);
	r->hold_routes = false;
	sent(r, "INVITE", 12, PSIP_UDP);
	flow_quiet(r);
	assert_int_equal(psip_hangup(r->s, r->now, handle), PSIP_HANGUP_CANCEL);
	rig_free(r);
}

/* A request over UDP takes nothing from the stream that the one before went over. */
static void a_dialog_may_change_from_stream_to_datagrams(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:bob@10.0.0.2;transport=tcp") };
	const struct rig_send *m;
	psip_handle handle;

	(void)state;
	assert_int_equal(psip_call(r->s, r->now, &o, &handle), PSIP_OK);
	m = sent(r, "INVITE", 2, PSIP_TCP);
	rig_reply(r, m, 200, "t", "Contact: <sip:bob@10.0.0.3>\n", rig_sdp());
	assert_true(sent(r, "ACK", 3, PSIP_UDP)->flow == 0);
	assert_int_equal(psip_hangup(r->s, r->now, handle), PSIP_HANGUP_BYE);
	assert_true(sent(r, "BYE", 3, PSIP_UDP)->flow == 0);
	rig_free(r);
}

/* ---- What is remembered of it ---- */

static void failed_targets_come_last_until_they_answer(void **state)
{
	struct rig *r = bench(2);
	const struct rig_send *m;

	(void)state;
	call(r);
	m = sent(r, "INVITE", 11, PSIP_UDP);
	psip_unreachable(r->s, r->now, &m->remote);
	m = sent(r, "INVITE", 12, PSIP_UDP);
	rig_reply(r, m, 486, "t", NULL, NULL);
	sent(r, "ACK", 12, PSIP_UDP);
	call(r);
	m = sent(r, "INVITE", 12, PSIP_UDP);
	psip_unreachable(r->s, r->now, &m->remote);
	m = sent(r, "INVITE", 11, PSIP_UDP);
	rig_reply(r, m, 486, "t", NULL, NULL);   /* .11 is back */
	sent(r, "ACK", 11, PSIP_UDP);
	call(r);
	m = sent(r, "INVITE", 11, PSIP_UDP);
	rig_reply(r, m, 486, "t", NULL, NULL);
	rig_free(r);
}

static void a_503_says_how_long(void **state)
{
	(void)state;
	for (unsigned late = 0; late < 2; late++) {
		struct rig *r = bench(2);
		const struct rig_send *m;

		call(r);
		m = sent(r, "INVITE", 11, PSIP_UDP);
		rig_reply(r, m, 503, "t", "Retry-After: 100\n", NULL);
		sent(r, "ACK", 11, PSIP_UDP);
		m = sent(r, "INVITE", 12, PSIP_UDP);
		rig_reply(r, m, 486, "t", NULL, NULL);
		rig_advance(r, late ? 100000 : 99999);
		rig_flush(r);
		call(r);
		sent(r, "INVITE", late ? 11 : 12, PSIP_UDP);
		rig_free(r);
	}
}

/* The ACK of a 2xx is no transaction: when its copy is asked for again, it goes another way. */
static void an_ack_that_found_nobody_goes_elsewhere(void **state)
{
	/* ledger: 3263-4-06 */
	struct rig *r = bench(2);
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:bob@10.0.0.2") };
	const struct rig_send *invite, *ack;
	psip_handle handle;

	(void)state;
	assert_int_equal(psip_call(r->s, r->now, &o, &handle), PSIP_OK);
	invite = sent(r, "INVITE", 2, PSIP_UDP);
	rig_reply(r, invite, 200, "t", "Contact: <sip:bob@example.com;transport=udp>\n", rig_sdp());
	ack = sent(r, "ACK", 11, PSIP_UDP);
	psip_unreachable(r->s, r->now, &ack->remote);
	rig_reply(r, invite, 200, "t", "Contact: <sip:bob@example.com;transport=udp>\n", rig_sdp());
	sent(r, "ACK", 12, PSIP_UDP);
	rig_free(r);
}

/* ---- Late results, saved blocks, no room ---- */

static void what_the_old_target_still_says_is_not_the_new_ones(void **state)
{
	struct rig *r = bench(2);
	const struct rig_send *first, *second;

	(void)state;
	r->hold_sends = true;
	call(r);
	first = sent(r, "INVITE", 11, PSIP_UDP);
	psip_unreachable(r->s, r->now, &first->remote);
	second = sent(r, "INVITE", 12, PSIP_UDP);
	psip_sent(r->s, r->held[0], PSIP_ERR_TRANSPORT);
	psip_unreachable(r->s, r->now, &first->remote);
	rig_reply(r, first, 486, "t", NULL, NULL);
	rig_reply(r, first, 180, "t", FLOW_CONTACT, NULL);
	flow_silent(r);
	flow_quiet(r);
	rig_reply(r, second, 180, "t", FLOW_CONTACT, NULL);
	flow_event(r, PSIP_EVENT_PROGRESS, 180);
	rig_free(r);
}

static void take_up(struct rig *r, enum psip_resume_mode mode)
{
	static const uint8_t seed[32] = { 9 };
	void *other = aligned_alloc(64, (r->size + 63) / 64 * 64);

	memset(other, 0, r->size);
	memcpy(other, (void *)r->s, psip_used(r->s));
	free(r->s);
	r->s = psip_resume(other, r->size, r->now, mode, mode == PSIP_RESUME_WORLD ? seed : NULL);
	assert_non_null(r->s);
}

static void a_saved_block_goes_on_with_the_next_target(void **state)
{
	(void)state;
	for (unsigned world = 0; world < 2; world++)
		for (unsigned stage = 0; stage < 3; stage++) {
			struct rig *r = bench(2);
			const struct rig_send *m;
			struct psip_address one = address("10.0.0.11", 5060, PSIP_UDP);
			unsigned asked;

			call(r);
			sent(r, "INVITE", 11, PSIP_UDP);
			r->hold_routes = stage > 0;
			if (stage == 0)
				take_up(r, world ? PSIP_RESUME_WORLD : PSIP_RESUME_EXACT);
			psip_unreachable(r->s, r->now, &one);
			if (stage == 2)
				rig_pump(r);
			asked = r->asked_count;
			if (stage > 0)
				take_up(r, world ? PSIP_RESUME_WORLD : PSIP_RESUME_EXACT);
			rig_pump(r);
			/* in another world nobody answers what was asked in the first */
			if (stage > 0)
				assert_int_equal(r->asked_count - asked, stage == 1 || world);
			if (stage > 0)
				psip_route(r->s, r->now, r->asked[r->asked_count - 1].token, &r->local);
			m = sent(r, "INVITE", 12, PSIP_UDP);
			rig_reply(r, m, 486, "t", NULL, NULL);
			flow_request(r, "ACK");
			flow_ended(r, PSIP_END_REJECTED, 486);
			flow_clean(r);
		}
}

/* Without a place for what goes on with the old target the 503 is the answer. */
static void without_a_place_the_503_is_the_answer(void **state)
{
	(void)state;
	for (unsigned full = 0; full < 2; full++) {
		static const struct psip_limits limits = { .calls = 1, .transactions = 5, .names = 8, .bytes = 32768 };
		struct rig *r = rig_new(&limits, NULL, 1);
		struct psip_target target = { .state = PSIP_TARGET_READY };
		psip_ref place[8];
		unsigned count = 0;
		const struct rig_send *m;

		zone(r, 2, "udp");
		call(r);
		m = sent(r, "INVITE", 11, PSIP_UDP);
		while (full && (place[count] = psip_transaction_open(r->s, PSIP_OPTIONS, &target, 0, 0, NULL)) != 0)
			count++;
		rig_reply(r, m, 503, "t", NULL, NULL);
		sent(r, "ACK", 11, PSIP_UDP);
		if (full) {
			flow_ended(r, PSIP_END_REJECTED, 503);
			while (count)
				psip_transaction_abandon(r->s, place[--count]);
			flow_clean(r);
		} else {
			sent(r, "INVITE", 12, PSIP_UDP);
			rig_free(r);
		}
	}
}

/* No bytes for the copy: the failure is told, nothing hangs, nothing is lost. */
static void without_bytes_the_failure_is_told(void **state)
{
	/* the 503's own answer needs bytes too: the ACK comes from the reserve */
	(void)state;
	for (int way = 0; way < WAYS; way++) {
		struct rig *r = bench(2);
		const struct rig_send *m;
		psip_ref held[8192];
		unsigned count = 0;

		if (way == BY_SEND_ERROR)
			r->hold_sends = true;
		call(r);
		m = sent(r, "INVITE", 11, PSIP_UDP);
		while (count < 8192 && (held[count] = psip_bytes_take(r->s, 64)) != 0)
			count++;
		assert_true(count > 100 && count < 8192);
		break_it(r, m, (enum way)way);
		if (way == BY_503)
			sent(r, "ACK", 11, PSIP_UDP);
		flow_ended(r, way == BY_503 ? PSIP_END_REJECTED : PSIP_END_TRANSPORT, 503);
		flow_silent(r);
		while (count)
			psip_bytes_drop(r->s, held[--count]);
		r->hold_sends = false;
		flow_clean(r);
	}
}

/* ---- Large requests (RFC 3261 §18.1.1) ---- */

/* An INVITE whose whole length is `length`. */
static psip_handle large(struct rig *r, const char *to, uint8_t transport, size_t length)
{
	static char body[70000];
	struct psip_call_options o = { .size = sizeof o, .to = psip_string(to), .transport = transport, .type = PSIP_TEXT("text/plain") };
	struct rig *probe = bench(1);
	const struct rig_send *m;
	psip_handle handle = 0;
	const size_t most = 1000;

	memset(body, 'x', sizeof body);
	o.body = psip_span(body, most);  /* four digits of Content-Length in both */
	o.transport = PSIP_UDP;
	assert_int_equal(psip_call(probe->s, probe->now, &o, &handle), PSIP_OK);
	m = rig_take(probe);
	o.body.length = most + length - m->length;
	rig_free(probe);
	o.transport = transport;
	assert_true(o.body.length >= 1000 && o.body.length < 10000);
	assert_int_equal(psip_call(r->s, r->now, &o, &handle), PSIP_OK);
	rig_pump(r);
	return handle;
}

static void large_requests_go_by_tcp(void **state)
{
	/* ledger: 3261-18.1.1-01 3261-18.1.1-02 3263-4.1-04 3263-4.1-26 */
	static const uint8_t udp_only[7] = { PSIP_UDP };
	static const struct {
		const char *to;
		uint32_t mtu, length;
		uint8_t transport, expected;
		bool no_tcp;
	} rows[] = {
		{ "sip:bob@10.0.0.2", 2000, 1799, 0, PSIP_UDP, false },
		{ "sip:bob@10.0.0.2", 2000, 1800, 0, PSIP_UDP, false },
		{ "sip:bob@10.0.0.2", 2000, 1801, 0, PSIP_TCP, false },
		{ "sip:bob@10.0.0.2;transport=udp", 2000, 1801, 0, PSIP_TCP, false },
		{ "sip:bob@10.0.0.2", 2000, 1801, PSIP_UDP, PSIP_UDP, false },
		{ "sip:bob@10.0.0.2", 2000, 1801, 0, PSIP_UDP, true },
		{ "sip:bob@10.0.0.2", 0, 1801, 0, PSIP_TCP, false },
		{ "sip:bob@224.0.1.75", 2000, 1801, 0, PSIP_UDP, false },
	};

	(void)state;
	for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .mtu = rows[i].mtu };
		struct rig *r;
		const struct rig_send *m;

		if (rows[i].no_tcp)
			memcpy(settings.transports, udp_only, sizeof udp_only);
		r = rig_new(NULL, &settings, 1);
		large(r, rows[i].to, rows[i].transport, rows[i].length);
		m = flow_request(r, "INVITE");
		assert_int_equal(m->remote.transport, rows[i].expected);
		assert_int_equal(m->remote.port, 5060);
		assert_non_null(strstr(rig_header(m, "Via", 0), rows[i].expected == PSIP_UDP ? "/UDP " : "/TCP "));
		if (rows[i].expected == PSIP_UDP && rows[i].to[8] == '1')
			assert_int_equal(m->length, rows[i].length);
		assert_string_equal(rig_header(m, "Contact", 0), "<sip:10.0.0.1:5060>");
		flow_silent(r);
		rig_free(r);
	}
}

/* Exactly at 1300 bytes, with the path MTU unknown; in an OPTIONS, whose length a long user part makes. */
static void the_limit_is_1300_bytes(void **state)
{
	/* ledger: 3261-18.1.1-01 */
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:bob@10.0.0.2") };
	char from[1200];
	size_t base = 0;
	psip_handle handle;

	(void)state;
	for (unsigned i = 0; i < 4; i++) {  /* a probe; then 1299, 1300, 1301 bytes as they would go by UDP */
		size_t n = i ? 200 + 1298 + i - base : 200;
		struct rig *r = rig_new(NULL, NULL, 1);
		const struct rig_send *m;

		snprintf(from, sizeof from, "<sip:%0*d@10.0.0.9>", (int)n, 0);
		o.from = psip_string(from);
		assert_int_equal(psip_options(r->s, r->now, &o, &handle), PSIP_OK);
		m = flow_request(r, "OPTIONS");
		if (i == 0)
			base = m->length;
		else if (i < 3)
			assert_int_equal(m->length, 1298 + i);
		assert_int_equal(m->remote.transport, i < 3 ? PSIP_UDP : PSIP_TCP);
		rig_free(r);
	}
}

static void a_refused_connection_leads_back_to_udp(void **state)
{
	/* ledger: 3261-18.1.1-04 */
	static const struct psip_address nowhere = { 0 };

	(void)state;
	for (unsigned stage = 0; stage < 4; stage++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		const struct rig_send *m;
		psip_handle handle;

		r->refuse_connects = stage == 0;
		r->hold_connects = stage == 1;
		r->hold_routes = stage >= 2;
		handle = large(r, "sip:bob@10.0.0.2", 0, 1801);
		if (stage == 1) {
			flow_silent(r);
			psip_closed(r->s, r->now, r->asked[r->asked_count - 1].flow);
		} else if (stage >= 2) {
			psip_route(r->s, r->now, r->asked[r->asked_count - 1].token, &r->local);
			rig_pump(r);
			assert_int_equal(r->asked[r->asked_count - 1].remote.transport, PSIP_TCP);
			psip_route(r->s, r->now, r->asked[r->asked_count - 1].token, stage == 2 ? NULL : &nowhere);
		}
		m = sent(r, "INVITE", 2, PSIP_UDP);
		assert_string_equal(rig_header(m, "Contact", 0), "<sip:10.0.0.1:5060>");
		rig_reply(r, m, 180, "t", FLOW_CONTACT, NULL);
		assert_int_equal(psip_hangup(r->s, r->now, handle), PSIP_HANGUP_CANCEL);
		assert_true(flow_same(sent(r, "CANCEL", 2, PSIP_UDP), m, "Via"));
		rig_free(r);
	}
}

/* A connection that stood and died is a failed target, no refusal: not the same server once more. */
static void a_connection_that_dies_is_a_failure(void **state)
{
	struct rig *r = bench(2);
	psip_handle handle = large(r, "sip:bob@example.com;transport=udp", 0, 1801);
	struct psip_call_info info;
	const struct rig_send *m;

	(void)state;
	m = sent(r, "INVITE", 11, PSIP_TCP);
	psip_closed(r->s, r->now, m->flow);
	m = sent(r, "INVITE", 12, PSIP_TCP);
	assert_int_equal(psip_call_info(r->s, handle, &info), PSIP_OK);
	assert_int_equal(info.remote.ip[3], 12);
	assert_int_equal(info.remote.transport, PSIP_UDP);  /* for what comes after this large one */
	psip_closed(r->s, r->now, m->flow);
	flow_ended(r, PSIP_END_TRANSPORT, 503);
	flow_clean(r);
}

/* What failed by TCP for its size alone is the target that the list has for UDP; smaller requests avoid it too. */
static void a_target_that_failed_for_a_large_request_comes_last(void **state)
{
	struct rig *r = bench(2);
	const struct rig_send *m;

	(void)state;
	large(r, "sip:bob@example.com;transport=udp", 0, 1801);
	psip_closed(r->s, r->now, sent(r, "INVITE", 11, PSIP_TCP)->flow);
	m = sent(r, "INVITE", 12, PSIP_TCP);
	rig_reply(r, m, 486, "t", NULL, NULL);
	sent(r, "ACK", 12, PSIP_TCP);
	call(r);
	sent(r, "INVITE", 12, PSIP_UDP);
	rig_free(r);
}

/* ...but one that failed by TCP, asked for as such, may do by UDP. */
static void a_failure_is_of_one_transport(void **state)
{
	struct rig *r = bench(2);
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:bob@example.com;transport=tcp") };
	psip_handle handle;

	(void)state;
	zone(r, 2, "tcp");
	assert_int_equal(psip_options(r->s, r->now, &o, &handle), PSIP_OK);
	psip_closed(r->s, r->now, sent(r, "OPTIONS", 11, PSIP_TCP)->flow);
	sent(r, "OPTIONS", 12, PSIP_TCP);
	call(r);
	sent(r, "INVITE", 11, PSIP_UDP);
	rig_free(r);
}

/* A 503 on a shared connection: the connection still counts who waits on it when the old exchange has ended. */
static void a_503_leaves_the_connection_to_others(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:bob@example.com;transport=tcp") };
	const struct rig_send *options, *m;
	psip_handle handle;

	(void)state;
	zone(r, 2, "tcp");
	assert_int_equal(psip_options(r->s, r->now, &o, &handle), PSIP_OK);
	options = sent(r, "OPTIONS", 11, PSIP_TCP);
	assert_int_equal(psip_call(r->s, r->now, &o, &handle), PSIP_OK);
	m = sent(r, "INVITE", 11, PSIP_TCP);
	assert_true(m->flow == options->flow);
	rig_reply(r, m, 503, "x", NULL, NULL);
	sent(r, "ACK", 11, PSIP_TCP);
	sent(r, "INVITE", 12, PSIP_TCP);
	psip_closed(r->s, r->now, options->flow);
	sent(r, "OPTIONS", 12, PSIP_TCP);
	rig_free(r);
}

static void ack_and_cancel_of_a_large_request_follow_it(void **state)
{
	/* ledger: 3263-4-04 3263-4-05 */
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_handle handle = large(r, "sip:bob@10.0.0.2", 0, 1801);
	const struct rig_send *m = sent(r, "INVITE", 2, PSIP_TCP), *cancel, *ack;

	(void)state;
	rig_reply(r, m, 180, "t", FLOW_CONTACT, NULL);
	assert_int_equal(psip_hangup(r->s, r->now, handle), PSIP_HANGUP_CANCEL);
	cancel = sent(r, "CANCEL", 2, PSIP_TCP);
	assert_true(cancel->flow == m->flow && flow_same(cancel, m, "Via"));
	rig_reply(r, m, 487, "t", NULL, NULL);
	ack = sent(r, "ACK", 2, PSIP_TCP);
	assert_true(ack->flow == m->flow && flow_same(ack, m, "Via"));
	rig_free(r);
}

/* ---- Responses ---- */

static psip_handle invited(struct rig *r, psip_handle flow, const char *sent_by)
{
	static const char text[] = "INVITE sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/%s %s;branch=z9hG4bKi\nMax-Forwards: 70\n"
	                           "From: <sip:alice@10.0.0.2>;tag=f\nTo: <sip:bob@10.0.0.1>\nCall-ID: id\nCSeq: 1 INVITE\nContact: <sip:alice@10.0.0.2>\n"
	                           "Content-Length: 0\n\n";

	if (flow)
		rig_tcp(r, flow, text, "TCP", sent_by);
	else
		rig_udp(r, text, "UDP", sent_by);
	return rig_take_event(r)->event.object;
}

static void responses_to(struct rig *r, const char *transport)
{
	char service[64];

	snprintf(service, sizeof service, "_sip._%s.example.com", transport);
	rig_zone(r, service, "SRV 10 0 5071 s1.example.com");
	rig_zone(r, service, "SRV 20 0 5072 s2.example.com");
	rig_zone(r, "s1.example.com", "A 10.0.0.11");
	rig_zone(r, "s2.example.com", "A 10.0.0.12");
}

static void a_datagram_response_that_fails_goes_to_the_next(void **state)
{
	/* ledger: 3261-18.2.2-08 3263-5-01 3263-5-05 3263-5-06 6026-8.8-01 */
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct rig_send *m, *next;
	psip_handle handle;

	(void)state;
	responses_to(r, "udp");
	handle = invited(r, 0, "example.com");
	assert_int_equal(psip_reject(r->s, r->now, handle, 486, flow_none), PSIP_OK);
	m = flow_status(r, 486, "INVITE");
	assert_int_equal(m->remote.ip[3], 2);
	psip_unreachable(r->s, r->now, &m->remote);
	next = flow_status(r, 486, "INVITE");
	assert_string_equal(next->text, m->text);
	assert_true(psip_address_equal(&next->remote, &(struct psip_address){ .ip = { 10, 0, 0, 11 }, .family = 4, .port = 5071, .transport = PSIP_UDP }));
	psip_unreachable(r->s, r->now, &next->remote);
	next = flow_status(r, 486, "INVITE");
	assert_int_equal(next->remote.port, 5072);
	rig_advance(r, 500);  /* timer G: to the one that did not fail */
	assert_int_equal(flow_status(r, 486, "INVITE")->remote.port, 5072);
	psip_unreachable(r->s, r->now, &next->remote);
	flow_silent(r);
	flow_ended(r, PSIP_END_REFUSED, 486);
	flow_clean(r);
}

/* What a peer can make us ask for leaves half of the bytes to others. */
static void responses_do_not_take_all_room_for_names(void **state)
{
	(void)state;
	for (unsigned full = 0; full < 2; full++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		psip_ref held = 0;
		const struct rig_send *m;
		psip_handle handle;

		responses_to(r, "udp");
		handle = invited(r, 0, "example.com");
		assert_int_equal(psip_reject(r->s, r->now, handle, 486, flow_none), PSIP_OK);
		m = flow_status(r, 486, "INVITE");
		if (full)
			held = psip_bytes_take(r->s, psip_bytes_free(r->s) - psip_limits_effective(r->s)->bytes / 2);
		psip_unreachable(r->s, r->now, &m->remote);
		if (full)
			flow_silent(r);
		else
			assert_int_equal(flow_status(r, 486, "INVITE")->remote.port, 5071);
		psip_bytes_drop(r->s, held);
		rig_free(r);
	}
}

static void sent_by_with_a_port_means_addresses_only(void **state)
{
	/* ledger: 3263-5-02 3263-5-04 */
	static const char *const sent_by[] = { "example.com:5090", "10.0.0.14:5090" };

	(void)state;
	for (unsigned i = 0; i < 2; i++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		const struct rig_send *m;
		psip_handle handle;

		responses_to(r, "udp");
		rig_zone(r, "example.com", "A 10.0.0.14");
		handle = invited(r, 0, sent_by[i]);
		assert_int_equal(psip_reject(r->s, r->now, handle, 486, flow_none), PSIP_OK);
		m = flow_status(r, 486, "INVITE");
		psip_unreachable(r->s, r->now, &m->remote);
		m = flow_status(r, 486, "INVITE");
		assert_int_equal(m->remote.ip[3], 14);
		assert_int_equal(m->remote.port, 5090);
		rig_free(r);
	}
}

/* All questions of a step are asked before the first is answered, those of a response too. */
static void questions_for_a_response_come_together(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct psip_output *asked;
	const struct rig_send *m;
	psip_handle handle;
	unsigned types = 0;

	(void)state;
	handle = invited(r, 0, "example.com:5090");
	assert_int_equal(psip_reject(r->s, r->now, handle, 486, flow_none), PSIP_OK);
	m = flow_status(r, 486, "INVITE");
	r->hold_answers = true;
	psip_unreachable(r->s, r->now, &m->remote);
	rig_pump(r);
	while ((asked = rig_take_asked(r)) != NULL)
		if (asked->kind == PSIP_QUERY)
			types += asked->type;
	assert_int_equal(types, PSIP_LOCATE_A + PSIP_LOCATE_AAAA);
	rig_free(r);
}

/* Its own connection, then a new one to where it came from, then what the Via's name says. */
static void a_stream_response_takes_three_ways(void **state)
{
	/* ledger: 3261-18.2.2-02 3261-18.2.2-03 3261-18.2.2-04 3263-5-01 3263-5-05 */
	struct rig *r = rig_new(NULL, NULL, 1);
	static const struct { uint8_t ip; uint16_t port; } ways[] = { { 2, 5060 }, { 11, 5071 }, { 12, 5072 } };
	const struct psip_output *asked;
	const struct rig_send *m;
	psip_handle flow, handle;

	(void)state;
	responses_to(r, "tcp");
	flow = rig_accept(r);
	handle = invited(r, flow, "example.com");
	rig_flush(r);
	r->hold_connects = true;
	psip_closed(r->s, r->now, flow);
	assert_int_equal(psip_reject(r->s, r->now, handle, 486, flow_none), PSIP_OK);
	for (unsigned i = 0; i < 3; i++) {
		rig_pump(r);
		while ((asked = rig_take_asked(r)) != NULL && asked->kind != PSIP_CONNECT)
			;
		assert_non_null(asked);
		assert_int_equal(asked->remote.ip[3], ways[i].ip);
		assert_int_equal(asked->remote.port, ways[i].port);
		if (i < 2)
			psip_closed(r->s, r->now, asked->flow);
		else
			psip_connected(r->s, r->now, asked->flow, &r->local);
		flow = asked->flow;
	}
	m = flow_status(r, 486, "INVITE");
	assert_true(m->flow == flow);
	flow_ended(r, PSIP_END_REFUSED, 486);
	flow_clean(r);
}

/* Over a stream the transaction of another request ends with its final response: that still finds its way, or is given up in time. */
static void other_responses_too(void **state)
{
	/* ledger: 3263-5-01 3261-18.2.2-04 */
	static const char wire[] = "OPTIONS sip:bob@10.0.0.1 SIP/2.0\r\nVia: SIP/2.0/TCP example.com;branch=z9hG4bKo\r\nMax-Forwards: 70\r\n"
	                           "From: <sip:alice@10.0.0.2>;tag=f\r\nTo: <sip:bob@10.0.0.1>\r\nCall-ID: id\r\nCSeq: 1 OPTIONS\r\nContent-Length: 0\r\n\r\n";

	(void)state;
	for (unsigned answered = 0; answered < 2; answered++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		psip_handle flow = rig_accept(r);
		uint16_t ports[4] = { 0 };
		unsigned seen = 0;
		struct psip_statistics st;

		responses_to(r, "tcp");
		r->refuse_connects = true;
		r->hold_answers = !answered;
		psip_stream(r->s, r->now, flow, wire, sizeof wire - 1);
		psip_closed(r->s, r->now, flow);
		rig_pump(r);
		for (unsigned i = 0; i < r->asked_count && seen < 4; i++)
			if (r->asked[i].kind == PSIP_CONNECT)
				ports[seen++] = r->asked[i].remote.port;
		assert_int_equal(seen, answered ? 3 : 1);
		assert_int_equal(ports[0], 5060);
		assert_int_equal(ports[1], answered ? 5071 : 0);
		assert_int_equal(ports[2], answered ? 5072 : 0);
		flow_silent(r);
		psip_statistics(r->s, &st);
		assert_int_equal(st.transactions, answered ? 0 : 1);
		rig_advance(r, 15999);
		psip_statistics(r->s, &st);
		assert_int_equal(st.transactions, answered ? 0 : 1);
		rig_advance(r, 1);
		psip_statistics(r->s, &st);
		assert_int_equal(st.transactions, 0);
		flow_clean(r);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_next_target_gets_the_same_request),
		cmocka_unit_test(requests_without_invite_too),
		cmocka_unit_test(the_last_failure_is_the_callers),
		cmocka_unit_test(a_provisional_response_ends_the_search),
		cmocka_unit_test(a_lost_connection_after_a_provisional_response_goes_on),
		cmocka_unit_test(a_503_after_a_provisional_response_goes_on),
		cmocka_unit_test(copies_of_the_503_are_acknowledged),
		cmocka_unit_test(refused_connections),
		cmocka_unit_test(cancel_ends_the_search),
		cmocka_unit_test(cancel_after_a_503_passes_it_up),
		cmocka_unit_test(cancel_between_two_targets_ends_it_at_once),
		cmocka_unit_test(cancel_follows_the_invite),
		cmocka_unit_test(a_target_without_a_route_is_passed_over),
		cmocka_unit_test(an_empty_local_address_is_no_route),
		cmocka_unit_test(a_route_that_is_not_told_counts_as_none),
		cmocka_unit_test(via_and_contact_follow_the_local_address),
		cmocka_unit_test(transports_may_change_on_the_way),
		cmocka_unit_test(an_error_before_the_first_send),
		cmocka_unit_test(a_dialog_may_change_from_stream_to_datagrams),
		cmocka_unit_test(failed_targets_come_last_until_they_answer),
		cmocka_unit_test(a_503_says_how_long),
		cmocka_unit_test(an_ack_that_found_nobody_goes_elsewhere),
		cmocka_unit_test(what_the_old_target_still_says_is_not_the_new_ones),
		cmocka_unit_test(a_saved_block_goes_on_with_the_next_target),
		cmocka_unit_test(without_a_place_the_503_is_the_answer),
		cmocka_unit_test(without_bytes_the_failure_is_told),
		cmocka_unit_test(large_requests_go_by_tcp),
		cmocka_unit_test(the_limit_is_1300_bytes),
		cmocka_unit_test(a_refused_connection_leads_back_to_udp),
		cmocka_unit_test(a_connection_that_dies_is_a_failure),
		cmocka_unit_test(a_target_that_failed_for_a_large_request_comes_last),
		cmocka_unit_test(a_failure_is_of_one_transport),
		cmocka_unit_test(a_503_leaves_the_connection_to_others),
		cmocka_unit_test(ack_and_cancel_of_a_large_request_follow_it),
		cmocka_unit_test(a_datagram_response_that_fails_goes_to_the_next),
		cmocka_unit_test(responses_do_not_take_all_room_for_names),
		cmocka_unit_test(sent_by_with_a_port_means_addresses_only),
		cmocka_unit_test(questions_for_a_response_come_together),
		cmocka_unit_test(a_stream_response_takes_three_ways),
		cmocka_unit_test(other_responses_too),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
