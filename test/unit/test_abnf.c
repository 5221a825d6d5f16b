/* SPDX-License-Identifier: MIT
 * The strict grammar of each header against a recogniser made of the RFCs' ABNF (test/abnf/): texts that the ABNF derives,
 * and changes of them, must get the same verdict from both; what strict takes, the typed readers read alike in each mode. PSIP_ABNF=N sets how many (default 100000), PSIP_ABNF_SEED another
 * course. Not covered: ranges of numbers, and what else the prose adds (test_values.c); start lines and URIs (test_abnf_lines.c). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "parser/typed.h"
#include "test/abnf/course.h"

/* A row's value as the index delimits it: no line end but folds, nothing blank before it. What is blank after it, is in the line. */
static bool course_is_row(const char *text, size_t length)
{
	if (length > 0 && (course_blank(text[0]) || text[length - 1] == '\r' || text[length - 1] == '\n'))
		return false;
	for (size_t i = 0; i < length; i++)
		if ((text[i] == '\r' && !(i + 2 < length && text[i + 1] == '\n' && (text[i + 2] == ' ' || text[i + 2] == '\t'))) ||
		    (text[i] == '\n' && (i == 0 || text[i - 1] != '\r')))
			return false;
	return true;
}

static bool course_repeats(enum psip_header_id id, const char *value, size_t length)
{
	bool domain = id == PSIP_H_WWW_AUTHENTICATE || id == PSIP_H_PROXY_AUTHENTICATE;

	return course_repeats_by(value, length, true, true) || course_repeats_by(value, length, false, !domain);
}

/* Is there no such text between two commas (outside of quotes and brackets)? */
static bool course_lacks(const char *value, size_t length, const char *name)
{
	size_t n = strlen(name);

	for (size_t i = 0, quoted = 0, bracketed = 0; i < length; i++) {
		if (value[i] == '\\' && quoted)
			i++;
		else if (value[i] == '"' && !bracketed)
			quoted = !quoted;
		else if (value[i] == '<' || value[i] == '>')
			bracketed = !quoted && value[i] == '<';
		else if (value[i] == ',' && !quoted && !bracketed)
			return course_lacks(value, i, name) || course_lacks(value + i + 1, length - i - 1, name);
	}

	for (size_t i = 1; i + n < length; i++)
		if (psip_span_equal_nocase(psip_span(value + i, n), psip_span(name, n)) && strchr("; \t\n", value[i - 1]) != NULL &&
		    strchr("= \t\r", value[i + n]) != NULL)
			return false;
	return true;
}

/* A reg-id of nothing but zeros: it is from 1 to 2^31-1 (RFC 5626 §4.2, §10). Coarse: anything else with such an ending is so too. */
static bool course_zero_reg_id(const char *value, size_t length)
{
	for (size_t i = 0, end; i + 6 < length; i++) {
		if (!psip_span_equal_nocase(psip_span(value + i, 6), PSIP_TEXT("reg-id")))
			continue;
		for (end = i + 6; end < length && (course_blank(value[end]) || value[end] == '='); end++)
			continue;
		for (i = end; end < length && value[end] == '0'; end++)
			continue;
		if (end > i && (end == length || !(value[end] >= '1' && value[end] <= '9')))
			return true;
	}
	return false;
}

/* RFC 7616 §3.4: username or username*, not both. Coarse: without a look at quotes. */
static bool course_named_twice(const char *value, size_t length)
{
	bool plain = false, star = false;

	for (size_t i = 0; i + 8 < length; i++)
		if (psip_span_equal_nocase(psip_span(value + i, 8), PSIP_TEXT("username"))) {
			plain |= value[i + 8] != '*';
			star |= value[i + 8] == '*';
		}
	return plain && star;
}

