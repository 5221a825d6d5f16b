/* SPDX-License-Identifier: MIT
 * The transport layer as a peer sees it (RFC 3261 §18, RFC 3581): where responses go, what Via says, messages in streams, what is refused.
 * Not covered: sockets (test/unit/test_posix*.c), RFC 3263 beyond A/AAAA, the change to TCP above 1300 bytes, DNS names in a response's sent-by. */
#include "test/flow/stream_bench.h"

static const char options_form[] = "OPTIONS sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/%s;branch=z9hG4bK%u\nMax-Forwards: 70\nFrom: <sip:alice@10.0.0.2>;tag=f\n"
                                   "To: <sip:bob@10.0.0.1>\nCall-ID: id%u\nCSeq: 1 OPTIONS\nContent-Length: 0\n\n";

/* ---- Responses: where to, and with what Via ---- */

static void responses_over_udp_go_where_via_says(void **state)
{
	/* ledger: 3261-18.2.1-04 3261-18.2.1-05 3261-18.2.1-06 3261-18.2.2-01 3261-18.2.2-05 3261-18.2.2-07 3261-18.2.2-09 3261-18.1.1-09 3261-20.42-08
	 * 7118-1-01 3581-4-01 3581-4-02 3581-4-04 3581-4-05 3581-4-06 3581-6-01 */
	static const struct { const char *via, *from; uint16_t from_port; const char *to; uint16_t to_port; const char *added; } rows[] = {
		{ "UDP 10.0.0.2:5070", "10.0.0.2", 9988, "10.0.0.2", 5070, "" },
		{ "UDP 10.0.0.2", "10.0.0.2", 9988, "10.0.0.2", 5060, "" },
		{ "UDP pc.example.com:5070", "10.0.0.2", 9988, "10.0.0.2", 5070, ";received=10.0.0.2" },
		{ "UDP pc.example.com", "10.0.0.2", 9988, "10.0.0.2", 5060, ";received=10.0.0.2" },
		{ "UDP 10.0.0.7:5080", "10.0.0.2", 9988, "10.0.0.2", 5080, ";received=10.0.0.2" },
		{ "UDP 10.0.0.2:5070;rport", "10.0.0.2", 9988, "10.0.0.2", 9988, ";rport=9988;received=10.0.0.2" },
		{ "UDP 10.1.1.1:4540;rport", "192.0.2.1", 9988, "192.0.2.1", 9988, ";rport=9988;received=192.0.2.1" },
		{ "UDP 10.0.0.7:5070;received=6.6.6.6", "10.0.0.2", 9988, "10.0.0.2", 5070, ";received=10.0.0.2" },
		{ "UDP 10.0.0.2:5070;maddr=10.0.0.9", "10.0.0.2", 9988, "10.0.0.9", 5070, ";maddr=10.0.0.9" },
		{ "UDP 10.0.0.2;maddr=10.0.0.9", "10.0.0.2", 9988, "10.0.0.9", 5060, ";maddr=10.0.0.9" },
		{ "UDP 10.0.0.2:5070;maddr=10.0.0.9;rport", "10.0.0.2", 9988, "10.0.0.9", 5070, ";maddr=10.0.0.9;rport=9988;received=10.0.0.2" },
		{ "UDP [2001:db8::2]:5070", "2001:db8::2", 9988, "2001:db8::2", 5070, "" },
		{ "UDP [2001:DB8:0::2]:5070", "2001:db8::2", 9988, "2001:db8::2", 5070, "" },
		{ "UDP [2001:db8::3]", "2001:db8::2", 9988, "2001:db8::2", 5060, ";received=2001:db8::2" },
		{ "UDP h6.example.com;rport", "2001:db8::2", 9988, "2001:db8::2", 9988, ";rport=9988;received=2001:db8::2" },
		{ "UDP 10.0.0.2", "2001:db8::2", 9988, "2001:db8::2", 5060, ";received=2001:db8::2" },
	};

	(void)state;
	for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		struct psip_address from = rig_address(rows[i].from, rows[i].from_port, PSIP_UDP), to = rig_address(rows[i].to, rows[i].to_port, PSIP_UDP);
		const struct rig_send *m;
		const char *via;

		rig_udp_from(r, &from, "OPTIONS sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/%s;branch=z9hG4bKv%u\nVia: SIP/2.0/UDP other:1;rport\nMax-Forwards: 70\n"
		             "From: <sip:alice@10.0.0.2>;tag=f\nTo: <sip:bob@10.0.0.1>\nCall-ID: id\nCSeq: 1 OPTIONS\nContent-Length: 0\n\n", rows[i].via, i);
		m = bench_status(r, 200);
		if (!psip_address_equal(&m->remote, &to))
			fail_msg("row %u went elsewhere", i);
		via = rig_header(m, "Via", 0);
		for (const char *at = rows[i].added; *at;) {  /* parameter by parameter */
			char one[64];
			snprintf(one, sizeof one, ";%.*s", (int)strcspn(at + 1, ";"), at + 1);
			if (!strstr(via, one))
				fail_msg("row %u: no %s in %s", i, one, via);
			at += strlen(one);
		}
		if (!strstr(rows[i].added, "received"))
			assert_null(rig_param(via, "received"));
		assert_null(strstr(via, "6.6.6.6"));
		assert_string_equal(rig_header(m, "Via", 1), "SIP/2.0/UDP other:1;rport");
		rig_free(r);
	}
}

