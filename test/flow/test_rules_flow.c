/* SPDX-License-Identifier: MIT
 * RFC 3261's rules for headers, tags and URIs, seen in whole stacks: what is built has what its tables demand and nothing else; what is received is
 * taken with its optional headers or without.
 * Not covered: proxies and registrars, TLS itself (test/unit/test_tls*.c, test/interop), methods that the user agent does not know. */
#include "test/flow/flow.h"

#include "parser/allowed.h"
#include "parser/headers.h"
#include "session/session.h"
#include "transport/base/random.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* ---- What is built ---- */

/* The URI that the application calls is the Request-URI and To's as well (§8.1.1.1), with a port and a transport that §19.1.1 table 1 would have only
 * in the first. */
static bool is_whole_To(const struct psip_message *m, const struct psip_error *e)
{
	return e->code == PSIP_E_URI_COMPONENT && e->header == m->first[PSIP_H_TO] && (e->rule == PSIP_RULE_PORT || m->data[e->offset] == 't');
}

/* Strictly valid, nothing missing, nothing that does not belong. */
static void must_be_right(const struct rig_send *m, unsigned flags)
{
	struct psip_header rows[64];
	struct psip_message message = { .headers = rows, .header_capacity = COUNT(rows) };
	struct psip_error at[16];
	struct psip_errors errors = { at, COUNT(at), 0 };

	assert_int_equal(psip_message_parse(&message, m->text, m->length, flags, PSIP_STRICT, NULL), PSIP_OK);
	assert_int_equal(psip_message_check(&message, flags | PSIP_CHECK_NOTES, PSIP_STRICT, &errors), 0);
	if (errors.count != 0 && !(errors.count == 1 && is_whole_To(&message, at)))
		fail_msg("%s (%s):\n%s", psip_error_name((enum psip_error_code)at[0].code), psip_error_text((enum psip_error_code)at[0].code), m->text);
	assert_true(psip_message_has(&message, PSIP_H_CONTENT_LENGTH));
	assert_int_equal(message.body_length > 0, psip_message_has(&message, PSIP_H_CONTENT_TYPE));
	for (unsigned i = 0; i < message.header_count; i++) {
		enum psip_header_id id = (enum psip_header_id)message.headers[i].id;
		struct psip_cseq cseq;

		assert_int_equal(psip_cseq_parse(psip_message_value(&message, PSIP_H_CSEQ), PSIP_STRICT, &cseq), PSIP_OK);
		assert_int_not_equal(psip_header_presence(id, (enum psip_method)cseq.method, message.status), PSIP_PRESENCE_NOT_ALLOWED);
	}
	/* §27.2, §20.43: of the warning codes only SIP's own. */
	if (psip_message_has(&message, PSIP_H_WARNING))
		assert_int_equal(*psip_message_value(&message, PSIP_H_WARNING).at, '3');
	assert_false(psip_message_has(&message, PSIP_H_REQUIRE));
}

static unsigned check_all(struct rig *r, unsigned flags, unsigned seen[PSIP_METHOD_COUNT])
{
	unsigned count = 0;

	for (; r->send_taken < r->send_count; r->send_taken++, count++) {
		const struct rig_send *m = &r->sends[r->send_taken];

		must_be_right(m, flags);
		seen[psip_method_find(psip_string(rig_method(m)))] |= rig_status(m) ? 2 : 1;
	}
	return count;
}

/* Not what events have been left before, but what this INVITE brings. */
static void fresh_invite(struct rig *r, struct rig_call *c, const char *more, const char *sdp)
{
	while (rig_take_event(r) != NULL)
		;
	rig_invite(r, c, more, sdp);
}

