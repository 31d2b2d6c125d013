// SPDX-License-Identifier: Apache-2.0
// A month or a year of a working calendar: as a page for the eye, and date by date for machines.
#pragma once

#include "calendar/calendar_days.hpp"
#include "report/listing.hpp"
#include "report/text_style.hpp"
#include "text/language.hpp"

#include <string>
#include <vector>

namespace sp::cli {

struct CalendarSheet {
  KnownCalendar known;
  std::vector<CalendarDay> days;  ///< of one month, or of one year
  Date today{};
  bool is_year = false;

  const Zone& zone() const { return known.calendar.zone(); }
};

/// One record a date: sp.calendar.show/1.
Listing sheet_listing(const CalendarSheet& sheet, Language language);

std::string sheet_text(const CalendarSheet& sheet, Language language, const TextStyle& style);
std::string sheet_markdown(const CalendarSheet& sheet, Language language);

/// "id/office · March 2025 · WIB".
std::string sheet_title(const CalendarSheet& sheet, Language language);
/// The mark of a day off of this kind in the grid, like '*'.
char sign_of(DayOffKind kind);
/// The twelve months side by side, as many as fit, with a mark at each date that is no ordinary
/// working day, and what the marks mean.
std::string year_grid(const CalendarSheet& sheet, Language language, const TextStyle& style);

}  // namespace sp::cli
