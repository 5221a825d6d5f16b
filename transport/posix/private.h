/* SPDX-License-Identifier: MIT
 * What the driver's files share: its state, and the one function or two that each file offers the others. */
#ifndef PSIP_TRANSPORT_POSIX_PRIVATE_H
#define PSIP_TRANSPORT_POSIX_PRIVATE_H

#include "transport/posix/driver.h"

#include <pthread.h>
#include <sys/socket.h>

enum {
	PSIP_POSIX_DATAGRAM = 65536, /* bytes: holds the largest datagram (RFC 3261 §18.1.1) */
	PSIP_POSIX_CIPHERTEXT = 32768, /* bytes: what is read of a TLS connection at once */
	PSIP_POSIX_BATCH = 16,       /* datagrams in one system call */
	PSIP_POSIX_BUFFER = 1 << 22, /* bytes asked for in the kernel, each way, for UDP */
	PSIP_POSIX_TAPS = 4,
	PSIP_POSIX_KINDS = 32,
	PSIP_POSIX_KEPT = 64,
	PSIP_POSIX_POSTS = 1024
};

enum psip_posix_kind { PSIP_POSIX_UDP, PSIP_POSIX_LISTENER, PSIP_POSIX_CONNECTION, PSIP_POSIX_MAILBOX, PSIP_POSIX_LINK, PSIP_POSIX_NAMES, PSIP_POSIX_USER };

/* Whatever epoll watches begins with this. It is freed only between turns, since a turn may hold an event for it. */
struct psip_posix_watch {
	int fd;                         /* -1: closed, to be freed */
	enum psip_posix_kind kind;
	uint32_t events;                /* those that epoll was told */
	struct psip_posix_watch *grave; /* list of those to be freed */
};

/* A SEND that the kernel has not taken yet. Its bytes are the stack's: their number is bounded by its limits. */
struct psip_posix_send {
	struct psip_posix_send *next;
	uint64_t token;
	const uint8_t *bytes;
	size_t length;
	struct psip_address local, remote;
	struct psip_posix_parcel *parcel; /* another stack's, to be told of the result; NULL: our own */
};
struct psip_posix_queue {
	struct psip_posix_send *first, **last; /* last: where the next one is linked; NULL for an empty queue */
	unsigned length;
};

/* A UDP socket or a TCP listener. */
struct psip_posix_socket {
	struct psip_posix_watch watch;
	struct psip_posix_socket *next;
	struct psip_address local;
	bool wildcard;
	struct psip_posix_queue queue;  /* UDP: blocked */
};

enum psip_posix_state {
	PSIP_POSIX_CONNECTING,
	PSIP_POSIX_SHAKING, /* TCP stands, TLS does not yet: a peer's connection is unknown to the stack until then (flow 0) */
	PSIP_POSIX_OPEN,
	PSIP_POSIX_CLOSING  /* the stack closed it; the queue is still to go */
};
struct psip_tls;
struct psip_posix_parcel;               /* cores.h */
struct psip_posix_split;                /* cores_stream.c */
struct psip_posix_guests;
struct psip_posix_port;                 /* connect.c */
struct psip_posix_connection {
	struct psip_posix_watch watch;
	struct psip_posix_connection *next; /* in its bucket */
	psip_handle flow;
	enum psip_posix_state state;
	struct psip_address local, remote;
	struct psip_posix_queue queue;
	struct psip_tls *tls;               /* NULL: plain */
	struct psip_posix_port *port;       /* that it was made from, if it was told; else NULL */
	struct psip_posix_connection *older, *newer; /* of those that shake hands, or are closing */
	psip_time until;                    /* SHAKING, CLOSING: then it must be done; 0: in no such list */
	struct psip_posix_split *split;     /* several cores: its messages are told apart; NULL: none came yet */
};

/* How a SEND went: all of it, not all yet, never. */
enum psip_posix_progress { PSIP_POSIX_GONE, PSIP_POSIX_BLOCKED, PSIP_POSIX_BROKEN };

struct psip_posix_user {
	struct psip_posix_watch watch;
	struct psip_posix_user *next;
	void (*fn)(void *context, int fd);
	void *context;
	bool plain;                         /* a file that epoll refuses: always readable */
};

struct psip_posix_post {
	struct psip_posix_post *next;
	void (*fn)(void *context, struct psip *s, psip_time now);
	void *context;
};

