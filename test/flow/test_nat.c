/* SPDX-License-Identifier: MIT
 * NATs and middleboxes as a stack meets them: symmetric responses (RFC 3581), requests to where a peer was heard from, changed addresses,
 * rewritten Vias, and how many answers a forged source can get.
 * Not covered: real NATs (interop/nat_*.sh), sockets (unit/test_posix_udp.c), keep-alives (test_keepalive.c). */
#include "test/flow/nat.h"

#include "dialog/dialog.h"
#include "transport/stun.h"

/* ---- Symmetric responses ---- */

static void rport_with_a_value_is_left_alone(void **state)
{
	/* ledger: 3581-4-01 3581-4-02 3581-4-04 3581-4-05 3581-4-07 */
	static const struct { const char *via; bool force; uint16_t port; const char *back; } rows[] = {
		{ "UDP 10.1.1.1:4540;rport", false, 31000, ";rport=31000;branch=z9hG4bK1;received=192.0.2.9" },
		{ "UDP 10.1.1.1:4540;rport=7", false, 7, ";rport=7;branch=z9hG4bK1;received=192.0.2.9" },
		{ "UDP 10.1.1.1:4540", false, 4540, ";branch=z9hG4bK1;received=192.0.2.9" },
		{ "UDP 192.0.2.9:31000;rport", false, 31000, ";rport=31000;branch=z9hG4bK1;received=192.0.2.9" },
		{ "UDP 10.1.1.1:4540", true, 31000, ";branch=z9hG4bK1;rport=31000;received=192.0.2.9" },
		{ "UDP 10.1.1.1:4540;rport", true, 31000, ";rport=31000;branch=z9hG4bK1;received=192.0.2.9" },
		{ "UDP 10.1.1.1:4540;rport=7", true, 31000, ";rport=31000;branch=z9hG4bK1;received=192.0.2.9" },
		{ "UDP 10.1.1.1:4540;maddr=192.0.2.77", true, 4540, ";maddr=192.0.2.77;branch=z9hG4bK1;rport=31000;received=192.0.2.9" },
	};

	(void)state;
	for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct psip_settings settings = { .force_rport = rows[i].force };
		struct rig *r = rig_with(&settings);
		const struct rig_send *m;

		rig_udp(r, ping_form, rows[i].via, 1u, 1u);
		m = flow_status(r, 200, "OPTIONS");
		if (m->remote.port != rows[i].port || strcmp(strchr(rig_header(m, "Via", 0), ';'), rows[i].back) != 0)
			fail_msg("row %u: to port %u with %s", i, m->remote.port, rig_header(m, "Via", 0));
		assert_true(psip_address_equal(&m->local, &r->local));
		rig_free(r);
	}
}

/* The 100 and what follows are written from a kept INVITE: they go the same way. */
static void force_rport_holds_for_kept_requests(void **state)
{
	struct psip_settings settings = { .force_rport = true };
	struct rig *r = rig_with(&settings);
	const struct rig_send *m;

	(void)state;
	rig_udp(r, "INVITE sip:bob@198.51.100.1 SIP/2.0\nVia: SIP/2.0/UDP 10.1.1.1:4540;branch=z9hG4bKi\nMax-Forwards: 70\nFrom: <sip:alice@a>;tag=f\n"
	        "To: <sip:bob@b>\nCall-ID: id\nCSeq: 1 INVITE\nContact: <sip:alice@10.1.1.1:4540>\nContent-Length: 0\n\n");
	rig_advance(r, 200);
	m = flow_status(r, 100, "INVITE");
	assert_int_equal(m->remote.port, 31000);
	assert_string_equal(rig_param(rig_header(m, "Via", 0), "rport"), "31000");
	assert_int_equal(psip_reject(r->s, r->now, rig_take_event(r)->event.object, 486, flow_none), PSIP_OK);
	m = flow_status(r, 486, "INVITE");
	assert_int_equal(m->remote.port, 31000);
	assert_string_equal(rig_param(rig_header(m, "Via", 0), "rport"), "31000");
	rig_free(r);
}

static void force_rport_leaves_streams_alone(void **state)
{
	struct psip_settings settings = { .force_rport = true };
	struct rig *r = rig_with(&settings);
	psip_handle flow = rig_accept(r);

	(void)state;
	rig_tcp(r, flow, ping_form, "TCP 192.0.2.9:4540", 1u, 1u);
	assert_null(rig_param(rig_header(flow_status(r, 200, "OPTIONS"), "Via", 0), "rport"));
	rig_free(r);
}

/* We send from the port that sent-by names, so a response to either comes to the same socket; from which port of the server, does not matter. */
static void responses_come_to_the_port_that_sent(void **state)
{
	/* ledger: 3581-3-03 3581-3-04 3261-18.1.1-13 */
	static const uint16_t from[] = { 31000, 5060, 61000 };

	(void)state;
	for (unsigned i = 0; i < 3; i++) {
		struct rig *r = rig_with(NULL);
		struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:alice@192.0.2.9:31000") };
		const struct rig_send *m;
		psip_handle request;
		char sent_by[64];

		r->local.port = 5071;
		assert_int_equal(psip_options(r->s, r->now, &o, &request), PSIP_OK);
		m = flow_request(r, "OPTIONS");
		snprintf(sent_by, sizeof sent_by, "SIP/2.0/UDP 198.51.100.1:%u;", m->local.port);
		assert_int_equal(m->local.port, 5071);
		assert_memory_equal(rig_header(m, "Via", 0), sent_by, strlen(sent_by));
		r->peer.port = from[i];
		rig_reply(r, m, 200, "t", "", NULL);  /* to r->local: source and sent-by in one */
		flow_event(r, PSIP_EVENT_RESPONSE, 200);
		rig_free(r);
	}
}

