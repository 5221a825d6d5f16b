/* SPDX-License-Identifier: MIT
 * The header names as the index pass needs them: see tables.c. Private to parser/. */
#ifndef PSIP_PARSER_TABLES_H
#define PSIP_PARSER_TABLES_H

#include "parser/message.h"

#define PSIP_TABLES_LONGEST 20u
/* Slot of a name: its length and the low five bits of its first letter. */
#define PSIP_TABLES_KEY(length, letter) ((length) << 5 | ((letter) & 0x1fu))

struct psip_tables_name {
	char text[24]; /* padded with zeros */
	uint8_t length;
	char compact;
	uint8_t kind;
	uint8_t unused[5]; /* a round 32 bytes */
};

extern const struct psip_tables_name psip_tables_names[PSIP_H_COUNT];
/* The first id with a slot; and the next one with the same slot. */
extern const uint8_t psip_tables_slots[PSIP_TABLES_KEY(PSIP_TABLES_LONGEST + 1u, 0u)];
extern const uint8_t psip_tables_others[PSIP_H_COUNT];

#endif
