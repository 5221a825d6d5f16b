/* SPDX-License-Identifier: MIT
 * psip_error_print: an error record as a line of a report. */
#include "parser/writer.h"

#if defined(PSIP_NO_DIAGNOSTICS)
/* A record is not looked at again there: only its number is known. */
static void report_fault(struct psip_writer *w, const struct psip_message *m, const struct psip_error *e)
{
	(void)m;
	psip_put(w, PSIP_TEXT("error "));
	psip_put_number(w, e->code);
}

#else

static void report_byte(struct psip_writer *w, unsigned char byte)
{
	static const char digits[] = "0123456789ABCDEF";
	char text[4] = { '\\', 'x', digits[byte >> 4], digits[byte & 15] };

	if (byte == '"' || byte == '\\') {
		text[1] = (char)byte;
		psip_put(w, psip_span(text, 2));
	} else if (byte >= 0x20 && byte < 0x7f) {
		text[0] = (char)byte;
		psip_put(w, psip_span(text, 1));
	} else
		psip_put(w, psip_span(text, 4));
}

#define REPORT_FOUND 60 /* bytes of what was found that are shown */

static void report_fault(struct psip_writer *w, const struct psip_message *m, const struct psip_error *e)
{
	unsigned shown = e->found > REPORT_FOUND ? REPORT_FOUND : e->found;

	if (e->found == 0) {
		psip_put(w, PSIP_TEXT("found nothing"));
		return;
	}
	psip_put(w, PSIP_TEXT("found \""));
	for (unsigned i = 0; i < shown; i++)
		report_byte(w, (unsigned char)m->data[e->offset + i]);
	psip_put(w, shown < e->found ? PSIP_TEXT("\"...") : PSIP_TEXT("\""));
}

#undef REPORT_FOUND
#endif

static void report_header(struct psip_writer *w, const struct psip_message *m, const struct psip_error *e)
{
	struct psip_span name = psip_header_name(m, e->header);

	/* A line that is no row names the row after it. */
	if (name.at == NULL || name.at > m->data + e->offset)
		return;
	psip_put(w, name);
	psip_put(w, PSIP_TEXT(": "));
}

void psip_error_print(struct psip_writer *w, const struct psip_message *message, const struct psip_error *error)
{
	enum psip_error_code code = (enum psip_error_code)error->code;

	psip_put_number(w, error->line);
	psip_put(w, PSIP_TEXT(":"));
	psip_put_number(w, error->column);
	psip_put(w, PSIP_TEXT(": "));
	report_header(w, message, error);
	if (*psip_rule_name(error->rule) != '\0') {
		psip_put_text(w, psip_rule_name(error->rule));
		psip_put(w, PSIP_TEXT(" ("));
		psip_put_text(w, psip_rule_reference(error->rule));
		psip_put(w, PSIP_TEXT("): "));
	}
	report_fault(w, message, error);
	if (*psip_error_name(code) != '\0') {
		psip_put(w, PSIP_TEXT("; "));
		psip_put_text(w, psip_error_text(code));
		psip_put(w, PSIP_TEXT(" ("));
		psip_put_text(w, psip_error_name(code));
		psip_put(w, PSIP_TEXT(", "));
		psip_put_text(w, psip_error_reference(code));
		psip_put(w, PSIP_TEXT(")"));
	}
	if (psip_error_class_of(code) == PSIP_CLASS_NOTE)
		psip_put(w, PSIP_TEXT("; a note"));
	else if (error->response == 0)
		psip_put(w, PSIP_TEXT("; owed: drop"));
	else {
		psip_put(w, PSIP_TEXT("; owed "));
		psip_put_number(w, error->response);
	}
}
