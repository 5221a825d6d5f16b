/* SPDX-License-Identifier: MIT
 * The domain name that the settings give this host: in Via and Contact, in what comes back to it (RFC 3261 §18.1.1, §18.1.2). Does not cover: that others find it
 * in the DNS, which is for who sets it. */
#include "test/flow/failover.h"

#define NAME "pc33.example.com"

static struct rig *rig_of(const char *host, bool strict)
{
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .host = psip_string(host), .strict = strict,
		                          .serves = PSIP_TEXT("sip:bob@b.example") };

	return rig_new(NULL, &settings, 1);
}

static const struct rig_send *invites(struct rig *r, const char *to)
{
	struct psip_call_options o = { .to = psip_string(to) };
	psip_handle call;

	return flow_call_with(r, &o, &call);
}

static void says(const struct rig_send *m, const char *via, const char *contact)
{
	assert_int_equal(strncmp(rig_header(m, "Via", 0), via, strlen(via)), 0);
	assert_string_equal(rig_header(m, "Contact", 0), contact);
}

/* ledger: 3261-18.1.1-08 3261-18.1.1-07 */
static void test_written(void **state)
{
	struct psip_settings without = { .size = sizeof without };
	struct rig *r = rig_of(NAME, false);

	(void)state;
	says(invites(r, "sip:alice@10.0.0.2"), "SIP/2.0/UDP " NAME ":5060;rport;branch=z9hG4bK", "<sip:" NAME ":5060>");
	says(invites(r, "sip:alice@10.0.0.2;transport=tcp"), "SIP/2.0/TCP " NAME ":5060;branch=z9hG4bK", "<sip:" NAME ":5060;transport=tcp>");
	r->local = rig_address("2001:db8::1", 5062, PSIP_UDP);
	says(invites(r, "sip:alice@[2001:db8::2]"), "SIP/2.0/UDP " NAME ":5062;", "<sip:" NAME ":5062>");
	assert_int_equal(psip_configure(r->s, &without), PSIP_OK);
	says(invites(r, "sip:alice@[2001:db8::2]"), "SIP/2.0/UDP [2001:db8::1]:5062;", "<sip:[2001:db8::1]:5062>");
	rig_free(r);
}

/* The longest name, in the longest Via, and in requests that are written anew: with credentials, and for another transport. */
static void test_longest(void **state)
{
	/* ledger: 3261-18.1.1-08 3261-18.1.1-05 */
	static char body[1300];
	char name[97], text[200];
	struct psip_call_options o = { .to = PSIP_TEXT("sip:alice@10.0.0.2"), .type = PSIP_TEXT("text/plain"), .body = psip_span(body, sizeof body) };
	struct psip_login login = { .size = sizeof login, .username = PSIP_TEXT("bob"), .password = PSIP_TEXT("zanzibar") };
	const struct rig_send *m;
	psip_handle call;
	struct rig *r;

	(void)state;
	memset(body, 'x', sizeof body);
	memset(name, 'a', 96);
	memcpy(name + 40, ".b.", 3);
	name[96] = 0;
	r = rig_of(name, false);
	r->local = rig_address("2001:db8::1", 65535, PSIP_UDP);
	m = invites(r, "sip:alice@[ff0e:1111:2222:3333:4444:5555:6666:7777]");
	snprintf(text, sizeof text, "SIP/2.0/UDP %s:65535;maddr=[ff0e:1111:2222:3333:4444:5555:6666:7777];rport;branch=z9hG4bK", name);
	assert_int_equal(strncmp(rig_header(m, "Via", 0), text, strlen(text)), 0);
	assert_int_equal(psip_login(r->s, &login), PSIP_OK);
	rig_reply(r, m, 401, "t", "WWW-Authenticate: Digest realm=\"a\", nonce=\"n\"\n", NULL);
	flow_request(r, "ACK");
	m = flow_request(r, "INVITE");
	assert_int_equal(strncmp(rig_header(m, "Via", 0), text, strlen(text)), 0);
	assert_non_null(rig_header(m, "Authorization", 0));
	r->local = rig_address("10.0.0.1", 65535, PSIP_UDP);
	r->refuse_connects = true;
	m = flow_call_with(r, &o, &call);
	assert_int_equal(m->remote.transport, PSIP_UDP);  /* it was made for TCP, as large as it is */
	snprintf(text, sizeof text, "SIP/2.0/UDP %s:65535;rport;branch=z9hG4bK", name);
	assert_int_equal(strncmp(rig_header(m, "Via", 0), text, strlen(text)), 0);
	snprintf(text, sizeof text, "<sip:%s:65535>", name);
	assert_string_equal(rig_header(m, "Contact", 0), text);
	rig_free(r);
}

