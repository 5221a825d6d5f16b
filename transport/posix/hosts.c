/* SPDX-License-Identifier: MIT
 * The system's files about names: hosts(5) and resolv.conf(5). Read when they are needed, so that changes count at once. */
#define _GNU_SOURCE
#include "transport/posix/dns.h"

#include <net/if.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { HOSTS_ZONE = 32 /* bytes of an interface's name or number */ };
#define HOSTS_BLANK " \t\r\n"

bool psip_posix_numeric(const char *text, size_t length, struct psip_address *address)
{
	const char *zone = memchr(text, '%', length);
	char name[HOSTS_ZONE], *end;
	size_t n = zone ? length - (size_t)(zone - text) - 1 : 0;
	memset(address, 0, sizeof *address);
	if (!psip_address_read(address, psip_span(text, zone ? (size_t)(zone - text) : length)))
		return false;
	if (!zone)
		return true;
	if (address->family != 6 || n == 0 || n >= sizeof name)
		return false;
	memcpy(name, zone + 1, n);
	name[n] = 0;
	address->scope = if_nametoindex(name);
	if (address->scope == 0) {
		unsigned long number = strtoul(name, &end, 10);
		address->scope = *end == 0 && number <= UINT32_MAX ? (uint32_t)number : 0;
	}
	return address->scope != 0;
}

static bool hosts_has(char *names, const char *name, char **at)
{
	for (char *word = strtok_r(names, HOSTS_BLANK, at); word; word = strtok_r(NULL, HOSTS_BLANK, at)) {
		size_t length = strlen(word);
		if (length > 1 && word[length - 1] == '.')
			word[length - 1] = 0;
		if (strcasecmp(word, name) == 0)
			return true;
	}
	return false;
}

static bool hosts_known(const struct psip_locate_record *records, unsigned count, const uint8_t ip[16])
{
	for (unsigned i = 0; i < count; i++)
		if (memcmp(records[i].ip, ip, 16) == 0)
			return true;
	return false;
}

int psip_posix_hosts(const char *path, const char *name, uint16_t type, struct psip_locate_record *records, unsigned most)
{
	FILE *file = fopen(path, "re");
	char *line = NULL, *at;
	size_t size = 0;
	unsigned count = 0;
	bool known = false;
	while (file && getline(&line, &size, file) >= 0) {
		struct psip_address address;
		line[strcspn(line, "#")] = 0;
		char *word = strtok_r(line, HOSTS_BLANK, &at);
		if (!word || !psip_posix_numeric(word, strlen(word), &address) || !hosts_has(NULL, name, &at))
			continue;
		known = true;
		if (type != (address.family == 4 ? PSIP_LOCATE_A : PSIP_LOCATE_AAAA) || count == most || hosts_known(records, count, address.ip))
			continue;
		memset(&records[count], 0, sizeof records[count]);
		records[count].type = type;
		memcpy(records[count++].ip, address.ip, sizeof address.ip);
	}
	free(line);
	if (file)
		fclose(file);
	return known ? (int)count : -1;
}

unsigned psip_posix_resolv_conf(const char *path, struct psip_address *servers, unsigned most)
{
	FILE *file = fopen(path, "re");
	char *line = NULL, *at;
	size_t size = 0;
	unsigned count = 0;
	while (file && count < most && getline(&line, &size, file) >= 0) {
		const char *key = strtok_r(line, HOSTS_BLANK, &at), *value = strtok_r(NULL, HOSTS_BLANK, &at);
		if (!key || !value || strcmp(key, "nameserver") != 0 || !psip_posix_numeric(value, strlen(value), &servers[count]))
			continue;
		servers[count++].port = 53;
	}
	free(line);
	if (file)
		fclose(file);
	if (count == 0 && most > 0) {
		servers[0] = (struct psip_address){ .ip = { 127, 0, 0, 1 }, .port = 53, .family = 4 };
		count = 1;
	}
	return count;
}