/* Calls of either direction with all that belongs to them. */
static void all_of_a_life(struct rig *r)
{
	struct rig_call c;
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:alice@10.0.0.2:5060") };
	psip_handle call;

	rig_establish_in(r, &c);
	assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
	rig_request(r, &c, "OPTIONS", 7, "z9hG4bKoptions", NULL, NULL);
	rig_request(r, &c, "BYE", 8, "z9hG4bKbye", NULL, NULL);
	fresh_invite(r, &c, NULL, rig_sdp());
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 180), PSIP_OK);
	rig_pump(r);
	rig_request(r, &c, "CANCEL", 1, c.branch, NULL, NULL);
	fresh_invite(r, &c, "Require: foo\n", rig_sdp());
	fresh_invite(r, &c, "Accept: text/html\n", rig_sdp());
	fresh_invite(r, &c, NULL, rig_sdp());
	assert_int_equal(psip_redirect(r->s, r->now, c.handle, 302, PSIP_TEXT("sip:carol@10.0.0.9")), PSIP_OK);
	fresh_invite(r, &c, NULL, "v=0\r\no=peer 1 1 IN IP4 10.0.0.2\r\ns=-\r\nc=IN IP4 10.0.0.2\r\nt=0 0\r\nm=audio 50000 RTP/AVP 3\r\n");
	if (c.handle)
		assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_ERR_UNSUPPORTED);
	rig_request(r, &c, "SUBSCRIBE", 9, "z9hG4bKsub", NULL, NULL);
	rig_pump(r);
	assert_int_equal(psip_options(r->s, r->now, &o, &call), PSIP_OK);
	rig_flush(r);
	rig_establish_out(r, &c);
	assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
	rig_pump(r);
	/* one that is refused, one that is cancelled */
	assert_int_equal(psip_call(r->s, r->now, &o, &call), PSIP_OK);
	rig_pump(r);
	rig_reply(r, &r->sends[r->send_count - 1], 486, "busy", NULL, NULL);
	assert_int_equal(psip_call(r->s, r->now, &o, &call), PSIP_OK);
	rig_pump(r);
	rig_reply(r, &r->sends[r->send_count - 1], 180, "rings", NULL, NULL);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
	rig_pump(r);
	r->send_taken = 0;
}

static void what_is_built_obeys_the_tables(void **state)
{
	/* ledger: 3261-20-07 3261-20-09 3261-20-11 3261-20-13 3261-20-14 3261-20-17 3261-20-21 3261-20-55 3261-20-56 3261-20.43-17 */
	struct rig *r = rig_new(NULL, NULL, 1);
	unsigned seen[PSIP_METHOD_COUNT] = { 0 };

	(void)state;
	all_of_a_life(r);
	assert_int_equal(check_all(r, PSIP_DATAGRAM, seen), 20);
	assert_int_equal(seen[PSIP_INVITE], 3);
	assert_int_equal(seen[PSIP_ACK], 1);
	assert_true(seen[PSIP_BYE] == 3 && seen[PSIP_OPTIONS] == 3 && seen[PSIP_CANCEL] == 3);
	rig_free(r);
}

static void over_streams_each_message_has_its_length(void **state)
{
	/* ledger: 3261-20-12 */
	struct rig *r = rig_new(NULL, NULL, 2);
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:alice@10.0.0.2;transport=tcp") };
	unsigned seen[PSIP_METHOD_COUNT] = { 0 };
	psip_handle flow = rig_accept(r), call;

	(void)state;
	rig_tcp(r, flow, "OPTIONS sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/TCP 10.0.0.2:5060;branch=z9hG4bKa\nMax-Forwards: 70\nFrom: <sip:a@b>;tag=1\nTo: <sip:bob@10.0.0.1>\n"
	                 "Call-ID: one\nCSeq: 1 OPTIONS\nContent-Length: 0\n\n");
	assert_int_equal(psip_call(r->s, r->now, &o, &call), PSIP_OK);
	rig_pump(r);
	assert_int_equal(check_all(r, PSIP_STREAMED, seen), 2);
	rig_tcp(r, flow, "OPTIONS sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/TCP 10.0.0.2:5060;branch=z9hG4bKb\nMax-Forwards: 70\nFrom: <sip:a@b>;tag=1\nTo: <sip:bob@10.0.0.1>\n"
	                 "Call-ID: two\nCSeq: 1 OPTIONS\n\n");
	flow_status(r, 400, "OPTIONS");
	rig_free(r);
}

