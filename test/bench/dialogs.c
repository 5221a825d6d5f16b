/* SPDX-License-Identifier: MIT
 * What a request inside a dialog costs among so many: COUNT calls are taken and held, then REQUESTS OPTIONS go to them at random, in virtual time.
 *   dialogs COUNT REQUESTS KIND    one line: dialogs that stand, ns a request (CPU time), requests that failed
 * KIND: what the peer chose. plain: Call-IDs as phones make them; chosen: those that a hash of the usual kind (h * 31 + c, sums, exclusive ors)
 * throws into one row; tags: one Call-ID with as many From tags. Under callgrind (--instr-atstart=no) only the requests are counted. */
#define _GNU_SOURCE
#include "session/psip.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>

#if defined __has_include
#if __has_include(<valgrind/callgrind.h>)
#include <valgrind/callgrind.h>
#define DIALOGS_WITH_CALLGRIND 1
#endif
#endif

#define CHOSEN_BITS 20

enum kind { PLAIN, CHOSEN, TAGS };

struct held {
	char tag[16];   /* ours */
	uint32_t cseq;
};

static struct held *held;
static enum kind kind;
static char answered[16];   /* To tag of the last response */
static unsigned status;

static void take(const char *bytes, size_t length)
{
	const char *to = memmem(bytes, length, "\r\nTo:", 5), *tag = to ? memmem(to, (size_t)(bytes + length - to), ";tag=", 5) : NULL;

	status = (unsigned)atoi(bytes + sizeof "SIP/2.0");
	if (tag)
		memcpy(answered, tag + 5, sizeof answered);
}

/* What comes out; calls are accepted. */
static void pump(struct psip *s, psip_time now)
{
	const struct psip_span none = psip_span(NULL, 0);
	struct psip_output out;

	while (psip_next(s, now, &out))
		if (out.kind == PSIP_SEND) {
			take(out.bytes, out.length);
			psip_sent(s, out.token, PSIP_OK);
		} else if (out.kind == PSIP_EVENT && out.event.kind == PSIP_EVENT_INCOMING && psip_accept(s, now, out.event.object, none, none) != PSIP_OK) {
			exit(2);
		}
}

/* Twenty pairs of letters, each "Aa" or "BB": alike in sum, exclusive or, and as digits to the base 31. */
static void choose(char *text, uint32_t number)
{
	for (unsigned bit = 0; bit < CHOSEN_BITS; bit++)
		memcpy(text + 2 * bit, number >> bit & 1 ? "Aa" : "BB", 2);
	text[2 * CHOSEN_BITS] = '\0';
}

static void send(struct psip *s, psip_time now, const char *method, uint32_t number, uint32_t cseq, bool inside)
{
	static const char sdp[] = "v=0\r\no=- 1 1 IN IP4 192.0.2.101\r\ns=-\r\nc=IN IP4 192.0.2.101\r\nt=0 0\r\nm=audio 49172 RTP/AVP 0 8\r\n";
	bool invite = method[0] == 'I';
	char text[1500], call_id[2 * CHOSEN_BITS + 1], from[16] = "9fxced76sl", to[sizeof ";tag=" + 16] = "";
	struct psip_packet packet = { .bytes = text, .local = { .ip = { 192, 0, 2, 4 }, .family = 4, .port = 5060, .transport = PSIP_UDP },
		                      .remote = { .ip = { 192, 0, 2, 101 }, .family = 4, .port = 5060, .transport = PSIP_UDP } };

	if (kind == CHOSEN)
		choose(call_id, number);
	else
		snprintf(call_id, sizeof call_id, "%08x-2xTb9vxSit55XU7p8", kind == TAGS ? 0 : number);
	if (kind == TAGS)
		snprintf(from, sizeof from, "t%08x", number);
	if (inside)
		snprintf(to, sizeof to, ";tag=%.16s", held[number].tag);
	packet.length = (size_t)snprintf(text, sizeof text,
	                                 "%s sip:bob@192.0.2.4 SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.101:5060;branch=z9hG4bK%x.%x.%c\r\nMax-Forwards: 70\r\n"
	                                 "From: \"Alice\" <sip:alice@atlanta.example.com>;tag=%s\r\nTo: Bob <sip:bob@biloxi.example.com>%s\r\n"
	                                 "Call-ID: %s@atlanta.example.com\r\nCSeq: %u %s\r\nContact: <sip:alice@192.0.2.101:5060>\r\n%sContent-Length: %zu\r\n\r\n%s",
	                                 method, number, cseq, *method, from, to, call_id, cseq, method, invite ? "Content-Type: application/sdp\r\n" : "",
	                                 invite ? sizeof sdp - 1 : 0, invite ? sdp : "");
	status = 0;
	psip_datagram(s, now, &packet);
	pump(s, now);
}

static double cpu_now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
	return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

int main(int argc, char **argv)
{
	static const char *const kinds[] = { "plain", "chosen", "tags" };
	const uint8_t seed[32] = { 1 };
	const struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 } };
	const uint32_t count = argc > 3 ? (uint32_t)atol(argv[1]) : 0, requests = argc > 3 ? (uint32_t)atol(argv[2]) : 0;
	const struct psip_limits limits = { .calls = count, .dialogs = count, .transactions = 2 * count + (1 << 18), /* two are kept for the end of each call */ .sends = 1024, .peer_quota = 1 << 18,
		                            .keepalives = 1, .bytes = 512u << 20 | (uint32_t)((uint64_t)count * 1536), .reserve_size = 768 };
	size_t size = psip_size(&limits);
	void *memory = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
	struct psip *s = memory == MAP_FAILED ? NULL : psip_init(memory, size, &limits, seed);
	struct psip_statistics statistics;
	psip_time now = 1000;
	uint32_t random = 1, failed = 0;
	double begun, taken;

	while (argc > 3 && kind < TAGS && strcmp(argv[3], kinds[kind]) != 0)
		kind++;
	held = calloc(count, sizeof *held);
	if (!s || !held || psip_configure(s, &settings) != PSIP_OK) {
		fprintf(stderr, "dialogs COUNT REQUESTS plain|chosen|tags\n");
		return 2;
	}
	for (uint32_t i = 0; i < count; i++) {
		send(s, ++now, "INVITE", i, 1, false);
		if (status != 200) {
			psip_statistics(s, &statistics);
			fprintf(stderr, "dialogs: call %u got %u: %u transactions, %zu bytes free\n", i, status, statistics.transactions, statistics.bytes_free);
			return 1;
		}
		memcpy(held[i].tag, answered, sizeof answered);
		held[i].cseq = 1;
		send(s, now, "ACK", i, 1, true);
	}
	for (unsigned second = 0; second < 70; second++) /* all transactions end */
		pump(s, now += 1000);
	begun = cpu_now();
#ifdef DIALOGS_WITH_CALLGRIND
	CALLGRIND_START_INSTRUMENTATION;
#endif
	for (uint32_t i = 0; i < requests; i++) {
		uint32_t which = (uint32_t)((uint64_t)(random = random * 1664525 + 1013904223) * count >> 32);
		if ((i & 7) == 0)
			now++;
		send(s, now, "OPTIONS", which, ++held[which].cseq, true);
		failed += status != 200;
	}
#ifdef DIALOGS_WITH_CALLGRIND
	CALLGRIND_DUMP_STATS_AT("requests");
#endif
	taken = cpu_now() - begun;
	psip_statistics(s, &statistics);
	printf("%u %.0f %u\n", statistics.dialogs, requests ? taken / requests : 0.0, failed);
	return failed != 0;
}
