/* SPDX-License-Identifier: MIT
 * UDP: datagrams in and out in batches, blocked sockets, ICMP errors (RFC 3261 §18; RFC 3581 §4). */
#define _GNU_SOURCE
#include "transport/posix/private.h"

#include <errno.h>
#include <linux/errqueue.h>
#include <netinet/icmp6.h>
#include <netinet/in.h>
#include <netinet/ip_icmp.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <unistd.h>

enum { UDP_ROUNDS = 16 /* batches of a socket in one turn */, UDP_ERRORS = 64 };

union udp_control {
	size_t align; /* as struct cmsghdr, which cannot lie in an array */
	char bytes[CMSG_SPACE(sizeof(struct in6_pktinfo)) + CMSG_SPACE(sizeof(struct in_pktinfo)) + CMSG_SPACE(sizeof(int))];
};

struct psip_posix_receive {
	struct mmsghdr messages[PSIP_POSIX_BATCH];
	struct iovec pieces[PSIP_POSIX_BATCH];
	struct sockaddr_storage names[PSIP_POSIX_BATCH];
	union udp_control controls[PSIP_POSIX_BATCH];
	uint8_t bytes[PSIP_POSIX_BATCH][PSIP_POSIX_DATAGRAM];
};

struct psip_posix_receive *psip_posix_receive_new(void)
{
	return calloc(1, sizeof(struct psip_posix_receive)); /* a megabyte, but lazily mapped: datagrams touch a page or two */
}

void *psip_posix_receive_bytes(struct psip_posix_receive *r)
{
	return r->bytes[0];
}

/* ---- Opening ----------------------------------------------------------------------------------------------------- */

static void udp_enlarge(int fd, int force, int plain)
{
	int size = PSIP_POSIX_BUFFER;
	if (setsockopt(fd, SOL_SOCKET, force, &size, sizeof size) < 0)
		setsockopt(fd, SOL_SOCKET, plain, &size, sizeof size);
}

/* No SO_REUSEADDR: with it another process could take our datagrams. (Several cores: cores_listen.c.) */
static bool udp_options(int fd, uint8_t family)
{
	int on = 1;
	udp_enlarge(fd, SO_RCVBUFFORCE, SO_RCVBUF);
	udp_enlarge(fd, SO_SNDBUFFORCE, SO_SNDBUF);
	if (family == 4)
		return setsockopt(fd, IPPROTO_IP, IP_PKTINFO, &on, sizeof on) == 0 && setsockopt(fd, IPPROTO_IP, IP_RECVERR, &on, sizeof on) == 0;
	return setsockopt(fd, IPPROTO_IPV6, IPV6_V6ONLY, &on, sizeof on) == 0 && setsockopt(fd, IPPROTO_IPV6, IPV6_RECVPKTINFO, &on, sizeof on) == 0 &&
	       setsockopt(fd, IPPROTO_IPV6, IPV6_RECVERR, &on, sizeof on) == 0;
}

/* A group is joined on the interface of the default route (IPv4) or of its scope; others on this host may listen to it, too. */
static bool udp_group_join(int fd, const struct psip_address *local)
{
	int on = 1;
	if (!psip_address_is_multicast(local))
		return true;
	if (setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) < 0)
		return false;
	if (local->family == 4) {
		struct ip_mreqn group = { 0 };
		memcpy(&group.imr_multiaddr, local->ip, 4);
		return setsockopt(fd, IPPROTO_IP, IP_ADD_MEMBERSHIP, &group, sizeof group) == 0;
	}
	struct ipv6_mreq group = { .ipv6mr_interface = local->scope };
	memcpy(&group.ipv6mr_multiaddr, local->ip, 16);
	return setsockopt(fd, IPPROTO_IPV6, IPV6_ADD_MEMBERSHIP, &group, sizeof group) == 0;
}

