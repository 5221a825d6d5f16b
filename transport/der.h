/* SPDX-License-Identifier: MIT
 * Elements of DER (X.690 §8, §10), as far as names in certificates need them. Not public. */
#ifndef PSIP_TRANSPORT_DER_H
#define PSIP_TRANSPORT_DER_H

#include "transport/identity.h"

enum psip_der_tag {
	PSIP_DER_BOOLEAN = 0x01,
	PSIP_DER_OCTET_STRING = 0x04,
	PSIP_DER_OID = 0x06,
	PSIP_DER_SEQUENCE = 0x30
};

/* The DER element at *at: tag of one octet, definite length in its shortest form. Moves *at past it. */
bool psip_der_element(struct psip_span der, uint32_t *at, uint8_t *tag, struct psip_span *value);

/* The whole of the DER is one SEQUENCE, and not an empty one: *at is where its first element begins. */
enum psip_identity_reason psip_der_sequence(struct psip_span der, uint32_t *at);

#endif