static void the_response_leaves_from_where_the_request_came_in(void **state)
{
	/* ledger: 3581-4-07 */
	struct rig *r = rig_new(NULL, NULL, 1);

	(void)state;
	r->local.port = 5070;
	rig_udp(r, options_form, "UDP 10.0.0.2:5060;rport", 1u, 1u);
	assert_true(psip_address_equal(&bench_status(r, 200)->local, &r->local));
	rig_free(r);
}

static void responses_over_a_stream_go_back_on_it(void **state)
{
	/* ledger: 3261-18.2.2-02 3581-4-03 3261-18-05 3261-18.2.1-04 3261-18.3-06 3261-20.14-03 3261-20.14-05 3261-20.14-02 */
	struct psip_settings bodyless = { .size = sizeof bodyless, .own_descriptions = true };
	struct rig *r = rig_new(NULL, &bodyless, 1);
	psip_handle flow = rig_accept(r);
	const struct rig_send *m;

	(void)state;
	rig_tcp(r, flow, options_form, "TCP pc.example.com:5099;maddr=1.2.3.4;rport", 1u, 1u);
	m = bench_status(r, 200);
	assert_true(m->flow == flow);
	assert_string_equal(rig_param(rig_header(m, "Via", 0), "rport"), "33000");
	assert_string_equal(rig_param(rig_header(m, "Via", 0), "received"), "10.0.0.2");
	assert_string_equal(rig_header(m, "Content-Length", 0), "0");
	assert_null(rig_take_asked(r));
	rig_free(r);
}

static psip_handle invite_on_stream(struct rig *r, psip_handle flow)
{
	rig_tcp(r, flow, "INVITE sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/TCP pc.example.com:5099;branch=z9hG4bKi\nMax-Forwards: 70\n"
	        "From: <sip:alice@10.0.0.2>;tag=f\nTo: <sip:bob@10.0.0.1>\nCall-ID: id\nCSeq: 1 INVITE\nContact: <sip:alice@10.0.0.2>\nContent-Length: 0\n\n");
	return rig_take_event(r)->event.object;
}

static void a_lost_stream_is_opened_anew_for_the_response(void **state)
{
	/* ledger: 3261-18.2.2-03 3261-17.2.4-01 */
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_handle flow = rig_accept(r), call = invite_on_stream(r, flow);
	const struct psip_output *asked;
	const struct rig_send *m;
	struct psip_address to = rig_address("10.0.0.2", 5099, PSIP_TCP);

	(void)state;
	psip_closed(r->s, r->now, flow);
	bench_nothing_sent(r);
	assert_int_equal(psip_reject(r->s, r->now, call, 486, psip_span(NULL, 0)), PSIP_OK);
	asked = bench_asked(r, PSIP_CONNECT);
	assert_true(psip_address_equal(&asked->remote, &to));
	m = bench_status(r, 486);
	assert_true(m->flow == asked->flow && m->flow != flow);
	rig_free(r);
}

/* Also that of a request whose transaction ends with its response: timer J is 0 there. */
static void a_lost_stream_is_opened_anew_for_other_responses(void **state)
{
	/* ledger: 3261-18.2.2-03 */
	static const char wire[] = "OPTIONS sip:bob@10.0.0.1 SIP/2.0\r\nVia: SIP/2.0/TCP 10.0.0.2:5099;branch=z9hG4bKo\r\nMax-Forwards: 70\r\n"
	                           "From: <sip:alice@10.0.0.2>;tag=f\r\nTo: <sip:bob@10.0.0.1>\r\nCall-ID: id\r\nCSeq: 1 OPTIONS\r\n"
	                           "Content-Length: 0\r\n\r\n";
	struct psip_address to = rig_address("10.0.0.2", 5099, PSIP_TCP), local = rig_address("10.0.0.1", 5060, PSIP_TCP);
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_handle flow = rig_accept(r);
	struct psip_statistics statistics;
	const struct psip_output *asked;

	(void)state;
	r->hold_connects = true;
	psip_stream(r->s, r->now, flow, wire, sizeof wire - 1);
	psip_closed(r->s, r->now, flow);  /* before anything was pulled */
	rig_pump(r);
	asked = bench_asked(r, PSIP_CONNECT);
	assert_true(psip_address_equal(&asked->remote, &to));
	bench_nothing_sent(r);
	psip_closed(r->s, r->now, rig_accept(r));  /* not what it waits for: nobody looks again */
	assert_true(psip_deadline(r->s) > r->now);
	psip_connected(r->s, r->now, asked->flow, &local);
	rig_pump(r);
	assert_true(bench_status(r, 200)->flow == asked->flow);
	rig_pump(r);
	psip_statistics(r->s, &statistics);
	assert_int_equal(statistics.transactions, 0);
	flow = rig_accept(r);  /* once more: nobody answers the CONNECT */
	psip_stream(r->s, r->now, flow, wire, sizeof wire - 1);
	psip_closed(r->s, r->now, flow);
	psip_closed(r->s, r->now, asked->flow);
	rig_advance(r, 15999);
	psip_statistics(r->s, &statistics);
	assert_int_equal(statistics.transactions, 1);
	rig_advance(r, 1);
	psip_statistics(r->s, &statistics);
	assert_int_equal(statistics.transactions, 0);
	bench_nothing_sent(r);
	rig_free(r);
}

