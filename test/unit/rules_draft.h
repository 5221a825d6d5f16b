/* SPDX-License-Identifier: MIT
 * A message under construction, held against the rules by the writer (PSIP_WRITE_ALLOWED) and by the parser (PSIP_CHECK_NOTES). */
#ifndef PSIP_TEST_UNIT_RULES_DRAFT_H
#define PSIP_TEST_UNIT_RULES_DRAFT_H

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "parser/allowed.h"
#include "parser/edit.h"
#include "parser/headers.h"
#include "parser/parts.h"
#include "parser/reply.h"

#define DRAFT_KEEP (PSIP_WRITE_STRICT | PSIP_WRITE_ALLOWED)
#define DRAFT_ROWS 40
#define DRAFT_RECORDS 24

/* A message under construction, and what the parser has to say of it. */
struct draft {
	struct psip_writer w;
	char text[2048];
	struct psip_message message;
	struct psip_header rows[DRAFT_ROWS];
	struct psip_error at[DRAFT_RECORDS];
	struct psip_errors errors;
	int checked;
};

static inline struct psip_request_parts parts_of(const char *method)
{
	return (struct psip_request_parts){
		.method = psip_string(method), .request_uri = PSIP_TEXT("sip:bob@h.example"), .transport = PSIP_TEXT("TCP"),
		.sent_by = PSIP_TEXT("c.example"), .branch = PSIP_TEXT("z9hG4bK7a"), .from = PSIP_TEXT("sip:alice@a.example"), .from_tag = PSIP_TEXT("1"),
		.to = PSIP_TEXT("sip:bob@b.example"), .to_tag = PSIP_TEXT("2"), .call_id = PSIP_TEXT("3@c.example"), .cseq = 1,
	};
}

static inline void request(struct draft *d, const char *method, const char *contact, uint16_t flags)
{
	struct psip_request_parts parts = parts_of(method);

	parts.contact = psip_string(contact);
	d->w = psip_writer(d->text, sizeof d->text);
	d->w.flags = flags;
	psip_put_request(&d->w, &parts);
	assert_true(psip_written(&d->w));
}

static inline void response(struct draft *d, const char *method, unsigned status, uint16_t flags)
{
	struct draft r;
	struct psip_reply reply = { .status = status };

	request(&r, method, NULL, PSIP_WRITE_STRICT);
	psip_put_body(&r.w, psip_span(NULL, 0), psip_span(NULL, 0));
	r.message = (struct psip_message){ .headers = r.rows, .header_capacity = DRAFT_ROWS };
	assert_int_equal(psip_message_parse(&r.message, r.text, r.w.length, PSIP_DATAGRAM, PSIP_STRICT, NULL), PSIP_OK);
	d->w = psip_writer(d->text, sizeof d->text);
	d->w.flags = flags;
	psip_put_reply(&d->w, &r.message, &reply);
	assert_true(psip_written(&d->w));
}

static inline void begin(struct draft *d, const char *method, unsigned status, uint16_t flags)
{
	if (status == 0)
		request(d, method, NULL, flags);
	else
		response(d, method, status, flags);
}

/* Is the row taken? If not, it is left out. */
static inline bool put(struct draft *d, enum psip_header_id id, const char *value)
{
	size_t length = d->w.length;
	bool taken;

	psip_put_header(&d->w, id, psip_string(value));
	taken = !d->w.bad;
	assert_true(taken == (d->w.length > length));
	d->w.bad = false;
	return taken;
}

static inline void finish(struct draft *d, const char *type, const char *body)
{
	psip_put_body(&d->w, psip_string(type), psip_string(body));
	assert_true(psip_written(&d->w));
	d->errors = (struct psip_errors){ d->at, DRAFT_RECORDS, 0 };
	d->message = (struct psip_message){ .headers = d->rows, .header_capacity = DRAFT_ROWS };
	assert_int_equal(psip_message_parse(&d->message, d->text, d->w.length, PSIP_STREAMED, PSIP_STRICT, &d->errors), PSIP_OK);
	d->checked = psip_message_check(&d->message, PSIP_STREAMED | PSIP_CHECK_NOTES, PSIP_STRICT, &d->errors);
}

