/* SPDX-License-Identifier: MIT
 * Changes of the host's addresses and default routes, as netlink tells them. What is told again (each router advertisement does that) is no change, and an
 * IPv6 address counts once it has passed duplicate address detection. */
#define _GNU_SOURCE
#include "transport/posix/private.h"

#include <errno.h>
#include <ifaddrs.h>
#include <linux/if_addr.h>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <net/if.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <unistd.h>

struct psip_posix_address {
	uint32_t interface;
	uint8_t family, ip[16];
};

static bool link_same(const struct psip_posix_address *a, const struct psip_posix_address *b)
{
	return a->interface == b->interface && a->family == b->family && memcmp(a->ip, b->ip, sizeof a->ip) == 0;
}

/* False if it was known. Without memory it is taken as new each time. */
static bool link_add(struct psip_driver *d, const struct psip_posix_address *a)
{
	for (unsigned i = 0; i < d->address_count; i++)
		if (link_same(&d->addresses[i], a))
			return false;
	if (d->address_count == d->address_room) {
		unsigned room = d->address_room ? 2 * d->address_room : 16;
		struct psip_posix_address *more = realloc(d->addresses, room * sizeof *more);
		if (!more)
			return true;
		d->addresses = more;
		d->address_room = room;
	}
	d->addresses[d->address_count++] = *a;
	return true;
}

static bool link_remove(struct psip_driver *d, const struct psip_posix_address *a)
{
	for (unsigned i = 0; i < d->address_count; i++)
		if (link_same(&d->addresses[i], a)) {
			d->addresses[i] = d->addresses[--d->address_count];
			return true;
		}
	return false;
}

static void link_begin(struct psip_driver *d)
{
	struct ifaddrs *all;
	if (getifaddrs(&all) < 0)
		return;
	for (const struct ifaddrs *one = all; one; one = one->ifa_next) {
		struct psip_posix_address a = { .interface = if_nametoindex(one->ifa_name) };
		if (one->ifa_addr && one->ifa_addr->sa_family == AF_INET) {
			a.family = 4;
			memcpy(a.ip, &((const struct sockaddr_in *)(const void *)one->ifa_addr)->sin_addr, 4);
		} else if (one->ifa_addr && one->ifa_addr->sa_family == AF_INET6) {
			a.family = 6;
			memcpy(a.ip, &((const struct sockaddr_in6 *)(const void *)one->ifa_addr)->sin6_addr, 16);
		}
		if (a.family)
			link_add(d, &a);
	}
	freeifaddrs(all);
}

/* The address of one message; its flags, of which newer kernels have more than fit the header. */
static bool link_parse(const struct nlmsghdr *message, struct psip_posix_address *a, uint32_t *flags)
{
	const struct ifaddrmsg *head = NLMSG_DATA(message);
	size_t size = head->ifa_family == AF_INET ? 4 : 16, at = NLMSG_LENGTH(NLMSG_ALIGN(sizeof *head));
	bool local = false;
	memset(a, 0, sizeof *a);
	a->interface = head->ifa_index;
	*flags = head->ifa_flags;
	while (at + sizeof(struct rtattr) <= message->nlmsg_len) {
		const struct rtattr *r = (const struct rtattr *)(const void *)((const char *)message + at);
		if (r->rta_len < sizeof *r || r->rta_len > message->nlmsg_len - at)
			break;
		/* IFA_LOCAL is ours, IFA_ADDRESS may be the other end of a point-to-point link. */
		if ((r->rta_type == IFA_LOCAL || (r->rta_type == IFA_ADDRESS && !local)) && RTA_PAYLOAD(r) >= size) {
			memcpy(a->ip, RTA_DATA(r), size);
			a->family = size == 4 ? 4 : 6;
			local = r->rta_type == IFA_LOCAL;
		} else if (r->rta_type == IFA_FLAGS && RTA_PAYLOAD(r) >= sizeof *flags) {
			memcpy(flags, RTA_DATA(r), sizeof *flags);
		}
		at += RTA_ALIGN(r->rta_len);
	}
	return a->family != 0;
}

/* A default route comes after its address: before it the new address reaches nobody far away. */
static bool link_default_route(const struct nlmsghdr *message)
{
	const struct rtmsg *route = NLMSG_DATA(message);
	return route->rtm_dst_len == 0 && route->rtm_table == RT_TABLE_MAIN && route->rtm_type == RTN_UNICAST;
}

static bool link_message(struct psip_driver *d, const struct nlmsghdr *message)
{
	struct psip_posix_address a;
	uint32_t flags;
	if (message->nlmsg_type == RTM_NEWROUTE || message->nlmsg_type == RTM_DELROUTE)
		return message->nlmsg_len >= NLMSG_LENGTH(sizeof(struct rtmsg)) && link_default_route(message);
	if ((message->nlmsg_type != RTM_NEWADDR && message->nlmsg_type != RTM_DELADDR) || message->nlmsg_len < NLMSG_LENGTH(sizeof(struct ifaddrmsg)) ||
	    !link_parse(message, &a, &flags))
		return false;
	if (message->nlmsg_type == RTM_DELADDR)
		return link_remove(d, &a);
	return !(flags & (IFA_F_TENTATIVE | IFA_F_DADFAILED)) && link_add(d, &a);
}

/* Without it (a sandbox may forbid netlink) all works, but routes are learnt anew only when they fail. */
void psip_posix_link_open(struct psip_driver *d)
{
	struct sockaddr_nl name = { .nl_family = AF_NETLINK, .nl_groups = RTMGRP_IPV4_IFADDR | RTMGRP_IPV6_IFADDR | RTMGRP_IPV4_ROUTE | RTMGRP_IPV6_ROUTE };
	int fd = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, NETLINK_ROUTE);
	d->link = (struct psip_posix_watch){ .fd = fd, .kind = PSIP_POSIX_LINK, .events = UINT32_MAX };
	if (fd < 0)
		return;
	if (bind(fd, (struct sockaddr *)&name, sizeof name) < 0 || psip_posix_watch(d, &d->link, EPOLLIN) < 0) {
		close(fd);
		d->link.fd = -1;
		return;
	}
	link_begin(d); /* after bind: what changes from here on is heard */
}

void psip_posix_link_read(struct psip_driver *d)
{
	union {
		struct nlmsghdr align;
		char bytes[8192];
	} in;
	bool changed = false;
	for (int i = 0; i < 64; i++) {
		ssize_t n = recv(d->link.fd, in.bytes, sizeof in.bytes, MSG_DONTWAIT);
		if (n < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
			break;
		if (n < 0) { /* ENOBUFS: some were lost */
			changed = true;
			continue;
		}
		unsigned left = (unsigned)n;
		for (const struct nlmsghdr *m = &in.align; NLMSG_OK(m, left); m = NLMSG_NEXT(m, left))
			changed = link_message(d, m) || changed;
	}
	if (changed)
		d->stack->addresses_changed(d->s, d->now);
}

void psip_posix_link_free(struct psip_driver *d)
{
	if (d->link.fd >= 0)
		close(d->link.fd);
	free(d->addresses);
}
