/* SPDX-License-Identifier: MIT
 * What a user agent says of itself and lets others say (RFC 3261 §8.1, §13.2.1, §20, §21): names of software, methods allowed, anonymity, numbers; refusals of
 * re-INVITEs; each server that is tried.
 * Does not cover: the same for registrations. */
#include "test/flow/failover.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* Ours as it was set, the peer's as it came. */
/* ledger: 3261-20.35-01 3261-20.41-01 3261-13.2.1-07 */
static void test_software(void **state)
{
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .agent = PSIP_TEXT("phone/1.0 (a \"b\") lib/2") };
	struct rig *r = rig_new(NULL, &settings, 1);
	const struct rig_send *m;
	struct rig_call c;
	psip_handle handle;

	(void)state;
	m = flow_call(r, &handle);
	assert_string_equal(rig_header(m, "User-Agent", 0), "phone/1.0 (a \"b\") lib/2");
	assert_null(rig_header(m, "Server", 0));
	rig_reply(r, m, 180, "x", FLOW_CONTACT "Server: strange/9.9 (x)\n", NULL);
	assert_non_null(strstr(flow_event(r, PSIP_EVENT_PROGRESS, 180)->message.at, "\r\nServer: strange/9.9 (x)\r\n"));
	rig_udp(r, "INVITE sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bKua\nMax-Forwards: 70\nFrom: <sip:a@b>;tag=1\nTo: <sip:b@c>\nCall-ID: ua\nCSeq: 1 INVITE\n"
	           "Contact: <sip:alice@10.0.0.2>\nUser-Agent: other/0 (y)\nContent-Length: 0\n\n");
	assert_non_null(strstr(flow_event(r, PSIP_EVENT_INCOMING, 0)->message.at, "\r\nUser-Agent: other/0 (y)\r\n"));
	rig_invite(r, &c, NULL, rig_sdp());
	assert_int_equal(psip_reject(r->s, r->now, c.handle, 486, flow_none), PSIP_OK);
	m = flow_status(r, 486, "INVITE");
	assert_string_equal(rig_header(m, "Server", 0), "phone/1.0 (a \"b\") lib/2");
	assert_null(rig_header(m, "User-Agent", 0));
	rig_free(r);
}

/* Without a From of the application's nothing tells who calls. */
/* ledger: 3261-20.20-03 3261-20.31-02 */
static void test_anonymous(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 2);
	psip_handle handle;
	const struct rig_send *m = flow_call(r, &handle);

	(void)state;
	assert_memory_equal(rig_header(m, "From", 0), "\"Anonymous\" <sip:anonymous@anonymous.invalid>;tag=", 50);
	assert_null(rig_header(m, "Reply-To", 0));
	assert_null(rig_header(m, "Organization", 0));
	rig_free(r);
}

/* Inside of a dialog each method that our Allow lists is taken, each other one gets 405 or 501. */
/* ledger: 3261-13.2.1-02 3261-20.5-01 3261-21.4.6-01 */
static void test_allowed(void **state)
{
	static const char *const methods[] = { "BYE", "CANCEL", "INFO", "MESSAGE", "NOTIFY", "OPTIONS", "PRACK", "PUBLISH", "REFER", "REGISTER", "SUBSCRIBE", "UPDATE", "STRANGE" };

	(void)state;
	for (unsigned i = 0; i < COUNT(methods); i++) {
		struct rig *r = rig_new(NULL, NULL, 3);
		struct rig_call c;
		const struct rig_send *m;
		char allow[128], branch[32];
		psip_handle handle;
		int status;

		m = flow_call(r, &handle);
		snprintf(allow, sizeof allow, ", %s,", rig_header(m, "Allow", 0));
		snprintf(branch, sizeof branch, ", %s,", methods[i]);
		rig_establish_in(r, &c);
		rig_flush(r);
		rig_request(r, &c, methods[i], 2, "z9hG4bKm", strcmp(methods[i], "PRACK") ? FLOW_CONTACT : "RAck: 1 1 INVITE\n", NULL);
		status = rig_status(rig_take(r));
		assert_int_equal(status == 405 || status == 501, strstr(allow, branch) == NULL);
		rig_free(r);
	}
}

