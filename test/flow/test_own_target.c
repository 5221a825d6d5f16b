/* SPDX-License-Identifier: MIT
 * Our own target when our address has changed, as the other side comes to know it (RFC 6141 §4.4, §4.5, §4.8), and that nothing is changed in the clear which
 * was agreed by TLS (§6). Does not cover: how the peer's target changes, and addresses lost while a re-INVITE is under way (test_reinvite.c). */
#include "test/flow/update.h"

#define NO_UPDATE "Allow: INVITE, ACK, BYE, CANCEL, PRACK\n"
#define OLD "<sip:10.0.0.1:5060>"
#define NEW "<sip:10.0.0.9:5060>"

static void moves(struct rig *r)
{
	r->local = rig_address("10.0.0.9", 5060, PSIP_UDP);
	psip_addresses_changed(r->s, r->now);
	rig_pump(r);
}

static bool known(struct rig *r, const struct rig_call *c)
{
	return flow_info(r, c->handle).contact_known;
}

static void says(const struct rig_send *m, const char *contact)
{
	assert_string_equal(rig_header(m, "Contact", 0), contact);
}

/* A request of the peer to that URI; its response is left to be taken. */
static void asks(struct rig *r, const struct rig_call *c, bool caller, const char *uri, const char *method, unsigned cseq)
{
	rig_udp(r, "%s %s SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKto%s%u\nMax-Forwards: 70\nFrom: <sip:peer@10.0.0.2>;tag=%s\n"
	           "To: <sip:us@10.0.0.1>;tag=%s\nCall-ID: %s\nCSeq: %u %s\n" FLOW_CONTACT "%sContent-Length: 0\n\n",
	        method, uri, method, cseq, caller ? c->to_tag : c->from_tag, caller ? c->from_tag : c->to_tag, c->call_id, cseq, method,
	        strcmp(method, "PRACK") == 0 ? "RAck: 1 1 INVITE\n" : "");
}

/* Done is a refresh of ours with the 2xx to it, or a reliable provisional response; not with a plain one, nor with an error.
 * ledger: 6141-4.4-02 6141-4.4-01 */
static void test_done_by_response(void **state)
{
	static const struct { unsigned status; bool invite, reliable, done; } ways[] = {
		{ 200, false, false, true }, { 500, false, false, false }, { 200, true, false, true },
		{ 488, true, false, false }, { 183, true, true, true }, { 183, true, false, false }
	};

	(void)state;
	for (unsigned i = 0; i < sizeof ways / sizeof *ways; i++)
		for (int caller = 0; caller < 2; caller++) {
			struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, (uint8_t)(1 + i));
			const struct rig_send *m;
			struct rig_call c;

			dialog(r, &c, caller, true);
			assert_true(known(r, &c));
			moves(r);
			if (ways[i].invite) {
				assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDRECV, flow_none, flow_none), PSIP_OK);
				m = flow_request(r, "INVITE");
			} else {
				assert_int_equal(psip_refresh(r->s, r->now, c.handle), PSIP_OK);
				m = flow_request(r, "UPDATE");
			}
			says(m, NEW);
			assert_false(known(r, &c));
			rig_reply(r, m, ways[i].status, NULL, ways[i].reliable ? RELIABLE(7) : FLOW_CONTACT, ways[i].invite && ways[i].status == 200 ? rig_sdp() : NULL);
			assert_int_equal(known(r, &c), ways[i].done);
			rig_free(r);
		}
}

/* ...or with a request of the peer that comes to the new target, before the response. One to the old target says nothing.
 * ledger: 6141-4.4-02 */
static void test_done_by_request(void **state)
{
	(void)state;
	for (int caller = 0; caller < 2; caller++) {
		struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, 8);
		const struct rig_send *m;
		struct rig_call c;

		dialog(r, &c, caller, true);
		moves(r);
		assert_int_equal(psip_refresh(r->s, r->now, c.handle), PSIP_OK);
		m = flow_request(r, "UPDATE");
		asks(r, &c, caller, "sip:10.0.0.1:5060", "OPTIONS", 21);
		flow_status(r, 200, "OPTIONS");
		assert_false(known(r, &c));
		asks(r, &c, caller, "sip:10.0.0.9:5060", "OPTIONS", 20);  /* out of order: not of the dialog */
		flow_status(r, 500, "OPTIONS");
		assert_false(known(r, &c));
		asks(r, &c, caller, "sip:10.0.0.9:5060", "OPTIONS", 22);
		flow_status(r, 200, "OPTIONS");
		assert_true(known(r, &c));
		rig_reply(r, m, 500, NULL, NULL, NULL);
		assert_true(known(r, &c));
		rig_free(r);
	}
}

