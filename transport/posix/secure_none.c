/* SPDX-License-Identifier: MIT
 * A build without TLS: none of this is reached but what asks whether there is any. */
#include "transport/posix/private.h"

#ifndef PSIP_WITH_MBEDTLS

int psip_driver_set_tls(struct psip_driver *d, const struct psip_driver_tls *tls, const char **wrong)
{
	(void)d;
	(void)tls;
	if (wrong)
		*wrong = "this build has no TLS";
	return PSIP_ERR_UNSUPPORTED;
}

bool psip_posix_secure_there(void)
{
	return false;
}

bool psip_posix_secure_server(const struct psip_driver *d)
{
	(void)d;
	return false;
}

bool psip_posix_secure_begin(struct psip_driver *d, struct psip_posix_connection *c, bool server, struct psip_span domain)
{
	(void)d;
	(void)c;
	(void)server;
	(void)domain;
	return false;
}

void psip_posix_secure_shake(struct psip_driver *d, struct psip_posix_connection *c)
{
	(void)d;
	(void)c;
}

void psip_posix_secure_end(struct psip_driver *d, struct psip_posix_connection *c)
{
	(void)d;
	(void)c;
}

void *psip_posix_secure_buffer(struct psip_driver *d)
{
	(void)d;
	return NULL;
}

bool psip_posix_secure_read(struct psip_driver *d, struct psip_posix_connection *c, struct psip_span in)
{
	(void)d;
	(void)c;
	(void)in;
	return false;
}

void psip_posix_secure_eof(struct psip_driver *d, struct psip_posix_connection *c)
{
	(void)d;
	(void)c;
}

enum psip_posix_progress psip_posix_secure_write(struct psip_posix_connection *c, struct psip_posix_send *what)
{
	(void)c;
	(void)what;
	return PSIP_POSIX_BROKEN;
}

enum psip_posix_progress psip_posix_secure_rest(struct psip_posix_connection *c, bool closing)
{
	(void)c;
	(void)closing;
	return PSIP_POSIX_BROKEN;
}

void psip_posix_secure_names(struct psip_driver *d, struct psip_posix_connection *c)
{
	(void)d;
	(void)c;
}

psip_time psip_posix_secure_deadline(const struct psip_driver *d)
{
	(void)d;
	return PSIP_NEVER;
}

void psip_posix_secure_expire(struct psip_driver *d)
{
	(void)d;
}

void psip_posix_secure_free(struct psip_driver *d)
{
	(void)d;
}

#endif
