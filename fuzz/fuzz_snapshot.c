/* SPDX-License-Identifier: MIT
 * libFuzzer: calls in portable form (session/snapshot.c). The data are changes to a snapshot that a stack made, or a whole one; the check over it is
 * put right. What is refused leaves the stack as it was; what is taken is a call like others: it can be saved, ended, looked at, and its time goes
 * by until nothing is left.
 *   first byte: from 16 on the rest is a snapshot, without magic and check; else one of the kinds of calls below is changed:
 *   two bytes place, one byte new value, again and again */
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "session/psip.h"
#include "transport/base/hash.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { KINDS = 9, ROOM = 16384, BLOCK = 1 << 18, CHECK = 8, MAGIC = 8 };

static const struct psip_limits limits = { .calls = 2, .bytes = 40000, .message_max = 8000 };
static const struct psip_address local = { .ip = { 10, 0, 0, 1 }, .family = 4, .port = 5060, .transport = PSIP_UDP };
static const struct psip_address peer = { .ip = { 10, 0, 0, 2 }, .family = 4, .port = 5060, .transport = PSIP_UDP };
static const struct psip_span none = { NULL, 0 };
static uint8_t base[KINDS][ROOM];
static size_t base_length[KINDS];
static char last[4096]; /* what was sent last */

static void require(bool holds)
{
	if (!holds)
		abort();
}

static struct psip *stack(uint8_t number)
{
	const struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .reliable = PSIP_RELIABLE_SUPPORTED };
	const uint8_t seed[32] = { number };
	struct psip *s = psip_init(calloc(1, BLOCK), BLOCK, &limits, seed);

	require(s && psip_configure(s, &settings) == PSIP_OK);
	return s;
}

static void pump(struct psip *s, psip_time now)
{
	struct psip_output out;

	while (psip_next(s, now, &out)) {
		if (out.kind == PSIP_SEND) {
			size_t n = out.length < sizeof last ? out.length : sizeof last - 1;
			memcpy(last, out.bytes, n);
			last[n] = '\0';
			psip_sent(s, out.token, PSIP_OK);
		} else if (out.kind == PSIP_ROUTE) {
			psip_route(s, now, out.token, &local);
		} else if (out.kind != PSIP_EVENT) {
			psip_unsupported(s, now, &out);
		}
	}
}

static void put(struct psip *s, psip_time now, const char *text)
{
	struct psip_packet packet = { .bytes = text, .length = strlen(text), .local = local, .remote = peer };

	psip_datagram(s, now, &packet);
	pump(s, now);
}

/* The response to the request sent last. */
static void reply(struct psip *s, psip_time now, const char *status, const char *rows)
{
	char text[6000], via[512] = "", from[512] = "", call_id[256] = "", cseq[64] = "";
	const char *at = last;

	for (; at && *at; at = strchr(at, '\n') ? strchr(at, '\n') + 1 : NULL) {
		(void)sscanf(at, "Via: %500[^\r]", via);
		(void)sscanf(at, "From: %500[^\r]", from);
		(void)sscanf(at, "Call-ID: %250[^\r]", call_id);
		(void)sscanf(at, "CSeq: %60[^\r]", cseq);
	}
	snprintf(text, sizeof text, "SIP/2.0 %s\r\nVia: %s\r\nFrom: %s\r\nTo: <sip:alice@10.0.0.2:5060>;tag=pt\r\nCall-ID: %s\r\nCSeq: %s\r\n"
	         "Contact: <sip:alice@10.0.0.2:5060>\r\nAllow: INVITE, ACK, BYE, CANCEL, UPDATE, PRACK\r\n%s", status, via, from, call_id, cseq, rows);
	put(s, now, text);
}

#define SDP_ROWS "Content-Type: application/sdp\r\nContent-Length: 87\r\n\r\n" \
	"v=0\r\no=a 1 1 IN IP4 10.0.0.2\r\ns=-\r\nc=IN IP4 10.0.0.2\r\nt=0 0\r\nm=audio 4000 RTP/AVP 0 8\r\n"
#define INVITE "INVITE sip:bob@10.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKin\r\nMax-Forwards: 70\r\n" \
	"From: <sip:alice@10.0.0.2>;tag=pt\r\nTo: <sip:bob@10.0.0.1>\r\nCall-ID: in\r\nCSeq: 1 INVITE\r\nSupported: 100rel\r\n" \
	"Record-Route: <sip:10.0.0.2;lr>\r\nContact: <sip:alice@10.0.0.2>\r\n" SDP_ROWS