/* A Contact that the settings name stays, whatever our address is. */
static void test_named_contact(void **state)
{
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .contact = PSIP_TEXT("sip:us@b2b.example") };
	struct rig *r = rig_new(NULL, &settings, 9);
	struct rig_call c;

	(void)state;
	dialog(r, &c, true, true);
	moves(r);
	assert_int_equal(psip_refresh(r->s, r->now, c.handle), PSIP_OK);
	says(flow_request(r, "UPDATE"), "<sip:us@b2b.example>");
	assert_true(known(r, &c));
	rig_free(r);
}

/* Our address changes while the peer's re-INVITE waits: only where no UPDATE can be sent does a response say so. With that it is done, and what we send next
 * says the same. ledger: 6141-4.5-01 6141-4.8-02 6141-4.8-01 */
static void test_by_response_to_reinvite(void **state)
{
	(void)state;
	for (int way = 0; way < 3; way++) {  /* the peer has UPDATE; it has not: a 200, a reliable 183 */
		struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, true, (uint8_t)(10 + way));
		struct rig_call c;
		const struct rig_send *m;

		own_call(r, &c);
		peer_with(r, &c, false, "INVITE", 10, way ? FLOW_CONTACT NO_UPDATE "Supported: 100rel\n" : FLOW_CONTACT ALLOW "Supported: 100rel\n", moved, 0);
		moves(r);
		assert_true(known(r, &c) == (way == 0));
		if (way == 2) {
			assert_int_equal(psip_progress(r->s, r->now, c.handle, 183, PSIP_RELIABLY, flow_none, flow_none), PSIP_OK);
			m = flow_status(r, 183, "INVITE");
		} else {
			assert_int_equal(psip_modify_accept(r->s, r->now, c.handle, SDP, OWN), PSIP_OK);
			m = flow_status(r, 200, "INVITE");
		}
		says(m, way ? NEW : OLD);
		assert_true(known(r, &c));
		if (way == 2) {
			assert_int_equal(psip_modify_reject(r->s, r->now, c.handle, 488), PSIP_OK);  /* that it was refused does not undo it (§4.3) */
			flow_status(r, 488, "INVITE");
			assert_true(known(r, &c));
		}
		rig_request(r, &c, "ACK", 10, way == 2 ? "z9hG4bKINVITE10" : "z9hG4bKack10", NULL, NULL);
		assert_int_equal(way ? psip_modify(r->s, r->now, c.handle, PSIP_SENDRECV, SDP, OWN) : psip_refresh(r->s, r->now, c.handle), PSIP_OK);
		says(flow_request(r, way ? "INVITE" : "UPDATE"), NEW);
		assert_true(known(r, &c) == (way != 0));
		rig_free(r);
	}
}

/* Our request failed, the peer's own comes: the 200 to that says where we are, and with that it is done. An error does not.
 * ledger: 6141-4.5-01 */
static void test_by_response_to_update(void **state)
{
	(void)state;
	for (int refused = 0; refused < 2; refused++) {
		struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, (uint8_t)(22 + refused));
		struct rig_call c;

		dialog(r, &c, true, true);
		moves(r);
		assert_int_equal(psip_refresh(r->s, r->now, c.handle), PSIP_OK);
		rig_reply(r, flow_request(r, "UPDATE"), 500, NULL, NULL, NULL);
		assert_false(known(r, &c));
		if (refused)
			peer(r, &c, true, "UPDATE", 21, useless, 488);
		else
			says(peer(r, &c, true, "UPDATE", 21, moved, 200), NEW);
		assert_true(known(r, &c) == !refused);
		rig_free(r);
	}
}

