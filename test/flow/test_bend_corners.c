/* SPDX-License-Identifier: MIT
 * Bends where they meet their limits, and messages that have not what is to be bent: malformed requests answered without state, ACKs whose INVITE has gone,
 * a bend for once behind others, more rows and changes than a copy has room for; each rule that the trace names.
 * Does not cover: what each bend does to a common message (test_bend.c), timers (test_bend_timers.c). */
#include "test/flow/bend.h"

#include "transport/base/bytes.h"

static unsigned told(struct rig *r)
{
	const char *text = bent(r);
	unsigned count = *text != '\0';

	for (; *text; text++)
		count += *text == ';';
	return count;
}

/* ---- Which one counts ---- */

static void one_for_once_behind_others(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	struct psip_statistics before, after;
	psip_handle call;
	const struct rig_send *m;

	(void)state;
	bend_of(r, 0, (struct psip_bend){ .method = PSIP_OPTIONS, .headers = PSIP_TEXT("Subject: options\r\n") });
	bend_of(r, 0, (struct psip_bend){ .method = PSIP_INVITE, .once = true, .headers = PSIP_TEXT("Subject: once\r\n") });
	bend_of(r, 0, (struct psip_bend){ .method = PSIP_BYE, .headers = PSIP_TEXT("Subject: bye\r\n") });
	m = flow_call(r, &call);
	assert_string_equal(rig_header(m, "Subject", 0), "once");
	rig_reply(r, m, 200, "peer", FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	assert_null(rig_header(flow_call(r, &call), "Subject", 0));
	assert_int_equal(psip_options(r->s, r->now, &(struct psip_call_options){ .size = sizeof(struct psip_call_options), .to = PSIP_TEXT("sip:a@10.0.0.2") }, &call), PSIP_OK);
	assert_string_equal(rig_header(flow_request(r, "OPTIONS"), "Subject", 0), "options");
	assert_int_equal(psip_hangup(r->s, r->now, psip_call_next(r->s, 0)), PSIP_HANGUP_BYE);
	assert_string_equal(rig_header(flow_request(r, "BYE"), "Subject", 0), "bye");
	rig_advance(r, 500000);
	psip_statistics(r->s, &before);
	assert_int_equal(psip_bend(r->s, 0, NULL), PSIP_OK);
	psip_statistics(r->s, &after);
	assert_int_equal(after.transactions, 0);
	assert_true(after.bytes_free > before.bytes_free);  /* the two that were left */
	rig_free(r);
}

/* A request that went out bent and failed goes to its next target as another transaction: what was for once was had, what is for all is for that one too. */
static void for_once_is_not_for_the_next_target(void **state)
{
	(void)state;
	for (unsigned once = 0; once < 2; once++) {
		struct rig *r = rig_new(NULL, NULL, 2);
		struct psip_call_options o = { .to = PSIP_TEXT("sip:bob@example.com;transport=udp") };
		psip_handle call;
		const struct rig_send *m;

		rig_zone(r, "_sip._udp.example.com", "SRV 10 0 5060 s1.example.com");
		rig_zone(r, "_sip._udp.example.com", "SRV 20 0 5060 s2.example.com");
		rig_zone(r, "s1.example.com", "A 10.0.0.11");
		rig_zone(r, "s2.example.com", "A 10.0.0.12");
		bend_of(r, 0, (struct psip_bend){ .once = once, .headers = PSIP_TEXT("Subject: bent\r\n") });
		m = flow_call_with(r, &o, &call);
		assert_int_equal(m->remote.ip[3], 11);
		assert_string_equal(rig_header(m, "Subject", 0), "bent");
		psip_unreachable(r->s, r->now, &m->remote);
		m = flow_request(r, "INVITE");
		assert_int_equal(m->remote.ip[3], 12);
		assert_int_equal(rig_header(m, "Subject", 0) == NULL, once);
		rig_free(r);
	}
}

/* A CANCEL has its INVITE's branch, bent or not: no bend for all requests takes the place of the INVITE's own. */
static void a_cancel_keeps_the_branch_of_its_invite(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 16);
	const struct rig_send *m;
	psip_handle call;

	(void)state;
	bend_of(r, 0, (struct psip_bend){ .side = PSIP_BEND_REQUESTS, .headers = PSIP_TEXT("Subject: all\r\n") });
	bend_of(r, 0, (struct psip_bend){ .method = PSIP_INVITE, .branch = PSIP_TEXT("z9hG4bKbent") });
	m = flow_call(r, &call);
	assert_non_null(strstr(m->text, ";branch=z9hG4bKbent"));
	rig_reply(r, m, 180, "p", NULL, NULL);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
	m = flow_request(r, "CANCEL");
	assert_non_null(strstr(m->text, ";branch=z9hG4bKbent"));
	assert_null(rig_header(m, "Subject", 0));
	rig_free(r);
}

