/* SPDX-License-Identifier: MIT
 * NATs and middleboxes as a stack meets them: symmetric responses (RFC 3581), requests to where a peer was heard from, keep-alives without
 * registration (RFC 5626 §3.5, §4.4, §8), changed addresses, rewritten Vias, and how many answers a forged source can get.
 * Not covered: real NATs (interop/nat_*.sh), sockets (unit/test_posix_udp.c), STUN's octets (unit/test_stun.c), Flow-Timer and all of
 * RFC 5626 that needs a registration. */
#include "test/flow/flow.h"

#include "dialog/dialog.h"
#include "transport/stun.h"

static struct psip_address address(const char *host, uint16_t port, uint8_t transport)
{
	struct psip_address a = { .port = port, .transport = transport };

	assert_true(psip_address_read(&a, psip_string(host)));
	return a;
}

static struct rig *rig_with(const struct psip_settings *settings)
{
	struct psip_settings all = settings ? *settings : (struct psip_settings){ 0 };
	struct rig *r;

	all.size = sizeof all;
	all.media.port = 40000;
	r = rig_new(NULL, &all, 1);
	r->local = address("198.51.100.1", 5060, PSIP_UDP);
	r->peer = address("192.0.2.9", 31000, PSIP_UDP);
	return r;
}

/* ---- Symmetric responses ---- */

static const char ping_form[] = "OPTIONS sip:bob@198.51.100.1 SIP/2.0\nVia: SIP/2.0/%s;branch=z9hG4bK%u\nMax-Forwards: 70\nFrom: <sip:alice@a>;tag=f\n"
                                "To: <sip:bob@b>\nCall-ID: id%u\nCSeq: 1 OPTIONS\nContent-Length: 0\n\n";

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
		struct psip_address to = address(rows[i].to, rows[i].port, PSIP_UDP);
		const struct rig_send *bye;
		psip_handle call;
		char line[128], tag[64];

		r->local = address(rows[i].ours, 5060, PSIP_UDP);
		r->peer = address(rows[i].source, 31000, PSIP_UDP);
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
	r->local = address("fe80::1", 5060, PSIP_UDP);
	r->peer = address("fe80::9", 31000, PSIP_UDP);
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

/* ---- Keep-alives on datagrams ---- */

static bool is_stun(const struct rig_send *m, struct psip_stun *stun)
{
	return m && psip_stun_is(m->text, m->length) && psip_stun_read(stun, m->text, m->length) == PSIP_OK;
}

static void expect_stun(struct rig *r, struct psip_stun *stun, psip_time *at)
{
	const struct rig_send *m = rig_take(r);

	assert_true(is_stun(m, stun));
	assert_int_equal(stun->class, PSIP_STUN_CLASS_REQUEST);
	assert_true(psip_address_equal(&m->remote, &r->peer));
	assert_true(psip_address_equal(&m->local, &r->local));  /* the flow that SIP uses */
	*at = m->at;
}

static void answer_stun(struct rig *r, const struct psip_stun *request, const char *host, uint16_t port)
{
	uint8_t bytes[PSIP_STUN_ANSWER];
	struct psip_address mapped = address(host, port, PSIP_UDP);

	rig_bytes(r, bytes, psip_stun_put_answer(bytes, request, &mapped));
}

static const struct psip_settings stun_settings = { .keepalive = { .datagrams = PSIP_KEEPALIVE_STUN } };

/* A call of ours to the peer, up to its ACK. */
static psip_handle call_peer(struct rig *r)
{
	struct psip_call_options o = { .to = PSIP_TEXT("sip:alice@192.0.2.9:31000") };
	psip_handle call;
	const struct rig_send *invite = flow_call_with(r, &o, &call);

	rig_reply(r, invite, 200, "t", "Contact: <sip:alice@192.0.2.9:31000>\n", rig_sdp());
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	return call;
}