/* While the first INVITE waits, likewise: the 200 has the new Contact, unless an UPDATE may say it. ledger: 6141-4.8-02 6141-4.9-01 */
static void test_by_response_to_invite(void **state)
{
	(void)state;
	for (int way = 0; way < 4; way++) {  /* nothing sent yet; a plain 180; a reliable one without, with its PRACK */
		struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, (uint8_t)(14 + way));
		const struct rig_send *m;
		struct rig_call c;

		rig_invite(r, &c, way > 1 ? "Supported: 100rel\n" ALLOW : ALLOW, rig_sdp());
		if (way)
			assert_int_equal(psip_ring(r->s, r->now, c.handle, 180), PSIP_OK);
		m = way ? flow_status(r, 180, "INVITE") : NULL;
		if (m)
			flow_tag(m, "To", c.to_tag);
		if (way == 3)
			peer_pracks(r, &c, m, NULL);
		assert_true(known(r, &c));
		moves(r);
		rig_flush(r);
		assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
		m = flow_status(r, 200, "INVITE");
		says(m, way == 3 ? OLD : NEW);
		assert_non_null(strstr(rig_body(m), way == 3 ? "c=IN IP4 10.0.0.1\r\n" : "c=IN IP4 10.0.0.9\r\n"));
		assert_true(known(r, &c));
		rig_free(r);
	}
}

/* Carried to another host, whose address is another one: the peer has to be told. To one of the same address: not. */
static void test_carried_elsewhere(void **state)
{
	static uint8_t bytes[8192];

	(void)state;
	for (int elsewhere = 0; elsewhere < 2; elsewhere++) {
		struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, 20), *other = rig_with(PSIP_RELIABLE_SUPPORTED, false, 21);
		struct rig_call c;
		size_t length;

		dialog(r, &c, true, true);
		assert_int_equal(psip_call_save(r->s, c.handle, bytes, sizeof bytes, &length), PSIP_OK);
		if (elsewhere)
			other->local = rig_address("10.0.0.9", 5060, PSIP_UDP);
		assert_int_equal(psip_call_restore(other->s, other->now, bytes, length, &c.handle), PSIP_OK);
		rig_flush(other);
		assert_int_equal(psip_refresh(other->s, other->now, c.handle), PSIP_OK);
		flow_request(other, "UPDATE");
		assert_true(known(other, &c) == !elsewhere);
		rig_free(r);
		rig_free(other);
	}
}

/* ---- §6 ---- */

static const struct psip_address server = { .ip = { 10, 0, 0, 1 }, .family = 4, .port = 5061, .transport = PSIP_TLS };
static const struct psip_address client = { .ip = { 10, 0, 0, 2 }, .family = 4, .port = 33000, .transport = PSIP_TLS };

/* A call to or from a sips URI by TLS. */
static psip_handle secure_call(struct rig *r, struct rig_call *c, bool caller)
{
	struct psip_call_options o = { .to = PSIP_TEXT("sips:alice@10.0.0.2") };
	psip_handle flow = 0;
	const struct rig_send *m;

	memset(c, 0, sizeof *c);
	if (caller) {
		m = flow_call_with(r, &o, &c->handle);
		know(c, m);
		rig_tcp(r, m->flow, "SIP/2.0 200 OK\nVia: %s\nFrom: %s\nTo: %s;tag=a\nCall-ID: %s\nCSeq: %s\nContact: <sips:alice@10.0.0.2>\n" ALLOW
		                    "Content-Type: application/sdp\nContent-Length: %zu\n\n%s",
		        rig_header(m, "Via", 0), rig_header(m, "From", 0), rig_header(m, "To", 0), c->call_id, rig_header(m, "CSeq", 0), strlen(rig_sdp()), rig_sdp());
		flow_event(r, PSIP_EVENT_ANSWERED, 200);
		return flow_request(r, "ACK")->flow;
	}
	assert_int_equal(psip_accepted(r->s, r->now, &server, &client, &flow), PSIP_OK);
	snprintf(c->call_id, sizeof c->call_id, "secure");
	snprintf(c->from_tag, sizeof c->from_tag, "f");
	rig_tcp(r, flow, "INVITE sips:us@10.0.0.1 SIP/2.0\nVia: SIP/2.0/TLS 10.0.0.2:5061;branch=z9hG4bKs\nMax-Forwards: 70\nFrom: <sips:alice@a.example>;tag=f\n"
	                 "To: <sips:us@10.0.0.1>\nCall-ID: secure\nCSeq: 1 INVITE\nContact: <sips:alice@10.0.0.2>\n" ALLOW "Content-Type: application/sdp\n"
	                 "Content-Length: %zu\n\n%s", strlen(rig_sdp()), rig_sdp());
	c->handle = flow_event(r, PSIP_EVENT_INCOMING, 0)->object;
	assert_int_equal(psip_accept(r->s, r->now, c->handle, flow_none, flow_none), PSIP_OK);
	flow_tag(flow_status(r, 200, "INVITE"), "To", c->to_tag);
	rig_tcp(r, flow, "ACK sips:us@10.0.0.1 SIP/2.0\nVia: SIP/2.0/TLS 10.0.0.2:5061;branch=z9hG4bKsa\nMax-Forwards: 70\nFrom: <sips:alice@a.example>;tag=f\n"
	                 "To: <sips:us@10.0.0.1>;tag=%s\nCall-ID: secure\nCSeq: 1 ACK\nContent-Length: 0\n\n", c->to_tag);
	flow_event(r, PSIP_EVENT_CONFIRMED, 0);
	return flow;
}