/* Conditional headers: there when there is cause, and only then. */
static void headers_by_context(void **state)
{
	/* ledger: 3261-20-07 */
	struct rig *r = rig_new(NULL, NULL, 3);
	struct psip_call_options routed = { .route = PSIP_TEXT("<sip:10.0.0.7;lr>") };
	const struct rig_send *m;
	psip_handle call;

	(void)state;
	m = flow_call(r, &call);
	assert_null(rig_header(m, "Route", 0));
	assert_null(rig_header(m, "Require", 0));
	assert_non_null(rig_header(flow_call_with(r, &routed, &call), "Route", 0));
	rig_udp(r, "INVITE sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bKtype\nMax-Forwards: 70\nFrom: <sip:a@b>;tag=t\nTo: <sip:b@c>\nCall-ID: type\n"
	           "CSeq: 1 INVITE\nContact: <sip:a@10.0.0.2>\nContent-Type: text/plain\nContent-Length: 1\n\nx");
	m = flow_status(r, 415, "INVITE");
	assert_string_equal(rig_header(m, "Accept", 0), "application/sdp, multipart/mixed");
	assert_null(rig_header(m, "Accept-Encoding", 0));
	rig_udp(r, "INVITE sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bKcode\nMax-Forwards: 70\nFrom: <sip:a@b>;tag=c\nTo: <sip:b@c>\nCall-ID: code\n"
	           "CSeq: 1 INVITE\nContact: <sip:a@10.0.0.2>\nContent-Type: application/sdp\nContent-Encoding: gzip\nContent-Length: 1\n\nx");
	m = flow_status(r, 415, "INVITE");
	assert_null(rig_header(m, "Accept", 0));
	assert_non_null(rig_header(m, "Accept-Encoding", 0));
	rig_free(r);
}

/* §20: m* headers are sent; Supported says what its sender can do, which is no more than is true. */
static void what_we_say_of_ourselves(void **state)
{
	/* ledger: 3261-20-09 3261-20.5-02 3261-20.37-01 3261-20.37-02 */
	struct rig *r = rig_new(NULL, NULL, 4);
	static const char *const known[] = { "INVITE", "ACK", "CANCEL", "BYE", "OPTIONS", "PRACK", "UPDATE" };
	static const char *const others[] = { "SUBSCRIBE", "REFER", "MESSAGE", "INFO", "REGISTER", "NOTIFY", "PUBLISH" };
	static const char *const tags[] = { "early-session", "replaces", "norefersub", "outbound", "gruu", "path", "join", "tdialog", "eventlist" };
	const struct rig_send *m[3];
	struct rig_call c;
	psip_handle call;

	(void)state;
	m[0] = flow_call(r, &call);
	rig_invite(r, &c, NULL, rig_sdp());
	assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
	m[1] = flow_status(r, 200, "INVITE");
	rig_request(r, &c, "ACK", 1, "z9hG4bKack", NULL, NULL);
	rig_udp(r, "OPTIONS sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bKo\nMax-Forwards: 70\nFrom: <sip:a@b>;tag=o\nTo: <sip:b@c>\nCall-ID: o\nCSeq: 1 OPTIONS\n\n");
	m[2] = flow_status(r, 200, "OPTIONS");
	for (unsigned i = 0; i < 3; i++) {
		const char *allow = rig_header(m[i], "Allow", 0), *supported = rig_header(m[i], "Supported", 0);

		assert_true(allow && supported);
		for (size_t k = 0; k < COUNT(known); k++)
			assert_non_null(strstr(allow, known[k]));
		for (size_t k = 0; k < COUNT(others); k++)
			assert_null(strstr(allow, others[k]));
		assert_string_equal(supported, "100rel, timer");
	}
	assert_true(rig_header(m[2], "Accept", 0) && rig_header(m[2], "Accept-Encoding", 0) && rig_header(m[2], "Accept-Language", 0));
	/* And so it is: what is not listed is not known, if asked for; what is listed in Allow is. */
	for (size_t k = 0; k < COUNT(tags); k++) {
		rig_udp(r, "OPTIONS sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bKt%zu\nMax-Forwards: 70\nFrom: <sip:a@b>;tag=o\nTo: <sip:b@c>\nCall-ID: t%zu\n"
		           "CSeq: 1 OPTIONS\nRequire: %s\n\n", k, k, tags[k]);
		assert_string_equal(rig_header(flow_status(r, 420, "OPTIONS"), "Unsupported", 0), tags[k]);
	}
	for (size_t k = 0; k < COUNT(others); k++) {
		rig_udp(r, "%s sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bKm%zu\nMax-Forwards: 70\nFrom: <sip:a@b>;tag=o\nTo: <sip:b@c>\nCall-ID: m%zu\nCSeq: 1 %s\n\n",
		        others[k], k, k, others[k]);
		flow_status(r, 405, others[k]);
	}
	rig_free(r);
}

