/* SPDX-License-Identifier: MIT
 * pcapng (draft-ietf-opsawg-pcapng), link type RAW: what follows is an IP packet. The driver sees payloads only, so the
 * IP, UDP and TCP headers are synthetic: true addresses, ports and checksums; each stream's sequence numbers count from 1. */
#include "session/cli/pcap.h"

#include <stdlib.h>
#include <string.h>

#include "session/cli/redact.h"

#define PCAP_SEGMENT 1400 /* payload bytes of a TCP segment */
#define PCAP_DATAGRAM 65535

/* A direction of a stream: its next sequence number. */
struct pcap_stream {
	struct psip_address from, to;
	uint32_t next;
	bool used;
	psip_handle flow; /* that had these addresses last */
	struct cli_redact redact;
};

struct cli_pcap {
	FILE *to;
	struct pcap_stream *streams; /* open addressing; capacity a power of two */
	size_t capacity, count;
	uint16_t identification;
	bool failed;
	uint8_t copy[PCAP_DATAGRAM]; /* of the bytes, to be redacted */
};

static void pcap_put16(uint8_t *at, unsigned value)
{
	at[0] = (uint8_t)(value >> 8);
	at[1] = (uint8_t)value;
}

static void pcap_put32(uint8_t *at, uint32_t value)
{
	pcap_put16(at, value >> 16);
	pcap_put16(at + 2, value & 0xFFFF);
}

static void pcap_write(struct cli_pcap *p, const void *bytes, size_t length)
{
	if (length && fwrite(bytes, 1, length, p->to) != length)
		p->failed = true;
}

/* Block fields are in the writer's byte order: the section header's magic tells which. */
static void pcap_word(struct cli_pcap *p, uint32_t value)
{
	pcap_write(p, &value, 4);
}

struct cli_pcap *cli_pcap_open(const char *name)
{
	struct cli_pcap *p = calloc(1, sizeof *p);
	if (!p)
		return NULL;
	p->capacity = 64;
	p->streams = calloc(p->capacity, sizeof *p->streams);
	p->to = p->streams ? fopen(name, "wb") : NULL;
	if (!p->to) {
		free(p->streams);
		free(p);
		return NULL;
	}
	static const uint16_t version[2] = { 1, 0 };
	static const uint32_t section[] = { 0x0A0D0D0A, 28, 0x1A2B3C4D }, rest[] = { 0xFFFFFFFF, 0xFFFFFFFF, 28 }, interface[] = { 1, 20, 101, 0, 20 };
	pcap_write(p, section, sizeof section);
	pcap_write(p, version, sizeof version);
	pcap_write(p, rest, sizeof rest);
	pcap_write(p, interface, sizeof interface);
	return p;
}

static uint32_t pcap_sum(uint32_t sum, const uint8_t *at, size_t length)
{
	for (size_t i = 0; i + 1 < length; i += 2)
		sum += (uint32_t)at[i] << 8 | at[i + 1];
	if (length & 1)
		sum += (uint32_t)at[length - 1] << 8;
	return sum;
}

static unsigned pcap_fold(uint32_t sum)
{
	while (sum >> 16)
		sum = (sum & 0xFFFF) + (sum >> 16);
	return ~sum & 0xFFFF;
}

/* IP header for `length` bytes after it; returns its own length. */
static size_t pcap_ip(struct cli_pcap *p, uint8_t *ip, const struct psip_address *from, const struct psip_address *to, unsigned protocol, size_t length)
{
	if (from->family == 6) {
		pcap_put32(ip, 0x60000000);
		pcap_put16(ip + 4, (unsigned)length);
		ip[6] = (uint8_t)protocol;
		ip[7] = 64;
		memcpy(ip + 8, from->ip, 16);
		memcpy(ip + 24, to->ip, 16);
		return 40;
	}
	memset(ip, 0, 20);
	ip[0] = 0x45;
	pcap_put16(ip + 2, (unsigned)(20 + length));
	pcap_put16(ip + 4, p->identification++);
	ip[8] = 64;
	ip[9] = (uint8_t)protocol;
	memcpy(ip + 12, from->ip, 4);
	memcpy(ip + 16, to->ip, 4);
	pcap_put16(ip + 10, pcap_fold(pcap_sum(0, ip, 20)));
	return 20;
}

