/* SPDX-License-Identifier: MIT
 * Typed values of time: Date, Timestamp, Retry-After (RFC 3261 §20.17, §20.38, §20.33). */
#include "parser/headers.h"
#include "parser/headers_piece.h"

static const char time_days[] = "SunMonTueWedThuFriSat", time_months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";

/* Which of the three-letter names, with case (§20.17), from 0; -1 if none. */
static int time_name(const char *at, const char *names)
{
	for (int i = 0; names[3 * i] != '\0'; i++)
		if (memcmp(at, names + 3 * i, 3) == 0)
			return i;
	return -1;
}

/* Exactly `count` digits; -1 if one is none. */
static int time_digits(const char *at, unsigned count)
{
	int value = 0;

	for (unsigned i = 0; i < count; i++) {
		if (at[i] < '0' || at[i] > '9')
			return -1;
		value = value * 10 + (at[i] - '0');
	}
	return value;
}

static bool time_is_leap(unsigned year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static unsigned time_month_days(unsigned year, unsigned month)
{
	if (month == 2)
		return time_is_leap(year) ? 29 : 28;
	return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

/* Days from 0000-01-01 to the first of that year, in the Gregorian calendar carried backwards. */
static int64_t time_year_days(unsigned year)
{
	unsigned before = year - 1;

	return year == 0 ? 0 : (int64_t)year * 365 + before / 4 - before / 100 + before / 400 + 1;
}

enum { TIME_DAYS_TO_1970 = 719528 };

static int64_t time_seconds(const struct psip_date *date)
{
	int64_t days = time_year_days(date->year) + date->day - 1 - TIME_DAYS_TO_1970;

	for (unsigned month = 1; month < date->month; month++)
		days += time_month_days(date->year, month);
	return ((days * 24 + date->hour) * 60 + date->minute) * 60 + date->second;
}

/* "Sat, 13 Nov 2010 23:29:00 GMT": every octet has its place. */
int psip_date_parse(struct psip_span value, psip_mode mode, struct psip_date *date)
{
	static const char shape[] = "aaa, 00 aaa 0000 00:00:00 GMT";
	const char *at = value.at;
	int weekday, month, day, year, hour, minute, second;

	(void)mode; /* no liberty applies: another form would be another moment */
	memset(date, 0, sizeof *date);
	if (value.length != sizeof shape - 1)
		return PSIP_ERR_SYNTAX;
	for (size_t i = 0; i < value.length; i++)
		if (shape[i] != 'a' && shape[i] != '0' && shape[i] != at[i])
			return PSIP_ERR_SYNTAX;
	weekday = time_name(at, time_days);
	day = time_digits(at + 5, 2);
	month = time_name(at + 8, time_months);
	year = time_digits(at + 12, 4);
	hour = time_digits(at + 17, 2);
	minute = time_digits(at + 20, 2);
	second = time_digits(at + 23, 2);
	if (weekday < 0 || month < 0 || year < 0 || day < 1 || (unsigned)day > time_month_days((unsigned)year, (unsigned)month + 1) ||
	    hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
		return PSIP_ERR_SYNTAX;
	date->year = (uint16_t)year;
	date->month = (uint8_t)(month + 1);
	date->day = (uint8_t)day;
	date->hour = (uint8_t)hour;
	date->minute = (uint8_t)minute;
	date->second = (uint8_t)second;
	date->weekday = (uint8_t)weekday;
	date->seconds = time_seconds(date);
	return PSIP_OK;
}

int psip_date_from_seconds(int64_t seconds, struct psip_date *date)
{
	const int64_t first = -(int64_t)TIME_DAYS_TO_1970 * 86400, end = first + time_year_days(10000) * 86400;
	unsigned days, of_day;

	memset(date, 0, sizeof *date);
	if (seconds < first || seconds >= end)
		return PSIP_ERR_ARGUMENT;
	days = (unsigned)((seconds - first) / 86400);
	of_day = (unsigned)((seconds - first) % 86400);
	date->seconds = seconds;
	date->weekday = (uint8_t)((days + 6) % 7); /* 0000-01-01 is a Saturday */
	date->hour = (uint8_t)(of_day / 3600);
	date->minute = (uint8_t)(of_day / 60 % 60);
	date->second = (uint8_t)(of_day % 60);
	date->year = (uint16_t)(days / 366); /* at most 7 too small */
	while (date->year < 9999 && time_year_days(date->year + 1u) <= days)
		date->year++;
	days -= (unsigned)time_year_days(date->year);
	for (date->month = 1; days >= time_month_days(date->year, date->month); date->month++)
		days -= time_month_days(date->year, date->month);
	date->day = (uint8_t)(days + 1);
	return PSIP_OK;
}

/* Exactly `count` digits with leading zeros. */
static void time_put_digits(char *at, unsigned count, unsigned value)
{
	while (count-- > 0) {
		at[count] = (char)('0' + value % 10);
		value /= 10;
	}
}

int psip_put_date(struct psip_writer *w, int64_t seconds)
{
	struct psip_date date;
	char text[] = "Sat, 00 Jan 0000 00:00:00 GMT";
	int result = psip_date_from_seconds(seconds, &date);

	if (result != PSIP_OK)
		return result;
	memcpy(text, time_days + 3 * date.weekday, 3);
	memcpy(text + 8, time_months + 3 * (date.month - 1), 3);
	time_put_digits(text + 5, 2, date.day);
	time_put_digits(text + 12, 4, date.year);
	time_put_digits(text + 17, 2, date.hour);
	time_put_digits(text + 20, 2, date.minute);
	time_put_digits(text + 23, 2, date.second);
	psip_put(w, psip_span(text, sizeof text - 1));
	return PSIP_OK;
}

/* *DIGIT [ "." *DIGIT ] in ms. False if it does not fit 64 bits, or nothing is there where something must be. */
static bool time_decimal(struct psip_piece *part, bool needed, uint64_t *ms, struct psip_span *text)
{
	const unsigned char *begin = part->p;
	uint64_t seconds = 0, scale = 100;

	for (; part->p < part->pe && *part->p >= '0' && *part->p <= '9'; part->p++) {
		if (seconds > (UINT64_MAX / 1000 - 10) / 10)
			return false;
		seconds = seconds * 10 + (unsigned)(*part->p - '0');
	}
	*ms = seconds * 1000;
	if (part->p == begin && needed)
		return false;
	if (psip_piece_octet(part, '.')) {
		for (; part->p < part->pe && *part->p >= '0' && *part->p <= '9'; part->p++, scale /= 10)
			*ms += scale * (unsigned)(*part->p - '0');
	}
	*text = psip_octet_between(begin, part->p);
	return true;
}

/* 1*DIGIT [ "." *DIGIT ] [ LWS delay ], and a delay may be empty. */
int psip_timestamp_parse(struct psip_span value, psip_mode mode, struct psip_timestamp *timestamp)
{
	struct psip_piece part;

	memset(timestamp, 0, sizeof *timestamp);
	if (!psip_piece_fits(PSIP_H_TIMESTAMP, value, mode))
		return PSIP_ERR_SYNTAX;
	part = psip_piece(value, mode);
	psip_piece_sws(&part);
	if (!time_decimal(&part, true, &timestamp->value, &timestamp->value_text))
		return PSIP_ERR_SYNTAX;
	if (psip_piece_sws(&part) && part.p < part.pe && !time_decimal(&part, false, &timestamp->delay, &timestamp->delay_text))
		return PSIP_ERR_SYNTAX;
	return psip_piece_done(&part) ? PSIP_OK : PSIP_ERR_SYNTAX;
}

int psip_retry_after_parse(struct psip_span value, psip_mode mode, struct psip_retry_after *retry)
{
	struct psip_piece part;
	int result;

	memset(retry, 0, sizeof *retry);
	if (!psip_piece_fits(PSIP_H_RETRY_AFTER, value, mode))
		return PSIP_ERR_SYNTAX;
	part = psip_piece(value, mode);
	psip_piece_sws(&part);
	if (!psip_piece_seconds(&part, &retry->seconds))
		return PSIP_ERR_SYNTAX;
	psip_piece_sws(&part);
	if (part.p < part.pe && *part.p == '(' && !psip_piece_comment(&part, &retry->comment))
		return PSIP_ERR_SYNTAX;
	if (!psip_piece_params(&part, &retry->params) || !psip_piece_done(&part))
		return PSIP_ERR_SYNTAX;
	result = psip_piece_find_seconds(retry->params, "duration", mode, &retry->duration);
	retry->has_duration = result == 1;
	return result < 0 ? PSIP_ERR_SYNTAX : PSIP_OK;
}
