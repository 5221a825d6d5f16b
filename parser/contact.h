/* SPDX-License-Identifier: MIT
 * What registrations and capabilities put into a Contact and its URI: contact parameters (RFC 3261 §20.10; RFC 5626 §10; RFC 5627 §7),
 * feature parameters (RFC 3840 §9), push (RFC 8599 §14.1), and Accept-Contact, Reject-Contact (RFC 3841 §9.2).
 *
 * Spans lie in what was given, and live as long as it; absent is at == NULL. Texts between quotes are still escaped. */
#ifndef PSIP_PARSER_CONTACT_H
#define PSIP_PARSER_CONTACT_H

#include "parser/headers.h"

/* The known parameters of one element of Contact: psip_address_value.params. */
struct psip_contact {
	bool has_q, has_expires, has_reg_id;
	uint16_t q;                        /* thousandths; 1000 if there is none */
	uint32_t expires;                  /* seconds. Malformed: 3600 (RFC 3261 §10.2.1.1) if PSIP_QUIRK_PARAM_BYTES is taken, else an error */
	uint32_t reg_id;                   /* 1..2^31-1; 0 if there is none */
	struct psip_span instance;         /* +sip.instance without quotes and angle brackets: "urn:uuid:..." */
	struct psip_span methods;          /* the list between the quotes */
	struct psip_span pub_gruu, temp_gruu, temp_gruu_cookie; /* without quotes */
};
/* PSIP_OK or PSIP_ERR_SYNTAX. params may be absent. A gruu has to be quoted and to hold a sip or sips URI (RFC 5627 §7). */
PSIP_API PSIP_MUST_USE int psip_contact_parse(struct psip_span params, psip_mode mode, struct psip_contact *contact);

/* How long a Contact of a REGISTER, its response or a 3xx lasts, in seconds (RFC 3261 §8.3, §10.2.1.1): its parameter, else the message's Expires,
 * else `otherwise`. What is malformed, a date among that, stands for 3600. Large numbers as in psip_contact_parse. */
PSIP_API uint32_t psip_contact_lifetime(struct psip_span params, const struct psip_message *message, psip_mode mode, uint32_t otherwise);

/* The feature parameters among others: the base tags of RFC 3840 §9, and names that begin with "+". 1, 0, PSIP_ERR_SYNTAX. */
struct psip_feature {
	struct psip_span name;             /* "audio", "+sip.instance" */
	struct psip_span values;           /* between the quotes, for psip_feature_value_next; absent: the same as TRUE */
	bool is_string;                    /* values is one text in angle brackets, which are taken off */
};
PSIP_API PSIP_MUST_USE int psip_feature_next(struct psip_span *rest, psip_mode mode, struct psip_feature *feature);

/* The values of a feature that is no string, a disjunction: 1, 0, PSIP_ERR_SYNTAX. */
enum psip_feature_kind { PSIP_FEATURE_TOKEN = 0, PSIP_FEATURE_TRUE, PSIP_FEATURE_FALSE, PSIP_FEATURE_NUMBER };
struct psip_feature_value {
	struct psip_span text;             /* without "!" */
	bool negated;                      /* "!" */
	uint8_t kind;                      /* enum psip_feature_kind */
	int64_t least, most;               /* of a number, thousandths, finer digits are cut; both ends belong to it. INT64_MIN, INT64_MAX: open */
};
PSIP_API PSIP_MUST_USE int psip_feature_value_next(struct psip_span *rest, struct psip_feature_value *value);

/* Elements of Accept-Contact and Reject-Contact: "*" and parameters, whose features psip_feature_next gives. */
struct psip_feature_set {
	struct psip_span params;
	bool require, explicit_match;      /* ;require and ;explicit: of Accept-Contact */
};
PSIP_API PSIP_MUST_USE int psip_feature_set_next(struct psip_span *rest, psip_mode mode, struct psip_feature_set *set);

/* URI parameters. ob (RFC 5626 §5.4): the URI routes over its flow. gr (RFC 5627 §3.1): the URI is a GRUU; *value is absent for a temporary one. */
PSIP_API bool psip_uri_is_outbound(const struct psip_uri *uri);
PSIP_API bool psip_uri_is_gruu(const struct psip_uri *uri, struct psip_span *value);

/* Push notification (RFC 8599 §14.1), escaped as it stood; each is absent if it is not there, empty if it is a flag. False: no pn- parameter. */
struct psip_push {
	struct psip_span provider, prid, param, purr;
};
PSIP_API bool psip_uri_push(const struct psip_uri *uri, struct psip_push *push);

#endif
