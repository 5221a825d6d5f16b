/* SPDX-License-Identifier: MIT
 * Objects in a form that every build on every machine reads: numbers with their highest byte first, texts behind their length, sections that say how
 * long they are, and a check over all. Members behind those that a reader knows are passed over, members that a writer did not know keep what they were.
 *
 *   "picosip" and the byte 1, then sections, then the check: eight bytes
 *   section: kind (1 byte, from 128 on: whoever does not know it passes it over), length of what follows (4), contents
 *   members of an object: bytes that they have in all (2), then each */
#ifndef PSIP_TRANSPORT_BASE_PORTABLE_H
#define PSIP_TRANSPORT_BASE_PORTABLE_H

#include "parser/writer.h"
#include "transport/base/block.h"

#define PSIP_PORTABLE_OPTIONAL 128u /* kinds from here on may be passed over */

/* ---- Members of an object ---- */

struct psip_portable_field {
	uint16_t offset;
	uint8_t size;     /* of a number: 1, 2, 4 or 8; more: bytes as they are */
	uint8_t moment;   /* 1: a psip_time of the block, saved as ms from now; PSIP_NEVER stays */
	uint32_t most;    /* larger ones are refused. 0: all are taken */
};
#define PSIP_PORTABLE(type, member, most) { offsetof(type, member), sizeof(((type *)0)->member), 0, most }
/* A struct psip_address. */
#define PSIP_PORTABLE_ADDRESS(type, member) \
	PSIP_PORTABLE(type, member.ip, 0), PSIP_PORTABLE(type, member.scope, 0), PSIP_PORTABLE(type, member.port, 0), PSIP_PORTABLE(type, member.family, 6), \
	PSIP_PORTABLE(type, member.transport, PSIP_WSS)
#define PSIP_PORTABLE_MOMENT(type, member) { offsetof(type, member), sizeof(((type *)0)->member), 1, 0 }

/* ---- Saving: into a writer, which measures with a null buffer ---- */

PSIP_API void psip_save_begin(struct psip_writer *w);
PSIP_API void psip_save_end(struct psip_writer *w);
/* Returns where it begins, for its end. */
PSIP_API size_t psip_save_section(struct psip_writer *w, unsigned kind);
PSIP_API void psip_save_section_end(struct psip_writer *w, size_t at);
PSIP_API void psip_save_number(struct psip_writer *w, uint64_t number, unsigned size);
PSIP_API void psip_save_text(struct psip_writer *w, struct psip_span text);
PSIP_API void psip_save_stored(struct psip *s, struct psip_writer *w, psip_ref bytes);
PSIP_API void psip_save_fields(const struct psip *s, struct psip_writer *w, const void *object, const struct psip_portable_field *fields, unsigned count);

/* ---- Loading ---- */

struct psip_loader {
	const uint8_t *at, *end;
	bool bad;         /* something was not as it has to be */
	bool full;        /* there was no room for it */
};

/* The sections of a whole snapshot. False: it is none, of another version, cut off or damaged. */
PSIP_API PSIP_MUST_USE bool psip_load_begin(struct psip_loader *l, const void *bytes, size_t length);
/* The next one. False: there is none (l->bad: or it is longer than what is left). */
PSIP_API PSIP_MUST_USE bool psip_load_section(struct psip_loader *l, unsigned *kind, struct psip_loader *contents);
/* 0 and absent past the end. */
PSIP_API uint64_t psip_load_number(struct psip_loader *l, unsigned size);
PSIP_API struct psip_span psip_load_text(struct psip_loader *l);
/* A counted copy; 0 if it is empty. */
PSIP_API psip_ref psip_load_stored(struct psip *s, struct psip_loader *l);
PSIP_API void psip_load_fields(const struct psip *s, struct psip_loader *l, void *object, const struct psip_portable_field *fields, unsigned count);

#endif