/* An event kept for psip_driver_wait(); bytes holds message and body. */
struct psip_posix_kept {
	struct psip_event event;
	void *bytes;
};

struct psip_posix_address;              /* link.c */
struct psip_posix_names;                /* dns.c */
struct psip_posix_secure;               /* secure.c */
struct psip_posix_receive;              /* udp.c: the receive buffers */

struct psip_driver {
	struct psip *s;
	const struct psip_driver_stack *stack;
	int epoll;
	psip_time now;
	bool turning, pulling, unfinished;
	bool shaken;                        /* a handshake went on in this turn */
	int events;                         /* handed out in this turn */
	int dscp;                           /* of all that is sent; -1: the system's */
	int stop;                           /* set by any thread: atomic builtins only */

	struct psip_posix_socket *sockets;  /* UDP and listeners */
	struct psip_posix_connection **buckets;
	unsigned bucket_count, connections, most;
	struct psip_posix_port *ports;      /* the latest first */
	struct psip_posix_connection *closing_oldest, *closing_newest;
	unsigned closing;
	psip_time accept_at;                /* accepting is put off until then for want of descriptors; PSIP_NEVER: it is not */
	struct psip_posix_watch *graves;
	struct psip_posix_receive *receive;
	struct {
		struct psip_posix_send send;
		struct psip_posix_socket *socket;
	} batch[PSIP_POSIX_BATCH];          /* UDP SENDs gathered for one system call */
	unsigned batched;

	struct { psip_driver_handler *fn; void *context; } handlers[PSIP_POSIX_KINDS];
	struct { void (*fn)(void *, const struct psip_driver_tap *); void *context; } taps[PSIP_POSIX_TAPS];
	unsigned tap_count;
	struct psip_posix_user *users;
	unsigned plain_users;

	struct psip_posix_kept kept[PSIP_POSIX_KEPT];
	unsigned kept_first, kept_count;
	struct {
		bool active, found;
		psip_handle object;
		uint32_t kinds;
		struct psip_event *event;
		char *copy;
		size_t copy_size;
	} wait;

	struct psip_posix_watch mailbox, link;
	struct psip_posix_address *addresses; /* the host's, as far as they may be used */
	unsigned address_count, address_room;
	pthread_mutex_t lock;               /* of posts */
	struct psip_posix_post *posts, **posts_end;
	unsigned post_count;

	struct psip_posix_names *names;
	struct psip_posix_secure *secure;   /* NULL: TLS was not used yet */

	struct psip_driver_group *group;    /* NULL: alone */
	unsigned shard;                     /* our number in it */
	struct psip_driver_passed passed;
	struct psip_posix_guests *guests;   /* streams of others that our stack sees */
	size_t held;                        /* bytes of room for half messages */
	struct psip_posix_connection *half_oldest, *half_newest; /* that hold some */
};

/* driver.c. watch: begins or changes what epoll reports (0: errors only); bury: closes and frees later. */
int psip_posix_watch(struct psip_driver *d, struct psip_posix_watch *w, uint32_t events);
void psip_posix_bury(struct psip_driver *d, struct psip_posix_watch *w);
void psip_posix_pull(struct psip_driver *d);
void psip_posix_tap(struct psip_driver *d, enum psip_driver_tap_kind kind, psip_handle flow, const struct psip_address *local,
                    const struct psip_address *remote, const void *bytes, size_t length);
psip_time psip_posix_clock(void);

/* Queues (driver.c). add: false if memory is short. fail: gives all back as PSIP_ERR_TRANSPORT. */
bool psip_posix_queue_add(struct psip_posix_queue *q, const struct psip_posix_send *send);
void psip_posix_queue_pop(struct psip_posix_queue *q);
void psip_posix_queue_fail(struct psip_driver *d, struct psip_posix_queue *q);

/* wait.c. event: hands an event to the waiting call, its handler, or keeps it. */
void psip_posix_event(struct psip_driver *d, const struct psip_event *event);
void psip_posix_kept_free(struct psip_driver *d);

/* route.c: addresses as the kernel has them; ROUTE. */
socklen_t psip_posix_to_kernel(const struct psip_address *address, struct sockaddr_storage *to);
void psip_posix_from_kernel(struct psip_address *address, const struct sockaddr_storage *from, uint8_t transport);
bool psip_posix_local_of(int fd, struct psip_address *local, uint8_t transport);
struct psip_posix_socket *psip_posix_socket_new(struct psip_driver *d, int fd, enum psip_posix_kind kind, const struct psip_address *local);
bool psip_posix_source(const struct psip_address *from, const struct psip_address *remote, struct psip_address *local);
void psip_posix_route(struct psip_driver *d, const struct psip_output *out);

