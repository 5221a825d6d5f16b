/* SPDX-License-Identifier: MIT
 * What an INVITE leaves behind when its connection or its target is lost: CANCEL and ACK go by a new connection (RFC 5923 §8.1), early dialogs
 * end (RFC 3261 §12.3), the description follows the local address (RFC 3263 §4.3).
 * Does not cover: which target is next, and what becomes of the request itself (test_failover.c). */
#include "test/flow/flow.h"

#include "transport/base/bytes.h"

#define TCP_PEER "sip:bob@10.0.0.2;transport=tcp"

/* A response on a stream, its To with that tag. */
static void reply_on(struct rig *r, psip_handle flow, const struct rig_send *m, unsigned status, const char *tag)
{
	rig_tcp(r, flow, "SIP/2.0 %u Any\nVia: %s\nFrom: %s\nTo: %s;tag=%s\nCall-ID: %s\nCSeq: %u %s\nContact: <%s>\nContent-Length: 0\n\n", status,
	        rig_header(m, "Via", 0), rig_header(m, "From", 0), rig_header(m, "To", 0), tag, rig_header(m, "Call-ID", 0), flow_cseq(m), rig_method(m), TCP_PEER);
}

static unsigned connects(struct rig *r)
{
	const struct psip_output *asked;
	unsigned count = 0;

	while ((asked = rig_take_asked(r)) != NULL)
		if (asked->kind == PSIP_CONNECT) {
			count++;
			assert_int_equal(asked->remote.ip[3], 2);
			assert_int_equal(asked->remote.port, 5060);
			assert_int_equal(asked->remote.transport, PSIP_TCP);
		}
	return count;
}

/* ---- A new connection for what follows the INVITE ---- */

static void a_late_cancel_opens_a_connection(void **state)
{
	/* ledger: 5923-8.1-15 */
	struct rig *r = rig_new(NULL, NULL, 1);
	struct psip_call_options o = { .to = PSIP_TEXT(TCP_PEER) };
	const struct rig_send *invite, *cancel, *ack;
	psip_handle call;

	(void)state;
	invite = flow_call_with(r, &o, &call);
	reply_on(r, invite->flow, invite, 180, "t");
	flow_event(r, PSIP_EVENT_PROGRESS, 180);
	assert_int_equal(connects(r), 1);
	psip_closed(r->s, r->now, invite->flow);
	flow_quiet(r);
	assert_int_equal(connects(r), 0);  /* not before it is needed */
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
	cancel = flow_request(r, "CANCEL");
	assert_int_equal(connects(r), 1);
	assert_true(cancel->flow != 0 && cancel->flow != invite->flow && flow_same(cancel, invite, "Via"));
	reply_on(r, cancel->flow, cancel, 200, "t");
	reply_on(r, cancel->flow, invite, 487, "t");
	ack = flow_request(r, "ACK");
	assert_true(ack->flow == cancel->flow && flow_same(ack, invite, "Via"));
	assert_int_equal(connects(r), 0);
	flow_ended(r, PSIP_END_CANCELLED, 487);
	flow_clean(r);
}

/* Over TLS for the domain that the first one was opened for. */
static void a_late_cancel_over_tls_is_for_the_same_domain(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	struct psip_call_options o = { .to = PSIP_TEXT("sips:bob@example.com") };
	const struct psip_output *asked;
	const struct rig_send *invite;
	psip_handle call;

	(void)state;
	rig_zone(r, "_sips._tcp.example.com", "SRV 10 0 5061 s1.example.com");
	rig_zone(r, "s1.example.com", "A 10.0.0.11");
	invite = flow_call_with(r, &o, &call);
	reply_on(r, invite->flow, invite, 180, "t");
	psip_closed(r->s, r->now, invite->flow);
	while (rig_take_asked(r))
		;
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
	flow_request(r, "CANCEL");
	asked = rig_take_asked(r);
	assert_int_equal(asked->kind, PSIP_CONNECT);
	assert_int_equal(asked->remote.ip[3], 11);
	assert_int_equal(asked->remote.transport, PSIP_TLS);
	assert_true(psip_span_equal(asked->name, PSIP_TEXT("example.com")));
	rig_free(r);
}