/* The peer's UPDATE and re-INVITE in the clear are refused, and have changed nothing, not even which CSeq is next; by TLS they are taken. Ours go by TLS.
 * ledger: 6141-6-01 */
static void test_not_in_the_clear(void **state)
{
	static const char *const methods[] = { "UPDATE", "INVITE" };

	(void)state;
	for (int way = 0; way < 4; way++) {
		struct psip_settings settings = { .size = sizeof settings, .transports = { PSIP_UDP, PSIP_TCP, PSIP_TLS }, .media = { .port = 40000 } };
		struct rig *r = rig_new(NULL, &settings, (uint8_t)(30 + way));
		bool caller = way & 1;
		const char *method = methods[way / 2];
		struct psip_call_info before;
		struct rig_call c;
		psip_handle flow = secure_call(r, &c, caller);
		const struct rig_send *m;

		before = flow_info(r, c.handle);
		peer_with(r, &c, caller, method, 5, "Contact: <sips:alice@10.0.0.3>\n", moved, 0);
		m = flow_status(r, 403, method);
		assert_string_equal(rig_header(m, "Warning", 0), "381 localhost \"SIPS Required\"");
		assert_int_equal(flow_info(r, c.handle).media.remote_port, before.media.remote_port);
		assert_true(psip_span_equal(flow_info(r, c.handle).remote_target, PSIP_TEXT("sips:alice@10.0.0.2")));
		assert_int_equal(flow_info(r, c.handle).remote_cseq, before.remote_cseq);
		flow_quiet(r);
		if (strcmp(method, "INVITE") == 0)
			peer_with(r, &c, caller, "ACK", 5, "", "", 0);
		rig_tcp(r, flow, "%s sips:10.0.0.1 SIP/2.0\nVia: SIP/2.0/TLS 10.0.0.2:5061;branch=z9hG4bKt%d\nMax-Forwards: 70\nFrom: <sips:alice@a.example>;tag=%s\n"
		                 "To: <sips:us@10.0.0.1>;tag=%s\nCall-ID: %s\nCSeq: 5 %s\nContact: <sips:alice@10.0.0.2>\n" ALLOW "Content-Type: application/sdp\n"
		                 "Content-Length: %zu\n\n%s",
		        method, way, caller ? c.to_tag : c.from_tag, caller ? c.from_tag : c.to_tag, c.call_id, method, strlen(moved), moved);
		flow_status(r, 200, method);
		assert_int_equal(flow_info(r, c.handle).media.remote_port, 50002);
		drain(r);
		if (strcmp(method, "UPDATE") == 0) {
			assert_int_equal(psip_refresh(r->s, r->now, c.handle), PSIP_OK);
			m = flow_request(r, "UPDATE");
			assert_int_equal(m->remote.transport, PSIP_TLS);
		}
		rig_free(r);
	}
}

