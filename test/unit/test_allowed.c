/* SPDX-License-Identifier: MIT
 * psip_header_presence against RFC 3261 tables 2 and 3, each cell for each status code that its row is for, and nothing beyond them;
 * the extensions' rows by examples. Not covered here: what an element does with a header that should not be there. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "parser/allowed.h"

/* The tables' columns: ACK BYE CAN INV OPT REG. */
static const enum psip_method columns[] = { PSIP_ACK, PSIP_BYE, PSIP_CANCEL, PSIP_INVITE, PSIP_OPTIONS, PSIP_REGISTER };

static const struct {
	const char *header, *where, *cells;
} rows[] = {
	{ "Accept", "R", "- o - o m* o" },
	{ "Accept", "2xx", "- - - o m* o" },
	{ "Accept", "415", "- c - c c c" },
	{ "Accept-Encoding", "R", "- o - o o o" },
	{ "Accept-Encoding", "2xx", "- - - o m* o" },
	{ "Accept-Encoding", "415", "- c - c c c" },
	{ "Accept-Language", "R", "- o - o o o" },
	{ "Accept-Language", "2xx", "- - - o m* o" },
	{ "Accept-Language", "415", "- c - c c c" },
	{ "Alert-Info", "R", "- - - o - -" },
	{ "Alert-Info", "180", "- - - o - -" },
	{ "Allow", "R", "- o - o o o" },
	{ "Allow", "2xx", "- o - m* m* o" },
	{ "Allow", "r", "- o - o o o" },
	{ "Allow", "405", "- m - m m m" },
	{ "Authentication-Info", "2xx", "- o - o o o" },
	{ "Authorization", "R", "o o o o o o" },
	{ "Call-ID", "c", "m m m m m m" },
	{ "Call-Info", "", "- - - o o o" },
	{ "Contact", "R", "o - - m o o" },
	{ "Contact", "1xx", "- - - o - -" },
	{ "Contact", "2xx", "- - - m o o" },
	{ "Contact", "3xx", "- o - o o o" },
	{ "Contact", "485", "- o - o o o" },
	{ "Content-Disposition", "", "o o - o o o" },
	{ "Content-Encoding", "", "o o - o o o" },
	{ "Content-Language", "", "o o - o o o" },
	{ "Content-Length", "", "t t t t t t" },
	{ "Content-Type", "", "* * - * * *" },
	{ "CSeq", "c", "m m m m m m" },
	{ "Date", "", "o o o o o o" },
	{ "Error-Info", "300-699", "- o o o o o" },
	{ "Expires", "", "- - - o - o" },
	{ "From", "c", "m m m m m m" },
	{ "In-Reply-To", "R", "- - - o - -" },
	{ "Max-Forwards", "R", "m m m m m m" },
	{ "Min-Expires", "423", "- - - - - m" },
	{ "MIME-Version", "", "o o - o o o" },
	{ "Organization", "", "- - - o o o" },
	{ "Priority", "R", "- - - o - -" },
	{ "Proxy-Authenticate", "407", "- m - m m m" },
	{ "Proxy-Authenticate", "401", "- o o o o o" },
	{ "Proxy-Authorization", "R", "o o - o o o" },
	{ "Proxy-Require", "R", "- o - o o o" },
	{ "Record-Route", "R", "o o o o o -" },
	{ "Record-Route", "2xx,18x", "- o o o o -" },
	{ "Reply-To", "", "- - - o - -" },
	{ "Require", "", "- c - c c c" },
	{ "Retry-After", "404,413,480,486", "- o o o o o" },
	{ "Retry-After", "500,503", "- o o o o o" },
	{ "Retry-After", "600,603", "- o o o o o" },
	{ "Route", "R", "c c c c c c" },
	{ "Server", "r", "- o o o o o" },
	{ "Subject", "R", "- - - o - -" },
	{ "Supported", "R", "- o o m* o o" },
	{ "Supported", "2xx", "- o o m* m* o" },
	{ "Timestamp", "", "o o o o o o" },
	{ "To", "c", "m m m m m m" },
	{ "Unsupported", "420", "- m - m m m" },
	{ "User-Agent", "", "o o o o o o" },
	{ "Via", "R", "m m m m m m" },
	{ "Via", "rc", "m m m m m m" },
	{ "Warning", "r", "- o o o o o" },
	{ "WWW-Authenticate", "401", "- m - m m m" },
	{ "WWW-Authenticate", "407", "- o - o o o" },
};