/* One that was under way when its connection went: once more, then no more. */
static void an_unanswered_cancel_is_sent_once_more(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	struct psip_call_options o = { .to = PSIP_TEXT(TCP_PEER) };
	const struct rig_send *invite, *cancel, *again;
	psip_handle call;

	(void)state;
	invite = flow_call_with(r, &o, &call);
	reply_on(r, invite->flow, invite, 100, "t");
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
	cancel = flow_request(r, "CANCEL");
	assert_true(cancel->flow == invite->flow);
	psip_closed(r->s, r->now, cancel->flow);
	again = flow_request(r, "CANCEL");
	assert_true(again->flow != cancel->flow);
	assert_string_equal(again->text, cancel->text);
	psip_closed(r->s, r->now, again->flow);
	flow_silent(r);
	assert_int_equal(connects(r), 2);
	rig_advance(r, 31999);
	flow_quiet(r);
	rig_advance(r, 1);
	flow_ended(r, PSIP_END_CANCELLED, 408);
	flow_clean(r);
}

/* The server's own connection brought the failure; the ACK goes to where the INVITE went. */
static void an_ack_of_a_failure_opens_a_connection(void **state)
{
	/* ledger: 5923-8.1-15 */
	(void)state;
	for (unsigned refused = 0; refused < 2; refused++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		struct psip_call_options o = { .to = PSIP_TEXT(TCP_PEER) };
		const struct rig_send *invite, *ack;
		psip_handle call, theirs;

		invite = flow_call_with(r, &o, &call);
		reply_on(r, invite->flow, invite, 100, "t");
		psip_closed(r->s, r->now, invite->flow);
		assert_int_equal(connects(r), 1);
		theirs = rig_accept(r);
		r->refuse_connects = refused;
		reply_on(r, theirs, invite, 486, "t");
		flow_ended(r, PSIP_END_REJECTED, 486);
		assert_int_equal(connects(r), 1);
		if (refused) {
			flow_silent(r);
		} else {
			ack = flow_request(r, "ACK");
			assert_true(ack->flow != 0 && ack->flow != invite->flow && ack->flow != theirs && flow_same(ack, invite, "Via"));
		}
		flow_clean(r);
	}
}

/* ---- Early dialogs of a target that was left ---- */

static psip_handle call_example(struct rig *r)
{
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:bob@example.com;transport=udp") };
	psip_handle handle = 0;

	assert_int_equal(psip_call(r->s, r->now, &o, &handle), PSIP_OK);
	return handle;
}

static void two_servers(struct rig *r, const char *second)
{
	rig_zone(r, "_sip._udp.example.com", "SRV 10 0 5060 s1.example.com");
	rig_zone(r, "_sip._udp.example.com", "SRV 20 0 5060 s2.example.com");
	rig_zone(r, "s1.example.com", "A 10.0.0.11");
	rig_zone(r, "s2.example.com", second);
}

static unsigned dialogs(struct rig *r)
{
	struct psip_statistics st;

	psip_statistics(r->s, &st);
	return (unsigned)st.dialogs;
}

static bool has_text(struct psip_span text, const char *expected)
{
	return psip_span_equal(text, psip_string(expected));
}