/* ---- What is received ---- */

#define ALL_OPTIONAL                                                                                                                      \
	"Accept: application/sdp, text/plain;q=0.1\nAccept-Encoding: identity\nAccept-Language: en\nAlert-Info: <http://h/a>\nAllow: INVITE\n" \
	"Authorization: Other a=b\nCall-Info: <http://h/b>;purpose=info\nContent-Language: fr\nDate: Sat, 13 Nov 2010 23:29:00 GMT\n"       \
	"Expires: 100\nIn-Reply-To: a@b\nMIME-Version: 1.0\nOrganization: \xc3\x84pfel\nPriority: urgent\nReply-To: <sip:x@y;z>\nSubject: s\n" \
	"Supported: 100rel, x\nTimestamp: 5\nUser-Agent: a/1 (b)\n"

static void optional_headers_may_be_there_or_not(void **state)
{
	/* ledger: 3261-20-10 3261-20-15 3261-20-16 3261-20-04 3261-20-58 3261-20-84 3261-20-87 */
	static const char *const more[] = { "", ALL_OPTIONAL };

	(void)state;
	for (unsigned i = 0; i < COUNT(more); i++) {
		struct rig *r = rig_new(NULL, NULL, 5);
		struct rig_call c;
		const struct rig_send *m;
		char tag[64];

		rig_invite(r, &c, more[i], rig_sdp());
		assert_true(c.handle != 0);
		assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
		m = flow_status(r, 200, "INVITE");
		assert_non_null(strstr(rig_body(m), "m=audio 40000"));
		flow_tag(m, "To", tag);
		snprintf(c.to_tag, sizeof c.to_tag, "%s", tag);
		rig_request(r, &c, "ACK", 1, "z9hG4bKack", more[i], NULL);
		flow_event(r, PSIP_EVENT_CONFIRMED, 0);
		rig_request(r, &c, "OPTIONS", 2, "z9hG4bKopt", more[i], NULL);
		flow_status(r, 200, "OPTIONS");
		rig_request(r, &c, "BYE", 3, "z9hG4bKbye", more[i], NULL);
		flow_status(r, 200, "BYE");
		flow_ended(r, PSIP_END_REMOTE, 0);
		rig_free(r);
		r = rig_new(NULL, NULL, 6);
		rig_invite(r, &c, more[i], rig_sdp());
		rig_request(r, &c, "CANCEL", 1, c.branch, more[i], NULL);
		flow_status(r, 200, "CANCEL");
		flow_status(r, 487, "INVITE");
		flow_ended(r, PSIP_END_CANCELLED, 487);
		/* Require is none of those that may be ignored. */
		{
			char text[2048];

			snprintf(text, sizeof text, "%sRequire: foo\n", more[i]);
			rig_invite(r, &c, text, rig_sdp());
			assert_true(c.handle == 0);
			flow_status(r, 420, "INVITE");
		}
		rig_free(r);
	}
}