static void make(unsigned kind)
{
	struct psip *s = stack(1);
	const struct psip_call_options options = { .size = sizeof options, .to = PSIP_TEXT("sip:alice@10.0.0.2:5060"), .follow = kind == 8 ? PSIP_FOLLOW_CONTACTS : PSIP_FOLLOW_NEVER };
	psip_handle call = 0;
	psip_time now = 1000;

	if (kind < 3) {
		put(s, now, INVITE);
		call = psip_call_next(s, 0);
		require(call != 0);
		if (kind == 1)
			require(psip_progress(s, now, call, 183, PSIP_RELIABLY, none, none) == PSIP_OK);
		if (kind == 2)
			require(psip_accept(s, now, call, none, none) == PSIP_OK);
	} else {
		require(psip_call(s, now, &options, &call) == PSIP_OK);
		pump(s, now);
		if (kind == 4)
			reply(s, now, "183 Progress", "Require: 100rel\r\nRSeq: 7\r\n" SDP_ROWS);
		if (kind == 8)
			reply(s, now, "302 Moved", "Contact: <sip:one@10.0.0.3?Subject=x>;q=0.5, <sip:10.0.0.4>\r\nContent-Length: 0\r\n\r\n");
		else if (kind > 4)
			reply(s, now, "200 OK", "Require: timer\r\nSession-Expires: 1800;refresher=uac\r\n" SDP_ROWS);
		if (kind == 5)
			require(psip_modify(s, now, call, PSIP_SENDONLY, none, none) == PSIP_OK);
		if (kind == 6)
			require(psip_update(s, now, call, PSIP_SENDONLY, none, none) == PSIP_OK);
		if (kind == 7)
			require(psip_hangup(s, now, call) == PSIP_HANGUP_BYE);
	}
	pump(s, now);
	require(psip_call_save(s, call, base[kind], ROOM, &base_length[kind]) == PSIP_OK);
	free(s);
}

static void right(uint8_t *bytes, size_t length)
{
	static const uint8_t key[16] = { 'p', 'i', 'c', 'o', 's', 'i', 'p', ' ', 'p', 'o', 'r', 't', 'a', 'b', 'l', 'e' };
	struct psip_hash h = psip_hash_begin_key(key);
	uint64_t check;

	psip_hash_add(&h, bytes, length - CHECK);
	check = psip_hash_end64(&h);
	for (unsigned i = 0; i < CHECK; i++)
		bytes[length - CHECK + i] = (uint8_t)(check >> 8 * (CHECK - 1 - i));
}

static size_t snapshot(uint8_t *bytes, const uint8_t *data, size_t size)
{
	size_t length;

	if (data[0] >= 16) {
		length = MAGIC + size - 1 + CHECK;
		memcpy(bytes, base[0], MAGIC);
		memcpy(bytes + MAGIC, data + 1, size - 1);
	} else {
		length = base_length[data[0] % KINDS];
		memcpy(bytes, base[data[0] % KINDS], length);
		for (size_t i = 1; i + 3 <= size; i += 3)
			bytes[MAGIC + ((size_t)data[i] << 8 | data[i + 1]) % (length - MAGIC)] = data[i + 2];
	}
	right(bytes, length);
	return length;
}

static void live(struct psip *s, psip_time now, psip_handle call, uint8_t how)
{
	static uint8_t copy[4 * ROOM];
	struct psip_statistics st;
	struct psip_call_info info;
	size_t length;
	psip_time end = now + 2000000, at;

	require(psip_call_info(s, call, &info) != PSIP_ERR_ARGUMENT);
	if (psip_call_save(s, call, copy, sizeof copy, &length) == PSIP_OK) {
		psip_handle second;
		require(psip_call_restore(s, now, copy, length, &second) != PSIP_OK || info.state == PSIP_CALL_CALLING || info.state == PSIP_CALL_RINGING ||
		        info.state == PSIP_CALL_ENDING); /* without a tag of the peer's it is no dialog yet */
	}
	pump(s, now);
	switch (how & 7) {
	case 0: (void)psip_hangup(s, now, call); break;
	case 1: (void)psip_accept(s, now, call, none, none); break;
	case 2: (void)psip_modify(s, now, call, PSIP_SENDONLY, none, none); break;
	case 3: (void)psip_update(s, now, call, PSIP_SENDONLY, none, none); break;
	case 4: reply(s, now, how & 8 ? "486 Busy Here" : "200 OK", SDP_ROWS); break;
	case 5: (void)psip_prack(s, now, call, none, none); break;
	case 6: put(s, now, INVITE); break;
	default: (void)psip_call_forget(s, call);
	}
	pump(s, now);
	for (unsigned i = 0; i < 400 && (at = psip_deadline(s)) < end; i++)
		pump(s, now = at > now ? at : now);
	for (call = 0; (call = psip_call_next(s, call)) != 0;)
		(void)psip_call_forget(s, call);
	for (unsigned i = 0; i < 400 && (at = psip_deadline(s)) != PSIP_NEVER; i++)
		pump(s, now = at > now ? at : now);
	psip_statistics(s, &st);
	require(st.calls == 0 && st.dialogs == 0 && st.transactions == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static uint8_t bytes[ROOM];
	struct psip_statistics before, after;
	psip_handle call;
	psip_time now = 5000;
	struct psip *s;
	size_t length;

	if (!base_length[0])
		for (unsigned kind = 0; kind < KINDS; kind++)
			make(kind);
	if (size < 2 || size > ROOM - MAGIC - CHECK)
		return 0;
	length = snapshot(bytes, data, size);
	s = stack(2);
	psip_statistics(s, &before);
	if (psip_call_restore(s, now, bytes, length, &call) == PSIP_OK) {
		live(s, now, call, data[size - 1]);
	} else {
		psip_statistics(s, &after);
		require(memcmp(&before, &after, sizeof before) == 0 && psip_deadline(s) == PSIP_NEVER);
	}
	free(s);
	return 0;
}
