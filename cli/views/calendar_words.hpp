// SPDX-License-Identifier: Apache-2.0
// The words of working calendars: hours, days off with their decrees, months.
#pragma once

#include "calendar/calendar_days.hpp"
#include "report/json.hpp"
#include "text/calendar_label.hpp"

#include <string>
#include <vector>

namespace sp::cli {

std::string kind_words(DayOffKind kind, Language language);
/// "07:30–12:00 13:00–16:00", "07.30–12.00 …"; empty where there is no work.
std::string hours_words(const DayHours& hours, Language language);
/// The same of instants that belong to `date`.
std::string hours_words(const CalendarDay& day, const Zone& zone, Language language);
/// "Mon–Thu 07:30–12:00 13:00–16:00 · Fri 07:30–11:30 13:00–16:30"; weekdays without work are left
/// out.
std::string week_words(const WeeklyHours& week, Language language);
/// "130 h", "130 jam": working time, whole minutes.
std::string worked_words(Seconds worked, Language language);
/// "20 working days · 130 h".
std::string sum_words(const WorkSum& sum, Language language);
/// "Hari Suci Nyepi · national holiday · SKB …", and what became of the row.
std::string row_words(const CalendarDay::Row& row, Language language);
/// The same with `decree` in the place of its own, which may be empty.
std::string row_words(const CalendarDay::Row& row, std::string_view decree, Language language);
/// Everything that is to be said of the date beside its hours, parted by " · "; may be empty.
std::string remark_words(const CalendarDay& day, Language language);

/// "monday" … "sunday", for machines.
std::string_view weekday_name(unsigned weekday);
/// "07:30-12:00", as calendar files have it.
Json hours_json(const DayHours& hours);
DayHours hours_of(const CalendarDay& day, const Zone& zone);
/// The columns of a day off: day_off, kind, decree, known_from, withdrawn_on; null without one.
void put_day_off(Json& record, const DayOff* row);

}  // namespace sp::cli