/* "-" in its cell: the header is as if it were not there. Nothing of ACK, BYE, CANCEL changes. */
static void headers_out_of_place_are_ignored(void **state)
{
	/* ledger: 3261-20-01 3261-20-46 3261-20-52 3261-20-53 3261-20-54 3261-20-60 3261-20-65 3261-20-66 3261-20-74 3261-20-75 */
	static const char *const ones[] = {
		"Call-Info: <http://h/a>\n", "Content-Disposition: x\n", "Content-Encoding: gzip\n", "Content-Language: fr\n", "Expires: 0\n", "MIME-Version: 2.0\n",
		"Organization: o\n", "Reply-To: <sip:x@y>\n", "Require: foo\n", "Server: x/1\n", "Warning: 399 h \"x\"\n", "Unsupported: foo\n", "Retry-After: 1\n",
	};

	(void)state;
	for (size_t i = 0; i < COUNT(ones); i++) {
		struct rig *r = rig_new(NULL, NULL, 7);
		struct rig_call c;
		const struct rig_send *m;
		char tag[64];

		rig_invite(r, &c, NULL, rig_sdp());
		assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
		m = flow_status(r, 200, "INVITE");
		flow_tag(m, "To", tag);
		snprintf(c.to_tag, sizeof c.to_tag, "%s", tag);
		rig_request(r, &c, "ACK", 1, "z9hG4bKack", ones[i], NULL);
		flow_event(r, PSIP_EVENT_CONFIRMED, 0);
		rig_advance(r, 40000);
		flow_quiet(r);
		if (strncmp(ones[i], "Require", 7) != 0) { /* a BYE may have that: test_uas.c */
			rig_request(r, &c, "BYE", 2, "z9hG4bKbye", ones[i], NULL);
			flow_status(r, 200, "BYE");
		}
		rig_free(r);
		r = rig_new(NULL, NULL, 8);
		rig_invite(r, &c, NULL, rig_sdp());
		rig_request(r, &c, "CANCEL", 1, c.branch, ones[i], NULL);
		flow_status(r, 200, "CANCEL");
		flow_status(r, 487, "INVITE");
		rig_free(r);
	}
}

static void q_and_expires_of_a_contact_do_not_matter_in_a_dialog(void **state)
{
	/* ledger: 3261-20.10-02 3261-20-25 */
	struct rig *r = rig_new(NULL, NULL, 9);
	const struct psip_event *e;
	struct psip_call_info info;
	psip_handle call;
	const struct rig_send *m;
	char tag[64];

	(void)state;
	rig_udp(r, "INVITE sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bKe\nMax-Forwards: 70\nFrom: <sip:a@b>;tag=e;foo=bar\nTo: <sip:b@c>;foo\nCall-ID: e\n"
	           "CSeq: 1 INVITE\nContact: <sip:alice@10.0.0.2:5060>;expires=10;q=0.0;foo=\"bar\"\nContent-Length: 0\n\n");
	e = flow_event(r, PSIP_EVENT_INCOMING, 0);
	call = e->object;
	assert_int_equal(psip_accept(r->s, r->now, call, flow_none, flow_none), PSIP_OK);
	m = flow_status(r, 200, "INVITE");
	flow_tag(m, "To", tag);
	rig_udp(r, "ACK sip:10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bKf\nMax-Forwards: 70\nFrom: <sip:a@b>;tag=e\nTo: <sip:b@c>;tag=%s\nCall-ID: e\nCSeq: 1 ACK\n"
	           "Content-Type: application/sdp\n\n%s", tag, rig_sdp());
	flow_event(r, PSIP_EVENT_CONFIRMED, 0);
	rig_advance(r, 60000);
	assert_int_equal(psip_call_info(r->s, call, &info), PSIP_OK);
	assert_int_equal(info.state, PSIP_CALL_CONFIRMED);
	rig_flush(r);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
	assert_true(flow_starts(flow_request(r, "BYE"), "BYE sip:alice@10.0.0.2:5060 SIP/2.0\r\n"));
	rig_free(r);
}

static void dialogs_go_by_octets_and_tags(void **state)
{
	/* ledger: 3261-20.8-01 3261-20.20-02 */
	struct rig *r = rig_new(NULL, NULL, 10);
	struct rig_call c, other;

	(void)state;
	rig_establish_in(r, &c);
	rig_flush(r);
	other = c;
	other.call_id[0] = 'C'; /* "Call-..." is another one */
	rig_request(r, &other, "OPTIONS", 2, "z9hG4bKo1", NULL, NULL);
	assert_null(strstr(rig_header(flow_status(r, 481, "OPTIONS"), "Call-ID", 0), c.call_id));
	/* Display names are for people. */
	rig_udp(r, "BYE sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKb\nMax-Forwards: 70\nFrom: \"Somebody else\" <sip:alice@10.0.0.2>;tag=%s\n"
	           "To: Nobody <sip:bob@10.0.0.1>;tag=%s\nCall-ID: %s\nCSeq: 3 BYE\nContent-Length: 0\n\n", c.from_tag, c.to_tag, c.call_id);
	flow_status(r, 200, "BYE");
	flow_ended(r, PSIP_END_REMOTE, 0);
	rig_free(r);
}