/* ---- Responses to a Via that was rewritten on its way ---- */

static void answer_with_sent_by(struct rig *r, const struct rig_send *invite, const char *sent_by)
{
	char branch[64];

	flow_branch(invite, branch);
	rig_udp(r, "SIP/2.0 486 Busy Here\nVia: SIP/2.0/UDP %s;branch=%s\nFrom: %s\nTo: %s;tag=t\nCall-ID: %s\nCSeq: %s\nContent-Length: 0\n\n", sent_by,
	        branch, rig_header(invite, "From", 0), rig_header(invite, "To", 0), rig_header(invite, "Call-ID", 0),
	        rig_header(invite, "CSeq", 0));
}

static void a_rewritten_sent_by_is_matched_by_branch(void **state)
{
	/* ledger: 3261-18.1.2-01 3261-18.1.2-02 */
	for (unsigned strict = 0; strict < 2; strict++) {
		struct psip_settings settings = { .strict = strict };
		struct rig *r = rig_with(&settings);
		struct psip_call_options o = { .to = PSIP_TEXT("sip:alice@192.0.2.9:31000") };
		psip_handle call;
		const struct rig_send *invite = flow_call_with(r, &o, &call);

		(void)state;
		answer_with_sent_by(r, invite, "203.0.113.200:61000");  /* the gateway's own */
		if (strict) {
			flow_silent(r);
			flow_quiet(r);
			answer_with_sent_by(r, invite, "198.51.100.1:5060");
		}
		flow_request(r, "ACK");
		flow_ended(r, PSIP_END_REJECTED, 486);
		rig_free(r);
	}
}

/* ---- Where requests inside dialogs go ---- */

struct nat_case {
	const char *ours, *source, *contact, *extra;
	uint8_t nat;
	const char *to;
	uint16_t port;
};

static void establish_from(struct rig *r, const char *contact, const char *extra, psip_handle *call, char tag[64])
{
	const char *sdp = r->local.family == 4 ? rig_sdp() : "";  /* it is one for IPv4 */

	rig_udp(r, "INVITE sip:bob@198.51.100.1 SIP/2.0\nVia: SIP/2.0/UDP 10.1.1.1:4540;rport;branch=z9hG4bKi\nMax-Forwards: 70\nFrom: <sip:alice@a>;tag=f\n"
	        "To: <sip:bob@b>\nCall-ID: id\nCSeq: 1 INVITE\nContact: <%s>\n%sContent-Type: application/sdp\nContent-Length: %zu\n\n%s", contact, extra,
	        strlen(sdp), sdp);
	*call = flow_event(r, PSIP_EVENT_INCOMING, 0)->object;
	assert_int_equal(psip_accept(r->s, r->now, *call, flow_none, flow_none), PSIP_OK);
	flow_tag(flow_status(r, 200, "INVITE"), "To", tag);
	rig_udp(r, "ACK sip:bob@198.51.100.1 SIP/2.0\nVia: SIP/2.0/UDP 10.1.1.1:4540;rport;branch=z9hG4bKa\nMax-Forwards: 70\nFrom: <sip:alice@a>;tag=f\n"
	        "To: <sip:bob@b>;tag=%s\nCall-ID: id\nCSeq: 1 ACK\nContent-Length: 0\n\n", tag);
	flow_event(r, PSIP_EVENT_CONFIRMED, 0);
}