/* ---- Requests: Via and connections ---- */

static psip_handle ping(struct rig *r, const char *to, uint8_t transport)
{
	struct psip_call_options options = { .size = sizeof options };
	psip_handle request = 0;

	options.to = psip_string(to);
	options.transport = transport;
	assert_int_equal(psip_options(r->s, r->now, &options, &request), PSIP_OK);
	rig_pump(r);
	return request;
}

static void requests_carry_a_via_of_ours(void **state)
{
	/* ledger: 3261-18.1.1-07 3261-8.1.1.7-01 3261-8.1.1.7-02 3261-8.1.1.7-03 3261-8.1.1.7-04 3261-8.1.1.7-07 3261-8.1.1.7-09 3261-20.42-03 3581-3-02
	 * 3261-8.1.1-01 3261-18.3-06 3261-7.1-09 3261-7.1-11 */
	static const char *const needed[] = { "Max-Forwards", "From", "To", "Call-ID", "CSeq", "Content-Length" };
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct rig_send *m;

	(void)state;
	ping(r, "sip:alice@10.0.0.2", 0);
	m = rig_take(r);
	assert_int_equal(strncmp(rig_header(m, "Via", 0), "SIP/2.0/UDP 10.0.0.1:5060;", 26), 0);
	assert_string_equal(rig_param(rig_header(m, "Via", 0), "rport"), "");
	assert_null(strstr(rig_header(m, "Via", 0), "rport="));
	assert_int_equal(strncmp(rig_param(rig_header(m, "Via", 0), "branch"), "z9hG4bK", 7), 0);
	assert_int_equal(strncmp(strchr(strchr(m->text, ' ') + 1, ' '), " SIP/2.0\r\n", 10), 0);
	for (unsigned i = 0; i < 6; i++) {
		assert_non_null(rig_header(m, needed[i], 0));
		assert_null(rig_header(m, needed[i], 1));
	}
	ping(r, "sip:alice@10.0.0.2;transport=tcp", 0);
	assert_int_equal(strncmp(rig_header(rig_take(r), "Via", 0), "SIP/2.0/TCP 10.0.0.1:5060;", 26), 0);
	rig_free(r);
}

static void an_ipv6_host_is_written_in_brackets(void **state)
{
	/* ledger: 5954-5-01 3261-18.1.1-07 */
	struct rig *r = rig_new(NULL, NULL, 1);

	(void)state;
	r->local = rig_address("2001:DB8:0:0:0:0:0:1", 5060, PSIP_UDP);
	ping(r, "sip:alice@[2001:db8::2]", 0);
	assert_int_equal(strncmp(rig_header(rig_take(r), "Via", 0), "SIP/2.0/UDP [2001:db8::1]:5060;", 31), 0);
	rig_free(r);
}

static void a_multicast_group_stands_in_via(void **state)
{
	/* ledger: 3261-18.1.1-05 3261-18.1.1-06 */
	struct rig *r = rig_new(NULL, NULL, 1);
	const char *via;

	(void)state;
	ping(r, "sip:224.0.1.75", 0);
	via = rig_header(rig_take(r), "Via", 0);
	assert_string_equal(rig_param(via, "maddr"), "224.0.1.75");
	assert_string_equal(rig_param(via, "ttl"), "1");
	rig_free(r);
}