/* link.c: changes of the host's addresses. */
void psip_posix_link_open(struct psip_driver *d);
void psip_posix_link_read(struct psip_driver *d);
void psip_posix_link_free(struct psip_driver *d);

/* dscp.c: mark what that socket sends, if so asked. */
void psip_posix_mark(const struct psip_driver *d, int fd, uint8_t family);

/* udp.c */
int psip_posix_udp_open(struct psip_driver *d, const struct psip_address *local, struct psip_address *bound);
void psip_posix_udp_ready(struct psip_driver *d, struct psip_posix_socket *socket, uint32_t events);
void psip_posix_udp_send(struct psip_driver *d, const struct psip_output *out);
unsigned psip_posix_udp_flush(struct psip_driver *d); /* how many SENDs the gathered ones were */
struct psip_posix_receive *psip_posix_receive_new(void);
void *psip_posix_receive_bytes(struct psip_posix_receive *r); /* PSIP_POSIX_DATAGRAM bytes, for streams too */

/* cores_listen.c. bind: a socket to listen with, at *real then; others of the group may bind there, too. backlog: 0 for datagrams; of streams it listens.
 * False: refused (errno). close: any such socket, bound or not; errno stays. */
bool psip_posix_cores_bind(struct psip_driver *d, int fd, const struct psip_address *local, int backlog, struct psip_address *real);
void psip_posix_cores_close(struct psip_driver *d, int fd);

/* cores.c. datagram: true: it went to another stack. done: a SEND ended, ours or another stack's. */
bool psip_posix_cores_datagram(struct psip_driver *d, const struct psip_packet *packet);
void psip_posix_cores_unreachable(struct psip_driver *d, const struct psip_address *remote);
void psip_posix_cores_read(struct psip_driver *d);
void psip_posix_cores_leave(struct psip_driver *d);
void psip_posix_done(struct psip_driver *d, const struct psip_posix_send *send, int result);

/* cores_stream.c. split: bytes of c go to whose they are; false: nothing more is wanted of it. expire: those whose message should have been whole end. guest_send, _close: false: it is no stream of another driver. */
bool psip_posix_split(struct psip_driver *d, struct psip_posix_connection *c, const char *bytes, size_t length);
void psip_posix_split_end(struct psip_driver *d, struct psip_posix_connection *c);
psip_time psip_posix_split_deadline(const struct psip_driver *d);
void psip_posix_split_expire(struct psip_driver *d);
bool psip_posix_guest_send(struct psip_driver *d, const struct psip_output *out);
void psip_posix_guest_close(struct psip_driver *d, psip_handle flow);
void psip_posix_guests_free(struct psip_driver *d);

/* accept.c */
int psip_posix_tcp_listen(struct psip_driver *d, const struct psip_address *local, struct psip_address *bound);
void psip_posix_tcp_accept(struct psip_driver *d, struct psip_posix_socket *listener);
void psip_posix_tcp_accept_again(struct psip_driver *d);

/* connect.c. reserve: the port from which the next connection to remote's ip will be made: fills in local->port. False: there is none. connect: a
 * socket that connects, or -1; from: the port that it was made from, if it is a reserved one: join it. */
bool psip_posix_port_reserve(struct psip_driver *d, const struct psip_address *remote, struct psip_address *local);
void psip_posix_port_join(struct psip_posix_connection *c, struct psip_posix_port *port);
void psip_posix_port_leave(struct psip_driver *d, struct psip_posix_connection *c);
void psip_posix_ports_free(struct psip_driver *d);
int psip_posix_connect(struct psip_driver *d, const struct psip_output *out, struct psip_posix_port **from);

/* tcp.c. new: takes fd over if it succeeds. */
void psip_posix_tcp_options(int fd);
struct psip_posix_connection *psip_posix_tcp_new(struct psip_driver *d, int fd, psip_handle flow, enum psip_posix_state state,
                                                 const struct psip_address *remote);