/* What the ABNF derives and the text of an RFC forbids. */
static bool course_beyond(enum psip_header_id id, const char *value, size_t length)
{
	if (course_repeats(id, value, length) || course_out_of_range(value, length, ":", 65535))
		return true;
	switch (id) {
	case PSIP_H_CONTACT:
		return course_zero_reg_id(value, length);
	case PSIP_H_REPLACES: /* RFC 3891 §6.1, RFC 3911 §7.1: exactly one of each */
	case PSIP_H_JOIN:
		return course_lacks(value, length, "to-tag") || course_lacks(value, length, "from-tag");
	case PSIP_H_TARGET_DIALOG: /* RFC 4538 §7 */
		return course_lacks(value, length, "remote-tag") || course_lacks(value, length, "local-tag");
	case PSIP_H_HISTORY_INFO: /* RFC 7044 §5: each entry has its index */
		return course_lacks(value, length, "index");
	case PSIP_H_RSEQ: /* RFC 3262 §7.1, RFC 5393 §5.3.1: from 1 */
	case PSIP_H_MAX_BREADTH:
		return strspn(value, "0") >= length;
	case PSIP_H_RACK:
		return strspn(value, "0") >= strspn(value, "0123456789");
	case PSIP_H_AUTHORIZATION:
	case PSIP_H_PROXY_AUTHORIZATION:
		return course_named_twice(value, length);
	case PSIP_H_MAX_FORWARDS: /* RFC 3261 §20.22 */
		return course_out_of_range(value, length, "", 255);
	case PSIP_H_VIA: /* §20.42, §25.1: ttl to 255 */
		return course_out_of_range(value, length, "= \t\n", 255);
	default:
		return false;
	}
}

static bool same(struct psip_span a, struct psip_span b)
{
	return a.at == b.at && a.length == b.length;
}

static bool same_uri(const struct psip_uri *a, const struct psip_uri *b)
{
	return a->scheme == b->scheme && a->has_port == b->has_port && a->port == b->port && same(a->text, b->text) &&
	       same(a->scheme_text, b->scheme_text) && same(a->user, b->user) && same(a->password, b->password) && same(a->host, b->host) &&
	       same(a->params, b->params) && same(a->headers, b->headers);
}

static bool same_vias(struct psip_span a, struct psip_span b, psip_mode mode)
{
	struct psip_via x, y;
	int result;

	while ((result = psip_via_next(&a, PSIP_STRICT, &x)) == 1)
		if (psip_via_next(&b, mode, &y) != 1 || !same(a, b) || !same(x.text, y.text) || x.transport != y.transport ||
		    x.has_port != y.has_port || x.has_rport != y.has_rport || x.port != y.port || x.rport != y.rport || x.ttl != y.ttl ||
		    !same(x.version, y.version) || !same(x.transport_text, y.transport_text) || !same(x.host, y.host) || !same(x.branch, y.branch) ||
		    !same(x.received, y.received) || !same(x.maddr, y.maddr) || !same(x.params, y.params))
			return false;
	return result == 0 && psip_via_next(&b, mode, &y) == 0;
}

static bool same_addresses(struct psip_span a, struct psip_span b, psip_mode mode)
{
	struct psip_address_value x, y;
	int result;

	while ((result = psip_address_next(&a, PSIP_STRICT, &x)) == 1)
		if (psip_address_next(&b, mode, &y) != 1 || !same(a, b) || !same(x.text, y.text) || !same(x.display, y.display) ||
		    !same(x.uri_text, y.uri_text) || !same_uri(&x.uri, &y.uri) || !same(x.params, y.params) || !same(x.tag, y.tag) ||
		    x.bracketed != y.bracketed || x.star != y.star)
			return false;
	return result == 0 && psip_address_next(&b, mode, &y) == 0;
}

static bool same_types(struct psip_span a, struct psip_span b, psip_mode mode)
{
	struct psip_media_type x, y;
	int result;

	while ((result = psip_media_type_next(&a, PSIP_STRICT, &x)) == 1)
		if (psip_media_type_next(&b, mode, &y) != 1 || !same(a, b) || !same(x.type, y.type) || !same(x.subtype, y.subtype) ||
		    !same(x.params, y.params))
			return false;
	return result == 0 && psip_media_type_next(&b, mode, &y) == 0;
}

static bool same_tokens(struct psip_span a, struct psip_span b, psip_mode mode)
{
	struct psip_span x, y;
	int result;

	while ((result = psip_token_next(&a, PSIP_STRICT, &x)) == 1)
		if (psip_token_next(&b, mode, &y) != 1 || !same(a, b) || !same(x, y))
			return false;
	return result == 0 && psip_token_next(&b, mode, &y) == 0;
}