static void branches_and_call_ids_do_not_repeat(void **state)
{
	/* ledger: 3261-8.1.1.7-05 3261-8.1.1.4-03 */
	enum { EACH = 100 };
	static char seen[2 * EACH][2][64];
	unsigned count = 0;

	(void)state;
	for (uint8_t seed = 1; seed <= 2; seed++) {
		struct rig *r = rig_new(NULL, NULL, seed);
		for (unsigned i = 0; i < EACH; i++) {
			const struct rig_send *m;
			ping(r, "sip:alice@10.0.0.2", 0);
			m = rig_take(r);
			snprintf(seen[count][0], 64, "%s", rig_param(rig_header(m, "Via", 0), "branch"));
			snprintf(seen[count][1], 64, "%s", rig_header(m, "Call-ID", 0));
			for (unsigned k = 0; k < count; k++) {
				assert_string_not_equal(seen[k][0], seen[count][0]);
				assert_string_not_equal(seen[k][1], seen[count][1]);
			}
			count++;
			rig_reply(r, m, 200, "t", NULL, NULL);
			assert_int_equal(rig_take_event(r)->event.kind, PSIP_EVENT_RESPONSE);
			rig_advance(r, 6000);
		}
		rig_free(r);
	}
}

static void requests_share_a_connection(void **state)
{
	/* ledger: 3261-18-01 3261-18-02 3261-18-03 3261-18-04 3261-18.1.1-16 */
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct psip_output *connect;
	psip_handle theirs;

	(void)state;
	ping(r, "sip:alice@10.0.0.2;transport=tcp", 0);
	connect = bench_asked(r, PSIP_ROUTE);
	connect = bench_asked(r, PSIP_CONNECT);
	assert_true(rig_take(r)->flow == connect->flow);
	rig_advance(r, 60000);
	rig_take_event(r);
	ping(r, "sip:carol@10.0.0.2;transport=tcp", 0);
	assert_true(rig_take(r)->flow == connect->flow);
	/* and one that the peer opened, by its far end */
	theirs = rig_accept(r);
	ping(r, "sip:alice@10.0.0.2:33000;transport=tcp", 0);
	assert_true(rig_take(r)->flow == theirs);
	assert_null(rig_take_asked(r));
	rig_free(r);
}

/* A response waits for a stream in place of a lost one (RFC 3261 §18.2.2) when timer H fires: the stack comes to rest (it once span there). */
static void a_response_whose_stream_never_opens_is_given_up(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	struct psip_statistics statistics;
	const struct rig_event *e;
	psip_handle flow;

	(void)state;
	flow = rig_accept(r);
	rig_tcp(r, flow, "INVITE sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/TCP 10.0.0.2;branch=z9hG4bK1\nMax-Forwards: 70\nFrom: <sip:a@10.0.0.2>;tag=1\n"
	        "To: <sip:bob@10.0.0.1>\nCall-ID: 1\nCSeq: 1 INVITE\nContact: <sip:a@10.0.0.2;transport=tcp>\nContent-Length: 0\n\n");
	e = rig_take_event(r);
	assert_non_null(e);
	assert_int_equal(e->event.kind, PSIP_EVENT_INCOMING);
	r->hold_connects = true;
	psip_closed(r->s, r->now, flow);
	rig_pump(r);
	assert_int_equal(psip_reject(r->s, r->now, e->event.object, 486, psip_span(NULL, 0)), PSIP_OK);
	rig_pump(r);
	bench_asked(r, PSIP_CONNECT);
	rig_advance(r, 40000);
	psip_statistics(r->s, &statistics);
	assert_int_equal(statistics.transactions, 0);
	rig_free(r);
}

static void responses_come_on_another_connection_or_socket(void **state)
{
	/* ledger: 3261-18.1.1-11 3261-18.1.1-13 */
	struct rig *r = rig_new(NULL, NULL, 1);
	struct psip_address elsewhere = rig_address("10.0.0.77", 12345, PSIP_UDP);
	const struct rig_send *m;
	psip_handle flow;

	(void)state;
	ping(r, "sip:alice@10.0.0.2;transport=tcp", 0);
	m = rig_take(r);
	flow = rig_accept(r);
	rig_tcp(r, flow, "SIP/2.0 200 OK\nVia: %s\nFrom: %s\nTo: <sip:alice@10.0.0.2>;tag=t\nCall-ID: %s\nCSeq: 1 OPTIONS\nContent-Length: 0\n\n",
	        rig_header(m, "Via", 0), rig_header(m, "From", 0), rig_header(m, "Call-ID", 0));
	assert_int_equal(rig_take_event(r)->event.status, 200);
	ping(r, "sip:alice@10.0.0.2", 0);
	m = rig_take(r);
	rig_udp_from(r, &elsewhere, "SIP/2.0 200 OK\nVia: %s\nFrom: %s\nTo: <sip:alice@10.0.0.2>;tag=t\nCall-ID: %s\nCSeq: 1 OPTIONS\n\n",
	             rig_header(m, "Via", 0), rig_header(m, "From", 0), rig_header(m, "Call-ID", 0));
	assert_int_equal(rig_take_event(r)->event.status, 200);
	rig_free(r);
}

