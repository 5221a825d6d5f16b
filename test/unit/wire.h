/* SPDX-License-Identifier: MIT
 * The messages of a folder of test/wire, one after the other. */
#ifndef PSIP_TEST_UNIT_WIRE_H
#define PSIP_TEST_UNIT_WIRE_H

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

/* How many it had. text: the bytes of the file, until take() is back. */
static inline unsigned wire_each(const char *folder, void (*take)(const char *text, size_t length, const char *name))
{
	static char text[65536];
	const char *root = getenv("PSIP_TEST_DATA");
	unsigned files = 0;
	char path[512], name[1024];

	snprintf(path, sizeof path, "%s/%s", root ? root : "test/wire", folder);
	DIR *in = opendir(path);
	assert_non_null(in);
	for (struct dirent *entry; (entry = readdir(in)) != NULL;) {
		if (entry->d_name[0] == '.')
			continue;
		snprintf(name, sizeof name, "%s/%s", path, entry->d_name);
		FILE *file = fopen(name, "rb");
		assert_non_null(file);
		size_t length = fread(text, 1, sizeof text, file);
		fclose(file);
		take(text, length, name);
		files++;
	}
	closedir(in);
	return files;
}

#endif