/* The peer's CANCEL is a request like others: the bend of any method counts for the response to it. */
static void the_response_to_a_cancel(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 3);
	struct rig_call c = { 0 };
	const struct rig_send *m;

	(void)state;
	bend_of(r, 0, (struct psip_bend){ .side = PSIP_BEND_RESPONSES, .headers = PSIP_TEXT("Server: any\r\n") });
	rig_invite(r, &c, NULL, rig_sdp());
	rig_request(r, &c, "CANCEL", c.cseq, c.branch, NULL, NULL);
	for (unsigned i = 0; i < 2; i++) {
		m = rig_take(r);
		assert_non_null(m);
		assert_string_equal(rig_header(m, "Server", 0), "any");
	}
	flow_silent(r);
	rig_free(r);
}

/* The ACK for a refused re-INVITE: its transaction has an owner, which says whose it is. */
static void ack_of_a_refused_reinvite(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 4);
	struct rig_call c = { 0 }, other = { 0 };

	(void)state;
	rig_establish_in(r, &c);
	rig_establish_in(r, &other);
	rig_flush(r);
	bend_of(r, c.handle, (struct psip_bend){ .method = PSIP_ACK, .headers = PSIP_TEXT("Subject: ack\r\n") });
	assert_int_equal(psip_modify(r->s, r->now, other.handle, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
	rig_reply(r, flow_request(r, "INVITE"), 488, NULL, NULL, NULL);
	assert_null(rig_header(flow_request(r, "ACK"), "Subject", 0));
	assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
	rig_reply(r, flow_request(r, "INVITE"), 488, NULL, NULL, NULL);
	assert_string_equal(rig_header(flow_request(r, "ACK"), "Subject", 0), "ack");
	rig_free(r);
}

/* An ACK for a 2xx whose INVITE's transaction is no longer there: what is for all methods counts for it. */
static void ack_without_its_invite(void **state)
{
	static const char text[] = "ACK sip:a@h SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.1;branch=z9hG4bKa\r\nFrom: <sip:a@h>;tag=1\r\nTo: <sip:b@h>;tag=2\r\nCall-ID: i\r\nCSeq: 1 ACK\r\n"
	                           "Content-Length: 0\r\n\r\n";
	struct rig *r = rig_new(NULL, NULL, 5);
	psip_ref bytes = psip_bytes_take(r->s, sizeof text - 1), got;

	(void)state;
	memcpy(psip_bytes_data(r->s, bytes), text, sizeof text - 1);
	assert_false(psip_bend_holds_ack(r->s, 0, 0));
	assert_int_equal(psip_bend_ack(r->s, 0, 0, bytes), bytes);
	bend_of(r, 0, (struct psip_bend){ .once = true, .has_cseq = true, .cseq = 7 });
	got = psip_bend_ack(r->s, 0, 0, bytes);
	assert_non_null(strstr((const char *)psip_bytes_data(r->s, got), "CSeq: 7 ACK"));
	assert_int_equal(psip_bend_ack(r->s, 0, 0, got), got);  /* the one for once was used up */
	bend_of(r, 0, (struct psip_bend){ .once = true, .no_ack = true });
	assert_true(psip_bend_holds_ack(r->s, 0, 0));
	assert_string_equal(bent(r), "CSeq number set (RFC 3261 §8.1.1.5); ACK held back (RFC 3261 §13.2.2.4)");
	assert_false(psip_bend_holds_ack(r->s, 0, 0));
	psip_bytes_drop(r->s, got);
	rig_free(r);
}

/* ---- What is not there, or is not what it should be ---- */

/* One that may go is changed all the same. */
static void a_prack_that_goes(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 6);
	psip_handle call;

	(void)state;
	bend_of(r, 0, (struct psip_bend){ .method = PSIP_PRACK, .has_cseq = true, .cseq = 77 });
	rig_reply(r, flow_call(r, &call), 180, "peer", FLOW_CONTACT "Require: 100rel\nRSeq: 5\n", NULL);
	assert_int_equal(flow_cseq(flow_request(r, "PRACK")), 77);
	rig_free(r);
}