void psip_posix_tcp_remove(struct psip_driver *d, struct psip_posix_connection *c);
void psip_posix_tcp_ready(struct psip_driver *d, struct psip_posix_connection *c, uint32_t events);
void psip_posix_tcp_connect(struct psip_driver *d, const struct psip_output *out);
void psip_posix_tcp_send(struct psip_driver *d, const struct psip_output *out);
void psip_posix_tcp_close(struct psip_driver *d, psip_handle flow);
void psip_posix_tcp_free(struct psip_driver *d);
psip_time psip_posix_tcp_deadline(const struct psip_driver *d);
void psip_posix_tcp_expire(struct psip_driver *d); /* those that the stack closed long ago end */
/* For cores. put: write it to that connection. hand: bytes to our own stack; mine: likewise, by its handle. end: it dies. */
void psip_posix_tcp_put(struct psip_driver *d, psip_handle flow, const struct psip_posix_send *send);
bool psip_posix_tcp_hand(struct psip_driver *d, struct psip_posix_connection *c, const void *bytes, size_t length);
void psip_posix_tcp_mine(struct psip_driver *d, psip_handle flow, const void *bytes, size_t length);
void psip_posix_tcp_end(struct psip_driver *d, psip_handle flow);
/* For secure.c. deliver: plain bytes came; false: nothing more is wanted of it. stands: tell the stack; false: it has gone. over:
 * ends it, our last bytes have gone. die: it broke, or the peer closed it. */
enum psip_posix_progress psip_posix_tcp_write(struct psip_posix_connection *c, const uint8_t **bytes, size_t *length);
void psip_posix_tcp_watch(struct psip_driver *d, struct psip_posix_connection *c, bool blocked); /* epoll, by what it waits for */
bool psip_posix_tcp_deliver(struct psip_driver *d, struct psip_posix_connection *c, const void *bytes, size_t length);
bool psip_posix_tcp_stands(struct psip_driver *d, struct psip_posix_connection *c);
void psip_posix_tcp_over(struct psip_driver *d, struct psip_posix_connection *c);
void psip_posix_tcp_die(struct psip_driver *d, struct psip_posix_connection *c);

/* secure.c: TLS between socket and stack. Is it in this build; may we be server? */
bool psip_posix_secure_there(void);
bool psip_posix_secure_server(const struct psip_driver *d);
/* Give c a session; domain: of the server that it must be. False: no memory, no certificate of our own. */
bool psip_posix_secure_begin(struct psip_driver *d, struct psip_posix_connection *c, bool server, struct psip_span domain);
void psip_posix_secure_shake(struct psip_driver *d, struct psip_posix_connection *c); /* TCP stands: the handshake's time begins */
void psip_posix_secure_end(struct psip_driver *d, struct psip_posix_connection *c);
void *psip_posix_secure_buffer(struct psip_driver *d);                                /* PSIP_POSIX_CIPHERTEXT bytes */
/* Ciphertext came (or none: go on). False: nothing more is wanted of c, or it has gone. */
bool psip_posix_secure_read(struct psip_driver *d, struct psip_posix_connection *c, struct psip_span in);
void psip_posix_secure_eof(struct psip_driver *d, struct psip_posix_connection *c);   /* tells if it came too early */
enum psip_posix_progress psip_posix_secure_write(struct psip_posix_connection *c, struct psip_posix_send *what);
/* What is left to be sent when no SEND is; closing: the close_notify too. */
enum psip_posix_progress psip_posix_secure_rest(struct psip_posix_connection *c, bool closing);
void psip_posix_secure_names(struct psip_driver *d, struct psip_posix_connection *c); /* tell the stack whom the peer speaks for */
psip_time psip_posix_secure_deadline(const struct psip_driver *d);
void psip_posix_secure_expire(struct psip_driver *d);
void psip_posix_secure_free(struct psip_driver *d);

/* dns.c. timeout: ms until names_ready(NULL) must be called, -1 if not at all. */
void psip_posix_names_query(struct psip_driver *d, const struct psip_output *out);
void psip_posix_names_ready(struct psip_driver *d, struct psip_posix_watch *w, uint32_t events);
int psip_posix_names_timeout(struct psip_driver *d);
void psip_posix_names_free(struct psip_driver *d);

/* mailbox.c */
bool psip_posix_mailbox_open(struct psip_driver *d);
void psip_posix_mailbox_read(struct psip_driver *d);
void psip_posix_mailbox_wake(struct psip_driver *d);
void psip_posix_mailbox_free(struct psip_driver *d);

#endif