static void a_strict_reader_wants_its_own_sent_by(void **state)
{
	/* ledger: 3261-18.1.2-01 */
	struct psip_settings settings = { .size = sizeof settings, .strict = true };
	static const char *const hosts[] = { "10.0.0.3:5060", "10.0.0.1:5061", "pc.example.com", "10.0.0.1" };

	(void)state;
	for (unsigned strict = 0; strict < 2; strict++) {
		for (unsigned i = 0; i < 4; i++) {
			struct rig *r = rig_new(NULL, strict ? &settings : NULL, 1);
			const struct rig_send *m;
			const struct rig_event *e;

			ping(r, "sip:alice@10.0.0.2", 0);
			m = rig_take(r);
			rig_udp(r, "SIP/2.0 200 OK\nVia: SIP/2.0/UDP %s;branch=%s\nFrom: %s\nTo: <sip:alice@10.0.0.2>;tag=t\nCall-ID: %s\nCSeq: %s\n"
			        "Content-Length: 0\n\n", hosts[i], rig_param(rig_header(m, "Via", 0), "branch"), rig_header(m, "From", 0), rig_header(m, "Call-ID", 0),
			        rig_header(m, "CSeq", 0));
			e = rig_take_event(r);
			assert_true((e != NULL) == (!strict || i == 3));
			rig_free(r);
		}
	}
}

/* What the driver cannot find or reach becomes the event of the request. */
static void failures_of_the_driver_become_events(void **state)
{
	/* ledger: 3261-18.4-03 3261-8.1.3.1-02 3261-17.1.4-01 */
	static const char *const to[] = { "sip:nowhere.example.com", "sip:10.0.0.2", "sip:10.0.0.2;transport=tcp" };

	(void)state;
	for (unsigned i = 0; i < 3; i++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		const struct psip_output *asked;
		const struct rig_event *e;

		r->hold_routes = i == 1;
		r->refuse_connects = i == 2;
		ping(r, to[i], 0);
		if (i == 0) {
			asked = bench_asked(r, PSIP_QUERY);
			assert_int_equal(asked->name.length, strlen("nowhere.example.com"));
			rig_answer(r, asked);
		} else if (i == 1) {
			psip_route(r->s, r->now, bench_asked(r, PSIP_ROUTE)->token, NULL);
		}
		e = rig_take_event(r);
		assert_non_null(e);
		assert_int_equal(e->event.kind, PSIP_EVENT_RESPONSE);
		assert_int_equal(e->event.status, 503);
		assert_int_equal(e->event.cause, PSIP_END_TRANSPORT);
		assert_null(rig_take(r));
		rig_free(r);
	}
}

/* ---- Streams ---- */

/* Three requests, blank lines between them. */
static size_t three_messages(char *wire)
{
	static char text[4096];

	snprintf(text, sizeof text,
	         "\nOPTIONS sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/TCP 10.0.0.2;branch=z9hG4bK1\nFrom: <sip:a@b>;tag=f\nTo: <sip:bob@10.0.0.1>\nCall-ID: s1\n"
	         "CSeq: 1 OPTIONS\nMax-Forwards: 70\nContent-Length: 0\n\n"
	         "MESSAGE sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/TCP 10.0.0.2;branch=z9hG4bK2\nFrom: <sip:a@b>;tag=f\nTo: <sip:bob@10.0.0.1>\ni: s2\n"
	         "CSeq: 1 MESSAGE\nMax-Forwards: 70\nContent-Type: text/plain\nl:\n 23\n\nINVITE x\nContent-Len:\n\n"
	         "FOO sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/TCP 10.0.0.2;branch=z9hG4bK3\nFrom: <sip:a@b>;tag=f\nTo: <sip:bob@10.0.0.1>\nCall-ID: s3\n"
	         "CSeq: 1 FOO\nMax-Forwards: 70\nContent-Length: 3\n\nabc");
	return bench_crlf(wire, text);
}

static void expect_three(struct rig *r)
{
	assert_string_equal(rig_header(bench_status(r, 200), "Call-ID", 0), "s1");
	assert_string_equal(rig_header(bench_status(r, 405), "Call-ID", 0), "s2");
	assert_string_equal(rig_header(bench_status(r, 501), "Call-ID", 0), "s3");
	bench_silence(r);
}

static void a_stream_may_be_split_anywhere(void **state)
{
	/* ledger: 3261-18.3-07 3261-7.5-02 3261-7.5-03 3261-7.4.1-07 3261-20.14-06 */
	char wire[4096];
	size_t n = three_messages(wire);

	(void)state;
	for (size_t split = 0; split <= n; split++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		psip_handle flow = rig_accept(r);
		bench_feed(r, flow, wire, split);
		bench_feed(r, flow, wire + split, n - split);
		expect_three(r);
		rig_free(r);
	}
}