/* Responses have no Request-URI. */
static void a_request_uri_is_of_requests(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 7);
	struct rig_call c = { 0 };
	const struct rig_send *m;

	(void)state;
	bend_of(r, 0, (struct psip_bend){ .request_uri = PSIP_TEXT("sip:x") });
	rig_invite(r, &c, NULL, NULL);
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 180), PSIP_OK);
	m = flow_status(r, 180, "INVITE");
	assert_true(flow_starts(m, "SIP/2.0 180 Ringing\r\n"));
	assert_null(strstr(m->text, "sip:x"));
	assert_string_equal(bent(r), "");
	rig_free(r);
}

static const struct rig_send *refused(struct rig *r, const char *rows)
{
	rig_udp(r, "OPTIONS sip:a@10.0.0.1 SIP/2.0\n%sMax-Forwards: 70\nContent-Length: 0\n\n", rows);
	return flow_status(r, 400, "OPTIONS");
}

#define TOP "Via: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bKx\nCall-ID: x\n"

/* A response has what its request had: parts that cannot be found are left alone, the others are bent. */
static void responses_to_malformed_requests(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 8);
	const struct rig_send *m;

	(void)state;
	bend_of(r, 0, (struct psip_bend){ .from_tag = PSIP_TEXT("mine"), .to_tag = PSIP_TEXT("yours"), .branch = PSIP_TEXT("b"), .has_cseq = true, .cseq = 90 });
	m = refused(r, TOP "From: <sip:b@h>;tag=1\nTo: <sip:a@h>\nCSeq: x OPTIONS\n");
	assert_string_equal(rig_header(m, "From", 0), "<sip:b@h>;tag=mine");
	assert_string_equal(rig_header(m, "CSeq", 0), "90x OPTIONS");
	m = refused(r, TOP "To: <sip:a@h>\nCSeq: 12 OPTIONS\n");
	assert_null(rig_header(m, "From", 0));
	assert_string_equal(rig_param(rig_header(m, "To", 0), "tag"), "yours");
	assert_string_equal(rig_header(m, "CSeq", 0), "90 OPTIONS");
	m = refused(r, TOP "From: <sip:b@h;tag=1\nTo: <sip:a@h>\nCSeq: 1 OPTIONS\n");
	assert_string_equal(rig_header(m, "From", 0), "<sip:b@h;tag=1");
	bent(r);
	rig_udp(r, "OPTIONS sip:a@10.0.0.1 SIP/2.0\nVia: garbage\nFrom: <sip:b@h>;tag=1\nTo: <sip:a@h>\nCall-ID: x\nCSeq: 1 OPTIONS\nContent-Length: 0\n\n");
	m = flow_status(r, 400, "OPTIONS");
	assert_string_equal(rig_header(m, "Via", 0), "garbage");
	assert_string_equal(bent(r), "From tag set (RFC 3261 §8.2.6.2); To tag set (RFC 3261 §8.2.6.2); CSeq number set (RFC 3261 §8.2.6.2)");
	/* Only digits, and nothing at all. */
	rig_udp(r, "OPTIONS sip:a@10.0.0.1 SIP/2.0\n" TOP "From: <sip:b@h>;tag=1\nTo: <sip:a@h>\nCSeq: 12\nContent-Length: 0\n\n");
	m = rig_take(r);
	assert_non_null(m);
	assert_string_equal(rig_header(m, "CSeq", 0), "90");
	bent(r);
	rig_udp(r, "OPTIONS sip:a@10.0.0.1 SIP/2.0\n" TOP "From: <sip:b@h>;tag=1\nTo: <sip:a@h>\nCSeq:\nContent-Length: 0\n\n");
	m = rig_take(r);
	assert_non_null(m);
	assert_string_equal(rig_header(m, "CSeq", 0), "");
	assert_null(strstr(bent(r), "CSeq"));
	rig_free(r);
}