static void requests_go_where_the_peer_was_heard_from(void **state)
{
	static const struct nat_case rows[] = {
		{ "198.51.100.1", "192.0.2.9", "sip:alice@192.168.1.5:5070", "", PSIP_NAT_AUTO, "192.0.2.9", 31000 },
		{ "198.51.100.1", "192.0.2.9", "sip:alice@10.1.1.1", "", PSIP_NAT_AUTO, "192.0.2.9", 31000 },
		{ "198.51.100.1", "192.0.2.9", "sip:alice@172.31.0.1", "", PSIP_NAT_AUTO, "192.0.2.9", 31000 },
		{ "198.51.100.1", "192.0.2.9", "sip:alice@100.127.0.1", "", PSIP_NAT_AUTO, "192.0.2.9", 31000 },
		{ "198.51.100.1", "192.0.2.9", "sip:alice@169.254.3.4", "", PSIP_NAT_AUTO, "192.0.2.9", 31000 },
		{ "2001:db8::1", "2001:db8::9", "sip:alice@[fd00::5]:5070", "", PSIP_NAT_AUTO, "2001:db8::9", 31000 },
		{ "2001:db8::1", "2001:db8::9", "sip:alice@[fe80::5]:5070", "", PSIP_NAT_AUTO, "2001:db8::9", 31000 },
		/* Not clear: a public Contact; we or the source are private; a name; a proxy that wants to stay; maddr. */
		{ "198.51.100.1", "192.0.2.9", "sip:alice@203.0.113.5:5070", "", PSIP_NAT_AUTO, "203.0.113.5", 5070 },
		{ "198.51.100.1", "192.0.2.9", "sip:alice@172.32.0.1", "", PSIP_NAT_AUTO, "172.32.0.1", 5060 },
		{ "198.51.100.1", "192.0.2.9", "sip:alice@100.128.0.1", "", PSIP_NAT_AUTO, "100.128.0.1", 5060 },
		{ "10.0.0.1", "192.0.2.9", "sip:alice@192.168.1.5:5070", "", PSIP_NAT_AUTO, "192.168.1.5", 5070 },
		{ "198.51.100.1", "10.7.7.7", "sip:alice@192.168.1.5:5070", "", PSIP_NAT_AUTO, "192.168.1.5", 5070 },
		{ "198.51.100.1", "192.0.2.9", "sip:alice@192.168.1.5;maddr=192.0.2.88", "", PSIP_NAT_AUTO, "192.0.2.88", 5060 },
		{ "198.51.100.1", "192.0.2.9", "sip:alice@192.168.1.5:5070", "Record-Route: <sip:192.0.2.80;lr>\n", PSIP_NAT_AUTO, "192.0.2.80", 5060 },
		{ "198.51.100.1", "192.0.2.9", "sip:alice@192.168.1.5:5070", "", PSIP_NAT_OFF, "192.168.1.5", 5070 },
		{ "198.51.100.1", "192.0.2.9", "sip:alice@203.0.113.5:5070", "", PSIP_NAT_ALWAYS, "192.0.2.9", 31000 },
		{ "198.51.100.1", "192.0.2.9", "sip:alice@pc.example.com", "", PSIP_NAT_ALWAYS, "192.0.2.9", 31000 },
		{ "198.51.100.1", "192.0.2.9", "sip:alice@203.0.113.5", "Record-Route: <sip:192.0.2.80;lr>\n", PSIP_NAT_ALWAYS, "192.0.2.80", 5060 },
	};

	(void)state;
	for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct psip_settings settings = { .nat = rows[i].nat, .own_descriptions = true };
		struct rig *r = rig_with(&settings);
		struct psip_address to = rig_address(rows[i].to, rows[i].port, PSIP_UDP);
		const struct rig_send *bye;
		psip_handle call;
		char line[128], tag[64];

		r->local = rig_address(rows[i].ours, 5060, PSIP_UDP);
		r->peer = rig_address(rows[i].source, 31000, PSIP_UDP);
		establish_from(r, rows[i].contact, rows[i].extra, &call, tag);
		assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
		bye = flow_request(r, "BYE");
		if (!psip_address_equal(&bye->remote, &to))
			fail_msg("row %u went elsewhere", i);
		snprintf(line, sizeof line, "BYE %s SIP/2.0\r\n", rows[i].contact);
		if (!strstr(rows[i].contact, ";"))
			assert_true(flow_starts(bye, line));  /* the Request-URI stays the remote target (§12.2.1.1) */
		rig_free(r);
	}
}

static void a_link_local_contact_keeps_its_link(void **state)
{
	struct psip_settings settings = { .own_descriptions = true };
	struct rig *r = rig_with(&settings);
	const struct rig_send *bye;
	psip_handle call;
	char tag[64];

	(void)state;
	r->local = rig_address("fe80::1", 5060, PSIP_UDP);
	r->peer = rig_address("fe80::9", 31000, PSIP_UDP);
	r->local.scope = r->peer.scope = 3;
	establish_from(r, "sip:alice@[fe80::9]:31000", "", &call, tag);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
	bye = flow_request(r, "BYE");
	assert_true(psip_address_equal(&bye->remote, &r->peer));
	rig_free(r);
}

/* The caller's side: ACK and BYE go to where the 200 came from. */
static void a_called_peer_behind_a_nat(void **state)
{
	struct rig *r = rig_with(NULL);
	struct psip_call_options o = { .to = PSIP_TEXT("sip:alice@192.0.2.9:31000") };
	psip_handle call;
	const struct rig_send *invite = flow_call_with(r, &o, &call), *m;

	(void)state;
	rig_reply(r, invite, 200, "t", "Contact: <sip:alice@192.168.1.5:5070>\n", rig_sdp());
	m = flow_request(r, "ACK");
	assert_true(psip_address_equal(&m->remote, &r->peer));
	assert_true(flow_starts(m, "ACK sip:alice@192.168.1.5:5070 SIP/2.0\r\n"));
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
	assert_true(psip_address_equal(&flow_request(r, "BYE")->remote, &r->peer));
	rig_free(r);
}

