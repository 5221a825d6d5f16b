/* SPDX-License-Identifier: MIT
 * The functions of dialog/ called by themselves: messages as text, and exactly so many stored bytes left as a test wants. */
#ifndef PSIP_TEST_FLOW_DIALOG_LAYER_H
#define PSIP_TEST_FLOW_DIALOG_LAYER_H

#include "dialog/part.h"
#include "test/flow/flow.h"
#include "transport/base/bytes.h"

/* Its block stays where it is, PSIP_RELOCATE or not: the test points into it. */
static inline struct rig *still(struct rig *r)
{
	r->relocate = false;
	return r;
}

/* A message of 10.0.0.2 as the transaction layer would hand it up; the text must last. */
static inline void message_from(struct psip_received *m, const char *text, psip_mode mode)
{
	memset(m, 0, sizeof *m);
	m->message.headers = m->rows;
	m->message.header_capacity = PSIP_HEADER_ROWS;
	assert_int_equal(psip_message_parse(&m->message, text, strlen(text), PSIP_DATAGRAM, mode, NULL), PSIP_OK);
	assert_int_equal(psip_common_parse(&m->common, &m->message, mode, NULL), PSIP_OK);
	m->local = rig_address("10.0.0.1", 5060, PSIP_UDP);
	m->remote = rig_address("10.0.0.2", 5060, PSIP_UDP);
}

struct room {
	psip_ref area[4096], reserve[256];
	unsigned count, reserved;
};

/* Bytes that a text takes of the area. */
static inline size_t room_of(size_t length)
{
	return (length + 15) / 16 * 16 + 16;
}

static inline void room_give_area(struct psip *s, struct room *room)
{
	while (room->count)
		psip_bytes_drop(s, room->area[--room->count]);
}

/* So many bytes of the area in one piece (a multiple of 16), nothing else. */
static inline void room_leave_area(struct psip *s, struct room *room, size_t left)
{
	psip_ref piece = left ? psip_bytes_take(s, left - 16) : 0, bytes;

	assert_true(!left || piece);
	room->count = 0;
	for (size_t size = 1 << 20; size; size /= 2)
		while ((bytes = psip_bytes_take(s, size == 1 ? 0 : size)) != 0) {
			assert_true(room->count < sizeof room->area / sizeof *room->area);
			room->area[room->count++] = bytes;
		}
	psip_bytes_drop(s, piece);
	assert_true(psip_bytes_free(s) == left);
}

/* ...and no slot of the reserve. */
static inline void room_leave(struct psip *s, struct room *room, size_t left)
{
	psip_ref bytes;

	room_leave_area(s, room, 0);
	while ((bytes = psip_bytes_take_reserved(s, 0)) != 0) {
		assert_true(room->reserved < sizeof room->reserve / sizeof *room->reserve);
		room->reserve[room->reserved++] = bytes;
	}
	room_give_area(s, room);
	room_leave_area(s, room, left);
	assert_true(psip_bytes_reserved(s) == 0);
}

static inline void room_give_back(struct psip *s, struct room *room)
{
	room_give_area(s, room);
	while (room->reserved)
		psip_bytes_drop(s, room->reserve[--room->reserved]);
}

static inline void text_is(struct psip_span text, const char *expected)
{
	assert_true(psip_span_equal(text, psip_string(expected)));
}

#endif
