/* SPDX-License-Identifier: MIT
 * The fields of each input and output (input.h). */
#include "session/input_table.h"

#define IN_FIELD(type, member) { INPUT_##type, 1, offsetof(struct psip_input, member) }
#define IN_FIELDS(type, member, width) { INPUT_##type, sizeof(((struct psip_input *)0)->member) / (width), offsetof(struct psip_input, member) }
#define IN_SETTING(type, member) IN_FIELD(type, settings.member)

const struct input_kind psip_input_kinds[PSIP_INPUT_COUNT] = {
	[PSIP_INPUT_INIT] = { "init", true, { IN_FIELDS(U32, limits, 4), IN_FIELDS(U8, seed, 1) } },
	[PSIP_INPUT_CONFIGURE] = { "configure", true, {
		IN_FIELDS(U32, settings.timers, 4), IN_SETTING(SPAN, media.address), IN_SETTING(BOOL, media.ipv6), IN_SETTING(U16, media.port),
		IN_SETTING(U8, media.codecs), IN_SETTING(BOOL, media.prefer_pcma), IN_SETTING(BOOL, media.own_order), IN_SETTING(U8, media.telephone_event),
		IN_SETTING(SPAN, agent), IN_SETTING(SPAN, contact), IN_SETTING(BOOL, contact_tls), IN_SETTING(U8, sips), IN_SETTING(BOOL, mixed_sips),
		IN_SETTING(BOOL, strict), IN_SETTING(U32, quirks_on), IN_SETTING(U32, quirks_off), IN_SETTING(U8, scan), IN_SETTING(BOOL, own_descriptions),
		IN_SETTING(U8, keepalive.datagrams), IN_SETTING(U8, keepalive.streams), IN_SETTING(U32, keepalive.datagram_interval),
		IN_SETTING(U32, keepalive.stream_interval), IN_SETTING(U16, answers_peer), IN_SETTING(U16, answers_total), IN_SETTING(U8, nat),
		IN_SETTING(BOOL, force_rport), IN_SETTING(BOOL, no_automatic_trying), IN_FIELDS(U8, settings.transports, 1),
		IN_FIELDS(U8, settings.families, 1), IN_SETTING(BOOL, refuse_vanished_sips), IN_SETTING(U32, mtu), IN_SETTING(U32, streams.idle),
		IN_SETTING(SPAN, streams.websocket_path), IN_SETTING(SPAN, streams.websocket_origins), IN_SETTING(SPAN, streams.websocket_cookie),
		IN_SETTING(SPAN, streams.websocket_authorization), IN_SETTING(BOOL, streams.no_alias), IN_SETTING(U8, reliable),
		IN_SETTING(U8, session_timer.use), IN_SETTING(U8, session_timer.refresher), IN_SETTING(BOOL, session_timer.require),
		IN_SETTING(BOOL, session_timer.proxy_require), IN_SETTING(U32, session_timer.interval), IN_SETTING(U32, session_timer.min_se),
		IN_SETTING(BOOL, replaces), IN_SETTING(BOOL, join), IN_SETTING(BOOL, max_breadth),
		IN_SETTING(SPAN, serves), IN_SETTING(SPAN, identities), IN_SETTING(BOOL, session_ids),
		IN_SETTING(SPAN, session_id_key), IN_SETTING(SPAN, host) } },
	[PSIP_INPUT_DATAGRAM] = { "datagram", false, { IN_FIELD(ADDRESS, local), IN_FIELD(ADDRESS, remote), IN_FIELD(BOOL, truncated), IN_FIELD(SPAN, bytes) } },
	[PSIP_INPUT_ACCEPTED] = { "accepted", false, { IN_FIELD(ADDRESS, local), IN_FIELD(ADDRESS, remote) } },
	[PSIP_INPUT_CONNECTED] = { "connected", false, { IN_FIELD(HEX, handle), IN_FIELD(ADDRESS, local) } },
	[PSIP_INPUT_STREAM] = { "stream", false, { IN_FIELD(HEX, handle), IN_FIELD(SPAN, bytes) } },
	[PSIP_INPUT_CLOSED] = { "closed", false, { IN_FIELD(HEX, handle) } },
	[PSIP_INPUT_AUTHENTICATED] = { "authenticated", false, { IN_FIELD(HEX, handle), IN_FIELD(NAMES, names) } },
	[PSIP_INPUT_SENT] = { "sent", true, { IN_FIELD(HEX, token), IN_FIELD(INT, result) } },
	[PSIP_INPUT_ROUTE] = { "route", false, { IN_FIELD(HEX, token), IN_FIELD(ADDRESS, local) } },
	[PSIP_INPUT_ANSWER] = { "answer", false, { IN_FIELD(HEX, token), IN_FIELD(U16, query), IN_FIELD(ANSWER, answer) } },
	[PSIP_INPUT_UNREACHABLE] = { "unreachable", false, { IN_FIELD(ADDRESS, remote) } },
	[PSIP_INPUT_ADDRESSES_CHANGED] = { "addresses_changed", false, { { 0 } } },
	[PSIP_INPUT_UNSUPPORTED] = { "unsupported", false, { IN_FIELD(U32, output.kind), IN_FIELD(HEX, output.token), IN_FIELD(HEX, output.flow), IN_FIELD(U16, output.query) } },
	[PSIP_INPUT_NEXT] = { "next", false, { { 0 } } },
	[PSIP_INPUT_CALL] = { "call", false, { IN_FIELD(SPAN, options.to), IN_FIELD(SPAN, options.from), IN_FIELD(SPAN, options.route),
		IN_FIELD(U8, options.transport), IN_FIELD(U32, options.expires), IN_FIELD(U64, options.user), IN_FIELD(SPAN, options.type),
		IN_FIELD(SPAN, options.body), IN_FIELD(BOOL, options.require_reliable), IN_FIELD(BOOL, options.own_pracks),
		IN_FIELD(SPAN, options.replaces), IN_FIELD(SPAN, options.join), IN_FIELD(HEX, options.replaces_call), IN_FIELD(BOOL, options.require_named),
		IN_FIELD(BOOL, options.relents), IN_FIELD(U8, options.follow), IN_FIELD(SPAN, options.rows), IN_FIELD(SPAN, options.session_id) } },
	[PSIP_INPUT_RING] = { "ring", false, { IN_FIELD(HEX, handle), IN_FIELD(U32, number) } },
	[PSIP_INPUT_ACCEPT] = { "accept", false, { IN_FIELD(HEX, handle), IN_FIELD(SPAN, type), IN_FIELD(SPAN, bytes) } },
	[PSIP_INPUT_REJECT] = { "reject", false, { IN_FIELD(HEX, handle), IN_FIELD(U32, number), IN_FIELD(SPAN, bytes) } },
	[PSIP_INPUT_REDIRECT] = { "redirect", false, { IN_FIELD(HEX, handle), IN_FIELD(U32, number), IN_FIELD(SPAN, bytes) } },
	[PSIP_INPUT_HANGUP] = { "hangup", false, { IN_FIELD(HEX, handle) } },
	[PSIP_INPUT_MODIFY] = { "modify", false, { IN_FIELD(HEX, handle), IN_FIELD(U32, number), IN_FIELD(SPAN, type), IN_FIELD(SPAN, bytes) } },
	[PSIP_INPUT_MODIFY_ACCEPT] = { "modify_accept", false, { IN_FIELD(HEX, handle), IN_FIELD(SPAN, type), IN_FIELD(SPAN, bytes) } },
	[PSIP_INPUT_MODIFY_REJECT] = { "modify_reject", false, { IN_FIELD(HEX, handle), IN_FIELD(U32, number) } },
	[PSIP_INPUT_OPTIONS] = { "options", false, { IN_FIELD(SPAN, options.to), IN_FIELD(SPAN, options.from), IN_FIELD(SPAN, options.route),
		IN_FIELD(U8, options.transport), IN_FIELD(U64, options.user), IN_FIELD(U8, options.follow), IN_FIELD(SPAN, options.rows), IN_FIELD(SPAN, options.session_id) } },
	[PSIP_INPUT_DISCONNECT] = { "disconnect", false, { { 0 } } },
	[PSIP_INPUT_KEEPALIVE] = { "keepalive", false, { IN_FIELD(U32, number), IN_FIELD(ADDRESS, remote), IN_FIELD(U32, interval) } },
	[PSIP_INPUT_KEEPALIVE_END] = { "keepalive_end", true, { IN_FIELD(HEX, handle) } },
	[PSIP_INPUT_CALL_SET_USER] = { "call_set_user", true, { IN_FIELD(HEX, handle), IN_FIELD(U64, user) } },
	[PSIP_INPUT_LOGIN] = { "login", true, { IN_FIELD(SPAN, login.realm), IN_FIELD(SPAN, login.username), IN_FIELD(SPAN, login.password),
		IN_FIELD(SPAN, login.ha1), IN_FIELD(U8, login.algorithm), IN_FIELD(BOOL, login.no_md5), IN_FIELD(BOOL, login.outbound_proxy) } },
	[PSIP_INPUT_LOGOUT] = { "logout", true, { IN_FIELD(SPAN, bytes) } },
	[PSIP_INPUT_PROGRESS] = { "progress", false, { IN_FIELD(HEX, handle), IN_FIELD(U32, number), IN_FIELD(U16, query), IN_FIELD(SPAN, type), IN_FIELD(SPAN, bytes) } },
	[PSIP_INPUT_PRACK] = { "prack", false, { IN_FIELD(HEX, handle), IN_FIELD(SPAN, type), IN_FIELD(SPAN, bytes) } },
	[PSIP_INPUT_UPDATE] = { "update", false, { IN_FIELD(HEX, handle), IN_FIELD(U32, number), IN_FIELD(SPAN, type), IN_FIELD(SPAN, bytes) } },
	[PSIP_INPUT_REFRESH] = { "refresh", false, { IN_FIELD(HEX, handle) } },
	[PSIP_INPUT_SESSION_REFRESH] = { "session_refresh", false, { IN_FIELD(HEX, handle), IN_FIELD(U32, number), IN_FIELD(U16, query) } },
	[PSIP_INPUT_HANGUP_BECAUSE] = { "hangup_because", false, { IN_FIELD(HEX, handle), IN_FIELD(SPAN, type), IN_FIELD(U32, number), IN_FIELD(SPAN, bytes) } },
	[PSIP_INPUT_REFUSE] = { "refuse", false, { IN_FIELD(HEX, handle), IN_FIELD(U16, refusal.status), IN_FIELD(SPAN, refusal.reason),
		IN_FIELD(U32, refusal.retry_after), IN_FIELD(SPAN, refusal.rows), IN_FIELD(SPAN, refusal.type), IN_FIELD(SPAN, refusal.body) } },
	[PSIP_INPUT_HANGUP_EARLY] = { "hangup_early", false, { IN_FIELD(HEX, handle) } },
	[PSIP_INPUT_RESTORE] = { "call_restore", false, { IN_FIELD(SPAN, bytes) } },
	[PSIP_INPUT_BEND] = { "bend", true, { IN_FIELD(HEX, handle), IN_FIELD(U32, number), IN_FIELD(U8, bend.method), IN_FIELD(U8, bend.side), IN_FIELD(U16, bend.status),
		IN_FIELD(BOOL, bend.once), IN_FIELD(BOOL, bend.no_ack), IN_FIELD(BOOL, bend.no_prack), IN_FIELD(BOOL, bend.no_trying),
		IN_FIELD(BOOL, bend.no_retransmission), IN_FIELD(BOOL, bend.has_cseq), IN_FIELD(U32, bend.cseq), IN_FIELD(SPAN, bend.request_uri),
		IN_FIELD(SPAN, bend.branch), IN_FIELD(SPAN, bend.from_tag), IN_FIELD(SPAN, bend.to_tag), IN_FIELD(SPAN, bend.headers),
		IN_FIELD(SPAN, bend.without), IN_FIELDS(U32, bend.timers, 4) } },
	[PSIP_INPUT_FORGET] = { "call_forget", true, { IN_FIELD(HEX, handle) } },
};