static void a_stream_may_come_byte_by_byte(void **state)
{
	/* ledger: 3261-18.3-07 3261-7.5-03 */
	char wire[4096];
	size_t n = three_messages(wire);

	(void)state;
	for (size_t piece = 1; piece < 40; piece += 2) {
		struct rig *r = rig_new(NULL, NULL, 1);
		psip_handle flow = rig_accept(r);
		for (size_t at = 0; at < n; at += piece)
			bench_feed(r, flow, wire + at, n - at < piece ? n - at : piece);
		expect_three(r);
		rig_free(r);
	}
}

static void a_stream_without_good_content_length_is_refused_and_closed(void **state)
{
	/* ledger: 3261-20.14-03 3261-20.14-04 3261-18.3-06 3261-7.5-03 */
	static const char *const rows[] = { "", "Content-Length: -5\n", "Content-Length: abc\n", "Content-Length: 1\nContent-Length: 2\n", "l: 1\nContent-Length: 0\n" };

	(void)state;
	for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		psip_handle flow = rig_accept(r);

		rig_tcp(r, flow, "OPTIONS sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/TCP 10.0.0.2;branch=z9hG4bK1\nMax-Forwards: 70\nFrom: <sip:a@b>;tag=f\n"
		        "To: <sip:bob@10.0.0.1>\nCall-ID: id\nCSeq: 1 OPTIONS\n%s\n", rows[i]);
		assert_true(bench_status(r, 400)->flow == flow);
		assert_true(bench_asked(r, PSIP_CLOSE)->flow == flow);
		assert_null(rig_take_asked(r));
		rig_tcp(r, flow, options_form, "TCP 10.0.0.2", 2u, 2u);
		bench_nothing_sent(r);
		rig_free(r);
	}
}

/* The refusal can only arrive if the stream is closed after it. */
static void the_400_goes_before_the_close(void **state)
{
	/* ledger: 3261-20.14-04 */
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_handle flow = rig_accept(r);
	struct psip_output out;
	char wire[1024];
	size_t n = bench_crlf(wire, "OPTIONS sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/TCP 10.0.0.2;branch=z9hG4bK1\nMax-Forwards: 70\nFrom: <sip:a@b>;tag=f\n"
	                      "To: <sip:bob@10.0.0.1>\nCall-ID: id\nCSeq: 1 OPTIONS\nContent-Length: -1\n\n");

	(void)state;
	psip_stream(r->s, r->now, flow, wire, n);
	assert_true(psip_next(r->s, r->now, &out));
	assert_int_equal(out.kind, PSIP_SEND);
	assert_memory_equal(out.bytes, "SIP/2.0 400", 11);
	psip_sent(r->s, out.token, PSIP_OK);
	assert_true(psip_next(r->s, r->now, &out));
	assert_int_equal(out.kind, PSIP_CLOSE);
	assert_true(out.flow == flow);
	assert_false(psip_next(r->s, r->now, &out));
	rig_free(r);
}

static void keep_alives_of_a_stream_are_answered(void **state)
{
	/* ledger: 3261-7.5-02 */
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_handle flow = rig_accept(r);
	const struct rig_send *m;

	(void)state;
	rig_tcp(r, flow, "\n\n");
	m = rig_take(r);
	assert_non_null(m);
	assert_true(m->flow == flow && m->length == 2 && memcmp(m->text, "\r\n", 2) == 0);
	rig_tcp(r, flow, "\n");
	rig_advance(r, 1000);
	bench_nothing_sent(r);
	rig_tcp(r, flow, options_form, "TCP 10.0.0.2", 1u, 1u);
	bench_status(r, 200);
	rig_free(r);
}

static void a_message_that_is_never_finished_ends_the_stream(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_handle flow = rig_accept(r);

	(void)state;
	rig_tcp(r, flow, "OPTIONS sip:bob@10.0.0.1 SIP/2.0\nVia:");
	rig_advance(r, 31999);
	assert_null(rig_take_asked(r));
	rig_advance(r, 1);
	assert_true(bench_asked(r, PSIP_CLOSE)->flow == flow);
	bench_nothing_sent(r);
	rig_free(r);
}

static void large_messages_pass_a_stream(void **state)
{
	/* ledger: 3261-18-07 */
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_handle flow = rig_accept(r);
	char filler[5001];

	(void)state;
	memset(filler, 'x', 5000);
	filler[5000] = 0;
	rig_tcp(r, flow, "OPTIONS sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/TCP 10.0.0.2;branch=z9hG4bK1\nMax-Forwards: 70\nFrom: <sip:a@b>;tag=f\n"
	        "To: <sip:bob@10.0.0.1>\nCall-ID: id\nCSeq: 1 OPTIONS\nSubject: %s\nContent-Length: 0\n\n", filler);
	bench_status(r, 200);
	rig_free(r);
}