/* The NAT forgot its mapping in mid-call: the peer's next target refresh comes from another port, and what we send goes there. */
static void a_new_mapping_in_mid_call(void **state)
{
	struct rig *r = rig_with(NULL);
	psip_handle call;
	char tag[64];

	(void)state;
	establish_from(r, "sip:alice@192.168.1.5:5070", "", &call, tag);
	assert_int_equal(psip_modify(r->s, r->now, call, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
	{
		const struct rig_send *hold = flow_request(r, "INVITE");
		assert_int_equal(hold->remote.port, 31000);
		rig_reply(r, hold, 200, NULL, "Contact: <sip:alice@192.168.1.5:5070>\n", rig_sdp());
	}
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_MODIFIED, 200);
	r->peer.port = 42000;
	rig_udp(r, "INVITE sip:bob@198.51.100.1 SIP/2.0\nVia: SIP/2.0/UDP 10.1.1.1:4540;rport;branch=z9hG4bKj\nMax-Forwards: 70\nFrom: <sip:alice@a>;tag=f\n"
	        "To: <sip:bob@b>;tag=%s\nCall-ID: id\nCSeq: 2 INVITE\nContact: <sip:alice@192.168.1.5:5070>\nContent-Type: application/sdp\n"
	        "Content-Length: %zu\n\n%s", tag, strlen(rig_sdp()), rig_sdp());
	assert_int_equal(flow_status(r, 200, "INVITE")->remote.port, 42000);
	rig_udp(r, "ACK sip:bob@198.51.100.1 SIP/2.0\nVia: SIP/2.0/UDP 10.1.1.1:4540;rport;branch=z9hG4bKb\nMax-Forwards: 70\nFrom: <sip:alice@a>;tag=f\n"
	        "To: <sip:bob@b>;tag=%s\nCall-ID: id\nCSeq: 2 ACK\nContent-Length: 0\n\n", tag);
	flow_event(r, PSIP_EVENT_MODIFIED, 200);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
	assert_int_equal(flow_request(r, "BYE")->remote.port, 42000);
	rig_free(r);
}

/* An INVITE on that stream, answered and acknowledged; the call. */
static psip_handle call_over(struct rig *r, psip_handle flow, const char *via, const char *contact)
{
	psip_handle call;
	char tag[64];

	rig_tcp(r, flow, "INVITE sip:bob@198.51.100.1 SIP/2.0\nVia: SIP/2.0/%s 10.1.1.1:4540;branch=z9hG4bKi\nMax-Forwards: 70\nFrom: <sip:alice@a>;tag=f\n"
	        "To: <sip:bob@b>\nCall-ID: id\nCSeq: 1 INVITE\nContact: <%s>\nContent-Type: application/sdp\nContent-Length: %zu\n\n%s", via, contact,
	        strlen(rig_sdp()), rig_sdp());
	call = flow_event(r, PSIP_EVENT_INCOMING, 0)->object;
	assert_int_equal(psip_accept(r->s, r->now, call, flow_none, flow_none), PSIP_OK);
	flow_tag(flow_status(r, 200, "INVITE"), "To", tag);
	rig_tcp(r, flow, "ACK sip:bob@198.51.100.1 SIP/2.0\nVia: SIP/2.0/%s 10.1.1.1:4540;branch=z9hG4bKa\nMax-Forwards: 70\nFrom: <sip:alice@a>;tag=f\n"
	        "To: <sip:bob@b>;tag=%s\nCall-ID: id\nCSeq: 1 ACK\nContent-Length: 0\n\n", via, tag);
	flow_event(r, PSIP_EVENT_CONFIRMED, 0);
	return call;
}

static void a_client_behind_a_nat_is_reached_on_its_connection(void **state)
{
	static const struct { uint8_t transport; const char *via, *contact; } rows[] = {
		{ PSIP_TCP, "TCP", "sip:alice@10.1.1.1:4540;transport=tcp" },
		{ PSIP_TLS, "TLS", "sip:alice@10.1.1.1:4540;transport=tls" },
		{ PSIP_TLS, "TLS", "sips:alice@10.1.1.1" },
	};

	(void)state;
	for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct psip_settings settings = { .transports = { PSIP_UDP, PSIP_TCP, PSIP_TLS } };
		struct rig *r = rig_with(&settings);
		struct psip_address local = r->local, remote = r->peer;
		psip_handle flow, call;

		local.transport = remote.transport = rows[i].transport;
		assert_int_equal(psip_accepted(r->s, r->now, &local, &remote, &flow), PSIP_OK);
		call = call_over(r, flow, rows[i].via, rows[i].contact);
		assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
		if (flow_request(r, "BYE")->flow != flow)
			fail_msg("row %u went elsewhere", i);
		rig_free(r);
	}
}

/* Its connection has gone: nothing can reach it, and that is said at once. */
static void a_lost_connection_to_a_client_behind_a_nat(void **state)
{
	struct rig *r = rig_with(NULL);
	struct psip_address local = r->local, remote = r->peer;
	psip_handle flow, call;

	(void)state;
	local.transport = remote.transport = PSIP_TCP;
	assert_int_equal(psip_accepted(r->s, r->now, &local, &remote, &flow), PSIP_OK);
	call = call_over(r, flow, "TCP", "sip:alice@10.1.1.1:4540;transport=tcp");
	psip_closed(r->s, r->now, flow);
	r->refuse_connects = true;
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
	flow_silent(r);
	flow_ended(r, PSIP_END_LOCAL, 0);
	rig_free(r);
}

/* ---- An INVITE that rings behind a NAT ---- */