/* ledger: 3261-18.1.2-01 */
static void test_read_strictly(void **state)
{
	static const struct { const char *sent_by; bool ours; } rows[] = {
		{ NAME ":5060", true }, { NAME, true }, { "PC33.Example.COM:5060", true }, { NAME ":5061", false }, { "10.0.0.1:5060", false },
		{ "pc34.example.com", false }, { "pc33.example.co", false },
	};

	(void)state;
	for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++) {
		for (unsigned strict = 0; strict < 2; strict++) {
			struct rig *r = rig_of(NAME, strict);
			const struct rig_send *m = invites(r, "sip:alice@10.0.0.2");
			const struct rig_event *e;

			rig_udp(r, "SIP/2.0 486 Busy Here\nVia: SIP/2.0/UDP %s;branch=%s\nFrom: %s\nTo: <sip:alice@10.0.0.2>;tag=t\nCall-ID: %s\nCSeq: %s\n"
			        "Content-Length: 0\n\n", rows[i].sent_by, rig_param(rig_header(m, "Via", 0), "branch"), rig_header(m, "From", 0),
			        rig_header(m, "Call-ID", 0), rig_header(m, "CSeq", 0));
			e = rig_take_event(r);
			assert_true((e != NULL) == (!strict || rows[i].ours));
			rig_free(r);
		}
	}
}

/* Where only some URIs are served, our Contact is one of them; it has the name. */
static void test_asked_for(void **state)
{
	static const struct { const char *uri; int status; } rows[] = {
		{ "sip:" NAME ":5060", 200 }, { "sip:" NAME, 200 }, { "sip:bob@b.example", 200 }, { "sip:" NAME ":5061", 404 }, { "sip:10.0.0.1:5060", 404 },
		{ "sip:x@" NAME, 404 },
	};
	struct rig *r = rig_of(NAME, false);

	(void)state;
	for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++) {
		rig_udp(r, "OPTIONS %s SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bKo%u\nMax-Forwards: 70\nFrom: <sip:a@b>;tag=%u\nTo: <sip:c@d>\nCall-ID: o%u\n"
		           "CSeq: 1 OPTIONS\nContent-Length: 0\n\n", rows[i].uri, i, i, i);
		flow_status(r, rows[i].status, "OPTIONS");
	}
	rig_free(r);
}

/* The peer's request to the new Contact tells that it knows it. ledger: 6141-4.4-01 */
static void test_known_target(void **state)
{
	(void)state;
	for (unsigned named = 0; named < 2; named++) {
		struct rig *r = rig_of(NAME, false);
		struct psip_settings other = { .size = sizeof other, .media = { .port = 40000 }, .host = PSIP_TEXT("new.example.com") };
		struct psip_call_info info = { 0 };
		struct psip_call_options o = { 0 };
		const struct rig_send *m;
		psip_handle call;
		char tag[64], id[64];

		m = flow_call_with(r, &o, &call);
		flow_tag(m, "From", tag);
		snprintf(id, sizeof id, "%s", rig_header(m, "Call-ID", 0));
		rig_reply(r, m, 200, "peer", FLOW_CONTACT, rig_sdp());
		flow_request(r, "ACK");
		assert_int_equal(psip_call_info(r->s, call, &info), PSIP_OK);
		assert_true(info.contact_known);
		assert_int_equal(psip_configure(r->s, &other), PSIP_OK);
		assert_int_equal(psip_call_info(r->s, call, &info), PSIP_OK);
		assert_false(info.contact_known);
		rig_udp(r, "OPTIONS sip:%s:5060 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKo\nMax-Forwards: 70\nFrom: <sip:a@b>;tag=peer\nTo: <sip:c@d>;tag=%s\n"
		           "Call-ID: %s\nCSeq: 1 OPTIONS\nContent-Length: 0\n\n", named ? "new.example.com" : NAME, tag, id);
		flow_status(r, 200, "OPTIONS");
		assert_int_equal(psip_call_info(r->s, call, &info), PSIP_OK);
		assert_true(info.contact_known == (named == 1));
		rig_free(r);
	}
}

static void test_limits(void **state)
{
	static const char *const wrong[] = { "a b", "a.-b", "10.0.0.1", "[2001:db8::1]", "a..b", "a:5060", "a.1", "a\r\nb" };
	struct psip_settings settings = { .size = sizeof settings };
	struct rig *r = rig_of(NAME, false);
	char name[98];

	(void)state;
	memset(name, 'a', sizeof name);
	for (size_t length = 95; length <= 97; length++) {
		settings.host = psip_span(name, length);
		assert_int_equal(psip_configure(r->s, &settings), length <= 96 ? PSIP_OK : PSIP_ERR_ARGUMENT);
	}
	for (unsigned i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		settings.host = psip_string(wrong[i]);
		assert_int_equal(psip_configure(r->s, &settings), PSIP_ERR_ARGUMENT);
	}
	memset(name, 'a', 96);
	name[96] = 0;
	assert_non_null(strstr(rig_header(invites(r, "sip:alice@10.0.0.2"), "Via", 0), name));  /* what was refused has changed nothing */
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_written), cmocka_unit_test(test_longest), cmocka_unit_test(test_read_strictly), cmocka_unit_test(test_asked_for),
		cmocka_unit_test(test_known_target), cmocka_unit_test(test_limits),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