static unsigned number(const char **at)
{
	unsigned n = 0;

	for (; **at >= '0' && **at <= '9'; (*at)++)
		n = n * 10 + (unsigned)(**at - '0');
	return n;
}

/* How many status codes the part of `where` has that holds for status; 0 if none does. Requests are status 0. */
static unsigned width_for(const char *where, unsigned status)
{
	if (*where == 0 || strcmp(where, "c") == 0)
		return 700;
	if (strcmp(where, "R") == 0)
		return status == 0 ? 1 : 0;
	if (strcmp(where, "r") == 0 || strcmp(where, "rc") == 0)
		return status > 0 ? 600 : 0;
	while (*where != 0) {
		unsigned first = number(&where), last = first;

		if (*where == '-') {
			where++;
			last = number(&where);
		} else if (strncmp(where, "xx", 2) == 0) {
			first *= 100;
			last = first + 99;
			where += 2;
		} else if (*where == 'x') {
			first *= 10;
			last = first + 9;
			where++;
		}
		if (status >= first && status <= last)
			return last - first + 1;
		where += *where == ',';
	}
	return 0;
}

static enum psip_presence presence_of(const char *cells, unsigned column)
{
	while (column-- > 0)
		cells = strchr(cells, ' ') + 1;
	switch (*cells) {
	case 'm': return cells[1] == '*' ? PSIP_PRESENCE_SHOULD : PSIP_PRESENCE_MANDATORY;
	case 'o': return PSIP_PRESENCE_OPTIONAL;
	case 'c': return PSIP_PRESENCE_CONDITIONAL;
	case 't': return PSIP_PRESENCE_STREAM;
	case '*': return PSIP_PRESENCE_WITH_BODY;
	default: assert_int_equal(*cells, '-'); return PSIP_PRESENCE_NOT_ALLOWED;
	}
}

static const char *cells_for(const char *header, unsigned status)
{
	unsigned narrowest = 701;
	const char *cells = "- - - - - -";

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		unsigned width = strcmp(rows[i].header, header) == 0 ? width_for(rows[i].where, status) : 0;

		if (width > 0 && width < narrowest) {
			narrowest = width;
			cells = rows[i].cells;
		}
	}
	return cells;
}

static void tables_2_and_3(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		enum psip_header_id id = psip_header_find(psip_string(rows[i].header));

		assert_int_not_equal(id, PSIP_H_UNKNOWN);
		for (unsigned status = 0; status < 700; status = status == 0 ? 100 : status + 1)
			for (unsigned column = 0; column < 6; column++)
				if (psip_header_presence(id, columns[column], status) != presence_of(cells_for(rows[i].header, status), column))
					fail_msg("%s in %s %u: %d", rows[i].header, psip_method_text(columns[column]).at, status,
					         psip_header_presence(id, columns[column], status));
	}
}