static void early_dialogs_end_with_their_target(void **state)
{
	/* ledger: 3263-4.3-01 */
	struct rig *r = rig_new(NULL, NULL, 1);
	struct psip_call_info info;
	const struct rig_send *first, *second, *m;
	psip_handle call;

	(void)state;
	two_servers(r, "A 10.0.0.12");
	call = call_example(r);
	first = flow_request(r, "INVITE");
	rig_reply(r, first, 183, "one", "Contact: <sip:one@10.0.0.2>\nRecord-Route: <sip:10.0.0.77;lr>\n", rig_sdp());
	rig_reply(r, first, 180, "two", "Contact: <sip:two@10.0.0.2>\n", NULL);
	flow_event(r, PSIP_EVENT_PROGRESS, 183);
	flow_event(r, PSIP_EVENT_PROGRESS, 180);
	assert_int_equal(dialogs(r), 2);
	rig_reply(r, first, 503, "one", NULL, NULL);
	flow_request(r, "ACK");
	second = flow_request(r, "INVITE");
	flow_quiet(r);
	assert_int_equal(second->remote.ip[3], 12);
	assert_int_equal(dialogs(r), 1);
	assert_int_equal(psip_call_info(r->s, call, &info), PSIP_OK);
	assert_int_equal(info.state, PSIP_CALL_CALLING);
	assert_int_equal(info.remote_tag.length, 0);
	assert_true(has_text(info.remote_target, "sip:bob@example.com;transport=udp"));
	/* the old server's side of them has gone */
	rig_udp(r, "BYE sip:10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bKold\nMax-Forwards: 70\nFrom: <sip:bob@example.com>;tag=one\nTo: %s\nCall-ID: %s\n"
	        "CSeq: 7 BYE\n\n", rig_header(first, "From", 0), rig_header(first, "Call-ID", 0));
	flow_status(r, 481, "BYE");
	/* the same tag again is a new dialog's */
	rig_reply(r, second, 200, "one", "Contact: <sip:three@10.0.0.3>\n", rig_sdp());
	m = flow_request(r, "ACK");
	assert_true(flow_starts(m, "ACK sip:three@10.0.0.3 SIP/2.0\r\n"));
	assert_null(rig_header(m, "Route", 0));
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	assert_int_equal(dialogs(r), 1);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
	m = flow_request(r, "BYE");
	rig_reply(r, m, 200, NULL, NULL, NULL);
	flow_ended(r, PSIP_END_LOCAL, 0);
	flow_clean(r);
}

/* The description that decided was the old target's (§13.2.1): the new one's counts now. */
static void the_answer_of_the_target_that_was_left_does_not_count(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	struct psip_call_info info;
	const struct rig_send *first, *second;
	char sdp[512];
	psip_handle call;

	(void)state;
	two_servers(r, "A 10.0.0.12");
	call = call_example(r);
	first = flow_request(r, "INVITE");
	snprintf(sdp, sizeof sdp, "v=0\r\no=- 1 1 IN IP4 10.0.0.66\r\ns=-\r\nc=IN IP4 10.0.0.66\r\nt=0 0\r\nm=audio 6666 RTP/AVP 0\r\n");
	rig_reply(r, first, 183, "one", FLOW_CONTACT, sdp);
	flow_event(r, PSIP_EVENT_PROGRESS, 183);
	rig_reply(r, first, 503, "one", NULL, NULL);
	flow_request(r, "ACK");
	second = flow_request(r, "INVITE");
	rig_reply(r, second, 200, "one", FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	assert_int_equal(psip_call_info(r->s, call, &info), PSIP_OK);
	assert_int_not_equal(info.media.remote_port, 6666);
	rig_free(r);
}

/* Progress that nobody has pulled yet when its target is left is none any more; that of the new one is. */
static void progress_of_the_target_that_was_left_is_not_told(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct rig_send *first, *second;
	const struct psip_event *e;
	struct psip_output out;
	char copy[2048];
	size_t length;

	(void)state;
	two_servers(r, "A 10.0.0.12");
	(void)call_example(r);
	first = flow_request(r, "INVITE");
	for (unsigned status = 180; status != 0; status = status == 180 ? 503 : 0) {
		struct psip_packet packet = { .bytes = copy, .local = r->local, .remote = r->peer };
		length = (size_t)snprintf(copy, sizeof copy, "SIP/2.0 %u Any\r\nVia: %s\r\nFrom: %s\r\nTo: %s;tag=t\r\nCall-ID: %s\r\nCSeq: %u INVITE\r\n\r\n", status,
		                          rig_header(first, "Via", 0), rig_header(first, "From", 0), rig_header(first, "To", 0), rig_header(first, "Call-ID", 0),
		                          flow_cseq(first));
		packet.length = length;
		psip_datagram(r->s, r->now, &packet);
	}
	/* the INVITE is taken, and answered before anything else is pulled */
	do {
		assert_true(psip_next(r->s, r->now, &out));
		assert_int_equal(out.kind == PSIP_EVENT, false);
		if (out.kind == PSIP_SEND)
			psip_sent(r->s, out.token, PSIP_OK);
		else if (out.kind == PSIP_ROUTE)
			psip_route(r->s, r->now, out.token, &r->local);
	} while (out.kind != PSIP_SEND || memcmp(out.bytes, "INVITE", 6) != 0);
	second = &(struct rig_send){ .text = memcpy(copy, out.bytes, out.length), .length = out.length };
	copy[out.length] = 0;
	rig_reply(r, second, 183, "new", FLOW_CONTACT, NULL);
	e = flow_event(r, PSIP_EVENT_PROGRESS, 183);
	assert_true(e->message.length > 0);
	assert_int_equal(dialogs(r), 1);
	flow_quiet(r);
	rig_free(r);
}

/* ---- The description on another way ---- */

static struct psip_address six(void)
{
	struct psip_address a = { .port = 5060, .transport = PSIP_UDP };

	assert_true(psip_address_read(&a, PSIP_TEXT("2001:db8::1")));
	return a;
}

static void body_fits(const struct rig_send *m)
{
	assert_int_equal(strtoul(rig_header(m, "Content-Length", 0), NULL, 10), strlen(rig_body(m)));
}

static void our_offer_names_the_address_of_the_new_way(void **state)
{
	(void)state;
	for (unsigned fixed = 0; fixed < 2; fixed++) {
		struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 } };
		struct rig *r;
		const struct rig_send *first, *second;
		char text[2048];

		if (fixed)
			settings.media.address = PSIP_TEXT("192.0.2.1");
		r = rig_new(NULL, &settings, 1);
		two_servers(r, "AAAA 2001:db8::12");
		(void)call_example(r);
		first = flow_request(r, "INVITE");
		snprintf(text, sizeof text, "%s", rig_body(first));
		assert_non_null(strstr(text, fixed ? "c=IN IP4 192.0.2.1\r\n" : "c=IN IP4 10.0.0.1\r\n"));
		r->local = six();
		psip_unreachable(r->s, r->now, &first->remote);
		second = flow_request(r, "INVITE");
		assert_int_equal(second->remote.family, 6);
		body_fits(second);
		assert_string_equal(rig_header(second, "Contact", 0), "<sip:[2001:db8::1]:5060>");
		if (fixed) {
			assert_string_equal(rig_body(second), text);
		} else {
			assert_non_null(strstr(rig_body(second), "\r\nc=IN IP6 2001:db8::1\r\n"));
			assert_non_null(strstr(rig_body(second), " IN IP6 2001:db8::1\r\ns="));
			assert_null(strstr(rig_body(second), "10.0.0.1"));
			assert_non_null(strstr(rig_body(second), "m=audio 40000 RTP/AVP 0 8 101\r\n"));
		}
		rig_reply(r, second, 200, "t", "Contact: <sip:alice@[2001:db8::12]>\n", rig_sdp());
		flow_request(r, "ACK");
		flow_event(r, PSIP_EVENT_ANSWERED, 200);
		rig_free(r);
	}
}

