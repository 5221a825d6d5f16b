/* SPDX-License-Identifier: MIT
 * What things cost in bytes of the block, and what a call costs that is held: made with an INVITE like those of test/wire/corpus and looked at
 * 40 s later, when all transactions have gone. */
#include "session/session.h"
#include "transport/base/bytes.h"
#include "transport/route.h"

#include <stdio.h>
#include <stdlib.h>

static struct psip *probe_stack(const struct psip_limits *limits)
{
	const uint8_t seed[32] = { 1 };
	const struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 } };
	size_t size = psip_size(limits);
	struct psip *s = psip_init(calloc(1, size), size, limits, seed);

	return s && psip_configure(s, &settings) == PSIP_OK ? s : NULL;
}

static char tag[64];

/* Do what comes out; accept what comes in; remember the To tag of the last response. */
static void probe_pump(struct psip *s, psip_time now)
{
	struct psip_output out;

	while (psip_next(s, now, &out)) {
		if (out.kind == PSIP_SEND) {
			const char *at = out.bytes;
			for (size_t i = 0; i + 5 < out.length; i++)
				if (memcmp(at + i, "\r\nTo:", 5) == 0)
					for (size_t k = i; k + 21 < out.length && at[k + 2] != '\n'; k++)
						if (memcmp(at + k, ";tag=", 5) == 0)
							memcpy(tag, at + k + 5, PSIP_TAG_LENGTH);
			psip_sent(s, out.token, PSIP_OK);
		} else if (out.kind == PSIP_EVENT && out.event.kind == PSIP_EVENT_INCOMING) {
			if (psip_accept(s, now, out.event.object, psip_span(NULL, 0), psip_span(NULL, 0)) != PSIP_OK)
				printf("the call was not accepted\n");
		}
	}
}

static void probe_request(struct psip *s, psip_time now, const char *method, unsigned call, const char *to_tag)
{
	const char *sdp = "v=0\r\no=alice 2890844526 2890844526 IN IP4 client.atlanta.example.com\r\ns=-\r\nc=IN IP4 192.0.2.101\r\nt=0 0\r\n"
	                  "m=audio 49172 RTP/AVP 0 8 101\r\na=rtpmap:0 PCMU/8000\r\na=rtpmap:8 PCMA/8000\r\na=rtpmap:101 telephone-event/8000\r\n";
	bool invite = method[0] == 'I';
	char text[2048];
	int n = snprintf(text, sizeof text,
	                 "%s sip:bob@biloxi.example.com SIP/2.0\r\nVia: SIP/2.0/UDP ss2.biloxi.example.com:5060;branch=z9hG4bK721e4.%u%s\r\n"
	                 "Via: SIP/2.0/UDP ss1.atlanta.example.com:5060;branch=z9hG4bK2d4790.1;received=192.0.2.222\r\n"
	                 "Via: SIP/2.0/UDP 192.0.2.101:5060;branch=z9hG4bK74bf9;received=192.0.2.101;rport=5060\r\n"
	                 "Record-Route: <sip:ss2.biloxi.example.com;lr>\r\nRecord-Route: <sip:ss1.atlanta.example.com;lr>\r\nMax-Forwards: 68\r\n"
	                 "From: \"Alice\" <sip:alice@atlanta.example.com>;tag=9fxced76sl\r\nTo: Bob <sip:bob@biloxi.example.com>%s%s\r\n"
	                 "Call-ID: %u-2xTb9vxSit55XU7p8@atlanta.example.com\r\nCSeq: 1 %s\r\n"
	                 "Contact: <sip:alice@192.0.2.101:5060;transport=udp;ob>;+sip.instance=\"<urn:uuid:00000000-0000-1000-8000-AABBCCDDEEFF>\"\r\n"
	                 "Allow: INVITE, ACK, CANCEL, OPTIONS, BYE, REFER, NOTIFY, MESSAGE, UPDATE, PRACK\r\nSupported: replaces, timer, 100rel\r\n%s"
	                 "Content-Length: %zu\r\n\r\n%s",
	                 method, call, method, to_tag ? ";tag=" : "", to_tag ? to_tag : "", call, method, invite ? "Content-Type: application/sdp\r\n" : "",
	                 invite ? strlen(sdp) : 0, invite ? sdp : "");
	struct psip_packet packet = { .bytes = text, .length = (size_t)n,
		                      .local = { .ip = { 192, 0, 2, 4 }, .family = 4, .port = 5060, .transport = PSIP_UDP },
		                      .remote = { .ip = { 192, 0, 2, 101 }, .family = 4, .port = 5060, .transport = PSIP_UDP } };

	psip_datagram(s, now, &packet);
	probe_pump(s, now);
}

static void probe_held(void)
{
	enum { CALLS = 1000 };
	struct psip_limits limits = { .calls = CALLS, .transactions = 5 * CALLS, .peer_quota = 5 * CALLS, .bytes = CALLS * 8192 };
	struct psip *s = probe_stack(&limits);
	struct psip_statistics before, after;
	psip_time now = 1000;

	psip_statistics(s, &before);
	for (unsigned i = 0; i < CALLS; i++) {
		probe_request(s, now, "INVITE", i, NULL);
		probe_request(s, now, "ACK", i, tag);
	}
	psip_statistics(s, &after);
	printf("held call, at once:      %6zu bytes stored, %u transactions per 1000 calls\n", (before.bytes_free - after.bytes_free) / CALLS, after.transactions);
	for (unsigned i = 0; i < 40; i++)
		probe_pump(s, now += 1000);
	psip_statistics(s, &after);
	printf("held call, 40 s later:   %6zu bytes stored + %zu of objects = %zu  (%u calls, %u transactions)\n", (before.bytes_free - after.bytes_free) / CALLS,
	       sizeof(struct psip_call) + sizeof(struct psip_dialog),
	       (before.bytes_free - after.bytes_free) / CALLS + sizeof(struct psip_call) + sizeof(struct psip_dialog), after.calls, after.transactions);
	free(s);
}

int main(void)
{
	static const unsigned calls[] = { 1, 2, 8, 64, 1000 };

	printf("bytes of the block, each: transaction %zu, dialog %zu, call %zu, stream %zu, outstanding send %zu, cached route %zu\n",
	       sizeof(struct psip_transaction), sizeof(struct psip_dialog), sizeof(struct psip_call), sizeof(struct psip_flow), sizeof(struct psip_send),
	       sizeof(struct psip_route_entry));
	printf("on the stack while a message is read: %zu (PSIP_HEADER_ROWS %d)\n", sizeof(struct psip_received), PSIP_HEADER_ROWS);
	for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
		struct psip_limits limits = PSIP_LIMITS(calls[i], 2048);
		printf("block for %4u calls, 2048 bytes of messages each: %8zu bytes\n", calls[i], psip_size(&limits));
	}
	probe_held();
	return 0;
}
