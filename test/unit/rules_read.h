/* SPDX-License-Identifier: MIT
 * Messages as text for the tests of rules: read, held against the grammar, compared. */
#ifndef PSIP_TEST_UNIT_RULES_READ_H
#define PSIP_TEST_UNIT_RULES_READ_H

#include <stdio.h>

#include "parser/typed.h"
#include "test/unit/texts.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* A message in a buffer of its very size; "\n" becomes CRLF. */
struct read {
	struct psip_message m;
	struct psip_header rows[40];
	char *text;
	size_t length;
	int result;
};

static inline struct read *message_read(const char *text, psip_mode mode)
{
	struct read *r = calloc(1, sizeof *r);

	assert_non_null(r);
	r->text = malloc(2 * strlen(text) + 1);
	assert_non_null(r->text);
	for (; *text; text++) {
		if (*text == '\n' && (r->length == 0 || r->text[r->length - 1] != '\r'))
			r->text[r->length++] = '\r';
		r->text[r->length++] = *text;
	}
	r->m.headers = r->rows;
	r->m.header_capacity = COUNT(r->rows);
	r->result = psip_message_parse(&r->m, r->text, r->length, PSIP_DATAGRAM, mode, NULL);
	return r;
}

static inline void message_free(struct read *r)
{
	free(r->text);
	free(r);
}

static inline int message_verdict(const char *text, psip_mode mode)
{
	struct read *r = message_read(text, mode);
	int result = r->result == PSIP_OK ? psip_message_check(&r->m, PSIP_DATAGRAM, mode, NULL) : r->result;

	message_free(r);
	return result;
}

#define NEEDED "Via: SIP/2.0/UDP h.example.com;branch=z9hG4bKx\nFrom: <sip:a@h>;tag=1\nTo: <sip:b@h>\nCall-ID: c@h\nMax-Forwards: 70\n"
#define INVITE "INVITE sip:b@h SIP/2.0\n" NEEDED "CSeq: 1 INVITE\nContact: <sip:a@h>\n"
#define OK200 "SIP/2.0 200 OK\nVia: SIP/2.0/UDP h;branch=z9hG4bKx\nFrom: <sip:a@h>;tag=1\nTo: <sip:b@h>;tag=2\nCall-ID: c@h\nCSeq: 1 INVITE\n"

#endif
