/* SPDX-License-Identifier: MIT
 * Session descriptions in multipart bodies (RFC 3261 §7.4.1, RFC 5621): offers and answers of the peer in each message that may have them, and bodies that
 * require more than a description.
 * Does not cover: multiparts of our own (test_retries.c); how a multipart is read (unit/test_multipart.c). */
#include "test/flow/flow.h"

#define MIXED "Content-Type: multipart/mixed;boundary=\"b c\"\n"
#define BEGIN "--b c\r\n"
#define END "\r\n--b c--\r\n"
#define SDP_PART BEGIN "Content-Type: application/sdp\r\n\r\n"
#define SPARED BEGIN "Content-Type: application/pidf+xml\r\nContent-Disposition: by-reference;handling=optional\r\n\r\n<x/>\r\n"

/* SDP at that port, between what comes before and behind it. */
static const char *body_of(const char *before, unsigned port, const char *behind)
{
	static char text[4][1024];
	static unsigned next;
	char *at = text[next++ % 4];

	snprintf(at, sizeof text[0],
	         "%sv=0\r\no=- 1 %u IN IP4 10.0.0.2\r\ns=-\r\nc=IN IP4 10.0.0.2\r\nt=0 0\r\nm=audio %u RTP/AVP 0\r\na=rtpmap:0 PCMU/8000%s", before, port, port, behind);
	return at;
}

static const char *mixed(unsigned port)
{
	return body_of(SPARED SDP_PART, port, END);
}

static void ask(struct rig *r, struct rig_call *c, const char *method, unsigned cseq, const char *rows, const char *body)
{
	char tag[80];

	snprintf(tag, sizeof tag, "%s%s", *c->to_tag ? ";tag=" : "", c->to_tag);
	rig_udp(r, "%s sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bK%s%u%s\nMax-Forwards: 70\nFrom: <sip:alice@10.0.0.2>;tag=%s\n"
	           "To: <sip:bob@10.0.0.1>%s\nCall-ID: %s\nCSeq: %u %s\nContact: <sip:alice@10.0.0.2:5060>\nAllow: INVITE, UPDATE, PRACK\n%sContent-Length: %zu\n\n%s",
	        method, method, cseq, c->call_id, c->from_tag, tag, c->call_id, cseq, method, rows, strlen(body), body);
}

static void answer(struct rig *r, const struct rig_send *m, unsigned status, const char *rows, const char *body)
{
	const char *to = rig_header(m, "To", 0);

	rig_udp(r, "SIP/2.0 %u Peer\nVia: %s\nFrom: %s\nTo: %s%s\nCall-ID: %s\nCSeq: %s\n" FLOW_CONTACT "%sContent-Length: %zu\n\n%s", status, rig_header(m, "Via", 0),
	        rig_header(m, "From", 0), to, strstr(to, "tag=") ? "" : ";tag=peer", rig_header(m, "Call-ID", 0), rig_header(m, "CSeq", 0), rows, strlen(body), body);
}

static uint16_t port_of(struct rig *r, psip_handle call)
{
	struct psip_call_info info;

	assert_int_equal(psip_call_info(r->s, call, &info), PSIP_OK);
	return info.media.remote_port;
}

static struct rig_call call_named(const char *name)
{
	struct rig_call c = { .cseq = 1 };

	snprintf(c.call_id, sizeof c.call_id, "%s", name);
	snprintf(c.from_tag, sizeof c.from_tag, "f");
	return c;
}