/* ---- Bodies ---- */

static void a_body_means_what_its_method_makes_of_it(void **state)
{
	/* ledger: 3261-7.4-02 */
	struct rig *r = rig_new(NULL, NULL, 11);
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:alice@10.0.0.2:5060") };
	struct psip_call_info info;
	const struct rig_send *m;
	psip_handle call, request;

	(void)state;
	m = flow_call(r, &call);
	assert_int_equal(psip_options(r->s, r->now, &o, &request), PSIP_OK);
	rig_reply(r, flow_request(r, "OPTIONS"), 200, "o", FLOW_CONTACT, rig_sdp());
	flow_event(r, PSIP_EVENT_RESPONSE, 200);
	assert_int_equal(psip_call_info(r->s, call, &info), PSIP_OK);
	assert_int_equal(info.media.remote_port, 0); /* no answer yet */
	rig_reply(r, m, 200, "i", FLOW_CONTACT, rig_sdp());
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	assert_int_equal(psip_call_info(r->s, call, &info), PSIP_OK);
	assert_int_equal(info.media.remote_port, 50000);
	rig_free(r);
}

static void a_coded_body_is_not_read_as_if_it_were_plain(void **state)
{
	/* ledger: 3261-20.12-01 3261-20.12-03 */
	static const struct {
		const char *coding;
		int status;
	} cases[] = { { "gzip", 415 }, { "identity, gzip", 415 }, { "IDENTITY", 0 }, { "identity", 0 } };

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct rig *r = rig_new(NULL, NULL, 12);
		struct rig_call c;
		char more[64];

		snprintf(more, sizeof more, "Content-Encoding: %s\n", cases[i].coding);
		rig_invite(r, &c, more, rig_sdp());
		assert_int_equal(c.handle == 0, cases[i].status != 0);
		if (cases[i].status)
			flow_status(r, cases[i].status, "INVITE");
		rig_free(r);
	}
}

/* ---- Tags ---- */

static int by_text(const void *a, const void *b)
{
	return memcmp(a, b, PSIP_TAG_LENGTH);
}

static void tags_do_not_repeat(void **state)
{
	/* ledger: 3261-19.3-03 3261-19.3-05 */
	enum { MANY = 100000, CALLS = 8 };
	char (*tags)[PSIP_TAG_LENGTH] = malloc((size_t)MANY * PSIP_TAG_LENGTH), seen[2 * CALLS * 2][64];
	unsigned count = 0;

	(void)state;
	/* What tags are made of: 5 bits a character, out of ChaCha20, whose vectors test_base_random.c has. */
	assert_true(PSIP_TAG_LENGTH * 5 >= 32);
	for (unsigned i = 0; i < MANY; i++) {
		static struct rig *r;

		if (i % (MANY / 2) == 0) {
			if (r)
				rig_free(r);
			r = rig_new(NULL, NULL, (uint8_t)(13 + i / (MANY / 2))); /* another seed, other tags */
		}
		psip_random_token(r->s, tags[i], PSIP_TAG_LENGTH);
		if (i == MANY - 1)
			rig_free(r);
	}
	qsort(tags, MANY, PSIP_TAG_LENGTH, by_text);
	for (unsigned i = 1; i < MANY; i++)
		assert_true(by_text(tags[i - 1], tags[i]) != 0);
	free(tags);
	/* Calls of two stacks, in either direction: all tags of ours differ. */
	for (uint8_t seed = 15; seed < 17; seed++) {
		struct psip_limits limits = { .calls = 2 * CALLS, .trace = 16 };
		struct rig *r = rig_new(&limits, NULL, seed);

		for (unsigned i = 0; i < CALLS; i++) {
			struct rig_call c;
			psip_handle call;

			flow_tag(flow_call(r, &call), "From", seen[count++]);
			rig_invite(r, &c, NULL, rig_sdp());
			assert_int_equal(psip_ring(r->s, r->now, c.handle, 180), PSIP_OK);
			flow_tag(flow_status(r, 180, "INVITE"), "To", seen[count++]);
		}
		rig_free(r);
	}
	for (unsigned i = 0; i < count; i++) {
		assert_int_equal(strlen(seen[i]), PSIP_TAG_LENGTH);
		for (unsigned k = 0; k < i; k++)
			assert_string_not_equal(seen[i], seen[k]);
	}
}

