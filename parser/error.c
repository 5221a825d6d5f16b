/* SPDX-License-Identifier: MIT
 * Error records: their names, rules and texts. With PSIP_NO_DIAGNOSTICS only the responses owed are kept. */
#include "parser/error.h"

static const uint16_t error_responses[PSIP_E_COUNT] = {
	0,
#define PSIP_ERROR(code, response, reference, text) response,
#include "parser/error.def"
#undef PSIP_ERROR
};

#ifdef PSIP_NO_DIAGNOSTICS

const char *psip_error_text(enum psip_error_code code)
{
	(void)code;
	return "";
}

const char *psip_error_name(enum psip_error_code code)
{
	(void)code;
	return "";
}

const char *psip_error_reference(enum psip_error_code code)
{
	(void)code;
	return "";
}

#else

const char *psip_error_text(enum psip_error_code code)
{
	switch (code) {
#define PSIP_ERROR(code, response, reference, text) case PSIP_E_##code: return text;
#include "parser/error.def"
#undef PSIP_ERROR
	case PSIP_E_NONE:
	case PSIP_E_COUNT:
		break;
	}
	return "";
}

const char *psip_error_name(enum psip_error_code code)
{
	switch (code) {
#define PSIP_ERROR(code, response, reference, text) case PSIP_E_##code: return #code;
#include "parser/error.def"
#undef PSIP_ERROR
	case PSIP_E_NONE:
	case PSIP_E_COUNT:
		break;
	}
	return "";
}

const char *psip_error_reference(enum psip_error_code code)
{
	switch (code) {
#define PSIP_ERROR(code, response, reference, text) case PSIP_E_##code: return reference;
#include "parser/error.def"
#undef PSIP_ERROR
	case PSIP_E_NONE:
	case PSIP_E_COUNT:
		break;
	}
	return "";
}

#endif

unsigned psip_error_response(enum psip_error_code code)
{
	return (unsigned)code < PSIP_E_COUNT ? error_responses[code] : 0;
}

void psip_error_add(struct psip_errors *errors, enum psip_error_code code, const char *data, uint32_t offset, uint16_t header,
                    bool silent)
{
	struct psip_error *error;
	uint32_t line = 1, begin = 0;

	if (errors == NULL || errors->count == UINT16_MAX)
		return;
	if (errors->count++ >= errors->capacity)
		return;
	for (uint32_t i = 0; i < offset; i++)
		if (data[i] == '\n') {
			line++;
			begin = i + 1;
		}
	error = &errors->at[errors->count - 1];
	error->offset = offset;
	error->line = line;
	error->column = offset - begin + 1;
	error->header = header;
	error->code = (uint16_t)code;
	error->response = silent ? 0 : (uint16_t)psip_error_response(code);
}
