/* SPDX-License-Identifier: MIT
 * RFC 4475 and RFC 5118: every message as a datagram to a whole user agent that holds a call. It is answered as the column `outcome` of
 * test/wire/torture/expect.tsv says for an endpoint without a registrar, and the held call still ends.
 * Not covered: streams (test_transport.c), the parser's own verdicts (test/unit/test_torture.c). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "test/sim/rig.h"

enum { NOTHING = 0, CALL = 1 /* an incoming call, not a status */ };

/* Where this user agent, in tolerant mode, owes another answer than the table's first. */
static const struct torture_exception {
	const char *file;
	int status;
	const char *reason;
} exceptions[] = {
	{ "esc02.dat", 501, "unknown method RE%47IST%45R" },
	{ "intmeth.dat", 501, "unknown method" },
	{ "mpart01.dat", 405, "MESSAGE is known and not allowed" },
	{ "test.dat", NOTHING, "no Via: nowhere to answer to" },
	{ "lwsstart.dat", CALL, "two blanks in the request line are tolerated" },
	{ "trws.dat", 200, "a blank after the version is tolerated (OPTIONS)" },
	{ "escruri.dat", CALL, "headers in the Request-URI are tolerated and not used" },
	{ "baddate.dat", CALL, "Date is not used" },
	{ "badbranch.dat", 200, "the cookie alone: RFC 2543 matching (OPTIONS)" },
	{ "zeromf.dat", 200, "OPTIONS to the endpoint itself" },
	{ "wsinv.dat", 481, "its To has a tag of no dialog here" },
	{ "mismatch02.dat", 400, "the table allows 400: the CSeq is read before the method is judged" },
	{ "inv2543.dat", 400, "no Contact: there would be no remote target (RFC 3261 8.1.1.8)" },
	{ "regbadct.dat", 405, "REGISTER: the method is judged first, Contact is not read" },
	{ "unksm2.dat", 405, "REGISTER: the method is judged first" },
	{ "ipv6-bad", 405, "REGISTER: the method is judged before the Request-URI" },
	{ "ipv6-bug-abnf-3-colons", 200, "three colons are tolerated (RFC 5118 4.10)" },
};

struct torture_line {
	char file[64], section[32], outcome[128];
};

static const char *torture_root(void)
{
	const char *root = getenv("PSIP_TEST_DATA");

	return root ? root : "test/wire";
}

static char *torture_read(const struct torture_line *line, size_t *length)
{
	char path[512];
	FILE *file;
	char *data = malloc(70000), *exact;

	snprintf(path, sizeof path, "%s/torture/rfc%.4s/%s", torture_root(), line->section, line->file);
	file = fopen(path, "rb");
	if (!file)
		fail_msg("cannot read %s", path);
	*length = fread(data, 1, 70000, file);
	fclose(file);
	exact = malloc(*length);
	memcpy(exact, data, *length);
	free(data);
	return exact;
}

static bool torture_next(FILE *table, struct torture_line *line)
{
	char text[2048];

	while (fgets(text, sizeof text, table))
		if (text[0] != '#' && sscanf(text, "%63[^\t]\t%31[^\t]\t%*[^\t]\t%*[^\t]\t%127[^\t]", line->file, line->section, line->outcome) == 3)
			return true;
	return false;
}

/* What is owed: a status, CALL or NOTHING. */
static int torture_expected(const struct torture_line *line, const char *data, size_t length)
{
	int status = atoi(line->outcome);
	char method[16];

	for (unsigned i = 0; i < sizeof exceptions / sizeof *exceptions; i++)
		if (strcmp(exceptions[i].file, line->file) == 0)
			return exceptions[i].status;
	snprintf(method, sizeof method, "%.*s", length < 15 ? (int)length : 15, data);
	if (strncmp(method, "SIP/2.0", 7) == 0)
		return NOTHING;  /* a response to nothing that was sent */
	if (strncmp(method, "REGISTER ", 9) == 0 && status != 400 && status != 505)
		return status == 420 ? 420 : 405;  /* no registrar here */
	if (status > 200)
		return status;
	if (strncmp(method, "INVITE ", 7) == 0)
		return CALL;
	return strncmp(method, "BYE ", 4) == 0 ? 481 : 200;
}

static void torture_one(const struct torture_line *line)
{
	struct psip_limits limits = { .calls = 8, .reserve_size = 8192 };  /* longreq.dat: room for its route set in the BYE */
	struct rig *r = rig_new(&limits, NULL, 1);
	struct rig_call held;
	size_t length;
	char *data = torture_read(line, &length);
	int expected = torture_expected(line, data, length), got = NOTHING;
	const struct rig_send *m;
	const struct rig_event *e;

	rig_establish_in(r, &held);
	rig_flush(r);
	rig_bytes(r, data, length);
	e = rig_take_event(r);
	if (e && e->event.kind == PSIP_EVENT_INCOMING) {
		got = CALL;
		assert_int_equal(psip_reject(r->s, r->now, e->event.object, 486, psip_span(NULL, 0)), PSIP_OK);
		assert_int_equal(rig_status(rig_take(r)), 486);
		assert_int_equal(rig_take_event(r)->event.kind, PSIP_EVENT_ENDED);
	} else if ((m = rig_take(r)) != NULL) {
		got = rig_status(m);
		if (got == 405)
			assert_non_null(rig_header(m, "Allow", 0));
		if (got == 420)
			assert_non_null(rig_header(m, "Unsupported", 0));
		if (got == 415)
			assert_non_null(rig_header(m, "Accept", 0));
	}
	if (got != expected)
		fail_msg("%s: %d is owed, %d came", line->file, expected, got);
	rig_flush(r);
	assert_int_equal(psip_hangup(r->s, r->now, held.handle), PSIP_HANGUP_BYE);
	m = rig_take(r);
	assert_string_equal(rig_method(m), "BYE");
	rig_reply(r, m, 200, NULL, NULL, NULL);
	e = rig_take_event(r);
	assert_true(e && e->event.kind == PSIP_EVENT_ENDED && e->event.object == held.handle && e->event.cause == PSIP_END_LOCAL);
	rig_free(r);
	free(data);
}

static void every_torture_message_is_answered_as_owed(void **state)
{
	/* ledger: 3261-7.1-03 3261-7.1-12 3261-21.5.6-01 3261-8.2.1-02 3261-8.2.1-03 3261-21.4.6-01 3261-21.4.6-02 3261-21.5.2-01 3261-8.2.2.1-04
	 * 3261-8.2.2-02 3261-8.2.2.3-01 3261-8.2.3-01 3261-8.2.3-03 3261-8.1.1.5-01 3261-8.1.1.5-03 3261-20.14-04 3261-18.3-02 3261-18.3-04 3261-21.4.1-01 */
	char path[512];
	struct torture_line line;
	unsigned count = 0;
	FILE *table;

	(void)state;
	snprintf(path, sizeof path, "%s/torture/expect.tsv", torture_root());
	table = fopen(path, "rb");
	if (!table)
		fail_msg("cannot read %s", path);
	while (torture_next(table, &line)) {
		torture_one(&line);
		count++;
	}
	fclose(table);
	assert_true(count >= 60);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_torture_message_is_answered_as_owed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
