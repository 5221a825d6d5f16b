/* SPDX-License-Identifier: MIT
 * STUN Binding messages (RFC 5389) on the SIP port: what keep-alives need (RFC 5626 §4.4.2, §8), no more. Pure; no authentication,
 * which that usage does not have. */
#ifndef PSIP_TRANSPORT_STUN_H
#define PSIP_TRANSPORT_STUN_H

#include "transport/address.h"

enum {
	PSIP_STUN_ID = 12,      /* bytes of a transaction id */
	PSIP_STUN_REQUEST = 20, /* bytes of a request */
	PSIP_STUN_ANSWER = 80,  /* bytes that hold every answer */
	PSIP_STUN_UNKNOWN = 4   /* unknown attributes that an answer names; there may be more */
};

enum psip_stun_class { PSIP_STUN_CLASS_REQUEST, PSIP_STUN_CLASS_INDICATION, PSIP_STUN_CLASS_SUCCESS, PSIP_STUN_CLASS_ERROR };

struct psip_stun {
	uint8_t id[PSIP_STUN_ID];
	uint8_t kind;                         /* enum psip_stun_class */
	bool fingerprint;                     /* it has one, and it is right */
	uint16_t error;                       /* of ERROR-CODE: 300-699; 0 if there is none */
	struct psip_address mapped;           /* XOR-MAPPED-ADDRESS: ip, port, family; family 0 if there is none */
	unsigned unknown_count;               /* comprehension-required attributes that we do not know, all counted */
	uint16_t unknown[PSIP_STUN_UNKNOWN];  /* the first of them */
};

/* Is this datagram for STUN? By its first octet alone (RFC 5626 §8): 0 and 1 begin no SIP message. */
static inline bool psip_stun_is(const void *bytes, size_t length)
{
	return length > 0 && *(const uint8_t *)bytes <= 1;
}

/* Read one whole datagram. PSIP_ERR_SYNTAX: it breaks RFC 5389 §6 or §15, lacks the magic cookie, or its FINGERPRINT is wrong;
 * PSIP_ERR_UNSUPPORTED: another method than Binding. *message is undefined then. Such datagrams are dropped (§7.3). */
PSIP_API PSIP_MUST_USE int psip_stun_read(struct psip_stun *message, const void *bytes, size_t length);

/* A Binding request without attributes. */
PSIP_API void psip_stun_put_request(uint8_t to[PSIP_STUN_REQUEST], const uint8_t id[PSIP_STUN_ID]);

/* The answer to a request that came from `source`: XOR-MAPPED-ADDRESS, or error 420 if it has attributes that we do not know
 * (§7.3.1); with FINGERPRINT if the request has one. Returns its bytes. */
PSIP_API size_t psip_stun_put_answer(uint8_t to[PSIP_STUN_ANSWER], const struct psip_stun *request, const struct psip_address *source);

#endif