/* What strict takes, each mode reads in the same way. The header's value as the index gives it, without blanks at its end. */
static bool course_reads_alike(enum psip_header_id id, struct psip_span value, psip_mode mode)
{
	struct psip_cseq a, b;

	while (value.length > 0 && course_blank(value.at[value.length - 1]))
		value.length--;
	if (psip_header_value_check(id, value, mode, NULL) != PSIP_OK)
		return false;
	switch (id) {
	case PSIP_H_VIA:
		return same_vias(value, value, mode);
	case PSIP_H_CSEQ:
		return psip_cseq_parse(value, PSIP_STRICT, &a) == PSIP_OK && psip_cseq_parse(value, mode, &b) == PSIP_OK && a.number == b.number &&
		       a.method == b.method && same(a.method_text, b.method_text);
	case PSIP_H_CALL_ID:
		return psip_call_id_parse(value, PSIP_STRICT) == PSIP_OK && psip_call_id_parse(value, mode) == PSIP_OK;
	case PSIP_H_ACCEPT:
	case PSIP_H_CONTENT_TYPE:
		return same_types(value, value, mode);
	case PSIP_H_ALLOW:
	case PSIP_H_CONTENT_ENCODING:
	case PSIP_H_REQUIRE:
	case PSIP_H_PROXY_REQUIRE:
	case PSIP_H_SUPPORTED:
	case PSIP_H_UNSUPPORTED:
		return same_tokens(value, value, mode);
	case PSIP_H_CONTACT:
	case PSIP_H_DIVERSION:
	case PSIP_H_FROM:
	case PSIP_H_HISTORY_INFO:
	case PSIP_H_P_ASSERTED_IDENTITY:
	case PSIP_H_P_PREFERRED_IDENTITY:
	case PSIP_H_PATH:
	case PSIP_H_RECORD_ROUTE:
	case PSIP_H_REFER_TO:
	case PSIP_H_REFERRED_BY:
	case PSIP_H_REPLY_TO:
	case PSIP_H_ROUTE:
	case PSIP_H_SERVICE_ROUTE:
	case PSIP_H_TO:
		return same_addresses(value, value, mode);
	default:
		return true;
	}
}

/* The same row in a message: no record about its syntax. */
static bool course_row_taken(const char *name, const char *value, size_t length)
{
	static const char start[] = "OPTIONS sip:a@b SIP/2.0\r\n";
	char text[ABNF_LONGEST + 80];
	struct psip_header rows[4];
	struct psip_error at[16];
	struct psip_errors errors = { at, 16, 0 };
	struct psip_message m = { .headers = rows, .header_capacity = 4 };
	size_t whole = sizeof start - 1 + strlen(name) + 2 + length;

	memcpy(text, start, sizeof start - 1);
	memcpy(text + sizeof start - 1, name, strlen(name));
	memcpy(text + whole - length - 2, ": ", 2);
	memcpy(text + whole - length, value, length);
	memcpy(text + whole, "\r\n\r\n", 4);
	if (psip_message_parse(&m, text, whole + 4, PSIP_DATAGRAM, PSIP_STRICT, &errors) == PSIP_ERR_SPACE)
		return false;
	(void)psip_message_check(&m, PSIP_DATAGRAM, PSIP_STRICT, &errors);
	for (unsigned i = 0; i < errors.count && i < errors.capacity; i++)
		if (at[i].header == 0 && psip_error_class_of((enum psip_error_code)at[i].code) == PSIP_CLASS_SYNTAX)
			return false;
	return m.header_count == 1;
}

static void course_try(struct abnf_course *c, enum psip_header_id id, unsigned rule, const char *value, size_t length)
{
	const char *name = psip_header_text(id);
	char line[ABNF_LONGEST];
	size_t at = 0, begin = strlen(name) + 1;
	char *copy;
	bool derived, taken;

	if (!course_is_row(value, length) || begin + length > ABNF_LONGEST)
		return;
	memcpy(line, name, begin - 1);
	line[begin - 1] = ':';
	memcpy(line + begin, value, length);
	derived = abnf_derives(&c->g, rule, line, begin + length);
	copy = malloc(length + 1); /* of exactly its size but for the one that malloc(0) needs */
	assert_non_null(copy);
	memcpy(copy, value, length);
	taken = psip_header_value_check(id, psip_span(copy, length), PSIP_STRICT, &at) == PSIP_OK;
	if (taken && (!course_reads_alike(id, psip_span(copy, length), PSIP_TOLERANT) || !course_reads_alike(id, psip_span(copy, length), PSIP_LENIENT))) {
		print_message("read otherwise by tolerant or lenient:\n");
		course_print(name, value, length, derived, length);
		c->disagreed++;
	}
	free(copy);
	if (course_pick(c, 4) == 0 && id != PSIP_H_CONTENT_LENGTH && course_row_taken(name, value, length) != taken) {
		print_message("a row in a message otherwise than its value:\n");
		course_print(name, value, length, taken, length);
		c->disagreed++;
	}
	c->tried++;
	c->derived += derived;
	if (derived == taken)
		return;
	if (derived && course_beyond(id, value, length)) {
		c->beyond++;
		return;
	}
	if (c->disagreed++ < 40)
		course_print(name, value, length, derived, at);
}

