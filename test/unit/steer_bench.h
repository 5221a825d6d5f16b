/* SPDX-License-Identifier: MIT
 * For tests of steering: has this kernel what it takes? */
#ifndef PSIP_TEST_STEER_BENCH_H
#define PSIP_TEST_STEER_BENCH_H

#include <arpa/inet.h>
#include <linux/filter.h>
#include <stdbool.h>
#include <sys/socket.h>
#include <unistd.h>

/* Programs at all, whatever they do, as long as the smallest of ours. */
static inline bool have_steering(void)
{
	struct sock_filter nothing[1600];
	const struct sock_fprog given = { .len = sizeof nothing / sizeof *nothing, .filter = nothing };
	struct sockaddr_in name = { .sin_family = AF_INET, .sin_addr = { htonl(INADDR_LOOPBACK) } };
	int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0), on = 1;
	bool well;

	for (size_t i = 0; i < sizeof nothing / sizeof *nothing; i++)
		nothing[i] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, 0xFFFFFFFF);
	well = fd >= 0 && setsockopt(fd, SOL_SOCKET, SO_REUSEPORT, &on, sizeof on) == 0 && bind(fd, (struct sockaddr *)&name, sizeof name) == 0 &&
	       setsockopt(fd, SOL_SOCKET, SO_ATTACH_REUSEPORT_CBPF, &given, sizeof given) == 0;
	if (fd >= 0)
		close(fd);
	return well;
}

#endif