/* ---- Datagrams ---- */

static const char body_form[] = "%s sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bKb%s\nMax-Forwards: 70\nFrom: <sip:a@b>;tag=f\n"
                                "To: <sip:bob@10.0.0.1>\nCall-ID: id%s\nCSeq: 1 %s\nContact: <sip:a@10.0.0.2>\nContent-Type: application/sdp\n%s\n%s";

static void the_body_of_a_datagram(void **state)
{
	/* ledger: 3261-18.3-01 3261-18.3-02 3261-18.3-04 3261-18.3-05 3261-7.5-01 */
	struct rig *r = rig_new(NULL, NULL, 1);
	char row[64], body[1024];
	const struct rig_event *e;
	size_t n = strlen(rig_sdp());

	(void)state;
	rig_udp(r, body_form, "INVITE", "1", "1", "INVITE", "", rig_sdp());
	e = rig_take_event(r);
	assert_int_equal(e->event.body.length, n);
	snprintf(row, sizeof row, "Content-Length: %zu\n", n);
	snprintf(body, sizeof body, "%sOPTIONS sip:x SIP/2.0\n\n", rig_sdp());
	rig_udp(r, body_form, "INVITE", "2", "2", "INVITE", row, body);
	e = rig_take_event(r);
	assert_int_equal(e->event.body.length, n);
	bench_nothing_sent(r);
	snprintf(row, sizeof row, "Content-Length: %zu\n", n + 1);
	rig_udp(r, body_form, "INVITE", "3", "3", "INVITE", row, rig_sdp());
	bench_status(r, 400);
	bench_nothing_sent(r);
	rig_free(r);
}

static void bad_responses_are_dropped(void **state)
{
	/* ledger: 3261-18.3-03 3261-7.2-01 3261-7.2-05 */
	static const char *const rows[][2] = { { "SIP/2.0 200 OK", "Content-Length: 5\n" }, { "SIP/2.0 2000 OK", "" }, { "SIP/2.0 20 OK", "" }, { "SIP/2.0 700 OK", "" },
	                                       { "SIP/2.0 099 OK", "" }, { "SIP/7.0 200 OK", "" }, { "SIP/2.0 200 OK", "CSeq: 1 OPTIONS\n" } };
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct rig_send *m;

	(void)state;
	ping(r, "sip:alice@10.0.0.2", 0);
	m = rig_take(r);
	for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++) {
		rig_udp(r, "%s\nVia: %s\nFrom: %s\nTo: <sip:alice@10.0.0.2>;tag=t\nCall-ID: %s\nCSeq: 1 OPTIONS\n%s\n", rows[i][0], rig_header(m, "Via", 0),
		        rig_header(m, "From", 0), rig_header(m, "Call-ID", 0), rows[i][1]);
		bench_nothing_sent(r);
	}
	rig_free(r);
}

static void what_is_no_message_is_ignored(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);

	(void)state;
	rig_bytes(r, "", 0);
	rig_bytes(r, "\r\n", 2);
	rig_bytes(r, "\r\n\r\n", 4);
	rig_bytes(r, "jaK", 3);
	rig_bytes(r, "\0\0\0\0", 4);
	rig_bytes(r, "hello", 5);
	rig_bytes(r, "\x00\x01\x00\x08!\x12\xa4\x42", 8);
	bench_nothing_sent(r);
	rig_udp(r, options_form, "UDP 10.0.0.2:5060", 1u, 1u);
	bench_status(r, 200);
	rig_free(r);
}

static void a_datagram_cut_short_is_too_large(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	char wire[1024];
	struct psip_packet packet = { .bytes = wire, .local = r->local, .remote = r->peer, .truncated = true };

	(void)state;
	packet.length = bench_crlf(wire, "OPTIONS sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bK1\nMax-Forwards: 70\nFrom: <sip:a@b>;tag=f\n"
	                           "To: <sip:bob@10.0.0.1>\nCall-ID: id\nCSeq: 1 OPTIONS\nContent-Length: 500\n\nabc");
	psip_datagram(r->s, r->now, &packet);
	bench_status(r, 513);
	bench_nothing_sent(r);
	rig_free(r);
}

static void a_message_of_too_many_rows_is_too_large(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	char rows[8000] = "";

	(void)state;
	for (unsigned i = 0; i < 160; i++)
		strcat(rows, "X-Row: filler\n");
	rig_udp(r, "OPTIONS sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bK1\nMax-Forwards: 70\nFrom: <sip:a@b>;tag=f\nTo: <sip:bob@10.0.0.1>\n"
	        "Call-ID: id\nCSeq: 1 OPTIONS\n%sContent-Length: 0\n\n", rows);
	bench_status(r, 513);
	rig_free(r);
}