/* Offsets in struct psip_output. */
#define OUT_FIELD(type, member) { INPUT_##type, 1, offsetof(struct psip_output, member) }
const struct input_kind psip_input_outputs[] = {
	[PSIP_NONE] = { "none", true, { { 0 } } },
	[PSIP_SEND] = { "send", true, { OUT_FIELD(HEX, token), OUT_FIELD(HEX, flow), OUT_FIELD(ADDRESS, local), OUT_FIELD(ADDRESS, remote), OUT_FIELD(BYTES, bytes) } },
	[PSIP_CONNECT] = { "connect", true, { OUT_FIELD(HEX, flow), OUT_FIELD(ADDRESS, local), OUT_FIELD(ADDRESS, remote), OUT_FIELD(SPAN, name) } },
	[PSIP_CLOSE] = { "close", true, { OUT_FIELD(HEX, flow) } },
	[PSIP_ROUTE] = { "route", true, { OUT_FIELD(HEX, token), OUT_FIELD(ADDRESS, remote) } },
	[PSIP_QUERY] = { "query", true, { OUT_FIELD(HEX, token), OUT_FIELD(U16, query), OUT_FIELD(U16, type), OUT_FIELD(SPAN, name) } },
	[PSIP_EVENT] = { "event", true, { OUT_FIELD(U8, event.kind), OUT_FIELD(U8, event.cause), OUT_FIELD(U16, event.status), OUT_FIELD(HEX, event.object),
		OUT_FIELD(U64, event.user), OUT_FIELD(ADDRESS, event.remote), OUT_FIELD(SPAN, event.message), OUT_FIELD(SPAN, event.body) } },
};

_Static_assert(sizeof(struct psip_limits) % 4 == 0 && sizeof(struct psip_timers) % 4 == 0, "they are written as numbers of 32 bits");

const char *psip_input_name(unsigned kind)
{
	return kind < PSIP_INPUT_COUNT ? psip_input_kinds[kind].name : NULL;
}