/* What the application wrote, and a request that offers nothing, stay as they are. */
static void the_applications_offer_stays(void **state)
{
	(void)state;
	for (unsigned options = 0; options < 2; options++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:bob@example.com;transport=udp"), .type = PSIP_TEXT("application/sdp") };
		const struct rig_send *first, *second;
		psip_handle handle;
		char text[2048];

		two_servers(r, "AAAA 2001:db8::12");
		o.body = psip_string(rig_sdp());
		assert_int_equal(options ? psip_options(r->s, r->now, &o, &handle) : psip_call(r->s, r->now, &o, &handle), PSIP_OK);
		first = flow_request(r, options ? "OPTIONS" : "INVITE");
		snprintf(text, sizeof text, "%s", rig_body(first));
		r->local = six();
		psip_unreachable(r->s, r->now, &first->remote);
		second = flow_request(r, options ? "OPTIONS" : "INVITE");
		assert_int_equal(second->remote.family, 6);
		assert_string_equal(rig_body(second), text);
		body_fits(second);
		rig_free(r);
	}
}

/* A re-INVITE likewise: a new version of the description (RFC 3264 §8), in the direction that was asked for. */
static void a_re_invites_offer_follows_too(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct rig_send *m;
	psip_handle call;
	unsigned version[3];

	(void)state;
	two_servers(r, "AAAA 2001:db8::12");
	m = flow_call(r, &call);
	version[0] = (unsigned)strtoul(strchr(strstr(rig_body(m), "o=- ") + 4, ' '), NULL, 10);
	rig_reply(r, m, 200, "t", "Contact: <sip:alice@example.com;transport=udp>\n", rig_sdp());
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	assert_int_equal(psip_modify(r->s, r->now, call, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
	m = flow_request(r, "INVITE");
	version[1] = (unsigned)strtoul(strchr(strstr(rig_body(m), "o=- ") + 4, ' '), NULL, 10);
	r->local = six();
	psip_unreachable(r->s, r->now, &m->remote);
	m = flow_request(r, "INVITE");
	assert_non_null(strstr(rig_body(m), "\r\nc=IN IP6 2001:db8::1\r\n"));
	assert_non_null(strstr(rig_body(m), "a=sendonly\r\n"));
	body_fits(m);
	version[2] = (unsigned)strtoul(strchr(strstr(rig_body(m), "o=- ") + 4, ' '), NULL, 10);
	assert_int_equal(version[1], version[0] + 1);
	assert_int_equal(version[2], version[1] + 1);
	rig_free(r);
}

/* No room for another copy: the request goes as it was written. */
static void without_room_the_offer_stays(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct rig_send *first, *second;
	struct psip_output out;
	psip_ref held[8192];
	unsigned count = 0;

	(void)state;
	two_servers(r, "AAAA 2001:db8::12");
	(void)call_example(r);
	first = flow_request(r, "INVITE");
	r->hold_routes = true;
	psip_unreachable(r->s, r->now, &first->remote);
	rig_pump(r);
	out = r->asked[r->asked_count - 1];
	assert_int_equal(out.kind, PSIP_ROUTE);
	r->local = six();
	psip_route(r->s, r->now, out.token, &r->local);
	while (count < 8192 && (held[count] = psip_bytes_take(r->s, 64)) != 0)
		count++;
	assert_true(count > 100 && count < 8192);
	second = flow_request(r, "INVITE");
	assert_int_equal(second->remote.family, 6);
	assert_string_equal(rig_body(second), rig_body(first));
	body_fits(second);
	while (count)
		psip_bytes_drop(r->s, held[--count]);
	rig_free(r);
}

/* An IPv6 address is longer: what just fits a datagram over IPv4 may not over IPv6 (RFC 3261 §18.1.1). */
static void what_grows_on_the_way_is_measured(void **state)
{
	static char from[1200];
	size_t base = 0;

	(void)state;
	for (unsigned i = 0; i < 3; i++) {  /* a probe; then 1172 and 1173 bytes by IPv4 */
		struct rig *r = rig_new(NULL, NULL, 1);
		struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:bob@example.com;transport=udp") };
		const struct rig_send *m;
		psip_handle handle;

		snprintf(from, sizeof from, "<sip:%0*d@10.0.0.9>", (int)(i ? 200 + 1171 + i - base : 200), 0);
		o.from = psip_string(from);
		two_servers(r, "AAAA 2001:db8::12");
		assert_int_equal(psip_options(r->s, r->now, &o, &handle), PSIP_OK);
		m = flow_request(r, "OPTIONS");
		if (i == 0)
			base = m->length;
		else
			assert_int_equal(m->length, 1171 + i);
		r->local = six();
		psip_unreachable(r->s, r->now, &m->remote);
		m = flow_request(r, "OPTIONS");
		assert_int_equal(m->remote.family, 6);
		assert_int_equal(m->remote.transport, i < 2 ? PSIP_UDP : PSIP_TCP);
		rig_free(r);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_late_cancel_opens_a_connection),
		cmocka_unit_test(a_late_cancel_over_tls_is_for_the_same_domain),
		cmocka_unit_test(an_unanswered_cancel_is_sent_once_more),
		cmocka_unit_test(an_ack_of_a_failure_opens_a_connection),
		cmocka_unit_test(early_dialogs_end_with_their_target),
		cmocka_unit_test(the_answer_of_the_target_that_was_left_does_not_count),
		cmocka_unit_test(progress_of_the_target_that_was_left_is_not_told),
		cmocka_unit_test(our_offer_names_the_address_of_the_new_way),
		cmocka_unit_test(the_applications_offer_stays),
		cmocka_unit_test(a_re_invites_offer_follows_too),
		cmocka_unit_test(without_room_the_offer_stays),
		cmocka_unit_test(what_grows_on_the_way_is_measured),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
