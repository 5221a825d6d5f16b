/* SPDX-License-Identifier: MIT
 * For tests of steering: has this kernel what it takes? */
#ifndef PSIP_TEST_STEER_BENCH_H
#define PSIP_TEST_STEER_BENCH_H

#include <arpa/inet.h>
#include <linux/filter.h>
#include <stdbool.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

/* Programs at all, whatever they do, and the room that a 64-bit kernel has given them since there are any. */
static inline bool have_steering(void)
{
	struct sock_filter nothing[] = { BPF_STMT(BPF_RET | BPF_K, 0xFFFFFFFF) };
	const struct sock_fprog given = { .len = 1, .filter = nothing };
	struct sockaddr_in name = { .sin_family = AF_INET, .sin_addr = { htonl(INADDR_LOOPBACK) } };
	int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0), on = 1;
	bool well = fd >= 0 && setsockopt(fd, SOL_SOCKET, SO_REUSEPORT, &on, sizeof on) == 0 && bind(fd, (struct sockaddr *)&name, sizeof name) == 0 &&
	            setsockopt(fd, SOL_SOCKET, SO_ATTACH_REUSEPORT_CBPF, &given, sizeof given) == 0;
	FILE *room = fopen("/proc/sys/net/core/optmem_max", "r");
	long bytes;

	if (fd >= 0)
		close(fd);
	if (room) {
		well = well && (fscanf(room, "%ld", &bytes) != 1 || bytes >= 20480);
		fclose(room);
	}
	return well;
}

#endif