static void extensions(void **state)
{
	static const struct {
		enum psip_header_id id;
		enum psip_method method;
		unsigned status;
		enum psip_presence presence;
	} cases[] = {
		/* RFC 3262 */
		{ PSIP_H_RACK, PSIP_PRACK, 0, PSIP_PRESENCE_MANDATORY }, { PSIP_H_RACK, PSIP_INVITE, 0, PSIP_PRESENCE_NOT_ALLOWED },
		{ PSIP_H_RSEQ, PSIP_INVITE, 183, PSIP_PRESENCE_OPTIONAL }, { PSIP_H_RSEQ, PSIP_INVITE, 200, PSIP_PRESENCE_NOT_ALLOWED },
		{ PSIP_H_CONTACT, PSIP_PRACK, 0, PSIP_PRESENCE_NOT_ALLOWED }, { PSIP_H_CONTACT, PSIP_PRACK, 302, PSIP_PRESENCE_OPTIONAL },
		{ PSIP_H_VIA, PSIP_PRACK, 0, PSIP_PRESENCE_MANDATORY }, { PSIP_H_VIA, PSIP_PRACK, 200, PSIP_PRESENCE_MANDATORY },
		/* RFC 3265 */
		{ PSIP_H_EVENT, PSIP_SUBSCRIBE, 0, PSIP_PRESENCE_MANDATORY }, { PSIP_H_EVENT, PSIP_NOTIFY, 200, PSIP_PRESENCE_NOT_ALLOWED },
		{ PSIP_H_SUBSCRIPTION_STATE, PSIP_NOTIFY, 0, PSIP_PRESENCE_MANDATORY },
		{ PSIP_H_SUBSCRIPTION_STATE, PSIP_SUBSCRIBE, 0, PSIP_PRESENCE_NOT_ALLOWED }, { PSIP_H_EXPIRES, PSIP_SUBSCRIBE, 200, PSIP_PRESENCE_MANDATORY },
		{ PSIP_H_EXPIRES, PSIP_SUBSCRIBE, 0, PSIP_PRESENCE_OPTIONAL }, { PSIP_H_MIN_EXPIRES, PSIP_SUBSCRIBE, 423, PSIP_PRESENCE_MANDATORY },
		{ PSIP_H_ALLOW_EVENTS, PSIP_SUBSCRIBE, 489, PSIP_PRESENCE_MANDATORY }, { PSIP_H_CONTACT, PSIP_SUBSCRIBE, 200, PSIP_PRESENCE_MANDATORY },
		{ PSIP_H_CONTACT, PSIP_NOTIFY, 200, PSIP_PRESENCE_OPTIONAL },
		/* RFC 3311 */
		{ PSIP_H_CONTACT, PSIP_UPDATE, 0, PSIP_PRESENCE_MANDATORY }, { PSIP_H_CONTACT, PSIP_UPDATE, 200, PSIP_PRESENCE_MANDATORY },
		{ PSIP_H_EXPIRES, PSIP_UPDATE, 0, PSIP_PRESENCE_NOT_ALLOWED }, { PSIP_H_RSEQ, PSIP_UPDATE, 180, PSIP_PRESENCE_NOT_ALLOWED },
		/* RFC 3428 */
		{ PSIP_H_CONTACT, PSIP_MESSAGE, 0, PSIP_PRESENCE_NOT_ALLOWED }, { PSIP_H_ACCEPT, PSIP_MESSAGE, 415, PSIP_PRESENCE_SHOULD },
		{ PSIP_H_RECORD_ROUTE, PSIP_MESSAGE, 0, PSIP_PRESENCE_NOT_ALLOWED }, { PSIP_H_SUBJECT, PSIP_MESSAGE, 0, PSIP_PRESENCE_OPTIONAL },
		/* RFC 3515, 3892, 4488, 4538 */
		{ PSIP_H_REFER_TO, PSIP_REFER, 0, PSIP_PRESENCE_MANDATORY }, { PSIP_H_REFER_TO, PSIP_INVITE, 0, PSIP_PRESENCE_NOT_ALLOWED },
		{ PSIP_H_CONTACT, PSIP_REFER, 0, PSIP_PRESENCE_MANDATORY }, { PSIP_H_CONTACT, PSIP_REFER, 404, PSIP_PRESENCE_OPTIONAL },
		{ PSIP_H_REFERRED_BY, PSIP_ACK, 0, PSIP_PRESENCE_NOT_ALLOWED }, { PSIP_H_REFERRED_BY, PSIP_INVITE, 0, PSIP_PRESENCE_OPTIONAL },
		{ PSIP_H_REFER_SUB, PSIP_REFER, 202, PSIP_PRESENCE_OPTIONAL }, { PSIP_H_REFER_SUB, PSIP_REFER, 404, PSIP_PRESENCE_NOT_ALLOWED },
		{ PSIP_H_TARGET_DIALOG, PSIP_SUBSCRIBE, 0, PSIP_PRESENCE_OPTIONAL }, { PSIP_H_TARGET_DIALOG, PSIP_NOTIFY, 0, PSIP_PRESENCE_NOT_ALLOWED },
		/* RFC 3891, 3911, 3903, 4028 */
		{ PSIP_H_REPLACES, PSIP_INVITE, 0, PSIP_PRESENCE_OPTIONAL }, { PSIP_H_REPLACES, PSIP_REFER, 0, PSIP_PRESENCE_NOT_ALLOWED },
		{ PSIP_H_JOIN, PSIP_BYE, 0, PSIP_PRESENCE_NOT_ALLOWED }, { PSIP_H_SIP_ETAG, PSIP_PUBLISH, 200, PSIP_PRESENCE_MANDATORY },
		{ PSIP_H_SIP_IF_MATCH, PSIP_PUBLISH, 0, PSIP_PRESENCE_OPTIONAL }, { PSIP_H_EVENT, PSIP_PUBLISH, 0, PSIP_PRESENCE_MANDATORY },
		{ PSIP_H_EXPIRES, PSIP_PUBLISH, 200, PSIP_PRESENCE_MANDATORY }, { PSIP_H_MIN_SE, PSIP_UPDATE, 422, PSIP_PRESENCE_MANDATORY },
		{ PSIP_H_SESSION_EXPIRES, PSIP_INVITE, 180, PSIP_PRESENCE_NOT_ALLOWED }, { PSIP_H_SESSION_EXPIRES, PSIP_BYE, 0, PSIP_PRESENCE_NOT_ALLOWED },
		/* RFC 6086, 3327, 3608, 3325, 3323 */
		{ PSIP_H_INFO_PACKAGE, PSIP_INFO, 0, PSIP_PRESENCE_CONDITIONAL }, { PSIP_H_RECV_INFO, PSIP_INFO, 469, PSIP_PRESENCE_SHOULD },
		{ PSIP_H_CONTACT, PSIP_INFO, 0, PSIP_PRESENCE_NOT_ALLOWED }, { PSIP_H_MAX_FORWARDS, PSIP_INFO, 0, PSIP_PRESENCE_OPTIONAL },
		{ PSIP_H_PATH, PSIP_REGISTER, 0, PSIP_PRESENCE_OPTIONAL }, { PSIP_H_PATH, PSIP_INVITE, 0, PSIP_PRESENCE_NOT_ALLOWED },
		{ PSIP_H_SERVICE_ROUTE, PSIP_REGISTER, 200, PSIP_PRESENCE_OPTIONAL }, { PSIP_H_SERVICE_ROUTE, PSIP_REGISTER, 0, PSIP_PRESENCE_NOT_ALLOWED },
		{ PSIP_H_P_ASSERTED_IDENTITY, PSIP_REGISTER, 0, PSIP_PRESENCE_NOT_ALLOWED }, { PSIP_H_PRIVACY, PSIP_CANCEL, 0, PSIP_PRESENCE_OPTIONAL },
		/* no table speaks of these */
		{ PSIP_H_SESSION_ID, PSIP_INVITE, 0, PSIP_PRESENCE_OPTIONAL }, { PSIP_H_UNKNOWN, PSIP_INVITE, 0, PSIP_PRESENCE_OPTIONAL },
		{ PSIP_H_CONTACT, PSIP_METHOD_UNKNOWN, 404, PSIP_PRESENCE_OPTIONAL }, { PSIP_H_P_ASSERTED_IDENTITY, PSIP_MESSAGE, 0, PSIP_PRESENCE_OPTIONAL },
		{ (enum psip_header_id)PSIP_H_COUNT, PSIP_INVITE, 0, PSIP_PRESENCE_OPTIONAL }, { PSIP_H_CONTACT, PSIP_METHOD_COUNT, 0, PSIP_PRESENCE_OPTIONAL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		if (psip_header_presence(cases[i].id, cases[i].method, cases[i].status) != cases[i].presence)
			fail_msg("case %zu: %s, status %u: %d", i, psip_header_text(cases[i].id), cases[i].status,
			         psip_header_presence(cases[i].id, cases[i].method, cases[i].status));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tables_2_and_3),
		cmocka_unit_test(extensions),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
