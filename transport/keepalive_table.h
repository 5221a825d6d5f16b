/* SPDX-License-Identifier: MIT
 * Keep-alives as the layers see them: flows that must stay usable are pinged, in the block's own time (RFC 5626 §3.5, §4.4).
 * One entry for each flow, shared by counts; answers tell whether the flow lives and as whom the other side sees us. */
#ifndef PSIP_TRANSPORT_KEEPALIVE_TABLE_H
#define PSIP_TRANSPORT_KEEPALIVE_TABLE_H

#include "transport/base/pool.h"
#include "transport/base/table.h"
#include "transport/keepalive.h"
#include "transport/output.h"
#include "transport/stun.h"

struct psip_keepalive {
	struct psip_object object;
	struct psip_link link;            /* by remote */
	struct psip_address remote, local; /* local.family 0: ROUTE is to be asked */
	struct psip_address mapped;       /* as the last answer told; family 0: none yet */
	psip_handle flow;                 /* stream; 0 for datagrams, or while none is open */
	psip_duration interval;           /* of the application; 0: the settings' */
	uint8_t id[PSIP_STUN_ID];         /* of the request under way */
	uint16_t count;                   /* who holds it */
	uint8_t kind;                     /* enum psip_keepalive_kind */
	uint8_t tries;                    /* pings under way without an answer; 0: none */
	uint8_t news;                     /* what is to be put out */
	bool own;                         /* the application's: its stream is opened, and opened again */
	bool asked, failed;               /* ROUTE is out; FLOW_FAILED was told, and no answer came since */
};

struct psip_keepalives {
	struct psip_pool pool;
	struct psip_table table;
	struct psip_keepalive_settings settings;
};

PSIP_API void psip_keepalive_layout(struct psip_keepalives *all, struct psip_layout *l);
PSIP_API PSIP_MUST_USE int psip_keepalive_check(const struct psip_keepalive_settings *settings);
PSIP_API struct psip_keepalive *psip_keepalive_get(struct psip *s, psip_handle handle);

/* Hold the entry of that flow, made if need be; from then on it is pinged. flow: the stream, 0 for datagrams. 0: settings say no, or the table is full. */
PSIP_API psip_ref psip_keepalive_hold(struct psip *s, const struct psip_address *local, const struct psip_address *remote, psip_handle flow);
/* The last one to let go ends it. ref 0: nothing happens. */
PSIP_API void psip_keepalive_release(struct psip *s, psip_ref ref);
/* For the application: pings to `remote` (numeric), whatever the settings say. PSIP_ERR_FULL, PSIP_ERR_ARGUMENT (kind does not suit the transport). */
PSIP_API PSIP_MUST_USE int psip_keepalive_begin(struct psip *s, enum psip_keepalive_kind kind, const struct psip_address *remote, psip_duration interval,
                                                psip_handle *keepalive);

/* ---- What happens to entries ---- */
PSIP_API void psip_keepalive_expired(struct psip *s, psip_time now, psip_ref ref);
/* ROUTE or an event; false if the entry has nothing to say (any more). */
PSIP_API PSIP_MUST_USE bool psip_keepalive_output(struct psip *s, struct psip_keepalive *k, struct psip_output *out);
/* The answer to a ROUTE whose token is an entry's handle; others are ignored. */
PSIP_API void psip_keepalive_route(struct psip *s, uint64_t token, const struct psip_address *local);
/* A single CRLF came on that stream: true if it was awaited as a pong. */
PSIP_API bool psip_keepalive_pong(struct psip *s, psip_handle flow);
/* A datagram for which psip_stun_is() holds: requests are answered (RFC 5626 §8), answers go to their entry, all else is dropped. */
PSIP_API void psip_keepalive_stun(struct psip *s, const struct psip_packet *packet);
/* Local addresses may have changed, or the world went on without us: ask again. */
PSIP_API void psip_keepalive_reroute(struct psip *s);

#endif