static void requests_that_are_refused(void **state)
{
	/* ledger: 3261-7.1-03 3261-7.1-12 3261-8.2.1-02 3261-8.2.1-03 3261-8.2.1-04 3261-8.2.2.1-04 3261-21.5.2-01 3261-21.5.2-02 3261-21.5.6-01 3261-7.1-10
	 * 3261-7.3.1-08 3261-8.2.1-01 */
	static const struct { const char *line, *method, *more; int status; } rows[] = {
		{ "OPTIONS sip:bob@10.0.0.1 SIP/2.0", "OPTIONS", "", 200 },
		{ "OPTIONS sip:bob@10.0.0.1 sip/2.0", "OPTIONS", "", 200 },
		{ "OPTIONS sip:bob@10.0.0.1 SIP/3.0", "OPTIONS", "", 505 },
		{ "OPTIONS sip:bob@10.0.0.1 SIP/2.0", "INVITE", "", 400 },
		{ "OPTIONS sip:bob@10.0.0.1 SIP/2.0", "OPTIONS", "CSeq: 1 OPTIONS\n", 400 },
		{ "OPTIONS sip:bob@10.0.0.1 SIP/2.0", "OPTIONS", "Call-ID: again\n", 400 },
		{ "OPTIONS <sip:bob@10.0.0.1> SIP/2.0", "OPTIONS", "", 400 },
		{ "OPTIONS tel:+1234 SIP/2.0", "OPTIONS", "", 416 },
		{ "OPTIONS nobody:knows SIP/2.0", "OPTIONS", "", 416 },
		{ "FOO sip:bob@10.0.0.1 SIP/2.0", "FOO", "Require: unknown\n", 501 },
		{ "REGISTER sip:10.0.0.1 SIP/2.0", "REGISTER", "Require: unknown\n", 405 },
		{ "SUBSCRIBE sip:10.0.0.1 SIP/2.0", "SUBSCRIBE", "", 405 },
		{ "OPTIONS sip:bob@10.0.0.1 SIP/2.0", "OPTIONS", "Require: unknown\n", 420 },
	};

	(void)state;
	for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		const struct rig_send *m;

		rig_udp(r, "%s\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bK1\nMax-Forwards: 70\nFrom: <sip:a@b>;tag=f\nTo: <sip:bob@10.0.0.1>\nCall-ID: id\nCSeq: 1 %s\n"
		        "%sContent-Length: 0\n\n", rows[i].line, rows[i].method, rows[i].more);
		m = rig_take(r);
		if (!m || rig_status(m) != rows[i].status)
			fail_msg("%s: %d is owed, %d came", rows[i].line, rows[i].status, m ? rig_status(m) : 0);
		assert_int_equal(strncmp(m->text, "SIP/2.0 ", 8), 0);
		if (rows[i].status == 405)
			assert_string_equal(rig_header(m, "Allow", 0), "INVITE, ACK, CANCEL, BYE, OPTIONS, PRACK, UPDATE");
		rig_free(r);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(responses_over_udp_go_where_via_says),
		cmocka_unit_test(the_response_leaves_from_where_the_request_came_in),
		cmocka_unit_test(responses_over_a_stream_go_back_on_it),
		cmocka_unit_test(a_lost_stream_is_opened_anew_for_other_responses),
		cmocka_unit_test(a_lost_stream_is_opened_anew_for_the_response),
		cmocka_unit_test(requests_carry_a_via_of_ours),
		cmocka_unit_test(an_ipv6_host_is_written_in_brackets),
		cmocka_unit_test(a_multicast_group_stands_in_via),
		cmocka_unit_test(branches_and_call_ids_do_not_repeat),
		cmocka_unit_test(requests_share_a_connection),
		cmocka_unit_test(a_response_whose_stream_never_opens_is_given_up),
		cmocka_unit_test(responses_come_on_another_connection_or_socket),
		cmocka_unit_test(a_strict_reader_wants_its_own_sent_by),
		cmocka_unit_test(failures_of_the_driver_become_events),
		cmocka_unit_test(a_stream_may_be_split_anywhere),
		cmocka_unit_test(a_stream_may_come_byte_by_byte),
		cmocka_unit_test(a_stream_without_good_content_length_is_refused_and_closed),
		cmocka_unit_test(the_400_goes_before_the_close),
		cmocka_unit_test(keep_alives_of_a_stream_are_answered),
		cmocka_unit_test(a_message_that_is_never_finished_ends_the_stream),
		cmocka_unit_test(large_messages_pass_a_stream),
		cmocka_unit_test(the_body_of_a_datagram),
		cmocka_unit_test(bad_responses_are_dropped),
		cmocka_unit_test(what_is_no_message_is_ignored),
		cmocka_unit_test(a_datagram_cut_short_is_too_large),
		cmocka_unit_test(a_message_of_too_many_rows_is_too_large),
		cmocka_unit_test(requests_that_are_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