int psip_posix_udp_open(struct psip_driver *d, const struct psip_address *local, struct psip_address *bound)
{
	struct psip_address real;
	int fd = socket(local->family == 4 ? AF_INET : AF_INET6, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	if (fd < 0)
		return PSIP_ERR_TRANSPORT;
	if (!udp_options(fd, local->family) || !udp_group_join(fd, local) || !psip_posix_cores_bind(d, fd, local, 0, &real)) {
		psip_posix_cores_close(d, fd);
		return PSIP_ERR_TRANSPORT;
	}
	if (!psip_posix_socket_new(d, fd, PSIP_POSIX_UDP, &real))
		return PSIP_ERR_TRANSPORT;
	if (bound)
		*bound = real;
	return PSIP_OK;
}

/* ---- Errors ------------------------------------------------------------------------------------------------------ */

/* Unreachable or parameter problem count; source quench, TTL exceeded and path MTU do not (RFC 3261 §18.4). */
static bool udp_error_counts(const struct sock_extended_err *error)
{
	if (error->ee_origin == SO_EE_ORIGIN_ICMP)
		return (error->ee_type == ICMP_DEST_UNREACH && error->ee_code != ICMP_FRAG_NEEDED) || error->ee_type == ICMP_PARAMETERPROB;
	if (error->ee_origin == SO_EE_ORIGIN_ICMP6)
		return error->ee_type == ICMP6_DST_UNREACH || error->ee_type == ICMP6_PARAM_PROB;
	return false;
}

static bool udp_error_next(struct psip_driver *d, struct psip_posix_socket *socket)
{
	union {
		size_t align;
		char bytes[512];
	} control;
	char piece[64]; /* of our datagram that came back */
	struct sockaddr_storage name = { 0 };
	struct iovec iov = { piece, sizeof piece };
	struct msghdr m = { .msg_name = &name, .msg_namelen = sizeof name, .msg_iov = &iov, .msg_iovlen = 1, .msg_control = &control, .msg_controllen = sizeof control };
	if (recvmsg(socket->watch.fd, &m, MSG_ERRQUEUE | MSG_DONTWAIT) < 0)
		return false;
	for (struct cmsghdr *c = CMSG_FIRSTHDR(&m); c; c = CMSG_NXTHDR(&m, c)) {
		if (!(c->cmsg_level == IPPROTO_IP && c->cmsg_type == IP_RECVERR) && !(c->cmsg_level == IPPROTO_IPV6 && c->cmsg_type == IPV6_RECVERR))
			continue;
		struct sock_extended_err error;
		memcpy(&error, CMSG_DATA(c), sizeof error);
		struct psip_address remote;
		psip_posix_from_kernel(&remote, &name, PSIP_UDP);
		if (!remote.family || !udp_error_counts(&error))
			continue;
		d->stack->unreachable(d->s, d->now, &remote);
		psip_posix_cores_unreachable(d, &remote);
	}
	return true;
}

static void udp_errors(struct psip_driver *d, struct psip_posix_socket *socket)
{
	int pending;
	socklen_t length = sizeof pending;
	for (int i = 0; i < UDP_ERRORS && udp_error_next(d, socket); i++)
		;
	getsockopt(socket->watch.fd, SOL_SOCKET, SO_ERROR, &pending, &length); /* clears what came without a queue entry */
}

/* ---- In ---------------------------------------------------------------------------------------------------------- */

/* Which of our addresses did it come to? Multicast and broadcast: the one that answers would leave from. */
static void udp_local(const struct psip_posix_socket *socket, struct msghdr *m, const struct psip_address *remote, struct psip_address *local)
{
	*local = socket->local;
	if (!socket->wildcard && !psip_address_is_multicast(local))
		return;
	for (struct cmsghdr *c = CMSG_FIRSTHDR(m); c; c = CMSG_NXTHDR(m, c))
		if (c->cmsg_level == IPPROTO_IP && c->cmsg_type == IP_PKTINFO) {
			struct in_pktinfo info;
			memcpy(&info, CMSG_DATA(c), sizeof info);
			memcpy(local->ip, &info.ipi_spec_dst, 4);
		} else if (c->cmsg_level == IPPROTO_IPV6 && c->cmsg_type == IPV6_PKTINFO) {
			struct in6_pktinfo info;
			memcpy(&info, CMSG_DATA(c), sizeof info);
			memcpy(local->ip, &info.ipi6_addr, 16);
			local->scope = IN6_IS_ADDR_LINKLOCAL(&info.ipi6_addr) ? (uint32_t)info.ipi6_ifindex : 0;
		}
	if (psip_address_is_any(local) || psip_address_is_multicast(local)) {
		uint16_t port = local->port;
		if (psip_posix_source(NULL, remote, local))
			local->port = port;
	}
}

static void udp_deliver(struct psip_driver *d, const struct psip_posix_socket *socket, unsigned i)
{
	struct psip_posix_receive *r = d->receive;
	struct msghdr *m = &r->messages[i].msg_hdr;
	struct psip_packet packet = { .bytes = r->bytes[i], .length = r->messages[i].msg_len, .truncated = (m->msg_flags & MSG_TRUNC) != 0 };
	if (packet.length > PSIP_POSIX_DATAGRAM)
		packet.length = PSIP_POSIX_DATAGRAM;
	psip_posix_from_kernel(&packet.remote, &r->names[i], PSIP_UDP);
	udp_local(socket, m, &packet.remote, &packet.local);
	if (psip_posix_cores_datagram(d, &packet))
		return;
	psip_posix_tap(d, PSIP_TAP_IN, 0, &packet.local, &packet.remote, packet.bytes, packet.length);
	d->stack->datagram(d->s, d->now, &packet);
	psip_posix_pull(d);
}

static int udp_receive(struct psip_driver *d, struct psip_posix_socket *socket)
{
	struct psip_posix_receive *r = d->receive;
	for (unsigned i = 0; i < PSIP_POSIX_BATCH; i++) {
		r->pieces[i] = (struct iovec){ r->bytes[i], PSIP_POSIX_DATAGRAM };
		r->messages[i].msg_hdr = (struct msghdr){ .msg_name = &r->names[i], .msg_namelen = sizeof r->names[i], .msg_iov = &r->pieces[i], .msg_iovlen = 1,
			.msg_control = &r->controls[i], .msg_controllen = sizeof r->controls[i] };
	}
	return recvmmsg(socket->watch.fd, r->messages, PSIP_POSIX_BATCH, MSG_DONTWAIT, NULL);
}

static void udp_read(struct psip_driver *d, struct psip_posix_socket *socket)
{
	for (int round = 0; round < UDP_ROUNDS; round++) {
		int count = udp_receive(d, socket);
		if (count < 0) {
			if (errno == EAGAIN || errno == EWOULDBLOCK)
				return;
			udp_errors(d, socket); /* an ICMP error of an earlier SEND: reading goes on */
			continue;
		}
		for (int i = 0; i < count; i++)
			udp_deliver(d, socket, (unsigned)i);
		psip_posix_udp_flush(d);
		if (count < PSIP_POSIX_BATCH)
			return;
	}
}

/* ---- Out --------------------------------------------------------------------------------------------------------- */

static void udp_control_add(struct msghdr *m, union udp_control *control, int level, int type, const void *data, size_t length)
{
	size_t used = m->msg_controllen;
	if (!used)
		memset(control, 0, sizeof *control);
	m->msg_control = control;
	m->msg_controllen = used + CMSG_SPACE(length);
	struct cmsghdr *c = (struct cmsghdr *)(void *)(control->bytes + used);
	c->cmsg_len = CMSG_LEN(length);
	c->cmsg_level = level;
	c->cmsg_type = type;
	memcpy(CMSG_DATA(c), data, length);
}

/* From a wildcard socket the source must be said, so that a response leaves from where its request came to (RFC 3581 §4). */
static void udp_source(const struct psip_posix_socket *socket, const struct psip_address *local, struct msghdr *m, union udp_control *control)
{
	if (!socket->wildcard || local->family != socket->local.family || psip_address_is_any(local))
		return;
	if (local->family == 4) {
		struct in_pktinfo info = { 0 };
		memcpy(&info.ipi_spec_dst, local->ip, 4);
		udp_control_add(m, control, IPPROTO_IP, IP_PKTINFO, &info, sizeof info);
	} else {
		struct in6_pktinfo info = { .ipi6_ifindex = local->scope };
		memcpy(&info.ipi6_addr, local->ip, 16);
		udp_control_add(m, control, IPPROTO_IPV6, IPV6_PKTINFO, &info, sizeof info);
	}
}

/* To a group with the TTL that its address tells (RFC 3261 §18.1.1, §18.2.2); the kernel's default is the 1 that both want otherwise. */
static void udp_ttl(const struct psip_address *remote, struct msghdr *m, union udp_control *control)
{
	int ttl = remote->scope > 255 ? 255 : (int)remote->scope;
	if (remote->family == 4 && ttl && psip_address_is_multicast(remote))
		udp_control_add(m, control, IPPROTO_IP, IP_TTL, &ttl, sizeof ttl);
}

/* One SEND that the kernel refused. An ICMP error of an earlier one may be meant: then it is tried again, once. */
static bool udp_refused(struct psip_driver *d, struct psip_posix_socket *socket, uint64_t token, bool again)
{
	int why = errno;
	if (why == EINTR)
		return false;
	if (!again && why != ENOBUFS) {
		udp_errors(d, socket);
		return false;
	}
	/* ENOBUFS: a queue in the kernel dropped it, as any router might: retransmission cares for that. */
	d->stack->sent(d->s, token, why == ENOBUFS ? PSIP_OK : PSIP_ERR_TRANSPORT);
	return true;
}

/* Send up to a batch. Returns how many ended, well or not: fewer than count if the socket is blocked. */
static unsigned udp_transmit(struct psip_driver *d, struct psip_posix_socket *socket, const struct psip_posix_send *const *sends, unsigned count)
{
	struct mmsghdr messages[PSIP_POSIX_BATCH];
	struct iovec pieces[PSIP_POSIX_BATCH];
	struct sockaddr_storage names[PSIP_POSIX_BATCH];
	union udp_control controls[PSIP_POSIX_BATCH];
	for (unsigned i = 0; i < count; i++) {
		pieces[i] = (struct iovec){ (void *)(uintptr_t)sends[i]->bytes, sends[i]->length };
		memset(&messages[i], 0, sizeof messages[i]);
		messages[i].msg_hdr.msg_name = &names[i];
		messages[i].msg_hdr.msg_namelen = psip_posix_to_kernel(&sends[i]->remote, &names[i]);
		messages[i].msg_hdr.msg_iov = &pieces[i];
		messages[i].msg_hdr.msg_iovlen = 1;
		udp_source(socket, &sends[i]->local, &messages[i].msg_hdr, &controls[i]);
		udp_ttl(&sends[i]->remote, &messages[i].msg_hdr, &controls[i]);
	}
	unsigned done = 0;
	bool again = false;
	while (done < count) {
		int n = sendmmsg(socket->watch.fd, messages + done, count - done, MSG_DONTWAIT | MSG_NOSIGNAL);
		if (n < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
			break;
		if (n <= 0) {
			bool ended = udp_refused(d, socket, sends[done]->token, again);
			again = !ended;
			done += ended;
			continue;
		}
		for (again = false; n > 0; n--)
			d->stack->sent(d->s, sends[done++]->token, PSIP_OK);
	}
	return done;
}

static void udp_block(struct psip_driver *d, struct psip_posix_socket *socket, const struct psip_posix_send *send)
{
	if (psip_posix_queue_add(&socket->queue, send))
		psip_posix_watch(d, &socket->watch, EPOLLIN | EPOLLOUT); /* changing what is watched does not fail */
	else
		d->stack->sent(d->s, send->token, PSIP_ERR_TRANSPORT);
}

unsigned psip_posix_udp_flush(struct psip_driver *d)
{
	const struct psip_posix_send *sends[PSIP_POSIX_BATCH];
	unsigned total = d->batched;
	for (unsigned i = 0; i < total;) {
		struct psip_posix_socket *socket = d->batch[i].socket;
		unsigned run = 0;
		while (i + run < total && d->batch[i + run].socket == socket) {
			sends[run] = &d->batch[i + run].send;
			run++;
		}
		unsigned done = socket->queue.first ? 0 : udp_transmit(d, socket, sends, run);
		for (; done < run; done++)
			udp_block(d, socket, sends[done]);
		i += run;
	}
	d->batched = 0;
	return total;
}

static void udp_resume(struct psip_driver *d, struct psip_posix_socket *socket)
{
	const struct psip_posix_send *sends[PSIP_POSIX_BATCH];
	for (int round = 0; round < UDP_ROUNDS && socket->queue.first; round++) {
		unsigned count = 0;
		for (const struct psip_posix_send *send = socket->queue.first; send && count < PSIP_POSIX_BATCH; send = send->next)
			sends[count++] = send;
		unsigned done = udp_transmit(d, socket, sends, count);
		for (unsigned i = 0; i < done; i++)
			psip_posix_queue_pop(&socket->queue);
		if (done < count)
			return;
	}
	if (!socket->queue.first)
		psip_posix_watch(d, &socket->watch, EPOLLIN);
}

/* The socket that listens at local; port before IP, since that is what NATs and peers see. local without family: any. */
static struct psip_posix_socket *udp_choose(struct psip_driver *d, const struct psip_address *local, uint8_t family)
{
	struct psip_posix_socket *best = NULL;
	int most = 0;
	for (struct psip_posix_socket *socket = d->sockets; socket; socket = socket->next) {
		if (socket->watch.kind != PSIP_POSIX_UDP || socket->local.family != family)
			continue;
		bool same = local->family && psip_address_same_ip(&socket->local, local);
		if (local->family && !same && !socket->wildcard && !psip_address_is_any(local))
			continue;
		int worth = 1 + (socket->wildcard ? 1 : 0) + (same ? 2 : 0) + (local->family && local->port == socket->local.port ? 4 : 0);
		if (worth > most) {
			most = worth;
			best = socket;
		}
	}
	return best;
}

void psip_posix_udp_send(struct psip_driver *d, const struct psip_output *out)
{
	struct psip_posix_send send = { .token = out->token, .bytes = out->bytes, .length = out->length, .local = out->local, .remote = out->remote };
	struct psip_posix_socket *socket = udp_choose(d, &out->local, out->remote.family);
	psip_posix_tap(d, PSIP_TAP_OUT, 0, &out->local, &out->remote, out->bytes, out->length);
	if (!socket) {
		d->stack->sent(d->s, send.token, PSIP_ERR_TRANSPORT);
		return;
	}
	if (d->batched == PSIP_POSIX_BATCH)
		psip_posix_udp_flush(d);
	d->batch[d->batched].send = send;
	d->batch[d->batched].socket = socket;
	d->batched++;
}

void psip_posix_udp_ready(struct psip_driver *d, struct psip_posix_socket *socket, uint32_t events)
{
	if (events & EPOLLERR)
		udp_errors(d, socket);
	if (events & EPOLLOUT)
		udp_resume(d, socket);
	if (events & EPOLLIN)
		udp_read(d, socket);
}