/* Which bodies are taken, and as what: nothing that is required is passed over. */
/* ledger: 3261-8.2.3-01 3261-8.2.3-02 3261-8.2.3-03 */
static void test_bodies(void **state)
{
	static const struct {
		const char *before, *behind;
		unsigned status; /* 0: taken */
		bool offer;
	} rows[] = {
		{ SDP_PART, END, 0, true },
		{ SPARED SDP_PART, END, 0, true },
		{ SDP_PART, "\r\n" SPARED "--b c--\r\n", 0, true },
		{ BEGIN "Content-Type: application/sdp\r\nContent-Disposition: session;handling=required\r\n\r\n", END, 0, true },
		{ BEGIN "Content-Type: application/sdp\r\nContent-Transfer-Encoding: binary\r\n\r\n", END, 0, true },
		{ BEGIN "Content-Type: multipart/alternative;boundary=i\r\n\r\n--i\r\n\r\nhello\r\n--i\r\nContent-Type: application/sdp\r\n\r\n", "\r\n--i--" END, 0, true },
		{ SPARED BEGIN "Content-Disposition: icon;handling=optional\r\n\r\n", END, 0, false },
		{ BEGIN "Content-Type: multipart/alternative;boundary=i\r\n\r\n--i\r\n\r\nhello\r\n--i\r\nContent-Type: text/html\r\n\r\n<p>\r\n--i--\r\n" SDP_PART, END, 415, false },
		{ BEGIN "Content-Type: multipart/alternative;boundary=i\r\nContent-Disposition: render;handling=optional\r\n\r\n--i\r\n\r\nhello\r\n--i--\r\n" SDP_PART, END, 0, true },
		{ BEGIN "Content-Type: multipart/mixed;boundary=i\r\nContent-Disposition: render;handling=optional\r\n\r\n--i\r\n\r\nhello\r\n--i--\r\n" SDP_PART, END, 0, true },
		{ BEGIN "Content-Type: multipart/mixed;boundary=i\r\n\r\n--i\r\n\r\nhello\r\n--i--\r\n" SDP_PART, END, 415, false },
		{ BEGIN "Content-Type: multipart/mixed;boundary=i\r\n\r\n--i\r\n", "\r\n--i--" END, 415, false },
		{ BEGIN "Content-Type: application/pidf+xml\r\n\r\n<x/>\r\n" SDP_PART, END, 415, false },
		{ BEGIN "Content-Type: text/plain\r\nContent-Disposition: render;handling=required\r\n\r\nhi\r\n" SDP_PART, END, 415, false },
		{ SDP_PART, "\r\n" BEGIN "\r\nhi" END, 415, false },
		{ SDP_PART, "\r\n" SDP_PART "v=0" END, 415, false },
		{ BEGIN "Content-Type: application/sdp\r\nContent-Transfer-Encoding: base64\r\n\r\n", END, 415, false },
		{ BEGIN "Content-Type: application/sdp\r\nContent-Encoding: gzip\r\n\r\n", END, 415, false },
		{ BEGIN "Content-Type: application/sdp\r\nContent-Disposition: render\r\n\r\n", END, 415, false },
		{ SDP_PART, "\r\n", 415, false },
		{ "", "", 415, false },
	};

	(void)state;
	for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct rig *r = rig_new(NULL, NULL, (uint8_t)(1 + i));
		struct rig_call c = call_named("body");
		const struct rig_send *m;
		psip_handle call;

		ask(r, &c, "INVITE", 1, MIXED, body_of(rows[i].before, 4000, rows[i].behind));
		if (rows[i].status) {
			m = flow_status(r, (int)rows[i].status, "INVITE");
			assert_string_equal(rig_header(m, "Accept", 0), "application/sdp, multipart/mixed");
			flow_clean(r);
			continue;
		}
		call = flow_event(r, PSIP_EVENT_INCOMING, 0)->object;
		assert_int_equal(psip_accept(r->s, r->now, call, flow_none, flow_none), PSIP_OK);
		m = flow_status(r, 200, "INVITE");
		assert_non_null(strstr(rig_body(m), rows[i].offer ? "RTP/AVP 0\r\n" : "RTP/AVP 0 8 "));  /* an answer, or all that we have */
		assert_int_equal(port_of(r, call), rows[i].offer ? 4000 : 0);
		rig_free(r);
	}
}

/* The peer calls without an offer, answers in its ACK; then re-INVITE and UPDATE. */
/* ledger: 3261-7.4.1-05 */
static void test_called(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 40);
	struct rig_call c = call_named("called");
	psip_handle call;

	(void)state;
	ask(r, &c, "INVITE", 1, "", "");
	call = flow_event(r, PSIP_EVENT_INCOMING, 0)->object;
	assert_int_equal(psip_accept(r->s, r->now, call, flow_none, flow_none), PSIP_OK);
	flow_tag(flow_status(r, 200, "INVITE"), "To", c.to_tag);
	ask(r, &c, "ACK", 1, MIXED, mixed(4000));
	flow_event(r, PSIP_EVENT_CONFIRMED, 0);
	assert_int_equal(port_of(r, call), 4000);
	ask(r, &c, "INVITE", 2, MIXED, mixed(4002));
	assert_non_null(strstr(rig_body(flow_status(r, 200, "INVITE")), "m=audio 40000 RTP/AVP 0\r\n"));
	ask(r, &c, "ACK", 2, "", "");
	flow_event(r, PSIP_EVENT_MODIFIED, 200);
	assert_int_equal(port_of(r, call), 4002);
	ask(r, &c, "UPDATE", 3, MIXED, mixed(4004));
	assert_non_null(strstr(rig_body(flow_status(r, 200, "UPDATE")), "m=audio 40000 RTP/AVP 0\r\n"));
	flow_event(r, PSIP_EVENT_MODIFIED, 200);
	assert_int_equal(port_of(r, call), 4004);
	rig_free(r);
}