/* The checksum of UDP and TCP covers the addresses, protocol and length as well (RFC 768, RFC 9293, RFC 8200 §8.1). */
static unsigned pcap_checksum(const struct psip_address *from, const struct psip_address *to, unsigned protocol, const uint8_t *header, size_t header_length,
                              const void *bytes, size_t length)
{
	size_t n = from->family == 6 ? 16 : 4;
	uint32_t sum = pcap_sum(0, from->ip, n);
	sum = pcap_sum(sum, to->ip, n);
	sum += protocol + (uint32_t)(header_length + length);
	sum = pcap_sum(sum, header, header_length);
	return pcap_fold(pcap_sum(sum, bytes, length));
}

static void pcap_block(struct cli_pcap *p, uint64_t time_us, bool outgoing, const uint8_t *head, size_t head_length, const void *bytes, size_t length)
{
	static const uint8_t zero[4] = { 0 };
	const uint16_t flags_option[2] = { 2, 4 };
	uint32_t captured = (uint32_t)(head_length + length), padded = (captured + 3) & ~3u, total = 28 + padded + 12 + 4;
	pcap_word(p, 6);
	pcap_word(p, total);
	pcap_word(p, 0);
	pcap_word(p, (uint32_t)(time_us >> 32));
	pcap_word(p, (uint32_t)time_us);
	pcap_word(p, captured);
	pcap_word(p, captured);
	pcap_write(p, head, head_length);
	pcap_write(p, bytes, length);
	pcap_write(p, zero, padded - captured);
	pcap_write(p, flags_option, 4);
	pcap_word(p, outgoing ? 2 : 1);
	pcap_word(p, 0); /* end of options */
	pcap_word(p, total);
}

static size_t pcap_hash(const struct psip_address *from, const struct psip_address *to)
{
	size_t h = 14695981039346656037u;
	for (int i = 0; i < 16; i++)
		h = (h ^ from->ip[i] ^ (size_t)to->ip[i] << 8) * 1099511628211u;
	return (h ^ from->port ^ (size_t)to->port << 16) * 1099511628211u >> 7;
}

static struct pcap_stream *pcap_slot(struct pcap_stream *streams, size_t capacity, const struct psip_address *from, const struct psip_address *to)
{
	size_t i = pcap_hash(from, to) & (capacity - 1);
	while (streams[i].used && !(psip_address_equal(&streams[i].from, from) && psip_address_equal(&streams[i].to, to)))
		i = (i + 1) & (capacity - 1);
	return &streams[i];
}

static void pcap_grow(struct cli_pcap *p)
{
	size_t capacity = p->capacity * 2;
	struct pcap_stream *streams = calloc(capacity, sizeof *streams);
	if (!streams) {
		p->failed = true;
		return;
	}
	for (size_t i = 0; i < p->capacity; i++)
		if (p->streams[i].used)
			*pcap_slot(streams, capacity, &p->streams[i].from, &p->streams[i].to) = p->streams[i];
	free(p->streams);
	p->streams = streams;
	p->capacity = capacity;
}

/* The stream's direction; NULL if there is no room for one more. */
static struct pcap_stream *pcap_stream(struct cli_pcap *p, const struct psip_address *from, const struct psip_address *to)
{
	struct pcap_stream *s;
	if (p->count * 2 >= p->capacity)
		pcap_grow(p);
	s = pcap_slot(p->streams, p->capacity, from, to);
	if (!s->used) {
		if (p->count + 1 >= p->capacity)
			return NULL;
		s->from = *from;
		s->to = *to;
		s->next = s->used = 1;
		p->count++;
	}
	return s;
}