/* `added` to the Via, whose rport it fills in if that is not 0. */
static void ring(struct rig *r, const struct rig_send *invite, const char *added, unsigned port)
{
	char via[256], call_id[128], filled[32] = ";rport";
	const char *whole = rig_header(invite, "Via", 0), *rport = strstr(whole, ";rport");

	if (port)
		snprintf(filled, sizeof filled, ";rport=%u", port);
	snprintf(via, sizeof via, "%.*s%s%s", (int)(rport - whole), whole, filled, rport + 6);
	snprintf(call_id, sizeof call_id, "%s", rig_header(invite, "Call-ID", 0));
	rig_udp(r, "SIP/2.0 180 Ringing\nVia: %s%s\nFrom: %s\nTo: %s;tag=t\nCall-ID: %s\nCSeq: %s\nContent-Length: 0\n\n", via, added, rig_header(invite, "From", 0),
	        rig_header(invite, "To", 0), call_id, rig_header(invite, "CSeq", 0));
	flow_event(r, PSIP_EVENT_PROGRESS, 180);
}

static void an_invite_is_repeated_while_it_rings_behind_a_nat(void **state)
{
	/* ledger: 3581-3-05 3581-3-06 3581-3-08 3581-3-09 */
	static const struct { psip_duration setting, interval; const char *added; unsigned port; } rows[] = {
		{ 0, 20000, ";received=203.0.113.1", 0 }, { 0, 20000, ";received=198.51.100.1", 61000 }, { 60000, 60000, ";received=203.0.113.1", 5060 },
		{ 15000, 15000, ";received=203.0.113.1", 61000 },
	};

	(void)state;
	for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct psip_settings settings = { .timers = { .behind_nat = rows[i].setting } };
		struct rig *r = rig_with(&settings);
		struct psip_call_options o = { .to = PSIP_TEXT("sip:alice@192.0.2.9:31000") };
		psip_handle call;
		const struct rig_send *invite = flow_call_with(r, &o, &call), *again;

		ring(r, invite, rows[i].added, rows[i].port);
		for (unsigned n = 0; n < 3; n++) {
			if (n == 1) {  /* another provisional changes nothing */
				rig_advance(r, rows[i].interval / 2);
				ring(r, invite, rows[i].added, rows[i].port);
				rig_advance(r, rows[i].interval - rows[i].interval / 2 - 1);
			} else {
				rig_advance(r, rows[i].interval - 1);
			}
			if (n == 2 && i == 2)
				break;  /* timer C comes first */
			flow_silent(r);
			rig_advance(r, 1);
			again = flow_request(r, "INVITE");
			assert_string_equal(again->text, invite->text);
		}
		rig_flush(r);
		rig_reply(r, invite, 486, "t", "", NULL);
		flow_request(r, "ACK");
		flow_ended(r, PSIP_END_REJECTED, 486);
		rig_advance(r, 25000);
		flow_silent(r);
		rig_free(r);
	}
}

static void an_invite_is_not_repeated_elsewhere(void **state)
{
	static const char *const added[] = { "", ";received=198.51.100.1", ";received=198.51.100.1", ";received=203.0.113.1" };

	(void)state;
	for (unsigned i = 0; i < 4; i++) {
		struct psip_settings settings = { .timers = { .behind_nat = i == 3 ? PSIP_TIMER_OFF : 0 } };
		struct rig *r = rig_with(&settings);
		struct psip_call_options o = { .to = PSIP_TEXT("sip:alice@192.0.2.9:31000") };
		psip_handle call;

		ring(r, flow_call_with(r, &o, &call), added[i], i == 2 ? 5060 : 0);
		rig_advance(r, 170000);
		flow_silent(r);
		rig_free(r);
	}
}

/* ---- How many answers a forged source gets ---- */

static void malformed(struct rig *r, unsigned n)
{
	for (unsigned i = 0; i < n; i++)
		rig_udp(r, "OPTIONS sip:bob@198.51.100.1 SIP/2.0\nVia: SIP/2.0/UDP 192.0.2.9;branch=z9hG4bK%u\nMax-Forwards: 999\nFrom: <sip:alice@a>;tag=f\n"
		        "To: <sip:bob@b>\nCall-ID: id%u\nCSeq: 1 OPTIONS\nContent-Length: 0\n\n", i, i);
}

static unsigned answers(struct rig *r)
{
	const struct rig_send *m;
	unsigned n = 0;

	while ((m = rig_take(r)) != NULL)
		n += rig_status(m) >= 300;
	return n;
}

static uint64_t throttled(struct rig *r)
{
	struct psip_statistics st;

	psip_statistics(r->s, &st);
	return st.throttled;
}