static void no_branch_in_a_response(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 9);

	(void)state;
	bend_of(r, 0, (struct psip_bend){ .branch = psip_span("", 0), .from_tag = psip_span("", 0) });
	rig_udp(r, "OPTIONS sip:a@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2 ; branch=z9hG4bKx;x=1\nFrom: <sip:b@h> ;x=2; tag=1;y\nTo: <sip:a@h>\nCall-ID: x\n"
	        "CSeq: 1 OPTIONS\nMax-Forwards: 70\nContent-Length: 0\n\n");
	assert_string_equal(rig_header(flow_status(r, 200, "OPTIONS"), "Via", 0), "SIP/2.0/UDP 10.0.0.2 ;x=1");
	assert_string_equal(rig_header(&r->sends[r->send_taken - 1], "From", 0), "<sip:b@h> ;x=2;y");
	rig_free(r);
}

/* ---- Texts ---- */

static void blanks_and_empty_names(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 10);
	struct psip_bend b = { .size = sizeof b, .headers = PSIP_TEXT("\ta: b\n") };
	psip_handle call;
	const struct rig_send *m;

	(void)state;
	assert_int_equal(psip_bend(r->s, 0, &b), PSIP_ERR_SYNTAX);
	b.headers = psip_span(NULL, 0);
	b.without = PSIP_TEXT("Contact,,Subject");
	assert_int_equal(psip_bend(r->s, 0, &b), PSIP_ERR_SYNTAX);
	bend_of(r, 0, (struct psip_bend){ .without = PSIP_TEXT(" \t ") });
	m = flow_call(r, &call);
	assert_non_null(rig_header(m, "Contact", 0));
	assert_string_equal(bent(r), "");
	bend_of(r, 0, (struct psip_bend){ .without = PSIP_TEXT(" Contact\t, Subject "), .headers = PSIP_TEXT("Max-Forwards \t : 1\r\n\t2\r\nSubject: s\n") });
	m = flow_call(r, &call);
	assert_null(rig_header(m, "Contact", 0));
	assert_non_null(strstr(m->text, "\r\nMax-Forwards \t : 1\r\n\t2\r\n"));
	assert_non_null(strstr(m->text, "\r\nSubject: s\n\r\n"));
	assert_null(strstr(m->text, "Max-Forwards: 70"));
	rig_free(r);
}

/* ---- Limits ---- */

static const char *rows_of(unsigned count, const char *row)
{
	static char text[2048];

	*text = '\0';
	for (unsigned i = 0; i < count; i++)
		strcat(text, row);
	return text;
}

static unsigned row_count(const struct rig_send *m)
{
	unsigned count = 0;

	for (const char *at = strstr(m->text, "\r\n"); at && strncmp(at, "\r\n\r\n", 4) != 0; at = strstr(at + 2, "\r\n"))
		count++;
	return count;
}

static void a_message_of_96_rows_is_bent(void **state)
{
	(void)state;
	for (unsigned more = 0; more < 2; more++) {
		struct rig *r = rig_new(NULL, NULL, 11);
		struct psip_call_options o = { 0 };
		psip_handle call;
		const struct rig_send *m = flow_call(r, &call);
		unsigned own = row_count(m);

		bend_of(r, 0, (struct psip_bend){ .headers = PSIP_TEXT("Max-Forwards: 5\r\n") });
		o.rows = psip_string(rows_of(96 + more - own, "Z:\r\n"));
		m = flow_call_with(r, &o, &call);
		assert_int_equal(row_count(m), 96 + more);
		assert_string_equal(rig_header(m, "Max-Forwards", 0), more ? "70" : "5");
		assert_string_equal(bent(r), more ? "sent as it was: no room to bend it" : "Max-Forwards set (RFC 3261 §8.1.1.6)");
		rig_free(r);
	}
}