/* A user agent calls itself: the ends of the dialog are told apart by their tags. */
static void our_own_call_has_two_tags(void **state)
{
	/* ledger: 3261-19.3-04 */
	struct rig *r = rig_new(NULL, NULL, 18);
	struct psip_call_options o = { .to = PSIP_TEXT("sip:bob@10.0.0.1:5060") };
	const struct rig_send *m;
	psip_handle call;
	char from[64], to[64];

	(void)state;
	r->peer = r->local;
	m = flow_call_with(r, &o, &call);
	flow_tag(m, "From", from);
	rig_bytes(r, m->text, m->length);
	assert_int_equal(psip_accept(r->s, r->now, flow_event(r, PSIP_EVENT_INCOMING, 0)->object, flow_none, flow_none), PSIP_OK);
	m = flow_status(r, 200, "INVITE");
	flow_tag(m, "To", to);
	assert_true(from[0] && to[0]);
	assert_string_not_equal(from, to);
	rig_bytes(r, m->text, m->length);
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	m = flow_request(r, "ACK");
	rig_bytes(r, m->text, m->length);
	flow_event(r, PSIP_EVENT_CONFIRMED, 0);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
	m = flow_request(r, "BYE");
	rig_bytes(r, m->text, m->length);
	m = flow_status(r, 200, "BYE");
	rig_bytes(r, m->text, m->length);
	flow_event(r, PSIP_EVENT_ENDED, 0);
	flow_event(r, PSIP_EVENT_ENDED, 0);
	rig_free(r);
}

/* ---- URIs ---- */

static void own_uris_have_no_password_and_the_name_that_was_given(void **state)
{
	/* ledger: 3261-19.1.1-05 3261-19.1.1-08 */
	struct psip_settings named = { .size = sizeof named, .media = { .port = 40000 }, .contact = PSIP_TEXT("sip:bob@phone.example.com") };

	(void)state;
	for (unsigned i = 0; i < 2; i++) {
		struct rig *r = rig_new(NULL, i ? &named : NULL, 19);
		static const char *const headers[] = { "From", "Contact", "To" };

		all_of_a_life(r);
		for (unsigned k = 0; k < r->send_count; k++)
			for (unsigned h = 0; h < COUNT(headers); h++) {
				const char *value = rig_header(&r->sends[k], headers[h], 0);
				struct psip_address_value address;
				struct psip_span rest = psip_string(value);

				if (!value)
					continue;
				assert_int_equal(psip_address_next(&rest, PSIP_STRICT, &address), 1);
				assert_null(address.uri.password.at);
				if (h == 1 && i == 1 && !strstr(value, "carol")) /* where a redirection points to is not ours */
					assert_string_equal(value, "<sip:bob@phone.example.com>");
			}
		rig_free(r);
	}
}