/* The first number is of the generator's choosing, below 2^31, another one each time; Call-IDs and tags too. */
/* ledger: 3261-8.1.1.5-02 3261-8.1.1.4-05 */
static void test_numbers(void **state)
{
	char ids[16][64];
	unsigned numbers[16];

	(void)state;
	for (unsigned i = 0; i < 16; i++) {
		struct rig *r = rig_new(NULL, NULL, (uint8_t)(100 + i / 2));
		psip_handle handle;
		const struct rig_send *m = flow_call(r, &handle);

		if (i & 1)  /* the second call of the same seed */
			m = flow_call(r, &handle);
		snprintf(ids[i], sizeof ids[i], "%s", rig_header(m, "Call-ID", 0));
		assert_true(strlen(ids[i]) >= 20);
		numbers[i] = flow_cseq(m);
		assert_true(numbers[i] < 0x80000000u);
		for (unsigned k = 0; k < i; k++) {
			assert_string_not_equal(ids[i], ids[k]);
			assert_int_not_equal(numbers[i], numbers[k]);
		}
		rig_free(r);
	}
}

/* Another user's name in the Request-URI or none: as it was given. */
/* ledger: 3261-11-02 */
static void test_options_of_a_host(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 4);

	(void)state;
	flow_ask(r, "sip:10.0.0.2");
	assert_true(flow_starts(flow_request(r, "OPTIONS"), "OPTIONS sip:10.0.0.2 SIP/2.0\r\n"));
	flow_ask(r, "sip:bob@10.0.0.2");
	assert_true(flow_starts(flow_request(r, "OPTIONS"), "OPTIONS sip:bob@10.0.0.2 SIP/2.0\r\n"));
	rig_free(r);
}

/* A transaction of its own for each server, until one is reached; none is: 503. */
/* ledger: 3261-8.1.2-13 3261-8.1.2-14 */
static void test_each_server(void **state)
{
	(void)state;
	for (unsigned servers = 2; servers <= 3; servers++) {
		struct rig *r = bench(servers);
		char one[64], other[64];
		const struct rig_send *m;

		call(r);
		m = sent(r, "INVITE", 11, PSIP_UDP);
		flow_branch(m, one);
		for (unsigned last = 11; last < 10 + servers; last++) {
			struct psip_address gone = m->remote;
			psip_unreachable(r->s, r->now, &gone);
			rig_pump(r);
			m = sent(r, "INVITE", last + 1, PSIP_UDP);
			flow_branch(m, other);
			assert_string_not_equal(one, other);
			assert_memory_equal(rig_header(m, "Via", 0), "SIP/2.0/UDP ", 12);
			snprintf(one, sizeof one, "%s", other);
		}
		if (servers == 3) {
			struct psip_address gone = m->remote;
			psip_unreachable(r->s, r->now, &gone);
			rig_pump(r);
			flow_silent(r);
			flow_ended(r, PSIP_END_TRANSPORT, 503);
		}
		rig_free(r);
	}
}

/* Why our re-INVITE was refused, to be told to a user; the call, its target and its media are as before. */
/* ledger: 3261-12.2.1.2-02 3261-21.3-01 */
static void test_reinvite_refused(void **state)
{
	static const unsigned statuses[] = { 302, 486, 488 };

	(void)state;
	for (unsigned i = 0; i < COUNT(statuses); i++) {
		struct rig *r = rig_new(NULL, NULL, 5);
		const struct rig_send *m;
		const struct psip_event *e;
		struct rig_call c;

		rig_establish_out(r, &c);
		rig_flush(r);
		assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
		m = flow_request(r, "INVITE");
		rig_reply(r, m, statuses[i], NULL, "Contact: <sip:else@10.0.0.3>\nWarning: 399 h \"because\"\n", NULL);
		flow_request(r, "ACK");
		e = flow_event(r, PSIP_EVENT_MODIFIED, statuses[i]);
		assert_non_null(strstr(e->message.at, "Contact: <sip:else@10.0.0.3>\r\nWarning: 399 h \"because\"\r\n"));
		flow_silent(r);
		assert_int_equal(flow_info(r, c.handle).media.agreed_direction, PSIP_SENDRECV);
		assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
		assert_true(flow_starts(flow_request(r, "BYE"), "BYE sip:alice@10.0.0.2:5060 "));
		rig_free(r);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_software),
		cmocka_unit_test(test_anonymous),
		cmocka_unit_test(test_allowed),
		cmocka_unit_test(test_numbers),
		cmocka_unit_test(test_options_of_a_host),
		cmocka_unit_test(test_each_server),
		cmocka_unit_test(test_reinvite_refused),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