static const struct psip_event *address_event(struct rig *r, enum psip_address_cause cause, uint16_t port)
{
	const struct rig_event *e = rig_take_event(r);

	assert_non_null(e);
	assert_int_equal(e->event.kind, PSIP_EVENT_ADDRESS);
	assert_int_equal(e->event.cause, cause);
	assert_int_equal(e->event.remote.port, port);
	return &e->event;
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
	(void)call_peer(r);
	rig_advance(r, 29000);
	expect_stun(r, &first, &begin);
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
	(void)call_peer(r);
	rig_advance(r, 29000);
	expect_stun(r, &first, &begin);
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
	(void)call_peer(r);
	rig_advance(r, 29000);
	expect_stun(r, &stun, &at);
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
	(void)call_peer(r);
	rig_advance(r, 29000);
	expect_stun(r, &stun, &at);
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
	r->local = address("198.51.100.1", 5060, PSIP_UDP);
	peer = r->peer = address("192.0.2.9", 31000, PSIP_UDP);
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
	for (unsigned i = 0; i < 4; i++) {
		const struct rig_send *m;
		assert_int_equal(psip_hangup(r->s, r->now, calls[i]), PSIP_HANGUP_BYE);
		while ((m = rig_take(r)) != NULL && psip_stun_is(m->text, m->length))
			;
		assert_non_null(m);
		rig_reply(r, m, 200, NULL, "", NULL);
		flow_event(r, PSIP_EVENT_ENDED, 0);
	}
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

static void what_cannot_be_kept_alive_is_refused(void **state)
{
	struct psip_limits limits = { .keepalives = 3 };
	struct rig *r = rig_new(&limits, NULL, 1);
	struct psip_address udp = address("192.0.2.9", 5060, PSIP_UDP), tcp = address("192.0.2.9", 5060, PSIP_TCP), ws = address("192.0.2.9", 80, PSIP_WS), none = udp;
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
	struct psip_address tcp = address("192.0.2.9", 5060, PSIP_TCP);
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
	assert_int_equal(stun.class, PSIP_STUN_CLASS_SUCCESS);
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
	/* A request that is well-formed has a transaction: it is not counted. */
	rig_udp(r, ping_form, "UDP 192.0.2.9", 1000u, 1000u);
	flow_status(r, 200, "OPTIONS");
	rig_free(r);
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
	r->local = address("198.51.100.77", 5060, PSIP_UDP);
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
	r->local = address("198.51.100.77", 5060, PSIP_UDP);
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
		cmocka_unit_test(rport_with_a_value_is_left_alone),
		cmocka_unit_test(force_rport_holds_for_kept_requests),
		cmocka_unit_test(force_rport_leaves_streams_alone),
		cmocka_unit_test(a_rewritten_sent_by_is_matched_by_branch),
		cmocka_unit_test(requests_go_where_the_peer_was_heard_from),
		cmocka_unit_test(a_link_local_contact_keeps_its_link),
		cmocka_unit_test(a_called_peer_behind_a_nat),
		cmocka_unit_test(a_new_mapping_in_mid_call),
		cmocka_unit_test(a_client_behind_a_nat_is_reached_on_its_connection),
		cmocka_unit_test(a_lost_connection_to_a_client_behind_a_nat),
		cmocka_unit_test(an_invite_is_repeated_while_it_rings_behind_a_nat),
		cmocka_unit_test(an_invite_is_not_repeated_elsewhere),
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
		cmocka_unit_test(what_cannot_be_kept_alive_is_refused),
		cmocka_unit_test(a_stream_of_the_application_is_opened_again),
		cmocka_unit_test(without_a_route_it_is_tried_again),
		cmocka_unit_test(keepalives_of_a_saved_stack),
		cmocka_unit_test(requests_for_stun_are_answered),
		cmocka_unit_test(errors_to_one_peer_are_limited),
		cmocka_unit_test(errors_to_all_are_limited),
		cmocka_unit_test(defaults_and_no_limit),
		cmocka_unit_test(streams_are_not_limited_and_stun_is),
		cmocka_unit_test(a_call_moves_with_the_host),
		cmocka_unit_test(keepalives_move_with_the_host),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
