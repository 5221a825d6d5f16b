/* SPDX-License-Identifier: MIT
 * What psip_header_value_check is made of: words and pieces of header values (values.rl), parameters (values_param.c), the parameters of
 * the authentication headers (values_digest.c). Private to parser/.
 *
 * All that take a reader move it past what fits and return true, or return false with `stop` set. */
#ifndef PSIP_PARSER_VALUES_H
#define PSIP_PARSER_VALUES_H

#include "parser/octet.h"
#include "parser/typed.h"

struct psip_values_reader {
	const unsigned char *at;   /* all before it fits */
	const unsigned char *end;
	const unsigned char *stop; /* the first byte that does not fit, once something failed */
	psip_mode mode;
};

/* The machines of grammar/values.rl. */
enum psip_values_word {
	PSIP_WORD_LANGUAGE_TAG, PSIP_WORD_LANGUAGE_RANGE, PSIP_WORD_MIME_VERSION, PSIP_WORD_SECONDS,
	PSIP_WORD_DELAY, PSIP_WORD_DATE, PSIP_WORD_EVENT, PSIP_WORD_PRIVACY, PSIP_WORD_BOOLEAN, PSIP_WORD_DIRECTIVE,
	PSIP_WORD_RESOURCE, PSIP_WORD_UUID, PSIP_WORD_IDENTITY, PSIP_WORD_QVALUE, PSIP_WORD_INDEX,
	PSIP_WORD_REFRESHER, PSIP_WORD_DOT_ATOM, PSIP_WORD_MSG_ID_RIGHT, PSIP_WORD_HOSTNAME, PSIP_WORD_INSTANCE,
	PSIP_WORD_FEATURE, PSIP_WORD_NC_VALUE, PSIP_WORD_LHEX_TEXT, PSIP_WORD_QOP_OPTIONS, PSIP_WORD_ABS_PATH
};

static inline bool psip_values_refuse(struct psip_values_reader *r, const unsigned char *where)
{
	r->stop = where;
	return false;
}

static inline struct psip_span psip_values_left(const struct psip_values_reader *r)
{
	return psip_octet_between(r->at, r->end);
}

static inline bool psip_values_next_is(const struct psip_values_reader *r, char c)
{
	return r->at < r->end && *r->at == (unsigned char)c;
}

/* Run a machine from r->at on, to the last byte where it may end. False if it cannot even begin. */
bool psip_values_run(struct psip_values_reader *r, enum psip_values_word word);
/* The text is that word and nothing else. */
bool psip_values_whole(struct psip_span text, enum psip_values_word word);
bool psip_values_is(struct psip_span name, const char *lower);
void psip_values_sws(struct psip_values_reader *r);
bool psip_values_lws(struct psip_values_reader *r);
/* SWS c SWS; nothing is taken if c is not there. */
bool psip_values_separator(struct psip_values_reader *r, char c);
/* COMMA. By PSIP_QUIRK_EMPTY_ELEMENT also several, and none counts that nothing follows. */
bool psip_values_comma(struct psip_values_reader *r);
bool psip_values_token(struct psip_values_reader *r);
/* 1*DIGIT from min to max; larger ones too if `large`. */
bool psip_values_number(struct psip_values_reader *r, uint32_t min, uint32_t max, bool large);
bool psip_values_number_fits(struct psip_span text, uint32_t min, uint32_t max, bool large);
bool psip_values_digits(struct psip_values_reader *r);
bool psip_values_seconds(struct psip_values_reader *r);
/* Past UTF-8 text and LWS to the next of the two octets `stop`, a NUL for none; a backslash counts if there is one, and then the pair
 * is passed. Ends, too, at what is none of that. */
void psip_values_text(struct psip_values_reader *r, const char stop[2], bool continuation);
/* From quote to quote: quoted-string without its leading SWS. */
bool psip_values_quoted(struct psip_values_reader *r);
/* quoted-string and LDQUOT have an SWS more than what stands before them. */
void psip_values_before_quote(struct psip_values_reader *r);
/* "[" ... "]" as IPv6reference. */
bool psip_values_bracketed_host(struct psip_values_reader *r);
/* "<" absoluteURI RAQUOT */
bool psip_values_uri(struct psip_values_reader *r);
/* Any octets up to what ends a parameter. */
bool psip_values_odd_octets(struct psip_values_reader *r);
/* token / host / quoted-string */
bool psip_values_gen_value(struct psip_values_reader *r);
struct psip_span psip_values_unquoted(struct psip_span value);

/* The parameters of one value. */
#define PSIP_VALUES_NAMES 16

enum psip_values_kind {
	PSIP_VALUES_MIME = 8,     /* m-parameter: with a value, and no host */
	PSIP_VALUES_FEATURES = 16 /* those that are feature tags by their name have RFC 3840 §9's values */
};

struct psip_values_params {
	const struct values_param *known; /* the first of header_param.def for this header */
	unsigned header, kind, count;
	bool closing_quote;               /* the last one ends with RDQUOT: white space may follow it twice */
	uint32_t seen;                    /* of the known ones, by bits */
	struct psip_span names[PSIP_VALUES_NAMES];
};

void psip_values_params_begin(struct psip_values_params *list, unsigned header, unsigned kind);
/* *( SEMI parameter ) */
bool psip_values_params(struct psip_values_reader *r, struct psip_values_params *list);
/* All that header_param.def wants are there. */
bool psip_values_params_complete(struct psip_values_reader *r, const struct psip_values_params *list);

enum psip_values_where { PSIP_VALUES_IN_CHALLENGE = 1, PSIP_VALUES_IN_CREDENTIALS = 2, PSIP_VALUES_IN_INFO = 4 };

/* The comma-separated parameters of a challenge, credentials or Authentication-Info. `where` 0: not of Digest. */
bool psip_values_auth_params(struct psip_values_reader *r, unsigned where);
/* auth-scheme LWS and parameters. */
bool psip_values_auth(struct psip_values_reader *r, unsigned where);

#endif