/* A text of the ABNF for that header, without its name; changed zero to three times. */
static void course_round(struct abnf_course *c, enum psip_header_id id, unsigned rule)
{
	static const char *const blanks[] = { " ", "\t", "\r\n ", " \r\n\t", "\r\n \r\n " };
	char text[ABNF_LONGEST];
	size_t length = 0, begin;
	const char *colon;

	abnf_make(abnf_rules[rule].root, &c->chance, 0, text, &length, course_pick(c, 8) == 0 ? 400 : 160);
	colon = memchr(text, ':', length);
	if (colon == NULL)
		return;
	begin = (size_t)(colon - text) + 1;
	while (begin < length && course_blank(text[begin]))
		begin++;
	while (length > begin && course_blank(text[length - 1]))
		length--;
	length -= begin;
	memmove(text, text + begin, length);
	for (unsigned changes = course_pick(c, 4); changes > 0; changes--)
		course_change(c, text, &length);
	if (length > 0 && length < sizeof text - 8 && course_pick(c, 6) == 0) {
		const char *blank = blanks[course_pick(c, sizeof blanks / sizeof *blanks)];

		memcpy(text + length, blank, strlen(blank));
		length += strlen(blank);
	}
	course_try(c, id, rule, text, length);
}

static void strict_takes_what_the_abnf_derives(void **state)
{
	struct abnf_course *c = course_begin();
	unsigned long wanted = course_number("PSIP_ABNF", 100000);
	unsigned headers = 0;

	(void)state;
	for (unsigned round = 0; c->tried < wanted; round++) {
		headers = 0;
		for (unsigned id = PSIP_H_UNKNOWN + 1; id < PSIP_H_COUNT; id++) {
			unsigned rule = abnf_find(psip_header_text((enum psip_header_id)id));

			if (rule == ABNF_RULES)
				continue;
			headers++;
			course_round(c, (enum psip_header_id)id, rule);
		}
		assert_true(headers > 0 && round < wanted);
	}
	assert_true(headers > 70);
	course_end(c, "values");
	free(c);
}

/* The recogniser itself: facts that can be seen by eye. */
static void the_recogniser_reads_abnf(void **state)
{
	static const struct { const char *rule, *text; bool derived; } facts[] = {
		{ "Max-Forwards", "Max-Forwards: 70", true },
		{ "Max-Forwards", "max-forwards\t:70", true },
		{ "Max-Forwards", "Max-Forwards: -1", false },
		{ "Server", "Server: a (b (c) \\) d) e/1", true },
		{ "Server", "Server: a (b (c)", false },
		{ "IPv6address", "::ffff:1.2.3.4", true },
		{ "IPv6address", "1::2::3", false },
		{ "Via", "Via: SIP / 2.0 / UDP a : 5060 ;ttl=1 , SIP/2.0/TCP b;branch=z9hG4bK", true },
		{ "Via", "Via: SIP/2.0/UDP a;ttl=x", false },
		{ "To", "To: sip:a@b?x=y", false },
		{ "To", "To: <sip:a@b?x=y>;tag=1", true },
		{ "To", "To: sip:a@b;tag=\"1\"", false },
	};
	struct abnf *g = calloc(1, sizeof *g);

	(void)state;
	assert_non_null(g);
	for (size_t i = 0; i < sizeof facts / sizeof *facts; i++)
		if (abnf_derives(g, abnf_find(facts[i].rule), facts[i].text, strlen(facts[i].text)) != facts[i].derived)
			fail_msg("%s: %s", facts[i].rule, facts[i].text);
	free(g);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_recogniser_reads_abnf),
		cmocka_unit_test(strict_takes_what_the_abnf_derives),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