static void errors_to_one_peer_are_limited(void **state)
{
	struct psip_settings settings = { .answers_peer = 10, .answers_total = 1000 };
	struct rig *r = rig_with(&settings);

	(void)state;
	malformed(r, 9);
	assert_int_equal(answers(r), 9);
	malformed(r, 1);
	assert_int_equal(answers(r), 1);
	assert_int_equal(throttled(r), 0);
	malformed(r, 5);
	assert_int_equal(answers(r), 0);
	assert_int_equal(throttled(r), 5);
	rig_advance(r, 99);
	malformed(r, 1);
	assert_int_equal(answers(r), 0);
	rig_advance(r, 1);  /* ten in a second: one each 100 ms */
	malformed(r, 2);
	assert_int_equal(answers(r), 1);
	rig_advance(r, 1000);
	malformed(r, 20);
	assert_int_equal(answers(r), 10);
	/* A request that is well-formed has a transaction: it is not counted, unless it is an INVITE that we refuse by ourselves. */
	rig_udp(r, ping_form, "UDP 192.0.2.9", 1000u, 1000u);
	flow_status(r, 200, "OPTIONS");
	rig_free(r);
}

/* Well-formed, and refused without the application: by what `more` asks for. */
static void refused(struct rig *r, unsigned from, unsigned n, const char *more)
{
	for (unsigned i = from; i < from + n; i++)
		rig_udp(r, "INVITE sip:bob@198.51.100.1 SIP/2.0\nVia: SIP/2.0/UDP 192.0.2.9;branch=z9hG4bKr%u\nMax-Forwards: 70\nFrom: <sip:alice@a>;tag=f%u\n"
		        "To: <sip:bob@b>\nCall-ID: r%u\nCSeq: 1 INVITE\nContact: <sip:alice@192.0.2.9>\n%sContent-Length: 0\n\n", i, i, i, more);
}

static void acknowledged(struct rig *r, unsigned from, unsigned n)
{
	for (unsigned i = from; i < from + n; i++)
		rig_udp(r, "ACK sip:bob@198.51.100.1 SIP/2.0\nVia: SIP/2.0/UDP 192.0.2.9;branch=z9hG4bKr%u\nMax-Forwards: 70\nFrom: <sip:alice@a>;tag=f%u\n"
		        "To: <sip:bob@b>;tag=t\nCall-ID: r%u\nCSeq: 1 ACK\nContent-Length: 0\n\n", i, i, i);
}

static const char replaces_nothing[] = "Replaces: nothing;to-tag=1;from-tag=2\n";

static void refused_invites_are_limited(void **state)
{
	/* 481, 420 and 400 */
	static const char *const rows[] = { replaces_nothing, "Require: nothing\n", "Replaces: nothing\n" };
	struct psip_settings settings = { .answers_peer = 10, .answers_total = 1000 };

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct rig *r = rig_with(&settings);

		refused(r, 0, 9, rows[i]);
		assert_int_equal(answers(r), 9);
		refused(r, 9, 1, rows[i]);
		assert_int_equal(answers(r), 1);
		assert_int_equal(throttled(r), 0);
		refused(r, 10, 5, rows[i]);
		assert_int_equal(answers(r), 0);
		assert_int_equal(throttled(r), 5);
		assert_int_equal(psip_transactions_of(r->s)->pool.used, 10);
		acknowledged(r, 0, 10);
		rig_advance(r, 500);  /* half is given back; the caller, if it is one, repeats */
		refused(r, 10, 6, rows[i]);
		assert_int_equal(answers(r), 5);
		assert_int_equal(throttled(r), 6);
		r->peer.ip[3] ^= 1;
		refused(r, 20, 1, rows[i]);
		assert_int_equal(answers(r), 1);
		rig_free(r);
	}
}

/* What goes out again goes out (RFC 3261 §17.2.1), but it counts: nobody acknowledges for a forged source. */
static void copies_of_refusals_count(void **state)
{
	struct psip_settings settings = { .answers_peer = 10, .answers_total = 1000 };
	struct rig *r = rig_with(&settings);

	(void)state;
	refused(r, 0, 10, replaces_nothing);
	assert_int_equal(answers(r), 10);
	rig_advance(r, 500);  /* timer G: five were given back, and are spent */
	assert_int_equal(answers(r), 10);
	refused(r, 10, 1, replaces_nothing);
	assert_int_equal(answers(r), 0);
	acknowledged(r, 0, 8);
	rig_advance(r, 300);  /* three are given back; two go for copies of the INVITE */
	refused(r, 8, 2, replaces_nothing);
	assert_int_equal(answers(r), 2);
	refused(r, 11, 2, replaces_nothing);
	assert_int_equal(answers(r), 1);
	assert_int_equal(throttled(r), 2);
	rig_advance(r, 699);
	assert_int_equal(answers(r), 1);  /* the last one's copy */
	rig_advance(r, 1);
	assert_int_equal(answers(r), 2);
	rig_advance(r, 40000);
	assert_int_equal(answers(r), 8 + 8 + 9);
	assert_int_equal(throttled(r), 2);  /* copies are not kept back */
	rig_free(r);
}

/* An INVITE in a dialog, or what is said to be one. */
static void inside(struct rig *r, const char *call_id, const char *tag, unsigned n)
{
	rig_udp(r, "INVITE sip:bob@198.51.100.1 SIP/2.0\nVia: SIP/2.0/UDP 192.0.2.9;branch=z9hG4bKd%s%u\nMax-Forwards: 70\nFrom: <sip:alice@a>;tag=f0\n"
	        "To: <sip:bob@b>;tag=%s\nCall-ID: %s\nCSeq: 1 INVITE\nContact: <sip:alice@192.0.2.9>\nContent-Length: 0\n\n", call_id, n, tag, call_id);
}