/* Where TLS is at hand, sips is, too: called, routed to, answered. */
static void sips_goes_over_tls(void **state)
{
	/* ledger: 3261-8.1.1.2-03 3261-26.3.1-08 */
	static const struct {
		const char *to, *route;
		bool sips;
	} cases[] = {
		{ "sips:alice@10.0.0.2", NULL, true }, { "sips:alice@10.0.0.2;transport=tcp", NULL, true }, { "sip:alice@10.0.0.9", "<sips:10.0.0.2;lr>", true },
		{ "sip:alice@10.0.0.2;transport=tls", NULL, false }, /* deprecated, and still understood */
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct rig *r = rig_new(NULL, NULL, 20);
		struct psip_call_options o = { .to = psip_string(cases[i].to), .route = psip_string(cases[i].route) };
		const struct psip_output *out;
		const struct rig_send *m;
		psip_handle call;

		m = flow_call_with(r, &o, &call);
		out = rig_take_asked(r);
		assert_true(out && out->kind == PSIP_ROUTE && out->remote.transport == PSIP_TLS && out->remote.port == 5061);
		out = rig_take_asked(r);
		assert_true(out && out->kind == PSIP_CONNECT && out->remote.transport == PSIP_TLS);
		assert_true(m->flow == out->flow);
		assert_memory_equal(rig_header(m, "Via", 0), "SIP/2.0/TLS ", 12);
		if (cases[i].sips) {
			assert_memory_equal(rig_header(m, "Contact", 0), "<sips:", 6);
			assert_null(strstr(rig_header(m, "Contact", 0), "transport=tls"));
		}
		rig_free(r);
	}
	{
		struct rig *r = rig_new(NULL, NULL, 21);
		const struct psip_event *e;

		rig_udp(r, "INVITE sips:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/TLS 10.0.0.2;branch=z9hG4bKs\nMax-Forwards: 70\nFrom: <sips:a@b>;tag=e\nTo: <sips:b@c>\nCall-ID: s\n"
		           "CSeq: 1 INVITE\nContact: <sips:alice@10.0.0.2>\nRecord-Route: <sips:10.0.0.7;lr>\nContent-Length: 0\n\n");
		e = flow_event(r, PSIP_EVENT_INCOMING, 0);
		assert_int_equal(psip_ring(r->s, r->now, e->object, 180), PSIP_OK);
		assert_memory_equal(rig_header(flow_status(r, 180, "INVITE"), "Contact", 0), "<sips:", 6);
		rig_free(r);
	}
}

/* ---- Time ---- */

static void a_response_keeps_its_date(void **state)
{
	/* ledger: 3261-20.17-03 */
	struct rig *r = rig_new(NULL, NULL, 22);
	char row[64];
	struct psip_writer w = psip_writer(row, sizeof row);
	struct rig_call c;
	const struct rig_send *first, *m;
	unsigned copies = 0;

	(void)state;
	rig_invite(r, &c, NULL, rig_sdp());
	psip_put_name(&w, PSIP_H_DATE);
	assert_int_equal(psip_put_date(&w, 1289690940), PSIP_OK);
	psip_put_line_end(&w);
	assert_true(psip_written(&w));
	assert_int_equal(session_respond(r->s, r->now, call_get(r->s, c.handle), 486, flow_none, psip_span(row, w.length), false), PSIP_OK);
	first = flow_status(r, 486, "INVITE");
	assert_string_equal(rig_header(first, "Date", 0), "Sat, 13 Nov 2010 23:29:00 GMT");
	rig_advance(r, 8000);
	for (; (m = rig_take(r)) != NULL && rig_status(m) == 486; copies++)
		assert_string_equal(m->text, first->text);
	assert_true(copies >= 3);
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_built_obeys_the_tables), cmocka_unit_test(over_streams_each_message_has_its_length), cmocka_unit_test(headers_by_context),
		cmocka_unit_test(what_we_say_of_ourselves), cmocka_unit_test(optional_headers_may_be_there_or_not), cmocka_unit_test(headers_out_of_place_are_ignored),
		cmocka_unit_test(q_and_expires_of_a_contact_do_not_matter_in_a_dialog), cmocka_unit_test(dialogs_go_by_octets_and_tags),
		cmocka_unit_test(a_body_means_what_its_method_makes_of_it), cmocka_unit_test(a_coded_body_is_not_read_as_if_it_were_plain), cmocka_unit_test(tags_do_not_repeat),
		cmocka_unit_test(our_own_call_has_two_tags), cmocka_unit_test(own_uris_have_no_password_and_the_name_that_was_given), cmocka_unit_test(sips_goes_over_tls),
		cmocka_unit_test(a_response_keeps_its_date),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