/* A CANCEL of more rows is nobody's: it cannot be known by its Call-ID. */
static void a_cancel_of_96_rows_has_its_bend(void **state)
{
	static char rows[2048];

	(void)state;
	for (unsigned more = 0; more < 2; more++) {
		struct rig *r = rig_new(NULL, NULL, 12);
		psip_handle call;
		const struct rig_send *m;
		psip_ref invite = 0;
		unsigned own;

		rig_reply(r, flow_call(r, &call), 180, "peer", NULL, NULL);
		assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
		own = row_count(flow_request(r, "CANCEL"));
		rig_reply(r, flow_call(r, &call), 180, "peer", NULL, NULL);
		bend_of(r, call, (struct psip_bend){ .method = PSIP_CANCEL, .has_cseq = true, .cseq = 6 });
		for (psip_ref ref = psip_pool_next(r->s, &psip_transactions_of(r->s)->pool, 0); ref; ref = psip_pool_next(r->s, &psip_transactions_of(r->s)->pool, ref))
			if (((const struct psip_transaction *)psip_at(r->s, ref))->owner == call)
				invite = ref;
		assert_true(invite != 0);
		snprintf(rows, sizeof rows, "%s", rows_of(96 + more - own, "Z:\r\n"));
		assert_int_equal(psip_transaction_cancel(r->s, r->now, invite, psip_string(rows)), PSIP_OK);
		rig_pump(r);
		m = flow_request(r, "CANCEL");
		assert_int_equal(row_count(m), 96 + more);
		assert_int_equal(flow_cseq(m) == 6, !more);
		rig_free(r);
	}
}

static void a_copy_has_48_changes(void **state)
{
	(void)state;
	for (unsigned count = 47; count <= 49; count++) {
		struct rig *r = rig_new(NULL, NULL, 13);
		psip_handle call;
		const struct rig_send *m;

		bend_of(r, 0, (struct psip_bend){ .headers = psip_string(rows_of(count, "Y: 1\r\n")) });
		m = flow_call(r, &call);
		assert_int_equal(rig_header(m, "Y", count - 1) != NULL, count <= 48);
		assert_int_equal(rig_header(m, "Y", 0) != NULL, count <= 48);
		assert_int_equal(told(r), count <= 48 ? 16 : 1);
		rig_free(r);
	}
}

static void the_trace_tells_16_changes(void **state)
{
	(void)state;
	for (unsigned count = 15; count <= 17; count++) {
		struct rig *r = rig_new(NULL, NULL, 14);
		psip_handle call;

		bend_of(r, 0, (struct psip_bend){ .headers = psip_string(rows_of(count, "Y: 1\r\n")) });
		assert_non_null(rig_header(flow_call(r, &call), "Y", count - 1));
		assert_int_equal(told(r), count < 16 ? count : 16);
		rig_free(r);
	}
}

/* Timers are told of as the request's or the response's whose transaction they are. */
static void a_timer_is_of_a_request_or_a_response(void **state)
{
	(void)state;
	for (unsigned server = 0; server < 2; server++) {
		struct rig *r = rig_new(NULL, NULL, 16);
		struct psip_trace_record record;
		struct rig_call c;
		psip_handle call;
		unsigned count = 0;

		bend_of(r, 0, (struct psip_bend){ .timers = { .t1 = 400 } });
		if (server)
			rig_invite(r, &c, NULL, rig_sdp());
		else
			(void)flow_call(r, &call);
		while (psip_trace_take(r->s, &record))
			if (record.machine == PSIP_MACHINE_BENT) {
				assert_int_equal(record.to, PSIP_BENT_TIMER);
				assert_int_equal(record.from, server ? 2 : 1);
				count++;
			}
		assert_int_equal(count, 1);
		rig_free(r);
	}
}

/* ---- The rules ---- */

static const char *words(unsigned machine, unsigned what, unsigned from, unsigned which, unsigned code)
{
	static char text[256];
	struct psip_trace_record record = { .machine = (uint8_t)machine, .to = (uint8_t)what, .from = (uint8_t)from, .detail = PSIP_BENT_DETAIL(which, code) };
	struct psip_writer w = psip_writer(text, sizeof text - 1);

	psip_put_bent(&w, &record);
	text[w.length] = '\0';
	return text;
}