/* Was that noted, of that header? */
static inline bool noted(const struct draft *d, enum psip_error_code code, enum psip_header_id id)
{
	for (unsigned i = 0; i < d->errors.count && i < DRAFT_RECORDS; i++)
		if (d->at[i].code == code && (id == PSIP_H_UNKNOWN || d->at[i].rule == PSIP_RULE_HEADER + (unsigned)id))
			return true;
	return false;
}

static inline const char *some_value(enum psip_header_id id)
{
	switch ((unsigned)id) {
	case PSIP_H_ACCEPT: return "a/b";
	case PSIP_H_ALERT_INFO: case PSIP_H_CALL_INFO: return "<http://h.example/a>";
	case PSIP_H_EXPIRES: case PSIP_H_MIN_EXPIRES: case PSIP_H_MIN_SE: case PSIP_H_SESSION_EXPIRES: return "100";
	case PSIP_H_IN_REPLY_TO: return "1@h";
	case PSIP_H_RACK: return "1 1 INVITE";
	case PSIP_H_RSEQ: return "1";
	case PSIP_H_CONTACT: case PSIP_H_REPLY_TO: case PSIP_H_REFER_TO: case PSIP_H_RECORD_ROUTE: return "<sip:x@h.example;lr>";
	case PSIP_H_SERVICE_ROUTE: return "<sip:p.example;lr>";
	case PSIP_H_REPLACES: return "1@h;to-tag=a;from-tag=b";
	case PSIP_H_SUBSCRIPTION_STATE: return "active";
	default: return "token";
	}
}

/* The careful writer refuses the row; in a message that has it all the same it is a note, not an error. */
static inline void refused(const char *method, unsigned status, enum psip_header_id id)
{
	struct draft d;

	begin(&d, method, status, DRAFT_KEEP);
	if (put(&d, id, some_value(id)))
		fail_msg("%s in %s %u is written", psip_header_text(id), method, status);
	psip_put_name(&d.w, id);
	assert_true(d.w.bad);
	begin(&d, method, status, PSIP_WRITE_STRICT);
	assert_true(put(&d, id, some_value(id)));
	finish(&d, NULL, NULL);
	if (!noted(&d, PSIP_E_HEADER_NOT_ALLOWED, id) || d.checked != 0)
		fail_msg("%s in %s %u: %d errors, or no note", psip_header_text(id), method, status, d.checked);
}

static inline void taken(const char *method, unsigned status, enum psip_header_id id)
{
	struct draft d;

	begin(&d, method, status, DRAFT_KEEP);
	if (!put(&d, id, some_value(id)))
		fail_msg("%s in %s %u is not written", psip_header_text(id), method, status);
	finish(&d, NULL, NULL);
	assert_int_equal(d.checked, 0);
	assert_false(noted(&d, PSIP_E_HEADER_NOT_ALLOWED, PSIP_H_UNKNOWN));
}

static inline const char *name_of(unsigned method)
{
	return psip_method_text((enum psip_method)method).at;
}

/* Refused in requests, and in responses of each class, of all methods but those two or three. */
static inline void refused_elsewhere(enum psip_header_id id, const char *but, const char *or_but, const char *nor)
{
	static const unsigned statuses[] = { 0, 180, 200, 302, 480, 600 };

	for (unsigned method = PSIP_INVITE; method < PSIP_METHOD_COUNT; method++)
		for (size_t i = 0; i < sizeof statuses / sizeof *statuses; i++)
			if (strcmp(name_of(method), but) != 0 && strcmp(name_of(method), or_but) != 0 && strcmp(name_of(method), nor) != 0)
				refused(name_of(method), statuses[i], id);
}

#endif
