/* SPDX-License-Identifier: MIT
 * What the files of flows share: places and who gives way (flow_place.c), bytes in (flow_stream.c), WebSocket (flow_websocket.c). For
 * transport/ only. */
#ifndef PSIP_TRANSPORT_FLOW_H
#define PSIP_TRANSPORT_FLOW_H

#include "transport/transport.h"
#include "transport/websocket.h"

/* ms. A peer that has connected must say something, a handshake must be done, a message begun must be whole by then: 64*T1, as long as a
 * transaction waits. What comes meanwhile extends none of them. */
#define PSIP_FLOW_PATIENCE 32000u

/* A flow's WebSocket: in its counted block. */
struct psip_flow_websocket {
	struct psip_websocket reader;
	uint32_t scanned;               /* of the handshake's head */
	char key[PSIP_WEBSOCKET_KEY];   /* client: what the server has to answer */
	psip_ref authorization;         /* client: the answer to its challenge, a counted block; 0: none */
	uint16_t status;                /* client: of the HTTP response that refused */
	uint8_t fault;                  /* ...enum psip_websocket_fault, to be told */
	uint8_t tries;                  /* answers given to challenges */
};

/* flow_place.c: a place for one flow more; 0 if there is none and none gives way. inbound: the peer wants it. */
psip_ref psip_flow_place(struct psip *s, const struct psip_address *remote, bool inbound);
void psip_flow_unplace(struct psip *s, struct psip_flow *flow);
/* It was used just now. */
void psip_flow_touch(struct psip *s, struct psip_flow *flow);

/* flow_stream.c. room: where the next bytes of the buffered message go, at least `want` of them, no more than
 * limits.message_max in all. NULL: no memory. */
uint8_t *psip_flow_room(struct psip *s, struct psip_flow *flow, size_t want, size_t *room);
void psip_flow_drop_buffer(struct psip *s, struct psip_flow *flow);
/* flow.c: set the timer that the flow's state asks for. */
void psip_flow_arm(struct psip *s, struct psip_flow *flow);
/* Its timer fired. */
void psip_flow_expired(struct psip *s, psip_ref object);

/* transport.c. Bytes of the layer's own, as they go out: handshakes, control frames. False: there is no room, they are dropped. */
bool psip_flow_put(struct psip *s, struct psip_flow *flow, const void *bytes, size_t length);
/* The answer to a keep-alive. One that has not gone out yet is replaced (RFC 6455 §5.5.3): pings cannot take all send records. */
void psip_flow_pong(struct psip *s, struct psip_flow *flow, const void *bytes, size_t length);

/* Is it a WebSocket, in its handshake or past it? */
static inline bool psip_flow_is_websocket(const struct psip_flow *flow)
{
	return psip_transport_websocket(flow->remote.transport) && flow->websocket;
}

/* flow_websocket.c. begin: the flow stands; its handshake begins. False: no memory. */
bool psip_flow_websocket_begin(struct psip *s, struct psip_flow *flow);
/* As psip_flow_next: one message, or MORE at the end of *rest or of the flow. */
enum psip_frame_kind psip_flow_websocket_next(struct psip *s, struct psip_flow *flow, struct psip_span *rest, struct psip_span *message);
/* Has a frame, a message or the handshake begun that is not at its end? */
bool psip_flow_websocket_partial(struct psip *s, const struct psip_flow *flow);
/* The flow has gone. */
void psip_flow_websocket_end(struct psip *s, struct psip_flow *flow);
/* Has a handshake failed without an event of it so far? */
bool psip_flow_websocket_untold(struct psip *s, const struct psip_flow *flow);
/* Make `out` the event of a handshake that failed; false: none is to be told (any more). */
bool psip_flow_websocket_tell(struct psip *s, struct psip_flow *flow, struct psip_output *out);
/* A close frame with that code, if one may still be sent. */
void psip_flow_websocket_close(struct psip *s, struct psip_flow *flow, unsigned code);
/* The message in a frame: a new counted block; from the reserve slots if `reserved` and the area is full. 0: no room. */
psip_ref psip_flow_websocket_frame(struct psip *s, const struct psip_flow *flow, struct psip_span message, bool reserved);

#endif
