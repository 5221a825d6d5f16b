/* SPDX-License-Identifier: MIT
 * The header names as the index pass needs them: see tables.c. Private to parser/. */
#ifndef PSIP_PARSER_TABLES_H
#define PSIP_PARSER_TABLES_H

#include "parser/message.h"

#define PSIP_TABLES_LONGEST 25u
/* Slot of a name of two bytes or more, by its length and first letter. 28 parts the names of header.def well, and the bit that
 * tells lower case from upper drops out. */
#define PSIP_TABLES_SLOTS 128u
#define PSIP_TABLES_SLOT(length, letter) (((length) + (letter) * 28u) % PSIP_TABLES_SLOTS)

/* The names, one after the other, so that they take no more room than their bytes. */
struct psip_tables_texts {
	char of_none[1];
#define PSIP_HEADER(id, name, ...) char of_##id[sizeof(name)];
#include "parser/header.def"
#undef PSIP_HEADER
	char room[PSIP_TABLES_LONGEST]; /* a vector may be read at each name */
};

extern const struct psip_tables_texts psip_tables_texts;

struct psip_tables_name {
	uint16_t at; /* in psip_tables_texts */
	uint8_t length;
	uint8_t kind;
};

extern const struct psip_tables_name psip_tables_names[PSIP_H_COUNT];
/* The first id with a slot; and the next one with the same slot. */
extern const uint8_t psip_tables_slots[PSIP_TABLES_SLOTS];
extern const uint8_t psip_tables_others[PSIP_H_COUNT];
extern const uint8_t psip_tables_compact[26];

static inline const char *psip_tables_text(unsigned id)
{
	return (const char *)&psip_tables_texts + psip_tables_names[id].at;
}

/* The id with that compact form (RFC 3261 §7.3.3). */
static inline enum psip_header_id psip_tables_of_letter(char c)
{
	unsigned letter = ((unsigned char)c | 0x20u) - 'a';

	return letter < 26 ? (enum psip_header_id)psip_tables_compact[letter] : PSIP_H_UNKNOWN;
}

#endif