/* Our offers: answered in a reliable provisional response, in the 2xx to a re-INVITE, to an UPDATE; or early and again in the 2xx. */
static void test_calling(void **state)
{
	(void)state;
	for (unsigned reliable = 0; reliable < 2; reliable++) {
		struct rig *r = rig_new(NULL, NULL, (uint8_t)(50 + reliable));
		psip_handle call;
		const struct rig_send *m = flow_call(r, &call), *update;

		answer(r, m, 183, reliable ? "Require: 100rel\nRSeq: 7\nAllow: UPDATE\n" MIXED : "Allow: UPDATE\n" MIXED, mixed(4000));
		flow_event(r, PSIP_EVENT_PROGRESS, 183);
		if (reliable) {
			answer(r, flow_request(r, "PRACK"), 200, "", "");
			assert_int_equal(port_of(r, call), 4000);
		}
		answer(r, m, 200, reliable ? "" : MIXED, reliable ? "" : mixed(4000));
		flow_request(r, "ACK");
		flow_event(r, PSIP_EVENT_ANSWERED, 200);
		assert_int_equal(port_of(r, call), 4000);
		assert_int_equal(psip_modify(r->s, r->now, call, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
		answer(r, flow_request(r, "INVITE"), 200, "Allow: UPDATE\n" MIXED, mixed(4002));
		flow_request(r, "ACK");
		flow_event(r, PSIP_EVENT_MODIFIED, 200);
		assert_int_equal(port_of(r, call), 4002);
		assert_int_equal(psip_update(r->s, r->now, call, PSIP_SENDRECV, flow_none, flow_none), PSIP_OK);
		update = flow_request(r, "UPDATE");
		answer(r, update, 200, MIXED, mixed(4004));
		flow_event(r, PSIP_EVENT_MODIFIED, 200);
		assert_int_equal(port_of(r, call), 4004);
		rig_free(r);
	}
}

/* An answer without a description in it is none: the call ends. */
static void test_no_answer(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 60);
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call);

	(void)state;
	answer(r, m, 200, MIXED, SPARED "--b c--\r\n");
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	answer(r, flow_request(r, "BYE"), 200, "", "");
	flow_ended(r, PSIP_END_MEDIA, 0);
	flow_clean(r);
}

/* Offers of the peer that an ACK and a PRACK answer; the answer to ours in a PRACK. */
static void test_late_offers(void **state)
{
	const struct psip_settings bare = { .size = sizeof bare, .media = { .port = 40000 }, .reliable = PSIP_RELIABLE_SUPPORTED };
	struct rig *r = rig_new(NULL, &bare, 61);
	struct rig_call c = call_named("late");
	struct psip_call_options o = { .relents = true };
	psip_handle call;
	const struct rig_send *m, *ring;
	char rows[96];

	(void)state;
	for (unsigned early = 0; early < 2; early++) {
		m = flow_call_with(r, &o, &call);
		answer(r, m, 415, "Accept: text/plain\n", "");
		flow_request(r, "ACK");
		m = flow_request(r, "INVITE");
		assert_string_equal(rig_body(m), "");
		answer(r, m, early ? 183 : 200, early ? "Require: 100rel\nRSeq: 7\n" MIXED : MIXED, mixed(4000));
		assert_non_null(strstr(rig_body(flow_request(r, early ? "PRACK" : "ACK")), "m=audio 40000 RTP/AVP 0\r\n"));
		flow_event(r, early ? PSIP_EVENT_PROGRESS : PSIP_EVENT_ANSWERED, early ? 183 : 200);
		assert_int_equal(port_of(r, call), 4000);
	}
	ask(r, &c, "INVITE", 1, "Supported: 100rel\n", "");
	call = flow_event(r, PSIP_EVENT_INCOMING, 0)->object;
	assert_int_equal(psip_ring(r->s, r->now, call, 180), PSIP_OK);
	ring = flow_status(r, 180, "INVITE");
	assert_non_null(strstr(rig_body(ring), "m=audio"));
	flow_tag(ring, "To", c.to_tag);
	snprintf(rows, sizeof rows, "RAck: %s 1 INVITE\n" MIXED, rig_header(ring, "RSeq", 0));
	ask(r, &c, "PRACK", 2, rows, mixed(4006));
	flow_status(r, 200, "PRACK");
	flow_event(r, PSIP_EVENT_ACKNOWLEDGED, 180);
	assert_int_equal(port_of(r, call), 4006);
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_bodies), cmocka_unit_test(test_called), cmocka_unit_test(test_calling), cmocka_unit_test(test_no_answer),
		cmocka_unit_test(test_late_offers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