/* Nor does a PRACK bring an offer in the clear. */
static void test_no_offer_in_the_clear(void **state)
{
	struct psip_settings settings = { .size = sizeof settings, .transports = { PSIP_UDP, PSIP_TCP, PSIP_TLS }, .media = { .port = 40000 },
	                                  .reliable = PSIP_RELIABLE_SUPPORTED };
	struct rig *r = rig_new(NULL, &settings, 40);
	struct rig_call c = { .from_tag = "f", .call_id = "secure" };
	psip_handle flow;
	const struct rig_send *m;

	(void)state;
	assert_int_equal(psip_accepted(r->s, r->now, &server, &client, &flow), PSIP_OK);
	rig_tcp(r, flow, "INVITE sips:us@10.0.0.1 SIP/2.0\nVia: SIP/2.0/TLS 10.0.0.2:5061;branch=z9hG4bKs\nMax-Forwards: 70\nFrom: <sips:alice@a.example>;tag=f\n"
	                 "To: <sips:us@10.0.0.1>\nCall-ID: secure\nCSeq: 1 INVITE\nContact: <sips:alice@10.0.0.2>\nSupported: 100rel\n" ALLOW
	                 "Content-Type: application/sdp\nContent-Length: %zu\n\n%s", strlen(rig_sdp()), rig_sdp());
	c.handle = flow_event(r, PSIP_EVENT_INCOMING, 0)->object;
	assert_int_equal(psip_progress(r->s, r->now, c.handle, 183, true, flow_none, flow_none), PSIP_OK);
	m = flow_status(r, 183, "INVITE");
	flow_tag(m, "To", c.to_tag);
	for (int clear = 1; clear >= 0; clear--) {
		char prack[2048];

		snprintf(prack, sizeof prack, "PRACK sips:10.0.0.1 SIP/2.0\nVia: SIP/2.0/%s 10.0.0.2:5061;branch=z9hG4bKp%d\nMax-Forwards: 70\n"
		         "From: <sips:alice@a.example>;tag=f\nTo: <sips:us@10.0.0.1>;tag=%s\nCall-ID: secure\nCSeq: 2 PRACK\nRAck: %s 1 INVITE\n"
		         "Content-Type: application/sdp\nContent-Length: %zu\n\n%s", clear ? "UDP" : "TLS", clear, c.to_tag, rig_header(m, "RSeq", 0), strlen(moved), moved);
		if (clear)
			rig_udp(r, "%s", prack);
		else
			rig_tcp(r, flow, "%s", prack);
		flow_status(r, clear ? 403 : 200, "PRACK");
		assert_int_equal(flow_info(r, c.handle).media.remote_port == 50002, !clear);
	}
	rig_free(r);
}

/* A request to the old target, which differs by its transport alone, is no sign that the new one is known. */
static void test_other_transport(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, 41);
	struct rig_call c;

	(void)state;
	dialog(r, &c, true, true);
	peer_with(r, &c, true, "UPDATE", 5, "Contact: <sip:peer@10.0.0.2;transport=tcp>\n" ALLOW, "", 200);
	assert_int_equal(psip_refresh(r->s, r->now, c.handle), PSIP_OK);
	rig_advance(r, 10);
	assert_false(known(r, &c));
	peer_with(r, &c, true, "OPTIONS", 6, "", "", 0);
	assert_false(known(r, &c));
	rig_udp(r, "OPTIONS sip:10.0.0.1:5060;transport=TCP SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKo7\nMax-Forwards: 70\n"
	           "From: <sip:peer@10.0.0.2>;tag=%s\nTo: <sip:us@10.0.0.1>;tag=%s\nCall-ID: %s\nCSeq: 7 OPTIONS\nContent-Length: 0\n\n",
	        c.to_tag, c.from_tag, c.call_id);
	assert_true(known(r, &c));
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_done_by_response), cmocka_unit_test(test_done_by_request), cmocka_unit_test(test_named_contact),
		cmocka_unit_test(test_by_response_to_reinvite), cmocka_unit_test(test_by_response_to_update),
		cmocka_unit_test(test_by_response_to_invite), cmocka_unit_test(test_carried_elsewhere),
		cmocka_unit_test(test_not_in_the_clear), cmocka_unit_test(test_no_offer_in_the_clear), cmocka_unit_test(test_other_transport),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