static void pcap_udp(struct cli_pcap *p, uint64_t time_us, bool outgoing, const struct psip_address *from, const struct psip_address *to, const void *bytes,
                     size_t length)
{
	uint8_t head[48];
	size_t n = pcap_ip(p, head, from, to, 17, 8 + length);
	uint8_t *udp = head + n;
	pcap_put16(udp, from->port);
	pcap_put16(udp + 2, to->port);
	pcap_put16(udp + 4, (unsigned)(8 + length));
	pcap_put16(udp + 6, 0);
	unsigned sum = pcap_checksum(from, to, 17, udp, 8, bytes, length);
	pcap_put16(udp + 6, sum ? sum : 0xFFFF);
	pcap_block(p, time_us, outgoing, head, n + 8, bytes, length);
}

static void pcap_tcp(struct cli_pcap *p, uint64_t time_us, bool outgoing, const struct psip_address *from, const struct psip_address *to, const void *bytes,
                     size_t length)
{
	uint8_t head[60];
	struct pcap_stream *out = pcap_stream(p, from, to);
	uint32_t sequence = out ? out->next : 1;
	if (out)
		out->next += (uint32_t)length;
	const struct pcap_stream *back = pcap_stream(p, to, from);
	size_t n = pcap_ip(p, head, from, to, 6, 20 + length);
	uint8_t *tcp = head + n;
	memset(tcp, 0, 20);
	pcap_put16(tcp, from->port);
	pcap_put16(tcp + 2, to->port);
	pcap_put32(tcp + 4, sequence);
	pcap_put32(tcp + 8, back ? back->next : 1);
	tcp[12] = 5 << 4;
	tcp[13] = 0x18; /* PSH, ACK */
	pcap_put16(tcp + 14, 0xFFFF);
	pcap_put16(tcp + 16, pcap_checksum(from, to, 6, tcp, 20, bytes, length));
	pcap_block(p, time_us, outgoing, head, n + 20, bytes, length);
}

/* Without its stream's state a piece is taken for the begin of a line. */
static void pcap_redact(struct cli_pcap *p, psip_handle flow, const struct psip_address *from, const struct psip_address *to, const void *bytes,
                        size_t length)
{
	struct pcap_stream *stream = flow ? pcap_stream(p, from, to) : NULL;
	struct cli_redact fresh = { 0 };
	if (stream && stream->flow != flow) {
		memset(&stream->redact, 0, sizeof stream->redact);
		stream->flow = flow;
	}
	memcpy(p->copy, bytes, length);
	bool websocket = flow && psip_transport_websocket(to->transport ? to->transport : from->transport);
	cli_redact(stream ? &stream->redact : &fresh, websocket, p->copy, length);
}

void cli_pcap_write(struct cli_pcap *p, uint64_t time_us, bool outgoing, psip_handle flow, const struct psip_address *from,
                    const struct psip_address *to, const void *bytes, size_t length)
{
	const uint8_t *at = bytes;
	if (!flow) {
		length = length < PCAP_DATAGRAM ? length : PCAP_DATAGRAM;
		pcap_redact(p, 0, from, to, at, length);
		pcap_udp(p, time_us, outgoing, from, to, p->copy, length);
		return;
	}
	while (length) {
		size_t n = length < PCAP_SEGMENT ? length : PCAP_SEGMENT;
		pcap_redact(p, flow, from, to, at, n);
		pcap_tcp(p, time_us, outgoing, from, to, p->copy, n);
		at += n;
		length -= n;
	}
}

int cli_pcap_close(struct cli_pcap *p)
{
	if (!p)
		return 0;
	int result = p->failed ? -1 : 0;
	if (fclose(p->to) != 0)
		result = -1;
	free(p->streams);
	free(p);
	return result;
}