/* Of each row, the section that says it must be there, in a request and in a response. */
static void each_row_names_its_rule(void **state)
{
	static const struct { enum psip_header_id id; const char *request, *response; } rows[] = {
		{ PSIP_H_TO, "no To (RFC 3261 §8.1.1.2)", "no To (RFC 3261 §8.2.6.2)" }, { PSIP_H_FROM, "no From (RFC 3261 §8.1.1.3)", "no From (RFC 3261 §8.2.6.2)" },
		{ PSIP_H_CALL_ID, "no Call-ID (RFC 3261 §8.1.1.4)", "no Call-ID (RFC 3261 §8.2.6.2)" }, { PSIP_H_CSEQ, "no CSeq (RFC 3261 §8.1.1.5)", "no CSeq (RFC 3261 §8.2.6.2)" },
		{ PSIP_H_MAX_FORWARDS, "no Max-Forwards (RFC 3261 §8.1.1.6)", "no Max-Forwards (RFC 3261 §8.1.1.6)" },
		{ PSIP_H_VIA, "no Via (RFC 3261 §8.1.1.7)", "no Via (RFC 3261 §8.2.6.2)" }, { PSIP_H_CONTACT, "no Contact (RFC 3261 §8.1.1.8)", "no Contact (RFC 3261 §12.1.1)" },
		{ PSIP_H_RECORD_ROUTE, "no Record-Route (RFC 3261 §12.1.1)", "no Record-Route (RFC 3261 §12.1.1)" },
		{ PSIP_H_ROUTE, "no Route (RFC 3261 §12.2.1.1)", "no Route (RFC 3261 §12.2.1.1)" }, { PSIP_H_SUPPORTED, "no Supported (RFC 3261 §8.1.1.9)", "no Supported (RFC 3261 §8.1.1.9)" },
		{ PSIP_H_REQUIRE, "no Require (RFC 3261 §8.1.1.9)", "no Require (RFC 3261 §8.1.1.9)" },
		{ PSIP_H_CONTENT_TYPE, "no Content-Type (RFC 3261 §7.4.1)", "no Content-Type (RFC 3261 §7.4.1)" },
		{ PSIP_H_CONTENT_LENGTH, "no Content-Length (RFC 3261 §18.3)", "no Content-Length (RFC 3261 §18.3)" }, { PSIP_H_RACK, "no RAck (RFC 3262 §7.2)", "no RAck (RFC 3262 §7.2)" },
		{ PSIP_H_RSEQ, "no RSeq (RFC 3262 §7.1)", "no RSeq (RFC 3262 §7.1)" }, { PSIP_H_SUBJECT, "no Subject (RFC 3261 §20)", "no Subject (RFC 3261 §20)" },
		{ PSIP_H_UNKNOWN, "no header (RFC 3261 §20)", "no header (RFC 3261 §20)" }, { PSIP_H_COUNT, "no header (RFC 3261 §20)", "no header (RFC 3261 §20)" } };

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		assert_string_equal(words(PSIP_MACHINE_BENT, PSIP_BENT_WITHOUT, 1, rows[i].id, 0), rows[i].request);
		assert_string_equal(words(PSIP_MACHINE_BENT, PSIP_BENT_WITHOUT, 2, rows[i].id, 0), rows[i].response);
	}
	assert_string_equal(words(PSIP_MACHINE_BENT, PSIP_BENT_WITHOUT, 1, PSIP_H_TO, PSIP_E_COUNT), "no To (RFC 3261 §8.1.1.2)");
	assert_string_equal(words(PSIP_MACHINE_BENT, PSIP_BENT_WITHOUT, 1, PSIP_H_TO, 0xFFFF), "no To (RFC 3261 §8.1.1.2)");
}

/* Of records that are none, nothing. */
static void other_records_are_passed_over(void **state)
{
	(void)state;
	assert_string_equal(words(PSIP_MACHINE_ICT, PSIP_BENT_WITHOUT, 1, PSIP_H_TO, 0), "");
	assert_string_equal(words(PSIP_MACHINE_BENT, 0, 1, PSIP_H_TO, 0), "");
	assert_string_equal(words(PSIP_MACHINE_BENT, PSIP_BENT_COUNT, 1, PSIP_H_TO, 0), "");
	assert_string_equal(words(PSIP_MACHINE_BENT, 255, 1, PSIP_H_TO, 0), "");
	assert_true(strlen(words(PSIP_MACHINE_BENT, PSIP_BENT_COUNT - 1, 1, PSIP_H_TO, 0)) > 0);
}