/* A call that the application was told of is its own; and nobody forges a connection, or knows a dialog: a tag alone is none. */
static void refusals_that_are_not_limited(void **state)
{
	const struct psip_limits limits = { .calls = 1, .transactions = 64, .peer_quota = 64 };
	struct psip_settings settings = { .size = sizeof settings, .answers_peer = 3, .answers_total = 100, .media = { .port = 40000 } };

	(void)state;
	for (int accepted = 0; accepted < 2; accepted++) {
		struct rig *r = rig_new(&limits, &settings, 1);
		psip_handle flow = rig_accept(r), call;
		char tag[64];

		refused(r, 0, 1, "");
		call = flow_event(r, PSIP_EVENT_INCOMING, 0)->object;
		refused(r, 1, 5, "");
		assert_int_equal(answers(r), 3);  /* 486: there is no place for another call */
		assert_int_equal(throttled(r), 2);
		if (accepted) {
			assert_int_equal(psip_accept(r->s, r->now, call, flow_none, flow_none), PSIP_OK);
			flow_tag(flow_status(r, 200, "INVITE"), "To", tag);
		} else {
			assert_int_equal(psip_reject(r->s, r->now, call, 603, flow_none), PSIP_OK);
			flow_status(r, 603, "INVITE");
		}
		for (unsigned i = 0; i < 5; i++) {
			if (accepted) {  /* out of order */
				inside(r, "r0", tag, i);
				flow_status(r, 500, "INVITE");
			}
			inside(r, "other", "t", i);
			assert_int_equal(answers(r), 0);
			rig_tcp(r, flow, "INVITE sip:bob@198.51.100.1 SIP/2.0\nVia: SIP/2.0/TCP 192.0.2.9;branch=z9hG4bKt%u\nMax-Forwards: 70\nFrom: <sip:alice@a>;tag=f\n"
			        "To: <sip:bob@b>\nCall-ID: t%u\nCSeq: 1 INVITE\nContact: <sip:alice@192.0.2.9>\n%sContent-Length: 0\n\n", i, i, replaces_nothing);
			flow_status(r, 481, "INVITE");
		}
		assert_int_equal(throttled(r), 2 + 5);
		rig_free(r);
	}
}

static void errors_to_all_are_limited(void **state)
{
	struct psip_settings settings = { .answers_peer = PSIP_ALLOWANCE_ALL, .answers_total = 30 };
	struct rig *r = rig_with(&settings);

	(void)state;
	for (unsigned i = 0; i < 40; i++) {
		r->peer.ip[3] = (uint8_t)i;
		malformed(r, 1);
	}
	assert_int_equal(answers(r), 30);
	assert_int_equal(throttled(r), 10);
	rig_free(r);
}

/* More than its counters hold, in one moment. */
static void no_limit_is_none(void **state)
{
	struct psip_allowance a = { .peer_rate = PSIP_ALLOWANCE_ALL, .total_rate = PSIP_ALLOWANCE_ALL };

	(void)state;
	for (unsigned i = 0; i < PSIP_ALLOWANCE_ALL + 100u; i++)
		assert_true(psip_allowance_take(&a, 1000, 7));
	a.peer_rate = PSIP_ALLOWANCE_ALL - 1;
	assert_false(psip_allowance_take(&a, 1000, 7));
}

static void defaults_and_no_limit(void **state)
{
	static const struct { uint16_t peer, total; unsigned sent, got; } rows[] = {
		{ 0, 0, 300, PSIP_ALLOWANCE_PEER }, { PSIP_ALLOWANCE_ALL, 0, 2100, PSIP_ALLOWANCE_TOTAL }, { PSIP_ALLOWANCE_ALL, PSIP_ALLOWANCE_ALL, 2100, 2100 },
	};

	(void)state;
	for (unsigned i = 0; i < 3; i++) {
		struct psip_settings settings = { .answers_peer = rows[i].peer, .answers_total = rows[i].total };
		struct rig *r = rig_with(&settings);
		malformed(r, rows[i].sent);
		assert_int_equal(answers(r), rows[i].got);
		assert_int_equal(throttled(r), rows[i].sent - rows[i].got);
		rig_free(r);
	}
}

static void streams_are_not_limited_and_stun_is(void **state)
{
	static const uint8_t id[PSIP_STUN_ID] = { 1 };
	struct psip_settings settings = { .answers_peer = 3, .answers_total = 100 };
	struct rig *r = rig_with(&settings);
	psip_handle flow = rig_accept(r);
	uint8_t bytes[PSIP_STUN_REQUEST];
	unsigned n = 0;

	(void)state;
	for (unsigned i = 0; i < 10; i++)
		rig_tcp(r, flow, "OPTIONS sip:bob@198.51.100.1 SIP/2.0\nVia: SIP/2.0/TCP 192.0.2.9;branch=z9hG4bK%u\nMax-Forwards: 999\nFrom: <sip:alice@a>;tag=f\n"
		        "To: <sip:bob@b>\nCall-ID: id%u\nCSeq: 1 OPTIONS\nContent-Length: 0\n\n", i, i);
	assert_int_equal(answers(r), 10);
	psip_stun_put_request(bytes, id);
	for (unsigned i = 0; i < 10; i++)
		rig_bytes(r, bytes, sizeof bytes);
	while (rig_take(r))
		n++;
	assert_int_equal(n, 3);
	rig_free(r);
}

