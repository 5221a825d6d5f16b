/* SPDX-License-Identifier: MIT
 * One question put to name servers: whom to ask when, by what, and which answer to take (RFC 1035 §4.2, §7; RFC 5452 §9; RFC 6891
 * §6.2.2; RFC 7766 §5).
 *
 * Pure, in the way of transaction/machine.h: an input with the time goes in, an OR of actions comes out. The question, the policy and
 * the datagrams are the caller's, who gives the same question and policy to each call. Before another input at `now`, call
 * psip_dns_query_timer() until the deadline is later than `now`.
 *
 * Each server gets an id and a source port of its own, and its answer counts until the query ends, also while the next server is being
 * asked; so the caller keeps the sockets until then. Copies to the same server have the same id and port: an answer to either is good. */
#ifndef PSIP_TRANSPORT_DNS_QUERY_H
#define PSIP_TRANSPORT_DNS_QUERY_H

#include "transport/base/time.h"
#include "transport/dns.h"

#define PSIP_DNS_SERVERS_MAX  4
#define PSIP_DNS_ATTEMPTS_MAX 8

/* How to ask. 0 means the default in each field but `servers`. */
struct psip_dns_policy {
	struct psip_address server[PSIP_DNS_SERVERS_MAX]; /* in the order of asking; their `transport` is not looked at */
	uint8_t servers;       /* how many; more than PSIP_DNS_SERVERS_MAX count as that */
	uint8_t attempts;      /* rounds over the servers. Default 3; more than PSIP_DNS_ATTEMPTS_MAX count as that */
	bool plain;            /* no EDNS0 (RFC 6891) */
	uint16_t payload;      /* octets of a datagram that we take; default 1232, which no IPv6 path fragments; at least 512 */
	uint16_t port_first;   /* source ports are from here to 65535; default 1024 */
	psip_duration interval; /* before the next server is asked; default 1000; doubles with each round */
	psip_duration stream;   /* for connecting, asking and the answer by TCP, together; default 5000 */
};

/* state        input                           new state    actions
 * -            start                           Asking       SEND               END if there is no server
 * Asking       timer                           =            SEND               the next server; the last one of all: TIMEOUT END
 *              no error, or no such name       Done         PASS END
 *              truncated                       Connecting   CONNECT
 *              the server knows no EDNS        =            SEND               to it once more, without
 *              any other failure, or an error
 *              of transport                    =            SEND               that server is asked no more; none left: FAIL END
 * Connecting   connected                       Streaming    SEND
 *              timer, error                    Asking       CLOSE SEND         that server is asked no more; none left: CLOSE,
 *                                                                              FAIL or TIMEOUT, END
 * Streaming    no error, or no such name       Done         CLOSE PASS END
 *              anything else, timer, error     Asking       CLOSE SEND         likewise
 * Datagrams that answer nothing are ignored in every state, all datagrams in Connecting and Streaming. */
enum psip_dns_query_state { PSIP_DNS_ASKING = 1, PSIP_DNS_CONNECTING, PSIP_DNS_STREAMING, PSIP_DNS_DONE };

/* What to do now, in the order of these bits. "The server" is policy.server[q->server], "the port" q->port[q->server]. */
enum psip_dns_action {
	PSIP_DNS_DO_IGNORE = 0,
	PSIP_DNS_DO_CLOSE = 1 << 0,   /* close the stream */
	PSIP_DNS_DO_SEND = 1 << 1,    /* send psip_dns_query_message(): to the server from the port; in Streaming by the stream */
	PSIP_DNS_DO_CONNECT = 1 << 2, /* open a stream to the server, from any port */
	PSIP_DNS_DO_PASS = 1 << 3,    /* the message is the answer: see psip_dns_verdict() */
	PSIP_DNS_DO_FAIL = 1 << 4,    /* no answer: every server refused, failed or could not be reached */
	PSIP_DNS_DO_TIMEOUT = 1 << 5, /* no answer: one server at least kept silent */
	PSIP_DNS_DO_END = 1 << 6      /* Done: close the sockets, forget the query */
};

/* All zero is a query that was not started: no deadline, no action. May lie in the block. */
struct psip_dns_query {
	uint8_t state;    /* enum psip_dns_query_state */
	uint8_t previous; /* state before the last input that did something */
	uint8_t server;   /* whom the last action is about */
	uint8_t round;    /* how often all servers were asked before */
	uint8_t asked;    /* bit n: server n has an id and a port */
	uint8_t dropped;  /* bit n: server n is asked no more, and not listened to */
	uint8_t plain;    /* bit n: server n knows no EDNS0 */
	uint8_t silent;   /* a stream ran out of time */
	uint8_t rcode;    /* of the last answer that was a failure; 255 for one above that; 0: none */
	uint16_t id[PSIP_DNS_SERVERS_MAX];
	uint16_t port[PSIP_DNS_SERVERS_MAX];
	psip_time end_at; /* of the wait */
};

/* What every input comes with: the caller's. `random`: 32 fresh bits that nobody can guess, for the id and port of a server that is
 * asked for the first time. */
struct psip_dns_asker {
	const struct psip_dns_policy *policy;
	const struct psip_dns_question *question;
	uint32_t random;
	psip_time now;
};

PSIP_API unsigned psip_dns_query_start(struct psip_dns_query *q, const struct psip_dns_asker *by);
/* A datagram came from that address to that port of ours. With PASS, *m is what it says. */
PSIP_API unsigned psip_dns_query_datagram(struct psip_dns_query *q, const struct psip_dns_asker *by, const struct psip_address *from,
                                          uint16_t port, struct psip_span datagram, struct psip_dns_message *m);
/* The stream is open. */
PSIP_API unsigned psip_dns_query_connected(struct psip_dns_query *q, const struct psip_dns_asker *by);
/* A message came by the stream (psip_dns_unframe()). With PASS, *m is what it says. */
PSIP_API unsigned psip_dns_query_stream(struct psip_dns_query *q, const struct psip_dns_asker *by, struct psip_span message,
                                        struct psip_dns_message *m);
/* The stream could not be opened, was lost, or gave something that is no frame. */
PSIP_API unsigned psip_dns_query_stream_error(struct psip_dns_query *q, const struct psip_dns_asker *by);
/* A datagram to that server (its index) could not be sent, or an ICMP error came. */
PSIP_API unsigned psip_dns_query_transport_error(struct psip_dns_query *q, const struct psip_dns_asker *by, unsigned server);
/* Does what is due, if anything. */
PSIP_API unsigned psip_dns_query_timer(struct psip_dns_query *q, const struct psip_dns_asker *by);
/* When to call that; PSIP_NEVER when nothing runs. */
PSIP_API psip_time psip_dns_query_deadline(const struct psip_dns_query *q);

/* The port could not be had: this one was taken instead (by the system's own random choice). Say so before the server can answer. */
PSIP_API void psip_dns_query_bound(struct psip_dns_query *q, uint16_t port);
/* What SEND sends: for a stream with the two octets of length before it, so up to PSIP_DNS_QUERY_MAX + 2 octets. Results as of
 * psip_dns_build(); PSIP_ERR_STATE unless in Asking or Streaming. A question that cannot be written should not be started. */
PSIP_API PSIP_MUST_USE int psip_dns_query_message(const struct psip_dns_query *q, const struct psip_dns_policy *policy,
                                                  const struct psip_dns_question *question, uint8_t *to, size_t size);
PSIP_API const char *psip_dns_query_state_name(unsigned state);

#endif