/* Timers by name: T1 is 1, the last one 21. */
static void timers_have_names(void **state)
{
	(void)state;
	assert_non_null(strstr(words(PSIP_MACHINE_BENT, PSIP_BENT_TIMER, 1, 1, 0), "T1"));
	assert_non_null(strstr(words(PSIP_MACHINE_BENT, PSIP_BENT_TIMER, 1, 4, 0), "A"));
	assert_non_null(strstr(words(PSIP_MACHINE_BENT, PSIP_BENT_TIMER, 1, 21, 0), "behind NATs"));
	assert_non_null(strchr(words(PSIP_MACHINE_BENT, PSIP_BENT_TIMER, 1, 22, 0), '?'));
	assert_non_null(strchr(words(PSIP_MACHINE_BENT, PSIP_BENT_TIMER, 1, 0, 0), '?'));
	assert_null(strchr(words(PSIP_MACHINE_BENT, PSIP_BENT_TIMER, 1, 21, 0), '?'));
}

/* Of two rows that are set, the one that the reader objects to has his reference, the other its own. */
static void only_the_wrong_row_has_the_error(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 15);
	psip_handle call;

	(void)state;
	bend_of(r, 0, (struct psip_bend){ .headers = PSIP_TEXT("Subject: fine\r\nX-One: 1\r\nMax-Forwards: 999\r\n") });
	(void)flow_call(r, &call);
#ifdef PSIP_NO_DIAGNOSTICS
	assert_string_equal(bent(r), "Subject set (RFC 3261 §20); header set (RFC 3261 §20); Max-Forwards set (RFC 3261 §8.1.1.6)");
#else
	assert_string_equal(bent(r), "Subject set (RFC 3261 §20); header set (RFC 3261 §20); Max-Forwards set (RFC 3261 §20.22)");
#endif
	/* A parameter's fault is its row's. */
	assert_int_equal(psip_bend(r->s, 0, NULL), PSIP_OK);
	bend_of(r, 0, (struct psip_bend){ .headers = PSIP_TEXT("From: <sip:a@h>;tag=1;tag=2\r\n") });
	(void)flow_call(r, &call);
#ifdef PSIP_NO_DIAGNOSTICS
	assert_string_equal(bent(r), "From set (RFC 3261 §8.1.1.3)");
#else
	assert_string_equal(bent(r), "From set (RFC 3261 §20.20)");
#endif
	/* Of a header that is not known nobody says anything but that. */
	assert_int_equal(psip_bend(r->s, 0, NULL), PSIP_OK);
	bend_of(r, 0, (struct psip_bend){ .headers = PSIP_TEXT("X-One: \x01\r\nX-Two: 2\r\n") });
	(void)flow_call(r, &call);
	assert_string_equal(bent(r), "header set (RFC 3261 §20); header set (RFC 3261 §20)");
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_for_once_behind_others), cmocka_unit_test(for_once_is_not_for_the_next_target), cmocka_unit_test(a_cancel_keeps_the_branch_of_its_invite), cmocka_unit_test(the_response_to_a_cancel),
		cmocka_unit_test(ack_of_a_refused_reinvite), cmocka_unit_test(ack_without_its_invite), cmocka_unit_test(a_prack_that_goes),
		cmocka_unit_test(a_request_uri_is_of_requests), cmocka_unit_test(responses_to_malformed_requests), cmocka_unit_test(no_branch_in_a_response),
		cmocka_unit_test(blanks_and_empty_names), cmocka_unit_test(a_message_of_96_rows_is_bent), cmocka_unit_test(a_cancel_of_96_rows_has_its_bend),
		cmocka_unit_test(a_copy_has_48_changes), cmocka_unit_test(the_trace_tells_16_changes), cmocka_unit_test(a_timer_is_of_a_request_or_a_response), cmocka_unit_test(each_row_names_its_rule),
		cmocka_unit_test(other_records_are_passed_over), cmocka_unit_test(timers_have_names), cmocka_unit_test(only_the_wrong_row_has_the_error) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