/* ---- The host's addresses change ---- */

static void a_call_moves_with_the_host(void **state)
{
	struct rig *r = rig_with(NULL);
	psip_handle call = call_peer(r);
	const struct rig_send *m;

	(void)state;
	while (rig_take_asked(r))
		;
	r->local = rig_address("198.51.100.77", 5060, PSIP_UDP);
	psip_addresses_changed(r->s, r->now);
	assert_int_equal(psip_deadline(r->s), r->now);
	assert_int_equal(address_event(r, PSIP_ADDRESS_HOST, 0)->remote.family, 0);
	flow_quiet(r);
	assert_int_equal(psip_modify(r->s, r->now, call, PSIP_SENDRECV, flow_none, flow_none), PSIP_OK);
	assert_int_equal(rig_take_asked(r)->kind, PSIP_ROUTE);
	m = flow_request(r, "INVITE");
	assert_string_equal(rig_header(m, "Contact", 0), "<sip:198.51.100.77:5060>");
	assert_true(strstr(rig_header(m, "Via", 0), "198.51.100.77:5060") != NULL);
	assert_non_null(strstr(rig_body(m), "c=IN IP4 198.51.100.77"));
	assert_true(psip_address_equal(&m->local, &r->local));
	rig_reply(r, m, 200, NULL, "Contact: <sip:alice@192.0.2.9:31000>\n", rig_sdp());
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_MODIFIED, 200);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
	assert_true(psip_address_equal(&flow_request(r, "BYE")->local, &r->local));
	rig_free(r);
}

/* An ACK, a new address and a BYE at once, and no way from there: the ACK must not hide that. */
static void a_hangup_is_not_lost_behind_an_ack(void **state)
{
	struct rig *r = rig_with(NULL);
	struct psip_call_options o = { .to = PSIP_TEXT("sip:alice@192.0.2.9:31000") };
	psip_handle call;
	const struct rig_send *invite = flow_call_with(r, &o, &call);
	struct psip_packet again = { .local = r->local, .remote = r->peer };
	char ok[1024], via[256];

	(void)state;
	snprintf(via, sizeof via, "%s", rig_header(invite, "Via", 0));
	again.length = (size_t)snprintf(ok, sizeof ok, "SIP/2.0 200 OK\r\nVia: %s\r\nFrom: %s\r\nTo: %s;tag=t\r\nCall-ID: %s\r\nCSeq: %s\r\n"
	                                "Contact: <sip:alice@192.0.2.9:31000>\r\nContent-Type: application/sdp\r\nContent-Length: %zu\r\n\r\n%s", via,
	                                rig_header(invite, "From", 0), rig_header(invite, "To", 0), rig_header(invite, "Call-ID", 0), rig_header(invite, "CSeq", 0),
	                                strlen(rig_sdp()), rig_sdp());
	again.bytes = ok;
	psip_datagram(r->s, r->now, &again);
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	while (rig_take_asked(r))
		;
	r->hold_routes = true;
	psip_datagram(r->s, r->now, &again);  /* its ACK is not pulled yet */
	psip_addresses_changed(r->s, r->now);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
	psip_route(r->s, r->now, rig_take_asked(r)->token, NULL);
	flow_request(r, "ACK");
	address_event(r, PSIP_ADDRESS_HOST, 0);
	flow_ended(r, PSIP_END_LOCAL, 0);
	flow_clean(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rport_with_a_value_is_left_alone),
		cmocka_unit_test(force_rport_holds_for_kept_requests),
		cmocka_unit_test(force_rport_leaves_streams_alone),
		cmocka_unit_test(responses_come_to_the_port_that_sent),
		cmocka_unit_test(a_rewritten_sent_by_is_matched_by_branch),
		cmocka_unit_test(requests_go_where_the_peer_was_heard_from),
		cmocka_unit_test(a_link_local_contact_keeps_its_link),
		cmocka_unit_test(a_called_peer_behind_a_nat),
		cmocka_unit_test(a_new_mapping_in_mid_call),
		cmocka_unit_test(a_client_behind_a_nat_is_reached_on_its_connection),
		cmocka_unit_test(a_lost_connection_to_a_client_behind_a_nat),
		cmocka_unit_test(an_invite_is_repeated_while_it_rings_behind_a_nat),
		cmocka_unit_test(an_invite_is_not_repeated_elsewhere),
		cmocka_unit_test(errors_to_one_peer_are_limited),
		cmocka_unit_test(refused_invites_are_limited), cmocka_unit_test(copies_of_refusals_count), cmocka_unit_test(refusals_that_are_not_limited),
		cmocka_unit_test(errors_to_all_are_limited),
		cmocka_unit_test(no_limit_is_none), cmocka_unit_test(defaults_and_no_limit),
		cmocka_unit_test(streams_are_not_limited_and_stun_is),
		cmocka_unit_test(a_call_moves_with_the_host),
		cmocka_unit_test(a_hangup_is_not_lost_behind_an_ack),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
